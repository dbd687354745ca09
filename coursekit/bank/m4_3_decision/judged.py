"""Questions of 4.3 that ask for judgement: what may be said of two groups, where they stop, tricks and honest ways."""

import pandas as pd

from coursekit.bank.m4_3_decision.sales import by_label, carts_of
from coursekit.practice import Choice, Matching, Mistake, Question, Table, both


def _told(data) -> str:
    found = by_label(data)
    users, others = found["uses coupons"], found["does not"]
    difference = users.value - others.value
    reach = 1.96 * (users.parts["se"] ** 2 + others.parts["se"] ** 2) ** 0.5
    if abs(difference) <= reach:
        return "c"
    return "a" if difference < 0 else "b"


TOLD = Question(
    id="told",
    title=both(es="¿Responden más al precio?", en="Do they answer more to the price?"),
    answer="answer_told",
    kind=Choice(
        {
            "a": both(
                es="Para decirlo, todo el intervalo de la **diferencia** tiene que quedar por debajo de 0. Mira la última fila, no las dos primeras: que una elasticidad salga más baja puede ser azar.",
                en="To say so, the whole interval of the **difference** has to lie below 0. Look at the last row, not at the first two: that one elasticity comes out lower may be chance.",
            ),
            "b": both(
                es="Para decirlo, todo el intervalo de la **diferencia** tiene que quedar por encima de 0. Cerca de 0, o con signo positivo, una elasticidad es una respuesta **más débil**; pero mira antes la última fila.",
                en="To say so, the whole interval of the **difference** has to lie above 0. Near 0, or with a positive sign, an elasticity is a **weaker** answer; but look at the last row first.",
            ),
            "c": both(
                es="Eso se dice cuando el intervalo de la diferencia contiene el 0: caben las dos respuestas. No dice que los grupos sean iguales; dice que estos datos, con esta etiqueta, no llegan.",
                en="That is what to say when the interval of the difference holds 0: both answers fit. It does not say that the groups are equal; it says that these data, with this label, do not reach.",
            ),
            "d": both(
                es="Un intervalo que contiene el 0 contiene también diferencias grandes. No ver una diferencia no es probar que no la hay, y menos con una etiqueta que se equivoca a menudo.",
                en="An interval that holds 0 holds large differences as well. Not seeing a difference is no proof that there is none, all the less with a label that is often wrong.",
            ),
        }
    ),
    expected=_told,
    hints=[
        both(
            es="La pregunta es sobre la **diferencia**. Tiene su propio intervalo: la última fila.",
            en="The question is about the **difference**. It has an interval of its own: the last row.",
        ),
        both(
            es="¿Está el 0 entre `low` y `high` en la última fila?",
            en="Does 0 lie between `low` and `high` in the last row?",
        ),
    ],
    explanation=both(
        es="Se mira el intervalo de la diferencia. Si contiene el 0, los grupos no se distinguen; si no, su signo dice quién responde más: una diferencia negativa es una respuesta más fuerte de quien usa cupones.",
        en="One looks at the interval of the difference. If it holds 0 the groups cannot be told apart; if not, its sign says who answers more: a negative difference is a stronger answer of those who use coupons.",
    ),
    code='answer_told = "c" if abs(difference) <= reach else ("a" if difference < 0 else "b")',
)


def _friction(data, event: str = "start_checkout", of: str = "visits") -> pd.DataFrame:
    carts = carts_of(data)
    if of == "people":
        hit = carts.groupby(["who", "customer"], observed=True)[event].any().groupby("who").mean()
    elif of == "everything":
        hit = carts.groupby("who")[event].sum() / len(carts)
    else:
        hit = carts.groupby("who")[event].mean()
    return (100 * hit).rename("goes_on").reset_index()


