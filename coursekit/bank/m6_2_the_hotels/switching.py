"""Questions of 6.2 on leaving: after how many months it pays, and what a price beside a tie does not prove."""

from coursekit.practice import Call, Choice, Function, Mistake, Number, Question, both
from coursekit.practice.question import Text


def _calls(data, secret: str) -> list[Call]:
    plain: list[tuple[Text, tuple[float, ...]]] = [
        (both(es="un hotel mediano", en="a middling hotel"), (62.0, 18.2, 17.1, 2400.0)),
        (both(es="un hotel grande", en="a large hotel"), (140.0, 16.4, 15.9, 5200.0)),
        (both(es="una pensión", en="a guest house"), (9.0, 19.5, 18.0, 900.0)),
    ]
    edges: list[tuple[Text, tuple[float, ...]]] = [
        (both(es="el otro es más caro", en="the other one is dearer"), (62.0, 18.2, 19.0, 2400.0)),
        (both(es="el mismo precio", en="the same price"), (62.0, 18.2, 18.2, 2400.0)),
        (both(es="irse no cuesta nada", en="leaving costs nothing"), (62.0, 18.2, 17.2, 0.0)),
        (
            both(es="irse no cuesta nada, y el otro es más caro", en="leaving costs nothing, and the other is dearer"),
            (62.0, 18.2, 19.2, 0.0),
        ),
    ]
    return [Call(label, given) for label, given in plain] + [Call(label, given, "edge") for label, given in edges]


def _reference(kilos, our_price, rival_price, cost):
    saving = kilos * (our_price - rival_price)
    return cost / saving if saving > 0 else float("nan")


def _unchecked(kilos, our_price, rival_price, cost):
    saving = kilos * (our_price - rival_price)
    return cost / saving if saving else float("nan")


def _divides_by_zero(kilos, our_price, rival_price, cost):
    return cost / (kilos * (our_price - rival_price))


def _per_kilo(kilos, our_price, rival_price, cost):
    return cost / (our_price - rival_price) if our_price > rival_price else float("nan")


def _turned(kilos, our_price, rival_price, cost):
    saving = kilos * (rival_price - our_price)
    return cost / saving if saving > 0 else float("nan")


def _whole_bill(kilos, our_price, rival_price, cost):
    return cost / (kilos * rival_price) if our_price > rival_price else float("nan")


def _years(kilos, our_price, rival_price, cost):
    return _reference(kilos, our_price, rival_price, cost) / 12


