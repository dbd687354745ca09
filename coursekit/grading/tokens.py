"""Tokens of a class: each student's own company, from a secret that only the instructor has.

A token is made from the student's id by HMAC-SHA256, so that the same list and the same secret give the same tokens
everywhere, and nobody without the secret can make another's.
"""

import contextlib
import hashlib
import hmac
import os
import secrets
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from coursekit.grading.export_cells import csv_text, unsafe, write_whole
from coursekit.grading.gradebook_people import Student
from coursekit.grading.lms_cells import Sheet, column_like, read_sheet
from coursekit.messages import CourseError, quoted, text

# No letter that looks like a digit or another letter, no vowel (no words), and 23 of them: a prime, so that the last
# character betrays every wrong character and every two that changed places.
ALPHABET = "bcdfghjkmnpqrtvwxy34679"
_LENGTH = 8
_SHORTEST_SECRET = 16
# How class lists call their columns, in the order in which they are taken for the id.
_IDS = (
    "student", "student id", "student_id", "estudiante", "alumno", "alumna", "id", "id number", "número de id",
    "sis user id", "sis login id", "login", "username", "user name", "usuario", "nombre de usuario", "matrícula", "dni",
    "email", "e-mail", "email address", "correo", "correo electrónico", "dirección de correo", "name", "nombre",
)  # fmt: skip
_NAMES = ("name", "full name", "nombre completo", "nombre y apellidos", "nombre", "apellidos y nombre")
_EMAILS = ("email", "e-mail", "email address", "correo", "correo electrónico", "dirección de correo", "dirección email")
_LOGINS = ("login", "username", "user name", "sis login id", "usuario", "nombre de usuario")
_LMS_IDS = ("lms_id", "canvas id", "id de canvas", "participant", "participante")
_TEAMS = ("team", "group", "equipo", "grupo")
_TOKENS = ("token", "código", "codigo", "code")


class ClassTokens(dict[str, str]):
    """Student → token, with what else the list says of each student.

    Attributes
    ----------
    students : list of Student
        In the order of the list.
    """

    def __init__(self, students: Sequence[Student]):
        super().__init__({one.student: one.token for one in students})
        self.students = list(students)


def token_of(secret: bytes, student: str, attempt: int = 0) -> str:
    """The token of a student: eight characters in two groups, and one that checks them.

    >>> token_of(b"a secret of the test", "ana")
    'wyrw-vm3b7'
    >>> token_of(b"a secret of the test", " ana ") == token_of(b"a secret of the test", "ana")
    True
    """
    message = normal(student) + (f"\x00{attempt}" if attempt else "")
    number = int.from_bytes(hmac.new(secret, message.encode(), hashlib.sha256).digest(), "big")
    characters = []
    for _ in range(_LENGTH):
        number, place = divmod(number, len(ALPHABET))
        characters.append(ALPHABET[place])
    body = "".join(characters)
    return f"{body[:4]}-{body[4:]}{_check(body)}"


def _check(body: str) -> str:
    return ALPHABET[sum(i * ALPHABET.index(c) for i, c in enumerate(body, start=1)) % len(ALPHABET)]


def is_class_token(token: str) -> bool:
    """Whether a token is one of ours and was copied without a slip.

    >>> is_class_token("wyrw-vm3b7"), is_class_token("wywr-vm3b7"), is_class_token("ana")
    (True, False, False)
    """
    body = token.strip().casefold().replace("-", "")
    return len(body) == _LENGTH + 1 and all(c in ALPHABET for c in body) and _check(body[:-1]) == body[-1]


def normal(student: str) -> str:
    """An id as it is compared: without outer spaces, its accents in one form; an e-mail address in small letters."""
    plain = unicodedata.normalize("NFC", student.strip())
    return plain.casefold() if "@" in plain else plain


def ensure_secret(path: str | Path) -> bytes:
    """The secret in a file, which is made with leave for its owner alone where there is none; never overwritten."""
    path = Path(path)
    if not path.exists():
        # Where another run was quicker, its secret holds.
        with contextlib.suppress(FileExistsError):
            write_whole(path, secrets.token_hex(32).encode() + b"\n", 0o600, replace=False)
    return read_secret(path)


def read_secret(path: str | Path) -> bytes:
    """The secret in a file, without the spaces and line ends around it.

    Raises
    ------
    CourseError
        There is no such file, it cannot be read, or its secret is short enough to be guessed.
    """
    path = Path(path)
    try:
        secret = path.read_bytes().strip()
    except OSError as error:
        raise CourseError("grading.tokens.no_secret", file=str(path), error=error.strerror or str(error)) from error
    if len(secret) < _SHORTEST_SECRET:
        raise CourseError("grading.tokens.short_secret", file=str(path), shortest=_SHORTEST_SECRET)
    return secret


def secret_is_open(path: str | Path) -> bool:
    """Whether others on this computer may read the secret."""
    return os.name == "posix" and bool(Path(path).stat().st_mode & 0o077)


