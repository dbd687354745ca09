"""Questions of 5.1a whose answer is computed from the survey: CSAT, NPS, CES, sample size."""

import math

import pandas as pd

from coursekit import kpis
from coursekit.practice import Mistake, Number, Question, Table, both

Z95 = 1.959963984540054


def _shares(data) -> tuple[float, float, float]:
    """Shares of promoters, passives and detractors among the answers."""
    scores = data.surveys["nps"].dropna()
    return (scores >= 9).mean(), scores.between(7, 8).mean(), (scores <= 6).mean()


CSAT = Question(
    id="csat",
    title=both(es="CSAT de toda la encuesta", en="CSAT of the whole survey"),
    answer="csat_score",
    kind=Number(tolerance=0.05, digits=1),
    points=1,
    expected=lambda data: kpis.csat(data.surveys["csat"]).value,
    mistakes=[
        Mistake(
            "average-of-stars",
            lambda data: data.surveys["csat"].mean(),
            both(
                es="Esa es la nota media, de 1 a 5. El CSAT que se pide es un porcentaje: ¿cuántas personas de cada cien pusieron 4 o 5?",
                en="That is the average mark, from 1 to 5. The CSAT asked for is a percentage: how many people in a hundred gave 4 or 5?",
            ),
        ),
        Mistake(
            "average-over-maximum",
            lambda data: data.surveys["csat"].mean() / 5 * 100,
            both(
                es="Dividiste la media entre 5. Hay empresas que lo llaman CSAT, y quien pone un 1 ya suma 20 puntos. Aquí cuenta la parte que puso 4 o 5.",
                en="You divided the average by 5. Some firms call that CSAT, and with it someone who gave a 1 already adds 20 points. Here the share that gave 4 or 5 counts.",
            ),
        ),
        Mistake(
            "everyone-who-was-sent",
            lambda data: 100 * (data.surveys["csat"] >= 4).sum() / len(data.surveys),
            both(
                es="Dividiste entre todas las encuestas enviadas. Quien no contestó no dijo que estuviera descontento: divide entre las respuestas.",
                en="You divided by all surveys sent. Whoever did not answer has not said that they are unhappy: divide by the answers.",
            ),
        ),
        Mistake(
            "only-fives",
            lambda data: 100 * (data.surveys["csat"].dropna() == 5).mean(),
            both(
                es="Contaste solo los 5. En la convención de las dos notas más altas también cuenta el 4.",
                en="You counted the 5s alone. In the top-two convention the 4 counts as well.",
            ),
        ),
        Mistake(
            "ratio",
            lambda data: (data.surveys["csat"].dropna() >= 4).mean(),
            both(
                es="La proporción es correcta; falta llevarla a la escala de 0 a 100.",
                en="The share is right; it still has to be put on the scale from 0 to 100.",
            ),
            credit=0.5,
            generic=True,
        ),
    ],
    hints=[
        both(
            es="Primero decide entre qué número divides: ¿enviadas o respondidas?",
            en="First decide what you divide by: sent or answered?",
        ),
        both(
            es='`surveys["csat"].dropna()` deja solo las respuestas; `>= 4` dice cuáles cuentan.',
            en='`surveys["csat"].dropna()` leaves the answers alone; `>= 4` says which of them count.',
        ),
        both(
            es="La media de una columna de verdadero y falso es una proporción. Multiplica por 100.",
            en="The mean of a column of true and false is a share. Multiply by 100.",
        ),
    ],
    look_at=both(
        es="Revisa dos cosas: ¿quitaste los huecos antes de dividir? ¿cuentan el 4 y el 5, y nada más?",
        en="Check two things: were the blanks taken out before dividing? Do 4 and 5 count, and nothing else?",
    ),
    explanation=both(
        es="De cada cien respuestas, cuántas fueron un 4 o un 5. Los huecos no son respuestas.",
        en="Of every hundred answers, how many were a 4 or a 5. Blanks are not answers.",
    ),
    code='scores = ex.data.surveys["csat"].dropna()\ncsat_score = 100 * (scores >= 4).mean()',
)


def _nps_parts(data) -> list[float]:
    return [100 * share for share in _shares(data)]


