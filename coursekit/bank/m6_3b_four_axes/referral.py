"""Questions of 6.3b on referral: the K-factor, growth in a town that ends, and what a reward may stand."""

import random
from typing import Any

from coursekit import loyalty
from coursekit.bank.m6_3b_four_axes.tables import brought_of
from coursekit.practice import Call, Function, Mistake, Number, Question, both

REWARD = 10.0  # euros: five for each of the two


def _k(data, way: str = "k") -> float:
    customers, referrals = data.customers, data.referrals
    there = customers.loc[customers["joined"] < "2025-01-01", "customer"].astype(str)
    year = referrals[(referrals["date"] >= "2025-01-01") & referrals["customer"].astype(str).isin(there)]
    if way == "all time":
        return float(len(referrals) / len(customers))
    if way == "referrers":
        return float(year["customer"].nunique() / len(there))
    if way == "everybody below":
        return float(len(year) / len(customers))
    if way == "per referrer":
        return float(len(year) / year["customer"].nunique())
    return float(loyalty.k_factor(year.assign(customer=year["customer"].astype(str)), there))


K = Question(
    id="k",
    title=both(es="El factor K de un año", en="The K-factor of a year"),
    answer="k",
    kind=Number(tolerance=0.0002, digits=3),
    expected=_k,
    mistakes=[
        Mistake(
            "all-time",
            lambda data: _k(data, "all time"),
            both(
                es="Dividiste todas las recomendaciones entre todos los clientes. Quien llegó ayer está abajo y no ha tenido un año para traer a nadie; y arriba hay dos años. Fija el grupo (estaban el 1 de enero de 2025) y el plazo (2025).",
                en="You divided all referrals by all customers. Whoever came yesterday stands below and has not had a year to bring anybody; and above there are two years. Fix the group (there on 1 January 2025) and the term (2025).",
            ),
            credit=0.3,
        ),
        Mistake(
            "those-who-bring",
            lambda data: _k(data, "referrers"),
            both(
                es="Esa es la parte de clientes que trajo **a alguien**. K cuenta a quienes **llegan**: quien trajo a tres suma tres.",
                en="That is the share of customers who brought **somebody**. K counts those who **come**: whoever brought three adds three.",
            ),
            credit=0.5,
        ),
        Mistake(
            "newcomers-below",
            lambda data: _k(data, "everybody below"),
            both(
                es="Abajo pusiste también a quienes llegaron en 2025, y arriba no cuentan. Divide entre quienes ya estaban el 1 de enero.",
                en="Below you put those who came in 2025 as well, and above they do not count. Divide by those who were there on 1 January.",
            ),
            credit=0.5,
        ),
        Mistake(
            "per-bringer",
            lambda data: _k(data, "per referrer"),
            both(
                es="Dividiste entre quienes trajeron a alguien: así K nunca baja de 1, y parece un incendio. La mayoría no trae a nadie y va también abajo.",
                en="You divided by those who brought somebody: in that way K is always 1 or more, and it looks like a fire. Most bring nobody, and they belong below too.",
            ),
        ),
    ],
    hints=[
        both(
            es="`there` son los clientes con `joined` anterior al 1 de enero de 2025; su columna `customer` es el total.",
            en="`there` are the customers with `joined` before 1 January 2025; their column `customer` is the whole.",
        ),
        both(
            es="`year`: recomendaciones con `date` desde ese día y cuyo `customer` está en `there`.",
            en="`year`: referrals with `date` from that day on and whose `customer` is in `there`.",
        ),
        both(
            es="`k = loyalty.k_factor(year, there)`, o `len(year) / len(there)`.",
            en="Then `k = loyalty.k_factor(year, there)`, or `len(year) / len(there)`.",
        ),
    ],
    look_at=both(
        es="¿El mismo grupo arriba y abajo? ¿Solo 2025? ¿Personas que llegan, no personas que traen?",
        en="The same group above and below? 2025 alone? People who come, not people who bring?",
    ),
    explanation=both(
        es="Muy por debajo de 1: la recomendación multiplica un poco lo que traen otros canales y no se sostiene sola. Y no sabemos cuántas de esas personas habrían venido igual.",
        en="Far below 1: referral multiplies a little what other channels bring, and does not go on by itself. And we do not know how many of those people would have come anyway.",
    ),
    code=(
        'there = customers.loc[customers["joined"] < "2025-01-01", "customer"]\n'
        'year = referrals[(referrals["date"] >= "2025-01-01") & referrals["customer"].isin(there)]\n'
        "k = len(year) / len(there)"
    ),
)


