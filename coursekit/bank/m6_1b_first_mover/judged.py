"""Questions of 6.1b that sort and choose: five markets, and what may be signed about baskets from outside."""

from coursekit.practice import Choice, Matching, Question, both

# Five markets as they stand in the exercise; their verdicts are those of `coursekit.loyalty.launch_game`.
MARKETS = {
    "coffee": {},
    "lavish": {"reward": 0.12},
    "picnic": {"lift": 0.2},
    "habit": {"pull": 0.0, "shield": 0.0},
    "giant": {"share": 0.9, "reward": 0.05},
}
VERDICTS = {
    "coffee": "dilemma",
    "lavish": "nobody",
    "picnic": "both_gain",
    "habit": "nobody",
    "giant": "depends",
}

GAMES = Question(
    id="games",
    title=both(es="Cinco mercados", en="Five markets"),
    answer="answer_games",
    points=2,
    kind=Matching(
        list(MARKETS),
        ["dilemma", "both_gain", "nobody", "depends"],
        {
            ("coffee", ""): both(
                es="Compara tres cifras de la primera: solo ella (más que ninguna), ninguna, y las dos (menos que ninguna). A cada una le conviene, y a las dos las deja peor: es un dilema.",
                en="Compare three figures of the first: only it (more than neither), neither, and both (less than neither). It suits each, and leaves both worse off: a dilemma.",
            ),
            ("coffee", "both_gain"): both(
                es="Con los dos clubes miraste si ganan dinero, y lo ganan. La pregunta es si ganan **más que sin ninguno**: compara `both` con `neither`.",
                en="You looked at whether they make money with both clubs, and they do. The question is whether they make **more than with neither**: compare `both` with `neither`.",
            ),
            ("coffee", "nobody"): both(
                es="Con los dos están peor, cierto. Pero mira a una sola que decide: `only_first` frente a `neither`. ¿Le conviene?",
                en="With both they are worse off, true. But look at one that decides alone: `only_first` against `neither`. Does it suit her?",
            ),
            ("lavish", ""): both(
                es="Devolver un 12 % se come lo que el club atrae: `only_first` queda por debajo de `neither`, y `both` por debajo de `only_second`. Nadie quiere tenerlo.",
                en="Giving back 12% eats what the club attracts: `only_first` is below `neither`, and `both` below `only_second`. Nobody wants one.",
            ),
            ("lavish", "dilemma"): both(
                es="En un dilema a cada una le **conviene** tenerlo. Aquí la que lo lanza sola pierde: mira `only_first` frente a `neither`.",
                en="In a dilemma it **suits** each to have one. Here whoever launches alone loses: look at `only_first` against `neither`.",
            ),
            ("picnic", ""): both(
                es="Los socios compran un 20 % más **en total**, no quitado a la otra: el pastel crece y, con los dos clubes, las dos están mejor que sin ninguno.",
                en="Members buy 20% more **in all**, not taken from the other: the cake grows and, with both clubs, both are better off than with neither.",
            ),
            ("picnic", "dilemma"): both(
                es="El dilema exige que con los dos estén peor. Compara `both` con `neither`: aquí el pastel ha crecido.",
                en="A dilemma asks that both are worse off with both. Compare `both` with `neither`: here the cake has grown.",
            ),
            ("habit", ""): both(
                es="El club no atrae ni retiene a nadie y cuesta lo que devuelve: a ninguna le conviene, haga lo que haga la otra.",
                en="The club attracts and keeps nobody, and costs what it gives back: it suits neither, whatever the other does.",
            ),
            ("habit", "depends"): both(
                es="Si nadie se mueve por un club, lo que haga la otra da igual. Solo queda el coste.",
                en="If nobody moves for a club, what the other does is all one. Only the cost is left.",
            ),
            ("giant", ""): both(
                es="La grande apenas tiene a quién atraer y paga a toda su clientela; la pequeña, al revés. Mira las dos columnas: depende de quién seas.",
                en="The big one has hardly anybody to attract and pays all its customers; with the small one it is the other way round. Look at both columns: it depends on which one you are.",
            ),
            ("giant", "nobody"): both(
                es="Miraste solo la columna de la grande. ¿Y la pequeña: `only_second` frente a `neither` en la columna `second`?",
                en="You looked at the big one's column alone. And the small one: `only_second` against `neither` in the column `second`?",
            ),
        },
    ),
    expected=lambda data: dict(VERDICTS),
    hints=[
        both(
            es='`loyalty.launch_game(**markets["coffee"])` da la tabla y una frase. Lee la tabla antes que la frase.',
            en='`loyalty.launch_game(**markets["coffee"])` gives the table and a sentence. Read the table before the sentence.',
        ),
        both(
            es="`loyalty.launch_game(...).verdict` es una de las cuatro palabras.",
            en="`loyalty.launch_game(...).verdict` is one of the four words.",
        ),
    ],
    explanation=both(
        es="La misma idea, un club, cambia de juego con tres cosas: lo que cuesta, si mueve a alguien y si lo que trae es nuevo o quitado.",
        en="The same idea, a club, becomes another game by three things: what it costs, whether it moves anybody, and whether what it brings is new or taken.",
    ),
    code=("answer_games = {\n    name: loyalty.launch_game(**changes).verdict for name, changes in markets.items()\n}"),
)

