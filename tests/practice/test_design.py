"""Designs as answers: judged by rules, whatever they hold, in the language of the notebook.

Oracles: the score of the map and the findings of the programme themselves; cases worked by hand beside each.
"""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coursekit.datasets import company
from coursekit.loyalty import Programme, example_programme
from coursekit.mapping import JourneyMap, example_map, example_text
from coursekit.messages import using_language
from coursekit.practice import Design, Mistake, Outcome, Question, Rule, both, judge, model_answer
from coursekit.practice.judge import BankError

GOOD, TEMPLATE, DEFECTS = (example_text(name) for name in ("first-purchase", "template", "with-six-defects"))
BILINGUAL = Rule("has-es", lambda m: "es" in m.languages, both("Falta el español.", "Spanish is missing."), "languages")
LONG = Rule("twenty", lambda m: len(m.steps()) >= 20, both("Faltan pasos: 20.", "It needs 20 steps."))


@pytest.fixture(scope="module")
def shop():
    return company(customers=1000)


def question(expected=GOOD, mistakes=(), **options):
    kind = Design(**{"template": TEMPLATE, "threshold": 90, **options})
    return Question("design", both("Diseño", "Design"), "my_map", kind, model_answer(expected), 4, mistakes=mistakes)


def test_the_model_answer_is_right_in_every_form(shop):
    asked = question()
    expected = asked.expected(shop)
    others = asked.kind.other_types(expected)
    assert len(others) == 4
    for answer in [expected, GOOD, *others]:
        verdict = judge(asked, answer, shop)
        assert (verdict.outcome, verdict.points) == (Outcome.CORRECT, 4)
    assert asked.kind.show(expected) == GOOD
    assert asked.kind.show(example_map("template")).startswith("schema:")


def test_another_good_map_is_right_too(shop):
    assert judge(question(), example_text("complaint"), shop).outcome is Outcome.CORRECT


@pytest.mark.parametrize("blank", [..., "", "…", TEMPLATE, TEMPLATE.replace("# ", "#   ") + "\n\n", None])
def test_the_untouched_template_is_not_attempted(blank, shop):
    verdict = judge(question(), blank, shop)
    assert (verdict.outcome, verdict.points) == (Outcome.BLANK, 0)
    assert "my_map" in verdict.say[0]
    assert not question(template="").kind.untouched(TEMPLATE)


def test_the_template_as_an_object_is_not_attempted_either(shop):
    assert judge(question(), example_map("template"), shop).outcome is Outcome.BLANK


def test_partly_right_in_proportion_to_the_score(shop):
    total = example_map("with-six-defects").score(shop).total
    verdict = judge(question(), DEFECTS, shop)
    assert verdict.outcome is Outcome.PARTLY
    assert verdict.fraction == round(total / 90, 2)
    assert verdict.points == round(4 * verdict.fraction, 2)
    half = judge(question(threshold=100), DEFECTS, shop)
    assert half.fraction == round(total / 100, 2)


def test_the_findings_worth_most_come_first_with_path_and_remedy(shop):
    findings = example_map("with-six-defects").score(shop).findings
    said = judge(question(), DEFECTS, shop).say[0]
    places = [said.index(f"{one.path}: {one.what} {one.what_to_do}") for one in findings[:5]]
    assert places == sorted(places)
    assert findings[5].what not in said
    with using_language("es"):
        spanish = judge(question(), DEFECTS, shop).say[0]
    assert "momento de la verdad" in spanish
    assert "moment of truth" not in spanish


def test_what_a_question_asks_besides(shop):
    verdict = judge(question(rules=[BILINGUAL, LONG]), GOOD, shop)
    # The map itself and one of two rules: two thirds.
    assert (verdict.outcome, verdict.fraction) == (Outcome.PARTLY, 0.67)
    assert "(1) It needs 20 steps." in verdict.say[0]
    english = example_map("first-purchase").to_text().replace("\n  - es\n", "\n")
    # Enough points: what is missing is what the question asks besides, and nothing else is said.
    assert "and 90 were enough. What the question asks besides: (1) " in verdict.say[0]
    assert "(2)" not in verdict.say[0]
    assert "languages: Spanish is missing." in judge(question(rules=[BILINGUAL]), english, shop).say[0]


def test_a_map_that_has_hardly_begun_gets_no_points(shop):
    verdict = judge(question(), TEMPLATE.replace("my-map", "ana"), shop)
    assert (verdict.outcome, verdict.points) == (Outcome.WRONG, 0)


def test_measures_are_computed_on_the_learners_company_or_only_read(shop):
    text = GOOD.replace("touchpoint == 'checkout'\", target", "touchpoint == 'chekout'\", target")
    assert text != GOOD
    broken = GOOD.replace("moment_of_truth: true", "moment_of_truth: false").replace(
        'filter: "channel == \'web\'", target: ">= 40"}\n        moment_of_truth: false',
        'filter: "channel == \'wep\'", target: ">= 40"}\n        moment_of_truth: true',
    )
    assert broken.count("moment_of_truth: true") == 1
    assert judge(question(), broken, shop).outcome is Outcome.PARTLY
    assert judge(question(on_data=False), broken, shop).outcome is Outcome.CORRECT


