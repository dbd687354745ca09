"""Where the customers are: stages in three vocabularies, funnel, ladder, transitions, paths, attribution, touchpoints.

>>> from coursekit.journey import ladder
>>> ladder([100, 96, 80, 57, 41, 32, 24, 15]).weakest
'loyal'
"""

from coursekit.journey.attribution import Attribution, attribution
from coursekit.journey.big import funnel_from_parquet
from coursekit.journey.funnel import Funnel, funnel
from coursekit.journey.ladder import Ladder, ladder
from coursekit.journey.paths import Paths, paths
from coursekit.journey.stages import crosswalk, stages
from coursekit.journey.touchpoints import TouchpointScores, touchpoint_scores
from coursekit.journey.transitions import Transitions, transitions

__all__ = [
    "Attribution",
    "Funnel",
    "Ladder",
    "Paths",
    "TouchpointScores",
    "Transitions",
    "attribution",
    "crosswalk",
    "funnel",
    "funnel_from_parquet",
    "ladder",
    "paths",
    "stages",
    "touchpoint_scores",
    "transitions",
]
