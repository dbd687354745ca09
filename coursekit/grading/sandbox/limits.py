"""How much one submission may take."""

from dataclasses import asdict, dataclass
from typing import Any

from coursekit.messages import CourseError, quoted


@dataclass(frozen=True)
class Limits:
    """What one submission may use; past it, the cell or the run ends, and the answers so far count.

    Attributes
    ----------
    cell_seconds : float
        Time by the clock for one cell, or for one call of a function. A cell that ignores the alarm is given as long
        again; then the run is ended.
    seconds : float
        Time by the clock for the whole submission.
    cpu_seconds : float
        Time of the processor.
    memory : int
        Bytes above what the libraries hold.
    file_bytes, disk : int
        Bytes of one file, and of all files that it writes.
    stream : int
        Bytes that it may send back.
    processes : int
        Processes and threads, where they can be counted for one submission alone.

    Examples
    --------
    >>> Limits(cell_seconds=5).seconds
    60.0
    >>> Limits(seconds=0)
    Traceback (most recent call last):
    coursekit.messages.errors.CourseError: The limit 'seconds' must be a number above 0; got 0.
    """

    cell_seconds: float = 10.0
    seconds: float = 60.0
    cpu_seconds: float = 60.0
    memory: int = 1 << 30
    file_bytes: int = 50_000_000
    disk: int = 100_000_000
    stream: int = 64_000_000
    processes: int = 64

    def __post_init__(self) -> None:
        for name, value in asdict(self).items():
            if isinstance(value, bool) or not isinstance(value, (int, float)) or not 0 < value < float("inf"):
                raise CourseError("grading.sandbox.limit", name=name, given=quoted(value))

    def as_json(self) -> dict[str, Any]:
        """The limits as plain data."""
        return asdict(self)
