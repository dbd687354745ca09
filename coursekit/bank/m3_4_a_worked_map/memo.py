"""The open question of 3.4: two minutes with the director, on what one's map does not know. People judge it."""

from coursekit.practice import Criterion, Question, Rubric, Sign, Written, both, lacks, no_number, says

_RUBRIC = Rubric(
    criteria=[
        Criterion(
            "weakest",
            both(es="Nombra el paso que preocupa y en qué se apoya", en="Names the step that worries, and its support"),
            [
                both(
                    es="No nombra un paso, o habla del viaje en general.",
                    en="Names no step, or speaks of the journey in general.",
                ),
                both(
                    es="Nombra un paso sin decir de dónde sale.", en="Names a step without saying where it comes from."
                ),
                both(
                    es="Nombra un paso y una fuente, sin decir cuántos son.",
                    en="Names a step and a source, without saying how many.",
                ),
                both(
                    es="Nombra un paso, su fuente y cuántos la sostienen, y distingue una frase de una cuenta.",
                    en="Names a step, its source and how many support it, and tells a sentence from a count.",
                ),
            ],
            weight=2,
        ),
        Criterion(
            "assumed",
            both(es="Dice qué es suposición", en="Says what is assumption"),
            [
                both(es="Presenta el mapa como un hecho.", en="Presents the map as a fact."),
                both(es="Dice que hay dudas, sin decir dónde.", en="Says that there are doubts, not where."),
                both(
                    es="Señala una parte supuesta o no medida.", en="Points to a part that is assumed or not measured."
                ),
                both(
                    es="La señala y dice quién falta en los datos: quien no contestó, quien no entró.",
                    en="Points to it and says who is missing from the data: those who did not answer, or did not come in.",
                ),
            ],
        ),
        Criterion(
            "next",
            both(es="Propone qué preguntar, y a quién", en="Proposes what to ask, and whom"),
            [
                both(es="Nada, o pide gastar ya.", en="Nothing, or asks to spend at once."),
                both(es="«Habría que investigar más».", en="“More research is needed.”"),
                both(es="Dice a quién o qué preguntar, no las dos cosas.", en="Says whom or what to ask, not both."),
                both(
                    es="Dice a quién, qué, a cuántos, y qué respuesta cambiaría el mapa.",
                    en="Says whom, what, how many, and which answer would change the map.",
                ),
            ],
        ),
    ],
    points=3,
    comments=[
        both(
            es="Buen paso. ¿Cuánta gente lo dice, y cuánta calló?",
            en="A good step. How many people say so, and how many kept silent?",
        ),
        both(
            es="¿Qué respuesta te haría borrar esa cara del mapa?",
            en="Which answer would make you rub that face out of the map?",
        ),
        both(
            es="Eso es lo que harías, no lo que preguntarías. ¿Qué hay que saber antes?",
            en="That is what you would do, not what you would ask. What has to be known first?",
        ),
    ],
    examples=[
        both(
            es=(
                "El mapa demuestra que la experiencia de Bruno es muy buena en general. Los clientes están encantados con la "
                "barra y con el trato. Solo hay que invertir en una aplicación para pedir antes y todo el mundo será feliz, "
                "como se ve en la curva."
            ),
            en=(
                "The map proves that Bruno's experience is very good in general. Customers are delighted with the counter and "
                "the way they are treated. We only have to invest in an app to order ahead and everybody will be happy, as the "
                "curve shows."
            ),
        ),
        both(
            es=(
                "Me preocupa la cola de las nueve y cuarto, porque Bruno llega tarde a trabajar. También está la tarjeta "
                "perdida. Hay algunas dudas sobre las emociones, que son difíciles de medir, así que habría que investigar más "
                "antes de cambiar nada en la tienda."
            ),
            en=(
                "The queue at a quarter past nine worries me, because Bruno is late for work. There is also the lost card. There "
                "are some doubts about the emotions, which are hard to measure, so more research is needed before anything is "
                "changed in the shop."
            ),
        ),
        both(
            es=(
                "Me preocupa la cola: lo dice Bruno en una entrevista, y el registro enseña que una parte de quienes entran no "
                "paga. La emoción de la cola es una suposición, porque nuestra encuesta se manda después de la visita. "
                "Preguntaría a la gente que espera a las nueve y cuarto si alguna vez se fue sin café."
            ),
            en=(
                "The queue worries me: Bruno says so in an interview, and the log shows that a share of those who come in do not "
                "pay. The emotion of the queue is an assumption, because our survey is sent after the visit. I would ask the "
                "people who wait at a quarter past nine whether they ever left without coffee."
            ),
        ),
        both(
            es=(
                "Me preocupa la cola de las nueve y cuarto. La sostiene 1 frase de 9, de una sola persona; el registro añade "
                "que 3 de cada 12 visitas entran y no pagan, pero no dice por qué: quizá solo miraban. El −1 de la cola es "
                "suposición nuestra: la encuesta llega a quien estuvo dentro y contestó, no a quien vio la fila y pasó de "
                "largo. Antes de gastar: dos mañanas en la puerta, preguntar a 30 personas que se dan la vuelta por qué se "
                "van. Si menos de 5 nombran la cola, borro el −1 y miro otro paso."
            ),
            en=(
                "The queue at a quarter past nine worries me. 1 sentence of 9 supports it, from one person; the log adds that 3 "
                "of every 12 visits come in and do not pay, but not why: perhaps they were only looking. The −1 of the queue is "
                "our assumption: the survey reaches those who were inside and answered, not those who saw the line and walked "
                "on. Before spending: two mornings at the door, asking 30 people who turn round why they leave. If fewer than 5 "
                "name the queue, I rub out the −1 and look at another step."
            ),
        ),
    ],
)

