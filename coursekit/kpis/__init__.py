"""The measures: each a plain function on columns or tables, each answer an `Estimate` with its uncertainty.

>>> from coursekit.kpis import nps
>>> print(nps([10, 9, 8, 4]))
25.0; 95% interval: −44.2 to 72.7; n = 4
"""

from coursekit.kpis.benchmark import Benchmark, benchmark
from coursekit.kpis.bg_nbd import BgNbd, fit_bg_nbd
from coursekit.kpis.big import cohort_retention_from_parquet, rfm_from_parquet
from coursekit.kpis.business_hours import BusinessHours
from coursekit.kpis.cohorts import CohortRetention, cohort_retention
from coursekit.kpis.comparing import (
    mean_difference,
    nps_difference,
    nps_sample_size,
    proportion_difference,
    proportion_sample_size,
)
from coursekit.kpis.complaints import ComplaintHandling, complaint_handling
from coursekit.kpis.consistency import between_groups
from coursekit.kpis.effort import ces
from coursekit.kpis.estimate import Estimate
from coursekit.kpis.gamma_gamma import GammaGamma, fit_gamma_gamma
from coursekit.kpis.price import around_price_changes, price_elasticity
from coursekit.kpis.proportion import proportion
from coursekit.kpis.protocol import ServiceProtocol, service_protocol
from coursekit.kpis.repeat import purchase_frequency, repeat_purchase_rate
from coursekit.kpis.resolution import first_contact_resolution
from coursekit.kpis.retention import annual_to_monthly, churn_rate, monthly_to_annual, retention_rate
from coursekit.kpis.revenue import RevenueRetention, net_revenue_retention
from coursekit.kpis.rfm import rfm
from coursekit.kpis.satisfaction import csat, nps
from coursekit.kpis.service import FirstResponse, first_response
from coursekit.kpis.servqual import ServiceQuality, servperf, servqual
from coursekit.kpis.servqual_instrument import Instrument, dimension_name
from coursekit.kpis.survival import Survival, survival
from coursekit.kpis.trial import difference_sample_size
from coursekit.kpis.value import annual_discount, clv, clv_table, margin_multiple, monthly_discount, npv
from coursekit.kpis.wallet import share_of_wallet

__all__ = [
    "Benchmark",
    "BgNbd",
    "BusinessHours",
    "CohortRetention",
    "ComplaintHandling",
    "Estimate",
    "FirstResponse",
    "GammaGamma",
    "Instrument",
    "RevenueRetention",
    "ServiceProtocol",
    "ServiceQuality",
    "Survival",
    "annual_discount",
    "annual_to_monthly",
    "around_price_changes",
    "benchmark",
    "between_groups",
    "ces",
    "churn_rate",
    "clv",
    "clv_table",
    "cohort_retention",
    "cohort_retention_from_parquet",
    "complaint_handling",
    "csat",
    "difference_sample_size",
    "dimension_name",
    "first_contact_resolution",
    "first_response",
    "fit_bg_nbd",
    "fit_gamma_gamma",
    "margin_multiple",
    "mean_difference",
    "monthly_discount",
    "monthly_to_annual",
    "net_revenue_retention",
    "nps",
    "nps_difference",
    "nps_sample_size",
    "npv",
    "price_elasticity",
    "proportion",
    "proportion_difference",
    "proportion_sample_size",
    "purchase_frequency",
    "repeat_purchase_rate",
    "retention_rate",
    "rfm",
    "rfm_from_parquet",
    "service_protocol",
    "servperf",
    "servqual",
    "share_of_wallet",
    "survival",
]
