"""Questions of 1.3 on the sign of touchpoints: what people say there, and what happens next."""

import pandas as pd

from coursekit import journey
from coursekit.practice import Mistake, Number, Question, Table, both


def _csat(data, least: int = 4, of: str = "answers") -> pd.DataFrame:
    surveys = data.surveys
    groups = surveys.groupby("touchpoint", observed=True)
    answers, sent = groups["csat"].count(), groups.size()
    top = (surveys["csat"] >= least).groupby(surveys["touchpoint"], observed=True).sum()
    return pd.DataFrame({"csat": 100 * top / (answers if of == "answers" else sent), "answers": answers})


def _mean(data) -> pd.DataFrame:
    mean = data.surveys.groupby("touchpoint", observed=True)["csat"].mean()
    return _csat(data).assign(csat=mean)


def _sent(data) -> pd.DataFrame:
    return _csat(data).assign(answers=data.surveys.groupby("touchpoint", observed=True).size())


CSAT = Question(
    id="csat",
    title=both(es="El CSAT de cada punto de contacto", en="The CSAT of each touchpoint"),
    answer="csat_table",
    points=2,
    kind=Table(["touchpoint"], ["csat", "answers"], tolerance=0.06),
    expected=_csat,
    mistakes=[
        Mistake(
            "mean",
            _mean,
            both(
                es="En `csat` tienes la nota media. La media esconde si hay dos grupos, contentos y furiosos: aquí el CSAT es la parte que puso 4 o 5, en %.",
                en="Your `csat` holds the mean score. A mean hides whether there are two groups, happy and furious: here CSAT is the share that gave 4 or 5, in %.",
            ),
            credit=0.3,
        ),
        Mistake(
            "blanks-count",
            lambda data: _csat(data, of="sent"),
            both(
                es="Dividiste entre las encuestas enviadas. Quien no contestó no está descontento: no se sabe. Divide entre las respuestas.",
                en="You divided by the surveys sent. Whoever did not answer is not unhappy: it is not known. Divide by the answers.",
            ),
            credit=0.3,
        ),
        Mistake(
            "only-fives",
            lambda data: _csat(data, least=5),
            both(
                es="Contaste solo los 5. Satisfecho es 4 o 5: mira las dos notas más altas.",
                en="You counted the 5s alone. Satisfied is 4 or 5: look at the two highest scores.",
            ),
            credit=0.3,
        ),
        Mistake(
            "threes-too",
            lambda data: _csat(data, least=3),
            both(
                es="Contaste el 3 como satisfecho. El 3 es «ni sí ni no»: empieza en 4.",
                en="You counted a 3 as satisfied. A 3 is “neither yes nor no”: begin at 4.",
            ),
            credit=0.3,
        ),
        Mistake(
            "sent-as-answers",
            _sent,
            both(
                es="El CSAT está bien, pero en `answers` contaste encuestas enviadas. Casi todas quedaron sin responder, y de las respuestas depende cuánto te puedes fiar.",
                en="The CSAT is right, but in `answers` you counted surveys sent. Most were never answered, and how far you can trust it depends on the answers.",
            ),
            credit=0.6,
        ),
        Mistake(
            "ratio",
            lambda data: _csat(data).assign(csat=lambda table: table["csat"] / 100),
            both(es="La escala: se pide en %, de 0 a 100.", en="The scale: it is asked in %, from 0 to 100."),
            credit=0.7,
            generic=True,
        ),
    ],
    hints=[
        both(
            es='Quita primero los huecos: `surveys.dropna(subset=["csat"])`.',
            en='First take out the blanks: `surveys.dropna(subset=["csat"])`.',
        ),
        both(
            es='Agrupa por `"touchpoint"` y en cada grupo calcula `100 * (scores >= 4).mean()` y cuántas hay.',
            en='Group by `"touchpoint"`, and in each group compute `100 * (scores >= 4).mean()` and how many there are.',
        ),
        both(
            es='`groups.agg(csat=lambda scores: 100 * (scores >= 4).mean(), answers="size")` hace las dos columnas.',
            en='`groups.agg(csat=lambda scores: 100 * (scores >= 4).mean(), answers="size")` makes both columns.',
        ),
    ],
    look_at=both(
        es="¿Hay una fila por punto de contacto? ¿El total de cada fila son las respuestas, sin huecos?",
        en="Is there a row for each touchpoint? Is the total of each row the answers, without blanks?",
    ),
    explanation=both(
        es="La parte de 4 y 5 entre quienes respondieron. Con pocas respuestas el intervalo es ancho: dos filas cercanas no se pueden ordenar.",
        en="The share of 4 and 5 among those who answered. With few answers the interval is wide: two rows that are near cannot be ranked.",
    ),
    code=(
        'answered = surveys.dropna(subset=["csat"])\n'
        'groups = answered.groupby("touchpoint", observed=True)["csat"]\n'
        'csat_table = groups.agg(csat=lambda scores: 100 * (scores >= 4).mean(), answers="size")'
    ),
)


