"""Writes the picture of the layers into design.md and design.es.md, from the contract that import-linter checks.

``python docs/build_design.py`` writes it between its markers; ``--check`` changes nothing and exits with 1 where one is
out of date.
"""

import re
import sys
import tomllib
from itertools import pairwise
from pathlib import Path

ROOT = Path(__file__).parents[1]
PAGES = {"en": ROOT / "docs" / "design.md", "es": ROOT / "docs" / "design.es.md"}
MARKED = re.compile(r"(<!-- layers:begin -->\n).*?(<!-- layers:end -->)", re.S)

# From the top of the house down; a layer that the contract has and this has not is an error.
GROUPS = (
    (
        "run",
        "What people run",
        "Lo que se ejecuta",
        ("cli", "links", "coverage", "capstones", "board", "lab", "course"),
    ),
    ("judge", "What is asked and judged", "Lo que se pregunta y se valora", ("grading", "bank", "practice")),
    ("show", "What is shown", "Lo que se muestra", ("widgets", "charts")),
    (
        "know",
        "What is known of customers",
        "Lo que se sabe de la clientela",
        ("datasets", "loyalty", "mapping", "surveys", "journey", "customers", "kpis"),
    ),
    ("all", "What all the others use", "Lo que usan todos los demás", ("documents", "messages")),
)
AUTHORING = {"en": "Lessons to notebooks", "es": "De lecciones a cuadernos"}


def contracts() -> list[dict]:
    """What import-linter checks, as it stands in pyproject.toml."""
    return tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["contracts"]


def layers() -> list[list[str]]:
    """The rows of the contract from the top, each with the parts that stand side by side."""
    rows = next(one["layers"] for one in contracts() if one["type"] == "layers")
    return [re.findall(r"coursekit\.(\w+)", row) for row in rows]


def picture(lang: str) -> str:
    """The layers as Mermaid: groups from top to bottom, in each group from left to right."""
    rows = layers()
    drawn = [part for *_, parts in GROUPS for part in parts]
    there = [part for row in rows for part in row]
    if sorted(drawn) != sorted(there) or [p for p in there if p in drawn] != drawn:
        raise SystemExit(
            f"GROUPS in docs/build_design.py and the layers in pyproject.toml differ: {set(drawn) ^ set(there)}"
        )
    lines = ["```mermaid", "flowchart TB"]
    for name, english, spanish, parts in GROUPS:
        lines += [f'  subgraph {name}["{english if lang == "en" else spanish}"]', "    direction LR"]
        boxes = [[part for part in row if part in parts] for row in rows]
        chain = [f'{row[0]}_["{" · ".join(row)}"]' for row in boxes if row]
        lines += ["    " + " --> ".join(chain), "  end"]
    lines += [f'  subgraph apart["{AUTHORING[lang]}"]', '    authoring_["authoring"]', "  end"]
    names = [name for name, *_ in GROUPS]
    lines += [f"  {above} --> {below}" for above, below in pairwise(names)]
    lines += [
        "  run -. points .-> apart" if lang == "en" else "  run -. puntos .-> apart",
        "  apart --> all",
        "```",
        "",
    ]
    return "\n".join(lines)


def wanted() -> dict[Path, str]:
    """Both pages as they should be."""
    return {path: _with(path.read_text("utf-8"), picture(lang)) for lang, path in PAGES.items()}


def _with(page: str, drawn: str) -> str:
    return MARKED.sub(lambda match: match[1] + drawn + match[2], page)


def main() -> int:
    stale = {path: text for path, text in wanted().items() if path.read_text("utf-8") != text}
    if "--check" in sys.argv:
        for path in stale:
            print(f"{path.relative_to(ROOT)} is out of date: python docs/build_design.py")
        return 1 if stale else 0
    for path, text in stale.items():
        path.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
