"""Questions of 2.6 on those who bring others: intention against deed, attribution, what a thank-you has to bring."""

import pandas as pd

from coursekit.bank.m2_6_loyalty.measured import YEAR, latest
from coursekit.practice import Mistake, Number, Question, Table, both


def _promoters(data) -> set:
    score = latest(data)
    return set(score.index[score >= 9])


def _bring(data) -> float:
    promoters = _promoters(data)
    return 100 * len(promoters & set(data.referrals["customer"])) / len(promoters)


def _turned_round(data) -> float:
    brought = set(data.referrals["customer"])
    answered = brought & set(latest(data).index)
    return 100 * len(_promoters(data) & brought) / len(answered)


def _of_all_ambassadors(data) -> float:
    brought = set(data.referrals["customer"])
    return 100 * len(_promoters(data) & brought) / len(brought)


def _of_those_who_answered(data) -> float:
    answered = set(latest(data).index)
    return 100 * len(_promoters(data) & set(data.referrals["customer"])) / len(answered)


def _people_per_promoter(data) -> float:
    promoters = _promoters(data)
    return 100 * data.referrals["customer"].isin(promoters).sum() / len(promoters)


BRING = Question(
    id="bring",
    title=both(es="Del 10 al hecho", en="From the 10 to the deed"),
    answer="promoters_who_bring",
    kind=Number(tolerance=0.05, digits=1),
    expected=_bring,
    mistakes=[
        Mistake(
            "turned-round",
            _turned_round,
            both(
                es="Diste la vuelta a la pregunta: de quienes trajeron a alguien y respondieron, cuántos son promotores. Se pide de los **promotores**, cuántos trajeron: divide entre ellos.",
                en="You turned the question round: of those who brought someone and answered, how many are promoters. What is asked is of the **promoters**, how many brought: divide by them.",
            ),
            credit=0.3,
        ),
        Mistake(
            "of-all-ambassadors",
            _of_all_ambassadors,
            both(
                es="Dividiste entre todos los que trajeron a alguien, muchos de los cuales nunca respondieron. Divide entre los promotores.",
                en="You divided by all who brought someone, many of whom never answered. Divide by the promoters.",
            ),
            credit=0.3,
        ),
        Mistake(
            "of-those-who-answered",
            _of_those_who_answered,
            both(
                es="Dividiste entre todas las personas que respondieron. Se pregunta solo por los promotores.",
                en="You divided by all the people who answered. The question is about promoters alone.",
            ),
            credit=0.3,
        ),
        Mistake(
            "people-brought",
            _people_per_promoter,
            both(
                es="Contaste a las personas **traídas**: un promotor que trajo a cinco cuenta cinco veces. Cuenta promotores.",
                en="You counted the people **brought in**: a promoter who brought five counts five times. Count promoters.",
            ),
            credit=0.5,
        ),
        Mistake(
            "ratio",
            lambda data: _bring(data) / 100,
            both(
                es="La cuenta está bien, en escala de 0 a 1. Multiplícala por 100.",
                en="The sum is right, on a scale from 0 to 1. Multiply it by 100.",
            ),
            credit=0.7,
            generic=True,
        ),
    ],
    hints=[
        both(
            es="Primero los promotores: quienes tienen 9 o 10 en su última respuesta.",
            en="First the promoters: those whose last answer is 9 or 10.",
        ),
        both(
            es='`promoters.isin(referrals["customer"])` dice de cada uno si trajo a alguien.',
            en='`promoters.isin(referrals["customer"])` says of each whether they brought someone.',
        ),
    ],
    look_at=both(
        es="¿Divides entre los promotores? ¿Cuentas a cada uno una sola vez?",
        en="Do you divide by the promoters? Do you count each of them once?",
    ),
    explanation=both(
        es="Un 9 o un 10 es una intención. La parte que se hizo realidad está en las recomendaciones anotadas, y es pequeña.",
        en="A 9 or a 10 is an intention. The part that became a deed stands in the recommendations noted down, and it is small.",
    ),
    code=(
        'last = answers.groupby("customer", observed=True)["nps"].last()\n'
        "promoters = last.index[last >= 9]\n"
        'promoters_who_bring = 100 * promoters.isin(referrals["customer"]).mean()'
    ),
)


