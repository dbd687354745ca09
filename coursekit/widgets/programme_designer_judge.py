"""What the programme designer shows beside the design: what cannot be read, the findings, and where each stands."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from coursekit.documents import say
from coursekit.documents.places import parsed
from coursekit.messages import number, text
from coursekit.messages.catalogue import language, sentences

if TYPE_CHECKING:
    from coursekit.loyalty import Programme

_HERE = "widgets.designer."
# Lists whose items have a name of their own in the designer.
_ITEMS = {
    "tiers": "tier_item",
    "benefits": "benefit_item",
    "entry_rewards": "entry_item",
    "earn_rules": "rule_item",
    "rewards": "reward_item",
    "offers": "offer_item",
    "messages": "message_item",
    "surveys": "survey_item",
    "goals": "goal_item",
}


def judge(
    document: Mapping[str, Any], market: Any = None, tiers_required: int | None = None
) -> "tuple[Programme | None, dict[str, Any]]":
    """Problems, findings and previews of a document, finished or not, as plain data in the language in use.

    Parameters
    ----------
    document : mapping
        A programme as plain data; it may be invalid.
    market : Market, optional
        The market whose figures the rules look at.
    tiers_required : int, optional
        How many tiers an exercise asks for.

    Returns
    -------
    tuple
        The programme (None where the document cannot be read as one) and a dict: ``problems`` (what cannot be read),
        ``findings`` (by rule, errors first), ``counts``, ``summary`` and ``preview`` (of each message, by language).
        A problem or finding has ``path`` (a list of keys and numbers), ``place`` (in words), ``what`` and ``mend``.
    """
    from pydantic import ValidationError

    from coursekit.loyalty import Programme

    try:
        programme = Programme.model_validate(document)
    except ValidationError as refused:
        nothing = {"findings": [], "counts": {"errors": 0, "warnings": 0, "notes": 0}, "summary": "", "preview": []}
        return None, {"problems": _mistakes(refused, document), **nothing}
    found = programme.check(market, tiers_required=tiers_required)
    return programme, {
        "problems": [],
        "findings": [
            _finding(one.path, one.what, one.what_to_do, document)
            | {"rule": one.rule, "severity": one.severity, "title": one.title, "why": one.why}
            for one in found
        ],
        "counts": {"errors": len(found.errors), "warnings": len(found.warnings), "notes": len(found.notes)},
        "summary": found.sentence(),
        "preview": _previews(programme),
    }


def _previews(programme: "Programme") -> list[dict[str, Any]]:
    """For each message, in each language: subject, text and what is wrong, as the invented customer would see them."""
    from coursekit.loyalty import preview

    rows = preview(programme).table.to_dict("records")
    count = len(programme.languages)
    messages = []
    for n in range(len(programme.communication.messages)):
        of_message = rows[n * count : (n + 1) * count]
        messages.append(
            {row["language"]: {name: row[name] for name in ("subject", "body", "problem")} for row in of_message}
        )
    return messages


def _mistakes(refused: Any, document: Mapping[str, Any]) -> list[dict[str, Any]]:
    from coursekit.documents.mistakes import as_course_error
    from coursekit.loyalty import Programme

    class One:
        """One of several mistakes, to be put in words by itself."""

        def __init__(self, mistake: Any):
            self.mistake = mistake

        def errors(self, **_wanted: Any) -> list[Any]:
            return [self.mistake]

    return [
        _finding(mistake["loc"], str(as_course_error(One(mistake), Programme)), "", document)  # type: ignore[arg-type]
        for mistake in refused.errors(include_url=False)
    ]


def _finding(path: str | Sequence[str | int], what: str, mend: str, document: Mapping[str, Any]) -> dict[str, Any]:
    at = list(parsed(path))
    return {"path": at, "place": _place(at, document), "what": what, "mend": mend}


def _place(path: list[str | int], document: Mapping[str, Any]) -> str:
    """“Gold, Benefit 2, Value”: as the designer calls it; a tier, offer or message by its name."""
    said = sentences(language())
    words, here, n = [], document, 0
    while n < len(path):
        piece = path[n]
        here = _inside(here, piece)
        if isinstance(piece, str) and n + 1 < len(path) and isinstance(path[n + 1], int):
            n += 1
            here = _inside(here, path[n])
            words.append(_item(piece, int(path[n]), here))
        elif isinstance(piece, str):
            # A path of two or three keys may have one word: threshold.value is “From how much on”.
            longest = next(
                (m for m in (3, 2, 1) if f"{_HERE}label.{'_'.join(map(str, path[n : n + m]))}" in said), None
            )
            if longest is not None:
                words.append(said[f"{_HERE}label.{'_'.join(map(str, path[n : n + longest]))}"])
                for extra in path[n + 1 : n + longest]:
                    here = _inside(here, extra)
                n += longest - 1
            elif piece != "communication" and len(path) == n + 1:
                words.append(piece)
        n += 1
    return ", ".join(words) or text(f"{_HERE}place.programme")


def _item(name: str, place: int, thing: Any) -> str:
    if name in ("tiers", "offers") and isinstance(thing, Mapping):
        given = thing.get("name") or thing.get("id")
        if isinstance(given, str | dict) and (said := say(given, language())):
            return said
    if name == "messages" and isinstance(thing, Mapping) and isinstance(thing.get("id"), str):
        return text(f"{_HERE}place.message", id=thing["id"])
    key = _ITEMS.get(name)
    return text(f"{_HERE}label.{key}", place=number(place + 1)) if key else f"{name} {place + 1}"


def _inside(thing: Any, piece: str | int) -> Any:
    if isinstance(thing, Mapping):
        return thing.get(str(piece))
    if isinstance(thing, list) and isinstance(piece, int) and 0 <= piece < len(thing):
        return thing[piece]
    return None
