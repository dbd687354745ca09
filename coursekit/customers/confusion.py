"""Which labels are taken for which: what was given against a key."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from coursekit.customers._labels import label_codes
from coursekit.customers._tables import html_table
from coursekit.kpis import Estimate
from coursekit.kpis._input import check_level, series
from coursekit.kpis._intervals import wilson
from coursekit.kpis.satisfaction import share
from coursekit.messages import number, percent, text


@dataclass(frozen=True, repr=False, eq=False)
class Confusion:
    """Labels against a key.

    Attributes
    ----------
    counts : DataFrame
        How often each pair occurred: rows are the key, columns what was given.
    by_label : DataFrame
        For each label: ``in_key, given, right``, ``recall`` (of those in the key, percent found) and ``precision`` (of
        those given it, percent right), with Wilson intervals ``recall_low`` … ``precision_high``.
    accuracy : Estimate
        Percent of all that have the label of the key.
    missing : int
        Rows left out because one of the two was blank.
    """

    counts: pd.DataFrame
    by_label: pd.DataFrame
    accuracy: Estimate
    missing: int

    def __repr__(self) -> str:
        return f"Confusion(accuracy={self.accuracy!r}, labels={len(self.counts)})"

    def _repr_html_(self) -> str:
        heads = [
            text("customers.head.key"),
            *(str(label) for label in self.counts.columns),
            text("customers.head.recall"),
        ]
        rows = [
            (str(label), *(number(count) for count in line), percent(self.by_label.loc[label, "recall"], 1))
            for label, line in zip(self.counts.index, self.counts.to_numpy(), strict=True)
        ]
        precision = (percent(value, 1) for value in self.by_label["precision"])
        rows.append((text("customers.head.precision"), *precision, ""))
        return html_table(heads, rows, text("customers.confusion.below", accuracy=self.accuracy.sentence()))


def confusion(key: Any, given: Any, categories: Sequence[Any] | None = None, level: float = 0.95) -> Confusion:
    """Which labels are taken for which? A table of the key against the labels given.

    Parameters
    ----------
    key : Series, list or array
        The labels that are right.
    given : Series, list or array
        The labels that somebody (or a rule) gave, in the same rows. Rows with a blank are left out (``missing``).
    categories : sequence, optional
        All labels there are, in the order in which to show them.
    level : float
        Confidence level of the intervals, a ratio.

    Returns
    -------
    Confusion
        With ``counts``, ``by_label``, ``accuracy``.

    Notes
    -----
    Accuracy misleads where one label is frequent: whoever answers “occasional” every time is right as often as there
    are occasional customers. Look at recall and precision of the rare labels, and at `kappa`. A label that never
    occurs in the key has no recall (NaN), one that nobody gave has no precision.

    References
    ----------
    Congalton, R. G. (1991). A review of assessing the accuracy of classifications of remotely sensed data. Remote
    Sensing of Environment 37(1).

    Examples
    --------
    >>> table = confusion(["lost", "lost", "loyal", "loyal"], ["lost", "loyal", "loyal", "loyal"])
    >>> table.counts
    given  lost  loyal
    key
    lost      1      1
    loyal     0      2
    >>> table.by_label["recall"].tolist()
    [50.0, 100.0]
    >>> table.accuracy
    Estimate(value=75.0, low=30.1, high=95.4, n=4)
    """
    level = check_level(level)
    columns = [series(key, "key"), series(given, "given")]
    codes, labels, _ = label_codes(columns, ["key", "given"], categories)
    known = (codes >= 0).all(axis=0)
    codes, missing = codes[:, known], int((~known).sum())
    k = len(labels)
    table = np.bincount(codes[0] * k + codes[1], minlength=k * k).reshape(k, k)
    counts = pd.DataFrame(table, pd.Index(labels, name="key"), pd.Index(labels, name="given"))
    right, in_key, said = np.diag(table), table.sum(axis=1), table.sum(axis=0)
    by_label: dict[str, np.ndarray] = {"in_key": in_key, "given": said, "right": right}
    for name, of in (("recall", in_key), ("precision", said)):
        low, high = wilson(right, of, level)
        with np.errstate(invalid="ignore"):
            by_label |= {name: 100 * right / of, f"{name}_low": 100 * low, f"{name}_high": 100 * high}
    hits = int(right.sum())
    accuracy = share(
        hits, int(table.sum()), {"right": hits}, method="customers.method.accuracy", level=level, missing=missing
    )
    return Confusion(counts, pd.DataFrame(by_label, index=pd.Index(labels, name="label")), accuracy, missing)
