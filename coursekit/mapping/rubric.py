"""The course's rubric for journey maps: 100 points, no model answer, every lost point with its cell and its remedy."""

from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING, Any

import pandas as pd

from coursekit.mapping.rubric_content import backstage, clarity, completeness, customer_view
from coursekit.mapping.rubric_feeling import emotion, penalties, traceability
from coursekit.mapping.rubric_proof import evidence, measurement
from coursekit.mapping.rubric_tally import Criterion, Finding
from coursekit.messages import number, text

if TYPE_CHECKING:
    from coursekit.mapping.model import JourneyMap
    from coursekit.mapping.problems import Problem

GATE = 50.0
# Invariants that close the gate. Of the others (a lost channel, an emotion without evidence …) the rubric itself takes
# points.
GATED = ("id_twice", "no_steps", "branches_over_one", "branch_twice", "step_unreachable", "loop_without_end")


@dataclass(frozen=True, repr=False, eq=False)
class Score:
    """A map judged.

    Attributes
    ----------
    total : float
        0 to 100.
    criteria : tuple of Criterion
        In the order of the rubric, penalties last; each with ``points``, ``max`` and ``findings``.
    problems : tuple of Problem
        What does not hold together in the map; while there is any, ``total`` is 50 at most.
    on_data : bool
        Whether the KPIs were computed on a company, or only read.
    """

    total: float
    criteria: tuple[Criterion, ...]
    problems: "tuple[Problem, ...]"
    on_data: bool

    def criterion(self, id: str) -> Criterion:
        """One criterion by its id."""
        return next(one for one in self.criteria if one.id == id)

    @property
    def valid(self) -> bool:
        """Whether the map holds together."""
        return not self.problems

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Every finding, those worth most first."""
        found = [finding for one in self.criteria for finding in one.findings]
        return tuple(sorted(found, key=lambda finding: -finding.points))

    @property
    def table(self) -> pd.DataFrame:
        """One row per criterion."""
        rows = [(one.id, one.name, one.points, one.max, len(one.findings)) for one in self.criteria]
        return pd.DataFrame(rows, columns=["criterion", "name", "points", "max", "findings"]).set_index("criterion")

    def notes(self) -> list[str]:
        """What is to be known of the total: the gate, and whether measures were computed."""
        said = []
        if self.problems:
            gate = "mapping.score.gate_one" if len(self.problems) == 1 else "mapping.score.gate"
            said.append(text(gate, n=len(self.problems), most=number(GATE)))
        if not self.on_data:
            said.append(text("mapping.score.not_on_data"))
        return said

    def __float__(self) -> float:
        return self.total

    def __repr__(self) -> str:
        parts = ", ".join(f"{one.id}={one.points:g}/{one.max:g}" for one in self.criteria)
        return f"Score({self.total:g}: {parts})"

    def __str__(self) -> str:
        lines = [text("mapping.score.total", total=number(self.total, 1)), *map(str, self.criteria)]
        return "\n".join([*lines, *self.notes(), *(f"- {finding}" for finding in self.findings)])

    def _repr_html_(self) -> str:
        rows = []
        for one in self.criteria:
            items = "".join(
                f"<li>{f'<code>{escape(f.path)}</code> ' if f.path else ''}{escape(f.what, quote=False)} "
                f"{escape(f.what_to_do, quote=False)}</li>"
                for f in one.findings
            )
            found = f"<ul style='margin:0'>{items}</ul>" if items else ""
            rows.append(
                f"<tr><th style='text-align:left'>{escape(one.name, quote=False)}</th>"
                f"<td>{number(one.points, 1)}&nbsp;/&nbsp;{number(one.max)}</td>"
                f"<td style='text-align:left'>{found}</td></tr>"
            )
        heads = "".join(
            f"<th>{escape(text(f'mapping.score.head.{h}'))}</th>" for h in ("criterion", "points", "findings")
        )
        title = escape(text("mapping.score.total", total=number(self.total, 1)))
        notes = "".join(f"<p>{escape(note, quote=False)}</p>" for note in self.notes())
        return (
            f"<table><caption style='text-align:left'><b>{title}</b></caption><thead><tr>{heads}</tr></thead>"
            f"<tbody>{''.join(rows)}</tbody></table>{notes}"
        )


def score(journey: "JourneyMap", company: Any = None) -> Score:
    """Judges a map by rules, without a model answer: 100 points, and for each point that is lost the cell and a remedy.

    Parameters
    ----------
    journey : JourneyMap
    company : Company, optional
        Tables to compute the KPIs on. Without it they are only read, and ``notes()`` says so.

    Returns
    -------
    Score
        With ``total``, ``criteria``, ``findings``, ``problems``, ``table``.

    Notes
    -----
    Gate: while an id stands twice, a step cannot be reached or left, or branches make no sense, the total is 50 at
    most. Then the sum of:

    - completeness, 20: 2.5 each for the share of steps with an action, with a touchpoint on a channel, with an emotion,
      with a pain or gain; 3 · (the course's stages covered, of 4); 2 if one lies after the sale; 2.5 each for something
      before and something after the sale.
    - evidence, 20: 12 · share of emotions and pains that rest on evidence other than an assumption (halved where one
      source carries more than four fifths of six cells or more); 4 · share of the evidence used that says its n;
      4 · share that says its date. In a to-be map, emotions are intentions: pains and personas are asked.
    - customer_view, 10: 6 · (share of steps in which the customer acts) / 0.6, 6 at most; 4 · share of actions that are
      not told from the company's side.
    - emotion, 10: 3 if the curve moves, 2 for a low, 2 for a high (none of these 7 where it repeats itself like a
      pattern); 3 · share of its lowest points with a pain.
    - traceability, 15: 6 · share of severe pains addressed (4 or 5, not rated, or felt at a step drawn −2; where none
      is, one pain addressed is enough); 6 · mean share of KPI, owner and hypothesis in the opportunities; 3 · share of
      opportunities that lead to a pain, and not to most of them at once.
    - measurement, 15: mean over the moments of truth of what their best KPI is worth. With a company: 1 if it computes
      on ``n_min`` cases, ½ on fewer, 0 otherwise. Without: 1 if measure, filter and limits can be read, ½ if the
      measure is none of the course's. ½ where one binding without a filter stands at several moments. A map without
      moments of truth: a third of its best KPI.
    - backstage, 5: 3 · (share of steps with something on stage or behind) / 0.5, 3 at most; 2 for a failure with its
      recovery.
    - clarity, 5: 1 for 5 to 25 steps (less in proportion); 1 · share of actions of 60 characters or fewer;
      1.5 · (1 − 2 · repeated texts / steps); 1.5 · (1 − 4 · texts that lack a language / texts).
    - penalties, −10 at worst: −4 a persona that is everybody, −3 a stage that is a channel, −2 a pain that is a
      solution.

    Texts that say nothing (blank, placeholders, one key struck often) do not count as filled. It misleads as a measure
    of truth: a map of well-formed inventions scores high until its evidence is opened. People must read it, too.

    References
    ----------
    Rules of the course. After Stickdorn, M., Hormess, M., Lawrence, A. and Schneider, J. (2018). This Is Service Design
    Doing. O'Reilly; Rosenbaum, M. S., Otalora, M. L. and Ramírez, G. C. (2017). How to create a realistic customer
    journey map. Business Horizons 60(1).

    Examples
    --------
    >>> from coursekit.mapping import JourneyMap
    >>> score(JourneyMap(id="empty", languages=["en"], title="Nothing yet")).total
    0.0
    """
    measured = journey.measure(company) if company is not None else None
    criteria = (
        completeness(journey),
        evidence(journey),
        customer_view(journey),
        emotion(journey),
        traceability(journey),
        measurement(journey, measured),
        backstage(journey),
        clarity(journey),
        penalties(journey),
    )
    problems = tuple(problem for problem in journey.problems() if _closes(problem))
    total = max(0.0, sum(one.points for one in criteria))
    if problems:
        total = min(total, GATE)
    return Score(round(total, 1), criteria, problems, company is not None)


def _closes(problem: "Problem") -> bool:
    return problem.code in GATED or (problem.code == "lost_reference" and problem.path.endswith(".to"))
