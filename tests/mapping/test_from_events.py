"""A draft from a log: a log worked by hand, and the log of Café Lumbre."""

import pandas as pd
import pytest

from coursekit.mapping import JourneyMap
from coursekit.messages import CourseError

ROWS = [
    ("A", "land", 0),
    ("A", "land", 5),
    ("A", "pay", 10),
    ("B", "land", 0),
    ("B", "pay", 20),
    ("C", "land", 0),
    (None, "pay", 1),
]
LOG = pd.DataFrame(
    {
        "customer": [row[0] for row in ROWS],
        "event": [row[1] for row in ROWS],
        "time": pd.to_datetime("2025-03-01") + pd.to_timedelta([row[2] for row in ROWS], unit="min"),
    }
)


def test_a_log_by_hand():
    journey = JourneyMap.from_events(LOG, languages=["es", "en"])
    land, pay = (step for _, step in journey.steps())
    assert (land.duration, land.next[0].to, land.next[0].p, pay.next) == ("PT15M", "pay", 0.67, ())
    assert land.pains[0].frequency.share == 0.33
    assert land.pains[0].evidence == ("log-land", "assumption")
    assert [(entry.type, entry.n) for entry in journey.evidence] == [
        ("event_log", 3),
        ("event_log", 2),
        ("assumption", None),
    ]
    assert land.emotion is None
    assert journey.problems() == []


@pytest.mark.parametrize(
    ("change", "key"),
    [({"least": 0}, "least"), ({"most_steps": 0}, "most_steps"), ({"events": LOG.iloc[:0]}, "no_events")],
)
def test_what_is_wrong(change, key, lang):
    with pytest.raises(CourseError) as caught:
        JourneyMap.from_events(**{"events": LOG, **change})
    assert caught.value.key == f"mapping.formats.{key}"
