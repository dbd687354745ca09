"""``coursekit links``: badges and deep links for Binder, a class hub and the site, all made from one setting.

The address of the course stands once, in ``pyproject.toml`` under ``[tool.coursekit]``. This command writes what
follows from it: the badges between their markers in both READMEs, the table ``docs/links.md``, the address from which
the package fetches releases, and the pins that Binder installs.
"""

import argparse
import csv
import json
import re
import sys
import tomllib
from pathlib import Path
from urllib.parse import quote, urlencode, urlsplit

from coursekit.course.place import course_root
from coursekit.messages import CourseError, known_languages, text

_TREES = {"notebooks": "lesson", "exercises": "exercise", "solutions": "solution"}
_MARKED = re.compile(r"(<!-- binder:begin -->\n).*?(<!-- binder:end -->)", re.S)
# What Binder's own environment brings already, in versions that fit its server.
_FROM_BINDER = {"jupyterlab", "notebook", "jupyter-server", "jupyterhub", "ipykernel", "nbclassic", "jupyterlab-server"}
_READMES = {"README.md": ("en", "es"), "README.es.md": ("es", "en")}
_SAID = {
    "en": {"en": "Open the course on Binder", "es": "Abrir el curso en Binder, en español"},
    "es": {"es": "Abrir el curso en Binder", "en": "Open the course on Binder, in English"},
}


