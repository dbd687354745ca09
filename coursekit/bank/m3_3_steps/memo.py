"""The open question of 3.3: the next five interviews. People judge it."""

from coursekit.practice import Criterion, Question, Rubric, Sign, Written, both, lacks, no_number, says

_RUBRIC = Rubric(
    criteria=[
        Criterion(
            "whom",
            both(es="A quién oír, y por qué falta", en="Whom to hear, and why they are missing"),
            [
                both(es="Más clientes, sin decir cuáles.", en="More customers, without saying which."),
                both(
                    es="Un grupo, sin decir por qué no está en la caja.",
                    en="A group, without saying why it is not in the box.",
                ),
                both(
                    es="Un grupo que falta, con una cifra de cuánta gente es.",
                    en="A group that is missing, with a figure of how many people it is.",
                ),
                both(
                    es="Lo mismo, y cómo elegirá a las cinco personas para no oír solo a quien quiere hablar.",
                    en="The same, and how the five will be chosen so as not to hear only those who like to talk.",
                ),
            ],
        ),
        Criterion(
            "questions",
            both(es="Cómo lo pregunta", en="How they are asked"),
            [
                both(
                    es="Ninguna pregunta, o preguntas que llevan la respuesta.",
                    en="No question, or questions that carry the answer.",
                ),
                both(
                    es="Pide opiniones o pronósticos («¿qué te gustaría?»).",
                    en="Asks for opinions or forecasts (“what would you like?”).",
                ),
                both(
                    es="Al menos una pregunta por algo que pasó, abierta.",
                    en="At least one open question about something that happened.",
                ),
                both(
                    es="Dos preguntas por la última vez, con su día o su escena; una de ellas sobre lo que usaron antes o después.",
                    en="Two questions about the last time, with its day or scene; one about what they used before or after.",
                ),
            ],
        ),
        Criterion(
            "change",
            both(es="Qué le haría cambiar el mapa", en="What would change the map"),
            [
                both(
                    es="Nada: las entrevistas confirmarán el mapa.", en="Nothing: the interviews will confirm the map."
                ),
                both(
                    es="«Según lo que salga, se cambiará», sin decir qué.",
                    en="“Depending on what comes out it will be changed”, without saying what.",
                ),
                both(
                    es="Una respuesta concreta que movería un paso o una emoción.",
                    en="One particular answer that would move a step or an emotion.",
                ),
                both(
                    es="Una respuesta concreta, el paso que cambiaría, y qué tabla diría después a cuánta gente le pasa.",
                    en="One particular answer, the step that would change, and which table would then say how many it happens to.",
                ),
            ],
        ),
    ],
    points=3,
    comments=[
        both(
            es="Tu pregunta pide un pronóstico. ¿Cómo sonaría con «la última vez»?",
            en="Your question asks for a forecast. How would it sound with “the last time”?",
        ),
        both(
            es="Bien elegido el grupo. ¿Quién de ellos te cogerá el teléfono, y quién no?",
            en="A well-chosen group. Which of them will pick up the telephone, and which will not?",
        ),
        both(
            es="¿Qué tendrían que decirte para que borraras un paso?",
            en="What would they have to say for you to delete a step?",
        ),
    ],
    examples=[
        both(
            es=(
                "Haría cinco entrevistas más a nuestros clientes de siempre, porque son los que mejor nos conocen y siempre "
                "están dispuestos a ayudar. Les preguntaría qué les gusta del café y si están contentos con el servicio. "
                "Seguro que confirman el mapa que ya tenemos, porque lo hizo un equipo con mucha experiencia. Después lo "
                "imprimiría en grande para la oficina, con los colores de la marca."
            ),
            en=(
                "I would hold five more interviews with our usual customers, because they know us best and are always ready "
                "to help. I would ask what they like about the coffee and whether they are happy with the service. They will "
                "surely confirm the map that we have, because a team of great experience made it. Afterwards I would print "
                "it large for the office, in the colours of the brand, so that all can see it."
            ),
        ),
        both(
            es=(
                "Oiría a 5 personas que dejaron la suscripción. Les haría dos preguntas: «¿Qué te gustaría que cambiáramos en "
                "la caja?» y «¿Volverías si el precio bajara un poco?». Con lo que digan se verá qué hay que corregir en el "
                "mapa de Carmen. Si sale algo nuevo, se añade, y si no sale nada, se deja como está y pasamos a la etapa "
                "siguiente del viaje."
            ),
            en=(
                "I would hear 5 people who left the subscription. I would ask them two questions: “What would you like us to "
                "change in the box?” and “Would you come back if the price came down a little?” From what they say it will be "
                "seen what has to be corrected in Carmen's map. If something new comes out, it is added, and if nothing does, "
                "it stays as it is and we go on to the next stage of the journey."
            ),
        ),
        both(
            es=(
                "En la caja no hay nadie que se fuera, y 23 personas dejaron la suscripción y dieron una razón. Oiría a cinco "
                "de ellas. Preguntaría: «Cuéntame qué pasó con la última caja que recibiste» y «¿Qué te parece nuestro "
                "servicio?». Si alguna dice que escribió por una bolsa rota y nunca le contestaron, en el mapa la llamada ya "
                "no sería el final: habría un paso en el que se marcha sin llamar."
            ),
            en=(
                "Nobody in the box has left, and 23 people gave up the subscription and gave a reason. I would hear five of "
                "them. I would ask: “Tell me what happened with the last box that you received” and “What do you think of our "
                "service?” If one says that they wrote about a torn bag and were never answered, the call would no longer be "
                "the end of the map: there would be a step in which they leave without calling."
            ),
        ),
        both(
            es=(
                "La caja tiene cuatro nombres y nadie que se fuera; 23 personas dejaron la suscripción y dieron una razón. "
                "Sacaría cinco de esas 23 por sorteo, y si una no contesta, la siguiente, anotando quién no quiso: si llamo "
                "solo a las amables, vuelvo a oír lo mismo. Preguntas: «El día en que pulsaste cancelar, ¿qué había pasado "
                "antes?» y «La primera mañana sin nuestra caja, ¿qué café tomaste y de dónde salió?». El mapa de Carmen acaba "
                "bien porque llamó. Si dos cuentan que escribieron y no llamaron, el paso de la espera pasa a ser una "
                "salida, y contaría en los tickets cuántas personas esperaron más de tres días y cuántas de ellas siguen "
                "comprando. Si nadie habla de esperas, quito la flecha."
            ),
            en=(
                "The box has four names and nobody who left; 23 people gave up the subscription and gave a reason. I would "
                "draw five of those 23 by lot, and if one does not answer, the next, noting who did not want to: if I call "
                "the kind ones alone, I hear the same again. Questions: “On the day you pressed cancel, what had happened "
                "before?” and “On the first morning without our box, which coffee did you drink and where did it come from?” "
                "Carmen's map ends well because she called. If two tell that they wrote and did not call, the step of "
                "waiting becomes a way out, and I would count in the tickets how many people waited over three days and how "
                "many of them still buy. If nobody speaks of waiting, I take the arrow off."
            ),
        ),
    ],
)

