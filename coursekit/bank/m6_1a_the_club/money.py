"""The question of 6.1a on money: what the club left in 2025 if it did what it truly does."""

import pandas as pd

from coursekit.practice import Mistake, Number, Question, both

EFFECT, EURO_PER_POINT = 0.06, 0.05


def member_orders(data) -> pd.DataFrame:
    """What members ordered in 2025 from the day they joined."""
    orders = data.orders.astype({"customer": str})
    joined = data.memberships.astype({"customer": str}).set_index("customer")["joined"]
    since = orders["customer"].map(joined)
    return orders[(orders["date"] >= since) & (orders["date"] >= "2025-01-01")]


def _vouchers(data, euro_per_point: float = EURO_PER_POINT, kinds: tuple[str, ...] = ("redeemed",)) -> float:
    points = data.points
    rows = points[points["kind"].isin(kinds) & (points["time"] >= "2025-01-01")]
    return euro_per_point * float(rows["points"].abs().sum())


def _extra(data, of: str = "margin", included: bool = True) -> float:
    orders = member_orders(data)
    base = float(orders["amount"].sum() - (orders["cost"].sum() if of == "margin" else 0.0))
    return base * EFFECT / (1 + EFFECT) if included else base * EFFECT


def _net(data) -> float:
    return _extra(data) - _vouchers(data)


NET = Question(
    id="net",
    title=both(es="Lo que dejó el club", en="What the club left"),
    answer="club_left",
    points=2,
    kind=Number(tolerance=1.0, digits=0),
    expected=_net,
    mistakes=[
        Mistake(
            "sales-not-margin",
            lambda data: _extra(data, "sales") - _vouchers(data),
            both(
                es="Contaste las ventas de más, y parte de cada venta se va en café, leche y cartón. Al banco llega el margen: `amount - cost`.",
                en="You counted extra sales, and part of each sale goes on coffee, milk and cardboard. What reaches the bank is the margin: `amount - cost`.",
            ),
            credit=0.4,
        ),
        Mistake(
            "on-top-of-what-was-sold",
            lambda data: _extra(data, included=False) - _vouchers(data),
            both(
                es="El 6 % va sobre lo que habrían pedido **sin** club, y lo que ves en la tabla ya lleva el 6 % dentro. La parte de más es 0.06 / 1.06 de lo que ves.",
                en="The 6% goes on what they would have ordered **without** a club, and what you see in the table has the 6% in it already. The extra part is 0.06 / 1.06 of what you see.",
            ),
            credit=0.6,
        ),
        Mistake(
            "a-point-a-cent",
            lambda data: _extra(data) - _vouchers(data, 0.01),
            both(
                es="Contaste cada punto como un céntimo. Cien puntos son un vale de 5 €: cada punto usado cuesta cinco céntimos.",
                en="You counted each point as one cent. A hundred points are a €5 voucher: each point used costs five cents.",
            ),
            credit=0.5,
        ),
        Mistake(
            "points-earned",
            lambda data: _extra(data) - _vouchers(data, kinds=("welcome", "earned")),
            both(
                es='Pagaste los puntos **ganados**. Muchos no se han usado y algunos caducarán: lo que salió de la caja en 2025 son los canjeados, `kind == "redeemed"`.',
                en='You paid for the points **earned**. Many have not been used and some will expire: what left the till in 2025 are those redeemed, `kind == "redeemed"`.',
            ),
            credit=0.4,
        ),
        Mistake(
            "vouchers-forgotten",
            _extra,
            both(
                es="Es el margen de más, antes de pagar los vales. Réstalos: 5 € por cada cien puntos canjeados.",
                en="It is the extra margin, before paying for the vouchers. Take them off: €5 for every hundred points redeemed.",
            ),
            credit=0.3,
        ),
        Mistake(
            "all-the-margin",
            lambda data: _extra(data) * (1 + EFFECT) / EFFECT - _vouchers(data),
            both(
                es="Le apuntas al club **todo** el margen de sus socios. Casi todo habría llegado sin él: al club le toca lo que no habría pasado.",
                en="You credit the club with **all** the margin of its members. Nearly all of it would have come without it: the club's part is what would not have happened.",
            ),
        ),
    ],
    hints=[
        both(
            es='Margen de los socios en 2025: `(member_orders["amount"] - member_orders["cost"]).sum()`. ¿Qué parte no habría llegado sin club?',
            en='Members\' margin in 2025: `(member_orders["amount"] - member_orders["cost"]).sum()`. What part would not have come without a club?',
        ),
        both(
            es="Lo de más es `margin * 0.06 / 1.06`. Los vales: puntos canjeados en 2025 (vienen en negativo) entre 100, por 5 €.",
            en="The extra is `margin * 0.06 / 1.06`. The vouchers: points redeemed in 2025 (they stand as negative) over 100, times €5.",
        ),
    ],
    look_at=both(
        es="¿Es margen y no venta? ¿Están los vales restados, en euros y solo los de 2025?",
        en="Is it margin and not sales? Are the vouchers taken off, in euros, and only those of 2025?",
    ),
    explanation=both(
        es="Un efecto verdadero no basta: los vales se pagan sobre todos los pedidos de los socios, y lo ganado sale de los pocos de más. Y aún falta lo que cuesta llevarlo.",
        en="A true effect is not enough: the vouchers are paid on all the members' orders, and what is gained comes from the few extra ones. And running it is still to be paid for.",
    ),
    code=(
        'margin = (member_orders["amount"] - member_orders["cost"]).sum()\n'
        'used = points[(points["kind"] == "redeemed") & (points["time"] >= "2025-01-01")]\n'
        'club_left = margin * 0.06 / 1.06 + used["points"].sum() / 100 * 5'
    ),
)