def _came(data, money: str = "margin", days: int | None = 365, by: str = "referred") -> pd.DataFrame:
    """Each recommendation with each purchase of the one who came (or of the one who recommended)."""
    orders = data.orders.assign(margin=data.orders["amount"] - data.orders["cost"])
    sales = orders[["customer", "date", money]].set_axis([by, "bought", "margin"], axis=1)
    came = data.referrals.merge(sales, on=by, how="left")
    if days is None:
        return came
    return came[came["bought"].isna() | (came["bought"] < came["date"] + pd.Timedelta(days=days))]


def _ambassadors(data, **how) -> pd.DataFrame:
    people = data.referrals.groupby("customer", observed=True)["referred"].nunique()
    margin = _came(data, **how).groupby("customer", observed=True)["margin"].sum()
    return pd.DataFrame({"people": people, "margin": margin.reindex(people.index).fillna(0)}).rename_axis("customer")


def _own_margin(data) -> pd.DataFrame:
    orders = data.orders
    own = (orders["amount"] - orders["cost"]).groupby(orders["customer"], observed=True).sum()
    table = _ambassadors(data)
    return table.assign(margin=own.reindex(table.index))


def _orders_for_people(data) -> pd.DataFrame:
    return _ambassadors(data).assign(people=_came(data).groupby("customer", observed=True).size())


AMBASSADORS = Question(
    id="ambassadors",
    title=both(es="Lo que trajo cada embajador", en="What each ambassador brought"),
    answer="ambassadors",
    kind=Table(keys=["customer"], columns=["people", "margin"], tolerance=0.02),
    points=2,
    expected=_ambassadors,
    mistakes=[
        Mistake(
            "revenue",
            lambda data: _ambassadors(data, money="amount"),
            both(
                es="Sumaste lo que se cobró. De ahí hay que pagar el café: el margen es `amount − cost`.",
                en="You added up what was charged. The coffee has to be paid from it: the margin is `amount − cost`.",
            ),
            credit=0.5,
        ),
        Mistake(
            "no-year",
            lambda data: _ambassadors(data, days=None),
            both(
                es="Sumaste todo lo que compraron hasta hoy. Así pesa más quien trajo gente hace más tiempo: cuenta los 365 días que siguen a `date`, para todos igual.",
                en="You added up all they have bought until today. That way whoever brought people longer ago weighs more: count the 365 days after `date`, the same for all.",
            ),
            credit=0.5,
        ),
        Mistake(
            "own-margin",
            _own_margin,
            both(
                es="En `margin` está lo que compró el propio embajador. Se pide lo que dejaron las personas que **trajo**: une los pedidos por `referred`.",
                en="Your `margin` holds what the ambassadors bought themselves. What is asked for is what the people they **brought** left: join the orders by `referred`.",
            ),
            credit=0.3,
        ),
        Mistake(
            "orders-for-people",
            _orders_for_people,
            both(
                es="En `people` contaste compras: al unir con los pedidos cada persona traída sale tantas veces como compró. Usa `nunique`.",
                en="In `people` you counted purchases: once joined with the orders, each person brought in appears as often as they bought. Use `nunique`.",
            ),
            credit=0.5,
        ),
    ],
    hints=[
        both(
            es='Renombra `customer` a `referred` en los pedidos: así `referrals.merge(sales, on="referred", how="left")` une lo que toca.',
            en='Rename `customer` to `referred` in the orders: then `referrals.merge(sales, on="referred", how="left")` joins the right things.',
        ),
        both(
            es="Deja las filas en las que la compra cae antes de `date + pd.Timedelta(days=365)`, y también las que no tienen compra.",
            en="Keep the rows in which the purchase falls before `date + pd.Timedelta(days=365)`, and also those without a purchase.",
        ),
        both(
            es='Y por embajador: `came.groupby("customer", observed=True).agg(people=("referred", "nunique"), margin=("margin", "sum"))`.',
            en='And for each ambassador: `came.groupby("customer", observed=True).agg(people=("referred", "nunique"), margin=("margin", "sum"))`.',
        ),
    ],
    look_at=both(
        es="¿Une por la persona traída? ¿Es margen y no ingreso? ¿Los mismos 365 días para todos?",
        en="Is it joined by the person brought in? Is it margin and not revenue? The same 365 days for all?",
    ),
    explanation=both(
        es="Se sigue el hilo de quien llegó a quien lo trajo. Quien trajo a alguien que no compró también está, con margen 0: también lo intentó.",
        en="The thread is followed from the one who came to the one who brought them. Whoever brought somebody who did not buy is there too, with margin 0: they tried as well.",
    ),
    code=(
        'sales = orders.assign(margin=orders["amount"] - orders["cost"])\n'
        'sales = sales[["customer", "date", "margin"]].set_axis(["referred", "bought", "margin"], axis=1)\n'
        'came = referrals.merge(sales, on="referred", how="left")\n'
        'in_year = came["bought"] < came["date"] + pd.Timedelta(days=365)\n'
        'came = came[came["bought"].isna() | in_year]\n'
        'ambassadors = came.groupby("customer", observed=True).agg(\n'
        '    people=("referred", "nunique"), margin=("margin", "sum")\n'
        ")"
    ),
)

