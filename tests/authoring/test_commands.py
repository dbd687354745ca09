"""The two commands, as a shell calls them. Oracle: exit codes and what is said where."""

import argparse

import pytest

from coursekit.authoring import commands
from coursekit.messages import CourseError, using_language


def call(small, *words, root=True):
    parser = argparse.ArgumentParser()
    commands.add_to(parser.add_subparsers(), small.points, small.root if root else None)
    args = parser.parse_args([str(word) for word in words])
    return args.run(args)


@pytest.fixture
def still(small, monkeypatch):
    monkeypatch.setattr("coursekit.authoring.execute.run_all", lambda todo, root, done: None)
    return small


@pytest.mark.parametrize("lang", ["es", "en"])
def test_build_and_its_exit_codes(still, capsys, lang):
    with using_language(lang):
        assert call(still, "build") == 0
        said = capsys.readouterr()
        assert ": 2" in said.out
        assert said.err == ""
        assert call(still, "build", "5.1a", "--check") == 1
        said = capsys.readouterr()
        assert "notebooks/es/5.1a_preguntar_a_los_clientes.ipynb:1 (notebook): " in said.err
        still.edit(still.lesson, "What 200", "What 20")
        assert call(still, "build", "--all") == 1
        said = capsys.readouterr()
        assert said.err.startswith("lessons/5-measurement/1a-asking-customers/lesson.py:5 (title): ")


def test_accept_may_be_given_several_times(still, capsys):
    call(still, "build")
    still.edit(still.lesson, "## ¿Por qué no es", "## ¿Por qué no era")
    still.edit(still.exercise, "Otra manera", "Otra vía")
    assert call(still, "build") == 1
    assert call(still, "build", "--accept", "nps-why", "--accept", "5.1a/exercise/other-way") == 0
    assert call(still, "build") == 0
    with pytest.raises(SystemExit):
        call(still, "build", "--check", "--accept", "nps-why")
    capsys.readouterr()


def test_nbgrader(still, capsys, tmp_path):
    assert call(still, "nbgrader", "5.1a", "--lang", "es", "-o", tmp_path / "ng") == 0
    said = capsys.readouterr().out
    assert "nbgrader generate_assignment 5-1a-es" in said
    assert (tmp_path / "ng/source/5-1a-es/5-1a_preguntar_a_los_clientes.ipynb").is_file()
    (tmp_path / "ng/nbgrader_config.py").write_text("", encoding="utf-8")
    assert call(still, "nbgrader", "5.1a", "--lang", "en", "-o", tmp_path / "ng") == 0
    assert 'c.ClearSolutions.code_stub = {"python": ""}' in capsys.readouterr().err
    with pytest.raises(CourseError, match=r"5\.9"):
        call(still, "nbgrader", "5.9", "--lang", "en", "-o", tmp_path / "ng")


def test_the_course_is_found_from_any_folder_inside_it(still, monkeypatch, tmp_path_factory, capsys):
    monkeypatch.chdir(still.lesson.parent)
    assert call(still, "build", root=False) == 0
    monkeypatch.chdir(tmp_path_factory.mktemp("elsewhere"))
    with pytest.raises(CourseError) as error:
        call(still, "build", root=False)
    assert error.value.key == "authoring.no_course"
    capsys.readouterr()


def test_without_what_builds_it_one_sentence_says_what_to_install(small, monkeypatch, lang):
    monkeypatch.chdir(small.root)
    (small.root / "pyproject.toml").touch()
    monkeypatch.setattr("coursekit.messages.errors.find_spec", lambda name: None)
    from coursekit import cli

    assert cli.main(["--messages", lang, "build"]) == 2
