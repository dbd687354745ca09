"""4.1, optimising awareness: the next customer's cost, who really brings others, channels that treat people alike."""

from coursekit.bank.m4_1_awareness.channels import CHALLENGES, INDEX
from coursekit.bank.m4_1_awareness.influence import BROUGHT, THANKS
from coursekit.bank.m4_1_awareness.memo import MEMO
from coursekit.bank.m4_1_awareness.next_cost import NEXT
from coursekit.bank.m4_1_awareness.quizzes import RECALL
from coursekit.bank.m4_1_awareness.trial import STEPS, STOP
from coursekit.practice import QuestionSet

QUESTIONS = QuestionSet(
    "4.1", [CHALLENGES, STEPS, NEXT, STOP, BROUGHT, THANKS, INDEX, MEMO], quizzes={"recall": RECALL}
)
