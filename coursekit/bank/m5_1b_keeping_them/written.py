"""The function that 5.1b asks for: a repeat purchase rate of one's own, judged on companies that nobody sees."""

import hashlib
from functools import partial

import pandas as pd

from coursekit import kpis
from coursekit.bank.m5_1b_keeping_them.returning import repeat_rate
from coursekit.datasets import company
from coursekit.practice import Call, Function, Mistake, Number, Question, both
from coursekit.practice.question import Text


def _calls(data, secret: str) -> list[Call]:
    calls = []
    for i, (days, as_of) in enumerate([(90, "2026-01-01"), (60, "2025-07-01"), (180, "2025-10-01")]):
        token = "unseen-" + hashlib.sha256(f"5.1b|{secret}|{i}".encode()).hexdigest()[:12]
        orders = company(token, customers=300).orders[["customer", "date"]]
        label = both(
            es=f"los pedidos de otra empresa, {days} días, hasta {as_of}",
            en=f"another company's orders, {days} days, as of {as_of}",
        )
        calls.append(Call(label, (orders, days, pd.Timestamp(as_of))))
    edges: list[tuple[Text, list[tuple]]] = [
        (both(es="una tabla sin pedidos (0 filas)", en="a table without orders (0 rows)"), []),
        (both(es="un solo pedido, de hace un año", en="a single order, a year old"), [("A", "2025-01-10 09:00")]),
        (
            both(es="un solo pedido, de hace una semana", en="a single order, a week old"),
            [("A", "2025-12-25 09:00")],
        ),
        (
            both(es="un pedido partido en dos el mismo día", en="an order split in two on one day"),
            [
                ("A", "2025-01-10 09:00"),
                ("A", "2025-01-10 09:05"),
                ("B", "2025-02-01 10:00"),
                ("B", "2025-02-20 10:00"),
            ],
        ),
        (
            both(es="tres pedidos sin cliente o sin fecha", en="three orders without a customer or without a date"),
            [
                ("A", "2025-01-10 09:00"),
                ("A", "2025-02-10 09:00"),
                ("B", "2025-03-10 09:00"),
                ("B", None),
                (None, "2025-03-12 09:00"),
                (None, "2025-03-20 09:00"),
            ],
        ),
    ]
    return calls + [Call(label, (_orders(rows), 90, pd.Timestamp("2026-01-01")), "edge") for label, rows in edges]


def _orders(rows: list[tuple]) -> pd.DataFrame:
    customer, date = [who for who, _ in rows], [when for _, when in rows]
    return pd.DataFrame(
        {"customer": pd.Series(customer, dtype="str"), "date": pd.to_datetime(pd.Series(date, dtype="str"))}
    )


def _reference(orders, horizon_days, as_of):
    return kpis.repeat_purchase_rate(orders, horizon_days, as_of).value


def _share_of_orders(orders, horizon_days, as_of):
    orders = orders.dropna()
    orders = orders[orders["date"] < as_of]
    return 100 * (1 - orders["customer"].nunique() / len(orders)) if len(orders) else float("nan")


def _empty_is_zero(orders, horizon_days, as_of):
    found = _reference(orders, horizon_days, as_of)
    return 0.0 if found != found else found


def _empty_fails(orders, horizon_days, as_of):
    found = kpis.repeat_purchase_rate(orders, horizon_days, as_of)
    return 100 * found.parts["repeated"] / found.n


def _ratio(orders, horizon_days, as_of):
    return _reference(orders, horizon_days, as_of) / 100


