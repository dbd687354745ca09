"""The list of packages that the browser loads from, on wheels made for the test."""

import hashlib
import zipfile

import browser_lock
import build_site
import pytest
from browser_lock import Wheel

PYTHON = "3.14.2"


def wheel(folder, name, version="1.0", requires=(), tag="py3-none-any", modules=None):
    file = folder / f"{name.replace('-', '_')}-{version}-{tag}.whl"
    about = [f"Name: {name}", f"Version: {version}", *(f"Requires-Dist: {one}" for one in requires)]
    with zipfile.ZipFile(file, "w") as archive:
        for module in modules or [f"{name.replace('-', '_')}/__init__.py"]:
            archive.writestr(module, "")
        archive.writestr(f"{name.replace('-', '_')}-{version}.dist-info/METADATA", "\n".join(about) + "\n\nWords.\n")
    return file


def listed(name, version="1.0", depends=(), tag="py3-none-any"):
    return {
        "name": name,
        "version": version,
        "file_name": f"{name}-{version}-{tag}.whl",
        "depends": list(depends),
        "imports": [name],
        "sha256": "x",
    }


def lock(*entries):
    return {"info": {"python": PYTHON, "abi_version": "2026_0"}, "packages": {one["name"]: one for one in entries}}


def test_a_wheel_says_its_name_its_needs_and_what_it_imports(tmp_path):
    made = wheel(
        tmp_path,
        "Two-Words",
        "2.1",
        ["numpy>=1", "tests; extra == 'test'"],
        modules=["two_words/__init__.py", "beside.py"],
    )
    read = Wheel.read(made)
    assert (read.name, read.version, read.is_pure) == ("two-words", "2.1", True)
    assert read.imports == ("beside", "two_words")
    assert [one.name for one in browser_lock.needs(read, PYTHON)] == ["numpy"]


def test_markers_are_read_as_the_browser_reads_them(tmp_path):
    requires = [
        "a; sys_platform == 'emscripten'",
        "b; sys_platform == 'win32'",
        "c; python_version >= '3.14'",
        "d; python_version < '3.14'",
    ]
    read = Wheel.read(wheel(tmp_path, "asking", requires=requires))
    assert [one.name for one in browser_lock.needs(read, PYTHON)] == ["a", "c"]


def test_a_wheel_stands_in_the_list_with_its_needs_and_its_digest(tmp_path):
    ours = Wheel.read(wheel(tmp_path, "coursekit", requires=["numpy>=2", "widgetsnbextension"]))
    made = browser_lock.added(lock(listed("numpy", "2.4.6"), listed("tzdata")), [ours])["packages"]["coursekit"]
    # The page's half of the widgets is no package in Python; time zones are one in the browser alone.
    assert made["depends"] == ["numpy", "tzdata"]
    assert made["imports"] == ["coursekit"]
    assert made["sha256"] == hashlib.sha256(ours.file.read_bytes()).hexdigest()


def test_our_version_takes_the_place_of_theirs_however_it_is_spelt(tmp_path):
    ours = Wheel.read(wheel(tmp_path, "pydantic-core", "2.50.4"))
    packages = browser_lock.added(lock(listed("pydantic_core", "2.41.5")), [ours])["packages"]
    assert [entry["version"] for entry in packages.values()] == ["2.50.4"]


@pytest.mark.parametrize("need", ["pandas>=3.0,<4", "matplotlib"])
def test_what_the_browser_could_not_load_is_refused_when_the_site_is_built(tmp_path, need):
    ours = Wheel.read(wheel(tmp_path, "coursekit", requires=[need]))
    with pytest.raises(ValueError, match=f"coursekit needs {need.split('>')[0]}"):
        browser_lock.added(lock(listed("pandas", "2.3.3"), listed("tzdata")), [ours])


def test_all_that_is_needed_is_followed_to_the_end_and_round():
    found = browser_lock.closure(
        lock(listed("a", depends=["B_b"]), listed("b-b", depends=["c"]), listed("c", depends=["a"]), listed("d")), ["a"]
    )
    assert found == ["a", "b-b", "c"]


@pytest.mark.parametrize("whole", [False, True])
def test_a_whole_pyodide_leaves_nothing_to_be_fetched(tmp_path, whole):
    distribution, target, work = tmp_path / "pyodide", tmp_path / "site", tmp_path / "work"
    distribution.mkdir()
    for name in build_site.CORE:
        (distribution / name).write_text("{}")
    tag = "cp314-cp314-pyemscripten_2026_0_wasm32"
    numpy = wheel(distribution, "numpy", "2.4.6", tag=tag)
    if not whole:
        numpy.unlink()
    known = lock(listed("numpy", "2.4.6", tag=tag), listed("tzdata"), listed("sympy"))
    wheel(distribution, "tzdata")
    away = build_site.lay_pyodide(
        target,
        distribution,
        known,
        [Wheel.read(wheel(tmp_path, "coursekit", requires=["numpy"]))],
        work,
        "https://example.org/full/",
    )
    made = browser_lock.read(target / "pyodide-lock.json")["packages"]
    assert away == ([] if whole else ["numpy"])
    assert made["numpy"]["file_name"] == (numpy.name if whole else f"https://example.org/full/{numpy.name}")
    assert made["tzdata"]["file_name"] == "tzdata-1.0-py3-none-any.whl"
    assert made["tzdata"]["sha256"] == hashlib.sha256((target / "tzdata-1.0-py3-none-any.whl").read_bytes()).hexdigest()
    # What the course does not need can still be asked for by a learner.
    assert made["sympy"]["file_name"] == "https://example.org/full/sympy-1.0-py3-none-any.whl"


def test_a_folder_that_is_no_pyodide_is_refused_in_one_sentence(tmp_path):
    with pytest.raises(SystemExit, match="is no Pyodide distribution"):
        build_site.unpacked(tmp_path, tmp_path)


def test_pyodide_without_npm_says_what_to_do(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(SystemExit, match="npm is needed"):
        build_site.fetched_core("314.0.6", tmp_path)
