"""What a drawing shows, in words: for whoever cannot see it."""

from dataclasses import replace

from coursekit.mapping.exports.sheet import Column, Sheet
from coursekit.mapping.exports.words import joined, label, signed


def described(sheet: Sheet) -> Sheet:
    """The sheet with its description: stages, emotions, where they are lowest and highest, moments of truth."""
    steps = [column for column in sheet.columns if column.number]
    lang = sheet.lang
    said = [label("size", lang, stages=len(sheet.stages), steps=len(steps))]
    said += [f"{sheet.title}."] if not steps else []
    felt = [column for column in steps if column.feeling]
    if felt:
        scores = "; ".join(
            f"{column.number} {column.action} {signed(column.feeling.score)}" for column in felt if column.feeling
        )
        said.append(label("emotions", lang, scores=scores))
        lowest = min(column.feeling.score for column in felt if column.feeling)
        highest = max(column.feeling.score for column in felt if column.feeling)
        if lowest != highest:
            for key, score in (("lowest", lowest), ("highest", highest)):
                there = [column for column in felt if column.feeling and column.feeling.score == score]
                said.append(label(key, lang, score=signed(score), steps=_numbers(there, lang)))
    for key, chosen in (
        ("truths", [column for column in steps if column.truth]),
        ("guessed", [column for column in felt if column.feeling and not column.feeling.sure]),
        ("differ", [column for column in felt if column.feeling and column.feeling.disagrees]),
    ):
        if chosen:
            said.append(label(key, lang, steps=_numbers(chosen, lang)))
    return replace(sheet, description=" ".join(said))


def _numbers(columns: list[Column], lang: str) -> str:
    key = "at_one" if len(columns) == 1 else "at_many"
    return label(key, lang, numbers=joined([str(column.number) for column in columns], lang))
