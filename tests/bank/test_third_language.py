"""A language that the course has begun to speak: its lessons borrow no word of another, all that it lacks is in English.

The oracle is what is shown: every sentence and every text of the questions is asked for in that language.
"""

import ast
from collections.abc import Mapping
from pathlib import Path

import matplotlib
import pytest

from coursekit.authoring.code import in_language as code_in
from coursekit.authoring.regions import solved
from coursekit.authoring.source import LANGS, read_lesson
from coursekit.messages import borrowed, catalogue, using_language
from coursekit.practice import Number, Written, exercise, question_set

LESSONS = Path(__file__).parents[2] / "lessons"


def documents():
    """The lessons and exercises that there are in a language besides those of the whole course."""
    for path in sorted(LESSONS.glob("*/*/*.py")):
        if path.read_text("utf-8").startswith("# langs="):
            document = read_lesson(path)
            for lang in document.langs:
                if lang not in LANGS:
                    yield lang, document.exercise, document.part, path


BEGUN = list(documents())
PAIRS = sorted({(lang, exercise_id) for lang, exercise_id, _, _ in BEGUN})


def texts(found, where):
    """Every text in several languages inside of a question or a quiz, with where it stands."""
    if isinstance(found, Mapping):
        if "es" in found and "en" in found:
            yield where, found
        for name, inside in found.items():
            yield from texts(inside, f"{where}.{name}")
    elif isinstance(found, list | tuple):
        for place, inside in enumerate(found):
            yield from texts(inside, f"{where}[{place}]")
    elif hasattr(found, "__dict__"):
        for name, inside in vars(found).items():
            if not callable(inside):
                yield from texts(inside, f"{where}.{name}")


def test_portuguese_has_begun():
    assert ("pt", "2.3") in PAIRS


@pytest.mark.parametrize(("lang", "exercise_id"), PAIRS)
def test_every_text_of_the_questions_is_there(lang, exercise_id):
    questions = question_set(exercise_id)
    found = [pair for q in questions for pair in texts(q, q.id)]
    found += [pair for q in questions if isinstance(q.kind, Written) for pair in texts(q.kind, q.id)]
    found += list(texts(questions.quizzes, "quiz"))
    assert len(found) > 50
    assert [where for where, one in found if not one.get(lang, "").strip()] == []
    assert [where for where, one in found if one.get(lang) == one["en"]] == []


@pytest.mark.parametrize(("lang", "exercise_id"), PAIRS)
def test_a_written_example_stands_for_its_level(lang, exercise_id):
    for question in question_set(exercise_id):
        if isinstance(question.kind, Written):
            noticed = [len(question.kind.noticed(one[lang])) for one in question.rubric.examples]
            assert noticed[3] == 0 < noticed[0]
            assert noticed[3] <= noticed[2] <= max(noticed[:2])
            with using_language(lang):
                assert exercise(exercise_id, namespace={}).sample(question.id) == question.rubric.examples[3][lang]


@pytest.mark.parametrize(("lang", "exercise_id", "part", "path"), BEGUN)
def test_what_a_notebook_shows_borrows_no_sentence(lang, exercise_id, part, path, monkeypatch, capsys):
    monkeypatch.setattr(catalogue, "_borrowed", {})
    monkeypatch.setenv("COURSEKIT_PROGRESS", "off")
    notebook = {}
    with using_language(lang), matplotlib.rc_context({"backend": "agg"}):
        notebook["ex"] = ex = exercise(exercise_id, namespace=notebook)
        for cell in read_lesson(path).cells:
            if cell.is_text or cell.role == "check":
                continue
            source = code_in(solved(cell.source) if cell.role == "answer" else cell.source, lang)
            for value in _run(source, notebook):
                for show in (repr, lambda it: it._repr_html_(), lambda it: it._repr_mimebundle_()):
                    try:
                        show(value)
                    except (AttributeError, TypeError):  # not every value shows itself in every way
                        continue
        if part == "exercise":
            _work(ex, notebook)
    assert borrowed(lang) == []


def _run(source, notebook):
    """The value of the last line, as a notebook shows it; nothing where that is none."""
    tree = ast.parse(source)
    last = tree.body.pop() if isinstance(tree.body[-1], ast.Expr) else None
    exec(compile(tree, "<cell>", "exec"), notebook)
    return [] if last is None else [eval(compile(ast.Expression(last.value), "<cell>", "eval"), notebook)]


def _work(ex, notebook):
    """Nothing, the right answer, a wrong one, each mistake, all hints, the solution, how far one is."""
    for question in ex._set:
        right = notebook.get(question.answer)
        wrong = [..., right, object(), "", "?", 12.5, [1, 2], {"a": "b"}, "z", lambda: 1]
        wrong += [mistake.answer(ex.data) for mistake in question.mistakes]
        if isinstance(question.kind, Number):
            wrong += ["5", True, float("nan"), float("inf")]
        if isinstance(question.kind, Written):
            wrong += ["curto", "palavra " * 400, "x" * 30_000, *(one["en"] for one in question.rubric.examples)]
        if isinstance(right, dict):
            places = list(right.values())
            wrong += [dict(zip(right, places[1:] + places[:1], strict=True)), dict.fromkeys(right, ...)]
        for answer in wrong:
            notebook[question.answer] = answer
            ex.check(question.id)
        notebook[question.answer] = right
        for _ in range(len(question.hints) + 1):
            ex.hint(question.id)
        ex.solution(question.id)
    ex.progress()
