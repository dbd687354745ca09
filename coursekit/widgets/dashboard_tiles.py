"""The dashboard's figures as HTML: a tile for each measure, and the same as a table."""

import math
from collections.abc import Mapping
from html import escape
from typing import Any

from coursekit.charts.words import level_of, shown
from coursekit.kpis import Estimate, dimension_name
from coursekit.messages import number, percent, text
from coursekit.widgets.dashboard_model import GROUPS, NOT_BY_PERIOD, PLACES, DashboardFigures

_HERE = "widgets.dashboard."

STYLE = """<style>
.ck-board { max-width: none; }
.ck-board .ck-tiles { display: grid; grid-template-columns: repeat(auto-fill, minmax(17rem, 1fr)); gap: .8rem; }
.ck-board section { border: 1px solid var(--ck-line); border-radius: 6px; padding: .5rem .8rem .6rem; }
.ck-board h3 { font-size: 1em; margin: 0; font-weight: 600; }
.ck-board .ck-figure { font-size: 1.9em; font-weight: 600; line-height: 1.3; margin: 0; }
.ck-board .ck-figure.ck-none { font-size: 1.1em; font-weight: 400; color: var(--ck-soft); }
.ck-board details { margin-top: .3rem; }
.ck-board summary { cursor: pointer; color: var(--ck-soft); }
.ck-board .ck-moved { border-left: 4px solid var(--ck-blue); padding-left: .5rem; }
.ck-board .ck-scroll { overflow-x: auto; }
.ck-board .ck-chance { margin-top: .8rem; }
.ck-board th { font-weight: 600; }
.ck-board th[scope=row] { text-align: left; }
</style>"""


def heading(figures: DashboardFigures) -> str:
    """Which period, place and group, in one line."""
    about = {
        "period": figures.period,
        "place": place_name(figures.place),
        "group": text(f"{_HERE}group.{figures.group}"),
    }
    return text(f"{_HERE}heading", company=text(f"{_HERE}company"), **about)


def place_name(place: str) -> str:
    """A place in words."""
    return text(f"{_HERE}place.{place}") if place in PLACES else text(f"{_HERE}place.one", shop=place)


def group_names() -> dict[str, str]:
    """The groups with their words."""
    return {group: text(f"{_HERE}group.{group}") for group in GROUPS}


def measure_name(measure: str) -> str:
    """A measure in words."""
    return text(f"{_HERE}measure.{measure}")


def tiles(figures: DashboardFigures, targets: Mapping[str, float]) -> str:
    """All measures as tiles, and how often one of so many comparisons looks like a change by chance."""
    cards = "".join(_tile(figures, name, targets.get(name)) for name in figures.now)
    return (
        f'{STYLE}<div class="ck ck-board"><h2 style="font-size:1.15em">{escape(heading(figures))}</h2>'
        f'<div class="ck-tiles">{cards}</div>{_chance(figures)}</div>'
    )


def _tile(figures: DashboardFigures, name: str, target: float | None) -> str:
    one = figures.now[name]
    parts = [f"<h3>{escape(measure_name(name))}</h3>"]
    if one:
        parts.append(f'<p class="ck-figure">{escape(shown(one.value, one.unit))}</p>')
        low, high = shown(one.low, one.unit), shown(one.high, one.unit)
        words = text(f"{_HERE}interval", level=level_of(one.level), low=low, high=high, n=number(one.n))
        parts.append(f'<p class="ck-soft">{escape(words)}</p>')
    else:
        few = text(f"{_HERE}small", n=number(one.n)) if one.n else text(f"{_HERE}no_value")
        parts.append(f'<p class="ck-figure ck-none">{escape(few)}</p>')
        if one.note:
            parts.append(f'<p class="ck-soft">{escape(_note(one))}</p>')
    parts += [f"<p>{escape(words)}</p>" for words in _beside(figures, name)]
    if one and target is not None:
        parts.append(f"<p>{escape(_against_target(one, target))}</p>")
    moved = ' class="ck-moved"' if figures.verdict(name) in ("higher", "lower") else ""
    parts.append(f"<p{moved}>{escape(change_words(figures, name))}</p>")
    about = escape(text(f"{_HERE}about.{name}"))
    parts.append(f"<details><summary>{escape(text(f'{_HERE}definition'))}</summary><p>{about}</p></details>")
    return f"<section>{''.join(parts)}</section>"


