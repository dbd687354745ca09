"""Questions of 4.6c on the letter: who may be written to, and how many returns it brought."""

import pandas as pd

from coursekit import kpis
from coursekit.practice import Mistake, Question, Table, both

LEAST, MOST = 120, 365


def _silence(data) -> pd.Series:
    last = data.orders.groupby("customer", observed=True)["date"].max()
    return (data.as_of - last).dt.days


def _groups(data) -> dict[str, pd.Index]:
    """Dormant, silent for 120 to 365 days, and lost, silent for longer."""
    days = _silence(data)
    return {"dormant": days[days.between(LEAST, MOST)].index, "lost": days[days > MOST].index}


def _allowed(data, how: str = "latest") -> set[str]:
    ledger = data.consents.sort_values("time", kind="stable").assign(who=lambda t: t["customer"].astype(str))
    if how == "ever":
        return set(ledger.loc[ledger["granted"], "who"])
    latest = ledger.drop_duplicates("who", keep="last").set_index("who")["granted"]
    if how == "not refused":
        return set(data.customers["customer"].astype(str)) - set(latest[~latest].index)
    return set(latest[latest].index)


def _list(data, how: str = "latest", upper: bool = True) -> pd.DataFrame:
    allowed = list(_allowed(data, how))
    rows = {}
    for group, who in _groups(data).items():
        rows[group] = {"people": len(who), "may_write": int(who.astype(str).isin(allowed).sum())}
    table = pd.DataFrame(rows).T.rename_axis("group")
    if not upper:
        table.loc["dormant"] += table.loc["lost"]
    return table


MAY_WRITE = Question(
    id="may_write",
    title=both(es="A quién se puede escribir", en="Who may be written to"),
    answer="letter_list",
    kind=Table(keys=["group"], columns=["people", "may_write"]),
    points=2,
    expected=_list,
    mistakes=[
        Mistake(
            "all-the-dormant",
            lambda data: _list(data).assign(may_write=lambda t: t["people"]),
            both(
                es="En `may_write` pusiste a todo el grupo. Falta quedarse con quienes tienen el permiso vigente en `consents`.",
                en="Your `may_write` holds the whole group. What is left is to keep those whose consent in `consents` still holds.",
            ),
        ),
        Mistake(
            "once-is-for-ever",
            lambda data: _list(data, "ever"),
            both(
                es="Contaste a quien dijo que sí **alguna vez**, también a quien después se dio de baja. Vale la última anotación de cada persona: ordena por `time` y quédate con la última.",
                en="You counted whoever said yes **at some time**, also those who took it back later. Each person's latest entry holds: sort by `time` and keep the last.",
            ),
        ),
        Mistake(
            "silence-is-consent",
            lambda data: _list(data, "not refused"),
            both(
                es="Contaste como sí a quien no está en `consents`. Callar no es dar permiso: solo vale un `granted` verdadero.",
                en="You counted as a yes those who are not in `consents`. Silence is not consent: only a true `granted` holds.",
            ),
        ),
        Mistake(
            "the-lost-too",
            lambda data: _list(data, upper=False),
            both(
                es="En `dormant` entra también quien lleva **más de un año** sin comprar. Esas personas van en `lost`, y nadie puede estar en los dos grupos: pon el tope de 365 días.",
                en="Your `dormant` also holds those who have not bought for **more than a year**. They belong in `lost`, and nobody can be in both groups: put in the limit of 365 days.",
            ),
        ),
    ],
    hints=[
        both(
            es='El silencio: `(ex.data.as_of - orders.groupby("customer", observed=True)["date"].max()).dt.days`.',
            en='The silence: `(ex.data.as_of - orders.groupby("customer", observed=True)["date"].max()).dt.days`.',
        ),
        both(
            es='La última anotación: `consents.sort_values("time").drop_duplicates("customer", keep="last")`.',
            en='The latest entry: `consents.sort_values("time").drop_duplicates("customer", keep="last")`.',
        ),
        both(
            es="De cada grupo: cuántas personas, y cuántas están entre las de `granted` verdadero: `.isin(...).sum()`.",
            en="Of each group: how many people, and how many of them are among those with a true `granted`: `.isin(...).sum()`.",
        ),
    ],
    look_at=both(
        es="¿`dormant` va de 120 a 365 días, los dos incluidos, y `lost` empieza en 366? ¿La última anotación de cada persona, y un sí escrito?",
        en="Does `dormant` go from 120 to 365 days, both included, and `lost` begin at 366? Each person's latest entry, and a yes in writing?",
    ),
    explanation=both(
        es="La lista se hace el día en que se envía: cada baja de ayer cuenta. Y quien no está en el libro no ha dicho que sí.",
        en="The list is made on the day of sending: each withdrawal of yesterday counts. And who is not in the ledger has not said yes.",
    ),
    code=(
        'last = orders.groupby("customer", observed=True)["date"].max()\n'
        "silent = (ex.data.as_of - last).dt.days\n"
        'latest = consents.sort_values("time").drop_duplicates("customer", keep="last")\n'
        'allowed = latest.loc[latest["granted"], "customer"]\n'
        'groups = {"dormant": silent[silent.between(120, 365)], "lost": silent[silent > 365]}\n'
        'rows = {g: {"people": len(d), "may_write": d.index.isin(allowed).sum()} for g, d in groups.items()}\n'
        'letter_list = pd.DataFrame(rows).T.rename_axis("group")'
    ),
)


