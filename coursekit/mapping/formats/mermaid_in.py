"""A Mermaid ``journey`` read as a map. It says little: what had to be supposed is said in one warning."""

import html
import re
import unicodedata
from typing import Any

from coursekit.documents.notices import notice
from coursekit.documents.places import Path, Source
from coursekit.mapping.model import JourneyMap
from coursekit.messages import CourseError, language, quoted, text

_ENTITY = re.compile(r"#(?:(\d{1,7})|x([0-9a-fA-F]{1,6})|([a-zA-Z]{2,10}));")
# The first colon with a score behind it: a time such as 10:30 is part of the task.
_TASK = re.compile(r"(?P<task>.*?)\s*:\s*(?P<score>[-+]?\d+(?:[.,]\d+)?)\s*(?::\s*(?P<who>.*))?$")
# The same with a score that can be one: a time of day (10:30) is part of the task.
_SOUND_TASK = re.compile(r"(?P<task>.*?)\s*:\s*(?P<score>[1-5](?:[.,]\d+)?)\s*(?::\s*(?P<who>.*))?$")


def from_mermaid(said: str, name: str = "") -> JourneyMap:
    """A map from a Mermaid journey: sections are stages, tasks are steps, scores 1 to 5 are emotions −2 to 2.

    Parameters
    ----------
    said : str
        The diagram, with or without front matter, comments and a Markdown fence around it.
    name : str
        How errors call it; its beginning becomes the id of the map.

    Warns
    -----
    DocumentWarning
        With all that was supposed: the language, that actors are customers, that scores are the author's guess.

    Examples
    --------
    >>> import warnings
    >>> with warnings.catch_warnings():
    ...     warnings.simplefilter("ignore")
    ...     journey = from_mermaid("journey\\n title First\\n section Buy\\n  Pays at 10:30: 2: Ana")
    >>> journey.step("pays-at-10-30").emotion.score, journey.actors[0].name
    (-1, 'Ana')
    """
    reading = _Reading(name)
    lines = _lines(said)
    first = next(((n, line) for n, line in lines if line), None)
    if first is None:
        raise CourseError("documents.error.empty", where=Source(name).where())
    if not re.fullmatch(r"journey", first[1]):
        where = Source(name).where(line=first[0])
        raise CourseError("mapping.formats.mermaid_none", where=where, value=quoted(first[1]))
    open_block = False
    for number, line in lines:
        if open_block or re.match(r"accDescr\s*\{", line):  # accDescr { … } goes over several lines
            open_block = "}" not in line
        elif line and number != first[0] and not re.match(r"acc(Title|Descr)\s*:", line):
            reading.take(line, number)
    return reading.finished()


def _lines(said: str) -> list[tuple[int, str]]:
    """Lines with their numbers, without front matter, comments and a fence."""
    kept: list[tuple[int, str]] = []
    inside = False
    for number, raw in enumerate(said.removeprefix("\ufeff").split("\n"), start=1):
        line = raw.strip()
        if line == "---" and (inside or not kept):
            inside = not inside
        elif not inside and not line.startswith(("%%", "```")) and line:
            kept.append((number, line))
    return kept


