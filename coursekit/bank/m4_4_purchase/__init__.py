"""4.4, improving the purchase: suspects, effort, the price of a repair, a trial with its term, dark patterns."""

from coursekit.bank.m4_4_purchase.counted import EFFORT, LOST, WORTH
from coursekit.bank.m4_4_purchase.judged import SUSPECT, TRICKS
from coursekit.bank.m4_4_purchase.memo import MEMO
from coursekit.bank.m4_4_purchase.planned import FIRST, WEEKS
from coursekit.bank.m4_4_purchase.quizzes import RECALL
from coursekit.practice import QuestionSet

QUESTIONS = QuestionSet("4.4", [SUSPECT, LOST, EFFORT, WORTH, FIRST, WEEKS, TRICKS, MEMO], quizzes={"recall": RECALL})
