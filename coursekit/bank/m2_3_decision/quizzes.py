"""The recall questions at the beginning of lesson 2.3: what came before, without marks."""

from typing import Any

from coursekit.practice import option

RECALL: list[dict[str, Any]] = [
    {
        "question": {
            "es": "Una fuente trajo 8 interesados y compraron 4; otra, 400 y compraron 60. ¿Cuál convierte mejor?",
            "en": "One source brought 8 prospects and 4 bought; another, 400 and 60 bought. Which converts better?",
        },
        "type": "multiple_choice",
        "answers": [
            option(
                "La primera: 50 % contra 15 %",
                "The first: 50% against 15%",
                "Con ocho personas caben muchas cifras: el intervalo va de menos de un 25 % a más de un 75 %.",
                "With eight people many figures fit: the interval runs from less than 25% to more than 75%.",
            ),
            option(
                "No se puede decir aún: ocho son muy pocas",
                "It cannot be told yet: eight are very few",
                "Eso es. Una fuente pequeña da cifras extremas por azar, hacia arriba y hacia abajo.",
                "That is it. A small source gives extreme figures by chance, upwards and downwards.",
                True,
            ),
            option(
                "La segunda, porque vendió más",
                "The second, because it sold more",
                "Vendió más porque trajo a más gente. Convertir es otra cosa.",
                "It sold more because it brought more people. Converting is something else.",
            ),
        ],
    },
    {
        "question": {
            "es": "¿Qué es un interesado (prospecto)?",
            "en": "What is a prospect?",
        },
        "type": "multiple_choice",
        "answers": [
            option(
                "Alguien que ya compró una vez",
                "Someone who has bought once",
                "Quien ya compró es cliente, aunque sea ocasional.",
                "Whoever has bought is a customer, if an occasional one.",
            ),
            option(
                "Alguien que podría comprar y ha dado señales de interés",
                "Someone who might buy and has shown interest",
                "Eso es: todavía no ha comprado.",
                "That is it: they have not bought yet.",
                True,
            ),
            option(
                "Cualquiera que vea un anuncio",
                "Anyone who sees an advert",
                "Ver un anuncio no es mostrar interés.",
                "Seeing an advert is not showing interest.",
            ),
        ],
    },
    {
        "question": {
            "es": "Contar el embudo por visita o por cliente da cifras muy distintas. ¿Por qué?",
            "en": "Counting the funnel by visit or by customer gives very different figures. Why?",
        },
        "type": "multiple_choice",
        "answers": [
            option(
                "Una de las dos está mal calculada",
                "One of the two is computed wrongly",
                "Las dos pueden estar bien: responden a preguntas distintas.",
                "Both may be right: they answer different questions.",
            ),
            option(
                "Una persona hace muchas visitas, y basta con que una acabe en pago",
                "A person makes many visits, and one that ends in payment is enough",
                "Eso es. Di siempre de quién es la proporción.",
                "That is it. Always say whose share it is.",
                True,
            ),
            option(
                "Los clientes compran más deprisa que las visitas",
                "Customers buy faster than visits",
                "Una visita no compra: la hace una persona.",
                "A visit does not buy: a person makes it.",
            ),
        ],
    },
]
