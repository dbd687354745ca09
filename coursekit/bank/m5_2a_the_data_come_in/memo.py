"""The open question of 5.2a: what of the view of the customer may go to an agency. People judge it."""

from coursekit.practice import Criterion, Question, Rubric, Sign, Written, both, lacks, no_number, says

_RUBRIC = Rubric(
    criteria=[
        Criterion(
            "columns",
            both(es="Qué columnas van y cuáles no", en="Which columns go and which do not"),
            [
                both(
                    es="Todo, o nada, sin mirar las columnas.",
                    en="Everything or nothing, without a look at the columns.",
                ),
                both(
                    es="Quita el correo y deja lo demás (comentarios, fechas exactas).",
                    en="Takes out the e-mail and leaves the rest (comments, exact dates).",
                ),
                both(
                    es="Va lo que la pregunta necesita; fuera correos y comentarios, dicho columna por columna.",
                    en="What the question needs goes; e-mails and comments are out, said column by column.",
                ),
                both(
                    es="Va solo lo que la pregunta necesita, columna por columna, y se dice qué se pierde o se da un resumen que responde igual.",
                    en="Only what the question needs goes, column by column, and it says what is lost or gives a summary that answers as well.",
                ),
            ],
        ),
        Criterion(
            "key",
            both(es="La clave y las celdas pequeñas", en="The key and the small cells"),
            [
                both(es="No habla de ninguna de las dos.", en="Speaks of neither."),
                both(
                    es="«Anonimizamos con un hash», como si bastara.",
                    en="“We anonymise with a hash”, as if that were enough.",
                ),
                both(
                    es="Clave con sal que se queda en casa, **o** un mínimo por celda con su número.",
                    en="A salted key whose salt stays at home, **or** a minimum per cell with its number.",
                ),
                both(
                    es="Clave con sal que se queda en casa y un mínimo por celda; y sabe que una clave es un seudónimo: siguen siendo datos personales.",
                    en="A salted key whose salt stays at home and a minimum per cell; and knows that a key is a pseudonym: the data are still personal.",
                ),
            ],
        ),
        Criterion(
            "purpose",
            both(es="Para qué, con qué permiso, hasta cuándo", en="What for, with what permission, until when"),
            [
                both(es="No se dice para qué.", en="It is not said what for."),
                both(es="«Para mejorar el marketing.»", en="“To improve marketing.”"),
                both(
                    es="Una pregunta concreta, y se mira el consentimiento.",
                    en="One definite question, and consent is looked at.",
                ),
                both(
                    es="Una pregunta concreta, el consentimiento mirado, y una fecha de borrado o quién responde de ello.",
                    en="One definite question, consent looked at, and a date of deletion or who answers for it.",
                ),
            ],
        ),
    ],
    points=3,
    comments=[
        both(
            es="¿Qué pregunta quiere responder la agencia? Con eso se decide cada columna.",
            en="Which question does the agency want to answer? That decides each column.",
        ),
        both(
            es="Un hash sin sal se deshace con una lista de correos. ¿Quién guarda la sal?",
            en="A hash without a salt is undone with a list of addresses. Who keeps the salt?",
        ),
        both(
            es="Los comentarios llevan nombres, calles y teléfonos. ¿Los ha leído alguien?",
            en="Comments hold names, streets and telephone numbers. Has anybody read them?",
        ),
    ],
    examples=[
        both(
            es=(
                "Hola, Julián: te paso el archivo completo tal como está, con los correos y los comentarios, que así la "
                "agencia puede trabajar mejor y cruzarlo con lo que ya tiene. Les he dicho que lo traten con cuidado y que "
                "no lo compartan. Si necesitan algo más del sistema, que me lo pidan y se lo mando también."
            ),
            en=(
                "Hello Julián: here is the whole file as it is, with e-mails and comments, so that the agency can work better "
                "and match it with what they have already. I told them to treat it with care and not to share it with "
                "anybody. If they need anything else from the system, let them ask and I will send that too."
            ),
        ),
        both(
            es=(
                "Hola, Julián: he quitado la columna del correo y la he cambiado por un hash, así que el archivo ya es "
                "anónimo y se puede enviar. Lleva pedidos, gasto, tickets, satisfacción y los comentarios, que son lo que "
                "más ayuda a mejorar el marketing. Hay una fila por cliente y no falta nadie, para que la muestra sea buena."
            ),
            en=(
                "Hello Julián: I have taken out the column of e-mails and put a hash in its place, so the file is anonymous "
                "now and can be sent. It has orders, spending, tickets, satisfaction and the comments, which help most to "
                "improve marketing. There is one row per customer and nobody is missing, so that the sample is good."
            ),
        ),
        both(
            es=(
                "Hola, Julián: la agencia quiere saber en qué canal están menos contentos. Para eso basta una tabla: canal, "
                "número de personas y media de satisfacción, sin filas por cliente. Fuera van correos, comentarios y fechas. "
                "Solo entran personas cuyo último apunte de consentimiento es un sí, y tapo las celdas con menos de 10. "
                "Si de verdad necesitan filas, lo hablamos antes de mandar nada."
            ),
            en=(
                "Hello Julián: the agency wants to know in which channel people are least happy. For that a table is enough: "
                "channel, number of people and mean satisfaction, no rows per customer. E-mails, comments and dates stay out. "
                "Only people whose last consent entry is a yes are in it, and I cover cells under 10. If they do need rows, "
                "let us talk before anything is sent."
            ),
        ),
        both(
            es=(
                "Hola, Julián: la agencia pregunta en qué canal están menos contentos. Va una tabla de canal, personas y media; "
                "las celdas con menos de 10 se juntan con la vecina, para que no salgan restando del total. Los correos no van, "
                "ni los comentarios: llevan nombres. Perdemos los motivos; Marta leerá 30 y pasará un resumen. Si hicieran falta "
                "filas, irían con una clave con sal que se queda aquí, y aun así serían datos personales: una clave es un "
                "seudónimo. Solo entra quien tiene un sí como último apunte para este uso. Se borra el 31 de marzo y respondo yo."
            ),
            en=(
                "Hello Julián: the agency asks in which channel people are least happy. A table goes: channel, people, mean; cells "
                "under 10 are merged with the next, so that nobody gets them by subtracting from the total. E-mails do not go, nor "
                "comments: they hold names. We lose the reasons; Marta will read 30 and pass on a summary. Should rows be needed, "
                "they would go with a salted key whose salt stays here, and they would still be personal data: a key is a "
                "pseudonym. Only those whose last entry is a yes for this use are in it. It is deleted on 31 March; I answer for it."
            ),
        ),
    ],
)

