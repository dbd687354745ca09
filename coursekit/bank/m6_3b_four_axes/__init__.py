"""6.3b, four axes: cards on causes, three baselines, months a trial takes, referral, four cards, a choice."""

from coursekit.bank.m6_3b_four_axes.causes import CAUSES
from coursekit.bank.m6_3b_four_axes.counted import BASELINES, MONTHS
from coursekit.bank.m6_3b_four_axes.four_cards import CARDS
from coursekit.bank.m6_3b_four_axes.memo import MEMO
from coursekit.bank.m6_3b_four_axes.quizzes import RECALL, SMALL
from coursekit.bank.m6_3b_four_axes.referral import ANYWAY, GROWTH, K
from coursekit.practice import QuestionSet

QUESTIONS = QuestionSet(
    "6.3b",
    [CAUSES, BASELINES, MONTHS, K, GROWTH, ANYWAY, CARDS, MEMO],
    quizzes={"recall": RECALL, "small": SMALL},
)
