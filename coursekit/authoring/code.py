"""What a code cell of a lesson may hold, and its lines in one language."""

import ast
import io
import keyword
import re
import tokenize
from collections.abc import Iterator

from coursekit.authoring.regions import parse, tidy

_LANG = re.compile(r"^(\s*)#([a-z]{2}) (.*)$")
_MAGIC = re.compile(r"^\s*[%!?]|=\s*[%!](?!=)|\?\s*$")
_LEAVES = {"exit", "quit", "_exit"}
# nbval does not emulate the Output widget and what is drawn through it.
_REDRAWS = {
    "Output",
    "interact",
    "interact_manual",
    "interactive",
    "interactive_output",
    "clear_output",
    "update_display",
}
_SHELL = {"get_ipython", "run_line_magic", "run_cell_magic", "system"}


def language_lines(source: str) -> dict[str, list[str]]:
    """The lines meant for one language, per language: ``#es # Cuenta …``."""
    found: dict[str, list[str]] = {}
    for line in source.split("\n"):
        match = _LANG.match(line)
        if match and not keyword.iskeyword(match[2]):
            found.setdefault(match[2], []).append(match[3].rstrip())
    return found


def in_language(source: str, lang: str) -> str:
    """The code as one language shows it.

    >>> in_language("#es # Cuenta\\n#en # Count\\nx = 1", "es")
    '# Cuenta\\nx = 1'
    """
    kept = []
    for line in source.split("\n"):
        match = _LANG.match(line)
        if match is None or keyword.iskeyword(match[2]):
            kept.append(line)
        elif match[2] == lang:
            kept.append(match[1] + match[3])
    return tidy(kept)


def code_problems(source: str) -> Iterator[tuple[str, int, dict[str, object]]]:
    """What is wrong with the code of a cell: the message's key, the line (from 0), its values."""
    lines = source.split("\n")
    try:
        tree = parse(source)
    except SyntaxError as error:
        number = min(max((error.lineno or 1) - 1, 0), len(lines) - 1)
        magic = next((i for i, line in enumerate(lines[: number + 1]) if _MAGIC.search(line)), None)
        if magic is not None:
            yield "authoring.magic", magic, {"found": lines[magic].strip()}
        else:
            yield "authoring.syntax", number, {"error": error.msg}
        return
    said: set[tuple[str, int]] = set()
    for node in ast.walk(tree):
        for key, line, found in _unfit(node):
            if (key, line) not in said:
                said.add((key, line))
                yield key, line, {"found": found or lines[line].strip()}
    yield from (("authoring.semicolon", line, {}) for line in _semicolons(source))


def _unfit(node: ast.AST) -> Iterator[tuple[str, int, str]]:
    """What a node does that nbval passes in silence or cannot follow; no words where the whole line says it best."""
    name = _name(node)
    line = getattr(node, "lineno", 1) - 1
    if name in _SHELL and not (name == "system" and isinstance(node, ast.Name)):
        yield "authoring.magic", line, ""
    elif name in _REDRAWS:
        yield "authoring.redraws", line, name
    elif isinstance(node, ast.Call) and (_name(node.func) in _LEAVES or ast.unparse(node.func) == "sys.exit"):
        yield "authoring.leaves", line, f"{ast.unparse(node.func)}()"
    elif isinstance(node, ast.Raise) and node.exc is not None and "SystemExit" in ast.unparse(node.exc):
        yield "authoring.leaves", line, "SystemExit"


def _name(node: ast.AST) -> str:
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        return node.attr
    if isinstance(node, ast.alias):
        return node.name.rpartition(".")[2]
    return ""


def _semicolons(source: str) -> Iterator[int]:
    before = None
    for token in tokenize.generate_tokens(io.StringIO(source + "\n").readline):
        if token.type in (tokenize.NEWLINE, tokenize.ENDMARKER) and before is not None and before.string == ";":
            yield before.start[0] - 1
        if token.type not in (tokenize.COMMENT, tokenize.NL):
            before = token if token.type == tokenize.OP else None


def checks_question(source: str, question: str) -> bool:
    """Whether the cell's last statement is ``ex.check("question")``: its value is the score that nbgrader reads."""
    last = parse(source).body[-1]
    if not (isinstance(last, ast.Expr) and isinstance(last.value, ast.Call)):
        return False
    call = last.value
    first = call.args[0] if call.args else None
    return _name(call.func) == "check" and isinstance(first, ast.Constant) and first.value == question
