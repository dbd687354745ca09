"""Questions, recognised mistakes and the verbs of a notebook: check, hint, solution, progress, submit.

>>> from coursekit.practice import exercise
>>> ex = exercise("5.1a", lang="en")
"""

from coursekit.practice.exercise import Exercise, exercise
from coursekit.practice.find import exercises, question_set
from coursekit.practice.judge import judge
from coursekit.practice.kinds import (
    Call,
    Choice,
    Design,
    Function,
    LineRule,
    Matching,
    Number,
    OrderingOf,
    Playbook,
    Rule,
    Sheet,
    Sign,
    Table,
    Written,
    lacks,
    model_answer,
    no_number,
    says,
)
from coursekit.practice.question import Mistake, Question, QuestionSet, TestItem, both, in_language, option
from coursekit.practice.review import Review, review
from coursekit.practice.review_show import progress_page
from coursekit.practice.rubric import Criterion, Rubric
from coursekit.practice.verdict import Outcome, Verdict

__all__ = [
    "Call",
    "Choice",
    "Criterion",
    "Design",
    "Exercise",
    "Function",
    "LineRule",
    "Matching",
    "Mistake",
    "Number",
    "OrderingOf",
    "Outcome",
    "Playbook",
    "Question",
    "QuestionSet",
    "Review",
    "Rubric",
    "Rule",
    "Sheet",
    "Sign",
    "Table",
    "TestItem",
    "Verdict",
    "Written",
    "both",
    "exercise",
    "exercises",
    "in_language",
    "judge",
    "lacks",
    "model_answer",
    "no_number",
    "option",
    "progress_page",
    "question_set",
    "review",
    "says",
]
