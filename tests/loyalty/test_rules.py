"""The rulebook, by mutation: a sound design passes every rule, and each planted mistake is found by its own rule alone."""

import copy
import random

import numpy as np
import pytest

from coursekit.loyalty import Programme, check, example_programme
from coursekit.loyalty.rules import RULES
from coursekit.messages import CourseError, using_language

from .designs import MUTATIONS, discount, market, mutated, put, sound, tier

# Domain facts, section 3.3: thirty-four rules and their severities.
IDS = [
    "E01",
    "E02",
    "E03",
    "E04",
    "E05",
    "E06",
    "E07",
    "E10",
    "W11",
    "E12",
    "E13",
    "W14",
    "W15",
    "I16",
    "W17",
    "E20",
    "E21",
    "E22",
    "E23",
    "W24",
    "E25",
    "E30",
    "E31",
    "E32",
    "E33",
    "W34",
    "W35",
    "W36",
    "E40",
    "W41",
    "W42",
    "W43",
    "E44",
    "W45",
]


def design(data):
    return Programme.from_data(data)


def test_the_rulebook_has_every_rule_once():
    assert sorted(RULES) == sorted(IDS)
    assert len(IDS) == 34


def test_a_sound_design_passes_every_rule():
    found = check(design(sound()), market(), tiers_required=3)
    assert [str(one) for one in found] == []
    assert sorted(found.passed) == sorted(IDS)
    assert found.not_assessed == {}
    assert found.not_needed == ()
    assert found.ok


@pytest.mark.parametrize(("rule", "name", "changes", "path"), MUTATIONS, ids=[f"{m[0]} {m[1]}" for m in MUTATIONS])
def test_a_planted_mistake_is_found_by_its_own_rule_alone(rule, name, changes, path):
    found = check(design(mutated(changes)), market(), tiers_required=3)
    assert set(found.rules) == {rule}, [str(one) for one in found]
    assert found.findings[0].path == path


def test_mutations_reach_every_rule_but_those_tested_below():
    assert {rule for rule, *_ in MUTATIONS} == set(IDS) - {"E01", "E05", "W15", "W17"}


def test_e01_counts_tiers_only_where_an_exercise_asks():
    club = design(sound())
    assert set(check(club, market(), tiers_required=4).rules) == {"E01"}
    assert "E01" in check(club, market()).not_needed


@pytest.mark.parametrize("wanted", [0, -1, True, 2.0, "3"])
def test_a_senseless_number_of_tiers_is_refused(wanted):
    with pytest.raises(CourseError) as error:
        check(design(sound()), tiers_required=wanted)
    assert error.value.key == "loyalty.rule.tiers_required"


def test_e05_a_tier_that_gives_nothing():
    data = example_programme("repaired").to_data()
    data["tiers"][0]["benefits"] = []
    for one in data["communication"]["messages"]:
        one.pop("benefits", None)
    assert set(check(design(data), market()).rules) == {"E05"}


def test_e07_no_nonsense_in_the_figures():
    # Files cannot hold infinities (the reader refuses them); a document changed in Python could.
    data = design(sound())
    broken = data.model_copy(
        update={"assumptions": data.assumptions.model_copy(update={"average_order": float("nan")})}
    )
    found = check(broken, market())
    assert [(one.key, one.path) for one in found] == [("loyalty.rule.e07.not_finite", "assumptions.average_order")]
    keys = {}
    for path, value in (
        ("tiers.1.benefits.0", {"type": "percent_discount", "value": 0.05}),
        ("tiers.2.benefits.3", {"type": "points_multiplier", "value": 0.5}),
        ("tiers.2.benefits.3.value", -1),
        ("tiers.2.benefits.0.value", 101),
    ):
        keys[path, value if isinstance(value, int) else value["type"]] = {
            one.key.rpartition(".")[2]
            for one in check(design(mutated([put(path, value)])), market())
            if one.rule == "E07"
        }
    assert list(keys.values()) == [{"ratio"}, {"factor"}, {"negative"}, {"above_hundred"}]


