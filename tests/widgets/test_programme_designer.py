"""The programme designer without a screen: its document, its texts, what it says about them.

Oracle: the finished programmes of the course, and ``Programme``, ``check`` and ``simulate`` themselves.
"""

import copy
import json
import math
import re
from typing import get_args

import numpy as np
import pytest

from coursekit.documents import yaml_text
from coursekit.loyalty import Market, Programme, example_programme, over_seeds, simulate
from coursekit.messages import CourseError, use_language
from coursekit.widgets import ProgrammeDesigner
from coursekit.widgets.base import STATIC
from coursekit.widgets.programme_designer_play import MARKETS, QUICK, net_estimate

SMALL = Market(customers=3_000)


def changed(designer, change):
    document = copy.deepcopy(designer.document)
    change(document)
    designer.document = document


def test_a_new_one_is_a_programme_in_its_language(lang):
    designer = ProgrammeDesigner(market=SMALL)
    assert designer.document["languages"] == [lang]
    assert designer.programme.ranked[0].threshold.metric == "enrolment"
    name = {"es": "Mi programa", "en": "My programme"}[lang]
    assert repr(designer) == f"ProgrammeDesigner(name='{name}', tiers=1, messages=0, errors=4)"
    assert designer._repr_mimebundle_()[0]["text/plain"].startswith(f"{designer!r}\n")


@pytest.mark.parametrize("source", ["path", "programme", "dict", "name"])
def test_it_opens_a_file_a_programme_plain_data_or_an_example(source, tmp_path):
    programme = example_programme("points")
    given = {
        "path": programme.write(tmp_path / "points.yaml"),
        "programme": programme,
        "dict": programme.to_data(),
        "name": "points",
    }[source]
    designer = ProgrammeDesigner(given, lang="en", market=SMALL)
    assert designer.programme == programme
    assert designer.problems == []
    assert designer._view["counts"] == {"errors": 0, "warnings": 0, "notes": 0}


def test_findings_are_those_of_the_rulebook_errors_first_each_with_its_place(lang):
    designer = ProgrammeDesigner("suggested", market=SMALL)
    found = example_programme("suggested").check(SMALL)
    shown = designer._view["findings"]
    assert [(one["rule"], one["what"]) for one in shown] == [(one.rule, one.what) for one in found]
    severities = [one["severity"] for one in shown]
    assert severities == sorted(severities, key="EWI".index)
    assert all(one["place"] and not re.search(r"\[\d|_", one["place"]) for one in shown)
    first = {"es": "Plata, Qué hace falta", "en": "Silver, What it takes"}[lang]
    assert shown[0]["place"] == first
    assert shown[0]["path"] == ["tiers", 1, "threshold"]


def test_the_figures_are_those_of_the_simulator_in_three_steps():
    market = Market(customers=6_000)
    designer = ProgrammeDesigner("repaired", lang="en", market=market)
    quick = designer._view["play"]
    expected = simulate(designer.programme, market, sample=QUICK)
    assert (quick["quick"], quick["net"]) == (True, round(expected.net, 2))
    designer._message(designer, {"do": "play", "revision": 0}, [])
    whole = designer._view["play"]
    assert (whole["quick"], whole["net"]) == (False, round(simulate(designer.programme, market).net, 2))
    assert whole["high"] - whole["low"] < quick["high"] - quick["low"]
    for _ in range(MARKETS):
        designer._message(designer, {"do": "play", "revision": 0}, [])
    done = designer._view["play"]
    assert done["done"]
    assert done["markets"]["plays"] == MARKETS
    nets = [simulate(designer.programme, market.variant(n), sample=4_000).net for n in (1, 2, 3)]
    assert done["markets"]["low"] <= round(min(nets), 2) <= round(max(nets), 2) <= done["markets"]["high"]
    serial = designer._view["serial"]
    designer._message(designer, {"do": "play", "revision": 0}, [])
    assert designer._view["serial"] == serial


def test_a_play_of_a_state_that_is_gone_is_not_played():
    designer = ProgrammeDesigner("repaired", market=SMALL)
    serial = designer._view["serial"]
    designer._message(designer, {"do": "play", "revision": 7}, [])
    designer._message(designer, {"do": "dance"}, [])
    designer._message(designer, "nonsense", [])
    assert designer._view["serial"] == serial


