"""Questions of 5.3b on what else there is in a score: the person, the channel, the habit of giving scores."""

import pandas as pd

from coursekit.bank.m5_3b_nps_or_csat.rulers import both_answers
from coursekit.practice import Mistake, Number, Question, Table, both


def twice(data) -> pd.DataFrame:
    """First and second satisfaction score of those who answered at least twice."""
    given = data.surveys.dropna(subset="csat").sort_values(["answered", "survey"])
    turn = given.groupby("customer", observed=True).cumcount()
    first, second = (given[turn == k].set_index("customer")["csat"] for k in (0, 1))
    return pd.concat([first, second], axis=1, keys=["first", "second"]).dropna()


def _same_score(data) -> float:
    table = twice(data)
    return float((table["first"] == table["second"]).mean())


def _of_two_questions(data) -> float:
    given = both_answers(data)
    return float(given["nps"].corr(given["csat"]))


PERSON = Question(
    id="person",
    title=both(es="Lo que viaja con la persona", en="What travels with the person"),
    answer="with_the_person",
    kind=Number(tolerance=0.0006, digits=3),
    points=2,
    expected=lambda data: float(twice(data)["first"].corr(twice(data)["second"])),
    mistakes=[
        Mistake(
            "squared",
            lambda data: float(twice(data)["first"].corr(twice(data)["second"])) ** 2,
            both(
                es="La elevaste al cuadrado. Eso valdría para predecir una respuesta con la otra. Aquí las dos comparten una parte, la persona, y la correlación **es** ya lo que pesa esa parte.",
                en="You squared it. That would serve for predicting one answer by the other. Here both share one part, the person, and the correlation already **is** the weight of that part.",
            ),
            credit=0.4,
        ),
        Mistake(
            "same-score-again",
            _same_score,
            both(
                es="Eso es la parte de gente que repitió la **misma** nota. Con cinco notas y casi todo el mundo en 4 y 5, muchas coinciden sin tener nada que ver. Se pide la correlación: `.corr`.",
                en="That is the share of people who gave the **same** score again. With five scores and nearly everybody at 4 and 5, many agree though they have nothing to do with each other. The correlation is asked for: `.corr`.",
            ),
        ),
        Mistake(
            "two-questions-at-once",
            _of_two_questions,
            both(
                es="Correlacionaste las dos preguntas de un mismo día. Eso mezcla a la persona con lo que le pasó ese día. Para separarla hacen falta dos días: `first` y `second`.",
                en="You correlated the two questions of one day. That mixes the person with what happened on that day. Two days are needed to separate them: `first` and `second`.",
            ),
        ),
    ],
    hints=[
        both(
            es="La tabla `twice` tiene una fila por persona, con dos notas de días distintos.",
            en="The table `twice` has a row for each person, with two scores of different days.",
        ),
        both(
            es="¿Quien dio alto la primera vez dio alto la segunda? Eso mide `.corr`.",
            en="Did those who gave much the first time give much the second? That is what `.corr` measures.",
        ),
        both(
            es='La cuenta es `twice["first"].corr(twice["second"])`.',
            en='The sum is `twice["first"].corr(twice["second"])`.',
        ),
    ],
    look_at=both(
        es="¿Son las dos columnas de `twice`? Es un número entre −1 y 1, sin elevar al cuadrado; con pocas personas puede salir cerca de cero.",
        en="Are they the two columns of `twice`? It is a number between −1 and 1, not squared; with few people it may come out near zero.",
    ),
    explanation=both(
        es="Con unas decenas de personas esta cifra baila mucho; en la empresa grande de la lección ronda cuatro décimas. Esa parte de la nota no la mueve el servicio: viene puesta.",
        en="With a few dozen people this figure dances a good deal; in the large company of the lesson it is about four tenths. That part of the score is not moved by the service: it comes with the person.",
    ),
    code='with_the_person = twice["first"].corr(twice["second"])',
)


def _means(data) -> pd.DataFrame:
    """The mean score by channel and year, and how many answered."""
    given = data.surveys.dropna(subset="csat")
    year = given["sent"].dt.year.rename("year")
    found = given.groupby([given["channel"].astype(str), year])["csat"].agg(["mean", "size"])
    return found.unstack("year")


