"""The question of 5.1c on SERVQUAL with the wording of 1988, where nine of the 22 items ask the other way round."""

import pandas as pd

from coursekit import kpis
from coursekit.practice import Mistake, Question, Table, both

ITEMS = range(1, 23)
_NEGATIVE = (*range(10, 14), *range(18, 23))
_BLOCKS = {
    "tangibles": range(1, 5),
    "reliability": range(5, 10),
    "responsiveness": range(10, 14),
    "assurance": range(14, 18),
    "empathy": range(18, 23),
}
TOP = 8  # lowest plus highest answer: what an answer and its mirror add up to


def blocks(data, letter: str) -> pd.DataFrame:
    """The 22 answers of each respondent, all worded positively."""
    return data.servqual[[f"{letter}{item}" for item in ITEMS]]


def _turned(answers: pd.DataFrame, items) -> pd.DataFrame:
    names = [name for name in answers.columns if int(name[1:]) in items]
    return answers.assign(**{name: TOP - answers[name] for name in names})


def _raw(data) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The answers as they would have come in under the wording of 1988."""
    return _turned(blocks(data, "e"), _NEGATIVE), _turned(blocks(data, "p"), _NEGATIVE)


def _gaps(expected: pd.DataFrame, perceived: pd.DataFrame, sign: int = 1) -> pd.DataFrame:
    found = kpis.servqual(expected, perceived, instrument="positive").dimensions["gap"]
    return (sign * found).to_frame("gap")


def _read(data, e_items=_NEGATIVE, p_items=_NEGATIVE, sign: int = 1) -> pd.DataFrame:
    e, p = _raw(data)
    return _gaps(_turned(e, e_items), _turned(p, p_items), sign)


def _perceptions(data) -> pd.DataFrame:
    found = kpis.servperf(blocks(data, "p"), instrument="positive").dimensions["perception"]
    return found.to_frame("gap")


GAPS = Question(
    id="gaps",
    title=both(es="Las brechas, del derecho", en="The gaps, the right way up"),
    answer="gaps",
    points=2,
    kind=Table(keys=["dimension"], columns=["gap"], tolerance=0.005),
    expected=_read,
    mistakes=[
        Mistake(
            "nothing-turned",
            lambda data: _read(data, (), ()),
            both(
                es='Leíste el cuestionario de 1988 como si todo preguntara en positivo: capacidad de respuesta y empatía salen del revés y nada avisa. Es `instrument="1988"`.',
                en='You read the questionnaire of 1988 as though all of it asked positively: responsiveness and empathy come out upside down, and nothing warns. It is `instrument="1988"`.',
            ),
            credit=0.3,
        ),
        Mistake(
            "only-perceptions-turned",
            lambda data: _read(data, e_items=()),
            both(
                es="Diste la vuelta a lo percibido y no a lo esperado. Los dos bloques llevan la misma redacción: se giran los dos o ninguno.",
                en="You turned what is perceived and not what is expected. Both blocks have the same wording: both are turned, or neither.",
            ),
            credit=0.3,
        ),
        Mistake(
            "everything-turned",
            lambda data: _read(data, ITEMS, ITEMS),
            both(
                es="Diste la vuelta a los 22. Solo preguntan en negativo los ítems 10–13 y 18–22.",
                en="You turned all 22. Only items 10–13 and 18–22 ask negatively.",
            ),
            credit=0.3,
        ),
        Mistake(
            "one-block-turned",
            lambda data: _read(data, range(10, 14), range(10, 14)),
            both(
                es="Capacidad de respuesta está bien, pero empatía sigue del revés: los ítems 18–22 también preguntan en negativo.",
                en="Responsiveness is right, but empathy is still upside down: items 18–22 ask negatively as well.",
            ),
            credit=0.6,
        ),
        Mistake(
            "perceptions-alone",
            _perceptions,
            both(
                es="Eso es lo percibido, sin restar lo esperado: SERVPERF. La brecha es P − E.",
                en="That is what is perceived, without taking away what is expected: SERVPERF. The gap is P − E.",
            ),
            credit=0.3,
        ),
        Mistake(
            "expected-less-perceived",
            lambda data: _read(data, sign=-1),
            both(
                es="Está al revés: hiciste E − P. La brecha es P − E, negativa donde el servicio se queda corto.",
                en="It is the other way round: you took E − P. The gap is P − E, negative where the service falls short.",
            ),
            credit=0.5,
            generic=True,
        ),
    ],
    hints=[
        both(
            es="Mira la media de `e11` en `raw`: ¿de verdad nadie espera que le atiendan pronto? Esa es la señal de un ítem escrito en negativo.",
            en="Look at the mean of `e11` in `raw`: does really nobody expect to be served promptly? That is the sign of an item worded negatively.",
        ),
        both(
            es="`kpis.servqual(E, P, instrument=...)` da la vuelta a lo que toque, si le dices qué cuestionario es.",
            en="`kpis.servqual(E, P, instrument=...)` turns what has to be turned, if told which questionnaire it is.",
        ),
        both(
            es='La línea entera: `kpis.servqual(E, P, instrument="1988").dimensions["gap"].reset_index()`.',
            en='The whole line: `kpis.servqual(E, P, instrument="1988").dimensions["gap"].reset_index()`.',
        ),
    ],
    look_at=both(
        es="¿Se da la vuelta a 10–13 y 18–22, en E y en P? ¿Es P − E? ¿Una fila por dimensión?",
        en="Are 10–13 and 18–22 turned, in E and in P? Is it P − E? One row for each dimension?",
    ),
    explanation=both(
        es="La versión del cuestionario es parte del dato: con la equivocada, la peor dimensión pasa a ser la mejor.",
        en="The version of the questionnaire is part of the data: with the wrong one, the worst dimension becomes the best.",
    ),
    code='gaps = kpis.servqual(E, P, instrument="1988").dimensions["gap"].reset_index()',
)
