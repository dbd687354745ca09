"""Questions of 5.4b on the envelope once opened: points fewer that left, and boxes fewer a head."""

import pandas as pd

from coursekit import kpis
from coursekit.datasets import pause_trial
from coursekit.kpis import Estimate
from coursekit.practice import Mistake, Question, Table, both

GROUP = "south"


def trial(data) -> pd.DataFrame:
    """The second trial of the pause, that of the four roasters of the south."""
    return pause_trial(data, GROUP)


def counts(table: pd.DataFrame, column: str) -> dict[str, tuple[int, int]]:
    """How many of how many, by arm."""
    found = table.groupby("arm", observed=True)[column].agg(["sum", "size"])
    return {str(arm): (int(row["sum"]), int(row["size"])) for arm, row in found.iterrows()}


def gained(data) -> Estimate:
    """Points fewer that left with the pause."""
    found = counts(trial(data), "left")
    return kpis.proportion_difference(found["pause"], found["holdout"])


def asked_more(data) -> float:
    """Points more that wrote to the desk with the pause."""
    found = counts(trial(data), "asked")
    return kpis.proportion_difference(found["holdout"], found["pause"]).value


def _ends(found: Estimate, sign: float = 1.0, over: float = 1.0) -> pd.DataFrame:
    low, high = (found.low, found.high) if sign > 0 else (found.high, found.low)
    rows = {"value": found.value, "low": low, "high": high}
    return pd.DataFrame({"result": {name: sign * number / over for name, number in rows.items()}}).rename_axis("figure")


def _relative(data) -> pd.DataFrame:
    left, people = counts(trial(data), "left")["holdout"]
    return _ends(gained(data), over=left / people)


def _pause_alone(data) -> pd.DataFrame:
    left, people = counts(trial(data), "left")["pause"]
    return _ends(kpis.proportion([True] * left + [False] * (people - left)))


def _without_those_who_asked(data) -> pd.DataFrame:
    table = trial(data)
    found = counts(table[~table["asked"]], "left")
    return _ends(kpis.proportion_difference(found["pause"], found["holdout"]))


OPENED = Question(
    id="opened",
    title=both(es="El sobre abierto", en="The envelope opened"),
    answer="opened",
    kind=Table(keys=["figure"], columns=["result"], tolerance=0.02),
    points=2,
    expected=lambda data: _ends(gained(data)),
    mistakes=[
        Mistake(
            "relative",
            _relative,
            both(
                es="Dividiste entre las bajas de quienes no tienen botón: es cuánto bajan en **%**. El umbral se acordó en **puntos**; la cifra en % siempre parece mayor.",
                en="You divided by the leavers without the button: that is how far they fall in **%**. The threshold was agreed in **points**; the figure in % always looks larger.",
            ),
            credit=0.3,
        ),
        Mistake(
            "pause-alone",
            _pause_alone,
            both(
                es="Eso es el porcentaje que se fue **con** la pausa. Sin restarlo del grupo sin botón no se sabe qué hizo ella.",
                en="That is the share that left **with** the pause. Without taking it from the group without the button one cannot tell what it did.",
            ),
        ),
        Mistake(
            "without-those-who-asked",
            _without_those_who_asked,
            both(
                es="Quitaste a quienes escribieron a atención. Escribir pasa **después** del sorteo y la pausa lo cambia: se compara a todos los sorteados.",
                en="You left out those who wrote to the desk. Writing comes **after** the lot, and the pause changes it: all who were drawn are compared.",
            ),
            credit=0.3,
        ),
        Mistake(
            "sign",
            lambda data: _ends(gained(data), sign=-1.0),
            both(
                es="Las cifras son correctas, con el signo cambiado: se piden puntos **menos** de bajas, primero la pausa y después el grupo sin botón.",
                en="The figures are right with the sign changed: points **fewer** are asked for, the pause first and then the group without the button.",
            ),
            credit=0.5,
            generic=True,
        ),
    ],
    hints=[
        both(
            es='Cuántos se fueron y cuántos eran, por grupo: `trial.groupby("arm", observed=True)["left"].agg(["sum", "size"])`.',
            en='How many left and how many there were, by group: `trial.groupby("arm", observed=True)["left"].agg(["sum", "size"])`.',
        ),
        both(
            es="`kpis.proportion_difference(pausa, sin_boton)` da el segundo menos el primero: justo los puntos menos.",
            en="`kpis.proportion_difference(pause, holdout)` gives the second less the first: just the points fewer.",
        ),
    ],
    look_at=both(
        es="¿Están todos los sorteados? ¿Son puntos (de 0 a 100), con el intervalo de la **diferencia**?",
        en="Are all in who were drawn? Are they points (from 0 to 100), with the interval of the **difference**?",
    ),
    explanation=both(
        es="Estas tres cifras y la hoja sellada bastan para decidir. Todo lo que se mire después sirve para tener ideas, no para cambiar la decisión.",
        en="These three figures and the sealed sheet are enough to decide. All that is looked at afterwards serves to have ideas, not to change the decision.",
    ),
    code=(
        'found = trial.groupby("arm", observed=True)["left"].agg(["sum", "size"]).astype(int)\n'
        'pause, holdout = (tuple(found.loc[arm]) for arm in ("pause", "holdout"))\n'
        "gain = kpis.proportion_difference(pause, holdout)\n"
        'opened = {"value": gain.value, "low": gain.low, "high": gain.high}'
    ),
)


