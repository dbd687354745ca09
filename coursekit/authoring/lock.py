"""translations.lock: which text of one language was last seen beside which text of another.

One line per cell, ``5.1a/lesson/nps-why es=1f0c9a3e en=77ab01c4``: a line that changes in one column alone is a
text that was changed in one language alone.
"""

import hashlib
import re
from collections.abc import Iterable
from pathlib import Path

from coursekit.authoring.code import language_lines
from coursekit.authoring.course import in_order
from coursekit.authoring.files import write
from coursekit.authoring.refusal import Place, Refusal
from coursekit.authoring.source import Document
from coursekit.messages import CourseError, did_you_mean, quoted

Lock = dict[str, dict[str, str]]
_LINE = re.compile(r"^(\S+)((?: [a-z]{2}=[0-9a-f]{8})+)$")


def lock_path(root: Path) -> Path:
    return root / "lessons" / "translations.lock"


def read_lock(path: Path) -> Lock:
    """What is on file; a damaged line (a merge conflict, say) is an error that names it."""
    if not path.is_file():
        return {}
    found: Lock = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
        if not line.strip():
            continue
        match = _LINE.match(line)
        if match is None or match[1] in found:
            raise Refusal("authoring.lock_damaged", Place("lessons/translations.lock", number), line=quoted(line, 60))
        found[match[1]] = dict(pair.split("=") for pair in match[2].split())
    return found


def write_lock(path: Path, lock: Lock) -> bool:
    """Write the lock, sorted; whether it changed."""
    return write(path, lock_text(lock))


def lock_text(lock: Lock) -> str:
    lines = [f"{name} {' '.join(f'{lang}={value}' for lang, value in lock[name].items())}" for name in lock]
    return "".join(f"{line}\n" for line in sorted(lines, key=lambda line: in_order(line.split(" ")[0])))


def hashes(document: Document) -> Lock:
    """The hash of each text per language; of code, that of its lines in one language."""
    found: Lock = {}
    for cell in document.cells:
        if cell.is_text:
            texts = {lang: text.source for lang, text in cell.texts.items()}
        else:
            texts = {lang: "\n".join(lines) for lang, lines in language_lines(cell.source).items()}
        texts = {lang: texts[lang] for lang in document.langs if lang in texts}
        if len(texts) > 1:
            found[prefix(document) + cell.name] = {lang: _hash(text) for lang, text in texts.items()}
    return found


def prefix(document: Document) -> str:
    return f"{document.exercise}/{document.part}/"


def _hash(text: str) -> str:
    lines = "\n".join(line.rstrip() for line in text.split("\n"))
    return hashlib.sha256(lines.encode()).hexdigest()[:8]


def one_sided(document: Document, lock: Lock) -> list[Refusal]:
    """The cells of which one language changed and another did not."""
    found = []
    now = hashes(document)
    for cell in document.cells:
        name = prefix(document) + cell.name
        before = lock.get(name, {})
        both = [lang for lang in now.get(name, {}) if lang in before]
        changed = [lang for lang in both if now[name][lang] != before[lang]]
        if changed and len(changed) < len(both):
            still = [lang for lang in both if lang not in changed]
            place = document.place(cell, changed[0])
            values = {"changed": ", ".join(changed), "still": ", ".join(still), "name": name}
            found.append(Refusal("authoring.one_sided", place, **values))
    return found


def accept(names: Iterable[str], documents: Iterable[Document], lock: Lock) -> None:
    """Take the pairs as they are now into ``lock``, whichever side changed."""
    now: Lock = {}
    for document in documents:
        now |= hashes(document)
    for wanted in names:
        found = [name for name in now if wanted in (name, name.rpartition("/")[2])]
        if not found:
            known = [*now, *(name.rpartition("/")[2] for name in now)]
            nearest = did_you_mean(wanted, known) if known else ""
            raise CourseError("authoring.accept_unknown", name=quoted(wanted, 60), nearest=nearest)
        if len(found) > 1:
            raise CourseError("authoring.accept_several", name=quoted(wanted, 60), known=", ".join(found))
        lock[found[0]] = now[found[0]]
