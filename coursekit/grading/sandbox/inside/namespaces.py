"""Namespaces: processes, network, mounts and names of our own, entered once, when the zygote is started."""

import ctypes
import os
import signal
import sys

from .processes import die_with_parent
from .syscalls import errno_name, libc

NEWNS, NEWUTS, NEWIPC, NEWUSER, NEWPID, NEWNET = 0x20000, 0x4000000, 0x8000000, 0x10000000, 0x20000000, 0x40000000
NOSUID, NODEV, NOEXEC, REC, PRIVATE, DETACH = 2, 4, 8, 0x4000, 0x40000, 2


def enter() -> dict[str, str]:
    """Moves into new namespaces; gives those that were entered, or under ``why`` what was in the way.

    A process that makes a namespace of process ids does not itself live in it: a child of it does. This one then waits
    for that child and ends as it does; what returns is the child, first of its namespace.
    """
    if not sys.platform.startswith("linux"):
        return {"why": sys.platform}
    uid, gid = os.getuid(), os.getgid()
    others = NEWNS | NEWUTS | NEWIPC | NEWPID | NEWNET
    # Without rights, a namespace of users comes first; who has rights can do without where it is forbidden.
    if libc().unshare(NEWUSER | others) == 0:
        try:
            _map(uid, gid)
        except OSError as error:
            return {"why": f"uid_map: {error.strerror}"}
    else:
        why = errno_name()
        if libc().unshare(others) != 0:
            return {"why": f"unshare: {why}"}
    _become_first()
    entered = {"pid": "1", "net": "1", "ipc": "1", "uts": "1"}
    if libc().mount(b"none", b"/", None, REC | PRIVATE, None) == 0:
        entered["mount"] = "1"
        # The /proc of before shows everyone; a new one only us. Where that is forbidden, landlock still closes it.
        if libc().mount(b"proc", b"/proc", b"proc", NOSUID | NODEV | NOEXEC, None) == 0:
            entered["proc"] = "1"
    return entered


def _map(uid: int, gid: int) -> None:
    # Root keeps all users, or files of another user under a closed folder could no longer be read.
    whole = uid == 0
    try:
        _write("/proc/self/uid_map", "0 0 4294967295" if whole else f"{uid} {uid} 1")
    except OSError:
        _write("/proc/self/uid_map", f"{uid} {uid} 1")
        whole = False
    _write("/proc/self/setgroups", "deny")
    try:
        _write("/proc/self/gid_map", "0 0 4294967295" if whole else f"{gid} {gid} 1")
    except OSError:
        _write("/proc/self/gid_map", f"{gid} {gid} 1")


def _write(path: str, words: str) -> None:
    with open(path, "w") as file:
        file.write(words)


def _become_first() -> None:
    pid = os.fork()
    if pid == 0:
        die_with_parent()
        return
    for fd in range(3, 64):
        try:
            os.close(fd)
        except OSError:
            continue
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: os.kill(pid, signal.SIGKILL))
    nowhere = os.open(os.devnull, os.O_RDWR)
    for fd in (0, 1):
        os.dup2(nowhere, fd)
    while True:
        try:
            _, status = os.waitpid(pid, 0)
            break
        except InterruptedError:
            continue
    code = os.waitstatus_to_exitcode(status)
    os._exit(code if code >= 0 else 128 - code)


def mount_memory(folder: str, size: int) -> bool:
    """A file system in memory over ``folder``, no larger than ``size`` bytes."""
    options = f"size={size},mode=0700,nr_inodes=20000".encode()
    flags = NOSUID | NODEV | NOEXEC
    return libc().mount(b"tmpfs", folder.encode(), b"tmpfs", ctypes.c_ulong(flags), options) == 0


def unmount(folder: str) -> bool:
    """Takes it off again, whoever still holds it."""
    return libc().umount2(folder.encode(), DETACH) == 0