def add_to(commands: argparse._SubParsersAction) -> None:
    """Registers ``coursekit links``."""
    parser = commands.add_parser("links", help=text("links.help"), description=text("links.help"))
    parser.add_argument("--check", action="store_true", help=text("links.check"))
    parser.add_argument("--repository", metavar="OWNER/NAME", help=text("links.repository"))
    parser.add_argument("--site", metavar="ADDRESS", help=text("links.site"))
    parser.add_argument("--hub", metavar="ADDRESS", help=text("links.hub"))
    parser.add_argument("--branch", metavar="NAME", help=text("links.branch"))
    parser.add_argument("--lang", choices=known_languages(), help=text("links.lang"))
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Writes badges and pins, or with ``--check`` says which file is not as it would be written."""
    root = course_root(Path.cwd(), sources=True)
    if args.site:
        for page in pages(root):
            print(f"{page}\t{site_page(args.site, page)}")
        return 0
    if args.hub:
        return print_hub(root, args.hub, args.repository, args.branch, args.lang)
    if args.repository and not args.check:
        set_repository(root, args.repository)
    # Made once: the table of links reads every notebook.
    files = wanted_files(root)
    if args.check:
        stale = [path for path, wanted in files.items() if not path.exists() or path.read_text("utf-8") != wanted]
        for path in stale:
            print(text("links.stale", file=path.relative_to(root)))
        return 1 if stale else 0
    for path, wanted in files.items():
        path.parent.mkdir(exist_ok=True)
        path.write_text(wanted, encoding="utf-8")
    print(text("links.written", repository=setting(root)[0]))
    return 0


def setting(root: Path) -> tuple[str, str]:
    """The repository (``owner/name``) and the branch that links lead to."""
    said = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["tool"]["coursekit"]
    return said["repository"], said["branch"]


def set_repository(root: Path, repository: str) -> None:
    """Puts another ``owner/name`` into the setting."""
    if not re.fullmatch(r"[\w.-]+/[\w.-]+", repository):
        raise CourseError("links.form", given=repository)
    path = root / "pyproject.toml"
    said = re.sub(r'(?m)^repository = ".*"$', f'repository = "{repository}"', path.read_text("utf-8"), count=1)
    path.write_text(said, encoding="utf-8")


def binder_link(repository: str, branch: str, page: str) -> str:
    """The address that opens ``page`` (a path from the root of the course) on Binder.

    >>> binder_link("ana/cafe-lumbre", "main", "notebooks/es/index.ipynb")
    'https://mybinder.org/v2/gh/ana/cafe-lumbre/main?urlpath=lab/tree/notebooks/es/index.ipynb'
    """
    return f"https://mybinder.org/v2/gh/{quote(repository)}/{quote(branch, safe='')}?urlpath=lab/tree/{quote(page)}"


def site_page(address: str, page: str) -> str:
    """The address that opens ``page`` on the site in the browser, made by ``make site`` and reached at ``address``.

    >>> site_page("https://ana.github.io/cafe-lumbre", "notebooks/es/index.ipynb")
    'https://ana.github.io/cafe-lumbre/lab/index.html?path=notebooks/es/index.ipynb'
    >>> site_page("", "notebooks/es/index.ipynb")  # from the site's own pages
    'lab/index.html?path=notebooks/es/index.ipynb'
    """
    if address and not re.match(r"https?://[^\s/]", address):
        raise CourseError("links.address", given=address)
    return f"{address.rstrip('/')}{'/' if address else ''}lab/index.html?path={quote(page)}"


def hub_link(hub: str, repository: str, branch: str, page: str) -> str:
    """The address that brings the course onto a JupyterHub with nbgitpuller and opens ``page`` there.

    ``repository`` is ``owner/name`` on GitHub, or the whole address of a repository elsewhere.

    >>> hub_link("https://hub.example.org/", "ana/cafe-lumbre", "main", "notebooks/es/index.ipynb")
    ... # doctest: +ELLIPSIS
    'https://hub.example.org/hub/user-redirect/git-pull?repo=https%3A%2F%2Fgithub.com%2Fana%2Fcafe-lumbre&branch=main&...'
    """
    if not re.match(r"https?://[^\s/]", hub) or urlsplit(hub).query:
        raise CourseError("links.hub_address", given=hub)
    address = repository if "://" in repository else f"https://github.com/{repository}"
    # nbgitpuller clones into a folder named after the repository: the last part of its address, without .git.
    folder = address.rstrip("/").rpartition("/")[2].removesuffix(".git")
    asked = {"repo": address, "branch": branch, "urlpath": f"lab/tree/{folder}/{page}"}
    return f"{hub.rstrip('/')}/hub/user-redirect/git-pull?{urlencode(asked, quote_via=quote, safe='')}"


def print_hub(root: Path, hub: str, repository: str | None, branch: str | None, lang: str | None) -> int:
    """Prints a CSV table with the hub's link of every notebook, to be put into an LMS."""
    said, usual = setting(root)
    repository = repository or said
    if "<" in repository:
        raise CourseError("links.no_owner")
    out = csv.writer(sys.stdout, lineterminator="\n")
    out.writerow(["lang", "id", "kind", "title", "link"])
    for page in pages(root):
        tree, code, _ = page.split("/")
        if lang in (None, code):
            name, title = titled(root / page)
            out.writerow([code, name, _TREES[tree], title, hub_link(hub, repository, branch or usual, page)])
    return 0


def titled(notebook: Path) -> tuple[str, str]:
    """The id of a built notebook, and its title without the id."""
    said = json.loads(notebook.read_text("utf-8"))
    first = next(cell for cell in said["cells"] if cell["cell_type"] == "markdown")
    heading = re.search(r"(?m)^# +(.*)$", "".join(first["source"]))
    name = said["metadata"]["coursekit"]["exercise"]
    return name, re.sub(rf"^{re.escape(name)} · ", "", heading[1].strip()) if heading else name


