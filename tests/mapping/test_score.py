"""The rubric: what good maps earn, where planted defects cost, and what gaming it does not bring.

Oracles: the arithmetic of the docstring, worked by hand beside each case; the two finished maps of the course; twenty
unusual maps; the real company where KPIs are computed.
"""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coursekit.datasets import company
from coursekit.mapping import JourneyMap, example_map
from coursekit.mapping.rubric_feeling import mechanical
from coursekit.mapping.rubric_words import company_speaks, is_channel, is_everyone, is_solution, says_something
from coursekit.messages import using_language
from tests.mapping.strategies import examples, journey_maps
from tests.mapping.unusual import build, unusual

GOOD = example_map("first-purchase")
PATH = {step.id: path for path, step in GOOD.placed()}
UNUSUAL = unusual()


@pytest.fixture(scope="module")
def shop():
    return company(customers=1000)


def at(step, cell):
    return f"{PATH[step]}.{cell}"


def lost(journey, data=None):
    """Points lost against the finished map, by criterion."""
    mine = journey.score(data)
    return {
        one.id: round(whole.points - one.points, 2)
        for one, whole in zip(mine.criteria, GOOD.score().criteria, strict=True)
        if one.points < whole.points
    }


def test_the_criteria_add_up_to_a_hundred():
    score = GOOD.score()
    assert [(one.id, one.max) for one in score.criteria] == [
        ("completeness", 20), ("evidence", 20), ("customer_view", 10), ("emotion", 10), ("traceability", 15),
        ("measurement", 15), ("backstage", 5), ("clarity", 5), ("penalties", 0),
    ]  # fmt: skip
    assert sum(one.max for one in score.criteria) == 100
    assert score.total == 100
    assert float(score) == 100


@pytest.mark.parametrize("name", sorted(UNUSUAL))
def test_an_unusual_map_that_is_sound_earns_eighty(name):
    journey = UNUSUAL[name]
    assert journey.problems() == [] or all(p.code not in ("lost_reference", "id_twice") for p in journey.problems())
    score = journey.score()
    assert score.valid, [str(problem) for problem in score.problems]
    assert score.total >= 80, str(score)


def test_there_are_twenty_of_them():
    assert len(UNUSUAL) == 20
    assert len({journey.to_text() for journey in UNUSUAL.values()}) == 20


