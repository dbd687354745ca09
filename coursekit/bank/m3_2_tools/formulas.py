"""The function that 3.2 asks for: how many texts a spreadsheet would run as a formula."""

import hashlib

import numpy as np

from coursekit.practice import Call, Function, Mistake, Number, Question, both

_SIGNS = ("=", "+", "-", "@")
_RISKY = ("=SUMA(A1:A9)", "=HYPERLINK(B2)", "+34 600 000 000", "- Espera", "-- Waits", "@irene", "+1 punto", "= 2 + 2")
_BEHIND_BLANKS = ("  =A1", " - Llama otra vez", "\t@desk")
_NUMBERS = ("-1", "-0.5", "+2", "-2")
_HARMLESS = ("Paga", "Escribe a las 10:30", "precio = 4", "a+b", "ana@lumbre.example", "0", "2-3 días", "«=»", "Waits")


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True


def _count(texts):
    return sum(text.strip()[:1] in _SIGNS and not _is_number(text) for text in texts)


def _only_equals(texts):
    return sum(text.strip()[:1] == "=" for text in texts)


def _anywhere(texts):
    return sum(any(sign in text for sign in _SIGNS) and not _is_number(text) for text in texts)


def _numbers_too(texts):
    return sum(text.strip()[:1] in _SIGNS for text in texts)


def _as_they_stand(texts):
    return sum(text[:1] in _SIGNS and not _is_number(text) for text in texts)


def _without_at(texts):
    return sum(text.strip()[:1] in _SIGNS[:3] and not _is_number(text) for text in texts)


def _some(rng: np.random.Generator, words: tuple[str, ...], n: int) -> list[str]:
    return [str(word) for word in rng.choice(words, n, replace=False)]


def _calls(data, secret: str) -> list[Call]:
    rng = np.random.default_rng(int(hashlib.sha256(f"3.2|{secret}".encode()).hexdigest()[:12], 16))
    calls = []
    for size in (2, 4, 6):
        texts = ["@irene", "=SUMA(A1:A9)", "- Espera", *_some(rng, _RISKY, size), *_some(rng, _HARMLESS, size)]
        texts += [*_some(rng, _NUMBERS, 2), *_some(rng, _BEHIND_BLANKS, 1 + size // 3), "a+b"]
        order = rng.permutation(len(texts))
        texts = [texts[place] for place in order]
        shown = ", ".join(repr(text) for text in texts)
        calls.append(Call(both(es=f"la lista [{shown}]", en=f"the list [{shown}]"), (texts,)))
    edges = [([], "la lista vacía", "the empty list"), (["", " "], "textos en blanco", "blank texts")]
    edges += [(["-"], "un guion solo", "a dash alone"), (["-3", "-2.50"], "solo números", "numbers alone")]
    return calls + [Call(both(es=es, en=en), (texts,), "edge") for texts, es, en in edges]


FORMULAS = Question(
    id="formulas",
    title=both(es="Celdas que se ejecutan", en="Cells that are run"),
    answer="count_formulas",
    points=2,
    kind=Function(_calls, Number(digits=0)),
    expected=lambda data: _count,
    mistakes=[
        Mistake(
            "only-equals",
            lambda data: _only_equals,
            both(
                es="Buscas solo `=`. Una hoja también empieza una fórmula con `+`, `-` o `@`: por eso un guion de lista se convierte en un error.",
                en="You look for `=` alone. A sheet also begins a formula at `+`, `-` or `@`: that is why a dash of a list turns into an error.",
            ),
        ),
        Mistake(
            "anywhere",
            lambda data: _anywhere,
            both(
                es="Cuentas el signo esté donde esté. En `a+b` o en una dirección de correo no pasa nada: solo importa **cómo empieza** la celda.",
                en="You count the sign wherever it stands. In `a+b` or in an e-mail address nothing happens: all that matters is **how the cell begins**.",
            ),
        ),
        Mistake(
            "numbers-too",
            lambda data: _numbers_too,
            both(
                es="Cuentas también números como `-1`. Si les pones apóstrofo, las emociones negativas del mapa se vuelven texto y ya no se pueden promediar.",
                en="You count numbers such as `-1` too. With an apostrophe before them, the negative feelings of the map become text and can no longer be averaged.",
            ),
            credit=0.5,
        ),
        Mistake(
            "blanks-not-taken-off",
            lambda data: _as_they_stand,
            both(
                es="Miras el primer carácter sin quitar los espacios. Algunas hojas los quitan al abrir, y la fórmula escondida detrás se ejecuta.",
                en="You look at the first character without taking off the blanks. Some sheets take them off on opening, and the formula hidden behind is run.",
            ),
            credit=0.5,
        ),
        Mistake(
            "without-at",
            lambda data: _without_at,
            both(
                es="Falta la arroba: en algunas hojas `@` también empieza una fórmula, y en un mapa aparece en cuanto alguien nombra un usuario.",
                en="The at sign is missing: in some sheets `@` begins a formula too, and on a map it turns up as soon as somebody names a user.",
            ),
            credit=0.5,
        ),
    ],
    hints=[
        both(
            es="`text.strip()[:1]` es el primer carácter sin espacios delante; en un texto vacío no falla.",
            en="`text.strip()[:1]` is the first character without blanks before it; it does not fail on an empty text.",
        ),
        both(
            es="Para saber si es un número, prueba `float(text)` dentro de `try` y atrapa `ValueError`.",
            en="To know whether it is a number, try `float(text)` inside `try` and catch `ValueError`.",
        ),
    ],
    look_at=both(
        es='Prueba con `["-1", "- Espera", " =A1", "a+b"]`: son dos.',
        en='Try `["-1", "- Espera", " =A1", "a+b"]`: there are two.',
    ),
    explanation=both(
        es="Importa cómo empieza la celda, no qué contiene. A las que cuentan se les antepone un apóstrofo al escribir y se les quita al leer.",
        en="What matters is how the cell begins, not what it holds. Those that count get an apostrophe before them on writing, taken off on reading.",
    ),
    code=(
        "def count_formulas(texts):\n"
        "    n = 0\n"
        "    for text in texts:\n"
        "        try:\n"
        "            float(text)\n"
        "        except ValueError:\n"
        '            n += text.strip()[:1] in ("=", "+", "-", "@")\n'
        "    return n"
    ),
)
