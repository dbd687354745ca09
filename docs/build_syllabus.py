"""Writes the tables of the syllabus, from the plans in syllabus.toml and the minutes that stand in the lessons.

``python docs/build_syllabus.py`` writes them between their markers; ``--check`` changes nothing and exits with 1 where
one is out of date.
"""

import re
import sys
import tomllib
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
PLANS = tomllib.loads((ROOT / "docs" / "syllabus.toml").read_text("utf-8"))
# Whoever learns alone: lessons in their order, as many a week as fit.
ALONE_MINUTES = 215

_WORDS = {
    "en": {
        "minutes": r"(\d+) minutes",
        "asked": r"(\d+) questions",
        "points": r"(\d+) points",
        "week": "| Week | About | In class | Time | At home, to read | At home, to do | Time |",
        "alone": "| Week | Lessons, each with its exercise | Time |",
        "all": "| | Lesson | Minutes | Exercise, minutes | Questions | Points |",
        "sum": "all",
        "delivery": "delivery",
    },
    "es": {
        "minutes": r"(\d+) minutos",
        "asked": r"(\d+) preguntas",
        "points": r"(\d+) puntos",
        "week": "| Semana | Tema | En clase | Tiempo | En casa, para leer | En casa, para hacer | Tiempo |",
        "alone": "| Semana | Lecciones, cada una con su ejercicio | Tiempo |",
        "all": "| | Lección | Minutos | Ejercicio, minutos | Preguntas | Puntos |",
        "sum": "todo",
        "delivery": "entrega",
    },
}


@dataclass(frozen=True)
class Timed:
    """What a lesson says of its own length; ``deliveries`` are the minutes of the parts of a capstone."""

    id: str
    title: str
    name: str  # of its notebooks
    read: int
    do: int
    questions: int
    points: int
    deliveries: tuple[int, ...] = ()

    @property
    def is_test(self) -> bool:
        """The two tests are answered where they are handed out."""
        return self.points == 0


def lessons() -> list[Path]:
    """The folders of the lessons, in the order of the course. Read as text: the build takes far longer."""
    return sorted(path.parent for path in (ROOT / "lessons").glob("[0-9]*/*/lesson.py"))


def timed(folder: Path, lang: str) -> Timed:
    """The minutes, questions and points in the first lines of a lesson and of its exercise."""
    said = _WORDS[lang]
    text = (folder / "lesson.py").read_text("utf-8")
    title = re.search(rf'(?m)^# %% \[markdown\] {lang}="title".*\n# # (\S+) · (.+)$', text)
    assert title, folder
    [notebook] = (ROOT / "notebooks" / lang).glob(f"{title[1]}_*.ipynb")
    opening = {part: _opening(folder / f"{part}.py", lang) for part in ("lesson", "exercise")}
    table = re.search(rf'(?ms)^# %% \[markdown\] {lang}="deliveries".*?(?=^# %%)', text)
    deliveries = tuple(int(m) for m in re.findall(r"\| (\d+) min \|", table[0])) if table else ()
    return Timed(
        title[1],
        title[2],
        notebook.name,
        _first(said["minutes"], opening["lesson"]),
        sum(deliveries) or _first(said["minutes"], opening["exercise"]),
        _first(said["asked"], opening["exercise"]),
        _first(said["points"], opening["exercise"], none=0),
        deliveries,
    )


def _opening(path: Path, lang: str) -> str:
    """The line in bold under the title, in one language: the first that speaks of minutes or hours."""
    cell = re.search(rf'(?ms)^# %% \[markdown\] {lang}="title".*?(?=^# %%)', path.read_text("utf-8"))
    assert cell, path
    return next(line for line in cell[0].splitlines() if line.startswith("# **"))


def _first(pattern: str, line: str, none: int | None = None) -> int:
    found = re.search(pattern, line)
    if found is None and none is not None:
        return none
    assert found, (pattern, line)
    return int(found[1])


def clock(minutes: int) -> str:
    """Minutes as hours.

    >>> clock(45), clock(125), clock(180)
    ('45 min', '2 h 05', '3 h')
    """
    hours, rest = divmod(minutes, 60)
    return f"{rest} min" if not hours else f"{hours} h {rest:02d}" if rest else f"{hours} h"


