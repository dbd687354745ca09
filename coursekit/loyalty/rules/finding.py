"""What a rule found, said in the language in which it is read; and all that a check found."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html import escape
from typing import Any

import pandas as pd

from coursekit.documents import say
from coursekit.messages import number, percent, text

SEVERITIES = ("E", "W", "I")
_COLOURS = {"E": "#b3261e", "W": "#8a5a00", "I": "#00639b"}


class Percent(float):
    """A percentage, written when it is read."""

    def __format__(self, spec: str) -> str:
        return percent(float(self), 0 if abs(float(self) - round(float(self))) < 0.05 else 1)


class Figure(float):
    """A number, written when it is read."""

    def __format__(self, spec: str) -> str:
        value = float(self)
        return number(value, next((d for d in range(3) if abs(value - round(value, d)) < 0.5 * 10 ** -(d + 1)), 2))


class Said:
    """A text of the document, or a sentence of ours by its key, in the language in which it is read."""

    def __init__(self, said: Any = None, key: str = ""):
        self.said, self.key = said, key

    def __format__(self, spec: str) -> str:
        return text(self.key) if self.key else " ".join(say(self.said).split())


@dataclass(frozen=True)
class Finding:
    """One thing that a rule found.

    Attributes
    ----------
    rule : str
        Its id, such as ``"E10"``.
    severity : str
        ``E`` (must be mended), ``W`` (a risk) or ``I`` (worth knowing).
    path : str
        Where in the document, such as ``"tiers[1].benefits[0].value"``; empty for the document as a whole.
    what, why, what_to_do : str
        What is wrong, why it matters and how it is mended, in the language in use.
    """

    rule: str
    severity: str
    path: str
    key: str
    values: Mapping[str, Any] = field(default_factory=dict, compare=False)

    @property
    def title(self) -> str:
        """What the rule asks for, in a few words."""
        return text(f"loyalty.rule.{self.rule.lower()}.title")

    @property
    def what(self) -> str:
        return text(self.key, **self.values)

    @property
    def why(self) -> str:
        return text(f"loyalty.rule.{self.rule.lower()}.why")

    @property
    def what_to_do(self) -> str:
        return text(f"loyalty.rule.{self.rule.lower()}.do")

    def __str__(self) -> str:
        place = f" {self.path}" if self.path else ""
        return f"{self.rule}{place}: {self.what} {self.what_to_do}"

    def to_data(self) -> dict[str, str]:
        """The finding as plain texts."""
        names = ("rule", "severity", "path", "what", "why", "what_to_do")
        return {name: getattr(self, name) for name in names}


@dataclass(frozen=True)
class Findings:
    """What a check found, rule by rule.

    Attributes
    ----------
    findings : tuple of Finding
        Errors first, then warnings, then what is worth knowing.
    passed : tuple of str
        Ids of the rules that found nothing.
    not_assessed : dict
        Rule → why it could not be judged, in the language in use: it needs figures that are not there.
    not_needed : tuple of str
        Ids of the rules about something that this programme does not have.
    """

    findings: tuple[Finding, ...]
    passed: tuple[str, ...] = ()
    reasons: Mapping[str, str] = field(default_factory=dict)
    not_needed: tuple[str, ...] = ()

    @property
    def not_assessed(self) -> dict[str, str]:
        return {rule: text(key) for rule, key in self.reasons.items()}

    @property
    def errors(self) -> tuple[Finding, ...]:
        return self.of("E")

    @property
    def warnings(self) -> tuple[Finding, ...]:
        return self.of("W")

    @property
    def notes(self) -> tuple[Finding, ...]:
        """What is worth knowing."""
        return self.of("I")

    def of(self, severity: str) -> tuple[Finding, ...]:
        """The findings of one severity: ``E``, ``W`` or ``I``."""
        return tuple(one for one in self.findings if one.severity == severity)

    @property
    def rules(self) -> tuple[str, ...]:
        """Ids of the rules that found something, each once, in order."""
        return tuple(dict.fromkeys(one.rule for one in self.findings))

    @property
    def ok(self) -> bool:
        """Whether there is no error; warnings do not count."""
        return not self.errors

    def __iter__(self) -> Iterator[Finding]:
        return iter(self.findings)

    def __len__(self) -> int:
        return len(self.findings)

    def __bool__(self) -> bool:
        raise TypeError("a check is neither true nor false: ask for .ok, or for len(...)")

    @property
    def table(self) -> pd.DataFrame:
        """One row for each finding."""
        columns = ["rule", "severity", "path", "what", "why", "what_to_do"]
        return pd.DataFrame([one.to_data() for one in self.findings], columns=columns)

    def sentence(self) -> str:
        """How many of each, in the language in use."""
        counts = {"errors": self.errors, "warnings": self.warnings, "notes": self.notes, "passed": self.passed,
                  "open": self.reasons}  # fmt: skip
        return text("loyalty.rule.summary", **{name: number(len(found)) for name, found in counts.items()})

    def to_data(self) -> dict[str, Any]:
        """Everything as plain data, for a file or another programme."""
        return {
            "ok": self.ok,
            "findings": [one.to_data() for one in self.findings],
            "passed": list(self.passed),
            "not_assessed": self.not_assessed,
            "not_needed": list(self.not_needed),
        }

    def __repr__(self) -> str:
        return f"Findings(errors={len(self.errors)}, warnings={len(self.warnings)}, notes={len(self.notes)}, " \
               f"passed={len(self.passed)}, not_assessed={len(self.reasons)})"  # fmt: skip

    def __str__(self) -> str:
        lines = [self.sentence(), *map(str, self.findings)]
        return "\n".join([*lines, *(f"{rule}: {why}" for rule, why in self.not_assessed.items())])

    def _repr_html_(self) -> str:
        rows = "".join(_row(one) for one in self.findings)
        heads = "".join(f"<th scope=col style='text-align:left'>{escape(text(f'loyalty.rule.head.{name}'))}</th>"
                        for name in ("rule", "path", "what", "what_to_do"))  # fmt: skip
        table = f"<table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>" if rows else ""
        left = "".join(f"<li>{escape(rule)}: {escape(why)}</li>" for rule, why in self.not_assessed.items())
        more = ""
        if left:
            more = f"<details><summary>{escape(text('loyalty.rule.left_open'))}</summary><ul>{left}</ul></details>"
        return f"<div><p><strong>{escape(self.sentence())}</strong></p>{table}{more}</div>"


def _row(one: Finding) -> str:
    severity = escape(text(f"loyalty.rule.severity.{one.severity.lower()}"))
    cells = (
        f"<span style='color:{_COLOURS[one.severity]};font-weight:600'>{one.rule}</span><br><small>{severity}</small>",
        f"<code>{escape(one.path)}</code>",
        f"{escape(one.what, quote=False)}<br><small style='opacity:.8'>{escape(one.why, quote=False)}</small>",
        escape(one.what_to_do, quote=False),
    )
    shown = "".join(f"<td style='text-align:left;vertical-align:top'>{cell}</td>" for cell in cells)
    return f"<tr>{shown}</tr>"
