"""The colours of the drawing, and the same in grey; none of them says anything that no sign or word says too."""

# Okabe and Ito (2008): told apart under the three common kinds of colour blindness.
ORANGE = "#E69F00"
SKY = "#56B4E9"
GREEN = "#009E73"
YELLOW = "#F0E442"
BLUE = "#0072B2"
VERMILION = "#D55E00"

INK = "#222222"
SOFT = "#555555"
EDGE = "#B3B3B3"
GRID = "#DDDDDD"
PAPER = "#FFFFFF"
SHADE = "#F4F4F4"

# Pale grounds under dark text.
PALE = {
    ORANGE: "#FDF3DC",
    SKY: "#E8F4FC",
    GREEN: "#E0F3ED",
    YELLOW: "#FCFADC",
    BLUE: "#E2EEF6",
    VERMILION: "#FBE8DC",
}
COLOURS = (ORANGE, SKY, GREEN, YELLOW, BLUE, VERMILION, INK, SOFT, EDGE, GRID, PAPER, SHADE, *PALE.values())


def grey(colour: str) -> str:
    """A colour as a printer without colours shows it.

    >>> grey("#0072B2")
    '#575757'
    """
    red, green, blue = (int(colour[place : place + 2], 16) for place in (1, 3, 5))
    level = round(0.299 * red + 0.587 * green + 0.114 * blue)
    return f"#{level:02X}{level:02X}{level:02X}"


def luminance(colour: str) -> float:
    """Relative luminance by WCAG 2.1, from 0 (black) to 1 (white)."""
    channels = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast of two colours by WCAG 2.1, from 1 to 21; small text wants 4.5.

    >>> round(contrast("#000000", "#FFFFFF"))
    21
    """
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)
