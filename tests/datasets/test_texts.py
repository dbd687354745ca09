"""What customers write: both languages, fitting the reason and the score."""

import re

import pytest

from coursekit.datasets import catalogue, company
from coursekit.datasets.desk import REASON_BY_CHANNEL
from coursekit.datasets.voices import EXIT_REASONS, MOODS, SHELF, TOUCHPOINTS, texts
from coursekit.datasets.world import PRODUCTS, REASONS


def pairs(bank):
    """Every pair of sentences, wherever it stands."""
    for value in bank.values() if isinstance(bank, dict) else bank:
        if isinstance(value, list) and len(value) == 2 and all(isinstance(v, str) for v in value):
            yield value
        elif isinstance(value, dict | list) and not (value and isinstance(value, list) and isinstance(value[0], str)):
            yield from pairs(value)


def everything():
    bank = texts()
    found = list(pairs({k: v for k, v in bank.items() if k not in ("effects", "interviews")}))
    return found + [[q[5], q[6]] for q in bank["interviews"]["quotes"]]


def test_both_sides_are_there_and_differ():
    said = [p for p in everything() if p != ["", ""]]
    assert len(said) > 200
    for spanish, english in said:
        assert spanish
        assert english
        assert spanish != english
        assert spanish.strip() == spanish
        assert english.strip() == english


def test_no_sentence_is_used_twice():
    for side in (0, 1):
        said = [p[side] for p in everything() if p[side]]
        assert {s for s in said if said.count(s) > 1} == set()


def test_spanish_is_neutral_and_well_opened():
    for spanish, _ in everything():
        assert not re.search(r"\b(vosotr[oa]s|os|vuestr[oa]s?|ustedes|vos)\b|\w(áis|éis)\b", spanish.lower()), spanish
        assert spanish.count("¿") == spanish.count("?")
        assert spanish.count("¡") == spanish.count("!"), spanish


def test_every_reason_touchpoint_and_shelf_has_sentences():
    bank = texts()
    assert all(len(bank["tickets"][r]) >= 6 for r in REASONS)
    assert all(len(bank["comments"][t][m]) >= 3 for t in TOUCHPOINTS for m in MOODS)
    assert all(len(bank["exits"][r]) >= 2 for r in EXIT_REASONS)
    shelves = {SHELF.get(p[1], "thing") for p in PRODUCTS if p[1] != "subscription"}
    assert all(bank["reviews"][s][m] for s in shelves for m in MOODS)
    assert REASON_BY_CHANNEL.shape == (3, len(REASONS))


@pytest.mark.parametrize("side", ["es", "en"])
def test_tickets_say_what_their_reason_is(small, side):
    bank, column = texts()["tickets"], 0 if side == "es" else 1
    for reason, said in zip(small.tickets["reason"].astype(str), small.tickets[f"text_{side}"], strict=True):
        assert any(matter[column] in said for matter in bank[reason])


def test_a_ticket_without_an_order_does_not_speak_of_one(small):
    loose = small.tickets[small.tickets["order"].isna()]
    assert not loose["text_en"].str.contains("my last order").any()
    assert small.tickets["text_en"].str.contains("my last order").any()


def test_tickets_are_varied(default):
    assert default.tickets["text_es"].nunique() > 900
    assert default.tickets["text_es"].value_counts().iloc[0] < 0.02 * len(default.tickets)


def test_comments_fit_the_score(default):
    written = default.surveys.dropna(subset=["comment_en", "csat"])
    bank = texts()["comments"]
    low = {p[1] for t in TOUCHPOINTS for p in bank[t]["low"]}
    high = {p[1] for t in TOUCHPOINTS for p in bank[t]["high"]}
    first = written["comment_en"].map(lambda said: any(said.startswith(s) for s in low))
    last = written["comment_en"].map(lambda said: any(said.startswith(s) for s in high))
    assert written.loc[first, "csat"].max() == 2
    assert written.loc[last, "csat"].min() == 4


def test_reviews_fit_their_stars(default):
    bank = texts()["reviews"]
    low = {p[0] for shelf in bank.values() if isinstance(shelf, dict) for p in shelf["low"]}
    told_low = default.reviews["text_es"].map(lambda said: any(said.startswith(s) for s in low))
    assert default.reviews.loc[told_low, "stars"].max() == 2
    assert default.reviews.loc[default.reviews["stars"] <= 2].shape[0] == told_low.sum()


def test_interviews_cover_the_six_stages():
    table = company(customers=50).interviews
    stages = ["awareness", "consideration", "decision", "purchase", "post_purchase", "loyalty"]
    assert set(table["stage"]) == set(stages)
    assert table["emotion"].between(-2, 2).all()
    assert (table.groupby("persona", observed=True)["stage"].nunique() == 6).all()
    assert "persona" in catalogue()["tables"]["interviews"]["columns"]


def test_effects_are_told_in_both_languages():
    table = company(customers=50).effects
    assert (table["what_es"] != table["what_en"]).all()
    assert table["effect"].is_unique
