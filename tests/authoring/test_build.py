"""From the fixture course to its three trees. Oracle: the rules of the design, and a second build."""

import json
import os

import pytest

from coursekit.authoring import course
from coursekit.messages import using_language

NAMES = {"es": "5.1a_preguntar_a_los_clientes.ipynb", "en": "5.1a_asking_the_customers.ipynb"}


def read(path):
    return json.loads(path.read_text(encoding="utf-8"))


def trees(root):
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*.ipynb")}


def cells(root, tree, lang):
    return {cell["id"]: cell for cell in read(root / tree / lang / NAMES[lang])["cells"]}


@pytest.fixture
def fast(small, monkeypatch):
    """Notebooks counted as run: every cell has its number, none shows anything."""
    from coursekit.authoring.notebooks import written

    ran = []

    def run_all(todo, root, done):
        for job in todo:
            ran.append(job.target.as_posix())
            code = [cell for cell in job.notebook.cells if cell.cell_type == "code"]
            for number, cell in enumerate(code, 1):
                cell.execution_count = number
            done(job, written(job.notebook))

    monkeypatch.setattr("coursekit.authoring.execute.run_all", run_all)
    small.ran = ran
    return small


def test_the_files_are_named_in_the_readers_language(fast):
    result = fast.build()
    assert result.ok
    wanted = {f"{tree}/{lang}/{NAMES[lang]}" for tree in ("notebooks", "exercises", "solutions") for lang in NAMES}
    wanted |= {"notebooks/es/5.2_ano_nuevo.ipynb", "notebooks/en/5.2_new_year.ipynb"}
    wanted |= {"notebooks/es/index.ipynb", "notebooks/en/index.ipynb"}
    assert set(trees(fast.root)) == wanted == {path.as_posix() for path in result.built}


def test_cells_ids_and_metadata(fast):
    fast.build()
    lesson = cells(fast.root, "notebooks", "es")
    assert list(lesson) == ["title-text", "setup-code", "nps-why-text", "count-code"]
    setup = "".join(lesson["setup-code"]["source"])
    assert setup == 'from coursekit import exercise\n\nex = exercise("5.1a", lang="es", token="")'
    assert "".join(lesson["count-code"]["source"]).startswith("# Cuenta\nscores")
    assert lesson["nps-why-text"]["metadata"] == {"coursekit": {"key": "nps-why", "role": "text", "concepts": ["nps"]}}

    exercise = cells(fast.root, "exercises", "en")
    assert [cell["metadata"]["coursekit"]["role"] for cell in exercise.values()] == [
        *("text", "code", "answer", "check", "answer", "check", "answer")
    ]
    assert exercise["four-check"]["metadata"]["coursekit"] == {
        **{"key": "four", "role": "check", "question": "four", "points": 1.5}
    }
    assert exercise["double-check"]["metadata"]["coursekit"]["points"] == 2
    assert exercise["letter-answer"]["metadata"]["coursekit"] == {
        **{"key": "letter", "role": "answer", "question": "letter", "points": 3, "rubric": "judgement"}
    }
    assert "points" not in exercise["four-answer"]["metadata"]["coursekit"]
    assert all(cell.get("execution_count") is None and not cell.get("outputs") for cell in exercise.values())

    solution = cells(fast.root, "solutions", "en")
    assert set(solution) - set(exercise) == {"other-way-text", "other-solution"}
    assert solution["other-way-text"]["metadata"]["coursekit"]["role"] == "solution"
    assert "".join(solution["four-answer"]["source"]) == "four = 4"
    assert "".join(exercise["four-answer"]["source"]) == "four = ..."
    assert "setup-code" not in {cell["id"] for cell in read(fast.root / "notebooks/es/index.ipynb")["cells"]}

    metadata = read(fast.root / "solutions/en" / NAMES["en"])["metadata"]
    assert set(metadata["coursekit"]) == {"exercise", "lang", "version", "source"}
    assert metadata["language_info"] == {"name": "python"}
    assert metadata["kernelspec"]["name"] == "python3"


def test_tags(fast):
    fast.edit(fast.lesson, 'key="count"', 'key="count" tags="nbval-ignore-output hide"')
    fast.build()
    assert cells(fast.root, "notebooks", "es")["count-code"]["metadata"]["tags"] == ["hide", "nbval-ignore-output"]


