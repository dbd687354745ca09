"""The question of 2.1 on first arrivals: visits, new people and their cost for two channels of adverts."""

import pandas as pd

from coursekit.practice import Mistake, Question, Table, both

_ADVERTS = ["paid_search", "social"]
_YEAR = "2025-01-01"


def _firsts(visits: pd.DataFrame) -> pd.DataFrame:
    return visits.sort_values("time", kind="stable").drop_duplicates("customer")


def _new(data, how: str = "first") -> pd.Series:
    visits = data.visits
    in_year = visits[visits["time"] >= _YEAR]
    if how == "filtered":
        return _firsts(in_year)["channel"].value_counts()
    if how == "anybody":
        return in_year.groupby("channel", observed=True)["customer"].nunique()
    first = _firsts(visits)
    return first.loc[first["time"] >= _YEAR, "channel"].value_counts()


def _arrivals(data, how: str = "first", since: str = _YEAR, per: str = "new") -> pd.DataFrame:
    visits, spend = data.visits, data.marketing_spend
    came = visits.loc[visits["time"] >= _YEAR, "channel"].value_counts()
    spent = spend.loc[spend["month"] >= since].groupby("channel", observed=True)["spend"].sum()
    table = pd.DataFrame({"visits": came.loc[_ADVERTS], "new": _new(data, how).loc[_ADVERTS]})
    table["cost"] = spent.loc[_ADVERTS] / table[per]
    return table.rename_axis("channel")


ARRIVALS = Question(
    id="arrivals",
    title=both(es="A quién trajo cada anuncio", en="Whom each advert brought"),
    answer="arrivals",
    kind=Table(keys=["channel"], columns=["visits", "new", "cost"], tolerance=0.05),
    points=2,
    expected=_arrivals,
    mistakes=[
        Mistake(
            "filtered-first",
            lambda data: _arrivals(data, how="filtered"),
            both(
                es="Te quedaste con 2025 antes de buscar la primera visita. Así parece nueva una clienta de 2024 en su primera visita **del año**. Busca la primera de todas y filtra después.",
                en="You kept 2025 before looking for the first visit. So a customer of 2024 looks new at her first visit **of the year**. Look for the very first one, and filter afterwards.",
            ),
            credit=0.3,
        ),
        Mistake(
            "anybody-who-came",
            lambda data: _arrivals(data, how="anybody"),
            both(
                es="En `new` contaste a todas las personas distintas que llegaron por el anuncio en 2025. La mayoría ya había estado aquí, a menudo por otra puerta.",
                en="In `new` you counted all the different people who came by the advert in 2025. Most of them had been here before, often by another door.",
            ),
            credit=0.2,
        ),
        Mistake(
            "two-years-of-spending",
            lambda data: _arrivals(data, since="2024-01-01"),
            both(
                es="Los recuentos están bien. En `cost` dividiste el gasto de los dos años entre las personas de uno.",
                en="The counts are right. In `cost` you divided the spending of both years by the people of one.",
            ),
            credit=0.5,
        ),
        Mistake(
            "cost-of-a-visit",
            lambda data: _arrivals(data, per="visits"),
            both(
                es="Los recuentos están bien. En `cost` está lo que costó cada **visita**, que es lo que cobra el buscador. Para esta etapa se divide entre las personas nuevas.",
                en="The counts are right. Your `cost` is that of each **visit**, which is what the search engine charges for. For this stage one divides by the new people.",
            ),
            credit=0.5,
        ),
    ],
    hints=[
        both(
            es='La primera visita de cada persona: `visits.sort_values("time").drop_duplicates("customer")`.',
            en='The first visit of each person: `visits.sort_values("time").drop_duplicates("customer")`.',
        ),
        both(
            es="De esas, quédate con las de 2025 y cuenta por `channel` con `value_counts()`.",
            en="Of those, keep the ones of 2025 and count by `channel` with `value_counts()`.",
        ),
        both(
            es='El gasto: `spend[spend["month"] >= "2025-01-01"].groupby("channel", observed=True)["spend"].sum()`.',
            en='The spending: `spend[spend["month"] >= "2025-01-01"].groupby("channel", observed=True)["spend"].sum()`.',
        ),
    ],
    look_at=both(
        es="Comprueba tres cosas: ¿la primera visita es la primera de todas? ¿Visitas, personas y gasto son de 2025? ¿Hay solo dos filas?",
        en="Check three things: is the first visit the very first? Are visits, people and spending of 2025? Are there two rows only?",
    ),
    explanation=both(
        es="De cada cien visitas por anuncio, unas pocas son de alguien nuevo. Por eso el coste por visita y el coste por persona nueva se separan tanto.",
        en="Of every hundred visits by an advert, a few are of somebody new. So the cost of a visit and the cost of a new person lie far apart.",
    ),
    code=(
        'adverts = ["paid_search", "social"]\n'
        'first = visits.sort_values("time").drop_duplicates("customer")\n'
        'new = first[first["time"] >= "2025-01-01"]["channel"].value_counts()\n'
        'came = visits[visits["time"] >= "2025-01-01"]["channel"].value_counts()\n'
        'spent = spend[spend["month"] >= "2025-01-01"].groupby("channel", observed=True)["spend"].sum()\n'
        'arrivals = pd.DataFrame({"visits": came, "new": new, "cost": spent / new}).loc[adverts]\n'
        'arrivals = arrivals.rename_axis("channel")'
    ),
)
