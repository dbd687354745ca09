"""Brings a course into a folder, and later up to date: what a learner worked in stays as it is.

An update first lays everything that is needed ready in ``.coursekit/incoming``, with a plan; then each file is put in
its place in one step, and what was delivered is written down last. Whatever interrupts it, the folder holds whole
files, and the same command goes on from the plan, without a network.
"""

import contextlib
import hashlib
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from coursekit.course.manifest import Beside, Delivered, Manifest, State, write_whole
from coursekit.course.place import INCOMING, KEPT, LOCK, MANIFEST, PLAN, is_checkout, is_fetched
from coursekit.course.source import Bundle, chosen
from coursekit.course.steps import Action, Step, steps
from coursekit.messages import CourseError, quoted


def fetch(folder: Path, read: Callable[[], Bundle], solutions: bool = True) -> list[Step]:
    """Brings the course into a new folder.

    Parameters
    ----------
    read : callable
        Gives the course; called when the folder has been found fit.

    Returns
    -------
    list of Step
        What was done.

    Raises
    ------
    CourseError
        If the folder holds something else, or the course already.
    """
    if is_checkout(folder):
        raise CourseError("course.is_checkout", folder=folder)
    if (folder / MANIFEST).is_file():
        raise CourseError("course.already_there", folder=folder)
    if folder.exists() and not folder.is_dir():
        raise CourseError("course.not_a_folder", folder=folder)
    if (folder / PLAN).is_file():
        return finish(folder) or []
    if folder.is_dir() and any(not entry.name.startswith(".") for entry in folder.iterdir()):
        raise CourseError("course.not_empty", folder=folder)
    bundle = read()
    with _said(folder):
        folder.mkdir(parents=True, exist_ok=True)
        return _bring(folder, bundle, solutions)


def update(root: Path, read: Callable[[], Bundle], solutions: bool | None = None, dry: bool = False) -> list[Step]:
    """Brings the course in ``root`` up to date; with ``dry`` only says what would be done.

    Parameters
    ----------
    solutions : bool, optional
        With or without them; as before, if not given.
    """
    if not is_fetched(root):
        raise CourseError("course.is_checkout", folder=root)
    finish(root)
    bundle = read()
    wanted = Manifest.read(root).solutions if solutions is None else solutions
    if dry:
        return steps(root, Manifest.read(root), _manifest(bundle, wanted))
    with _said(root):
        return _bring(root, bundle, wanted)


def finish(root: Path) -> list[Step] | None:
    """Finishes an update that was interrupted; None where there is none to finish."""
    if not (root / PLAN).is_file():
        return None
    with _said(root), _alone(root):
        return _apply(root)


def _manifest(bundle: Bundle, solutions: bool) -> Manifest:
    files = {path: Delivered.of(path, content) for path, content in chosen(bundle.files, solutions).items()}
    return Manifest(bundle.version, bundle.given, solutions, files)


def _bring(root: Path, bundle: Bundle, solutions: bool) -> list[Step]:
    new = _manifest(bundle, solutions)
    with _alone(root):
        shutil.rmtree(root / INCOMING, ignore_errors=True)
        # A link in the way is said before anything is written.
        needed = {
            new.files[step.path].sha256: step.path
            for step in steps(root, Manifest.read(root), new)
            if step.action in (Action.ADD, Action.RESTORE, Action.REPLACE, Action.BESIDE)
        }
        for sha256, path in needed.items():
            write_whole(root, INCOMING / sha256, bundle.files[path], lasting=False)
        new.write(root, PLAN)
        return _apply(root)


def _apply(root: Path) -> list[Step]:
    """Carries out the plan that lies ready; each step can be done again."""
    old, new = Manifest.read(root), Manifest.read(root, PLAN)
    todo = steps(root, old, new)
    for step in todo:
        if step.action in (Action.ADD, Action.RESTORE, Action.REPLACE):
            write_whole(root, step.path, _incoming(root, new.files[step.path]))
        elif step.action is Action.BESIDE:
            write_whole(root, step.beside, _incoming(root, new.files[step.path]))
            new.beside[step.beside] = Beside(step.path, new.files[step.path])
        elif step.action is Action.REMOVE:
            _remove(root, step.path)
    kept = {step.path for step in todo if step.action is Action.KEEP}
    for name, one in old.beside.items():
        if name in new.beside:
            continue
        if one.of in kept and one.file.state(root / name) is not State.MISSING:
            new.beside[name] = one
        elif name not in new.files and one.file.state(root / name) in (State.SAME, State.RUN):
            _remove(root, name)
    new.write(root)
    shutil.rmtree(root / INCOMING, ignore_errors=True)
    return todo


def _incoming(root: Path, file: Delivered) -> bytes:
    try:
        content = (root / INCOMING / file.sha256).read_bytes()
    except FileNotFoundError:
        content = b""
    if hashlib.sha256(content).hexdigest() != file.sha256:
        # Half-written by a machine that went down, or taken away: the next update begins anew.
        with contextlib.suppress(OSError):
            os.unlink(root / PLAN)
        raise CourseError("course.begin_anew")
    return content


def _remove(root: Path, path: str) -> None:
    (root / path).unlink()
    for folder in list(Path(path).parents)[:-1]:
        with contextlib.suppress(OSError):
            (root / folder).rmdir()


@contextmanager
def _said(root: Path) -> Iterator[None]:
    """What the disk refuses, as a sentence: nothing is lost, and the same command goes on."""
    try:
        yield
    except OSError as problem:
        where = quoted(os.fspath(problem.filename or root), 120)
        reason = problem.strerror or type(problem).__name__
        raise CourseError("course.not_written", path=where, reason=reason) from problem


@contextmanager
def _alone(root: Path) -> Iterator[None]:
    """One update at a time; the system gives the lock back whatever happens to this process."""
    (root / KEPT).mkdir(parents=True, exist_ok=True)
    with open(root / LOCK, "a+b") as file:
        try:
            _lock(file.fileno())
        except OSError as problem:
            raise CourseError("course.other_update", folder=root) from problem
        yield


def _lock(number: int) -> None:
    try:
        import fcntl
    except ImportError:
        import msvcrt

        msvcrt.locking(number, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined]
    else:
        fcntl.flock(number, fcntl.LOCK_EX | fcntl.LOCK_NB)
