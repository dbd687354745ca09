"""The sentences and the language in which they are shown."""

import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from importlib.resources import files
from typing import Any

DEFAULT_LANGUAGE = "en"
# What `use_language` chose, for the whole process: a notebook may run each cell in a context of its own.
_chosen = DEFAULT_LANGUAGE
# What a `with using_language(...)` block chose, for its own context: a server may speak two languages at once.
_within: ContextVar[str | None] = ContextVar("coursekit_language", default=None)


@cache
def known_languages() -> tuple[str, ...]:
    """The two-letter codes that have a file of sentences, in alphabetical order.

    >>> known_languages()
    ('en', 'es')
    """
    folder = files("coursekit.messages")
    return tuple(sorted(entry.name[:-5] for entry in folder.iterdir() if entry.name.endswith(".toml")))


@cache
def sentences(lang: str) -> dict[str, str]:
    """All sentences of one language as ``{"section.key": sentence}``."""
    raw = files("coursekit.messages").joinpath(f"{lang}.toml").read_text(encoding="utf-8")
    return dict(_flat(tomllib.loads(raw), ""))


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
    return sentences(lang or language())[key].format_map(values)
