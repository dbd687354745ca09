"""Half a page for whoever teaches a lesson, in both languages."""

import re
from pathlib import Path

import pytest

from coursekit.authoring.source import identity

ROOT = Path(__file__).parents[2]
LESSONS = {identity(path)[0]: path.parent for path in sorted(ROOT.glob("lessons/*/*/lesson.py"))}


def notes(folder):
    return {lang: folder / f"teaching.{lang}.md" for lang in ("es", "en")}


@pytest.mark.parametrize("lesson", LESSONS)
def test_each_lesson_has_half_a_page_for_teachers(lesson):
    found = notes(LESSONS[lesson])
    headings = {}
    for lang, path in found.items():
        text = path.read_text("utf-8")
        headings[lang] = re.findall(r"(?m)^## (.+)$", text)
        assert text.startswith(f"# {lesson} · ")
        assert len(headings[lang]) == 4
        assert 130 <= len(re.findall(r"\w+", text)) <= 420
    assert not set(headings["es"]) & set(headings["en"])
