"""A text in one language or in several: ``"Compra"`` or ``{"es": "Compra", "en": "Purchase"}``."""

import re
from collections.abc import Mapping

from coursekit.messages import language

LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")


def say(text: str | Mapping[str, str] | None, lang: str | None = None) -> str:
    """A text in ``lang`` or the language in use; where it was not written in that one, in the first it was written in.

    Parameters
    ----------
    text : str, mapping of language to str, or None
        A plain text is the same in every language; None is no text.
    lang : str, optional
        By default the language in use.

    Returns
    -------
    str
        Empty where there is no text at all.

    Examples
    --------
    >>> say("Ana", "en"), say({"es": "Paga", "en": "Pays"}, "es"), say({"es": "Paga"}, "en"), say(None)
    ('Ana', 'Paga', 'Paga', '')
    """
    if text is None or isinstance(text, str):
        return text or ""
    wanted = text.get(lang or language(), "")
    return wanted or next((said for said in text.values() if said), "")


def missing_languages(text: str | Mapping[str, str] | None, languages: list[str] | tuple[str, ...]) -> list[str]:
    """The declared languages in which a text says nothing. A plain text speaks the first one alone.

    >>> missing_languages({"es": "Paga", "en": " "}, ["es", "en"]), missing_languages("Paga", ["es", "en"])
    (['en'], ['en'])
    """
    if text is None:
        return []
    if isinstance(text, str):
        return list(languages[1:])
    return [lang for lang in languages if not text.get(lang, "").strip()]
