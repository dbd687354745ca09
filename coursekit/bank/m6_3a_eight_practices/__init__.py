"""6.3a, eight practices: what papers show, the grade they carry, four figures, a second purchase, an audit, a memo."""

from coursekit.bank.m6_3a_eight_practices.counted import FIGURES, SECOND
from coursekit.bank.m6_3a_eight_practices.memo import MEMO
from coursekit.bank.m6_3a_eight_practices.quizzes import RECALL, RUNGS
from coursekit.bank.m6_3a_eight_practices.read import FOUR, RADAR
from coursekit.bank.m6_3a_eight_practices.rungs import GRADE, PAPERS
from coursekit.bank.m6_3a_eight_practices.sheet import SHEET
from coursekit.practice import QuestionSet

QUESTIONS = QuestionSet(
    "6.3a",
    [PAPERS, GRADE, FIGURES, SECOND, FOUR, RADAR, SHEET, MEMO],
    quizzes={"recall": RECALL, "rungs": RUNGS},
)
