"""The example maps of the course: two finished, one with six defects, a draft to confront with data, a template."""

import os
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from coursekit.messages import CourseError, did_you_mean, quoted

if TYPE_CHECKING:
    from coursekit.mapping.model import JourneyMap

_FOLDER = "coursekit.mapping.maps"
_ANSWERS = ".answers.yaml"


def example_names() -> tuple[str, ...]:
    """The names of the example maps.

    >>> example_names()
    ('complaint', 'first-purchase', 'subscription-draft', 'template', 'with-six-defects')
    """
    names = (entry.name for entry in files(_FOLDER).iterdir())
    return tuple(sorted(name[:-5] for name in names if name.endswith(".yaml") and not name.endswith(_ANSWERS)))


def example_text(name: str) -> str:
    """An example map as it stands in its file, comments included.

    >>> [line for line in example_text("template").splitlines() if line.startswith("schema")]
    ['schema: coursekit/journey@1']
    """
    if name not in example_names():
        raise CourseError("mapping.examples.unknown", name=quoted(name), hint=did_you_mean(str(name), example_names()))
    return files(_FOLDER).joinpath(f"{name}.yaml").read_text(encoding="utf-8")


def example_map(name: str) -> "JourneyMap":
    """An example map of the course.

    Parameters
    ----------
    name : str
        ``"first-purchase"`` (Ana buys coffee on the web for the first time), ``"complaint"`` (a broken grinder, and
        what it takes to make it good), ``"with-six-defects"``, ``"subscription-draft"`` (Carmen's subscription as a
        team drew it: some guesses, and a measure of the wrong people), or ``"template"`` (empty).

    Returns
    -------
    JourneyMap

    Raises
    ------
    CourseError
        A name that does not exist; the nearest one is offered.

    Examples
    --------
    >>> [step.id for stage, step in example_map("complaint").steps()][:4]
    ['read-reviews', 'buy', 'snap', 'write']
    """
    from coursekit.mapping.model import JourneyMap

    return JourneyMap.from_text(example_text(name), name=f"{name}.yaml")


def example_defects(name: str = "with-six-defects") -> list[dict[str, str]]:
    """The defects of an example map, for its solution: ``path``, ``criterion``, and what is wrong in each language.

    >>> [defect["criterion"] for defect in example_defects()][:2]
    ['penalties', 'customer_view']
    """
    import yaml

    path = files(_FOLDER).joinpath(f"{name}{_ANSWERS}")
    return yaml.safe_load(path.read_text(encoding="utf-8"))["defects"] if path.is_file() else []


def write_examples(folder: "str | os.PathLike[str]") -> list[Path]:
    """Writes the example maps into a folder, as ``data/maps`` holds them; returns what was written."""
    from coursekit.documents.files import write_bytes

    Path(folder).mkdir(parents=True, exist_ok=True)
    entries = sorted(
        (entry for entry in files(_FOLDER).iterdir() if entry.name.endswith(".yaml")), key=lambda e: e.name
    )
    return [write_bytes(Path(folder) / entry.name, entry.read_bytes()) for entry in entries]
