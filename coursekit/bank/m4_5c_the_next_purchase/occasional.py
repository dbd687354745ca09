"""Questions of 4.5c on occasional customers: the cut, and the voucher measured against a hold-out."""

import pandas as pd

from coursekit.practice import Mistake, Question, Table, both

_MOMENT = pd.Timestamp("2025-10-06 10:00")


def _orders(data) -> pd.DataFrame:
    return data.orders.assign(margin=data.orders["amount"] - data.orders["cost"])


def _each(data, everybody: bool = False) -> pd.DataFrame:
    """Orders and money of 2025 of each customer who was one before."""
    orders = _orders(data)
    in_2025 = orders[orders["date"] >= "2025-01-01"]
    if not everybody:
        first = orders.groupby("customer", observed=True)["date"].min()
        in_2025 = in_2025[in_2025["customer"].isin(first.index[first < "2025-01-01"])]
    by_customer = in_2025.groupby("customer", observed=True)
    return by_customer.agg(orders=("order", "size"), margin=("margin", "sum"), amount=("amount", "sum"))


def _cut(each: pd.DataFrame, money: str = "margin", exactly: bool = False, of: str = "money") -> pd.DataFrame:
    rows = {}
    for n in (1, 2, 3):
        few = each[each["orders"] == n] if exactly else each[each["orders"] <= n]
        share = few[money].sum() / each[money].sum() if of == "money" else len(few) / len(each)
        rows[n] = {"people": len(few), "margin": 100 * share}
    return pd.DataFrame(rows).T.rename_axis("cut")


CUT = Question(
    id="cut",
    title=both(es="¿Quién es ocasional?", en="Who is occasional?"),
    answer="cut",
    points=2,
    kind=Table(keys=["cut"], columns=["people", "margin"], tolerance=0.06),
    expected=lambda data: _cut(_each(data)),
    mistakes=[
        Mistake(
            "newcomers-too",
            lambda data: _cut(_each(data, everybody=True)),
            both(
                es="Contaste también a quien compró por primera vez en 2025. Quien llegó en diciembre ha tenido un mes: parece ocasional y solo es nuevo.",
                en="You counted those who bought for the first time in 2025 too. Whoever came in December has had one month: they look occasional and are only new.",
            ),
            credit=0.3,
        ),
        Mistake(
            "exactly",
            lambda data: _cut(_each(data), exactly=True),
            both(
                es="Contaste a quien hizo **exactamente** ese número. Un corte reúne a todos los que quedan por debajo: usa `<=`.",
                en="You counted those who made **exactly** that number. A cut takes in all who stay below it: use `<=`.",
            ),
            credit=0.4,
        ),
        Mistake(
            "revenue",
            lambda data: _cut(_each(data), money="amount"),
            both(
                es="Las personas están bien. En `margin` pusiste la parte de lo que **pagan**; lo que dejan es `amount − cost`.",
                en="The people are right. In `margin` you put the share of what they **pay**; what they leave is `amount − cost`.",
            ),
            credit=0.5,
        ),
        Mistake(
            "share-of-people",
            lambda data: _cut(_each(data), of="people"),
            both(
                es="Las personas están bien. En `margin` tienes qué parte **son**; se pide qué parte **dejan**. La distancia entre las dos es la noticia.",
                en="The people are right. Your `margin` holds what share they **are**; what is asked is what share they **leave**. The distance between the two is the news.",
            ),
            credit=0.4,
        ),
    ],
    hints=[
        both(
            es='Primero quién: `first = orders.groupby("customer", observed=True)["date"].min()`, y quédate con las fechas anteriores a 2025.',
            en='First who: `first = orders.groupby("customer", observed=True)["date"].min()`, and keep the dates before 2025.',
        ),
        both(
            es='Después, de sus pedidos de 2025, una fila por persona: `.agg(orders=("order", "size"), margin=("margin", "sum"))`.',
            en='Then, of their orders of 2025, a row for each person: `.agg(orders=("order", "size"), margin=("margin", "sum"))`.',
        ),
        both(
            es='Para cada corte `n`: `each[each["orders"] <= n]`, su `len` y 100 × su margen entre el de `each`.',
            en='For each cut `n`: `each[each["orders"] <= n]`, its `len`, and 100 × its margin over that of `each`.',
        ),
    ],
    look_at=both(
        es="¿Primer pedido antes de 2025? ¿Solo pedidos de 2025? ¿«O menos»? ¿Margen en %?",
        en="First order before 2025? Orders of 2025 only? “Or fewer”? Margin in %?",
    ),
    explanation=both(
        es="Mucha gente y poco margen, con cualquiera de los tres cortes. El corte se elige antes de mirar a quién le conviene, y a todos se les da el mismo año.",
        en="Many people and little margin, by any of the three cuts. The cut is chosen before one sees whom it suits, and all are given the same year.",
    ),
    code=(
        'first = orders.groupby("customer", observed=True)["date"].min()\n'
        'known = first.index[first < "2025-01-01"]\n'
        'in_2025 = orders[(orders["date"] >= "2025-01-01") & orders["customer"].isin(known)]\n'
        'each = in_2025.groupby("customer", observed=True).agg(orders=("order", "size"), margin=("margin", "sum"))\n'
        'few = {n: each[each["orders"] <= n] for n in (1, 2, 3)}\n'
        "cut = pd.DataFrame(\n"
        "    {\n"
        '        "people": {n: len(table) for n, table in few.items()},\n'
        '        "margin": {n: 100 * table["margin"].sum() / each["margin"].sum() for n, table in few.items()},\n'
        "    }\n"
        ').rename_axis("cut")'
    ),
)


