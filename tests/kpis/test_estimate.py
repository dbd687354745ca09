"""The Estimate: a number in code, a sentence for people, in both languages."""

import copy
import math
import pickle

import numpy as np
import pytest

from coursekit.kpis import Estimate, csat, nps
from coursekit.messages import using_language

THIN = "\u202f"


def test_it_counts_as_a_number():
    e = Estimate(np.float64(50.24), 35.46, 61.6, n=np.int64(100), unit="points")
    assert float(e) == 50.24
    assert round(e, 1) == 50.2
    assert round(e) == 50
    assert f"{e:.1f}" == "50.2"
    assert f"{e}" == str(e)
    assert type(e.value) is float
    assert type(e.n) is int
    assert e.half_width == pytest.approx(13.07)
    assert e.contains(40)
    assert not e.contains(62)


def test_a_value_of_zero_is_a_value_and_nan_is_none():
    assert Estimate(0.0)
    assert not Estimate(math.nan)


def test_sentence_in_both_languages():
    e = Estimate(82.0, 69.2, 90.2, n=1500, missing=3, invalid=2, unit="percent")
    with using_language("en"):
        assert str(e) == (f"82.0%; 95% interval: 69.2% to 90.2%; n = 1{THIN}500; blank: 3; left out as impossible: 2")
    with using_language("es"):
        assert str(e) == (
            f"82.0{THIN}%; intervalo del 95{THIN}%: de 69.2{THIN}% a 90.2{THIN}%; n = 1{THIN}500; "
            "en blanco: 3; excluidas por imposibles: 2"
        )


def test_level_is_shown_unrounded_and_units_are_said():
    assert "97.5% interval: 1.0 h to ∞ h" in str(Estimate(2, 1, math.inf, n=5, unit="hours", level=0.975))
    assert str(Estimate(2.5, unit="euros")) == "€2.50; n = 0"


def test_repr_is_plain_and_survives_nan():
    assert repr(Estimate(math.nan)) == "Estimate(value=nan, low=nan, high=nan, n=0)"
    assert repr(Estimate(np.float64(0.12345), 0, math.inf, n=2)) == "Estimate(value=0.123, low=0.0, high=inf, n=2)"


def test_html_says_method_and_reason():
    with using_language("en"):
        assert "adjusted-Wald" in nps([10])._repr_html_()
        html = csat([], method="mean")._repr_html_()
    assert "Student" in html
    assert "no answer" in html


def test_an_unknown_unit_is_refused():
    with pytest.raises(ValueError, match="unit"):
        Estimate(1.0, unit="metres")


def test_it_can_be_copied_and_sent_between_processes():
    e = nps([10, 9, 3])
    assert copy.deepcopy(e) == pickle.loads(pickle.dumps(e)) == e
    assert pickle.loads(pickle.dumps(e)).parts == e.parts
    assert hash(e) == hash(copy.copy(e))
