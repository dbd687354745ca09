"""The open question of 4.4: the sheet of a trial, signed before it begins. People judge it."""

from coursekit.practice import Criterion, Question, Rubric, Sign, Written, both, lacks, no_number, says

_RUBRIC = Rubric(
    criteria=[
        Criterion(
            "choice",
            both(es="Elige un arreglo y dice por qué ese", en="Chooses a repair and says why that one"),
            [
                both(es="No elige, o elige varios a la vez.", en="Chooses none, or several at once."),
                both(es="Elige uno porque parece bueno.", en="Chooses one because it looks good."),
                both(
                    es="Elige uno y lo apoya en una cifra: gente, margen o coste.",
                    en="Chooses one and supports it with a figure: people, margin or cost.",
                ),
                both(
                    es="Lo apoya en gente, puntos y margen, y dice que los puntos son una suposición.",
                    en="Supports it with people, points and margin, and says that the points are an assumption.",
                ),
            ],
        ),
        Criterion(
            "trial",
            both(es="Diseña una prueba que se pueda creer", en="Designs a trial that can be believed"),
            [
                both(es="No hay prueba: se cambia y ya.", en="There is no trial: it is changed, and that is that."),
                both(es="Compara con el mes anterior.", en="Compares with the month before."),
                both(
                    es="Sortea quién lo ve, sin decir cuánta gente o cuánto tiempo.",
                    en="Draws by lot who sees it, without saying how many or how long.",
                ),
                both(
                    es="Sortea por personas, dice qué se cuenta, qué mejora importa y cuántas semanas hacen falta para verla.",
                    en="Draws people by lot, says what is counted, which gain matters and how many weeks it takes to see it.",
                ),
            ],
            weight=2,
        ),
        Criterion(
            "rule",
            both(es="Escribe antes qué se hará", en="Writes beforehand what will be done"),
            [
                both(es="Nada: «se verá».", en="Nothing: “we shall see”."),
                both(es="Dice cuándo se mira, no qué se hará.", en="Says when one looks, not what will be done."),
                both(
                    es="Dice qué se hará con un resultado bueno y con uno malo.",
                    en="Says what will be done on a good result and on a bad one.",
                ),
                both(
                    es="Lo dice también para un resultado dudoso, y nombra lo que no puede empeorar.",
                    en="Says so for a doubtful result too, and names what must not get worse.",
                ),
            ],
        ),
    ],
    points=3,
    comments=[
        both(
            es="¿Y si el intervalo incluye el cero? Escribe también ese final.",
            en="And if the interval holds zero? Write that ending too.",
        ),
        both(
            es="Con tus visitas por semana, ¿cuánto tarda en verse la mejora que pides?",
            en="With your visits a week, how long does the gain that you ask for take to be seen?",
        ),
        both(
            es="Buena cifra. ¿Qué suposición la sostiene?",
            en="A good figure. Which assumption supports it?",
        ),
    ],
    examples=[
        both(
            es=(
                "Hay que rehacer toda la página de pago: quitar la cuenta, guardar el formulario, poner el envío gratis y un "
                "chat. Seguro que las ventas suben mucho, porque la mitad de la gente se va. Lo haremos en noviembre para llegar "
                "a Navidad, y en enero se verá cuánto hemos ganado con la nueva página."
            ),
            en=(
                "The whole checkout has to be rebuilt: no account, the form saved, free postage and a chat. Sales will surely go "
                "up a lot, because half of the people leave. We will do it in November so as to be ready for Christmas, and in "
                "January we shall see how much we have won with the new page."
            ),
        ),
        both(
            es=(
                "Arreglo: guardar el formulario, porque borrarlo molesta mucho y sale en las entrevistas. Se cambia para todo el "
                "mundo el 1 de marzo y se compara marzo con febrero. Si termina de pagar más del 50 % de las visitas, se queda. "
                "Miraremos la cifra cada lunes en la reunión y avisaremos a la directora."
            ),
            en=(
                "Repair: saving the form, because wiping it out annoys people a lot and comes up in the interviews. It is changed "
                "for everybody on 1 March, and March is compared with February. If more than 50% of the visits finish paying, it "
                "stays. We will look at the figure each Monday at the meeting and tell the director."
            ),
        ),
        both(
            es=(
                "Arreglo: guardar el formulario; toca a unas 250 visitas por semana y cuesta poco. La mitad de las personas, al "
                "azar, verá la página nueva. Se cuenta qué parte de quienes empiezan a pagar termina. Si la diferencia es "
                "claramente mayor que cero, se deja para todos; si es menor, se quita. Duración: hasta tener visitas bastantes."
            ),
            en=(
                "Repair: saving the form; it touches some 250 visits a week and costs little. Half of the people, by lot, will "
                "see the new page. What is counted is what share of those who begin to pay finish. If the difference is clearly "
                "above zero, it stays for all; if below, it is taken away. Length: until there are visits enough."
            ),
        ),
        both(
            es=(
                "Arreglo: guardar el formulario. Toca a todas las visitas que empiezan a pagar, unas 250 por semana; con 2 puntos "
                "(suposición nuestra) dejaría unos 4 000 € al año y cuesta 2 500. Sorteo por persona, mitad y mitad. Se cuenta "
                "qué parte de las visitas que empiezan paga. Importa una mejora de 5 puntos: 13 semanas enteras, se mira una vez, "
                "al final. Si el intervalo queda por encima de 0, para todos; si queda por debajo, se quita; si incluye el 0, se "
                "deja por comodidad y no se presume de cifra. No pueden empeorar el CES ni las reclamaciones de cobro: si una "
                "sube más de 2 puntos, se para antes."
            ),
            en=(
                "Repair: saving the form. It touches all visits that begin to pay, some 250 a week; with 2 points (our "
                "assumption) it would leave some €4 000 a year, and it costs 2 500. Drawn by lot by person, half and half. What "
                "is counted is what share of the visits that begin pay. A gain of 5 points matters: 13 whole weeks, looked at "
                "once, at the end. If the interval lies above 0, for all; if below, it is taken away; if it holds 0, it stays "
                "for comfort and no figure is boasted of. CES and billing complaints must not get worse: if one rises by more "
                "than 2 points, we stop before."
            ),
        ),
    ],
)

