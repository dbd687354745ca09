"""The quizzes of lesson 5.2a: what earlier lessons said, and which blanks mean zero. They carry no marks."""

from typing import Any

from coursekit.practice import option


def _asked(es: str, en: str, answers: list[dict[str, Any]]) -> dict[str, Any]:
    return {"question": {"es": es, "en": en}, "type": "multiple_choice", "answers": answers}


RECALL: list[dict[str, Any]] = [
    _asked(
        "Una clienta dijo que sí a los correos en marzo y se dio de baja en mayo. En junio, ¿se le puede mandar una encuesta?",
        "A customer said yes to e-mails in March and unsubscribed in May. In June, may she be sent a survey?",
        [
            option(
                "Sí: dio su permiso",
                "Yes: she gave her permission",
                "Lo dio y lo retiró. El consentimiento es un libro: vale el último apunte.",
                "She gave it and withdrew it. Consent is a ledger: the last entry counts.",
            ),
            option(
                "No: vale su último apunte",
                "No: her last entry counts",
                "Eso es. Y hoy verás cuántos correos de más salen si se olvida.",
                "That is it. And today you will see how many e-mails too many go out if that is forgotten.",
                True,
            ),
            option(
                "Solo si ha vuelto a comprar",
                "Only if she has bought again",
                "Comprar no es permitir: son dos tablas distintas.",
                "To buy is not to allow: those are two tables.",
            ),
        ],
    ),
    _asked(
        "El NPS de una encuesta con 60 respuestas es 20, con intervalo de −2 a 41. ¿Qué arregla el intervalo?",
        "The NPS of a survey with 60 answers is 20, its interval from −2 to 41. What does the interval take care of?",
        [
            option(
                "El azar de a quién le tocó responder, y nada más",
                "The chance of who happened to answer, and nothing else",
                "Eso es. No sabe de copias, de pruebas ni de quién calla: de eso va hoy.",
                "That is it. It knows nothing of copies, of tests or of the silent: that is today's matter.",
                True,
            ),
            option(
                "También los errores al teclear",
                "Slips of the keyboard too",
                "Un 11 tecleado por error entra en la cuenta igual que un 10: el intervalo no lo ve.",
                "An 11 typed by mistake enters the sum like a 10: the interval does not see it.",
            ),
            option(
                "También a quienes no respondieron",
                "Those who did not answer too",
                "De quien no está en el archivo, el intervalo no dice nada.",
                "Of those who are not in the file the interval says nothing.",
            ),
        ],
    ),
    _asked(
        "Para hacer a mano la lista de una encuesta de entrega, ¿de qué fecha se parte?",
        "To make the list for a delivery survey by hand, from which date does one begin?",
        [
            option(
                "De la fecha del pedido",
                "From the date of the order",
                "Así se pregunta por paquetes que aún van de camino.",
                "Then people are asked about parcels that are still on their way.",
            ),
            option(
                "De la fecha de la entrega",
                "From the date of the delivery",
                "Eso es, y con un par de días para probarlo.",
                "That is it, and with a couple of days to try it.",
                True,
            ),
            option(
                "Del primer día del mes",
                "From the first day of the month",
                "Es cómodo para quien envía; quien responde ya no se acuerda.",
                "It is handy for the sender; whoever answers no longer remembers.",
            ),
        ],
    ),
]

BLANKS: list[dict[str, Any]] = [
    _asked(
        "Tras unir, `tickets` está en blanco para Nora. ¿Qué pones?",
        "After the join `tickets` is blank for Nora. What do you put?",
        [
            option(
                "0",
                "0",
                "Eso es: el registro de tickets está completo, así que no estar en él es tener cero.",
                "That is it: the record of tickets is complete, so not to be in it is to have none.",
                True,
            ),
            option(
                "Nada: no se sabe",
                "Nothing: it is not known",
                "Sí se sabe: si hubiera escrito, habría un ticket. (Las llamadas que nadie cogió son otra historia.)",
                "It is: had she written there would be a ticket. (Calls that nobody took are another story.)",
            ),
        ],
    ),
    _asked(
        "`csat` está en blanco para Nora. ¿Qué pones?",
        "`csat` is blank for Nora. What do you put?",
        [
            option(
                "0",
                "0",
                "El 0 no está en la escala de 1 a 5: la convertirías en la clienta más enfadada.",
                "There is no 0 on a scale from 1 to 5: you would make her the angriest customer.",
            ),
            option(
                "La media de los demás",
                "The mean of the others",
                "Inventa una opinión, y quien calla no suele pensar como quien contesta.",
                "It invents an opinion, and the silent seldom think as those who answer.",
            ),
            option(
                "Nada: no respondió",
                "Nothing: she did not answer",
                "Eso es. Lo que no se preguntó o no se contestó se queda en blanco.",
                "That is it. What was not asked or not answered stays blank.",
                True,
            ),
        ],
    ),
    _asked(
        "`email_consent` está en blanco para Nora: no tiene ningún apunte. ¿Qué pones?",
        "`email_consent` is blank for Nora: she has no entry. What do you put?",
        [
            option(
                "Falso: sin un sí no se escribe",
                "False: without a yes one does not write",
                "Eso es: aquí el hueco tiene una regla, y no es estadística sino permiso.",
                "That is it: here the blank has a rule, and it is not statistics but permission.",
                True,
            ),
            option(
                "Verdadero: no ha dicho que no",
                "True: she has not said no",
                "Callar no es permitir.",
                "To be silent is not to allow.",
            ),
        ],
    ),
]