FRICTION = Question(
    id="friction",
    title=both(es="Dónde se paran", en="Where they stop"),
    answer="friction",
    kind=Table(keys=["who"], columns=["goes_on"], tolerance=0.05),
    points=2,
    expected=_friction,
    mistakes=[
        Mistake(
            "paid",
            lambda data: _friction(data, "pay"),
            both(
                es="Esa es la parte que **pagó**. Mezcla dos pasos: decidirse a pagar y terminar el pago, que es la lección siguiente. Aquí cuenta `start_checkout`.",
                en="That is the share that **paid**. It mixes two steps: deciding to pay, and finishing the payment, which is the next lesson. Here `start_checkout` counts.",
            ),
            credit=0.3,
        ),
        Mistake(
            "people-not-visits",
            lambda data: _friction(data, of="people"),
            both(
                es="Contaste personas que empezaron a pagar **alguna vez**. Quien llena muchos carritos acaba entrando casi seguro, y el estorbo desaparece de la cifra. Cuenta visitas.",
                en="You counted people who began to pay **at some time**. Whoever fills many carts is nearly sure to be in it, and the obstacle vanishes from the figure. Count visits.",
            ),
            credit=0.3,
        ),
        Mistake(
            "of-all-carts",
            lambda data: _friction(data, of="everything"),
            both(
                es="Dividiste entre todos los carritos. Así el grupo con más visitas sale siempre más alto. Divide cada grupo entre los **suyos**.",
                en="You divided by all carts. In that way the group with more visits always comes out higher. Divide each group by **its own**.",
            ),
        ),
        Mistake(
            "those-who-stop",
            lambda data: _friction(data).assign(goes_on=lambda t: 100 - t["goes_on"]),
            both(
                es="Esa es la parte que **se para**. Se pide la que sigue.",
                en="That is the share that **stops**. What is asked for is the one that goes on.",
            ),
            credit=0.5,
        ),
        Mistake(
            "ratio",
            lambda data: _friction(data).assign(goes_on=lambda t: t["goes_on"] / 100),
            both(
                es="Las proporciones son correctas; ponlas de 0 a 100.",
                en="The shares are right; put them on 0 to 100.",
            ),
            credit=0.5,
            generic=True,
        ),
    ],
    hints=[
        both(
            es="Primero, una columna de verdadero o falso: ¿está la visita entre las que tienen `start_checkout`?",
            en="First a column of true and false: is the visit among those that have `start_checkout`?",
        ),
        both(
            es='En código: `begun = carts["visit"].isin(web.loc[web["event"] == "start_checkout", "visit"])`.',
            en='In code: `begun = carts["visit"].isin(web.loc[web["event"] == "start_checkout", "visit"])`.',
        ),
        both(
            es='La media de una columna así, por grupo, es la parte: `begun.groupby(carts["who"]).mean()`.',
            en='The mean of such a column, by group, is the share: `begun.groupby(carts["who"]).mean()`.',
        ),
    ],
    look_at=both(
        es="¿Cuentas visitas? ¿Miras `start_checkout`? ¿Se divide cada grupo entre sus carritos?",
        en="Do you count visits? Do you look at `start_checkout`? Is each group divided by its own carts?",
    ),
    explanation=both(
        es="Quien ya compró se para más entre carrito y pago. Puede ser costumbre (el carrito como lista) y no un estorbo: la cifra dice dónde mirar, no qué hay.",
        en="Those who have bought stop more between cart and payment. It may be a habit (the cart as a list) and no obstacle: the figure says where to look, not what is there.",
    ),
    code=(
        'begun = carts["visit"].isin(web.loc[web["event"] == "start_checkout", "visit"])\n'
        'friction = (100 * begun.groupby(carts["who"]).mean()).rename("goes_on").reset_index()'
    ),
)

_STOCK, _TOTAL, _PLAIN, _EMPTY, _KEEP = (
    "say_the_real_stock",
    "show_the_total_first",
    "two_plain_buttons",
    "leave_it_unticked",
    "keep_it",
)

