"""Messages on a stream: a length of four bytes, then JSON. A length over the cap is refused before anything is read."""

import json
import struct
from collections.abc import Callable
from typing import Any

LENGTH = struct.Struct(">I")
# No message of ours comes near this; who announces a longer one forged it.
LARGEST = 16_000_000


class BadFrame(ValueError):  # noqa: N818
    """Something on the stream that is not a message."""


def packed(message: Any, largest: int = LARGEST) -> bytes:
    """A message as bytes.

    >>> packed({"cell": 1})[4:]
    b'{"cell":1}'
    """
    body = json.dumps(message, ensure_ascii=True, separators=(",", ":"), allow_nan=False).encode()
    if len(body) > largest:
        raise BadFrame(f"a message of {len(body)} bytes")
    return LENGTH.pack(len(body)) + body


def read(exactly: Callable[[int], bytes], largest: int = LARGEST) -> Any:
    """The next message, where ``exactly(n)`` gives the next n bytes of the stream.

    >>> import io
    >>> read(io.BytesIO(packed([1, "a"])).read)
    [1, 'a']
    >>> read(io.BytesIO(b"\\xff\\xff\\xff\\xff").read)
    Traceback (most recent call last):
    coursekit.grading.sandbox.inside.frames.BadFrame: a message of 4294967295 bytes
    """
    (length,) = LENGTH.unpack(exactly(LENGTH.size))
    if length > largest:
        raise BadFrame(f"a message of {length} bytes")
    body = exactly(length)
    try:
        return json.loads(body, parse_constant=_no_constant)
    except (ValueError, RecursionError) as error:
        raise BadFrame("not JSON") from error


def _no_constant(word: str) -> None:
    raise ValueError(word)
