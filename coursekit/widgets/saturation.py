"""How much each further interview still adds, without a screen."""

from collections.abc import Iterable

import pandas as pd

from coursekit.messages import CourseError


def new_with_each(topics: Iterable[object]) -> pd.DataFrame:
    """How many topics are known after each quote, and is there still something new?

    Parameters
    ----------
    topics : iterable
        What each quote speaks of, in the order in which the quotes are read.

    Returns
    -------
    pandas.DataFrame
        A row per quote (``read``, from 1): ``topic``, ``new`` (whether it was heard for the first time), ``known``
        (different topics so far).

    Raises
    ------
    CourseError
        If a quote has no topic.

    Notes
    -----
    A curve that flattens says that more of the same interviews would add little. It says nothing of the people whom
    nobody interviewed, and it flattens sooner the coarser the topics are.

    References
    ----------
    Guest, G., Bunce, A. & Johnson, L. (2006). How many interviews are enough? Field Methods 18(1), 59–82.

    Examples
    --------
    >>> new_with_each(["queue", "price", "queue"])["known"].tolist()
    [1, 2, 2]
    """
    heard = pd.Series(list(topics), dtype=object)
    blank = heard.index[heard.isna()]
    if len(blank):
        raise CourseError("widgets.saturation.blank", row=int(blank[0]) + 1)
    new = ~heard.duplicated()
    table = pd.DataFrame({"topic": heard, "new": new, "known": new.cumsum()})
    return table.set_axis(pd.RangeIndex(1, len(heard) + 1, name="read"))
