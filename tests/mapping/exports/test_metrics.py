"""The oracle is the font itself: DejaVu Sans as matplotlib ships it, read by FreeType."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coursekit.mapping.exports.metrics import folded, text_width, wrap
from tests.mapping.strategies import examples


def font(weight):
    font_manager = pytest.importorskip("matplotlib.font_manager")
    from matplotlib.ft2font import FT2Font

    found = font_manager.FontProperties(family="DejaVu Sans", weight=weight)
    return FT2Font(font_manager.findfont(found, fallback_to_default=False))


@pytest.mark.parametrize("weight", ["normal", "bold"])
def test_widths_against_the_font(weight):
    from matplotlib.ft2font import LoadFlags

    face = font(weight)
    for code in [*range(0x20, 0x7F), *range(0xA0, 0x180), *map(ord, "–—‘’“”…€•†‰→←↑↓−≠≤≥✓✗★")]:
        known = face.load_char(code, flags=LoadFlags.NO_SCALE).horiAdvance / 2048
        given_ = text_width(chr(code), 1, weight == "bold")
        # Those of the table are exact; signs may be taken a little too wide, never too narrow by a tenth.
        assert given_ == pytest.approx(known, abs=0.0006) if code < 0x180 else known - 0.07 <= given_ <= known + 0.1


def test_no_width_and_double_width():
    assert text_width("e\u0301", 10) == text_width("e", 10)
    assert text_width("a\u200bb", 10) == text_width("ab", 10)
    assert text_width("咖", 10) > text_width("m", 10)


@examples(100)
@given(words=st.text(max_size=80), width=st.floats(20, 200), bold=st.booleans())
def test_wrapping_loses_nothing_and_fits(words, width, bold):
    lines = wrap(words, 12, width, bold)
    assert "".join("".join(lines).split()) == "".join(words.split())
    for line in lines:
        assert text_width(line, 12, bold) <= width + 1e-9 or len(line.replace("\u200d", "")) <= 2 or marks(line)
    assert all(line.strip() for line in lines)


def marks(line):
    """One letter with its accents and joined signs cannot be cut."""
    from coursekit.mapping.exports.metrics import _pieces

    return len(list(_pieces(line))) == 1


def test_breaks_by_hand():
    # "aaa" at 10 is 3 × 6.13 = 18.4 wide.
    assert wrap("aaa aaa", 10, 20) == ["aaa", "aaa"]
    assert wrap("aaaaaa", 10, 20) == ["aaa", "aaa"]
    assert wrap("n\u00a0=\u00a01", 10, 1000) == ["n\u00a0=\u00a01"]
    assert wrap("a\n\n b", 10, 1000) == ["a b"]
    assert wrap(" \n", 10, 100) == []


def test_folding_keeps_spaces_that_hold_together():
    assert folded(" 31\u202f%  of\n12\u00a0h ") == "31\u202f% of 12\u00a0h"
