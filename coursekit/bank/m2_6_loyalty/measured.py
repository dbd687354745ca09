"""Questions of 2.6 on the base: the four quadrants in figures, and the two measures of the stage."""

import pandas as pd

from coursekit import kpis
from coursekit.practice import Mistake, Question, Table, both
from coursekit.widgets.quadrants import loyalty_quadrants

YEAR = pd.Timedelta(days=365)


def bought_days(data) -> pd.Series:
    """Days with a purchase in 2025 of everybody who ever bought."""
    orders = data.orders
    year = orders[orders["date"] >= "2025-01-01"]
    days = year.assign(day=year["date"].dt.normalize()).drop_duplicates(["customer", "day"])
    return days["customer"].value_counts().reindex(orders["customer"].unique()).fillna(0)


def answers(data) -> pd.DataFrame:
    """The scores that were given, in the order in which they came."""
    return data.surveys.dropna(subset=["nps"]).sort_values("answered")


def latest(data, which: str = "last") -> pd.Series:
    """The last (or best) score of everybody who answered."""
    return answers(data).groupby("customer", observed=True)["nps"].agg(which)


def _quadrants(data, which: str = "last", often: int = 6, fond: int = 9, blank: float | None = None) -> pd.DataFrame:
    does = bought_days(data)
    says = latest(data, which).reindex(does.index)
    if blank is not None:
        says = says.fillna(blank)
    return loyalty_quadrants(does, says, often, fond)[["customers"]].drop("unknown")


def _every_answer(data) -> pd.DataFrame:
    given = answers(data)
    does = given["customer"].map(bought_days(data)).fillna(0)
    found = loyalty_quadrants(does.to_numpy(), given["nps"].to_numpy(), 6, 9)
    return found[["customers"]].drop("unknown")


def _swapped(data) -> pd.DataFrame:
    return _quadrants(data).rename(index={"latent": "spurious", "spurious": "latent"})


