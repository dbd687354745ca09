"""The open question of 5.3a: three figures of the report, what each allows one to say. People judge it."""

from coursekit.practice import Criterion, Question, Rubric, Sign, Written, both, lacks, no_number, says

_RUBRIC = Rubric(
    criteria=[
        Criterion(
            "verdicts",
            both(es="Da un veredicto de cada cifra", en="Gives a verdict on each figure"),
            [
                both(es="Repite las cifras sin juzgarlas.", en="Repeats the figures without judging them."),
                both(es="Juzga en bloque: todo va bien o todo mal.", en="Judges in a lump: all is well or all is ill."),
                both(
                    es="Dice de cada una si se sostiene, cae o no se sabe.",
                    en="Says of each whether it stands, falls or is not known.",
                ),
                both(
                    es="Lo dice de cada una con su cifra, su intervalo o su n, y el porqué.",
                    en="Says so of each with its figure, its interval or its n, and the reason.",
                ),
            ],
            weight=2,
        ),
        Criterion(
            "whom",
            both(es="Dice de quién habla", en="Says of whom it speaks"),
            [
                both(es="Habla de «los clientes», sin más.", en="Speaks of “the customers”, no more."),
                both(es="Nombra la encuesta, no quién respondió.", en="Names the survey, not who answered."),
                both(
                    es="Dice quién respondió, se quedó o habló al irse.",
                    en="Says who answered, stayed, or spoke on leaving.",
                ),
                both(
                    es="Lo dice, y qué podría cambiar si los callados fueran distintos.",
                    en="Says so, and what might change if the silent were different.",
                ),
            ],
        ),
        Criterion(
            "next",
            both(es="Dice qué habría que mirar", en="Says what would have to be looked at"),
            [
                both(es="Nada, o pide «más datos».", en="Nothing, or asks for “more data”."),
                both(
                    es="Propone algo que no decidiría ninguna.", en="Proposes something that would decide none of them."
                ),
                both(es="Propone una comprobación que decidiría una.", en="Proposes a check that would decide one."),
                both(
                    es="Propone una comprobación escrita antes de mirar, con qué cifra y cuándo.",
                    en="Proposes a check written before looking, with which figure and when.",
                ),
            ],
        ),
    ],
    points=3,
    comments=[
        both(
            es="¿De quién habla esta frase: de los clientes o de quienes respondieron?",
            en="Whom does this sentence speak of: the customers, or those who answered?",
        ),
        both(
            es="«No se ve» no es «no hay». ¿Qué cambio habrían podido ver tus encuestas?",
            en="“It does not show” is not “there is none”. What change could your surveys have seen?",
        ),
        both(
            es="¿Miraste eso antes o después de saber cuál salía llamativo?",
            en="Did you look at that before or after knowing which one came out striking?",
        ),
    ],
    examples=[
        both(
            es=(
                "Este año nuestros clientes nos quieren más y está demostrado, porque el NPS ha subido y eso es gracias al "
                "gran esfuerzo del equipo. La retención también es muy buena y quienes se van lo hacen por el precio, así "
                "que el año que viene hay que bajar precios y mandar todas las encuestas en sábado, que salen mejor."
            ),
            en=(
                "This year our customers like us more and it is proven, because the NPS has risen and that is thanks to the "
                "great effort of the team. Retention is very good too and those who leave do so because of the price, so "
                "next year prices have to be cut and all surveys sent on Saturdays, when they come out better."
            ),
        ),
        both(
            es=(
                "El NPS subió 10 puntos en 2025, pero hay que tener cuidado con esa cifra. La retención es del 59 % en un "
                "año y del 80 % en un trimestre. De las 23 personas que hablaron al irse, casi todas dicen cosas distintas. "
                "En general parece que vamos bien, aunque con más datos lo sabríamos mejor."
            ),
            en=(
                "The NPS rose by 10 points in 2025, but one has to be careful with that figure. Retention is 59% over a year "
                "and 80% over a quarter. Of the 23 people who spoke on leaving, nearly all say different things. On the "
                "whole we seem to be doing well, though with more data we would know better."
            ),
        ),
        both(
            es=(
                "«Nos quieren más»: no se sabe. Entre quienes respondieron el NPS cambió 10 puntos, con un intervalo de −7 a "
                "27. «El sábado están más contentos»: cae, en cada canal la nota es casi igual y faltan las encuestas de "
                "soporte. «La lentitud es lo que más se nombra»: se sostiene entre las 23 personas que hablaron. Propongo "
                "mirar a las mismas personas los dos años."
            ),
            en=(
                "“They like us more”: not known. Among those who answered the NPS changed by 10 points, with an interval "
                "from −7 to 27. “On Saturdays they are happier”: falls, in each channel the score is nearly the same and "
                "the surveys of support are missing. “Slow service is what is named most”: stands among the 23 people who "
                "spoke. I propose to look at the same people in both years."
            ),
        ),
        both(
            es=(
                "«Nos quieren más»: no se sabe. Entre las 340 personas que respondieron, el NPS cambió 10 puntos (de −7 a "
                "27), y en las mismas personas apenas se ve. «El sábado están más contentos»: cae; por canal la diferencia "
                "desaparece, porque faltan las encuestas de soporte. «La lentitud es lo que más se nombra»: se sostiene "
                "entre 23 que hablaron de 48 que se fueron; si los callados se fueron por el precio, cambiaría el orden. "
                "Dejo escrito hoy que en junio miraremos una sola cifra: el CSAT de soporte de quienes ya respondieron este año."
            ),
            en=(
                "“They like us more”: not known. Among the 340 people who answered, the NPS changed by 10 points (−7 to 27), "
                "and in the same people it hardly shows. “On Saturdays they are happier”: falls; by channel the difference "
                "vanishes, because the surveys of support are missing. “Slow service is what is named most”: stands among "
                "23 who spoke of 48 who left; if the silent left because of the price, the order would change. I write down "
                "today that in June we shall look at one figure alone: the CSAT of support of those who answered this year."
            ),
        ),
    ],
)

