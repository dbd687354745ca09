"""What a cell is understood as. Oracle: the meaning written beside each by hand."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.surveys.helpers import cells, read

OK = "answered"


@pytest.mark.parametrize(
    ("raw", "expected", "code"),
    [
        ("0", (OK, 0, None), None),
        ("", ("blank", None, None), None),
        ("   ", ("blank", None, None), None),
        ("10", (OK, 10, None), None),
        ("10.0", (OK, 10, None), None),
        ("\u202f9\u00a0", (OK, 9, None), None),
        ("９", (OK, 9, None), None),
        ("11", ("invalid", None, None), "out_of_range"),
        ("-1", ("invalid", None, None), "out_of_range"),
        ("−1", ("invalid", None, None), "out_of_range"),
        ("99", ("invalid", None, None), "out_of_range"),
        ("7.5", ("invalid", None, None), "not_whole"),
        ("7,5", ("invalid", None, None), "not_whole"),
        ("diez", (OK, 10, None), "number_in_words"),
        ("Ten", (OK, 10, None), "number_in_words"),
        ("sete", (OK, 7, None), "number_in_words"),
        ("9 - muy probable", (OK, 9, None), "number_with_text"),
        ("0 (nada probable)", (OK, 0, None), "number_with_text"),
        ("Very likely (10)", (OK, 10, None), "number_with_text"),
        ("9 / 10", (OK, 9, None), "number_with_text"),
        ("9 de 10", (OK, 9, None), "number_with_text"),
        ("4/5", ("invalid", None, None), "not_a_number"),
        ("7-8", ("invalid", None, None), "not_a_number"),
        ("10%", ("invalid", None, None), "not_a_number"),
        ("10 minutos tarde, un 3", ("invalid", None, None), "not_a_number"),
        ("1e1", ("invalid", None, None), "not_a_number"),
        ("nan", ("no_answer", None, None), "no_answer_word"),
        ("N/A", ("no_answer", None, None), "no_answer_word"),
        ("NS/NC", ("no_answer", None, None), "no_answer_word"),
        ("None", ("no_answer", None, None), "no_answer_word"),
        ("★★★★", ("invalid", None, None), "not_a_number"),  # stars are no 0–10
        ("#N/A", ("invalid", None, None), "spreadsheet_error"),
        ("#¡REF!", ("invalid", None, None), "spreadsheet_error"),
        ("muy bien", ("invalid", None, None), "not_a_number"),
    ],
)
def test_nps(raw, expected, code):
    [(value, noted)] = cells("nps", raw)
    assert value == expected
    assert noted == ([code] if code else [])


def test_stars_are_counted_on_a_scale_that_can_have_them():
    got = cells("csat", "★★★★", "⭐⭐⭐", "★★★☆☆", "★★★☆", "★★★★★★", min=1, max=5)
    assert [v for v, _ in got] == [
        (OK, 4, None), (OK, 3, None), (OK, 3, None), ("invalid", None, None), ("invalid", None, None)
    ]  # fmt: skip
    assert got[4][1] == ["out_of_range"]


def test_labels_in_both_languages_and_turned_scales():
    labels = {1: {"es": "Muy mal", "en": "Very bad"}, 5: {"es": "Muy bien", "en": "Very good"}}
    got = cells("csat", "MUY  MAL", "very good.", "3", min=1, max=5, choices=labels)
    assert [v for v, _ in got] == [(OK, 1, None), (OK, 5, None), (OK, 3, None)]
    turned = cells("csat", "Muy mal", "2", "5", "★", min=1, max=5, reverse=True, choices=labels)
    assert [v[1] for v, _ in turned] == [5, 4, 1, 5]


def test_codes_for_no_answer_stand_in_the_codebook():
    assert cells("number", "99", "98", missing=[99])[0] == (("no_answer", None, None), ["no_answer_word"])
    assert cells("number", "99")[0] == ((OK, 99, None), [])


@pytest.mark.parametrize(
    ("raw", "decimal", "value", "code"),
    [
        ("4,5", None, 4.5, "decimal_comma"),
        ("4.5", None, 4.5, None),
        ("4,5", ",", 4.5, None),
        ("4.5", ",", None, "number_ambiguous"),
        ("1.234", None, None, "number_ambiguous"),
        ("1,234", None, None, "number_ambiguous"),
        ("1.234", ",", 1234, None),
        ("1.234", ".", 1.234, None),
        ("0.125", None, 0.125, None),
        ("1.234,50", None, 1234.5, None),
        ("1,234.50", None, 1234.5, None),
        ("1.234.567", None, 1234567, None),
        ("1.234,50", ".", None, "number_ambiguous"),
        ("1,234,567.8.9", None, None, "not_a_number"),
        ("12 €", None, 12, "number_with_text"),
    ],
)
def test_numbers_with_two_readings_are_asked_about(raw, decimal, value, code):
    [((state, got, _), noted)] = cells("number", raw, decimal=decimal)
    assert got == value
    assert state == ("invalid" if value is None else OK)
    assert noted == ([code] if code else [])


def test_the_ends_of_a_scale_can_decide_between_two_readings():
    assert cells("number", "1.234", min=0, max=10)[0] == ((OK, 1.234, None), [])
    assert cells("number", "1.234", min=100, max=9999)[0] == ((OK, 1234, None), [])
    assert cells("number", "1.234", min=0, max=9999)[0][1] == ["number_ambiguous"]


def test_choices():
    options = {"ES": {"es": "España", "en": "Spain"}, "NA": "Namibia"}
    got = cells("choice", "españa", "Spain", "NA", "namibia", "Francia", "N/D", choices=options)
    assert [v[2] for v, _ in got] == ["ES", "ES", "NA", "NA", None, None]
    assert [v[0] for v, _ in got][4:] == ["invalid", "no_answer"]
    assert cells("choice", "Francia", choices=options, other=True)[0] == ((OK, None, "Francia"), ["other_text"])
    assert cells("choice", "None", "cualquiera") == [((OK, None, "None"), []), ((OK, None, "cualquiera"), [])]


def picked(data):
    return sorted(data.answers.loc[data.answers["state"] == OK, "value_text"])


def test_several_choices_with_the_separator_inside_one():
    asked = {"id": "bought", "kind": "multi", "question": "bought", "choices": ["Café, molido", "Té", "Molido"]}
    for head, cell in (
        ("Timestamp", "Café, molido, Té"),  # linked sheet
        ("Timestamp", "Té, Café, molido"),
        ("#", " / Té / Café, molido"),  # Typeform
    ):
        more = ",Submit Date (UTC)" if head == "#" else ""
        data = read(f'{head},bought{more}\n2026-08-06 10:00:00,"{cell}"{"," if more else ""}\n', asked)
        assert picked(data) == ["Café, molido", "Té"], cell
    data = read('Timestamp,bought\n2026/08/06 10:00:00 AM GMT+1,"Té;Café, molido;Té"\n', asked)
    assert picked(data) == ["Café, molido", "Té"]


def test_other_words_among_several_choices():
    asked = {"id": "bought", "kind": "multi", "question": "bought", "choices": ["Té", "Café"]}
    text = 'Timestamp,bought\n2026-08-06 10:00:00,"Té, una taza, azul, Café"\n'
    data = read(text, asked)
    assert picked(data) == ["Café", "Té"]
    assert (data.answers["state"] == "invalid").sum() == 1
    assert picked(read(text, {**asked, "other": True})) == ["Café", "Té", "una taza, azul"]


def test_commas_without_choices_are_not_split():
    asked = {"id": "bought", "kind": "multi", "question": "bought"}
    data = read('Timestamp,bought\n2026-08-06 10:00:00,"Café, molido"\n', asked)
    assert picked(data) == ["Café, molido"]
    assert "multi_unsplit" in set(data.issues["code"])
    assert picked(read("id,bought\n1,Té; Café\n", asked)) == ["Café", "Té"]


def test_formulas_are_texts_and_dashes_are_none():
    got = cells("text", "=cmd|' /C calc'!A0", "@SUM(A1)", "- más tiendas", "-1", "+34 600", "= bien", "=1+1")
    assert [noted for _, noted in got] == [["formula"], ["formula"], [], [], [], [], ["formula"]]
    assert got[0][0] == (OK, None, "=cmd|' /C calc'!A0")
    assert cells("nps", "=1+1")[0] == (("invalid", None, None), ["formula", "not_a_number"])


def test_addresses_in_texts_are_masked_everywhere():
    data = read('id,comment\n1,"llámame, soy ana@correo.example desde 192.0.2.7"\n',
                {"id": "c", "kind": "text", "question": "comment"})  # fmt: skip
    shown = data.answers.to_csv() + data.issues.to_csv()
    assert "ana@" not in shown
    assert "192.0.2.7" not in shown
    assert data.answers["value_text"][0] == "llámame, soy [e-mail] desde [IP]"
    assert "ana@" not in cells("nps", "ana@correo.example")[0][0].__repr__()


@settings(max_examples=40)
@given(st.integers(-3, 14), st.sampled_from(["{}", " {} ", "{}.0", "{},00", "{} - probable", "{} (muy)"]))
def test_whole_numbers_on_the_scale_are_themselves(number, form):
    [((state, value, _), _)] = cells("nps", form.format(number))
    assert (state, value) == ((OK, number) if 0 <= number <= 10 else ("invalid", None))


@settings(max_examples=40)
@given(st.text(max_size=40).filter(lambda t: "\r" not in t and "\n" not in t and "\0" not in t))
def test_a_text_answer_is_kept_as_it_is(text):
    if "@" in text or not text.strip() or any(ord(c) < 32 for c in text):
        return
    [((state, _, got), _)] = cells("text", text)
    assert (state, got) in ((OK, text.strip()), ("blank", None))
