"""The question of 5.4a on potential: how much coffee the best customers, and the others, buy elsewhere."""

import pandas as pd

from coursekit.bank.m5_4a_the_customer_base.listed import profit
from coursekit.practice import Mistake, Question, Table, both


def panel(data) -> pd.DataFrame:
    """The panel of 2025 with blanks, and each person's group: the best quarter by profit, or the rest."""
    year = data.wallet_panel[data.wallet_panel["month"] >= "2025-01-01"]
    people = pd.Index(year["customer"].unique().astype(str), name="customer")
    left = profit(data).reindex(people).fillna(0).rank(method="first")
    group = (left > 0.75 * len(people)).map({True: "best", False: "rest"})
    return year.assign(group=year["customer"].astype(str).map(group))


def _room(rows: pd.DataFrame, *, months: float = 12.0, people: bool = False) -> pd.DataFrame:
    groups = rows.groupby("group")
    sums = groups[["here", "elsewhere"]].sum()
    each = groups["customer"].nunique() if people else groups.size()
    found = pd.DataFrame({"elsewhere_year": (1.0 if people else months) * sums["elsewhere"] / each})
    found["share"] = 100 * sums["here"] / sums.sum(axis=1)
    return found


def _noted(data) -> pd.DataFrame:
    return panel(data).dropna(subset="elsewhere")


def _mean_of_shares(data) -> pd.DataFrame:
    rows = _noted(data)
    own = rows.groupby(["group", "customer"], observed=True)[["here", "elsewhere"]].sum()
    each = own["here"] / own.sum(axis=1)
    return _room(rows).assign(share=100 * each.groupby("group").mean())


ROOM = Question(
    id="room",
    title=both(es="Dónde hay sitio", en="Where there is room"),
    answer="room",
    kind=Table(keys=["group"], columns=["elsewhere_year", "share"], tolerance=0.02),
    points=2,
    expected=lambda data: _room(_noted(data)),
    mistakes=[
        Mistake(
            "a-month",
            lambda data: _room(_noted(data), months=1.0),
            both(
                es="`elsewhere_year` es lo de un **mes** medio. Se pide al año: por 12.",
                en="`elsewhere_year` is that of a mean **month**. A year is asked for: times 12.",
            ),
            credit=0.5,
        ),
        Mistake(
            "months-not-noted-alike",
            lambda data: _room(_noted(data), people=True),
            both(
                es="Sumaste lo de fuera y lo dividiste entre personas. No todas anotaron doce meses: quien anotó seis parece beber la mitad. Divide entre **meses anotados** y multiplica por 12.",
                en="You added up elsewhere and divided by people. Not all noted twelve months: whoever noted six seems to drink half. Divide by **months noted**, and multiply by 12.",
            ),
            credit=0.3,
        ),
        Mistake(
            "blank-as-nothing",
            lambda data: _room(panel(data).fillna({"elsewhere": 0.0})),
            both(
                es="Tomaste los meses sin anotar como 0 € fuera. No anotar no es no gastar: quita esos meses enteros.",
                en="You took the months not noted as €0 elsewhere. Not noting is not spending nothing: drop those months whole.",
            ),
            credit=0.3,
        ),
        Mistake(
            "mean-of-the-shares",
            _mean_of_shares,
            both(
                es="En `share` está la media de las partes de cada persona. Se pide la parte del **dinero** del grupo: suma primero y divide después.",
                en="In `share` stands the mean of each person's share. The share of the group's **money** is asked for: add first, divide later.",
            ),
            credit=0.5,
        ),
    ],
    hints=[
        both(
            es='Quita los meses sin anotar: `panel.dropna(subset="elsewhere")`.',
            en='Drop the months that were not noted: `panel.dropna(subset="elsewhere")`.',
        ),
        both(
            es="Por grupo, suma `here` y `elsewhere`, y cuenta las filas (`groups.size()`): cada fila es un mes de una persona.",
            en="By group, add up `here` and `elsewhere`, and count the rows (`groups.size()`): each row is one month of one person.",
        ),
        both(
            es="`elsewhere_year = 12 × elsewhere / meses`; `share = 100 × here / (here + elsewhere)`.",
            en="`elsewhere_year = 12 × elsewhere / months`; `share = 100 × here / (here + elsewhere)`.",
        ),
    ],
    look_at=both(
        es="¿Dos filas, `best` y `rest`? ¿Cada fila del panel es un mes de una persona, y divides entre esos meses?",
        en="Two rows, `best` and `rest`? Is each row of the panel one month of one person, and do you divide by those months?",
    ),
    explanation=both(
        es="Suele haber más sitio donde hay menos beneficio. Que haya sitio no dice que se pueda llenar, y «fuera» es lo que la gente apunta.",
        en="There tends to be more room where there is less profit. That there is room does not say that it can be filled, and “elsewhere” is what people note.",
    ),
    code=(
        'noted = panel.dropna(subset="elsewhere")\n'
        'groups = noted.groupby("group")\n'
        'sums = groups[["here", "elsewhere"]].sum()\n'
        'room = pd.DataFrame({"elsewhere_year": 12 * sums["elsewhere"] / groups.size()})\n'
        'room["share"] = 100 * sums["here"] / (sums["here"] + sums["elsewhere"])'
    ),
)
