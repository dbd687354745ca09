"""What a journey map is made of: people, channels, evidence, stages and steps with what practitioners note."""

import re
from functools import cache
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BeforeValidator, Field, WithJsonSchema

from coursekit.documents import Flag, Id, IsoDate, Name, Part, Share, Text, Whole
from coursekit.documents.types import wrong
from coursekit.messages import did_you_mean, known_languages, quoted

MAX_STEPS = 500  # drawn at a hand's breadth each, some twenty metres
MAX_LIST = 200
_DURATION = re.compile(
    r"P(?!$)(?:\d+(?:\.\d+)?Y)?(?:\d+(?:\.\d+)?M)?(?:\d+(?:\.\d+)?W)?(?:\d+(?:\.\d+)?D)?"
    r"(?:T(?=\d)(?:\d+(?:\.\d+)?H)?(?:\d+(?:\.\d+)?M)?(?:\d+(?:\.\d+)?S)?)?"
)


def _duration(value: Any) -> Any:
    if not isinstance(value, str) or not _DURATION.fullmatch(value):
        raise wrong("mapping.model.duration", value=quoted(value))
    return value


Duration = Annotated[str, BeforeValidator(_duration), WithJsonSchema({"type": "string", "format": "duration"})]
Rank = Annotated[Whole, Field(ge=1, le=5)]
Count = Annotated[Whole, Field(ge=0)]
Said = Annotated[str, Field(max_length=2000)]
Ids = Annotated[tuple[Id, ...], Field(max_length=MAX_LIST)]
Texts = Annotated[tuple[Text, ...], Field(max_length=MAX_LIST)]


@cache
def stage_vocabulary() -> dict[str, str]:
    """Every stage of the three vocabularies, and which vocabulary it belongs to.

    >>> stage_vocabulary()["purchase"], stage_vocabulary()["trier"]
    ('course', 'ladder')
    """
    from coursekit.journey.stages import VOCABULARIES, stage_ids

    return {stage: vocabulary for vocabulary in VOCABULARIES for stage in stage_ids(vocabulary)}


def _maps_to(value: Any) -> Any:
    from coursekit.journey.stages import stage_name

    known = stage_vocabulary()
    if isinstance(value, str) and value in known:
        return value
    # Somebody who writes the name of a stage, in whichever language, is told its id.
    for stage, vocabulary in known.items():
        names = {stage_name(vocabulary, stage, lang).casefold() for lang in known_languages()}
        if str(value).strip().casefold() in names:
            raise wrong("mapping.model.stage", value=quoted(value), hint=did_you_mean(stage, [stage]))
    raise wrong("mapping.model.stage", value=quoted(value), hint=did_you_mean(str(value), known))


MapsTo = Annotated[str, BeforeValidator(_maps_to), WithJsonSchema({"type": "string", "enum": list(stage_vocabulary())})]


class Scope(Part):
    """Where the journey begins and ends, and the time it was looked at."""

    start: Text | None = None
    end: Text | None = None
    period: Said | None = None


class Persona(Part):
    """A kind of customer, with what she wants and the evidence that she exists."""

    id: Id
    name: Name | None = None
    role: Text | None = None
    goals: Texts = ()
    segment_rule: Said | None = None
    quote: Text | None = None
    evidence: Ids = ()


class Actor(Part):
    """Somebody or something that acts in a step."""

    id: Id
    type: Literal["customer", "staff", "system", "partner"]
    name: Name | None = None


class Channel(Part):
    """Where customers and company meet."""

    id: Id
    type: Literal["owned", "paid", "earned", "human"]
    name: Name | None = None


class Evidence(Part):
    """What a cell of the map rests on. ``assumption`` is evidence of nothing, said openly."""

    id: Id
    type: Literal["interview", "survey", "event_log", "ticket", "review", "assumption"]
    n: Count | None = None
    date: IsoDate | None = None
    ref: Said | None = None
    note: Text | None = None


