"""What was put in is found again. Oracles: lifetimes' published CDNOW estimates, Kaplan–Meier, stratification."""

import numpy as np
import pytest

from coursekit.datasets import company, desk, world
from coursekit.datasets.bg_nbd import History, fit, pure_stream
from coursekit.datasets.fidelity import compared, fidelity, tickets_and_leaving
from coursekit.datasets.people import monthly_life, monthly_survival
from coursekit.datasets.streams import Stream
from coursekit.messages import CourseError


@pytest.fixture(scope="module")
def large():
    return company(customers=20_000)


@pytest.fixture(scope="module")
def figures(large):
    return {f.key: f for f in fidelity(large)}


def test_every_proof_holds(figures):
    assert [f.key for f in figures.values() if not f.holds] == []


@pytest.mark.parametrize(
    "truth", [{"r": 0.243, "alpha": 4.414, "a": 0.793, "b": 2.426}, {"r": 1.2, "alpha": 8.0, "a": 0.5, "b": 3.0}]
)
def test_bg_nbd_parameters_are_recovered_from_a_pure_stream(truth):
    found = fit(pure_stream(Stream("another", "test"), 20_000, **truth))
    assert found["r"] == pytest.approx(truth["r"], rel=0.1)
    assert found["alpha"] == pytest.approx(truth["alpha"], rel=0.12)
    assert found["a"] / (found["a"] + found["b"]) == pytest.approx(truth["a"] / (truth["a"] + truth["b"]), rel=0.1)


def test_likelihood_at_the_truth_is_near_the_maximum_and_elsewhere_is_not():
    """A fit that returned its start, or the truth by rote, would fail on data from other parameters."""
    one = fit(pure_stream(Stream("", "one"), 8000, r=0.6, alpha=3.0, a=0.6, b=2.0))
    other = fit(pure_stream(Stream("", "one"), 8000, r=0.25, alpha=3.0, a=0.6, b=2.0))
    assert one["r"] > 2 * other["r"]


def test_bg_nbd_of_customers_who_never_return():
    with pytest.raises(CourseError) as caught:
        fit(History(np.zeros(50), np.zeros(50), np.full(50, 40.0)))
    assert caught.value.key == "kpis.error.no_repeat"


def test_monthly_life_is_the_inverse_of_its_survival():
    u = np.linspace(0.01, 0.99, 50)
    assert monthly_survival(monthly_life(u)) == pytest.approx(u)
    assert float(monthly_survival(np.array(24.0))) == pytest.approx(world.MONTHLY_S24)


def test_waiting_is_confounded_by_the_reason(large, figures):
    """By the graph: reason → wait and reason → leaving. Stratified it is right, plain it is wrong by far."""
    frame = tickets_and_leaving(large._simulation)
    true, plain, apart = (figures[k].value for k in ("wait_true", "wait_plain", "wait_stratified"))
    assert abs(apart - true) < 2.5 * figures["wait_stratified"].error
    assert plain < true / 2
    by_reason = frame.groupby("reason")[["slow", "left"]].mean()
    serious = np.array(world.SEVERITY) > 1
    names = np.array(world.REASONS)
    assert by_reason.loc[names[serious], "slow"].max() < by_reason.loc[names[~serious], "slow"].min()
    assert by_reason.loc[names[serious], "left"].mean() > by_reason.loc[names[~serious], "left"].mean()


def test_stratified_estimate_is_unbiased_over_companies():
    """Six other companies: on average right within three standard errors of the average."""
    from coursekit.datasets.fidelity import clustered_error, true_wait_effect

    misses, errors = [], []
    for k in range(6):
        sim = company(f"k{k}", 5000)._simulation
        frame = tickets_and_leaving(sim)
        misses.append(compared(frame)[1] - true_wait_effect(sim, frame))
        errors.append(clustered_error(frame))
    assert abs(np.mean(misses)) < 3 * np.sqrt(np.mean(np.square(errors)) / len(errors))


def test_compared_by_hand():
    import pandas as pd

    # Serious matters: all fast but one, half leave; light ones: all slow but one, none leaves.
    frame = pd.DataFrame(
        {
            "reason": ["a"] * 5 + ["b"] * 5,
            "slow": [True, False, False, False, False, False, True, True, True, True],
            "left": [1, 1, 1, 0, 0, 0, 0, 0, 0, 1],
        }
    )
    plain, apart = compared(frame)
    assert plain == pytest.approx(100 * (2 / 5 - 2 / 5))
    assert apart == pytest.approx(100 * (0.5 * (1 - 0.5) + 0.5 * (0.25 - 0)))


def test_chain_wait_resolution_satisfaction(default):
    """Longer waits → fewer settled at once → lower CSAT, within a reason."""
    tickets = default.tickets[default.tickets["closed"].notna()]
    hours = (tickets["first_reply"] - tickets["opened"]).dt.total_seconds() / 3600
    settled = tickets["resolved"] & (tickets["contacts"] == 1) & ~tickets["reopened"]
    for reason in ("late_parcel", "taste"):
        here = tickets["reason"] == reason
        assert settled[here & (hours < 12)].mean() > settled[here & (hours > 48)].mean() + 0.1
    csat = default.surveys.dropna(subset=["ticket", "csat"]).set_index("ticket")["csat"]
    mine = settled.groupby(tickets["ticket"], observed=True).first().reindex(csat.index)
    assert csat[mine.to_numpy(dtype=bool)].mean() > csat[~mine.to_numpy(dtype=bool)].mean() + 0.5


def test_equations_of_the_desk_point_the_right_way():
    hours, reason = np.array([1.0, 10.0, 100.0]), np.zeros(3, dtype=int)
    assert (np.diff(desk.resolution_chance(hours, reason)) < 0).all()
    assert (np.diff(desk.shock(hours, reason, np.ones(3, dtype=bool))) < 0).all()
    assert (np.diff(desk.leaving_chance(np.array([1.0, 0.0, -1.0]), reason)) > 0).all()


def test_those_who_answer_are_not_those_who_were_asked(default):
    """Survivors and answerers are the happier ones: what the lessons on non-response stand on."""
    truth = default.truth.set_index("customer")
    asked = truth["satisfaction"].reindex(default.surveys["customer"])
    answered = default.surveys["answered"].notna().to_numpy()
    assert asked[answered].mean() > asked[~answered].mean()
