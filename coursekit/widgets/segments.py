"""Who changes class when a threshold moves, without a screen."""

import pandas as pd

from coursekit.customers import LOYALTY_CLASSES, LoyaltyClasses
from coursekit.messages import CourseError, quoted


def class_moves(before: LoyaltyClasses, after: LoyaltyClasses) -> pd.DataFrame:
    """How many customers were in each class before, and in which one they are now?

    Parameters
    ----------
    before, after : LoyaltyClasses
        The same customers, classified twice by :func:`coursekit.customers.loyalty_classes`.

    Returns
    -------
    pandas.DataFrame
        A row per class before, a column per class after, all six in the order of precedence: customers. On the
        diagonal stand those who stayed.

    Notes
    -----
    Nobody did anything between the two: only a rule changed. To see customers move, classify them at two moments with
    the same rules.

    Examples
    --------
    >>> from coursekit.customers import loyalty_classes
    >>> orders = pd.DataFrame({"customer": ["A", "B"], "date": pd.to_datetime(["2025-01-10", "2025-06-01"])})
    >>> wide, narrow = (
    ...     loyalty_classes(["A", "B"], orders, as_of="2025-07-01", recency="days", dormant_after=days)
    ...     for days in (200, 100)
    ... )
    >>> class_moves(wide, narrow).loc["occasional", ["dormant", "occasional"]].to_dict()
    {'dormant': 1, 'occasional': 1}
    """
    for name, given in (("before", before), ("after", after)):
        if not isinstance(given, LoyaltyClasses):
            raise CourseError("widgets.segments.not_classes", name=name, value=quoted(given))
    if not before.labels.index.sort_values().equals(after.labels.index.sort_values()):
        raise CourseError("widgets.segments.other_customers")
    classes = list(LOYALTY_CLASSES)
    now = after.labels.reindex(before.labels.index)
    moves = pd.crosstab(before.labels.astype(str), now.astype(str)).reindex(
        index=classes, columns=classes, fill_value=0
    )
    return moves.rename_axis(index="before", columns="after")