MY_REPEAT_RATE = Question(
    id="my_repeat_rate",
    title=both(es="Tu propia tasa de repetición", en="A repeat purchase rate of your own"),
    answer="my_repeat_rate",
    points=3,
    kind=Function(_calls, returns=Number(tolerance=0.01)),
    expected=lambda data: _reference,
    mistakes=[
        Mistake(
            "all-time",
            lambda data: partial(repeat_rate, window=False, exposure=False, cut=False),
            both(
                es="Tu función no usa `horizon_days`: cuenta a quien volvió cuando fuera, y abajo deja a los recién llegados.",
                en="Your function does not use `horizon_days`: it counts whoever came back at any time, and leaves newcomers below the line.",
            ),
        ),
        Mistake(
            "too-recent-below-the-line",
            lambda data: partial(repeat_rate, exposure=False),
            both(
                es="Tu función pone el plazo arriba y no abajo. Quien compró por primera vez hace menos de `horizon_days` no ha tenido su oportunidad: fuera.",
                en="Your function has the window above the line and not below. Whoever first bought less than `horizon_days` ago has not had their chance: out.",
            ),
        ),
        Mistake(
            "ever-among-the-mature",
            lambda data: partial(repeat_rate, window=False),
            both(
                es="Tu función quita a los recién llegados, pero cuenta vueltas de cualquier momento. Falta `date - first` menor que el plazo.",
                en="Your function leaves out newcomers, but counts returns at any time. It lacks `date - first` below the window.",
            ),
        ),
        Mistake(
            "not-yet-customers",
            lambda data: partial(repeat_rate, exposure=False, cut=False),
            both(
                es="Tu función deja abajo a quien compró por primera vez después de `as_of`. Ese día aún no era cliente, y quien acaba de llegar tampoco ha tenido su oportunidad.",
                en="Your function leaves below the line those who first bought after `as_of`. On that day they were no customers yet, and those who had just come had not had their chance either.",
            ),
        ),
        Mistake(
            "split-orders-count",
            lambda data: partial(repeat_rate, one_a_day=False),
            both(
                es="Tu función cuenta como vuelta un segundo pedido del mismo día. Un pedido partido en dos no es volver: compara días con `dt.normalize()`.",
                en="Your function counts a second order of the same day as coming back. An order split in two is no return: compare days with `dt.normalize()`.",
            ),
        ),
        Mistake(
            "orders-not-customers",
            lambda data: _share_of_orders,
            both(
                es="Tu función da la parte de los pedidos que no son el primero. Se pregunta cuántos clientes volvieron.",
                en="Your function gives the share of orders that are not a first one. The question is how many customers came back.",
            ),
        ),
        Mistake(
            "blanks-as-one-customer",
            lambda data: partial(repeat_rate, blanks=False),
            both(
                es="Con datos corrientes tu función acierta. Pero junta los pedidos sin cliente como si fueran de una sola persona. No son de nadie: quítalos con `dropna`.",
                en="With ordinary data your function is right. But it takes the orders without a customer for those of one person. They are nobody's: drop them with `dropna`.",
            ),
        ),
        Mistake(
            "nobody-is-zero",
            lambda data: _empty_is_zero,
            both(
                es="Con datos corrientes tu función acierta. Cuando nadie ha tenido tiempo devuelve 0, que se lee «no volvió nadie». Lo que no se pudo ver es NaN.",
                en="With ordinary data your function is right. When nobody has had the time it returns 0, which reads “nobody came back”. What could not be seen is NaN.",
            ),
        ),
        Mistake(
            "nobody-fails",
            lambda data: _empty_fails,
            both(
                es="Con datos corrientes tu función acierta. Cuando nadie ha tenido tiempo divide entre cero y se detiene: decide antes qué devuelve.",
                en="With ordinary data your function is right. When nobody has had the time it divides by zero and stops: decide first what it returns.",
            ),
        ),
        Mistake(
            "ratio",
            lambda data: _ratio,
            both(
                es="Tu función da proporciones; se pide de 0 a 100.",
                en="Your function gives shares; 0 to 100 is asked for.",
            ),
            credit=0.3,
            generic=True,
        ),
    ],
    hints=[
        both(
            es="Empieza limpiando: `dropna` de cliente y fecha.",
            en="Begin by cleaning: `dropna` of customer and date.",
        ),
        both(
            es="Después copia tu respuesta anterior y cambia los 90 días por `pd.Timedelta(days=horizon_days)`.",
            en="Then copy your previous answer and replace the 90 days by `pd.Timedelta(days=horizon_days)`.",
        ),
        both(
            es='Antes de dividir, pregunta cuántos clientes han tenido tiempo; si son 0, devuelve `float("nan")`.',
            en='Before dividing, ask how many customers have had the time; if it is 0, return `float("nan")`.',
        ),
    ],
    look_at=both(
        es="Prueba tu función con dos clientes inventados: uno que vuelve a los 10 días y otro que no. Debe dar 50.",
        en="Try your function on two invented customers: one back after 10 days and one not. It should give 50.",
    ),
    explanation=both(
        es="Limpiar, quedarse con quien ha tenido tiempo, contar a quien volvió a tiempo, y NaN cuando no hay nadie.",
        en="Clean, keep those who have had the time, count those back in time, and NaN when there is nobody.",
    ),
    code=(
        "import pandas as pd\n\n"
        "def my_repeat_rate(orders, horizon_days, as_of):\n"
        '    orders = orders.dropna(subset=["customer", "date"])\n'
        "    window = pd.Timedelta(days=horizon_days)\n"
        '    first = orders.groupby("customer", observed=True)["date"].transform("min")\n'
        "    had_time = first + window <= as_of\n"
        '    later = orders["date"].dt.normalize() > first.dt.normalize()\n'
        '    back = later & (orders["date"] - first < window)\n'
        '    below = orders.loc[had_time, "customer"].nunique()\n'
        "    if below == 0:\n"
        '        return float("nan")\n'
        '    return 100 * orders.loc[had_time & back, "customer"].nunique() / below'
    ),
)
