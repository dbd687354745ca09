"""What is said without stopping: something could not be kept, or had to be made up."""

import warnings
from typing import Any

from coursekit.messages import text


class DocumentWarning(UserWarning):
    """Something of a document could not be kept, or was made up; ``key`` names the sentence."""

    def __init__(self, key: str, /, **values: Any):
        self.key = key
        self.values = values
        super().__init__(text(key, **values))


def notice(key: str, /, **values: Any) -> None:
    """Warns with the sentence ``key`` in the language in use."""
    warnings.warn(DocumentWarning(key, **values), stacklevel=3)