QUADRANTS = Question(
    id="quadrants",
    title=both(es="Los cuatro cuadrantes en cifras", en="The four quadrants in figures"),
    answer="quadrants",
    kind=Table(keys=["quadrant"], columns=["customers"], tolerance=0.5),
    points=2,
    expected=_quadrants,
    mistakes=[
        Mistake(
            "blanks-as-not-fond",
            lambda data: _quadrants(data, blank=0),
            both(
                es="Contaste a quien no respondió como si no nos apreciara. Un hueco no es una mala nota: quita a esas personas antes de cruzar.",
                en="You counted those who did not answer as not fond of us. A blank is not a bad score: take those people out before crossing.",
            ),
            credit=0.3,
        ),
        Mistake(
            "every-answer",
            _every_answer,
            both(
                es="Contaste respuestas, no personas: quien respondió tres veces cuenta tres veces. Quédate con la última de cada una.",
                en="You counted answers, not people: whoever answered three times counts three times. Keep the last of each.",
            ),
            credit=0.3,
        ),
        Mistake(
            "best-answer",
            lambda data: _quadrants(data, "max"),
            both(
                es="Contaste como que nos aprecia a quien **alguna vez** dio un 9 o un 10. Hay quien lo dio y luego se enfadó: mira su última respuesta.",
                en="You counted as fond whoever **ever** gave a 9 or a 10. Some gave it and were upset later: look at their last answer.",
            ),
            credit=0.5,
        ),
        Mistake(
            "seven-is-fond",
            lambda data: _quadrants(data, fond=7),
            both(
                es="Diste por bueno un 7 y un 8. Son los pasivos: contentos, pero sin preferirnos. Aquí el umbral es 9.",
                en="You let a 7 and an 8 pass. Those are the passives: content, but without preferring us. Here the threshold is 9.",
            ),
            credit=0.5,
        ),
        Mistake(
            "more-than-six",
            lambda data: _quadrants(data, often=7),
            both(
                es="Dejaste fuera a quien compró 6 días justos. «6 o más» es `>=`, no `>`.",
                en="You left out those who bought on exactly 6 days. “6 or more” is `>=`, not `>`.",
            ),
            credit=0.5,
        ),
        Mistake(
            "latent-and-spurious-swapped",
            _swapped,
            both(
                es="Cambiaste latente por espuria. *Latente* es querer y no venir; *espuria*, venir sin querer.",
                en="You swapped latent and spurious. *Latent* is liking and not coming; *spurious*, coming without liking.",
            ),
            credit=0.5,
        ),
    ],
    hints=[
        both(
            es='La última nota de cada persona: `answers.groupby("customer", observed=True)["nps"].last()`.',
            en='The last score of each person: `answers.groupby("customer", observed=True)["nps"].last()`.',
        ),
        both(
            es="Con `known = says.notna()` te quedas con quien respondió; después, `does[known] >= 6` y `says[known] >= 9`.",
            en="With `known = says.notna()` you keep those who answered; then `does[known] >= 6` and `says[known] >= 9`.",
        ),
        both(
            es="Leal es `(back & fond).sum()`; latente, `(~back & fond).sum()`; espuria, `(back & ~fond).sum()`.",
            en="Loyal is `(back & fond).sum()`; latent, `(~back & fond).sum()`; spurious, `(back & ~fond).sum()`.",
        ),
    ],
    look_at=both(
        es="¿Suman los cuatro las personas que respondieron? ¿Es la última respuesta? ¿Son los umbrales 6 y 9, los dos incluidos?",
        en="Do the four add up to the people who answered? Is it the last answer? Are the thresholds 6 and 9, both included?",
    ),
    explanation=both(
        es="Cada persona que respondió cae en un cuadrante y solo en uno. Al resto no se le puede situar: dilo junto a la cifra, con los dos umbrales.",
        en="Each person who answered falls into one quadrant and one only. The rest cannot be placed: say so beside the figure, with both thresholds.",
    ),
    code=(
        'says = answers.groupby("customer", observed=True)["nps"].last().reindex(does.index)\n'
        "known = says.notna()\n"
        "back, fond = does[known] >= 6, says[known] >= 9\n"
        "quadrants = pd.Series(\n"
        '    {"loyal": (back & fond).sum(), "latent": (~back & fond).sum(),\n'
        '     "spurious": (back & ~fond).sum(), "none": (~back & ~fond).sum()}\n'
        ")"
    ),
)


def _brought(data, within: bool = True, count: str = "people", everybody: bool = False) -> float:
    first = data.orders.groupby("customer", observed=True)["date"].min()
    base = first if everybody else first[first < "2025-01-01"]
    gave = data.referrals.merge(base.rename("first"), left_on="customer", right_index=True)
    if within:
        gave = gave[gave["date"] < gave["first"] + YEAR]
    return 100 * (gave["customer"].nunique() if count == "people" else len(gave)) / len(base)


def _back(data, horizon: float | None = 180) -> float:
    return kpis.repeat_purchase_rate(data.orders, horizon_days=horizon, as_of=data.as_of).value


def _stage(data, back: float | None = None, brought: float | None = None) -> pd.DataFrame:
    values = [_back(data) if back is None else back, _brought(data) if brought is None else brought]
    return pd.DataFrame({"value": values}, index=pd.Index(["back", "brought"], name="measure"))


