"""What is measured for course.py: each part gives one sentence about itself and its rows, the baseline first."""

import contextlib
import io
import json
import os
import pkgutil
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
# A first module, one of measures, one that simulates a programme, and the longest.
EXERCISES = ("1.1", "5.1a", "4.6a", "7.1")
ENVIRONMENT = {**os.environ, "COURSEKIT_PROGRESS": "off", "MPLBACKEND": "Agg", "PYTHONHASHSEED": "0"}


@dataclass
class Row:
    """One line of a table: what it is about, its time, and what else is told of it by head."""

    what: str
    seconds: float
    more: dict[str, str] = field(default_factory=dict)


def in_turns(runs: Sequence[Callable[[], float]], turns: int) -> list[float]:
    """Least time of each, run one after the other, again and again."""
    found = [[run() for run in runs] for _ in range(turns)]
    return [min(times) for times in zip(*found, strict=True)]


@contextlib.contextmanager
def compiled() -> Iterator[dict[str, str]]:
    """An environment in which modules are compiled once, as with every installed package."""
    with tempfile.TemporaryDirectory(prefix="course-") as folder:
        env = {k: v for k, v in ENVIRONMENT.items() if k != "PYTHONDONTWRITEBYTECODE"}
        yield env | {"PYTHONPYCACHEPREFIX": folder}


def fresh(code: str, env: dict[str, str], cwd: Path = ROOT) -> float:
    """CPU seconds of code in a process of its own, without the start of Python."""
    timed = f"from time import process_time as _now\n_begun = _now()\n{code}\nprint(f'\\n{{_now() - _begun}}')"
    done = subprocess.run([sys.executable, "-c", timed], capture_output=True, text=True, check=True, env=env, cwd=cwd)
    return float(done.stdout.split()[-1])


def imports(turns: int) -> tuple[str, list[Row]]:
    """The package and each of its parts, in a process of its own."""
    import coursekit

    parts = [f"coursekit.{module.name}" for module in pkgutil.iter_modules(coursekit.__path__) if module.ispkg]
    names = ["pandas", "coursekit", *sorted(set(parts) - {"coursekit.grading.attacks"})]
    with compiled() as env:
        runs = [lambda name=name: fresh(f"import {name}", env) for name in names]
        in_turns(runs, 1)  # compiles
        times = in_turns(runs, turns)
    rows = [Row(f"`{name}`", seconds) for name, seconds in zip(names, times, strict=True)]
    return "Everything that a package needs is in its figure, pandas too.", rows


def first_cells(ids: Sequence[str], turns: int) -> tuple[str, list[Row]]:
    """The cells before the first question: the exercise is opened, its data are made, a table is shown."""
    codes = {id: before_the_first_question(id) for id in ids}
    with compiled() as env:
        runs = [lambda: fresh("import pandas, seaborn", env)]
        runs += [lambda code=code: fresh(code, env) for code in codes.values()]
        in_turns(runs, 1)
        times = in_turns(runs, turns)
    rows = [Row(what, seconds) for what, seconds in zip(("pandas and seaborn", *ids), times, strict=True)]
    return "Opening the exercise, making the company, showing the first table.", rows


def before_the_first_question(exercise_id: str) -> str:
    """The code of the cells before the first answer, and the last table turned into HTML."""
    lines: list[str] = []
    for cell in cells_of(next(ROOT.glob(f"exercises/en/{exercise_id}_*.ipynb"))):
        if cell["metadata"]["coursekit"]["role"] == "answer":
            break
        lines.append("".join(cell["source"]))
    *head, last = "\n".join(lines).rstrip().splitlines()
    shown = f"_shown = (\n{last}\n)\ngetattr(_shown, '_repr_html_', str)()" if is_a_value(last) else last
    return "\n".join([*head, shown])


def is_a_value(line: str) -> bool:
    """Whether the last line of a cell is a value that a notebook shows."""
    with contextlib.suppress(SyntaxError):
        compile(line, "cell", "eval")
        return True
    return False


def cells_of(path: Path) -> list[dict[str, Any]]:
    """The code cells of a notebook."""
    return [cell for cell in json.loads(path.read_text("utf-8"))["cells"] if cell["cell_type"] == "code"]


