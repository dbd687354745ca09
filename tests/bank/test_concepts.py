"""Every concept of the lessons that there are is taught, practised and checked; lessons/concepts.csv is the oracle."""

from pathlib import Path
from shutil import copy

import pytest

from coursekit.authoring.source import identity
from coursekit.coverage import coverage
from coursekit.messages import CourseError

ROOT = Path(__file__).parents[2]
# Tests over the whole course, and its last piece of work, teach no concept of their own.
TESTS = {"0.1", "7.1", "7.2"}
WRITTEN = sorted({identity(path)[0].rstrip("abcdefghij") for path in ROOT.glob("lessons/*/*/lesson.py")} - TESTS)
# Parts still to be written. Strict: what stands here must be missing.
PENDING: set[tuple[str, str]] = set()


@pytest.fixture(scope="module")
def every():
    return coverage(ROOT)


@pytest.mark.parametrize("lesson", WRITTEN)
def test_every_concept_is_taught_practised_and_checked(lesson, every):
    rows = [row for row in every if row.lesson == lesson]
    assert rows
    missing = {(row.lesson, row.concept): row.missing for row in rows if row.missing}
    pending = {key for key in PENDING if key[0] == lesson}
    assert set(missing) == pending, missing


def test_a_lesson_that_is_not_there_is_an_error():
    with pytest.raises(CourseError, match=r"9\.9"):
        coverage(ROOT, ["9.9"])


def test_what_is_not_written_is_missing(every):
    assert all(row.missing for row in every if row.lesson not in WRITTEN)


def test_without_lessons_everything_is_missing(tmp_path):
    (tmp_path / "lessons").mkdir()
    copy(ROOT / "lessons" / "concepts.csv", tmp_path / "lessons")
    first = next(row for row in coverage(tmp_path) if row.concept == "servqual")
    assert first.missing == ("taught", "practised", "value")
