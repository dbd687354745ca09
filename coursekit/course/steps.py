"""What an update does with each file, decided before anything is done."""

from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from coursekit.course.manifest import Delivered, Manifest, State
from coursekit.messages import CourseError, known_languages, quoted, text


class Action(Enum):
    """What becomes of one path of the course."""

    ADD = "added"
    RESTORE = "restored"  # it was deleted
    REPLACE = "replaced"
    REMOVE = "removed"
    KEEP = "kept"  # somebody worked in it, and the new version says the same
    BESIDE = "beside"  # somebody worked in it, and the new version lies beside it
    LEAVE = "left"  # somebody worked in it, and the new version does not have it any more
    NONE = "none"


@dataclass(frozen=True)
class Step:
    """One path and what becomes of it; ``beside`` is where its new version goes."""

    path: str
    action: Action
    beside: str = ""


def steps(root: Path, old: Manifest, new: Manifest) -> list[Step]:
    """What turns the course in ``root`` into ``new``; asked again after an interruption, it is what is left to do.

    Raises
    ------
    CourseError
        Where a link or a file stands in the place of one of the course's folders.
    """
    for path in {**new.files, **old.files, **old.beside}:
        _check_folders(root, path)
    found = [_step(root, path, old, new) for path in sorted(new.files)]
    there = {path.casefold(): path for path in new.files}
    for path in sorted(set(old.files) - set(new.files)):
        state = old.files[path].state(root / path)
        if state is State.TOUCHED:
            found.append(Step(path, Action.LEAVE))
        elif state is not State.MISSING and not _is_one_file(root, path, there.get(path.casefold())):
            found.append(Step(path, Action.REMOVE))
    return found


def _step(root: Path, path: str, old: Manifest, new: Manifest) -> Step:
    before, now = old.files.get(path), new.files[path]
    state = now.state(root / path)
    if state is State.SAME:
        return Step(path, Action.NONE)
    if state is State.MISSING:
        return Step(path, Action.ADD if before is None else Action.RESTORE)
    was = before.state(root / path) if before else State.TOUCHED
    if before and was in (State.SAME, State.RUN):
        # A lesson that was only run is replaced when there is a new one, and else keeps its outputs.
        return Step(path, Action.NONE if before.sha256 == now.sha256 else Action.REPLACE)
    if state is State.RUN:
        return Step(path, Action.NONE)
    if before and before.says_the_same(now):
        return Step(path, Action.KEEP)
    return Step(path, Action.BESIDE, _free_name(root, path, new.version, now, old))


def _is_one_file(root: Path, path: str, other: str | None) -> bool:
    """Whether two names that differ in case alone are one file here, as on Windows and macOS."""
    return other is not None and (root / other).exists() and (root / path).samefile(root / other)


def _check_folders(root: Path, path: str) -> None:
    for folder in list((root / path).relative_to(root).parents)[:-1]:
        place = root / folder
        if place.is_symlink():
            raise CourseError("course.link_in_way", path=quoted(folder.as_posix(), 80))
        if place.exists() and not place.is_dir():
            raise CourseError("course.file_in_way", path=quoted(folder.as_posix(), 80))


def beside_name(path: str, version: str, number: int = 1) -> str:
    """The name of a new version that is laid beside a learner's own, in the language of its folder.

    >>> beside_name("exercises/en/2.1_awareness.ipynb", "0.2.0")
    'exercises/en/2.1_awareness.new-0.2.0.ipynb'
    >>> beside_name("exercises/es/2.1_reconocimiento.ipynb", "0.2.0", 2)
    'exercises/es/2.1_reconocimiento.nuevo-0.2.0-2.ipynb'
    """
    folder, _, name = path.rpartition("/")
    stem, dot, ending = name.rpartition(".")
    lang = next((part for part in folder.split("/") if part in known_languages()), None)
    word = text("course.beside_word", lang=lang)
    said = f"{stem or ending}.{word}-{version}" + (f"-{number}" if number > 1 else "") + (dot + ending if stem else "")
    return f"{folder}/{said}" if folder else said


def _free_name(root: Path, path: str, version: str, now: Delivered, old: Manifest) -> str:
    """The first name that is free, or that holds this very file: an update that was interrupted had got so far."""
    number = 1
    while True:
        name = beside_name(path, version, number)
        state = now.state(root / name)
        if state in (State.MISSING, State.SAME):
            return name
        ours = old.beside.get(name)
        if ours and ours.file.state(root / name) in (State.SAME, State.RUN):
            return name
        number += 1
