"""The types of cells: texts, ids, dates, and numbers that are not taken for truth values nor the other way round."""

import re
import unicodedata
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Field, StrictBool, StrictFloat, StrictInt, WithJsonSchema
from pydantic_core import PydanticCustomError

from coursekit.documents.texts import LANGUAGE
from coursekit.messages import quoted

MAX_TEXT = 20_000
MAX_ID = 80
_ID = re.compile(r"[^\W_][\w.-]*")
_DATE = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?")


def wrong(key: str, **values: Any) -> PydanticCustomError:
    """A mistake that a validator found: ``raise wrong("mapping.error.…", value=…)``; the place is filled in later.

    The sentence has ``{where}`` among its values.
    """
    return PydanticCustomError("coursekit", key, values)  # the key is looked up, not shown


class TextMark:
    """Marks a cell as text that people read. A name may be the same in every language, a sentence may not."""

    def __init__(self, name: bool):
        self.name = name


def _text(value: Any) -> Any:
    if isinstance(value, str):
        if len(value) > MAX_TEXT:
            raise wrong("documents.error.text_long", most=MAX_TEXT)
        return value
    if isinstance(value, dict):
        if not value:
            raise wrong("documents.error.text_empty")
        for lang, said in value.items():
            if not isinstance(lang, str) or not LANGUAGE.fullmatch(lang):
                raise wrong("documents.error.text_language", value=quoted(lang))
            if not isinstance(said, str):
                raise wrong("documents.error.text", value=quoted(said))
            if len(said) > MAX_TEXT:
                raise wrong("documents.error.text_long", most=MAX_TEXT)
        return value
    raise wrong("documents.error.text", value=quoted(value))


_LANGUAGES = {
    "type": "object",
    "minProperties": 1,
    "propertyNames": {"pattern": f"^(?:{LANGUAGE.pattern})$"},
    "additionalProperties": {"type": "string", "maxLength": MAX_TEXT},
}
_TEXT_SCHEMA = {"anyOf": [{"type": "string", "maxLength": MAX_TEXT}, _LANGUAGES]}

Text = Annotated[str | dict[str, str], BeforeValidator(_text), TextMark(name=False), WithJsonSchema(_TEXT_SCHEMA)]
Name = Annotated[str | dict[str, str], BeforeValidator(_text), TextMark(name=True), WithJsonSchema(_TEXT_SCHEMA)]


def _id(value: Any) -> Any:
    # Counting is a fair way to name things: 1 is the id "1".
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value)
    if not isinstance(value, str):
        raise wrong("documents.error.id", value=quoted(value))
    value = unicodedata.normalize("NFC", value)
    if not _ID.fullmatch(value) or len(value) > MAX_ID:
        raise wrong("documents.error.id", value=quoted(value))
    return value


Id = Annotated[
    str,
    BeforeValidator(_id),
    # Looser than the check above: the languages of schemas do not agree on what a letter is.
    WithJsonSchema({"type": ["string", "integer"], "pattern": r"^[^\s_.\-:;,/][^\s:;,/]*$", "maxLength": MAX_ID}),
]


def _date(value: Any) -> Any:
    import datetime

    if isinstance(value, datetime.date):
        value = value.isoformat()[:10]
    if isinstance(value, int) and not isinstance(value, bool) and 1000 <= value <= 9999:
        value = str(value)
    found = _DATE.fullmatch(value) if isinstance(value, str) else None
    if found is None:
        raise wrong("documents.error.date", value=quoted(value))
    if found[3]:
        try:
            datetime.date(int(found[1]), int(found[2]), int(found[3]))
        except ValueError as problem:
            raise wrong("documents.error.date", value=quoted(value)) from problem
    return value


IsoDate = Annotated[
    str, BeforeValidator(_date), WithJsonSchema({"type": ["string", "integer"], "pattern": f"^(?:{_DATE.pattern})$"})
]

Whole = StrictInt
Number = Annotated[StrictFloat, Field(allow_inf_nan=False)]
Share = Annotated[StrictFloat, Field(ge=0, le=1, allow_inf_nan=False)]
Flag = StrictBool


def _language(value: Any) -> Any:
    if not isinstance(value, str) or not LANGUAGE.fullmatch(value):
        raise wrong("documents.error.language", value=quoted(value))
    return value


def _languages(value: list[str]) -> list[str]:
    if not value:
        raise wrong("documents.error.no_languages")
    for lang in value:
        if value.count(lang) > 1:
            raise wrong("documents.error.language_twice", value=quoted(lang))
    return value


Languages = Annotated[list[Annotated[str, BeforeValidator(_language)]], AfterValidator(_languages)]
