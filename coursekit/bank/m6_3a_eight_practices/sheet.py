"""The audit sheet of 6.3a: eight practices, each with its grade, its evidence and the next step; judged by rules."""

import re
from collections.abc import Mapping
from typing import Any

from coursekit.bank.m6_3a_eight_practices.rungs import PRACTICES
from coursekit.practice import LineRule, Mistake, Question, Sheet, both
from coursekit.practice.kinds.written import count_words, plain_words

# What the papers of the exercise carry, and the tables in which it can be seen; None: there is no place to look.
CARRIED: dict[str, float | None] = dict(zip(PRACTICES, [0, 2, 3, 1, None, 2, 4, 2], strict=True))
TABLES = {
    "anticipate": ("campaigns", "sends"),
    "feedback": ("surveys",),
    "accessible": ("tickets",),
    "meet": ("interviews",),
    "tools": ("tickets",),
    "beyond": ("sends", "campaigns", "comeback"),
    "onboarding": ("points", "memberships"),
}
CLAIMED = dict(zip(PRACTICES, [3, 4, 4, 3, 3, 4, 3, 3], strict=True))

GOOD: dict[str, dict[str, Any]] = {
    "anticipate": {
        "grade": 0,
        "evidence": "campaigns: none goes to somebody about to run out",
        "next": "Julián writes to ten people whose bag should be empty",
    },
    "feedback": {
        "grade": 2,
        "evidence": "surveys: share answered of those sent",
        "next": "Marta notes each month one change made because of an answer",
    },
    "accessible": {
        "grade": 3,
        "evidence": "tickets: share replied to within 24 hours, with interval",
        "next": "Marta draws by lot which night messages get a reply at once",
    },
    "meet": {
        "grade": 1,
        "evidence": "interviews: notes with dates, without customer",
        "next": "Inés writes down the customer in each note of a meeting",
    },
    "proactive": {
        "grade": None,
        "evidence": None,
        "next": "Marta adds to each ticket who wrote first, from Monday on",
    },
    "tools": {
        "grade": 2,
        "evidence": "tickets: share that carries its order",
        "next": "Marta measures contacts per ticket with and without it, by reason",
    },
    "beyond": {
        "grade": 4,
        "evidence": "sends: COMEBACK, drawn by lot, with interval",
        "next": "Julián repeats the draw in spring with the same rule",
    },
    "onboarding": {
        "grade": 2,
        "evidence": "points: welcome among those who joined in 2025",
        "next": "Inés measures who buys again within 60 days of the welcome",
    },
}


def _filled(cells: Mapping[str, Any], cell: str) -> str:
    return str(cells[cell] or "").strip()


def _bare(name: str, cells: Mapping[str, Any]) -> bool:
    return not cells["grade"] or bool(_filled(cells, "evidence"))


def _place(name: str, cells: Mapping[str, Any]) -> bool:
    if cells["grade"] is None or name not in TABLES:
        return True
    said = plain_words(_filled(cells, "evidence"))
    if not said and cells["grade"]:
        return True  # said by the rule before
    return any(re.search(rf"\b{table}\b", said) for table in TABLES[name])


def _judged(name: str, cells: Mapping[str, Any]) -> tuple[float, float] | None:
    """The grade and what the papers carry, where both are known and there is evidence to speak about."""
    grade, carried = cells["grade"], CARRIED[name]
    if grade is None or carried is None or not _filled(cells, "evidence"):
        return None
    return grade, carried


def _not_over(name: str, cells: Mapping[str, Any]) -> bool:
    found = _judged(name, cells)
    return found is None or found[0] <= found[1]


def _not_under(name: str, cells: Mapping[str, Any]) -> bool:
    found = _judged(name, cells)
    return found is None or found[0] >= found[1]


def _whole(name: str, cells: Mapping[str, Any]) -> bool:
    return cells["grade"] is None or (float(cells["grade"]).is_integer() and 0 <= cells["grade"] <= 4)


def _changed(line: str, **cells: Any) -> dict[str, dict[str, Any]]:
    return {**GOOD, line: {**GOOD[line], **cells}}


