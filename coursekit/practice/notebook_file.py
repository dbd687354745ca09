"""Which file the running notebook is, and whether what was run is saved in it."""

import json
import os
from pathlib import Path
from typing import Any

from coursekit.messages import CourseError


def notebook_path(exercise_id: str, namespace: dict[str, Any], given: str | Path | None, verb: str) -> Path:
    """The file of the running notebook.

    Jupyter's server and VS Code each say it in a place of their own; where neither does, the only notebook
    of this exercise in the working folder is taken.
    """
    if given is not None:
        path = Path(given)
        if not path.is_file():
            raise CourseError("practice.work.not_found", file=path.name)
        return path
    for said in (os.environ.get("JPY_SESSION_NAME"), namespace.get("__vsc_ipynb_file__")):
        if said and str(said).endswith(".ipynb") and Path(said).is_file():
            return Path(said)
    own = [path for path in sorted(Path.cwd().glob("*.ipynb")) if _exercise_of(path) == exercise_id]
    if len(own) == 1:
        return own[0]
    raise CourseError("practice.work.no_notebook", verb=verb)


def _exercise_of(path: Path) -> str | None:
    try:
        about = read_notebook(path)["metadata"]["coursekit"]
        return None if about.get("handed_in") else about["exercise"]
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def read_notebook(path: Path) -> dict[str, Any]:
    """A notebook as plain data; read with json, because importing nbformat takes seconds."""
    notebook = json.loads(path.read_text(encoding="utf-8"))
    if not isinstance(notebook, dict) or not isinstance(notebook.get("cells"), list):
        raise ValueError(f"{path.name} is not a notebook")
    return notebook


def source(cell: dict[str, Any]) -> str:
    """The text of a cell, which the file keeps as one string or as a list of lines."""
    text = cell.get("source", "")
    return "".join(text) if isinstance(text, list) else str(text)


def unsaved(notebook: dict[str, Any], namespace: dict[str, Any], answers: set[str]) -> bool:
    """Whether a cell that gave an answer was run in another wording than the file holds."""
    history = namespace.get("In")
    if not isinstance(history, list):
        return False
    saved = {source(cell).strip() for cell in notebook["cells"] if cell.get("cell_type") == "code"}
    last: dict[str, str] = {}
    for run in history:
        for answer in answers:
            if f"{answer} =" in run or f"{answer}=" in run or f"def {answer}(" in run:
                last[answer] = run.strip()
    return any(run not in saved for run in last.values())
