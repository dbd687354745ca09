"""``coursekit course fetch | update | status``: the folder a learner works in, got and kept up to date."""

import argparse
import os
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from coursekit.course.manifest import Manifest, State
from coursekit.course.place import PLAN, course_root, course_version, is_checkout, mismatch
from coursekit.course.source import Bundle, read_course
from coursekit.course.steps import Action, Step
from coursekit.course.update import fetch, finish, update
from coursekit.messages import quoted, text

FOLDER = "cafe-lumbre"


def add_to(commands: argparse._SubParsersAction) -> None:
    """Registers ``coursekit course`` with its three verbs."""
    parser = commands.add_parser("course", help=text("course.help"), description=text("course.help"))
    verbs = parser.add_subparsers(dest="verb", metavar=text("cli.command"), required=True)

    get = verbs.add_parser("fetch", help=text("course.fetch_help"), description=text("course.fetch_help"))
    get.add_argument("--to", type=Path, default=Path(FOLDER), metavar="DIR", help=text("course.to", folder=FOLDER))
    add_source(get)
    get.add_argument("--no-solutions", action="store_true", help=text("course.no_solutions"))
    get.set_defaults(run=run_fetch)

    renew = verbs.add_parser("update", help=text("course.update_help"), description=text("course.update_help"))
    add_source(renew)
    renew.add_argument("--solutions", action=argparse.BooleanOptionalAction, help=text("course.solutions"))
    renew.add_argument("--dry-run", action="store_true", help=text("course.dry_run"))
    renew.set_defaults(run=run_update)

    show = verbs.add_parser("status", help=text("course.status_help"), description=text("course.status_help"))
    show.set_defaults(run=run_status)


def add_source(parser: argparse.ArgumentParser) -> None:
    """The option that says where the course comes from."""
    parser.add_argument("--from", dest="source", default="", metavar="SOURCE", help=text("course.from"))


def run_fetch(args: argparse.Namespace) -> int:
    """Brings the course into a new folder and says how to open it."""
    bring(args.to, args.source, not args.no_solutions)
    print(text("course.open_it", folder=args.to))
    return 0


def bring(folder: Path, source: str = "", solutions: bool = True) -> None:
    """Fetches the course into ``folder`` and says what was fetched."""
    read: list[Bundle] = []
    fetch(folder, lambda: _read(source, read), solutions)
    print(text("course.fetched", version=course_version(folder), n=len(Manifest.read(folder).files), folder=folder))
    _say_left_out(read)
    if said := mismatch(folder):
        print(said)


def run_update(args: argparse.Namespace) -> int:
    """Brings the course up to date and says what was done, file by file where it concerns the learner's own."""
    root = course_root(Path.cwd())
    before = course_version(root)
    finish_first(root)
    source = args.source or ("" if is_checkout(root) else Manifest.read(root).source)
    read: list[Bundle] = []
    done = update(root, lambda: _read(source, read), args.solutions, args.dry_run)
    if args.dry_run:
        print(text("course.would"))
    for line in told(done, before, read[0].version):
        print(line)
    _say_left_out(read)
    if not args.dry_run and (said := mismatch(root)):
        print(said)
    return 0


def run_status(args: argparse.Namespace) -> int:
    """Says which version this is, what was worked in, and which new versions lie beside it."""
    root = course_root(Path.cwd())
    version = course_version(root) or "?"
    if is_checkout(root):
        print(text("course.status_checkout", version=version, folder=root))
    else:
        found = Manifest.read(root)
        states = {path: file.state(root / path) for path, file in found.files.items()}
        count = Counter(states.values())
        print(text("course.status", version=version, folder=root, source=found.source or text("course.the_release")))
        print(text("course.status_files", n=len(states), same=count[State.SAME], run=count[State.RUN],
                   touched=count[State.TOUCHED], missing=count[State.MISSING]))  # fmt: skip
        for line in (
            *_listed("course.list_touched", [path for path, state in states.items() if state is State.TOUCHED]),
            *_listed("course.list_missing", [path for path, state in states.items() if state is State.MISSING]),
            *_listed("course.list_beside", [path for path in found.beside if os.path.lexists(root / path)]),
        ):
            print(line)
    if (root / PLAN).is_file():
        print(text("course.unfinished"))
    if said := mismatch(root):
        print(said)
    return 0


def finish_first(root: Path) -> None:
    """Finishes what was interrupted, and says so."""
    if (root / PLAN).is_file():
        print(text("course.finishing"))
        finish(root)


def told(done: Sequence[Step], before: str, now: str) -> list[str]:
    """An update in sentences."""
    count = Counter(step.action for step in done)
    changed = (Action.ADD, Action.REPLACE, Action.RESTORE, Action.REMOVE)
    if not any(count[action] for action in (*changed, Action.BESIDE, Action.LEAVE)) and before == now:
        said = [text("course.up_to_date", version=now)]
    else:
        said = [text("course.updated", before=before or "?", now=now, added=count[Action.ADD],
                     replaced=count[Action.REPLACE], restored=count[Action.RESTORE],
                     removed=count[Action.REMOVE])]  # fmt: skip
    said += _listed("course.list_new", [f"{step.path} → {step.beside}" for step in done if step.beside])
    said += _listed("course.list_left", [step.path for step in done if step.action is Action.LEAVE])
    if count[Action.KEEP]:
        said.append(text("course.kept", n=count[Action.KEEP]))
    return said


def _listed(key: str, paths: Sequence[str]) -> list[str]:
    return [text(key), *(f"  {path}" for path in paths)] if paths else []


def _read(source: str, keep: list[Bundle]) -> Bundle:
    keep.append(read_course(source))
    return keep[0]


def _say_left_out(read: list[Bundle]) -> None:
    if read and read[0].left_out:
        paths = read[0].left_out
        print(text("course.left_out", n=len(paths), first=quoted(paths[0], 80)))
