"""The command ``coursekit rubric``: what people judge, out as a sheet and back in."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from coursekit.grading.commands_shared import Parsers, exercise_of, with_book
from coursekit.messages import CourseError, did_you_mean, quoted, text

if TYPE_CHECKING:
    from coursekit.grading.gradebook import Gradebook


def add_to(subparsers: "Parsers[argparse.ArgumentParser]") -> None:
    """Register ``rubric export`` and ``rubric import``."""
    says = text("grading.commands.help_rubric")
    parser = subparsers.add_parser("rubric", help=says, description=says)
    what = parser.add_subparsers(dest="what", metavar=text("cli.command"), required=True)
    out = with_book(what, "export", text("grading.commands.help_rubric_export"))
    out.add_argument(
        "-o", "--output", type=Path, required=True, metavar="FILE", help=text("grading.commands.help_rubric_output")
    )
    out.set_defaults(run=rubric_export)
    back = with_book(what, "import", text("grading.commands.help_rubric_import"))
    back.add_argument("sheet", type=Path, metavar="CSV", help=text("grading.commands.help_rubric_sheet"))
    back.set_defaults(run=rubric_import)
    for one in (out, back):
        one.add_argument("--question", metavar="ID", help=text("grading.commands.help_rubric_question"))


def rubric_export(args: argparse.Namespace) -> int:
    """Writes the answers to one question, with a column for each criterion."""
    from coursekit.grading.export_rubric import export_rubric_sheet
    from coursekit.grading.gradebook import Gradebook

    with Gradebook(args.gradebook, create=False) as book:
        exercise, question = _asked(book, args)
        count = export_rubric_sheet(book, exercise, question, args.output)
    print(text("grading.commands.rubric_exported", n=count, question=question, exercise=exercise, file=args.output))
    return 0


def rubric_import(args: argparse.Namespace) -> int:
    """Takes a filled sheet back."""
    from coursekit.grading.desk import Desk
    from coursekit.grading.export_rubric import import_rubric_sheet
    from coursekit.grading.gradebook import Gradebook

    with Gradebook(args.gradebook, create=False) as book:
        exercise, question = _asked(book, args)
        count = import_rubric_sheet(book, exercise, question, args.sheet)
        desk = Desk(book, exercise, question)
        left = len(desk) - desk.judged
    print(text("grading.commands.rubric_imported", n=count, question=question, exercise=exercise, left=left))
    return 0


def _asked(book: "Gradebook", args: argparse.Namespace) -> tuple[str, str]:
    """The exercise and the question, where they are named or there is only one."""
    exercise = exercise_of(book, args.exercise, needed=True)
    assert exercise is not None
    known = sorted(book.rubrics(exercise))
    if not known:
        raise CourseError("grading.commands.no_rubrics", exercise=exercise)
    if args.question is None and len(known) > 1:
        raise CourseError("grading.commands.which_question", exercise=exercise, known=", ".join(known))
    question = known[0] if args.question is None else args.question
    if question not in known:
        raise CourseError(
            "grading.commands.not_judged",
            exercise=exercise,
            question=quoted(question),
            hint=did_you_mean(question, known),
        )
    return exercise, question
