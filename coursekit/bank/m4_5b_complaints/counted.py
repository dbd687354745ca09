"""Questions of 4.5b that count: complaints that come while closed, and those settled at once."""

import pandas as pd

from coursekit import kpis
from coursekit.bank.m4_5b_complaints.tables import DAY, closed_with_band, complaints_of
from coursekit.practice import Mistake, Number, Question, Table, both


def _night(data, who: str = "shut", clock: str = "wall") -> float:
    found = complaints_of(data)
    if who == "tickets":
        found = data.tickets.assign(wait=data.tickets["first_reply"] - data.tickets["opened"])
        desk = kpis.BusinessHours("09:00", "18:00")
        found["shut"] = desk.hours_between(found["opened"], found["opened"] + pd.Timedelta(minutes=1)) == 0
    found = found[found["opened"] <= data.as_of - DAY]
    if who != "all":
        found = found[~found["shut"] if who == "open" else found["shut"]]
    if clock == "desk":
        answered = found[found["first_reply"].notna()]
        hours = kpis.BusinessHours("09:00", "18:00").hours_between(answered["opened"], answered["first_reply"])
        return 100 * float((hours <= 24).sum() / len(found))
    return 100 * float((found["wait"] <= DAY).mean())


NIGHT = Question(
    id="night",
    title=both(es="Las que llegan con la puerta cerrada", en="Those that come while the door is closed"),
    answer="night_share",
    kind=Number(tolerance=0.05, digits=1),
    expected=_night,
    mistakes=[
        Mistake(
            "all-complaints",
            lambda data: _night(data, "all"),
            both(
                es="Contaste todas las quejas. Las que entran de día tapan lo que pasa de noche, que es lo que pregunta la directora: filtra con `shut`.",
                en="You counted all complaints. Those that come in by day hide what happens at night, which is what the director asks about: filter by `shut`.",
            ),
            credit=0.3,
        ),
        Mistake(
            "while-open",
            lambda data: _night(data, "open"),
            both(
                es="Esas son las que entraron con atención **abierta**. Se piden las otras: `shut` es verdadero cuando está cerrada.",
                en="Those came in while service was **open**. The others are asked for: `shut` is true when it is closed.",
            ),
            credit=0.3,
        ),
        Mistake(
            "desk-clock",
            lambda data: _night(data, clock="desk"),
            both(
                es="Mediste con el reloj de atención, que se para a las seis. Quien escribió el viernes por la noche vivió también el sábado: usa `wait`, que son todas las horas.",
                en="You measured by the desk's clock, which stops at six. Whoever wrote on Friday night lived through Saturday too: use `wait`, which counts every hour.",
            ),
            credit=0.3,
        ),
        Mistake(
            "questions-too",
            lambda data: _night(data, "tickets"),
            both(
                es="Metiste las preguntas y los cambios de suscripción. No son quejas, y se contestan a otro ritmo: parte de `complaints`, no de `tickets`.",
                en="You put in questions and changes of a subscription. They are no complaints, and are answered at another pace: begin with `complaints`, not with `tickets`.",
            ),
            credit=0.5,
        ),
        Mistake(
            "ratio",
            lambda data: _night(data) / 100,
            both(es="La proporción es correcta; ponla de 0 a 100.", en="The share is right; put it on 0 to 100."),
            credit=0.5,
            generic=True,
        ),
    ],
    hints=[
        both(
            es="Dos condiciones para entrar: `shut` verdadero y `opened` de hace 24 horas o más.",
            en="Two conditions for being in: `shut` true, and `opened` 24 hours ago or more.",
        ),
        both(
            es='`night = complaints[complaints["shut"] & (complaints["opened"] <= as_of - pd.Timedelta(hours=24))]` deja las que cuentan.',
            en='`night = complaints[complaints["shut"] & (complaints["opened"] <= as_of - pd.Timedelta(hours=24))]` leaves those that count.',
        ),
        both(
            es="Un hueco en `wait` comparado con 24 horas da falso: la queja sin respuesta se queda en el total, como debe.",
            en="A blank in `wait` compared with 24 hours gives false: the complaint without a reply stays in the total, as it should.",
        ),
    ],
    look_at=both(
        es="¿Solo las de `shut`? ¿Siguen en el total las que no tuvieron respuesta? ¿Quitaste las de las últimas 24 horas?",
        en="Those of `shut` alone? Are those without a reply still in the total? Did you leave out those of the last 24 hours?",
    ),
    explanation=both(
        es="De las quejas que entran con la puerta cerrada, la parte contestada en un día de los de verdad. Las del teléfono no están: de noche nadie descuelga y no queda registro.",
        en="Of the complaints that come in while the door is closed, the share answered within a real day. Those by phone are not there: at night nobody picks up, and no record is left.",
    ),
    code=(
        "day = pd.Timedelta(hours=24)\n"
        'night = complaints[complaints["shut"] & (complaints["opened"] <= as_of - day)]\n'
        'night_share = 100 * (night["wait"] <= day).mean()'
    ),
)


