"""The question of 4.6c on the exit survey: what is wrong with each question."""

from coursekit.practice import Matching, Question, both

_LEADING, _DOUBLE, _SCALE, _RECALL, _FINE = "leading", "double_barrelled", "no_scale", "recall", "fine"
_KEY = {"q1": _RECALL, "q2": _DOUBLE, "q3": _FINE, "q4": _LEADING, "q5": _SCALE}

QUESTIONS_ASKED = Question(
    id="questions",
    title=both(es="La encuesta de salida", en="The exit survey"),
    answer="answer_questions",
    points=2,
    kind=Matching(
        list(_KEY),
        [_LEADING, _DOUBLE, _SCALE, _RECALL, _FINE],
        {
            ("q1", _FINE): both(
                es="Nadie recuerda con cuentas lo que pasó hace dos años: contestará lo que le parezca. Pregunta por los últimos tres meses, o míralo en los tickets.",
                en="Nobody remembers by number what happened two years ago: they will answer what feels right. Ask about the last three months, or look it up in the tickets.",
            ),
            ("q1", _SCALE): both(
                es="La respuesta es un número de veces: escala no le falta. Le sobra memoria: ¿cuánto hay que recordar?",
                en="The answer is a number of times: it lacks no scale. It asks too much of memory: how far back does one have to go?",
            ),
            ("q1", ""): both(
                es="Fíjate en el plazo: dos años. ¿Podrías contestarla tú?",
                en="Note the span: two years. Could you answer it?",
            ),
            ("q2", _FINE): both(
                es="Si el envío fue rápido y el café malo, ¿qué contestas? Son dos preguntas con una sola respuesta.",
                en="If delivery was fast and the coffee bad, what do you answer? It is two questions with one answer.",
            ),
            ("q2", _LEADING): both(
                es="No empuja hacia ninguna respuesta: «contento o descontento». El fallo es que pregunta por dos cosas a la vez.",
                en="It pushes towards no answer: “content or discontented”. Its fault is asking about two things at once.",
            ),
            ("q2", ""): both(
                es="Cuenta las cosas por las que pregunta, y cuántas respuestas admite.",
                en="Count the things it asks about, and how many answers it takes.",
            ),
            ("q3", _RECALL): both(
                es="«La última vez» es un momento concreto y reciente: es lo que mejor se recuerda.",
                en="“The last time” is one moment, and recent: that is what is remembered best.",
            ),
            ("q3", _SCALE): both(
                es="No pide una nota: pide contar lo que pasó. Una pregunta abierta no lleva escala.",
                en="It asks for no mark: it asks to tell what happened. An open question takes no scale.",
            ),
            ("q3", ""): both(
                es="Una sola cosa, un momento concreto, y deja contar: ¿de verdad le falta algo?",
                en="One thing, one moment, and room to tell: does it really lack anything?",
            ),
            ("q4", _FINE): both(
                es="«¿No te parece…?» ya trae la respuesta. Quien está enfadado la deja en blanco; quien es educado dice que sí.",
                en="“Don't you think…?” brings its answer along. The angry leave it blank; the polite say yes.",
            ),
            ("q4", _DOUBLE): both(
                es="Pregunta por una sola cosa, el trato. Lo malo es cómo empieza.",
                en="It asks about one thing, the treatment. What is bad is how it begins.",
            ),
            ("q4", ""): both(
                es="Lee el comienzo en voz alta: ¿qué respuesta espera quien la escribió?",
                en="Read its beginning aloud: what answer does the writer expect?",
            ),
            ("q5", _FINE): both(
                es="¿«Recomendarías» con un sí, con un 7, con «depende»? Sin decir de 0 a 10 no se puede comparar con nada.",
                en="“Would you recommend” with a yes, a 7, an “it depends”? Without saying from 0 to 10 it cannot be compared with anything.",
            ),
            ("q5", _LEADING): both(
                es="No empuja: se puede contestar que no. Lo que no dice es **cómo** se contesta.",
                en="It does not push: one may answer no. What it does not say is **how** to answer.",
            ),
            ("q5", ""): both(
                es="Imagina diez respuestas. ¿Podrías hacer con ellas una cifra?",
                en="Imagine ten answers. Could you make a figure of them?",
            ),
        },
    ),
    expected=lambda data: dict(_KEY),
    hints=[
        both(
            es="Una de las cinco está bien. Las otras cuatro fallan de cuatro maneras distintas.",
            en="One of the five is fine. The other four fail in four different ways.",
        ),
        both(
            es="Si dudas, `surveys.lint_questions([...])` lee las preguntas por ti. Pero decide tú antes.",
            en="If in doubt, `surveys.lint_questions([...])` reads the questions for you. But decide first.",
        ),
    ],
    explanation=both(
        es="Un revisor de palabras encuentra los cuatro fallos. Que la pregunta sirva para decidir algo no lo ve: eso es tuyo.",
        en="A reader of words finds the four faults. Whether the question serves to decide anything it does not see: that is yours.",
    ),
    code=(
        'answer_questions = {"q1": "recall", "q2": "double_barrelled", "q3": "fine", "q4": "leading", "q5": "no_scale"}'
    ),
)
