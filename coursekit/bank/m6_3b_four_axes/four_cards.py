"""The four cards of 6.3b: for each axis one measure and one trial; judged by rules."""

import re
from collections.abc import Mapping
from typing import Any

from coursekit import kpis
from coursekit.practice import LineRule, Mistake, Question, Sheet, both
from coursekit.practice.kinds.written import plain_words

AXES = ["knowledge", "lifecycle", "processes", "referral"]
CELLS = {
    "kpi": "text",
    "unit": "text",
    "baseline": "number",
    "target": "number",
    "guardrail": "text",
    "n": "number",
    "lot": "text",
}
_WIDEST = 25  # points that no trial of this house has ever moved

GOOD: dict[str, dict[str, Any]] = {
    "knowledge": {
        "kpi": "letters followed by a purchase within 28 days",
        "unit": "% of letters sent",
        "baseline": 60,
        "target": 66,
        "guardrail": "people who unsubscribe",
        "n": 1100,
        "lot": "a coin decides for each customer: the coffee they buy, or the usual letter",
    },
    "lifecycle": {
        "kpi": "second purchase within 60 days",
        "unit": "% of first purchases",
        "baseline": 53,
        "target": 63,
        "guardrail": "margin of each newcomer",
        "n": 400,
        "lot": "a draw for each newcomer: a note in the parcel, or none",
    },
    "processes": {
        "kpi": "settled at once",
        "unit": "% of closed tickets",
        "baseline": 71,
        "target": 79,
        "guardrail": "minutes for each ticket",
        "n": 500,
        "lot": "at random by ticket number: the new form, or the old one",
    },
    "referral": {
        "kpi": "customers who bring somebody in a year",
        "unit": "% of customers",
        "baseline": 4,
        "target": 7,
        "guardrail": "margin of those who come",
        "n": 1000,
        "lot": "a draw for each customer: ten euros of reward, or five",
    },
}
_APPLAUSE = (
    r"\blikes?\b", "me gusta", r"\bapertur", r"\babiert", r"\babren?\b", r"\bopen(s|ed|ing)?\b", r"\bseguidor",
    r"\bfollowers?\b", r"\bimpresion", r"\bimpressions?\b", r"\bvistas\b", r"\bviews\b", r"\bclics?\b", r"\bclicks?\b",
)  # fmt: skip
_DRAWN = (
    r"\blots?\b", r"\bsorte", r"\bsuerte", r"\bazar\b", r"\baleatori", r"\brandom", r"\bdraw", r"\bcoin\b", r"\bmoneda\b",
    r"\bdice\b", r"\bdados?\b",
)  # fmt: skip


def _says(cells: Mapping[str, Any], cell: str, patterns: tuple[str, ...]) -> bool:
    words = plain_words(str(cells[cell] or ""))
    return any(re.search(pattern, words) for pattern in patterns)


def _full(name: str, cells: Mapping[str, Any]) -> bool:
    return all(cells[cell] is not None and str(cells[cell]).strip() for cell in CELLS)


def _shares(cells: Mapping[str, Any]) -> tuple[float, float] | None:
    """Baseline and target where both are shares that one could compare."""
    base, target = cells["baseline"], cells["target"]
    if base is None or target is None or not (0 < base < 100 and 0 < target < 100):
        return None
    return float(base), float(target)


def _in_range(name: str, cells: Mapping[str, Any]) -> bool:
    given = [cells[cell] for cell in ("baseline", "target")]
    return None in given or _shares(cells) is not None


def _enough(name: str, cells: Mapping[str, Any]) -> bool:
    shares = _shares(cells)
    if shares is None or cells["n"] is None or abs(shares[0] - shares[1]) < 1e-9:
        return True
    return bool(cells["n"] >= kpis.difference_sample_size(*shares))


def _other(name: str, cells: Mapping[str, Any]) -> bool:
    kpi, guard = (plain_words(str(cells[cell] or "")) for cell in ("kpi", "guardrail"))
    return not guard or kpi != guard


