"""Where every row and every cell of a file went."""

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pandas as pd

from coursekit.messages import number, text

if TYPE_CHECKING:
    from coursekit.surveys.survey_data import SurveyData

_LEFT_OUT = {"personal", "set_aside", "unmatched", "no_header"}
# States of an answer that say all there is to say; the others need an issue.
_PLAIN = {"answered", "blank", "not_chosen"}


@dataclass(frozen=True)
class Accounts:
    """Where the rows and the cells of a file went; ``problems`` is empty when they add up."""

    rows: dict[str, int]
    cells: dict[str, int]
    problems: tuple[str, ...]

    @property
    def balanced(self) -> bool:
        """Whether everything is accounted for."""
        return not self.problems

    def table(self) -> pd.DataFrame:
        """Rows and cells by where they went, in the language in use."""
        lines = [(text(f"surveys.account.{what}"), text(f"surveys.went.{where}"), count)
                 for what, counts in (("rows", self.rows), ("cells", self.cells))
                 for where, count in counts.items()]  # fmt: skip
        heads = [text(f"surveys.heading.{h}") for h in ("what", "went", "count")]
        return pd.DataFrame(lines, columns=heads)

    def __str__(self) -> str:
        rows, cells = number(sum(self.rows.values())), number(sum(self.cells.values()))
        key = "surveys.balanced" if self.balanced else "surveys.unbalanced"
        return text(key, rows=rows, cells=cells, problems=len(self.problems))

    def _repr_html_(self) -> str:
        return f"<p>{self}</p>{self.table().to_html(index=False)}"


def account(data: "SurveyData") -> Accounts:
    """Check the rule from what was read, against the shape of the file as it was before anything was understood."""
    problems: list[str] = []
    issues, shape = data.issues, data.shape
    header = set(data.header_rows)
    kept = set(data.answers["row"]) | set(data.responses["row"])
    left = Counter(int(r) for r in issues.loc[issues["action"] == "row_left_out", "row"])
    for row in shape:
        times = (row in header) + (row in kept) + left[row]
        if times != 1:
            problems.append(f"row {row} is accounted for {times} times")
    problems += [f"row {row} is not in the file" for row in (header | kept | set(left)) - set(shape)]

    columns = list(data.columns.itertuples(index=False))
    noted = set(zip(issues["row"].fillna(0).astype(int), issues["column"], strict=True))
    gone = Counter(issues.loc[issues["row"].isna() & (issues["action"] == "column_left_out"), "column"])
    answered = set(zip(data.answers["row"], data.answers["column"].astype(str), strict=True))
    # Where a row is one answer, a response has several rows: each is there under its answer.
    dated, known = (
        {row for table in (data.responses, data.answers) for row in table.loc[table[name].notna(), "row"]}
        for name in ("ts_local", "customer_key")
    )
    cells: Counter[str] = Counter(header=0, row_left_out=0, answer=0, moment=0, customer=0, id=0, column_left_out=0)
    for row, width in shape.items():
        if row not in kept:
            cells["header" if row in header else "row_left_out"] += width
            continue
        for column in columns[:width]:
            role, here = column.role, (row, column.column)
            if role in ("question", "answer"):
                fine, where = here in answered, "answer"
            elif role == "time":
                fine, where = row in dated or here in noted, "moment"
            elif role in ("email", "customer"):
                fine, where = row in known or here in noted, "customer"
            elif role in ("response_id", "question_text"):
                fine, where = True, "id"
            else:
                fine, where = role in _LEFT_OUT and gone[column.column] == 1, "column_left_out"
            cells[where] += 1
            if not fine:
                problems.append(f"row {row}, column {column.column!r} ({role}) is not accounted for")
        if width > len(columns):
            problems.append(f"row {row} has {width - len(columns)} cells too many")

    odd = data.answers[~data.answers["state"].isin(_PLAIN)]
    for row, name in zip(odd["row"], odd["column"].astype(str), strict=True):
        if (row, name) not in noted:
            problems.append(f"row {row}, column {name!r} has no value and no issue")
    valued = data.answers["value_num"].notna() | data.answers["value_text"].notna()
    for row in data.answers.loc[valued != (data.answers["state"] == "answered"), "row"]:
        problems.append(f"row {row} has a value that its state denies, or none")
    rows = {"header": len(header), "response": len(kept), "row_left_out": sum(left.values())}
    return Accounts(rows, dict(cells), tuple(problems))
