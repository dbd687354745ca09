"""A community without those who write most, and the widget that silences them.

The oracle is a calendar by hand, and :func:`coursekit.loyalty.community_levers` on the posts that are left.
"""

import xml.etree.ElementTree as ET

import pandas as pd
import pytest

from coursekit.loyalty import community_levers
from coursekit.messages import CourseError, using_language
from coursekit.widgets import CommunityExplorer, community_without

# Four weeks from Monday 6 January 2025. A writes in each of them, always about recipes; B twice, C and D once.
POSTS = pd.DataFrame(
    {
        "customer": ["A", "A", "A", "A", "B", "B", "C", "D"],
        "time": pd.to_datetime(
            ["2025-01-06", "2025-01-13", "2025-01-20", "2025-01-27", "2025-01-07", "2025-01-14", "2025-01-28", "2025-01-08"]
        ),
        "topic": ["recipes"] * 4 + ["origins", "origins", "meetups", "problems"],
        "replies": [1, 0, 2, 0, 3, 0, 0, 1],
    }
)  # fmt: skip
FOUR_WEEKS = {"start": "2025-01-06", "end": "2025-02-03"}


def without(silent, posts=POSTS, **given):
    return community_without(posts, silent, **{**FOUR_WEEKS, **given})


def test_by_hand():
    table = without(1)
    # With all: every week has a post and takes up recipes, half have a reply, three of four have several topics.
    assert table["now"].tolist() == [8, 4, 100, 100, 50, 75]
    # Without A: B and D in week one, B in week two, nobody in week three, C in week four.
    assert table["without"].tolist() == [4, 3, 75, 33.3, 50, 25]
    assert table.loc["frequency", ["pulled_now", "pulled_without"]].tolist() == [True, True]
    assert table.loc["sequence", ["pulled_now", "pulled_without"]].tolist() == [True, False]
    assert table.loc["posts", ["pulled_now", "pulled_without"]].isna().all()


def test_what_is_left_is_measured_as_any_calendar():
    left = POSTS[~POSTS["customer"].isin(["A", "B"])]
    expected = community_levers(left, **FOUR_WEEKS).table["value"].tolist()
    assert without(2)["without"].tolist()[2:] == expected


def test_nobody_and_everybody():
    assert without(0)["without"].tolist() == without(0)["now"].tolist()
    assert without(4)["without"].tolist() == [0] * 6


def test_a_tie_is_broken_by_name():
    """C and D have a post each: C falls silent first, in whichever order the rows stand."""
    assert without(3).equals(without(3, POSTS.iloc[::-1]))
    assert without(3)["without"].tolist()[:2] == [1, 1]
    assert without(3).loc["frequency", "without"] == 25  # D wrote in week one


def test_whose_posts_count_are_those_of_the_period():
    """Before the period A is the most active; in its last week C writes as much as anybody."""
    table = community_without(POSTS, 1, start="2025-01-27", end="2025-02-03")
    assert table["now"].tolist()[:2] == [2, 2]
    assert table["without"].tolist()[:2] == [1, 1]


def test_the_usual_period_are_the_last_52_weeks():
    old = POSTS.assign(time=POSTS["time"] - pd.Timedelta(weeks=60))
    both = pd.concat([old, POSTS], ignore_index=True)
    assert community_without(both, 0)["now"]["posts"] == len(POSTS)


@pytest.mark.parametrize("silent", [0, 1, 2, 4])
def test_explorer_shows_what_its_twin_gives(silent, lang):
    explorer = CommunityExplorer(POSTS, **FOUR_WEEKS, lang=lang)
    explorer.silent = silent
    assert explorer.table.equals(without(silent))
    drawing = ET.fromstring(explorer._view["svg"])
    assert drawing.attrib["aria-label"] == explorer.sentence
    assert len([part for part in drawing if part.tag.endswith("rect")]) == 4


def test_more_writers_than_bars():
    many = pd.concat([POSTS.assign(customer=POSTS["customer"] + str(k)) for k in range(20)], ignore_index=True)
    explorer = CommunityExplorer(many, **FOUR_WEEKS, lang="en")
    assert "and 40 more with 40 posts in all" in explorer._view["svg"]
    assert explorer._fields[0]["max"] == 30


def test_sentence_in_words():
    explorer = CommunityExplorer(POSTS, **FOUR_WEEKS, lang="es")
    assert explorer.sentence == "8 mensajes en el periodo, de 4 personas; palancas que llegan: 3 de 4."
    with using_language("en"):  # the widget goes on in its own language
        explorer.silent = 1
    assert explorer.sentence == (
        "Personas en silencio: 1. Queda el 50\u202f% de los mensajes; palancas que llegan: 1 de 4."
    )
    assert repr(explorer) == "CommunityExplorer(silent=1, posts=4, pulled=1)"


WRONG = {
    "silent_range": (lambda: without(5), "5"),
    "no_posts": (lambda: community_without(POSTS, 0, start="2024-01-01", end="2024-03-01"), r"(posts|mensajes)"),
}


@pytest.mark.parametrize("key", list(WRONG))
def test_wrong_input_is_named(key, lang):
    act, word = WRONG[key]
    with using_language(lang), pytest.raises(CourseError, match=word) as error:
        act()
    assert error.value.key == f"widgets.community.{key}"


@pytest.mark.parametrize("silent", [-1, 1.5, True, "2", None])
def test_how_many_is_a_whole_number(silent):
    with pytest.raises(CourseError) as error:
        without(silent)
    assert error.value.key == "widgets.community.silent_range"


def test_what_is_no_table_of_posts():
    for posts in (None, POSTS.iloc[:0]):
        with pytest.raises(CourseError) as error:
            community_without(posts)
        assert error.value.key == "widgets.community.no_posts"


def test_out_of_range_leaves_the_present_number():
    explorer = CommunityExplorer(POSTS, **FOUR_WEEKS, lang="en")
    with pytest.raises(CourseError, match="from 0 to 4"):
        explorer.silent = 5
    assert explorer.silent == 0
