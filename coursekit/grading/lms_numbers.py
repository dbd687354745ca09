"""Numbers as a file of an LMS writes them: with a point or a comma."""

import re
from collections.abc import Iterable


def read_number(cell: str) -> float | None:
    """The number in a cell; None where there is none.

    >>> read_number("8,5"), read_number(" 10.00 "), read_number("1.234,50"), read_number("-"), read_number("EX")
    (8.5, 10.0, 1234.5, None, None)
    """
    words = cell.strip().replace("\u202f", "").replace("\xa0", "")
    if not re.fullmatch(r"-?\d[\d.,]*", words):
        return None
    mark = max(words.rfind(","), words.rfind("."))
    if mark >= 0:
        words = re.sub(r"[.,]", "", words[:mark]) + "." + words[mark + 1 :]
    try:
        return float(words)
    except ValueError:
        return None


def decimal_mark(cells: Iterable[str], separator: str) -> str:
    """Whether these cells write decimals with a point or a comma.

    Where none has decimals, a file separated by semicolons has commas in its numbers: that is why it is so separated.

    >>> decimal_mark(["8,50", "10"], ","), decimal_mark(["10"], ";"), decimal_mark(["8.5"], ";")
    (',', ',', '.')
    """
    said = [match[1] for cell in cells if (match := re.fullmatch(r"\s*-?\d+([.,])\d+\s*%?", cell))]
    commas = said.count(",")
    if commas * 2 == len(said):
        return "," if separator == ";" else "."
    return "," if commas * 2 > len(said) else "."


def written(value: float, mark: str) -> str:
    """A number with two decimals at most.

    >>> written(8.5, ","), written(10.0, "."), written(1 / 3, ".")
    ('8,5', '10', '0.33')
    """
    shown = f"{value:.2f}".rstrip("0").rstrip(".")
    return ("0" if shown == "-0" else shown).replace(".", mark)
