"""The playbook as data: it keeps its own rules in both languages, and each rule finds its defect and no other."""

import pandas as pd
import pytest

from coursekit.customers import CUSTOMER_TYPES, PROFILE_TAGS, check_playbook, playbook, playbook_choices
from coursekit.customers.playbook import _data

IDS = ["type", "action", "channel", "kpi"]


def test_ours_keeps_the_rules(lang):
    book = playbook()
    assert set(book["type"]) == set(CUSTOMER_TYPES)
    assert (book["kpi"].str.len() > 0).all()
    assert check_playbook(book).empty
    assert not book.isin(["", None]).any().any()


def test_both_languages_say_the_same_things():
    english, spanish = playbook("en"), playbook("es")
    pd.testing.assert_frame_equal(english[IDS], spanish[IDS])
    assert (english["what"] != spanish["what"]).all()
    assert (english["name"] != spanish["name"]).all()
    for part in ("action", "channel", "kpi", "lever", "direction"):
        for key, entry in _data()[part].items():
            assert {"en", "es"} <= set(entry), (part, key)
            assert entry["en"]
            assert entry["es"]


def test_every_choice_is_used_and_every_lever_has_words():
    book, data = playbook("en"), _data()
    assert set(data["action"]) == set(book["action"])
    assert set(data["channel"]) >= set(book["channel"])
    used = {kpi for line in book["kpi"] for kpi in line.split(", ")}
    assert set(data["kpi"]) == used
    for action in data["action"].values():
        assert ("lever" in action) == ("direction" in action)
        if "lever" in action:
            assert action["lever"] in data["lever"]
            assert action["direction"] in data["direction"]


def test_a_playbook_over_the_seven_profiles_alone():
    book = playbook()
    assert check_playbook(book[book["type"].isin(PROFILE_TAGS)], PROFILE_TAGS).empty
    assert set(check_playbook(book[book["type"].isin(PROFILE_TAGS)])["rule"]) == {"no_treatment"}


def broken(change):
    book = playbook("en")[IDS].copy()
    return change(book)


def put(book, row, column, value):
    book[column] = book[column].astype(object)
    book.at[row, column] = value
    return book


DEFECTS = {
    "no_treatment": lambda b: b[b["type"] != "lost"],
    "unknown_type": lambda b: pd.concat([b, b.iloc[[0]].assign(type="vip")], ignore_index=True),
    "no_action": lambda b: put(b, 0, "action", " "),
    "no_channel": lambda b: put(b, 0, "channel", "pigeon"),
    "no_kpi": lambda b: put(b, 0, "kpi", ""),
    "twice": lambda b: pd.concat([b, b.iloc[[0]]], ignore_index=True),
    "contradiction": lambda b: put(b, list(b["type"]).index("loyal") + 1, "action", "easy_return"),
}


@pytest.mark.parametrize("rule", DEFECTS)
def test_each_rule_finds_its_own_defect(rule, lang):
    found = check_playbook(broken(DEFECTS[rule]))
    assert set(found["rule"]) == {rule}
    assert len(found) == 1
    assert not found["finding"].str.contains(r"[{}]").any()


def test_kpis_as_a_list_a_misspelt_one_and_blanks():
    book = broken(lambda b: b)
    book["kpi"] = [line.split(", ") for line in book["kpi"]]
    assert check_playbook(book).empty
    missing = check_playbook(put(book, 3, "kpi", None))
    assert missing["rule"].tolist() == ["no_kpi"]
    wrong = check_playbook(put(book, 3, "kpi", ["csta"]))
    assert "csat" in wrong["finding"].iloc[0]


def test_own_actions_are_welcome_and_checked_by_their_lever():
    book = broken(lambda b: b)
    own = pd.DataFrame({"type": ["loyal"], "action": ["A birthday coffee"], "channel": ["shop"], "kpi": ["nps"]})
    assert check_playbook(pd.concat([book, own], ignore_index=True)).empty
    against = own.assign(action="20 % for all", lever="discount", direction="offer")
    found = check_playbook(pd.concat([book, against], ignore_index=True))
    assert found["rule"].tolist() == ["contradiction"]
    assert "20 % for all" in found["finding"].iloc[0]


def test_an_empty_playbook_lacks_everything():
    found = check_playbook(pd.DataFrame(columns=IDS))
    assert found["type"].tolist() == list(CUSTOMER_TYPES)


def test_choices(lang):
    actions = playbook_choices("action")
    assert set(actions.columns) == {"words", "lever", "direction"}
    assert set(playbook("en")["action"]) <= set(actions.index)
    assert playbook_choices("kpi").loc["csat", "words"] == "CSAT"