class _Reading:
    def __init__(self, name: str):
        self.name = name
        self.lang = language()
        self.title = ""
        self.stages: list[dict[str, Any]] = []
        self.actors: dict[str, str] = {}
        self.taken: set[str] = set()
        self.lines: dict[Path, int] = {(): 1}
        self.odd_scores: list[int] = []
        self.together: list[int] = []
        self.no_section = False
        self.scored = False

    def take(self, line: str, number: int) -> None:
        words = line.split(None, 1)
        if words[0] == "title" and len(words) > 1 and not self.title:
            self.title = unescaped(words[1])
        elif words[0] == "section":
            said = unescaped(words[1]) if len(words) > 1 else ""
            self._stage(said, number)
        else:
            self._step(line, number)

    def _stage(self, said: str, number: int) -> None:
        self.lines[("stages", len(self.stages))] = number
        stage: dict[str, Any] = {"id": self._id(said, "stage"), "steps": []}
        self.stages.append({**stage, "name": said} if said else stage)

    def _step(self, line: str, number: int) -> None:
        found = _SOUND_TASK.fullmatch(line) or _TASK.fullmatch(line)
        if found is None or not found["task"]:
            where = Source(self.name).where(line=number)
            raise CourseError("mapping.formats.mermaid_line", where=where, value=quoted(line, 60))
        if not self.stages:
            self.no_section = True
            self._stage("", number)
        action = unescaped(found["task"])
        given = float(found["score"].replace(",", "."))
        score = int(min(max(given, 1), 5) + 0.5)
        if score != given:
            self.odd_scores.append(number)
        self.scored = True
        who = [one for one in (unescaped(one) for one in (found["who"] or "").split(",")) if one]
        if len(who) > 1:
            self.together.append(number)
        step: dict[str, Any] = {"id": self._id(action, "step"), "action": action}
        if who:
            step["actor"] = self._actor(who[0])
        step["emotion"] = {"score": score - 3, "assumption": True}
        self.stages[-1]["steps"].append(step)

    def _actor(self, said: str) -> str:
        if said not in self.actors:
            id, number = slug(said) or "actor", 2
            free = id
            while free in self.actors.values():
                free, number = f"{id}-{number}", number + 1
            self.actors[said] = free
        return self.actors[said]

    def _id(self, said: str, otherwise: str) -> str:
        start = slug(said) or otherwise
        free, number = start, 2
        while free in self.taken:
            free, number = f"{start}-{number}", number + 1
        self.taken.add(free)
        return free

    def finished(self) -> JourneyMap:
        stem = self.name.rpartition(".")[0] or self.name
        title = self.title or stem or "Mermaid"
        data = {
            "id": slug(stem) or slug(self.title) or "journey",
            "languages": [self.lang],
            "title": title,
            "actors": [{"id": id, "type": "customer", "name": said} for said, id in self.actors.items()],
            "stages": self.stages,
        }
        journey = JourneyMap.from_data(data, Source(self.name, self.lines))
        made = [_made("language", code=self.lang)]
        made += [_made("title")] if not self.title else []
        made += [_made("section")] if self.no_section else []
        made += [_made("actors")] if self.actors else []
        made += [_made("emotions")] if self.scored else []
        made += [_made("scores", lines=_listed(self.odd_scores))] if self.odd_scores else []
        made += [_made("together", lines=_listed(self.together))] if self.together else []
        notice("mapping.formats.mermaid_lost", made="; ".join(made))
        return journey


def _made(what: str, **values: Any) -> str:
    return text(f"mapping.formats.made.{what}", **values)


def _listed(lines: list[int]) -> str:
    return ", ".join(map(str, lines[:10])) + (" …" if len(lines) > 10 else "")


def unescaped(said: str) -> str:
    """A text without Mermaid's entities.

    >>> unescaped("10#58;30 #quot;ya#quot; #x41; #59")
    '10:30 "ya" A #59'
    """

    def sign(found: re.Match) -> str:
        if found[3]:
            named = html.unescape(f"&{found[3]};")
            return named if not named.startswith("&") or found[3] == "amp" else found[0]
        code = int(found[1]) if found[1] else int(found[2], 16)
        # Half a surrogate pair is no sign, and there are none above the last plane.
        return chr(code) if code and code < 0x110000 and not 0xD800 <= code < 0xE000 else found[0]

    return _ENTITY.sub(sign, said).strip()


def slug(said: str) -> str:
    """A short id from a text, its letters kept; empty where it has none.

    >>> slug("¿Paga con tarjeta, ya?"), slug("☕")
    ('paga-con-tarjeta-ya', '')
    """
    words = re.findall(r"[^\W_]+", unicodedata.normalize("NFC", said).casefold())
    return "-".join(words)[:40].rstrip("-")
