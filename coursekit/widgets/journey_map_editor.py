"""Draw a journey map by hand, with its score beside it; what comes out is the document itself."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import traitlets

from coursekit.documents import json_text, say, yaml_text
from coursekit.documents.files import read_text
from coursekit.documents.places import written
from coursekit.messages import CourseError, language, quoted, text, using_language
from coursekit.widgets.base import STATIC, CourseWidget
from coursekit.widgets.document_text import as_list, copied, get_from, quoted_lines, read_document
from coursekit.widgets.journey_map_editor_judge import judge
from coursekit.widgets.journey_map_editor_words import labels, options

if TYPE_CHECKING:
    from coursekit.mapping import JourneyMap

_HERE = "widgets.map_editor."
_PARTS = ("store", "document", "fields", "lists", "languages", "forms", "curve", "board", "score", "exchange")
_FILES = ["shared.js", *(f"journey_map_editor_{part}.js" for part in _PARTS), "journey_map_editor.js"]
_TEXT_FILES = (".yaml", ".yml", ".json")


class JourneyMapEditor(CourseWidget):
    """A journey map to draw with mouse or keyboard; the score and what would mend it stand beside it.

    The map is a document: what one edits here is what ``document``, ``yaml`` and ``map`` give, at any moment. A map may
    be unfinished for as long as it takes; nothing that was typed is lost.

    Parameters
    ----------
    source : JourneyMap, dict, or path, optional
        The map to begin with: a map, its plain data, or a ``.yaml`` or ``.json`` file (finished or not). By default an
        empty one.
    lang : str, optional
        The language of the editor; the one in use by default. The map itself may be in several.
    answer : str
        The name of the answer's variable in the line to paste, such as ``"answer_q5"``.
    company : optional
        A company, such as ``coursekit.datasets.company()``: the score then looks at whether the measures compute on
        its data.

    Attributes
    ----------
    document : dict
        The map as plain data; can be set.
    map : JourneyMap
        The map; an error names the cell where it is not finished. Can be set.
    yaml : str
        The map as YAML, finished or not.
    line : str
        The line to paste in the answer cell.

    Notes
    -----
    The answer to a question is the text of the map in an answer cell, not the state of the widget: a notebook that
    runs again gives the same answer. The score counts what rules can see; a map of fine cells may still be untrue.

    Examples
    --------
    >>> editor = JourneyMapEditor(lang="en")
    >>> editor.document["stages"]
    []
    >>> editor.document = {**editor.document, "title": "First purchase"}
    >>> editor
    JourneyMapEditor(title='First purchase', stages=0, steps=0)
    >>> editor.map.title
    'First purchase'
    """

    _esm = "".join((STATIC / name).read_text(encoding="utf-8") for name in _FILES)
    _css: Any = "".join(
        (STATIC / name).read_text(encoding="utf-8") for name in ("course.css", "journey_map_editor.css")
    )

    document: Any = traitlets.Any().tag(sync=True)
    # Counts the states that the page has sent, so that it can tell which one the view is about.
    _revision = traitlets.Int(0).tag(sync=True)
    _view: Any = traitlets.Dict().tag(sync=True)
    _labels: Any = traitlets.Dict().tag(sync=True)
    _options: Any = traitlets.Dict().tag(sync=True)

    def __init__(
        self,
        source: "JourneyMap | Mapping[str, Any] | str | os.PathLike[str] | None" = None,
        lang: str | None = None,
        *,
        answer: str = "answer",
        company: Any = None,
    ):
        if not isinstance(answer, str) or not answer.isidentifier():
            raise CourseError(f"{_HERE}bad_variable", value=quoted(answer))
        self._variable = answer
        self._company = company
        self._judged: tuple[Any, int] | None = None
        lang = lang or language()
        with using_language(lang):
            # All at once: what came later would look like a change to the page.
            traits = {"document": _plain(source, lang), "_labels": labels(), "_options": options()}
        super().__init__(lang=lang, **traits)
        self.on_msg(self._message)

    # The document ------------------------------------------------------------------------------------------

    @traitlets.validate("document")
    def _check_document(self, proposal: Any) -> dict[str, Any]:
        with using_language(self._lang):
            if not isinstance(proposal["value"], Mapping):
                raise CourseError(f"{_HERE}no_map", value=quoted(proposal["value"]))
            return copied(proposal["value"], ())

    @traitlets.observe("document", "_revision")
    def _changed(self, _change: Any) -> None:
        # Document and number come together: one look at both is enough.
        if self._judged is not None and self._judged[0] is self.document and self._judged[1] == self._revision:
            return
        self._judged = (self.document, self._revision)
        with using_language(self._lang):
            found = judge(self.document, self._company)
        stale = found["score"] is None
        # A score that was shown stays until there is another one, and is called an earlier one.
        score = self._view.get("score") if stale else found["score"]
        self._view = {
            "problems": found["problems"],
            "score": score,
            "stale": stale,
            "revision": self._revision,
            "serial": self._view.get("serial", 0) + 1,
        }

    @property
    def map(self) -> "JourneyMap":
        """The map; where it cannot be read as one, the error names the cell."""
        from coursekit.mapping import JourneyMap

        with using_language(self._lang):
            return JourneyMap.from_data(self.document)

    @map.setter
    def map(self, journey: "JourneyMap") -> None:
        with using_language(self._lang):
            self.document = _plain(journey, self._lang)

    @property
    def yaml(self) -> str:
        """The map as YAML, finished or not."""
        return yaml_text.dump(self.document)

    @property
    def line(self) -> str:
        """The line to paste in the answer cell: the YAML between three quotes."""
        return f"{self._variable} = {quoted_lines(self.yaml)}"

    @property
    def problems(self) -> list[str]:
        """What is wrong with the map, with the path of each cell."""
        return [
            f"{written(one['path'])}: {one['what']}" if one["path"] else one["what"] for one in self._view["problems"]
        ]

    def save(self, path: str | os.PathLike[str], *, overwrite: bool = False) -> Path:
        """Writes the map, whole or not at all.

        ``.yaml`` and ``.json`` take it finished or not; the other endings of :meth:`JourneyMap.write` need a finished
        one. A file that is there and holds no map is only replaced with ``overwrite=True``.
        """
        path = Path(path)
        with using_language(self._lang):
            try:
                journey = self.map
            except CourseError as problem:
                if path.suffix.lower() not in _TEXT_FILES:
                    raise CourseError(f"{_HERE}not_finished", path=path.name, why=str(problem)) from problem
                return _save_unfinished(self.document, path, overwrite)
            return journey.write(path, overwrite=overwrite)

    # The page ----------------------------------------------------------------------------------------------

    def _message(self, _widget: Any, content: Any, _buffers: Any) -> None:
        """What the page asks for. An error is shown there: nobody reads the kernel's log."""
        if not isinstance(content, dict):
            return
        if content.get("do") == "write":
            self.send({"do": "written", "yaml": self.yaml, "answer": self.line, "serial": self._view["serial"]})
        elif content.get("do") == "read":
            with using_language(self._lang):
                try:
                    self.document = read_document(str(content.get("text", "")), "", f"{_HERE}no_map")
                except CourseError as problem:
                    self.send({"do": "refused", "why": text(f"{_HERE}not_read", why=str(problem))})
                    return
            self.send({"do": "read"})

    def _stands_for(self) -> dict[str, object]:
        stages = as_list(self.document.get("stages"))
        title = self.document.get("title")
        title = say(title, self._lang) if isinstance(title, str | dict) else ""
        return {
            "title": title,
            "stages": len(stages),
            "steps": sum(len(as_list(get_from(one, "steps"))) for one in stages),
        }

    def _in_words(self) -> str:
        here = self._stands_for()
        said = [text(f"{_HERE}words", title=here["title"], stages=here["stages"], steps=here["steps"])]
        score = self._view.get("score")
        if score and not self._view["stale"]:
            said.append(text(f"{_HERE}words_score", points=score["points"], max=score["max"]))
        steps = [step for stage in as_list(self.document.get("stages")) for step in as_list(get_from(stage, "steps"))]
        for n, step in enumerate(steps, start=1):
            action, emotion = get_from(step, "action"), get_from(get_from(step, "emotion"), "score")
            felt = self._labels.get(f"emotion_{emotion + 2}") if type(emotion) is int else None
            words = say(action, self._lang) if isinstance(action, str | dict) else ""
            said.append(
                text(
                    f"{_HERE}words_step",
                    number=n,
                    action=words or self._labels["no_action"],
                    emotion=felt or self._labels["emotion_unset"],
                )
            )
        return "\n".join(said)


def _plain(source: Any, lang: str) -> dict[str, Any]:
    """The plain data of a map, a dictionary or a file; without any, of an empty map."""
    from coursekit.mapping import JourneyMap

    if source is None:
        title = text(f"{_HERE}new.title")
        start = {"schema": JourneyMap.SCHEMA, "id": text(f"{_HERE}new.id"), "languages": [lang], "title": title}
        return start | {"kind": "as_is", "stages": []}
    if isinstance(source, JourneyMap):
        return source.to_data()
    if isinstance(source, Mapping):
        return dict(source)
    if isinstance(source, str | os.PathLike):
        path = Path(source)
        if path.suffix.lower() in _TEXT_FILES:
            return read_document(read_text(path), path.name, f"{_HERE}no_map")
        return JourneyMap.read(path).to_data()
    raise CourseError(f"{_HERE}no_map", value=quoted(source))


def _save_unfinished(document: dict[str, Any], path: Path, overwrite: bool) -> Path:
    from coursekit.documents.files import write_bytes
    from coursekit.mapping import JourneyMap

    JourneyMap._spare(path, overwrite)
    dump = json_text.dump if path.suffix.lower() == ".json" else yaml_text.dump
    return write_bytes(path, dump(document).encode("utf-8"))
