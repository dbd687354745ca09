"""Folders that students write in: to be measured, and to be removed whatever was done to them."""

import os


def open_up(folder: str) -> None:
    """A folder that its owner may not enter cannot be removed either."""
    for path, folders, _ in os.walk(folder):
        for name in folders:
            whole = os.path.join(path, name)
            if not os.path.islink(whole):
                try:
                    os.chmod(whole, 0o700)
                except OSError:
                    continue


def size_of(folder: str, enough: int) -> int:
    """Bytes below a folder; counting stops at ``enough``, or after so many files that it is too many anyway."""
    total = seen = 0
    for path, folders, files in os.walk(folder):
        for name in [*folders, *files]:
            seen += 1
            try:
                # Every file costs its inode as well.
                total += os.lstat(os.path.join(path, name)).st_blocks * 512 + 512
            except OSError:
                continue
        if total > enough or seen > 200_000:
            return enough + 1
    return total
