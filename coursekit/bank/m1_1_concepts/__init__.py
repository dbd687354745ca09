"""1.1, concepts: one person's path out of the log, the funnel and its unit, who is a customer."""

from coursekit.bank.m1_1_concepts.funnels import BY_VISIT, MONTH
from coursekit.bank.m1_1_concepts.judged import DECEMBER, TERMS, UNITS
from coursekit.bank.m1_1_concepts.memo import MEMO
from coursekit.bank.m1_1_concepts.path import BEFORE, PATH
from coursekit.bank.m1_1_concepts.quizzes import RECALL
from coursekit.practice import QuestionSet

QUESTIONS = QuestionSet(
    "1.1", [TERMS, BEFORE, PATH, BY_VISIT, UNITS, MONTH, DECEMBER, MEMO], quizzes={"recall": RECALL}
)
