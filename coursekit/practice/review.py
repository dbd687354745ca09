"""What a learner's files of progress say: what is done, what is confused, what to repeat. Nothing is shown here."""

import importlib
import json
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from coursekit.messages import CourseError
from coursekit.practice.find import exercises, question_set
from coursekit.practice.progress import Record, home, is_kept, records_of
from coursekit.practice.question import Question, QuestionSet, Text
from coursekit.practice.review_gain import Gain, gains
from coursekit.practice.verdict import Outcome

BEFORE, AFTER = "0.1", "7.2"
# After how long an exercise is worth looking at again: sooner where it cost mistakes or hints.
LONG_AGO = {"easy": timedelta(days=30), "hard": timedelta(days=10)}


@dataclass(frozen=True)
class Done:
    """How far one is in one exercise; every question counts once, by its best answer with whatever token."""

    exercise: str
    right: int
    partly: int
    wrong: int
    waiting: int
    untried: int
    hints: int
    last: datetime | None

    @property
    def n(self) -> int:
        """Questions of the exercise."""
        return self.right + self.partly + self.wrong + self.waiting + self.untried

    @property
    def begun(self) -> bool:
        """Whether anything was answered."""
        return self.untried < self.n

    @property
    def module(self) -> str:
        """The module it belongs to."""
        return self.exercise.partition(".")[0]


@dataclass(frozen=True)
class Confusion:
    """A recognised mistake that was met: where, how often, and whether it has been mended since.

    ``lesson`` is where the question is taught: for an item of a test that is another than ``exercise``.
    """

    exercise: str
    lesson: str
    question: str
    title: Text
    mistake: str
    times: int
    mended: bool
    say: Text
    theme: str


@dataclass(frozen=True)
class Repeat:
    """A lesson worth going back to, and why: pairs of a reason and how many questions it is about."""

    exercise: str
    reasons: tuple[tuple[str, int], ...]
    last: datetime | None = None


@dataclass(frozen=True)
class Review:
    """All that the progress page says."""

    done: list[Done] = field(default_factory=list)
    confusions: list[Confusion] = field(default_factory=list)
    repeat: list[Repeat] = field(default_factory=list)
    next: str = ""
    gains: list[Gain] = field(default_factory=list)
    tests: dict[str, int] = field(default_factory=dict)
    tokens: list[str] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)
    put_aside: list[str] = field(default_factory=list)
    kept: bool = True

    @property
    def empty(self) -> bool:
        """Whether nothing has been answered yet."""
        return not any(one.begun for one in self.done)

    def themes(self) -> dict[str, list[Confusion]]:
        """The confusions of themes met in two lessons or more, the most frequent first; the rest under ``""``."""
        by: dict[str, list[Confusion]] = {}
        for one in self.confusions:
            by.setdefault(one.theme, []).append(one)
        shared = {
            name: ones
            for name, ones in by.items()
            if name and (len({one.exercise for one in ones}) > 1 or len({one.lesson for one in ones}) > 1)
        }
        found = dict(sorted(shared.items(), key=lambda pair: -sum(one.times for one in pair[1])))
        alone = [one for one in self.confusions if one.theme not in shared]
        return {**found, "": alone} if alone else found


def review(saved: Iterable[Mapping] | None = None, now: datetime | None = None) -> Review:
    """Reads a learner's progress.

    Parameters
    ----------
    saved : iterable of mapping, optional
        Progress as plain data, as the files hold it. By default the files in the learner's own folder are read; none
        is changed or moved, whatever is in it.
    now : datetime, optional
        The moment by which “long ago” is judged, with its time zone; now by default.

    Returns
    -------
    Review
    """
    aside: list[str] = []
    kept = True
    if saved is None:
        kept = is_kept()
        saved, aside = read_files(home() / "progress") if kept else ([], [])
    now = now or datetime.now(UTC)
    records, tokens, unknown = _merged(saved)
    public = exercises()
    done, confusions = [], []
    for exercise in sorted(public, key=in_order):
        questions = _questions(exercise)
        known = records.get(exercise, {})
        if questions is None:
            unknown += [exercise] if known else []
            continue
        unknown += [f"{exercise} · {name}" for name in known if name not in questions.questions]
        done.append(_done(questions, known))
        confusions += _confusions(questions, known)
    firsts = {form: _firsts(records.get(form, {})) for form in (BEFORE, AFTER)}
    items = list(question_set(AFTER).test.values()) if AFTER in public else []
    lessons = [one for one in done if one.exercise not in (BEFORE, AFTER)]
    confusions = _mended_since(confusions, firsts[AFTER], {one.exercise: one for one in lessons})
    confusions.sort(key=lambda one: (one.mended, -one.times, in_order(one.exercise)))
    return Review(
        done,
        confusions,
        _repeat(lessons, confusions, items, firsts, now),
        next((one.exercise for one in lessons if not one.begun), ""),
        gains(items, firsts[BEFORE], firsts[AFTER]),
        {form: len(answers) for form, answers in firsts.items() if answers},
        sorted(tokens),
        sorted(set(unknown)),
        sorted(aside),
        kept,
    )


