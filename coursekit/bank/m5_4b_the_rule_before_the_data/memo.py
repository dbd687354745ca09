"""The open question of 5.4b: the decision memo, and its line in the log. People judge it."""

from coursekit.practice import Criterion, Question, Rubric, Sign, Written, both, lacks, no_number, says

_RUBRIC = Rubric(
    criteria=[
        Criterion(
            "rule",
            both(
                es="La regla se escribió antes y sale de los euros",
                en="The rule was written before and comes from euros",
            ),
            [
                both(es="No hay regla: decide por la cifra.", en="There is no rule: it decides by the figure."),
                both(
                    es="Nombra un umbral sin decir de dónde sale.",
                    en="Names a threshold without saying where it comes from.",
                ),
                both(
                    es="Da el umbral y los euros de los que sale, o dice que se selló antes.",
                    en="Gives the threshold and the euros it comes from, or says that it was sealed beforehand.",
                ),
                both(
                    es="Da el umbral, los euros y las suposiciones de los que sale, y dice que se selló antes de ver los datos.",
                    en="Gives the threshold, the euros and assumptions it comes from, and says that it was sealed before the data were seen.",
                ),
            ],
        ),
        Criterion(
            "decision",
            both(
                es="Decide lo que la regla dice, con el intervalo", en="Decides what the rule says, with the interval"
            ),
            [
                both(es="Contradice la regla, o no decide.", en="Contradicts the rule, or does not decide."),
                both(es="Decide, sin cifras.", en="Decides, without figures."),
                both(
                    es="Decide lo que dice la regla, con la ganancia en puntos.",
                    en="Decides what the rule says, with the gain in points.",
                ),
                both(
                    es="Decide lo que dice la regla, con ganancia e intervalo, y promete la parte baja y no el centro.",
                    en="Decides what the rule says, with gain and interval, and promises the lower part and not the middle.",
                ),
            ],
            weight=2,
        ),
        Criterion(
            "log",
            both(es="Deja una línea para el diario", en="Leaves a line for the log"),
            [
                both(
                    es="No dice qué se espera ni cuándo se mira.",
                    en="Says neither what is expected nor when one looks.",
                ),
                both(es="Dice que se seguirá de cerca.", en="Says that it will be followed closely."),
                both(
                    es="Dice qué se espera y en qué fecha se mira.",
                    en="Says what is expected and on which date one looks.",
                ),
                both(
                    es="Dice qué se espera, con qué seguridad, en qué fecha y con qué grupo se mira, y qué haría cambiar de idea.",
                    en="Says what is expected and how surely, on which date and with which group one looks, and what would change one's mind.",
                ),
            ],
        ),
    ],
    points=3,
    comments=[
        both(
            es="¿De dónde sale el umbral? Las cajas, el botón y lo que deja quien se queda caben en una línea.",
            en="Where does the threshold come from? The boxes, the button and what somebody leaves who stays fit into a line.",
        ),
        both(
            es="Prometes el centro del intervalo. Lo que se pone en marcha suele dar menos de lo medido.",
            en="You promise the middle of the interval. What is launched tends to give less than was measured.",
        ),
        both(
            es="¿Qué cifra, y en qué fecha, te haría quitarlo?",
            en="Which figure, and on which date, would make you take it off?",
        ),
    ],
    examples=[
        both(
            es=(
                "Los datos demuestran que la pausa funciona de maravilla, así que hay que ponerla ya para todos y anunciarla "
                "en la portada. Además Julián ha visto que en las cajas pequeñas va todavía mejor, y los clientes que la "
                "usan dicen que están encantados. No hace falta esperar más ni gastar en otra prueba, porque está "
                "clarísimo que las bajas se han reducido muchísimo."
            ),
            en=(
                "The data prove that the pause works wonders, so it must be given to everybody now and announced on the "
                "front page. Besides, Julián has seen that with small boxes it does even better, and the customers who "
                "use it say that they are delighted. There is no need to wait any longer or to spend on another trial, "
                "because it is quite clear that far fewer people are leaving."
            ),
        ),
        both(
            es=(
                "Habíamos quedado en un umbral de 2 puntos y la pausa lo ha pasado, así que propongo ponerla para todos los "
                "suscriptores nuevos. Creo que es una buena medida porque mucha gente se va por tener demasiado café en "
                "casa, y el botón no cuesta casi nada. El intervalo también era bueno. La seguiremos de cerca por si algo "
                "cambia en los próximos meses, y si hiciera falta volveríamos a hablar."
            ),
            en=(
                "We had agreed on a threshold of 2 points and the pause is above it, so I propose to give it to all new "
                "subscribers. I think it is a good measure because many people leave for having too much coffee at home, "
                "and the button costs next to nothing. The interval was good too. We shall follow it closely in case "
                "something changes in the coming months, and if need be we would talk again."
            ),
        ),
        both(
            es=(
                "Ponemos la pausa en marcha. El umbral era de 2 puntos: cada suscriptor nuevo cuesta unos 1.80 € entre cajas "
                "que se salta y botón, y quien se queda deja 100 € en el año. Se han ido 4.5 puntos menos, con un "
                "intervalo de 2.2 a 6.8, y quienes escriben a atención no han subido. Esperamos unos 4 puntos menos de "
                "bajas; lo miraremos el 12 de octubre de 2027."
            ),
            en=(
                "We launch the pause. The threshold was 2 points: each new subscriber costs some €1.80 in boxes skipped and "
                "button, and whoever stays leaves €100 in the year. 4.5 points fewer left, with an interval of 2.2 to 6.8, "
                "and those who write to the desk did not rise. We expect some 4 points fewer leavers; we shall look on "
                "12 October 2027."
            ),
        ),
        both(
            es=(
                "Decisión: pausa para todos los nuevos, salvo un 10 % a suertes. La regla se selló el 12 de enero, antes de "
                "los datos: umbral de 2 puntos, porque cada nuevo cuesta unos 1.80 € (0.15 cajas supuestas y 1 € del botón) "
                "y quien se queda deja 100 €, también supuesto. Resultado: 4.5 puntos menos de bajas, intervalo de 2.2 a "
                "6.8; escriben a atención los mismos. La regla dice adelante. Para el presupuesto, 2 puntos, no 4.5: lo "
                "que se elige por salir bien promete de más. Diario: espero al menos 2 puntos, seguro al 80 %; se mira el "
                "12 de octubre de 2027 contra el 10 % sin botón. Si el extremo alto queda por debajo de 2, se quita. No "
                "sabemos si dura más de 90 días."
            ),
            en=(
                "Decision: the pause for all newcomers, but for 10% by lot. The rule was sealed on 12 January, before the "
                "data: threshold 2 points, because each newcomer costs some €1.80 (0.15 boxes, supposed, and €1 for the "
                "button) and whoever stays leaves €100, supposed too. Result: 4.5 points fewer left, interval 2.2 to 6.8; "
                "as many write to the desk. The rule says go. For the budget 2 points, not 4.5: what is picked for coming "
                "out well promises too much. Log: I expect at least 2 points, 80% sure; looked at on 12 October 2027 "
                "against the 10% without the button. If the high end is below 2, it is taken off. We do not know whether "
                "it lasts beyond 90 days."
            ),
        ),
    ],
)

