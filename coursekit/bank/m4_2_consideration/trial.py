"""Questions of 4.2 on the trial of the voucher: its advantage, what it costs, how many people the next one needs."""

import pandas as pd

from coursekit import kpis
from coursekit.practice import Mistake, Number, Question, Table, both

VOUCHER, POINTS = 5, 3


def arms(data) -> dict[str, tuple[int, int]]:
    """Buyers and prospects of each arm."""
    found = data.leads.groupby("arm", observed=True)["converted"].agg(["sum", "size"])
    return {arm: (int(found["sum"][arm]), int(found["size"][arm])) for arm in ("information", "incentive")}


def _shares(data) -> tuple[float, float]:
    """The ratio that bought with the leaflet and with the voucher."""
    (x0, n0), (x1, n1) = arms(data)["information"], arms(data)["incentive"]
    return x0 / n0, x1 / n1


def _three(value: float, low: float, high: float) -> pd.DataFrame:
    return pd.DataFrame({"points": [value, low, high]}, index=pd.Index(["value", "low", "high"], name="figure"))


def _advantage(data, scale: float = 1.0) -> pd.DataFrame:
    found = kpis.proportion_difference(arms(data)["information"], arms(data)["incentive"])
    return _three(scale * found.value, scale * found.low, scale * found.high)


def _of_each(data) -> tuple[kpis.Estimate, kpis.Estimate]:
    pairs = (arms(data)[arm] for arm in ("information", "incentive"))
    one, other = (kpis.proportion([True] * x + [False] * (n - x)) for x, n in pairs)
    return one, other


def _ends_crossed(data) -> pd.DataFrame:
    one, other = _of_each(data)
    return _three(other.value - one.value, other.low - one.high, other.high - one.low)


def _leaflet_as_known(data) -> pd.DataFrame:
    one, other = _of_each(data)
    return _three(other.value - one.value, other.low - one.value, other.high - one.value)


ADVANTAGE = Question(
    id="advantage",
    title=both(es="La ventaja y su peor caso", en="The advantage and its worst case"),
    answer="advantage",
    kind=Table(keys=["figure"], columns=["points"], tolerance=0.05),
    points=2,
    expected=_advantage,
    mistakes=[
        Mistake(
            "two-intervals-crossed",
            _ends_crossed,
            both(
                es="La diferencia está bien. Para los extremos restaste el bajo de un grupo y el alto del otro: es pedir mala suerte en los dos a la vez, y sale demasiado ancho. El intervalo de la **diferencia** lo da `kpis.proportion_difference`.",
                en="The difference is right. For the ends you took the high one of one group from the low one of the other: that asks for bad luck in both at once, and comes out too wide. The interval of the **difference** is what `kpis.proportion_difference` gives.",
            ),
            credit=0.4,
        ),
        Mistake(
            "leaflet-taken-for-known",
            _leaflet_as_known,
            both(
                es="La diferencia está bien. El intervalo lleva solo el azar del grupo del vale, como si el % del folleto se supiera exacto. También es una muestra: los dos azares cuentan.",
                en="The difference is right. The interval carries the chance of the voucher group alone, as if the % of the leaflet were known exactly. That is a sample too: both chances count.",
            ),
            credit=0.4,
        ),
        Mistake(
            "relative-lift",
            lambda data: _advantage(data, 1 / _shares(data)[0]),
            both(
                es="Eso es cuánto sube **en proporción**: «un tanto por ciento más que el folleto». Se piden puntos: un % menos el otro, sin dividir.",
                en="That is by how much it rises **in proportion**: “so many per cent more than the leaflet”. Points are asked for: one % less the other, without dividing.",
            ),
        ),
        Mistake(
            "ratio",
            lambda data: _advantage(data, 0.01),
            both(
                es="Los tres números son correctos; ponlos en puntos: × 100.",
                en="The three numbers are right; put them in points: × 100.",
            ),
            credit=0.5,
            generic=True,
        ),
    ],
    hints=[
        both(
            es="De cada grupo hacen falta dos números: cuántos compraron y cuántos eran.",
            en="Two numbers are needed of each group: how many bought and how many they were.",
        ),
        both(
            es="`kpis.proportion_difference((compraron, eran), (compraron, eran))`: primero el folleto, después el vale.",
            en="`kpis.proportion_difference((bought, were), (bought, were))`: the leaflet first, then the voucher.",
        ),
        both(
            es="El resultado tiene `.value`, `.low` y `.high`, en puntos.",
            en="The result has `.value`, `.low` and `.high`, in points.",
        ),
    ],
    look_at=both(
        es="¿Es `incentive` menos `information`, y no al revés? Al revés cambian los signos, y también qué extremo es el bajo. ¿Está en puntos?",
        en="Is it `incentive` less `information`, and not the other way round? The other way the signs change, and so does which end is the low one. Is it in points?",
    ),
    explanation=both(
        es="Si el extremo bajo queda por debajo de cero, esta prueba sola no distingue el vale del folleto. No quiere decir que sean iguales: con unas cuatrocientas personas no se ve.",
        en="Where the low end lies below zero, this trial alone does not tell voucher from leaflet. That does not mean that they are alike: with some four hundred people it cannot be seen.",
    ),
    code=(
        'arms = leads.groupby("arm", observed=True)["converted"].agg(["sum", "size"])\n'
        'information, incentive = (tuple(arms.loc[arm].astype(int)) for arm in ("information", "incentive"))\n'
        "found = kpis.proportion_difference(information, incentive)\n"
        'advantage = {"value": found.value, "low": found.low, "high": found.high}'
    ),
)


