"""Questions of 6.1a on the table of people: the plain comparison, two years against two years, and who is gone."""

import pandas as pd

from coursekit.practice import Mistake, Number, Question, Table, both

LAUNCH = pd.Timestamp("2024-10-01")


def people(data) -> pd.DataFrame:
    """One row for each customer who had bought before the club existed: orders of two equal stretches, membership, arm."""
    orders = data.orders[["customer", "date"]].astype({"customer": str})
    members = data.memberships.astype({"customer": str})
    lot = data.invitations.astype({"customer": str}).set_index("customer")["arm"].astype(str)

    def count(start: str, end: str) -> pd.Series:
        return orders.loc[(orders["date"] >= start) & (orders["date"] < end), "customer"].value_counts()

    first = orders.groupby("customer")["date"].min()
    table = pd.DataFrame(index=first.index[first < LAUNCH])
    table["before"], table["after"] = count("2024-01-01", "2024-10-01"), count("2025-01-01", "2025-10-01")
    table["summer_24"], table["summer_25"] = count("2024-07-01", "2024-10-01"), count("2025-07-01", "2025-10-01")
    table = table.fillna(0).astype(int)
    table["member"] = table.index.isin(members.loc[members["joined"] < "2025-01-01", "customer"])
    table["arm"] = lot
    return table


def trial(data) -> pd.DataFrame:
    """Those who took part in the lot."""
    table = people(data).dropna(subset="arm")
    return table.assign(invited=table["arm"] == "invited")


def _means(data, column: str, still_buying: bool = False) -> tuple[float, float]:
    table = people(data)
    if still_buying:
        table = table[table["after"] > 0]
    return tuple(float(table.loc[table["member"] == who, column].mean()) for who in (True, False))  # type: ignore[return-value]


def _more(data, column: str = "after", still_buying: bool = False) -> float:
    inside, outside = _means(data, column, still_buying)
    return 100 * (inside / outside - 1)


def _of_members(data) -> float:
    inside, outside = _means(data, "after")
    return 100 * (1 - outside / inside)


def _than_everybody(data) -> float:
    return 100 * (_means(data, "after")[0] / float(people(data)["after"].mean()) - 1)


NAIVE = Question(
    id="naive",
    title=both(es="Lo que dice Julián", en="What Julián says"),
    answer="members_more",
    kind=Number(tolerance=0.1, digits=1),
    expected=_more,
    mistakes=[
        Mistake(
            "the-gone-left-out",
            lambda data: _more(data, still_buying=True),
            both(
                es="Dejaste fuera a quien no pidió nada en 2025. Un cero también es un dato, y entre los demás hay muchos: sin ellos comparas solo a quienes siguen viniendo.",
                en="You left out those who ordered nothing in 2025. A zero is a figure too, and the others have many: without them you compare only those who still come.",
            ),
            credit=0.3,
        ),
        Mistake(
            "before-the-club",
            lambda data: _more(data, "before"),
            both(
                es="Esa es la comparación con `before`, cuando el club aún no existía. Guárdala, que hará falta; aquí se pide la de `after`.",
                en="That is the comparison on `before`, when there was no club yet. Keep it, you will need it; here the one on `after` is asked for.",
            ),
            credit=0.3,
        ),
        Mistake(
            "of-the-members",
            _of_members,
            both(
                es="Dividiste la diferencia entre la media de los **socios**. «Un tanto por ciento más que los demás» se mide desde los demás: abajo va su media.",
                en="You divided the difference by the mean of the **members**. “So many per cent more than the others” is measured from the others: their mean goes below.",
            ),
            credit=0.3,
        ),
        Mistake(
            "than-everybody",
            _than_everybody,
            both(
                es="Comparaste a los socios con **toda** la clientela, y ellos están dentro. Compara dos grupos que no se pisen: `member` y `~member`.",
                en="You compared members with **all** customers, and they are among them. Compare two groups that do not overlap: `member` and `~member`.",
            ),
            credit=0.3,
        ),
        Mistake(
            "ratio",
            lambda data: _more(data) / 100,
            both(
                es="La cuenta está bien, en otra escala: se pide en %, multiplica por 100.",
                en="The sum is right, on another scale: it is asked for in %, multiply by 100.",
            ),
            credit=0.8,
            generic=True,
        ),
    ],
    hints=[
        both(
            es='Dos medias de `after`: `people.groupby("member")["after"].mean()`.',
            en='Two means of `after`: `people.groupby("member")["after"].mean()`.',
        ),
        both(
            es="`100 * (media de socios / media de los demás - 1)`.",
            en="`100 * (mean of members / mean of the others - 1)`.",
        ),
    ],
    look_at=both(
        es="¿Están todas las filas, también las que tienen un cero? ¿La media de los demás está abajo?",
        en="Are all rows in, those with a zero too? Is the mean of the others below the line?",
    ),
    explanation=both(
        es="Describe a dos grupos de personas. Todavía no dice nada de lo que el club cambió: eso lo decidieron ellas al apuntarse.",
        en="It describes two groups of people. It says nothing yet of what the club changed: they chose for themselves by joining.",
    ),
    code=('means = people.groupby("member")["after"].mean()\nmembers_more = 100 * (means[True] / means[False] - 1)'),
)


