"""How many customers each class of loyalty has."""

from textwrap import fill

from coursekit.charts.chart import Chart, nothing_to_show
from coursekit.charts.theme import BAD, GOOD, NEUTRAL, canvas, horizontal_grid, whole_numbers
from coursekit.customers import LoyaltyClasses
from coursekit.customers.types import type_name
from coursekit.messages import CourseError, number, percent, text

# From the fondest to those who left, and those who never came.
_ORDER = ("loyal", "satisfied", "occasional", "dormant", "lost", "prospect")
_COLOURS = {"dormant": BAD, "lost": BAD, "prospect": NEUTRAL}


def loyalty_mix(classes: LoyaltyClasses, *, title: str | None = None) -> Chart:
    """How many customers are loyal, satisfied, occasional, dormant, lost, or have not bought yet.

    Parameters
    ----------
    classes : LoyaltyClasses
        From :func:`coursekit.customers.loyalty_classes`.
    title : str, optional
        Instead of the computed message.

    Returns
    -------
    Chart
        ``data`` has a row per class: ``customers`` and ``share`` in percent.

    Notes
    -----
    All customers are counted, so there is no interval; what can be argued with are the thresholds, and a second
    picture with others is the honest way to show it.

    Examples
    --------
    >>> import pandas as pd
    >>> from coursekit.customers import loyalty_classes
    >>> orders = pd.DataFrame({"customer": ["A", "B"], "date": pd.to_datetime(["2025-06-01", "2024-01-01"])})
    >>> classes = loyalty_classes(["A", "B"], orders, as_of="2025-07-01", loyal_orders=1)
    >>> loyalty_mix(classes).title
    '50% of the customers are loyal, 50% dormant or lost'
    """
    if not isinstance(classes, LoyaltyClasses):
        raise CourseError("charts.mix.bad", kind=type(classes).__name__)
    data = classes.counts.loc[list(_ORDER)]
    total = int(data["customers"].sum())
    if not total:
        return nothing_to_show(text("charts.mix.nothing"), data, title)
    share = data["share"]
    away = share["dormant"] + share["lost"]
    heading = title or text("charts.mix.title", loyal=percent(share["loyal"]), away=percent(away))
    names = [type_name(kind) for kind in _ORDER]
    said = [
        text("charts.mix.one", name=name, count=number(count), share=percent(part, 1))
        for name, count, part in zip(names, data["customers"], share, strict=True)
    ]
    description = text("charts.mix.description", customers=number(total), classes="; ".join(said))
    with canvas() as (figure, axes):
        places = range(len(_ORDER))
        axes.bar(places, data["customers"], width=0.78, color=[_COLOURS.get(kind, GOOD) for kind in _ORDER])
        for place, count, part in zip(places, data["customers"], share, strict=True):
            words = f"{number(count)}\n{percent(part, 1 if 0 < part < 9.95 else 0)}"
            axes.annotate(words, (place, count), (0, 2), textcoords="offset points", ha="center", va="bottom")
        axes.set_xticks(places, [fill(name, 12) for name in names])
        axes.set_ylim(0, 1.2 * max(1, float(data["customers"].max())))
        axes.set_ylabel(text("charts.mix.axis"))
        whole_numbers(axes.yaxis)
        horizontal_grid(axes)
    return Chart(figure, heading, description, data)
