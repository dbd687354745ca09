"""The course as a whole: its lessons, their titles and file names, and the links between them."""

import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from coursekit.authoring.glossary import read_glossary
from coursekit.authoring.prose import first_heading, replace_links
from coursekit.authoring.refusal import Place, Refusal, shown
from coursekit.authoring.source import LANGS, Cell, Document, examine, identity
from coursekit.messages import CourseError, did_you_mean, quoted

TREES = {"lesson": "notebooks", "page": "notebooks", "exercise": "exercises", "solution": "solutions"}
LONGEST_NAME = 80
# Where a link leads that finds nothing in a language which is not (yet) that of the whole course.
ELSEWHERE = ("en", "es")
_SCHEME = re.compile(r"^([A-Za-z][A-Za-z0-9+.-]*):(.*)$")
_TARGET = re.compile(r"^([^@#]*)(?:@([^@#]*))?(?:#(.*))?$")
_OUTSIDE = ("http", "https", "mailto")


@dataclass(frozen=True)
class Lesson:
    """One lesson part of the course.

    Attributes
    ----------
    id : str
        As in ``"5.1a"``.
    folder : Path
        Where its sources are.
    titles : dict
        ``{"es": "Preguntar a los clientes", …}``, without the id.
    names : dict
        File name of its notebooks per language; exercise and solution have the same.
    lesson : Document
    exercise : Document or None
    """

    id: str
    folder: Path
    titles: dict[str, str]
    names: dict[str, str]
    lesson: Document
    exercise: Document | None


class Course:
    """All source files under ``root``/lessons, read once.

    ``refusals`` holds what is wrong per file; ``documents`` what could be read, by id and part.
    """

    def __init__(self, root: Path):
        self.root = root
        self.documents: dict[tuple[str, str], Document] = {}
        self.refusals: dict[str, list[Refusal]] = {}
        self._files: dict[tuple[str, str], str] = {}
        self.glossary = read_glossary(root)
        for path in _sources(root):
            self._read(path)
        self.names = {key: _names(document) for key, document in self.documents.items() if key[1] != "exercise"}
        for (exercise, part), document in self.documents.items():
            if part == "exercise" and (exercise, "lesson") in self.names:
                self._same_languages(exercise, document)
        self._one_name_each()

    def _read(self, path: Path) -> None:
        try:
            key = identity(path)
        except Refusal as refusal:
            self.refusals[shown(path)] = [refusal]
            return
        if key in self._files:
            place = Place(shown(path), 1)
            self.refusals[shown(path)] = [Refusal("authoring.same_id", place, id=key[0], other=self._files[key])]
            return
        self._files[key] = shown(path)
        document, refusals = examine(path)
        if document is not None:
            self.documents[key] = document
        if refusals:
            self.refusals[shown(path)] = refusals

    def _same_languages(self, exercise: str, document: Document) -> None:
        missing = [lang for lang in document.langs if lang not in self.names[exercise, "lesson"]]
        if missing and (exercise, "lesson") in self.documents and not self._broken(exercise, "lesson"):
            refusal = Refusal("authoring.exercise_language", Place(document.file, 1), language=missing[0], id=exercise)
            self.refusals.setdefault(document.file, []).append(refusal)

    def _one_name_each(self) -> None:
        seen: dict[tuple[str, str], str] = {}
        for (exercise, part), names in self.names.items():
            for lang, name in names.items():
                if (lang, name) in seen:
                    document = self.documents[exercise, part]
                    refusal = Refusal("authoring.same_name", Place(document.file, 1), name=name, other=seen[lang, name])
                    self.refusals.setdefault(document.file, []).append(refusal)
                seen.setdefault((lang, name), exercise)

    def _broken(self, exercise: str, part: str) -> bool:
        return bool(self.refusals.get(self._files.get((exercise, part), "")))

    def id_of(self, file: str) -> str:
        """The id of a source file; empty for one whose folder says none."""
        return next((key[0] for key, other in self._files.items() if other == file), "")

    @property
    def known(self) -> list[tuple[str, str]]:
        """Id and part of every source file, readable or not."""
        return list(self._files)

    @property
    def ids(self) -> list[str]:
        """Ids of lessons and pages, in the order of the course, the pages last."""
        pages = sorted(exercise for exercise, part in self._files if part == "page")
        return sorted({e for e, part in self._files if part != "page"}, key=in_order) + pages

    def chosen(self, wanted: tuple[str, ...]) -> list[str]:
        """The ids asked for; ``5.1`` stands for all its parts. An unknown one is an error with the nearest."""
        if not wanted:
            return self.ids
        found: list[str] = []
        for name in wanted:
            parts = [i for i in self.ids if i == name] or [
                i for i in self.ids if re.fullmatch(re.escape(name) + "[a-z]", i)
            ]
            if not parts:
                raise CourseError("authoring.unknown_lesson", id=quoted(name), nearest=did_you_mean(name, self.ids))
            found += [i for i in parts if i not in found]
        return found

    def target(self, exercise: str, tree: str, lang: str) -> Path | None:
        """Where the notebook goes, from the root; None where the title gives no name."""
        part = "page" if (exercise, "page") in self.names else "lesson"
        name = self.names.get((exercise, part), {}).get(lang)
        return Path(TREES[tree]) / lang / name if name else None

    def resolve(self, document: Document, cell: Cell, lang: str, tree: str) -> str:
        """The text of ``cell`` with the course's own links turned into relative paths."""
        return replace_links(cell.texts[lang].source, lambda link: self._link(link, document, cell, lang, TREES[tree]))

    def _link(self, link: str, document: Document, cell: Cell, lang: str, tree: str) -> tuple[str, str]:
        """Where a link leads, and what is said beside its words: the language, where it is another."""
        match = _SCHEME.match(link)
        if match is None or match[1] in _OUTSIDE:
            return link, ""
        place = document.place(cell, lang)
        scheme, rest = match[1], match[2]
        if scheme not in TREES:
            nearest = did_you_mean(scheme, [*TREES, *_OUTSIDE])
            raise Refusal("authoring.link_scheme", place, link=quoted(link, 60), nearest=nearest)
        parts = _TARGET.match(rest)
        if parts is None:
            raise Refusal("authoring.link_form", place, link=quoted(link, 60))
        wanted, anchor = parts[1], parts[3]
        source = "exercise" if scheme == "solution" else scheme
        known = sorted((e for e, part in self._files if part == source), key=in_order)
        if wanted not in known:
            nearest = did_you_mean(wanted, known) if known else ""
            raise Refusal("authoring.link_unknown", place, link=quoted(link, 60), nearest=nearest)
        other = parts[2] or self._spoken(wanted, source, scheme, lang)
        path = self.target(wanted, scheme, other)
        there = self.documents.get((wanted, source))
        unnamed = path is None and self._broken(wanted, "page" if source == "page" else "lesson")
        if unnamed or (there is None and (path is None or anchor is not None)):
            file = self._files[wanted, "lesson" if unnamed and source == "exercise" else source]
            raise Refusal("authoring.link_broken", place, link=quoted(link, 60), file=file)
        if path is None or (there is not None and other not in there.langs):
            raise Refusal("authoring.link_language", place, link=quoted(link, 60), language=other)
        folder, here = path.parent.as_posix(), f"{tree}/{lang}"
        shown_path = path.name if folder == here else f"../{other}/{path.name}"
        if path.parts[0] != tree:
            shown_path = f"../../{path.as_posix()}"
        if there and anchor is not None:
            shown_path += _anchor(anchor, there, scheme, link, place)
        return shown_path, "" if parts[2] or other == lang else f" ({other})"

    def _spoken(self, wanted: str, source: str, scheme: str, lang: str) -> str:
        """The language of what a link leads to: the reader's, or English where theirs is not required and lacks it."""
        there = self.documents.get((wanted, source))
        if lang in LANGS or there is None or (lang in there.langs and self.target(wanted, scheme, lang) is not None):
            return lang
        return next((other for other in ELSEWHERE if other in there.langs), lang)


