"""``coursekit dashboard``: what it starts, and one sentence where it cannot."""

import pytest

from coursekit import cli
from tests.project.test_lab import course, sentence, started  # noqa: F401 — fixtures

pytestmark = pytest.mark.usefixtures("course")


@pytest.mark.parametrize("code", ["es", "en"])
def test_it_serves_the_page_of_the_language(course, started, code):  # noqa: F811
    for lang in ("es", "en"):
        (course / "notebooks" / lang / "dashboard.ipynb").write_text("{}")
    cli.main(["dashboard", "--lang", code, "--no-browser", "--port", "0"])
    [command] = started
    assert command[1:4] == ["-m", "voila", f"notebooks/{code}/dashboard.ipynb"]
    assert command[-1] == "--no-browser"


def test_without_voila_or_the_page_one_sentence(started, monkeypatch, capsys):  # noqa: F811
    assert "coursekit build" in sentence(capsys, "dashboard")
    monkeypatch.setattr("coursekit.messages.errors.find_spec", lambda name: None)
    assert 'pip install "coursekit[dashboard]"' in sentence(capsys, "dashboard")
    assert started == []
