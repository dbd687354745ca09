"""Questions of 5.2b on who gets the credit: what each rule believes, the linear rule by hand, a coupon's true yield."""

from collections import defaultdict

import pandas as pd

from coursekit.bank.m5_2b_the_answers_go_out.tables import coupon, ways
from coursekit.practice import Matching, Mistake, Number, Question, Table, both

_PLACES = ["introducing", "closing", "equal", "removal"]

ASSUMES = Question(
    id="assumes",
    title=both(es="Qué cree cada regla", en="What each rule believes"),
    answer="answer_assumes",
    points=2,
    kind=Matching(
        ["first", "last", "linear", "markov"],
        _PLACES,
        {
            ("first", ""): both(
                es="`first` lo da todo al canal de la primera visita: cree que quien presenta merece la venta y que lo demás habría venido solo.",
                en="`first` gives all to the channel of the first visit: it believes that whoever introduces deserves the sale and that the rest would have come by itself.",
            ),
            ("last", ""): both(
                es="`last` lo da todo al canal de la última visita: cree que vale quien cierra. Por eso gana siempre la puerta más cercana a la caja.",
                en="`last` gives all to the channel of the last visit: it believes in whoever closes. That is why the door nearest the till always wins.",
            ),
            ("linear", ""): both(
                es="`linear` reparte a partes iguales entre las visitas: cree que todas pesan lo mismo, la de curiosear y la de comprar.",
                en="`linear` shares equally among the visits: it believes that all weigh the same, the one to browse and the one to buy.",
            ),
            ("markov", ""): both(
                es="`markov` cierra cada canal en un modelo y mira cuántas compras se pierden: cree que quien se encuentra la puerta cerrada se va, sin probar otra.",
                en="`markov` shuts each channel in a model and looks how many purchases are lost: it believes that whoever finds the door shut goes away, without trying another.",
            ),
        },
    ),
    expected=lambda data: dict(zip(["first", "last", "linear", "markov"], _PLACES, strict=True)),
    hints=[
        both(
            es="Dos de las reglas miran una sola visita de la fila. ¿Cuál mira cada una?",
            en="Two of the rules look at a single visit of the row. Which one does each look at?",
        ),
        both(
            es="De las otras dos, una reparte por igual y la otra pregunta qué pasaría si un canal se cerrara.",
            en="Of the other two, one shares equally and the other asks what would happen if a channel were shut.",
        ),
    ],
    explanation=both(
        es="Ninguna regla mide lo que un canal causó. Cada una es una creencia sobre a quién se debe la venta, y conviene saber cuál se está comprando.",
        en="No rule measures what a channel brought about. Each is a belief about whom the sale is owed to, and it is well to know which one is being bought.",
    ),
    code=(
        'answer_assumes = {\n    "first": "introducing",\n    "last": "closing",\n    "linear": "equal",\n'
        '    "markov": "removal",\n}'
    ),
)


def _shared(data, rule: str) -> pd.Series:
    """Orders of each channel by a rule worked by hand; every channel of any way has a row."""
    total: dict[str, float] = defaultdict(float)
    for path, count in ways(data).itertuples(index=False):
        steps = path.split(" > ")
        for step in steps:
            total[step] += 0
        if rule == "linear":
            for step in steps:
                total[step] += count / len(steps)
        elif rule == "whole":
            for step in steps:
                total[step] += count
        elif rule == "different":
            for step in set(steps):
                total[step] += count / len(set(steps))
        elif rule == "once":
            for step in steps:
                total[step] += 1 / len(steps)
        else:
            total[steps[0 if rule == "first" else -1]] += count
    return pd.Series(total, name="orders", dtype=float).rename_axis("channel")


LINEAR = Question(
    id="linear",
    title=both(es="El reparto lineal", en="The linear share"),
    answer="linear",
    points=2,
    kind=Table(["channel"], ["orders"], tolerance=0.05),
    expected=lambda data: _shared(data, "linear"),
    mistakes=[
        Mistake(
            "last",
            lambda data: _shared(data, "last"),
            both(
                es="Lo diste todo a la última visita de cada camino. El reparto lineal trocea cada compra entre **todas** sus visitas.",
                en="You gave all to the last visit of each way. The linear rule cuts each purchase up among **all** its visits.",
            ),
            credit=0.2,
        ),
        Mistake(
            "first",
            lambda data: _shared(data, "first"),
            both(
                es="Lo diste todo a la primera visita de cada camino. El reparto lineal trocea cada compra entre **todas** sus visitas.",
                en="You gave all to the first visit of each way. The linear rule cuts each purchase up among **all** its visits.",
            ),
            credit=0.2,
        ),
        Mistake(
            "whole",
            lambda data: _shared(data, "whole"),
            both(
                es="Cada visita se llevó la compra entera: tus canales suman más compras de las que hubo. Así presume cada agencia de la misma venta. Divide entre las visitas del camino.",
                en="Each visit got the whole purchase: your channels add up to more purchases than there were. That is how every agency boasts of the same sale. Divide by the visits of the way.",
            ),
        ),
        Mistake(
            "different-channels",
            lambda data: _shared(data, "different"),
            both(
                es="Repartiste entre canales **distintos**: quien vino cinco veces por `direct` cuenta como una. Es otra regla (la de Shapley). La lineal cuenta visitas.",
                en="You shared among **different** channels: whoever came five times by `direct` counts as once. That is another rule (Shapley's). The linear one counts visits.",
            ),
            credit=0.5,
        ),
        Mistake(
            "once-a-way",
            lambda data: _shared(data, "once"),
            both(
                es="Contaste cada camino una vez, aunque lo recorrieran cien personas. Multiplica por `conversions`.",
                en="You counted each way once, though a hundred people may have taken it. Multiply by `conversions`.",
            ),
            credit=0.3,
        ),
    ],
    hints=[
        both(
            es='Los pasos de un camino: `path.split(" > ")`. Cada uno recibe `conversions / len(pasos)`.',
            en='The steps of a way: `path.split(" > ")`. Each gets `conversions / len(steps)`.',
        ),
        both(
            es='Con pandas: `won.assign(step=won["path"].str.split(" > "))`, una columna con la longitud y `explode("step")`.',
            en='With pandas: `won.assign(step=won["path"].str.split(" > "))`, a column with the length, and `explode("step")`.',
        ),
        both(
            es='O de una vez: `journey.attribution(won.assign(nulls=0), method="linear").table["conversions"]`.',
            en='Or at one go: `journey.attribution(won.assign(nulls=0), method="linear").table["conversions"]`.',
        ),
    ],
    look_at=both(
        es='¿Suman tus canales lo mismo que `won["conversions"]`? Si no, alguna compra está contada dos veces o ninguna.',
        en='Do your channels add up to `won["conversions"]`? If not, some purchase is counted twice or not at all.',
    ),
    explanation=both(
        es="La suma es la comprobación: se reparten las compras que hubo, ni una más.",
        en="The sum is the check: the purchases that there were are shared out, not one more.",
    ),
    code=(
        'pieces = won.assign(step=won["path"].str.split(" > "))\n'
        'pieces["orders"] = pieces["conversions"] / pieces["step"].str.len()\n'
        'linear = pieces.explode("step").groupby("step")["orders"].sum()'
    ),
)

