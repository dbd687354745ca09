"""The function that 2.4 asks for: a conversion of one's own, judged on visits that the notebook does not show."""

import hashlib
import math

import numpy as np
import pandas as pd

from coursekit.datasets import company
from coursekit.practice import Call, Function, Mistake, Number, Question, both
from coursekit.practice.question import Text


def _table(rows: list[tuple]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=["visit", "customer", "converted"])


def _calls(data, secret: str) -> list[Call]:
    calls = []
    for i in range(3):
        token = "unseen-" + hashlib.sha256(f"2.4|{secret}|{i}".encode()).hexdigest()[:12]
        visits = company(token, customers=300).visits[["visit", "customer", "converted"]]
        label = both(es=f"las visitas de otra empresa ({i + 1} de 3)", en=f"another company's visits ({i + 1} of 3)")
        calls.append(Call(label, (visits.reset_index(drop=True),)))
    twice = [("V1", "A", True), ("V1", "A", True), ("V2", "B", False), ("V3", "B", False)]
    blank = [("V1", "A", True), ("V2", "B", np.nan), ("V3", "C", False), ("V4", "C", np.nan)]
    edges: list[tuple[Text, list[tuple]]] = [
        (both(es="una tabla sin visitas (0 filas)", en="a table without visits (0 rows)"), []),
        (both(es="una sola visita, que compra", en="a single visit, which buys"), [("V1", "A", True)]),
        (both(es="la misma visita en dos filas", en="the same visit in two rows"), twice),
        (both(es="visitas de las que no se sabe si compraron", en="visits of which it is not known"), blank),
    ]
    return calls + [Call(label, (_table(rows),), "edge") for label, rows in edges]


def _one_each(visits: pd.DataFrame) -> pd.DataFrame:
    return visits.dropna(subset=["converted"]).drop_duplicates("visit")


def _reference(visits):
    known = _one_each(visits)
    return 100 * known["converted"].astype(float).mean() if len(known) else math.nan


def _by_person(visits):
    known = _one_each(visits)
    done = known["converted"].astype(float).groupby(known["customer"].astype(str)).max()
    return 100 * done.mean() if len(done) else math.nan


def _rows(visits):
    known = visits.dropna(subset=["converted"])
    return 100 * known["converted"].astype(float).mean() if len(known) else math.nan


def _blanks_are_no(visits):
    each = visits.drop_duplicates("visit")
    done = each["converted"].map(lambda one: one is True or one == 1)
    return 100 * done.astype(float).mean() if len(each) else math.nan


def _empty_is_zero(visits):
    known = _one_each(visits)
    return 100 * known["converted"].astype(float).mean() if len(known) else 0.0


def _ratio(visits):
    return _reference(visits) / 100


def _count(visits):
    return float(_one_each(visits)["converted"].astype(float).sum())


MY_CONVERSION = Question(
    id="my_conversion",
    title=both(es="Tu propia función de conversión", en="A conversion function of your own"),
    answer="my_conversion",
    points=3,
    kind=Function(_calls, returns=Number(tolerance=0.05)),
    expected=lambda data: _reference,
    mistakes=[
        Mistake(
            "by-person",
            lambda data: _by_person,
            both(
                es="Tu función agrupa por persona. La definición dice **visitas**: la misma persona puede aportar muchas.",
                en="Your function groups by person. The definition says **visits**: one person can bring many.",
            ),
        ),
        Mistake(
            "rows-for-visits",
            lambda data: _rows,
            both(
                es="Con datos corrientes aciertas. Si una visita está en dos filas la cuentas dos veces: pasa al unir tablas. Deja una fila por visita.",
                en="With ordinary data you are right. If a visit stands in two rows you count it twice: it happens when tables are joined. Keep one row for each visit.",
            ),
        ),
        Mistake(
            "blanks-count-as-no",
            lambda data: _blanks_are_no,
            both(
                es="Con datos corrientes aciertas. De un hueco no se sabe si compró; tú lo cuentas como que no. Quítalo del cálculo.",
                en="With ordinary data you are right. Of a blank it is not known whether it bought; you count it as no. Leave it out of the sum.",
            ),
        ),
        Mistake(
            "empty-is-zero",
            lambda data: _empty_is_zero,
            both(
                es="Con datos corrientes aciertas. Sin visitas devuelves 0, que se lee como «vinieron y nadie compró». Lo que no se midió es NaN.",
                en="With ordinary data you are right. Without visits you return 0, which reads as “they came and nobody bought”. What was not measured is NaN.",
            ),
        ),
        Mistake(
            "count",
            lambda data: _count,
            both(
                es="Tu función cuenta compras. Falta dividir entre las visitas.",
                en="Your function counts purchases. They still have to be divided by the visits.",
            ),
        ),
        Mistake(
            "ratio",
            lambda data: _ratio,
            both(
                es="Tu función da la proporción; ponla de 0 a 100.",
                en="Your function gives the share; put it on 0 to 100.",
            ),
            credit=0.3,
            generic=True,
        ),
    ],
    hints=[
        both(
            es='Empieza por `visits.dropna(subset=["converted"]).drop_duplicates("visit")`.',
            en='Begin with `visits.dropna(subset=["converted"]).drop_duplicates("visit")`.',
        ),
        both(es='Si no queda ninguna, `return float("nan")`.', en='If none is left, `return float("nan")`.'),
        both(es="Después, 100 por la media de `converted`.", en="Then 100 times the mean of `converted`."),
    ],
    look_at=both(
        es="Prueba con una visita que está en dos filas y con una tabla vacía.",
        en="Try a visit that stands in two rows, and an empty table.",
    ),
    explanation=both(
        es="Una fila por visita, los huecos fuera, y NaN si no queda nada que medir.",
        en="One row for each visit, blanks out, and NaN if nothing is left to measure.",
    ),
    code=(
        'def my_conversion(visits):\n    known = visits.dropna(subset=["converted"]).drop_duplicates("visit")\n'
        '    if len(known) == 0:\n        return float("nan")\n    return 100 * known["converted"].astype(float).mean()'
    ),
)
