"""``coursekit lab`` and the command line: what it starts, and one sentence where it cannot."""

import socket

import pytest

from coursekit import cli, lab
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
