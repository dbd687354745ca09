"""Questions of 3.4 that ask for judgement: who can answer, whether a measure fits its step, what one draws."""

from coursekit.practice import Choice, Matching, Question, both

_LOG, _SURVEY, _INTERVIEW, _NOBODY = "event_log", "survey", "interview", "nobody"

SOURCES = Question(
    id="sources",
    title=both(es="¿Quién puede contestar?", en="Who can answer?"),
    answer="answer_sources",
    points=2,
    kind=Matching(
        ["leave_checkout", "why_enter", "box_or_counter", "walked_past", "parcel_days", "silent_score"],
        [_LOG, _SURVEY, _INTERVIEW, _NOBODY],
        {
            ("leave_checkout", _SURVEY): both(
                es="La encuesta del pago llega a quien pagó: ahí falta justo la gente por la que preguntas.",
                en="The survey of the checkout goes to those who paid: the very people you ask about are missing.",
            ),
            ("leave_checkout", ""): both(
                es="Es una cuenta de lo que se hizo: cuántas visitas tienen un evento y no el siguiente.",
                en="It is a count of what was done: how many visits have one event and not the next.",
            ),
            ("why_enter", _LOG): both(
                es="El registro sabe que entró, y a qué hora. El porqué no deja huella en ningún evento.",
                en="The log knows that he came in, and at what time. The why leaves no trace in any event.",
            ),
            ("why_enter", _SURVEY): both(
                es="Nuestra encuesta pide notas, no razones, y no pregunta por aquel martes. Una conversación, sí.",
                en="Our survey asks for scores, not reasons, and does not ask about that Tuesday. A conversation does.",
            ),
            ("why_enter", _NOBODY): both(
                es="Él lo sabe, y se le puede preguntar: cuéntame la última vez que entraste.",
                en="He knows, and can be asked: tell me of the last time you came in.",
            ),
            ("box_or_counter", _INTERVIEW): both(
                es="Unas pocas conversaciones dicen qué gusta y por qué; para comparar entre cientos hace falta la misma pregunta a muchos.",
                en="A few conversations say what is liked and why; to compare among hundreds one needs the same question to many.",
            ),
            ("box_or_counter", ""): both(
                es="Se pregunta lo mismo, con la misma escala, en los dos sitios. Lo que se compra más no es por fuerza lo que gusta más.",
                en="The same is asked, on the same scale, at both places. What is bought more need not be what is liked more.",
            ),
            ("walked_past", _LOG): both(
                es="El registro empieza en `enter_shop`. Quien pasó de largo no está en ninguna fila.",
                en="The log begins with `enter_shop`. Whoever walked past is in no row.",
            ),
            ("walked_past", ""): both(
                es="Ni encuesta ni entrevista llegan ahora a quien no es cliente. Habría que salir a la calle a preguntar.",
                en="Neither survey nor interview now reaches people who are no customers. One would have to go out and ask in the street.",
            ),
            ("parcel_days", _INTERVIEW): both(
                es="La gente recuerda el peor paquete, no el corriente. Los dos eventos traen la hora.",
                en="People remember the worst parcel, not the ordinary one. Both events carry their time.",
            ),
            ("parcel_days", ""): both(
                es="Salida y entrega son eventos con hora: se restan, sin preguntar a nadie.",
                en="Leaving and delivery are events with a time: subtract them, and nobody need be asked.",
            ),
            ("silent_score", _SURVEY): both(
                es="La encuesta solo trae a quien contestó. Suponer que el resto piensa igual es una suposición, y se escribe como tal.",
                en="The survey holds only those who answered. That the rest think alike is an assumption, and is written down as one.",
            ),
            ("silent_score", ""): both(
                es="Callaron: su nota no existe. Se puede insistir a una muestra y ver si cambia la media; mientras tanto no se sabe.",
                en="They kept silent: their score does not exist. One can press a sample of them and see whether the mean changes; until then nobody knows.",
            ),
        },
    ),
    expected=lambda data: {
        "leave_checkout": _LOG,
        "why_enter": _INTERVIEW,
        "box_or_counter": _SURVEY,
        "walked_past": _NOBODY,
        "parcel_days": _LOG,
        "silent_score": _NOBODY,
    },
    hints=[
        both(
            es="¿Es algo que se hizo, una nota que dieron muchos, o una razón que alguien contó?",
            en="Is it something that was done, a score that many gave, or a reason that somebody told?",
        ),
        both(
            es="En dos de las seis, la persona que lo sabe no está en ninguna de nuestras tablas.",
            en="In two of the six, the person who knows is in none of our tables.",
        ),
    ],
    look_at=both(
        es="Pregúntate quién está en cada fuente, y quién no.",
        en="Ask yourself who is in each source, and who is not.",
    ),
    explanation=both(
        es="El registro dice qué se hizo; la encuesta, cuánto gustó a quien contestó; la entrevista, por qué. Quien no vino y quien calló no están en ninguna.",
        en="The log says what was done; the survey, how much those liked it who answered; the interview, why. Those who did not come and those who kept silent are in none.",
    ),
    code=(
        "answer_sources = {\n"
        '    "leave_checkout": "event_log",\n'
        '    "why_enter": "interview",\n'
        '    "box_or_counter": "survey",\n'
        '    "walked_past": "nobody",\n'
        '    "parcel_days": "event_log",\n'
        '    "silent_score": "nobody",\n'
        "}"
    ),
)

