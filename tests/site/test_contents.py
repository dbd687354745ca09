"""What lies in the built site: the course as it is committed, links that lead somewhere, wheels that are whole."""

import base64
import csv
import hashlib
import html
import io
import json
import re
import zipfile
from email.parser import HeaderParser
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlparse

import browser_lock
import build_site
import pytest
from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name

pytestmark = [pytest.mark.site, pytest.mark.release]
ROOT = Path(__file__).parents[2]
PAGES = ("index.html", "es.html", "en.html")


@pytest.fixture(scope="module")
def lock(site):
    return browser_lock.read(site / "static" / "pyodide" / "pyodide-lock.json")


@pytest.fixture(scope="module")
def wheel(site):
    return zipfile.ZipFile(next((site / "static" / "pyodide").glob("coursekit-*.whl")))


def addresses(page):
    return [html.unescape(found) for found in re.findall(r'(?:href|src)="([^"]+)"', page.read_text("utf-8"))]


def indexed(site):
    """The files that the lab's list shows, as it reads them."""
    found = set()
    for listing in (site / "api" / "contents").rglob("all.json"):
        found |= {
            one["path"] for one in json.loads(listing.read_text("utf-8"))["content"] if one["type"] != "directory"
        }
    return found


@pytest.mark.parametrize("name", PAGES)
def test_every_link_of_the_start_pages_leads_to_something_in_the_site(site, name):
    known, lost = indexed(site), []
    for link in addresses(site / name):
        parts = urlparse(link)
        # Relative to the page, whichever folder of whichever host it lies in.
        assert (parts.scheme, parts.netloc) == ("", ""), link
        assert not link.startswith("/"), link
        there = (site / unquote(parts.path)).is_file()
        opened = parse_qs(parts.query).get("path", [])
        if not there or any(page not in known or not (site / "files" / page).is_file() for page in opened):
            lost.append(link)
    assert lost == []


@pytest.mark.parametrize("lang", ["es", "en"])
def test_every_notebook_of_a_language_is_one_click_away(site, lang):
    wanted = {
        path.relative_to(ROOT).as_posix()
        for tree in ("notebooks", "exercises", "solutions")
        for path in (ROOT / tree / lang).glob("*.ipynb")
    }
    linked = {
        page for link in addresses(site / f"{lang}.html") for page in parse_qs(urlparse(link).query).get("path", [])
    }
    assert len(wanted) > 100
    assert linked == wanted


def test_the_notebooks_are_the_committed_ones_but_for_their_kernel(site):
    for path in [path for tree in ("notebooks", "exercises", "solutions") for path in (ROOT / tree).rglob("*.ipynb")]:
        if ".ipynb_checkpoints" in path.parts:
            continue
        ours, theirs = (json.loads(one.read_text("utf-8")) for one in (path, site / "files" / path.relative_to(ROOT)))
        assert theirs["metadata"].pop("kernelspec")["name"] == "python"
        ours["metadata"].pop("kernelspec")
        assert ours == theirs, path.name


def test_the_data_are_there(site):
    for path in (ROOT / "data").rglob("*"):
        if path.is_file():
            assert (site / "files" / path.relative_to(ROOT)).read_bytes() == path.read_bytes()


def test_the_lab_finds_its_settings_in_the_start_page(site):
    # Without this script in the page above it the lab stays blank.
    found = re.search(
        r'<script id="jupyter-config-data" type="application/json">(.*?)</script>',
        (site / "index.html").read_text("utf-8"),
        re.S,
    )
    assert json.loads(found[1]) == {}
    about = json.loads((site / "jupyter-lite.json").read_text("utf-8"))["jupyter-config-data"]
    kernel = about["litePluginSettings"][build_site.PLUGIN]
    assert (site / kernel["pyodideUrl"]).is_file()
    assert kernel["loadPyodideOptions"]["env"]["COURSEKIT_HOME"].startswith("/drive/")
    names = {one["name"] for one in about["federated_extensions"]}
    assert names == set(build_site.EXTENSIONS)


