"""Grading a quiz, and the widget that says the same."""

import json

import pytest

from coursekit.messages import CourseError, using_language
from coursekit.widgets import Quiz, grade_quiz

CHOICE = {
    "question": "2 + 2?",
    "type": "multiple_choice",
    "id": "q1",
    "answers": [
        {"answer": "2", "correct": False, "feedback": "Half of it."},
        {"answer": "4", "correct": True, "feedback": "Two pairs."},
        {"answer": "<b>5</b>", "correct": False},
    ],
}
MANY = {
    "question": "Even?",
    "type": "many_choice",
    "id": "q2",
    "answers": [
        {"answer": "2", "correct": True, "feedback": "Even."},
        {"answer": "4", "correct": True},
        {"answer": "5", "correct": False, "feedback": "Odd."},
    ],
}
NUMBER = {
    "question": "Pi?",
    "type": "numeric",
    "id": "q3",
    "precision": 2,
    "answers": [
        {"value": 3.14, "correct": True, "feedback": "Yes."},
        {"range": [0, 3], "correct": False, "feedback": "More."},
        {"type": "default", "feedback": "Less."},
    ],
}
QUIZ = [CHOICE, MANY, NUMBER]


@pytest.mark.parametrize(
    ("answer", "outcome", "score"),
    [
        ("b", "correct", 1.0),
        ("B ", "correct", 1.0),
        ("a", "wrong", 0.0),
        (None, "empty", 0.0),
        ("", "empty", 0.0),
    ],
)
def test_one_choice(answer, outcome, score):
    (grade,) = grade_quiz([CHOICE], [answer]).grades
    assert (grade.outcome, grade.score) == (outcome, score)


@pytest.mark.parametrize(
    ("answer", "outcome", "score"),
    [
        (["a", "b"], "correct", 1.0),
        (["b", "a", "a"], "correct", 1.0),
        ({"a", "b"}, "correct", 1.0),
        (["a"], "partly", 0.5),
        ("a", "partly", 0.5),
        (["a", "c"], "partly", 0.0),
        (["a", "b", "c"], "partly", 0.5),
        (["c"], "wrong", 0.0),
        ([], "empty", 0.0),
    ],
)
def test_many_choices(answer, outcome, score):
    """By hand: right ones chosen less wrong ones, over the two right ones, not below 0."""
    (grade,) = grade_quiz([MANY], [answer]).grades
    assert (grade.outcome, grade.score) == (outcome, score)


@pytest.mark.parametrize(
    ("answer", "outcome", "feedback"),
    [
        (3.14, "correct", "Yes."),
        ("3.1416", "correct", "Yes."),
        ("22/7", "correct", "Yes."),
        ("\u22125", "wrong", "Less."),
        (0, "wrong", "More."),
        (3, "wrong", "Less."),  # a range does not hold its second end
        ("2.999", "wrong", "Less."),  # rounds to 3.00 before it is compared
        ("three", "unreadable", None),
        ("3,14", "unreadable", None),
        ("1/0", "unreadable", None),
        ("nan", "unreadable", None),
        ("1e999", "unreadable", None),
        ("9" * 20 + "/1", "unreadable", None),
    ],
)
def test_numbers(answer, outcome, feedback):
    (grade,) = grade_quiz([NUMBER], [answer]).grades
    assert grade.outcome == outcome
    if feedback:
        assert grade.said[-1][1] == feedback


def test_a_decimal_comma_gets_its_own_advice(lang):
    (grade,) = grade_quiz([NUMBER], ["3,14"]).grades
    assert "3.14" in grade.said[0][1]


def test_every_option_has_its_feedback():
    """The one chosen while it is wrong; all of them once the answer is right."""
    wrong, right = grade_quiz([CHOICE], ["c"]).grades[0], grade_quiz([CHOICE], ["b"]).grades[0]
    assert wrong.said[1] == ("c", "This one does not hold.")
    assert right.said[1:] == (("a", "Half of it."), ("b", "Two pairs."))
    part = grade_quiz([MANY], [["a"]]).grades[0]
    assert part.said[1:] == (("a", "Even."), ("", "Right options still to choose: 1."))


