"""The progress page, from files of a learner made up by hand; the oracle is what is written into them here."""

import itertools
import json
import math
import re
from datetime import UTC, datetime, timedelta

import pytest

from coursekit.bank.themes import THEMES, theme_of
from coursekit.messages import text, using_language
from coursekit.practice import Choice, exercise, exercises, progress_page, question_set, review
from coursekit.practice.commands import as_document
from coursekit.practice.progress import Progress
from coursekit.practice.review import parts_of
from coursekit.practice.review_gain import gains, paired_interval
from coursekit.practice.review_show import _lessons

NOW = datetime(2026, 6, 1, 12, tzinfo=UTC)


def verdict(question, outcome, days, mistake=""):
    right = outcome == "correct"
    points = {"correct": 1.0, "partly": 0.5}.get(outcome, 0.0)
    return {
        "question": question,
        "outcome": outcome,
        "fraction": points,
        "points": points,
        "of": 1.0,
        "say": [],
        "mistake": mistake if not right else "",
        "at": (NOW - timedelta(days=days)).isoformat(),
    }


def record(question, outcomes, days=1, mistakes=(), slips=(), hints=0):
    """What is kept of a question that was answered with these outcomes, the last one ``days`` ago."""
    timed = [verdict(question, outcome, days + len(outcomes) - 1 - i) for i, outcome in enumerate(outcomes)]
    best = {name: value for name, value in max(timed, key=lambda one: one["points"]).items() if name != "at"}
    return {
        "attempts": len(outcomes),
        "hints": hints,
        "best": best,
        "first": timed[0],
        "last": timed[-1],
        "mistakes": list(mistakes),
        "slips": list(slips),
    }


def saved(exercise_id, token="", **questions):
    return {"exercise": exercise_id, "token": token, "questions": questions}


def a_test(form, right, days=1):
    """A test in which the items named were right and all others not."""
    return saved(
        form, **{q.id: record(q.id, ["correct" if q.id in right else "wrong"], days) for q in question_set(form)}
    )


def finished(exercise_id, days):
    return saved(exercise_id, **{q.id: record(q.id, ["correct"], days) for q in question_set(exercise_id)})


def plain(found, lang="en"):
    return repr(progress_page(lang, found))


def test_a_fresh_home_is_a_kind_beginning(monkeypatch, tmp_path, lang):
    monkeypatch.setenv("COURSEKIT_PROGRESS", "on")
    monkeypatch.setenv("COURSEKIT_HOME", str(tmp_path / "none"))
    found = review()
    assert found.empty
    assert found.repeat == found.confusions == found.gains == []
    with using_language(lang):
        assert text("practice.review.nothing") in plain(found, lang)
    assert list(tmp_path.iterdir()) == []


def test_where_nothing_is_kept_no_file_is_read(monkeypatch, tmp_path):
    monkeypatch.setenv("COURSEKIT_HOME", str(tmp_path))
    (tmp_path / "progress").mkdir()
    (tmp_path / "progress" / "x.json").write_text(json.dumps(saved("1.1", terms=record("terms", ["correct"]))))
    assert review().empty
    assert not review().kept


def test_what_is_done_counts_each_question_once_by_its_best_answer():
    found = review(
        [
            saved(
                "5.1b",
                kept=record("kept", ["mistake", "correct"], hints=2),
                repeat=record("repeat", ["partly"]),
                memo=record("memo", ["waiting"]),
                clv=record("clv", ["wrong"]),
            ),
            saved("5.1b", "ana", kept=record("kept", ["wrong"], days=3), clv=record("clv", ["partly"])),
        ],
        NOW,
    )
    one = next(one for one in found.done if one.exercise == "5.1b")
    assert (one.right, one.partly, one.wrong, one.waiting) == (1, 2, 0, 1)
    assert one.n == len(question_set("5.1b"))
    assert one.hints == 2
    assert one.last == NOW - timedelta(days=1)
    assert found.tokens == ["", "ana"]
    assert "no code, ana" in plain(found)


