"""The question of 4.5c on cross-selling: attach rate, lift, and lift among baskets of the same size."""

import pandas as pd

from coursekit.practice import Mistake, Question, Table, both

_WITH = ("v60", "french_press", "moka")


def _basket(data, web_alone: bool = True) -> pd.DataFrame:
    orders, lines = data.orders, data.order_lines
    if web_alone:
        lines = lines[lines["order"].isin(orders.loc[orders["channel"] == "web", "order"])]
    return pd.crosstab(lines["order"].astype(str), lines["product"].astype(str)).astype(bool)


def _attach(data, web_alone: bool = True, base: str = "all", size: str = "others") -> pd.DataFrame:
    basket, rows = _basket(data, web_alone), {}
    for product in _WITH:
        has = basket[product]
        counted = basket.drop(columns=product) if size == "others" else basket
        many = counted.sum(axis=1).clip(upper=5)
        share = 100 * basket.loc[has, "mug"].mean()
        alike = basket.loc[~has, "mug"].groupby(many[~has]).mean()
        expected = 100 * many[has].map(alike).mean()
        whole = 100 * basket["mug"].mean()
        lift = share - whole if base == "difference" else share / whole
        rows[product] = {"attach": share, "lift": lift, "same_size": share / expected}
    return pd.DataFrame(rows).T.rename_axis("product")


def _turned_round(data) -> pd.DataFrame:
    basket, table = _basket(data), _attach(data)
    return table.assign(attach=[100 * basket.loc[basket["mug"], product].mean() for product in table.index])


ATTACH = Question(
    id="attach",
    title=both(es="¿Quién llama a la taza?", en="Who calls the mug?"),
    answer="attach",
    points=2,
    kind=Table(keys=["product"], columns=["attach", "lift", "same_size"], tolerance=0.006),
    expected=_attach,
    mistakes=[
        Mistake(
            "turned-round",
            _turned_round,
            both(
                es="`lift` y `same_size` están bien. En `attach` diste la vuelta: de las cestas con **taza**, cuántas llevan el producto. Se ofrece la taza a quien lleva el producto: divide entre esas cestas.",
                en="`lift` and `same_size` are right. In `attach` you turned it round: of the baskets with a **mug**, how many hold the product. The mug is offered to those who take the product: divide by those baskets.",
            ),
            credit=0.5,
        ),
        Mistake(
            "shops-too",
            lambda data: _attach(data, web_alone=False),
            both(
                es="Metiste las cestas de las tiendas y de la suscripción. Un café en la barra es una «cesta» en la que nadie mete una taza: la base baja y todo parece atraerse. Quédate con la web.",
                en="You put the baskets of the shops and of the subscription in. A coffee at the counter is a “basket” into which nobody puts a mug: the base falls and everything seems to attract. Keep the web.",
            ),
            credit=0.3,
        ),
        Mistake(
            "a-difference",
            lambda data: _attach(data, base="difference"),
            both(
                es="En `lift` restaste. El lift es un cociente: 1 es «como todo el mundo». La resta da puntos, que también dicen algo, pero se llaman de otra manera.",
                en="In `lift` you subtracted. The lift is a ratio: 1 is “like everybody”. The difference gives points, which say something too, but have another name.",
            ),
            credit=0.5,
        ),
        Mistake(
            "counts-itself",
            lambda data: _attach(data, size="all"),
            both(
                es="`attach` y `lift` están bien. En `same_size` contaste el propio producto como una cosa más: una cesta con prensa y otra cosa tiene **una** otra cosa, no dos. Quítalo con `basket.drop(columns=product)` antes de sumar.",
                en="`attach` and `lift` are right. In `same_size` you counted the product itself as one thing more: a basket with a press and something else has **one** other thing, not two. Take it out with `basket.drop(columns=product)` before you add up.",
            ),
            credit=0.6,
        ),
    ],
    hints=[
        both(
            es='Con un producto primero: `has = basket["moka"]`; `attach` es `100 * basket.loc[has, "mug"].mean()`.',
            en='One product first: `has = basket["moka"]`; `attach` is `100 * basket.loc[has, "mug"].mean()`.',
        ),
        both(
            es='Las otras cosas: `basket.drop(columns="moka").sum(axis=1).clip(upper=5)`. La parte con taza de las cestas **sin** él, por otras cosas: `basket.loc[~has, "mug"].groupby(others[~has]).mean()`.',
            en='The other things: `basket.drop(columns="moka").sum(axis=1).clip(upper=5)`. The share with a mug of the baskets **without** it, by other things: `basket.loc[~has, "mug"].groupby(others[~has]).mean()`.',
        ),
        both(
            es="Lo esperado es `others[has].map(alike).mean()`: a cada cesta con él, lo que lleva una de su tamaño sin él.",
            en="What is expected is `others[has].map(alike).mean()`: to each basket with it, what one of its size without it holds.",
        ),
    ],
    look_at=both(
        es="¿Solo la web? ¿Divides entre las cestas con el producto? ¿Comparas con las de **sin** él, por el número de **otras** cosas?",
        en="The web alone? Do you divide by the baskets with the product? Do you compare with those **without** it, by the number of **other** things?",
    ),
    explanation=both(
        es="El lift se acerca a 1 al comparar cestas del mismo tamaño: una cesta grande lleva de todo. Lo que queda por encima o por debajo es sobre todo azar, porque hay pocas cestas con cada producto.",
        en="The lift comes near 1 when baskets of the same size are compared: a large basket holds something of everything. What is left above or below is mostly chance, because few baskets hold each product.",
    ),
    code=(
        "rows = {}\n"
        'for product in ("v60", "french_press", "moka"):\n'
        "    has = basket[product]\n"
        "    others = basket.drop(columns=product).sum(axis=1).clip(upper=5)\n"
        '    share = 100 * basket.loc[has, "mug"].mean()\n'
        '    alike = basket.loc[~has, "mug"].groupby(others[~has]).mean()\n'
        "    expected = 100 * others[has].map(alike).mean()\n"
        '    rows[product] = {"attach": share, "lift": share / (100 * basket["mug"].mean()), "same_size": share / expected}\n'
        'attach = pd.DataFrame(rows).T.rename_axis("product")'
    ),
)
