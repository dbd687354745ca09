"""Questions of 4.1 on the trial by lot: people more at each step, and up to how much the next person pays."""

import math

import pandas as pd

from coursekit.practice import Mistake, Number, Question, Table, both

DRAWN = "0132231012303012102332012013120303213201123023011302"
LEVELS = [0, 60, 120, 240]
CEILING, SCALE, WEEKS = 14, 90, 13


def _new(data) -> pd.Series:
    """New people of each level, as the exercise simulates them."""
    week = (data.customers["joined"] - pd.Timestamp("2025-01-01")).dt.days // 7
    week = week[(week >= 0) & (week < 52)]
    came = week.map(lambda w: LEVELS[int(DRAWN[w])]).value_counts().reindex(LEVELS).fillna(0)
    extra = [round(WEEKS * CEILING * -math.expm1(-euros / SCALE)) for euros in LEVELS]
    return (came + extra).rename_axis("euros")


def _steps(data, more: str = "before", chance: str = "sum") -> pd.DataFrame:
    new = _new(data)
    last = new.shift() if more == "before" else pd.Series(new[0], index=new.index)
    difference = 100 * (new - last) / last if more == "percent" else new - last
    if more == "percent":
        difference = 100 * (new / new.shift() - 1)
    under = {"sum": new + last, "one": new, "difference": (new - last).abs()}[chance]
    factor = 1 if more == "half" else 2
    return pd.DataFrame({"more": difference, "chance": factor * under**0.5}).iloc[1:].rename_axis("euros")


def _without_two(data) -> pd.DataFrame:
    return _steps(data).assign(chance=lambda table: table["chance"] / 2)


STEPS = Question(
    id="steps",
    title=both(es="La prueba, escalón por escalón", en="The trial, step by step"),
    answer="steps",
    points=2,
    kind=Table(keys=["euros"], columns=["more", "chance"], tolerance=0.06),
    expected=_steps,
    mistakes=[
        Mistake(
            "from-zero",
            lambda data: _steps(data, more="zero"),
            both(
                es="Restaste siempre el nivel de 0 €. Así todo el gasto parece rendir como los primeros euros. Resta el nivel **anterior**: es lo que añadió cada escalón.",
                en="You always took away the level of €0. So all the spending seems to bring what the first euros do. Take away the level **before**: that is what each step added.",
            ),
            credit=0.4,
        ),
        Mistake(
            "chance-of-one",
            lambda data: _steps(data, chance="one"),
            both(
                es="`more` está bien. En `chance` pusiste el azar de un solo recuento, 2√n. Aquí se restan dos y los dos se mueven: bajo la raíz va la suma.",
                en="`more` is right. In `chance` you put the chance of one count alone, 2√n. Here two are subtracted and both move: the sum goes under the root.",
            ),
            credit=0.5,
        ),
        Mistake(
            "chance-of-the-difference",
            lambda data: _steps(data, chance="difference"),
            both(
                es="`more` está bien. En `chance` sacaste la raíz de la **diferencia**. El azar de una resta no se resta: es el de los dos recuentos juntos, y crece con su suma.",
                en="`more` is right. In `chance` you took the root of the **difference**. The chance of a subtraction is not subtracted: it is that of both counts together, and grows with their sum.",
            ),
            credit=0.5,
        ),
        Mistake(
            "without-two",
            _without_two,
            both(
                es="Te falta el 2. El azar pasa de √(suma) una vez de cada tres; de 2√(suma), solo una de cada veinte.",
                en="The 2 is missing. Chance goes beyond √(sum) one time in three; beyond 2√(sum), only one in twenty.",
            ),
            credit=0.6,
        ),
        Mistake(
            "percent",
            lambda data: _steps(data).assign(more=_steps(data, more="percent")["more"]),
            both(
                es="En `more` tienes el cambio en %. Para saber lo que cuesta cada persona hacen falta personas: resta los dos recuentos.",
                en="Your `more` holds the change in %. To know what each person costs one needs people: subtract the two counts.",
            ),
            credit=0.4,
        ),
    ],
    hints=[
        both(
            es='`trial["new"].shift()` pone al lado de cada nivel el recuento del anterior.',
            en='`trial["new"].shift()` puts beside each level the count of the one before.',
        ),
        both(
            es='`more` es la resta; `chance` es `2 * (trial["new"] + before) ** 0.5`. El nivel 0 no tiene anterior: quítalo con `.iloc[1:]`.',
            en='`more` is the difference; `chance` is `2 * (trial["new"] + before) ** 0.5`. Level 0 has none before it: leave it out with `.iloc[1:]`.',
        ),
    ],
    look_at=both(
        es="¿Son tres filas: 60, 120 y 240? ¿Restas el nivel anterior? ¿Sumas los dos recuentos bajo la raíz?",
        en="Are there three rows: 60, 120 and 240? Do you subtract the level before? Do you add the two counts under the root?",
    ),
    explanation=both(
        es="Cada escalón tiene su propio rendimiento y su propio azar. Donde `more` no supera a `chance`, la prueba no distingue ese escalón de no traer a nadie: tampoco demuestra que no traiga.",
        en="Each step has its own yield and its own chance. Where `more` does not exceed `chance`, the trial cannot tell that step from bringing nobody: nor does it prove that it brings nobody.",
    ),
    code=(
        'before = trial["new"].shift()\n'
        'steps = pd.DataFrame({"more": trial["new"] - before, "chance": 2 * (trial["new"] + before) ** 0.5}).iloc[1:]'
    ),
)


