"""Attacks on the sandbox, each small, bounded and harmless: what students have tried on graders, and what they might.

``python -m coursekit.grading.attacks`` tries them all on this machine, first without layers, then with them.
"""

from coursekit.grading.attacks.attack import After, Attack
from coursekit.grading.attacks.files import FILES
from coursekit.grading.attacks.limits import LIMITS
from coursekit.grading.attacks.memory import MEMORY
from coursekit.grading.attacks.messages import MESSAGES
from coursekit.grading.attacks.objects import OBJECTS
from coursekit.grading.attacks.processes import PROCESSES
from coursekit.grading.attacks.trial import Trial, try_attack

__all__ = ["After", "Attack", "Trial", "attacks", "try_attack"]


def attacks() -> tuple[Attack, ...]:
    """All attacks, in the order in which they are listed.

    >>> len(attacks()) > 40
    True
    """
    return (*FILES, *MEMORY, *OBJECTS, *MESSAGES, *PROCESSES, *LIMITS)
