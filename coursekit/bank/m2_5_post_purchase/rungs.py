"""The question of 2.5 on the retention ladder: trying, returning, forming a habit."""

import pandas as pd

from coursekit.practice import Mistake, Question, Table, both

_QUARTER, _YEAR = pd.Timedelta(days=90), pd.Timedelta(days=365)
_NONE = pd.Timedelta(0)


def _ages(data, everybody: bool = False) -> tuple[pd.Series, pd.DataFrame]:
    start = data.orders.groupby("customer", observed=True)["date"].min().rename("start")
    if not everybody:
        start = start[start < "2025-01-01"]
    theirs = data.orders[["customer", "date"]].merge(start, on="customer")
    return start, theirs.assign(age=theirs["date"] - theirs["start"])


def _rungs(data, everybody: bool = False, ever: bool = False, nested: bool = True, people: bool = True) -> dict:
    start, theirs = _ages(data, everybody)
    within = theirs["age"] > _NONE
    if not ever:
        within &= theirs["age"] <= _QUARTER
    soon = set(theirs.loc[within, "customer"])
    counted = theirs if ever else theirs[theirs["age"] < _YEAR]
    count = counted.groupby("customer", observed=True).size()
    often = set(count.index[count >= 4])
    regular = soon & often if nested else often
    return {
        "trier": len(start),
        "recent_user": len(soon) if people else int(within.sum()),
        "regular_user": len(regular),
    }


RUNGS = Question(
    id="rungs",
    title=both(es="Tres peldaños de la escalera", en="Three rungs of the ladder"),
    answer="rungs",
    points=2,
    kind=Table(keys=["rung"], columns=["people"], tolerance=0.01),
    expected=_rungs,
    mistakes=[
        Mistake(
            "everybody",
            lambda data: _rungs(data, everybody=True),
            both(
                es="Incluiste a quienes empezaron en 2025. No han tenido un año entero para coger costumbre: quédate con los primeros pedidos de 2024.",
                en="You included those who began in 2025. They have not had a whole year to form a habit: keep the first orders of 2024.",
            ),
        ),
        Mistake(
            "ever",
            lambda data: _rungs(data, ever=True),
            both(
                es="Contaste los pedidos sin plazo. Quien empezó en enero de 2024 tuvo dos años y quien empezó en diciembre, uno. Usa los 90 y los 365 días desde el primero de cada persona.",
                en="You counted the orders without a time limit. Who began in January 2024 had two years and who began in December had one. Use the 90 and the 365 days from the first of each person.",
            ),
            credit=0.5,
        ),
        Mistake(
            "not-nested",
            lambda data: _rungs(data, nested=False),
            both(
                es="En el último peldaño contaste a todos los que hicieron cuatro pedidos, también a quienes no volvieron en 90 días. En una escalera se sube peldaño a peldaño: exige también el anterior.",
                en="On the last rung you counted all who placed four orders, also those who did not return within 90 days. On a ladder one climbs rung by rung: require the one before as well.",
            ),
            credit=0.5,
        ),
        Mistake(
            "orders-not-people",
            lambda data: _rungs(data, people=False),
            both(
                es="En `recent_user` contaste pedidos. Quien pidió cinco veces en 90 días es una persona: usa identificadores distintos.",
                en="In `recent_user` you counted orders. Who ordered five times in 90 days is one person: use distinct identifiers.",
            ),
            credit=0.3,
        ),
        Mistake(
            "first-counts-as-return",
            lambda data: {**_rungs(data, nested=False), "recent_user": _rungs(data)["trier"]},
            both(
                es="En `recent_user` están todos: contaste el primer pedido como si fuera una vuelta. Pide más de 0 días desde el primero.",
                en="Everybody is in `recent_user`: you counted the first order as if it were a return. Ask for more than 0 days since the first.",
            ),
        ),
    ],
    hints=[
        both(
            es='El primer pedido de cada persona: `orders.groupby("customer", observed=True)["date"].min()`. Quédate con los anteriores a 2025.',
            en='The first order of each person: `orders.groupby("customer", observed=True)["date"].min()`. Keep those before 2025.',
        ),
        both(
            es="Pega ese principio a cada pedido y resta: `age = date − start`. Más de 0 y 90 días como mucho es volver pronto.",
            en="Join that start to each order and subtract: `age = date − start`. Above 0 and 90 days at most is returning soon.",
        ),
        both(
            es="Guarda los identificadores en conjuntos: `soon & often` son quienes están en los dos.",
            en="Keep the identifiers in sets: `soon & often` are those who are in both.",
        ),
    ],
    look_at=both(
        es="¿Son personas y no pedidos? ¿Baja cada peldaño, y está cada uno dentro del anterior?",
        en="Are they people and not orders? Does each rung go down, and does each lie within the one before?",
    ),
    explanation=both(
        es="Las mismas personas, seguidas un año entero, y cada peldaño dentro del anterior. Los umbrales son una decisión: escríbelos junto a la cifra.",
        en="The same people, followed for a whole year, and each rung within the one before. The thresholds are a decision: write them beside the figure.",
    ),
    code=(
        'start = orders.groupby("customer", observed=True)["date"].min().rename("start")\n'
        'start = start[start < "2025-01-01"]\n'
        'theirs = orders[["customer", "date"]].merge(start, on="customer")\n'
        'age = theirs["date"] - theirs["start"]\n'
        'soon = set(theirs.loc[(age > pd.Timedelta(0)) & (age <= pd.Timedelta(days=90)), "customer"])\n'
        'in_a_year = theirs[age < pd.Timedelta(days=365)].groupby("customer", observed=True).size()\n'
        "often = set(in_a_year.index[in_a_year >= 4])\n"
        'rungs = {"trier": len(start), "recent_user": len(soon), "regular_user": len(soon & often)}'
    ),
)
