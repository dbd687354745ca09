"""The same answer again: exact copies, a customer who answered twice, several rows of one response."""

import hashlib
from collections import defaultdict
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta

from coursekit.surveys._formats import Layout
from coursekit.surveys._issues import Issues
from coursekit.surveys._response import Response, Rules, cell, trimmed
from coursekit.surveys._text import clean


def gathered(layout: Layout, found: list[Response]) -> list[Response]:
    """One response of all rows with the same customer, moment and campaign, where each row is one answer."""
    leaders: dict[tuple[str, ...], Response] = {}
    for response in found:
        about = (response.given_id, response.customer, _content(layout, response))
        leader = leaders.setdefault(about, response)
        if leader is not response:
            leader.others.append(response)
    return list(leaders.values())


def _content(layout: Layout, response: Response) -> str:
    """A number for what a row says, without who says it."""
    said = [
        clean(cell(response.cells, c))
        for c in layout.columns
        if c.role not in ("email", "customer", "personal", "response_id", "no_header", "question_text", "answer")
    ]
    return hashlib.sha256("\x1f".join(said).encode("utf-8")).hexdigest()[:16]


def without_copies(layout: Layout, found: list[Response], issues: Issues) -> list[Response]:
    """Leave out rows that are the same in every cell; two customers can agree, so there must be a sign of identity."""
    seen: dict[tuple[str, ...], Response] = {}
    kept = []
    for response in found:
        cells = tuple(clean(c) for c in trimmed(response.cells))
        first = seen.setdefault(cells, response)
        if first is not response:
            precise = response.stamp.precision == "second"
            if response.given_id or response.key or precise:
                issues.add("duplicate_row", response.row, raw=str(first.row), action="row_left_out")
                continue
            if response.stamp.precision == "minute":
                issues.add("possible_duplicate", response.row, raw=str(first.row))
        kept.append(response)
    return kept


def without_resubmissions(layout: Layout, found: list[Response], rules: Rules, issues: Issues) -> list[Response]:
    """Name each response, and keep the first, the last or all of those that a customer sent."""
    content = {r.row: _content(layout, r) for r in found}

    def when(response: Response) -> tuple[datetime, str, str]:
        assert response.stamp.utc is not None
        return response.stamp.utc, content[response.row], response.key or ""

    out: set[int] = set()
    for code, groups in (
        ("same_response_id", _grouped(found, lambda r: r.given_id)),
        ("resubmission", _grouped(found, lambda r: r.key or "")),
    ):
        for group in groups:
            group = [r for r in group if r.row not in out]
            dated = sorted((r for r in group if r.stamp.utc is not None), key=when)
            for response in group:
                if response.stamp.utc is None and len(group) > 1:
                    issues.add("resubmission_undated", response.row, raw=response.given_id or response.key or "")
            for together in _clusters(dated, rules.within if code == "resubmission" else None):
                chosen = {"first": together[:1], "last": together[-1:], "all": together}[rules.keep]
                for n, response in enumerate(together):
                    raw = response.given_id if code == "same_response_id" else response.key or ""
                    if response not in chosen:
                        out.add(response.row)
                        for part in response.rows:
                            issues.add(code, part.row, raw=raw, action="row_left_out")
                    elif rules.keep == "all" and n:
                        issues.add(code, response.row, raw=raw)
    kept = [r for r in found if r.row not in out]
    _name(kept, content)
    return kept


def _name(kept: list[Response], content: Mapping[int, str]) -> None:
    """The tool's own id, or one from what the row says; equal ones are told apart by number."""
    taken: dict[str, int] = defaultdict(int)
    never = datetime.max.replace(tzinfo=UTC)
    for response in sorted(kept, key=lambda r: (r.stamp.utc or never, content[r.row], r.key or "")):
        name = response.given_id or content[response.row]
        taken[name] += 1
        response.id = name if taken[name] == 1 else f"{name}-{taken[name]}"


def _grouped(found: list[Response], by: Callable[[Response], str]) -> list[list[Response]]:
    groups: dict[str, list[Response]] = defaultdict(list)
    for response in found:
        if by(response):
            groups[by(response)].append(response)
    return [group for group in groups.values() if len(group) > 1]


def _clusters(dated: list[Response], within: timedelta | None) -> list[list[Response]]:
    """Responses of a customer that belong together: each soon after the one before."""
    clusters: list[list[Response]] = []
    for response in dated:
        before = clusters[-1][-1].stamp.utc if clusters else None
        now = response.stamp.utc
        if before is not None and now is not None and (within is None or now - before <= within):
            clusters[-1].append(response)
        else:
            clusters.append([response])
    return clusters
