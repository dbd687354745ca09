"""Questions of 5.1a that ask for judgement: which indicator, when, is it real, who answered, in which order."""

from coursekit import kpis
from coursekit.practice import Choice, Matching, Mistake, OrderingOf, Question, both

WHICH = Question(
    id="which",
    title=both(es="¿Qué indicador lleva Marta?", en="Which indicator does Marta need?"),
    answer="answer_which",
    kind=Choice(
        {
            "a": both(
                es="El CSAT diría si quedaron contentos con el contacto, pero alguien puede quedar contento después de llamar tres veces. La duda de Marta es cuánto les costó.",
                en="CSAT would say whether they were happy with the contact, but one can be happy after calling three times. Marta's doubt is how much trouble it was.",
            ),
            "b": both(
                es="El NPS habla de la relación entera, y en él pesan el café, el precio y la tienda. Un cambio en el formulario de devoluciones apenas lo movería.",
                en="The NPS speaks of the whole relationship: coffee, price and shop weigh in it. A change to the returns form would hardly move it.",
            ),
            "c": both(
                es="El CES pregunta cuánto costó resolver algo, justo después de resolverlo: es lo que Marta cambió.",
                en="The CES asks how much trouble it was to get something solved, right after it was solved: that is what Marta changed.",
            ),
            "d": both(
                es="La tasa de repetición dice quién volvió a comprar, meses después y por muchas razones. Para saber si el formulario es fácil, llega tarde.",
                en="The repeat purchase rate says who bought again, months later and for many reasons. To learn whether the form is easy, it comes too late.",
            ),
        }
    ),
    expected=lambda data: "c",
    hints=[
        both(
            es="¿Qué cambió Marta: el café, la relación o un trámite?",
            en="What did Marta change: the coffee, the relationship, or a procedure?",
        ),
        both(
            es="Busca el indicador que se pregunta justo después de resolver algo.",
            en="Look for the indicator that is asked right after something was solved.",
        ),
    ],
    explanation=both(
        es="Un indicador sirve para una decisión. Aquí la decisión es si el nuevo formulario se queda, y lo que promete es menos esfuerzo.",
        en="An indicator serves a decision. Here the decision is whether the new form stays, and what it promises is less effort.",
    ),
    code='answer_which = "c"',
)

_CONTACT, _SOLVED, _RELATION, _RECORDS = "contact", "solved", "relationship", "records"

BY_MOMENT = Question(
    id="moment",
    title=both(es="De dónde sale cada indicador", en="Where each indicator comes from"),
    answer="answer_moment",
    points=2,
    kind=Matching(
        ["csat", "nps", "ces", "repeat_purchase", "first_response"],
        [_CONTACT, _SOLVED, _RELATION, _RECORDS],
        {
            ("nps", _CONTACT): both(
                es="Después de un solo contacto se recomienda el contacto, no la marca; la pregunta del NPS habla de la relación.",
                en="After one contact people recommend the contact, not the brand; the NPS question speaks of the relationship.",
            ),
            ("nps", _SOLVED): both(
                es="Recién resuelto un problema la respuesta refleja el alivio o el enfado de ese día.",
                en="Just after a problem was solved, the answer reflects that day's relief or anger.",
            ),
            ("nps", _RECORDS): both(
                es="Recomendar es una intención: hay que preguntarla. Lo que sí está en los registros son las recomendaciones hechas.",
                en="Recommending is an intention: it has to be asked. What the records do hold is the referrals made.",
            ),
            ("csat", _RELATION): both(
                es="Se puede preguntar así, pero entonces no dice qué contacto falló, que es para lo que se usa.",
                en="It can be asked like that, but then it does not say which contact failed, and that is its use.",
            ),
            ("csat", _RECORDS): both(
                es="La satisfacción no deja huella en la caja: hay que preguntarla.",
                en="Satisfaction leaves no trace in the till: it has to be asked.",
            ),
            ("csat", _SOLVED): both(
                es="Sirve también ahí, pero no solo ahí: se pregunta tras cualquier contacto. Lo propio de un problema resuelto es el esfuerzo.",
                en="It can be used there, but not only there: it is asked after any contact. What belongs to a solved problem is effort.",
            ),
            ("ces", _CONTACT): both(
                es="Si no había nada que resolver, «¿cuánto te costó?» no tiene respuesta. Se pregunta tras resolver algo.",
                en="If there was nothing to solve, “how hard was it?” has no answer. It is asked once something was solved.",
            ),
            ("ces", _RELATION): both(
                es="El esfuerzo es de una gestión concreta; preguntado por la relación entera mezcla la fácil con la difícil.",
                en="Effort belongs to one errand; asked of the whole relationship it mixes the easy one with the hard one.",
            ),
            ("ces", _RECORDS): both(
                es="Los registros cuentan llamadas y minutos; lo que le costó a la persona solo lo sabe ella.",
                en="Records count calls and minutes; how hard it was, only the person knows.",
            ),
            ("repeat_purchase", ""): both(
                es="Que alguien volvió a comprar está en los pedidos; preguntarlo daría intenciones o recuerdos.",
                en="That someone bought again stands in the orders; asking would give intentions or memories.",
            ),
            ("first_response", ""): both(
                es="Las dos horas (cuándo escribió, cuándo se le contestó) están en el sistema de tickets; no hace falta preguntar.",
                en="Both times (when they wrote, when they were answered) stand in the ticket system; no need to ask.",
            ),
        },
    ),
    expected=lambda data: {
        "csat": _CONTACT,
        "nps": _RELATION,
        "ces": _SOLVED,
        "repeat_purchase": _RECORDS,
        "first_response": _RECORDS,
    },
    hints=[
        both(
            es="Separa primero lo que alguien tiene que decir de lo que el sistema ya sabe.",
            en="First separate what someone has to say from what the system knows already.",
        ),
        both(
            es="De las tres preguntas, una es de un contacto, otra de un problema y otra de toda la relación.",
            en="Of the three questions, one is about a contact, one about a problem and one about the whole relationship.",
        ),
    ],
    explanation=both(
        es="Preguntar cansa a quien responde: lo que ya está en los registros no se pregunta.",
        en="Asking tires people: what the records hold already is not asked.",
    ),
    code=(
        'answer_moment = {\n    "csat": "contact",\n    "nps": "relationship",\n    "ces": "solved",\n'
        '    "repeat_purchase": "records",\n    "first_response": "records",\n}'
    ),
)


