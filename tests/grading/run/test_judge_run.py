"""From a run to verdicts. Oracle: runs written by hand, judged by rules that stand in the test."""

import pytest

from coursekit.grading.judge_run import grade_submission, judge_run
from coursekit.grading.model import CallResult, CellError, CodeCell, Missing, Opaque, Run, Status, Submission
from coursekit.grading.paper import Paper, pack_company, tables_named
from coursekit.messages import text
from coursekit.practice import Call, Function, Number, Outcome, Question, QuestionSet, both, judge, question_set


@pytest.fixture(scope="module")
def paper():
    return Paper(question_set("5.1a"), "ana-7", "a secret")


def handed_in(*cells, **others):
    return Submission("ana", None, "c" * 64, "5.1a", others.pop("lang", "en"), "ana-7", cells=[CodeCell(c) for c in cells], **others)  # fmt: skip


def verdicts(paper, run, *cells, **others):
    result = judge_run(handed_in(*cells, **others), run, paper)
    return {verdict.question: verdict for verdict in result.verdicts}, result


def test_every_expected_value_is_right_and_every_mistake_is_named(paper):
    # What people judge has a test of its own (tests/bank/test_texts.py).
    for question in (one for one in paper.questions if one.rubric is None):
        if isinstance(question.kind, Function):
            calls = paper.calls(question)
            right = [CallResult(out.value, out.error) for out in question.kind.outputs(question.expected(None), calls)]
            run = Run(functions=frozenset({question.answer}), calls={question.answer: right})
        else:
            run = Run({question.answer: question.expected(paper.company)})
        found, _ = verdicts(paper, run)
        assert found[question.id].outcome is Outcome.CORRECT
        for mistake in question.mistakes:
            if not isinstance(question.kind, Function):
                wrong = mistake.answer(paper.company)
                found, _ = verdicts(paper, Run({question.answer: wrong}))
                # The judge in the notebook is the oracle.
                assert found[question.id] == judge(question_set("5.1a")[question.id], wrong, paper.company)


def test_what_was_not_there_is_blank_or_the_error_that_kept_it_away(paper):
    run = Run(
        {"nps_score": Missing(), "csat_score": Missing(), "ces_2024": Missing(), "answer_which": ...},
        errors=[CellError(2, "KeyError", "'npss'")],
    )
    found, _ = verdicts(paper, run, "x = 1", 'nps_score = surveys["npss"].mean()\ncsat_score == 3')
    assert found["nps"].outcome is Outcome.ERROR
    assert "2" in found["nps"].say[0]
    assert "KeyError: 'npss'" in found["nps"].say[0]
    assert {found[name].outcome for name in ("csat", "effort", "which")} == {Outcome.BLANK}


@pytest.mark.parametrize("type_name", ["Liar", "module", "a<b>\n;--", ""])
def test_an_opaque_answer_is_wrong_by_its_type_and_has_no_behaviour(paper, type_name):
    run = Run({question.answer: Opaque(type_name) for question in paper.questions})
    found, result = verdicts(paper, run)
    assert result.score == 0
    assert {verdict.outcome for verdict in found.values()} == {Outcome.WRONG}
    assert result.answers == {}


def test_an_answer_too_large_says_so(paper, lang):
    found, _ = verdicts(
        paper, Run({"nps_score": Opaque("list", "large"), "csat_score": Opaque("list", "deep")}), lang=lang
    )
    assert found["nps"].say == (text("grading.run.opaque_large", name="nps_score"),)
    assert found["csat"].say == (text("grading.run.opaque_deep", name="csat_score"),)


def test_a_function_where_a_number_is_asked_for_and_the_other_way_round(paper):
    found, _ = verdicts(paper, Run({"nps_score": Opaque("function"), "my_nps": 41.0}))
    assert found["nps"].outcome is Outcome.WRONG
    assert found["my_nps"].outcome is Outcome.WRONG
    assert "float" in found["my_nps"].say[0]


def test_a_function_cut_off_in_its_calls_is_an_error_of_those(paper):
    question = next(q for q in paper.questions if q.id == "my_nps")
    reference = question.kind.outputs(question.expected(None), paper.calls(question))
    run = Run(
        functions=frozenset({"my_nps"}), calls={"my_nps": [CallResult(reference[0].value)]}, ended="time"
    )  # fmt: skip
    found, result = verdicts(paper, run)
    assert found["my_nps"].outcome is Outcome.ERROR
    assert text("grading.run.no_result") in found["my_nps"].say[0]
    assert text("grading.run.ended_time") in result.notes
    blank, _ = verdicts(
        paper, Run(functions=frozenset({"my_nps"}), calls={"my_nps": [CallResult(...)] * len(reference)})
    )
    assert blank["my_nps"].outcome is Outcome.BLANK


