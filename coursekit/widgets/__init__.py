"""Widgets: things to move, each with a twin that gives the same figures without a screen.

===================  =========================
widget               headless twin
===================  =========================
BudgetExplorer       :func:`budget_split`
NpsExplorer          :func:`nps_mix`
RetentionExplorer    :func:`retention_lever`
Quiz                 :func:`grade_quiz`
OrderingWidget       a list in an answer cell
JourneyMapEditor     the document itself
===================  =========================
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
    "JourneyMapEditor": "journey_map_editor",
    "NpsExplorer": "nps_explorer",
    "NpsMix": "mixture",
    "nps_mix": "mixture",
    "Ordering": "ordering",
    "OrderingWidget": "ordering",
    "Quiz": "quiz",
    "QuizResult": "quiz_grade",
    "grade_quiz": "quiz_grade",
    "read_questions": "quiz_format",
    "RetentionExplorer": "retention_explorer",
    "retention_lever": "lever",
}

__all__ = [
    "BudgetExplorer",
    "JourneyMapEditor",
    "NpsExplorer",
    "NpsMix",
    "Ordering",
    "OrderingWidget",
    "Quiz",
    "QuizResult",
    "Response",
    "RetentionExplorer",
    "best_share",
    "budget_split",
    "grade_quiz",
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
