"""The trial of the pause: the truth comes out of it, the lot is fair, and it is the same every time."""

import pytest

from coursekit.datasets import company, pause_effect, pause_trial
from coursekit.datasets.pause_trial import ASKS, ASKS_MORE, EACH, EFFECTS, LEAVES
from coursekit.messages import CourseError


@pytest.fixture(scope="module")
def trials():
    made = [company(f"trial-{k}", customers=50) for k in range(60)]
    return [(pause_effect(one), pause_trial(one)) for one in made]


def test_the_same_company_has_the_same_trial():
    small, large = company("ana-7", customers=50), company("ana-7", customers=80)
    assert pause_trial(small).equals(pause_trial(small))
    assert pause_trial(small).equals(pause_trial(large))
    assert not pause_trial(small).equals(pause_trial(company("k3q9", customers=50)))


def test_two_groups_of_roasters_know_nothing_of_each_other(lang):
    one = company("ana-7", customers=50)
    assert not pause_trial(one).equals(pause_trial(one, "south"))
    companies = [company(f"trial-{k}", customers=50) for k in range(30)]
    pairs = {(pause_effect(c), pause_effect(c, "south")) for c in companies}
    assert len(pairs) > 4
    with pytest.raises(CourseError, match="south"):
        pause_trial(one, "east")


def test_every_effect_occurs(trials):
    assert {effect for effect, _ in trials} == set(EFFECTS)


@pytest.mark.parametrize("effect", EFFECTS)
def test_the_truth_comes_out(trials, effect):
    """Oracle: the rates it is made with, over all trials of one effect, within four standard errors."""
    tables = [trial for true, trial in trials if true == effect]
    shares = [trial.groupby("arm", observed=True)[["left", "asked"]].mean() for trial in tables]
    mean = sum(shares) / len(shares)
    error = 4 * (0.1 * 0.9 / (EACH * len(shares))) ** 0.5
    assert mean.loc["holdout", "left"] == pytest.approx(LEAVES, abs=error)
    assert mean.loc["pause", "left"] == pytest.approx(LEAVES - effect, abs=error)
    assert mean.loc["pause", "asked"] - mean.loc["holdout", "asked"] == pytest.approx(ASKS_MORE, abs=2 * error)
    assert mean.loc["holdout", "asked"] == pytest.approx(ASKS, abs=1.2 * error)


def test_the_columns_agree(trials):
    for _, trial in trials[:5]:
        assert trial["subscriber"].is_unique
        assert trial["started"].is_monotonic_increasing
        assert trial["arm"].value_counts().to_dict() == {"holdout": EACH, "pause": EACH}
        assert trial["boxes"].between(1, 3).all()
        assert trial.loc[trial["left"], "boxes"].max() == 2
        assert trial.loc[~trial["left"], "boxes"].min() == 2
