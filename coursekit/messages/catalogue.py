"""The sentences and the language in which they are shown."""

import tomllib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from importlib.resources import files
from typing import Any

DEFAULT_LANGUAGE = "en"
# What every sentence of the course exists in; any other language begins with some, and borrows the rest from English.
COMPLETE = ("en", "es")
# What `use_language` chose, for the whole process: a notebook may run each cell in a context of its own.
_chosen = DEFAULT_LANGUAGE
# What a `with using_language(...)` block chose, for its own context: a server may speak two languages at once.
_within: ContextVar[str | None] = ContextVar("coursekit_language", default=None)
# What was shown in English because the language in use lacks it: ``{"pt": {"practice.exam", …}}``.
_borrowed: dict[str, set[str]] = {}


@cache
def known_languages() -> tuple[str, ...]:
    """The two-letter codes that have a file of sentences, in alphabetical order.

    >>> known_languages()
    ('en', 'es', 'pt')
    """
    folder = files("coursekit.messages")
    return tuple(sorted(entry.name[:-5] for entry in folder.iterdir() if entry.name.endswith(".toml")))


@cache
def own_sentences(lang: str) -> dict[str, str]:
    """The sentences that stand in the file of one language, as ``{"section.key": sentence}``."""
    raw = files("coursekit.messages").joinpath(f"{lang}.toml").read_text(encoding="utf-8")
    return dict(_flat(tomllib.loads(raw), ""))


@cache
def sentences(lang: str) -> dict[str, str]:
    """All sentences as one language shows them: what it lacks, in English. A complete language borrows nothing."""
    own = own_sentences(lang)
    return own if lang in COMPLETE else {**own_sentences(DEFAULT_LANGUAGE), **own}


def borrowed(lang: str) -> list[str]:
    """The keys of the sentences that this process has shown in English for lack of one in ``lang``.

    >>> borrowed("es")
    []
    """
    return sorted(_borrowed.get(lang, ()))


def _flat(table: dict, prefix: str) -> Iterator[tuple[str, str]]:
    for key, value in table.items():
        name = f"{prefix}{key}"
        if isinstance(value, dict):
            yield from _flat(value, f"{name}.")
        else:
            yield name, value.strip("\n")


def language() -> str:
    """The language in which sentences are shown now."""
    return _within.get() or _chosen


def use_language(lang: str) -> None:
    """Show sentences in ``lang`` from now on; an unknown one is an error that lists those there are."""
    global _chosen
    _chosen = _checked(lang)


@contextmanager
def using_language(lang: str) -> Iterator[None]:
    """Show sentences in ``lang`` inside a ``with`` block."""
    token = _within.set(_checked(lang))
    try:
        yield
    finally:
        _within.reset(token)


def _checked(lang: str) -> str:
    if lang not in known_languages():
        from coursekit.messages.errors import CourseError

        raise CourseError("messages.unknown_language", lang_given=lang, known=", ".join(known_languages()))
    return lang


def text(key: str, /, lang: str | None = None, **values: Any) -> str:
    """The sentence ``key`` with ``values`` filled in, in ``lang`` or the language in use.

    A key that does not exist is a mistake of ours, not of the reader: it raises KeyError.
    """
    lang = lang or language()
    if lang not in COMPLETE and key not in own_sentences(lang):
        _borrowed.setdefault(lang, set()).add(key)
    return sentences(lang)[key].format_map(values)


def spoken(words: Mapping[str, str], lang: str) -> str:
    """The language in which to read ``words``: ``lang``, or English where that is not a language of the whole course.

    >>> spoken({"en": "Pays."}, "pt"), spoken({"en": "Pays."}, "es")
    ('en', 'es')
    """
    return lang if lang in words or lang in COMPLETE else DEFAULT_LANGUAGE


def in_language(words: Mapping[str, str], lang: str | None = None) -> str:
    """One of several wordings, in ``lang`` or the language in use; in English where there is none in that language.

    >>> in_language({"es": "Paga.", "en": "Pays."}, "pt")
    'Pays.'
    """
    return words.get(lang or language()) or words[DEFAULT_LANGUAGE]
