"""Questions of 2.5 that measure the stage: contacts after delivery, repeat purchase by channel."""

import pandas as pd

from coursekit import kpis
from coursekit.practice import Mistake, Number, Question, Table, both

_FORTNIGHT, _QUARTER = pd.Timedelta(days=14), pd.Timedelta(days=90)
_NONE = pd.Timedelta(0)


def _delivered(data, old: bool = True) -> pd.DataFrame:
    events = data.events
    delivered = events.loc[events["event"] == "delivered", ["order", "time"]]
    return delivered[delivered["time"] <= data.as_of - _FORTNIGHT] if old else delivered


def _contacts(data, after: pd.Timedelta | None = _NONE, until: pd.Timedelta | None = _FORTNIGHT) -> int:
    """Orders with a contact later than ``after`` and not later than ``until`` from delivery."""
    asked = _delivered(data).merge(data.tickets[["order", "opened"]], on="order")
    gap = asked["opened"] - asked["time"]
    fits = pd.Series(True, index=gap.index)
    if after is not None:
        fits &= gap > after
    if until is not None:
        fits &= gap <= until
    return int(asked.loc[fits, "order"].nunique())


CONTACT = Question(
    id="contact",
    title=both(es="Paquetes que acaban en una consulta", en="Parcels that end in a question"),
    answer="contact_rate",
    points=2,
    kind=Number(tolerance=0.02, digits=2),
    expected=lambda data: 100 * _contacts(data) / len(_delivered(data)),
    mistakes=[
        Mistake(
            "before-too",
            lambda data: 100 * _contacts(data, after=None) / len(_delivered(data)),
            both(
                es="Contaste también los contactos **anteriores** a la entrega. Preguntar por un paquete que no llega es otro problema. Pide que `opened` sea posterior a la entrega.",
                en="You counted the contacts **before** delivery too. Asking for a parcel that does not come is another problem. Require `opened` to be later than delivery.",
            ),
            credit=0.3,
        ),
        Mistake(
            "no-limit",
            lambda data: 100 * _contacts(data, until=None) / len(_delivered(data)),
            both(
                es="Falta el límite de 14 días. Sin él, un paquete de 2024 tiene dos años para dar problemas y uno de diciembre, dos semanas.",
                en="The limit of 14 days is missing. Without it, a parcel of 2024 has two years to give trouble and one of December has two weeks.",
            ),
            credit=0.5,
        ),
        Mistake(
            "over-all-orders",
            lambda data: 100 * _contacts(data) / len(data.orders),
            both(
                es="Dividiste entre todos los pedidos. Los de tienda no se entregan: quien se lleva el café puesto no está en riesgo de abrir un paquete roto. Divide entre los entregados.",
                en="You divided by all orders. Those of the shops are not delivered: who carries the coffee home runs no risk of opening a broken parcel. Divide by those delivered.",
            ),
        ),
        Mistake(
            "every-ticket",
            lambda data: 100 * len(data.tickets) / len(_delivered(data, old=False)),
            both(
                es="Dividiste todos los contactos entre las entregas. Muchos no son de un pedido entregado, o llegaron antes o mucho después. Únelos por `order` y mira las fechas.",
                en="You divided all contacts by the deliveries. Many are not about a delivered order, or came before or long after. Join them by `order` and look at the dates.",
            ),
        ),
        Mistake(
            "ratio",
            lambda data: _contacts(data) / len(_delivered(data)),
            both(es="La proporción es correcta; ponla de 0 a 100.", en="The share is right; put it on 0 to 100."),
            credit=0.5,
            generic=True,
        ),
    ],
    hints=[
        both(
            es='Empieza por las entregas: `events` con `event == "delivered"` y `time` a 14 días o más de `as_of`.',
            en='Begin with the deliveries: `events` with `event == "delivered"` and `time` 14 days or more before `as_of`.',
        ),
        both(
            es='Únelas con los contactos sin perder las que no tuvieron: `merge(tickets[["order", "opened"]], on="order", how="left")`.',
            en='Join them with the contacts without losing those that had none: `merge(tickets[["order", "opened"]], on="order", how="left")`.',
        ),
        both(
            es="`gap = opened − time`. Cuenta los que son mayores que 0 y de 14 días como mucho; divide entre todas las entregas.",
            en="`gap = opened − time`. Count those above 0 and of 14 days at most; divide by all the deliveries.",
        ),
    ],
    look_at=both(
        es="¿Están abajo todas las entregas de hace 14 días o más, también las que no tuvieron contacto? ¿El contacto es posterior a la entrega?",
        en="Are all deliveries of 14 days ago or more below the line, also those without a contact? Does the contact come after delivery?",
    ),
    explanation=both(
        es="Entregas con un contacto en los 14 días siguientes, entre todas las que ya tuvieron esos 14 días. El mismo plazo para todas.",
        en="Deliveries with a contact in the 14 days after, over all those that have had those 14 days. The same time for all.",
    ),
    code=(
        'delivered = events.loc[events["event"] == "delivered", ["order", "time"]]\n'
        'old = delivered[delivered["time"] <= as_of - pd.Timedelta(days=14)]\n'
        'asked = old.merge(tickets[["order", "opened"]], on="order", how="left")\n'
        'gap = asked["opened"] - asked["time"]\n'
        "contact_rate = 100 * ((gap > pd.Timedelta(0)) & (gap <= pd.Timedelta(days=14))).mean()"
    ),
)


