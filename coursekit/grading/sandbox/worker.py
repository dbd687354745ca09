"""Processes of the other side, as the controller holds them: a zygote that forks, or spares that serve once each."""

import contextlib
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from coursekit.grading.sandbox.channel import Channel, PipeChannel, Silent, SocketChannel
from coursekit.grading.sandbox.inside import frames
from coursekit.grading.sandbox.limits import Limits
from coursekit.grading.sandbox.mirror import library_folders

# Importing everything takes one to three seconds; on a machine in trouble, more.
_LOADING = 120.0
_REPORT = 20.0

# Our path comes first; of what site and .pth files added, folders with another coursekit go, unless libraries lie in
# them too.
_BOOT = (
    "import sys, os; keep = set(sys.argv[3].split(os.pathsep)); "
    "sys.path[:] = [sys.argv[1]] + [p for p in sys.path if p and "
    "(os.path.realpath(p) in keep or not os.path.isdir(os.path.join(p, 'coursekit')))]; "
    "from coursekit_inside.boot import main; main()"
)


class WorkerFailed(RuntimeError):  # noqa: N818
    """The other side could not be started, or went away: never the fault of the submission at hand."""


class Ending:
    """How a child ended: exit code (negative for a signal), CPU seconds, processes that it left, why it was ended."""

    def __init__(self, exit: int | None = None, cpu: float = 0.0, left: int = 0, why: str = ""):
        self.exit, self.cpu, self.left, self.why = exit, cpu, left, why


def environment(library: Path) -> dict[str, str]:
    """The whole environment of the other side: nothing of the person's passes, but for where libraries are found."""
    cache = library.parent / "cache"
    cache.mkdir(exist_ok=True)
    _copy_fonts(cache)
    ours = {
        "PATH": os.defpath, "HOME": str(cache), "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "TZ": "UTC", "USER": "student",
        "PYTHONHASHSEED": "0", "PYTHONUTF8": "1", "MPLBACKEND": "Agg", "MPLCONFIGDIR": str(cache),
        "IPYTHONDIR": str(cache), "COURSEKIT_PROGRESS": "off", "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1",
        "MKL_NUM_THREADS": "1", "NUMEXPR_NUM_THREADS": "1", "VECLIB_MAXIMUM_THREADS": "1", "ARROW_IO_THREADS": "1",
        # Each thread would else reserve address space for a heap of its own, which counts against the limit.
        "MALLOC_ARENA_MAX": "2",
    }  # fmt: skip
    passed = ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "SYSTEMROOT", "WINDIR", "PYTHONHOME")
    return ours | {name: os.environ[name] for name in passed if name in os.environ}


def _copy_fonts(cache: Path) -> None:
    """The list of fonts that matplotlib once made: making it again takes a second or two."""
    home = Path.home()
    for folder in (os.environ.get("MPLCONFIGDIR"), home / ".cache" / "matplotlib", home / ".matplotlib"):
        for found in Path(folder).glob("fontlist-*.json") if folder else ():
            with contextlib.suppress(OSError):
                shutil.copyfile(found, cache / found.name)


def start(box: Path, library: Path, settings: dict[str, Any], log: Path, **streams: Any) -> subprocess.Popen:
    """Starts a fresh interpreter, by exec: nothing of this process's memory goes with it."""
    keep = os.pathsep.join(str(folder) for folder in library_folders())
    command = [sys.executable, "-s", "-P", "-c", _BOOT, str(library), json.dumps(settings), keep]
    with log.open("wb") as errors:
        return subprocess.Popen(
            command,
            env=environment(library),
            cwd=box,
            stderr=errors,
            start_new_session=os.name == "posix",
            **streams,
        )