def _trial(data, once: str = "before", back: str = "any", opened: bool = False) -> pd.DataFrame:
    orders = data.orders
    drawn = data.sends[data.sends["campaign"] == "COMEBACK"].copy()
    if opened:
        drawn = drawn[drawn["opened"] | (drawn["arm"] == "holdout")]
    counted = orders if once == "ever" else orders[orders["date"] < _MOMENT]
    if once != "all":
        number = counted.groupby("customer", observed=True).size()
        drawn = drawn[drawn["customer"].map(number.to_dict()) == 1]
    later = orders[(orders["date"] >= _MOMENT) & (orders["date"] < _MOMENT + pd.Timedelta(days=60))]
    if back == "coupon":
        later = later[later["coupon"] == "COMEBACK"]
    drawn["back"] = 100.0 * drawn["customer"].isin(later["customer"])
    return drawn.groupby("arm", observed=True).agg(people=("back", "size"), back=("back", "mean"))


TRIAL = Question(
    id="trial",
    title=both(es="El vale, a suertes", en="The voucher, by lot"),
    answer="trial",
    points=2,
    kind=Table(keys=["arm"], columns=["people", "back"], tolerance=0.06),
    expected=_trial,
    mistakes=[
        Mistake(
            "everybody",
            lambda data: _trial(data, once="all"),
            both(
                es="Es toda la campaña. Se pregunta por quienes habían comprado **una vez**: quédate con un solo pedido antes del 6 de octubre.",
                en="That is the whole campaign. The question is about those who had bought **once**: keep a single order before 6 October.",
            ),
            credit=0.3,
        ),
        Mistake(
            "counted-afterwards",
            lambda data: _trial(data, once="ever"),
            both(
                es="Contaste los pedidos hasta hoy. Quien volvió ya tiene dos y se te cae de la tabla: elegiste a la gente por el resultado. Cuenta solo los de **antes** del envío.",
                en="You counted the orders up to today. Whoever returned has two by now and drops out of your table: you picked people by the outcome. Count those **before** the sending only.",
            ),
            credit=0.2,
        ),
        Mistake(
            "vouchers-used",
            lambda data: _trial(data, back="coupon"),
            both(
                es="Contaste vales usados. Así el grupo sin vale sale a 0 por fuerza, y no cuenta quien volvió sin usarlo. Vale cualquier pedido, en los dos grupos.",
                en="You counted vouchers used. So the group without comes out at 0 of necessity, and those who returned without using it do not count. Any order counts, in both groups.",
            ),
            credit=0.3,
        ),
        Mistake(
            "opened-alone",
            lambda data: _trial(data, opened=True),
            both(
                es="Del grupo con vale dejaste solo a quien **abrió** el correo. Abren los más interesados, y en el otro grupo no quitaste a nadie: se perdió el sorteo. Cuenta a todos los sorteados.",
                en="Of the group with a voucher you kept only those who **opened** the e-mail. The most interested open it, and you took nobody out of the other group: the lot is lost. Count all who were drawn.",
            ),
            credit=0.3,
        ),
    ],
    hints=[
        both(
            es='`before = orders[orders["date"] < moment].groupby("customer", observed=True).size()` cuenta los pedidos anteriores.',
            en='`before = orders[orders["date"] < moment].groupby("customer", observed=True).size()` counts the earlier orders.',
        ),
        both(
            es='`drawn["customer"].map(before.to_dict()) == 1` dice quién había comprado una vez; `.isin(later["customer"])`, quién volvió.',
            en='`drawn["customer"].map(before.to_dict()) == 1` says who had bought once; `.isin(later["customer"])`, who returned.',
        ),
    ],
    look_at=both(
        es="¿Un pedido **antes** del 6 de octubre a las 10:00? ¿Cualquier pedido en 60 días? ¿Todos los sorteados, abrieran o no? ¿En %?",
        en="One order **before** 6 October at 10:00? Any order within 60 days? All who were drawn, whether they opened it or not? In %?",
    ),
    explanation=both(
        es="Se cuenta a todos los sorteados, usaran o no el vale: así lo único distinto es haberlo recibido. Con tan poca gente el intervalo es ancho; mira el de la celda de la solución.",
        en="All who were drawn are counted, whether they used it or not: so the only difference is having got it. With so few people the interval is wide; see the one in the cell of the solution.",
    ),
    code=(
        'moment = pd.Timestamp("2025-10-06 10:00")\n'
        'drawn = sends[sends["campaign"] == "COMEBACK"].copy()\n'
        'before = orders[orders["date"] < moment].groupby("customer", observed=True).size()\n'
        'drawn = drawn[drawn["customer"].map(before.to_dict()) == 1]\n'
        'later = orders[(orders["date"] >= moment) & (orders["date"] < moment + pd.Timedelta(days=60))]\n'
        'drawn["back"] = 100.0 * drawn["customer"].isin(later["customer"])\n'
        'trial = drawn.groupby("arm", observed=True).agg(people=("back", "size"), back=("back", "mean"))'
    ),
)
