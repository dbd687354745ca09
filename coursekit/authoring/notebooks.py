"""From a document to a notebook of one language, not yet run."""

import hashlib
import json
import math
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from coursekit import __version__
from coursekit.authoring import regions
from coursekit.authoring.code import in_language
from coursekit.authoring.course import Course
from coursekit.authoring.glossary import KEY as TERMS
from coursekit.authoring.glossary import section
from coursekit.authoring.refusal import Place, Refusal
from coursekit.authoring.source import Cell, Document
from coursekit.messages import did_you_mean, quoted

Points = Callable[[str, str], float]
LANGUAGE_INFO = {"name": "python"}
KERNEL = {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"}


@dataclass
class Job:
    """One notebook to be built: where it goes, and where each of its cells comes from."""

    document: Document
    tree: str
    lang: str
    target: Path
    notebook: Any
    places: dict[str, Place] = field(default_factory=dict)

    @property
    def runs(self) -> bool:
        return self.tree != "exercise"


def trees(document: Document) -> tuple[str, ...]:
    """What is built from a document."""
    return ("exercise", "solution") if document.part == "exercise" else (document.part,)


def jobs(
    course: Course, document: Document, points: Points, concepts: set[str] | None
) -> tuple[list[Job], list[Refusal]]:
    """All notebooks of a document, and what the course as a whole finds wrong with it.

    There are no notebooks where anything is wrong.
    """
    refusals = [*_concepts(document, concepts), *_points(document, points), *_links(course, document)]
    if refusals or course.refusals.get(document.file):
        return [], refusals
    made = []
    for tree in trees(document):
        for lang in document.langs:
            target = course.target(document.exercise, tree, lang)
            # Only where the lesson has mistakes of its own has the exercise no name.
            if target is not None:
                made.append(_job(course, document, tree, lang, target, points))
    return made, []


def _links(course: Course, document: Document) -> list[Refusal]:
    found = []
    for cell in document.cells:
        for lang in cell.texts:
            try:
                course.resolve(document, cell, lang, trees(document)[0])
            except Refusal as refusal:
                found.append(refusal)
    return found


def _concepts(document: Document, known: set[str] | None) -> list[Refusal]:
    if known is None:
        return []
    wrong = [(cell, name) for cell in document.cells for name in cell.words("concepts") if name not in known]
    return [
        Refusal("authoring.concept", document.place(cell), name=quoted(name), nearest=did_you_mean(name, sorted(known)))
        for cell, name in wrong
    ]


def _points(document: Document, points: Points) -> list[Refusal]:
    found = []
    for cell in document.cells:
        if cell.role != "answer":
            continue
        try:
            value = float(points(document.exercise, cell.key))
        except KeyError as error:
            known = sorted(_known(error.args) - {cell.key, document.exercise})
            place, question = document.place(cell), quoted(cell.key)
            if known:
                nearest = did_you_mean(cell.key, known)
                found.append(
                    Refusal("authoring.question", place, question=question, id=document.exercise, nearest=nearest)
                )
            else:
                found.append(Refusal("authoring.no_questions", place, question=question, id=document.exercise))
        else:
            if not (math.isfinite(value) and value >= 0):
                found.append(
                    Refusal("authoring.points_value", document.place(cell), question=quoted(cell.key), value=value)
                )
    return found


def _known(args: tuple) -> set[str]:
    """The ids that a KeyError carries, given one by one or in lists."""
    found: set[str] = set()
    for arg in args:
        found |= {arg} if isinstance(arg, str) else set(map(str, arg)) if hasattr(arg, "__iter__") else set()
    return found


def _job(course: Course, document: Document, tree: str, lang: str, target: Path, points: Points) -> Job:
    from nbformat import v4

    job = Job(document, tree, lang, target, None)
    cells = []
    for cell in document.cells:
        if cell.solution_only and tree != "solution":
            continue
        made = _cell(course, document, cell, tree, lang, points)
        job.places[made.id] = document.place(cell, lang)
        cells.append(made)
        if cell.key == "title" and cell.is_text and document.part != "page":
            cells.append(_setup(document, lang))
            job.places[cells[-1].id] = document.place(cell, lang)
    terms = section(course.glossary, document.exercise, lang) if document.part == "lesson" else ""
    if terms:
        metadata = {"coursekit": {"key": TERMS, "role": "text"}}
        cells.append(v4.new_markdown_cell(terms, id=f"{TERMS}-text", metadata=metadata))
        job.places[cells[-1].id] = Place("lessons/glossary.csv", 1)
    ours = {"exercise": document.exercise, "lang": lang, "version": __version__}
    about = {"coursekit": ours, "kernelspec": dict(KERNEL), "language_info": dict(LANGUAGE_INFO)}
    job.notebook = v4.new_notebook(cells=cells, metadata=about)
    job.notebook.nbformat_minor = 5
    return job


def _setup(document: Document, lang: str) -> Any:
    from nbformat import v4

    source = f'from coursekit import exercise\n\nex = exercise("{document.exercise}", lang="{lang}", token="")'
    return v4.new_code_cell(source, id="setup-code", metadata={"coursekit": {"key": "setup", "role": "code"}})


def _cell(course: Course, document: Document, cell: Cell, tree: str, lang: str, points: Points) -> Any:
    from nbformat import v4

    ours: dict[str, object] = {"key": cell.key, "role": cell.role}
    if cell.role in ("answer", "check"):
        ours["question"] = cell.key
    # A text earns its points in the answer cell, where people give them; its check only says what it seems to lack.
    if (cell.role == "check" and cell.key not in document.judged) or "rubric" in cell.attributes:
        value = float(points(document.exercise, cell.key))
        ours["points"] = int(value) if value.is_integer() else value
    if cell.words("concepts"):
        ours["concepts"] = cell.words("concepts")
    if "rubric" in cell.attributes:
        ours["rubric"] = cell.attributes["rubric"]
    metadata: dict[str, object] = {"coursekit": ours}
    if cell.words("tags"):
        metadata["tags"] = sorted(cell.words("tags"))
    if "predict" in cell.words("tags"):
        # What is to be guessed first stays folded away until the reader runs the cell.
        metadata["jupyter"] = {"outputs_hidden": True}
    if cell.is_text:
        source = course.resolve(document, cell, lang, tree)
        return v4.new_markdown_cell(source, id=cell.id, metadata=metadata)
    source = in_language(code(cell, tree), lang)
    return v4.new_code_cell(source, id=cell.id, metadata=metadata)


def code(cell: Cell, tree: str) -> str:
    """The code of a cell as one tree has it, still in all languages."""
    if cell.role != "answer":
        return cell.source
    return regions.solved(cell.source) if tree == "solution" else regions.blank(cell.source)


def fingerprint(notebook: Any, data: str) -> str:
    """A hash of all that a notebook is made from: its cells, its metadata (with our version), the course's data."""
    content = json.dumps({**notebook, "data": data}, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(content.encode()).hexdigest()[:16]


def data_fingerprint(root: Path) -> str:
    """A hash of the tables in ``data``, which lessons open and which are made as the company's are."""
    found = hashlib.sha256()
    folder = root / "data"
    for path in sorted(p for p in folder.rglob("*") if p.is_file() and p.suffix in (".csv", ".json", ".yaml")):
        found.update(f"{path.relative_to(folder).as_posix()}\0".encode() + path.read_bytes() + b"\0")
    return found.hexdigest()


def written(notebook: Any) -> str:
    """The notebook as text: sorted keys, one final line break; refused by nbformat if it is not valid."""
    import nbformat

    nbformat.validate(notebook)
    text = nbformat.writes(notebook, version=nbformat.NO_CONVERT)
    return text if text.endswith("\n") else text + "\n"
