"""What makes widgets of other libraries ours: their keys stay with them, and changes are said aloud."""

from typing import Any

import traitlets

from coursekit.widgets.base import STATIC, CourseWidget


class Frame(CourseWidget):
    """Put first into a box with the class ``ck-frame``: JupyterLab then leaves arrow keys pressed in it alone.

    In JupyterLab an arrow key in a list of ipywidgets moves to the next cell. ``say`` has screen readers read a
    sentence without moving the focus.
    """

    _esm = (STATIC / "shared.js").read_text(encoding="utf-8") + (STATIC / "frame.js").read_text(encoding="utf-8")
    _said: Any = traitlets.Unicode().tag(sync=True)
    _lang_shown: Any = traitlets.Unicode().tag(sync=True)

    def __init__(self, lang: str | None = None):
        super().__init__(lang)
        self._lang_shown = self._lang

    def say(self, words: str) -> None:
        """Has it read aloud."""
        self._said = words

    def _stands_for(self) -> dict[str, object]:
        return {}
