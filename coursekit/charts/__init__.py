"""Charts: one message each, said in the title, with the same message in words beside the picture.

Every function returns a :class:`Chart`. The pictures share one theme (:mod:`coursekit.charts.theme`)
and colours that survive colour blindness and grey printing.
"""

from importlib import import_module
from typing import Any

# Names are loaded when first used: matplotlib and seaborn cost a second or two.
_WHERE = {
    "Chart": "chart",
    "ces_answers": "satisfaction",
    "csat_answers": "satisfaction",
    "nps_answers": "satisfaction",
    "csat_by": "groups",
    "nps_by": "groups",
    "response_times": "service",
    "survival_curve": "survivors",
    "retention_curve": "retention",
    "repeat_purchase": "repeat",
    "retention_triangle": "triangle",
    "clv_by_period": "value",
    "clv_conventions": "value",
    "clv_sensitivity": "value",
    "wallet_shares": "wallet",
    "servqual_gaps": "quality",
    "servqual_priorities": "quality",
    "rfm_grid": "rfm_map",
    "bg_nbd_tracking": "tracking",
    "benchmark_points": "rivals",
    "revenue_retention": "revenue",
    "kpi_tree": "tree",
    "funnel_steps": "steps",
    "ladder_rungs": "steps",
    "shares_by_size": "small_groups",
    "transition_heatmap": "cells",
    "confusion_matrix": "cells",
    "attribution_shares": "credit",
    "loyalty_mix": "mix",
    "drawn_and_measured": "feelings",
    "shares_within": "within",
    "monthly_counts": "counts",
    "over_time": "periods",
    "running_difference": "running",
    "programme_account": "loyalty",
    "tier_members": "loyalty",
    "plays_net": "loyalty",
    "break_even_curve": "loyalty_lessons",
    "estimates_and_truth": "loyalty_lessons",
    "whale": "loyalty_lessons",
}

__all__ = [
    "Chart",
    "attribution_shares",
    "benchmark_points",
    "bg_nbd_tracking",
    "break_even_curve",
    "ces_answers",
    "clv_by_period",
    "clv_conventions",
    "clv_sensitivity",
    "confusion_matrix",
    "csat_answers",
    "csat_by",
    "drawn_and_measured",
    "estimates_and_truth",
    "funnel_steps",
    "kpi_tree",
    "ladder_rungs",
    "loyalty_mix",
    "monthly_counts",
    "nps_answers",
    "nps_by",
    "over_time",
    "plays_net",
    "programme_account",
    "repeat_purchase",
    "response_times",
    "retention_curve",
    "retention_triangle",
    "revenue_retention",
    "rfm_grid",
    "running_difference",
    "servqual_gaps",
    "servqual_priorities",
    "shares_by_size",
    "shares_within",
    "survival_curve",
    "tier_members",
    "transition_heatmap",
    "wallet_shares",
    "whale",
]


def __getattr__(name: str) -> Any:
    if name in _WHERE:
        return getattr(import_module(f"coursekit.charts.{_WHERE[name]}"), name)
    raise AttributeError(f"module 'coursekit.charts' has no attribute '{name}'")


def __dir__() -> list[str]:
    return sorted(__all__)
