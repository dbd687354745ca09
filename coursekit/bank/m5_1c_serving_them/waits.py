"""Questions of 5.1c on the wait for a first reply: by channel, and for a month that is not over."""

from collections.abc import Callable

import pandas as pd

from coursekit import kpis
from coursekit.practice import Mistake, Number, Question, Table, both

MONDAY = pd.Timestamp("2025-12-29 08:00")
_DESK = kpis.BusinessHours("09:00", "18:00")


def _of_2024(data) -> pd.DataFrame:
    return data.tickets[data.tickets["opened"] < "2025-01-01"]


def _by_channel(data, waits: Callable[[pd.DataFrame], pd.Series], middle="median", high=0.9) -> pd.DataFrame:
    rows = _of_2024(data)
    groups = waits(rows).groupby(rows["channel"].astype(str))
    p90 = groups.mean() + 1.2816 * groups.std() if high is None else groups.quantile(high)
    return pd.DataFrame({"median": groups.agg(middle), "p90": p90})


def _wall(rows: pd.DataFrame) -> pd.Series:
    waited: pd.Series = rows["first_reply"] - rows["opened"]
    return waited.dt.total_seconds() / 3600


def _desk(rows: pd.DataFrame) -> pd.Series:
    return pd.Series(_DESK.hours_between(rows["opened"], rows["first_reply"]), index=rows.index)


TYPICAL = Question(
    id="typical",
    title=both(es="La primera casilla, por canal", en="The first box, by channel"),
    answer="typical",
    points=2,
    kind=Table(keys=["channel"], columns=["median", "p90"], tolerance=0.02),
    expected=lambda data: _by_channel(data, _wall),
    mistakes=[
        Mistake(
            "mean",
            lambda data: _by_channel(data, _wall, middle="mean"),
            both(
                es="En `median` pusiste la media. Unos pocos correos olvidados durante semanas la multiplican, y casi nadie ha esperado tanto. La mediana es lo que esperó quien está justo en medio.",
                en="In `median` you put the mean. A few e-mails forgotten for weeks multiply it, and hardly anybody waited that long. The median is what the person right in the middle waited.",
            ),
            credit=0.4,
        ),
        Mistake(
            "opening-hours",
            lambda data: _by_channel(data, _desk),
            both(
                es="Contaste solo las horas de atención. Sirve para saber si el equipo es ágil; la casilla pregunta lo que espera la clientela, noches y domingos incluidos.",
                en="You counted opening hours alone. That serves to know whether the team is quick; the box asks what customers wait, nights and Sundays included.",
            ),
            credit=0.5,
        ),
        Mistake(
            "until-closed",
            lambda data: _by_channel(data, lambda rows: _wall(rows.assign(first_reply=rows["closed"]))),
            both(
                es="Mediste hasta `closed`: eso es el tiempo de **resolución**. La primera respuesta termina cuando alguien contesta por primera vez, aunque el problema siga.",
                en="You measured until `closed`: that is the time to **settle**. The first response ends when somebody first replies, even if the problem goes on.",
            ),
            credit=0.3,
        ),
        Mistake(
            "normal-tail",
            lambda data: _by_channel(data, _wall, high=None),
            both(
                es="Tu `p90` parece media + 1.28 desviaciones: vale para una campana, y las esperas no lo son (muchas cortas, pocas larguísimas). Cuenta: `quantile(0.9)`.",
                en="Your `p90` looks like mean + 1.28 deviations: that holds for a bell, and waits are none (many short ones, a few very long). Count instead: `quantile(0.9)`.",
            ),
            credit=0.5,
        ),
        Mistake(
            "quickest-tenth",
            lambda data: _by_channel(data, _wall, high=0.1),
            both(
                es="Tu `p90` es lo que espera como mucho la décima parte **más afortunada**. Nueve de cada diez esperan eso o menos: `quantile(0.9)`, no `quantile(0.1)`.",
                en="Your `p90` is what the **luckiest** tenth waits at most. Nine in ten wait so long or less: `quantile(0.9)`, not `quantile(0.1)`.",
            ),
            credit=0.5,
        ),
        Mistake(
            "minutes",
            lambda data: 60 * _by_channel(data, _wall),
            both(es="Está en minutos; la casilla pide horas.", en="It is in minutes; the box asks for hours."),
            credit=0.7,
            generic=True,
        ),
    ],
    hints=[
        both(
            es='Primero una columna de horas: `(rows["first_reply"] - rows["opened"]) / pd.Timedelta(hours=1)`.',
            en='First a column of hours: `(rows["first_reply"] - rows["opened"]) / pd.Timedelta(hours=1)`.',
        ),
        both(
            es="Después, `groupby` por canal y dos resúmenes: `median` y `quantile(0.9)`.",
            en="Then `groupby` the channel and two summaries: `median` and `quantile(0.9)`.",
        ),
        both(
            es='`hours.groupby(tickets_2024["channel"], observed=True).quantile([0.5, 0.9]).unstack()` da las dos de una vez; falta poner los nombres.',
            en='`hours.groupby(tickets_2024["channel"], observed=True).quantile([0.5, 0.9]).unstack()` gives both at once; the names are missing.',
        ),
    ],
    look_at=both(
        es="¿Desde `opened` hasta `first_reply`? ¿Todas las horas? ¿Solo los abiertos en 2024? ¿Una fila por canal?",
        en="From `opened` to `first_reply`? Every hour? Only those opened in 2024? One row for each channel?",
    ),
    explanation=both(
        es="La mitad esperó la mediana o menos; nueve de cada diez, el p90 o menos. Juntas cuentan lo normal y lo malo, y un ticket olvidado no las mueve.",
        en="Half waited the median or less; nine in ten the p90 or less. Together they tell the usual and the bad, and one forgotten ticket does not move them.",
    ),
    code=(
        'hours = (tickets_2024["first_reply"] - tickets_2024["opened"]) / pd.Timedelta(hours=1)\n'
        'groups = hours.groupby(tickets_2024["channel"], observed=True)\n'
        'typical = pd.DataFrame({"median": groups.median(), "p90": groups.quantile(0.9)})'
    ),
)


