"""Where the course comes from: addresses, and archives that are not what they should be. A local server answers."""

import io
import stat
import tarfile
import threading
import zipfile
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from coursekit.course import archive, download, source
from coursekit.messages import CourseError

from .course_files import files, notebook, tar_of, tree, zip_of
from .test_fetch import WANTED


@pytest.fixture
def server(small):
    """``server.address`` + a path; what each path answers stands below."""
    content = small.read_bytes()

    class Answers(BaseHTTPRequestHandler):
        def do_GET(self):
            path = self.path
            if path == "/v1.zip":
                self.answer(200, content)
            elif path == "/moved":
                self.answer(302, b"", Location="/v1.zip")
            elif path == "/to-a-file":
                self.answer(302, b"", Location="file:///etc/passwd")
            elif path == "/round":
                self.answer(302, b"", Location="/round")
            elif path == "/half":
                self.answer(200, content[:100], **{"Content-Length": str(len(content))})
            elif path == "/page":
                self.answer(200, b"<!doctype html><title>Sign in</title>")
            elif path == "/tired":
                self.answer(503, b"")
            else:
                self.answer(404, b"no")

        def answer(self, code, body, **headers):
            self.send_response(code)
            for name, value in {"Content-Length": str(len(body)), **headers}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *args):
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Answers) as here:
        threading.Thread(target=here.serve_forever, daemon=True).start()
        here.address = f"http://127.0.0.1:{here.server_port}"
        yield here
        here.shutdown()


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch):
    for name in ("http_proxy", "HTTP_PROXY", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)


@pytest.mark.parametrize("path", ["/v1.zip", "/moved"])
def test_an_address(server, tmp_path, run, path):
    code, out, _ = run("course", "fetch", "--to", tmp_path / "new", "--from", server.address + path)
    assert code == 0
    assert out.startswith(f"Fetching {server.address}")
    assert tree(tmp_path / "new") == WANTED


@pytest.mark.parametrize(
    ("path", "key"),
    [("/nothing", "course.not_there"), ("/tired", "course.refused"), ("/half", "course.broke_off"),
     ("/page", "course.not_an_archive"), ("/round", "course.refused")],
)  # fmt: skip
def test_an_address_that_does_not_give_the_course(server, tmp_path, path, key, lang):
    with pytest.raises(CourseError) as error:
        source.read_course(server.address + path)
    assert error.value.key == key


def test_no_redirection_leads_to_a_file_of_this_machine(server):
    with pytest.raises(CourseError) as error:
        source.read_course(server.address + "/to-a-file")
    assert error.value.key == "course.refused"


def test_nobody_answers(monkeypatch):
    monkeypatch.setattr(download, "TIMEOUT", 2)
    with pytest.raises(CourseError) as error:
        source.read_course("http://127.0.0.1:9/course.zip")
    assert error.value.key == "course.no_connection"


def test_an_address_that_is_none():
    with pytest.raises(CourseError) as error:
        source.read_course("http://[course")
    assert error.value.key == "course.no_source"


def test_a_download_that_does_not_end(server, monkeypatch):
    monkeypatch.setattr(download, "MOST_BYTES", 1000)
    with pytest.raises(CourseError) as error:
        source.read_course(server.address + "/v1.zip")
    assert error.value.key == "course.too_large"


class TestTheRelease:
    def says(self, monkeypatch, urls):
        class Metadata:
            def get_all(self, name):
                assert name == "Project-URL"
                return urls

        monkeypatch.setattr(source, "metadata", lambda name: Metadata())

    def test_it_is_that_of_the_installed_version(self, monkeypatch):
        self.says(monkeypatch, ["Documentation, https://x.org", "Repository, https://github.com/ana/cafe-lumbre"])
        assert source.release_address("0.2.0") == "https://github.com/ana/cafe-lumbre/archive/refs/tags/v0.2.0.zip"

    def test_gitlab_has_another_form(self, monkeypatch):
        self.says(monkeypatch, ["Repository, https://gitlab.com/ana/cafe-lumbre/"])
        wanted = "https://gitlab.com/ana/cafe-lumbre/-/archive/v0.2.0/cafe-lumbre-v0.2.0.zip"
        assert source.release_address("0.2.0") == wanted

    @pytest.mark.parametrize("urls", [None, ["Repository, https://github.com/<owner>/cafe-lumbre"]])
    def test_a_package_without_an_owner_says_so(self, monkeypatch, urls, tmp_path, run):
        self.says(monkeypatch, urls)
        code, _, said = run("course", "fetch", "--to", tmp_path / "new")
        assert code == 2
        assert "does not say where its course is published" in said
        assert "--from" in said
        assert not (tmp_path / "new").exists()

    def test_a_folder_that_came_from_elsewhere_goes_back_to_it(self, monkeypatch, fetched, server, run):
        monkeypatch.setattr(source, "release_address", lambda: server.address + "/v1.zip")
        assert "It came from: /" in run("course", "status")[1]
        code, out, _ = run("course", "update", "--from", "release")
        assert code == 0
        assert out.startswith(f"Fetching {server.address}/v1.zip")
        assert "It came from: the release of the repository" in run("course", "status")[1]

    def test_a_package_that_is_not_installed(self, monkeypatch):
        def lost(name):
            raise source.PackageNotFoundError(name)

        monkeypatch.setattr(source, "metadata", lost)
        with pytest.raises(CourseError, match="--from"):
            source.release_address()

    def test_the_installed_package_names_what_the_settings_say(self):
        # Oracle: pyproject.toml, which `coursekit links` keeps in step.
        import tomllib
        from pathlib import Path

        said = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text("utf-8"))
        wanted = f"https://github.com/{said['tool']['coursekit']['repository']}"
        assert said["project"]["urls"]["Repository"] == wanted


