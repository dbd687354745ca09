"""The function that 1.3 asks for: one class of loyalty for one customer, by precedence."""

import hashlib
import math

import numpy as np

from coursekit.practice import Call, Choice, Function, Mistake, Question, both
from coursekit.practice.question import Text

LOST, DORMANT, LOYAL, SATISFIED = 365, 120, 6, 4
_NAN = math.nan


def _class(purchases, silence, recent, csat):
    if purchases == 0:
        return "prospect"
    if silence > LOST:
        return "lost"
    if silence > DORMANT:
        return "dormant"
    if recent >= LOYAL:
        return "loyal"
    return "satisfied" if csat >= SATISFIED else "occasional"


def _label(purchases: int, silence: float, recent: int, csat: float) -> Text:
    days, said = (("nan" if math.isnan(value) else f"{value:g}") for value in (silence, csat))
    return both(
        es=f"un cliente (compras: {purchases}; días de silencio: {days}; compras en el último año: {recent}; CSAT: {said})",
        en=f"a customer (purchases: {purchases}; days of silence: {days}; purchases in the last year: {recent}; CSAT: {said})",
    )


def _drawn(secret: str) -> list[tuple]:
    """Customers of each sort that the rules tell apart, with figures that differ from run to run."""
    rng = np.random.default_rng(int(hashlib.sha256(f"1.3|{secret}".encode()).hexdigest()[:12], 16))

    def some(low: int, high: int) -> int:
        return int(rng.integers(low, high + 1))

    customers: list[tuple] = []
    for _ in range(2):
        customers += [
            (0, _NAN, 0, _NAN),
            (some(7, 30), some(380, 700), 0, _NAN),
            (some(1, 5), some(380, 700), 0, float(some(4, 5))),
            (some(6, 9), some(130, 300), some(1, 4), float(some(1, 3))),
            (some(12, 30), some(130, 200), some(7, 11), _NAN),
            (some(1, 4), some(130, 300), 1, float(some(4, 5))),
            (some(15, 40), some(2, 60), some(7, 14), _NAN),
            (some(15, 40), some(2, 60), some(7, 14), float(some(1, 2))),
            (some(15, 40), some(2, 60), some(7, 14), 5.0),
            (some(1, 5), some(2, 90), 1, 5.0),
            (some(1, 5), some(2, 90), 1, float(some(1, 3))),
            (some(1, 5), some(2, 90), 1, _NAN),
            (some(20, 40), some(20, 90), some(2, 5), float(some(1, 3))),
        ]
    return customers


# At each limit, and one step from it.
_EDGES = [
    (3, 365.0, 1, 2.0),
    (3, 120.0, 1, 2.0),
    (9, 40.0, 6, _NAN),
    (2, 40.0, 2, 4.0),
    (3, 366.0, 0, _NAN),
    (3, 121.0, 1, _NAN),
    (9, 40.0, 5, _NAN),
    (2, 40.0, 2, 3.0),
]


def _calls(data, secret: str) -> list[Call]:
    calls = [Call(_label(*customer), customer) for customer in _drawn(secret)]
    return calls + [Call(_label(*customer), customer, "edge") for customer in _EDGES]


def _opinion_first(purchases, silence, recent, csat):
    return "satisfied" if purchases > 0 and csat >= SATISFIED else _class(purchases, silence, recent, csat)


def _loyal_first(purchases, silence, recent, csat):
    return "loyal" if recent >= LOYAL else _class(purchases, silence, recent, csat)


def _dormant_first(purchases, silence, recent, csat):
    return "dormant" if silence > DORMANT else _class(purchases, silence, recent, csat)


def _all_purchases(purchases, silence, recent, csat):
    return _class(purchases, silence, purchases, csat)


def _silence_is_consent(purchases, silence, recent, csat):
    return _class(purchases, silence, recent, 5.0 if math.isnan(csat) else csat)


def _satisfied_before_loyal(purchases, silence, recent, csat):
    found = _class(purchases, silence, recent, csat)
    return "satisfied" if found == "loyal" and csat >= SATISFIED else found


