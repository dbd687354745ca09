"""The survey of a shop of one's own, as a tool gives it out: the answers of a year, and all that goes wrong in a file.

What is planted is of the same kind for everybody, and its places are the token's: copies of a row, several answers by
one customer, numbers in words, answers off the scale, other time zones (two of them across the end of a month),
customer numbers in several spellings, tests by the team, blank rows, a header in the middle, an average at the end.
"""

import csv
from collections.abc import Callable
from datetime import timedelta
from io import StringIO
from typing import Any
from zlib import crc32
from zoneinfo import ZoneInfo

import pandas as pd

from coursekit.messages import language

ZONE = "Europe/Madrid"
TEAM = "@cafelumbre.example"
SALT = "a shop of my own"  # ties the keys of the survey to customers; in a firm it would be secret
_HEADS = {
    "es": (
        "Marca temporal",
        "Número de cliente",
        "Te preguntamos por",
        "Del 0 al 10, ¿qué tan probable es que nos recomiendes?",
        "¿Qué tan satisfecho o satisfecha quedaste, del 1 al 5?",
        "¿Quieres contarnos algo más?",
    ),
    "en": (
        "Timestamp",
        "Customer number",
        "We asked about",
        "From 0 to 10, how likely are you to recommend us?",
        "How satisfied were you, from 1 to 5?",
        "Is there anything else you want to tell us?",
    ),
}
_WORDS = {
    "es": ("cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez"),
    "en": ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
}
_LABELS = {
    "es": ("Muy insatisfecho", "Insatisfecho", "Ni satisfecho ni insatisfecho", "Satisfecho", "Muy satisfecho"),
    "en": ("Very dissatisfied", "Dissatisfied", "Neither satisfied nor dissatisfied", "Satisfied", "Very satisfied"),
}
# A planted answer is written as if this had been drawn: in words, off the scale.
_SURELY = {"words": 0.0, "beyond": 0.08}
_AVERAGE = {"es": "Promedio", "en": "Average"}
_HALVES = {"es": ("a. m.", "p. m."), "en": ("AM", "PM")}


def survey_codebook() -> dict[str, Any]:
    """The codebook with which ``coursekit.surveys.read_survey`` reads the survey of a shop of one's own.

    >>> sorted(survey_codebook())
    ['columns', 'questions', 'schema']
    """
    labels = [{"es": es, "en": en} for es, en in zip(_LABELS["es"], _LABELS["en"], strict=True)]
    return {
        "schema": "coursekit/codebook@1",
        "columns": {"customer": {"es": "Número de cliente", "en": "Customer number"}},
        "questions": [
            {"id": "about", "kind": "text", "question": {"es": "Te preguntamos por", "en": "We asked about"}},
            {"id": "nps", "kind": "nps", "question": {"es": "recomiendes", "en": "recommend us"}},
            {
                "id": "csat",
                "kind": "csat",
                "min": 1,
                "max": 5,
                "question": {"es": "satisfecha", "en": "How satisfied"},
                "choices": dict(enumerate(labels, start=1)),
            },
            {"id": "comment", "kind": "text", "question": {"es": "algo más", "en": "anything else"}},
        ],
    }


def export(shop: Any) -> str:
    """The file of a shop, as CSV text, in the language in use."""
    lang = language() if language() in _HEADS else "en"
    rows = _rows(shop, lang)
    file = StringIO()
    csv.writer(file, lineterminator="\n").writerows([_HEADS[lang], *rows])
    return file.getvalue()


