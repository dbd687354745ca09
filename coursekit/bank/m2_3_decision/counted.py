"""Questions of 2.3 that count: carts left, those who return by themselves, what a coupon has to win."""

import pandas as pd

from coursekit.practice import Mistake, Number, Question, both

DISCOUNT = 0.10


def _web(data) -> pd.DataFrame:
    return data.events[data.events["channel"] != "shop"]


def _visits(data, event: str) -> pd.DataFrame:
    web = _web(data)
    return web[web["event"] == event].drop_duplicates("visit")[["visit", "customer", "time"]]


def _share_left(data, first: str = "add_to_cart") -> float:
    begun, paid = _visits(data, first), _visits(data, "pay")
    return 100 * float((~begun["visit"].isin(paid["visit"])).mean())


LEFT = Question(
    id="left",
    title=both(es="Carritos que se dejan", en="Carts that are left", pt="Carrinhos que ficam para trás"),
    answer="left_share",
    kind=Number(tolerance=0.05, digits=1),
    expected=_share_left,
    mistakes=[
        Mistake(
            "of-all-visits",
            lambda data: _share_left(data, "land"),
            both(
                es="Contaste todas las visitas que no pagan. Aquí solo cuentan las que llegaron a llenar un carrito (`add_to_cart`).",
                en="You counted all visits that do not pay. Here only those count that came to fill a cart (`add_to_cart`).",
                pt="Você contou todas as visitas que não pagam. Aqui só contam as que chegaram a encher um carrinho (`add_to_cart`).",
            ),
        ),
        Mistake(
            "of-those-who-began-to-pay",
            lambda data: _share_left(data, "start_checkout"),
            both(
                es="Empezaste a contar en el pago (`start_checkout`). Quien llenó el carrito y no llegó ahí también lo dejó.",
                en="You began to count at the payment (`start_checkout`). Who filled the cart and never came there left it too.",
                pt="Você começou a contar no pagamento (`start_checkout`). Quem encheu o carrinho e não chegou até ali também o deixou.",
            ),
            credit=0.3,
        ),
        Mistake(
            "those-who-paid",
            lambda data: 100 - _share_left(data),
            both(
                es="Esa es la parte que **paga** en la visita. Se pide la que se va.",
                en="That is the share that **pays** in the visit. What is asked for is the one that leaves.",
                pt="Essa é a parte que **paga** na visita. O que se pede é a que vai embora.",
            ),
            credit=0.5,
        ),
        Mistake(
            "ratio",
            lambda data: _share_left(data) / 100,
            both(
                es="La proporción es correcta; ponla de 0 a 100.",
                en="The share is right; put it on 0 to 100.",
                pt="A proporção está certa; ponha-a de 0 a 100.",
            ),
            credit=0.5,
            generic=True,
        ),
    ],
    hints=[
        both(
            es="`carts` tiene una fila por visita con carrito. ¿Cuáles no están en `payments`?",
            en="`carts` has a row for each visit with a cart. Which of them are not in `payments`?",
            pt="`carts` tem uma linha para cada visita com carrinho. Quais delas não estão em `payments`?",
        ),
        both(
            es='`~carts["visit"].isin(payments["visit"])` es verdadero donde no pagó.',
            en='`~carts["visit"].isin(payments["visit"])` is true where it did not pay.',
            pt='`~carts["visit"].isin(payments["visit"])` é verdadeiro onde não houve pagamento.',
        ),
    ],
    look_at=both(
        es="¿Divides entre las visitas con carrito? ¿Cuentas las que **no** pagan en esa visita?",
        en="Do you divide by the visits with a cart? Do you count those that do **not** pay in that visit?",
        pt="Você divide pelas visitas com carrinho? Conta as que **não** pagam naquela visita?",
    ),
    explanation=both(
        es="De las visitas que llenan un carrito, la parte que no paga en esa visita. No dice que no vayan a pagar otro día.",
        en="Of the visits that fill a cart, the share that does not pay in that visit. It does not say that they will not pay another day.",
        pt="Das visitas que enchem um carrinho, a parte que não paga naquela visita. Não diz que não vão pagar outro dia.",
    ),
    code='left_share = 100 * (~carts["visit"].isin(payments["visit"])).mean()',
)


