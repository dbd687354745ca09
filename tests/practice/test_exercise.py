"""The verbs of a notebook: what they show, what they return, what they leave alone."""

import json

import pytest

from coursekit.messages import CourseError, language
from coursekit.practice import exercise, question_set
from coursekit.practice.progress import Progress
from coursekit.practice.verdict import Outcome, Verdict


@pytest.fixture
def notebook():
    return {}


@pytest.fixture
def ex(notebook, lang):
    return exercise("5.1a", lang=lang, namespace=notebook)


@pytest.fixture
def kept(tmp_path, monkeypatch):
    """Progress is written, into a folder of the test's own."""
    monkeypatch.setenv("COURSEKIT_PROGRESS", "on")
    monkeypatch.setenv("COURSEKIT_HOME", str(tmp_path))
    return tmp_path


def test_it_sets_the_language_and_says_what_it_is(ex, lang):
    assert language() == lang
    assert repr(ex) == f"exercise('5.1a', lang='{lang}')"


@pytest.mark.parametrize(
    ("given", "hint"), [("5.1A", "5.1a"), ("51a", "5.1a"), ("5.1", "5.1a, 5.1b"), ("capstone", "5.1a")]
)
def test_a_misspelt_exercise_suggests_the_nearest(given, hint, lang):
    with pytest.raises(CourseError, match=hint) as error:
        exercise(given, lang=lang)
    assert error.value.key == "practice.unknown_exercise"


@pytest.mark.parametrize("verb", ["check", "hint", "solution", "sorter"])
def test_a_misspelt_question_suggests_the_nearest(ex, verb):
    with pytest.raises(CourseError, match="nps") as error:
        getattr(ex, verb)("nsp")
    assert error.value.key == "practice.unknown_question"


def test_an_unknown_language_is_one_sentence():
    with pytest.raises(CourseError, match="en, es"):
        exercise("5.1a", lang="de")


@pytest.mark.parametrize("token", ["ana maría", "año", "a_b", "x" * 65, 7, None])
def test_a_token_with_wrong_letters_is_one_sentence(token, lang):
    with pytest.raises(CourseError) as error:
        exercise("5.1a", lang=lang, token=token)
    assert error.value.key.startswith("datasets.token")


def test_spaces_around_a_token_are_taken_off_and_said(capsys):
    assert exercise("5.1a", lang="en", token=" Ana-7 ").token == "ana-7"
    assert "spaces" in capsys.readouterr().out


def test_a_check_returns_a_plain_float_and_nothing_on_stderr(ex, notebook, capsys):
    assert ex.check("nps") == 0.0
    notebook["nps_score"] = 5
    assert type(ex.check("nps")) is float
    captured = capsys.readouterr()
    assert captured.err == ""
    assert "nps_score" in captured.out


def test_answers_come_from_the_callers_own_variables():
    variables = {}
    exec(
        'from coursekit import exercise\nex = exercise("5.1a")\nanswer_which = "c"\npoints = ex.check("which")',
        variables,
    )
    assert variables["points"] == 1.0


def test_the_data_can_be_spoilt_without_spoiling_the_check(ex, notebook):
    right = question_set("5.1a")["nps"].expected(ex.data)
    ex.data.surveys["nps"] = 0
    notebook["nps_score"] = right
    assert ex.check("nps") == 1.0


def test_hints_come_one_by_one_and_end(ex, capsys):
    said = []
    for _ in range(4):
        ex.hint("nps")
        said.append(capsys.readouterr().out)
    assert len(set(said)) == 4
    assert "3" in said[2]


def test_a_solution_shows_answer_reason_and_code(ex, capsys):
    ex.solution("nps")
    said = capsys.readouterr().out
    assert "(scores >= 9)" in said
    assert f"{question_set('5.1a')['nps'].expected(ex.data):.1f}".replace("-", "−") in said


def test_an_exam_gives_no_help_but_still_checks(notebook, lang, capsys):
    ex = exercise("5.1a", lang=lang, exam=True, namespace=notebook)
    for verb in (ex.hint, ex.solution):
        verb("which")
        assert question_set("5.1a")["which"].code not in capsys.readouterr().out
    notebook["answer_which"] = "c"
    assert ex.check("which") == 1.0