NPS = Question(
    id="nps",
    title=both(es="NPS de toda la encuesta", en="NPS of the whole survey"),
    answer="nps_score",
    kind=Number(tolerance=0.05, digits=1),
    points=1,
    expected=lambda data: kpis.nps(data.surveys["nps"]).value,
    mistakes=[
        Mistake(
            "share-of-promoters",
            lambda data: _nps_parts(data)[0],
            both(
                es="Esa es la parte de promotores. El NPS resta además a los detractores: ¿cuántos pusieron de 0 a 6?",
                en="That is the share of promoters. The NPS also takes away the detractors: how many gave 0 to 6?",
            ),
        ),
        Mistake(
            "passives-left-out",
            lambda data: 100 * (_shares(data)[0] - _shares(data)[2]) / (_shares(data)[0] + _shares(data)[2]),
            both(
                es="Dividiste entre promotores más detractores. Los pasivos no suman ni restan, pero siguen siendo respuestas: cuentan abajo.",
                en="You divided by promoters plus detractors. Passives neither add nor take away, but they are answers: they count below the line.",
            ),
        ),
        Mistake(
            "average-mark",
            lambda data: data.surveys["nps"].mean(),
            both(
                es="Esa es la nota media, de 0 a 10. Es útil y varía menos, pero no es el NPS: cuenta personas (promotoras menos detractoras), no notas.",
                en="That is the average mark, from 0 to 10. It is useful and varies less, but it is not the NPS, which counts people (promoters less detractors), not marks.",
            ),
        ),
        Mistake(
            "six-is-passive",
            lambda data: 100 * (_shares(data)[0] - (data.surveys["nps"].dropna() <= 5).mean()),
            both(
                es="Dejaste el 6 fuera de los detractores. En un examen es un aprobado; en el NPS van del 0 al 6.",
                en="You left the 6 out of the detractors. In an exam it is a pass; in the NPS they run from 0 to 6.",
            ),
        ),
        Mistake(
            "everyone-who-was-sent",
            lambda data: (
                100 * ((data.surveys["nps"] >= 9).sum() - (data.surveys["nps"] <= 6).sum()) / len(data.surveys)
            ),
            both(
                es="Dividiste entre las encuestas enviadas; la mayoría no respondió. Divide entre las respuestas.",
                en="You divided by the surveys sent; most of them were not answered. Divide by the answers.",
            ),
        ),
        Mistake(
            "three-shares",
            _nps_parts,
            both(
                es="Tienes los tres porcentajes (promotores, pasivos, detractores): te falta una resta.",
                en="You have the three percentages (promoters, passives, detractors): you are one subtraction away.",
            ),
            credit=0.5,
        ),
        Mistake(
            "ratio",
            lambda data: _shares(data)[0] - _shares(data)[2],
            both(
                es="La resta es correcta, en otra escala: el NPS va de −100 a 100. Multiplica por 100.",
                en="Right difference, on the wrong scale: the NPS runs from −100 to 100. Multiply by 100.",
            ),
            credit=0.5,
            generic=True,
        ),
    ],
    hints=[
        both(es="¿Quién suma, quién resta y quién solo está?", en="Who adds, who takes away, and who is only there?"),
        both(
            es="Promotores: 9 y 10. Detractores: de 0 a 6. Divide entre todas las respuestas.",
            en="Promoters: 9 and 10. Detractors: 0 to 6. Divide by all answers.",
        ),
        both(
            es="`100 * ((s >= 9).mean() - (s <= 6).mean())`, con `s` sin huecos.",
            en="`100 * ((s >= 9).mean() - (s <= 6).mean())`, with `s` free of blanks.",
        ),
    ],
    look_at=both(
        es="Revisa dos cosas: ¿cuentan el 7 y el 8 como pasivos? ¿quitaste los huecos del total?",
        en="Check two things: are 7 and 8 counted as passives? Are blanks left out of the total?",
    ),
    explanation=both(
        es="Parte de promotores menos parte de detractores, entre todas las respuestas. Es una diferencia: puede ser negativa y no es un porcentaje.",
        en="Share of promoters minus share of detractors, out of all answers. It is a difference: it can be negative, and it is not a percentage.",
    ),
    code='scores = ex.data.surveys["nps"].dropna()\nnps_score = 100 * ((scores >= 9).mean() - (scores <= 6).mean())',
)


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


def _variance(data) -> float:
    p, _, d = _shares(data)
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
            lambda data: Z95**2 * _shares(data)[0] * (1 - _shares(data)[0]) / 0.05**2,
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