SIGN = Question(
    id="sign",
    title=both(es="Lo que se puede firmar", en="What may be signed"),
    answer="answer_sign",
    kind=Choice(
        {
            "a": both(
                es="Quien usa un cupón va a la tienda y paga: gasta en esas semanas por definición. Y ya gastaba más antes de recibirlo.",
                en="Whoever uses a coupon goes to the shop and pays: they spend in those weeks by definition. And they spent more before they received it.",
            ),
            "b": both(
                es="La resta supone que ambos grupos habrían cambiado igual. La cadena eligió a hogares que gastaban mucho, quizá tras una racha, y la mayoría tenía ya otras campañas encima: el signo puede ser cosa de la elección.",
                en="The subtraction supposes that both groups would have changed alike. The chain chose households that spent a lot, perhaps after a spell, and most had other campaigns running: the sign may come from the choosing.",
            ),
            "c": both(
                es="Eso es: dice quiénes eran, lo que gastaron y lo que falta para hablar de efecto. Es menos de lo que querría Julián y más de lo que sabe casi cualquier informe.",
                en="That is it: it says who they were, what they spent, and what is missing to speak of an effect. It is less than Julián would like, and more than nearly any report knows.",
            ),
            "d": both(
                es="En los datos no aparece ninguna otra cadena: no se ve qué gastan estos hogares fuera ni quién tuvo cupones primero. De eso no se puede decir ni que sí ni que no.",
                en="No other chain appears in the data: one sees neither what these households spend elsewhere nor who had coupons first. Of that one can say neither yes nor no.",
            ),
            "e": both(
                es="Casi todos los hogares aparecen en enero porque en enero empiezan los registros, no porque llegaran entonces. Nadie puede decir cuáles eran nuevos.",
                en="Nearly all households appear in January because the records begin in January, not because they came then. Nobody can say which were new.",
            ),
        }
    ),
    expected=lambda data: "c",
    hints=[
        both(
            es="¿Quién eligió a los hogares? ¿Y qué no está en la tabla?",
            en="Who chose the households? And what is not in the table?",
        ),
        both(
            es="Tacha las frases con «porque», «gracias a» o una empresa que no sale en los datos.",
            en="Cross out the sentences with “because”, “thanks to” or a firm that is not in the data.",
        ),
    ],
    explanation=both(
        es="Con datos que nadie repartió a suertes se puede describir con honradez y preparar el sorteo que falta.",
        en="With data that nobody dealt by lot one can describe honestly, and prepare the lot that is missing.",
    ),
    code='answer_sign = "c"',
)