class Tables:
    """The tables in one language, with links from the folder of the page."""

    def __init__(self, lang: str, up: str):
        self.lang, self.up, self.said = lang, up, _WORDS[lang]
        self.lessons = {one.id: one for one in (timed(folder, lang) for folder in lessons())}

    def link(self, item: str, tree: str = "notebooks") -> str:
        """An id as a link to its notebook; of a delivery, to the exercise."""
        id, _, part = item.partition("#")
        name = f"{id} ({self.said['delivery']} {part})" if part else id
        tree = "exercises" if part else tree
        return f"[{name}]({self.up}{tree}/{self.lang}/{self.lessons[id].name})"

    def reading(self, item: str) -> int:
        """Minutes where the item stands: the lesson, and for a test its questions too."""
        id, _, part = item.partition("#")
        one = self.lessons[id]
        if part:
            return one.deliveries[int(part) - 1]
        return one.read + (one.do if one.is_test else 0)

    def tasks(self, items: list[str]) -> list[str]:
        """What is left for home: the exercises, without tests and capstone, which stand in the plan themselves."""
        return [
            item
            for item in items
            if "#" not in item and not self.lessons[item].is_test and not self.lessons[item].deliveries
        ]

    def plan(self, name: str) -> str:
        """The weeks of a plan."""
        rows, totals = [self.said["week"], "|--:|---|---|--:|---|---|--:|"], [0, 0]
        for i, week in enumerate(PLANS[name], start=1):
            read = [item for item in week["home"] if item in self.tasks(week["home"])]
            others = [item for item in week["home"] if item not in read]
            tasks = self.tasks([*week["class"], *week["home"]])
            here = sum(map(self.reading, week["class"]))
            home = sum(map(self.reading, week["home"])) + sum(self.lessons[item].do for item in tasks)
            totals = [totals[0] + here, totals[1] + home]
            cells = [
                week[self.lang],
                ", ".join(map(self.link, week["class"])),
                clock(here),
                ", ".join(map(self.link, read)),
                ", ".join([*(self.link(item, "exercises") for item in tasks), *map(self.link, others)]),
                clock(home),
            ]
            rows.append(f"| {i} | " + " | ".join(cells) + " |")
        rows.append(f"| | **{self.said['sum']}** | | **{clock(totals[0])}** | | | **{clock(totals[1])}** |")
        return "\n".join(rows)

    def alone(self) -> str:
        """Weeks for whoever learns alone: all there is, in order."""
        items: list[tuple[str, int]] = []
        for id, one in self.lessons.items():
            items.append((id, one.read + (0 if one.deliveries else one.do)))
            items += [(f"{id}#{i}", minutes) for i, minutes in enumerate(one.deliveries, start=1)]
        rows, week, spent, total = [self.said["alone"], "|--:|---|--:|"], [], 0, 0
        weeks: list[tuple[list[str], int]] = []
        for item, minutes in items:
            if week and spent + minutes > ALONE_MINUTES:
                weeks.append((week, spent))
                week, spent = [], 0
            week, spent, total = [*week, item], spent + minutes, total + minutes
        weeks.append((week, spent))
        rows += [f"| {i} | {', '.join(map(self.link, w))} | {clock(m)} |" for i, (w, m) in enumerate(weeks, start=1)]
        return "\n".join([*rows, f"| | **{self.said['sum']}** | **{clock(total)}** |"])

    def all(self) -> str:
        """Every lesson with its minutes, questions and points."""
        rows = [self.said["all"], "|---|---|--:|--:|--:|--:|"]
        for id, one in self.lessons.items():
            points = one.points or "–"
            rows.append(f"| {self.link(id)} | {one.title} | {one.read} | {one.do} | {one.questions} | {points} |")
        every = self.lessons.values()
        sums = [clock(sum(o.read for o in every)), clock(sum(o.do for o in every))]
        counts = [sum(o.questions for o in every), sum(o.points for o in every)]
        return "\n".join(
            [*rows, f"| | **{self.said['sum']}** | " + " | ".join(f"**{c}**" for c in [*sums, *counts]) + " |"]
        )


def pages() -> dict[Path, str]:
    """The pages with tables, as they should be."""
    found = {}
    for lang, ending in (("en", ".md"), ("es", ".es.md")):
        syllabus, learners = ROOT / "docs" / "instructors" / f"syllabus{ending}", ROOT / "docs" / f"learners{ending}"
        deep, flat = Tables(lang, "../../"), Tables(lang, "../")
        tables = {"six": deep.plan("six"), "twelve": deep.plan("twelve"), "all": deep.all()}
        found[syllabus] = _filled(syllabus, tables)
        found[learners] = _filled(learners, {"alone": flat.alone()})
    return found


def _filled(path: Path, tables: dict[str, str]) -> str:
    text = path.read_text("utf-8")
    for name, table in tables.items():
        marked = re.compile(rf"(?s)(<!-- {name}:begin -->\n).*?(<!-- {name}:end -->)")
        assert marked.search(text), (path.name, name)
        text = marked.sub(lambda match, table=table: f"{match[1]}{table}\n{match[2]}", text)
    return text


def main(arguments: list[str]) -> int:
    """Writes or checks; the exit code of the command."""
    wanted = pages()
    stale = [path for path in wanted if path.read_text("utf-8") != wanted[path]]
    for path in stale:
        if "--check" in arguments:
            print(f"{path.relative_to(ROOT)} is out of date: run python docs/build_syllabus.py")
        else:
            path.write_text(wanted[path], encoding="utf-8")
            print(f"{path.relative_to(ROOT)} written")
    return 1 if stale and "--check" in arguments else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
