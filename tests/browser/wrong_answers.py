"""Every question of every exercise answered wrongly on purpose in JupyterLab, and what the screen then says.

``make wrong-answers``, or this file with FOLDER [EXERCISE …], writes one page per exercise and language to read:
what was typed, what came back. It ends with 1 where the screen does not show what the bank wants said.
"""

import argparse
import re
import sys
import tempfile
from pathlib import Path

import browser_lab as lab
import nbformat

from coursekit.authoring.code import in_language as in_one_language
from coursekit.grading.rehearsal import typed_answer
from coursekit.messages import using_language
from coursekit.practice import Choice, Matching, OrderingOf, exercises, in_language, question_set

ROOT = Path(__file__).parents[2]
RUN = """async (place) => {
  jupyterapp.shell.currentWidget.content.activeCellIndex = place;
  await jupyterapp.commands.execute('notebook:run-cell');
}"""


def wrong_answers(question, data, questions_id):
    """What a learner might type who is wrong: a name for it, the code, what must be said (None: anything)."""
    name, kind = question.answer, question.kind
    yield "nothing", f"{name} = ...", None
    if question.rubric is not None:
        yield "three words", f"{name} = 'uno dos tres'", None
        for level, text in enumerate(question.rubric.examples):
            yield f"a text of level {level}", f"{name} = {in_language(text)!r}", None
        return
    if isinstance(kind, Choice):
        yield "no such option", f'{name} = "z"', None
        right = question.expected(data)
        for letter, why in kind.options.items():
            if not kind.several and letter != right:
                yield f"option {letter}", f'{name} = "{letter}"', in_language(why)
    if isinstance(kind, Matching):
        right = kind.read(question.expected(data))
        for turn in range(1, len(kind.places)):
            moved = {item: kind.places[(kind.places.index(right[item]) + turn) % len(kind.places)] for item in right}
            yield f"every thing {turn} places on", f"{name} = {moved!r}", None
    if isinstance(kind, OrderingOf):
        yield "backwards", f"{name} = {list(reversed(kind.read(question.expected(data))))!r}", None
    for place, mistake in enumerate(question.mistakes):
        source = typed_answer(question, mistake.answer(data))
        computed = f"question_set({questions_id!r})[{question.id!r}].mistakes[{place}].answer(ex.data)"
        source = source or f"from coursekit.practice import question_set\n{name} = {computed}"
        yield mistake.id, source, in_language(mistake.say)
    if not isinstance(kind, (Choice, Matching, OrderingOf)):
        yield "a word", f"{name} = 'muchos'", None
        yield "a number from nowhere", f"{name} = -123456.789", None


def plain(text):
    """Words alone: what is bold, code or folded looks different on the screen."""
    return re.sub(r"\W+", " ", text).strip()


def roles(path):
    """For each cell of an exercise: its question and what it is for."""
    about = [cell.metadata.get("coursekit", {}) for cell in nbformat.read(path, 4).cells]
    return [(one.get("question"), one.get("role")) for one in about]


def prepare(page, about):
    """Runs the cells that are given."""
    for place, (_, role) in enumerate(about):
        if role == "code":
            page.evaluate(RUN, place)


def tried(page, path, exercise_id, only=None):
    """Types every wrong answer into the open exercise, and at last the right one.

    Yields the question, a name for the answer, its code, what stands below the answer, what below the check, and
    whether what had to be said is missing.
    """
    about, known = roles(path), question_set(exercise_id)
    data = known.data("")
    prepare(page, about)
    for question in known:
        if only and question.id not in only:
            continue
        places = about.index((question.id, "answer")), about.index((question.id, "check"))
        for name, source, wanted in wrong_answers(question, data, exercise_id):
            below, said = lab.fill_in(page, places[0], source, places[1])
            missing = wanted is not None and plain(wanted) not in plain(said)
            yield question.id, name, source, below, said, missing or not said
        if question.rubric is None:
            source = in_one_language(question.code, page.lang)
            below, said = lab.fill_in(page, places[0], source, places[1])
            right = plain(in_language(question.explanation)) in plain(said)
            yield question.id, "the right answer", source, below, said, not right


def page_of(exercise_id, lang):
    return next((ROOT / "exercises" / lang).glob(f"{exercise_id}_*.ipynb"))


def write_report(folder, exercise_id, lang, browser, server):
    """One page to read; how many answers were typed, and how many were not answered as the bank wants."""
    path = page_of(exercise_id, lang)
    lines, typed, wrong = [f"# {exercise_id} {lang}"], 0, 0
    with using_language(lang), lab.opened(browser, server.copied(path)) as page:
        page.lang = lang
        last = None
        for question, name, source, below, said, missing in tried(page, path, exercise_id):
            if question != last:
                lines.append(f"\n## {question}")
                last = question
            typed, wrong = typed + 1, wrong + missing
            shown = source if len(source) < 200 else f"{source[:200]} …"
            lines.append(
                f"\n### {name}{' — NOT SAID' if missing else ''}\n\n{shown}\n\n> " + said.replace("\n", "\n> ")
            )
            if below:
                lines.append(f"\nBelow the answer itself: {below[:300]}")
        lines += [f"\nErrors in the page: {page.errors}"] if page.errors else []
    (folder / f"{exercise_id}.{lang}.md").write_text("\n".join(lines) + "\n", "utf-8")
    return typed, wrong


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("exercises", nargs="*", default=list(exercises()))
    parser.add_argument("--lang", nargs="+", default=["es", "en"])
    given = parser.parse_args()
    given.folder.mkdir(parents=True, exist_ok=True)
    chromium = lab.chromium_here() or sys.exit("There is no chromium here.")
    total = 0
    with (
        tempfile.TemporaryDirectory() as home,
        lab.jupyterlab(Path(home)) as server,
        lab.browser_of(chromium) as browser,
    ):
        for exercise_id in given.exercises:
            for lang in given.lang:
                typed, wrong = write_report(given.folder, exercise_id, lang, browser, server)
                total += wrong
                print(f"{exercise_id} {lang}: {typed} wrong answers typed, {wrong} not answered as wanted", flush=True)
    return int(total > 0)


if __name__ == "__main__":
    sys.exit(main())