MEMO = Question(
    id="memo",
    title=both(es="El escrito y su línea en el diario", en="The memo and its line in the log"),
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
                    es="No hay ninguna cifra. ¿Qué umbral, cuántos puntos, qué intervalo?",
                    en="There is no figure. Which threshold, how many points, what interval?",
                ),
            ),
            Sign(
                "no-threshold",
                lacks("umbral", "threshold"),
                both(
                    es="No se nombra el umbral que se escribió antes.",
                    en="The threshold that was written beforehand is not named.",
                ),
            ),
            Sign(
                "no-date",
                lacks(
                    r"\b20\d\d\b",
                    "dentro de un ano",
                    "a los \\d+ ",
                    "in a year",
                    "after a year",
                    r"in \d+ (months|weeks)",
                ),
                both(
                    es="¿En qué fecha se mira otra vez, y contra quién?",
                    en="On which date does one look again, and against whom?",
                ),
            ),
            Sign(
                "proven",
                says("demuestra", "demostrad", r"\bprove[sn]?\b", "clarisimo", "quite clear", "seguro que"),
                both(
                    es="Hay algo que das por demostrado. ¿Qué dice el extremo bajo del intervalo?",
                    en="You take something for proven. What does the low end of the interval say?",
                ),
            ),
            Sign(
                "rows",
                says("cajas pequenas", "small boxes", "todavia mejor", "even better"),
                both(
                    es="Citas una fila que se miró después. ¿Estaba en la hoja sellada?",
                    en="You cite a row that was looked at afterwards. Was it on the sealed sheet?",
                ),
            ),
        ],
    ),
    hints=[
        both(
            es="Seis renglones: decisión, regla, resultado, lo que se espera, lo que no se sabe, cuándo se quita.",
            en="Six lines: decision, rule, result, what is expected, what is not known, when it is taken off.",
        ),
        both(
            es="El umbral lo tienes en la pregunta 1, el resultado en la 3 y la decisión en la 5. Si la tuya fue «no se sabe», el escrito lo dice y cuenta qué se hace ahora.",
            en="You have the threshold in question 1, the result in 3 and the decision in 5. If yours was “not known”, the memo says so and tells what is done now.",
        ),
    ],
    explanation=both(
        es="Un buen escrito deja que otra persona, dentro de un año, vea si la decisión fue buena sin mirar cómo acabó.",
        en="A good memo lets somebody else, in a year, see whether the decision was good without looking at how it ended.",
    ),
)
