"""Questions of 5.3a on keeping and losing: three retentions of one shop, and the Pareto of what people say."""

import pandas as pd

from coursekit.practice import Mistake, Question, Table, both

PERIODS = {
    "year": (("2024-01-01", "2025-01-01"), ("2025-01-01", "2026-01-01")),
    "half": (("2025-01-01", "2025-07-01"), ("2025-07-01", "2026-01-01")),
    "quarter": (("2025-07-01", "2025-10-01"), ("2025-10-01", "2026-01-01")),
}


def _buyers(data, start: str, end: str) -> pd.Series:
    dates = data.orders["date"]
    return data.orders.loc[(dates >= start) & (dates < end), "customer"].astype(str)


def _rates(data, way: str = "of the first") -> pd.DataFrame:
    """What share bought again, by period; or what one takes for it."""
    rows = {}
    for name, (one, other) in PERIODS.items():
        first, second = _buyers(data, *one), _buyers(data, *other)
        both_times = set(first) & set(second)
        rows[name] = {
            "of the first": len(both_times) / len(set(first)),
            "of the second": len(both_times) / len(set(second)),
            "heads": len(set(second)) / len(set(first)),
            "orders": float(first.isin(both_times).mean()),
        }[way]
    return pd.DataFrame({"kept": {name: 100 * share for name, share in rows.items()}}).rename_axis("period")


RATES = Question(
    id="rates",
    title=both(es="Tres retenciones", en="Three retentions"),
    answer="rates",
    kind=Table(keys=["period"], columns=["kept"], tolerance=0.05),
    points=2,
    expected=_rates,
    mistakes=[
        Mistake(
            "share-of-the-later-ones",
            lambda data: _rates(data, "of the second"),
            both(
                es="Dividiste entre quienes compraron **después**. Eso dice cuántos de los de ahora ya venían de antes. La retención pregunta qué fue de los de **antes**: ellos van abajo.",
                en="You divided by those who bought **later**. That tells how many of today's came from before. Retention asks what became of those from **before**: they go below the line.",
            ),
        ),
        Mistake(
            "newcomers-counted-as-kept",
            lambda data: _rates(data, "heads"),
            both(
                es="Comparas cuántos había con cuántos hay. Los nuevos tapan a los que se fueron, y puede pasar de cien. Cuenta solo a quienes están **en las dos** listas.",
                en="You compare how many there were with how many there are. Newcomers cover up for those who left, and it can pass a hundred. Count only those who are in **both** lists.",
            ),
        ),
        Mistake(
            "orders-for-people",
            lambda data: _rates(data, "orders"),
            both(
                es="Contaste pedidos: quien compra mucho cuenta muchas veces, y suele ser quien vuelve. Cada persona cuenta una vez: usa conjuntos (`set`) o `.unique()`.",
                en="You counted orders: whoever buys a lot counts many times, and is mostly the one who returns. Each person counts once: use sets (`set`) or `.unique()`.",
            ),
        ),
    ],
    hints=[
        both(
            es="Para cada periodo hacen falta dos listas de personas: las de antes y las de después.",
            en="For each period two lists of people are needed: those of before and those of after.",
        ),
        both(
            es="La función `who(start, end)` de la celda de arriba da un conjunto. `len(first & second)` cuenta a quienes están en los dos.",
            en="The function `who(start, end)` of the cell above gives a set. `len(first & second)` counts those in both.",
        ),
        both(
            es="`100 * len(first & second) / len(first)` para cada una de las tres filas.",
            en="`100 * len(first & second) / len(first)` for each of the three rows.",
        ),
    ],
    look_at=both(
        es="¿Las filas se llaman `year`, `half` y `quarter`? ¿Abajo están los del **primer** periodo, cada persona una vez? ¿Termina cada periodo justo donde empieza el siguiente?",
        en="Are the rows called `year`, `half` and `quarter`? Are those of the **first** period below the line, each person once? Does each period end right where the next begins?",
    ),
    explanation=both(
        es="La misma tienda y tres cifras ciertas. Cambian el plazo y también de quién hablan: quien compra en un trimestre cualquiera suele ser quien compra a menudo. Compararlas entre sí no dice nada de si se conserva mejor.",
        en="The same shop and three true figures. The time changes, and so does whom they speak of: whoever buys in any one quarter tends to be somebody who buys often. Comparing them says nothing on keeping people better.",
    ),
    code=(
        "periods = {\n"
        '    "year": (who("2024", "2025"), who("2025", "2026")),\n'
        '    "half": (who("2025-01", "2025-07"), who("2025-07", "2026")),\n'
        '    "quarter": (who("2025-07", "2025-10"), who("2025-10", "2026")),\n'
        "}\n"
        "rates = {name: 100 * len(one & two) / len(one) for name, (one, two) in periods.items()}"
    ),
)


