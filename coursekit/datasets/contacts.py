"""Two files with e-mail addresses: the base of closed customers, and a form's answers, both as untidy as real ones."""

import csv
import hashlib
from io import StringIO
from typing import Any

import numpy as np
import pandas as pd

from coursekit.datasets.company import Company
from coursekit.messages import CourseError, language, quoted

BASE_COLUMNS = ["record", "email", "customer", "system", "closed"]
_FIRST = ("ana", "luis", "marta", "pau", "ines", "hugo", "rosa", "leo", "nora", "ivan", "carla", "teo", "lucia", "omar")
_LAST = ("vega", "marin", "soto", "rios", "luna", "prado", "cano", "mora", "ibarra", "leal", "duran", "pardo", "ruiz")
_HOUSE = "correo.example"
TESTER = "pruebas@cafelumbre.example"
_ASKED = {
    "es": (
        "Marca temporal",
        "Dirección de correo electrónico",
        "Del 0 al 10, ¿qué tan probable es que nos recomiendes a una amistad?",
        "Del 1 al 5, ¿qué tan satisfecho estás con tu última compra?",
        "¿Qué podemos mejorar?",
    ),
    "en": (
        "Timestamp",
        "Email Address",
        "From 0 to 10, how likely are you to recommend us to a friend?",
        "From 1 to 5, how satisfied are you with your last purchase?",
        "What could we do better?",
    ),
}
_WORDS = {
    "es": {"10": "diez", "9": "9 - muy probable", "no": "N/A"},
    "en": {"10": "ten", "9": "9 - very likely", "no": "N/A"},
}


def closed_customers(company: Company, since: Any = "2025-07-01") -> pd.DataFrame:
    """The base of closed customers: who bought since a day, as two systems wrote it down.

    The web shop and the till of the shops each keep their own list, and the base is one below the other. Whoever
    bought in both stands there twice. At the till addresses are typed by hand: capitals, spaces, an alias, or nothing.

    Parameters
    ----------
    company : Company
        Whose orders. Names and addresses are invented; the same company has the same ones every time.
    since : date
        Orders of this day and later count.

    Returns
    -------
    DataFrame
        ``record``, ``email``, ``customer``, ``system`` (``web`` or ``till``), ``closed`` (last order there), one row
        for each customer and system, in the order of ``closed``.

    Examples
    --------
    >>> from coursekit.datasets import company
    >>> base = closed_customers(company(customers=300))
    >>> bool(base["customer"].duplicated().any())
    True
    """
    orders = company.orders[company.orders["date"] >= _day(since)]
    system = np.where(orders["channel"].astype(str) == "shop", "till", "web")
    closed = orders.assign(system=system).groupby(["customer", "system"], observed=True)["date"].max()
    base = closed.rename("closed").reset_index().sort_values(["closed", "customer"], ignore_index=True)
    lots = _lots(company, "base", len(base))
    base["email"] = [
        _typed(address_of(str(customer)), lot) if system == "till" else address_of(str(customer))
        for customer, system, lot in zip(base["customer"], base["system"], lots, strict=True)
    ]
    base.loc[(base["system"] == "till") & (lots >= 0.9), "email"] = np.nan
    base["record"] = [f"R{number:05}" for number in range(1, len(base) + 1)]
    base["customer"] = base["customer"].astype(str)
    return base[BASE_COLUMNS]