_FITS, _OTHERS, _FEW, _TWO = "fits", "other_people", "too_few", "two_groups"

RULERS = Question(
    id="rulers",
    title=both(es="¿Mide lo que toca?", en="Does it measure what it should?"),
    answer="answer_rulers",
    points=2,
    kind=Matching(
        ["monthly_box", "counter", "machine", "complaint", "finish", "gives_up"],
        [_FITS, _OTHERS, _FEW, _TWO],
        {
            ("monthly_box", _FITS): both(
                es="El nombre despista: `delivery` es la entrega de pedidos de la web. ¿A quién se le pregunta por la caja?",
                en="The name misleads: `delivery` is the delivery of web orders. Who is asked about the box?",
            ),
            ("monthly_box", ""): both(
                es="Antes de contar respuestas o grupos, mira quién contesta: `delivery` es de pedidos de la web, no de la suscripción.",
                en="Before you count answers or groups, look at who answers: `delivery` is of web orders, not of the subscription.",
            ),
            ("counter", ""): both(
                es="`shop_visit` se pregunta a quien acaba de estar en la tienda: es el mismo sitio y la misma gente. Nada dice que sean pocas ni dos grupos.",
                en="`shop_visit` is asked of people who have been in the shop: the same place and the same people. Nothing says that they are few, or two groups.",
            ),
            ("machine", _FITS): both(
                es="Pregunta a quien toca, pero con siete respuestas el intervalo va de muy mal a bien. Todavía no mide.",
                en="It asks the right people, but with seven answers the interval runs from very bad to good. It does not measure yet.",
            ),
            ("machine", ""): both(
                es="Lo primero que se ve es el número: siete. Con tan pocas no se puede decir ni siquiera si hay dos grupos.",
                en="What one sees first is the number: seven. With so few one cannot even tell whether there are two groups.",
            ),
            ("complaint", _FITS): both(
                es="La media caería cerca del tres, que casi nadie puso. ¿A quién describe esa media?",
                en="The mean would fall near the three, which hardly anybody gave. Whom does that mean describe?",
            ),
            ("complaint", _FEW): both(
                es="Doscientas son bastantes. Mira la forma: unos y cincos, sin nada en medio.",
                en="Two hundred are plenty. Look at the shape: ones and fives, with nothing between.",
            ),
            ("complaint", ""): both(
                es="Contestan quienes reclamaron, que es a quien hay que preguntar. Mira la forma: unos y cincos, sin nada en medio.",
                en="Those who complained answer, and they are whom one has to ask. Look at the shape: ones and fives, with nothing between.",
            ),
            ("finish", ""): both(
                es="Aquí no hay encuesta: se cuentan las visitas que llegaron a ese paso y las que siguieron. Es lo que pasa en el paso, con toda su gente.",
                en="There is no survey here: visits that came to the step and visits that went on are counted. It is what happens at the step, with all its people.",
            ),
            ("gives_up", _FITS): both(
                es="Se pregunta después de pagar: contestan los que **no** se fueron. Es el error del superviviente.",
                en="It is asked after paying: those answer who did **not** leave. That is survivorship bias.",
            ),
            ("gives_up", ""): both(
                es="Aunque fueran miles y todos iguales, contestan los que pagaron. ¿Y los que se fueron?",
                en="Though they were thousands and all alike, those answer who paid. And those who left?",
            ),
        },
    ),
    expected=lambda data: {
        "monthly_box": _OTHERS,
        "counter": _FITS,
        "machine": _FEW,
        "complaint": _TWO,
        "finish": _FITS,
        "gives_up": _OTHERS,
    },
    hints=[
        both(
            es="Primero: ¿a quién se pregunta? Después: ¿cuántos? Y al final: ¿se parecen entre sí?",
            en="First: who is asked? Then: how many? And last: are they alike?",
        ),
        both(
            es="Dos miden lo que toca. En otros dos contesta gente que no vivió ese paso.",
            en="Two measure what they should. In two others people answer who did not live that step.",
        ),
    ],
    look_at=both(es="¿Vivió ese paso la gente que contesta?", en="Did the people who answer live through that step?"),
    explanation=both(
        es="Una medida vale si pregunta a quien vivió el paso, a bastantes, y si su media describe a alguien.",
        en="A measure will do if it asks those who lived the step, enough of them, and if its mean describes somebody.",
    ),
    code=(
        "answer_rulers = {\n"
        '    "monthly_box": "other_people",\n'
        '    "counter": "fits",\n'
        '    "machine": "too_few",\n'
        '    "complaint": "two_groups",\n'
        '    "finish": "fits",\n'
        '    "gives_up": "other_people",\n'
        "}"
    ),
)