def _difference(data) -> kpis.Estimate:
    surveys = data.surveys
    later = surveys["sent"] >= "2025-01-01"
    return kpis.nps_difference(surveys.loc[~later, "nps"], surveys.loc[later, "nps"])


def _what_happened(data) -> str:
    change = _difference(data)
    return "a" if change.low > 0 else "b" if change.high < 0 else "c"


WAVES = Question(
    id="waves",
    title=both(es="¿Cambió el NPS de un año a otro?", en="Did the NPS change from one year to the next?"),
    answer="answer_waves",
    kind=Choice(
        {
            "a": both(
                es="Para anunciar una subida, el intervalo entero de la diferencia tiene que quedar por encima de 0. Míralo: ¿dónde empieza?",
                en="To announce a rise, the whole interval of the difference has to lie above 0. Look at it: where does it begin?",
            ),
            "b": both(
                es="Para hablar de una bajada, el intervalo entero de la diferencia tiene que quedar por debajo de 0. Míralo: ¿dónde termina?",
                en="To speak of a fall, the whole interval of the difference has to lie below 0. Look at it: where does it end?",
            ),
            "c": both(
                es="«No se puede saber» vale cuando el 0 está dentro del intervalo de la diferencia. Comprueba si está.",
                en="“It cannot be told” holds when 0 lies inside the interval of the difference. Check whether it does.",
            ),
            "d": both(
                es="El NPS es una diferencia entre dos partes y puede valer 0 o ser negativo: un porcentaje de cambio sobre él no significa nada (de 1 a 2 sería «el doble»).",
                en="The NPS is a difference of two shares and can be 0 or negative: a percentage change of it means nothing (from 1 to 2 would be “double”).",
            ),
        }
    ),
    expected=_what_happened,
    hints=[
        both(
            es="Mira el intervalo de la diferencia, no las dos cifras por separado.",
            en="Look at the interval of the difference, not at the two figures apart.",
        ),
        both(es="¿Está el 0 dentro?", en="Is 0 inside it?"),
    ],
    explanation=both(
        es="Se juzga la diferencia con su intervalo. Si el 0 está dentro, los datos admiten tanto una subida como una bajada.",
        en="The difference is judged by its interval. With 0 inside it, the data allow a rise as well as a fall.",
    ),
    code=(
        'later = ex.data.surveys["sent"] >= "2025-01-01"\nwave_2024, wave_2025 = ex.data.surveys.loc[~later, "nps"], ex.data.surveys.loc[later, "nps"]\n'
        "change = kpis.nps_difference(wave_2024, wave_2025)\n"
        'answer_waves = "a" if change.low > 0 else "b" if change.high < 0 else "c"'
    ),
)

