"""`coursekit new-lesson`: the files of a lesson that already runs, with what is yours to write between ‹ and ›.

It asks one small question of Café Lumbre's orders, so that its notebooks build and its questions can be tested from the
first minute. What stands between the two marks is to be replaced: the build refuses a lesson that still has any.
"""

import csv
import io
import re
from dataclasses import dataclass, field
from importlib.resources import files
from pathlib import Path

from coursekit.authoring.course import Course
from coursekit.authoring.files import write
from coursekit.authoring.refusal import Place, Refusal
from coursekit.messages import CourseError, quoted

OPEN, CLOSE = "‹", "›"
_ID = re.compile(r"(\d+)\.(\d+)([a-z]?)")
_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_LESSON = {
    "lesson.txt": "lesson.py",
    "exercise.txt": "exercise.py",
    "teaching.es.txt": "teaching.es.md",
    "teaching.en.txt": "teaching.en.md",
}
_BANK = {
    "bank_questions.txt": "__init__.py",
    "bank_counted.txt": "counted.py",
    "bank_judged.txt": "judged.py",
    "bank_quizzes.txt": "quizzes.py",
}


@dataclass
class NewLesson:
    """What was written, from the root of the course.

    Attributes
    ----------
    files : list of Path
        The new files.
    concepts : list of str
        The concepts of the lesson: those that ``concepts.csv`` had for it, or the one that was added.
    added : bool
        Whether a row was added to ``concepts.csv``.
    """

    files: list[Path] = field(default_factory=list)
    concepts: list[str] = field(default_factory=list)
    added: bool = False


def new_lesson(root: Path | str, id: str, name: str, *, module: str = "") -> NewLesson:
    """Write the files of a new lesson; nothing that is there is changed, but for a row at the end of ``concepts.csv``.

    Parameters
    ----------
    root : Path or str
        The folder that holds ``lessons`` and ``coursekit``.
    id : str
        As in ``"5.5"``, or ``"5.5a"`` for the first part of several.
    name : str
        What its folder is called after the number, as in ``"late-parcels"``.
    module : str
        The name of the module's folder after its number; only for a module that has no folder yet.

    Raises
    ------
    CourseError
        For an id or a name that does not fit, an id that is taken, and a file that is there already.
    """
    root = Path(root)
    match = _ID.fullmatch(id)
    if match is None:
        raise CourseError("authoring.new_id", id=quoted(id))
    if not _NAME.fullmatch(name):
        raise CourseError("authoring.new_name", name=quoted(name))
    if not (root / "coursekit" / "bank").is_dir():
        raise CourseError("authoring.new_no_bank", folder=root.name or "/")
    number, lesson, part = match.groups()
    _free(root, id, number, lesson)
    package = f"m{number}_{lesson}{part}_{name.replace('-', '_')}"
    folder = _module(root, number, module) / f"{lesson}{part}-{name}"
    bank = root / "coursekit" / "bank" / package
    wanted = {folder / target: source for source, target in _LESSON.items()}
    wanted |= {bank / target: source for source, target in _BANK.items()}
    there = next((path for path in wanted if path.exists()), None)
    if there is not None:
        raise CourseError("authoring.new_there", file=there.relative_to(root).as_posix())
    result = NewLesson()
    result.concepts, longer = _concepts(root, f"{number}.{lesson}", name)
    if longer:
        write(root / "lessons" / "concepts.csv", longer)
        result.added = True
    values = {"ID": id, "PACKAGE": package, "CONCEPT": " ".join(result.concepts)}
    for path, source in wanted.items():
        write(path, _filled(source, values))
        result.files.append(path.relative_to(root))
    return result


def leftovers(root: Path, course: Course, exercise: str) -> list[Refusal]:
    """Text of the scaffold that nobody has replaced: one refusal for each file, on its first line that has some."""
    found = []
    for path in _written(root, course, exercise):
        text = path.read_text(encoding="utf-8", errors="replace")
        count = text.count(OPEN)
        if count:
            line = text[: text.index(OPEN)].count("\n") + 1
            found.append(Refusal("authoring.leftover", Place(path.relative_to(root).as_posix(), line), count=count))
    found += _concept_rows(root, exercise)
    return found


