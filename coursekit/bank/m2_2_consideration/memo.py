"""The open question of 2.2: to which source the three thousand euros go. People judge it."""

from coursekit.practice import Criterion, Question, Rubric, Sign, Written, both, lacks, no_number, says

_RUBRIC = Rubric(
    criteria=[
        Criterion(
            "evidence",
            both(
                es="Propone y lo apoya en cifras con su margen",
                en="Proposes, and supports it by figures with their margin",
            ),
            [
                both(es="No propone nada, o no da ninguna cifra.", en="Proposes nothing, or gives no figure."),
                both(
                    es="Propone un origen y da su %, sin margen ni tamaño.",
                    en="Proposes a source and gives its %, without margin or size.",
                ),
                both(
                    es="Da el % con su intervalo, o con cuántos prospectos.",
                    en="Gives the % with its interval, or with how many prospects.",
                ),
                both(
                    es="Da el % con su intervalo y dice de qué otros orígenes se distingue y de cuáles no.",
                    en="Gives the % with its interval and says from which other sources it can be told apart and from which not.",
                ),
            ],
            weight=2,
        ),
        Criterion(
            "unknown",
            both(es="Dice qué no dice la tabla", en="Says what the table does not say"),
            [
                both(es="Lo da todo por sabido.", en="Takes everything for known."),
                both(es="Dice que faltan datos, sin decir cuáles.", en="Says that data are missing, not which."),
                both(
                    es="Nombra una cosa: el coste, cuántos más caben, o qué público trae cada origen.",
                    en="Names one thing: the cost, how many more there are, or what public each source brings.",
                ),
                both(
                    es="Nombra dos y explica cómo cambiarían la decisión.",
                    en="Names two and explains how they would change the decision.",
                ),
            ],
        ),
        Criterion(
            "next_step",
            both(es="Dice cómo saberlo", en="Says how to find out"),
            [
                both(es="Nada.", en="Nothing."),
                both(es="«Habrá que seguirlo» o mirar el podio.", en="“It will be watched”, or the podium looked at."),
                both(
                    es="Una prueba pequeña, sin decir qué cifra decidirá.",
                    en="A small trial, without saying which figure will decide.",
                ),
                both(
                    es="Una prueba pequeña, con plazo y con la cifra que decidirá, fijada antes.",
                    en="A small trial, with an end and with the figure that will decide, set beforehand.",
                ),
            ],
        ),
    ],
    points=3,
    comments=[
        both(
            es="¿En cuántos prospectos descansa ese %? Pon el intervalo.",
            en="How many prospects does that % rest on? Give the interval.",
        ),
        both(
            es="Convierte más: ¿y cuánto cuesta traer a una persona más por ahí?",
            en="It converts more: and what does it cost to bring one more person that way?",
        ),
        both(
            es="¿Qué cifra, y en qué fecha, te haría cambiar de idea?",
            en="Which figure, and on what date, would make you change your mind?",
        ),
    ],
    examples=[
        both(
            es=(
                "Los blogs de socios son claramente el mejor origen porque ganaron el podio de esta semana y siempre "
                "están arriba. Hay que darles todo el dinero ya. Las redes no sirven para nada y las catas dan mucho "
                "trabajo a la gente de las tiendas, que además ya está muy ocupada con el día a día."
            ),
            en=(
                "The blogs of partners are clearly the best source because they won this week's podium and are always "
                "at the top. All the money should go to them now. Social media are no good at all, and the tastings make "
                "a lot of work for the people in the shops, who are very busy with the day to day as it is."
            ),
        ),
        both(
            es=(
                "Daría los 3 000 € a las catas porque convierten un 24 %, más que los demás. Las redes solo un 7 %, así "
                "que no merece la pena poner nada ahí. Faltan algunos datos para estar del todo seguros, pero con lo que "
                "tenemos se puede decidir y luego iremos viendo cómo funciona."
            ),
            en=(
                "I would give the €3 000 to the tastings because they convert 24%, more than the others. Social media "
                "only 7%, so it is not worth putting anything there. Some data are missing to be quite sure, but we can "
                "decide with what we have and then we shall see how it works."
            ),
        ),
        both(
            es=(
                "Daría los 3 000 € a las catas: de 446 prospectos compró un 24 % (intervalo de 20 a 28), por encima de "
                "los otros tres orígenes. Lo que la tabla no dice es el coste: una cata puede salir mucho más cara por "
                "persona que un anuncio. Haría dos catas más en una tienda y vería cuántas personas compran antes de "
                "gastar el resto."
            ),
            en=(
                "I would give the €3 000 to the tastings: of 446 prospects 24% bought (interval from 20 to 28), above the "
                "other three sources. What the table does not say is the cost: a tasting may be much dearer per person "
                "than an advert. I would hold two more tastings in one shop and see how many people buy before spending "
                "the rest."
            ),
        ),
        both(
            es=(
                "Propongo 1 000 € para catas y guardar 2 000. De 446 prospectos de cata compró un 24 % (intervalo de 20 a "
                "28): se distingue de los otros tres. Formulario y blogs no se distinguen entre sí, así que el podio ahí "
                "no dice nada. La tabla no da el coste por prospecto ni cuánta gente más vendría: si una cata nueva trae "
                "a curiosos, el % bajará, y si cuesta más de 40 € por comprador, un formulario mejor sale a cuenta. "
                "Prueba: cuatro catas en dos tiendas, hasta marzo. Si cada comprador sale por menos de 40 €, van los "
                "2 000 a catas; si no, al formulario."
            ),
            en=(
                "I propose €1 000 for tastings and keeping 2 000. Of 446 prospects from tastings 24% bought (interval from "
                "20 to 28): it can be told from the other three. Form and blogs cannot be told apart, so there the podium "
                "says nothing. The table gives neither the cost of a prospect nor how many more would come: if a new "
                "tasting brings the curious, the % will fall, and at more than €40 a buyer a better form pays more. Trial: "
                "four tastings in two shops, until March. If each buyer comes to less than €40, the 2 000 go to tastings; "
                "if not, to the form."
            ),
        ),
    ],
)

