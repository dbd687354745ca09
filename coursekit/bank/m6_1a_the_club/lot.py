"""Questions of 6.1a on the lot: what joining changed for those who joined, and how many people it takes to see it."""

import hashlib

import numpy as np
import pandas as pd

from coursekit.bank.m6_1a_the_club.measured import trial
from coursekit.loyalty import invitation_sample_size, join_by
from coursekit.practice import Call, Function, Mistake, Number, Question, both
from coursekit.practice.question import Text

EFFECT = 0.06


def _calls(data, secret: str) -> list[Call]:
    start = int(hashlib.sha256(f"6.1a|{secret}".encode()).hexdigest()[:6], 16) % 100_000
    calls = []
    for place, (people, uptake) in enumerate(((400, 0.35), (900, 0.25), (150, 0.5))):
        table = join_by("taste", people, 0.30, start + place, uptake=uptake, invited=0.5)
        # Some join without an invitation: otherwise two wrong sums would agree with the right one.
        outside = np.flatnonzero(~table["invited"].to_numpy())
        table.loc[outside[:: 9 + place], "member"] = True
        label = both(
            es=f"{people} personas, {int(table['invited'].sum())} de ellas invitadas",
            en=f"{people} people, {int(table['invited'].sum())} of them invited",
        )
        calls.append(Call(label, (table[["customer", "invited", "member", "after"]],)))
    small = calls[0].args[0]
    nobody = small.assign(member=False)
    alike = pd.DataFrame(
        {
            "customer": range(8),
            "invited": [True] * 4 + [False] * 4,
            "member": [True, True, False, False] * 2,
            "after": [5, 4, 1, 0, 3, 4, 1, 0],
        }
    )
    edges: list[tuple[Text, pd.DataFrame]] = [
        (both(es="nadie se apuntó", en="nobody joined"), nobody),
        (both(es="se apuntaron tantos sin invitación como con ella", en="as many joined uninvited as invited"), alike),
    ]
    return calls + [Call(label, (table,), "edge") for label, table in edges]


def _arms(table: pd.DataFrame, column: str) -> tuple[float, float]:
    return tuple(float(table.loc[table["invited"] == arm, column].mean()) for arm in (True, False))  # type: ignore[return-value]


def _reference(table):
    (y1, y0), (p1, p0) = _arms(table, "after"), _arms(table, "member")
    return (y1 - y0) / (p1 - p0) if p1 != p0 else float("nan")


def _inviting(table):
    y1, y0 = _arms(table, "after")
    return y1 - y0


def _as_they_are(table):
    member = table["member"].astype(bool)
    return float(table.loc[member, "after"].mean() - table.loc[~member, "after"].mean())


def _joined_against_control(table):
    inside = table["invited"] & table["member"]
    return float(table.loc[inside, "after"].mean() - table.loc[~table["invited"], "after"].mean())


def _uninvited_forgotten(table):
    (y1, y0), (p1, _) = _arms(table, "after"), _arms(table, "member")
    return (y1 - y0) / p1 if p1 else float("nan")


def _multiplied(table):
    (y1, y0), (p1, p0) = _arms(table, "after"), _arms(table, "member")
    return (y1 - y0) * (p1 - p0)


def _zero_when_unknown(table):
    (y1, y0), (p1, p0) = _arms(table, "after"), _arms(table, "member")
    return (y1 - y0) / (p1 - p0) if p1 != p0 else 0.0


