"""4.5c, the next purchase: occasional customers and their voucher, cross-selling, levers of the service, treatment."""

from coursekit.bank.m4_5c_the_next_purchase.baskets import ATTACH
from coursekit.bank.m4_5c_the_next_purchase.desk import LEVERS
from coursekit.bank.m4_5c_the_next_purchase.judged import EVIDENCE
from coursekit.bank.m4_5c_the_next_purchase.memo import MEMO
from coursekit.bank.m4_5c_the_next_purchase.net import NET
from coursekit.bank.m4_5c_the_next_purchase.occasional import CUT, TRIAL
from coursekit.bank.m4_5c_the_next_purchase.quizzes import RECALL
from coursekit.bank.m4_5c_the_next_purchase.treatment import BOOK
from coursekit.practice import QuestionSet

QUESTIONS = QuestionSet("4.5c", [EVIDENCE, CUT, ATTACH, TRIAL, NET, LEVERS, BOOK, MEMO], quizzes={"recall": RECALL})
