"""Questions of 5.4a on the list of customers who cost money: its sum, the tenths, and what became of last year's."""

import pandas as pd

from coursekit.loyalty import customer_profit, whale_curve
from coursekit.practice import Mistake, Question, Table, both

KEY = {"per_order": 1.5, "per_contact": 7.0}


def _of(table: pd.DataFrame, column: str, year: int | None) -> pd.DataFrame:
    return table if year is None else table[table[column].dt.year == year]


def profit(data, year: int | None = 2025, **key: float) -> pd.Series:
    """What each customer left in a year (or in both), by Nadia's key."""
    orders, tickets = _of(data.orders, "date", year), _of(data.tickets, "opened", year)
    return customer_profit(orders, tickets, **(KEY | key))


def _below(left: pd.Series) -> pd.DataFrame:
    rows = {"customers": float((left < 0).sum()), "euros": float(-left[left < 0].sum())}
    return pd.DataFrame({"value": rows}).rename_axis("figure")


def _one_contact_a_ticket(data) -> pd.DataFrame:
    tickets = _of(data.tickets, "opened", 2025).assign(contacts=1)
    return _below(customer_profit(_of(data.orders, "date", 2025), tickets, **KEY))


def _orders_below(data) -> pd.DataFrame:
    orders = _of(data.orders, "date", 2025)
    return _below(orders["amount"] - orders["cost"] - KEY["per_order"])


LIST = Question(
    id="list",
    title=both(es="La lista de tu empresa", en="The list of your company"),
    answer="list_sum",
    kind=Table(keys=["figure"], columns=["value"], tolerance=0.02),
    points=2,
    expected=lambda data: _below(profit(data)),
    mistakes=[
        Mistake(
            "without-contacts",
            lambda data: _below(profit(data, per_contact=0.0)),
            both(
                es="Faltan los 7 € de cada contacto: pasa también los tickets de 2025 y `per_contact=7`. Sin ellos, quien llamó cinco veces parece gratis.",
                en="The €7 of each contact are missing: pass the tickets of 2025 too, and `per_contact=7`. Without them somebody who called five times looks free of cost.",
            ),
            credit=0.3,
        ),
        Mistake(
            "one-contact-a-ticket",
            _one_contact_a_ticket,
            both(
                es="Cobraste 7 € por ticket. Un ticket puede llevar varias veces de escribir o llamar: lo que cuesta es cada **contacto** (columna `contacts`).",
                en="You charged €7 a ticket. One ticket may take several letters or calls: what costs is each **contact** (column `contacts`).",
            ),
            credit=0.3,
        ),
        Mistake(
            "both-years",
            lambda data: _below(profit(data, None)),
            both(
                es="Entraron los pedidos y tickets de los dos años. La lista de Nadia es la de 2025: filtra las dos tablas.",
                en="Orders and tickets of both years are in it. Nadia's list is that of 2025: filter both tables.",
            ),
            credit=0.3,
        ),
        Mistake(
            "orders-not-customers",
            _orders_below,
            both(
                es="Contaste **pedidos** que pierden. Una persona puede tener uno malo y diez buenos: suma primero por cliente y mira después quién queda por debajo de cero.",
                en="You counted **orders** that lose. One person may have one bad and ten good ones: add up by customer first, then see who stands below zero.",
            ),
        ),
        Mistake(
            "sign",
            lambda data: _below(profit(data)).mul([1.0, -1.0], axis=0),
            both(
                es="La cuenta es correcta; en `euros` se pide lo que **cuestan**, en positivo.",
                en="The sum is right; in `euros` what they **cost** is asked for, as a positive number.",
            ),
            credit=0.7,
            generic=True,
        ),
    ],
    hints=[
        both(
            es="`loyalty.customer_profit(pedidos, tickets, per_order=..., per_contact=...)` da los euros de cada cliente.",
            en="`loyalty.customer_profit(orders, tickets, per_order=..., per_contact=...)` gives the euros of each customer.",
        ),
        both(
            es="Por debajo de cero: `profit[profit < 0]`. Cuántos son (`len`) y cuánto suman (`.sum()`, con el signo cambiado).",
            en="Below zero: `profit[profit < 0]`. How many they are (`len`), and what they add up to (`.sum()`, with the sign changed).",
        ),
    ],
    look_at=both(
        es="¿Son los pedidos y los tickets de 2025 y nada más? ¿Está el 1.50 de cada pedido y el 7 de cada contacto? El paquete ya va dentro de `cost`: no lo cobres dos veces.",
        en="Are they the orders and tickets of 2025 alone? Are the 1.50 of each order and the 7 of each contact in? The parcel is in `cost` already: do not charge it twice.",
    ),
    explanation=both(
        es="Compara esos euros con el beneficio total: la lista es larga y la suma, pequeña. Y con otra clave de reparto serían otros nombres.",
        en="Compare those euros with the profit in all: the list is long and the sum small. And by another key they would be other names.",
    ),
    code=(
        "profit = loyalty.customer_profit(orders_2025, tickets_2025, per_order=1.5, per_contact=7)\n"
        "below = profit[profit < 0]\n"
        'list_sum = {"customers": len(below), "euros": -below.sum()}'
    ),
)


