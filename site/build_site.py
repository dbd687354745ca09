"""Builds the course as a site that runs in the browser, without a server: JupyterLite and Python as WebAssembly.

    python site/build_site.py -o build/site
    python site/build_site.py --pyodide FILE      # a whole Pyodide: then nothing comes from outside

What is pure Python lies in the site. Only what is compiled (numpy, pandas, scipy, matplotlib …) is fetched by the
reader's browser from Pyodide's own address, unless a whole Pyodide distribution is given. Addresses inside the site are
relative: it can lie in any folder of any host. docs/browser.md says how to publish it and what was seen of it.
"""

import argparse
import json
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path

import browser_lock
import start_pages
from browser_lock import Wheel
from packaging.utils import canonicalize_name

from coursekit import __version__

ROOT = Path(__file__).parents[1]
KERNEL = {"display_name": "Python (Pyodide)", "language": "python", "name": "python"}
PLUGIN = "@jupyterlite/pyodide-kernel-extension:kernel"
# What the kernel itself imports before the first cell.
KERNEL_NEEDS = ["micropip", "ipython", "comm", "jedi", "traitlets"]
# Pure wheels that Pyodide lacks or has too old; the versions are those of constraints.txt.
PURE = ["seaborn", "ipywidgets", "anywidget", "psygnal", "comm", "pydantic", "typing-extensions", "typing-inspection"]
# Compiled for the browser by their own authors.
COMPILED = ["pydantic-core"]
# The part of each that runs in the page and not in Python.
EXTENSIONS = ["@jupyter-widgets/jupyterlab-manager", "anywidget", "@jupyterlite/pyodide-kernel-extension"]
# Progress lies beside the notebooks, in the browser's storage: anything else is forgotten when the kernel restarts.
PROGRESS = "/drive/cafe-lumbre-progress"
NO_NEWS = {"@jupyterlab/apputils-extension:notification": {"fetchNews": "false", "checkForUpdates": False}}
CORE = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip", "pyodide-lock.json")


def main(argv: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description="Builds the course as a static site that runs in the browser.")
    parser.add_argument("-o", "--output", type=Path, default=ROOT / "build" / "site", help="the folder of the site")
    parser.add_argument(
        "--pyodide",
        type=Path,
        help="a whole Pyodide distribution, as a folder or tar file: then nothing comes from outside",
    )
    args = parser.parse_args(argv)
    work = args.output.resolve().with_name(args.output.name + "-work")
    away = build(args.output.resolve(), work, args.pyodide)
    files = [path for path in args.output.rglob("*") if path.is_file()]
    size = sum(path.stat().st_size for path in files) / 1e6
    print(f"{args.output}: {len(files)} files, {size:.0f} MB. Look at it: python -m http.server -d {args.output}")
    print(f"Fetched by the browser from Pyodide's address: {', '.join(away) or 'nothing'}")
    return 0


def build(out: Path, work: Path, pyodide: Path | None = None) -> list[str]:
    """Builds the site in ``out``; returns the packages that the browser will fetch from elsewhere."""
    from jupyterlite_pyodide_kernel.constants import PYODIDE_CDN_URL, PYODIDE_VERSION

    work.mkdir(parents=True, exist_ok=True)
    # What a build before this one left, and what its bookkeeping believes, is no matter of this one's.
    shutil.rmtree(work / "lite", ignore_errors=True)
    files = staged(work / "lite" / "files")
    distribution = unpacked(pyodide, work) if pyodide else fetched_core(PYODIDE_VERSION, work)
    lock = browser_lock.read(distribution / "pyodide-lock.json")
    python = lock["info"]["python"].rpartition(".")[0]
    wheels = [our_wheel(work), *pip_wheels(PURE, python, work), *pip_wheels(COMPILED, python, work, lock)]
    lite(out, work / "lite")
    away = lay_pyodide(out / "static" / "pyodide", distribution, lock, wheels, work, PYODIDE_CDN_URL)
    start_pages.write_pages(files, out, {"version": __version__, "pyodide": PYODIDE_VERSION})
    return away


