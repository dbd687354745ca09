"""Questions of 6.2 on staying: who could have left at all, how many stay where nothing ties them, who is content."""

from typing import Any

import pandas as pd

from coursekit import kpis
from coursekit.bank.m6_2_the_hotels.hotels import hotels
from coursekit.practice import Mistake, Number, Question, Table, both

_TERMS = {"none": 0, "one_year": 365, "three_years": 3 * 365}


def _chance(data, terms: Any = None, gone: bool = True) -> pd.DataFrame:
    table = hotels(data)
    reached = table["since"] + pd.to_timedelta(table["contract"].map(terms or _TERMS), unit="D") <= data.as_of
    if not gone:
        reached &= ~table["left"]
    return _counts(table, reached)


def _counts(table: pd.DataFrame, reached: pd.Series) -> pd.DataFrame:
    groups = reached.groupby(table["contract"])
    return pd.DataFrame({"hotels": groups.size(), "could_leave": groups.sum().astype(int)})


def _those_who_left(data) -> pd.DataFrame:
    table = hotels(data)
    return _counts(table, table["left"])


CHANCE = Question(
    id="chance",
    title=both(es="¿Quién pudo irse?", en="Who could have left?"),
    answer="chance",
    points=2,
    kind=Table(keys=["contract"], columns=["hotels", "could_leave"], tolerance=0.01),
    expected=_chance,
    mistakes=[
        Mistake(
            "everybody",
            lambda data: _chance(data, dict.fromkeys(_TERMS, 0)),
            both(
                es="Diste por hecho que todos podían irse. Quien firmó hace seis meses por un año aún no ha tenido su día.",
                en="You took it that all of them could leave. Whoever signed for a year six months ago has not had their day yet.",
            ),
            credit=0.2,
        ),
        Mistake(
            "a-year-for-all",
            lambda data: _chance(data, {"none": 0, "one_year": 365, "three_years": 365}),
            both(
                es="A los de tres años les pediste solo uno. Su contrato no ha vencido nunca en estos datos: ¿cuándo empezó el primero?",
                en="You asked only one year of those with three. Their contract has never run out in these data: when did the first one start?",
            ),
            credit=0.4,
        ),
        Mistake(
            "only-those-here",
            lambda data: _chance(data, gone=False),
            both(
                es="Dejaste fuera a los que se fueron. Ellos también pudieron irse: es justo lo que hicieron.",
                en="You left out those who went. They could leave as well: it is what they did.",
            ),
            credit=0.5,
        ),
        Mistake(
            "those-who-left",
            _those_who_left,
            both(
                es="Contaste los que **se fueron**. Se pregunta cuántos tuvieron la puerta abierta, se fueran o no.",
                en="You counted those who **left**. The question is for how many the door stood open, whether they went or not.",
            ),
        ),
        Mistake(
            "a-year-without-contract",
            lambda data: _chance(data, {"none": 365, "one_year": 365, "three_years": 3 * 365}),
            both(
                es="A los que no tienen contrato les pediste un año. Sin contrato se puede ir cualquier día: todos pudieron.",
                en="You asked a year of those without a contract. Without one they can leave any day: all of them could.",
            ),
            credit=0.5,
        ),
    ],
    hints=[
        both(
            es="Tres reglas: sin contrato, siempre; de un año, a los 365 días; de tres, a los 3 × 365.",
            en="Three rules: without a contract, always; of one year, after 365 days; of three, after 3 × 365.",
        ),
        both(
            es='`term = hotels["contract"].astype(str).map({"none": 0, "one_year": 365, "three_years": 1095})` y `since + pd.to_timedelta(term, unit="D") <= as_of`.',
            en='`term = hotels["contract"].astype(str).map({"none": 0, "one_year": 365, "three_years": 1095})` and `since + pd.to_timedelta(term, unit="D") <= as_of`.',
        ),
        both(
            es="Después, `groupby` por contrato: `size` para `hotels`, `sum` para `could_leave`.",
            en="Then `groupby` the contract: `size` for `hotels`, `sum` for `could_leave`.",
        ),
    ],
    look_at=both(
        es="¿Una fila por contrato? ¿Están los que se fueron? ¿Cuántos de tres años han llegado al final?",
        en="One row for each contract? Are those who left in? How many of the three-year ones have reached the end?",
    ),
    explanation=both(
        es="Un 0 % de bajas entre quienes no pueden darse de baja no dice nada de su lealtad: no la han podido demostrar ni negar.",
        en="0% leaving among those who cannot leave says nothing of their loyalty: they have been able neither to show nor to deny it.",
    ),
    code=(
        'term = hotels["contract"].astype(str).map({"none": 0, "one_year": 365, "three_years": 1095})\n'
        'could = hotels["since"] + pd.to_timedelta(term, unit="D") <= as_of\n'
        'groups = could.groupby(hotels["contract"].astype(str))\n'
        'chance = pd.DataFrame({"hotels": groups.size(), "could_leave": groups.sum()}).reset_index()'
    ),
)


