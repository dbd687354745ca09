"""Questions of 5.3a on who is inside a figure: the mix of channels, and the same people in both years."""

import pandas as pd

from coursekit.practice import Mistake, Number, Question, Table, both

CHANNELS = ("web", "shop", "subscription")


def _gaps(data, *, from_day: int = 5, against: str = "own", of: str = "mean") -> pd.DataFrame:
    """Weekend less Monday to Friday in each channel and in all; or what one takes for it."""
    surveys = data.surveys.dropna(subset="nps")
    weekend = surveys["sent"].dt.day_of_week >= from_day

    def middle(scores: pd.Series) -> float:
        return float(getattr(scores, of)())

    rows = {}
    for channel in (*CHANNELS, "all"):
        here = surveys["channel"].astype(str).eq(channel) if channel != "all" else surveys["nps"].notna()
        rest = here if against == "own" else surveys["nps"].notna()
        rows[channel] = middle(surveys.loc[here & weekend, "nps"]) - middle(surveys.loc[rest & ~weekend, "nps"])
    return pd.DataFrame({"gap": rows}).rename_axis("channel")


def _turned(data) -> pd.DataFrame:
    return -_gaps(data)


GAPS = Question(
    id="gaps",
    title=both(es="El sábado, por canal", en="Saturday, by channel"),
    answer="gaps",
    kind=Table(keys=["channel"], columns=["gap"], tolerance=0.006),
    points=2,
    expected=_gaps,
    mistakes=[
        Mistake(
            "only-sunday",
            lambda data: _gaps(data, from_day=6),
            both(
                es="Contaste solo el domingo. En pandas el lunes es el día 0, así que el sábado es el 5: el fin de semana es `>= 5`. La celda de arriba ya trae la columna `weekend`.",
                en="You counted Sunday alone. In pandas Monday is day 0, so Saturday is 5: the weekend is `>= 5`. The cell above brings the column `weekend` already.",
            ),
        ),
        Mistake(
            "against-everybody",
            lambda data: _gaps(data, against="all"),
            both(
                es="Comparas el fin de semana de cada canal con los días laborables de **todos**. Así la tienda parece mejorar en sábado solo por ser tienda. Resta los laborables del **mismo** canal.",
                en="You compare the weekend of each channel with the working days of **all**. That way the shop seems to improve on Saturdays just for being the shop. Take away the working days of the **same** channel.",
            ),
        ),
        Mistake(
            "medians",
            lambda data: _gaps(data, of="median"),
            both(
                es="Restaste medianas. Con notas enteras la mediana salta o no se mueve, y esconde cambios de décimas. Se piden medias: `.mean()`.",
                en="You subtracted medians. With whole scores the median jumps or stays, and hides changes of tenths. Means are asked for: `.mean()`.",
            ),
            credit=0.3,
        ),
        Mistake(
            "weekdays-less-weekend",
            _turned,
            both(
                es="Los números están bien y la resta al revés: se pide fin de semana menos lunes a viernes.",
                en="The numbers are right and the subtraction the other way round: weekend less Monday to Friday is asked for.",
            ),
            credit=0.5,
            generic=True,
        ),
    ],
    hints=[
        both(
            es="Son cuatro restas de dos medias. La última, `all`, usa todas las respuestas, también las de soporte.",
            en="They are four subtractions of two means. The last one, `all`, uses all answers, those of support too.",
        ),
        both(
            es='`surveys.groupby(["channel", "weekend"], observed=True)["nps"].mean().unstack()` pone las dos medias de cada canal una al lado de otra.',
            en='`surveys.groupby(["channel", "weekend"], observed=True)["nps"].mean().unstack()` sets the two means of each channel side by side.',
        ),
        both(
            es="En esa tabla, `table[True] - table[False]`; quita la fila `service` y añade la de `all`.",
            en="In that table, `table[True] - table[False]`; drop the row `service` and add that of `all`.",
        ),
    ],
    look_at=both(
        es="¿Hay cuatro filas (`web`, `shop`, `subscription`, `all`)? ¿Cada canal se compara consigo mismo? ¿En `all` están también las respuestas de soporte?",
        en="Are there four rows (`web`, `shop`, `subscription`, `all`)? Is each channel compared with itself? Does `all` hold the answers of support too?",
    ),
    explanation=both(
        es="Si el total no se parece a ninguno de los tres canales, busca quién falta: el fin de semana no hay encuestas de soporte. El total cambió de mezcla, no de humor.",
        en="If the total is unlike any of the three channels, look for who is missing: at weekends there are no surveys about support. The total changed its mix, not its mood.",
    ),
    code=(
        'table = surveys.groupby(["channel", "weekend"], observed=True)["nps"].mean().unstack()\n'
        'gaps = (table[True] - table[False]).drop("service").to_dict()\n'
        'means = surveys.groupby("weekend")["nps"].mean()\n'
        'gaps["all"] = means[True] - means[False]'
    ),
)


