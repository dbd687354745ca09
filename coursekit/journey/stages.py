"""Three vocabularies for one journey (the course's stages, the funnel, the ladder) and how they line up."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

import pandas as pd

from coursekit.messages import CourseError, in_language, known_languages, language, quoted

VOCABULARIES = ("course", "funnel", "ladder")


@cache
def _data() -> dict[str, Any]:
    raw = files("coursekit.journey").joinpath("stages.toml").read_text(encoding="utf-8")
    return tomllib.loads(raw)


def stage_ids(vocabulary: str) -> list[str]:
    """The identifiers of a vocabulary, in order."""
    if vocabulary not in VOCABULARIES:
        known = ", ".join(f'"{name}"' for name in VOCABULARIES)
        raise CourseError("journey.error.vocabulary", value=quoted(vocabulary), known=known)
    return list(_data()[vocabulary])


def stage_name(vocabulary: str, stage: str, lang: str | None = None) -> str:
    """How a stage is called, in ``lang`` or the language in use."""
    return in_language(_data()[vocabulary][stage], _in(lang))


def _in(lang: str | None) -> str:
    lang = lang or language()
    if lang not in known_languages():
        raise CourseError("messages.unknown_language", lang_given=lang, known=", ".join(known_languages()))
    return lang


def _note(entry: dict[str, Any], lang: str) -> str:
    return in_language(entry["note"], lang) if "note" in entry else ""


def stages(vocabulary: str, lang: str | None = None) -> pd.DataFrame:
    """The stages of one vocabulary, in order.

    Parameters
    ----------
    vocabulary : {"course", "funnel", "ladder"}
        The six stages of the course, the five phases of the sales funnel, or the eight rungs of the retention ladder.
    lang : str, optional
        Language of names and meanings; by default the one in use.

    Returns
    -------
    DataFrame
        One row per stage, by identifier: ``position`` (from 1), ``name``, ``purchase`` (``"before"``, ``"at"`` or
        ``"after"`` the first one), ``meaning``, ``note`` (blank but for the false friend).

    Notes
    -----
    Phases are a manner of speaking, not a law: people skip them, go back, and walk through several at once.

    Examples
    --------
    >>> stages("funnel", "en")[["position", "name", "purchase"]]
                 position                       name purchase
    stage
    acquisition         1                Acquisition   before
    activation          2      Activation / prospect   before
    opportunity         3  Opportunity / “retention”   before
    conversion          4        Conversion and sale       at
    post_sale           5                  Post-sale    after
    """
    ids, lang = stage_ids(vocabulary), _in(lang)
    entries = [_data()[vocabulary][stage] for stage in ids]
    return pd.DataFrame(
        {
            "position": range(1, len(ids) + 1),
            "name": [in_language(entry, lang) for entry in entries],
            "purchase": [entry["purchase"] for entry in entries],
            "meaning": [in_language(entry["meaning"], lang) for entry in entries],
            "note": [_note(entry, lang) for entry in entries],
        },
        index=pd.Index(ids, name="stage"),
    )


def crosswalk(source: str | None = None, target: str | None = None, lang: str | None = None) -> pd.DataFrame:
    """How the vocabularies line up: which stage of one is which of another.

    Parameters
    ----------
    source, target : {"course", "funnel", "ladder"}, optional
        Two vocabularies: the table then has one row for each pair of stages that meet. Without them, one row for each
        stage of the course.
    lang : str, optional
        Language of the names; by default the one in use.

    Returns
    -------
    DataFrame
        For two vocabularies: the identifiers (in columns named after them) and the names (``…_name``). Without: by
        stage of the course ``funnel, ladder_from, ladder_to``, all names, and ``note``.

    Notes
    -----
    “Retention” in the funnel is a false friend: it comes before the purchase. The lines are a reading aid; the three
    were drawn for different ends (a journey, a web shop, a brand), so one stage may meet two.

    Examples
    --------
    >>> crosswalk("funnel", "ladder", "en").query("funnel == 'opportunity'")["ladder"].tolist()
    ['open_to_try', 'trier']
    >>> crosswalk(lang="es").loc["decision", "funnel_name"]
    'Oportunidad / «retención»'
    """
    lang = _in(lang)
    if source is None and target is None:
        return _whole(lang)
    for one in (source, target):
        stage_ids(one)  # type: ignore[arg-type]  # a missing one is refused with the choices
    if source == target:
        raise CourseError("journey.error.same_vocabulary", value=quoted(source))
    pairs = []
    for line in _data()["crosswalk"]:
        for first in _stages_of(line, str(source)):
            for second in _stages_of(line, str(target)):
                pairs.append((first, second))
    # In the order of the source, then of the target, each pair once.
    orders = [stage_ids(str(one)) for one in (source, target)]
    pairs = sorted(set(pairs), key=lambda pair: (orders[0].index(pair[0]), orders[1].index(pair[1])))
    table = pd.DataFrame(pairs, columns=[source, target])
    for one in (source, target):
        table[f"{one}_name"] = [stage_name(str(one), stage, lang) for stage in table[one]]
    return table


def _stages_of(line: dict[str, Any], vocabulary: str) -> list[str]:
    given = line[vocabulary]
    return [given] if isinstance(given, str) else given


def _whole(lang: str) -> pd.DataFrame:
    rows = []
    for line in _data()["crosswalk"]:
        course, funnel, ladder = line["course"], line["funnel"], line["ladder"]
        notes = [_note(_data()["funnel"][funnel], lang), _note(line, lang)]
        rows.append(
            {
                "course": course,
                "funnel": funnel,
                "ladder_from": ladder[0],
                "ladder_to": ladder[-1],
                "course_name": stage_name("course", course, lang),
                "funnel_name": stage_name("funnel", funnel, lang),
                "ladder_name": " → ".join(stage_name("ladder", rung, lang) for rung in ladder),
                "note": " ".join(note for note in notes if note),
            }
        )
    return pd.DataFrame(rows).set_index("course")
