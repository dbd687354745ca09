"""Questions of 4.6b on the community: who speaks and who is followed, and the four levers without the usual voices."""

import pandas as pd

from coursekit import loyalty
from coursekit.practice import Mistake, Question, Table, both

_WEEKS = pd.Timedelta(weeks=52)
_LOUDEST = 3


def _written(data, *, writers_only: bool = False, network_only: bool = False, column: str = "") -> pd.Series:
    """Posts (or what else) of each person, those with none as 0."""
    posts = data.community_posts.assign(customer=data.community_posts["customer"].astype(str))
    by_person = posts.groupby("customer")
    count = by_person[column].sum() if column else by_person.size()
    if writers_only:
        return count
    names = pd.Index(data.customers["customer"].astype(str))
    if network_only:
        edges = data.community_edges.astype(str)
        names = pd.Index(sorted(set(edges["customer"]) | set(edges["follows"]) | set(count.index)))
    return count.reindex(names, fill_value=0)


def _top_three(data, column: str = "follows") -> float:
    edges = data.community_edges.astype(str)
    return float(100 * edges[column].value_counts().head(_LOUDEST).sum() / len(edges))


def _crowd(data, column: str = "follows", **who) -> pd.DataFrame:
    written = _written(data, **who)
    values = {
        "gini": loyalty.gini(written).value,
        "one_percent": float(loyalty.participation_shares(written)["share"].iloc[0]),
        "silent": float(100 * (written == 0).mean()),
        "top_three": _top_three(data, column),
    }
    return pd.Series(values, name="value").rename_axis("measure").reset_index()


CROWD = Question(
    id="crowd",
    title=both(es="Quién habla y a quién se sigue", en="Who speaks and who is followed"),
    answer="crowd",
    points=2,
    kind=Table(keys=["measure"], columns=["value"], tolerance=0.005),
    expected=_crowd,
    mistakes=[
        Mistake(
            "writers-only",
            lambda data: _crowd(data, writers_only=True),
            both(
                es="Calculaste solo con quienes han escrito alguna vez: por eso `silent` da 0. La pregunta es por los clientes, y casi todos llevan un cero.",
                en="You computed with those who ever wrote alone: that is why `silent` is 0. The question is about the customers, and nearly all of them have a zero.",
            ),
            credit=0.3,
        ),
        Mistake(
            "the-network-only",
            lambda data: _crowd(data, network_only=True),
            both(
                es="Tomaste a la gente que está en la comunidad. Quien ni escribe ni sigue a nadie también es cliente, y es la mayoría: usa `customers`.",
                en="You took the people who are in the community. Those who neither write nor follow anybody are customers too, and they are the majority: use `customers`.",
            ),
            credit=0.4,
        ),
        Mistake(
            "those-who-follow",
            lambda data: _crowd(data, column="customer"),
            both(
                es="En `top_three` contaste a quienes más **siguen** a otros. La columna `follows` dice a quién va la flecha: cuenta ahí.",
                en="In `top_three` you counted those who **follow** others most. The column `follows` says to whom the arrow goes: count there.",
            ),
            credit=0.6,
        ),
        Mistake(
            "likes-instead-of-posts",
            lambda data: _crowd(data).assign(
                value=lambda table: table["value"].where(
                    table["measure"] == "top_three", _crowd_of(_written(data, column="likes"), table)
                )
            ),
            both(
                es="Sumaste `likes`: eso mide a quién se aplaude, no quién habla. Cuenta mensajes.",
                en="You added up `likes`: that measures who is applauded, not who speaks. Count posts.",
            ),
            credit=0.3,
        ),
        Mistake(
            "ratio",
            lambda data: _crowd(data).assign(
                value=lambda table: table["value"].where(table["measure"] == "gini", table["value"] / 100)
            ),
            both(
                es="Las cuatro son correctas; pon las tres partes de 0 a 100. El Gini se queda de 0 a 1.",
                en="All four are right; put the three shares on 0 to 100. The Gini stays from 0 to 1.",
            ),
            credit=0.5,
            generic=True,
        ),
    ],
    hints=[
        both(
            es='Los mensajes de cada cliente, también los ceros: `posts["customer"].value_counts().reindex(customers["customer"], fill_value=0)`.',
            en='The posts of each customer, zeros too: `posts["customer"].value_counts().reindex(customers["customer"], fill_value=0)`.',
        ),
        both(
            es="`loyalty.gini(written).value` y `loyalty.participation_shares(written)`, cuya primera fila es el 1 %.",
            en="`loyalty.gini(written).value` and `loyalty.participation_shares(written)`, whose first row is the 1%.",
        ),
        both(
            es='Las flechas que reciben las tres personas más seguidas: `edges["follows"].value_counts().head(3).sum()`, entre todas.',
            en='The arrows that the three most followed people get: `edges["follows"].value_counts().head(3).sum()`, over all of them.',
        ),
    ],
    look_at=both(
        es="¿Tiene `written` tantas filas como clientes? ¿Va `gini` de 0 a 1 y las otras tres de 0 a 100?",
        en="Has `written` as many rows as there are customers? Does `gini` go from 0 to 1 and the other three from 0 to 100?",
    ),
    explanation=both(
        es="Con todos dentro, la comunidad son unas pocas voces ante mucha gente en silencio. No es un defecto: es a quién representa lo que allí se diga.",
        en="With all inside, the community is a few voices before many silent people. That is no defect: it is whom the things said there stand for.",
    ),
    code=(
        'written = posts["customer"].value_counts().reindex(customers["customer"], fill_value=0)\n'
        "crowd = {\n"
        '    "gini": loyalty.gini(written).value,\n'
        '    "one_percent": loyalty.participation_shares(written).loc[0, "share"],\n'
        '    "silent": 100 * (written == 0).mean(),\n'
        '    "top_three": 100 * edges["follows"].value_counts().head(3).sum() / len(edges),\n'
        "}"
    ),
)


