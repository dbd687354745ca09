"""Values as JSON and back, by their exact type: no pickle, no method of the value, no subclass.

``encoded`` runs in the child and ``decoded`` in the controller (for a function's inputs, the other way round). Whatever
is not one of the types named here raises ``NotPlain``; whatever was not written by ``encoded`` raises ``NotEncoded``.
"""

import base64
import datetime as dt
import math
import re
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import Any
from zoneinfo import ZoneInfo

import numpy as np
import pandas as pd

DEEPEST, MOST_ITEMS, LONGEST_TEXT, MOST_TEXT, MOST_BITS = 12, 400_000, 100_000, 6_000_000, 4096
UNITS: tuple[Any, ...] = ("s", "ms", "us", "ns")
_NUMPY = re.compile(r"[<|](b1|[iu][1248]|f[248]|[Mm]8\[(s|ms|us|ns|D|h|m|M|Y|W)\])")
_ZONE = re.compile(r"[A-Za-z0-9_+/-]{1,64}")


class NotPlain(Exception):  # noqa: N818 — a finding about an answer, not a fault
    """A value of a type that does not pass; ``type`` names it, ``why`` says more where the type alone does not."""

    def __init__(self, value: Any, why: str = ""):
        super().__init__(why)
        # What __name__ gives can be anything that the type's author liked.
        name = type.__dict__["__name__"].__get__(type(value))
        self.type, self.why = str.__str__(name)[:100], why


class NotEncoded(ValueError):  # noqa: N818
    """JSON that ``encoded`` never wrote."""


class Budget:
    """How much one value may still hold: what is larger is no answer of this course."""

    def __init__(self, items: int = MOST_ITEMS, text: int = MOST_TEXT):
        self.items, self.text = items, text

    def spend(self, value: Any, items: int = 0, text: int = 0) -> None:
        self.items -= items
        self.text -= text
        if self.items < 0 or self.text < 0:
            raise NotPlain(value, "large")


def encoded(value: Any) -> Any:
    """A value as JSON; raises ``NotPlain``.

    >>> encoded([1, 0.5, "a", ...])
    ['l', [['i', '1'], ['f', '0x1.0000000000000p-1'], 'a', ['e']]]
    >>> decoded(encoded({"n": (1, None)}))
    {'n': (1, None)}
    """
    return encode(value, Budget(), 0)


def encode(value: Any, budget: Budget, depth: int) -> Any:
    """One value inside another."""
    if value is None or value is True or value is False:
        return value
    kind = type(value)
    budget.spend(value, items=1)
    if depth > DEEPEST:
        raise NotPlain(value, "deep")
    if kind is str:
        return _text(value, budget)
    writer = _WRITERS.get(kind)
    if writer is not None:
        return writer(value, budget, depth)
    if kind in _NUMPY_SCALARS:
        return ["np", kind(value).dtype.str, base64.b64encode(value.tobytes()).decode()]
    from .tables import encode_table

    return encode_table(value, budget, depth)


def _text(value: str, budget: Budget) -> str:
    if len(value) > LONGEST_TEXT:
        raise NotPlain(value, "large")
    budget.spend(value, text=len(value))
    return value


def _whole(value: int, budget: Budget, depth: int) -> list:
    if value.bit_length() > MOST_BITS:
        raise NotPlain(value, "large")
    return ["i", str(value)]


def _several(tag: str) -> Callable:
    def write(value: Any, budget: Budget, depth: int) -> list:
        budget.spend(value, items=len(value))
        return [tag, [encode(one, budget, depth + 1) for one in value]]

    return write


def _pairs(value: dict, budget: Budget, depth: int) -> list:
    budget.spend(value, items=len(value))
    return ["d", [[encode(k, budget, depth + 1), encode(v, budget, depth + 1)] for k, v in value.items()]]


def _decimal(value: Decimal, budget: Budget, depth: int) -> list:
    said = str(value)
    if len(said) > 1000:
        raise NotPlain(value, "large")
    return ["dec", said]


def _fraction(value: Fraction, budget: Budget, depth: int) -> list:
    return ["frac", _whole(value.numerator, budget, depth)[1], _whole(value.denominator, budget, depth)[1]]


def zone_name(zone: Any) -> str | None:
    """The name of a time zone that the other side knows too; others are told in UTC."""
    if zone is None:
        return None
    return str(zone.key) if type(zone) is ZoneInfo and zone.key else "UTC"


def _stamp(value: pd.Timestamp, budget: Budget, depth: int) -> list:
    # Not `.value`: that is in nanoseconds whatever the unit.
    return ["ts", value.unit, str(value._value), zone_name(value.tzinfo)]  # type: ignore[attr-defined]


def _interval(value: pd.Interval, budget: Budget, depth: int) -> list:
    return ["iv", encode(value.left, budget, depth + 1), encode(value.right, budget, depth + 1), value.closed]


