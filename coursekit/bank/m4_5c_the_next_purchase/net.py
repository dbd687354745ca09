"""The function that 4.5c asks for: what is left of a voucher sent to a thousand people."""

import hashlib
import math

from coursekit.practice import Call, Function, Mistake, Number, Question, both


def _calls(data, secret: str) -> list[Call]:
    calls = []
    for i in range(4):
        drawn = hashlib.sha256(f"4.5c|{secret}|{i}".encode()).digest()
        people_without, people_with = 150 + drawn[0], 160 + drawn[1] % 200
        back_without, back_with = 6 + drawn[2] % 40, 12 + drawn[3] % 60
        money = (10 + drawn[4] / 10, 1.5 + drawn[5] / 50)
        label = both(es=f"la prueba de otra tienda ({i + 1} de 4)", en=f"the trial of another shop ({i + 1} of 4)")
        calls.append(Call(label, (back_without, people_without, back_with, people_with, *money)))
    edges = [
        (both(es="un grupo de control vacío", en="an empty hold-out"), (0, 0, 9, 100, 14.0, 3.0)),
        (both(es="nadie recibió el vale", en="nobody got the voucher"), (3, 100, 0, 0, 14.0, 3.0)),
        (
            both(es="vuelven los mismos con vale y sin él", en="as many return with as without"),
            (20, 100, 40, 200, 14.0, 3.0),
        ),
    ]
    return calls + [Call(label, given, "edge") for label, given in edges]


def _net(back_without, people_without, back_with, people_with, margin, discount):
    if people_without == 0 or people_with == 0:
        return math.nan
    without, with_it = back_without / people_without, back_with / people_with
    return 1000 * ((with_it - without) * margin - with_it * discount)


def _only_the_new_pay(back_without, people_without, back_with, people_with, margin, discount):
    if people_without == 0 or people_with == 0:
        return math.nan
    more = back_with / people_with - back_without / people_without
    return 1000 * more * (margin - discount)


def _all_are_won(back_without, people_without, back_with, people_with, margin, discount):
    if people_without == 0 or people_with == 0:
        return math.nan
    return 1000 * back_with / people_with * (margin - discount)


def _counts(back_without, people_without, back_with, people_with, margin, discount):
    if people_without == 0 or people_with == 0:
        return math.nan
    share = 1000 / people_with
    return share * ((back_with - back_without) * margin - back_with * discount)


def _without_discount(back_without, people_without, back_with, people_with, margin, discount):
    if people_without == 0 or people_with == 0:
        return math.nan
    return 1000 * (back_with / people_with - back_without / people_without) * margin


def _fails_empty(back_without, people_without, back_with, people_with, margin, discount):
    without, with_it = back_without / people_without, back_with / people_with
    return 1000 * ((with_it - without) * margin - with_it * discount)


def _per_person(back_without, people_without, back_with, people_with, margin, discount):
    return _net(back_without, people_without, back_with, people_with, margin, discount) / 1000


NET = Question(
    id="net",
    title=both(es="Lo que queda de un vale", en="What is left of a voucher"),
    answer="net_per_thousand",
    points=2,
    kind=Function(_calls, returns=Number(tolerance=0.05)),
    expected=lambda data: _net,
    mistakes=[
        Mistake(
            "only-the-new-get-it",
            lambda data: _only_the_new_pay,
            both(
                es="Descontaste solo a quienes vinieron **por** el vale. En caja nadie los distingue: también lo usa quien habría venido igual, y ahí se va el dinero.",
                en="You took the discount off only for those who came **because** of the voucher. At the till nobody can tell them: those who would have come anyway use it too, and there the money goes.",
            ),
            credit=0.4,
        ),
        Mistake(
            "all-are-won",
            lambda data: _all_are_won,
            both(
                es="Contaste como ganado a todo el que volvió con vale. Sin vale también vuelve alguien: réstalo antes de multiplicar por el margen.",
                en="You counted as won everybody who returned with a voucher. Some return without one too: take them away before you multiply by the margin.",
            ),
            credit=0.3,
        ),
        Mistake(
            "people-not-shares",
            lambda data: _counts,
            both(
                es="Restaste personas de dos grupos de distinto tamaño. Divide cada una entre su grupo antes de restar.",
                en="You subtracted people of two groups of different size. Divide each by its own group before you subtract.",
            ),
            credit=0.3,
        ),
        Mistake(
            "free-voucher",
            lambda data: _without_discount,
            both(
                es="Lo ganado está bien, y falta restar lo que se regala: el descuento a todo el que vuelve con vale.",
                en="What is gained is right, and what is given still has to be taken off: the discount for everybody who returns with a voucher.",
            ),
            credit=0.4,
        ),
        Mistake(
            "fails-when-empty",
            lambda data: _fails_empty,
            both(
                es='Va bien salvo con un grupo vacío, donde no se puede dividir. Sin grupo de control no hay respuesta: devuelve `float("nan")`, no 0.',
                en='It works but for an empty group, where one cannot divide. Without a hold-out there is no answer: return `float("nan")`, not 0.',
            ),
            credit=0.6,
        ),
        Mistake(
            "per-person",
            lambda data: _per_person,
            both(
                es="La cuenta está bien, por **una** persona. Multiplícala por mil.",
                en="The sum is right, for **one** person. Multiply it by a thousand.",
            ),
            credit=0.6,
            generic=True,
        ),
    ],
    hints=[
        both(
            es="Dos partes: `back_without / people_without` y `back_with / people_with`. Lo ganado es su diferencia por el margen.",
            en="Two shares: `back_without / people_without` and `back_with / people_with`. What is gained is their difference times the margin.",
        ),
        both(
            es="Lo regalado es la segunda parte por el descuento. Resta, multiplica por 1000, y antes mira si algún grupo está vacío.",
            en="What is given is the second share times the discount. Subtract, multiply by 1000, and before that see whether a group is empty.",
        ),
    ],
    look_at=both(
        es="Prueba a mano: 2 de 100 sin vale, 9 de 100 con él, margen 15 y descuento 3: por mil, 1 050 − 270 = 780.",
        en="Try by hand: 2 of 100 without, 9 of 100 with it, margin 15 and discount 3: for a thousand, 1 050 − 270 = 780.",
    ),
    explanation=both(
        es="Lo ganado sale de la diferencia; lo regalado, de todos los que vuelven con vale. Por eso el mismo vale gana con quien no venía y pierde con quien venía. Cuenta un pedido: no lo que pase después.",
        en="What is gained comes from the difference; what is given, from all who return with a voucher. So the same voucher gains with those who did not come and loses with those who did. It counts one order: not what follows.",
    ),
    code=(
        "def net_per_thousand(back_without, people_without, back_with, people_with, margin, discount):\n"
        "    if people_without == 0 or people_with == 0:\n"
        '        return float("nan")\n'
        "    without, with_it = back_without / people_without, back_with / people_with\n"
        "    return 1000 * ((with_it - without) * margin - with_it * discount)"
    ),
)
