"""The classifier that 5.3a asks for: every customer of a table in one class, whatever the limits; judged unseen."""

import hashlib
from collections.abc import Callable
from functools import cache

import numpy as np
import pandas as pd

from coursekit import customers
from coursekit.datasets import company
from coursekit.practice import Call, Function, Mistake, Question, Table, both
from coursekit.practice.question import Text

CLASSES = ("prospect", "lost", "dormant", "loyal", "satisfied", "occasional")
Counts = Callable[[pd.DataFrame, float, float], dict[str, int]]


@cache
def _facts(token: str, size: int) -> pd.DataFrame:
    shop = company(token, customers=size)
    known = customers.loyalty_classes(shop.customers, shop.orders, shop.surveys, as_of=shop.as_of, recency="days").table
    facts = known[["purchases", "recency_days", "recent", "csat"]].rename(columns={"recency_days": "silence"})
    return facts.astype(float).reset_index(drop=True)


def _hand() -> pd.DataFrame:
    """Customers who fit several classes at once, on the limits themselves, and without an answer."""
    nan = float("nan")
    rows = [
        (0, nan, 0, nan),
        (12, 400, 0, 5),
        (9, 200, 7, 5),
        (4, 200, 1, 5),
        (15, 10, 9, 2),
        (15, 20, 8, 5),
        (3, 30, 2, 4),
        (3, 30, 2, 3),
        (2, 60, 2, nan),
        (8, 120, 6, nan),
        (8, 365, 1, nan),
        (1, 365.5, 0, nan),
    ]
    return pd.DataFrame(rows, columns=["purchases", "silence", "recent", "csat"]).astype(float)


def _calls(data, secret: str) -> list[Call]:
    token = "unseen-" + hashlib.sha256(f"5.3a|{secret}".encode()).hexdigest()[:12]
    facts = _facts(token, 400)
    calls = [
        Call(
            both(
                es=f"{len(facts)} clientes, límites {dormant} y {lost} días",
                en=f"{len(facts)} customers, limits {dormant} and {lost} days",
            ),
            (facts, dormant, lost),
        )
        for dormant, lost in ((120, 365), (60, 180))
    ]
    calls.append(Call(both(es="doce clientes difíciles", en="twelve difficult customers"), (_hand(), 120, 365)))
    edges: list[tuple[Text, pd.DataFrame]] = [
        (both(es="una tabla sin clientes", en="a table without customers"), _hand().head(0)),
        (both(es="solo quien aún no compró", en="only somebody who has not bought yet"), _hand().head(1)),
    ]
    return calls + [Call(label, (table, 120, 365), "edge") for label, table in edges]


def _rules(facts: pd.DataFrame, dormant: float, lost: float) -> dict[str, pd.Series]:
    return {
        "prospect": facts["purchases"] == 0,
        "lost": facts["silence"] > lost,
        "dormant": facts["silence"] > dormant,
        "loyal": facts["recent"] >= 6,
        "satisfied": facts["csat"] >= 4,
    }


def _first_that_fits(rules: dict[str, pd.Series], order: tuple[str, ...], size: int) -> dict[str, int]:
    label = np.full(size, "occasional", dtype=object)
    for name in reversed(order):
        label[rules[name].to_numpy(dtype=bool)] = name
    return {name: int((label == name).sum()) for name in CLASSES}


def _counts(facts, dormant, lost):
    return _first_that_fits(_rules(facts, dormant, lost), CLASSES[:-1], len(facts))


def _every_rule_for_itself(facts, dormant, lost):
    found = {name: int(fits.sum()) for name, fits in _rules(facts, dormant, lost).items()}
    return found | {"occasional": _counts(facts, dormant, lost)["occasional"]}


def _loyal_first(facts, dormant, lost):
    return _first_that_fits(
        _rules(facts, dormant, lost), ("prospect", "loyal", "lost", "dormant", "satisfied"), len(facts)
    )


def _satisfied_before_loyal(facts, dormant, lost):
    return _first_that_fits(
        _rules(facts, dormant, lost), ("prospect", "lost", "dormant", "satisfied", "loyal"), len(facts)
    )


def _limits_of_always(facts, dormant, lost):
    return _counts(facts, 120, 365)


def _silent_is_content(facts, dormant, lost):
    rules = _rules(facts, dormant, lost)
    return _first_that_fits(rules | {"satisfied": ~(facts["csat"] < 4)}, CLASSES[:-1], len(facts))


def _at_the_limit(facts, dormant, lost):
    rules = _rules(facts, dormant, lost)
    at = {"lost": facts["silence"] >= lost, "dormant": facts["silence"] >= dormant}
    return _first_that_fits(rules | at, CLASSES[:-1], len(facts))


