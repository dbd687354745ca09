"""The recall questions at the beginning of lesson 5.3b: what module 5 has said so far, without marks."""

from typing import Any

from coursekit.practice import option

RECALL: list[dict[str, Any]] = [
    {
        "question": {
            "es": "Cien personas dan un 8 en la pregunta de recomendación. ¿Qué NPS sale?",
            "en": "A hundred people give an 8 to the recommendation question. What is the NPS?",
        },
        "type": "multiple_choice",
        "answers": [
            option(
                "80",
                "80",
                "El NPS no es una media por diez: cuenta promotores y detractores.",
                "The NPS is no mean times ten: it counts promoters and detractors.",
            ),
            option(
                "0",
                "0",
                "Eso es: ni promotores ni detractores. Todo lo que pasa entre el 7 y el 8 no se ve.",
                "That is it: neither promoters nor detractors. Whatever happens between 7 and 8 does not show.",
                True,
            ),
            option(
                "100",
                "100",
                "Un 8 es pasivo: no suma ni resta. Promotor se es desde el 9.",
                "An 8 is a passive: it neither adds nor takes away. One is a promoter from 9.",
            ),
        ],
    },
    {
        "question": {
            "es": "El CSAT de soporte es el más bajo de la casa. ¿Qué prueba eso?",
            "en": "The CSAT of support is the lowest of the house. What does that prove?",
        },
        "type": "multiple_choice",
        "answers": [
            option(
                "Que soporte trabaja peor que la tienda",
                "That support works worse than the shop",
                "A soporte llega quien ya tiene un problema. No son la misma gente en el mismo día.",
                "Whoever comes to support has a problem already. They are not the same people on the same day.",
            ),
            option(
                "Que hay que dejar de encuestar ahí",
                "That one should stop surveying there",
                "Subiría la cifra y no mejoraría nada, como mandar todo en sábado.",
                "It would raise the figure and improve nothing, like sending everything on Saturdays.",
            ),
            option(
                "Por sí solo, nada: otra gente en otro momento",
                "By itself nothing: other people at another moment",
                "Eso es. Hoy verás cuánto de una nota es quién la pone y por dónde se le pregunta.",
                "That is it. Today you will see how much of a score is who gives it and how they are asked.",
                True,
            ),
        ],
    },
    {
        "question": {
            "es": "El intervalo de un NPS con 100 respuestas mide 32 puntos. Con 400 respuestas parecidas, ¿cuánto medirá más o menos?",
            "en": "The interval of an NPS with 100 answers is 32 points long. With 400 similar answers, about how long will it be?",
        },
        "type": "multiple_choice",
        "answers": [
            option(
                "8 puntos, la cuarta parte",
                "8 points, a quarter",
                "El margen baja con la raíz: cuatro veces más gente lo deja en la mitad.",
                "The margin falls with the root: four times as many people halve it.",
            ),
            option(
                "16 puntos, la mitad",
                "16 points, half",
                "Eso es: cuatro veces más gente, la mitad de margen.",
                "That is it: four times as many people, half the margin.",
                True,
            ),
            option(
                "32 puntos: depende de la escala",
                "32 points: it depends on the scale",
                "La escala es la misma; lo que cambia es cuánto baila la cifra, y con más gente baila menos.",
                "The scale is the same; what changes is how far the figure dances, and with more people it dances less.",
            ),
        ],
    },
]