def _grown(start: float, k: float, cycles: int, market: float) -> float:
    new, there = start, start
    for _ in range(cycles):
        new = new * k * (1 - there / market)
        there = there + new
    return there


def _endless(start: float, k: float, cycles: int, market: float) -> float:
    return sum(start * k**cycle for cycle in range(cycles + 1))


def _all_ask_again(start: float, k: float, cycles: int, market: float) -> float:
    there = start
    for _ in range(cycles):
        there = there + there * k * (1 - there / market)
    return there


def _last_round(start: float, k: float, cycles: int, market: float) -> float:
    new, there = start, start
    for _ in range(cycles):
        new = new * k * (1 - there / market)
        there = there + new
    return new


def _without_start(start: float, k: float, cycles: int, market: float) -> float:
    return _grown(start, k, cycles, market) - start


def _calls(data: Any, secret: str) -> list[Call]:
    draw = random.Random(f"6.3b {secret}")
    start, k = draw.choice([80, 120, 150]), draw.choice([0.4, 0.6, 0.7])
    return [
        Call(both(es="una ronda", en="one round"), (start, k, 1, 1000)),
        Call(both(es="tres rondas", en="three rounds"), (start, k, 3, 1000)),
        Call(both(es="una ciudad pequeña", en="a small town"), (100, 0.9, 6, 300)),
        Call(both(es="una ciudad enorme", en="a huge town"), (start, 0.5, 4, 10_000_000)),
        Call(both(es="ninguna ronda", en="no round"), (start, k, 0, 1000), "edge"),
        Call(both(es="nadie recomienda", en="nobody refers"), (start, 0, 3, 1000), "edge"),
    ]


GROWTH = Question(
    id="growth",
    title=both(es="Una ciudad que se acaba", en="A town that ends"),
    answer="customers_after",
    points=2,
    kind=Function(_calls, Number(tolerance=0.01)),
    expected=lambda data: _grown,
    mistakes=[
        Mistake(
            "no-end",
            lambda data: _endless,
            both(
                es="La ciudad de tu función no se acaba: falta multiplicar por la parte que todavía no es cliente, `1 - there / market`. Sin ella, con seis rondas vienen personas que no existen.",
                en="The town of your function does not end: multiply by the part that is not a customer yet, `1 - there / market`. Without it, after six rounds people come who do not exist.",
            ),
            credit=0.4,
        ),
        Mistake(
            "everybody-asks-again",
            lambda data: _all_ask_again,
            both(
                es="En tu función todos vuelven a recomendar en cada ronda. Aquí cada persona lo hace una vez, en la ronda después de llegar: multiplica por `k` a los **recién llegados**, no a todos.",
                en="In your function everybody refers again in each round. Here each person does so once, in the round after coming: multiply the **newcomers** by `k`, not everybody.",
            ),
            credit=0.3,
        ),
        Mistake(
            "last-round-only",
            lambda data: _last_round,
            both(
                es="Devuelves los de la última ronda. Se piden todos los clientes que hay al final.",
                en="You return those of the last round. What is asked for are all the customers there are in the end.",
            ),
            credit=0.5,
        ),
        Mistake(
            "start-forgotten",
            lambda data: _without_start,
            both(
                es="Devuelves a quienes llegaron. Falta sumar a quienes estaban al principio.",
                en="You return those who came. Those who were there at the beginning have to be added.",
            ),
            credit=0.6,
        ),
    ],
    hints=[
        both(
            es="Lleva dos variables: `new`, los de la última ronda, y `there`, todos. Las dos empiezan en `start`.",
            en="Keep two variables: `new`, those of the last round, and `there`, everybody. Both begin at `start`.",
        ),
        both(
            es="En cada ronda: `new = new * k * (1 - there / market)` y después `there = there + new`.",
            en="In each round: `new = new * k * (1 - there / market)`, and then `there = there + new`.",
        ),
        both(
            es="Repite `cycles` veces con `for _ in range(cycles):` y devuelve `there`.",
            en="Repeat it `cycles` times with `for _ in range(cycles):` and return `there`.",
        ),
    ],
    look_at=both(
        es="¿Recomiendan solo los recién llegados? ¿Está la parte de la ciudad que queda? ¿Devuelves a todos?",
        en="Do newcomers alone refer? Is the part of the town that is left there? Do you return everybody?",
    ),
    explanation=both(
        es="Con K menor que 1 la curva se aplana sola; con K mayor que 1 la aplana la ciudad. Ninguna recomendación crece para siempre.",
        en="With K below 1 the curve flattens by itself; with K above 1 the town flattens it. No referral grows for ever.",
    ),
    code=(
        "def customers_after(start, k, cycles, market):\n"
        "    new, there = start, start\n"
        "    for _ in range(cycles):\n"
        "        new = new * k * (1 - there / market)\n"
        "        there = there + new\n"
        "    return there"
    ),
)