def test_progress_counts_the_best_of_each_question(ex, notebook, capsys):
    notebook["answer_which"] = "c"
    ex.check("which")
    notebook["answer_which"] = "a"
    ex.check("which")
    capsys.readouterr()
    ex.progress()
    assert "1 / 1" in capsys.readouterr().out


def test_what_is_shown_is_escaped(notebook):
    from coursekit.practice.show import verdict_box

    html = verdict_box(Verdict("q", Outcome.WRONG, 0, 0, 1, ["<script>alert(1)</script>"]), "<b>").html
    assert "<script>" not in html
    assert "<b>" not in html


@pytest.mark.parametrize("guess", [..., 30, -1000, 5.0, "40", True, float("nan"), None, [1]])
def test_a_guess_is_set_beside_the_figure(ex, guess, capsys):
    ex.guess(guess, 5.04, digits=1)
    assert "5.0" in capsys.readouterr().out


def test_progress_lasts_across_restarts(kept, capsys):
    exercise("5.1a", lang="en", token="ana", namespace={"answer_which": "c"}).check("which")
    exercise("5.1a", lang="en", token="ana", namespace={}).progress()
    said = capsys.readouterr().out
    assert "1 / 1" in said
    assert "Kept from one day" in said
    exercise("5.1a", lang="en", token="eva", namespace={}).progress()
    assert "1 / 1" not in capsys.readouterr().out


def test_progress_is_off_under_tests(tmp_path, monkeypatch):
    monkeypatch.setenv("COURSEKIT_HOME", str(tmp_path))
    exercise("5.1a", namespace={"answer_which": "c"}).check("which")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "broken", ["", "{", "[]", '{"questions": 3}', '{"questions": {"nps": {"attempts": "x"}}}', "\x00"]
)
def test_a_broken_file_of_progress_is_put_aside_not_lost(kept, broken, capsys):
    path = Progress("5.1a", "").path
    path.parent.mkdir(parents=True)
    path.write_text(broken, encoding="utf-8")
    exercise("5.1a", lang="en", namespace={"answer_which": "c"}).check("which")
    assert "put aside" in capsys.readouterr().out
    aside = list(path.parent.glob("*.unreadable-*.json"))
    assert [p.read_text("utf-8") for p in aside] == [broken]
    assert "which" in json.loads(path.read_text("utf-8"))["questions"]


def test_a_folder_that_cannot_be_written_does_not_stop_a_lesson(kept, monkeypatch, capsys):
    (kept / "progress").write_text("a file where a folder should be")
    ex = exercise("5.1a", lang="en", namespace={"answer_which": "c"})
    assert ex.check("which") == 1.0
    ex.progress()
    assert "Not kept" in capsys.readouterr().out


def test_an_instructors_own_questions_go_before_the_public_ones(tmp_path, monkeypatch):
    (tmp_path / "m5_1a_mine.py").write_text(
        "from coursekit.practice import Number, Question, QuestionSet, both\n"
        "QUESTIONS = QuestionSet('5.1a', [Question('two', both('dos', 'two'), 'answer_two', Number(), lambda data: 2)])\n"
    )
    ex = exercise("5.1a", namespace={"answer_two": 2}, questions=tmp_path)
    assert ex.check("two") == 1.0
    monkeypatch.setenv("COURSEKIT_QUESTIONS", str(tmp_path))
    assert exercise("5.1a", namespace={"answer_two": 2}).check("two") == 1.0


def test_a_broken_or_missing_private_bank_is_one_sentence(tmp_path):
    with pytest.raises(CourseError, match="no folder of questions"):
        exercise("5.1a", questions=tmp_path / "nowhere")
    (tmp_path / "m5_1a_mine.py").write_text("1/0")
    with pytest.raises(CourseError, match="ZeroDivisionError"):
        exercise("5.1a", questions=tmp_path)


def test_a_failing_question_is_our_error_not_the_learners_zero(tmp_path):
    from coursekit.practice.judge import BankError

    (tmp_path / "m5_1a_mine.py").write_text(
        "from coursekit.practice import Number, Question, QuestionSet, both\n"
        "QUESTIONS = QuestionSet('5.1a', [Question('two', both('dos', 'two'), 'answer_two', Number(), lambda data: 1 / 0)])\n"
    )
    with pytest.raises(BankError, match="ZeroDivisionError"):
        exercise("5.1a", namespace={"answer_two": 2}, questions=tmp_path).check("two")
