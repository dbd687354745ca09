"""Attempts to escape, made by a throw-away child under the layers that are being tried.

The child tells what it thinks it got; whether it got out is judged outside, by what is found there.
"""

import mmap
import os
import signal
import socket
import sys
from collections.abc import Callable
from typing import Any

from .syscalls import prctl

PR_GET_PDEATHSIG, PR_GET_NO_NEW_PRIVS = 2, 39


def attempt_all(job: dict[str, Any], send: Callable[[Any], None], apply: Callable[[], None]) -> None:
    """Puts the layers on, then makes each attempt named in the job."""
    apply()
    send({"ready": True})
    for name in job["attempts"]:
        send({"trying": name})
        try:
            got = _ATTEMPTS[name](job)
        except Exception as error:
            got = None
            why = type(error).__name__
        else:
            why = ""
        send({"tried": name, "got": got, "why": why})
    send({"ran": True})


def _read(job: dict[str, Any]) -> str:
    with open(job["scene"]["secret"], encoding="utf-8") as file:
        return file.read(200)


def _write(job: dict[str, Any]) -> None:
    with open(job["scene"]["target"], "w", encoding="utf-8") as file:
        file.write("written from inside")


def _tcp(job: dict[str, Any]) -> None:
    with socket.create_connection(("127.0.0.1", job["scene"]["tcp"]), timeout=1) as line:
        line.sendall(b"out")


def _udp(job: dict[str, Any]) -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as line:
        line.sendto(b"out", ("127.0.0.1", job["scene"]["udp"]))


def _unix(job: dict[str, Any]) -> None:
    with socket.socket(socket.AF_UNIX) as line:
        line.settimeout(1)
        line.connect(job["scene"]["unix"])


def _socket(job: dict[str, Any]) -> bool:
    socket.socket().close()
    return True


def _fork(job: dict[str, Any]) -> bool:
    pid = os.fork()
    if pid == 0:
        os._exit(0)
    os.waitpid(pid, 0)
    return True


def _signal(job: dict[str, Any]) -> bool:
    # Signal 0 asks the kernel whether another one would be delivered.
    os.kill(os.getppid(), 0)
    return True


def _kill(job: dict[str, Any]) -> None:
    os.kill(job["scene"]["victim"], signal.SIGKILL)


def _memory(job: dict[str, Any]) -> bool:
    mmap.mmap(-1, job["limits"]["memory"] + (1 << 28)).close()
    return True


def _file(job: dict[str, Any]) -> bool:
    with open("large", "wb") as file:
        file.truncate(job["limits"]["file_bytes"] + 1)
    return True


def _outlive(job: dict[str, Any]) -> bool:
    import ctypes

    if os.getsid(0) != os.getpid():
        return True
    if not sys.platform.startswith("linux"):
        return False
    number = ctypes.c_int(0)
    prctl(PR_GET_PDEATHSIG, ctypes.byref(number))
    return number.value != signal.SIGKILL


def _rights(job: dict[str, Any]) -> bool:
    if prctl(PR_GET_NO_NEW_PRIVS) != 1:
        return True
    os.chroot(job["private"])
    return True


def _exec(job: dict[str, Any]) -> None:
    # Where this works, nothing more is heard from here.
    os.execv(sys.executable, [sys.executable, "-I", "-S", "-c", "pass"])


_ATTEMPTS: dict[str, Callable[[dict[str, Any]], Any]] = {
    "read": _read, "write": _write, "tcp": _tcp, "udp": _udp, "unix": _unix, "socket": _socket, "fork": _fork,
    "signal": _signal, "kill": _kill, "memory": _memory, "file": _file, "outlive": _outlive, "rights": _rights,
    "exec": _exec,
}  # fmt: skip
