"""Questions of 4.2 on the trial of the voucher: its advantage, what it costs, how many people the next one needs."""

from coursekit import kpis
from coursekit.practice import Mistake, Number, Question, both

VOUCHER, POINTS = 5, 3


def arms(data) -> dict[str, tuple[int, int]]:
    """Buyers and prospects of each arm."""
    found = data.leads.groupby("arm", observed=True)["converted"].agg(["sum", "size"])
    return {arm: (int(found["sum"][arm]), int(found["size"][arm])) for arm in ("information", "incentive")}


def _shares(data) -> tuple[float, float]:
    """The ratio that bought with the leaflet and with the voucher."""
    (x0, n0), (x1, n1) = arms(data)["information"], arms(data)["incentive"]
    return x0 / n0, x1 / n1


def _advantage(data) -> kpis.Estimate:
    return kpis.proportion_difference(arms(data)["information"], arms(data)["incentive"])


def _ends_crossed(data) -> float:
    """The low end of the one less the high end of the other: two whole intervals taken off each other."""
    one, other = (arms(data)[arm] for arm in ("information", "incentive"))
    shares = [kpis.proportion([True] * x + [False] * (n - x)) for x, n in (one, other)]
    return shares[1].low - shares[0].high


ADVANTAGE = Question(
    id="advantage",
    title=both(es="El peor caso de la ventaja", en="The worst case of the advantage"),
    answer="at_least",
    kind=Number(tolerance=0.05, digits=1),
    points=2,
    expected=lambda data: _advantage(data).low,
    mistakes=[
        Mistake(
            "the-difference-itself",
            lambda data: _advantage(data).value,
            both(
                es="Esa es la ventaja que salió. Si se repitiera la prueba, saldría por debajo cerca de la mitad de las veces: para el peor caso mira `.low`.",
                en="That is the advantage that came out. Were the trial done again it would come out lower about half of the time: for the worst case look at `.low`.",
            ),
        ),
        Mistake(
            "best-case",
            lambda data: _advantage(data).high,
            both(
                es="Ese es el extremo alto: lo mejor que cabe esperar. El peor caso es el bajo.",
                en="That is the high end: the best one may hope for. The worst case is the low one.",
            ),
        ),
        Mistake(
            "two-intervals-crossed",
            _ends_crossed,
            both(
                es="Restaste el extremo bajo de un grupo y el alto del otro. Es pedir mala suerte en los dos a la vez, y sale demasiado ancho. El intervalo de la **diferencia** lo da `kpis.proportion_difference`.",
                en="You took the high end of one group from the low end of the other. That asks for bad luck in both at once, and comes out too wide. The interval of the **difference** is what `kpis.proportion_difference` gives.",
            ),
        ),
        Mistake(
            "relative-lift",
            lambda data: 100 * (_shares(data)[1] / _shares(data)[0] - 1),
            both(
                es="Eso es cuánto sube en proporción: «un tanto por ciento más que el folleto». Se piden **puntos**: un % menos el otro, y su extremo bajo.",
                en="That is by how much it rises in proportion: “so many per cent more than the leaflet”. **Points** are asked for: one % less the other, and its low end.",
            ),
        ),
        Mistake(
            "groups-swapped",
            lambda data: -_advantage(data).high,
            both(
                es="Restaste al revés: eso es el folleto menos el vale. Pon `information` primero; `proportion_difference` resta el primero del segundo.",
                en="You subtracted the other way round: that is leaflet less voucher. Put `information` first; `proportion_difference` takes the first from the second.",
            ),
            credit=0.4,
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
        both(es="El resultado tiene `.low`, en puntos.", en="The result has `.low`, in points."),
    ],
    look_at=both(
        es="¿Es `incentive` menos `information`, en puntos? ¿Es el extremo bajo del 95 %?",
        en="Is it `incentive` less `information`, in points? Is it the low end of the 95%?",
    ),
    explanation=both(
        es="Si el extremo bajo queda por debajo de cero, esta prueba sola no distingue el vale del folleto. No quiere decir que sean iguales: con cuatrocientas personas no se ve.",
        en="Where the low end lies below zero, this trial alone does not tell voucher from leaflet. That does not mean that they are alike: with four hundred people it cannot be seen.",
    ),
    code=(
        'arms = leads.groupby("arm", observed=True)["converted"].agg(["sum", "size"])\n'
        'information, incentive = (tuple(arms.loc[arm].astype(int)) for arm in ("information", "incentive"))\n'
        "at_least = kpis.proportion_difference(information, incentive).low"
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
    paid = {"all buyers": p1, "extra": p1 - p0, "everybody": 1.0, "nobody": 0.0}[vouchers]
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
        Mistake(
            "free-vouchers",
            lambda data: _net(data, vouchers="nobody"),
            both(
                es="Eso es el margen de los clientes de más, sin pagar los vales. Falta restar 5 € por cada persona del grupo que compra.",
                en="That is the margin of the extra customers with no voucher paid. Take off €5 for each person of the group who buys.",
            ),
            credit=0.3,
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
        es="¿Comparas con cien a quienes se mandó el folleto? ¿Pagas el vale de todo el que compra, y de nadie más? Puede salir negativo.",
        en="Do you compare with a hundred who were sent the leaflet? Do you pay the voucher of everybody who buys, and of nobody else? It may come out negative.",
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
