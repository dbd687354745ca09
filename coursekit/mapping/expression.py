"""A small language for filters: ``touchpoint == 'checkout' and csat <= 3``. Read here, never run as code.

What may stand in it::

    filter  = all { "or" all }
    all     = one { "and" one }
    one     = "not" one | "(" filter ")" | test
    test    = value { ("==" | "!=" | "<" | "<=" | ">" | ">=") value }
            | value ["not"] "in" "[" value { "," value } "]"
            | value "is" ["not"] "blank"
    value   = column | number | 'text' | 2025-03-31 | 2025-03 | true | false
"""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pandas as pd

from coursekit.mapping.expression_tokens import Token, tokens
from coursekit.mapping.expression_tree import (
    All,
    Blank,
    Column,
    Compare,
    Constant,
    Either,
    Not,
    Test,
    Truth,
    Value,
    Within,
)
from coursekit.messages import CourseError, quoted

DEEPEST, MOST_LISTED = 25, 100


@dataclass(frozen=True)
class Filter:
    """A filter that was read and can be applied to tables.

    Attributes
    ----------
    said : str
        As it was written.
    test : Test or None
        What it says; None for an empty filter, which keeps every row.
    """

    said: str
    test: Test | None

    @cached_property
    def columns(self) -> tuple[str, ...]:
        """The columns that it looks at, in order of appearance."""
        return tuple(dict.fromkeys(column.name for column in _columns(self.test)))

    def mask(self, table: pd.DataFrame) -> np.ndarray:
        """Which rows of ``table`` it keeps.

        A blank cell makes a comparison neither true nor false, as in SQL: the row is not kept, and ``not`` does not
        bring it back. Only ``is blank`` finds it.

        Raises
        ------
        CourseError
            A column that is not there (the nearest name is offered), or values that cannot be compared.
        """
        from coursekit.mapping.expression_mask import holds

        return np.ones(len(table), dtype=bool) if self.test is None else holds(self, table)

    def unknown(self, table: pd.DataFrame) -> list[tuple[str, str, list[str]]]:
        """Texts that it asks for and that the column never holds: (column, text, texts that it holds)."""
        from coursekit.mapping.expression_mask import unknown_texts

        return unknown_texts(self, table)


def parse(said: str) -> Filter:
    """Reads a filter.

    Parameters
    ----------
    said : str
        At most 1000 characters; blank for “every row”. Texts in quotes (any kind; written twice inside a text), names
        of columns bare or in backticks, dates as ``2025-03-31`` or ``2025-03``: the whole day, the whole month.

    Returns
    -------
    Filter
        With ``mask(table)`` and ``columns``.

    Raises
    ------
    CourseError
        Names the place, and what stands there.

    Examples
    --------
    >>> table = pd.DataFrame({"touchpoint": ["checkout", "checkout", "delivery"], "csat": [2, None, 1]})
    >>> parse("touchpoint == 'checkout' and csat <= 3").mask(table).tolist()
    [True, False, False]
    >>> parse("csat is blank or not touchpoint in ['checkout']").mask(table).tolist()
    [False, True, True]
    >>> parse("csat <= ").mask(table)
    Traceback (most recent call last):
    coursekit.messages.errors.CourseError: The filter 'csat <= ' ends too soon: after character 8 it still needs a column, a number, a text in quotes or a date.
    """  # noqa: E501
    reader = _Reader(said)
    if reader.now.kind == "end":
        return Filter(said, None)
    test = reader.filter(1)
    if reader.now.kind != "end":
        raise reader.unexpected("an_end")
    return Filter(said, test)


