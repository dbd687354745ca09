"""The questionnaires of SERVQUAL: which item belongs to which dimension, and which are worded the other way round."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from coursekit.kpis._input import check_scale, plain
from coursekit.messages import CourseError, text
from coursekit.messages.catalogue import sentences

_ITEMS = {
    "tangibles": range(1, 5),
    "reliability": range(5, 10),
    "responsiveness": range(10, 14),
    "assurance": range(14, 18),
    "empathy": range(18, 23),
}


@dataclass(frozen=True)
class Instrument:
    """A SERVQUAL questionnaire.

    Parameters
    ----------
    version : str
        Its name, shown beside every result.
    dimensions : mapping, optional
        Item numbers by dimension, such as ``{"tangibles": [1, 2, 3, 4], …}``. Default: the 22 items of 1988.
    reverse : item numbers
        Items worded negatively (“they do not tell customers when …”): their answers are turned round before use,
        lowest + highest − answer.
    scale : tuple
        Lowest and highest answer.

    Examples
    --------
    >>> short = Instrument("hotel", {"tangibles": [1, 2], "empathy": [3, 4]}, reverse=[4], scale=(1, 5))
    >>> short.items, short.turned(4, 2)
    ((1, 2, 3, 4), 4)
    """

    version: str
    dimensions: Mapping[str, Sequence[int]] = field(default_factory=lambda: _ITEMS)
    reverse: Iterable[int] = ()
    scale: tuple[int, int] = (1, 7)

    def __post_init__(self) -> None:
        try:
            dimensions = {str(name): tuple(int(item) for item in items) for name, items in self.dimensions.items()}
            reverse = frozenset(int(item) for item in self.reverse)
        except (AttributeError, TypeError, ValueError) as problem:
            raise CourseError("kpis.error.instrument_items", version=plain(self.version)) from problem
        items = [item for block in dimensions.values() for item in block]
        if not items or not all(dimensions.values()) or len(set(items)) < len(items) or not reverse <= set(items):
            raise CourseError("kpis.error.instrument_items", version=plain(self.version))
        object.__setattr__(self, "scale", check_scale(self.scale, points=3))
        object.__setattr__(self, "dimensions", MappingProxyType(dimensions))
        object.__setattr__(self, "reverse", reverse)

    @property
    def items(self) -> tuple[int, ...]:
        """All item numbers, in the order of the dimensions."""
        return tuple(item for block in self.dimensions.values() for item in block)

    def turned(self, item: int, answer: Any) -> Any:
        """The answer (or a column of them) to an item, turned round where its wording is negative."""
        return sum(self.scale) - answer if item in set(self.reverse) else answer


INSTRUMENTS = {
    # The first published wording: responsiveness and empathy ask negatively.
    "1988": Instrument("1988", reverse=[*_ITEMS["responsiveness"], *_ITEMS["empathy"]]),
    "positive": Instrument("positive"),
}


def instrument_of(given: object) -> Instrument:
    """An instrument by its name, or as it is."""
    if isinstance(given, Instrument):
        return given
    if isinstance(given, str) and given in INSTRUMENTS:
        return INSTRUMENTS[given]
    raise CourseError("kpis.error.instrument", value=plain(given))


def dimension_name(dimension: str, lang: str | None = None) -> str:
    """The name of a dimension in the language in use; one of your own instrument is its own name.

    >>> dimension_name("assurance", lang="es"), dimension_name("assurance", lang="en")
    ('seguridad', 'assurance')
    """
    key = f"kpis.servqual.dimension.{dimension}"
    return text(key, lang=lang) if key in sentences("en") else dimension


def known_dimensions(instrument: Instrument) -> dict[str, str]:
    """Each dimension under all its names, folded: what a column of weights may be called."""
    from coursekit.messages.catalogue import known_languages

    names = {}
    for dimension in instrument.dimensions:
        for name in (dimension, *(dimension_name(dimension, lang) for lang in known_languages())):
            names[folded(name)] = dimension
    return names


def folded(name: object) -> str:
    """A name without capitals, accents, spaces and the prefix of a weight."""
    import unicodedata

    bare = "".join(c for c in unicodedata.normalize("NFKD", str(name)) if not unicodedata.combining(c))
    return bare.casefold().strip().replace(" ", "_").removeprefix("w_").removeprefix("weight_").removeprefix("peso_")
