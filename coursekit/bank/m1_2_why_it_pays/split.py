"""Questions of 1.2 on winning and keeping: the best split of a budget, five points of retention."""

from coursekit import kpis
from coursekit.practice import Mistake, Number, Question, both
from coursekit.widgets import Response, best_share

BUDGET, DISCOUNT = 2000, 0.10


def _years(data) -> tuple[set, set]:
    year = data.orders["date"].dt.year
    return set(data.orders.loc[year == 2024, "customer"]), set(data.orders.loc[year == 2025, "customer"])


def responses(data) -> tuple[Response, Response]:
    """The two curves that the exercise supposes, from the learner's own year 2025."""
    before, _ = _years(data)
    orders = data.orders[data.orders["date"] >= "2025-01-01"]
    margin = orders["amount"] - orders["cost"]
    old = orders["customer"].isin(before)
    spend = data.marketing_spend
    spent = float(spend.loc[spend["month"] >= "2025-01-01", "spend"].sum())
    winning = Response(ceiling=round(1.5 * float(margin[~old].sum())), scale=round(spent))
    keeping = Response(ceiling=round(0.3 * float(margin[old].sum())), scale=round(spent / 3))
    return winning, keeping


def _best(data) -> float:
    # To the whole point, as the grid of the exercise has it.
    return round(100 * best_share(BUDGET, *responses(data)))


SPLIT = Question(
    id="split",
    title=both(es="El mejor reparto", en="The best split"),
    answer="share_for_winning",
    kind=Number(tolerance=1.01, digits=0),
    points=2,
    expected=_best,
    mistakes=[
        Mistake(
            "half-and-half",
            lambda data: 50.0,
            both(
                es="La mitad para cada uno parece justo, pero las curvas son distintas. Compara: ¿dónde rinde más el próximo euro con ese reparto?",
                en="Half for each looks fair, but the curves differ. Compare: with that split, where does the next euro bring more?",
            ),
            credit=0.2,
        ),
        Mistake(
            "all-to-one",
            lambda data: 100.0,
            both(
                es="Lo pusiste todo en captar. El primer euro de conservar rinde más que el último de captar: pasa unos cuantos al otro lado.",
                en="You put everything into winning. The first euro of keeping brings more than the last of winning: move some across.",
            ),
        ),
        Mistake(
            "nothing-for-winning",
            lambda data: 0.0,
            both(
                es="Lo pusiste todo en conservar. El primer euro de captar rinde más que el último de conservar: pasa unos cuantos al otro lado.",
                en="You put everything into keeping. The first euro of winning brings more than the last of keeping: move some across.",
            ),
        ),
        Mistake(
            "the-other-side",
            lambda data: 100.0 - _best(data),
            both(
                es="Esa es la parte para **conservar**. Se pide la que va a captar.",
                en="That is the share for **keeping**. What is asked for is the one that goes to winning.",
            ),
            credit=0.5,
        ),
    ],
    hints=[
        both(
            es="Prueba las 101 partes posibles, de 0 a 100, y mira cuál trae más margen en total.",
            en="Try the 101 possible shares, from 0 to 100, and see which brings most margin in all.",
        ),
        both(
            es="`total(share)` ya suma los dos lados; falta un bucle, o `max(range(101), key=total)`.",
            en="`total(share)` adds both sides already; a loop is missing, or `max(range(101), key=total)`.",
        ),
    ],
    look_at=both(
        es="¿Es la parte de captar, de 0 a 100? ¿Trae más `total` que un punto más y un punto menos?",
        en="Is it the share for winning, from 0 to 100? Does it bring more `total` than one point more and one point less?",
    ),
    explanation=both(
        es="En el mejor reparto el próximo euro rinde lo mismo en los dos lados. Un punto más o menos da casi igual: lo caro es ponerlo todo en un lado.",
        en="At the best split the next euro brings the same on either side. One point more or less hardly matters: what is dear is to put it all on one side.",
    ),
    code="share_for_winning = max(range(101), key=total)",
)


def _kept(data) -> float:
    before, now = _years(data)
    return len(before & now) / len(before)


def _gain(more: float, kept: float, first: str = "now") -> float:
    before = kpis.clv(100, kept, DISCOUNT, first_payment=first)
    return 100 * (kpis.clv(100, more, DISCOUNT, first_payment=first) - before) / before


FIVE = Question(
    id="five",
    title=both(es="Cinco puntos más de retención", en="Five points more of retention"),
    answer="gain_percent",
    kind=Number(tolerance=0.05, digits=1),
    points=2,
    expected=lambda data: _gain(_kept(data) + 0.05, _kept(data)),
    mistakes=[
        Mistake(
            "five-percent",
            lambda data: _gain(1.05 * _kept(data), _kept(data)),
            both(
                es="Subiste la retención un 5 % de lo que era. Cinco **puntos** es sumar 0.05. Es la misma confusión con la que se cita a Reichheld.",
                en="You raised retention by 5% of what it was. Five **points** is adding 0.05. It is the same confusion with which Reichheld is quoted.",
            ),
            credit=0.3,
        ),
        Mistake(
            "rise-of-retention",
            lambda data: 100 * 0.05 / _kept(data),
            both(
                es="Eso es lo que sube la retención, no el valor. Quien se queda un año más puede quedarse otro: calcula los dos valores y compáralos.",
                en="That is how much retention rises, not value. Whoever stays one year more may stay another: compute both values and compare them.",
            ),
        ),
        Mistake(
            "first-payment-left-out",
            lambda data: _gain(_kept(data) + 0.05, _kept(data), "excluded"),
            both(
                es='Dejaste fuera el primer pago. Aquí el primer año se cobra hoy (`first_payment="now"`): no depende de la retención, y por eso el aumento es menor.',
                en='You left the first payment out. Here the first year is paid today (`first_payment="now"`): it does not depend on retention, and so the rise is smaller.',
            ),
            credit=0.5,
        ),
        Mistake(
            "euros",
            lambda data: (
                kpis.clv(100, _kept(data) + 0.05, DISCOUNT, first_payment="now")
                - kpis.clv(100, _kept(data), DISCOUNT, first_payment="now")
            ),
            both(
                es="Eso son euros de más por cliente. Divide entre el valor de partida para saber cuánto sube en %.",
                en="Those are euros more per customer. Divide by the value it starts from to see how much it rises in %.",
            ),
            credit=0.5,
        ),
    ],
    hints=[
        both(
            es='Valor antes: `kpis.clv(100, kept, 0.10, first_payment="now")`. Valor después: con `kept + 0.05`.',
            en='Value before: `kpis.clv(100, kept, 0.10, first_payment="now")`. Value after: with `kept + 0.05`.',
        ),
        both(es="100 × (después − antes) / antes.", en="100 × (after − before) / before."),
    ],
    look_at=both(
        es="¿Sumaste 0.05 a `kept`? ¿Dividiste entre el valor de antes?",
        en="Did you add 0.05 to `kept`? Did you divide by the value before?",
    ),
    explanation=both(
        es="El aumento depende de dónde se parte: con retención baja, cinco puntos dan poco. Y la cuenta supone que esos cinco puntos se consiguen gratis.",
        en="The rise depends on where one starts: from low retention, five points give little. And the sum supposes that those five points come free.",
    ),
    code=(
        'before = kpis.clv(100, kept, 0.10, first_payment="now")\n'
        'after = kpis.clv(100, kept + 0.05, 0.10, first_payment="now")\n'
        "gain_percent = 100 * (after - before) / before"
    ),
)