class _Reader:
    """Recursive descent: one method for each rule of the grammar."""

    def __init__(self, said: str):
        self.said, self.tokens, self.i = said, tokens(said), 0

    @property
    def now(self) -> Token:
        return self.tokens[self.i]

    def take(self) -> Token:
        token = self.now
        self.i += 1
        return token

    def taken(self, kind: str, said: str | None = None) -> bool:
        """Whether such a word stands here; it is passed over then."""
        here = self.now.kind == kind and (said is None or self.now.said == said)
        self.i += here
        return here

    def filter(self, depth: int) -> Test:
        if depth > DEEPEST:
            raise CourseError("mapping.measure.filter.deep", place=self.now.place, deepest=DEEPEST)
        parts = [self.all(depth)]
        while self.taken("or"):
            parts.append(self.all(depth))
        return Either(tuple(parts)) if len(parts) > 1 else parts[0]

    def all(self, depth: int) -> Test:
        parts = [self.one(depth)]
        while self.taken("and"):
            parts.append(self.one(depth))
        return All(tuple(parts)) if len(parts) > 1 else parts[0]

    def one(self, depth: int) -> Test:
        turned = False
        while self.taken("not"):
            turned = not turned
        if self.taken("mark", "("):
            inside = self.filter(depth + 1)
            if not self.taken("mark", ")"):
                raise self.unexpected("a_bracket")
        else:
            inside = self.test()
        return Not(inside) if turned else inside

    def test(self) -> Test:
        left = self.value()
        if self.taken("is"):
            turned = self.taken("not")
            if not self.taken("blank"):
                raise self.unexpected("blank")
            return Not(Blank(left)) if turned else Blank(left)
        if self.now.kind == "not" and self.tokens[self.i + 1].kind == "in":
            self.i += 2
            return Not(self.within(left))
        if self.taken("in"):
            return self.within(left)
        if self.now.kind != "sign":
            if isinstance(left, Column) or left.kind == "truth":
                return Truth(left)
            raise self.unexpected("a_sign")
        tests: list[Test] = []
        while self.now.kind == "sign":
            sign = self.take().said
            if sign in ("==", "!=") and self.taken("blank"):
                tests.append(Blank(left) if sign == "==" else Not(Blank(left)))
                break
            right = self.value()
            tests.append(Compare(left, sign, right))
            left = right
        return All(tuple(tests)) if len(tests) > 1 else tests[0]

    def within(self, left: Value) -> Within:
        closing = {"[": "]", "(": ")"}.get(self.now.said if self.now.kind == "mark" else "")
        if closing is None:
            raise self.unexpected("a_list")
        self.i += 1
        items: list[Value] = []
        while not self.taken("mark", closing):
            if items and not self.taken("mark", ","):
                raise self.unexpected("a_comma")
            if items and self.taken("mark", closing):  # a comma after the last one
                break
            items.append(self.value())
            if len(items) > MOST_LISTED:
                raise CourseError("mapping.measure.filter.many", most=MOST_LISTED)
        return Within(left, tuple(items))

    def value(self) -> Value:
        token = self.now
        if token.kind not in ("name", "number", "text", "date", "true", "false"):
            raise self.unexpected("a_value")
        self.i += 1
        if token.kind == "name":
            return Column(token.said, token.place)
        if token.kind == "number":
            return Constant(float(token.said.replace("−", "-")), token.said, token.place)
        if token.kind == "date":
            return Constant(self.stretch(token), token.said, token.place)
        return Constant(token.said if token.kind == "text" else token.kind == "true", token.said, token.place)

    def stretch(self, token: Token) -> tuple[pd.Timestamp, pd.Timestamp]:
        found = stretch(token.said)
        if found is None:
            raise CourseError("mapping.measure.filter.no_such_date", date=token.said, place=token.place)
        return found

    def unexpected(self, wanted: str) -> CourseError:
        from coursekit.messages import text

        where = {"filter": quoted(self.said, 80), "wanted": text(f"mapping.measure.filter.{wanted}")}
        if self.now.kind == "end":
            return CourseError("mapping.measure.filter.ends", place=len(self.said), **where)
        return CourseError(
            "mapping.measure.filter.unexpected", given=quoted(self.now.said), place=self.now.place, **where
        )


def stretch(said: str) -> tuple[pd.Timestamp, pd.Timestamp] | None:
    """What a written date stands for: from its first moment to before the end; None where it is no date.

    >>> stretch("2025-03")
    (Timestamp('2025-03-01 00:00:00'), Timestamp('2025-04-01 00:00:00'))
    >>> stretch("2025-02-30") is None
    True
    """
    import re

    if not re.fullmatch(r"\d{4}-\d{2}(-\d{2}([T ]\d{2}:\d{2}(:\d{2})?)?)?", said):
        return None
    try:
        start = pd.Timestamp(said if len(said) > 7 else f"{said}-01").as_unit("us")
        if len(said) == 7:
            return start, start + pd.offsets.MonthBegin(1)
        return start, start + (pd.Timedelta(days=1) if len(said) == 10 else pd.Timedelta(0))
    except (ValueError, OverflowError):
        return None


def _columns(test: Test | None) -> list[Column]:
    if test is None:
        return []
    if isinstance(test, Not):
        return _columns(test.inside)
    if isinstance(test, All | Either):
        return [column for part in test.parts for column in _columns(part)]
    values: list[Value] = [test.left]
    if isinstance(test, Compare):
        values.append(test.right)
    elif isinstance(test, Within):
        values += test.items
    return [value for value in values if isinstance(value, Column)]
