"""Finds the questions of an exercise by its id: in the public bank, or in an instructor's own folder."""

import importlib
import importlib.util
import os
import pkgutil
import re
from pathlib import Path

from coursekit.messages import CourseError, did_you_mean, nearest, quoted, text
from coursekit.practice.question import QuestionSet

# The bank is a layer above: it is found by name, never imported here.
_BANK = "coursekit.bank"
_NAME = re.compile(r"m(\d+)_(\d+)([a-z]?)_\w+")


def question_set(exercise_id: str, questions: str | Path | None = None) -> QuestionSet:
    """The questions of ``exercise_id``.

    Parameters
    ----------
    questions : path, optional
        A folder of an instructor's own bank modules; they go before the public ones. Without it,
        the environment variable ``COURSEKIT_QUESTIONS`` is looked at.

    Examples
    --------
    >>> question_set("5.1a").id
    '5.1a'
    """
    wanted = str(exercise_id).strip()
    folder = questions or os.environ.get("COURSEKIT_QUESTIONS")
    own = _private(Path(folder)) if folder else {}
    public = exercises()
    if wanted in own:
        return _load_file(own[wanted])
    if wanted in public:
        return importlib.import_module(f"{_BANK}.{public[wanted]}").QUESTIONS
    known = sorted({*own, *public})
    # “5.1” stands for its parts; anything else for the id it resembles.
    parts = [k for k in known if wanted and k.startswith(wanted)]
    close = nearest(wanted, known)
    hint = (
        text("messages.there_are", known=", ".join(parts))
        if parts
        else did_you_mean(wanted, [close] if close else known)
    )
    raise CourseError("practice.unknown_exercise", given=quoted(exercise_id), hint=hint)


def exercises() -> dict[str, str]:
    """The public exercises: id → module name, in order of the course."""
    bank = importlib.import_module(_BANK)
    return _by_id(module.name for module in pkgutil.iter_modules(bank.__path__))


def _by_id(names) -> dict[str, str]:
    found = {}
    for name in sorted(names):
        match = _NAME.fullmatch(name)
        if match:
            found[f"{match[1]}.{match[2]}{match[3]}"] = name
    return found


def _private(folder: Path) -> dict[str, Path]:
    if not folder.is_dir():
        raise CourseError("practice.no_questions_folder", folder=folder)
    names = _by_id(path.stem for path in folder.glob("*.py"))
    return {exercise: folder / f"{name}.py" for exercise, name in names.items()}


def _load_file(path: Path) -> QuestionSet:
    try:
        spec = importlib.util.spec_from_file_location(f"private_bank_{path.stem}", path)
        assert spec is not None
        assert spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        return module.QUESTIONS
    except Exception as error:
        raise CourseError("practice.bad_questions", file=path.name, error=f"{type(error).__name__}: {error}") from error
