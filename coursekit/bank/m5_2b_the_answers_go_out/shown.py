"""Questions of 5.2b on the dashboard: how often something moves by chance, and what a tile must say."""

from functools import lru_cache

from coursekit.practice import Choice, Mistake, Number, Question, both


@lru_cache(maxsize=8)
def _verdicts(token: str, size: int) -> tuple[str, ...]:
    from coursekit.datasets import company
    from coursekit.widgets import dashboard_figures

    return tuple(dashboard_figures(company(token, customers=size), "2025-Q4").table["verdict"])


def _compared(data) -> int:
    return sum(verdict != "none" for verdict in _verdicts(data.token, data.size))


def _moved(data) -> int:
    return sum(verdict in ("higher", "lower") for verdict in _verdicts(data.token, data.size))


def _chance(k: int) -> float:
    return 100 * (1 - 0.95**k)


CHANCE = Question(
    id="chance",
    title=both(es="Si nada cambiara", en="If nothing changed"),
    answer="chance",
    points=2,
    kind=Number(tolerance=0.1),
    expected=lambda data: _chance(_compared(data)),
    mistakes=[
        Mistake(
            "one-comparison",
            lambda data: 5.0,
            both(
                es="Un 5 % es el riesgo de **una** comparación. La directora mira varias a la vez, y le basta con que salte una.",
                en="5% is the risk of **one** comparison. The director looks at several at once, and one that moves is enough.",
            ),
        ),
        Mistake(
            "added-up",
            lambda data: 5.0 * _compared(data),
            both(
                es="Sumaste los riesgos. Se parece, pero cuenta dos veces los días en que saltan dos a la vez (con 30 medidas daría 150 %). Calcula que no salte **ninguna**, y resta de 100.",
                en="You added the risks up. It is near, but counts twice the days on which two move (with 30 measures it would give 150%). Work out that **none** moves, and take it from 100.",
            ),
            credit=0.5,
        ),
        Mistake(
            "none-moves",
            lambda data: 100 * 0.95 ** _compared(data),
            both(
                es="Esa es la probabilidad de que no salte ninguna. Se pregunta por la contraria.",
                en="That is the chance that none moves. The question asks for the opposite.",
            ),
            credit=0.5,
        ),
        Mistake(
            "every-tile",
            lambda data: _chance(len(_verdicts(data.token, data.size))),
            both(
                es="Contaste todas las fichas, también las que no se comparan con nada (`verdict` es `none`). Esas no pueden saltar.",
                en="You counted every tile, also those that are compared with nothing (`verdict` is `none`). Those cannot move.",
            ),
            credit=0.6,
        ),
        Mistake(
            "what-moved",
            lambda data: 100 * _moved(data) / _compared(data),
            both(
                es="Esa es la parte que sí saltó este trimestre. Se pregunta cuánto saltaría **si nada hubiera cambiado**.",
                en="That is the share that did move this quarter. The question is what would move **if nothing had changed**.",
            ),
        ),
    ],
    hints=[
        both(
            es='¿Cuántas filas tienen un `verdict` distinto de `"none"`?',
            en='How many rows have a `verdict` other than `"none"`?',
        ),
        both(
            es="La probabilidad de que una no salte es 0.95. ¿Y la de que no salte ninguna de k?",
            en="The chance that one does not move is 0.95. And that none of k does?",
        ),
        both(es="Y al final: `100 * (1 - 0.95**k)`.", en="And at the end: `100 * (1 - 0.95**k)`."),
    ],
    look_at=both(
        es="¿De 0 a 100? ¿k es el número de medidas que se comparan, no el de fichas?",
        en="From 0 to 100? Is k the number of measures compared, not of tiles?",
    ),
    explanation=both(
        es="Con media docena de comparaciones, un trimestre de cada cuatro «cambia» algo sin que haya cambiado nada. Supone que las medidas son independientes; como van juntas, es una orientación.",
        en="With half a dozen comparisons, in about one quarter of a year out of four something “changes” though nothing did. It takes the measures for independent; as they go together, it is a guide.",
    ),
    code='k = (board["verdict"] != "none").sum()\nchance = 100 * (1 - 0.95**k)',
)

TILE = Question(
    id="tile",
    title=both(es="La ficha verde", en="The green tile"),
    answer="answer_tile",
    kind=Choice(
        {
            "a": both(
                es="De 82 a 91 con once respuestas es **una** persona que cambia de opinión: cada una vale 9 puntos. Antes de felicitar a nadie, ¿cuántas hay detrás?",
                en="From 82 to 91 with eleven answers is **one** person who changes their mind: each is worth 9 points. Before congratulating anybody, how many stand behind it?",
            ),
            "b": both(
                es="Eso es. Sin n, intervalo y fechas no se sabe si el 91 es distinto del 82. El color viene después, si viene.",
                en="That is it. Without n, interval and dates nobody knows whether 91 differs from 82. Colour comes afterwards, if at all.",
            ),
            "c": both(
                es="Azul y naranja se ven mejor que verde y rojo, y hace falta. Pero un color legible sobre un cambio que puede ser ruido es ruido legible.",
                en="Blue and orange are seen better than green and red, and that is needed. But a legible colour on a change that may be noise is legible noise.",
            ),
            "d": both(
                es="Un decimal más da aspecto de precisión. Con once respuestas el 91 ya tiene más cifras de las que merece.",
                en="One more decimal gives an air of precision. With eleven answers 91 has more digits than it deserves already.",
            ),
        }
    ),
    expected=lambda data: "b",
    hints=[
        both(
            es="¿Cuántos puntos de CSAT vale una sola respuesta entre once?",
            en="How many points of CSAT is a single answer worth among eleven?",
        ),
        both(
            es="¿Qué tendría que decir la ficha para que pudieras contestar «¿es distinto?»?",
            en="What would the tile have to say for you to answer “is it different?”",
        ),
    ],
    explanation=both(
        es="Una ficha entera dice qué, cuándo, cuántas respuestas, con qué intervalo y comparado con qué.",
        en="A whole tile says what, when, how many answers, with which interval, and compared with what.",
    ),
    code='answer_tile = "b"',
)
