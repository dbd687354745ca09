"""Questions of 4.6b on each member: what fills the gaps of an e-mail, and whether it may be sent."""

import pandas as pd

from coursekit.practice import Mistake, Question, Table, both

_YEAR = pd.Timedelta(days=365)
_STEPS = (150.0, 400.0)
NOON = pd.Timestamp("2025-12-01 10:00")


def _spent(data, *, all_time: bool = False, since_joining: bool = False) -> pd.Series:
    """Euros of the last 365 days of each member, none as 0."""
    club = data.memberships.assign(customer=data.memberships["customer"].astype(str))
    orders = data.orders.assign(customer=data.orders["customer"].astype(str))
    if not all_time:
        orders = orders[orders["date"] >= data.as_of - _YEAR]
    if since_joining:
        orders = orders.merge(club[["customer", "joined"]], on="customer")
        orders = orders[orders["date"] >= orders["joined"]]
    return orders.groupby("customer")["amount"].sum().reindex(club["customer"]).fillna(0)


def _missing(spend: pd.Series, steps: tuple[float, ...] = _STEPS) -> pd.Series:
    """Euros to the next tier, 0 where there is none above."""
    next_step = spend.map(lambda euros: next((step for step in steps if euros < step), euros))
    return next_step - spend


def _fields(data, steps: tuple[float, ...] = _STEPS, **how: bool) -> pd.DataFrame:
    spend = _spent(data, **how)
    return pd.DataFrame({"spend": spend, "missing": _missing(spend, steps)}).rename_axis("customer").reset_index()


def _buyers_only(data) -> pd.DataFrame:
    table = _fields(data)
    return table[table["spend"] > 0]


def _negative(data) -> pd.DataFrame:
    table = _fields(data)
    return table.assign(missing=table["missing"].where(table["spend"] < _STEPS[-1], _STEPS[-1] - table["spend"]))


FIELDS = Question(
    id="fields",
    title=both(es="Lo que va en los huecos", en="What goes into the gaps"),
    answer="fields",
    points=2,
    kind=Table(keys=["customer"], columns=["spend", "missing"], tolerance=0.02),
    expected=_fields,
    mistakes=[
        Mistake(
            "since-ever",
            lambda data: _fields(data, all_time=True),
            both(
                es="Sumaste los dos años. El nivel mira los últimos 365 días: a alguien le dirías que ya es Oro por lo que compró hace año y medio.",
                en="You added up both years. The tier looks at the last 365 days: you would tell somebody that they are Gold for what they bought a year and a half ago.",
            ),
            credit=0.4,
        ),
        Mistake(
            "since-joining",
            lambda data: _fields(data, since_joining=True),
            both(
                es="Contaste solo lo comprado desde que entró en el club. La regla dice los últimos 365 días, también lo de antes de entrar.",
                en="You counted only what was bought since joining the club. The rule says the last 365 days, what came before joining too.",
            ),
            credit=0.4,
        ),
        Mistake(
            "those-without-orders-lost",
            _buyers_only,
            both(
                es="Faltan los miembros que no compraron en el año: al unir tablas desaparecieron. Su correo existe, y lo que les falta es el primer nivel entero. Usa `reindex` y pon 0.",
                en="The members who bought nothing in the year are missing: they vanished when the tables were joined. Their e-mail exists, and what they lack is the whole first step. Use `reindex` and put 0.",
            ),
            credit=0.3,
        ),
        Mistake(
            "gold-for-all",
            lambda data: _fields(data, steps=(400.0,)),
            both(
                es="En `missing` pusiste lo que falta para Oro a todo el mundo. A quien lleva 20 € le faltan 130 para **su** siguiente nivel, Plata.",
                en="In `missing` you put what is missing to Gold for everybody. Who has spent €20 lacks 130 to **their** next tier, Silver.",
            ),
            credit=0.5,
        ),
        Mistake(
            "negative",
            _negative,
            both(
                es="Hay valores negativos en `missing`: «te faltan −25 €». Quien ya pasó el último nivel no tiene siguiente: pon 0, y no le mandes esa frase.",
                en="There are negative values in `missing`: “you are −€25 away”. Who has passed the last tier has none above: put 0, and do not send them that sentence.",
            ),
            credit=0.5,
        ),
    ],
    hints=[
        both(
            es='Empieza por los pedidos del último año: `orders[orders["date"] >= as_of - pd.Timedelta(days=365)]`.',
            en='Begin with the orders of the last year: `orders[orders["date"] >= as_of - pd.Timedelta(days=365)]`.',
        ),
        both(
            es='Suma por persona y no pierdas a nadie: `.groupby("customer", observed=True)["amount"].sum().reindex(club["customer"], fill_value=0)`.',
            en='Add up by person and lose nobody: `.groupby("customer", observed=True)["amount"].sum().reindex(club["customer"], fill_value=0)`.',
        ),
        both(
            es="El siguiente umbral: 150 si `spend` es menor que 150, 400 si es menor que 400, y si no, ninguno. Por ejemplo con una función y `.map`.",
            en="The next threshold: 150 if `spend` is below 150, 400 if it is below 400, otherwise none. For instance with a function and `.map`.",
        ),
    ],
    look_at=both(
        es="Mira primero cuántas filas hay (¿todos los miembros?), después `spend` (¿365 días?) y al final `missing` (¿hasta **su** siguiente nivel, nunca negativo?).",
        en="Look first at how many rows there are (all members?), then at `spend` (365 days?), and last at `missing` (to **their** next tier, never negative?).",
    ),
    explanation=both(
        es="Un correo personal empieza aquí: la misma ventana para todos, nadie perdido al unir, y el siguiente paso de cada cual.",
        en="A personal e-mail begins here: the same window for all, nobody lost in the join, and the next step of each.",
    ),
    code=(
        'year = orders[orders["date"] >= as_of - pd.Timedelta(days=365)]\n'
        'spend = year.groupby("customer", observed=True)["amount"].sum().reindex(club["customer"], fill_value=0)\n'
        'fields = spend.rename("spend").rename_axis("customer").reset_index()\n'
        'fields["missing"] = fields["spend"].map(lambda s: 150 - s if s < 150 else max(400 - s, 0))'
    ),
)


