"""The questions that people judge: rubrics whole, examples that stand for their level, signs that ask and never accuse.

The oracle is each rubric's own examples: the best one must be beyond what the signs ask about, the weakest not.
"""

import pytest

from coursekit.messages import using_language
from coursekit.practice import Outcome, exercise, exercises, judge, question_set

ALL = [(exercise_id, q.id) for exercise_id in exercises() for q in question_set(exercise_id) if q.rubric is not None]
LANGS = ("es", "en")


def both_languages(texts):
    for text in texts:
        assert set(LANGS) <= set(text)
        assert all(text[lang].strip() for lang in LANGS)
        assert text["es"] != text["en"]


@pytest.mark.parametrize(("exercise_id", "question_id"), ALL)
def test_a_rubric_is_whole_in_both_languages(exercise_id, question_id):
    question = question_set(exercise_id)[question_id]
    rubric, kind = question.rubric, question.kind
    assert len(rubric.criteria) >= 2
    assert len(rubric.examples) == 4
    assert len(kind.signs) >= 3
    assert len({sign.id for sign in kind.signs}) == len(kind.signs)
    both_languages([question.title, *question.hints, *rubric.examples, *rubric.comments])
    both_languages([one.title for one in rubric.criteria])
    both_languages([anchor for one in rubric.criteria for anchor in one.anchors])
    both_languages([sign.say for sign in kind.signs])
    for lang in LANGS:
        assert len({example[lang] for example in rubric.examples}) == 4


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize(("exercise_id", "question_id"), ALL)
def test_examples_stand_for_their_level(exercise_id, question_id, lang):
    question = question_set(exercise_id)[question_id]
    kind, examples = question.kind, [one[lang] for one in question.rubric.examples]
    with using_language(lang):
        best, weakest = judge(question, examples[3], None), judge(question, examples[0], None)
    assert best.outcome is Outcome.WAITING
    assert [sign.id for sign in kind.noticed(examples[3])] == []
    assert weakest.outcome is Outcome.WRONG or kind.noticed(examples[0])
    # Too short may be the emptiest of them only.
    assert all(judge(question, example, None).outcome is Outcome.WAITING for example in examples[1:])
    # Two levels apart is never the same to the signs and better to them the worse it is.
    noticed = [len(kind.noticed(example)) for example in examples]
    assert noticed[3] <= noticed[2] <= max(noticed[:2])


@pytest.mark.parametrize(("exercise_id", "question_id"), ALL)
def test_the_sample_is_the_best_example(exercise_id, question_id):
    for lang in LANGS:
        ex = exercise(exercise_id, lang=lang, namespace={})
        assert ex.sample(question_id) == question_set(exercise_id)[question_id].rubric.examples[3][lang]
