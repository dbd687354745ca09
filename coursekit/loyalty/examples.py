"""The finished programmes that come with the course."""

from pathlib import Path
from typing import TYPE_CHECKING

from coursekit.messages import CourseError, did_you_mean, quoted

if TYPE_CHECKING:
    from coursekit.loyalty.model import Programme

_HERE = Path(__file__).parent


def folder() -> Path:
    """Where they lie: beside this file in an installed package, under data in the course's own folder."""
    installed = _HERE / "programmes"
    return installed if installed.is_dir() else _HERE.parents[1] / "data" / "programmes"


def example_names() -> tuple[str, ...]:
    """The programmes that there are.

    >>> example_names()
    ('points', 'repaired', 'suggested')
    """
    return tuple(sorted(path.stem for path in folder().glob("*.yaml")))


def example_programme(name: str) -> "Programme":
    """A finished programme of Café Lumbre's: as suggested at first, repaired, or with points.

    Parameters
    ----------
    name : {"suggested", "repaired", "points"}
        ``suggested`` is full of mistakes and loses money; ``repaired`` keeps its three tiers and its spirit; ``points``
        is another way to reward the same customers.

    Examples
    --------
    >>> [tier.id for tier in example_programme("suggested").ranked]
    ['bronze', 'silver', 'gold']
    """
    from coursekit.loyalty.model import Programme

    known = example_names()
    if name not in known:
        raise CourseError("loyalty.model.no_example", name=quoted(name), hint=did_you_mean(str(name), known))
    return Programme.read(folder() / f"{name}.yaml")
