"""The function that 2.1 asks for: a change between two counts, in units of what chance moves."""

import hashlib

from coursekit.practice import Call, Function, Mistake, Number, Question, both


def _calls(data, secret: str) -> list[Call]:
    calls = []
    for i in range(4):
        drawn = hashlib.sha256(f"2.1|{secret}|{i}".encode()).digest()
        before, more = 40 + drawn[0], 10 + drawn[1] % 60
        # Every other pair falls, so that the sign is seen.
        pair = (before, before + more) if i % 2 == 0 else (before + more, before)
        label = both(es=f"dos meses de otra empresa ({i + 1} de 4)", en=f"two months of another company ({i + 1} of 4)")
        calls.append(Call(label, pair))
    edges = [
        (both(es="dos meses sin nadie (0 y 0)", en="two months with nobody (0 and 0)"), (0, 0)),
        (both(es="de nadie a nueve personas (0 y 9)", en="from nobody to nine people (0 and 9)"), (0, 9)),
        (both(es="de nueve personas a nadie (9 y 0)", en="from nine people to nobody (9 and 0)"), (9, 0)),
    ]
    return calls + [Call(label, pair, "edge") for label, pair in edges]


def _noises(before, now):
    return (now - before) / (now + before) ** 0.5 if now + before else 0.0


def _percent(before, now):
    return 100 * (now - before) / before if before else 0.0


def _noise_of_one(before, now):
    return (now - before) / before**0.5 if before else 0.0


def _without_root(before, now):
    return (now - before) / (now + before) if now + before else 0.0


def _root_of_each(before, now):
    return (now - before) / (now**0.5 + before**0.5) if now + before else 0.0


def _without_sign(before, now):
    return abs(_noises(before, now))


def _fails_at_zero(before, now):
    return (now - before) / (now + before) ** 0.5


def _upside_down(before, now):
    return -_noises(before, now)


NOISE = Question(
    id="noise",
    title=both(es="¿Cambio o azar?", en="Change or chance?"),
    answer="change_in_noises",
    points=2,
    kind=Function(_calls, returns=Number(tolerance=0.005)),
    expected=lambda data: _noises,
    mistakes=[
        Mistake(
            "percent",
            lambda data: _percent,
            both(
                es="Tu función da el cambio en %. Un 30 % menos puede ser azar si eran diez personas y una noticia si eran mil: divide entre la raíz de la suma.",
                en="Your function gives the change in %. 30% less may be chance if there were ten people and news if there were a thousand: divide by the root of the sum.",
            ),
        ),
        Mistake(
            "noise-of-one",
            lambda data: _noise_of_one,
            both(
                es="Dividiste entre la raíz del recuento de antes. El azar mueve **los dos** meses: bajo la raíz va la suma. Así como está, verás cambios donde no los hay.",
                en="You divided by the root of the earlier count. Chance moves **both** months: the sum goes under the root. As it is, you will see changes where there are none.",
            ),
            credit=0.4,
        ),
        Mistake(
            "without-root",
            lambda data: _without_root,
            both(
                es="Falta la raíz. El azar crece con la raíz del recuento, no con el recuento: con cuatro veces más gente se mueve el doble.",
                en="The root is missing. Chance grows with the root of the count, not with the count: with four times the people it moves twice as much.",
            ),
            credit=0.3,
        ),
        Mistake(
            "root-of-each",
            lambda data: _root_of_each,
            both(
                es="Sumaste las dos raíces. Los azares de dos meses no se suman enteros, porque a veces se compensan: primero se suman los recuentos y después se saca la raíz.",
                en="You added the two roots. The chances of two months do not add up in full, because at times they cancel out: first add the counts, then take the root.",
            ),
            credit=0.4,
        ),
        Mistake(
            "without-sign",
            lambda data: _without_sign,
            both(
                es="El tamaño está bien, pero quitaste el signo: así no se sabe si vino más gente o menos.",
                en="The size is right, but you took the sign away: so nobody can tell whether more people came or fewer.",
            ),
            credit=0.5,
        ),
        Mistake(
            "fails-at-zero",
            lambda data: _fails_at_zero,
            both(
                es="Va bien salvo con dos ceros, donde no se puede dividir. Una tienda que abre mañana tiene dos meses a cero: devuelve 0 antes de dividir.",
                en="It works but for two zeros, where one cannot divide. A shop that opens tomorrow has two months at zero: return 0 before you divide.",
            ),
            credit=0.7,
        ),
        Mistake(
            "upside-down",
            lambda data: _upside_down,
            both(
                es="El signo está al revés: si ahora hay más que antes, el resultado es positivo. Es ahora − antes.",
                en="The sign is upside down: if there are more now than before, the result is positive. It is now − before.",
            ),
            credit=0.5,
            generic=True,
        ),
    ],
    hints=[
        both(
            es="La raíz cuadrada se escribe `** 0.5`: `(now + before) ** 0.5`.",
            en="The square root is written `** 0.5`: `(now + before) ** 0.5`.",
        ),
        both(
            es="Antes de dividir, mira si la suma es 0 y en ese caso devuelve 0.",
            en="Before you divide, see whether the sum is 0, and if so return 0.",
        ),
    ],
    look_at=both(
        es="Prueba a mano: de 40 a 60 sale 2. ¿Y de 60 a 40?",
        en="Try by hand: from 40 to 60 it gives 2. And from 60 to 40?",
    ),
    explanation=both(
        es="Si cada persona llega por su cuenta, la diferencia de dos recuentos se mueve por azar alrededor de la raíz de su suma. Quien mira doce meses verá alguno más allá de 2 aunque no pase nada.",
        en="If people come each on their own account, the difference of two counts moves by chance about the root of their sum. Whoever looks at twelve months will see one beyond 2 now and then, though nothing happens.",
    ),
    code=(
        "def change_in_noises(before, now):\n"
        "    if before + now == 0:\n"
        "        return 0.0\n"
        "    return (now - before) / (now + before) ** 0.5"
    ),
)
