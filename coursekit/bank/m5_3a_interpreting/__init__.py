"""5.3a, interpreting: is the change real, of whom does it speak, and what people say when they leave."""

from coursekit.bank.m5_3a_interpreting.changes import ALARMS, WAVE
from coursekit.bank.m5_3a_interpreting.classes import CLASS_COUNTS
from coursekit.bank.m5_3a_interpreting.judged import VERDICTS
from coursekit.bank.m5_3a_interpreting.losses import PARETO, RATES
from coursekit.bank.m5_3a_interpreting.memo import MEMO
from coursekit.bank.m5_3a_interpreting.mixes import GAPS, PANEL
from coursekit.bank.m5_3a_interpreting.quizzes import RECALL
from coursekit.practice import QuestionSet

QUESTIONS = QuestionSet(
    "5.3a", [WAVE, ALARMS, GAPS, PANEL, RATES, CLASS_COUNTS, PARETO, VERDICTS, MEMO], quizzes={"recall": RECALL}
)
