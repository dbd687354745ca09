"""The open question of 2.5: the slide made anew, in a paragraph. People judge it."""

from coursekit.practice import Criterion, Question, Rubric, Sign, Written, both, lacks, no_number, says

_RUBRIC = Rubric(
    criteria=[
        Criterion(
            "figure",
            both(es="Da la cifra de lo que hicieron", en="Gives the figure of what they did"),
            [
                both(
                    es="Ninguna cifra, o solo la satisfacción.",
                    en="No figure, or satisfaction alone.",
                ),
                both(
                    es="Una cifra de recompra sin decir de quién ni en qué plazo.",
                    en="A figure of repeat purchase without saying whose or within what time.",
                ),
                both(
                    es="La parte de satisfechos que volvió, con su plazo y cuánta gente hay detrás.",
                    en="The share of the satisfied who returned, with its time and how many people are behind it.",
                ),
                both(
                    es="Eso mismo, al lado de la cifra de los no satisfechos o con un intervalo, y leído: qué distingue y qué no.",
                    en="The same, beside the figure of the not satisfied or with an interval, and read: what it tells apart and what not.",
                ),
            ],
        ),
        Criterion(
            "limit",
            both(es="Dice qué no se puede concluir", en="Says what cannot be concluded"),
            [
                both(
                    es="Da por hecho que satisfecho es leal, o que la satisfacción no sirve.",
                    en="Takes it that satisfied is loyal, or that satisfaction is of no use.",
                ),
                both(
                    es="Dice que hay que tener cuidado, sin decir con qué.", en="Says one must be careful, not of what."
                ),
                both(
                    es="Nombra una razón concreta: quién responde, canales mezclados, poca gente, plazo corto.",
                    en="Names one concrete reason: who answers, channels mixed, few people, a short time.",
                ),
                both(
                    es="Nombra una razón concreta y dice hacia dónde empuja la cifra.",
                    en="Names one concrete reason and says which way it pushes the figure.",
                ),
            ],
        ),
        Criterion(
            "trial",
            both(es="Propone cómo probar el mensaje", en="Proposes how to try the message"),
            [
                both(es="Mandarlo a todo el mundo, o nada.", en="Sending it to everybody, or nothing."),
                both(
                    es="Mandarlo y mirar si suben las compras.",
                    en="Sending it and looking whether purchases rise.",
                ),
                both(
                    es="Un grupo con mensaje y otro sin él, sin decir cómo se reparten.",
                    en="A group with the message and one without, without saying how they are split.",
                ),
                both(
                    es="Dos grupos al azar, cuántas personas o cuánto tiempo, y qué diferencia decidirá.",
                    en="Two groups at random, how many people or how long, and which difference will decide.",
                ),
            ],
        ),
    ],
    points=3,
    comments=[
        both(
            es="Tu cifra dice cuántos volvieron. ¿Y cuántos de los descontentos?",
            en="Your figure says how many returned. And how many of the discontented?",
        ),
        both(
            es="Buena cautela. ¿Hacia arriba o hacia abajo empuja la cifra?",
            en="A good caution. Does it push the figure up or down?",
        ),
        both(
            es="¿Quién decidirá quién recibe el mensaje? Si lo decide la persona, no sirve para comparar.",
            en="Who will decide who gets the message? If the person does, it is no use for comparing.",
        ),
    ],
    examples=[
        both(
            es=(
                "La gran mayoría de nuestros clientes está satisfecha y eso demuestra que el servicio es bueno. Un cliente "
                "satisfecho siempre vuelve y nos recomienda a sus amigos, así que no hay de qué preocuparse. Propongo mandar "
                "un mensaje de agradecimiento a todo el mundo y celebrar el resultado."
            ),
            en=(
                "The great majority of our customers are satisfied, and that proves that the service is good. A satisfied "
                "customer always returns and tells their friends about us, so there is nothing to worry about. I propose to "
                "send a message of thanks to everybody and to celebrate the result."
            ),
        ),
        both(
            es=(
                "Volvió un 71 % de los clientes, que es bastante. De todas formas hay que tener cuidado con los datos, porque "
                "las encuestas no son perfectas. Propongo mandar el mensaje después de cada compra durante unos meses y mirar "
                "si suben las ventas."
            ),
            en=(
                "71% of the customers came back, which is quite a lot. Still, one has to be careful with the data, because "
                "surveys are not perfect. I propose to send the message after each purchase for some months and to look "
                "whether sales go up."
            ),
        ),
        both(
            es=(
                "De las 90 personas satisfechas, el 71 % compró en los 90 días siguientes. No se puede concluir que volvieran "
                "por estar satisfechas, porque mezclamos web y tiendas. Para el mensaje, haría dos grupos de compradores "
                "recientes, uno con él y otro sin él, y compararía cuántos vuelven en tres meses."
            ),
            en=(
                "Of the 90 satisfied people, 71% bought in the 90 days after. It cannot be concluded that they returned because "
                "they were satisfied, since we mix web and shops. For the message, I would make two groups of recent buyers, "
                "one with it and one without, and compare how many return within three months."
            ),
        ),
        both(
            es=(
                "De las 90 personas satisfechas que respondieron, el 71 % compró en los 90 días siguientes; de las 20 no "
                "satisfechas, el 55 %. La diferencia tiene un intervalo que pasa por cero: con tan poca gente no se distingue. "
                "Además se mezclan canales: en la tienda hay más satisfechos y se vuelve más, y eso infla la diferencia. Y "
                "responde sobre todo quien compra mucho. Para el mensaje, sortearía a 1 400 compradores recientes en dos "
                "mitades, una con mensaje y otra sin él; si a los 90 días no vuelven al menos 3 puntos más, no lo mandamos."
            ),
            en=(
                "Of the 90 satisfied people who answered, 71% bought in the 90 days after; of the 20 not satisfied, 55%. The "
                "interval of the difference contains zero: with so few people it cannot be told. Besides, channels are mixed: "
                "in the shop more are satisfied and more return, which inflates the difference. And those who answer are above "
                "all those who buy a lot. For the message, I would split 1 400 recent buyers at random into two halves, one "
                "with the message and one without; unless at least 3 points more return after 90 days, we do not send it."
            ),
        ),
    ],
)

