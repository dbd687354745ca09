"""Folders of runs that were killed are removed by the next one, and no others. Oracle: what is on the disk afterwards."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from coursekit.grading.sandbox import Sandbox
from coursekit.grading.sandbox.folders import Folder, clear_leftovers

pytestmark = pytest.mark.skipif(os.name != "posix", reason="locks that end with their process")
ROOT = Path(__file__).parents[3]
HOLD = """
import sys
from coursekit.grading.sandbox.folders import Folder
folder = Folder("held-")
(folder.path / "shut").mkdir(mode=0)
(folder.path / "link").symlink_to(sys.argv[1])
print(folder.path, flush=True)
sys.stdin.read()
"""


@pytest.fixture(autouse=True)
def place(tmp_path, monkeypatch):
    found = tmp_path / "tmp"
    found.mkdir()
    monkeypatch.setenv("TMPDIR", str(found))
    monkeypatch.setattr("tempfile.tempdir", None)
    return found


def holder(outside):
    """Another process that holds a folder, and where that is."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", HOLD, str(outside)]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment)
    return process, Path(process.stdout.readline().strip())


def killed(process):
    process.send_signal(signal.SIGKILL)
    process.communicate()


def test_only_folders_whose_owner_is_dead_are_removed(place, tmp_path):
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "precious").write_text("x")
    (place / "held-of-nobody-known").mkdir()
    (place / "held-file").write_text("x")
    (place / "held-link").symlink_to(outside)
    (place / "other").mkdir()
    dead, left = holder(outside)
    alive, used = holder(outside)
    killed(dead)
    assert left.is_dir()
    try:
        assert clear_leftovers("held-") == [left]
        assert sorted(path.name for path in place.iterdir()) == sorted(
            ["held-of-nobody-known", "held-file", "held-link", "other", used.name]
        )
        assert (outside / "precious").exists()
    finally:
        killed(alive)
    # The next folder of the kind clears up by itself.
    folder = Folder("held-")
    assert not used.exists()
    folder.remove()
    assert not folder.path.exists()
    assert clear_leftovers("held-") == []


def test_somebody_else_s_are_left_alone(place, tmp_path, monkeypatch):
    dead, left = holder(tmp_path)
    killed(dead)
    monkeypatch.setattr(os, "geteuid", lambda: left.stat().st_uid + 1)
    assert clear_leftovers("held-") == []
    assert left.is_dir()


def test_a_file_system_without_locks_loses_nothing(place, tmp_path, monkeypatch):
    import fcntl

    def no_locks(file, operation):
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr(fcntl, "flock", no_locks)
    first, second = Folder("held-"), Folder("held-")
    assert first.path.is_dir()
    first.remove()
    second.remove()
    assert list(place.iterdir()) == []


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="no fork here")
def test_a_sandbox_tidies_up_after_one_that_was_killed(place):
    script = "from coursekit.grading.sandbox import Sandbox\nbox = Sandbox(layers=())\nbox.open()\nprint(flush=True)\n"
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", script + "import sys\nsys.stdin.read()"]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment)
    process.stdout.readline()
    (left,) = place.glob("coursekit-grade-*")
    killed(process)
    assert left.is_dir()
    with Sandbox(layers=()) as box:
        (own,) = place.glob("coursekit-*")
        assert own != left
        assert not box.failure
    assert list(place.iterdir()) == []