def test_a_confusion_is_open_until_the_last_answer_is_right():
    found = review(
        [
            saved(
                "5.1b",
                kept=record("kept", ["mistake", "mistake", "correct"], mistakes=["churn", "churn"]),
                repeat=record("repeat", ["correct", "mistake"], mistakes=["all-time"]),
            )
        ],
        NOW,
    )
    kept, repeat = (next(c for c in found.confusions if c.question == name) for name in ("kept", "repeat"))
    assert (kept.mistake, kept.times, kept.mended) == ("churn", 2, True)
    assert (repeat.mistake, repeat.times, repeat.mended) == ("all-time", 1, False)
    assert found.confusions[0] is repeat  # what is open comes first
    known = {m.id: m.say for m in question_set("5.1b")["repeat"].mistakes}
    for lang in ("es", "en"):
        assert re.sub(r"[`*]", "", known["all-time"][lang])[:30] in re.sub(r"[`*]", "", plain(found, lang))


def test_a_chosen_option_and_a_pair_are_confusions_too():
    found = review(
        [
            saved("1.1", terms=record("terms", ["partly"], slips=["teacher>customer"])),
            saved("5.1a", which=record("which", ["wrong"], slips=["a"])),
        ],
        NOW,
    )
    assert {c.mistake for c in found.confusions} == {"teacher>customer", "a"}
    said = plain(found)
    assert "teacher → customer: " in said
    assert question_set("5.1a")["which"].kind.options["a"]["en"][:40] in said


def test_mistakes_of_two_lessons_that_are_one_idea_are_grouped():
    found = review(
        [
            saved("5.1b", repeat=record("repeat", ["mistake"], mistakes=["all-time"])),
            saved("1.1", december=record("december", ["wrong"], slips=["b"])),
            saved("5.1a", nps=record("nps", ["mistake"], mistakes=["average-mark"])),
            saved(
                "0.1", worst=record("worst", ["wrong"], slips=["a"]), members=record("members", ["wrong"], slips=["b"])
            ),
        ],
        NOW,
    )
    themes = found.themes()
    assert {one.exercise for one in themes["time"]} == {"1.1", "5.1b"}
    assert [one.exercise for one in themes[""]] == ["5.1a"]
    assert [one.lesson for one in themes["anyway"]] == ["5.3", "6.1"]
    with using_language("en"):
        assert text("practice.review.theme.time") in plain(found)
    assert "**" not in plain(found)


def test_what_to_repeat_comes_in_order_of_what_helps_most():
    found = review(
        [
            a_test("0.1", {"roles", "step"}, days=50),
            finished("1.1", 40),  # long ago
            finished("2.1", 2),  # missed in the test and learnt since
            saved("2.6", place=record("place", ["wrong"], slips=["x>y"])),
            saved("5.1b", repeat=record("repeat", ["mistake"], mistakes=["all-time"])),
        ],
        NOW,
    )
    why = {one.exercise: dict(one.reasons) for one in found.repeat}
    order = [one.exercise for one in found.repeat]
    assert order[0] == "5.1b"
    assert why["5.1b"]["open"] == 1
    assert "2.1" not in why
    assert why["2.2"] == {"before": 1}
    assert why["1.1"] == {"long": len(question_set("1.1"))}
    assert order.index("2.2") < order.index("1.1")
    assert found.next == "1.2"


def test_the_test_at_the_end_counts_even_for_finished_lessons():
    found = review([a_test("7.2", {q.id for q in question_set("7.2")} - {"known"}), finished("2.1", 2)], NOW)
    assert [(one.exercise, one.reasons) for one in found.repeat] == [("2.1", (("after", 1),))]
    assert "nothing to compare with" in plain(found)


def test_a_lesson_that_cost_mistakes_comes_back_sooner():
    easy, hard = finished("1.2", 15), finished("1.3", 15)
    hard["questions"]["components"]["hints"] = 1
    assert [one.exercise for one in review([easy, hard], NOW).repeat] == ["1.3"]


