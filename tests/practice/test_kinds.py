"""Reading and comparing answers: whatever object an answer is, the verdict is a verdict and never an exception.

Oracles are written by hand beside each case.
"""

import math
import re
from decimal import Decimal
from fractions import Fraction

import numpy as np
import pandas as pd
import pytest

from coursekit.kpis import Estimate
from coursekit.practice import (
    Call,
    Choice,
    Function,
    Matching,
    Mistake,
    Number,
    OrderingOf,
    Outcome,
    Question,
    Table,
    both,
    judge,
)
from coursekit.practice.verdict import NotYet


def question(kind, expected, mistakes=()):
    return Question("q", both("pregunta", "question"), "answer_q", kind, lambda data: expected, 2, mistakes=mistakes)


def say(es_en):
    return both(es_en, es_en)


class Liar:
    """Says that it equals everything."""

    def __eq__(self, other):
        return True

    def __hash__(self):
        return 0

    def __abs__(self):
        return 0

    def __sub__(self, other):
        return 0


class Raises:
    def __getattribute__(self, name):
        raise RuntimeError(name)


class RaisesAsFloat:
    def __float__(self):
        raise SystemExit


class Text(str):
    def strip(self, *args):
        raise RuntimeError


class Float(float):
    def __sub__(self, other):
        return 0.0


NUMBER = Number(tolerance=0.05)
TABLE = pd.DataFrame({"csat": [80.0, 60.0], "n": [10, 5]}, index=pd.Index(["web", "shop"], name="channel"))
KINDS = {
    "number": question(NUMBER, 5.0),
    "table": question(Table(["channel"], ["csat", "n"], tolerance=0.05), TABLE),
    "choice": question(Choice({"a": say("A"), "b": say("B")}), "a"),
    "several": question(Choice({k: say(k) for k in "abcd"}, several=True), ["a", "b"]),
    "ordering": question(OrderingOf({"one": say("1"), "two": say("2"), "three": say("3")}), ["one", "two", "three"]),
    "matching": question(Matching(["x", "y"], ["left", "right"], {}), {"x": "left", "y": "right"}),
    "function": question(Function(lambda data, secret: [Call(say("a 1"), (1,))], Number()), lambda x: x + 1),
}
ODD = [
    "text", "", b"bytes", 3j, True, np.bool_(True), object(), Liar(), Raises(), RaisesAsFloat(), Text("a"), [], {}, set(), (), [[]],
    [1, 2, 3], {"a": 1}, {"x": None}, pd.Series(dtype=float), pd.Series(["a", "b"]), pd.DataFrame(), pd.DataFrame({"a": [1]}), np.array([]),
    np.zeros((2, 2)), print, len, int, lambda: 1, lambda x: 1 / 0, math.nan, math.inf, 10**400, pd.NaT, pd.NA, Ellipsis, None, NotImplemented,
    iter([1]), (i for i in range(3)), pd.Timestamp("2025-01-01"), {"channel": ["web"], "csat": ["much"], "n": [1]}, {Liar(): Liar()}, float("1e308") * 10,
    [Liar()], [None], np.array([object()]), Estimate(math.nan), range(3), "a" * 100_000, pd.Categorical(["a"]), type("Odd", (), {"__len__": lambda s: -1})(),
]  # fmt: skip


@pytest.mark.parametrize("name", KINDS)
@pytest.mark.parametrize("i", range(len(ODD)))
def test_no_object_makes_a_check_raise_or_earns_points(name, i, lang):
    answer = ODD[i]  # by its place: pytest itself would look at the objects
    verdict = judge(KINDS[name], answer, None)
    assert verdict.outcome is not Outcome.CORRECT or (name == "choice" and type(answer) is Text)
    assert all(isinstance(line, str) and line and not re.search(r"\{[a-z_]*\}", line) for line in verdict.say)


def test_a_lying_number_is_compared_as_a_plain_one():
    assert judge(KINDS["number"], Float(99.0), None).outcome is Outcome.WRONG
    assert judge(KINDS["number"], Float(5.0), None).outcome is Outcome.CORRECT


@pytest.mark.parametrize(
    "answer",
    [
        5,
        5.0,
        np.float32(5),
        np.int64(5),
        Decimal("5.00"),
        Fraction(5),
        np.array(5.0),
        pd.Series([5.0]),
        [5],
        Estimate(5.0),
        {"nps": 5},
        5.04,
    ],
)
def test_a_number_counts_whatever_holds_it(answer):
    assert judge(KINDS["number"], answer, None).outcome is Outcome.CORRECT


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ("5", "Take off the quotes"),
        ("5,0 %", "Take off the quotes"),
        ("five", "a number is expected"),
        (True, "a comparison"),
        ([1, 2, 3], "you have 3 values"),
        (len, "Call it"),
        (math.nan, "NaN"),
        (math.inf, "divided by zero"),
        (object(), "of type object"),
        (5.2, "the value is not yet"),
    ],
)
def test_a_wrong_number_is_told_its_type_then_its_shape_then_its_value(answer, said):
    assert said in judge(KINDS["number"], answer, None).say[0]


