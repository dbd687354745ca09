"""Questions of 5.1a on parts of the survey: CSAT by touchpoint, effort on the old scale."""

import pandas as pd

from coursekit import kpis
from coursekit.practice import Mistake, Number, Question, Table, both


def _by_touchpoint(data, measure, count) -> pd.DataFrame:
    groups = data.surveys.groupby("touchpoint", observed=True)["csat"]
    return pd.DataFrame({"csat": groups.agg(measure), "n": groups.agg(count)})


def _top2(scores: pd.Series) -> float:
    return kpis.csat(scores).value


CSAT_BY = Question(
    id="csat_by",
    title=both(es="CSAT por punto de contacto", en="CSAT by touchpoint"),
    answer="csat_table",
    kind=Table(keys=["touchpoint"], columns=["csat", "n"], tolerance=0.05),
    points=2,
    expected=lambda data: _by_touchpoint(data, _top2, "count"),
    mistakes=[
        Mistake(
            "n-counts-sent",
            lambda data: _by_touchpoint(data, _top2, "size"),
            both(
                es="El CSAT está bien; en `n` contaste las encuestas enviadas. Lo que sostiene la cifra son las respuestas: `count` no cuenta huecos, `size` sí.",
                en="The CSAT is right; in `n` you counted the surveys sent. What the figure rests on is the answers: `count` leaves blanks out, `size` does not.",
            ),
        ),
        Mistake(
            "blanks-count-as-unhappy",
            lambda data: _by_touchpoint(data, lambda s: 100 * (s >= 4).mean(), "count"),
            both(
                es="Un hueco comparado con 4 da falso, y así quien no contestó parece descontento. Quita los huecos antes de comparar.",
                en="A blank compared with 4 gives false, so whoever did not answer looks unhappy. Take out the blanks before comparing.",
            ),
        ),
        Mistake(
            "average-of-stars",
            lambda data: _by_touchpoint(data, "mean", "count"),
            both(
                es="En `csat` tienes la nota media. Se pide la parte de respuestas con 4 o 5, de 0 a 100.",
                en="In `csat` you have the average mark. What is asked for is the share of answers of 4 or 5, from 0 to 100.",
            ),
        ),
        Mistake(
            "share-of-the-total",
            lambda data: _by_touchpoint(data, lambda s: 100 * (s >= 4).sum() / data.surveys["csat"].count(), "count"),
            both(
                es="Dividiste entre las respuestas de toda la empresa. Cada punto de contacto se divide entre las suyas.",
                en="You divided by the answers of the whole company. Each touchpoint is divided by its own.",
            ),
        ),
        Mistake(
            "ratio",
            lambda data: _by_touchpoint(data, lambda s: _top2(s) / 100, "count"),
            both(
                es="Las proporciones son correctas; ponlas de 0 a 100.",
                en="The shares are right; put them on 0 to 100.",
            ),
            credit=0.5,
            generic=True,
        ),
    ],
    hints=[
        both(
            es="Quita primero las filas sin `csat` y agrupa después por `touchpoint`.",
            en="First drop the rows without `csat`, then group by `touchpoint`.",
        ),
        both(
            es="Dentro de cada grupo necesitas dos cosas: la media de `csat >= 4` (por 100) y cuántas filas hay.",
            en="Inside each group you need two things: the mean of `csat >= 4` (times 100), and how many rows there are.",
        ),
        both(
            es="La función `kpis.csat` sirve dentro de `groupby(...).agg`.",
            en="The function `kpis.csat` can be used inside `groupby(...).agg`.",
        ),
    ],
    look_at=both(
        es="¿Se calcula dentro de cada grupo? ¿Son `csat` y `n` de las mismas respuestas?",
        en="Is it computed inside each group? Do `csat` and `n` come from the same answers?",
    ),
    explanation=both(
        es="Una cifra por grupo y, a su lado, en cuántas respuestas se apoya. Sin `n`, un 100 % de cuatro personas parece una victoria.",
        en="One figure for each group and, beside it, how many answers it rests on. Without `n`, 100% of four people looks like a victory.",
    ),
    code=(
        'answered = ex.data.surveys.dropna(subset="csat")\n'
        'csat_table = answered.groupby("touchpoint", observed=True)["csat"].agg(\n'
        '    csat=lambda s: 100 * (s >= 4).mean(), n="count"\n)'
    ),
)


