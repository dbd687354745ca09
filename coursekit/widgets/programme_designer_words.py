"""What the programme designer says and lets people choose from, in the language in use."""

from typing import Any, get_args

from coursekit.messages import known_languages, language, text
from coursekit.messages.catalogue import sentences

_HERE = "widgets.designer."


def labels() -> dict[str, str]:
    """Every word of the page by its name; those in braces are filled in there.

    What the designer shares with the journey map editor (undo, move up, remove …) it calls the same.
    """
    said = sentences(language())
    found: dict[str, str] = {}
    for start in ("widgets.map_editor.label.", f"{_HERE}label."):
        found |= {key.removeprefix(start): words for key, words in said.items() if key.startswith(start)}
    for name, start in (("takes", "loyalty.model.takes."), ("window", "loyalty.model.window.")):
        found |= {f"{name}_{key.removeprefix(start)}": words for key, words in said.items() if key.startswith(start)}
    return found | {"lang": language()}


def options() -> dict[str, Any]:
    """What each choice offers, as pairs of value and words."""
    from coursekit.loyalty import PLACEHOLDERS, model_talk, model_tiers
    from coursekit.loyalty.model import Enrolment, Goal, PointsPolicy, Qualification, Referral, Scope, SurveyTrigger
    from coursekit.loyalty.model_points import EarnRule
    from coursekit.loyalty.model_talk import ConsentPolicy, Message
    from coursekit.loyalty.model_tiers import Downgrade

    def of(model: Any, field: str) -> tuple[Any, ...]:
        return _choices(model.model_fields[field].annotation)

    return {
        "benefits": [[kind, text(f"loyalty.rule.benefit.{kind}")] for kind in get_args(model_tiers.BenefitType)],
        "metrics": _pairs("metric", get_args(model_tiers.Metric)),
        "windows": _pairs("window", of(Qualification, "window")),
        "periods": _pairs("period", get_args(model_tiers.Period)),
        "downgrades": _pairs("downgrade", of(Downgrade, "policy")),
        "enrolments": _pairs("enrolment", of(Enrolment, "how")),
        "fee_periods": _pairs("period", of(Enrolment, "per")),
        "customers": _pairs("customers", of(Scope, "customers")),
        "earn_triggers": _pairs("earn", of(EarnRule, "trigger")),
        "expiries": _pairs("expiry", of(PointsPolicy, "expires_from")),
        "qualifies": _pairs("qualify", of(Referral, "qualify")),
        "triggers": _pairs("trigger", get_args(model_talk.Trigger)),
        "channels": _pairs("channel", get_args(model_talk.Channel)),
        "audiences": _pairs("audience", of(Message, "audience")),
        "purposes": _pairs("purpose", of(Message, "purpose")),
        "bases": _pairs("basis", of(ConsentPolicy, "basis")),
        "unsubscribes": _pairs("unsubscribe", of(ConsentPolicy, "unsubscribe")),
        "afters": _pairs("after", of(SurveyTrigger, "after")),
        "measures": [[one, one.upper()] for one in of(SurveyTrigger, "measure")],
        "suppressions": _pairs("suppress", of(SurveyTrigger, "suppress")),
        "controls": _pairs("control", of(Goal, "control")),
        "placeholders": list(PLACEHOLDERS),
        "languages": list(known_languages()),
    }


def _choices(annotation: Any) -> tuple[Any, ...]:
    """The words of a Literal, inside of “or nothing” or of a list."""
    found = tuple(one for one in get_args(annotation) if isinstance(one, str))
    return found or next((inner for one in get_args(annotation) if (inner := _choices(one))), ())


def _pairs(kind: str, values: tuple[Any, ...]) -> list[list[Any]]:
    return [[value, text(f"{_HERE}option.{kind}.{value}")] for value in values]
