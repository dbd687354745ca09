"""Questions without marks of lesson 4.6a: recall of earlier lessons."""

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
