"""The cells of a step, told in one language."""

from typing import TYPE_CHECKING, Any

from coursekit.documents import say
from coursekit.mapping.exports.metrics import folded
from coursekit.mapping.exports.readings import feeling_of, reading_of
from coursekit.mapping.exports.sheet import Column, Entry, Feeling
from coursekit.mapping.exports.words import duration, label, signed
from coursekit.messages import number, percent

if TYPE_CHECKING:
    from coursekit.mapping.model import JourneyMap
    from coursekit.mapping.parts import Frequency, Kpi, Opportunity, Pain, Step, Touchpoint

_SPOKEN = ("need", "thought", "owner", "consent", "accessibility")
_LISTS = ("frontstage", "backstage", "support")


class Teller:
    """Says what stands in each cell of a map, in one language."""

    def __init__(self, journey: "JourneyMap", lang: str, measured: Any = None):
        self.journey = journey
        self.lang = lang
        self.measured = measured
        self.sources = {entry.id: (place, entry.type) for place, entry in enumerate(journey.evidence, 1)}
        self.places = {step.id: place for place, (_, step) in enumerate(journey.steps(), 1)}
        self.pains = {pain.id: self._say(pain.text) or pain.id for _, _, pain in journey.pains()}

    def _say(self, words: Any) -> str:
        return folded(say(words, self.lang))

    def _label(self, key: str, **values: Any) -> str:
        return label(key, self.lang, **values)

    def refs(self, ids: Any) -> tuple[str, ...]:
        """The numbers of sources; one that the map does not list is named with a question mark."""
        return tuple(str(self.sources[id][0]) if id in self.sources else f"{id}?" for id in ids)

    def marks(self, ids: Any) -> str:
        """The same as they stand after a text."""
        return Entry("", refs=self.refs(ids)).marks

    def basis(self, ids: Any, assumed: bool = False) -> str:
        """Whether something rests on evidence, on an assumption, or on nothing that is said."""
        types = {self.sources[id][1] for id in ids if id in self.sources}
        if types - {"assumption"}:
            return "evidence"
        if assumed or types:
            return "assumption"
        # What should be one day has no evidence yet.
        return "unsaid" if self.journey.kind == "as_is" else ""

    def column(self, step: "Step", number: int, stage: int, path: str) -> Column:
        """A step with all its cells."""
        feeling = self._feeling(step, path)
        cells = {
            "time": self._plain(duration(step.duration, self.lang) if step.duration else ""),
            "touchpoint": tuple(map(self._touchpoint, step.touchpoints)),
            "quote": self._quote(step.quote),
            "emotion": self._emotion(step, feeling),
            "pain": tuple(map(self._pain, step.pains)),
            "gain": tuple(self._card("gain", gain.text, gain.id, gain.evidence) for gain in step.gains),
            "opportunity": tuple(map(self._opportunity, step.opportunities)),
            "measure": tuple(self._measure(kpi, f"{path}.kpis[{k}]") for k, kpi in enumerate(step.kpis)),
            "failure": self._failure(step),
            "next": tuple(self._branch(branch.to, branch.p) for branch in step.next),
        }
        cells |= {lane: self._plain(self._say(getattr(step, lane))) for lane in _SPOKEN}
        cells |= {
            lane: tuple(Entry(self._say(said)) for said in getattr(step, lane) if self._say(said)) for lane in _LISTS
        }
        return Column(
            number=number,
            stage=stage,
            id=step.id,
            action=(self._say(step.action) or step.id) + self.marks(step.evidence),
            actor=self._actor(step),
            truth=step.moment_of_truth,
            feeling=feeling,
            cells=cells,
        )

    def _plain(self, words: str) -> tuple[Entry, ...]:
        return (Entry(words),) if words else ()

    def _quote(self, words: Any) -> tuple[Entry, ...]:
        said = self._say(words)
        return (Entry(self._label("quote", words=said), kind="quote"),) if said else ()

    def _actor(self, step: "Step") -> str:
        actor = self.journey.actor_of(step)
        if actor is None:
            return f"{step.actor}?" if step.actor else ""
        name = self._say(actor.name)
        persona = next((one for one in self.journey.personas if one.id == actor.id), None)
        name = name or (self._say(persona.name) if persona else "") or actor.id
        return self._label("actor", name=name, type=self._label(f"actor_type.{actor.type}"))

    def _touchpoint(self, touchpoint: "Touchpoint") -> Entry:
        channel = self.journey.channel(touchpoint.channel)
        notes = []
        if channel is not None:
            name = self._say(channel.name) or channel.id
            notes.append(self._label("channel", name=name, type=self._label(f"channel_type.{channel.type}")))
        elif touchpoint.channel:
            notes.append(f"{touchpoint.channel}?")
        if touchpoint.direction:
            notes.append(self._label(f"direction.{touchpoint.direction}"))
        return Entry(self._say(touchpoint.name), tuple(notes))

    def _feeling(self, step: "Step", path: str) -> Feeling | None:
        if step.emotion is None:
            return None
        basis = self.basis(step.emotion.evidence, step.emotion.assumption)
        seen = feeling_of(self.measured, path)
        return Feeling(step.emotion.score, self._say(step.emotion.label), basis, **seen)

    def _emotion(self, step: "Step", feeling: Feeling | None) -> tuple[Entry, ...]:
        if step.emotion is None or feeling is None:
            return ()
        words = f"{signed(feeling.score)} {feeling.label}".strip()
        notes = []
        if step.emotion.intensity:
            notes.append(self._label("intensity", rank=step.emotion.intensity))
        notes += self._measured(feeling)
        sign = "≠" if feeling.disagrees else ""
        return (Entry(words, tuple(notes), "feeling", feeling.basis, self.refs(step.emotion.evidence), sign),)

    def _measured(self, feeling: Feeling) -> list[str]:
        if feeling.measured is None:
            return []
        said = self._label("measured_feeling", value=signed(feeling.measured, 1))
        if feeling.low is not None and feeling.high is not None:
            said += f" ({self._label('span', low=signed(feeling.low, 1), high=signed(feeling.high, 1))})"
        said += f"; n\u00a0=\u00a0{number(feeling.n)}" if feeling.n is not None else ""
        verdict = "few" if feeling.few else "disagrees" if feeling.disagrees else "agrees"
        return [said, self._label(verdict)]

    def _card(self, kind: str, words: Any, id: str | None, ids: Any, notes: tuple[str, ...] = ()) -> Entry:
        return Entry(self._say(words) or id or "", notes, kind, self.basis(ids), self.refs(ids))

    def _pain(self, pain: "Pain") -> Entry:
        notes = [self._label("severity", rank=pain.severity)] if pain.severity else []
        notes += [self._frequency(pain.frequency)] if pain.frequency else []
        return self._card("pain", pain.text, pain.id, pain.evidence, tuple(note for note in notes if note))

    def _frequency(self, often: "Frequency") -> str:
        said = []
        if often.share is not None:
            digits = 1 if 0 < often.share < 0.01 else 0
            said.append(percent(100 * often.share, digits, self.lang))
        said += [f"n\u00a0=\u00a0{often.n}"] if often.n is not None else []
        said += [self._label("by_kpi", kpi=often.kpi)] if often.kpi else []
        said += [self._say(often.text)] if self._say(often.text) else []
        return self._label("frequency", often=", ".join(said)) if said else ""

    def _opportunity(self, one: "Opportunity") -> Entry:
        notes = [self._label("answers", pain=self.pains.get(id, f"{id}?")) for id in one.addresses]
        notes += [self._label(name, rank=getattr(one, name)) for name in ("impact", "effort") if getattr(one, name)]
        said = {"hypothesis": self._say(one.hypothesis), "kpi": one.kpi or "", "owner": self._say(one.owner)}
        notes += [self._label(f"of_{name}", words=words) for name, words in said.items() if words]
        return Entry(self._say(one.text) or self._say(one.hypothesis) or one.id, tuple(notes), "opportunity")

    def _measure(self, kpi: "Kpi", path: str) -> Entry:
        sign, figure, reading = reading_of(self.measured, path, self.lang)
        name = kpi.id if not kpi.measure or kpi.measure == kpi.id else f"{kpi.id}: {kpi.measure}"
        given = {"target": kpi.target, "guardrail": kpi.guardrail, "filter": kpi.filter, "source": kpi.source}
        notes = [*reading, *(self._label(f"of_{key}", words=words) for key, words in given.items() if words)]
        return Entry(name, tuple(notes), "measure", sign=sign, figure=figure)

    def _failure(self, step: "Step") -> tuple[Entry, ...]:
        if step.failure is None:
            return ()
        recovery = self._say(step.failure.recovery)
        notes = (self._label("recovery", words=recovery),) if recovery else ()
        return (Entry(self._say(step.failure.mode), notes, "failure"),)

    def _branch(self, to: str, share: float | None) -> Entry:
        place = self.places.get(to)
        words = self._label("step", number=place) if place else f"{to}?"
        if place:
            _, step = self.journey.steps()[place - 1]
            words += f": {self._say(step.action) or to}"
        return Entry(f"→ {words}", (percent(100 * share, lang=self.lang),) if share is not None else ())
