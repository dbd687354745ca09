"""Questions of 6.1b on a campaign that nobody drew by lot: those who used it, and those who received it."""

import pandas as pd

from coursekit.practice import Mistake, Number, Question, both

START, CAMPAIGN, DAYS = pd.Timestamp("2025-04-07 10:00"), "SPRING25", 28


def people(data) -> pd.DataFrame:
    """Customers who had bought before the four weeks before it: euros spent in those weeks and during the campaign."""
    orders = data.orders[["customer", "date", "amount"]].astype({"customer": str})
    length = pd.Timedelta(days=DAYS)

    def spent(start: pd.Timestamp) -> pd.Series:
        period = orders[(orders["date"] >= start) & (orders["date"] < start + length)]
        return period.groupby("customer")["amount"].sum()

    first = orders.groupby("customer")["date"].min()
    table = pd.DataFrame(index=first.index[first < START - length])
    table["before"], table["after"] = spent(START - length), spent(START)
    table = table.fillna(0.0)
    for column, source in (("sent", data.sends), ("used", data.redemptions)):
        theirs = source.loc[source["campaign"] == CAMPAIGN, "customer"].astype(str)
        table[column] = table.index.isin(theirs)
    return table


def _more(data, who: str, column: str, others: str | None = None, than_all: bool = False) -> float:
    table = people(data)
    outside = table if than_all else table[~table[others or who]]
    return 100 * (float(table.loc[table[who], column].mean()) / float(outside[column].mean()) - 1)


USED = Question(
    id="used_more",
    title=both(es="Quien usó el código", en="Those who used the code"),
    answer="used_more",
    kind=Number(tolerance=0.2, digits=0),
    expected=lambda data: _more(data, "used", "after", "sent"),
    mistakes=[
        Mistake(
            "all-who-received",
            lambda data: _more(data, "sent", "after"),
            both(
                es="Son todas las personas que **recibieron** el código. Julián se queda con las que lo **usaron**: `used`.",
                en="These are all the people who **received** the code. Julián keeps those who **used** it: `used`.",
            ),
            credit=0.4,
        ),
        Mistake(
            "not-used",
            lambda data: _more(data, "used", "after"),
            both(
                es='Comparaste con quien **no lo usó**, y ahí hay gente que lo recibió. El grupo de Julián es quien no recibió nada: `~people["sent"]`.',
                en='You compared with those who **did not use** it, some of whom received it. Julián\'s group are those who received nothing: `~people["sent"]`.',
            ),
            credit=0.4,
        ),
        Mistake(
            "weeks-before",
            lambda data: _more(data, "used", "before", "sent"),
            both(
                es="Esa es la misma cuenta en las cuatro semanas de **antes**. Guárdala: dice lo que la campaña heredó. Aquí se pide `after`.",
                en="That is the same sum in the four weeks **before**. Keep it: it says what the campaign inherited. Here `after` is asked for.",
            ),
            credit=0.3,
        ),
        Mistake(
            "than-everybody",
            lambda data: _more(data, "used", "after", than_all=True),
            both(
                es="Comparaste con **toda** la clientela, y quien usó el código está dentro. Compara con quien no recibió nada.",
                en="You compared with **all** customers, and those who used the code are among them. Compare with those who received nothing.",
            ),
            credit=0.3,
        ),
    ],
    hints=[
        both(
            es='Dos medias de `after`: `people.loc[people["used"], "after"].mean()` y la de quien no recibió nada.',
            en='Two means of `after`: `people.loc[people["used"], "after"].mean()` and that of those who received nothing.',
        ),
        both(
            es='La segunda: `people.loc[~people["sent"], "after"].mean()`. Después, una entre otra, menos 1, por 100.',
            en='The second: `people.loc[~people["sent"], "after"].mean()`. Then one over the other, less 1, times 100.',
        ),
    ],
    look_at=both(
        es="¿Arriba quien lo usó y abajo quien no recibió nada? ¿Es la columna `after`?",
        en="Those who used it above, those who received nothing below? Is it the column `after`?",
    ),
    explanation=both(
        es="Para usar un código hay que comprar: quien lo usó gastó **por definición**. La comparación se gana sola, aunque el código no mueva a nadie.",
        en="To use a code one has to buy: those who used it spent **by definition**. The comparison wins itself, even if the code moves nobody.",
    ),
    code=(
        'used, nothing = people[people["used"]], people[~people["sent"]]\n'
        'used_more = 100 * (used["after"].mean() / nothing["after"].mean() - 1)'
    ),
)


