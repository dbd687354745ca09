"""The glossary at the end of a lesson: the words that it brings in, one plain sentence each."""

import csv
from dataclasses import dataclass
from pathlib import Path

from coursekit.authoring.source import LANGS
from coursekit.messages import CourseError, text, using_language

KEY = "terms"
_FILE = "lessons/glossary.csv"


@dataclass(frozen=True)
class Term:
    """A word of the course in each language, its sentence, and the lessons that bring it in."""

    names: dict[str, str]
    sentences: dict[str, str]
    lessons: tuple[str, ...]


def read_glossary(root: Path) -> list[Term]:
    """The terms of ``lessons/glossary.csv``; none where there is no such file.

    Its columns are a language's code for the word (``es``, ``en``), ``sentence_`` and the code, and ``lesson``: the ids
    of the lessons that bring the word in.
    """
    path = root / "lessons" / "glossary.csv"
    if not path.is_file():
        return []
    terms: list[Term] = []
    seen: dict[tuple[str, str], int] = {}
    with path.open(newline="", encoding="utf-8") as file:
        reader = csv.DictReader(file)
        langs = [name for name in reader.fieldnames or () if len(name) == 2]
        for line, row in enumerate(reader, start=2):
            if None in row or None in row.values():
                raise CourseError("authoring.glossary_row", file=_FILE, line=line)
            names = {lang: row[lang].strip() for lang in langs if row[lang].strip()}
            sentences = {lang: (row.get(f"sentence_{lang}") or "").strip() for lang in names}
            # A language that is not yet that of the whole course has the words of its own lessons only.
            blank = [lang for lang in dict.fromkeys([*LANGS, *names]) if not names.get(lang) or not sentences.get(lang)]
            if blank:
                raise CourseError("authoring.glossary_blank", file=_FILE, line=line, language=blank[0])
            for lang, name in names.items():
                first = seen.setdefault((lang, name.casefold()), line)
                if first != line:
                    raise CourseError("authoring.glossary_twice", file=_FILE, line=line, term=name, first=first)
            terms.append(Term(names, sentences, tuple((row.get("lesson") or "").split())))
    return terms


def section(terms: list[Term], lesson: str, lang: str) -> str:
    """The Markdown of a lesson's terms in one language; empty where it brings none in.

    >>> term = Term({"es": "embudo", "en": "funnel"}, {"es": "Los pasos.", "en": "The steps."}, ("1.1",))
    >>> print(section([term], "1.1", "en"))
    ### Words of this lesson
    - **funnel** (*embudo*): The steps.
    """
    mine = sorted((term for term in terms if lesson in term.lessons and lang in term.names), key=_by_name(lang))
    if not mine:
        return ""
    with using_language(lang):
        lines = [f"### {text('authoring.terms')}"]
    for term in mine:
        others = [term.names[other] for other in _beside(lang) if term.names[other] != term.names[lang]]
        beside = f" (*{', '.join(others)}*)" if others else ""
        lines.append(f"- **{term.names[lang]}**{beside}: {term.sentences[lang]}")
    return "\n".join(lines)


def _beside(lang: str) -> tuple[str, ...]:
    """The other languages in which a word is given too: in a third language, English, which the field speaks."""
    return tuple(other for other in LANGS if other != lang) if lang in LANGS else ("en",)


def _by_name(lang: str):
    return lambda term: term.names[lang].casefold()
