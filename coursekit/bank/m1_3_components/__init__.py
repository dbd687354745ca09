"""1.3, components of a journey: pieces, signs of touchpoints, three vocabularies, two classifications of customers."""

from coursekit.bank.m1_3_components.classifier import LOYALTY_CLASS
from coursekit.bank.m1_3_components.memo import MEMO
from coursekit.bank.m1_3_components.pieces import COMPONENTS, MOMENT
from coursekit.bank.m1_3_components.profiles import AGREEMENT, PROFILES
from coursekit.bank.m1_3_components.quizzes import RECALL
from coursekit.bank.m1_3_components.touchpoints import CSAT, LIFT
from coursekit.practice import QuestionSet

QUESTIONS = QuestionSet(
    "1.3",
    [COMPONENTS, MOMENT, CSAT, LIFT, LOYALTY_CLASS, PROFILES, AGREEMENT, MEMO],
    quizzes={"recall": RECALL},
)
