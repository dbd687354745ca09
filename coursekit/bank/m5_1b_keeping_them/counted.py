"""Questions of 5.1b that count who stays: retention of a year, cohorts."""

import pandas as pd

from coursekit import kpis
from coursekit.bank.m5_1b_keeping_them.figures import activity, retention, subscribers
from coursekit.practice import Mistake, Number, Question, Table, both


def _over(data, above: str, *below: str) -> float:
    count = subscribers(data)
    kept = count["end"] - count["new"]
    top = {"end": count["end"], "kept": kept, "end_all_new": count["end"] - count["all_new"]}[above]
    return 100 * top / sum(count[name] for name in below)


KEPT = Question(
    id="kept",
    title=both(es="Retención de suscriptores en 2025", en="Retention of subscribers in 2025"),
    answer="kept_2025",
    kind=Number(tolerance=0.05, digits=1),
    points=1,
    expected=lambda data: 100 * retention(data),
    mistakes=[
        Mistake(
            "end-over-start",
            lambda data: _over(data, "end", "start"),
            both(
                es="Dividiste los que hay al final entre los que había. Los nuevos tapan a los que se fueron: réstalos antes.",
                en="You divided those there at the end by those there at the start. The new ones hide those who left: take them away first.",
            ),
        ),
        Mistake(
            "new-below-the-line",
            lambda data: _over(data, "kept", "start", "new"),
            both(
                es="Pusiste a los nuevos en el denominador. La pregunta es por los que ya estaban el 1 de enero: solo ellos van abajo.",
                en="You put the new ones below the line. The question is about those who were there on 1 January: they alone go below.",
            ),
        ),
        Mistake(
            "out-of-the-end",
            lambda data: _over(data, "kept", "end"),
            both(
                es="Esa es la parte de los suscriptores de hoy que ya estaban hace un año: mira hacia atrás. La retención mira hacia delante: divide entre los del principio.",
                en="That is the share of today's subscribers who were there a year ago: it looks back. Retention looks forward: divide by those of the start.",
            ),
        ),
        Mistake(
            "churn",
            lambda data: 100 * (1 - retention(data)),
            both(
                es="Ese es el abandono: los que se fueron. La retención es lo que falta hasta 100.",
                en="That is the churn: those who left. Retention is what is missing to 100.",
            ),
            credit=0.5,
        ),
        Mistake(
            "new-who-left-too",
            lambda data: _over(data, "end_all_new", "start"),
            both(
                es="Restaste a todos los que empezaron en 2025, también a los que ya se fueron. Esos no están en el total del final: los restas dos veces.",
                en="You took away all who began in 2025, also those who have left already. They are not in the total at the end: you take them away twice.",
            ),
            credit=0.3,
        ),
        Mistake(
            "ratio",
            retention,
            both(es="La proporción es correcta; ponla de 0 a 100.", en="The share is right; put it on 0 to 100."),
            credit=0.5,
            generic=True,
        ),
    ],
    hints=[
        both(
            es="Necesitas tres números: S (al empezar), E (al terminar) y N (nuevos que siguen).",
            en="You need three numbers: S (at the start), E (at the end) and N (new ones who are still there).",
        ),
        both(
            es='Estaba el 1 de enero quien empezó antes y no se había dado de baja antes: `(started < "2025-01-01") & ~(ended < "2025-01-01")`.',
            en='There on 1 January is who had begun before and had not left before: `(started < "2025-01-01") & ~(ended < "2025-01-01")`.',
        ),
        both(
            es="Sin fecha de baja (`ended.isna()`) es que sigue. Y después: 100 · (E − N) / S.",
            en="No date of leaving (`ended.isna()`) means still there. And then: 100 · (E − N) / S.",
        ),
    ],
    look_at=both(
        es="Mira quién va abajo (los del 1 de enero, nadie más) y quién va arriba (los mismos, los que siguen).",
        en="Look at who stands below the line (those of 1 January, nobody else) and who above it (the same people, those still there).",
    ),
    explanation=both(
        es="De quienes estaban el 1 de enero de 2025, cuántos de cada cien siguen el 31 de diciembre. Los nuevos no entran ni arriba ni abajo.",
        en="Of those who were there on 1 January 2025, how many in a hundred still are on 31 December. The new ones enter neither above nor below the line.",
    ),
    code=(
        "subscriptions = ex.data.subscriptions\n"
        'started, ended = subscriptions["started"], subscriptions["ended"]\n'
        'start = ((started < "2025-01-01") & ~(ended < "2025-01-01")).sum()\n'
        "end = ended.isna().sum()\n"
        'new = ((started >= "2025-01-01") & ended.isna()).sum()\n'
        "kept_2025 = 100 * (end - new) / start"
    ),
)


