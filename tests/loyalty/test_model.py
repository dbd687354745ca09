"""The programme as a document: what it lets in, what it refuses and where, kinds, round trips, the schema that is shipped."""

import json
from importlib.resources import files

import pytest

from coursekit.loyalty import Benefit, Programme, Qualification, Tier, example_programme
from coursekit.messages import CourseError

from .creative import CREATIVE
from .designs import sound


def club(**more):
    return Programme(languages=["en"], id="club", name="Club", **more)


@pytest.mark.parametrize("name", ["suggested", "repaired", "points"])
@pytest.mark.parametrize("ending", ["yaml", "json"])
def test_written_and_read_it_is_the_same(tmp_path, name, ending):
    programme = example_programme(name)
    assert Programme.read(programme.write(tmp_path / f"p.{ending}")) == programme


def test_the_schema_that_is_shipped_is_current():
    # Made anew with: json.dumps(Programme.json_schema(), ensure_ascii=False, indent=2)
    shipped = json.loads(files("coursekit.loyalty").joinpath("programme.schema.json").read_text("utf-8"))
    assert shipped == Programme.json_schema()


def test_the_examples_and_the_designs_fit_the_schema():
    jsonschema = pytest.importorskip("jsonschema", reason="jsonschema is not installed (extra `lab`)")
    validator = jsonschema.Draft202012Validator(Programme.json_schema())
    for data in [
        sound(),
        *CREATIVE.values(),
        *(example_programme(n).to_data() for n in ("suggested", "repaired", "points")),
    ]:
        assert [e.message for e in validator.iter_errors(data)] == []
    assert [*validator.iter_errors({**sound(), "tires": []})] != []


def test_tiers_are_ranked_whatever_the_order_of_writing():
    programme = club(tiers=[{"id": "b", "name": "B", "rank": 2}, {"id": "a", "name": "A", "rank": 1}])
    assert [tier.id for tier in programme.ranked] == ["a", "b"]
    assert programme.tier("b") is programme.tiers[0]
    with pytest.raises(CourseError) as error:
        programme.tier("bb")
    assert error.value.key == "loyalty.model.no_tier"


@pytest.mark.parametrize(
    ("more", "kind"),
    [
        ({}, "recognition"),
        ({"tiers": [Tier(id="a", name="A", rank=1, benefits=(Benefit(type="event"),))]}, "recognition"),
        ({"tiers": [Tier(id="a", name="A", rank=1, benefits=(Benefit(type="free_shipping"),))]}, "discount"),
        ({"points_policy": {"point_value": 0.01}}, "points"),
        ({"enrolment": {"how": "paid", "fee": 20}}, "paid"),
        ({"enrolment": {"how": "paid", "fee": 20}, "points_policy": {"point_value": 0.01}}, "paid"),
        ({"contract": {"months": 12}}, "institutional"),
        ({"enrolment": {"how": "contract"}}, "institutional"),
    ],
)
def test_the_kind_follows_from_the_parts(more, kind):
    assert club(**more).kind == kind


@pytest.mark.parametrize(
    ("path", "value", "where"),
    [
        ("tiers[0].benefits[0].type", "discount", "tiers[0].benefits[0].type"),
        ("tiers[0].rank", "one", "tiers[0].rank"),
        ("tiers[0].rank", True, "tiers[0].rank"),
        ("tiers[0].benefits[0].value", "5%", "tiers[0].benefits[0].value"),
        ("tiers[0].benefits[0].value", float("nan"), "tiers[0].benefits[0].value"),
        ("tiers[0].benefits[0].value", float("inf"), "tiers[0].benefits[0].value"),
        ("tiers[0].benefits[0].stackable", "yes", "tiers[0].benefits[0].stackable"),
        ("tiers[1].threshold.window", "a year", "tiers[1].threshold.window"),
        ("communication.messages[0].template", 5, "communication.messages[0].template"),
        ("goals[0].by", "soon", "goals[0].by"),
        ("consent.basis", "legitimate interest", "consent.basis"),
    ],
)
def test_what_cannot_be_read_is_one_error_with_its_path(lang, path, value, where):
    with pytest.raises(CourseError) as error:
        Programme.from_data(sound()).with_value(path, value)
    assert where in str(error.value)
    assert error.value.key.startswith("documents.error.")


def test_an_unknown_field_names_the_nearest():
    with pytest.raises(CourseError, match="benefits") as error:
        club(tiers=[{"id": "a", "name": "A", "rank": 1, "benefit": []}])
    assert error.value.key == "documents.error.unknown"


def test_a_part_is_changed_by_making_another():
    programme = Programme.from_data(sound())
    changed = programme.with_value("tiers[1].benefits[0].value", 3)
    assert (programme.tiers[1].benefits[0].value, changed.tiers[1].benefits[0].value) == (4, 3)
    with pytest.raises(CourseError):
        programme.tiers[0].rank = 5


def test_a_programme_shown_as_a_table(lang):
    from coursekit.loyalty.model_show import threshold_in_words

    for data in [sound(), *CREATIVE.values()]:
        programme = Programme.from_data(data)
        html = programme._repr_html_()
        assert html.count("<tr>") == (len(programme.tiers) + 1 if programme.tiers else 0)
        assert "{" not in html
    assert repr(example_programme("points")) == "Programme(id='points', kind='points', tiers=['club', 'barista'])"
    html = example_programme("suggested")._repr_html_()
    assert html.count({"es": "no se dice", "en": "not stated"}[lang]) == 2
    takes = Qualification(metric="orders", value=3, window="lifetime")
    assert (
        threshold_in_words(takes, "EUR", base=False)
        == {"es": "pedidos: 3, desde siempre", "en": "orders: 3, since ever"}[lang]
    )
    risky = club(tiers=[{"id": "a", "name": "<script>", "rank": 1}])._repr_html_()
    assert "<script>" not in risky
