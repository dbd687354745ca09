"""3.3, steps: from quotes to a map, questions read before they are sent, and the list by hand."""

from coursekit.bank.m3_3_steps.asked import DRAFTS, SCALE, STORIES
from coursekit.bank.m3_3_steps.cards import SPLIT
from coursekit.bank.m3_3_steps.drawn import CARMEN
from coursekit.bank.m3_3_steps.mail import MAIL
from coursekit.bank.m3_3_steps.memo import MEMO
from coursekit.bank.m3_3_steps.quizzes import RECALL
from coursekit.practice import QuestionSet

QUESTIONS = QuestionSet("3.3", [STORIES, SPLIT, DRAFTS, SCALE, MAIL, CARMEN, MEMO], quizzes={"recall": RECALL})
