"""What goes into the gradebook as text: any string, answers of plain types, sentences by their key."""

import json
import math
from collections.abc import Mapping
from typing import Any

import numpy as np

from coursekit.messages import text

LONGEST_ANSWER = 20_000
_MOST_PARTS, _MOST_BITS = 200, 2000
_NUMPY = frozenset(np.sctypeDict.values())


def storable(words: str) -> str:
    r"""Any string as one that UTF-8 can hold: a file's name may contain bytes that are no characters.

    >>> storable("a\udcff")
    'a\\udcff'
    """
    return str(words).encode("utf-8", "backslashreplace").decode("utf-8")


def encoded(answer: Any) -> str | None:
    """An answer as JSON, where it is a number, a text, or a small list or dict of these; else None.

    >>> encoded({"b": 1, "a": [0.5, None]})
    '{"a": [0.5, null], "b": 1}'
    >>> encoded(object()) is None
    True
    """
    plain = _plain(answer, 0)
    if plain is _NOT_PLAIN:
        return None
    written = json.dumps(plain, ensure_ascii=False, sort_keys=True)
    return storable(written) if len(written) <= LONGEST_ANSWER + 2 else None


def decoded(answer: str) -> Any:
    """What ``encoded`` wrote; sets and tuples come back as lists."""
    return json.loads(answer)


_NOT_PLAIN = object()


def _plain(value: Any, depth: int) -> Any:
    # Exact types only: a class that says it is a float may do anything when it is written.
    kind = type(value)
    if kind is str:
        return value[:LONGEST_ANSWER]
    if kind is int and value.bit_length() > _MOST_BITS:
        return _NOT_PLAIN
    if value is None or kind in (bool, int):
        return value
    if kind is float:
        return value if math.isfinite(value) else str(value)
    if depth >= 4:
        return _NOT_PLAIN
    if kind in _NUMPY:
        return _plain(value.item(), depth + 1)
    if kind in (list, tuple, set, frozenset):
        if len(value) > _MOST_PARTS:
            return _NOT_PLAIN
        parts = [_plain(one, depth + 1) for one in value]
        if any(part is _NOT_PLAIN for part in parts):
            return _NOT_PLAIN
        return sorted(parts, key=str) if kind in (set, frozenset) else parts
    if kind is dict and len(value) <= _MOST_PARTS:
        pairs = {str(k): _plain(v, depth + 1) for k, v in value.items() if type(k) in (str, int, float, bool)}
        return _NOT_PLAIN if len(pairs) < len(value) or any(v is _NOT_PLAIN for v in pairs.values()) else pairs
    return _NOT_PLAIN


def as_json(values: Mapping[str, Any]) -> str:
    """The values of a sentence, as JSON; what JSON lacks becomes text."""
    return storable(json.dumps(dict(values), ensure_ascii=False, sort_keys=True, default=str))


def sentence(key: str, values: Mapping[str, Any], lang: str | None = None) -> str:
    """The sentence with this key, or the words themselves where it is no key.

    >>> sentence("plain words", {})
    'plain words'
    """
    if not key:
        return ""
    try:
        return text(key, lang=lang, **values)
    except (KeyError, ValueError, IndexError, TypeError):
        return key
