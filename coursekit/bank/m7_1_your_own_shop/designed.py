"""The fourth delivery: a programme for the shop, without errors, that earns in nine of ten markets like the shop's."""

from functools import lru_cache
from typing import Any

from coursekit.bank.m4_6a_the_programme.designed import mended_but_dear
from coursekit.bank.m7_1_your_own_shop.reading import once
from coursekit.loyalty import Market, Programme, example_programme, simulate
from coursekit.messages import CourseError
from coursekit.practice import Design, Mistake, Question, Rule, both
from coursekit.practice.kinds.design import ModelAnswer

MARKETS, WON, SAMPLE = 50, 45, 200
# Euros for each customer and year: what running the simplest programme costs, whatever a design says of itself.
RUNNING = 0.20


def market_of(data: Any) -> Market:
    """The shop as a market."""
    return once(data, "market", lambda: Market.like(data, running_cost=RUNNING))


def with_running_cost(programme: Programme, market: Market) -> Programme:
    """The same programme, paying at least what running one costs."""
    said = programme.to_data()
    costs = dict(said.get("assumptions") or {})
    costs["fixed_cost_per_year"] = max(costs.get("fixed_cost_per_year") or 0, market.running_cost * market.customers)
    return Programme.from_data({**said, "assumptions": costs})


@lru_cache(maxsize=64)
def earns_nearly_always(written: str, market: Market) -> bool:
    """Whether the programme leaves something in 45 of the fifty markets; it stops as soon as that is settled."""
    programme = with_running_cost(Programme.from_text(written), market)
    won = lost = 0
    for seed in range(MARKETS):
        left = simulate(programme, market.variant(seed), seed=seed, sample=SAMPLE).net
        won, lost = won + (left > 0), lost + (left <= 0)
        if won >= WON or lost > MARKETS - WON:
            break
    return won >= WON


def _earns(programme: Programme, data: Any) -> bool:
    """Asked once no error is left to be mended first."""
    if not programme.check().ok:
        return True
    try:
        return earns_nearly_always(programme.to_text(), market_of(data))
    except CourseError:  # it cannot be played as it is written
        return False


def _own(programme: Programme) -> bool:
    return all(programme.tiers != example_programme(name).tiers for name in ("suggested", "repaired", "points"))


def club(data: Any) -> ModelAnswer:
    """One programme that will do: cheap to give, nothing off the price, the figures of the shop as its assumptions."""
    market = market_of(data)
    said = example_programme("repaired").to_data()
    said["name"] = {"es": "Club de la esquina", "en": "Corner club"}
    said["market"] = {"es": "Una tienda", "en": "One shop"}
    said["scope"] = {"channels": ["shop"]}
    del said["offers"]
    for tier in said["tiers"]:
        tier["benefits"] = [
            one for one in tier["benefits"] if one["type"] in ("exclusive_content", "early_access", "event")
        ]
    said["tiers"][1]["threshold"]["value"], said["tiers"][2]["threshold"]["value"] = 120.0, 350.0
    talk = said["communication"]
    talk["messages"] = [one for one in talk["messages"] if one["id"] != "we_miss_you"]
    said["assumptions"] |= {
        "gross_margin_percent": round(100 * market.margin, 1),
        "average_order": round(market.order_value, 2),
        "orders_per_year": round(market.orders_per_year, 1),
        "fixed_cost_per_year": round(RUNNING * market.customers, 2),
    }
    answer = ModelAnswer(Programme.from_data(said).to_text())
    answer.data = data
    return answer


