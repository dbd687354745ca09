"""Questions of 5.4a on those who leave: which causes pay to mend, and what a longer relationship is worth."""

import pandas as pd

from coursekit.kpis import clv
from coursekit.practice import Mistake, Number, Question, Table, both

VALUE, DISCOUNT, MARGIN = 350.0, 0.10, 100.0
# What the company supposes of each measure: reasons it answers, part of those leavers it would keep, cost a year.
MEASURES = {
    "desk": (("slow_service", "unsolved_problem"), 0.40, 600.0),
    "pause": (("too_much_coffee",), 0.50, 120.0),
    "choose": (("taste",), 0.30, 160.0),
}


def _decided(
    data, *, scaled: bool = True, both_years: bool = False, saved: bool = True, paid: bool = True
) -> pd.DataFrame:
    ended, reasons = data.subscriptions["ended"], data.exits["reason"]
    left = ended.notna().sum() if both_years else (ended >= "2025-01-01").sum()
    rows = {}
    for name, (answered, avoidable, cost) in MEASURES.items():
        spoke = reasons.isin(answered).sum()
        leavers = spoke * left / len(reasons) if scaled else spoke
        kept = leavers * (avoidable if saved else 1.0)
        rows[name] = {"leavers": float(leavers), "gain": float(kept * VALUE - (cost if paid else 0.0))}
    return pd.DataFrame(rows).T.rename_axis("measure")


CAUSES = Question(
    id="causes",
    title=both(es="Qué causa compensa arreglar", en="Which cause pays to mend"),
    answer="decision",
    kind=Table(keys=["measure"], columns=["leavers", "gain"], tolerance=0.02),
    points=2,
    expected=_decided,
    mistakes=[
        Mistake(
            "only-those-who-spoke",
            lambda data: _decided(data, scaled=False),
            both(
                es="`leavers` son solo quienes contaron su motivo. Se fueron más: reparte **todas** las bajas de 2025 según la parte de cada motivo entre quienes hablaron.",
                en="`leavers` are only those who told their reason. More left: share out **all** who left in 2025 by each reason's part among those who spoke.",
            ),
            credit=0.3,
        ),
        Mistake(
            "leavers-of-both-years",
            lambda data: _decided(data, both_years=True),
            both(
                es="Repartiste las bajas de los dos años, y el coste es de uno. Los motivos pueden salir de todas las entrevistas; las bajas, solo las de 2025.",
                en="You shared out the leavers of both years, and the cost is of one. The reasons may come from all interviews; the leavers, those of 2025 alone.",
            ),
            credit=0.3,
        ),
        Mistake(
            "everybody-saved",
            lambda data: _decided(data, saved=False),
            both(
                es="Das por retenidas a todas las personas que se van por esa causa. La medida solo evitaría una parte (`avoidable`): multiplica por ella.",
                en="You take everybody who leaves for that cause as kept. The measure would keep only a part (`avoidable`): multiply by it.",
            ),
            credit=0.3,
        ),
        Mistake(
            "cost-not-taken-off",
            lambda data: _decided(data, paid=False),
            both(
                es="En `gain` falta pagar la medida: es el tercer paso, comparar lo que se salva con lo que cuesta.",
                en="In `gain` the measure has not been paid for: that is the third step, comparing what is saved with what it costs.",
            ),
            credit=0.5,
        ),
    ],
    hints=[
        both(
            es='Las bajas del año: `left = (subscriptions["ended"] >= "2025-01-01").sum()`.',
            en='Those who left in the year: `left = (subscriptions["ended"] >= "2025-01-01").sum()`.',
        ),
        both(
            es="De cada medida, cuántas entrevistas nombran sus motivos (`.isin(...)`), entre `len(exits)`, por `left`.",
            en="For each measure, how many interviews name its reasons (`.isin(...)`), over `len(exits)`, times `left`.",
        ),
        both(
            es="Lo que se salva menos el coste: `gain = leavers × avoidable × value − cost`.",
            en="What is saved less the cost: `gain = leavers × avoidable × value − cost`.",
        ),
    ],
    look_at=both(
        es="¿`leavers` reparte las bajas de 2025, con decimales? ¿Lleva `gain` la parte evitable, el valor de 350 € y el coste?",
        en="Does `leavers` share out those who left in 2025, decimals and all? Does `gain` have the avoidable part, the value of €350 and the cost?",
    ),
    explanation=both(
        es="Tres suposiciones a la vista: los callados son como los que hablaron, la parte evitable, y que quien se queda vale 350 €. La primera que probarías es la segunda.",
        en="Three assumptions in plain sight: the quiet ones are like those who spoke, the avoidable part, and that whoever stays is worth €350. The one to try first is the second.",
    ),
    code=(
        'left = (subscriptions["ended"] >= "2025-01-01").sum()\n'
        "rows = {}\n"
        "for name, line in measures.iterrows():\n"
        '    spoke = exits["reason"].isin(line["reasons"]).sum()\n'
        "    leavers = spoke * left / len(exits)\n"
        '    rows[name] = {"leavers": leavers, "gain": leavers * line["avoidable"] * value - line["cost"]}\n'
        'decision = pd.DataFrame(rows).T.rename_axis("measure")'
    ),
)


