"""The function that 5.4b asks for: what a rule with three endings says of a result, judged on results nobody sees."""

import hashlib

from coursekit.practice import Call, Choice, Function, Mistake, Question, both
from coursekit.practice.question import Text

_WORDS = {
    "launch": ("ponerlo en marcha", "launch it"),
    "stop": ("retirarlo", "stop it"),
    "unknown": ("no se sabe", "it is not known"),
}
# What each mistake gets wrong has to occur among the ordinary results.
_RESULTS = (
    (3.0, 0.5, 5.5, 2.0),
    (1.0, -1.5, 3.5, 2.0),
    (0.4, -0.8, 1.6, 2.0),
    (1.1, 0.4, 1.7, 2.0),
    (3.0, -0.6, 6.6, 2.0),
    (1.5, 0.3, 2.8, 2.0),
    (5.0, 2.6, 7.4, 2.0),
    (-3.0, -5.2, -0.8, 1.0),
)
_EDGES: tuple[tuple[Text, tuple[float, float, float, float]], ...] = (
    (both(es="la ganancia es justo el umbral", en="the gain is exactly the threshold"), (2.0, 0.2, 3.8, 2.0)),
    (both(es="el extremo bajo es justo 0", en="the low end is exactly 0"), (2.5, 0.0, 5.0, 2.0)),
    (both(es="el extremo alto es justo el umbral", en="the high end is exactly the threshold"), (0.5, -1.0, 2.0, 2.0)),
    (both(es="umbral 0", en="threshold 0"), (0.6, 0.1, 1.1, 0.0)),
)


def _calls(data, secret: str) -> list[Call]:
    digest = hashlib.sha256(f"5.4b|{secret}".encode()).digest()
    calls = []
    for place, result in enumerate(_RESULTS):
        # A few hundredths more or less change no verdict.
        moved = digest[place] / 255 * 0.08
        value, low, high = (round(number + moved, 2) for number in result[:3])
        label = both(
            es=f"{value}, de {low} a {high}, umbral {result[3]}",
            en=f"{value}, {low} to {high}, threshold {result[3]}",
        )
        calls.append(Call(label, (value, low, high, result[3])))
    return calls + [Call(label, result, "edge") for label, result in _EDGES]


def _reference(value, low, high, threshold):
    if high < threshold:
        return "stop"
    return "launch" if value >= threshold and low > 0 else "unknown"


def _value_alone(value, low, high, threshold):
    return "launch" if value >= threshold else "stop"


def _zero_alone(value, low, high, threshold):
    return "launch" if low > 0 else "stop"


def _no_middle(value, low, high, threshold):
    return "launch" if value >= threshold and low > 0 else "stop"


def _middle_for_zero(value, low, high, threshold):
    if value < threshold:
        return "stop"
    return "launch" if low > 0 else "unknown"


def _low_above(value, low, high, threshold):
    if high < threshold:
        return "stop"
    return "launch" if low >= threshold else "unknown"


VERDICT = Question(
    id="verdict",
    title=both(es="La regla, en una función", en="The rule as a function"),
    answer="verdict",
    points=2,
    kind=Function(_calls, returns=Choice({name: both(es=es, en=en) for name, (es, en) in _WORDS.items()})),
    expected=lambda data: _reference,
    mistakes=[
        Mistake(
            "value-alone",
            lambda data: _value_alone,
            both(
                es="Tu función mira solo la ganancia. Con un intervalo que baja de 0, una ganancia grande puede ser suerte; y con uno ancho, una pequeña puede serlo también.",
                en="Your function looks at the gain alone. With an interval that goes below 0 a large gain may be luck; and with a wide one, so may a small gain.",
            ),
        ),
        Mistake(
            "zero-alone",
            lambda data: _zero_alone,
            both(
                es="Tu función pregunta solo si el intervalo deja fuera el 0. «Seguro que es algo» no es «compensa»: falta el umbral. Y lo que no se ve tampoco se retira sin más.",
                en="Your function asks only whether the interval leaves out 0. “Surely something” is not “worth it”: the threshold is missing. Nor is what does not show simply stopped.",
            ),
        ),
        Mistake(
            "no-middle",
            lambda data: _no_middle,
            both(
                es="Pones en marcha cuando toca, y retiras todo lo demás. Retirar pide que **todo** el intervalo quede por debajo del umbral; si no, es «no se sabe».",
                en="You launch when it is right, and stop all the rest. Stopping asks for the **whole** interval to lie below the threshold; otherwise it is “unknown”.",
            ),
            credit=0.5,
        ),
        Mistake(
            "stop-by-the-value",
            lambda data: _middle_for_zero,
            both(
                es="Retiras cuando la **ganancia** queda por debajo del umbral. Si el extremo alto lo pasa, aún podría compensar: se retira cuando ni el extremo alto llega.",
                en="You stop when the **gain** lies below the threshold. If the high end is above it, it might still pay: one stops when not even the high end gets there.",
            ),
            credit=0.5,
        ),
        Mistake(
            "low-above-the-threshold",
            lambda data: _low_above,
            both(
                es="Pides que el extremo **bajo** pase del umbral. Es una regla posible, más dura; la de la hoja pide que la ganancia llegue al umbral y el extremo bajo pase de 0.",
                en="You ask for the **low** end to be above the threshold. That is a possible rule, and a harder one; that of the sheet asks the gain to reach the threshold and the low end to be above 0.",
            ),
            credit=0.5,
        ),
    ],
    hints=[
        both(
            es="Tres finales, tres líneas. Empieza por el de retirar: ¿qué extremo hay que mirar?",
            en="Three endings, three lines. Begin with stopping: which end has to be looked at?",
        ),
        both(
            es='`if high < threshold: return "stop"`. Después, las **dos** condiciones de ponerlo en marcha.',
            en='`if high < threshold: return "stop"`. Then the **two** conditions for launching.',
        ),
        both(
            es='`if value >= threshold and low > 0: return "launch"`, y lo que queda es `"unknown"`.',
            en='`if value >= threshold and low > 0: return "launch"`, and what is left is `"unknown"`.',
        ),
    ],
    look_at=both(
        es="¿Devuelve una de las tres palabras, en inglés y en minúsculas? ¿Llegar justo al umbral cuenta como llegar, y un extremo bajo de 0 exacto no?",
        en="Does it return one of the three words, in lower case? Does reaching the threshold exactly count, and a low end of exactly 0 not?",
    ),
    explanation=both(
        es="El umbral habla de dinero y el cero, de azar. Una regla sin el tercer final obliga a mentir cuando los datos callan.",
        en="The threshold speaks of money and zero of chance. A rule without the third ending forces one to lie when the data are silent.",
    ),
    code=(
        "def verdict(value, low, high, threshold):\n"
        "    if high < threshold:\n"
        '        return "stop"\n'
        "    if value >= threshold and low > 0:\n"
        '        return "launch"\n'
        '    return "unknown"'
    ),
)
