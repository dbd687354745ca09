"""Questions of 2.2 on the log: visits that look and leave, and how many of those people decide within a week."""

import pandas as pd

from coursekit.practice import Mistake, Number, Question, both

WEEK_LONG = pd.Timedelta(days=7)


def _first_orders(data) -> pd.Series:
    return data.orders.groupby("customer", observed=True)["date"].min()


def _web(data) -> pd.DataFrame:
    web = data.events[data.events["channel"] != "shop"]
    bought_on = web["customer"].map(_first_orders(data)).astype("datetime64[ns]")
    return web.assign(bought_before=bought_on < web["time"])


def _who(web: pd.DataFrame, event: str, unit: str) -> set:
    return set(web.loc[web["event"] == event, unit])


def _leaving(data, everyone: bool = False, unit: str = "visit", below: str = "view_product") -> float:
    web = _web(data)
    web = web if everyone else web[~web["bought_before"]]
    looked, filled = _who(web, "view_product", unit), _who(web, "add_to_cart", unit)
    return 100 * len(looked - filled) / len(_who(web, below, unit))


def _clicks(data) -> float:
    web = _web(data)
    events = web.loc[~web["bought_before"], "event"]
    return float(100 * (1 - (events == "add_to_cart").sum() / (events == "view_product").sum()))


def _without_paying(data) -> float:
    web = _web(data)
    web = web[~web["bought_before"]]
    looked = _who(web, "view_product", "visit")
    return 100 * len(looked - _who(web, "pay", "visit")) / len(looked)


LEAVING = Question(
    id="leaving",
    title=both(es="Visitas que miran y se van", en="Visits that look and leave"),
    answer="leaving",
    kind=Number(tolerance=0.05, digits=1),
    points=2,
    expected=_leaving,
    mistakes=[
        Mistake(
            "customers-too",
            lambda data: _leaving(data, everyone=True),
            both(
                es='Entraron también las visitas de quienes ya habían comprado, que son la mayoría y miran por otros motivos. Filtra antes con `~web["bought_before"]`.',
                en='The visits of those who had bought before came in too; they are the most, and look for other reasons. Filter first with `~web["bought_before"]`.',
            ),
        ),
        Mistake(
            "by-person",
            lambda data: _leaving(data, unit="customer"),
            both(
                es="Contaste personas: basta con llenar la cesta en una de sus visitas para no contar. Se preguntan visitas.",
                en="You counted people: filling the cart on one of their visits is enough not to count. The question is about visits.",
            ),
        ),
        Mistake(
            "of-all-arrivals",
            lambda data: _leaving(data, below="land"),
            both(
                es="Dividiste entre todas las visitas que llegan. Quien no miró ningún producto no puede mirar e irse: abajo van las que miran.",
                en="You divided by all visits that arrive. Whoever looked at no product cannot look and leave: below the line stand those that look.",
            ),
        ),
        Mistake(
            "clicks",
            _clicks,
            both(
                es="Comparaste sucesos, y una visita mira varias fichas: mirar tres cafés y elegir uno parecería perder dos visitas. Cuenta visitas distintas.",
                en="You compared events, and one visit looks at several pages: looking at three coffees and choosing one would seem to lose two visits. Count distinct visits.",
            ),
        ),
        Mistake(
            "without-paying",
            _without_paying,
            both(
                es="Esas son las que miran y no **pagan**. Quien llenó la cesta ya pasó a la etapa siguiente, aunque no pagara.",
                en="Those are the visits that look and do not **pay**. Whoever filled the cart has gone on to the next stage, even without paying.",
            ),
        ),
        Mistake(
            "those-who-go-on",
            lambda data: 100 - _leaving(data),
            both(
                es="Esa es la parte que sí llena la cesta. Se pide la que se va: lo que falta hasta 100.",
                en="That is the share that does fill the cart. What is asked for is the one that leaves: what is missing up to 100.",
            ),
            credit=0.5,
            generic=True,
        ),
    ],
    hints=[
        both(
            es='Primero `before = web[~web["bought_before"]]`. Después, dos conjuntos de visitas: las que miran y las que llenan la cesta.',
            en='First `before = web[~web["bought_before"]]`. Then two sets of visits: those that look and those that fill the cart.',
        ),
        both(
            es='`looked = set(before.loc[before["event"] == "view_product", "visit"])`, e igual con `"add_to_cart"`.',
            en='`looked = set(before.loc[before["event"] == "view_product", "visit"])`, and the same with `"add_to_cart"`.',
        ),
        both(
            es="Miran y se van: `looked - filled`. Divide entre `len(looked)`.",
            en="They look and leave: `looked - filled`. Divide by `len(looked)`.",
        ),
    ],
    look_at=both(
        es="¿Solo visitas de antes de la primera compra? ¿Visitas distintas, no sucesos ni personas? ¿Abajo, las que miran?",
        en="Only visits before the first purchase? Distinct visits, neither events nor people? Below the line, those that look?",
    ),
    explanation=both(
        es="Es la medida de la etapa: de las visitas que muestran interés, las que no dan el paso siguiente. No dice que esas personas se hayan perdido.",
        en="That is the measure of the stage: of the visits that show interest, those that do not take the next step. It does not say that those people are lost.",
    ),
    code=(
        'before = web[~web["bought_before"]]\n'
        'looked = set(before.loc[before["event"] == "view_product", "visit"])\n'
        'filled = set(before.loc[before["event"] == "add_to_cart", "visit"])\n'
        "leaving = 100 * len(looked - filled) / len(looked)"
    ),
)


