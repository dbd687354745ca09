"""Questions of 4.6a on what to offer: a catalogue of benefits, a budget over the five strategies."""

import pandas as pd

from coursekit.bank.m4_6a_the_programme.measured import PARCEL, buyers, margin_of, year
from coursekit.practice import Mistake, Question, Table, both
from coursekit.widgets import Response, best_split

GOLD_FROM = 400


def _catalogue(
    data, *, gold: bool = True, parcels: str = "parcels", months: int = 12, of: str = "spend"
) -> pd.DataFrame:
    people = buyers(data)
    people = people[people["spend"] >= GOLD_FROM] if gold else people
    sent = float(people[parcels].mean())
    off = 0.10 * float(people["spend"].mean() if of == "spend" else people["spend"].sum() / people["orders"].sum())
    rows = [
        ("discount", off, off),
        ("shipping", PARCEL * sent, 4.5 * sent),
        ("early_access", 0.10, 6.0),
        ("tasting", 0.80, 12.0),
        ("talks", 0.60 * months, 5.0),
    ]
    table = pd.DataFrame(rows, columns=["benefit", "cost", "worth"]).set_index("benefit")
    return table.assign(per_euro=table["worth"] / table["cost"])


CATALOGUE = Question(
    id="catalogue",
    title=both(es="El catálogo de ventajas", en="The catalogue of benefits"),
    answer="catalogue",
    kind=Table(["benefit"], ["cost", "per_euro"], tolerance=0.01),
    points=2,
    expected=_catalogue,
    mistakes=[
        Mistake(
            "all-customers",
            lambda data: _catalogue(data, gold=False),
            both(
                es="Usaste la media de toda la clientela. Estas ventajas son para Oro, que gasta mucho más: lo que crece con la compra (descuento y envío) les cuesta más. Filtra `spend >= 400`.",
                en="You used the mean of all customers. These benefits are for Gold, who spend far more: what grows with buying (discount and parcels) costs more for them. Filter `spend >= 400`.",
            ),
            credit=0.3,
        ),
        Mistake(
            "every-order-a-parcel",
            lambda data: _catalogue(data, parcels="orders"),
            both(
                es="Pagaste un envío por cada pedido. Los de tienda se los lleva la persona en la mano: usa la columna `parcels`.",
                en="You paid for a parcel with each order. Those of the shop are carried home by hand: use the column `parcels`.",
            ),
            credit=0.5,
        ),
        Mistake(
            "talks-once",
            lambda data: _catalogue(data, months=1),
            both(
                es="Las charlas cuestan 0.60 € **al mes** y contaste un mes. Un catálogo compara años con años: multiplica por 12.",
                en="The talks cost €0.60 **a month** and you counted one month. A catalogue compares years with years: multiply by 12.",
            ),
            credit=0.5,
        ),
        Mistake(
            "discount-of-one-order",
            lambda data: _catalogue(data, of="order"),
            both(
                es="El descuento está calculado sobre un pedido. Se da en todos los del año: 10 % de `spend`, no del pedido medio.",
                en="The discount is worked out on one order. It is given on all those of the year: 10% of `spend`, not of the average order.",
            ),
            credit=0.5,
        ),
        Mistake(
            "upside-down",
            lambda data: _catalogue(data).assign(per_euro=lambda t: t["cost"] / t["worth"]),
            both(
                es="`per_euro` está al revés: es lo que vale entre lo que cuesta. Un descuento da 1; lo bueno da más de 1.",
                en="`per_euro` is upside down: it is what it is worth over what it costs. A discount gives 1; what is good gives more than 1.",
            ),
            credit=0.5,
            generic=True,
        ),
    ],
    hints=[
        both(
            es='Primero, quién es Oro: `gold = buyers[buyers["spend"] >= 400]`. Después, `gold["spend"].mean()` y `gold["parcels"].mean()`.',
            en='First, who is Gold: `gold = buyers[buyers["spend"] >= 400]`. Then `gold["spend"].mean()` and `gold["parcels"].mean()`.',
        ),
        both(
            es="Todo al año: descuento `0.10 * spend`, envío `3.80 * parcels`, charlas `0.60 * 12`. `per_euro` es `worth / cost`.",
            en="All of it a year: discount `0.10 * spend`, shipping `3.80 * parcels`, talks `0.60 * 12`. `per_euro` is `worth / cost`.",
        ),
    ],
    look_at=both(
        es="¿Es la media de quienes gastan 400 € o más? ¿Está todo por año y por persona?",
        en="Is it the mean of those who spend €400 or more? Is all of it per year and per person?",
    ),
    explanation=both(
        es="El descuento vale lo que cuesta, y crece con quien más compra. Lo que se prepara una vez para mucha gente multiplica cada euro, si gusta: las charlas no.",
        en="The discount is worth what it costs, and grows with those who buy most. What is made once for many multiplies each euro, if it is liked: the talks do not.",
    ),
    code=(
        'gold = buyers[buyers["spend"] >= 400]\n'
        'spend, parcels = gold["spend"].mean(), gold["parcels"].mean()\n'
        "catalogue = pd.DataFrame(\n"
        "    {\n"
        '        "cost": [0.10 * spend, 3.80 * parcels, 0.10, 0.80, 0.60 * 12],\n'
        '        "worth": [0.10 * spend, 4.50 * parcels, 6, 12, 5],\n'
        "    },\n"
        '    index=pd.Index(["discount", "shipping", "early_access", "tasting", "talks"], name="benefit"),\n'
        ")\n"
        'catalogue["per_euro"] = catalogue["worth"] / catalogue["cost"]'
    ),
)

