"""What grading costs: the same submissions through `coursekit grade` and `nbgrader autograde`, in one run.

    python benchmarks/grading.py               the comparison, as Markdown
    python benchmarks/grading.py --class 200   a generated class: every score as known, and how many a minute

CPU seconds of the process and everything that it started; wall seconds of a machine that others use say little.
"""

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path
from statistics import median

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))
os.environ["COURSEKIT_PROGRESS"] = "off"

from grading_floor import own_code  # noqa: E402

from coursekit.authoring import nbgrader_course  # noqa: E402
from coursekit.cli import points_of  # noqa: E402
from coursekit.grading.gradebook import Gradebook  # noqa: E402
from coursekit.grading.judge_run import judge_run  # noqa: E402
from coursekit.grading.model import CodeCell  # noqa: E402
from coursekit.grading.paper import Paper  # noqa: E402
from coursekit.grading.rehearsal import rehearse  # noqa: E402
from coursekit.grading.run import Settings, cores, grade  # noqa: E402
from coursekit.grading.skipping import without_idle  # noqa: E402
from coursekit.grading.submissions import read_submissions  # noqa: E402
from coursekit.grading.workers import sandbox  # noqa: E402
from coursekit.practice import question_set  # noqa: E402

TEMPLATES = sorted((ROOT / "exercises").glob("*/*.ipynb"))
# So many submissions belong to the start: the first ones open what all others find open.
FIRST = 2


