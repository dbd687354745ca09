"""``coursekit lab`` and the command line: what it starts, and one sentence where it cannot."""

import socket

import pytest

from coursekit import __version__, cli, lab
from coursekit.messages import CourseError, language


@pytest.fixture
def course(tmp_path, monkeypatch):
    for name in ("lessons", "notebooks/es", "notebooks/en"):
        (tmp_path / name).mkdir(parents=True)
    for code in ("es", "en"):
        (tmp_path / "notebooks" / code / "index.ipynb").write_text("{}")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def started(monkeypatch):
    """The command that would have replaced this process."""
    commands = []
    monkeypatch.setattr("os.execv", lambda program, command: commands.append(command))
    monkeypatch.setattr("sys.platform", "linux")
    return commands


@pytest.mark.parametrize("code", ["es", "en"])
def test_it_opens_the_start_page_of_the_language(course, started, code, capsys):
    cli.main(["lab", "--lang", code, "--no-browser"])
    assert f"--LabApp.default_url=/lab/tree/notebooks/{code}/index.ipynb" in started[0]
    assert "--no-browser" in started[0]


def test_it_takes_the_language_of_the_system(course, started, monkeypatch):
    monkeypatch.delenv("LC_ALL", raising=False)
    monkeypatch.setenv("LC_MESSAGES", "es_MX.UTF-8")
    cli.main(["lab"])
    assert language() == "es"
    assert any("notebooks/es/index.ipynb" in word for word in started[0])


def test_it_finds_the_course_from_a_folder_inside_it(course, started, monkeypatch):
    monkeypatch.chdir(course / "notebooks" / "es")
    cli.main(["lab"])
    assert f"--ServerApp.root_dir={course}" in started[0]


def sentence(capsys, *words):
    code = cli.main(["--messages", "en", *words])
    said = capsys.readouterr()
    assert code == 2
    assert "Traceback" not in said.err
    [line] = said.err.strip().splitlines()
    return line


def test_a_port_that_is_taken_is_one_sentence(course, started, capsys):
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        assert f"Port {port} is taken" in sentence(capsys, "lab", "--port", str(port))
    assert started == []


def test_a_missing_jupyterlab_says_what_to_install(course, started, monkeypatch, capsys):
    monkeypatch.setattr("coursekit.messages.errors.find_spec", lambda name: None)
    assert 'pip install "coursekit[lab]"' in sentence(capsys, "lab")