def _did(data) -> float:
    (a1, a0), (b1, b0) = _means(data, "summer_25"), _means(data, "summer_24")
    return 100 * ((a1 / b1) / (a0 / b0) - 1)


def _before_after(data) -> float:
    return 100 * (_means(data, "summer_25")[0] / _means(data, "summer_24")[0] - 1)


def _sum_of_growths(data) -> float:
    (a1, a0), (b1, b0) = _means(data, "summer_25"), _means(data, "summer_24")
    return 100 * ((a1 / b1) * (a0 / b0) - 1)


DID = Question(
    id="did",
    title=both(es="La cuenta de Nadia", en="Nadia's sum"),
    answer="grew_more",
    points=2,
    kind=Number(tolerance=0.05, digits=1),
    expected=_did,
    mistakes=[
        Mistake(
            "members-alone",
            _before_after,
            both(
                es="Es lo que crecieron los socios, sin mirar a los demás. También para ellos pasó un año y hubo quien se fue: divide entre el factor de los demás.",
                en="It is how much the members grew, without looking at the others. A year went by for them too, and some left: divide by the factor of the others.",
            ),
            credit=0.4,
        ),
        Mistake(
            "points-of-percent",
            lambda data: _more(data, "summer_25") - _more(data, "summer_24"),
            both(
                es="Restaste dos porcentajes que se miden desde bases distintas. Nadia compara **factores** de crecimiento: el de los socios entre el de los demás, menos 1.",
                en="You subtracted two percentages measured from different bases. Nadia compares **factors** of growth: that of the members over that of the others, less 1.",
            ),
            credit=0.4,
        ),
        Mistake(
            "one-summer-alone",
            lambda data: _more(data, "summer_25"),
            both(
                es="Esa es la cuenta de Julián con otro periodo: solo usa `summer_25`. La de Nadia usa las cuatro medias.",
                en="That is Julián's sum on another period: it uses `summer_25` alone. Nadia's uses all four means.",
            ),
        ),
        Mistake(
            "growths-multiplied",
            _sum_of_growths,
            both(
                es="Multiplicaste los dos factores. El de los demás se **quita**: es lo que habría pasado también sin club, según Nadia. Divide.",
                en="You multiplied the two factors. That of the others is **taken out**: it is what would have happened without a club too, as Nadia sees it. Divide.",
            ),
            credit=0.3,
        ),
    ],
    hints=[
        both(
            es='Las cuatro medias: `people.groupby("member")[["summer_24", "summer_25"]].mean()`.',
            en='The four means: `people.groupby("member")[["summer_24", "summer_25"]].mean()`.',
        ),
        both(
            es="Factor de cada grupo: `summer_25 / summer_24`. Después, factor de los socios entre factor de los demás, menos 1, por 100.",
            en="Factor of each group: `summer_25 / summer_24`. Then factor of members over factor of the others, less 1, times 100.",
        ),
    ],
    look_at=both(
        es="¿Has usado las cuatro medias? ¿El factor de los demás está abajo?",
        en="Did you use all four means? Is the factor of the others below the line?",
    ),
    explanation=both(
        es="Quita lo que ya separaba a los dos grupos y lo que les pasó a los dos. Lo que no quita es lo que solo le pasa a uno: por ejemplo, que para apuntarse hay que seguir siendo cliente.",
        en="It takes out what set the two groups apart already, and what happened to both. What it does not take out is what happens to one alone: for instance, that to join one has to be a customer still.",
    ),
    code=(
        'four = people.groupby("member")[["summer_24", "summer_25"]].mean()\n'
        'factor = four["summer_25"] / four["summer_24"]\n'
        "grew_more = 100 * (factor[True] / factor[False] - 1)"
    ),
)


def _groups(data) -> dict[str, pd.DataFrame]:
    table, drawn = people(data), trial(data)
    return {
        "members": table[table["member"]],
        "others": table[~table["member"]],
        "invited": drawn[drawn["invited"]],
        "control": drawn[~drawn["invited"]],
    }


def _table(values: dict[str, float]) -> pd.Series:
    return pd.Series(values, name="gone").rename_axis("group")


