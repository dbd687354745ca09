"""5.4b, the rule before the data: a threshold out of euros, a rule, an envelope opened, a log of decisions."""

from coursekit.bank.m5_4b_the_rule_before_the_data.judged import DECISION, LOG, SMALL_BOX
from coursekit.bank.m5_4b_the_rule_before_the_data.memo import MEMO
from coursekit.bank.m5_4b_the_rule_before_the_data.opened import BOXES, OPENED
from coursekit.bank.m5_4b_the_rule_before_the_data.planned import THRESHOLD
from coursekit.bank.m5_4b_the_rule_before_the_data.quizzes import RECALL
from coursekit.bank.m5_4b_the_rule_before_the_data.written import VERDICT
from coursekit.practice import QuestionSet

QUESTIONS = QuestionSet(
    "5.4b",
    [THRESHOLD, VERDICT, OPENED, BOXES, DECISION, SMALL_BOX, LOG, MEMO],
    quizzes={"recall": RECALL},
)
