"""A journey map or a loyalty programme of the learner's own, judged by rules: there is no one right answer."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from importlib import import_module
from typing import Any

from coursekit.messages import CourseError, number, text
from coursekit.practice.kinds.base import Kind
from coursekit.practice.question import Text, in_language
from coursekit.practice.verdict import NotYet

WHAT: Mapping[str, tuple[str, str]] = {
    "map": ("coursekit.mapping.model", "JourneyMap"),
    "programme": ("coursekit.loyalty.model", "Programme"),
}
MOST_SAID = 5
_FILES = (".yaml", ".yml", ".json", ".csv", ".mmd")


@dataclass(frozen=True)
class Rule:
    """What a question asks of a design beyond the general rules.

    Parameters
    ----------
    id : str
    holds : callable
        ``holds(document)`` says whether the design keeps it.
    say : Text
        What is missing and what would mend it.
    path : str
        Where to look, if it is always the same place.
    on_data : bool
        Whether the rule needs the learner's data too: ``holds(document, data)``. Without data it is not asked.
    most : float
        The largest share of the points that a design which breaks it can earn.
    """

    id: str
    holds: Callable[..., bool]
    say: Text
    path: str = ""
    on_data: bool = False
    most: float = 1.0

    def kept(self, document: Any, data: Any) -> bool:
        """Whether the design keeps the rule."""
        if not self.on_data:
            return self.holds(document)
        return data is None or self.holds(document, data)


class ModelAnswer(str):
    """A design that answers the question, with the data on which designs are judged."""

    data: Any = None


def model_answer(said: str) -> Callable[[Any], ModelAnswer]:
    """The ``expected`` of a question whose model answer is the text ``said``.

    >>> model_answer("id: m")(None)
    'id: m'
    """

    def expected(data: Any) -> ModelAnswer:
        answer = ModelAnswer(said)
        answer.data = data
        return answer

    return expected


@dataclass(frozen=True)
class Drawn:
    """A design that was read, with the data to judge it on where the question brought them."""

    document: Any
    data: Any = None


@dataclass
class _Judged:
    """How far a design has come, and what to say about the rest, the most important first."""

    fraction: float
    right: bool
    said: list[str] = field(default_factory=list)
    total: float = 0.0
    broken: int = 0


class Design(Kind):
    """A document judged by rules.

    The answer is its text in YAML or JSON, the same as a dict, or the object. A file's name is not read: the file is,
    in the learner's own notebook. So the same answer is judged alike at home and by the grader.

    Parameters
    ----------
    what : {"map", "programme"}
        A journey map, judged by its score, or a loyalty programme, judged by the errors that its rulebook finds.
    threshold : float
        The score that a map must reach.
    rules : sequence of Rule
        What the question asks besides.
    template : str
        The text in the answer cell of the exercise: left as it is, the question was not attempted.
    on_data : bool
        Whether the KPIs of a map are computed on the learner's company; otherwise they are only read.
    options : mapping
        Arguments of ``Programme.check``, such as ``tiers_required=3``.
    """

    name = "design"

    def __init__(
        self,
        what: str = "map",
        threshold: float = 80,
        rules: Sequence[Rule] = (),
        template: str = "",
        on_data: bool = True,
        options: Mapping[str, Any] | None = None,
    ):
        if what not in WHAT:
            raise ValueError(f"a design is one of {', '.join(WHAT)}; got {what!r}")
        self.what, self.threshold, self.rules = what, float(threshold), tuple(rules)
        self.template, self.on_data, self.options = template, on_data, dict(options or {})

    @property
    def _model(self) -> Any:
        module, name = WHAT[self.what]
        return getattr(import_module(module), name)

    def untouched(self, answer: Any) -> bool:
        """Whether the answer is the template as the exercise gave it, whatever its spaces and comments."""
        if not self.template or (not issubclass(type(answer), (str, dict)) and type(answer) is not self._model):
            return False
        try:
            return self.read(answer).document == _read_text(self._model, self.template)
        except (NotYet, CourseError):
            return False

    def read(self, answer: Any) -> Drawn:
        """The design as a document; raises ``NotYet`` with what cannot be read, and where."""
        kind = type(answer)
        if kind is self._model:
            return Drawn(answer)
        try:
            if issubclass(kind, str):
                said = str.__str__(answer)
                if "\n" not in said.strip() and said.strip().lower().endswith(_FILES):
                    raise NotYet("type", "practice.design.file", file=" ".join(said.split())[:80])
                return Drawn(_read_text(self._model, said), answer.data if kind is ModelAnswer else None)
            if kind is dict:
                return Drawn(self._model.from_data(answer))
        except CourseError as error:
            raise NotYet("shape", "practice.design.unreadable", why=str(error)) from error
        except RecursionError as error:
            raise NotYet("shape", "practice.design.unreadable", why=text("practice.design.deep")) from error
        raise NotYet("type", f"practice.design.type_{self.what}", type=kind.__name__)

    def compare(self, given: Drawn, expected: Drawn) -> None:
        """Judges ``given`` by the rules, on the data that ``expected`` brings."""
        from coursekit.practice.judge import BankError

        try:
            judged = self._judged(given.document, expected.data)
        except Exception as error:  # a rule of ours broke on a readable design: no fault of the learner
            raise BankError(f"design: {type(error).__name__}: {error}") from error
        if judged.right:
            return
        # Good as it is, and not what was asked: then what was asked is said, and nothing else.
        good = judged.total >= self.threshold if self.what == "map" else not judged.total
        findings = judged.said[: judged.broken] if good else judged.said
        said = " ".join(f"({i}) {one}" for i, one in enumerate(findings[:MOST_SAID], start=1))
        key = f"practice.design.asked_{self.what}" if good else f"practice.design.not_yet_{self.what}"
        raise NotYet(
            "value",
            key,
            judged.fraction,
            total=number(judged.total, 1), threshold=number(self.threshold), n=number(judged.total), findings=said,
        )  # fmt: skip

    def same(self, given: Drawn, expected: Drawn) -> bool:
        """Whether two designs are the same document; two right ones may differ."""
        return given.document == expected.document

    def _judged(self, document: Any, data: Any) -> _Judged:
        judged = self._map(document, data) if self.what == "map" else self._programme(document)
        broken = [rule for rule in self.rules if not rule.kept(document, data)]
        judged.said = [*(_at(rule.path, in_language(rule.say)) for rule in broken), *judged.said]
        judged.broken = len(broken)
        if broken:
            judged.right = False
            judged.fraction *= 1 - len(broken) / (1 + len(self.rules))
            judged.fraction = min(judged.fraction, *(rule.most for rule in broken))
        # A tenth of the way is no part of an answer, and what is not right is never worth everything.
        judged.fraction = min(0.99, round(judged.fraction, 2)) if judged.fraction >= 0.1 else 0.0
        return judged

    def _map(self, document: Any, data: Any) -> _Judged:
        score = document.score(data if self.on_data else None)
        said = [_at(problem.path, f"{problem.what} {problem.what_to_do}") for problem in score.problems]
        said += [_at(finding.path, f"{finding.what} {finding.what_to_do}") for finding in score.findings]
        right = score.total >= self.threshold
        return _Judged(min(1.0, score.total / self.threshold) if self.threshold else 1.0, right, said, score.total)

    def _programme(self, document: Any) -> _Judged:
        findings = document.check(**self.options)
        errors = list(findings.errors)
        said = [
            _at(one.path, f"{one.what} {one.what_to_do}") for one in [*errors, *(findings.warnings if errors else ())]
        ]
        broken = {one.rule for one in errors}
        assessed = broken | {rule for rule in findings.passed if rule.startswith("E")}
        return _Judged(1 - len(broken) / max(1, len(assessed)), not errors, said, len(errors))

    def other_types(self, answer: Any) -> list[Any]:
        document = self.read(answer).document
        return [document.to_text(), document.to_text("json"), document.to_data(), document]

    def show(self, expected: Any) -> str:
        return str.__str__(expected) if isinstance(expected, str) else self.read(expected).document.to_text()


@lru_cache(maxsize=8)
def _read_text(model: Any, said: str) -> Any:
    """A document from YAML or JSON; kept, for one answer is looked at several times."""
    return model.from_text(said, "json" if said.lstrip().startswith("{") else "yaml")


def _at(path: str, said: str) -> str:
    return f"{path}: {said}" if path else said
