"""Widgets: things to move, each with a twin that gives the same figures without a screen.

===================  ================================================================
widget               headless twin
===================  ================================================================
BudgetExplorer       :func:`budget_split`
FunnelExplorer       :func:`coursekit.journey.funnel`
NpsExplorer          :func:`nps_mix`
PathExplorer         :func:`next_steps`
RetentionExplorer    :func:`retention_lever`
SegmentThresholds    :func:`coursekit.customers.loyalty_classes`, :func:`class_moves`
Quiz                 :func:`grade_quiz`
OrderingWidget       a list in an answer cell
JourneyMapEditor     the document itself
===================  ================================================================
"""

from importlib import import_module
from typing import Any

# Names are loaded when first used: ipywidgets costs a good part of a second. No module may bear the name of a
# function: importing it would put the module in the function's place.
_WHERE = {
    "BudgetExplorer": "budget_explorer",
    "Response": "budget",
    "best_share": "budget",
    "budget_split": "budget",
    "FunnelExplorer": "funnel_explorer",
    "JourneyMapEditor": "journey_map_editor",
    "NpsExplorer": "nps_explorer",
    "NpsMix": "mixture",
    "nps_mix": "mixture",
    "next_steps": "walk",
    "PathExplorer": "path_explorer",
    "Ordering": "ordering",
    "OrderingWidget": "ordering",
    "Quiz": "quiz",
    "QuizResult": "quiz_grade",
    "grade_quiz": "quiz_grade",
    "read_questions": "quiz_format",
    "RetentionExplorer": "retention_explorer",
    "retention_lever": "lever",
    "SegmentThresholds": "segment_thresholds",
    "class_moves": "segments",
}

__all__ = [
    "BudgetExplorer",
    "FunnelExplorer",
    "JourneyMapEditor",
    "NpsExplorer",
    "NpsMix",
    "Ordering",
    "OrderingWidget",
    "PathExplorer",
    "Quiz",
    "QuizResult",
    "Response",
    "RetentionExplorer",
    "SegmentThresholds",
    "best_share",
    "budget_split",
    "class_moves",
    "grade_quiz",
    "next_steps",
    "nps_mix",
    "read_questions",
    "retention_lever",
]


def __getattr__(name: str) -> Any:
    if name in _WHERE:
        return getattr(import_module(f"coursekit.widgets.{_WHERE[name]}"), name)
    raise AttributeError(f"module 'coursekit.widgets' has no attribute '{name}'")


def __dir__() -> list[str]:
    return sorted(__all__)