def test_result_in_words(lang):
    result = grade_quiz(QUIZ, ["b", ["a"]])
    assert str(result) == {"en": "1 of 3 right", "es": "1 de 3 correctas"}[lang]
    assert repr(result) == "QuizResult(1: correct, 2: partly, 3: empty)"
    assert float(result) == pytest.approx(0.5)
    assert (
        "<b>"
        not in grade_quiz(
            [CHOICE | {"answers": [*CHOICE["answers"][:2], {"answer": "x", "correct": False, "feedback": "<b>"}]}],
            ["c"],
        )._repr_html_()
    )


WRONG = {
    "answers_not_a_list": ("b", "'b'"),
    "too_many_answers": ([None] * 4, "4"),
    "unknown_letter": (["d"], "'d'"),
    "bad_answer": ([None, None, [3]], "[3]"),
}


@pytest.mark.parametrize("key", WRONG)
def test_wrong_answers_are_named(key, lang):
    answers, value = WRONG[key]
    with pytest.raises(CourseError) as wrong:
        grade_quiz(QUIZ, answers)
    assert wrong.value.key == f"widgets.quiz.{key}"
    assert value in str(wrong.value)
    with pytest.raises(CourseError) as again:
        Quiz(QUIZ).answers = answers if isinstance(answers, list) else list(answers) * 9
    assert again.value.key.startswith("widgets.quiz.")


def test_the_widget_says_what_its_twin_says(lang):
    answers = ["b", ["a", "c"], "3.5"]
    quiz = Quiz(QUIZ)
    quiz.answers = answers
    twin = grade_quiz(QUIZ, answers)
    assert quiz.grade() == twin
    quiz.check()
    shown = [(said["outcome"], [tuple(pair) for pair in said["said"]]) for said in quiz._feedback]
    assert shown == [(grade.outcome, list(grade.said)) for grade in twin.grades]


def test_the_browser_never_learns_what_is_right():
    state = json.dumps(Quiz(QUIZ).get_state(["_questions", "_feedback", "_lines", "answers"]))
    assert "correct" not in state
    assert "Two pairs" not in state


def test_a_new_answer_takes_back_what_was_said_of_the_old_one():
    quiz = Quiz(QUIZ)
    quiz.answers = ["a", ["a"], None]
    quiz.check(1)
    quiz.check(2)
    quiz.answers = ["b", ["a"], None]
    assert [said and said["outcome"] for said in quiz._feedback] == [None, "partly", None]


def test_lines_for_the_answer_cells():
    quiz = Quiz(QUIZ)
    quiz.answers = ["b", ["a", "c"], "3.5"]
    assert quiz._lines == ['answer_q1 = "b"', 'answer_q2 = ["a", "c"]', "answer_q3 = 3.5"]
    for line in quiz._lines:
        exec(line, {})
    quiz.answers = [None, None, "three"]
    assert quiz._lines == ["", "", ""]
    nameless = Quiz([{key: value for key, value in CHOICE.items() if key != "id"}])
    nameless.answers = ["b"]
    assert nameless._lines == [""]


def test_messages_from_the_browser():
    quiz = Quiz(QUIZ)
    quiz._handle_custom_msg({"check": 0}, [])
    assert quiz._feedback[0]["outcome"] == "empty"
    for nonsense in ({"check": 9}, {"check": "0"}, {}, "check", None):
        quiz._handle_custom_msg(nonsense, [])
    assert quiz._feedback[1:] == [None, None]
    with pytest.raises(CourseError, match="4"):
        quiz.check(4)


def test_stands_in_text_where_there_are_no_widgets():
    quiz = Quiz(QUIZ)
    assert repr(quiz) == "Quiz(questions=3, answered=0)"
    data, _ = quiz._repr_mimebundle_()
    assert data["text/plain"].startswith("Quiz(questions=3, answered=0)\n1. 2 + 2?\n   a) 2\n")
    assert "application/vnd.jupyter.widget-view+json" in data


def test_keeps_the_language_it_was_made_in():
    with using_language("es"):
        quiz = Quiz([CHOICE])
    quiz.answers = ["a"]
    quiz.check(1)
    assert quiz._feedback[0]["said"][0] == ["", "✗ Todavía no."]
    assert quiz._labels["check"] == "Comprobar"
    assert Quiz([CHOICE], lang="es")._labels["lang"] == "es"
