"""A lesson as written: one file, both languages, the code once."""

import re
from dataclasses import dataclass, field
from pathlib import Path

from coursekit.authoring.markers import CANDIDATE, ROLES, Marker, check_attributes, read_marker
from coursekit.authoring.refusal import Place, Refusal, shown

LANGS = ("es", "en")
_HEADER = re.compile(r"^#\s*langs\b")
_LANGS = re.compile(r'^# langs="([a-z]{2}(?: [a-z]{2})*)"\s*$')
_MODULE = re.compile(r"^(\d+)-[a-z0-9]+(?:-[a-z0-9]+)*$")
_LESSON = re.compile(r"^(\d+[a-z]?)-[a-z0-9]+(?:-[a-z0-9]+)*$")


@dataclass(frozen=True)
class Text:
    """A text cell in one language; ``line`` is that of its marker."""

    source: str
    line: int


@dataclass
class Cell:
    """One cell of a lesson, in all its languages.

    Attributes
    ----------
    key : str
        Its name in the file; the question's id in ``answer`` and ``check`` cells.
    role : str
        ``"text"``, ``"code"``, ``"answer"``, ``"check"`` or ``"solution"``.
    line : int
        The line of its (first) marker, from 1.
    texts : dict
        ``{"es": Text, "en": Text}``; empty for code.
    source : str
        The code, once for all languages; empty for text.
    first_line : int
        The line on which ``source`` begins.
    attributes : dict
        What stood on the marker besides the key.
    """

    key: str
    role: str
    line: int
    texts: dict[str, Text] = field(default_factory=dict)
    source: str = ""
    first_line: int = 0
    attributes: dict[str, str] = field(default_factory=dict)

    @property
    def is_text(self) -> bool:
        return bool(self.texts)

    @property
    def id(self) -> str:
        return f"{self.key}-{'text' if self.is_text else self.role}"

    @property
    def name(self) -> str:
        """The cell's name in translations.lock: its key, for code with its role."""
        return self.key if self.is_text else f"{self.key}:{self.role}"

    @property
    def solution_only(self) -> bool:
        return self.role == "solution"

    def words(self, name: str) -> list[str]:
        return self.attributes.get(name, "").split()


@dataclass
class Document:
    """A source file: ``part`` is ``"lesson"``, ``"exercise"`` or ``"page"``; ``exercise`` its id, as in ``5.1a``."""

    path: Path
    exercise: str
    part: str
    langs: tuple[str, ...]
    cells: list[Cell]

    @property
    def file(self) -> str:
        return shown(self.path)

    @property
    def judged(self) -> set[str]:
        """Keys of the questions that people judge."""
        return {cell.key for cell in self.cells if "rubric" in cell.attributes}

    def place(self, cell: Cell, lang: str = "", line: int = 0) -> Place:
        where = line or (cell.texts[lang].line if lang in cell.texts else cell.line)
        return Place(self.file, where, cell.key)


def identity(path: Path) -> tuple[str, str]:
    """Id and part of a source file, from its place: ``lessons/5-measurement/1a-asking/lesson.py`` is ``5.1a``, lesson.

    >>> identity(Path("lessons/5-measurement/1a-asking-customers/exercise.py"))
    ('5.1a', 'exercise')
    >>> identity(Path("lessons/index.py"))
    ('index', 'page')
    """
    if path.parent.name == "lessons":
        return path.stem, "page"
    module, lesson = _MODULE.match(path.parent.parent.name), _LESSON.match(path.parent.name)
    if not module or not lesson or path.name not in ("lesson.py", "exercise.py"):
        raise Refusal("authoring.folder", Place(shown(path), 1), folder=f"{path.parent.parent.name}/{path.parent.name}")
    return f"{module[1]}.{lesson[1]}", path.stem


def read_lesson(path: Path | str) -> Document:
    """Read one source file; the first thing that is wrong with it is raised.

    Parameters
    ----------
    path : Path or str
        ``…/lessons/5-measurement/1a-asking-customers/lesson.py``, ``exercise.py``, or ``lessons/index.py``.

    Raises
    ------
    Refusal
        With file, line and key of the first mistake.
    """
    document, refusals = examine(Path(path))
    if refusals:
        raise refusals[0]
    assert document is not None
    return document


def examine(path: Path) -> tuple[Document | None, list[Refusal]]:
    """The document as far as it can be read, and all that is wrong with it."""
    from coursekit.authoring.rules import check_document

    try:
        exercise, part = identity(path)
        lines = _lines(path)
        langs, first = _header(lines, shown(path))
    except Refusal as refusal:
        return None, [refusal]
    document = Document(path, exercise, part, langs, [])
    refusals = _cells(document, lines, first)
    if refusals:
        return None, refusals
    return document, check_document(document)


