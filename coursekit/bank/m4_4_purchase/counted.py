"""Questions of 4.4 that are counted: who leaves, what it costs them, what a repair is worth."""

import math

import pandas as pd

from coursekit import kpis
from coursekit.bank.m4_4_purchase.tables import asked, checkout_of, margin, returned, this_year, web_orders
from coursekit.practice import Mistake, Number, Question, Table, both


def _lost(begun: pd.DataFrame) -> pd.DataFrame:
    by = begun.groupby("who")["paid"]
    table = pd.DataFrame({"begun": by.size(), "left": by.size() - by.sum()})
    return table.assign(rate=100 * table["left"] / table["begun"])


def _finished(data) -> pd.DataFrame:
    table = _lost(this_year(data))
    table["left"] = table["begun"] - table["left"]
    return table.assign(rate=100 - table["rate"])


def _of_all(data) -> pd.DataFrame:
    table = _lost(this_year(data))
    return table.assign(rate=100 * table["left"] / table["left"].sum())


LOST = Question(
    id="lost",
    title=both(es="¿Quién se va del pago?", en="Who leaves the checkout?"),
    answer="lost_table",
    points=2,
    kind=Table(["who"], ["begun", "left", "rate"], tolerance=0.006),
    expected=lambda data: _lost(this_year(data)),
    mistakes=[
        Mistake(
            "finished",
            _finished,
            both(
                es="Contaste a quienes **sí** pagaron. Se piden las visitas que empezaron y no terminaron: `begun` menos las pagadas.",
                en="You counted those who **did** pay. What is asked for is visits that began and did not finish: `begun` less those paid.",
            ),
            credit=0.4,
        ),
        Mistake(
            "both-years",
            lambda data: _lost(checkout_of(data)),
            both(
                es="Están los dos años. En 2024 había menos clientes de antes, y la mezcla es otra: quédate con las visitas desde el 1 de enero de 2025.",
                en="Both years are in it. In 2024 there were fewer customers from before, and the mix is another: keep the visits from 1 January 2025.",
            ),
            credit=0.4,
        ),
        Mistake(
            "of-all-that-left",
            _of_all,
            both(
                es="En `rate` pusiste el reparto de quienes se van: de todas las que se fueron, qué parte es de cada grupo. Aquí se divide entre las que **empezaron** en ese mismo grupo.",
                en="In `rate` you put how those who left divide up: of all that left, what share is of each group. Here one divides by those that **began** in the same group.",
            ),
            credit=0.5,
        ),
        Mistake(
            "ratio",
            lambda data: _lost(this_year(data)).assign(rate=lambda t: t["rate"] / 100),
            both(
                es="`rate` va de 0 a 100, y la tienes de 0 a 1.",
                en="`rate` goes from 0 to 100, and yours goes from 0 to 1.",
            ),
            credit=0.6,
            generic=True,
        ),
    ],
    hints=[
        both(
            es='Primero las de 2025: `checkout[checkout["time"] >= "2025-01-01"]`.',
            en='First those of 2025: `checkout[checkout["time"] >= "2025-01-01"]`.',
        ),
        both(
            es='`.groupby("who")["paid"].agg(begun="size", done="sum")` da las que empezaron y las que pagaron.',
            en='`.groupby("who")["paid"].agg(begun="size", done="sum")` gives those that began and those that paid.',
        ),
    ],
    look_at=both(
        es="¿Suman `begun` todas las visitas de 2025? ¿Es `left` menor que `begun` en cada fila?",
        en="Do the `begun` add up to all visits of 2025? Is `left` below `begun` in each row?",
    ),
    explanation=both(
        es="Quien nunca había comprado suele terminar; la mayoría de las que se van son de gente que ya es cliente y puede volver otro día.",
        en="Those who had never bought mostly finish; most of those that leave come from people who are customers already and may return another day.",
    ),
    code=(
        'in_2025 = checkout[checkout["time"] >= "2025-01-01"]\n'
        'lost_table = in_2025.groupby("who")["paid"].agg(begun="size", done="sum")\n'
        'lost_table["left"] = lost_table["begun"] - lost_table["done"]\n'
        'lost_table["rate"] = 100 * lost_table["left"] / lost_table["begun"]'
    ),
)


def _effort(data, margin_of=None, column: str = "ces", sent: bool = False) -> pd.DataFrame:
    rows = {}
    for who, group in asked(data).groupby("who"):
        scores = group[column].dropna()
        found = kpis.ces(group["ces"], easier="high")
        rows[who] = {"ces": scores.mean(), "low": found.low, "high": found.high, "n": len(group if sent else scores)}
        if margin_of is not None:
            half = margin_of(scores)
            rows[who] |= {"low": scores.mean() - half, "high": scores.mean() + half}
    return pd.DataFrame(rows).T.rename_axis("who")