def _rates(data, rolling: bool = False) -> pd.DataFrame:
    return kpis.cohort_retention(data.orders, period="quarter", as_of=data.as_of, rolling=rolling).rates


def _active(data) -> pd.DataFrame:
    return activity(data).groupby(["cohort", "k"])["customer"].nunique().unstack()


def _over_the_quarter_before(data) -> pd.DataFrame:
    active = _active(data)
    rates = 100 * active / active.shift(axis=1)
    rates[0] = 100.0
    return rates


def _orders_per_customer(data) -> pd.DataFrame:
    orders = activity(data).groupby(["cohort", "k"]).size().unstack()
    return 100 * orders.div(_active(data)[0], axis=0)


COHORTS = Question(
    id="cohorts",
    title=both(es="Tabla de cohortes por trimestre", en="Table of quarterly cohorts"),
    answer="retention_table",
    kind=Table(keys=["cohort"], columns=[str(k) for k in range(8)], tolerance=0.05),
    points=2,
    expected=_rates,
    mistakes=[
        Mistake(
            "blanks-as-zero",
            lambda data: _rates(data).fillna(0.0),
            both(
                es="Pusiste 0 en los trimestres que aún no han pasado. Un 0 dice «no volvió nadie»; ahí todavía no se puede saber. Deja el hueco.",
                en="You wrote 0 in quarters that have not happened yet. A 0 says “nobody came back”; there it cannot be known yet. Leave the blank.",
            ),
        ),
        Mistake(
            "over-the-quarter-before",
            _over_the_quarter_before,
            both(
                es="Dividiste entre los activos del trimestre anterior. Así puede pasar de 100 cuando alguien vuelve tras una pausa. Divide siempre entre el tamaño de la cohorte.",
                en="You divided by those active in the quarter before. That can exceed 100 when people return after a pause. Always divide by the size of the cohort.",
            ),
        ),
        Mistake(
            "orders-not-customers",
            _orders_per_customer,
            both(
                es="Contaste pedidos. Quien compra tres veces en un trimestre es una sola persona activa: `nunique` la cuenta una vez.",
                en="You counted orders. Whoever buys three times in a quarter is one active person: `nunique` counts her once.",
            ),
        ),
        Mistake(
            "out-of-all-customers",
            lambda data: 100 * _active(data) / activity(data)["customer"].nunique(),
            both(
                es="Dividiste entre todos los clientes de la empresa. Cada cohorte se compara con su propio principio: la columna 0 debe ser 100.",
                en="You divided by all customers of the company. Each cohort is set against its own beginning: column 0 has to be 100.",
            ),
        ),
        Mistake(
            "on-or-after",
            lambda data: _rates(data, rolling=True),
            both(
                es="Contaste como activo a quien compra ese trimestre o después. Es otra convención, que nunca sube y que castiga a los trimestres recientes. Aquí cuenta quien compró en ese.",
                en="You counted as active whoever buys in that quarter or later. That is another convention, which never rises and punishes recent quarters. Here whoever bought in that one counts.",
            ),
            credit=0.3,
        ),
        Mistake(
            "ratio",
            lambda data: _rates(data) / 100,
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
            es="Primero cuenta personas: cuántas distintas hay en cada pareja de `cohort` y `k`.",
            en="First count people: how many different ones are in each pair of `cohort` and `k`.",
        ),
        both(
            es='`activity.groupby(["cohort", "k"])["customer"].nunique().unstack()` da la tabla de activos.',
            en='`activity.groupby(["cohort", "k"])["customer"].nunique().unstack()` gives the table of those active.',
        ),
        both(
            es="La columna 0 es el tamaño de cada cohorte: `100 * active.div(active[0], axis=0)`.",
            en="Column 0 is the size of each cohort: `100 * active.div(active[0], axis=0)`.",
        ),
    ],
    look_at=both(
        es="La columna 0 tiene que ser 100 en todas las filas, y abajo a la derecha tiene que haber huecos.",
        en="Column 0 has to be 100 in every row, and there have to be blanks at the lower right.",
    ),
    explanation=both(
        es="Personas activas entre tamaño de la cohorte. Los huecos son trimestres que no han pasado, no clientes perdidos.",
        en="People active over the size of the cohort. The blanks are quarters that have not happened, not lost customers.",
    ),
    code=(
        'active = activity.groupby(["cohort", "k"])["customer"].nunique().unstack()\n'
        "retention_table = 100 * active.div(active[0], axis=0)"
    ),
)
