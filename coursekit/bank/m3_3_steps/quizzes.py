"""The recall questions at the beginning of lesson 3.3: touchpoints, what a log knows, who answers a survey."""

from typing import Any

from coursekit.practice import option


def _question(es: str, en: str, *answers: dict[str, Any]) -> dict[str, Any]:
    return {"question": {"es": es, "en": en}, "type": "multiple_choice", "answers": list(answers)}


RECALL: list[dict[str, Any]] = [
    _question(
        "El registro dice que alguien llenó el carrito, se fue y volvió dos días después. ¿Qué **no** dice?",
        "The log says that somebody filled the cart, left, and came back two days later. What does it **not** say?",
        option(
            "Cuánto tiempo pasó",
            "How much time went by",
            "Eso sí: cada apunte lleva su hora.",
            "That it does: each entry bears its time.",
        ),
        option(
            "Por qué se fue",
            "Why they left",
            "Eso es. El registro cuenta lo que hicieron; el porqué hay que oírlo. De eso va esta lección.",
            "That is it. The log tells what they did; the why has to be heard. This lesson is about that.",
            True,
        ),
        option(
            "En qué página estaba",
            "On which page they were",
            "Suele decirlo: es el punto de contacto del apunte.",
            "It usually does: it is the touchpoint of the entry.",
        ),
    ),
    _question(
        "¿Cuál de estas frases describe un paso del viaje, y no una etapa ni un canal?",
        "Which of these describes a step of the journey, and not a stage or a channel?",
        option(
            "WhatsApp",
            "WhatsApp",
            "Es un canal: por él pueden pasar pasos muy distintos.",
            "It is a channel: very different steps may go through it.",
        ),
        option(
            "Post-compra",
            "Post-purchase",
            "Es una etapa: dentro caben muchos pasos.",
            "It is a stage: it holds many steps.",
        ),
        option(
            "Pregunta dónde está su paquete",
            "Asks where her parcel is",
            "Sí: alguien hace algo, con un verbo, en un momento.",
            "Yes: somebody does something, with a verb, at a moment.",
            True,
        ),
    ),
    _question(
        "Entre quienes responden las encuestas de Café Lumbre, casi todos repiten compra. ¿Qué explica una buena parte?",
        "Among those who answer Café Lumbre's surveys, nearly all buy again. What explains a good part of it?",
        option(
            "Responder una encuesta anima a comprar",
            "Answering a survey encourages buying",
            "Podría ser, pero hay algo anterior: quién recibe encuestas.",
            "It might, but something comes earlier: who gets surveys.",
        ),
        option(
            "Quien compra más recibe más encuestas y acaba respondiendo alguna",
            "Whoever buys more gets more surveys and ends up answering one",
            "Eso es: la encuesta los eligió por repetir. Con las entrevistas pasa lo mismo.",
            "That is it: the survey picked them for buying again. The same happens with interviews.",
            True,
        ),
        option(
            "Que la encuesta está bien hecha",
            "That the survey is well made",
            "Una encuesta bien hecha también oye solo a quien contesta.",
            "A well-made survey, too, hears only those who answer.",
        ),
    ),
]
