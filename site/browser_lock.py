"""Which packages the browser fetches when a cell imports them: Pyodide's own list, with ours added to it.

Pyodide looks up the names that a cell imports in ``pyodide-lock.json`` and loads what stands there, with all that it
depends on. With coursekit in that list, ``from coursekit import exercise`` is all that a notebook needs.
"""

import hashlib
import json
import re
import zipfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from email.parser import HeaderParser
from pathlib import Path
from typing import Any

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

# Only the page needs their files, and the site has them; in Python nothing imports them.
NOT_IN_PYTHON = {"widgetsnbextension", "jupyterlab-widgets"}
# Time zones: a computer has them, a browser does not.
ALSO = {"coursekit": ["tzdata"]}


@dataclass(frozen=True)
class Wheel:
    """A wheel, and what its metadata say."""

    file: Path
    name: str
    version: str
    requires: tuple[str, ...]
    imports: tuple[str, ...]

    @classmethod
    def read(cls, file: Path) -> "Wheel":
        """Reads a wheel's own METADATA and RECORD."""
        with zipfile.ZipFile(file) as archive:
            names = archive.namelist()
            said = next(name for name in names if re.fullmatch(r"[^/]+\.dist-info/METADATA", name))
            about = HeaderParser().parsestr(archive.read(said).decode("utf-8"))
        tops = {name.partition("/")[0] for name in names if name.endswith(".py")}
        imports = sorted(top.removesuffix(".py") for top in tops if ".data" not in top)
        requires = tuple(about.get_all("Requires-Dist") or ())
        return cls(file, canonicalize_name(about["Name"]), about["Version"], requires, tuple(imports))

    @property
    def is_pure(self) -> bool:
        return self.file.name.endswith("-none-any.whl")


def environment(python: str) -> dict[str, str]:
    """What markers of requirements see in the browser."""
    return {
        "implementation_name": "cpython",
        "implementation_version": python,
        "os_name": "posix",
        "platform_machine": "wasm32",
        "platform_python_implementation": "CPython",
        "platform_release": "",
        "platform_system": "Emscripten",
        "platform_version": "",
        "python_full_version": python,
        "python_version": ".".join(python.split(".")[:2]),
        "sys_platform": "emscripten",
        "extra": "",
    }


def needs(wheel: Wheel, python: str) -> list[Requirement]:
    """What a wheel depends on in the browser."""
    found = [Requirement(said) for said in wheel.requires]
    found = [one for one in found if one.marker is None or one.marker.evaluate(environment(python))]
    return [one for one in found if canonicalize_name(one.name) not in NOT_IN_PYTHON]


def added(lock: dict[str, Any], wheels: Iterable[Wheel]) -> dict[str, Any]:
    """The list with these wheels in it, each beside the list itself; none may ask for what is not there.

    Raises
    ------
    ValueError
        If a wheel needs a package that neither the list nor the wheels have, or another version of one.
    """
    python = lock["info"]["python"]
    wheels = list(wheels)
    ours = {wheel.name for wheel in wheels}
    packages = {name: entry for name, entry in lock["packages"].items() if canonicalize_name(name) not in ours}
    for wheel in wheels:
        packages[wheel.name] = {
            "name": wheel.name,
            "version": wheel.version,
            "file_name": wheel.file.name,
            "install_dir": "site",
            "sha256": hashlib.sha256(wheel.file.read_bytes()).hexdigest(),
            "package_type": "package",
            "imports": list(wheel.imports),
            "depends": sorted(
                {canonicalize_name(one.name) for one in needs(wheel, python)} | set(ALSO.get(wheel.name, ()))
            ),
            "unvendored_tests": False,
        }
    wrong = [f"{wheel.name} needs {one}" for wheel in wheels for one in needs(wheel, python) if not _has(packages, one)]
    if wrong:
        raise ValueError("; ".join(wrong))
    return {**lock, "packages": packages}


def _has(packages: dict[str, Any], wanted: Requirement) -> bool:
    name = canonicalize_name(wanted.name)
    entry = next((entry for key, entry in packages.items() if canonicalize_name(key) == name), None)
    return entry is not None and wanted.specifier.contains(entry["version"], prereleases=True)


def closure(lock: dict[str, Any], names: Iterable[str]) -> list[str]:
    """These packages and all that they depend on, by the name that the list gives them."""
    known = {canonicalize_name(name): name for name in lock["packages"]}
    waiting, found = [canonicalize_name(name) for name in names], set()
    while waiting:
        name = waiting.pop()
        if name not in found and name in known:
            found.add(name)
            waiting += map(canonicalize_name, lock["packages"][known[name]]["depends"])
    return sorted(known[name] for name in found)


def placed(
    lock: dict[str, Any], here: Callable[[dict[str, Any]], Path | None], elsewhere: str
) -> tuple[dict[str, Any], list[str]]:
    """The list with a place for every file: beside the list where ``here`` finds one, else under ``elsewhere``.

    Returns the list and the names of the packages that come from elsewhere.
    """
    packages, away = {}, []
    for name, entry in lock["packages"].items():
        found = here(entry)
        if found is not None:
            digest = hashlib.sha256(found.read_bytes()).hexdigest()
            packages[name] = {**entry, "file_name": found.name, "sha256": digest}
        else:
            address = (
                entry["file_name"] if "://" in entry["file_name"] else f"{elsewhere.rstrip('/')}/{entry['file_name']}"
            )
            packages[name] = {**entry, "file_name": address}
            away.append(name)
    return {**lock, "packages": packages}, away


def read(file: Path) -> dict[str, Any]:
    return json.loads(file.read_text("utf-8"))


def write(lock: dict[str, Any], file: Path) -> None:
    file.write_text(json.dumps(lock, ensure_ascii=False, sort_keys=True, indent=1), encoding="utf-8")