_STEPS = ["decision", "indicator", "ask", "count", "measure", "tell"]

STEPS = Question(
    id="steps",
    title=both(es="Los pasos de una buena medición", en="The steps of a good measurement"),
    answer="answer_steps",
    kind=OrderingOf(
        {
            "measure": both(es="calcular la cifra con su intervalo", en="compute the figure with its interval"),
            "ask": both(es="enviar la encuesta", en="send the survey"),
            "tell": both(es="contarlo con n e intervalo", en="report it with n and interval"),
            "decision": both(
                es="escribir qué decisión depende de la cifra", en="write down which decision hangs on the figure"
            ),
            "count": both(es="contar cuántas personas respondieron y quiénes", en="count how many answered, and who"),
            "indicator": both(es="elegir el indicador", en="choose the indicator"),
        }
    ),
    expected=lambda data: list(_STEPS),
    mistakes=[
        Mistake(
            "decision-last",
            lambda data: [*_STEPS[1:], "decision"],
            both(
                es="Dejaste la decisión para el final. Quien pregunta primero y decide después encuentra siempre una cifra que le da la razón.",
                en="You left the decision for the end. Whoever asks first and decides later will always find a figure that agrees with them.",
            ),
        ),
        Mistake(
            "measure-before-counting",
            lambda data: ["decision", "indicator", "ask", "measure", "count", "tell"],
            both(
                es="Casi. Cuenta antes de calcular: si solo respondió una parte pequeña, o solo los enfadados, la cifra habla de otra gente.",
                en="Nearly. Count before you compute: if only a small part answered, or only the angry ones, the figure speaks of other people.",
            ),
        ),
        Mistake(
            "indicator-before-decision",
            lambda data: ["indicator", "decision", "ask", "count", "measure", "tell"],
            both(
                es="Casi. Elegiste el indicador antes de saber para qué. El mismo problema pide CSAT o CES según lo que se vaya a decidir.",
                en="Nearly. You chose the indicator before knowing what for. The same problem calls for CSAT or CES, depending on what will be decided.",
            ),
        ),
    ],
    hints=[
        both(
            es="¿Qué tiene que estar claro antes de escribir la primera pregunta?",
            en="What has to be clear before the first question is written?",
        ),
        both(
            es="Entre enviar y calcular falta algo que el intervalo no arregla.",
            en="Between sending and computing there is something that no interval mends.",
        ),
    ],
    explanation=both(
        es="La decisión va primero porque fija el indicador; contar va antes de calcular porque el intervalo no sabe quién falta.",
        en="The decision comes first because it sets the indicator; counting comes before computing because the interval does not know who is missing.",
    ),
    code=f"answer_steps = {_STEPS}".replace("'", '"'),
)

WHO_ANSWERED = Question(
    id="who",
    title=both(es="«Nuestros clientes están contentos»", en="“Our customers are happy”"),
    answer="answer_who",
    kind=Choice(
        {
            "a": both(
                es="Un n grande estrecha el intervalo, pero no cambia quién respondió. Diez mil respuestas de los más contentos siguen siendo de los más contentos.",
                en="A large n narrows the interval, but does not change who answered. Ten thousand answers from the happiest are still from the happiest.",
            ),
            "b": both(
                es="El intervalo mide el azar de la muestra, no el sesgo de quién contesta. No contiene a quienes no respondieron.",
                en="The interval measures the chance of the sample, not the bias of who answers. Those who did not answer are not in it.",
            ),
            "c": both(
                es="Es lo que los datos sostienen: la cifra de quienes respondieron, con la tasa de respuesta a la vista, y la duda sobre los demás.",
                en="That is what the data carry: the figure of those who answered, with the response rate in sight, and the doubt about the rest.",
            ),
            "d": both(
                es="Es tirar lo que sí se sabe. La cifra vale para quienes respondieron y para comparar meses en que responde el mismo tipo de gente.",
                en="That throws away what is known. The figure holds for those who answered, and for comparing months in which the same kind of people answer.",
            ),
        }
    ),
    expected=lambda data: "c",
    hints=[
        both(
            es="¿Cuántos no respondieron? ¿Se sabe algo de ellos?",
            en="How many did not answer? Is anything known about them?",
        ),
        both(es="Una frase honrada dice de quién habla.", en="An honest sentence says whom it speaks of."),
    ],
    explanation=both(
        es="El intervalo cubre el azar; la falta de respuesta es otra cosa y hay que decirla aparte.",
        en="The interval covers chance; non-response is another matter, and has to be said apart.",
    ),
    code='answer_who = "c"',
)
