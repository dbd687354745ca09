"""The recall questions at the beginning of lesson 2.4: what came before, without marks."""

from typing import Any

from coursekit.practice import option

RECALL: list[dict[str, Any]] = [
    {
        "question": {
            "es": "En el embudo de una tienda en línea se habla de «retención» antes de la compra. ¿A qué se refiere?",
            "en": "In the funnel of a web shop people speak of “retention” before the purchase. What is meant?",
        },
        "type": "multiple_choice",
        "answers": [
            option(
                "A que los clientes vuelvan a comprar",
                "That customers buy again",
                "Esa es la retención de clientes, después de la compra. La palabra es la misma; la etapa, no.",
                "That is the retention of customers, after the purchase. The word is the same; the stage is not.",
            ),
            option(
                "A que quien ya se interesó no se vaya antes de comprar",
                "That whoever became interested does not leave before buying",
                "Eso es: un falso amigo. Aquí todavía no hay cliente que conservar.",
                "That is it: a false friend. Here there is no customer to keep yet.",
                True,
            ),
            option(
                "A guardar los datos del cliente",
                "To keeping the customer's data",
                "Eso es otra cosa, y tiene sus propias reglas.",
                "That is something else, with rules of its own.",
            ),
        ],
    },
    {
        "question": {
            "es": "Un cupón llegó a gente con el carrito lleno, y compró el 40 %. ¿Cuánto vendió el cupón?",
            "en": "A coupon reached people with a full cart, and 40% bought. How much did the coupon sell?",
        },
        "type": "multiple_choice",
        "answers": [
            option(
                "El 40 %",
                "The 40%",
                "Una parte habría comprado igual: tenía el carrito lleno. Falta saber cuántos.",
                "Some would have bought anyway: their cart was full. How many is not known.",
            ),
            option(
                "No se puede saber sin un grupo parecido que no lo recibió",
                "It cannot be told without a similar group that did not get it",
                "Eso es. Y cada cupón dado a quien iba a comprar es margen regalado.",
                "That is it. And each coupon given to whoever was going to buy is margin given away.",
                True,
            ),
            option(
                "Nada: los cupones nunca funcionan",
                "Nothing: coupons never work",
                "A veces sí. Lo que no se puede es saberlo sin comparar.",
                "Sometimes they do. What one cannot do is know it without comparing.",
            ),
        ],
    },
    {
        "question": {
            "es": "¿Qué es un punto porcentual?",
            "en": "What is a percentage point?",
        },
        "type": "multiple_choice",
        "answers": [
            option(
                "La diferencia entre dos porcentajes: de 50 % a 51 %",
                "The difference of two percentages: from 50% to 51%",
                "Eso es. Esa misma subida es un 2 % más.",
                "That is it. The same rise is 2% more.",
                True,
            ),
            option(
                "Un 1 % de lo que había",
                "1% of what there was",
                "Eso sería pasar de 50 % a 50.5 %: medio punto.",
                "That would be going from 50% to 50.5%: half a point.",
            ),
            option(
                "La centésima parte de los clientes",
                "A hundredth of the customers",
                "Un punto es siempre una diferencia entre dos porcentajes, sean de clientes o de visitas.",
                "A point is always a difference of two percentages, be they of customers or of visits.",
            ),
        ],
    },
]
