"""What the map rests on: evidence, and measures that compute."""

from collections import Counter
from typing import TYPE_CHECKING, Any

from coursekit.mapping.rubric_tally import Criterion, Fault, Tally, part
from coursekit.mapping.rubric_words import says_something

if TYPE_CHECKING:
    from coursekit.mapping.measures import Measured
    from coursekit.mapping.model import JourneyMap
    from coursekit.mapping.parts import Evidence, Kpi, Step

MOST_ON_ONE = 5  # cells that may rest on one piece of evidence without a question


def evidence(journey: "JourneyMap") -> Criterion:
    """20 points: 12 for emotions and pains that rest on evidence, 4 for its sample sizes, 4 for its dates.

    In a map of what should be, emotions are intentions: there, pains and personas are asked for evidence.
    """
    tally = Tally("evidence", 20)
    cells = _cells(journey)
    bare: list[Fault] = []
    used: list[Evidence] = []
    citations: list[tuple[str, ...]] = []
    for path, ids in cells:
        found = [entry for entry in journey.evidence_of(ids) if entry.type != "assumption"]
        if not found:
            bare.append(("no_evidence", path, {}))
        else:
            citations.append(tuple(sorted(entry.id for entry in found)))
        used += found
    share = 1 - part(len(bare), len(cells)) if cells else 0.0
    faults = bare or [("nothing_to_prove", "stages", {})]
    if (one := _all_on_one(citations)) is not None:
        share, faults = share / 2, [*bare, ("one_source", "evidence", {"id": one, "n": len(citations)})]
    tally.earn(12, share, faults)
    entries = {entry.id: entry for entry in used}
    for most, code, holds in ((4, "no_n", lambda entry: bool(entry.n)), (4, "no_date", lambda entry: bool(entry.date))):
        lost: list[Fault] = [
            (code, f"evidence[{i}]", {"id": entry.id})
            for i, entry in enumerate(journey.evidence)
            if entry.id in entries and not holds(entry)
        ]
        tally.earn(
            most, 1 - part(len(lost), len(entries)) if entries else 0, lost or [("nothing_to_prove", "evidence", {})]
        )
    return tally.criterion()


def _cells(journey: "JourneyMap") -> list[tuple[str, tuple[str, ...]]]:
    found: list[tuple[str, tuple[str, ...]]] = []
    for path, step in journey.placed():
        if step.emotion is not None and journey.kind == "as_is":
            found.append((f"{path}.emotion", () if step.emotion.assumption else step.emotion.evidence))
        found += [
            (f"{path}.pains[{k}]", pain.evidence) for k, pain in enumerate(step.pains) if says_something(pain.text)
        ]
    if journey.kind == "to_be":
        found += [(f"personas[{i}]", persona.evidence) for i, persona in enumerate(journey.personas)]
    return found


def _all_on_one(citations: list[tuple[str, ...]]) -> str | None:
    """The one piece of evidence on which everything rests; one interview does not carry a map."""
    if len(citations) <= MOST_ON_ONE:
        return None
    alone = Counter(ids[0] for ids in citations if len(set(ids)) == 1)
    id, n = alone.most_common(1)[0] if alone else ("", 0)
    return id if n > 0.8 * len(citations) else None


def measurement(journey: "JourneyMap", measured: "Measured | None") -> Criterion:
    """15 points: the mean over the moments of truth of what their best KPI is worth.

    With a company: 1 if it computes on enough cases, ½ on too few, 0 otherwise. Without: 1 if measure, filter, target
    and guardrail can be read, ½ if the measure is none of the course's (it cannot be judged without data), 0 otherwise.
    A binding without a filter that stands at several moments says nothing of any of them: ½. A map without moments of
    truth is worth a third, for KPIs that compute.
    """
    tally = Tally("measurement", 15)
    moments = [(path, step) for path, step in journey.placed() if step.moment_of_truth]
    if not moments:
        worths = [_worth(journey, path, kpi, measured)[0] for path, _, kpi in journey.kpis()]
        tally.earn(15, max(worths, default=0.0) / 3, [("no_moments", "stages", {})])
        return tally.criterion()
    copied = _copied(moments)
    total = 0.0
    faults: list[Fault] = []
    for path, step in moments:
        if not step.kpis:
            faults.append(("no_kpi", f"{path}.kpis", {"step": step.id}))
            continue
        judged = [
            (*_worth(journey, f"{path}.kpis[{k}]", kpi, measured), f"{path}.kpis[{k}]", kpi)
            for k, kpi in enumerate(step.kpis)
        ]
        worth, fault, place, kpi = max(judged, key=lambda one: (one[0], _binding(one[3]) not in copied))
        if fault is None and _binding(kpi) in copied:
            worth, fault = 0.5, ("same_kpi", place, {"step": step.id, "measure": kpi.measure or kpi.id})
        total += worth
        if fault is not None:
            faults.append(fault)
    tally.earn(15, part(total, len(moments)), faults)
    return tally.criterion()


def _worth(journey: "JourneyMap", path: str, kpi: "Kpi", measured: "Measured | None") -> tuple[float, Fault | None]:
    about: dict[str, Any] = {"measure": kpi.measure or kpi.id}
    if measured is not None:
        cell = measured.cell(path)
        if cell.status == "ok":
            return 1.0, None
        why = (cell.reason, dict(cell.reason_values))
        return (0.5 if cell.status == "low_n" else 0.0), (f"kpi_{cell.status}", path, {**about, "why": why})
    return _static(path, kpi, about)


def _static(path: str, kpi: "Kpi", about: dict[str, Any]) -> tuple[float, Fault | None]:
    """What can be said of a binding without data."""
    from coursekit.mapping.expression import parse
    from coursekit.mapping.measures_registry import read_measure
    from coursekit.mapping.measures_targets import read_limit
    from coursekit.messages import CourseError

    try:
        parse(kpi.filter or "")
        for limit in (kpi.target, kpi.guardrail):
            read_limit(limit)
    except CourseError as error:
        return 0.0, ("kpi_error", path, {**about, "why": (error.key, error.values)})
    try:
        read_measure(kpi.measure or kpi.id)
    except CourseError as error:
        return 0.5, ("kpi_unknown", path, {**about, "why": (error.key, error.values)})
    return 1.0, None


def _binding(kpi: "Kpi") -> tuple[str, ...]:
    return tuple(" ".join((part or "").split()) for part in (kpi.measure or kpi.id, kpi.source, kpi.filter))


def _copied(moments: list[tuple[str, "Step"]]) -> set[tuple[str, ...]]:
    """Bindings without a filter that stand at three moments or more, or at both of two."""
    seen = Counter(binding for _, step in moments for binding in {_binding(kpi) for kpi in step.kpis} if not binding[2])
    return {binding for binding, n in seen.items() if n >= min(3, max(2, len(moments)))}
