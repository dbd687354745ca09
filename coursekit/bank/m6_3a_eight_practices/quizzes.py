"""The quizzes of lesson 6.3a: what came before, and three papers for a ladder. They carry no marks."""

from typing import Any

from coursekit.practice import option


def _asked(es: str, en: str, answers: list[dict[str, Any]]) -> dict[str, Any]:
    return {"question": {"es": es, "en": en}, "type": "multiple_choice", "answers": answers}


RECALL: list[dict[str, Any]] = [
    _asked(
        "En el teléfono no hay ni una queja de noche. ¿Qué quiere decir ese cero?",
        "On the phone there is not one complaint at night. What does that zero mean?",
        [
            option(
                "Que de noche nadie tiene problemas",
                "That nobody has problems at night",
                "Por correo y WhatsApp sí llegan. ¿Qué hace falta para que una llamada quede apuntada?",
                "By e-mail and WhatsApp they do come. What does it take for a call to be written down?",
            ),
            option(
                "Que de noche nadie descuelga y no queda registro",
                "That at night nobody picks up, and no record is left",
                "Eso es. Un cero puede ser una puerta cerrada: hoy volverá.",
                "That is it. A zero may be a closed door: it will come back today.",
                True,
            ),
            option(
                "Que el teléfono ya no se usa",
                "That the phone is no longer used",
                "De día se usa. Mira a qué hora hay alguien para coger la llamada.",
                "By day it is used. See at what hours there is somebody to take the call.",
            ),
        ],
    ),
    _asked(
        "Julián escribió a quienes dieron las notas más bajas, y su nota siguiente subió. ¿Qué falta para decir que fue la carta?",
        "Julián wrote to those who gave the lowest scores, and their next score rose. What is missing for saying that it was the letter?",
        [
            option(
                "Más cartas",
                "More letters",
                "Con más cartas habrá más gente que sube, y la misma duda.",
                "With more letters there will be more people who rise, and the same doubt.",
            ),
            option(
                "Un grupo parecido, elegido a suertes, sin carta",
                "A like group, drawn by lot, without the letter",
                "Eso es: las notas muy bajas suben solas. Sin ese grupo no se sabe cuánto.",
                "That is it: very low scores rise by themselves. Without that group nobody knows by how much.",
                True,
            ),
            option(
                "Que la nota suba otra vez",
                "That the score rise once more",
                "Lo que sube solo puede subir dos veces. Falta con qué comparar.",
                "What rises by itself can rise twice. Something to compare with is missing.",
            ),
        ],
    ),
    _asked(
        "En el foro, el Gini entre quienes escriben es menor que entre todos los clientes. ¿Cuál habla de «los clientes»?",
        "In the forum the Gini among those who write is lower than among all customers. Which one speaks of “the customers”?",
        [
            option(
                "El segundo: los que nunca escriben también son clientes",
                "The second: those who never write are customers too",
                "Eso es. Quitar los ceros es quitar a la gente de la que queríamos saber.",
                "That is it. Taking away the zeros is taking away the people whom we wanted to know about.",
                True,
            ),
            option(
                "El primero: solo cuentan los que participan",
                "The first: only those who take part count",
                "Ese habla del foro. La pregunta era por los clientes.",
                "That one speaks of the forum. The question was about customers.",
            ),
            option(
                "Los dos por igual",
                "Both alike",
                "Tienen debajo gente distinta: por eso salen distintos.",
                "Below them stand different people: that is why they differ.",
            ),
        ],
    ),
]

RUNGS: list[dict[str, Any]] = [
    _asked(
        "«Nuestras clientas adoran que las llamemos por su nombre.»",
        "“Our customers love being called by their name.”",
        [
            option(
                "Peldaño 0: es una frase, y nadie ha mirado",
                "Rung 0: it is a sentence, and nobody has looked",
                "Falta algo antes: si hay dónde mirarlo. Si no, va en blanco; si sí, se mira, y entonces se pone nota.",
                "Something comes first: whether there is a place to look. If not, it is left blank; if there is, one looks, and then grades.",
            ),
            option(
                "Todavía nada: primero, ¿hay dónde mirarlo?",
                "Nothing yet: first, is there a place to look?",
                "Eso es. Una afirmación no tiene nota: la tiene lo que se encuentra al ir a comprobarla.",
                "That is it. A claim has no grade: what has one is what is found on going to check it.",
                True,
            ),
            option(
                "Peldaño 3: habla de lo que sienten las clientas",
                "Rung 3: it speaks of what customers feel",
                "Habla de ellas, pero no lo dicen ellas, ni se sabe cuántas.",
                "It speaks of them, but they do not say it, nor is it known how many.",
            ),
        ],
    ),
    _asked(
        "Un cuaderno con la fecha de cada cata y quién vino.",
        "A notebook with the date of each tasting and who came.",
        [
            option(
                "Peldaño 1: ocurrió, y consta",
                "Rung 1: it happened, and it is on record",
                "Es más: si se sabe quién vino, se puede contar qué parte de los clientes ha venido.",
                "It is more: if one knows who came, one can count what share of the customers has come.",
            ),
            option(
                "Peldaño 2: dividiendo entre los clientes sale a qué parte llega",
                "Rung 2: divided by the customers it gives what share it reaches",
                "Eso es: con nombres hay un total debajo. Falta saber si les sirvió.",
                "That is it: with names there is a whole below. Whether it did them any good is still missing.",
                True,
            ),
            option(
                "Peldaño 3: quien viene a una cata está contento",
                "Rung 3: whoever comes to a tasting is content",
                "Eso se supone. El cuaderno no lo pregunta.",
                "That is supposed. The notebook does not ask it.",
            ),
        ],
    ),
    _asked(
        "Un informe: «quien vino a una cata gasta el doble que quien no vino».",
        "A report: “whoever came to a tasting spends twice as much as those who did not”.",
        [
            option(
                "Peldaño 4: compara con un grupo sin cata",
                "Rung 4: it compares with a group without a tasting",
                "Comparar no basta: a la cata va quien ya compra mucho. El 4 pide sorteo.",
                "To compare is not enough: those who buy much come to tastings. The 4 asks for lots.",
            ),
            option(
                "Peldaño 3: hay un resultado, y no se sabe de qué viene",
                "Rung 3: there is a result, and it is not known what it comes from",
                "Eso es, si además se sabe a cuántos llega la cata y hay un intervalo.",
                "That is it, if it is also known how many the tasting reaches, and there is an interval.",
                True,
            ),
            option(
                "Peldaño 1: solo dice que hubo catas",
                "Rung 1: it only says that there were tastings",
                "Dice más: algo que pasa con quien vino. Lo que no dice es por qué.",
                "It says more: something that happens with those who came. What it does not say is why.",
            ),
        ],
    ),
]
