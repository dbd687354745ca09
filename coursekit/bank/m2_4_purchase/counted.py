"""Questions of 2.4 that count: conversion of the web, payments finished by half-year, the same mix in both years."""

import pandas as pd

from coursekit.practice import Mistake, Number, Question, Table, both


def _online(data) -> pd.DataFrame:
    visits = data.visits
    return visits[(visits["channel"] != "shop") & (visits["time"] >= "2025-01-01")]


def _conversion(data) -> float:
    return 100 * float(_online(data)["converted"].mean())


def _people(data) -> float:
    return 100 * float(_online(data).groupby("customer", observed=True)["converted"].max().mean())


def _with_shops(data) -> float:
    visits = data.visits
    return 100 * float(visits.loc[visits["time"] >= "2025-01-01", "converted"].mean())


def _both_years(data) -> float:
    visits = data.visits
    return 100 * float(visits.loc[visits["channel"] != "shop", "converted"].mean())


def _of_begun(data) -> float:
    web = data.events[(data.events["channel"] != "shop") & (data.events["time"] >= "2025-01-01")]
    steps = web.groupby("event", observed=True)["visit"].nunique()
    return 100 * float(steps["pay"] / steps["start_checkout"])


VISITS = Question(
    id="visits",
    title=both(es="La conversión de la web en 2025", en="Conversion of the web in 2025"),
    answer="conversion",
    kind=Number(tolerance=0.05, digits=1),
    expected=_conversion,
    mistakes=[
        Mistake(
            "people",
            _people,
            both(
                es="Esa es la parte de **personas** que compró alguna vez en el año. Se pide la de visitas: quien mira cinco veces y compra una son cinco visitas y una compra.",
                en="That is the share of **people** who bought at some time in the year. What is asked for is visits: who looks five times and buys once makes five visits and one purchase.",
            ),
            credit=0.3,
        ),
        Mistake(
            "shops-too",
            _with_shops,
            both(
                es='Contaste también las tiendas. Casi todo el que entra en una compra, y la cifra sube sin que la web haga nada. Quita las filas con `channel` igual a `"shop"`.',
                en='You counted the shops too. Nearly everyone who walks into one buys, and the figure rises with the web doing nothing. Leave out the rows with `channel` equal to `"shop"`.',
            ),
            credit=0.3,
        ),
        Mistake(
            "both-years",
            _both_years,
            both(
                es="Contaste los dos años. La definición pide las visitas de 2025: mira `time`.",
                en="You counted both years. The definition asks for the visits of 2025: look at `time`.",
            ),
            credit=0.5,
        ),
        Mistake(
            "of-those-who-began-to-pay",
            _of_begun,
            both(
                es="Dividiste entre las visitas que empiezan a pagar. Esa es la conversión del último paso; aquí cuentan todas las visitas.",
                en="You divided by the visits that begin to pay. That is the conversion of the last step; here all visits count.",
            ),
        ),
        Mistake(
            "ratio",
            lambda data: _conversion(data) / 100,
            both(es="La proporción es correcta; ponla de 0 a 100.", en="The share is right; put it on 0 to 100."),
            credit=0.5,
            generic=True,
        ),
    ],
    hints=[
        both(
            es="`visits` tiene una fila por visita; `converted` dice si terminó en pedido.",
            en="`visits` has a row for each visit; `converted` says whether it ended in an order.",
        ),
        both(
            es="Quédate con las que no son de tienda y son de 2025 en adelante, y calcula la media de `converted`.",
            en="Keep those that are not of a shop and are of 2025 on, and take the mean of `converted`.",
        ),
    ],
    look_at=both(
        es="Repasa las cuatro partes de la definición: qué cuenta, de quién, dónde, cuándo.",
        en="Go through the four parts of the definition: what counts, of whom, where, when.",
    ),
    explanation=both(
        es="De las visitas a la web en 2025, la parte que terminó en pedido. La media de una columna de síes y noes es una proporción.",
        en="Of the visits to the web in 2025, the share that ended in an order. The mean of a column of yes and no is a share.",
    ),
    code=(
        'online = visits[(visits["channel"] != "shop") & (visits["time"] >= "2025-01-01")]\n'
        'conversion = 100 * online["converted"].mean()'
    ),
)