SHEET = Question(
    id="sheet",
    title=both(es="La auditoría entera", en="The whole audit"),
    answer="sheet",
    points=3,
    kind=Sheet(
        PRACTICES,
        {"grade": "number", "evidence": "text", "next": "text"},
        [
            LineRule(
                "bare",
                _bare,
                both(
                    es="tiene nota y ninguna prueba: así cuenta 0. Escribe en `evidence` la tabla y lo que se ve en ella.",
                    en="has a grade and no evidence: as it stands it counts 0. Write into `evidence` the table and what is seen in it.",
                ),
            ),
            LineRule(
                "place",
                _place,
                both(
                    es="en `evidence` no está el nombre de la tabla donde se ve esta práctica. Mira el papel del expediente: también un 0 necesita decir dónde se miró.",
                    en="`evidence` lacks the name of the table in which this practice can be seen. Look at its paper in the file: a 0 too has to say where one looked.",
                ),
            ),
            LineRule(
                "guessed",
                lambda name, cells: CARRIED[name] is not None or cells["grade"] is None,
                both(
                    es="ninguna tabla puede enseñarlo, y aun así hay una nota. Deja `None` y usa `next` para empezar a apuntarlo.",
                    en="no table can show it, and still there is a grade. Leave `None`, and use `next` to begin to write it down.",
                ),
            ),
            LineRule(
                "looked",
                lambda name, cells: CARRIED[name] is None or cells["grade"] is not None,
                both(
                    es="sí hay dónde mirar, así que lleva nota, aunque sea 0. `None` es para lo que no se puede mirar.",
                    en="there is a place to look, so it gets a grade, were it 0. `None` is for what cannot be looked at.",
                ),
            ),
            LineRule(
                "over",
                _not_over,
                both(
                    es="la nota sube más de lo que sube su papel. ¿Qué peldaño te saltaste?",
                    en="the grade climbs higher than its paper. Which rung did you skip?",
                ),
            ),
            LineRule(
                "under",
                _not_under,
                both(
                    es="su papel prueba más que esa nota. Restar por prudencia también es inventar.",
                    en="its paper shows more than that grade. Taking off out of prudence is making up as well.",
                ),
            ),
            LineRule(
                "whole",
                _whole,
                both(
                    es="la nota es un peldaño: un número entero de 0 a 4.",
                    en="the grade is a rung: a whole number from 0 to 4.",
                ),
            ),
            LineRule(
                "who",
                lambda name, cells: bool(
                    re.search(r"\b(julian|marta|ines|director|directora)\b", plain_words(_filled(cells, "next")))
                ),
                both(
                    es="`next` no dice quién. Pon un nombre: Julián, Marta, Inés o la directora.",
                    en="`next` does not say who. Put a name: Julián, Marta, Inés or the director.",
                ),
            ),
            LineRule(
                "step",
                lambda name, cells: count_words(_filled(cells, "next")) >= 5,
                both(
                    es="`next` es demasiado corto para saber qué hay que hacer el lunes. Cinco palabras o más.",
                    en="`next` is too short for anybody to know what to do on Monday. Five words or more.",
                ),
            ),
        ],
    ),
    expected=lambda data: GOOD,
    mistakes=[
        Mistake(
            "from-memory",
            lambda data: {
                line: {"grade": CLAIMED[line], "evidence": "", "next": cells["next"]} for line, cells in GOOD.items()
            },
            both(
                es="Hay notas sin prueba, y entre ellas una que no puede tenerla. Así rellenó Julián el formulario: de memoria. Empieza por la columna `evidence` y pon la nota al final.",
                en="There are grades without evidence, and among them one that cannot have any. That is how Julián filled the form: from memory. Begin with the column `evidence`, and put the grade last.",
            ),
        ),
        Mistake(
            "unknown-is-two",
            lambda data: _changed("proactive", grade=2, evidence="tickets"),
            both(
                es="Pusiste nota a lo que nadie puede comprobar. Los tickets cuentan que alguien escribió, no quién escribió primero. Un 2 «por si acaso» no es prudencia: es un dato que no existe.",
                en="You graded what nobody can check. The tickets tell that somebody wrote, not who wrote first. A 2 “to be on the safe side” is no prudence: it is a datum that does not exist.",
            ),
            credit=0.6,
        ),
        Mistake(
            "blank-for-zero",
            lambda data: _changed("anticipate", grade=None),
            both(
                es="Dejaste en blanco algo que sí se miró. Ausencia de datos y dato de ausencia son dos cosas: si había dónde mirar y no se encontró nada, es un 0.",
                en="You left blank something that was looked at. Absence of data and data of absence are two things: if there was a place to look and nothing was found, it is a 0.",
            ),
            credit=0.6,
        ),
        Mistake(
            "a-rung-too-many",
            lambda data: _changed("accessible", grade=4),
            both(
                es="Subiste un peldaño que el papel no prueba. Un resultado con su intervalo es un 3; el 4 pide haber repartido a suertes. Y una parte de un total es un 2, por alta que sea.",
                en="You climbed a rung that the paper does not show. A result with its interval is a 3; a 4 asks for lots having been drawn. And a part of a whole is a 2, however high.",
            ),
            credit=0.6,
        ),
        Mistake(
            "marked-down",
            lambda data: _changed("beyond", grade=3),
            both(
                es="Bajaste una nota que estaba probada, quizá porque el efecto te pareció pequeño o la práctica, floja. La nota no mide eso: mide hasta dónde llega la prueba.",
                en="You lowered a grade that was shown, maybe because the effect seemed small or the practice poor. The grade does not measure that: it measures how far the proof goes.",
            ),
            credit=0.6,
        ),
        Mistake(
            "somebody-should",
            lambda data: _changed("meet", next="write down the customer in each note"),
            both(
                es="El paso no es de nadie. Un plan que dice «habría que» se queda donde está: pon quién.",
                en="The step is nobody's. A plan that says “one should” stays where it is: say who.",
            ),
            credit=0.7,
        ),
        Mistake(
            "a-wish",
            lambda data: _changed("meet", next="Inés: improve"),
            both(
                es="«Mejorar» es un deseo. El paso siguiente es lo que falta para el **peldaño** siguiente: apuntar, contar sobre un total, medir lo que nota la persona, sortear.",
                en="“Improve” is a wish. The next step is what is missing for the next **rung**: write it down, count it on a whole, measure what the person notices, draw lots.",
            ),
            credit=0.7,
        ),
        Mistake(
            "evidence-of-something-else",
            lambda data: _changed("meet", evidence="events: tastings"),
            both(
                es="La prueba habla de otra cosa. Una cata o una venta no es una reunión si nadie apuntó qué se dijo; un ticket no es una bienvenida. Vuelve al papel de esa práctica.",
                en="The evidence speaks of something else. A tasting or a sale is no meeting if nobody wrote down what was said; a ticket is no welcome. Go back to the paper of that practice.",
            ),
            credit=0.6,
        ),
    ],
    hints=[
        both(
            es="Usa lo que ya tienes: `papers` dice el peldaño de cada práctica; la escalera, la nota.",
            en="Use what you have: `papers` gives the rung of each practice; the ladder, the grade.",
        ),
        both(
            es="En `evidence`, empieza por el nombre de la tabla en inglés, tal como está en el expediente: `surveys: …`.",
            en="In `evidence`, begin with the name of the table as it stands in the file: `surveys: …`.",
        ),
        both(
            es="En `next`, nombre y peldaño: «Marta apunta en cada ticket quién escribió primero».",
            en="In `next`, a name and a rung: “Marta writes into each ticket who wrote first”.",
        ),
    ],
    look_at=both(
        es="¿Cada nota con su tabla? ¿En blanco solo lo que no se puede mirar? ¿Cada paso con un nombre?",
        en="Each grade with its table? Blank only what cannot be looked at? Each step with a name?",
    ),
    explanation=both(
        es="Una hoja que otra persona puede comprobar línea a línea. La nota no se discute: se va a la tabla. Lo que no se sabe está a la vista, con quién empezará a saberlo.",
        en="A sheet that another person can check line by line. The grade is not argued about: one goes to the table. What is not known is in sight, with who will begin to know it.",
    ),
    code="sheet = " + repr(GOOD),
)
