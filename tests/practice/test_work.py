"""Handing in, taking home, bringing back: nothing a person made is lost or overwritten."""

import io
import json
import zipfile

import pytest

from coursekit.messages import CourseError
from coursekit.practice import exercise


def write_notebook(path, source='answer_which = "c"', **about):
    cell = {
        "cell_type": "code",
        "id": "a",
        "metadata": {},
        "source": source,
        "outputs": [{"output_type": "stream", "name": "stdout", "text": "x"}],
        "execution_count": 3,
    }
    metadata = {"coursekit": {"exercise": "5.1a", "lang": "en", **about}}
    path.write_text(
        json.dumps({"cells": [cell], "metadata": metadata, "nbformat": 4, "nbformat_minor": 5}), encoding="utf-8"
    )
    return path


@pytest.fixture
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("JPY_SESSION_NAME", raising=False)
    monkeypatch.setenv("COURSEKIT_PROGRESS", "on")
    monkeypatch.setenv("COURSEKIT_HOME", str(tmp_path / "home"))
    return tmp_path


@pytest.fixture
def ex(here, lang):
    write_notebook(here / "mine.ipynb")
    return exercise("5.1a", lang=lang, token="ana", namespace={"answer_which": "c", "In": ["", 'answer_which = "c"']})


def test_submit_writes_one_file_without_outputs_and_says_what_is_blank(ex, here, lang, capsys):
    ex.submit()
    [handed_in] = here.glob("entrega*.ipynb" if lang == "es" else "submission*.ipynb")
    assert handed_in.name.endswith("_5.1a_ana.ipynb")
    notebook = json.loads(handed_in.read_text("utf-8"))
    assert notebook["cells"][0]["outputs"] == []
    assert notebook["metadata"]["coursekit"] == {"exercise": "5.1a", "lang": "en", "token": "ana", "handed_in": True}
    assert "NPS" in capsys.readouterr().out
    assert json.loads((here / "mine.ipynb").read_text("utf-8"))["cells"][0][
        "outputs"
    ]  # the notebook itself is untouched


def test_submitting_again_hands_in_the_newer_answers(ex, here):
    ex.submit()
    write_notebook(here / "mine.ipynb", 'answer_which = "a"')
    ex._namespace["In"].append('answer_which = "a"')
    ex.submit()
    [handed_in] = [p for p in here.glob("*.ipynb") if p.name != "mine.ipynb"]
    assert 'answer_which = "a"' in handed_in.read_text("utf-8").replace('\\"', '"')


def test_an_unsaved_answer_is_not_handed_in(ex):
    ex._namespace["In"].append('answer_which = "b"')
    with pytest.raises(CourseError) as error:
        ex.submit()
    assert error.value.key == "practice.work.not_saved"


def test_it_asks_for_the_name_where_it_cannot_tell_the_notebook(ex, here):
    write_notebook(here / "another.ipynb")
    with pytest.raises(CourseError) as error:
        ex.submit()
    assert error.value.key == "practice.work.no_notebook"
    ex.submit("mine.ipynb")


def test_the_server_says_which_notebook_is_running(ex, here, monkeypatch):
    write_notebook(here / "another.ipynb")
    monkeypatch.setenv("JPY_SESSION_NAME", str(here / "mine.ipynb"))
    ex.submit()


@pytest.mark.parametrize("name", ["nowhere.ipynb", "broken.ipynb"])
def test_a_missing_or_broken_notebook_is_one_sentence(ex, here, name):
    (here / "broken.ipynb").write_text("{")
    with pytest.raises(CourseError, match=name):
        ex.submit(name)


def test_work_comes_back_on_another_machine(ex, here, lang, tmp_path_factory, monkeypatch, capsys):
    ex.check("which")
    ex.download()
    assert (
        "data:application/zip;base64," not in capsys.readouterr().out
    )  # the link is for the notebook, not the terminal
    [packed] = here.glob("*.zip")
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    monkeypatch.chdir(elsewhere)
    monkeypatch.setenv("COURSEKIT_HOME", str(elsewhere / "home"))
    (elsewhere / packed.name).write_bytes(packed.read_bytes())
    other = exercise("5.1a", lang=lang, token="ana", namespace={})
    for _ in range(2):
        other.restore(packed.name)
    capsys.readouterr()
    exercise("5.1a", lang=lang, token="ana", namespace={}).progress()
    assert "1 / 1" in capsys.readouterr().out
    assert len(list(elsewhere.glob("*.ipynb"))) == 2  # the second one beside the first
    assert all(p.read_bytes() == (here / "mine.ipynb").read_bytes() for p in elsewhere.glob("*.ipynb"))


def test_downloading_twice_keeps_both(ex, here):
    ex.download()
    ex.download()
    assert len(list(here.glob("*.zip"))) == 2


def test_restoring_never_makes_progress_worse(ex, here, capsys):
    ex.download()
    ex.check("which")
    ex.restore(next(here.glob("*.zip")))
    capsys.readouterr()
    ex.progress()
    assert "1 / 1" in capsys.readouterr().out


def packed(**members):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, contents in members.items():
            archive.writestr(name.replace("__", "."), contents)
    return buffer.getvalue()


BAD = {
    "not a zip": b"PK nonsense",
    "nothing": b"",
    "something else": packed(readme__txt="hello"),
    "not json": packed(progress__json="{"),
    "a list": packed(progress__json="[]"),
    "another exercise": packed(progress__json='{"exercise": "2.1", "questions": {}}'),
    "bad records": packed(progress__json='{"exercise": "5.1a", "questions": {"which": {"attempts": []}}}'),
    "no questions": packed(progress__json='{"exercise": "5.1a"}'),
    "a bomb": packed(progress__json=b"0" * 60_000_000),
}


@pytest.mark.parametrize("name", BAD)
def test_a_file_that_is_not_ours_is_one_sentence_and_changes_nothing(ex, here, name):
    (here / "bad.zip").write_bytes(BAD[name])
    before = {p: p.read_bytes() for p in here.rglob("*") if p.is_file()}
    with pytest.raises(CourseError, match=r"bad\.zip"):
        ex.restore("bad.zip")
    assert {p: p.read_bytes() for p in here.rglob("*") if p.is_file()} == before


def test_members_with_other_names_are_never_unpacked(ex, here):
    (here / "odd.zip").write_bytes(
        packed(progress__json='{"exercise": "5.1a", "questions": {}}', **{"../evil__txt": "x"})
    )
    ex.restore("odd.zip")
    assert not (here.parent / "evil.txt").exists()
