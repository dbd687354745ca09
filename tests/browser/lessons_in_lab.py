"""Lessons as readers open them: in JupyterLab, every cell run, every widget on the screen.

``make browser-lessons``, or this file with FOLDER [--only 5.1a …] [--lang es en], runs all of them and writes what was
seen, a line each, into FOLDER/results.md; what is there and passed is not run again. It ends with 1 where one failed.
"""

import argparse
import contextlib
import functools
import json
import os
import sys
import tempfile
from pathlib import Path

import browser_lab as lab

ROOT = Path(__file__).parents[2]
LANGUAGES = ("es", "en")
# What stands below the cells when all have run: errors, and widgets that were promised and are not there.
SEEN = """() => {
  const found = { errors: [], unrun: 0, widgets: 0, blank: 0, kinds: [] };
  for (const cell of jupyterapp.shell.currentWidget.content.widgets) {
    if (cell.model.type !== 'code') continue;
    if (cell.model.executionCount === null && cell.model.sharedModel.getSource().trim()) found.unrun += 1;
    for (const area of cell.node.querySelectorAll('.jp-OutputArea-output')) {
      if (area.dataset.mimeType === 'application/vnd.jupyter.stderr') found.errors.push(area.innerText.slice(0, 300));
    }
    for (let i = 0; i < cell.outputArea.model.length; i++) {
      const output = cell.outputArea.model.get(i);
      if (output.type === 'error') found.errors.push(`${output.toJSON().ename}: ${output.toJSON().evalue}`.slice(0, 300));
      if (!output.data['application/vnd.jupyter.widget-view+json']) continue;
      found.widgets += 1;
      const drawn = cell.node.querySelectorAll('.jp-OutputArea-output')[i];
      if (!drawn || drawn.querySelector('.jupyter-widgets-error-widget') || drawn.offsetHeight < 20) found.blank += 1;
      // As Python calls it: the first word of its text.
      found.kinds.push((output.data['text/plain'] ?? '').split('(')[0]);
    }
  }
  return found;
}"""


def notebooks(lang):
    """The built notebooks of a language, each with what it is called for short: ``5.1a``, ``index``."""
    return {path.stem.partition("_")[0]: path for path in sorted((ROOT / "notebooks" / lang).glob("*.ipynb"))}


@functools.cache
def kinds():
    """The classes of coursekit.widgets that are widgets."""
    import ipywidgets

    from coursekit import widgets

    classes = [getattr(widgets, name) for name in widgets.__all__ if name[0].isupper()]
    return {one.__name__ for one in classes if issubclass(one, ipywidgets.Widget)}


@functools.cache
def widgets_of(path):
    """The widgets that stand in a built notebook."""
    shown = set()
    for cell in json.loads(path.read_text("utf-8"))["cells"]:
        for output in cell.get("outputs", []):
            text = "".join(output.get("data", {}).get("text/plain", ""))
            shown.add(text.partition("(")[0])
    return shown & kinds()


class Reader:
    """Opens one lesson after the other in one page."""

    def __init__(self, browser, server):
        self.browser, self.server, self.page = browser, server, None
        self.open = contextlib.ExitStack()

    def close(self):
        self.open.close()
        self.page = None

    def run(self, path, seconds=300):
        """Opens a notebook and runs it; what is wrong with it, as sentences, and the widgets that were seen."""
        address = self.server.copied(path)
        try:
            if self.page is None:
                self.page = self.open.enter_context(lab.opened(self.browser, address))
            else:
                lab.opened_next(self.page, path.name)
            return self._run(seconds)
        except BaseException:
            self.close()
            raise

    def _run(self, seconds):
        page = self.page
        page.run_all()
        lab.ran_all(page, seconds)
        # A widget is drawn a moment after its cell has run.
        with contextlib.suppress(TimeoutError):
            lab.wait_for(lambda: not page.evaluate(SEEN)["blank"], 30)
        seen = page.evaluate(SEEN)
        wrong = [*seen["errors"], *(f"in the page: {error}" for error in page.errors)]
        if seen["unrun"]:
            wrong.append(f"{seen['unrun']} cells did not run")
        if seen["blank"]:
            wrong.append(f"{seen['blank']} of {seen['widgets']} widgets are not on the screen")
        return wrong, seen["kinds"]


def smallest_set():
    """Notebooks that show every widget of the lessons, as few as can be found; languages take turns."""
    left = {id: widgets_of(path) for id, path in notebooks("en").items()}
    wanted, chosen = set().union(*left.values()), []
    while wanted:
        # The one with most that is missing, of several the one with fewest others.
        id = max(left, key=lambda one: (len(left[one] & wanted), -len(left[one])))
        chosen.append(id)
        wanted -= left[id]
    return {id: LANGUAGES[n % 2] for n, id in enumerate(sorted(chosen))}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", nargs="*", help="lessons, by id; they are run even where they passed before")
    parser.add_argument("--lang", nargs="+", default=LANGUAGES)
    given = parser.parse_args()
    os.environ["COURSEKIT_PROGRESS"] = "off"
    chromium = lab.chromium_here() or sys.exit("There is no chromium here.")
    given.folder.mkdir(parents=True, exist_ok=True)
    kept = given.folder / "results.json"
    results = json.loads(kept.read_text("utf-8")) if kept.exists() else {}
    wanted = {f"{id} {lang}": path for lang in given.lang for id, path in notebooks(lang).items()}
    if given.only:
        wanted = {name: path for name, path in wanted.items() if name.split()[0] in given.only}
        if not wanted:
            sys.exit(f"There is no lesson {', '.join(given.only)}. These are: {', '.join(notebooks('en'))}.")
    else:
        wanted = {name: path for name, path in wanted.items() if results.get(name) != [] or _changed(kept, path)}
    with (
        tempfile.TemporaryDirectory() as home,
        lab.jupyterlab(Path(home)) as server,
        lab.browser_of(chromium) as browser,
    ):
        reader = Reader(browser, server)
        for name, path in wanted.items():
            try:
                results[name], _ = reader.run(path)
            except Exception as failed:  # the next lesson is run all the same
                results[name] = [f"{type(failed).__name__}: {str(failed).splitlines()[0]}"]
            print(f"{name}: {'; '.join(results[name]) or 'runs'}", flush=True)
            kept.write_text(json.dumps(results, indent=1, ensure_ascii=False), "utf-8")
            write_page(given.folder / "results.md", results)
        reader.close()
    failed = [name for name, wrong in results.items() if wrong]
    print(f"{len(results)} lessons: {len(results) - len(failed)} run, {len(failed)} do not.")
    return int(bool(failed))


def _changed(kept, path):
    return path.stat().st_mtime > kept.stat().st_mtime


def write_page(path, results):
    """One line for each lesson, those that failed first."""
    failed = sum(bool(wrong) for wrong in results.values())
    lines = ["# Lessons in JupyterLab", "", f"{len(results)} opened and run, {failed} of them with a fault.", ""]
    lines += ["| lesson | what was seen |", "| --- | --- |"]
    for name, wrong in sorted(results.items(), key=lambda one: (not one[1], one[0])):
        lines.append(f"| {name} | {'<br>'.join(wrong).replace('|', '¦') or 'runs'} |")
    path.write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    sys.exit(main())
