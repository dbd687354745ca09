"""Lessons opened in JupyterLab and run, in English: the other half of the smallest set that shows every widget.

``make browser-lessons`` does all of them in both languages.
"""

import lessons_in_lab as lessons
import pytest

pytestmark = [pytest.mark.browser, pytest.mark.slow]


# No lesson shows these. They have tests of their own.
NOWHERE = {"ClvExplorer", "OrderingWidget", "TierMigration"}


def test_every_widget_stands_in_a_lesson_that_is_run():
    chosen = lessons.smallest_set()
    run = set().union(*(lessons.widgets_of(lessons.notebooks(lang)[id]) for id, lang in chosen.items()))
    assert run == lessons.kinds() - NOWHERE
    assert {"es", "en"} == set(chosen.values())


@pytest.fixture(scope="module")
def reader(browser, lab):
    reader = lessons.Reader(browser, lab)
    yield reader
    reader.close()


@pytest.mark.parametrize("lesson", [id for id, lang in lessons.smallest_set().items() if lang == "en"])
def test_a_lesson_runs_and_shows_its_widgets(reader, lesson):
    path = lessons.notebooks("en")[lesson]
    wrong, seen = reader.run(path)
    assert wrong == []
    assert lessons.widgets_of(path) <= set(seen)
