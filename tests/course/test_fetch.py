"""Fetching: what arrives is the course and nothing else, byte for byte; nothing that was there is touched."""

import json

import pytest

from coursekit.messages import using_language

from .course_files import files, folder_of, tar_of, tree, zip_of

WANTED = {path: content for path, content in files().items() if not path.startswith(("README", "tests", "lessons"))}


@pytest.mark.parametrize("kind", ["zip", "zip-flat", "tar", "tar.gz", "tar.xz", "tar.bz2", "folder"])
def test_what_arrives_is_the_course_byte_for_byte(tmp_path, run, kind):
    # Oracle: the files that were packed.
    packed = {
        "zip": lambda path: zip_of(path, files()),
        "zip-flat": lambda path: zip_of(path, files(), top=""),
        "tar": lambda path: tar_of(path, files(), mode="w"),
        "tar.gz": lambda path: tar_of(path, files()),
        "tar.xz": lambda path: tar_of(path, files(), mode="w:xz"),
        "tar.bz2": lambda path: tar_of(path, files(), mode="w:bz2"),
        "folder": lambda path: folder_of(path, files()),
    }[kind](tmp_path / "given")
    code, out, _ = run("course", "fetch", "--to", tmp_path / "new", "--from", packed)
    assert code == 0
    assert f"version 0.1.0, is in {tmp_path / 'new'}: {len(WANTED)} files" in out
    assert tree(tmp_path / "new") == WANTED


def test_without_solutions(tmp_path, run, small):
    assert run("course", "fetch", "--to", tmp_path / "new", "--from", small, "--no-solutions")[0] == 0
    assert not (tmp_path / "new" / "solutions").exists()
    assert (tmp_path / "new" / "exercises" / "en").is_dir()


def test_every_file_is_written_down_with_its_hash(fetched):
    import hashlib

    said = json.loads((fetched / ".coursekit" / "course.json").read_text())
    assert set(said["files"]) == set(WANTED)
    for path, one in said["files"].items():
        assert one["sha256"] == hashlib.sha256(WANTED[path]).hexdigest()
    assert not (fetched / ".coursekit" / "incoming").exists()


def test_a_folder_with_something_in_it_is_left_alone(tmp_path, run, small):
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "diary.txt").write_text("mine")
    code, _, said = run("course", "fetch", "--to", tmp_path / "full", "--from", small)
    assert code == 2
    assert "There is something in" in said
    assert tree(tmp_path / "full") == {"diary.txt": b"mine"}


def test_a_folder_with_hidden_things_alone_will_do(tmp_path, run, small):
    # As `python -m venv .venv` leaves it.
    (tmp_path / "new" / ".venv").mkdir(parents=True)
    assert run("course", "fetch", "--to", tmp_path / "new", "--from", small)[0] == 0


def test_a_file_in_place_of_the_folder(tmp_path, run, small):
    (tmp_path / "new").write_text("x")
    assert "is a file" in run("course", "fetch", "--to", tmp_path / "new", "--from", small)[2]


def test_a_course_that_is_there_says_how_to_update_it(fetched, run, small):
    code, _, said = run("course", "fetch", "--to", fetched, "--from", small)
    assert code == 2
    assert said.endswith("coursekit course update")


def test_a_checkout_is_for_git(tmp_path, run, small, monkeypatch):
    folder_of(tmp_path / "clone", files())
    assert "git pull" in run("course", "fetch", "--to", tmp_path / "clone", "--from", small)[2]
    monkeypatch.chdir(tmp_path / "clone")
    assert "git pull" in run("course", "update", "--from", small)[2]
    assert "git pull" in run("course", "status")[1]


def test_a_fetched_course_can_be_handed_on_but_not_with_somebodys_answers(tmp_path, fetched, run):
    assert run("course", "fetch", "--to", tmp_path / "second", "--from", fetched)[0] == 0
    assert tree(tmp_path / "second") == WANTED
    (fetched / "exercises" / "en" / "notes.txt").write_text("mine")  # a file of one's own is not handed on
    assert run("course", "fetch", "--to", tmp_path / "third", "--from", fetched)[0] == 0
    assert tree(tmp_path / "third") == WANTED
    path = fetched / "exercises" / "en" / "2.1_awareness.ipynb"
    path.write_bytes(path.read_bytes().replace(b"...", b"2"))
    code, _, said = run("course", "fetch", "--to", tmp_path / "fourth", "--from", fetched)
    assert code == 2
    assert "exercises/en/2.1_awareness.ipynb" in said
    assert not (tmp_path / "fourth").exists()


def test_what_somebody_handed_in_is_not_part_of_a_course(tmp_path, run):
    from .course_files import notebook

    clone = files(**{
        "exercises/en/handed_in_2.1.ipynb": notebook("answer = 2", handed_in=True),
        "exercises/en/Untitled.ipynb": b'{"cells": [], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}',
        "exercises/en/.ipynb_checkpoints/2.1_awareness-checkpoint.ipynb": notebook("answer = 2"),
    })  # fmt: skip
    code, out, _ = run("course", "fetch", "--to", tmp_path / "new", "--from", folder_of(tmp_path / "clone", clone))
    assert code == 0
    assert "Left out, because they are not the course's own notebooks: 2" in out
    assert tree(tmp_path / "new") == WANTED


def test_both_languages(tmp_path, run, small):
    with using_language("es"):
        code, out, _ = run("course", "fetch", "--to", tmp_path / "mío", "--from", small, lang="es")
    assert code == 0
    assert "El curso, versión 0.1.0, está en" in out
    assert "coursekit lab" in out


def test_another_version_of_the_package_is_said(tmp_path, run):
    later = zip_of(tmp_path / "later.zip", files("0.2.0"))
    assert "pip install --upgrade coursekit" in run("course", "fetch", "--to", tmp_path / "a", "--from", later)[1]
    sooner = zip_of(tmp_path / "sooner.zip", files("0.0.9"))
    assert "course is version 0.0.9" in run("course", "fetch", "--to", tmp_path / "b", "--from", sooner)[1]
