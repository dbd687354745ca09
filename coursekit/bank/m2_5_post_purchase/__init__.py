"""2.5, post-purchase: the phase by who and when, what follows a delivery, saying against doing, an honest reply."""

from coursekit.bank.m2_5_post_purchase.judged import CALLS, PHASES
from coursekit.bank.m2_5_post_purchase.memo import MEMO
from coursekit.bank.m2_5_post_purchase.quizzes import RECALL
from coursekit.bank.m2_5_post_purchase.rungs import RUNGS
from coursekit.bank.m2_5_post_purchase.saying import CROSS
from coursekit.bank.m2_5_post_purchase.stage import AGAIN, CONTACT
from coursekit.practice import QuestionSet

QUESTIONS = QuestionSet("2.5", [PHASES, CONTACT, AGAIN, CROSS, RUNGS, CALLS, MEMO], quizzes={"recall": RECALL})
