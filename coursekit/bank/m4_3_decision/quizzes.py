"""The quizzes of lesson 4.3: what came before, and three screens with a trick. They carry no marks."""

from typing import Any

from coursekit.practice import option


def _asked(es: str, en: str, answers: list[dict[str, Any]]) -> dict[str, Any]:
    return {"question": {"es": es, "en": en}, "type": "multiple_choice", "answers": answers}


RECALL: list[dict[str, Any]] = [
    _asked(
        "Un cupón del 10 % va a todos los carritos dejados. ¿A quién le cuesta dinero a la empresa dárselo?",
        "A 10% coupon goes to all carts that were left. To whom does giving it cost the company money?",
        [
            option(
                "A quien no vuelve: el correo se pierde",
                "To those who do not return: the e-mail is wasted",
                "Quien no compra no gasta ningún cupón.",
                "Who does not buy spends no coupon.",
            ),
            option(
                "A quien iba a volver solo",
                "To those who were coming back by themselves",
                "Eso es: a esa persona no le vende, le descuenta.",
                "That is it: to that person it does not sell, it discounts.",
                True,
            ),
            option(
                "A nadie: son ventas de más",
                "To nobody: they are extra sales",
                "Algunas lo son. ¿Y las de quienes iban a pagar igual?",
                "Some are. And those of people who would have paid anyway?",
            ),
        ],
    ),
    _asked(
        "Vender mirando a la persona es…",
        "Selling with the person in view is…",
        [
            option(
                "adaptar la oferta a lo que la frena, y no soltarla después",
                "adapting the offer to what holds them back, and not dropping them afterwards",
                "Eso es. El precio es uno de los frenos, no el único.",
                "That is it. The price is one of the brakes, not the only one.",
                True,
            ),
            option(
                "ofrecer siempre el mejor precio",
                "always offering the best price",
                "A quien duda del molido, un precio mejor no le resuelve nada.",
                "To whoever doubts about the grind, a better price solves nothing.",
            ),
            option(
                "llamar a cada persona por su nombre en el correo",
                "using each person's name in the e-mail",
                "El nombre no dice qué la frena.",
                "The name does not say what holds them back.",
            ),
        ],
    ),
    _asked(
        "El carrito lo paga en el acto una parte menor que el año pasado. ¿Es más difícil pagar?",
        "A smaller share of carts is paid at once than last year. Is it harder to pay?",
        [
            option(
                "Sí: la tasa bajó",
                "Yes: the rate fell",
                "La tasa puede bajar porque cambió **quién** llena carritos.",
                "The rate may fall because **who** fills carts has changed.",
            ),
            option(
                "No: una tasa no dice nada",
                "No: a rate says nothing",
                "Dice algo, si se mira de quién es.",
                "It says something, if one looks whose it is.",
            ),
            option(
                "Aún no se sabe: hay que separar a los nuevos de quienes ya compraron",
                "It is not known yet: new people and those who have bought must be set apart",
                "Eso es. La mezcla de personas mueve la media sin que nadie cambie.",
                "That is it. The mix of people moves the average without anybody changing.",
                True,
            ),
        ],
    ),
]

TRICKS_QUIZ: list[dict[str, Any]] = [
    _asked(
        "«¡Solo queda 1 bolsa! 14 personas la están mirando». En el almacén hay trescientas.",
        "“Only 1 bag left! 14 people are looking at it.” There are three hundred in the store room.",
        [
            option(
                "Vale: da prisa, pero nadie está obligado a comprar",
                "Fine: it hurries people, but nobody has to buy",
                "La decisión se toma con un dato falso. Que nadie esté obligado no lo hace verdad.",
                "The decision is taken on a false fact. That nobody has to buy does not make it true.",
            ),
            option(
                "Escasez falsa: di las unidades que hay, o no digas nada",
                "False scarcity: say how many there are, or say nothing",
                "Eso es. Y si de verdad queda una, decirlo ayuda a quien la quiere.",
                "That is it. And if one is really left, saying so helps whoever wants it.",
                True,
            ),
            option(
                "Vale si el A/B dice que vende más",
                "Fine if the A/B test says that it sells more",
                "El A/B de dos semanas no ve a quien se entera y no vuelve.",
                "A two-week A/B test does not see who finds out and never returns.",
            ),
        ],
    ),
    _asked(
        "Bolsa a 8.90 €. En la última pantalla: + 3.90 € de envío, + 0.95 € de «gestión».",
        "A bag at €8.90. On the last screen: + €3.90 delivery, + €0.95 “handling”.",
        [
            option(
                "Precio por goteo: el total, desde la ficha del producto",
                "Drip pricing: the total, from the product page on",
                "Eso es. Quien compara tiendas comparó un precio que no existe.",
                "That is it. Whoever compares shops compared a price that does not exist.",
                True,
            ),
            option(
                "Normal: el envío nunca se sabe antes",
                "Normal: delivery is never known before",
                "Se sabe casi siempre; y si depende del lugar, se puede dar un «desde».",
                "It is known nearly always; and if it depends on the place one can say “from”.",
            ),
            option(
                "Está bien: quien llega al final ya lo quiere",
                "All right: whoever comes to the end wants it by then",
                "Paga por no empezar otra vez. Eso no es quererlo.",
                "They pay so as not to begin again. That is not wanting it.",
            ),
        ],
    ),
    _asked(
        "Ventana del cupón: botón grande «Quiero ahorrar»; debajo, en gris, «No, me sobra el dinero».",
        "The coupon's window: a large button “I want to save”; below, in grey, “No, I have money to burn”.",
        [
            option(
                "Es humor: da cercanía a la marca",
                "It is humour: it makes the brand feel close",
                "El chiste lo paga quien dice que no. Y ¿qué mide entonces ese clic?",
                "The joke is at the expense of whoever says no. And what does that click measure then?",
            ),
            option(
                "El problema es el color gris",
                "The trouble is the grey colour",
                "También. Pero con los dos botones iguales, la frase seguiría avergonzando.",
                "That too. But with two equal buttons the sentence would still shame.",
            ),
            option(
                "Avergüenza a quien dice que no: dos botones neutros",
                "It shames whoever says no: two plain buttons",
                "Eso es. «Usar el cupón» y «Ahora no» bastan.",
                "That is it. “Use the coupon” and “Not now” are enough.",
                True,
            ),
        ],
    ),
]
