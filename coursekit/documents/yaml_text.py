"""YAML as people write it by hand: “no”, “on” and 12:30 are words, a key given twice is a mistake, nothing is run."""

import re
from typing import Any, ClassVar

import yaml

from coursekit.documents.places import Path, Source
from coursekit.messages import CourseError, quoted

MAX_CHARACTERS = 1_000_000
MAX_DEPTH = 40
_SPACES = re.compile("[\u00a0\u202f]")  # as numbers are written with
_TAG = "tag:yaml.org,2002:"
_NULL = re.compile(r"(?:~|null|)$")
_BOOL = re.compile(r"(?:true|false)$", re.I)
_INT = re.compile(r"[-+]?(?:0|[1-9][0-9]*)$")
_FLOAT = re.compile(r"[-+]?(?:(?:0|[1-9][0-9]*)(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][-+]?[0-9]+)?$")
# In the order in which they are tried: every whole number would also pass for a number with decimals.
_KINDS = (
    ("null", _NULL, "~n"),
    ("bool", _BOOL, "tTfF"),
    ("int", _INT, "-+0123456789"),
    ("float", _FLOAT, "-+0123456789."),
)


def load(said: str, name: str = "") -> tuple[Any, Source]:
    """The data in a text of YAML, and the line of each of its cells; a mistake is named with its line."""
    check_size(said, name)
    loader = _Loader(said, name)
    try:
        node = loader.get_single_node()
        lines: dict[Path, int] = {}
        data = None if node is None else _built(node, (), lines, name)
    except yaml.YAMLError as problem:
        raise _refusal(problem, said, name) from problem
    finally:
        loader.dispose()
    return data, Source(name, lines)


def check_size(said: str, name: str) -> None:
    """Refuses what no person wrote by hand."""
    if len(said) > MAX_CHARACTERS:
        raise CourseError("documents.error.too_long", where=Source(name).where(), most=MAX_CHARACTERS)


class _Loader(yaml.SafeLoader):
    yaml_implicit_resolvers: ClassVar[dict] = {}  # type: ignore[misc]

    def __init__(self, said: str, name: str):
        self.said_by, self.depth = name, 0
        # A reading that fails at the very first character says so in the constructor.
        try:
            super().__init__(said)
        except yaml.YAMLError as problem:
            raise _refusal(problem, said, name) from problem

    def compose_node(self, parent: Any, index: Any) -> Any:
        line = self.peek_event().start_mark.line + 1
        if self.check_event(yaml.events.AliasEvent):  # ten of them can stand for a thousand million entries
            raise CourseError("documents.error.alias", where=Source(self.said_by).where(line=line))
        if self.depth >= MAX_DEPTH:
            raise CourseError("documents.error.too_deep", where=Source(self.said_by).where(line=line), most=MAX_DEPTH)
        self.depth += 1
        try:
            return super().compose_node(parent, index)
        finally:
            self.depth -= 1


for _kind, _pattern, _first in _KINDS:
    _Loader.add_implicit_resolver(_TAG + _kind, _pattern, [*_first, ""] if _kind == "null" else list(_first))


def _built(node: Any, path: Path, lines: dict[Path, int], name: str) -> Any:
    line = node.start_mark.line + 1
    lines[path] = line
    if isinstance(node, yaml.SequenceNode) and node.tag == _TAG + "seq":
        return [_built(child, (*path, i), lines, name) for i, child in enumerate(node.value)]
    if isinstance(node, yaml.MappingNode) and node.tag == _TAG + "map":
        return _mapping(node, path, lines, name)
    if isinstance(node, yaml.ScalarNode):
        if node.tag == _TAG + "str":
            return node.value
        kind = node.tag.removeprefix(_TAG)
        pattern = {known: pattern for known, pattern, _ in _KINDS}.get(kind)
        if pattern is not None and pattern.match(node.value):
            return _scalar(kind, node.value)
    raise CourseError("documents.error.tag", where=Source(name).where(path, line), tag=quoted(_short(node.tag)))


