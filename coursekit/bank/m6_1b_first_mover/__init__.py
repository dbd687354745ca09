"""6.1b, being first: two firms and one market, a campaign that was not drawn by lot, and what baskets from outside say."""

from coursekit.bank.m6_1b_first_mover.baskets import RECEIVED, USED
from coursekit.bank.m6_1b_first_mover.judged import GAMES, SIGN
from coursekit.bank.m6_1b_first_mover.market import NEXT_SHARE, WORTH
from coursekit.bank.m6_1b_first_mover.memo import MEMO
from coursekit.bank.m6_1b_first_mover.quizzes import RECALL
from coursekit.practice import QuestionSet

QUESTIONS = QuestionSet("6.1b", [NEXT_SHARE, WORTH, GAMES, USED, RECEIVED, SIGN, MEMO], quizzes={"recall": RECALL})
