"""The open question of 2.3: what to do about the carts that are left. People judge it."""

from coursekit.practice import Criterion, Question, Rubric, Sign, Written, both, lacks, no_number, says

_RUBRIC = Rubric(
    criteria=[
        Criterion(
            "baseline",
            both(es="Parte de lo que pasa sin hacer nada", en="Begins with what happens if nothing is done"),
            [
                both(es="Da por perdidos todos los carritos.", en="Takes all carts for lost."),
                both(es="Dice que algunos vuelven, sin cifra.", en="Says that some return, without a figure."),
                both(es="Da la parte que vuelve sola.", en="Gives the share that returns by itself."),
                both(
                    es="La da con su plazo y dice a quién no ve (tienda, suscripción).",
                    en="Gives it with its time, and says whom it does not see (shop, subscription).",
                ),
            ],
            weight=2,
        ),
        Criterion(
            "person",
            both(es="Distingue qué frena a cada persona", en="Tells apart what holds each person back"),
            [
                both(es="Lo mismo para todos.", en="The same for all."),
                both(es="Nombra un freno distinto del precio.", en="Names a brake other than the price."),
                both(es="Nombra dos y qué hacer con cada uno.", en="Names two, and what to do with each."),
                both(
                    es="Nombra dos, qué hacer, y qué dato los distingue.",
                    en="Names two, what to do, and which data tell them apart.",
                ),
            ],
        ),
        Criterion(
            "test",
            both(es="Dice cómo se sabrá si funciona", en="Says how one will know whether it works"),
            [
                both(es="Nada.", en="Nothing."),
                both(es="«Mirar si suben las ventas».", en="“See whether sales rise.”"),
                both(es="Una parte de los carritos sin oferta.", en="A part of the carts without an offer."),
                both(
                    es="Una parte elegida al azar sin oferta, y la cifra que decide.",
                    en="A part chosen at random without an offer, and the figure that decides.",
                ),
            ],
        ),
    ],
    points=3,
    comments=[
        both(
            es="¿Cuántos de esos carritos se pagan en una semana sin hacer nada?",
            en="How many of those carts are paid within a week with nothing done?",
        ),
        both(
            es="Todos reciben lo mismo. ¿A todos les frena el precio?",
            en="All get the same. Does the price hold all back?",
        ),
        both(es="¿Con qué compararás?", en="What will you compare with?"),
    ],
    examples=[
        both(
            es=(
                "Hay que mandar ya el cupón del 10 % a todos los carritos abandonados porque son ventas seguras que se "
                "pierden. A la gente le gustan los descuentos y así aumentará la facturación de la tienda en línea desde "
                "el primer mes."
            ),
            en=(
                "The 10% coupon has to be sent to all abandoned carts at once because they are sure sales that are being "
                "lost. People like discounts, and in this way the revenue of the web shop will grow from the first month."
            ),
        ),
        both(
            es=(
                "Algunas personas vuelven solas, así que no mandaría el cupón a todo el mundo. A quien duda del molido le "
                "mandaría la guía. Después miraría si suben las ventas de la web respecto a los 30 días anteriores y, según "
                "eso, seguiría o no."
            ),
            en=(
                "Some people come back by themselves, so I would not send the coupon to everybody. Those who doubt about the "
                "grind would get the guide. Then I would see whether sales of the web rise against the 30 days before and, "
                "by that, go on or not."
            ),
        ),
        both(
            es=(
                "De cada 100 carritos dejados, unos 11 se pagan en siete días sin hacer nada: a esos el cupón solo les "
                "descuenta. Propongo no dar descuento. A quien leyó la guía, una respuesta sobre el molido; a quien se va a "
                "fin de mes, guardarle el carrito. Una parte de los carritos se queda sin mensaje para comparar."
            ),
            en=(
                "Of every 100 carts left, about 11 are paid within seven days with nothing done: for those the coupon only "
                "discounts. I propose no discount. Those who read the guide get an answer about the grind; those who leave "
                "at the end of the month find the cart kept. A part of the carts stays without a message, to compare."
            ),
        ),
        both(
            es=(
                "De cada 100 carritos dejados, unos 11 se pagan en la web en siete días sin hacer nada, y más aún si contamos "
                "tienda y suscripción, que la web no ve. El cupón tendría que ganar unos 3 de cada 100 solo para no perder. "
                "Propongo dos mensajes sin descuento: la tabla de molidos a quien leyó la guía, y el carrito guardado a quien "
                "suele volver a primeros de mes. Uno de cada cinco carritos, elegido al azar, no recibe nada; si en siete días "
                "los demás no pagan al menos 2 puntos más, se deja de mandar."
            ),
            en=(
                "Of every 100 carts left, about 11 are paid on the web within seven days with nothing done, and more if we count "
                "shop and subscription, which the web does not see. The coupon would have to win about 3 in 100 just so as not "
                "to lose. I propose two messages without a discount: the table of grinds for who read the guide, and the cart "
                "kept for who tends to return early in the month. One cart in five, chosen at random, gets nothing; unless the "
                "others pay at least 2 points more within seven days, we stop."
            ),
        ),
    ],
)

MEMO = Question(
    id="memo",
    title=both(es="Qué hacer con los carritos", en="What to do about the carts"),
    answer="memo",
    points=3,
    kind=Written(
        _RUBRIC,
        words=(40, 160),
        signs=[
            Sign(
                "no-number",
                no_number,
                both(
                    es="No hay ninguna cifra. ¿Cuántos de cada cien carritos se pagan solos?",
                    en="There is no figure. How many of every hundred carts are paid by themselves?",
                ),
            ),
            Sign(
                "no-comparison",
                lacks(
                    "azar",
                    "comparar",
                    "sin mensaje",
                    "no recib",
                    "random",
                    "compare",
                    "without a message",
                    "gets nothing",
                ),
                both(
                    es="¿Con quién compararás a quienes reciban algo?",
                    en="With whom will you compare those who get something?",
                ),
            ),
            Sign(
                "sure-sales",
                says(
                    "ventas seguras",
                    "se pierden",
                    "sure sales",
                    "being lost",
                    r"\btodos los carritos",
                    r"\ball abandoned carts",
                ),
                both(
                    es="Das por perdidos los carritos dejados. ¿Qué parte vuelve sin que nadie haga nada?",
                    en="You take the carts that are left for lost. What share returns with nobody doing anything?",
                ),
            ),
            Sign(
                "nothing-but-the-price",
                lacks(
                    "guia", "molido", "duda", "carrito guardado", "guardarle", "guide", "grind", "doubt", "cart kept"
                ),
                both(
                    es="¿A todos les frena el precio? Busca otro freno en lo que hicieron.",
                    en="Does the price hold all of them back? Look for another brake in what they did.",
                ),
            ),
        ],
    ),
    hints=[
        both(
            es="Empieza por tu cifra de la pregunta 3: lo que pasa sin hacer nada.",
            en="Begin with your figure of question 3: what happens with nothing done.",
        ),
        both(
            es="Después, dos frenos distintos, y qué harías con cada uno.",
            en="Then two different brakes, and what you would do with each.",
        ),
    ],
    explanation=both(
        es="Una buena propuesta descuenta lo que pasaría igual, responde a lo que frena y deja con qué comparar.",
        en="A good proposal takes off what would happen anyway, answers what holds people back, and leaves something to compare with.",
    ),
)
