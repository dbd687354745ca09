"""Design a loyalty programme by hand; the rulebook's findings and what it would earn stand beside it."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import traitlets

from coursekit.documents import json_text, say, yaml_text
from coursekit.documents.files import read_text, write_bytes
from coursekit.messages import CourseError, language, quoted, text, using_language
from coursekit.widgets.base import STATIC, CourseWidget
from coursekit.widgets.document_text import as_list, copied, get_from, quoted_lines, read_document
from coursekit.widgets.programme_designer_judge import judge
from coursekit.widgets.programme_designer_play import Plays, net_estimate
from coursekit.widgets.programme_designer_words import labels, options

if TYPE_CHECKING:
    from coursekit.kpis.estimate import Estimate
    from coursekit.loyalty import Findings, Market, Programme, ProgrammeResult

_HERE = "widgets.designer."
# Documents, their history, fields, lists, languages and texts are edited as in the journey map editor.
_SHARED = ("store", "document", "fields", "lists", "languages", "score", "exchange")
_PARTS = ("document", "fields", "forms", "rest", "board", "panel", "play")
_FILES = [
    "shared.js",
    *(f"journey_map_editor_{part}.js" for part in _SHARED),
    *(f"programme_designer_{part}.js" for part in _PARTS),
    "programme_designer.js",
]
_STYLES = ("course.css", "journey_map_editor.css", "programme_designer.css")
_TEXT_FILES = (".yaml", ".yml", ".json")


class ProgrammeDesigner(CourseWidget):
    """A loyalty programme to design with mouse or keyboard, checked and played against a market as one goes.

    The programme is a document: what one edits here is what ``document``, ``yaml`` and ``programme`` give, at any
    moment. It may be unfinished for as long as it takes; nothing that was typed is lost. While somebody types or drags,
    a sample of the market is played; once they pause, all of it, and then other markets like it.

    Parameters
    ----------
    source : Programme, dict, str or path, optional
        The programme to begin with: a programme, its plain data, a ``.yaml`` or ``.json`` file (finished or not), or
        the name of one that comes with the course, such as ``"suggested"``. By default one with a single tier.
    lang : str, optional
        The language of the designer; the one in use by default. The programme itself may be in several.
    answer : str
        The name of the answer's variable in the line to paste, such as ``"answer_q5"``.
    market : Market, optional
        Whom it is played against; a web shop of 20 000 customers unless given.
    months, seed : int
        How long it is played, and whose luck.
    tiers_required : int, optional
        How many tiers an exercise asks for.

    Attributes
    ----------
    document : dict
        The programme as plain data; can be set.
    programme : Programme
        The programme; an error names the field where it is not finished. Can be set.
    yaml : str
        The programme as YAML, finished or not.
    line : str
        The line to paste in the answer cell.

    Notes
    -----
    Without a screen the same figures come from ``programme.check(market)`` and ``simulate(programme, market)``. The
    interval beside the margin is about luck alone: other customers of the same market. That the market itself is
    assumed is what the other markets are for (`Market.variant`).

    Examples
    --------
    >>> designer = ProgrammeDesigner("repaired", lang="en")
    >>> designer
    ProgrammeDesigner(name='Club Lumbre', tiers=3, messages=5, errors=0)
    >>> designer.findings.ok, designer.net.low > 0
    (True, True)
    >>> designer.document = {**designer.document, "goals": []}
    >>> [found.rule for found in designer.findings.errors]
    ['E44']
    """

    _esm = "".join((STATIC / name).read_text(encoding="utf-8") for name in _FILES)
    _css: Any = "".join((STATIC / name).read_text(encoding="utf-8") for name in _STYLES)

    document: Any = traitlets.Any().tag(sync=True)
    # Counts the states that the page has sent, so that it can tell which one the view is about.
    _revision = traitlets.Int(0).tag(sync=True)
    _view: Any = traitlets.Dict().tag(sync=True)
    _labels: Any = traitlets.Dict().tag(sync=True)
    _options: Any = traitlets.Dict().tag(sync=True)

    def __init__(
        self,
        source: "Programme | Mapping[str, Any] | str | os.PathLike[str] | None" = None,
        lang: str | None = None,
        *,
        answer: str = "answer",
        market: "Market | None" = None,
        months: int = 12,
        seed: int = 1,
        tiers_required: int | None = None,
    ):
        lang = lang or language()
        with using_language(lang):
            if not isinstance(answer, str) or not answer.isidentifier():
                raise CourseError(f"{_HERE}bad_variable", value=quoted(answer))
            self._variable = answer
            self._plays = Plays(market, months, seed)
            self._tiers_required = tiers_required
            self._judged: tuple[Any, int] | None = None
            self._programme: Programme | None = None
            # All at once: what came later would look like a change to the page.
            traits = {"document": _plain(source, lang), "_labels": labels(), "_options": options()}
        super().__init__(lang=lang, **traits)
        self.on_msg(self._message)

    # The document ------------------------------------------------------------------------------------------

    @traitlets.validate("document")
    def _check_document(self, proposal: Any) -> dict[str, Any]:
        with using_language(self._lang):
            if not isinstance(proposal["value"], Mapping):
                raise CourseError(f"{_HERE}no_programme", value=quoted(proposal["value"]))
            return copied(proposal["value"], ())

    @traitlets.observe("document", "_revision")
    def _changed(self, _change: Any) -> None:
        # Document and number come together: one look at both is enough.
        if self._judged is not None and self._judged[0] is self.document and self._judged[1] == self._revision:
            return
        self._judged = (self.document, self._revision)
        with using_language(self._lang):
            self._programme, found = judge(self.document, self._plays.market, self._tiers_required)
            found["play"] = self._plays.quick(self._programme)
        self._show(found | {"revision": self._revision})

    def _show(self, news: dict[str, Any]) -> None:
        self._view = {**self._view, **news, "serial": self._view.get("serial", 0) + 1}

    @property
    def programme(self) -> "Programme":
        """The programme; where it cannot be read as one, the error names the field."""
        from coursekit.loyalty import Programme

        with using_language(self._lang):
            return Programme.from_data(self.document)

    @programme.setter
    def programme(self, programme: "Programme") -> None:
        with using_language(self._lang):
            self.document = _plain(programme, self._lang)

    @property
    def findings(self) -> "Findings":
        """What the rulebook says about the programme, with the figures of the market."""
        with using_language(self._lang):
            return self.programme.check(self._plays.market, tiers_required=self._tiers_required)

    @property
    def result(self) -> "ProgrammeResult":
        """The whole market played, beside the same months without the programme."""
        with using_language(self._lang):
            return self._plays.whole(self.programme)

    @property
    def net(self) -> "Estimate":
        """What the programme would add, in euros, with its interval."""
        with using_language(self._lang):
            return net_estimate(self.result)

    @property
    def yaml(self) -> str:
        """The programme as YAML, finished or not."""
        return yaml_text.dump(self.document)

    @property
    def line(self) -> str:
        """The line to paste in the answer cell: the YAML between three quotes."""
        return f"{self._variable} = {quoted_lines(self.yaml)}"

    @property
    def problems(self) -> list[str]:
        """What keeps the document from being read as a programme, with the place of each field."""
        return [f"{one['place']}: {one['what']}" for one in self._view["problems"]]

    def save(self, path: str | os.PathLike[str], *, overwrite: bool = False) -> Path:
        """Writes the programme to a ``.yaml`` or ``.json`` file, finished or not, whole or not at all.

        A file that is there and holds no programme is only replaced with ``overwrite=True``.
        """
        from coursekit.loyalty import Programme

        path = Path(path)
        with using_language(self._lang):
            if path.suffix.lower() not in _TEXT_FILES:
                raise CourseError(f"{_HERE}bad_ending", path=path.name)
            try:
                return self.programme.write(path, overwrite=overwrite)
            except CourseError:
                if self._programme is not None:
                    raise
            Programme._spare(path, overwrite)
            dump = json_text.dump if path.suffix.lower() == ".json" else yaml_text.dump
            return write_bytes(path, dump(self.document).encode("utf-8"))

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
                    self.document = read_document(str(content.get("text", "")), "", f"{_HERE}no_programme")
                except CourseError as problem:
                    self.send({"do": "refused", "why": text(f"{_HERE}not_read", why=str(problem))})
                    return
            self.send({"do": "read"})
        elif content.get("do") == "play" and content.get("revision") == self._revision:
            self._play_on()

    def _play_on(self) -> None:
        """One more piece of play: the whole market first, then one other market after the other.

        The page asks again after each, unless something has changed: Python is never busy for long.
        """
        with using_language(self._lang):
            news = self._plays.more(self._programme)
        if news is not None:
            self._show({"play": news})

    def _stands_for(self) -> dict[str, object]:
        name = self.document.get("name")
        name = say(name, self._lang) if isinstance(name, str | dict) else ""
        messages = as_list(get_from(self.document.get("communication"), "messages"))
        errors = self._view["counts"]["errors"] if self._programme is not None else None
        return {"name": name, "tiers": len(as_list(self.document.get("tiers"))), "messages": len(messages),
                "errors": errors}  # fmt: skip

    def _in_words(self) -> str:
        if self._programme is None:
            return text(f"{_HERE}words_unfinished")
        play = self._view["play"]
        earned = play["why"] if play["net"] is None else play["words"]["verdict"] + " " + play["words"]["interval"]
        return f"{self._view['summary']}\n{earned}"


def _plain(source: Any, lang: str) -> dict[str, Any]:
    """The plain data of a programme, a dictionary, a file or an example; without any, of a new programme."""
    from coursekit.loyalty import Programme, example_programme
    from coursekit.loyalty.examples import example_names

    if source is None:
        tier = {"id": "member", "name": text(f"{_HERE}new.tier"), "rank": 1, "threshold": {"metric": "enrolment"}}
        start = {"schema": Programme.SCHEMA, "languages": [lang], "id": text(f"{_HERE}new.id")}
        return start | {"name": text(f"{_HERE}new.name"), "tiers": [tier]}
    if isinstance(source, Programme):
        return source.to_data()
    if isinstance(source, Mapping):
        return dict(source)
    if isinstance(source, str) and source in example_names():
        return example_programme(source).to_data()
    if isinstance(source, str | os.PathLike):
        path = Path(source)
        return read_document(read_text(path), path.name, f"{_HERE}no_programme")
    raise CourseError(f"{_HERE}no_programme", value=quoted(source))
