"""Who the customers are: six classes of loyalty, seven profiles, how each is treated, and how far raters agree.

>>> from coursekit.customers import kappa
>>> print(kappa(["loyal", "lost", "lost", "loyal"], ["loyal", "lost", "loyal", "loyal"]))
0.500; 95% interval: −0.235 to 1.000; n = 4
"""

from coursekit.customers.agreement import kappa
from coursekit.customers.classes import LoyaltyClasses, loyalty_classes
from coursekit.customers.confusion import Confusion, confusion
from coursekit.customers.playbook import check_playbook, playbook, playbook_choices
from coursekit.customers.profiles import ProfileTags, profile_tags
from coursekit.customers.types import CUSTOMER_TYPES, LOYALTY_CLASSES, PROFILE_TAGS, customer_types

__all__ = [
    "CUSTOMER_TYPES",
    "LOYALTY_CLASSES",
    "PROFILE_TAGS",
    "Confusion",
    "LoyaltyClasses",
    "ProfileTags",
    "check_playbook",
    "confusion",
    "customer_types",
    "kappa",
    "loyalty_classes",
    "playbook",
    "playbook_choices",
    "profile_tags",
]