def test_the_interval_holds_what_other_years_bring():
    """Oracle: other seeds are other customers of the same market; 95% intervals should hold most of their mean."""
    programme, market = example_programme("repaired"), Market(customers=2_000)
    mean = over_seeds(programme, market, seeds=range(100, 140)).net.value
    hits = [net_estimate(simulate(programme, market, seed=seed)) for seed in range(20)]
    assert sum(one.low <= mean <= one.high for one in hits) >= 16
    widths = [one.high - one.low for one in hits]
    spread = np.std([one.value for one in hits], ddof=1)
    assert 0.5 < np.mean(widths) / (2 * 1.96 * spread) < 2


def test_one_customer_has_no_interval():
    net = net_estimate(simulate(example_programme("repaired"), Market(customers=1)))
    assert math.isnan(net.low)
    assert net.note
    assert ProgrammeDesigner("repaired", market=Market(customers=1))._view["play"]["net"] is not None


def test_an_unfinished_programme_is_kept_shown_and_named(lang):
    designer = ProgrammeDesigner("repaired", market=SMALL)
    before = designer._view["play"]["net"]
    changed(designer, lambda document: document["tiers"][2]["threshold"].update(value="lots"))
    assert designer.document["tiers"][2]["threshold"]["value"] == "lots"
    [problem] = designer._view["problems"]
    assert problem["path"] == ["tiers", 2, "threshold", "value"]
    assert problem["place"] == {"es": "Oro, Desde cuánto", "en": "Gold, From how much on"}[lang]
    assert designer._view["play"]["stale"]
    assert designer._view["play"]["net"] == before
    assert designer._view["play"]["why"]
    assert designer._stands_for()["errors"] is None
    assert designer._in_words()
    with pytest.raises(CourseError, match=r"tiers\[2\]"):
        _ = designer.programme
    assert yaml_text.load(designer.yaml)[0] == designer.document
    changed(designer, lambda document: document["tiers"][2]["threshold"].update(value=400))
    assert designer.programme == example_programme("repaired")
    assert not designer._view["play"]["stale"]


def test_what_cannot_be_played_says_why():
    designer = ProgrammeDesigner("repaired", lang="en", market=SMALL)
    changed(designer, lambda document: document["tiers"][2]["threshold"].update(value=50))
    play = designer._view["play"]
    assert play["stale"]
    assert "gold" in play["why"]
    assert "E03" in [one["rule"] for one in designer._view["findings"]]
    designer._message(designer, {"do": "play", "revision": 0}, [])
    assert designer._view["play"] == play
    empty = ProgrammeDesigner({"languages": ["en"], "id": "x", "name": "x"}, lang="en", market=SMALL)
    assert empty._view["play"]["net"] is None
    assert empty._view["play"]["why"] in empty._in_words()


def test_previews_show_each_message_in_each_language():
    designer = ProgrammeDesigner("repaired", lang="en", market=SMALL)
    shown = designer._view["preview"]
    assert len(shown) == 5
    assert shown[0]["es"]["subject"] == "Te damos la bienvenida, Ana"
    changed(designer, lambda document: document["communication"]["messages"][0].update(template="Hi {first_nam}"))
    assert "first_nam" in designer._view["preview"][0]["en"]["problem"]


def test_tiers_that_an_exercise_asks_for():
    designer = ProgrammeDesigner("points", lang="en", market=SMALL, tiers_required=3)
    assert [one.rule for one in designer.findings.errors] == ["E01"]


def test_the_page_and_python_hold_the_same_document():
    designer = ProgrammeDesigner("repaired", lang="en", market=SMALL)
    document = {**designer.document, "name": "From the page"}
    serial = designer._view["serial"]
    designer.set_state({"document": document, "_revision": 7})
    assert designer.programme.name == "From the page"
    assert designer._view["revision"] == 7
    assert designer._view["serial"] == serial + 1  # looked at once, although two things came
    document["name"] = "changed afterwards, outside"
    assert designer.document["name"] == "From the page"
    designer.programme = example_programme("points")
    assert designer.programme == example_programme("points")


