"""The open question of 5.1a: what to answer the director, who asks whether we are doing well. People judge it."""

from coursekit.practice import Criterion, Question, Rubric, Sign, Written, both, lacks, no_number, says

_RUBRIC = Rubric(
    criteria=[
        Criterion(
            "figure",
            both(es="Dice la cifra entera", en="Says the whole figure"),
            [
                both(
                    es="Ninguna cifra, o una a la que le pone un nombre que no es.",
                    en="No figure, or one under a wrong name.",
                ),
                both(
                    es="Una cifra sola, sin fórmula, sin n y sin intervalo.",
                    en="A bare figure, without formula, n or interval.",
                ),
                both(
                    es="Una cifra con lo que cuenta (de 4 y 5, de 9 y 10), con n y con su intervalo.",
                    en="A figure with what it counts (4 and 5, 9 and 10), with n and its interval.",
                ),
                both(
                    es="Lo mismo, y al lado un punto de contacto que se separa de los demás, también con su n.",
                    en="The same, and beside it a touchpoint that stands apart from the others, with its n as well.",
                ),
            ],
        ),
        Criterion(
            "whom",
            both(es="Dice de quién habla", en="Says of whom it speaks"),
            [
                both(es="Habla de «los clientes».", en="Speaks of “the customers”."),
                both(
                    es="Avisa de que no respondió todo el mundo, sin cifra.",
                    en="Warns that not everybody answered, without a figure.",
                ),
                both(es="Da la tasa de respuesta.", en="Gives the response rate."),
                both(
                    es="Da la tasa y dice quién puede faltar y hacia dónde movería la cifra, o que no se sabe.",
                    en="Gives the rate and says who may be missing and which way that would move the figure, or that it is not known.",
                ),
            ],
        ),
        Criterion(
            "decision",
            both(es="La cifra sirve para decidir", en="The figure serves a decision"),
            [
                both(es="Ninguna decisión, o «hay que mejorar».", en="No decision, or “we have to get better”."),
                both(
                    es="Una acción, sin decir qué indicador la seguirá.",
                    en="An action, without saying which indicator will follow it.",
                ),
                both(
                    es="Una decisión concreta y el indicador que le corresponde.",
                    en="One particular decision and the indicator that belongs to it.",
                ),
                both(
                    es="Además, quién responde de él, cuándo se vuelve a mirar y qué diferencia contaría como cambio.",
                    en="Besides, who answers for it, when it is looked at again, and which difference would count as a change.",
                ),
            ],
        ),
    ],
    points=3,
    comments=[
        both(
            es="¿Con qué fórmula salió esa cifra, y con cuántas respuestas?",
            en="By which formula did that figure come out, and from how many answers?",
        ),
        both(
            es="Has contado lo que dijeron quienes respondieron. ¿Y los demás?",
            en="You have told what those who answered said. And the others?",
        ),
        both(
            es="Buena cifra. ¿Qué hará la directora de otra manera el martes por haberla leído?",
            en="A good figure. What will the director do differently on Tuesday for having read it?",
        ),
    ],
    examples=[
        both(
            es=(
                "Vamos muy bien. La encuesta demuestra que los clientes están contentos con el café, con las tiendas y con la "
                "web, gracias al esfuerzo de todo el equipo durante el año. Hay algunas quejas, como en cualquier empresa, "
                "pero son pocas y casi siempre de las mismas personas. Hay que seguir mejorando en todos los puntos de "
                "contacto y no perder la ilusión con la que trabajamos."
            ),
            en=(
                "We are doing very well. The survey proves that customers are happy with the coffee, with the shops and with "
                "the site, thanks to the effort of the whole team over the year. There are some complaints, as in any "
                "company, but they are few and nearly always from the same people. We have to go on getting better at all "
                "touchpoints and keep up the spirit in which we work."
            ),
        ),
        both(
            es=(
                "El CSAT es del 72.8 % y el NPS es 25, así que vamos bastante bien. No todo el mundo respondió a la encuesta, de "
                "modo que hay que tomarlo con prudencia. Lo que peor sale es el soporte. Propongo que Marta forme a su "
                "equipo para contestar mejor y que le demos más medios, porque es donde la gente está menos contenta y donde "
                "más se puede ganar."
            ),
            en=(
                "The CSAT is 72.8% and the NPS is 25, so we are doing fairly well. Not everybody answered the survey, so it "
                "has to be taken with care. What comes out worst is support. I propose that Marta train her team to answer "
                "better and that we give her more means, because it is where people are least happy and where most can be "
                "won for the whole company."
            ),
        ),
        both(
            es=(
                "Entre quienes respondieron, el 72.8 % puso un 4 o un 5 (CSAT, 342 respuestas, intervalo del 68 al 77 %). Respondió "
                "un 15 % de las encuestas enviadas, y de las demás personas no sabemos. «Bien o mal» no lo dice una sola "
                "cifra. Lo que sí puedes decidir es si se cambia el formulario de soporte, y para eso te propongo mirar el "
                "CES de quienes acaban de resolver algo, que pregunta justo por el esfuerzo."
            ),
            en=(
                "Among those who answered, 72.8% gave a 4 or a 5 (CSAT, 342 answers, interval from 68 to 77%). Of the surveys "
                "sent 15% were answered, and of the other people we do not know. “Well or badly” is not told by a single "
                "figure. What you can decide is whether the support form is changed, and for that I propose to look at the "
                "CES of those who have just had something solved, which asks about effort alone."
            ),
        ),
        both(
            es=(
                "De quienes respondieron, el 72.8 % puso un 4 o un 5 (CSAT, n = 342, intervalo de 68 a 77 %). Soporte se separa del "
                "resto: 49 % con 85 respuestas, frente al 89 % de las tiendas, con 82; pero a soporte llega quien ya tiene un "
                "problema, así que eso no prueba que trabaje peor. Respondió el 15 %: si callan sobre todo los hartos, la cifra "
                "real es más baja; no lo sabemos. Para decidir si el formulario de soporte se queda, Marta responde del CES, "
                "preguntado al resolver; en junio lo comparamos y lo damos por cambiado solo si el intervalo de la diferencia "
                "deja fuera el cero. Y llamamos a cincuenta que no respondieron, por sorteo, para saber si son como los demás."
            ),
            en=(
                "Of those who answered, 72.8% gave a 4 or a 5 (CSAT, n = 342, interval from 68 to 77%). Support stands apart: "
                "49% with 85 answers, against 89% in the shops, with 82; but those who come to support have a problem "
                "already, so that does not show that it works worse. 15% answered: if it is above all the fed-up who keep "
                "silent, the true figure is lower; we do not know. To decide whether the support form stays, Marta answers for "
                "the CES, asked when something is solved; in June we compare it, and call it changed only if the interval of "
                "the difference leaves out zero. And we call fifty who did not answer, by lot, to see whether they are like "
                "the others."
            ),
        ),
    ],
)

