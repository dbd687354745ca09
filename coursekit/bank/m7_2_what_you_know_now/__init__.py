"""7.2, what you know now: twenty questions over the whole course, after it; the other form of 0.1."""

from coursekit.bank.blueprint import ITEMS
from coursekit.bank.blueprint_numbers import discount, next_one, nps, promise, step
from coursekit.bank.m7_2_what_you_know_now.chosen import (
    ACCOUNTS,
    AGAIN,
    AUDIT,
    FACE,
    JOINED,
    KNOWN,
    MEMBERS,
    REPLY,
    SOURCES,
    SURVEY,
    TRIAL,
    WORST,
)
from coursekit.bank.m7_2_what_you_know_now.placed import LOYAL, ROLES, STEPS
from coursekit.practice import QuestionSet

STEP = step(
    visits={"land": 8000, "product": 4000, "cart": 1000, "pay": 300},
    people={"land": 5000, "product": 2800, "cart": 850, "pay": 280},
    of="cart",
    to="pay",
    other=("product", "cart"),
)
NEXT_ONE = next_one(spent=(2000, 2900), came=(80, 95))
PROMISE = promise(in_time=48, late=6, overdue=6, young=4)
DISCOUNT = discount(margin=50, given=20)
NPS = nps({10: 8, 9: 7, 8: 9, 7: 6, 6: 5, 5: 6, 4: 4, 1: 5})

QUESTIONS = QuestionSet(
    "7.2",
    [
        ROLES,
        STEP,
        KNOWN,
        SOURCES,
        LOYAL,
        FACE,
        SURVEY,
        NEXT_ONE,
        TRIAL,
        PROMISE,
        REPLY,
        DISCOUNT,
        NPS,
        AGAIN,
        JOINED,
        WORST,
        STEPS,
        MEMBERS,
        ACCOUNTS,
        AUDIT,
    ],
    test=ITEMS,
)