def _deciles(data) -> pd.DataFrame:
    return whale_curve(profit(data)).deciles.set_index("decile")[["profit", "share"]]


def _worst_first(data) -> pd.DataFrame:
    found = _deciles(data)
    return found.iloc[::-1].set_index(found.index)


def _by_sales(data) -> pd.DataFrame:
    sales = _of(data.orders, "date", 2025).groupby("customer", observed=True)["amount"].sum()
    return whale_curve(sales).deciles.set_index("decile")[["profit", "share"]]


def _of_the_positive(data) -> pd.DataFrame:
    found, left = _deciles(data), profit(data)
    return found.assign(share=100 * found["profit"] / left[left > 0].sum())


def _means(data) -> pd.DataFrame:
    found = whale_curve(profit(data)).deciles.set_index("decile")
    return found[["mean", "share"]].rename(columns={"mean": "profit"})


DECILES = Question(
    id="deciles",
    title=both(es="El beneficio por décimas partes", en="Profit by tenths"),
    answer="tenths",
    kind=Table(keys=["decile"], columns=["profit", "share"], tolerance=0.02),
    points=2,
    expected=_deciles,
    mistakes=[
        Mistake(
            "worst-first",
            _worst_first,
            both(
                es="Las diez filas están bien y del revés: la 1 es la **mejor** décima parte.",
                en="The ten rows are right and the wrong way round: 1 is the **best** tenth.",
            ),
            credit=0.5,
        ),
        Mistake(
            "by-sales",
            _by_sales,
            both(
                es="Ordenaste por lo que **compran**, no por lo que dejan. Quien compra mucho con envíos y llamadas puede dejar poco: esa diferencia es la razón de la curva.",
                en="You sorted by what they **buy**, not by what they leave. Somebody who buys a lot with parcels and calls may leave little: that difference is what the curve is for.",
            ),
        ),
        Mistake(
            "share-of-the-positive",
            _of_the_positive,
            both(
                es="En `share` dividiste entre el beneficio de quienes dejan algo. Va entre el **total**, con los que cuestan: por eso la curva puede pasar de 100.",
                en="In `share` you divided by the profit of those who leave something. It goes over the **total**, with those who cost: that is why the curve may exceed 100.",
            ),
            credit=0.5,
        ),
        Mistake(
            "means",
            _means,
            both(
                es="En `profit` está la media por persona. Se pide lo que deja la décima parte **entera**, en euros.",
                en="In `profit` stands the mean a head. What the **whole** tenth leaves is asked for, in euros.",
            ),
            credit=0.5,
        ),
    ],
    hints=[
        both(
            es="`loyalty.whale_curve(profit)` ya tiene las diez filas: mira su atributo `deciles`.",
            en="`loyalty.whale_curve(profit)` has the ten rows already: look at its attribute `deciles`.",
        ),
        both(
            es='Tres de sus columnas: `curve.deciles[["decile", "profit", "share"]]`.',
            en='Three of its columns: `curve.deciles[["decile", "profit", "share"]]`.',
        ),
    ],
    look_at=both(
        es="¿Es correcto antes tu `profit` de la pregunta 1? ¿Están las diez filas, la mejor primero, con `share` de 0 a 100?",
        en="Is your `profit` of question 1 right first? Are there ten rows, the best first, with `share` from 0 to 100?",
    ),
    explanation=both(
        es="La primera fila dice dónde está el dinero que se puede **perder**; la última, cuánto se podría ahorrar como mucho. Rara vez pesan lo mismo.",
        en="The first row says where the money is that can be **lost**; the last one, what could be saved at most. They seldom weigh the same.",
    ),
    code=('curve = loyalty.whale_curve(profit)\ntenths = curve.deciles[["decile", "profit", "share"]]'),
)


