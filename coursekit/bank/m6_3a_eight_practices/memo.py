"""The open question of 6.3a: what the director may sign about eight practices. People judge it."""

from coursekit.practice import Criterion, Question, Rubric, Sign, Written, both, lacks, no_number, says

_RUBRIC = Rubric(
    criteria=[
        Criterion(
            "evidence",
            both(es="Cada nota, con su prueba", en="Each grade with its evidence"),
            [
                both(es="Alaba o resume, sin ninguna prueba.", en="Praises or sums up, without any evidence."),
                both(
                    es="Da notas; la prueba no se ve, o una media sustituye a las ocho.",
                    en="Gives grades; the evidence does not show, or a mean stands in for the eight.",
                ),
                both(
                    es="Al menos dos prácticas con lo que se vio y dónde.",
                    en="At least two practices with what was seen and where.",
                ),
                both(
                    es="Varias prácticas con lo que se vio y dónde, una nota que baja o sube respecto a lo dicho, con su porqué, y ningún 4 presentado como éxito.",
                    en="Several practices with what was seen and where, a grade that falls or rises against what was claimed, with the reason, and no 4 presented as a success.",
                ),
            ],
            weight=2,
        ),
        Criterion(
            "unknown",
            both(es="Lo que no se sabe", en="What is not known"),
            [
                both(es="Todo parece sabido.", en="Everything seems known."),
                both(es="«Faltan datos», sin decir cuáles.", en="“Data are lacking”, without saying which."),
                both(
                    es="Nombra la práctica que no se puede mirar y no le pone nota.",
                    en="Names the practice that cannot be looked at, and gives it no grade.",
                ),
                both(
                    es="Deja sin nota la práctica que no se puede mirar, la distingue de la que se miró y dio 0, y dice qué habría que apuntar.",
                    en="Leaves the practice that cannot be looked at without a grade, tells it apart from the one that was looked at and got 0, and says what should be written down.",
                ),
            ],
        ),
        Criterion(
            "step",
            both(es="Un paso que se pueda dar", en="A step that can be taken"),
            [
                both(es="Ninguno, o «seguir mejorando».", en="None, or “go on improving”."),
                both(es="Varios deseos sin persona ni fecha.", en="Several wishes without a person or a date."),
                both(
                    es="Un paso con persona y plazo.",
                    en="One step with a person and a term.",
                ),
                both(
                    es="Un paso con persona y plazo, el peldaño que sube y por qué ese antes que otros.",
                    en="One step with a person and a term, the rung that it climbs and why that one before others.",
                ),
            ],
        ),
    ],
    points=3,
    comments=[
        both(
            es="¿En qué tabla lo miraría quien no te cree? Escríbelo junto a la nota.",
            en="In which table would somebody who does not believe you look? Write it beside the grade.",
        ),
        both(
            es="¿Es un 0 o no se sabe? Son dos frases distintas para la directora.",
            en="Is it a 0, or is it not known? Those are two different sentences for the director.",
        ),
        both(
            es="De los ocho pasos, ¿cuál darías el lunes, y quién?",
            en="Of the eight steps, which would you take on Monday, and who?",
        ),
    ],
    examples=[
        both(
            es=(
                "Estimada directora: me complace comunicarle que la empresa cumple de manera excelente las ocho prácticas. "
                "Nuestro equipo es muy cercano, siempre escucha al cliente y se adelanta a sus necesidades. Podemos solicitar "
                "el sello con total confianza y seguir mejorando día a día, pues el cliente está en el centro de todo lo que "
                "hacemos y así lo percibe."
            ),
            en=(
                "Dear director: I am pleased to tell you that the company meets the eight practices in an excellent way. Our "
                "team is very close, always listens to the customer and is ahead of their needs. We can apply for the seal "
                "with full confidence and go on improving day by day, for the customer is at the centre of all we do and "
                "perceives it so."
            ),
        ),
        both(
            es=(
                "He revisado las ocho prácticas. La media es 2.0 sobre 4, así que estamos a la mitad del camino. Lo mejor es "
                "la carta a quienes no venían, que tiene un 4 y por tanto funciona. Lo peor es anticiparse, con un 0. En "
                "algunas faltan datos. Propongo mejorar las encuestas, las bienvenidas y las reuniones con clientes durante "
                "el próximo año para subir la media hasta 3."
            ),
            en=(
                "I have gone over the eight practices. The mean is 2.0 out of 4, so we are half-way. The best is the letter "
                "to those who no longer came, which has a 4 and therefore works. The worst is to anticipate, with a 0. For "
                "some, data are lacking. I propose to improve the surveys, the welcome and the meetings with customers over "
                "the next year in order to raise the mean to 3."
            ),
        ),
        both(
            es=(
                "De las ocho notas del formulario, con pruebas se sostiene una. Recoger comentarios se queda en 2: la tabla "
                "de encuestas dice qué parte contesta y nada de lo que cambió después. Reunirse se queda en 1: hay notas con "
                "fecha y no dicen con quién. Del servicio proactivo no sé nada, porque ningún ticket guarda quién escribió "
                "primero; lo dejo sin nota. Propongo que Marta añada esa casilla antes de fin de mes."
            ),
            en=(
                "Of the eight grades of the form, one stands up with evidence. Collecting comments stays at 2: the table of "
                "surveys tells what share answers and nothing of what changed afterwards. Meeting customers stays at 1: there "
                "are notes with dates, and they do not say with whom. Of proactive service I know nothing, as no ticket keeps "
                "who wrote first; I leave it without a grade. I propose that Marta add that box before the end of the month."
            ),
        ),
        both(
            es=(
                "Todavía no firmaría el sello. De las ocho notas del formulario, una se sostiene con pruebas. Ser accesible "
                "baja de 4 a 3: en la tabla de tickets se ve qué parte tuvo respuesta en 24 horas, con su intervalo, y nadie "
                "ha probado otra manera a suertes. Mirar más allá de la compra sube de 3 a 4, porque la carta se sorteó; eso "
                "quiere decir que sabemos lo que hace, no que haga mucho, y solo vale para gente dormida. Anticiparse es un 0: "
                "miramos las campañas y ninguna se adelanta a nadie. El servicio proactivo no es un 0: no se sabe, porque los "
                "tickets no guardan quién escribió primero. Por eso el primer paso es ese: Marta añade la casilla desde el "
                "lunes y en dos meses sabremos si hay rastro. Cuesta una tarde; los demás peldaños cuestan meses."
            ),
            en=(
                "I would not sign the seal yet. Of the eight grades of the form, one stands up with evidence. Being easy to "
                "reach falls from 4 to 3: the table of tickets shows what share got a reply within 24 hours, with its "
                "interval, and nobody has tried another way by lot. Looking beyond the purchase rises from 3 to 4, because "
                "the letter was drawn by lot; that means that we know what it does, not that it does much, and it holds for "
                "dormant people alone. To anticipate is a 0: we looked at the campaigns, and none is ahead of anybody. "
                "Proactive service is no 0: it is not known, because tickets do not keep who wrote first. So that is the "
                "first step: Marta adds the box from Monday on, and in two months we shall know whether there is a trace. It "
                "costs an afternoon; the other rungs cost months."
            ),
        ),
    ],
)

