"""Questions of 5.1a on the whole survey: CSAT and NPS."""

from coursekit import kpis
from coursekit.practice import Mistake, Number, Question, both


def shares(data) -> tuple[float, float, float]:
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
    return [100 * share for share in shares(data)]


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
            lambda data: 100 * (shares(data)[0] - shares(data)[2]) / (shares(data)[0] + shares(data)[2]),
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
            lambda data: 100 * (shares(data)[0] - (data.surveys["nps"].dropna() <= 5).mean()),
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
            lambda data: shares(data)[0] - shares(data)[2],
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
