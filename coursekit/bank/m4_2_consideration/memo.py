"""The open question of 4.2: one lever for the people who hesitate, its size and its trial. People judge it."""

from coursekit.practice import Criterion, Question, Rubric, Sign, Written, both, lacks, no_number, says

_RUBRIC = Rubric(
    criteria=[
        Criterion(
            "lever",
            both(es="Elige una palanca y le pone tamaño", en="Chooses a lever and gives it a size"),
            [
                both(es="No elige, o lo quiere todo a la vez.", en="Does not choose, or wants everything at once."),
                both(es="Elige una, sin ninguna cifra.", en="Chooses one, without a figure."),
                both(
                    es="Elige una y da una cifra de lo que puede mover o costar.",
                    en="Chooses one and gives a figure of what it may move or cost.",
                ),
                both(
                    es="Elige una, dice para quién, lo que costaría y desde qué mejora merece la pena.",
                    en="Chooses one, says for whom, what it would cost, and from which improvement it is worth it.",
                ),
            ],
            weight=2,
        ),
        Criterion(
            "trial",
            both(es="Dice cómo se prueba", en="Says how it is tried"),
            [
                both(es="Se pone en marcha para todos.", en="It is started for everybody."),
                both(
                    es="Compara con el mes anterior, o deja a alguien elegir los grupos.",
                    en="Compares with the month before, or lets somebody choose the groups.",
                ),
                both(es="Dos grupos a suertes, sin tamaño ni final.", en="Two groups by lot, without size or end."),
                both(
                    es="Dos grupos a suertes, con cuánta gente y cuándo se decide, escrito antes.",
                    en="Two groups by lot, with how many people and when it is decided, written beforehand.",
                ),
            ],
        ),
        Criterion(
            "unknown",
            both(es="Dice qué no quedará probado", en="Says what will not be shown"),
            [
                both(es="Lo da todo por resuelto.", en="Takes everything for settled."),
                both(es="Dice que hay dudas, sin nombrarlas.", en="Says that there are doubts and names none."),
                both(es="Nombra una.", en="Names one."),
                both(
                    es="Nombra una y dice cómo cambiaría la decisión.",
                    en="Names one and says how it would change the decision.",
                ),
            ],
        ),
    ],
    points=3,
    comments=[
        both(
            es="¿A cuántas personas de cada cien moverá? Sin esa cifra no se sabe si compensa.",
            en="How many people in a hundred will it move? Without that figure one cannot tell whether it pays.",
        ),
        both(
            es="Comparas con el mes pasado. ¿Qué más cambió entre los dos meses?",
            en="You compare with last month. What else changed between the two?",
        ),
        both(
            es="¿Cuándo se mira el resultado, y quién no puede adelantar esa fecha?",
            en="When is the result looked at, and who may not bring that date forward?",
        ),
    ],
    examples=[
        both(
            es=(
                "Está demostrado que el vale funciona, así que hay que mandarlo a todos los prospectos y además quitar las "
                "reseñas malas, mejorar todas las fichas y poner la estrella en la portada. Con eso la gente dejará de "
                "dudar y las ventas subirán mucho, porque a todo el mundo le gusta que le regalen algo."
            ),
            en=(
                "It is proven that the voucher works, so it must be sent to all prospects, and besides the bad reviews "
                "should go, all pages should be improved and the star put on the front page. With that people will stop "
                "hesitating and sales will rise a lot, because everybody likes to be given something."
            ),
        ),
        both(
            es=(
                "Propongo cambiar la ficha de los cafés para que diga si son ácidos o amargos, porque muchas reseñas malas "
                "se quejan de eso. La pondría en todos los cafés desde el lunes y dentro de 2 meses compararía las ventas "
                "con las de antes. Puede que haya alguna duda, pero seguro que se nota."
            ),
            en=(
                "I propose to change the page of the coffees so that it says whether they are sour or bitter, because many "
                "bad reviews complain of that. I would put it on all coffees from Monday, and in 2 months compare sales "
                "with those of before. There may be some doubt, but it is sure to show."
            ),
        ),
        both(
            es=(
                "Propongo bajar el vale de 5 a 3 €. De cada cien vales unos 70 van a gente que compraría igual, y con 5 € "
                "el primer pedido no lo paga. Repartiría a suertes vale de 3 € y folleto entre los prospectos nuevos. No "
                "sabremos si quien viene por el vale se queda."
            ),
            en=(
                "I propose to cut the voucher from €5 to €3. Of a hundred vouchers about 70 go to people who would buy "
                "anyway, and with €5 the first order does not pay for it. I would deal a €3 voucher and the leaflet by lot "
                "among the new prospects. We shall not know whether those who come for the voucher stay."
            ),
        ),
        both(
            es=(
                "Propongo un vale de 3 € para quien deja su correo. Con 5 €, unos 70 de cada cien vales van a gente que "
                "compraría igual. Con 3 € cada cliente de más saldría por unos 10 €, menos que el margen de un primer "
                "pedido, si la ventaja sigue en 4 puntos; por debajo de 3 no merece la pena. Prueba: a suertes, vale o "
                "folleto, 1 900 personas por grupo, y se decide al llegar a ese número, no antes. No quedará probado que "
                "esos clientes vuelvan: si al año compran la mitad que los demás, lo quitaría."
            ),
            en=(
                "I propose a €3 voucher for those who leave an address. With €5 about 70 of a hundred vouchers go to people "
                "who would buy anyway. With €3 each extra customer would come to about €10, less than the margin of a "
                "first order, if the advantage stays at 4 points; below 3 it is not worth it. Trial: by lot, voucher or "
                "leaflet, 1 900 people a group, decided on getting there and not before. It will not be shown that those "
                "customers come back: if after a year they buy half as much as the others, I would stop it."
            ),
        ),
    ],
)

