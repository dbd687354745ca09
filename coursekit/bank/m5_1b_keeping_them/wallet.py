"""The question of 5.1b on share of wallet: the share of the money and the mean of the shares, year by year."""

import pandas as pd

from coursekit import kpis
from coursekit.practice import Mistake, Question, Table, both


def _panel(data) -> pd.DataFrame:
    panel = data.wallet_panel
    return panel.assign(year=panel["month"].dt.year)


def _by_customer(panel: pd.DataFrame) -> pd.DataFrame:
    return panel.groupby(["year", "customer"], observed=True)[["here", "elsewhere"]].sum().reset_index()


def _shares(rows: pd.DataFrame) -> pd.DataFrame:
    """Both averages of the rows of each year."""
    found = {}
    for year, own in rows.groupby("year"):
        two = (kpis.share_of_wallet(own["here"], own["elsewhere"], method=method).value for method in ("ratio", "mean"))
        found[year] = dict(zip(("money", "heads"), two, strict=True))
    return pd.DataFrame(found).T.rename_axis("year")


def _expected(data) -> pd.DataFrame:
    return _shares(_by_customer(_panel(data).dropna(subset="elsewhere")))


def _here_over_elsewhere(data) -> pd.DataFrame:
    own = _by_customer(_panel(data).dropna(subset="elsewhere"))
    sums = own.groupby("year")[["here", "elsewhere"]].sum()
    part = own[own["elsewhere"] > 0]
    heads = (part["here"] / part["elsewhere"]).groupby(part["year"]).mean()
    return pd.DataFrame({"money": 100 * sums["here"] / sums["elsewhere"], "heads": 100 * heads})


WALLET = Question(
    id="wallet",
    title=both(es="Participación de la cartera, por año", en="Share of wallet, by year"),
    answer="wallet_table",
    kind=Table(keys=["year"], columns=["money", "heads"], tolerance=0.02),
    points=2,
    expected=_expected,
    mistakes=[
        Mistake(
            "columns-swapped",
            lambda data: _expected(data).rename(columns={"money": "heads", "heads": "money"}),
            both(
                es="Las dos cifras están bien y en la columna contraria. `money` pesa por euros: suma primero y divide después. `heads` cuenta a cada persona igual: divide primero y promedia después.",
                en="Both figures are right and in each other's column. `money` weighs by euros: add first, divide later. `heads` counts every person alike: divide first, average later.",
            ),
            credit=0.5,
        ),
        Mistake(
            "here-over-elsewhere",
            _here_over_elsewhere,
            both(
                es="Dividiste lo de aquí entre lo de fuera. La cartera es todo lo que la persona gasta en café: abajo va `here + elsewhere`.",
                en="You divided what is spent here by what is spent elsewhere. The wallet is all that the person spends on coffee: below the line goes `here + elsewhere`.",
            ),
        ),
        Mistake(
            "only-both",
            lambda data: _shares(
                _by_customer(_panel(data).dropna(subset="elsewhere")).query("here > 0 and elsewhere > 0")
            ),
            both(
                es="Dejaste fuera a quien solo compra aquí o solo fuera. Un 0 es un dato: dice que la cartera entera está en un sitio.",
                en="You left out those who buy only here or only elsewhere. A 0 is a datum: it says that the whole wallet is in one place.",
            ),
        ),
        Mistake(
            "blanks-as-zero",
            lambda data: _shares(_by_customer(_panel(data).fillna({"elsewhere": 0.0}))),
            both(
                es="Un hueco en `elsewhere` no es un 0: esa persona no anotó el mes. Al sumar, pandas lo salta y lo de aquí se queda sin su otra mitad. Quita antes esos meses enteros.",
                en="A blank in `elsewhere` is no 0: that person did not note the month. In a sum pandas skips it, and what was spent here stays without its other half. Drop those whole months first.",
            ),
        ),
        Mistake(
            "months-as-people",
            lambda data: _shares(_panel(data).dropna(subset="elsewhere")),
            both(
                es="`money` está bien; en `heads` promediaste meses, no personas: quien lleva más meses en el panel pesa más. Suma primero los meses de cada persona en el año.",
                en="`money` is right; in `heads` you averaged months, not people: whoever has been in the panel longer weighs more. First add up each person's months of the year.",
            ),
            credit=0.5,
        ),
        Mistake(
            "ratio",
            lambda data: _expected(data) / 100,
            both(
                es="Las proporciones son correctas; ponlas de 0 a 100.",
                en="The shares are right; put them on 0 to 100.",
            ),
            credit=0.5,
            generic=True,
        ),
    ],
    hints=[
        both(
            es='Quita los meses con hueco y suma por año y persona: `groupby(["year", "customer"], observed=True)`.',
            en='Drop the months with a blank and add up by year and person: `groupby(["year", "customer"], observed=True)`.',
        ),
        both(
            es="`money`: las sumas del año, aquí entre total. `heads`: la parte de cada persona y después la media.",
            en="`money`: the sums of the year, here over total. `heads`: each person's share, and then the mean.",
        ),
        both(
            es="Quien no gastó nada en ningún sitio da 0 entre 0: pandas pone NaN y la media lo salta, como debe.",
            en="Whoever spent nothing anywhere gives 0 over 0: pandas writes NaN and the mean skips it, as it should.",
        ),
    ],
    look_at=both(
        es="Mira dos cosas: ¿salieron los meses con hueco? ¿Qué va abajo en la división?",
        en="Look at two things: are the months with a blank gone? What stands below the line?",
    ),
    explanation=both(
        es="La parte del dinero dice cuánto mercado tenemos entre ellos; la media de las partes, cómo es la persona corriente. Si se separan, los que más gastan no reparten como los demás.",
        en="The share of the money says how much of their market we hold; the mean of the shares, what the ordinary person is like. Where they part, those who spend most do not divide it as the others do.",
    ),
    code=(
        'panel = ex.data.wallet_panel.dropna(subset="elsewhere")\n'
        'panel = panel.assign(year=panel["month"].dt.year)\n'
        'people = panel.groupby(["year", "customer"], observed=True)[["here", "elsewhere"]].sum()\n'
        'people["total"] = people["here"] + people["elsewhere"]\n'
        'people["share"] = 100 * people["here"] / people["total"]\n'
        'sums = people.groupby("year")[["here", "total"]].sum()\n'
        'wallet_table = (100 * sums["here"] / sums["total"]).to_frame("money")\n'
        'wallet_table["heads"] = people.groupby("year")["share"].mean()'
    ),
)
