"""The true effects as a table, for instructors."""

import numpy as np

from coursekit.datasets import hotels, marketing, world
from coursekit.datasets.simulation import Columns, Simulation, stage
from coursekit.datasets.voices import texts

VALUES = {
    "bg_nbd_r": world.BG_NBD["r"],
    "bg_nbd_alpha": world.BG_NBD["alpha"],
    "bg_nbd_a": world.BG_NBD["a"],
    "bg_nbd_b": world.BG_NBD["b"],
    "member_visits": world.MEMBER_EFFECT,
    "reengagement": world.REENGAGEMENT_CHANCE,
    "campaign_orders": 0.0,
    "lead_incentive": marketing.LEAD_ARM_EFFECT[1],
    "monthly_survival_24": world.MONTHLY_S24,
    "wait_on_resolution": world.WAIT_EFFECT,
    "account_machine": hotels.TIE_EFFECT["machine"],
    "account_satisfaction": hotels.SATISFACTION_EFFECT,
}


@stage("effects")
def effects(sim: Simulation) -> Columns:
    """Name, value and meaning of each true effect."""
    meaning = texts()["effects"]
    return {
        "effect": list(VALUES),
        "value": np.array(list(VALUES.values())),
        "what_es": [meaning[name][0] for name in VALUES],
        "what_en": [meaning[name][1] for name in VALUES],
    }
