"""What hurts and what to do about it: the emotion curve, and the way from pains to opportunities. And penalties."""

from collections import Counter
from typing import TYPE_CHECKING

from coursekit.mapping.rubric_tally import Criterion, Fault, Tally, part
from coursekit.mapping.rubric_words import folded, is_channel, is_everyone, is_solution, says_something

if TYPE_CHECKING:
    from coursekit.mapping.model import JourneyMap
    from coursekit.mapping.parts import Opportunity, Pain, Step

SEVERE, CATCH_ALL = 4, 4
MOST_PENALTY = 10.0


def emotion(journey: "JourneyMap") -> Criterion:
    """10 points: 3 for a curve that moves, 2 for a low, 2 for a high, 3 where the lowest points name what hurts."""
    tally = Tally("emotion", 10)
    felt = [(path, step, step.emotion.score) for path, step in journey.placed() if step.emotion is not None]
    scores = [score for _, _, score in felt]
    if len(scores) < 2:
        tally.earn(10, 0, [("no_curve", "stages", {})])
        return tally.criterion()
    if (period := mechanical(scores)) is not None:
        tally.earn(7, 0, [("mechanical", "stages", {"period": period})])
    else:
        tally.earn(3, float(len(set(scores)) > 1), [("flat", "stages", {"score": scores[0]})])
        tally.earn(2, float(min(scores) < 0), [("no_low", "stages", {})])
        tally.earn(2, float(max(scores) > 0), [("no_high", "stages", {})])
    lowest = [(path, step) for path, step, score in felt if score == min(scores)]
    bare: list[Fault] = [("low_without_pain", path, {"step": s.id}) for path, s in lowest if not _hurts(s)]
    # A flat line has no lowest point: there is nothing to explain, and nothing to earn.
    if min(scores) == max(scores):
        tally.earn(3, 0, [("flat", "stages", {"score": scores[0]})])
    else:
        tally.earn(3, 1 - part(len(bare), len(lowest)), bare)
    return tally.criterion()


def _hurts(step: "Step") -> bool:
    return any(says_something(pain.text) for pain in step.pains)


def mechanical(scores: list[int]) -> int | None:
    """The period of a curve that does nothing but repeat itself, three times at least; None for any other.

    >>> mechanical([1, -1, 1, -1, 1, -1]), mechanical([2, 0, -1, 2, 0, -1, 2, 0, -1]), mechanical([1, -1, 1, 0, 2, -1])
    (2, 3, None)
    """
    n = len(scores)
    for period in range(2, n // 3 + 1):
        if all(scores[i] == scores[i - period] for i in range(period, n)) and len(set(scores)) > 1:
            return period
    return None


def traceability(journey: "JourneyMap") -> Criterion:
    """15 points: 6 for severe pains that an opportunity addresses, 6 for opportunities that say how one would know
    (KPI, owner, hypothesis), 3 for opportunities that lead to a pain.

    Severe: rated 4 or 5, not rated at all, or felt at a step drawn −2. Where none is, one pain addressed is enough.
    """
    tally = Tally("traceability", 15)
    pains = [(path, step, pain) for path, step, pain in journey.pains() if says_something(pain.text)]
    chances = journey.opportunities()
    known = {pain.id for _, _, pain in pains}
    addressed = Counter(
        id for _, _, one in chances if says_something(one.text) or one.hypothesis for id in set(_targets(one, known))
    )
    severe = [one for one in pains if _is_severe(one[1], one[2])]
    bare: list[Fault] = [("pain_left", path, {"pain": pain.id}) for path, _, pain in severe if not addressed[pain.id]]
    if severe:
        tally.earn(6, 1 - part(len(bare), len(severe)), bare)
    else:
        tally.earn(6, float(any(addressed.values())), [("nothing_addressed", "stages", {})])
    hypotheses = Counter(folded(one.hypothesis) for _, _, one in chances)
    names = {kpi.id for _, _, kpi in journey.kpis()}
    lacking: list[Fault] = []
    full = 0.0
    for path, _, one in chances:
        missing = _missing(one, names, hypotheses)
        full += 1 - len(missing) / 3
        lacking += [(f"opportunity_{name}", path, {"opportunity": one.id}) for name in missing]
    tally.earn(6, part(full, len(chances)), lacking or [("no_opportunities", "stages", {})])
    orphans: list[Fault] = []
    for path, _, one in chances:
        if not set(one.addresses) & known:
            orphans.append(("orphan", path, {"opportunity": one.id}))
        elif not _targets(one, known):
            orphans.append(("catch_all", path, {"opportunity": one.id, "n": len(set(one.addresses) & known)}))
    tally.earn(
        3, 1 - part(len(orphans), len(chances)) if chances else 0, orphans or [("no_opportunities", "stages", {})]
    )
    return tally.criterion()


def _is_severe(step: "Step", pain: "Pain") -> bool:
    lowest = step.emotion is not None and step.emotion.score == -2
    return pain.severity is None or pain.severity >= SEVERE or lowest


def _targets(one: "Opportunity", known: set[str]) -> set[str]:
    """The pains that it addresses; what claims to mend most of a map at once addresses none."""
    found = set(one.addresses) & known
    return set() if len(found) > CATCH_ALL and 2 * len(found) > len(known) else found


def _missing(one: "Opportunity", names: set[str], hypotheses: Counter) -> list[str]:
    missing = []
    if one.kpi is None or one.kpi not in names:
        missing.append("kpi")
    if not says_something(one.owner):
        missing.append("owner")
    # One sentence pasted under three opportunities is a hypothesis about none of them.
    if not says_something(one.hypothesis) or hypotheses[folded(one.hypothesis)] > 2:
        missing.append("hypothesis")
    return missing


def penalties(journey: "JourneyMap") -> Criterion:
    """Points taken away, 10 at most: 4 for a persona that is everybody, 3 for a channel in place of a stage, 2 for each
    pain that is a solution."""
    tally = Tally("penalties", 0)
    for i, persona in enumerate(journey.personas):
        if is_everyone(persona.name) or is_everyone(persona.role):
            tally.lose(4, "everyone", f"personas[{i}]")
    own = {folded(channel.name) for channel in journey.channels if channel.name} | {
        folded(c.id) for c in journey.channels
    }
    for i, stage in enumerate(journey.stages):
        if is_channel(stage.name) or (folded(stage.name) and folded(stage.name) in own):
            tally.lose(3, "channel_as_stage", f"stages[{i}].name")
    for path, _, pain in journey.pains():
        if is_solution(pain.text):
            tally.lose(2, "solution_as_pain", f"{path}.text", pain=pain.id)
    tally.points = max(tally.points, -MOST_PENALTY)
    return tally.criterion()