MY_PROGRAMME = Question(
    id="programme",
    title=both(es="El programa de tu tienda", en="The programme of your shop"),
    answer="my_programme",
    points=6,
    kind=Design(
        what="programme",
        rules=[
            Rule(
                "earns",
                _earns,
                both(
                    es=f"No gana en {WON} de los {MARKETS} mercados parecidos a tu tienda. La celda de los mercados dice en cuántos. Mira en el diseñador la resta más grande de «De dónde sale»: suele ser algo que se paga en **cada** pedido, o un coste fijo grande para una tienda pequeña. Si escribiste un coste fijo de menos de 20 céntimos por persona, aquí cuentan 20.",
                    en=f"It does not earn in {WON} of the {MARKETS} markets like your shop. The cell of markets says in how many. Look in the designer at the largest subtraction of where it comes from: it tends to be something paid on **each** order, or a fixed cost too large for a small shop. If you wrote a fixed cost of less than 20 cents a person, 20 count here.",
                ),
                on_data=True,
                most=0.5,
            ),
            Rule(
                "own",
                _own,
                both(
                    es="Sus niveles son, tal cual, los de un ejemplo del curso. Pon los umbrales y las ventajas que tu tabla de niveles aconseja.",
                    en="Its tiers are, as they stand, those of one of the course's examples. Put in the thresholds and benefits that your table of levels advises.",
                ),
                "tiers",
                most=0.3,
            ),
        ],
    ),
    expected=club,
    mistakes=[
        Mistake(
            "the-first-idea",
            lambda data: example_programme("suggested").to_text(),
            both(
                es="Es la propuesta de Julián de la lección 4.6a, sin tocar: errores y un descuento en cada compra. Empieza por lo que hace falta para cada nivel (E06) y por el código para todo el mundo (E12).",
                en="It is Julián's proposal of lesson 4.6a, untouched: errors, and a discount on each purchase. Begin with what each tier takes (E06) and the code for everybody (E12).",
            ),
        ),
        Mistake(
            "mended-but-dear",
            lambda data: mended_but_dear(),
            both(
                es="Ya no tiene errores y pierde casi siempre: da un 5, un 10 y un 15 % de compras que tu gente iba a hacer igual. Lo que se paga en cada pedido sale del margen. Cámbialo por algo que cueste poco y guste.",
                en="It has no errors any more and nearly always loses: it gives 5, 10 and 15% of purchases that your people were going to make anyway. What is paid on each order comes out of the margin. Put in its place something that costs little and is liked.",
            ),
            credit=0.5,
        ),
        Mistake(
            "the-course-s-repair",
            lambda data: example_programme("repaired").to_text(),
            both(
                es="Es el arreglo que trae el curso, con costes fijos de toda la empresa: demasiado para una sola tienda. Y se pide el tuyo: umbrales de tu tabla de niveles, ventajas que tu tienda pueda dar.",
                en="It is the repair that comes with the course, with the fixed costs of the whole firm: too much for one shop. And yours is asked for: thresholds from your table of levels, benefits that your shop can give.",
            ),
            credit=0.3,
        ),
    ],
    hints=[
        both(
            es="Haz primero que no tenga errores; después, que gane. El programa que hiciste en 4.6a es un buen comienzo, con los umbrales de tu tienda.",
            en="First get it free of errors, then let it earn. The programme that you made in 4.6a is a good beginning, with the thresholds of your shop.",
        ),
        both(
            es="Si pierde: quita porcentajes y envíos, y mira el coste fijo. Un cuaderno de recetas y una cata al año cuestan céntimos por persona.",
            en="If it loses: take out percentages and parcels, and look at the fixed cost. A notebook of recipes and a tasting a year cost cents a person.",
        ),
    ],
    look_at=both(
        es="Los errores que quedan, y en cuántos de los cincuenta mercados gana.",
        en="The errors that are left, and in how many of the fifty markets it earns.",
    ),
    explanation=both(
        es="Sin fallos conocidos, y con algo de margen casi pase lo que pase con lo que supones. Cuánto deja de verdad lo dirá el grupo que quede fuera por sorteo.",
        en="Without known faults, and with some margin nearly whatever happens to what you assume. How much it truly leaves, the group left out by lot will tell.",
    ),
    code='my_programme = ex.sample("programme")',
)
