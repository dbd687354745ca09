"""5.3b, NPS or CSAT: how far either dances, what either notices, and what else there is in a score."""

from coursekit.bank.m5_3b_nps_or_csat.judged import ABROAD, CLAIM
from coursekit.bank.m5_3b_nps_or_csat.memo import MEMO
from coursekit.bank.m5_3b_nps_or_csat.persons import CHANNEL, PERSON, STYLE
from coursekit.bank.m5_3b_nps_or_csat.quizzes import RECALL
from coursekit.bank.m5_3b_nps_or_csat.rulers import SPREAD
from coursekit.bank.m5_3b_nps_or_csat.signals import SIGNAL
from coursekit.practice import QuestionSet

QUESTIONS = QuestionSet(
    "5.3b", [SPREAD, CLAIM, SIGNAL, PERSON, CHANNEL, STYLE, ABROAD, MEMO], quizzes={"recall": RECALL}
)
