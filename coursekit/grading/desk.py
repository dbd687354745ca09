"""The desk at which people judge texts: student after student, by rubric, from the keyboard.

``Desk`` has no screen; ``GradingDesk`` shows it in JupyterLab and has the same methods. Both write to the gradebook at
once: nothing is lost when the window is closed.
"""

from collections.abc import Mapping, Sequence
from importlib import import_module
from typing import Any

from coursekit.grading.export_rubric import readable
from coursekit.grading.gradebook import Gradebook
from coursekit.grading.gradebook_read import Attempt, Mark
from coursekit.messages import CourseError, did_you_mean, quoted
from coursekit.practice import Outcome, in_language
from coursekit.practice.rubric import Rubric

__all__ = ["Desk"]


class Desk:
    """One question of an exercise, answered by a class, to be judged.

    Parameters
    ----------
    book : Gradebook
    exercise, question : str
    rubric : Rubric, optional
        Kept in the gradebook; without it, the one that is there.

    Attributes
    ----------
    position : int
        Which attempt is on the desk, from 0.
    """

    def __init__(self, book: Gradebook, exercise: str, question: str, rubric: Rubric | None = None):
        if rubric is not None:
            book.expect_manual(exercise, {question: rubric})
        known = book.rubrics(exercise)
        if question not in known:
            raise CourseError("grading.desk.no_rubric", question=quoted(question))
        self.book, self.exercise, self.question, self.rubric = book, exercise, question, known[question]
        self.position = 0
        seen: dict[int, Attempt] = {}
        for row, attempt in book.counted(exercise=exercise):
            if row.score is not None:
                seen.setdefault(attempt.id, attempt)
        self._attempts = list(seen.values())
        if not self._attempts:
            raise CourseError("grading.desk.nothing", exercise=exercise)
        # Levels that are chosen while others are missing: a mark is written once it is whole.
        self._levels: dict[int, dict[str, int]] = {}
        first = next((i for i in range(len(self)) if not self._is_judged(i)), 0)
        self.position = first

    def __len__(self) -> int:
        return len(self._attempts)

    def __repr__(self) -> str:
        return f"Desk({self.exercise!r}, {self.question!r}, judged={self.judged} of {len(self)})"

    @property
    def judged(self) -> int:
        """How many attempts have their mark."""
        return sum(self._is_judged(i) for i in range(len(self)))

    @property
    def student(self) -> str:
        """Whose attempt is on the desk."""
        return self._here.student

    @property
    def answer(self) -> str:
        """What the student answered, as text."""
        return readable(self._here.answers.get(self.question))

    @property
    def levels(self) -> dict[str, int]:
        """The levels chosen so far."""
        return {**self._mark(self.position).levels, **self._levels.get(self._here.id, {})}

    @property
    def comment(self) -> str:
        """What is said to the student."""
        return self._mark(self.position).comment

    @property
    def points(self) -> float | None:
        """The points, once every criterion has its level."""
        return self._mark(self.position).points

    @property
    def bank(self) -> list[str]:
        """Comments that often fit: the rubric's, then those given to others, the most used first."""
        used: dict[str, int] = {}
        for i in range(len(self)):
            for line in self._mark(i).comment.splitlines():
                if line.strip():
                    used[line.strip()] = used.get(line.strip(), 0) + 1
        own = [in_language(comment) for comment in self.rubric.comments]
        others = sorted(
            (line for line, n in used.items() if n > 1 and line not in own), key=lambda line: (-used[line], line)
        )
        return [*own, *others[:5]]

    def next(self) -> None:
        """To the next attempt, as far as there is one."""
        self.position = min(self.position + 1, len(self) - 1)

    def previous(self) -> None:
        """Back to the one before."""
        self.position = max(self.position - 1, 0)

    def next_open(self) -> None:
        """To the next attempt without a mark, from here round to here; where there is none, it stays."""
        order = [(self.position + i) % len(self) for i in range(1, len(self) + 1)]
        self.position = next((i for i in order if not self._is_judged(i)), self.position)

    def go(self, student: str) -> None:
        """To the attempt of a student."""
        names = [attempt.student for attempt in self._attempts]
        if student not in names:
            raise CourseError(
                "grading.book.no_student", student=quoted(student), hint=did_you_mean(student, names[:20])
            )
        self.position = names.index(student)

    def set_level(self, criterion: str, level: int) -> None:
        """Chooses the level of a criterion; with the last one the mark is written."""
        known = [one.id for one in self.rubric.criteria]
        if criterion not in known:
            raise CourseError(
                "practice.rubric.no_criterion", given=quoted(criterion), hint=did_you_mean(criterion, known)
            )
        chosen = {**self.levels, criterion: level}
        # Every level is looked at, also where others are missing yet.
        self.rubric.checked({**dict.fromkeys(known, 0), **chosen})
        self._levels.setdefault(self._here.id, {})[criterion] = level
        if len(chosen) == len(known):
            self._write(chosen, self.comment)

    def set_comment(self, comment: str) -> None:
        """Sets the comment for the student."""
        self._write(dict(self._mark(self.position).levels), comment)

    def add_comment(self, number: int) -> None:
        """Adds comment ``number`` of the bank, counted from 1."""
        bank = self.bank
        if not 1 <= number <= len(bank):
            raise CourseError("grading.desk.no_comment", number=number, count=len(bank))
        line = bank[number - 1]
        if line not in self.comment.splitlines():
            self.set_comment("\n".join(filter(None, [self.comment, line])))

    def clear(self) -> None:
        """Takes mark and comment away."""
        self._levels.pop(self._here.id, None)
        self._write({}, "")

    @property
    def _here(self) -> Attempt:
        return self._attempts[self.position]

    def _mark(self, position: int) -> Mark:
        return self._attempts[position].marks.get(self.question, Mark())

    def _is_judged(self, position: int) -> bool:
        return self._mark(position).points is not None or self._is_blank(position)

    def _is_blank(self, position: int) -> bool:
        """Nothing was written: there is nothing to judge, and it counts as zero."""
        verdicts = {verdict.question: verdict for verdict in self._attempts[position].verdicts}
        return self.question in verdicts and verdicts[self.question].outcome is Outcome.BLANK

    def _write(self, levels: Mapping[str, int], comment: str) -> None:
        self.book.set_manual(self._here.id, self.question, None, comment, levels)
        # What was written is read back: the desk shows what the gradebook holds.
        fresh: Sequence[Attempt] = self.book.attempts(self._here.student, self.exercise)
        self._attempts[self.position] = next(attempt for attempt in fresh if attempt.id == self._here.id)


def __getattr__(name: str) -> Any:
    # The widget brings ipywidgets with it, which the command line does not need.
    if name == "GradingDesk":
        return import_module("coursekit.grading.desk_widget").GradingDesk
    raise AttributeError(f"module 'coursekit.grading.desk' has no attribute '{name}'")