def _anyway(data, way: str = "") -> float:
    brought = brought_of(data)
    left = float((brought["amount"] - brought["cost"]).mean())
    if way == "revenue":
        left = float(brought["amount"].mean())
    if way == "one order":
        left = float((data.orders["amount"] - data.orders["cost"]).mean())
    if way == "twice":
        left -= REWARD
    share = 100 * REWARD / left
    return share if way == "complement" else 100 - share


ANYWAY = Question(
    id="anyway",
    title=both(es="Cuántos habrían venido igual", en="How many would have come anyway"),
    answer="most_anyway",
    points=2,
    kind=Number(tolerance=0.02, digits=1),
    expected=_anyway,
    mistakes=[
        Mistake(
            "revenue",
            lambda data: _anyway(data, "revenue"),
            both(
                es="Usaste lo que pagan. El premio se paga con lo que **queda**: `amount − cost`. Con ingresos, casi cualquier premio parece barato.",
                en="You used what they pay. The reward is paid out of what is **left**: `amount − cost`. With revenue nearly any reward looks cheap.",
            ),
            credit=0.4,
        ),
        Mistake(
            "one-order",
            lambda data: _anyway(data, "one order"),
            both(
                es="Usaste lo que deja **un pedido**. El premio se paga una vez por persona y esa persona hace varios: suma lo de sus primeros 180 días, que está en `brought`.",
                en="You used what **one order** leaves. The reward is paid once for each person, and that person makes several: add up their first 180 days, which are in `brought`.",
            ),
            credit=0.4,
        ),
        Mistake(
            "complement",
            lambda data: _anyway(data, "complement"),
            both(
                es="Esa es la parte que **tiene** que venir por el programa para no perder. Se pide la otra: cuántos de cada cien pueden haber venido igual.",
                en="That is the share that **has** to come because of the programme for it not to lose. The other is asked for: how many in a hundred may have come anyway.",
            ),
            credit=0.5,
        ),
        Mistake(
            "reward-taken-twice",
            lambda data: _anyway(data, "twice"),
            both(
                es="Restaste el premio del margen y luego volviste a contarlo. Se paga una vez: compara los 10 € con (1 − anyway) × margen, sin restar antes.",
                en="You took the reward off the margin and then counted it again. It is paid once: compare the €10 with (1 − anyway) × margin, without taking it off before.",
            ),
            credit=0.5,
        ),
    ],
    hints=[
        both(
            es="Por cada recién llegado se pagan 10. Solo traen margen nuevo los que vinieron **por** el programa: (1 − anyway) × margen.",
            en="For each newcomer 10 are paid. Only those who came **because of** the programme bring new margin: (1 − anyway) × margin.",
        ),
        both(
            es='El margen medio: `(brought["amount"] - brought["cost"]).mean()`, con todos.',
            en='The mean margin: `(brought["amount"] - brought["cost"]).mean()`, with all of them.',
        ),
        both(
            es="Ni gana ni pierde cuando 10 = (1 − anyway) × margen. Despeja, por 100.",
            en="It neither gains nor loses when 10 = (1 − anyway) × margin. Solve for it, times 100.",
        ),
    ],
    look_at=both(
        es="¿Margen y no ingresos? ¿Con los ceros? ¿Diez euros por recién llegado?",
        en="Margin and not revenue? With the noughts? Ten euros for each newcomer?",
    ),
    explanation=both(
        es="Parece un listón cómodo, y nadie sabe a qué lado estamos: los datos no dicen quién habría venido igual. Eso lo dice un sorteo: a una parte no se le ofrece el premio.",
        en="It looks like a comfortable bar, and nobody knows on which side of it we are: the data do not say who would have come anyway. That is told by a draw: to a part the reward is not offered.",
    ),
    code=('margin = (brought["amount"] - brought["cost"]).mean()\nmost_anyway = 100 * (1 - 10 / margin)'),
)