OLD, NEW = 5, 10


def _worth(data, money: str = "margin", everybody: bool = False) -> float:
    """First-year margin of a person brought in, over those whose year has passed."""
    came = _came(data, money)
    people = data.referrals
    if not everybody:
        came, people = (table[table["date"] < data.as_of - YEAR] for table in (came, people))
    return float(came["margin"].sum() / len(people))


def _more(worth: float) -> float:
    return 100 * ((worth - OLD) / (worth - NEW) - 1)


THANKS = Question(
    id="thanks",
    title=both(es="Lo que tiene que traer un premio mayor", en="What a larger reward has to bring"),
    answer="more_people",
    kind=Number(tolerance=0.02, digits=2),
    points=2,
    expected=lambda data: _more(_worth(data)),
    mistakes=[
        Mistake(
            "twice-the-reward-twice-the-people",
            lambda data: 100.0,
            both(
                es="El doble de premio no exige el doble de gente: lo que se gana con cada persona apenas baja. Compara lo que queda después de pagar 5 y después de pagar 10.",
                en="Twice the reward does not ask for twice the people: what is earned on each hardly falls. Compare what is left after paying 5 and after paying 10.",
            ),
        ),
        Mistake(
            "five-over-the-margin",
            lambda data: 100 * (NEW - OLD) / _worth(data),
            both(
                es="Dividiste los 5 € de más entre el margen entero. Cada persona nueva también cobra premio: lo que deja es `worth − 10`.",
                en="You divided the 5 € more by the whole margin. Each new person has a reward paid too: what they leave is `worth − 10`.",
            ),
            credit=0.5,
        ),
        Mistake(
            "old-reward-forgotten",
            lambda data: 100 * (_worth(data) / (_worth(data) - NEW) - 1),
            both(
                es="Comparaste pagar 10 con no pagar nada. Hoy ya se pagan 5: el punto de partida es `worth − 5`.",
                en="You compared paying 10 with paying nothing. Today 5 are paid already: the starting point is `worth − 5`.",
            ),
            credit=0.5,
        ),
        Mistake(
            "revenue",
            lambda data: _more(_worth(data, "amount")),
            both(
                es="Usaste lo que se cobra a cada persona. El premio se paga con el margen, `amount − cost`: es menos, y hará falta más gente.",
                en="You used what is charged to each person. The reward is paid from the margin, `amount − cost`: that is less, and more people will be needed.",
            ),
            credit=0.5,
        ),
        Mistake(
            "ratio",
            lambda data: _more(_worth(data)) / 100,
            both(
                es="La cuenta está bien, en escala de 0 a 1. Multiplícala por 100.",
                en="The sum is right, on a scale from 0 to 1. Multiply it by 100.",
            ),
            credit=0.7,
            generic=True,
        ),
    ],
    hints=[
        both(
            es="Hoy cada persona traída deja `worth − 5`. Con el premio nuevo dejará `worth − 10`.",
            en="Today each person brought in leaves `worth − 5`. With the new reward they will leave `worth − 10`.",
        ),
        both(
            es="Para quedar igual: `gente nueva × (worth − 10) = gente de hoy × (worth − 5)`.",
            en="To come out even: `new people × (worth − 10) = today's people × (worth − 5)`.",
        ),
    ],
    look_at=both(
        es="¿Restaste el premio viejo de un lado y el nuevo del otro? ¿Está en %?",
        en="Did you take the old reward from one side and the new one from the other? Is it in %?",
    ),
    explanation=both(
        es="Hace falta poca gente más, **si** todo lo demás sigue igual: que las nuevas personas dejen lo mismo y no hubieran venido sin premio. Eso lo dice una prueba con sorteo, no esta cuenta.",
        en="Few more people are needed, **if** all else stays as it is: that the new people leave as much, and would not have come without the reward. A trial by lot says that, not this sum.",
    ),
    code="more_people = 100 * ((worth - 5) / (worth - 10) - 1)",
)
