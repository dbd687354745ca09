"""The recall questions at the beginning of lesson 2.5: what earlier lessons said, without marks."""

from typing import Any

from coursekit.practice import option

RECALL: list[dict[str, Any]] = [
    {
        "question": {
            "es": "La cesta media de la web sube de un mes a otro y la mediana no se mueve. ¿Qué es lo más probable?",
            "en": "The mean basket of the web rises from one month to the next and the median does not move. What is most likely?",
        },
        "type": "multiple_choice",
        "answers": [
            option(
                "Que casi todo el mundo gasta un poco más",
                "That nearly everybody spends a little more",
                "Entonces la mediana, la persona de en medio, también habría subido.",
                "Then the median, the person in the middle, would have risen too.",
            ),
            option(
                "Que hubo unos pocos pedidos enormes",
                "That there were a few huge orders",
                "Eso es: tiran de la media y dejan quieta a la persona de en medio.",
                "That is it: they pull the mean and leave the person in the middle where they were.",
                True,
            ),
            option(
                "Que una de las dos cifras está mal calculada",
                "That one of the two figures was computed wrongly",
                "Las dos pueden estar bien: responden a preguntas distintas.",
                "Both may be right: they answer different questions.",
            ),
        ],
    },
    {
        "question": {
            "es": "En el embudo hay una fase llamada «retención». ¿Cuándo ocurre?",
            "en": "The funnel has a phase called “retention”. When does it happen?",
        },
        "type": "multiple_choice",
        "answers": [
            option(
                "Después de la primera compra",
                "After the first purchase",
                "Esa es la tasa de retención. La fase del embudo lleva el mismo nombre y ocurre antes: es el falso amigo.",
                "That is the retention rate. The phase of the funnel bears the same name and comes before: it is the false friend.",
            ),
            option(
                "Antes: es no perder a quien todavía no ha comprado",
                "Before: it is not losing somebody who has not bought yet",
                "Eso es. Hoy hablaremos de la otra, la de después.",
                "That is it. Today we speak of the other one, the one afterwards.",
                True,
            ),
            option(
                "Cuando alguien cancela la suscripción",
                "When somebody cancels the subscription",
                "Eso es abandono, y está muy lejos del embudo.",
                "That is churn, and lies far beyond the funnel.",
            ),
        ],
    },
    {
        "question": {
            "es": "Nora puso un 5 en su última encuesta y ha hecho ocho pedidos este año. Con nuestras seis clases, ¿cuál le toca?",
            "en": "Nora gave a 5 in her last survey and placed eight orders this year. With our six classes, which is hers?",
        },
        "type": "multiple_choice",
        "answers": [
            option(
                "Satisfecha",
                "Satisfied",
                "Lo está, pero la clase mira antes cuánto compra: «leal» va por delante en la precedencia.",
                "She is, but the class looks first at how much she buys: “loyal” comes earlier in the precedence.",
            ),
            option(
                "Leal: se mira antes lo que hace que lo que dice",
                "Loyal: what she does is looked at before what she says",
                "Eso es. Hoy verás por qué esas dos cosas no van siempre juntas.",
                "That is it. Today you will see why those two do not always go together.",
                True,
            ),
            option(
                "Las dos a la vez",
                "Both at once",
                "Cada persona tiene una sola clase: por eso hay un orden de precedencia.",
                "Each person has one class alone: that is why there is an order of precedence.",
            ),
        ],
    },
]