def table_of_links(root: Path) -> str:
    """``docs/links.md``: a row for each lesson, with what opens it on Binder; each language under its own heading."""
    repository, branch = setting(root)
    parts = [f"# {' · '.join(text('links.table_title', lang=lang) for lang in ('en', 'es'))}\n"]
    parts += [f"{text('links.table_about', lang=lang)}\n" for lang in ("en", "es")]
    by_language: dict[str, dict[str, dict[str, str]]] = {}
    for page in pages(root):
        tree, code, file = page.split("/")
        by_language.setdefault(code, {}).setdefault(file, {})[tree] = page
    for code in sorted(by_language):
        with_words = code if code in known_languages() else "en"
        head = [text(f"links.head_{word}", lang=with_words) for word in ("name", "lesson", "exercise", "solution")]
        parts.append(f"## {text('links.language', lang=with_words)}\n")
        rows = []
        for file in sorted(by_language[code], key=_in_order):
            there = by_language[code][file]
            name, title = titled(root / next(there[tree] for tree in _TREES if tree in there))
            links = [f"[{word.lower()}]({binder_link(repository, branch, there[tree])})" if tree in there else ""
                     for tree, word in zip(_TREES, head[1:], strict=True)]  # fmt: skip
            label = f"{name} · {title}" if name[0].isdigit() else title
            rows.append(f"| {label.replace('|', '/')} | {' | '.join(links)} |")
        parts.append("\n".join([f"| {' | '.join(head)} |", "|---" * 4 + "|", *rows]) + "\n")
    return "\n".join(parts)


def _in_order(file: str) -> tuple[bool, str]:
    return not file[0].isdigit(), file


def pages(root: Path) -> list[str]:
    """Every notebook of the course, as a path from its root: lessons, exercises, solutions, by language."""
    trees = (root / tree for tree in ("notebooks", "exercises", "solutions"))
    found = [path.relative_to(root) for tree in trees for path in sorted(tree.rglob("*.ipynb"))]
    return [path.as_posix() for path in found if ".ipynb_checkpoints" not in path.parts]


def wanted_files(root: Path) -> dict[Path, str]:
    """Every file that follows from the setting, with what it should hold."""
    repository, branch = setting(root)
    found = {}
    for name, langs in _READMES.items():
        badges = "".join(
            f"[![{_SAID[langs[0]][lang]}](https://mybinder.org/badge_logo.svg)]"
            f"({binder_link(repository, branch, f'notebooks/{lang}/index.ipynb')}) {_SAID[langs[0]][lang]}"
            + ("  \n" if i == 0 else "\n")
            for i, lang in enumerate(langs)
        )
        readme = (root / name).read_text("utf-8")
        found[root / name] = _MARKED.sub(rf"\g<1>{badges}\g<2>", readme)
    found[root / ".binder" / "requirements.txt"] = binder_pins(root)
    found[root / "docs" / "links.md"] = table_of_links(root)
    project = (root / "pyproject.toml").read_text("utf-8")
    address = rf'\g<1>"https://github.com/{repository}"'
    found[root / "pyproject.toml"] = re.sub(r'(?m)^(Repository = )".*"$', address, project, count=1)
    return found


def binder_pins(root: Path) -> str:
    """The pins of what a reader needs, from ``constraints.txt``: the base dependencies and all that these pull in."""
    pins = dict(line.split("==") for line in (root / "constraints.txt").read_text("utf-8").split())
    needed = _closure(root, pins)
    if not needed:
        # Whoever only reads or teaches has not installed all of it: what is there stays as it is.
        return (root / ".binder" / "requirements.txt").read_text("utf-8")
    return "".join(f"{name}=={pins[name]}\n" for name in sorted(needed) if name not in _FROM_BINDER)


def _closure(root: Path, pins: dict[str, str]) -> set[str]:
    """The base dependencies and what reads the real data, followed through what is installed.

    The data themselves come with ``postBuild``: their package asks for pyarrow, 170 MB of which nothing is needed.
    Empty where one of them is not installed, so that what it needs is not known.
    """
    from importlib.metadata import PackageNotFoundError, requires

    project = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]
    waiting = [*project["dependencies"], "fastparquet"]
    found: set[str] = set()
    while waiting:
        said = waiting.pop()
        marker = said.partition(";")[2]
        name = re.split(r"[\s\[<>=!~;(]", said.strip(), maxsplit=1)[0].lower().replace("_", "-")
        if name in found or name not in pins or "extra ==" in marker or "win32" in marker or "Windows" in marker:
            continue
        found.add(name)
        try:
            waiting += requires(name) or []
        except PackageNotFoundError:
            return set()
    return found
