"""Questions of 4.6c on those who are gone: why, as far as one knows, and whether they are."""

import pandas as pd

from coursekit.practice import Mistake, Question, Table, both
from coursekit.widgets import rhythms

OURS = ("slow_service", "unsolved_problem")
CUT, TIMES = "2025-07-01", 6


def _figures(column: str, **figures: float) -> pd.DataFrame:
    return pd.DataFrame({column: pd.Series(figures, dtype=float)}).rename_axis("figure")


def _counts(data) -> tuple[int, int, int]:
    """Those who left for things of ours, those who spoke, all who left."""
    ours = int(data.exits["reason"].isin(OURS).sum())
    return ours, len(data.exits), int(data.subscriptions["ended"].notna().sum())


def _bounds(data) -> pd.DataFrame:
    ours, spoke, left = _counts(data)
    return _figures("share", spoke=100 * ours / spoke, low=100 * ours / left, high=100 * (ours + left - spoke) / left)


def _like_those_who_spoke(data) -> pd.DataFrame:
    ours, spoke, _ = _counts(data)
    share = 100 * ours / spoke
    return _figures("share", spoke=share, low=share, high=share)


def _of_those_who_spoke(data) -> pd.DataFrame:
    ours, spoke, left = _counts(data)
    return _figures("share", spoke=100 * ours / spoke, low=100 * ours / spoke, high=100 * (ours + left - spoke) / left)


def _quiet_alone(data) -> pd.DataFrame:
    ours, spoke, left = _counts(data)
    return _figures("share", spoke=100 * ours / spoke, low=100 * ours / left, high=100 * (left - spoke) / left)


def _wilson(data) -> pd.DataFrame:
    from coursekit.kpis import proportion

    ours, spoke, _ = _counts(data)
    found = proportion([True] * ours + [False] * (spoke - ours))
    return _figures("share", spoke=found.value, low=found.low, high=found.high)


REASONS = Question(
    id="reasons",
    title=both(es="Por culpa nuestra", en="Our own fault"),
    answer="our_fault",
    kind=Table(keys=["figure"], columns=["share"], tolerance=0.05),
    points=2,
    expected=_bounds,
    mistakes=[
        Mistake(
            "quiet-like-those-who-spoke",
            _like_those_who_spoke,
            both(
                es="Diste a los callados el mismo motivo que a quienes hablaron. Puede ser, pero es una suposición. Los extremos se ponen sin ella: ningún callado, o todos.",
                en="You gave the quiet ones the same reasons as those who spoke. It may be so, but it is a supposition. The extremes do without it: none of the quiet ones, or all.",
            ),
            credit=0.3,
        ),
        Mistake(
            "interval-of-chance",
            _wilson,
            both(
                es="Ese es el intervalo por azar, como si la gente que habló se hubiera elegido a suertes. Aquí se eligió ella sola: los callados pueden ser distintos, y más datos iguales no lo arreglan.",
                en="That is the interval of chance, as if those who spoke had been drawn by lot. Here they chose themselves: the quiet ones may be different, and more data of the same kind do not mend that.",
            ),
            credit=0.3,
        ),
        Mistake(
            "low-among-those-who-spoke",
            _of_those_who_spoke,
            both(
                es="En `low` dividiste entre quienes hablaron. Si ningún callado se fue por nosotros, siguen siendo personas que se fueron: abajo van **todos** los que se fueron.",
                en="In `low` you divided by those who spoke. If none of the quiet ones left because of us, they are still people who left: **all** who left go below the line.",
            ),
            credit=0.5,
        ),
        Mistake(
            "high-without-those-who-spoke",
            _quiet_alone,
            both(
                es="En `high` contaste solo a los callados. Los que hablaron y se fueron por nosotros siguen ahí: súmalos.",
                en="In `high` you counted the quiet ones alone. Those who spoke and left because of us are still there: add them.",
            ),
            credit=0.5,
        ),
        Mistake(
            "ratio",
            lambda data: _bounds(data) / 100,
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
            es="Tres números: cuántos se fueron, cuántos hablaron, y cuántos de estos por culpa nuestra.",
            en="Three numbers: how many left, how many spoke, and how many of these because of us.",
        ),
        both(
            es='Se fueron: `subscriptions["ended"].notna().sum()`. Callados: esos menos `len(exits)`.',
            en='Left: `subscriptions["ended"].notna().sum()`. Quiet: those less `len(exits)`.',
        ),
        both(
            es="`low` = nuestros / se fueron; `high` = (nuestros + callados) / se fueron.",
            en="`low` = ours / left; `high` = (ours + quiet) / left.",
        ),
    ],
    look_at=both(
        es="¿Qué va abajo en cada una? En `spoke`, quienes hablaron; en las otras dos, todos los que dejaron la suscripción.",
        en="What goes below the line in each? In `spoke` those who spoke; in the other two, all who gave up the subscription.",
    ),
    explanation=both(
        es="Los dos extremos no suponen nada de los callados, y por eso están tan lejos. Para acercarlos hay que saber algo de ellos, o suponerlo a la vista de todos.",
        en="The two extremes suppose nothing about the quiet ones, and so they lie so far apart. To bring them closer one has to know something of them, or suppose it in plain sight.",
    ),
    code=(
        'ours = exits["reason"].isin(["slow_service", "unsolved_problem"]).sum()\n'
        'left = subscriptions["ended"].notna().sum()\n'
        "quiet = left - len(exits)\n"
        'our_fault = {"spoke": 100 * ours / len(exits), "low": 100 * ours / left, "high": 100 * (ours + quiet) / left}'
    ),
)