def read_files(folder: Path) -> tuple[list[dict], list[str]]:
    """The files of progress in a folder, and the names of those that cannot be read."""
    saved, aside = [], []
    for path in sorted(folder.glob("*.json")) if folder.is_dir() else []:
        try:
            contents = json.loads(path.read_text(encoding="utf-8"))
            records_of(contents)
            str(contents["exercise"]), str(contents["token"])
        except (OSError, ValueError, TypeError, KeyError, AttributeError):
            aside.append(path.name)
            continue
        if re.search(r"\.unreadable-\d+\.json$", path.name):
            aside.append(path.name)
        else:
            saved.append(contents)
    return saved, aside


def in_order(exercise: str) -> tuple:
    """A key that sorts exercises as the course does: 4.5c before 4.10."""
    return tuple(int(part) if part.isdigit() else part for part in re.findall(r"\d+|[a-z]+", exercise))


def parts_of(lesson: str) -> list[str]:
    """The exercises of a lesson: itself, or its parts (``"5.2"`` has 5.2a and 5.2b)."""
    return sorted((id for id in exercises() if re.fullmatch(re.escape(lesson) + "[a-z]?", id)), key=in_order)


def _questions(exercise: str) -> QuestionSet | None:
    try:
        return question_set(exercise)
    except (CourseError, ImportError):
        return None


def _merged(saved: Iterable[Mapping]) -> tuple[dict[str, dict[str, list[Record]]], set[str], list[str]]:
    """Exercise → question → its records with each token; the tokens; exercises that this version does not have."""
    public = exercises()
    records: dict[str, dict[str, list[Record]]] = {}
    tokens: set[str] = set()
    unknown: list[str] = []
    for contents in saved:
        exercise = str(contents["exercise"])
        tried = {name: one for name, one in records_of(dict(contents)).items() if one.attempts or one.hints}
        if not tried:
            continue
        if exercise not in public:
            unknown.append(exercise)
            continue
        tokens.add(str(contents.get("token") or ""))
        for name, record in tried.items():
            records.setdefault(exercise, {}).setdefault(name, []).append(record)
    return records, tokens, unknown


def _time_of(which: str) -> Callable[[Record], str]:
    return lambda record: (getattr(record, which) or {}).get("at", "")


def _latest(records: Sequence[Record]) -> datetime | None:
    return max((when for one in records if (when := one.when())), default=None)


def _done(questions: QuestionSet, known: Mapping[str, Sequence[Record]]) -> Done:
    counts = dict.fromkeys(("right", "partly", "wrong", "waiting", "untried"), 0)
    for question in questions:
        best = [one.verdict("first" if questions.test else "best") for one in known.get(question.id, [])]
        found = [verdict for verdict in best if verdict is not None]
        counts[_state(max(found, key=lambda verdict: verdict.points)) if found else "untried"] += 1
    own = [one for name in questions.questions for one in known.get(name, [])]
    return Done(questions.id, **counts, hints=sum(one.hints for one in own), last=_latest(own))


def _state(verdict) -> str:
    if verdict.outcome is Outcome.CORRECT:
        return "right"
    if verdict.outcome is Outcome.WAITING:
        return "waiting"
    return "partly" if verdict.points > 0 else "wrong"