def checkouts(data) -> pd.DataFrame:
    """A row for each visit that begins to pay: half-year, whether the customer had bought before, whether it paid."""
    web = data.events[data.events["channel"] != "shop"]
    begun = web[web["event"] == "start_checkout"].drop_duplicates("visit")[["visit", "customer", "time"]]
    begun["paid"] = begun["visit"].isin(web.loc[web["event"] == "pay", "visit"])
    begun["half"] = begun["time"].dt.year.astype(str) + " H" + (1 + (begun["time"].dt.month > 6)).astype(str)
    first = begun["customer"].map(data.orders.groupby("customer", observed=True)["date"].min())
    begun["before"] = begun["time"] > first.astype("datetime64[s]")
    return begun


def _halves(data, how: str = "mean") -> pd.DataFrame:
    groups = checkouts(data).groupby(["half", "before"])["paid"]
    if how == "of all":
        table = groups.sum() / checkouts(data).groupby("half")["paid"].size()
    elif how == "of paid":
        table = groups.sum() / checkouts(data).groupby("half")["paid"].sum()
    elif how == "left":
        table = 1 - groups.mean()
    else:
        table = groups.mean()
    return (100 * table).rename("finished").reset_index()


HALVES = Question(
    id="halves",
    title=both(es="Quién termina de pagar, por semestre", en="Who finishes paying, by half-year"),
    answer="halves_table",
    kind=Table(keys=["half", "before"], columns=["finished"], tolerance=0.05),
    points=2,
    expected=_halves,
    mistakes=[
        Mistake(
            "of-everyone-in-the-half",
            lambda data: _halves(data, "of all"),
            both(
                es="Dividiste entre todas las visitas del semestre. Cada grupo se divide entre **las suyas**.",
                en="You divided by all the visits of the half-year. Each group is divided by **its own**.",
            ),
            credit=0.3,
        ),
        Mistake(
            "who-the-payers-are",
            lambda data: _halves(data, "of paid"),
            both(
                es="Eso dice quiénes son los que pagan (la mezcla), no qué parte de cada grupo termina.",
                en="That says who the payers are (the mix), not what share of each group finishes.",
            ),
        ),
        Mistake(
            "those-who-left",
            lambda data: _halves(data, "left"),
            both(
                es="Esa es la parte que **abandona** el pago. Se pide la que termina.",
                en="That is the share that **leaves** the payment. What is asked for is the one that finishes.",
            ),
            credit=0.5,
        ),
        Mistake(
            "ratio",
            lambda data: _halves(data).assign(finished=lambda t: t["finished"] / 100),
            both(
                es="Las proporciones son correctas; ponlas de 0 a 100.",
                en="The shares are right; put them on 0 to 100.",
            ),
            credit=0.5,
            generic=True,
        ),
    ],
    hints=[
        both(
            es='Agrupa `checkout` por dos columnas: `["half", "before"]`.',
            en='Group `checkout` by two columns: `["half", "before"]`.',
        ),
        both(
            es='La media de `paid` dentro de cada grupo, por 100, y `rename("finished").reset_index()`.',
            en='The mean of `paid` inside each group, times 100, and `rename("finished").reset_index()`.',
        ),
    ],
    look_at=both(
        es="¿Hay ocho filas: cuatro semestres y dos grupos? ¿Se divide cada una entre sus propias visitas?",
        en="Are there eight rows: four half-years and two groups? Is each divided by its own visits?",
    ),
    explanation=both(
        es="Dentro de cada grupo la parte que termina apenas cambia. Lo que cambia de un semestre a otro es cuántas visitas hay de cada uno.",
        en="Inside each group the share that finishes hardly changes. What changes from one half-year to the next is how many visits there are of each.",
    ),
    code='halves_table = (100 * checkout.groupby(["half", "before"])["paid"].mean()).rename("finished").reset_index()',
)


