"""What every test of the package shares: each begins in English, and can be run in every language."""

import os
import subprocess
import sys

import pytest

# What takes longest, the longest first; with a browser one waits more than one computes.
DEAR = (
    "tests/bank/test_questions", "tests/bank/test_solutions", "tests/browser/", "tests/site/", "tests/bank/", "tests/grading/run/", "tests/grading/",
    "tests/project/", "tests/notebooks/", "tests/authoring/", "tests/course/", "tests/loyalty/", "tests/charts/",
)  # fmt: skip


def pytest_collection_modifyitems(config, items):
    """With several processes what is dear begins first: begun last, one process would wait for the other at the end.

    pytest-xdist keeps to this order with ``--no-loadscope-reorder``.
    """
    if hasattr(config, "workerinput"):
        places = dict.fromkeys(item.nodeid.partition("::")[0] for item in items)
        ranks = {
            place: next((rank for rank, dear in enumerate(DEAR) if place.startswith(dear)), len(DEAR))
            for place in places
        }
        items.sort(key=lambda item: ranks[item.nodeid.partition("::")[0]])


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


@pytest.fixture
def nbgrader():
    """Runs the real nbgrader in a folder, as an instructor would: ``nbgrader(folder, "autograde", name)``."""

    def run(folder, *arguments):
        # nbgrader's own warnings are not ours, and it calls alembic by its bare name.
        command = [sys.executable, "-W", "ignore", "-m", "nbgrader", *arguments]
        path = os.pathsep.join([os.path.dirname(sys.executable), os.environ.get("PATH", "")])
        private = {"JUPYTER_CONFIG_DIR": str(folder / "config"), "IPYTHONDIR": str(folder / "ipython"), "PATH": path}
        done = subprocess.run(
            command, cwd=folder, env={**os.environ, **private}, capture_output=True, text=True, timeout=300, check=False
        )
        assert done.returncode == 0, done.stderr[-3000:]

    return run
