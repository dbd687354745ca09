"""What lies outside for an attempt to reach: a secret, a folder, listeners, a process. It is judged there."""

import contextlib
import os
import secrets
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from coursekit.grading.sandbox.folders import Folder

# An address of a Unix socket holds about a hundred bytes.
_LONGEST_LINE = 100


class Scene:
    """Things outside of the box that nothing inside may reach; harmless, and gone when the scene is closed."""

    def __init__(self) -> None:
        self._held = Folder("coursekit-outside-")
        self.folder = self._held.path
        self.words = secrets.token_hex(16)
        self.secret = self.folder / "secret.txt"
        self.secret.write_text(self.words, encoding="utf-8")
        self.target = self.folder / "written.txt"
        self.tcp = _listener(socket.AF_INET, ("127.0.0.1", 0))
        self.udp = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.udp.bind(("127.0.0.1", 0))
        self.udp.setblocking(False)
        self._short: tempfile.TemporaryDirectory | None = None
        self.unix_path = self._line()
        self.unix = _listener(socket.AF_UNIX, self.unix_path) if self.unix_path else None
        self.victim = bystander()

    def _line(self) -> str:
        """Where the Unix socket lies; empty where there are none."""
        if not hasattr(socket, "AF_UNIX"):
            return ""
        path = self.folder / "line"
        if len(os.fsencode(path)) > _LONGEST_LINE:
            # Such addresses are short: where temporary files lie deep, this one lies elsewhere.
            self._short = tempfile.TemporaryDirectory(prefix="ck-", dir="/tmp", ignore_cleanup_errors=True)
            path = Path(self._short.name) / "line"
        return str(path)

    def __enter__(self) -> "Scene":
        return self

    def __exit__(self, *error: object) -> None:
        for line in (self.tcp, self.udp, self.unix):
            if line is not None:
                line.close()
        end(self.victim)
        if self._short is not None:
            self._short.cleanup()
        self._held.remove()

    def as_json(self) -> dict[str, Any]:
        """Where everything lies: whoever attacks is told."""
        return {
            "secret": str(self.secret),
            "target": str(self.target),
            "folder": str(self.folder),
            "tcp": self.tcp.getsockname()[1],
            "udp": self.udp.getsockname()[1],
            "unix": self.unix_path,
            "victim": self.victim.pid,
        }

    def reached(self, name: str, got: Any) -> bool:
        """Whether an attempt got out."""
        if name == "read":
            return got == self.words
        if name == "write":
            return self.target.exists()
        if name in ("tcp", "unix"):
            return _has_caller(self.tcp if name == "tcp" else self.unix)
        if name == "udp":
            return _has_letter(self.udp)
        if name == "kill":
            return self.killed()
        return got is True

    def killed(self) -> bool:
        """Whether the process outside was ended; a signal takes a moment to arrive."""
        with contextlib.suppress(subprocess.TimeoutExpired):
            self.victim.wait(0.1)
        return self.victim.poll() is not None


def bystander(env: dict[str, str] | None = None) -> subprocess.Popen:
    """A process that waits until it is ended, or until this one is gone."""
    return subprocess.Popen(
        [sys.executable, "-I", "-S", "-c", "import sys; sys.stdin.read()"],
        env=env,
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def end(process: subprocess.Popen) -> None:
    """Ends a bystander."""
    process.kill()
    process.wait()
    if process.stdin is not None:
        process.stdin.close()


def _listener(family: int, address: Any) -> socket.socket:
    line = socket.socket(family, socket.SOCK_STREAM)
    line.bind(address)
    line.listen(8)
    line.setblocking(False)
    return line


def _has_caller(line: socket.socket | None) -> bool:
    if line is None:
        return False
    try:
        caller, _ = line.accept()
    except BlockingIOError:
        return False
    caller.close()
    return True


def _has_letter(line: socket.socket) -> bool:
    for _ in range(5):
        try:
            line.recv(16)
            return True
        except BlockingIOError:
            time.sleep(0.002)
    return False
