"""Widgets: things to move, each with a twin that gives the same figures without a screen.

===================  ================================================================
widget               headless twin
===================  ================================================================
BudgetExplorer       :func:`budget_split`
CausalLab            :func:`causal_estimates`
ClvExplorer          :func:`clv_over_time`
FunnelExplorer       :func:`coursekit.journey.funnel`
GoodhartGame         :func:`goodhart`
LadderExplorer       :func:`ladder_lever`
NpsExplorer          :func:`nps_mix`
PathExplorer         :func:`next_steps`
QuadrantExplorer     :func:`loyalty_quadrants`
RetentionExplorer    :func:`retention_lever`
SegmentThresholds    :func:`coursekit.customers.loyalty_classes`, :func:`class_moves`
TierMigration        :func:`tier_outlook`
Quiz                 :func:`grade_quiz`
OrderingWidget       a list in an answer cell
JourneyMapEditor     the document itself
ProgrammeDesigner    ``programme.check``, :func:`coursekit.loyalty.simulate`
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
    "CausalEstimates": "causal_lab_model",
    "CausalLab": "causal_lab",
    "causal_estimates": "causal_lab_model",
    "ClvExplorer": "clv_explorer",
    "ClvOverTime": "clv_explorer_model",
    "clv_over_time": "clv_explorer_model",
    "FunnelExplorer": "funnel_explorer",
    "JourneyMapEditor": "journey_map_editor",
    "goodhart": "goodhart_model",
    "GoodhartGame": "goodhart_game",
    "GoodhartPlay": "goodhart_model",
    "LadderExplorer": "ladder_explorer",
    "ladder_lever": "climbing",
    "NpsExplorer": "nps_explorer",
    "NpsMix": "mixture",
    "nps_mix": "mixture",
    "next_steps": "walk",
    "PathExplorer": "path_explorer",
    "Ordering": "ordering",
    "OrderingWidget": "ordering",
    "ProgrammeDesigner": "programme_designer",
    "Quiz": "quiz",
    "QuizResult": "quiz_grade",
    "grade_quiz": "quiz_grade",
    "read_questions": "quiz_format",
    "loyalty_quadrants": "quadrants",
    "QuadrantExplorer": "quadrant_explorer",
    "RetentionExplorer": "retention_explorer",
    "retention_lever": "lever",
    "SegmentThresholds": "segment_thresholds",
    "class_moves": "segments",
    "review_spending": "tier_migration_model",
    "TierMigration": "tier_migration",
    "TierOutlook": "tier_migration_model",
    "tier_outlook": "tier_migration_model",
}

__all__ = [
    "BudgetExplorer",
    "CausalEstimates",
    "CausalLab",
    "ClvExplorer",
    "ClvOverTime",
    "FunnelExplorer",
    "GoodhartGame",
    "GoodhartPlay",
    "JourneyMapEditor",
    "LadderExplorer",
    "NpsExplorer",
    "NpsMix",
    "Ordering",
    "OrderingWidget",
    "PathExplorer",
    "ProgrammeDesigner",
    "QuadrantExplorer",
    "Quiz",
    "QuizResult",
    "Response",
    "RetentionExplorer",
    "SegmentThresholds",
    "TierMigration",
    "TierOutlook",
    "best_share",
    "budget_split",
    "causal_estimates",
    "class_moves",
    "clv_over_time",
    "goodhart",
    "grade_quiz",
    "ladder_lever",
    "loyalty_quadrants",
    "next_steps",
    "nps_mix",
    "read_questions",
    "retention_lever",
    "review_spending",
    "tier_outlook",
]


def __getattr__(name: str) -> Any:
    if name in _WHERE:
        return getattr(import_module(f"coursekit.widgets.{_WHERE[name]}"), name)
    raise AttributeError(f"module 'coursekit.widgets' has no attribute '{name}'")


def __dir__() -> list[str]:
    return sorted(__all__)
