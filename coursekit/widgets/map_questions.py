"""A journey map read by asking: six questions, and for each the steps with what the map answers."""

from typing import TYPE_CHECKING

import pandas as pd

from coursekit.documents import say
from coursekit.messages import CourseError, did_you_mean, language, quoted

if TYPE_CHECKING:
    from coursekit.mapping import JourneyMap
    from coursekit.mapping.parts import Step

ASK = ("who", "stages", "hurts", "acts", "rests", "measured")


def map_reading(journey: "JourneyMap", ask: str, lang: str | None = None) -> pd.DataFrame:
    """What a journey map answers to one of six questions.

    Parameters
    ----------
    journey : JourneyMap
    ask : {"who", "stages", "hurts", "acts", "rests", "measured"}
        Who acts, and in whose words? · What is each stage about? · Where does it hurt? · Who would do something, and
        how would they know? · What does each feeling rest on? · What is measured where it is decided?
    lang : str, optional
        A language of the map; by default the one in use if the map has it, else the map's first.

    Returns
    -------
    DataFrame
        One row for each step, indexed by its id (for ``"stages"``: for each stage). A blank text is a blank cell.

        ===========  ==========================================================
        ask          columns
        ===========  ==========================================================
        who          actor, action, touchpoint
        stages       name, course_stage, steps, channels
        hurts        emotion, pains, severity (the worst of its pains)
        acts         opportunity, hypothesis, measure, owner (the first one's)
        rests        emotion, sources, n (the most that one source counts)
        measured     moment (of truth), measures
        ===========  ==========================================================

    Raises
    ------
    CourseError
        A question that is none of the six.

    Notes
    -----
    It shows what is written and judges nothing. ``n`` counts the cases of a whole source, not those that speak of the
    step: eleven interviews may hold a single sentence on it.

    Examples
    --------
    >>> from coursekit.mapping import example_map
    >>> map_reading(example_map("first-purchase"), "hurts", "en").loc["checkout", "pains"]
    'Going back wipes out what she wrote'
    """
    if ask not in ASK:
        raise CourseError("widgets.reader.unknown", value=quoted(ask), hint=did_you_mean(str(ask), ASK))
    lang = lang or (language() if language() in journey.languages else journey.languages[0])
    if ask == "stages":
        return _stages(journey, lang)
    rows = {step.id: _ROW[ask](journey, step, lang) for _, step in journey.steps()}
    found = pd.DataFrame.from_dict(rows, orient="index", columns=_COLUMNS[ask]).rename_axis("step")
    for whole in ("emotion", "severity", "n"):
        if whole in found:
            found[whole] = found[whole].astype("Int64")
    return found


def _stages(journey: "JourneyMap", lang: str) -> pd.DataFrame:
    rows = {}
    for stage in journey.stages:
        met = [t.channel for step in stage.steps for t in step.touchpoints if t.channel]
        channels = [_name(journey.channel(id), id, lang) for id in dict.fromkeys(met)]
        rows[stage.id] = (say(stage.name, lang), stage.maps_to or "", len(stage.steps), ", ".join(channels))
    columns = ["name", "course_stage", "steps", "channels"]
    return pd.DataFrame.from_dict(rows, orient="index", columns=columns).rename_axis("stage")


def _name(part: object, id: str, lang: str) -> str:
    return say(getattr(part, "name", None), lang) or id


def _who(journey: "JourneyMap", step: "Step", lang: str) -> tuple:
    met = [
        f"{say(t.name, lang)} ({_name(journey.channel(t.channel), t.channel or '–', lang)})" for t in step.touchpoints
    ]
    actor = journey.actor_of(step)
    return (_name(actor, step.actor or "", lang), say(step.action, lang), ", ".join(met))


def _hurts(journey: "JourneyMap", step: "Step", lang: str) -> tuple:
    severities = [pain.severity for pain in step.pains if pain.severity is not None]
    return (_score(step), "; ".join(say(pain.text, lang) for pain in step.pains), max(severities, default=None))


def _acts(journey: "JourneyMap", step: "Step", lang: str) -> tuple:
    if not step.opportunities:
        return ("", "", "", "")
    one = step.opportunities[0]
    return (say(one.text, lang), say(one.hypothesis, lang), one.kpi or "", say(one.owner, lang))


def _rests(journey: "JourneyMap", step: "Step", lang: str) -> tuple:
    if step.emotion is None:
        return (None, "", None)
    sources = journey.evidence_of(step.emotion.evidence)
    counted = [source.n for source in sources if source.n is not None]
    return (step.emotion.score, ", ".join(source.id for source in sources), max(counted, default=None))


def _measured(journey: "JourneyMap", step: "Step", lang: str) -> tuple:
    return (step.moment_of_truth, ", ".join(kpi.id for kpi in step.kpis))


def _score(step: "Step") -> int | None:
    return step.emotion.score if step.emotion is not None else None


_ROW = {"who": _who, "hurts": _hurts, "acts": _acts, "rests": _rests, "measured": _measured}
_COLUMNS = {
    "who": ["actor", "action", "touchpoint"],
    "hurts": ["emotion", "pains", "severity"],
    "acts": ["opportunity", "hypothesis", "measure", "owner"],
    "rests": ["emotion", "sources", "n"],
    "measured": ["moment", "measures"],
}
