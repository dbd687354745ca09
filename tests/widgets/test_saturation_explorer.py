"""What each further quote adds. Oracle: topics counted by hand in lists of four and five."""

import pandas as pd
import pytest

from coursekit.messages import CourseError, using_language
from coursekit.widgets import SaturationExplorer, new_with_each

QUOTES = pd.DataFrame(
    {
        "persona": ["bruno", "ana", "bruno", "ana", "ana"],
        "about": ["queue", "price", "queue", "form", "price"],
        "stage": ["buy", "buy", "buy", "pay", "buy"],
    }
)
TOPICS = {"about": "subject", "stage": "stage"}


def test_counted_by_hand():
    table = new_with_each(["queue", "price", "queue", "form"])
    assert table["known"].tolist() == [1, 2, 2, 3]
    assert table["new"].tolist() == [True, True, False, True]
    assert table.index.tolist() == [1, 2, 3, 4]
    assert new_with_each([]).empty


def test_a_quote_without_topic_is_named():
    for lang, word in (("es", "La cita 2"), ("en", "Quote 2")):
        with using_language(lang), pytest.raises(CourseError, match=word):
            new_with_each(["queue", None])


def test_the_explorer_says_what_the_table_holds():
    explorer = SaturationExplorer(QUOTES, TOPICS, read=3, lang="en")
    assert "With 3 quotes read there are 2 different topics" in explorer.sentence
    assert "brought 2" in explorer.sentence
    explorer.topic = "stage"
    assert "there are 1 different" in explorer.sentence
    explorer.order = "person"
    assert explorer.table["topic"].tolist() == ["buy", "pay", "buy", "buy", "buy"]
    assert "Not heard yet: bruno" in explorer.sentence
    explorer.read = 99
    assert explorer.read == 5
    explorer.read = 0
    assert explorer.read == 1


def test_wrong_input_says_what_to_do():
    for lang in ("es", "en"):
        with pytest.raises(CourseError, match="topics"):
            SaturationExplorer(QUOTES, {"matter": "matter"}, lang=lang)
        with pytest.raises(CourseError, match="tabl"):
            SaturationExplorer(QUOTES.iloc[:0], TOPICS, lang=lang)
        explorer = SaturationExplorer(QUOTES, TOPICS, lang=lang)
        with pytest.raises(CourseError, match="date, person"):
            explorer.order = "alphabet"
        assert explorer.order == "date"


def test_it_speaks_the_language_it_was_made_in():
    explorer = SaturationExplorer(QUOTES, TOPICS, lang="es")
    with using_language("en"):
        explorer.read = 2
    assert "citas leídas" in explorer.sentence
    assert explorer.sentence in explorer._view["svg"]
    assert "scope" in explorer._view["table"]
