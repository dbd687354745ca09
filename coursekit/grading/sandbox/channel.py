"""The controller's end of a stream: everything that is read from it has a deadline and a cap."""

import contextlib
import os
import queue
import socket
import struct
import threading
import time
from typing import Any

from coursekit.grading.sandbox.inside import frames


class Silent(TimeoutError):  # noqa: N818
    """Nothing came before the deadline."""


class TooMuch(ValueError):  # noqa: N818
    """More came than one submission may send."""


class Channel:
    """Frames on a socket or on two pipes.

    Parameters
    ----------
    most : int
        Bytes that may be received in all.
    """

    def __init__(self, most: int):
        self.most, self.received = most, 0

    def send(self, message: Any, deadline: float) -> None:
        """Sends a message; raises ``Silent`` where the other side does not take it in time."""
        self._send(frames.packed(message), deadline)

    def send_bytes(self, data: bytes, deadline: float) -> None:
        """Sends bytes behind a length of eight."""
        self._send(struct.pack(">Q", len(data)) + data, deadline)

    def receive(self, deadline: float) -> Any:
        """The next message."""
        return frames.read(lambda n: self._exactly(n, deadline))

    def _exactly(self, n: int, deadline: float) -> bytes:
        self.received += n
        if self.received > self.most:
            raise TooMuch(str(self.received))
        parts = []
        while n:
            part = self._some(n, deadline)
            if not part:
                raise EOFError
            parts.append(part)
            n -= len(part)
        return b"".join(parts)

    def _send(self, data: bytes, deadline: float) -> None:
        raise NotImplementedError

    def _some(self, n: int, deadline: float) -> bytes:
        raise NotImplementedError

    def close(self) -> None:
        """Lets go of the stream."""
        raise NotImplementedError


class SocketChannel(Channel):
    """Over one socket."""

    def __init__(self, end: socket.socket, most: int):
        super().__init__(most)
        self.end = end

    def _wait(self, deadline: float) -> None:
        left = deadline - time.monotonic()
        if left <= 0:
            raise Silent
        self.end.settimeout(left)

    def _send(self, data: bytes, deadline: float) -> None:
        view = memoryview(data)
        while view:
            self._wait(deadline)
            try:
                view = view[self.end.send(view) :]
            except TimeoutError as error:
                raise Silent from error

    def _some(self, n: int, deadline: float) -> bytes:
        self._wait(deadline)
        try:
            return self.end.recv(min(n, 1 << 20))
        except TimeoutError as error:
            raise Silent from error
        except ConnectionResetError:
            return b""

    def close(self) -> None:
        self.end.close()


class PipeChannel(Channel):
    """Over two pipes. A thread waits on each: not every system can wait on a pipe with a deadline."""

    def __init__(self, into: int, out: int, most: int):
        super().__init__(most)
        self._in, self._out = into, out
        self._parts: queue.Queue[bytes] = queue.Queue(maxsize=16)
        self._rest = b""
        self._closed = False
        threading.Thread(target=self._pump, daemon=True).start()

    def _pump(self) -> None:
        while True:
            try:
                part = os.read(self._in, 1 << 16)
            except OSError:
                part = b""
            while not self._closed:
                try:
                    self._parts.put(part, timeout=0.2)
                    break
                except queue.Full:
                    continue
            if not part or self._closed:
                # Whoever reads a descriptor closes it: closing it under a reader's hands could hit another file.
                os.close(self._in)
                return

    def _send(self, data: bytes, deadline: float) -> None:
        failure: list[OSError] = []
        done = threading.Event()

        def write() -> None:
            view = memoryview(data)
            try:
                while view:
                    view = view[os.write(self._out, view) :]
            except OSError as error:
                failure.append(error)
            done.set()

        threading.Thread(target=write, daemon=True).start()
        if not done.wait(max(0.0, deadline - time.monotonic())):
            raise Silent
        if failure:
            raise failure[0]

    def _some(self, n: int, deadline: float) -> bytes:
        if not self._rest:
            left = deadline - time.monotonic()
            try:
                self._rest = self._parts.get(timeout=max(0.0, left))
            except queue.Empty:
                raise Silent from None
        part, self._rest = self._rest[:n], self._rest[n:]
        return part

    def close(self) -> None:
        self._closed = True
        with contextlib.suppress(OSError):
            os.close(self._out)
