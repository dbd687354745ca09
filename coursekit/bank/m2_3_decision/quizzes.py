"""The recall questions at the beginning of lesson 2.3: what came before, without marks."""

from typing import Any

from coursekit.practice import option

RECALL: list[dict[str, Any]] = [
    {
        "question": {
            "es": "Una fuente trajo 8 interesados y compraron 4; otra, 400 y compraron 60. ¿Cuál convierte mejor?",
            "en": "One source brought 8 prospects and 4 bought; another, 400 and 60 bought. Which converts better?",
            "pt": "Uma fonte trouxe 8 interessados e 4 compraram; outra, 400, e compraram 60. Qual converte melhor?",
        },
        "type": "multiple_choice",
        "answers": [
            option(
                "La primera: 50 % contra 15 %",
                "The first: 50% against 15%",
                "Con ocho personas caben muchas cifras: el intervalo va de menos de un 25 % a más de un 75 %.",
                "With eight people many figures fit: the interval runs from less than 25% to more than 75%.",
                pt="A primeira: 50% contra 15%",
                why_pt="Com oito pessoas cabem muitos números: o intervalo vai de menos de 25% a mais de 75%.",
            ),
            option(
                "No se puede decir aún: ocho son muy pocas",
                "It cannot be told yet: eight are very few",
                "Eso es. Una fuente pequeña da cifras extremas por azar, hacia arriba y hacia abajo.",
                "That is it. A small source gives extreme figures by chance, upwards and downwards.",
                True,
                pt="Ainda não dá para dizer: oito é muito pouco",
                why_pt="Isso mesmo. Uma fonte pequena dá números extremos por acaso, para cima e para baixo.",
            ),
            option(
                "La segunda, porque vendió más",
                "The second, because it sold more",
                "Vendió más porque trajo a más gente. Convertir es otra cosa.",
                "It sold more because it brought more people. Converting is something else.",
                pt="A segunda, porque vendeu mais",
                why_pt="Vendeu mais porque trouxe mais gente. Converter é outra coisa.",
            ),
        ],
    },
    {
        "question": {
            "es": "¿Qué es un interesado (prospecto)?",
            "en": "What is a prospect?",
            "pt": "O que é um interessado (prospect)?",
        },
        "type": "multiple_choice",
        "answers": [
            option(
                "Alguien que ya compró una vez",
                "Someone who has bought once",
                "Quien ya compró es cliente, aunque sea ocasional.",
                "Whoever has bought is a customer, if an occasional one.",
                pt="Alguém que já comprou uma vez",
                why_pt="Quem já comprou é cliente, mesmo que ocasional.",
            ),
            option(
                "Alguien que podría comprar y ha dado señales de interés",
                "Someone who might buy and has shown interest",
                "Eso es: todavía no ha comprado.",
                "That is it: they have not bought yet.",
                True,
                pt="Alguém que poderia comprar e deu sinais de interesse",
                why_pt="Isso mesmo: ainda não comprou.",
            ),
            option(
                "Cualquiera que vea un anuncio",
                "Anyone who sees an advert",
                "Ver un anuncio no es mostrar interés.",
                "Seeing an advert is not showing interest.",
                pt="Qualquer um que veja um anúncio",
                why_pt="Ver um anúncio não é mostrar interesse.",
            ),
        ],
    },
    {
        "question": {
            "es": "Contar el embudo por visita o por cliente da cifras muy distintas. ¿Por qué?",
            "en": "Counting the funnel by visit or by customer gives very different figures. Why?",
            "pt": "Contar o funil por visita ou por cliente dá números muito diferentes. Por quê?",
        },
        "type": "multiple_choice",
        "answers": [
            option(
                "Una de las dos está mal calculada",
                "One of the two is computed wrongly",
                "Las dos pueden estar bien: responden a preguntas distintas.",
                "Both may be right: they answer different questions.",
                pt="Um dos dois está mal calculado",
                why_pt="Os dois podem estar certos: respondem a perguntas diferentes.",
            ),
            option(
                "Una persona hace muchas visitas, y basta con que una acabe en pago",
                "A person makes many visits, and one that ends in payment is enough",
                "Eso es. Di siempre de quién es la proporción.",
                "That is it. Always say whose share it is.",
                True,
                pt="Uma pessoa faz muitas visitas, e basta que uma termine em pagamento",
                why_pt="Isso mesmo. Diga sempre de quem é a proporção.",
            ),
            option(
                "Los clientes compran más deprisa que las visitas",
                "Customers buy faster than visits",
                "Una visita no compra: la hace una persona.",
                "A visit does not buy: a person makes it.",
                pt="Os clientes compram mais depressa que as visitas",
                why_pt="Uma visita não compra: quem faz a visita é uma pessoa.",
            ),
        ],
    },
]
