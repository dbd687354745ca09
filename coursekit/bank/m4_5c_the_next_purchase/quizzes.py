"""The recall questions at the beginning of lesson 4.5c: post-purchase and loyalty, without marks."""

from typing import Any

from coursekit.practice import option

RECALL: list[dict[str, Any]] = [
    {
        "question": {
            "es": "Quien puso un 5 en la encuesta volvió más que quien puso un 2. Al separar por canal, la diferencia desaparece. ¿Qué pasaba?",
            "en": "Those who gave a 5 in the survey returned more than those who gave a 2. Within each channel the difference vanishes. What was going on?",
        },
        "type": "multiple_choice",
        "answers": [
            option(
                "Que la encuesta estaba mal hecha",
                "The survey was badly made",
                "Puede estarlo, pero no hace falta: basta con mezclar canales.",
                "It may be, but need not: mixing channels is enough.",
            ),
            option(
                "Que un canal tiene más satisfechos y también más vuelta, y el total los mezclaba",
                "One channel has more satisfied people and more returns too, and the total mixed them",
                "Eso es, la paradoja de Simpson. Hoy la harán el motivo de una consulta y el tamaño de una cesta.",
                "That is it, Simpson's paradox. Today the reason of a ticket and the size of a basket will do it.",
                True,
            ),
            option(
                "Que la satisfacción no importa en ningún caso",
                "Satisfaction never matters",
                "No se distinguió en 90 días y en estos canales. A la larga, entre los habituales, sí se vio.",
                "It could not be told within 90 days and in these channels. In the long run, among regulars, it did show.",
            ),
        ],
    },
    {
        "question": {
            "es": "¿Por qué se deja a una parte, elegida al azar, sin el correo de la campaña?",
            "en": "Why is a part, chosen at random, left without the e-mail of the campaign?",
        },
        "type": "multiple_choice",
        "answers": [
            option(
                "Para ahorrar envíos",
                "To save on sending",
                "Un correo cuesta casi nada. Lo que se compra con ese grupo es saber.",
                "An e-mail costs next to nothing. What that group buys is knowledge.",
            ),
            option(
                "Para no molestar a quien compra menos",
                "So as not to annoy those who buy less",
                "Si se elige a quien compra menos, los dos grupos ya son distintos. Se elige al azar.",
                "If those who buy less are picked, the groups differ already. Chance picks.",
            ),
            option(
                "Para saber cuántos habrían comprado igual",
                "To know how many would have bought anyway",
                "Eso es: es lo único que distingue «compró» de «compró por el correo».",
                "That is it: nothing else tells “bought” from “bought because of the e-mail”.",
                True,
            ),
        ],
    },
    {
        "question": {
            "es": "¿Quién es un cliente «dormido» en este curso?",
            "en": "Who is a “dormant” customer in this course?",
        },
        "type": "multiple_choice",
        "answers": [
            option(
                "Quien compra poco cada vez",
                "Somebody who buys little each time",
                "Eso es el tamaño del pedido. Dormido habla de cuánto hace del último.",
                "That is the size of the order. Dormant speaks of how long ago the last one was.",
            ),
            option(
                "Quien lleva mucho sin comprar, para su ritmo, y aún podría volver",
                "Somebody who has not bought for long, by their own rhythm, and might still return",
                "Eso es. Entre ellos habrá quien compró una sola vez: para quien es el vale de hoy.",
                "That is it. Among them are some who bought only once: those for whom today's voucher is.",
                True,
            ),
            option(
                "Quien pidió que no se le escriba más",
                "Somebody who asked not to be written to",
                "Esa persona retiró su permiso. Puede seguir comprando todas las semanas.",
                "That person took their permission back. They may go on buying every week.",
            ),
        ],
    },
]