def test_it_goes_on_in_its_own_language():
    designer = ProgrammeDesigner("repaired", lang="es", market=SMALL)
    use_language("en")
    changed(designer, lambda document: document.update(tiers="none"))
    with pytest.raises(CourseError, match="lista"):
        _ = designer.programme
    assert "Un programa sin terminar" in designer._repr_mimebundle_()[0]["text/plain"]


def test_what_is_pasted_in_the_answer_cell_is_the_programme():
    designer = ProgrammeDesigner("repaired", lang="en", answer="answer_club", market=SMALL)
    cruel = 'a "quote" \\n """three""" \\\\ \u2028 \U0001f600 <script> مرحبا\nline: two # no'
    changed(designer, lambda document: document.update(fairness_and_privacy={"es": cruel, "en": "x"}))
    names = {}
    exec(designer.line, names)
    assert names["answer_club"] == designer.yaml
    assert Programme.from_text(names["answer_club"]).fairness_and_privacy["es"] == cruel


def test_the_line_that_was_copied_out_is_read_in_again():
    """With quotes, backslashes and three quotes in it."""
    data = example_programme("points").to_data()
    data["name"] = 'A \\d \\\\ "three" """ quotes'
    one, other = ProgrammeDesigner(data, market=SMALL, answer="my_programme"), ProgrammeDesigner(market=SMALL)
    other._handle_custom_msg({"do": "read", "text": f"\ufeff\n {one.line} \n"}, [])
    assert other.document == one.document
    said = []
    other.send = lambda content, buffers=None: said.append(content)
    for broken in ('my_programme = """', 'a = """x"""; b = 2', 'a = """- a list"""', 'a = """x""" + 3'):
        other._handle_custom_msg({"do": "read", "text": broken}, [])
        assert said[-1]["do"] == "refused"
        assert other.document == one.document


def test_text_is_read_in_or_refused_without_loss():
    designer = ProgrammeDesigner(market=SMALL)
    said = []
    designer.send = lambda content, buffers=None: said.append(content)
    designer._handle_custom_msg({"do": "read", "text": example_programme("points").to_text()}, [])
    assert said[-1] == {"do": "read"}
    assert designer.programme == example_programme("points")
    designer._handle_custom_msg({"do": "read", "text": json.dumps({"id": "x", "name": 3})}, [])
    assert designer.document == {"id": "x", "name": 3}
    for broken in ("a: [1", "- a list", "a: 1\na: 2", "&a [*a]", ""):
        designer._handle_custom_msg({"do": "read", "text": broken}, [])
        assert said[-1]["do"] == "refused"
        assert designer.document == {"id": "x", "name": 3}
    designer._handle_custom_msg({"do": "write"}, [])
    serial = designer._view["serial"]
    assert said[-1] == {"do": "written", "yaml": designer.yaml, "answer": designer.line, "serial": serial}


def test_saving_keeps_finished_and_unfinished_programmes(tmp_path):
    designer = ProgrammeDesigner("repaired", lang="en", market=SMALL)
    for ending in (".yaml", ".json"):
        assert Programme.read(designer.save(tmp_path / f"club{ending}")) == designer.programme
    changed(designer, lambda document: document.pop("name"))
    for ending in (".yaml", ".json"):
        kept = designer.save(tmp_path / f"half{ending}")
        assert ProgrammeDesigner(kept, market=SMALL).document == designer.document
    (tmp_path / "notes.yaml").write_text("my: notes\n")
    with pytest.raises(CourseError):
        designer.save(tmp_path / "notes.yaml")
    assert (tmp_path / "notes.yaml").read_text() == "my: notes\n"
    changed(designer, lambda document: document.update(name="Club"))
    with pytest.raises(CourseError):
        designer.save(tmp_path / "notes.yaml")
    designer.save(tmp_path / "notes.yaml", overwrite=True)
    assert ProgrammeDesigner(tmp_path / "notes.yaml", market=SMALL).document == designer.document


WRONG = {
    "bad_variable": (lambda: ProgrammeDesigner(answer="answer club", market=SMALL), "'answer club'"),
    "no_programme": (lambda: ProgrammeDesigner(7, market=SMALL), "7"),
    "bad_ending": (lambda: ProgrammeDesigner("repaired", market=SMALL).save("club.txt"), "club.txt"),
}