MEMO = Question(
    id="memo",
    title=both(es="Las próximas cinco entrevistas", en="The next five interviews"),
    answer="memo",
    points=3,
    kind=Written(
        _RUBRIC,
        words=(60, 180),
        signs=[
            Sign(
                "no-number",
                no_number,
                both(
                    es="No hay ninguna cifra. ¿Cuánta gente es la que falta en la caja? La celda de arriba lo dice.",
                    en="There is no figure. How many people are missing from the box? The cell above says so.",
                ),
            ),
            Sign(
                "no-question",
                lacks(r"\?"),
                both(
                    es="No se lee ninguna pregunta. Escríbelas tal como las dirías, con sus signos.",
                    en="No question can be read. Write them as you would say them, with their question marks.",
                ),
            ),
            Sign(
                "forecast",
                says(
                    r"te gustaria",
                    r"\bvolverias\b",
                    r"\bcomprarias\b",
                    r"\busarias\b",
                    r"would you (?:like|buy|use|come)",
                ),
                both(
                    es="Una pregunta pide un pronóstico («¿qué te gustaría…?», «¿volverías…?»). ¿Cómo sería con la última vez?",
                    en="One question asks for a forecast (“would you…?”). How would it go with the last time?",
                ),
            ),
            Sign(
                "nothing-changes",
                lacks(
                    r"\bsi (?!se\b)\w+ .{0,90}(?:mapa|paso|flecha|emocion)",
                    r"(?:mapa|paso|flecha|emocion)\b.{0,60}\bsi (?!se\b)",
                    r"\bif .{0,120}(?:map|step|arrow|emotion)",
                    r"(?:map|step|arrow|emotion)\b.{0,60}\bif\b",
                ),
                both(
                    es="¿Qué respuesta te haría cambiar el mapa, y en qué paso? Escríbelo con un «si…».",
                    en="Which answer would make you change the map, and at which step? Write it with an “if…”.",
                ),
            ),
            Sign(
                "confirms",
                says(r"\bconfirm", r"seguro que", r"\bsurely\b"),
                both(
                    es="Das por hecho lo que dirán. ¿Qué podría salir que no te esperas?",
                    en="You take for granted what they will say. What might come out that you do not expect?",
                ),
            ),
        ],
    ),
    hints=[
        both(
            es="Empieza por quién no está en la caja y cuántos son; las frases de la lección con «pausar» dan una idea.",
            en="Begin with who is not in the box and how many they are; the two sentences of the lesson on pausing give an idea.",
        ),
        both(
            es="Cada pregunta, con un día dentro: «el día en que…». Y termina con un «si dicen…, cambio…».",
            en="Each question with a day in it: “on the day…”. And end with “if they say…, I change…”.",
        ),
    ],
    explanation=both(
        es="Un buen plan dice quién falta y cómo se le elige, pregunta por lo que pasó, y se arriesga: nombra la respuesta que desmentiría el mapa.",
        en="A good plan says who is missing and how they are chosen, asks for what happened, and takes a risk: it names the answer that would contradict the map.",
    ),
)
