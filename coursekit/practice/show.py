"""What the verbs show: HTML in a notebook, plain text in a terminal. Everything is escaped."""

import re
import sys
from collections.abc import Sequence
from html import escape

from coursekit.messages import number, text
from coursekit.practice.verdict import Outcome, Verdict

# Okabe and Ito's colours; a mark and a word say the same, for whoever does not see them.
_LOOK = {
    Outcome.CORRECT: ("✓", "#009E73"),
    Outcome.PARTLY: ("◐", "#0072B2"),
    Outcome.MISTAKE: ("→", "#E69F00"),
    Outcome.WRONG: ("→", "#E69F00"),
    Outcome.BLANK: ("○", "#767676"),
    Outcome.WAITING: ("✎", "#0072B2"),
    Outcome.ERROR: ("!", "#D55E00"),
}


def look(outcome: Outcome) -> tuple[str, str]:
    """The mark and the colour of an outcome."""
    return _LOOK[outcome]


class Shown:
    """Something to show, as HTML and as plain text."""

    def __init__(self, html: str, plain: str):
        self.html, self.plain = html, plain

    def _repr_mimebundle_(self, include=None, exclude=None) -> dict[str, str]:
        return {"text/html": self.html, "text/plain": self.plain}

    def __repr__(self) -> str:
        return self.plain


def show(what: Shown) -> None:
    """Shows it where the learner is: in the notebook, else printed."""
    ipython = sys.modules.get("IPython")
    shell = ipython.get_ipython() if ipython else None
    if shell is not None:
        from IPython.display import display

        display(what)
    else:
        print(what.plain)


def box(mark: str, colour: str, head: str, lines: Sequence[str], below: str = "") -> Shown:
    """A framed note: a mark and a head, then its lines."""
    body = "".join(f'<p style="margin:.3em 0 0">{with_code(line)}</p>' for line in lines)
    html = (
        f'<div role="status" style="border-left:5px solid {colour};padding:.5em .9em;margin:.3em 0;'
        'max-width:46em;line-height:1.45">'
        f'<strong><span aria-hidden="true">{mark}</span> {escape(head, quote=False)}</strong>{body}{below}</div>'
    )
    return Shown(html, "\n".join([f"{mark} {head}", *map(without_marks, lines)]))


def with_code(line: str) -> str:
    """A line as HTML: what stands between backticks becomes code, between two asterisks strong.

    >>> with_code("use `a < b`, **not** `a ** b`")
    'use <code>a &lt; b</code>, <strong>not</strong> <code>a ** b</code>'
    """
    parts = escape(line, quote=False).split("`")
    if len(parts) % 2 == 0:  # a backtick without its partner is a backtick
        return "`".join(parts)
    return "".join(f"<code>{part}</code>" if i % 2 else _strong(part) for i, part in enumerate(parts))


def _strong(words: str) -> str:
    return re.sub(r"\*\*(\S(?:[^*]*\S)?)\*\*", r"<strong>\1</strong>", words)


def without_marks(line: str) -> str:
    """A line without marks, for a terminal."""
    parts = line.split("`")
    if len(parts) % 2 == 0:
        return line
    return "`".join(part if i % 2 else re.sub(r"\*\*(\S(?:[^*]*\S)?)\*\*", r"\1", part) for i, part in enumerate(parts))


def outcome_name(outcome: Outcome) -> str:
    """The outcome in words."""
    return text(f"practice.outcome.{outcome.value}")


def points(earned: float, of: float) -> str:
    """“points: 1.5 of 2”."""
    return text("practice.points", points=_short(earned), of=_short(of))


def _short(value: float) -> str:
    return number(value, 0 if float(value).is_integer() else 2 if round(value, 1) != value else 1)


def verdict_box(verdict: Verdict, title: str) -> Shown:
    """A verdict as the learner sees it."""
    # A recognised mistake that earns something is shown as what it is worth.
    outcome = Outcome.PARTLY if 0 < verdict.fraction < 1 else verdict.outcome
    mark, colour = _LOOK[outcome]
    head = f"{outcome_name(outcome)} · {points(verdict.points, verdict.of)} · {title}"
    return box(mark, colour, head, verdict.say)


def note(lines: Sequence[str], head: str, mark: str = "·", colour: str = "#56B4E9", below: str = "") -> Shown:
    """A hint, a solution, a message."""
    return box(mark, colour, head, lines, below)


def examples(answers: Sequence[str]) -> str:
    """Answers at level 0, 1, 2 and 3 of a rubric, as HTML to stand below a note."""
    rows = "".join(
        f"<dt>{escape(text('practice.written.level', level=level))}</dt><dd>{escape(answer)}</dd>"
        for level, answer in enumerate(answers)
    )
    return f"<p>{escape(text('practice.written.examples'))}:</p><dl>{rows}</dl>"


def progress_table(head: str, rows: Sequence[tuple[str, Verdict | None, float, int]], foot: Sequence[str]) -> Shown:
    """How far one is: a row for each question (title, best verdict, its points, hints used)."""
    names = [text(f"practice.progress_{column}") for column in ("question", "state", "points", "hints")]
    cells, plain = "", [head, " | ".join(names)]
    for title, best, of, hints in rows:
        outcome = best.outcome if best else Outcome.BLANK
        mark, _ = _LOOK[outcome]
        row = [
            title,
            f"{mark} {outcome_name(outcome)}",
            f"{_short(best.points if best else 0)} / {_short(of)}",
            str(hints or ""),
        ]
        cells += "<tr>" + "".join(f'<td style="text-align:left">{escape(cell)}</td>' for cell in row) + "</tr>"
        plain.append(" | ".join(row))
    header = "".join(f'<th scope="col" style="text-align:left">{escape(name)}</th>' for name in names)
    html = (
        f'<table><caption style="text-align:left;font-weight:600">{escape(head)}</caption>'
        f"<thead><tr>{header}</tr></thead><tbody>{cells}</tbody></table>"
        + "".join(f"<p>{escape(line)}</p>" for line in foot)
    )
    return Shown(html, "\n".join([*plain, *foot]))
