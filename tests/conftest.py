"""What every test of the package shares: each begins in English, and can be run in every language."""

import pytest


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