CLASS_COUNTS = Question(
    id="classes",
    title=both(es="Cada cliente, una clase", en="Each customer, one class"),
    answer="class_counts",
    points=3,
    kind=Function(_calls, returns=Table(keys=["class"], columns=["customers"])),
    expected=lambda data: _counts,
    mistakes=[
        Mistake(
            "every-rule-for-itself",
            lambda data: _every_rule_for_itself,
            both(
                es="Tu función cuenta cuántos cumplen **cada** regla, y hay quien cumple varias: suma tus clases y saldrá más gente de la que hay. Cada cliente va a la **primera** que se cumpla, y las demás ya no lo cuentan.",
                en="Your function counts how many fit **each** rule, and some fit several: add up your classes and more people come out than there are. Each customer goes to the **first** that fits, and the others no longer count them.",
            ),
        ),
        Mistake(
            "loyal-before-silence",
            lambda data: _loyal_first,
            both(
                es="Pusiste *leal* antes que *perdido* y *dormido*. Así, quien compró seis veces y lleva medio año callado sigue siendo leal. Primero el silencio, después las compras.",
                en="You put *loyal* before *lost* and *dormant*. That way somebody who bought six times and has been silent for half a year is loyal still. Silence first, purchases afterwards.",
            ),
            credit=0.3,
        ),
        Mistake(
            "satisfied-before-loyal",
            lambda data: _satisfied_before_loyal,
            both(
                es="Pusiste *satisfecho* antes que *leal*: los leales que contestaron bien la encuesta se salen de su clase, y la de leales depende de quién responde. Leal va primero.",
                en="You put *satisfied* before *loyal*: the loyal who answered the survey well drop out of their class, and then the class of the loyal depends on who answers. Loyal comes first.",
            ),
            credit=0.3,
        ),
        Mistake(
            "limits-of-always",
            lambda data: _limits_of_always,
            both(
                es="Con 120 y 365 va bien, pero usas esos números aunque se pidan otros. Los límites llegan en `dormant` y `lost`: úsalos, que de eso se trata.",
                en="With 120 and 365 it works, but you use those numbers even when others are asked for. The limits come in `dormant` and `lost`: use them, that is the point.",
            ),
            credit=0.4,
        ),
        Mistake(
            "no-answer-is-content",
            lambda data: _silent_is_content,
            both(
                es="Cuentas como satisfecho a quien **no contestó** (`nan`). No se sabe: no es ni satisfecho ni lo contrario, y va a *ocasional*. `csat >= 4` ya lo deja fuera.",
                en="You count as satisfied those who did **not answer** (`nan`). It is not known: they are neither satisfied nor the contrary, and go to *occasional*. `csat >= 4` leaves them out already.",
            ),
            credit=0.3,
        ),
        Mistake(
            "at-the-limit",
            lambda data: _at_the_limit,
            both(
                es="Casi: quien lleva **justo** el límite (120 días) aún no está dormido. Es `>`, más de, y no `>=`.",
                en="Nearly: whoever is **right at** the limit (120 days) is not dormant yet. It is `>`, more than, and not `>=`.",
            ),
            credit=0.7,
        ),
    ],
    hints=[
        both(
            es="Empieza por una Series con `occasional` para todo el mundo, y ve poniendo encima las demás clases, **de la última a la primera**: la que se pone al final manda.",
            en="Begin with a Series of `occasional` for everybody, and put the other classes on top, **from the last to the first**: the one put on at the end rules.",
        ),
        both(
            es='`label.mask(facts["csat"] >= 4, "satisfied")` cambia a quien lo cumple. Después leal, dormido, perdido y, al final, prospecto.',
            en='`label.mask(facts["csat"] >= 4, "satisfied")` changes those who fit. Then loyal, dormant, lost and, at the end, prospect.',
        ),
        both(
            es="`label.value_counts().reindex(classes, fill_value=0)` da los seis recuentos, también los que son 0.",
            en="`label.value_counts().reindex(classes, fill_value=0)` gives the six counts, those of 0 as well.",
        ),
    ],
    look_at=both(
        es="¿Suman tus seis clases tantos clientes como filas? ¿Gana siempre la primera regla de la lista? ¿Están las seis, aunque alguna sea 0?",
        en="Do your six classes add up to as many customers as rows? Does the first rule of the list always win? Are all six there, even where one is 0?",
    ),
    explanation=both(
        es="Las seis suman siempre todos los clientes, pongas los límites que pongas. Por eso «han crecido los perdidos» puede querer decir que alguien cambió un número.",
        en="The six always add up to all customers, wherever you put the limits. So “the lost have grown” may mean that somebody changed a number.",
    ),
    code=(
        "def class_counts(facts, dormant, lost):\n"
        '    label = pd.Series("occasional", index=facts.index)\n'
        '    label = label.mask(facts["csat"] >= 4, "satisfied")\n'
        '    label = label.mask(facts["recent"] >= 6, "loyal")\n'
        '    label = label.mask(facts["silence"] > dormant, "dormant")\n'
        '    label = label.mask(facts["silence"] > lost, "lost")\n'
        '    label = label.mask(facts["purchases"] == 0, "prospect")\n'
        "    return label.value_counts().reindex(classes, fill_value=0)"
    ),
)
