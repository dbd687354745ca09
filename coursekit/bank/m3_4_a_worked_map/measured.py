"""Questions of 3.4 that are computed: emotions on the scale of the map, and the two groups that one step hides."""

import pandas as pd

from coursekit.practice import Mistake, Question, Table, both


def _overlay(data, spread: str = "all", scale: float = 2.5, scores: bool = False, sent: bool = False) -> pd.DataFrame:
    surveys = data.surveys
    scored = surveys.dropna(subset=["csat"])
    by = scored.groupby("touchpoint", observed=True)["csat"]
    found = pd.DataFrame({"measured": by.mean(), "n": by.size()})
    if not scores:
        width = by.std() if spread == "own" else scored["csat"].std()
        found["measured"] = scale * (found["measured"] - scored["csat"].mean()) / width
    if sent:
        found["n"] = surveys.groupby("touchpoint", observed=True).size()
    return found


def _from_three(data) -> pd.DataFrame:
    found = _overlay(data)
    scored = data.surveys["csat"].dropna()
    found["measured"] += 2.5 * (scored.mean() - 3) / scored.std()
    return found


OVERLAY = Question(
    id="overlay",
    title=both(es="La emoción que dicen las respuestas", en="The emotion that the answers tell"),
    answer="overlay",
    points=2,
    kind=Table(["touchpoint"], ["measured", "n"], tolerance=0.006),
    expected=_overlay,
    mistakes=[
        Mistake(
            "mean-score",
            lambda data: _overlay(data, scores=True),
            both(
                es="En `measured` tienes la nota de 1 a 5. Dice cuánto gusta, pero la gente puntúa alto casi todo: réstale la media de todas las respuestas para ver qué paso destaca.",
                en="Your `measured` holds the score from 1 to 5. It says how much it is liked, but people score nearly everything high: take away the mean of all answers to see which step stands out.",
            ),
        ),
        Mistake(
            "own-spread",
            lambda data: _overlay(data, spread="own"),
            both(
                es="Dividiste cada fila entre la desviación de su propio punto de contacto. Así cada fila tiene una regla distinta: usa la desviación de **todas** las respuestas.",
                en="You divided each row by the deviation of its own touchpoint. Each row then has a ruler of its own: use the deviation of **all** answers.",
            ),
            credit=0.4,
        ),
        Mistake(
            "no-scale",
            lambda data: _overlay(data, scale=1),
            both(
                es="Tienes desviaciones típicas. Falta pasarlas a la escala del mapa, de −2 a 2: multiplica por 2.5.",
                en="You have standard deviations. They still have to go onto the map's scale, from −2 to 2: multiply by 2.5.",
            ),
            credit=0.5,
        ),
        Mistake(
            "surveys-sent",
            lambda data: _overlay(data, sent=True),
            both(
                es="`measured` está bien. En `n` contaste encuestas **enviadas**; casi todas volvieron en blanco. Cuenta las que traen nota: son las que sostienen la cifra.",
                en="`measured` is right. In `n` you counted surveys **sent**; nearly all came back blank. Count those with a score: they are what the figure rests on.",
            ),
            credit=0.5,
        ),
        Mistake(
            "from-three",
            _from_three,
            both(
                es="Restaste 3, el centro de la escala. Así casi todo sale positivo. El mapa compara con lo corriente aquí: resta la media de todas las respuestas.",
                en="You took away 3, the middle of the scale. Nearly everything then comes out positive. The map compares with what is usual here: take away the mean of all answers.",
            ),
            credit=0.3,
        ),
    ],
    hints=[
        both(
            es='Empieza por quitar los huecos: `scored = surveys.dropna(subset=["csat"])`.',
            en='Begin by taking out the blanks: `scored = surveys.dropna(subset=["csat"])`.',
        ),
        both(
            es='Guarda `scored["csat"].mean()` y `scored["csat"].std()`: son dos números para toda la tabla.',
            en='Keep `scored["csat"].mean()` and `scored["csat"].std()`: two numbers for the whole table.',
        ),
        both(
            es='`scored.groupby("touchpoint", observed=True)["csat"].agg(mean="mean", n="size")` da la media y el n de cada fila.',
            en='`scored.groupby("touchpoint", observed=True)["csat"].agg(mean="mean", n="size")` gives the mean and the n of each row.',
        ),
    ],
    look_at=both(
        es="¿Son la media y la desviación las de todas las respuestas? ¿Cuenta `n` solo las que traen nota?",
        en="Are mean and deviation those of all answers? Does `n` count only those with a score?",
    ),
    explanation=both(
        es="Es la distancia de cada paso a lo corriente en la casa, con una regla común. Un 0 no es neutro: es «como todo lo demás».",
        en="It is the distance of each step from what is usual in the house, with one ruler for all. A 0 is not neutral: it is “like everything else”.",
    ),
    code=(
        'scored = surveys.dropna(subset=["csat"])\n'
        'centre, spread = scored["csat"].mean(), scored["csat"].std()\n'
        'overlay = scored.groupby("touchpoint", observed=True)["csat"].agg(mean="mean", n="size")\n'
        'overlay["measured"] = 2.5 * (overlay["mean"] - centre) / spread'
    ),
)


