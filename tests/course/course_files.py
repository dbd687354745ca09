"""A small course as its repository holds it, in any version, packed in any way."""

import io
import json
import tarfile
import zipfile
from pathlib import Path


def notebook(*cells: str, version="0.1.0", outputs=(), exercise="2.1", lang="en", **about) -> bytes:
    """A notebook of the course; the first cell is a text."""
    made = [{"cell_type": "markdown", "id": "title", "metadata": {}, "source": [f"# {exercise}"]}]
    made += [
        {
            "cell_type": "code", "id": f"c{i}", "metadata": {}, "source": cell.splitlines(keepends=True),
            "outputs": list(outputs), "execution_count": 1 if outputs else None,
        }
        for i, cell in enumerate(cells)
    ]  # fmt: skip
    about = {"exercise": exercise, "lang": lang, "version": version, **about}
    whole = {"cells": made, "metadata": {"coursekit": about}, "nbformat": 4, "nbformat_minor": 5}
    return (json.dumps(whole, indent=1) + "\n").encode()


OUTPUT = {"output_type": "stream", "name": "stdout", "text": ["2\n"]}


def files(version="0.1.0", **changed) -> dict[str, bytes | None]:
    """The files of a small repository; ``changed`` (path → content, None takes away) is what the version has else."""
    found: dict[str, bytes | None] = {
        "README.md": b"# Course\n",
        "LICENSE": b"MIT\n",
        "constraints.txt": b"pandas==3.1.1\n",
        "tests/test_one.py": b"assert True\n",
        "lessons/index.py": b"# source\n",
        "data/maps/one.yaml": b"title: One\n",
        "data/orders.csv": b"id,amount\n1,2\n",
        "notebooks/en/index.ipynb": notebook("1", version=version, exercise="index"),
        "notebooks/es/index.ipynb": notebook("1", version=version, exercise="index", lang="es"),
        "notebooks/en/2.1_awareness.ipynb": notebook("1 + 1", version=version, outputs=[OUTPUT]),
        "exercises/en/2.1_awareness.ipynb": notebook("answer = ...", version=version),
        "exercises/es/2.1_reconocimiento.ipynb": notebook("answer = ...", version=version, lang="es"),
        "solutions/en/2.1_awareness.ipynb": notebook("answer = 2", version=version, outputs=[OUTPUT]),
    }
    return {path: content for path, content in {**found, **changed}.items() if content is not None}


def folder_of(root: Path, content: dict) -> Path:
    """The files, written into a folder."""
    for path, said in content.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(said)
    return root


def zip_of(path: Path, content: dict, top="cafe-lumbre-0.1.0/") -> Path:
    """The files, packed as a repository's host packs a release."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        if top:
            archive.mkdir(top.rstrip("/"))
        for name, said in content.items():
            archive.writestr(top + name, said)
    return path


def tar_of(path: Path, content: dict, top="cafe-lumbre-0.1.0/", mode="w:gz") -> Path:
    """The same as a tar archive."""
    with tarfile.open(path, mode) as archive:
        for name, said in content.items():
            member = tarfile.TarInfo(top + name)
            member.size = len(said)
            archive.addfile(member, io.BytesIO(said))
    return path


def tree(root: Path) -> dict[str, bytes]:
    """All files in a folder, without those that coursekit keeps for itself."""
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in sorted(root.rglob("*"))
        if path.is_file() and ".coursekit" not in path.relative_to(root).parts
    }