def staged(files: Path) -> Path:
    """The contents of the site: what a learner opens, each notebook with the kernel that there is in the browser."""
    for tree in start_pages.TREES:
        for path in sorted((ROOT / tree).rglob("*.ipynb")):
            if ".ipynb_checkpoints" in path.parts:
                continue
            notebook = json.loads(path.read_text("utf-8"))
            notebook["metadata"]["kernelspec"] = dict(KERNEL)
            target = files / path.relative_to(ROOT)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(json.dumps(notebook, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    shutil.copytree(ROOT / "data", files / "data")
    for name in ("LICENSE", "LICENSE-course.md"):
        shutil.copy(ROOT / name, files / name)
    return files


def fetched_core(version: str, work: Path) -> Path:
    """Pyodide without its packages, as its authors publish it for npm."""
    if shutil.which("npm") is None:
        raise SystemExit(
            "npm is needed to fetch Pyodide. Install Node.js, or give a Pyodide distribution: --pyodide FILE"
        )
    folder = work / f"pyodide-{version}"
    if not (folder / "package" / CORE[-1]).is_file():
        folder.mkdir(exist_ok=True)
        command = ["npm", "pack", f"pyodide@{version}", "--silent", "--pack-destination", str(folder)]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd=work)
        with tarfile.open(next(folder.glob("*.tgz"))) as archive:
            archive.extractall(folder, filter="data")
    return folder / "package"


def unpacked(given: Path, work: Path) -> Path:
    """The folder of a Pyodide distribution that was given as a folder or a tar file."""
    folder = given
    if not given.is_dir():
        folder = work / "pyodide-given"
        shutil.rmtree(folder, ignore_errors=True)
        with tarfile.open(given) as archive:
            archive.extractall(folder, filter="data")
    found = sorted(folder.rglob("pyodide-lock.json"))
    if not found:
        raise SystemExit(f"{given} is no Pyodide distribution: there is no pyodide-lock.json in it.")
    return found[0].parent


def our_wheel(work: Path) -> Wheel:
    """coursekit itself."""
    folder = work / "coursekit-wheel"
    shutil.rmtree(folder, ignore_errors=True)
    _pip("wheel", "--no-deps", "--wheel-dir", str(folder), str(ROOT))
    return Wheel.read(next(folder.glob("*.whl")))


def pip_wheels(names: list[str], python: str, work: Path, lock: dict | None = None) -> list[Wheel]:
    """Wheels of our pinned versions that the browser can load: pure ones, or with ``lock`` those compiled for it."""
    pins = dict(line.split("==") for line in (ROOT / "constraints.txt").read_text("utf-8").split())
    wanted = [f"{name}=={pins[name]}" for name in names]
    tags = ["py", "none", "any"]
    if lock is not None:
        tags = ["cp", f"cp{python.replace('.', '')}", f"pyemscripten_{lock['info']['abi_version']}_wasm32"]
    return [Wheel.read(file) for file in _downloaded(wanted, python, work, tags)]


def _downloaded(wanted: list[str], python: str, work: Path, tags: list[str]) -> list[Path]:
    """The files of these requirements; what was downloaded before is taken again."""
    implementation, abi, platform = tags
    folder = work / "wheels" / platform
    folder.mkdir(parents=True, exist_ok=True)
    missing = [one for one in wanted if not _file(folder, one)]
    if missing:
        options = ["--no-deps", "--only-binary=:all:", "--implementation", implementation, "--abi", abi]
        _pip("download", *options, "--platform", platform, "--python-version", python, "-d", str(folder), *missing)
    return [found for one in wanted if (found := _file(folder, one))]


def _file(folder: Path, requirement: str) -> Path | None:
    name, _, version = requirement.partition("==")
    return next(iter(sorted(folder.glob(f"{canonicalize_name(name).replace('-', '_')}-{version}-*.whl"))), None)


def _pip(*words: str) -> None:
    command = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet", *words]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(
            f"pip {words[0]} did not finish. Is there a network connection?\n{done.stderr.strip()[-2000:]}"
        )