# Each defect, the criterion that it costs, and how much, by the arithmetic of the docstring: the map has 12 steps,
# 12 emotions and 5 pains (17 cells), 4 opportunities and 3 moments of truth.
DEFECTS = [
    ("no action", {at("ask", "action"): None}, {"completeness": 2.5 / 12}),
    ("no channel", {at("ask", "touchpoints[0].channel"): None}, {"completeness": 2.5 / 12}),
    ("neither pain nor gain", {at("ask", "gains"): None}, {"completeness": 2.5 / 12}),
    ("nothing after the sale", {"stages[4].maps_to": "purchase", "stages[5].maps_to": "purchase"}, {"completeness": 4.5}),
    ("an assumption", {at("unbox", "emotion"): {"score": 2, "assumption": True}}, {"evidence": 12 / 17}),
    ("a pain without evidence", {at("land", "pains[0].evidence"): None}, {"evidence": 12 / 17}),
    ("a sample without n", {"evidence[3].n": None}, {"evidence": 4 / 9}),
    ("a sample of none", {"evidence[3].n": 0}, {"evidence": 4 / 9}),
    ("no date", {"evidence[0].date": None}, {"evidence": 4 / 9}),
    ("the company speaks", {at("ask", "action"): {"es": "Le enviamos una guía", "en": "We send her a guide"}}, {"customer_view": 4 / 12}),
    ("the low names no pain", {at("checkout", "pains"): None, at("checkout", "opportunities"): None, at("checkout", "gains"): [{"text": {"es": "Acepta tarjeta", "en": "Takes cards"}}]}, {"emotion": 3}),
    ("a severe pain is left", {at("fill-cart", "opportunities"): None}, {"traceability": 6 / 3}),
    ("no owner", {at("fill-cart", "opportunities[0].owner"): None}, {"traceability": 6 / 4 / 3}),
    ("no KPI", {at("fill-cart", "opportunities[0].kpi"): None}, {"traceability": 6 / 4 / 3}),
    ("no hypothesis", {at("fill-cart", "opportunities[0].hypothesis"): {"es": "…", "en": "TODO"}}, {"traceability": 6 / 4 / 3}),
    ("a moment that nothing measures", {at("again", "kpis"): None}, {"measurement": 5}),
    ("a filter that cannot be read", {at("again", "kpis[0].filter"): "channel = 'web'"}, {"measurement": 5}),
    ("a target that is none", {at("again", "kpis[0].target"): "high"}, {"measurement": 5}),
    ("a measure nobody knows", {at("again", "kpis[0].measure"): "joy"}, {"measurement": 2.5}),
    ("no moment of truth", {at(s, "moment_of_truth"): None for s in ("checkout", "delivery", "again")}, {"measurement": 10}),
    ("no recovery", {at("checkout", "failure"): None, at("delivery", "failure"): None}, {"backstage": 2}),
    ("a long name", {at("ask", "action"): {"es": "Pregunta en el chat de la tienda qué molido va mejor con su cafetera italiana", "en": "Asks in the chat of the shop which grind would suit her moka pot best"}}, None),
    ("a text in one language", {at("ask", "thought"): {"es": "Contestan personas"}}, {"clarity": None}),
    ("the same thought twice", {at("ask", "thought"): GOOD.at(at("land", "thought"))}, {"clarity": 1.5 * 2 / 12}),
    ("a persona that is everybody", {"personas[0].name": "Todos los clientes"}, {"penalties": 4}),
    ("a channel as a stage", {"stages[1].name": {"es": "WhatsApp", "en": "WhatsApp"}}, {"penalties": 3}),
    ("a channel of the map as a stage", {"stages[1].name": {"es": "Tienda en línea", "en": "Web shop"}}, {"penalties": 3}),
    ("a solution as a pain", {at("checkout", "pains[0].text"): {"es": "Falta una app", "en": "There is no app"}}, {"penalties": 2}),
]  # fmt: skip


@pytest.mark.parametrize(("name", "changes", "cost"), DEFECTS, ids=[one[0] for one in DEFECTS])
def test_a_planted_defect_costs_in_its_own_criterion_only(name, changes, cost):
    journey = GOOD
    for path, value in changes.items():
        journey = journey.with_value(path, value)
    found = lost(journey)
    if name == "no action":  # a step that says nothing has no name either, and does not count for the others
        found.pop("clarity", None)
    if cost is None:
        assert set(found) == {"clarity"}
        return
    assert set(found) == set(cost), str(journey.score())
    for criterion, points in cost.items():
        assert points is None or found[criterion] == pytest.approx(points, abs=0.02)
    paths = [finding.path for finding in journey.score().criterion(next(iter(cost))).findings]
    assert paths
    if name != "nothing after the sale":
        assert any(path and (path in p or p in path) for path in paths for p in [*changes, "stages"])


def test_a_third_of_the_points_without_moments_of_truth_by_arithmetic():
    assert lost(DEFECTS_BY["no moment of truth"]) == {"measurement": 10}


DEFECTS_BY = {}
for _name, _changes, _ in DEFECTS:
    DEFECTS_BY[_name] = GOOD
    for _path, _value in _changes.items():
        DEFECTS_BY[_name] = DEFECTS_BY[_name].with_value(_path, _value)


