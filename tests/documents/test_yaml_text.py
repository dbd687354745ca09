"""YAML: what is written is read back exactly (oracle: the data itself), and words stay words (oracle: YAML 1.2's core schema)."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from coursekit.documents import json_text, yaml_text
from coursekit.messages import CourseError
from tests.mapping.strategies import examples, said

_texts = st.one_of(said(), st.text(st.characters(exclude_categories=("Cs",)), max_size=15))
_leaves = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False, allow_infinity=False), _texts
)  # fmt: skip
_data = st.recursive(
    _leaves,
    lambda inside: st.one_of(st.lists(inside, max_size=4), st.dictionaries(_texts, inside, max_size=4)),
    max_leaves=12,
)


@given(_data)
@examples(150)
def test_what_is_dumped_is_loaded_back(data):
    for module in (yaml_text, json_text):
        loaded, _ = module.load(module.dump(data))
        assert loaded == data
        assert repr(loaded) == repr(data)  # 1, 1.0 and True are equal in Python


@given(_data)
@examples(100)
def test_other_readers_understand_it_too(data):
    # PyYAML's own loader (YAML 1.1) turns unquoted no, 12:30 and 2026-06-01 into other things.
    assert yaml.safe_load(yaml_text.dump(data)) == data


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("no", "no"), ("on", "on"), ("yes", "yes"), ("Off", "Off"), ("12:30", "12:30"), ("010", "010"), ("0x1F", "0x1F"),
        ("1_000", "1_000"), ("2026-06-01", "2026-06-01"), ("Null", "Null"), (".nan", ".nan"), (".inf", ".inf"), ("<<", "<<"),
        ("true", True), ("False", False), ("null", None), ("~", None), ("", None), ("-3", -3), ("+3", 3), ("0", 0),
        ("1.50", 1.5), (".5", 0.5), ("1e3", 1000.0), ("'3'", "3"), ("!!str 3", "3"), ("1.2.3", "1.2.3"), ("=", "="),
    ],
)  # fmt: skip
def test_words_stay_words(written, expected):
    loaded = yaml_text.load(f"a: {written}")[0]["a"]
    assert loaded == expected
    assert type(loaded) is type(expected)


def test_keys_are_words_whatever_they_look_like():
    assert yaml_text.load("on: 1\n1: 2\nnull: 3")[0] == {"on": 1, "1": 2, "null": 3}


def test_every_cell_has_its_line():
    _, source = yaml_text.load("a:\n  - b: 1\n    c: 2\n\nd: 3\n")
    assert source.lines == {(): 1, ("a",): 1, ("a", 0): 2, ("a", 0, "b"): 2, ("a", 0, "c"): 3, ("d",): 5}
    assert source.line(("a", 0, "missing")) == 2


@given(_data)
@examples(60)
def test_cells_of_json_have_the_lines_of_the_same_text_read_as_yaml(data):
    # JSON is YAML but for tabs and escapes: two parsers must agree on where each cell begins.
    said = json_text.dump({"a": data})
    assert json_text.positions(said)[0].keys() >= json_text.load(said)[1].lines.keys()
    counted = {path: line for path, line in json_text.load(said)[1].lines.items() if path == ("a",)}
    assert counted == {("a",): 2}


def test_lines_of_json():
    said = '{\n "a": [\n  {"b": "x\\"]",\n   "c": null}, 3\n ],\n "d": {}, "e": []\n}'
    lines = json_text.load(said)[1].lines
    assert lines == {
        (): 1,
        ("a",): 2,
        ("a", 0): 3,
        ("a", 0, "b"): 3,
        ("a", 0, "c"): 4,
        ("a", 1): 4,
        ("d",): 6,
        ("e",): 6,
    }


def test_bombs_are_refused_at_once():
    bomb = "a: &a [x,x,x]\n" + "\n".join(
        f"{n}: &{n} [*{p},*{p},*{p}]" for p, n in zip("abcdefgh", "bcdefghi", strict=True)
    )
    for text, key in [
        (bomb, "alias"), ("[" * 5000, "too_deep"), ("a: " + "{a: " * 60 + "1" + "}" * 60, "too_deep"), ("x" * 1_000_001, "too_long"),
    ]:  # fmt: skip
        with pytest.raises(CourseError) as caught:
            yaml_text.load(text)
        assert caught.value.key == f"documents.error.{key}"
    for text, key in [
        ("[" * 200_000, "too_deep"),
        ("[" * 50 + "]" * 50, "too_deep"),
        ('{"a": 1e999}', None),
        ('{"a": ' + "9" * 5000 + "}", None),
    ]:
        if key is None:
            assert json_text.load(text)[0]["a"] == float("inf")
        else:
            with pytest.raises(CourseError) as caught:
                json_text.load(text)
            assert caught.value.key == f"documents.error.{key}"


def test_nothing_in_a_file_is_run():
    with pytest.raises(CourseError, match="python/object"):
        yaml_text.load("a: !!python/object/apply:os.system [exit 1]")


def test_lines_of_a_text_stay_lines():
    assert yaml_text.dump({"a": "one\ntwo"}) == "a: |-\n  one\n  two\n"
    assert yaml_text.dump({"a": "796 de 1\u202f000"}) == "a: 796 de 1\u202f000\n"
