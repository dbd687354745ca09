"""The question of 2.5 that crosses what people said with what they did: satisfied is not loyal."""

import pandas as pd

from coursekit.practice import Mistake, Question, Table, both

_QUARTER = pd.Timedelta(days=90)
_ABOUT = ("checkout", "delivery", "shop_visit")


def _people(data, *, exposed: bool = True, first_only: bool = True, least: int = 4, ever: bool = False) -> pd.DataFrame:
    """One row for each person who counts: satisfied or not, back or not."""
    surveys = data.surveys
    answers = surveys[surveys["touchpoint"].isin(_ABOUT) & surveys["csat"].notna()].sort_values("answered")
    if first_only:
        answers = answers.drop_duplicates("customer")
    if exposed:
        answers = answers[answers["answered"] <= data.as_of - _QUARTER]
    orders = data.orders[data.orders["channel"] != "subscription"]
    later = answers[["survey", "customer", "answered"]].merge(orders[["customer", "date"]], on="customer")
    if ever:
        count = later.groupby("survey", observed=True).size()
        returned = count.index[count > 1]
    else:
        wait = later["date"] - later["answered"]
        returned = later.loc[(wait > pd.Timedelta(0)) & (wait <= _QUARTER), "survey"]
    return answers.assign(satisfied=answers["csat"] >= least, back=answers["survey"].isin(returned))


def _table(people: pd.DataFrame) -> pd.DataFrame:
    table = people.groupby("satisfied")["back"].agg(people="size", share="mean").reset_index()
    return table.assign(share=100 * table["share"])


def _backwards(data) -> pd.DataFrame:
    """Of those who came back, which percent was satisfied."""
    people = _people(data)
    back = people[people["back"]]
    table = _table(people)
    share = 100 * back["satisfied"].value_counts(normalize=True)
    return table.assign(share=table["satisfied"].map(share))


def _of_all(data) -> pd.DataFrame:
    table = _table(_people(data))
    return table.assign(share=table["share"] * table["people"] / table["people"].sum())


CROSS = Question(
    id="cross",
    title=both(es="Decir y hacer", en="Saying and doing"),
    answer="cross_table",
    points=3,
    kind=Table(keys=["satisfied"], columns=["people", "share"], tolerance=0.05),
    expected=lambda data: _table(_people(data)),
    mistakes=[
        Mistake(
            "no-exposure",
            lambda data: _table(_people(data, exposed=False)),
            both(
                es="Contaste también a quienes respondieron hace menos de 90 días. Su plazo no ha terminado: aún pueden volver y ya figuran como que no. Déjalos fuera.",
                en="You also counted those who answered less than 90 days ago. Their time is not over: they may still return and already stand as if they had not. Leave them out.",
            ),
            credit=0.4,
        ),
        Mistake(
            "every-answer",
            lambda data: _table(_people(data, first_only=False)),
            both(
                es="Tienes una fila por respuesta. Quien responde mucho suele ser quien compra mucho, y así pesa varias veces. Quédate con la primera respuesta de cada persona.",
                en="You have a row for each answer. People who answer a lot tend to buy a lot, and so weigh several times. Keep the first answer of each person.",
            ),
            credit=0.4,
        ),
        Mistake(
            "bought-ever",
            lambda data: _table(_people(data, ever=True)),
            both(
                es="Contaste a quien tiene dos pedidos en cualquier momento, también anteriores a la respuesta. Volver es comprar **después** de responder, y en 90 días.",
                en="You counted whoever has two orders at any time, also before the answer. Returning is buying **after** answering, and within 90 days.",
            ),
            credit=0.2,
        ),
        Mistake(
            "three-is-satisfied",
            lambda data: _table(_people(data, least=3)),
            both(
                es="Pusiste el 3 entre los satisfechos. En el CSAT solo cuentan las dos notas más altas: un 3 es «ni bien ni mal».",
                en="You put the 3 among the satisfied. In the CSAT the two highest scores alone count: a 3 is “neither good nor bad”.",
            ),
            credit=0.4,
        ),
        Mistake(
            "backwards",
            _backwards,
            both(
                es="Calculaste, de quienes **volvieron**, qué parte estaba satisfecha. Es la pregunta al revés: divide cada grupo entre la gente de ese grupo.",
                en="You computed, of those who **returned**, which part was satisfied. It is the question backwards: divide each group by the people of that group.",
            ),
            credit=0.3,
        ),
        Mistake(
            "of-all",
            _of_all,
            both(
                es="Dividiste cada casilla entre el total de personas. Para comparar grupos de distinto tamaño, divide entre la gente de cada grupo.",
                en="You divided each box by all the people. To compare groups of unlike size, divide by the people of each group.",
            ),
            credit=0.3,
        ),
    ],
    hints=[
        both(
            es='Una fila por persona: `answered.sort_values("answered").drop_duplicates("customer")`. Después quita las de los últimos 90 días.',
            en='One row per person: `answered.sort_values("answered").drop_duplicates("customer")`. Then take out those of the last 90 days.',
        ),
        both(
            es="Une con `free_orders` por `customer` y resta: `date − answered`. Más de 0 y 90 días como mucho es volver.",
            en="Join with `free_orders` on `customer` and subtract: `date − answered`. Above 0 and 90 days at most is returning.",
        ),
        both(
            es='Marca quién está en esa lista y agrupa: `groupby("satisfied")["back"].agg(people="size", share="mean")`.',
            en='Mark who is on that list and group: `groupby("satisfied")["back"].agg(people="size", share="mean")`.',
        ),
    ],
    look_at=both(
        es="Mira primero `people`: ¿una fila por persona, sin las respuestas de los últimos 90 días? Después, `share`: ¿solo pedidos posteriores a la respuesta?",
        en="Look at `people` first: one row per person, without the answers of the last 90 days? Then `share`: only orders later than the answer?",
    ),
    explanation=both(
        es="Se cruza, persona a persona, lo que dijo con lo que hizo después, con el mismo plazo para todas. En las cuatro casillas hay gente: satisfecho no es leal.",
        en="Person by person, what they said is crossed with what they did afterwards, with the same time for all. There are people in all four boxes: satisfied is not loyal.",
    ),
    code=(
        'one = answered.sort_values("answered").drop_duplicates("customer")\n'
        'one = one[one["answered"] <= as_of - pd.Timedelta(days=90)]\n'
        'later = one[["customer", "answered"]].merge(free_orders[["customer", "date"]], on="customer")\n'
        'wait = later["date"] - later["answered"]\n'
        'returned = later.loc[(wait > pd.Timedelta(0)) & (wait <= pd.Timedelta(days=90)), "customer"]\n'
        'one = one.assign(satisfied=one["csat"] >= 4, back=one["customer"].isin(returned))\n'
        'cross_table = one.groupby("satisfied")["back"].agg(people="size", share="mean").reset_index()\n'
        'cross_table["share"] = 100 * cross_table["share"]'
    ),
)
