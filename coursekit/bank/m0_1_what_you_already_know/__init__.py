"""0.1, what you already know: twenty questions over the whole course, before it; 7.2 is its other form."""

from coursekit.bank.blueprint import ITEMS
from coursekit.bank.blueprint_numbers import discount, next_one, nps, promise, step
from coursekit.bank.m0_1_what_you_already_know.chosen import (
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
from coursekit.bank.m0_1_what_you_already_know.placed import LOYAL, ROLES, STEPS
from coursekit.practice import QuestionSet

STEP = step(
    visits={"land": 6000, "product": 2400, "cart": 600, "pay": 240},
    people={"land": 3000, "product": 1500, "cart": 540, "pay": 230},
    of="product",
    to="cart",
    other=("cart", "pay"),
)
NEXT_ONE = next_one(spent=(1000, 1600), came=(50, 62))
PROMISE = promise(in_time=42, late=10, overdue=8, young=5)
DISCOUNT = discount(margin=40, given=10)
NPS = nps({10: 14, 9: 18, 8: 16, 7: 8, 6: 10, 5: 6, 3: 5, 0: 3})

QUESTIONS = QuestionSet(
    "0.1",
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