MEMO = Question(
    id="memo",
    title=both(es="Lo que se puede firmar", en="What may be signed"),
    answer="memo",
    points=3,
    kind=Written(
        _RUBRIC,
        words=(50, 180),
        signs=[
            Sign(
                "nothing-unknown",
                lacks(
                    "no se sabe",
                    "no sabemos",
                    "no lo sab",
                    "no se puede saber",
                    "sin nota",
                    "no se nada",
                    "desconoc",
                    "not known",
                    "do not know",
                    "don't know",
                    "unknown",
                    "no grade",
                    "without a grade",
                    "know nothing",
                ),
                both(
                    es="Nada parece quedar sin saber. ¿Qué práctica no se puede mirar en ninguna tabla?",
                    en="Nothing seems to be left unknown. Which practice cannot be looked at in any table?",
                ),
            ),
            Sign(
                "mean-of-eight",
                says(r"\bla media\b", r"\bpromedio\b", r"\bthe mean\b", r"\baverage\b"),
                both(
                    es="Usas una media. Un 0 y un 4 hacen la misma media que dos 2, y lo que no se sabe desaparece. ¿Qué decide la directora con ella?",
                    en="You use a mean. A 0 and a 4 make the same mean as two 2s, and what is not known vanishes. What does the director decide with it?",
                ),
            ),
            Sign(
                "four-is-success",
                says(
                    r"por (lo )?tanto funciona",
                    "demuestra que funciona",
                    "therefore works",
                    "proves that it works",
                    "so it works",
                    "asi que funciona",
                ),
                both(
                    es="Parece que un 4 quiere decir «funciona». Quiere decir «se sorteó»: lo que hace lo dice el intervalo.",
                    en="A 4 seems to mean “it works”. It means “lots were drawn”: what it does is told by the interval.",
                ),
            ),
            Sign(
                "nobody",
                lacks(r"\bmarta\b", r"\bines\b", r"\bjulian\b", r"\byo\b", r"\bi will\b"),
                both(
                    es="¿Quién da el primer paso? No hay ningún nombre.",
                    en="Who takes the first step? There is no name.",
                ),
            ),
            Sign(
                "no-figure",
                no_number,
                both(
                    es="No hay ninguna nota ni cifra. ¿Qué práctica está en qué peldaño?",
                    en="There is no grade and no figure. Which practice stands on which rung?",
                ),
            ),
        ],
    ),
    hints=[
        both(
            es="Elige dos o tres prácticas de tu hoja: una que baja, una que sube, una que no se sabe.",
            en="Choose two or three practices of your sheet: one that falls, one that rises, one that is not known.",
        ),
        both(
            es="Para cada una: qué se vio, en qué tabla, y qué no prueba.",
            en="For each: what was seen, in which table, and what it does not show.",
        ),
        both(
            es="Acaba con un solo paso: quién, cuándo y qué peldaño sube.",
            en="End with a single step: who, when and which rung it climbs.",
        ),
    ],
    explanation=both(
        es="Una buena carta deja que la directora compruebe cada nota, le dice qué no sabe y le pide una cosa, no ocho.",
        en="A good letter lets the director check each grade, tells her what she does not know, and asks one thing of her, not eight.",
    ),
)
