"""A plan of automatic surveys held against deliveries worked by hand, and the widget that moves its rules."""

import xml.etree.ElementTree as ET

import pandas as pd
import pytest

from coursekit.messages import CourseError, using_language
from coursekit.widgets import AskingExplorer, survey_plan


def days(*said):
    return pd.to_datetime(list(said), format="ISO8601")


# By hand. a: two parcels a week apart, always yes. b: yes in January, no in April. c: never said anything; the parcel
# never came. d: no first, yes in March.
PARCELS = pd.DataFrame(
    {
        "customer": ["a", "a", "b", "c", "d"],
        "ordered": days("2025-05-01", "2025-05-08", "2025-05-02", "2025-05-03", "2025-05-04"),
        "delivered": days("2025-05-03", "2025-05-10", "2025-05-05", None, "2025-05-06"),
    }
)
SAID = pd.DataFrame(
    {
        "customer": ["a", "b", "b", "d", "d"],
        "time": days("2025-01-01", "2025-01-01", "2025-04-01", "2025-01-01", "2025-03-01"),
        "granted": [True, True, False, False, True],
    }
)


def outcomes(**rules):
    found = survey_plan(PARCELS, SAID, **rules)
    return sorted(zip(found["customer"], found["outcome"], strict=True))


def test_at_once_and_to_everybody():
    found = survey_plan(PARCELS, SAID)
    assert (found["outcome"] == "sent").all()
    assert found["early"].all()
    assert found.loc[found["unwanted"], "customer"].tolist() == ["b", "c"]


def test_the_last_word_counts():
    assert outcomes(permission="last") == [
        ("a", "sent"), ("a", "sent"), ("b", "no_permission"), ("c", "no_permission"), ("d", "sent"),
    ]  # fmt: skip
    assert ("b", "sent") in outcomes(permission="ever")


def test_a_word_said_later_does_not_count_yet():
    later = pd.concat([SAID, pd.DataFrame({"customer": ["b"], "time": days("2025-05-20"), "granted": [True]})])
    assert survey_plan(PARCELS, later, permission="last")["outcome"].tolist().count("no_permission") == 2
    assert survey_plan(PARCELS, later, delay=20, permission="last")["outcome"].tolist().count("no_permission") == 1


def test_delivery_sets_off_nothing_that_never_came():
    found = survey_plan(PARCELS, SAID, start="delivery", delay=2)
    assert found.set_index("customer").at["c", "outcome"] == "not_delivered"
    assert not found["early"].any()


def test_rest_counts_from_the_last_survey_sent():
    assert outcomes(rest=7).count(("a", "sent")) == 2
    assert outcomes(rest=8).count(("a", "sent")) == 1
    assert outcomes(rest=8).count(("a", "rest")) == 1


def test_the_longer_the_delay_the_fewer_come_early():
    early = [int(survey_plan(PARCELS, SAID, delay=n)["early"].sum()) for n in range(5)]
    assert early == [5, 5, 2, 1, 1]


def test_order_of_the_rows_changes_nothing():
    turned = survey_plan(PARCELS.iloc[::-1], SAID.iloc[::-1], rest=30, permission="last")
    assert turned.equals(survey_plan(PARCELS, SAID, rest=30, permission="last"))


def test_the_replay_of_the_programme_agrees():
    """Oracle: ``loyalty.replay`` with the same trigger, delay and rest, on a simulated company."""
    from coursekit import company, loyalty

    lumbre = company("plan", customers=200)
    club = loyalty.example_programme("repaired")
    rules = {"after": "purchase", "measure": "csat", "delay_days": 5, "throttle_days": 60, "suppress": ("no_consent",)}
    survey = loyalty.SurveyTrigger(id="after_order", **rules)
    talk = club.communication.model_copy(update={"messages": (), "surveys": (survey,)})
    year = loyalty.replay(club.model_copy(update={"communication": talk}), lumbre, start="2025-01-01")
    orders = lumbre.orders.assign(delivered=pd.NaT).rename(columns={"date": "ordered"})
    due = orders["ordered"] + pd.Timedelta(days=5)
    orders = orders[(due >= "2025-01-01") & (due < "2026-01-01")]
    found = survey_plan(orders, lumbre.consents, delay=5, rest=60, permission="last")
    ours = found.loc[found["outcome"] == "sent", "customer"].value_counts().sort_index()
    assert len(year.sends)
    assert ours.to_dict() == year.sends["customer"].astype(str).value_counts().sort_index().to_dict()


WRONG = {
    "not_a_table": (lambda: survey_plan([1], SAID), "parcels"),
    "no_column": (lambda: survey_plan(PARCELS, SAID.rename(columns={"time": "when"})), "time"),
    "one_of": (lambda: survey_plan(PARCELS, SAID, start="birthday"), "birthday"),
    "days": (lambda: survey_plan(PARCELS, SAID, delay=31), "31"),
}


@pytest.mark.parametrize("key", list(WRONG))
def test_wrong_input_is_named(key, lang):
    act, word = WRONG[key]
    with using_language(lang), pytest.raises(CourseError, match=word) as error:
        act()
    assert error.value.key == f"widgets.asking_plan.{key}"


@pytest.mark.parametrize(
    ("trait", "value"), [("start", "birthday"), ("delay", -1), ("rest", 181), ("permission", "perhaps")]
)
def test_the_widget_refuses_and_keeps_what_it_had(trait, value, lang):
    explorer = AskingExplorer(PARCELS, SAID, lang=lang)
    before = getattr(explorer, trait)
    with pytest.raises(CourseError):
        setattr(explorer, trait, value)
    assert getattr(explorer, trait) == before


@pytest.mark.parametrize(
    "rules", [{}, {"delay": 3}, {"start": "delivery", "delay": 2, "rest": 90, "permission": "last"}]
)
def test_explorer_shows_what_its_twin_gives(rules, lang):
    explorer = AskingExplorer(PARCELS, SAID, lang=lang)
    for name, value in rules.items():
        setattr(explorer, name, value)
    assert explorer.table.equals(survey_plan(PARCELS, SAID, **rules))
    drawing = ET.fromstring(explorer._view["svg"])
    assert drawing.attrib["aria-label"] == explorer.sentence


def test_sentences_in_words():
    explorer = AskingExplorer(PARCELS, SAID, lang="en")
    assert explorer.sentence == (
        "Of 5 parcels 5 surveys are sent, to 4 people; 5 before the parcel, 2 without permission. Most to one person: 2."
    )
    assert AskingExplorer(PARCELS.iloc[:0], SAID, lang="es").sentence == "De 0 paquetes no sale ninguna encuesta."
