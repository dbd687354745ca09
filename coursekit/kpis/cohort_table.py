"""The triangle of cohorts as a table that can be read: shaded, blanks for what is not known yet."""

import math
from html import escape
from typing import TYPE_CHECKING

from coursekit.messages import number, percent, text

if TYPE_CHECKING:
    from coursekit.kpis.cohorts import CohortRetention

_COLUMNS = 25  # more do not fit on a page


def table_html(result: "CohortRetention") -> str:
    """The rates as HTML, with the cohort sizes and a last row for all cohorts together."""
    shown = list(result.rates.columns[:_COLUMNS])
    head = "".join(f"<th>{column}</th>" for column in shown)
    lines = [
        f"<tr><th>{escape(text('kpis.cohort.cohort'))}</th><th>{escape(text('kpis.cohort.customers'))}</th>{head}</tr>"
    ]
    for label, size, rates in zip(result.rates.index, result.sizes, result.rates.to_numpy(), strict=True):
        cells = "".join(_cell(rate) for rate in rates[:_COLUMNS])
        lines.append(f"<tr><th>{escape(str(label))}</th><td>{number(size)}</td>{cells}</tr>")
    pooled = "".join(_cell(rate) for rate in result.curve["value"].iloc[:_COLUMNS])
    total = number(result.sizes.sum())
    lines.append(f"<tr><th>{escape(text('kpis.cohort.all'))}</th><td>{total}</td>{pooled}</tr>")
    method = f"kpis.method.cohort_{result.period}" + ("_rolling" if result.rolling else "")
    below = [text(method)]
    if result.incomplete:
        below.append(text("kpis.cohort.incomplete", customers=number(result.incomplete)))
    if result.missing:
        below.append(text("kpis.cohort.missing", orders=number(result.missing)))
    if len(result.rates.columns) > _COLUMNS:
        below.append(text("kpis.cohort.more", shown=_COLUMNS, columns=len(result.rates.columns)))
    style = "border-collapse:collapse;text-align:right;font-variant-numeric:tabular-nums"
    return f'<table style="{style}">{"".join(lines)}</table><div>{escape(" ".join(below), quote=False)}</div>'


def _cell(rate: float) -> str:
    if math.isnan(rate):
        return "<td></td>"
    # A transparent blue reads on a light page and on a dark one.
    return f'<td style="background:rgba(0,114,178,{min(rate, 100) / 200:.2f})">{percent(rate)}</td>'
