"""The documentation: its commands exist, its links lead somewhere, and both languages say the same in the same places."""

import argparse
import ast
import re
import shlex
import tomllib
import unicodedata
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

import pytest

from coursekit import cli

ROOT = Path(__file__).parents[2]
PAGES = sorted(
    [
        *ROOT.glob("*.md"),
        *(path for path in ROOT.glob("docs/**/*.md") if path.parent.name != "api"),
        *ROOT.glob("lessons/*/*/teaching.*.md"),
        ROOT / "lessons" / "README.md",
    ]
)
# The list of links has both languages in one.
ONE_LANGUAGE = {"links.md"}
TWINS = sorted(
    path
    for path in ROOT.glob("docs/**/*.md")
    if not path.stem.endswith(".es") and path.parent.name != "api" and path.name not in ONE_LANGUAGE
)
SHELLS = {"", "bash", "sh", "console", "powershell", "shell"}
EXTRAS = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["optional-dependencies"]
MAKEFILE = (ROOT / "Makefile").read_text("utf-8")
TARGETS = set(re.findall(r"(?m)^([a-z][\w-]*):", MAKEFILE))
MAKE_VARIABLES = {*re.findall(r"\$\((?:if \$\()?(\w+)", MAKEFILE), *re.findall(r"(?m)^(\w+) [?:]?=", MAKEFILE)}


def name(path):
    return str(path.relative_to(ROOT))


def blocks(text):
    """Fenced code: language and body."""
    found = re.findall(r"(?ms)^( *)```([\w-]*)[^\n]*\n(.*?)^ *```$", text)
    return [(language, re.sub(rf"(?m)^{indent}", "", body)) for indent, language, body in found]


def prose(text):
    """The page without fenced code."""
    return re.sub(r"(?ms)^ *```.*?^ *```$", "", text)


def lines_of_shell(body):
    """Lines of commands: prompts and comments taken away, broken lines joined."""
    joined = re.sub(r"[\\`]\n\s*", " ", body)
    plain = [re.sub(r"^(\$|PS>|>) ", "", line.strip()) for line in joined.splitlines()]
    return [line for line in plain if line and not line.startswith("#")]


def commands_of(line):
    """The commands of a line in words, without what is set before them, where they write, and their program's folder."""
    signs = shlex.shlex(line.replace("\\", "/"), posix=True, punctuation_chars=True)
    signs.whitespace_split = True
    found, skip = [[]], False
    for word in signs:
        if set(word) <= set("&|;"):
            found.append([])
        elif set(word) <= set("<>"):
            skip = True
        elif skip:
            skip = False
        elif found[-1] or not re.fullmatch(r"[A-Z_]+=.*", word):
            found[-1].append(word)
    return [[re.sub(r"^\.venv/(bin|Scripts)/", "", one[0]), *one[1:]] for one in found if one]


def commands():
    """Every subcommand with its parser."""
    top = argparse.ArgumentParser(prog="coursekit", exit_on_error=False)
    top.add_argument("--version", action="store_true")
    top.add_argument("--messages")
    under = top.add_subparsers(dest="command")
    for part in cli._PARTS:
        module = import_module(part)
        if part.startswith("coursekit.authoring"):
            module.add_to(under, points=cli.points_of)
        else:
            module.add_to(under)
    return top


PARSER = commands()


def subparsers(parser):
    return next((a.choices for a in parser._actions if isinstance(a, argparse._SubParsersAction)), {})


def known(given):
    """What is wrong with the names in a command of ours: subcommands and options, not what is left out."""
    parser = PARSER
    while given and given[0] in subparsers(parser):
        parser, given = subparsers(parser)[given[0]], given[1:]
    if subparsers(parser) and given and not given[0].startswith("-"):
        return f"no command {given[0]}"
    options = {word.partition("=")[0] for word in given if re.match(r"--?[a-z]", word)}
    return ", ".join(sorted(options - set(parser._option_string_actions)))


def complaint(line, whole):
    """Why a line of commands would not be taken; empty where it would, or where none is one of ours."""
    try:
        found = commands_of(line)
    except ValueError as error:
        return str(error) if whole else ""
    return "; ".join(said for one in found if (said := complaint_of(*one, whole=whole)))


def complaint_of(program, *rest, whole):
    if whole and (lost := [word for word in rest if word.endswith(".ipynb") and is_lost(word)]):
        return f"no file {lost[0]}"
    if program == "coursekit":
        wrong = known(rest)
        if not wrong and whole:
            try:
                PARSER.parse_args(list(rest))
            except (SystemExit, argparse.ArgumentError) as error:
                wrong = f"argparse refuses it ({error})"
        return wrong
    if program == "make":
        named = [word for word in rest if "=" not in word and not word.startswith("-")]
        given_variables = {word.partition("=")[0] for word in rest if "=" in word}
        return ", ".join(sorted((set(named) - TARGETS) | (given_variables - MAKE_VARIABLES)))
    if program.startswith("python") or program == "py":
        return of_python(rest)
    if program == "pip":
        return extras(rest)
    return ""


def is_lost(word):
    """A notebook of the course that is not there; a `*` stands for any."""
    inside = word.startswith(("notebooks/", "exercises/", "solutions/"))
    return inside and not list(ROOT.glob(word))


def of_python(rest):
    """A module or a script that is named must be there."""
    if "-m" in rest:
        module = rest[rest.index("-m") + 1]
        if module == "pip":
            return extras(rest)
        ours = module.startswith("coursekit")
        return "" if not ours or find_spec(module) else f"no module {module}"
    script = next((word for word in rest if word.endswith(".py")), "")
    inside = script.startswith(("docs/", "benchmarks/", "tests/"))
    return "" if not inside or (ROOT / script).is_file() else f"no script {script}"


