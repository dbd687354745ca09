"""What a visitor of the site reads before the lab: which language, what works, and every lesson with its links."""

import json
import re
import shutil
from html import escape
from pathlib import Path
from string import Template

from coursekit.links import site_page

PAGES = Path(__file__).parent / "pages"
# What stands beside the lessons, by the name of its notebook, and where the page mentions it.
BESIDE = ("index", "progress", "dashboard")
WORDS = {
    "en": {"exercises": "exercise", "solutions": "solution"},
    "es": {"exercises": "ejercicio", "solutions": "solución"},
}
TREES = ("notebooks", "exercises", "solutions")


def languages(files: Path) -> list[str]:
    """The languages of the lessons that also have a start page."""
    return [
        folder.name for folder in sorted((files / "notebooks").iterdir()) if (PAGES / f"{folder.name}.html").is_file()
    ]


def heading(path: Path) -> str:
    """The first heading of a notebook, without its mark."""
    for cell in json.loads(path.read_text("utf-8"))["cells"]:
        found = re.search(r"(?m)^# +(.+)$", "".join(cell["source"])) if cell["cell_type"] == "markdown" else None
        if found:
            return found[1].strip()
    return path.stem


def write_pages(files: Path, out: Path, facts: dict[str, str]) -> None:
    """Writes the start pages over the one that JupyterLite made."""
    for name in ("index.html", "style.css"):
        shutil.copy(PAGES / name, out / name)
    for lang in languages(files):
        page = Template((PAGES / f"{lang}.html").read_text("utf-8"))
        beside = {name: site_page("", f"notebooks/{lang}/{name}.ipynb") for name in BESIDE}
        lessons = _lessons(files, lang)
        first = next(path for path in lessons if path.name.startswith("1.1"))
        rows = "\n".join(_row(files, lang, path) for path in lessons)
        filled = {**facts, **beside, "lessons": rows, "first": site_page("", first.relative_to(files).as_posix())}
        (out / f"{lang}.html").write_text(page.substitute(filled), encoding="utf-8")


def _lessons(files: Path, lang: str) -> list[Path]:
    found = [path for path in (files / "notebooks" / lang).glob("*.ipynb") if path.stem not in BESIDE]
    return sorted(found, key=lambda path: path.name)


def _row(files: Path, lang: str, lesson: Path) -> str:
    title = heading(lesson)
    cells = [f'<th scope="row"><a href="{_link(files, lesson)}">{escape(title)}</a></th>']
    for tree, word in WORDS[lang].items():
        twin = files / tree / lang / lesson.name
        # Links of one word are told apart by those who hear them one by one.
        label = escape(f"{word} {title.partition(' ')[0]}", quote=True)
        link = f'<a href="{_link(files, twin)}" aria-label="{label}">{word}</a>' if twin.is_file() else ""
        cells.append(f"<td>{link}</td>")
    return f"<tr>{''.join(cells)}</tr>"


def _link(files: Path, path: Path) -> str:
    return escape(site_page("", path.relative_to(files).as_posix()), quote=True)
