"""A part of a document: closed to unknown keys, never changed in place, its mistakes said in plain words."""

from typing import Any

from pydantic import BaseModel, ConfigDict, ValidationError

from coursekit.documents.mistakes import as_course_error
from coursekit.messages import CourseError


class Part(BaseModel):
    """What documents are made of. Inherit from it for every part that has keys of its own.

    Unknown keys are refused with the nearest one that there is. Parts do not change in place: a changed document is
    made with ``with_value`` and its kin. A mistake is a ``CourseError``, also where a part is made by hand in Python.
    """

    model_config = ConfigDict(
        extra="forbid", frozen=True, populate_by_name=True, validate_default=False, protected_namespaces=()
    )

    def __init__(self, /, **data: Any) -> None:
        try:
            super().__init__(**data)
        except ValidationError as problem:
            raise as_course_error(problem, type(self)) from None

    # Parts inside a document are built by pydantic itself, so that a mistake keeps its whole path.
    __init__.__pydantic_base_init__ = True  # type: ignore[attr-defined]

    def __setattr__(self, name: str, value: Any) -> None:
        if name in type(self).model_fields:
            raise CourseError("documents.error.frozen", name=name)
        super().__setattr__(name, value)

    def __delattr__(self, name: str) -> None:
        if name in type(self).model_fields:
            raise CourseError("documents.error.frozen", name=name)
        super().__delattr__(name)

    def to_data(self) -> dict[str, Any]:
        """The part as plain dicts, lists, texts and numbers, without what was left out."""
        return self.model_dump(mode="json", by_alias=True, exclude_defaults=True)
