"""5.1c, serving them: how long people wait for a reply, and what they say of the service in 44 answers."""

from coursekit.bank.m5_1c_serving_them.claims import CLAIMS
from coursekit.bank.m5_1c_serving_them.first import FIRST
from coursekit.bank.m5_1c_serving_them.gaps import GAPS
from coursekit.bank.m5_1c_serving_them.memo import MEMO
from coursekit.bank.m5_1c_serving_them.quizzes import RECALL
from coursekit.bank.m5_1c_serving_them.score import MY_SERVQUAL
from coursekit.bank.m5_1c_serving_them.waits import DECEMBER, TYPICAL
from coursekit.practice import QuestionSet

QUESTIONS = QuestionSet(
    "5.1c",
    [TYPICAL, CLAIMS, DECEMBER, GAPS, MY_SERVQUAL, FIRST, MEMO],
    quizzes={"recall": RECALL},
)
