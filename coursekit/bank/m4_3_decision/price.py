"""Questions of 4.3 that count: what was expected, elasticity, how far sales may fall, coupons at hand."""

import pandas as pd

from coursekit import kpis
from coursekit.bank.m4_3_decision.sales import INPUTS, around_of, chances_of, coffee_of, home_lines, rises_of
from coursekit.practice import Mistake, Number, Question, both


def _drip(data) -> pd.Series:
    around = around_of(data)
    return around[around["product"] == "drip_bags"].iloc[0]


def _expected(data) -> float:
    drip = _drip(data)
    return float(drip["before"] * drip["rest_after"] / drip["rest_before"])


def _as_everything(data) -> float:
    """The rest with the drip bags, and whatever else changed its price, left in it."""
    drip, lines = _drip(data), home_lines(data)
    away = lines["date"] - drip["date"]
    span = pd.Timedelta(weeks=12)
    before, after = (
        ((away >= -span) & (away < pd.Timedelta(0))).sum(),
        ((away >= pd.Timedelta(0)) & (away < span)).sum(),
    )
    return float(drip["before"] * after / before)


EXPECTED = Question(
    id="expected",
    title=both(es="¿Cuántas bolsitas se esperaban?", en="How many drip bags were to be expected?"),
    answer="expected_drip",
    kind=Number(tolerance=0.006, digits=2),
    expected=_expected,
    mistakes=[
        Mistake(
            "as-before",
            lambda data: float(_drip(data)["before"]),
            both(
                es="Esas son las de antes: supones que sin la subida todo seguía igual. Pero llegaba Navidad. ¿Por cuánto se multiplicó el resto?",
                en="Those are the ones from before: you suppose that without the rise nothing would have changed. But Christmas was coming. By how much was the rest multiplied?",
            ),
        ),
        Mistake(
            "as-many-more",
            lambda data: float(_drip(data)["before"] + _drip(data)["rest_after"] - _drip(data)["rest_before"]),
            both(
                es="Sumaste las compras **de más** de todo el resto, que son cientos, a un solo producto. Lo que se traslada es la proporción en que creció: `rest_after / rest_before`.",
                en="You added the **extra** purchases of the whole rest, which are hundreds, to a single product. What carries over is the ratio by which it grew: `rest_after / rest_before`.",
            ),
        ),
        Mistake(
            "the-other-way-round",
            lambda data: float(_drip(data)["before"] * _drip(data)["rest_before"] / _drip(data)["rest_after"]),
            both(
                es="La proporción está al revés: el resto **creció**, así que lo esperado tiene que ser más que lo de antes.",
                en="The ratio is upside down: the rest **grew**, so what is expected has to be more than before.",
            ),
            credit=0.3,
        ),
        Mistake(
            "everything-as-witness",
            _as_everything,
            both(
                es="Usaste todas las compras como testigo, también las de productos que cambiaron de precio. Un testigo no puede estar metido en el caso: usa las columnas `rest_`.",
                en="You used all purchases as the witness, those of products with a new price too. A witness must not be a party to the case: use the `rest_` columns.",
            ),
            credit=0.5,
        ),
    ],
    hints=[
        both(
            es="¿Por cuánto se multiplicaron las compras del resto entre antes y después?",
            en="By how much were the purchases of the rest multiplied from before to after?",
        ),
        both(
            es='Toma la fila: `drip = around[around["product"] == "drip_bags"].iloc[0]`.',
            en='Take the row: `drip = around[around["product"] == "drip_bags"].iloc[0]`.',
        ),
        both(
            es='Lo de antes por esa proporción: `drip["before"] * drip["rest_after"] / drip["rest_before"]`.',
            en='What was before, times that ratio: `drip["before"] * drip["rest_after"] / drip["rest_before"]`.',
        ),
    ],
    look_at=both(
        es="¿Partes de las compras de antes de las bolsitas? ¿Las multiplicas por lo que creció el resto?",
        en="Do you begin with the purchases of drip bags from before? Do you multiply them by what the rest grew by?",
    ),
    explanation=both(
        es="Lo de antes, multiplicado por lo que creció lo que no cambió de precio. Compáralo con lo que se vendió: esa diferencia es la que pide explicación, no la de antes y después.",
        en="What was before, times what grew without a change of price. Compare it with what was sold: that difference asks for an explanation, not the one between before and after.",
    ),
    code=(
        'drip = around[around["product"] == "drip_bags"].iloc[0]\n'
        'expected_drip = drip["before"] * drip["rest_after"] / drip["rest_before"]'
    ),
)


