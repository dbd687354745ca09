"""Gamma-gamma: published estimates and predictions, lifetimes, simulated customers."""

import math

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.integrate import quad
from scipy.optimize import check_grad
from scipy.stats import gamma as gamma_law

from coursekit.kpis import GammaGamma, fit_gamma_gamma, rfm
from coursekit.kpis.gamma_gamma import likelihood

PUBLISHED = GammaGamma.of(6.25, 3.74, 15.44)
X, SPENT = [1, 2, 1, 4, 3, 2, 1, 6], [22.0, 31.5, 8.0, 40.1, 18.0, 60.0, 25.0, 33.0]


def simulated(n, p, q, gamma, seed):
    rng = np.random.default_rng(seed)
    x = rng.integers(1, 9, n)
    return x, rng.gamma(p * x, 1 / (rng.gamma(q, 1 / gamma, n) * x))


def test_the_published_estimates_of_cdnow(cdnow):
    """Oracle: Fader and Hardie (2013): 6.25, 3.74, 15.44 on the 946 customers of the sample who came back."""
    summary = cdnow["summary"]
    model = fit_gamma_gamma(summary["x"], summary["zbar"])
    assert model.n == 946
    assert model.parameters["value"].tolist() == pytest.approx([6.25, 3.74, 15.44], abs=0.01)
    assert model.converged
    assert model.correlation == pytest.approx(0.11, abs=0.01)


def test_the_published_predictions():
    """Oracle: the first ten customers in the authors' spreadsheet."""
    x = [2, 1, 0, 0, 0, 7, 1, 0, 2, 0]
    spent = [22.35, 11.77, 0, 0, 0, 73.74, 11.77, 0, 25.55, 0]
    expected = [24.65, 18.91, 35.17, 35.17, 35.17, 71.46, 18.91, 35.17, 27.28, 35.17]
    np.testing.assert_allclose(PUBLISHED.conditional_mean(x, spent), expected, atol=0.06)


@pytest.mark.oracle
def test_against_lifetimes(cdnow):
    lifetimes = pytest.importorskip("lifetimes", reason="lifetimes is not installed", exc_type=ImportError)
    summary = cdnow["summary"]
    again = summary[summary["x"] > 0]
    theirs = lifetimes.GammaGammaFitter().fit(again["x"], again["zbar"])
    ours = fit_gamma_gamma(summary["x"], summary["zbar"])
    np.testing.assert_allclose(ours.parameters["value"], theirs.params_, rtol=1e-3)
    np.testing.assert_allclose(ours.parameters["se"], theirs.summary["se(coef)"], rtol=5e-3)
    same = GammaGamma.of(*theirs.params_)
    mean = theirs.conditional_expected_average_profit(summary["x"], summary["zbar"])
    np.testing.assert_allclose(same.conditional_mean(summary["x"], summary["zbar"]), mean, rtol=1e-9)


def test_the_gradient_is_that_of_the_likelihood():
    function = likelihood(np.array(X, float), np.array(SPENT))
    for point in ([1.5, 3.0, 20.0], [6.0, 0.8, 4.0]):
        assert check_grad(lambda p: function(p)[0], lambda p: function(p)[1], point) < 1e-5


def test_the_likelihood_of_one_customer_by_the_definition():
    """The integral over ν of the density of a mean of x gamma amounts."""
    p, q, gamma, x, mean = 2.0, 3.0, 15.0, 4, 20.0
    total = quad(
        lambda v: gamma_law.pdf(mean, p * x, scale=1 / (v * x)) * gamma_law.pdf(v, q, scale=1 / gamma), 0, 5, limit=200
    )[0]
    ours = likelihood(np.array([4.0]), np.array([mean]))(np.array([p, q, gamma]))[0]
    assert ours == pytest.approx(math.log(total), rel=1e-7)


def test_simulated_customers_give_their_parameters_back():
    truth = [5.0, 4.0, 20.0]
    table = fit_gamma_gamma(*simulated(6000, *truth, seed=4)).parameters
    assert ((table["low"] < truth) & (truth < table["high"])).all()


def test_currency_does_not_matter():
    x, spent = simulated(800, 5.0, 4.0, 20.0, seed=4)
    euros, cents = fit_gamma_gamma(x, spent), fit_gamma_gamma(x, 100 * spent)
    np.testing.assert_allclose(cents.parameters["value"], euros.parameters["value"] * [1, 1, 100], rtol=1e-4)
    assert cents.log_likelihood == pytest.approx(euros.log_likelihood - 800 * math.log(100))
    assert cents.mean_value == pytest.approx(100 * euros.mean_value, rel=1e-4)


@given(st.integers(1, 50), st.floats(0.01, 500), st.floats(0.2, 20), st.floats(1.05, 20), st.floats(0.1, 100))
def test_the_prediction_lies_between_own_and_general_mean(x, spent, p, q, gamma):
    model = GammaGamma.of(p, q, gamma)
    mean = model.conditional_mean(x, spent)
    low, high = sorted((spent, model.mean_value))
    assert low * (1 - 1e-9) <= mean <= high * (1 + 1e-9)


def test_edges():
    assert GammaGamma.of(2, 0.8, 10).mean_value == math.inf
    assert GammaGamma.of(0.1, 0.8, 10).conditional_mean(1, 5.0) == math.inf
    table = pd.DataFrame({"x": [2, 0, None], "m": [10.0, None, 3]}, index=["a", "b", "c"])
    mean = PUBLISHED.conditional_mean(table["x"], table["m"])
    assert mean["b"] == pytest.approx(PUBLISHED.mean_value)
    assert math.isnan(mean["c"])


def test_customers_without_a_repeat_are_no_part_of_the_fit(lang):
    model = fit_gamma_gamma([*X, 0, None], [*SPENT, 0, 5])
    assert (model.n, model.missing) == (8, 1)
    html = model._repr_html_()
    assert "kpis." not in html
    assert ">nan<" not in html
    assert repr(model).startswith("GammaGamma(p=")


def test_on_a_table_of_orders():
    days = pd.to_datetime(["2024-01-01", "2024-01-09", "2024-02-01", "2024-01-01", "2024-01-20", "2024-01-02"])
    orders = pd.DataFrame({"customer": list("AAABBC"), "date": days, "amount": [5.0, 10, 20, 7, 50, 9]})
    table = rfm(orders)
    assert fit_gamma_gamma(table["frequency"], table["monetary"]).n == 2
