"""`coursekit nbgrader`: an exercise as a course of nbgrader, whose release is the exercise that we build."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from coursekit.authoring import regions
from coursekit.authoring.code import in_language
from coursekit.authoring.course import Course
from coursekit.authoring.files import write
from coursekit.authoring.notebooks import Points, jobs, written
from coursekit.authoring.source import Cell
from coursekit.messages import CourseError, did_you_mean, quoted

SCHEMA = 3
CONFIG = '''\
"""Settings of nbgrader for the Café Lumbre course."""

import os

c = get_config()  # noqa: F821

# A solution leaves nothing behind: the line before it already runs, and the blank exercise with it.
c.ClearSolutions.code_stub = {"python": ""}
c.ClearSolutions.text_stub = ""

# Nobody's progress is touched while submissions run.
os.environ.setdefault("COURSEKIT_PROGRESS", "off")
'''


@dataclass
class NbgraderResult:
    """What was written, from the folder asked for; ``kept_config`` where a configuration was there already."""

    written: list[Path] = field(default_factory=list)
    kept_config: bool = False


def nbgrader_course(root: Path | str, exercise: str, *, lang: str, to: Path | str, points: Points) -> NbgraderResult:
    """Write an exercise as an assignment of nbgrader: ``source/5-1a-es/….ipynb`` and ``nbgrader_config.py``.

    ``nbgrader generate_assignment 5-1a-es`` then makes the very exercise that ``coursekit build`` makes: same cells in
    the same order, ids, sources (but for spaces at line ends) and metadata, besides nbgrader's own.

    Parameters
    ----------
    root : Path or str
        The folder that holds ``lessons``.
    exercise : str
        Its id, as in ``"5.1a"``.
    lang : str
        The language of the assignment.
    to : Path or str
        The folder of the course; an ``nbgrader_config.py`` that is there already is left alone.
    points : callable
        As in :func:`coursekit.authoring.build`.

    Raises
    ------
    CourseError
        For an unknown exercise or language, and for the first mistake in its sources.
    """
    course = Course(Path(root))
    known = [name for name in course.ids if (name, "exercise") in course.known]
    if exercise not in known:
        nearest = did_you_mean(exercise, known) if known else ""
        raise CourseError("authoring.unknown_exercise", id=quoted(exercise), nearest=nearest)
    for file, refusals in course.refusals.items():
        if course.id_of(file) == exercise:
            raise refusals[0]
    document = course.documents[exercise, "exercise"]
    if lang not in document.langs:
        nearest = did_you_mean(lang, document.langs)
        raise CourseError("authoring.unknown_language", id=exercise, language=quoted(lang), nearest=nearest)
    made, refused = jobs(course, document, points, None)
    if refused:
        raise refused[0]
    job = next(job for job in made if job.tree == "exercise" and job.lang == lang)
    cells = {cell.id: cell for cell in document.cells}
    for notebook_cell in job.notebook.cells:
        if notebook_cell.id in cells:
            _mark(notebook_cell, cells[notebook_cell.id], lang)
    name = exercise.replace(".", "-")
    target = Path("source") / f"{name}-{lang}" / job.target.name.replace(exercise, name, 1)
    result = NbgraderResult([target])
    write(Path(to) / target, written(job.notebook))
    config = Path(to) / "nbgrader_config.py"
    if config.is_file() and config.read_text(encoding="utf-8") != CONFIG:
        result.kept_config = True
    elif write(config, CONFIG):
        result.written.append(Path(config.name))
    return result


def _mark(made: Any, cell: Cell, lang: str) -> None:
    """Say to nbgrader what the cell is: an answer to be cleared, a check that scores, an answer for people to judge."""
    if cell.role not in ("answer", "check"):
        return
    marks = {
        "schema_version": SCHEMA,
        "grade_id": cell.id,
        "grade": "points" in made.metadata.coursekit,
        "locked": cell.role == "check",
        "solution": cell.role == "answer",
        "task": False,
    }
    if marks["grade"]:
        marks["points"] = made.metadata.coursekit["points"]
    made.metadata["nbgrader"] = marks
    if cell.role == "answer":
        made.source = in_language(regions.for_nbgrader(cell.source), lang)