_WRITERS: dict[type, Callable] = {
    type(...): lambda value, budget, depth: ["e"],
    int: _whole,
    float: lambda value, budget, depth: ["f", float.hex(value)],
    list: _several("l"),
    tuple: _several("t"),
    set: _several("s"),
    frozenset: _several("fs"),
    dict: _pairs,
    range: lambda value, budget, depth: ["r", str(value.start), str(value.stop), str(value.step)],
    np.str_: lambda value, budget, depth: ["nps", _text(str.__str__(value), budget)],
    Decimal: _decimal,
    Fraction: _fraction,
    pd.Timestamp: _stamp,
    pd.Timedelta: lambda value, budget, depth: ["td", value.unit, str(value._value)],
    pd.Period: lambda value, budget, depth: ["per", value.freqstr, str(value.ordinal)],
    pd.Interval: _interval,
    type(pd.NaT): lambda value, budget, depth: ["nat"],
    type(pd.NA): lambda value, budget, depth: ["na"],
    dt.date: lambda value, budget, depth: ["date", value.isoformat()],
    dt.datetime: lambda value, budget, depth: _stamp(pd.Timestamp(value).as_unit("us"), budget, depth),
}  # fmt: skip

_NUMPY_SCALARS = frozenset(
    {np.bool_, np.int8, np.int16, np.int32, np.int64, np.uint8, np.uint16, np.uint32, np.uint64}
    | {np.float16, np.float32, np.float64, np.datetime64, np.timedelta64, np.longlong, np.ulonglong}
)


def decoded(data: Any) -> Any:
    """What ``encoded`` wrote; raises ``NotEncoded`` for anything else."""
    try:
        return decode(data, 0)
    except NotEncoded:
        raise
    except Exception as error:  # JSON of another shape can break at any place
        raise NotEncoded(type(error).__name__) from error


def decode(data: Any, depth: int) -> Any:
    """One value inside another."""
    if data is None or data is True or data is False:
        return data
    if type(data) is str:
        # Half a surrogate pair cannot be written to any file.
        return data.encode("utf-8", "replace").decode()
    if type(data) is not list or not data or type(data[0]) is not str or depth > DEEPEST + 1:
        raise NotEncoded("form")
    tag, *rest = data
    reader = _READERS.get(tag)
    if reader is not None:
        return reader(*rest, depth + 1)
    from .tables import decode_table

    return decode_table(tag, rest, depth + 1)


def whole(said: Any) -> int:
    """An int from its digits, not more than were allowed out."""
    if type(said) is not str or len(said) > MOST_BITS:
        raise NotEncoded("digits")
    return int(said)


def numpy_type(said: Any) -> np.dtype:
    """A dtype from its short name, if it is one of numbers or times."""
    if type(said) is not str or not _NUMPY.fullmatch(said):
        raise NotEncoded("dtype")
    return np.dtype(said)


def unit_of(said: Any) -> Any:
    """A unit of time as pandas has them."""
    if said not in UNITS:
        raise NotEncoded("unit")
    return said


def zone_of(said: Any) -> str:
    """The name of a time zone; that it exists is found out when it is used."""
    if type(said) is not str or not _ZONE.fullmatch(said):
        raise NotEncoded("zone")
    return said


def raw(said: Any) -> bytes:
    """Bytes from base64."""
    return base64.b64decode(said, validate=True)


def _read_float(said: Any, depth: int) -> float:
    if type(said) is not str or len(said) > 40:
        raise NotEncoded("float")
    value = float.fromhex(said)
    return value if not math.isnan(value) else math.nan


def _read_stamp(unit: Any, value: Any, zone: Any, depth: int) -> pd.Timestamp:
    # Through numpy: pandas would turn seconds into whichever unit it holds them best.
    stamp = pd.Timestamp(np.datetime64(whole(value), unit_of(unit)))
    return stamp if zone is None else stamp.tz_localize("UTC").tz_convert(zone_of(zone))


def _read_list(items: Any, depth: int) -> list:
    if type(items) is not list:
        raise NotEncoded("list")
    return [decode(item, depth) for item in items]


def _read_numpy(dtype: Any, value: Any, depth: int) -> Any:
    return np.frombuffer(raw(value), dtype=numpy_type(dtype), count=1)[0]


def _read_period(freq: Any, ordinal: Any, depth: int) -> pd.Period:
    return pd.Period(ordinal=whole(ordinal), freq=short(freq))


def short(said: Any) -> Any:
    """A short word."""
    if type(said) is not str or len(said) > 40:
        raise NotEncoded("word")
    return said


_READERS: dict[str, Callable] = {
    "e": lambda depth: ...,
    "i": lambda said, depth: whole(said),
    "f": _read_float,
    "l": _read_list,
    "t": lambda items, depth: tuple(_read_list(items, depth)),
    "s": lambda items, depth: set(_read_list(items, depth)),
    "fs": lambda items, depth: frozenset(_read_list(items, depth)),
    "d": lambda items, depth: {decode(k, depth): decode(v, depth) for k, v in items},
    "r": lambda start, stop, step, depth: range(whole(start), whole(stop), whole(step)),
    "np": _read_numpy,
    "nps": lambda said, depth: np.str_(decode(said, depth)),
    "dec": lambda said, depth: Decimal(said if type(said) is str and len(said) <= 1000 else ""),
    "frac": lambda above, below, depth: Fraction(whole(above), whole(below)),
    "ts": _read_stamp,
    "td": lambda unit, value, depth: pd.Timedelta(np.timedelta64(whole(value), unit_of(unit))),
    "per": _read_period,
    "iv": lambda left, right, closed, depth: pd.Interval(decode(left, depth), decode(right, depth), short(closed)),
    "nat": lambda depth: pd.NaT,
    "na": lambda depth: pd.NA,
    "date": lambda said, depth: dt.date.fromisoformat(short(said)),
}
