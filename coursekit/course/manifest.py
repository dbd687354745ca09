"""What was delivered, file by file, and what has become of it since."""

import contextlib
import hashlib
import json
import os
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path
from typing import Any

from coursekit.course.names import is_safe
from coursekit.course.place import INCOMING, MANIFEST, is_version
from coursekit.messages import CourseError

FORMAT = 1


class State(Enum):
    """What a delivered file is now."""

    SAME = "same"
    RUN = "run"  # a notebook whose outputs changed, and nothing that a person writes
    TOUCHED = "touched"
    MISSING = "missing"


@dataclass(frozen=True)
class Delivered:
    """One file as it was delivered: the hash of its bytes and, of a notebook, the hash of what its cells say."""

    sha256: str
    cells: str = ""

    @classmethod
    def of(cls, path: str, content: bytes) -> "Delivered":
        """What ``content`` would be written down as."""
        return cls(hashlib.sha256(content).hexdigest(), cells_of(content) if path.endswith(".ipynb") else "")

    def says_the_same(self, other: "Delivered") -> bool:
        """Whether a reader would find the same text and code in both: outputs and metadata do not count."""
        return self.sha256 == other.sha256 or (self.cells != "" and self.cells == other.cells)

    def state(self, path: Path) -> State:
        """What the file at ``path`` is now, beside what was delivered.

        A link, a folder in its place or a file that cannot be read counts as touched: somebody made it so.
        """
        if not os.path.lexists(path):
            return State.MISSING
        if path.is_symlink() or not path.is_file():
            return State.TOUCHED
        try:
            now = Delivered.of(path.name, path.read_bytes())
        except OSError:
            return State.TOUCHED
        if now.sha256 == self.sha256:
            return State.SAME
        return State.RUN if self.says_the_same(now) else State.TOUCHED


def cells_of(content: bytes) -> str:
    """A hash of what a person writes in a notebook: the cells in order, without outputs, counts and ids.

    Blank cells are left out: running to the end of a notebook adds one. Empty for what is no notebook.

    >>> one = b'{"cells": [{"cell_type": "code", "source": ["1 + 1"], "outputs": []}]}'
    >>> run = b'{"cells": [{"cell_type": "code", "source": "1 + 1", "outputs": [2], "execution_count": 1}]}'
    >>> cells_of(one) == cells_of(run)
    True
    """
    try:
        cells = [
            [cell["cell_type"], "".join(cell["source"]), cell.get("attachments") or {}]
            for cell in json.loads(content)["cells"]
        ]
        told = json.dumps([cell for cell in cells if cell[1].strip() or cell[2]], sort_keys=True)
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
        return ""
    return hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()


@dataclass(frozen=True)
class Beside:
    """A new version that was laid beside a file in which somebody had worked."""

    of: str
    file: Delivered


@dataclass
class Manifest:
    """A delivery: its version, where it came from, its files, and what lies beside a learner's own.

    Attributes
    ----------
    source : str
        What was given with ``--from``; empty for the repository that the package names.
    solutions : bool
        Whether the solutions were wanted.
    """

    version: str = ""
    source: str = ""
    solutions: bool = True
    files: dict[str, Delivered] = field(default_factory=dict)
    beside: dict[str, Beside] = field(default_factory=dict)

    @classmethod
    def read(cls, root: Path, kept: Path = MANIFEST) -> "Manifest":
        """What is written down in ``root``; an empty one where nothing is.

        Raises
        ------
        CourseError
            If the file was damaged, or written by a coursekit that is newer.
        """
        try:
            raw = json.loads((root / kept).read_text("utf-8"))
        except FileNotFoundError:
            return cls()
        except (OSError, ValueError, RecursionError) as problem:
            raise CourseError("course.bad_manifest", file=kept.as_posix()) from problem
        try:
            if raw["format"] > FORMAT:
                raise CourseError("course.newer_manifest")
            found = cls(
                version=str(raw["version"]),
                source=str(raw["source"]),
                solutions=bool(raw["solutions"]),
                files={path: _delivered(said) for path, said in raw["files"].items()},
                beside={path: Beside(said["of"], _delivered(said)) for path, said in raw["beside"].items()},
            )
        except (LookupError, TypeError, AttributeError) as problem:
            raise CourseError("course.bad_manifest", file=kept.as_posix()) from problem
        # Files named here are replaced and taken away: none outside the course may be.
        if not is_version(found.version) or not all(is_safe(path) for path in [*found.files, *found.beside]):
            raise CourseError("course.bad_manifest", file=kept.as_posix())
        return found

    def write(self, root: Path, kept: Path = MANIFEST) -> None:
        """Writes it whole or not at all."""
        raw = {
            "format": FORMAT,
            "version": self.version,
            "source": self.source,
            "solutions": self.solutions,
            "files": {path: _said(file) for path, file in sorted(self.files.items())},
            "beside": {path: {"of": one.of, **_said(one.file)} for path, one in sorted(self.beside.items())},
        }
        write_whole(root, kept, (json.dumps(raw, ensure_ascii=False, indent=1) + "\n").encode("utf-8"))


def write_whole(root: Path, path: Path | str, content: bytes, lasting: bool = True) -> None:
    """Writes a file of the course in one step: first in the folder of what is incoming, then in its place.

    ``lasting`` waits until the disk has it; what is laid ready need not, as its hash is looked at before it is used.
    """
    made = root / INCOMING / "one.tmp"
    made.parent.mkdir(parents=True, exist_ok=True)
    with open(made, "wb") as file:
        file.write(content)
        if lasting:
            file.flush()
            os.fsync(file.fileno())
    target = root / path
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        os.replace(made, target)
    except PermissionError:
        if os.name != "nt":
            raise
        # On Windows a file that may only be read is not replaced; what is here was delivered, and is not the learner's.
        with contextlib.suppress(OSError):
            os.chmod(target, 0o666)
        os.replace(made, target)


def _delivered(said: dict[str, Any]) -> Delivered:
    return Delivered(str(said["sha256"]), str(said.get("cells", "")))


def _said(file: Delivered) -> dict[str, str]:
    return {"sha256": file.sha256, **({"cells": file.cells} if file.cells else {})}