REDRAW = Question(
    id="redraw",
    title=both(es="¿Qué se dibuja?", en="What does one draw?"),
    answer="answer_redraw",
    kind=Choice(
        {
            "a": both(
                es="El 0 dice «ni bien ni mal», y ninguna de las dos personas sintió eso. Promediar dos voces opuestas borra lo más útil: que hay dos maneras de vivir el paso. Mira tu tabla de grupos.",
                en="The 0 says “neither good nor bad”, and neither of the two felt that. Averaging two opposite voices rubs out what is most useful: that there are two ways of living the step. Look at your table of groups.",
            ),
            "b": both(
                es="Una entrevista explica muy bien **por qué**, pero no dice **cuántos**. Y hay otra que dice lo contrario: quedarse con la amable es elegir la evidencia. ¿Qué voz has dejado fuera?",
                en="An interview explains very well **why**, but does not say **how many**. And there is another that says the opposite: keeping the kind one is choosing one's evidence. Which voice did you leave out?",
            ),
            "c": both(
                es="Eso es. Los números dicen cuántos viven cada paso y las entrevistas, cómo es vivirlo. La voz que discrepa se queda a la vista: puede ser la pista de qué hace bien el teléfono.",
                en="That is it. The numbers say how many live each step, and the interviews what living it is like. The voice that disagrees stays in sight: it may be the clue to what the phone does well.",
            ),
            "d": both(
                es="Cientos de respuestas dicen que algo va mal, no **qué**. Sin las entrevistas no sabrías que el teléfono y el correo son dos mundos; y un −1 para todos vuelve a juntar dos grupos.",
                en="Hundreds of answers say that something is wrong, not **what**. Without the interviews you would not know that phone and e-mail are two worlds; and one −1 for all puts two groups together again.",
            ),
        }
    ),
    expected=lambda data: "c",
    hints=[
        both(es="¿A quién describe cada número que propones?", en="Whom does each number that you propose describe?"),
        both(
            es="Encuesta y entrevista contestan preguntas distintas: cuántos, y por qué. No hay que elegir una.",
            en="Survey and interview answer different questions: how many, and why. One need not choose.",
        ),
    ],
    explanation=both(
        es="Dos grupos, dos pasos. Cada emoción cita lo suyo, y lo que no encaja se deja a la vista.",
        en="Two groups, two steps. Each emotion cites its own, and what does not fit is left in sight.",
    ),
    code='answer_redraw = "c"',
)
