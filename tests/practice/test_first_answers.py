"""The first answer and the last are kept beside the best, and files from before that was so still load.

Oracle: the sequence of answers given here by hand.
"""

import json

import pytest

from coursekit.practice import exercise
from coursekit.practice.progress import Progress, Record, records_of
from coursekit.practice.verdict import Outcome

OLD = {
    "exercise": "5.1a",
    "token": "",
    "questions": {
        "which": {
            "attempts": 2,
            "hints": 1,
            "solution_seen": False,
            "best": {
                "question": "which",
                "outcome": "correct",
                "fraction": 1.0,
                "points": 1.0,
                "of": 1.0,
                "say": [],
                "mistake": "",
            },
            "mistakes": [],
        }
    },
}


@pytest.fixture(autouse=True)
def kept(tmp_path, monkeypatch):
    monkeypatch.setenv("COURSEKIT_PROGRESS", "on")
    monkeypatch.setenv("COURSEKIT_HOME", str(tmp_path))


def answered(exercise_id, question, *answers):
    notebook = {}
    ex = exercise(exercise_id, lang="en", namespace=notebook)
    for answer in answers:
        notebook[ex._set[question].answer] = answer
        ex.check(question)
    return Progress(exercise_id, "").of(question)


def test_first_best_and_last_are_three_things():
    record = answered("5.1a", "which", "a", "c", "b")
    outcomes = [record.verdict(which).outcome for which in ("first", "best", "last")]
    assert outcomes == [Outcome.WRONG, Outcome.CORRECT, Outcome.WRONG]
    assert record.slips == ["a", "b"]
    assert record.when("first") <= record.when("last")


def test_what_cannot_be_read_or_is_blank_is_no_first_answer():
    assert answered("5.1a", "which", ..., "nothing of the kind", 7).first is None
    assert answered("5.1a", "which", "c").verdict("first").outcome is Outcome.CORRECT


def test_the_pairs_of_a_matching_are_kept_by_name():
    right = exercise("1.1", lang="en", namespace={})._set["terms"].expected(None)
    record = answered("1.1", "terms", {**right, "school": "buyer", "teacher": "customer"})
    assert record.slips == ["school>buyer", "teacher>customer"]


def test_a_recognised_mistake_stays_in_the_last_answer():
    data = exercise("5.1a", lang="en", namespace={}).data
    record = answered("5.1a", "nps", 100 * (data.surveys["nps"].dropna() >= 9).mean())
    assert record.last["mistake"] == "share-of-promoters" == record.mistakes[0]


def test_a_file_of_an_older_version_loads_and_a_later_answer_does_not_pass_for_its_first():
    path = Progress("5.1a", "").path
    path.parent.mkdir(parents=True)
    path.write_text(json.dumps(OLD), encoding="utf-8")
    record = answered("5.1a", "which", "a", "b")
    assert record.attempts == 4
    assert record.first is None
    assert record.verdict("last").outcome is Outcome.WRONG
    assert record.verdict().outcome is Outcome.CORRECT


def test_restoring_keeps_the_earlier_first_and_the_later_last():
    mine = answered("5.1a", "which", "c")
    saved = {
        "questions": {
            "which": {
                "attempts": 1,
                "best": {**mine.best, "outcome": "wrong", "points": 0.0, "fraction": 0.0},
                "first": {**mine.first, "outcome": "wrong", "points": 0.0, "at": "2026-01-01T00:00:00+00:00"},
                "last": {**mine.last, "at": "2026-01-01T00:00:00+00:00"},
            }
        }
    }
    progress = Progress("5.1a", "")
    progress.restore(saved)
    record = Progress("5.1a", "").of("which")
    assert record.verdict("first").outcome is Outcome.WRONG
    assert record.verdict("best").outcome is Outcome.CORRECT
    assert record.last == mine.last


@pytest.mark.parametrize(
    "spoilt",
    [{"first": {"outcome": "correct"}}, {"last": 3}, {"slips": "a"}, {"first": {**OLD["questions"]["which"]["best"]}}],
)
def test_a_record_of_another_form_is_refused(spoilt):
    with pytest.raises((TypeError, ValueError, KeyError, AttributeError)):
        records_of({"questions": {"which": spoilt}})


def test_a_record_that_nobody_touched_says_nothing():
    record = Record()
    assert [record.verdict(which) for which in ("first", "best", "last")] == [None] * 3
    assert record.when() is None
