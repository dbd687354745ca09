"""The lines that begin a cell: ``# %% [markdown] es="nps-why"``.

jupytext reads a damaged line without a word (a list, a title, a None), so every such line is held to a strict grammar
before jupytext sees it.
"""

import re
from dataclasses import dataclass

from coursekit.authoring.refusal import Place, Refusal
from coursekit.messages import did_you_mean, quoted

# All that jupytext takes for the start of a cell, and near misses that it takes for code.
CANDIDATE = re.compile(r"^\s*#\s*(%%|<codecell>|In\[[0-9 ]*\])")
_STRICT = re.compile(r'^# %%(?P<text> \[markdown\])?(?P<attributes>(?: [A-Za-z_-]+="[^"\\]*")*)\s*$')
_ATTRIBUTE = re.compile(r' ([A-Za-z_-]+)="([^"\\]*)"')
_UNQUOTED = re.compile(r"""(?<![\w"])([A-Za-z_-]+)\s*=\s*(?!")(\S+)""")

GENERAL = ("concepts", "tags")
ROLES = ("key", "answer", "check", "solution")
ONLY_WITH = {"in": "text", "rubric": "answer"}
KEY = re.compile(r"^[a-z0-9]+([_-][a-z0-9]+)*$")
LONGEST_KEY = 50


@dataclass(frozen=True)
class Marker:
    """One marker: its line (from 1), whether it begins a text, and its attributes in order."""

    line: int
    is_text: bool
    attributes: dict[str, str]


def read_marker(raw: str, place: Place) -> Marker:
    """The marker on one line, or a refusal that says what is wrong with it."""
    match = _STRICT.match(raw)
    if match is None:
        raise _damaged(raw, place)
    pairs = _ATTRIBUTE.findall(match["attributes"])
    attributes = dict(pairs)
    for name in attributes:
        if sum(name == other for other, _ in pairs) > 1:
            raise Refusal("authoring.attribute_twice", place, name=name)
    return Marker(place.line, match["text"] is not None, attributes)


def _damaged(raw: str, place: Place) -> Refusal:
    rest = raw.strip()
    if not rest.startswith("# %%"):
        return Refusal("authoring.marker_form", place, found=quoted(rest))
    rest = rest.removeprefix("# %%")
    if rest and not rest.startswith(" "):
        return Refusal("authoring.marker_form", place, found=quoted(raw.strip()))
    kind = re.match(r"^\s*\[(\w*)\]\s*", rest)
    if kind and kind[1] != "markdown":
        return Refusal("authoring.cell_kind", place, found=kind[1])
    rest = rest[kind.end() :] if kind else rest.strip()
    outside = re.sub(r'[A-Za-z_-]+="[^"]*"', " ", rest)
    if re.search(r'"\s*,', rest) or (rest.count('"') % 2 == 0 and re.search(r"\S\s*,\s*[\w-]+\s*=", rest)):
        return Refusal("authoring.comma", place, found=quoted(rest, 60))
    if rest.count('"') % 2:
        return Refusal("authoring.quote_open", place, found=quoted(rest, 60))
    unquoted = _UNQUOTED.search(outside)
    if unquoted:
        value = unquoted[2].strip("'\"")
        return Refusal("authoring.unquoted", place, found=unquoted[0], name=unquoted[1], value=value)
    words = outside.split()
    if words:
        return Refusal("authoring.bare_word", place, word=quoted(words[0]), plain=re.sub(r"\W", "", words[0]) or "nps")
    return Refusal("authoring.marker_form", place, found=quoted(raw.strip()))


def check_attributes(marker: Marker, langs: tuple[str, ...], place: Place) -> list[Refusal]:
    """Unknown attributes, attributes in the wrong place, a missing or damaged key."""
    found: list[Refusal] = []
    names = list(marker.attributes)
    known = [*langs, "in", *GENERAL] if marker.is_text else [*ROLES, "rubric", *GENERAL]
    everything = [*langs, *ROLES, *ONLY_WITH, *GENERAL]
    for name in names:
        if name in known:
            continue
        if name == "points":
            found.append(Refusal("authoring.points_here", place))
        elif name in everything:
            key = "authoring.attribute_of_code" if marker.is_text else "authoring.attribute_of_text"
            found.append(Refusal(key, place, name=name))
        elif re.fullmatch("[a-z]{2}", name):
            found.append(Refusal("authoring.undeclared_language", place, name=name, langs=" ".join(langs)))
        else:
            found.append(Refusal("authoring.unknown_attribute", place, name=name, nearest=did_you_mean(name, known)))
    keyed = [name for name in names if name in (langs if marker.is_text else ROLES)]
    if not found and not keyed:
        found.append(Refusal("authoring.key_missing_text" if marker.is_text else "authoring.key_missing", place))
    if not marker.is_text and len(keyed) > 1:
        found.append(Refusal("authoring.two_roles", place, first=keyed[0], second=keyed[1]))
    if len({marker.attributes[name] for name in keyed}) > 1 and marker.is_text:
        found.append(Refusal("authoring.two_keys", place))
    for name in keyed:
        value = marker.attributes[name]
        if not KEY.match(value) or len(value) > LONGEST_KEY:
            found.append(Refusal("authoring.key_characters", place, found=quoted(value, 60), longest=LONGEST_KEY))
    if "rubric" in names and "answer" not in names and not marker.is_text:
        found.append(Refusal("authoring.rubric_without_answer", place))
    if marker.attributes.get("in", "solution") != "solution":
        found.append(Refusal("authoring.in_what", place, found=quoted(marker.attributes["in"])))
    return found
