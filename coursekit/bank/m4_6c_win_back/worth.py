"""Questions of 4.6c on what a return is worth: the second life seen so far, and the return on a campaign."""

import pandas as pd

from coursekit.practice import Mistake, Number, Question, both

SILENT, WINDOW, LAST_DAY = 120, 180, "2025-07-01"
# Of a hundred letters: who comes back, who would have anyway, and what it costs.
BACK, ANYWAY, PREPARING, EACH, COUPON = 9, 3, 60, 0.05, 2.50
COST = PREPARING + 100 * EACH + BACK * COUPON


def purchase_days(data) -> pd.DataFrame:
    """A row per customer and day with a purchase: margin, and days since the one before."""
    orders = data.orders.assign(
        day=data.orders["date"].dt.normalize(), margin=data.orders["amount"] - data.orders["cost"]
    )
    days = orders.groupby(["customer", "day"], observed=True)["margin"].sum().reset_index()
    return days.assign(gap=days.groupby("customer", observed=True)["day"].diff().dt.days)


def _lives(data, *, window: int | None = WINDOW, last_day: str | None = LAST_DAY) -> pd.DataFrame:
    days = purchase_days(data)
    returns = days[days["gap"] >= SILENT]
    if last_day:
        returns = returns[returns["day"] < last_day]
    later = returns[["customer", "day"]].merge(
        days[["customer", "day", "margin"]], on="customer", suffixes=("", "_later")
    )
    wait = (later["day_later"] - later["day"]).dt.days
    later = later[(wait >= 0) & ((wait < window) if window else True)]
    return later.groupby(["customer", "day"], observed=True)["margin"].agg(["sum", "size", "first"])


def second_life(data) -> float:
    """Mean margin in the 180 days that begin with a return after 120 days of silence or more."""
    return float(_lives(data)["sum"].mean())


SECOND_LIFE = Question(
    id="second_life",
    title=both(es="La segunda vida", en="The second life"),
    answer="second_life",
    kind=Number(tolerance=0.01, digits=2),
    points=2,
    expected=second_life,
    mistakes=[
        Mistake(
            "the-return-alone",
            lambda data: float(_lives(data)["first"].mean()),
            both(
                es="Contaste solo la compra de la vuelta. La segunda vida sigue: suma también lo que esa persona compró en los 180 días siguientes.",
                en="You counted the purchase of the return alone. The second life goes on: add what that person bought in the 180 days after it.",
            ),
        ),
        Mistake(
            "without-a-window",
            lambda data: float(_lives(data, window=None)["sum"].mean()),
            both(
                es="Sumaste todo lo que vino después, sin límite. Quien volvió pronto ha tenido más tiempo que quien volvió tarde: dale a cada vuelta los mismos 180 días.",
                en="You added all that came after, without limit. Those who came back early have had more time than those who came late: give each return the same 180 days.",
            ),
        ),
        Mistake(
            "returns-too-recent",
            lambda data: float(_lives(data, last_day=None)["sum"].mean()),
            both(
                es="Entran vueltas que aún no han tenido sus 180 días, y bajan la media. Quédate con las anteriores al 1 de julio de 2025.",
                en="Returns that have not had their 180 days yet are in it, and bring the mean down. Keep those before 1 July 2025.",
            ),
        ),
    ],
    hints=[
        both(
            es='Primero las vueltas: `days[(days["gap"] >= 120) & (days["day"] < "2025-07-01")]`, con `customer` y `day`.',
            en='First the returns: `days[(days["gap"] >= 120) & (days["day"] < "2025-07-01")]`, with `customer` and `day`.',
        ),
        both(
            es='Únelas con `days` por `customer` (`suffixes=("", "_later")`) y quédate con `day_later` entre `day` y `day` + 180 días.',
            en='Merge them with `days` by `customer` (`suffixes=("", "_later")`) and keep `day_later` from `day` to `day` + 180 days.',
        ),
        both(
            es="Suma el margen de cada vuelta (`customer` y `day`), y haz la media de esas sumas.",
            en="Add the margin of each return (`customer` and `day`), and take the mean of those sums.",
        ),
    ],
    look_at=both(
        es="¿La compra del día de la vuelta cuenta, y el día 180 ya no? ¿Es la media por **vuelta** y no por compra, con las de quien no compró más?",
        en="Does the purchase of the day of return count, and day 180 no longer? Is it the mean per **return** and not per purchase, with those of people who bought no more?",
    ),
    explanation=both(
        es="Son vueltas por iniciativa propia. Suponer lo mismo de quien vuelve por un vale es un salto, y la prueba con grupo sin envío es la que puede decirlo.",
        en="These are returns of people's own accord. To suppose the same of those who come back for a coupon is a leap, and the trial with a hold-out is what can tell.",
    ),
    code=(
        'returns = days.loc[(days["gap"] >= 120) & (days["day"] < "2025-07-01"), ["customer", "day"]]\n'
        'purchases = days[["customer", "day", "margin"]]\n'
        'later = returns.merge(purchases, on="customer", suffixes=("", "_later"))\n'
        'wait = (later["day_later"] - later["day"]).dt.days\n'
        "life = later[wait.between(0, 179)]\n"
        'second_life = life.groupby(["customer", "day"], observed=True)["margin"].sum().mean()'
    ),
)


