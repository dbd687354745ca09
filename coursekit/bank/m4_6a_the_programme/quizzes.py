"""Questions without marks of lesson 4.6a: recall of earlier lessons, and two on the red pen."""

from typing import Any

from coursekit.practice import option

RECALL: list[dict[str, Any]] = [
    {
        "question": {
            "es": "De 2.6: alguien compra cada semana, pero dio un 4 cuando se le preguntó. ¿Qué clase de lealtad es?",
            "en": "From 2.6: somebody buys every week, but gave a 4 when asked. Which kind of loyalty is it?",
        },
        "type": "multiple_choice",
        "answers": [
            option(
                "Leal: lo que cuenta es lo que hace",
                "Loyal: what counts is what they do",
                "Lo que hace es la mitad. Dick y Basu piden además que nos prefiera, y un 4 no lo dice.",
                "What they do is one half. Dick and Basu also ask that they prefer us, and a 4 does not say so.",
            ),
            option(
                "Espuria: vuelve, y no porque nos prefiera",
                "Spurious: they come back, and not because they prefer us",
                "Eso es. Costumbre, cercanía, un contrato… o un descuento. Se irá con lo que la trae.",
                "That is it. Habit, nearness, a contract… or a discount. They will leave with what brings them.",
                True,
            ),
            option(
                "Latente: le falta un empujón",
                "Latent: they need a push",
                "Latente es al revés: nos prefiere y no puede venir.",
                "Latent is the other way round: they prefer us and cannot come.",
            ),
        ],
    },
    {
        "question": {
            "es": "De 2.3: de cada cien que usaron un cupón, ¿cuántos compraron **por** el cupón?",
            "en": "From 2.3: of every hundred who used a coupon, how many bought **because of** the coupon?",
        },
        "type": "multiple_choice",
        "answers": [
            option(
                "Los cien: lo usaron",
                "All hundred: they used it",
                "Usarlo no es comprar por él: muchos iban a comprar y se encontraron el regalo.",
                "Using it is not buying because of it: many were going to buy and found a present.",
            ),
            option(
                "No se sabe sin un grupo parecido sin cupón",
                "It cannot be told without a similar group without a coupon",
                "Eso es: hay que ver cuántos compran sin él.",
                "That is it: one has to see how many buy without it.",
                True,
            ),
            option(
                "Los que no habían comprado antes",
                "Those who had not bought before",
                "Una persona nueva también podía venir a comprar sin cupón.",
                "A new person may have come to buy without a coupon too.",
            ),
        ],
    },
    {
        "question": {
            "es": "De 1.2: ¿cuándo está bien repartido un presupuesto entre dos cosas?",
            "en": "From 1.2: when is a budget well split between two things?",
        },
        "type": "multiple_choice",
        "answers": [
            option(
                "Cuando cada una recibe la mitad",
                "When each gets one half",
                "Solo si las dos responden igual al dinero, y casi nunca pasa.",
                "Only if both respond alike to money, and that hardly ever happens.",
            ),
            option(
                "Cuando la mejor de las dos recibe todo",
                "When the better of the two gets it all",
                "Cada euro trae menos que el anterior: llega un momento en que la otra rinde más.",
                "Each euro brings less than the last: there comes a moment when the other pays more.",
            ),
            option(
                "Cuando el próximo euro traería lo mismo en las dos",
                "When the next euro would bring the same in both",
                "Eso es: si no, convendría mover un euro de sitio.",
                "That is it: if not, it would pay to move a euro.",
                True,
            ),
        ],
    },
]

RED_PEN_QUIZ: list[dict[str, Any]] = [
    {
        "question": {
            "es": "Rosa lleva un año en Oro, con su 15 %. Hoy recibe el código del 20 % para todo el mundo. ¿Qué ha aprendido?",
            "en": "Rosa has been in Gold for a year, with her 15%. Today she gets the 20% code for everybody. What has she learnt?",
        },
        "type": "multiple_choice",
        "answers": [
            option(
                "Que la tienda la aprecia",
                "That the shop is fond of her",
                "El mismo correo lo recibió quien compró una vez. No hay aprecio en lo que se da a cualquiera.",
                "The same e-mail went to people who bought once. There is no fondness in what anybody gets.",
            ),
            option(
                "Que conviene esperar al próximo código",
                "That it pays to wait for the next code",
                "Eso es. El código vale más que un año de compras, así que lo sensato es guardarse el pedido hasta que llegue otro.",
                "That is it. The code is worth more than a year of purchases, so the sensible thing is to hold the order until another comes.",
                True,
            ),
            option(
                "Nada: los dos descuentos se suman",
                "Nothing: both discounts add up",
                "Si se sumaran sería un 35 % y la tienda vendería casi sin margen. En la propuesta se aplica el mayor.",
                "If they added up it would be 35%, and the shop would sell with hardly any margin. In the proposal the larger one holds.",
            ),
        ],
    },
    {
        "question": {
            "es": "La propuesta no tiene grupo de comparación. Dentro de un año los socios compran un 20 % más que el resto. ¿Qué se sabe?",
            "en": "The proposal has no group to compare with. A year from now members buy 20% more than the rest. What is known?",
        },
        "type": "multiple_choice",
        "answers": [
            option(
                "Que el programa sube las compras un 20 %",
                "That the programme raises purchases by 20%",
                "Quien compra mucho se apunta más. Ya compraban más antes de entrar.",
                "Those who buy much join more often. They bought more before they joined.",
            ),
            option(
                "Que se apuntó gente que compra más",
                "That people who buy more have joined",
                "Eso es, y nada más. Para saber qué puso el programa hace falta gente parecida que quedara fuera por sorteo.",
                "That is it, and no more. To know what the programme added, similar people left out by lot are needed.",
                True,
            ),
            option(
                "Que el programa gana dinero",
                "That the programme earns money",
                "Comprar más no es dejar más: falta lo que costó, y falta saber qué habría pasado sin él.",
                "Buying more is not leaving more: what it cost is missing, and so is what would have happened without it.",
            ),
        ],
    },
]