MEMO = Question(
    id="memo",
    title=both(es="Tres frases que se pueden firmar", en="Three sentences that can be signed"),
    answer="memo",
    points=3,
    kind=Written(
        _RUBRIC,
        words=(50, 170),
        signs=[
            Sign(
                "no-number",
                no_number,
                both(
                    es="No hay ninguna cifra. ¿Qué salió en tus respuestas, con cuántas personas?",
                    en="There is no figure. What came out in your answers, with how many people?",
                ),
            ),
            Sign(
                "no-verdict",
                lacks(
                    "se sostiene",
                    r"\bcae",
                    "no se sabe",
                    "no lo sabemos",
                    r"\bstands?\b",
                    r"\bfalls?\b",
                    "not known",
                    "unknown",
                    "do not know",
                ),
                both(
                    es="Falta el veredicto de cada frase: se sostiene, cae o no se sabe.",
                    en="The verdict on each sentence is missing: it stands, falls or is not known.",
                ),
            ),
            Sign(
                "whom",
                lacks(
                    "respondi", "contest", "hablaron", "encuestad", r"answered", r"\bspoke\b", "replied", r"were asked"
                ),
                both(
                    es="¿De quién hablan tus cifras? De quien respondió, o habló al irse, no de todos los clientes.",
                    en="Whom do your figures speak of? Of those who answered, or spoke on leaving, not of all customers.",
                ),
            ),
            Sign(
                "cause",
                says(
                    "gracias a",
                    "demostrad",
                    "se van por",
                    "por culpa de",
                    "thanks to",
                    r"\bproven\b",
                    "leave because",
                    "do so because of",
                ),
                both(
                    es="Hay una causa que das por segura. ¿Qué comparación la probó, y con qué sorteo?",
                    en="You take a cause for certain. Which comparison showed it, and by what lot?",
                ),
            ),
        ],
    ),
    hints=[
        both(
            es="Elige tres de tus respuestas: `wave`, `gaps`, `same_people`, `rates`, `pareto`. ¿Cuál se sostiene?",
            en="Choose three of your answers: `wave`, `gaps`, `same_people`, `rates`, `pareto`. Which of them stands?",
        ),
        both(
            es="Para la última línea: qué cifra mirarás, de quién y en qué fecha, escrito hoy.",
            en="For the last line: which figure you will look at, of whom and on which date, written today.",
        ),
    ],
    explanation=both(
        es="Un buen informe dice menos y aguanta más: cada frase con su gente y su margen, y una comprobación escrita antes de mirar.",
        en="A good report says less and bears more: each sentence with its people and its margin, and one check written before looking.",
    ),
)
