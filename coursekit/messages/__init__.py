"""Every sentence that coursekit shows, in each language of the course.

The sentences stand in ``es.toml`` and ``en.toml`` under the same keys; the code names a key.

>>> from coursekit import messages
>>> messages.text("messages.unknown_language", lang="en", lang_given="fr", known="en, es")
"There is no language 'fr' here. The languages are: en, es."
"""

from coursekit.messages.catalogue import (
    COMPLETE,
    borrowed,
    in_language,
    known_languages,
    language,
    spoken,
    text,
    use_language,
    using_language,
)
from coursekit.messages.errors import CourseError, MissingExtra, require
from coursekit.messages.nearest import did_you_mean, nearest
from coursekit.messages.numbers import interval, number, percent, quoted

__all__ = [
    "COMPLETE",
    "CourseError",
    "MissingExtra",
    "borrowed",
    "did_you_mean",
    "in_language",
    "interval",
    "known_languages",
    "language",
    "nearest",
    "number",
    "percent",
    "quoted",
    "require",
    "spoken",
    "text",
    "use_language",
    "using_language",
]
