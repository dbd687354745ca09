"""Text made safe for XML and HTML."""

from html import escape


def printable(words: str) -> str:
    """A text in which every character may stand in XML: what may not is shown as a sign, not left out.

    >>> printable("a\\x00b")
    'a␀b'
    """
    return "".join(char if _allowed(ord(char)) else _sign(ord(char)) for char in words)


def escaped(words: str) -> str:
    """A text for the content or an attribute of an element.

    >>> escaped("<script>alert('1')</script>")
    '&lt;script&gt;alert(&#x27;1&#x27;)&lt;/script&gt;'
    """
    return escape(printable(words), quote=True)


def _allowed(code: int) -> bool:
    # The characters of XML 1.0, less those of C1, which a browser reads as something else.
    if code < 0x20:
        return code in (0x9, 0xA, 0xD)
    return not (0x7F <= code <= 0x9F or 0xD800 <= code <= 0xDFFF or code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF)


def _sign(code: int) -> str:
    if code < 0x20:
        return chr(0x2400 + code)
    return "\u2421" if code == 0x7F else "\ufffd"