BUDGET = 6000
# Ceilings as shares of the margin of 2025, and scales in euros: assumptions, in sight in the exercise.
CEILINGS = {"rewards": 0.06, "communication": 0.02, "surveys": 0.01, "service": 0.04, "content": 0.025}
SCALES = {"rewards": 1500, "communication": 200, "surveys": 300, "service": 500, "content": 220}


def curves(data) -> dict[str, Response]:
    """What the exercise supposes each strategy to bring."""
    margin = margin_of(data) * float(year(data)["amount"].sum())
    return {name: Response(ceiling=round(share * margin), scale=SCALES[name]) for name, share in CEILINGS.items()}


def _split(data, least: float = 1.0) -> pd.Series:
    return pd.Series(best_split(BUDGET, curves(data), least=least), name="euros").rename_axis("strategy")


def _by_ceiling(data) -> pd.Series:
    ceilings = pd.Series({name: curve.ceiling for name, curve in curves(data).items()}, dtype=float)
    return (BUDGET * ceilings / ceilings.sum()).rename("euros").rename_axis("strategy")


def _all_to_the_steepest(data) -> pd.Series:
    known = curves(data)
    best = max(known, key=lambda name: known[name].next_euro(0))
    return pd.Series({name: BUDGET * (name == best) for name in known}, name="euros", dtype=float).rename_axis(
        "strategy"
    )


SPLIT = Question(
    id="split",
    title=both(es="Cinco estrategias, un presupuesto", en="Five strategies, one budget"),
    answer="split",
    kind=Table(["strategy"], ["euros"], tolerance=15),
    points=2,
    expected=_split,
    mistakes=[
        Mistake(
            "equal-parts",
            lambda data: pd.Series(dict.fromkeys(CEILINGS, BUDGET / 5), name="euros").rename_axis("strategy"),
            both(
                es="Partes iguales: parece justo, pero al que se agota pronto le sobra y al que aún rinde le falta. Mira el próximo euro de cada una con `widgets.strategy_split`.",
                en="Equal parts: it looks fair, but the one soon used up has too much and the one still paying has too little. Look at the next euro of each with `widgets.strategy_split`.",
            ),
        ),
        Mistake(
            "all-of-it",
            lambda data: _split(data, least=0.0),
            both(
                es="Es el mejor reparto **de todo** el presupuesto: el próximo euro rinde igual en las cinco, pero trae menos de un euro. Los últimos se pierden: déjalos en la caja.",
                en="It is the best split of **all** the budget: the next euro brings the same in all five, but it brings less than one euro. The last ones are lost: leave them in the till.",
            ),
            credit=0.5,
        ),
        Mistake(
            "by-the-ceiling",
            _by_ceiling,
            both(
                es="Repartiste según lo más que puede traer cada una. El techo dice hasta dónde llega, no cuánto cuesta llegar: eso lo dice la escala. Compara los próximos euros.",
                en="You shared by the most that each can bring. The ceiling says how far it goes, not what getting there costs: that is the scale. Compare the next euros.",
            ),
        ),
        Mistake(
            "all-to-the-best",
            _all_to_the_steepest,
            both(
                es="Lo diste todo a la que tiene el mejor **primer** euro. El segundo ya trae menos, y pronto otra la pasa.",
                en="You gave all of it to the one with the best **first** euro. The second brings less already, and soon another one passes it.",
            ),
        ),
    ],
    hints=[
        both(
            es="Da los euros de diez en diez, cada vez a la estrategia cuyo próximo euro (`curve.next_euro(spent)`) traiga más. ¿Cuándo paras?",
            en="Hand out the euros ten at a time, each time to the strategy whose next euro (`curve.next_euro(spent)`) brings most. When do you stop?",
        ),
        both(
            es="Se para cuando el mejor próximo euro trae menos de 1. La función lo hace: `widgets.best_split(6000, curves, least=1)`.",
            en="You stop when the best next euro brings less than 1. The function does it: `widgets.best_split(6000, curves, least=1)`.",
        ),
    ],
    look_at=both(
        es="¿Trae el próximo euro cerca de 1 en todas las estrategias que reciben algo?",
        en="Does the next euro bring about 1 in every strategy that gets something?",
    ),
    explanation=both(
        es="Se reparte hasta que el próximo euro rinde igual en todas, y se para cuando ese euro no se paga. El resto vuelve a la caja. Unos euros de más o de menos dan casi igual; un techo mal supuesto, no.",
        en="Share until the next euro brings the same in all, and stop when that euro does not pay. The rest goes back to the till. A few euros more or less hardly matter; a wrongly supposed ceiling does.",
    ),
    code="split = widgets.best_split(6000, curves, least=1)",
)