@pytest.mark.parametrize("key", WRONG)
def test_wrong_input_is_named(key, lang):
    make, value = WRONG[key]
    with pytest.raises(CourseError) as wrong:
        make()
    assert wrong.value.key == f"widgets.designer.{key}"
    assert value in str(wrong.value)


@pytest.mark.parametrize("about", [{"market": 7}, {"months": 0}, {"seed": "x"}, {"tiers_required": 0}])
def test_what_cannot_be_played_against_is_refused_at_once(about):
    with pytest.raises(CourseError):
        ProgrammeDesigner("repaired", **({"market": SMALL} | about))


@pytest.mark.parametrize("value", [float("nan"), float("inf"), b"x", {1: "x"}, object()])
def test_what_json_cannot_hold_never_reaches_the_page(value):
    designer = ProgrammeDesigner(market=SMALL)
    before = designer.document
    with pytest.raises(CourseError):
        designer.document = {**before, "name": value}
    with pytest.raises(CourseError):
        designer.document = value
    assert designer.document == before


def _own():
    return "".join(path.read_text("utf-8") for path in sorted(STATIC.glob("programme_designer*.js")))


def test_every_word_of_the_page_is_there(lang):
    designer = ProgrammeDesigner(market=SMALL)
    own = _own()
    asked = set(re.findall(r"labels\.(\w+)", own)) | set(re.findall(r'\b(?:say|announce|button)\("(\w+)"', own))
    asked |= set(re.findall(r'\b(?:label|help|add|item|none|heading|empty|go_label): "(\w+)"', own))
    units = set(re.findall(r'"(unit_\w+)"', own))
    units -= {"unit_cost", "unit_cost_help"}  # a cell, not a unit
    asked |= {f"{unit}_only" for unit in units} | units | {f"count_{one}" for one in "EWI"}
    asked |= {f"tab_{kind}" for kind in ("programme", "points", "fair", "plan", "text")}
    asked |= {f"heading_{kind}" for kind in ("tier", "offer", "message")}
    asked |= {"frequency_n", "frequency_per", "limit_n", "limit_per", "bar_own", "bar_markets"}
    assert len(asked) > 200
    assert asked - {"lang"} <= set(designer._labels)
    assert set(re.findall(r'pdFrom\("(\w+)"\)', own)) <= set(designer._options)
    assert set(re.findall(r'model\.get\("(\w+)"\)', designer._esm)) <= set(designer.keys)


def test_the_form_offers_every_cell_of_the_model():
    """A field that the model has and the forms do not would be lost to whoever works with the designer alone."""
    from coursekit.loyalty import model

    own = _own()
    keys = set(re.findall(r'key: "(\w+)"', own)) | set(re.findall(r'pdLimit\("(\w+)"', own)) | {"n", "per", "id"}
    for pair in re.findall(r"(?:key: \[|at\(|pdBenefit\(\[)([^\])]+)[\])]", own):
        keys |= set(re.findall(r'"(\w+)"', pair))
    # Messages, tiers and offers have cards, sections a list each.
    keys |= {"messages", "tiers", "offers", "benefits", "schema"}
    for name in model.__all__:
        part = getattr(model, name)
        if hasattr(part, "model_fields"):
            assert set(part.model_fields) <= keys, (name, set(part.model_fields) - keys)


def test_choices_are_those_of_the_model():
    from coursekit.loyalty import model_talk, model_tiers

    options = ProgrammeDesigner(market=SMALL)._options
    assert [value for value, _ in options["benefits"]] == list(get_args(model_tiers.BenefitType))
    assert [value for value, _ in options["triggers"]] == list(get_args(model_talk.Trigger))
    assert options["controls"][0][0] == "randomised_holdout"
    assert [value for value, _ in options["suppressions"]] == ["open_ticket", "recent_return", "no_consent"]
    assert all(options.values())


def test_nothing_random_in_its_state():
    first, second = (ProgrammeDesigner("points", lang="es", market=SMALL) for _ in range(2))
    kept = [key for key in first.keys if key not in ("layout", "tabbable", "tooltip")]
    assert first.get_state(kept) == second.get_state(kept)
    assert "innerHTML" not in first._esm
    assert first._esm.count("export default") == 1
