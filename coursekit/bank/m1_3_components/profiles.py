"""Questions of 1.3 on the seven profiles: which tag a message deserves, and whether two people tag alike."""

import pandas as pd

from coursekit import customers
from coursekit.customers import PROFILE_TAGS
from coursekit.practice import Matching, Mistake, Number, Question, both

_RIGHT = {
    "message_1": "loyal",
    "message_2": "prospect",
    "message_3": "occasional",
    "message_4": "demanding",
    "message_5": "dissatisfied",
    "message_6": "influential",
    "message_7": "price_sensitive",
}

PROFILES = Question(
    id="profiles",
    title=both(es="Siete mensajes, siete perfiles", en="Seven messages, seven profiles"),
    answer="answer_profiles",
    points=2,
    kind=Matching(
        list(_RIGHT),
        list(PROFILE_TAGS),
        {
            ("message_1", "occasional"): both(
                es="Siete pedidos en un año es una costumbre. Ocasional es quien aparece de vez en cuando.",
                en="Seven orders in a year are a habit. Occasional is who turns up now and then.",
            ),
            ("message_1", ""): both(
                es="Lo que se ve es que vuelve, y a menudo. El mensaje no habla de precio, de quejas ni de otras personas.",
                en="What can be seen is that they return, and often. The message does not speak of price, complaints or other people.",
            ),
            ("message_2", "occasional"): both(
                es="Ocasional es quien compra poco, pero compra. Aquí hay interés y todavía ningún pedido.",
                en="Occasional is who buys seldom, but does buy. Here is interest, and no order yet.",
            ),
            ("message_2", "demanding"): both(
                es="Preguntar qué trae una caja no es exigir: se informa antes de su primera compra.",
                en="Asking what is in a box is not demanding: they inform themselves before a first purchase.",
            ),
            ("message_2", ""): both(
                es="Dejó su correo y aún no ha comprado: eso es un prospecto.",
                en="They left an address and have not bought yet: that is a prospect.",
            ),
            ("message_3", "loyal"): both(
                es="Vuelve cada año, sí, pero una vez: para la cuenta de compras es ocasional. Que le tenga cariño a la tienda sería otra medida.",
                en="They come back every year, yes, but once: by the count of purchases that is occasional. Being fond of the shop would be another measure.",
            ),
            ("message_3", "price_sensitive"): both(
                es="Compra poco, y el mensaje no nombra el precio ni un descuento.",
                en="They buy seldom, and the message names neither price nor discount.",
            ),
            ("message_3", ""): both(
                es="Una visita al año: poca frecuencia y ninguna queja.",
                en="One visit a year: low frequency, and no complaint.",
            ),
            ("message_4", "dissatisfied"): both(
                es="«Llegó bien»: no puntuó mal. Pide que se cumpla lo anunciado: espera mucho, y más de lo que recibió. Suele volver si se cumple.",
                en="“It arrived well”: no bad score. They ask that what is announced be kept: they expect much, and more than they got. They often return if it is.",
            ),
            ("message_4", ""): both(
                es="La pista está en «espero»: compara lo prometido con lo recibido. Es lo que mide la brecha de SERVQUAL.",
                en="The clue is “I expect”: they compare what was promised with what they got. That is what the gap of SERVQUAL measures.",
            ),
            ("message_5", "demanding"): both(
                es="No pide más de lo normal: que llegue entero y que alguien conteste. Y puntuó su última experiencia con un 1.",
                en="They ask for nothing out of the ordinary: that it comes whole and that somebody answers. And they rated the last experience with a 1.",
            ),
            ("message_5", ""): both(
                es="Hay una mala experiencia y una mala nota: insatisfecho.",
                en="There is a bad experience and a bad score: dissatisfied.",
            ),
            ("message_6", "loyal"): both(
                es="De lo que compra ella no sabemos nada. Lo que cuenta es que trajo a otras personas, y que compran.",
                en="Of what they buy themselves we know nothing. What counts is that they brought others, and that those buy.",
            ),
            ("message_6", "price_sensitive"): both(
                es="El código aquí sirve para traer gente, no para esperar la rebaja.",
                en="Here the code serves to bring people, not to wait for the sale.",
            ),
            ("message_6", ""): both(
                es="Trae clientes que compran: eso es influir, con tres seguidoras o con cuarenta mil.",
                en="They bring customers who buy: that is influence, with three followers or forty thousand.",
            ),
            ("message_7", "loyal"): both(
                es="Cuatro pedidos parecen lealtad, pero ninguno sin cupón. ¿A qué es leal, al café o al descuento?",
                en="Four orders look like loyalty, but none without a coupon. Loyal to what, the coffee or the discount?",
            ),
            ("message_7", "occasional"): both(
                es="No es cuánto compra, es cuándo: solo con cupón.",
                en="It is not how much they buy but when: with a coupon alone.",
            ),
            ("message_7", ""): both(
                es="Todos sus pedidos llevaron descuento y espera el siguiente.",
                en="All their orders had a discount, and they wait for the next.",
            ),
        },
    ),
    expected=lambda data: dict(_RIGHT),
    hints=[
        both(
            es="Empieza por los que dicen un número: pedidos, cupones, notas, personas.",
            en="Begin with those that say a number: orders, coupons, scores, people.",
        ),
        both(
            es="Los difíciles son el 4 y el 5: uno compara con lo prometido; al otro le salió mal.",
            en="The hard ones are 4 and 5: one compares with what was promised; for the other, things went wrong.",
        ),
    ],
    explanation=both(
        es="Cada mensaje tiene una pista dominante. En la vida real caben varias etiquetas a la vez: el 7 podría ser también ocasional. Por eso el perfil es una etiqueta y no una clase.",
        en="Each message has one clue that stands out. In real life several tags fit at once: 7 might be occasional too. So a profile is a tag and not a class.",
    ),
    code=f"answer_profiles = {_RIGHT!r}".replace("'", '"'),
)