PER_JOINER = Question(
    id="per_joiner",
    title=both(es="Por cada persona que se apuntó", en="For each person who joined"),
    answer="per_joiner",
    points=3,
    kind=Function(_calls, returns=Number(tolerance=1e-6, digits=3)),
    expected=lambda data: _reference,
    mistakes=[
        Mistake(
            "inviting-not-joining",
            lambda data: _inviting,
            both(
                es="Tu función da lo que cambia **invitar**. La mayoría no se apuntó y diluye la cifra: repártela entre quienes se apuntaron por la invitación.",
                en="Your function gives what **inviting** changes. Most did not join and dilute the figure: share it among those who joined because of the invitation.",
            ),
            credit=0.3,
        ),
        Mistake(
            "as-they-are",
            lambda data: _as_they_are,
            both(
                es="Tu función compara socios con no socios y no mira el sorteo. Tienes una prueba a suertes entre las manos y la usas como la cuenta de Julián.",
                en="Your function compares members with non-members and does not look at the lot. You hold a trial by lot in your hands and use it as Julián's sum.",
            ),
        ),
        Mistake(
            "joined-against-control",
            lambda data: _joined_against_control,
            both(
                es="Comparas a quienes **aceptaron** con todo el grupo de control. En el control también hay gente que habría aceptado y gente que no: el sorteo iguala grupos enteros, no a quien se apunta.",
                en="You compare those who **accepted** with the whole control group. In the control there are also people who would have accepted and people who would not: the lot makes whole groups alike, not those who join.",
            ),
        ),
        Mistake(
            "uninvited-forgotten",
            lambda data: _uninvited_forgotten,
            both(
                es="Casi. Divides entre la parte de invitados que se apuntó, pero algunos del control se apuntaron por su cuenta. La invitación solo movió la **diferencia** de las dos partes.",
                en="Nearly. You divide by the share of the invited who joined, but some of the control joined by themselves. The invitation moved only the **difference** of the two shares.",
            ),
            credit=0.5,
        ),
        Mistake(
            "multiplied",
            lambda data: _multiplied,
            both(
                es="Multiplicas por la parte que se apuntó, y la cifra se encoge aún más. Lo que cambió se reparte entre menos gente: divide.",
                en="You multiply by the share who joined, and the figure shrinks further. What changed is shared among fewer people: divide.",
            ),
            credit=0.3,
        ),
        Mistake(
            "zero-when-unknown",
            lambda data: _zero_when_unknown,
            both(
                es='Con una prueba corriente tu función acierta. Si la invitación no movió a nadie, devuelves 0, que se lee «el club no hace nada». No es eso: no hay con quién saberlo. Devuelve `float("nan")`.',
                en='With an ordinary trial your function is right. If the invitation moved nobody you return 0, which reads “the club does nothing”. It is not that: there is nobody to tell by. Return `float("nan")`.',
            ),
        ),
    ],
    hints=[
        both(
            es="Arriba: media de `after` de los invitados menos la del control, se apuntaran o no.",
            en="Above: mean of `after` of the invited less that of the control, whether or not they joined.",
        ),
        both(
            es='Abajo: parte de socios entre los invitados menos parte de socios en el control. Si da 0, `float("nan")`.',
            en='Below: share of members among the invited less share of members in the control. If that is 0, `float("nan")`.',
        ),
        both(
            es='`by = trial.groupby("invited")[["after", "member"]].mean()` da los cuatro números: `by.loc[True] - by.loc[False]`.',
            en='`by = trial.groupby("invited")[["after", "member"]].mean()` gives all four numbers: `by.loc[True] - by.loc[False]`.',
        ),
    ],
    look_at=both(
        es="Prueba con diez invitados y diez que no, todos con 4 pedidos; haz socios a cinco de los invitados y dales 5. Debe salir 1.",
        en="Try ten invited and ten not, all with 4 orders; make five of the invited members and give them 5. It should come to 1.",
    ),
    explanation=both(
        es="Los dos grupos del sorteo se comparan enteros y la diferencia se reparte entre quienes se apuntaron **por** la invitación. Habla de esas personas, y no de quien se habría apuntado igual ni de quien nunca lo hará.",
        en="The two groups of the lot are compared whole, and the difference is shared among those who joined **because of** the invitation. It speaks of those people, and not of those who would have joined anyway or never will.",
    ),
    code=(
        "def per_joiner(trial):\n"
        '    by = trial.groupby("invited")[["after", "member"]].mean()\n'
        "    moved = by.loc[True] - by.loc[False]\n"
        '    if moved["member"] == 0:\n'
        '        return float("nan")\n'
        '    return moved["after"] / moved["member"]'
    ),
)


