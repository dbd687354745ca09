"""The recall questions at the beginning of lesson 1.3: what 1.1 and 1.2 said, without marks."""

from typing import Any

from coursekit.practice import option

RECALL: list[dict[str, Any]] = [
    {
        "question": {
            "es": "Una amiga le habló a Lucía de Café Lumbre y ella compró al día siguiente. ¿Qué muestra el registro de eventos?",
            "en": "A friend told Lucía about Café Lumbre, and she bought on the next day. What does the event log show?",
        },
        "type": "multiple_choice",
        "answers": [
            option(
                "La conversación y la compra",
                "The talk and the purchase",
                "Nadie registró la conversación. El registro solo tiene lo que pasó por los sistemas de la empresa.",
                "Nobody logged the talk. The log has only what went through the company's systems.",
            ),
            option(
                "Su visita a la web y la compra, como si hubiera empezado ahí",
                "Her visit to the web and the purchase, as if it had begun there",
                "Eso es. El camino que dibujamos empieza donde empieza el registro, no donde empezó el de ella.",
                "That is it. The path that we draw begins where the log begins, not where hers began.",
                True,
            ),
            option(
                "Nada, porque fue una recomendación",
                "Nothing, because it was a recommendation",
                "La visita y el pago sí quedaron registrados. Lo que falta es de dónde vino.",
                "The visit and the payment were logged. What is missing is where she came from.",
            ),
        ],
    },
    {
        "question": {
            "es": "¿En qué paso del embudo vale más ganar un punto de conversión?",
            "en": "At which step of the funnel is a point of conversion worth most?",
        },
        "type": "multiple_choice",
        "answers": [
            option(
                "En el último, porque está más cerca del dinero",
                "At the last, because it is nearest to the money",
                "La cercanía no cuenta: lo que se gana es (c + 1) / c, y eso depende de lo baja que sea c.",
                "Being near does not count: what is gained is (c + 1) / c, and that depends on how low c is.",
            ),
            option(
                "En el que más visitas tiene",
                "At the one with most visits",
                "Esas visitas pierden después en los demás pasos. Al final crecen todas en la misma proporción, (c + 1) / c.",
                "Those visits are lost at the later steps. In the end all grow by the same ratio, (c + 1) / c.",
            ),
            option(
                "En el de conversión más baja",
                "At the one with the lowest conversion",
                "Eso es. Y lo que vale no dice lo que cuesta conseguirlo.",
                "That is it. And what it is worth does not say what it costs to get.",
                True,
            ),
        ],
    },
    {
        "question": {
            "es": "Cada cliente nuevo costó 20 € de media en 2025. ¿Cuánto costará el próximo?",
            "en": "Each new customer cost €20 on average in 2025. What will the next one cost?",
        },
        "type": "multiple_choice",
        "answers": [
            option(
                "20 €",
                "€20",
                "Esa es la media de los que ya vinieron. Los primeros euros alcanzan lo fácil; los siguientes, no.",
                "That is the average of those who came already. The first euros reach what is easy; the next do not.",
            ),
            option(
                "No se sabe con ese dato; seguramente más",
                "That figure does not tell; probably more",
                "Eso es: una media mira hacia atrás, y se decide sobre el próximo.",
                "That is it: an average looks back, and one decides about the next.",
                True,
            ),
            option(
                "Menos, porque la marca ya es conocida",
                "Less, because the brand is known by now",
                "Podría ser, pero hay que medirlo. Lo habitual es que cada euro más alcance a gente menos interesada.",
                "It might be, but that has to be measured. As a rule each further euro reaches people who care less.",
            ),
        ],
    },
]