def _people(data) -> pd.DataFrame:
    web = _web(data)
    landed = web[~web["bought_before"] & (web["event"] == "land")]
    people = landed.sort_values("time").drop_duplicates("customer")
    people = people.assign(
        looked=people["visit"].isin(_who(web, "view_product", "visit")),
        filled=people["visit"].isin(_who(web, "add_to_cart", "visit")),
        bought_on=people["customer"].map(_first_orders(data)).astype("datetime64[ns]"),
    )
    return people[people["time"] + WEEK_LONG <= data.as_of]


def _in_time(people: pd.DataFrame) -> pd.Series:
    return people["bought_on"] - people["time"] < WEEK_LONG


def _gone(data) -> pd.DataFrame:
    people = _people(data)
    return people[people["looked"] & ~people["filled"]]


def _of_everyone(data) -> float:
    people = _people(data)
    return float(100 * _in_time(people).mean())


def _of_the_buyers(data) -> float:
    gone = _gone(data)
    return float(100 * _in_time(gone[gone["bought_on"].notna()]).mean())


WEEK = Question(
    id="week",
    title=both(es="Una semana para pensarlo", en="A week to think it over"),
    answer="within_a_week",
    kind=Number(tolerance=0.05, digits=1),
    points=2,
    expected=lambda data: float(100 * _in_time(_gone(data)).mean()),
    mistakes=[
        Mistake(
            "of-everyone",
            _of_everyone,
            both(
                es="Contaste a todo el mundo, también a quien llenó la cesta el primer día. Quédate con `looked` y sin `filled`.",
                en="You counted everybody, also those who filled the cart on the first day. Keep `looked` and not `filled`.",
            ),
        ),
        Mistake(
            "of-the-buyers",
            _of_the_buyers,
            both(
                es="Abajo dejaste solo a quienes acabaron comprando. Quien nunca compró también miró y se fue: tiene que contar abajo.",
                en="Below the line you left only those who ended up buying. Those who never bought looked and left too: they have to count below.",
            ),
        ),
        Mistake(
            "ever",
            lambda data: float(100 * _gone(data)["bought_on"].notna().mean()),
            both(
                es="Contaste a quien compró alguna vez, aunque fuera al año. Pon el plazo: `bought_on - first < 7 días`.",
                en="You counted whoever bought at some time, were it a year later. Put in the limit: `bought_on - first < 7 days`.",
            ),
        ),
        Mistake(
            "ratio",
            lambda data: float(_in_time(_gone(data)).mean()),
            both(es="La proporción es correcta; ponla de 0 a 100.", en="The share is right; put it on 0 to 100."),
            credit=0.5,
            generic=True,
        ),
    ],
    hints=[
        both(
            es='Primero el grupo: `gone = people[people["looked"] & ~people["filled"]]`.',
            en='First the group: `gone = people[people["looked"] & ~people["filled"]]`.',
        ),
        both(
            es="Una resta de fechas se compara con `pd.Timedelta(days=7)`. Un hueco comparado da falso, y aquí es lo que queremos: no compró.",
            en="A difference of dates is compared with `pd.Timedelta(days=7)`. A blank compared gives false, and here that is what we want: did not buy.",
        ),
        both(
            es='Parte del grupo que compró en plazo: `100 * (gone["bought_on"] - gone["first"] < pd.Timedelta(days=7)).mean()`',
            en='Share of the group that bought in time: `100 * (gone["bought_on"] - gone["first"] < pd.Timedelta(days=7)).mean()`',
        ),
    ],
    look_at=both(
        es="¿Quién está abajo de la división: todas las personas que miraron y no llenaron la cesta, compraran después o no? ¿Y arriba, solo antes de 7 días?",
        en="Who is below the line: all the people who looked and did not fill the cart, whether they bought later or not? And above it, only those within 7 days?",
    ),
    explanation=both(
        es="Una visita que se va no es una persona que se va, y el plazo dice cuándo merece la pena escribir. Solo habla de quienes abrieron cuenta: a quien se fue sin dejar nombre no se le ve.",
        en="A visit that leaves is not a person who leaves, and the limit says when writing is worth it. It speaks only of those who opened an account: whoever left without a name is not seen.",
    ),
    code=(
        'gone = people[people["looked"] & ~people["filled"]]\n'
        'in_time = gone["bought_on"] - gone["first"] < pd.Timedelta(days=7)\n'
        "within_a_week = 100 * in_time.mean()"
    ),
)
