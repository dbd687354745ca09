"""Calls into the kernel that Python has no name for, by ctypes."""

import ctypes
import platform
from functools import cache
from typing import Any

# Numbers of the landlock calls and of pivot-free mounts are the same on both machines; others are in seccomp.py.
LANDLOCK_CREATE, LANDLOCK_ADD, LANDLOCK_RESTRICT = 444, 445, 446


@cache
def libc() -> Any:
    """The C library, with errno kept."""
    return ctypes.CDLL(None, use_errno=True)


def syscall(number: int, *arguments: Any) -> int:
    """A system call; -1 where it failed."""
    return int(libc().syscall(ctypes.c_long(number), *(_argument(a) for a in arguments)))


def _argument(value: Any) -> Any:
    return ctypes.c_long(value) if isinstance(value, int) else value


def prctl(option: int, *arguments: Any) -> int:
    """``prctl``; -1 where it failed."""
    four = [*arguments, *[0] * (4 - len(arguments))]
    return int(libc().prctl(ctypes.c_int(option), *(ctypes.c_ulong(a) if isinstance(a, int) else a for a in four)))


def errno_name() -> str:
    """The last error of the C library by name, such as ``EPERM``."""
    import errno

    code = ctypes.get_errno()
    return errno.errorcode.get(code, str(code))


def machine() -> str:
    """``x86_64``, ``aarch64`` or another."""
    return platform.machine().lower().replace("arm64", "aarch64").replace("amd64", "x86_64")
