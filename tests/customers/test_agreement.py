"""Kappa and confusion: published tables, other implementations, properties."""

import math

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from coursekit.customers import confusion, kappa


def pairs(table):
    """Two columns of labels from a table of counts."""
    table = np.asarray(table)
    rows, columns = np.indices(table.shape)
    return np.repeat(rows.ravel(), table.ravel()), np.repeat(columns.ravel(), table.ravel())


# Diagnoses of 100 subjects by two raters: Fleiss, Statistical methods for rates and proportions (1981), table 13.1.
FLEISS_1981 = [[75, 1, 4], [5, 4, 1], [0, 0, 10]]
# Ratings of 10 subjects by 14 raters in 5 categories: the worked example on the page “Fleiss' kappa” of Wikipedia.
FOURTEEN = [
    [0, 0, 0, 0, 14], [0, 2, 6, 4, 2], [0, 0, 3, 5, 6], [0, 3, 9, 2, 0], [2, 2, 8, 1, 1],
    [7, 7, 0, 0, 0], [3, 2, 6, 3, 0], [2, 5, 3, 2, 2], [6, 5, 2, 1, 0], [0, 2, 2, 3, 7],
]  # fmt: skip


def test_the_table_of_fleiss_1981():
    """Printed there: κ = .68, agreement observed .89 and expected .66."""
    result = kappa(*pairs(FLEISS_1981))
    assert result.value == pytest.approx(0.6765, abs=5e-4)
    assert result.parts["observed"] == pytest.approx(0.89)
    assert result.parts["expected"] == pytest.approx(0.66)
    assert result.n == 100


def test_by_hand():
    """20, 5, 10, 15 of 50: observed .7; expected .5 · .6 + .5 · .4 = .5; κ = .2 / .5."""
    result = kappa(*pairs([[20, 5], [10, 15]]))
    assert result.value == pytest.approx(0.4)
    assert result.parts == {"observed": pytest.approx(0.7), "expected": pytest.approx(0.5)}


def test_weights_by_hand():
    """Three ordered labels, linear weights 1, ½, 0.

    Observed (4 + ½ · 2) / 6 = 5/6. Margins (3, 2, 1) and (2, 2, 2): expected (12 + ½ · 16) / 36 = 5/9, so κ = 5/8.
    Quadratic weights 1, ¾, 0: observed (4 + ¾ · 2) / 6 = 11/12, expected (12 + ¾ · 16) / 36 = 2/3, κ = 3/4.
    """
    table = [[2, 1, 0], [0, 1, 1], [0, 0, 1]]
    assert kappa(*pairs(table), weights="linear").value == pytest.approx(5 / 8)
    assert kappa(*pairs(table), weights="quadratic").value == pytest.approx(3 / 4)


def test_fourteen_raters():
    """Printed there: κ = 0.210, agreement observed 0.378 and expected 0.213."""
    columns = [np.repeat(range(5), row) for row in FOURTEEN]
    result = kappa(*np.array(columns).T)
    assert result.value == pytest.approx(0.210, abs=5e-4)
    assert result.parts["observed"] == pytest.approx(0.378, abs=5e-4)
    assert result.parts["expected"] == pytest.approx(0.213, abs=5e-4)
    assert result.low < result.value < result.high


def test_with_two_labels_all_weights_agree():
    first, second = pairs([[20, 5], [10, 15]])
    values = {w: kappa(first, second, weights=w) for w in (None, "linear", "quadratic")}
    assert len({(round(e.value, 12), round(e.low, 12)) for e in values.values()}) == 1


def test_full_agreement_claims_no_certainty():
    all_equal = kappa(["a", "b", "a"], ["a", "b", "a"])
    assert all_equal.value == 1
    assert math.isnan(all_equal.low)
    assert all_equal.note == "customers.note.no_interval"
    one_label = kappa(["a", "a"], ["a", "a"])
    assert math.isnan(one_label.value)
    assert one_label.note == "customers.note.one_label"
    assert math.isnan(kappa([], []).value)
    assert kappa([None], ["a"]).missing == 1
    three = kappa(["a", "b"], ["a", "b"], ["a", "b"])
    assert three.value == 1
    assert math.isnan(three.low)


def test_frequent_label_makes_kappa_low_though_agreement_is_high():
    """The paradox the docstring warns of: 90 % agree, κ is below 0."""
    result = kappa(*pairs([[90, 5], [5, 0]]))
    assert result.parts["observed"] == pytest.approx(0.9)
    assert result.value < 0


def test_blanks_are_left_out():
    first, second = pairs([[20, 5], [10, 15]])
    with_blanks = kappa([*first, None, 1, None], [*second, 0, None, None])
    assert with_blanks.missing == 3
    assert with_blanks.value == kappa(first, second).value


LABELS = st.lists(st.tuples(*[st.sampled_from("abc")] * 2), min_size=2, max_size=60)