class Zygote:
    """A warm process that forks a child for each run. One run at a time."""

    def __init__(self, box: Path, library: Path, layers: tuple[str, ...], limits: Limits):
        self.log = box / "zygote.log"
        self.private = box / "private"
        self.digest = self.seen = ""
        ours, theirs = socket.socketpair()
        self.socket = ours
        self.channel = SocketChannel(ours, most=1 << 60)
        settings = {
            "start": "fork", "box": str(box), "layers": layers, "disk": limits.disk,
            "into": theirs.fileno(), "out": theirs.fileno(),
        }  # fmt: skip
        self.process = start(
            box,
            library,
            settings,
            self.log,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            pass_fds=[theirs.fileno()],
        )
        theirs.close()
        self.hello = _hello(self.channel, self.log, self.kill)

    def begin(self, digest: str, data: bytes | None, limits: Limits) -> tuple[Channel, bytes | None]:
        """Forks a child; gives its stream, and the data if the child must still be sent it.

        Data that come twice in a row are shared: the zygote opens them once and every child finds them ready.
        """
        deadline = time.monotonic() + _REPORT
        if data is not None and digest == self.seen and digest != self.digest:
            self.channel.send({"company": digest}, deadline)
            self.channel.send_bytes(data, deadline)
            self.digest = self.channel.receive(deadline).get("opened", "")
        elif digest != self.digest:
            self.digest = ""
        self.seen = digest
        ours, theirs = socket.socketpair()
        try:
            with theirs:
                order = frames.packed({"run": True, "digest": self.digest})
                socket.send_fds(self.socket, [order], [theirs.fileno()])
            self.channel.receive(deadline)
        except BaseException:
            ours.close()
            raise
        return SocketChannel(ours, limits.stream), None if self.digest else data

    def end(self) -> Ending:
        """Ends the child and everything that it started; says how it had ended."""
        try:
            self.channel.send({"end": True}, time.monotonic() + 5)
            return Ending(**self.channel.receive(time.monotonic() + _REPORT))
        except (Silent, EOFError, OSError, ValueError, TypeError) as error:
            self.kill()
            raise WorkerFailed(f"zygote: {type(error).__name__}") from error

    @property
    def alive(self) -> bool:
        return self.process.poll() is None

    def kill(self) -> None:
        """Ends the zygote and, with it, whatever it holds."""
        self.channel.close()
        _end(self.process)


class Spare:
    """A process that was started ahead and serves one submission, where there is no fork."""

    def __init__(self, box: Path, library: Path, layers: tuple[str, ...], limits: Limits, number: int):
        self.log = box / f"spare-{number}.log"
        self.private = box / f"private-{number}"
        self.private.mkdir(mode=0o700)
        settings = {
            "start": "spawn", "box": str(box), "layers": layers, "disk": limits.disk, "private": str(self.private),
            "into": 0, "out": 1,
        }  # fmt: skip
        self.process = start(box, library, settings, self.log, stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0)
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        # The pipes are handed over: a Popen that closes them too would close another file of the same number.
        into, out = os.dup(self.process.stdout.fileno()), os.dup(self.process.stdin.fileno())
        self.process.stdout.close()
        self.process.stdin.close()
        self.channel = PipeChannel(into, out, limits.stream)
        self.hello: dict[str, Any] = {}

    def begin(self, digest: str, data: bytes | None, limits: Limits) -> tuple[Channel, bytes | None]:
        """Waits until the libraries are loaded; gives the stream and the data, which it always must be sent."""
        self.hello = _hello(self.channel, self.log, self.kill)
        return self.channel, data

    def end(self) -> Ending:
        """Ends the process and its group."""
        self.channel.close()
        cpu, code = _wait(self.process, patience=1.0)
        shutil.rmtree(self.private, ignore_errors=True)
        return Ending(code, cpu)

    def kill(self) -> None:
        """As ``end``, for a spare that served nobody."""
        self.channel.close()
        _end(self.process)
        shutil.rmtree(self.private, ignore_errors=True)


def _hello(channel: Channel, log: Path, kill: Any) -> dict[str, Any]:
    try:
        hello = channel.receive(time.monotonic() + _LOADING)
    except (Silent, EOFError, OSError, ValueError) as error:
        kill()
        raise WorkerFailed(_last_line(log) or type(error).__name__) from error
    if "hello" not in hello:
        kill()
        raise WorkerFailed(str(hello.get("failed", hello))[:300])
    return hello


def _last_line(log: Path) -> str:
    try:
        lines = log.read_text(encoding="utf-8", errors="replace").strip().splitlines()
    except OSError:
        return ""
    return lines[-1][:300] if lines else ""


def _end(process: subprocess.Popen) -> None:
    with contextlib.suppress(OSError):
        if os.name == "posix":
            os.killpg(process.pid, signal.SIGKILL)
    with contextlib.suppress(OSError):
        process.kill()
    process.wait()


def _wait(process: subprocess.Popen, patience: float) -> tuple[float, int | None]:
    """CPU seconds and exit code of a process, which is ended where it does not end by itself."""
    if not hasattr(os, "wait4"):
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(patience)
        _end(process)
        return 0.0, process.returncode
    until = time.monotonic() + patience
    while True:
        done, status, usage = os.wait4(process.pid, os.WNOHANG)
        if done:
            break
        if time.monotonic() > until:
            with contextlib.suppress(OSError):
                os.killpg(process.pid, signal.SIGKILL)
            with contextlib.suppress(OSError):
                os.kill(process.pid, signal.SIGKILL)
            _, status, usage = os.wait4(process.pid, 0)
            break
        time.sleep(0.005)
    with contextlib.suppress(OSError):
        # Its group may outlive it.
        os.killpg(process.pid, signal.SIGKILL)
    code = os.waitstatus_to_exitcode(status)
    process.returncode = code
    # The first of a namespace is a child of the process that we know: it passes the signal on as 128 + number.
    return usage.ru_utime + usage.ru_stime, -(code - 128) if code > 128 else code