def extras(rest):
    asked = [one for word in rest for one in re.findall(r"^(?:\.|coursekit)\[([\w,]+)\]", word)]
    return ", ".join(sorted({extra for one in asked for extra in one.split(",")} - set(EXTRAS)))


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_every_command_is_one_that_there_is(page):
    text = page.read_text("utf-8")
    wrong = {}
    for language, body in blocks(text):
        if language in SHELLS:
            for command in lines_of_shell(body):
                # Three dots stand for whatever a person would write there.
                wrong[command] = complaint(command, whole="…" not in command and "..." not in command)
    for command in re.findall(r"(?<!`)`((?:coursekit|make) [^`…]+)`(?!`)", prose(text)):
        wrong[command] = complaint(command, whole=False)
    assert {command: said for command, said in wrong.items() if said} == {}


def test_a_command_that_there_is_not_is_found():
    assert complaint("coursekit grde x", whole=False) == "no command grde"
    assert complaint("coursekit export --formt csv -o x", whole=False) == "--formt"
    assert "refuses" in complaint("coursekit export --format xls -o x", whole=True)
    assert "refuses" in complaint("coursekit export --format csv", whole=True)
    assert "no file" in complaint("coursekit grade exercises/en/5.1a_x.ipynb", whole=True)
    assert complaint("make lb lng=es", whole=True) == "lb, lng"
    assert complaint(".venv/bin/python -m coursekit.grading.rehersal x", whole=True).startswith("no module")
    assert complaint('pip install "coursekit[labs]"', whole=True) == "labs"
    assert complaint("COURSEKIT_PROGRESS=off .venv/bin/coursekit class tokens a.csv > b", whole=True) == ""
    assert complaint("cd x && coursekit grde", whole=True) == "no command grde"
    assert complaint("ssh x 'coursekit grde; true'", whole=True) == ""


def slug(heading):
    """The anchor that GitHub makes of a heading."""
    plain = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", heading).replace("`", "").strip().lower()
    kept = [c for c in plain if c in "-_ " or unicodedata.category(c)[0] in "LN"]
    return "".join(kept).replace(" ", "-")


def headings(text):
    return re.findall(r"(?m)^(#+) (.+)$", prose(text))


def anchors(path):
    return {slug(said) for _, said in headings(path.read_text("utf-8"))}


def links(text):
    plain = re.sub(r"`[^`\n]*`", "", prose(text))
    # A badge is a picture inside a link.
    return [link.strip("<>") for link in re.findall(r"\]\(([^)\s]+)\)", plain)]


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_every_link_leads_somewhere(page):
    dead = []
    for link in links(page.read_text("utf-8")):
        if re.match(r"[a-z]+:", link):
            continue
        path, _, anchor = link.partition("#")
        target = (page.parent / path).resolve() if path else page
        if not target.exists() or (anchor and target.suffix == ".md" and anchor not in anchors(target)):
            dead.append(link)
    assert dead == []


@pytest.mark.parametrize("ending", [".md", ".es.md"])
def test_every_page_is_reached_from_the_front_door(ending):
    waiting, reached = [ROOT / "docs" / f"README{ending}"], set()
    while waiting:
        page = waiting.pop()
        if page in reached or page.suffix != ".md":
            continue
        reached.add(page)
        found = [link.partition("#")[0] for link in links(page.read_text("utf-8")) if not re.match(r"[a-z]+:", link)]
        paths = [(page.parent / path).resolve() for path in found if path]
        waiting += [path for path in paths if (ROOT / "docs") in path.parents and path.exists()]
    wanted = {path for path in TWINS if ending == ".md"} | {twin(path) for path in TWINS if ending == ".es.md"}
    assert wanted - reached == set()


def twin(path):
    return path.with_name(f"{path.stem}.es.md")


def same_python(body):
    """Code as far as it must not differ: texts and comments may."""
    tree = ast.parse(re.sub(r"(?m)^[%!].*$", "", body))
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            node.value = ""
    return ast.dump(tree)


def same_shell(body):
    """Commands as far as they must not differ: languages, places to fill in and texts between quotes may."""
    found = []
    for command in lines_of_shell(body):
        command = re.sub(r'"[^"]* [^"]*"', "TEXT", command)
        command = re.sub(r"/(en|es|pt)(/[\w.]+\.ipynb)?\b", "/LANG", command)
        command = re.sub(r"(lang[ =])(en|es)\b", r"\1LANG", command)
        found.append(re.sub(r"\b[A-ZÁÉÍÓÚÑ]{3,}\b", "WORD", command))
    return found


def comparable(language, body):
    if language in {"python", "py"} and ">>>" not in body:
        return same_python(body)
    if language in SHELLS:
        return same_shell(body)
    return None


@pytest.mark.parametrize("page", TWINS, ids=name)
def test_both_languages_have_the_same_skeleton(page):
    en, es = page.read_text("utf-8"), twin(page).read_text("utf-8")
    assert [len(level) for level, _ in headings(en)] == [len(level) for level, _ in headings(es)]
    assert [language for language, _ in blocks(en)] == [language for language, _ in blocks(es)]
    for (language, ours), (_, theirs) in zip(blocks(en), blocks(es), strict=True):
        assert comparable(language, ours) == comparable(language, theirs)
    table = re.compile(r"(?m)^\|")
    assert len(table.findall(en)) == len(table.findall(es))
    # Each leads to the other.
    assert twin(page).name in links(en)
    assert page.name in links(es)
