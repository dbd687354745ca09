"""Before the programme: who would be in each level, and what each leaves."""

from typing import Any

import pandas as pd

from coursekit.practice import Mistake, Question, Table, both

EDGES = (150, 400)
_NAMES = ["bronze", "silver", "gold"]


def _by_person(data: Any) -> pd.DataFrame:
    orders = data.orders.assign(margin=data.orders["amount"] - data.orders["cost"])
    return orders.groupby("customer", observed=True)[["amount", "margin"]].sum()


def _levels(people: pd.DataFrame, margin: str = "margin", whole: bool = False, from_edge: bool = True) -> pd.DataFrame:
    rows = {}
    for name, low, high in zip(_NAMES, (0, *EDGES), (*EDGES, float("inf")), strict=True):
        inside = people["amount"] >= low if from_edge else people["amount"] > low
        mine = people[inside if whole else inside & (people["amount"] < high)]
        rows[name] = [len(mine), 100 * mine["amount"].sum() / people["amount"].sum(), mine[margin].mean()]
    return pd.DataFrame.from_dict(rows, orient="index", columns=["people", "sales", "margin"]).rename_axis("level")


def _single_orders(data: Any) -> pd.DataFrame:
    return _levels(data.orders.assign(margin=data.orders["amount"] - data.orders["cost"]))


def _heads(data: Any) -> pd.DataFrame:
    made = _levels(_by_person(data))
    return made.assign(sales=100 * made["people"] / made["people"].sum())


LEVELS = Question(
    id="levels",
    title=both(es="Quién estaría en cada nivel", en="Who would be in each level"),
    answer="levels",
    kind=Table(["level"], ["people", "sales", "margin"], tolerance=0.01),
    points=2,
    expected=lambda data: _levels(_by_person(data)),
    mistakes=[
        Mistake(
            "level-by-order",
            _single_orders,
            both(
                es="Repartiste pedidos, no personas: casi ningún café suelto llega a 150 €. Suma primero lo que gastó cada cliente en los doce meses y reparte después.",
                en="You sorted orders, not people: hardly any single coffee reaches €150. First add up what each customer spent in the twelve months, then sort.",
            ),
        ),
        Mistake(
            "levels-overlap",
            lambda data: _levels(_by_person(data), whole=True),
            both(
                es="Quien está en Oro aparece también en Plata y en Bronce. Cada persona está en un nivel: desde el suyo **hasta** el siguiente.",
                en="Those in Gold appear in Silver and Bronze too. Each person is in one level: from their own **up to** the next.",
            ),
            credit=0.4,
        ),
        Mistake(
            "sales-for-margin",
            lambda data: _levels(_by_person(data).assign(margin=lambda people: people["amount"])),
            both(
                es="En `margin` está lo que gastan. Lo que dejan es `amount - cost`: de ahí salen las ventajas, no de la venta.",
                en="In `margin` stands what they spend. What they leave is `amount - cost`: benefits are paid out of that, not out of the sale.",
            ),
            credit=0.5,
        ),
        Mistake(
            "share-of-people",
            _heads,
            both(
                es="`sales` tiene la parte de las **personas**. Se pide la de las ventas: los pocos de Oro compran mucho más que su número.",
                en="`sales` holds the share of the **people**. The share of sales is asked for: the few in Gold buy far more than their number.",
            ),
            credit=0.5,
        ),
    ],
    hints=[
        both(
            es="Agrupa por cliente y suma `amount` y `amount - cost`. Después, `pd.cut` con los cortes 0, 150, 400 e infinito.",
            en="Group by customer and add up `amount` and `amount - cost`. Then `pd.cut` with the edges 0, 150, 400 and infinity.",
        ),
        both(
            es='`pd.cut(people["amount"], [0, 150, 400, float("inf")], right=False, labels=["bronze", "silver", "gold"])`, y se agrupa por eso.',
            en='`pd.cut(people["amount"], [0, 150, 400, float("inf")], right=False, labels=["bronze", "silver", "gold"])`, and group by that.',
        ),
    ],
    look_at=both(
        es="¿Suma `people` toda tu gente y `sales` 100? ¿Está el margen por persona?",
        en="Does `people` add up to all your people, and `sales` to 100? Is the margin per person?",
    ),
    explanation=both(
        es="Una ventaja para Oro se da a pocos que ya compran mucho; una para Bronce, a muchos que dejan poco. El margen por persona es el techo de lo que se puede regalar.",
        en="A benefit for Gold goes to few who buy a lot already; one for Bronze to many who leave little. The margin per person is the ceiling of what can be given away.",
    ),
    code=(
        'bought = ex.data.orders.assign(margin=ex.data.orders["amount"] - ex.data.orders["cost"])\n'
        'people = bought.groupby("customer", observed=True)[["amount", "margin"]].sum()\n'
        'edges, names = [0, 150, 400, float("inf")], ["bronze", "silver", "gold"]\n'
        'level = pd.cut(people["amount"], edges, right=False, labels=names).rename("level")\n'
        "levels = people.groupby(level, observed=True).agg(\n"
        '    people=("amount", "size"), sales=("amount", "sum"), margin=("margin", "mean")\n'
        ")\n"
        'levels["sales"] = 100 * levels["sales"] / levels["sales"].sum()'
    ),
)
