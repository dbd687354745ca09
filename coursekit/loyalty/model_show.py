"""A programme as a table to look at: its tiers, what each takes and what each gives."""

from html import escape
from typing import TYPE_CHECKING

from coursekit.documents import say
from coursekit.messages import number, text

if TYPE_CHECKING:
    from coursekit.loyalty.model import Programme, Qualification


def threshold_in_words(asked: "Qualification | None", currency: str, base: bool) -> str:
    """What it takes to be in a tier, in the language in use.

    >>> from coursekit.loyalty import Qualification
    >>> asked = Qualification(metric="spend", value=150, window="rolling_days", days=365)
    >>> threshold_in_words(asked, "EUR", base=False)
    '150 EUR spent, in the last 365 days'
    """
    if asked is None or asked.metric is None or (asked.value is None and asked.metric != "enrolment"):
        return text("loyalty.model.takes.enrolment" if base and asked is None else "loyalty.model.takes.unstated")
    value = number(asked.value or 0)
    said = text(f"loyalty.model.takes.{asked.metric}", value=value, currency=currency)
    if asked.window is None or asked.metric in ("enrolment", "fee", "contract"):
        return said
    days = "–" if asked.days is None else number(asked.days)
    return f"{said}, {text(f'loyalty.model.window.{asked.window}', days=days)}"


def as_html(programme: "Programme") -> str:
    """Name, kind and one row for each tier, from the base upwards."""
    from coursekit.loyalty.communication import benefits_in_words

    rows = []
    for place, tier in enumerate(programme.ranked):
        cells = (
            say(tier.name),
            threshold_in_words(tier.threshold, programme.currency, base=place == 0),
            benefits_in_words(programme, tier.id) or "–",
        )
        shown = "".join(f"<td style='text-align:left'>{escape(cell, quote=False)}</td>" for cell in cells)
        rows.append(f"<tr>{shown}</tr>")
    heads = "".join(
        f"<th scope=col style='text-align:left'>{escape(text(f'loyalty.model.head.{name}'))}</th>"
        for name in ("tier", "takes", "gives")
    )
    title = f"{say(programme.name)} · {text(f'loyalty.model.kind.{programme.kind}')}"
    table = f"<table><thead><tr>{heads}</tr></thead><tbody>{''.join(rows)}</tbody></table>" if rows else ""
    return f"<div><p><strong>{escape(title, quote=False)}</strong></p>{table}</div>"
