"""What the evaluations share: columns read, and the interval of a relative change by the delta method."""

import math
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
import pandas as pd

from coursekit.kpis._input import flags_in, numbers_in, plain, row
from coursekit.kpis._intervals import z_value
from coursekit.kpis._orders import column_of
from coursekit.kpis.estimate import Estimate, Phrase
from coursekit.messages import CourseError, quoted

Groups = Sequence[np.ndarray]


def read_columns(
    table: Any, columns: Sequence[str], flags: Sequence[str]
) -> tuple[list[np.ndarray], list[np.ndarray], int]:
    """Columns of numbers and of truth values, rows with a blank left out, and how many those are."""
    if not isinstance(table, pd.DataFrame):
        raise CourseError("loyalty.evaluation.not_a_table", value=quoted(table))
    numbers = []
    for name in columns:
        read, column = numbers_in(column_of(table, name), name)
        bad = np.isinf(read)
        if bad.any():
            first = int(bad.argmax())
            raise CourseError("kpis.error.infinite", name=name, value=plain(read[first]), row=row(column, first))
        numbers.append(read)
    marks = [flags_in(column_of(table, name), name)[0] for name in flags]
    blank = np.zeros(len(table), dtype=bool)
    for values in (*numbers, *marks):
        blank |= np.isnan(values)
    return [v[~blank] for v in numbers], [v[~blank] for v in marks], int(blank.sum())


def relative_change(
    groups: Groups,
    parts: Callable[..., tuple[float, float]],
    method: str,
    level: float,
    missing: int,
    names: Sequence[str],
    convention: dict[str, Any] | None = None,
) -> Estimate:
    """100 · (top / below − 1) with top and below functions of the groups' means; delta method on the logarithm."""
    sizes = {name: len(group) for name, group in zip(names, groups, strict=True)}
    if not all(sizes.values()):
        return no_change("loyalty.evaluation.note.empty_group", method, level, missing, convention)
    means = [group.mean(axis=0) for group in groups]
    top, below = parts(*means)
    n = sum(sizes.values())
    if not (top == top and below > 0):
        return no_change("loyalty.evaluation.note.no_base", method, level, missing, convention, n)
    value = 100 * (top / below - 1)
    about: dict[str, Any] = {
        "n": n, "missing": missing, "unit": "percent", "level": level, "method": f"loyalty.evaluation.method.{method}",
        "convention": convention or {}, "parts": {"top": float(top), "below": float(below), **sizes},
    }  # fmt: skip
    if min(sizes.values()) < 2 or top <= 0:
        return Estimate(value, note="kpis.note.single" if top > 0 else "loyalty.evaluation.note.no_log", **about)
    variance = 0.0
    for place, group in enumerate(groups):
        gradient = np.empty(group.shape[1])
        for k in range(group.shape[1]):
            step = 1e-6 * max(abs(means[place][k]), 1e-3)
            ends = []
            for sign in (1, -1):
                moved = [mean.copy() for mean in means]
                moved[place][k] += sign * step
                a, b = parts(*moved)
                ends.append(math.log(a / b) if a > 0 and b > 0 else math.nan)
            gradient[k] = (ends[0] - ends[1]) / (2 * step)
        covariance = np.atleast_2d(np.cov(group, rowvar=False))
        variance += float(gradient @ covariance @ gradient) / len(group)
    if not variance > 0:
        return Estimate(value, note="kpis.note.no_spread", **about)
    half, middle = z_value(level) * math.sqrt(variance), math.log(top / below)
    about["parts"]["se"] = 100 * top / below * math.sqrt(variance)
    return Estimate(value, 100 * math.expm1(middle - half), 100 * math.expm1(middle + half), **about)


def change_of_two(
    top: float, below: float, variance_top: float, variance_below: float, method: str, level: float, missing: int,
    n: int, parts: dict[str, Any], convention: dict[str, Any],
) -> Estimate:  # fmt: skip
    """100 · (top / below − 1) from two means whose variances are known."""
    if not below > 0:
        return no_change("loyalty.evaluation.note.no_base", method, level, missing, convention, n)
    value = round(100 * (top / below - 1), 9)
    about: dict[str, Any] = {
        "n": n, "missing": missing, "unit": "percent", "level": level, "method": f"loyalty.evaluation.method.{method}",
        "convention": convention, "parts": {"top": float(top), "below": float(below), **parts},
    }  # fmt: skip
    variance = variance_top / top**2 + variance_below / below**2 if top > 0 else 0.0
    if not variance > 0:
        return Estimate(value, note="kpis.note.no_spread" if top > 0 else "loyalty.evaluation.note.no_log", **about)
    half, middle = z_value(level) * math.sqrt(variance), math.log(top / below)
    return Estimate(value, 100 * math.expm1(middle - half), 100 * math.expm1(middle + half), **about)


def no_change(
    note: str, method: str, level: float, missing: int, convention: dict[str, Any] | None = None, n: int = 0
) -> Estimate:
    shown = convention or ({"by": Phrase("loyalty.evaluation.columns")} if method in ("strata", "matching") else {})
    return Estimate(
        math.nan, n=n, missing=missing, unit="percent", level=level, note=note,
        method=f"loyalty.evaluation.method.{method}", convention=shown,
    )  # fmt: skip


def variance_of(values: np.ndarray) -> float:
    return float(values.var(ddof=1)) if len(values) > 1 else float(values.mean())


def local_variance(y: np.ndarray, where: np.ndarray, size: np.ndarray) -> np.ndarray:
    """Variance of the outcome at each place; where only one customer stands, the mean of all the others'."""
    mean = np.bincount(where, weights=y) / size
    squares = np.bincount(where, weights=(y - mean[where]) ** 2)
    many = size > 1
    found = np.divide(squares, size - 1, out=np.zeros(len(size)), where=many)
    pooled = squares[many].sum() / max((size[many] - 1).sum(), 1) if many.any() else float(y.var())
    return np.where(many, found, pooled)
