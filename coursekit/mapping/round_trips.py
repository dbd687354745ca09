"""A map written in a format and read back: which of its cells are still there, and which are new."""

import warnings
from collections.abc import Callable
from dataclasses import dataclass, field
from html import escape
from typing import TYPE_CHECKING, Any

import pandas as pd

from coursekit.documents.places import written
from coursekit.mapping.formats.cells import flat
from coursekit.messages import CourseError, did_you_mean, number, quoted, text

if TYPE_CHECKING:
    from coursekit.mapping.model import JourneyMap

FATES = ("kept", "changed", "lost", "made_up")
ROUND_TRIPS = ("yaml", "json", "csv", "csv-wide", "mermaid")


@dataclass(frozen=True, repr=False)
class RoundTrip:
    """What came back of a map.

    Attributes
    ----------
    format : str
    file : str
        What was written.
    back : JourneyMap
        What was read from it.
    after : dict
        The cells of ``back`` by their place in the map that was sent: a text in one language stands under it.
    kept, changed, lost, made_up : tuple of str
        Paths of cells: those with the same value, those with another, those that are gone, and those that the format
        needed and nobody had written.
    """

    format: str
    file: str
    back: "JourneyMap"
    after: dict[str, Any] = field(default_factory=dict)
    kept: tuple[str, ...] = field(default=())
    changed: tuple[str, ...] = field(default=())
    lost: tuple[str, ...] = field(default=())
    made_up: tuple[str, ...] = field(default=())

    @property
    def table(self) -> pd.Series:
        """How many cells of each fate."""
        return pd.Series({fate: len(getattr(self, fate)) for fate in FATES}, name=self.format)

    @property
    def by_lane(self) -> pd.DataFrame:
        """The same by lane: the part of the map that the cells belong to, such as ``pains`` or ``evidence``."""
        rows = [(lane_of(path), fate) for fate in FATES for path in getattr(self, fate)]
        pairs = pd.DataFrame(rows, columns=["lane", "fate"])
        counted = pairs.groupby(["lane", "fate"]).size().unstack(fill_value=0)
        return counted.reindex(columns=list(FATES), fill_value=0).rename_axis(columns=None)

    def __repr__(self) -> str:
        counts = ", ".join(f"{name}={n}" for name, n in self.table.items())
        return f"RoundTrip({self.format}: {counts})"

    def __str__(self) -> str:
        fates = {fate: number(len(getattr(self, fate))) for fate in FATES}
        return text("mapping.round_trip.said", format=self.format, cells=number(self._cells), **fates)

    def _repr_html_(self) -> str:
        return f"<p>{escape(str(self), quote=False)}</p>"

    @property
    def _cells(self) -> int:
        return len(self.kept) + len(self.changed) + len(self.lost)


def cells(journey: "JourneyMap") -> dict[str, Any]:
    """Every cell of a map, by its path: a text in two languages is two cells.

    Examples
    --------
    >>> from coursekit.mapping import JourneyMap
    >>> cells(JourneyMap(id="m", languages=["en"], title={"en": "First"}))
    {'id': 'm', 'languages[0]': 'en', 'title.en': 'First', 'kind': 'as_is'}
    """
    data = journey.to_data()
    data.pop("schema", None)
    return {written(path): value for path, value in flat(data)}


def lane_of(path: str) -> str:
    """The part of a map that a path belongs to.

    >>> lane_of("stages[0].steps[2].pains[0].text.es"), lane_of("stages[1].name.en"), lane_of("evidence[3].n")
    ('pains', 'stage', 'sources')
    """
    pieces = path.replace("]", "").replace("[", ".").split(".")
    if pieces[0] != "stages":
        return {"evidence": "sources"}.get(pieces[0], pieces[0])
    return pieces[4] if len(pieces) > 4 and pieces[2] == "steps" else "stage"


def round_trip(journey: "JourneyMap", format: str, lang: str | None = None) -> RoundTrip:
    """Writes a map in a format, reads it back and compares it with itself, cell by cell.

    Parameters
    ----------
    journey : JourneyMap
    format : {"yaml", "json", "csv", "csv-wide", "mermaid"}
        ``"csv"`` is the long layout. A drawing (SVG, PNG, HTML) cannot be read back.
    lang : str, optional
        The language in which a Mermaid diagram is written; by default the one in use if the map has it.

    Returns
    -------
    RoundTrip

    Raises
    ------
    CourseError
        A format that does not exist or cannot be read back.

    Notes
    -----
    Cells are compared by their place. A text that comes back in one language only is kept in that language and lost in
    the others. All cells count alike: a share of cells is not a share of what matters. A format may lose one cell in
    ten, and with it the list of sources that all the others cite.

    Examples
    --------
    >>> from coursekit.mapping import example_map
    >>> round_trip(example_map("complaint"), "json").lost
    ()
    >>> "evidence[0].n" in round_trip(example_map("complaint"), "mermaid", "en").lost
    True
    """
    if format not in ROUND_TRIPS:
        hint = did_you_mean(str(format), ROUND_TRIPS)
        raise CourseError("mapping.round_trip.format", value=quoted(format), hint=hint)
    with warnings.catch_warnings():
        # What a format cannot hold is what this function counts.
        warnings.simplefilter("ignore")
        said, read = _formats(journey, lang)[format]
        file = said()
        back = read(file)
    before, after = cells(journey), cells(back)
    places = {path: _place(path, after, back.languages) for path in before}
    sent_as = {place: path for path, place in places.items() if place is not None}
    after = {sent_as.get(place, place): value for place, value in after.items()}
    fates: dict[str, list[str]] = {"kept": [], "changed": [], "lost": []}
    for path, value in before.items():
        fate = "lost" if path not in after else "kept" if after[path] == value else "changed"
        fates[fate].append(path)
    return RoundTrip(
        format,
        file,
        back,
        after,
        tuple(fates["kept"]),
        tuple(fates["changed"]),
        tuple(fates["lost"]),
        tuple(path for path in after if path not in before),
    )


def _place(path: str, after: dict[str, Any], languages: list[str]) -> str | None:
    """Where a cell stands in the map that came back: a text in its only language may stand without it."""
    if path in after:
        return path
    start, _, last = path.rpartition(".")
    if languages == [last] and isinstance(after.get(start), str):
        return start
    return None


def _formats(
    journey: "JourneyMap", lang: str | None
) -> "dict[str, tuple[Callable[[], str], Callable[[str], JourneyMap]]]":
    from coursekit.mapping.exports.content import language_of
    from coursekit.mapping.exports.mermaid import mermaid
    from coursekit.mapping.formats import from_csv, from_mermaid, to_csv
    from coursekit.messages import using_language

    spoken = language_of(journey, lang)

    def from_diagram(said: str) -> "JourneyMap":
        with using_language(spoken):
            return from_mermaid(said, f"{journey.id}.mmd")

    def of(ending: str) -> "tuple[Callable[[], str], Callable[[str], JourneyMap]]":
        return lambda: journey.to_text(format=ending), lambda said: type(journey).from_text(said, format=ending)

    return {
        "yaml": of("yaml"),
        "json": of("json"),
        "csv": (lambda: to_csv(journey), from_csv),
        "csv-wide": (lambda: to_csv(journey, "wide"), from_csv),
        "mermaid": (lambda: mermaid(journey, spoken), from_diagram),
    }
