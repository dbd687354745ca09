"""Questions of 5.1b that count customers: retention of a year, cohorts, repeat purchase."""

import pandas as pd

from coursekit import kpis
from coursekit.bank.m5_1b_keeping_them.figures import activity, retention, subscribers
from coursekit.bank.m5_1b_keeping_them.returning import repeat_rate
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
        both(es="Necesitas tres números: S (al empezar), E (al terminar) y N (nuevos que siguen).", en="You need three numbers: S (at the start), E (at the end) and N (new ones who are still there)."),
        both(
            es="Estaba el 1 de enero quien empezó antes y no se había dado de baja antes: `(started < \"2025-01-01\") & ~(ended < \"2025-01-01\")`.",
            en="There on 1 January is who had begun before and had not left before: `(started < \"2025-01-01\") & ~(ended < \"2025-01-01\")`.",
        ),
        both(es="Sin fecha de baja (`ended.isna()`) es que sigue. Y después: 100 · (E − N) / S.", en="No date of leaving (`ended.isna()`) means still there. And then: 100 · (E − N) / S."),
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
            both(es="Las proporciones son correctas; ponlas de 0 a 100.", en="The shares are right; put them on 0 to 100."),
            credit=0.5,
            generic=True,
        ),
    ],
    hints=[
        both(es="Primero cuenta personas: cuántas distintas hay en cada pareja de `cohort` y `k`.", en="First count people: how many different ones are in each pair of `cohort` and `k`."),
        both(
            es="`activity.groupby([\"cohort\", \"k\"])[\"customer\"].nunique().unstack()` da la tabla de activos.",
            en="`activity.groupby([\"cohort\", \"k\"])[\"customer\"].nunique().unstack()` gives the table of those active.",
        ),
        both(es="La columna 0 es el tamaño de cada cohorte: `100 * active.div(active[0], axis=0)`.", en="Column 0 is the size of each cohort: `100 * active.div(active[0], axis=0)`."),
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


def _rate(data, **how: bool) -> float:
    return repeat_rate(data.orders, 90, data.as_of, **how)


REPEAT = Question(
    id="repeat",
    title=both(es="Repetición de compra a 90 días", en="Repeat purchase within 90 days"),
    answer="repeat_90",
    kind=Number(tolerance=0.05, digits=1),
    points=2,
    expected=lambda data: kpis.repeat_purchase_rate(data.orders, 90, data.as_of).value,
    mistakes=[
        Mistake(
            "all-time",
            lambda data: _rate(data, window=False, exposure=False),
            both(
                es="Es la tasa de siempre: cuenta a quien repitió cuando fuera, y mezcla a quien llegó hace dos años con quien llegó ayer. Pon el plazo de 90 días, arriba y abajo.",
                en="That is the all-time rate: it counts whoever repeated at any time, and mixes those who came two years ago with those of yesterday. Put in the 90 days, above and below the line.",
            ),
        ),
        Mistake(
            "too-recent-below-the-line",
            lambda data: _rate(data, exposure=False),
            both(
                es="El plazo está arriba, pero abajo siguen quienes llegaron hace menos de 90 días. No han tenido su oportunidad: déjalos fuera.",
                en="The window stands above the line, but below it are still those who came less than 90 days ago. They have not had their chance: leave them out.",
            ),
            credit=0.3,
        ),
        Mistake(
            "ever-among-the-mature",
            lambda data: _rate(data, window=False),
            both(
                es="Quitaste a los recién llegados, bien. Pero cuentas a quien repitió en cualquier momento: los antiguos han tenido dos años. A todos el mismo plazo.",
                en="You left out the newcomers, well done. But you count whoever repeated at any time: the old ones have had two years. The same window for everyone.",
            ),
            credit=0.3,
        ),
        Mistake(
            "orders-not-customers",
            lambda data: 100 * (1 - data.orders["customer"].nunique() / len(data.orders)),
            both(
                es="Esa es la parte de los pedidos que no son el primero. Unos pocos que compran cada semana la llenan. Se pregunta por clientes.",
                en="That is the share of orders that are not a first one. A few who buy every week fill it. The question is about customers.",
            ),
        ),
        Mistake(
            "ratio",
            lambda data: _rate(data) / 100,
            both(es="La proporción es correcta; ponla de 0 a 100.", en="The share is right; put it on 0 to 100."),
            credit=0.5,
            generic=True,
        ),
    ],
    hints=[
        both(
            es="Empieza por la fecha del primer pedido de cada cliente, en cada fila: `orders.groupby(\"customer\", observed=True)[\"date\"].transform(\"min\")`.",
            en="Begin with the date of each customer's first order, on every row: `orders.groupby(\"customer\", observed=True)[\"date\"].transform(\"min\")`.",
        ),
        both(
            es="Ten dos listas de clientes: los que llevan 90 días o más (`first + window <= ex.data.as_of`) y, de ellos, los que volvieron antes de 90 días.",
            en="Keep two lists of customers: those of 90 days or more (`first + window <= ex.data.as_of`) and, of them, those who came back before 90 days.",
        ),
        both(
            es="Volvió quien tiene un pedido de otro día, con `date - first < window`. Divide el número de clientes de la segunda lista entre el de la primera.",
            en="Came back: an order of another day, with `date - first < window`. Divide the number of customers in the second list by that in the first.",
        ),
    ],
    look_at=both(
        es="Comprueba las dos condiciones: volver antes de 90 días (arriba) y haber tenido 90 días (arriba y abajo). Dos pedidos del mismo día son una compra.",
        en="Check the two conditions: back before 90 days (above) and having had 90 days (above and below). Two orders of one day are one purchase.",
    ),
    explanation=both(
        es="A todos el mismo plazo, y solo quienes han podido agotarlo. Así se pueden comparar los clientes de un año con los de otro.",
        en="The same window for everyone, and only those who could use it up. That way the customers of one year can be compared with those of another.",
    ),
    code=(
        "import pandas as pd\n\n"
        "orders, window = ex.data.orders, pd.Timedelta(days=90)\n"
        'first = orders.groupby("customer", observed=True)["date"].transform("min")\n'
        "had_time = first + window <= ex.data.as_of\n"
        'back = (orders["date"].dt.normalize() > first.dt.normalize()) & (orders["date"] - first < window)\n'
        'repeat_90 = 100 * orders.loc[had_time & back, "customer"].nunique() / orders.loc[had_time, "customer"].nunique()'
    ),
)
