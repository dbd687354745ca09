"""Temporary folders that say whether the run which made them is still alive, so that the next run can tidy up.

A lock tells it, not a process number: the kernel lets go of a lock however its holder ends, numbers are given out
again, and in a container everyone is number 1.
"""

import contextlib
import os
import shutil
import stat
import tempfile
import time
from pathlib import Path
from typing import Any

from coursekit.grading.sandbox.inside.rooms import open_up

_OWNER = ".coursekit-owner"


class Folder:
    """A temporary folder, held by this process until it is removed.

    Parameters
    ----------
    prefix : str
        What its name begins with; folders of the same prefix whose makers are gone are removed first.
    """

    def __init__(self, prefix: str):
        clear_leftovers(prefix)
        self.path = Path(tempfile.mkdtemp(prefix=prefix)).resolve()
        # Locked before it bears its name: nobody ever sees it without its lock.
        new = self.path / f"{_OWNER}.new"
        self._held: Any = new.open("w")
        _lock(self._held)
        if os.name == "posix":
            new.rename(self.path / _OWNER)

    def remove(self) -> None:
        """Lets go of the folder and removes all that is in it."""
        self._held.close()
        _remove(self.path)


def clear_leftovers(prefix: str) -> list[Path]:
    """Removes what runs that were killed have left; gives the folders that are gone.

    A folder of somebody else's, one that is in use, and one of which nothing says whose it is, stay.
    """
    gone: list[Path] = []
    # Elsewhere there is no lock that ends with its process and can be asked for without waiting.
    if os.name != "posix":
        return gone
    for path in sorted(Path(tempfile.gettempdir()).glob(f"{prefix}*")):
        with contextlib.suppress(OSError):
            about = path.lstat()
            if not stat.S_ISDIR(about.st_mode) or about.st_uid != os.geteuid():
                continue
            # Not through a link, and never made where there is none.
            descriptor = os.open(path / _OWNER, os.O_RDWR | os.O_NOFOLLOW)
            with os.fdopen(descriptor, "r+") as owner:
                if not _lock(owner):
                    continue
                if _remove(path):
                    gone.append(path)
    return gone


def _remove(path: Path, patience: float = 5.0) -> bool:
    """Whether the folder is gone. Processes of a killed run take a moment to die, and may still be writing."""
    until = time.monotonic() + patience
    while True:
        # What a student may not enter, its owner may not either.
        with contextlib.suppress(OSError):
            open_up(str(path))
        # The owner's file goes last: what could not be removed is still known as ours to the next run.
        for inside in path.iterdir() if path.is_dir() else ():
            if inside.name != _OWNER:
                _remove_one(inside)
        with contextlib.suppress(OSError):
            if [inside.name for inside in path.iterdir()] in ([_OWNER], []):
                shutil.rmtree(path, ignore_errors=True)
        if not path.exists() or time.monotonic() > until:
            return not path.exists()
        time.sleep(0.05)


def _remove_one(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path, ignore_errors=True)
    else:
        with contextlib.suppress(OSError):
            path.unlink()


def _lock(file: Any) -> bool:
    """Whether the lock on a file could be had; on a file system without locks, none can."""
    try:
        import fcntl
    except ImportError:
        return False
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
