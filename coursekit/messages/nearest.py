"""“Did you mean …?” for misspelt names."""

from collections.abc import Iterable
from difflib import get_close_matches

from coursekit.messages.catalogue import text


def nearest(name: str, known: Iterable[str]) -> str | None:
    """The known name closest to ``name``, or None where none is close.

    >>> nearest("nsp", ["nps", "csat"])
    'nps'
    """
    by_fold = {str(k).casefold(): str(k) for k in known}
    close = get_close_matches(str(name).strip().casefold(), list(by_fold), n=1, cutoff=0.6)
    return by_fold[close[0]] if close else None


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """A sentence that offers the nearest known name, or lists all of them.

    >>> did_you_mean("nsp", ["nps", "csat"])
    "Did you mean 'nps'?"
    """
    known = [str(k) for k in known]
    found = nearest(name, known)
    if found is not None:
        return text("messages.did_you_mean", nearest=found)
    return text("messages.there_are", known=", ".join(known))