def _no_prospects(purchases, silence, recent, csat):
    return _class(max(purchases, 1), silence, recent, csat)


def _from_the_limit(purchases, silence, recent, csat):
    return _class(purchases, silence + (silence in (LOST, DORMANT)), recent, csat)


def _beyond_the_limit(purchases, silence, recent, csat):
    return _class(purchases, silence, recent - (recent == LOYAL), csat - (csat == SATISFIED and recent < LOYAL))


_SAID = {
    "prospect": (
        "tu función dice `prospect`, que es para quien no ha comprado nunca.",
        "your function says `prospect`, which is for those who never bought.",
    ),
    "lost": (
        "tu función dice `lost`. ¿Son más de 365 días, y se pregunta después de `prospect`?",
        "your function says `lost`. Are there more than 365 days, and is it asked after `prospect`?",
    ),
    "dormant": (
        "tu función dice `dormant`. ¿Son más de 120 días, y se preguntó antes si está perdido?",
        "your function says `dormant`. Are there more than 120 days, and was it asked first whether they are lost?",
    ),
    "loyal": (
        "tu función dice `loyal`. ¿Hay 6 compras en el último año, y se preguntó antes por el silencio?",
        "your function says `loyal`. Are there 6 purchases in the last year, and was silence asked about first?",
    ),
    "satisfied": (
        "tu función dice `satisfied`. ¿Respondió 4 o más, y ninguna regla anterior se cumple ya?",
        "your function says `satisfied`. Did they answer 4 or more, and does no earlier rule hold already?",
    ),
    "occasional": (
        "tu función dice `occasional`, que es para quien no cumple ninguna regla anterior. Repasa las cinco de arriba abajo con estos números.",
        "your function says `occasional`, which is for those whom no earlier rule fits. Go through the five from top to bottom with these figures.",
    ),
}

