"""The question of 5.3a that asks for judgement: which sentences stand, which fall, which cannot be known."""

from coursekit.practice import Matching, Question, both

_PLACES = ["stands", "falls", "unknown"]
_RIGHT = {
    "same": "unknown",
    "answered": "stands",
    "everybody": "unknown",
    "worst": "unknown",
    "channels": "falls",
    "called": "unknown",
    "month": "falls",
    "named": "stands",
}
_WHY = {
    ("same", "stands"): both(
        es="el intervalo admite una subida de seis puntos. «Igual que antes» dice más de lo que se sabe.",
        en="the interval allows a rise of six points. “The same as before” says more than is known.",
    ),
    ("same", "falls"): both(
        es="para que caiga haría falta ver un cambio, y el intervalo incluye el cero.",
        en="for it to fall one would have to see a change, and the interval holds zero.",
    ),
    ("answered", "falls"): both(
        es="es una cuenta: 210 de 300 son siete de cada diez, y dice bien de quiénes habla.",
        en="it is a count: 210 of 300 are seven in ten, and it says rightly of whom it speaks.",
    ),
    ("answered", "unknown"): both(
        es="solo habla de quienes respondieron, y de ellos se sabe. No hace falta saber nada de los callados.",
        en="it speaks of those who answered alone, and of them it is known. Nothing need be known of the silent.",
    ),
    ("everybody", "stands"): both(
        es="de los 1 700 que callaron no se sabe nada; la frase supone que son como los que hablaron.",
        en="nothing is known of the 1 700 who kept silent; the sentence supposes that they are like those who spoke.",
    ),
    ("everybody", "falls"): both(
        es="podría ser verdad. Lo que falta es con qué saberlo.",
        en="it might be true. What is missing is something to know it by.",
    ),
    ("worst", "stands"): both(
        es="la peor de cuarenta en un mes es siempre alguna, aunque sean iguales. Falta ver si repite al mes siguiente.",
        en="one of forty is always the worst of a month, though they be alike. It remains to be seen whether it is again next month.",
    ),
    ("worst", "falls"): both(
        es="quizá sí esté mal hecho. Una sola lista, elegida por ser la peor, no lo decide.",
        en="perhaps it is badly made. A single list, picked for being the worst, does not decide it.",
    ),
    ("channels", "stands"): both(
        es="sube en cada canal: lo que baja es el total, porque ahora pesa más el canal de cifra baja.",
        en="it rises in each channel: what falls is the total, since the channel with the low figure now weighs more.",
    ),
    ("channels", "unknown"): both(
        es="la propia frase da los datos: en todos subió. Que el total baje sale de la mezcla (Simpson).",
        en="the sentence itself gives the data: it rose in all. That the total falls comes of the mix (Simpson).",
    ),
    ("called", "stands"): both(
        es="se les llamó por estar en su peor nota, y la siguiente suele subir sola. Falta un grupo igual sin llamada.",
        en="they were called for being at their worst score, and the next one tends to rise by itself. An equal group without a call is missing.",
    ),
    ("called", "falls"): both(
        es="la llamada pudo servir. Lo que no se sabe es cuánto de la subida es suyo.",
        en="the call may have helped. What is not known is how much of the rise is its own.",
    ),
    ("month", "stands"): both(
        es="son dos plazos distintos: a quien se le da un año le da tiempo a volver. Compara mes con mes.",
        en="these are two different spans: whoever is given a year has time to return. Compare month with month.",
    ),
    ("month", "unknown"): both(
        es="una cifra de un mes y otra de un año no se comparan, salgan como salgan: la frase usa mal los datos y cae.",
        en="a figure of a month and one of a year are not compared, whatever they are: the sentence misuses the data and falls.",
    ),
    ("named", "falls"): both(
        es="no dice por qué se van: dice qué nombran quienes hablaron, y eso está contado.",
        en="it does not say why they leave: it says what those who spoke name, and that has been counted.",
    ),
    ("named", "unknown"): both(
        es="habla de quienes aceptaron hablar y de lo que dijeron. De eso sí se sabe; de la causa, no.",
        en="it speaks of those who agreed to talk and of what they said. That is known; the cause is not.",
    ),
}

VERDICTS = Question(
    id="verdicts",
    title=both(es="Se sostiene, cae o no se sabe", en="Stands, falls or unknown"),
    answer="verdicts",
    kind=Matching(list(_RIGHT), _PLACES, _WHY),
    points=2,
    expected=lambda data: dict(_RIGHT),
    hints=[
        both(
            es="De cada frase pregunta: ¿de quién habla y de quién son los datos? ¿Es lo mismo?",
            en="Ask of each sentence: whom does it speak of, and whose are the data? Are they the same?",
        ),
        both(
            es="`falls` es para la frase que los propios datos desmienten o usan mal; `unknown`, para la que podría ser verdad y no se ha probado.",
            en="`falls` is for a sentence that its own data belie or that misuses them; `unknown` for one that may be true and has not been shown.",
        ),
        both(
            es="Dos se sostienen, dos caen y cuatro no se saben.",
            en="Two stand, two fall and four are not known.",
        ),
    ],
    explanation=both(
        es="Las dos que se sostienen hablan solo de quienes respondieron. Casi siempre se puede escribir una frase así: más corta de alcance, y cierta.",
        en="The two that stand speak of those who answered alone. A sentence like that can nearly always be written: of shorter reach, and true.",
    ),
    code="verdicts = " + repr(_RIGHT).replace("'", '"'),
)
