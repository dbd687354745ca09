"""1.2, why it pays: what a point is worth, winning and keeping, DCEM, customer centricity."""

from coursekit.bank.m1_2_why_it_pays.judged import AIMS, CENTRIC, DCEM
from coursekit.bank.m1_2_why_it_pays.memo import MEMO
from coursekit.bank.m1_2_why_it_pays.money import COST, POINT
from coursekit.bank.m1_2_why_it_pays.quizzes import RECALL
from coursekit.bank.m1_2_why_it_pays.split import FIVE, SPLIT
from coursekit.practice import QuestionSet

QUESTIONS = QuestionSet("1.2", [DCEM, POINT, COST, AIMS, SPLIT, FIVE, CENTRIC, MEMO], quizzes={"recall": RECALL})
