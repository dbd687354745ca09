"""Questions of 6.2 on money: what each hotel leaves, and how much hangs on ten of them."""

import pandas as pd

from coursekit.bank.m6_2_the_hotels.hotels import hotels, profit
from coursekit.practice import Mistake, Number, Question, Table, both


def _table(values: pd.Series) -> pd.DataFrame:
    return pd.DataFrame({"account": values.index, "profit": values.to_numpy()})


def _sales(data) -> pd.Series:
    table = hotels(data)
    return table["amount"].set_axis(table["account"].astype(str))


PROFIT = Question(
    id="profit",
    title=both(es="Lo que deja cada hotel", en="What each hotel leaves"),
    answer="profit",
    points=2,
    kind=Table(keys=["account"], columns=["profit"], tolerance=0.05),
    expected=lambda data: _table(profit(data)),
    mistakes=[
        Mistake(
            "sales",
            lambda data: _table(_sales(data)),
            both(
                es="Eso es lo que el hotel paga. Falta quitar el café que se lleva (`cost`), el servicio (`service_cost`) y la máquina.",
                en="That is what the hotel pays. Still to come off: the coffee it takes (`cost`), the service (`service_cost`) and the machine.",
            ),
        ),
        Mistake(
            "no-service",
            lambda data: _table(profit(data, service=False)),
            both(
                es="Falta `service_cost`: llevarle el café y arreglarle la máquina. En los hoteles pequeños es buena parte del margen.",
                en="`service_cost` is missing: taking the coffee there and mending the machine. For small hotels it is a good part of the margin.",
            ),
            credit=0.5,
        ),
        Mistake(
            "free-machine",
            lambda data: _table(profit(data, machine="never")),
            both(
                es="La máquina en préstamo aparece como si fuera gratis. Para el hotel lo es; para Café Lumbre son `MACHINE` euros al mes mientras está allí.",
                en="The machine on loan looks as though it were free. For the hotel it is; for Café Lumbre it is `MACHINE` euros a month as long as it stands there.",
            ),
            credit=0.5,
        ),
        Mistake(
            "machine-for-all",
            lambda data: _table(profit(data, machine="everybody")),
            both(
                es="Cobraste la máquina a todos los hoteles. Solo la tienen los de `machine_on_loan`: multiplica también por esa columna.",
                en="You charged the machine to all hotels. Only those with `machine_on_loan` have one: multiply by that column too.",
            ),
            credit=0.5,
        ),
        Mistake(
            "machine-once",
            lambda data: _table(profit(data, machine="once")),
            both(
                es="Restaste la máquina una sola vez. Son `MACHINE` euros **cada mes**: multiplica por `months`.",
                en="You took the machine off once. It is `MACHINE` euros **every month**: multiply by `months`.",
            ),
            credit=0.5,
        ),
    ],
    hints=[
        both(
            es='Primero la suma de cada hotel: `orders.groupby("account", observed=False)[["amount", "cost", "service_cost"]].sum()`.',
            en='First the sums of each hotel: `orders.groupby("account", observed=False)[["amount", "cost", "service_cost"]].sum()`.',
        ),
        both(
            es='La máquina: `MACHINE * hotels["months"] * hotels["machine_on_loan"]`. Lo verdadero cuenta 1 y lo falso 0.',
            en='The machine: `MACHINE * hotels["months"] * hotels["machine_on_loan"]`. True counts 1 and false 0.',
        ),
        both(
            es='Las dos tablas tienen el hotel como índice, así que se restan sin unirlas. Al final, `.rename("profit").reset_index()`.',
            en='Both tables have the hotel as their index, so they subtract without a join. At the end, `.rename("profit").reset_index()`.',
        ),
    ],
    look_at=both(
        es="Coge un hotel con máquina y haz la cuenta a mano: ventas − café − servicio − máquina × meses.",
        en="Take one hotel with a machine and do the sum by hand: sales − coffee − service − machine × months.",
    ),
    explanation=both(
        es="El servicio y la máquina casi no dependen de cuánto café se lleva el hotel: por eso pesan tanto en los pequeños.",
        en="Service and machine hardly depend on how much coffee the hotel takes: that is why they weigh so much on small ones.",
    ),
    code=(
        'sums = orders.groupby("account", observed=False)[["amount", "cost", "service_cost"]].sum()\n'
        'machine = MACHINE * hotels["months"] * hotels["machine_on_loan"]\n'
        'left_over = sums["amount"] - sums["cost"] - sums["service_cost"] - machine\n'
        'profit = left_over.rename("profit").reset_index()'
    ),
)


def _share(values: pd.Series, many: int) -> float:
    return float(100 * values.nlargest(many).sum() / values.sum())


TEN = Question(
    id="ten",
    title=both(es="Diez hoteles", en="Ten hotels"),
    answer="ten_share",
    points=1,
    kind=Number(tolerance=0.05, digits=1),
    expected=lambda data: _share(profit(data), 10),
    mistakes=[
        Mistake(
            "share-of-sales",
            lambda data: _share(_sales(data), 10),
            both(
                es="Es la parte de las **ventas** de los diez que más compran. Se pregunta por lo que dejan: usa `profit`.",
                en="That is the share of **sales** of the ten that buy most. The question is what they leave: use `profit`.",
            ),
            credit=0.4,
        ),
        Mistake(
            "a-tenth",
            lambda data: _share(profit(data), round(len(hotels(data)) / 10)),
            both(
                es="Tomaste la décima parte de los hoteles. Se piden **diez** hoteles.",
                en="You took a tenth of the hotels. **Ten** hotels are asked for.",
            ),
            credit=0.5,
        ),
        Mistake(
            "share-of-hotels",
            lambda data: 100 * 10 / len(hotels(data)),
            both(
                es="Esa es la parte que son entre los hoteles. ¿Qué parte del **beneficio** es suya?",
                en="That is the share that they are among the hotels. What share of the **profit** is theirs?",
            ),
        ),
        Mistake(
            "ratio",
            lambda data: _share(profit(data), 10) / 100,
            both(es="La proporción es correcta; ponla de 0 a 100.", en="The share is right; put it on 0 to 100."),
            credit=0.5,
            generic=True,
        ),
    ],
    hints=[
        both(es="`nlargest(10)` da los diez mayores.", en="`nlargest(10)` gives the ten largest."),
        both(
            es='`100 * profit["profit"].nlargest(10).sum() / profit["profit"].sum()`, y nada más.',
            en='`100 * profit["profit"].nlargest(10).sum() / profit["profit"].sum()`, and no more.',
        ),
    ],
    look_at=both(
        es="¿Los diez de mayor beneficio, sobre el beneficio de todos?",
        en="The ten of highest profit, over the profit of all?",
    ),
    explanation=both(
        es="Cuanto más pesan unos pocos, más caro sale perder a uno, y más fuerza tiene ese uno cuando negocia.",
        en="The more a few of them weigh, the dearer it is to lose one, and the stronger that one is when it bargains.",
    ),
    code='ten_share = 100 * profit["profit"].nlargest(10).sum() / profit["profit"].sum()',
)