def _lines(path: Path) -> list[str]:
    raw = path.read_bytes()
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        raise Refusal("authoring.not_utf8", Place(shown(path), line), byte=f"0x{raw[error.start]:02x}") from None
    if not text.strip():
        raise Refusal("authoring.empty_file", Place(shown(path), 1))
    # Not splitlines(): that also cuts at form feeds and at Unicode's own line separators.
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def _header(lines: list[str], file: str) -> tuple[tuple[str, ...], int]:
    """The languages that the header declares, and the index of the first marker."""
    langs = LANGS
    for index, line in enumerate(lines):
        if CANDIDATE.match(line):
            return langs, index
        if line.strip() and not line.startswith("#"):
            raise Refusal("authoring.before_first_cell", Place(file, index + 1))
        if _HEADER.match(line):
            match = _LANGS.match(line)
            if match is None or len(set(match[1].split())) < len(match[1].split()):
                raise Refusal("authoring.langs_form", Place(file, index + 1))
            langs = tuple(match[1].split())
    raise Refusal("authoring.no_cells", Place(file, 1))


def _cells(document: Document, lines: list[str], first: int) -> list[Refusal]:
    """Fill ``document.cells``; return what is wrong with markers and keys."""
    found: list[Refusal] = []
    markers: list[Marker] = []
    for number, line in enumerate(lines[first:], first + 1):
        if CANDIDATE.match(line):
            place = Place(document.file, number)
            try:
                markers.append(marker := read_marker(line, place))
            except Refusal as refusal:
                found.append(refusal)
            else:
                found += check_attributes(marker, document.langs, place)
    if found:
        return found
    sources = _jupytext(document.file, lines[first:], markers)
    if isinstance(sources, Refusal):
        return [sources]
    for index, (marker, source) in enumerate(zip(markers, sources, strict=True)):
        end = markers[index + 1].line - 1 if index + 1 < len(markers) else len(lines)
        found += _add(document, marker, source, lines[marker.line : end])
    return found


def _jupytext(file: str, lines: list[str], markers: list[Marker]) -> list[str] | Refusal:
    """What jupytext makes of the file, as long as it sees the very cells that we see."""
    import jupytext

    # Without comment_magics=False a comment such as `# ls …` or `# %matplotlib …` silently becomes a command.
    fmt = {"extension": ".py", "format_name": "percent", "comment_magics": False}
    # jupytext wants a list of tags, which would need unquoted values; under another name it takes them as any text.
    sent = list(lines)
    for marker in markers:
        index = marker.line - markers[0].line
        sent[index] = sent[index].replace(' tags="', ' tagged="')
    cells = jupytext.reads("\n".join(sent), fmt=fmt).cells
    for marker, cell in zip(markers, cells, strict=False):
        seen = {"tags" if name == "tagged" else name: value for name, value in cell.metadata.items()}
        for its_own in ("lines_to_next_cell", "cell_marker"):
            seen.pop(its_own, None)
        if seen != marker.attributes or (cell.cell_type == "markdown") != marker.is_text:
            return Refusal("authoring.jupytext_differs", Place(file, marker.line))
    if len(cells) != len(markers):
        return Refusal("authoring.jupytext_differs", Place(file, markers[min(len(cells), len(markers)) - 1].line))
    return [cell.source for cell in cells]


def _add(document: Document, marker: Marker, source: str, raw: list[str]) -> list[Refusal]:
    attributes = dict(marker.attributes)
    cells = document.cells
    file = document.file
    if not marker.is_text:
        role: str = next(name for name in ROLES if name in attributes)
        key = attributes.pop(role)
        role = "code" if role == "key" else role
        place = Place(file, marker.line, key)
        if not source.strip():
            return [Refusal("authoring.empty_cell", place)]
        same = next((cell for cell in cells if cell.key == key and cell.role == role and not cell.is_text), None)
        if same or (role, key) == ("code", "setup"):
            return [Refusal("authoring.duplicate_key", place, first=same.line if same else 1)]
        skipped = next(index for index, line in enumerate(raw) if line.strip())
        cells.append(
            Cell(key, role, marker.line, {}, source.strip("\n").rstrip(), marker.line + 1 + skipped, attributes)
        )
        return []
    langs = [name for name in attributes if name in document.langs]
    key = attributes[langs[0]]
    place = Place(file, marker.line, key)
    for offset, line in enumerate(raw):
        if line.strip() and not re.match(r"^#( |\t|$)", line):
            return [Refusal("authoring.text_uncommented", Place(file, marker.line + 1 + offset, key))]
    if not source.strip():
        return [Refusal("authoring.empty_cell", place)]
    role = "solution" if attributes.pop("in", "") else "text"
    for lang in langs:
        del attributes[lang]
    same = next((cell for cell in cells if cell.key == key and cell.is_text), None)
    if same is None:
        text = Text(source.strip("\n").rstrip(), marker.line)
        cells.append(Cell(key, role, marker.line, dict.fromkeys(langs, text), attributes=attributes))
        return []
    if any(lang in same.texts for lang in langs):
        first = next(same.texts[lang].line for lang in langs if lang in same.texts)
        return [Refusal("authoring.duplicate_key", place, first=first)]
    if same is not cells[-1]:
        return [Refusal("authoring.apart", place, first=same.line)]
    if same.role != role or any(same.attributes.get(name, value) != value for name, value in attributes.items()):
        return [Refusal("authoring.attributes_differ", place, first=same.line)]
    same.attributes.update(attributes)
    same.texts |= dict.fromkeys(langs, Text(source.strip("\n").rstrip(), marker.line))
    return []
