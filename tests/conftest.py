"""What every test shares: nothing of a learner is read or written, and each test begins in English."""

import os

import pytest

os.environ["COURSEKIT_PROGRESS"] = "off"
os.environ.pop("COURSEKIT_QUESTIONS", None)
os.environ["MPLBACKEND"] = "Agg"


@pytest.fixture(autouse=True)
def _english():
    from coursekit.messages import use_language

    use_language("en")
    yield
    use_language("en")


@pytest.fixture(params=["es", "en"])
def lang(request):
    """Each language of the course in turn, already in use."""
    from coursekit.messages import use_language

    use_language(request.param)
    return request.param