def _sends(data, days: int | None = 28) -> pd.DataFrame:
    start = data.campaigns.set_index("campaign").loc["COMEBACK", "date"]
    orders = data.orders[data.orders["date"] >= start]
    if days:
        orders = orders[orders["date"] < start + pd.Timedelta(days=days)]
    sends = data.sends[data.sends["campaign"] == "COMEBACK"]
    return sends.assign(back=sends["customer"].isin(orders["customer"]))


def _pair(rows: pd.DataFrame) -> tuple[int, int]:
    return int(rows["back"].sum()), len(rows)


def _returns(found: kpis.Estimate, n: int) -> pd.DataFrame:
    figures = {"value": found.value, "low": found.low, "high": found.high}
    return pd.DataFrame({"returns": pd.Series(figures) * n / 100}).rename_axis("figure")


def _extra(data, days: int | None = 28, whole_trial: bool = False) -> pd.DataFrame:
    sends = _sends(data, days)
    held, sent = (_pair(sends[sends["arm"] == arm]) for arm in ("holdout", "sent"))
    return _returns(kpis.proportion_difference(held, sent), len(sends) if whole_trial else sent[1])


def _everybody(data) -> pd.DataFrame:
    back, n = _pair(_sends(data).query("arm == 'sent'"))
    return _returns(kpis.proportion([True] * back + [False] * (n - back)), n)


def _opened(data) -> pd.DataFrame:
    sent = _sends(data).query("arm == 'sent'")
    found = kpis.proportion_difference(_pair(sent[~sent["opened"]]), _pair(sent[sent["opened"]]))
    return _returns(found, len(sent))


EXTRA = Question(
    id="extra",
    title=both(es="Lo que trajo la carta", en="What the letter brought"),
    answer="extra_returns",
    kind=Table(keys=["figure"], columns=["returns"], tolerance=0.05),
    points=2,
    expected=_extra,
    mistakes=[
        Mistake(
            "everybody-who-came-back",
            _everybody,
            both(
                es="Apuntaste a la carta a **todo** el que volvió. En el grupo sin envío también vuelve gente: lo que trajo la carta es la diferencia.",
                en="You credited the letter with **everybody** who came back. In the hold-out people come back too: what the letter brought is the difference.",
            ),
        ),
        Mistake(
            "opened-against-unopened",
            _opened,
            both(
                es="Comparaste a quien abrió con quien no. Abrir lo elige cada cual, y más quien ya pensaba volver. Compara `sent` con `holdout`, que salieron a suertes.",
                en="You compared those who opened with those who did not. Opening is each one's choice, and more so of those who meant to come back. Compare `sent` with `holdout`, which were drawn by lot.",
            ),
        ),
        Mistake(
            "until-the-close",
            lambda data: _extra(data, days=None),
            both(
                es="Contaste compras hasta el cierre. La oferta duró 28 días: pon el límite, `date < start + 28 días`, en los dos grupos.",
                en="You counted purchases up to the close. The offer lasted 28 days: put in the limit, `date < start + 28 days`, for both groups.",
            ),
        ),
        Mistake(
            "the-whole-trial",
            lambda data: _extra(data, whole_trial=True),
            both(
                es="Multiplicaste los puntos por toda la prueba. La carta la recibió solo `sent`: al resto no le pudo traer nada.",
                en="You multiplied the points by the whole trial. Only `sent` got the letter: it could bring nothing to the others.",
            ),
            credit=0.4,
        ),
    ],
    hints=[
        both(
            es='¿Quién volvió? `sends["customer"].isin(...)` con quienes compraron en los 28 días desde `start`.',
            en='Who came back? `sends["customer"].isin(...)` with those who bought in the 28 days from `start`.',
        ),
        both(
            es="`kpis.proportion_difference(holdout, sent)` con los pares (volvieron, eran) da puntos.",
            en="`kpis.proportion_difference(holdout, sent)` with the pairs (came back, were) gives points.",
        ),
        both(
            es="De puntos a personas: multiplica los tres números por cuántos recibieron la carta, entre 100.",
            en="From points to people: multiply the three numbers by how many got the letter, over 100.",
        ),
    ],
    look_at=both(
        es="¿Comparas `sent` con `holdout`, en los 28 días? ¿Están en personas y no en puntos?",
        en="Do you compare `sent` with `holdout`, within the 28 days? Are they people and not points?",
    ),
    explanation=both(
        es="Con unas cien personas en cada grupo el intervalo es ancho y puede incluir el cero. La carta quizá funcione; con esta prueba sola no se ve.",
        en="With about a hundred people in each group the interval is wide and may hold zero. The letter may work; this trial alone does not show it.",
    ),
    code=(
        'bought = orders[(orders["date"] >= start) & (orders["date"] < start + pd.Timedelta(days=28))]\n'
        'sends["back"] = sends["customer"].isin(bought["customer"])\n'
        'arms = sends.groupby("arm", observed=True)["back"].agg(["sum", "size"]).astype(int)\n'
        'points = kpis.proportion_difference(tuple(arms.loc["holdout"]), tuple(arms.loc["sent"]))\n'
        'n = arms.loc["sent", "size"] / 100\n'
        'extra_returns = {"value": n * points.value, "low": n * points.low, "high": n * points.high}'
    ),
)
