"""Questions of 2.2 on prospects: conversion by source, what may be promised, what a change of mix does."""

import math

import pandas as pd

from coursekit.practice import Mistake, Number, Question, Table, both

Z95 = 1.959963984540054
TASTING = "tasting_event"


def _sources(data) -> pd.DataFrame:
    found = data.leads.groupby("source", observed=True)["converted"]
    table = found.agg(leads="size", bought="sum")
    table["conversion"] = 100 * table["bought"] / table["leads"]
    return table


def _with(data, conversion) -> pd.DataFrame:
    """The table with another column of conversion, computed from prospects and buyers of each source."""
    table = _sources(data)
    return table.assign(conversion=conversion(table["leads"], table["bought"]))


SOURCES = Question(
    id="sources",
    title=both(es="Conversión por origen", en="Conversion by source"),
    answer="sources_table",
    kind=Table(keys=["source"], columns=["leads", "conversion"], tolerance=0.05),
    points=2,
    expected=lambda data: _sources(data)[["leads", "conversion"]],
    mistakes=[
        Mistake(
            "share-of-the-buyers",
            lambda data: _with(data, lambda n, x: 100 * x / x.sum()),
            both(
                es="En `conversion` tienes el reparto de las compras: de cada cien compradores, cuántos vinieron de ahí. Un origen grande gana siempre. Divide entre los prospectos **de ese origen**.",
                en="Your `conversion` holds how purchases are spread: of a hundred buyers, how many came from there. A large source always wins. Divide by the prospects **of that source**.",
            ),
        ),
        Mistake(
            "of-all-prospects",
            lambda data: _with(data, lambda n, x: 100 * x / n.sum()),
            both(
                es="Dividiste entre los prospectos de todos los orígenes juntos. Abajo van solo los de cada uno.",
                en="You divided by the prospects of all sources together. Below the line stand those of each one alone.",
            ),
        ),
        Mistake(
            "buyers-to-the-others",
            lambda data: _with(data, lambda n, x: 100 * x / (n - x)),
            both(
                es="Dividiste compradores entre quienes **no** compraron. Abajo van todos los prospectos, hayan comprado o no.",
                en="You divided buyers by those who did **not** buy. Below the line stand all prospects, whether they bought or not.",
            ),
        ),
        Mistake(
            "only-buyers-counted",
            lambda data: _sources(data).assign(leads=lambda t: t["bought"]),
            both(
                es="La conversión está bien; en `leads` contaste compradores. Ahí van los prospectos: dicen en cuánta gente se apoya el %.",
                en="The conversion is right; in `leads` you counted buyers. Prospects go there: they say how many people the % rests on.",
            ),
            credit=0.5,
        ),
        Mistake(
            "ratio",
            lambda data: _with(data, lambda n, x: x / n),
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
            es='`leads.groupby("source", observed=True)["converted"]` tiene dentro verdadero y falso: ¿cuántos hay y cuántos son verdaderos?',
            en='`leads.groupby("source", observed=True)["converted"]` holds true and false: how many are there, and how many are true?',
        ),
        both(
            es='`.agg(leads="size", bought="sum")`, y después `100 * bought / leads`.',
            en='`.agg(leads="size", bought="sum")`, then `100 * bought / leads`.',
        ),
    ],
    look_at=both(
        es="Comprueba un origen a mano: sus filas en `leads`, y cuántas tienen `converted` verdadero.",
        en="Check one source by hand: its rows in `leads`, and how many have `converted` true.",
    ),
    explanation=both(
        es="Compraron entre todos los prospectos de ese origen. Con `leads` al lado se ve en cuánta gente descansa cada %; con el podio no.",
        en="Those who bought among all prospects of that source. With `leads` beside it one sees how many people each % rests on; the podium hides it.",
    ),
    code=(
        'sources_table = leads.groupby("source", observed=True)["converted"].agg(leads="size", bought="sum")\n'
        'sources_table["conversion"] = 100 * sources_table["bought"] / sources_table["leads"]'
    ),
)