def test_the_gain_counts_first_answers_of_items_answered_both_times():
    ids = [q.id for q in question_set("0.1")]
    before, after = a_test("0.1", set(ids[:4]), 60), a_test("7.2", set(ids[1:12]), 1)
    del after["questions"]["audit"]
    before["questions"]["audit"]["best"]["outcome"] = "correct"  # a later answer changes nothing
    found = review([before, after], NOW)
    whole = found.gains[0]
    assert (whole.module, whole.n, whole.before, whole.after) == ("", 19, 4, 11)
    assert (whole.gained, whole.lost) == (8, 1)
    assert sum(one.n for one in found.gains[1:]) == 19
    assert "you have answered 19 of 20" in plain(found)
    first = next(c for c in review([a_test("0.1", set())], NOW).done if c.exercise == "0.1")
    assert first.wrong == 20


def test_the_interval_by_hand():
    """Agresti and Min's rule: (6.5 − 1.5)/22 ± 1.96·√(8 − 25/22)/22 = 0.2273 ± 0.2334."""
    low, high = paired_interval(20, 6, 1)
    assert low == pytest.approx(100 * (5 / 22 - 1.959964 * math.sqrt(8 - 25 / 22) / 22))
    assert (round(low, 1), round(high, 1)) == (-0.6, 46.1)
    assert all(math.isnan(end) for end in paired_interval(0, 0, 0))
    assert paired_interval(1, 1, 0)[1] == 100
    assert paired_interval(3, 0, 3)[0] >= -100


def test_no_cheering_on_noise():
    items = list(question_set("7.2").test.values())
    said = {}
    for name, right in (("same", 5), ("more", 14), ("less", 0)):
        before = {item.id: i < 4 for i, item in enumerate(items)}
        after = {item.id: i < right for i, item in enumerate(items)}
        if name == "less":
            before = {item.id: i < 12 for i, item in enumerate(items)}
        whole = gains(items, before, after)[0]
        said[name] = (whole.low > 0) - (whole.high < 0)
    assert said == {"same": 0, "more": 1, "less": -1}


def test_what_was_missed_before_and_is_right_after_is_mended():
    before, after = a_test("0.1", set()), a_test("7.2", {"trial"})
    before["questions"]["trial"]["slips"] = ["a"]
    before["questions"]["worst"]["slips"] = before["questions"]["reply"]["slips"] = ["a"]
    state = {c.question: c.mended for c in review([before, after], NOW).confusions}
    assert state == {"trial": True, "worst": False, "reply": False}
    # Without its twin, the lesson's own questions tell.
    state = {c.question: c.mended for c in review([before, finished("4.5b", 2)], NOW).confusions}
    assert state == {"trial": False, "worst": False, "reply": True}


def test_files_put_aside_unknown_exercises_and_old_files(monkeypatch, tmp_path):
    monkeypatch.setenv("COURSEKIT_PROGRESS", "on")
    monkeypatch.setenv("COURSEKIT_HOME", str(tmp_path))
    folder = tmp_path / "progress"
    folder.mkdir()
    old = record("which", ["correct"])
    old = {name: old[name] for name in ("attempts", "hints", "best", "mistakes")}
    old["mistakes"] = ["average-mark"]
    (folder / "5.1a--cafe-lumbre.json").write_text(json.dumps(saved("5.1a", which=old, gone=record("gone", ["wrong"]))))
    (folder / "9.9--x.json").write_text(json.dumps(saved("9.9", "x", a=record("a", ["wrong"]))))
    (folder / "broken.json").write_text("{")
    (folder / "1.1--cafe-lumbre.unreadable-1.json").write_text("[]")
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    found = review()
    assert found.put_aside == ["1.1--cafe-lumbre.unreadable-1.json", "broken.json"]
    assert found.unknown == ["5.1a · gone", "9.9"]
    assert next(one for one in found.done if one.exercise == "5.1a").right == 1
    assert found.confusions == []  # a mistake that this version does not know has no words
    for lang in ("es", "en"):
        said = plain(found, lang)
        assert "broken.json" in said
        assert "9.9" in said
    assert before == {path.name: path.read_bytes() for path in folder.iterdir()}


