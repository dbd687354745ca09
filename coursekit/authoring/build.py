"""`coursekit build`: lessons to notebooks, exercises and solutions."""

import csv
import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from coursekit.authoring.course import TREES, Course
from coursekit.authoring.files import write
from coursekit.authoring.lock import (
    Lock,
    accept,
    hashes,
    lock_path,
    lock_text,
    one_sided,
    prefix,
    read_lock,
    write_lock,
)
from coursekit.authoring.notebooks import Job, Points, data_fingerprint, fingerprint, jobs, written
from coursekit.authoring.refusal import Place, Refusal
from coursekit.authoring.scaffold import leftovers
from coursekit.authoring.source import Document
from coursekit.messages import CourseError, text


@dataclass
class BuildResult:
    """What a build did.

    Attributes
    ----------
    built, removed : list of Path
        Files written and stale files taken away, from the root.
    unchanged : int
        Notebooks that were as they should be.
    refusals : list of CourseError
        What is wrong, each with its place; files without mistakes are built all the same.
    unwritten : int
        How many places of a draft still hold text of the scaffold.
    """

    built: list[Path] = field(default_factory=list)
    removed: list[Path] = field(default_factory=list)
    unchanged: int = 0
    refusals: list[CourseError] = field(default_factory=list)
    unwritten: int = 0

    @property
    def ok(self) -> bool:
        return not self.refusals

    def sentence(self) -> str:
        said = text("authoring.built", built=len(self.built), unchanged=self.unchanged, removed=len(self.removed))
        if self.unwritten:
            said += f" {text('authoring.unwritten', count=self.unwritten)}"
        return said if self.ok else f"{said} {text('authoring.refused', refused=len(self.refusals))}"


def build(
    root: Path | str,
    lessons: Sequence[str] = (),
    *,
    points: Points,
    check: bool = False,
    all: bool = False,
    accepted: Iterable[str] = (),
    draft: bool = False,
    progress: bool = False,
) -> BuildResult:
    """Build the notebooks of a course, or of some of its lessons.

    Parameters
    ----------
    root : Path or str
        The folder that holds ``lessons``.
    lessons : sequence of str
        Ids, as in ``("5.1a", "index")``; ``"5.1"`` stands for all its parts. Empty: the whole course.
    points : callable
        ``points(exercise_id, question_id)`` gives a question's points; for an unknown question it raises
        ``KeyError(*known_ids)``.
    check : bool
        Write nothing and run nothing: compare sources and metadata of what is on disk with what would be built.
    all : bool
        Run every notebook, changed or not.
    accepted : iterable of str
        Names of cells whose two languages are a pair as they stand, though one alone was changed.
    draft : bool
        Build a lesson although it still holds text of the scaffold; its languages need not change together yet.
    progress : bool
        Show a bar while notebooks run.

    Returns
    -------
    BuildResult
        ``result.ok`` is False where something was refused; nothing is raised for a mistake in a source.
    """
    result = BuildResult()
    root = Path(root)
    try:
        course = Course(root)
        chosen = course.chosen(tuple(lessons))
        lock = read_lock(lock_path(root))
        accept(accepted, course.documents.values(), lock)
        concepts = _concepts(root)
    except CourseError as error:
        result.refusals.append(error)
        return result
    whole = not lessons
    todo, fine = _prepare(course, chosen, whole, lock, points, concepts, draft, result)
    data = data_fingerprint(root)
    for job in todo:
        if job.runs:
            job.notebook.metadata.coursekit["source"] = fingerprint(job.notebook, data)
    if check:
        _compare(root, todo, result)
    else:
        _write(root, todo, all, progress, result)
    _stale(course, chosen, whole, check, result)
    _lock(root, course, whole, fine, lock, check, result)
    return result


def _prepare(
    course: Course,
    chosen: list[str],
    whole: bool,
    lock: Lock,
    points: Points,
    concepts: set[str] | None,
    draft: bool,
    result: BuildResult,
) -> tuple[list[Job], list[Document]]:
    """The notebooks to build, and the documents without a mistake."""
    todo: list[Job] = []
    fine: list[Document] = []
    for file, refusals in course.refusals.items():
        if whole or course.id_of(file) in chosen:
            result.refusals += refusals
    for exercise in chosen:
        unwritten = leftovers(course.root, course, exercise)
        if draft:
            result.unwritten += sum(int(str(refusal.values["count"])) for refusal in unwritten)
        else:
            result.refusals += unwritten
        for part in ("page", "lesson", "exercise"):
            document = course.documents.get((exercise, part))
            if document is None:
                continue
            made, refusals = jobs(course, document, points, concepts)
            if not (draft and unwritten):
                refusals += one_sided(document, lock)
            result.refusals += refusals
            if not refusals and document.file not in course.refusals and (draft or not unwritten):
                todo += made
                # What is still being written has no translation to be held to.
                fine += [] if unwritten else [document]
    # A file with mistakes makes those that link to it wait; to say so too would hide the mistake itself.
    said = {refusal.place.file for refusal in result.refusals if isinstance(refusal, Refusal)}
    result.refusals[:] = [
        refusal
        for refusal in result.refusals
        if refusal.key != "authoring.link_broken" or refusal.values["file"] not in said
    ]
    return todo, fine