TRICKS = Question(
    id="tricks",
    title=both(es="De la trampa a lo honrado", en="From the trick to the honest thing"),
    answer="answer_tricks",
    points=2,
    kind=Matching(
        ["fake_countdown", "fee_at_the_end", "no_i_prefer_bad_coffee", "ticked_subscription", "roast_date"],
        [_STOCK, _TOTAL, _PLAIN, _EMPTY, _KEEP],
        {
            ("fake_countdown", _KEEP): both(
                es="Si siempre dice «quedan 2», es mentira, y en la Unión Europea está prohibido. Que funcione hoy no lo arregla: la gente vuelve mañana y sigue leyendo «quedan 2».",
                en="If it always says “2 left” it is a lie, and forbidden in the European Union. That it works today does not mend it: people return tomorrow and read “2 left” again.",
            ),
            ("fake_countdown", ""): both(
                es="Lo falso aquí son las unidades. ¿Qué frase sobre las existencias sería verdad?",
                en="What is false here is the number of bags. Which sentence about the stock would be true?",
            ),
            ("fee_at_the_end", _KEEP): both(
                es="Quien llega al final ya invirtió su rato y paga por no empezar de nuevo. Eso es el precio por goteo: enseña el total desde el principio.",
                en="Whoever comes to the end has spent their time and pays so as not to begin again. That is drip pricing: show the total from the start.",
            ),
            ("fee_at_the_end", ""): both(
                es="El fallo es **cuándo** se ve un coste. ¿Qué tendría que saber la persona antes de elegir?",
                en="The fault is **when** a cost is seen. What would a person have to know before choosing?",
            ),
            ("no_i_prefer_bad_coffee", _KEEP): both(
                es="Tiene gracia una vez. A quien duda por dinero le dice que es tonto, y mide la vergüenza, no el interés.",
                en="It is funny once. It tells whoever hesitates for money that they are a fool, and measures shame, not interest.",
            ),
            ("no_i_prefer_bad_coffee", ""): both(
                es="El engaño está en las palabras del botón: decir que sí y decir que no tienen que costar lo mismo.",
                en="The trick is in the words of the button: saying yes and saying no must cost the same.",
            ),
            ("ticked_subscription", _PLAIN): both(
                es="No hay botones que avergüencen: hay una decisión tomada por la persona sin que la vea. ¿Cómo tendría que venir la casilla?",
                en="No button shames here: a decision was taken for the person without their seeing it. How should the box come?",
            ),
            ("ticked_subscription", ""): both(
                es="Nadie pidió esa caja. Lo que no se elige no es una venta: es una devolución que tarda un mes.",
                en="Nobody asked for that box. What is not chosen is no sale: it is a return that takes a month.",
            ),
            ("roast_date", _STOCK): both(
                es="Aquí no se habla de existencias. La fecha de tueste es verdad y ayuda a elegir: la prisa es del café, no inventada.",
                en="This does not speak of stock. The roast date is true and helps to choose: the hurry is the coffee's own, not made up.",
            ),
            ("roast_date", ""): both(
                es="No toda urgencia es una trampa. Pregunta dos cosas: ¿es verdad?, ¿ayuda a decidir?",
                en="Not every urgency is a trick. Ask two things: is it true? Does it help to decide?",
            ),
        },
    ),
    expected=lambda data: {
        "fake_countdown": _STOCK,
        "fee_at_the_end": _TOTAL,
        "no_i_prefer_bad_coffee": _PLAIN,
        "ticked_subscription": _EMPTY,
        "roast_date": _KEEP,
    },
    hints=[
        both(
            es="Para cada uno: ¿qué no sabe, o qué no eligió, la persona?",
            en="For each: what does the person not know, or what did they not choose?",
        ),
        both(es="Uno de los cinco no engaña a nadie.", en="One of the five deceives nobody."),
    ],
    explanation=both(
        es="La prueba es la misma en los cinco: si la persona supiera lo que sabe la empresa, ¿elegiría igual? Si no, el diseño vende contra ella.",
        en="The test is the same for all five: if the person knew what the company knows, would they choose the same? If not, the design sells against them.",
    ),
    code=(
        "answer_tricks = {\n"
        '    "fake_countdown": "say_the_real_stock",\n'
        '    "fee_at_the_end": "show_the_total_first",\n'
        '    "no_i_prefer_bad_coffee": "two_plain_buttons",\n'
        '    "ticked_subscription": "leave_it_unticked",\n'
        '    "roast_date": "keep_it",\n'
        "}"
    ),
)
