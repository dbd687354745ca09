"""5.1b, keeping customers: retention, repeat purchase, lifetime value, share of wallet."""

from coursekit.bank.m5_1b_keeping_them.choices import CONVENTION, FIVE, LOYAL, STEPS, WHICH
from coursekit.bank.m5_1b_keeping_them.counted import COHORTS, KEPT
from coursekit.bank.m5_1b_keeping_them.memo import MEMO
from coursekit.bank.m5_1b_keeping_them.quizzes import RECALL
from coursekit.bank.m5_1b_keeping_them.returning import REPEAT
from coursekit.bank.m5_1b_keeping_them.wallet import WALLET
from coursekit.bank.m5_1b_keeping_them.worth import CLV, NPV
from coursekit.bank.m5_1b_keeping_them.written import MY_REPEAT_RATE
from coursekit.practice import QuestionSet

QUESTIONS = QuestionSet(
    "5.1b",
    [WHICH, KEPT, COHORTS, LOYAL, REPEAT, MY_REPEAT_RATE, NPV, CLV, CONVENTION, WALLET, STEPS, FIVE, MEMO],
    quizzes={"recall": RECALL},
)