def _write(root: Path, todo: list[Job], all: bool, progress: bool, result: BuildResult) -> None:
    from tqdm import tqdm

    from coursekit.authoring.execute import run_all

    waiting = []
    for job in todo:
        path = root / job.target
        if job.runs and (all or _differences(_on_disk(path), job)):
            waiting.append(job)
        elif not job.runs and write(path, written(job.notebook)):
            result.built.append(job.target)
        else:
            result.unchanged += 1
    # disable=None: no bar where nobody looks, in a log or a pipe.
    with tqdm(total=len(waiting), disable=None if progress else True, leave=False, unit="nb") as bar:

        def done(job: Job, outcome: str | Refusal) -> None:
            bar.update()
            if isinstance(outcome, Refusal):
                result.refusals.append(outcome)
            elif write(root / job.target, outcome):
                result.built.append(job.target)
            else:
                result.unchanged += 1

        run_all(waiting, root, done)
    result.built.sort()


def _on_disk(path: Path) -> Any:
    """The notebook as it is on disk; None where there is none that can be read."""
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None


def _compare(root: Path, todo: list[Job], result: BuildResult) -> None:
    for job in todo:
        there = _on_disk(root / job.target)
        where = _differences(there, job)
        if where:
            place = Place(job.target.as_posix(), 1, where)
            key = "authoring.not_built" if there is None else "authoring.out_of_date"
            result.refusals.append(Refusal(key, place, id=job.document.exercise))
        else:
            result.unchanged += 1


def _differences(there: Any, job: Job) -> str:
    """Where a notebook on disk differs from what would be built, outputs aside; empty if nowhere."""
    wanted = json.loads(written(job.notebook))
    if not isinstance(there, dict) or not isinstance(there.get("cells"), list):
        return "notebook"
    if not job.runs:
        outputs = [cell for cell in there["cells"] if cell.get("outputs") or cell.get("execution_count")]
        if outputs:
            return str(outputs[0].get("id", "outputs"))
    for mine, theirs in zip(wanted["cells"], there["cells"], strict=False):
        if any(mine.get(name) != theirs.get(name) for name in ("id", "cell_type", "source", "metadata")):
            return str(mine["id"])
        if job.runs and mine["cell_type"] == "code" and theirs.get("execution_count") is None:
            return str(mine["id"])
    if len(wanted["cells"]) != len(there["cells"]):
        return "cells"
    metadata = {name: value for name, value in there.get("metadata", {}).items() if name != "widgets"}
    same = metadata == wanted["metadata"] and there.get("nbformat_minor") == wanted["nbformat_minor"]
    return "" if same else "metadata"


def _stale(course: Course, chosen: list[str], whole: bool, check: bool, result: BuildResult) -> None:
    """Take away notebooks of ours that no source makes any more: a lesson was renamed or a language given up."""
    wanted = {
        course.target(exercise, tree, lang)
        for (exercise, part), document in course.documents.items()
        for tree in (("exercise", "solution") if part == "exercise" else (part,))
        for lang in document.langs
    }
    unreadable = {course.id_of(file) for file in course.refusals}
    if "" in unreadable:
        # A folder whose name says no id: any notebook might be its own.
        return
    for folder in sorted(set(TREES.values())):
        for path in sorted((course.root / folder).glob("*/*.ipynb")):
            target = path.relative_to(course.root)
            if target in wanted:
                continue
            exercise = ((_on_disk(path) or {}).get("metadata", {}).get("coursekit") or {}).get("exercise")
            # What a broken source would make is not known: its notebooks stay.
            if not isinstance(exercise, str) or exercise in unreadable or not (whole or exercise in chosen):
                continue
            # Handed in, brought back, copied by hand: these say the same of themselves, under names no build gives.
            if not re.fullmatch(rf"{re.escape(exercise)}(_[a-z0-9_]+)?\.ipynb", path.name):
                continue
            if check:
                result.refusals.append(Refusal("authoring.stale", Place(target.as_posix(), 1), id=exercise))
            else:
                path.unlink()
                result.removed.append(target)


def _lock(
    root: Path, course: Course, whole: bool, fine: list[Document], lock: Lock, check: bool, result: BuildResult
) -> None:
    """Bring the lock up to date with the files that have no mistake; the lines of the others stay."""
    new = dict(lock)
    for document in fine:
        start = prefix(document)
        new = {name: pair for name, pair in new.items() if not name.startswith(start)} | hashes(document)
    if whole and all(course.id_of(file) for file in course.refusals):
        starts = tuple(f"{exercise}/{part}/" for exercise, part in course.known)
        new = {name: pair for name, pair in new.items() if name.startswith(starts)}
    path = lock_path(root)
    if not check:
        write_lock(path, new)
        return
    before = path.read_text(encoding="utf-8") if path.is_file() else ""
    if before != lock_text(new):
        changed = sorted(name for name in {*lock, *new} if lock.get(name) != new.get(name))
        place = Place("lessons/translations.lock", 1, changed[0] if changed else "")
        result.refusals.append(Refusal("authoring.lock_stale", place))


def _concepts(root: Path) -> set[str] | None:
    path = root / "lessons" / "concepts.csv"
    if not path.is_file():
        return None
    with path.open(encoding="utf-8", newline="") as file:
        return {row["id"] for row in csv.DictReader(file)}
