"""The open question of 5.1b: up to how much to spend so that a subscriber stays. People judge it."""

from coursekit.practice import Criterion, Question, Rubric, Sign, Written, both, lacks, no_number, says

_RUBRIC = Rubric(
    criteria=[
        Criterion(
            "ceiling",
            both(es="Da un techo y dice de dónde sale", en="Gives a ceiling and says where it comes from"),
            [
                both(
                    es="Ningún techo, o lo que el suscriptor paga en vez de lo que deja.",
                    en="No ceiling, or what the subscriber pays instead of what they leave.",
                ),
                both(
                    es="Una cifra de CLV, sin decir con qué convención ni con qué entradas.",
                    en="A figure of CLV, without saying by which convention or from which inputs.",
                ),
                both(
                    es="Lo que dejará quien se quede, contado desde su próximo pago y traído a hoy, con margen, retención y descuento dichos.",
                    en="What somebody who stays will leave, counted from their next payment and brought to today, with margin, retention and discount stated.",
                ),
                both(
                    es="Lo mismo, y cuánto cambia con los extremos de la retención, o por qué conviene quedarse por debajo.",
                    en="The same, and how much it changes with the ends of the retention, or why it is wise to stay below.",
                ),
            ],
        ),
        Criterion(
            "per_kept",
            both(es="Separa regalar de conservar", en="Tells giving from keeping"),
            [
                both(
                    es="Compara el coste de un regalo con el CLV, como si cada regalo conservara a alguien.",
                    en="Compares the cost of a gift with the CLV, as if each gift kept somebody.",
                ),
                both(
                    es="Dice que a algunos no les hará efecto, sin contar cuántos.",
                    en="Says that on some it will have no effect, without counting how many.",
                ),
                both(
                    es="Calcula lo que cuesta cada persona conservada de más.",
                    en="Computes what each person kept besides costs.",
                ),
                both(
                    es="Lo compara con el techo y dice a partir de cuántos puntos compensa.",
                    en="Compares it with the ceiling and says from how many points on it pays.",
                ),
            ],
        ),
        Criterion(
            "trial",
            both(es="Propone cómo saberlo", en="Proposes how to find out"),
            [
                both(es="Dárselo a todo el mundo.", en="Giving it to everybody."),
                both(
                    es="Dárselo a todo el mundo y mirar si sube la retención.",
                    en="Giving it to everybody and looking whether retention rises.",
                ),
                both(es="Un grupo con regalo y otro sin él.", en="One group with the gift and one without."),
                both(
                    es="Dos grupos por sorteo, cuánto tiempo, y qué diferencia decidirá.",
                    en="Two groups by lot, how long, and which difference will decide.",
                ),
            ],
        ),
    ],
    points=3,
    comments=[
        both(
            es="Quien se queda llega a su próximo pago dentro de un año. ¿Cuánto vale eso hoy?",
            en="Whoever stays gets to their next payment in a year. What is that worth today?",
        ),
        both(
            es="¿Cuántos de los que reciben el regalo se habrían quedado igual?",
            en="How many of those who get the gift would have stayed all the same?",
        ),
        both(
            es="Con tan pocos contratos, ¿qué diferencia podrías llegar a ver?",
            en="With so few contracts, which difference could you hope to see?",
        ),
    ],
    examples=[
        both(
            es=(
                "Un suscriptor nos paga cientos de euros a lo largo de su vida, así que cualquier regalo de 12 euros es barato. "
                "Propongo darlo a todos los suscriptores desde este mes, porque un cliente contento siempre se queda y "
                "además habla bien de nosotros. Podemos gastar sin miedo: conservar es cinco veces más barato que captar, y "
                "eso lo dice todo el mundo en el sector."
            ),
            en=(
                "A subscriber pays us hundreds of euros over their life, so any gift of 12 euros is cheap. I propose to give it "
                "to all the subscribers from this month on, because a happy customer always stays and speaks well of us "
                "besides. We can spend without fear: keeping is five times cheaper than winning, and everybody in the trade "
                "says so. The sooner we begin, the better for the brand."
            ),
        ),
        both(
            es=(
                "El valor de vida de un suscriptor es de 530 €, con el margen de este año, así que ese es el techo. Un regalo de "
                "12 € queda muy por debajo, aunque es verdad que a algunos no les hará ningún efecto porque ya pensaban "
                "quedarse. Propongo enviarlo a todos durante un año y mirar en diciembre si la retención ha subido. Si sube, "
                "seguimos con él el año que viene."
            ),
            en=(
                "The lifetime value of a subscriber is €530, with the margin of this year, so that is the ceiling. A gift of "
                "€12 lies far below, though it is true that on some it will have no effect because they meant to stay "
                "anyway. I propose to send it to all of them for a year and to look in December whether retention has risen. "
                "If it rises, we go on with it next year."
            ),
        ),
        both(
            es=(
                "Quien se queda de más llega a su próximo pago, y entonces vale su CLV con el primer pago hoy, 530 € (margen de "
                "148 € al año, retención del 79 %, descuento del 10 %); traído un año, son 482: ese es el techo por persona "
                "conservada. Pero el regalo se da a todos, y la mayoría se habría quedado de todos modos. Si con 12 € se quedan "
                "cinco de cada cien que se habrían ido, cada uno cuesta 240 €. Para saber si son cinco, daría el regalo a una "
                "mitad y a la otra no."
            ),
            en=(
                "Whoever stays besides gets to their next payment, and is then worth their CLV with the first payment now, €530 "
                "(margin of €148 a year, retention of 79%, discount of 10%); brought back a year, that is 482: the ceiling per "
                "person kept. But the gift goes to everybody, and most would have stayed anyway. If with €12 five in a hundred "
                "stay who would have left, each of them costs €240. To know whether they are five, I would give the gift to one "
                "half and not to the other."
            ),
        ),
        both(
            es=(
                "Quien se queda de más vale, en su próximo pago, 530 € de margen futuro (148 € al año, retención 79 %, descuento "
                "10 %, primer pago entonces); hoy, 530 / 1.10 = 482. Con los extremos de la retención, de 371 a 621. Yo firmaría "
                "370 por persona conservada. El regalo de 12 € se lo llevan todos y casi todos se habrían quedado igual: con dos "
                "puntos más de retención, cada persona conservada cuesta 600 €; con cinco, 240. Compensa desde unos tres puntos. "
                "Antes, un sorteo: la mitad de los suscriptores con regalo y la otra sin él, un año. Son 80 y 80: el "
                "intervalo de la diferencia tendrá unos 13 puntos a cada lado, así que solo lo ampliaría si queda entero por "
                "encima de tres; si no, el dinero se guarda."
            ),
            en=(
                "Whoever stays besides is worth, at their next payment, €530 of future margin (148 a year, retention 79%, discount "
                "10%, first payment then); today, 530 / 1.10 = 482. With the ends of the retention, from 371 to 621. I would sign "
                "370 per person kept. The gift of €12 goes to all, and nearly all would have stayed anyway: with two points more "
                "of retention each person kept costs €600; with five, 240. It pays from about three points on. First, a draw: one "
                "half of the subscribers with the gift and the other without, for a year. They are 80 and 80: the interval of "
                "the difference will reach about 13 points to each side, so I would extend it only if it lies above three "
                "altogether; otherwise the money is kept."
            ),
        ),
    ],
)

