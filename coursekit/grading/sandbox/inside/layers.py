"""The layers around a child, each put on by the child itself before anything of the student's is run.

The order matters: what needs rights comes before they are given up, and seccomp comes last.
"""

import math
import os
import sys
from collections.abc import Callable, Sequence
from typing import Any

from .syscalls import errno_name, prctl

LAYERS = ("namespaces", "session", "rlimits", "privileges", "landlock", "seccomp")
PR_SET_NO_NEW_PRIVS, PR_CAPBSET_DROP = 38, 24


class Refused(RuntimeError):  # noqa: N818
    """A layer that could not be put on; the child then runs nothing."""

    def __init__(self, layer: str, why: str):
        super().__init__(f"{layer}: {why}")
        self.layer, self.why = layer, why


def apply(layers: Sequence[str], job: dict[str, Any]) -> None:
    """Puts on the layers asked for; ``namespaces`` were entered when the zygote was started."""
    for layer in LAYERS:
        if layer in layers and layer != "namespaces":
            try:
                _APPLY[layer](job)
            except Refused:
                raise
            except Exception as error:
                raise Refused(layer, f"{type(error).__name__}: {error}") from error


def _session(job: dict[str, Any]) -> None:
    from .processes import die_with_parent

    if os.name != "posix":
        raise Refused("session", sys.platform)
    if os.getpgrp() != os.getpid():
        os.setsid()
    if sys.platform.startswith("linux") and not die_with_parent():
        raise Refused("session", errno_name())


def _rlimits(job: dict[str, Any]) -> None:
    try:
        import resource
    except ImportError:
        raise Refused("rlimits", sys.platform) from None
    limits = job["limits"]
    # What the libraries take is not the student's: memory is counted from here.
    held = _address_space(resource)
    wanted = {
        resource.RLIMIT_AS: held + limits["memory"],
        resource.RLIMIT_CPU: math.ceil(limits["cpu_seconds"]),
        resource.RLIMIT_FSIZE: limits["file_bytes"],
        resource.RLIMIT_NOFILE: 256,
        resource.RLIMIT_CORE: 0,
    }
    if limits["processes"] and os.geteuid() != 0 and "namespaces" in job["layers"]:
        # Outside a namespace of its own this counts all that the person runs, the browser included.
        wanted[resource.RLIMIT_NPROC] = limits["processes"]
    for kind, limit in wanted.items():
        hard = resource.getrlimit(kind)[1]
        value = int(limit if hard == resource.RLIM_INFINITY else min(limit, hard))
        # A second more before the hard end of CPU time: the first signal says why the process ended.
        room = hard == resource.RLIM_INFINITY or value < hard
        most = value + 1 if kind == resource.RLIMIT_CPU and room else value
        resource.setrlimit(kind, (value, most))


def _address_space(resource: Any) -> int:
    try:
        with open("/proc/self/statm", "rb") as file:
            return int(file.read().split()[0]) * resource.getpagesize()
    except OSError:
        return int(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss) * (1 if sys.platform == "darwin" else 1024)


def _privileges(job: dict[str, Any]) -> None:
    import ctypes

    from .syscalls import libc

    if not sys.platform.startswith("linux"):
        raise Refused("privileges", sys.platform)
    if prctl(PR_SET_NO_NEW_PRIVS, 1) != 0:
        raise Refused("privileges", errno_name())
    for capability in range(64):
        if prctl(PR_CAPBSET_DROP, capability) != 0:
            break
    header = (ctypes.c_uint32 * 2)(0x20080522, 0)
    nothing = (ctypes.c_uint32 * 6)(*[0] * 6)
    if libc().capset(ctypes.byref(header), ctypes.byref(nothing)) != 0:
        raise Refused("privileges", errno_name())


def _landlock(job: dict[str, Any]) -> None:
    from .landlock import restrict

    restrict(readable=job["readable"], writable=[job["private"]])


def _seccomp(job: dict[str, Any]) -> None:
    from .seccomp import install

    install()


_APPLY: dict[str, Callable[[dict[str, Any]], None]] = {
    "session": _session,
    "rlimits": _rlimits,
    "privileges": _privileges,
    "landlock": _landlock,
    "seccomp": _seccomp,
}
