"""Questions of 1.1 on the funnel: conversion step by step, and within a month."""

import pandas as pd

from coursekit import journey
from coursekit.practice import Mistake, Number, Question, Table, both

STEPS = ["land", "view_product", "add_to_cart", "start_checkout", "pay"]


def _web(data) -> pd.DataFrame:
    return data.events[data.events["channel"] != "shop"]


def _conversion(data, unit: str = "visit", column: str = "step_conversion") -> pd.DataFrame:
    table = journey.funnel(_web(data), STEPS, customer=unit).table.set_index("step")
    return table.loc[STEPS[1:], [column]].set_axis(["conversion"], axis=1)


def _ratios(counts: pd.Series) -> pd.DataFrame:
    counts = counts.reindex(STEPS)
    return (100 * counts / counts.shift()).iloc[1:].rename("conversion").rename_axis("step").to_frame()


BY_VISIT = Question(
    id="by_visit",
    title=both(es="El embudo por visita", en="The funnel by visit"),
    answer="conversion_table",
    points=2,
    kind=Table(["step"], ["conversion"], tolerance=0.06),
    expected=_conversion,
    mistakes=[
        Mistake(
            "of-the-first",
            lambda data: _conversion(data, column="overall_conversion"),
            both(
                es="Dividiste siempre entre quienes llegaron. Eso dice cuánto queda en total; para saber **qué paso** pierde más, divide entre el paso anterior.",
                en="You always divided by those who landed. That says how much is left in all; to know **which step** loses most, divide by the step before.",
            ),
            credit=0.5,
        ),
        Mistake(
            "people",
            lambda data: _conversion(data, unit="customer"),
            both(
                es="Contaste personas. En dos años casi todo el mundo acaba pasando por todos los pasos, y ninguno parece fallar. Cuenta visitas.",
                en="You counted people. In two years nearly everybody ends by passing through all the steps, and none seems to fail. Count visits.",
            ),
            credit=0.3,
        ),
        Mistake(
            "rows",
            lambda data: _ratios(_web(data)["event"].value_counts()),
            both(
                es="Contaste filas. Una visita que mira tres productos vale por tres: por eso la conversión a `view_product` te sale tan alta. Cuenta cada visita una vez.",
                en="You counted rows. A visit that looks at three products counts three times: that is why your conversion to `view_product` is so high. Count each visit once.",
            ),
            credit=0.3,
        ),
        Mistake(
            "shops",
            lambda data: _ratios(data.events.groupby("event", observed=True)["visit"].nunique()),
            both(
                es="Entre los pagos están los de las tiendas, que no pasan por ningún carrito: por eso sale una conversión imposible. Quita `channel` igual a `shop`.",
                en="The payments of the shops are among yours, and they go through no cart: that is why an impossible conversion comes out. Take away `channel` equal to `shop`.",
            ),
            credit=0.3,
        ),
        Mistake(
            "lost",
            lambda data: 100 - _conversion(data),
            both(
                es="Es la parte que se pierde. La conversión es la que sigue: 100 menos lo tuyo.",
                en="That is the share that is lost. Conversion is the share that goes on: 100 less yours.",
            ),
            credit=0.5,
            generic=True,
        ),
    ],
    hints=[
        both(
            es='`journey.funnel(web, steps, customer="visit").table` tiene una columna con cada conversión.',
            en='`journey.funnel(web, steps, customer="visit").table` has a column with each conversion.',
        ),
        both(
            es="La columna es `step_conversion`; la primera fila (`land`) no tiene paso anterior y se quita.",
            en="The column is `step_conversion`; the first row (`land`) has no step before and is left out.",
        ),
    ],
    look_at=both(
        es="¿Está cada visita una sola vez en cada paso? ¿Divides entre el paso anterior? ¿Quedaron fuera las tiendas? ¿Está en %, de 0 a 100?",
        en="Is each visit there once at each step? Do you divide by the step before? Are the shops left out? Is it in %, from 0 to 100?",
    ),
    explanation=both(
        es="Visitas que llegan al paso entre visitas que llegaron al anterior. Dice dónde se quedan, no por qué.",
        en="Visits that reach the step over visits that reached the one before. It says where they stop, not why.",
    ),
    code=(
        'table = journey.funnel(web, steps, customer="visit").table.set_index("step")\n'
        "conversion_table = table.loc[steps[1:], "
        '["step_conversion"]].rename(columns={"step_conversion": "conversion"})'
    ),
)


def _month(data, unit: str = "customer", within: int | None = 30) -> float:
    return journey.funnel(_web(data), STEPS, customer=unit, within=within).overall.value


def _of_buyers(data) -> float:
    """Of those who ever paid on the web, the percent who did so within 30 days of landing."""
    limited = journey.funnel(_web(data), STEPS, within=30).table["customers"].iloc[-1]
    return 100 * limited / journey.funnel(_web(data), STEPS).table["customers"].iloc[-1]


MONTH = Question(
    id="month",
    title=both(es="En un mes", en="Within a month"),
    answer="within_month",
    points=2,
    kind=Number(tolerance=0.06, digits=1),
    expected=_month,
    mistakes=[
        Mistake(
            "no-limit",
            lambda data: _month(data, within=None),
            both(
                es="No pusiste plazo: quien llegó en enero de 2024 tuvo dos años para decidirse. Añade `within=30`.",
                en="You set no limit: whoever came in January 2024 had two years to decide. Add `within=30`.",
            ),
            credit=0.3,
        ),
        Mistake(
            "visits",
            lambda data: _month(data, unit="visit"),
            both(
                es="Contaste visitas. Ninguna visita dura un mes, así que el plazo no cambió nada. La pregunta es por personas.",
                en="You counted visits. No visit lasts a month, so the limit changed nothing. The question is about people.",
            ),
            credit=0.2,
        ),
        Mistake(
            "of-buyers",
            _of_buyers,
            both(
                es="Dividiste entre quienes acabaron pagando. Así no cuenta nadie que se fuera sin comprar: divide entre quienes **llegaron**.",
                en="You divided by those who ended by paying. That way nobody who left without buying counts: divide by those who **landed**.",
            ),
        ),
        Mistake(
            "not-yet",
            lambda data: 100 - _month(data),
            both(
                es="Es la parte que **no** pagó en 30 días. Se pide la otra.",
                en="That is the share that did **not** pay within 30 days. The other one is asked for.",
            ),
            credit=0.5,
            generic=True,
        ),
    ],
    hints=[
        both(
            es='`journey.funnel` tiene un argumento `within`, en días. La unidad es ahora `"customer"`.',
            en='`journey.funnel` has an argument `within`, in days. The unit is now `"customer"`.',
        ),
        both(
            es='Todo junto: `journey.funnel(web, steps, customer="customer", within=30).overall.value`',
            en='All together: `journey.funnel(web, steps, customer="customer", within=30).overall.value`',
        ),
    ],
    look_at=both(
        es="¿Cuenta personas? ¿El plazo es de 30 días desde que llegó cada una? ¿Está en %, de 0 a 100?",
        en="Does it count people? Is the limit 30 days from when each of them came? Is it in %, from 0 to 100?",
    ),
    explanation=both(
        es="Personas que pagan en los 30 días siguientes a su primera llegada, entre las que ya tuvieron esos 30 días. A las recién llegadas se las deja fuera: aún no se sabe.",
        en="People who pay within 30 days of first landing, over those who have had those 30 days. The newest are left out: it is not known yet.",
    ),
    code='within_month = journey.funnel(web, steps, customer="customer", within=30).overall.value',
)