def _rows(shop: Any, lang: str) -> list[tuple[str, ...]]:
    surveys = shop.surveys
    told = surveys[surveys["answered"].notna() & (surveys["nps"].notna() | surveys["csat"].notna())]
    told = told.sort_values(["answered", "survey"])
    draw = _Draw(shop.token)
    planted = _planted(told, draw)
    rows: list[tuple[str, ...]] = []
    for place, one in enumerate(told.itertuples(index=False)):
        moment, zone = one.answered, ZONE
        what = planted.get(one.survey, "")
        if what == "edge":
            # Half past two of the first of a month here, the evening of the last day where it was written.
            moment, zone = (
                (one.answered + pd.offsets.MonthBegin(1)).normalize() + timedelta(hours=2, minutes=30),
                "GMT-5",
            )
        elif draw(one.survey, "zone") < 0.06:
            zone = "GMT-3"
        row = (
            _written(moment, zone, lang),
            _spelt(str(one.customer), draw(one.survey, "spelt")),
            str(one.touchpoint),
            _recommends(one.nps, _SURELY.get(what, draw(one.survey, "nps")), lang),
            _content(one.csat, _SURELY.get(what, draw(one.survey, "csat")), lang),
            _safe(getattr(one, f"comment_{lang}")),
        )
        rows.append(row)
        if draw(one.survey, "copy") < 0.04 or place == 2:
            rows.append(row)
    return _with_what_is_no_answer(rows, told, lang)


def _with_what_is_no_answer(rows: list[tuple[str, ...]], told: pd.DataFrame, lang: str) -> list[tuple[str, ...]]:
    width, third = len(_HEADS[lang]), max(1, len(rows) // 3)
    stamp = rows[0][0]
    tests = [(stamp, f"{who}{TEAM}", "checkout", "10", "5", "test") for who in ("pruebas", "ines")]
    average = (_AVERAGE[lang], "", "", f"{told['nps'].mean():.1f}", f"{told['csat'].mean():.1f}", "")
    blank = ("",) * width
    return [
        *tests, *rows[:third], blank, *rows[third : 2 * third], blank, _HEADS[lang], *rows[2 * third :], blank, average,
    ]  # fmt: skip


class _Draw:
    """Chance that is the same on every machine: from the token and a name."""

    def __init__(self, token: str):
        self.token = token

    def __call__(self, *name: object) -> float:
        return crc32("|".join(map(str, (self.token, *name))).encode()) / 2**32


def _planted(told: pd.DataFrame, draw: Callable[..., float]) -> dict[str, str]:
    """What surely happens, to two answers each, however small the shop: to people who answered once, and everything."""
    alone = ~told["customer"].astype(object).duplicated(keep=False)
    # Not in the last month: the night at its end would lie outside the twelve.
    early = told["answered"] < told["answered"].max() - pd.DateOffset(months=2)
    once = told[alone & early & told["nps"].notna() & (told["csat"] >= 3)]
    drawn = sorted(once["survey"].astype(str), key=lambda survey: draw(survey, "planted"))
    return dict(zip(drawn, ("edge", "words", "beyond") * 2, strict=False))


def _written(moment: pd.Timestamp, zone: str, lang: str) -> str:
    here = moment.to_pydatetime().replace(tzinfo=ZoneInfo(ZONE))
    offset = here.utcoffset() if zone == ZONE else timedelta(hours=int(zone.removeprefix("GMT")))
    there = here - (here.utcoffset() or timedelta()) + (offset or timedelta())
    half = _HALVES[lang][there.hour >= 12]
    name = f"GMT{int((offset or timedelta()).total_seconds() // 3600):+d}"
    return f"{there:%Y/%m/%d} {there.hour % 12 or 12}:{there:%M:%S} {half} {name}"


def _spelt(customer: str, drawn: float) -> str:
    return customer.lower() if drawn < 0.15 else f" {customer} " if drawn < 0.25 else customer


def _recommends(score: float, drawn: float, lang: str) -> str:
    if pd.isna(score):
        return ""
    whole = int(score)
    if drawn < 0.05:
        return _WORDS[lang][whole]
    if drawn < 0.07:
        return f"{whole} / 10"
    return "11" if drawn < 0.09 else str(whole)


def _content(score: float, drawn: float, lang: str) -> str:
    if pd.isna(score):
        return ""
    whole = int(score)
    if drawn < 0.06:
        return _LABELS[lang][whole - 1]
    # One form of the spring asked from 1 to 10: an 8 there is no 4 here.
    return str(min(10, 2 * whole + 1)) if 0.06 <= drawn < 0.10 and whole >= 3 else str(whole)


def _safe(comment: object) -> str:
    return comment if isinstance(comment, str) else ""
