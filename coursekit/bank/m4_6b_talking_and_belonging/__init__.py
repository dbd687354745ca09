"""4.6b, talking and belonging: templates, permission, a cap on messages; communities, who speaks, who does not."""

from coursekit.bank.m4_6b_talking_and_belonging.cap import CAP
from coursekit.bank.m4_6b_talking_and_belonging.community import CROWD, LEVERS
from coursekit.bank.m4_6b_talking_and_belonging.judged import BELONG, PIECES
from coursekit.bank.m4_6b_talking_and_belonging.memo import MEMO
from coursekit.bank.m4_6b_talking_and_belonging.people import FIELDS, PERMISSION
from coursekit.bank.m4_6b_talking_and_belonging.quizzes import BELONGING, RECALL
from coursekit.practice import QuestionSet

QUESTIONS = QuestionSet(
    "4.6b",
    [PIECES, FIELDS, PERMISSION, CAP, BELONG, CROWD, LEVERS, MEMO],
    quizzes={"recall": RECALL, "belong": BELONGING},
)
