"""Survey questions read before anybody is asked: what would make the answers worthless."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from coursekit.kpis._input import one_of
from coursekit.messages import CourseError, quoted, text
from coursekit.surveys._lint_words import LANGUAGES, Words, language_of
from coursekit.surveys._scales import stated_scales
from coursekit.surveys._text import clean

# What makes an answer unusable is an error; what bends it is a warning.
RULES = {
    "double_barrelled": "error",
    "no_scale": "error",
    "nps_scale": "error",
    "two_scales": "error",
    "leading": "warning",
    "absolute": "warning",
    "negation": "warning",
    "too_long": "warning",
    "jargon": "warning",
    "recall": "warning",
}
COLUMNS = ["number", "question", "rule", "severity", "place", "why", "instead"]
_LONGEST = 25  # words, the explanation of the scale not counted
_MONTHS = 3
_SLASH = re.compile(r"(?<![\w/:.])([^\W\d_]{3,})\s?/\s?([^\W\d_]{3,})(?![\w/])")
_AND_OR = re.compile(r"\b(?:[^\W\d_]+ )?(?:y/o|and/or|e/ou|or/and)\b(?: [^\W\d_]+)?", re.I)
_SLASH_FINE = {("his", "her"), ("him", "her"), ("she", "her"), ("ella", "ellos"), ("they", "them"), ("she", "they")}
_BRACKETS = re.compile(r"\([^()]*(?:\d|=|nada|muy|not at all|very|strongly|totalmente|nunca|never)[^()]*\)", re.I)
_FOLLOW_UP = re.compile(r"^\W*(?:y |and )?(?:por qué|why|cuál|which one|what happened|qué pasó)", re.I)

Span = tuple[int, int]


@dataclass(frozen=True)
class _Asked:
    """A question with what is known of its answer."""

    text: str
    asked: str  # the same with the explanation of the scale blanked, so that places stay
    words: Words
    kind: str
    scale: tuple[float, float] | None
    has_answers: bool

    def search(self, pattern: str) -> Iterator[Span]:
        """Where a pattern occurs in what is asked."""
        return (m.span() for m in re.finditer(pattern, self.asked, re.I))

    @property
    def open(self) -> bool:
        """Whether the answer is free, or a fact."""
        return bool(re.search(self.words.opening, self.asked, re.I))


def lint_questions(questions: Iterable[Any], lang: str | None = None) -> pd.DataFrame:
    """Find what would make the answers to survey questions hard to use, before anybody is asked.

    Parameters
    ----------
    questions : list of str or dict
        The questions as customers will read them. A dict also tells how they are answered:
        ``{"text": …, "kind": "nps", "min": 0, "max": 10}`` or ``{"text": …, "choices": […]}``.
    lang : {"es", "en"}, optional
        Their language. Default: told from each question's own words.

    Returns
    -------
    DataFrame
        One row per finding, empty where there is none: ``number`` (from 1), ``question``, ``rule``, ``severity``,
        ``place`` (the words themselves), ``why``, ``instead`` (what to write), in the language in use.

    Notes
    -----
    The rules: ``double_barrelled`` (two things, one answer), ``no_scale`` (a recommendation asked without saying how to
    answer), ``nps_scale`` (on another scale than 0–10), ``two_scales``, ``leading``, ``absolute``, ``negation``,
    ``too_long`` (more than 25 words), ``jargon``, ``recall`` (further back than three months).

    A rule looks at words, not at meaning. It misses what needs knowledge of the shop, and a question without
    findings can still be a bad one: try it on five customers, aloud.

    References
    ----------
    Dillman, D. A., Smyth, J. D. & Christian, L. M. (2014). Internet, phone, mail, and mixed-mode surveys, 4th ed.
    Krosnick, J. A. & Presser, S. (2010). Question and questionnaire design. Handbook of survey research, 2nd ed.

    Examples
    --------
    >>> found = lint_questions(["¿Recomendarías nuestra marca a otros? ¿Por qué?"])
    >>> found[["rule", "place"]].values.tolist()
    [['no_scale', 'Recomendarías']]
    """
    if lang is not None:
        one_of("lang", lang, LANGUAGES)
    if isinstance(questions, str | bytes | Mapping) or not isinstance(questions, Iterable):
        raise CourseError("surveys.error.lint_list", value=quoted(questions))
    rows: list[tuple[int, str, str, str]] = []
    scales: dict[str, tuple[float, float]] = {}
    for number, question in enumerate(questions, start=1):
        asked = _read(question, number, lang)
        found: list[tuple[str, Span]] = []
        for rule, finds in _FINDERS.items():
            found += [(rule, span) for span in _apart(finds(asked))]
        found += [("two_scales", span) for span in _other_scale(asked, scales)]
        negated = [span for rule, span in found if rule in ("leading", "no_scale")]
        for rule, (start, end) in found:
            # “Don't you think …” is one mistake, not two.
            if rule == "negation" and any(a < end and start < b for a, b in negated):
                continue
            rows.append((number, asked.text, rule, asked.text[start:end].strip(" ,")))
    order = list(RULES)
    rows.sort(key=lambda r: (r[0], order.index(r[2])))
    return pd.DataFrame(
        [(n, q, rule, RULES[rule], place, text(f"surveys.lint.{rule}.why", place=place),
          text(f"surveys.lint.{rule}.instead", place=place)) for n, q, rule, place in rows],
        columns=COLUMNS,
    )  # fmt: skip


def _read(question: Any, number: int, lang: str | None) -> _Asked:
    about: Mapping[str, Any] = question if isinstance(question, Mapping) else {"text": question}
    said = about.get("text", about.get("question"))
    if not isinstance(said, str) or not said.strip():
        raise CourseError("surveys.error.lint_question", number=number, value=quoted(question))
    said = clean(said)
    words = LANGUAGES[lang or language_of(said) or "en"]
    low, high = about.get("min"), about.get("max")
    given = (float(low), float(high)) if isinstance(low, int | float) and isinstance(high, int | float) else None
    kind = str(about.get("kind", "")).casefold()
    blanked = said
    for pattern in (_BRACKETS.pattern, words.explained):
        blanked = re.sub(pattern, lambda m: " " * len(m[0]), blanked, flags=re.I)
    if not re.search(r"\w", blanked):  # a question that is all explanation is still a question
        blanked = said
    return _Asked(said, blanked, words, kind, given, bool(about.get("choices")) or given is not None or kind == "nps")


def _apart(spans: Iterable[Span]) -> list[Span]:
    """Places that do not overlap, the first of them winning."""
    kept: list[Span] = []
    for span in sorted(spans):
        if not kept or span[0] >= kept[-1][1]:
            kept.append(span)
    return kept


def _double_barrelled(q: _Asked) -> Iterator[Span]:
    yield from (m.span() for m in _AND_OR.finditer(q.asked))
    for found in _SLASH.finditer(q.asked):
        first, second = (w.casefold() for w in found.groups())
        alike = first[: max(2, len(first) - 2)] == second[: max(2, len(first) - 2)]  # amigos/amigas
        if not alike and (first, second) not in _SLASH_FINE and (second, first) not in _SLASH_FINE:
            yield found.span()
    judged = re.search(q.words.judging, q.asked, re.I)
    if judged and not q.open:
        fine = list(q.search(q.words.both_fine))
        for start, end in q.search(q.words.both):
            inside = any(a < end and start < b for a, b in fine)
            if end > judged.start() and not inside:
                yield start, end
    # A second question in the same item, unless it only asks for the reason.
    parts = list(re.finditer(r"[^?]+\?", q.asked))
    for part in parts[1:]:
        if not _FOLLOW_UP.search(part[0]) and len(part[0].split()) > 1 and not list(q.search(q.words.leading)):
            yield part.start() + len(part[0]) - len(part[0].lstrip()), part.end()


def _recommends(q: _Asked) -> re.Match[str] | None:
    found = re.search(rf"\w*{q.words.recommend}\w*", q.asked, re.I)
    fact = re.search(q.words.recommend_fact, q.asked, re.I) or q.open
    return None if fact and q.kind != "nps" else found


def _no_scale(q: _Asked) -> Iterator[Span]:
    found = _recommends(q)
    if found and not q.has_answers and not stated_scales(q.text):
        yield found.span()


def _nps_scale(q: _Asked) -> Iterator[Span]:
    if not _recommends(q) and q.kind != "nps":
        return
    stated = stated_scales(q.text)
    wrong = [s for s in stated if s[:2] != (0, 10)]
    if wrong and len(stated) == len(wrong):
        yield wrong[0].start, wrong[0].end
    elif not stated and q.scale not in (None, (0.0, 10.0)):
        yield 0, len(q.text)


def _two_scales(q: _Asked) -> Iterator[Span]:
    stated = stated_scales(q.text)
    different = [s for s in stated if s[:2] != stated[0][:2]]
    if different:
        yield stated[0].start, different[-1].end
    elif stated and q.scale is not None and q.scale != tuple(map(float, stated[0][:2])):
        yield stated[0].start, stated[0].end


def _other_scale(q: _Asked, seen: dict[str, tuple[float, float]]) -> Iterator[Span]:
    """The same thing asked on another scale than before in the same survey."""
    stated = stated_scales(q.text)
    scale = tuple(map(float, stated[0][:2])) if stated else q.scale
    about = next((name for name, pattern in (("satisfied", r"satisf"), ("effort", r"f[aá]cil|esfuerzo|easy|effort"))
                  if re.search(pattern, q.asked, re.I)), q.kind if q.kind in ("csat", "ces") else "")  # fmt: skip
    if not scale or not about:
        return
    if seen.setdefault(about, (scale[0], scale[1])) != scale:
        yield (stated[0].start, stated[0].end) if stated else (0, len(q.text))


def _leading(q: _Asked) -> Iterator[Span]:
    yield from q.search(q.words.leading)


def _absolute(q: _Asked) -> Iterator[Span]:
    if len(list(q.search(q.words.frequencies))) < 2:
        yield from q.search(q.words.absolute)


def _negation(q: _Asked) -> Iterator[Span]:
    if q.open:
        return
    fine = list(q.search(q.words.negation_fine))
    for start, end in q.search(q.words.negation):
        if not any(a <= start and end <= b for a, b in fine):
            after = re.match(r"\W*[^\W\d_]*", q.asked[end:])
            word = re.search(r"[^\W\d_]*$", q.asked[:start])
            yield start - (len(word[0]) if word else 0), end + (len(after[0]) if after else 0)


def _too_long(q: _Asked) -> Iterator[Span]:
    words = list(re.finditer(r"[^\W_]+(?:['’-][^\W_]+)*", q.asked))
    if len(words) > _LONGEST:
        yield words[0].start(), words[-1].end()


def _jargon(q: _Asked) -> Iterator[Span]:
    yield from q.search(q.words.jargon)


def _recall(q: _Asked) -> Iterator[Span]:
    yield from q.search(q.words.recall)
    for found in re.finditer(q.words.months, q.asked, re.I):
        word = found[1].casefold()
        count = int(word) if word.isdigit() else q.words.numbers.index(word) + 1 if word in q.words.numbers else 0
        years = found[2].casefold().startswith(("a", "y"))
        if count > _MONTHS or (years and count):
            yield found.span()


_FINDERS: dict[str, Callable[[_Asked], Iterator[Span]]] = {
    "double_barrelled": _double_barrelled,
    "no_scale": _no_scale,
    "nps_scale": _nps_scale,
    "two_scales": _two_scales,
    "leading": _leading,
    "absolute": _absolute,
    "negation": _negation,
    "too_long": _too_long,
    "jargon": _jargon,
    "recall": _recall,
}
