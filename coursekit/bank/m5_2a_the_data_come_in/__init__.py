"""5.2a, the data come in: a form read without loss, joined to the base, one view of the customer, automatic surveys."""

from coursekit.bank.m5_2a_the_data_come_in.joined import MAILING, MATCHED, VIEW
from coursekit.bank.m5_2a_the_data_come_in.memo import MEMO
from coursekit.bank.m5_2a_the_data_come_in.privacy import HIDDEN
from coursekit.bank.m5_2a_the_data_come_in.quizzes import BLANKS, RECALL
from coursekit.bank.m5_2a_the_data_come_in.rows import ACCOUNT, DATES
from coursekit.bank.m5_2a_the_data_come_in.written import DECIDE
from coursekit.practice import QuestionSet

QUESTIONS = QuestionSet(
    "5.2a",
    [DATES, ACCOUNT, MATCHED, MAILING, VIEW, DECIDE, HIDDEN, MEMO],
    quizzes={"recall": RECALL, "blanks": BLANKS},
)