def first_margin(data) -> float:
    """The mean margin of the first order of each customer."""
    first = data.orders.sort_values("date").drop_duplicates("customer")
    return float((first["amount"] - first["cost"]).mean())


def _net(data, *, vouchers: str = "all buyers", others: bool = True) -> float:
    """Euros per hundred prospects with a voucher, beside a hundred with the leaflet; or what one takes for it."""
    p0, p1 = _shares(data)
    more = p1 - p0 if others else p1
    paid = {"all buyers": p1, "extra": p1 - p0, "everybody": 1.0}[vouchers]
    return 100 * (more * first_margin(data) - paid * VOUCHER)


BILL = Question(
    id="bill",
    title=both(es="La factura del vale", en="The bill of the voucher"),
    answer="net_per_hundred",
    kind=Number(tolerance=0.5, digits=1),
    points=2,
    expected=_net,
    mistakes=[
        Mistake(
            "vouchers-of-the-extra-alone",
            lambda data: _net(data, vouchers="extra"),
            both(
                es="Cobraste el vale solo a los clientes de más. También lo gastan quienes habrían comprado con el folleto: se paga a **todo** el que compra en ese grupo.",
                en="You counted the voucher of the extra customers alone. Those who would have bought with the leaflet spend it too: it is paid to **everybody** who buys in that group.",
            ),
        ),
        Mistake(
            "all-buyers-thanks-to-it",
            lambda data: _net(data, others=False),
            both(
                es="Apuntaste al vale el margen de todo el que compró. Parte de esa gente compró también con el folleto: resta lo que se vende sin vale.",
                en="You credited the voucher with the margin of everybody who bought. Some of them bought with the leaflet too: take off what is sold without a voucher.",
            ),
        ),
        Mistake(
            "vouchers-to-everybody",
            lambda data: _net(data, vouchers="everybody"),
            both(
                es="Pagaste cien vales. Enviarlo no cuesta: cuesta cuando alguien lo gasta, y lo gasta quien compra.",
                en="You paid a hundred vouchers. Sending one costs nothing: it costs when somebody spends it, and those who buy do.",
            ),
        ),
    ],
    hints=[
        both(
            es="Imagina cien con vale y cien con folleto. ¿Cuántos compran en cada lado?",
            en="Imagine a hundred with the voucher and a hundred with the leaflet. How many buy on either side?",
        ),
        both(
            es="Entra: los de más × `first_margin`. Sale: **todos** los que compran con vale × 5.",
            en="In comes: the extra ones × `first_margin`. Out goes: **all** those who buy with a voucher × 5.",
        ),
        both(
            es="`100 * ((p_vale - p_folleto) * first_margin - p_vale * 5)`, con las proporciones de 0 a 1.",
            en="`100 * ((p_voucher - p_leaflet) * first_margin - p_voucher * 5)`, with shares from 0 to 1.",
        ),
    ],
    look_at=both(
        es="¿Comparas con cien a quienes se mandó el folleto? ¿Restaste los vales? ¿Pagas el vale de todo el que compra, y de nadie más? Puede salir negativo.",
        en="Do you compare with a hundred who were sent the leaflet? Did you take off the vouchers? Do you pay the voucher of everybody who buys, and of nobody else? It may come out negative.",
    ),
    explanation=both(
        es="La cuenta mira solo el primer pedido: si quien vino por el vale vuelve, cambia; si no vuelve, no. Y descansa en una ventaja que tiene un intervalo ancho.",
        en="The sum looks at the first order alone: if those who came for the voucher come back, it changes; if not, it does not. And it rests on an advantage with a wide interval.",
    ),
    code=(
        'share = leads.groupby("arm", observed=True)["converted"].mean()\n'
        'more = share["incentive"] - share["information"]\n'
        'net_per_hundred = 100 * (more * first_margin - share["incentive"] * 5)'
    ),
)


