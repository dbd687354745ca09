"""A map bound to a company: every KPI of every step computed, with its interval, and the drawn emotions checked."""

import math
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from coursekit.kpis.estimate import Estimate
from coursekit.mapping.measures_cell import Cell
from coursekit.mapping.measures_emotion import EmotionCheck, check_emotion, z_scores
from coursekit.mapping.measures_periods import Period, change, is_period, read_period
from coursekit.mapping.measures_registry import MEASURES, read_measure
from coursekit.mapping.measures_tables import Cut, Tables
from coursekit.mapping.measures_targets import read_limit
from coursekit.messages import CourseError, did_you_mean, number, quoted, text

if TYPE_CHECKING:
    from coursekit.mapping.model import JourneyMap
    from coursekit.mapping.parts import Kpi, Step

N_MIN = 30
STALE_DATA = pd.Timedelta(days=183)
STALE_EVIDENCE = pd.Timedelta(days=365)


@dataclass(frozen=True, repr=False, eq=False)
class Measured:
    """The measures of a map on the data of a company.

    Attributes
    ----------
    cells : tuple of Cell
        One for each KPI of the map, in order.
    emotions : tuple of EmotionCheck
        One for each drawn emotion of a step that is bound to a measure of satisfaction or effort.
    warnings : tuple of (path, key, values)
        Evidence that is old, or from the future; see ``notes()``.
    period, compared_with : Period or None
    """

    cells: tuple[Cell, ...]
    emotions: tuple[EmotionCheck, ...]
    warnings: tuple[tuple[str, str, dict], ...] = ()
    period: Period | None = None
    compared_with: Period | None = None

    def cell(self, path: str) -> Cell:
        """The cell at a path such as ``"stages[2].steps[0].kpis[0]"``, or ``"pay.csat"`` by step and KPI."""
        for cell in self.cells:
            if path in (cell.path, f"{cell.step}.{cell.id}"):
                return cell
        known = [f"{cell.step}.{cell.id}" for cell in self.cells]
        raise CourseError("mapping.measure.no_cell", path=quoted(path), hint=did_you_mean(str(path), known))

    @property
    def disagreements(self) -> tuple[EmotionCheck, ...]:
        """The drawn emotions that the data contradict."""
        return tuple(check for check in self.emotions if check.status == "disagree")

    def notes(self) -> list[str]:
        """Warnings in words, in the language in use."""
        return [text(key, path=path, **values) for path, key, values in self.warnings]

    @property
    def table(self) -> pd.DataFrame:
        """One row per KPI, in order."""
        rows = [
            {
                "path": cell.path, "step": cell.step, "kpi": cell.id, "measure": cell.measure, "value": cell.value,
                "low": cell.low, "high": cell.high, "n": cell.n, "unit": cell.unit, "status": cell.status,
                "target_met": cell.target_met, "target_sure": cell.target_sure, "guardrail_held": cell.guardrail_held,
                "change": cell.delta.value if cell.delta else math.nan,
                "change_low": cell.delta.low if cell.delta else math.nan,
                "change_high": cell.delta.high if cell.delta else math.nan,
                "latest": cell.latest, "why": cell.why,
            }
            for cell in self.cells
        ]  # fmt: skip
        columns = [
            "path",
            "step",
            "kpi",
            "measure",
            "value",
            "low",
            "high",
            "n",
            "unit",
            "status",
            "target_met",
            "target_sure",
            "guardrail_held",
            "change",
            "change_low",
            "change_high",
            "latest",
            "why",
        ]
        return pd.DataFrame(rows, columns=columns)

    def __repr__(self) -> str:
        counts = {
            status: sum(cell.status == status for cell in self.cells) for status in ("ok", "low_n", "no_data", "error")
        }
        shown = ", ".join(f"{status}={n}" for status, n in counts.items() if n or status == "ok")
        return f"Measured({shown}, disagreements={len(self.disagreements)})"

    def _repr_html_(self) -> str:
        heads = "".join(
            f"<th>{escape(text(f'mapping.measure.head.{h}'))}</th>" for h in ("step", "kpi", "value", "status")
        )
        rows = []
        for cell in self.cells:
            said = cell.sentence().partition(": ")[2]
            status = text(f"mapping.measure.status.{cell.status}")
            texts = (cell.step, cell.measure, said, status)
            rows.append(
                "<tr>" + "".join(f"<td style='text-align:left'>{escape(t, quote=False)}</td>" for t in texts) + "</tr>"
            )
        below = [check.sentence() for check in self.disagreements] + self.notes()
        items = "".join(f"<li>{escape(line, quote=False)}</li>" for line in below)
        return f"<table><thead><tr>{heads}</tr></thead><tbody>{''.join(rows)}</tbody></table><ul>{items}</ul>"


