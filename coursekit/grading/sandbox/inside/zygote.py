"""The process that forks: it holds libraries, never an answer, and serves one submission at a time."""

import gc
import os
import select
import shutil
import signal
import socket
from typing import Any

from .rooms import open_up, size_of
from .serve import Stream, serve
from .student import open_company


class Zygote:
    """Forks a child for each submission, waits for it, and clears away whatever it leaves.

    Orders come on a socket: ``run`` brings the child's end of its own stream with it, ``end`` finishes a child,
    ``company`` brings the data that several submissions share.
    """

    def __init__(self, shell: Any, stream: Stream, settings: dict[str, Any]):
        self.shell, self.stream = shell, stream
        self.socket = socket.socket(fileno=stream.into)
        self.box, self.layers, self.disk = settings["box"], settings["layers"], settings["disk"]
        self.private = os.path.join(self.box, "private")
        self.company: Any = None
        self.digest = ""
        self.tmpfs = False

    def live(self, hello: dict[str, Any]) -> None:
        """Serves until the controller is gone; never returns."""
        from .processes import adopt

        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        adopt()
        self.tmpfs = bool(hello["namespaces"].get("mount")) and self._fresh_private()
        self._clear_private()
        hello["tmpfs"] = self.tmpfs
        gc.collect()
        gc.freeze()
        try:
            self.stream.send(hello)
            while True:
                self._obey()
        except (EOFError, OSError):
            pass
        finally:
            self._sweep()
            os._exit(0)

    def _obey(self) -> None:
        order, fds = self._order()
        if "company" in order:
            self._take_company(order["company"])
        elif "run" in order:
            self._run(order, fds[0])

    def _order(self) -> tuple[dict[str, Any], list[int]]:
        from .frames import BadFrame

        fds: list[int] = []
        first = True

        def exactly(n: int) -> bytes:
            nonlocal first, fds
            if first:
                first = False
                part, fds, _, _ = socket.recv_fds(self.socket, n, 1)
                if not part:
                    raise EOFError
                return part + (self.stream.exactly(n - len(part)) if len(part) < n else b"")
            return self.stream.exactly(n)

        from .frames import read

        try:
            return read(exactly), fds
        except BadFrame as error:
            raise EOFError from error

    def _take_company(self, digest: str) -> None:
        self._forget_company()
        data = self.stream.receive_bytes()
        try:
            self.company, self.digest = open_company(data), digest
        except Exception:
            # Each child will be sent the data, and tell what is wrong with them.
            self._forget_company()
        gc.collect()
        gc.freeze()
        self.stream.send({"opened": self.digest})

    def _forget_company(self) -> None:
        self.company, self.digest = None, ""

    def _run(self, order: dict[str, Any], fd: int) -> None:
        if order["digest"] != self.digest:
            # One student's company is not for another's eyes.
            self._forget_company()
        self._clear_private()
        pid = os.fork()
        if pid == 0:
            self.socket.close()
            signal.signal(signal.SIGTERM, signal.SIG_DFL)
            serve(self.shell, Stream(fd, fd), self.company)
        os.close(fd)
        self.stream.send({"pid": pid})
        self.stream.send(self._wait(pid))

    def _wait(self, pid: int) -> dict[str, Any]:
        """How a child ended: it is given time until the controller says ``end`` or goes away."""
        why, gone = "", False
        pidfd = os.pidfd_open(pid) if hasattr(os, "pidfd_open") else None
        watched: list[Any] = [self.socket, *([pidfd] if pidfd is not None else [])]
        while True:
            done, status, usage = os.wait4(pid, os.WNOHANG)
            if done:
                break
            ready, _, _ = select.select(watched, [], [], 0.25 if pidfd is not None else 0.02)
            if self.socket in ready:
                order, _ = self._order_or_end()
                gone = "gone" in order
                self._kill(pid)
                _, status, usage = os.wait4(pid, 0)
                break
            if not self.tmpfs and self.disk and size_of(self.private, self.disk) > self.disk:
                why = "disk"
                self._kill(pid)
                _, status, usage = os.wait4(pid, 0)
                break
        if pidfd is not None:
            os.close(pidfd)
        left = self._sweep()
        self._clear_private()
        if gone:
            raise EOFError
        code = os.waitstatus_to_exitcode(status)
        return {"exit": code, "cpu": usage.ru_utime + usage.ru_stime, "left": left, "why": why}

    def _order_or_end(self) -> tuple[dict[str, Any], list[int]]:
        try:
            return self._order()
        except (EOFError, OSError):
            return {"gone": True}, []

    def _kill(self, pid: int) -> None:
        for kill in (os.killpg, os.kill):
            try:
                kill(pid, signal.SIGKILL)
            except (ProcessLookupError, PermissionError):
                continue

    def _sweep(self) -> int:
        from .processes import sweep

        return sweep()

    def _clear_private(self) -> None:
        """A folder with nothing in it; where it is a file system of its own, a new one."""
        if self.tmpfs and self._fresh_private():
            return
        if os.path.islink(self.private) or os.path.isfile(self.private):
            os.unlink(self.private)
        open_up(self.private)
        shutil.rmtree(self.private, ignore_errors=True)
        os.makedirs(self.private, mode=0o700, exist_ok=True)

    def _fresh_private(self) -> bool:
        from .namespaces import mount_memory, unmount

        os.makedirs(self.private, mode=0o700, exist_ok=True)
        if self.tmpfs:
            unmount(self.private)
        return mount_memory(self.private, self.disk)