@given(LABELS, st.permutations("abc"))
def test_names_and_sides_do_not_matter(labels, renamed):
    first, second = zip(*labels, strict=True)
    result, turned = kappa(first, second), kappa(second, first)
    other = dict(zip("abc", renamed, strict=True))
    names = kappa([other[x] for x in first], [other[x] for x in second])
    for e in (turned, names):
        assert (e.value, e.low, e.high) == pytest.approx((result.value, result.low, result.high), nan_ok=True)
    if result:
        assert -1 <= result.value <= 1


def test_interval_covers_about_as_often_as_it_says():
    """400 samples of 200 from one table: between 92 and 98 % of the intervals hold the table's own κ."""
    table = np.array(FLEISS_1981) / 100
    random = np.random.RandomState(7)
    truth, held = kappa(*pairs(FLEISS_1981)).value, 0
    for _ in range(400):
        held += kappa(*pairs(random.multinomial(200, table.ravel()).reshape(3, 3))).contains(truth)
    assert 0.92 <= held / 400 <= 0.98


@pytest.mark.oracle
@pytest.mark.parametrize("weights", [None, "linear", "quadratic"])
def test_cohen_against_statsmodels_and_scikit_learn(weights):
    rater = pytest.importorskip("statsmodels.stats.inter_rater", exc_type=ImportError)
    metrics = pytest.importorskip("sklearn.metrics", exc_type=ImportError)
    random = np.random.RandomState(3)
    for _ in range(20):
        table = random.poisson(4, (4, 4)) + 3 * np.eye(4, dtype=int)
        names = {None: None, "linear": "linear", "quadratic": "quadratic"}[weights]
        theirs = rater.cohens_kappa(table, wt=names, return_results=True)
        ours = kappa(*pairs(table), weights=weights, categories=range(4))
        assert ours.value == pytest.approx(theirs.kappa, abs=1e-12)
        assert ours.high - ours.low == pytest.approx(theirs.kappa_upp - theirs.kappa_low, abs=1e-9)
        assert ours.value == pytest.approx(metrics.cohen_kappa_score(*pairs(table), weights=weights), abs=1e-12)


@pytest.mark.oracle
def test_fleiss_against_statsmodels_and_irrcac():
    rater = pytest.importorskip("statsmodels.stats.inter_rater", exc_type=ImportError)
    irrcac = pytest.importorskip("irrCAC.raw", exc_type=ImportError)
    random = np.random.RandomState(3)
    for raters in (3, 5):
        labels = (random.randint(0, 4, (30, 1)) + (random.rand(30, raters) < 0.3)) % 4
        ours = kappa(*labels.T)
        counts, _ = rater.aggregate_raters(labels)
        assert ours.value == pytest.approx(rater.fleiss_kappa(counts), abs=1e-12)
        theirs = irrcac.CAC(pd.DataFrame(labels)).fleiss()["est"]
        assert ours.value == pytest.approx(theirs["coefficient_value"], abs=1e-4)
        # Theirs uses Student's quantile, ours the normal one.
        from scipy import stats

        z, t = stats.norm.ppf(0.975), stats.t.ppf(0.975, 29)
        low, high = theirs["confidence_interval"]
        assert (ours.high - ours.low) / z == pytest.approx((high - low) / t, abs=1e-4)


def test_confusion_by_hand():
    key = ["lost"] * 4 + ["loyal"] * 6 + [None]
    given_ = ["lost"] * 3 + ["loyal"] + ["loyal"] * 4 + ["lost"] * 2 + ["lost"]
    result = confusion(key, given_, categories=["loyal", "lost", "dormant"])
    assert result.counts.to_numpy().tolist() == [[4, 2, 0], [1, 3, 0], [0, 0, 0]]
    assert result.accuracy.value == 70
    assert result.missing == result.accuracy.missing == 1
    by = result.by_label
    assert by["recall"].round(1).tolist()[:2] == [66.7, 75.0]
    assert by["precision"].round(1).tolist()[:2] == [80.0, 60.0]
    assert math.isnan(by.loc["dormant", "recall"])
    assert (by["recall_low"].iloc[:2] < by["recall"].iloc[:2]).all()


@given(LABELS)
def test_confusion_counts_every_pair_as_pandas_does(labels):
    first, second = zip(*labels, strict=True)
    result = confusion(first, second, categories="abc")
    plain = pd.crosstab(pd.Series(first), pd.Series(second)).reindex(
        index=list("abc"), columns=list("abc"), fill_value=0
    )
    np.testing.assert_array_equal(result.counts, plain)
    turned = confusion(second, first, categories="abc")
    np.testing.assert_array_equal(turned.counts.T, plain)
    np.testing.assert_allclose(turned.by_label["recall"], result.by_label["precision"])


def test_confusion_reads_well(lang):
    html = confusion(["a<b", "c"], ["c", "c"])._repr_html_()
    assert "a&lt;b" in html
    assert "nan" not in html
    assert confusion([], []).counts.empty
    assert "<table" in confusion([], [])._repr_html_()
