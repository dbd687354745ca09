"""What stands in the map: completeness, the customer's view, what happens behind, clarity."""

from collections import Counter
from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

from coursekit.mapping.rubric_tally import Criterion, Fault, Tally, part
from coursekit.mapping.rubric_words import company_speaks, each, folded, says_something, visible

if TYPE_CHECKING:
    from coursekit.mapping.model import JourneyMap
    from coursekit.mapping.parts import Step

FEWEST_STEPS, MOST_STEPS, LONGEST_NAME = 5, 25, 60
POST_SALE = ("post_purchase", "loyalty")


def repeated(journey: "JourneyMap") -> dict[str, str]:
    """Texts that stand in several cells of one lane: path of each repetition → path of the first."""
    first: dict[tuple[str, str], str] = {}
    found = {}
    for path, step in journey.placed():
        cells: list[tuple[str, Any]] = [("action", step.action), ("thought", step.thought)]
        cells += [(f"pains[{k}].text", pain.text) for k, pain in enumerate(step.pains)]
        cells += [(f"gains[{k}].text", gain.text) for k, gain in enumerate(step.gains)]
        for name, said in cells:
            if not folded(said):
                continue
            # What hurts cannot also please: pains and gains are one lane for this.
            lane = "feeling" if "[" in name else name
            place = first.setdefault((lane, folded(said)), f"{path}.{name}")
            if place != f"{path}.{name}":
                found[f"{path}.{name}"] = place
    return found


def completeness(journey: "JourneyMap") -> Criterion:
    """20 points: 10 for the cells of the steps, 5 for the stages, 5 for before and after the sale."""
    tally = Tally("completeness", 20)
    copies = repeated(journey)
    steps = list(journey.placed())
    # A few repetitions are untidy (see clarity); a map made of them has fewer cells than it seems.
    padded = (
        {p for p in copies if p.endswith(".action")}
        if 2 * sum(p.endswith(".action") for p in copies) > len(steps)
        else set()
    )
    tests = {
        "no_action": lambda path, step: says_something(step.action) and f"{path}.action" not in padded,
        "no_touchpoint": lambda path, step: any(
            says_something(t.name) and journey.channel(t.channel) for t in step.touchpoints
        ),
        "no_emotion": lambda path, step: step.emotion is not None,
        "no_pain_or_gain": lambda path, step: any(says_something(one.text) for one in (*step.pains, *step.gains)),
    }
    for code, test in tests.items():
        lost: list[Fault] = [(code, path, {"step": step.id}) for path, step in steps if not test(path, step)]
        tally.earn(2.5, 1 - part(len(lost), len(steps)) if steps else 0, lost or [("no_steps", "stages", {})])
    stages, moments = _covered(journey)
    tally.earn(3, part(len(stages), 4), [("few_stages", "stages", {"n": len(stages)})])
    tally.earn(2, float(any(stage in stages for stage in POST_SALE)), [("no_post_sale_stage", "stages", {})])
    for moment in ("before", "after"):
        tally.earn(2.5, float(moment in moments), [(f"nothing_{moment}", "stages", {})])
    return tally.criterion()


def _covered(journey: "JourneyMap") -> tuple[set[str], set[str]]:
    """Stages of the course that have steps with an action, and where they lie from the purchase."""
    stages: set[str] = set()
    moments: set[str] = set()
    for stage in journey.stages:
        if stage.maps_to and any(says_something(step.action) for step in stage.steps):
            course, moment = course_stage(stage.maps_to)
            stages |= set(course)
            moments.add(moment)
    return stages, moments


@cache
def course_stage(stage: str) -> tuple[tuple[str, ...], str]:
    """The course's stages that a stage of any vocabulary stands for; and before, at or after the first purchase."""
    from coursekit.journey.stages import crosswalk, stages
    from coursekit.mapping.parts import stage_vocabulary

    vocabulary = stage_vocabulary()[stage]
    moment = str(stages(vocabulary)["purchase"][stage])
    if vocabulary == "course":
        return (stage,), moment
    lines = crosswalk(vocabulary, "course")
    return tuple(lines.loc[lines[vocabulary] == stage, "course"]), moment


