"""What a run says at its end: how many, how well, what was missed most, which mistakes are common, what was not graded.

Everything that comes from a student is shown without signs that a terminal would obey.
"""

from collections import Counter
from collections.abc import Iterable, Sequence

from coursekit.grading.gradebook_read import Attempt
from coursekit.grading.model import Status
from coursekit.messages import CourseError, number, text
from coursekit.practice import Outcome, QuestionSet, in_language, question_set

_COLUMNS = (
    ("right", Outcome.CORRECT),
    ("partly", Outcome.PARTLY),
    ("mistake", Outcome.MISTAKE),
    ("wrong", Outcome.WRONG),
    ("blank", Outcome.BLANK),
    ("error", Outcome.ERROR),
    ("waiting", Outcome.WAITING),
)
MOST_MISTAKES, MOST_UNGRADED = 8, 20


def summary(rows: Iterable[Attempt], questions: str | None = None) -> list[str]:
    """The lines of the summary: a table for each exercise, its commonest mistakes, and what was not graded.

    Parameters
    ----------
    rows : iterable of Attempt
    questions : str, optional
        The folder of private questions, for the titles.
    """
    rows = list(rows)
    lines: list[str] = []
    for exercise in sorted({row.exercise for row in rows if row.status == Status.GRADED}):
        graded = [row for row in rows if row.exercise == exercise and row.status == Status.GRADED]
        lines += [*_table(exercise, graded, _set(exercise, questions)), ""]
    return [*lines, *_ungraded([row for row in rows if row.status != Status.GRADED])]


def _set(exercise: str, questions: str | None) -> QuestionSet | None:
    try:
        return question_set(exercise, questions)
    except CourseError:
        return None


def _table(exercise: str, rows: Sequence[Attempt], known: QuestionSet | None) -> list[str]:
    counts: dict[str, Counter] = {}
    points: dict[str, list[float]] = {}
    possible: dict[str, float] = {}
    for row in rows:
        for verdict in row.verdicts:
            counts.setdefault(verdict.question, Counter())[verdict.outcome] += 1
            points.setdefault(verdict.question, []).append(verdict.points)
            possible[verdict.question] = verdict.of
    mean = {question: sum(given) / len(given) for question, given in points.items()}
    missed = sorted(mean, key=lambda question: (mean[question] / (possible[question] or 1), question))
    heads = ["question", "mean", *(name for name, _ in _COLUMNS)]
    cells = [[text(f"grading.run.column_{head}") for head in heads]]
    for question in missed:
        share = f"{number(mean[question], 2)}/{number(possible[question], 0)}"
        counted = [number(counts[question][outcome]) if counts[question][outcome] else "·" for _, outcome in _COLUMNS]
        cells.append([plain(question), share, *counted])
    total = sum(sum(v.points for v in row.verdicts) for row in rows) / len(rows)
    said = text("grading.run.mean", mean=number(total, 2), of=number(sum(possible.values()), 0), n=number(len(rows)))
    lines = [text("grading.run.most_missed", exercise=plain(exercise)), *_aligned(cells), said]
    return lines + _mistakes(rows, known)


def _aligned(cells: Sequence[Sequence[str]]) -> list[str]:
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    lines = []
    for row in cells:
        numbers = [cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True)]
        lines.append("  ".join([row[0].ljust(widths[0]), *numbers]).rstrip())
    return lines


def _mistakes(rows: Sequence[Attempt], known: QuestionSet | None) -> list[str]:
    found = Counter((v.question, v.mistake) for row in rows for v in row.verdicts if v.mistake)
    if not found:
        return []
    lines = [text("grading.run.mistakes")]
    for (question, mistake), n in sorted(found.items(), key=lambda one: (-one[1], one[0]))[:MOST_MISTAKES]:
        title, said = plain(question), plain(mistake)
        asked = known.questions.get(question) if known is not None else None
        if asked is not None:
            title = in_language(asked.title)
            said = next((in_language(one.say) for one in asked.mistakes if one.id == mistake), said)
        lines.append("  " + text("grading.run.mistake_line", n=number(n), title=title, say=shortened(said)))
    return lines


def _ungraded(rows: Sequence[Attempt]) -> list[str]:
    if not rows:
        return []
    lines = [text("grading.run.ungraded", n=number(len(rows)))]
    for row in rows[:MOST_UNGRADED]:
        lines.append(f"  {plain(row.student)}: {plain(why(row), 300)}")
    if len(rows) > MOST_UNGRADED:
        lines.append("  " + text("grading.run.and_more", n=number(len(rows) - MOST_UNGRADED)))
    return lines


def why(row: Attempt) -> str:
    """Why it was not graded, in the language in use."""
    try:
        return text(row.reason, **row.reason_values)
    except (KeyError, ValueError, IndexError):
        return row.reason


def plain(words: str, longest: int = 60) -> str:
    r"""Any text on one line, without signs that a terminal obeys or that turn text round.

    >>> plain("Ana\x1b[31m\nGarcía")
    'Ana?[31m?García'
    """
    shown = "".join(c if c.isprintable() else "?" for c in words)
    return shown if len(shown) <= longest else shown[: longest - 1] + "…"


def shortened(words: str, longest: int = 90) -> str:
    """A sentence cut at a word.

    >>> shortened("one two three", 8)
    'one two…'
    """
    return words if len(words) <= longest else words[:longest].rsplit(" ", 1)[0] + "…"
