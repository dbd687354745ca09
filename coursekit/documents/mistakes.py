"""What pydantic found wrong, said in one sentence that names the place, what stands there and what to write."""

import types
from collections.abc import Sequence
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError

from coursekit.documents.places import Source
from coursekit.messages import CourseError, did_you_mean, number, quoted, text

# What stands in the way of reading a cell → our sentence.
_KEYS = {
    "missing": "missing",
    "extra_forbidden": "unknown",
    "literal_error": "choice",
    "int_type": "whole",
    "float_type": "number",
    "finite_number": "number",
    "bool_type": "flag",
    "string_type": "string",
    "string_unicode": "surrogate",
    "tuple_type": "list",
    "list_type": "list",
    "model_type": "mapping",
    "model_attributes_type": "mapping",
    "dict_type": "mapping",
    "greater_than_equal": "low",
    "less_than_equal": "high",
    "greater_than": "above",
    "less_than": "below",
    "too_long": "too_many",
    "too_short": "too_few",
    "string_too_long": "string_long",
    "string_too_short": "string_short",
}


def as_course_error(problem: ValidationError, model: type[BaseModel], source: Source | None = None) -> CourseError:
    """The first mistake, in the order of the document, and how many there are besides it."""
    source = source or Source()
    found = sorted(problem.errors(include_url=False), key=lambda one: source.line(one["loc"]) or 0)
    first = found[0]
    values = dict(first.get("ctx") or {})
    # A rule about a whole document may name the cell that it is about.
    loc = (*first["loc"], *([values.pop("at")] if "at" in values else []))
    if first["type"] == "coursekit":
        # The message is our key: pydantic fills nothing in, there is nothing to fill.
        return _with_rest(first["msg"], len(found), where=source.where(loc), **values)
    kind = _KEYS.get(first["type"], "other")
    where = source.where(loc[:-1] if kind in ("missing", "unknown") else loc, source.line(loc))
    given = {"where": where, "value": quoted(first.get("input"))}
    if kind in ("missing", "unknown"):
        given["name"] = quoted(loc[-1]) if kind == "unknown" else str(loc[-1])
    if kind in ("unknown", "mapping"):
        known = fields_at(model, loc[:-1] if kind == "unknown" else loc)
        given["hint"] = did_you_mean(str(loc[-1]), known) if kind == "unknown" else ""
        given["known"] = ", ".join(known)
    if kind == "choice":
        choices = _choices(model, loc)
        given["hint"] = did_you_mean(str(first.get("input")), choices)
    for name in ("ge", "le", "gt", "lt"):
        if name in values:
            given["limit"] = number(values[name], 0 if float(values[name]).is_integer() else 2)
    for name in ("max_length", "min_length"):
        if name in values:
            given["limit"] = number(values[name])
    if "actual_length" in values and kind == "too_many":
        given["value"] = number(values["actual_length"] or 0)
    return _with_rest(f"documents.error.{kind}", len(found), **given)


def _with_rest(key: str, found: int, **values: Any) -> CourseError:
    error = CourseError(key, **values)
    if found > 1:
        error.args = (f"{error} {text('documents.more', count=found - 1)}",)
    return error


def fields_at(model: Any, loc: Sequence[str | int]) -> list[str]:
    """The keys that may stand at a place of a document; none where it has no fixed keys."""
    found = type_at(model, loc)
    if not (isinstance(found, type) and issubclass(found, BaseModel)):
        return []
    names = [field.alias or name for name, field in found.model_fields.items()]
    schema = getattr(found, "SCHEMA", "")
    return ["schema", *names] if schema else names


def _choices(model: Any, loc: Sequence[str | int]) -> list[str]:
    found = type_at(model, loc)
    return [str(choice) for choice in get_args(found)] if get_origin(found) is Literal else []


def type_at(annotation: Any, loc: Sequence[str | int]) -> Any:
    """The type that stands at a place, without its “or nothing” and its checks."""
    annotation = _bare(annotation)
    if not loc:
        return annotation
    piece, rest = loc[0], loc[1:]
    if isinstance(piece, int):
        arguments = get_args(annotation)
        return type_at(arguments[0], rest) if arguments else None
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        for name, field in annotation.model_fields.items():
            if piece in (name, field.alias):
                return type_at(field.annotation, rest)
        return None
    arguments = get_args(annotation)
    return type_at(arguments[-1], rest) if get_origin(annotation) is dict else None


def _bare(annotation: Any) -> Any:
    while True:
        origin = get_origin(annotation)
        if origin is Annotated:
            annotation = get_args(annotation)[0]
        elif origin in (Union, types.UnionType):
            others = [one for one in get_args(annotation) if one is not type(None)]
            if len(others) != 1:
                return annotation
            annotation = others[0]
        else:
            return annotation