def test_e05_a_programme_that_gives_nothing():
    empty = design({"languages": ["en"], "id": "x", "name": "X"})
    assert [one.path for one in check(empty).errors if one.rule == "E05"] == [""]


def test_e20_points_dearer_than_the_margin():
    data = mutated([put("points_policy.point_value", 0.45)])
    data["tiers"] = data["tiers"][:1]
    found = check(design(data), market())
    assert "E20" in found.rules
    assert "45%" in next(one.what for one in found if one.rule == "E20")


def test_e21_a_reward_for_which_nobody_earns():
    data = mutated([put("earn_rules.0.rate", 0)])
    found = [one for one in check(design(data), market()) if one.rule == "E21"]
    assert [one.key for one in found] == ["loyalty.rule.e21.never"]


def test_e21_points_that_live_as_long_as_the_customer_orders():
    # An order every three months or so keeps points of four months alive, which earned by the day would be too short.
    data = mutated([put("points_policy.validity_months", 4)])
    assert "E21" in check(design(data), market()).rules
    data["points_policy"]["expires_from"] = "activity"
    assert "E21" not in check(design(data), market()).rules


def test_e25_a_point_without_a_value():
    data = mutated([put("points_policy.point_value", None), put("rewards", [])])
    keys = {one.key for one in check(design(data), market()) if one.rule == "E25"}
    assert keys == {"loyalty.rule.e25.value"}


def test_w15_nothing_that_members_value_above_its_cost():
    data = sound()
    for one in data["tiers"]:
        for benefit in one["benefits"]:
            benefit.pop("perceived_value", None)
    # Worth is then reckoned at cost, so that the steps between tiers may change; nothing else does.
    assert set(check(design(copy.deepcopy(data)), market()).rules) - {"I16"} == {"W15"}


def test_w17_tiers_that_everybody_or_nobody_reaches():
    rich = check(design(sound()), market([1000.0] * 50))
    assert [one.key.rpartition(".")[2] for one in rich if one.rule == "W17"] == ["top", "base"]
    poor = check(design(sound()), market([90.0] * 50))
    assert [one.key.rpartition(".")[2] for one in poor if one.rule == "W17"] == ["top", "base"]
    assert "100%" in next(one.what for one in poor if one.key.endswith("base"))


def test_w17_counts_orders_where_the_tiers_do():
    data = sound()
    for one, value in zip(data["tiers"][1:], (6, 15), strict=True):
        one["threshold"] = {"metric": "orders", "value": value, "window": "calendar_year"}
    # 300/45 = 6.7 and 800/45 = 17.8 orders: 18 of 100 beyond six, 12 beyond fifteen.
    assert "W17" in check(design(data), market()).passed


def test_w24_points_without_a_use():
    found = check(design(mutated([put("rewards", [])])), market())
    assert [one.key for one in found if one.rule == "W24"] == ["loyalty.rule.w24.nothing"]
    nobody = check(design(mutated([put("earn_rules.0.rate", 0)])), market())
    assert [one.key for one in nobody if one.rule == "W24"] == ["loyalty.rule.w24.never"]


def test_i16_by_hand():
    # Base: 2% of 0. At 100: 10% of 100 = 10, over a gap of 100: 10%. At 10 of 100: 0.5%, which is too little.
    def step(value):
        data = sound()
        data["tiers"] = [
            tier("a", 1, None, discount(0)),
            tier("b", 2, 100, {"type": "percent_discount", "value": value}),
        ]
        data["earn_rules"], data["rewards"], data["points_policy"] = [], [], None
        data = {name: one for name, one in data.items() if one is not None}
        return [one.key.rpartition(".")[2] for one in check(design(data), market()) if one.rule == "I16"]

    assert step(10) == []
    assert step(0.5) == ["little"]
    assert step(16) == ["much"]


