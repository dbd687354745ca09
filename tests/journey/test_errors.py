"""Every error of the journey, provoked in both languages; every sentence is shown by something."""

import re

import pandas as pd
import pytest

from coursekit.journey import attribution, crosswalk, funnel, ladder, paths, stages, touchpoint_scores, transitions
from coursekit.messages import CourseError, using_language
from coursekit.messages.catalogue import sentences

LOG = pd.DataFrame(
    {"customer": ["A", "A"], "event": ["view", "pay"], "time": pd.to_datetime(["2025-03-01", "2025-03-02"])},
    index=[7, 8],
)
WAYS = pd.DataFrame({"path": ["a > b", "b"], "conversions": [2, 1], "nulls": [1, 3]}, index=[5, 6])
LONG = pd.DataFrame({"path": [[f"c{i}", f"c{j}"] for i in range(40) for j in range(40)], "conversions": 1, "nulls": 1})

CASES = [
    ("journey.vocabulary", lambda: stages("stairs"), ["'stairs'", "course", "funnel", "ladder"]),
    ("journey.vocabulary", lambda: crosswalk("course"), ["None"]),
    ("journey.same_vocabulary", lambda: crosswalk("course", "course"), ["'course'"]),
    ("journey.no_event", lambda: funnel(LOG, ["vew", "pay"]), ["'vew'", "view"]),
    ("journey.no_event", lambda: touchpoint_scores(events=LOG.assign(touchpoint="x"), unit="customer", conversion="buy"), ["'buy'"]),
    ("journey.no_step", lambda: funnel(LOG, ["view", "pay"]).conversion("payed"), ["'payed'", "pay"]),
    ("journey.steps", lambda: funnel(LOG, ["view"]), ["['view']"]),
    ("journey.steps", lambda: funnel(LOG, "view"), ["view"]),
    ("journey.step_twice", lambda: funnel(LOG, ["view", "view"], ordered=False), ["view"]),
    ("journey.no_time", lambda: funnel(LOG, ["view", "pay"], within=0), ["within"]),
    ("journey.rungs", lambda: ladder([2, 1], rungs=["a", "a"]), ["'a'"]),
    ("journey.rungs", lambda: ladder({"a": 1}), ["'a'"]),
    ("journey.no_rung", lambda: ladder([2, 1], rungs=["low", "high"]).conversion("hig"), ["'hig'", "high"]),
    ("journey.no_rung_in_row", lambda: ladder(pd.Series(["loyal", "aware", "awere"], index=[3, 4, 5])), ["5", "'awere'", "aware"]),
    ("journey.no_count", lambda: ladder({"a": 2, "b": 1}, rungs=["a", "c"]), ["'c'"]),
    ("journey.how_many_rungs", lambda: ladder([3, 2, 1]), ["3", "8"]),
    ("journey.not_people", lambda: ladder([100, 62.5], rungs=["a", "b"]), ["1", "62.5", "percent"]),
    ("journey.not_people", lambda: ladder([100, None], rungs=["a", "b"]), ["1"]),
    ("journey.ladder_rises", lambda: ladder([10, 12], rungs=["a", "b"]), ["12", "10", "b"]),
    ("journey.over_100", lambda: ladder([500, 12], rungs=["a", "b"], of="percent"), ["500", "people"]),
    ("journey.state_name", lambda: transitions(LOG, end="pay"), ["end", "pay", "(end)"]),
    ("journey.state_name", lambda: transitions(LOG, start=True), ["start", "True"]),
    ("journey.same_states", lambda: transitions(LOG, start="x", end="x"), ["'x'"]),
    ("journey.separator", lambda: paths(LOG.assign(event=["a > b", "c"])), ["'a > b'", "' > '"]),
    ("journey.no_separator", lambda: paths(LOG, separator=" "), ["' '"]),
    ("journey.no_conversions", lambda: attribution(paths(LOG), method="last"), ["converted"]),
    ("journey.no_nulls", lambda: attribution(WAYS, nulls=None, method="markov"), ["None"]),
    ("journey.no_nulls", lambda: attribution(WAYS.drop(columns="nulls"), method="markov"), ["nulls"]),
    ("journey.no_channel", lambda: attribution(WAYS.assign(path=["a", ""]), method="last"), ["6", "1"]),
    ("journey.not_a_path", lambda: attribution(WAYS.assign(path=["a", 3]), method="last"), ["3"]),
    ("journey.not_a_count", lambda: attribution(WAYS.assign(conversions=[1, 0.5]), method="last"), ["conversions", "6", "0.5"]),
    ("journey.not_a_count", lambda: attribution(WAYS.assign(nulls=[1, None]), method="last"), ["nulls", "6", "nan"]),
    ("journey.too_many_states", lambda: attribution(LONG, method="markov", order=2), ["2", "1641", "1000"]),
    ("journey.nothing_given", lambda: touchpoint_scores(), []),
    ("journey.which_conversion", lambda: touchpoint_scores(events=LOG), ["conversion"]),
    # What the parts below already say in words that fit.
    ("customers.not_a_table", lambda: funnel([1], ["a", "b"]), ["events", "[1]"]),
    ("customers.no_column", lambda: transitions(LOG, event="evnt"), ["'evnt'", "event"]),
    ("customers.no_column", lambda: attribution(WAYS, nulls="nuls", method="last"), ["'nuls'", "nulls"]),
    ("customers.no_column", lambda: paths(LOG, converted="won"), ["'won'"]),
    ("journey.counts_length", lambda: attribution([["a"], ["b"]], conversions=[1], method="last"), ["path 2", "conversions 1"]),
    ("kpis.choice", lambda: attribution(WAYS, method="makrov"), ["'makrov'", "markov", "shapley"]),
    ("kpis.choice", lambda: ladder([1, 1], rungs=["a", "b"], of="share"), ["of", "'share'"]),
    ("kpis.choice", lambda: paths(LOG, repeats="drop"), ["repeats", "collapse"]),
    ("kpis.count", lambda: attribution(WAYS, method="markov", order=0), ["order", "0"]),
    ("kpis.at_least", lambda: funnel(LOG, ["view", "pay"], within=-1), ["within", "-1"]),
    ("kpis.negative", lambda: attribution(WAYS.assign(nulls=[1, -2]), method="last"), ["nulls", "6", "-2"]),
    ("kpis.time_as_text", lambda: funnel(LOG.assign(time="today"), ["view", "pay"]), ["time", "7", "'today'"]),
    ("kpis.moment", lambda: funnel(LOG, ["view", "pay"], as_of="ayer"), ["'ayer'"]),
    ("kpis.not_a_flag", lambda: paths(LOG.assign(won=["yes", "no"]), converted="won"), ["won", "7", "'yes'"]),
    ("kpis.out_of_range", lambda: touchpoint_scores(pd.DataFrame({"touchpoint": ["a"], "csat": [6]})), ["6"]),
    ("kpis.level", lambda: funnel(LOG, ["view", "pay"], level=95), ["95"]),
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
    known = {key for key in sentences("en") if key.startswith("journey.error.")}
    assert known == {f"journey.error.{case[0].split('.')[1]}" for case in CASES if case[0].startswith("journey.")}


def test_an_unknown_language_is_named():
    for provoke in (lambda: stages("course", "fr"), lambda: crosswalk(lang="fr")):
        with pytest.raises(CourseError, match="en, es"):
            provoke()


def test_both_languages_have_the_same_blanks():
    english, spanish = ({k: v for k, v in sentences(lang).items() if k.startswith("journey.")} for lang in ("en", "es"))
    assert english.keys() == spanish.keys()
    for key, sentence in english.items():
        assert set(re.findall(r"\{(\w+)\}", sentence)) == set(re.findall(r"\{(\w+)\}", spanish[key])), key


def test_methods_and_notes_explain_themselves(lang):
    walk = [funnel(LOG, ["view", "pay"], ordered=o).overall for o in (True, False)]
    walk += [funnel(LOG.iloc[:0], ["view", "pay"]).overall]
    rungs = ladder([100, 50], rungs=["a", "b"], of="percent")
    walk += [rungs.conversion("a"), rungs.conversion("b")]
    shown = [e.explain() + e.sentence() + e._repr_html_() for e in walk]
    tables = [funnel(LOG, ["view", "pay"], ordered=o)._repr_html_() for o in (True, False)]
    tables += [transitions(LOG)._repr_html_(), paths(LOG)._repr_html_(), rungs._repr_html_()]
    tables += [attribution(WAYS, method=m)._repr_html_() for m in ("first", "last", "linear", "markov", "shapley")]
    tables += [touchpoint_scores(pd.DataFrame({"touchpoint": ["a"], "csat": [5]}))._repr_html_()]
    for words in shown + tables:
        assert not re.search(r"\{\w*\}|journey\.|nan", words), words
    said = " ".join(shown + tables)
    for key, sentence in sentences(lang).items():
        if key.startswith(("journey.method.", "journey.note.")):
            longest = max(re.split(r"\{\w+\}", sentence), key=len).strip()
            assert longest in said, key
