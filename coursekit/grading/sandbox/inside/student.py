"""What ``coursekit`` is for a submission: everything but the bank. ``ex`` gives the data and takes every verb."""

import pickle
import sys
from typing import Any

# Set for each submission: the learner's company, exercise, token and language.
_given: dict[str, Any] = {}


def give(data: bytes | None, company: Any, exercise: str, token: str, lang: str) -> None:
    """Lays out what ``exercise(...)`` will give.

    The company is opened now, before anything of the student's has run: what fails here is our failure, and nobody
    can feign it later.
    """
    if company is None and data is not None:
        company = open_company(data)
    _given.clear()
    _given.update(company=company, exercise=exercise, token=token, lang=lang)


def open_company(data: bytes) -> Any:
    """The company in bytes that the controller made: its tables are there, others are made when asked for."""
    from coursekit.datasets import company, own_shop

    # The one pickle in grading, and it comes from us, before anything of a student's has run.
    packed = pickle.loads(data)
    make = {"company": company, "own_shop": own_shop}[packed.get("made_by", "company")]
    opened: Any = make(packed["token"], packed.get("customers", 1000))
    opened._frames.update(packed["tables"])
    return opened


class Exercise:
    """``ex`` while a submission is graded: its verbs do nothing, for checking is done elsewhere."""

    def __init__(self, id: str, token: str, exam: bool):
        self.id, self.token, self.exam = id, token, exam

    def __repr__(self) -> str:
        return f"exercise({self.id!r})"

    @property
    def data(self) -> Any:
        """The learner's company."""
        if _given["company"] is None:
            from coursekit.datasets import company

            _given["company"] = company(_given["token"], customers=1000)
        return _given["company"]

    def check(self, *args: Any, **kwargs: Any) -> float:
        """Nothing is known here of what is right."""
        return 0.0

    def hint(self, *args: Any, **kwargs: Any) -> None:
        """Shows nothing here, as all that follow."""

    solution = progress = submit = quiz = sorter = guess = sample = download = restore = verdict = rubric = hint


def exercise(
    id: Any = "", lang: Any = None, token: Any = "", exam: bool = False, questions: Any = None, namespace: Any = None
) -> Exercise:
    """Opens an exercise as ``coursekit.exercise`` does.

    The language holds for what coursekit says; the token is that of the instructor's table, whatever the notebook says.
    """
    from coursekit.messages import known_languages, use_language

    if lang in known_languages():
        use_language(lang)
    return Exercise(_given["exercise"] or str(id), _given["token"], bool(exam))


def take_the_place_of_practice() -> None:
    """From here on ``from coursekit import exercise`` gives the one above."""
    import coursekit
    import coursekit.practice

    sys.modules["coursekit.practice.exercise"].exercise = exercise  # type: ignore[attr-defined]
    setattr(coursekit.practice, "exercise", exercise)  # noqa: B010 — it has another type, on purpose
    setattr(coursekit, "exercise", exercise)  # noqa: B010