MONTHS = Question(
    id="months",
    title=both(es="La cuenta del que se va", en="The sum of one who leaves"),
    answer="months_to_pay",
    points=2,
    kind=Function(_calls, returns=Number(tolerance=0.01, digits=1)),
    expected=lambda data: _reference,
    mistakes=[
        Mistake(
            "per-kilo",
            lambda data: _per_kilo,
            both(
                es="Tu función divide entre lo que se ahorra en **un kilo**. El ahorro del mes es esa diferencia por los kilos del mes.",
                en="Your function divides by what is saved on **one kilo**. The saving of the month is that difference times the month's kilos.",
            ),
        ),
        Mistake(
            "whole-bill",
            lambda data: _whole_bill,
            both(
                es="Tu función divide entre la factura entera del otro proveedor. El hotel no ahorra la factura: ahorra la **diferencia** entre las dos.",
                en="Your function divides by the other supplier's whole bill. The hotel does not save the bill: it saves the **difference** of the two.",
            ),
        ),
        Mistake(
            "the-wrong-way-round",
            lambda data: _turned,
            both(
                es="Restaste al revés: se ahorra cuando el **nuestro** es el caro, `our_price - rival_price`.",
                en="You subtracted the wrong way round: one saves where **ours** is the dear one, `our_price - rival_price`.",
            ),
        ),
        Mistake(
            "negative-months",
            lambda data: _unchecked,
            both(
                es="Con un rival más barato tu función acierta. Si es más caro da meses negativos, que parecen buenísimos. Quien pierde cada mes no recupera nunca: no hay tal mes, NaN.",
                en="With a cheaper rival your function is right. Where it is dearer it gives negative months, which look splendid. Whoever loses every month is never paid back: there is no such month, NaN.",
            ),
        ),
        Mistake(
            "divides-by-zero",
            lambda data: _divides_by_zero,
            both(
                es="Con un rival más barato tu función acierta. Con el mismo precio divide entre cero y se detiene: comprueba antes que haya ahorro.",
                en="With a cheaper rival your function is right. With the same price it divides by zero and stops: check first that there is a saving.",
            ),
        ),
        Mistake(
            "years",
            lambda data: _years,
            both(es="Está en años; se piden meses.", en="It is in years; months are asked for."),
            credit=0.6,
            generic=True,
        ),
    ],
    hints=[
        both(
            es="Dos pasos: cuánto se ahorra al mes; cuántos meses hacen falta para pagar `cost`.",
            en="Two steps: how much is saved in a month; how many months it takes to pay `cost`.",
        ),
        both(
            es="`saving = kilos * (our_price - rival_price)`. ¿Qué devuelves si no es mayor que 0?",
            en="`saving = kilos * (our_price - rival_price)`. What do you return if it is not above 0?",
        ),
    ],
    look_at=both(
        es="Prueba: 10 kilos, 18 y 17 euros, 120 euros de coste. Debe dar 12.",
        en="Try: 10 kilos, 18 and 17 euros, a cost of 120 euros. It should give 12.",
    ),
    explanation=both(
        es="Coste de irse entre ahorro al mes. Si no hay ahorro no hay tal mes: NaN, y no un número negativo.",
        en="Cost of leaving over saving a month. With no saving there is no such month: NaN, and no negative number.",
    ),
    code=(
        "def months_to_pay(kilos, our_price, rival_price, cost):\n"
        "    saving = kilos * (our_price - rival_price)\n"
        '    return cost / saving if saving > 0 else float("nan")'
    ),
)

WHY = Question(
    id="why",
    title=both(es="¿El contrato o el precio?", en="The contract or the price?"),
    answer="answer_why",
    points=1,
    kind=Choice(
        {
            "a": both(
                es="Puede ser, pero mira la tabla: apenas hay hoteles con precio bajo y sin contrato. Los datos no separan una cosa de la otra.",
                en="It may be, but look at the table: there are hardly any hotels with a low price and no contract. The data do not part one from the other.",
            ),
            "b": both(
                es="Los de tres años no han llegado aún a su fecha: que no se vayan no prueba que el contrato los retenga **después**. Y además pagan menos.",
                en="Those with three years have not come to their date yet: that they do not leave is no proof that the contract holds them **afterwards**. And they pay less besides.",
            ),
            "c": both(
                es="Las dos cosas van siempre juntas, y los de tres años aún no han podido irse. Se separan a propósito: a suertes, la mitad renueva con el precio bajo y sin compromiso.",
                en="The two always go together, and those with three years have not been able to leave yet. One parts them on purpose: by lot, half of them renew at the low price without any commitment.",
            ),
            "d": both(
                es="Mira el CSAT por contrato en la celda antes de decirlo. Y una nota media de unos veinte hoteles, con huecos, no daría para tanto.",
                en="Look at the CSAT by contract in the cell before saying so. And a mean score of some twenty hotels, with blanks, would not carry so much.",
            ),
        }
    ),
    expected=lambda data: "c",
    hints=[
        both(
            es="¿Hay en la tabla algún grupo con el precio bajo y sin contrato?",
            en="Is there any group in the table with the low price and no contract?",
        ),
        both(es="¿Cuántos de tres años pudieron irse?", en="How many of those with three years could have left?"),
    ],
    explanation=both(
        es="Dos explicaciones que viajan siempre juntas no se separan mirando: hay que separarlas al ofrecerlas.",
        en="Two explanations that always travel together are not parted by looking: they have to be parted when offered.",
    ),
    code='answer_why = "c"',
)
