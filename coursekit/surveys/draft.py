"""A first draft of a codebook from an export, with every guess marked as one."""

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

import pandas as pd

from coursekit.messages import CourseError, quoted, text
from coursekit.surveys._formats import Column, Layout, is_long
from coursekit.surveys._issues import Issues
from coursekit.surveys._response import cell
from coursekit.surveys._responses import rows_with_answers
from coursekit.surveys._roles import from_the_tool, recognise
from coursekit.surveys._scales import stated_scales
from coursekit.surveys._source import MAX_BYTES, read_grid
from coursekit.surveys._text import clean, compact, fold, plain_letters
from coursekit.surveys.codebook import SCALES, Codebook

_RECOMMEND = re.compile(r"recom+end|recomiend", re.I)
_EFFORT = re.compile(r"esfuerzo|esforco|\bfacil|dificil|effort|\beasy|\beasier|difficult", re.I)
_SATISFIED = re.compile(r"satisf|content[oa]\b|happy|valor(as|a|arias|e)\b|califi|\brate\b|nota\b", re.I)
_MULTI = re.compile(r"(elige|marca|selecciona) todas|todas [al]s que|all that apply|(select|check) all", re.I)
_NUMBERED = {"id", "n", "no", "num", "numero", "number", "row", "fila"}  # columns that only number the rows
_FEW = 12  # more different texts than this are no list of choices
_STOP = {"las", "los", "que", "the", "and", "con", "with", "you", "your", "nos", "how", "what", "una", "our", "como"}


@dataclass
class CodebookDraft:
    """What an export seems to ask; every line of ``guesses`` is for a person to confirm or to correct.

    Attributes
    ----------
    entries : list of dict
        One for each column that looks like a question, as a codebook has it.
    guesses : DataFrame
        ``id``, ``field``, ``value``, ``why``, and ``open``: whether something has to be filled in by hand, because no
        file can say it (the ends of a scale that the question does not state).
    """

    entries: list[dict[str, Any]]
    guessed: list[tuple[str, str, str, str, bool]] = field(repr=False)

    @property
    def guesses(self) -> pd.DataFrame:
        """What was guessed and why, in the language in use."""
        rows = [(i, f, v, text(f"surveys.why.{why}"), o) for i, f, v, why, o in self.guessed]
        return pd.DataFrame(rows, columns=["id", "field", "value", "why", "open"])

    def to_yaml(self) -> str:
        """The draft as YAML to edit, each guess with a comment that says why."""
        import yaml

        lines = ["schema: coursekit/codebook@1", f"# {text('surveys.draft')}", "questions:"]
        for entry in self.entries:
            said = yaml.safe_dump([entry], allow_unicode=True, sort_keys=False, width=1_000)
            notes = {f: (why, o) for i, f, _, why, o in self.guessed if i == entry["id"]}
            for line in said.rstrip("\n").split("\n"):
                name = line.strip(" -").split(":")[0]
                top = line.startswith(("- ", "  ")) and not line.startswith("   ")
                note = notes.pop(name, None) if top else None
                lines.append(f"  {line}  # {text(f'surveys.why.{note[0]}')}" if note else f"  {line}")
            # What has to be filled in stands there as a comment: the draft is no codebook until it is.
            lines += [f"    # {name}:   # {text(f'surveys.why.{why}')}" for name, (why, o) in notes.items() if o]
        return "\n".join(lines) + "\n"

    def accept(self) -> Codebook:
        """The draft as a codebook: you have looked at ``guesses`` and agree; an error where something is still open."""
        still = [f"{i}: {f}" for i, f, _, _, is_open in self.guessed if is_open]
        if still:
            raise CourseError("surveys.error.draft_open", open=", ".join(still))
        return Codebook.read({"questions": self.entries})

    def __repr__(self) -> str:
        still = sum(g[4] for g in self.guessed)
        return f"CodebookDraft(questions={len(self.entries)}, guesses={len(self.guessed)}, open={still})"