def _month(data) -> pd.DataFrame:
    """The tickets of December that had been written by Monday at eight."""
    tickets = data.tickets
    return tickets[(tickets["opened"] >= "2025-12-01") & (tickets["opened"] <= MONDAY)]


def _answered(data) -> pd.DataFrame:
    rows = _month(data)
    return rows[rows["first_reply"] <= MONDAY]


def _seen(data, clock="calendar", rows: pd.DataFrame | None = None) -> float:
    rows = _month(data) if rows is None else rows
    return kpis.first_response(rows["opened"], rows["first_reply"], as_of=MONDAY, clock=clock).median.value


DECEMBER = Question(
    id="december",
    title=both(es="Un mes que no ha terminado", en="A month that is not over"),
    answer="december_median",
    points=2,
    kind=Number(tolerance=0.02, digits=1),
    expected=_seen,
    mistakes=[
        Mistake(
            "dropped-the-open",
            lambda data: float(_wall(_answered(data)).median()),
            both(
                es="Es la mediana de los **contestados**. Faltan quienes siguen esperando, que son los lentos: compara cuántas filas tiene tu cuenta con las de `month`.",
                en="It is the median of those **answered**. Those still waiting are missing, and they are the slow ones: compare the rows of your sum with those of `month`.",
            ),
            credit=0.4,
        ),
        Mistake(
            "opening-hours",
            lambda data: _seen(data, _DESK),
            both(
                es="Usaste las horas de atención. La casilla dice «todas las horas».",
                en="You used opening hours. The box says “every hour”.",
            ),
            credit=0.5,
        ),
        Mistake(
            "mean-of-the-answered",
            lambda data: float(_wall(_answered(data)).mean()),
            both(
                es="Es la media de los contestados: le sobran unos pocos muy lentos y le faltan los abiertos. Se pide la mediana, con los abiertos dentro.",
                en="It is the mean of those answered: a few very slow ones pull it, and the open ones are missing. The median is asked for, with the open ones in.",
            ),
            credit=0.2,
        ),
        Mistake(
            "all-two-years",
            lambda data: _seen(data, rows=data.tickets[data.tickets["opened"] <= MONDAY]),
            both(
                es="Es la mediana de los dos años enteros. La casilla pide diciembre: usa `month`.",
                en="It is the median of the whole two years. The box asks for December: use `month`.",
            ),
            credit=0.4,
        ),
    ],
    hints=[
        both(
            es="¿Cuántos de diciembre siguen sin respuesta el lunes a las 8? De cada uno se sabe algo: cuánto lleva **como mínimo**.",
            en="How many of December's have no reply on Monday at 8? Of each something is known: how long it has waited **at least**.",
        ),
        both(
            es="`kpis.first_response` los trata así si le dices cuándo miras: `as_of=now`.",
            en="`kpis.first_response` treats them so if told when you look: `as_of=now`.",
        ),
        both(
            es='La línea entera: `kpis.first_response(month["opened"], month["first_reply"], as_of=now).median.value`.',
            en='The whole line: `kpis.first_response(month["opened"], month["first_reply"], as_of=now).median.value`.',
        ),
    ],
    look_at=both(
        es="¿Están los abiertos en la cuenta, como «al menos tanto» y no como contestados ahora? ¿Se mira desde `now`, sin respuestas posteriores? ¿Todas las horas?",
        en="Are the open ones in the sum, as “at least so long” and not as answered now? Is it seen from `now`, without later replies? Every hour?",
    ),
    explanation=both(
        es="Un ticket abierto aporta «al menos tanto». La curva de Kaplan–Meier lo usa y no tira a nadie; quitar los abiertos deja a los rápidos y la mediana baja sola.",
        en="An open ticket contributes “at least so long”. The Kaplan–Meier curve uses it and drops nobody; taking the open ones out leaves the quick ones, and the median falls by itself.",
    ),
    code='december_median = kpis.first_response(month["opened"], month["first_reply"], as_of=now).median.value',
)
