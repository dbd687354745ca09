"""The function that 5.1a asks for: an NPS of one's own, judged on companies that the notebook does not show."""

import hashlib
import math

import numpy as np
import pandas as pd

from coursekit import kpis
from coursekit.datasets import company
from coursekit.practice import Call, Function, Mistake, Number, Question, both


def _calls(data, secret: str) -> list[Call]:
    calls = []
    for i in range(3):
        token = "unseen-" + hashlib.sha256(f"5.1a|{secret}|{i}".encode()).hexdigest()[:12]
        label = both(es=f"la encuesta de otra empresa ({i + 1} de 3)", en=f"another company's survey ({i + 1} of 3)")
        calls.append(Call(label, (company(token, customers=300).surveys["nps"],)))
    edges = [
        (both(es="una encuesta sin ninguna respuesta (0 filas)", en="a survey with no answers at all (0 rows)"), []),
        (both(es="una sola respuesta, un 10", en="a single answer, a 10"), [10.0]),
        (both(es="tres respuestas y dos huecos", en="three answers and two blanks"), [10.0, np.nan, 7.0, np.nan, 3.0]),
        (both(es="una encuesta en la que todo son huecos", en="a survey that is blank throughout"), [np.nan, np.nan]),
    ]
    return calls + [Call(label, (pd.Series(scores, dtype=float, name="nps"),), "edge") for label, scores in edges]


def _reference(scores: pd.Series) -> float:
    return kpis.nps(scores).value


def _share_of_promoters(scores):
    scores = scores.dropna()
    return 100 * (scores >= 9).mean() if len(scores) else math.nan


def _without_passives(scores):
    scores = scores.dropna()
    promoters, detractors = (scores >= 9).sum(), (scores <= 6).sum()
    return 100 * (promoters - detractors) / (promoters + detractors) if promoters + detractors else math.nan


def _blanks_in_the_total(scores):
    return 100 * ((scores >= 9).sum() - (scores <= 6).sum()) / len(scores) if len(scores) else math.nan


def _promoters_from_eight(scores):
    scores = scores.dropna()
    return 100 * ((scores >= 8).mean() - (scores <= 6).mean()) if len(scores) else math.nan


def _blanks_as_detractors(scores):
    scores = scores.fillna(0)
    return 100 * ((scores >= 9).mean() - (scores <= 6).mean()) if len(scores) else math.nan


def _empty_is_zero(scores):
    scores = scores.dropna()
    return 100 * ((scores >= 9).mean() - (scores <= 6).mean()) if len(scores) else 0.0


def _empty_fails(scores):
    answers = [score for score in scores if not math.isnan(score)]
    return 100 * (sum(a >= 9 for a in answers) - sum(a <= 6 for a in answers)) / len(answers)


def _ratio(scores):
    return _reference(scores) / 100


MY_NPS = Question(
    id="my_nps",
    title=both(es="Tu propia función de NPS", en="An NPS function of your own"),
    answer="my_nps",
    points=3,
    kind=Function(_calls, returns=Number(tolerance=0.05)),
    expected=lambda data: _reference,
    mistakes=[
        Mistake(
            "share-of-promoters",
            lambda data: _share_of_promoters,
            both(
                es="Tu función devuelve la parte de promotores. Falta restar a quienes pusieron de 0 a 6.",
                en="Your function returns the share of promoters. Those who gave 0 to 6 still have to be taken away.",
            ),
        ),
        Mistake(
            "passives-left-out",
            lambda data: _without_passives,
            both(
                es="Tu función divide entre promotores más detractores. Los pasivos también son respuestas: van en el total.",
                en="Your function divides by promoters plus detractors. Passives are answers too: they belong in the total.",
            ),
        ),
        Mistake(
            "blanks-in-the-total",
            lambda data: _blanks_in_the_total,
            both(
                es="Tu función divide entre `len(scores)`, huecos incluidos. En una encuesta con muchos huecos el NPS se acerca a 0 sin que nadie cambie de opinión.",
                en="Your function divides by `len(scores)`, blanks included. In a survey with many blanks the NPS creeps towards 0 without anyone changing their mind.",
            ),
        ),
        Mistake(
            "promoters-from-eight",
            lambda data: _promoters_from_eight,
            both(
                es="Tu función cuenta el 8 como promotor. Empiezan en 9.",
                en="Your function counts the 8 as a promoter. They begin at 9.",
            ),
        ),
        Mistake(
            "blanks-as-detractors",
            lambda data: _blanks_as_detractors,
            both(
                es="Tu función convierte los huecos en 0, y un 0 es un detractor: pone una queja en boca de quien no contestó.",
                en="Your function turns blanks into 0, and a 0 is a detractor: it puts a complaint in the mouth of people who never answered.",
            ),
        ),
        Mistake(
            "empty-is-zero",
            lambda data: _empty_is_zero,
            both(
                es="Con datos corrientes tu función acierta. Sin respuestas devuelve 0, que se lee como «tantos promotores como detractores». Lo que no se midió es NaN.",
                en="With ordinary data your function is right. With no answers it returns 0, which reads as “as many promoters as detractors”. What was not measured is NaN.",
            ),
        ),
        Mistake(
            "empty-fails",
            lambda data: _empty_fails,
            both(
                es="Con datos corrientes tu función acierta. Sin respuestas divide entre cero y se detiene: decide antes qué devuelve cuando no queda ninguna.",
                en="With ordinary data your function is right. With no answers it divides by zero and stops: decide first what it returns when none is left.",
            ),
        ),
        Mistake(
            "ratio",
            lambda data: _ratio,
            both(
                es="Tu función da la diferencia de proporciones. El NPS va de −100 a 100.",
                en="Your function gives the difference of shares. The NPS runs from −100 to 100.",
            ),
            credit=0.3,
            generic=True,
        ),
    ],
    hints=[
        both(
            es="Quita los huecos en la primera línea y trabaja solo con lo que queda.",
            en="Take out the blanks in the first line and work with what is left.",
        ),
        both(
            es='Antes de dividir, pregunta si queda alguna respuesta; si no, devuelve `float("nan")`.',
            en='Before dividing, ask whether any answer is left; if not, return `float("nan")`.',
        ),
        both(
            es="Después: 100 por (parte de 9 y 10, menos parte de 0 a 6).",
            en="Then: 100 times (share of 9 and 10, less share of 0 to 6).",
        ),
    ],
    look_at=both(
        es="Prueba tu función con `pd.Series([10, 7, 3])`: debe dar 0. ¿Y con `pd.Series([10, None, 7, 3])`? Lo mismo.",
        en="Try your function on `pd.Series([10, 7, 3])`: it should give 0. And on `pd.Series([10, None, 7, 3])`? The same.",
    ),
    explanation=both(
        es="Los huecos fuera, el total con los pasivos dentro, y NaN cuando no hay nada que medir.",
        en="Blanks out, passives in the total, and NaN when there is nothing to measure.",
    ),
    code=(
        'def my_nps(scores):\n    scores = scores.dropna()\n    if len(scores) == 0:\n        return float("nan")\n'
        "    return 100 * ((scores >= 9).mean() - (scores <= 6).mean())"
    ),
)
