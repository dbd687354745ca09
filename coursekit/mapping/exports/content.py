"""From a map to the sheet that every export shows: its head, columns, cells and sources, in one language."""

from typing import TYPE_CHECKING, Any

from coursekit.documents import say
from coursekit.journey.stages import stage_name
from coursekit.mapping.exports.content_cells import Teller
from coursekit.mapping.exports.description import described
from coursekit.mapping.exports.metrics import folded
from coursekit.mapping.exports.sheet import Column, Sheet, Stage
from coursekit.mapping.exports.words import label
from coursekit.mapping.parts import stage_vocabulary
from coursekit.messages import CourseError, known_languages, language, number, quoted

if TYPE_CHECKING:
    from coursekit.mapping.model import JourneyMap


def language_of(journey: "JourneyMap", lang: str | None) -> str:
    """The language to draw in: the one asked for, or that in use where the map has it, or the map's first."""
    if lang is None:
        return language() if language() in journey.languages else journey.languages[0]
    if lang not in journey.languages:
        raise CourseError("mapping.exports.language", lang_given=quoted(lang), known=", ".join(journey.languages))
    return lang


def sheet_of(journey: "JourneyMap", lang: str | None = None, measured: Any = None) -> Sheet:
    """What an export of ``journey`` shows; with ``measured`` also the live figures of its cells."""
    lang = language_of(journey, lang)
    teller = Teller(journey, lang, measured)
    columns: list[Column] = []
    stages: list[Stage] = []
    for i, stage in enumerate(journey.stages):
        stages.append(_stage(stage, lang))
        if not stage.steps:
            columns.append(Column(0, i, action=label("no_steps", lang)))
        for j, step in enumerate(stage.steps):
            number = sum(column.number > 0 for column in columns) + 1
            columns.append(teller.column(step, number, i, f"stages[{i}].steps[{j}]"))
    bare = Sheet(
        title=folded(say(journey.title, lang)) or journey.id,
        lang=lang,
        facts=tuple(_facts(journey, teller, lang)),
        stages=tuple(stages),
        columns=tuple(columns),
        sources=tuple(_sources(journey, lang)),
    )
    return described(bare)


def _stage(stage: Any, lang: str) -> Stage:
    spoken = lang if lang in known_languages() else language()
    mapped = stage_name(stage_vocabulary()[stage.maps_to], stage.maps_to, spoken) if stage.maps_to else ""
    name = folded(say(stage.name, lang)) or mapped or stage.id
    return Stage(name, "" if mapped.casefold() == name.casefold() else mapped)


def _facts(journey: "JourneyMap", teller: Teller, lang: str) -> list[str]:
    facts = [label(f"kind.{journey.kind}", lang)]
    if journey.scope:
        start, end = say(journey.scope.start, lang), say(journey.scope.end, lang)
        if start and end:
            facts.append(label("scope.both", lang, start=start, end=end))
        elif start or end:
            facts.append(label("scope.start" if start else "scope.end", lang, where=start or end))
        if journey.scope.period:
            facts.append(label("scope.period", lang, period=journey.scope.period))
    lines = [folded(". ".join(facts))]
    for persona in journey.personas:
        name = say(persona.name, lang) or persona.id
        role = say(persona.role, lang)
        said = label("persona", lang, name=f"{name}, {role}" if role else name)
        goals = [say(goal, lang) for goal in persona.goals if say(goal, lang)]
        if goals:
            said += " " + label("goals", lang, goals="; ".join(goals))
        if persona.segment_rule:
            said += " " + label("segment", lang, rule=persona.segment_rule)
        if say(persona.quote, lang):
            said += " " + label("quote", lang, words=say(persona.quote, lang))
        lines.append(folded(said + teller.marks(persona.evidence)))
    return lines


def _sources(journey: "JourneyMap", lang: str) -> list[str]:
    """One line for each entry of evidence, under the number by which the cells name it."""
    lines = []
    for place, entry in enumerate(journey.evidence, 1):
        parts = [label(f"evidence.{entry.type}", lang)]
        parts += [f"n\u00a0=\u00a0{number(entry.n)}"] if entry.n is not None else []
        parts += [part for part in (entry.date, entry.ref) if part]
        note = say(entry.note, lang)
        lines.append(folded(f"[{place}] {entry.id}: {', '.join(parts)}" + (f". {note}" if note else "")))
    return lines