def mine(data) -> pd.DataFrame:
    """Each customer's mean score in either year."""
    surveys = data.surveys.dropna(subset="nps")
    year = surveys["sent"].dt.year.rename("year")
    return surveys.groupby([surveys["customer"].astype(str), year])["nps"].mean().unstack()


def _panel(data) -> float:
    table = mine(data)
    return float((table[2025] - table[2024]).dropna().mean())


def _everybody(data) -> float:
    surveys = data.surveys.dropna(subset="nps")
    means = surveys.groupby(surveys["sent"].dt.year)["nps"].mean()
    return float(means[2025] - means[2024])


def _blanks_as_zero(data) -> float:
    table = mine(data).fillna(0)
    return float((table[2025] - table[2024]).mean())


def _leavers_in_the_first_year(data) -> float:
    table = mine(data)
    return float(table[2025][table[2024].notna()].mean() - table[2024].mean())


PANEL = Question(
    id="panel",
    title=both(es="Las mismas personas", en="The same people"),
    answer="same_people",
    kind=Number(tolerance=0.005, digits=2),
    points=2,
    expected=_panel,
    mistakes=[
        Mistake(
            "everybody",
            _everybody,
            both(
                es="Eso compara a todos los que respondieron en 2024 con todos los de 2025: son otras personas. Quédate con quienes respondieron **los dos** años y resta en cada una.",
                en="That compares all who answered in 2024 with all of 2025: they are other people. Keep those who answered in **both** years and subtract within each.",
            ),
        ),
        Mistake(
            "silence-as-zero",
            _blanks_as_zero,
            both(
                es="Pusiste un 0 a quien no respondió ese año. Un hueco no es la peor nota: no se sabe. Quita a quien le falte uno de los dos años (`dropna`).",
                en="You gave a 0 to those who did not answer that year. A blank is not the worst score: it is not known. Take out whoever lacks one of the two years (`dropna`).",
            ),
        ),
        Mistake(
            "leavers-in-the-first-year",
            _leavers_in_the_first_year,
            both(
                es="En 2025 miras a quienes respondieron los dos años, pero en 2024 a todo el mundo, también a quien no volvió a responder. Si quienes se van puntuaban bajo, eso solo ya sube la cifra. Los dos lados de la resta tienen que ser las mismas personas.",
                en="In 2025 you look at those who answered in both years, but in 2024 at everybody, those who never answered again among them. If those who leave gave low scores, that alone raises the figure. Both sides of the subtraction have to be the same people.",
            ),
            credit=0.3,
        ),
    ],
    hints=[
        both(
            es="Cada fila de `mine` es una persona. ¿A cuáles les falta uno de los dos años?",
            en="Each row of `mine` is a person. Which of them lack one of the two years?",
        ),
        both(
            es="Resta las dos columnas: donde falte una, el resultado es un hueco.",
            en="Subtract the two columns: where one is missing, the result is a blank.",
        ),
        both(
            es="La cuenta es `(mine[2025] - mine[2024]).dropna().mean()`.",
            en="The sum is `(mine[2025] - mine[2024]).dropna().mean()`.",
        ),
    ],
    look_at=both(
        es="¿Restas dentro de cada persona y promedias después? ¿Los huecos siguen siendo huecos? Son puntos de 0 a 10, no de NPS.",
        en="Do you subtract within each person and average afterwards? Are blanks still blanks? These are points from 0 to 10, not of NPS.",
    ),
    explanation=both(
        es="La diferencia entre esta cifra y la de toda la encuesta es gente que entró y que salió. Con tan pocas personas el intervalo es ancho: dice lo que se sabe de ellas, y poco de las demás.",
        en="What lies between this figure and that of the whole survey is people who came and went. With so few people the interval is wide: it says what is known of them, and little of the rest.",
    ),
    code="same_people = (mine[2025] - mine[2024]).dropna().mean()",
)
