"""The function that 5.2a asks for: may this survey go out now, and if not, why not."""

import hashlib

import numpy as np
import pandas as pd

from coursekit.practice import Call, Choice, Function, Mistake, Question, both

_DAY = pd.Timedelta(days=1)
WAIT, REST = 2, 90
_NEVER = pd.NaT


def _decide(when, delivered, decisions, asked):
    if pd.isna(delivered) or when < delivered + WAIT * _DAY:
        return "not_delivered"
    said = decisions[decisions["time"] <= when].sort_values("time")
    if len(said) == 0 or not said["granted"].iloc[-1]:
        return "no_consent"
    if any(when - time < REST * _DAY for time in asked):
        return "rest"
    return "send"


def _said(*entries: tuple[pd.Timestamp, bool]) -> pd.DataFrame:
    table = pd.DataFrame(entries, columns=["time", "granted"])
    return table.astype({"time": "datetime64[us]", "granted": bool})


def _label(what_es: str, what_en: str):
    return both(es=what_es, en=what_en)


def _calls(data, secret: str) -> list[Call]:
    """A person of each sort, on days that differ from run to run."""
    rng = np.random.default_rng(int(hashlib.sha256(f"5.2a|{secret}".encode()).hexdigest()[:12], 16))
    when = pd.Timestamp("2025-03-01 10:00") + int(rng.integers(0, 200)) * _DAY

    def ago(low: int, high: int) -> pd.Timestamp:
        return when - int(rng.integers(low, high + 1)) * _DAY

    long_ago, parcel = ago(300, 400), ago(3, 9)
    yes = _said((long_ago, True))
    gone = _said((long_ago, True), (ago(30, 60), False))
    back = _said((long_ago, False), (ago(100, 200), True))
    shuffled = _said((ago(20, 40), False), (long_ago, True))
    later = _said((long_ago, True), (when + 3 * _DAY, False))
    main = [
        ("parcel delivered, yes, never asked", "paquete entregado, dijo que sí, nunca se le preguntó", (when, parcel, yes, [])),
        ("a parcel delivered yesterday", "un paquete entregado ayer", (when, when - _DAY, yes, [])),
        ("said yes and withdrew it", "dijo que sí y lo retiró", (when, parcel, gone, [])),
        ("said no and later yes", "dijo que no y más tarde que sí", (when, parcel, back, [])),
        ("asked a month ago", "se le preguntó hace un mes", (when, parcel, yes, [ago(20, 40)])),
        ("asked half a year ago and a month ago", "se le preguntó hace medio año y hace un mes", (when, parcel, yes, [ago(20, 40), ago(150, 200)])),
        ("asked half a year ago", "se le preguntó hace medio año", (when, parcel, yes, [ago(150, 200)])),
    ]  # fmt: skip
    edges = [
        ("never said anything (no rows)", "nunca dijo nada (0 filas)", (when, parcel, _said(), [])),
        ("entries out of order: the “no” is later", "apuntes desordenados: el «no» es posterior", (when, parcel, shuffled, [])),
        ("a “no” that comes three days after", "un «no» que llega tres días después", (when, parcel, later, [])),
        ("a parcel that never arrived (NaT)", "un paquete que no llegó (NaT)", (when, _NEVER, yes, [])),
        ("delivered exactly 2 days ago", "entregado hace exactamente 2 días", (when, when - WAIT * _DAY, yes, [])),
        ("asked exactly 90 days ago", "se le preguntó hace exactamente 90 días", (when, parcel, yes, [when - REST * _DAY])),
    ]  # fmt: skip
    found = [Call(_label(es, en), args) for en, es, args in main]
    return found + [Call(_label(es, en), args, "edge") for en, es, args in edges]


def _ever(when, delivered, decisions, asked):
    if decisions["granted"].any():
        decisions = _said((when, True))
    return _decide(when, delivered, decisions, asked)


def _silence_is_yes(when, delivered, decisions, asked):
    return _decide(when, delivered, decisions if len(decisions) else _said((when, True)), asked)


