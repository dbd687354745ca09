"""The open question of 1.1: one person's journey told to the director. People judge it."""

from coursekit.practice import Criterion, Question, Rubric, Sign, Written, both, lacks, no_number, says

_RUBRIC = Rubric(
    criteria=[
        Criterion(
            "order",
            both(es="Cuenta el viaje en orden, con cifras", en="Tells the journey in order, with figures"),
            [
                both(
                    es="No cuenta qué pasó, o es el de otra persona.",
                    en="Does not tell what happened, or somebody else's.",
                ),
                both(
                    es="Nombra algunos pasos, sin orden ni cifras.",
                    en="Names some steps, with neither order nor figures.",
                ),
                both(
                    es="Va de la primera a la última fila, con cifras que salen del registro.",
                    en="Goes from the first row to the last, with figures that come from the log.",
                ),
                both(
                    es="Va en orden, con cifras y su unidad (visitas, eventos o días), y señala dónde cambió algo.",
                    en="Goes in order, with figures and their unit (visits, events or days), and points out where something changed.",
                ),
            ],
            weight=2,
        ),
        Criterion(
            "missing",
            both(es="Dice qué no está en el registro", en="Says what is not in the log"),
            [
                both(
                    es="Cree que el registro lo sabe todo, o inventa motivos.",
                    en="Believes that the log knows all, or makes up reasons.",
                ),
                both(es="Dice que faltan datos, sin decir cuáles.", en="Says that data are missing, not which."),
                both(es="Nombra algo concreto que falta.", en="Names something in particular that is missing."),
                both(
                    es="Nombra algo que falta y cómo cambiaría el relato si se supiera.",
                    en="Names something that is missing and how the story would change if it were known.",
                ),
            ],
        ),
        Criterion(
            "next_step",
            both(es="Propone cómo saberlo", en="Proposes how to find out"),
            [
                both(es="Nada, o una acción de venta.", en="Nothing, or a sales action."),
                both(es="«Hay que investigar más».", en="“It has to be looked into.”"),
                both(es="Una tabla que cruzar o una pregunta que hacer.", en="A table to join or a question to ask."),
                both(
                    es="Una tabla o una pregunta concreta, y qué se decidiría con cada respuesta.",
                    en="A particular table or question, and what would be decided with each answer.",
                ),
            ],
        ),
    ],
    points=3,
    comments=[
        both(
            es="Cuentas lo que creemos que pensó. ¿Qué filas lo dicen?",
            en="You tell what we believe they thought. Which rows say so?",
        ),
        both(
            es="Buen relato. ¿Qué pasó antes de la primera fila?",
            en="A good story. What happened before the first row?",
        ),
        both(
            es="Esta persona es quien más visitas hizo. ¿Vale su camino para decidir sobre las demás?",
            en="This person made most visits of all. Does their path serve to decide about the others?",
        ),
    ],
    examples=[
        both(
            es=(
                "Esta persona estaba muy indecisa porque el precio le parecía alto y la web no le convencía. Al final "
                "se enamoró de nuestro café y compró. Deberíamos mandarle más correos a toda la gente que duda, porque "
                "está claro que así acaban comprando y se quedan con nosotros para siempre."
            ),
            en=(
                "This person was very undecided because the price looked high to them and the web site did not convince "
                "them. In the end they fell in love with our coffee and bought. We should send more e-mails to all the "
                "people who hesitate, because it is clear that they end by buying and stay with us for ever."
            ),
        ),
        both(
            es=(
                "La persona entró muchas veces en la web, miró productos, usó el buscador, echó cosas al carrito y al "
                "final pagó. También se le mandó un paquete. Hizo más visitas que el resto, así que le costó decidirse. "
                "Faltan algunos datos y habría que investigar más para entenderla bien."
            ),
            en=(
                "The person came to the web site many times, looked at products, used the search box, put things into "
                "the cart and paid in the end. A parcel was sent too. They made more visits than the rest, so it was "
                "hard for them to decide. Some data are missing and it should be looked into to understand them well."
            ),
        ),
        both(
            es=(
                "Llegó a la web el 13 de enero de 2024 y pagó 49 días después. Antes hizo 13 visitas y dejó 39 eventos: "
                "buscó, miró productos, y tres veces llenó el carrito sin terminar. Volvió a comprar una semana más tarde, "
                "y cada pedido tuvo su entrega. Lo último es una consulta a atención al cliente, el 13 de marzo. El "
                "registro no dice de qué trataba. Cruzaría su número con la tabla de consultas."
            ),
            en=(
                "They came to the web site on 13 January 2024 and paid 49 days later. Before that they made 13 visits and "
                "left 39 events: they searched, looked at products, and three times filled the cart without finishing. "
                "They bought again a week later, and each order had its delivery. The last thing is a question to customer "
                "service, on 13 March. The log does not say what it was about. I would join their number with the table "
                "of tickets."
            ),
        ),
        both(
            es=(
                "Llegó el 13 de enero de 2024 y pagó 49 días después, tras 13 visitas y 39 eventos. No fue una línea recta: "
                "el 3 de febrero ya estaba en la caja, se fue, y volvió otro mes a mirar. Pagó el 2 de marzo y otra vez el "
                "9. El cambio está después: el 13 escribió a atención al cliente y desde entonces no hay ni una fila. El "
                "registro no dice qué pidió ni si calla por eso. Cruzaría su número con la tabla de consultas: si quedó "
                "algo sin resolver, el final de esta historia es nuestro y Marta le escribe; si se resolvió, el silencio "
                "tiene otra causa y se le pregunta antes de ofrecerle nada. Es quien más visitas hizo: no la tomo por el "
                "caso corriente."
            ),
            en=(
                "They came on 13 January 2024 and paid 49 days later, after 13 visits and 39 events. It was no straight "
                "line: on 3 February they stood at the till already, left, and came back to look for another month. They "
                "paid on 2 March and again on the 9th. The change comes after: on the 13th they wrote to customer service, "
                "and since then there is not one row. The log does not say what they asked, nor whether they are silent "
                "because of it. I would join their number with the table of tickets: if something was left unsolved, the "
                "end of this story is ours and Marta writes to them; if it was solved, the silence has another cause and "
                "they are asked before anything is offered. They made most visits of all: I do not take them for the "
                "ordinary case."
            ),
        ),
    ],
)