def test_nothing_of_the_building_machine_is_in_the_site(site):
    for path in [
        *site.glob("*.json"),
        *site.glob("*.html"),
        *site.rglob("all.json"),
        site / "lab" / "jupyter-lite.json",
    ]:
        said = path.read_text("utf-8")
        assert str(ROOT) not in said
        assert str(site.parent) not in said


def test_every_file_of_the_list_is_whole_or_compiled_and_from_pyodide(site, lock):
    from jupyterlite_pyodide_kernel.constants import PYODIDE_CDN_URL

    folder = site / "static" / "pyodide"
    names = browser_lock.closure(lock, [*build_site.KERNEL_NEEDS, "coursekit"])
    assert {"coursekit", "numpy", "pandas", "seaborn", "ipywidgets", "anywidget", "tzdata", "micropip"} <= set(names)
    for name in names:
        entry = lock["packages"][name]
        if "://" in entry["file_name"]:
            assert entry["file_name"].startswith(PYODIDE_CDN_URL)
            assert entry["file_name"].endswith("_wasm32.whl"), f"{name} is pure: the site should have it"
        else:
            assert hashlib.sha256((folder / entry["file_name"]).read_bytes()).hexdigest() == entry["sha256"], name


def test_all_that_coursekit_needs_is_in_the_list_in_a_version_that_it_takes(lock, site):
    ours = browser_lock.Wheel.read(next((site / "static" / "pyodide").glob("coursekit-*.whl")))
    known = {name.lower().replace("_", "-"): entry["version"] for name, entry in lock["packages"].items()}
    wanted = browser_lock.needs(ours, lock["info"]["python"])
    assert {one.name for one in wanted} >= {"numpy", "pandas", "scipy", "matplotlib", "seaborn", "pydantic"}
    for one in wanted:
        assert one.specifier.contains(known[one.name.lower()]), one


def test_the_wheel_says_what_it_takes(wheel):
    name = next(name for name in wheel.namelist() if name.endswith(".dist-info/METADATA"))
    about = HeaderParser().parsestr(wheel.read(name).decode("utf-8"))
    said = {re.split(r"[<>=~! ;]", one)[0]: one for one in about.get_all("Requires-Dist") if "extra ==" not in one}
    assert SpecifierSet(said["pandas"].removeprefix("pandas")) == SpecifierSet(">=3.0,<4")
    assert SpecifierSet(about["Requires-Python"]) == SpecifierSet(">=3.11")


def test_the_wheel_is_whole_and_holds_the_package_alone(wheel):
    record = next(name for name in wheel.namelist() if name.endswith(".dist-info/RECORD"))
    rows = list(csv.reader(io.StringIO(wheel.read(record).decode("utf-8"))))
    assert {row[0] for row in rows} == set(wheel.namelist())
    for name, digest, _ in rows:
        if name != record:
            wanted = base64.urlsafe_b64encode(hashlib.sha256(wheel.read(name)).digest()).rstrip(b"=").decode()
            assert digest == f"sha256={wanted}", name
    folder = record.rpartition("/")[0]
    assert {name.partition("/")[0] for name in wheel.namelist()} == {"coursekit", folder}
    for name in wheel.namelist():
        assert not re.search(
            r"(^|/)(tests?|notebooks|solutions|exercises|\.ipynb_checkpoints|__pycache__)(/|$)|\.ipynb$", name
        ), name


def test_the_wheel_lacks_nothing_that_the_package_reads(wheel):
    here = {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "coursekit").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts and path.suffix != ".pyc"
    }
    assert here - set(wheel.namelist()) == set()
    assert "coursekit/loyalty/programmes/repaired.yaml" in wheel.namelist()


def test_the_versions_that_are_tried_outside_are_those_of_the_browser(lock):
    # make test-browser-versions installs these.
    pins = dict(line.split("==") for line in (ROOT / "site" / "versions.txt").read_text("utf-8").split())
    known = {canonicalize_name(name): entry["version"] for name, entry in lock["packages"].items()}
    assert {name: known[name] for name in pins} == pins
    compiled = {
        canonicalize_name(name)
        for name in browser_lock.closure(lock, ["coursekit"])
        if "://" in lock["packages"][name]["file_name"]
    }
    assert compiled <= set(pins)