def _anchor(anchor: str, there: Document, scheme: str, link: str, place: Place) -> str:
    """A cell's key as JupyterLab finds the cell: by its id, the same in every language."""
    cells = {
        cell.key: cell for cell in there.cells if cell.is_text and (scheme == "solution" or not cell.solution_only)
    }
    if anchor not in cells:
        nearest = did_you_mean(anchor, cells)
        raise Refusal("authoring.link_anchor", place, link=quoted(link, 60), file=there.file, nearest=nearest)
    return f"#cell-id={cells[anchor].id}"


def in_order(exercise: str) -> tuple[list[tuple[int, str]], str]:
    """Sort key that puts 5.2 before 5.10, and 5.1a before 5.1b."""
    return [(int(number or 0), word) for number, word in re.findall(r"(\d+)|(\D+)", exercise)], exercise


def _sources(root: Path) -> list[Path]:
    lessons = root / "lessons"
    if not lessons.is_dir():
        raise CourseError("authoring.no_course", folder=root.name or "/")
    return sorted([*lessons.glob("*.py"), *lessons.glob("*/*/lesson.py"), *lessons.glob("*/*/exercise.py")])


def title(document: Document, lang: str) -> str:
    """The H1 of a document without its id; empty where there is none."""
    first = document.cells[0]
    heading = first_heading(first.texts[lang].source) if lang in first.texts else None
    return (heading or "").removeprefix(f"{document.exercise} · ").strip()


def file_name(exercise: str, heading: str) -> str:
    """The name of a notebook, in the reader's language.

    >>> file_name("5.1a", "¿Cuánto vale un cliente, año a año?")
    '5.1a_cuanto_vale_un_cliente_ano_a_ano.ipynb'
    """
    plain = unicodedata.normalize("NFKD", heading.casefold())
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    words = re.sub(r"[^a-z0-9]+", "_", plain).strip("_")
    return f"{exercise}_{words}"[:LONGEST_NAME].rstrip("_") + ".ipynb"


def _names(document: Document) -> dict[str, str]:
    if document.part == "page":
        return dict.fromkeys(document.langs, f"{document.exercise}.ipynb")
    titles = {lang: title(document, lang) for lang in document.langs}
    return {lang: file_name(document.exercise, heading) for lang, heading in titles.items() if heading}


def course(root: Path | str) -> list[Lesson]:
    """The lessons of a course in their order; the first mistake in a source is raised.

    Parameters
    ----------
    root : Path or str
        The folder that holds ``lessons``.
    """
    found = Course(Path(root))
    for refusals in found.refusals.values():
        raise refusals[0]
    lessons = []
    for exercise in found.ids:
        document = found.documents.get((exercise, "lesson"))
        if document is None:
            continue
        titles = {lang: title(document, lang) for lang in document.langs}
        names = found.names[exercise, "lesson"]
        also = found.documents.get((exercise, "exercise"))
        lessons.append(Lesson(exercise, document.path.parent, titles, names, document, also))
    return lessons
