"""The same bytes everywhere, and a table more moves no other."""

import json

import pytest

from coursekit.datasets import company
from coursekit.datasets import simulation as machinery
from coursekit.datasets.simulation import STAGES

from . import fingerprints


@pytest.mark.parametrize(("token", "customers"), fingerprints.COMPANIES)
def test_stored_fingerprints(token, customers):
    stored = json.loads(fingerprints.FILE.read_text(encoding="utf-8"))[f"{token or 'default'}-{customers}"]
    made = fingerprints.of(company(token, customers))
    assert {name for name in made if made[name] != stored.get(name)} == set()
    assert set(stored) == set(made)


def test_fingerprint_notices_one_cent(small):
    table = small.orders.copy()
    before = fingerprints.fingerprint(table)
    assert fingerprints.fingerprint(table.copy()) == before
    table.loc[17, "amount"] += 0.01
    assert fingerprints.fingerprint(table) != before


def test_fingerprint_overlooks_the_last_bits(small):
    table = small.orders.copy()
    before = fingerprints.fingerprint(table)
    table["amount"] *= 1 + 2e-16
    assert fingerprints.fingerprint(table) == before


def test_adding_a_table_moves_no_other(monkeypatch):
    @machinery.stage("more")
    def more(sim):
        return {"x": sim.stream("more").uniform(50)}

    try:
        shop = company("ana", 200)
        assert len(shop._simulation["more"]["x"]) == 50
        stored = json.loads(fingerprints.FILE.read_text(encoding="utf-8"))["ana-200"]
        assert fingerprints.of(shop) == stored
    finally:
        del STAGES["more"]


def test_more_draws_in_one_table_move_no_other(monkeypatch):
    """Leads drawn twice over: nothing else changes."""
    usual = STAGES["leads"]

    def twice(sim):
        sim.stream("leads").uniform(1000)
        return {**usual(sim), "more": sim.stream("leads-more").uniform(int(0.4 * sim.customers))}

    monkeypatch.setitem(STAGES, "leads", twice)
    made = fingerprints.of(company("ana", 200))
    stored = json.loads(fingerprints.FILE.read_text(encoding="utf-8"))["ana-200"]
    assert {name for name in made if made[name] != stored[name]} == {"leads"}
