"""The first delivery: where each row of the file went, and one clean answer a customer."""

from typing import Any

import pandas as pd

from coursekit.bank.m7_1_your_own_shop.reading import as_written, only_digits, pushed_inside, read, table
from coursekit.practice import Mistake, Question, Table, both


def _went(data: Any, keep: str = "last", tests: bool = False) -> pd.Series:
    known = read(data, keep, tests)
    left = known.issues[known.issues["action"] == "row_left_out"]
    counts = left["code"].astype(str).value_counts()
    counts["kept"] = len(known.responses)
    return counts.rename("rows").rename_axis("code")


def _all_issues(data: Any) -> pd.Series:
    known = read(data)
    of_rows = known.issues[known.issues["row"].notna()]["code"].astype(str).value_counts()
    mine = _went(data)
    wrong = mine.copy()
    wrong["kept"] = mine.sum() - int(of_rows.sum())
    return wrong


ROWS = Question(
    id="rows",
    title=both(es="Adónde fue cada fila", en="Where each row went"),
    answer="went",
    kind=Table(["code"], ["rows"]),
    points=2,
    expected=_went,
    mistakes=[
        Mistake(
            "every-answer",
            lambda data: _went(data, keep="all"),
            both(
                es='Falta decidir qué se hace con quien contestó varias veces: aquí cuentan todas sus respuestas. En esta entrega vale **una por cliente, la última**: `keep="last"`. Las otras no se pierden, quedan contadas como `resubmission`.',
                en='What is done with those who answered several times is still to be decided: here all their answers count. In this delivery **one a customer, the last one**, holds: `keep="last"`. The others are not lost, they are counted as `resubmission`.',
            ),
            credit=0.5,
        ),
        Mistake(
            "tests-are-customers",
            lambda data: _went(data, tests=True),
            both(
                es="Dos «clientes» tienen dirección del equipo: son pruebas de quien montó el formulario, las dos con un 10. Dilo al leer: `own_emails=[TEAM]`.",
                en="Two “customers” have an address of the team: they are tests by whoever set up the form, both with a 10. Say so on reading: `own_emails=[TEAM]`.",
            ),
            credit=0.5,
        ),
        Mistake(
            "each-issue-costs-a-row",
            _all_issues,
            both(
                es='Restaste todas las incidencias. Muchas cambian una casilla y la fila se queda: «diez» se lee como 10, un 11 se deja en blanco. Solo se van las filas con `action == "row_left_out"`; quedan `len(data.responses)`.',
                en='You took away all the issues. Many change a cell and the row stays: “ten” is read as 10, an 11 is left blank. Only rows with `action == "row_left_out"` go; `len(data.responses)` stay.',
            ),
            credit=0.5,
        ),
    ],
    hints=[
        both(
            es="`data.issues` tiene una línea por cosa rara. ¿En cuáles dice `action` que la fila se dejó fuera?",
            en="`data.issues` has a line for each odd thing. In which of them does `action` say that the row was left out?",
        ),
        both(
            es='`went = data.issues.query("action == \'row_left_out\'")["code"].value_counts()`, y después `went["kept"] = len(data.responses)`.',
            en='`went = data.issues.query("action == \'row_left_out\'")["code"].value_counts()`, and then `went["kept"] = len(data.responses)`.',
        ),
    ],
    look_at=both(
        es="¿Suma la tabla todas las filas del archivo menos la del encabezado?",
        en="Does the table add up to all rows of the file but the header?",
    ),
    explanation=both(
        es="Cada fila está en un sitio y la suma es la del archivo. Quien reciba tu encuesta puede discutir cada decisión, porque está contada.",
        en="Each row is in one place and the sum is that of the file. Whoever gets your survey can argue with each decision, because it is counted.",
    ),
    code=(
        "data = read_survey(\n"
        "    export.encode(),\n"
        "    codebook=survey_codebook(),\n"
        '    tz="Europe/Madrid",\n'
        '    customer_salt="a shop of my own",\n'
        "    own_emails=[TEAM],\n"
        '    keep="last",\n'
        ")\n"
        'left = data.issues[data.issues["action"] == "row_left_out"]\n'
        'went = left["code"].astype(str).value_counts()\n'
        'went["kept"] = len(data.responses)\n'
        'went = went.rename("rows").rename_axis("code")'
    ),
)

