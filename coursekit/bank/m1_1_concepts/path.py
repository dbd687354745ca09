"""Questions of 1.1 on one person's path: how many events before the first payment, and which touchpoints."""

import pandas as pd

from coursekit.practice import Mistake, Number, Question, Table, both


def first_payments(data) -> pd.Series:
    """When each person paid for the first time."""
    paid = data.events[data.events["event"] == "pay"]
    return paid.groupby("customer", observed=True)["time"].min()


def who(data) -> str:
    """Of those who first paid in 2024, the person who had made most visits by then; as the exercise picks them."""
    paid = first_payments(data)
    events = data.events
    earlier = events[events["time"] < events["customer"].astype(str).map(paid)]
    visits = earlier.groupby("customer", observed=True)["visit"].nunique()
    return str(visits[visits.index.isin(paid.index[paid < "2025-01-01"])].idxmax())


def _theirs(data) -> pd.DataFrame:
    return data.events[data.events["customer"] == who(data)]


def _before(data) -> pd.DataFrame:
    theirs = _theirs(data)
    return theirs[theirs["time"] < theirs.loc[theirs["event"] == "pay", "time"].min()]


def _mean_of_all(data) -> float:
    """Events before the first payment, mean of everybody who paid."""
    events, paid = data.events, first_payments(data)
    earlier = events["time"] < events["customer"].astype(str).map(paid)
    return float(earlier.sum()) / len(paid)


BEFORE = Question(
    id="before",
    title=both(es="Antes del primer pago", en="Before the first payment"),
    answer="events_before",
    kind=Number(tolerance=0.01, digits=0),
    expected=lambda data: len(_before(data)),
    mistakes=[
        Mistake(
            "payment-counted",
            lambda data: len(_before(data)) + 1,
            both(
                es="Contaste también el pago. «Antes» es estrictamente antes: usa `<`, no `<=`. Uno de más parece poco; en quien paga a la primera visita es un tercio.",
                en="You counted the payment too. “Before” is strictly before: use `<`, not `<=`. One too many looks like little; for who pays at the first visit it is a third.",
            ),
            credit=0.5,
        ),
        Mistake(
            "visits",
            lambda data: _before(data)["visit"].nunique(),
            both(
                es="Esas son las visitas. En cada visita pasan varias cosas, y aquí se cuenta cada una: las filas.",
                en="Those are the visits. Several things happen in each visit, and here each of them counts: the rows.",
            ),
            credit=0.3,
        ),
        Mistake(
            "whole-life",
            lambda data: len(_theirs(data)),
            both(
                es="Contaste todo lo que ha hecho esta persona, también después de comprar: entregas, vueltas, consultas. Corta en su primer pago.",
                en="You counted all that this person has done, after buying too: deliveries, returns, questions. Cut at their first payment.",
            ),
        ),
        Mistake(
            "everybody-mean",
            _mean_of_all,
            both(
                es="Esa es la media de todas las personas que pagaron. Aquí se pregunta por una: quédate primero con sus filas.",
                en="That is the mean of everybody who paid. Here the question is about one person: keep their rows first.",
            ),
        ),
        Mistake(
            "kinds",
            lambda data: _before(data)["event"].nunique(),
            both(
                es="Contaste clases de evento. Si miró un producto seis veces, son seis eventos y una sola clase.",
                en="You counted kinds of event. If they looked at a product six times, that is six events and one kind.",
            ),
        ),
    ],
    hints=[
        both(
            es="Los cuatro pasos de la lección: quién, en orden, hasta dónde, qué se cuenta.",
            en="The four steps of the lesson: who, in order, how far, what is counted.",
        ),
        both(
            es='Sus filas: `theirs = events[events["customer"] == who]`. El corte: la primera hora en que `event` es `"pay"`.',
            en='Their rows: `theirs = events[events["customer"] == who]`. The cut: the first time at which `event` is `"pay"`.',
        ),
        both(
            es='Al final, `len(theirs[theirs["time"] < first_payment])`.',
            en='At the end, `len(theirs[theirs["time"] < first_payment])`.',
        ),
    ],
    look_at=both(
        es="¿Son solo filas de `who`? ¿Cortaste en su **primer** pago? ¿Cuentas filas?",
        en="Are they rows of `who` alone? Did you cut at their **first** payment? Do you count rows?",
    ),
    explanation=both(
        es="Filas de esa persona, anteriores a su primer pago. Es quien más visitas hizo: no la tomes por el caso corriente.",
        en="Rows of that person, earlier than their first payment. It is who made most visits: do not take them for the ordinary case.",
    ),
    code=(
        'theirs = events[events["customer"] == who].sort_values("time", kind="stable")\n'
        'first_payment = theirs.loc[theirs["event"] == "pay", "time"].min()\n'
        'before = theirs[theirs["time"] < first_payment]\n'
        "events_before = len(before)"
    ),
)


