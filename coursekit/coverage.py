"""``coursekit concepts``: is every concept of the course taught, practised and checked?

The oracle is ``lessons/concepts.csv``: which lesson has a concept, and by what kind of question it is to be checked.
"""

import argparse
import csv
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from coursekit.authoring.course import Lesson, course
from coursekit.authoring.source import Document
from coursekit.course.place import course_root
from coursekit.messages import CourseError, did_you_mean, text
from coursekit.practice import (
    Choice,
    Design,
    Function,
    Matching,
    Number,
    OrderingOf,
    Playbook,
    Question,
    Sheet,
    Table,
    question_set,
)

# What the words of the column `grade` ask for. A property is judged on something made: by rules, or thing by thing.
KINDS = {
    "value": (Number, Table, Function),
    "property": (Function, Table, Matching, OrderingOf, Design, Playbook, Sheet),
    "quiz": (Choice, Matching, OrderingOf),
}
_MARKED = re.compile(r"(<!-- concepts:begin -->\n).*?(<!-- concepts:end -->)", re.S)


@dataclass(frozen=True)
class Covered:
    """One concept in one lesson: the cells that teach and practise it, the questions that check it, what is missing."""

    concept: str
    names: dict[str, str]
    lesson: str
    grade: str
    learner_does: str
    taught: tuple[str, ...]
    practised: tuple[str, ...]
    checked: tuple[str, ...]
    missing: tuple[str, ...]


def coverage(root: Path, lessons: Sequence[str] = ()) -> list[Covered]:
    """Every concept of the lessons (all that there are by default), in the order of the course.

    Parameters
    ----------
    root : Path
        The folder that holds ``lessons``.
    lessons : sequence of str
        Ids as in concepts.csv: ``"5.1"`` stands for all its parts.
    """
    with (root / "lessons" / "concepts.csv").open(newline="", encoding="utf-8") as file:
        rows = [(row, lesson) for row in csv.DictReader(file) for lesson in row["lesson"].split()]
    known = sorted({lesson for _, lesson in rows}, key=_in_order)
    for lesson in lessons:
        if lesson not in known:
            raise CourseError("coverage.unknown", lesson=lesson, hint=did_you_mean(lesson, known))
    written = course(root)
    found = [_covered(row, lesson, written) for row, lesson in rows if not lessons or lesson in lessons]
    return sorted(found, key=lambda one: _in_order(one.lesson))


def _in_order(lesson: str) -> tuple[int, ...]:
    return tuple(int(part) for part in lesson.split("."))


def _covered(row: dict[str, str], lesson: str, written: Iterable[Lesson]) -> Covered:
    parts = [one for one in written if re.fullmatch(re.escape(lesson) + "[a-z]?", one.id)]
    taught = [f"{part.id}#{key}" for part in parts for key in _keys(part.lesson, row["id"])]
    practised = [f"{part.id}#{key}" for part in parts for key in _keys(part.exercise, row["id"])]
    questions = [
        (f"{part.id}#{key}", question_set(part.id)[key])
        for part in parts
        for key in _keys(part.exercise, row["id"], role="answer")
    ]
    checked, missing = [], []
    for word in row["grade"].split("+"):
        fit = [name for name, question in questions if _checks(question, word)]
        checked += [f"{word}: {name}" for name in fit]
        missing += [] if fit else [word]
    missing = [what for what, cells in (("taught", taught), ("practised", practised)) if not cells] + missing
    names = {lang: row[lang] for lang in ("es", "en")}
    common = (row["id"], names, lesson, row["grade"], row["learner_does"])
    return Covered(*common, tuple(taught), tuple(practised), tuple(checked), tuple(missing))


def _keys(document: Document | None, concept: str, role: str = "") -> list[str]:
    cells = document.cells if document else []
    return [cell.key for cell in cells if concept in cell.words("concepts") and (not role or cell.role == role)]


def _checks(question: Question, word: str) -> bool:
    """Whether a question is of the kind that the column `grade` asks for."""
    if word == "rubric":
        return question.rubric is not None
    # A design is made by the learner and judged by rules, whatever it is called.
    return isinstance(question.kind, KINDS[word]) or (word == "property" and question.kind.name == "design")


def table(rows: Sequence[Covered], lang: str) -> str:
    """The coverage as a Markdown table."""
    heads = ["lesson", "concept", "does", "taught", "practised", "checked"]
    lines = ["| " + " | ".join(text(f"coverage.head.{head}") for head in heads) + " |", "|---" * len(heads) + "|"]
    for row in rows:
        cells = [row.lesson, row.names[lang], row.learner_does]
        cells += [", ".join(f"`{one}`" for one in found) or "–" for found in (row.taught, row.practised, row.checked)]
        lines.append("| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |")
    return "\n".join(lines)


def add_to(commands: argparse._SubParsersAction) -> None:
    """Registers ``coursekit concepts``."""
    parser = commands.add_parser("concepts", help=text("coverage.help"), description=text("coverage.help"))
    parser.add_argument("lessons", nargs="*", metavar="LESSON", help=text("coverage.lessons"))
    parser.add_argument("--write", action="store_true", help=text("coverage.write"))
    parser.add_argument("--check", action="store_true", help=text("coverage.check"))
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Prints what is missing and the table; exit code 1 where something is missing or lessons/README.md is stale."""
    root = course_root(Path.cwd(), sources=True)
    rows = coverage(root, args.lessons)
    lacking = [row for row in rows if row.missing]
    if args.write or args.check:
        page = root / "lessons" / "README.md"
        now = page.read_text("utf-8")
        whole = coverage(root) if args.lessons else rows
        wanted = _MARKED.sub(lambda m: m[1] + table(whole, "en") + "\n" + m[2], now)
        if args.check and now != wanted:
            print(text("coverage.stale"))
            return 1
        page.write_text(wanted, encoding="utf-8")
    else:
        print(table(rows, "en"))
    for row in lacking:
        print(text("coverage.missing", lesson=row.lesson, concept=row.concept, missing=", ".join(row.missing)))
    print(text("coverage.count", done=len(rows) - len(lacking), of=len(rows)))
    return 1 if lacking and not args.check else 0
