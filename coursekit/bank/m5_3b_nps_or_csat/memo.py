"""The open question of 5.3b: which figure goes on the wall. People judge it."""

from coursekit.practice import Criterion, Question, Rubric, Sign, Written, both, lacks, no_number, says

_RUBRIC = Rubric(
    criteria=[
        Criterion(
            "decision",
            both(es="Decide por el cambio que hay que ver", en="Decides by the change that has to be seen"),
            [
                both(es="No decide, o repite la diapositiva.", en="Does not decide, or repeats the slide."),
                both(es="Elige por costumbre o por fama.", en="Chooses by habit or by fame."),
                both(
                    es="Elige y dice qué cambio quiere notar.",
                    en="Chooses and says which change is to be noticed.",
                ),
                both(
                    es="Elige, dice de quién es ese cambio y qué se le escaparía al elegido.",
                    en="Chooses, says whose change it is, and what would escape the one chosen.",
                ),
            ],
            weight=2,
        ),
        Criterion(
            "evidence",
            both(es="Se apoya en sus cifras", en="Stands on its own figures"),
            [
                both(es="Ninguna cifra.", en="No figure."),
                both(es="Una cifra que no toca la cuestión.", en="A figure that does not bear on the matter."),
                both(es="Una cifra suya que la apoya.", en="A figure of one's own that supports it."),
                both(
                    es="Una cifra suya, con la regla con que se mide o su margen.",
                    en="A figure of one's own, with the ruler it is measured by or its margin.",
                ),
            ],
        ),
        Criterion(
            "inside",
            both(es="Dice qué más hay en la nota", en="Says what else is in the score"),
            [
                both(es="Toma la nota por el servicio.", en="Takes the score for the service."),
                both(es="Dice que es subjetiva, sin más.", en="Says that it is subjective, no more."),
                both(
                    es="Nombra la persona, el canal o el país.",
                    en="Names the person, the channel or the country.",
                ),
                both(
                    es="Lo nombra y dice cómo comparar a pesar de ello.",
                    en="Names it and says how to compare in spite of it.",
                ),
            ],
        ),
    ],
    points=3,
    comments=[
        both(
            es="¿Menos variable medido en qué? ¿En puntos, o contra el largo de su escala?",
            en="Less variable measured in what? In points, or against the length of its scale?",
        ),
        both(
            es="Si mejoran solo los descontentos, ¿se movería la cifra que has elegido?",
            en="If only the discontented improve, would the figure that you chose move?",
        ),
        both(
            es="¿Y si el trimestre que viene contestan otros canales? ¿Qué dejarías igual para comparar?",
            en="And if other channels answer next quarter? What would you keep the same in order to compare?",
        ),
    ],
    examples=[
        both(
            es=(
                "Hay que quedarse con el NPS porque es el que usan todas las empresas importantes y porque es objetivo, ya "
                "que mide la intención. El CSAT es emocional y no sirve. Además el NPS es más fácil de entender y con una "
                "sola pregunta se sabe si la empresa va bien o va mal."
            ),
            en=(
                "We must keep the NPS because it is the one that all important firms use and because it is objective, since "
                "it measures intention. CSAT is emotional and of no use. Besides, NPS is easier to understand and with a "
                "single question one knows whether the company is doing well or badly."
            ),
        ),
        both(
            es=(
                "Yo dejaría el CSAT, que es el que siempre hemos tenido. El NPS tiene un error de 13 puntos y el CSAT de 8, "
                "así que el CSAT baila menos. Los dos son algo subjetivos, porque cada cliente es un mundo, pero al menos "
                "este lo conocemos y la gente de las tiendas ya sabe leerlo."
            ),
            en=(
                "I would leave CSAT, which is the one that we have always had. NPS has an error of 13 points and CSAT of 8, "
                "so CSAT dances less. Both are somewhat subjective, because each customer is a world, but at least we know "
                "this one and the people in the shops can read it already."
            ),
        ),
        both(
            es=(
                "Pondría el % de 4 y 5, porque este año queremos notar si mejoran los descontentos de soporte, que pasan de "
                "3 a 4. En puntos baila menos que el NPS; contra su escala, 3.9 % contra 3.3 %, así que por ahí no se "
                "decide. Hay que mirar si contestan los mismos canales, porque la tienda siempre da notas más altas."
            ),
            en=(
                "I would put up the % of 4 and 5, because this year we want to notice whether the discontented of support "
                "improve, going from 3 to 4. In points it dances less than the NPS; against its scale, 3.9% against 3.3%, "
                "so that does not decide it. One has to see whether the same channels answer, since the shop always gives "
                "higher scores."
            ),
        ),
        both(
            es=(
                "Pondría la media de 1 a 5 con su intervalo y, al lado, cuántos dieron un 1 o un 2. Queremos notar si "
                "mejoran los descontentos de soporte: el NPS apenas los vería, porque de 3 a 5 siguen siendo detractores. A "
                "la media se le escapa que la gente se parta en dos; por eso van contados. En puntos el NPS baila más (13 "
                "contra 8) y contra su escala un poco menos: «menos variable» no decide nada. Compararía cada trimestre con "
                "el anterior y con los pesos de los canales fijos, porque la tienda puntúa más alto y parte de la nota "
                "viaja con la persona."
            ),
            en=(
                "I would put up the mean of 1 to 5 with its interval and, beside it, how many gave a 1 or a 2. We want to "
                "notice whether the discontented of support improve: the NPS would hardly see them, since from 3 to 5 they "
                "are detractors still. What escapes the mean is people splitting into two camps; so those are counted. In "
                "points the NPS dances more (13 against 8) and against its scale a little less: “less variable” decides "
                "nothing. I would compare each quarter with the one before and with the weights of the channels fixed, "
                "since the shop scores higher and part of a score travels with the person."
            ),
        ),
    ],
)