def test_flat_and_one_sided_curves():
    flat, rosy, gloomy = GOOD, GOOD, GOOD
    for path, step in GOOD.placed():
        flat = flat.with_value(f"{path}.emotion.score", 1)
        rosy = rosy.with_value(f"{path}.emotion.score", max(0, step.emotion.score))
        gloomy = gloomy.with_value(f"{path}.emotion.score", min(0, step.emotion.score))
    # Flat: neither movement (3) nor low (2), and nothing to explain (3).
    assert [one.code for one in flat.score().criterion("emotion").findings] == ["flat", "no_low"]
    assert flat.score().criterion("emotion").points == 2
    assert lost(gloomy) == {"emotion": 2}
    # Its lowest points are six zeros, of which five name a pain: 2 for the low, 3/6 for the one that does not.
    assert lost(rosy)["emotion"] == pytest.approx(2 + 3 / 6)


@pytest.mark.parametrize("name", ["template"])
def test_an_empty_template_scores_below_twenty(name, shop):
    assert example_map(name).score().total < 20
    assert example_map(name).score(shop).total < 20
    assert JourneyMap.from_data({"id": "m", "languages": ["en"], "title": "T"}).score().total == 0


def shuffled(value, random_):
    if isinstance(value, dict):
        items = [(k, shuffled(v, random_)) for k, v in value.items()]
        random_.shuffle(items)
        return dict(items)
    return [shuffled(v, random_) for v in value] if isinstance(value, list) else value


@pytest.mark.parametrize("seed", [1, 2])
def test_the_order_of_keys_changes_nothing(seed, shop):
    for journey in (GOOD, example_map("with-six-defects")):
        again = JourneyMap.from_data(shuffled(journey.to_data(), random.Random(seed)))
        assert str(again.score()) == str(journey.score())
    lists = GOOD.to_data()
    for name in ("evidence", "channels", "actors"):
        random.Random(seed).shuffle(lists[name])
    assert JourneyMap.from_data(lists).score(shop).total == GOOD.score(shop).total


def test_on_data_a_binding_that_finds_nothing_earns_nothing(shop):
    empty = GOOD.with_value(at("again", "kpis[0].filter"), "channel == 'wep'")
    assert empty.score().total == 100
    score = empty.score(shop)
    assert score.criterion("measurement").points == 10
    finding = score.criterion("measurement").findings[0]
    assert (finding.code, finding.path) == ("kpi_no_data", at("again", "kpis[0]"))
    assert "'web'" in finding.what
    few = GOOD.with_value(at("again", "kpis[0].n_min"), 1_000_000)
    assert few.score(shop).criterion("measurement").points == 12.5
    broken = GOOD.with_value(at("again", "kpis[0].measure"), "repeat_purchase(soon)")
    assert broken.score(shop).criterion("measurement").findings[0].code == "kpi_error"
    assert not GOOD.score(shop).notes()
    assert len(GOOD.score().notes()) == 1


def test_the_gate(shop):
    twice = GOOD.with_value(at("ask", "id"), "land")
    score = twice.score()
    assert (score.total, score.valid) == (50, False)
    said = score.notes()[0]
    assert said.startswith("The map does not hold together yet (")
    assert ("(1 problem, see" if len(twice.problems()) == 1 else f"({len(twice.problems())} problems, see") in said
    lost_branch = GOOD.with_value(at("ask", "next"), [{"to": "nowhere"}])
    assert not lost_branch.score().valid
    # What the rubric itself takes points for does not close the gate as well.
    assert GOOD.with_value(at("ask", "thought"), {"es": "Contestan"}).score().valid
    assert example_map("with-six-defects").score().total > 80


# --- gaming ------------------------------------------------------------------------------------------------------


def everywhere(journey, cell, value):
    for path, _ in journey.placed():
        journey = journey.with_value(f"{path}.{cell}", value)
    return journey


def test_gaming_one_text_in_every_cell():
    pasted = everywhere(GOOD, "action", {"es": "Usa la tienda", "en": "Uses the shop"})
    assert lost(pasted)["completeness"] == pytest.approx(2.5 * 11 / 12, abs=0.02)
    assert lost(pasted)["clarity"] == pytest.approx(1.5, abs=0.02)