def sliders(times: int) -> tuple[str, list[Row]]:
    """From a new value to the new picture, in Python: what a browser adds is the same for all."""
    import ipywidgets

    from coursekit import company, widgets
    from coursekit.kpis import nps

    bare, shown = ipywidgets.IntSlider(value=1, min=0, max=1000), ipywidgets.HTML()

    def text(change: Any) -> None:
        shown.value = f"<p>{nps([10] * change['new'] + [8] * 30 + [3] * 10)}</p>"

    bare.observe(text, "value")
    drawn, picture = ipywidgets.IntSlider(value=1, min=0, max=1000), ipywidgets.Image()
    drawn.observe(lambda change: setattr(picture, "value", bars(change["new"])), "value")
    lumbre = company()
    cases: list[tuple[str, Any, str, Callable[[int], Any]]] = [
        ("`IntSlider`, an observer that writes the NPS as text", bare, "value", lambda i: 20 + i),
        ("`IntSlider`, an observer that draws it with seaborn", drawn, "value", lambda i: 20 + i),
        ("`NpsExplorer`", widgets.NpsExplorer(), "promoters", lambda i: 20 + i),
        ("`RetentionExplorer`", widgets.RetentionExplorer(), "retention", lambda i: 0.5 + i / 100),
        ("`ClvExplorer`", widgets.ClvExplorer(), "retention", lambda i: 0.5 + i / 100),
        ("`ReferralExplorer`", widgets.ReferralExplorer(), "asked", lambda i: 1 + i / 4),
        ("`DuopolyExplorer`", widgets.DuopolyExplorer(), "lag", lambda i: 1.0 + i / 4),
        ("`SegmentThresholds`, 5 000 customers", segments(lumbre), "dormant_after", lambda i: 60.0 + i),
    ]
    found: list[list[float]] = [[] for _ in cases]
    for i in range(times + 1):
        for (_, widget, trait, value), seconds in zip(cases, found, strict=True):
            before = widget.get_state() if i == 1 else {}
            begun = time.process_time()
            setattr(widget, trait, value(i))
            seconds.append(time.process_time() - begun)
            # What is timed must have drawn something; our own two sliders draw into another widget.
            changed = {key for key, value in before.items() if widget.get_state()[key] != value}
            if before and not isinstance(widget, ipywidgets.IntSlider) and changed <= {trait}:
                raise SystemExit(f"{type(widget).__name__} shows nothing new when {trait} changes")
    rows = [Row(case[0], median(seconds[1:])) for case, seconds in zip(cases, found, strict=True)]
    return f"Median of {times} changes each.", rows


def segments(lumbre: Any) -> Any:
    """The widget of the whole customer base."""
    from coursekit import widgets

    return widgets.SegmentThresholds(lumbre.customers["customer"], lumbre.orders)


def bars(promoters: int) -> bytes:
    """The same three groups as somebody would draw them for a slider of their own."""
    import matplotlib.pyplot as plt
    import seaborn as sns

    figure, axes = plt.subplots(figsize=(6, 2))
    sns.barplot(x=[promoters, 30, 10], y=["promoters", "passives", "detractors"], ax=axes)
    file = io.BytesIO()
    figure.savefig(file, format="png")
    plt.close(figure)
    return file.getvalue()


def checks(ids: Sequence[str], turns: int) -> tuple[str, list[Row]]:
    """``ex.check`` of a right answer against the learner's own lines, question by question."""
    os.environ["COURSEKIT_PROGRESS"] = "off"
    rows = []
    every: list[tuple[float, float]] = []
    for id in ids:
        own, first, again = questions_checked(id, turns)
        every += zip(own, again, strict=True)
        more = {"first check": report_ms(first), "slowest question": report_ms(again)}
        rows.append(Row(f"{id}: {len(own)} checks", sum(again), more))
    base = Row("the answers themselves, all of these exercises", sum(own for own, _ in every), dict.fromkeys(more, "–"))
    total = Row("all checks", sum(check for _, check in every), dict.fromkeys(more, "–"))
    said = "The first check of a question computes the right answer and every known mistake; later ones remember them."
    return said, [base, total, *rows]


def report_ms(times: Sequence[float]) -> str:
    """The largest, in milliseconds."""
    return f"{1000 * max(times):.0f} ms"


def questions_checked(id: str, turns: int) -> tuple[list[float], list[float], list[float]]:
    """CPU seconds of each question: its own code, its first check, and the least of the later ones."""
    from coursekit.authoring.code import in_language
    from coursekit.authoring.source import identity, read_lesson
    from coursekit.practice import exercise, question_set

    path = next(path for path in ROOT.glob("lessons/*/*/exercise.py") if identity(path)[0] == id)
    notebook: dict[str, Any] = {}
    ex = notebook["ex"] = exercise(id, lang="en", namespace=notebook)
    own, first, again = [], [], []
    for cell in read_lesson(path).cells:
        if cell.role == "code":
            exec(in_language(cell.source, "en"), notebook)
        elif cell.role == "answer" and question_set(id)[cell.key].rubric is None:
            code = compile(question_set(id)[cell.key].code, cell.key, "exec")
            own.append(min(seconds_of(lambda code=code: exec(code, notebook)) for _ in range(turns)))
            times = [seconds_of(lambda key=cell.key: ex.check(key)) for _ in range(turns + 1)]
            first.append(times[0])
            again.append(min(times[1:]))
    return own, first, again


def seconds_of(run: Callable[[], Any]) -> float:
    """CPU seconds, without what it prints."""
    begun = time.process_time()
    with contextlib.redirect_stdout(io.StringIO()):
        run()
    return time.process_time() - begun


