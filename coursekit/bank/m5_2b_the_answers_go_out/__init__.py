"""5.2b, the answers go out: attribution, the others beside us, and a dashboard that does not lie."""

from coursekit.bank.m5_2b_the_answers_go_out.credit import ASSUMES, COUPON, LINEAR
from coursekit.bank.m5_2b_the_answers_go_out.memo import MEMO
from coursekit.bank.m5_2b_the_answers_go_out.quizzes import BOARD, RECALL
from coursekit.bank.m5_2b_the_answers_go_out.rivals import AGAINST, OUTSIDE
from coursekit.bank.m5_2b_the_answers_go_out.shown import CHANCE, TILE
from coursekit.practice import QuestionSet

QUESTIONS = QuestionSet(
    "5.2b",
    [ASSUMES, LINEAR, COUPON, AGAINST, OUTSIDE, CHANCE, TILE, MEMO],
    quizzes={"recall": RECALL, "board": BOARD},
)
