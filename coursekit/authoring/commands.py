"""The commands `coursekit build`, `coursekit new-lesson` and `coursekit nbgrader`."""

import argparse
import sys
from pathlib import Path
from typing import Any

from coursekit.authoring.build import build
from coursekit.authoring.nbgrader_course import nbgrader_course
from coursekit.authoring.notebooks import Points
from coursekit.authoring.scaffold import new_lesson
from coursekit.messages import CourseError, require, text


def add_to(subparsers: Any, points: Points, root: Path | None = None) -> None:
    """Register the commands; ``points(exercise_id, question_id)`` comes from whoever knows the questions."""
    parser = subparsers.add_parser("build", help=text("authoring.help_build"), description=text("authoring.help_build"))
    parser.add_argument("lessons", nargs="*", metavar="LESSON", help=text("authoring.help_lessons"))
    parser.add_argument("--all", action="store_true", help=text("authoring.help_all"))
    either = parser.add_mutually_exclusive_group()
    either.add_argument("--check", action="store_true", help=text("authoring.help_check"))
    accept = text("authoring.help_accept")
    either.add_argument("--accept", action="append", default=[], metavar="KEY", help=accept)
    either.add_argument("--draft", action="store_true", help=text("authoring.help_draft"))
    parser.set_defaults(run=lambda args: _build(args, points, root))

    said = text("authoring.help_new")
    parser = subparsers.add_parser("new-lesson", help=said, description=said)
    parser.add_argument("id", metavar="ID", help=text("authoring.help_new_id"))
    parser.add_argument("name", metavar="NAME", help=text("authoring.help_new_name"))
    parser.add_argument("--module", default="", metavar="NAME", help=text("authoring.help_new_module"))
    parser.set_defaults(run=lambda args: _new_lesson(args, root))

    said = text("authoring.help_nbgrader")
    parser = subparsers.add_parser("nbgrader", help=said, description=said)
    parser.add_argument("exercise", metavar="EXERCISE", help=text("authoring.help_exercise"))
    parser.add_argument("--lang", required=True, help=text("authoring.help_lang"))
    output = text("authoring.help_output")
    parser.add_argument("-o", "--output", required=True, type=Path, metavar="DIR", help=output)
    parser.set_defaults(run=lambda args: _nbgrader(args, points, root))


def _build(args: argparse.Namespace, points: Points, root: Path | None) -> int:
    result = build(
        _course(root),
        args.lessons,
        points=points,
        check=args.check,
        all=args.all,
        accepted=args.accept,
        draft=args.draft,
        progress=True,
    )
    for refusal in result.refusals:
        print(refusal, file=sys.stderr)
    print(result.sentence())
    return 0 if result.ok else 1


def _new_lesson(args: argparse.Namespace, root: Path | None) -> int:
    result = new_lesson(root or find_root(Path.cwd()), args.id, args.name, module=args.module)
    for path in result.files:
        print(path.as_posix())
    said = "authoring.new_concept" if result.added else "authoring.new_concepts"
    print(text(said, concepts=", ".join(result.concepts)))
    print(text("authoring.new_next", id=args.id))
    return 0


def _nbgrader(args: argparse.Namespace, points: Points, root: Path | None) -> int:
    folder = _course(root)
    result = nbgrader_course(folder, args.exercise, lang=args.lang, to=args.output, points=points)
    for path in result.written:
        print(args.output / path)
    if result.kept_config:
        print(text("authoring.kept_config"), file=sys.stderr)
    print(text("authoring.nbgrader_next", assignment=result.written[0].parent.name))
    return 0


def _course(root: Path | None) -> Path:
    """The course to build, once what builds it is known to be there."""
    folder = root or find_root(Path.cwd())
    require(("jupytext", "nbformat", "nbclient"), "authoring.missing_extra", install='pip install "coursekit[author]"')
    return folder


def find_root(start: Path) -> Path:
    """The nearest folder, from ``start`` upwards, that holds the course's lessons."""
    for folder in (start, *start.parents):
        if (folder / "lessons").is_dir() and (folder / "pyproject.toml").is_file():
            return folder
    raise CourseError("authoring.no_course", folder=start.name or "/")
