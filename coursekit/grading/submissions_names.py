"""Whose file it is, by the names that Canvas, Moodle, nbgrader and people give to files and folders.

A name is data: it is compared and shown, and never becomes a path.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from coursekit.grading.notebook import exercise_in

# Canvas: name_[LATE_]user id_submission id_file. The name has no underscore: Canvas takes them out.
_CANVAS = re.compile(r"(?P<name>[^_/]+)_(?:LATE_)?(?P<id>\d+)_(?P<order>\d+)_(?P<file>.+)", re.DOTALL | re.IGNORECASE)
# Moodle: Full Name_participant number_assignsubmission_file_, as a folder or before the file's name.
_MOODLE = re.compile(r"(?P<name>.+?)_(?P<id>\d+)_assignsubmission_[a-z]+_?(?P<file>.*)", re.DOTALL | re.IGNORECASE)
_HANDED_IN = {"submitted", "submissions", "autograded", "entregas"}


@dataclass(frozen=True)
class Owner:
    """Who a file is from: a name to show, the number by which the LMS knows them, the order among their files."""

    student: str
    lms_id: str = ""
    order: int = 0
    exercise: str = ""


def owner_of(parts: Sequence[str], wrappers: int = 0) -> Owner:
    """The owner of a file, from the names on the way to it, the file's own last.

    ``wrappers`` is how many folders at the beginning stand around everybody's files and say nothing.

    >>> owner_of(["submitted", "ana", "5-1a-es", "hoja.ipynb"])
    Owner(student='ana', lms_id='', order=0, exercise='5.1a')
    >>> owner_of(["doejane_LATE_812_3301_homework-1.ipynb"])
    Owner(student='doejane', lms_id='812', order=3301, exercise='')
    >>> owner_of(["Ana García_77_assignsubmission_file_", "5.1a.ipynb"]).student
    'Ana García'
    """
    folders, file = list(parts[:-1]), parts[-1]
    stem = re.sub(r"\.ipynb(\.txt|\.json)?$", "", file, flags=re.IGNORECASE)
    exercise = next((found for name in [*reversed(folders), stem] if (found := exercise_in(name))), "")
    for name in [*folders, file]:
        moodle = _MOODLE.fullmatch(name)
        if moodle:
            return Owner(_shown(moodle["name"]), moodle["id"], 0, exercise)
    canvas = _CANVAS.fullmatch(file)
    if canvas:
        return Owner(_shown(canvas["name"]), canvas["id"], int(canvas["order"][:18]), exercise)
    for i, name in enumerate(folders):
        if name.casefold() in _HANDED_IN:
            folders = folders[i + 1 :]
            break
    else:
        folders = folders[wrappers:]
    people = [name for name in folders if not exercise_in(name)]
    return Owner(_shown(people[0] if people else stem), exercise=exercise)


def is_lms_name(parts: Sequence[str]) -> bool:
    """Whether Canvas or Moodle gave the names on the way to a file."""
    return bool(_CANVAS.fullmatch(parts[-1])) or any(_MOODLE.fullmatch(name) for name in parts)


def _shown(name: str) -> str:
    return name.strip() or name or "?"


def wrappers(files: Iterable[Sequence[str]]) -> int:
    """How many folders all files have in common before the folders begin to be people's.

    >>> wrappers([["class", "ana", "a.ipynb"], ["class", "ben", "a.ipynb"]])
    1
    >>> wrappers([["ana", "5.1a", "a.ipynb"], ["ana", "5.1b", "a.ipynb"]])
    0
    """
    folders = [list(parts[:-1]) for parts in files]
    count = 0
    while folders and all(len(parts) > count + 1 for parts in folders):
        level, below = {parts[count] for parts in folders}, {parts[count + 1] for parts in folders}
        people = {name for name in below if not exercise_in(name)}
        if len(level) > 1 or len(people) < 2:
            break
        count += 1
    return count


def told_apart(owners: Sequence[Owner]) -> list[str]:
    """The students' names; two people of one name (the LMS knows them by different numbers) get their numbers too."""
    numbers: dict[str, set[str]] = {}
    for owner in owners:
        numbers.setdefault(owner.student, set()).add(owner.lms_id)
    return [
        f"{owner.student} ({owner.lms_id})" if len(numbers[owner.student]) > 1 and owner.lms_id else owner.student
        for owner in owners
    ]


class ClassList:
    """Finds a student of the class by any way of writing their name.

    >>> ClassList({"Jane Doe": "k3q9", "77": "m4"}).find("doejane"), ClassList({"Jane Doe": "k3q9"}).find("John")
    ('Jane Doe', None)
    """

    def __init__(self, tokens: Mapping[str, str]):
        self.tokens = dict(tokens)
        # A class list may say more of its students than their ids.
        also = {
            one.student: [str(getattr(one, name, "") or "") for name in ("name", "email", "login", "lms_id")]
            for one in getattr(tokens, "students", ())
        }
        by_key = {(key, one) for one in self.tokens for said in [one, *also.get(one, [])] for key in _keys(said)}
        often = Counter(key for key, _ in by_key)
        # A way of writing that fits two students says nothing.
        self._by_key = {key: student for key, student in by_key if key and often[key] == 1}

    def find(self, *names: str) -> str | None:
        """The student whom one of ``names`` fits, the first of them first: exactly, then by its words in any order."""
        for name in names:
            if name in self.tokens:
                return name
        for name in names:
            for key in _keys(name):
                if key and key in self._by_key:
                    return self._by_key[key]
        return None


def _keys(name: str) -> tuple[str, ...]:
    """A name without accents, capitals and signs: as it is, and for Canvas with each word in turn at the front."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(c))
    words = re.findall(r"\w+", plain.replace("_", " "))
    turned = {"".join([*words[i:], *words[:i]]) for i in range(len(words))}
    local = [plain.split("@")[0]] if "@" in plain else []
    return tuple(dict.fromkeys([plain.strip(), *sorted(turned), *local]))