def lite(out: Path, folder: Path) -> None:
    """Runs ``jupyter lite build`` on the staged contents."""
    shutil.rmtree(out, ignore_errors=True)
    extensions = Path(sys.prefix) / "share" / "jupyter" / "labextensions"
    config = {
        "apps": ["lab"],
        "contents": ["files"],
        "lite_dir": str(folder),
        "output_dir": str(out),
        "cache_dir": str(folder / "cache"),
        "no_sourcemaps": True,
        "no_unused_shared_packages": True,
        # What else this environment has in its JupyterLab is no matter of the reader's.
        "ignore_sys_prefix": ["federated_extensions"],
        "federated_extensions": [str(extensions / name) for name in EXTENSIONS],
    }
    _write_json(folder / "jupyter_lite_config.json", {"LiteBuildConfig": config})
    _write_json(folder / "overrides.json", NO_NEWS)
    command = [sys.executable, "-m", "jupyterlite_core", "build", "--config", str(folder / "jupyter_lite_config.json")]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=folder)
    if done.returncode or not (out / "lab" / "index.html").is_file():
        raise SystemExit(f"jupyter lite build did not finish:\n{(done.stdout + done.stderr)[-3000:]}")
    about = json.loads((out / "jupyter-lite.json").read_text("utf-8"))
    kernel = about["jupyter-config-data"].setdefault("litePluginSettings", {}).setdefault(PLUGIN, {})
    kernel["pyodideUrl"] = "./static/pyodide/pyodide.mjs"
    kernel["loadPyodideOptions"] = {"env": {"COURSEKIT_HOME": PROGRESS, "HOME": "/home/pyodide"}}
    about["jupyter-config-data"]["appName"] = "Café Lumbre"
    _write_json(out / "jupyter-lite.json", about)


def lay_pyodide(
    target: Path, distribution: Path, lock: dict, wheels: list[Wheel], work: Path, address: str
) -> list[str]:
    """Lays Pyodide and all wheels that can be had into the site; returns the packages that come from ``address``."""
    target.mkdir(parents=True, exist_ok=True)
    for name in CORE:
        shutil.copy(distribution / name, target / name)
    for wheel in wheels:
        shutil.copy(wheel.file, target / wheel.file.name)
    python = lock["info"]["python"].rpartition(".")[0]
    lock = browser_lock.added(lock, wheels)
    names = set(browser_lock.closure(lock, [*KERNEL_NEEDS, "coursekit"]))
    needed = [lock["packages"][name] for name in sorted(names)]
    missing = [
        one for one in needed if not any((folder / one["file_name"]).is_file() for folder in (distribution, target))
    ]
    # Pyodide's own builds of pure packages are the same files as everywhere: the site has them, whoever opens it.
    pure = [f"{one['name']}=={one['version']}" for one in missing if _is_pure(one)]
    for file in _downloaded(pure, python, work, ["py", "none", "any"]):
        shutil.copy(file, target / file.name)

    def here(entry: dict) -> Path | None:
        if (distribution / entry["file_name"]).is_file():
            shutil.copy(distribution / entry["file_name"], target / entry["file_name"])
        if (target / entry["file_name"]).is_file():
            return target / entry["file_name"]
        return _file(target, f"{entry['name']}=={entry['version']}") if _is_pure(entry) else None

    lock, away = browser_lock.placed(lock, here, address)
    browser_lock.write(lock, target / "pyodide-lock.json")
    return [name for name in away if name in names]


def _is_pure(entry: dict) -> bool:
    return entry["file_name"].endswith("-none-any.whl")


def _write_json(path: Path, value: object) -> None:
    path.write_text(json.dumps(value, ensure_ascii=False, indent=1), encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
