"""A first map from a log of events: what customers did, in numbers; what they felt is for somebody to ask."""

import math
from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from coursekit.documents.types import MAX_ID
from coursekit.mapping._log import Stop, Way, commonest_way
from coursekit.mapping.formats.mermaid_in import slug
from coursekit.mapping.model import JourneyMap
from coursekit.messages import CourseError, known_languages, language, number, percent, quoted, text

# Events as Café Lumbre and many web shops call them, and the stage of the course where they stand.
STAGES = {
    "land": "awareness", "enter_shop": "awareness", "search": "consideration", "view_product": "consideration",
    "taste": "consideration", "add_to_cart": "decision", "start_checkout": "decision", "pay": "purchase",
    "parcel_sent": "post_purchase", "delivered": "post_purchase", "contact_support": "post_purchase",
}  # fmt: skip
_CHANNELS = {
    "paid_search": "paid", "social": "paid", "display": "paid", "referral": "earned", "organic_search": "earned",
    "shop": "human", "phone": "human", "chat": "human", "whatsapp": "human",
}  # fmt: skip
_DROP = 0.2  # from this share on, leaving is noted as a pain to look into


def draft(
    events: pd.DataFrame,
    customer: str = "customer",
    event: str = "event",
    time: str = "time",
    *,
    channel: str | None = None,
    touchpoint: str | None = None,
    stages: Mapping[Any, str] | None = None,
    languages: Sequence[str] | None = None,
    least: float = 0.05,
    most_steps: int = 25,
    level: float = 0.95,
) -> JourneyMap:
    """A draft of the journey that customers took most often, with the evidence of each step.

    Parameters
    ----------
    events : DataFrame
        One row per event.
    customer, event, time : str
        Columns of the table. With ``customer="visit"`` the journey is that of a visit.
    channel, touchpoint : str, optional
        Columns that say where; by default those of these names, if the table has them.
    stages : mapping of event to stage, optional
        The stage of one of the three vocabularies in which an event stands. By default a guess for the usual events of
        a shop, and no stage for others.
    languages : list of str, optional
        In which to write; by default the language in use.
    least : float
        The way ends where fewer than this share of all customers go on.
    most_steps : int
        The longest way.
    level : float
        Confidence level of the intervals.

    Returns
    -------
    JourneyMap
        A step for each event of the commonest way, with the median time until the next one (``duration``) and the share
        that goes on (``next``). Each step cites an entry of evidence of type ``event_log`` with its n, its interval and
        its date. A step that a fifth or more leave has that as a pain, with the share. What the log cannot say (that
        leaving is a pain, who acts, which stage an event belongs to) cites an entry of type ``assumption`` or is named
        in one; emotions are left blank.

    Raises
    ------
    CourseError
        Where a column is missing, or no row has a customer, an event and a time.

    Notes
    -----
    Only the first time that a customer does something counts as a step. The way is built greedily: the commonest first
    event, the commonest new one after it, and so on. It misleads where customers take many ways, of which it shows one
    (its share says how many took it); where the log begins in the middle of their journeys; and where it ends before
    they do, for then they only seem to leave.

    References
    ----------
    Bernard, G. & Andritsos, P. (2017). A process mining based model for customer journey mapping. CAiSE Forum.

    Examples
    --------
    >>> log = pd.DataFrame({
    ...     "customer": ["A", "A", "B", "B", "C"],
    ...     "event": ["land", "pay", "land", "pay", "land"],
    ...     "time": pd.to_datetime(["2025-03-01 10:00", "2025-03-01 10:05", "2025-03-02 10:00", "2025-03-02 10:15",
    ...                             "2025-03-03 10:00"]),
    ... })
    >>> journey = draft(log, languages=["en"])
    >>> [(step.id, step.duration) for _, step in journey.steps()]
    [('land', 'PT10M'), ('pay', None)]
    >>> journey.step("land").next[0].p
    0.67
    """
    langs = _languages(languages)
    if not isinstance(least, int | float) or not 0 < least <= 1:
        raise CourseError("mapping.formats.least", value=quoted(least))
    if isinstance(most_steps, bool) or not isinstance(most_steps, int) or most_steps < 1:
        raise CourseError("mapping.formats.most_steps", value=quoted(most_steps))
    way = commonest_way(events, customer, event, time, least, most_steps, level)
    if way is None:
        raise CourseError("mapping.formats.no_events")
    return _Draft(events, way, langs, level).map(
        _column(events, channel, "channel"),
        _column(events, touchpoint, "touchpoint"),
        STAGES if stages is None else stages,
    )


def _languages(given: Sequence[str] | None) -> list[str]:
    langs = [language()] if given is None else [given] if isinstance(given, str) else list(given)
    for lang in langs:
        if lang not in known_languages():
            raise CourseError("messages.unknown_language", lang_given=lang, known=", ".join(known_languages()))
    return langs


def _column(events: pd.DataFrame, given: str | None, usual: str) -> str | None:
    if given is None:
        return usual if usual in events.columns else None
    from coursekit.customers._tables import table_with

    table_with(events, "events", given)
    return given


