"""4.5a, service: the protocol by figures and as a list, seven ways of treating people, a reply made anew."""

from coursekit.bank.m4_5a_service.judged import CHANNEL, FAULTS, STRATEGY
from coursekit.bank.m4_5a_service.protocol import THREE
from coursekit.bank.m4_5a_service.quizzes import RECALL, WHICH
from coursekit.bank.m4_5a_service.reply import REPLY
from coursekit.bank.m4_5a_service.waiting import MONTH, WAITING
from coursekit.practice import QuestionSet

QUESTIONS = QuestionSet(
    "4.5a",
    [STRATEGY, THREE, WAITING, MONTH, FAULTS, CHANNEL, REPLY],
    quizzes={"recall": RECALL, "which": WHICH},
)
