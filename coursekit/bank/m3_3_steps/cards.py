"""Questions of 3.3 on the cards of the interviews: where they disagree."""

import pandas as pd

from coursekit.practice import Mistake, Question, Table, both

_KEYS = ["persona", "stage"]


def _all(data) -> pd.DataFrame:
    groups = data.interviews.groupby(_KEYS, observed=True)["emotion"]
    return groups.agg(lowest="min", highest="max", cards="size").reset_index()


def _split(data) -> pd.DataFrame:
    table = _all(data)
    return table[(table["lowest"] < 0) & (table["highest"] > 0)]


def _any_difference(data) -> pd.DataFrame:
    table = _all(data)
    return table[table["lowest"] < table["highest"]]


def _extremes(data) -> pd.DataFrame:
    table = _all(data)
    return table[(table["lowest"] == -2) & (table["highest"] == 2)]


def _of_the_stage(data) -> pd.DataFrame:
    """The rows are right, but the values are those of everybody in the stage."""
    emotions = data.interviews.groupby("stage", observed=True)["emotion"]
    values = emotions.agg(lowest="min", highest="max", cards="size").reset_index()
    return _split(data)[_KEYS].merge(values, on="stage")


def _near_zero(data) -> pd.DataFrame:
    mean = data.interviews.groupby(_KEYS, observed=True)["emotion"].mean().reset_index()
    return _all(data)[mean["emotion"].abs().lt(0.5).to_numpy()]


SPLIT = Question(
    id="split",
    title=both(es="Donde las fichas se contradicen", en="Where the cards disagree"),
    answer="split_table",
    points=2,
    kind=Table(_KEYS, ["lowest", "highest", "cards"]),
    expected=_split,
    mistakes=[
        Mistake(
            "all-rows",
            _all,
            both(
                es="Están todas las parejas de persona y etapa. Quédate con aquellas en las que alguien lo pasó mal y a la vez alguna ficha es buena: la más baja por debajo de 0 y la más alta por encima.",
                en="All the pairs of persona and stage are there. Keep those where one card is bad and another good: the lowest below 0 and the highest above it.",
            ),
        ),
        Mistake(
            "any-difference",
            _any_difference,
            both(
                es="Contaste como contradicción cualquier diferencia. Un 1 y un 2 dicen lo mismo con más o menos ganas; hace falta un signo de cada.",
                en="You counted any difference as a disagreement. A 1 and a 2 say the same, more or less warmly; it takes one of each sign.",
            ),
        ),
        Mistake(
            "extremes-only",
            _extremes,
            both(
                es="Solo dejaste las filas que van de −2 a 2. Un −1 y un 1 también se contradicen: al mapa le basta con que cambie el signo.",
                en="You kept only the rows that go from −2 to 2. A −1 and a 1 disagree as well: for the map it is enough that the sign changes.",
            ),
        ),
        Mistake(
            "values-of-the-stage",
            _of_the_stage,
            both(
                es="Las filas son esas, pero los valores son los de toda la etapa, con las cuatro personas juntas. Agrupa por persona **y** etapa: la curva es de una persona.",
                en="Those are the rows, but the values are those of the whole stage, the four people together. Group by persona **and** stage: a curve belongs to one person.",
            ),
            credit=0.3,
        ),
        Mistake(
            "mean-near-zero",
            _near_zero,
            both(
                es="Buscaste medias cercanas a cero. Una media de 0 puede venir de un −2 y un 2, o de una sola ficha en 0, que no contradice a nadie. Mira la más baja y la más alta.",
                en="You looked for means near zero. A mean of 0 may come from a −2 and a 2, or from a single card at 0, which disagrees with nobody. Look at the lowest and the highest.",
            ),
        ),
    ],
    hints=[
        both(
            es="Agrupa por dos columnas a la vez: `persona` y `stage`.",
            en="Group by two columns at once: `persona` and `stage`.",
        ),
        both(
            es='`.agg(lowest="min", highest="max", cards="size")` da las tres columnas.',
            en='`.agg(lowest="min", highest="max", cards="size")` gives the three columns.',
        ),
        both(
            es="Al final filtra: `lowest` menor que 0 y `highest` mayor que 0, con `&` y cada condición entre paréntesis.",
            en="In the end filter: `lowest` below 0 and `highest` above 0, with `&` and each condition in brackets.",
        ),
    ],
    look_at=both(
        es="¿Una fila por persona y etapa? ¿Quedan solo las que tienen una ficha bajo 0 y otra sobre 0?",
        en="One row per persona and stage? Are only those left that have one card below 0 and another above 0?",
    ),
    explanation=both(
        es="En estas filas una sola cara mentiría. En el mapa van las dos fichas: la más baja en la curva y la otra como alegría, o un paso para cada una.",
        en="In these rows one single face would lie. Both cards go into the map: the lowest in the curve and the other as a gain, or a step for each.",
    ),
    code=(
        'groups = cards.groupby(["persona", "stage"], observed=True)["emotion"]\n'
        'split_table = groups.agg(lowest="min", highest="max", cards="size").reset_index()\n'
        'split_table = split_table[(split_table["lowest"] < 0) & (split_table["highest"] > 0)]'
    ),
)
