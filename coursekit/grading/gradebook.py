"""The gradebook: one SQLite file, one transaction for each submission, nothing ever overwritten unasked."""

import sqlite3
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from coursekit.grading import gradebook_manual as manual
from coursekit.grading import gradebook_people as people
from coursekit.grading import gradebook_purge, gradebook_read, gradebook_scores, gradebook_write
from coursekit.grading.gradebook_people import Student
from coursekit.grading.gradebook_read import Attempt
from coursekit.grading.gradebook_schema import opened, saying, transaction
from coursekit.grading.gradebook_scores import ScoreRow
from coursekit.grading.model import Result
from coursekit.messages import CourseError, quoted
from coursekit.practice.rubric import Rubric


class Gradebook:
    """Results, attempts and marks of a class, kept in one file.

    Whatever a student or a file name says is stored as data. A run that is killed at any moment leaves each
    submission either recorded whole or not at all.

    Parameters
    ----------
    path : path
        The file, such as ``gradebook.db``.
    create : bool
        Whether to make it where there is none.
    now : callable, optional
        Gives the moment to write down; the clock by default.

    Raises
    ------
    CourseError
        Where the file is not a gradebook, is a newer one, is locked, damaged, or cannot be written.

    Examples
    --------
    >>> import tempfile
    >>> from coursekit.grading.model import Result, Status, Submission
    >>> from coursekit.practice import Outcome, Verdict
    >>> handed_in = Submission("ana", Path("ana.ipynb"), "a1b2", "5.1a", "en")
    >>> with tempfile.TemporaryDirectory() as folder, Gradebook(Path(folder) / "gradebook.db") as book:
    ...     _ = book.record(Result(handed_in, Status.GRADED, [Verdict("nps", Outcome.CORRECT, 1.0, 2.0, 2.0)]))
    ...     print(book.has("a1b2", "5.1a"), [(row.student, row.score, row.max_score) for row in book.scores()])
    True [('ana', 2.0, 2.0)]
    """

    def __init__(self, path: str | Path, create: bool = True, now: Callable[[], datetime] | None = None):
        self.path = Path(path)
        self._now = now or (lambda: datetime.now().astimezone())
        self._db: sqlite3.Connection = opened(self.path, create)
        # One connection is one transaction: two threads in it would write into each other's.
        self._alone = threading.Lock()

    def __repr__(self) -> str:
        return f"Gradebook({self.path.name!r})"

    def __enter__(self) -> "Gradebook":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the file."""
        self._db.close()

    @contextmanager
    def _reading(self) -> Iterator[sqlite3.Connection]:
        # One transaction for all that is read: rows of before and after a write are never mixed.
        with self._alone, saying(self.path):
            self._db.execute("BEGIN")
            try:
                yield self._db
            finally:
                self._db.execute("ROLLBACK")

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        with self._alone, saying(self.path), transaction(self._db):
            yield self._db

    def _stamp(self) -> str:
        return self._now().isoformat(timespec="seconds")

    # Submissions and their results

    def has(self, content: str, exercise: str, student: str | None = None, token: str | None = None) -> bool:
        """Whether this file needs no grading.

        Two students may hand in the same file and be graded on different data: name ``student`` and ``token`` to ask
        about theirs. A file that failed for a reason of the grader's, or that is to be regraded, is not had.
        """
        with self._reading() as db:
            return gradebook_read.has(db, content, exercise, student, token)

    def record(self, result: Result) -> bool:
        """Writes a result down in one transaction; False where this file of this student had its result already."""
        with self._writing() as db:
            return gradebook_write.record(db, result, self._stamp())

    def regrade(self, reason: str, student: str | None = None, exercise: str | None = None) -> int:
        """Asks for results to be made anew; gives how many.

        The next run grades these files again. The old results stay in ``history`` with the reason; marks and
        comments that people gave stay where they are.
        """
        if not reason.strip():
            raise CourseError("grading.book.no_reason")
        with self._writing() as db:
            return gradebook_write.ask_again(db, reason.strip(), student, exercise)

    def exercises(self) -> list[str]:
        """Ids of the exercises that have attempts."""
        with self._reading() as db:
            return [row[0] for row in db.execute("SELECT DISTINCT exercise FROM attempts ORDER BY exercise")]

    def attempts(self, student: str | None = None, exercise: str | None = None) -> list[Attempt]:
        """Every file handed in, in order of student, exercise and time, each with its present result."""
        with self._reading() as db:
            return gradebook_read.attempts(db, student, exercise)

    def history(self, student: str, exercise: str) -> list[Attempt]:
        """The same with every result there was: an attempt that was regraded comes once for each, oldest first."""
        with self._reading() as db:
            return gradebook_read.attempts(db, student, exercise, current=False)

    # People

    def add_students(self, students: Sequence[Student]) -> None:
        """Takes a class list over; what is known of a student is filled up, not thrown away."""
        with self._writing() as db:
            people.add(db, students)

    def students(self) -> list[Student]:
        """Everyone known, from class lists and from submissions."""
        with self._reading() as db:
            return people.everyone(db)

    def set_team(self, team: str, students: Sequence[str]) -> None:
        """Makes these students one team, whose members share results; an empty name takes them out of theirs."""
        with self._writing() as db:
            people.set_team(db, team, students)

    def set_deadline(
        self,
        exercise: str,
        due: datetime,
        *,
        per_day: float | None = None,
        most: float = 100.0,
        grace_minutes: float = 0.0,
        student: str = "",
    ) -> None:
        """What lateness costs: ``per_day`` per cent of the score for each day begun, ``most`` per cent at the most.

        Who is late by no more than the grace is not late; who is later is so from ``due`` on.

        With ``student`` it is that one's own deadline; without ``per_day``, only the day is: what lateness costs
        stays what it is for the exercise. A team hands in one piece of work, so more time for one of its members is
        more time for all of them: the latest deadline among them holds.
        """
        for name, value, high in (
            ("per_day", per_day or 0.0, 100.0),
            ("most", most, 100.0),
            ("grace_minutes", grace_minutes, 1e9),
        ):
            if not 0 <= value <= high:
                raise CourseError("grading.book.penalty", name=name, value=quoted(value), high=f"{high:g}")
        with self._writing() as db:
            gradebook_scores.set_deadline(db, exercise, student, due, per_day, most, grace_minutes)

    def due(self) -> dict[str, str]:
        """The deadline of each exercise, as ISO 8601."""
        with self._reading() as db:
            return dict(db.execute("SELECT exercise, due FROM deadlines WHERE student = ''").fetchall())

    # Marks that people give

    def expect_manual(self, exercise: str, rubrics: Mapping[str, Rubric]) -> None:
        """Says which questions people judge: until they have, a score is marked as waiting for them."""
        with self._writing() as db:
            manual.expect(db, exercise, rubrics)

    def rubrics(self, exercise: str) -> dict[str, Rubric]:
        """The rubrics of the questions that people judge."""
        with self._reading() as db:
            return manual.rubrics(db, exercise)

    def set_manual(
        self,
        attempt: int,
        question: str,
        points: float | None = None,
        comment: str = "",
        levels: Mapping[str, int] | None = None,
    ) -> None:
        """Points and a comment of a person's for one question of an attempt.

        Points given here count instead of the automatic ones, which are kept beside them; ``None`` leaves those in
        force, so that there can be a comment alone. With ``levels`` the rubric makes the points.
        """
        with self._writing() as db:
            manual.put(db, attempt, question, points, comment, levels, self._stamp())

    def set_manual_all(self, marks: Sequence[tuple[int, str, str, Mapping[str, int]]]) -> None:
        """Many marks (attempt, question, comment, levels) in one transaction: all of them or none."""
        with self._writing() as db:
            for attempt, question, comment, levels in marks:
                manual.put(db, attempt, question, None, comment, levels, self._stamp())

    # What comes of it

    def scores(self, policy: str = "last", exercise: str | None = None, missing: bool = False) -> list[ScoreRow]:
        """One row for each student and exercise.

        Parameters
        ----------
        policy : str
            ``"last"`` counts the last attempt that could be graded, ``"best"`` the one with most points after the
            penalty for lateness. What could not be graded is never a zero: it has no score, and its reason.
        missing : bool
            Whether students of the class list who handed nothing in get a row too, without a score.
        """
        with self._reading() as db:
            return gradebook_scores.scores(db, policy, exercise, missing)

    def counted(self, policy: str = "last", exercise: str | None = None) -> list[tuple[ScoreRow, Attempt]]:
        """The rows of ``scores`` with the attempt that each counts."""
        with self._reading() as db:
            return gradebook_scores.counted(db, policy, exercise)

    def purge(self) -> int:
        """Takes out what says who is who, for good; gives how many people became pseudonyms.

        Scores, outcomes and recognised mistakes stay. Names, addresses, tokens, teams, file names and contents,
        answers, sentences and comments go, and their space in the file is overwritten.
        """
        with self._writing() as db:
            count = gradebook_purge.purge(db)
        with self._alone, saying(self.path):
            self._db.execute("VACUUM")
        return count


def plain_rows(rows: Sequence[ScoreRow]) -> list[dict[str, Any]]:
    """Rows of scores as dicts."""
    return [dict(vars(row)) for row in rows]
