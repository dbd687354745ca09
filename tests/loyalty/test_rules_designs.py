"""The rulebook on designs that nobody foresaw: twenty unusual ones that are fine, and random ones that must not break it."""

import math
import os
import re

import pytest
from hypothesis import HealthCheck, given, settings

from coursekit.loyalty import Programme, check
from coursekit.messages import using_language

from .creative import CREATIVE
from .designs import market
from .strategies import PROGRAMMES

settings.register_profile("loyalty", max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
settings.register_profile("loyalty-thorough", max_examples=1000, deadline=None, suppress_health_check=list(HealthCheck))
PROFILE = settings.get_profile("loyalty-thorough" if os.environ.get("COURSEKIT_THOROUGH") else "loyalty")


@pytest.mark.parametrize("name", CREATIVE)
def test_an_unusual_design_without_a_mistake_has_no_error(name):
    club = Programme.from_data(CREATIVE[name])
    for where in (None, market()):
        assert [str(one) for one in check(club, where).errors] == []
    assert Programme.from_text(club.to_text()) == club


def test_the_designs_are_of_every_kind():
    kinds = {Programme.from_data(data).kind for data in CREATIVE.values()}
    assert len(CREATIVE) >= 20
    assert kinds == {"institutional", "paid", "points", "discount", "recognition"}


def words(found):
    return " ".join([str(found), found._repr_html_(), found.sentence()])


@PROFILE
@given(PROGRAMMES)
def test_no_design_breaks_the_rulebook(data):
    club = Programme.from_data(data)
    for where in (None, market()):
        found = check(club, where, tiers_required=3)
        judged = {*found.passed, *found.reasons, *found.not_needed, *found.rules}
        assert len(judged) == 34
        assert not {*found.passed} & {*found.rules}
        for lang in ("es", "en"):
            with using_language(lang):
                assert not re.search(r"\bnan\b", words(found), re.I)
                assert not found.table.isna().any().any()
        for one in found:
            assert one.severity in "EWI"
            if one.path and one.key.rpartition(".")[2] not in ("no_value", "no_fee"):
                _exists(club, one.path)


def _exists(club, path):
    """A finding's path leads to a cell, or to a field that was left out."""
    around, _, last = path.rpartition(".")
    try:
        club.at(path)
    except ValueError:
        assert last, path
        inside = club.at(around) if around else club
        assert inside is None or last in type(inside).model_fields or isinstance(inside, str | dict), path


@PROFILE
@given(PROGRAMMES)
def test_the_order_of_tiers_changes_no_verdict(data):
    turned = {**data, "tiers": data.get("tiers", [])[::-1]}
    first, second = (check(Programme.from_data(one), market()) for one in (data, turned))
    assert sorted(one.rule for one in first) == sorted(one.rule for one in second)
    assert {*first.reasons} == {*second.reasons}


@PROFILE
@given(PROGRAMMES)
def test_a_random_design_is_read_back_as_it_was(data):
    club = Programme.from_data(data)
    assert Programme.from_text(club.to_text()) == club
    assert Programme.from_text(club.to_text("json"), "json") == club


def test_the_figures_of_a_finding_are_finite():
    for data in CREATIVE.values():
        for one in check(Programme.from_data(data), market()):
            assert all(math.isfinite(v) for v in one.values.values() if isinstance(v, float))
