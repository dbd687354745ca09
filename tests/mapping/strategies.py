"""Random journey maps, sound by construction: every id is found, every text is written in every declared language.

``examples(40)`` is how many a test tries; the variable COURSEKIT_EXAMPLES multiplies it for a long run.
"""

import os

from hypothesis import settings
from hypothesis import strategies as st

from coursekit.mapping import JourneyMap
from coursekit.mapping.parts import stage_vocabulary


def examples(number: int):
    """Settings for one test: ``number`` examples, times COURSEKIT_EXAMPLES where that is set."""
    return settings(max_examples=int(number * float(os.environ.get("COURSEKIT_EXAMPLES", "1"))))


# What breaks formats: their own signs, line ends of every kind, other scripts, tags, formulas, invisible signs.
_TRAPS = [
    ":", ";", "#", "%%", '"', "'", "\n", "\r\n", "\t", ",", "|", "<script>alert(1)</script>", "&amp;", "&", "=1+1", "-5", "+34",
    "@home", "مرحبا", "שלום", "☕️👩‍👩‍👧", "ñ", "e\u0301", "\u200b", "\u2028", "\x85", "\x07", "\ufeff", "section", "title", "no",
    "null", "~", "12:30", "- a", "{a: 1}", "[1]", "*a", "&a", "!!x", "a: b", " #c", "{{x}}", "$x$", "\\n", "\\", "`", "```", "--", "---",
    "]]>", "1e5", "0x1F", "2026-06-01", "end", "%", "\u202e",
]  # fmt: skip
_words = st.sampled_from(
    ["Paga", "con tarjeta", "Waits", "for the parcel", "¿llega?", "Ana", "3 × 2", "coffee", *_TRAPS]
)
_any = st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=12)


def said() -> st.SearchStrategy[str]:
    """Any text that is not blank, with the signs that break formats more often than not."""
    made = st.lists(st.one_of(_words, _words, _any), min_size=1, max_size=4).map(" ".join)
    return made.filter(lambda text: bool(text.strip()))


def texts(languages) -> st.SearchStrategy:
    """A ``Text`` written in each of ``languages``: plain where there is one, by language where there are several."""
    by_language = st.fixed_dictionaries({lang: said() for lang in languages})
    return st.one_of(said(), by_language) if len(languages) == 1 else by_language


def names(languages) -> st.SearchStrategy:
    """A ``Name``: plain, or by language."""
    return st.one_of(said(), texts(languages))


def some(strategy, most=2) -> st.SearchStrategy[list]:
    """None, one or a few."""
    return st.lists(strategy, max_size=most)


_rank = st.integers(1, 5)
_share = st.one_of(st.sampled_from([0.0, 0.25, 1.0]), st.floats(0, 1))
_dates = st.one_of(st.dates().filter(lambda d: d.year >= 1000).map(str), st.sampled_from(["2026", "2026-06"]))
_durations = st.sampled_from(["PT5M", "P3D", "P1DT2H", "PT0.5S", "P2W"])
_plain = st.one_of(st.sampled_from(["orders==0", "surveys.csv", ">=5.5", "touchpoint == 'checkout'"]), said())


