"""coursekit: measures, a simulated company, widgets and checks behind the Café Lumbre course.

>>> from coursekit import exercise
>>> ex = exercise("5.1a", lang="en")
"""

from importlib import import_module
from typing import Any

__version__ = "0.1.0"

# Names are loaded when first used: `import coursekit` must cost next to nothing.
_WHERE = {
    "exercise": "coursekit.practice",
    "company": "coursekit.datasets",
    "complete_journey": "coursekit.datasets",
    "Estimate": "coursekit.kpis",
    "use_language": "coursekit.messages",
}

__all__ = ["Estimate", "company", "complete_journey", "exercise", "use_language"]


def __getattr__(name: str) -> Any:
    if name in _WHERE:
        return getattr(import_module(_WHERE[name]), name)
    raise AttributeError(f"module 'coursekit' has no attribute '{name}'")


def __dir__() -> list[str]:
    return sorted([*__all__, "__version__"])
