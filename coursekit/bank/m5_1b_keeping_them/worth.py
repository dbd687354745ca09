"""Questions of 5.1b on what a customer is worth: present value by hand, and the lifetime value of a subscriber."""

from coursekit import kpis
from coursekit.bank.m5_1b_keeping_them.figures import ADVERTS, DISCOUNT, QUARTERLY, flows, retention, yearly
from coursekit.practice import Mistake, Number, Question, both


def _present(data, power=lambda t: -t, rate: float = QUARTERLY) -> float:
    return sum(flow * (1 + rate) ** power(t) for t, flow in enumerate(flows(data)))


NPV = Question(
    id="npv",
    title=both(es="¿Se pagaron los anuncios?", en="Did the adverts pay for themselves?"),
    answer="present_value",
    kind=Number(tolerance=0.02, digits=2),
    points=1,
    expected=lambda data: kpis.npv(flows(data), QUARTERLY),
    mistakes=[
        Mistake(
            "no-discount",
            lambda data: sum(flows(data)),
            both(
                es="Sumaste euros de fechas distintas como si fueran iguales. El margen del octavo trimestre llega dos años después de los anuncios: tráelo al día de hoy antes de sumar.",
                en="You added euros of different dates as if they were the same. The margin of the eighth quarter comes two years after the adverts: bring it to today before adding.",
            ),
            credit=0.3,
        ),
        Mistake(
            "first-one-discounted",
            lambda data: kpis.npv(flows(data), QUARTERLY, first="end"),
            both(
                es="Descontaste también los anuncios, que se pagan hoy. El primero lleva exponente 0. (La función VNA de las hojas de cálculo hace esto mismo: descuenta todos.)",
                en="You discounted the adverts too, and they are paid today. The first one has exponent 0. (The NPV function of spreadsheets does just this: it discounts them all.)",
            ),
            credit=0.5,
        ),
        Mistake(
            "forgot-the-cost",
            lambda data: kpis.npv(flows(data), QUARTERLY) + ADVERTS,
            both(
                es="Son los márgenes traídos a hoy; faltan los anuncios, que también son un flujo y llevan signo menos.",
                en="Those are the margins brought to today; the adverts are missing, and they are a flow too, with a minus sign.",
            ),
        ),
        Mistake(
            "compounded-forward",
            lambda data: _present(data, lambda t: t),
            both(
                es="Multiplicaste por (1 + d) elevado a t: eso lleva el dinero hacia el futuro. Para traerlo a hoy se divide.",
                en="You multiplied by (1 + d) to the power t: that carries money into the future. To bring it to today, divide.",
            ),
        ),
        Mistake(
            "rate-as-yearly",
            lambda data: _present(data, lambda t: -t / 4),
            both(
                es="Contaste el tiempo en años (t / 4) con una tasa que es por trimestre. Tasa y periodo tienen que ir en la misma unidad.",
                en="You counted time in years (t / 4) with a rate that is per quarter. Rate and period have to be in the same unit.",
            ),
        ),
        Mistake(
            "two-instead-of-two-percent",
            lambda data: _present(data, rate=100 * QUARTERLY),
            both(
                es="Escribiste el 2 % como 2. En la fórmula va 0.02.",
                en="You wrote 2% as 2. In the formula it is 0.02.",
            ),
            credit=0.3,
            generic=True,
        ),
    ],
    hints=[
        both(
            es="Valor presente = flujo / (1 + d)ᵗ. ¿Cuánto vale t para los anuncios, que se pagan hoy?",
            en="Present value = flow / (1 + d)ᵗ. What is t for the adverts, which are paid today?",
        ),
        both(
            es="`enumerate(flows)` da las parejas t, flujo, empezando en 0.",
            en="`enumerate(flows)` gives the pairs t, flow, beginning at 0.",
        ),
        both(
            es="En Python: `sum(flow / 1.02**t for t, flow in enumerate(flows))`",
            en="As Python: `sum(flow / 1.02**t for t, flow in enumerate(flows))`",
        ),
    ],
    look_at=both(
        es="Mira tres cosas: ¿entran los anuncios, con su signo? ¿Van con t = 0? ¿Es 0.02 por trimestre?",
        en="Look at three things: are the adverts in, with their sign? Is their t = 0? Is it 0.02 per quarter?",
    ),
    explanation=both(
        es="Cada flujo entre 1.02 elevado a los trimestres que faltan para cobrarlo, y los anuncios tal cual, con su signo menos. Si la suma es positiva, el margen alcanzó para pagarlos.",
        en="Each flow over 1.02 to the power of the quarters until it comes in, and the adverts as they are, with their minus sign. If the sum is positive, the margin was enough to pay for them.",
    ),
    code="present_value = sum(flow / 1.02**t for t, flow in enumerate(flows))",
)


