"""Whom to call first when something went wrong, without a screen."""

from typing import Any

import pandas as pd

from coursekit.messages import CourseError, quoted

RULES = ("value", "score", "wait")


def recovery_queue(
    answers: pd.DataFrame,
    margin: Any,
    as_of: Any,
    *,
    days: float = 90,
    worst: int = 2,
    calls: int = 10,
    first: str = "value",
) -> pd.DataFrame:
    """Who is dissatisfied now, and whom can we call this week?

    Parameters
    ----------
    answers : DataFrame
        ``customer, answered, csat``: one row per answer, scores 1 to 5. Only each customer's **last** answer counts:
        who was annoyed in March and content in May is not waiting for a call.
    margin : Series
        Margin of each customer, indexed by customer; who is not in it left none.
    as_of : time
        The moment at which one looks.
    days : float
        How old an answer may be.
    worst : int
        Up to which score a customer counts as dissatisfied.
    calls : int
        How many calls can be made.
    first : {"value", "score", "wait"}
        Who comes first: the largest margin, the lowest score, or the longest wait. Ties go to the longest wait.

    Returns
    -------
    DataFrame
        A row per dissatisfied customer, in the order of the calls, by ``customer``: ``csat``, ``waited`` (days),
        ``margin`` and ``called``.

    Notes
    -----
    It knows only those who answered a survey: most of the discontented say nothing.

    Examples
    --------
    >>> answers = pd.DataFrame({
    ...     "customer": ["a", "b", "c"], "csat": [2, 1, 5], "answered": pd.to_datetime(["2025-05-01"] * 3)})
    >>> queue = recovery_queue(answers, pd.Series({"a": 90.0, "b": 10.0}), "2025-05-08", calls=1)
    >>> queue[["csat", "waited", "called"]].to_dict("index")
    {'a': {'csat': 2, 'waited': 7.0, 'called': True}, 'b': {'csat': 1, 'waited': 7.0, 'called': False}}
    """
    if not isinstance(answers, pd.DataFrame) or not {"customer", "answered", "csat"} <= set(answers.columns):
        raise CourseError("widgets.recovery.answers")
    if first not in RULES:
        raise CourseError("widgets.recovery.rule", value=quoted(first), known=", ".join(f'"{rule}"' for rule in RULES))
    for name, value, low, high in (("worst", worst, 1, 4), ("calls", calls, 0, 100_000)):
        if isinstance(value, bool) or not isinstance(value, int) or not low <= value <= high:
            raise CourseError("widgets.recovery.out_of_range", name=name, value=quoted(value), low=low, high=high)
    now = pd.Timestamp(as_of)
    known = answers.dropna(subset=["customer", "answered", "csat"]).sort_values("answered", kind="stable")
    last = known[known["answered"] <= now].drop_duplicates("customer", keep="last")
    waited = (now - last["answered"]).dt.total_seconds() / 86_400
    open_now = last[(waited <= days) & (last["csat"] <= worst)]
    queue = pd.DataFrame(
        {
            "csat": open_now["csat"].astype(int).to_numpy(),
            "waited": waited[open_now.index].to_numpy(),
            "margin": pd.Series(margin).reindex(open_now["customer"].astype(object)).fillna(0.0).to_numpy(),
        },
        index=pd.Index(open_now["customer"].astype(object), name="customer"),
    )
    by = {"value": (["margin", "waited"], [False, False]), "score": (["csat", "waited"], [True, False])}
    columns, rising = by.get(first, (["waited"], [False]))
    queue = queue.sort_values(columns, ascending=rising, kind="stable")
    queue["called"] = [place < calls for place in range(len(queue))]
    return queue
