"""The journey map: a document that people write, editors change and rules judge."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Literal, Self

from pydantic import Field, model_validator

from coursekit.documents import Document, Id, Text
from coursekit.documents.types import wrong
from coursekit.mapping.parts import (
    MAX_LIST,
    MAX_STEPS,
    Actor,
    Channel,
    Evidence,
    Kpi,
    Opportunity,
    Pain,
    Persona,
    Scope,
    Stage,
    Step,
)
from coursekit.messages import CourseError, did_you_mean, quoted

if TYPE_CHECKING:
    import pandas as pd

    from coursekit.mapping.measures import Measured
    from coursekit.mapping.problems import Problem
    from coursekit.mapping.rubric import Score


class JourneyMap(Document):
    """A customer journey map as a document: stages of steps, with people, channels, feelings and evidence.

    It is read and written as YAML or JSON without any change, as CSV with a warning of what a table cannot hold, and
    drawn as SVG, PNG, HTML, Markdown, Mermaid and draw.io. It never changes in place: ``with_value``, ``with_step``,
    ``moved`` and their kin return a new map.

    Attributes
    ----------
    id : str
        A name for files and code.
    languages : list of str
        The languages in which its texts are written, such as ``["es", "en"]``.
    title : Text
        One text, or one for each language.
    kind : {"as_is", "to_be"}
        What customers live now, or what they should.
    scope : Scope, optional
        Start, end and period.
    personas, actors, channels, evidence : tuple
        What the steps refer to by id.
    stages : tuple of Stage
        In order; each with its steps.

    Notes
    -----
    Reading checks shapes and ranges; whether ids lead anywhere is what ``problems()`` says, so that half-finished
    work can be kept. A map is a hypothesis: without evidence it shows what its authors believe.

    References
    ----------
    Stickdorn, M., Hormess, M., Lawrence, A. and Schneider, J. (2018). This Is Service Design Doing. O'Reilly.
    Shostack, G. L. (1984). Designing services that deliver. Harvard Business Review 62(1), 133–139.

    Examples
    --------
    >>> journey = JourneyMap.from_text('''
    ... id: first
    ... languages: [en]
    ... title: First purchase
    ... actors: [{id: ana, type: customer}]
    ... stages:
    ...   - id: buy
    ...     name: Purchase
    ...     maps_to: purchase
    ...     steps:
    ...       - {id: pay, actor: ana, action: Pays by card, emotion: {score: -1, assumption: true}}
    ... ''')
    >>> [step.id for stage, step in journey.steps()]
    ['pay']
    >>> journey.with_value("stages[0].steps[0].emotion.score", 1).step("pay").emotion.score
    1
    >>> journey.step("pay").emotion.score
    -1
    """

    SCHEMA: ClassVar[str] = "coursekit/journey@1"

    id: Id
    title: Text
    kind: Literal["as_is", "to_be"] = "as_is"
    scope: Scope | None = None
    personas: Annotated[tuple[Persona, ...], Field(max_length=MAX_LIST)] = ()
    actors: Annotated[tuple[Actor, ...], Field(max_length=MAX_LIST)] = ()
    channels: Annotated[tuple[Channel, ...], Field(max_length=MAX_LIST)] = ()
    evidence: Annotated[tuple[Evidence, ...], Field(max_length=MAX_STEPS)] = ()
    stages: Annotated[tuple[Stage, ...], Field(max_length=MAX_LIST)] = ()

    @model_validator(mode="after")
    def _of_a_size(self) -> Self:
        steps = sum(len(stage.steps) for stage in self.stages)
        if steps > MAX_STEPS:
            raise wrong("mapping.model.steps", value=steps, most=MAX_STEPS, at="stages")
        return self

    # Files -------------------------------------------------------------------------------------------------

    @classmethod
    def read(cls, path: "str | os.PathLike[str]") -> Self:
        """A map from a file, by its ending: ``.yaml``, ``.yml``, ``.json``, ``.csv`` or ``.mmd``.

        A Mermaid journey holds little of a map; what was made up to read it is said in a warning.
        """
        from coursekit.mapping.formats import READERS

        path = Path(path)
        reader = READERS.get(path.suffix.lower())
        if reader is not None:
            from coursekit.documents.files import read_text

            # In a table a line end may be part of a cell.
            said = read_text(path, line_ends=path.suffix.lower() == ".csv")
            return cls.from_data(reader(said, path.name).to_data())
        return super().read(path)

    def write(self, path: "str | os.PathLike[str]", *, overwrite: bool = False, **options: Any) -> Path:
        """Writes the map by the ending of ``path``; the file on disk is never half-written.

        ``.yaml``, ``.yml`` and ``.json`` hold it exactly; ``.csv`` warns of what it cannot hold (``layout="wide"`` for
        one row per step); ``.mmd``, ``.svg``, ``.png``, ``.html``, ``.md`` and ``.drawio`` are drawings, and take the
        options of ``coursekit.mapping.exports.export``.
        """
        from coursekit.mapping.formats import written

        path = Path(path)
        if path.suffix.lower() in self._documents():
            if options:
                raise CourseError("mapping.formats.option", value=quoted(next(iter(options))), path=quoted(path.name))
            return super().write(path, overwrite=overwrite)
        return written(self, path, overwrite, options)

    @staticmethod
    def _documents() -> tuple[str, ...]:
        from coursekit.documents.document import FORMATS

        return tuple(FORMATS)

    @classmethod
    def from_events(cls, events: "pd.DataFrame", **columns: Any) -> Self:
        """Drafts a map of what customers really did; see ``coursekit.mapping.from_events.draft``."""
        from coursekit.mapping.from_events import draft

        return cls.from_data(draft(events, **columns).to_data())

    def to_data(self) -> dict[str, Any]:
        """The map as plain dicts and lists, without what was left out; its kind is always said."""
        data = super().to_data()
        head = {name: data.pop(name) for name in ("schema", "id", "languages", "title")}
        return {**head, "kind": self.kind, **data}

    # Judging -----------------------------------------------------------------------------------------------

    def problems(self) -> "list[Problem]":
        """What does not hold together: ids that lead nowhere, steps nobody reaches, languages missing, and the like."""
        from coursekit.mapping.problems import problems

        return problems(self)

    def measure(self, company: Any, period: str | None = None, compare_with: str | None = None) -> "Measured":
        """Every KPI computed on the tables of a company; see ``coursekit.mapping.measures.measure``."""
        from coursekit.mapping.measures import measure

        return measure(self, company, period, compare_with)

    def score(self, company: Any = None) -> "Score":
        """The map judged by the course's rubric of 100 points; see ``coursekit.mapping.rubric.score``."""
        from coursekit.mapping.rubric import score

        return score(self, company)

    def _repr_html_(self) -> str:
        from coursekit.mapping.exports.html import inline

        return inline(self)

    # Looking -----------------------------------------------------------------------------------------------

    def steps(self) -> list[tuple[Stage, Step]]:
        """Every step with its stage, in order."""
        return [(stage, step) for stage in self.stages for step in stage.steps]

    def placed(self) -> Iterator[tuple[str, Step]]:
        """Every step with its path, such as ``"stages[0].steps[2]"``, in order."""
        for i, stage in enumerate(self.stages):
            for j, step in enumerate(stage.steps):
                yield f"stages[{i}].steps[{j}]", step

    def step(self, id: str) -> Step:
        """The step with an id; an unknown one is an error that suggests the nearest."""
        return self.at(self.path_of(id))

    def path_of(self, id: str) -> str:
        """The path of a step, such as ``"stages[0].steps[2]"``."""
        for path, step in self.placed():
            if step.id == id:
                return path
        hint = did_you_mean(str(id), [step.id for _, step in self.steps()])
        raise CourseError("mapping.model.no_step", value=quoted(id), hint=hint)

    def actor_of(self, step: Step) -> Actor | None:
        """Who acts in a step. A persona named as the actor is a customer."""
        for actor in self.actors:
            if actor.id == step.actor:
                return actor
        for persona in self.personas:
            if persona.id == step.actor:
                return Actor(id=persona.id, type="customer", name=persona.name)
        return None

    def channel(self, id: str | None) -> Channel | None:
        """The channel with an id, or None."""
        return next((channel for channel in self.channels if channel.id == id), None)

    def evidence_of(self, ids: "tuple[str, ...] | list[str]") -> list[Evidence]:
        """The entries of evidence with these ids; those that lead nowhere are left out (``problems()`` names them)."""
        by_id = {entry.id: entry for entry in self.evidence}
        return [by_id[id] for id in ids if id in by_id]

    def pains(self) -> list[tuple[str, Step, Pain]]:
        """Path, step and pain, for every pain."""
        return [(f"{path}.pains[{k}]", step, pain) for path, step in self.placed() for k, pain in enumerate(step.pains)]

    def opportunities(self) -> list[tuple[str, Step, Opportunity]]:
        """Path, step and opportunity, for every opportunity."""
        return [
            (f"{path}.opportunities[{k}]", step, one)
            for path, step in self.placed()
            for k, one in enumerate(step.opportunities)
        ]

    def kpis(self) -> list[tuple[str, Step, Kpi]]:
        """Path, step and KPI, for every KPI."""
        return [(f"{path}.kpis[{k}]", step, kpi) for path, step in self.placed() for k, kpi in enumerate(step.kpis)]

    # Changing ----------------------------------------------------------------------------------------------

    def with_stage(self, stage: "Stage | dict[str, Any]", at: int | None = None) -> Self:
        """The map with one more stage, at the end or before the stage number ``at`` (counted from 0)."""
        return self.with_item("stages", stage, at)

    def with_step(self, step: "Step | dict[str, Any]", stage: str, at: int | None = None) -> Self:
        """The map with one more step in the stage ``stage`` (an id): at its end, or before its step number ``at``."""
        return self.with_item(f"stages[{self._stage(stage)}].steps", step, at)

    def moved(self, step: str, stage: str, at: int | None = None) -> Self:
        """The map with a step taken to the stage with the id ``stage``: to its end, or to be its step number ``at``."""
        moving = self.step(step)
        without = self.without(self.path_of(step))
        return without.with_step(moving, stage, at)

    def without_step(self, step: str) -> Self:
        """The map without a step, nor the branches that led to it."""
        left = self.without(self.path_of(step))
        for path, other in list(left.placed()):
            if any(branch.to == step for branch in other.next):
                kept = [branch for branch in other.next if branch.to != step]
                left = left.with_value(f"{path}.next", kept or None)
        return left

    def _stage(self, id: str) -> int:
        for number, stage in enumerate(self.stages):
            if stage.id == id:
                return number
        hint = did_you_mean(str(id), [stage.id for stage in self.stages])
        raise CourseError("mapping.model.no_stage", value=quoted(id), hint=hint)
