"""Handing in, taking home, bringing back: files that hold a learner's work, none of which overwrites another."""

import base64
import io
import json
import os
import tempfile
import zipfile
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any

from coursekit.messages import CourseError, text
from coursekit.practice import show as shown
from coursekit.practice.notebook_file import notebook_path, read_notebook, unsaved
from coursekit.practice.question import in_language
from coursekit.practice.verdict import Outcome

if TYPE_CHECKING:
    from coursekit.practice.exercise import Exercise

# A notebook of ours is under 300 KB; with drawings of the learner's own it may grow, but not to this.
_LARGEST = 50_000_000


def submit(ex: "Exercise", given: str | Path | None) -> None:
    """Writes the notebook, without its outputs, under the name to hand in."""
    path = notebook_path(ex.id, ex._namespace, given, "submit")
    notebook = _saved_notebook(ex, path)
    for cell in notebook["cells"]:
        if cell.get("cell_type") == "code":
            cell["outputs"], cell["execution_count"] = [], None
    about = notebook.setdefault("metadata", {}).setdefault("coursekit", {})
    about.update(exercise=ex.id, token=ex.token, handed_in=True)
    target = path.with_name(f"{text('practice.work.file_word')}_{ex.id}{_suffix(ex)}.ipynb")
    # Handing in again replaces what was handed in, which this verb itself wrote.
    write_whole(target, json.dumps(notebook, ensure_ascii=False, indent=1).encode())
    blank = [in_language(q.title) for q in ex._set if ex.verdict(q.id).outcome is Outcome.BLANK]
    lines = [text("practice.work.submitted", file=target.name, answered=len(ex._set) - len(blank), n=len(ex._set))]
    if blank:
        lines.append(text("practice.work.still_blank", names=", ".join(blank)))
    shown.show(shown.note(lines, ex.id, "✓"))


def download(ex: "Exercise", given: str | Path | None) -> None:
    """Writes a ZIP of notebook and progress and shows a link to it."""
    path = notebook_path(ex.id, ex._namespace, given, "download")
    _saved_notebook(ex, path)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("progress.json", json.dumps(ex._progress.as_json(), ensure_ascii=False, indent=1))
        archive.writestr("notebook.ipynb", path.read_bytes())
    target = _free(path.with_name(f"{text('practice.work.work_word')}_{ex.id}{_suffix(ex)}.zip"))
    write_whole(target, packed.getvalue())
    link = (
        f'<p><a download="{escape(target.name)}" href="data:application/zip;base64,'
        f'{base64.b64encode(packed.getvalue()).decode()}">{escape(text("practice.work.download_link"))}</a></p>'
    )
    shown.show(shown.note([text("practice.work.downloaded", file=target.name)], ex.id, "↓", below=link))


def restore(ex: "Exercise", file: str | Path) -> None:
    """Takes over the progress in a file of ``download`` and lays its notebook beside those that are here."""
    path = Path(file)
    if not path.is_file():
        raise CourseError("practice.work.not_found", file=path.name)
    saved, notebook = _unpacked(ex, path)
    try:
        ex._progress.restore(saved)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise _not_ours(path, "contents") from error
    if not notebook:
        return shown.show(shown.note([text("practice.work.restored_progress")], ex.id, "✓"))
    target = _free(path.with_name(f"{text('practice.work.restored_word')}_{ex.id}{_suffix(ex)}.ipynb"))
    write_whole(target, notebook)
    return shown.show(shown.note([text("practice.work.restored", file=target.name)], ex.id, "✓"))


def _saved_notebook(ex: "Exercise", path: Path) -> dict[str, Any]:
    try:
        notebook = read_notebook(path)
    except ValueError as error:
        raise CourseError("practice.work.not_a_notebook", file=path.name) from error
    if unsaved(notebook, ex._namespace, {q.answer for q in ex._set}):
        raise CourseError("practice.work.not_saved")
    return notebook


def _unpacked(ex: "Exercise", path: Path) -> tuple[dict[str, Any], bytes]:
    """The two members of a file of ``download``; no other name in it is looked at."""
    try:
        with zipfile.ZipFile(path) as archive:
            sizes = {info.filename: info.file_size for info in archive.infolist()}
            if "progress.json" not in sizes:
                raise _not_ours(path, "contents")
            if sum(sizes.get(name, 0) for name in ("progress.json", "notebook.ipynb")) > _LARGEST:
                raise _not_ours(path, "large")
            saved = json.loads(archive.read("progress.json"))
            notebook = archive.read("notebook.ipynb") if "notebook.ipynb" in sizes else b""
    except zipfile.BadZipFile as error:
        raise _not_ours(path, "zip") from error
    except (ValueError, RuntimeError, NotImplementedError, EOFError) as error:
        if isinstance(error, CourseError):
            raise
        raise _not_ours(path, "contents") from error
    if not isinstance(saved, dict) or "exercise" not in saved:
        raise _not_ours(path, "contents")
    if saved["exercise"] != ex.id:
        raise _not_ours(path, "exercise", found=saved["exercise"], exercise=ex.id)
    return saved, notebook


def _not_ours(path: Path, why: str, **values: Any) -> CourseError:
    return CourseError("practice.work.not_a_work_file", file=path.name, why=text(f"practice.work.why_{why}", **values))


def _suffix(ex: "Exercise") -> str:
    return f"_{ex.token}" if ex.token else ""


def _free(path: Path) -> Path:
    """``path``, or the first of ``name-2``, ``name-3`` … that is not taken."""
    candidate, i = path, 2
    while candidate.exists():
        candidate = path.with_name(f"{path.stem}-{i}{path.suffix}")
        i += 1
    return candidate


def write_whole(path: Path, contents: bytes) -> None:
    """Writes a file whole or not at all."""
    handle, temporary = tempfile.mkstemp(dir=path.parent, suffix=".tmp")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(contents)
        os.chmod(temporary, 0o644)
        os.replace(temporary, path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
