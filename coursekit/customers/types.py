"""The ten types of customer: six classes of loyalty and seven profiles, three types being in both."""

import pandas as pd

from coursekit.messages import text

# In the order in which they are tried: the first that fits is the class.
LOYALTY_CLASSES = ("prospect", "lost", "dormant", "loyal", "satisfied", "occasional")
PROFILE_TAGS = ("loyal", "prospect", "occasional", "demanding", "dissatisfied", "influential", "price_sensitive")
CUSTOMER_TYPES = (*LOYALTY_CLASSES, *(tag for tag in PROFILE_TAGS if tag not in LOYALTY_CLASSES))


def type_name(kind: str, lang: str | None = None) -> str:
    """How a type is called, in ``lang`` or the language in use.

    >>> type_name("lost", "es")
    'perdido'
    """
    return text(f"customers.type.{kind}", lang)


def customer_types(lang: str | None = None) -> pd.DataFrame:
    """The types of customer, what they mean, and which of the two classifications has them.

    The classes of loyalty exclude one another: each customer has exactly one (`loyalty_classes`). The profiles do not:
    a customer can have several, or none (`profile_tags`).

    Parameters
    ----------
    lang : str, optional
        Language of names and meanings; by default the one in use.

    Returns
    -------
    DataFrame
        One row per type: ``name, loyalty_class, profile_tag, meaning``.

    Notes
    -----
    The six classes mix three things: what somebody does (lost, dormant, occasional, loyal), what somebody says
    (satisfied) and somebody who has not bought yet (prospect). As lists of words they overlap, so an order of
    precedence has to be part of the definition.

    Examples
    --------
    >>> types = customer_types("en")
    >>> len(types), int(types["loyalty_class"].sum()), int(types["profile_tag"].sum())
    (10, 6, 7)
    >>> types.index[types["loyalty_class"] & types["profile_tag"]].tolist()
    ['prospect', 'loyal', 'occasional']
    """
    return pd.DataFrame(
        {
            "name": [type_name(kind, lang) for kind in CUSTOMER_TYPES],
            "loyalty_class": [kind in LOYALTY_CLASSES for kind in CUSTOMER_TYPES],
            "profile_tag": [kind in PROFILE_TAGS for kind in CUSTOMER_TYPES],
            "meaning": [text(f"customers.meaning.{kind}", lang) for kind in CUSTOMER_TYPES],
        },
        index=pd.Index(CUSTOMER_TYPES, name="type"),
    )
