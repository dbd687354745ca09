"""The question of 5.4b on the threshold: how many points fewer have to leave so that the pause pays for itself."""

from coursekit.practice import Mistake, Number, Question, both

SKIPPED, RUNNING, YEAR = 0.15, 1.0, 100.0


def _boxes(data):
    orders = data.orders
    return orders[(orders["channel"] == "subscription") & (orders["date"] >= "2025-01-01")]


def box_margin(data) -> float:
    """What a subscription box left in 2025 after goods, parcel and preparing."""
    boxes = _boxes(data)
    return float((boxes["amount"] - boxes["cost"] - 1.5).mean())


def _needed(box: float, *, skipped: float = SKIPPED, running: float = RUNNING, year: float = YEAR) -> float:
    return 100 * (skipped * box + running) / year


THRESHOLD = Question(
    id="threshold",
    title=both(es="Lo que hace falta para no perder", en="What it takes so as not to lose"),
    answer="needed",
    kind=Number(tolerance=0.01, digits=2),
    points=2,
    expected=lambda data: _needed(box_margin(data)),
    mistakes=[
        Mistake(
            "price-of-the-box",
            lambda data: _needed(float(_boxes(data)["amount"].mean())),
            both(
                es="Cobraste la caja saltada a su **precio**. Si no se envía, tampoco se gastan el café ni el paquete: lo que se pierde es lo que la caja deja (`box`).",
                en="You charged the skipped box at its **price**. If it is not sent, neither coffee nor parcel is spent: what is lost is what the box leaves (`box`).",
            ),
            credit=0.3,
        ),
        Mistake(
            "boxes-forgotten",
            lambda data: _needed(0.0),
            both(
                es="Contaste solo lo que cuesta tener el botón. Hay además cajas que se saltan, también de quien se habría quedado igual: 0.15 por persona.",
                en="You counted only what having the button costs. There are boxes skipped besides, by those who would have stayed anyway too: 0.15 a head.",
            ),
            credit=0.3,
        ),
        Mistake(
            "button-forgotten",
            lambda data: _needed(box_margin(data), running=0.0),
            both(
                es="Falta el euro por persona que cuesta tener el botón. Se gasta se use o no.",
                en="The euro a head that having the button costs is missing. It is spent whether it is used or not.",
            ),
            credit=0.3,
        ),
        Mistake(
            "a-whole-box-each",
            lambda data: _needed(box_margin(data), skipped=1.0),
            both(
                es="Supusiste que todo el mundo se salta una caja. Son 0.15 por persona: unas quince de cada cien.",
                en="You supposed that everybody skips a box. It is 0.15 a head: some fifteen in a hundred.",
            ),
            credit=0.3,
        ),
        Mistake(
            "ratio",
            lambda data: _needed(box_margin(data)) / 100,
            both(
                es="La proporción es correcta; se pide en puntos: por 100.",
                en="The ratio is right; points are asked for: times 100.",
            ),
            credit=0.5,
            generic=True,
        ),
    ],
    hints=[
        both(
            es="Por cada suscriptor nuevo la pausa cuesta dos cosas: las cajas que no se pagan y el botón.",
            en="For each new subscriber the pause costs two things: the boxes that are not paid for, and the button.",
        ),
        both(
            es="El coste es `0.15 * box + 1`. Un punto menos de bajas es una persona de cada cien, que deja 100 € en el año.",
            en="The cost is `0.15 * box + 1`. One point fewer is one person in a hundred, who leaves €100 in the year.",
        ),
        both(
            es="`needed = 100 * (0.15 * box + 1) / 100`: el primer 100 lleva a puntos, el segundo son euros.",
            en="`needed = 100 * (0.15 * box + 1) / 100`: the first 100 makes points, the second one is euros.",
        ),
    ],
    look_at=both(
        es="¿Están los dos costes, y la caja por lo que deja? ¿Los divides entre los 100 € de quien se queda, y lo pasas a puntos?",
        en="Are both costs in, and the box for what it leaves? Do you divide them by the €100 of whoever stays, and turn it into points?",
    ),
    explanation=both(
        es="Ese es el umbral: lo que se **necesita**, calculado antes de ver nada. Cuelga de dos suposiciones, las 0.15 cajas y los 100 €, que van escritas en la hoja.",
        en="That is the threshold: what is **needed**, worked out before seeing anything. It hangs on two assumptions, the 0.15 boxes and the €100, which go on the sheet.",
    ),
    code="cost = 0.15 * box + 1.0\nneeded = 100 * cost / 100.0",
)
