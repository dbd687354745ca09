"""The gradebook's file: its tables, how it is opened, and what is said where it cannot be.

A rollback journal, not a write-ahead log: both survive a killed process, but a log leaves two more files beside the
gradebook, without which a copy lacks the last results, and it does not work on a network drive.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from coursekit.messages import CourseError

# "CKGB": says that an SQLite file is a gradebook of ours.
APPLICATION_ID = 0x434B4742
VERSION = 1
# How long to wait for whoever is writing: another window's desk, or a grading run.
PATIENCE_SECONDS = 10.0

TABLES = """
CREATE TABLE people (
  id INTEGER PRIMARY KEY, student TEXT NOT NULL UNIQUE, name TEXT NOT NULL DEFAULT '', email TEXT NOT NULL DEFAULT '',
  login TEXT NOT NULL DEFAULT '', lms_id TEXT NOT NULL DEFAULT '', token TEXT NOT NULL DEFAULT '',
  team TEXT NOT NULL DEFAULT '', listed INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE attempts (
  id INTEGER PRIMARY KEY, person INTEGER NOT NULL REFERENCES people, exercise TEXT NOT NULL, content TEXT NOT NULL,
  token TEXT NOT NULL, claimed_token TEXT NOT NULL, lang TEXT NOT NULL, path TEXT NOT NULL, submitted TEXT NOT NULL,
  again TEXT,  -- why it must be graded once more; NULL where it need not
  UNIQUE (person, exercise, content, token)
);
CREATE INDEX attempts_content ON attempts (content, exercise);
CREATE TABLE results (
  id INTEGER PRIMARY KEY, attempt INTEGER NOT NULL REFERENCES attempts, current INTEGER NOT NULL,
  graded_at TEXT NOT NULL, status TEXT NOT NULL, final INTEGER NOT NULL, reason TEXT NOT NULL,
  reason_values TEXT NOT NULL, isolation TEXT NOT NULL, notes TEXT NOT NULL, why_again TEXT NOT NULL,
  version TEXT NOT NULL  -- of coursekit: what is judged may change from one to the next
);
CREATE INDEX results_attempt ON results (attempt);
CREATE TABLE verdicts (
  result INTEGER NOT NULL REFERENCES results, place INTEGER NOT NULL, question TEXT NOT NULL, outcome TEXT NOT NULL,
  fraction REAL NOT NULL, points REAL NOT NULL, possible REAL NOT NULL, said TEXT NOT NULL, mistake TEXT NOT NULL,
  PRIMARY KEY (result, place)
) WITHOUT ROWID;
CREATE TABLE answers (
  result INTEGER NOT NULL REFERENCES results, question TEXT NOT NULL, answer TEXT NOT NULL,
  PRIMARY KEY (result, question)
) WITHOUT ROWID;
CREATE TABLE manual (
  attempt INTEGER NOT NULL REFERENCES attempts, question TEXT NOT NULL, points REAL, levels TEXT NOT NULL,
  comment TEXT NOT NULL, changed_at TEXT NOT NULL, PRIMARY KEY (attempt, question)
) WITHOUT ROWID;
CREATE TABLE rubrics (
  exercise TEXT NOT NULL, question TEXT NOT NULL, possible REAL NOT NULL, rubric TEXT NOT NULL,
  PRIMARY KEY (exercise, question)
) WITHOUT ROWID;
CREATE TABLE deadlines (
  exercise TEXT NOT NULL, student TEXT NOT NULL, due TEXT NOT NULL, per_day REAL NOT NULL, most REAL NOT NULL,
  grace_minutes REAL NOT NULL, PRIMARY KEY (exercise, student)
) WITHOUT ROWID;
"""


def opened(path: Path, create: bool) -> sqlite3.Connection:
    """A connection to the gradebook at ``path``, made where there is none and ``create`` says so."""
    if path.is_dir() or not path.parent.is_dir():
        raise CourseError("grading.book.no_folder" if not path.is_dir() else "grading.book.folder", file=str(path))
    if not create and not path.is_file():
        raise CourseError("grading.book.missing", file=str(path))
    try:
        # Autocommit: every transaction is begun and ended by name. JupyterLab handles what widgets send in a thread of
        # its own; the gradebook lets one thread in at a time.
        db = sqlite3.connect(path, timeout=PATIENCE_SECONDS, isolation_level=None, check_same_thread=False)
    except sqlite3.Error as error:
        raise _told(error, path) from error
    try:
        with saying(path):
            _prepare(db, path)
    except BaseException:
        db.close()
        raise
    return db


def _prepare(db: sqlite3.Connection, path: Path) -> None:
    db.execute("PRAGMA foreign_keys = ON")
    # What is deleted is overwritten: a purged name is not left in the file.
    db.execute("PRAGMA secure_delete = ON")
    db.execute("PRAGMA synchronous = FULL")
    if _is_empty(db):
        with transaction(db):
            # Two runs may have started at once: the one that waited finds the tables made.
            if _is_empty(db):
                for statement in TABLES.split(";\n"):
                    if statement.strip():
                        db.execute(statement)
                db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
                db.execute(f"PRAGMA user_version = {VERSION}")
    if db.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        raise CourseError("grading.book.not_ours", file=str(path))
    version = db.execute("PRAGMA user_version").fetchone()[0]
    if version > VERSION:
        raise CourseError("grading.book.newer", file=str(path), version=version, known=VERSION)
    db.execute("PRAGMA journal_mode = DELETE")


def _is_empty(db: sqlite3.Connection) -> bool:
    return not db.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]


@contextmanager
def transaction(db: sqlite3.Connection) -> Iterator[None]:
    """All of it or nothing, whenever the process ends."""
    db.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        db.execute("ROLLBACK")
        raise
    db.execute("COMMIT")


@contextmanager
def saying(path: Path) -> Iterator[None]:
    """SQLite's errors as sentences."""
    try:
        yield
    except sqlite3.Error as error:
        raise _told(error, path) from error


def _told(error: sqlite3.Error, path: Path) -> CourseError:
    # The low byte is the kind of error; the others say more of it.
    code = (getattr(error, "sqlite_errorcode", None) or 0) & 0xFF
    keys = {
        sqlite3.SQLITE_BUSY: "locked",
        sqlite3.SQLITE_LOCKED: "locked",
        sqlite3.SQLITE_NOTADB: "not_ours",
        sqlite3.SQLITE_CORRUPT: "damaged",
        sqlite3.SQLITE_READONLY: "read_only",
        sqlite3.SQLITE_CANTOPEN: "read_only",
        sqlite3.SQLITE_FULL: "full",
    }
    return CourseError(f"grading.book.{keys.get(code, 'failed')}", file=str(path), error=str(error))
