"""Set the rules of an automatic survey, and see who gets it too early, too often, or against their word."""

from typing import Any

import pandas as pd
import traitlets

from coursekit.charts.theme import BLUE, ORANGE
from coursekit.messages import number, text, using_language
from coursekit.widgets.asking_plan import MOST_DELAY, MOST_REST, PERMISSIONS, STARTS, survey_plan
from coursekit.widgets.explorer import Explorer, choice, field
from coursekit.widgets.markup import html_table, label, line, rect, svg

_WIDTH, _LEFT, _RIGHT, _TOP, _ROW = 640, 250, 560, 20, 40
_TRAITS = ("start", "delay", "rest", "permission")


class AskingExplorer(Explorer):
    """Two lists and two sliders: what sets the survey off, how long after, how often, with whose permission.

    Parameters
    ----------
    parcels, consents, start, delay, rest, permission
        As for :func:`survey_plan`.
    lang : str, optional
        The language to show; the one in use by default.

    Attributes
    ----------
    start, delay, rest, permission : str, int, int, str
        The present values; can be set.
    table : pandas.DataFrame
        What :func:`survey_plan` gives for them.

    Examples
    --------
    >>> day = pd.Timestamp("2025-03-03")
    >>> parcels = pd.DataFrame({"customer": ["A"], "ordered": [day], "delivered": [day + pd.Timedelta(days=2)]})
    >>> said = pd.DataFrame({"customer": ["A"], "time": [day], "granted": [True]})
    >>> AskingExplorer(parcels, said, lang="en")
    AskingExplorer(start='purchase', delay=0, rest=0, permission='nobody', sent=1, early=1, unwanted=0)
    """

    start = traitlets.Unicode().tag(sync=True)
    delay = traitlets.Int().tag(sync=True)
    rest = traitlets.Int().tag(sync=True)
    permission = traitlets.Unicode().tag(sync=True)

    def __init__(
        self,
        parcels: pd.DataFrame,
        consents: pd.DataFrame,
        start: str = "purchase",
        delay: int = 0,
        rest: int = 0,
        permission: str = "nobody",
        lang: str | None = None,
    ):
        super().__init__(lang=lang)
        self._parcels, self._consents = parcels, consents
        with using_language(self._lang):
            self.table = survey_plan(parcels, consents, start, delay, rest, permission)
            say = {name: text(f"widgets.asking_plan.{name}") for name in (*_TRAITS, "unit", "fields")}
            starts = {way: text(f"widgets.asking_plan.start_{way}") for way in STARTS}
            permissions = {way: text(f"widgets.asking_plan.permission_{way}") for way in PERMISSIONS}
            self._fields = [
                choice("start", say["start"], starts),
                field("delay", say["delay"], MOST_DELAY, unit=say["unit"]),
                field("rest", say["rest"], MOST_REST, unit=say["unit"]),
                choice("permission", say["permission"], permissions),
            ]
            self._labels = {"lang": self._lang, "group": say["fields"]}
        with self.hold_trait_notifications():
            self.start, self.delay, self.rest, self.permission = start, delay, rest, permission
        self._show()
        self.observe(self._redraw, list(_TRAITS))

    @traitlets.validate(*_TRAITS)
    def _check_value(self, proposal: Any) -> Any:
        now = {name: getattr(self, name) for name in _TRAITS} | {proposal["trait"].name: proposal["value"]}
        known = {"start": now["start"] or STARTS[0], "permission": now["permission"] or PERMISSIONS[-1]}
        with using_language(self._lang):
            survey_plan(self._parcels.iloc[:0], self._consents.iloc[:0], **(now | known))
        return proposal["value"]

    def _redraw(self, _change: Any = None) -> None:
        with using_language(self._lang):
            rules = {name: getattr(self, name) for name in _TRAITS}
            self.table = survey_plan(self._parcels, self._consents, **rules)
        self._show()

    def _counts(self) -> dict[str, int]:
        table = self.table
        sent = table[table["outcome"] == "sent"]
        counts = {name: int((table["outcome"] == name).sum()) for name in ("not_delivered", "no_permission", "rest")}
        counts |= {"parcels": len(table), "sent": len(sent), "people": sent["customer"].nunique()}
        counts |= {"early": int(sent["early"].sum()), "unwanted": int(sent["unwanted"].sum())}
        return counts | {"most": int(sent["customer"].value_counts().max()) if len(sent) else 0}

    def _drawn(self) -> dict[str, str]:
        counts = self._counts()
        said = {name: number(count) for name, count in counts.items()}
        words = text("widgets.asking_plan.sentence" if counts["sent"] else "widgets.asking_plan.nobody", **said)
        names = ("parcels", "not_delivered", "no_permission", "rest", "sent", "early", "unwanted", "people", "most")
        rows = [(text(f"widgets.asking_plan.head_{name}"), said[name]) for name in names]
        heads = [text(f"widgets.asking_plan.head_{name}") for name in ("what", "count")]
        table = html_table(text("widgets.asking_plan.caption"), heads, rows)
        return {"svg": self._drawing(words, counts), "sentence": words, "table": table}

    def _drawing(self, words: str, counts: dict[str, int]) -> str:
        widest = max(counts["parcels"], 1)
        parts = []
        bars = (("sent", BLUE), ("early", ORANGE), ("unwanted", ORANGE), ("people", BLUE))
        for place, (name, fill) in enumerate(bars):
            y = _TOP + _ROW * place
            parts.append(label(_LEFT - 12, y + 19, text(f"widgets.asking_plan.bar_{name}"), "end"))
            parts.append(rect(_LEFT, y, (_RIGHT - _LEFT) * counts[name] / widest, 26, fill))
            parts.append(label(_RIGHT + 12, y + 19, number(counts[name])))
        parts.append(line(_LEFT, _TOP - 6, _LEFT, _TOP + _ROW * len(bars)))
        return svg(_WIDTH, _TOP + _ROW * len(bars) + 6, words, parts)

    def _stands_for(self) -> dict[str, object]:
        counts = self._counts()
        rules: dict[str, object] = {name: getattr(self, name) for name in _TRAITS}
        return rules | {name: counts[name] for name in ("sent", "early", "unwanted")}
