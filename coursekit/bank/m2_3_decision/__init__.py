"""2.3, the decision: carts that were left, a coupon for all, a false friend, selling with the person in view."""

from coursekit.bank.m2_3_decision.counted import BACK, COUPON, LEFT
from coursekit.bank.m2_3_decision.judged import FRIEND, NEXT, SELL
from coursekit.bank.m2_3_decision.memo import MEMO
from coursekit.bank.m2_3_decision.quizzes import RECALL
from coursekit.practice import QuestionSet

QUESTIONS = QuestionSet("2.3", [FRIEND, LEFT, BACK, COUPON, SELL, NEXT, MEMO], quizzes={"recall": RECALL})
