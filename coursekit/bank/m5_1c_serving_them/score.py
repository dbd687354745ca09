"""The function that 5.1c asks for: a weighted SERVQUAL of one's own, judged on companies that nobody sees."""

import hashlib

import numpy as np
import pandas as pd

from coursekit import kpis
from coursekit.bank.m5_1c_serving_them.gaps import ITEMS
from coursekit.datasets import company
from coursekit.practice import Call, Function, Mistake, Number, Question, both
from coursekit.practice.question import Text

NAMES = ("tangibles", "reliability", "responsiveness", "assurance", "empathy")
_NAN = float("nan")


def people(data) -> tuple[pd.DataFrame, pd.DataFrame]:
    """A row per respondent: the gap of each dimension, and the hundred points."""
    table = data.servqual
    blocks = kpis.Instrument("positive").dimensions
    gap = pd.DataFrame({item: table[f"p{item}"] - table[f"e{item}"] for item in ITEMS})
    gaps = pd.DataFrame({name: gap[list(blocks[name])].mean(axis=1) for name in NAMES})
    return gaps, table[[f"w_{name}" for name in NAMES]].set_axis(list(NAMES), axis=1)


def _calls(data, secret: str) -> list[Call]:
    calls = []
    for i in range(3):
        token = "unseen-" + hashlib.sha256(f"5.1c|{secret}|{i}".encode()).hexdigest()[:12]
        label = both(es=f"las respuestas de otra empresa ({i + 1})", en=f"another company's answers ({i + 1})")
        calls.append(Call(label, people(company(token, customers=300))))
    one: list[float] = [20, 40, 20, 10, 10]
    edges: list[tuple[Text, list[list[float]], list[list[float]]]] = [
        (both(es="nadie respondió (0 filas)", en="nobody answered (0 rows)"), [], []),
        (both(es="una sola persona", en="a single person"), [[0.5, -1, -2, 0, -0.5]], [one]),
        (
            both(es="a una persona le falta la brecha de una dimensión", en="one person lacks the gap of a dimension"),
            [[0, -1, -1, 0, 0], [0, -2, _NAN, -1, -1]],
            [one, [10, 30, 40, 10, 10]],
        ),
        (
            both(es="una persona repartió 90 puntos", en="one person shared out 90 points"),
            [[0, -1, -1, 0, 0], [-1, -2, -3, -1, -1]],
            [one, [10, 40, 20, 10, 10]],
        ),
        (
            both(es="una persona no repartió los puntos", en="one person shared out no points"),
            [[0, -1, -1, 0, 0], [-1, -2, -3, -1, -1]],
            [one, [_NAN] * 5],
        ),
    ]
    return calls + [Call(label, (_frame(gaps), _frame(points)), "edge") for label, gaps, points in edges]


def _frame(rows: list[list[float]]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=list(NAMES), dtype=float)


def _whole(gaps, points):
    kept = gaps.notna().all(axis=1) & (points.sum(axis=1) == 100)
    return gaps[kept], points[kept]


def _reference(gaps, points):
    gaps, points = _whole(gaps, points)
    return float((gaps * points).sum(axis=1).mean() / 100) if len(gaps) else _NAN


def _unweighted(gaps, points):
    gaps, _ = _whole(gaps, points)
    return float(gaps.mean(axis=1).mean()) if len(gaps) else _NAN


def _of_means(gaps, points):
    gaps, points = _whole(gaps, points)
    return float((gaps.mean() * points.mean()).sum() / 100) if len(gaps) else _NAN


def _everybody(gaps, points):
    return float((gaps * points).sum(axis=1).mean() / 100) if len(gaps) else _NAN


def _any_sum(gaps, points):
    kept = gaps.notna().all(axis=1) & points.notna().all(axis=1)
    return float((gaps * points)[kept].sum(axis=1).mean() / 100) if kept.any() else _NAN


def _stretched(gaps, points):
    kept = gaps.notna().all(axis=1) & points.notna().all(axis=1)
    if not kept.any():
        return _NAN
    return float(np.mean((gaps * points)[kept].sum(axis=1) / points[kept].sum(axis=1)))


def _blank_gap_as_zero(gaps, points):
    kept = points.sum(axis=1) == 100
    return float((gaps * points)[kept].sum(axis=1).mean() / 100) if kept.any() else _NAN


def _nobody_is_zero(gaps, points):
    found = _reference(gaps, points)
    return 0.0 if found != found else found


def _points(gaps, points):
    return 100 * _reference(gaps, points)


