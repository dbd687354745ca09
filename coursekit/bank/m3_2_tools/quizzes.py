"""Quizzes of lesson 3.2, without marks: recall of earlier lessons, and three encounters that words alone do not place."""

from typing import Any

from coursekit.practice import option

RECALL: list[dict[str, Any]] = [
    {
        "question": {
            "es": "Un mapa cita «entrevistas, n = 11» bajo una cara feliz. ¿Cuántas personas sintieron eso?",
            "en": "A map cites “interviews, n = 11” under a happy face. How many people felt that?",
        },
        "type": "multiple_choice",
        "answers": [
            option(
                "Once",
                "Eleven",
                "Once es el tamaño de la fuente entera. Sobre ese paso puede haber una sola frase.",
                "Eleven is the size of the whole source. On that step there may be a single sentence.",
            ),
            option(
                "No se sabe: hay que abrir la fuente y ver cuántas frases hablan de ese paso",
                "It cannot be known: one has to open the source and see how many sentences speak of that step",
                "Eso es. Y para saber a cuánta gente le pasa, hay que contar en otra parte.",
                "That is it. And to know to how many it happens, one has to count elsewhere.",
                True,
            ),
            option(
                "La mayoría",
                "Most",
                "Unas entrevistas enseñan que algo ocurre y cómo se vive. Una mayoría se cuenta, no se entrevista.",
                "Some interviews show that something happens and what it is like. A majority is counted, not interviewed.",
            ),
        ],
    },
    {
        "question": {
            "es": "Una venta se apunta al anuncio de la última visita. ¿Qué dice eso del anuncio?",
            "en": "A sale is credited to the advert of the last visit. What does that say of the advert?",
        },
        "type": "multiple_choice",
        "answers": [
            option(
                "Que la causó",
                "That it caused the sale",
                "Estuvo el último. Quizá la persona ya venía decidida por otra cosa.",
                "It came last. Perhaps the person had made up their mind for another reason.",
            ),
            option(
                "Que fue el último en pasar por allí, y poco más",
                "That it was the last to pass by, and little more",
                "Eso es: el último clic reparte el mérito, no lo demuestra.",
                "That is it: the last click deals out the credit, it does not prove it.",
                True,
            ),
            option(
                "Que los demás canales no sirvieron",
                "That the other channels were of no use",
                "La cuenta del último clic no los mira: pudieron traer a la persona hasta ahí.",
                "The last-click count does not look at them: they may have brought the person that far.",
            ),
        ],
    },
    {
        "question": {
            "es": "«Entregamos a tiempo», dice un paso del póster de Julián. ¿Qué le falta para ser un paso del viaje?",
            "en": "“We deliver in time,” says a step of Julián's poster. What does it lack to be a step of the journey?",
        },
        "type": "multiple_choice",
        "answers": [
            option(
                "Un indicador de entregas a tiempo",
                "An indicator of deliveries in time",
                "Le vendría bien, pero seguiría siendo un paso de la empresa.",
                "It would help, but it would still be a step of the company's.",
            ),
            option(
                "Que lo haga ella: «recoge el paquete», «espera en casa»",
                "That she does it: “fetches the parcel”, “waits at home”",
                "Eso es: en el viaje, el sujeto es la persona.",
                "That is it: in the journey the person is the subject.",
                True,
            ),
            option(
                "Una cara más realista",
                "A more realistic face",
                "Con otra cara, la frase la seguiría diciendo la empresa.",
                "With another face, the company would still be the one to tell it.",
            ),
        ],
    },
]

CARDS: list[dict[str, Any]] = [
    {
        "question": {
            "es": "El mismo vídeo nuestro: en la ficha del café, en un anuncio y en el perfil de una clienta que lo comparte. ¿Cuántas etiquetas lleva?",
            "en": "One video of ours: on the coffee's page, in an advert, and on the profile of a customer who shares it. How many labels does it bear?",
        },
        "type": "multiple_choice",
        "answers": [
            option(
                "Una: es nuestro, luego es propio",
                "One: it is ours, so it is owned",
                "El vídeo es nuestro; el sitio donde alguien lo ve, no siempre.",
                "The video is ours; the place where somebody sees it is not always.",
            ),
            option(
                "Tres: propio, pagado y ganado, según dónde se vea",
                "Three: owned, paid and earned, by where it is seen",
                "Eso es. En el mapa son tres puntos de contacto, en tres canales.",
                "That is it. On the map they are three touchpoints, on three channels.",
                True,
            ),
            option(
                "Ninguna: un vídeo es contenido",
                "None: a video is content",
                "Es contenido, sí; la etiqueta la lleva el sitio en que se encuentra con alguien.",
                "It is content, true; the label belongs to the place where it meets somebody.",
            ),
        ],
    },
    {
        "question": {
            "es": "En el foro de la casa, una clienta recomienda un café a otra. ¿Propio o ganado?",
            "en": "In the house's forum, one customer recommends a coffee to another. Owned or earned?",
        },
        "type": "multiple_choice",
        "answers": [
            option(
                "Propio, y se acabó: el foro es nuestro",
                "Owned, and that is that: the forum is ours",
                "El sitio sí. Pero lo que se dice no lo decides tú, y si empiezas a borrar quejas dejará de decirse.",
                "The place is. But what is said is not yours to decide, and once you begin to delete complaints, it will no longer be said.",
            ),
            option(
                "Las dos cosas: el sitio es propio; lo que se dice en él, ganado",
                "Both: the place is owned; what is said in it, earned",
                "Eso es. Algunas casillas son honradamente dobles: se anota quién manda en qué.",
                "That is it. Some boxes are honestly double: one notes who decides over what.",
                True,
            ),
            option(
                "Pagado: el foro cuesta dinero",
                "Paid: the forum costs money",
                "Todo cuesta. Pagado quiere decir que se compra el sitio a otro.",
                "Everything costs. Paid means that the place is bought from somebody else.",
            ),
        ],
    },
    {
        "question": {
            "es": "Una encuesta tras la entrega. ¿Está en el mapa del viaje?",
            "en": "A survey after the delivery. Is it on the journey map?",
        },
        "type": "multiple_choice",
        "answers": [
            option(
                "No: es un método nuestro",
                "No: it is a method of ours",
                "Lo es. Pero la persona recibe un correo más, y eso lo vive.",
                "So it is. But the person gets one e-mail more, and lives that.",
            ),
            option(
                "Dos veces: como fuente de otras celdas, y como paso que la persona vive",
                "Twice: as a source of other cells, and as a step that the person lives",
                "Eso es. Quien la manda suele ver solo lo primero.",
                "That is it. Whoever sends it mostly sees the first alone.",
                True,
            ),
            option(
                "Sí: es un canal",
                "Yes: it is a channel",
                "El canal es el correo. La encuesta es lo que llega por él.",
                "The channel is e-mail. The survey is what comes through it.",
            ),
        ],
    },
]