def _changed(axis: str, **cells: Any) -> dict[str, dict[str, Any]]:
    return {**GOOD, axis: {**GOOD[axis], **cells}}


CARDS = Question(
    id="cards",
    title=both(es="Cuatro fichas", en="Four cards"),
    answer="cards",
    points=3,
    kind=Sheet(
        AXES,
        CELLS,
        [
            LineRule(
                "hole",
                _full,
                both(
                    es="hay una casilla vacía. La directora devuelve las fichas con huecos: rellena las siete.",
                    en="a box is empty. The director sends back cards with holes: fill in all seven.",
                ),
            ),
            LineRule(
                "range",
                _in_range,
                both(
                    es="`baseline` y `target` son partes de cada cien, entre 0 y 100. Si tu indicador es de otra clase, cámbialo por una parte: cuántos de cada cien…",
                    en="`baseline` and `target` are shares in a hundred, between 0 and 100. If your measure is of another sort, turn it into a share: how many in a hundred…",
                ),
            ),
            LineRule(
                "moves",
                lambda name, cells: (
                    cells["baseline"] is None or cells["target"] is None or cells["baseline"] != cells["target"]
                ),
                both(
                    es="la meta es igual a la línea de base: no hay nada que ver.",
                    en="the target equals the baseline: there is nothing to see.",
                ),
            ),
            LineRule(
                "wish",
                lambda name, cells: (shares := _shares(cells)) is None or abs(shares[0] - shares[1]) <= _WIDEST,
                both(
                    es=f"más de {_WIDEST} puntos de cambio. Una meta así hace pequeña la prueba y casi seguro que no se cumple: pon el menor cambio que valdría la pena.",
                    en=f"a change of more than {_WIDEST} points. Such a target makes the trial small and will almost surely not be met: put the least change that would be worth it.",
                ),
            ),
            LineRule(
                "n",
                _enough,
                both(
                    es="`n` no llega para ver ese cambio. Calcula `kpis.difference_sample_size(baseline, target)`: es la gente de cada grupo.",
                    en="`n` is not enough to see that change. Work out `kpis.difference_sample_size(baseline, target)`: it is the people of each group.",
                ),
            ),
            LineRule(
                "applause",
                lambda name, cells: not _says(cells, "kpi", _APPLAUSE),
                both(
                    es="el indicador cuenta aplausos (me gusta, aperturas, clics). Puede subir sin que nadie compre ni vuelva: elige algo que haga el cliente y te importe.",
                    en="the measure counts applause (likes, opens, clicks). It can rise without anybody buying or returning: choose something that the customer does and you care about.",
                ),
            ),
            LineRule(
                "guardrail",
                _other,
                both(
                    es="lo que no puede empeorar es el propio indicador. Pon otra cosa: lo que se podría estropear para que ese número suba.",
                    en="what must not get worse is the measure itself. Put something else: what might be spoilt to make that number rise.",
                ),
            ),
            LineRule(
                "drawn",
                lambda name, cells: not str(cells["lot"] or "").strip() or _says(cells, "lot", _DRAWN),
                both(
                    es="en `lot` no se ve un sorteo. Di qué se sortea y entre quién: «una moneda por cliente…», «al azar, por número de ticket…».",
                    en="no draw shows in `lot`. Say what is drawn and among whom: “a coin for each customer…”, “at random by ticket number…”.",
                ),
            ),
        ],
    ),
    expected=lambda data: GOOD,
    mistakes=[
        Mistake(
            "card-with-a-hole",
            lambda data: _changed("processes", guardrail=None),
            both(
                es="Falta algo que no parece importante hasta que hace falta. Sin algo que vigilar, la prueba puede ganar estropeando otra cosa; sin línea de base, cualquier cifra parece buena.",
                en="Something is missing that does not seem important until it is needed. Without a guardrail the trial may win by spoiling something else; without a baseline any figure looks good.",
            ),
            credit=0.4,
        ),
        Mistake(
            "too-few-people",
            lambda data: _changed("lifecycle", n=120),
            both(
                es="Con tan poca gente, aunque la mejora sea de verdad, lo normal es no verla. Y si se ve, estará inflada por el azar. O más gente, o un cambio mayor.",
                en="With so few people, though the improvement be real, as a rule one does not see it. And if one does, chance will have blown it up. Either more people or a larger change.",
            ),
            credit=0.5,
        ),
        Mistake(
            "a-dream-of-a-target",
            lambda data: _changed("referral", target=60),
            both(
                es="Elegiste una meta enorme: así basta con poca gente. Es hacer trampa al solitario: para el cambio que de verdad cabe esperar, la prueba no verá nada.",
                en="You chose a huge target: in that way few people are enough. It is cheating at patience: for the change that can truly be expected, the trial will see nothing.",
            ),
            credit=0.5,
        ),
        Mistake(
            "applause",
            lambda data: _changed("knowledge", kpi="letters opened"),
            both(
                es="Mides si aplauden, no si cambia lo que hacen. Un asunto llamativo sube las aperturas y no vende una taza.",
                en="You measure whether they applaud, not whether what they do changes. A catchy subject raises opens and sells not one cup.",
            ),
            credit=0.5,
        ),
        Mistake(
            "guards-itself",
            lambda data: _changed("processes", guardrail="Settled at once"),
            both(
                es="Lo que no puede empeorar es el mismo indicador: nunca sonará la alarma. Piensa cómo haría trampa alguien para subir ese número, y vigila eso.",
                en="The guardrail watches the same thing as the measure: the alarm will never sound. Think how somebody would cheat to raise that number, and watch that.",
            ),
            credit=0.5,
        ),
        Mistake(
            "volunteers",
            lambda data: _changed("referral", lot="customers who sign up for the new reward"),
            both(
                es="Si se apunta quien quiere, comparas a los entusiastas con los demás: ganaría la prueba aunque el premio no hiciera nada. Que lo decida una moneda.",
                en="If those who like sign up, you compare the enthusiasts with the rest: the trial would win though the reward did nothing. Let a coin decide.",
            ),
            credit=0.4,
        ),
        Mistake(
            "stays-where-it-is",
            lambda data: _changed("lifecycle", target=53),
            both(
                es="Sin un cambio que buscar no hay prueba: con ninguna cantidad de gente se puede ver una diferencia de cero. Decide qué mejora merecería el esfuerzo.",
                en="Without a change to look for there is no trial: no number of people can show a difference of nought. Decide which improvement would be worth the effort.",
            ),
            credit=0.5,
        ),
    ],
    hints=[
        both(
            es="Copia las tres líneas de base de la pregunta 2. Para `referral`, cuántos clientes de cada cien traen a alguien en un año: la celda de arriba lo dice.",
            en="Copy the three baselines of question 2. For `referral`, how many customers in a hundred bring somebody in a year: the cell above tells you.",
        ),
        both(
            es="`n` es por grupo: `kpis.difference_sample_size(baseline, target)`, o más.",
            en="`n` is for each group: `kpis.difference_sample_size(baseline, target)`, or more.",
        ),
        both(
            es="`guardrail`: ¿cómo subiría alguien ese número haciendo trampa? Lo que estropearía es lo que hay que vigilar.",
            en="`guardrail`: how would somebody raise that number by cheating? What they would spoil is what has to be watched.",
        ),
    ],
    look_at=both(
        es="¿Las siete casillas llenas en las cuatro fichas? ¿`n` según su meta? ¿Un sorteo en cada una?",
        en="All seven boxes full on all four cards? `n` according to its target? A draw on each?",
    ),
    explanation=both(
        es="Cuatro pruebas que se pueden perder: eso es lo que las hace valer. Lo escrito antes (meta, gente, lo que no puede empeorar) es lo que impide ganar después a toda costa.",
        en="Four trials that can be lost: that is what makes them worth something. What was written beforehand (target, guardrail, people) is what keeps one from winning afterwards at any price.",
    ),
    code="cards = " + repr(GOOD),
)
