"""A share in two groups within layers. The oracle is counting by hand: 5 of 20, 20 of 80, 60 of 80, 15 of 20."""

import pandas as pd
import pytest

from coursekit import charts, kpis
from coursekit.messages import CourseError, using_language

NAMES = {True: "content", False: "not content"}


def people(**counts):
    """One row per person: ``layer=((hits, n) of the content, (hits, n) of the others)``."""
    rows = [
        {"channel": layer, "content": content, "back": one < hits}
        for layer, pairs in counts.items()
        for content, (hits, n) in zip((True, False), pairs, strict=True)
        for one in range(n)
    ]
    return pd.DataFrame(rows)


def chart(table, lang="en", **more):
    with using_language(lang):
        return charts.shares_within(table, "back", "content", "channel", names=NAMES, **more)


MIXED = people(web=((5, 20), (20, 80)), shop=((60, 80), (15, 20)))


def test_shares_and_differences_by_hand():
    data = chart(MIXED).data.set_index(["layer", "group"])
    assert data["share"].to_dict() == {
        ("", "content"): 65.0,
        ("", "not content"): 35.0,
        ("web", "content"): 25.0,
        ("web", "not content"): 25.0,
        ("shop", "content"): 75.0,
        ("shop", "not content"): 75.0,
    }
    assert data["n"].tolist() == [100, 100, 20, 80, 80, 20]
    assert data["difference"].tolist() == pytest.approx([30.0, 30.0, 0.0, 0.0, 0.0, 0.0])
    gap = kpis.proportion_difference((35, 100), (65, 100))
    assert data.loc[("", "content"), ["difference_low", "difference_high"]].tolist() == pytest.approx(
        [gap.low, gap.high]
    )


@pytest.mark.parametrize(
    ("table", "said"),
    [
        (MIXED, "within each channel they cannot be told apart"),
        (people(web=((90, 100), (20, 100)), shop=((50, 100), (50, 100))), "can be told apart in: web"),
        (people(web=((50, 100), (50, 100)), shop=((51, 100), (50, 100))), "neither all together nor within"),
    ],
)
def test_the_title_says_what_can_be_told(table, said):
    assert said in chart(table).title


def test_a_difference_the_other_way_counts_too():
    assert "told apart in: web" in chart(people(web=((20, 100), (90, 100)), shop=((50, 100), (50, 100)))).title


def test_groups_keep_the_order_of_their_names():
    table = people(web=((5, 20), (20, 80)))
    turned = charts.shares_within(table, "back", "content", "channel", names={False: "no", True: "yes"})
    assert turned.data["group"].tolist()[:2] == ["no", "yes"]


def test_blanks_are_left_out_and_counted():
    table = MIXED.astype({"back": object})
    table.loc[[0, 1], "back"] = None
    drawn = chart(table)
    assert "Rows with a blank left out: 2." in drawn.description
    assert drawn.data["n"].iloc[:2].sum() == len(MIXED) - 2


def test_a_layer_without_one_group_is_drawn_without_a_point():
    data = chart(people(web=((5, 20), (20, 80)), shop=((3, 9), (0, 0)))).data
    empty = data[(data["layer"] == "shop") & (data["group"] == "not content")]
    assert empty["share"].isna().all()
    assert empty["n"].tolist() == [0]


@pytest.mark.parametrize("lang", ["es", "en"])
def test_one_group_alone_shows_nothing(lang):
    drawn = chart(people(web=((5, 20), (0, 0))), lang)
    assert "content" in drawn.title or "content" in drawn.description


def test_three_groups_are_refused():
    table = MIXED.assign(content=["a", "b", "c", "c"] * 50)
    with pytest.raises(CourseError, match="two groups"):
        charts.shares_within(table, "back", "content", "channel")


def test_a_group_without_a_name_is_refused():
    with pytest.raises(CourseError, match="two groups"):
        charts.shares_within(MIXED, "back", "content", "channel", names={True: "content"})


def test_an_unknown_column_is_named_with_its_nearest():
    with pytest.raises(CourseError, match="channel"):
        charts.shares_within(MIXED, "back", "content", "chanel")


def test_what_is_no_table_is_refused():
    with pytest.raises(CourseError, match="list"):
        charts.shares_within([1, 2], "back", "content", "channel")
