"""The question of 5.1b on repeat purchase, and the rate as a learner would write it, right and in the wrong ways."""

import math

import pandas as pd

from coursekit import kpis
from coursekit.practice import Mistake, Number, Question, both


def repeat_rate(
    orders: pd.DataFrame,
    horizon_days: float,
    as_of,
    *,
    window: bool = True,
    exposure: bool = True,
    one_a_day: bool = True,
    cut: bool = True,
    blanks: bool = True,
) -> float:
    """The repeat purchase rate in percent; each condition that is switched off is a misconception.

    ``window``: a second purchase counts only before ``horizon_days``. ``exposure``: only customers of that age count.
    ``one_a_day``: orders of one day are one purchase. ``cut``: orders from ``as_of`` on are not known yet (with
    ``exposure`` it changes nothing: a window that is over lies before ``as_of``).
    ``blanks``: an order without a customer belongs to nobody.
    """
    if not blanks:
        orders = orders.assign(customer=orders["customer"].astype("object").fillna("?"))
    orders = orders.dropna(subset=["customer", "date"])
    if cut:
        orders = orders[orders["date"] < as_of]
    span = pd.Timedelta(days=horizon_days)
    customers = orders.groupby("customer", observed=True)["date"]
    first = customers.transform("min")
    another_day = orders["date"].dt.normalize() > first.dt.normalize()
    back = another_day if one_a_day else customers.rank(method="first") > 1
    if window:
        back &= orders["date"] - first < span
    ripe = first + span <= pd.Timestamp(as_of) if exposure else first.notna()
    below = orders.loc[ripe, "customer"].nunique()
    return 100 * orders.loc[ripe & back, "customer"].nunique() / below if below else math.nan


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
            es='Empieza por la fecha del primer pedido de cada cliente, en cada fila: `orders.groupby("customer", observed=True)["date"].transform("min")`.',
            en='Begin with the date of each customer\'s first order, on every row: `orders.groupby("customer", observed=True)["date"].transform("min")`.',
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
