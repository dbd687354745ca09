"""Questions of 4.6a with one figure: the break-even of a tier, a club with a fee, in how many markets it earns."""

from functools import cache

import pandas as pd

from coursekit.loyalty import Market, OverSeeds, break_even_uplift, example_programme, over_seeds
from coursekit.practice import Mistake, Number, Question, both

PARCEL = 3.80
DISCOUNT, FEE, MORE = 0.12, 30, 0.10

# Café Lumbre in round figures: as it stands in the exercise, for everybody the same.
MARKET = Market(
    customers=3500, orders_per_year=7, order_value=27, margin=0.49, shipping=3.8, shipped=0.24, consent=0.58, uptake=0.28
)  # fmt: skip


def year(data) -> pd.DataFrame:
    """The orders of 2025."""
    return data.orders[data.orders["date"] >= "2025-01-01"]


def margin_of(data) -> float:
    orders = year(data)
    return float((orders["amount"] - orders["cost"]).sum() / orders["amount"].sum())


def _needed(data, shipping: bool = True, all_sent: bool = False) -> tuple[float, float]:
    """Cost and margin for each euro sold."""
    orders = year(data)
    sent = 1.0 if all_sent else float((orders["channel"] == "web").mean())
    cost = DISCOUNT + (PARCEL * sent / float(orders["amount"].mean()) if shipping else 0.0)
    return cost, margin_of(data)


def _uplift(data, **which: bool) -> float:
    cost, margin = _needed(data, **which)
    return 100 * break_even_uplift(cost, margin)


GOLD = Question(
    id="gold",
    title=both(es="El equilibrio de Oro", en="The break-even of Gold"),
    answer="gold_needs",
    kind=Number(tolerance=0.1, digits=1),
    points=2,
    expected=_uplift,
    mistakes=[
        Mistake(
            "shipping-forgotten",
            lambda data: _uplift(data, shipping=False),
            both(
                es="Contaste el descuento y olvidaste los envíos. Cada pedido por la web que antes pagaba la persona lo pagas ahora tú: súmalo por cada euro vendido.",
                en="You counted the discount and forgot the parcels. Each web order that the person used to pay for is now paid by you: add it for each euro sold.",
            ),
            credit=0.5,
        ),
        Mistake(
            "all-are-sent",
            lambda data: _uplift(data, all_sent=True),
            both(
                es="Pagaste un envío por cada pedido. La mayoría se compra en tienda y nadie lo envía: multiplica por `sent_share`.",
                en="You paid for a parcel with each order. Most are bought in a shop and nobody sends them: multiply by `sent_share`.",
            ),
            credit=0.5,
        ),
        Mistake(
            "over-the-old-margin",
            lambda data: 100 * _needed(data)[0] / _needed(data)[1],
            both(
                es="Dividiste el coste entre el margen de antes. Los pedidos nuevos también llevan el descuento: lo que deja cada uno es el margen **menos** el coste, y por eso hacen falta más.",
                en="You divided the cost by the margin of before. The new orders bear the discount too: what each leaves is the margin **less** the cost, and so it takes more of them.",
            ),
            credit=0.3,
        ),
        Mistake(
            "as-much-as-is-given",
            lambda data: 100 * _needed(data)[0],
            both(
                es="Esa es la parte de la venta que regalas. No basta con vender eso de más: lo regalado sale del margen, que es bastante menos que la venta.",
                en="That is the part of the sale that you give away. Selling that much more is not enough: what is given comes out of the margin, which is a good deal less than the sale.",
            ),
        ),
        Mistake(
            "ratio",
            lambda data: _uplift(data) / 100,
            both(
                es="La cuenta está bien, en otra escala: se pide en %, multiplica por 100.",
                en="The sum is right, on another scale: it is asked for in %, multiply by 100.",
            ),
            credit=0.8,
            generic=True,
        ),
    ],
    hints=[
        both(
            es="Por cada euro vendido: ¿cuánto regalas en descuento y cuánto en envíos? El envío de un pedido medio es `3.80 * sent_share`.",
            en="For each euro sold: how much do you give away in discount, and how much in parcels? The parcel of an average order is `3.80 * sent_share`.",
        ),
        both(
            es="`cost = 0.12 + 3.80 * sent_share / order_value`, y después `cost / (margin - cost)`.",
            en="`cost = 0.12 + 3.80 * sent_share / order_value`, and then `cost / (margin - cost)`.",
        ),
    ],
    look_at=both(
        es="¿Está el envío? ¿Dividiste entre lo que queda, `margin - cost`? ¿Está en %?",
        en="Is the shipping in it? Did you divide by what is left, `margin - cost`? Is it in %?",
    ),
    explanation=both(
        es="c / (m − c): antes cada euro dejaba m, ahora deja m − c. Y ese tanto por ciento de más lo tendría que pedir **cada** persona de Oro, también quien ya tomaba café tres veces al día.",
        en="c / (m − c): each euro used to leave m, now it leaves m − c. And **each** Gold member would have to order that much more, also those who drank coffee three times a day already.",
    ),
    code="cost = 0.12 + 3.80 * sent_share / order_value\ngold_needs = 100 * cost / (margin - cost)",
)


