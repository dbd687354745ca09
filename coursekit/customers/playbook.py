"""How to treat each type of customer: type → action → channel → KPI, and the rules that such a playbook has to keep."""

import tomllib
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from typing import Any

import pandas as pd

from coursekit.customers._tables import table_with
from coursekit.customers.types import CUSTOMER_TYPES, type_name
from coursekit.messages import CourseError, did_you_mean, in_language, known_languages, language, quoted, text

_COLUMNS = ("type", "action", "channel", "kpi")


@cache
def _data() -> dict[str, Any]:
    raw = files("coursekit.customers").joinpath("playbook.toml").read_text(encoding="utf-8")
    return tomllib.loads(raw)


def _in(lang: str | None) -> str:
    lang = lang or language()
    if lang not in known_languages():
        raise CourseError("messages.unknown_language", lang_given=lang, known=", ".join(known_languages()))
    return lang


def playbook(lang: str | None = None) -> pd.DataFrame:
    """The treatment playbook of the course: what to do for each of the ten types, where, and how to tell if it works.

    Parameters
    ----------
    lang : str, optional
        Language of the words; by default the one in use. Identifiers are the same in all.

    Returns
    -------
    DataFrame
        One row per treatment: ``type, action, channel, kpi`` (identifiers; several KPIs with commas between them) and
        ``name, what, where, measured_by`` (the same in words).

    Notes
    -----
    A starting point to argue with, not a recipe: none of these actions is known to pay at a given firm until a
    hold-out group has shown it. A customer with several tags gets one treatment at a time; whoever is dissatisfied
    is helped first and sold to later.

    Examples
    --------
    >>> book = playbook("en")
    >>> book.loc[book["type"] == "dissatisfied", ["action", "channel", "kpi"]]
                  action channel                              kpi
    14   recover_service   phone  first_response, csat, retention
    15  pause_promotions   email                        retention
    16    no_favours_yet   email                              ces
    """
    lang, data = _in(lang), _data()
    rows = []
    for one in data["treatment"]:
        rows.append(
            {
                **{column: one[column] for column in _COLUMNS[:3]},
                "kpi": ", ".join(one["kpi"]),
                "name": type_name(one["type"], lang),
                "what": in_language(data["action"][one["action"]], lang),
                "where": in_language(data["channel"][one["channel"]], lang),
                "measured_by": ", ".join(in_language(data["kpi"][kpi], lang) for kpi in one["kpi"]),
            }
        )
    return pd.DataFrame(rows)


def playbook_choices(part: str, lang: str | None = None) -> pd.DataFrame:
    """What a playbook can be made of: the actions, channels or KPIs that the course knows.

    Parameters
    ----------
    part : {"action", "channel", "kpi"}
        Which of them.
    lang : str, optional
        Language of the words; by default the one in use.

    Returns
    -------
    DataFrame
        One row per choice, by identifier: ``words``; actions also have ``lever`` and ``direction`` (what they do to
        discounts, commercial messages or favours asked), blank where they pull at none of these.

    Examples
    --------
    >>> playbook_choices("action", "en").loc["pause_promotions", ["lever", "direction"]].tolist()
    ['promotion', 'pause']
    """
    if part not in ("action", "channel", "kpi"):
        raise CourseError("customers.error.part", value=quoted(part))
    lang, choices = _in(lang), _data()[part]
    table = pd.DataFrame(
        {"words": [in_language(one, lang) for one in choices.values()]}, index=pd.Index(choices, name=part)
    )
    if part == "action":
        for name in ("lever", "direction"):
            table[name] = [one.get(name, "") for one in choices.values()]
    return table