def _leaves(data, money: str = "margin", days: int | None = 365, per: str = "people", adverts: bool = True) -> float:
    people = data.customers
    early = people[people["joined"] < "2025-01-01"]
    if adverts:
        early = early[early["acquisition"].isin(["paid_search", "social"])]
    orders = data.orders.assign(margin=data.orders["amount"] - data.orders["cost"])
    theirs = orders.merge(early[["customer", "joined"]], on="customer")
    if days:
        theirs = theirs[theirs["date"] < theirs["joined"] + pd.Timedelta(days=days)]
    many = len(early) if per == "people" else theirs["customer"].nunique()
    return float(theirs[money].sum() / many)


def _stop(leaves: float) -> float:
    return SCALE * math.log(CEILING * leaves / SCALE)


def _average_equals(leaves: float) -> float:
    low, high = _stop(leaves), CEILING * leaves
    for _ in range(80):
        middle = (low + high) / 2
        low, high = (middle, high) if CEILING * -math.expm1(-middle / SCALE) * leaves > middle else (low, middle)
    return high


STOP = Question(
    id="stop",
    title=both(es="¿Hasta cuánto?", en="Up to how much?"),
    answer="stop",
    points=2,
    kind=Number(tolerance=0.3, digits=1),
    expected=lambda data: _stop(_leaves(data)),
    mistakes=[
        Mistake(
            "average",
            lambda data: _average_equals(_leaves(data)),
            both(
                es="Ahí es donde la persona **media** cuesta lo que deja: se habría ganado cero en total. Las últimas costaron mucho más de lo que dejan. Busca dónde la **próxima** cuesta lo que deja.",
                en="That is where the **average** person costs what they leave: nothing would be gained in all. The last ones cost far more than they leave. Look for where the **next** one costs what they leave.",
            ),
            credit=0.2,
        ),
        Mistake(
            "revenue",
            lambda data: _stop(_leaves(data, money="amount")),
            both(
                es="Usaste lo que pagan (`amount`). De ahí sale también el café: lo que dejan es el margen.",
                en="You used what they pay (`amount`). The coffee comes out of that too: what they leave is the margin.",
            ),
            credit=0.4,
        ),
        Mistake(
            "buyers-alone",
            lambda data: _stop(_leaves(data, per="buyers")),
            both(
                es="Dividiste entre quienes **compraron**. El anuncio trae personas, y se paga por todas: quien nunca compra también cuenta abajo.",
                en="You divided by those who **bought**. The advert brings people, and one pays for all of them: those who never buy count below too.",
            ),
            credit=0.5,
        ),
        Mistake(
            "no-limit-of-days",
            lambda data: _stop(_leaves(data, days=None)),
            both(
                es="Sumaste todas las compras hasta hoy. Quien llegó en enero de 2024 ha tenido casi dos años; quien llegó en diciembre, uno. Deja a todas 365 días.",
                en="You added all purchases up to today. Those who came in January 2024 had nearly two years; those of December, one. Give all of them 365 days.",
            ),
            credit=0.4,
        ),
        Mistake(
            "every-channel",
            lambda data: _stop(_leaves(data, adverts=False)),
            both(
                es="Lo que dejan lo calculaste con todo el mundo, también con quien entró por la puerta de la tienda, que deja mucho más. El anuncio trae a gente de anuncio: `paid_search` y `social`.",
                en="You worked out what they leave with everybody, also with those who came in by the door of a shop, who leave far more. The advert brings people of adverts: `paid_search` and `social`.",
            ),
            credit=0.4,
        ),
    ],
    hints=[
        both(
            es="Primero quiénes (alta antes de 2025 y dos canales), después sus pedidos de los primeros 365 días, después margen entre personas.",
            en="First who (joined before 2025, two channels), then their orders of the first 365 days, then margin over people.",
        ),
        both(
            es='`theirs = orders.merge(early[["customer", "joined"]], on="customer")`; quédate con `date` menor que `joined + pd.Timedelta(days=365)`.',
            en='`theirs = orders.merge(early[["customer", "joined"]], on="customer")`; keep `date` below `joined + pd.Timedelta(days=365)`.',
        ),
        both(
            es="`leaves` es la suma del margen entre `len(early)`. Y `stop = widgets.worth_spending(curve, leaves)`.",
            en="`leaves` is the sum of the margin over `len(early)`. And `stop = widgets.worth_spending(curve, leaves)`.",
        ),
    ],
    look_at=both(
        es="¿Son las altas de 2024 y los dos canales? ¿365 días para cada persona? ¿Divides entre todas, compren o no? ¿Paras por la próxima y no por la media?",
        en="Are they those who joined in 2024, of the two channels? 365 days for each? Do you divide by all, buying or not? Do you stop by the next one and not by the average?",
    ),
    explanation=both(
        es="Se para donde la próxima persona cuesta lo que deja: s · ln(techo · lo que deja / s), con s la escala. La curva es supuesta y lo que dejan es de 2024: la cifra vale lo que valgan las dos.",
        en="One stops where the next person costs what they leave: s · ln(ceiling · what they leave / s), with s the scale. The curve is supposed and what they leave is of 2024: the figure is worth what both are worth.",
    ),
    code=(
        'early = people[(people["joined"] < "2025-01-01") & people["acquisition"].isin(["paid_search", "social"])]\n'
        'theirs = orders.merge(early[["customer", "joined"]], on="customer")\n'
        'theirs = theirs[theirs["date"] < theirs["joined"] + pd.Timedelta(days=365)]\n'
        'leaves = theirs["margin"].sum() / len(early)\n'
        "stop = widgets.worth_spending(curve, leaves)"
    ),
)
