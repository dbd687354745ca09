"""Live measures in the cells of a map: figure, interval, how many it rests on, target and what to make of it."""

import math
from typing import Any

from coursekit.mapping.exports.words import label
from coursekit.messages import CourseError, known_languages, language, number, using_language


def reading_of(measured: Any, path: str, lang: str) -> tuple[str, str, list[str]]:
    """A sign, the figure and lines for the measure at ``path``; nothing where nothing was measured.

    ``measured`` is what ``journey.measure(company)`` returned, or anything else with ``cell(path)``.
    """
    cell = _cell(measured, path)
    if cell is None:
        return "", "", []
    with using_language(lang if lang in known_languages() else language()):
        # “12.3%; 95% interval: …; n = 40”: the figure by itself is read first.
        figure, _, rest = _figure(cell).partition("; ")
        lines = [rest.replace("n = ", "n\u00a0=\u00a0"), *_verdict(cell, lang)]
        return _sign(cell), figure, [line for line in lines if line]


def _cell(measured: Any, path: str) -> Any:
    if measured is None:
        return None
    try:
        return measured.cell(path)
    except (CourseError, LookupError):  # measured before this cell was added
        return None


def _sign(cell: Any) -> str:
    if getattr(cell, "status", "ok") != "ok":
        return "!"
    if getattr(cell, "guardrail_held", None) is False:
        return "✗"
    met = getattr(cell, "target_met", None)
    return "" if met is None else "✓" if met else "✗"


def _figure(cell: Any) -> str:
    """The figure with its interval and n, as the estimate says it."""
    estimate = getattr(cell, "estimate", None)
    value = float(getattr(cell, "value", math.nan))
    if math.isnan(value):
        return ""
    if estimate is not None:
        return str(estimate.sentence())
    said = [number(value, 2)]
    low, high = (float(getattr(cell, name, math.nan)) for name in ("low", "high"))
    if not (math.isnan(low) or math.isnan(high)):
        said.append(f"{number(low, 2)} – {number(high, 2)}")
    return "; ".join([*said, f"n = {number(getattr(cell, 'n', 0))}"])


def _verdict(cell: Any, lang: str) -> list[str]:
    lines = []
    met = getattr(cell, "target_met", None)
    if met is not None:
        sure = "" if getattr(cell, "target_sure", True) else "_unsure"
        lines.append(label(f"target.{'met' if met else 'missed'}{sure}", lang))
    if getattr(cell, "guardrail_held", None) is False:
        lines.append(label("target.broken", lang))
    delta = getattr(cell, "delta", None)
    if delta is not None and not math.isnan(delta.value):
        lines.append(label("change", lang, change=delta.sentence()))
    if getattr(cell, "stale", False) and getattr(cell, "latest", None) is not None:
        lines.append(label("stale", lang, date=f"{cell.latest:%Y-%m-%d}"))
    return [*lines, str(getattr(cell, "why", "") or "")]


def feeling_of(measured: Any, path: str) -> dict[str, Any]:
    """The measured emotion of the step at ``path``, as arguments of ``Feeling``; none where it was not measured."""
    for check in getattr(measured, "emotions", ()):
        if check.path == f"{path}.emotion" and not math.isnan(check.measured):
            ends = {end: None if math.isnan(getattr(check, end)) else getattr(check, end) for end in ("low", "high")}
            few = check.status == "low_n"
            return {
                "measured": check.measured,
                "n": check.n,
                "disagrees": check.status == "disagree",
                "few": few,
            } | ends
    return {}
