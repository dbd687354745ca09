"""The quizzes of lesson 5.2b: what earlier lessons said, and three readings of a bad dashboard. They carry no marks."""

from typing import Any

from coursekit.practice import option


def _asked(es: str, en: str, answers: list[dict[str, Any]]) -> dict[str, Any]:
    return {"question": {"es": es, "en": en}, "type": "multiple_choice", "answers": answers}


RECALL: list[dict[str, Any]] = [
    _asked(
        "Unes pedidos, tickets y encuestas de golpe por cliente, y el gasto total sale casi el doble. ¿Qué pasó?",
        "You join orders, tickets and surveys by customer at one go, and total spending comes out nearly double. What happened?",
        [
            option(
                "Había pedidos duplicados en el archivo",
                "There were duplicate orders in the file",
                "El archivo está bien: la unión repite cada pedido por cada ticket y cada encuesta.",
                "The file is fine: the join repeats each order for each ticket and each survey.",
            ),
            option(
                "Cada pedido sale una vez por cada ticket y encuesta de esa persona",
                "Each order appears once for each ticket and survey of that person",
                "Eso es. Se resume a una fila por cliente antes de unir.",
                "That is it. Bring each table to one row per customer before joining.",
                True,
            ),
            option(
                "Los blancos se contaron como ceros",
                "Blanks were counted as zeros",
                "Un cero no aumenta una suma.",
                "A zero does not increase a sum.",
            ),
        ],
    ),
    _asked(
        "Las mismas compras, repartidas por «primer contacto» y por «último contacto», dan ganadores distintos. ¿Qué cambió?",
        "The same purchases, shared out by “first touch” and by “last touch”, give different winners. What changed?",
        [
            option(
                "La regla, nada más",
                "The rule, and nothing else",
                "Eso es: ni una persona hizo otra cosa. Hoy habrá cinco reglas.",
                "That is it: nobody did anything else. Today there will be five rules.",
                True,
            ),
            option(
                "La eficacia de los canales",
                "How well the channels work",
                "Los canales y las personas son los mismos; cambió a quién se le apunta.",
                "Channels and people are the same; what changed is who gets the credit.",
            ),
            option(
                "El periodo",
                "The period",
                "Son las mismas compras, del mismo periodo.",
                "They are the same purchases of the same period.",
            ),
        ],
    ),
    _asked(
        "El intervalo de una diferencia va de −2 a 9 puntos. ¿Qué se puede decir?",
        "The interval of a difference runs from −2 to 9 points. What can be said?",
        [
            option(
                "Que no hay diferencia",
                "That there is no difference",
                "No verla no es demostrar que no la hay: también cabe un 9.",
                "Not to see it is not to show that there is none: 9 is in it too.",
            ),
            option(
                "Que con estos datos no se sabe si la hay",
                "That with these data it cannot be told",
                "Eso es. El 0 está dentro, y el 9 también.",
                "That is it. 0 is inside, and so is 9.",
                True,
            ),
            option(
                "Que seguramente es positiva: hay más a la derecha del 0",
                "That it is surely positive: more of it lies right of 0",
                "El intervalo no reparte probabilidad así. Dice qué valores admiten los datos.",
                "The interval does not deal out probability like that. It says which values the data allow.",
            ),
        ],
    ),
]

BOARD: list[dict[str, Any]] = [
    _asked(
        "La flecha del CSAT baja en rojo. ¿Qué falta para saber si hay que preocuparse?",
        "The arrow of CSAT goes down in red. What is missing to know whether one should worry?",
        [
            option(
                "Un objetivo al lado",
                "A target beside it",
                "Ayuda a decidir, pero no dice si el número se movió de verdad.",
                "It helps to decide, but does not say whether the number truly moved.",
            ),
            option(
                "Cuántas respuestas hay, y el intervalo del cambio",
                "How many answers there are, and the interval of the change",
                "Eso es. Sin ellos, cualquier cambio distinto de 0 se pinta de un color.",
                "That is it. Without them any change other than 0 gets a colour.",
                True,
            ),
            option(
                "Un color menos alarmante",
                "A less alarming colour",
                "El mismo ruido, más bonito.",
                "The same noise, prettier.",
            ),
        ],
    ),
    _asked(
        "La retención sube en verde, de un trimestre al siguiente, y el intervalo del cambio deja fuera el 0. ¿Se abre el cava?",
        "Retention goes up in green from one quarter to the next, and the interval of the change leaves out 0. Is it time for champagne?",
        [
            option(
                "Sí: no es ruido",
                "Yes: it is no noise",
                "No es ruido del muestreo. Pero el trimestre trae la Navidad, y eso ocurre cada año.",
                "It is no sampling noise. But the quarter has Christmas in it, and that happens each year.",
            ),
            option(
                "Antes se compara con el mismo trimestre del año pasado",
                "First compare with the same quarter of last year",
                "Eso es: real y nuevo son dos cosas.",
                "That is it: real and new are two things.",
                True,
            ),
            option(
                "No: todo puede ser azar",
                "No: it may all be chance",
                "Con ese intervalo, el azar solo lo explica mal. La temporada, en cambio, lo explica bien.",
                "With that interval, chance alone explains it badly. The season explains it well.",
            ),
        ],
    ),
    _asked(
        "¿Qué le quitarías **primero** al tablero de Julián?",
        "What would you take off Julián's dashboard **first**?",
        [
            option(
                "El título, que es largo",
                "The title, which is long",
                "El título no hace tomar malas decisiones.",
                "The title makes nobody decide badly.",
            ),
            option(
                "Las flechas de lo que no se distingue de 0",
                "The arrows of what cannot be told from 0",
                "Eso es: una flecha pide que alguien haga algo. Que la lleve solo lo que se movió.",
                "That is it: an arrow asks somebody to do something. Let only what moved bear one.",
                True,
            ),
            option(
                "Las medidas que bajan",
                "The measures that go down",
                "Quitar lo que molesta es la manera más rápida de no enterarse.",
                "Taking away what hurts is the quickest way of not knowing.",
            ),
        ],
    ),
]
