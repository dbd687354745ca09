"""How long does the course make people wait? One command, one machine, one run: each figure beside a stated baseline.

    python benchmarks/course.py                    # a sample of the notebooks: a quarter of an hour on two cores
    python benchmarks/course.py --notebooks all    # every notebook of the course: most of an hour
    python benchmarks/course.py --quick            # does it run? a minute or two
    python benchmarks/course.py --only build check # some of the parts
    python benchmarks/course.py --write            # and put the tables into benchmarks/README-course.md

What is compared runs in turns, and the least time of each counts.
"""

import argparse
import os
import platform
import sys
from collections.abc import Callable, Sequence
from importlib.metadata import version
from pathlib import Path

import course_parts
import report

HERE = Path(__file__).parent
BEGIN = "<!-- figures: written by `python benchmarks/course.py --write` -->"
Row = course_parts.Row
# Name of the part → its heading, the head of what a row is about, and what its ratios are to.
PARTS: dict[str, tuple[str, str, str]] = {
    "notebooks": ("Running the notebooks", "how", "stock nbval, one notebook after another (`pytest --nbval`)"),
    "import": ("Importing", "package", "`import pandas`"),
    "first": ("The first cells of an exercise", "exercise", "`import pandas, seaborn`"),
    "slider": ("A slider, until the new picture is there", "widget", "an `IntSlider` with one observer"),
    "build": ("Building a lesson", "what was edited", "jupytext and nbconvert, which run the same two notebooks"),
    "check": ("Checking an answer", "exercise", "the learner's own lines, run once"),
}
UNITS = {"notebooks": "s", "import": "CPU s", "first": "CPU s", "slider": "CPU s", "build": "s", "check": "CPU s"}


def table(part: str, rows: Sequence[Row]) -> str:
    """The rows of a part; the first is the baseline."""
    base = rows[0].seconds
    lines = [(PARTS[part][1], UNITS[part], "ratio", *rows[0].more)]
    for row in rows:
        lines.append((row.what, report.seconds(row.seconds), report.ratio(row.seconds / base), *row.more.values()))
    return report.table(lines, 1)


def text(found: dict[str, tuple[str, list[Row]]]) -> str:
    """All tables, with what was compared."""
    system = f"{platform.system()} on {platform.machine()}, {os.cpu_count()} cores"
    versions = ", ".join(f"{name} {version(name)}" for name in ("pandas", "matplotlib", "ipykernel", "nbval", "pytest"))
    parts = [f"Python {platform.python_version()}, {versions}; {system}.", *report.load()]
    for part, (about, rows) in found.items():
        heading, _, baseline = PARTS[part]
        parts.append(f"## {heading}\n\nBaseline: {baseline}. {about}\n\n{table(part, rows)}")
    return "\n\n".join(parts)


def measures(quick: bool, notebooks: str) -> dict[str, Callable[[], tuple[str, list[Row]]]]:
    """Each part, ready to be called: one sentence on what was measured, and its rows."""
    turns = 2 if quick else 7
    return {
        "import": lambda: course_parts.imports(turns),
        "first": lambda: course_parts.first_cells(("5.1a",) if quick else course_parts.EXERCISES, turns),
        "slider": lambda: course_parts.sliders(5 if quick else 31),
        "check": lambda: course_parts.checks(("5.1a",) if quick else course_parts.EXERCISES, turns),
        "build": lambda: course_parts.builds("1.2", 1 if quick else 3),
        "notebooks": lambda: course_parts.notebooks(course_parts.sample(2 if quick else notebooks), 1 if quick else 2),
    }


def main() -> None:
    """Read the command line, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="few notebooks, few turns: does it run?")
    parser.add_argument("--notebooks", default="24", metavar="N", help="how many notebooks to run, or: all")
    parser.add_argument("--only", nargs="+", choices=PARTS, default=list(PARTS), metavar="PART", help=", ".join(PARTS))
    parser.add_argument("--write", action="store_true", help="put the tables into benchmarks/README-course.md")
    args = parser.parse_args()
    if args.notebooks != "all" and not (args.notebooks.isdigit() and int(args.notebooks) > 0):
        parser.error(f"--notebooks {args.notebooks}: write a number, or all")
    if args.write and set(args.only) != set(PARTS):
        parser.error("--write needs every part: one table of another day beside the rest would not be one run")
    found = {}
    for part, measure in measures(args.quick, args.notebooks).items():
        if part in args.only:
            print(f"{part} …", file=sys.stderr, flush=True)
            found[part] = measure()
    figures = text({part: found[part] for part in PARTS if part in found})
    print(figures)
    if args.write:
        report.write(HERE / "README-course.md", figures, BEGIN)


if __name__ == "__main__":
    main()
