"""The function that 5.3b asks for: how loud is a change? Judged on groups that nobody sees."""

import hashlib
import math

import numpy as np
import pandas as pd

from coursekit.datasets import company
from coursekit.practice import Call, Function, Mistake, Number, Question, both
from coursekit.practice.question import Text


def _calls(data, secret: str) -> list[Call]:
    token = "unseen-" + hashlib.sha256(f"5.3b|{secret}".encode()).hexdigest()[:12]
    surveys = company(token, customers=600).surveys
    calls = []
    for column, one, other in (
        ("nps", "support", "shop_visit"),
        ("csat", "shop_visit", "support"),
        ("ces", "support", "subscription_box"),
    ):
        first, second = (surveys.loc[surveys["touchpoint"] == t, column].reset_index(drop=True) for t in (one, other))
        first, second = first.dropna().head(40), second.dropna().head(25)
        # The ends of the scale: a group without spread would hide several mistakes.
        first, second = pd.concat([first, pd.Series([1.0, 5.0])]), pd.concat([second, pd.Series([2.0, 5.0])])
        label = both(
            es=f"{column}: {len(first)} respuestas y {len(second)}",
            en=f"{column}: {len(first)} answers and {len(second)}",
        )
        calls.append(Call(label, (first.reset_index(drop=True), second.reset_index(drop=True))))
    edges: list[tuple[Text, list, list]] = [
        (both(es="una respuesta en blanco", en="a blank answer"), [3, 4, np.nan, 5], [5, 4, 5, 5, 3]),
        (both(es="dos grupos iguales", en="two equal groups"), [3, 4, 5], [3, 4, 5]),
        (both(es="grupos de dos", en="groups of two"), [2, 4], [5, 4]),
    ]
    return calls + [
        Call(label, (pd.Series(a, dtype=float), pd.Series(b, dtype=float)), "edge") for label, a, b in edges
    ]


def _signal(first, second):
    return (second.mean() - first.mean()) / math.sqrt(first.var() / first.count() + second.var() / second.count())


def _effect_size(first, second):
    return (second.mean() - first.mean()) / math.sqrt((first.var() + second.var()) / 2)


def _errors_added(first, second):
    return (second.mean() - first.mean()) / (first.sem() + second.sem())


def _first_known(first, second):
    return (second.mean() - first.mean()) / second.sem()


def _no_root(first, second):
    return (second.mean() - first.mean()) / (first.var() / first.count() + second.var() / second.count())


def _spread_for_variance(first, second):
    return (second.mean() - first.mean()) / math.sqrt(first.std() / first.count() + second.std() / second.count())


def _blanks_counted(first, second):
    return (second.mean() - first.mean()) / math.sqrt(first.var() / len(first) + second.var() / len(second))


def _turned(first, second):
    return -_signal(first, second)


SIGNAL = Question(
    id="signal",
    title=both(es="Cuánto se oye un cambio", en="How loud a change is"),
    answer="signal",
    points=3,
    kind=Function(_calls, returns=Number(tolerance=0.002)),
    expected=lambda data: _signal,
    mistakes=[
        Mistake(
            "effect-size",
            lambda data: _effect_size,
            both(
                es="Tu función divide entre lo que se apartan las **respuestas**. Eso dice si el cambio es grande para una persona, y no depende de cuántas contesten. La señal divide entre el error de la **diferencia**: cada varianza entre su número de respuestas.",
                en="Your function divides by how far single **answers** lie apart. That says whether the change is large for a person, and does not hang on how many answer. The signal divides by the error of the **difference**: each variance over its number of answers.",
            ),
        ),
        Mistake(
            "errors-added",
            lambda data: _errors_added,
            both(
                es="Sumas los dos errores típicos. Los azares de dos grupos se compensan en parte: se suman sus **cuadrados**, y después la raíz.",
                en="You add the two standard errors. The chances of two groups cancel in part: their **squares** are added, and then comes the root.",
            ),
            credit=0.3,
        ),
        Mistake(
            "first-group-taken-for-known",
            lambda data: _first_known,
            both(
                es="Solo cuenta el azar del segundo grupo, como si la media del primero se supiera exacta. Faltan las respuestas de `first` bajo la raíz.",
                en="Only the chance of the second group counts, as if the mean of the first were known exactly. The answers of `first` are missing under the root.",
            ),
        ),
        Mistake(
            "no-root",
            lambda data: _no_root,
            both(
                es="Falta la raíz: sin ella abajo hay puntos **al cuadrado**, y la señal crece al revés de lo que debe.",
                en="The root is missing: without it there are **squared** points below the line.",
            ),
            credit=0.4,
        ),
        Mistake(
            "standard-deviation-for-variance",
            lambda data: _spread_for_variance,
            both(
                es="Bajo la raíz pusiste la desviación típica (`.std()`) entre n. Va la varianza (`.var()`), que es su cuadrado.",
                en="Under the root you put the standard deviation (`.std()`) over n. It takes the variance (`.var()`), which is its square.",
            ),
            credit=0.3,
        ),
        Mistake(
            "blanks-counted",
            lambda data: _blanks_counted,
            both(
                es="Casi: `len` cuenta también a quien dejó la respuesta en blanco. Usa `.count()`, que cuenta respuestas.",
                en="Nearly: `len` also counts those who left the answer blank. Use `.count()`, which counts answers.",
            ),
            credit=0.7,
        ),
        Mistake(
            "turned-round",
            lambda data: _turned,
            both(
                es="El tamaño está bien y el signo al revés: es el segundo menos el primero.",
                en="The size is right and the sign the other way round: it is the second less the first.",
            ),
            credit=0.5,
            generic=True,
        ),
    ],
    hints=[
        both(
            es="Arriba, la media de `second` menos la de `first`. Abajo, el error de esa diferencia.",
            en="Above the line, the mean of `second` less that of `first`. Below it, the error of that difference.",
        ),
        both(
            es="El error junta los dos grupos: varianza entre número de respuestas, una más otra, y la raíz de la suma.",
            en="The error joins both groups: variance over number of answers, one plus the other, and the root of the sum.",
        ),
        both(
            es="`(first.var() / first.count() + second.var() / second.count()) ** 0.5` es lo de abajo.",
            en="`(first.var() / first.count() + second.var() / second.count()) ** 0.5` is what goes below.",
        ),
    ],
    look_at=both(
        es="Con más respuestas y las mismas medias, ¿crece tu señal? Debe. ¿Cuentas solo las respuestas, sin los huecos?",
        en="With more answers and the same means, does your signal grow? It should. Do you count answers alone, without the blanks?",
    ),
    explanation=both(
        es="Más allá de 2 (o −2) el cambio se ve. Como no tiene unidades, la misma función compara la media, el NPS y el CSAT de las mismas respuestas.",
        en="Beyond 2 (or −2) the change shows. Having no unit, the same function compares the mean, the NPS and the CSAT of the same answers.",
    ),
    code=(
        "def signal(first, second):\n"
        "    error = (first.var() / first.count() + second.var() / second.count()) ** 0.5\n"
        "    return (second.mean() - first.mean()) / error"
    ),
)
