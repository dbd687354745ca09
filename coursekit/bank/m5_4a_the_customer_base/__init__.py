"""5.4a, adjusting the customer base: who costs money and who bears it, defection, five strategies."""

from coursekit.bank.m5_4a_the_customer_base.judged import FAREWELL
from coursekit.bank.m5_4a_the_customer_base.leaving import CAUSES, LONGER
from coursekit.bank.m5_4a_the_customer_base.listed import DECILES, LAST_YEAR, LIST
from coursekit.bank.m5_4a_the_customer_base.memo import MEMO
from coursekit.bank.m5_4a_the_customer_base.quizzes import RECALL
from coursekit.bank.m5_4a_the_customer_base.room import ROOM
from coursekit.practice import QuestionSet

QUESTIONS = QuestionSet(
    "5.4a",
    [LIST, DECILES, LAST_YEAR, CAUSES, LONGER, ROOM, FAREWELL, MEMO],
    quizzes={"recall": RECALL},
)
