"""2.4, the purchase: what conversion is, how the stage is measured, a fall with nothing getting worse."""

from coursekit.bank.m2_4_purchase.counted import HALVES, SAME_MIX, VISITS
from coursekit.bank.m2_4_purchase.judged import COMPLETE, UNITS, WHAT_FELL
from coursekit.bank.m2_4_purchase.memo import DEFINITION
from coursekit.bank.m2_4_purchase.quizzes import RECALL
from coursekit.bank.m2_4_purchase.written import MY_CONVERSION
from coursekit.practice import QuestionSet

QUESTIONS = QuestionSet(
    "2.4",
    [COMPLETE, VISITS, UNITS, MY_CONVERSION, HALVES, SAME_MIX, WHAT_FELL, DEFINITION],
    quizzes={"recall": RECALL},
)
