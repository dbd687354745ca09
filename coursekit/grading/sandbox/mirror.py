"""A copy of coursekit for the other side: without bank, without grading, without command line."""

import shutil
import sys
import sysconfig
from pathlib import Path

import coursekit
from coursekit.loyalty import examples

# What a submission must not find: the questions and all that judges.
LEFT_OUT = (
    "bank", "course", "grading", "authoring", "cli.py", "lab.py", "board.py", "links.py", "coverage.py", "capstones.py",
)  # fmt: skip
NAME = "library"


def lay_out(box: Path) -> Path:
    """Writes the copy into ``box``; gives the folder to put on the other side's path.

    A copy, because rights on files cannot be taken from a folder inside one that is allowed: an installed coursekit
    lies among the libraries, bank and all.
    """
    source = Path(coursekit.__file__).parent
    target = box / NAME
    shutil.copytree(source, target / "coursekit", ignore=_left_out(source))
    # In a checkout the finished programmes lie among the data, which the other side does not see.
    shutil.copytree(examples.folder(), target / "coursekit" / "loyalty" / "programmes", dirs_exist_ok=True)
    shutil.copytree(
        Path(__file__).parent / "inside", target / "coursekit_inside", ignore=shutil.ignore_patterns("__pycache__")
    )
    return target


def _left_out(source: Path):
    def ignore(folder: str, names: list[str]) -> set[str]:
        top = set(LEFT_OUT) if Path(folder) == source else set()
        return {name for name in names if name in top or name == "__pycache__"}

    return ignore


def readable(box: Path) -> list[str]:
    """What a child may read: Python, its libraries, a few files of the system; of coursekit only the copy.

    Folders of the interpreter's path that hold an ``coursekit`` are named entry by entry, without it.
    """
    own = Path(coursekit.__file__).resolve().parent
    found: list[str] = [str(box / NAME), str(box / "cache")]
    for entry in library_folders():
        if own.parent == entry:
            found += [
                str(path) for path in sorted(entry.iterdir()) if path != own and not path.name.startswith("coursekit")
            ]
        elif entry not in own.parents:
            found.append(str(entry))
    found += [path for path in _SYSTEM if Path(path).exists()]
    return found


def library_folders() -> list[Path]:
    """Where Python and its libraries lie; not the folders that a person works in."""
    named = sysconfig.get_paths()
    folders = {Path(named[key]).resolve() for key in ("stdlib", "platstdlib", "purelib", "platlib") if named.get(key)}
    folders |= {
        Path(entry).resolve()
        for entry in sys.path
        if entry and Path(entry).name in ("site-packages", "dist-packages", "lib-dynload")
    }
    folders |= {Path(entry).resolve() for entry in sys.path if entry.endswith(".zip") and Path(entry).exists()}
    return sorted(folder for folder in folders if folder.exists())


# Shared libraries, fonts, time zones; nothing that tells of people or of this machine's secrets.
_SYSTEM = (
    "/lib", "/lib64", "/usr/lib", "/usr/lib64", "/usr/local/lib", "/usr/share/fonts", "/usr/share/zoneinfo",
    "/etc/ld.so.cache", "/etc/localtime", "/etc/fonts", "/dev/urandom", "/dev/random", "/dev/zero",
)  # fmt: skip
