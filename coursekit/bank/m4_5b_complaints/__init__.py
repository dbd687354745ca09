"""4.5b, complaints: a line at night, settled at once, the recovery paradox, replies read, the queue, the demanding."""

from coursekit.bank.m4_5b_complaints.counted import NIGHT, ONCE
from coursekit.bank.m4_5b_complaints.paradox import PARADOX, VERDICT
from coursekit.bank.m4_5b_complaints.people import AUDIT, DEMANDING, QUEUE
from coursekit.bank.m4_5b_complaints.quizzes import RECALL, SORRY
from coursekit.bank.m4_5b_complaints.reply import REPLY
from coursekit.practice import QuestionSet

QUESTIONS = QuestionSet(
    "4.5b",
    [NIGHT, ONCE, PARADOX, VERDICT, AUDIT, QUEUE, DEMANDING, REPLY],
    quizzes={"recall": RECALL, "sorry": SORRY},
)