def _left_with_days(data) -> pd.DataFrame:
    """Carts left, with the days until the same person's next payment on the web (blank where there was none)."""
    carts, paid = _visits(data, "add_to_cart"), _visits(data, "pay")
    left = carts[~carts["visit"].isin(paid["visit"])].sort_values("time")
    later = paid.sort_values("time").rename(columns={"time": "paid"})[["customer", "paid"]]
    left = pd.merge_asof(
        left, later, left_on="time", right_on="paid", by="customer", direction="forward", allow_exact_matches=False
    )
    left["days"] = (left["paid"] - left["time"]).dt.total_seconds() / 86_400
    return left


def _back(data, days: int = 7, of: str = "left") -> float:
    left = _left_with_days(data)
    old = left[left["time"] < data.as_of - pd.Timedelta(days=days)]
    if of == "carts":
        carts = _visits(data, "add_to_cart")
        return 100 * float((old["days"] <= days).sum() / (carts["time"] < data.as_of - pd.Timedelta(days=days)).sum())
    if of == "returned":
        return 100 * float((old["days"] <= days).sum() / old["days"].notna().sum())
    return 100 * float((old["days"] <= days).mean())


BACK = Question(
    id="back",
    title=both(es="Los que vuelven solos", en="Those who come back by themselves", pt="Quem volta por conta própria"),
    answer="back_share",
    kind=Number(tolerance=0.03, digits=1),
    points=2,
    expected=_back,
    mistakes=[
        Mistake(
            "thirty-days",
            lambda data: _back(data, 30),
            both(
                es="Contaste treinta días. El cupón propuesto vale siete: cambia el plazo, también al elegir quién tuvo tiempo.",
                en="You counted thirty days. The coupon proposed is valid for seven: change the time, also when choosing who had enough of it.",
                pt="Você contou trinta dias. O cupom proposto vale sete: mude o prazo, também na hora de escolher quem teve tempo.",
            ),
            credit=0.5,
        ),
        Mistake(
            "of-all-carts",
            lambda data: _back(data, 7, "carts"),
            both(
                es="Dividiste entre todos los carritos, también los pagados en el acto. El cupón iría solo a los que se dejan: divide entre esos.",
                en="You divided by all carts, those paid at once too. The coupon would go only to those left: divide by these.",
                pt="Você dividiu por todos os carrinhos, inclusive os pagos na hora. O cupom iria só para os que ficam para trás: divida por esses.",
            ),
            credit=0.3,
        ),
        Mistake(
            "of-those-who-came-back",
            lambda data: _back(data, 7, "returned"),
            both(
                es="Quitaste a quienes no volvieron a pagar (los huecos de `days`). Son los que dejaron el carrito para siempre: tienen que estar en el total.",
                en="You left out those who never paid again (the blanks of `days`). They left the cart for good: they have to be in the total.",
                pt="Você tirou quem não voltou a pagar (os vazios de `days`). São os que deixaram o carrinho de vez: precisam estar no total.",
            ),
        ),
        Mistake(
            "ratio",
            lambda data: _back(data) / 100,
            both(
                es="La proporción es correcta; ponla de 0 a 100.",
                en="The share is right; put it on 0 to 100.",
                pt="A proporção está certa; ponha-a de 0 a 100.",
            ),
            credit=0.5,
            generic=True,
        ),
    ],
    hints=[
        both(
            es="Quédate con los carritos de `left` que son de siete días antes de `ex.data.as_of` o más.",
            en="Keep the carts of `left` that are seven days before `ex.data.as_of` or more.",
            pt="Fique com os carrinhos de `left` que são de sete dias antes de `ex.data.as_of` ou mais.",
        ),
        both(
            es='Un hueco en `days` comparado con 7 da falso, y aquí eso es lo correcto: `(had_time["days"] <= 7).mean()`.',
            en='A blank in `days` compared with 7 gives false, and here that is right: `(had_time["days"] <= 7).mean()`.',
            pt='Um vazio em `days` comparado com 7 dá falso, e aqui isso é o correto: `(had_time["days"] <= 7).mean()`.',
        ),
    ],
    look_at=both(
        es="¿Están en el total quienes no volvieron? ¿Y fuera los carritos de la última semana?",
        en="Are those who did not return in the total? And the carts of the last week out of it?",
        pt="Quem não voltou está no total? E os carrinhos da última semana ficaram de fora?",
    ),
    explanation=both(
        es="De los carritos dejados que tuvieron una semana, la parte pagada en la web en esa semana, sin oferta ninguna: lo que un cupón descontaría sin vender.",
        en="Of the carts left that had a week, the share paid on the web within that week, with no offer at all: what a coupon would discount without selling.",
        pt="Dos carrinhos deixados que tiveram uma semana, a parte paga no site nessa semana, sem oferta nenhuma: o que um cupom descontaria sem vender.",
    ),
    code=(
        'had_time = left[left["time"] < ex.data.as_of - pd.Timedelta(days=7)]\n'
        'back_share = 100 * (had_time["days"] <= 7).mean()'
    ),
)