def test_e13_by_hand():
    # 12% of the tier; the offer does not stack, so the better of the two counts; shipping is 4.5 of 45: 22% in all.
    data = sound()
    data["tiers"][2]["benefits"][0] = discount(12)
    data["tiers"][2]["benefits"].append({"type": "free_shipping", "cap": {"uses": 2}})
    found = [one for one in check(design(data), market()) if one.rule == "E13"]
    assert [one.severity for one in found] == ["W"]
    assert "22%" in found[0].what
    data["tiers"][2]["benefits"][0]["stackable"] = data["offers"][0]["benefit"]["stackable"] = True
    found = [one for one in check(design(data), market()) if one.rule == "E13"]
    assert "30%" in found[0].what


def test_e12_an_amount_is_compared_by_the_size_of_an_order():
    data = sound()
    data["offers"][0].pop("valid_days")
    data["offers"][0]["benefit"] = {"type": "amount_off", "value": 1}  # 2.2% of 45, and the best tier gives 4%
    assert check(design(data), market()).rules == ()
    data["offers"][0]["benefit"]["value"] = 9
    assert "20%" in check(design(data), market()).errors[0].what


def test_rules_without_their_figures_say_so():
    data = mutated(
        [put("assumptions", {}), put("fraud.return_window_days", None), put("points_policy.point_value", None)]
    )
    data["rewards"] = data["rewards"][:1]
    data["offers"][0].pop("valid_days")
    data["offers"][0]["benefit"] = {"type": "amount_off", "value": 1}
    left = check(design(data)).not_assessed
    assert {"E12", "E13", "W17", "E20", "E21", "E22", "W24"} <= set(left)
    assert all(sentence.startswith("Not assessed") for sentence in left.values())
    assert not {*left} & {*check(design(data)).passed}


def test_i16_and_w17_say_when_thresholds_cannot_be_turned_into_spending():
    data = sound()
    for one, value in zip(data["tiers"][1:], (6, 15), strict=True):
        one["threshold"] = {"metric": "visits", "value": value, "window": "calendar_year"}
    left = check(design(data), market()).not_assessed
    assert {"I16", "W17"} <= set(left)


def test_the_order_of_tiers_changes_nothing():
    for seed in range(6):
        data = sound()
        random.Random(seed).shuffle(data["tiers"])
        assert check(design(data), market(), tiers_required=3).rules == ()
    for rule, _, changes, _ in MUTATIONS:
        data = mutated(changes)
        data["tiers"].reverse()
        assert set(check(design(data), market(), tiers_required=3).rules) == {rule}


def scaled(data, k):
    """The same programme with every amount of money in another currency."""
    money = {"unit_cost", "perceived_value", "min_order", "amount", "fee", "minimum_spend", "average_order",
             "shipping_cost", "fixed_cost_per_year", "cost_per_message", "point_value"}  # fmt: skip

    def walk(part):
        if isinstance(part, list):
            return [walk(one) for one in part]
        if not isinstance(part, dict):
            return part
        by = dict.fromkeys(money, k) | {"rate": 1 / k}
        if (part.get("type") or part.get("metric")) in ("amount_off", "gift", "birthday", "spend", "fee", "contract"):
            by["value"] = k
        return {
            name: value * by[name] if name in by and value is not None else walk(value) for name, value in part.items()
        }

    return walk(data)


@pytest.mark.parametrize("k", [0.01, 4000.0])
def test_the_currency_changes_nothing(k):
    other = market(market().spend * k)
    other.orders, other.shipping = market().orders, 4.5 * k
    assert check(design(scaled(sound(), k)), other, tiers_required=3).rules == ()
    for rule, name, changes, path in MUTATIONS:
        found = check(design(scaled(mutated(changes), k)), other, tiers_required=3)
        assert set(found.rules) == {rule}, name
        assert found.findings[0].path == path