def test_from_an_exercise_to_the_page(monkeypatch, tmp_path):
    monkeypatch.setenv("COURSEKIT_PROGRESS", "on")
    monkeypatch.setenv("COURSEKIT_HOME", str(tmp_path))
    ex = exercise("5.1a", lang="en", namespace={"answer_which": "a"})
    ex.check("which")
    ex.hint("nps")
    found = review()
    assert [(c.question, c.mistake) for c in found.confusions] == [("which", "a")]
    assert Progress("5.1a", "").of("nps").attempts == 0


def test_the_page_is_made_of_tables_with_headings_and_says_all_in_words(lang):
    found = review([a_test("0.1", {"roles"}), a_test("7.2", {"roles", "step"}), finished("1.1", 3)], NOW)
    page = progress_page(lang, found)
    for table in re.findall(r"<table.*?</table>", page.html, re.S):
        assert "<caption" in table
        heads, rows = table.count('scope="col"'), re.findall(r"<tbody>.*</tbody>", table, re.S)[0]
        assert all(row.count("<td") + 1 == heads for row in re.findall(r"<tr>.*?</tr>", rows, re.S))
        assert rows.count('scope="row"') == rows.count("<tr>")
    assert "color" not in page.html  # nothing is said by colour
    levels = [int(level) for level in re.findall(r"<h(\d)>", page.html)]
    assert levels[0] == 2
    assert all(b - a <= 1 for a, b in itertools.pairwise(levels))
    words = re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page.html))
    assert text("practice.review.repeat") in words
    assert text("practice.review.repeat") in repr(page)


def test_what_a_learner_typed_is_escaped():
    found = review([saved("<b>9</b>", a=record("a", ["wrong"])), finished("1.1", 1)], NOW)
    assert "<b>9" not in progress_page("en", found).html


def test_lessons_beside_the_page_are_linked(tmp_path):
    (tmp_path / "1.1_concepts.ipynb").write_text('{"cells": [{"source": ["# 1.1 · Concepts & more\\n", "x"]}]}')
    (tmp_path / "1.2_empty.ipynb").write_text("{}")
    assert _lessons(tmp_path) == {"1.1": ("1.1 · Concepts & more", "1.1_concepts.ipynb")}
    page = progress_page("en", review([finished("1.1", 40)], NOW), folder=tmp_path)
    assert '<a href="1.1_concepts.ipynb">1.1 · Concepts &amp; more</a>' in page.html


def test_the_command_writes_a_whole_page(monkeypatch, tmp_path, capsys):
    from coursekit.cli import main

    monkeypatch.setenv("COURSEKIT_PROGRESS", "on")
    monkeypatch.setenv("COURSEKIT_HOME", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    assert main(["progress", "--lang", "es", "-o", "page.html"]) == 0
    assert "page.html" in capsys.readouterr().out
    written = (tmp_path / "page.html").read_text("utf-8")
    assert written == as_document("es", tmp_path)
    assert '<html lang="es">' in written
    assert main(["progress", "-o", "nowhere/page.html"]) == 2
    assert "--output" in capsys.readouterr().err


def test_every_theme_has_a_name_and_every_question_named_is_there():
    from coursekit.bank import themes

    for lang in ("es", "en"):
        with using_language(lang):
            assert len({text(f"practice.review.theme.{theme}") for theme in THEMES}) == len(THEMES)
    for exercise_id, question_id in themes._QUESTIONS:
        assert isinstance(question_set(exercise_id)[question_id].kind, Choice)
    assert theme_of("5.1b", "clv", "no-such-idea") == ""
    used = {theme_of(e, q.id, m.id) for e in exercises() for q in question_set(e) for m in q.mistakes}
    assert set(themes._PATTERNS) <= used


def test_a_lesson_stands_for_its_parts():
    assert parts_of("5.1")[:2] == ["5.1a", "5.1b"]
    assert parts_of("1.1") == ["1.1"]
    assert parts_of("9.9") == []
