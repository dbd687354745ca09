"""2.1, awareness: reach and awareness, the first arrival, the ladder, what a channel's spend is said to bring."""

from coursekit.bank.m2_1_awareness.arrivals import ARRIVALS
from coursekit.bank.m2_1_awareness.climb import GAIN, LADDER
from coursekit.bank.m2_1_awareness.judged import PHASES, REACH
from coursekit.bank.m2_1_awareness.lever import PLACEBO
from coursekit.bank.m2_1_awareness.memo import MEMO
from coursekit.bank.m2_1_awareness.noise import NOISE
from coursekit.bank.m2_1_awareness.quizzes import RECALL
from coursekit.practice import QuestionSet

QUESTIONS = QuestionSet(
    "2.1", [REACH, PHASES, ARRIVALS, NOISE, LADDER, GAIN, PLACEBO, MEMO], quizzes={"recall": RECALL}
)
