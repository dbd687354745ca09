"""What the journey map editor says and lets people choose from, in the language in use."""

from typing import Any

from coursekit.journey.stages import VOCABULARIES, stage_ids, stage_name
from coursekit.messages import known_languages, language, text
from coursekit.messages.catalogue import sentences

_HERE = "widgets.map_editor."
_KINDS = ("as_is", "to_be")
_DIRECTIONS = ("inbound", "outbound")
_ACTORS = ("customer", "staff", "system", "partner")
_CHANNELS = ("owned", "paid", "earned", "human")
_EVIDENCE = ("interview", "survey", "event_log", "ticket", "review", "assumption")
_RANKS = (1, 2, 3, 4, 5)


def labels() -> dict[str, str]:
    """Every word of the page by its name; those in braces are filled in there."""
    start = f"{_HERE}label."
    said = sentences(language())
    return {key.removeprefix(start): words for key, words in said.items() if key.startswith(start)} | {
        "lang": language()
    }


def options() -> dict[str, Any]:
    """What each choice offers, as pairs of value and words."""
    from coursekit.mapping.measures_registry import MEASURES

    stages = [
        [stage, text(f"{_HERE}option.vocabulary.{vocabulary}", name=stage_name(vocabulary, stage))]
        for vocabulary in VOCABULARIES
        for stage in stage_ids(vocabulary)
    ]
    return {
        "kinds": _pairs("kind", _KINDS),
        "directions": _pairs("direction", _DIRECTIONS),
        "actor_types": _pairs("actor_type", _ACTORS),
        "channel_types": _pairs("channel_type", _CHANNELS),
        "evidence_types": _pairs("evidence_type", _EVIDENCE),
        "severities": _pairs("severity", _RANKS),
        "ranks": _pairs("rank", _RANKS),
        "stages": stages,
        "measures": sorted(MEASURES),
        "sources": sorted({measure.table for measure in MEASURES.values()}),
        "languages": list(known_languages()),
    }


def _pairs(kind: str, values: tuple[Any, ...]) -> list[list[Any]]:
    return [[value, text(f"{_HERE}option.{kind}.{value}")] for value in values]
