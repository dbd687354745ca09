"""Questions of 6.3a that count: four figures for the audit, and the rung that the welcome lacks."""

import pandas as pd

from coursekit.practice import Mistake, Number, Question, Table, both

DAY = pd.Timedelta(hours=24)


def _figures(data, **changed: str) -> pd.DataFrame:
    """Four shares of the audit; ``changed`` names a practice and the other way in which it is counted."""
    surveys, tickets, customers = data.surveys, data.tickets, data.customers
    answered = surveys["answered"].notna()
    if changed.get("feedback") == "people":
        answered = answered.groupby(surveys["customer"], observed=True).any()
    due = tickets[tickets["opened"] <= data.as_of - DAY]
    replied = due["first_reply"] - due["opened"] <= DAY
    if changed.get("accessible") == "ever":
        replied = due["first_reply"].notna()
    welcome = data.points[data.points["kind"] == "welcome"]
    new = customers[customers["joined"] >= "2025-01-01"]
    welcomed = 100 * new["customer"].isin(welcome["customer"]).mean()
    if changed.get("onboarding") == "members":
        inside = new[new["customer"].isin(data.memberships["customer"])]
        welcomed = 100 * inside["customer"].isin(welcome["customer"]).mean()
    if changed.get("onboarding") == "all welcomes":
        welcomed = 100 * (welcome["time"] >= "2025-01-01").sum() / len(new)
    shares = {
        "feedback": 100 * answered.mean(),
        "accessible": 100 * replied.mean(),
        "tools": 100 * tickets["order"].notna().mean(),
        "onboarding": welcomed,
    }
    return pd.DataFrame({"practice": list(shares), "share": [float(share) for share in shares.values()]})