def _rates(data, half: str) -> pd.Series:
    all_ = checkouts(data)
    return all_[all_["half"] == half].groupby("before")["paid"].mean()


def _mix(data, half: str) -> pd.Series:
    all_ = checkouts(data)
    return all_.loc[all_["half"] == half, "before"].value_counts(normalize=True)


FIRST, LAST = "2024 H1", "2025 H2"


def _payers(data) -> pd.Series:
    all_ = checkouts(data)
    return all_.loc[(all_["half"] == FIRST) & all_["paid"], "before"].value_counts(normalize=True)


def _standard(data, rates: str = LAST, mix: str = FIRST) -> float:
    return 100 * float((_rates(data, rates) * _mix(data, mix)).sum())


SAME_MIX = Question(
    id="same_mix",
    title=both(es="Con la misma gente que al principio", en="With the same people as at the beginning"),
    answer="same_mix",
    kind=Number(tolerance=0.05, digits=1),
    points=2,
    expected=_standard,
    mistakes=[
        Mistake(
            "as-it-was",
            lambda data: _standard(data, LAST, LAST),
            both(
                es="Esa es la cifra de 2025 H2 tal como salió. Cambia los **pesos**: los de 2024 H1.",
                en="That is the figure of 2025 H2 as it came out. Change the **weights**: those of 2024 H1.",
            ),
        ),
        Mistake(
            "old-rates-new-mix",
            lambda data: _standard(data, FIRST, LAST),
            both(
                es="Al revés: usaste las proporciones de 2024 H1 con la mezcla de 2025 H2. Se pide lo contrario.",
                en="The other way round: you used the rates of 2024 H1 with the mix of 2025 H2. The opposite is asked for.",
            ),
            credit=0.3,
        ),
        Mistake(
            "mix-of-the-payers",
            lambda data: 100 * float((_rates(data, LAST) * _payers(data)).sum()),
            both(
                es="Ponderaste con la mezcla de quienes **pagaron** en 2024 H1. Los pesos son de quienes empezaron a pagar: terminaran o no.",
                en="You weighted by the mix of those who **paid** in 2024 H1. The weights are of those who began to pay, whether they finished or not.",
            ),
            credit=0.3,
        ),
    ],
    hints=[
        both(
            es="Necesitas dos cosas: qué parte terminó en cada grupo en 2025 H2, y qué parte de las visitas era cada grupo en 2024 H1.",
            en="You need two things: what share finished in each group in 2025 H2, and what share of the visits each group was in 2024 H1.",
        ),
        both(
            es='La mezcla: `checkout.loc[checkout["half"] == "2024 H1", "before"].value_counts(normalize=True)`.',
            en='The mix: `checkout.loc[checkout["half"] == "2024 H1", "before"].value_counts(normalize=True)`.',
        ),
        both(es="Multiplica una por otra, suma, y por 100.", en="Multiply one by the other, add, times 100."),
    ],
    look_at=both(
        es="¿De qué semestre son las proporciones y de cuál los pesos? ¿Suman 1 los pesos?",
        en="Which half-year are the rates of, and which the weights? Do the weights add up to 1?",
    ),
    explanation=both(
        es="Se llama estandarizar: las proporciones de hoy con la mezcla de entonces. Si así no hay caída, lo que cambió es quién entra.",
        en="This is called standardising: today's rates with the mix of then. If that shows no fall, what changed is who comes in.",
    ),
    code=(
        'rates = checkout[checkout["half"] == "2025 H2"].groupby("before")["paid"].mean()\n'
        'mix = checkout.loc[checkout["half"] == "2024 H1", "before"].value_counts(normalize=True)\n'
        "same_mix = 100 * (rates * mix).sum()"
    ),
)
