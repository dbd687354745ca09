"""The question of 2.1 on a channel's spend: the same comparison with those who came another way."""

import pandas as pd

from coursekit.practice import Mistake, Number, Question, both

_UNTOUCHED = ["referral", "shop"]


def _halves(data) -> tuple[pd.Index, pd.Index]:
    spend = data.marketing_spend
    social = spend[spend["channel"] == "social"].set_index("month")["spend"]
    return social.index[social > social.median()], social.index[social <= social.median()]


def _means(data, times: pd.Series) -> tuple[float, float]:
    """How many a month in the months of more and of less spending."""
    month = times.dt.to_period("M").dt.to_timestamp()
    much, little = _halves(data)
    return month.isin(much).sum() / len(much), month.isin(little).sum() / len(little)


def _percent(means: tuple[float, float]) -> float:
    return 100 * (means[0] - means[1]) / means[1]


def _joined(data, channels: list[str] | None) -> pd.Series:
    people = data.customers
    return people["joined"] if channels is None else people.loc[people["acquisition"].isin(channels), "joined"]


def _visits(data) -> pd.Series:
    return data.visits.loc[data.visits["channel"].isin(_UNTOUCHED), "time"]


PLACEBO = Question(
    id="placebo",
    title=both(es="Quienes llegaron por otra vía", en="Those who came another way"),
    answer="placebo",
    points=2,
    kind=Number(tolerance=0.06, digits=1),
    expected=lambda data: _percent(_means(data, _joined(data, _UNTOUCHED))),
    mistakes=[
        Mistake(
            "where-they-saw-it",
            lambda data: _percent(_means(data, _joined(data, ["social"]))),
            both(
                es="Esa es la cuenta de Julián, con quienes llegaron por redes. La que falta es la de quienes llegaron por vías sin anuncio: `referral` y `shop`.",
                en="That is Julián's sum, with those who came through social media. What is missing is that of those who came by ways without an advert: `referral` and `shop`.",
            ),
            credit=0.2,
        ),
        Mistake(
            "everybody",
            lambda data: _percent(_means(data, _joined(data, None))),
            both(
                es="Contaste a todas las personas. Ahí van también las que llegaron por redes, y entonces la comparación no está a salvo del anuncio.",
                en="You counted everybody. Those who came through social media are in it too, and then the comparison is not safe from the advert.",
            ),
            credit=0.3,
        ),
        Mistake(
            "visits",
            lambda data: _percent(_means(data, _visits(data))),
            both(
                es="Contaste visitas por esas puertas. Casi todas son de gente que ya venía: aquí cuentan las personas nuevas, por su mes de alta.",
                en="You counted visits by those doors. Nearly all are of people who came already: here new people count, by the month in which they joined.",
            ),
        ),
        Mistake(
            "as-a-ratio",
            lambda data: 100 + _percent(_means(data, _joined(data, _UNTOUCHED))),
            both(
                es="Te falta restar 100: eso es lo que representan los meses de más gasto sobre los otros, no cuánto hay de más.",
                en="You still have to take away 100: that is what the months of more spending are of the others, not how much more there is.",
            ),
            credit=0.5,
            generic=True,
        ),
    ],
    hints=[
        both(
            es='Primero quiénes: `people["acquisition"].isin(["referral", "shop"])`. Después cuándo: `month.isin(much)`.',
            en='First who: `people["acquisition"].isin(["referral", "shop"])`. Then when: `month.isin(much)`.',
        ),
        both(
            es="Cuenta en cada mitad y divide entre sus meses. Después, 100 × (más − menos) / menos.",
            en="Count in each half and divide by its months. Then 100 × (more − less) / less.",
        ),
    ],
    look_at=both(
        es="¿Son solo `referral` y `shop`? ¿Usaste el mes de alta? ¿Dividiste entre la media de los meses de menos gasto?",
        en="Are they `referral` and `shop` alone? Did you use the month of joining? Did you divide by the mean of the months of less spending?",
    ),
    explanation=both(
        es="A esto se le llama placebo: la misma comparación donde el efecto no debería estar. Si también sale, otra cosa sube y baja con el gasto, o el anuncio se vio y se entró por otra puerta. Con pocos meses puede salir casi cualquier cosa: no basta para decir que no hubo efecto.",
        en="This is called a placebo: the same comparison where the effect should not be. If it shows there too, something else goes up and down with the spending, or the advert was seen and people came in by another door. With few months nearly anything can come out: it is not enough to say that there was no effect.",
    ),
    code=(
        'untouched = people["acquisition"].isin(["referral", "shop"])\n'
        "in_much = (untouched & month.isin(much)).sum() / len(much)\n"
        "in_little = (untouched & month.isin(little)).sum() / len(little)\n"
        "placebo = 100 * (in_much - in_little) / in_little"
    ),
)
