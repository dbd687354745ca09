"""Questions of 4.4 that plan: which repair comes first, and how many weeks its trial takes."""

import math

import pandas as pd

from coursekit import kpis
from coursekit.bank.m4_4_purchase.tables import margin, repairs, returned, this_year
from coursekit.practice import Mistake, Number, OrderingOf, Question, both


def _ordered(values: pd.Series) -> list[str]:
    return [str(name) for name in values.sort_values(ascending=False).index]


def _gross(data) -> pd.Series:
    table = repairs(data)
    return table["visits"] * table["points"] / 100 * (1 - returned(data)) * margin(data)


FIRST = Question(
    id="first",
    title=both(es="¿Por cuál se empieza?", en="Which comes first?"),
    answer="repair_order",
    points=2,
    kind=OrderingOf(
        {
            "save_form": both(es="guardar el formulario", en="saving the form"),
            "no_account": both(es="comprar sin cuenta", en="buying without an account"),
            "free_postage": both(es="envío gratis desde cierto importe", en="free postage from some amount on"),
            "morning_guard": both(es="guardia a las nueve", en="a guard at nine"),
        }
    ),
    expected=lambda data: _ordered(_gross(data) - repairs(data)["cost"]),
    mistakes=[
        Mistake(
            "before-paying",
            lambda data: _ordered(_gross(data)),
            both(
                es="Los ordenaste por lo que traen, sin restar lo que cuestan. El que más trae puede perder dinero: quita `cost` antes de ordenar.",
                en="You put them in order by what they bring, without taking away what they cost. The one that brings most may lose money: take `cost` away before ordering.",
            ),
            credit=0.4,
        ),
        Mistake(
            "most-people",
            lambda data: _ordered(repairs(data)["visits"]),
            both(
                es="Los ordenaste por cuánta gente tocan. Tocar a muchos no es ganar mucho: faltan los puntos, el margen y el coste.",
                en="You put them in order by how many people they touch. Touching many is not winning much: points, margin and cost are missing.",
            ),
        ),
        Mistake(
            "most-points",
            lambda data: _ordered(repairs(data)["points"]),
            both(
                es="Los ordenaste por puntos. Diez puntos de quinientas visitas son menos ventas que dos de cuatro mil: multiplica por `visits`.",
                en="You put them in order by points. Ten points of five hundred visits are fewer sales than two of four thousand: multiply by `visits`.",
            ),
        ),
        Mistake(
            "cheapest",
            lambda data: _ordered(-repairs(data)["cost"]),
            both(
                es="Los ordenaste del más barato al más caro. Lo barato que no trae nada sigue sin traer nada: mira lo que deja, menos lo que cuesta.",
                en="You put them in order from the cheapest to the dearest. What is cheap and brings nothing still brings nothing: look at what it leaves, less what it costs.",
            ),
            credit=0.2,
        ),
        Mistake(
            "worst-first",
            lambda data: _ordered(_gross(data) - repairs(data)["cost"])[::-1],
            both(
                es="La cuenta es buena y la lista va del peor al mejor. Se pide al revés.",
                en="The sum is right and the list goes from worst to best. The other way round is asked for.",
            ),
            credit=0.6,
            generic=True,
        ),
    ],
    hints=[
        both(
            es="Para cada fila, la cuenta de la pregunta 4 con sus puntos; después resta `cost`.",
            en="For each row, the sum of question 4 with its own points; then take `cost` away.",
        ),
        both(
            es="`net.sort_values(ascending=False).index` da los nombres de mejor a peor.",
            en="`net.sort_values(ascending=False).index` gives the names from best to worst.",
        ),
    ],
    look_at=both(
        es="¿Usaste visitas, puntos, quienes vuelven solos, margen y coste?",
        en="Did you use visits, points, those who come back anyway, margin and cost?",
    ),
    explanation=both(
        es="Gana el arreglo pequeño que toca a todos y casi no cuesta. El que más ventas trae es caro, y en un año no se paga. Si algún punto fuera otro, el orden podría cambiar: por eso se prueba.",
        en="The small repair wins that touches everybody and costs next to nothing. The one that brings most sales is dear, and does not pay within a year. If some of the points were others the order might change: that is why one tries.",
    ),
    code=(
        'net = repairs["visits"] * repairs["points"] / 100 * (1 - returned) * margin - repairs["cost"]\n'
        "repair_order = list(net.sort_values(ascending=False).index)"
    ),
)


