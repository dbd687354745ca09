"""The measures: each a plain function on columns or tables, each answer an `Estimate` with its uncertainty.

>>> from coursekit.kpis import nps
>>> print(nps([10, 9, 8, 4]))
25.0; 95% interval: −44.2 to 72.7; n = 4
"""

from coursekit.kpis.effort import ces
from coursekit.kpis.estimate import Estimate
from coursekit.kpis.satisfaction import csat, nps

__all__ = ["Estimate", "ces", "csat", "nps"]
