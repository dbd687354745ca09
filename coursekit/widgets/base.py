"""What all widgets share: a stable repr, and words for places that cannot run them."""

from pathlib import Path
from typing import Any

import anywidget

from coursekit.messages import language, using_language

STATIC = Path(__file__).parent / "static"


class CourseWidget(anywidget.AnyWidget):
    """An anywidget with the language it was made in and a text that stands in for it."""

    _css = STATIC / "course.css"

    def __init__(self, lang: str | None = None, **traits: Any):
        # A widget goes on speaking the language it was made in.
        self._lang = lang or language()
        with using_language(self._lang):
            super().__init__(**traits)

    def _stands_for(self) -> dict[str, object]:
        """What the repr shows; nothing random, so that two runs of a notebook agree."""
        raise NotImplementedError

    def _in_words(self) -> str:
        """The widget as text, for GitHub, printing and readers without widgets."""
        return ""

    def __repr__(self) -> str:
        shown = ", ".join(f"{name}={value!r}" for name, value in self._stands_for().items())
        return f"{type(self).__name__}({shown})"

    def _repr_mimebundle_(self, **kwargs: Any) -> Any:
        bundle = super()._repr_mimebundle_(**kwargs)
        if bundle is None:
            return None
        data = bundle[0] if isinstance(bundle, tuple) else bundle
        with using_language(self._lang):
            words = self._in_words()
        data["text/plain"] = f"{self!r}\n{words}" if words else repr(self)
        return bundle