def buyers(data) -> pd.DataFrame:
    """Spending, parcels and what the club would give, a row for each person who bought in 2025."""
    orders = year(data)
    found = orders.assign(parcel=orders["channel"].eq("web")).groupby("customer", observed=True)
    table = found.agg(orders=("amount", "size"), spend=("amount", "sum"), parcels=("parcel", "sum"))
    return table.assign(benefits=0.10 * table["spend"] + PARCEL * table["parcels"])


def _club(data, who: str = "gain", more: float = MORE, on: str = "margin", benefits_grow: bool = True) -> float:
    table = buyers(data)
    if who == "gain":
        table = table[table["benefits"] > FEE]
    extra = more * table["spend"] * (margin_of(data) if on == "margin" else 1.0)
    given = table["benefits"] * (1 + (more if benefits_grow else 0.0))
    return float((FEE + extra - given).sum())


CLUB = Question(
    id="club",
    title=both(es="Un club con cuota", en="A club with a fee"),
    answer="club_leaves",
    kind=Number(tolerance=1.0, digits=0),
    points=2,
    expected=_club,
    mistakes=[
        Mistake(
            "everybody-joins",
            lambda data: _club(data, who="all"),
            both(
                es="Metiste en el club a toda la clientela. Quien compra dos veces al año no paga 30 € por ventajas que le valen 5: quédate con las filas en las que `benefits` pasa de la cuota.",
                en="You put all customers into the club. Whoever buys twice a year does not pay €30 for benefits worth 5 to them: keep the rows in which `benefits` exceeds the fee.",
            ),
            credit=0.3,
        ),
        Mistake(
            "no-more-orders",
            lambda data: _club(data, more=0.0),
            both(
                es="Esa es la cuenta si nadie cambia lo que compra. Aquí quienes entran piden un 10 % más: añade el margen de esas compras (y lo que cuestan sus ventajas).",
                en="That is the sum if nobody changes what they buy. Here those who join order 10% more: add the margin of those purchases (and what their benefits cost).",
            ),
            credit=0.5,
        ),
        Mistake(
            "sales-for-margin",
            lambda data: _club(data, on="sales"),
            both(
                es="Sumaste las ventas nuevas enteras. De ellas hay que pagar el café: lo que queda es `margin` por cada euro.",
                en="You added the whole of the new sales. The coffee has to be paid from them: what is left is `margin` for each euro.",
            ),
            credit=0.3,
        ),
        Mistake(
            "new-orders-without-benefits",
            lambda data: _club(data, benefits_grow=False),
            both(
                es="Las compras nuevas también llevan el 10 % y el envío: si piden un 10 % más, las ventajas cuestan un 10 % más.",
                en="The new purchases have the 10% and the parcel too: if they order 10% more, the benefits cost 10% more.",
            ),
            credit=0.5,
        ),
        Mistake(
            "sign",
            lambda data: -_club(data),
            both(
                es="El signo está al revés: lo que **deja** es lo que entra (cuotas y margen nuevo) menos lo que sale (ventajas).",
                en="The sign is the wrong way round: what it **leaves** is what comes in (fees and new margin) less what goes out (benefits).",
            ),
            credit=0.5,
            generic=True,
        ),
    ],
    hints=[
        both(
            es='Primero, quién entra: `joins = buyers[buyers["benefits"] > 30]`.',
            en='First, who joins: `joins = buyers[buyers["benefits"] > 30]`.',
        ),
        both(
            es="Por persona: 30 de cuota, más `0.10 * spend * margin`, menos `1.10 * benefits`. Después, suma.",
            en="For each person: 30 of fee, plus `0.10 * spend * margin`, less `1.10 * benefits`. Then add up.",
        ),
    ],
    look_at=both(
        es="¿Solo quienes ganan al entrar? ¿El margen de lo nuevo, y las ventajas también sobre lo nuevo?",
        en="Only those who gain by joining? The margin of what is new, and the benefits on what is new as well?",
    ),
    explanation=both(
        es="Entra quien sale ganando, y lo que gana lo pones tú. Que compren más ayuda, si lo nuevo deja más de lo que cuesta; mira cuánto más tendría que ser para llegar a cero.",
        en="Those who gain are the ones who join, and what they gain is what you put in. Their buying more helps, if the new leaves more than it costs; see how much more it would take to reach zero.",
    ),
    code=(
        'joins = buyers[buyers["benefits"] > 30]\n'
        'extra = 0.10 * joins["spend"] * margin\n'
        'club_leaves = (30 + extra - 1.10 * joins["benefits"]).sum()'
    ),
)