def _did(data, who: str = "sent", others: str | None = None) -> float:
    table = people(data)
    inside, outside = table[table[who]], table[~table[others or who]]
    factor = [float(some["after"].mean()) / float(some["before"].mean()) for some in (inside, outside)]
    return 100 * (factor[0] / factor[1] - 1)


def _before_after(data) -> float:
    table = people(data)
    sent = table[table["sent"]]
    return 100 * (float(sent["after"].mean()) / float(sent["before"].mean()) - 1)


RECEIVED = Question(
    id="grew",
    title=both(es="Quien recibió el código", en="Those who received the code"),
    answer="grew",
    points=2,
    kind=Number(tolerance=0.02, digits=1),
    expected=_did,
    mistakes=[
        Mistake(
            "those-who-used-it",
            lambda data: _did(data, "used", "sent"),
            both(
                es="Usaste solo a quienes lo **usaron**, que compraron por definición. Entra todo el que lo **recibió**: `sent`.",
                en="You took only those who **used** it, who bought by definition. Everybody who **received** it is in: `sent`.",
            ),
            credit=0.3,
        ),
        Mistake(
            "themselves-alone",
            _before_after,
            both(
                es="Es el cambio de quien lo recibió, sin mirar a los demás. Para los demás también llegó abril: divide entre su factor.",
                en="It is the change of those who received it, without looking at the others. April came for the others too: divide by their factor.",
            ),
            credit=0.4,
        ),
        Mistake(
            "after-alone",
            lambda data: _more(data, "sent", "after"),
            both(
                es="Solo miraste las semanas de la campaña. Quien lo recibió ya gastaba más antes: hacen falta las cuatro medias.",
                en="You looked at the weeks of the campaign alone. Those who received it spent more before: all four means are needed.",
            ),
            credit=0.2,
        ),
        Mistake(
            "points-of-percent",
            lambda data: _more(data, "sent", "after") - _more(data, "sent", "before"),
            both(
                es="Restaste dos porcentajes de bases distintas. Se comparan **factores**: por cuánto se multiplicó cada grupo, uno entre otro.",
                en="You subtracted two percentages of different bases. **Factors** are compared: by how much each group was multiplied, one over the other.",
            ),
            credit=0.3,
        ),
    ],
    hints=[
        both(
            es='Las cuatro medias: `people.groupby("sent")[["before", "after"]].mean()`.',
            en='The four means: `people.groupby("sent")[["before", "after"]].mean()`.',
        ),
        both(
            es='Factor de cada grupo, `after / before`; uno entre otro, menos 1, por 100. O `loyalty.difference_in_differences` con `member="sent"`.',
            en='Factor of each group, `after / before`; one over the other, less 1, times 100. Or `loyalty.difference_in_differences` with `member="sent"`.',
        ),
    ],
    look_at=both(
        es="¿Está todo el que lo recibió, también quien no lo usó? ¿Están las cuatro medias?",
        en="Is everybody who received it in, those who did not use it too? Are all four means in?",
    ),
    explanation=both(
        es="El código se mandó a quien había comprado hacía poco. Tras una racha se vuelve a lo de siempre, con código o sin él, y la resta carga esa vuelta a la campaña. Aquí la verdad es que no añadió ningún pedido; en la calle no se sabe.",
        en="The code was sent to those who had bought of late. After a spell one goes back to one's usual, code or no code, and the subtraction charges that return to the campaign. Here the truth is that it added no orders; in the street it is not known.",
    ),
    code=(
        'four = people.groupby("sent")[["before", "after"]].mean()\n'
        'factor = four["after"] / four["before"]\n'
        "grew = 100 * (factor[True] / factor[False] - 1)"
    ),
)