def _old_wave(data) -> pd.Series:
    """The wave of 2024 as its questionnaire coded it: 1 little effort … 7 much effort."""
    surveys = data.surveys
    return 8 - surveys.loc[surveys["sent"] < "2025-01-01", "ces"]


EFFORT = Question(
    id="effort",
    title=both(es="Pasar el esfuerzo antiguo a la escala nueva", en="Put the old effort scores on the new scale"),
    answer="ces_2024",
    kind=Number(tolerance=0.005, digits=2),
    points=1,
    expected=lambda data: kpis.ces(8 - _old_wave(data), easier="high").value,
    mistakes=[
        Mistake(
            "not-reversed",
            lambda data: _old_wave(data).mean(),
            both(
                es="Es la media tal como venía: en ese cuestionario un 7 es mucho esfuerzo. Antes de comparar hay que darle la vuelta a la escala.",
                en="That is the average as it came: in that questionnaire a 7 means much effort. The scale has to be turned round before comparing.",
            ),
        ),
        Mistake(
            "reversed-from-seven",
            lambda data: (7 - _old_wave(data)).mean(),
            both(
                es="Le diste la vuelta con 7 − x: así un 7 se vuelve un 0, que no existe en la escala. Lo más bajo más lo más alto suman 8.",
                en="You turned it round with 7 − x: a 7 becomes a 0, which is not on the scale. Lowest plus highest make 8.",
            ),
        ),
        Mistake(
            "sign-only",
            lambda data: -_old_wave(data).mean(),
            both(
                es="Cambiar el signo ordena bien, pero deja la escala entre −7 y −1. Tiene que quedar entre 1 y 7.",
                en="Changing the sign gets the order right, but leaves the scale between −7 and −1. It has to lie between 1 and 7.",
            ),
        ),
        Mistake(
            "blanks-as-zero",
            lambda data: (8 - _old_wave(data)).fillna(0).mean(),
            both(
                es="Los huecos entraron como 0: quien no contestó hunde la media. Déjalos fuera.",
                en="The blanks came in as 0: whoever did not answer drags the average down. Leave them out.",
            ),
        ),
        Mistake(
            "share-instead-of-mean",
            lambda data: 100 * ((8 - _old_wave(data)).dropna() >= 5).mean(),
            both(
                es="Esa es la parte que lo encontró fácil (5 a 7): otra convención del CES, también válida. Aquí se pide la media, para compararla con la de 2025.",
                en="That is the share who found it easy (5 to 7): another convention of CES, and a valid one. Here the mean is asked for, to compare it with that of 2025.",
            ),
        ),
    ],
    hints=[
        both(
            es="¿Qué significa un 7 en el cuestionario antiguo? ¿Y en el nuevo?",
            en="What does a 7 mean in the old questionnaire? And in the new one?",
        ),
        both(
            es="Busca una resta que convierta el 1 en 7, el 7 en 1 y deje el 4 donde está.",
            en="Look for a subtraction that turns 1 into 7, 7 into 1 and leaves 4 where it is.",
        ),
        both(es="`8 - old_wave` y después la media.", en="`8 - old_wave`, then the mean."),
    ],
    look_at=both(
        es="¿Qué pasa con un 7 antiguo en tu cálculo? ¿Y con un hueco?",
        en="What happens to an old 7 in your calculation? And to a blank?",
    ),
    explanation=both(
        es="En el CES de 2010 más es peor; en la versión de acuerdo («fue fácil») más es mejor. Con 8 − x las dos se pueden comparar.",
        en="In the CES of 2010 more is worse; in the agreement version (“it was easy”) more is better. With 8 − x the two can be compared.",
    ),
    code="ces_2024 = (8 - old_wave).mean()",
)
