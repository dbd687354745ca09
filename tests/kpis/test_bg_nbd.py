"""BG/NBD: published estimates and predictions, lifetimes, numerical integration, simulated customers."""

import math

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.integrate import quad
from scipy.optimize import check_grad
from scipy.stats import beta as beta_law

from coursekit.kpis import BgNbd, _likelihood, fit_bg_nbd, rfm
from coursekit.kpis.bg_nbd import likelihood, while_alive

PUBLISHED = BgNbd.of(0.243, 4.414, 0.793, 2.426)
X = [0] * 8 + [1, 1, 1, 1, 2, 2, 3, 5, 8, 12]
RECENCY = [0] * 8 + [1, 2, 4, 9, 3, 25, 6, 33, 34, 30]


def simulated(n, r, alpha, a, b, seed):
    """Customers who do what the model says, one at a time."""
    rng = np.random.default_rng(seed)
    rows = []
    for _ in range(n):
        rate, leaves, age, now, x, last = rng.gamma(r, 1 / alpha), rng.beta(a, b), rng.uniform(30, 80), 0.0, 0, 0.0
        while True:
            now += rng.exponential(1 / rate) if rate > 0 else math.inf
            if now > age:
                break
            x, last = x + 1, now
            if rng.random() < leaves:
                break
        rows.append((x, last, age))
    return (np.array(column) for column in zip(*rows, strict=True))


def test_the_published_estimates_of_cdnow(cdnow):
    """Oracle: Fader, Hardie and Lee (2005), table 1: .243, 4.414, .793, 2.426 and −9582.4 on 2 357 customers."""
    table = rfm(cdnow["orders"], until="1997-09-30", unit="week")
    model = fit_bg_nbd(table["frequency"], table["recency"], table["T"])
    assert model.parameters["value"].round(3).tolist() == [0.243, 4.414, 0.793, 2.426]
    assert round(model.log_likelihood, 1) == -9582.4
    assert (model.n, model.converged, model.note) == (2357, True, "")


def test_the_published_prediction_of_one_customer():
    """Oracle: the authors' spreadsheet: x = 2, t_x = 30.43, T = 38.86 buys 1.226 times in the next 39 weeks."""
    assert PUBLISHED.conditional_purchases(39, 2, 30.43, 38.86) == pytest.approx(1.226, abs=5e-4)


@pytest.mark.oracle
def test_against_lifetimes(cdnow):
    lifetimes = pytest.importorskip("lifetimes", reason="lifetimes is not installed", exc_type=ImportError)
    x, recency, age = (cdnow["summary"][name] for name in ("x", "t_x", "T"))
    theirs = lifetimes.BetaGeoFitter().fit(x, recency, age)
    ours = fit_bg_nbd(x, recency, age)
    np.testing.assert_allclose(ours.parameters["value"], theirs.params_, rtol=1e-4)
    np.testing.assert_allclose(ours.parameters["se"], theirs.summary["se(coef)"], rtol=1e-3)
    same = BgNbd.of(*theirs.params_)
    np.testing.assert_allclose(
        same.probability_alive(x, recency, age), theirs.conditional_probability_alive(x, recency, age), rtol=1e-9
    )
    np.testing.assert_allclose(
        same.conditional_purchases(39, x, recency, age),
        theirs.conditional_expected_number_of_purchases_up_to_time(39, x, recency, age),
        rtol=1e-9,
    )
    weeks = np.array([1, 10, 52, 200])
    expected = theirs.expected_number_of_purchases_up_to_time(weeks)
    np.testing.assert_allclose(same.expected_purchases(weeks), expected, rtol=1e-9)


def test_the_gradient_is_that_of_the_likelihood():
    function = likelihood(*(np.array(column, float) for column in (X, RECENCY, [35] * 18)))
    for point in ([0.3, 2.0, 0.5, 1.5], [2.0, 9.0, 0.1, 0.2]):
        assert check_grad(lambda p: function(p)[0], lambda p: function(p)[1], point) < 1e-5


