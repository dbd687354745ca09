"""Every error of the customers, provoked in both languages; every sentence is shown by something."""

import re

import pandas as pd
import pytest

from coursekit.customers import (
    check_playbook,
    confusion,
    kappa,
    loyalty_classes,
    playbook,
    playbook_choices,
    profile_tags,
)
from coursekit.messages import CourseError, using_language
from coursekit.messages.catalogue import sentences

ORDERS = pd.DataFrame(
    {"customer": ["A", "B"], "date": pd.to_datetime(["2025-01-05", "2025-02-10"]), "amount": [5.0, 6.0]}, index=[7, 8]
)
SURVEYS = pd.DataFrame({"customer": ["A"], "answered": pd.to_datetime(["2025-02-01"]), "csat": [6]}, index=[4])

CASES = [
    ("customers.not_a_table", lambda: loyalty_classes(["A", "B"], ORDERS, [1]), ["surveys", "[1]"]),
    ("customers.no_column", lambda: loyalty_classes(ORDERS, ORDERS, customer="custmer"), ["custmer", "customer"]),
    ("customers.no_column", lambda: loyalty_classes(["A", "B"], ORDERS, SURVEYS, csat="cast"), ["surveys", "csat"]),
    ("customers.blank_id", lambda: loyalty_classes(["A", None], ORDERS), ["customers", "1"]),
    ("customers.twice", lambda: loyalty_classes(["A", "B", "A"], ORDERS), ["2", "'A'"]),
    ("customers.unknown", lambda: loyalty_classes(["A"], ORDERS), ["orders", "8", "'B'"]),
    (
        "customers.lost_before_dormant",
        lambda: loyalty_classes(["A", "B"], ORDERS, dormant_after=6, lost_after=3),
        ["3", "6"],
    ),
    ("customers.off_scale", lambda: loyalty_classes(["A", "B"], ORDERS, satisfied_csat=7), ["satisfied_csat", "7", "5"]),
    ("customers.off_scale", lambda: profile_tags(["A", "B"], ORDERS, dissatisfied_csat=9), ["dissatisfied_csat", "9"]),
    ("customers.not_classified", lambda: loyalty_classes(["A", "B"], ORDERS).reason("Z"), ["'Z'"]),
    ("customers.not_classified", lambda: profile_tags(["A", "B"], ORDERS).of("Z"), ["'Z'"]),
    (
        "customers.no_items",
        lambda: profile_tags(["A", "B"], ORDERS, servqual=ORDERS),
        ["e1", "expectation"],
    ),
    (
        "customers.refers_itself",
        lambda: profile_tags(["A", "B"], ORDERS, referrals=pd.DataFrame({"customer": ["A"], "referred": ["A"]}, index=[3])),
        ["3", "'A'"],
    ),
    (
        "customers.referred_twice",
        lambda: profile_tags(
            ["A", "B", "C"], ORDERS, referrals=pd.DataFrame({"customer": ["A", "B"], "referred": ["C", "C"]})
        ),
        ["1", "'C'"],
    ),
    ("customers.weights_of_many", lambda: kappa([1], [1], [1], weights="linear"), ["3"]),
    ("customers.no_order", lambda: kappa(["a", "b"], ["a", "b"], weights="linear"), ["'a'", "categories"]),
    ("customers.unknown_label", lambda: kappa(["a"], ["c"], categories=["a", "b"]), ["rater2", "0", "'c'", "a, b"]),
    ("customers.unknown_label", lambda: confusion(["x"], ["a"], categories=["a"]), ["key", "'x'"]),
    ("customers.part", lambda: playbook_choices("kpis"), ["'kpis'", "kpi"]),
    ("customers.type", lambda: check_playbook(playbook(), ["loyall"]), ["'loyall'", "loyal"]),
    # What the measures below already say in words that fit.
    ("kpis.choice", lambda: loyalty_classes(["A", "B"], ORDERS, recency="weeks"), ["recency", "own", "days"]),
    ("kpis.choice", lambda: profile_tags(["A", "B"], ORDERS, same_day="both"), ["same_day", "both"]),
    ("kpis.choice", lambda: kappa([1], [1], weights="cubic"), ["weights", "linear"]),
    ("kpis.out_of_range", lambda: loyalty_classes(["A", "B"], ORDERS, SURVEYS, as_of="2025-03-01"), ["4", "6"]),
    ("kpis.count", lambda: loyalty_classes(["A", "B"], ORDERS, loyal_orders=0), ["loyal_orders", "0"]),
    ("kpis.at_least", lambda: loyalty_classes(["A", "B"], ORDERS, dormant_after=-1), ["dormant_after", "-1"]),
    ("kpis.between", lambda: profile_tags(["A", "B"], ORDERS, discount_share=50), ["discount_share", "50"]),
    ("kpis.lengths", lambda: kappa([1, 2], [1]), ["rater1", "rater2"]),
    ("kpis.not_a_table", lambda: loyalty_classes(["A"], [1]), ["[1]"]),
    ("kpis.level", lambda: confusion([1], [1], level=95), ["95"]),
]  # fmt: skip


@pytest.mark.parametrize("lang", ["en", "es"])
@pytest.mark.parametrize(("key", "provoke", "named"), CASES, ids=[f"{i}-{case[0]}" for i, case in enumerate(CASES)])
def test_error_names_value_row_and_remedy(lang, key, provoke, named):
    with using_language(lang), pytest.raises(CourseError) as caught:
        provoke()
    part, name = key.split(".")
    assert caught.value.key == f"{part}.error.{name}"
    for word in named:
        assert re.search(rf"(?<!\w){re.escape(word)}(?!\w)", str(caught.value)), (word, str(caught.value))
    assert not re.search(r"\{\w*\}|np\.|Timestamp\(", str(caught.value))


def test_every_error_is_provoked_above():
    known = {key for key in sentences("en") if key.startswith("customers.error.")}
    assert known == {f"customers.error.{case[0].split('.')[1]}" for case in CASES if case[0].startswith("customers.")}


def test_an_unknown_language_is_named():
    with pytest.raises(CourseError, match="en, es"):
        playbook("fr")


def test_both_languages_have_the_same_blanks():
    english, spanish = (
        {k: v for k, v in sentences(lang).items() if k.startswith("customers.")} for lang in ("en", "es")
    )
    assert english.keys() == spanish.keys()
    for key, sentence in english.items():
        assert set(re.findall(r"\{(\w+)\}", sentence)) == set(re.findall(r"\{(\w+)\}", spanish[key])), key


def test_methods_and_notes_explain_themselves(lang):
    answers = [kappa([1, 2], [1, 1], weights=w) for w in (None, "linear", "quadratic")]
    answers += [kappa(["a", "b"], ["a", "b"], ["a", "a"]), kappa(["a"], ["a"]), kappa([], [])]
    answers += [kappa(["a", "b"], ["a", "b"]), confusion(["a"], ["a"]).accuracy]
    seen = {key for e in answers for key in (e.method, e.note)}
    for e in answers:
        assert not re.search(r"\{\w*\}|customers\.|nan", e.explain() + e.sentence() + e._repr_html_())
    assert {k for k in sentences(lang) if k.startswith(("customers.method.", "customers.note."))} <= seen