def _elasticity(data, which: str = "rises", rest: bool = True) -> float:
    around = around_of(data)
    coffee = around[around["product"].isin(coffee_of(data))]
    rows = {
        "rises": rises_of(data, around),
        "all changes": coffee,
        "all products": around[around["new_price"] > around["old_price"]],
    }[which]
    # Cups and food are not among the lines: a product that was never there has nothing to compare.
    return float(kpis.price_elasticity(*(rows[n] for n in (INPUTS if rest else INPUTS[:4]))))


def _in_percent(data) -> float:
    rows = rises_of(data, around_of(data))
    expected = rows["before"] * rows["rest_after"] / rows["rest_before"]
    bought = rows["after"].sum() / expected.sum() - 1
    dearer = (expected * rows["new_price"]).sum() / (expected * rows["old_price"]).sum() - 1
    return float(bought / dearer)


ELASTICITY = Question(
    id="elasticity",
    title=both(es="La elasticidad del café", en="The elasticity of coffee"),
    answer="elasticity",
    kind=Number(tolerance=0.0006, digits=3),
    points=2,
    expected=_elasticity,
    mistakes=[
        Mistake(
            "season-left-in",
            lambda data: _elasticity(data, rest=False),
            both(
                es="Falta el resto: dejaste la temporada dentro. Pasa también `rest_before` y `rest_after`.",
                en="The rest is missing: you left the season in. Pass `rest_before` and `rest_after` as well.",
            ),
            credit=0.3,
        ),
        Mistake(
            "cuts-too",
            lambda data: _elasticity(data, "all changes"),
            both(
                es="Metiste también las bajadas de precio. Una bajada dentro de la suma tapa una subida: la pregunta es qué pasa al **subir**. Quédate con `new_price > old_price`.",
                en="You put the price cuts in as well. A cut inside the sum covers up a rise: the question is what happens when prices **rise**. Keep `new_price > old_price`.",
            ),
            credit=0.5,
        ),
        Mistake(
            "percent-over-percent",
            _in_percent,
            both(
                es="Dividiste % de compras entre % de precio. La idea es la misma y la cifra se parece, pero así subir y volver no miden igual. Usa `kpis.price_elasticity`, que trabaja con logaritmos.",
                en="You divided % of purchases by % of price. The idea is the same and the figure is near, but in that way a rise and the way back do not measure the same. Use `kpis.price_elasticity`, which works with logarithms.",
            ),
            credit=0.7,
        ),
        Mistake(
            "sign",
            lambda data: -_elasticity(data),
            both(
                es="El tamaño está bien; el signo no. Si las compras bajan cuando el precio sube, la elasticidad es negativa.",
                en="The size is right, the sign is not. If purchases fall when the price rises, elasticity is negative.",
            ),
            credit=0.5,
            generic=True,
        ),
    ],
    hints=[
        both(
            es="Dos filtros sobre `around`: que el producto sea café y que el precio nuevo sea mayor que el viejo.",
            en="Two filters on `around`: the product is a coffee, and the new price is above the old one.",
        ),
        both(
            es="La función pide seis columnas en este orden: `before, after, old_price, new_price, rest_before, rest_after`.",
            en="The function asks for six columns in this order: `before, after, old_price, new_price, rest_before, rest_after`.",
        ),
        both(
            es='`rises = around[around["product"].isin(coffee) & (around["new_price"] > around["old_price"])]`, con `coffee` los productos de esa categoría.',
            en='`rises = around[around["product"].isin(coffee) & (around["new_price"] > around["old_price"])]`, with `coffee` the products of that category.',
        ),
    ],
    look_at=both(
        es="¿Solo café? ¿Solo subidas? ¿Pasaste las dos columnas del resto?",
        en="Coffee alone? Rises alone? Did you pass both columns of the rest?",
    ),
    explanation=both(
        es="Compras frente a lo esperado, por cada 1 % que subió la cesta esperada. Con mil clientes el intervalo es ancho: una cifra sola no basta para decidir.",
        en="Purchases against what was expected, for each 1% that the expected basket rose. With a thousand customers the interval is wide: one figure alone is not enough to decide.",
    ),
    code=(
        'coffee = products.loc[products["category"] == "coffee", "product"]\n'
        'rises = around[around["product"].isin(coffee) & (around["new_price"] > around["old_price"])]\n'
        'names = ["before", "after", "old_price", "new_price", "rest_before", "rest_after"]\n'
        "elasticity = kpis.price_elasticity(*(rises[name] for name in names))"
    ),
)


