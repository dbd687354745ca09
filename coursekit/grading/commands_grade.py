"""The command ``coursekit grade``."""

import argparse
import sys
from collections.abc import Callable
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from coursekit.grading.commands_shared import moment
from coursekit.messages import CourseError, known_languages, language, number, quoted, text

GRADED, SOME_NOT, USAGE, NO_ISOLATION = 0, 1, 2, 3


def add_to(subparsers: Any) -> None:
    """Registers ``coursekit grade``."""
    said = text("grading.run.help")
    parser = subparsers.add_parser(
        "grade", help=said, description=text("grading.run.description"), epilog=text("grading.run.exit_codes")
    )
    parser.add_argument("submissions", type=Path, metavar="SUBMISSIONS", help=text("grading.run.help_path"))
    parser.add_argument("--exercise", metavar="5.1a", help=text("grading.run.help_exercise"))
    parser.add_argument(
        "--gradebook", type=Path, default=Path("gradebook.db"), metavar="FILE", help=text("grading.run.help_gradebook")
    )
    parser.add_argument("--tokens", type=Path, metavar="CSV", help=text("grading.run.help_tokens"))
    parser.add_argument("--secret", type=Path, metavar="FILE", help=text("grading.run.help_secret"))
    parser.add_argument("--questions", type=Path, metavar="DIR", help=text("grading.run.help_questions"))
    parser.add_argument("--feedback", type=Path, metavar="DIR", help=text("grading.run.help_feedback"))
    parser.add_argument("--jobs", type=int, metavar="N", help=text("grading.run.help_jobs"))
    parser.add_argument("--dask", default="", metavar="ADDRESS", help=text("grading.run.help_dask"))
    parser.add_argument("--require-isolation", action="store_true", help=text("grading.run.help_isolation"))
    parser.add_argument("--run-drawings", action="store_true", help=text("grading.run.help_drawings"))
    said = text("grading.run.help_timeout", seconds=60)
    parser.add_argument("--timeout", type=float, metavar="SECONDS", help=said)
    parser.add_argument("--lang", choices=known_languages(), help=text("grading.run.help_lang"))
    parser.add_argument("--due", metavar="WHEN", help=text("grading.run.help_due"))
    parser.add_argument("--late-penalty", type=float, metavar="PERCENT", help=text("grading.run.help_penalty"))
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Grades, says how it went, and gives the exit code that ``--help`` describes."""
    from coursekit.grading.gradebook import Gradebook
    from coursekit.grading.run import Refused, Settings, cores, grade
    from coursekit.grading.submissions import read_submissions
    from coursekit.grading.summary import summary
    from coursekit.grading.tokens import read_secret, read_tokens
    from coursekit.practice import question_set

    deadline = _deadline(args)
    if args.jobs is not None and args.jobs < 1:
        raise CourseError("grading.run.no_jobs", given=quoted(args.jobs))
    settings = Settings(
        questions=str(args.questions.resolve()) if args.questions else "",
        # Any bytes will do as a secret; what is passed on is text.
        secret=read_secret(args.secret).decode("utf-8", "backslashreplace") if args.secret else "",
        lang=args.lang or language(),
        seconds=args.timeout,
        require_isolation=args.require_isolation,
        skip_drawings=not args.run_drawings,
    )
    if args.exercise:
        # A misspelt exercise or a broken bank is said now, not of every student.
        question_set(args.exercise, settings.questions or None)
    tokens = read_tokens(args.tokens) if args.tokens else None
    submissions = read_submissions(args.submissions, tokens, args.exercise)
    with Gradebook(args.gradebook) as book:
        if tokens is not None:
            book.add_students(tokens.students)
        jobs = args.jobs or cores()
        with _progress(len(submissions)) as bar:
            try:
                report = grade(
                    submissions,
                    book,
                    settings,
                    jobs=jobs,
                    dask=args.dask,
                    progress=lambda result: bar.step(),
                    said=lambda isolation: bar.say(isolation_line(isolation)),
                )
            except Refused as error:
                print(error, file=sys.stderr)
                return NO_ISOLATION
        exercises = {one.exercise for one in submissions}
        if deadline is not None:
            for exercise in sorted(exercises):
                book.set_deadline(exercise, deadline, per_day=args.late_penalty or 0.0)
        named = {(one.student, one.exercise, one.token, one.content) for one in submissions}
        rows = [
            row
            for exercise in sorted(exercises)
            for row in book.attempts(exercise=exercise)
            if (row.student, row.exercise, row.token, row.content) in named
        ]
        for line in [*counted_lines(report), "", *summary(rows, settings.questions or None)]:
            print(line)
        print(text("grading.run.gradebook", file=args.gradebook))
        if args.feedback:
            from coursekit.grading.feedback import write_feedback

            pages = write_feedback(book, args.feedback, questions=settings.questions or None)
            print(text("grading.run.feedback_written", n=number(len(pages)), folder=args.feedback))
    return GRADED if all(row.status == "graded" for row in rows) else SOME_NOT


def _deadline(args: argparse.Namespace) -> datetime | None:
    if args.late_penalty is not None:
        if not 0 <= args.late_penalty <= 100:
            raise CourseError("grading.run.no_penalty", given=quoted(args.late_penalty))
        if args.due is None:
            raise CourseError("grading.run.penalty_needs_due")
    if args.due is None:
        return None
    return moment(args.due)


def isolation_line(isolation: Any) -> str:
    """One line on what cuts students' code off: loud where something is missing."""
    if isolation.kind == "full":
        return text("grading.run.isolation_full", layers=", ".join(isolation.layers))
    if isolation.kind == "none":
        return text("grading.run.isolation_none")
    return text("grading.run.isolation_partial", layers=", ".join(isolation.missing) or isolation.kind)


def counted_lines(report: Any) -> list[str]:
    """How many were graded, how fast, and how many needed no grading."""
    lines = []
    if report.already:
        lines.append(text("grading.run.already", n=number(report.already)))
    if not report.results:
        return [*lines, text("grading.run.nothing_new")]
    graded = sum(result.status == "graded" for result in report.results)
    rate = 60 * len(report.results) / max(report.seconds, 1e-9)
    return [
        *lines,
        text(
            "grading.run.graded",
            graded=number(graded),
            n=number(len(report.results)),
            seconds=number(report.seconds, 1),
            rate=number(rate),
            jobs=number(report.jobs),
        ),
    ]


@dataclass
class _Bar:
    """What shows how far a run is."""

    step: Callable[[], None]
    say: Callable[[str], None]


@contextmanager
def _progress(n: int) -> Any:
    """tqdm's bar on a terminal, where it is installed; else a plain line now and then."""
    try:
        from tqdm import tqdm
    except ImportError:
        tqdm = None
    if tqdm is not None and sys.stderr.isatty():
        with tqdm(total=n, unit="nb", leave=False, file=sys.stderr) as bar:
            yield _Bar(lambda: bar.update() and None, lambda line: tqdm.write(line, file=sys.stderr))
        return
    done = 0

    def step() -> None:
        nonlocal done
        done += 1
        if done % max(1, n // 10) == 0 or done == n:
            print(text("grading.run.progress", done=number(done), n=number(n)), file=sys.stderr, flush=True)

    yield _Bar(step, lambda line: print(line, file=sys.stderr, flush=True))