def form_answers(company: Company, since: Any = "2025-07-01", lang: str | None = None) -> bytes:
    """The answers of a satisfaction form as the form's owner downloads them: a CSV with everything that goes wrong.

    Parameters
    ----------
    company : Company
        Whose surveys: those answered with a recommendation score since the day.
    since : date
        Answers of this day and later.
    lang : {"es", "en"}, optional
        The language of the form; the one in use by default.

    Returns
    -------
    bytes
        Columns for the moment, the address, recommendation (0 to 10), satisfaction (1 to 5) and a comment. Addresses
        are written in many ways or left blank; some come from people who were forwarded the link; a few rows are
        exact copies, tests of the company's own, or hold a score that is none.

    Examples
    --------
    >>> from coursekit.datasets import company
    >>> form_answers(company(customers=300), lang="en").decode().splitlines()[0][:26]
    '"Timestamp","Email Address'
    """
    lang = lang or language()
    if lang not in _ASKED:
        lang = "en"
    surveys = company.surveys
    here = surveys[(surveys["answered"] >= _day(since)) & surveys["nps"].notna()].sort_values(["answered", "survey"])
    lots = _lots(company, "form", (len(here), 2))
    rows: list[list[str]] = []
    columns = (here[name].tolist() for name in ("customer", "answered", "nps", "csat", f"comment_{lang}"))
    for place, (customer, answered, score, satisfied, said) in enumerate(zip(*columns, strict=True)):
        one, two = lots[place]
        email = _typed(address_of(str(customer)), one)
        if place % 27 == 3:
            email = ""
        elif place % 31 == 5:
            email = f"amistad{place}@{_HOUSE}"  # somebody was forwarded the link
        nps = f"{int(score)}"
        if place % 9 == 4:
            nps = _WORDS[lang].get(nps, nps)
        elif place % 37 in (11, 23):
            nps = "11"  # on no scale of ours
        csat = "" if pd.isna(satisfied) else f"{int(satisfied)}"
        if not csat and two < 0.3:
            csat = _WORDS[lang]["no"]
        row = [_stamp(answered, lang), email, nps, csat, "" if pd.isna(said) else str(said)]
        rows.append(row)
        if place % 23 == 7:
            rows.append(list(row))  # pressed twice
    if rows:
        first = _stamp(_day(since) + pd.Timedelta(hours=9), lang)
        last = _stamp(company.as_of - pd.Timedelta(hours=30), lang)
        tests = [[moment, TESTER, "10", "5", "test"] for moment in (first, last)]
        rows = [tests[0], *rows, tests[1]]
    out = StringIO()
    writer = csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\n")
    writer.writerow(_ASKED[lang])
    writer.writerows(rows)
    return out.getvalue().encode("utf-8")


def address_of(customer: str) -> str:
    """The invented address of a customer; everybody has one of their own.

    >>> address_of("C00007")
    'leo.mora7@correo.example'
    """
    number = int(customer.lstrip("C"))
    return f"{_FIRST[number % len(_FIRST)]}.{_LAST[number % len(_LAST)]}{number}@{_HOUSE}"


def _typed(address: str, lot: float) -> str:
    """The address as a person types it."""
    box, _, house = address.partition("@")
    if lot < 0.12:
        return f"{address.title()} "
    if lot < 0.2:
        return f"{box}+cafe@{house}"
    if lot < 0.28:
        return f" {address.upper()}"
    return address


def _stamp(moment: pd.Timestamp, lang: str) -> str:
    """The moment as the form writes it: year first, twelve hours, the distance from Greenwich."""
    there = moment.tz_localize("Europe/Madrid", ambiguous=True, nonexistent="shift_forward")
    offset = there.utcoffset()
    assert offset is not None
    half = ("a. m.", "p. m.") if lang == "es" else ("AM", "PM")
    hour = there.hour % 12 or 12
    ahead = int(offset.total_seconds() // 3600)
    return f"{there:%Y/%m/%d} {hour}:{there:%M:%S} {half[there.hour >= 12]} GMT+{ahead}"


def _lots(company: Company, what: str, size: int | tuple[int, int]) -> np.ndarray:
    seed = hashlib.sha256(f"contacts|{what}|{company.token}|{company.size}".encode()).digest()
    return np.random.default_rng(int.from_bytes(seed[:8], "big")).random(size)


def _day(since: Any) -> pd.Timestamp:
    try:
        day = pd.to_datetime(since)
    except (ValueError, TypeError):
        day = None
    if not isinstance(day, pd.Timestamp):
        raise CourseError("datasets.contacts.since", value=quoted(since))
    return day