def _fewer(table: pd.DataFrame) -> Estimate:
    arms = table.groupby("arm", observed=True)["boxes"]
    return kpis.mean_difference(arms.get_group("pause"), arms.get_group("holdout"))


def _stayers(data) -> pd.DataFrame:
    table = trial(data)
    return _ends(_fewer(table[~table["left"]]))


def _against_three(data) -> pd.DataFrame:
    boxes = trial(data).query("arm == 'pause'")["boxes"]
    return _ends(kpis.mean_difference(boxes, pd.Series([3] * len(boxes))))


BOXES = Question(
    id="boxes",
    title=both(es="Las cajas que no se pagaron", en="The boxes that were not paid for"),
    answer="boxes_fewer",
    kind=Table(keys=["figure"], columns=["result"], tolerance=0.002),
    points=2,
    expected=lambda data: _ends(_fewer(trial(data))),
    mistakes=[
        Mistake(
            "only-those-who-stayed",
            _stayers,
            both(
                es="Contaste solo a quienes se quedaron. La pausa cambia **quién** se queda, y quien se queda gracias a ella paga cajas: compara a todos los sorteados.",
                en="You counted only those who stayed. The pause changes **who** stays, and whoever stays because of it pays for boxes: compare all who were drawn.",
            ),
            credit=0.3,
        ),
        Mistake(
            "against-three",
            _against_three,
            both(
                es="Comparaste con tres cajas, lo que pagaría quien no falla nunca. Sin botón tampoco pagan tres: hay bajas. Compara con el otro grupo.",
                en="You compared with three boxes, what somebody pays who never misses one. Without the button they do not pay three either: some leave. Compare with the other group.",
            ),
            credit=0.3,
        ),
        Mistake(
            "in-all",
            lambda data: _ends(_fewer(trial(data)), over=0.001),
            both(
                es="Esas son las cajas de los mil suscriptores juntos. Se piden **por persona**.",
                en="Those are the boxes of the thousand subscribers together. They are asked for **a head**.",
            ),
            credit=0.5,
        ),
        Mistake(
            "sign",
            lambda data: _ends(_fewer(trial(data)), sign=-1.0),
            both(
                es="Las cifras son correctas, con el signo cambiado: se piden cajas **menos** con la pausa.",
                en="The figures are right with the sign changed: boxes **fewer** with the pause are asked for.",
            ),
            credit=0.5,
            generic=True,
        ),
    ],
    hints=[
        both(
            es='Por grupo: `arms = trial.groupby("arm", observed=True)["boxes"]`, y de ahí `arms.get_group("pause")`.',
            en='By group: `arms = trial.groupby("arm", observed=True)["boxes"]`, and from there `arms.get_group("pause")`.',
        ),
        both(
            es="`kpis.mean_difference(pausa, sin_boton)` da el segundo menos el primero, con su intervalo.",
            en="`kpis.mean_difference(pause, holdout)` gives the second less the first, with its interval.",
        ),
    ],
    look_at=both(
        es="¿Están también quienes se fueron? ¿Es por persona, y positivo si con la pausa se pagan menos?",
        en="Are those who left in as well? Is it a head, and positive if fewer are paid for with the pause?",
    ),
    explanation=both(
        es="Se dejan de pagar menos cajas que las que se saltan: quien se quedó gracias a la pausa paga las suyas. Esta cifra va a la próxima hoja, con cuidado de no contar esos 90 días dos veces; la de hoy ya está sellada.",
        en="Fewer boxes go unpaid than are skipped: whoever stayed because of the pause pays for theirs. This figure goes on the next sheet, with care not to count those 90 days twice; today's is sealed already.",
    ),
    code=(
        'arms = trial.groupby("arm", observed=True)["boxes"]\n'
        'fewer = kpis.mean_difference(arms.get_group("pause"), arms.get_group("holdout"))\n'
        'boxes_fewer = {"value": fewer.value, "low": fewer.low, "high": fewer.high}'
    ),
)
