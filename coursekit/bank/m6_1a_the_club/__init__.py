"""6.1a, company A: the club judged by its members, by two years, and by a lot; and what it leaves."""

from coursekit.bank.m6_1a_the_club.judged import REPORTS
from coursekit.bank.m6_1a_the_club.lot import PER_JOINER, SIZE
from coursekit.bank.m6_1a_the_club.measured import DID, GONE, NAIVE
from coursekit.bank.m6_1a_the_club.memo import MEMO
from coursekit.bank.m6_1a_the_club.money import NET
from coursekit.bank.m6_1a_the_club.quizzes import RECALL
from coursekit.practice import QuestionSet

QUESTIONS = QuestionSet("6.1a", [NAIVE, DID, GONE, PER_JOINER, REPORTS, SIZE, NET, MEMO], quizzes={"recall": RECALL})
