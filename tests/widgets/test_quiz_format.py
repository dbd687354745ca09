"""Reading quizzes. Oracle: jupyterquiz's published format (README and schemas of version 1.6)."""

import copy
import json

import pytest

from coursekit.messages import CourseError
from coursekit.widgets import read_questions

# The shape of jupyterquiz's own three kinds, with our languages in one of them.
QUIZ = [
    {
        "question": {"es": "¿Qué es el NPS?", "en": "What is the NPS?"},
        "type": "multiple_choice",
        "id": "q1",
        "answers": [
            {"answer": {"es": "un %", "en": "a %"}, "correct": False, "feedback": {"es": "No.", "en": "No."}},
            {"answer": {"es": "un número", "en": "a number"}, "correct": True, "feedback": {"es": "Sí.", "en": "Yes."}},
        ],
    },
    {
        "question": "Which hold?",
        "type": "many_choice",
        "answers": [
            {"answer": "one", "correct": True, "feedback": "one holds"},
            {"answer": "two", "code": "1 + 1", "correct": True},
            {"code": "1 / 0", "correct": False},
        ],
    },
    {
        "question": "The value of pi?",
        "type": "numeric",
        "precision": 2,
        "answers": [
            {"type": "value", "value": 3.14, "correct": True, "feedback": "Correct."},
            {"type": "range", "range": [3.142857, 3.142858], "correct": True, "feedback": "22/7?"},
            {"type": "range", "range": [-100000000, 0], "correct": False, "feedback": "An area."},
            {"type": "default", "feedback": "Try again."},
        ],
    },
]


def changed(number, *path, value):
    """The quiz with one thing changed; a value of ... removes it."""
    quiz = copy.deepcopy(QUIZ)
    place = quiz[number - 1]
    for step in path[:-1]:
        place = place[step]
    if value is ...:
        del place[path[-1]]
    else:
        place[path[-1]] = value
    return quiz


def test_reads_the_three_kinds_in_each_language(lang):
    first, second, third = read_questions(QUIZ)
    assert first.text == {"es": "¿Qué es el NPS?", "en": "What is the NPS?"}[lang]
    assert [option.letter for option in first.options] == ["a", "b"]
    assert [option.correct for option in second.options] == [True, True, False]
    assert second.options[2].code == "1 / 0"
    assert [rule.kind for rule in third.rules] == ["value", "range", "range", "default"]
    assert third.precision == 2


def test_a_list_its_json_and_a_file_are_the_same(tmp_path):
    file = tmp_path / "quiz.json"
    file.write_text(json.dumps(QUIZ, ensure_ascii=False), encoding="utf-8")
    # As text: from Python 3.13 on, a bound that is not given (NaN) is unequal to itself.
    assert len({repr(read_questions(one)) for one in (QUIZ, json.dumps(QUIZ), file, str(file))}) == 1


WRONG = {
    "not_a_list": ({"question": "x"}, "dict"),
    "empty": ([], "one question"),
    "no_file": ("no-such-file.json", "no-such-file.json"),
    "bad_json": ('[{"question": "x",\n "type" "numeric"}]', "2"),
    "same_id": (changed(2, "id", value="q1"), "q1"),
    "no_language": (changed(1, "question", value={"fr": "Quoi?"}), "1"),
    "not_text": (changed(2, "question", value=7), "2"),
    "not_an_object": ([QUIZ[0], "x"], "2"),
    "no_question": (changed(3, "question", value="  "), "3"),
    "unknown_type": (changed(2, "type", value="many_choices"), "'many_choice'"),
    "no_answers": (changed(3, "answers", value=[]), "3"),
    "answer_not_an_object": (changed(2, "answers", 1, value="two"), "2"),
    "bad_id": (changed(1, "id", value="q 1"), "'q 1'"),
    "how_many_options": (changed(2, "answers", value=[{"answer": "x", "correct": True}]), "1"),
    "no_option_text": (changed(2, "answers", 0, "answer", value=""), "a"),
    "same_option": (changed(2, "answers", 0, value={"answer": "two", "code": "1 + 1", "correct": False}), "2"),
    "one_right": (changed(1, "answers", 0, "correct", value=True), "2"),
    "none_right": (changed(3, "answers", value=[{"value": 3, "correct": False}]), "3"),
    "bad_correct": (changed(2, "answers", 2, "correct", value="yes"), "'yes'"),
    "bad_range": (changed(3, "answers", 1, "range", value=[2, 1]), "[2, 1]"),
    "no_value": (changed(3, "answers", 0, value={"correct": True}), "3"),
    "not_a_number": (changed(3, "answers", 0, "value", value="3.14"), "'3.14'"),
    "bad_precision": (changed(3, "precision", value=-1), "-1"),
}


@pytest.mark.parametrize("key", WRONG)
def test_a_malformed_quiz_names_question_and_fault(key, lang):
    quiz, value = WRONG[key]
    with pytest.raises(CourseError) as wrong:
        read_questions(quiz)
    assert wrong.value.key == f"widgets.quiz.{key}"
    if key == "unknown_type":
        value = value if lang == "en" else "«many_choice»"
    if key == "empty":
        value = {"en": "one question", "es": "una pregunta"}[lang]
    assert value in str(wrong.value)


@pytest.mark.parametrize("missing", ["question", "type", "answers"])
def test_what_the_schema_requires_is_required(missing):
    with pytest.raises(CourseError, match="Question 2"):
        read_questions(changed(2, missing, value=...))


def test_true_is_no_number():
    with pytest.raises(CourseError, match="True"):
        read_questions(changed(3, "answers", 0, "value", value=True))
