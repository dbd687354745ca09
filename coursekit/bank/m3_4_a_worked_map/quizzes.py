"""The recall questions at the beginning of lesson 3.4: what earlier lessons said, without marks."""

from typing import Any

from coursekit.practice import option

RECALL: list[dict[str, Any]] = [
    {
        "question": {
            "es": "Una persona ve un anuncio en el metro y entra en la tienda una semana después. ¿Qué es el anuncio en su viaje?",
            "en": "Somebody sees an advert in the underground and walks into the shop a week later. What is the advert in their journey?",
        },
        "type": "multiple_choice",
        "answers": [
            option(
                "Nada: todavía no era cliente",
                "Nothing: they were not a customer yet",
                "El viaje empieza antes de comprar. Si el mapa empieza en la puerta, se pierde media historia.",
                "The journey begins before buying. If the map begins at the door, half of the story is lost.",
            ),
            option(
                "Un punto de contacto, en la etapa de conciencia",
                "A touchpoint, in the stage of awareness",
                "Eso es: un encuentro con la marca, y el primero.",
                "That is it: a meeting with the brand, and the first one.",
                True,
            ),
            option(
                "Una etapa del viaje",
                "A stage of the journey",
                "La etapa es la conciencia; el anuncio es uno de los sitios donde ocurre.",
                "The stage is awareness; the advert is one of the places where it happens.",
            ),
        ],
    },
    {
        "question": {
            "es": "El CSAT de la entrega es del 64 %, con un intervalo del 57 al 70. ¿Qué dice el intervalo?",
            "en": "The CSAT of the delivery is 64%, with an interval from 57 to 70. What does the interval say?",
        },
        "type": "multiple_choice",
        "answers": [
            option(
                "Entre qué valores es creíble el CSAT, con las respuestas que hay",
                "Between which values the CSAT is credible, with the answers there are",
                "Eso es. Y no incluye a quien calló, si piensa distinto.",
                "That is it. And it does not include those who kept silent, if they think otherwise.",
                True,
            ),
            option(
                "Que la mayoría puso una nota entre 57 y 70",
                "That most gave a score between 57 and 70",
                "Nadie pone un 57: las notas van de 1 a 5. El intervalo habla del porcentaje, no de las notas.",
                "Nobody gives a 57: scores go from 1 to 5. The interval is about the percentage, not the scores.",
            ),
            option(
                "Que el mes que viene estará entre 57 y 70",
                "That next month it will be between 57 and 70",
                "No es una predicción: si algo cambia en la entrega, el mes que viene será otro.",
                "It is no forecast: if something changes in the delivery, next month will be different.",
            ),
        ],
    },
    {
        "question": {
            "es": "Los clientes contentos con la tienda vuelven más. ¿Basta para decir que contentarlos hace que vuelvan?",
            "en": "Customers content with the shop come back more. Is that enough to say that making them content brings them back?",
        },
        "type": "multiple_choice",
        "answers": [
            option(
                "Sí, si hay muchos clientes en la cuenta",
                "Yes, if there are many customers in the count",
                "Con muchos se sabe mejor que van juntas las dos cosas, no por qué van juntas.",
                "With many one knows better that the two go together, not why they do.",
            ),
            option(
                "No: quien vive cerca puede volver más y estar más contento",
                "No: whoever lives nearby may come back more and be more content",
                "Eso es: otra cosa puede traer las dos. Haría falta una prueba.",
                "That is it: something else may bring both. It would take a trial.",
                True,
            ),
            option(
                "No, porque la satisfacción no se puede medir",
                "No, because satisfaction cannot be measured",
                "Se puede medir, con su intervalo. Lo que falta es saber qué causa qué.",
                "It can be measured, with its interval. What is missing is what causes what.",
            ),
        ],
    },
]