MEMO = Question(
    id="memo",
    title=both(es="La diapositiva, rehecha", en="The slide, made anew"),
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
                    es="No hay ninguna cifra. ¿Qué parte de los satisfechos volvió, y de cuánta gente hablas?",
                    en="There is no figure. What share of the satisfied returned, and of how many people do you speak?",
                ),
            ),
            Sign(
                "no-limit",
                lacks(
                    "conclu", "no se distingue", "mezcl", "intervalo", "responde", "mix", "interval", "answer", "cannot"
                ),
                both(
                    es="¿Qué no se puede concluir de tu cifra? Piensa en quién responde, en los canales y en cuánta gente hay.",
                    en="What cannot be concluded from your figure? Think of who answers, of the channels and of how many people there are.",
                ),
            ),
            Sign(
                "no-comparison",
                lacks("azar", "sorte", "sin el\\b", "compar", "dos grupos", "random", "without", "two groups"),
                both(
                    es="¿Con quién compararás a quienes reciban el mensaje? Sin un grupo que no lo reciba, cualquier subida parecerá suya.",
                    en="With whom will you compare those who get the message? Without a group that does not get it, any rise will look like its own.",
                ),
            ),
            Sign(
                "certain",
                says(r"\bdemuestra", r"\bsiempre\b", r"\bproves\b", r"\balways\b"),
                both(
                    es="Hay una frase muy segura («siempre», «demuestra»). ¿Cabe alguien en la casilla «satisfecho y no volvió»?",
                    en="One sentence is very sure (“always”, “proves”). Is there anybody in the box “satisfied and did not return”?",
                ),
            ),
        ],
    ),
    hints=[
        both(
            es="Empieza por tu tabla: tantas personas satisfechas, tal porcentaje volvió; y al lado, las otras.",
            en="Begin with your table: so many satisfied people, such a percentage returned; and beside it, the others.",
        ),
        both(
            es="Después una razón por la que esa cifra engaña y hacia dónde. Y termina con dos grupos elegidos al azar.",
            en="Then one reason why that figure misleads, and which way. And end with two groups chosen at random.",
        ),
    ],
    explanation=both(
        es="Un buen párrafo da lo que hicieron, no solo lo que dijeron; dice qué no se sabe; y propone una prueba con un grupo al azar.",
        en="A good paragraph gives what they did, not only what they said; says what is not known; and proposes a trial with a group at random.",
    ),
)
