"""Questions of 6.1b on two firms: one month of the market, and what being first is worth."""

import hashlib
import math

from coursekit.loyalty import Duopoly, launch_game, two_firms
from coursekit.practice import Call, Function, Mistake, Number, Question, both
from coursekit.practice.question import Text

LAG = 9


def _calls(data, secret: str) -> list[Call]:
    seed = int(hashlib.sha256(f"6.1b|{secret}".encode()).hexdigest()[:8], 16)
    shares = [round(0.2 + (seed >> shift) % 60 / 100, 2) for shift in (0, 8, 16)]
    rows = zip(shares, (0.05, 0.12, 0.3), (0.3, 0.5, 0.2), (0.0, 0.2, 0.6), strict=True)
    calls = [
        Call(
            both(
                es=f"cuota {s}, se lo replantea {w}, tirones {a} y {b}",
                en=f"share {s}, {w} think again, pulls {a} and {b}",
            ),
            (s, w, a, b),
        )
        for s, w, a, b in rows
    ]
    edges: list[tuple[Text, tuple[float, float, float, float]]] = [
        (both(es="nadie se lo replantea", en="nobody thinks again"), (0.7, 0.0, 0.4, 0.1)),
        (both(es="se lo replantea todo el mundo", en="everybody thinks again"), (0.7, 1.0, 0.4, 0.1)),
    ]
    return calls + [Call(label, args, "edge") for label, args in edges]


def _chosen(first: float, second: float) -> float:
    return 1 / (1 + math.exp(-(first - second)))


def _reference(share, switching, pull_first, pull_second):
    return (1 - switching) * share + switching * _chosen(pull_first, pull_second)


def _all_think(share, switching, pull_first, pull_second):
    return _chosen(pull_first, pull_second)


def _added(share, switching, pull_first, pull_second):
    return share + switching * _chosen(pull_first, pull_second)


def _as_points(share, switching, pull_first, pull_second):
    return (1 - switching) * share + switching * (0.5 + pull_first - pull_second)


def _rival_forgotten(share, switching, pull_first, pull_second):
    return (1 - switching) * share + switching * _chosen(pull_first, 0)


def _swapped(share, switching, pull_first, pull_second):
    return switching * share + (1 - switching) * _chosen(pull_first, pull_second)


NEXT_SHARE = Question(
    id="next_share",
    title=both(es="Un mes de mercado", en="One month of the market"),
    answer="next_share",
    points=3,
    kind=Function(_calls, returns=Number(tolerance=1e-6, digits=4)),
    expected=lambda data: _reference,
    mistakes=[
        Mistake(
            "everybody-thinks-again",
            lambda data: _all_think,
            both(
                es="Tu función da la cuota a la que se **acabará** llegando. En un mes solo se lo replantea una parte; los demás siguen donde estaban: (1 − `switching`) · `share`.",
                en="Your function gives the share that will be reached **in the end**. In one month only a part thinks again; the others stay where they were: (1 − `switching`) · `share`.",
            ),
            credit=0.3,
        ),
        Mistake(
            "nobody-leaves",
            lambda data: _added,
            both(
                es="Sumas a quienes llegan y no quitas a nadie: la cuota crecería sin fin. Quien se lo replantea sale primero de su sitio: multiplica `share` por 1 − `switching`.",
                en="You add those who come and take nobody away: the share would grow for ever. Whoever thinks again first leaves their place: multiply `share` by 1 − `switching`.",
            ),
            credit=0.3,
        ),
        Mistake(
            "pull-as-points",
            lambda data: _as_points,
            both(
                es="Sumaste el tirón a 0.5 como si fueran puntos. Está en otra escala, la de log-odds: pásalo a probabilidad con 1 / (1 + exp(−tirón)); 0.3 son siete puntos, no treinta.",
                en="You added the pull to 0.5 as if it were points. It is in log-odds: turn it into a probability by 1 / (1 + exp(−pull)); 0.3 is seven points, not thirty.",
            ),
            credit=0.3,
        ),
        Mistake(
            "rival-forgotten",
            lambda data: _rival_forgotten,
            both(
                es="Con un solo club tu función acierta. Cuando la otra también tiene, su tirón se **resta**: `pull_first - pull_second`.",
                en="With one club alone your function is right. When the other has one too, its pull is **taken away**: `pull_first - pull_second`.",
            ),
            credit=0.5,
        ),
        Mistake(
            "weights-swapped",
            lambda data: _swapped,
            both(
                es="Los pesos están cambiados: `switching` es la parte que se lo replantea, y esa es la que elige de nuevo. La otra, casi todo el mundo, se queda.",
                en="The weights are swapped: `switching` is the part that thinks again, and that is the one that chooses anew. The other, nearly everybody, stays.",
            ),
            credit=0.3,
        ),
    ],
    hints=[
        both(
            es="Parte el mes en dos: quien no se lo replantea, con la cuota de antes, y quien sí, con una probabilidad nueva.",
            en="Split the month in two: those who do not think again, with the share of before, and those who do, with a new probability.",
        ),
        both(
            es="La probabilidad de elegir la primera: `1 / (1 + math.exp(-(pull_first - pull_second)))`.",
            en="The probability of choosing the first: `1 / (1 + math.exp(-(pull_first - pull_second)))`.",
        ),
        both(
            es="Con código: `(1 - switching) * share + switching * chosen`.",
            en="In code: `(1 - switching) * share + switching * chosen`.",
        ),
    ],
    look_at=both(
        es="Prueba `next_share(0.5, 0.1, 0, 0)`: si nadie tira, debe seguir en 0.5. Y `next_share(0.9, 0.1, 0, 0)` debe bajar a 0.86.",
        en="Try `next_share(0.5, 0.1, 0, 0)`: if nobody pulls it should stay at 0.5. And `next_share(0.9, 0.1, 0, 0)` should fall to 0.86.",
    ),
    explanation=both(
        es="La cuota recorre cada mes una parte del camino hacia la que le toca. Si la otra empresa iguala el tirón, el camino lleva de vuelta.",
        en="Each month the share goes a part of the way to where it is heading. If the other firm matches the pull, the way leads back.",
    ),
    code=(
        "def next_share(share, switching, pull_first, pull_second):\n"
        "    chosen = 1 / (1 + math.exp(-(pull_first - pull_second)))\n"
        "    return (1 - switching) * share + switching * chosen"
    ),
)


