"""3.1, what a map is: its parts, six planted defects, what holds a feeling up, drawings that get confused."""

from coursekit.bank.m3_1_what_it_is.counted import OFTEN, SOURCES
from coursekit.bank.m3_1_what_it_is.hunt import HUNT
from coursekit.bank.m3_1_what_it_is.judged import CLAIM, DRAWINGS
from coursekit.bank.m3_1_what_it_is.memo import MEMO
from coursekit.bank.m3_1_what_it_is.parts import PARTS
from coursekit.bank.m3_1_what_it_is.quizzes import DRAWN, RECALL
from coursekit.practice import QuestionSet

QUESTIONS = QuestionSet(
    "3.1",
    [PARTS, HUNT, SOURCES, OFTEN, DRAWINGS, CLAIM, MEMO],
    quizzes={"recall": RECALL, "drawings": DRAWN},
)
