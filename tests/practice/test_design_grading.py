"""A design goes through the grader: it is written in the sandbox, comes back as data, and is judged outside of it.

Oracle: the judge of the notebook on the same answer.
"""

import sys

import pytest

from coursekit.grading.judge_run import judge_run
from coursekit.grading.model import CodeCell, Opaque, Run, Submission
from coursekit.grading.paper import Paper
from coursekit.grading.rehearsal import literal
from coursekit.grading.sandbox import Sandbox
from coursekit.loyalty import example_programme
from coursekit.mapping import example_text
from coursekit.messages import using_language
from coursekit.practice import Design, Outcome, Question, QuestionSet, both, judge, model_answer

GOOD, DEFECTS, TEMPLATE = (example_text(name) for name in ("first-purchase", "with-six-defects", "template"))
PROGRAMME = example_programme("suggested").to_text()


@pytest.fixture(scope="module")
def paper():
    title = both("Diseño", "Design")
    design = Question("map", title, "my_map", Design(threshold=90, template=TEMPLATE), model_answer(GOOD), 4)
    plan = Question("plan", title, "my_plan", Design("programme"), model_answer(PROGRAMME), 2)
    return Paper(QuestionSet("9.9z", [design, plan], customers=300), "ana-7", "a secret")


def verdicts(paper, run):
    submission = Submission("ana", None, "c" * 64, "9.9z", "es", "ana-7", cells=[CodeCell("")])
    with using_language("es"):
        return {one.question: one for one in judge_run(submission, run, paper).verdicts}


@pytest.fixture(scope="module")
def box():
    with Sandbox(start="fork") as box:
        yield box


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="no fork here")
@pytest.mark.parametrize(
    "source",
    [
        f"my_map = {DEFECTS!r}\nmy_plan = {PROGRAMME!r}",
        "from coursekit.mapping import JourneyMap\nfrom coursekit.loyalty import Programme\n"
        f"open('m.yaml', 'w').write({DEFECTS!r})\nmy_map = JourneyMap.read('m.yaml')\nmy_plan = Programme.from_text({PROGRAMME!r})",
        f"import yaml\nmy_map = yaml.safe_load({DEFECTS!r})\nmy_plan = yaml.safe_load({PROGRAMME!r})",
    ],
    ids=["text", "object", "dict"],
)
def test_the_grader_judges_as_the_notebook_does(paper, box, source):
    run = box.run([CodeCell(source)], ["my_map", "my_plan"])
    assert not run.errors
    found = verdicts(paper, run)
    for question, answer in zip(paper.questions, (DEFECTS, PROGRAMME), strict=True):
        at_home = judge(question, answer, paper.company)
        assert (found[question.id].outcome, found[question.id].points) == (at_home.outcome, at_home.points)
    assert found["map"].outcome is Outcome.PARTLY
    assert "momento de la verdad" in found["map"].say[0]


def test_a_class_of_the_same_name_is_no_map(paper):
    found = verdicts(paper, Run({"my_map": Opaque("JourneyMap"), "my_plan": Opaque("Programme")}))
    assert found["map"].outcome is found["plan"].outcome is Outcome.WRONG


def test_untouched_and_missing_are_not_attempted(paper):
    assert verdicts(paper, Run({"my_map": TEMPLATE}))["map"].outcome is Outcome.BLANK
    assert verdicts(paper, Run({"my_map": ...}))["map"].outcome is Outcome.BLANK


def test_the_model_answer_can_be_written_down_for_a_rehearsal(paper):
    question = next(iter(paper.questions))
    said = literal(question.expected(paper.company))
    assert eval(said) == GOOD
