"""Questions of 5.2a on the form: dates that can be two days, and where each row went."""

import pandas as pd

from coursekit.bank.m5_2a_the_data_come_in.tables import account, reading
from coursekit.practice import Choice, Mistake, Question, Table, both

DATES = Question(
    id="dates",
    title=both(es="3/04 y 12/04", en="3/04 and 12/04"),
    answer="answer_dates",
    kind=Choice(
        {
            "a": both(
                es="pandas no pregunta: si todas las fechas pueden ser de las dos maneras, elige mes/día y no avisa. Que no dé error no dice que acertó.",
                en="pandas does not ask: where every date can be read both ways it takes month/day and gives no warning. That there is no error does not say that it is right.",
            ),
            "b": both(
                es="El idioma del formulario no decide: la hoja escribe las fechas según la configuración regional de su dueña, y se puede tener un formulario en español en una cuenta de Estados Unidos.",
                en="The language of the form does not decide: the sheet writes dates by its owner's regional settings, and a form in English can live in an account set to Spain.",
            ),
            "c": both(
                es="Eso es. El dato no está en el archivo; está en la cabeza de quien lo exportó o en la configuración de la hoja. Se pregunta, se apunta en `dates=` y la lectura se puede repetir.",
                en="That is it. The answer is not in the file; it is in the head of whoever exported it or in the settings of the sheet. One asks, writes it down in `dates=`, and the reading can be repeated.",
            ),
            "d": both(
                es="En este archivo no quedaría ninguna: todas son ambiguas. Y en otro perderías los días 1 a 12 de cada mes, siempre los mismos.",
                en="In this file none would be left: all of them are ambiguous. And in another you would lose days 1 to 12 of each month, always the same ones.",
            ),
        }
    ),
    expected=lambda data: "c",
    hints=[
        both(
            es="¿Hay en el archivo algún día mayor que 12? Si no, ¿quién sabe el orden?",
            en="Is there any day above 12 in the file? If not, who knows the order?",
        ),
        both(
            es="Una fecha mal leída no da error: da otra fecha. Busca la opción que no adivina.",
            en="A date that is misread gives no error: it gives another date. Look for the option that does not guess.",
        ),
    ],
    explanation=both(
        es="Cuando el archivo admite dos lecturas, ninguna regla lo resuelve: hay que preguntar. `read_survey` se detiene y lo pide; pandas elige en silencio.",
        en="Where the file allows two readings no rule settles it: one has to ask. `read_survey` stops and asks for it; pandas chooses in silence.",
    ),
    code='answer_dates = "c"',
)


def _moved(data, *moves: tuple[str, str]) -> pd.Series:
    """The account with what stands under one name counted under another."""
    table = account(reading(data))
    for source, target in moves:
        table[target] += table[source]
        table[source] = 0
    return table


def _words_lost(data) -> pd.Series:
    table = account(reading(data))
    found = reading(data)
    here = set(found.wide()["row"])
    written = found.issues[found.issues["code"].isin(["number_in_words", "number_with_text"])]
    words = int(written["row"].isin(here).sum())
    table["off_scale"] += words
    table["used"] -= words
    return table


