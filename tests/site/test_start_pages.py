"""The start pages, made from the notebooks as they are committed."""

import html
import json
import re
import string
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import parse_qs, urlparse

import pytest
import start_pages

from coursekit import cli, links

ROOT = Path(__file__).parents[2]
FACTS = {"version": "1.2.3", "pyodide": "314"}


@pytest.fixture(scope="module")
def out(tmp_path_factory):
    folder = tmp_path_factory.mktemp("pages")
    start_pages.write_pages(ROOT, folder, FACTS)
    return folder


def outline(page):
    """Headings and lists of a page: what both languages must share."""
    found = []
    parser = HTMLParser()
    parser.handle_starttag = lambda tag, attrs: (
        found.append(tag) if tag in ("h1", "h2", "ol", "ul", "li", "tr", "th", "td", "kbd") else None
    )
    parser.feed(page)
    return found


@pytest.mark.parametrize("lang", ["es", "en"])
def test_every_notebook_of_the_language_is_linked_once_or_more(out, lang):
    page = (out / f"{lang}.html").read_text("utf-8")
    found = [html.unescape(link) for link in re.findall(r'href="(lab/[^"]+)"', page)]
    linked = {parse_qs(urlparse(link).query)["path"][0] for link in found}
    assert linked == {name for name in links.pages(ROOT) if name.split("/")[1] == lang}


@pytest.mark.parametrize("lang", ["es", "en"])
def test_a_row_carries_the_title_of_its_lesson(out, lang):
    page = (out / f"{lang}.html").read_text("utf-8")
    for path in sorted((ROOT / "notebooks" / lang).glob("[0-9]*.ipynb")):
        title = "".join(json.loads(path.read_text("utf-8"))["cells"][0]["source"]).splitlines()[0].lstrip("# ")
        assert f">{html.escape(title)}</a>" in page


def test_both_languages_say_the_same_things_in_the_same_order(out):
    es, en = (outline((out / f"{lang}.html").read_text("utf-8")) for lang in ("es", "en"))
    assert es == en


@pytest.mark.parametrize("name", ["index.html", "es.html", "en.html"])
def test_no_page_leads_out_of_the_site_or_carries_a_place_that_was_not_filled(out, name):
    page = (out / name).read_text("utf-8")
    assert not re.search(r'(href|src)="(/|https?:|//)', page)
    assert not re.search(r"\$\w", page)
    assert "1.2.3" in page or name == "index.html"


@pytest.mark.parametrize("lang", ["es", "en"])
def test_every_place_of_a_page_is_one_that_is_filled(lang):
    asked = string.Template((start_pages.PAGES / f"{lang}.html").read_text("utf-8")).get_identifiers()
    assert set(asked) == {*FACTS, *start_pages.BESIDE, "lessons", "first"}


def test_what_the_lab_reads_from_the_page_above_it_is_there(out):
    # JupyterLite's lab stays blank where it is not.
    assert '<script id="jupyter-config-data" type="application/json">{}</script>' in (out / "index.html").read_text(
        "utf-8"
    )


@pytest.mark.parametrize("lang", ["es", "en"])
def test_the_page_says_how_to_keep_ones_work(out, lang):
    page = (out / f"{lang}.html").read_text("utf-8")
    for verb in ("ex.download()", "ex.restore(", "ex.submit()"):
        assert verb in page


def test_the_addresses_for_a_class_are_printed_for_every_notebook(monkeypatch, capsys):
    monkeypatch.chdir(ROOT)
    assert cli.main(["links", "--site", "https://ana.example/curso/"]) == 0
    rows = [line.split("\t") for line in capsys.readouterr().out.splitlines()]
    assert [page for page, _ in rows] == links.pages(ROOT)
    for page, address in rows:
        assert address.startswith("https://ana.example/curso/lab/index.html?path=")
        assert parse_qs(urlparse(address).query)["path"] == [page]


def test_an_address_of_another_kind_is_refused_in_one_sentence(monkeypatch, capsys):
    monkeypatch.chdir(ROOT)
    assert cli.main(["--messages", "en", "links", "--site", "ana.example"]) == 2
    assert "ana.example does not begin with https://" in capsys.readouterr().err