def _again(data, days: float | None = 90, theirs: bool = True) -> pd.DataFrame:
    """By channel: with ``theirs`` all orders of those who began there, otherwise the orders of that channel."""
    orders = data.orders
    first = orders.sort_values("date").drop_duplicates("customer")
    rows = []
    for channel, people in first.groupby("channel", observed=True):
        mask = orders["customer"].isin(people["customer"]) if theirs else orders["channel"] == channel
        rate = kpis.repeat_purchase_rate(orders[mask], horizon_days=days, as_of=data.as_of)
        rows.append({"channel": channel, "share": rate.value})
    return pd.DataFrame(rows)


def _no_exposure(data) -> pd.DataFrame:
    """All customers below the line, the recent ones too."""
    table, orders = _again(data), data.orders
    first = orders.sort_values("date").drop_duplicates("customer")
    for row, channel in enumerate(table["channel"]):
        theirs = orders[orders["customer"].isin(first.loc[first["channel"] == channel, "customer"])]
        rate = kpis.repeat_purchase_rate(theirs, horizon_days=90, as_of=data.as_of)
        late = theirs[["customer", "date"]].merge(first[["customer", "date"]], on="customer", suffixes=("", "_first"))
        wait = late["date"].dt.normalize() - late["date_first"].dt.normalize()
        recent = late["date_first"] > data.as_of - _QUARTER
        more = late.loc[recent & (wait > _NONE), "customer"].nunique()
        people = rate.n + rate.parts["too_recent"]
        table.loc[row, "share"] = 100 * (rate.parts["repeated"] + more) / people
    return table


AGAIN = Question(
    id="again",
    title=both(es="La medida de la etapa, por canal", en="The measure of the stage, by channel"),
    answer="again_table",
    points=2,
    kind=Table(keys=["channel"], columns=["share"], tolerance=0.05),
    expected=_again,
    mistakes=[
        Mistake(
            "all-time",
            lambda data: _again(data, days=None),
            both(
                es="Sin plazo, quien empezó en enero de 2024 tuvo dos años para volver y quien empezó en diciembre, unos días. Usa `horizon_days=90` y `as_of`.",
                en="Without a time limit, who began in January 2024 had two years to return and who began in December a few days. Use `horizon_days=90` and `as_of`.",
            ),
        ),
        Mistake(
            "orders-of-the-channel",
            lambda data: _again(data, theirs=False),
            both(
                es="Separaste **pedidos** por canal, no personas. Así quien empieza en la web y repite en la tienda sale como que no volvió. Busca primero en qué canal empezó cada persona.",
                en="You separated **orders** by channel, not people. So who begins on the web and buys again in the shop looks as if they had not returned. First find the channel in which each person began.",
            ),
            credit=0.3,
        ),
        Mistake(
            "no-exposure",
            _no_exposure,
            both(
                es="Dejaste en el denominador a quienes compraron por primera vez hace menos de 90 días. No han tenido su plazo: con `as_of`, `kpis.repeat_purchase_rate` los aparta.",
                en="You left below the line those who first bought less than 90 days ago. They have not had their time: with `as_of`, `kpis.repeat_purchase_rate` sets them aside.",
            ),
            credit=0.5,
        ),
        Mistake(
            "ratio",
            lambda data: _again(data).assign(share=lambda t: t["share"] / 100),
            both(es="La proporción es correcta; ponla de 0 a 100.", en="The share is right; put it on 0 to 100."),
            credit=0.5,
            generic=True,
        ),
    ],
    hints=[
        both(
            es='El canal en que empezó cada persona: `orders.sort_values("date").drop_duplicates("customer")`.',
            en='The channel in which each person began: `orders.sort_values("date").drop_duplicates("customer")`.',
        ),
        both(
            es='Para cada canal, quédate con **todos** los pedidos de esas personas: `orders[orders["customer"].isin(...)]`.',
            en='For each channel, keep **all** the orders of those people: `orders[orders["customer"].isin(...)]`.',
        ),
        both(
            es="La tasa de cada grupo: `kpis.repeat_purchase_rate(theirs, horizon_days=90, as_of=as_of).value`.",
            en="The rate of each group: `kpis.repeat_purchase_rate(theirs, horizon_days=90, as_of=as_of).value`.",
        ),
    ],
    look_at=both(
        es="¿Cada persona está en un solo canal, el de su primer pedido? ¿Le diste el plazo y `as_of`?",
        en="Is each person in one channel alone, that of their first order? Did you give it the days and `as_of`?",
    ),
    explanation=both(
        es="Cada persona cuenta en el canal donde empezó, y todas tienen el mismo plazo. La suscripción «vuelve» sola: su cifra no habla de ganas.",
        en="Each person counts in the channel where they began, and all have the same time. The subscription “returns” by itself: its figure does not speak of wanting to.",
    ),
    code=(
        'first = orders.sort_values("date").drop_duplicates("customer")\n'
        "rows = []\n"
        'for channel, people in first.groupby("channel", observed=True):\n'
        '    theirs = orders[orders["customer"].isin(people["customer"])]\n'
        "    rate = kpis.repeat_purchase_rate(theirs, horizon_days=90, as_of=as_of)\n"
        '    rows.append({"channel": channel, "share": rate.value})\n'
        "again_table = pd.DataFrame(rows)"
    ),
)
