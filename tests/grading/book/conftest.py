"""A gradebook of its own for each test, whose clock stands still."""

from datetime import UTC, datetime

import pytest

from coursekit.grading.gradebook import Gradebook

NOON = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)


@pytest.fixture
def book(tmp_path):
    with Gradebook(tmp_path / "gradebook.db", now=lambda: NOON) as opened:
        yield opened