def _tasting(data) -> tuple[int, int]:
    table = _sources(data)
    return int(table["bought"][TASTING]), int(table["leads"][TASTING])


def wilson_end(x: float, n: float, side: int) -> float:
    """One end of Wilson's 95% interval, in percent: ``side`` −1 is the low one.

    >>> round(wilson_end(41, 50, -1), 1), round(wilson_end(41, 50, 1), 1)
    (69.2, 90.2)
    """
    p = x / n
    half = Z95 * math.sqrt(p * (1 - p) / n + Z95**2 / (4 * n**2))
    return 100 * (p + Z95**2 / (2 * n) + side * half) / (1 + Z95**2 / n)


def _exact_low(data) -> float:
    from scipy.stats import binomtest

    return 100 * float(binomtest(*_tasting(data)).proportion_ci(method="exact").low)


def _crowd_low(data) -> float:
    x, n = _tasting(data)
    return wilson_end(len(data.leads) * x / n, len(data.leads), -1)


AT_LEAST = Question(
    id="at_least",
    title=both(es="Lo que se puede prometer", en="What may be promised"),
    answer="at_least",
    kind=Number(tolerance=0.05, digits=1),
    points=2,
    expected=lambda data: wilson_end(*_tasting(data), -1),
    mistakes=[
        Mistake(
            "exact-interval",
            _exact_low,
            both(
                es='Es el intervalo exacto, el que `binomtest` da si no se le dice nada: también vale, y promete un poco menos. Se pide el de Wilson: `method="wilson"`.',
                en='That is the exact interval, which `binomtest` gives if told nothing: it is valid too, and promises a little less. Wilson\'s is asked for: `method="wilson"`.',
            ),
            credit=0.7,
        ),
        Mistake(
            "everybody-below-the-line",
            _crowd_low,
            both(
                es="El % es de las catas, pero el tamaño es el de todos los prospectos: así el intervalo sale demasiado estrecho. Lo que cuenta es cuánta gente estuvo en las catas.",
                en="The % is that of the tastings, but the size is that of all prospects: the interval comes out too narrow. What counts is how many people were at the tastings.",
            ),
        ),
        Mistake(
            "high-end",
            lambda data: wilson_end(*_tasting(data), 1),
            both(
                es="Ese es el extremo alto: lo mejor que cabe esperar. «Al menos» pide el bajo.",
                en="That is the high end: the best one may hope for. “At least” asks for the low one.",
            ),
        ),
        Mistake(
            "the-share-itself",
            lambda data: 100 * _tasting(data)[0] / _tasting(data)[1],
            both(
                es="Esa es la conversión observada. Con otros prospectos iguales saldría por debajo más o menos la mitad de las veces.",
                en="That is the conversion observed. With other prospects like these it would come out lower about half of the time.",
            ),
        ),
        Mistake(
            "ratio",
            lambda data: wilson_end(*_tasting(data), -1) / 100,
            both(es="El extremo es correcto; ponlo de 0 a 100.", en="The end is right; put it on 0 to 100."),
            credit=0.5,
            generic=True,
        ),
    ],
    hints=[
        both(
            es="Quédate con las filas de `tasting_event`: ¿cuántas hay y cuántas compraron?",
            en="Keep the rows of `tasting_event`: how many are there, and how many bought?",
        ),
        both(
            es='`binomtest(bought, n).proportion_ci(method="wilson")` tiene `.low` y `.high`, de 0 a 1.',
            en='`binomtest(bought, n).proportion_ci(method="wilson")` has `.low` and `.high`, from 0 to 1.',
        ),
        both(
            es="`bought` tiene que ser un entero: `int(...)`. Y multiplica por 100.",
            en="`bought` has to be a whole number: `int(...)`. And multiply by 100.",
        ),
    ],
    look_at=both(
        es="¿Son solo las catas? ¿Es el intervalo de Wilson? Con p ± 1.96·√(p(1−p)/n) el extremo bajo sale más abajo. ¿Está de 0 a 100?",
        en="Is it the tastings alone? Is it Wilson's interval? By p ± 1.96·√(p(1−p)/n) the low end comes out lower. Is it on 0 to 100?",
    ),
    explanation=both(
        es="El extremo bajo es una promesa prudente, para prospectos como estos y si cada uno decide por su cuenta. No vale para otro público.",
        en="The low end is a cautious promise, for prospects like these and if each decides alone. It does not hold for another public.",
    ),
    code=(
        'tasting = leads.loc[leads["source"] == "tasting_event", "converted"]\n'
        'at_least = 100 * binomtest(int(tasting.sum()), len(tasting)).proportion_ci(method="wilson").low'
    ),
)


