"""kill -9 at random moments: the grader is killed again and again, and its gradebook must be that of a quiet run.

    python benchmarks/killed.py                    200 submissions, ten kills, as many processes as there are cores
    python benchmarks/killed.py -n 40 --jobs 1     fewer

It runs `coursekit grade` itself, with the real sandbox. Exit code 1 where anything differs.
"""

import argparse
import os
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from coursekit.grading.gradebook import Gradebook  # noqa: E402
from coursekit.grading.rehearsal import rehearse  # noqa: E402
from coursekit.practice import question_set  # noqa: E402


@dataclass
class Outcome:
    """What came of it: how often the run was killed before its end, and all that differs from a quiet run."""

    killed: int
    recorded: list[int]
    differences: list[str]


def killed_and_resumed(folder: Path, place: Path, kills: int, jobs: int, seed: int = 0) -> Outcome:
    """Grades ``folder`` undisturbed, then again with ``kills`` kills and a last run to the end; both in ``place``."""
    temporary = place / "temporary"
    temporary.mkdir()
    begun = time.monotonic()
    whole = _start(folder, place / "whole.db", jobs, temporary)
    while _results(place / "whole.db") == 0 and whole.poll() is None:
        time.sleep(0.02)
    start = time.monotonic() - begun
    if whole.wait() not in (0, 1):
        raise RuntimeError(f"the undisturbed run ended with {whole.returncode}")
    total = _results(place / "whole.db")
    # Of the time with results, each run gets about a share, so that the last kills still find something to stop.
    share = (time.monotonic() - begun - start) / max(1, kills)
    chance, killed, recorded = random.Random(seed), 0, []
    for _ in range(kills):
        before = _results(place / "killed.db")
        process = _start(folder, place / "killed.db", jobs, temporary)
        # One in four is killed while it starts; the others once it has begun to write.
        if chance.random() < 0.25:
            time.sleep(chance.uniform(0, start))
        else:
            while _results(place / "killed.db") == before and process.poll() is None:
                time.sleep(0.005)
            time.sleep(chance.uniform(0, share))
        process.send_signal(signal.SIGKILL)
        killed += process.wait() == -signal.SIGKILL
        recorded.append(_results(place / "killed.db") - before)
    # Children of a killed run hold its folder until they notice, and a folder that is held stays: the last run, after
    # which nobody tidies up, begins when they are gone. The runs before it began at once.
    _gone(temporary)
    last = _start(folder, place / "killed.db", jobs, temporary)
    said = [f"the last run ended with {last.returncode}"] if last.wait() not in (0, 1) else []
    said += differences(place / "whole.db", place / "killed.db", total)
    said += _left_over(temporary)
    return Outcome(killed, recorded, said)


def _start(folder: Path, book: Path, jobs: int, temporary: Path) -> subprocess.Popen:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "TMPDIR": str(temporary), "COURSEKIT_PROGRESS": "off"}
    command = [sys.executable, "-m", "coursekit.cli", "--messages", "en", "grade", str(folder), "--jobs", str(jobs)]
    command += ["--gradebook", str(book)]
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    return subprocess.Popen(command, env=environment, start_new_session=True, **quiet)


def _results(path: Path) -> int:
    """How many results there are. It never waits for the run, and the run never for it for long."""
    try:
        with sqlite3.connect(f"file:{path}?mode=ro", uri=True, timeout=0.01) as db:
            return db.execute("SELECT count(*) FROM results").fetchone()[0]
    except sqlite3.Error:
        return 0
    finally:
        if "db" in locals():
            db.close()


def contents(path: Path) -> list[Any]:
    """All that a gradebook says, but for row numbers and the moment of grading."""
    with Gradebook(path, create=False) as book:
        attempts = [replace(attempt, id=0, graded_at="") for attempt in book.attempts()]
        return [*attempts, *(replace(row, graded_at="") for row in book.scores())]


def differences(whole: Path, killed: Path, total: int) -> list[str]:
    """What the gradebook of the killed runs has otherwise than that of the quiet one, in words."""
    said = []
    for one, other in zip(contents(whole), contents(killed), strict=False):
        if one != other:
            said.append(f"{one.student}: {one} is {other}")
    if len(contents(whole)) != len(contents(killed)):
        said.append(f"{len(contents(killed))} rows, not {len(contents(whole))}")
    db = sqlite3.connect(killed)
    found = db.execute("SELECT count(*), count(DISTINCT attempt) FROM results").fetchone()
    if found != (total, total):
        said.append(f"{found[0]} results of {found[1]} files, not {total}: something was graded twice, or not at all")
    if (sound := db.execute("PRAGMA integrity_check").fetchone()[0]) != "ok":
        said.append(f"the file is damaged: {sound}")
    db.close()
    return said


def _left_over(temporary: Path, patience: float = 20.0) -> list[str]:
    """Folders and processes of the killed runs that are still there."""
    alive = _gone(temporary, patience)
    said = [f"{len(alive)} processes are left: {alive}"] if alive else []
    # Every run removes what dead ones left; nobody does after the last one, which tidies up after itself.
    folders = sorted(path.name for path in temporary.glob("coursekit-*"))
    return said + ([f"folders are left: {folders}"] if folders else [])


def _gone(temporary: Path, patience: float = 20.0) -> list[int]:
    """Waits until the processes of killed runs have ended; gives those that have not."""
    until = time.monotonic() + patience
    while (alive := _alive(str(temporary))) and time.monotonic() < until:
        time.sleep(0.1)
    return alive


def _alive(word: str) -> list[int]:
    found = []
    for entry in Path("/proc").iterdir() if Path("/proc").is_dir() else ():
        try:
            if entry.name.isdigit() and word.encode() in (entry / "cmdline").read_bytes():
                found.append(int(entry.name))
        except OSError:  # it ended just now
            continue
    return found


def main() -> int:
    """Says what was done and what differs."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("-n", type=int, default=200, help="submissions")
    parser.add_argument("--kills", type=int, default=10)
    parser.add_argument("--jobs", type=int, default=len(os.sched_getaffinity(0)))
    parser.add_argument("--seed", type=int, default=0)
    arguments = parser.parse_args()
    templates = sorted((ROOT / "exercises").glob("*/5.1*.ipynb"))
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place, "submitted")
        for one in rehearse(templates, question_set, arguments.n, own_tokens=False):
            path = folder / one.student / one.exercise.replace(".", "-") / "x.ipynb"
            path.parent.mkdir(parents=True)
            path.write_bytes(one.notebook)
        (folder / "broken.ipynb").write_bytes(b"")
        came = killed_and_resumed(folder, Path(place), arguments.kills, arguments.jobs, arguments.seed)
    print(f"{arguments.n + 1} files, {arguments.jobs} at once: killed {came.killed} times of {arguments.kills},")
    print(f"after {', '.join(map(str, came.recorded))} new results.")
    print("\n".join(came.differences) or "The gradebook is that of an undisturbed run; nothing is left over.")
    return 1 if came.differences or not came.killed else 0


if __name__ == "__main__":
    sys.exit(main())