def measure(
    journey: "JourneyMap", company: Any, period: str | None = None, compare_with: str | None = None
) -> Measured:
    """Computes every KPI of a map on the tables of a company.

    Parameters
    ----------
    journey : JourneyMap
        Its KPIs name a measure (``measure: csat``, ``measure: conversion(start_checkout, pay, visit)``), a source (a
        table, or two joined by ``+``), a filter (see `expression.parse`), a target and a guardrail (``">= 80"``), and
        the fewest cases they need (``n_min``, else 30).
    company : Company
        Tables as attributes, or a dict of them.
    period : str, optional
        ``"2025"``, ``"2025-Q3"``, ``"2025-07"`` or ``"2025-07-15/2025-07-31"``; ``"all"`` for everything. Default: the
        period of the map's scope if it is written so, else everything.
    compare_with : str, optional
        An earlier period, for the change from it.

    Returns
    -------
    Measured
        With ``cells``, ``cell(path)``, ``table``, ``emotions``, ``disagreements`` and ``notes()``.

    Notes
    -----
    A KPI that cannot be computed is a cell with ``status="error"`` that says why; the others are computed. Measured
    emotions are CSAT and CES at the step against all answers of the table, in standard deviations, times 2.5: a large
    difference by Cohen's convention (0.8) is drawn as 2. Who answers a survey is not everybody who was there.

    References
    ----------
    Cohen, J. (1988). Statistical power analysis for the behavioral sciences, 2nd ed. Erlbaum.
    """
    tables = Tables(company)
    now = _period(period, journey.scope.period if journey.scope else None)
    before = read_period(compare_with) if compare_with is not None else None
    cells, emotions = [], []
    for path, step in journey.placed():
        scores: list[np.ndarray] = []
        least = N_MIN
        for k, kpi in enumerate(step.kpis):
            cell, values = _cell(f"{path}.kpis[{k}]", step, kpi, tables, now, before)
            cells.append(cell)
            if values is not None:
                scores.append(values)
                least = max(least, cell.n_min)
        if step.emotion is not None and scores:
            emotions.append(check_emotion(f"{path}.emotion", step.id, step.emotion.score, scores, least))
    return Measured(tuple(cells), tuple(emotions), tuple(_old_evidence(journey, tables.as_of)), now, before)


def _period(asked: str | None, of_scope: str | None) -> Period | None:
    if asked is None:
        return read_period(of_scope) if of_scope and is_period(of_scope) else None
    return None if asked == "all" else read_period(asked)


def _cell(
    path: str, step: "Step", kpi: "Kpi", tables: Tables, now: Period | None, before: Period | None
) -> tuple[Cell, np.ndarray | None]:
    """A KPI computed, and the z-scores of its answers if it is a measure of satisfaction."""
    name = kpi.measure or kpi.id
    about: dict[str, Any] = {"path": path, "step": step.id, "id": kpi.id, "measure": name}
    about["n_min"] = N_MIN if kpi.n_min is None else kpi.n_min
    nothing = Estimate(math.nan)
    try:
        known, args = read_measure(name)
        about["target"], about["guardrail"] = (read_limit(said, known.better) for said in (kpi.target, kpi.guardrail))
        source, kept = kpi.source or known.table, kpi.filter or ""
        cut = tables.cut(known, args, source, kept, now)
        estimate = known.compute(cut.rows)
        delta = None
        if before is not None:
            delta = change(known.compute(tables.cut(known, args, source, kept, before).rows), estimate)
        values = z_scores(cut.rows.table[known.scores], cut.whole[known.scores]) if known.scores else None
        why = _few(estimate, about["n_min"], cut, tables, source, kept, now)
    except CourseError as error:
        return Cell(estimate=nothing, status="error", reason=error.key, reason_values=error.values, **about), None
    except Exception as error:  # data of another shape can break a measure anywhere
        told = {"error": f"{type(error).__name__}: {error}"[:200]}
        return Cell(
            estimate=nothing, status="error", reason="mapping.measure.failed", reason_values=told, **about
        ), None
    status, reason, told = why
    closed = tables.as_of
    stale = closed is not None and cut.latest is not None and now is None and closed - _naive(cut.latest) > STALE_DATA
    return Cell(
        estimate=estimate, status=status, delta=delta, latest=cut.latest, stale=stale,
        reason=reason, reason_values=told, **about,
    ), values  # fmt: skip


def _few(
    estimate: Estimate, n_min: int, cut: Cut, tables: Tables, source: str, kept: str, now: Period | None
) -> tuple[str, str, dict]:
    """Whether there is enough to show, and if not, why not."""
    if estimate.n and estimate.n >= n_min and estimate:
        return "ok", "", {}
    if estimate.n and estimate:
        return "low_n", "mapping.measure.low_n", {"n": number(estimate.n), "n_min": number(n_min)}
    if unknown := tables.unknown(source, kept):
        return "no_data", "mapping.measure.no_rows_because", {"why": unknown}
    if not len(cut.whole) and now is not None:
        return "no_data", "mapping.measure.no_rows_in_period", {"source": source, "period": now.said}
    key = "no_answers" if len(cut.rows.table) else "no_rows"
    return "no_data", f"mapping.measure.{key}", {"source": source}


def _naive(moment: pd.Timestamp) -> pd.Timestamp:
    return moment.tz_localize(None) if moment.tzinfo else moment


def _old_evidence(journey: "JourneyMap", as_of: pd.Timestamp | None) -> list[tuple[str, str, dict]]:
    """Evidence from more than a year before the records were closed, or from after that."""
    found = []
    for i, entry in enumerate(journey.evidence):
        if as_of is None or entry.date is None:
            continue
        date = pd.Timestamp(entry.date)
        told = {"id": entry.id, "date": entry.date, "as_of": f"{as_of:%Y-%m-%d}"}
        if date > as_of:
            found.append((f"evidence[{i}]", "mapping.measure.future_evidence", told))
        elif as_of - date > STALE_EVIDENCE:
            found.append((f"evidence[{i}]", "mapping.measure.stale_evidence", told))
    return found


def measure_names() -> tuple[str, ...]:
    """The names that ``measure:`` understands.

    >>> "csat" in measure_names()
    True
    """
    return tuple(MEASURES)
