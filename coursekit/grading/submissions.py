"""Reads what an LMS gives: a notebook, a folder of them, or a ZIP, into submissions. Nothing in them is run."""

import dataclasses
import re
from collections.abc import Mapping
from pathlib import Path

from coursekit.grading.model import Submission
from coursekit.grading.notebook import parse
from coursekit.grading.submissions_files import OTHER, Found, Limits, found_in
from coursekit.grading.submissions_names import ClassList, owner_of, told_apart, wrappers
from coursekit.messages import CourseError, known_languages, quoted

__all__ = ["Limits", "read_submissions"]


def read_submissions(
    path: str | Path,
    tokens: Mapping[str, str] | None = None,
    exercise: str | None = None,
    limits: Limits | None = None,
) -> list[Submission]:
    """Reads every submission at ``path``.

    Parameters
    ----------
    path : path
        A notebook, a folder (of nbgrader: ``submitted/STUDENT/EXERCISE/``, of files, of folders), or the ZIP that
        Canvas or Moodle gives.
    tokens : mapping of str to str, optional
        Student → token, of the class. A student is found by any way of writing the name. Without it each notebook's
        own token counts.
    exercise : str, optional
        The id of the exercise that was asked for: any other is refused, file by file.
    limits : Limits, optional

    Returns
    -------
    list of Submission
        By student, then by time: the files of one student are attempts, the latest last. A file that cannot be run
        is here too, with its ``problem``.

    Raises
    ------
    CourseError
        There is nothing at ``path``, or nothing that could be a submission.
    """
    path = Path(path)
    known = ClassList(tokens) if tokens is not None else None
    read: list[tuple[Found, Submission]] = []
    for found in found_in(path, limits or Limits()):
        submission = _submission(found)
        # The bytes are let go here, one file at a time.
        read.append((dataclasses.replace(found, raw=b""), submission))
    if not read:
        raise CourseError("grading.submissions.nothing", path=path.name or str(path))
    around = wrappers(found.parts for found, _ in read)
    owners = [owner_of(found.parts, around) for found, _ in read]
    names = told_apart(owners)
    made = []
    for (_, submission), owner, name in zip(read, owners, names, strict=True):
        submission = dataclasses.replace(
            submission,
            student=name,
            lms_id=owner.lms_id,
            exercise=submission.exercise or owner.exercise or exercise or "",
        )
        submission = _of_class(submission, known, owner.student)
        made.append(
            (submission.student, submission.exercise, submission.submitted, owner.order, _asked(submission, exercise))
        )
    # A picture beside a notebook is of no interest; a picture instead of one is.
    other = f"grading.submissions.{OTHER}"
    with_notebook = {student for student, *_, submission in made if submission.problem != other}
    made = [one for one in made if one[4].problem != other or one[0] not in with_notebook]
    made.sort(key=lambda one: (*one[:4], str(one[4].path)))
    return [submission for *_, submission in made]


def _submission(found: Found) -> Submission:
    base = Submission("", found.path, found.content, submitted=found.submitted)
    if found.problem:
        return dataclasses.replace(base, problem=found.problem, problem_values=found.problem_values)
    notebook = parse(found.raw)
    return dataclasses.replace(
        base,
        exercise=notebook.exercise,
        lang=notebook.lang if notebook.lang in known_languages() else "",
        claimed_token=notebook.token,
        cells=notebook.cells,
        problem=notebook.problem,
        problem_values=notebook.problem_values,
    )


def _of_class(submission: Submission, known: ClassList | None, plain_name: str) -> Submission:
    """The submission under the name and with the token of the class's table, or with its own token."""
    claimed = submission.claimed_token.strip().casefold()
    if known is None:
        return dataclasses.replace(submission, token=claimed if _is_token(claimed) else "")
    student = known.find(submission.lms_id, submission.student, plain_name)
    if student is None:
        return dataclasses.replace(submission, token=claimed if _is_token(claimed) else "")
    return dataclasses.replace(submission, student=student, token=known.tokens[student])


def _is_token(words: str) -> bool:
    return len(words) <= 64 and re.fullmatch(r"[a-z0-9-]*", words) is not None


def _asked(submission: Submission, exercise: str | None) -> Submission:
    if submission.problem:
        return submission
    if not submission.exercise:
        return _with_problem(submission, "no_exercise")
    if exercise and submission.exercise != exercise:
        # Recorded under the exercise that was asked for: that is where the student's line is empty.
        wrong = _with_problem(submission, "wrong_exercise", given=quoted(submission.exercise), wanted=exercise)
        return dataclasses.replace(wrong, exercise=exercise)
    return submission


def _with_problem(submission: Submission, key: str, **values: object) -> Submission:
    return dataclasses.replace(submission, cells=(), problem=f"grading.submissions.{key}", problem_values=values)