def test_the_likelihood_of_one_customer_by_the_definition():
    """The integral over λ and p of what the customer did, by adaptive quadrature."""
    r, alpha, a, b = 0.6, 5.0, 0.8, 2.5
    x, recency, age = 3, 20.0, 35.0

    def over_rate(p):
        def inside(rate):
            density = alpha**r * rate ** (r - 1) * math.exp(-alpha * rate) / math.gamma(r)
            stays = (1 - p) ** x * rate**x * math.exp(-rate * age)
            leaves = p * (1 - p) ** (x - 1) * rate**x * math.exp(-rate * recency)
            return density * (stays + leaves)

        return quad(inside, 0, 8, epsabs=0, epsrel=1e-10, points=[0.05, 0.2, 0.5])[0]

    total = quad(lambda p: over_rate(p) * beta_law.pdf(p, a, b), 0, 1, epsrel=1e-9)[0]
    ours = likelihood(np.array([3.0]), np.array([recency]), np.array([age]))(np.array([r, alpha, a, b]))[0]
    assert ours == pytest.approx(math.log(total), rel=1e-7)


@pytest.mark.parametrize(
    ("shape", "ahead", "a", "b"),
    [
        (0.243, 8.8, 0.793, 2.426),
        (60.2, 2.8, 0.12, 90.0),
        (5.0, 1.0, 1.0, 3.0),
        (0.3, 3.0, 0.4, 0.6),
        (30, 0.5, 40, 60),
    ],
)
def test_purchases_of_the_living_by_quadrature(shape, ahead, a, b):
    """At (60.2, 2.8, .12, 90) scipy's hyp2f1, which the closed form needs, is off by fifteen powers of ten."""

    def of_quantile(q):
        p = max(beta_law.ppf(q, a, b), 1e-300)
        return -math.expm1(-shape * math.log1p(ahead * p)) / p

    total = quad(of_quantile, 0, 1, limit=500, epsabs=0, epsrel=1e-9, points=[0.01, 0.1, 0.5, 0.9, 0.99])[0]
    ours = while_alive(np.array([shape]), np.array([ahead]), a, np.array([b]))[0]
    assert ours == pytest.approx(total, rel=1e-7)


def test_simulated_customers_give_their_parameters_back():
    truth = [0.8, 6.0, 0.6, 2.0]
    model = fit_bg_nbd(*simulated(4000, *truth, seed=11))
    table = model.parameters
    assert ((table["low"] < truth) & (truth < table["high"])).all()
    assert (table["se"] / table["value"]).max() < 0.3


@pytest.mark.parametrize("part", [300, 1])
def test_the_way_shown_by_a_part_of_the_customers_ends_on_the_same_summit(monkeypatch, part):
    customers = tuple(simulated(1500, 0.8, 6.0, 0.6, 2.0, seed=3))
    whole = fit_bg_nbd(*customers)
    monkeypatch.setattr(_likelihood, "_ENOUGH", part)
    found = fit_bg_nbd(*customers)
    np.testing.assert_allclose(found.parameters, whole.parameters, rtol=1e-4)
    assert found.converged


def test_predictions_come_true_on_simulated_customers():
    r, alpha, a, b = 0.8, 6.0, 0.6, 2.0
    rng = np.random.default_rng(2)
    rate, leaves = rng.gamma(r, 1 / alpha, 40_000), rng.beta(a, b, 40_000)
    # E of purchases in t for one customer: (1 − exp(−λ p t)) / p
    mean = (-np.expm1(-rate * leaves * 50) / leaves).mean()
    assert BgNbd.of(r, alpha, a, b).expected_purchases(50) == pytest.approx(mean, rel=0.02)