def check_playbook(entries: Any, types: Sequence[str] = CUSTOMER_TYPES) -> pd.DataFrame:
    """What a playbook lacks: an empty table means that it keeps the rules.

    The rules: every type has a treatment, each treatment has an action, a channel and at least one KPI that the
    course knows, no action stands twice for a type, and no two actions of one type pull a lever in opposite
    directions (a coupon, and no discounts).

    Parameters
    ----------
    entries : DataFrame
        With ``type, action, channel, kpi``. Several KPIs: a list, or a text with commas. An action of one's own is
        welcome; columns ``lever`` and ``direction`` let it be checked against the others.
    types : sequence of str
        The types that have to be covered.

    Returns
    -------
    DataFrame
        One row per finding: ``rule`` (``"no_treatment"``, ``"unknown_type"``, ``"no_action"``, ``"no_channel"``,
        ``"no_kpi"``, ``"twice"``, ``"contradiction"``), ``type``, and ``finding``, a sentence in the language in use.

    Notes
    -----
    It checks that the pieces fit together, not that the treatment is a good one.

    Examples
    --------
    >>> import pandas as pd
    >>> mine = pd.DataFrame({
    ...     "type": ["loyal", "loyal"],
    ...     "action": ["early_access", "second_order_incentive"],
    ...     "channel": ["email", "parcel"],
    ...     "kpi": ["retention", ""],
    ... })
    >>> check_playbook(mine, types=["loyal", "lost"])["rule"].tolist()
    ['no_treatment', 'no_kpi', 'contradiction']
    """
    table = table_with(entries, "entries", *_COLUMNS)
    found = [*_missing_types(table, types), *_rows(table, types), *_pairs(table)]
    return pd.DataFrame(found, columns=["rule", "type", "finding"])


def _finding(rule: str, kind: str, **about: Any) -> tuple[str, str, str]:
    return rule, kind, text(f"customers.finding.{rule}", type=kind, **about)


def _missing_types(table: pd.DataFrame, types: Sequence[str]) -> Iterator[tuple[str, str, str]]:
    there = set(table["type"])
    for kind in types:
        if kind not in CUSTOMER_TYPES:
            hint = did_you_mean(str(kind), CUSTOMER_TYPES)
            raise CourseError("customers.error.type", value=quoted(kind), hint=hint)
        if kind not in there:
            yield _finding("no_treatment", kind)


def _rows(table: pd.DataFrame, types: Sequence[str]) -> Iterator[tuple[str, str, str]]:
    data = _data()
    for label, entry in table.iterrows():
        kind = _word(entry["type"])
        if kind not in CUSTOMER_TYPES:
            yield _finding("unknown_type", kind, row=label, hint=did_you_mean(kind, types))
        if not _word(entry["action"]):
            yield _finding("no_action", kind, row=label)
        if _word(entry["channel"]) not in data["channel"]:
            yield _finding("no_channel", kind, row=label, known=", ".join(data["channel"]))
        kpis = _kpis(entry["kpi"])
        odd = [kpi for kpi in kpis if kpi not in data["kpi"]]
        if not kpis or odd:
            yield _finding("no_kpi", kind, row=label, hint=did_you_mean(odd[0] if odd else "", data["kpi"]))


def _pairs(table: pd.DataFrame) -> Iterator[tuple[str, str, str]]:
    for kind, entries in table.groupby("type", sort=False):
        seen: dict[str, tuple[str, str]] = {}
        actions: set[str] = set()
        for _, entry in entries.iterrows():
            action = _word(entry["action"])
            if action and action in actions:
                yield _finding("twice", str(kind), action=action)
            actions.add(action)
            known = _data()["action"].get(action, {})
            lever, direction = (known.get(x) or _word(entry.get(x)) for x in ("lever", "direction"))
            if lever and direction:
                other, way = seen.setdefault(lever, (action, direction))
                if way != direction:
                    yield _finding("contradiction", str(kind), first=other, second=action, lever=_lever(lever))


def _word(value: Any) -> str:
    return "" if value is None or (not isinstance(value, str) and pd.isna(value)) else str(value).strip()


def _kpis(value: Any) -> list[str]:
    parts = value if isinstance(value, list | tuple) else _word(value).split(",")
    return [part for part in (_word(one) for one in parts) if part]


def _lever(lever: str) -> str:
    known = _data()["lever"].get(lever)
    return in_language(known) if known else lever
