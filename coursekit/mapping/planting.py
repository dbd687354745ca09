"""Defects planted in a sound example map, in other places for each token: something to find that nobody can copy."""

import hashlib
from collections.abc import Iterator
from itertools import product
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from coursekit.mapping.model import JourneyMap

# For each kind of defect: where in the map "complaint" it can be planted, and what is written there instead.
_CHANNELS = {
    "choose": {"es": "Tienda en línea", "en": "Web shop"},
    "break": {"es": "Correo electrónico", "en": "E-mail"},
    "mend": {"es": "Teléfono", "en": "Telephone"},
    "after": {"es": "Correo electrónico", "en": "E-mail"},
}
_INSIDE_OUT = {
    "read-reviews": {"es": "Le enviamos reseñas del molinillo", "en": "We send her reviews of the grinder"},
    "photos": {"es": "Le contestamos que mande fotos", "en": "We answer that she should send photos"},
    "replacement": {"es": "Le enviamos otro molinillo", "en": "We send her another grinder"},
    "survey": {"es": "Le mandamos la encuesta de atención", "en": "We send her the survey on the service"},
}
_LOWS = ("snap", "wait", "call")
_GUESSES = ("read-reviews", "buy", "replacement")
_MOMENTS = ("apology", "decide")
DEFECTS = (
    "inside_out",
    "channel_as_stage",
    "low_without_pain",
    "opportunity_adrift",
    "guessed_joy",
    "moment_unmeasured",
)


def planted_defects(token: str = "") -> dict[str, str]:
    """Where the defects of a token's map lie: each kind with the id of its step, or of its stage.

    Parameters
    ----------
    token : str
        As for ``company``; every token has its own places, and no step has two defects.

    Examples
    --------
    >>> sorted(planted_defects("ana"))
    ['channel_as_stage', 'guessed_joy', 'inside_out', 'low_without_pain', 'moment_unmeasured', 'opportunity_adrift']
    """
    places = list(_places())
    number = int.from_bytes(hashlib.sha256(f"map-defects:{token}".encode()).digest()[:8], "big")
    return dict(zip(DEFECTS, places[number % len(places)], strict=True))


def _places() -> Iterator[tuple[str, ...]]:
    """Every way to plant one defect of each kind, no two in one step."""
    for chosen in product(_INSIDE_OUT, _CHANNELS, _LOWS, _LOWS, _GUESSES, _MOMENTS):
        steps = [chosen[0], *chosen[2:]]
        if len(set(steps)) == len(steps):
            yield chosen


def map_with_defects(token: str = "") -> "JourneyMap":
    """The map of Irene's complaint with six defects, one of each kind, in places of the token's own.

    Kinds: ``inside_out`` (an action told from the company's side), ``channel_as_stage``, ``low_without_pain`` (a −2
    where nothing hurts), ``opportunity_adrift`` (nobody's, without hypothesis or measure), ``guessed_joy`` (a feeling
    above 0 that is only assumed) and ``moment_unmeasured`` (a moment of truth without a measure).

    Examples
    --------
    >>> irene = map_with_defects("ana")
    >>> irene.problems()
    []
    >>> irene.step(planted_defects("ana")["low_without_pain"]).pains
    ()
    """
    from coursekit.mapping.examples import example_map
    from coursekit.mapping.model import JourneyMap

    where = planted_defects(token)
    data = example_map("complaint").to_data()
    data["id"] = "complaint-with-six-defects"
    steps = {step["id"]: step for stage in data["stages"] for step in stage["steps"]}
    steps[where["inside_out"]]["action"] = _INSIDE_OUT[where["inside_out"]]
    for stage in data["stages"]:
        if stage["id"] == where["channel_as_stage"]:
            stage["name"] = _CHANNELS[stage["id"]]
    _without_pain(steps, where["low_without_pain"])
    for one in steps[where["opportunity_adrift"]]["opportunities"]:
        for told in ("hypothesis", "kpi", "owner"):
            one.pop(told)
    emotion = steps[where["guessed_joy"]]["emotion"]
    emotion.pop("evidence")
    emotion["assumption"] = True
    steps[where["moment_unmeasured"]].pop("kpis")
    return JourneyMap.from_data(data)


def _without_pain(steps: dict[str, Any], id: str) -> None:
    """Takes the pains of a step away, and what was to be done about them."""
    gone = {pain["id"] for pain in steps[id].pop("pains")}
    for step in steps.values():
        for one in step.get("opportunities", []):
            one["addresses"] = [pain for pain in one["addresses"] if pain not in gone]
        if "opportunities" in step:
            step["opportunities"] = [one for one in step["opportunities"] if one["addresses"]]
            if not step["opportunities"]:
                step.pop("opportunities")