def _margin(data) -> float:
    lines = home_lines(data)
    year = lines[lines["product"].isin(coffee_of(data)) & (lines["date"] >= "2025-01-01")]
    return float(1 - year["cost"].sum() / (year["quantity"] * year["price"]).sum())


FALL = Question(
    id="fall",
    title=both(es="Cuánto puede caer", en="How far it may fall"),
    answer="fall",
    kind=Number(tolerance=0.02, digits=2),
    expected=lambda data: 100 * 0.05 / (_margin(data) + 0.05),
    mistakes=[
        Mistake(
            "old-margin",
            lambda data: 100 * 0.05 / _margin(data),
            both(
                es="Dividiste entre el margen de hoy. Cada bolsa que aún se vende deja ya el margen **más** el 5 %: lo que se pierde por cada una que no se vende es mayor.",
                en="You divided by the margin of today. Each bag that is still sold leaves the margin **plus** the 5% by then: what is lost on each one that is not sold is more.",
            ),
            credit=0.5,
        ),
        Mistake(
            "revenue-not-margin",
            lambda data: 100 * 0.05 / 1.05,
            both(
                es="Eso deja igual la **facturación**. Una bolsa que no se vende tampoco cuesta nada: para el margen se puede perder más. ¿Qué queda de cada bolsa después de pagarla?",
                en="That leaves the **revenue** the same. A bag that is not sold costs nothing either: for the margin one may lose more. What is left of each bag after paying for it?",
            ),
        ),
        Mistake(
            "the-same-five",
            lambda data: 5.0,
            both(
                es="«Sube un 5 %, puede caer un 5 %» sería tener en cuenta solo el precio. Compara lo que deja una bolsa hoy con lo que dejaría: `margin` y `margin + 0.05`.",
                en="“Up by 5%, may fall by 5%” looks at the price alone. Compare what a bag leaves today with what it would leave: `margin` and `margin + 0.05`.",
            ),
        ),
        Mistake(
            "as-a-discount",
            lambda data: 100 * 0.05 / (_margin(data) - 0.05),
            both(
                es="Esa es la cuenta de un **descuento** del 5 %: cuánto hay que vender de más. Aquí el precio sube y el margen por bolsa crece.",
                en="That is the sum for a **discount** of 5%: how much more has to be sold. Here the price rises and the margin on a bag grows.",
            ),
            credit=0.3,
        ),
        Mistake(
            "ratio",
            lambda data: 0.05 / (_margin(data) + 0.05),
            both(es="La proporción es correcta; ponla de 0 a 100.", en="The ratio is right; put it on 0 to 100."),
            credit=0.5,
            generic=True,
        ),
    ],
    hints=[
        both(
            es="Imagina 100 bolsas a 1 €. Hoy dejan `100 * margin`. Tras la subida, cada una deja `margin + 0.05`.",
            en="Think of 100 bags at €1. Today they leave `100 * margin`. After the rise each leaves `margin + 0.05`.",
        ),
        both(
            es="Busca cuántas bolsas a `margin + 0.05` dejan lo mismo: `100 * margin / (margin + 0.05)`. Lo que falta hasta 100 es la caída.",
            en="Find how many bags at `margin + 0.05` leave the same: `100 * margin / (margin + 0.05)`. What is missing to 100 is the fall.",
        ),
    ],
    look_at=both(
        es="¿Usas el margen como proporción (0.55, no 55)? ¿Cuentas con que cada bolsa deja más que antes?",
        en="Do you use the margin as a ratio (0.55, not 55)? Do you reckon that each bag leaves more than before?",
    ),
    explanation=both(
        es="m = (1 − caída) · (m + 0.05). Con margen alto, la caída que se aguanta es pequeña: cada bolsa perdida duele más.",
        en="m = (1 − fall) · (m + 0.05). With a high margin the fall that can be borne is small: each bag that is lost hurts more.",
    ),
    code="fall = 100 * 0.05 / (margin + 0.05)",
)


