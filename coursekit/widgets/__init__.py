"""Widgets: things to move, each with a twin that gives the same figures without a screen.

===================  ================================================================
widget               headless twin
===================  ================================================================
AuditExplorer        :func:`radar_area`, :func:`radar_orders`
AskingExplorer       :func:`survey_plan`
BudgetExplorer       :func:`budget_split`
CausalLab            :func:`causal_estimates`
ChannelExplorer      :func:`channel_costs`, :func:`worth_spending`
ClvExplorer          :func:`clv_over_time`
CommunityExplorer    :func:`community_without`
Dashboard            :func:`dashboard_figures`
FormatExplorer       :func:`coursekit.mapping.round_trip`
FunnelExplorer       :func:`coursekit.journey.funnel`
GoodhartGame         :func:`goodhart`
IndicatorExplorer    :func:`indicator_power`
LadderExplorer       :func:`ladder_lever`
MapReader            :func:`map_reading`
NpsExplorer          :func:`nps_mix`
PathExplorer         :func:`next_steps`
PriceExplorer        :func:`price_response`
RecoveryExplorer     :func:`recovery_queue`
PromiseExplorer      :func:`promise_kept`
QuadrantExplorer     :func:`loyalty_quadrants`
RatingExplorer       :func:`rate_products`
ReferralExplorer     :func:`coursekit.loyalty.referral_programme`
RetentionExplorer    :func:`retention_lever`
RuleExplorer         :func:`rule_chances`
SaturationExplorer   :func:`new_with_each`
SegmentThresholds    :func:`coursekit.customers.loyalty_classes`, :func:`class_moves`
ServqualExplorer     :func:`weigh_gaps`
SilenceExplorer      :func:`rhythms`, :func:`silence_check`
StrategyExplorer     :func:`strategy_split`, :func:`best_split`
SwitchingExplorer    :func:`coursekit.loyalty.switching_cost`
DuopolyExplorer      :func:`coursekit.loyalty.two_firms`, `launch_game`
TierMigration        :func:`tier_outlook`
TrialExplorer        :func:`trial_weeks`, :func:`smallest_gain`
VoucherExplorer      :func:`voucher_result`
WhaleExplorer        :func:`profit_by_key`
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
    "AuditExplorer": "audit_explorer",
    "radar_area": "audit",
    "radar_orders": "audit",
    "AskingExplorer": "asking_explorer",
    "survey_plan": "asking_plan",
    "BudgetExplorer": "budget_explorer",
    "Response": "budget",
    "best_share": "budget",
    "budget_split": "budget",
    "CausalEstimates": "causal_lab_model",
    "CausalLab": "causal_lab",
    "causal_estimates": "causal_lab_model",
    "ChannelExplorer": "channel_explorer",
    "breaks_even": "channel_cost",
    "channel_costs": "channel_cost",
    "worth_spending": "channel_cost",
    "ClvExplorer": "clv_explorer",
    "ClvOverTime": "clv_explorer_model",
    "clv_over_time": "clv_explorer_model",
    "Dashboard": "dashboard",
    "DashboardFigures": "dashboard_model",
    "dashboard_figures": "dashboard_model",
    "CommunityExplorer": "community_explorer",
    "community_without": "community",
    "FormatExplorer": "format_explorer",
    "FunnelExplorer": "funnel_explorer",
    "JourneyMapEditor": "journey_map_editor",
    "goodhart": "goodhart_model",
    "GoodhartGame": "goodhart_game",
    "GoodhartPlay": "goodhart_model",
    "IndicatorExplorer": "indicator_explorer",
    "indicator_power": "noticing",
    "LadderExplorer": "ladder_explorer",
    "ladder_lever": "climbing",
    "MapReader": "map_reader",
    "map_reading": "map_questions",
    "NpsExplorer": "nps_explorer",
    "NpsMix": "mixture",
    "nps_mix": "mixture",
    "next_steps": "walk",
    "PathExplorer": "path_explorer",
    "Buyers": "price_model",
    "PriceExplorer": "price_explorer",
    "best_price": "price_model",
    "price_response": "price_model",
    "RecoveryExplorer": "recovery_explorer",
    "recovery_queue": "recovery",
    "Ordering": "ordering",
    "OrderingWidget": "ordering",
    "ProgrammeDesigner": "programme_designer",
    "PromiseExplorer": "promise_explorer",
    "ServqualExplorer": "servqual_explorer",
    "SwitchingExplorer": "switching_explorer",
    "DuopolyExplorer": "duopoly_explorer",
    "weigh_gaps": "gap_weights",
    "promise_kept": "promised",
    "Quiz": "quiz",
    "QuizResult": "quiz_grade",
    "grade_quiz": "quiz_grade",
    "read_questions": "quiz_format",
    "loyalty_quadrants": "quadrants",
    "QuadrantExplorer": "quadrant_explorer",
    "RatingExplorer": "rating_explorer",
    "rate_products": "ratings",
    "ReferralExplorer": "referral_explorer",
    "RetentionExplorer": "retention_explorer",
    "retention_lever": "lever",
    "RuleExplorer": "rule_explorer",
    "rule_chances": "rule_chances_model",
    "new_with_each": "saturation",
    "SaturationExplorer": "saturation_explorer",
    "SegmentThresholds": "segment_thresholds",
    "SilenceExplorer": "silence_explorer",
    "rhythms": "silences",
    "silence_check": "silences",
    "class_moves": "segments",
    "StrategyExplorer": "strategy_explorer",
    "best_split": "strategies",
    "strategy_split": "strategies",
    "review_spending": "tier_migration_model",
    "TierMigration": "tier_migration",
    "TrialExplorer": "trial_explorer",
    "smallest_gain": "trials",
    "trial_weeks": "trials",
    "TierOutlook": "tier_migration_model",
    "tier_outlook": "tier_migration_model",
    "voucher_result": "voucher_cost",
    "VoucherExplorer": "voucher_explorer",
    "profit_by_key": "cost_keys",
    "WhaleExplorer": "whale_explorer",
}

__all__ = [
    "AskingExplorer",
    "AuditExplorer",
    "BudgetExplorer",
    "Buyers",
    "CausalEstimates",
    "CausalLab",
    "ChannelExplorer",
    "ClvExplorer",
    "ClvOverTime",
    "CommunityExplorer",
    "Dashboard",
    "DashboardFigures",
    "DuopolyExplorer",
    "FormatExplorer",
    "FunnelExplorer",
    "GoodhartGame",
    "GoodhartPlay",
    "IndicatorExplorer",
    "JourneyMapEditor",
    "LadderExplorer",
    "MapReader",
    "NpsExplorer",
    "NpsMix",
    "Ordering",
    "OrderingWidget",
    "PathExplorer",
    "PriceExplorer",
    "ProgrammeDesigner",
    "PromiseExplorer",
    "QuadrantExplorer",
    "Quiz",
    "QuizResult",
    "RatingExplorer",
    "RecoveryExplorer",
    "ReferralExplorer",
    "Response",
    "RetentionExplorer",
    "RuleExplorer",
    "SaturationExplorer",
    "SegmentThresholds",
    "ServqualExplorer",
    "SilenceExplorer",
    "StrategyExplorer",
    "SwitchingExplorer",
    "TierMigration",
    "TierOutlook",
    "TrialExplorer",
    "VoucherExplorer",
    "WhaleExplorer",
    "best_price",
    "best_share",
    "best_split",
    "breaks_even",
    "budget_split",
    "causal_estimates",
    "channel_costs",
    "class_moves",
    "clv_over_time",
    "community_without",
    "dashboard_figures",
    "goodhart",
    "grade_quiz",
    "indicator_power",
    "ladder_lever",
    "loyalty_quadrants",
    "map_reading",
    "next_steps",
    "nps_mix",
    "price_response",
    "profit_by_key",
    "promise_kept",
    "radar_area",
    "radar_orders",
    "rate_products",
    "read_questions",
    "recovery_queue",
    "retention_lever",
    "review_spending",
    "rhythms",
    "rule_chances",
    "silence_check",
    "smallest_gain",
    "strategy_split",
    "survey_plan",
    "tier_outlook",
    "trial_weeks",
    "voucher_result",
    "weigh_gaps",
    "worth_spending",
]


def __getattr__(name: str) -> Any:
    if name in _WHERE:
        return getattr(import_module(f"coursekit.widgets.{_WHERE[name]}"), name)
    raise AttributeError(f"module 'coursekit.widgets' has no attribute '{name}'")


def __dir__() -> list[str]:
    return sorted(__all__)