EFFORT = Question(
    id="effort",
    title=both(es="¿Les cuesta lo mismo?", en="Is it as hard for both?"),
    answer="effort_table",
    points=2,
    kind=Table(["who"], ["ces", "low", "high", "n"], tolerance=0.006),
    expected=_effort,
    mistakes=[
        Mistake(
            "spread-of-people",
            lambda data: _effort(data, lambda scores: scores.std()),
            both(
                es="`low` y `high` son la media más y menos una desviación típica: dicen cuánto difieren las **personas**. El intervalo dice cuánto baila la **media**, y se encoge con el número de respuestas.",
                en="`low` and `high` are the mean plus and minus one standard deviation: they say how far **people** differ. The interval says how far the **mean** swings, and it shrinks with the number of answers.",
            ),
            credit=0.4,
        ),
        Mistake(
            "no-root",
            lambda data: _effort(data, lambda scores: 1.96 * scores.std()),
            both(
                es="Usaste 1.96 desviaciones, sin dividir entre la raíz de n. Ese tramo abarca a casi todas las personas; el de la media es mucho más corto.",
                en="You used 1.96 deviations without dividing by the root of n. That stretch takes in nearly all people; that of the mean is much shorter.",
            ),
            credit=0.4,
        ),
        Mistake(
            "asked-not-answered",
            lambda data: _effort(data, sent=True),
            both(
                es="La media y el intervalo están bien. En `n` contaste a quienes se **preguntó**; casi nadie contestó. La cifra se apoya en las respuestas.",
                en="Mean and interval are right. In `n` you counted those who were **asked**; hardly anybody answered. The figure rests on the answers.",
            ),
            credit=0.6,
        ),
        Mistake(
            "satisfaction",
            lambda data: _effort(data, lambda scores: 1.96 * scores.std() / math.sqrt(len(scores)), column="csat"),
            both(
                es="Eso es el CSAT (de 1 a 5), lo contentos que quedaron. Se pide el esfuerzo: la columna `ces`.",
                en="That is the CSAT (1 to 5), how content they were. What is asked for is the effort: the column `ces`.",
            ),
        ),
    ],
    hints=[
        both(
            es='`for who, group in asked.groupby("who"):` y dentro `kpis.ces(group["ces"], easier="high")`.',
            en='`for who, group in asked.groupby("who"):` and inside `kpis.ces(group["ces"], easier="high")`.',
        ),
        both(
            es="El resultado tiene `.value`, `.low`, `.high` y `.n`: guárdalos en un diccionario por fila.",
            en="The result has `.value`, `.low`, `.high` and `.n`: keep them in a dict for each row.",
        ),
    ],
    look_at=both(
        es="¿Está la media dentro de su intervalo? ¿Es `n` el de las respuestas?",
        en="Does the mean lie inside its interval? Is `n` that of the answers?",
    ),
    explanation=both(
        es="Con tan pocas respuestas los intervalos son anchos y se cruzan: no se puede decir a quién le cuesta más. Y quien se rindió no contestó.",
        en="With so few answers the intervals are wide and overlap: one cannot say for whom it is harder. And those who gave up did not answer.",
    ),
    code=(
        "rows = {}\n"
        'for who, group in asked.groupby("who"):\n'
        '    found = kpis.ces(group["ces"], easier="high")\n'
        '    rows[who] = {"ces": found.value, "low": found.low, "high": found.high, "n": found.n}\n'
        'effort_table = pd.DataFrame(rows).T.rename_axis("who")'
    ),
)


def _worth(data, points: float | None = None, back: float | None = None, each: float | None = None) -> float:
    year = this_year(data)
    gained = 0.02 if points is None else points
    stays = 1 - (returned(data) if back is None else back)
    return len(year) * gained * stays * (margin(data) if each is None else each)


def _two_percent(data) -> float:
    return _worth(data, points=0.02 * float(this_year(data)["paid"].mean()))


WORTH = Question(
    id="worth",
    title=both(es="Lo que vale guardar el formulario", en="What saving the form is worth"),
    answer="worth",
    points=2,
    kind=Number(tolerance=0.006, relative=0.0005, digits=2),
    expected=_worth,
    mistakes=[
        Mistake(
            "all-are-new-sales",
            lambda data: _worth(data, back=0.0),
            both(
                es="Contaste cada pago rescatado como una venta más. Una parte habría vuelto sola en unos días: multiplica por `1 - returned`.",
                en="You counted each rescued payment as one more sale. A part would have come back by themselves within days: multiply by `1 - returned`.",
            ),
            credit=0.5,
        ),
        Mistake(
            "revenue",
            lambda data: _worth(data, each=float(web_orders(data)["amount"].mean())),
            both(
                es="Eso son ingresos: de ahí hay que pagar el café y el envío. Usa `margin`, lo que queda.",
                en="That is revenue: coffee and postage have to be paid out of it. Use `margin`, what is left.",
            ),
            credit=0.4,
        ),
        Mistake(
            "two-percent",
            _two_percent,
            both(
                es="Subiste un 2 % lo que termina hoy. Dos **puntos** son 2 de cada 100 visitas que empiezan: `begun * 2 / 100`.",
                en="You raised what finishes today by 2%. Two **points** are 2 of every 100 visits that begin: `begun * 2 / 100`.",
            ),
            credit=0.4,
        ),
        Mistake(
            "two-years",
            lambda data: _worth(data) * len(checkout_of(data)) / len(this_year(data)),
            both(
                es="Contaste las visitas de los dos años. Se pide un año como 2025.",
                en="You counted the visits of both years. A year like 2025 is asked for.",
            ),
            credit=0.5,
        ),
    ],
    hints=[
        both(
            es="¿Cuántas visitas empezaron a pagar en 2025? Dos de cada cien terminarían de más.",
            en="How many visits began to pay in 2025? Two of every hundred more would finish.",
        ),
        both(
            es="De esas, quita la parte que habría vuelto sola, y multiplica lo que queda por `margin`.",
            en="Of those take away the part that would have come back anyway, and multiply what is left by `margin`.",
        ),
    ],
    look_at=both(
        es="¿Es de 2025, en margen y sin quienes vuelven solos?",
        en="Is it of 2025, in margin and without those who come back anyway?",
    ),
    explanation=both(
        es="Gente × puntos × lo que no habría vuelto × margen. Los 2 puntos son una suposición: si fuera 1, la mitad.",
        en="People × points × what would not have come back × margin. The 2 points are an assumption: if it were 1, half.",
    ),
    code=('begun = (checkout["time"] >= "2025-01-01").sum()\nworth = begun * 2 / 100 * (1 - returned) * margin'),
)
