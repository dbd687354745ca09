"""The child's side of the conversation: from the job on the stream to the last answer, then gone."""

import contextlib
import gc
import os
import struct
import sys
from typing import Any

from . import frames
from .child import Child
from .layers import Refused, apply

# A company of a thousand customers is 4 MB; whoever sends more than this is not the controller.
LARGEST_DATA = 512_000_000


class Stream:
    """Frames on two descriptors (which may be one)."""

    def __init__(self, into: int, out: int):
        self.into, self.out = into, out

    def exactly(self, n: int) -> bytes:
        """The next ``n`` bytes."""
        parts = []
        while n:
            part = os.read(self.into, min(n, 1 << 20))
            if not part:
                raise EOFError
            parts.append(part)
            n -= len(part)
        return b"".join(parts)

    def receive(self) -> Any:
        return frames.read(self.exactly, frames.LARGEST)

    def receive_bytes(self) -> bytes:
        """Bytes behind a length of eight."""
        (n,) = struct.unpack(">Q", self.exactly(8))
        if n > LARGEST_DATA:
            raise frames.BadFrame(str(n))
        return self.exactly(n)

    def send(self, message: Any) -> None:
        view = memoryview(frames.packed(message))
        while view:
            view = view[os.write(self.out, view) :]


def serve(shell: Any, stream: Stream, company: Any = None) -> None:
    """Runs the one submission that arrives on ``stream``; never returns."""
    code = 1
    try:
        _serve(shell, stream, company)
        code = 0
    except Refused as error:
        _try_to_send(stream, {"grader": f"{error.layer}: {error.why}"})
    except MemoryError:
        _try_to_send(stream, {"ended": "memory"})
    except BaseException as error:
        _try_to_send(stream, {"failed": f"{type(error).__name__}: {error}"[:500]})
    finally:
        # At once: threads, atexit functions and destructors of the student's get no say.
        os._exit(code)


def _try_to_send(stream: Stream, message: Any) -> None:
    with contextlib.suppress(OSError):
        stream.send(message)


def _serve(shell: Any, stream: Stream, company: Any) -> None:
    job = stream.receive()
    data = stream.receive_bytes() if job["data"] else None
    os.chdir(job["private"])
    os.environ.update(HOME=job["private"], TMPDIR=job["private"], TEMP=job["private"], TMP=job["private"])
    sys.modules["tempfile"].tempdir = job["private"]  # type: ignore[attr-defined]
    _blind()
    if "attempts" in job:
        from .probes import attempt_all

        gc.freeze()
        return attempt_all(job, stream.send, lambda: apply(job["layers"], job))
    child = Child(shell, job, stream.send)
    apply(job["layers"], job)
    try:
        child.prepare(data, company)
    except Exception as error:
        return stream.send({"grader": f"prepare: {type(error).__name__}: {error}"[:500]})
    stream.send({"ready": True})
    child.run_cells()
    while True:
        order = stream.receive()
        if "end" in order:
            return
        child.call(order["call"], order["inputs"])


def _blind() -> None:
    """Descriptors 0 to 2 lead nowhere: what C code prints is gone, and nothing can be read."""
    nowhere = os.open(os.devnull, os.O_RDWR)
    for fd in (0, 1, 2):
        os.dup2(nowhere, fd)
    if nowhere > 2:
        os.close(nowhere)