MEMO = Question(
    id="memo",
    title=both(es="Lo que el mapa no sabe", en="What the map does not know"),
    answer="memo",
    points=3,
    kind=Written(
        _RUBRIC,
        words=(40, 160),
        signs=[
            Sign(
                "no-number",
                no_number,
                both(
                    es="No hay ninguna cifra. ¿Cuántas personas sostienen el paso que te preocupa?",
                    en="There is no figure. How many people support the step that worries you?",
                ),
            ),
            Sign(
                "no-assumption",
                lacks("supo", "supus", "no se sabe", "no sabemos", "no lo sab", "assum", "suppos", "not know", "guess"),
                both(
                    es="Todo suena a hecho. ¿Qué cara del mapa dibujaste sin que nadie te la contara?",
                    en="It all sounds like fact. Which face of the map did you draw without anybody telling you?",
                ),
            ),
            Sign(
                "nobody-asked",
                lacks("pregunt", "entrevist", "encuest", "hablar con", "ask", "interview", "survey", "talk to"),
                both(
                    es="¿A quién le preguntarías algo, y qué? Falta el siguiente paso para saber.",
                    en="Whom would you ask something, and what? The next step towards knowing is missing.",
                ),
            ),
            Sign(
                "proves",
                says("demuestra", r"\bprueba que", "todo el mundo", r"\bproves\b", r"\beverybody\b"),
                both(
                    es="Hay una frase muy segura («demuestra», «todo el mundo»). Un mapa propone; ¿qué haría falta para probarlo?",
                    en="One sentence is very sure (“proves”, “everybody”). A map proposes; what would it take to prove it?",
                ),
            ),
        ],
    ),
    hints=[
        both(
            es="Empieza por un solo paso, y cuenta: cuántas frases, cuántas respuestas, cuántas visitas.",
            en="Begin with one step alone, and count: how many sentences, answers, visits.",
        ),
        both(
            es="Después piensa en quien falta: quien no contestó, quien no entró. ¿Qué les preguntarías?",
            en="Then think of who is missing: those who did not answer or did not come in. What would you ask them?",
        ),
    ],
    explanation=both(
        es="Un mapa honrado dice en qué se apoya, qué supone y qué se preguntará después.",
        en="An honest map says what it rests on, what it assumes and what will be asked next.",
    ),
)