def infer_codebook(source: Any, *, encoding: str | None = None, delimiter: str | None = None,
                   sheet: str | None = None, max_bytes: int = MAX_BYTES) -> CodebookDraft:  # fmt: skip
    """Draft a codebook from an export, to be corrected by whoever knows the survey.

    Columns of the tool itself (time stamp, address, identifiers) are left out. The kind of a question is guessed from
    its words and its answers; the ends of a scale are taken from the question's own words (“from 0 to 10”) and never
    from the answers: nobody may have given a 1. What cannot be known stays open.

    Parameters
    ----------
    source, encoding, delimiter, sheet, max_bytes
        As for `read_survey`.

    Returns
    -------
    CodebookDraft
        ``guesses`` (each with its reason), ``to_yaml()`` to edit, ``accept()`` once nothing is open.

    Examples
    --------
    >>> draft = infer_codebook(b"Timestamp,From 0 to 10: would you recommend us?,Anything else?\\n2026/08/06,9,No\\n")
    >>> draft
    CodebookDraft(questions=2, guesses=4, open=0)
    >>> draft.accept()["recommend"].scale
    '0-10'
    """
    grid = read_grid(source, Issues(), encoding=encoding, delimiter=delimiter, sheet=sheet, max_bytes=max_bytes)
    layout = recognise(grid, None, Issues())
    options = _options(layout)
    asked = _columns(layout)
    if not asked and not options:
        known = ", ".join(quoted(c.name, 40) for c in layout.columns[:6])
        raise CourseError("surveys.error.no_questions", columns=known)
    entries: list[dict[str, Any]] = []
    guessed: list[tuple[str, str, str, str, bool]] = []
    for header, said in asked.items():
        entry: dict[str, Any] = {"id": _id(header, {e["id"] for e in entries})}
        kind, why = _kind(header, said)
        entry |= {"kind": kind, "question": f"^{_pattern(header)}$"}
        name = entry["id"]
        guessed += [(name, "id", name, "id", False), (name, "kind", kind, why, False)]
        stated = stated_scales(header)
        if kind != "nps" and (kind in SCALES or kind == "number"):
            if stated:
                entry |= {"min": stated[0].low, "max": stated[0].high}
                guessed += [(name, end, str(entry[end]), "stated", False) for end in ("min", "max")]
            elif kind in SCALES:
                guessed += [(name, end, "", "ask", True) for end in ("min", "max")]
        if kind in ("choice", "multi"):
            entry["choices"] = _choices(kind, said)
            guessed.append((name, "choices", str(len(entry["choices"])), "seen", False))
        entries.append(entry)
    for header, labels in options.items():
        name = _id(header, {e["id"] for e in entries})
        pattern = f"^{_pattern(header)}( \\[.+\\])?$"
        entries.append({"id": name, "kind": "multi", "question": pattern, "choices": labels, "other": True})
        guessed += [(name, "id", name, "id", False), (name, "kind", "multi", "options", False)]
    return CodebookDraft(entries, guessed)


def _pattern(header: str) -> str:
    return re.escape(header).replace(r"\ ", " ")


def _options(layout: Layout) -> dict[str, list[str]]:
    """Questions that have a column for each answer, as SurveyMonkey writes them."""
    found: dict[str, list[str]] = {}
    for column in layout.columns:
        if column.option and len(column.headers) > 1:
            found.setdefault(column.headers[1], []).append(column.option)
    return found


def _columns(layout: Layout) -> dict[str, list[str]]:
    """Header and answers of each question."""
    records = rows_with_answers(layout, Issues())
    if is_long(layout):
        about, answer = layout.one("question_text"), layout.one("answer")
        found: dict[str, list[str]] = {}
        for record in records:
            found.setdefault(clean(cell(record.cells, about)), []).append(clean(cell(record.cells, answer)))
        found.pop("", None)
        return found
    asked: dict[str, list[str]] = {}
    for column in layout.columns:
        of_its_own = not (column.option and len(column.headers) > 1)
        if of_its_own and not column.role and not from_the_tool(column) and compact(column.name) not in _NUMBERED:
            said = [clean(cell(r.cells, column)) for r in records]
            asked.setdefault(_header(column), []).extend(said)
    return asked


def _header(column: Column) -> str:
    return max(column.headers, key=len)


def _kind(header: str, said: list[str]) -> tuple[str, str]:
    """The kind of a question, and the reason."""
    given = [s for s in said if s]
    plain = plain_letters(header.casefold())
    numbers = [s for s in given if re.fullmatch(r"[+-]?\d+(?:[.,]\d+)?", s)]
    mostly = len(numbers) > len(given) / 2
    stated = [s[:2] for s in stated_scales(header)]
    if _RECOMMEND.search(plain) and (mostly or stated or not given):
        if not stated or stated[0] == (0, 10):
            return "nps", "recommend"
        return "number", "not_nps"
    if _EFFORT.search(plain) and (mostly or stated):
        return "ces", "effort"
    if _SATISFIED.search(plain) and (mostly or stated):
        return "csat", "satisfied"
    if mostly:
        return "number", "numbers"
    if _MULTI.search(plain) or sum(";" in s for s in given) > len(given) / 3:
        return "multi", "several"
    kinds = Counter(fold(s) for s in given)
    if given and len(kinds) <= _FEW and max(map(len, given)) <= 60 and len(given) >= 3 * len(kinds):
        return "choice", "few"
    return "text", "texts"


def _choices(kind: str, said: list[str]) -> list[str]:
    pieces = [p.strip() for s in said for p in (s.split(";") if kind == "multi" else [s])]
    spelling: dict[str, str] = {}
    for piece in sorted(pieces):
        if fold(piece):
            spelling.setdefault(fold(piece), piece)
    return list(spelling.values())


def _id(header: str, taken: set[str]) -> str:
    """A name for code from the telling words of a question."""
    words = [w for w in re.findall(r"[a-z]+", plain_letters(header.casefold())) if len(w) > 2 and w not in _STOP]
    usual = (("recommend", _RECOMMEND), ("satisfaction", _SATISFIED), ("effort", _EFFORT))
    known = next((name for name, pattern in usual if pattern.search(" ".join(words))), None)
    name = known or "_".join(sorted(words[:8], key=len, reverse=True)[:2]) or "question"
    unique, number = name, 2
    while unique in taken:
        unique, number = f"{name}_{number}", number + 1
    return unique