FIGURES = Question(
    id="figures",
    title=both(es="Cuatro cifras para la auditoría", en="Four figures for the audit"),
    answer="figures",
    points=2,
    kind=Table(keys=["practice"], columns=["share"], tolerance=0.05),
    expected=_figures,
    mistakes=[
        Mistake(
            "people-who-ever-answered",
            lambda data: _figures(data, feedback="people"),
            both(
                es="En `feedback` contaste personas que contestaron alguna vez. Quien recibe diez encuestas y contesta una cuenta entera, y la cifra sube cuanto más se insiste. Divide respuestas entre encuestas **enviadas**.",
                en="In `feedback` you counted people who ever answered. Whoever gets ten surveys and answers one counts whole, and the figure rises the more one insists. Divide answers by surveys **sent**.",
            ),
            credit=0.6,
        ),
        Mistake(
            "replied-some-day",
            lambda data: _figures(data, accessible="ever"),
            both(
                es="En `accessible` contaste los tickets con respuesta, llegara cuando llegara. Casi todos la tienen algún día: lo que nota la persona es si llegó en 24 horas.",
                en="In `accessible` you counted the tickets with a reply, whenever it came. Nearly all have one some day: what the person notices is whether it came within 24 hours.",
            ),
            credit=0.6,
        ),
        Mistake(
            "welcome-among-members",
            lambda data: _figures(data, onboarding="members"),
            both(
                es="En `onboarding` el total son socios del club, y a todos se les dan puntos al entrar: sale 100 por construcción. La incorporación es de quien **llega a la casa**: divide entre los clientes de 2025.",
                en="In `onboarding` the whole are members of the club, and all get points on joining: it is 100 by construction. Onboarding is for whoever **comes to the house**: divide by the customers of 2025.",
            ),
            credit=0.6,
        ),
        Mistake(
            "welcomes-of-anybody",
            lambda data: _figures(data, onboarding="all welcomes"),
            both(
                es="En `onboarding` arriba hay bienvenidas de 2025 a gente que ya era cliente; abajo, solo recién llegados. Quien está arriba tiene que estar abajo: cuenta a los recién llegados **que** están entre los bienvenidos.",
                en="In `onboarding` above there are welcomes of 2025 to people who were customers already; below, newcomers alone. Whoever is above must be below: count the newcomers **who** are among those welcomed.",
            ),
            credit=0.6,
        ),
        Mistake(
            "ratio",
            lambda data: _figures(data).assign(share=lambda t: t["share"] / 100),
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
            es="Las cuatro son medias de una columna de verdadero o falso, por 100. Escribe cada una por separado.",
            en="All four are means of a column of true and false, times 100. Write each one by itself.",
        ),
        both(
            es='Las tres primeras: `surveys["answered"].notna()`, `due["first_reply"] - due["opened"] <= day`, `tickets["order"].notna()`.',
            en='The first three: `surveys["answered"].notna()`, `due["first_reply"] - due["opened"] <= day`, `tickets["order"].notna()`.',
        ),
        both(
            es='La última: `new["customer"].isin(welcome["customer"])`, con `new` quienes llegaron en 2025.',
            en='The last: `new["customer"].isin(welcome["customer"])`, with `new` those who joined in 2025.',
        ),
    ],
    look_at=both(
        es="En cada fila: ¿qué hay debajo de la división? Encuestas enviadas; tickets con 24 horas cumplidas; todos los tickets; clientes que llegaron en 2025.",
        en="In each row: what is below the division? Surveys sent; tickets whose 24 hours are over; all tickets; customers who joined in 2025.",
    ),
    explanation=both(
        es="Cada cifra vale lo que vale su total. Con socios abajo, la bienvenida llega a todo el mundo; con recién llegados, a pocos.",
        en="Each figure is worth what its whole is worth. With members below, the welcome reaches everybody; with newcomers, few.",
    ),
    code=(
        "day = pd.Timedelta(hours=24)\n"
        'due = tickets[tickets["opened"] <= as_of - day]\n'
        'new = customers[customers["joined"] >= "2025-01-01"]\n'
        'welcome = points[points["kind"] == "welcome"]\n'
        "shares = {\n"
        '    "feedback": surveys["answered"].notna().mean(),\n'
        '    "accessible": (due["first_reply"] - due["opened"] <= day).mean(),\n'
        '    "tools": tickets["order"].notna().mean(),\n'
        '    "onboarding": new["customer"].isin(welcome["customer"]).mean(),\n'
        "}\n"
        'figures = pd.DataFrame({"practice": list(shares), "share": 100 * pd.Series(list(shares.values()))})'
    ),
)


def _second(data, way: str = "in time") -> float:
    orders = data.orders.assign(customer=data.orders["customer"].astype(str))
    term = pd.Timedelta(days=60)
    first = orders.groupby("customer")["date"].min()
    new = first[first >= "2025-01-01"]
    if way != "too recent":
        new = new[new <= data.as_of - term]
    start = pd.to_datetime(orders["customer"].map(new))
    later = orders[orders["date"] > start]
    in_time = orders[(orders["date"] > start) & (orders["date"] <= start + term)]
    if way == "ever":
        return 100 * float(later["customer"].nunique() / len(new))
    if way == "of those back":
        return 100 * float(in_time["customer"].nunique() / later["customer"].nunique())
    if way == "purchases":
        return 100 * float(len(in_time) / len(new))
    return 100 * float(in_time["customer"].nunique() / len(new))