def _gone(data) -> pd.Series:
    return _table({name: 100 * float((some["after"] == 0).mean()) for name, some in _groups(data).items()})


def _here(data) -> pd.Series:
    return 100 - _gone(data)


def _among_the_gone(data) -> pd.Series:
    groups = _groups(data)
    gone = {name: int((some["after"] == 0).sum()) for name, some in groups.items()}
    all_people, drawn = gone["members"] + gone["others"], gone["invited"] + gone["control"]
    below = {"members": all_people, "others": all_people, "invited": drawn, "control": drawn}
    return _table({name: 100 * gone[name] / below[name] for name in gone})


def _of_everybody(data) -> pd.Series:
    groups = _groups(data)
    n = len(groups["members"]) + len(groups["others"])
    return _table({name: 100 * int((some["after"] == 0).sum()) / n for name, some in groups.items()})


def _all_joined(data) -> pd.Series:
    groups = _groups(data)
    drawn = pd.concat([groups["invited"], groups["control"]])
    inside = {
        "members": groups["invited"][groups["invited"]["member"]],
        "others": drawn[~drawn["member"]],
        "invited": groups["invited"][groups["invited"]["member"]],
        "control": groups["control"],
    }
    return _table({name: 100 * float((some["after"] == 0).mean()) for name, some in inside.items()})


GONE = Question(
    id="gone",
    title=both(es="Quién ya no estaba", en="Who was no longer there"),
    answer="gone",
    points=2,
    kind=Table(["group"], ["gone"], tolerance=0.1),
    expected=_gone,
    mistakes=[
        Mistake(
            "still-here",
            _here,
            both(
                es="Es la parte que **sí** pidió algo en 2025. Se pide la otra: `after == 0`.",
                en="It is the share that **did** order in 2025. The other is asked for: `after == 0`.",
            ),
            credit=0.5,
        ),
        Mistake(
            "shares-of-the-gone",
            _among_the_gone,
            both(
                es="De quienes no pidieron nada, dices qué parte es de cada grupo. Los socios son pocos y saldrían bien siempre. Divide entre el tamaño de **su** grupo.",
                en="Of those who ordered nothing you say what share is in each group. Members are few and would always look good. Divide by the size of **their own** group.",
            ),
            credit=0.3,
        ),
        Mistake(
            "of-everybody",
            _of_everybody,
            both(
                es="Dividiste entre toda la clientela. Cada grupo tiene su tamaño: divide entre él y podrás compararlos.",
                en="You divided by all customers. Each group has its own size: divide by that, and they can be compared.",
            ),
            credit=0.3,
        ),
        Mistake(
            "only-those-who-joined",
            _all_joined,
            both(
                es="Cambiaste de grupo a media cuenta: `members` y `others` salen de toda la tabla `people`, e `invited` son **todas** las personas invitadas, se apuntaran o no.",
                en="You changed groups halfway: `members` and `others` come out of the whole table `people`, and `invited` are **all** the people invited, whether or not they joined.",
            ),
            credit=0.3,
        ),
    ],
    hints=[
        both(
            es='Una media de verdadero y falso es una parte: `(people["after"] == 0).mean()`. Hazla para cada grupo.',
            en='A mean of true and false is a share: `(people["after"] == 0).mean()`. Do it for each group.',
        ),
        both(
            es='Los cuatro grupos: `people[people["member"]]`, `people[~people["member"]]`, `people[people["arm"] == "invited"]` y `people[people["arm"] == "control"]`.',
            en='The four groups: `people[people["member"]]`, `people[~people["member"]]`, `people[people["arm"] == "invited"]` and `people[people["arm"] == "control"]`.',
        ),
    ],
    look_at=both(
        es="¿Cada fila se divide entre la gente de su propio grupo? ¿Está en %?",
        en="Is each row divided by the people of its own group? Is it in %?",
    ),
    explanation=both(
        es="Quien se apunta sigue ahí el día en que se apunta; entre los demás hay gente que ya se había ido. El sorteo no preguntó a nadie: sus dos grupos solo se distinguen por azar y por la invitación.",
        en="Whoever joins is still there on the day of joining; among the others are people who had left already. The lot asked nobody: its two groups differ only by chance and by the invitation.",
    ),
    code=(
        "groups = {\n"
        '    "members": people[people["member"]],\n'
        '    "others": people[~people["member"]],\n'
        '    "invited": people[people["arm"] == "invited"],\n'
        '    "control": people[people["arm"] == "control"],\n'
        "}\n"
        'gone = {name: 100 * (some["after"] == 0).mean() for name, some in groups.items()}'
    ),
)
