"""A difference as the people came in; wrong input is named."""

import numpy as np
import pandas as pd
import pytest

from coursekit import charts, kpis
from coursekit.messages import CourseError, using_language


def people(bought, arms="ab", start="2025-01-01"):
    """Somebody every day, the arms in turn."""
    n = len(bought)
    return pd.DataFrame(
        {
            "came": pd.date_range(start, periods=n, freq="D"),
            "arm": [arms[k % len(arms)] for k in range(n)],
            "bought": bought,
        }
    )


# Forty: of a 5 of 20 and of b 15 of 20 bought, spread evenly.
FORTY = people(([False, True] * 2 + [True, True] + [False, False]) * 5)


def run(table=FORTY, first="a", **about):
    return charts.running_difference(table, "came", "arm", "bought", first, **about)


def test_each_look_is_the_difference_of_everybody_so_far():
    """Oracle: kpis.proportion_difference on the first ten, twenty, thirty and forty people."""
    data = run(looks=4).data
    assert data["n"].tolist() == [10, 20, 30, 40]
    for one in data.itertuples():
        sofar = FORTY.iloc[: one.n].groupby("arm")["bought"].agg(["sum", "size"])
        wanted = kpis.proportion_difference(*(tuple(map(int, sofar.loc[arm])) for arm in "ab"))
        assert (one.value, one.low, one.high) == (wanted.value, wanted.low, wanted.high)
        assert one.out == (not wanted.low <= 0 <= wanted.high)


def test_the_other_way_round_has_the_other_sign():
    one, other = run(looks=4).data, run(looks=4, first="b").data
    assert other["value"].tolist() == (-one["value"]).tolist()
    assert other["out"].tolist() == one["out"].tolist()


def test_titles():
    same = people([True, True, False, False] * 20)
    assert run(same, looks=4).title == "The interval never left out 0 in 4 looks"
    first_half = people([False, True] * 20 + [True, False] * 20)
    gone = run(first_half, looks=8)
    assert gone.data["value"].iloc[-1] == 0
    assert gone.title.endswith("at the last one it does not")
    with using_language("es"):
        assert run(same, looks=4).title == "El intervalo no dejó fuera el 0 en ninguna de las 4 miradas"


def test_rows_in_another_order_and_with_blanks_are_the_same_trial():
    blank = pd.DataFrame({"came": [pd.NaT], "arm": ["a"], "bought": [True]})
    odd = pd.concat([FORTY.sample(frac=1, random_state=2), blank])
    assert run(odd, looks=4).data.equals(run(looks=4).data)


def test_looks_at_which_a_group_is_empty_are_not_there():
    late = pd.concat([people([False] * 20, "a"), people([True, False] * 10, "ab", "2025-01-21")])
    assert run(late, looks=4).data["n"].min() > 20


def test_one_group_alone_has_no_difference(lang):
    assert run(people([True] * 9, "a")).data.empty


WRONG = {
    "two": (lambda: run(people([True] * 9, "abc")), "3"),
    "unknown": (lambda: run(first="c"), "'c'"),
    "no_time": (lambda: run(FORTY.assign(came=np.arange(40))), "came"),
    "looks": (lambda: run(looks=1), "1"),
}


@pytest.mark.parametrize("key", list(WRONG))
def test_wrong_input_is_named(key, lang):
    act, word = WRONG[key]
    with using_language(lang), pytest.raises(CourseError, match=word) as error:
        act()
    assert error.value.key == f"charts.running.{key}"
