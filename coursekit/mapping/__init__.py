"""The journey map as a document: its model, what is wrong with it, its formats.

>>> from coursekit.mapping import JourneyMap
>>> JourneyMap(id="first", languages=["en"], title="First purchase").kind
'as_is'
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from coursekit.mapping.examples import example_defects, example_map, example_names, example_text
    from coursekit.mapping.measures import Measured, measure_names
    from coursekit.mapping.model import JourneyMap
    from coursekit.mapping.parts import (
        Actor,
        Branch,
        Channel,
        Emotion,
        Evidence,
        Failure,
        Frequency,
        Gain,
        Kpi,
        Opportunity,
        Pain,
        Persona,
        Scope,
        Stage,
        Step,
        Touchpoint,
    )
    from coursekit.mapping.planting import map_with_defects, planted_defects
    from coursekit.mapping.problems import Problem
    from coursekit.mapping.round_trips import RoundTrip, cells, round_trip
    from coursekit.mapping.rubric import Score

# These need pydantic, which is loaded when the first of them is used.
_WHERE = {
    "Actor": "parts",
    "Branch": "parts",
    "Channel": "parts",
    "Emotion": "parts",
    "Evidence": "parts",
    "Failure": "parts",
    "Frequency": "parts",
    "Gain": "parts",
    "JourneyMap": "model",
    "Measured": "measures",
    "RoundTrip": "round_trips",
    "Score": "rubric",
    "cells": "round_trips",
    "round_trip": "round_trips",
    "example_defects": "examples",
    "example_map": "examples",
    "example_names": "examples",
    "example_text": "examples",
    "measure_names": "measures",
    "Kpi": "parts",
    "map_with_defects": "planting",
    "planted_defects": "planting",
    "Opportunity": "parts",
    "Pain": "parts",
    "Persona": "parts",
    "Problem": "problems",
    "Scope": "parts",
    "Stage": "parts",
    "Step": "parts",
    "Touchpoint": "parts",
}

__all__ = [
    "Actor",
    "Branch",
    "Channel",
    "Emotion",
    "Evidence",
    "Failure",
    "Frequency",
    "Gain",
    "JourneyMap",
    "Kpi",
    "Measured",
    "Opportunity",
    "Pain",
    "Persona",
    "Problem",
    "RoundTrip",
    "Scope",
    "Score",
    "Stage",
    "Step",
    "Touchpoint",
    "cells",
    "example_defects",
    "example_map",
    "example_names",
    "example_text",
    "map_with_defects",
    "measure_names",
    "planted_defects",
    "round_trip",
]


def __getattr__(name: str) -> Any:
    if name in _WHERE:
        return getattr(import_module(f"coursekit.mapping.{_WHERE[name]}"), name)
    raise AttributeError(f"module 'coursekit.mapping' has no attribute '{name}'")


def __dir__() -> list[str]:
    return sorted(__all__)
