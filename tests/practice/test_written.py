"""Texts that people judge: what the check says of them. The oracle is each case's own row."""

import pytest

from coursekit.messages import CourseError
from coursekit.practice import (
    Criterion,
    Number,
    Outcome,
    Question,
    QuestionSet,
    Rubric,
    Sign,
    Written,
    both,
    exercise,
    judge,
    lacks,
    no_number,
    says,
)

ANCHORS = [both(es=f"nivel {n}", en=f"level {n}") for n in range(4)]
RUBRIC = Rubric([Criterion("why", both(es="Razones", en="Reasons"), ANCHORS)], 3.0, examples=ANCHORS)
SIGNS = (
    Sign("no-number", no_number, both(es="¿Cuánto?", en="How much?")),
    Sign("no-interval", lacks("intervalo", "interval"), both(es="¿Y el margen?", en="What is the margin?")),
    Sign("cause", says(r"\bcaus", "gracias a"), both(es="¿Cómo lo sabes?", en="How do you know?")),
)
MEMO = Question("memo", both(es="Nota", en="Memo"), "memo", Written(RUBRIC, (5, 12), SIGNS), points=3.0)


@pytest.mark.parametrize("blank", [..., None, "", " \n "])
def test_nothing_is_not_attempted(blank, lang):
    assert judge(MEMO, blank, None).outcome is Outcome.BLANK


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (7, {"es": "entre comillas", "en": "between quotes"}),
        (["a text"], {"es": "entre comillas", "en": "between quotes"}),
        ("too short", {"es": "2 palabras", "en": "2 words"}),
        ("word " * 13, {"es": "13 palabras", "en": "13 words"}),
        ("x" * 30_000 + " a b c d e", {"es": "30\u202f010 caracteres", "en": "30\u202f010 characters"}),
    ],
)
def test_what_cannot_be_judged_yet(answer, said, lang):
    verdict = judge(MEMO, answer, None)
    assert verdict.outcome is Outcome.WRONG
    assert said[lang] in verdict.say[0]


@pytest.mark.parametrize(
    ("answer", "ids"),
    [
        ("Sube 5 puntos, con intervalo de 1 a 9.", []),
        ("It rose by five points, we think so.", ["no-number", "no-interval"]),
        ("El club está arriba 5; intervalo, 1 a 9.", []),
        ("GRACIAS A él subió 5: INTERVALO, 1 a 9", ["cause"]),
        ("The club caused 5 points; interval 1 to 9", ["cause"]),
    ],
)
def test_a_text_waits_and_hears_what_it_seems_to_lack(answer, ids, lang):
    verdict = judge(MEMO, answer, None)
    assert verdict.outcome is Outcome.WAITING
    assert verdict.points == 0
    assert verdict.of == 3
    expected = [sign.say[lang] for sign in SIGNS if sign.id in ids]
    assert [said for said in verdict.say if said in {sign.say[lang] for sign in SIGNS}] == expected
    assert any(ANCHORS[3][lang] in said for said in verdict.say)


def test_an_answer_may_be_a_subclass_with_tricks():
    class Text(str):
        def __str__(self):
            raise RuntimeError

    assert judge(MEMO, Text("Sube 5 puntos, con intervalo de 1 a 9."), None).outcome is Outcome.WAITING


def test_the_solution_shows_an_answer_at_each_level(capsys, lang):
    from coursekit.practice import show

    shown = show.examples([anchor[lang] for anchor in ANCHORS])
    assert shown.count("<dt>") == 4
    assert all(anchor[lang] in shown for anchor in ANCHORS)
    ex = exercise("5.1a", lang=lang, namespace={})
    ex._set = QuestionSet("9.9", [MEMO])
    ex.solution("memo")
    assert "…" not in capsys.readouterr().out.splitlines()[0]


def test_rubric_and_question_agree():
    with pytest.raises(ValueError, match="worth 2"):
        Question("memo", MEMO.title, "memo", MEMO.kind, points=2.0)
    with pytest.raises(CourseError, match="3"):
        Rubric(RUBRIC.criteria, 3.0, examples=ANCHORS[:3])
    assert Rubric.from_json(RUBRIC.as_json()) == RUBRIC


def test_a_sample_is_the_best_example_and_none_in_an_exam(lang, capsys):
    open_, exam = (exercise("5.1a", lang=lang, namespace={}, exam=exam) for exam in (False, True))
    for ex in (open_, exam):
        ex._set = QuestionSet("9.9", [MEMO, Question("n", MEMO.title, "n", Number(), lambda data: 1)])
    assert open_.sample("memo") == ANCHORS[3][lang]
    assert exam.sample("memo") is ...
    with pytest.raises(CourseError, match="n"):
        open_.sample("n")


@pytest.mark.parametrize("text", ["\n...\n", " … "])
def test_the_three_dots_inside_quotes_are_blank_too(text, lang):
    assert judge(MEMO, text, None).outcome is Outcome.BLANK


def test_the_rubric_is_a_table_for_whoever_will_be_judged_by_it(lang):
    ex = exercise("5.1a", lang=lang, namespace={})
    ex._set = QuestionSet("9.9", [MEMO, Question("n", MEMO.title, "n", Number(), lambda data: 1)])
    table = ex.rubric("memo")
    assert list(table.index) == [one.title[lang] for one in RUBRIC.criteria]
    assert list(table["×"]) == [one.weight for one in RUBRIC.criteria]
    assert [list(row) for row in table[["0", "1", "2", "3"]].to_numpy()] == [
        [anchor[lang] for anchor in one.anchors] for one in RUBRIC.criteria
    ]
    with pytest.raises(CourseError, match=r"ex\.progress"):
        ex.rubric("n")
