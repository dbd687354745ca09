"""Who is in the class: names, addresses, tokens and teams."""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass

from coursekit.grading.gradebook_text import storable
from coursekit.messages import CourseError, did_you_mean, quoted


@dataclass(frozen=True)
class Student:
    """A student: by the name that submissions carry, and by whatever else the LMS knows them."""

    student: str
    name: str = ""
    email: str = ""
    login: str = ""
    lms_id: str = ""
    token: str = ""
    team: str = ""


_COLUMNS = ("name", "email", "login", "lms_id", "token")


def person_id(db: sqlite3.Connection, student: str, token: str = "", lms_id: str = "") -> int:
    """The row of a student, made where there is none."""
    name = storable(student)
    db.execute("INSERT INTO people (student) VALUES (?) ON CONFLICT (student) DO NOTHING", (name,))
    for column, value in (("token", token), ("lms_id", lms_id)):
        if value:
            db.execute(f"UPDATE people SET {column} = ? WHERE student = ?", (storable(value), name))
    return db.execute("SELECT id FROM people WHERE student = ?", (name,)).fetchone()[0]


def add(db: sqlite3.Connection, students: Sequence[Student]) -> None:
    """Takes students over; an empty field leaves what is known."""
    for one in students:
        person = person_id(db, one.student)
        db.execute("UPDATE people SET listed = 1 WHERE id = ?", (person,))
        for column in _COLUMNS:
            value = storable(getattr(one, column))
            if value:
                db.execute(f"UPDATE people SET {column} = ? WHERE id = ?", (value, person))
        if one.team:
            db.execute("UPDATE people SET team = ? WHERE id = ?", (storable(one.team), person))


def everyone(db: sqlite3.Connection, listed: bool = False) -> list[Student]:
    """All students in order of their name; with ``listed`` those of class lists alone."""
    rows = db.execute(
        f"SELECT student, {', '.join(_COLUMNS)}, team FROM people WHERE listed OR NOT ? ORDER BY student", (listed,)
    )
    return [Student(*row) for row in rows]


def set_team(db: sqlite3.Connection, team: str, students: Sequence[str]) -> None:
    """Gives students a team; nobody who is not known."""
    known = [row[0] for row in db.execute("SELECT student FROM people ORDER BY student")]
    for student in students:
        if storable(student) not in known:
            hint = did_you_mean(student, known[:20]) if known else ""
            raise CourseError("grading.book.no_student", student=quoted(student), hint=hint)
        db.execute("UPDATE people SET team = ? WHERE student = ?", (storable(team), storable(student)))
