"""The sentences: the same keys and the same blanks to fill in both languages, and every key used is there."""

import contextvars
import re
import string
from pathlib import Path

import pytest

import coursekit
from coursekit import messages
from coursekit.messages.catalogue import sentences

PACKAGE = Path(coursekit.__file__).parent


def fields(sentence: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name}


def test_every_language_has_the_same_keys():
    assert set(sentences("es")) == set(sentences("en"))


# Thousands of sentences: one test for all of them, which names each that is wrong.


def test_both_languages_fill_in_the_same_values():
    english, spanish = sentences("en"), sentences("es")
    assert [key for key in english if fields(spanish[key]) != fields(english[key])] == []


def test_no_sentence_was_left_untranslated():
    english, spanish = sentences("en"), sentences("es")
    same = {key: sentence for key, sentence in english.items() if spanish[key] == sentence}
    # A sentence of four words or more that is the same in both languages was forgotten; formulas are not sentences.
    words = {key: re.findall(r"[^\W\d_]{2,}", re.sub(r"\{[^}]*\}", "", sentence)) for key, sentence in same.items()}
    assert [key for key, found in words.items() if len(found) >= 4] == []


def test_every_key_named_in_the_code_exists():
    keys = set(sentences("en"))
    heads = {key.split(".")[0] for key in keys}
    missing = {}
    for path in PACKAGE.rglob("*.py"):
        for named in re.findall(
            r'(?:text|CourseError|NotYet)\(\s*(?:"[a-z]+",\s*)?"([a-z_]+(?:\.[a-z0-9_-]+)+)"', path.read_text("utf-8")
        ):
            if named.split(".")[0] in heads and named not in keys:
                missing[named] = path.name
    assert missing == {}


def test_an_unknown_language_lists_those_there_are():
    with pytest.raises(messages.CourseError, match="en, es"):
        messages.use_language("fr")


def test_language_is_put_back_after_a_with_block():
    with messages.using_language("es"):
        assert messages.language() == "es"
    assert messages.language() == "en"


def test_the_language_lasts_from_one_cell_to_the_next():
    # Some kernels run each cell in a context of its own: what one cell sets there, the next does not see.
    contextvars.copy_context().run(messages.use_language, "es")
    assert messages.language() == "es"


def test_two_languages_at_once_do_not_disturb_each_other():
    def inside():
        with messages.using_language("es"):
            return messages.language()

    assert contextvars.copy_context().run(inside) == "es"
    assert messages.language() == "en"


def test_numbers_are_written_the_same_way_everywhere():
    assert messages.number(-12345.678, 1) == "−12\u202f345.7"
    assert messages.number(-0.04, 1) == "0.0"
    assert messages.percent(5, lang="en") == "5%"
    assert messages.percent(5, lang="es") == "5\u202f%"
    assert messages.number(float("inf")) == "∞"


def test_quoted_never_breaks_a_sentence():
    class Rude:
        def __repr__(self):
            raise RuntimeError

    assert messages.quoted(Rude()) == "<Rude>"
    assert len(messages.quoted("x" * 500)) <= 40
    assert "\n" not in messages.quoted(["a\nb"] * 3)


def test_an_error_shows_its_sentence_alone_in_a_notebook():
    error = messages.CourseError("messages.did_you_mean", nearest="nps")
    assert error._render_traceback_() == ["Did you mean 'nps'?"]


def test_only_what_is_near_is_offered():
    """Oracle: what a reader would take for the same word, by eye."""
    measures = ["conversion", "retention", "csat", "nps", "ces", "repeat_purchase_rate"]
    for said, meant in (
        ("nsp", "nps"),
        ("CSTA", "csat"),
        ("retencion", "retention"),
        ("repeat_purchases", "repeat_purchase_rate"),
    ):
        assert messages.nearest(said, measures) == meant
    for said in ("likes", "sales", "x", ""):
        assert messages.nearest(said, measures) is None