@pytest.mark.parametrize("junk", ["lorem ipsum dolor sit amet", "xxxx", "asdf", "…", "\u200b\u200b\u200b", "pay pay pay pay", "aaaaaaaaaaaa", "TODO", "n/a", "!!!", ". . . .", "abababababab"])  # fmt: skip
def test_gaming_by_keys_struck_at_random(junk):
    assert not says_something(junk)
    empty = everywhere(GOOD, "action", {"es": junk, "en": junk})
    assert lost(empty)["completeness"] >= 2.5


@pytest.mark.parametrize("said", ["Pays", "Va", "買う", "يدفع", "Busca y compara y busca y compara", "Eco", "No sé"])
def test_short_words_are_words(said):
    assert says_something(said) == (said != "Va")  # two letters are no action


def test_gaming_a_mechanical_curve():
    for pattern in ([1, -1], [2, 0, -2], [1, -2, 1, 0]):
        zigzag = GOOD
        for i, (path, _) in enumerate(GOOD.placed()):
            zigzag = zigzag.with_value(f"{path}.emotion.score", pattern[i % len(pattern)])
        assert zigzag.score().criterion("emotion").findings[0].code == "mechanical"
        assert lost(zigzag)["emotion"] >= 7
    assert mechanical([1, -1, 1, -1]) is None  # twice is no pattern


def test_gaming_one_piece_of_evidence_for_everything():
    reused = GOOD
    for path, step in GOOD.placed():
        reused = reused.with_value(f"{path}.emotion.evidence", ["int-ana"])
        for k in range(len(step.pains)):
            reused = reused.with_value(f"{path}.pains[{k}].evidence", ["int-ana"])
    assert lost(reused) == {"evidence": 6}
    assert reused.score().criterion("evidence").findings[0].code == "one_source"


def test_invented_gaming_1_severities_set_low_so_that_nothing_need_be_done():
    tame = GOOD
    for path, _, _ in GOOD.pains():
        tame = tame.with_value(f"{path}.severity", 1)
    tame = tame.with_value(at("checkout", "opportunities"), None)
    # The step drawn −2 stays severe, whatever number stands there.
    assert lost(tame) == {"traceability": 6}
    unrated = GOOD.with_value(at("fill-cart", "pains[0].severity"), None).with_value(
        at("fill-cart", "opportunities"), None
    )
    assert lost(unrated)["traceability"] == 2


def test_invented_gaming_2_one_opportunity_that_mends_everything():
    one = {"id": "all", "text": {"es": "Mejorar el servicio", "en": "Improve the service"}, "addresses": [pain.id for _, _, pain in GOOD.pains()], "hypothesis": {"es": "Todo irá mejor", "en": "All will be better"}, "kpi": "pays", "owner": "Ops"}  # fmt: skip
    panacea = GOOD
    for path, _ in GOOD.placed():
        panacea = panacea.with_value(f"{path}.opportunities", None)
    panacea = panacea.with_value(at("checkout", "opportunities"), [one])
    assert lost(panacea) == {"traceability": 9}
    assert "catch_all" in [finding.code for finding in panacea.score().findings]


def test_invented_gaming_3_one_measure_without_a_filter_under_every_moment():
    copied = GOOD
    for step in ("checkout", "delivery", "again"):
        copied = copied.with_value(at(step, "kpis"), [{"id": f"k-{step}", "measure": "nps"}])
    codes = [finding.code for finding in copied.score().criterion("measurement").findings]
    assert codes == ["same_kpi"] * 3
    assert copied.score().criterion("measurement").points == 7.5


def test_invented_gaming_4_one_language_pasted_into_the_other():
    def pasted(value):
        if isinstance(value, dict) and set(value) == {"es", "en"}:
            return {"es": value["en"], "en": value["en"]}
        if isinstance(value, dict):
            return {k: pasted(v) for k, v in value.items()}
        return [pasted(v) for v in value] if isinstance(value, list) else value

    assert lost(JourneyMap.from_data(pasted(GOOD.to_data()))) == {"clarity": 1.5}