def _mixed(data, more_leads: int = 2, more_buyers: int = 2) -> float:
    """All together in percent, with the prospects and buyers of the tastings added so many times more."""
    table = _sources(data)
    bought, leads = table["bought"], table["leads"]
    above = bought.sum() + more_buyers * bought[TASTING]
    return float(100 * above / (leads.sum() + more_leads * leads[TASTING]))


MIX = Question(
    id="mix",
    title=both(es="El triple de catas", en="Three times the tastings"),
    answer="next_year",
    kind=Number(tolerance=0.05, digits=1),
    points=2,
    expected=_mixed,
    mistakes=[
        Mistake(
            "unchanged",
            lambda data: _mixed(data, 0, 0),
            both(
                es="Esa es la conversión de hoy. Cada origen convierte igual, pero hay más gente de uno que convierte distinto: la media se mueve hacia él.",
                en="That is today's conversion. Each source converts the same, but there are more people from one that converts otherwise: the average moves towards it.",
            ),
        ),
        Mistake(
            "new-ones-never-buy",
            lambda data: _mixed(data, 2, 0),
            both(
                es="Sumaste los prospectos nuevos abajo y ninguna compra arriba. Los nuevos de las catas compran como los de las catas de hoy.",
                en="You added the new prospects below the line and no purchase above it. The new ones of the tastings buy as those of today's tastings do.",
            ),
        ),
        Mistake(
            "buyers-without-prospects",
            lambda data: _mixed(data, 0, 2),
            both(
                es="Sumaste las compras nuevas arriba y no los prospectos abajo. Así una media sube siempre.",
                en="You added the new purchases above the line and not the prospects below it. That way an average always rises.",
            ),
        ),
        Mistake(
            "three-times-more-on-top",
            lambda data: _mixed(data, 3, 3),
            both(
                es="Sumaste el triple **además** de los de hoy: eso es el cuádruple. El triple es añadir dos veces los de hoy.",
                en="You added three times as many **on top of** today's: that is four times. Three times is adding today's twice.",
            ),
            credit=0.5,
        ),
    ],
    hints=[
        both(
            es="Cuenta personas: cuántos prospectos habría de cada origen y cuántos comprarían.",
            en="Count people: how many prospects there would be of each source, and how many would buy.",
        ),
        both(
            es="En `tasting_event` se multiplican por 3 los dos: prospectos y compras. Después, suma y divide.",
            en="In `tasting_event` both are multiplied by 3: prospects and purchases. Then add up and divide.",
        ),
    ],
    look_at=both(
        es="¿Triplicaste prospectos **y** compras de `tasting_event`, y solo esos? ¿Está de 0 a 100?",
        en="Did you multiply prospects **and** purchases of `tasting_event` by three, and those alone? Is it on 0 to 100?",
    ),
    explanation=both(
        es="Ningún origen mejoró y la media se movió: es una media ponderada, y cambiaron los pesos. Un informe que celebre esa subida celebra la mezcla. Por eso se compara origen por origen.",
        en="No source got better and the average moved: it is a weighted average, and the weights changed. A report that celebrates that rise celebrates the mix. That is why one compares source by source.",
    ),
    code=(
        'count = leads.groupby("source", observed=True)["converted"].agg(leads="size", bought="sum")\n'
        'count.loc["tasting_event"] *= 3\n'
        'next_year = 100 * count["bought"].sum() / count["leads"].sum()'
    ),
)
