"""4.2, improving consideration: a trial down to the euro, its size and its end; reviews ranked, checked and read."""

from coursekit.bank.m4_2_consideration.judged import EARLY
from coursekit.bank.m4_2_consideration.memo import MEMO
from coursekit.bank.m4_2_consideration.quizzes import RECALL
from coursekit.bank.m4_2_consideration.rating import BAYES
from coursekit.bank.m4_2_consideration.reading import ALARMS, TOPICS
from coursekit.bank.m4_2_consideration.trial import ADVANTAGE, BILL, SIZE
from coursekit.practice import QuestionSet

QUESTIONS = QuestionSet("4.2", [ADVANTAGE, BILL, SIZE, EARLY, BAYES, ALARMS, TOPICS, MEMO], quizzes={"recall": RECALL})
