"""Whose failure it is when the other side goes away: ours, or that of the submission at hand."""

from collections.abc import Callable
from dataclasses import replace

from coursekit.grading.model import Run


def tried_twice(once: Callable[[], tuple[Run, bool]], is_sound: Callable[[], bool]) -> Run:
    """A run, with a second try where the first failed on our side.

    Parameters
    ----------
    once : callable
        Makes a try: the run, and whether anything of the student's had begun to run in it.
    is_sound : callable
        Whether a submission that is known to be good runs well now.

    Notes
    -----
    Whoever ends our process could else have themselves run again and again, and never be given a mark. A process that
    ends twice under one submission and not under another was ended by that one: it counts as ``"died"``, with the
    answers that had come back. On a machine in trouble the known submission fails too, and then nobody is to blame.
    """
    first, _ = once()
    if first.ended != "grader":
        return first
    second, begun = once()
    if second.ended != "grader" or not begun or not is_sound():
        return second
    return replace(second, ended="died", detail=f"worker: {second.detail}")
