"""The command ``coursekit map``: check a journey map, or turn it into another format."""

import argparse
import json
import os
import sys
import warnings
from pathlib import Path
from typing import TYPE_CHECKING, Any

from coursekit.messages import CourseError, number, quoted, text

if TYPE_CHECKING:
    from coursekit.mapping.model import JourneyMap


def add_to(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Register ``map check`` and ``map convert``."""
    says = text("mapping.cli.help")
    parser = subparsers.add_parser("map", help=says, description=says)
    what = parser.add_subparsers(dest="what", metavar=text("cli.command"), required=True)
    says = text("mapping.cli.help_check")
    check = what.add_parser("check", help=says, description=says)
    check.add_argument("file", metavar="FILE", help=text("mapping.cli.help_file"))
    check.add_argument("--json", action="store_true", help=text("mapping.cli.help_json"))
    check.set_defaults(run=run_check)
    says = text("mapping.cli.help_convert")
    convert = what.add_parser("convert", help=says, description=says)
    convert.add_argument("file", metavar="IN", help=text("mapping.cli.help_file"))
    convert.add_argument("out", metavar="OUT", help=text("mapping.cli.help_out"))
    convert.add_argument("--lang", metavar="CODE", help=text("mapping.cli.help_lang"))
    convert.add_argument("--layout", choices=("long", "wide"), help=text("mapping.cli.help_layout"))
    convert.add_argument("--overwrite", action="store_true", help=text("mapping.cli.help_overwrite"))
    convert.set_defaults(run=run_convert)


def run_check(args: argparse.Namespace) -> int:
    """Prints the problems of a map and its score by the rubric; 1 where there is a problem or it cannot be read."""
    try:
        journey = _read(args.file)
    except CourseError as error:
        if not args.json:
            print(error, file=sys.stderr)
        else:
            _json({"file": args.file, "valid": False, "error": str(error), "problems": [], "score": None})
        return 1
    found = journey.problems()
    score = journey.score()
    if args.json:
        criteria = {
            one.id: {
                "name": one.name,
                "points": float(one.points),
                "max": float(one.max),
                "findings": [{"path": f.path, "what": f.what, "what_to_do": f.what_to_do} for f in one.findings],
            }
            for one in score.criteria
        }
        judged = {"total": float(score.total), "on_data": score.on_data, "criteria": criteria}
        problems = [problem.to_data() for problem in found]
        _json({"file": args.file, "id": journey.id, "valid": not found, "problems": problems, "score": judged})
        return 1 if found else 0
    print(text("mapping.cli.problems", count=number(len(found))) if found else text("mapping.cli.no_problems"))
    for problem in found:
        print(f"- {problem}")
    print(f"\n{score}")
    return 1 if found else 0


def run_convert(args: argparse.Namespace) -> int:
    """Writes a map in the format that the ending of OUT names; a file that is there is kept, unless told otherwise."""
    source, out = Path(args.file), Path(args.out)
    if os.path.realpath(source) == os.path.realpath(out):
        raise CourseError("mapping.cli.same", path=quoted(args.out, 80))
    if out.exists() and not args.overwrite:
        raise CourseError("mapping.cli.there", path=quoted(args.out, 80))
    options: dict[str, Any] = {}
    for name in ("lang", "layout"):
        if getattr(args, name) is not None:
            options[name] = getattr(args, name)
    journey = _read(args.file)
    with warnings.catch_warnings(record=True) as said:
        warnings.simplefilter("always")
        journey.write(out, overwrite=args.overwrite, **options)
    _tell(said)
    print(text("mapping.cli.written", path=args.out, steps=number(len(journey.steps()))))
    return 0


def _read(file: str) -> "JourneyMap":
    from coursekit.mapping.model import JourneyMap

    with warnings.catch_warnings(record=True) as said:
        warnings.simplefilter("always")
        journey = JourneyMap.read(file)
    _tell(said)
    return journey


def _tell(said: "list[warnings.WarningMessage]") -> None:
    """Our own warnings as sentences on the error stream; those of others as Python shows them."""
    from coursekit.documents.notices import DocumentWarning

    for one in said:
        if isinstance(one.message, DocumentWarning):
            print(one.message, file=sys.stderr)
        else:
            warnings.warn_explicit(one.message, one.category, one.filename, one.lineno)


def _json(data: dict[str, Any]) -> None:
    print(json.dumps(data, ensure_ascii=False, indent=2))