def test_invented_gaming_5_one_hypothesis_under_every_opportunity():
    same = GOOD
    for path, _, _ in GOOD.opportunities():
        same = same.with_value(
            f"{path}.hypothesis", {"es": "Si mejora, sube el indicador", "en": "If it improves, the KPI rises"}
        )
    assert lost(same) == {"traceability": 2}


def test_invented_gaming_6_evidence_that_nobody_cites_does_not_count():
    padded = {"id": "pad", "type": "survey", "n": 10_000, "date": "2025-12-01"}
    bare = GOOD.with_value("evidence[0].n", None)
    for i in range(20):
        bare = bare.with_item("evidence", {**padded, "id": f"pad{i}"})
    assert lost(bare) == {"evidence": pytest.approx(4 / 9, abs=0.02)}


def test_invented_gaming_7_empty_steps_to_thin_the_faults_out():
    thin = GOOD
    for i in range(30):
        thin = thin.with_step({"id": f"x{i}"}, "stay")
    assert set(lost(thin)) >= {"completeness", "backstage", "clarity"}


@pytest.mark.parametrize(
    ("test", "yes", "no"),
    [
        (company_speaks, ["We send an e-mail", "Our team calls", "Se le envía un correo", "Ofrecemos ayuda", "The customer is notified", "Fidelizar al cliente"], ["We compare offers", "Sends a photo", "Envía una foto", "Answers the call", "Le llaman por teléfono", "We wait"]),
        (is_everyone, ["Everyone", "todos", "All our customers", "Público general", "Clientes en general", "anybody"], ["Ana", "Todos los santos, bar", "All-night bakers", "Familia Todó"]),
        (is_solution, ["Falta una app", "Necesitamos un CRM", "We need a new portal", "Implement a chatbot", "Lack of automation"], ["Falta una pieza", "Nobody answers", "No hay mesa libre", "The app forgets her address", "Needs to call twice"]),
        (is_channel, ["Web", "El correo", "Instagram", "Redes sociales", "App"], ["Compra", "Entra en la web", "Weighs it up", "Se decide"]),
    ],
)  # fmt: skip
def test_words(test, yes, no):
    assert [said for said in yes if not test(said)] == []
    assert [said for said in no if test(said)] == []


# --- shown -------------------------------------------------------------------------------------------------------


def test_every_finding_speaks_both_languages_and_has_a_remedy(shop):
    seen = {}
    for journey in [*DEFECTS_BY.values(), example_map("template"), build("x", []), *UNUSUAL.values()]:
        for finding in journey.score().findings:
            seen[finding.code] = finding
    for code, finding in seen.items():
        english = (finding.what, finding.what_to_do)
        with using_language("es"):
            assert finding.what != english[0], code
            assert finding.what_to_do != english[1], code
        assert all(english), code
    assert len(seen) > 30


def test_what_is_shown_is_escaped_and_complete(shop):
    journey = GOOD.with_value(at("ask", "action"), None).with_value("title", {"es": "<b>", "en": "<b>"})
    journey = journey.with_value(at("again", "kpis[0].measure"), "<script>")
    score = journey.score()
    assert "<script>" not in score._repr_html_()
    assert list(score.table.columns) == ["name", "points", "max", "findings"]
    assert repr(score).startswith("Score(")
    with using_language("es"):
        assert "puntos" in str(score)
        assert "Criterio" in score._repr_html_()


def test_findings_add_up_to_what_is_missing():
    for journey in (example_map("template"), example_map("with-six-defects"), *UNUSUAL.values()):
        for one in journey.score().criteria:
            assert sum(finding.points for finding in one.findings) == pytest.approx(one.max - one.points, abs=0.011)


@examples(15)
@given(journey_maps(), st.booleans())
def test_any_map_has_a_score_from_0_to_100(journey, on_data):
    score = journey.score(company(customers=50) if on_data and journey.kpis() else None)
    assert 0 <= score.total <= 100
    assert all(0 <= one.points <= one.max for one in score.criteria if one.id != "penalties")
    assert all(finding.what and finding.what_to_do for finding in score.findings)
    assert JourneyMap.from_data(journey.to_data()).score().total == journey.score().total
