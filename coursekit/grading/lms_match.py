"""Which row of an LMS's file is which student: by number, id, address or name, and never by a guess."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from coursekit.grading.gradebook_people import Student


@dataclass(frozen=True)
class Row:
    """A student's row of the file: its place, the LMS's own number, other ids, addresses, and the name."""

    place: int
    shown: str
    lms_id: str = ""
    ids: Sequence[str] = ()
    name: str = ""


@dataclass
class Matching:
    """Rows by student; students without a row, rows without a student, and those that several might be."""

    rows: dict[str, Row] = field(default_factory=dict)
    not_in_file: list[str] = field(default_factory=list)
    only_in_file: list[str] = field(default_factory=list)
    unclear: list[str] = field(default_factory=list)


def match(students: Sequence[Student], rows: Sequence[Row]) -> Matching:
    """Finds each student's row.

    The surest thing that a row says decides: the LMS's number, then ids and addresses, then the name. Where it fits
    two rows, or something else contradicts it, or two students claim one row, nothing is decided.

    Examples
    --------
    >>> rows = [Row(2, "García, Ana", "812", name="García, Ana"), Row(3, "Doe, Jane", "813", name="Doe, Jane")]
    >>> found = match([Student("garciaana"), Student("x", name="Jane Doe"), Student("ben")], rows)
    >>> {student: row.place for student, row in found.rows.items()}, found.not_in_file
    ({'garciaana': 2, 'x': 3}, ['ben'])
    """
    by_number = _index((row.lms_id.casefold(), row) for row in rows)
    by_id = _index((one.strip().casefold(), row) for row in rows for one in row.ids)
    by_name = _index((key, row) for row in rows for key in name_keys(row.name))
    found = Matching()
    claims: dict[int, list[str]] = {}
    chosen: dict[str, Row] = {}
    for student in students:
        ways = [
            _all(by_number, [student.lms_id.casefold()]),
            _all(by_id, [one.strip().casefold() for one in (student.student, student.login, student.email)]),
            _all(by_name, [key for name in (student.name, _bare(student)) for key in name_keys(name)]),
            # Class lists may hold the LMS's own number as the id.
            _all(by_number, [student.student.casefold()]),
        ]
        said = [way for way in ways if way]
        if not said:
            found.not_in_file.append(student.student)
        elif len(said[0]) > 1 or any(not said[0].keys() & way.keys() for way in said[1:]):
            found.unclear.append(student.student)
        else:
            row = next(iter(said[0].values()))
            chosen[student.student] = row
            claims.setdefault(row.place, []).append(student.student)
    for student_name, row in chosen.items():
        if len(claims[row.place]) == 1:
            found.rows[student_name] = row
        else:
            found.unclear.append(student_name)
    filled = {row.place for row in found.rows.values()}
    found.only_in_file = [row.shown for row in rows if row.place not in filled]
    return found


def _index(pairs: Iterable[tuple[str, Row]]) -> dict[str, dict[int, Row]]:
    found: dict[str, dict[int, Row]] = {}
    for key, row in pairs:
        if key:
            found.setdefault(key, {})[row.place] = row
    return found


def _all(index: dict[str, dict[int, Row]], keys: Iterable[str]) -> dict[int, Row]:
    found: dict[int, Row] = {}
    for key in keys:
        found |= index.get(key, {}) if key else {}
    return found


def _bare(student: Student) -> str:
    """The name that submissions carry, without the number that tells two of one name apart."""
    return student.student.removesuffix(f" ({student.lms_id})") if student.lms_id else student.student


def name_keys(name: str) -> set[str]:
    """The ways in which a name is compared: its words in any order, and run together as Canvas does in file names.

    >>> name_keys("García López, Ana") & name_keys("Ana García López")
    {'ana garcia lopez'}
    >>> "garcialopezana" in name_keys("García López, Ana")
    True
    """
    bare = "".join(c for c in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(c))
    words = re.findall(r"[^\W_]+", bare)
    if not words:
        return set()
    return {" ".join(sorted(words)), "".join(words)}


def linked(students: Sequence[Student]) -> dict[str, Student]:
    """Each student with what the class list says of whoever has the same token.

    Files carry one name and the class list another: the token tells that they are one person.
    """
    by_token: dict[str, list[Student]] = {}
    for one in students:
        if one.token:
            by_token.setdefault(one.token, []).append(one)
    found = {}
    for one in students:
        others = [other for other in by_token.get(one.token, ()) if other.student != one.student]
        if len(others) == 1:
            other = others[0]
            one = Student(
                one.student,
                one.name or other.name,
                one.email or other.email,
                # The other's id is one more way to know this one.
                one.login or other.login or other.student,
                one.lms_id or other.lms_id,
                one.token,
                one.team,
            )
        found[one.student] = one
    return found
