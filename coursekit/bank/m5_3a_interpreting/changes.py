"""Questions of 5.3a on one change, and on what many looks do to it."""

import pandas as pd

from coursekit import kpis
from coursekit.practice import Mistake, Number, Question, Table, both

TOUCHPOINTS = ("checkout", "delivery", "shop_visit", "subscription_box", "support")
LEAST = 10


def waves(data) -> tuple[pd.Series, pd.Series]:
    """The answers to the NPS question in 2024 and in 2025."""
    surveys = data.surveys.dropna(subset="nps")
    year = surveys["sent"].dt.year
    return surveys.loc[year == 2024, "nps"], surveys.loc[year == 2025, "nps"]


def _three(value: float, low: float, high: float) -> pd.DataFrame:
    return pd.DataFrame({"points": [value, low, high]}, index=pd.Index(["value", "low", "high"], name="figure"))


def _wave(data) -> pd.DataFrame:
    found = kpis.nps_difference(*waves(data))
    return _three(found.value, found.low, found.high)


def _ends_crossed(data) -> pd.DataFrame:
    one, two = (kpis.nps(wave) for wave in waves(data))
    return _three(two.value - one.value, two.low - one.high, two.high - one.low)


def _first_known(data) -> pd.DataFrame:
    one, two = (kpis.nps(wave) for wave in waves(data))
    return _three(two.value - one.value, two.low - one.value, two.high - one.value)


def _promoters_alone(data) -> pd.DataFrame:
    one, two = waves(data)
    found = kpis.proportion_difference(kpis.proportion(one >= 9), kpis.proportion(two >= 9))
    return _three(found.value, found.low, found.high)


def _backwards(data) -> pd.DataFrame:
    found = kpis.nps_difference(*waves(data))
    return _three(-found.value, -found.high, -found.low)


WAVE = Question(
    id="wave",
    title=both(es="Un año después", en="A year on"),
    answer="wave",
    kind=Table(keys=["figure"], columns=["points"], tolerance=0.05),
    points=2,
    expected=_wave,
    mistakes=[
        Mistake(
            "two-intervals-crossed",
            _ends_crossed,
            both(
                es="La diferencia está bien. Para los extremos cruzaste los dos intervalos (el bajo de un año menos el alto del otro): pide mala suerte en los dos a la vez y sale demasiado ancho. El intervalo de la **diferencia** lo da `kpis.nps_difference`.",
                en="The difference is right. For the ends you crossed the two intervals (the low of one year less the high of the other): that asks for bad luck in both at once and comes out too wide. The interval of the **difference** is what `kpis.nps_difference` gives.",
            ),
            credit=0.4,
        ),
        Mistake(
            "first-year-taken-for-known",
            _first_known,
            both(
                es="La diferencia está bien. El intervalo lleva solo el azar de 2025, como si el NPS de 2024 se supiera exacto. También salió de una muestra: los dos azares cuentan.",
                en="The difference is right. The interval carries the chance of 2025 alone, as if the NPS of 2024 were known exactly. It came from a sample too: both chances count.",
            ),
            credit=0.4,
        ),
        Mistake(
            "promoters-alone",
            _promoters_alone,
            both(
                es="Eso es lo que cambió la parte de promotores. El NPS resta además los detractores, y ellos también se mueven.",
                en="That is how the share of promoters changed. The NPS takes away the detractors as well, and they move too.",
            ),
        ),
        Mistake(
            "backwards",
            _backwards,
            both(
                es="Restaste al revés: se pide 2025 menos 2024. Con el signo cambian también los extremos de sitio.",
                en="You subtracted the other way round: 2025 less 2024 is asked for. With the sign the ends change places as well.",
            ),
            credit=0.5,
            generic=True,
        ),
    ],
    hints=[
        both(
            es="Hacen falta dos columnas de respuestas: las enviadas en 2024 y las enviadas en 2025.",
            en="Two columns of answers are needed: those sent in 2024 and those sent in 2025.",
        ),
        both(
            es='`surveys.loc[surveys["year"] == 2024, "nps"]` da la primera. `kpis.nps_difference(antes, después)` resta en ese orden.',
            en='`surveys.loc[surveys["year"] == 2024, "nps"]` gives the first. `kpis.nps_difference(before, after)` subtracts in that order.',
        ),
        both(
            es="El resultado tiene `.value`, `.low` y `.high`.",
            en="The result has `.value`, `.low` and `.high`.",
        ),
    ],
    look_at=both(
        es="¿Separaste por el año de envío (`sent`)? ¿Es la diferencia de los dos NPS, con un solo intervalo para ella?",
        en="Did you split by the year in which it was sent (`sent`)? Is it the difference of the two NPS, with one interval of its own?",
    ),
    explanation=both(
        es="Si el intervalo incluye el cero, tus encuestas no enseñan un cambio; tampoco demuestran que no lo haya. Y si lo deja fuera, aún falta preguntar si son las mismas personas.",
        en="If the interval holds zero, your surveys show no change; nor do they prove that there is none. And if it leaves zero out, one still has to ask whether they are the same people.",
    ),
    code=(
        'before, after = (surveys.loc[surveys["year"] == year, "nps"] for year in (2024, 2025))\n'
        "change = kpis.nps_difference(before, after)\n"
        'wave = {"value": change.value, "low": change.low, "high": change.high}'
    ),
)


