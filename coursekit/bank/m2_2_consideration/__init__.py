"""2.2, consideration: prospects by source, who looks and leaves, the mix, incentive or information."""

from coursekit.bank.m2_2_consideration.judged import ARMS, PHASES
from coursekit.bank.m2_2_consideration.looking import LEAVING, WEEK
from coursekit.bank.m2_2_consideration.memo import MEMO
from coursekit.bank.m2_2_consideration.prospects import AT_LEAST, MIX, SOURCES
from coursekit.bank.m2_2_consideration.quizzes import RECALL
from coursekit.practice import QuestionSet

QUESTIONS = QuestionSet("2.2", [PHASES, SOURCES, AT_LEAST, LEAVING, WEEK, MIX, ARMS, MEMO], quizzes={"recall": RECALL})
