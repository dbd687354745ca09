"""A document: read from a file or a text, changed without touching the original, written back exactly."""

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, ClassVar, Self

from pydantic import BaseModel, ValidationError, model_validator

from coursekit.documents import json_text, yaml_text
from coursekit.documents.edits import inserted, looked_up, moved, removed, replaced
from coursekit.documents.files import read_text, write_bytes
from coursekit.documents.mistakes import as_course_error
from coursekit.documents.part import Part
from coursekit.documents.places import Source, parsed
from coursekit.documents.types import Languages, wrong
from coursekit.documents.walk import walk_texts
from coursekit.messages import CourseError, quoted

FORMATS = {".yaml": "yaml", ".yml": "yaml", ".json": "json"}


class Document(Part):
    """A model that people write by hand, in one language or several.

    Inherit from it, give ``SCHEMA`` a name with a version such as ``"coursekit/journey@1"``, and add fields. Texts are
    of type ``Text`` (needed in each of ``languages``) or ``Name`` (may be the same in all).

    Attributes
    ----------
    languages : list of str
        Two-letter codes; every ``Text`` of the document is expected in these and in no other.

    Examples
    --------
    >>> class Note(Document):
    ...     SCHEMA = "example/note@1"
    ...     title: str
    >>> note = Note.from_text("languages: [en]\\ntitle: No")
    >>> note.title, note.with_value("title", "Yes").title
    ('No', 'Yes')
    >>> print(note.to_text())
    schema: example/note@1
    languages:
      - en
    title: 'No'
    <BLANKLINE>
    """

    SCHEMA: ClassVar[str] = ""

    languages: Languages

    @model_validator(mode="before")
    @classmethod
    def _of_this_schema(cls, data: Any) -> Any:
        if not isinstance(data, Mapping) or "schema" not in data:
            return data
        given = data["schema"]
        if given != cls.SCHEMA:
            name = cls.SCHEMA.rpartition("@")[0]
            newer = isinstance(given, str) and name and given.rpartition("@")[0] == name
            key = "documents.error.schema_version" if newer else "documents.error.schema"
            raise wrong(key, value=quoted(given), expected=cls.SCHEMA, at="schema")
        return {key: value for key, value in data.items() if key != "schema"}

    # Reading -----------------------------------------------------------------------------------------------

    @classmethod
    def from_data(cls, data: Any, source: Source | None = None) -> Self:
        """A document from plain dicts and lists; a mistake names its path, and its line where ``source`` knows it."""
        if not isinstance(data, Mapping):
            key = "documents.error.empty" if data is None else "documents.error.not_mapping"
            raise CourseError(key, where=(source or Source()).where(), value=quoted(data))
        try:
            return cls.model_validate(data)
        except ValidationError as problem:
            raise as_course_error(problem, cls, source) from None

    @classmethod
    def from_text(cls, text: str, format: str = "yaml", name: str = "") -> Self:
        """A document from a text of YAML or JSON; ``name`` is how errors call it."""
        load = {"yaml": yaml_text.load, "json": json_text.load}.get(format)
        if load is None:
            raise CourseError("documents.error.format", value=quoted(format))
        data, source = load(text.removeprefix("\ufeff"), name)
        return cls.from_data(data, source)

    @classmethod
    def read(cls, path: "str | os.PathLike[str]") -> Self:
        """A document from a file of YAML or JSON, told apart by the ending."""
        path = Path(path)
        return cls.from_text(read_text(path), cls._format(path), path.name)

    # Writing -----------------------------------------------------------------------------------------------

    def to_data(self) -> dict[str, Any]:
        """The document as plain dicts and lists, without what was left out."""
        schema = {"schema": self.SCHEMA} if self.SCHEMA else {}
        return {**schema, **super().to_data()}

    def to_text(self, format: str = "yaml") -> str:
        """The document as YAML or JSON; ``from_text`` gives the same document back."""
        dump = {"yaml": yaml_text.dump, "json": json_text.dump}.get(format)
        if dump is None:
            raise CourseError("documents.error.format", value=quoted(format))
        return dump(self.to_data())

    def write(self, path: "str | os.PathLike[str]", *, overwrite: bool = False) -> Path:
        """Writes the document as YAML or JSON, by the ending; the file on disk is never half-written.

        A file that is there and cannot be read as such a document is left alone, for it may hold somebody's unfinished
        work, unless ``overwrite=True``. A YAML file with comments, which a model cannot keep, is first copied beside
        itself with ``.bak`` at the end.
        """
        path = Path(path)
        format = self._format(path)
        self._spare(path, overwrite)
        return write_bytes(path, self.to_text(format).encode("utf-8"))

    @classmethod
    def _spare(cls, path: Path, overwrite: bool) -> None:
        """Refuses to write over what is not a document of this kind; saves the comments of one that is."""
        if not path.exists() or path.is_dir():
            return
        try:
            there: str | None = read_text(path)
        except CourseError:
            there = None
        if not overwrite and (there is None or there.strip()):
            try:
                cls.read(path)
            except CourseError as problem:
                raise CourseError("documents.error.unreadable", path=quoted(os.fspath(path), 80),
                                  problem=str(problem)) from problem  # fmt: skip
        if there is not None and cls._format(path) == "yaml" and yaml_text.has_comments(there):
            write_bytes(path.with_name(path.name + ".bak"), path.read_bytes())

    @classmethod
    def _format(cls, path: Path) -> str:
        format = FORMATS.get(path.suffix.lower())
        if format is None:
            raise CourseError("documents.error.ending", path=quoted(path.name, 80), known=", ".join(FORMATS))
        return format

    # Changing ----------------------------------------------------------------------------------------------

    def at(self, path: str | tuple[str | int, ...]) -> Any:
        """What stands at a path such as ``"stages[2].steps[0].emotion.score"``."""
        return looked_up(self, parsed(path))

    def with_value(self, path: str | tuple[str | int, ...], value: Any) -> Self:
        """The document with another value at a path; None takes the cell away."""
        return self._changed(replaced(self.to_data(), parsed(path), plain(value)))

    def with_item(self, path: str | tuple[str | int, ...], value: Any, at: int | None = None) -> Self:
        """The document with one more item in the list at ``path``: at the end, or before the item number ``at``."""
        return self._changed(inserted(self.to_data(), parsed(path), plain(value), at))

    def without(self, path: str | tuple[str | int, ...]) -> Self:
        """The document without the cell or the item at a path."""
        return self._changed(removed(self.to_data(), parsed(path)))

    def with_moved(self, path: str | tuple[str | int, ...], to: int) -> Self:
        """The document with the item at ``path`` moved to place ``to`` of its list, counted from 0."""
        return self._changed(moved(self.to_data(), parsed(path), to))

    def _changed(self, data: dict[str, Any]) -> Self:
        return self.from_data(data)

    # Looking -----------------------------------------------------------------------------------------------

    def texts(self) -> Iterator[tuple[tuple[str | int, ...], str | dict[str, str], bool]]:
        """Every text with its path, and whether it is a name (which may be the same in every language)."""
        return walk_texts(self)

    @classmethod
    def json_schema(cls) -> dict[str, Any]:
        """The JSON Schema (2020-12) of such a document."""
        schema = cls.model_json_schema(mode="validation")
        head: dict[str, Any] = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
        if cls.SCHEMA:
            head["$id"] = f"urn:{cls.SCHEMA.replace('/', ':').replace('@', ':')}"
            schema["properties"] = {"schema": {"const": cls.SCHEMA}, **schema["properties"]}
        return _brief({**head, **schema})


def _brief(schema: Any) -> Any:
    """A schema whose descriptions are the first paragraphs of the docstrings."""
    if isinstance(schema, list):
        return [_brief(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    return {
        key: " ".join(value.split("\n\n")[0].split())
        if key == "description" and isinstance(value, str)
        else _brief(value)
        for key, value in schema.items()
    }


def plain(value: Any) -> Any:
    """A value as plain data, whether it is a part of a document or plain already."""
    if isinstance(value, Part):
        return value.to_data()
    if isinstance(value, BaseModel):
        return value.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    if isinstance(value, Mapping):
        return {key: plain(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [plain(one) for one in value]
    return value