def _confusions(questions: QuestionSet, known: Mapping[str, Sequence[Record]]) -> list[Confusion]:
    found = []
    for question in questions:
        records = known.get(question.id, [])
        met = [name for one in records for name in [*one.mistakes, *one.slips]]
        for name in dict.fromkeys(met):
            said = _words(question, name)
            if said is None:
                continue
            theme = _theme(questions.id, question, name)
            found.append(
                Confusion(
                    questions.id,
                    questions.test[question.id].lesson if questions.test else questions.id,
                    question.id,
                    question.title,
                    name,
                    met.count(name),
                    _is_mended(records),
                    said,
                    theme,
                )
            )
    return found


def _words(question: Question, name: str) -> Text | None:
    """What is said of a mistake; None where this version does not know it any more."""
    for mistake in question.mistakes:
        if mistake.id == name:
            return mistake.say
    return question.kind.about(name)


def _theme(exercise: str, question: Question, name: str) -> str:
    own = name if any(mistake.id == name for mistake in question.mistakes) else ""
    # The bank is a layer above: it is found by name, never imported here.
    return importlib.import_module("coursekit.bank.themes").theme_of(exercise, question.id, own)


def _is_mended(records: Sequence[Record]) -> bool:
    """Whether the latest answer was right; in files from before it was kept, whether any was."""
    timed = [one for one in records if one.when()]
    if timed:
        last = max(timed, key=_time_of("last")).verdict("last")
        return last is not None and last.outcome is Outcome.CORRECT
    return any(best is not None and best.outcome is Outcome.CORRECT for best in (one.verdict() for one in records))


def _mended_since(
    confusions: Sequence[Confusion], after: Mapping[str, bool], by: Mapping[str, Done]
) -> list[Confusion]:
    """What the test before the course showed is mended by its twin after it, or else by the lesson's own questions."""

    def mended(one: Confusion) -> bool:
        if one.exercise != BEFORE or one.mended:
            return one.mended
        return after.get(one.question, _finished([by[part] for part in parts_of(one.lesson) if part in by]))

    return [replace(one, mended=mended(one)) for one in confusions]


def _finished(parts: Sequence[Done]) -> bool:
    """Whether all questions of a lesson were answered, and none is still wrong."""
    return bool(parts) and all(part.begun and not part.untried and not part.wrong for part in parts)


def _firsts(known: Mapping[str, Sequence[Record]]) -> dict[str, bool]:
    """Whether the first answer to each item was right; the earliest of all tokens."""
    found = {}
    for name, records in known.items():
        timed = [one for one in records if one.first]
        if timed:
            verdict = min(timed, key=_time_of("first")).verdict("first")
            found[name] = verdict is not None and verdict.outcome is Outcome.CORRECT
    return found


def _repeat(lessons, confusions, items, firsts, now: datetime) -> list[Repeat]:
    """Lessons worth going back to: first what is half understood, what a test missed, what is long ago, what is left.

    An item that a test missed points to its lesson until the lesson's own questions have all been answered since.
    """
    reasons: dict[str, dict[str, int]] = {}

    def add(exercise: str, reason: str, n: int) -> None:
        if n:
            of = reasons.setdefault(exercise, {})
            of[reason] = of.get(reason, 0) + n

    by = {one.exercise: one for one in lessons}
    for one in lessons:
        still = {c.question for c in confusions if c.exercise == one.exercise and not c.mended}
        add(one.exercise, "open", len(still))
    for item in items:
        parts = [by[part] for part in parts_of(item.lesson) if part in by]
        missed = next((form for form in (AFTER, BEFORE) if item.id in firsts[form]), "")
        if not missed or firsts[missed][item.id] or not parts:
            continue
        if missed == AFTER or not _finished(parts):
            part = next((one for one in parts if one.untried or one.wrong), parts[0])
            add(part.exercise, "after" if missed == AFTER else "before", 1)
    for one in lessons:
        if not one.begun:
            continue
        hard = one.hints or any(c.exercise == one.exercise for c in confusions)
        if one.last and now - one.last > LONG_AGO["hard" if hard else "easy"]:
            add(one.exercise, "long", one.n - one.untried)
        add(one.exercise, "left", one.untried)
    rank = ["open", "after", "before", "long", "left"]
    found = [
        Repeat(exercise, tuple(sorted(why.items(), key=lambda pair: rank.index(pair[0]))), by[exercise].last)
        for exercise, why in reasons.items()
    ]
    return sorted(found, key=lambda one: (rank.index(one.reasons[0][0]), in_order(one.exercise)))