def _once(data, way: str = "once") -> pd.DataFrame:
    done = closed_with_band(data)
    hit = {"once": done["once"], "contacts": done["contacts"] == 1, "resolved": done["resolved"]}.get(way, done["once"])
    if way == "where":
        share = hit.groupby(done["band"], observed=True).sum() / hit.sum()
    elif way == "of all":
        share = hit.groupby(done["band"], observed=True).sum() / len(done)
    else:
        share = hit.groupby(done["band"], observed=True).mean()
    table = (100 * share).rename("once").reset_index()
    return table.assign(band=table["band"].astype(str))


ONCE = Question(
    id="once",
    title=both(es="Pronto y de una vez", en="Soon, and once and for all"),
    answer="once_table",
    kind=Table(keys=["band"], columns=["once"], tolerance=0.05),
    points=2,
    expected=_once,
    mistakes=[
        Mistake(
            "one-contact",
            lambda data: _once(data, "contacts"),
            both(
                es="Un solo contacto no basta: algunas se reabrieron y otras no quedaron resueltas. Quien se cansa de escribir también cuenta como «un contacto».",
                en="One contact is not enough: some were reopened, and others were not resolved. Whoever tires of writing counts as “one contact” too.",
            ),
            credit=0.5,
        ),
        Mistake(
            "resolved-in-the-end",
            lambda data: _once(data, "resolved"),
            both(
                es="Esa es la parte resuelta **al final**, tras los contactos que hicieran falta. A la persona le importa cuántas veces tuvo que escribir: añade `contacts == 1` y que no se reabriera.",
                en="That is the share resolved **in the end**, after however many contacts. The person cares how often they had to write: add `contacts == 1`, and not reopened.",
            ),
            credit=0.3,
        ),
        Mistake(
            "where-they-are",
            lambda data: _once(data, "where"),
            both(
                es="Eso reparte las resueltas a la primera entre los tramos, y suma 100. Se pide, **dentro** de cada tramo, qué parte se resolvió.",
                en="That shares out those settled at once among the bands, and adds up to 100. What is asked for is, **within** each band, what share was settled.",
            ),
        ),
        Mistake(
            "of-all-complaints",
            lambda data: _once(data, "of all"),
            both(
                es="Dividiste entre todas las quejas cerradas. Divide cada tramo entre las **suyas**; si no, el tramo con más quejas gana siempre.",
                en="You divided by all closed complaints. Divide each band by **its own**; otherwise the band with most complaints always wins.",
            ),
        ),
        Mistake(
            "ratio",
            lambda data: _once(data).assign(once=lambda t: t["once"] / 100),
            both(
                es="Las proporciones son correctas; ponlas de 0 a 100.",
                en="The shares are right; put them on 0 to 100.",
            ),
            credit=0.5,
            generic=True,
        ),
    ],
    hints=[
        both(
            es="Haz antes una columna de verdadero o falso con las tres condiciones unidas por `&`.",
            en="First make a column of true and false with the three conditions joined by `&`.",
        ),
        both(
            es='Las tres: `(done["contacts"] == 1) & done["resolved"] & ~done["reopened"]`.',
            en='The three: `(done["contacts"] == 1) & done["resolved"] & ~done["reopened"]`.',
        ),
        both(
            es='La media por tramo es la parte: `at_once.groupby(done["band"], observed=True).mean()`.',
            en='The mean by band is the share: `at_once.groupby(done["band"], observed=True).mean()`.',
        ),
    ],
    look_at=both(
        es="¿Están las tres condiciones? ¿Se divide dentro de cada tramo?",
        en="Are all three conditions there? Is it divided within each band?",
    ),
    explanation=both(
        es="A más espera, menos resueltas a la primera. Es una comparación: en la lección se ve que sigue dentro de cada motivo, y la simulación confirma que la espera cuenta.",
        en="The longer the wait, the fewer settled at once. It is a comparison: in the lesson it holds within each reason, and the simulation confirms that the wait counts.",
    ),
    code=(
        'at_once = (done["contacts"] == 1) & done["resolved"] & ~done["reopened"]\n'
        'once_table = (100 * at_once.groupby(done["band"], observed=True).mean()).rename("once").reset_index()'
    ),
)
