"""The tests before and after the course are parallel forms, cover the modules, and do not betray their answers.

The oracles: coursekit.bank.blueprint (what each item asks about), lessons/concepts.csv (where a concept is taught), and
the text of the two exercises as learners read it.
"""

import csv
import itertools
import re
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from coursekit.authoring.source import read_lesson
from coursekit.bank.blueprint import ITEMS, TITLES
from coursekit.messages import using_language
from coursekit.practice import Choice, Matching, Outcome, TestItem, exercise, judge, question_set
from coursekit.practice.progress import Progress

ROOT = Path(__file__).parents[2]
FORMS = {"0.1": "0-before/1-what-you-already-know", "7.2": "7-capstone/2-what-you-know-now"}
LANGS = ("es", "en")
# Lessons of the course, parts counted, as in its map: what the items are shared out by.
PARTS = {"1": 3, "2": 6, "3": 4, "4": 10, "5": 8, "6": 5}


@cache
def as_written(form):
    return {(cell.role, cell.key): cell for cell in read_lesson(ROOT / "lessons" / FORMS[form] / "exercise.py").cells}


def prompt(form, id, lang):
    return as_written(form)["text", id].texts[lang].source


def options(form, id, lang):
    return dict(re.findall(r"(?m)^(?:# )?- \*\*([a-z])\)\*\* (.+)$", prompt(form, id, lang)))


def choices(form):
    return [q for q in question_set(form) if isinstance(q.kind, Choice)]


def test_both_forms_ask_about_the_same_in_the_same_way():
    before, after = question_set("0.1"), question_set("7.2")
    assert list(before.test.values()) == list(after.test.values()) == list(ITEMS)
    assert len(before) == len(after) == 20
    for one, other in zip(before, after, strict=True):
        assert (one.id, one.title, one.points, one.answer) == (other.id, other.title, other.points, other.answer)
        assert one.kind.name == other.kind.name
        assert len(one.mistakes) == len(other.mistakes)
        if isinstance(one.kind, Choice):
            assert list(one.kind.options) == list(other.kind.options) == list("abcd")
        if isinstance(one.kind, Matching):
            assert one.kind.places == other.kind.places
            assert sorted(one.expected(None).values()) == sorted(other.expected(None).values())
        if one.mistakes:
            assert {m.id for m in one.mistakes} == {m.id for m in other.mistakes}


def test_the_two_forms_wear_other_clothes():
    for one, other in zip(question_set("0.1"), question_set("7.2"), strict=True):
        assert one.expected(None) != other.expected(None), one.id
        for lang in LANGS:
            texts = [prompt(form, one.id, lang) for form in FORMS]
            said = [set(re.findall(r"(?m)^(?:# )?(?!#).{25,}$", text)) for text in texts]
            assert not said[0] & said[1], one.id
            if isinstance(one.kind, Choice):
                whys = [{why[lang] for why in q.kind.options.values()} for q in (one, other)]
                assert not whys[0] & whys[1]


def test_modules_have_items_by_their_share_of_the_lessons():
    asked = Counter(item.module for item in ITEMS)
    assert set(asked) == set(PARTS)
    for module, parts in PARTS.items():
        assert abs(asked[module] - 20 * parts / sum(PARTS.values())) < 1, module
    assert {item.level for item in ITEMS} == {"know", "use", "judge"}
    assert min(Counter(item.level for item in ITEMS).values()) >= 5


def test_every_item_is_about_a_concept_of_its_lesson():
    with (ROOT / "lessons" / "concepts.csv").open(newline="", encoding="utf-8") as file:
        taught = {row["id"]: row["lesson"].split() for row in csv.DictReader(file)}
    for item in ITEMS:
        assert item.lesson.rstrip("abc") in taught[item.concept], item
    assert len({item.concept for item in ITEMS}) == 20
    assert list(TITLES) == [item.id for item in ITEMS]


