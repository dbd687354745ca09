"""YAML as people write it by hand: “no” and “sí” are words, and a name given twice is a mistake."""

import re
from typing import TYPE_CHECKING, Any

from coursekit.messages import CourseError, quoted

if TYPE_CHECKING:
    from coursekit.surveys.codebook import Codebook, Question


def load(said: str) -> Any:
    """The data in a text of YAML; a mistake is named with its line."""
    import yaml

    class Loader(yaml.SafeLoader):
        """YAML 1.1 takes no, off, yes and on for truth values: here they are labels of answers."""

        def compose_node(self, parent: Any, index: Any) -> Any:
            if self.check_event(yaml.events.AliasEvent):  # ten of them can stand for a thousand million entries
                raise CourseError("surveys.error.yaml_alias", line=self.peek_event().start_mark.line + 1)
            return super().compose_node(parent, index)

        def construct_mapping(self, node: Any, deep: bool = False) -> dict:
            seen: set[str] = set()
            for key, _ in node.value:
                name = str(key.value)
                if name in seen:
                    raise CourseError("surveys.error.yaml_twice", line=key.start_mark.line + 1, field=quoted(name))
                seen.add(name)
            return super().construct_mapping(node, deep)

    Loader.yaml_implicit_resolvers = {
        first: [(tag, pattern) for tag, pattern in pairs if tag not in ("tag:yaml.org,2002:bool", _TIME)]
        for first, pairs in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }
    Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"(?:true|false)$", re.I), list("tTfF"))
    try:
        return yaml.load(said, Loader)
    except yaml.YAMLError as problem:
        mark = getattr(problem, "problem_mark", None)
        line = mark.line + 1 if mark is not None else 1
        raise CourseError("surveys.error.yaml", line=line) from problem
    except (RecursionError, ValueError, TypeError) as problem:
        if isinstance(problem, CourseError):
            raise
        raise CourseError("surveys.error.yaml", line=1) from problem


_TIME = "tag:yaml.org,2002:timestamp"


def dump(book: "Codebook") -> str:
    """A codebook as YAML."""
    import yaml

    data: dict[str, Any] = {"schema": "coursekit/codebook@1"}
    if book.decimal:
        data["decimal"] = book.decimal
    if book.columns:
        data["columns"] = {role: list(patterns) for role, patterns in book.columns.items()}
    data["questions"] = [_entry(question) for question in book.questions]
    return yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=110)


def _entry(question: "Question") -> dict[str, Any]:
    entry: dict[str, Any] = {"id": question.id, "kind": question.kind, "question": list(question.patterns)}
    for name, end in (("min", question.low), ("max", question.high)):
        if end is not None:
            entry[name] = int(end) if float(end).is_integer() else end
    for flag in ("reverse", "other"):
        if getattr(question, flag):
            entry[flag] = True
    if question.choices and question.numeric:
        entry["choices"] = {_number(c.value): list(c.labels) for c in question.choices}
    elif question.choices:
        entry["choices"] = {c.value: list(c.labels) for c in question.choices}
    if question.missing:
        entry["missing"] = list(question.missing)
    return entry


def _number(value: str) -> float | int:
    read = float(value)
    return int(read) if read.is_integer() else read
