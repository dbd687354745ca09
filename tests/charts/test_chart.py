"""The chart itself: escaping, saving, and saying that there is nothing to show."""

import importlib
import io
import math
import types
from pathlib import Path

import pandas as pd
import pytest
from PIL import Image

from coursekit import charts, customers, journey, kpis
from coursekit.charts.chart import Chart
from coursekit.charts.theme import canvas
from coursekit.messages import CourseError


def small(description="5 & 6 < 7"):
    with canvas(height=2) as (figure, axes):
        axes.plot([0, 1], [0, 1])
    return Chart(figure, 'A "title" <b>', description, pd.DataFrame({"x": [0, 1]}))


def test_words_are_escaped():
    html = small('<script>alert("1")</script> & more')._repr_html_()
    assert "<script>" not in html
    assert "&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; more" in html


def test_png_has_at_most_64_colours_and_no_software_entry():
    chart = small()
    image = Image.open(io.BytesIO(chart.png))
    assert image.mode == "P"
    assert len(image.convert("RGB").getcolors()) <= 64
    assert "Software" not in image.info
    assert chart.png is chart.png


def test_save(tmp_path):
    chart = small()
    assert chart.save(tmp_path / "a.png").read_bytes() == chart.png
    first = chart.save(tmp_path / "a.svg").read_text(encoding="utf-8")
    assert small().save(tmp_path / "b.SVG").read_text(encoding="utf-8") == first
    assert "5 &amp; 6 &lt; 7" in first
    assert "<dc:date>" not in first


def test_save_names_what_is_wrong(tmp_path, lang):
    with pytest.raises(CourseError, match=r"a\.jpg") as wrong:
        small().save(tmp_path / "a.jpg")
    assert wrong.value.key == "charts.bad_suffix"
    with pytest.raises(CourseError) as wrong:
        small().save(tmp_path / "none" / "a.png")
    assert wrong.value.key == "charts.no_folder"


def test_subpackages_import_without_their_heavy_libraries():
    import subprocess
    import sys

    program = (
        "import sys, coursekit.charts, coursekit.widgets\n"
        "print([m for m in ('matplotlib', 'seaborn', 'ipywidgets', 'anywidget') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
    with pytest.raises(AttributeError, match="nps_answer"):
        getattr(charts, "nps_answer")  # noqa: B009


NAT = pd.Series([pd.NaT, pd.NaT], dtype="datetime64[ns]")
NO_ORDERS = pd.DataFrame({"customer": [], "date": pd.to_datetime([])})
NO_EVENTS = pd.DataFrame({"customer": [], "event": [], "time": pd.to_datetime([])})
NO_WAYS = pd.DataFrame({"path": ["a"], "conversions": [0], "nulls": [3]})
NOTHING = {
    "nps_answers": lambda: charts.nps_answers([math.nan, None]),
    "csat_answers": lambda: charts.csat_answers([]),
    "ces_answers": lambda: charts.ces_answers([None], easier="low"),
    "nps_by": lambda: charts.nps_by(pd.DataFrame({"g": ["a"], "nps": [math.nan]}), "g"),
    "csat_by": lambda: charts.csat_by(pd.DataFrame({"g": [None], "csat": [5]}), "g"),
    "response_times": lambda: charts.response_times(NAT, NAT),
    "retention_triangle": lambda: charts.retention_triangle(kpis.cohort_retention(NO_ORDERS)),
    "retention_curve": lambda: charts.retention_curve(kpis.cohort_retention(NO_ORDERS)),
    "survival_curve": lambda: charts.survival_curve(kpis.survival([], [])),
    "repeat_purchase": lambda: charts.repeat_purchase(NO_ORDERS),
    "clv_by_period": lambda: charts.clv_by_period(pd.DataFrame(columns=["period", "cash", "present_value"])),
    "wallet_shares": lambda: charts.wallet_shares([0, None], [0, 3]),
    "kpi_tree": lambda: charts.kpi_tree([]),
    "funnel_steps": lambda: charts.funnel_steps(journey.funnel(NO_EVENTS, ["view", "pay"])),
    "ladder_rungs": lambda: charts.ladder_rungs(journey.ladder([0, 0], rungs=["low", "high"])),
    "shares_by_size": lambda: charts.shares_by_size(pd.DataFrame({"g": [None], "won": [True]}), "g", "won"),
    "transition_heatmap": lambda: charts.transition_heatmap(journey.transitions(NO_EVENTS)),
    "attribution_shares": lambda: charts.attribution_shares(journey.attribution(NO_WAYS, method="last")),
    "loyalty_mix": lambda: charts.loyalty_mix(customers.loyalty_classes([], NO_ORDERS)),
    "confusion_matrix": lambda: charts.confusion_matrix(customers.confusion([], [])),
}


@pytest.mark.parametrize("name", NOTHING)
def test_nothing_to_show_is_said(name, lang):
    chart = NOTHING[name]()
    assert chart.title == {"en": "Nothing to show yet", "es": "Todavía no hay nada que mostrar"}[lang]
    assert len(chart.description) > 15
    assert len(chart.png) < 20_000


def test_no_module_takes_the_place_of_a_public_name():
    for file in Path(charts.__file__).parent.glob("[a-z]*.py"):
        importlib.import_module(f"coursekit.charts.{file.stem}")
    for name in charts.__all__:
        assert not isinstance(getattr(charts, name), types.ModuleType), name
