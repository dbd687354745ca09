"""4.3, improving the decision: elasticity against a rest, price-sensitive customers, obstacles, tricks."""

from coursekit.bank.m4_3_decision.judged import FRICTION, TOLD, TRICKS
from coursekit.bank.m4_3_decision.memo import MEMO
from coursekit.bank.m4_3_decision.price import COUPONS, ELASTICITY, EXPECTED, FALL
from coursekit.bank.m4_3_decision.quizzes import RECALL, TRICKS_QUIZ
from coursekit.practice import QuestionSet

QUESTIONS = QuestionSet(
    "4.3",
    [EXPECTED, ELASTICITY, FALL, COUPONS, TOLD, FRICTION, TRICKS, MEMO],
    quizzes={"recall": RECALL, "tricks": TRICKS_QUIZ},
)
