"""The map as Markdown: a table for each band of steps, its lanes as rows."""

import re

from coursekit.mapping.exports.cells import basis_words
from coursekit.mapping.exports.markup import printable
from coursekit.mapping.exports.metrics import folded
from coursekit.mapping.exports.sheet import Column, Sheet, bands
from coursekit.mapping.exports.words import label

_SYNTAX = re.compile(r"([\\`*_\[\]<>|~$&#])")


def escaped(words: str) -> str:
    r"""A text that Markdown shows letter by letter, on one line.

    >>> print(escaped("a|b\n*c*"))
    a\|b \*c\*
    """
    return _SYNTAX.sub(r"\\\1", printable(folded(words)))


def markdown(sheet: Sheet) -> str:
    """The whole map in GitHub's Markdown."""
    lang = sheet.lang
    parts = [f"# {escaped(sheet.title)}", *map(escaped, sheet.facts)]
    if sheet.columns:
        parts += [_table(sheet, row) for row in bands(sheet.columns)]
    else:
        parts.append(escaped(label("no_stages", lang)))
    parts.append(escaped(sheet.description))
    if sheet.sources:
        parts.append(f"## {escaped(label('sources', lang))}")
        parts.append("\n".join(f"- {escaped(line)}" for line in sheet.sources))
    return "\n\n".join(parts) + "\n"


def _table(sheet: Sheet, row: tuple[Column, ...]) -> str:
    lang = sheet.lang
    truth = label("truth", lang)
    heads = [f"{column.number}. {column.action}" if column.number else column.action for column in row]
    lines = [["", *map(escaped, heads)], ["---"] * (len(row) + 1)]
    stages = [sheet.stages[column.stage] for column in row]
    named = [f"{stage.name} ({stage.mapped})" if stage.mapped else stage.name for stage in stages]
    lines.append([_bold(label("lane.stage", lang)), *map(escaped, named)])
    if any(column.actor or column.truth for column in row):
        actors = ["<br>".join(filter(None, (escaped(c.actor), f"★ {escaped(truth)}" if c.truth else ""))) for c in row]
        lines.append([_bold(label("lane.actor", lang)), *actors])
    for lane in sheet.lanes(row):
        lines.append([_bold(label(f"lane.{lane}", lang)), *(_cell(column, lane, lang) for column in row)])
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def _bold(words: str) -> str:
    return f"**{escaped(words)}**"


def _cell(column: Column, lane: str, lang: str) -> str:
    return "<br>".join(escaped(entry.line(basis_words(entry, lang))) for entry in column.cells.get(lane, ()))