@pytest.mark.parametrize("rule", IDS)
def test_every_sentence_of_a_rule_is_said_in_both_languages(rule):
    from coursekit.messages.catalogue import sentences

    names = [key for key in sentences("en") if key.startswith(f"loyalty.rule.{rule.lower()}.")]
    assert {"title", "why", "do"} <= {key.rpartition(".")[2] for key in names}
    assert len(names) > 3, "a rule that cannot say what it found"


def test_every_what_of_the_catalogue_is_provoked_by_a_test():
    """The sentences about findings: each is said by a mutation, or by a test above that names its key."""
    from pathlib import Path

    from coursekit.messages.catalogue import sentences

    said = {one.key for _, _, changes, _ in MUTATIONS for one in check(design(mutated(changes)), market())}
    source = Path(__file__).read_text("utf-8")
    for key in sentences("en"):
        rule, _, kind = key.removeprefix("loyalty.rule.").partition(".")
        if rule.upper() in IDS and kind not in ("title", "why", "do") and key not in said:
            assert kind in source or f"{rule}_" in source, key


def test_findings_in_words(lang):
    found = check(example_programme("suggested"))
    html = found._repr_html_()
    table = found.table
    assert list(table.columns) == ["rule", "severity", "path", "what", "why", "what_to_do"]
    assert len(table) == len(found) == len(found.errors) + len(found.warnings) + len(found.notes)
    assert not table.isna().any().any()
    for shown in (html, str(found), repr(found), found.sentence()):
        assert "nan" not in shown.lower().split()
        assert "{" not in shown.replace("{unsubscribe_link}", "").replace("{first_name}", "").replace("{tier}", "").replace(
            "{points}", "").replace("{nombre}", "").replace("{name}", "")  # fmt: skip
    assert found.to_data()["ok"] is False
    assert all(one.title for one in found)


def test_the_verdict_does_not_depend_on_the_language():
    verdicts = []
    for lang in ("es", "en"):
        with using_language(lang):
            verdicts.append([(one.rule, one.severity, one.path) for one in check(example_programme("suggested"))])
    assert verdicts[0] == verdicts[1]
    found = check(example_programme("suggested"))
    with using_language("es"):
        spanish = found.findings[0].what
    assert spanish != found.findings[0].what, "a finding speaks the language in use when it is read"


def test_what_a_document_says_cannot_break_the_table():
    data = mutated([put("tiers.1.name", "<script>alert(1)</script>"), put("tiers.2.benefits.0", discount(3))])
    assert "<script>" not in check(design(data), market())._repr_html_()


def test_a_check_is_neither_true_nor_false():
    with pytest.raises(TypeError, match="ok"):
        bool(check(design(sound())))


@pytest.mark.parametrize(
    ("change", "key"),
    [
        ({"spend": None}, "missing"),
        ({"spend": ["a", "b"]}, "numbers"),
        ({"spend": [np.nan, 3.0]}, "numbers"),
        ({"spend": [-1.0, 3.0]}, "numbers"),
        ({"spend": [[1.0], [2.0]]}, "numbers"),
        ({"orders": [1.0]}, "lengths"),
        ({"spend": [], "orders": []}, "empty"),
        ({"spend": [0.0, 0.0]}, "empty"),
        ({"margin": 0}, "margin"),
        ({"margin": 1}, "margin"),
        ({"margin": float("nan")}, "margin"),
        ({"margin": "0.4"}, "margin"),
        ({"margin": True}, "margin"),
    ],
)
def test_a_market_that_is_none_is_refused(change, key):
    given = market([90.0, 180.0])
    for name, value in change.items():
        if value is None:
            delattr(given, name)
        else:
            setattr(given, name, value)
    with pytest.raises(CourseError) as error:
        check(design(sound()), given)
    assert error.value.key == f"loyalty.rule.market.{key}"
