"""The commands after grading: export, feedback, regrade, purge; and before it: class tokens."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from coursekit.messages import CourseError, known_languages, quoted, text

if TYPE_CHECKING:
    from coursekit.grading.gradebook import Gradebook
    from coursekit.grading.lms_fill import Filled

_SHOWN = 20
_Parsers = argparse._SubParsersAction


def add_to(subparsers: "_Parsers[argparse.ArgumentParser]") -> None:
    """Register ``export``, ``feedback``, ``regrade``, ``purge`` and ``class``."""
    _add_export(subparsers)
    _add_class(subparsers)
    parser = _with_book(subparsers, "feedback", text("grading.feedback.help"))
    parser.add_argument(
        "-o", "--output", type=Path, required=True, metavar="DIR", help=text("grading.feedback.help_output")
    )
    parser.add_argument("--lang", choices=known_languages(), help=text("grading.feedback.help_lang"))
    parser.add_argument("--questions", type=Path, metavar="DIR", help=text("grading.feedback.help_questions"))
    _policy(parser)
    parser.set_defaults(run=feedback)
    parser = _with_book(subparsers, "regrade", text("grading.commands.help_regrade"))
    parser.add_argument("--student", metavar="NAME", help=text("grading.commands.help_student"))
    parser.add_argument("--reason", required=True, help=text("grading.commands.help_reason"))
    parser.set_defaults(run=regrade)
    parser = _with_book(subparsers, "purge", text("grading.commands.help_purge"), exercise=False)
    parser.add_argument("--yes", action="store_true", help=text("grading.commands.help_yes"))
    parser.set_defaults(run=purge)


def _with_book(
    subparsers: "_Parsers[argparse.ArgumentParser]", name: str, says: str, exercise: bool = True
) -> argparse.ArgumentParser:
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


def _policy(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--policy", choices=["last", "best"], default="last", help=text("grading.export.help_policy"))


def _add_export(subparsers: "_Parsers[argparse.ArgumentParser]") -> None:
    parser = _with_book(subparsers, "export", text("grading.export.help"))
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


def _add_class(subparsers: "_Parsers[argparse.ArgumentParser]") -> None:
    says = text("grading.tokens.help_class")
    parser = subparsers.add_parser("class", help=says, description=says)
    what = parser.add_subparsers(dest="what", metavar=text("cli.command"), required=True)
    tokens = what.add_parser(
        "tokens", help=text("grading.tokens.help_tokens"), description=text("grading.tokens.help_tokens")
    )
    tokens.add_argument("students", type=Path, metavar="CSV", help=text("grading.tokens.help_students"))
    tokens.add_argument(
        "-o", "--output", type=Path, default=Path("tokens.csv"), metavar="FILE", help=text("grading.tokens.help_output")
    )
    tokens.add_argument(
        "--secret",
        type=Path,
        default=Path("coursekit-secret.txt"),
        metavar="FILE",
        help=text("grading.tokens.help_secret"),
    )
    tokens.add_argument("--column", metavar="NAME", help=text("grading.tokens.help_column"))
    tokens.set_defaults(run=class_tokens)
    alike = _with_book(what, "similar", text("grading.similar.help"))
    alike.add_argument("--questions", type=Path, metavar="DIR", help=text("grading.feedback.help_questions"))
    alike.set_defaults(run=class_similar)


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
        exercise = _exercise(book, args.exercise, needed=to_fill)
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


def _exercise(book: "Gradebook", given: str | None, needed: bool = False) -> str | None:
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
        exercise = _exercise(book, args.exercise)
        pages = write_feedback(
            book, args.output, args.lang, exercise=exercise, policy=args.policy, questions=args.questions
        )
    print(text("grading.feedback.written", n=len(pages), folder=args.output))
    return 0


def regrade(args: argparse.Namespace) -> int:
    """Asks for results to be made anew."""
    from coursekit.grading.gradebook import Gradebook

    with Gradebook(args.gradebook, create=False) as book:
        exercise = _exercise(book, args.exercise)
        if args.student is not None and args.student not in (known := [one.student for one in book.students()]):
            from coursekit.messages import did_you_mean

            raise CourseError(
                "grading.book.no_student", student=quoted(args.student), hint=did_you_mean(args.student, known[:_SHOWN])
            )
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


def class_tokens(args: argparse.Namespace) -> int:
    """Makes the table of tokens."""
    from coursekit.grading.tokens import (
        ensure_secret,
        make_tokens,
        read_students,
        read_tokens,
        secret_is_open,
        token_of,
        write_tokens,
    )  # fmt: skip

    students = read_students(args.students, args.column)
    existing = dict(read_tokens(args.output)) if args.output.exists() else {}
    secret = ensure_secret(args.secret)
    if secret_is_open(args.secret):
        print(text("grading.tokens.open_secret", file=args.secret), file=sys.stderr)
    if students and all("@" in one.student for one in students) and not any(one.name for one in students):
        print(text("grading.tokens.emails"), file=sys.stderr)
    made = make_tokens(students, secret, existing)
    other = next((one for one in made if one.student in existing and one.token != token_of(secret, one.student)), None)
    if other is not None:
        print(text("grading.tokens.would_change", file=args.output, student=quoted(other.student)), file=sys.stderr)
    # Whoever has left the list keeps a token: their work may still be handed in.
    here = {one.student for one in made}
    gone = [one for one in (read_tokens(args.output).students if existing else []) if one.student not in here]
    write_tokens(args.output, [*made, *gone])
    new = sum(one.student not in existing for one in made)
    print(text("grading.tokens.made", n=len(made), new=new, file=args.output, secret=args.secret))
    return 0


def class_similar(args: argparse.Namespace) -> int:
    """Lists pairs of students whose answers are worth a look."""
    from coursekit.grading.gradebook import Gradebook
    from coursekit.grading.similarity import similar
    from coursekit.practice import question_set

    with Gradebook(args.gradebook, create=False) as book:
        exercise = _exercise(book, args.exercise)
        pairs = similar(book, exercise=exercise, questions=lambda id: question_set(id, args.questions))
    print(text("grading.similar.intro") if pairs else text("grading.similar.none"))
    for pair in pairs:
        print(f"\n{pair.exercise}: {quoted(pair.first, 120)} – {quoted(pair.second, 120)}")
        print("\n".join(f"  {line}" for line in pair.say()))
    return 0
