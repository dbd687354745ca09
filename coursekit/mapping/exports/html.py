"""The map as a page of its own, and as it appears in a notebook: the drawing, and the same as tables."""

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from coursekit.mapping.exports.cells import basis_words
from coursekit.mapping.exports.content import sheet_of
from coursekit.mapping.exports.layout import draw
from coursekit.mapping.exports.markup import escaped
from coursekit.mapping.exports.palette import BLUE, EDGE, GREEN, INK, ORANGE, PALE, PAPER, SHADE, SOFT, VERMILION, grey
from coursekit.mapping.exports.shapes import Drawing
from coursekit.mapping.exports.sheet import Column, Entry, Sheet, bands, runs
from coursekit.mapping.exports.svg import svg
from coursekit.mapping.exports.words import label

if TYPE_CHECKING:
    from coursekit.mapping.model import JourneyMap

_RIGHT_TO_LEFT = ("ar", "fa", "he", "ur", "yi")
_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}\b")
_NUMBERED = re.compile(r"\d+")

_STYLE = f"""
:root {{ color-scheme: light; }}
body {{ margin: 1.5rem; font: 1rem/1.45 system-ui, sans-serif; color: {INK}; background: {PAPER}; }}
h1 {{ font-size: 1.6rem; margin: 0 0 .3rem; }}
h2 {{ font-size: 1.2rem; margin: 1.6rem 0 .4rem; }}
.facts {{ margin: .1rem 0; color: {SOFT}; max-width: 70rem; }}
figure {{ margin: 1rem 0; }}
figcaption {{ color: {SOFT}; max-width: 70rem; }}
.scroll {{ overflow-x: auto; }}
.scroll:focus-visible, a:focus-visible {{ outline: 3px solid {BLUE}; outline-offset: 2px; }}
.skip {{ position: absolute; left: -100rem; }}
.skip:focus {{ position: static; }}
a {{ color: {BLUE}; }}
svg {{ display: block; max-width: none; }}
table {{ border-collapse: collapse; margin: 0 0 1.2rem; }}
caption {{ text-align: start; font-weight: 700; padding: .3rem 0; }}
th, td {{ border: 1px solid {EDGE}; padding: .4rem .5rem; vertical-align: top; text-align: start; min-width: 7.5rem; }}
th {{ background: {SHADE}; }}
th.stage {{ background: {BLUE}; color: {PAPER}; }}
th.truth {{ border: 2px solid {INK}; }}
th small {{ display: block; font-weight: 400; }}
td p {{ margin: 0 0 .35rem; }}
td small {{ display: block; color: {SOFT}; }}
td strong {{ display: block; font-size: 1.2em; }}
td em {{ display: block; font-size: .85em; color: {INK}; }}
.quote {{ font-style: italic; }}
.card {{ border: 1px solid {EDGE}; border-inline-start-width: 4px; padding: .25rem .4rem; }}
.card a {{ color: {INK}; }}
.guess {{ border-style: dashed; border-color: {INK}; }}
.pain, .failure {{ background: {PALE[VERMILION]}; border-inline-start-color: {VERMILION}; }}
.gain {{ background: {PALE[GREEN]}; border-inline-start-color: {GREEN}; }}
.opportunity {{ background: {PALE[ORANGE]}; border-inline-start-color: {ORANGE}; }}
.measure {{ background: {PALE[BLUE]}; border-inline-start-color: {BLUE}; }}
tr.behind th, tr.behind td {{ border-top-style: dashed; border-top-width: 2px; border-top-color: {INK}; }}
@page {{ size: A4 landscape; margin: 10mm; }}
@media print {{
  body {{ margin: 0; font-size: 8pt; }}
  * {{ print-color-adjust: exact; -webkit-print-color-adjust: exact; }}
  .skip, .no-print {{ display: none; }}
  .scroll {{ overflow: visible; }}
  svg {{ width: 100%; height: auto; max-height: 185mm; break-inside: avoid; }}
  table {{ width: 100%; table-layout: fixed; }}
  th, td {{ min-width: 0; padding: .2rem .3rem; overflow-wrap: anywhere; }}
  thead {{ display: table-header-group; }}
  tr, .card {{ break-inside: avoid; }}
  h2 {{ break-after: avoid; }}
  #tables {{ break-before: page; }}
}}
""".strip()


def page(sheet: Sheet, *, grey_only: bool = False) -> str:
    """A page that needs nothing else: no script, no font, no style from elsewhere."""
    lang = sheet.lang
    drawing = draw(sheet, framed=False)
    facts = "\n".join(f'<p class="facts">{escaped(fact)}</p>' for fact in sheet.facts)
    tables = "\n".join(_table(sheet, row) for row in bands(sheet.columns) if row)
    sources = "\n".join(f'<li id="source-{place}">{escaped(line)}</li>' for place, line in enumerate(sheet.sources, 1))
    listed = f'<h2>{escaped(label("sources", lang))}</h2>\n<ul style="list-style:none;padding:0">\n{sources}\n</ul>'
    as_tables = escaped(label("as_tables", lang))
    made = f"""<!DOCTYPE html>
<html lang="{escaped(lang)}" dir="{_direction(lang)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{escaped(sheet.title)}</title>
<style>
{_STYLE}
</style>
</head>
<body>
<a class="skip" href="#tables">{escaped(label("skip", lang))}</a>
<main>
<h1>{escaped(sheet.title)}</h1>
{facts}
{_figure(sheet, drawing, pages=True)}
<section id="tables" tabindex="-1">
<h2>{as_tables}</h2>
{_scroll(as_tables, tables or f"<p>{escaped(label('no_stages', lang))}</p>")}
</section>
{listed if sheet.sources else ""}
</main>
</body>
</html>
"""
    return _COLOUR.sub(lambda found: grey(found[0]), made) if grey_only else made