def _groups(data, blank: str = "out", by: str = "contacts", at_most: int = 2, people: bool = False) -> pd.DataFrame:
    desk = data.surveys[data.surveys["touchpoint"] == "support"]
    desk = desk.merge(data.tickets[["ticket", "contacts", "reopened"]], on="ticket")
    if blank == "out":
        desk = desk.dropna(subset=["csat"])
    more = desk["reopened"].astype(bool) if by == "reopened" else desk["contacts"] > 1
    desk = desk.assign(needed=more.map({False: "one", True: "more"}), unhappy=100.0 * (desk["csat"] <= at_most))
    return desk.groupby("needed").agg(score=("csat", "mean"), unhappy=("unhappy", "mean"), n=("survey", "size"))


def _turned(data) -> pd.DataFrame:
    return _groups(data).rename(index={"one": "more", "more": "one"})


def _ratio(data) -> pd.DataFrame:
    return _groups(data).assign(unhappy=lambda table: table["unhappy"] / 100)


GROUPS = Question(
    id="groups",
    title=both(es="Parte el paso en dos", en="Split the step in two"),
    answer="groups_table",
    points=2,
    kind=Table(["needed"], ["score", "unhappy", "n"], tolerance=0.006),
    expected=_groups,
    mistakes=[
        Mistake(
            "blanks-content",
            lambda data: _groups(data, blank="in"),
            both(
                es="Dejaste dentro a quien no puso nota. Un hueco comparado con 2 da falso, así que cuenta como contento y `unhappy` se hunde. Quita los huecos antes.",
                en="You left in those who gave no score. A blank compared with 2 gives false, so it counts as content, and `unhappy` sinks. Take the blanks out first.",
            ),
            credit=0.3,
        ),
        Mistake(
            "reopened",
            lambda data: _groups(data, by="reopened"),
            both(
                es="Partiste por `reopened`. Un ticket reabierto es el que se dio por cerrado y volvió; muchos necesitaron varios contactos sin cerrarse nunca entre medias. Usa `contacts`.",
                en="You split by `reopened`. A reopened ticket is one that was called done and came back; many took several contacts without being closed in between. Use `contacts`.",
            ),
        ),
        Mistake(
            "three-is-unhappy",
            lambda data: _groups(data, at_most=3),
            both(
                es="Contaste también los 3 como descontentos. En `unhappy` van las notas de 1 y 2.",
                en="You counted the 3s as unhappy too. In `unhappy` go the scores 1 and 2.",
            ),
            credit=0.5,
        ),
        Mistake(
            "turned-round",
            _turned,
            both(
                es="Las cifras son buenas y los nombres están cambiados: `contacts > 1` es verdadero para quien necesitó **más** de uno.",
                en="The figures are right and the names are swapped: `contacts > 1` is true for those who took **more** than one.",
            ),
            credit=0.3,
        ),
        Mistake(
            "ratio",
            _ratio,
            both(
                es="`unhappy` va de 0 a 100, y la tienes de 0 a 1.",
                en="`unhappy` goes from 0 to 100, and yours goes from 0 to 1.",
            ),
            credit=0.6,
            generic=True,
        ),
    ],
    hints=[
        both(
            es='Quita los huecos de `desk["csat"]` y haz una columna `needed` a partir de `contacts > 1`.',
            en='Take the blanks out of `desk["csat"]` and make a column `needed` from `contacts > 1`.',
        ),
        both(
            es='`(told["contacts"] > 1).map({False: "one", True: "more"})` da los nombres.',
            en='`(told["contacts"] > 1).map({False: "one", True: "more"})` gives the names.',
        ),
        both(
            es='`told.groupby("needed").agg(score=("csat", "mean"), n=("csat", "size"))`, y otra columna para la parte con 1 o 2.',
            en='`told.groupby("needed").agg(score=("csat", "mean"), n=("csat", "size"))`, and another column for the share with 1 or 2.',
        ),
    ],
    look_at=both(
        es="¿Hay dos filas, `one` y `more`? ¿Suman sus `n` las respuestas con nota de atención?",
        en="Are there two rows, `one` and `more`? Do their `n` add up to the answers with a score at the desk?",
    ),
    explanation=both(
        es="Dos grupos que no se parecen. La tabla dice que van juntos muchos contactos y malas notas; no dice que lo uno cause lo otro: los problemas difíciles traen ambas cosas.",
        en="Two groups that are not alike. The table says that many contacts and bad scores go together; it does not say that one causes the other: hard problems bring both.",
    ),
    code=(
        'told = desk.dropna(subset=["csat"]).copy()\n'
        'told["needed"] = (told["contacts"] > 1).map({False: "one", True: "more"})\n'
        'told["unhappy"] = 100.0 * (told["csat"] <= 2)\n'
        'groups_table = told.groupby("needed").agg(score=("csat", "mean"), unhappy=("unhappy", "mean"), n=("csat", "size"))'
    ),
)
