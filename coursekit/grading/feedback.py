"""Feedback: one HTML file for each student, which needs nothing else and runs nothing.

Whatever comes from a student is text in it. Hidden inputs and expected values are not in it.
"""

import base64
import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from html import escape
from pathlib import Path
from typing import Any

from coursekit.grading.export_cells import csv_text, write_whole
from coursekit.grading.feedback_words import for_students
from coursekit.grading.gradebook import Gradebook
from coursekit.grading.gradebook_read import Mark
from coursekit.grading.gradebook_text import sentence
from coursekit.grading.model import Result, Status
from coursekit.messages import CourseError, known_languages, language, text, using_language
from coursekit.practice import Question, Verdict, in_language, question_set
from coursekit.practice.rubric import Rubric
from coursekit.practice.show import look, outcome_name, points, with_code
from coursekit.practice.verdict import Outcome

_CSS = (
    "body{font:16px/1.5 system-ui,sans-serif;color:#1a1a1a;background:#fff;max-width:52rem;margin:2rem auto;"
    "padding:0 1rem}h1{font-size:1.5rem}table{border-collapse:collapse;width:100%}caption{text-align:left;"
    "font-weight:600;padding:.5rem 0}th,td{border:1px solid #767676;padding:.5rem .7rem;text-align:left;"
    "vertical-align:top}th{background:#f2f2f2}td p{margin:0 0 .4rem}.n{white-space:nowrap}.s{font-size:1.2rem}"
    "code{font-family:ui-monospace,monospace}@media print{body{margin:0;max-width:none}tr{break-inside:avoid}}"
)
_POLICY = (
    "default-src 'none'; style-src 'sha256-"
    + base64.b64encode(hashlib.sha256(_CSS.encode()).digest()).decode()
    + "'; base-uri 'none'; form-action 'none'"
)


@dataclass(frozen=True)
class Page:
    """What one student is told of one exercise."""

    student: str
    exercise: str
    lang: str
    status: str
    verdicts: Sequence[Verdict] = ()
    score: float | None = None
    max_score: float | None = None
    late_penalty: float = 0.0
    reason: str = ""
    reason_values: Mapping[str, Any] = field(default_factory=dict)
    notes: Sequence[str] = ()
    isolation: str = ""
    marks: Mapping[str, Mark] = field(default_factory=dict)
    rubrics: Mapping[str, Rubric] = field(default_factory=dict)


def write_feedback(
    source: Gradebook | Iterable[Result],
    folder: str | Path,
    lang: str | None = None,
    *,
    exercise: str | None = None,
    policy: str = "last",
    questions: str | Path | None = None,
) -> list[Path]:
    """Writes a page for each student and exercise, and ``index.csv``, which says whose is which.

    Parameters
    ----------
    source : Gradebook or Results
        From a gradebook, the attempt that counts, with people's marks and the penalty for lateness.
    folder : path
        Made where there is none. Names of files come from a fingerprint, never from a student's text.
    lang : str, optional
        The language of the page; by default that of the notebook. What was said of an answer stays as it was said.
    questions : path, optional
        A folder of an instructor's own question bank, for the questions' titles.

    Returns
    -------
    list of Path
        The pages, in order of exercise and student.
    """
    folder = Path(folder)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        said = error.strerror or str(error)
        raise CourseError("grading.export.cannot_write", file=str(folder), error=said) from error
    pages = sorted(_pages(source, exercise, policy), key=lambda page: (page.exercise, page.student))
    banks: dict[str, Mapping[str, Question]] = {}
    written, index = [], []
    for page in pages:
        if page.exercise not in banks:
            banks[page.exercise] = _bank(page.exercise, questions)
        name = file_name(page.student, page.exercise)
        page_lang = lang or (page.lang if page.lang in known_languages() else language())
        contents = page_html(page, page_lang, banks[page.exercise])
        write_whole(folder / name, contents.encode("utf-8", "backslashreplace"))
        written.append(folder / name)
        index.append([page.student, page.exercise, name])
    write_whole(folder / "index.csv", csv_text(["student", "exercise", "file"], index).encode("utf-8-sig"))
    return written


def file_name(student: str, exercise: str) -> str:
    """A name for a student's page that holds nothing of what the student is called.

    >>> file_name("../../ana", "5.1a")
    '5.1a-9992ea4f5b8714aa.html'
    """
    print_of = hashlib.sha256(student.encode("utf-8", "surrogateescape")).hexdigest()[:16]
    head = (
        exercise
        if re.fullmatch(r"\d+\.\d+[a-z]?", exercise)
        else hashlib.sha256(exercise.encode("utf-8", "surrogateescape")).hexdigest()[:8]
    )
    return f"{head}-{print_of}.html"


def _pages(source: Gradebook | Iterable[Result], exercise: str | None, policy: str) -> list[Page]:
    if not isinstance(source, Gradebook):
        return [_of_result(result) for result in source if exercise in (None, result.submission.exercise)]
    pages = []
    for row, attempt in source.counted(policy, exercise):
        rubrics = source.rubrics(attempt.exercise)
        pages.append(
            Page(
                row.student, attempt.exercise, attempt.lang, row.status, attempt.verdicts, row.score, row.max_score,
                row.late_penalty, attempt.reason, attempt.reason_values, attempt.notes, attempt.isolation,
                attempt.marks, rubrics,
            )
        )  # fmt: skip
    return pages


def _of_result(result: Result) -> Page:
    of = result.submission
    graded = result.status is Status.GRADED
    reason, values = result.reason, result.reason_values
    if not reason:
        reason, values = of.problem, of.problem_values
    return Page(
        of.student, of.exercise, of.lang, result.status.value, result.verdicts,
        result.score if graded else None, result.max_score if graded else None,
        0.0, reason, values, result.notes, result.isolation,
    )  # fmt: skip


