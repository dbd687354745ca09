"""What a sandbox may be asked for."""

import os
import sys
from collections.abc import Iterable
from typing import Any

from coursekit.grading.sandbox.inside.layers import LAYERS
from coursekit.messages import CourseError, did_you_mean, quoted


def checked_jobs(jobs: Any) -> int:
    """How many may run at once."""
    if isinstance(jobs, bool) or not isinstance(jobs, int) or not 1 <= jobs <= 256:
        raise CourseError("grading.sandbox.jobs", given=quoted(jobs))
    return jobs


def checked_layers(layers: Iterable[str] | None) -> tuple[str, ...]:
    """The layers asked for, in the order in which they are put on."""
    asked = LAYERS if layers is None else tuple(layers)
    for layer in asked:
        if layer not in LAYERS:
            raise CourseError(
                "grading.sandbox.unknown_layer", given=quoted(layer), hint=did_you_mean(str(layer), LAYERS)
            )
    return tuple(layer for layer in LAYERS if layer in asked)


def checked_start(start: str | None) -> str:
    """How submissions are started; what this system offers where nothing is asked for."""
    # Forking is safe where no library has started threads of the system's own behind our back.
    can_fork = hasattr(os, "fork") and sys.platform.startswith("linux")
    if start is None:
        return "fork" if can_fork else "spawn"
    if start not in ("fork", "spawn"):
        raise CourseError("grading.sandbox.unknown_start", given=quoted(start))
    if start == "fork" and not can_fork:
        raise CourseError("grading.sandbox.no_fork")
    return start