def customer_view(journey: "JourneyMap") -> Criterion:
    """10 points: 6 where the customer acts in 60% of the steps, 4 where actions are told from the customer's side."""
    tally = Tally("customer_view", 10)
    acting = [(path, step) for path, step in journey.placed() if says_something(step.action)]
    others: list[Fault] = [
        ("not_customer", f"{path}.actor", {"step": step.id}) for path, step in acting if not _is_customer(journey, step)
    ]
    share = 1 - part(len(others), len(acting)) if acting else 0.0
    tally.earn(6, share / 0.6, others or [("no_steps", "stages", {})])
    told: list[Fault] = [
        ("company_speaks", f"{path}.action", {"step": step.id}) for path, step in acting if company_speaks(step.action)
    ]
    tally.earn(4, 1 - part(len(told), len(acting)) if acting else 0, told or [("no_steps", "stages", {})])
    return tally.criterion()


def _is_customer(journey: "JourneyMap", step: "Step") -> bool:
    actor = journey.actor_of(step)
    return actor is not None and actor.type == "customer"


def backstage(journey: "JourneyMap") -> Criterion:
    """5 points: 3 where half of the steps say what happens on stage and behind, 2 for a failure with its recovery."""
    tally = Tally("backstage", 5)
    steps = list(journey.placed())
    bare: list[Fault] = [
        ("no_backstage", f"{path}.backstage", {"step": step.id})
        for path, step in steps
        if not any(says_something(one) for one in (*step.frontstage, *step.backstage, *step.support))
    ]
    share = 1 - part(len(bare), len(steps)) if steps else 0.0
    tally.earn(3, share / 0.5, bare or [("no_steps", "stages", {})])
    recovered = any(
        step.failure is not None and says_something(step.failure.mode) and says_something(step.failure.recovery)
        for _, step in steps
    )
    tally.earn(2, float(recovered), [("no_recovery", "stages", {})])
    return tally.criterion()


def clarity(journey: "JourneyMap") -> Criterion:
    """5 points: 1 for 5 to 25 steps, 1 for short names of steps, 1.5 without repetitions, 1.5 for every language."""
    tally = Tally("clarity", 5)
    steps = list(journey.placed())
    n = len(steps)
    size = part(n, FEWEST_STEPS) if n < FEWEST_STEPS else part(MOST_STEPS, n)
    tally.earn(1, size, [("steps", "stages", {"n": n, "fewest": FEWEST_STEPS, "most": MOST_STEPS})])
    long: list[Fault] = [
        ("long_name", f"{path}.action", {"step": step.id, "longest": LONGEST_NAME})
        for path, step in steps
        if any(len(visible(said)) > LONGEST_NAME for said in each(step.action))
    ]
    named = [path for path, step in steps if says_something(step.action)]
    tally.earn(1, 1 - part(len(long), len(named)) if named else 0, long or [("no_steps", "stages", {})])
    copies: list[Fault] = [("repeated", path, {"first": first}) for path, first in repeated(journey).items()]
    tally.earn(1.5, 1 - part(2 * len(copies), len(named)) if named else 0, copies or [("no_steps", "stages", {})])
    lost = _unspoken(journey)
    texts = sum(1 for _ in journey.texts())
    spoken = bool(named) and (1 - part(4 * len(lost), texts))
    tally.earn(1.5, float(spoken), lost or [("no_steps", "stages", {})])
    return tally.criterion()


def _unspoken(journey: "JourneyMap") -> list[Fault]:
    """Texts that lack one of the declared languages, or hold the same sentence in two of them."""
    from coursekit.documents.places import written

    found: list[Fault] = []
    same: list[Fault] = []
    several = 0
    for path, said, is_name in journey.texts():
        if is_name or len(journey.languages) < 2:
            continue
        spoken = said if isinstance(said, Mapping) else {journey.languages[0]: said}
        missing = [lang for lang in journey.languages if not visible(spoken.get(lang, ""))]
        if missing:
            found.append(("no_language", written(path), {"languages": ", ".join(missing)}))
        elif max(len(said.split()) for said in spoken.values()) >= 4:
            several += 1
            if max(Counter(visible(spoken[lang]).casefold() for lang in journey.languages).values()) > 1:
                same.append(("same_in_both", written(path), {}))
    # A name or a quotation may be the same in two languages; most sentences may not.
    return found + (same if 3 * len(same) > several else [])