def _raters(data) -> tuple[pd.Series, pd.Series]:
    tickets = data.tickets
    return ~tickets["resolved"] | tickets["reopened"], tickets["contacts"] > 1


def _parts(data) -> tuple[float, float]:
    parts = customers.kappa(*_raters(data)).parts
    return float(parts["observed"]), float(parts["expected"])


def _found_again(data) -> float:
    marta, ines = _raters(data)
    return float(ines[marta].mean())


AGREEMENT = Question(
    id="agreement",
    title=both(es="Acuerdo más allá del azar", en="Agreement beyond chance"),
    answer="agreement",
    kind=Number(tolerance=0.0011, digits=3),
    points=1,
    expected=lambda data: customers.kappa(*_raters(data)).value,
    mistakes=[
        Mistake(
            "observed",
            lambda data: _parts(data)[0],
            both(
                es="Es la parte de tickets en que coinciden. Como casi ninguno está marcado, coincidirían mucho sin leer nada: descuenta ese azar.",
                en="That is the share of tickets on which they agree. As few are marked at all, they would agree much without reading anything: take that chance off.",
            ),
            credit=0.3,
        ),
        Mistake(
            "expected",
            lambda data: _parts(data)[1],
            both(
                es="Es el acuerdo que se espera por azar. Falta compararlo con el observado: (observado − esperado) / (1 − esperado).",
                en="That is the agreement expected by chance. It still has to be compared with the one observed: (observed − expected) / (1 − expected).",
            ),
            credit=0.3,
        ),
        Mistake(
            "not-divided",
            lambda data: _parts(data)[0] - _parts(data)[1],
            both(
                es="Restaste el azar. Falta dividir entre lo que quedaba por ganar, 1 − esperado, para que el acuerdo total sea 1.",
                en="You took chance off. What remains is to divide by what was left to win, 1 − expected, so that full agreement is 1.",
            ),
            credit=0.5,
        ),
        Mistake(
            "even-chance",
            lambda data: 2 * _parts(data)[0] - 1,
            both(
                es="Tomaste el azar como una moneda al aire (0.5). Depende de cuánto marca cada una: dos personas que casi nunca marcan coinciden mucho más.",
                en="You took chance for the toss of a coin (0.5). It depends on how often each of them marks: two people who seldom mark agree far more.",
            ),
            credit=0.4,
        ),
        Mistake(
            "found-again",
            _found_again,
            both(
                es="Es la parte de los que marcó Marta que también marcó Inés. Mira solo un lado, y no descuenta el azar.",
                en="That is the share of those marked by Marta that Inés marked too. It looks at one side alone, and takes no chance off.",
            ),
        ),
        Mistake(
            "percent",
            lambda data: 100 * customers.kappa(*_raters(data)).value,
            both(
                es="La escala: kappa va de −1 a 1, no es un %.",
                en="The scale: kappa runs from −1 to 1 and is no %.",
            ),
            credit=0.7,
            generic=True,
        ),
    ],
    hints=[
        both(
            es="kappa = (acuerdo observado − acuerdo esperado por azar) / (1 − esperado).",
            en="kappa = (agreement observed − agreement expected by chance) / (1 − expected).",
        ),
        both(
            es="`customers.kappa(marta, ines).value` hace la cuenta entera.",
            en="`customers.kappa(marta, ines).value` does the whole sum.",
        ),
    ],
    look_at=both(
        es="¿Es un número entre −1 y 1? ¿Comparaste las dos columnas ticket por ticket?",
        en="Is it a number between −1 and 1? Did you compare both columns ticket by ticket?",
    ),
    explanation=both(
        es="Coinciden en muchos tickets, sobre todo en los que ninguna marca. Más allá del azar, poco: cada una llama insatisfecho a otra cosa. Se arregla con una definición escrita, no con más tickets.",
        en="They agree on many tickets, above all on those that neither marks. Beyond chance, little: each calls something else dissatisfied. A written definition mends that; more tickets do not.",
    ),
    code="agreement = customers.kappa(marta, ines).value",
)
