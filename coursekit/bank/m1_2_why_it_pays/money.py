"""Questions of 1.2 on money along the journey: a point of conversion, the cost of a new customer."""

import pandas as pd

from coursekit.practice import Mistake, Number, Question, Table, both


def _web(data) -> pd.DataFrame:
    return data.events[data.events["channel"] != "shop"]


def _visits(data, event: str) -> int:
    web = _web(data)
    return web.loc[web["event"] == event, "visit"].nunique()


def _margin(data, channel: str = "web") -> float:
    orders = data.orders
    chosen = orders[orders["channel"] == channel] if channel else orders
    return float((chosen["amount"] - chosen["cost"]).mean())


def _revenue(data) -> float:
    orders = data.orders
    return float(orders.loc[orders["channel"] == "web", "amount"].mean())


POINT = Question(
    id="point",
    title=both(es="Lo que vale un punto al pagar", en="What a point is worth at the till"),
    answer="point_worth",
    kind=Number(tolerance=0.5, digits=1),
    points=2,
    expected=lambda data: 0.01 * _visits(data, "start_checkout") * _margin(data),
    mistakes=[
        Mistake(
            "one-percent-more",
            lambda data: 0.01 * _visits(data, "pay") * _margin(data),
            both(
                es="Sumaste un 1 % a los pagos. Un **punto** es otra cosa: uno de cada cien de quienes **empiezan** a pagar. ¿Cuántas visitas empezaron?",
                en="You added 1% to the payments. A **point** is something else: one of every hundred who **begin** to pay. How many visits began?",
            ),
            credit=0.3,
        ),
        Mistake(
            "revenue",
            lambda data: 0.01 * _visits(data, "start_checkout") * _revenue(data),
            both(
                es="Multiplicaste por lo que se cobra. De ahí hay que pagar el café: usa el margen, `amount − cost`.",
                en="You multiplied by what is charged. The coffee has to be paid from it: use the margin, `amount − cost`.",
            ),
            credit=0.5,
        ),
        Mistake(
            "all-visits",
            lambda data: 0.01 * _visits(data, "land") * _margin(data),
            both(
                es="Contaste una de cada cien visitas que **llegan**. Casi todas se van antes: el punto se gana sobre quienes ya están pagando.",
                en="You counted one of every hundred visits that **land**. Nearly all leave earlier: the point is won on those who are paying already.",
            ),
        ),
        Mistake(
            "margin-of-every-channel",
            lambda data: 0.01 * _visits(data, "start_checkout") * _margin(data, ""),
            both(
                es="Usaste el margen medio de todos los pedidos, tiendas y suscripción incluidas. Lo que se gana al pagar en la web son pedidos de la web.",
                en="You used the mean margin of all orders, shops and subscription included. What is won when paying on the web is web orders.",
            ),
            credit=0.3,
        ),
    ],
    hints=[
        both(
            es="Un punto más: de cada cien visitas que empiezan a pagar, una más termina.",
            en="One point more: of every hundred visits that begin to pay, one more finishes.",
        ),
        both(
            es='Visitas que empiezan: `web.loc[web["event"] == "start_checkout", "visit"].nunique()`.',
            en='Visits that begin: `web.loc[web["event"] == "start_checkout", "visit"].nunique()`.',
        ),
        both(
            es="Multiplica su 1 % por el margen medio de un pedido de la web.",
            en="Multiply 1% of them by the mean margin of a web order.",
        ),
    ],
    look_at=both(
        es="Comprueba dos cosas: ¿el 1 % es de las visitas con `start_checkout`? ¿El margen es solo de los pedidos de la web?",
        en="Check two things: is the 1% of the visits with `start_checkout`? Is the margin of web orders alone?",
    ),
    explanation=both(
        es="Un punto de un paso se cuenta sobre quienes llegan a ese paso. Vale eso si quien se recupera compra como los demás, y hay que restarle lo que cueste conseguirlo.",
        en="A point of a step is counted on those who come to that step. It is worth that if those won back buy as the others do, and what it costs to get has to be taken off.",
    ),
    code=(
        'begun = web.loc[web["event"] == "start_checkout", "visit"].nunique()\n'
        'web_orders = orders[orders["channel"] == "web"]\n'
        'margin = (web_orders["amount"] - web_orders["cost"]).mean()\n'
        "point_worth = 0.01 * begun * margin"
    ),
)