CLEAN = Question(
    id="clean",
    title=both(es="La encuesta limpia", en="The clean survey"),
    answer="clean",
    kind=Table(["customer"], ["nps", "csat", "month"]),
    points=3,
    expected=table,
    mistakes=[
        Mistake(
            "first-answer",
            lambda data: table(data, keep="first"),
            both(
                es='Te quedaste con la primera respuesta de cada cliente. Se pide la última: lo que piensa hoy, después de todo lo que haya pasado desde entonces (`keep="last"`).',
                en='You kept each customer\'s first answer. The last is asked for: what they think today, after whatever happened in between (`keep="last"`).',
            ),
            credit=0.4,
        ),
        Mistake(
            "words-thrown-away",
            only_digits,
            both(
                es='Has perdido a quien contestó «diez», «9 / 10» o «Satisfecho»: `to_numeric(…, errors="coerce")` los convierte en blancos sin avisar. Son respuestas válidas; `read_survey` las lee y lo deja anotado.',
                en='You lost those who answered “ten”, “9 / 10” or “Satisfied”: `to_numeric(…, errors="coerce")` turns them into blanks without a word. They are valid answers; `read_survey` reads them and notes it.',
            ),
            credit=0.5,
        ),
        Mistake(
            "pushed-onto-the-scale",
            pushed_inside,
            both(
                es="Convertiste un 11 en 10 y un 8 sobre 5 en 5. No sabemos qué quiso decir quien lo escribió: un 8 de un formulario del 1 al 10 no es un 5 de este. Se queda en blanco, y contado.",
                en="You turned an 11 into a 10, and an 8 out of 5 into a 5. We do not know what the writer meant: an 8 on a form from 1 to 10 is not a 5 on this one. It stays blank, and counted.",
            ),
            credit=0.5,
        ),
        Mistake(
            "clock-as-written",
            as_written,
            both(
                es="El mes sale del reloj tal como está escrito. Hay respuestas dadas desde otra zona horaria (`GMT-3`, `GMT-5`): a las 19:30 del día 31 allí, aquí ya es día 1. Usa `ts_local`, que está en la hora de la tienda.",
                en="The month comes from the clock as written. Some answers were given in another time zone (`GMT-3`, `GMT-5`): at half past seven in the evening of the 31st there, it is the 1st here. Use `ts_local`, which is in the shop's time.",
            ),
            credit=0.6,
        ),
        Mistake(
            "blank-is-zero",
            lambda data: table(data).fillna({"nps": 0.0, "csat": 0.0}),
            both(
                es="Los blancos se volvieron ceros. Un cero en el NPS es la peor nota; un blanco es que no se sabe. Y en una escala del 1 al 5 el cero ni existe.",
                en="The blanks became zeros. A zero in the NPS is the worst score; a blank is not known. And on a scale from 1 to 5 there is no zero.",
            ),
        ),
    ],
    hints=[
        both(
            es="`data.wide()` tiene una fila por respuesta. ¿Qué columnas se llaman de otra manera en lo que se pide?",
            en="`data.wide()` has a row for each response. Which columns go by another name in what is asked?",
        ),
        both(
            es='`clean = data.wide().rename(columns={"customer_key": "customer"})` y `clean["month"] = clean["ts_local"].dt.month`.',
            en='`clean = data.wide().rename(columns={"customer_key": "customer"})` and `clean["month"] = clean["ts_local"].dt.month`.',
        ),
    ],
    look_at=both(
        es="¿Una fila por cliente, la última? ¿Los blancos siguen en blanco? ¿El mes es el de la tienda?",
        en="One row a customer, the last one? Are the blanks still blank? Is the month that of the shop?",
    ),
    explanation=both(
        es="Una fila por cliente con su última respuesta. Lo dudoso quedó en blanco y contado; nada se inventó y nada se fue en silencio.",
        en="One row a customer with their last answer. What was doubtful stayed blank and was counted; nothing was made up and nothing went in silence.",
    ),
    code=(
        'clean = data.wide().rename(columns={"customer_key": "customer"})\n'
        'clean["month"] = clean["ts_local"].dt.month\n'
        'clean = clean[["customer", "nps", "csat", "month"]]'
    ),
)