def cpu() -> float:
    """CPU seconds of this process and of those that it has seen end."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in used)


def handed_in(folder: Path, students, assignment: str = "", file: str = "x.ipynb"):
    """Lays submissions out as nbgrader wants them."""
    for one in students:
        path = folder / one.student / (assignment or one.exercise.replace(".", "-")) / file
        path.parent.mkdir(parents=True)
        path.write_bytes(one.notebook)


def ordinary(template: Path, n: int):
    """``n`` ordinary submissions: right, half, mistakes, blank, errors; nothing hostile."""
    made = [one for one in rehearse([template], question_set, 2 * n, own_tokens=False) if "harm" not in one.way]
    return made[:n]


def of_nbgrader(folder: Path, students, assignment: str, file: str) -> tuple[float, dict[str, float]]:
    """CPU seconds of one `nbgrader autograde` for all, and the scores."""
    import csv

    if not (folder / "submitted").is_dir():
        handed_in(folder / "submitted", students, assignment, file)
    begun = cpu()
    run_nbgrader(folder, "autograde", assignment)
    used = cpu() - begun
    run_nbgrader(folder, "export")
    with (folder / "grades.csv").open(newline="", encoding="utf-8") as rows:
        return used, {row["student_id"]: float(row["score"]) for row in csv.DictReader(rows)}


def run_nbgrader(folder: Path, *arguments: str) -> None:
    """One command of nbgrader's."""
    path = os.pathsep.join([os.path.dirname(sys.executable), os.environ.get("PATH", "")])
    private = {"JUPYTER_CONFIG_DIR": str(folder / "config"), "IPYTHONDIR": str(folder / "ipython"), "PATH": path}
    environment = {**os.environ, **private, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-W", "ignore", "-m", "nbgrader", *arguments]
    subprocess.run(command, cwd=folder, env=environment, capture_output=True, check=True)


class Counted:
    """The sandbox, with what its processes used read off /proc just before they are ended.

    They are killed, not waited for one by one, so that the system's count for "children" leaves nearly all of it out.
    """

    used = 0.0
    told = 0.0

    def __init__(self, settings: Settings):
        self.box = sandbox(settings)

    def __enter__(self):
        self.box.__enter__()
        return self

    def __exit__(self, *error):
        Counted.used += of_descendants()
        self.box.__exit__(*error)

    def __getattr__(self, name):
        return getattr(self.box, name)

    def run(self, *arguments, **others):
        run = self.box.run(*arguments, **others)
        Counted.told += run.cpu_seconds
        return run


def of_descendants() -> float:
    """CPU seconds of all processes below this one that are alive, and of those that they have seen end."""
    parents, used = {}, {}
    for entry in Path("/proc").iterdir():
        try:
            fields = (entry / "stat").read_text().rpartition(")")[2].split() if entry.name.isdigit() else None
        except OSError:  # it ended just now
            continue
        if fields:
            pid = int(entry.name)
            parents[pid], used[pid] = int(fields[1]), sum(map(int, fields[11:15])) / os.sysconf("SC_CLK_TCK")
    below, found = {os.getpid()}, set()
    while below:
        below = {pid for pid, parent in parents.items() if parent in below}
        found |= below
    return sum(used[pid] for pid in found)


def ours_alone(folder: Path, name: str) -> None:
    """One run of the grader in a process of its own; prints its CPU seconds: all, for each one more, told by children.

    Looked at twice in the middle, after the first few and after the last: what the start costs, which varies by a
    second from run to run, is in neither.
    """
    table = folder / f"{name}.csv"
    tokens = dict(line.split(",") for line in table.read_text("utf-8").split()) if table.is_file() else None
    submissions = read_submissions(folder / "submitted", tokens)
    marks, done = [], 0

    def look(result) -> None:
        nonlocal done
        done += 1
        if done in (FIRST, len(submissions)):
            marks.append(time.process_time() + of_descendants())

    with Gradebook(folder / f"{name}.db") as book:
        grade(submissions, book, Settings(box=Counted), progress=look)
    each = (marks[-1] - marks[0]) / (len(submissions) - FIRST)
    print(time.process_time() + Counted.used, each, Counted.told)


def of_ours(folder: Path, name: str, tokens: dict[str, str]) -> tuple[float, float, dict[str, float | None]]:
    """CPU seconds of one run for all, with its imports and its start; those for each one more; and the scores."""
    if any(tokens.values()):
        rows = "\n".join(f"{student},{token}" for student, token in tokens.items())
        (folder / f"{name}.csv").write_text(rows, "utf-8")
    command = [sys.executable, __file__, "--ours", str(folder), name]
    done = subprocess.run(command, capture_output=True, check=True, text=True)
    used, each, told = map(float, done.stdout.split()[-3:])
    if used < told or each * len(tokens) < 0.5 * told:
        raise SystemExit(f"the count is wrong: {used} s, {each} s each, and the children alone tell of {told} s")
    with Gradebook(folder / f"{name}.db") as book:
        return used, each, {row.student: row.score for row in book.scores()}


def comparison(n: int) -> None:
    """Both graders on the same files. nbgrader's start is taken off by a run on a few of them."""
    with tempfile.TemporaryDirectory() as place:
        whole, few = Path(place, "whole"), Path(place, "few")
        made = nbgrader_course(ROOT, "5.1a", lang="en", to=whole, points=points_of)
        source = next(whole / path for path in made.written if path.suffix == ".ipynb")
        nbgrader_course(ROOT, "5.1a", lang="en", to=few, points=points_of)
        assignment, file = source.parent.name, source.name
        for folder in (whole, few):
            run_nbgrader(folder, "generate_assignment", assignment)
        students = ordinary(whole / "release" / assignment / file, n)
        handed_in(whole / "submitted", students, assignment, file)
        # Ours before and after: if the machine slows down in between, both tell.
        shared = [of_ours(whole, "shared", dict.fromkeys((one.student for one in students), ""))]
        own = [of_ours(whole, "own", {one.student: f"bench-{i}" for i, one in enumerate(students)})]
        theirs_few, _ = of_nbgrader(few, students[:FIRST], assignment, file)
        theirs, scores = of_nbgrader(whole, students, assignment, file)
        shared.append(of_ours(whole, "shared-2", dict.fromkeys((one.student for one in students), "")))
        own.append(of_ours(whole, "own-2", {one.student: f"bench-{i}" for i, one in enumerate(students)}))
        base = (theirs - theirs_few) / (n - FIRST)
        same = sum(shared[0][2][student] == score for student, score in scores.items())
        print(f"{n} ordinary submissions of 5.1a, one process; scores equal: {same} of {n}.\n")
        print("| | CPU s, all | CPU s for each one more | times less, each one more | times less, all |")
        print("|---|---|---|---|---|")
        print(f"| nbgrader autograde | {theirs:.1f} | {base:.3f} | 1 | 1 |")
        for name, runs in (("one company for all", shared), ("a company for each", own)):
            for which, (used, each, _) in zip(("before", "after"), runs, strict=True):
                print(
                    f"| coursekit grade, {name} ({which} nbgrader's run) | {used:.1f} | {each:.3f} "
                    f"| {base / each:.1f} | {theirs / used:.1f} |"
                )
        print()
        breakdown(whole / "submitted")


def breakdown(folder: Path) -> None:
    """Where the time goes: milliseconds of CPU for one submission, against the floor."""
    begun = time.process_time()
    submissions = read_submissions(folder)
    reading = (time.process_time() - begun) / len(submissions)
    asked = question_set("5.1a")
    begun = time.process_time()
    paper = Paper(asked, "", "s")
    paper.packed(submissions[0].cells)
    making = time.process_time() - begun
    shared: dict = {}
    begun = time.process_time()
    for i in range(5):
        own = Paper(asked, f"bench-{i}", "s", shared)
        own.packed(submissions[0].cells)
        for question in own.questions:
            question.expected(own.company)
    own_making = (time.process_time() - begun) / 5
    wanted = [question.answer for question in paper.questions]
    controller, child, floor, judging = [], [], [], []
    with sandbox(Settings()) as box, tempfile.TemporaryDirectory() as place, Gradebook(Path(place, "g.db")) as book:
        for _ in range(2):
            box.run([CodeCell("x = 1")], ["x"])
        for submission in submissions:
            begun = time.process_time()
            cells, data = without_idle(submission.cells), paper.packed(submission.cells)
            run = box.run(cells, wanted, data=data, exercise="5.1a", lang="en", functions=paper.functions())
            middle = time.process_time()
            book.record(judge_run(submission, run, paper))
            controller.append(middle - begun)
            judging.append(time.process_time() - middle)
            child.append(run.cpu_seconds)
            floor.append(box.run([CodeCell("pass")], []).cpu_seconds)
    code = own_code(submissions, paper)

    def row(what: str, seconds: float) -> None:
        print(f"| {what} | {1000 * seconds:.1f} |")

    print("| one submission, one company for all (median) | CPU ms |")
    print("|---|---|")
    row("reading the file", reading)
    row("sending and receiving (controller)", median(controller))
    row("judging and recording (controller)", median(judging))
    row("the child: fork, layers, data, cells, calls, answers", median(child))
    row("floor 1: a child that runs nothing", median(floor))
    row("floor 2: the student's own code in one process, warm", code)
    row("a company of one's own, besides (controller)", own_making)
    row("once for all: the shared company", making)


def whole_class(n: int, jobs: int) -> int:
    """A generated class: known scores for everyone; 1 where one differs."""
    known = list(rehearse(TEMPLATES, question_set, n))
    with tempfile.TemporaryDirectory() as place:
        handed_in(Path(place, "submitted"), known)
        submissions = read_submissions(Path(place, "submitted"), {one.student: one.token for one in known})
        with Gradebook(Path(place, "g.db")) as book:
            report = grade(submissions, book, replace(Settings(), secret="benchmark"), jobs=jobs)
            scores = {row.student: row.score for row in book.scores()}
            mistakes = {a.student: {v.question: v.mistake for v in a.verdicts if v.mistake} for a in book.attempts()}
    wrong = [one.student for one in known if scores.get(one.student) != one.score]
    missed = [one.student for one in known if mistakes.get(one.student) != one.mistakes]
    rate = 60 * n / report.seconds
    print(f"{n} students, {len({one.way.split('-', 1)[1] for one in known})} ways to fill it in, {jobs} processes:")
    print(f"{n - len(wrong)} scores as known, {n - len(missed)} with the mistakes as known;")
    print(f"{report.seconds:.1f} s with the start, {rate:.0f} a minute; isolation {report.isolation.kind}.")
    for student in sorted({*wrong, *missed}):
        print(f"DIFFERS: {student}")
    return 1 if wrong or missed else 0


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--class", dest="size", type=int, metavar="N")
    parser.add_argument("--jobs", type=int, default=cores())
    parser.add_argument("-n", type=int, default=20, help="submissions to compare on")
    parser.add_argument("--ours", nargs=2, metavar=("DIR", "NAME"), help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.ours:
        ours_alone(Path(arguments.ours[0]), arguments.ours[1])
        sys.exit()
    if arguments.size:
        sys.exit(whole_class(arguments.size, arguments.jobs))
    comparison(arguments.n)