MEMO = Question(
    id="memo",
    title=both(es="«¿Vamos bien o vamos mal?»", en="“Are we doing well or badly?”"),
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
                    es="No hay ninguna cifra. ¿Qué salió en tu encuesta, y con cuántas respuestas?",
                    en="There is no figure. What came out of your survey, and from how many answers?",
                ),
            ),
            Sign(
                "nps-in-percent",
                says(r"\bnps\b[^.%]{0,20}\d+(?:[.,]\d+)? ?%"),
                both(
                    es="El NPS parece llevar el signo %. Es una diferencia de dos porcentajes, y puede ser negativa.",
                    en="The NPS seems to carry a % sign. It is a difference of two percentages, and can be negative.",
                ),
            ),
            Sign(
                "no-interval",
                lacks("intervalo", r"\bmargen", "±", r"\binterval", r"\bmargin"),
                both(
                    es="¿Cuánto podría moverse tu cifra con otra muestra de la misma gente? Falta el intervalo.",
                    en="How far could your figure move with another sample of the same people? The interval is missing.",
                ),
            ),
            Sign(
                "no-rate",
                lacks("respond", "contest", "tasa de respuesta", "answer", "response rate"),
                both(
                    es="¿Quién respondió, y qué parte de los preguntados es?",
                    en="Who answered, and what part of those asked are they?",
                ),
            ),
            Sign(
                "cause",
                says(r"gracias a", r"\bdemuestra", r"\bthanks to\b", r"\bproves?\b"),
                both(
                    es="Das una causa o una prueba («gracias a», «demuestra»). ¿Con qué comparación se probó?",
                    en="You give a cause or a proof (“thanks to”, “proves”). By which comparison was it tested?",
                ),
            ),
        ],
    ),
    hints=[
        both(
            es="Una frase con tu CSAT de la pregunta 2 completo: qué cuenta, n, intervalo (`kpis.csat` lo da). Otra con la tasa de respuesta.",
            en="One sentence with the whole of your CSAT of question 2: what it counts, n, interval (`kpis.csat` gives it). Another with the response rate.",
        ),
        both(
            es="Después, una decisión que ella pueda tomar esta semana, el indicador que le toca, quién lo lleva y cuándo se vuelve a mirar.",
            en="Then one decision that she can take this week, the indicator that belongs to it, who has it and when it is looked at again.",
        ),
    ],
    explanation=both(
        es="«Bien o mal» no tiene respuesta; «¿se queda el formulario?», sí. Una buena contestación cambia la primera pregunta por la segunda y dice de quién habla.",
        en="“Well or badly” has no answer; “does the form stay?” has. A good reply turns the first question into the second and says of whom it speaks.",
    ),
)