def _touchpoints(rows: pd.DataFrame, since: pd.Timestamp | None = None, when: str = "min") -> pd.DataFrame:
    since = rows["time"].min() if since is None else since
    grouped = rows.groupby("touchpoint", observed=True)["time"]
    day = grouped.min() if when == "min" else grouped.max()
    return pd.DataFrame({"times": grouped.size(), "first_day": (day - since).dt.days})


PATH = Question(
    id="path",
    title=both(es="El camino, punto por punto", en="The path, point by point"),
    answer="path_table",
    points=2,
    kind=Table(["touchpoint"], ["times", "first_day"]),
    expected=lambda data: _touchpoints(_before(data)),
    mistakes=[
        Mistake(
            "whole-life",
            lambda data: _touchpoints(_theirs(data)),
            both(
                es="Tu tabla llega hasta hoy. Este camino termina antes del primer pago: parte de `before`, no de todas sus filas.",
                en="Your table runs up to today. This path ends before the first payment: start from `before`, not from all their rows.",
            ),
            credit=0.3,
        ),
        Mistake(
            "everybody",
            lambda data: _touchpoints(data.events),
            both(
                es="Es la tabla de todo el mundo. Un total así no es el camino de nadie: quédate con las filas de `who`.",
                en="That is everybody's table. Such a total is nobody's path: keep the rows of `who`.",
            ),
        ),
        Mistake(
            "since-january",
            lambda data: _touchpoints(_before(data), pd.Timestamp("2024-01-01")),
            both(
                es="Contaste los días desde que empieza el registro. Su viaje no empezó con nuestro calendario: cuenta desde su primer evento.",
                en="You counted the days from the beginning of the log. Their journey did not begin with our calendar: count from their first event.",
            ),
            credit=0.5,
        ),
        Mistake(
            "last-day",
            lambda data: _touchpoints(_before(data), when="max"),
            both(
                es="Ese es el **último** día en cada punto. Se pide el primero: `min`, no `max`.",
                en="That is the **last** day at each point. The first is asked for: `min`, not `max`.",
            ),
            credit=0.5,
        ),
    ],
    hints=[
        both(
            es='Agrupa `before` por `"touchpoint"` y mira dos cosas de `time`: cuántas hay y cuál es la primera.',
            en='Group `before` by `"touchpoint"` and look at two things of `time`: how many there are and which is the first.',
        ),
        both(
            es='`before.groupby("touchpoint", observed=True)["time"].agg(times="size", first_day="min")`; después resta la hora de su primer evento y toma `.dt.days`.',
            en='`before.groupby("touchpoint", observed=True)["time"].agg(times="size", first_day="min")`; then subtract the time of their first event and take `.dt.days`.',
        ),
    ],
    look_at=both(
        es="¿Sale la tabla de `before`? ¿Cuenta `times` eventos, no visitas? ¿Empieza `first_day` en 0? ¿Está `observed=True`, para que no aparezcan puntos por los que no pasó?",
        en="Does the table come out of `before`? Does `times` count events, not visits? Does `first_day` begin at 0? Is `observed=True` there, so that points they never passed do not appear?",
    ),
    explanation=both(
        es="Un camino en tabla: por dónde pasó, cuántas veces, y cuándo llegó por primera vez. Para el orden fino quedan las filas.",
        en="A path as a table: where they passed, how often, and when they first came there. For the fine order there are the rows.",
    ),
    code=(
        'path_table = before.groupby("touchpoint", observed=True)["time"].agg(times="size", first_day="min")\n'
        'path_table["first_day"] = (path_table["first_day"] - before["time"].min()).dt.days'
    ),
)