def _bank(exercise: str, folder: str | Path | None) -> Mapping[str, Question]:
    try:
        return question_set(exercise, folder).questions
    except CourseError:
        # A gradebook may outlive its questions: their ids stand for the titles then.
        return {}


def page_html(page: Page, lang: str, questions: Mapping[str, Question]) -> str:
    """The page as HTML, the same bytes for the same results."""
    with using_language(lang):
        title = text("grading.feedback.title", exercise=page.exercise or "–")
        body = [
            f"<h1>{_plain(title)}</h1>",
            f"<p>{_plain(text('grading.feedback.student'))}: <bdi>{_plain(page.student)}</bdi></p>",
            *_score(page),
            *_notes(page),
            *(_table(page, questions) if page.status != Status.NOT_GRADED else ()),
        ]
        return (
            f'<!DOCTYPE html>\n<html lang="{escape(lang)}">\n<head>\n<meta charset="utf-8">\n'
            f'<meta http-equiv="Content-Security-Policy" content="{escape(_POLICY)}">\n'
            '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
            '<meta name="referrer" content="no-referrer">\n'
            f"<title>{_plain(title)}</title>\n<style>{_CSS}</style>\n</head>\n<body>\n<main>\n"
            + "\n".join(body)
            + "\n</main>\n</body>\n</html>\n"
        )


def _score(page: Page) -> list[str]:
    if page.status == Status.NOT_GRADED or page.score is None:
        why = sentence(page.reason, page.reason_values)
        return [f"<p><strong>{_plain(text('grading.feedback.not_graded'))}</strong> {_said(why)}</p>"]
    lines = [f'<p class="s"><strong>{_plain(points(page.score, page.max_score or 0.0))}</strong></p>']
    if page.late_penalty:
        lines.append(f"<p>{_plain(text('grading.feedback.late', points=f'{page.late_penalty:g}'))}</p>")
    if page.status == "waiting":
        lines.append(f"<p>{_plain(text('grading.feedback.waiting'))}</p>")
    return lines


def _notes(page: Page) -> list[str]:
    notes = [sentence(note, {}) for note in page.notes]
    if not notes and page.isolation not in ("", "full"):
        notes.append(text("grading.feedback.isolation"))
    if not notes:
        return []
    items = "".join(f"<li>{_said(note)}</li>" for note in dict.fromkeys(notes))
    return [f"<h2>{_plain(text('grading.feedback.notes'))}</h2>", f"<ul>{items}</ul>"]


def _table(page: Page, questions: Mapping[str, Question]) -> list[str]:
    heads = "".join(
        f'<th scope="col">{_plain(text(f"grading.feedback.column_{name}"))}</th>'
        for name in ("question", "outcome", "points", "said")
    )
    automatic = {verdict.question: verdict for verdict in page.verdicts}
    others = [q for q in [*page.rubrics, *page.marks] if q not in automatic]
    rows = [
        _row(page, question, automatic.get(question), questions.get(question))
        for question in dict.fromkeys([*automatic, *others])
    ]
    caption = _plain(text("grading.feedback.caption"))
    return [
        f"<table><caption>{caption}</caption>\n<thead><tr>{heads}</tr></thead>\n<tbody>",
        *rows,
        "</tbody></table>",
    ]


def _row(page: Page, id: str, verdict: Verdict | None, question: Question | None) -> str:
    mark, rubric = page.marks.get(id), page.rubrics.get(id)
    by_person = mark is not None and mark.points is not None
    said: list[str] = []
    if verdict is not None and rubric is None:
        said += [
            f'<p lang="{escape(page.lang)}">{_said(line)}</p>' if page.lang else f"<p>{_said(line)}</p>"
            for line in for_students(verdict, question, page.lang)
        ]
    if mark is not None:
        said += _of_person(mark, rubric)
    of = rubric.points if rubric else verdict.of if verdict else 0.0
    if by_person and mark is not None and mark.points is not None:
        outcome, earned = f"✎ {text('grading.feedback.by_person')}", points(mark.points, of)
    elif rubric is not None or verdict is None:
        outcome, earned = f"… {text('grading.feedback.not_yet')}", "–"
    else:
        shown = Outcome.PARTLY if 0 < verdict.fraction < 1 else verdict.outcome
        outcome, earned = f"{look(shown)[0]} {outcome_name(shown)}", points(verdict.points, verdict.of)
    title = in_language(question.title) if question else id
    return (
        f'<tr><th scope="row">{_said(title)}</th><td class="n">{_plain(outcome)}</td>'
        f'<td class="n">{_plain(earned)}</td><td>{"".join(said)}</td></tr>'
    )


def _of_person(mark: Mark, rubric: Rubric | None) -> list[str]:
    lines = []
    for criterion in rubric.criteria if rubric else ():
        level = mark.levels.get(criterion.id)
        if level is not None:
            title, anchor = in_language(criterion.title), in_language(criterion.anchors[level])
            lines.append(f"<p>{_said(title)} ({level} / 3): {_said(anchor)}</p>")
    # A person's words are shown as they were written: no code in them.
    lines += [f"<p>{_plain(line)}</p>" for line in mark.comment.splitlines() if line.strip()]
    return lines


def _plain(words: str) -> str:
    return escape(_visible(words))


def _said(words: str) -> str:
    return with_code(_visible(words))


def _visible(words: str) -> str:
    """Text without control characters, nor those that turn the direction of what follows."""
    return re.sub(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", "\ufffd", words)