def test_links_lead_to_files_that_are_there(fast):
    fast.build()
    seen = 0
    for name in trees(fast.root):
        for cell in read(fast.root / name)["cells"]:
            for part in "".join(cell["source"]).split("](")[1:]:
                path, _, anchor = part.split(")")[0].partition("#")
                target = (fast.root / name).parent / path
                assert target.is_file(), (name, path)
                ids = {cell["id"] for cell in read(target)["cells"]}
                assert not anchor or anchor.removeprefix("cell-id=") in ids
                seen += 1
    assert seen == 14
    end = read(fast.root / "notebooks/es/5.2_ano_nuevo.ipynb")["cells"][-1]
    text = "".join(end["source"])
    assert "[la anterior](5.1a_preguntar_a_los_clientes.ipynb)" in text
    assert "[inglés](../en/5.1a_asking_the_customers.ipynb)" in text
    lesson = "".join(cells(fast.root, "notebooks", "en")["nps-why-text"]["source"])
    assert "(5.2_new_year.ipynb#cell-id=end-text)" in lesson
    assert "(../../exercises/en/5.1a_asking_the_customers.ipynb)" in lesson


def test_only_what_changed_is_built_again(fast):
    fast.build()
    before = trees(fast.root)
    fast.ran.clear()
    assert fast.build().unchanged == 10
    assert fast.ran == []
    fast.edit(fast.lesson, "len(scores)", "len(scores) + 1")
    result = fast.build()
    assert {path.as_posix() for path in result.built} == {f"notebooks/{lang}/{name}" for lang, name in NAMES.items()}
    assert sorted(fast.ran) == sorted(f"notebooks/{lang}/{name}" for lang, name in NAMES.items())
    assert set(trees(fast.root)) == set(before)
    fast.ran.clear()
    assert fast.build(all=True).unchanged == 10
    assert len(fast.ran) == 8


def test_other_data_run_the_notebooks_again(fast):
    table = fast.root / "data/orders.csv"
    table.parent.mkdir()
    table.write_text("order\n1\n", encoding="utf-8")
    fast.build()
    fast.ran.clear()
    table.write_text("order\n2\n", encoding="utf-8")
    assert {r.key for r in fast.build(check=True).refusals} == {"authoring.out_of_date"}
    fast.build()
    assert len(fast.ran) == 8


def test_a_part_of_the_course(fast):
    assert len(fast.build("5.1a", "index").built) == 8
    assert len(fast.build("5.2").built) == 2
    assert len(fast.build("5.1").built) == 0
    assert fast.build("5.1").unchanged == 6


def test_a_renamed_lesson_leaves_no_stale_files(fast):
    fast.build()
    mine = fast.root / "notebooks/es/mine.ipynb"
    mine.write_text('{"cells": [], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}', encoding="utf-8")
    broken = fast.root / "notebooks/es/broken.ipynb"
    broken.write_text("{", encoding="utf-8")
    fast.edit(fast.lesson, "Preguntar a los clientes", "Escuchar")
    fast.edit(fast.lesson, "Asking the customers", "Listening")
    stale = [r for r in fast.build(check=True).refusals if r.key == "authoring.stale"]
    assert len(stale) == 6
    result = fast.build()
    assert {path.as_posix() for path in result.removed} == {
        f"{tree}/{lang}/{name}" for tree in ("notebooks", "exercises", "solutions") for lang, name in NAMES.items()
    }
    assert mine.is_file()
    assert broken.is_file()
    assert (fast.root / "solutions/es/5.1a_escuchar.ipynb").is_file()
    mine.unlink()
    assert fast.build(check=True).ok


def test_what_somebody_handed_in_or_copied_is_no_stale_file(fast):
    fast.build()
    folder = fast.root / "exercises" / "es"
    built = folder / NAMES["es"]
    names = ["entrega_5.1a.ipynb", "recuperado_5.1a-2.ipynb", f"{built.stem}-Copy1.ipynb", f"{built.stem}.new.ipynb"]
    for name in names:
        (folder / name).write_bytes(built.read_bytes())
    result = fast.build()
    assert result.removed == []
    assert all((folder / name).is_file() for name in names)
    assert fast.build(check=True).ok