SECOND = Question(
    id="second",
    title=both(es="Un peldaño más para la bienvenida", en="One rung more for the welcome"),
    answer="second",
    points=2,
    kind=Number(tolerance=0.02, digits=1),
    expected=_second,
    mistakes=[
        Mistake(
            "not-yet-their-time",
            lambda data: _second(data, "too recent"),
            both(
                es="Contaste también a quien compró por primera vez hace menos de 60 días. A esa gente aún le queda plazo, y la apuntas como si no hubiera vuelto. Quita a quien no ha tenido sus 60 días.",
                en="You also counted those who first bought less than 60 days ago. They still have time left, and you put them down as if they had not returned. Leave out those who have not had their 60 days.",
            ),
            credit=0.5,
        ),
        Mistake(
            "some-day",
            lambda data: _second(data, "ever"),
            both(
                es="Contaste a quien volvió algún día. Quien llegó en enero ha tenido casi un año, y quien llegó en octubre, dos meses: no es la misma pregunta. Dale a cada quien el mismo plazo, 60 días.",
                en="You counted those who returned some day. Whoever came in January has had nearly a year, and whoever came in October two months: it is not the same question. Give each the same term, 60 days.",
            ),
            credit=0.5,
        ),
        Mistake(
            "of-those-who-returned",
            lambda data: _second(data, "of those back"),
            both(
                es="Dividiste entre quienes volvieron algún día. Así falta justo la gente que interesa, la que no volvió: sale una cifra alta aunque se pierda a la mitad. Abajo va **todo el mundo** que hizo su primera compra.",
                en="You divided by those who returned some day. In that way the very people one cares about are missing, those who did not: the figure is high though half be lost. Below goes **everybody** who made a first purchase.",
            ),
            credit=0.3,
        ),
        Mistake(
            "counts-purchases",
            lambda data: _second(data, "purchases"),
            both(
                es="Contaste compras, no personas: quien volvió cinco veces suma cinco. Se pide qué parte de la **gente** volvió: usa `nunique()`.",
                en="You counted purchases, not people: whoever returned five times adds five. What is asked is what share of the **people** returned: use `nunique()`.",
            ),
            credit=0.4,
        ),
        Mistake(
            "ratio",
            lambda data: _second(data) / 100,
            both(es="La proporción es correcta; ponla de 0 a 100.", en="The share is right; put it on 0 to 100."),
            credit=0.5,
            generic=True,
        ),
    ],
    hints=[
        both(
            es="`new` son las primeras compras de 2025 con sus 60 días cumplidos: `first` desde el 1 de enero y hasta `as_of - term`.",
            en="`new` are the first purchases of 2025 whose 60 days are over: `first` from 1 January on and up to `as_of - term`.",
        ),
        both(
            es='Trae la primera fecha a cada pedido: `start = orders["customer"].astype(str).map(new)`. Quien no está en `new` queda en blanco.',
            en='Bring the first date to each order: `start = orders["customer"].astype(str).map(new)`. Whoever is not in `new` is left blank.',
        ),
        both(
            es='Segundas a tiempo: `(orders["date"] > start) & (orders["date"] <= start + term)`; cuenta clientes distintos y divide entre `len(new)`.',
            en='Second ones in time: `(orders["date"] > start) & (orders["date"] <= start + term)`; count different customers and divide by `len(new)`.',
        ),
    ],
    look_at=both(
        es="¿Abajo, solo primeras compras de 2025 con 60 días cumplidos? ¿Arriba, personas distintas y solo dentro de sus 60 días?",
        en="Below, first purchases of 2025 alone, with 60 days over? Above, different people, and within their 60 days alone?",
    ),
    explanation=both(
        es="Es la línea de base: lo que pasa hoy con quien llega, con bienvenida o sin ella. Todavía no es un resultado **de la bienvenida**; para eso habría que darla a suertes a una parte.",
        en="It is the baseline: what happens today to those who come, with a welcome or without. It is not yet a result **of the welcome**; for that it would have to be given to a part drawn by lot.",
    ),
    code=(
        "term = pd.Timedelta(days=60)\n"
        'new = first[(first >= "2025-01-01") & (first <= as_of - term)]\n'
        'start = pd.to_datetime(orders["customer"].astype(str).map(new))\n'
        'in_time = (orders["date"] > start) & (orders["date"] <= start + term)\n'
        'second = 100 * orders.loc[in_time, "customer"].nunique() / len(new)'
    ),
)