LOYALTY_CLASS = Question(
    id="loyalty_class",
    title=both(es="Tu propio clasificador", en="A classifier of your own"),
    answer="loyalty_class",
    points=3,
    kind=Function(_calls, returns=Choice({name: both(es=es, en=en) for name, (es, en) in _SAID.items()})),
    expected=lambda data: _class,
    mistakes=[
        Mistake(
            "opinion-first",
            lambda data: _opinion_first,
            both(
                es="Tu función pregunta por la satisfacción antes que por el silencio. Alguien que lleva dos años sin venir contestó un 5 hace dos años: hoy está perdido. Baja esa regla.",
                en="Your function asks about satisfaction before silence. Somebody who has stayed away for two years answered a 5 two years ago: today they are lost. Move that rule down.",
            ),
            credit=0.3,
        ),
        Mistake(
            "loyal-first",
            lambda data: _loyal_first,
            both(
                es="Tu función pregunta si es leal antes de mirar el silencio. Quien compró siete veces en primavera y lleva cinco meses callado está dormido, y es a quien más conviene llamar.",
                en="Your function asks whether they are loyal before looking at silence. Who bought seven times in spring and has been silent for five months is dormant, and the one most worth calling.",
            ),
            credit=0.4,
        ),
        Mistake(
            "dormant-first",
            lambda data: _dormant_first,
            both(
                es="Tu función no encuentra a nadie perdido: más de 365 días también son más de 120, y esa regla gana por ir antes. La más exigente va primero.",
                en="Your function finds nobody lost: more than 365 days are also more than 120, and that rule wins because it comes first. The stricter one goes before.",
            ),
            credit=0.4,
        ),
        Mistake(
            "all-purchases",
            lambda data: _all_purchases,
            both(
                es="Tu función llama leal a quien compró mucho en toda su vida. La regla mira `recent`, el último año: la lealtad de hace dos años no paga el café de hoy.",
                en="Your function calls loyal those who bought much in all their life. The rule looks at `recent`, the last year: the loyalty of two years ago does not buy today's coffee.",
            ),
            credit=0.4,
        ),
        Mistake(
            "silence-is-consent",
            lambda data: _silence_is_consent,
            both(
                es="Tu función toma por satisfecho a quien no contestó. `nan` no es un 5: con `csat >= 4` queda fuera; con `not csat < 4`, dentro.",
                en="Your function takes those who did not answer for satisfied. `nan` is no 5: `csat >= 4` leaves it out, `not csat < 4` lets it in.",
            ),
            credit=0.4,
        ),
        Mistake(
            "satisfied-before-loyal",
            lambda data: _satisfied_before_loyal,
            both(
                es="Tu función pregunta por la satisfacción antes que por la lealtad, y quien compra cada semana y además está contento deja de ser leal.",
                en="Your function asks about satisfaction before loyalty, so that somebody who buys every week and is content besides is loyal no longer.",
            ),
            credit=0.5,
        ),
        Mistake(
            "no-prospects",
            lambda data: _no_prospects,
            both(
                es="A quien nunca compró tu función lo pone en otra clase. Su silencio es `nan`, y comparar con `nan` siempre da falso: pregunta primero si hay alguna compra.",
                en="Your function puts those who never bought into another class. Their silence is `nan`, and comparing with `nan` is always false: ask first whether there is any purchase.",
            ),
            credit=0.5,
        ),
        Mistake(
            "from-the-limit",
            lambda data: _from_the_limit,
            both(
                es="Con clientes corrientes aciertas. Justo en el límite, no: la regla dice más de 365 y más de 120 días, así que es `>` y no `>=`.",
                en="With ordinary customers you are right. Right at the limit you are not: the rule says more than 365 and more than 120 days, so it is `>` and not `>=`.",
            ),
            credit=0.7,
        ),
        Mistake(
            "beyond-the-limit",
            lambda data: _beyond_the_limit,
            both(
                es="Con clientes corrientes aciertas. Justo en el límite, no: 6 compras o más, CSAT de 4 o más, así que es `>=` y no `>`.",
                en="With ordinary customers you are right. Right at the limit you are not: 6 purchases or more, a CSAT of 4 or more, so it is `>=` and not `>`.",
            ),
            credit=0.7,
        ),
    ],
    hints=[
        both(
            es="Cinco `if` y un `return` final, en el orden de la lista. Cada `if` termina en `return`, así que los siguientes solo ven a quien queda.",
            en="Five `if` and a last `return`, in the order of the list. Each `if` ends in `return`, so the next ones see only those who are left.",
        ),
        both(
            es='Empieza así: `if purchases == 0: return "prospect"`, y en la línea siguiente `if silence > 365: return "lost"`.',
            en='Begin so: `if purchases == 0: return "prospect"`, and on the next line `if silence > 365: return "lost"`.',
        ),
        both(
            es='Después: `silence > 120`, `recent >= 6`, `csat >= 4`, y al final `return "occasional"` sin condición.',
            en='Then: `silence > 120`, `recent >= 6`, `csat >= 4`, and at the end `return "occasional"` without a condition.',
        ),
    ],
    look_at=both(
        es="¿Van las reglas en el orden de la lista? ¿Devuelve cada camino una de las seis palabras, en inglés y entre comillas?",
        en="Are the rules in the order of the list? Does every path return one of the six words, between quotes?",
    ),
    explanation=both(
        es="El orden forma parte de la definición: sin él, muchos clientes caben en dos clases. Los umbrales (365, 120, 6 y 4) son una elección de este curso; con otros habría otros perdidos.",
        en="The order is part of the definition: without it many customers fit two classes. The thresholds (365, 120, 6 and 4) are a choice of this course; with others there would be other lost customers.",
    ),
    code=(
        "def loyalty_class(purchases, silence, recent, csat):\n"
        "    if purchases == 0:\n"
        '        return "prospect"\n'
        "    if silence > 365:\n"
        '        return "lost"\n'
        "    if silence > 120:\n"
        '        return "dormant"\n'
        "    if recent >= 6:\n"
        '        return "loyal"\n'
        "    if csat >= 4:\n"
        '        return "satisfied"\n'
        '    return "occasional"'
    ),
)