def _mapping(node: Any, path: Path, lines: dict[Path, int], name: str) -> dict[str, Any]:
    built: dict[str, Any] = {}
    for key, value in node.value:
        line = key.start_mark.line + 1
        if not isinstance(key, yaml.ScalarNode):
            raise CourseError("documents.error.key", where=Source(name).where(path, line))
        # A key is a word, whatever it looks like.
        if key.value in built:
            raise CourseError("documents.error.twice", where=Source(name).where(path, line), key=quoted(key.value))
        built[key.value] = _built(value, (*path, key.value), lines, name)
        lines[(*path, key.value)] = line
    return built


def _scalar(kind: str, said: str) -> Any:
    if kind == "null":
        return None
    if kind == "bool":
        return said.lower() == "true"
    # Beyond some thousands of digits Python refuses; as a decimal number it is infinite, which no cell takes.
    return int(said) if kind == "int" and len(said) < 400 else float(said)


def _short(tag: str) -> str:
    return tag.replace(_TAG, "!!")


def _refusal(problem: yaml.YAMLError, said: str, name: str) -> CourseError:
    mark = getattr(problem, "problem_mark", None) or getattr(problem, "context_mark", None)
    index = mark.index if mark is not None else getattr(problem, "position", 0)
    line = mark.line + 1 if mark is not None else said.count("\n", 0, index) + 1
    where = Source(name).where(line=line)
    reason = str(getattr(problem, "problem", "") or "")
    if isinstance(problem, yaml.reader.ReaderError):
        return CourseError("documents.error.character", where=where, code=f"U+{int(problem.character):04X}")
    if "'\\t'" in reason or _tab_on(said, line):
        return CourseError("documents.error.tab", where=where)
    if "expected a single document" in str(getattr(problem, "context", "")):
        return CourseError("documents.error.several", where=where)
    if mark is not None and not said[mark.index :].strip():
        return CourseError("documents.error.cut", where=where)
    return CourseError("documents.error.yaml", where=where)


def _tab_on(said: str, line: int) -> bool:
    lines = said.splitlines()
    return line <= len(lines) and "\t" in lines[line - 1][: len(lines[line - 1]) - len(lines[line - 1].lstrip())]


class _Dumper(yaml.SafeDumper):
    def ignore_aliases(self, data: Any) -> bool:
        return True  # what stands twice is written twice

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, False)


# What this reader takes for a number is put between quotes where it is a text; and so is what other readers would.
for _kind, _pattern, _first in _KINDS:
    _Dumper.add_implicit_resolver(_TAG + _kind, _pattern, [*_first, ""] if _kind == "null" else list(_first))


def _text(dumper: yaml.SafeDumper, said: str) -> yaml.ScalarNode:
    # Between double quotes every sign has an escape; the other styles fold some kinds of line end into spaces.
    style = "|" if _plain_lines(said) else None if _SPACES.sub("", said).isprintable() else '"'
    return dumper.represent_scalar(_TAG + "str", said, style=style)


def _plain_lines(said: str) -> bool:
    """Whether a text of several lines can be shown as it is, line under line."""
    lines = said.split("\n")
    return len(lines) > 1 and all(
        (line == "" or (line.isprintable() and line == line.strip() and "\ufeff" not in line)) for line in lines
    ) and bool(lines[0]) and not said.endswith("\n\n")  # fmt: skip


_Dumper.add_representer(str, _text)


def dump(data: Any) -> str:
    """Data as YAML that ``load`` reads back to the same."""
    return yaml.dump(data, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=float("inf"))


def has_comments(said: str) -> bool:
    """Whether a text of YAML has comments, which no reader keeps.

    >>> has_comments("a: 1  # one"), has_comments("a: '# one'")
    (True, False)
    """
    if "#" not in said:
        return False
    # Comments are what lies between tokens; a text that does not scan is treated as if it had some.
    try:
        spans = [(t.start_mark.index, t.end_mark.index) for t in yaml.scan(said, Loader=yaml.SafeLoader)]
    except yaml.YAMLError:
        return True
    at = 0
    for start, end in spans:
        if "#" in said[at:start]:
            return True
        at = max(at, end)
    return "#" in said[at:]