def test_a_number_that_cannot_be_computed_must_be_nan():
    asked = question(Number(), math.nan)
    assert judge(asked, float("nan"), None).outcome is Outcome.CORRECT
    assert "NaN" in judge(asked, 0, None).say[0]


def test_a_dict_or_list_left_as_it_came_is_not_attempted():
    assert judge(KINDS["matching"], {"x": ..., "y": ...}, None).outcome is Outcome.BLANK
    assert judge(KINDS["ordering"], [...], None).outcome is Outcome.BLANK
    assert judge(KINDS["matching"], {"x": "left", "y": ...}, None).outcome is Outcome.WRONG


def test_two_mistakes_that_give_the_same_number_are_not_guessed_between():
    same = [Mistake("one", lambda d: 7.0, say("You did one.")), Mistake("two", lambda d: 7.0, say("You did two."))]
    verdict = judge(question(NUMBER, 5.0, same), 7.0, None)
    assert verdict.outcome is Outcome.WRONG
    assert verdict.mistake == ""


def test_a_mistake_that_equals_the_answer_on_this_data_is_right():
    verdict = judge(question(NUMBER, 5.0, [Mistake("one", lambda d: 5.01, say("You did one."))]), 5.01, None)
    assert verdict.outcome is Outcome.CORRECT


def test_several_numbers_one_step_early_are_recognised():
    early = Mistake("parts", lambda d: [30.0, 45.0, 25.0], say("One subtraction away."), credit=0.5)
    verdict = judge(question(NUMBER, 5.0, [early]), pd.Series([45.0, 30.0, 25.0]), None)
    assert (verdict.mistake, verdict.points) == ("parts", 1.0)


@pytest.mark.parametrize(
    ("table", "outcome", "said"),
    [
        (TABLE.iloc[::-1], Outcome.CORRECT, "Right"),
        (TABLE.reset_index(), Outcome.CORRECT, "Right"),
        (TABLE.assign(extra=1), Outcome.CORRECT, "Right"),
        (TABLE.rename_axis(None), Outcome.CORRECT, "Right"),
        (TABLE.reset_index().astype({"channel": "category"}), Outcome.CORRECT, "Right"),
        (TABLE.drop(columns="n"), Outcome.WRONG, "missing from your table: n"),
        (TABLE.rename(columns={"n": "m"}), Outcome.WRONG, "missing"),
        (TABLE.iloc[:1], Outcome.WRONG, "1 rows and 2 are expected"),
        (pd.concat([TABLE, TABLE.rename(index={"web": "app", "shop": "fair"})]), Outcome.WRONG, "one too many"),
        (pd.concat([TABLE, TABLE]), Outcome.WRONG, "there twice"),
        (TABLE.assign(n=[10, 6]), Outcome.PARTLY, "3 of 4 values are right. Look at row 'shop', column n"),
        (TABLE.assign(csat=[80, np.nan]), Outcome.PARTLY, "missing (NaN)"),
        (TABLE.assign(csat=["high", "low"]), Outcome.WRONG, "holds text such as 'high'"),
        (TABLE.set_axis([1, 2]), Outcome.WRONG, "None of your rows"),
        (TABLE.reset_index(drop=True).set_index(["csat", "n"], append=True), Outcome.WRONG, "named by channel"),
        ([1, 2], Outcome.WRONG, "of type list"),
    ],
)
def test_tables(table, outcome, said):
    verdict = judge(KINDS["table"], table, None)
    assert verdict.outcome is outcome, verdict.say
    assert said in verdict.say[0]


def test_a_value_for_what_cannot_be_known_is_told_so():
    expected = pd.DataFrame({"rate": [50.0, np.nan]}, index=["2024", "2025"])
    asked = question(Table(["cohort"], ["rate"]), expected)
    assert "that is NaN" in judge(asked, pd.Series({"2024": 50.0, "2025": 0.0}), None).say[0]
    assert judge(asked, {"2024": 50.0, "2025": math.nan}, None).outcome is Outcome.CORRECT
    assert judge(asked, expected["rate"].rename("anything"), None).outcome is Outcome.CORRECT


def test_keys_are_compared_by_what_they_say():
    asked = question(Table(["month"], ["n"]), pd.DataFrame({"n": [1, 2]}, index=["2024-01-01", "2024-02-01"]))
    assert (
        judge(asked, pd.Series([1, 2], index=pd.to_datetime(["2024-01-01", "2024-02-01"])), None).outcome
        is Outcome.CORRECT
    )
    years = question(Table(["year"], ["n"]), pd.DataFrame({"n": [1, 2]}, index=[2024, 2025]))
    assert judge(years, pd.Series([1, 2], index=[2024.0, 2025.0]), None).outcome is Outcome.CORRECT


@pytest.mark.parametrize(
    ("answer", "outcome", "points"),
    [
        (["one", "two", "three"], "correct", 2),
        ("ONE, two; three", "correct", 2),
        (["two", "one", "three"], "wrong", 0),
        (["one"], "wrong", 0),
    ],
)
def test_orderings(answer, outcome, points):
    verdict = judge(KINDS["ordering"], answer, None)
    assert (verdict.outcome, verdict.points) == (outcome, points)


