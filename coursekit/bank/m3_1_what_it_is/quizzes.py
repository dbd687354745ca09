"""Quizzes of lesson 3.1, without marks: recall of modules 1 and 2, and drawings that get confused."""

from typing import Any

from coursekit.practice import option

RECALL: list[dict[str, Any]] = [
    {
        "question": {
            "es": "En la pared de notas pone «WhatsApp», «alivio» y «la confirmación del pedido». ¿Cuál se puede reescribir esta tarde?",
            "en": "The wall of notes says “WhatsApp”, “relief” and “the order confirmation”. Which can be rewritten this afternoon?",
        },
        "type": "multiple_choice",
        "answers": [
            option(
                "WhatsApp",
                "WhatsApp",
                "Es un canal: por él pasan encuentros muy distintos.",
                "It is a channel: very different encounters pass through it.",
            ),
            option(
                "La confirmación del pedido",
                "The order confirmation",
                "Eso es: un punto de contacto, algo concreto que alguien recibe.",
                "That is it: a touchpoint, something definite that somebody receives.",
                True,
            ),
            option(
                "El alivio",
                "Relief",
                "Es una emoción: no se escribe, se consigue cambiando otra cosa.",
                "It is an emotion: one does not write it, one brings it about by changing something else.",
            ),
        ],
    },
    {
        "question": {
            "es": "Julián dice «retención» y habla de visitas que llenan el carrito. ¿En qué lado de la primera compra está?",
            "en": "Julián says “retention” and speaks of visits that fill the cart. On which side of the first purchase is he?",
        },
        "type": "multiple_choice",
        "answers": [
            option(
                "Antes: usa la palabra del embudo",
                "Before: he uses the word of the funnel",
                "Eso es. Marta, en cambio, habla de quien ya compró y vuelve.",
                "That is it. Marta, on the other hand, speaks of those who bought and return.",
                True,
            ),
            option(
                "Después: retener es que vuelvan",
                "After: to retain is to make them return",
                "Eso sería la tasa de retención. En el embudo, esa palabra nombra una fase anterior a la compra.",
                "That would be the retention rate. In the funnel the word names a phase before the purchase.",
            ),
            option(
                "No se puede saber sin la cifra",
                "One cannot know without the figure",
                "La cifra no hace falta: llenar el carrito viene antes de comprar.",
                "It takes no figure: filling the cart comes before buying.",
            ),
        ],
    },
    {
        "question": {
            "es": "Quien puso un 9 o un 10 dice estar encantado. ¿Qué falta para llamarlo leal?",
            "en": "Somebody who gave a 9 or a 10 says that they are delighted. What is missing before we call them loyal?",
        },
        "type": "multiple_choice",
        "answers": [
            option(
                "Nada: la nota lo dice",
                "Nothing: the score says it",
                "La nota dice lo que siente. Mucha gente encantada no vuelve.",
                "The score says what they feel. Many who are delighted do not return.",
            ),
            option(
                "Que vuelva: la nota es lo que siente, no lo que hace",
                "That they come back: the score is what they feel, not what they do",
                "Eso es. Y al revés: volver tampoco prueba que le gustemos.",
                "That is it. And the other way round: coming back does not prove that they like us.",
                True,
            ),
            option(
                "Que lo diga también en redes",
                "That they say so on social media too",
                "Decirlo más veces sigue siendo decirlo.",
                "Saying it more often is still saying it.",
            ),
        ],
    },
]

DRAWN: list[dict[str, Any]] = [
    {
        "question": {
            "es": "¿Qué le falta a un mapa del viaje para ser un *blueprint* de servicio?",
            "en": "What does a journey map lack to be a service blueprint?",
        },
        "type": "multiple_choice",
        "answers": [
            option(
                "La curva de la emoción",
                "The curve of emotion",
                "Esa es del mapa del viaje. Un *blueprint* puede no llevarla.",
                "That belongs to the journey map. A blueprint may do without it.",
            ),
            option(
                "El trabajo de la empresa a los dos lados de la línea de visibilidad, paso a paso",
                "The company's work on both sides of the line of visibility, step by step",
                "Eso es: lo que hace cada quien, visto y no visto, para que el paso ocurra.",
                "That is it: what everyone does, seen and unseen, to make the step happen.",
                True,
            ),
            option(
                "Cuántas personas pasan por cada paso",
                "How many people pass each step",
                "Eso lo dice un embudo.",
                "That is what a funnel says.",
            ),
        ],
    },
    {
        "question": {
            "es": "Al póster de Julián se le cambian los textos: «Ana ve la campaña», «Ana mira los cafés»… ¿Ya es un mapa del viaje?",
            "en": "Julián's poster gets other texts: “Ana sees the campaign”, “Ana looks at the coffees”… Is it a journey map now?",
        },
        "type": "multiple_choice",
        "answers": [
            option(
                "Sí: ahora actúa Ana",
                "Yes: now Ana acts",
                "Tiene la forma. Pero si nadie ha preguntado a ninguna Ana, sigue siendo lo que el equipo imagina, con otro sujeto.",
                "It has the form. But if nobody asked any Ana, it is still what the team imagines, with another subject.",
            ),
            option(
                "Tiene la forma; es una hipótesis hasta que sus celdas se apoyen en algo",
                "It has the form; it is a hypothesis until its cells rest on something",
                "Eso es. Y como hipótesis sirve, si lo dice.",
                "That is it. And as a hypothesis it is of use, if it says so.",
                True,
            ),
            option(
                "No: un mapa necesita una encuesta grande",
                "No: a map needs a large survey",
                "No siempre: unas entrevistas enseñan cómo se vive un paso. La encuesta o los registros dicen a cuántas personas.",
                "Not always: some interviews show what a step is like. Surveys or logs say for how many people.",
            ),
        ],
    },
    {
        "question": {
            "es": "En el embudo, el pago pierde a 48 de cada 100 visitas. En el mapa, es un −2. ¿Qué añade el mapa?",
            "en": "In the funnel, the checkout loses 48 of every 100 visits. On the map, it is a −2. What does the map add?",
        },
        "type": "multiple_choice",
        "answers": [
            option(
                "Una razón posible, escrita para poder comprobarla",
                "A possible reason, written down so that it can be checked",
                "Eso es: se borra lo escrito al volver atrás. Ahora hay algo que probar.",
                "That is it: going back wipes out what was written. Now there is something to try.",
                True,
            ),
            option(
                "La causa de las 48",
                "The cause of the 48",
                "Una frase de Ana no explica 48 visitas. Propone una razón; hay que probarla.",
                "One sentence of Ana's does not explain 48 visits. It proposes a reason, which has to be tried.",
            ),
            option(
                "Nada: el número ya lo dice",
                "Nothing: the number says it",
                "El número dice cuántas se van. Con él solo, no se sabe qué cambiar.",
                "The number says how many leave. With it alone one does not know what to change.",
            ),
        ],
    },
]
