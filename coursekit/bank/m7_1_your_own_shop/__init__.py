"""7.1, a shop of one's own: survey, sheet, map, programme and memo, on twelve months of a shop that the token chooses."""

from coursekit.bank.m7_1_your_own_shop.designed import MY_PROGRAMME
from coursekit.bank.m7_1_your_own_shop.drawn import MY_MAP
from coursekit.bank.m7_1_your_own_shop.judged import CLAIMS
from coursekit.bank.m7_1_your_own_shop.levels import LEVELS
from coursekit.bank.m7_1_your_own_shop.memo import MEMO
from coursekit.bank.m7_1_your_own_shop.quizzes import RECALL
from coursekit.bank.m7_1_your_own_shop.sheet import HABITS, MONTHS, VOICE
from coursekit.bank.m7_1_your_own_shop.survey import CLEAN, ROWS
from coursekit.datasets import OwnShop, own_shop
from coursekit.practice import QuestionSet


class ShopQuestions(QuestionSet):
    """Questions about one shop of the learner's company, not about all of it."""

    def data(self, token: str) -> OwnShop:
        """Twelve months of the learner's own shop."""
        return own_shop(token, customers=self.customers)


QUESTIONS = ShopQuestions(
    "7.1",
    [ROWS, CLEAN, MONTHS, VOICE, HABITS, CLAIMS, MY_MAP, LEVELS, MY_PROGRAMME, MEMO],
    quizzes={"recall": RECALL},
    customers=6000,
)