def test_notebooks_of_a_file_with_mistakes_stay_as_they_are(fast):
    fast.build()
    before = trees(fast.root)
    fast.lesson.write_text("", encoding="utf-8")
    result = fast.build()
    assert {refusal.key for refusal in result.refusals} == {"authoring.empty_file"}
    assert trees(fast.root) == before


def test_a_lesson_that_is_gone_takes_its_notebooks_with_it(fast):
    fast.build()
    fast.other.unlink()
    fast.edit(fast.lesson, "(lesson:5.2#end)", "(page:index)", -1)
    assert {path.name for path in fast.build().removed} == {"5.2_ano_nuevo.ipynb", "5.2_new_year.ipynb"}
    assert not any(name.startswith("5.2/") for name in fast.lock.read_text(encoding="utf-8").splitlines())


class TestCheck:
    def refused(self, small, lang="en"):
        with using_language(lang):
            return [(r.key, r.place.file, r.place.cell) for r in small.build(check=True).refusals]

    @pytest.mark.parametrize("lang", ["es", "en"])
    def test_what_is_missing(self, fast, lang):
        found = self.refused(fast, lang)
        assert len([key for key, _, _ in found if key == "authoring.not_built"]) == 10
        assert [key for key, _, _ in found][-1] == "authoring.lock_stale"
        assert not (fast.root / "notebooks").exists()

    def test_nothing_after_a_build(self, fast):
        fast.build()
        assert self.refused(fast) == []

    @pytest.mark.parametrize(
        ("tree", "change", "cell"),
        [
            ("notebooks", lambda nb: nb["cells"][3]["source"].append("\n1"), "count-code"),
            ("notebooks", lambda nb: nb["cells"][2]["metadata"].pop("coursekit"), "nps-why-text"),
            ("notebooks", lambda nb: nb["cells"][1].update(execution_count=None), "setup-code"),
            ("notebooks", lambda nb: nb["cells"].pop(), "cells"),
            ("notebooks", lambda nb: nb["metadata"]["coursekit"].update(version="0"), "metadata"),
            ("notebooks", lambda nb: nb.update(cells=None), "notebook"),
            ("exercises", lambda nb: nb["cells"][1].update(execution_count=1), "setup-code"),
            ("exercises", lambda nb: nb["cells"][3]["metadata"]["coursekit"].update(points=9), "double-check"),
        ],
    )
    def test_what_was_changed_by_hand(self, fast, tree, change, cell):
        fast.build()
        path = fast.root / tree / "es" / NAMES["es"]
        notebook = read(path)
        change(notebook)
        path.write_text(json.dumps(notebook), encoding="utf-8")
        assert self.refused(fast) == [("authoring.out_of_date", f"{tree}/es/{NAMES['es']}", cell)]
        fast.build()
        assert self.refused(fast) == []

    def test_outputs_are_not_looked_at(self, fast):
        fast.build()
        path = fast.root / "notebooks/es" / NAMES["es"]
        notebook = read(path)
        notebook["cells"][3]["outputs"] = [{"output_type": "stream", "name": "stdout", "text": ["3"]}]
        notebook["metadata"]["widgets"] = {}
        path.write_text(json.dumps(notebook), encoding="utf-8")
        assert self.refused(fast) == []


def test_files_are_written_whole_or_not_at_all(fast, monkeypatch):
    fast.build()
    before = trees(fast.root)
    fast.edit(fast.exercise, "four = ...", "four = None")

    def fail(*_):
        raise OSError("disk full")

    monkeypatch.setattr(os, "replace", fail)
    with pytest.raises(OSError, match="disk full"):
        fast.build()
    assert trees(fast.root) == before
    assert not list(fast.root.rglob("*.tmp"))


def test_course(small):
    first, second = course(small.root)
    assert (first.id, second.id) == ("5.1a", "5.2")
    assert first.titles == {"es": "Preguntar a los clientes", "en": "Asking the customers"}
    assert first.names == NAMES
    assert first.folder == small.lesson.parent
    assert first.exercise.part == "exercise"
    assert second.exercise is None


def test_windows_line_ends_and_a_byte_order_mark_make_the_same_notebooks(fast):
    fast.build()
    before = trees(fast.root)
    for path in (fast.lesson, fast.exercise, fast.index):
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    assert fast.build(all=True).ok
    assert trees(fast.root) == before