def test_an_ordering_says_how_far_it_is_right():
    """By hand: the first place that differs, and whether one swap of neighbours mends it."""
    said = {
        ("one", "three", "two"): "right up to place 1; the next two have changed places",
        ("two", "one", "three"): "the first two have changed places",
        ("three", "one", "two"): "The one that you put first comes later",
        ("three", "two", "one"): "The one that you put first comes later",
    }
    for order, sentence in said.items():
        assert sentence in judge(KINDS["ordering"], list(order), None).say[0]


def test_an_ordering_says_what_is_missing_twice_or_unknown():
    assert "missing from your list: three" in judge(KINDS["ordering"], ["one", "two"], None).say[0]
    assert "there twice: one" in judge(KINDS["ordering"], ["one", "one", "two"], None).say[0]
    assert "Try: three" in judge(KINDS["ordering"], ["one", "two", "thre"], None).say[0]


def test_one_swap_of_neighbours_among_many_is_half_right():
    asked = question(OrderingOf({k: say(k) for k in "abcd"}), list("abcd"))
    assert judge(asked, list("abdc"), None).points == 1
    assert judge(asked, list("badc"), None).points == 0


@pytest.mark.parametrize(
    ("answer", "points"), [("a b", 2), ("a,b", 2), (["b", "a"], 2), ("a", 1), ("a,b,c", 1), ("c,d", 0)]
)
def test_choosing_several_counts_each_decision(answer, points):
    assert judge(KINDS["several"], answer, None).points == points


def test_matching_counts_only_what_is_beyond_chance():
    asked = question(
        Matching(list("wxyz"), ["left", "right"], {("w", "right"): say("Because.")}), dict.fromkeys("wxyz", "left")
    )
    assert judge(asked, {**dict.fromkeys("wxyz", "left"), "w": "right"}, None).points == 1
    assert "Because." in judge(asked, {**dict.fromkeys("wxyz", "left"), "w": "right"}, None).say[0]
    assert judge(asked, {"w": "right", "x": "right", "y": "left", "z": "left"}, None).points == 0
    assert "no place yet: z" in judge(asked, {"w": "left", "x": "left", "y": "left"}, None).say[0]


def plus(n):
    return lambda x: x + n


FUNCTION = question(
    Function(
        lambda data, secret: [
            Call(say("a 1"), (1,)),
            Call(say("a 5"), (5,)),
            Call(say("an empty table"), (0,), "edge"),
        ],
        Number(),
    ),
    lambda x: x + 1 if x else math.nan,
    [
        Mistake("plus-two", lambda d: plus(2), say("You add two.")),
        Mistake("no-edge", lambda d: plus(1), say("You forget the empty table.")),
        Mistake("stops", lambda d: lambda x: x + 1 if x else 1 / 0, say("You divide by zero.")),
    ],
)


@pytest.mark.parametrize(
    ("function", "outcome", "points", "said"),
    [
        (lambda x: x + 1 if x else float("nan"), "correct", 2, "Right"),
        (plus(2), "mistake", 0, "You add two."),
        (lambda x: x + 2 if x else "?", "mistake", 0, "You add two."),  # the same on ordinary inputs
        (plus(1), "mistake", 1, "You forget the empty table."),
        (lambda x: x + 1 if x else 1 / 0, "mistake", 1, "You divide by zero."),
        (lambda x: x + 9, "wrong", 0, "With a 1: "),
        (lambda x: None, "wrong", 0, "returns nothing"),
        (lambda x: ..., "blank", 0, "answer_q"),
        (lambda: 1, "error", 0, "TypeError"),
        (lambda x: x["a"], "error", 0, "not subscriptable"),
        (lambda x: exit(), "error", 0, "SystemExit"),
        (int, "wrong", 0, "def"),
    ],
)
def test_functions(function, outcome, points, said):
    verdict = judge(FUNCTION, function, None)
    assert (verdict.outcome, verdict.points) == (outcome, points)
    assert said in verdict.say[0]


def test_what_a_function_prints_or_warns_does_not_get_out(capsys, recwarn):
    import sys
    import warnings

    def noisy(x):
        print("hello")
        print("there", file=sys.stderr)
        warnings.warn("careful", stacklevel=1)
        return x + 1 if x else math.nan

    assert judge(FUNCTION, noisy, None).outcome is Outcome.CORRECT
    assert capsys.readouterr() == ("", "")
    assert len(recwarn) == 0


def test_a_function_gets_a_copy_of_its_inputs():
    scores = pd.Series([1.0, 2.0])
    asked = question(
        Function(lambda d, s: [Call(say("a"), (scores,)), Call(say("b"), (scores,))], Number()), lambda s: s.sum()
    )

    def spoils(given):
        total = given.sum()
        given[:] = 0
        return total

    assert judge(asked, spoils, None).outcome is Outcome.CORRECT
    assert scores.sum() == 3


@pytest.mark.parametrize("kind", [q.kind for q in KINDS.values()])
def test_reading_never_trusts_an_answer(kind):
    with pytest.raises((NotYet, RuntimeError, SystemExit)):
        kind.read(Raises())