def _clv(data, first_payment: str = "now", kept: float | None = None) -> float:
    kept = retention(data) if kept is None else kept
    return kpis.clv(yearly(data)[1], kept, DISCOUNT, first_payment=first_payment)


CLV = Question(
    id="clv",
    title=both(es="Lo que vale un suscriptor", en="What a subscriber is worth"),
    answer="subscriber_clv",
    kind=Number(tolerance=0.5, digits=2),
    points=2,
    expected=_clv,
    mistakes=[
        Mistake(
            "first-payment-excluded",
            lambda data: _clv(data, "excluded"),
            both(
                es="Usaste m · r / (1 + d − r), la fórmula de muchos manuales: deja fuera el primer pago. Aquí el primero se cobra hoy y lo paga todo el mundo.",
                en="You used m · r / (1 + d − r), the formula of many textbooks: it leaves the first payment out. Here the first one is paid today, by everybody.",
            ),
            credit=0.5,
        ),
        Mistake(
            "paid-at-the-end",
            lambda data: _clv(data, "end"),
            both(
                es="Usaste m / (1 + d − r): supone que se cobra al final de cada año. Con el primer pago hoy, todo llega un año antes: multiplica por 1 + d.",
                en="You used m / (1 + d − r): it supposes that one is paid at the end of each year. With the first payment today everything comes a year earlier: multiply by 1 + d.",
            ),
            credit=0.5,
        ),
        Mistake(
            "revenue-not-margin",
            lambda data: kpis.clv(yearly(data)[0], retention(data), DISCOUNT, first_payment="now"),
            both(
                es="Pusiste lo que paga, no lo que deja. El café y el envío hay que restarlos: usa `margin`.",
                en="You put in what they pay, not what they leave. Coffee and postage have to be taken off: use `margin`.",
            ),
        ),
        Mistake(
            "no-discount",
            lambda data: yearly(data)[1] / (1 - retention(data)),
            both(
                es="Es m / (1 − r): el total sin descontar, con un euro de dentro de diez años igual al de hoy. Falta la tasa d.",
                en="That is m / (1 − r): the total without discount, with a euro ten years from now equal to one of today. The rate d is missing.",
            ),
            credit=0.3,
        ),
        Mistake(
            "churn-for-retention",
            lambda data: _clv(data, kept=1 - retention(data)),
            both(
                es="Pusiste el abandono donde va la retención: como si se quedaran los que se fueron.",
                en="You put the churn where the retention goes: as if those who left had stayed.",
            ),
        ),
        Mistake(
            "percent-not-ratio",
            lambda data: yearly(data)[1] * (1 + DISCOUNT) / (1 + DISCOUNT - 100 * retention(data)),
            both(
                es="La retención entró de 0 a 100 y el resultado es negativo. En la fórmula va de 0 a 1.",
                en="The retention went in as 0 to 100, and the result is negative. In the formula it runs from 0 to 1.",
            ),
            credit=0.3,
            generic=True,
        ),
    ],
    hints=[
        both(
            es="Tienes `margin` en la celda de arriba y la retención en la pregunta 2. Pásala a una proporción.",
            en="You have `margin` in the cell above and the retention in question 2. Turn it into a ratio.",
        ),
        both(
            es="Con el primer pago hoy: m · (1 + d) / (1 + d − r), con d = 0.10.",
            en="With the first payment today: m · (1 + d) / (1 + d − r), with d = 0.10.",
        ),
        both(
            es="`r = kept_2025 / 100` y después `margin * 1.10 / (1.10 - r)`.",
            en="`r = kept_2025 / 100`, and then `margin * 1.10 / (1.10 - r)`.",
        ),
    ],
    look_at=both(
        es="¿Está bien la pregunta 2? ¿Va la retención de 0 a 1? ¿Se cobra hoy el primer pago?",
        en="Is question 2 right? Does the retention run from 0 to 1? Is the first payment taken today?",
    ),
    explanation=both(
        es="Margen, retención y descuento del mismo periodo, un año, y el primer pago hoy. Supone que la retención es la misma todos los años y para todos.",
        en="Margin, retention and discount of one and the same period, a year, and the first payment today. It supposes the same retention every year and for everyone.",
    ),
    code=(
        "subscriptions = ex.data.subscriptions\n"
        'started, ended = subscriptions["started"], subscriptions["ended"]\n'
        'start = ((started < "2025-01-01") & ~(ended < "2025-01-01")).sum()\n'
        'kept = ((started < "2025-01-01") & ended.isna()).sum()\n'
        "r, d = kept / start, 0.10\n"
        "subscriber_clv = margin * (1 + d) / (1 + d - r)"
    ),
)