def market_of(data) -> Duopoly:
    """The market of the exercise: Café Lumbre's own margin, the rest as it stands there."""
    orders = data.orders[data.orders["date"] >= "2025-01-01"]
    margin = float((orders["amount"] - orders["cost"]).sum() / orders["amount"].sum())
    return Duopoly(margin=round(margin, 3), reward=0.03, shield=0.5)


def _worth(data, against: str = "neither", lag: float = LAG) -> float:
    market = market_of(data)
    return two_firms(market, second=lag).first - float(launch_game(market).table.loc[against, "first"])


WORTH = Question(
    id="worth",
    title=both(es="Lo que vale llegar antes", en="What being first is worth"),
    answer="worth",
    points=2,
    kind=Number(tolerance=5.0, digits=0),
    expected=_worth,
    mistakes=[
        Mistake(
            "against-the-follower",
            lambda data: two_firms(market_of(data), second=LAG).advantage,
            both(
                es="Es lo que la primera gana **más que la segunda**: la comparación del manual. Aunque vaya por delante, puede estar peor que antes. Se pide frente a que nadie tenga club.",
                en="It is what the first earns **more than the second**: the handbook's comparison. Though ahead, it may be worse off than before. Against nobody having a club is asked for.",
            ),
            credit=0.3,
        ),
        Mistake(
            "never-copied",
            lambda data: _worth(data, lag=math.inf),
            both(
                es="Es lo que valdría si nadie la copiara nunca. Aquí la otra sigue a los nueve meses: `second=9`.",
                en="It is what it would be worth if nobody ever copied. Here the other follows after nine months: `second=9`.",
            ),
            credit=0.4,
        ),
        Mistake(
            "against-both-at-once",
            lambda data: _worth(data, "both"),
            both(
                es="Comparaste con que las dos lancen a la vez: eso es lo que vale **adelantarse** si habrá clubes de todos modos. Se pide frente a que nadie lo tenga, la fila `neither`.",
                en="You compared with both launching at once: that is what **going ahead** is worth if there will be clubs anyway. Against nobody having one is asked for, the row `neither`.",
            ),
            credit=0.4,
        ),
        Mistake(
            "the-follower",
            lambda data: (
                two_firms(market_of(data), second=LAG).second
                - float(launch_game(market_of(data)).table.loc["neither", "second"])
            ),
            both(
                es="Esa es la cuenta de la que **sigue**. La primera está en `.first`.",
                en="That is the sum of the one that **follows**. The first is in `.first`.",
            ),
            credit=0.3,
        ),
    ],
    hints=[
        both(
            es="Dos beneficios de la primera empresa en 36 meses: con `loyalty.two_firms(market, second=9)` y sin clubes.",
            en="Two profits of the first firm over 36 months: with `loyalty.two_firms(market, second=9)` and without clubs.",
        ),
        both(
            es='Sin clubes: `loyalty.launch_game(market).table.loc["neither", "first"]`. Resta.',
            en='Without clubs: `loyalty.launch_game(market).table.loc["neither", "first"]`. Subtract.',
        ),
    ],
    look_at=both(
        es="¿Restaste el beneficio de la **misma** empresa en un mundo sin clubes? ¿La otra sigue a los 9 meses?",
        en="Did you subtract the profit of the **same** firm in a world without clubs? Does the other follow after 9 months?",
    ),
    explanation=both(
        es="«La que más gana» y «gana» son dos preguntas. La primera se contesta mirando a la rival; la segunda, mirando lo que se tenía.",
        en="“Gains most” and “gains” are two questions. The first is answered by looking at the rival; the second, by looking at what one had.",
    ),
    code=(
        "played = loyalty.two_firms(market, second=9)\n"
        'worth = played.first - loyalty.launch_game(market).table.loc["neither", "first"]'
    ),
)
