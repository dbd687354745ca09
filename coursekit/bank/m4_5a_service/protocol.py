"""The question of 4.5a on the three promises of the protocol, in figures."""

import pandas as pd

from coursekit import kpis
from coursekit.practice import Mistake, Question, Table, both

_PROMISES = ("answered", "first_contact", "followed_up")


def _follow_ups(data) -> pd.DataFrame:
    return data.surveys[data.surveys["ticket"].notna()]


def _three(data, clock="desk", of: str = "all", **instead: float) -> pd.DataFrame:
    hours = kpis.BusinessHours("09:00", "18:00") if clock == "desk" else clock
    found = kpis.service_protocol(data.tickets, _follow_ups(data), of=of, clock=hours, as_of=data.as_of)
    values = [instead.get(name, getattr(found, name).value) for name in _PROMISES]
    return pd.DataFrame({"percent": values}, index=pd.Index(_PROMISES, name="promise"))


def _answers_only(data) -> pd.DataFrame:
    answered = _follow_ups(data).dropna(subset=["answered"])
    after = kpis.service_protocol(data.tickets, answered, of="all", as_of=data.as_of).followed_up
    return _three(data, followed_up=after.value)


def _reopened_too(data) -> float:
    never = data.tickets.assign(reopened=False)
    return kpis.first_contact_resolution(never, of="all", as_of=data.as_of).value


THREE = Question(
    id="three",
    title=both(es="El cartel, en cifras", en="The poster, in figures"),
    answer="three",
    points=2,
    kind=Table(keys=["promise"], columns=["percent"], tolerance=0.05),
    expected=_three,
    mistakes=[
        Mistake(
            "calendar-clock",
            lambda data: _three(data, clock="calendar"),
            both(
                es="En `answered` contaste todas las horas, también noches y domingos. Es el reloj de quien escribe; aquí se pregunta por el equipo: `clock=desk`.",
                en="In `answered` you counted every hour, nights and Sundays too. That is the clock of whoever writes; here the team is asked about: `clock=desk`.",
            ),
            credit=0.5,
        ),
        Mistake(
            "of-the-settled",
            lambda data: _three(data, of="resolved"),
            both(
                es='En `first_contact` dividiste entre los resueltos: quien nunca recibió ayuda ha desaparecido de la cuenta. El cartel lo promete a todos: `of="all"`.',
                en='In `first_contact` you divided by those settled: whoever was never helped has vanished from the count. The poster promises it to all: `of="all"`.',
            ),
            credit=0.5,
        ),
        Mistake(
            "reopened-as-settled",
            lambda data: _three(data, first_contact=_reopened_too(data)),
            both(
                es="En `first_contact` contaste casos que se cerraron al primer contacto y se **reabrieron** en la semana. Cerrado no es resuelto: mira también `reopened`.",
                en="In `first_contact` you counted cases that were closed at the first contact and **reopened** within the week. Closed is not settled: look at `reopened` too.",
            ),
            credit=0.5,
        ),
        Mistake(
            "answers-as-follow-ups",
            _answers_only,
            both(
                es="En `followed_up` contaste solo las encuestas **contestadas**. La promesa es preguntar; que contesten ya no depende del equipo. Usa todas las enviadas.",
                en="In `followed_up` you counted only the surveys that were **answered**. The promise is to ask; whether they answer does not depend on the team. Use all those sent.",
            ),
            credit=0.5,
        ),
        Mistake(
            "surveys-over-tickets",
            lambda data: _three(data, followed_up=100 * len(_follow_ups(data)) / len(data.tickets)),
            both(
                es="En `followed_up` dividiste encuestas entre todos los tickets. Los que aún no han cerrado, o cerraron hace menos de 7 días, todavía no deben nada: `kpis.service_protocol` los aparta con `as_of`.",
                en="In `followed_up` you divided surveys by all tickets. Those not closed yet, or closed less than 7 days ago, owe nothing so far: `kpis.service_protocol` sets them aside by `as_of`.",
            ),
            credit=0.5,
        ),
    ],
    hints=[
        both(
            es="El cartel tiene tres líneas y hay una función que mide las tres: `kpis.service_protocol(tickets, follow_ups, ...)`.",
            en="The poster has three lines, and one function measures all three: `kpis.service_protocol(tickets, follow_ups, ...)`.",
        ),
        both(
            es='Decide antes de calcular: `clock=desk`, `of="all"`, `as_of=as_of`. Los demás plazos del cartel son los que trae la función: 24 horas y 7 días.',
            en='Decide before you compute: `clock=desk`, `of="all"`, `as_of=as_of`. The other times are those of the function: 24 hours and 7 days.',
        ),
        both(
            es="De cada promesa se quiere el valor: `found.answered.value`, y lo mismo con las otras dos.",
            en="Of each promise the value is wanted: `found.answered.value`, and the same with the other two.",
        ),
    ],
    look_at=both(
        es="Mira las tres por separado: ¿qué reloj lleva la primera?, ¿de qué tickets es la segunda?, ¿qué mensajes cuentan en la tercera?",
        en="Look at the three one by one: which clock does the first run by, of which tickets is the second, which messages count in the third?",
    ),
    explanation=both(
        es="Tres promesas, tres denominadores: los tickets ya decididos, todos los que han tenido sus 7 días, y los cerrados hace 7 días o más. Escríbelos junto a cada cifra.",
        en="Three promises, three denominators: the tickets decided by now, all that have had their 7 days, and those closed 7 days ago or more. Write them beside each figure.",
    ),
    code=(
        'found = kpis.service_protocol(tickets, follow_ups, clock=desk, of="all", as_of=as_of)\n'
        "three = {\n"
        '    "answered": found.answered.value,\n'
        '    "first_contact": found.first_contact.value,\n'
        '    "followed_up": found.followed_up.value,\n'
        "}"
    ),
)
