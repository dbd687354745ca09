"""The question of 5.1c on other firms' plaques: what is wrong with each figure of a first reply."""

from coursekit.practice import Matching, Question, both

_MEAN, _OPEN, _CLOCK, _ROBOT, _REPLY, _FINE = "mean", "open_dropped", "clock", "robot", "reply_date", "fine"

CLAIMS = Question(
    id="claims",
    title=both(es="Seis placas", en="Six plaques"),
    answer="answer_claims",
    points=2,
    kind=Matching(
        ["almendro", "brezo", "cedro", "durazno", "encina", "fresno"],
        [_MEAN, _OPEN, _CLOCK, _ROBOT, _REPLY, _FINE],
        {
            ("almendro", _FINE): both(
                es="Nueve de cada diez esperan menos de 3 horas y la placa dice 31. Algo raro tira de esa cifra: mira los dos correos olvidados.",
                en="Nine in ten wait for less than 3 hours, and the plaque says 31. Something odd pulls that figure: look at the two forgotten e-mails.",
            ),
            ("almendro", _OPEN): both(
                es="Todos están contestados. Dos, muy tarde: ¿qué resumen se deja arrastrar por dos?",
                en="All have been answered. Two of them very late: which summary lets itself be dragged by two?",
            ),
            ("almendro", ""): both(
                es="Casi nadie esperó 31 horas: dos correos olvidados arrastran la **media**. Esta placa se perjudica sola.",
                en="Hardly anybody waited 31 hours: two forgotten e-mails drag the **mean**. This plaque harms its own firm.",
            ),
            ("brezo", _FINE): both(
                es="La mediana es un buen resumen, pero ¿de quiénes? Falta gente debajo.",
                en="The median is a good summary, but of whom? Some people are missing from it.",
            ),
            ("brezo", _REPLY): both(
                es="No los agrupa por el día de la respuesta: deja fuera a quien aún no la tiene.",
                en="It does not group them by the day of the reply: it leaves out those who have none yet.",
            ),
            ("brezo", ""): both(
                es="Quienes siguen esperando son los lentos, y no están en la cuenta.",
                en="Those who are still waiting are the slow ones, and they are not in the count.",
            ),
            ("cedro", _FINE): both(
                es="¿A qué hora escribe la mayoría? La placa no dice con qué horas cuenta.",
                en="At what time do most people write? The plaque does not say which hours it counts.",
            ),
            ("cedro", _MEAN): both(
                es="Es una mediana, y un valor extremo no la mueve. Fíjate en cuándo se para el reloj.",
                en="It is a median, and an extreme value does not move it. Notice when the clock stops.",
            ),
            ("cedro", ""): both(
                es="Quien escribe a las diez de la noche espera más de 11 horas, y el reloj de la placa no había arrancado.",
                en="Whoever writes at ten in the evening waits for more than 11 hours, and the clock of the plaque had not started.",
            ),
            ("durazno", _FINE): both(
                es="Un 100 % en un minuto, de noche también. ¿Quién contesta a las cuatro de la mañana?",
                en="100% within a minute, at night too. Who replies at four in the morning?",
            ),
            ("durazno", _CLOCK): both(
                es="El reloj cuenta todas las horas. Lo que no es, es una respuesta.",
                en="The clock counts every hour. What it is not is a reply.",
            ),
            ("durazno", ""): both(
                es="Un acuse de recibo automático no ha leído nada: no es una primera respuesta.",
                en="An automatic receipt has read nothing: it is no first reply.",
            ),
            ("encina", _OPEN): both(
                es="Cerca. No tira los abiertos: los apunta al mes en que se contestan. Por eso agosto sale bien y septiembre, que los arregló, sale mal.",
                en="Close. It does not drop the open ones: it books them in the month of the reply. So August looks good, and September, which mended it, looks bad.",
            ),
            ("encina", _FINE): both(
                es="El equipo contestó en septiembre lo atrasado de agosto, y por eso agosto sale rápido. ¿De qué mes es cada espera?",
                en="In September the team answered what was left of August, and so August looks quick. To which month does each wait belong?",
            ),
            ("encina", ""): both(
                es="Cada espera está en el mes de la **respuesta**. El mes que limpia el atraso carga con él; se agrupa por el día en que la persona escribió.",
                en="Each wait stands in the month of the **reply**. The month that clears the backlog carries it; one groups by the day on which the person wrote.",
            ),
            ("fresno", _CLOCK): both(
                es="Dice su reloj: todas las horas. Eso es lo que se pide.",
                en="It names its clock: every hour. That is what is asked for.",
            ),
            ("fresno", _OPEN): both(
                es="Los 14 abiertos están dentro, como espera de «al menos tanto». No falta nadie.",
                en="The 14 open ones are in, as a wait of “at least so long”. Nobody is missing.",
            ),
            ("fresno", ""): both(
                es="Es la más fea y la única entera: dos cifras, n, reloj, abiertos y quién contesta.",
                en="It is the ugliest, and the only whole one: two figures, n, clock, open ones, and who replies.",
            ),
        },
    ),
    expected=lambda data: {
        "almendro": _MEAN,
        "brezo": _OPEN,
        "cedro": _CLOCK,
        "durazno": _ROBOT,
        "encina": _REPLY,
        "fresno": _FINE,
    },
    hints=[
        both(
            es="A cada placa hazle cuatro preguntas: ¿qué resumen?, ¿de quiénes?, ¿con qué reloj?, ¿qué cuenta como respuesta?",
            en="Ask each plaque four questions: which summary, of whom, by which clock, and what counts as a reply?",
        ),
        both(
            es="Cada fallo aparece una sola vez, y una placa está bien.",
            en="Each fault appears only once, and one plaque is right.",
        ),
    ],
    explanation=both(
        es="Una cifra de primera respuesta lleva mediana y p90, n, reloj, abiertos dentro, mes de la pregunta y una persona que contesta.",
        en="A figure of first response carries median and p90, n, clock, the open ones in, the month of the question, and a person who replies.",
    ),
    code=(
        "answer_claims = {\n"
        '    "almendro": "mean",\n    "brezo": "open_dropped",\n    "cedro": "clock",\n'
        '    "durazno": "robot",\n    "encina": "reply_date",\n    "fresno": "fine",\n}'
    ),
)
