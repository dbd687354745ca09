"""Questions of 5.2b on the others: differences like with like, and who lies beyond chance."""

import pandas as pd

from coursekit.bank.m5_2b_the_answers_go_out.tables import AUTUMN, alike, compared, rivals
from coursekit.practice import Choice, Mistake, Question, Table, both


def _support_too(data) -> pd.DataFrame:
    surveys = data.surveys
    return compared(data, surveys.loc[surveys["answered"] >= AUTUMN, "csat"].dropna())


def _all_dates(data) -> pd.DataFrame:
    surveys = data.surveys
    return compared(data, surveys.loc[surveys["touchpoint"] != "support", "csat"].dropna())


def _turned(data) -> pd.DataFrame:
    table = compared(data, alike(data))
    return pd.DataFrame({"difference": -table["difference"], "low": -table["high"], "high": -table["low"]})


AGAINST = Question(
    id="against",
    title=both(es="Nosotros y los demás", en="Ourselves and the others"),
    answer="against",
    points=3,
    kind=Table(["rival"], ["difference", "low", "high"], tolerance=0.05),
    expected=lambda data: compared(data, alike(data)),
    mistakes=[
        Mistake(
            "all-of-ours",
            lambda data: compared(data, data.surveys["csat"].dropna()),
            both(
                es="Comparas dos años y todos los puntos de contacto con un otoño de los demás. A ellos no se les preguntó tras un problema ni en 2024: deja solo lo que se parece.",
                en="You compare two years and every touchpoint with an autumn of theirs. They were not asked after a problem, nor in 2024: keep what is alike.",
            ),
            credit=0.2,
        ),
        Mistake(
            "support-too",
            _support_too,
            both(
                es="Las fechas están bien, pero quedan las encuestas de soporte. Son de gente que tuvo un problema; en el panel de los demás se preguntó a clientes cualesquiera.",
                en="The dates are right, but surveys of the service desk are still in. They are from people who had a problem; the others' panel asked any customer.",
            ),
            credit=0.4,
        ),
        Mistake(
            "all-dates",
            _all_dates,
            both(
                es="Quitaste soporte, pero quedan dos años de respuestas. Los demás se midieron en otoño de 2025: usa `answered` desde el 1 de octubre.",
                en="You took out support, but two years of answers are left. The others were measured in autumn 2025: use `answered` from 1 October on.",
            ),
            credit=0.4,
        ),
        Mistake(
            "not-widened",
            lambda data: compared(data, alike(data), adjust="none"),
            both(
                es="Las diferencias están bien; los intervalos son los de una comparación sola. Haces tres a la vez, y con tres el 95 % deja de serlo: usa el ajuste de Bonferroni, que es el que `benchmark` trae.",
                en="The differences are right; the intervals are those of one comparison alone. You make three at once, and with three the 95% no longer holds: use Bonferroni's adjustment, which `benchmark` does by itself.",
            ),
            credit=0.6,
        ),
        Mistake(
            "theirs-less-ours",
            _turned,
            both(
                es="Restaste al revés: ellos menos nosotros. Así, un número positivo parece una buena noticia y no lo es.",
                en="You subtracted the other way round: theirs less ours. Then a positive number looks like good news and is not.",
            ),
            credit=0.5,
            generic=True,
        ),
    ],
    hints=[
        both(
            es='Primero las nuestras: `answered` desde el 2025-10-01 y `touchpoint` distinto de `"support"`.',
            en='First ours: `answered` from 2025-10-01 on, and `touchpoint` other than `"support"`.',
        ),
        both(
            es='Las de los demás, en un dict: `{rival: kpis.csat(rows["csat"]) for rival, rows in theirs.groupby("rival", observed=True)}`.',
            en='The others, in a dict: `{rival: kpis.csat(rows["csat"]) for rival, rows in theirs.groupby("rival", observed=True)}`.',
        ),
        both(
            es='`kpis.benchmark(kpis.csat(ours), those).table[["difference", "low", "high"]]`, con `ours` y `those` tuyas.',
            en='`kpis.benchmark(kpis.csat(ours), those).table[["difference", "low", "high"]]`, with your `ours` and `those`.',
        ),
    ],
    look_at=both(
        es="¿Cuántas respuestas nuestras quedan tras cada filtro? ¿La diferencia es nosotros menos ellos?",
        en="How many of our answers are left after each filter? Is the difference ours less theirs?",
    ),
    explanation=both(
        es="Antes de la resta, cuatro preguntas: misma escala, misma ocasión, mismas fechas, misma clase de gente. Filtrar arregla dos; que los de ellos sean de un panel pagado no lo arregla nadie.",
        en="Before the subtraction, four questions: same scale, same occasion, same dates, same kind of people. Filtering mends two; that theirs come from a paid panel nobody can mend.",
    ),
    code=(
        'autumn = surveys["answered"] >= "2025-10-01"\n'
        'ours = surveys.loc[autumn & (surveys["touchpoint"] != "support"), "csat"]\n'
        'by_rival = theirs.groupby("rival", observed=True)["csat"]\n'
        "those = {rival: kpis.csat(scores) for rival, scores in by_rival}\n"
        'against = kpis.benchmark(kpis.csat(ours), those).table[["difference", "low", "high"]]'
    ),
)


