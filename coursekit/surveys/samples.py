"""Small survey exports of Café Lumbre as five tools would have written them, with everything that goes wrong in them.

Nobody answered: customers and answers are made up. The files in ``data/surveys`` are what this module writes.
"""

import csv
import os
from collections.abc import Sequence
from io import StringIO
from pathlib import Path

_NBSP, _NARROW = "\u00a0", "\u202f"

CODEBOOK = """\
schema: coursekit/codebook@1
title: {es: Encuesta después de la compra, en: Survey after a purchase}
questions:
  - id: nps
    kind: nps
    question: {es: recomiendes, en: recommend us}
  - id: csat
    kind: csat
    question: {es: satisfecho, en: satisfied}
    min: 1
    max: 5
    choices:
      1: {es: Muy insatisfecho, en: Very dissatisfied}
      2: {es: Insatisfecho, en: Dissatisfied}
      3: {es: Ni satisfecho ni insatisfecho, en: Neither satisfied nor dissatisfied}
      4: {es: Satisfecho, en: Satisfied}
      5: {es: Muy satisfecho, en: Very satisfied}
  - id: effort
    kind: ces
    question: {es: fácil, en: easy}
    min: 1
    max: 7
  - id: bought
    kind: multi
    question: {es: compraste, en: did you buy}
    choices:
      beans: {es: Café en grano, en: Coffee beans}
      ground: {es: "Café molido, de cualquier tipo", en: "Ground coffee, any kind"}
      capsules: {es: Cápsulas, en: Capsules}
      machine: {es: Cafetera, en: Coffee maker}
    other: true
  - id: country
    kind: choice
    question: {es: país, en: country}
    choices: {ES: {es: España, en: Spain}, PT: Portugal, NA: Namibia}
  - id: comment
    kind: text
    question: {es: mejorar, en: do better}
"""

_ASK_ES = (
    "  1. Del 0 al 10, ¿qué tan probable es que nos recomiendes a un amigo?",
    "2. ¿Qué tan satisfecho estás con tu última compra?  ",
    "3. ¿Qué compraste?",
    "4. ¿Desde qué país nos escribes?",
    '5. ¿Qué podemos hacer\npara mejorar? Di lo que quieras, también "nada".',
)
_ASK_EN = (
    "From 0 to 10, how likely are you to recommend us to a friend?",
    "How satisfied are you with your last purchase?",
    "What did you buy?",
    "Which country do you write from?",
    "What could we do better?",
)

