"""What the journey map editor shows beside the map: what is wrong, the score, and where each finding stands."""

from collections.abc import Mapping, Sequence
from typing import Any

from coursekit.documents.places import parsed
from coursekit.messages import number, text
from coursekit.messages.catalogue import language, sentences

_HERE = "widgets.map_editor."
# Cells whose label in the editor has another name than the cell.
_LABELS: dict[tuple[str, ...], str] = {
    ("emotion", "score"): "emotion",
    ("emotion", "label"): "emotion_label",
    ("emotion", "evidence"): "emotion_evidence",
    ("failure", "mode"): "failure_mode",
    ("failure", "recovery"): "failure_recovery",
    ("scope", "start"): "scope_start",
    ("scope", "end"): "scope_end",
    ("scope", "period"): "scope_period",
    ("opportunities", "kpi"): "idea_kpi",
}


def judge(document: Mapping[str, Any], company: Any = None) -> dict[str, Any]:
    """Problems and score of a document, finished or not, as plain data in the language in use.

    Parameters
    ----------
    document : mapping
        A journey map as plain data; it may be invalid.
    company : optional
        The company whose data the measures of the map are computed on.

    Returns
    -------
    dict
        ``problems``, a list of findings, and ``score`` (None where the document cannot be read as a map). A finding
        has ``path`` (a list of keys and numbers), ``place`` (in words), ``what`` and ``mend``.
    """
    from pydantic import ValidationError

    from coursekit.mapping import JourneyMap

    try:
        journey = JourneyMap.model_validate(document)
    except ValidationError as refused:
        return {"problems": _mistakes(refused, document), "score": None}
    found = [_finding(problem.path, problem.what, problem.what_to_do, document) for problem in journey.problems()]
    return {"problems": found, "score": _scored(journey, document, company)}


def _mistakes(refused: Any, document: Mapping[str, Any]) -> list[dict[str, Any]]:
    from coursekit.documents.mistakes import as_course_error
    from coursekit.mapping import JourneyMap

    class One:
        """One of several mistakes, to be put in words by itself."""

        def __init__(self, mistake: Any):
            self.mistake = mistake

        def errors(self, **_wanted: Any) -> list[Any]:
            return [self.mistake]

    return [
        _finding(mistake["loc"], str(as_course_error(One(mistake), JourneyMap)), "", document)  # type: ignore[arg-type]
        for mistake in refused.errors(include_url=False)
    ]


def _scored(journey: Any, document: Mapping[str, Any], company: Any) -> dict[str, Any]:
    score = journey.score(company=company)
    criteria = []
    for criterion in score.criteria:
        # Penalties are a criterion without points to win: shown where some were taken.
        if not criterion.max and not criterion.findings:
            continue
        share = 100 * criterion.points / criterion.max if criterion.max else 0
        criteria.append(
            {
                "name": criterion.name,
                "points": _points(criterion.points),
                "max": _points(criterion.max),
                "share": round(share, 1),
                "lost": round(criterion.max - criterion.points, 2),
                "findings": [_finding(one.path, one.what, one.what_to_do, document) for one in criterion.findings],
            }
        )
    return {"points": _points(score.total), "max": "100", "criteria": criteria, "note": " ".join(score.notes())}


def _points(value: float) -> str:
    rounded = round(float(value), 1)
    return number(rounded, 0 if rounded.is_integer() else 1)


def _finding(path: str | Sequence[str | int], what: str, mend: str, document: Mapping[str, Any]) -> dict[str, Any]:
    at = list(parsed(path))
    return {"path": at, "place": _place(at, document), "what": what, "mend": mend}


def _place(path: list[str | int], document: Mapping[str, Any]) -> str:
    """“Step 3, Emotion”: as the editor calls it, counted through the whole map."""
    match path:
        case ["stages", int(stage), "steps", int(step), *rest]:
            before = sum(len(_steps(one)) for one in _stages(document)[:stage])
            place = text(f"{_HERE}place.step", step=before + step + 1)
        case ["stages", int(stage), *rest]:
            place = text(f"{_HERE}place.stage", stage=stage + 1)
        case _:
            place, rest = text(f"{_HERE}place.map"), path
    cell = _cell(rest)
    return text(f"{_HERE}place.cell", place=place, cell=cell) if cell else place


def _cell(rest: list[str | int]) -> str:
    words = [piece for piece in rest if isinstance(piece, str)]
    if not words or words[-1] in ("stages", "steps"):
        return ""
    said = sentences(language())
    for length in (2, 1):
        key = _LABELS.get(tuple(words[:length]), words[0] if length == 1 else "")
        if f"{_HERE}label.{key}" in said:
            label = said[f"{_HERE}label.{key}"]
            counted = next((piece for piece in rest if isinstance(piece, int)), None)
            return label if counted is None else f"{label} {counted + 1}"
    return words[0]


def _stages(document: Mapping[str, Any]) -> list[Any]:
    stages = document.get("stages")
    return stages if isinstance(stages, list) else []


def _steps(stage: Any) -> list[Any]:
    steps = stage.get("steps") if isinstance(stage, Mapping) else None
    return steps if isinstance(steps, list) else []