def _named(data) -> pd.DataFrame:
    """The reasons that somebody named, with how many did, the most frequent first and ties by the alphabet."""
    people = data.exits["reason"].astype(str).value_counts().rename("people").rename_axis("reason").reset_index()
    return people.sort_values(["people", "reason"], ascending=[False, True]).set_index("reason")


def _pareto(data, out_of: str = "spoke", order: str = "most") -> pd.DataFrame:
    table = _named(data)
    if order == "alphabet":
        table = table.sort_index()
    if order == "fewest":
        table = table.iloc[::-1]
    people = len(data.exits) if out_of == "spoke" else int(data.subscriptions["ended"].notna().sum())
    table["share"] = 100 * table["people"] / people
    table["accumulated"] = table["share"].cumsum()
    return table[["people", "share", "accumulated"]]


PARETO = Question(
    id="pareto",
    title=both(es="Por qué dicen que se van", en="Why they say they leave"),
    answer="pareto",
    kind=Table(keys=["reason"], columns=["people", "share", "accumulated"], tolerance=0.05),
    points=2,
    expected=_pareto,
    mistakes=[
        Mistake(
            "out-of-all-who-left",
            lambda data: _pareto(data, out_of="left"),
            both(
                es="Dividiste entre todos los que se fueron. De los callados no se sabe el motivo: así cada uno cuenta como si no tuviera ninguno, y el acumulado no llega a cien. Divide entre **quienes hablaron** y di cuántos callaron.",
                en="You divided by all who left. The reason of the silent is not known: that way each counts as if they had none, and the accumulated share does not reach a hundred. Divide by **those who spoke**, and say how many kept silent.",
            ),
            credit=0.3,
        ),
        Mistake(
            "accumulated-by-the-alphabet",
            lambda data: _pareto(data, order="alphabet"),
            both(
                es="`people` y `share` están bien. Acumulaste por orden alfabético, y así el acumulado no dice cuántos explican los primeros motivos. Ordena de más a menos **antes** de `cumsum`.",
                en="`people` and `share` are right. You accumulated in alphabetical order, and then the sum does not tell how much the first reasons explain. Sort from most to fewest **before** `cumsum`.",
            ),
            credit=0.5,
        ),
        Mistake(
            "accumulated-from-the-rarest",
            lambda data: _pareto(data, order="fewest"),
            both(
                es="`people` y `share` están bien. Acumulaste desde el motivo más raro. Un Pareto empieza por el que más gente nombra.",
                en="`people` and `share` are right. You accumulated from the rarest reason. A Pareto begins with the one that most people name.",
            ),
            credit=0.5,
        ),
    ],
    hints=[
        both(
            es="Primero cuenta personas por motivo; después ordena; al final acumula.",
            en="First count people by reason; then sort; accumulate last.",
        ),
        both(
            es='`exits["reason"].astype(str).value_counts()` cuenta. Para los empates, `sort_values(["people", "reason"], ascending=[False, True])` con el motivo como columna.',
            en='`exits["reason"].astype(str).value_counts()` counts. For ties, `sort_values(["people", "reason"], ascending=[False, True])` with the reason as a column.',
        ),
        both(
            es="`share` es 100 × `people` entre `len(exits)`, y `accumulated` es `share.cumsum()` en ese orden.",
            en="`share` is 100 × `people` over `len(exits)`, and `accumulated` is `share.cumsum()` in that order.",
        ),
    ],
    look_at=both(
        es="¿Está ordenado de más a menos, y los empates por el alfabeto, antes de acumular? ¿La última fila acumula cien?",
        en="Is it sorted from most to fewest, with ties by the alphabet, before accumulating? Does the last row reach a hundred?",
    ),
    explanation=both(
        es="Son razones **dichas**, por quienes hablaron, en los cajones que alguien hizo. Con tan pocas personas, que una vaya delante de otra por una o dos no es un orden: es un empate con nombre.",
        en="These are reasons **given**, by those who spoke, in drawers that somebody made. With so few people, one ahead of another by one or two is no order: it is a tie with a name.",
    ),
    code=(
        'people = exits["reason"].astype(str).value_counts().rename("people").reset_index()\n'
        'pareto = people.sort_values(["people", "reason"], ascending=[False, True]).set_index("reason")\n'
        'pareto["share"] = 100 * pareto["people"] / len(exits)\n'
        'pareto["accumulated"] = pareto["share"].cumsum()'
    ),
)