def _base(data) -> float:
    return round(100 * _shares(data)[0], 1)


SIZE = Question(
    id="size",
    title=both(es="La gente que hace falta", en="The people it takes"),
    answer="in_each_group",
    kind=Number(tolerance=1.01, relative=0.01, digits=0),
    points=2,
    expected=lambda data: kpis.difference_sample_size(_base(data), _base(data) + POINTS),
    mistakes=[
        Mistake(
            "both-groups-together",
            lambda data: 2 * kpis.difference_sample_size(_base(data), _base(data) + POINTS),
            both(
                es="Eso es la gente de los dos grupos juntos. Se pide la de **cada** grupo: la función ya la da así.",
                en="Those are the people of both groups together. What is asked for is **each** group: the function gives that already.",
            ),
            credit=0.5,
        ),
        Mistake(
            "size-for-one-share",
            lambda data: kpis.proportion_sample_size(POINTS, _base(data)),
            both(
                es="Con esa gente se conoce **un** porcentaje con ± 3 puntos. Aquí se comparan dos, cada uno con su azar, y se quiere acertar 80 de cada 100 veces: hace falta mucha más.",
                en="With so many people one knows **one** percentage within ± 3 points. Here two are compared, each with its chance, and one wants to be right 80 times in 100: it takes far more.",
            ),
        ),
        Mistake(
            "three-per-cent-more",
            lambda data: kpis.difference_sample_size(_base(data), 1.03 * _base(data)),
            both(
                es="Buscas un 3 % más de lo que hay hoy. Tres **puntos** es sumar 3 al porcentaje. Fíjate en lo que costaría ver una mejora tan pequeña.",
                en="You look for 3% more than there is today. Three **points** is adding 3 to the percentage. Note what it would take to see so small an improvement.",
            ),
        ),
        Mistake(
            "heads-or-tails",
            lambda data: kpis.difference_sample_size(_base(data), _base(data) + POINTS, power=50),
            both(
                es="Con esa gente la prueba encuentra la mejora la mitad de las veces, aunque exista. Informática pidió 80 de cada 100: `power=80`.",
                en="With so many people the trial finds the improvement half of the time, though it is there. IT asked for 80 in 100: `power=80`.",
            ),
            credit=0.3,
        ),
    ],
    hints=[
        both(
            es="La función necesita dos porcentajes: el de hoy y el que se espera con la mejora.",
            en="The function needs two percentages: today's, and the one expected with the improvement.",
        ),
        both(
            es="Tres puntos se suman: `kpis.difference_sample_size(base, base + 3)`.",
            en="Three points are added: `kpis.difference_sample_size(base, base + 3)`.",
        ),
    ],
    look_at=both(
        es="¿Son puntos y no un 3 % de lo de hoy? ¿Es la gente de un solo grupo, con una potencia de 80?",
        en="Are they points and not 3% of today's? Is it the people of one group alone, with a power of 80?",
    ),
    explanation=both(
        es="Salen muchas más personas que las que tienes. No es motivo para mirar antes: es motivo para probar algo que pueda mover más, o para esperar.",
        en="It comes to many more people than you have. That is no reason to look sooner: it is a reason to try something that may move more, or to wait.",
    ),
    code="in_each_group = kpis.difference_sample_size(base, base + 3)",
)
