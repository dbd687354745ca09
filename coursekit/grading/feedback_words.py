"""What a student may read of a verdict: never what a hidden input held.

A function of the student's sees hidden inputs and may put them into the text of an error or into what it returns,
both of which the verdict quotes. Here the input's description stays, and what the function said of it goes.
"""

from collections.abc import Iterator

from coursekit.messages import known_languages, language, text
from coursekit.practice import Function, Outcome, Question, Verdict, in_language

_COMPUTED = (Outcome.WRONG, Outcome.PARTLY, Outcome.ERROR)
_FIELD = "\x00"


def for_students(verdict: Verdict, question: Question | None, lang: str) -> list[str]:
    """The sentences of a verdict without anything that a function gave back.

    Examples
    --------
    >>> said = "With an empty column, your function stops with E: 4711 (line 2 of the cell)."
    >>> leak = Verdict("f", Outcome.ERROR, 0.0, 0.0, 2.0, [said])
    >>> for_students(leak, None, "en")
    ['With an empty column, your function stops with an error. Try it on inputs of that kind.']
    """
    said = list(verdict.say)
    # Without its question nothing says that it is no function: the careful way then.
    if verdict.outcome not in _COMPUTED or not (question is None or isinstance(question.kind, Function)):
        return said
    known = lang if lang in known_languages() else language()
    kept = []
    for i, line in enumerate(said):
        found = next(_described(line, lang), None)
        if found:
            key, described = found
            kept.append(text(f"grading.feedback.function_{key}", lang=known, input=described))
        elif question is None or (question.look_at and line == in_language(question.look_at, known)):
            kept.append(line)
        elif i == 0:
            kept.append(text("grading.feedback.function_other", lang=known))
    return kept


def _described(line: str, lang: str) -> Iterator[tuple[str, str]]:
    """Which of the sentences on functions a line is, and what it says of the input."""
    for each in [lang] if lang in known_languages() else known_languages():
        for key in ("none", "error", "output"):
            shape = text(f"practice.function.{key}", lang=each, input=_FIELD, error=_FIELD, line=_FIELD, reason=_FIELD)
            before, _, after = shape.partition(_FIELD)
            between = after.split(_FIELD)[0]
            # The description comes first, before anything that a student wrote.
            described, found, _ = line.removeprefix(before).partition(between)
            if line.startswith(before) and found and described:
                yield key, described
