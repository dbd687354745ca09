"""A journey map as others can open it: drawn as SVG, PNG, HTML and draw.io, written as Markdown and Mermaid.

>>> from coursekit.mapping import JourneyMap
>>> from coursekit.mapping.exports import export
>>> export(JourneyMap(id="first", languages=["en"], title="First purchase"), ".svg")[:4]
b'<svg'
"""

from typing import TYPE_CHECKING, Any

from coursekit.messages import CourseError, did_you_mean, quoted

if TYPE_CHECKING:
    from coursekit.mapping.model import JourneyMap

ENDINGS = (".svg", ".png", ".html", ".md", ".mmd", ".drawio")

__all__ = ["ENDINGS", "export", "show"]


def export(
    journey: "JourneyMap", ending: str, lang: str | None = None, measured: Any = None, grey: bool = False
) -> bytes:
    """A map as the bytes of a file; the same map gives the same bytes.

    Parameters
    ----------
    journey : JourneyMap
    ending : str
        ``.svg``, ``.png``, ``.html``, ``.md``, ``.mmd`` (Mermaid) or ``.drawio``, with or without the dot.
    lang : str, optional
        One of the map's languages; by default the one in use if the map has it, else the map's first.
    measured : optional
        What ``journey.measure(company)`` returned: its cells then show the live figure, interval, n, target and
        status, and the curve shows measured emotions beside the drawn ones. Mermaid has no place for it.
    grey : bool
        In shades of grey instead of colours. Nothing is lost by it: what a colour says, a sign or word says too.

    Returns
    -------
    bytes

    Raises
    ------
    CourseError
        Where the ending is not known or the map is not written in ``lang``.

    Notes
    -----
    A curve through emotions looks like a measurement. Points that rest on no evidence are hollow, and lines from or to
    them are broken.

    Examples
    --------
    >>> from coursekit.mapping import JourneyMap
    >>> print(export(JourneyMap(id="first", languages=["en"], title="A|B"), "md", "en").decode()[:6])
    # A\\|B
    """
    ending = f".{ending.lower().lstrip('.')}"
    if ending not in ENDINGS:
        hint = did_you_mean(ending, ENDINGS)
        raise CourseError("mapping.exports.ending", ending=quoted(ending), hint=hint)
    if ending == ".mmd":
        from coursekit.mapping.exports.mermaid import mermaid

        return _utf8(mermaid(journey, lang))
    from coursekit.mapping.exports.content import sheet_of

    sheet = sheet_of(journey, lang, measured)
    if ending == ".md":
        from coursekit.mapping.exports.markdown import markdown

        return _utf8(markdown(sheet))
    if ending == ".html":
        from coursekit.mapping.exports.html import page

        return _utf8(page(sheet, grey_only=grey))
    if ending == ".drawio":
        from coursekit.mapping.exports.drawio import drawio

        return drawio(sheet, grey_only=grey)
    from coursekit.mapping.exports.layout import draw

    drawing = draw(sheet).in_grey() if grey else draw(sheet)
    if ending == ".svg":
        from coursekit.mapping.exports.svg import svg

        return _utf8(svg(drawing))
    from coursekit.mapping.exports.png import png

    return png(drawing)


def show(journey: "JourneyMap", lang: str | None = None, measured: Any = None) -> Any:
    """The drawing in a notebook, with live measures if ``measured`` is given; by itself a map shows none.

    Returns
    -------
    IPython.display.HTML
    """
    from IPython.display import HTML

    from coursekit.mapping.exports.html import inline

    return HTML(inline(journey, lang, measured))


def _utf8(words: str) -> bytes:
    # Half a surrogate pair has no bytes of its own.
    return words.encode("utf-8", "replace")
