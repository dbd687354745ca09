"""A course that was fetched, and the command line."""

import pytest

from .course_files import files, zip_of


@pytest.fixture
def small(tmp_path):
    """The small course as a release's ZIP."""
    return zip_of(tmp_path / "v1.zip", files())


@pytest.fixture
def fetched(tmp_path, small, monkeypatch, capsys):
    """A folder into which it was fetched, and in which the test stands."""
    from coursekit import cli

    root = tmp_path / "mine"
    assert cli.main(["--messages", "en", "course", "fetch", "--to", str(root), "--from", str(small)]) == 0
    capsys.readouterr()
    monkeypatch.chdir(root)
    return root


@pytest.fixture
def run(capsys):
    """Runs a command; gives its exit code, what it printed and what it complained of."""

    def run(*words, lang="en"):
        from coursekit import cli

        code = cli.main(["--messages", lang, *map(str, words)])
        said = capsys.readouterr()
        assert "Traceback" not in said.err
        return code, said.out, said.err.strip()

    return run
