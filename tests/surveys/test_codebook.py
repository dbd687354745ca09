"""The codebook: what it takes, what it refuses. Errors are provoked one by one in test_errors."""

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coursekit.messages import CourseError
from coursekit.surveys import Codebook, infer_codebook, read_survey, sample_files
from tests.surveys.helpers import NPS, book, codes, read, values


def one(**entry):
    return Codebook.read(book({"id": "q", "question": "x", **entry}))["q"]


def test_nps_has_its_scale_and_no_other():
    assert one(kind="nps").scale == "0-10"
    assert one(kind="NPS", min=0, max=10).scale == "0-10"
    for low, high in ((1, 10), (0, 9), (1, 5), (None, 5)):
        with pytest.raises(CourseError) as caught:
            one(kind="nps", min=low, max=high)
        assert caught.value.key == "surveys.error.nps_scale"
    assert one(kind="number", min=1, max=10).scale == "1-10"


def test_scales_come_from_the_codebook_alone():
    with pytest.raises(CourseError, match="min"):
        one(kind="csat")
    assert one(kind="servqual_E", min=1, max=7).kind == "servqual_e"


def test_yaml_reads_words_as_words(tmp_path):
    said = """\
# comentario
questions:
  - id: again
    kind: choice
    question: {es: volverías, no: ville}
    choices: [sí, no, off, 2026-01-01]
"""
    path = tmp_path / "código.yml"
    path.write_text(said, encoding="utf-8")
    for source in (said, path, str(path)):
        made = Codebook.read(source)
        assert [c.value for c in made["again"].choices] == ["sí", "no", "off", "2026-01-01"]
        assert made["again"].patterns == ("volverías", "ville")


def test_written_and_read_again():
    original = Codebook.read(sample_files()["codebook.yml"].decode())
    again = Codebook.read(original.to_yaml())
    assert again == original
    rich = Codebook.read({"decimal": ",", "columns": {"time": "cuándo", "ignore": ["a", "b"]}, "questions": [
        {"id": "n", "kind": "number", "min": 0.5, "max": 2, "reverse": True, "question": r"a\?", "missing": [99]}]})  # fmt: skip
    assert Codebook.read(rich.to_yaml()) == rich


def test_the_pattern_that_is_the_whole_header_wins():
    exact = {"id": "a", "kind": "text", "question": "recommend us"}
    longer = {"id": "b", "kind": "nps", "question": "recommend us, 0 to 10"}
    data = read('id,recommend us,"recommend us, 0 to 10"\n1,x,9\n', exact, longer)
    assert values(data, "b") == [9]
    with pytest.raises(CourseError) as caught:
        read("id,recommend us please\n1,9\n", NPS, {**NPS, "id": "b", "question": "please"})
    assert caught.value.key == "surveys.error.column_matches_two"


def test_a_question_without_a_column_is_noted():
    assert "question_not_found" in codes(
        read("id,recommend\n1,9\n", NPS, {"id": "x", "kind": "text", "question": "zzz"})
    )


def test_a_question_cannot_take_an_address():
    mail = {"id": "mail", "kind": "text", "question": "mail"}
    data = read("Email,recommend\nana@x.example,9\n", NPS, mail)
    assert data.columns["role"].tolist() == ["email", "question"]
    assert "ana@" not in data.answers.to_csv()


yaml_text = st.text(alphabet="abq:-[]{}'\"#&*!|> \n0123é", max_size=80)


@given(yaml_text)
def test_any_yaml_is_a_codebook_or_a_sentence(said):
    with contextlib.suppress(CourseError):
        assert Codebook.read(said + "\n").questions


json_like = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["id", "kind", "question", "min", "max", "choices", "reverse", "es"]), inner, max_size=6),
    max_leaves=12,
)  # fmt: skip


@given(
    st.fixed_dictionaries(
        {"questions": st.lists(json_like, max_size=2)}, optional={"columns": json_like, "decimal": json_like}
    )
)
def test_any_dict_is_a_codebook_or_a_sentence(given_):
    with contextlib.suppress(CourseError):
        assert Codebook.read(given_).questions


def test_draft_takes_scales_from_words_and_never_from_answers():
    header = '"From 0 to 10, would you recommend us?","How satisfied are you? (1-5)",How easy was it?,"Which, if any?",Anything else?'
    text = "Timestamp,Email Address," + header + "\n"
    text += "".join(
        f"2026/08/06 10:00:0{n},a{n}@x.example,9,5,6,{'Tea' if n % 2 else 'Coffee'},text {n}\n" for n in range(8)
    )
    draft = infer_codebook(text.encode())
    kinds = {e["id"]: e["kind"] for e in draft.entries}
    assert list(kinds.values()) == ["nps", "csat", "ces", "choice", "text"]
    guesses = draft.guesses.set_index(["id", "field"])
    assert guesses.loc[("satisfaction", "max"), "value"] == "5"
    assert guesses.loc[("effort", "min"), "open"]
    with pytest.raises(CourseError, match="effort: min, effort: max"):
        draft.accept()
    said = draft.to_yaml()
    assert said.count("# min:") == 1
    finished = said.replace("# min: ", "min: 1").replace("# max: ", "max: 7")
    data = read_survey(text.encode(), codebook=finished, tz="UTC")
    assert values(data, "recommend") == [9] * 8
    assert codes(data, "error") == []
    assert repr(draft).endswith("open=2)")


def test_draft_refuses_to_call_one_to_ten_an_nps():
    draft = infer_codebook(b'id,"From 1 to 10, would you recommend us?"\n1,9\n')
    assert draft.accept()["recommend"].kind == "number"
    assert "NPS" in draft.guesses.set_index("field").loc["kind", "why"]


def test_draft_of_choices(lang):
    rows = "".join(f"{n},{'Té;Café' if n % 2 else 'Té'},{'sí' if n % 3 else 'no'}\n" for n in range(12))
    draft = infer_codebook(("id,¿Qué compraste? Marca todas,¿Volverías?\n" + rows).encode())
    assert [e.get("choices") for e in draft.entries if e["kind"] in ("multi", "choice")] == [
        ["Café", "Té"],
        ["no", "sí"],
    ]
    assert Codebook.read(draft.to_yaml()).questions == draft.accept().questions


def test_draft_of_a_column_for_each_answer():
    content = sample_files()["surveymonkey_en.csv"]
    draft = infer_codebook(content)
    made = draft.accept()
    [several] = [q for q in made.questions if q.kind == "multi"]
    assert [c.value for c in several.choices][:3] == ["Coffee beans", "Ground coffee, any kind", "Capsules"]
    data = read_survey(content, codebook=made, tz="UTC")
    assert data.accounts().balanced
    assert data.wide()[f"{several.id}: Capsules"].sum() == 1


def test_draft_leaves_repeated_headers_and_summaries_out():
    draft = infer_codebook(sample_files()["google_sheet_es.csv"])
    [country] = [e for e in draft.entries if e["kind"] == "choice"]
    assert country["choices"] == ["España", "Portugal"]