def _scores(data, web: bool = True, unit: str = "visit") -> dict[str, float]:
    events = data.events
    chosen = events[events["channel"] != "shop"] if web else events
    table = journey.touchpoint_scores(events=chosen, conversion="pay", unit=unit).table
    return {name: float(table[name]["search_box"]) for name in ("conversion", "lift")}


def _searched_of_buyers(data) -> float:
    events = data.events[data.events["channel"] != "shop"]
    buyers = events.loc[events["event"] == "pay", "visit"].unique()
    searched = events.loc[events["event"] == "search", "visit"].unique()
    return 100 * float(pd.Series(buyers).isin(searched).mean())


LIFT = Question(
    id="lift",
    title=both(es="Lo que cambia con el buscador", en="What changes with the search box"),
    answer="search_lift",
    points=2,
    kind=Number(tolerance=0.011, digits=2),
    expected=lambda data: _scores(data)["lift"],
    mistakes=[
        Mistake(
            "all-visits",
            lambda data: _scores(data, web=False)["lift"],
            both(
                es="Es la cifra de Julián: compara a quienes buscan en la web con quienes entran en una tienda, que compran casi siempre y no tienen buscador. Compara web con web.",
                en="That is Julián's figure: it compares those who search on the web with those who enter a shop, who nearly always buy and have no search box. Compare web with web.",
            ),
            credit=0.2,
        ),
        Mistake(
            "by-customer",
            lambda data: _scores(data, unit="customer")["lift"],
            both(
                es="Contaste personas. De quien compra solo cuentan las visitas anteriores a su primera compra; quien nunca compra tiene todas las suyas para usar el buscador. Por eso parece que quita ventas. Cuenta visita por visita.",
                en="You counted people. Of those who buy only the visits before their first purchase count; whoever never buys has all theirs in which to use the search box. So it seems to take sales away. Count visit by visit.",
            ),
            credit=0.3,
        ),
        Mistake(
            "conversion-only",
            lambda data: _scores(data)["conversion"],
            both(
                es="Es la conversión de las visitas con buscador. Falta con qué compararla: réstale la de las visitas de la web que no lo usaron.",
                en="That is the conversion of the visits with the search box. Something to compare it with is missing: take away that of the visits of the web that did not use it.",
            ),
            credit=0.4,
        ),
        Mistake(
            "searched-of-buyers",
            _searched_of_buyers,
            both(
                es="Es la parte de las visitas que pagaron que había usado el buscador. La pregunta va al revés: de las que lo usaron, cuántas pagaron.",
                en="That is the share of the visits that paid that had used the search box. The question goes the other way: of those that used it, how many paid.",
            ),
        ),
    ],
    hints=[
        both(
            es="Hay dos grupos de visitas de la web: con buscador y sin él. De cada uno, qué parte pagó.",
            en="There are two groups of visits of the web: with the search box and without. Of each, what share paid.",
        ),
        both(
            es='`journey.touchpoint_scores(events=web, conversion="pay")` da una tabla con la columna `lift`.',
            en='`journey.touchpoint_scores(events=web, conversion="pay")` gives a table with a column `lift`.',
        ),
        both(
            es='Toma la fila: `.table.loc["search_box", "lift"]`.',
            en='Take the row: `.table.loc["search_box", "lift"]`.',
        ),
    ],
    look_at=both(
        es="¿Usaste `web` y no todos los eventos? ¿Es una diferencia, con su signo, entre visitas?",
        en="Did you use `web` and not all events? Is it a difference, with its sign, between visits?",
    ),
    explanation=both(
        es="Dentro de la web la diferencia es de décimas: la cifra de Julián estaba en la mezcla de web y tiendas (paradoja de Simpson). Y aunque fuera grande, diría quién busca, no qué hace el buscador.",
        en="Within the web the difference is a matter of tenths: Julián's figure lay in the mixture of web and shops (Simpson's paradox). And even if it were large, it would say who searches, not what the search box does.",
    ),
    code=(
        'scores = journey.touchpoint_scores(events=web, conversion="pay")\n'
        'search_lift = scores.table.loc["search_box", "lift"]'
    ),
)
