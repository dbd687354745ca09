"""The one kind of error that a learner is meant to read."""

from importlib.util import find_spec
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


class MissingExtra(CourseError):  # noqa: N818 - said to people as a sentence, not as a name
    """Something that only an optional extra of coursekit brings, and that is not installed."""


def require(modules: tuple[str, ...], key: str, /, **values: Any) -> None:
    """Raises ``MissingExtra`` with the sentence ``key`` where one of ``modules`` cannot be found; imports none of them.

    >>> require(("json",), "messages.did_you_mean", nearest="nps")
    """
    if any(find_spec(module) is None for module in modules):
        raise MissingExtra(key, **values)