def churn(data) -> float:
    """Of the subscribers of 1 January 2025, the share that left in the year, a ratio."""
    started, ended = data.subscriptions["started"], data.subscriptions["ended"]
    there = (started < "2025-01-01") & ~(ended < "2025-01-01")
    return float(ended[there].notna().mean())


def _times(data, after: float | None = None, *, when: str = "now") -> float:
    now = churn(data)
    then = now / 2 if after is None else after
    return clv(MARGIN, 1 - then, DISCOUNT, first_payment=when) / clv(MARGIN, 1 - now, DISCOUNT, first_payment=when)


LONGER = Question(
    id="longer",
    title=both(es="El doble de tiempo", en="Twice as long"),
    answer="times_worth",
    kind=Number(tolerance=0.005, digits=3),
    points=2,
    expected=_times,
    mistakes=[
        Mistake(
            "twice-as-long-twice-as-much",
            lambda data: 2.0,
            both(
                es="La duración se dobla; el valor, no: los años que se ganan son lejanos y hoy valen menos. Calcula los dos CLV y divide.",
                en="The duration doubles; the value does not: the years gained are far off and worth less today. Compute both CLVs and divide.",
            ),
        ),
        Mistake(
            "without-the-first-payment",
            lambda data: _times(data, when="excluded"),
            both(
                es='Dejaste fuera el primer pago. La suscripción se cobra por adelantado: `first_payment="now"`. Como ese pago está antes y después, la mejora es menor.',
                en='You left out the first payment. The subscription is paid in advance: `first_payment="now"`. As that payment is there before and after, the improvement is smaller.',
            ),
            credit=0.5,
        ),
        Mistake(
            "five-points-less",
            lambda data: _times(data, max(churn(data) - 0.05, 0.0)),
            both(
                es="Quitaste cinco puntos al abandono. Se pide la **mitad** de lo que se va hoy.",
                en="You took five points off the churn. **Half** of what leaves today is asked for.",
            ),
        ),
        Mistake(
            "the-difference",
            lambda data: 100 * (_times(data) - 1),
            both(
                es="Eso es cuánto sube, en %. Se pide cuántas **veces** vale: divide el CLV nuevo entre el de hoy.",
                en="That is how far it rises, in %. How many **times** it is worth is asked for: divide the new CLV by today's.",
            ),
            credit=0.7,
            generic=True,
        ),
    ],
    hints=[
        both(
            es="La retención es 1 − abandono. Hoy, `1 - churn`; con la mitad de abandono, `1 - churn / 2`.",
            en="Retention is 1 − churn. Today, `1 - churn`; with half the churn, `1 - churn / 2`.",
        ),
        both(
            es='`kpis.clv(100, 1 - churn, 0.10, first_payment="now")` es el de hoy. El margen se va al dividir.',
            en='`kpis.clv(100, 1 - churn, 0.10, first_payment="now")` is today\'s. The margin cancels out when you divide.',
        ),
    ],
    look_at=both(
        es="¿Usas la retención (1 − abandono) y no el abandono? ¿Un descuento de 0.10 y el primer pago hoy? ¿El nuevo entre el viejo?",
        en="Do you use retention (1 − churn) and not churn? A discount of 0.10 and the first payment today? The new over the old?",
    ),
    explanation=both(
        es="Con el mismo riesgo cada año la duración es 1 / abandono y se dobla. El valor sube menos, tanto menos cuanto más se descuenta el futuro.",
        en="With the same risk every year the duration is 1 / churn, and doubles. The value rises by less, the less the more the future is discounted.",
    ),
    code=(
        'today = kpis.clv(100, 1 - churn, 0.10, first_payment="now")\n'
        'longer = kpis.clv(100, 1 - churn / 2, 0.10, first_payment="now")\n'
        "times_worth = longer / today"
    ),
)
