"""axe-core in a page: what it finds wrong, as lines to read.

It comes from npm (``npm install --prefix tests/browser/node --no-package-lock``); without it these tests are skipped.
"""

from pathlib import Path

import pytest

AXE = Path(__file__).parent / "node" / "node_modules" / "axe-core" / "axe.min.js"
# What stops people: it is not for a person to decide whether these matter.
GRAVE = ("serious", "critical")
RUN = """async ([include, exclude]) => {
  const found = await axe.run({ include, exclude }, { resultTypes: ['violations'] });
  return found.violations.flatMap(({ id, impact, help, nodes }) => nodes.map((node) => (
    { id, impact: node.impact ?? impact, help, where: node.target.join(' '), html: node.html.slice(0, 160) })));
}"""


def faults(page, include, exclude=()):
    """Serious and critical faults within these selectors, a line each."""
    if not AXE.exists():
        pytest.skip("axe-core is not here: npm install --prefix tests/browser/node --no-package-lock")
    if not page.evaluate("() => Boolean(window.axe)"):
        page.evaluate(AXE.read_text("utf-8"))
    there = [selector for selector in include if page.locator(selector).count()]
    assert there, f"nothing on the page is {include}"
    found = page.evaluate(RUN, [[[one] for one in there], [[one] for one in exclude if page.locator(one).count()]])
    return [f"{one['id']}: {one['help']} · {one['where']} · {one['html']}" for one in found if one["impact"] in GRAVE]
