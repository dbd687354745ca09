"""Questions of 4.1 on influential customers: the margin that each brought, and how one knows that a thank-you works."""

import pandas as pd

from coursekit.practice import Choice, Mistake, Question, Table, both

_DAYS = 180


def _credited(data, money: str = "margin", window: bool = True) -> pd.Series:
    """What the recommended left, credited to whoever brought them, the most first."""
    orders = data.orders.assign(margin=data.orders["amount"] - data.orders["cost"])
    came = data.referrals.rename(columns={"customer": "who", "referred": "customer", "date": "came"})
    if window:
        came = came[came["came"] < data.as_of - pd.Timedelta(days=_DAYS)]
    bought = orders.merge(came[["who", "customer", "came"]], on="customer")
    if window:
        bought = bought[(bought["date"] - bought["came"]).dt.days < _DAYS]
    credited = bought.groupby("who", observed=True)[money].sum()
    return credited.sort_values(ascending=False, kind="stable").rename_axis("customer")


def _followed(data) -> pd.Series:
    most = data.community_edges["follows"].value_counts().index[:5]
    return _credited(data).reindex(most).fillna(0.0).rename_axis("customer")


def _own_purchases(data) -> pd.Series:
    orders = data.orders.assign(margin=data.orders["amount"] - data.orders["cost"])
    own = orders[orders["customer"].isin(data.referrals["customer"])]
    return own.groupby("customer", observed=True)["margin"].sum().nlargest(5)


BROUGHT = Question(
    id="brought",
    title=both(es="Quién trae, en euros", en="Who brings, in euros"),
    answer="brought",
    points=2,
    kind=Table(keys=["customer"], columns=["margin"], tolerance=0.06),
    expected=lambda data: _credited(data).head(5),
    mistakes=[
        Mistake(
            "followers",
            _followed,
            both(
                es="Esas son las cinco con más **seguidores**. Que te sigan y traer a alguien son cosas distintas: ordena por el margen que trajeron.",
                en="Those are the five with most **followers**. Being followed and bringing somebody are different things: order by the margin they brought.",
            ),
        ),
        Mistake(
            "own-purchases",
            _own_purchases,
            both(
                es="Sumaste lo que compran ellas mismas. Quien más compra no tiene por qué ser quien más trae: suma lo que dejaron las personas **recomendadas**.",
                en="You added what they buy themselves. Whoever buys most need not be whoever brings most: add what the **recommended** people left.",
            ),
        ),
        Mistake(
            "no-window",
            lambda data: _credited(data, window=False).head(5),
            both(
                es="Sumaste todo lo que han dejado hasta hoy. Quien trajo a alguien en 2024 sale ganando porque esa persona ha tenido más tiempo. Da a todas los mismos 180 días.",
                en="You added all that they have left until today. Whoever brought somebody in 2024 gains, because that person has had more time. Give all of them the same 180 days.",
            ),
            credit=0.4,
        ),
        Mistake(
            "revenue",
            lambda data: _credited(data, money="amount").head(5),
            both(
                es="Sumaste lo que pagaron. Para saber cuánto agradecer hay que mirar lo que queda: el margen.",
                en="You added what they paid. To know how much thanks one can afford one has to look at what is left: the margin.",
            ),
            credit=0.5,
        ),
        Mistake(
            "those-who-came",
            lambda data: _of_the_recommended(data),
            both(
                es="Apuntaste el margen a la persona **recomendada**. Se apunta a quien la trajo: en `referrals` es `customer`, y `referred` es quien llegó.",
                en="You credited the margin to the **recommended** person. It is credited to whoever brought them: in `referrals` that is `customer`, and `referred` is who came.",
            ),
            credit=0.3,
        ),
    ],
    hints=[
        both(
            es='Cambia los nombres antes de unir: `referrals.rename(columns={"customer": "who", "referred": "customer", "date": "came"})`.',
            en='Rename before you merge: `referrals.rename(columns={"customer": "who", "referred": "customer", "date": "came"})`.',
        ),
        both(
            es='Une con `orders` por `customer` y quédate con `(bought["date"] - bought["came"]).dt.days < 180`.',
            en='Merge with `orders` on `customer` and keep `(bought["date"] - bought["came"]).dt.days < 180`.',
        ),
        both(
            es='Agrupa por `who`, suma el margen y toma `.nlargest(5).rename_axis("customer")`.',
            en='Group by `who`, add up the margin and take `.nlargest(5).rename_axis("customer")`.',
        ),
    ],
    look_at=both(
        es="¿Son cinco filas? ¿Llegaron todas las recomendadas hace 180 días o más? ¿Es margen, y de quien llegó, no de quien recomendó?",
        en="Are there five rows? Did all the recommended come 180 days ago or more? Is it margin, and of those who came, not of who recommended?",
    ),
    explanation=both(
        es="Influyente, aquí, es quien trae margen en el mismo plazo que los demás. Sigue siendo lo anotado: no dice quién habría venido igual, ni quién volverá a traer.",
        en="Influential, here, is who brings margin within the same time as the others. It is still what was noted down: it says neither who would have come anyway nor who will bring again.",
    ),
    code=(
        'came = referrals[referrals["date"] < ex.data.as_of - pd.Timedelta(days=180)]\n'
        'came = came.rename(columns={"customer": "who", "referred": "customer", "date": "came"})\n'
        'bought = orders.merge(came[["who", "customer", "came"]], on="customer")\n'
        'bought = bought[(bought["date"] - bought["came"]).dt.days < 180]\n'
        'brought = bought.groupby("who", observed=True)["margin"].sum().nlargest(5).rename_axis("customer")'
    ),
)