def _crowd_of(written: pd.Series, table: pd.DataFrame) -> pd.Series:
    """The same measures of another count, in the order of the table."""
    values = {
        "gini": loyalty.gini(written).value,
        "one_percent": float(loyalty.participation_shares(written)["share"].iloc[0]),
        "silent": float(100 * (written == 0).mean()),
    }
    return table["measure"].map(values)


def _levers(
    data, loudest: int = _LOUDEST, *, whole: bool = False, answered: bool = False, kept: bool = False
) -> pd.DataFrame:
    start = data.start if whole else data.as_of - _WEEKS
    posts = data.community_posts.assign(customer=data.community_posts["customer"].astype(str))
    inside = posts[posts["time"] >= start]
    gone = inside["customer"].value_counts().index[:loudest]
    inside = inside[inside["customer"].isin(gone) == kept]
    if answered:
        inside = inside[inside["replies"] > 0]
    return loyalty.community_levers(inside, start, data.as_of).table[["lever", "value"]]


LEVERS = Question(
    id="levers",
    title=both(es="Las palancas sin las voces de siempre", en="The levers without the usual voices"),
    answer="levers",
    points=2,
    kind=Table(keys=["lever"], columns=["value"], tolerance=0.06),
    expected=_levers,
    mistakes=[
        Mistake(
            "with-everybody",
            lambda data: _levers(data, 0),
            both(
                es="Las tres personas que más escriben siguen dentro. Quita sus mensajes antes de medir: eso es lo que Inés pregunta.",
                en="The three people who write most are still inside. Take their posts out before measuring: that is what Inés asks.",
            ),
            credit=0.3,
        ),
        Mistake(
            "the-loudest-alone",
            lambda data: _levers(data, kept=True),
            both(
                es="Te quedaste **solo** con los mensajes de esas tres personas: falta negar la condición con `~`. Pregunta al revés: ¿qué queda cuando se van?",
                en="You kept **only** the posts of those three people: the condition has to be negated with `~`. Ask the other way round: what is left when they go?",
            ),
            credit=0.4,
        ),
        Mistake(
            "the-two-years",
            lambda data: _levers(data, whole=True),
            both(
                es="Mediste los dos años enteros. Se piden las últimas 52 semanas: un calendario se juzga en el periodo que se planifica.",
                en="You measured the whole two years. The last 52 weeks are asked for: a calendar is judged over the period that is planned.",
            ),
            credit=0.4,
        ),
        Mistake(
            "answered-ones-alone",
            lambda data: _levers(data, answered=True),
            both(
                es="Dejaste solo los mensajes con respuesta, y así la relevancia sale 100 por construcción. Entran todos los mensajes; la respuesta es lo que se mide.",
                en="You left only the posts with a reply, and so relevance comes out at 100 by construction. All posts go in; the reply is what is measured.",
            ),
            credit=0.3,
        ),
    ],
    hints=[
        both(
            es='Las últimas 52 semanas: `recent = posts[posts["time"] >= start]`, y quién escribe más **en ellas**: `recent["customer"].value_counts().index[:3]`.',
            en='The last 52 weeks: `recent = posts[posts["time"] >= start]`, and who writes most **in them**: `recent["customer"].value_counts().index[:3]`.',
        ),
        both(
            es='Quita sus mensajes con `~recent["customer"].isin(loudest)`.',
            en='Take out their posts with `~recent["customer"].isin(loudest)`.',
        ),
        both(
            es="`loyalty.community_levers(rest, start, as_of).table` tiene las columnas `lever` y `value`.",
            en="`loyalty.community_levers(rest, start, as_of).table` has the columns `lever` and `value`.",
        ),
    ],
    look_at=both(
        es="¿Son 52 semanas? ¿Faltan los mensajes de las tres personas, y solo esos?",
        en="Are they 52 weeks? Are the posts of the three people gone, and only those?",
    ),
    explanation=both(
        es="Un calendario de comunidad se comprueba también sin sus estrellas. Lo que aguanta es de la comunidad; lo que se cae era de tres personas.",
        en="The calendar of a community is checked without its stars too. What stands is the community's; what falls was three people's.",
    ),
    code=(
        'recent = posts[posts["time"] >= start]\n'
        'loudest = recent["customer"].value_counts().index[:3]\n'
        'rest = recent[~recent["customer"].isin(loudest)]\n'
        "levers = loyalty.community_levers(rest, start, as_of).table"
    ),
)
