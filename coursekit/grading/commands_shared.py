"""What the commands of grading have in common."""

import argparse
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from coursekit.messages import CourseError, did_you_mean, quoted, text

if TYPE_CHECKING:
    from coursekit.grading.gradebook import Gradebook

Parsers = argparse._SubParsersAction


def with_book(
    subparsers: "Parsers[argparse.ArgumentParser]", name: str, says: str, exercise: bool = True
) -> argparse.ArgumentParser:
    """A command that works on a gradebook."""
    parser = subparsers.add_parser(name, help=says, description=says)
    parser.add_argument(
        "--gradebook",
        type=Path,
        default=Path("gradebook.db"),
        metavar="FILE",
        help=text("grading.export.help_gradebook"),
    )
    if exercise:
        parser.add_argument("--exercise", metavar="ID", help=text("grading.export.help_exercise"))
    return parser


def exercise_of(book: "Gradebook", given: str | None, needed: bool = False) -> str | None:
    """The exercise that was named; with ``needed``, the only one there is where none was."""
    known = book.exercises()
    if not known:
        raise CourseError("grading.export.nothing")
    if given is not None and given not in known:
        raise CourseError("grading.export.no_exercise", given=quoted(given), known=", ".join(known))
    if given is None and needed:
        if len(known) > 1:
            raise CourseError("grading.export.which_exercise", known=", ".join(known))
        return known[0]
    return given


def student_of(book: "Gradebook", given: str) -> str:
    """The student who was named, as the gradebook writes the name."""
    known = [one.student for one in book.students()]
    if given not in known:
        raise CourseError(
            "grading.book.no_student", student=quoted(given), hint=did_you_mean(given, known) if known else ""
        )
    return given


def moment(given: str) -> datetime:
    """A day and an hour; without a zone, this computer's."""
    try:
        when = datetime.fromisoformat(given.strip())
    except ValueError:
        raise CourseError("grading.run.no_date", given=quoted(given)) from None
    return when if when.tzinfo else when.astimezone()
