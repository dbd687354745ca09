"""The recall quiz at the beginning of 6.2, without marks."""

from typing import Any

from coursekit.practice import option

RECALL: list[dict[str, Any]] = [
    {
        "question": {
            "es": "En 2.6, alguien compra cada semana y dice que le daría igual otra marca. ¿Cómo lo llamamos?",
            "en": "In 2.6, somebody buys every week and says that another brand would do as well. What did we call it?",
        },
        "type": "multiple_choice",
        "answers": [
            option(
                "Lealtad: vuelve, y eso es lo que cuenta",
                "Loyalty: they come back, and that is what counts",
                "Vuelve mientras nada cambie. La conducta es la mitad.",
                "They come back as long as nothing changes. Behaviour is one half.",
            ),
            option(
                "Lealtad espuria: la conducta sin la actitud",
                "Spurious loyalty: the behaviour without the attitude",
                "Eso es. Hoy veremos una de sus fábricas: el contrato.",
                "That is it. Today we see one place where it is made: the contract.",
                True,
            ),
            option(
                "Lealtad latente",
                "Latent loyalty",
                "Esa es la otra mitad: le gusta y no viene.",
                "That is the other half: they like us and do not come.",
            ),
        ],
    },
    {
        "question": {
            "es": "En 5.1b, una suscripción que empezó hace ocho meses y sigue, ¿qué dice de la retención a un año?",
            "en": "In 5.1b, a subscription that began eight months ago and goes on: what does it say of retention after a year?",
        },
        "type": "multiple_choice",
        "answers": [
            option(
                "Que es una de las que se quedan",
                "That it is one of those that stay",
                "Aún no ha llegado al año: no se sabe.",
                "It has not come to the year yet: that is not known.",
            ),
            option(
                "Nada: se quita de la cuenta",
                "Nothing: it is taken out of the sum",
                "Dice algo: que a los ocho meses seguía.",
                "It says something: that it was there after eight months.",
            ),
            option(
                "Que a los ocho meses seguía; de los cuatro siguientes, nada",
                "That it was there after eight months; of the next four, nothing",
                "Eso es. Hoy habrá hoteles que ni siquiera podían irse.",
                "That is it. Today there are hotels that could not even leave.",
                True,
            ),
        ],
    },
    {
        "question": {
            "es": "En 5.1c, más de la mitad puntuó la rapidez de respuesta sin habernos escrito nunca. ¿Qué se aprende de ahí para hoy?",
            "en": "In 5.1c, more than half marked how promptly we reply without ever having written. What does that teach for today?",
        },
        "type": "multiple_choice",
        "answers": [
            option(
                "Que las encuestas no sirven",
                "That surveys are of no use",
                "Sirven para lo que la persona ha vivido.",
                "They are of use for what the person has lived.",
            ),
            option(
                "Que hay que preguntar quién contesta y qué ha vivido",
                "That one has to ask who answers, and what they have lived",
                "Eso es. En un hotel contesta uno y lo viven tres.",
                "That is it. In a hotel one answers, and three live it.",
                True,
            ),
            option(
                "Que con más respuestas se arregla",
                "That more answers would mend it",
                "Más respuestas de quien no lo ha vivido estrechan el margen de otra cosa.",
                "More answers from those who have not lived it narrow the margin of something else.",
            ),
        ],
    },
]
