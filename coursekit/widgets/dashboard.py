"""The dashboard: the measures of a period with their intervals, the journey map beside them."""

from collections.abc import Mapping
from html import escape
from typing import TYPE_CHECKING, Any

import ipywidgets
import pandas as pd
import traitlets

from coursekit.messages import CourseError, language, quoted, text, using_language
from coursekit.widgets.dashboard_model import (
    COMPARISONS,
    MEASURES,
    NOT_BY_PERIOD,
    PLACES,
    DashboardFigures,
    check_choice,
    dashboard_figures,
    over_quarters,
    periods_of,
    shop_names,
)
from coursekit.widgets.dashboard_tiles import change_words, group_names, heading, measure_name, place_name, table, tiles
from coursekit.widgets.frame import Frame

if TYPE_CHECKING:
    from coursekit.mapping import JourneyMap

_HERE = "widgets.dashboard."
_TABS = ("tiles", "time", "map", "table")


class Dashboard(ipywidgets.VBox):
    """The measures of a company at a glance: with their intervals, their n, and what the comparison can bear.

    Four views of one choice of period, place and group: the measures, one of them over time, the journey map with its
    live measures, and a table. Only the view that is open is computed. Its headless twin is
    :func:`dashboard_figures`; ``figures`` holds what is shown now.

    Parameters
    ----------
    company : Company, optional
        The tables; Café Lumbre's own without it.
    maps : dict of JourneyMap, optional
        The journey maps to choose from, by name; the course's examples without it.
    targets : dict, optional
        A target for each measure that has one, as in ``{"csat": 75}``, in the measure's own unit.
    period, place, group, compare_with : str
        What is chosen at first; see :func:`dashboard_figures`.
    lang : str, optional
        Language of the dashboard; the one in use without it.

    Raises
    ------
    CourseError
        A period, place, group, comparison or target that does not exist.

    Examples
    --------
    >>> board = Dashboard(period="2025-Q4", lang="en")
    >>> board
    Dashboard(period='2025-Q4', place='all', group='all', compare_with='before')
    >>> board.place = "web"
    >>> board.figures.compared
    '2025-Q3'
    """

    period = traitlets.Unicode("2025")
    place = traitlets.Unicode("all")
    group = traitlets.Unicode("all")
    compare_with = traitlets.Unicode("before")

    def __init__(
        self,
        company: Any = None,
        *,
        maps: "Mapping[str, JourneyMap] | None" = None,
        targets: Mapping[str, float] | None = None,
        period: str = "2025",
        place: str = "all",
        group: str = "all",
        compare_with: str = "before",
        lang: str | None = None,
    ):
        self._lang = lang or language()
        with using_language(self._lang):
            if company is None:
                from coursekit.datasets import company as lumbre

                company = lumbre()
            self._company = company
            self._targets = _checked(targets or {})
            self._maps = dict(maps) if maps is not None else None
            # What is asked for must exist before anything is drawn.
            self._figures = dashboard_figures(company, period, place, group, compare_with)
            self._choosers = self._make_choosers(period, place, group, compare_with)
            self._make_views()
        self._frame = Frame(self._lang)
        super().__init__([self._frame, ipywidgets.HBox(list(self._choosers.values()), layout=_WRAP), self._tabs])
        self.add_class("ck-frame")
        for name, value in (("period", period), ("place", place), ("group", group), ("compare_with", compare_with)):
            setattr(self, name, value)
            traitlets.link((self, name), (self._choosers[name], "value"))
        self.observe(self._again, ["period", "place", "group", "compare_with"])
        self._tabs.observe(lambda _change: self._show(), "selected_index")
        self._show()

    @property
    def figures(self) -> DashboardFigures:
        """What is shown now, as data."""
        return self._figures

    @property
    def sentence(self) -> str:
        """What is shown now, in words."""
        with using_language(self._lang):
            lines = [heading(self._figures)]
            for name, one in self._figures.now.items():
                value = one.sentence() if one else text(f"{_HERE}no_value")
                lines.append(f"{measure_name(name)}: {value}. {change_words(self._figures, name)}")
        return "\n".join(lines)

    # The parts ---------------------------------------------------------------------------------------------------

    def _make_choosers(self, period: str, place: str, group: str, compare_with: str) -> dict[str, Any]:
        periods = periods_of(self._company)
        periods = periods if period in periods else (period, *periods)
        places = {name: place_name(name) for name in (*PLACES, *shop_names(self._company))}
        compared = {name: text(f"{_HERE}compare.{name}") for name in COMPARISONS}
        return {
            "period": _chooser("period_label", {name: name for name in periods}, period),
            "place": _chooser("place_label", places, place),
            "group": _chooser("group_label", group_names(), group),
            "compare_with": _chooser("compare_label", compared, compare_with),
        }

    def _make_views(self) -> None:
        computing = f"<p>{escape(text(f'{_HERE}computing'))}</p>"
        self._html = {name: ipywidgets.HTML(computing) for name in _TABS}
        self._drawn: dict[str, Any] = {}
        measures = {name: measure_name(name) for name in MEASURES if name not in NOT_BY_PERIOD}
        self._measure = _chooser("measure_label", measures, "nps")
        self._measure.observe(lambda _change: self._show(), "value")
        names = self._map_names()
        self._map = _chooser("map_label", names, next(iter(names), None))
        self._map.observe(lambda _change: self._show(), "value")
        pages = [
            self._html["tiles"],
            ipywidgets.VBox([self._measure, self._html["time"]]),
            ipywidgets.VBox([self._map, self._html["map"]]),
            self._html["table"],
        ]
        self._tabs = ipywidgets.Tab(pages, selected_index=0)
        for place, name in enumerate(_TABS):
            self._tabs.set_title(place, text(f"{_HERE}tab_{name}"))

    def _map_names(self) -> dict[str, str]:
        from coursekit.documents import say
        from coursekit.mapping import example_map

        if self._maps is None:
            self._maps = {name: example_map(name) for name in ("first-purchase", "complaint")}
        return {name: say(one.title, self._lang) if one.title else name for name, one in self._maps.items()}

    # What changes ------------------------------------------------------------------------------------------------

    @traitlets.validate("period", "place", "group", "compare_with")
    def _known(self, proposal: Any) -> Any:
        if not hasattr(self, "_choosers"):
            return proposal["value"]
        name, value = proposal["trait"].name, proposal["value"]
        with using_language(self._lang):
            chosen = {one: getattr(self, one) for one in ("period", "place", "group", "compare_with")} | {name: value}
            check_choice(self._company, **chosen)
        chooser = self._choosers[name]
        if name == "period" and value not in [one for _, one in chooser.options]:
            chooser.options = [(value, value), *chooser.options]
        return value

    def _again(self, _change: Any = None) -> None:
        with using_language(self._lang):
            self._figures = dashboard_figures(self._company, self.period, self.place, self.group, self.compare_with)
        self._show()

    def _show(self) -> None:
        """Draws the view that is open, unless it shows just this already."""
        name = _TABS[self._tabs.selected_index or 0]
        now = (self.period, self.place, self.group, self.compare_with, self._measure.value, self._map.value)
        if self._drawn.get(name) == now:
            return
        with using_language(self._lang):
            self._html[name].value = getattr(self, f"_draw_{name}")()
            self._frame.say(heading(self._figures))
        self._drawn[name] = now

    def _draw_tiles(self) -> str:
        return tiles(self._figures, self._targets)

    def _draw_table(self) -> str:
        return table(self._figures)

    def _draw_time(self) -> str:
        from coursekit.charts import over_time

        measure = self._measure.value
        quarters = over_quarters(self._company, measure, self.place, self.group)
        chart = over_time(quarters, measure_name(measure), mark=self.period)
        where = escape(heading(self._figures))
        return f'<div class="ck ck-board"><h2 class="ck-hidden">{where}</h2>{chart._repr_html_()}</div>'

    def _draw_map(self) -> str:
        from coursekit.mapping.exports.html import inline

        assert self._maps is not None
        journey = self._maps[self._map.value]
        measured = journey.measure(self._company, self.period)
        note = escape(text(f"{_HERE}map_note", period=self.period))
        return f'<div class="ck ck-board"><p class="ck-soft">{note}</p>{inline(journey, self._lang, measured)}</div>'

    # In places that cannot run it ---------------------------------------------------------------------------------

    def __repr__(self) -> str:
        chosen = ", ".join(f"{name}={getattr(self, name)!r}" for name in ("period", "place", "group", "compare_with"))
        return f"Dashboard({chosen})"

    def _repr_mimebundle_(self, **kwargs: Any) -> Any:
        bundle = super()._repr_mimebundle_(**kwargs)
        data = bundle[0] if isinstance(bundle, tuple) else bundle
        if data is not None:
            data["text/plain"] = f"{self!r}\n{self.sentence}"
        return bundle


_WRAP = {"flex_flow": "row wrap"}


def _chooser(label: str, options: Mapping[str, str], value: Any) -> ipywidgets.Dropdown:
    return ipywidgets.Dropdown(
        options=[(words, name) for name, words in options.items()],
        value=value,
        description=text(f"{_HERE}{label}"),
        style={"description_width": "initial"},
        layout={"width": "auto", "max_width": "100%"},
    )


def _checked(targets: Mapping[str, float]) -> dict[str, float]:
    for name, value in targets.items():
        known = name in MEASURES and isinstance(value, int | float) and not isinstance(value, bool)
        if not known or pd.isna(value):
            raise CourseError(f"{_HERE}target", name=quoted(name), value=quoted(value))
    return dict(targets)