def _written(root: Path, course: Course, exercise: str) -> list[Path]:
    """What an author writes for a lesson: sources, notes for teachers, questions."""
    sources = [document for (id, _), document in course.documents.items() if id == exercise]
    paths = [document.path for document in sources if document.part == "page"]
    for folder in sorted({document.path.parent for document in sources if document.part != "page"}):
        paths += sorted([*folder.glob("*.py"), *folder.glob("*.md")])
    match = _ID.fullmatch(exercise)
    if match:
        bank = f"m{match[1]}_{match[2]}{match[3]}_*"
        paths += sorted((root / "coursekit" / "bank").glob(f"{bank}/*.py"))
    return paths


def _concept_rows(root: Path, exercise: str) -> list[Refusal]:
    path = root / "lessons" / "concepts.csv"
    if not path.is_file():
        return []
    lesson = exercise.rstrip("abcdefghijklmnopqrstuvwxyz")
    found = []
    for line, said in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
        if OPEN in said and lesson in re.split(r"[ ,]", said):
            place = Place("lessons/concepts.csv", line)
            found.append(Refusal("authoring.leftover", place, count=said.count(OPEN)))
    return found


def _free(root: Path, id: str, number: str, lesson: str) -> None:
    """An id stands for one lesson or for its parts, and is given once."""
    same = re.compile(rf"{lesson}([a-z]?)-.*")
    taken = []
    for folder in sorted((root / "lessons").glob(f"{number}-*/*")):
        match = same.fullmatch(folder.name)
        if match and folder.is_dir():
            taken.append((f"{number}.{lesson}{match[1]}", folder))
    for other, folder in taken:
        if other == id:
            raise CourseError("authoring.new_taken", id=id, folder=folder.relative_to(root).as_posix())
    if any(bool(other[-1].isalpha()) != bool(id[-1].isalpha()) for other, _ in taken):
        raise CourseError("authoring.new_parts", id=id, others=", ".join(other for other, _ in taken))
    modules = re.compile(rf"m{re.escape(id.replace('.', '_'))}_\w+")
    for path in sorted((root / "coursekit" / "bank").iterdir()):
        if modules.fullmatch(path.stem):
            raise CourseError("authoring.new_taken", id=id, folder=path.relative_to(root).as_posix())


def _module(root: Path, number: str, name: str) -> Path:
    """The folder of the module: the one that is there, or a new one if it is given a name."""
    there = sorted(path for path in (root / "lessons").glob(f"{number}-*") if path.is_dir())
    if there:
        return there[0]
    if not name:
        raise CourseError("authoring.new_module", number=number)
    if not _NAME.fullmatch(name):
        raise CourseError("authoring.new_name", name=quoted(name))
    return root / "lessons" / f"{number}-{name}"


def _concepts(root: Path, lesson: str, name: str) -> tuple[list[str], str]:
    """The concepts of a lesson; where it has none, one of its own, and ``concepts.csv`` with a row for it."""
    path = root / "lessons" / "concepts.csv"
    if not path.is_file():
        raise CourseError("authoring.new_no_concepts")
    # Bytes: reading as text would turn the whole file's line endings into others.
    text = path.read_bytes().decode("utf-8")
    reader = csv.DictReader(io.StringIO(text))
    rows = list(reader)
    own = [row["id"] for row in rows if lesson in (row.get("lesson") or "").split()]
    if own:
        return own, ""
    given = name
    while given in {row["id"] for row in rows}:
        given += "-2"
    values = {
        "id": given,
        "es": "‹Nombre del concepto›",
        "en": "‹Name of the concept›",
        "lesson": lesson,
        "learner_does": "‹what the learner does with it›",
        "grade": "value+quiz",
    }
    end = "\r\n" if "\r\n" in text else "\n"
    row = io.StringIO()
    csv.DictWriter(row, reader.fieldnames or (), lineterminator=end, extrasaction="ignore").writerow(values)
    return [given], text + ("" if text.endswith("\n") or not text else end) + row.getvalue()


def _filled(source: str, values: dict[str, str]) -> str:
    text = files("coursekit.authoring").joinpath("templates", source).read_text(encoding="utf-8")
    for name, value in values.items():
        text = text.replace(f"@{name}@", value)
    return text