def _margin(data) -> float:
    web = data.orders[data.orders["channel"] == "web"]
    return float(1 - web["cost"].sum() / web["amount"].sum())


def _needed(data) -> float:
    m = _margin(data)
    return _back(data) * DISCOUNT / (m - DISCOUNT)


COUPON = Question(
    id="coupon",
    title=both(
        es="Lo que tiene que ganar el cupón", en="What the coupon has to win", pt="O que o cupom precisa ganhar"
    ),
    answer="needed",
    kind=Number(tolerance=0.02, digits=2),
    points=2,
    expected=_needed,
    mistakes=[
        Mistake(
            "divided-by-the-whole-margin",
            lambda data: _back(data) * DISCOUNT / _margin(data),
            both(
                es="Dividiste entre todo el margen. A cada carrito ganado también se le descuenta: deja el margen **menos** el 10 %.",
                en="You divided by the whole margin. Each cart won is discounted too: it leaves the margin **less** the 10%.",
                pt="Você dividiu pela margem inteira. Cada carrinho ganho também leva o desconto: deixa a margem **menos** os 10%.",
            ),
            credit=0.5,
        ),
        Mistake(
            "uplift-in-percent",
            lambda data: 100 * DISCOUNT / (_margin(data) - DISCOUNT),
            both(
                es="Esa es la subida en %, respecto a los que ya pagaban. Se piden **pagos de más por cada cien carritos**: multiplica por los que pagan igual y divide entre 100.",
                en="That is the rise in %, relative to those who paid anyway. What is asked for is **payments more per hundred carts**: multiply by those who pay anyway and divide by 100.",
                pt="Esse é o aumento em %, em relação a quem já pagava. O que se pede são **pagamentos a mais a cada cem carrinhos**: multiplique pelos que pagam de qualquer jeito e divida por 100.",
            ),
            credit=0.3,
        ),
        Mistake(
            "ten-percent-of-them",
            lambda data: _back(data) * DISCOUNT,
            both(
                es="Tomaste un 10 % de los que pagan igual. Eso sería si cada venta dejara su precio entero; deja solo el margen menos el descuento.",
                en="You took 10% of those who pay anyway. That would be if each sale left its whole price; it leaves the margin less the discount alone.",
                pt="Você tomou 10% de quem paga de qualquer jeito. Seria assim se cada venda deixasse o preço inteiro; ela deixa só a margem menos o desconto.",
            ),
        ),
    ],
    hints=[
        both(
            es="Lo que se pierde: `back_share` × 0.10 por cada euro vendido. Lo que deja cada venta ganada: `margin − 0.10`.",
            en="What is lost: `back_share` × 0.10 for each euro sold. What each sale won leaves: `margin − 0.10`.",
            pt="O que se perde: `back_share` × 0.10 para cada euro vendido. O que cada venda ganha deixa: `margin − 0.10`.",
        ),
        both(
            es="Iguala lo que se pierde y lo que se gana: `needed = back_share * 0.10 / (margin - 0.10)`.",
            en="Set what is lost equal to what is won: `needed = back_share * 0.10 / (margin - 0.10)`.",
            pt="Iguale o que se perde e o que se ganha: `needed = back_share * 0.10 / (margin - 0.10)`.",
        ),
    ],
    look_at=both(
        es="¿Usas el margen como proporción (0.44, no 44)? ¿Le quitas el descuento?",
        en="Do you use the margin as a ratio (0.44, not 44)? Do you take the discount off it?",
        pt="Você usa a margem como proporção (0.44, e não 44)? Tira dela o desconto?",
    ),
    explanation=both(
        es="Pérdida en los que pagan igual = ganancia en los nuevos: b · d = x · (m − d). Supone cestas iguales y que los nuevos no habrían comprado nunca.",
        en="Loss on those who pay anyway = gain on the new ones: b · d = x · (m − d). It supposes equal baskets, and that the new ones would never have bought.",
        pt="Perda com quem paga de qualquer jeito = ganho com os novos: b · d = x · (m − d). Supõe cestas iguais, e que os novos nunca teriam comprado.",
    ),
    code="needed = back_share * 0.10 / (margin - 0.10)",
)
