"""4.6a, the programme: break-even, the red pen, what to offer, a club with a fee, a programme of one's own."""

from coursekit.bank.m4_6a_the_programme.designed import MY_PROGRAMME
from coursekit.bank.m4_6a_the_programme.judged import RED_PEN
from coursekit.bank.m4_6a_the_programme.measured import CLUB, GOLD, MARKETS
from coursekit.bank.m4_6a_the_programme.memo import MEMO
from coursekit.bank.m4_6a_the_programme.offered import CATALOGUE, SPLIT
from coursekit.bank.m4_6a_the_programme.quizzes import RECALL
from coursekit.practice import QuestionSet

QUESTIONS = QuestionSet(
    "4.6a",
    [GOLD, RED_PEN, CATALOGUE, SPLIT, CLUB, MARKETS, MY_PROGRAMME, MEMO],
    quizzes={"recall": RECALL},
)