def builds(id: str, turns: int) -> tuple[str, list[Row]]:
    """`coursekit build` in a copy of the course."""
    from coursekit.authoring.source import identity

    with tempfile.TemporaryDirectory(prefix="course-") as place:
        course = Path(place, "course")
        course.mkdir()
        for name in ("data", "exercises", "lessons", "notebooks", "solutions"):
            shutil.copytree(ROOT / name, course / name)
        shutil.copy(ROOT / "pyproject.toml", course)
        lesson = next(path for path in course.glob("lessons/*/*/lesson.py") if identity(path)[0] == id)
        sources = [Path(place, f"{lang}.py") for lang in ("es", "en")]
        for source in sources:
            made = next(course.glob(f"notebooks/{source.stem}/{id}_*.ipynb"))
            command("jupytext", "--to", "py:percent", "--output", source, made, cwd=course)
        runs = [
            lambda: sum(executed(source, course) for source in sources),
            lambda: built(course, lesson, id, edit_prose),
            lambda: built(course, lesson, id, edit_code),
            lambda: built(course, lesson, id, None),
            lambda: built(course, lesson, id, None, "--all"),
        ]  # fmt: skip
        times = in_turns(runs, turns)
        whole = min(built(course, lesson, "", None) for _ in range(turns))
    words = (
        "jupytext and nbconvert",
        "a sentence of the lesson, in both languages",
        "a line of its code",
        "nothing",
        "nothing, with `--all`: lesson, exercise and solution in both languages",
        "nothing, in the whole course",
    )
    said = f"Lesson {id}, two notebooks at a time where there is more than one; the start of the command is in it."
    return said, [Row(what, seconds) for what, seconds in zip(words, [*times, whole], strict=True)]


def executed(source: Path, course: Path) -> float:
    """Seconds of jupytext and nbconvert, in the folder of the notebook: it opens files from there."""
    made = source.with_suffix(".ipynb")
    words = ("--to", "ipynb", "--execute", "--output", made, source)
    return command("jupytext", *words, cwd=course / "notebooks" / source.stem)


def command(module: str, *words: object, cwd: Path) -> float:
    """Seconds by the clock of a command; what it says is shown when it fails."""
    begun = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-m", module, *map(str, words)], cwd=cwd, env=ENVIRONMENT, capture_output=True, text=True
    )
    if done.returncode:
        raise SystemExit(f"{module} {' '.join(map(str, words))}: {done.stdout[-1000:]}{done.stderr[-1000:]}")
    return time.perf_counter() - begun


def built(course: Path, lesson: Path, id: str, edit: Callable[[str], str] | None, *options: str) -> float:
    """One build after one edit."""
    if edit:
        lesson.write_text(edit(lesson.read_text("utf-8")), encoding="utf-8")
    return command("coursekit.cli", "build", *([id] if id else []), *options, cwd=course)


def edit_prose(source: str) -> str:
    """The minutes that the lesson takes, in both languages."""
    changed, count = re.subn(r"\*\*(\d+) (minut[oe]s)", lambda m: f"**{int(m[1]) + 1} {m[2]}", source, count=2)
    assert count == 2
    return changed


def edit_code(source: str) -> str:
    """A comment more in the first cell of code."""
    return re.sub(r'(?m)^(# %% key="[^\n]*)\n', "\\1\n# .\n", source, count=1)


def sample(wanted: int | str) -> list[Path]:
    """Every so many of all notebooks, in the order of the course; ``"all"`` for every one."""
    every = [
        path for tree in ("notebooks", "solutions", "exercises") for path in sorted(ROOT.glob(f"{tree}/*/*.ipynb"))
    ]
    if wanted == "all":
        return every
    step = max(1, len(every) // int(wanted))
    return every[step // 2 :: step][: int(wanted)]


def notebooks(paths: Sequence[Path], turns: int) -> tuple[str, list[Row]]:
    """nbval on the same notebooks, with its own kernels and with ours, alone and two at a time."""
    two, forked = ("-n", "2", "--dist", "loadfile"), ("-p", "forked_kernel")
    ways = {
        "stock nbval": (),
        "stock nbval, two at a time (`-n 2`)": two,
        "forked kernels": forked,
        "forked kernels, two at a time: `make notebooks`": (*forked, *two),
    }
    cells: set[int] = set()

    def run(options: Sequence[str]) -> float:
        begun = time.perf_counter()
        words = [
            "-m",
            "pytest",
            "-c",
            "nbval.ini",
            "-p",
            "no:cacheprovider",
            "-q",
            *options,
            "--nbval",
            *map(str, paths),
        ]
        env = ENVIRONMENT | {"PYTHONPATH": str(ROOT / "tests" / "notebooks")}
        done = subprocess.run([sys.executable, *words], cwd=ROOT, env=env, capture_output=True, text=True)
        took = time.perf_counter() - begun
        if done.returncode:
            raise SystemExit(f"nbval {' '.join(options)} found something: {done.stdout[-2000:]}{done.stderr[-1000:]}")
        cells.add(int(re.search(r"(\d+) passed", done.stdout)[1]))
        return took

    times = in_turns([lambda options=options: run(options) for options in ways.values()], turns)
    if len(cells) != 1:
        raise SystemExit(f"not the same cells each time: {cells}")
    about = f"{len(paths)} of the {len(sample('all'))} notebooks, {cells.pop()} cells of code"
    said = f"{about}, outputs compared; pytest's own start is in it."
    return said, [Row(what, seconds) for what, seconds in zip(ways, times, strict=True)]
