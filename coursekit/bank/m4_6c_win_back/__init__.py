"""4.6c, winning back: reasons and silence, who may be written to, what the letter did, what a return is worth."""

from coursekit.bank.m4_6c_win_back.gone import LOST, REASONS
from coursekit.bank.m4_6c_win_back.judged import QUESTIONS_ASKED
from coursekit.bank.m4_6c_win_back.letter import EXTRA, MAY_WRITE
from coursekit.bank.m4_6c_win_back.memo import MEMO
from coursekit.bank.m4_6c_win_back.quizzes import RECALL
from coursekit.bank.m4_6c_win_back.worth import ROI, SECOND_LIFE
from coursekit.practice import QuestionSet

QUESTIONS = QuestionSet(
    "4.6c",
    [REASONS, LOST, MAY_WRITE, EXTRA, SECOND_LIFE, ROI, QUESTIONS_ASKED, MEMO],
    quizzes={"recall": RECALL},
)