def _cost(data, buyers: bool = True, since: str = "2025-01-01", count: str = "customers") -> pd.DataFrame:
    people, spend = data.customers, data.marketing_spend
    new = people[people["joined"] >= "2025-01-01"]
    if buyers:
        new = new[new["customer"].isin(data.orders["customer"])]
    spent = spend.loc[spend["month"] >= since].groupby("channel", observed=True)["spend"].sum()
    if count == "orders":
        theirs = data.orders.merge(new[["customer", "acquisition"]], on="customer")
        n = theirs["acquisition"].value_counts()
    else:
        n = new["acquisition"].value_counts()
    table = pd.DataFrame({"spent": spent, "new": n.reindex(spent.index)}).rename_axis("channel")
    table["cost"] = table["spent"] / table["new"]
    return table


COST = Question(
    id="cost",
    title=both(es="El coste de cada cliente nuevo", en="The cost of each new customer"),
    answer="cost_table",
    kind=Table(keys=["channel"], columns=["spent", "new", "cost"], tolerance=0.05),
    points=2,
    expected=_cost,
    mistakes=[
        Mistake(
            "everyone-who-joined",
            lambda data: _cost(data, buyers=False),
            both(
                es="En `new` está todo el que se registró. Quien no ha comprado todavía no es un cliente ganado: así cada uno parece más barato.",
                en="Your `new` holds everyone who signed up. Whoever has not bought yet is not a customer won: so each one looks cheaper.",
            ),
            credit=0.3,
        ),
        Mistake(
            "two-years-of-spending",
            lambda data: _cost(data, since="2024-01-01"),
            both(
                es="Sumaste el gasto de los dos años y lo dividiste entre los clientes de uno. El gasto y las personas tienen que ser del mismo periodo.",
                en="You added the spending of both years and divided it by the customers of one. Spending and people have to be of the same period.",
            ),
        ),
        Mistake(
            "orders-for-customers",
            lambda data: _cost(data, count="orders"),
            both(
                es="En `new` contaste pedidos. Una persona que compra diez veces se capta una sola vez.",
                en="In `new` you counted orders. A person who buys ten times is won once.",
            ),
        ),
        Mistake(
            "upside-down",
            lambda data: _cost(data).assign(cost=lambda t: t["new"] / t["spent"]),
            both(
                es="En `cost` tienes clientes por euro. Dale la vuelta: euros entre clientes.",
                en="Your `cost` holds customers per euro. Turn it round: euros over customers.",
            ),
            credit=0.3,
            generic=True,
        ),
    ],
    hints=[
        both(
            es="Quédate con quienes se dieron de alta en 2025 y están en `orders`.",
            en="Keep those who joined in 2025 and are in `orders`.",
        ),
        both(
            es='`new["acquisition"].value_counts()` y `spend.groupby("channel")["spend"].sum()` tienen el mismo índice.',
            en='`new["acquisition"].value_counts()` and `spend.groupby("channel")["spend"].sum()` have the same index.',
        ),
    ],
    look_at=both(
        es="¿Son de 2025 el gasto y las altas? ¿Compró cada persona contada?",
        en="Are spending and joining both of 2025? Did each person counted buy?",
    ),
    explanation=both(
        es="Gasto del periodo entre personas que llegaron por ese canal en el periodo y compraron. Es una media: no dice lo que costará la próxima.",
        en="Spending of the period over people who came through that channel in the period and bought. It is an average: it does not say what the next one will cost.",
    ),
    code=(
        'new = people[(people["joined"] >= "2025-01-01") & people["customer"].isin(orders["customer"])]\n'
        'spent = spend.loc[spend["month"] >= "2025-01-01"].groupby("channel", observed=True)["spend"].sum()\n'
        'cost_table = pd.DataFrame({"spent": spent, "new": new["acquisition"].value_counts()}).rename_axis("channel")\n'
        'cost_table["cost"] = cost_table["spent"] / cost_table["new"]'
    ),
)
