"""Documents that people write by hand: texts in several languages, read from YAML or JSON without surprises.

>>> from coursekit.documents import say
>>> say({"es": "Compra", "en": "Purchase"}, "en")
'Purchase'
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from coursekit.documents.texts import say

if TYPE_CHECKING:
    from coursekit.documents.document import Document
    from coursekit.documents.part import Part
    from coursekit.documents.types import Flag, Id, IsoDate, Name, Number, Share, Text, Whole

# These need pydantic, which is loaded when the first of them is used.
_WHERE = {
    "Document": "document",
    "Flag": "types",
    "Id": "types",
    "IsoDate": "types",
    "Name": "types",
    "Number": "types",
    "Part": "part",
    "Share": "types",
    "Text": "types",
    "Whole": "types",
}

__all__ = ["Document", "Flag", "Id", "IsoDate", "Name", "Number", "Part", "Share", "Text", "Whole", "say"]


def __getattr__(name: str) -> Any:
    if name in _WHERE:
        return getattr(import_module(f"coursekit.documents.{_WHERE[name]}"), name)
    raise AttributeError(f"module 'coursekit.documents' has no attribute '{name}'")


def __dir__() -> list[str]:
    return sorted(__all__)
