"""What we offer customers: the loyalty programme, its economics, the market it is played against, and its evaluation.

>>> from coursekit.loyalty import break_even_uplift
>>> round(break_even_uplift(0.10, margin=0.40), 3)
0.333
"""

from importlib import import_module
from typing import Any

# Names are loaded when first used: documents need pydantic, which `import coursekit` does not load.
_WHERE = {
    # the document
    "Assumptions": "model",
    "Benefit": "model",
    "Cap": "model",
    "CommunicationPlan": "model",
    "ConsentPolicy": "model",
    "Contract": "model",
    "Downgrade": "model",
    "EarnRule": "model",
    "Enrolment": "model",
    "FraudLimits": "model",
    "Goal": "model",
    "Guardrail": "model",
    "Limit": "model",
    "Message": "model",
    "Offer": "model",
    "PointsPolicy": "model",
    "Programme": "model",
    "Qualification": "model",
    "Referral": "model",
    "Reward": "model",
    "Scope": "model",
    "StopRule": "model",
    "SurveyTrigger": "model",
    "Tier": "model",
    # the rulebook
    "Finding": "rules",
    "Findings": "rules",
    "MarketFigures": "rules",
    "check": "rules",
    "example_programme": "examples",
    # communication
    "ConsentLedger": "consent",
    "Permission": "consent",
    "PLACEHOLDERS": "communication",
    "Preview": "communication",
    "Replay": "communication_result",
    "fill": "communication",
    "placeholders": "communication",
    "preview": "communication",
    "replay": "communication_replay",
    # economics
    "PaidTier": "economics",
    "break_even_uplift": "economics",
    "deferred_revenue": "economics",
    "paid_tier": "economics",
    "point_liability": "economics",
    "programme_roi": "economics",
    "recognised_revenue": "economics",
    "reward_rate": "economics",
    "subsidised_share": "economics",
    "TierMigration": "tiers",
    "active_member_rate": "tiers",
    "participation_rate": "tiers",
    "tier_migration": "tiers",
    "PointsAccount": "points",
    "breakage": "points",
    "points_account": "points",
    "points_lots": "points",
    "points_vintages": "points",
    "redemption_rate": "points",
    # the market and the play
    "Market": "market",
    "OverSeeds": "results",
    "ProgrammeResult": "results",
    "find_break_even": "simulate_play",
    "over_seeds": "simulate_play",
    "simulate": "simulate_play",
    # evaluation
    "Invitation": "evaluation_lot",
    "before_after": "evaluation",
    "difference_in_differences": "evaluation",
    "invitation_power": "evaluation_lot",
    "invitation_sample_size": "evaluation_lot",
    "join_by": "evaluation_ways",
    "matched_comparison": "evaluation",
    "naive_comparison": "evaluation",
    "randomised_invitation": "evaluation_lot",
    "regression_to_the_mean": "evaluation",
    "stratified_comparison": "evaluation",
    # two firms
    "Duopoly": "duopoly",
    "LaunchGame": "duopoly",
    "TwoFirms": "duopoly",
    "launch_game": "duopoly",
    "two_firms": "duopoly",
    # other levers
    "CommunityLevers": "levers_community",
    "Decision": "decision_rule",
    "DecisionRule": "decision_rule",
    "DefectionDecision": "levers",
    "WhaleCurve": "levers_base",
    "WinBack": "levers",
    "community_levers": "levers_community",
    "customer_profit": "levers_base",
    "defection_decision": "levers",
    "gini": "levers_community",
    "k_factor": "levers",
    "participation_shares": "levers_community",
    "Switching": "switching",
    "referral_growth": "levers",
    "referral_programme": "referral",
    "switching_cost": "switching",
    "whale_curve": "levers_base",
    "win_back_value": "levers",
}

__all__ = sorted(_WHERE)


def __getattr__(name: str) -> Any:
    if name in _WHERE:
        return getattr(import_module(f"coursekit.loyalty.{_WHERE[name]}"), name)
    raise AttributeError(f"module 'coursekit.loyalty' has no attribute '{name}'")


def __dir__() -> list[str]:
    return sorted(__all__)
