"""A rule before the data: each case by hand, the seal, and every sentence it may say."""

import dataclasses
import subprocess
import sys

import pytest

from coursekit.kpis import Estimate, proportion_difference
from coursekit.loyalty import DecisionRule
from coursekit.messages import CourseError

RULE = DecisionRule("points fewer", 2, 500, "2026-07-20", launch="for all", stop="take it off", unknown="go on")


def found(value, low, high, n=2000):
    return Estimate(
        value=value, low=low, high=high, n=n, missing=0, invalid=0, method="kpis.method.churn_rate", unit="points"
    )


@pytest.mark.parametrize(
    ("value", "low", "high", "outcome"),
    [
        (3.0, 0.5, 5.5, "launch"),
        (2.0, 0.1, 3.9, "launch"),  # on the threshold
        (100 * (0.119 - 0.099), 0.1, 3.9, "launch"),  # as computers write it: 1.9999999999999991
        (1.9, 0.1, 3.7, "unknown"),  # more than nothing, less than it costs
        (3.0, -0.1, 6.1, "unknown"),
        (3.0, 0.0, 6.0, "unknown"),  # the interval does not leave out 0
        (0.5, -1.0, 2.0, "unknown"),  # the threshold is still in it
        (0.5, -0.9, 1.9, "stop"),
        (-3.0, -5.0, -1.0, "stop"),
        (1.0, 0.4, 1.6, "stop"),  # surely better than nothing and surely not worth it
    ],
)
def test_each_case_by_hand(value, low, high, outcome, lang):
    """Oracle: the three lines of the rule, read aloud."""
    decided = RULE.decide(found(value, low, high))
    assert decided.outcome == outcome
    assert decided.action == getattr(RULE, outcome)
    assert decided.action in str(decided)
    assert decided.action in decided._repr_html_()


def test_before_the_people_are_there_nothing_is_decided(lang):
    early = RULE.decide(found(9.0, 5.0, 13.0, n=998))
    assert (early.outcome, early.action) == ("not_yet", "")
    assert "499" in str(early)
    assert RULE.decide(found(9.0, 5.0, 13.0), each=499).outcome == "not_yet"
    assert RULE.decide(proportion_difference((0, 0), (0, 0)), each=900).outcome == "not_yet"


def test_the_guardrail_comes_first(lang):
    rule = dataclasses.replace(RULE, guardrail="contacts", guardrail_limit=3)
    good = found(5.0, 2.0, 8.0)
    assert rule.decide(good, worse=3.0).outcome == "launch"
    assert rule.decide(good, worse=100 * (0.133 - 0.103)).outcome == "launch"
    broken = rule.decide(good, worse=3.2)
    assert broken.outcome == "stop"
    assert "3.2" in broken.reason
    with pytest.raises(CourseError, match="worse"):
        rule.decide(good)


def test_the_seal_changes_with_every_part():
    parts = {
        "measure": "others", "threshold": 2.5, "each": 501, "look_on": "2026-07-21", "launch": "x", "stop": "x",
        "unknown": "x",
    }  # fmt: skip
    seals = {dataclasses.replace(RULE, **{name: value}).seal for name, value in parts.items()}
    seals.add(dataclasses.replace(RULE, guardrail="contacts", guardrail_limit=3).seal)
    assert len(seals | {RULE.seal}) == len(parts) + 2
    # The same rule written in another way is the same rule.
    assert dataclasses.replace(RULE, threshold=2.0, each=500.0).seal == RULE.seal


def test_the_seal_is_the_same_in_another_process():
    code = (
        "from coursekit.loyalty import DecisionRule as R;"
        "print(R('points fewer', 2, 500, '2026-07-20', launch='for all', stop='take it off', unknown='go on').seal)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == RULE.seal


def test_another_rule_than_the_sealed_one_decides_nothing(lang):
    result = found(1.5, 0.2, 2.8)
    assert RULE.decide(result, seal=f" {RULE.seal} ").outcome == "unknown"
    softer = dataclasses.replace(RULE, threshold=1)
    with pytest.raises(CourseError, match=RULE.seal):
        softer.decide(result, seal=RULE.seal)


@pytest.mark.parametrize(
    ("part", "said"),
    [
        ({"measure": " "}, "measure"),
        ({"measure": 3}, "measure"),
        ({"threshold": -1}, "threshold"),
        ({"threshold": "two"}, "threshold"),
        ({"each": 0}, "each"),
        ({"look_on": "20 July"}, "look_on"),
        ({"launch": None}, "launch"),
        ({"guardrail": "contacts"}, "guardrail_limit"),
        ({"guardrail_limit": 3}, "guardrail_limit"),
        ({"guardrail": "contacts", "guardrail_limit": -3}, "guardrail_limit"),
    ],
)
def test_what_it_refuses(part, said, lang):
    with pytest.raises(CourseError, match=said):
        dataclasses.replace(RULE, **part)


def test_a_bare_number_is_no_result(lang):
    with pytest.raises(CourseError, match="proportion_difference"):
        RULE.decide(3.0)
