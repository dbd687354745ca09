"""The command ``coursekit``: build the course, open it, make its data.

Each part of the package registers its own subcommands; this file only gathers them.
"""

import argparse
import locale
import os
import sys
from collections.abc import Sequence
from importlib import import_module

from coursekit import __version__
from coursekit.messages import COMPLETE, CourseError, known_languages, text, use_language

# Where subcommands live. Authoring asks for points through a function: it knows nothing of questions.
_PARTS = (
    "coursekit.lab",
    "coursekit.course.commands",
    "coursekit.board",
    "coursekit.links",
    "coursekit.coverage",
    "coursekit.practice.commands",
    "coursekit.capstones",
    "coursekit.authoring.commands",
    "coursekit.datasets.commands",
    "coursekit.messages.commands",
    "coursekit.mapping.commands",
    "coursekit.loyalty.cli",
    "coursekit.grading.commands_grade",
    "coursekit.grading.commands_book",
    "coursekit.grading.commands_class",
    "coursekit.grading.commands_rubric",
)


def main(argv: Sequence[str] | None = None) -> int:
    """Runs one command; what a person did wrong ends in one sentence and exit code 2."""
    use_language(_person_language(argv))
    parser = argparse.ArgumentParser(prog="coursekit", description=text("cli.description"))
    parser.add_argument("--version", action="version", version=f"coursekit {__version__}")
    parser.add_argument("--messages", choices=known_languages(), help=text("cli.messages"))
    commands = parser.add_subparsers(dest="command", metavar=text("cli.command"))
    for part in _PARTS:
        module = import_module(part)
        if part.startswith("coursekit.authoring"):
            module.add_to(commands, points=points_of)
        else:
            module.add_to(commands)
    args = parser.parse_args(argv)
    if not hasattr(args, "run"):
        parser.print_help()
        return 0
    try:
        return args.run(args)
    except CourseError as error:
        print(error, file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print(text("cli.interrupted"), file=sys.stderr)
        return 130


def points_of(exercise_id: str, question_id: str) -> float:
    """The points of a question; a KeyError lists the ids that there are."""
    from coursekit.practice import question_set

    try:
        questions = question_set(exercise_id).questions
    except CourseError:
        raise KeyError(exercise_id) from None
    if question_id not in questions:
        raise KeyError(*questions)
    return float(questions[question_id].points)


def _person_language(argv: Sequence[str] | None) -> str:
    """The language asked for with --messages, else the system's where the course speaks it, else English."""
    given = list(sys.argv[1:] if argv is None else argv)
    for i, word in enumerate(given):
        asked = (
            word.partition("=")[2]
            if word.startswith("--messages=")
            else given[i + 1]
            if word == "--messages" and i + 1 < len(given)
            else ""
        )
        if asked in known_languages():
            return asked
    return system_language()


def system_language() -> str:
    """The system's language where the whole course speaks it, else English.

    A language that has only begun is for whoever asks for it: half a page in each of two languages helps nobody.

    >>> system_language() in COMPLETE
    True
    """
    said = (
        os.environ.get("LC_ALL")
        or os.environ.get("LC_MESSAGES")
        or os.environ.get("LANG")
        or (locale.getlocale()[0] or "")
    )
    code = said[:2].lower()
    return code if code in COMPLETE else "en"


if __name__ == "__main__":
    sys.exit(main())
