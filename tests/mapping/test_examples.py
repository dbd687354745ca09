"""The example maps: good enough to be examples, true to the company they speak of, the same wherever they are read.

Oracles: the tables of the default company, counted with pandas by the filters that the maps name; the rubric.
"""

import subprocess
import sys
from pathlib import Path

import pandas as pd
import pytest

from coursekit.datasets import company
from coursekit.mapping import JourneyMap, example_defects, example_map, example_names
from coursekit.mapping.examples import example_text, write_examples
from coursekit.mapping.expression import parse
from coursekit.messages import CourseError

FINISHED = ("first-purchase", "complaint")
DATA = Path(__file__).parents[2] / "data" / "maps"
WHEN = {
    "interviews": "date",
    "events": "time",
    "reviews": "date",
    "tickets": "opened",
    "surveys": "sent",
    "orders": "date",
}


@pytest.fixture(scope="module")
def shop():
    return company()


def rows_of(shop, ref):
    """The rows that a reference names, joined with pandas where it names two tables; and the column of their times."""
    source, _, said = ref.partition(" where ")
    first, _, second = (name.strip() for name in source.partition("+"))
    table = getattr(shop, first)
    if second:
        right = getattr(shop, second)
        key = right.columns[0]
        right = right[[key, *(c for c in right.columns if c not in table.columns)]]
        table = table.astype({key: object}).merge(right.astype({key: object}), on=key, how="left")
    return table[parse(said).mask(table)], WHEN.get(first) or WHEN[second]


@pytest.mark.parametrize("name", FINISHED)
def test_finished_maps_hold_together_and_earn_85(name, shop):
    journey = example_map(name)
    assert journey.problems() == []
    assert journey.kind == "as_is"
    assert journey.languages == ["es", "en"]
    assert 8 <= len(journey.steps()) <= 14
    assert journey.score(shop).total >= 85
    assert journey.score(company("ana", customers=1000)).total >= 85  # and on a learner's own company


@pytest.mark.parametrize("name", FINISHED)
def test_every_measure_of_a_finished_map_computes(name, shop):
    measured = example_map(name).measure(shop)
    assert [(cell.path, cell.why) for cell in measured.cells if cell.status != "ok"] == []
    assert measured.notes() == []
    assert all(cell.target_met is not None for cell in measured.cells)
    assert any(cell.target_met for cell in measured.cells)
    assert not all(cell.target_met for cell in measured.cells)
    assert {check.status for check in measured.emotions} <= {"agree", "disagree"}


@pytest.mark.parametrize("name", [*FINISHED, "with-six-defects", "subscription-draft"])
def test_evidence_is_what_the_company_has(name, shop):
    journey = example_map(name)
    for entry in journey.evidence:
        if entry.type == "assumption":
            continue
        rows, when = rows_of(shop, entry.ref)
        assert (entry.id, entry.n) == (entry.id, len(rows))
        assert (entry.id, entry.date) == (entry.id, f"{rows[when].max():%Y-%m-%d}")
        assert entry.n >= (30 if entry.type in ("event_log", "ticket", "survey") else 1)


@pytest.mark.parametrize("name", FINISHED)
def test_quotes_were_said_by_somebody(name, shop):
    """Quotations in both languages stand in the interviews with customers, or with those who left."""
    said = pd.concat(
        [
            shop.interviews.set_axis(shop.interviews.columns.str.replace("quote", "said"), axis=1),
            shop.exits.set_axis(shop.exits.columns.str.replace("interview_", "said_"), axis=1),
        ]
    )
    for _, step in example_map(name).steps():
        if step.quote is not None:
            for lang in ("es", "en"):
                assert step.quote[lang] in set(said[f"said_{lang}"])


def test_the_draft_is_contradicted_at_two_steps_and_one_of_them_asks_the_wrong_people(shop):
    """The oracle is counting by hand who answered: web orders at ``delivery``, subscriptions at ``subscription_box``."""
    draft = example_map("subscription-draft")
    assert draft.problems() == []
    assert 60 <= draft.score(shop).total < 80
    assert [check.step for check in draft.measure(shop).disagreements] == ["box", "desk"]
    said = shop.surveys[shop.surveys["answered"].notna()].merge(shop.orders[["order", "channel"]], on="order")
    of = {t: set(rows["channel_y"].astype(str)) for t, rows in said.groupby("touchpoint", observed=True)}
    assert of["delivery"] == {"web"}
    assert of["subscription_box"] == {"subscription"}
    mended = draft.with_value(f"{draft.path_of('box')}.kpis[0].filter", "touchpoint == 'subscription_box'")
    assert [check.step for check in mended.measure(shop).disagreements] == ["desk"]
    assert mended.score(shop).total == draft.score(shop).total  # the rubric cannot see whom a measure asks


@pytest.mark.parametrize("name", FINISHED)
def test_the_spanish_is_not_the_english(name):
    pairs = [said for _, said, is_name in example_map(name).texts() if isinstance(said, dict) and not is_name]
    assert len(pairs) > 60
    assert all(said["es"].strip() and said["en"].strip() and said["es"] != said["en"] for said in pairs)


def test_six_defects_each_found_by_the_rubric_in_its_own_criterion():
    journey, defects = example_map("with-six-defects"), example_defects()
    assert len(defects) == 6
    score = journey.score()
    assert score.valid
    costing = {one.id for one in score.criteria if one.points < one.max}
    assert {defect["criterion"] for defect in defects} == costing
    for defect in defects:
        assert defect["path"] in {finding.path for finding in score.criterion(defect["criterion"]).findings}
        assert defect["es"] != defect["en"]
    assert {finding.path for finding in score.findings} == {defect["path"] for defect in defects}
    assert example_defects("complaint") == []


def test_the_template_is_for_filling_in():
    assert example_map("template").score().total < 20
    assert "#" in example_text("template")


def test_an_unknown_name_gets_the_nearest():
    with pytest.raises(CourseError, match="complaint") as caught:
        example_map("complain")
    assert caught.value.key == "mapping.examples.unknown"


def test_data_holds_the_same_files(tmp_path):
    """`write_examples("data/maps")` writes them again."""
    written = {path.name: path.read_bytes() for path in write_examples(tmp_path / "maps")}
    assert written == {path.name: path.read_bytes() for path in DATA.glob("*.yaml")}
    assert {f"{name}.yaml" for name in example_names()} < set(written)
    for name in example_names():
        assert JourneyMap.read(DATA / f"{name}.yaml") == example_map(name)


def test_they_are_read_from_a_package_that_lies_elsewhere(tmp_path):
    """An installed wheel holds coursekit and nothing beside it."""
    root = Path(__file__).parents[2]
    copy = f"import shutil; shutil.copytree({str(root / 'coursekit')!r}, {str(tmp_path / 'coursekit')!r}, ignore=shutil.ignore_patterns('__pycache__'))"
    subprocess.run([sys.executable, "-c", copy], check=True)
    code = "import coursekit, coursekit.mapping as m; print(coursekit.__file__); print(len(m.example_map('complaint').steps()))"
    out = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, env={"PYTHONPATH": str(tmp_path), "PATH": ""}, capture_output=True, text=True, check=True)  # fmt: skip
    assert str(tmp_path) in out.stdout
    assert out.stdout.split()[-1] == "11"
