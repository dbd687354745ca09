"""The question of 5.1a on planning a survey: how many answers a margin needs."""

import math

from coursekit.bank.m5_1a_asking_customers.measured import shares
from coursekit.practice import Mistake, Number, Question, both

Z95 = 1.959963984540054


def _variance(data) -> float:
    p, _, d = shares(data)
    return p + d - (p - d) ** 2


def _answer_rate(data) -> float:
    return data.surveys["nps"].notna().mean()


SAMPLE = Question(
    id="sample",
    title=both(es="Cuántas respuestas hacen falta", en="How many answers are needed"),
    answer="answers_needed",
    kind=Number(tolerance=3, relative=0.005, digits=0),
    points=2,
    expected=lambda data: math.ceil(Z95**2 * _variance(data) / 0.05**2),
    mistakes=[
        Mistake(
            "promoters-only",
            lambda data: Z95**2 * shares(data)[0] * (1 - shares(data)[0]) / 0.05**2,
            both(
                es="Es el tamaño para estimar la parte de promotores. El NPS resta dos partes y varía más: usa p + d − (p − d)².",
                en="That is the size for estimating the share of promoters. The NPS subtracts two shares and varies more: use p + d − (p − d)².",
            ),
        ),
        Mistake(
            "whole-width",
            lambda data: Z95**2 * _variance(data) / 0.025**2,
            both(
                es="Tomaste 5 puntos como ancho total del intervalo. «±5» es la mitad: 5 hacia cada lado.",
                en="You took 5 points as the whole width of the interval. “±5” is half of it: 5 to each side.",
            ),
        ),
        Mistake(
            "margin-not-squared",
            lambda data: Z95**2 * _variance(data) / 0.05,
            both(
                es="El margen va al cuadrado: por eso para la mitad de margen hacen falta cuatro veces más respuestas.",
                en="The margin is squared: that is why half the margin needs four times the answers.",
            ),
        ),
        Mistake(
            "without-confidence",
            lambda data: _variance(data) / 0.05**2,
            both(
                es="Falta el 1.96²: así el intervalo cubriría cerca de dos de cada tres veces, no 95 de cada 100.",
                en="The 1.96² is missing: this interval would cover about two times in three, not 95 in 100.",
            ),
        ),
        Mistake(
            "how-many-to-send",
            lambda data: Z95**2 * _variance(data) / 0.05**2 / _answer_rate(data),
            both(
                es="Eso es cuántas encuestas enviar, con la tasa de respuesta de tu empresa: el paso siguiente, y bien pensado. Se preguntan las respuestas.",
                en="That is how many surveys to send, given your company's response rate: the next step, and well thought. The question asks for the answers.",
            ),
            credit=0.5,
        ),
    ],
    hints=[
        both(es="La fórmula es n = z² · varianza / margen².", en="The formula is n = z² · variance / margin²."),
        both(
            es="Con partes entre 0 y 1, el margen de 5 puntos es 0.05.",
            en="With shares between 0 and 1, a margin of 5 points is 0.05.",
        ),
        both(
            es="En Python: `1.96**2 * (p + d - (p - d)**2) / 0.05**2`",
            en="In Python: `1.96**2 * (p + d - (p - d)**2) / 0.05**2`",
        ),
    ],
    look_at=both(
        es="¿Están las partes y el margen en la misma escala (0 a 1)? ¿Está el margen al cuadrado?",
        en="Are shares and margin on the same scale (0 to 1)? Is the margin squared?",
    ),
    explanation=both(
        es="Con los promotores y detractores que tienes hoy, estas respuestas dejarían el margen en unos 5 puntos. Divide entre la tasa de respuesta para saber cuántas enviar.",
        en="With the promoters and detractors that you have today, this many answers would bring the margin to about 5 points. Divide by the response rate to know how many to send.",
    ),
    code=(
        'scores = ex.data.surveys["nps"].dropna()\np, d = (scores >= 9).mean(), (scores <= 6).mean()\n'
        "answers_needed = 1.96**2 * (p + d - (p - d) ** 2) / 0.05**2"
    ),
)
