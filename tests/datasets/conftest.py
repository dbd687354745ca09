"""Companies that several tests read; no test changes their tables."""

import pytest

from coursekit.datasets import company


@pytest.fixture(scope="session")
def default():
    return company()


@pytest.fixture(scope="session")
def small():
    return company("ana", customers=1000)


@pytest.fixture(scope="session", params=["", "ana", "b7", "c-3"])
def shop(request):
    """The default company and those of three students."""
    return company(request.param)
