"""The kinds of question: each knows how to read an answer and how to compare it."""

from coursekit.practice.kinds.base import Kind
from coursekit.practice.kinds.choice import Choice
from coursekit.practice.kinds.design import Design, Rule, model_answer
from coursekit.practice.kinds.function import Call, Function
from coursekit.practice.kinds.matching import Matching
from coursekit.practice.kinds.number import Number
from coursekit.practice.kinds.ordering import OrderingOf
from coursekit.practice.kinds.playbook import Playbook
from coursekit.practice.kinds.sheet import LineRule, Sheet
from coursekit.practice.kinds.table import Table
from coursekit.practice.kinds.written import Sign, Written, lacks, no_number, says

__all__ = [
    "Call",
    "Choice",
    "Design",
    "Function",
    "Kind",
    "LineRule",
    "Matching",
    "Number",
    "OrderingOf",
    "Playbook",
    "Rule",
    "Sheet",
    "Sign",
    "Table",
    "Written",
    "lacks",
    "model_answer",
    "no_number",
    "says",
]