def test_a_folder_that_is_not_the_course_is_one_sentence(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    assert "This folder is not the course" in sentence(capsys, "lab")


def test_a_course_that_is_not_built_says_so(course, capsys):
    (course / "notebooks" / "en" / "index.ipynb").unlink()
    assert "coursekit build" in sentence(capsys, "lab")


def test_the_command_alone_prints_its_help_in_the_language_asked_for(capsys):
    assert cli.main(["--messages", "es"]) == 0
    assert "El curso Café Lumbre" in capsys.readouterr().out


def test_points_come_from_the_bank_and_an_unknown_question_lists_those_there_are():
    assert cli.points_of("5.1a", "my_nps") == 3.0
    with pytest.raises(KeyError) as error:
        cli.points_of("5.1a", "nsp")
    assert "nps" in error.value.args


def test_the_root_of_the_course_is_searched_upwards(tmp_path):
    with pytest.raises(CourseError):
        lab.course_root(tmp_path)


class TestWhereThereIsNoCourse:
    """Oracle: what the folder holds afterwards, and the command that would have been started."""

    @pytest.fixture
    def release(self, tmp_path):
        """A course to be fetched, given with --from as nothing is published."""
        release = tmp_path / "release"
        for code in ("es", "en"):
            path = release / "notebooks" / code / "index.ipynb"
            path.parent.mkdir(parents=True)
            path.write_text(f'{{"cells": [], "metadata": {{"coursekit": {{"version": "{__version__}"}}}}}}')
        return str(release)

    @pytest.fixture
    def here(self, tmp_path, monkeypatch):
        (tmp_path / "here").mkdir()
        monkeypatch.chdir(tmp_path / "here")
        return tmp_path / "here"

    @pytest.fixture
    def answers(self, monkeypatch):
        """A terminal, at which these answers are typed."""

        def answers(*said):
            given = iter(said)

            def typed(question):
                print(question)
                word = next(given)
                if word is None:
                    raise EOFError
                return word

            monkeypatch.setattr("builtins.input", typed)
            monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
            monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
            return given

        return answers

    def test_without_a_terminal_the_command_is_said(self, here, started, capsys):
        assert sentence(capsys, "lab").endswith("or fetch the course with: coursekit course fetch")
        assert list(here.iterdir()) == []

    @pytest.mark.parametrize(("lang", "said"), [("en", "y"), ("en", ""), ("es", "sí"), ("es", "S"), ("es", "y")])
    def test_yes_fetches_and_opens_it(self, here, started, release, answers, capsys, lang, said):
        answers("?", said)
        cli.main(["--messages", lang, "lab", "--from", release])
        assert f"--ServerApp.root_dir={here / 'cafe-lumbre'}" in started[0]
        assert f"--LabApp.default_url=/lab/tree/notebooks/{lang}/index.ipynb" in started[0]
        asked = {"en": "There is no course in this folder.", "es": "En esta carpeta no está el curso."}
        assert capsys.readouterr().out.count(asked[lang]) == 2

    @pytest.mark.parametrize("said", ["n", "No", None])
    def test_no_leaves_everything_as_it_is(self, here, started, release, answers, capsys, said):
        answers(said)
        assert cli.main(["--messages", "en", "lab", "--from", release]) == 1
        assert started == []
        assert list(here.iterdir()) == []
        assert "coursekit course fetch --to cafe-lumbre" in capsys.readouterr().out

    def test_yes_beforehand(self, here, started, release):
        cli.main(["lab", "--yes", "--from", release])
        assert f"--ServerApp.root_dir={here / 'cafe-lumbre'}" in started[0]

    def test_into_a_folder_of_ones_choice_and_the_second_time_it_is_only_opened(
        self, here, started, release, monkeypatch
    ):
        cli.main(["lab", "--to", "mine/course", "--from", release])
        kept = here / "mine" / "course" / "notebooks" / "en" / "index.ipynb"
        kept.write_text('{"cells": [{"source": "my notes"}]}')
        monkeypatch.chdir(here)  # where the server would have replaced this process
        cli.main(["lab", "--to", "mine/course"])
        assert started[0] == started[1]
        assert "my notes" in kept.read_text()

    def test_the_course_fetched_into_this_folder_is_found_again(self, here, started, release, monkeypatch):
        cli.main(["lab", "--yes", "--from", release])
        monkeypatch.chdir(here)
        cli.main(["lab"])
        assert started[0][3] == started[1][3] == f"--ServerApp.root_dir={here / 'cafe-lumbre'}"

    def test_another_version_of_the_package_is_one_sentence(self, here, started, release, monkeypatch, capsys):
        cli.main(["lab", "--yes", "--from", release])
        capsys.readouterr()
        monkeypatch.setattr("coursekit.course.place.__version__", "9.0.0")
        cli.main(["--messages", "en", "lab"])
        [line] = [one for one in capsys.readouterr().out.splitlines() if __version__ in one]
        assert line == (
            f"This course is version {__version__} and coursekit is 9.0.0. "
            "To bring the course up to date: coursekit course update (your work stays)."
        )

    def test_a_start_page_that_was_deleted(self, here, started, release, capsys):
        cli.main(["lab", "--yes", "--from", release])
        (here / "cafe-lumbre" / "notebooks" / "es" / "index.ipynb").unlink()
        capsys.readouterr()
        assert "coursekit course update" in sentence(capsys, "lab", "--lang", "es")

    @pytest.mark.parametrize("words", [["links"], ["concepts"]])
    def test_what_needs_the_sources_says_so(self, here, started, release, monkeypatch, capsys, words):
        cli.main(["lab", "--yes", "--from", release])
        monkeypatch.chdir(here / "cafe-lumbre")
        capsys.readouterr()
        assert "was fetched without its sources" in sentence(capsys, *words)
