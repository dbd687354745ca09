"""3.2, tools: eight uses of touchpoints sorted twice, one map through four formats, and where a map lives."""

from coursekit.bank.m3_2_tools.formulas import FORMULAS
from coursekit.bank.m3_2_tools.judged import FIRST, TOOL
from coursekit.bank.m3_2_tools.loss import LOSS
from coursekit.bank.m3_2_tools.memo import MEMO
from coursekit.bank.m3_2_tools.quizzes import CARDS, RECALL
from coursekit.bank.m3_2_tools.uses import KINDS, MEDIA
from coursekit.practice import QuestionSet

QUESTIONS = QuestionSet(
    "3.2",
    [KINDS, MEDIA, LOSS, FORMULAS, TOOL, FIRST, MEMO],
    quizzes={"recall": RECALL, "cards": CARDS},
)
