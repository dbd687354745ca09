"""Pictures of screens, compared loosely: another font passes, a broken screen does not.

What is kept is small and grey. Two pictures are laid on one grid, a cell some dozens of pixels wide; a cell agrees
where some cell near it in the other picture is about as dark. Letters of another font move ink about within that
distance. Where a part is missing, without its style or somewhere else, whole regions differ.
"""

import io
import os
from pathlib import Path

import numpy as np
from PIL import Image

KEPT = Path(__file__).parent / "screens"
WIDTH = 160  # of what is kept, in pixels
CELLS = 32  # across and down
NEAR = 2  # cells
DARKER = 12  # levels of grey, of 255
MOST = 0.032  # of all cells may differ
HIGH = 1.3  # of the width: what is below has to be scrolled to, and is not compared
HEIGHTS = 0.2  # how much higher or lower a screen may be: lines break elsewhere


def picture(page, part):
    """A part of a page. All of it must fit in the window: JupyterLab scrolls by itself, and would hide the rest."""
    page.evaluate("() => document.activeElement?.blur()")
    before = page.viewport_size
    page.set_viewport_size({**before, "height": round(part.bounding_box()["height"]) + 400})
    part.scroll_into_view_if_needed()
    try:
        return part.screenshot(animations="disabled")
    finally:
        page.set_viewport_size(before)


def small(png):
    """The upper part of a picture, as it is kept."""
    image = Image.open(io.BytesIO(png)).convert("L")
    image = image.crop((0, 0, image.width, min(image.height, round(HIGH * image.width))))
    return image.resize((WIDTH, max(1, round(WIDTH * image.height / image.width))), Image.Resampling.BOX)


def grid(image):
    return np.asarray(image.resize((CELLS, CELLS), Image.Resampling.BOX), dtype=float)


def apart(one, other):
    """The share of cells that differ, seen from either picture."""
    return max(_unmatched(one, other), _unmatched(other, one))


def _unmatched(one, other):
    wide = np.pad(other, NEAR, mode="edge")
    turns = range(2 * NEAR + 1)
    near = np.stack([wide[y : y + CELLS, x : x + CELLS] for y in turns for x in turns])
    return float((np.abs(near - one).min(axis=0) > DARKER).mean())


def faults(png, name, folder=KEPT):
    """What is wrong with the screen ``name``, as sentences; COURSEKIT_SCREENS=write keeps it as it is now."""
    now, path = small(png), folder / f"{name}.png"
    if float(np.asarray(now, dtype=float).std()) < 4:
        return [f"{name}: the screen is blank"]
    if os.environ.get("COURSEKIT_SCREENS") == "write":
        folder.mkdir(exist_ok=True)
        now.save(path, optimize=True)
    kept = Image.open(path)
    found = []
    if abs(now.height / kept.height - 1) > HEIGHTS:
        found.append(f"{name}: {now.height} high where {kept.height} is kept, at a width of {WIDTH}")
    share = apart(grid(now), grid(kept))
    if share > MOST:
        found.append(f"{name}: {100 * share:.1f}% of the screen looks different")
    return found