class Touchpoint(Part):
    """A contact: what the customer touches, on which channel, and who begins."""

    name: Name
    channel: Id | None = None
    direction: Literal["inbound", "outbound"] | None = None


class Emotion(Part):
    """How the customer feels, from −2 to 2, how strongly (1 to 5), and what says so."""

    score: Annotated[Whole, Field(ge=-2, le=2)]
    label: Text | None = None
    intensity: Rank | None = None
    evidence: Ids = ()
    assumption: Flag = False


class Frequency(Part):
    """How often a pain is felt: a share, of how many, or a measure that counts it."""

    share: Share | None = None
    n: Count | None = None
    kpi: Id | None = None
    text: Text | None = None


def _said(section: Frequency | None) -> Frequency | None:
    # A section in which nothing is said is none: other formats could not tell the two apart.
    return None if section == Frequency() else section


class Pain(Part):
    """What goes wrong for the customer; severity from 1 (a shrug) to 5 (she leaves)."""

    id: Id
    text: Text | None = None
    severity: Rank | None = None
    frequency: Annotated[Frequency | None, AfterValidator(_said)] = None
    evidence: Ids = ()


class Gain(Part):
    """What the customer is glad of."""

    id: Id | None = None
    text: Text
    evidence: Ids = ()


class Opportunity(Part):
    """What could be done about pains, how much it would help and cost (1 to 5), and how one would know."""

    id: Id
    text: Text | None = None
    addresses: Ids = ()
    impact: Rank | None = None
    effort: Rank | None = None
    hypothesis: Text | None = None
    kpi: Id | None = None
    owner: Name | None = None


class Kpi(Part):
    """A measure that belongs to a cell; computed from data, never typed in. Without ``measure``, the id names it."""

    id: Id
    measure: Said | None = None
    source: Said | None = None
    filter: Said | None = None
    target: Said | None = None
    guardrail: Said | None = None
    n_min: Count | None = None


class Failure(Part):
    """How the step fails, and how the company makes it good."""

    mode: Text
    recovery: Text | None = None


class Branch(Part):
    """Where a step may lead, with the share of customers that go there."""

    to: Id
    p: Share | None = None


class Step(Part):
    """One step of the journey: who does what, where, thinking and feeling what, and what stands behind it."""

    id: Id
    actor: Id | None = None
    action: Text | None = None
    touchpoints: Annotated[tuple[Touchpoint, ...], Field(max_length=MAX_LIST)] = ()
    thought: Text | None = None
    emotion: Emotion | None = None
    need: Text | None = None
    quote: Text | None = None
    pains: Annotated[tuple[Pain, ...], Field(max_length=MAX_LIST)] = ()
    gains: Annotated[tuple[Gain, ...], Field(max_length=MAX_LIST)] = ()
    opportunities: Annotated[tuple[Opportunity, ...], Field(max_length=MAX_LIST)] = ()
    kpis: Annotated[tuple[Kpi, ...], Field(max_length=MAX_LIST)] = ()
    moment_of_truth: Flag = False
    frontstage: Texts = ()
    backstage: Texts = ()
    support: Texts = ()
    failure: Failure | None = None
    duration: Duration | None = None
    owner: Name | None = None
    consent: Text | None = None
    accessibility: Text | None = None
    evidence: Ids = ()
    next: Annotated[tuple[Branch, ...], Field(max_length=MAX_LIST)] = ()


class Stage(Part):
    """A stage of the journey with its steps; ``maps_to`` ties it to a stage of one of the three vocabularies."""

    id: Id
    name: Text | None = None
    maps_to: MapsTo | None = None
    steps: Annotated[tuple[Step, ...], Field(max_length=MAX_STEPS)] = ()


__all__ = [
    "Actor",
    "Branch",
    "Channel",
    "Emotion",
    "Evidence",
    "Failure",
    "Frequency",
    "Gain",
    "Kpi",
    "Opportunity",
    "Pain",
    "Persona",
    "Scope",
    "Stage",
    "Step",
    "Touchpoint",
]