@pytest.mark.parametrize("ended", ["time", "memory", "died", "output", "forged"])
def test_a_run_that_ended_early_keeps_what_it_had(paper, ended, lang):
    right = next(q for q in paper.questions if q.id == "nps").expected(paper.company)
    found, result = verdicts(
        paper, Run({"nps_score": right, "csat_score": Missing()}, ended=ended), "csat_score = 1", lang=lang
    )
    assert result.status is Status.GRADED
    assert found["nps"].points == 1
    assert found["csat"].outcome is Outcome.ERROR
    assert text(f"grading.run.ended_{ended}") in result.notes


def test_a_failure_of_the_grader_is_never_a_zero(paper, lang):
    result = judge_run(handed_in(lang=lang), Run(ended="grader", detail="no room"), paper)
    assert (result.status, result.reason) == (Status.NOT_GRADED, "grading.run.sandbox")
    assert "no room" in text(result.reason, **result.reason_values)

    def broken(data):
        raise ZeroDivisionError("ours")

    kind, title = Number(), both(es="a", en="b")
    own = QuestionSet("5.1a", [Question("q", title, "nps_score", kind, broken)], customers=50)
    box = type("Box", (), {"run": lambda self, *a, **k: Run({"nps_score": 4.0})})()
    result = grade_submission(handed_in(lang=lang), box, own)
    assert (result.status, result.reason) == (Status.NOT_GRADED, "grading.run.bank")
    falling = type("Box", (), {"run": lambda self, *a, **k: 1 / 0})()
    result = grade_submission(handed_in(lang=lang), falling, own)
    assert (result.status, result.reason, result.verdicts) == (Status.NOT_GRADED, "grading.run.ours", ())


def test_feedback_is_in_the_language_of_the_notebook_and_notes_say_what_was_odd(paper):
    run = Run({"nps_score": 1.0}, isolation="partial:landlock")
    spanish = judge_run_in("es", paper, run)
    english = judge_run_in("en", paper, run)
    assert [v.points for v in spanish.verdicts] == [v.points for v in english.verdicts]
    assert spanish.verdicts[0].say != english.verdicts[0].say
    assert any("landlock" in note for note in spanish.notes)
    assert any("'ben-3'" in note for note in spanish.notes)


def judge_run_in(lang, paper, run):
    box = type("Box", (), {"run": lambda self, *a, **k: run})()
    submission = handed_in("x = 1", lang=lang, claimed_token="ben-3")
    return grade_submission(submission, box, question_set("5.1a"), paper=paper)


def test_the_child_gets_the_tables_that_the_cells_name_and_no_answer(paper):
    import pickle

    cells = [CodeCell("ex.data.surveys.head()"), CodeCell("surveys.merge(ex.data.orders)")]
    held = pickle.loads(paper.packed(cells))
    assert list(held["tables"]) == ["orders", "surveys"]
    assert held["token"] == "ana-7"
    assert paper.packed(cells) is paper.packed(cells)
    everything = pickle.loads(pack_company(paper.company))["tables"]
    assert set(everything) == set(paper.company.tables)
    assert not {"truth", "effects"} & set(everything)
    assert tables_named(cells, ()) == ()


def test_outputs_of_reference_functions_are_shared_between_companies_only_where_they_are_the_same():
    asked, memory = question_set("5.1a"), {}
    one, other = Paper(asked, "ana-7", "s", memory), Paper(asked, "ben", "s", memory)
    question = {p: next(q for q in p.questions if q.id == "my_nps") for p in (one, other)}
    first = question[one].kind.outputs(question[one].expected(None), one.calls(question[one]))
    assert question[other].kind.outputs(question[other].expected(None), other.calls(question[other])) is first
    fresh = Paper(asked, "ben", "another secret", memory)
    mine = next(q for q in fresh.questions if q.id == "my_nps")
    assert mine.kind.outputs(mine.expected(None), fresh.calls(mine)) is not first


def test_hidden_inputs_are_shared_unless_they_are_made_from_the_company():
    asked, memory = question_set("5.1a"), {}
    one, other = Paper(asked, "ana-7", "s", memory), Paper(asked, "ben", "s", memory)
    (name,) = one.functions()
    question = next(q for q in one.questions if q.answer == name)
    assert one.calls(question) is other.calls(question)
    assert Paper(asked, "ben", "another secret", memory).calls(question) is not one.calls(question)

    class OfCompany(Function):
        def __init__(self):
            super().__init__(lambda data, secret: [Call(both(es="a", en="a"), (data.token,))], Number())

    own = QuestionSet("5.1a", [Question("q", both(es="a", en="a"), "f", OfCompany(), lambda data: str)], customers=50)
    papers = [Paper(own, token, "s", memory) for token in ("ana-7", "ben")]
    assert [paper.functions() for paper in papers] == [{"f": [("ana-7",)]}, {"f": [("ben",)]}]
