"""New lessons: what the scaffold writes runs and is judged, what is left of it is refused, nothing of anybody's is touched.

The oracle of the scaffold is what every lesson is held to: the rules of the build, and those of the bank's questions.
"""

import csv
import importlib
import sys

import matplotlib
import pytest

import coursekit.bank
from coursekit.authoring import build
from coursekit.authoring.code import in_language
from coursekit.authoring.regions import solved
from coursekit.authoring.scaffold import CLOSE, OPEN, new_lesson
from coursekit.authoring.source import read_lesson
from coursekit.datasets import company
from coursekit.messages import CourseError
from coursekit.practice import Choice, Outcome, exercise, judge

HEAD = "id,es,en,seed,lesson,learner_does,grade\n"


@pytest.fixture
def repository(tmp_path):
    """A course with one module, one lesson, and a bank."""
    (tmp_path / "lessons/5-measurement/4a-old").mkdir(parents=True)
    (tmp_path / "lessons/5-measurement/2-whole").mkdir()
    (tmp_path / "coursekit/bank/m3_1_elsewhere").mkdir(parents=True)
    (tmp_path / "lessons/concepts.csv").write_text(HEAD + 'nps,NPS,NPS,001,5.1,"compute, read",value\n', "utf-8")
    (tmp_path / "pyproject.toml").touch()
    return tmp_path


def contents(root):
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}


def test_it_writes_eight_files_and_one_row(repository):
    before = contents(repository)
    made = new_lesson(repository, "5.5", "late-parcels")
    after = contents(repository)
    assert {path.as_posix() for path in made.files} == set(after) - set(before)
    assert len(made.files) == 8
    lesson = "lessons/5-measurement/5-late-parcels"
    assert {path.as_posix() for path in made.files if path.suffix == ".md"} == {
        f"{lesson}/teaching.es.md",
        f"{lesson}/teaching.en.md",
    }
    assert "coursekit/bank/m5_5_late_parcels/counted.py" in after
    assert all(OPEN in after[path.as_posix()].decode() for path in made.files)
    assert not any(mark in after[path.as_posix()].decode() for path in made.files for mark in ("@ID@", "@CONCEPT@"))
    rows = after.pop("lessons/concepts.csv")
    assert rows.startswith(before.pop("lessons/concepts.csv"))
    (row,) = csv.DictReader(rows.decode().splitlines()[:1] + rows.decode().splitlines()[-1:])
    assert (row["id"], row["lesson"], row["grade"]) == ("late-parcels", "5.5", "value+quiz")
    assert made.added
    assert {name: after[name] for name in before} == before


def test_the_row_is_added_in_the_line_endings_of_the_file(repository):
    """Oracle: a diff that shows one new line, whatever system the file was last saved on."""
    path = repository / "lessons/concepts.csv"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    before = path.read_bytes()
    new_lesson(repository, "5.5", "late-parcels")
    added = path.read_bytes().removeprefix(before)
    assert added.endswith(b"\r\n")
    assert added.count(b"\n") == 1


def test_a_lesson_that_was_planned_takes_its_concepts(repository):
    planned = HEAD + "nps,NPS,NPS,001,5.5,read,value\ncsat,CSAT,CSAT,001,5.1 5.5,read,quiz\n"
    (repository / "lessons/concepts.csv").write_text(planned, "utf-8")
    made = new_lesson(repository, "5.5b", "second-part")
    assert (made.concepts, made.added) == (["nps", "csat"], False)
    assert (repository / "lessons/concepts.csv").read_text("utf-8") == planned
    assert 'concepts="nps csat"' in (repository / "lessons/5-measurement/5b-second-part/lesson.py").read_text("utf-8")


def test_a_new_module_gets_its_name(repository):
    new_lesson(repository, "8.1", "first", module="afterwards")
    assert (repository / "lessons/8-afterwards/1-first/lesson.py").is_file()


@pytest.mark.parametrize(
    ("id", "name", "module", "key", "said"),
    [
        ("5", "late", "", "id", "'5'"),
        ("5.5A", "late", "", "id", "'5.5A'"),
        ("five", "late", "", "id", "5.5a"),
        ("5.5", "Late parcels", "", "name", "Late parcels"),
        ("5.5", "año", "", "name", "año"),
        ("5.5", "../out", "", "name", "../out"),
        ("8.1", "late", "", "module", "lessons/8-"),
        ("8.1", "late", "../out", "name", "../out"),
        ("5.4a", "late", "", "taken", "4a-old"),
        ("3.1", "late", "map", "taken", "m3_1_elsewhere"),
        ("5.4", "late", "", "parts", "5.4a"),
        ("5.2a", "late", "", "parts", "5.2"),
    ],
)
def test_what_does_not_fit_is_said_and_nothing_is_written(repository, lang, id, name, module, key, said):
    before = contents(repository)
    with pytest.raises(CourseError) as wrong:
        new_lesson(repository, id, name, module=module)
    assert wrong.value.key == f"authoring.new_{key}"
    assert said in str(wrong.value)
    assert contents(repository) == before


def test_nothing_is_overwritten(repository):
    mine = repository / "lessons/5-measurement/5-late/notes.txt"
    mine.parent.mkdir()
    mine.write_text("mine", "utf-8")
    with pytest.raises(CourseError, match="5-late"):
        new_lesson(repository, "5.5", "late")
    # A module that only its folder's name would tell: a file in the way is seen as well.
    bank = repository / "coursekit/bank/m5_6_late"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("coursekit.authoring.scaffold._free", lambda *args: None)
        bank.mkdir()
        (bank / "judged.py").write_text("mine", "utf-8")
        before = contents(repository)
        with pytest.raises(CourseError) as wrong:
            new_lesson(repository, "5.6", "late")
    assert wrong.value.key == "authoring.new_there"
    assert contents(repository) == before