def _weeks(data, gain: float = 6, groups: int = 2, per_week: float | None = None) -> int:
    year = this_year(data)
    today = 100 * float(year["paid"].mean())
    each = kpis.difference_sample_size(today, today + gain)
    return math.ceil(groups * each / (len(year) / 52 if per_week is None else per_week))


def _relative(data) -> int:
    return _weeks(data, gain=0.06 * 100 * float(this_year(data)["paid"].mean()))


def _all_visits(data) -> int:
    visits = data.visits
    came = visits[(visits["channel"] != "shop") & (visits["time"] >= "2025-01-01")]
    return _weeks(data, per_week=len(came) / 52)


WEEKS = Question(
    id="weeks",
    title=both(es="Las semanas de la prueba", en="The weeks of the trial"),
    answer="weeks",
    points=2,
    kind=Number(tolerance=1.01, digits=0),
    expected=_weeks,
    mistakes=[
        Mistake(
            "one-group",
            lambda data: _weeks(data, groups=1),
            both(
                es="Contaste las visitas de **un** grupo. Hacen falta las de los dos, el que ve la página nueva y el que ve la vieja: el doble.",
                en="You counted the visits of **one** group. Those of both are needed, the one that sees the new page and the one that sees the old: twice as many.",
            ),
            credit=0.5,
        ),
        Mistake(
            "six-percent",
            _relative,
            both(
                es="Buscaste una mejora del 6 % de lo de hoy, que son unos tres puntos: la mitad de mejora pide el cuádruple de tiempo. Se piden 6 **puntos**: `today + 6`.",
                en="You looked for a gain of 6% of today's share, which is some three points: half the gain asks for four times as long. 6 **points** are asked for: `today + 6`.",
            ),
            credit=0.4,
        ),
        Mistake(
            "all-visits",
            _all_visits,
            both(
                es="Dividiste entre todas las visitas a la web. Solo cuentan las que **llegan** a la página que se prueba: las que empiezan a pagar.",
                en="You divided by all visits to the web. Only those count that **come** to the page on trial: those that begin to pay.",
            ),
            credit=0.4,
        ),
        Mistake(
            "days",
            lambda data: _weeks(data, per_week=len(this_year(data)) / 365),
            both(
                es="Dividiste las visitas del año entre 365: eso son visitas por día, y el resultado, días. Se piden semanas.",
                en="You divided the visits of the year by 365: those are visits a day, and the result is days. Weeks are asked for.",
            ),
            credit=0.5,
        ),
    ],
    hints=[
        both(
            es='`today = 100 * this_year["paid"].mean()` y después `kpis.difference_sample_size(today, today + 6)`.',
            en='`today = 100 * this_year["paid"].mean()`, and then `kpis.difference_sample_size(today, today + 6)`.',
        ),
        both(
            es="Eso es para cada grupo: el doble, entre las visitas por semana, redondeado con `math.ceil`.",
            en="That is for each group: twice that, over the visits a week, rounded with `math.ceil`.",
        ),
    ],
    look_at=both(
        es="¿Los dos grupos? ¿Seis puntos? ¿Visitas que empiezan a pagar, por semana?",
        en="Both groups? Six points? Visits that begin to pay, by the week?",
    ),
    explanation=both(
        es="Con este tráfico hasta una mejora grande pide muchos meses. Quien promete una respuesta en dos semanas promete ruido.",
        en="With this traffic even a large gain takes many months. Whoever promises an answer in two weeks promises noise.",
    ),
    code=(
        'today = 100 * this_year["paid"].mean()\n'
        "each_group = kpis.difference_sample_size(today, today + 6)\n"
        "weeks = math.ceil(2 * each_group / (len(this_year) / 52))"
    ),
)