# fmt: off
# The form's own download: year first, twelve hours, a zone in every row, every cell quoted, choices joined by “;”.
_FORMS_ES = [
    ("Marca temporal", "Dirección de correo electrónico", *_ASK_ES),
    (f"2026/08/03 9:15:22 a.{_NBSP}m. GMT+2", "lucia.marin@correo.example", "10", "5", "Café en grano", "España", ""),
    ("2026/08/03 11:05:40 p. m. GMT+2", "Tomas.Vega@Correo.example ", "9", "4", "Café en grano;Cápsulas", "España",
     "Más variedad"),
    ("2026/08/04 12:40:34 a. m. GMT+2", "ines@correo.example", "0", "1", "Cafetera", "Portugal", "Llegó rota"),
    ("2026/08/04 10:02:11 a. m. GMT+2", "ines@correo.example", "3", "2", "Cafetera", "Portugal", "Ya me llamaron"),
    ("2026/08/04 5:30:00 p. m. GMT+2", "", "8", "4", "Café molido, de cualquier tipo", "España", "NA"),
    ("2026/08/05 8:00:09 a. m. GMT+2", "pau+encuestas@correo.example", "9 - muy probable", "4", "Café en grano",
     "NA", ""),
    ("2026/08/05 8:45:51 a. m. GMT+2", "rosa@correo.example", "diez", "Muy satisfecho", "Cápsulas", "España", "Nada"),
    ("2026/08/05 6:21:37 p. m. GMT+2", "hugo@correo.example", "11", "★★★★", "Café en grano;Taza de cerámica",
     "España", ""),
    ("2026/08/06 7:59:59 a. m. GMT+2", "elena@correo.example", "", "3", "", "", "=HYPERLINK(\"http://malo.example\")"),
    ("2026/08/06 7:59:59 a. m. GMT+2", "elena@correo.example", "", "3", "", "", "=HYPERLINK(\"http://malo.example\")"),
    (f"2026/08/06 9:10:00 p.{_NARROW}m. GMT-3", "mateo@correo.example", "7", "N/A", "Café en grano", "Perú",
     "Envíen a Perú; escríbanme a mateo@correo.example"),
    ("2026/08/07 1:12:05 p. m. GMT+2", "sin correo", "-1", "3.5", "Cápsulas", "España", "- Más tiendas"),
    ("2026/08/08 2:00:00 p. m. GMT+2", "pruebas@cafelumbre.example", "10", "5", "Café en grano", "España", "prueba"),
]
_FORMS_EN = [
    ("Timestamp", "Email Address", *_ASK_EN),
    (
        "2026/08/03 3:08:44 PM GMT+1",
        "alice@mail.example",
        "10",
        "5",
        "Coffee beans;Capsules",
        "Spain",
        "Nothing, thank you",
    ),
    ("2026/08/03 9:00:00 PM GMT+1", "bob@mail.example", "6", "2", "Coffee maker", "Portugal", "None"),
    ("2026/08/04 12:05:00 AM GMT+1", "carol@mail.example", "8", "", "Ground coffee, any kind", "Namibia", ""),
    ("2026/08/04 12:30:00 PM EET", "dan@mail.example", "Null", "4", "Coffee beans", "Spain", 'The queue, "always"'),
    ("2026/08/04 12:31:00 PM IST", "eve@mail.example", "5", "4", "Coffee beans", "Spain", ""),
    ("2026/08/05 4:15:10 PM UTC+1", "frank@mail.example", "7", "10", "Coffee beans", "France", ""),
    ("Average", "", "7.2", "3.8", "", "", ""),
]
# The linked sheet: dates as the country writes them, no zone, quotes where needed, choices joined by “, ”.
_SHEET_ES = [
    ("Marca temporal", *_ASK_ES[:2], "¿Qué tan fácil fue comprar? (1 = muy difícil, 7 = muy fácil)", *_ASK_ES[2:]),
    ("9/08/2026 23:59:59", "9", "5", "7", "Café en grano, Café molido, de cualquier tipo", "España", "Todo bien"),
    ("10/08/2026 8:15:00", "6", "3", "4", "Café molido, de cualquier tipo, Cápsulas", "España", "La web es lenta"),
    ("", "", "", "", "", "", ""),
    ("13/08/2026 12:00:30", "10", "5", "6", "Café en grano", "España", ""),
    ("Marca temporal", *_ASK_ES[:2], "¿Qué tan fácil fue comprar? (1 = muy difícil, 7 = muy fácil)", *_ASK_ES[2:]),
    ("2026-08-14T10:15:00", "8", "4", "5", "Cápsulas", "Portugal", "Fecha corregida a mano"),
    ("46249.5", "7", "4", "5", "Cápsulas", "España", ""),
    ("8/14/2026 10:00:00", "4", "2", "3", "Cafetera", "España", "Escrito desde otro país"),
    ("25/10/2026 2:30:00", "9", "4", "6", "Café en grano", "España", "La noche del cambio de hora"),
    ("26/10/2026 9:00:00", "#REF!", "4,0", "4,5", "Café en grano", "España", ""),
    ("Promedio", "7.6", "3.9", "5.1", "", "", ""),
]
# Typeform: an identifier first, times in UTC at the end.
_TYPEFORM = [
    ("#", *_ASK_EN[:3], "How easy was it to order, from 1 to 7?", _ASK_EN[4], "Start Date (UTC)",
     "Submit Date (UTC)", "Network ID"),
    ("851b2aafd17e789d", "10", "5", " / Coffee beans / Capsules", "7", "", "2026-08-10 09:00:00",
     "2026-08-10 09:02:11", "d3560842b2"),
    ("068127e3d5e9ca5f", "8", "4", " / Ground coffee, any kind", "5", "More shops", "2026-08-10 10:00:00",
     "2026-08-10 10:01:40", "a10fe2c9d4"),
    ("5afac8e04fa692a9", "3", "2", " / Coffee maker / A mug", "8", "@SUM(1+1)", "2026-08-11 18:30:00",
     "2026-08-11 18:33:05", "77c0e1b2f3"),
    ("5afac8e04fa692a9", "4", "2", " / Coffee maker", "2", "I meant 4", "2026-08-11 18:40:00", "2026-08-11 18:41:00",
     "77c0e1b2f3"),
    ("c9d1e0f2a3b4c5d6", "9", "5", "", "6", "", "2026-08-12 07:00:00", "", "0b1c2d3e4f"),
]
# SurveyMonkey: a second row of headers with the choices, one column for each; month first.
_MONKEY = [
    ("Respondent ID", "Collector ID", "Start Date", "End Date", "IP Address", "Email Address", "First Name",
     "Last Name",
     "Custom Data 1", _ASK_EN[0], _ASK_EN[1], _ASK_EN[2], "", "", "", _ASK_EN[4]),
    ("", "", "", "", "", "", "", "", "", "Response", "Response", "Coffee beans", "Ground coffee, any kind", "Capsules",
     "Other (please specify)", "Open-Ended Response"),
    ("11400000001", "400100", "08/13/2026 09:58:01 AM", "08/13/2026 10:00:00 AM", "192.0.2.10", "gina@mail.example",
     "Gina",
     "Soto", "", "9", "Satisfied", "Coffee beans", "", "Capsules", "", "Free delivery"),
    ("11400000002", "400100", "08/14/2026 01:10:00 PM", "08/14/2026 01:12:30 PM", "192.0.2.11", "hal@mail.example",
     "Hal",
    "Ortiz", "", "2", "Very dissatisfied", "", "Ground coffee, any kind", "", "A mug",
     "My parcel from 192.0.2.11 was lost"),
    ("11400000003", "400100", "08/14/2026 03:00:00 PM", "08/14/2026 03:01:00 PM", "192.0.2.12", "", "", "", "", "10",
     "Very satisfied", "", "", "", "", ""),
    ("11400000004", "400100", "08/15/2026 08:00:00 AM", "08/15/2026 08:02:00 AM", "192.0.2.13", "ivy@mail.example",
     "Ivy",
     "Lago", "", "7", "Quite good", "Coffee beans"),
]
# fmt: on