@st.composite
def journey_maps(draw, languages=None, min_steps=0, max_stages=3, max_steps=4):
    """A random sound map; ``languages`` such as ``["es", "en"]``, by default drawn."""
    langs = languages or draw(st.sampled_from([["en"], ["es"], ["es", "en"], ["en", "es"], ["es", "en", "pt-BR"]]))
    text, name = texts(langs), names(langs)
    data: dict = {
        "id": draw(st.sampled_from(["mapa", "m1", "2026", "no", "mañana"])),
        "languages": langs,
        "title": draw(text),
    }
    data["kind"] = draw(st.sampled_from(["as_is", "to_be"]))
    if draw(st.booleans()):
        data["scope"] = {"start": draw(text), "end": draw(text), "period": draw(_plain)}
    evidence = [f"ev-{n}" for n in range(draw(st.integers(1, 3)))]
    kinds = ["interview", "survey", "event_log", "ticket", "review", "assumption"]
    data["evidence"] = [
        _keeping(draw, {"id": id, "type": draw(st.sampled_from(kinds))}, n=st.integers(0, 9999), date=_dates, ref=_plain, note=text)
        for id in evidence
    ]  # fmt: skip
    actors = ["ana", *draw(st.sampled_from([[], ["soporte"], ["soporte", "web-2"]]))]
    types = ["customer", "staff", "system", "partner"]
    data["actors"] = [_keeping(draw, {"id": id, "type": draw(st.sampled_from(types))}, name=name) for id in actors]
    channels = draw(st.sampled_from([["web"], ["web", "tienda"], ["web", "tienda", "correo"]]))
    data["channels"] = [
        _keeping(draw, {"id": id, "type": draw(st.sampled_from(["owned", "paid", "earned", "human"]))}, name=name)
        for id in channels
    ]
    cited = st.lists(st.sampled_from(evidence), max_size=2, unique=True)
    if draw(st.booleans()):
        persona = {"id": "ana", "goals": draw(some(text))}
        data["personas"] = [
            _keeping(draw, persona, name=name, role=text, segment_rule=_plain, quote=text, evidence=cited)
        ]
    stages = draw(st.integers(1 if min_steps else 0, max_stages))
    counted = [0]

    def new(head):
        counted[0] += 1
        return f"{head}{counted[0]}"

    counts = [draw(st.integers(1, max_steps)) for _ in range(stages)]
    while stages and sum(counts) < min_steps:
        counts[-1] += 1
    ids = [[new("s") for _ in range(count)] for count in counts]
    flat = [id for stage in ids for id in stage]
    data["stages"] = []
    for number, inside in enumerate(ids):
        stage = {"id": f"etapa-{number}", "steps": []}
        stage = _keeping(draw, stage, name=text, maps_to=st.sampled_from(sorted(stage_vocabulary())))
        for id in inside:
            step = {"id": id, "actor": draw(st.sampled_from(actors)), "action": draw(text)}
            kpis = [
                _keeping(draw, {"id": new("k")}, measure=st.sampled_from(["ces", "csat", "nps"]), source=_plain, filter=_plain,
                         target=st.sampled_from([">=5.5", "<3", "80 %"]), guardrail=_plain, n_min=st.integers(0, 500))
                for _ in range(draw(st.integers(0, 2)))
            ]  # fmt: skip
            known = st.sampled_from([kpi["id"] for kpi in kpis]) if kpis else st.none()
            how_often = st.fixed_dictionaries({}, optional={"share": _share, "n": st.integers(0, 99), "text": text})
            pains = [
                _keeping(
                    draw, {"id": new("p"), "text": draw(text)}, severity=_rank, frequency=how_often, evidence=cited
                )
                for _ in range(draw(st.integers(0, 2)))
            ]
            where = st.fixed_dictionaries(
                {"name": name},
                optional={"channel": st.sampled_from(channels), "direction": st.sampled_from(["inbound", "outbound"])},
            )
            feeling = st.fixed_dictionaries(
                {"score": st.integers(-2, 2), "evidence": st.just(evidence[:1])},
                optional={"label": text, "intensity": _rank},
            )
            mended = [
                _keeping(draw, {"id": new("o"), "addresses": [pains[0]["id"]]}, text=text, impact=_rank, effort=_rank, hypothesis=text,
                         kpi=known, owner=name)
                for _ in range(draw(st.integers(0, 1)) if pains else 0)
            ]  # fmt: skip
            step |= {"kpis": kpis, "pains": pains, "opportunities": mended}
            step["gains"] = draw(some(st.fixed_dictionaries({"text": text}, optional={"evidence": cited}), 1))
            later = flat[flat.index(id) + 1 :]
            if later and draw(st.booleans()):
                # The step that follows stays reachable.
                step["next"] = [{"to": later[0], "p": 0.5}]
                # A step leads to another one only once.
                others = [one for one in flat if one != later[0]]
                step["next"] += [{"to": draw(st.sampled_from(others))}] if others else []
            step = _keeping(
                draw, step, thought=text, emotion=feeling, touchpoints=some(where), need=text, quote=text, duration=_durations,
                moment_of_truth=st.booleans(), frontstage=some(text), backstage=some(text), support=some(text), evidence=cited,
                failure=st.fixed_dictionaries({"mode": text}, optional={"recovery": text}), owner=name, consent=text,
                accessibility=text,
            )  # fmt: skip
            stage["steps"].append(step)
        data["stages"].append(stage)
    return JourneyMap.from_data(data)


def _keeping(draw, data, **optional):
    """Data with some of the optional cells filled in."""
    for name, strategy in optional.items():
        if draw(st.booleans()):
            value = draw(strategy)
            if value is not None:
                data[name] = value
    return data
