"""Questions of 5.4b that ask for judgement: what the sealed rule says, a row found afterwards, and luck in a log."""

from coursekit.bank.m5_4b_the_rule_before_the_data.opened import asked_more, gained
from coursekit.loyalty import DecisionRule
from coursekit.practice import Choice, Matching, Question, both

_LETTER = {"launch": "a", "stop": "b", "unknown": "c"}


def sealed() -> DecisionRule:
    """The rule of the exercise's sheet; its words do not matter to what it decides."""
    return DecisionRule("points", 2, 1000, "2026-10-12", guardrail="desk", guardrail_limit=3)


def _decided(data) -> str:
    return _LETTER[sealed().decide(gained(data), each=1000, worse=asked_more(data)).outcome]


DECISION = Question(
    id="decision",
    title=both(es="Lo que dice la hoja", en="What the sheet says"),
    answer="answer_decision",
    kind=Choice(
        {
            "a": both(
                es="Ponerla en marcha pide tres cosas: ganancia de 2 o más, intervalo entero por encima de 0, y que lo que no podía empeorar no pase de su límite de 3. En tu prueba falla alguna. ¿Cuál?",
                en="Launching asks for three things: a gain of 2 or more, the whole interval above 0, and what must not get worse within its limit of 3. In your trial one of them fails. Which?",
            ),
            "b": both(
                es="Retirarla pide que **todo** el intervalo quede por debajo de 2, o que quienes escriben a atención suban más de 3 puntos. En tu prueba no pasa ninguna de las dos cosas.",
                en="Stopping asks for the **whole** interval to lie below 2, or those who write to the desk to rise by more than 3 points. In your trial neither of the two happens.",
            ),
            "c": both(
                es="«No se sabe» es lo que queda cuando no se cumple ni lo de poner en marcha ni lo de retirar. En tu prueba una de las dos se cumple: repasa el intervalo y lo que no podía empeorar.",
                en="“Not known” is what is left when neither launching nor stopping holds. In your trial one of the two does: go over the interval and what must not get worse.",
            ),
            "d": both(
                es="Ese final no está en la hoja. Seguir **porque** la cifra no gusta es elegir cuándo parar mirando el resultado: la misma trampa que parar en el primer día bueno.",
                en="That ending is not on the sheet. Going on **because** one dislikes the figure is choosing when to stop by looking at the result: the same trap as stopping on the first good day.",
            ),
        }
    ),
    expected=_decided,
    hints=[
        both(
            es="Pon tus tres cifras en la función de la pregunta 2, con umbral 2.",
            en="Put your three figures into the function of question 2, with threshold 2.",
        ),
        both(
            es="Antes que la ganancia, mira la celda de arriba: ¿cuántos puntos más escriben a atención? El límite es 3.",
            en="Before the gain, look at the cell above: how many points more write to the desk? The limit is 3.",
        ),
    ],
    explanation=both(
        es="La decisión ya estaba tomada; los datos solo han dicho cuál de las tres. Nadie ha tenido que discutir con una cifra delante.",
        en="The decision had been taken already; the data only said which of the three. Nobody had to argue with a figure in front of them.",
    ),
    code=(
        "outcome = my_rule.decide(gain, each=1000, worse=asked_more).outcome\n"
        'answer_decision = {"launch": "a", "stop": "b", "unknown": "c"}[outcome]'
    ),
)

SMALL_BOX = Question(
    id="small_box",
    title=both(es="La fila que Julián encontró", en="The row that Julián found"),
    answer="answer_small_box",
    kind=Choice(
        {
            "a": both(
                es="Es la mejor de varias filas, elegida por salir la mejor. Aunque la pausa hiciera lo mismo a todos, una de las tres estaría arriba.",
                en="It is the best of several rows, picked for being the best. Even if the pause did the same to all, one of the three would be on top.",
            ),
            "b": both(
                es="Mirar por tamaño no es un pecado: da ideas. Lo que no puede es cambiar lo que la hoja decidía.",
                en="Looking by size is no sin: it gives ideas. What it cannot do is change what the sheet decided.",
            ),
            "c": both(
                es="Eso es: una idea para la próxima hoja, con esa fila escrita antes y gente bastante **en ella**. Y para decir que una caja es distinta se comparan las filas entre sí.",
                en="That is it: an idea for the next sheet, with that row written beforehand and people enough **in it**. And to say that one box is different one compares the rows with one another.",
            ),
            "d": both(
                es="Cada fila tiene menos gente y un intervalo más ancho: es más fácil que incluya el cero. No verse en una fila pequeña no es que allí no haga nada.",
                en="Each row has fewer people and a wider interval: it holds zero more easily. Not showing in a small row is not doing nothing there.",
            ),
        }
    ),
    expected=lambda data: "c",
    hints=[
        both(
            es="¿Cuántas filas miró Julián antes de elegir esta?",
            en="How many rows did Julián look at before he picked this one?",
        ),
        both(
            es="Separa dos usos de una fila: tener una idea y tomar una decisión.",
            en="Keep two uses of a row apart: having an idea and taking a decision.",
        ),
    ],
    explanation=both(
        es="Mira los tres intervalos: se solapan mucho. La fila de arriba suele bajar cuando se prueba otra vez.",
        en="Look at the three intervals: they overlap a great deal. The top row tends to come down when it is tried again.",
    ),
    code='answer_small_box = "c"',
)

