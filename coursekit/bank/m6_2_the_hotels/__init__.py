"""6.2, company B: what each hotel leaves, which ties hold it, and whether it stays because it wants to."""

from coursekit.bank.m6_2_the_hotels.memo import MEMO
from coursekit.bank.m6_2_the_hotels.profit import PROFIT, TEN
from coursekit.bank.m6_2_the_hotels.quizzes import RECALL
from coursekit.bank.m6_2_the_hotels.staying import CHANCE, FREE, WHO
from coursekit.bank.m6_2_the_hotels.switching import MONTHS, WHY
from coursekit.practice import QuestionSet

# As many hotels as in the lesson: a smaller company would have 24, and hardly one that left.
QUESTIONS = QuestionSet(
    "6.2", [PROFIT, TEN, CHANCE, FREE, WHO, MONTHS, WHY, MEMO], quizzes={"recall": RECALL}, customers=5000
)