@pytest.mark.parametrize("form", FORMS)
def test_the_answer_cells_are_marked_with_the_concept_of_the_blueprint(form):
    marked = {key: cell.words("concepts") for (role, key), cell in as_written(form).items() if role == "answer"}
    assert marked == {item.id: [item.concept] for item in ITEMS}


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("form", FORMS)
def test_the_length_of_an_option_does_not_betray_it(form, lang):
    longest = shortest = 0
    for question in choices(form):
        lengths = {letter: len(words) for letter, words in options(form, question.id, lang).items()}
        assert list(lengths) == list(question.kind.options), question.id
        right = lengths.pop(question.expected(None))
        longest += right > max(lengths.values())
        shortest += right < min(lengths.values())
    assert longest <= len(choices(form)) / 3
    assert shortest <= len(choices(form)) / 3


def test_the_place_of_the_right_option_varies():
    rights = {form: [q.expected(None) for q in choices(form)] for form in FORMS}
    for places in rights.values():
        assert all(2 <= n <= 4 for n in Counter(places).values())
        assert len(Counter(places)) == 4
        assert max(len(list(run)) for _, run in itertools.groupby(places)) <= 2
    assert all(a != b for a, b in zip(*rights.values(), strict=True))


@pytest.mark.parametrize("form", FORMS)
def test_nothing_but_the_question_helps(form, monkeypatch, tmp_path, capsys):
    monkeypatch.setenv("COURSEKIT_PROGRESS", "on")
    monkeypatch.setenv("COURSEKIT_HOME", str(tmp_path))
    notebook = {}
    ex = exercise(form, lang="en", namespace=notebook)
    ex.hint("known")
    assert "no hints" in capsys.readouterr().out
    ex.solution("known")
    assert "Questions left: 20" in capsys.readouterr().out
    for question in question_set(form):
        notebook[question.answer] = "?"
        assert ex.check(question.id) == 0.0
    capsys.readouterr()
    ex.solution("known")
    assert question_set(form)["known"].code in capsys.readouterr().out


def test_the_first_answer_counts_whatever_comes_after(monkeypatch, tmp_path, capsys):
    monkeypatch.setenv("COURSEKIT_PROGRESS", "on")
    monkeypatch.setenv("COURSEKIT_HOME", str(tmp_path))
    notebook = {"answer_known": "z"}
    ex = exercise("0.1", lang="en", namespace=notebook)
    ex.check("known")  # no option of that name: not an answer yet
    assert "does not count yet" in capsys.readouterr().out
    notebook["answer_known"] = "a"
    ex.check("known")
    assert "the one that counts" in capsys.readouterr().out
    notebook["answer_known"] = "c"
    assert ex.check("known") == 1.0
    assert "this one is for learning" in capsys.readouterr().out
    record = Progress("0.1", "").of("known")
    assert record.verdict("first").outcome is Outcome.WRONG
    assert record.verdict("last").outcome is Outcome.CORRECT
    assert record.slips == ["a"]
    assert record.attempts == 3
    ex.progress()
    assert "0 of 20 points; 0 of 20" in capsys.readouterr().out.replace(".0", "")


def test_not_knowing_is_an_answer_and_names_the_lesson(lang, capsys):
    for question in question_set("0.1"):
        verdict = exercise("0.1", lang=lang, namespace={question.answer: " ? "}).verdict(question.id)
        assert verdict.outcome is Outcome.WRONG
        assert question_set("0.1").test[question.id].lesson in verdict.say[0]
        # Where the notebook is not there to say so, it is worth as little.
        with using_language(lang):
            assert judge(question, "?", None).points == 0


def test_a_table_that_does_not_fit_its_questions_is_refused():
    from coursekit.practice import QuestionSet

    with pytest.raises(ValueError, match="one by one"):
        QuestionSet("9.9", list(question_set("0.1")), test=[TestItem("known", "nps", "5.1", "know")])