MEMO = Question(
    id="memo",
    title=both(es="Un viaje contado a la directora", en="A journey told to the director"),
    answer="memo",
    points=3,
    kind=Written(
        _RUBRIC,
        words=(40, 170),
        signs=[
            Sign(
                "no-number",
                no_number,
                both(
                    es="No hay ninguna cifra. ¿Cuántas visitas, cuántos días, cuántos eventos antes de pagar?",
                    en="There is no figure. How many visits, how many days, how many events before paying?",
                ),
            ),
            Sign(
                "nothing-missing",
                lacks(
                    "no dice",
                    "no esta",
                    "no sabe",
                    "no se sabe",
                    "falta",
                    "does not say",
                    "not in the log",
                    "not know",
                    "missing",
                ),
                both(
                    es="¿Qué parte de este viaje no está en el registro? Nombra una cosa.",
                    en="Which part of this journey is not in the log? Name one thing.",
                ),
            ),
            Sign(
                "no-next-step",
                lacks("cruz", "pregunt", "tabla", "entrevist", "join", r"\bask", "table", "interview"),
                both(
                    es="¿Cómo lo averiguarías? Una tabla que cruzar, o una pregunta que hacer y a quién.",
                    en="How would you find out? A table to join, or a question to ask and of whom.",
                ),
            ),
            Sign(
                "mind-reading",
                says(
                    "porque el precio",
                    "le parecia",
                    "indecis",
                    "enamor",
                    "para siempre",
                    "because the price",
                    "undecided",
                    "in love",
                    "for ever",
                    "forever",
                ),
                both(
                    es="Dices lo que pensaba o sentía. El registro guarda lo que hizo: ¿de dónde sale lo demás?",
                    en="You say what they thought or felt. The log keeps what they did: where does the rest come from?",
                ),
            ),
        ],
    ),
    hints=[
        both(
            es="Empieza por la primera fila de `theirs` y acaba en la última. ¿Dónde cambia lo que hace?",
            en="Begin with the first row of `theirs` and end with the last. Where does what they do change?",
        ),
        both(
            es="Después, algo que el registro no puede saber, y qué harías tú con la respuesta.",
            en="Then something that the log cannot know, and what you would do with the answer.",
        ),
    ],
    explanation=both(
        es="Un buen relato va en orden, cuenta con unidad, y separa lo que dice el registro de lo que suponemos.",
        en="A good story goes in order, counts with a unit, and keeps what the log says apart from what we suppose.",
    ),
)
