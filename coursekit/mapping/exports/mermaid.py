"""The map as a Mermaid ``journey``: what its parser would take for syntax is written as an entity."""

import re
from typing import TYPE_CHECKING

from coursekit.documents import say
from coursekit.mapping.exports.content import language_of
from coursekit.mapping.exports.words import label

if TYPE_CHECKING:
    from coursekit.mapping.model import JourneyMap
    from coursekit.mapping.parts import Step

# Letters that end a text, begin a comment, a tag or an entity, or stand for one inside Mermaid; it trims U+FEFF.
_SYNTAX = set(':;#<>&"`\ufb02\u00b6\ufeff')
# At the beginning of a line, after one letter too, it begins a comment; two together do so anywhere.
_PERCENT = re.compile(r"^%|(?<=^.)%|%(?=[%{}])|(?<=[%{}])%")
# A line that begins so is no step for the parser.
_KEYWORDS = ("journey", "title", "section", "acctitle", "accdescr", "---", "graph", "flowchart", "%%")


def escaped(words: str, *, also: str = "") -> str:
    """A text that Mermaid reads back letter by letter, white space folded.

    Parameters
    ----------
    words : str
        Any text.
    also : str
        Further letters to write as entities (a comma, in the name of an actor).

    Examples
    --------
    >>> escaped("Cita 10:30; #1")
    'Cita 10#58;30#59; #35;1'
    >>> escaped("section of coffees")
    '#115;ection of coffees'
    """
    line = " ".join(words.split()).encode("utf-8", "replace").decode("utf-8")
    hidden = _SYNTAX | set(also)
    places = {found.start() for found in _PERCENT.finditer(line)}
    if line.lower().startswith(_KEYWORDS):
        places.add(0)
    return "".join(_entity(char) if char in hidden or place in places else char for place, char in enumerate(line))


def _entity(char: str) -> str:
    return f"#{ord(char)};"


def mermaid(journey: "JourneyMap", lang: str | None = None) -> str:
    """The map as a Mermaid journey: stages are sections, steps are tasks, and the score is the emotion plus 3.

    A step whose emotion nobody drew gets a 3, the middle, and a comment says so: Mermaid takes no task without a score.
    What Mermaid has no place for (thoughts, pains, evidence …) stays out; a comment says that too. A stage without
    steps is not drawn by Mermaid.

    Parameters
    ----------
    journey : JourneyMap
    lang : str, optional
        By default the language in use, if the map has it.

    Examples
    --------
    >>> from coursekit.mapping import JourneyMap
    >>> print(mermaid(JourneyMap.from_text('''
    ... id: first
    ... languages: [en]
    ... title: "First purchase: online"
    ... actors: [{id: ana, type: customer, name: Ana}]
    ... stages:
    ...   - id: buy
    ...     name: Purchase
    ...     steps:
    ...       - {id: pay, actor: ana, action: Pays by card, emotion: {score: -1, assumption: true}}
    ... '''), "en"))
    journey
        %% A Mermaid journey holds stages, steps, emotions and actors. The rest of the map stands in its other formats.
        title First purchase#58; online
        section Purchase
          Pays by card: 2: Ana
    <BLANKLINE>
    """
    lang = language_of(journey, lang)
    lines = ["journey", _comment(label("mermaid.lossy", lang))]
    title = say(journey.title, lang)
    if title.strip():
        lines.append(f"    title {escaped(title)}")
    for stage in journey.stages:
        lines.append(f"    section {escaped(say(stage.name, lang)) or escaped(stage.id)}")
        for step in stage.steps:
            if step.emotion is None:
                lines.append(_comment(label("mermaid.no_emotion", lang, step=step.id)))
            score = step.emotion.score + 3 if step.emotion else 3
            words = escaped(say(step.action, lang)) or escaped(step.id)
            lines.append(f"      {words}: {score}{_actor(journey, step, lang)}")
    return "\n".join(lines) + "\n"


def _comment(words: str) -> str:
    return f"    %% {words}"


def _actor(journey: "JourneyMap", step: "Step", lang: str) -> str:
    actor = journey.actor_of(step)
    name = (escaped(say(actor.name, lang), also=",") if actor else "") or escaped(step.actor or "")
    return f": {name}" if name else ""
