"""What was measured, as Markdown tables."""

import math
import os
import platform
from itertools import pairwise
from pathlib import Path
from typing import Any

import tasks

Record = dict[str, Any]
HEADS = {
    "pandas": "plain pandas",
    "coursekit": "coursekit",
    "duckdb": "DuckDB",
    "parquet": "coursekit from Parquet",
    "lifetimes": "lifetimes",
    "pymc-marketing": "pymc-marketing",
    "retentioneering": "retentioneering",
}
# At 1 000 000 rows, on whole numbers or categories: not more than this part of plain pandas.
TARGETS = {"rfm": 0.5, "cohorts": 0.4, "funnel": 0.3}
TARGET_ROWS = 1_000_000
BEGIN = "<!-- figures: written by `python benchmarks/measures.py --write` -->"
FINISH = "<!-- end of figures -->"


def text(records: list[Record], imports: tuple[float, float, int]) -> str:
    """All tables."""
    by = {(r["rows"], r["task"], r["ids"], r["name"]): r for r in records}
    sizes = sorted({r["rows"] for r in records})
    parts = [_versions(records), *load()]
    for rows in sizes:
        parts.append(f"### {_thousands(rows)} rows: time, ratio to plain pandas\n\n" + _times(by, rows))
    for rows in sizes:
        parts.append(f"### {_thousands(rows)} rows: peak of memory beyond the data, MB\n\n" + _memory(by, rows))
    if len(sizes) > 1:
        parts.append("### Growth: how many times longer with ten times the rows\n\n" + _growth(by, sizes))
    parts.append("### Targets\n\n" + _targets(by))
    parts.append("### Import\n\n" + _imports(*imports))
    left_out = _left_out(records)
    if left_out:
        parts.append("### Not measured\n\n" + left_out)
    return "\n\n".join(parts)


def _times(by: dict, rows: int) -> str:
    def cell(record: Record, base: Record) -> str:
        if record["name"] == "pandas":
            return seconds(record["seconds"])
        return ratio(record["seconds"] / base["seconds"])

    return _grid(by, rows, cell)


def _memory(by: dict, rows: int) -> str:
    return _grid(by, rows, lambda record, base: f"{record['peak']:.0f}")


def _grid(by: dict, rows: int, cell: Any) -> str:
    """Task and ids against implementation; a dash where there is nothing."""
    here = [key for key in by if key[0] == rows]
    names = [name for name in HEADS if any(key[3] == name and by[key]["skip"] is None for key in here)]
    lines = [("task", "ids", *(HEADS[name] for name in names))]
    for task in tasks.TASKS:
        for ids in tasks.IDS:
            base = by.get((rows, task, ids, "pandas"))
            if base is None:
                continue
            cells = []
            for name in names:
                record = by[rows, task, ids, name]
                cells.append("–" if record["skip"] is not None else cell(record, base))
            lines.append((task, ids, *cells))
    return table(lines, 2)


def _growth(by: dict, sizes: list[int]) -> str:
    pairs = list(pairwise(sizes))
    heads = [f"{HEADS[name]}, {_thousands(b)}" for a, b in pairs for name in ("pandas", "coursekit")]
    lines = [("task", "ids", *heads)]
    for task in tasks.TASKS:
        for ids in tasks.IDS:
            cells = []
            for few, many in pairs:
                for name in ("pandas", "coursekit"):
                    a, b = by.get((few, task, ids, name)), by.get((many, task, ids, name))
                    known = a and b and a["skip"] is None and b["skip"] is None
                    cells.append(ratio(10 * b["seconds"] / a["seconds"] * few / many) if known else "–")
            if set(cells) != {"–"}:
                lines.append((task, ids, *cells))
    return table(lines, 2)


