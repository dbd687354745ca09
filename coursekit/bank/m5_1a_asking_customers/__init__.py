"""5.1a, asking customers: indicators, CSAT, NPS, CES."""

from coursekit.bank.m5_1a_asking_customers.judged import BY_MOMENT, STEPS, WAVES, WHICH, WHO_ANSWERED
from coursekit.bank.m5_1a_asking_customers.measured import CSAT, NPS
from coursekit.bank.m5_1a_asking_customers.memo import MEMO
from coursekit.bank.m5_1a_asking_customers.parts import CSAT_BY, EFFORT
from coursekit.bank.m5_1a_asking_customers.planned import SAMPLE
from coursekit.bank.m5_1a_asking_customers.quizzes import RECALL
from coursekit.bank.m5_1a_asking_customers.written import MY_NPS
from coursekit.practice import QuestionSet

QUESTIONS = QuestionSet(
    "5.1a",
    [WHICH, CSAT, NPS, BY_MOMENT, CSAT_BY, EFFORT, WAVES, MY_NPS, SAMPLE, STEPS, WHO_ANSWERED, MEMO],
    quizzes={"recall": RECALL},
)