def sample_files() -> dict[str, bytes]:
    """Name and content of each sample.

    Returns
    -------
    dict
        ``google_forms_es.csv``, ``google_forms_en.csv``, ``google_sheet_es.csv``, ``typeform_en.csv``,
        ``surveymonkey_en.csv`` and the ``codebook.yml`` that reads them all.

    Examples
    --------
    >>> from coursekit.surveys import read_survey
    >>> files = sample_files()
    >>> data = read_survey(files["typeform_en.csv"], codebook=files["codebook.yml"].decode(), tz="Europe/Madrid")
    >>> data
    SurveyData(format='typeform', responses=5, questions=5, issues=9, errors=1)
    """
    return {
        "google_forms_es.csv": _written(_FORMS_ES, quoting=csv.QUOTE_ALL),
        "google_forms_en.csv": _written(_FORMS_EN, quoting=csv.QUOTE_ALL),
        "google_sheet_es.csv": _written(_SHEET_ES),
        "typeform_en.csv": _written(_TYPEFORM),
        "surveymonkey_en.csv": _written(_MONKEY, mark=True),
        "codebook.yml": CODEBOOK.encode("utf-8"),
    }


def write_samples(folder: "str | os.PathLike[str]") -> None:
    """Write the samples into a folder, which is made where it is missing.

    >>> write_samples("my_surveys")  # doctest: +SKIP
    """
    place = Path(folder)
    place.mkdir(parents=True, exist_ok=True)
    for name, content in sample_files().items():
        (place / name).write_bytes(content)


def _written(rows: Sequence[tuple[str, ...]], quoting: int = csv.QUOTE_MINIMAL, mark: bool = False) -> bytes:
    made = StringIO()
    csv.writer(made, quoting=quoting, lineterminator="\n").writerows(rows)  # type: ignore[arg-type]
    # Google ends a download without an end of line.
    return made.getvalue().removesuffix("\n").encode("utf-8-sig" if mark else "utf-8")