MEMO = Question(
    id="memo",
    title=both(es="Tres mil euros", en="Three thousand euros"),
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
                    es="No hay ninguna cifra en tu nota. ¿Qué % compró, y de cuántos prospectos?",
                    en="There is no figure in your note. What % bought, and of how many prospects?",
                ),
            ),
            Sign(
                "no-margin",
                lacks(
                    "intervalo",
                    "margen",
                    r"entre \d",
                    r"\bde \d+ a \d",
                    "interval",
                    "margin",
                    r"between \d",
                    r"from \d",
                ),
                both(
                    es="Hay un % sin margen. ¿Entre qué valores se movería con otros prospectos iguales?",
                    en="There is a % without a margin. Between which values would it move with other prospects like these?",
                ),
            ),
            Sign(
                "no-cost",
                lacks("cuest", "coste", "costo", "car[ao]", r"\bcosts?\b", "dear", "expensive"),
                both(
                    es="¿Y lo que cuesta traer a cada persona por ahí? Convertir más no es ganar más.",
                    en="And what does it cost to bring each person that way? Converting more is not earning more.",
                ),
            ),
            Sign(
                "no-trial",
                lacks(
                    "prueba", "probar", "antes de gastar", "experiment", r"\btrial\b", r"\btest\b", "before spending"
                ),
                both(
                    es="¿Cómo se sabrá si acertaste? Falta una prueba, y la cifra que decidirá.",
                    en="How will one know whether you were right? A trial is missing, and the figure that will decide.",
                ),
            ),
            Sign(
                "podium",
                says(
                    r"\bpodio de esta semana",
                    "this week's podium",
                    r"\bsiempre\b",
                    r"\balways\b",
                    "claramente",
                    "clearly",
                ),
                both(
                    es="Te apoyas en una semana o en un «siempre». ¿Cuántos prospectos hubo esa semana?",
                    en="You lean on one week or on an “always”. How many prospects were there in that week?",
                ),
            ),
        ],
    ),
    hints=[
        both(
            es="Empieza por la propuesta y su cifra con intervalo: las tienes en las preguntas 2 y 3.",
            en="Begin with the proposal and its figure with its interval: you have them in questions 2 and 3.",
        ),
        both(
            es="Después, lo que falta para decidir bien (coste, cuántos más, qué público) y la prueba que lo diría.",
            en="Then what is missing to decide well (cost, how many more, which public), and the trial that would tell.",
        ),
    ],
    explanation=both(
        es="Una buena nota dice qué se distingue y qué no, lo que cuesta saber más, y qué cifra haría cambiar de idea.",
        en="A good note says what can be told apart and what cannot, what it takes to know more, and which figure would change one's mind.",
    ),
)
