"""Rules of a design that look at the learner's data, and rules that cap what a design can earn.

Oracle: the rule itself, worked by hand on two companies.
"""

import pytest

from coursekit.mapping import example_text
from coursekit.messages import using_language
from coursekit.practice import Design, Outcome, Question, Rule, both, judge, model_answer

GOOD = example_text("first-purchase")
SAY = both("Cita los pedidos.", "Cite the orders.")


class Shop:
    """What a rule may look at."""

    def __init__(self, orders):
        self.orders = orders


def asked(*rules, expected=GOOD):
    kind = Design("map", threshold=80, rules=rules, on_data=False)
    return Question("design", both("Diseño", "Design"), "my_map", kind, model_answer(expected), 4)


def test_a_rule_sees_the_data_on_which_the_design_is_judged():
    question = asked(Rule("orders", lambda journey, data: data.orders > 3, SAY, on_data=True))
    with using_language("en"):
        assert judge(question, GOOD, Shop(4)).outcome is Outcome.CORRECT
        broken = judge(question, GOOD, Shop(3))
    assert broken.outcome is Outcome.PARTLY
    assert SAY["en"] in broken.say[0]
    assert broken.fraction == 0.5  # one of one rule: half of what the map itself is worth


def test_without_data_such_a_rule_is_not_asked():
    rule = Rule("orders", lambda journey, data: 1 / 0, SAY, on_data=True)
    assert rule.kept(GOOD, None)


@pytest.mark.parametrize(("most", "fraction"), [(1.0, 0.5), (0.2, 0.2), (0.6, 0.5)])
def test_what_breaks_a_rule_earns_the_rule_s_most(most, fraction):
    question = asked(Rule("never", lambda journey: False, SAY, most=most))
    assert judge(question, GOOD, Shop(0)).fraction == fraction


def test_the_lowest_of_several_counts_and_only_where_broken():
    low, high = (Rule(str(most), lambda journey: False, SAY, most=most) for most in (0.1, 0.3))
    kept = Rule("kept", lambda journey: True, SAY, most=0.0)
    assert judge(asked(low, high, kept), GOOD, Shop(0)).fraction == 0.1
    assert judge(asked(kept), GOOD, Shop(0)).outcome is Outcome.CORRECT