ACCOUNT = Question(
    id="account",
    title=both(es="Dónde acabó cada fila", en="Where each row went"),
    answer="rows_account",
    points=2,
    kind=Table(["what"], ["n"]),
    expected=lambda data: account(reading(data)),
    mistakes=[
        Mistake(
            "every-answer",
            lambda data: account(reading(data, keep="all")),
            both(
                es='Contaste todas las respuestas de quien respondió dos veces. Con `keep="all"` una persona enfadada puede votar tres veces: pide `keep="last"` y cuenta las anteriores en `earlier`.',
                en='You counted every answer of those who answered twice. With `keep="all"` one angry person can vote three times: ask for `keep="last"` and count the earlier ones under `earlier`.',
            ),
            credit=0.4,
        ),
        Mistake(
            "own-tests",
            lambda data: account(reading(data, own=())),
            both(
                es='Las pruebas que hizo la propia empresa siguen dentro, con sus dieces. Dile a `read_survey` qué direcciones son nuestras: `own_emails=["@cafelumbre.example"]`.',
                en='The tests that the company itself made are still in it, with their tens. Tell `read_survey` which addresses are ours: `own_emails=["@cafelumbre.example"]`.',
            ),
            credit=0.4,
        ),
        Mistake(
            "off-scale-used",
            lambda data: _moved(data, ("off_scale", "used")),
            both(
                es="Diste por buenas las notas fuera de la escala. Un 11 no es «muy promotor»: es un error al teclear, y no sabemos qué quería decir. Mira cuántos huecos hay en `nps`.",
                en="You took scores off the scale for good ones. An 11 is no “great promoter”: it is a slip of the keyboard, and we do not know what was meant. Look how many blanks `nps` has.",
            ),
            credit=0.4,
        ),
        Mistake(
            "copies-are-answers",
            lambda data: _moved(data, ("copies", "earlier")),
            both(
                es="Metiste las copias exactas entre las respuestas anteriores. Una copia es la misma respuesta enviada dos veces (mismo segundo); una anterior es otra opinión, de otro día. Tienen códigos distintos en `issues`.",
                en="You put exact copies among the earlier answers. A copy is the same answer sent twice (the same second); an earlier one is another opinion, of another day. They have different codes in `issues`.",
            ),
            credit=0.5,
        ),
        Mistake(
            "words-lost",
            _words_lost,
            both(
                es="Perdiste las notas escritas con letra («diez», «9 - muy probable»): son respuestas y casi todas son buenas, así que perderlas baja el NPS. `read_survey` las lee; `pd.to_numeric` no.",
                en="You lost the scores written in words (“ten”, “9 - very likely”): they are answers, and nearly all of them high, so losing them lowers the NPS. `read_survey` reads them; `pd.to_numeric` does not.",
            ),
            credit=0.4,
        ),
    ],
    hints=[
        both(
            es='Vuelve a leer el formulario con `keep="last"` y `own_emails=["@cafelumbre.example"]`. Guarda el resultado en `read`.',
            en='Read the form again with `keep="last"` and `own_emails=["@cafelumbre.example"]`. Keep the result in `read`.',
        ),
        both(
            es='`read.issues[read.issues["action"] == "row_left_out"]["code"].value_counts()` cuenta las filas que quedaron fuera, por motivo.',
            en='`read.issues[read.issues["action"] == "row_left_out"]["code"].value_counts()` counts the rows left out, by reason.',
        ),
        both(
            es='`off_scale` son los huecos de `read.wide()["nps"]`; `used`, los que no lo son. Los cinco números suman las filas del archivo sin la cabecera.',
            en='`off_scale` are the blanks of `read.wide()["nps"]`; `used` those that are none. The five numbers add up to the rows of the file without its header.',
        ),
    ],
    look_at=both(
        es="¿Suman tus cinco números las filas de la celda de arriba? Si sobran, alguna fila está contada dos veces; si faltan, alguna se perdió por el camino.",
        en="Do your five numbers add up to the rows in the cell above? If there are too many, some row is counted twice; if too few, some got lost on the way.",
    ),
    explanation=both(
        es="Una importación se demuestra como una caja: lo que entra es igual a lo que se usa más lo que se aparta, con su motivo.",
        en="An import is proved like a till: what comes in equals what is used plus what is set aside, each with its reason.",
    ),
    code=(
        'settings = dict(codebook=codebook, tz="Europe/Madrid", customer_salt=salt)\n'
        'read = read_survey(form, keep="last", own_emails=["@cafelumbre.example"], **settings)\n'
        'why = read.issues[read.issues["action"] == "row_left_out"]["code"].value_counts()\n'
        'scores = read.wide()["nps"]\n'
        "rows_account = {\n"
        '    "copies": why["duplicate_row"],\n'
        '    "tests": why["test_answer"],\n'
        '    "earlier": why.get("resubmission", 0),\n'
        '    "off_scale": scores.isna().sum(),\n'
        '    "used": scores.notna().sum(),\n'
        "}"
    ),
)
