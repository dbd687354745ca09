"""2.6, loyalty: who comes back, who prefers us, who brings others; what is size and what is fondness."""

from coursekit.bank.m2_6_loyalty.ambassadors import AMBASSADORS, BRING, THANKS
from coursekit.bank.m2_6_loyalty.judged import PLACE, SMALL
from coursekit.bank.m2_6_loyalty.measured import QUADRANTS, STAGE
from coursekit.bank.m2_6_loyalty.memo import MEMO
from coursekit.bank.m2_6_loyalty.quizzes import CARDS, RECALL
from coursekit.practice import QuestionSet

QUESTIONS = QuestionSet(
    "2.6",
    [PLACE, QUADRANTS, BRING, STAGE, AMBASSADORS, THANKS, SMALL, MEMO],
    quizzes={"recall": RECALL, "cards": CARDS},
)
