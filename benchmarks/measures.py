"""How fast are the measures? One command, one machine, one run: ratios to plain pandas.

    python benchmarks/measures.py [--rows 100000 1000000 10000000] [--quick] [--write]
                                  [--tasks rfm …] [--ids int …] [--peer NAME=PYTHON …]

Each implementation answers in a process of its own and waits there; they are run in turns, and the least time of each
counts. Before anything is timed, its answer is compared with that of plain pandas. A peer that is not installed beside
coursekit can be run by the Python of another environment, which needs that peer alone:
``--peer lifetimes=/path/to/venv/bin/python``. ``--write`` puts the tables into benchmarks/README.md. ``--resume FILE``
keeps each figure as soon as it is there: the same command goes on where a run was cut short, on the same machine.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import numpy as np
import peers
import report
import tasks

HERE = Path(__file__).parent
ROWS = (100_000, 1_000_000, 10_000_000)
# Turns by number of rows; whoever needs longer than PATIENCE is not asked again.
TURNS = {100_000: 15, 1_000_000: 7}
FEWEST, PATIENCE = 3, 8.0
NEW = "import coursekit, coursekit.kpis, coursekit.customers, coursekit.journey, coursekit.surveys"


class Runner:
    """One implementation at one task, waiting in its own process."""

    def __init__(self, python: str, name: str, task: str, ids: str, folder: Path):
        self.name, self.seconds, self.peak, self.equal = name, np.inf, np.nan, True
        self._errors = tempfile.TemporaryFile("w+")  # noqa: SIM115 — closed in stop()
        self._process = subprocess.Popen(
            [python, str(HERE / "peers.py"), name, task, ids, str(folder)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._errors,
            text=True,
        )
        about = self._answer()
        self.skip = about.pop("skip", None)
        self.about = about

    def _answer(self) -> dict[str, Any]:
        line = self._process.stdout.readline() if self._process.stdout else ""
        if line:
            return json.loads(line)
        self._errors.seek(0)
        said = self._errors.read().strip().splitlines()
        return {"skip": f"stopped: {said[-1] if said else f'exit code {self._process.wait()}'}"}

    def _ask(self, line: str) -> dict[str, Any]:
        assert self._process.stdin
        self._process.stdin.write(line + "\n")
        self._process.stdin.flush()
        return self._answer()

    def answer(self, folder: Path) -> np.ndarray | None:
        """The first run, not timed: what it needs in memory, and its answer."""
        found = self._ask("run")
        path = folder / f"{self.name}.npy"
        if "skip" not in found:
            self.peak = found["peak"]
            found = self._ask(f"save {path}")
        if "skip" in found:
            self.skip = found["skip"]
            return None
        return np.load(path)

    def turn(self) -> None:
        """One timed run."""
        if self.skip is None and not (np.isfinite(self.seconds) and self.seconds > PATIENCE):
            found = self._ask("run")
            self.skip = found.get("skip")
            self.seconds = min(self.seconds, found.get("seconds", np.inf))

    def stop(self) -> None:
        """End the process."""
        if self._process.poll() is None and self._process.stdin:
            self._process.stdin.write("stop\n")
            self._process.stdin.close()
        self._process.wait()
        self._errors.close()


def measure(task: str, ids: str, rows: int, turns: int, folder: Path, pythons: dict[str, str]) -> list[dict[str, Any]]:
    """All implementations at one task on one kind of ids."""
    there_is = [name for name in peers.NAMES if task in peers.OFFERS.get(name, tasks.TASKS)]
    runners = [Runner(pythons[name], name, task, ids, folder) for name in there_is]
    there = [runner for runner in runners if runner.skip is None]
    expected = there[0].answer(folder)
    if there[0].name != "pandas" or expected is None:
        raise SystemExit(f"Plain pandas itself does not run: {runners[0].skip}")
    for runner in there[1:]:
        found = runner.answer(folder)
        if found is not None:
            runner.equal = found.shape == expected.shape and bool(np.allclose(found, expected))
    for _ in range(turns):
        for runner in there:
            if runner.equal:
                runner.turn()
    records = []
    for runner in runners:
        runner.stop()
        skip = runner.skip if runner.equal else "gives another answer"
        about = {"rows": rows, "task": task, "ids": ids, "name": runner.name, "skip": skip, **runner.about}
        records.append(about | {"seconds": float(runner.seconds), "peak": float(runner.peak)})
    for name in peers.NAMES:
        if name not in there_is:
            records.append({"rows": rows, "task": task, "ids": ids, "name": name, "skip": peers.NO_MEASURE})
    for file in folder.glob("*.parquet"):
        file.unlink()
    return records


def measured(path: Path | None) -> list[dict[str, Any]]:
    """What an earlier run of this machine that was cut short has measured."""
    return [json.loads(line) for line in path.read_text().splitlines()] if path and path.exists() else []


def cells(args: argparse.Namespace) -> list[tuple[int, str, str]]:
    """What is to be measured: rows, task, ids."""
    sizes = args.rows[:1] if args.quick else args.rows
    return [(rows, task, ids) for rows in sizes for task in args.tasks for ids in args.ids]


def import_seconds(turns: int) -> tuple[float, float, int]:
    """Least CPU seconds of importing numpy and pandas, of our packages after them, and how many modules these load."""
    code = (
        "import sys; from time import process_time as now; a = now(); import numpy, pandas; b = now()\n"
        f"n = len(sys.modules)\n{NEW}\nprint(b - a, now() - b, len(sys.modules) - n)"
    )
    found = []
    with tempfile.TemporaryDirectory(prefix="measures-") as folder:
        # Compiled once, as with every installed package; the first turn does that.
        env = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"} | {"PYTHONPYCACHEPREFIX": folder}
        for _ in range(turns + 1):
            done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=env)
            found.append([float(word) for word in done.stdout.split()])
    before, after, modules = zip(*found, strict=True)
    return min(before), min(after), int(modules[0])


def main() -> None:
    """Read the command line, measure, print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--rows", type=int, nargs="+", default=list(ROWS))
    parser.add_argument("--tasks", nargs="+", choices=tasks.TASKS, default=list(tasks.TASKS))
    parser.add_argument("--ids", nargs="+", choices=tasks.IDS, default=list(tasks.IDS))
    parser.add_argument("--quick", action="store_true", help="the fewest rows, two turns: does it run?")
    parser.add_argument("--peer", action="append", default=[], metavar="NAME=PYTHON")
    parser.add_argument("--resume", type=Path, metavar="FILE", help="keep what is measured, and go on where it stopped")
    parser.add_argument("--write", action="store_true", help="put the tables into benchmarks/README.md")
    args = parser.parse_args()
    pythons = dict.fromkeys(peers.NAMES, sys.executable)
    for given in args.peer:
        name, _, python = given.partition("=")
        if name not in pythons or not Path(python).is_file():
            parser.error(f"--peer {given}: write NAME=PYTHON, the name one of {', '.join(peers.NAMES)}")
        pythons[name] = python
    records = measured(args.resume)
    done = {(record["rows"], record["task"], record["ids"]) for record in records}
    with tempfile.TemporaryDirectory(prefix="measures-") as place:
        made = 0
        for rows, task, ids in cells(args):
            if (rows, task, ids) in done:
                continue
            if rows != made:
                tasks.make(Path(place), rows)
                made = rows
            print(f"{rows} rows, {task}, {ids} ids …", file=sys.stderr, flush=True)
            found = measure(task, ids, rows, 2 if args.quick else TURNS.get(rows, FEWEST), Path(place), pythons)
            records += found
            if args.resume:
                with args.resume.open("a") as file:
                    file.writelines(json.dumps(record) + "\n" for record in found)
    text = report.text(records, import_seconds(2 if args.quick else 9))
    print(text)
    if args.write:
        report.write(HERE / "README.md", text)


if __name__ == "__main__":
    main()
