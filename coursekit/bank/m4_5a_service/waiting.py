"""Questions of 4.5a on a Monday morning: who waits, and how much of the month's promise is kept as seen from there."""

from collections.abc import Mapping

import pandas as pd

from coursekit import kpis
from coursekit.practice import Mistake, Number, Question, Table, both

MONDAY = pd.Timestamp("2025-12-29 08:00")
_HOUR, _DAY = pd.Timedelta(hours=1), pd.Timedelta(hours=24)


def _not_answered(data) -> pd.DataFrame:
    """The tickets that wait on Monday at eight: written before, and without a reply until then."""
    tickets = data.tickets
    return tickets[(tickets["opened"] <= MONDAY) & ~(tickets["first_reply"] <= MONDAY)]


def _hours(rows: pd.DataFrame, until=MONDAY, unit: pd.Timedelta = _HOUR) -> pd.DataFrame:
    waited = (until - rows["opened"]) / unit
    return pd.DataFrame({"ticket": rows["ticket"].astype(str), "hours": waited})


def _by_desk(data) -> pd.DataFrame:
    rows = _not_answered(data)
    now = pd.Series(MONDAY, index=rows.index)
    return _hours(rows).assign(hours=kpis.BusinessHours("09:00", "18:00").hours_between(rows["opened"], now))


def _never(data, until: pd.Timestamp = MONDAY) -> pd.DataFrame:
    return _hours(data.tickets[data.tickets["first_reply"].isna()], until)


WAITING = Question(
    id="waiting",
    title=both(es="La lista del lunes", en="Monday's list"),
    answer="waiting",
    points=2,
    kind=Table(keys=["ticket"], columns=["hours"], tolerance=0.1),
    expected=lambda data: _hours(_not_answered(data)),
    mistakes=[
        Mistake(
            "from-the-future",
            _never,
            both(
                es="Tomaste los tickets que **nunca** tuvieron respuesta. El lunes a las 8 nadie sabe eso: también esperan los que se contestaron después, y aún no existen los que se abrieron después.",
                en="You took the tickets that **never** had a reply. On Monday at 8 nobody knows that: those answered later are waiting too, and those opened later do not exist yet.",
            ),
            credit=0.3,
        ),
        Mistake(
            "until-the-end-of-the-data",
            lambda data: _hours(_not_answered(data), data.as_of),
            both(
                es="Los tickets son los buenos, pero contaste las horas hasta el final de los datos. Se mira el lunes a las 8: resta desde `now`.",
                en="The tickets are the right ones, but you counted the hours until the end of the data. We look on Monday at 8: subtract from `now`.",
            ),
            credit=0.5,
        ),
        Mistake(
            "until-the-reply",
            lambda data: _hours(_not_answered(data), _not_answered(data)["first_reply"].fillna(data.as_of)),
            both(
                es="Contaste las horas hasta la respuesta que llegó **después**. El lunes a las 8 solo se sabe cuánto llevan esperando hasta ahora.",
                en="You counted the hours until the reply that came **later**. On Monday at 8 it is only known how long they have waited so far.",
            ),
            credit=0.3,
        ),
        Mistake(
            "desk-clock",
            _by_desk,
            both(
                es="Contaste solo las horas de atención. La lista dice lo que lleva viviendo la persona: todas las horas, Navidad incluida.",
                en="You counted opening hours alone. The list says what the person has lived through: every hour, Christmas included.",
            ),
            credit=0.5,
        ),
        Mistake(
            "days",
            lambda data: _hours(_not_answered(data), unit=_DAY),
            both(es="Está en días; se pide en horas.", en="It is in days; hours are asked for."),
            credit=0.7,
            generic=True,
        ),
    ],
    hints=[
        both(
            es="Ponte en el lunes a las 8. Dos condiciones: ya habían escrito (`opened <= now`) y nadie les había contestado **todavía**.",
            en="Put yourself into Monday at 8. Two conditions: they had written (`opened <= now`), and nobody had answered them **yet**.",
        ),
        both(
            es='«Todavía no» es `~(tickets["first_reply"] <= now)`: vale para las respuestas posteriores y para las que nunca llegaron.',
            en='“Not yet” is `~(tickets["first_reply"] <= now)`: it holds for later replies and for those that never came.',
        ),
        both(
            es='Las horas: `(now - waiting["opened"]) / pd.Timedelta(hours=1)`.',
            en='The hours: `(now - waiting["opened"]) / pd.Timedelta(hours=1)`.',
        ),
    ],
    look_at=both(
        es="Mira primero qué tickets tienes (¿abiertos antes de `now`, sin respuesta hasta `now`?) y después las horas (¿desde `opened` hasta `now`?).",
        en="Look first at which tickets you have (opened before `now`, no reply until `now`?) and then at the hours (from `opened` to `now`?).",
    ),
    explanation=both(
        es="Para reconstruir un momento hay que olvidar lo que vino después: una respuesta del martes no existe el lunes.",
        en="To rebuild a moment one has to forget what came after: a reply of Tuesday does not exist on Monday.",
    ),
    code=(
        'waiting = tickets[(tickets["opened"] <= now) & ~(tickets["first_reply"] <= now)]\n'
        'waiting = waiting[["ticket", "opened", "reason"]]\n'
        'waiting["hours"] = (now - waiting["opened"]) / pd.Timedelta(hours=1)\n'
        'waiting = waiting.sort_values("hours", ascending=False)'
    ),
)


