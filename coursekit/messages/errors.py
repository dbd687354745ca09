"""The one kind of error that a learner is meant to read."""

from typing import Any

from coursekit.messages.catalogue import text


class CourseError(ValueError):
    """What was wrong, where, and what to do, in the language in use.

    ``key`` names the sentence, so that tests and checks can tell errors apart in any language.
    """

    def __init__(self, key: str, /, **values: Any):
        self.key = key
        self.values = values
        super().__init__(text(key, **values))

    def _render_traceback_(self) -> list[str]:
        # IPython asks an exception how it wants to be shown: the sentence, not the stack above it.
        return [str(self)]