def refused(path, key, lang="en"):
    with pytest.raises(CourseError) as error, path.open("rb") as file:
        archive.read_archive(file, path.name)
    assert error.value.key == key
    return str(error.value)


OUTSIDE = [
    "../evil.ipynb", "cafe/../../evil", "/etc/evil", "C:/evil", "\\\\server\\evil", "cafe\\..\\..\\evil",
    "cafe-lumbre-0.1.0/notebooks/en/../../../evil.ipynb",
]  # fmt: skip
NOT_EVERYWHERE = ["data/con.csv", "data/a?.csv", "data/a:b.csv", "data/dot.", "data/new\nline.csv"]


class TestHostileArchives:
    @pytest.mark.parametrize("name", OUTSIDE)
    def test_names_that_lead_outside(self, tmp_path, name):
        for pack in (zip_of, tar_of):
            path = pack(tmp_path / "x", {**{f"cafe-lumbre-0.1.0/{k}": v for k, v in files().items()}, name: b"x"}, "")
            refused(path, "course.archive_outside")

    @pytest.mark.parametrize("name", NOT_EVERYWHERE)
    def test_names_that_not_every_system_can_write(self, tmp_path, name):
        for pack in (zip_of, tar_of):
            refused(pack(tmp_path / "x", {**files(), name: b"x"}), "course.archive_outside")

    def test_a_link_in_a_zip(self, tmp_path):
        path = zip_of(tmp_path / "x.zip", files(), "")
        with zipfile.ZipFile(path, "a") as packed:
            link = zipfile.ZipInfo("data/link.csv")
            link.external_attr = (stat.S_IFLNK | 0o777) << 16
            packed.writestr(link, "/etc/passwd")
        assert "data/link.csv" in refused(path, "course.archive_link")

    @pytest.mark.parametrize("kind", [tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.FIFOTYPE, tarfile.CHRTYPE])
    def test_what_is_no_file_in_a_tar(self, tmp_path, kind):
        path = tar_of(tmp_path / "x.tar", files(), "", mode="w")
        with tarfile.open(path, "a") as packed:
            member = tarfile.TarInfo("data/link.csv")
            member.type, member.linkname = kind, "/etc/passwd"
            packed.addfile(member)
        refused(path, "course.archive_link")

    def test_links_elsewhere_in_the_repository_do_not_matter(self, tmp_path):
        path = tar_of(tmp_path / "x.tar", files(), "", mode="w")
        with tarfile.open(path, "a") as packed:
            member = tarfile.TarInfo("tests/link")
            member.type, member.linkname = tarfile.SYMTYPE, "../README.md"
            packed.addfile(member)
        with path.open("rb") as file:
            assert archive.read_archive(file, "x") == WANTED

    def test_two_names_that_are_one_on_some_systems(self, tmp_path):
        for pack in (zip_of, tar_of):
            refused(pack(tmp_path / "x", {**files(), "data/ORDERS.csv": b"x"}), "course.archive_twice")

    def test_one_name_twice(self, tmp_path):
        path = zip_of(tmp_path / "x.zip", files(), "")
        with zipfile.ZipFile(path, "a") as packed, pytest.warns(UserWarning, match="Duplicate"):
            packed.writestr("LICENSE", b"other")
        refused(path, "course.archive_twice")

    def test_a_bomb(self, tmp_path, monkeypatch):
        monkeypatch.setattr(archive, "MOST_BYTES", 3_000_000)
        monkeypatch.setattr(archive, "MOST_IN_ALL", 5_000_000)
        bomb = {**files(), "data/a.csv": bytes(2_000_000), "data/b.csv": bytes(2_000_000)}
        for path in (zip_of(tmp_path / "x.zip", bomb), tar_of(tmp_path / "x.tgz", bomb)):
            assert path.stat().st_size < 50_000
            refused(path, "course.too_large")
        # In a tar all is unpacked while it is read, also what is not wanted.
        refused(tar_of(tmp_path / "y.tgz", {**files(), "tests/x": bytes(9_000_000)}), "course.too_large")

    def test_a_zip_that_lies_about_sizes(self, tmp_path):
        path = zip_of(tmp_path / "x.zip", {**files(), "data/zeros.csv": bytes(100_000)}, "")
        raw = bytearray(path.read_bytes())
        entry = raw.index(b"PK\x01\x02", raw.index(b"PK\x01\x02"))
        while raw[entry + 46 : entry + 60] != b"data/zeros.csv":
            entry = raw.index(b"PK\x01\x02", entry + 4)
        raw[entry + 24 : entry + 28] = (10).to_bytes(4, "little")
        path.write_bytes(raw)
        refused(path, "course.damaged")

    def test_too_many_files(self, tmp_path, monkeypatch):
        monkeypatch.setattr(archive, "MOST_FILES", 20)
        many = {**files(), **{f"tests/{i}": b"" for i in range(30)}}
        for pack in (zip_of, tar_of):
            refused(pack(tmp_path / "x", many), "course.too_many")

    def test_a_password(self, tmp_path):
        path = zip_of(tmp_path / "x.zip", files(), "")
        raw = bytearray(path.read_bytes())
        entry = raw.index(b"PK\x01\x02")
        while raw[entry + 46 : entry + 53] != b"LICENSE":
            entry = raw.index(b"PK\x01\x02", entry + 4)
        raw[entry + 8] |= 1
        path.write_bytes(raw)
        refused(path, "course.archive_locked")

    @pytest.mark.parametrize("kind", ["zip", "tgz"])
    def test_cut_off_or_changed(self, tmp_path, kind):
        path = (zip_of if kind == "zip" else tar_of)(tmp_path / "x", files())
        whole = path.read_bytes()
        at = whole.index(b"exercises/en/2.1_awareness.ipynb") + 60 if kind == "zip" else len(whole) // 2
        for broken in (whole[: len(whole) // 2], whole[:at] + b"\xff" * 40 + whole[at + 40 :]):
            path.write_bytes(broken)
            with pytest.raises(CourseError) as error, path.open("rb") as file:
                archive.read_archive(file, "x")
            assert error.value.key in ("course.damaged", "course.not_an_archive")

    @pytest.mark.parametrize("content", [b"", b"%PDF-1.7", b"PK\x05\x06" + bytes(18)])
    def test_what_is_no_archive_or_an_empty_one(self, tmp_path, content):
        (tmp_path / "x").write_bytes(content)
        with pytest.raises(CourseError) as error:
            source.read_course(str(tmp_path / "x"))
        assert error.value.key in ("course.not_an_archive", "course.not_the_course")

    def test_another_repository(self, tmp_path):
        refused(zip_of(tmp_path / "x.zip", {"README.md": b"x"}), "course.not_the_course")
        foreign = {"notebooks/en/index.ipynb": b'{"cells": [], "metadata": {}}'}
        with pytest.raises(CourseError) as error:
            source.read_course(str(zip_of(tmp_path / "y.zip", foreign)))
        assert error.value.key == "course.not_the_course"

    def test_two_courses_in_one(self, tmp_path):
        both = {f"{top}/{path}": said for top in "ab" for path, said in files().items()}
        refused(zip_of(tmp_path / "x.zip", both, ""), "course.not_the_course")

    def test_a_version_that_would_be_a_path(self, tmp_path):
        bad = files(**{
            f"notebooks/{lang}/index.ipynb": notebook("1", version="../../x", exercise="index") for lang in ("en", "es")
        })  # fmt: skip
        with pytest.raises(CourseError):
            source.read_course(str(zip_of(tmp_path / "x.zip", bad)))

    def test_a_file_that_may_not_be_read_or_is_not_there(self, tmp_path, monkeypatch):
        with pytest.raises(CourseError) as error:
            source.read_course(str(tmp_path / "none.zip"))
        assert error.value.key == "course.no_source"

        def refuse(self, *args):
            raise PermissionError(13, "Permission denied")

        monkeypatch.setattr("pathlib.Path.open", refuse)
        with pytest.raises(CourseError) as error:
            source.read_course(str(tmp_path / "mine.zip"))
        assert error.value.key == "course.not_read"

    def test_a_folder_with_a_link(self, tmp_path):
        from .course_files import folder_of

        folder_of(tmp_path / "given", files())
        (tmp_path / "given" / "data" / "more").symlink_to("/etc")
        with pytest.raises(CourseError) as error:
            source.read_course(str(tmp_path / "given"))
        assert error.value.key == "course.archive_link"

    def test_reading_is_bounded_even_when_asked_for_all(self):
        limited = archive._Limited(io.BytesIO(b"abc"), "x")
        assert limited.read() == b"abc"