def _figures(data) -> tuple[float, float, float]:
    drawn = trial(data)
    control = drawn.loc[~drawn["invited"], "after"]
    return float(drawn.loc[drawn["invited"], "member"].mean()), float(control.mean()), float(control.std())


def _size(data, uptake: float | None = None, power: float = 0.8) -> float:
    own, mean, sd = _figures(data)
    return float(invitation_sample_size(EFFECT, own if uptake is None else uptake, mean=mean, sd=sd, power=power))


def _members_spread(data) -> float:
    own = _figures(data)[0]
    drawn = trial(data)
    inside = drawn.loc[drawn["member"], "after"]
    return float(invitation_sample_size(EFFECT, own, mean=float(inside.mean()), sd=float(inside.std())))


SIZE = Question(
    id="size",
    title=both(es="Cuánta gente haría falta", en="How many people it would take"),
    answer="per_arm",
    points=2,
    kind=Number(relative=0.002, digits=0),
    expected=_size,
    mistakes=[
        Mistake(
            "everybody-joins",
            lambda data: _size(data, uptake=1.0),
            both(
                es="Supones que se apunta toda la gente invitada. Solo lo hace una parte, y lo que se mide en el grupo entero se encoge con ella: pon `uptake` con la de tus datos.",
                en="You suppose that all the invited join. Only a part does, and what is measured in the whole group shrinks with it: give `uptake` as in your data.",
            ),
            credit=0.3,
        ),
        Mistake(
            "diluted-once",
            lambda data: _size(data, uptake=1.0) / _figures(data)[0],
            both(
                es="Dividiste una vez entre la parte que se apunta. El tamaño crece con su **cuadrado**: la mitad de apuntados pide el cuádruple de gente.",
                en="You divided once by the share that joins. The size grows with its **square**: half the joiners takes four times the people.",
            ),
            credit=0.4,
        ),
        Mistake(
            "both-arms",
            lambda data: 2 * _size(data),
            both(
                es="Es el total de los dos grupos. Se pide la gente de **cada** uno, que es lo que da la función.",
                en="It is the total of both groups. The people of **each** are asked for, which is what the function gives.",
            ),
            credit=0.7,
        ),
        Mistake(
            "spread-of-members",
            _members_spread,
            both(
                es="Usaste la media y la dispersión de los socios. El sorteo compara grupos enteros, con quien pide mucho y quien ya no pide nada: toma las del grupo de control.",
                en="You used the mean and spread of the members. The lot compares whole groups, with those who order a lot and those who order nothing any more: take those of the control group.",
            ),
            credit=0.4,
        ),
    ],
    hints=[
        both(
            es="Tres cifras de `trial`: la parte de invitados que se apuntó, y la media y la desviación (`.std()`) de `after` en el control.",
            en="Three figures of `trial`: the share of the invited who joined, and the mean and deviation (`.std()`) of `after` in the control.",
        ),
        both(
            es="La llamada: `loyalty.invitation_sample_size(0.06, uptake, mean=..., sd=...)`.",
            en="The call: `loyalty.invitation_sample_size(0.06, uptake, mean=..., sd=...)`.",
        ),
    ],
    look_at=both(
        es="¿`uptake` sale de los invitados, como razón entre 0 y 1? ¿La media y la desviación son las del control?",
        en="Does `uptake` come from the invited, as a ratio between 0 and 1? Are mean and deviation those of the control?",
    ),
    explanation=both(
        es="Un efecto pequeño, en gente que pide cantidades muy distintas y de la que se apunta una parte, pide decenas de miles de personas. Por eso un resultado «no significativo» aquí no dice que el club no haga nada.",
        en="A small effect, in people who order very different amounts and of whom a part joins, takes tens of thousands of people. So “not significant” here does not say that the club does nothing.",
    ),
    code=(
        'control = trial.loc[~trial["invited"], "after"]\n'
        'uptake = trial.loc[trial["invited"], "member"].mean()\n'
        "per_arm = loyalty.invitation_sample_size(0.06, uptake, mean=control.mean(), sd=control.std())"
    ),
)