_EARNED, _UNLUCKY, _LUCKY, _DESERVED = "earned", "unlucky", "lucky", "deserved"
_KEY = {"courier": _UNLUCKY, "adverts": _LUCKY, "account": _EARNED, "gift": _DESERVED, "lowered": _LUCKY}

LOG = Question(
    id="log",
    title=both(es="Mérito y suerte", en="Merit and luck"),
    answer="answer_log",
    points=2,
    kind=Matching(
        list(_KEY),
        [_EARNED, _UNLUCKY, _LUCKY, _DESERVED],
        {
            ("courier", _DESERVED): both(
                es="Acabó mal, pero se probó, con una regla y contando con el riesgo. Lo que ocurrió después no lo sabía nadie al decidir.",
                en="It ended badly, but it was tried, with a rule, and the risk was allowed for. What happened afterwards nobody knew when deciding.",
            ),
            ("courier", _LUCKY): both(
                es="La suerte fue mala: la huelga llegó después. ¿Cómo se decidió?",
                en="The luck was bad: the strike came later. How was it decided?",
            ),
            ("courier", ""): both(
                es="Dos preguntas por separado: ¿cómo se decidió? ¿Cómo acabó?",
                en="Two questions apart: how was it decided? How did it end?",
            ),
            ("adverts", _EARNED): both(
                es="Las ventas subieron, pero en noviembre suben siempre, y nadie dejó una zona sin anuncios. Acertar sin apoyo no es mérito.",
                en="Sales rose, but in November they always do, and nobody left a region without adverts. Being right on nothing is no merit.",
            ),
            ("adverts", ""): both(
                es="¿En qué se apoyaba quien decidió, aparte de en una sensación?",
                en="What did whoever decided rest on, apart from a feeling?",
            ),
            ("account", _LUCKY): both(
                es="Que saliera bien no fue suerte a secas: hubo sorteo, umbral escrito antes, y un grupo que lo confirmó.",
                en="That it came out well was not mere luck: there was a lot, a threshold written beforehand, and a group that confirmed it.",
            ),
            ("account", ""): both(
                es="Busca tres cosas: sorteo, regla escrita antes, confirmación después.",
                en="Look for three things: a lot, a rule written beforehand, confirmation afterwards.",
            ),
            ("gift", _UNLUCKY): both(
                es="No fue solo mala suerte: se eligió la única fila buena de doce. Era de esperar que la segunda vez saliera peor.",
                en="It was not mere bad luck: the one good row of twelve was picked. That it came out worse the second time was to be expected.",
            ),
            ("gift", ""): both(
                es="¿De cuántas filas se eligió la buena, y cuándo?",
                en="Out of how many rows was the good one picked, and when?",
            ),
            ("lowered", _EARNED): both(
                es="Acabó bien, y aun así la decisión fue mala: con un umbral que baja cuando hace falta, todo compensa siempre.",
                en="It ended well, and still the decision was bad: with a threshold that comes down when needed, everything always pays.",
            ),
            ("lowered", _UNLUCKY): both(
                es="Al revés: acabó bien. Lo malo fue cambiar la vara después de ver la cifra.",
                en="The other way round: it ended well. What was bad was changing the yardstick after seeing the figure.",
            ),
            ("lowered", ""): both(
                es="¿Cuándo se cambió el umbral: antes o después de ver el 1.4?",
                en="When was the threshold changed: before or after seeing the 1.4?",
            ),
        },
    ),
    expected=lambda data: dict(_KEY),
    hints=[
        both(
            es="Tapa el final de cada línea y di si la decisión fue buena. Después destápalo.",
            en="Cover the end of each line and say whether the decision was good. Then uncover it.",
        ),
        both(
            es="Una decisión es buena si se apoyaba en algo que se podía saber y la regla estaba escrita. Hay dos que acertaron por suerte.",
            en="A decision is good if it rested on something that could be known and the rule was in writing. Two were right by luck.",
        ),
    ],
    look_at=both(
        es="¿Has juzgado cada línea por lo que se sabía al decidir, y no por cómo acabó?",
        en="Have you judged each line by what was known when deciding, and not by how it ended?",
    ),
    explanation=both(
        es="Eso es el sesgo de resultado. Un diario permite separar las dos columnas, porque guarda lo que se sabía antes de que el final lo tape.",
        en="That is outcome bias. A log lets one keep the two columns apart, because it holds what was known before the ending covers it up.",
    ),
    code=f"answer_log = {_KEY!r}",
)