def _used(data, of: str = "first") -> float:
    chances = chances_of(data)
    first = chances.drop_duplicates(["customer", "campaign"])
    if of == "all chances":
        return 100 * float(chances["coupon"].notna().mean())
    if of == "all orders":
        return 100 * float(data.orders["coupon"].notna().mean())
    if of == "sent":
        return 100 * float(first["coupon"].notna().sum() / (data.sends["arm"] == "sent").sum())
    if of == "people":
        return 100 * float(first["coupon"].notna().groupby(first["customer"], observed=True).any().mean())
    return 100 * float(first["coupon"].notna().mean())


COUPONS = Question(
    id="coupons",
    title=both(es="Quién usa el cupón que tiene", en="Who uses the coupon that they have"),
    answer="coupon_share",
    kind=Number(tolerance=0.05, digits=1),
    points=2,
    expected=_used,
    mistakes=[
        Mistake(
            "all-orders",
            lambda data: _used(data, "all orders"),
            both(
                es="Dividiste entre todos los pedidos. La mayoría no podía llevar cupón: nadie se lo había mandado, o ya no valía. Usa `chances`.",
                en="You divided by all orders. Most of them could not have a coupon: nobody had sent one, or it was no longer valid. Use `chances`.",
            ),
        ),
        Mistake(
            "spent-coupons",
            lambda data: _used(data, "all chances"),
            both(
                es="Contaste también los pedidos que vinieron después, con el cupón ya gastado o ya dejado pasar. El cupón vale una vez: quédate con el primero de cada persona y campaña.",
                en="You counted the orders that came afterwards too, with the coupon already spent or passed over. It is good once: keep the first of each person and campaign.",
            ),
            credit=0.5,
        ),
        Mistake(
            "of-the-mails",
            lambda data: _used(data, "sent"),
            both(
                es="Dividiste entre los correos enviados. Quien no compró nada en esos días no eligió entre usarlo y no usarlo: eso mide la campaña, no a la persona.",
                en="You divided by the e-mails sent. Who bought nothing in those days did not choose between using it and not: that measures the campaign, not the person.",
            ),
        ),
        Mistake(
            "ever-used",
            lambda data: _used(data, "people"),
            both(
                es="Esa es la parte de **personas** que lo usó alguna vez: quien tuvo más ocasiones tiene más fácil estar dentro. Cuenta ocasiones, no personas.",
                en="That is the share of **people** who ever used one: whoever had more occasions is more easily in it. Count occasions, not people.",
            ),
            credit=0.3,
        ),
        Mistake(
            "ratio",
            lambda data: _used(data) / 100,
            both(es="La proporción es correcta; ponla de 0 a 100.", en="The share is right; put it on 0 to 100."),
            credit=0.5,
            generic=True,
        ),
    ],
    hints=[
        both(
            es="`chances` ya viene por fecha. ¿Qué hace `drop_duplicates` con las filas que se repiten?",
            en="`chances` comes by date already. What does `drop_duplicates` do to rows that repeat?",
        ),
        both(
            es='`chances.drop_duplicates(["customer", "campaign"])` deja el primer pedido de cada persona y campaña.',
            en='`chances.drop_duplicates(["customer", "campaign"])` leaves the first order of each person and campaign.',
        ),
        both(
            es='Después, `100 * first_orders["coupon"].notna().mean()`.',
            en='Then `100 * first_orders["coupon"].notna().mean()`.',
        ),
    ],
    look_at=both(
        es="¿Hay una sola fila por persona y campaña? ¿Cuentas como usado el cupón que no está en blanco?",
        en="Is there one row only for each person and campaign? Do you count a coupon that is not blank as used?",
    ),
    explanation=both(
        es="De las ocasiones en que una persona compró con un cupón vigente, la parte en que lo usó. Entre todos los pedidos parece que casi nadie los mira; entre las ocasiones, muchos.",
        en="Of the occasions on which a person bought with a valid coupon, the share on which they used it. Among all orders hardly anyone seems to look at coupons; among the occasions, many do.",
    ),
    code=(
        'first_orders = chances.drop_duplicates(["customer", "campaign"])\n'
        'coupon_share = 100 * first_orders["coupon"].notna().mean()'
    ),
)