def _note(one: Estimate) -> str:
    """Why there is no figure, without how it would have been computed."""
    about: dict[str, Any] = dict(one.convention)
    return text(one.note, **about)


def _beside(figures: DashboardFigures, name: str) -> list[str]:
    found = figures.details.get(name)
    if found is None:
        return []
    if name == "first_reply":
        return [text(f"{_HERE}median", hours=shown(found.value, found.unit))] if found else []
    return [text(f"{_HERE}worst", dimension=dimension_name(found))]


def _against_target(one: Estimate, target: float) -> str:
    key = "above_target" if one.low > target else "below_target" if one.high < target else "at_target"
    return text(f"{_HERE}{key}", target=shown(target, one.unit))


def change_words(figures: DashboardFigures, name: str) -> str:
    """What the comparison with the other period says; never more than its interval."""
    if name in NOT_BY_PERIOD:
        return text(f"{_HERE}asked_once")
    verdict = figures.verdict(name)
    if verdict == "none":
        return text(f"{_HERE}none" if figures.compared else f"{_HERE}none_chosen")
    moved = figures.change[name]
    ends = {"low": _points(moved.low, moved), "high": _points(moved.high, moved)}
    return text(f"{_HERE}{verdict}", compared=figures.compared, change=_points(moved.value, moved), **ends)


def _points(value: float, moved: Estimate) -> str:
    digits = 2 if moved.unit == "score" else 1
    return number(value, digits) if value < 0 or math.isnan(value) else f"+{number(value, digits)}"


def _chance(figures: DashboardFigures) -> str:
    compared = sum(figures.verdict(name) != "none" for name in figures.now)
    if not compared:
        return ""
    key = "chance_one" if compared == 1 else "chance_many"
    words = text(f"{_HERE}{key}", count=compared, chance=percent(figures.by_chance))
    return f'<p class="ck-soft ck-chance">{escape(words)}</p>'


def table(figures: DashboardFigures) -> str:
    """The same figures in a table with headings, for whoever reads rather than looks."""
    level = level_of(next((one.level for one in figures.now.values()), 0.95))
    heads = ["measure", "value", "interval", "n", *(["before", "change", "reading"] if figures.compared else [])]
    about: dict[str, Any] = {"level": level, "compared": figures.compared}
    head = "".join(f'<th scope="col">{escape(text(f"{_HERE}head_{one}", **about))}</th>' for one in heads)
    rows = "".join(_row(figures, name) for name in figures.now)
    caption = escape(f"{text(f'{_HERE}caption')}: {heading(figures)}")
    return (
        f'{STYLE}<div class="ck ck-board"><div class="ck-table ck-scroll"><table><caption>{caption}</caption>'
        f"<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div>{_chance(figures)}</div>"
    )


def _row(figures: DashboardFigures, name: str) -> str:
    one, then, moved = figures.now[name], figures.before.get(name), figures.change.get(name)
    cells = [shown(one.value, one.unit) if one else "–", _ends(one), number(one.n)]
    if figures.compared:
        cells.append(shown(then.value, then.unit) if then else "–")
        if moved is None or math.isnan(moved.value):
            cells.append("–")
        else:
            span = text("messages.interval", low=_points(moved.low, moved), high=_points(moved.high, moved))
            cells.append(f"{_points(moved.value, moved)} ({span})")
        cells.append(text(f"{_HERE}reading.{figures.verdict(name)}"))
    inside = "".join(f"<td>{escape(cell)}</td>" for cell in cells)
    return f'<tr><th scope="row">{escape(measure_name(name))}</th>{inside}</tr>'


def _ends(one: Estimate) -> str:
    if not one or math.isnan(one.low):
        return "–"
    return text("messages.interval", low=shown(one.low, one.unit), high=shown(one.high, one.unit))
