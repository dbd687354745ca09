"""What people see first, and what is sent to them: looked at, and read by axe-core.

The widgets have theirs in test_every_widget. ``make screens`` takes the pictures anew.
"""

import re

import accessibility
import pytest
import screens
import wrong_answers
from browser_lab import becomes, blank_page, fill_in
from lessons_in_lab import notebooks

from coursekit.grading.feedback import write_feedback
from coursekit.grading.gradebook import Gradebook
from coursekit.grading.model import Result, Status, Submission
from coursekit.mapping import example_map
from coursekit.practice import Outcome, Verdict, both, progress_page, review
from coursekit.practice.rubric import Criterion, Rubric

pytestmark = [pytest.mark.browser, pytest.mark.slow]

# What people wrote or what code of ours made; the rest of the page is JupyterLab's.
OURS = [".jp-RenderedMarkdown", ".jp-RenderedHTMLCommon", ".ck"]
# JupyterLab puts a sign for links beside each heading, and names none of them.
THEIRS = [".jp-InternalAnchorLink"]
VIEW = (1000, 1100)


def test_the_start_page(notebook_as_given):
    page = notebook_as_given(notebooks("es")["index"], VIEW)
    assert (
        screens.faults(page.locator(".jp-NotebookPanel-notebook").first.screenshot(animations="disabled"), "start-page")
        == []
    )
    assert accessibility.faults(page, OURS, THEIRS) == []
    assert page.errors == []


def test_a_lesson_with_a_chart(notebook_as_given):
    page = notebook_as_given(notebooks("en")["5.1a"], VIEW)
    chart = page.locator(".jp-OutputArea-output figure").first
    chart.scroll_into_view_if_needed()
    becomes(lambda: chart.locator("img").evaluate("e => e.complete && e.naturalWidth > 100"), True)
    assert screens.faults(screens.picture(page, chart), "chart") == []
    assert accessibility.faults(page, OURS, THEIRS) == []
    assert page.errors == []


def test_what_a_check_says(notebook_as_given):
    path = wrong_answers.page_of("1.1", "es")
    page, about = notebook_as_given(path, VIEW), wrong_answers.roles(path)
    wrong_answers.prepare(page, about)
    places = [about.index(("before", role)) for role in ("answer", "check")]
    below, said = fill_in(page, places[0], "events_before = 'muchos'", places[1])
    assert (below, bool(said)) == ("", True)
    feedback = page.locator(".jp-Notebook-cell").nth(places[1]).locator(".jp-Cell-outputArea")
    assert screens.faults(screens.picture(page, feedback), "feedback-of-a-check") == []
    assert accessibility.faults(page, OURS, THEIRS) == []


LEVELS = [both(es=f"Nivel {n}: dice {n} razones.", en=f"Level {n}: gives {n} reasons.") for n in range(4)]
RUBRIC = Rubric(
    [
        Criterion("why", both(es="Razones", en="Reasons"), LEVELS),
        Criterion("how", both(es="Cómo se haría", en="How it would be done"), LEVELS),
    ],
    points=3.0,
    comments=[both(es="Di de cuántas respuestas sale.", en="Say how many answers it comes from.")],
)


def graded(student):
    answer = "The NPS fell from 41 to 36, but the intervals overlap: I would wait for another wave."
    said = [
        Verdict("nps", Outcome.WRONG, 0, 0, 2, ("You divided by promoters and detractors alone.",), "no_passives"),
        Verdict("csat", Outcome.CORRECT, 1.0, 2.0, 2.0, ("Right.",)),
        Verdict("essay", Outcome.WRONG, 0, 0, 3.0, ("Somebody reads this.",)),
    ]
    submission = Submission(student, path_of(student), f"file of {student}", "5.1a", "en", "")
    return Result(submission, Status.GRADED, said, answers={"essay": answer}, notes=["It was handed in late."])


def path_of(student):
    return wrong_answers.Path(f"{student}.ipynb")


def test_the_grading_desk(page_of_cells, lab):
    with Gradebook(lab.root / "gradebook.db") as book:
        for student in ("ana", "ben"):
            book.record(graded(student))
        book.expect_manual("5.1a", {"essay": RUBRIC})
    code = "from coursekit.grading.desk import GradingDesk\nGradingDesk('gradebook.db', '5.1a', 'essay', lang='en')"
    page = page_of_cells([code], (".ck-desk fieldset", 2), VIEW)
    desk = page.locator(".ck-desk")
    assert screens.faults(screens.picture(page, desk), "grading-desk") == []
    assert accessibility.faults(page, [".ck-desk"]) == []


@pytest.fixture
def blank(browser):
    with blank_page(browser, VIEW) as page:
        yield page


def test_the_feedback_page(blank, tmp_path):
    (page,) = write_feedback([graded("ana")], tmp_path, lang="en")
    blank.goto(page.as_uri())
    assert accessibility.faults(blank, ["body"]) == []
    assert screens.faults(blank.screenshot(), "feedback-page") == []


@pytest.mark.parametrize("lang", ["es", "en"])
def test_the_journey_map_as_a_page(blank, tmp_path, lang):
    written = example_map("complaint").write(tmp_path / "map.html", lang=lang)
    blank.goto(written.as_uri())
    assert accessibility.faults(blank, ["body"]) == []
    if lang == "es":
        assert screens.faults(blank.screenshot(), "map-page") == []


def test_the_progress_page(blank):
    verdict = {
        "question": "nps",
        "outcome": "wrong",
        "fraction": 0.0,
        "points": 0.0,
        "of": 2.0,
        "say": [],
        "mistake": "",
    }
    timed = verdict | {"at": "2026-05-20T12:00:00+00:00"}
    known = {"attempts": 2, "hints": 1, "best": verdict, "first": timed, "last": timed, "mistakes": [], "slips": []}
    found = review([{"exercise": "5.1a", "token": "", "questions": {"nps": known}}])
    blank.set_content(f"<html lang=en><title>x</title><main>{progress_page('en', found).html}</main></html>")
    assert accessibility.faults(blank, ["main"]) == []


def test_what_axe_finds_is_seen(blank):
    """The test of the tests: a picture without words, a box without a name."""
    blank.set_content("<html lang=en><title>x</title><main><img src=x><input></main></html>")
    found = accessibility.faults(blank, ["main"])
    assert sorted(line.partition(":")[0] for line in found) == ["image-alt", "label"]
    assert re.search(r"<input", " ".join(found))