MEMO = Question(
    id="memo",
    title=both(es="La hoja de la prueba", en="The sheet of the trial"),
    answer="memo",
    points=3,
    kind=Written(
        _RUBRIC,
        words=(50, 160),
        signs=[
            Sign(
                "no-number",
                no_number,
                both(
                    es="No hay ninguna cifra. ¿A cuánta gente toca, qué mejora importa, cuántas semanas?",
                    en="There is no figure. How many does it touch, which gain matters, how many weeks?",
                ),
            ),
            Sign(
                "no-lot",
                lacks("azar", "sorte", "lote", "aleator", "lot", "random"),
                both(
                    es="¿Quién ve la página nueva, y quién decide eso? Sin sorteo se comparan personas o épocas distintas.",
                    en="Who sees the new page, and what decides that? Without a lot one compares different people or times.",
                ),
            ),
            Sign(
                "no-term",
                lacks("semana", "week"),
                both(
                    es="Falta el plazo. ¿Cuántas semanas, con las visitas que hay?",
                    en="The term is missing. How many weeks, with the visits there are?",
                ),
            ),
            Sign(
                "no-ending",
                lacks("si ", "if "),
                both(
                    es="¿Qué se hará con cada resultado? Escríbelo ahora, cuando aún nadie sabe cuál será.",
                    en="What will be done on each result? Write it now, while nobody knows which it will be.",
                ),
            ),
            Sign(
                "sure",
                says("seguro que", "sin duda", r"\bsurely\b", "no doubt"),
                both(
                    es="Hay una frase muy segura. Si el resultado ya se sabe, ¿para qué la prueba?",
                    en="One sentence is very sure. If the result is known already, what is the trial for?",
                ),
            ),
        ],
    ),
    hints=[
        both(
            es="Seis líneas: qué y por qué, a quién, qué se cuenta, cuánto dura, qué no puede empeorar, qué se hará.",
            en="Six lines: what and why, who, what is counted, how long, what must not get worse, what will be done.",
        ),
        both(
            es="Piensa en los tres finales: claramente mejor, claramente peor, no se sabe.",
            en="Think of the three endings: clearly better, clearly worse, one cannot tell.",
        ),
    ],
    explanation=both(
        es="Lo que se escribe antes protege de lo que apetecerá creer después.",
        en="What is written beforehand protects from what one will like to believe afterwards.",
    ),
)