@cache
def _plays(variants: bool) -> OverSeeds:
    return over_seeds(example_programme("points"), MARKET, range(20), variants=variants, sample=1000)


def _wins(variants: bool = True) -> int:
    return int((_plays(variants).table["net"] > 0).sum())


MARKETS = Question(
    id="markets",
    title=both(es="En cuántos mercados gana", en="In how many markets it earns"),
    answer="markets_won",
    kind=Number(tolerance=0.01, digits=0),
    points=2,
    expected=lambda data: _wins(),
    mistakes=[
        Mistake(
            "luck-alone",
            lambda data: _wins(variants=False),
            both(
                es="Jugaste veinte veces el **mismo** mercado: solo cambió la suerte. Lo que no se sabe es cómo es el mercado; pide otros parecidos con `variants=True`.",
                en="You played the **same** market twenty times: only luck changed. What is not known is what the market is like; ask for others like it with `variants=True`.",
            ),
            credit=0.3,
        ),
        Mistake(
            "margin-without-costs",
            lambda data: int((_plays(True).table["incremental_margin"] > 0).sum()),
            both(
                es="Contaste los mercados en los que trae margen. Falta quitar lo que cuesta: la columna que dice si gana es `net`.",
                en="You counted the markets in which it brings margin. What it costs is still to be taken away: the column that says whether it earns is `net`.",
            ),
            credit=0.3,
        ),
        Mistake(
            "those-that-lose",
            lambda data: 20 - _wins(),
            both(
                es="Contaste los mercados en los que pierde. Se piden los otros: `net` mayor que cero.",
                en="You counted the markets in which it loses. The others are asked for: `net` above zero.",
            ),
            credit=0.5,
        ),
        Mistake(
            "percent",
            lambda data: 5 * _wins(),
            both(
                es="Ese es el tanto por ciento. Se pide cuántos de los veinte.",
                en="That is the percentage. What is asked for is how many of the twenty.",
            ),
            credit=0.8,
            generic=True,
        ),
    ],
    hints=[
        both(
            es="`loyalty.over_seeds(beans, market, range(20), variants=True, sample=1000)` tiene una tabla con una fila por mercado.",
            en="`loyalty.over_seeds(beans, market, range(20), variants=True, sample=1000)` has a table with a row for each market.",
        ),
        both(
            es='Cuenta las filas en las que queda algo: `(plays.table["net"] > 0).sum()`.',
            en='Count the rows in which something is left: `(plays.table["net"] > 0).sum()`.',
        ),
    ],
    look_at=both(
        es="¿Pediste mercados distintos (`variants=True`)? ¿Miras `net`?",
        en="Did you ask for different markets (`variants=True`)? Are you looking at `net`?",
    ),
    explanation=both(
        es="Cada mercado tiene otro margen, otra gente y otras reacciones. Un programa que gana en poco más de la mitad es una moneda al aire: para lanzarlo haría falta una prueba con grupo por sorteo.",
        en="Each market has another margin, other people and other reactions. A programme that earns in a little more than half is the toss of a coin: launching it would take a trial with a group drawn by lot.",
    ),
    code=(
        "plays = loyalty.over_seeds(beans, market, range(20), variants=True, sample=1000)\n"
        'markets_won = int((plays.table["net"] > 0).sum())'
    ),
)