def test_scale_of_time_does_not_matter():
    weeks = fit_bg_nbd(X, RECENCY, [35] * 18)
    days = fit_bg_nbd(X, [7 * t for t in RECENCY], [7 * 35] * 18)
    np.testing.assert_allclose(days.parameters["value"], weeks.parameters["value"] * [1, 7, 1, 1], rtol=1e-5)
    assert days.log_likelihood == pytest.approx(weeks.log_likelihood - sum(X) * math.log(7))
    assert days.expected_purchases(70) == pytest.approx(weeks.expected_purchases(10), rel=1e-5)


def test_a_summit_is_higher_than_what_surrounds_it():
    model = fit_bg_nbd(X, RECENCY, [35] * 18)
    function = likelihood(*(np.array(column, float) for column in (X, RECENCY, [35] * 18)))
    best = model.parameters["value"].to_numpy()
    assert 18 * function(best)[0] == pytest.approx(model.log_likelihood)
    for factor in (0.9, 1.1):
        for place in range(4):
            beside = best.copy()
            beside[place] *= factor
            assert function(beside)[0] < function(best)[0]


@given(
    st.integers(0, 60), st.floats(0.02, 1), st.floats(1, 200), st.floats(0.05, 5), st.floats(0.1, 50),
    st.floats(0.05, 8), st.floats(0.05, 20), st.floats(0, 300),
)  # fmt: skip
def test_predictions_keep_within_what_is_possible(x, share, age, r, alpha, a, b, t):
    recency = share * age if x else 0.0
    model = BgNbd.of(r, alpha, a, b)
    alive = model.probability_alive(x, recency, age)
    later = model.conditional_purchases(t, x, recency, age)
    assert 0 <= alive <= 1
    assert x or alive == 1
    # nobody can buy more than if they never left
    assert -1e-9 <= later <= alive * (r + x) / (alpha + age) * t * (1 + 1e-9) + 1e-9
    assert model.conditional_purchases(t + 1, x, recency, age) >= later - 1e-9
    if x:
        assert model.probability_alive(x, min(age, recency * 1.1), age) >= alive - 1e-12


def test_shape_of_the_answer_follows_the_question():
    table = pd.DataFrame({"x": [2, 0, None], "r": [5.0, 0, 1], "T": [10.0, 3, 4]}, index=["a", "b", "c"])
    alive = PUBLISHED.probability_alive(table["x"], table["r"], table["T"])
    assert alive.index.tolist() == ["a", "b", "c"]
    assert alive.iloc[1] == 1
    assert math.isnan(alive.iloc[2])
    assert isinstance(PUBLISHED.probability_alive([2, 0], [5, 0], [10, 3]), np.ndarray)
    assert isinstance(PUBLISHED.conditional_purchases(9, 2, 5, 10), float)
    later = PUBLISHED.conditional_purchases(9, table["x"], table["r"], table["T"])
    assert math.isnan(later["c"])
    assert later["a"] == PUBLISHED.conditional_purchases(9, 2, 5, 10)
    assert PUBLISHED.expected_purchases(pd.Series([0, 5], index=["x", "y"])).loc["x"] == 0
    assert PUBLISHED.conditional_purchases(0, 2, 5, 10) == 0


def test_what_the_data_do_not_determine_is_said(lang):
    # everybody buys to the end: nothing is known of leaving
    model = fit_bg_nbd([1, 2, 3, 4] * 5, [33, 34, 34, 34.5] * 5, [35] * 20)
    assert model.note == "kpis.model.unbounded"
    assert model.parameters["se"].isna().all()
    assert model.probability_alive(3, 34, 35) > 0.95
    html = model._repr_html_()
    assert "kpis." not in html
    assert ">nan<" not in html


def test_blanks_are_left_out_and_counted():
    full = fit_bg_nbd(X, RECENCY, [35] * 18)
    some = fit_bg_nbd([*X, None], [*RECENCY, 3], [35] * 19)
    assert (some.n, some.missing) == (18, 1)
    assert some.log_likelihood == full.log_likelihood
    assert "converged=True" in repr(some)
    assert "1" in some._repr_html_()
