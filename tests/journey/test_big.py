"""The funnel from Parquet: the same answers as in memory. Oracle: `funnel`, which has a plain pandas twin of its own."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coursekit.datasets import company
from coursekit.journey import funnel, funnel_from_parquet
from coursekit.messages import CourseError

pytest.importorskip("duckdb", reason="duckdb is not installed (extra `big`)")
pytest.importorskip("pyarrow", reason="pyarrow, which writes the files of these tests, is not installed")

STEPS = ["view", "cart", "pay"]
LETTERS = ["view", "cart", "pay", "leave"]


def log_at_random(seed, rows=3000, kind="int", zone=None, span=40):
    rng = np.random.default_rng(seed)
    start = np.datetime64("1969-12-20T00:00:00", "us")
    # Few different times, so that many rows share one; not in order of time.
    times = pd.Series(start + rng.integers(0, span * 24, rows).astype("timedelta64[h]"))
    who = pd.Series(rng.integers(0, rows // 6, rows))
    if kind != "int":
        who = who.map("C{}".format).astype(kind).where(rng.random(rows) > 0.02)
    if zone:
        times = times.dt.tz_localize("UTC").dt.tz_convert(zone)
    event = pd.Series(np.array(LETTERS)[rng.integers(0, 4, rows)]).where(rng.random(rows) > 0.02)
    return pd.DataFrame({"customer": who, "event": event, "time": times.where(rng.random(rows) > 0.02)})


def same(found, expected):
    pd.testing.assert_frame_equal(found.table, expected.table)
    for name in ("ordered", "within", "level", "missing", "too_recent"):
        assert getattr(found, name) == getattr(expected, name), name


def both(folder, log, steps=STEPS, **how):
    path = folder / "events.parquet"
    log.to_parquet(path, index=False)
    same(funnel_from_parquet(path, steps, **how), funnel(log, steps, **how))


@pytest.mark.parametrize("kind", ["int", "str", "category"])
@pytest.mark.parametrize("ordered", [True, False])
@pytest.mark.parametrize("within", [None, 2, pd.Timedelta(hours=7)])
@pytest.mark.parametrize("as_of", [None, "1970-01-15", "1970-01-15 03:00:00.5"])
def test_the_same(tmp_path, kind, ordered, within, as_of):
    both(tmp_path, log_at_random(2, kind=kind), ordered=ordered, within=within, as_of=as_of)


@pytest.mark.parametrize("zone", ["Europe/Madrid", "-03:00", "UTC"])
@pytest.mark.parametrize("unit", ["s", "ns"])
def test_times_with_a_zone(tmp_path, zone, unit):
    log = log_at_random(3, zone=zone)
    log["time"] = log["time"].dt.as_unit(unit)
    for as_of in (None, "1970-01-10"):
        both(tmp_path, log, within=3, as_of=as_of)


ROWS = st.lists(st.tuples(st.integers(0, 3), st.sampled_from(LETTERS), st.integers(0, 6)), max_size=25)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
@given(ROWS, st.booleans(), st.sampled_from([None, 1, 3]))
def test_small_logs_with_many_equal_times(tmp_path, rows, ordered, within):
    log = pd.DataFrame(rows, columns=["customer", "event", "time"])
    log["time"] = pd.Timestamp("2025-01-01") + pd.to_timedelta(log["time"].astype(int), unit="D")
    log = log.astype({"customer": "int64", "event": pd.CategoricalDtype(LETTERS)})
    if set(log["event"]) >= set(STEPS):  # an event that never occurs is unknown to a file of texts
        both(tmp_path, log, ordered=ordered, within=within)


def test_the_same_event_twice_and_numbers_as_events(tmp_path):
    both(tmp_path, log_at_random(4), ["view", "view", "pay", "pay"])
    log = log_at_random(4)
    log["event"] = log["event"].map({name: k for k, name in enumerate(LETTERS)}).astype("Int64")
    both(tmp_path, log, [0, 1, 2])


def test_the_company(tmp_path):
    events = company(customers=150).events
    steps = [name for name in ("view_product", "add_to_cart", "pay") if name in set(events["event"])]
    assert len(steps) == 3
    by = {"customer": "visit" if "visit" in events else "customer"}
    both(tmp_path, events, steps, **by)
    both(tmp_path, events, steps, **by, within=1, ordered=False)


def test_no_events(tmp_path):
    both(tmp_path, log_at_random(1)[:0].astype({"customer": "int64", "event": "str"}))


def test_nobody_began(tmp_path):
    log = log_at_random(1)
    both(tmp_path, log, as_of="1960-01-01", within=3)


@pytest.mark.parametrize("name", ['e"vent', "x' OR '1'='1", "file_row_number", "$step0", "select"])
def test_names_of_columns_and_steps_are_only_names(tmp_path, name):
    log = log_at_random(6).rename(columns={"event": name})
    both(tmp_path, log, event=name)
    log[name] = log[name].replace({"cart": name})
    both(tmp_path, log, ["view", name, "pay"], event=name)


def test_wrong_input(tmp_path, monkeypatch):
    path = tmp_path / "events.parquet"
    log_at_random(1).to_parquet(path)
    for key, provoke in {
        "journey.error.no_event": lambda: funnel_from_parquet(path, ["view", "carts"]),
        "journey.error.steps": lambda: funnel_from_parquet(path, ["view"]),
        "journey.error.step_twice": lambda: funnel_from_parquet(path, ["view", "view"], ordered=False),
        "journey.error.no_time": lambda: funnel_from_parquet(path, STEPS, within=0),
        "kpis.error.no_column": lambda: funnel_from_parquet(path, STEPS, customer="custom"),
        "kpis.error.not_a_time": lambda: funnel_from_parquet(path, STEPS, time="customer"),
        "kpis.error.level": lambda: funnel_from_parquet(path, STEPS, level=95),
        "big.no_file": lambda: funnel_from_parquet(tmp_path / "other.parquet", STEPS),
    }.items():
        with pytest.raises(CourseError) as caught:
            provoke()
        assert caught.value.key == key