def inline(journey: "JourneyMap", lang: str | None = None, measured: Any = None) -> str:
    """The drawing for a notebook's cell, with its description as text alternative.

    Examples
    --------
    >>> from coursekit.mapping import JourneyMap
    >>> shown = inline(JourneyMap(id="m", languages=["en"], title="A <map>"))
    >>> "A &lt;map&gt;" in shown, "<script" in shown
    (True, False)
    """
    sheet = sheet_of(journey, lang, measured)
    return _figure(sheet, draw(sheet), pages=False)


def _direction(lang: str) -> str:
    return "rtl" if lang.partition("-")[0] in _RIGHT_TO_LEFT else "ltr"


def _scroll(name: str, content: str) -> str:
    """What may be wider than the screen; with the keyboard it is scrolled once it has the focus."""
    reach = f'style="overflow-x:auto" role="region" tabindex="0" aria-label="{name}"'
    return f'<div class="scroll" {reach}>\n{content}\n</div>'


def _figure(sheet: Sheet, drawing: Drawing, pages: bool) -> str:
    name = escaped(label("drawing", sheet.lang))
    caption = f"<figcaption>{escaped(sheet.description)}</figcaption>" if pages else ""
    heights = [0.0, *drawing.cuts, drawing.height] if pages else [0.0, drawing.height]
    # In strips, so that a page may end between two lanes; only the first speaks for all of them.
    strips = [svg(drawing, top, bottom, silent=place > 0) for place, (top, bottom) in enumerate(pairwise(heights))]
    return f'<figure style="margin:0.5em 0">\n{_scroll(name, "".join(strips))}\n{caption}</figure>'


def _table(sheet: Sheet, row: tuple[Column, ...]) -> str:
    lang = sheet.lang
    stages = "".join(
        f'<th class="stage" scope="colgroup" colspan="{count}">{_stage(sheet, number)}</th>'
        for number, count in runs(row)
    )
    groups = "<colgroup></colgroup>" + "".join(f'<colgroup span="{count}"></colgroup>' for _, count in runs(row))
    heads = "".join(_step(column, lang) for column in row)
    body = "\n".join(_row(sheet, lane, row) for lane in sheet.lanes(row))
    numbers = [column.number for column in row if column.number]
    caption = label("steps_from_to", lang, first=numbers[0], last=numbers[-1]) if numbers else sheet.title
    return (
        f"<table>\n<caption>{escaped(caption)}</caption>\n{groups}\n<thead>\n"
        f'<tr><th scope="row">{escaped(label("lane.stage", lang))}</th>{stages}</tr>\n'
        f'<tr><th scope="row">{escaped(label("lane.step", lang))}</th>{heads}</tr>\n</thead>\n'
        f"<tbody>\n{body}\n</tbody>\n</table>"
    )


def _stage(sheet: Sheet, number: int) -> str:
    stage = sheet.stages[number]
    return escaped(stage.name) + (f"<small>{escaped(stage.mapped)}</small>" if stage.mapped else "")


def _step(column: Column, lang: str) -> str:
    number = f"{column.number}. " if column.number else ""
    small = [column.actor, f"★ {label('truth', lang)}" if column.truth else ""]
    notes = "".join(f"<small>{escaped(note)}</small>" for note in small if note)
    truth = ' class="truth"' if column.truth else ""
    return f'<th scope="col"{truth}>{escaped(number + column.action)}{notes}</th>'


def _row(sheet: Sheet, lane: str, row: tuple[Column, ...]) -> str:
    lang = sheet.lang
    name = escaped(label(f"lane.{lane}", lang))
    behind = ""
    if lane in ("backstage", "support"):
        name += f"<small>{escaped(label('behind', lang))}</small>"
        behind = ' class="behind"'
    cells = "".join(
        f"<td>{''.join(_entry(entry, lang) for entry in column.cells.get(lane, ()))}</td>" for column in row
    )
    return f'<tr{behind}><th scope="row">{name}</th>{cells}</tr>'


def _entry(entry: Entry, lang: str) -> str:
    basis = basis_words(entry, lang)
    card = entry.kind not in ("plain", "quote", "feeling")
    classes = ["card" if card else "", entry.kind, "guess" if basis and card else ""]
    words = escaped(f"{entry.sign} {entry.words}".strip())
    words += "".join(f" {_reference(ref)}" for ref in entry.refs)
    words += f"<strong>{escaped(entry.figure)}</strong>" if entry.figure else ""
    notes = "".join(f"<small>{escaped(note)}</small>" for note in entry.notes)
    last = f"<em>{escaped(basis)}</em>" if basis else ""
    return f'<p class="{" ".join(filter(None, classes))}">{words}{notes}{last}</p>'


def _reference(ref: str) -> str:
    if _NUMBERED.fullmatch(ref):
        return f'<a href="#source-{ref}">[{ref}]</a>'
    return escaped(f"[{ref}]")