def _roi(data, returns: float = BACK - ANYWAY, cost: float = COST) -> float:
    return 100 * (returns * second_life(data) - cost) / cost


ROI = Question(
    id="roi",
    title=both(es="El retorno de cien cartas", en="The return on a hundred letters"),
    answer="roi_percent",
    kind=Number(tolerance=0.1, digits=1),
    points=2,
    expected=_roi,
    mistakes=[
        Mistake(
            "paid-for-those-coming-anyway",
            lambda data: _roi(data, BACK),
            both(
                es="Cobraste la segunda vida de los nueve que vuelven. Tres habrían vuelto sin carta: no los trajo ella.",
                en="You took the second life of all nine who come back. Three would have come without a letter: it did not bring them.",
            ),
        ),
        Mistake(
            "coupons-of-the-extra-alone",
            lambda data: _roi(data, cost=PREPARING + 100 * EACH + (BACK - ANYWAY) * COUPON),
            both(
                es="Pagaste solo los vales de los seis de más. Los tres que volvían igual también lo gastan: son nueve vales.",
                en="You paid the coupons of the six extra ones alone. The three who were coming anyway spend theirs too: that is nine coupons.",
            ),
            credit=0.3,
        ),
        Mistake(
            "cost-not-taken-off",
            lambda data: _roi(data) + 100,
            both(
                es="Dividiste lo ganado entre el coste sin restarlo antes. Así, recuperar justo lo gastado saldría 100 % en vez de 0.",
                en="You divided the gain by the cost without taking the cost off first. Getting back exactly what was spent would then come to 100% and not 0.",
            ),
            credit=0.3,
        ),
        Mistake(
            "over-the-gain",
            lambda data: 100 * (1 - COST / ((BACK - ANYWAY) * second_life(data))),
            both(
                es="Dividiste el resultado entre lo ganado: eso es un margen. El retorno se pide sobre lo que se **puso**, el coste.",
                en="You divided the result by the gain: that is a margin. A return is asked on what was **put in**, the cost.",
            ),
        ),
        Mistake(
            "ratio",
            lambda data: _roi(data) / 100,
            both(es="La proporción es correcta; ponla en %.", en="The ratio is right; put it in %."),
            credit=0.5,
            generic=True,
        ),
    ],
    hints=[
        both(
            es="Lo ganado: las vueltas **de más** por `second_life`.",
            en="The gain: the **extra** returns times `second_life`.",
        ),
        both(
            es="El coste: preparar, cien envíos y un vale por cada persona que vuelve, sea de más o no.",
            en="The cost: preparing, a hundred letters and a coupon for each person who comes back, extra or not.",
        ),
        both(es="100 × (ganado − coste) / coste.", en="100 × (gain − cost) / cost."),
    ],
    look_at=both(
        es="¿Seis vueltas y nueve vales? ¿Está bien antes tu `second_life`?",
        en="Six returns and nine coupons? Is your `second_life` right first?",
    ),
    explanation=both(
        es="El retorno parece grande porque las cartas son baratas, y descansa en dos supuestos: seis puntos de efecto, y que esas vueltas vivan como las otras.",
        en="The return looks large because letters are cheap, and it rests on two assumptions: six points of effect, and that those returns live like the others.",
    ),
    code=("gain = (9 - 3) * second_life\ncost = 60 + 100 * 0.05 + 9 * 2.50\nroi_percent = 100 * (gain - cost) / cost"),
)
