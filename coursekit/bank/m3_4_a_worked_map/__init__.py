"""3.4, a worked map: who can answer, measured emotions, wrong measures, two groups in one step, a map from nothing."""

from coursekit.bank.m3_4_a_worked_map.drawn import MY_MAP
from coursekit.bank.m3_4_a_worked_map.judged import REDRAW, RULERS, SOURCES
from coursekit.bank.m3_4_a_worked_map.measured import GROUPS, OVERLAY
from coursekit.bank.m3_4_a_worked_map.memo import MEMO
from coursekit.bank.m3_4_a_worked_map.quizzes import RECALL
from coursekit.practice import QuestionSet

QUESTIONS = QuestionSet("3.4", [SOURCES, OVERLAY, RULERS, GROUPS, REDRAW, MY_MAP, MEMO], quizzes={"recall": RECALL})