def _fate(old: pd.Series, after: pd.Series, euros: float | None = None) -> pd.DataFrame:
    rows = {
        "nothing": after.isna().sum(),
        "again": (after < 0).sum(),
        "left_money": (after >= 0).sum(),
        "euros": after.sum() if euros is None else euros,
    }
    return pd.DataFrame({"value": pd.Series(rows, dtype=float)}).rename_axis("figure")


def _two_years(data) -> tuple[pd.Series, pd.Series]:
    return profit(data, 2024), profit(data, 2025)


def _last_year(data) -> pd.DataFrame:
    before, now = _two_years(data)
    old = before[before < 0]
    return _fate(old, now.reindex(old.index))


def _backwards(data) -> pd.DataFrame:
    before, now = _two_years(data)
    return _fate(now[now < 0], before.reindex(now.index[now < 0]))


def _silent_as_zero(data) -> pd.DataFrame:
    before, now = _two_years(data)
    old = before[before < 0]
    return _fate(old, now.reindex(old.index).fillna(0))


def _what_they_cost(data) -> pd.DataFrame:
    before, now = _two_years(data)
    old = before[before < 0]
    return _fate(old, now.reindex(old.index), old.sum())


LAST_YEAR = Question(
    id="last_year",
    title=both(es="La lista del año pasado", en="Last year's list"),
    answer="last_year",
    kind=Table(keys=["figure"], columns=["value"], tolerance=0.02),
    points=2,
    expected=_last_year,
    mistakes=[
        Mistake(
            "backwards",
            _backwards,
            both(
                es="Tomaste la lista de **2025** y miraste su 2024. Se pide al revés: a quién habría despedido Nadia en enero de 2025, y qué hizo esa gente después.",
                en="You took the list of **2025** and looked at its 2024. It is asked the other way: whom Nadia would have sent away in January 2025, and what those people did afterwards.",
            ),
        ),
        Mistake(
            "silent-as-zero",
            _silent_as_zero,
            both(
                es="Llenaste los huecos con 0 y quien no hizo nada en 2025 cayó en `left_money`. Son dos cosas: unos ni compraron ni llamaron (`nothing`), otros dejaron dinero.",
                en="You filled the blanks with 0, and those who did nothing in 2025 fell into `left_money`. They are two things: some neither bought nor called (`nothing`), others left money.",
            ),
            credit=0.5,
        ),
        Mistake(
            "what-they-had-cost",
            _what_they_cost,
            both(
                es="En `euros` está lo que costaron en 2024. Se pide lo que dejaron en **2025**: lo que se habría perdido al despedirlos.",
                en="In `euros` stands what they cost in 2024. What they left in **2025** is asked for: what sending them away would have lost.",
            ),
            credit=0.5,
        ),
    ],
    hints=[
        both(
            es="Calcula `before` con los pedidos y tickets de 2024, con la misma clave, y quédate con `old = before[before < 0]`.",
            en="Compute `before` with the orders and tickets of 2024, by the same key, and keep `old = before[before < 0]`.",
        ),
        both(
            es="`after = profit.reindex(old.index)` da lo que dejaron en 2025; un hueco es alguien sin pedidos ni contactos.",
            en="`after = profit.reindex(old.index)` gives what they left in 2025; a blank is somebody without orders or contacts.",
        ),
        both(
            es="`after.isna().sum()`, `(after < 0).sum()`, `(after >= 0).sum()` y `after.sum()`.",
            en="`after.isna().sum()`, `(after < 0).sum()`, `(after >= 0).sum()` and `after.sum()`.",
        ),
    ],
    look_at=both(
        es="¿La lista se hace con 2024 y se mira en 2025? ¿Suman las tres primeras cifras el tamaño de la lista?",
        en="Is the list made with 2024 and looked at in 2025? Do the first three figures add up to the size of the list?",
    ),
    explanation=both(
        es="Regresión a la media: se eligió a esa gente por un mal año. Si `euros` es positivo, despedirlos habría costado eso; y la mayoría ya no costaba nada.",
        en="Regression to the mean: those people were picked for a bad year. If `euros` is positive, sending them away would have cost that; and most no longer cost anything.",
    ),
    code=(
        "before = loyalty.customer_profit(orders_2024, tickets_2024, per_order=1.5, per_contact=7)\n"
        "old = before[before < 0]\n"
        "after = profit.reindex(old.index)\n"
        "last_year = {\n"
        '    "nothing": after.isna().sum(),\n'
        '    "again": (after < 0).sum(),\n'
        '    "left_money": (after >= 0).sum(),\n'
        '    "euros": after.sum(),\n'
        "}"
    ),
)
