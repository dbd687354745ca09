"""What was odd in a file, one line each: collected while reading, shown as a table."""

from collections.abc import Iterable
from dataclasses import dataclass, field

import pandas as pd

from coursekit.messages import quoted, text

# What each code means for the reader: an error needs a decision, a warning a look, an info is for the record.
SEVERITY = {
    # the file
    "encoding_guessed": "warning",
    "mojibake": "warning",
    "no_time_column": "info",
    "dates_decided": "info",
    "keys_only_here": "info",
    "question_not_found": "warning",
    "sheets_ignored": "warning",
    "format_unverified": "warning",
    # a column
    "column_not_in_codebook": "warning",
    "column_without_header": "info",
    "column_set_aside": "info",
    "personal_dropped": "info",
    "question_in_several_columns": "info",
    "header_scale_differs": "warning",
    "dates_without_hour": "info",
    # a row
    "blank_row": "info",
    "repeated_header": "warning",
    "summary_row": "warning",
    "test_answer": "info",
    "preview": "warning",
    "unfinished": "info",
    "duplicate_row": "warning",
    "possible_duplicate": "info",
    "same_response_id": "warning",
    "resubmission": "warning",
    "resubmission_undated": "warning",
    "short_row": "warning",
    "long_row": "warning",
    "truncated": "error",
    "before_order": "warning",
    "question_not_in_codebook": "warning",
    # a cell with a moment or a person
    "time_missing": "warning",
    "time_unreadable": "error",
    "time_other_order": "error",
    "time_zone_unknown": "error",
    "time_skipped": "error",
    "time_twice": "error",
    "time_not_recorded": "warning",
    "time_from_serial": "info",
    "customer_blank": "info",
    "email_unreadable": "warning",
    "email_alias": "info",
    # a cell with an answer
    "out_of_range": "error",
    "not_whole": "error",
    "not_a_number": "error",
    "number_ambiguous": "error",
    "not_a_choice": "error",
    "two_answers": "error",
    "spreadsheet_error": "error",
    "number_with_text": "info",
    "number_in_words": "info",
    "stars": "info",
    "decimal_comma": "info",
    "no_answer_word": "info",
    "other_text": "info",
    "multi_unsplit": "warning",
    "same_answer_twice": "info",
    "formula": "warning",
    "personal_in_text": "warning",
}
# What was done about it.
ACTIONS = ("kept", "converted", "masked", "value_left_out", "row_left_out", "column_left_out")
# Where `raw` is no quotation from the file but a count, another row, a name.
_TOLD = {
    "encoding_guessed", "dates_without_hour", "keys_only_here", "sheets_ignored", "format_unverified", "before_order",
    "column_not_in_codebook", "column_without_header", "column_set_aside", "personal_dropped", "header_scale_differs",
    "duplicate_row", "possible_duplicate", "short_row", "email_unreadable", "resubmission",
}  # fmt: skip
COLUMNS = ["row", "column", "code", "severity", "raw", "action"]
_RAW = 120  # longer texts are cut: an issue points at a cell, it does not replace it


@dataclass
class Issues:
    """Collects issues; each is a row, a column, a code, the raw text and what was done."""

    found: list[tuple[int | None, str, str, str, str]] = field(default_factory=list)

    def add(self, code: str, row: int | None = None, column: str = "", raw: str = "", action: str = "kept") -> None:
        """Note one issue."""
        self.found.append((row, column, code, raw if len(raw) <= _RAW else raw[: _RAW - 1] + "…", action))

    def each(self, code: str, rows: Iterable[int], column: str, raw: Iterable[str], action: str = "kept") -> None:
        """Note the same issue in many rows of a column."""
        for row, said in zip(rows, raw, strict=True):
            self.add(code, row, column, said, action)

    def frame(self) -> pd.DataFrame:
        """All issues by row (those of the file first), in an order that does not depend on how they were found."""
        found = sorted(self.found, key=lambda i: (i[0] or 0, i[1], i[2], i[3], i[4]))
        table = pd.DataFrame(
            {
                "row": pd.array([i[0] for i in found], dtype="Int64"),
                "column": pd.Series([i[1] for i in found], dtype="str"),
                "code": pd.Series([i[2] for i in found], dtype="str"),
                "severity": pd.Series([SEVERITY[i[2]] for i in found], dtype="str"),
                "raw": pd.Series([i[3] for i in found], dtype="str"),
                "action": pd.Series([i[4] for i in found], dtype="str"),
            }
        )
        return table[COLUMNS]


def sentence(code: str, row: object, column: str, raw: str, action: str) -> str:
    """One issue in words, in the language in use."""
    where = "" if pd.isna(row) else str(row)  # type: ignore[call-overload]
    said = text(f"surveys.issue.{code}", row=where, column=column, raw=raw if code in _TOLD else quoted(raw, 60))
    done = text(f"surveys.action.{action}")
    return f"{said} {done}".strip()