def _called(data, of: str = "lost") -> pd.DataFrame:
    table = rhythms(data.orders, CUT, 180)
    lost = table["silent"] > TIMES * table["gap"]
    back = table["back"].astype(bool)
    share = {
        "lost": 100 * (lost & back).sum() / lost.sum(),
        "everybody": 100 * back.mean(),
        "back": 100 * (lost & back).sum() / back.sum(),
        "stayed": 100 * (lost & ~back).sum() / lost.sum(),
    }[of]
    return _figures("value", lost=lost.sum(), back_percent=share)


LOST = Question(
    id="lost",
    title=both(es="Dados por perdidos", en="Called lost"),
    answer="called_lost",
    kind=Table(keys=["figure"], columns=["value"], tolerance=0.05),
    points=2,
    expected=_called,
    mistakes=[
        Mistake(
            "of-everybody",
            lambda data: _called(data, of="everybody"),
            both(
                es="En `back_percent` pusiste cuántos volvieron de **todos**. Se pregunta por el error de la regla: de los dados por perdidos, cuántos volvieron.",
                en="In `back_percent` you put how many came back of **everybody**. The question is how wrong the rule was: of those called lost, how many came back.",
            ),
        ),
        Mistake(
            "of-those-who-came-back",
            lambda data: _called(data, of="back"),
            both(
                es="Diste la vuelta a la pregunta: de quienes volvieron, cuántos habían sido dados por perdidos. Abajo van los **dados por perdidos**.",
                en="You turned the question round: of those who came back, how many had been called lost. Those **called lost** go below the line.",
            ),
        ),
        Mistake(
            "of-those-who-stayed-away",
            lambda data: _called(data, of="stayed"),
            both(
                es="Eso es lo que la regla acertó: perdidos que no volvieron. Se pide en cuántos se equivocó; te falta un «100 menos».",
                en="That is what the rule got right: lost people who did not come back. How many it got wrong is asked for; a “100 less” is missing.",
            ),
            credit=0.3,
        ),
    ],
    hints=[
        both(
            es='La regla: `lost = table["silent"] > 6 * table["gap"]`, verdadero o falso para cada cliente.',
            en='The rule: `lost = table["silent"] > 6 * table["gap"]`, true or false for each customer.',
        ),
        both(
            es='Cuántos: `lost.sum()`. De ellos, los que volvieron: `table.loc[lost, "back"].mean()`.',
            en='How many: `lost.sum()`. Of those, the ones who came back: `table.loc[lost, "back"].mean()`.',
        ),
    ],
    look_at=both(
        es="¿El silencio es **mayor** que seis veces el ritmo de esa misma persona, y no unos días iguales para todos? ¿El % es de los dados por perdidos, de 0 a 100?",
        en="Is the silence **longer** than six times that same person's rhythm, and not so many days for everybody? Is the % of those called lost, from 0 to 100?",
    ),
    explanation=both(
        es="Cada uno de esos que volvió habría recibido una carta de «te echamos de menos» siendo cliente. Si es un error caro o barato depende de la carta.",
        en="Each of those who came back would have been sent a “we miss you” while being a customer. Whether that is a dear or a cheap mistake depends on the letter.",
    ),
    code=(
        'lost = table["silent"] > 6 * table["gap"]\n'
        'called_lost = {"lost": lost.sum(), "back_percent": 100 * table.loc[lost, "back"].mean()}'
    ),
)