def _free(data) -> pd.DataFrame:
    table = hotels(data)
    return table[table["contract"] == "none"]


def _still(table: pd.DataFrame) -> float:
    return kpis.survival(table["days"], table["left"]).at(365).value


def _seen_or_gone(data) -> float:
    table = _free(data)
    known = table[table["left"] | (table["days"] >= 365)]
    return 100 * float((known["days"] >= 365).mean())


FREE = Question(
    id="free",
    title=both(es="Los que nada ata, al cabo de un año", en="Those whom nothing ties, after a year"),
    answer="free_year",
    points=2,
    kind=Number(tolerance=0.05, digits=1),
    expected=lambda data: _still(_free(data)),
    mistakes=[
        Mistake(
            "still-here",
            lambda data: 100 * float((~_free(data)["left"]).mean()),
            both(
                es="Es la parte que sigue hoy, cada cual con un tiempo distinto: el que llegó en mayo cuenta como si ya hubiera aguantado un año. Se pide a los 365 días.",
                en="That is the share that is here today, each with a different time: one that came in May counts as though it had held out for a year. It is asked at 365 days.",
            ),
            credit=0.4,
        ),
        Mistake(
            "gone-at-once-known-later",
            _seen_or_gone,
            both(
                es="Quitaste a los recientes que siguen y dejaste a los recientes que se fueron: la cuenta se llena de bajas. O entran todos, con su «al menos», o ninguno.",
                en="You took out the recent ones that stay and left in the recent ones that went: the sum fills with leavers. Either all come in, with their “at least”, or none.",
            ),
            credit=0.4,
        ),
        Mistake(
            "all-hotels",
            lambda data: _still(hotels(data)),
            both(
                es='Son todos los hoteles. Se piden los que no tienen contrato: `contract == "none"`.',
                en='Those are all hotels. The ones without a contract are asked for: `contract == "none"`.',
            ),
            credit=0.4,
        ),
        Mistake(
            "share-gone",
            lambda data: 100 - _still(_free(data)),
            both(
                es="Esa es la parte que se ha ido. Se pide la que **sigue**.",
                en="That is the share that has gone. The one that **stays** is asked for.",
            ),
            credit=0.6,
        ),
    ],
    hints=[
        both(
            es="Un hotel que sigue y lleva 240 días está censurado: ha durado **al menos** 240.",
            en="A hotel that stays and has been here for 240 days is censored: it has lasted **at least** 240.",
        ),
        both(
            es="`kpis.survival(days, left)` hace la curva; `.at(365)` la lee.",
            en="`kpis.survival(days, left)` makes the curve; `.at(365)` reads it.",
        ),
        both(
            es='`free = hotels[hotels["contract"] == "none"]` y `kpis.survival(free["days"], free["left"]).at(365).value`.',
            en='`free = hotels[hotels["contract"] == "none"]` and `kpis.survival(free["days"], free["left"]).at(365).value`.',
        ),
    ],
    look_at=both(
        es="¿Solo los que no tienen contrato? ¿Están dentro los que aún no han cumplido un año?",
        en="Only those without a contract? Are those that have not been here for a year in?",
    ),
    explanation=both(
        es="Kaplan–Meier usa a cada hotel hasta donde se le ha visto. Mira el intervalo: con unos veinte hoteles es muy ancho.",
        en="Kaplan–Meier uses each hotel for as long as it has been seen. Look at the interval: with some twenty hotels it is very wide.",
    ),
    code='free = hotels[hotels["contract"] == "none"]\nfree_year = kpis.survival(free["days"], free["left"]).at(365).value',
)