def test_without_a_bank_or_concepts_it_says_what_is_missing(repository):
    (repository / "lessons/concepts.csv").unlink()
    with pytest.raises(CourseError) as wrong:
        new_lesson(repository, "5.5", "late")
    assert wrong.value.key == "authoring.new_no_concepts"
    (repository / "coursekit/bank/m3_1_elsewhere").rmdir()
    (repository / "coursekit/bank").rmdir()
    with pytest.raises(CourseError) as wrong:
        new_lesson(repository, "5.5", "late")
    assert wrong.value.key == "authoring.new_no_bank"


def _built(repository, monkeypatch, **options):
    monkeypatch.setattr("coursekit.authoring.execute.run_all", lambda todo, root, done: None)
    (repository / "lessons/index.py").write_text(
        '# %% [markdown] es="title"\n# # Curso\n# %% [markdown] en="title"\n# # Course\n', "utf-8"
    )
    for folder in ("4a-old", "2-whole"):
        (repository / "lessons/5-measurement" / folder).rmdir()
    return build(repository, ["5.5"], points=lambda exercise, question: 1.0, **options)


def test_the_build_refuses_what_is_left_of_it_and_a_draft_counts_it(repository, monkeypatch):
    made = new_lesson(repository, "5.5", "late")
    result = _built(repository, monkeypatch)
    files = {refusal.place.file for refusal in result.refusals}
    assert {refusal.key for refusal in result.refusals} == {"authoring.leftover"}
    assert files == {path.as_posix() for path in made.files} | {"lessons/concepts.csv"}
    assert result.built == []
    assert not (repository / "exercises").exists()
    (first,) = [one for one in result.refusals if one.place.file.endswith("counted.py")]
    source = (repository / first.place.file).read_text("utf-8")
    assert OPEN in source.split("\n")[first.place.line - 1]
    assert first.values["count"] == source.count(OPEN) == source.count(CLOSE)

    draft = build(repository, ["5.5"], points=lambda exercise, question: 1.0, draft=True)
    assert draft.ok
    assert draft.unwritten == sum(refusal.values["count"] for refusal in result.refusals)
    assert str(draft.unwritten) in draft.sentence()
    assert sorted(path.parts[:2] for path in draft.built) == [("exercises", "en"), ("exercises", "es")]
    # Half-written texts are not held to their translations: one language may go ahead.
    assert "5.5/" not in (repository / "lessons/translations.lock").read_text("utf-8")


def test_when_all_is_written_it_is_a_lesson_like_any_other(repository, monkeypatch):
    made = new_lesson(repository, "5.5", "late")
    for path in [*(repository / name for name in made.files), repository / "lessons/concepts.csv"]:
        said = path.read_text("utf-8").replace(OPEN, "").replace(CLOSE, "")
        path.write_text(said, "utf-8")
    result = _built(repository, monkeypatch)
    assert [str(refusal) for refusal in result.refusals] == []
    assert result.unwritten == 0
    assert "5.5/lesson/situation es=" in (repository / "lessons/translations.lock").read_text("utf-8")


@pytest.fixture
def bank(repository, monkeypatch):
    """The questions of a scaffold, as part of the bank."""
    new_lesson(repository, "9.9", "trial", module="nowhere")
    monkeypatch.setattr(coursekit.bank, "__path__", [*coursekit.bank.__path__, str(repository / "coursekit/bank")])
    yield importlib.import_module("coursekit.bank.m9_9_trial").QUESTIONS
    for name in [name for name in sys.modules if name.startswith("coursekit.bank.m9_9_trial")]:
        del sys.modules[name]
        vars(coursekit.bank).pop("m9_9_trial", None)


@pytest.mark.parametrize("part", ["lesson", "exercise"])
def test_the_scaffold_runs_and_its_answers_are_right(bank, repository, part, monkeypatch, capsys):
    monkeypatch.setenv("COURSEKIT_PROGRESS", "off")
    notebook = {}
    with matplotlib.rc_context({"backend": "agg"}):
        notebook["ex"] = ex = exercise("9.9", lang="en", namespace=notebook)
        for cell in read_lesson(repository / f"lessons/9-nowhere/9-trial/{part}.py").cells:
            if not cell.is_text:
                exec(in_language(solved(cell.source) if cell.role == "answer" else cell.source, "en"), notebook)
            if cell.role == "check":
                assert (cell.key, ex.check(cell.key)) == (cell.key, float(bank[cell.key].points))
    capsys.readouterr()


def test_the_questions_of_the_scaffold_know_their_mistakes(bank):
    assert len(bank) == 5
    assert len({question.kind.name for question in bank}) == 3
    for data in (company("", 1000), company("k3q9", 1000)):
        for question in bank:
            for mistake in question.mistakes:
                verdict = judge(question, mistake.answer(data), data)
                assert (question.id, verdict.mistake) == (question.id, mistake.id)
                assert verdict.points < question.points
            if isinstance(question.kind, Choice):
                said = {" ".join(judge(question, letter, data).say) for letter in question.kind.options}
                assert len(said) == len(question.kind.options) == 4
            assert judge(question, question.expected(data), data).outcome is Outcome.CORRECT