def _month(data) -> pd.DataFrame:
    tickets = data.tickets
    return tickets[(tickets["opened"] >= "2025-12-01") & (tickets["opened"] <= MONDAY)]


def _parts(data) -> Mapping[str, float]:
    rows = _month(data)
    return kpis.first_response(rows["opened"], rows["first_reply"], as_of=MONDAY).sla.parts


def _kept(data) -> float:
    parts = _parts(data)
    return 100 * parts["met"] / (parts["met"] + parts["late"] + parts["overdue"])


def _dropped(data) -> float:
    parts = _parts(data)
    return 100 * parts["met"] / (parts["met"] + parts["late"])


def _open_as_kept(data) -> float:
    parts = _parts(data)
    return 100 * (1 - parts["late"] / sum(parts.values()))


def _desk(data) -> float:
    rows = _month(data)
    clock = kpis.BusinessHours("09:00", "18:00")
    return kpis.first_response(rows["opened"], rows["first_reply"], as_of=MONDAY, clock=clock).sla.value


def _all_time(data) -> float:
    rows = data.tickets[data.tickets["opened"] <= MONDAY]
    return kpis.first_response(rows["opened"], rows["first_reply"], as_of=MONDAY).sla.value


MONTH = Question(
    id="month",
    title=both(es="La primera promesa de diciembre, vista el lunes", en="December's first promise, seen on Monday"),
    answer="december_kept",
    points=2,
    kind=Number(tolerance=0.05, digits=1),
    expected=_kept,
    mistakes=[
        Mistake(
            "dropped-the-open",
            _dropped,
            both(
                es="Calculaste solo con los contestados. De los que llevan más de 24 horas esperando ya se sabe bastante: su promesa está rota. Van debajo de la raya.",
                en="You computed with the answered ones alone. Of those who have waited for more than 24 hours enough is known: their promise is broken. They go below the line.",
            ),
            credit=0.5,
        ),
        Mistake(
            "open-as-kept",
            _open_as_kept,
            both(
                es="Restaste de 100 los contestados tarde, y así todo ticket abierto cuenta como cumplido. Esperar sin respuesta no es cumplir.",
                en="You took those answered late away from 100, and so every open ticket counts as kept. Waiting without a reply is not keeping it.",
            ),
            credit=0.3,
        ),
        Mistake(
            "desk-clock",
            _desk,
            both(
                es="Usaste las horas de atención. La web dice «24 horas» a secas, y quien la lee mira el reloj de su pared.",
                en="You used opening hours. The web site says “24 hours” and no more, and whoever reads it looks at the clock on the wall.",
            ),
            credit=0.4,
        ),
        Mistake(
            "all-two-years",
            _all_time,
            both(
                es="Son los dos años enteros. Se pide diciembre: los abiertos desde el 1 de diciembre de 2025 hasta `now`.",
                en="Those are the whole two years. December is asked for: opened from 1 December 2025 until `now`.",
            ),
            credit=0.3,
        ),
        Mistake(
            "ratio",
            lambda data: _kept(data) / 100,
            both(es="La proporción es correcta; ponla de 0 a 100.", en="The share is right; put it on 0 to 100."),
            credit=0.5,
            generic=True,
        ),
    ],
    hints=[
        both(
            es="Reparte los tickets de diciembre en cuatro montones: contestado a tiempo, contestado tarde, abierto y vencido, abierto y a tiempo.",
            en="Split December's tickets into four heaps: answered in time, answered late, open and overdue, open and in time.",
        ),
        both(
            es="Solo uno de los cuatro no cuenta: el que aún puede cumplirse.",
            en="Only one of the four does not count: the one that may still be kept.",
        ),
        both(
            es='`kpis.first_response(month["opened"], month["first_reply"], as_of=now).sla` los reparte solo; mira `.parts` y `.value`.',
            en='`kpis.first_response(month["opened"], month["first_reply"], as_of=now).sla` splits them by itself; look at `.parts` and `.value`.',
        ),
    ],
    look_at=both(
        es="¿Son los de diciembre, vistos desde `now`? ¿Están abajo los abiertos de más de 24 horas, y fuera los que aún tienen tiempo?",
        en="Are they December's, seen from `now`? Are those open for more than 24 hours below the line, and those still in time left out?",
    ),
    explanation=both(
        es="Cumplidos entre decididos: contestados a tiempo, contestados tarde y abiertos ya vencidos. Los demás aún no se saben.",
        en="Kept over decided: answered in time, answered late, and open past the time. The others are not known yet.",
    ),
    code=(
        'month = tickets[(tickets["opened"] >= "2025-12-01") & (tickets["opened"] <= now)]\n'
        'december_kept = kpis.first_response(month["opened"], month["first_reply"], as_of=now).sla.value'
    ),
)