MEMO = Question(
    id="memo",
    title=both(es="Lo que va en la pared", en="What goes on the wall"),
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
                    es="No hay ninguna cifra tuya. ¿Cuánto baila cada indicador en tus datos, y medido en qué?",
                    en="There is no figure of yours. How far does each indicator dance in your data, and measured in what?",
                ),
            ),
            Sign(
                "no-change",
                lacks(r"notar", r"\bnote\b", r"mejora", r"\bcambio", "notice", r"improve", r"\bchange"),
                both(
                    es="¿Qué cambio quieres que se note? Sin eso no se puede elegir.",
                    en="Which change do you want to be noticed? Without it one cannot choose.",
                ),
            ),
            Sign(
                "what-else",
                lacks(
                    "canal",
                    "pais",
                    "persona",
                    "quien conteste",
                    "quien responde",
                    "estilo",
                    "channel",
                    "country",
                    "person",
                    "style",
                    "who answers",
                ),
                both(
                    es="¿Qué más hay en la nota, además del servicio? Nombra a la persona, el canal o el país.",
                    en="What else is in the score, besides the service? Name the person, the channel or the country.",
                ),
            ),
            Sign(
                "objective",
                says(
                    r"\bobjetiv[oa]\b",
                    "no sirve",
                    "todas las empresas",
                    r"\bobjective\b",
                    "of no use",
                    "all important firms",
                ),
                both(
                    es="Hay una afirmación de fama. ¿Qué cifra tuya la sostiene?",
                    en="There is a claim that rests on fame. Which figure of yours bears it out?",
                ),
            ),
        ],
    ),
    hints=[
        both(
            es="Empieza por el cambio: ¿de quién es, y desde qué nota a qué nota se mueve?",
            en="Begin with the change: whose is it, and from which score to which does it go?",
        ),
        both(
            es="Usa dos de tus respuestas: `spread` para la frase de la consultora, y `style` o `channel_change` para lo que hay dentro de la nota.",
            en="Use two of your answers: `spread` for the sentence of the consultancy, and `style` or `channel_change` for what is inside a score.",
        ),
    ],
    explanation=both(
        es="Un indicador se elige por el cambio que hay que ver, y se pone con su margen, con los descontentos contados y con lo que se mantiene igual para comparar.",
        en="An indicator is chosen by the change that has to be seen, and is put up with its margin, with the discontented counted, and with what is kept the same in order to compare.",
    ),
)
