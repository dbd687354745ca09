"""Deep links: one for each notebook, to a file that is there, in the form that Binder and nbgitpuller read."""

import csv
import io
import json
import re
import subprocess
import sys
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from coursekit import cli, links
from coursekit.messages import CourseError

ROOT = Path(__file__).parents[2]
BUILT = sorted(
    path.relative_to(ROOT).as_posix()
    for tree in ("notebooks", "exercises", "solutions")
    for path in ROOT.glob(f"{tree}/*/*.ipynb")
)
TABLE = (ROOT / "docs" / "links.md").read_text("utf-8")


@pytest.fixture
def at_root(monkeypatch):
    monkeypatch.chdir(ROOT)


def hub(capsys, *words):
    assert cli.main(["links", "--hub", "https://hub.example.org/", *words]) == 0
    return list(csv.DictReader(io.StringIO(capsys.readouterr().out)))


def test_the_table_has_every_notebook_once_and_each_is_there():
    # Oracle: the folders.
    found = re.findall(r"\?urlpath=lab/tree/([^)]+)\)", TABLE)
    assert sorted(map(unquote, found)) == BUILT


def test_each_row_names_its_lesson_in_its_language():
    rows = dict(re.findall(r"^\| (.+?) \| \[\w+\]\([^)]*urlpath=lab/tree/(\S+?)\)", TABLE, re.M))
    assert "lab/tree" not in rows
    for title, page in rows.items():
        first = json.loads((ROOT / unquote(page)).read_text("utf-8"))["cells"][0]
        assert "".join(first["source"]).startswith(f"# {title}")
    assert len(rows) == len({page for page in BUILT if page.startswith("notebooks/")})


def test_a_hub_has_a_link_for_every_notebook(at_root, capsys):
    rows = hub(capsys, "--repository", "ana/mi-curso", "--branch", "v0.1.0")
    assert len(rows) == len(BUILT)
    for row, page in zip(rows, links.pages(ROOT), strict=True):
        address = urlsplit(row["link"])
        assert address.netloc == "hub.example.org"
        assert address.path == "/hub/user-redirect/git-pull"
        # Oracle: the query, decoded as a server does.
        assert parse_qs(address.query, strict_parsing=True) == {
            "repo": ["https://github.com/ana/mi-curso"],
            "branch": ["v0.1.0"],
            "urlpath": [f"lab/tree/mi-curso/{page}"],
        }
        assert row["title"]


def test_one_language_and_what_each_is(at_root, capsys):
    rows = hub(capsys, "--repository", "ana/mi-curso", "--lang", "es")
    assert {row["lang"] for row in rows} == {"es"}
    kinds = {(row["id"], row["kind"]): row["title"] for row in rows}
    assert kinds["5.1a", "lesson"] == "Preguntar a los clientes"
    assert ("5.1a", "exercise") in kinds
    assert ("5.1a", "solution") in kinds
    assert parse_qs(urlsplit(rows[0]["link"]).query)["branch"] == ["main"]


@pytest.mark.parametrize(
    ("repository", "address", "folder"),
    [("ana/curso", "https://github.com/ana/curso", "curso"),
     ("https://git.uni.es/mk/curso.git", "https://git.uni.es/mk/curso.git", "curso"),
     ("https://gitlab.com/ana/mi%20curso/", "https://gitlab.com/ana/mi%20curso/", "mi%20curso")],
)  # fmt: skip
def test_repositories_elsewhere(repository, address, folder):
    asked = parse_qs(urlsplit(links.hub_link("https://h.org", repository, "a/b&c", "notebooks/es/ñ.ipynb")).query)
    assert asked == {"repo": [address], "branch": ["a/b&c"], "urlpath": [f"lab/tree/{folder}/notebooks/es/ñ.ipynb"]}


@pytest.mark.parametrize("address", ["hub.example.org", "ftp://hub", "https://", "https://h.org/hub/user-redirect?x=1"])
def test_what_is_no_hub(address, lang):
    with pytest.raises(CourseError) as error:
        links.hub_link(address, "ana/curso", "main", "x")
    assert error.value.key == "links.hub_address"


def test_without_an_owner_there_are_no_links_to_give_out(at_root, capsys, monkeypatch):
    monkeypatch.setattr(links, "setting", lambda root: ("<owner>/cafe-lumbre", "main"))
    assert cli.main(["--messages", "en", "links", "--hub", "https://hub.example.org"]) == 2
    assert "coursekit links --repository" in capsys.readouterr().err


def test_a_missing_table_is_stale(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(ROOT)
    wanted = links.wanted_files(ROOT)
    monkeypatch.setattr(links, "wanted_files", lambda root: {**wanted, ROOT / "docs" / "gone.md": "x"})
    assert cli.main(["--messages", "en", "links", "--check"]) == 1
    assert capsys.readouterr().out.startswith("docs/gone.md does not fit")


def test_nbgitpuller_opens_what_we_link_to(tmp_path):
    """nbgitpuller itself: it clones a repository by our link's words, and leaves a student's work as it is."""
    pytest.importorskip("nbgitpuller", reason="nbgitpuller is not installed (pip install nbgitpuller)")
    origin = tmp_path / "origin" / "curso"
    page = "exercises/es/1.ipynb"
    (origin / page).parent.mkdir(parents=True)

    def git(*words, at=origin):
        who = ["-c", "user.name=x", "-c", "user.email=x@example.org"]
        subprocess.run(["git", *who, *words], cwd=at, check=True, capture_output=True)

    git("init", "-b", "main")
    (origin / page).write_text("one\n")
    git("add", ".")
    git("commit", "-m", "one")
    asked = parse_qs(urlsplit(links.hub_link("https://h.org", f"file://{origin}", "main", page)).query)
    pull = [sys.executable, "-W", "ignore", "-m", "nbgitpuller.pull", asked["repo"][0], asked["branch"][0]]
    home = tmp_path / "home"
    home.mkdir()
    folder = asked["urlpath"][0].removeprefix("lab/tree/").partition("/")[0]
    subprocess.run([*pull, folder], cwd=home, check=True, capture_output=True)
    opened = home / asked["urlpath"][0].removeprefix("lab/tree/")
    assert opened.read_text() == "one\n"
    opened.write_text("the student's\n")
    (origin / page).write_text("two\n")
    git("commit", "-am", "two")
    subprocess.run([*pull, folder], cwd=home, check=True, capture_output=True)
    assert opened.read_text() == "the student's\n"