COUPON = Question(
    id="coupon",
    title=both(es="Lo que cambió el cupón", en="What the coupon changed"),
    answer="changed",
    points=2,
    kind=Number(tolerance=0.01),
    expected=lambda data: -float(coupon(data)["discount"].sum()),
    mistakes=[
        Mistake(
            "sales-credited",
            lambda data: float(coupon(data)["amount"].sum()),
            both(
                es="Esas son las ventas de los pedidos con cupón: lo que Julián le apunta. Pero esos pedidos habrían llegado igual; lo que no habría pasado es el descuento.",
                en="Those are the sales of the orders with a coupon: what Julián credits it with. But those orders would have come anyway; what would not have happened is the discount.",
            ),
        ),
        Mistake(
            "margin-credited",
            lambda data: float((coupon(data)["amount"] - coupon(data)["cost"]).sum()),
            both(
                es="Ese es el margen de los pedidos con cupón, y sin la campaña habría sido **mayor**: los mismos pedidos a precio entero. Pregunta qué cambió, no qué hubo.",
                en="That is the margin of the orders with a coupon, and without the campaign it would have been **larger**: the same orders at full price. Ask what changed, not what there was.",
            ),
            credit=0.3,
        ),
        Mistake(
            "margin-less-discount",
            lambda data: float((coupon(data)["amount"] - coupon(data)["cost"] - coupon(data)["discount"]).sum()),
            both(
                es="Al margen le quitaste el descuento, y `amount` ya lo lleva quitado. Además el margen habría llegado igual: no es obra del cupón.",
                en="You took the discount off the margin, and `amount` has it off already. Besides, the margin would have come anyway: it is not the coupon's work.",
            ),
            credit=0.2,
        ),
        Mistake(
            "all-campaigns",
            lambda data: -float(data.redemptions["discount"].sum()),
            both(
                es='Sumaste los descuentos de todas las campañas. Se pregunta por una: `campaign == "XMAS25"`.',
                en='You added up the discounts of all campaigns. One is asked about: `campaign == "XMAS25"`.',
            ),
            credit=0.5,
        ),
        Mistake(
            "nothing-changed",
            lambda data: 0.0,
            both(
                es="Cero pedidos más no es cero euros: a quienes iban a comprar igual se les cobró menos.",
                en="Zero orders more does not mean zero euros: those who were going to buy anyway paid less.",
            ),
            credit=0.3,
        ),
        Mistake(
            "sign",
            lambda data: float(coupon(data)["discount"].sum()),
            both(
                es="La cantidad es esa; el signo, no: con la campaña se ganó menos que sin ella.",
                en="The amount is right; the sign is not: with the campaign less was earned than without.",
            ),
            credit=0.7,
            generic=True,
        ),
    ],
    hints=[
        both(
            es="Imagina dos mundos: con campaña y sin ella. ¿Qué pedidos hay en cada uno, y a qué precio?",
            en="Imagine two worlds: with the campaign and without. Which orders are there in each, and at what price?",
        ),
        both(
            es="Los pedidos son los mismos. La única diferencia es lo que se dejó de cobrar.",
            en="The orders are the same. The only difference is what was not charged.",
        ),
        both(es='`-xmas["discount"].sum()`', en='That is `-xmas["discount"].sum()`.'),
    ],
    look_at=both(
        es="¿Negativo? ¿Solo los pedidos con el cupón XMAS25? ¿Solo la columna `discount`?",
        en="Negative? Only the orders with the coupon XMAS25? Only the column `discount`?",
    ),
    explanation=both(
        es="Una campaña que descuenta a quien iba a comprar cuesta justo el descuento. El último contacto le habría apuntado todas las ventas.",
        en="A campaign that gives a discount to those who were going to buy costs exactly the discount. The last touch would have credited it with all the sales.",
    ),
    code='changed = -xmas["discount"].sum()',
)