_WHO = ("content_tied", "content_free", "unhappy_tied", "unhappy_free")


def _four(data, least: float = 4, gone: bool = False, blanks: bool = False, ties: bool = False) -> pd.DataFrame:
    table = hotels(data)
    table = table if gone else table[~table["left"]]
    table = table if blanks else table[table["csat"].notna()]
    content, tied = table["csat"] >= least, table["contract"] != "none"
    if ties:
        tied = tied | table["machine_on_loan"] | table["integrated_ordering"]
    counts = [(content & tied).sum(), (content & ~tied).sum(), (~content & tied).sum(), (~content & ~tied).sum()]
    return pd.DataFrame({"hotels": [int(count) for count in counts]}, index=pd.Index(_WHO, name="who"))


WHO = Question(
    id="who",
    title=both(es="Contento o atado", en="Content or tied"),
    answer="who",
    points=2,
    kind=Table(keys=["who"], columns=["hotels"], tolerance=0.01),
    expected=_four,
    mistakes=[
        Mistake(
            "blanks-as-unhappy",
            lambda data: _four(data, blanks=True),
            both(
                es="Los hoteles sin respuesta cuentan en tu tabla como descontentos: un hueco comparado con 4 da falso. De ellos no se sabe; van fuera.",
                en="Hotels without an answer count as discontented in your table: a blank compared with 4 gives false. Of them nothing is known; they go out.",
            ),
            credit=0.4,
        ),
        Mistake(
            "with-those-gone",
            lambda data: _four(data, gone=True),
            both(
                es='Están dentro los que se fueron. Se pregunta por los que siguen: `~hotels["left"]`.',
                en='Those who left are in. The question is about those who stay: `~hotels["left"]`.',
            ),
            credit=0.5,
        ),
        Mistake(
            "three-is-content",
            lambda data: _four(data, least=3),
            both(
                es="Contaste el 3 como contento. En la convención del curso lo son el 4 y el 5.",
                en="You counted a 3 as content. By the course's convention a 4 and a 5 are.",
            ),
            credit=0.4,
        ),
        Mistake(
            "any-tie",
            lambda data: _four(data, ties=True),
            both(
                es="Contaste también la máquina y los pedidos conectados. Atan, pero aquí se pregunta por el **contrato**.",
                en="You counted the machine and the linked ordering too. They do tie, but here the **contract** is asked about.",
            ),
            credit=0.5,
        ),
        Mistake(
            "only-fives",
            lambda data: _four(data, least=5),
            both(
                es="Contaste solo los 5 como contentos; el 4 también lo es.",
                en="You counted only the 5s as content; a 4 is content as well.",
            ),
            credit=0.4,
        ),
    ],
    hints=[
        both(
            es="Dos filtros y dos preguntas: sigue, respondió; ¿4 o más?, ¿algún contrato?",
            en="Two filters and two questions: it stays, it answered; 4 or more? any contract?",
        ),
        both(
            es='`here = hotels[~hotels["left"] & hotels["csat"].notna()]`, y después `pd.crosstab`.',
            en='`here = hotels[~hotels["left"] & hotels["csat"].notna()]`, and then `pd.crosstab`.',
        ),
    ],
    look_at=both(
        es="¿Suman las cuatro los hoteles que siguen y respondieron? ¿Qué cuenta como contento y qué como atado?",
        en="Do the four add up to the hotels that stay and answered? What counts as content, and what as tied?",
    ),
    explanation=both(
        es="Descontento y atado: Jones y Sasser (1995) los llaman rehenes. No se van: esperan la fecha.",
        en="Discontented and tied: Jones and Sasser (1995) call them hostages. They do not leave: they wait for the date.",
    ),
    code=(
        'here = hotels[~hotels["left"] & hotels["csat"].notna()]\n'
        'content, tied = here["csat"] >= 4, here["contract"] != "none"\n'
        "who = {\n"
        '    "content_tied": (content & tied).sum(),\n    "content_free": (content & ~tied).sum(),\n'
        '    "unhappy_tied": (~content & tied).sum(),\n    "unhappy_free": (~content & ~tied).sum(),\n}'
    ),
)
