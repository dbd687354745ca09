"""The commands after grading: export, feedback, regrade, purge."""

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from coursekit.grading.commands_shared import Parsers, exercise_of, student_of, with_book
from coursekit.messages import CourseError, known_languages, quoted, text

if TYPE_CHECKING:
    from coursekit.grading.lms_fill import Filled

_SHOWN = 20


def add_to(subparsers: "Parsers[argparse.ArgumentParser]") -> None:
    """Register ``export``, ``feedback``, ``regrade`` and ``purge``."""
    _add_export(subparsers)
    parser = with_book(subparsers, "feedback", text("grading.feedback.help"))
    parser.add_argument(
        "-o", "--output", type=Path, required=True, metavar="DIR", help=text("grading.feedback.help_output")
    )
    parser.add_argument("--lang", choices=known_languages(), help=text("grading.feedback.help_lang"))
    parser.add_argument("--questions", type=Path, metavar="DIR", help=text("grading.feedback.help_questions"))
    _policy(parser)
    parser.set_defaults(run=feedback)
    parser = with_book(subparsers, "regrade", text("grading.commands.help_regrade"))
    parser.add_argument("--student", metavar="NAME", help=text("grading.commands.help_student"))
    parser.add_argument("--reason", required=True, help=text("grading.commands.help_reason"))
    parser.set_defaults(run=regrade)
    parser = with_book(subparsers, "purge", text("grading.commands.help_purge"), exercise=False)
    parser.add_argument("--yes", action="store_true", help=text("grading.commands.help_yes"))
    parser.set_defaults(run=purge)


def _policy(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--policy", choices=["last", "best"], default="last", help=text("grading.export.help_policy"))


def _add_export(subparsers: "Parsers[argparse.ArgumentParser]") -> None:
    parser = with_book(subparsers, "export", text("grading.export.help"))
    formats = ["csv", "nbgrader", "canvas", "moodle"]
    parser.add_argument("--format", choices=formats, default="csv", help=text("grading.export.help_format"))
    for name, metavar in (("template", "FILE"), ("column", "NAME"), ("students", "CSV")):
        parser.add_argument(
            f"--{name}",
            metavar=metavar,
            type=str if name == "column" else Path,
            help=text(f"grading.export.help_{name}"),
        )
    parser.add_argument("--scale", choices=["maximum", "points"], help=text("grading.export.help_scale"))
    parser.add_argument("--raw", action="store_true", help=text("grading.export.help_raw"))
    parser.add_argument("--missing", action="store_true", help=text("grading.export.help_missing"))
    parser.add_argument(
        "-o", "--output", type=Path, required=True, metavar="FILE", help=text("grading.export.help_output")
    )
    _policy(parser)
    parser.set_defaults(run=export)


def export(args: argparse.Namespace) -> int:
    """Writes scores; 1 where someone was left out of an LMS's file."""
    from coursekit.grading.export import nbgrader_csv, plain_csv
    from coursekit.grading.export_cells import write_whole
    from coursekit.grading.gradebook import Gradebook
    from coursekit.grading.lms_fill import fill
    from coursekit.grading.tokens import read_students

    to_fill = args.format in ("canvas", "moodle")
    if to_fill and args.template is None:
        raise CourseError("grading.export.no_template", format=args.format.title())
    if (
        args.template is not None
        and args.output.exists()
        and args.template.exists()
        and args.output.samefile(args.template)
    ):
        raise CourseError("grading.export.same_file")
    with Gradebook(args.gradebook, create=False) as book:
        if args.students:
            book.add_students(read_students(args.students))
        exercise = exercise_of(book, args.exercise, needed=to_fill)
        missing = args.missing or args.format == "nbgrader"
        rows = book.scores(args.policy, exercise, missing=missing and not to_fill)
        students, due = book.students(), book.due()
    if to_fill:
        filled = fill(args.template, args.format, rows, students, column=args.column, scale=args.scale, raw=args.raw)
        write_whole(args.output, filled.contents)
        return _tell(filled, args.output)
    made = plain_csv(rows) if args.format == "csv" else nbgrader_csv(rows, students, due)
    write_whole(args.output, made.encode("utf-8"))
    print(text("grading.export.written", rows=len(rows), file=args.output))
    return 0


def _tell(filled: "Filled", output: Path) -> int:
    """Says what was filled in, and names everyone who was left out."""
    print(
        text(
            "grading.export.filled",
            filled=filled.filled,
            unchanged=filled.unchanged,
            column=quoted(filled.column, 80),
            file=output,
        )
    )
    for name in ("unclear", "not_in_file", "only_in_file", "excused"):
        _list(name, getattr(filled, name))
    _list("without_score", [f"{student} ({reason})" if reason else student for student, reason in filled.without_score])
    return 1 if filled.unclear or filled.not_in_file else 0


def _list(name: str, people: Sequence[str]) -> None:
    if people:
        shown = ", ".join(quoted(one, 120) for one in people[:_SHOWN])
        more = f" {text('grading.tokens.and_more', n=len(people) - _SHOWN)}" if len(people) > _SHOWN else ""
        print(text(f"grading.export.{name}", names=shown + more))


def feedback(args: argparse.Namespace) -> int:
    """Writes pages of feedback."""
    from coursekit.grading.feedback import write_feedback
    from coursekit.grading.gradebook import Gradebook

    with Gradebook(args.gradebook, create=False) as book:
        exercise = exercise_of(book, args.exercise)
        pages = write_feedback(
            book, args.output, args.lang, exercise=exercise, policy=args.policy, questions=args.questions
        )
    print(text("grading.feedback.written", n=len(pages), folder=args.output))
    return 0


def regrade(args: argparse.Namespace) -> int:
    """Asks for results to be made anew."""
    from coursekit.grading.gradebook import Gradebook

    with Gradebook(args.gradebook, create=False) as book:
        exercise = exercise_of(book, args.exercise)
        if args.student is not None:
            student_of(book, args.student)
        count = book.regrade(args.reason, args.student, exercise)
    print(text("grading.commands.regrade", n=count))
    return 0


def purge(args: argparse.Namespace) -> int:
    """Takes names out of a gradebook, once it is sure that this is meant."""
    from coursekit.grading.gradebook import Gradebook

    with Gradebook(args.gradebook, create=False) as book:
        if not args.yes:
            raise CourseError("grading.commands.purge_sure", file=args.gradebook, n=len(book.students()))
        count = book.purge()
    print(text("grading.commands.purged", n=count, file=args.gradebook))
    return 0