MY_SERVQUAL = Question(
    id="my_servqual",
    title=both(es="Tu propia nota ponderada", en="A weighted score of your own"),
    answer="my_servqual",
    points=3,
    kind=Function(_calls, returns=Number(tolerance=0.0005, digits=3)),
    expected=lambda data: _reference,
    mistakes=[
        Mistake(
            "unweighted",
            lambda data: _unweighted,
            both(
                es="Tu función no usa `points`: todas las dimensiones pesan lo mismo. Multiplica cada brecha por los puntos que **esa persona** le dio.",
                en="Your function does not use `points`: all dimensions weigh the same. Multiply each gap by the points that **this person** gave it.",
            ),
        ),
        Mistake(
            "product-of-means",
            lambda data: _of_means,
            both(
                es="Tu función multiplica brechas medias por puntos medios. Se pierde quién dio los puntos: si a quien más le importa algo es a quien peor se le atiende, la nota es peor. Multiplica persona a persona y después promedia.",
                en="Your function multiplies mean gaps by mean points. Who gave the points is lost: if those to whom something matters most are served worst in it, the score is worse. Multiply person by person, then take the mean.",
            ),
            credit=0.4,
        ),
        Mistake(
            "blanks-as-zero",
            lambda data: _everybody,
            both(
                es="Con respuestas enteras tu función acierta. Pero `.sum(axis=1)` salta los huecos: quien no respondió cuenta como si no tuviera brecha. Deja fuera a esa persona.",
                en="With whole answers your function is right. But `.sum(axis=1)` skips blanks: whoever did not answer counts as having no gap. Leave that person out.",
            ),
        ),
        Mistake(
            "blank-gap-as-zero",
            lambda data: _blank_gap_as_zero,
            both(
                es="Con respuestas enteras tu función acierta, y comprueba los puntos. Pero una brecha en blanco cuenta como 0, es decir, «todo como esperaba». Pide también `gaps.notna().all(axis=1)`.",
                en="With whole answers your function is right, and it checks the points. But a blank gap counts as 0, that is, “all as expected”. Ask for `gaps.notna().all(axis=1)` as well.",
            ),
        ),
        Mistake(
            "any-sum-of-points",
            lambda data: _any_sum,
            both(
                es="Con respuestas enteras tu función acierta. Pero acepta a quien repartió 90 puntos: su nota sale más cerca de 0 sin que esté más contento. Deja fuera las filas que no suman 100.",
                en="With whole answers your function is right. But it takes whoever shared out 90 points: their score comes closer to 0 with them no happier. Leave out rows that do not add up to 100.",
            ),
        ),
        Mistake(
            "stretched",
            lambda data: _stretched,
            both(
                es="Tu función estira los puntos hasta que suman 100. Es una decisión posible, pero hay que anunciarla: no se sabe qué dimensión se quedó sin sus 10. Aquí se pide dejar fuera esa fila.",
                en="Your function stretches the points to make 100. That is a possible choice, but one to announce: nobody knows which dimension missed its 10. Here the row is to be left out.",
            ),
        ),
        Mistake(
            "nobody-is-zero",
            lambda data: _nobody_is_zero,
            both(
                es="Con datos corrientes tu función acierta. Sin nadie devuelve 0, que se lee «exactamente lo esperado». Lo que no se sabe es NaN.",
                en="With ordinary data your function is right. With nobody it returns 0, which reads “exactly as expected”. What is not known is NaN.",
            ),
        ),
        Mistake(
            "not-divided",
            lambda data: _points,
            both(
                es="Casi: los puntos suman 100, así que el resultado está multiplicado por 100. Divide.",
                en="Nearly: the points add up to 100, so that the result is multiplied by 100. Divide.",
            ),
            credit=0.5,
            generic=True,
        ),
    ],
    hints=[
        both(
            es="Empieza por una persona: suma de brecha × puntos de las cinco dimensiones, entre 100.",
            en="Begin with one person: the sum of gap × points over the five dimensions, divided by 100.",
        ),
        both(
            es="`(gaps * points).sum(axis=1) / 100` lo hace con todas a la vez. Antes, quédate con las filas enteras.",
            en="`(gaps * points).sum(axis=1) / 100` does it for all at once. Before that, keep the whole rows.",
        ),
        both(
            es="Fila entera: `gaps.notna().all(axis=1) & (points.sum(axis=1) == 100)`. Si no queda ninguna, NaN.",
            en="A whole row: `gaps.notna().all(axis=1) & (points.sum(axis=1) == 100)`. If none is left, NaN.",
        ),
    ],
    look_at=both(
        es="Prueba con una persona: brechas −1 en todo y puntos que suman 100. Debe dar −1.",
        en="Try one person: gaps of −1 everywhere, and points that add up to 100. It should give −1.",
    ),
    explanation=both(
        es="Cada persona pesa sus propias brechas con sus propios puntos; después se promedia entre las personas enteras.",
        en="Each person weighs their own gaps with their own points; then the mean is taken over the whole persons.",
    ),
    code=(
        "def my_servqual(gaps, points):\n"
        "    whole = gaps.notna().all(axis=1) & (points.sum(axis=1) == 100)\n"
        "    if not whole.any():\n"
        '        return float("nan")\n'
        "    return (gaps * points)[whole].sum(axis=1).mean() / 100"
    ),
)