def _as_filed(when, delivered, decisions, asked):
    known = decisions[decisions["time"] <= when]
    return _decide(when, delivered, _said((when, bool(known["granted"].iloc[-1]))) if len(known) else known, asked)


def _hindsight(when, delivered, decisions, asked):
    last = decisions.sort_values("time").tail(1).assign(time=when)
    return _decide(when, delivered, last, asked)


def _no_rest(when, delivered, decisions, asked):
    return _decide(when, delivered, decisions, [])


def _last_in_the_list(when, delivered, decisions, asked):
    return _decide(when, delivered, decisions, asked[-1:])


def _blank_is_delivered(when, delivered, decisions, asked):
    return _decide(when, when - 5 * _DAY if pd.isna(delivered) else delivered, decisions, asked)


def _at_once(when, delivered, decisions, asked):
    arrived = not pd.isna(delivered) and delivered <= when
    return _decide(when, when - 5 * _DAY if arrived else delivered, decisions, asked)


def _consent_only(when, delivered, decisions, asked):
    return _decide(when, when - 5 * _DAY, decisions, asked)


_WORDS = {
    "send": (
        "tu función dice `send`: recorre las tres reglas en orden con estos datos. ¿Cuál lo impedía?",
        "your function says `send`: go through the three rules in order with these data. Which of them forbade it?",
    ),
    "not_delivered": (
        "tu función dice `not_delivered`. ¿Han pasado al menos 2 días desde la entrega? Justo 2 ya valen.",
        "your function says `not_delivered`. Have at least 2 days passed since delivery? Exactly 2 will do.",
    ),
    "no_consent": (
        "tu función dice `no_consent`. ¿Cuál es el último apunte que ya existía en `when`, por fecha?",
        "your function says `no_consent`. Which is the last entry, by date, that existed at `when`?",
    ),
    "rest": (
        "tu función dice `rest`. ¿Hay alguna encuesta de hace **menos** de 90 días, y se miró antes el consentimiento?",
        "your function says `rest`. Is there any survey from **less** than 90 days ago, and was consent looked at first?",
    ),
}