MEMO = Question(
    id="memo",
    title=both(es="Hasta cuánto", en="Up to how much"),
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
                    es="No hay ninguna cifra. ¿Cuántos euros, como mucho, por cada persona conservada?",
                    en="There is no figure. How many euros, at most, for each person kept?",
                ),
            ),
            Sign(
                "no-margin",
                lacks(r"\bmargen", r"\bdeja\b", r"\bmargin"),
                both(
                    es="¿Tu techo sale de lo que el suscriptor paga o de lo que deja? No se ve el margen.",
                    en="Does your ceiling come from what the subscriber pays or from what they leave? The margin cannot be seen.",
                ),
            ),
            Sign(
                "stayed-anyway",
                lacks(
                    r"de todos modos",
                    r"habri\w+ quedado",
                    r"\bigual\b",
                    r"ya pensaban",
                    r"\banyway",
                    r"\banyhow",
                    r"would have stayed",
                    r"all the same",
                ),
                both(
                    es="El regalo lo reciben todos. ¿Cuántos se habrían quedado sin él?",
                    en="Everybody gets the gift. How many would have stayed without it?",
                ),
            ),
            Sign(
                "no-comparison",
                lacks(
                    r"\bmitad",
                    "sorte",
                    "azar",
                    r"sin (?:el|regalo)\b",
                    r"\bhalf\b",
                    r"\bhalves\b",
                    "by lot",
                    "random",
                    "without it",
                ),
                both(
                    es="¿Con quién compararás a quienes reciban el regalo?",
                    en="With whom will you compare those who get the gift?",
                ),
            ),
            Sign(
                "certain",
                says(
                    r"\bsiempre\b",
                    r"cinco veces mas",
                    r"sin miedo",
                    r"\balways\b",
                    r"five times cheaper",
                    r"without fear",
                ),
                both(
                    es="Hay una frase muy segura («siempre», «cinco veces más barato»). ¿De qué datos nuestros sale?",
                    en="One sentence is very sure (“always”, “five times cheaper”). From which data of ours does it come?",
                ),
            ),
        ],
    ),
    hints=[
        both(
            es="Quien se queda de más será, dentro de un año, alguien a punto de pagar: entonces vale `subscriber_clv`; hoy, `subscriber_clv / 1.10`.",
            en="Whoever stays besides will be, in a year, somebody about to pay: worth `subscriber_clv` then; today, `subscriber_clv / 1.10`.",
        ),
        both(
            es="Divide el coste del regalo entre los puntos que gana: 12 € y cinco puntos son 12 / 0.05 por cada persona que se queda de más. Compáralo con tu techo.",
            en="Divide the cost of the gift by the points that it wins: €12 and five points are 12 / 0.05 for each person who stays besides. Compare it with your ceiling.",
        ),
    ],
    explanation=both(
        es="El valor de vida pone el techo por persona **conservada**, no por persona regalada. Entre una y otra están todos los que se habrían quedado igual, y cuántos son solo lo dice una prueba.",
        en="The lifetime value sets the ceiling per person **kept**, not per person given to. Between the two are all who would have stayed anyway, and how many they are only a trial can tell.",
    ),
)