def _of_the_recommended(data) -> pd.Series:
    orders = data.orders.assign(margin=data.orders["amount"] - data.orders["cost"])
    came = data.referrals[data.referrals["date"] < data.as_of - pd.Timedelta(days=_DAYS)]
    came = came[["referred", "date"]].rename(columns={"referred": "customer", "date": "came"})
    bought = orders.merge(came, on="customer")
    bought = bought[(bought["date"] - bought["came"]).dt.days < _DAYS]
    return bought.groupby("customer", observed=True)["margin"].sum().nlargest(5)


THANKS = Question(
    id="thanks",
    title=both(es="¿Cómo se sabe si sirve?", en="How does one know whether it works?"),
    answer="answer_thanks",
    kind=Choice(
        {
            "a": both(
                es="Las cinco mejores de un año traerán menos al siguiente, con regalo o sin él: parte de lo suyo fue suerte. La comparación dirá que el regalo estropeó algo.",
                en="The five best of a year will bring fewer the next, present or no present: part of theirs was luck. The comparison will say that the present spoilt something.",
            ),
            "b": both(
                es="Nombrarnos no es traer a nadie, y no hay con quién comparar: no se sabe cuánto nos habrían nombrado igual.",
                en="To mention us is not to bring anybody, and there is nobody to compare with: nobody knows how often they would have mentioned us anyway.",
            ),
            "c": both(
                es="Eso es: las dos mitades solo se distinguen en el regalo. Lo que traiga de más la primera, fuera del azar, es suyo.",
                en="That is it: the two halves differ in the present alone. What the first brings on top, beyond chance, is due to it.",
            ),
            "d": both(
                es="Quien lo pide es quien ya pensaba recomendar. Traería más sin regalo también: se compara a gente distinta.",
                en="Those who ask for it are those who meant to recommend already. They would bring more without a present too: different people are compared.",
            ),
        }
    ),
    expected=lambda data: "c",
    hints=[
        both(
            es="¿Con quién compara cada opción? ¿En qué se distinguen los dos grupos, aparte del regalo?",
            en="With whom does each option compare? In what do the two groups differ, apart from the present?",
        ),
        both(
            es="Elegir a los mejores, o dejar que elijan ellos, hace grupos distintos antes de empezar.",
            en="To pick the best, or to let them pick themselves, makes the groups differ before one begins.",
        ),
    ],
    explanation=both(
        es="A suertes, los dos grupos se parecen en todo lo que no se ve. Sin sorteo se mezclan el regalo, la suerte y las ganas.",
        en="By lot, the two groups are alike in all that cannot be seen. Without it, the present, luck and eagerness are mixed up.",
    ),
    code='answer_thanks = "c"',
)