def read_students(path: str | Path, column: str | None = None) -> list[Student]:
    """The students of a class list: a CSV of any separator and encoding, with or without a heading.

    Parameters
    ----------
    column : str, optional
        The heading of the column with the ids. Without it, the first that is called like one.
    """
    sheet = read_sheet(path)
    rows = [[unsafe(value.strip()) for value in row] for row in sheet.values]
    where = Path(path).name
    if not any(any(row) for row in rows):
        raise CourseError("grading.tokens.empty", file=where)
    header, first = rows[0], 1
    ids = column_like(header, [column]) if column else _best(header, _IDS)
    if ids is None:
        if column or len(header) > 1:
            raise CourseError(
                "grading.tokens.no_column",
                file=where,
                columns=", ".join(quoted(name) for name in header),
                wanted="student",
            )
        # One column without a heading: every row is a student.
        ids, header, first = 0, ["student"], 0
    others = {
        name: column_like(header, known)
        for name, known in (
            ("name", _NAMES), ("email", _EMAILS), ("login", _LOGINS), ("lms_id", _LMS_IDS), ("team", _TEAMS),
            ("token", _TOKENS),
        )
    }  # fmt: skip
    students = []
    for row in rows[first:]:
        row += [""] * (len(header) - len(row))
        values = {name: row[place] for name, place in others.items() if place is not None and place != ids}
        students.append(Student(normal(row[ids]) if "@" in row[ids] else row[ids].strip(), **values))
    _refuse_odd(sheet, students, first, where)
    return [one for one in students if one.student]


def read_teams(path: str | Path, column: str | None = None) -> dict[str, str]:
    """Who is in which team, by a class list with a column of teams; an empty cell is no team."""
    sheet = read_sheet(path)
    header = sheet.values[0] if sheet.values else []
    if column_like(header, _TEAMS) is None:
        columns = ", ".join(quoted(name) for name in header) or "–"
        raise CourseError("grading.tokens.no_column", file=Path(path).name, columns=columns, wanted="team")
    return {one.student: one.team for one in read_students(path, column)}


def _best(header: Sequence[str], names: Iterable[str]) -> int | None:
    return next((found for name in names if (found := column_like(header, [name])) is not None), None)


def _refuse_odd(sheet: Sheet, students: Sequence[Student], first: int, where: str) -> None:
    lines = range(first + 1, first + 1 + len(students))
    # A row of nothing at all is the end of a sheet, not a student.
    blank = [
        line
        for line, one in zip(lines, students, strict=True)
        if not one.student and any(value.strip() for value in sheet.values[line - 1])
    ]
    if blank:
        raise CourseError("grading.tokens.blank", file=where, rows=_some(blank))
    seen: dict[str, int] = {}
    twice = []
    for line, one in zip(lines, students, strict=True):
        key = normal(one.student)
        if key and key in seen:
            twice.append(f"{quoted(one.student)} ({seen[key]}, {line})")
        seen.setdefault(key, line)
    if twice:
        raise CourseError("grading.tokens.twice", file=where, students=_some(twice))


def _some(things: Sequence[object]) -> str:
    shown = ", ".join(str(thing) for thing in things[:5])
    return shown if len(things) <= 5 else f"{shown} {text('grading.tokens.and_more', n=len(things) - 5)}"


def make_tokens(students: Sequence[Student], secret: bytes, existing: Mapping[str, str] | None = None) -> list[Student]:
    """The students with their tokens; a token that exists already stays as it is."""
    kept = {normal(student): token for student, token in (existing or {}).items() if token}
    taken = set(kept.values()) | {one.token for one in students if one.token}
    made = []
    for one in students:
        token = kept.get(normal(one.student)) or one.token
        attempt = 0
        while not token:
            # Two students out of a million may meet in one token: the second takes the next.
            drawn = token_of(secret, one.student, attempt)
            token, attempt = ("" if drawn in taken else drawn), attempt + 1
        taken.add(token)
        made.append(Student(one.student, one.name, one.email, one.login, one.lms_id, token, one.team))
    return made


def write_tokens(path: str | Path, students: Sequence[Student]) -> None:
    """Writes the table of tokens, for its owner alone: who has it knows whose company is whose."""
    extra = [name for name in ("name", "email", "login", "lms_id", "team") if any(getattr(s, name) for s in students)]
    rows = [[one.student, one.token, *(getattr(one, name) for name in extra)] for one in students]
    # The mark at the beginning tells a spreadsheet that the accents are UTF-8.
    write_whole(path, csv_text(["student", "token", *extra], rows).encode("utf-8-sig"), 0o600)


def read_tokens(path: str | Path) -> ClassTokens:
    """The table of tokens of a class: student → token.

    Raises
    ------
    CourseError
        A student twice, two students with one token, no token, or a token that no company can have.
    """
    from coursekit.datasets.company import checked_token

    where = Path(path).name
    sheet = read_sheet(path)
    if not sheet.rows or column_like(sheet.values[0], _TOKENS) is None:
        columns = ", ".join(quoted(name) for name in sheet.values[0]) if sheet.rows else "–"
        raise CourseError("grading.tokens.no_column", file=where, columns=columns, wanted="token")
    students: list[Student] = []
    owner: dict[str, str] = {}
    for one in read_students(path):
        token = checked_token(one.token)
        if not token:
            raise CourseError("grading.tokens.no_token", file=where, student=quoted(one.student))
        if token in owner:
            both = f"{quoted(owner[token])}, {quoted(one.student)}"
            raise CourseError("grading.tokens.shared", file=where, token=token, students=both)
        if len(token) == _LENGTH + 2 and token[4] == "-" and not is_class_token(token):
            raise CourseError("grading.tokens.slip", file=where, token=token, student=quoted(one.student))
        owner[token] = one.student
        students.append(Student(one.student, one.name, one.email, one.login, one.lms_id, token, one.team))
    return ClassTokens(students)