def comparisons(data) -> int:
    """Touchpoint × indicator with at least ten answers in both years."""
    surveys = data.surveys.assign(year=data.surveys["sent"].dt.year)
    counts = surveys.groupby(["touchpoint", "year"], observed=True)[["nps", "csat", "ces"]].count().unstack("year")
    fewest = counts.T.groupby(level=0).min()
    return int((fewest >= LEAST).to_numpy().sum())


ALARMS = Question(
    id="alarms",
    title=both(es="Falsas alarmas", en="False alarms"),
    answer="at_least_one",
    kind=Number(tolerance=0.2, digits=1),
    points=2,
    expected=lambda data: 100 * (1 - 0.95 ** comparisons(data)),
    mistakes=[
        Mistake(
            "as-if-one",
            lambda data: 5.0,
            both(
                es="Un 5 % es lo de **una** comparación. Julián mira muchas, y le basta con que suene una: cada una añade otra ocasión.",
                en="5% is that of **one** comparison. Julián looks at many, and one alarm is enough for him: each adds another chance.",
            ),
        ),
        Mistake(
            "chances-added-up",
            lambda data: 5.0 * comparisons(data),
            both(
                es="Sumaste los 5 %. Así, con veintiuna comparaciones pasarías de cien, y cuentas dos veces los años en que suenan dos. Calcula primero la probabilidad de que **no suene ninguna**.",
                en="You added up the 5%s. That way twenty-one comparisons would pass a hundred, and you count twice the years in which two ring. Work out first how likely it is that **none rings**.",
            ),
        ),
        Mistake(
            "none-rings",
            lambda data: 100 * 0.95 ** comparisons(data),
            both(
                es="Esa es la probabilidad de que no suene **ninguna**. Se pide la de que suene al menos una: lo que falta hasta cien.",
                en="That is how likely it is that **none** rings. What is asked is at least one: what is missing up to a hundred.",
            ),
            credit=0.5,
        ),
        Mistake(
            "how-many-on-average",
            lambda data: 0.05 * comparisons(data),
            both(
                es="Eso es cuántas sonarían de media. Se pide con qué probabilidad suena **alguna**, de 0 a 100.",
                en="That is how many would ring on average. What is asked is how likely it is that **any** rings, from 0 to 100.",
            ),
        ),
    ],
    hints=[
        both(
            es="¿Con qué probabilidad se queda callada una comparación sola?",
            en="How likely is a single comparison to keep silent?",
        ),
        both(
            es="Para que no suene ninguna tienen que callar todas: 0.95 × 0.95 × …, `comparisons` veces.",
            en="For none to ring all must keep silent: 0.95 × 0.95 × …, `comparisons` times.",
        ),
        both(
            es="La cuenta es `100 * (1 - 0.95 ** comparisons)`.",
            en="The sum is `100 * (1 - 0.95 ** comparisons)`.",
        ),
    ],
    look_at=both(
        es="¿Es un tanto por ciento, de 0 a 100? ¿Elevaste 0.95 al número de comparaciones de **tu** empresa?",
        en="Is it a percentage, from 0 to 100? Did you raise 0.95 to the number of comparisons of **your** company?",
    ),
    explanation=both(
        es="Sin que nada cambie, lo probable es que algo «cambie» para quien mira tanto. Los indicadores de una misma persona van juntos, así que la cifra exacta es algo menor; la lección la buscó barajando.",
        en="With nothing changing, something will probably “change” for whoever looks at so much. The indicators of one person go together, so the exact figure is somewhat lower; the lesson found it by shuffling.",
    ),
    code="at_least_one = 100 * (1 - 0.95**comparisons)",
)