def _targets(by: dict) -> str:
    lines = [("task", "ids", "at most", "measured", "met")]
    for task, most in TARGETS.items():
        for ids in ("int", "category"):
            ours, base = (by.get((TARGET_ROWS, task, ids, name)) for name in ("coursekit", "pandas"))
            if ours and base:
                found = ours["seconds"] / base["seconds"]
                lines.append((task, ids, f"{most:.2f}", ratio(found), "yes" if found <= most else "**no**"))
    return table(lines, 2) if len(lines) > 1 else f"Measured at {_thousands(TARGET_ROWS)} rows only."


def _imports(before: float, after: float, modules: int) -> str:
    return (
        f"`import coursekit` with kpis, customers, journey and surveys takes {1000 * after:.0f} ms of processor time "
        f"beyond numpy and pandas (which take {1000 * before:.0f} ms) and loads {modules} modules more."
    )


def _versions(records: list[Record]) -> str:
    ours = next(r for r in records if r["name"] == "coursekit")
    system = f"{platform.system()} on {platform.machine()}, {os.cpu_count()} cores"
    lines = [f"Python {ours['python']}, pandas {ours['pandas']}, numpy {ours['numpy']}; {system}."]
    seen: dict[str, str] = {}
    for r in records:
        if "version" in r and r["name"] not in ("pandas", "coursekit"):
            name = "DuckDB" if r["name"] in ("duckdb", "parquet") else HEADS[r["name"]]
            other = [f"{part} {r[part]}" for part in ("python", "pandas", "numpy") if r[part] != ours[part]]
            seen[name] = f"{name} {r['version']}" + (f" (with {', '.join(other)})" if other else "")
    return lines[0] + (f" Peers: {', '.join(seen.values())}." if seen else "")


def load() -> list[str]:
    """Whether others wanted the processor too; where the system says so."""
    cores, waiting = os.cpu_count() or 1, os.getloadavg()[2] if hasattr(os, "getloadavg") else 0.0
    if waiting <= cores + 1:  # one of them is the measurement itself
        return []
    return [
        f"The machine was busy with other work: over the last quarter of an hour {waiting:.1f} processes on average "
        f"wanted one of its {cores} cores. Seconds are longer than on a quiet machine, and ratios rough."
    ]


def _left_out(records: list[Record]) -> str:
    """Who did not take part, and why; “has no such measure” goes without saying."""
    reasons: dict[tuple[str, str], list[str]] = {}
    for r in records:
        if r["skip"] and r["skip"] != "has no such measure":
            where = f"{r['task']} ({r['ids']}, {_thousands(r['rows'])})"
            reasons.setdefault((HEADS[r["name"]], r["skip"]), []).append(where)
    everywhere = len({(r["rows"], r["task"], r["ids"]) for r in records})
    return "\n".join(
        f"- {name}: {why}" + ("." if len(where) == everywhere else f": {', '.join(where)}.")
        for (name, why), where in reasons.items()
    )


def table(lines: list[tuple[str, ...]], words: int) -> str:
    rule = ["---"] * words + ["--:"] * (len(lines[0]) - words)
    return "\n".join(f"| {' | '.join(line)} |" for line in (lines[0], rule, *lines[1:]))


def ratio(value: float) -> str:
    if math.isnan(value) or math.isinf(value):
        return "–"
    return f"{value:.2f}" if value < 10 else f"{value:.0f}"


def seconds(value: float) -> str:
    return f"{1000 * value:.0f} ms" if value < 1 else f"{value:.2f} s"


def _thousands(value: int) -> str:
    return f"{value:,}".replace(",", "\u202f")


def write(path: Path, figures: str, begin: str = BEGIN) -> None:
    """Put the figures between the two marks of the page."""
    page = path.read_text("utf-8")
    before, _, rest = page.partition(begin)
    _, mark, after = rest.partition(FINISH)
    if not mark:
        raise SystemExit(f"{path.name} has lost the lines between which the figures go: {begin} and {FINISH}")
    path.write_text(f"{before}{begin}\n\n{figures}\n\n{FINISH}{after}", encoding="utf-8")
