"""The grading desk in JupyterLab: everything from the keyboard, every control with its name."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import traitlets

from coursekit.grading.desk import Desk
from coursekit.grading.gradebook import Gradebook
from coursekit.messages import CourseError, number, text, using_language
from coursekit.practice import in_language
from coursekit.practice.rubric import LEVELS, Rubric
from coursekit.widgets.base import STATIC, CourseWidget

_HERE = Path(__file__).parent / "static"
_LABELS = ("next", "previous", "next_open", "answer", "comment", "bank", "keys", "student", "clear", "desk")


class GradingDesk(CourseWidget):
    """A desk to judge answers at.

    Parameters
    ----------
    book : Gradebook or path
    exercise, question : str
    rubric : Rubric, optional
        Without it, the one that the gradebook holds.
    lang : str, optional
        The language to show; the one in use by default.

    Notes
    -----
    Keys: 0 to 3 set the level of the criterion with the focus and go to the next one; ``n`` and ``p`` change the
    student, ``o`` goes to the next without a mark, ``c`` to the comment (Escape leaves it), and Shift with 1 to 9 adds
    a comment of the bank. The same by :class:`~coursekit.grading.desk.Desk`, without a screen.
    """

    _esm = (STATIC / "shared.js").read_text(encoding="utf-8") + (_HERE / "desk.js").read_text(encoding="utf-8")

    _view: Any = traitlets.Dict().tag(sync=True)
    _labels: Any = traitlets.Dict().tag(sync=True)

    def __init__(
        self,
        book: Gradebook | str | Path,
        exercise: str,
        question: str,
        rubric: Rubric | None = None,
        lang: str | None = None,
    ):
        opened = book if isinstance(book, Gradebook) else Gradebook(book, create=False)
        self.desk = Desk(opened, exercise, question, rubric)
        super().__init__(lang=lang)
        with using_language(self._lang):
            self._labels = {name: text(f"grading.desk.label_{name}") for name in _LABELS} | {"lang": self._lang}
        self._show("")
        self.on_msg(self._message)

    def __len__(self) -> int:
        return len(self.desk)

    def next(self) -> None:
        """To the next attempt."""
        self._do(self.desk.next)

    def previous(self) -> None:
        """Back to the one before."""
        self._do(self.desk.previous)

    def next_open(self) -> None:
        """To the next attempt without a mark."""
        self._do(self.desk.next_open)

    def go(self, student: str) -> None:
        """To the attempt of a student."""
        self._do(lambda: self.desk.go(student))

    def set_level(self, criterion: str, level: int) -> None:
        """Chooses the level of a criterion; with the last one the mark is written."""
        self._do(lambda: self.desk.set_level(criterion, level))

    def set_comment(self, comment: str) -> None:
        """Sets the comment for the student."""
        self._do(lambda: self.desk.set_comment(comment))

    def add_comment(self, number: int) -> None:
        """Adds comment ``number`` of the bank, counted from 1."""
        self._do(lambda: self.desk.add_comment(number))

    def clear(self) -> None:
        """Takes mark and comment away."""
        self._do(self.desk.clear)

    def _do(self, action: Callable[[], None]) -> None:
        with using_language(self._lang):
            action()
        self._show("")

    def _message(self, _widget: Any, content: Any, _buffers: Any) -> None:
        """What the page asks for. An error is shown there: nobody reads the kernel's log."""
        if not isinstance(content, dict):
            return
        # The comment in the page belongs to the student whom the page showed.
        if content.get("attempt") != self._view.get("attempt"):
            return
        actions: dict[str, Callable[[], None]] = {
            "next": self.desk.next,
            "previous": self.desk.previous,
            "next_open": self.desk.next_open,
            "clear": self.desk.clear,
            "level": lambda: self.desk.set_level(str(content.get("criterion")), _whole(content.get("level"))),
            "comment": lambda: self.desk.set_comment(str(content.get("text", ""))),
            "add": lambda: self.desk.add_comment(_whole(content.get("number"))),
        }
        action = actions.get(str(content.get("do")))
        if action is None:
            return
        said = ""
        with using_language(self._lang):
            try:
                action()
            except CourseError as error:
                said = str(error)
        self._show(said)

    def _show(self, said: str) -> None:
        desk = self.desk
        with using_language(self._lang):
            levels = desk.levels
            criteria = [
                {
                    "id": criterion.id,
                    "title": in_language(criterion.title),
                    "anchors": [in_language(anchor) for anchor in criterion.anchors],
                    "level": levels.get(criterion.id),
                }
                for criterion in desk.rubric.criteria
            ]
            if desk.points is None:
                points = text("grading.desk.no_mark", of=_points(desk.rubric.points))
            else:
                points = text("grading.desk.mark", points=_points(desk.points), of=_points(desk.rubric.points))
            place = text("grading.desk.place", place=desk.position + 1, of=len(desk), judged=desk.judged)
            self._view = {
                "attempt": desk.position,
                "student": desk.student,
                "place": place,
                "answer": desk.answer or text("grading.desk.blank"),
                "criteria": criteria,
                "levels": list(LEVELS),
                "comment": desk.comment,
                "bank": desk.bank,
                "points": points,
                "said": said,
            }

    def _stands_for(self) -> dict[str, object]:
        return {
            "exercise": self.desk.exercise,
            "question": self.desk.question,
            "judged": self.desk.judged,
            "of": len(self),
        }

    def _in_words(self) -> str:
        view = self._view
        return "\n".join([f"{view['student']} ({view['place']})", view["answer"], view["points"]])


def _whole(value: Any) -> int:
    """A whole number of the page's, or one that no rubric and no bank has."""
    return value if type(value) is int else -1


def _points(value: float) -> str:
    return number(value, 0 if float(value).is_integer() else 2)