def firms(data) -> pd.DataFrame:
    """One row for each answer: whose customer, and whether content (4 or 5)."""
    everyone = {"lumbre": alike(data), **rivals(data)}
    parts = [pd.DataFrame({"firm": name, "content": scores >= 4}) for name, scores in everyone.items()]
    return pd.concat(parts, ignore_index=True)


def _where(data) -> str:
    from coursekit import charts

    place = charts.shares_by_size(firms(data), "firm", "content").data.set_index("group")["place"]
    return {"above": "a", "inside": "b", "below": "c"}[place["rival_c"]]


OUTSIDE = Question(
    id="outside",
    title=both(es="El mejor es el más pequeño", en="The best is the smallest"),
    answer="answer_outside",
    kind=Choice(
        {
            "a": both(
                es="«Por encima» vale si el punto de `rival_c` pasa de `high` en su fila. Compara `share` con `high`.",
                en="“Above” holds if the point of `rival_c` is beyond `high` in its row. Compare `share` with `high`.",
            ),
            "b": both(
                es="«Dentro» vale si `share` queda entre `low` y `high` en la fila de `rival_c`. Míralo: los límites son más anchos cuanto menor es n, pero no infinitos.",
                en="“Inside” holds if `share` lies between `low` and `high` in the row of `rival_c`. Look: the limits are wider the smaller n is, but not endless.",
            ),
            "c": both(
                es="«Por debajo» vale si `share` no llega a `low` en la fila de `rival_c`.",
                en="“Below” holds if `share` does not reach `low` in the row of `rival_c`.",
            ),
            "d": both(
                es="No hay un n a partir del cual se «puede»: los límites ya tienen en cuenta que son pocos. Por eso se ensanchan a la izquierda.",
                en="There is no n from which one “may”: the limits reckon with there being few. That is why they widen to the left.",
            ),
        }
    ),
    expected=_where,
    hints=[
        both(
            es="Busca la fila de `rival_c` en la tabla de la celda, y sus columnas `share`, `low` y `high`.",
            en="Find the row of `rival_c` in the table of the cell, and its columns `share`, `low` and `high`.",
        ),
        both(
            es="Los límites dicen dónde cae una empresa de ese tamaño si fuera como todas juntas.",
            en="The limits say where a firm of that size falls if it were like all of them together.",
        ),
    ],
    explanation=both(
        es="Un puesto en una lista no tiene en cuenta el tamaño; los límites sí. Dentro no prueba que sea igual, y fuera no dice por qué es distinta.",
        en="A place on a list does not reckon with size; the limits do. Inside does not prove that it is alike, and outside does not say why it differs.",
    ),
    code=(
        'line = chart.data.set_index("group").loc["rival_c"]\n'
        'answer_outside = {"above": "a", "inside": "b", "below": "c"}[line["place"]]'
    ),
)