MEMO = Question(
    id="memo",
    title=both(es="Una palanca para quien duda", en="A lever for those who hesitate"),
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
                    es="No hay ninguna cifra. ¿A cuántas personas de cada cien movería, o cuánto cuesta?",
                    en="There is no figure. How many people in a hundred would it move, or what does it cost?",
                ),
            ),
            Sign(
                "no-lot",
                lacks("a suertes", "sorte", r"al azar", "aleatori", r"by lot\b", "at random", "randomi", r"\bdrawn\b"),
                both(
                    es="¿Quién decide qué le toca a cada persona? Si no es la suerte, los grupos se distinguirán en más cosas.",
                    en="Who decides what each person gets? Unless it is the lot, the groups will differ in more than that.",
                ),
            ),
            Sign(
                "no-size",
                lacks(
                    r"por grupo",
                    r"cada grupo",
                    r"\d+ personas",
                    r"\d+ prospectos",
                    r"\ba group\b",
                    r"each group",
                    r"\d+ people",
                    r"\d+ prospects",
                ),
                both(
                    es="Falta cuánta gente hace falta en cada grupo. Sin ese número la prueba acaba cuando gusta.",
                    en="How many people each group needs is missing. Without that number the trial ends when one likes it.",
                ),
            ),
            Sign(
                "proven",
                says(
                    "demostrad", "probado que el", r"\bproven\b", r"\bsegur[oa] que", r"\bsure to\b", "seguramente sub"
                ),
                both(
                    es="Hay algo que das por seguro. ¿De qué prueba sale, y con qué intervalo?",
                    en="You take something for certain. Which trial does it come from, and with what interval?",
                ),
            ),
        ],
    ),
    hints=[
        both(
            es="Una sola palanca: el vale, el folleto, la ficha, las reseñas verificadas. ¿Qué cifra de la lección o de tus respuestas la apoya?",
            en="One lever alone: the voucher, the leaflet, the page, verified reviews. Which figure of the lesson or of your answers supports it?",
        ),
        both(
            es="Para el tamaño, `kpis.difference_sample_size(hoy, hoy + mejora)` da la gente de cada grupo.",
            en="For the size, `kpis.difference_sample_size(today, today + improvement)` gives the people of each group.",
        ),
    ],
    explanation=both(
        es="Una buena propuesta dice qué se mueve, cuánto tendría que moverse para compensar, cómo se sabrá y qué seguirá sin saberse.",
        en="A good proposal says what is moved, how far it would have to move to pay, how one will know, and what will still not be known.",
    ),
)
