"""Landlock: which files a process may still open, and (by the kernel's version) TCP, signals and abstract sockets."""

import ctypes
import os
import stat
import sys
from collections.abc import Iterable
from typing import Any

from .layers import Refused
from .syscalls import LANDLOCK_ADD, LANDLOCK_CREATE, LANDLOCK_RESTRICT, errno_name, prctl, syscall

EXECUTE, WRITE_FILE, READ_FILE, READ_DIR = 1 << 0, 1 << 1, 1 << 2, 1 << 3
REFER, TRUNCATE, IOCTL_DEV = 1 << 13, 1 << 14, 1 << 15
# Rights on files known to each version of the interface, from version 1 on.
_FILES = {1: (1 << 13) - 1, 2: (1 << 14) - 1, 3: (1 << 15) - 1, 4: (1 << 15) - 1, 5: (1 << 16) - 1}
_NET = 0b11  # bind and connect TCP, from version 4
_SCOPES = 0b11  # abstract unix sockets and signals, from version 6
_ON_FILES = EXECUTE | WRITE_FILE | READ_FILE | TRUNCATE | IOCTL_DEV


def version() -> int:
    """The version of the interface that this kernel has; 0 for none."""
    if not sys.platform.startswith("linux"):
        return 0
    return max(0, syscall(LANDLOCK_CREATE, None, 0, 1))


def restrict(readable: Iterable[str], writable: Iterable[str]) -> None:
    """From here on this process reads only below ``readable``, and writes only below ``writable``."""
    abi = version()
    if abi < 1:
        raise Refused("landlock", "ENOSYS")
    handled = _FILES[min(abi, 5)]
    attributes = (ctypes.c_uint64 * 3)(handled, _NET if abi >= 4 else 0, _SCOPES if abi >= 6 else 0)
    size = 8 if abi < 4 else 16 if abi < 6 else 24
    ruleset = syscall(LANDLOCK_CREATE, ctypes.byref(attributes), size, 0)
    if ruleset < 0:
        raise Refused("landlock", errno_name())
    try:
        for path in readable:
            _allow(ruleset, path, (READ_FILE | READ_DIR) & handled)
        for path in writable:
            # All but running programs.
            _allow(ruleset, path, handled & ~EXECUTE)
        for path in (os.devnull,):
            _allow(ruleset, path, (READ_FILE | WRITE_FILE | TRUNCATE) & handled)
        if prctl(38, 1) != 0 or syscall(LANDLOCK_RESTRICT, ruleset, 0) != 0:
            raise Refused("landlock", errno_name())
    finally:
        os.close(ruleset)


class _Beneath(ctypes.Structure):
    _pack_ = 1
    _layout_ = "ms"
    _fields_ = [("allowed", ctypes.c_uint64), ("parent", ctypes.c_int32)]


def _allow(ruleset: int, path: str, rights: int) -> None:
    try:
        fd = os.open(path, os.O_PATH | os.O_CLOEXEC)
    except OSError:
        return  # what is not there needs no rule
    try:
        mode: Any = os.fstat(fd).st_mode
        rule = _Beneath(rights if stat.S_ISDIR(mode) else rights & _ON_FILES, fd)
        if syscall(LANDLOCK_ADD, ruleset, 1, ctypes.byref(rule), 0) != 0:
            raise Refused("landlock", f"{errno_name()} ({os.path.basename(path)})")
    finally:
        os.close(fd)
