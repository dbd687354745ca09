"""Café Lumbre, the simulated company, and a loader of transactions from outside.

>>> from coursekit.datasets import company
>>> company(customers=100).price_changes.head(2)
        product       date  old_price  new_price
0     house_250 2024-06-03        8.6        9.1
1  ethiopia_250 2024-06-03       10.9       11.8
"""

from coursekit.datasets.catalogue import catalogue
from coursekit.datasets.company import Company, company
from coursekit.datasets.contacts import closed_customers, form_answers
from coursekit.datasets.journey_data import CompleteJourney, MissingExtra, complete_journey
from coursekit.datasets.own_shop import OwnShop, own_shop
from coursekit.datasets.pause_trial import pause_effect, pause_trial
from coursekit.datasets.shop_export import survey_codebook

__all__ = [
    "Company",
    "CompleteJourney",
    "MissingExtra",
    "OwnShop",
    "catalogue",
    "closed_customers",
    "company",
    "complete_journey",
    "form_answers",
    "own_shop",
    "pause_effect",
    "pause_trial",
    "survey_codebook",
]
