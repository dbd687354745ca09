"""Time stamps as survey tools write them: order of day and month, twelve-hour clocks, zones with their sign as written.

pandas and dateutil read ``2026/08/06 11:05:40 p.m. GMT-3`` as three hours *ahead* of Greenwich, and turn
``2026/08/06`` into 8 June when told that the day comes first. So survey times are read here.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from functools import cache, lru_cache
from zoneinfo import ZoneInfo, available_timezones

from coursekit.kpis._input import one_of
from coursekit.messages import CourseError, did_you_mean, quoted
from coursekit.surveys._text import clean, plain_letters

ORDERS = ("dmy", "mdy", "ymd")
_YEARS = range(1970, 2101)
_DATE = (
    r"(?P<y>\d{4})[-/.](?P<m>\d{1,2})[-/.](?P<d>\d{1,2})"
    r"|(?P<a>\d{1,2})(?P<sep>[-/.])(?P<b>\d{1,2})(?P=sep)(?P<c>\d{4}|\d{2})"
    r"|(?P<wd>\d{1,2})(?: de |-| )?(?P<wm>[a-z]{3,10})\.?(?: de |-|, | )?(?P<wy>\d{4})"
    r"|(?P<vm>[a-z]{3,10})\.? (?P<vd>\d{1,2}),? (?P<vy>\d{4})"
)
_CLOCK = (
    r"(?P<h>\d{1,2})[:.h](?P<mi>\d{2})(?:[:.](?P<s>\d{2})(?:[.,]\d{1,9})?)?"
    r"(?:(?! ?america/) ?(?P<half>[ap])\.? ?m\.?)?"
    r"(?: ?\(?(?P<zone>(?:gmt|utc)? ?[+-]\d{1,2}(?::?\d{2})?|z|[a-z]{2,5}|[a-z]+(?:/[a-z_+-]+)+)\)?)?"
)
_STAMP = re.compile(rf"(?:{_DATE})(?:(?:t|,? ){_CLOCK})?")
_OFFSET = re.compile(r"(?:gmt|utc)? ?([+-])(\d{1,2})(?::?(\d{2}))?")
_SERIAL = re.compile(r"\d{5}(?:[.,]\d{1,15})?")
# Abbreviations that mean one thing: Greenwich, Europe's, and those that the Internet mail standard defines (RFC 5322).
# BST, IST, AST and the like mean several, so they are asked about.
_ABBREVIATIONS = {
    "z": 0, "gmt": 0, "utc": 0, "ut": 0, "wet": 0, "west": 1, "cet": 1, "cest": 2, "eet": 2, "eest": 3,
    "est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7, "mdt": -6, "pst": -8, "pdt": -7,
}  # fmt: skip
_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january enero janeiro jan ene", "february febrero fevereiro feb fev", "march marzo marco mar",
            "april abril apr abr", "may mayo maio mai", "june junio junho jun", "july julio julho jul",
            "august agosto aug ago", "september septiembre setiembre setembro sep sept set",
            "october octubre outubro oct out", "november noviembre novembro nov",
            "december diciembre dezembro dec dic dez",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip


@dataclass(frozen=True)
class Parts:
    """A time stamp taken apart; the day stays open where day and month could be swapped."""

    days: dict[str, date]  # by order; one entry under "" where the text leaves no choice
    clock: tuple[int, int, int] | None
    seconds: bool
    zone: str
    serial: bool = False


@dataclass(frozen=True)
class Stamp:
    """A moment: by the clock on the wall in the zone asked for, and in UTC; or the code of what was wrong."""

    local: datetime | None = None
    utc: datetime | None = None
    problem: str = ""
    serial: bool = False
    precision: str = ""  # "second", "minute" or "day"


@cache
def zone_named(name: str) -> ZoneInfo:
    """A time zone by its name; a misspelt one is an error with the nearest known name."""
    known = available_timezones()
    if name not in known:
        offered = [z for z in known if z.split("/")[0] in ("Europe", "America", "Atlantic", "Africa", "Asia")]
        raise CourseError("surveys.error.time_zone", value=quoted(name), hint=did_you_mean(name, sorted(offered)))
    return ZoneInfo(name)


@lru_cache(maxsize=65536)
def take_apart(text: str) -> Parts | None:
    """What a text says about a moment, or None where it is no time stamp."""
    said = plain_letters(clean(text).casefold())
    if _SERIAL.fullmatch(said):
        return _of_serial(float(said.replace(",", ".")))
    found = _STAMP.fullmatch(said)
    if found is None:
        return None
    days, clock = _days(found), None
    if found["h"] is not None:
        clock = _clock(int(found["h"]), int(found["mi"]), int(found["s"] or 0), found["half"])
        if clock is None:
            return None
    return Parts(days, clock, found["s"] is not None, (found["zone"] or "").strip()) if days else None


def _days(found: re.Match[str]) -> dict[str, date]:
    if found["y"]:
        tried = {"": (found["y"], found["m"], found["d"])}
    elif found["a"]:
        a, b, c = found["a"], found["b"], found["c"]
        tried = {"dmy": (c, b, a), "mdy": (c, a, b)}
        if len(c) == 2:
            tried["ymd"] = (a, b, c)
    else:
        first = "w" if found["wm"] else "v"
        tried = {"": (found[f"{first}y"], found[f"{first}m"], found[f"{first}d"])}
    days = {}
    for order, (y, m, d) in tried.items():
        year = int(y) if len(y) == 4 else 2000 + int(y)
        month = int(m) if m.isdigit() else _MONTHS.get(m, 0)
        if year in _YEARS:
            try:
                days[order] = date(year, month, int(d))
            except ValueError:
                continue
    return days


def _clock(hour: int, minute: int, second: int, half: str | None) -> tuple[int, int, int] | None:
    if half:
        if hour > 12 or (hour == 0 and half == "p"):
            return None
        hour = hour % 12 + (12 if half == "p" else 0)
    return (hour, minute, second) if hour < 24 and minute < 60 and second < 60 else None


def _of_serial(days: float) -> Parts | None:
    """Days since 30 December 1899, as a spreadsheet counts them."""
    moment = datetime(1899, 12, 30) + timedelta(seconds=round(days * 86_400))
    if moment.year not in _YEARS:
        return None
    clock = (moment.hour, moment.minute, moment.second) if days % 1 else None
    return Parts({"": moment.date()}, clock, True, "", serial=True)


def order_of(texts: Iterable[str], rows: Iterable[int]) -> tuple[str | None, int | None]:
    """In which order a column writes day and month, and the row that shows it.

    Only what the column itself proves: a 13 can be no month. Where nothing decides, or rows contradict each other, it
    is an error that names the readings. The row is None where nothing had to be decided.
    """
    possible = set(ORDERS)
    shown: dict[str, tuple[int, str]] = {}  # what made an order impossible
    doubtful: list[tuple[int, str, dict[str, date]]] = []
    for text, row in zip(texts, rows, strict=True):
        parts = take_apart(text)
        if parts is None or "" in parts.days:
            continue
        for order in possible - set(parts.days):
            shown[order] = (row, text)
        possible &= set(parts.days)
        if not possible:
            (first, one), (second, other) = sorted({*shown.values(), (row, text)})[:2]
            raise CourseError(
                "surveys.error.dates_mixed", row=first, value=quoted(one), other=second, other_value=quoted(other)
            )
        if len(set(parts.days.values())) > 1:
            doubtful.append((row, text, parts.days))
    left = [order for order in ORDERS if order in possible]
    for row, text, days in doubtful:
        if len({days[order] for order in left}) > 1:
            readings = ", ".join(f'{days[order].isoformat()} (dates="{order}")' for order in left)
            raise CourseError("surveys.error.dates_ambiguous", row=row, value=quoted(text), readings=readings)
    proof = [shown[order][0] for _, _, days in doubtful for order in days if order in shown]
    return left[0], min(proof, default=None)


def parse_time(text: str, tz: str, dates: str | None = None, written_in: str | None = None) -> Stamp:
    """One time stamp as a survey tool wrote it.

    Parameters
    ----------
    text : str
        Such as ``"2026/08/06 11:05:40 p. m. GMT-3"``, ``"9/08/2026 23:59:59"``, ``"2026-08-06T10:15:00Z"`` or a
        spreadsheet's serial number.
    tz : str
        The zone for ``local``, such as ``"Europe/Madrid"``; also the zone of a time that names none.
    dates : {"dmy", "mdy", "ymd"}, optional
        Order of day, month and year where the text leaves it open. Not needed when the year comes first in four digits.
    written_in : str, optional
        The zone of times that name none, where it is not ``tz``.

    Returns
    -------
    Stamp
        ``local`` (clock on the wall), ``utc``, ``precision``, or ``problem``: ``time_unreadable``,
        ``time_other_order`` (no such day in that order), ``time_zone_unknown`` (an abbreviation with several meanings),
        ``time_skipped`` or ``time_twice`` (the hour in which clocks are changed: it did not exist, or came twice).

    Notes
    -----
    The sign of an offset is read as written: GMT-3 is three hours behind Greenwich. A day that can be two days is an
    error: it is never guessed.

    Examples
    --------
    >>> parse_time("2026/08/06 11:05:40 p. m. GMT-3", tz="Europe/Madrid").utc.isoformat()
    '2026-08-07T02:05:40+00:00'
    >>> parse_time("9/08/2026 23:59:59", tz="Europe/Madrid", dates="dmy").local.isoformat()
    '2026-08-09T23:59:59'
    >>> parse_time("29/03/2026 02:30:00", tz="Europe/Madrid", dates="dmy").problem
    'time_skipped'
    """
    zone, home = zone_named(tz), zone_named(written_in or tz)
    if dates is not None:
        one_of("dates", dates, ORDERS)
    else:
        dates, _ = order_of([text], [1])
    return stamp_of(take_apart(text), dates, zone, home)


def stamp_of(parts: Parts | None, order: str | None, zone: ZoneInfo, home: ZoneInfo) -> Stamp:
    """The moment that ``parts`` names, when days are written in ``order`` and zoneless times in ``home``."""
    if parts is None:
        return Stamp(problem="time_unreadable")
    day = parts.days.get("") or parts.days.get(order or "")
    if day is None:
        return Stamp(problem="time_other_order")
    hour, minute, second = parts.clock or (0, 0, 0)
    naive = datetime(day.year, day.month, day.day, hour, minute, second)
    precision = "day" if parts.clock is None else "second" if parts.seconds else "minute"
    there: tzinfo | None = _zone_written(parts.zone) if parts.zone else home
    if there is None:
        return Stamp(problem="time_zone_unknown", precision=precision)
    if isinstance(there, ZoneInfo) and parts.clock is not None:
        problem = _doubt(naive, there)
        if problem:
            return Stamp(naive if there is zone else None, problem=problem, precision=precision)
    utc = naive.replace(tzinfo=there).astimezone(UTC)
    return Stamp(utc.astimezone(zone).replace(tzinfo=None), utc, "", parts.serial, precision)


def _zone_written(said: str) -> tzinfo | None:
    """The zone that a time stamp names, or None where it could be several."""
    offset = _OFFSET.fullmatch(said)
    if offset:
        shift = timedelta(hours=int(offset[2]), minutes=int(offset[3] or 0))
        if shift > timedelta(hours=14) or int(offset[3] or 0) > 59:
            return None
        return timezone(-shift if offset[1] == "-" else shift)
    if said in _ABBREVIATIONS:
        return timezone(timedelta(hours=_ABBREVIATIONS[said]))
    name = _lower_names().get(said) if "/" in said else None
    return ZoneInfo(name) if name else None


@cache
def _lower_names() -> dict[str, str]:
    return {name.casefold(): name for name in available_timezones()}


def _doubt(naive: datetime, zone: ZoneInfo) -> str:
    """Whether clocks were changed at that hour."""
    first, second = (naive.replace(tzinfo=zone, fold=fold) for fold in (0, 1))
    if first.utcoffset() == second.utcoffset():
        return ""
    back = first.astimezone(UTC).astimezone(zone).replace(tzinfo=None)
    return "time_twice" if back == naive else "time_skipped"
