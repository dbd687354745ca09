"""What the explorers share: values come from sliders, lists and boxes; a picture and a sentence go back."""

from collections.abc import Mapping
from typing import Any

import traitlets

from coursekit.messages import using_language
from coursekit.widgets.base import STATIC, CourseWidget


class Explorer(CourseWidget):
    """Fields and buttons whose effect is computed in Python, so that there is one formula."""

    _esm = (STATIC / "shared.js").read_text(encoding="utf-8") + (STATIC / "explorer.js").read_text(encoding="utf-8")

    _fields: Any = traitlets.List().tag(sync=True)
    _buttons: Any = traitlets.List().tag(sync=True)
    _labels: Any = traitlets.Dict().tag(sync=True)
    _view: Any = traitlets.Dict().tag(sync=True)

    def _show(self) -> None:
        """Draw again, in the language that the widget was made in."""
        with using_language(self._lang):
            self._view = self._drawn()

    def _drawn(self) -> dict[str, str]:
        """The view: ``svg``, ``sentence`` and ``table``, escaped."""
        raise NotImplementedError

    def _pressed(self, button: str) -> None:
        """What a button does."""

    def _message(self, _widget: Any, content: Any, _buffers: Any) -> None:
        button = content.get("press") if isinstance(content, dict) else None
        if isinstance(button, str) and button in [known["name"] for known in self._buttons]:
            self._pressed(button)

    @property
    def sentence(self) -> str:
        """What the widget shows now, in words."""
        return self._view["sentence"]

    def _in_words(self) -> str:
        return self.sentence


def field(
    trait: str, words: str, most: float, *, least: float = 0, step: float = 1, unit: str = "", scale: float = 1
) -> dict[str, Any]:
    """A slider with a number box; the box shows ``scale`` times the trait."""
    about: dict[str, Any] = {"trait": trait, "label": words, "min": least, "max": most}
    return about | {"step": step, "unit": unit, "scale": scale}


def choice(trait: str, words: str, options: Mapping[str, str]) -> dict[str, Any]:
    """A list to choose one of: each value of the trait with the words that stand for it."""
    return {"kind": "choice", "trait": trait, "label": words, "options": _options(options)}


def several(trait: str, words: str, options: Mapping[str, str]) -> dict[str, Any]:
    """Boxes to tick: the trait is the list of the ticked values, in the order of the boxes."""
    return {"kind": "several", "trait": trait, "label": words, "options": _options(options)}


def _options(options: Mapping[str, str]) -> list[dict[str, str]]:
    return [{"value": value, "label": words} for value, words in options.items()]
