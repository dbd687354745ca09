"""What an attack is: cells as a student could hand them in, and how to tell from outside whether it fell."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from coursekit.grading.model import Run
from coursekit.grading.sandbox.scene import Scene


@dataclass(frozen=True)
class After:
    """What is there when an attack has been run."""

    run: Run
    scene: Scene
    mark: str
    shared: Mapping[str, Any] = field(default_factory=dict)

    @property
    def loot(self) -> Any:
        """What the attack put in its answer ``loot``."""
        return self.run.answers.get("loot")


@dataclass(frozen=True)
class Attack:
    """One attack.

    Parameters
    ----------
    cells : sequence of str
        Its code. A cell before it defines ``SCENE``: where everything lies, as a student might find out.
    fell : callable
        ``fell(after)``: True where it got what it was after.
    layers : sequence of str
        Those of which any one stops it; empty where nothing of the kind is needed: it is stopped by design.
    ended : str
        How its run ends when it is stopped; ``"ok"`` where nothing is said, ``"any"`` where that is a matter of time.
    at_parent : bool
        Whether it aims at the process above its own. Where there is no zygote in between, that is whoever tries it.
    """

    name: str
    cells: Sequence[str]
    fell: Callable[[After], bool]
    layers: Sequence[str] = ()
    files: Mapping[str, str] = field(default_factory=dict)
    functions: Mapping[str, Sequence[tuple]] = field(default_factory=dict)
    wanted: Sequence[str] = ("loot", "before")
    ended: str = ""
    at_parent: bool = False