def _channels(data, weights: str = "2024") -> pd.DataFrame:
    """The mean score of each year as it came, and with the channels as they were in 2024; or what one takes for it."""
    found = _means(data)
    mean, size = found["mean"], found["size"]
    own = {year: float((mean[year] * size[year]).sum() / size[year].sum()) for year in (2024, 2025)}
    equal = size[2024] * 0 + 1
    base = {"2024": size[2024], "equal": equal, "2025": size[2025], "own": None}[weights]
    same = own if base is None else {y: float((mean[y] * base).sum() / base.sum()) for y in (2024, 2025)}
    rows = {"as it came": own[2025] - own[2024], "same channels": same[2025] - same[2024]}
    return pd.DataFrame({"change": rows}).rename_axis("way")


def _share_for_mean(data) -> pd.DataFrame:
    satisfied = data.surveys.assign(csat=data.surveys["csat"].map(lambda x: x if x != x else 100.0 * (x >= 4)))
    return _channels(type("Data", (), {"surveys": satisfied})())


CHANNEL = Question(
    id="channel",
    title=both(es="Los mismos canales", en="The same channels"),
    answer="channel_change",
    kind=Table(keys=["way"], columns=["change"], tolerance=0.0001),
    points=2,
    expected=_channels,
    mistakes=[
        Mistake(
            "mean-of-the-four",
            lambda data: _channels(data, "equal"),
            both(
                es="En `same channels` promediaste los cuatro canales como si pesaran lo mismo. Quita la mezcla de 2025, pero pone otra que no tuvo ningún año. Usa los pesos de 2024 (`size[2024]`) en los dos.",
                en="In `same channels` you averaged the four channels as if they weighed the same. That takes out the mix of 2025 and puts in another that no year had. Use the weights of 2024 (`size[2024]`) in both.",
            ),
            credit=0.5,
        ),
        Mistake(
            "each-year-its-own-mix",
            lambda data: _channels(data, "own"),
            both(
                es="Las dos filas salen iguales: en `same channels` cada año lleva todavía sus propios pesos. Multiplica las medias de **2025** por los pesos de **2024**.",
                en="Both rows come out the same: in `same channels` each year still carries its own weights. Multiply the means of **2025** by the weights of **2024**.",
            ),
            credit=0.5,
        ),
        Mistake(
            "share-for-mean",
            _share_for_mean,
            both(
                es="Calculaste el cambio del % de 4 y 5. Aquí se pide el de la nota media, de 1 a 5.",
                en="You computed the change of the % of 4 and 5. Here that of the mean score is asked for, 1 to 5.",
            ),
        ),
        Mistake(
            "turned-round",
            lambda data: -_channels(data),
            both(
                es="El signo está al revés: 2025 menos 2024.",
                en="The sign is the other way round: 2025 less 2024.",
            ),
            credit=0.5,
            generic=True,
        ),
    ],
    hints=[
        both(
            es="`as it came` es la media de todas las respuestas de 2025 menos la de 2024.",
            en="`as it came` is the mean of all answers of 2025 less that of 2024.",
        ),
        both(
            es="Para `same channels`: en cada año, la media de cada canal por el peso que tuvo ese canal **en 2024**, y suma.",
            en="For `same channels`: in each year, the mean of each channel times the weight of that channel **in 2024**, and add up.",
        ),
        both(
            es="La cuenta es `((mean[2025] - mean[2024]) * size[2024]).sum() / size[2024].sum()`.",
            en="The sum is `((mean[2025] - mean[2024]) * size[2024]).sum() / size[2024].sum()`.",
        ),
    ],
    look_at=both(
        es="¿Las filas se llaman `as it came` y `same channels`? ¿Usan los dos años los mismos pesos en la segunda? No redondees.",
        en="Are the rows called `as it came` and `same channels`? Do both years use the same weights in the second? Do not round.",
    ),
    explanation=both(
        es="Lo que hay entre las dos filas lo pone la mezcla: qué canales contestaron más ese año. No es que nadie esté más o menos contento.",
        en="What lies between the two rows comes of the mix: which channels answered more in that year. It is not that anybody is more or less content.",
    ),
    code=(
        'by_year = surveys.groupby("year")["csat"].mean()\n'
        "channel_change = {\n"
        '    "as it came": by_year[2025] - by_year[2024],\n'
        '    "same channels": ((mean[2025] - mean[2024]) * size[2024]).sum() / size[2024].sum(),\n'
        "}"
    ),
)

_NPS_THERE, _CSAT_THERE = {10: 9, 9: 8, 0: 1, 1: 2}, {5: 4, 1: 2}


def _four(nps: pd.Series, csat: pd.Series, promoter: int = 9, detractor: int = 6, top: int = 4) -> dict[str, float]:
    return {
        "nps": 100 * float((nps >= promoter).mean() - (nps <= detractor).mean()),
        "csat": 100 * float((csat >= top).mean()),
        "mean_nps": float(nps.mean()),
        "mean_csat": float(csat.mean()),
    }