class _Draft:
    def __init__(self, events: pd.DataFrame, way: Way, langs: list[str], level: float):
        self.events, self.way, self.langs, self.level = events, way, langs, level
        self.channels: dict[str, str] = {}
        self.evidence: list[dict[str, Any]] = []
        self.ids: set[str] = set()

    def said(self, key: str, **values: Any) -> Any:
        """A sentence in every language of the map; numbers are written in each as it writes them."""
        return {
            lang: text(
                f"mapping.formats.drafted.{key}",
                lang=lang,
                **{n: v(lang) if callable(v) else v for n, v in values.items()},
            )
            for lang in self.langs
        }

    def id(self, said: Any, head: str = "") -> str:
        """An id that is not taken yet."""
        start = (head + (slug(str(said)) or "event"))[: MAX_ID - 5]
        free, count = start, 2
        while free in self.ids:
            free, count = f"{start}-{count}", count + 1
        self.ids.add(free)
        return free

    def map(self, channel: str | None, touchpoint: str | None, stages: Mapping[Any, str]) -> JourneyMap:
        way = self.way
        built: list[dict[str, Any]] = []
        steps = [self.id(stop.event) for stop in way.stops]
        for number_, stop in enumerate(way.stops):
            stage = stages.get(stop.event)
            if not built or built[-1].get("maps_to") != stage:
                name = self._stage_name(stage)
                new = {"id": self.id(stage or "stage"), "name": name, "steps": []}
                built.append({**new, "maps_to": stage} if stage else new)
            after = steps[number_ + 1] if stop.on else None
            built[-1]["steps"].append(self._step(stop, steps[number_], after, channel, touchpoint))
        period = f"{way.first.date().isoformat()}/{way.last.date().isoformat()}"
        guesses = self.said("guesses", units=number(way.units), missing=number(way.missing))
        scope = {"start": self._action(way.stops[0].event), "end": self._action(way.stops[-1].event), "period": period}
        channels = [
            {"id": id, "type": _CHANNELS.get(said, "owned"), "name": said} for said, id in self.channels.items()
        ]
        data = {
            "id": "events", "languages": self.langs, "title": self.said("title"), "kind": "as_is",
            "scope": scope,
            "actors": [{"id": "customer", "type": "customer", "name": self.said("customer")}],
            "channels": channels,
            "evidence": [*self.evidence, {"id": "assumption", "type": "assumption", "note": guesses}],
            "stages": built,
        }  # fmt: skip
        return JourneyMap.from_data(data)

    def _stage_name(self, stage: str | None) -> Any:
        from coursekit.journey.stages import stage_name
        from coursekit.mapping.parts import stage_vocabulary

        vocabulary = stage_vocabulary().get(str(stage))
        if vocabulary is None:  # an unknown one is refused by the map, which suggests the nearest
            return self.said("no_stage")
        return {lang: stage_name(vocabulary, str(stage), lang) for lang in self.langs}

    def _action(self, event: Any) -> Any:
        if event in STAGES:
            return self.said(f"action.{event}")
        plain = " ".join(str(event).replace("_", " ").split()) or "?"
        return dict.fromkeys(self.langs, plain)

    def _step(self, stop: Stop, id: str, after: str | None, channel: str | None, touchpoint: str | None) -> dict:
        way = self.way
        cited = f"log-{id}"
        last = pd.DatetimeIndex([way.last])[0].date().isoformat()
        note = self.said(
            "step", reached=number(stop.reached), units=number(way.units), left=number(stop.left), on=number(stop.on),
            share=lambda lang: percent(100 * stop.reached / way.units, 1, lang),
            low=lambda lang: percent(100 * stop.low, 1, lang), high=lambda lang: percent(100 * stop.high, 1, lang),
            begin=way.first.date().isoformat(), end=last,
        )  # fmt: skip
        self.evidence.append({"id": cited, "type": "event_log", "n": stop.reached, "date": last, "note": note})
        step: dict[str, Any] = {"id": id, "actor": "customer", "action": self._action(stop.event), "evidence": [cited]}
        where = self._where(stop, channel, touchpoint)
        if where:
            step["touchpoints"] = [where]
        if not math.isnan(stop.wait):
            step["duration"] = iso_duration(stop.wait)
        if after is not None:
            step["next"] = [{"to": after, "p": round(stop.on / stop.reached, 2)}]
        # At the end of the way everybody stops: that is no loss.
        share = stop.left / stop.reached
        if after is not None and share >= _DROP:
            pain = self.said("pain", left=number(stop.left), reached=number(stop.reached),
                             share=lambda lang: percent(100 * share, 0, lang))  # fmt: skip
            frequency = {"share": round(share, 2), "n": stop.reached}
            step["pains"] = [{"id": self.id(id, "leave-"), "text": pain, "frequency": frequency,
                              "evidence": [cited, "assumption"]}]  # fmt: skip
        return step

    def _where(self, stop: Stop, channel: str | None, touchpoint: str | None) -> dict[str, Any] | None:
        """The commonest touchpoint and channel of a step."""
        found: dict[str, Any] = {}
        for name, column in (("name", touchpoint), ("channel", channel)):
            if column is not None:
                seen = self.events[column].iloc[stop.rows].dropna().astype(str).str.strip()
                counts = seen[seen != ""].value_counts()
                if len(counts):
                    # Of equally common ones the first by name, so that the order of rows does not matter.
                    found[name] = min(counts.index[counts == counts.iloc[0]])
        if "channel" in found:
            said = found["channel"]
            if said not in self.channels:
                self.channels[said] = self.id(said, "")
            found["channel"] = self.channels[said]
            found.setdefault("name", said)
        return found or None


def iso_duration(seconds: float) -> str:
    """A time span as ISO 8601, to its two largest units.

    >>> iso_duration(95), iso_duration(84797), iso_duration(2057610), iso_duration(0.4)
    ('PT1M35S', 'PT23H33M', 'P23DT20H', 'PT0S')
    """
    whole = round(seconds)
    if whole >= 86400:
        days, rest = divmod(round(whole / 3600), 24)
        return f"P{days}DT{rest}H" if rest else f"P{days}D"
    if whole >= 3600:
        hours, rest = divmod(round(whole / 60), 60)
        return f"PT{hours}H{rest}M" if rest else f"PT{hours}H"
    minutes, rest = divmod(whole, 60)
    return "PT" + (f"{minutes}M" if minutes else "") + (f"{rest}S" if rest or not minutes else "")