STAGE = Question(
    id="stage",
    title=both(es="Las dos cifras de la etapa", en="The two figures of the stage"),
    answer="stage",
    kind=Table(keys=["measure"], columns=["value"], tolerance=0.05),
    points=2,
    expected=_stage,
    mistakes=[
        Mistake(
            "no-time-limit-for-coming-back",
            lambda data: _stage(data, back=_back(data, None)),
            both(
                es="En `back` no pusiste plazo: a quien llegó hace dos años le diste dos años para volver y a quien llegó ayer, un día. Usa `horizon_days=180`.",
                en="In `back` you set no time limit: those who came two years ago got two years to come back, those who came yesterday, a day. Use `horizon_days=180`.",
            ),
            credit=0.5,
        ),
        Mistake(
            "newcomers-in-the-base",
            lambda data: _stage(data, brought=_brought(data, everybody=True)),
            both(
                es="En `brought` dividiste entre todo el mundo. Quien compró por primera vez en diciembre aún no ha tenido su año: quédate con quienes empezaron antes de 2025.",
                en="In `brought` you divided by everybody. Whoever first bought in December has not had their year yet: keep those who began before 2025.",
            ),
            credit=0.5,
        ),
        Mistake(
            "ever-brought",
            lambda data: _stage(data, brought=_brought(data, within=False)),
            both(
                es="En `brought` contaste también lo que trajeron después de su primer año. Quien empezó en enero de 2024 tendría el doble de tiempo que quien empezó en diciembre.",
                en="In `brought` you also counted what they brought after their first year. Whoever began in January 2024 would have twice the time of whoever began in December.",
            ),
            credit=0.5,
        ),
        Mistake(
            "people-brought",
            lambda data: _stage(data, brought=_brought(data, count="rows")),
            both(
                es="En `brought` contaste personas **traídas**. Se pide la parte de clientes que trajo a alguien: quien trajo a cinco cuenta una vez.",
                en="In `brought` you counted people **brought in**. What is asked for is the share of customers who brought someone: whoever brought five counts once.",
            ),
            credit=0.5,
        ),
        Mistake(
            "ratios",
            lambda data: _stage(data) / 100,
            both(
                es="Las dos cifras están bien contadas, en escala de 0 a 1. Multiplícalas por 100.",
                en="Both figures are counted rightly, on a scale from 0 to 1. Multiply them by 100.",
            ),
            credit=0.7,
            generic=True,
        ),
    ],
    hints=[
        both(
            es="Para `back`: `kpis.repeat_purchase_rate(orders, horizon_days=180, as_of=ex.data.as_of).value`.",
            en="For `back`: `kpis.repeat_purchase_rate(orders, horizon_days=180, as_of=ex.data.as_of).value`.",
        ),
        both(
            es="Para `brought`: la primera compra de cada persona, `first`; después, `referrals.merge(...)` con ella para comparar fechas.",
            en="For `brought`: the first purchase of each person, `first`; then `referrals.merge(...)` with it to compare dates.",
        ),
        both(
            es='Cuenta personas con `nunique()`: `gave.loc[in_time, "customer"].nunique() / len(old)`.',
            en='Count people with `nunique()`: `gave.loc[in_time, "customer"].nunique() / len(old)`.',
        ),
    ],
    look_at=both(
        es="¿Tuvo todo el mundo el mismo tiempo? ¿Cuentas personas que trajeron, y no personas traídas?",
        en="Did everybody get the same time? Do you count people who brought, and not people brought in?",
    ),
    explanation=both(
        es="Volver y traer, con el mismo plazo para todos. Quien aún no lo ha cumplido no cuenta ni arriba ni abajo.",
        en="Coming back and bringing, with the same time for all. Whoever has not had it yet counts neither above nor below the line.",
    ),
    code=(
        "back = kpis.repeat_purchase_rate(orders, horizon_days=180, as_of=ex.data.as_of).value\n"
        'first = orders.groupby("customer", observed=True)["date"].min()\n'
        'old = first[first < "2025-01-01"]\n'
        'gave = referrals.merge(old.rename("first"), left_on="customer", right_index=True)\n'
        'in_time = gave["date"] < gave["first"] + pd.Timedelta(days=365)\n'
        'brought = 100 * gave.loc[in_time, "customer"].nunique() / len(old)\n'
        'stage = {"back": back, "brought": brought}'
    ),
)
