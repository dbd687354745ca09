"""Messages of a programme: templates with placeholders, filled in without surprises and shown in each language.

>>> from coursekit.loyalty.communication import fill, placeholders
>>> placeholders("Hello {first_name}, {points} points")
('first_name', 'points')
>>> fill("Hello {first_name}", {"first_name": "Ana {points}"})
'Hello Ana {points}'
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from typing import Any

import pandas as pd

from coursekit.documents import say
from coursekit.loyalty.model import Message, Programme
from coursekit.messages import CourseError, did_you_mean, number, percent, quoted, text, using_language

# What each placeholder needs of the programme before it can stand for anything; empty where it always can.
PLACEHOLDERS: dict[str, str] = {
    "first_name": "",
    "programme": "",
    "company": "",
    "unsubscribe_link": "",
    "account_link": "",
    "tier": "tiers",
    "benefits": "tiers",
    "next_tier": "steps",
    "to_next_tier": "steps",
    "review_date": "steps",
    "points": "points",
    "points_to_next": "points",
    "points_expiring": "points",
    "expiry_date": "points",
    "reward": "rewards",
    "code": "code",
    "discount": "offer",
    "valid_until": "offer",
    "fee": "fee",
    "renewal_date": "fee",
}
# Two braces stand for one; what is between single ones is a placeholder or a mistake.
_PIECE = re.compile(r"\{\{|\}\}|\{([^{}]*)\}|[{}]")
_NAME = re.compile(r"[a-z][a-z0-9_]*")


def _pieces(template: str) -> list[tuple[str, str]]:
    """The template as (kind, text): ``text``, ``name``, or ``broken`` (a brace that opens or closes nothing)."""
    found: list[tuple[str, str]] = []
    at = 0
    for match in _PIECE.finditer(template):
        found.append(("text", template[at : match.start()]))
        at = match.end()
        if match[0] in ("{{", "}}"):
            found.append(("text", match[0][0]))
        elif match[1] is not None and _NAME.fullmatch(match[1].strip()):
            found.append(("name", match[1].strip()))
        else:
            found.append(("broken", match[0]))
    found.append(("text", template[at:]))
    return [piece for piece in found if piece[1]]


def placeholders(template: str) -> tuple[str, ...]:
    """The names between braces, each once, in order.

    Two braces (``{{``) stand for one. Nothing else is understood: no dots, no indexes, no formats.

    >>> placeholders("{tier}, {{not this}}, {tier}")
    ('tier',)
    """
    return tuple(dict.fromkeys(said for kind, said in _pieces(template) if kind == "name"))


def broken_pieces(template: str) -> tuple[str, ...]:
    """What looks like a placeholder and is none: ``{first name}``, ``{points.__class__}``, a brace without its twin.

    >>> broken_pieces("Hello {first name}, {points}}")
    ('{first name}', '}')
    """
    return tuple(dict.fromkeys(said for kind, said in _pieces(template) if kind == "broken"))


def fill(template: str, values: Mapping[str, Any]) -> str:
    """The template with its placeholders filled in, once: what is filled in is not read again.

    Parameters
    ----------
    template : str
        In one language.
    values : mapping
        Text for each placeholder.

    Raises
    ------
    CourseError
        A placeholder without a value, or a brace that opens or closes nothing.

    Examples
    --------
    >>> fill("You have {points} points", {"points": 120})
    'You have 120 points'
    """
    parts = []
    for kind, said in _pieces(template):
        if kind == "broken":
            raise CourseError("loyalty.communication.broken", piece=quoted(said))
        if kind == "name":
            if said not in values:
                raise CourseError("loyalty.communication.no_value", name=said, hint=did_you_mean(said, list(values)))
            said = str(values[said])
        parts.append(said)
    return "".join(parts)


def resolves(programme: Programme, message: Message, name: str) -> bool:
    """Whether a placeholder can stand for something in this message of this programme."""
    p = programme
    offer = next((o for o in p.offers if o.id == message.offer), None)
    has = {
        "": True,
        "tiers": bool(p.tiers),
        "steps": len(p.tiers) > 1,
        "points": p.has_points,
        "rewards": bool(p.rewards),
        "offer": offer is not None,
        "code": offer is not None and offer.code is not None,
        "fee": p.enrolment.fee is not None or p.contract is not None,
    }
    return name in PLACEHOLDERS and has[PLACEHOLDERS[name]]


def example_values(programme: Programme, message: Message, lang: str) -> dict[str, str]:
    """What stands for each placeholder when a message is shown before it is sent: an invented customer, Ana."""
    p = programme
    ranked = p.ranked
    wanted = [tier for tier in ranked if not message.tiers or tier.id in message.tiers] or ranked
    # Whoever rises, or is about to fall, is not at the base.
    high = message.trigger in ("tier_up", "tier_down_warning")
    tier = wanted[-1 if high else 0] if wanted else None
    after = next((one for one in ranked if tier is not None and one.rank > tier.rank), tier)
    offer = next((o for o in p.offers if o.id == message.offer), None)
    with using_language(lang):
        values = {
            "first_name": "Ana",
            "programme": say(p.name, lang),
            "company": text("loyalty.communication.example.company"),
            "unsubscribe_link": text("loyalty.communication.example.unsubscribe"),
            "account_link": text("loyalty.communication.example.account"),
            "tier": say(tier.name, lang) if tier else "",
            "benefits": benefits_in_words(programme, tier.id, lang) if tier else "",
            "next_tier": say(after.name, lang) if after else "",
            "to_next_tier": _to_next(p, after),
            "review_date": "2026-01-01",
            "points": number(120),
            "points_to_next": number(80),
            "points_expiring": number(40),
            "expiry_date": "2026-03-31",
            "reward": say(p.rewards[0].name, lang) if p.rewards else "",
            "code": (offer.code or "") if offer else "",
            "discount": _discount(p, offer.benefit.type, offer.benefit.value) if offer else "",
            "valid_until": (offer.valid_until or "2026-02-15") if offer else "",
            "fee": number(p.enrolment.fee or 0, 2),
            "renewal_date": "2026-09-01",
        }
    return values


def benefits_in_words(programme: Programme, tier_id: str, lang: str | None = None) -> str:
    """The benefits of a tier as a list in words."""
    said = []
    for benefit in programme.tier(tier_id).benefits:
        key = f"loyalty.rule.benefit.{benefit.type}"
        said.append(say(benefit.description, lang) or text(key, lang=lang))
    return ", ".join(said)


def _to_next(p: Programme, after: Any) -> str:
    asked = after.threshold if after is not None else None
    if asked is None or asked.value is None:
        return "–"
    said = number(asked.value / 2)
    return f"{said} {p.currency}" if asked.metric in ("spend", "fee", "contract") else said


def _discount(p: Programme, kind: str, value: float | None) -> str:
    if value is None:
        return ""
    return percent(value) if kind in ("percent_discount", "rebate") else f"{number(value)} {p.currency}"


@dataclass(frozen=True)
class Preview:
    """Every message of a programme as a customer would read it, in each of its languages.

    Attributes
    ----------
    table : DataFrame
        ``message``, ``trigger``, ``channel``, ``language``, ``subject``, ``body``, ``problem``.
    """

    table: pd.DataFrame

    def __getitem__(self, key: tuple[str, str]) -> str:
        """The body of a message in a language: ``preview["welcome", "es"]``."""
        message, lang = key
        rows = self.table[(self.table["message"] == message) & (self.table["language"] == lang)]
        if rows.empty:
            hint = did_you_mean(message, list(dict.fromkeys(self.table["message"])))
            raise CourseError("loyalty.communication.no_message", id=message, given=lang, hint=hint)
        return rows["body"].iloc[0]

    def __repr__(self) -> str:
        problems = int((self.table["problem"] != "").sum())
        return f"Preview(messages={self.table['message'].nunique()}, shown={len(self.table)}, problems={problems})"

    def _repr_html_(self) -> str:
        cards = []
        for row in self.table.astype(str).to_dict("records"):
            body = escape(row["body"], quote=False).replace("\n", "<br>")
            problem = f"<p style='color:#b3261e'>{escape(row['problem'], quote=False)}</p>" if row["problem"] else ""
            about = " · ".join(escape(row[name]) for name in ("message", "trigger", "channel", "language"))
            cards.append(
                "<section style='border:1px solid #8888;border-radius:6px;padding:.5em 1em;margin:.5em 0'>"
                f"<small>{about}</small><h4 style='margin:.2em 0'>{escape(row['subject'], quote=False)}</h4>"
                f"<p lang='{escape(row['language'])}'>{body}</p>{problem}</section>"
            )
        return "".join(cards) or f"<p>{escape(text('loyalty.communication.no_messages'))}</p>"


def preview(programme: Programme, values: Mapping[str, Any] | None = None) -> Preview:
    """Every message as a customer would read it, in each language of the programme.

    What a message cannot say yet (an unknown placeholder, a brace that closes nothing) stands in ``problem``, beside
    the text as it was written.

    Parameters
    ----------
    programme : Programme
        Its messages are shown, surveys with a question of their own included.
    values : mapping, optional
        What stands for placeholders, instead of the invented customer.

    Examples
    --------
    >>> from coursekit.loyalty import Programme
    >>> club = Programme(
    ...     languages=["en"],
    ...     id="club",
    ...     name="Club",
    ...     communication={
    ...         "messages": [
    ...             {"id": "hi", "trigger": "enrolled", "purpose": "transactional", "template": "Hi, {first_name}."}
    ...         ]
    ...     },
    ... )
    >>> preview(club)["hi", "en"]
    'Hi, Ana.'
    """
    rows: list[tuple[str, ...]] = []
    for message in programme.communication.messages:
        for lang in programme.languages:
            known = {name: said for name, said in example_values(programme, message, lang).items()
                     if resolves(programme, message, name)}  # fmt: skip
            known.update(values or {})
            subject, body, problem = say(message.subject, lang), say(message.template, lang), ""
            try:
                subject, body = fill(subject, known), fill(body, known)
            except CourseError as wrong:
                problem = str(wrong)
            rows.append((message.id, message.trigger, message.channel, lang, subject, body, problem))
    for survey in programme.communication.surveys:
        for lang in programme.languages:
            if survey.question is not None:
                rows.append(
                    (survey.id, survey.after, "survey", lang, survey.measure.upper(), say(survey.question, lang), "")
                )
    columns = ["message", "trigger", "channel", "language", "subject", "body", "problem"]
    return Preview(pd.DataFrame(rows, columns=columns))