def _states(data, *, until: pd.Timestamp | None = NOON, ever: bool = False, lines: bool = False) -> dict[str, int]:
    there = set(data.customers.loc[data.customers["joined"] <= NOON, "customer"].astype(str))
    said = data.consents.assign(customer=data.consents["customer"].astype(str)).sort_values("time", kind="stable")
    said = said[said["customer"].isin(there)]
    if until is not None:
        said = said[said["time"] <= until]
    if lines:
        last = said["granted"]
    elif ever:
        last = said.groupby("customer")["granted"].max()
    else:
        last = said.groupby("customer")["granted"].last()
    people = said["customer"].nunique()
    return {"allowed": int(last.sum()), "withdrawn": int((~last).sum()), "never_asked": len(there) - people}


def _by_form(data) -> dict[str, int]:
    there = data.customers[data.customers["joined"] <= NOON]
    yes = int(there["email_consent"].sum())
    return {"allowed": yes, "withdrawn": 0, "never_asked": len(there) - yes}


PERMISSION = Question(
    id="permission",
    title=both(es="¿A cuántos se podía escribir?", en="How many could be written to?"),
    answer="permission",
    points=2,
    kind=Table(keys=["state"], columns=["people"], tolerance=0.01),
    expected=_states,
    mistakes=[
        Mistake(
            "from-the-future",
            lambda data: _states(data, until=None),
            both(
                es="Usaste también lo que dijeron **después** del envío. El 1 de diciembre a las 10 solo existen las líneas anteriores: filtra por `time <= day`.",
                en="You also used what they said **after** the sending. On 1 December at 10 only the earlier lines exist: filter by `time <= day`.",
            ),
            credit=0.5,
        ),
        Mistake(
            "ever-yes",
            lambda data: _states(data, ever=True),
            both(
                es="Diste por bueno a quien **alguna vez** dijo que sí. Quien después se dio de baja cuenta como que no: manda la última línea.",
                en="You let pass whoever **ever** said yes. Who unsubscribed later counts as a no: the last line decides.",
            ),
            credit=0.3,
        ),
        Mistake(
            "lines-not-people",
            lambda data: _states(data, lines=True),
            both(
                es="Contaste líneas del libro. Quien dijo sí y luego no tiene dos, y es una persona: quédate con la última de cada una.",
                en="You counted lines of the ledger. Who said yes and then no has two, and is one person: keep the last of each.",
            ),
            credit=0.3,
        ),
        Mistake(
            "nobody-was-never-asked",
            lambda data: {**_states(data), "never_asked": 0},
            both(
                es="Quienes nunca dijeron nada no están en el libro, pero sí en `customers`. No decir nada no es decir que sí: cuéntalos en `never_asked`.",
                en="Those who never said anything are not in the ledger, but they are in `customers`. Saying nothing is not saying yes: count them in `never_asked`.",
            ),
            credit=0.5,
        ),
        Mistake(
            "the-form-only",
            _by_form,
            both(
                es="Usaste `email_consent`, una casilla de la ficha. No dice cuándo se marcó ni si cambió: el libro `consents` guarda cada sí y cada no con su hora.",
                en="You used `email_consent`, a box in the customer's record. It does not say when it was ticked, or whether that changed: the ledger `consents` keeps each yes and each no with its time.",
            ),
            credit=0.2,
        ),
    ],
    hints=[
        both(
            es="Empieza por quién era cliente ese día (`joined <= day`) y por las líneas del libro hasta ese momento.",
            en="Begin with who was a customer on that day (`joined <= day`) and with the lines of the ledger up to that moment.",
        ),
        both(
            es='La última línea de cada persona: `said.sort_values("time").groupby("customer", observed=True)["granted"].last()`.',
            en='The last line of each person: `said.sort_values("time").groupby("customer", observed=True)["granted"].last()`.',
        ),
        both(
            es="`allowed` es cuántas son verdaderas; `withdrawn`, cuántas falsas; `never_asked`, los clientes que no aparecen.",
            en="`allowed` is how many are true; `withdrawn`, how many false; `never_asked`, the customers who do not appear.",
        ),
    ],
    look_at=both(
        es="¿Suman las tres los clientes de ese día? ¿Es la última línea **antes** del envío?",
        en="Do the three add up to the customers of that day? Is it the last line **before** the sending?",
    ),
    explanation=both(
        es="Tres estados, y solo uno deja escribir. La última línea anterior al envío decide; quien no está en el libro no ha dicho que sí.",
        en="Three states, and one alone allows writing. The last line before the sending decides; who is not in the ledger has not said yes.",
    ),
    code=(
        'there = customers[customers["joined"] <= day]\n'
        'said = consents[(consents["time"] <= day) & consents["customer"].isin(there["customer"])]\n'
        'last = said.sort_values("time").groupby("customer", observed=True)["granted"].last()\n'
        'permission = {"allowed": last.sum(), "withdrawn": (~last).sum(), "never_asked": len(there) - len(last)}'
    ),
)