@pytest.mark.parametrize(
    ("answer", "shown"),
    [
        (3, "int"),
        (["id: m"], "list"),
        (Path("my-map.yaml"), "Path"),
        ("my-map.yaml", 'open("my-map.yaml"'),
        ("/etc/hostname.yaml", "name of a file"),
        ("id: [", "cannot be read"),
        ("id: m\nlanguages: [en]\ntitle: T\nstagse: []", "stages"),
        ({"id": "m", "languages": ["en"], "title": object()}, "title"),
        ('{"id": "m"', "cannot be read"),
        ("a: &a [*a]", "cannot be read"),
    ],
)
def test_what_cannot_be_read_is_wrong_and_says_why(answer, shown, shop):
    verdict = judge(question(), answer, shop)
    assert (verdict.outcome, verdict.points) == (Outcome.WRONG, 0)
    assert shown in " ".join(verdict.say)
    with using_language("es"):
        assert judge(question(), answer, shop).say != verdict.say


def test_a_file_is_read_in_the_notebook_not_by_the_judge(tmp_path, shop, monkeypatch):
    """The grader's own files must stay closed to an answer that names them."""
    (tmp_path / "my-map.yaml").write_text(GOOD, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert judge(question(), "my-map.yaml", shop).outcome is Outcome.WRONG
    assert judge(question(), JourneyMap.read("my-map.yaml"), shop).outcome is Outcome.CORRECT
    assert judge(question(), Path("my-map.yaml").read_text(encoding="utf-8"), shop).outcome is Outcome.CORRECT


def test_a_known_mistake_is_told_by_the_document_and_not_by_its_score(shop):
    mistake = Mistake("defects", lambda data: DEFECTS, both("Es el mapa de la lección.", "That is the lesson's map."))
    asked = question(mistakes=[mistake])
    verdict = judge(asked, JourneyMap.from_text(DEFECTS).to_text("json"), shop)
    assert (verdict.outcome, verdict.mistake) == (Outcome.MISTAKE, "defects")
    assert verdict.say == ("That is the lesson's map.",)
    assert judge(asked, GOOD, shop).outcome is Outcome.CORRECT


def test_hostile_objects_are_a_verdict(shop):
    class Raises(str):
        def strip(self, *args):
            raise RuntimeError

        def __eq__(self, other):
            return True

        __hash__ = None

    class Fake(dict):
        def items(self):
            raise SystemExit

    class JourneyMap:  # the name alone is nothing
        def score(self, data):
            return 100

    assert judge(question(), Raises(GOOD), shop).outcome is Outcome.CORRECT
    assert judge(question(), Raises("x"), shop).outcome is Outcome.WRONG
    for answer in (Fake(), JourneyMap(), JourneyMap):
        assert judge(question(), answer, shop).outcome in (Outcome.WRONG, Outcome.ERROR)


@settings(
    max_examples=int(40 * float(os.environ.get("COURSEKIT_EXAMPLES", "1"))),
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
@given(
    st.recursive(st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=20), lambda inside: st.lists(inside, max_size=3) | st.dictionaries(st.sampled_from(["id", "title", "languages", "stages", "steps", "x"]), inside, max_size=4), max_leaves=8)
)  # fmt: skip
def test_any_answer_gives_a_verdict(answer):
    asked = question(on_data=False)
    assert judge(asked, answer, None).outcome in set(Outcome)
    if isinstance(answer, (dict, list)):
        assert judge(asked, str(answer), None).outcome in set(Outcome)


def test_a_rule_of_ours_that_breaks_is_no_zero(shop):
    def broken(document):
        raise KeyError("ours")

    with pytest.raises(BankError):
        judge(question(rules=[Rule("r", broken, both("x", "y"))]), GOOD, shop)
    with pytest.raises(ValueError, match="programme"):
        Design(what="essay")


SUGGESTED, REPAIRED = (example_programme(name).to_text() for name in ("suggested", "repaired"))


def test_a_programme_is_judged_by_the_errors_that_its_rulebook_finds(shop):
    asked = question(REPAIRED, what="programme", template="", options={"tiers_required": 3})
    assert judge(asked, asked.expected(shop), shop).outcome is Outcome.CORRECT
    verdict = judge(asked, SUGGESTED, shop)
    findings = Programme.from_text(SUGGESTED).check(tiers_required=3)
    broken = {one.rule for one in findings.errors}
    kept = [rule for rule in findings.passed if rule.startswith("E")]
    assert broken
    assert verdict.outcome is Outcome.PARTLY
    assert verdict.fraction == round(len(kept) / (len(kept) + len(broken)), 2)
    for one in findings.errors[:5]:
        assert f"{one.what} {one.what_to_do}" in verdict.say[0]
    with using_language("es"):
        assert judge(asked, SUGGESTED, shop).say != verdict.say
    assert judge(asked, 7, shop).outcome is Outcome.WRONG
    assert judge(asked, GOOD, shop).outcome is Outcome.WRONG  # a map is no programme


def test_a_programme_without_errors_that_lacks_what_was_asked_is_not_said_to_have_errors(shop, lang):
    kept = Rule(
        "kept", lambda programme: len(programme.tiers) > 5, both("Faltan niveles.", "Tiers are missing."), "tiers"
    )
    verdict = judge(question(REPAIRED, what="programme", template="", rules=[kept]), REPAIRED, shop)
    assert (verdict.outcome, verdict.fraction) == (Outcome.PARTLY, 0.5)
    said = {"es": "no tiene errores. Falta lo demás que pide la pregunta: (1) tiers: Faltan niveles.",
            "en": "has no errors. What the question asks besides: (1) tiers: Tiers are missing."}  # fmt: skip
    assert said[lang] in verdict.say[0]


def test_the_template_of_a_programme_is_not_attempted(shop):
    asked = question(REPAIRED, what="programme", template=SUGGESTED)
    assert judge(asked, Programme.from_text(SUGGESTED), shop).outcome is Outcome.BLANK