DECIDE = Question(
    id="decide",
    title=both(es="¿Sale esta encuesta?", en="Does this survey go out?"),
    answer="decide",
    points=3,
    kind=Function(_calls, returns=Choice({name: both(es=es, en=en) for name, (es, en) in _WORDS.items()})),
    expected=lambda data: _decide,
    mistakes=[
        Mistake(
            "ever-yes",
            lambda data: _ever,
            both(
                es="Tu función busca un sí en cualquier momento (`any`). Quien se dio de baja también dijo que sí una vez. Ordena por `time` y mira el último.",
                en="Your function looks for a yes at any time (`any`). Whoever unsubscribed once said yes too. Sort by `time` and look at the last.",
            ),
            credit=0.2,
        ),
        Mistake(
            "silence-is-yes",
            lambda data: _silence_is_yes,
            both(
                es="Tu función envía a quien nunca dijo nada. Sin apuntes no hay permiso: empieza preguntando si queda alguna fila.",
                en="Your function sends to people who never said anything. Without an entry there is no permission: begin by asking whether any row is left.",
            ),
            credit=0.5,
        ),
        Mistake(
            "as-filed",
            lambda data: _as_filed,
            both(
                es='Tu función toma la última **fila**. El orden de una tabla no es el orden en que pasaron las cosas: `sort_values("time")` primero.',
                en='Your function takes the last **row**. The order of a table is not the order in which things happened: `sort_values("time")` first.',
            ),
            credit=0.5,
        ),
        Mistake(
            "hindsight",
            lambda data: _hindsight,
            both(
                es="Tu función mira apuntes posteriores a `when`. En el momento de enviar aún no existían: quédate con los que tienen `time` menor o igual que `when`.",
                en="Your function looks at entries later than `when`. At the moment of sending they did not exist: keep those whose `time` is `when` or before.",
            ),
            credit=0.5,
        ),
        Mistake(
            "no-rest",
            lambda data: _no_rest,
            both(
                es="Falta el descanso: a quien ya se le preguntó hace menos de 90 días no se le vuelve a preguntar. Recorre `asked`.",
                en="The rest is missing: whoever was asked less than 90 days ago is not asked again. Go through `asked`.",
            ),
            credit=0.3,
        ),
        Mistake(
            "last-of-the-list",
            lambda data: _last_in_the_list,
            both(
                es="Miras solo el último de `asked`, y la lista puede no estar ordenada. Pregunta si **alguna** (`any`) es de hace menos de 90 días.",
                en="You look only at the last of `asked`, and the list may be in any order. Ask whether **any** is from less than 90 days ago.",
            ),
            credit=0.4,
        ),
        Mistake(
            "blank-is-delivered",
            lambda data: _blank_is_delivered,
            both(
                es="Cuando `delivered` es NaT, `when < delivered + ...` da falso y tu función sigue adelante: preguntas por un paquete que no llegó. Pregunta antes `pd.isna(delivered)`.",
                en="Where `delivered` is NaT, `when < delivered + …` is false and your function goes on: you ask about a parcel that never came. Ask `pd.isna(delivered)` first.",
            ),
            credit=0.6,
        ),
        Mistake(
            "at-once",
            lambda data: _at_once,
            both(
                es="Tu función pregunta en cuanto llega el paquete. Nadie ha probado aún el café: deja pasar 2 días.",
                en="Your function asks as soon as the parcel is there. Nobody has tasted the coffee yet: let 2 days pass.",
            ),
            credit=0.4,
        ),
        Mistake(
            "consent-only",
            lambda data: _consent_only,
            both(
                es="Tu función no mira la entrega: pregunta también por paquetes de ayer y por los que no han llegado. Es la primera regla.",
                en="Your function does not look at the delivery: it asks about yesterday's parcels, and those that never came. It is the first rule.",
            ),
            credit=0.2,
        ),
    ],
    hints=[
        both(
            es='Tres `if`, en el orden de la lista, cada uno con su `return`; al final, `return "send"`.',
            en='Three `if`, in the order of the list, each with its `return`; at the end `return "send"`.',
        ),
        both(
            es='El consentimiento: `said = decisions[decisions["time"] <= when].sort_values("time")`; no hay permiso si `len(said) == 0` o si `said["granted"].iloc[-1]` es falso.',
            en='Consent: `said = decisions[decisions["time"] <= when].sort_values("time")`; there is no permission if `len(said) == 0` or if `said["granted"].iloc[-1]` is false.',
        ),
        both(
            es="La entrega: `if pd.isna(delivered) or when < delivered + pd.Timedelta(days=2)`. El descanso: `if any(when - time < pd.Timedelta(days=90) for time in asked)`.",
            en="Delivery: `if pd.isna(delivered) or when < delivered + pd.Timedelta(days=2)`. Rest: `if any(when - time < pd.Timedelta(days=90) for time in asked)`.",
        ),
    ],
    look_at=both(
        es="Prueba tu función con una sola persona: `decide(when, when - 5 * day, entries, [])`. ¿Y con `entries.iloc[:0]`, sin apuntes? ¿Y con `pd.NaT` en la entrega?",
        en="Try your function on one person: `decide(when, when - 5 * day, entries, [])`. And with `entries.iloc[:0]`, no entries? And with `pd.NaT` as delivery?",
    ),
    explanation=both(
        es="Un envío automático es una función que contesta miles de veces sin que nadie mire. Por eso devuelve el motivo, y por eso se prueba en los bordes.",
        en="An automatic survey is a function that answers thousands of times with nobody looking. That is why it returns the reason, and why it is tried at the edges.",
    ),
    code=(
        "def decide(when, delivered, decisions, asked):\n"
        "    if pd.isna(delivered) or when < delivered + 2 * day:\n"
        '        return "not_delivered"\n'
        '    said = decisions[decisions["time"] <= when].sort_values("time")\n'
        '    if len(said) == 0 or not said["granted"].iloc[-1]:\n'
        '        return "no_consent"\n'
        "    if any(when - time < 90 * day for time in asked):\n"
        '        return "rest"\n'
        '    return "send"'
    ),
)
