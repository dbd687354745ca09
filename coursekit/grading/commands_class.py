"""The command ``coursekit class``: tokens, teams, more time, and answers that resemble each other."""

import argparse
import sys
from pathlib import Path

from coursekit.grading.commands_shared import Parsers, exercise_of, moment, student_of, with_book
from coursekit.messages import quoted, text

_SHOWN = 20


def add_to(subparsers: "Parsers[argparse.ArgumentParser]") -> None:
    """Register ``class`` and what it can do."""
    says = text("grading.tokens.help_class")
    parser = subparsers.add_parser("class", help=says, description=says)
    what = parser.add_subparsers(dest="what", metavar=text("cli.command"), required=True)
    tokens = what.add_parser(
        "tokens", help=text("grading.tokens.help_tokens"), description=text("grading.tokens.help_tokens")
    )
    tokens.add_argument("students", type=Path, metavar="CSV", help=text("grading.tokens.help_students"))
    tokens.add_argument(
        "-o", "--output", type=Path, default=Path("tokens.csv"), metavar="FILE", help=text("grading.tokens.help_output")
    )
    tokens.add_argument(
        "--secret",
        type=Path,
        default=Path("coursekit-secret.txt"),
        metavar="FILE",
        help=text("grading.tokens.help_secret"),
    )
    tokens.add_argument("--column", metavar="NAME", help=text("grading.tokens.help_column"))
    tokens.set_defaults(run=class_tokens)
    teams = with_book(what, "teams", text("grading.commands.help_teams"), exercise=False)
    teams.add_argument("students", type=Path, nargs="?", metavar="CSV", help=text("grading.commands.help_teams_csv"))
    teams.add_argument("--column", metavar="NAME", help=text("grading.tokens.help_column"))
    teams.set_defaults(run=class_teams)
    extend = with_book(what, "extend", text("grading.commands.help_extend"))
    extend.add_argument("student", metavar="STUDENT", help=text("grading.commands.help_extend_student"))
    extend.add_argument("--until", required=True, metavar="WHEN", help=text("grading.commands.help_until"))
    extend.set_defaults(run=class_extend)
    alike = with_book(what, "similar", text("grading.similar.help"))
    alike.add_argument("--questions", type=Path, metavar="DIR", help=text("grading.feedback.help_questions"))
    alike.set_defaults(run=class_similar)


def class_tokens(args: argparse.Namespace) -> int:
    """Makes the table of tokens."""
    from coursekit.grading.tokens import (
        ensure_secret,
        make_tokens,
        read_students,
        read_tokens,
        secret_is_open,
        token_of,
        write_tokens,
    )  # fmt: skip

    students = read_students(args.students, args.column)
    existing = dict(read_tokens(args.output)) if args.output.exists() else {}
    secret = ensure_secret(args.secret)
    if secret_is_open(args.secret):
        print(text("grading.tokens.open_secret", file=args.secret), file=sys.stderr)
    if students and all("@" in one.student for one in students) and not any(one.name for one in students):
        print(text("grading.tokens.emails"), file=sys.stderr)
    made = make_tokens(students, secret, existing)
    other = next((one for one in made if one.student in existing and one.token != token_of(secret, one.student)), None)
    if other is not None:
        print(text("grading.tokens.would_change", file=args.output, student=quoted(other.student)), file=sys.stderr)
    # Whoever has left the list keeps a token: their work may still be handed in.
    here = {one.student for one in made}
    gone = [one for one in (read_tokens(args.output).students if existing else []) if one.student not in here]
    write_tokens(args.output, [*made, *gone])
    new = sum(one.student not in existing for one in made)
    print(text("grading.tokens.made", n=len(made), new=new, file=args.output, secret=args.secret))
    return 0


def class_teams(args: argparse.Namespace) -> int:
    """Puts students into teams, or lists the teams there are."""
    from coursekit.grading.gradebook import Gradebook
    from coursekit.grading.gradebook_people import Student
    from coursekit.grading.tokens import read_teams

    given = read_teams(args.students, args.column) if args.students else {}
    with Gradebook(args.gradebook, create=bool(given)) as book:
        # Members who handed nothing in themselves may not be known yet: their score is the team's.
        known = {one.student for one in book.students()}
        book.add_students([Student(student) for student in given])
        new = [student for student in given if student not in known]
        for team in dict.fromkeys(given.values()):
            book.set_team(team, [student for student, of in given.items() if of == team])
        members: dict[str, list[str]] = {}
        for one in book.students():
            if one.team:
                members.setdefault(one.team, []).append(one.student)
    if new and known:
        names = ", ".join(quoted(one, 120) for one in new[:_SHOWN])
        more = f" {text('grading.tokens.and_more', n=len(new) - _SHOWN)}" if len(new) > _SHOWN else ""
        print(text("grading.commands.teams_new", file=args.gradebook, names=names + more), file=sys.stderr)
    if not members:
        print(text("grading.commands.teams_none", file=args.gradebook))
    for team, students in sorted(members.items()):
        print(f"{quoted(team, 120)}: {', '.join(quoted(one, 120) for one in students)}")
    return 0


def class_extend(args: argparse.Namespace) -> int:
    """Gives one student, and with them their team, more time."""
    from coursekit.grading.gradebook import Gradebook

    until = moment(args.until)
    with Gradebook(args.gradebook, create=False) as book:
        exercise = exercise_of(book, args.exercise, needed=True)
        assert exercise is not None
        student = student_of(book, args.student)
        book.set_deadline(exercise, until, student=student)
        people = book.students()
        without = exercise not in book.due()
    team = next(one.team for one in people if one.student == student)
    mates = [one.student for one in people if team and one.team == team] or [student]
    names = ", ".join(quoted(one, 120) for one in mates)
    print(text("grading.commands.extended", names=names, exercise=exercise, until=f"{until:%Y-%m-%d %H:%M}"))
    if without:
        print(text("grading.commands.no_deadline", exercise=exercise), file=sys.stderr)
    return 0


def class_similar(args: argparse.Namespace) -> int:
    """Lists pairs of students whose answers are worth a look."""
    from coursekit.grading.gradebook import Gradebook
    from coursekit.grading.similarity import similar
    from coursekit.practice import question_set

    with Gradebook(args.gradebook, create=False) as book:
        exercise = exercise_of(book, args.exercise)
        pairs = similar(book, exercise=exercise, questions=lambda id: question_set(id, args.questions))
    print(text("grading.similar.intro") if pairs else text("grading.similar.none"))
    for pair in pairs:
        print(f"\n{pair.exercise}: {quoted(pair.first, 120)} – {quoted(pair.second, 120)}")
        print("\n".join(f"  {line}" for line in pair.say()))
    return 0
