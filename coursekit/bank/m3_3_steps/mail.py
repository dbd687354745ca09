"""Questions of 3.3 on the survey by hand: who is written to about a delivered order."""

import pandas as pd

from coursekit.practice import Mistake, Question, Table, both

_DAY = pd.Timedelta(days=1)


def _list(
    data,
    *,
    consent: str = "last",
    rest: str = "sent",
    keep: str = "last",
    source: str = "delivered",
    young: bool = False,
) -> pd.DataFrame:
    """The list by the rules asked for, or with one of them misread."""
    as_of = data.as_of
    if source == "delivered":
        rows = data.events.loc[data.events["event"] == "delivered", ["customer", "time"]]
    else:
        rows = data.orders.rename(columns={"date": "time"})[["customer", "time"]]
    newest = as_of if young else as_of - 2 * _DAY
    rows = rows[(rows["time"] <= newest) & (rows["time"] > as_of - 45 * _DAY)]
    entries = data.consents.sort_values("time")
    if consent == "last":
        entries = entries.drop_duplicates("customer", keep="last")
    if consent != "none":
        rows = rows[rows["customer"].isin(entries.loc[entries["granted"], "customer"])]
    if rest != "none":
        lately = data.surveys.loc[data.surveys[rest] > as_of - 30 * _DAY, "customer"]
        rows = rows[~rows["customer"].isin(lately)]
    rows = rows.sort_values("time").drop_duplicates("customer", keep=keep)
    return rows.assign(days=(as_of - rows["time"]).dt.days)[["customer", "days"]]


MAIL = Question(
    id="mail",
    title=both(es="La lista de diciembre", en="The list of December"),
    answer="mail_list",
    points=3,
    kind=Table(["customer"], ["days"]),
    expected=_list,
    mistakes=[
        Mistake(
            "ever-consented",
            lambda data: _list(data, consent="ever"),
            both(
                es="Entró gente que dijo que sí alguna vez y después lo retiró. El consentimiento es un libro de apuntes: vale el **último** de cada persona, por fecha.",
                en="People got in who once said yes and withdrew it later. Consent is a ledger: what counts is each person's **last** entry, by date.",
            ),
            credit=0.3,
        ),
        Mistake(
            "no-consent",
            lambda data: _list(data, consent="none"),
            both(
                es="No has mirado el consentimiento: en la lista hay gente que pidió que no se le escriba. Empieza por el último apunte de cada persona en `consents`.",
                en="You have not looked at consent: the list holds people who asked not to be written to. Begin with each person's last entry in `consents`.",
            ),
        ),
        Mistake(
            "no-rest",
            lambda data: _list(data, rest="none"),
            both(
                es="Falta el descanso: muchas de estas personas recibieron otra encuesta este mes. Quita a quienes tengan en `surveys` un `sent` de los últimos 30 días.",
                en="The rest is missing: many of these people were sent another survey this month. Take out those who have in `surveys` a `sent` of the last 30 days.",
            ),
        ),
        Mistake(
            "rest-of-answered",
            lambda data: _list(data, rest="answered"),
            both(
                es="Diste descanso solo a quien **respondió**. A quien se le envió y no respondió también se le molestó, y quizá por eso calla: mira `sent`.",
                en="You let rest only those who **answered**. Whoever was sent one and did not answer was troubled too, and is perhaps silent because of it: look at `sent`.",
            ),
            credit=0.3,
        ),
        Mistake(
            "first-delivery",
            lambda data: _list(data, keep="first"),
            both(
                es="Las personas son esas, pero los días son los de su entrega más antigua. Pregunta por la última, que es la que recuerdan.",
                en="Those are the people, but the days are those of their oldest delivery. Ask about the latest, the one they remember.",
            ),
            credit=0.5,
        ),
        Mistake(
            "from-the-order",
            lambda data: _list(data, source="orders"),
            both(
                es='Partiste de la fecha del pedido, y así entran compras en tienda y paquetes que aún van de camino. Preguntar por una entrega que no llegó es una queja segura: usa `event == "delivered"`.',
                en='You began with the date of the order, and so purchases in a shop get in, and parcels still on their way. To ask about a delivery that has not come is a sure complaint: use `event == "delivered"`.',
            ),
        ),
        Mistake(
            "too-young",
            lambda data: _list(data, young=True),
            both(
                es="Hay gente a la que le llegó ayer u hoy. Aún no lo ha probado: deja pasar 2 días.",
                en="There are people who got it yesterday or today. They have not tried it yet: let 2 days pass.",
            ),
            credit=0.5,
        ),
    ],
    hints=[
        both(
            es="Ve restando, regla por regla, y mira `len(...)` después de cada una, como en la lección.",
            en="Take away, rule by rule, and look at `len(...)` after each, as in the lesson.",
        ),
        both(
            es='El último apunte de cada persona: `consents.sort_values("time").drop_duplicates("customer", keep="last")`.',
            en='Each person\'s last entry: `consents.sort_values("time").drop_duplicates("customer", keep="last")`.',
        ),
        both(
            es='«No está en esa lista» se escribe `~filas["customer"].isin(lista)`; los días enteros, `(as_of - filas["time"]).dt.days`.',
            en='“Is not on that list” is written `~rows["customer"].isin(the_list)`; whole days, `(as_of - rows["time"]).dt.days`.',
        ),
    ],
    look_at=both(
        es="¿Cuántas filas quedan tras cada regla? ¿Usaste `>` con `as_of - 45 * day` y `<=` con `as_of - 2 * day`? ¿Hay una fila por persona?",
        en="How many rows are left after each rule? Did you use `>` with `as_of - 45 * day` and `<=` with `as_of - 2 * day`? Is there one row per person?",
    ),
    explanation=both(
        es="Una lista manual se hace restando. Cada regla protege a alguien: del correo que no pidió, de la tercera encuesta del mes, de la pregunta por un paquete que no ha abierto.",
        en="A list by hand is made by taking away. Each rule protects somebody: from the e-mail they did not ask for, from the third survey of the month, from the question about a parcel they have not opened.",
    ),
    code=(
        'parcels = events.loc[events["event"] == "delivered", ["customer", "time"]]\n'
        'recent = parcels[(parcels["time"] <= as_of - 2 * day) & (parcels["time"] > as_of - 45 * day)]\n'
        'latest = consents.sort_values("time").drop_duplicates("customer", keep="last")\n'
        'allowed = recent[recent["customer"].isin(latest.loc[latest["granted"], "customer"])]\n'
        'lately = surveys.loc[surveys["sent"] > as_of - 30 * day, "customer"]\n'
        'rested = allowed[~allowed["customer"].isin(lately)]\n'
        'mail_list = rested.sort_values("time").drop_duplicates("customer", keep="last")\n'
        'mail_list = mail_list.assign(days=(as_of - mail_list["time"]).dt.days)[["customer", "days"]]'
    ),
)
