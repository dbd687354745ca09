"""Where steps lead. A step without ``next`` leads to the one after it; with ``next``, there and only there."""

from coursekit.mapping.model import JourneyMap

Leads = dict[str, list[str]]


def leads_to(journey: JourneyMap) -> Leads:
    """For each step, the steps that may follow; those that do not exist are left out.

    >>> from coursekit.mapping import JourneyMap
    >>> text = "{id: m, languages: [en], title: t, stages: [{id: a, steps: [{id: x}, {id: y, next: [{to: x}]}]}]}"
    >>> leads_to(JourneyMap.from_text(text))
    {'x': ['y'], 'y': ['x']}
    """
    steps = [step for _, step in journey.steps()]
    known = {step.id for step in steps}
    leads: Leads = {}
    for number, step in enumerate(steps):
        after = [branch.to for branch in step.next] if step.next else [one.id for one in steps[number + 1 : number + 2]]
        leads.setdefault(step.id, [id for id in dict.fromkeys(after) if id in known])
    return leads


def unreachable(journey: JourneyMap, leads: Leads | None = None) -> list[str]:
    """The steps that no way from the first one comes to, in order."""
    leads = leads_to(journey) if leads is None else leads
    reached = _closure(list(leads)[:1], leads)
    return [id for id in leads if id not in reached]


def never_ending(journey: JourneyMap, leads: Leads | None = None) -> list[str]:
    """The steps from which the journey cannot end, in order.

    It ends after a step that leads nowhere, and where branches with shares leave out some of the customers.
    """
    leads = leads_to(journey) if leads is None else leads
    ends = {id for id, after in leads.items() if not after}
    for _, step in journey.steps():
        shares = [branch.p for branch in step.next]
        if shares and all(p is not None for p in shares) and sum(p or 0 for p in shares) < 1 - 1e-9:
            ends.add(step.id)
    before: Leads = {id: [] for id in leads}
    for id, after in leads.items():
        for other in after:
            before[other].append(id)
    ending = _closure(list(ends), before)
    return [id for id in leads if id not in ending]


def _closure(start: list[str], leads: Leads) -> set[str]:
    reached, waiting = set(start), list(start)
    while waiting:
        for id in leads[waiting.pop()]:
            if id not in reached:
                reached.add(id)
                waiting.append(id)
    return reached
