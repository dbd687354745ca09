"""The recall questions at the beginning of lesson 4.2: what modules 1 and 2 said, without marks."""

from typing import Any

from coursekit.practice import option

RECALL: list[dict[str, Any]] = [
    {
        "question": {
            "es": "Un origen con cuatro prospectos gana el podio de la semana. ¿Qué esperas de él la semana siguiente?",
            "en": "A source with four prospects wins the podium of the week. What do you expect of it the week after?",
        },
        "type": "multiple_choice",
        "answers": [
            option(
                "Que repita: si ganó, es el mejor",
                "That it wins again: it won, so it is the best",
                "Con cuatro personas se gana sobre todo por suerte, y la suerte se reparte de nuevo.",
                "With four people one wins mostly by luck, and luck is dealt anew.",
            ),
            option(
                "Que quede más cerca de lo corriente",
                "That it ends up nearer to the ordinary",
                "Eso es: regresión a la media. Hoy le pasará a un producto con once reseñas.",
                "That is it: regression to the mean. Today it will happen to a product with eleven reviews.",
                True,
            ),
            option(
                "Que baje, porque se habrán relajado",
                "That it falls, because they will have slackened",
                "Bajará seguramente, pero no hace falta que nadie se relaje: basta con que la suerte no se repita.",
                "It will probably fall, but nobody has to slacken for that: it is enough that luck does not repeat itself.",
            ),
        ],
    },
    {
        "question": {
            "es": "El vale y el folleto se repartieron a suertes. ¿Para qué sirve el sorteo?",
            "en": "Voucher and leaflet were dealt by lot. What is the lot for?",
        },
        "type": "multiple_choice",
        "answers": [
            option(
                "Para que sea justo con los prospectos",
                "So that it is fair to the prospects",
                "Puede serlo, pero no es por eso. Pregúntate en qué se parecerían los dos grupos si hubiera elegido Julián.",
                "It may be, but that is not why. Ask yourself how alike the two groups would be had Julián chosen.",
            ),
            option(
                "Para que los grupos solo se distingan por azar y por el envío",
                "So that the groups differ only by chance and by what was sent",
                "Eso es. Por eso la diferencia de compra habla del envío, y no de a quién se eligió.",
                "That is it. So the difference in buying speaks of what was sent, and not of who was chosen.",
                True,
            ),
            option(
                "Para que los dos grupos tengan el mismo tamaño",
                "So that both groups have the same size",
                "Suelen quedar parecidos, pero podrían ser de 100 y 900 y el sorteo valdría igual.",
                "They mostly come out alike, but they might be 100 and 900 and the lot would serve as well.",
            ),
        ],
    },
    {
        "question": {
            "es": "Las reseñas de una y dos estrellas tienen más votos de «me sirvió». ¿Qué se sabe con eso?",
            "en": "Reviews of one and two stars have more votes of “it helped me”. What does one know by that?",
        },
        "type": "multiple_choice",
        "answers": [
            option(
                "Que espantan a la gente",
                "That they scare people away",
                "Un voto no dice si la persona compró. Puede haber comprado sabiendo a qué atenerse.",
                "A vote does not say whether the person bought. They may have bought knowing what to expect.",
            ),
            option(
                "Que el producto es malo",
                "That the product is bad",
                "Los votos hablan de lo útil que fue leerla, no de cuántos clientes están descontentos.",
                "Votes tell how useful reading it was, not how many customers are discontented.",
            ),
            option(
                "Que a quien pulsó le sirvieron; de quien leyó sin pulsar, nada",
                "That they helped those who pressed; of those who read and did not press, nothing",
                "Eso es. Es un rastro, y lo deja quien quiere.",
                "That is it. It is a trace, left by those who care to.",
                True,
            ),
        ],
    },
]
