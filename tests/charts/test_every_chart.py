"""What holds for each chart: its words name its figures, its bytes stay, nothing stays open."""

import hashlib
import os
import re
import subprocess
import sys
from html import unescape
from inspect import signature
from pathlib import Path

import matplotlib as mpl
import numpy as np
import pytest
from matplotlib.colors import to_hex, to_rgb
from matplotlib.patches import Rectangle

from coursekit import charts
from coursekit.charts import theme

HERE = Path(__file__).parent


def test_every_public_chart_has_a_case(cases):
    assert set(cases) == set(charts.__all__) - {"Chart"}


def test_description_names_the_figures(name, cases, chart_in, lang):
    chart = chart_in(name, lang)
    numbers = re.findall(r"[−-]?\d+(?:\.\d+)?", chart.description.replace("\u202f", ""))
    for figure in cases[name][1]:
        assert figure in numbers, (figure, chart.description)
    assert len(set(numbers)) >= 2


def test_each_language_has_its_own_words(name, chart_in):
    spanish, english = chart_in(name, "es"), chart_in(name, "en")
    assert spanish.title != english.title
    assert spanish.description != english.description
    assert spanish.data.equals(english.data)


def test_alternative_text_is_the_description(name, chart_in, lang):
    chart = chart_in(name, lang)
    html = chart._repr_html_()
    assert html.startswith("<figure")
    assert unescape(re.search(r'<img alt="([^"]*)"', html)[1]) == chart.description
    assert unescape(re.search(r"<figcaption[^>]*>(.*)</figcaption>", html)[1]) == chart.description
    assert len(re.findall(r'src="data:image/png;base64,[A-Za-z0-9+/=]+"', html)) == 1
    assert chart._repr_mimebundle_() == {"text/plain": f"{chart.title}\n{chart.description}", "text/html": html}


def test_each_takes_a_title(name):
    assert signature(getattr(charts, name)).parameters["title"].default is None


def test_pictures_are_small(chart):
    assert len(chart.png) <= 30_000


def test_colours_come_from_the_palette(chart):
    allowed = {to_hex(colour) for colour in theme.PALETTE}
    axes = chart.figure.axes[0]
    bars = {to_hex(p.get_facecolor()) for p in axes.patches if isinstance(p, Rectangle)}
    assert bars | {to_hex(to_rgb(line.get_color())) for line in axes.get_lines()} <= allowed


def test_bars_start_at_zero(chart):
    axes = chart.figure.axes[0]
    bars = [p for p in axes.patches if isinstance(p, Rectangle) and p.get_height()]
    low, high = axes.get_ylim()
    assert not bars or low <= 0 < high
    assert all(bar.get_y() == 0 for bar in bars)


def test_text_is_at_least_as_large_as_the_notebooks(chart):
    texts = [t for t in chart.figure.findobj(mpl.text.Text) if t.get_text().strip() and t.get_visible()]
    # 11 points at 100 pixels an inch are 15 pixels: the notebook's own text has 14.
    assert min(t.get_fontsize() for t in texts) >= 11


def test_text_stays_inside_the_picture(name, chart_in, lang):
    figure = chart_in(name, lang).figure
    renderer = figure.canvas.get_renderer()
    for text in figure.findobj(mpl.text.Text):
        if text.get_text().strip() and text.get_visible():
            box = text.get_window_extent(renderer)
            # Ticks beyond the axis are not drawn; all else has to fit.
            on_axis = text in figure.axes[0].get_xticklabels() + figure.axes[0].get_yticklabels()
            # Half a pixel: versions of matplotlib measure a letter a little differently.
            assert on_axis or (box.x0 >= -0.5 and box.x1 <= figure.bbox.width + 0.5), text.get_text()


def test_no_pyplot_figure_stays_open(chart):
    import matplotlib.pyplot as plt

    assert chart.png
    assert plt.get_fignums() == []


@pytest.mark.parametrize("some", ["nps_answers", "retention_triangle", "clv_by_period"])
def test_the_readers_settings_neither_matter_nor_change(some, cases, chart_in):
    with mpl.rc_context({"font.size": 30, "axes.facecolor": "red", "lines.linewidth": 9}):
        before = dict(mpl.rcParams)
        assert cases[some][0]().png == chart_in(some, "en").png
        assert dict(mpl.rcParams) == before


def test_same_bytes_in_two_processes(cases, chart_in):
    program = (
        "import hashlib, runpy, sys; cases = runpy.run_path(sys.argv[1])['CASES']\n"
        "print(hashlib.sha256(b''.join(make().png for make, _ in cases.values())).hexdigest())"
    )
    here = hashlib.sha256(b"".join(chart_in(name, "en").png for name in cases)).hexdigest()
    run = [sys.executable, "-c", program, str(HERE / "conftest.py")]
    environment = {**os.environ, "PYTHONHASHSEED": "12345"}
    there = subprocess.run(run, capture_output=True, text=True, check=True, env=environment)
    assert there.stdout.strip() == here


def test_roles_differ_in_grey():
    """Oracle: the luma of ITU-R BT.601, which a grey printer follows; a fifth of the range apart."""
    greys = sorted(float(np.dot(to_rgb(c), (0.299, 0.587, 0.114))) for c in (theme.GOOD, theme.BAD, theme.NEUTRAL))
    assert np.diff(greys).min() > 0.15