MEMO = Question(
    id="memo",
    title=both(es="Lo que pide la agencia", en="What the agency asks for"),
    answer="memo",
    points=3,
    kind=Written(
        _RUBRIC,
        words=(40, 160),
        signs=[
            Sign(
                "all-of-it",
                says(
                    "archivo completo",
                    "todo tal como",
                    "tal como esta",
                    "whole file",
                    "complete file",
                    "everything as it is",
                ),
                both(
                    es="Mandas el archivo entero. ¿Qué pregunta necesita una columna de correos?",
                    en="You send the whole file. Which question needs a column of e-mails?",
                ),
            ),
            Sign(
                "hash-is-anonymous",
                says("ya es anonim", "es anonimo", "son anonimos", "anonymous now", "is anonymous", "are anonymous"),
                both(
                    es="Un hash no hace anónimo un archivo: con la lista de correos se vuelve a unir. Es un seudónimo, y siguen siendo datos personales.",
                    en="A hash does not make a file anonymous: with a list of addresses it is joined again. It is a pseudonym, and the data are still personal.",
                ),
            ),
            Sign(
                "no-consent",
                lacks(
                    "consent",
                    "permis",
                    "ultimo apunte",
                    "dijo que si",
                    "dijeron que si",
                    "last entry",
                    "said yes",
                    "agreed",
                ),
                both(
                    es="¿Estas personas permitieron este uso? No se habla del consentimiento.",
                    en="Did these people allow this use? Nothing is said of consent.",
                ),
            ),
            Sign(
                "no-least",
                no_number,
                both(
                    es="No hay ningún número: ¿cuántas personas como mínimo por celda, o hasta qué fecha?",
                    en="There is no number: how many people at least in a cell, or until which date?",
                ),
            ),
        ],
    ),
    hints=[
        both(
            es="Empieza por la pregunta de la agencia, y quita todo lo que no sirva para contestarla.",
            en="Begin with the agency's question, and take out all that does not serve to answer it.",
        ),
        both(
            es="Después la clave (¿quién guarda la sal?), el mínimo por celda y el consentimiento.",
            en="Then the key (who keeps the salt?), the minimum per cell, and consent.",
        ),
        both(es="Cierra con una fecha y un nombre.", en="Close with a date and a name."),
    ],
    explanation=both(
        es="Se entrega lo menos que responde a la pregunta, de quien lo permitió, con celdas que no señalan a nadie y una fecha de borrado.",
        en="One hands over the least that answers the question, of those who allowed it, in cells that point at nobody, with a date of deletion.",
    ),
)
