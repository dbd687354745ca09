"""An update that is killed at any moment: the folder holds whole files, nothing is lost, the same command goes on."""

import os
import signal
import subprocess
import sys
import time

import pytest

from coursekit.course import manifest
from coursekit.course.source import Bundle
from coursekit.course.update import fetch, finish, update
from coursekit.messages import CourseError

from .course_files import files, notebook, tree, zip_of
from .test_update import EXERCISE, second, wanted

MINE = notebook("answer = 41")
BESIDE = "exercises/en/2.1_awareness.new-0.2.0.ipynb"
DONE = {**wanted(second()), EXERCISE: MINE, BESIDE: second()[EXERCISE]}


class Stopped(BaseException):
    """As a kill: nothing of ours catches it."""


@pytest.fixture
def stop_at(monkeypatch):
    """Stops at the given writing to disk, counted over all that coursekit writes in an update."""
    real = os.replace

    def stop_at(number):
        count = [0]

        def replace(*words):
            count[0] += 1
            if count[0] == number:
                raise Stopped
            real(*words)

        monkeypatch.setattr(manifest.os, "replace", replace)
        return lambda: monkeypatch.setattr(manifest.os, "replace", real)

    return stop_at


def old_or_new(now):
    """Every file is a whole one: as it was, as it will be, or the learner's."""
    first = wanted(files())
    for path, said in now.items():
        assert said in (first.get(path), DONE.get(path)), path
    assert now[EXERCISE] == MINE


def test_stopped_at_every_single_step_an_update_goes_on_without_a_network(fetched, tmp_path, stop_at):
    import shutil

    (fetched / EXERCISE).write_bytes(MINE)
    stopped = 0
    for number in range(1, 60):
        root = tmp_path / f"copy{number}"
        shutil.copytree(fetched, root)
        go_on = stop_at(number)
        try:
            update(root, lambda: Bundle("0.2.0", "", second(), []))
        except Stopped:
            stopped += 1
            go_on()
            old_or_new(tree(root))
            if finish(root) is None:
                # It had not got so far that it could go on alone: nothing had been changed yet.
                assert tree(root) == {**wanted(files()), EXERCISE: MINE}
                update(root, lambda: Bundle("0.2.0", "", second(), []))
        go_on()
        assert tree(root) in ({**DONE}, {**wanted(second()), EXERCISE: MINE, BESIDE: second()[EXERCISE]})
        assert not (root / ".coursekit" / "incoming").exists()
        if stopped < number:
            break
    assert stopped >= 12


def test_a_fetch_that_was_stopped_goes_on(tmp_path, stop_at, run, small):
    root = tmp_path / "new"
    go_on = stop_at(18)
    with pytest.raises(Stopped):
        fetch(root, lambda: Bundle("0.1.0", "", wanted(files()), []))
    go_on()
    assert run("course", "fetch", "--to", root, "--from", small)[0] == 0
    assert tree(root) == wanted(files())


def test_work_between_the_interruption_and_going_on_stays(fetched, stop_at):
    go_on = stop_at(9)
    with pytest.raises(Stopped):
        update(fetched, lambda: Bundle("0.2.0", "", second(), []))
    go_on()
    (fetched / EXERCISE).write_bytes(MINE)
    finish(fetched)
    now = tree(fetched)
    assert now[EXERCISE] == MINE
    assert {path: said for path, said in now.items() if path != EXERCISE and ".new-" not in path} == {
        path: said for path, said in wanted(second()).items() if path != EXERCISE
    }


def test_lab_and_status_say_so(fetched, stop_at, run):
    go_on = stop_at(9)
    with pytest.raises(Stopped):
        update(fetched, lambda: Bundle("0.2.0", "", second(), []))
    go_on()
    assert "was interrupted. Run coursekit course update" in run("course", "status")[1]
    out = run("course", "update", "--from", fetched.parent / "v1.zip")[1]
    assert "It is being finished now." in out


def test_what_was_laid_ready_is_damaged(fetched, stop_at, later_zip, run):
    go_on = stop_at(9)
    with pytest.raises(Stopped):
        update(fetched, lambda: Bundle("0.2.0", "", second(), []))
    go_on()
    (fetched / EXERCISE).write_bytes(MINE)
    for laid in (fetched / ".coursekit" / "incoming").iterdir():
        if laid.name != "plan.json":
            laid.write_bytes(b"half")
    with pytest.raises(CourseError) as error:
        finish(fetched)
    assert error.value.key == "course.begin_anew"
    assert run("course", "update", "--from", later_zip)[0] == 0
    assert tree(fetched)[EXERCISE] == MINE


def test_a_disk_that_refuses_is_a_sentence_and_nothing_is_lost(fetched, later_zip, run, monkeypatch):
    (fetched / EXERCISE).write_bytes(MINE)
    before = tree(fetched)
    real = os.replace

    def full(source, target):
        if str(target).endswith("orders.csv"):
            raise OSError(28, "No space left on device", str(target))
        real(source, target)

    monkeypatch.setattr(manifest.os, "replace", full)
    code, _, said = run("course", "update", "--from", later_zip)
    assert code == 2
    assert "No space left on device" in said
    assert "it goes on where it stopped" in said
    assert tree(fetched)[EXERCISE] == before[EXERCISE]
    monkeypatch.setattr(manifest.os, "replace", real)
    assert run("course", "update", "--from", later_zip)[0] == 0
    assert tree(fetched) == DONE


@pytest.fixture
def later_zip(tmp_path):
    return zip_of(tmp_path / "v2.zip", second())


@pytest.mark.skipif(os.name == "nt", reason="SIGKILL")
def test_killed_for_real(fetched, tmp_path):
    """A process of its own, killed with SIGKILL while it puts hundreds of files in their places."""
    many = {f"data/many/{i}.csv": str(i).encode() * 2000 for i in range(250)}
    later = zip_of(tmp_path / "big.zip", {**second(), **many})
    (fetched / EXERCISE).write_bytes(MINE)
    command = [sys.executable, "-m", "coursekit.cli", "course", "update", "--from", str(later)]
    with subprocess.Popen(command, cwd=fetched, stdout=subprocess.DEVNULL) as process:
        until = time.monotonic() + 60
        while not (fetched / "data" / "many" / "100.csv").exists() and time.monotonic() < until:
            time.sleep(0.001)
        process.send_signal(signal.SIGKILL)
    assert process.returncode == -signal.SIGKILL
    assert (fetched / ".coursekit" / "incoming" / "plan.json").is_file()
    now = tree(fetched)
    assert now[EXERCISE] == MINE
    assert all(many[path] == said for path, said in now.items() if path in many)
    assert 0 < sum(path in many for path in now) < len(many)
    # The lock went with the process, and what is missing is laid ready: no network, no archive.
    later.unlink()
    assert finish(fetched) is not None
    assert tree(fetched) == {**DONE, **many}