def _style(data, **cuts: int) -> pd.DataFrame:
    """Change of the four readings where nobody gives the ends of the scale; or what one takes for it."""
    given = both_answers(data)
    here = _four(given["nps"], given["csat"], **cuts)
    there = _four(given["nps"].replace(_NPS_THERE), given["csat"].replace(_CSAT_THERE), **cuts)
    return pd.DataFrame({"change": {name: there[name] - here[name] for name in here}}).rename_axis("indicator")


def _style_relative(data) -> pd.DataFrame:
    given = both_answers(data)
    here = pd.Series(_four(given["nps"], given["csat"]))
    return (100 * _style(data)["change"] / here.to_numpy()).to_frame("change")


STYLE = Question(
    id="style",
    title=both(es="Donde el 10 no se da", en="Where a 10 is not given"),
    answer="style",
    kind=Table(keys=["indicator"], columns=["change"], tolerance=0.006),
    points=2,
    expected=_style,
    mistakes=[
        Mistake(
            "only-fives",
            lambda data: _style(data, top=5),
            both(
                es="En `csat` contaste solo los 5. En este curso es la parte de **4 y 5**, y ahí está la gracia: quien pasa de 5 a 4 sigue dentro.",
                en="In `csat` you counted the 5s alone. In this course it is the share of **4 and 5**, and that is the point: whoever goes from 5 to 4 is still inside.",
            ),
            credit=0.5,
        ),
        Mistake(
            "eights-as-promoters",
            lambda data: _style(data, promoter=8),
            both(
                es="En `nps` contaste como promotores los 8, 9 y 10. El corte está en 9: por eso se cae tanto donde el 10 no se da.",
                en="In `nps` you counted 8, 9 and 10 as promoters. The cut is at 9: that is why it falls so far where a 10 is not given.",
            ),
            credit=0.5,
        ),
        Mistake(
            "relative",
            _style_relative,
            both(
                es="Dividiste el cambio entre la cifra de aquí. Con el NPS esa regla se rompe cerca de cero. Se pide la resta: allí menos aquí.",
                en="You divided the change by the figure of here. With the NPS that ruler breaks near zero. The subtraction is asked for: there less here.",
            ),
        ),
        Mistake(
            "turned-round",
            lambda data: -_style(data),
            both(
                es="Los tamaños están bien y el signo al revés: allí menos aquí.",
                en="The sizes are right and the sign the other way round: there less here.",
            ),
            credit=0.5,
            generic=True,
        ),
    ],
    hints=[
        both(
            es="Son cuatro cifras con `given` y las mismas cuatro con `there`. Resta: allí menos aquí.",
            en="They are four figures from `given` and the same four from `there`. Subtract: there less here.",
        ),
        both(
            es="`kpis.nps(...).value` y `kpis.csat(...).value` dan las cajas; `.mean()`, las medias.",
            en="`kpis.nps(...).value` and `kpis.csat(...).value` give the boxes; `.mean()` the means.",
        ),
        both(
            es='`kpis.nps(there["nps"]).value - kpis.nps(given["nps"]).value` es la primera.',
            en='`kpis.nps(there["nps"]).value - kpis.nps(given["nps"]).value` is the first.',
        ),
    ],
    look_at=both(
        es="¿Son cuatro filas: `nps`, `csat`, `mean_nps`, `mean_csat`? ¿Las dos primeras en puntos y las otras en su escala?",
        en="Are there four rows: `nps`, `csat`, `mean_nps`, `mean_csat`? The first two in points and the others on their scale?",
    ),
    explanation=both(
        es="Nadie está peor. El NPS se hunde porque sus cortes están en lo alto, donde esa gente no pisa; el % de 4 y 5 no se entera. Otra costumbre, otra víctima.",
        en="Nobody is worse off. The NPS sinks because its cuts lie at the top, where those people do not tread; the % of 4 and 5 does not notice. Another habit, another victim.",
    ),
    code=(
        "def four(answers):\n"
        "    return {\n"
        '        "nps": kpis.nps(answers["nps"]).value,\n'
        '        "csat": kpis.csat(answers["csat"]).value,\n'
        '        "mean_nps": answers["nps"].mean(),\n'
        '        "mean_csat": answers["csat"].mean(),\n'
        "    }\n\n\n"
        "here_figures, there_figures = four(given), four(there)\n"
        "style = {name: there_figures[name] - here_figures[name] for name in here_figures}"
    ),
)
