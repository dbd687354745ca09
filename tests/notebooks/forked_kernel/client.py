"""The side of whoever wants a kernel: a provisioner that asks the server for a copy of itself."""

import contextlib
import json
import os
import select
import signal
import socket
import subprocess
import sys
from pathlib import Path
from typing import Any

from jupyter_client.provisioning import LocalProvisioner

from forked_kernel.server import LARGEST


class Server:
    """The process that is copied, started with the first kernel and ended with this process.

    It is one process long: whoever forks a process that has a server starts another one.
    """

    def __init__(self) -> None:
        self.process: subprocess.Popen | None = None
        self.line: socket.socket | None = None
        self.owner = 0

    def start(self) -> socket.socket:
        if self.line is None or self.owner != os.getpid():
            ours, its = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
            with its:
                # In a session of its own: Ctrl-C is for us, and when we end, its end of the line tells it.
                self.process = subprocess.Popen(
                    [sys.executable, "-m", "forked_kernel.server", str(its.fileno())],
                    pass_fds=[its.fileno()],
                    stdin=subprocess.DEVNULL,
                    cwd=Path(__file__).parents[1],
                    start_new_session=True,
                )
            self.line, self.owner = ours, os.getpid()
        return self.line

    def fork(self, request: dict[str, Any], stderr: int) -> tuple[int, int]:
        """Ask for a kernel; its process id, and a file that stands for the process and for no other."""
        line = self.start()
        socket.send_fds(line, [json.dumps(request).encode()], [stderr])
        said, files, _, _ = socket.recv_fds(line, LARGEST, 1)
        if not said:
            self.stop()
            raise RuntimeError("The server of kernels has ended: what it said stands above.")
        return int(said), files[0]

    def stop(self) -> None:
        """End the server, and with it every kernel that is left."""
        if self.line is not None and self.owner == os.getpid():
            self.line.close()
            assert self.process is not None
            self.process.wait()
        self.line = self.process = None


SERVER = Server()


class Forked:
    """A process that is not our child, as far as jupyter_client looks at one."""

    stdin = stdout = stderr = None

    def __init__(self, pid: int, file: int):
        self.pid = pid
        self._file = file
        self._ended = False

    def poll(self) -> int | None:
        """None while it runs. How it ended only its parent knows; nobody asks."""
        return self.wait(0)

    def wait(self, seconds: float | None = None) -> int | None:
        if not self._ended:
            self._ended = bool(select.select([self._file], [], [], seconds)[0])
        return -signal.SIGKILL if self._ended else None

    def send_signal(self, number: int) -> None:
        with contextlib.suppress(ProcessLookupError):  # it has ended: nobody is left to tell, as with Popen
            signal.pidfd_send_signal(self._file, number)

    def kill(self) -> None:
        self.send_signal(signal.SIGKILL)

    def terminate(self) -> None:
        self.send_signal(signal.SIGTERM)

    def __del__(self) -> None:
        os.close(self._file)


class ForkedKernel(LocalProvisioner):
    """Starts kernels of this Python by forking, and all others as ever."""

    async def launch_kernel(self, cmd: list[str], **options: Any) -> Any:
        module = cmd.index("ipykernel_launcher") if "ipykernel_launcher" in cmd else None
        if module is None or cmd[0] != sys.executable:
            return await super().launch_kernel(cmd, **options)
        stderr = options.get("stderr")
        stderr = 2 if stderr is None else stderr if isinstance(stderr, int) else stderr.fileno()
        folder = str(options.get("cwd") or Path.cwd())
        request = {"arguments": cmd[module + 1 :], "folder": folder, "environment": options["env"]}
        self.pid, file = SERVER.fork(request, stderr)
        self.pgid = self.pid  # it leads a session of its own
        self.process = Forked(self.pid, file)
        self.cwd = options.get("cwd") or Path.cwd()
        return self.connection_info

    async def wait(self) -> int | None:
        """At once, where jupyter_client looks every tenth of a second."""
        if self.process:
            self.process.wait()
            self.process = None
        return 0
