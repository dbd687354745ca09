"""The design question of 3.3: Carmen's stretch of the journey, every feeling with its card."""

import re
from functools import cache
from typing import Any

from coursekit.messages import language
from coursekit.practice import Design, Mistake, Question, Rule, both, in_language, model_answer
from coursekit.practice.verdict import NotYet

WANTED = ("I00026", "I00027", "I00028", "I00029")

_HEAD = """id: carmen
#es languages: [es]
#en languages: [en]
#es title: "Carmen y su caja"
#en title: "Carmen and her box"
personas:
  - {id: carmen, name: Carmen}
channels:
  - {id: parcel, type: owned}
  - {id: email, type: owned}
  - {id: phone, type: human}
evidence:
  - {id: I00026, type: interview, n: 1}
"""
_REST = "".join(f"  - {{id: {card}, type: interview, n: 1}}\n" for card in WANTED[1:])
_STAGE = """stages:
  - id: receive
    #es name: "Recibe la caja"
    #en name: "Receives the box"
    maps_to: post_purchase
    steps:
"""
_OPEN = """      - id: open
        actor: carmen
        #es action: "Abre la caja del primer martes"
        #en action: "Opens the box of the first Tuesday"
        #es touchpoints: [{name: "Caja", channel: parcel}]
        #en touchpoints: [{name: "Box", channel: parcel}]
"""
_TORN = """      - id: torn
        actor: carmen
        #es action: "Le enviamos otra bolsa"
        #en action: "We send her another bag"
        #es touchpoints: [{name: "Atención al cliente", channel: email}]
        #en touchpoints: [{name: "Service desk", channel: email}]
"""
_DRAFT = _HEAD + _STAGE + _OPEN + "        emotion: {score: 2, evidence: [I00026]}\n" + _TORN
_BOTH_FEEL = """        emotion: {score: -1, evidence: [I00026, I00027]}
        pains:
          #es - {id: same, text: "Tercer mes con el mismo origen", evidence: [I00027]}
          #en - {id: same, text: "Third month of the same origin", evidence: [I00027]}
        gains:
          #es - {text: "Es su día del mes", evidence: [I00026]}
          #en - {text: "It is her day of the month", evidence: [I00026]}
"""
_MODEL = """id: carmen
languages: [es, en]
title: {es: "Carmen y su caja", en: "Carmen and her box"}
personas:
  - {id: carmen, name: Carmen}
channels:
  - {id: parcel, type: owned}
  - {id: email, type: owned}
  - {id: phone, type: human}
evidence:
  - {id: I00026, type: interview, n: 1}
  - {id: I00027, type: interview, n: 1}
  - {id: I00028, type: interview, n: 1}
  - {id: I00029, type: interview, n: 1}
stages:
  - id: receive
    name: {es: "Recibe la caja", en: "Receives the box"}
    maps_to: post_purchase
    steps:
      - id: open
        actor: carmen
        action: {es: "Abre la caja del primer martes", en: "Opens the box of the first Tuesday"}
        touchpoints: [{name: {es: "Caja", en: "Box"}, channel: parcel}]
        emotion: {score: -1, evidence: [I00026, I00027]}
        pains:
          - {id: same, text: {es: "Tercer mes con el mismo origen", en: "Third month of the same origin"}, evidence: [I00027]}
        gains:
          - {text: {es: "Es su día del mes", en: "It is her day of the month"}, evidence: [I00026]}
      - id: write
        actor: carmen
        action: {es: "Escribe por la bolsa rota y espera", en: "Writes about the torn bag and waits"}
        touchpoints: [{name: {es: "Atención al cliente", en: "Service desk"}, channel: email}]
        emotion: {score: -2, evidence: [I00028]}
        pains:
          - {id: wait, text: {es: "De viernes a miércoles sin respuesta", en: "No answer from Friday to Wednesday"}, evidence: [I00028]}
      - id: call
        actor: carmen
        action: {es: "Llama, y al día siguiente tiene otra bolsa", en: "Calls, and has another bag the next day"}
        touchpoints: [{name: {es: "Atención al cliente", en: "Service desk"}, channel: phone}]
        emotion: {score: 2, evidence: [I00029]}
"""
_SUPPOSED = (
    _DRAFT.replace("evidence: [I00026]}", "assumption: true}") + "        emotion: {score: 0, assumption: true}\n"
)
_MEAN = (
    _HEAD + _REST + _STAGE + _OPEN + _BOTH_FEEL + _TORN + "        emotion: {score: 0, evidence: [I00028, I00029]}\n"
)


def said(draft: str, lang: str | None = None) -> str:
    """A draft in one language: its lines marked for the other left out."""
    lines = []
    for line in draft.split("\n"):
        marked = re.match(r"^(\s*)#(es|en) (.*)$", line)
        if marked is None:
            lines.append(line)
        elif marked[2] == (lang or language()):
            lines.append(marked[1] + marked[3])
    return "\n".join(lines)


@cache
def _cards() -> dict[str, tuple[str, int]]:
    """Persona and emotion of each card; the same in every company."""
    from coursekit.datasets import company

    table = company("", customers=100).interviews
    columns = (table[name].tolist() for name in ("interview", "persona", "emotion"))
    return {card: (persona, emotion) for card, persona, emotion in zip(*columns, strict=True)}


def _cited(step: Any) -> set[str]:
    ids = set(step.evidence) | set(step.emotion.evidence if step.emotion else ())
    for one in (*step.pains, *step.gains):
        ids |= set(one.evidence)
    return {card.upper() for card in ids}


class _Stretch(Design):
    """A stretch of a map, judged by the rules of the question alone: the general rubric asks for a whole journey.

    Two of them are the same if they feel the same by the same cards, whatever their words and their language.
    """

    def compare(self, given: Any, expected: Any) -> None:
        broken = [rule for rule in self.rules if not rule.holds(given.document)]
        if not broken:
            return
        kept = len(self.rules) - len(broken)
        found = [f"{rule.path}: {in_language(rule.say)}" if rule.path else in_language(rule.say) for rule in broken]
        said = " ".join(f"({i}) {one}" for i, one in enumerate(found, start=1))
        # Hardly any map breaks them all: only what is beyond half counts.
        fraction = round(max(0.0, 2 * kept / len(self.rules) - 1), 2)
        raise NotYet("value", "bank.stretch.not_yet", fraction, kept=kept, of=len(self.rules), findings=said)

    def same(self, given: Any, expected: Any) -> bool:
        return _felt(given.document) == _felt(expected.document)


def _felt(journey: Any) -> list[tuple]:
    return [
        (step.emotion and (step.emotion.score, step.emotion.assumption), sorted(_cited(step)))
        for _, step in journey.steps()
    ]


def _of_carmen(journey: Any) -> bool:
    cards = _cards()
    ids = {entry.id.upper() for entry in journey.evidence if entry.type == "interview"}
    ids |= {card for _, step in journey.steps() for card in _cited(step) if re.fullmatch(r"I\d{5}", card)}
    return all(card in cards and cards[card][0] == "carmen" for card in ids)


def _resembles(journey: Any) -> bool:
    """No feeling lies more than a point from all the cards it cites: reading differs, a mean of opposites is nobody's."""
    cards = _cards()
    for _, step in journey.steps():
        if step.emotion is None:
            continue
        felt = [cards[card.upper()][1] for card in step.emotion.evidence if card.upper() in cards]
        if felt and min(abs(step.emotion.score - score) for score in felt) > 1:
            return False
    return True


def _told_by_her(journey: Any) -> bool:
    score = journey.score()
    faults = {finding.code for finding in score.criterion("customer_view").findings}
    return not faults & {"not_customer", "company_speaks"} and all(step.action for _, step in journey.steps())


_RULES = [
    Rule(
        "three-steps",
        lambda journey: len(journey.steps()) >= 3,
        both(
            es="Hay menos de tres pasos. ¿Qué hace Carmen entre abrir la caja y tener la bolsa nueva?",
            en="There are fewer than three steps. What does Carmen do between opening the box and having the new bag?",
        ),
        "stages",
    ),
    Rule(
        "told-by-her",
        _told_by_her,
        both(
            es="Algún paso lo hace la empresa («le enviamos…») o no dice qué se hace. Escríbelo con Carmen de sujeto: escribe, espera, llama.",
            en="Some step is done by the company (“we send…”) or does not say what is done. Write it with Carmen as its subject: writes, waits, calls.",
        ),
    ),
    Rule(
        "four-cards",
        lambda journey: set(WANTED) <= {card for _, step in journey.steps() for card in _cited(step)},
        both(
            es="Falta citar alguna de las cuatro fichas, de I00026 a I00029. Una emoción, un dolor o una alegría cita una con `evidence: [I00027]`. La que estropea la historia también cuenta.",
            en="Not all of the four cards, I00026 to I00029, are cited. An emotion, a pain or a gain cites one with `evidence: [I00027]`. The one that spoils the story counts too.",
        ),
        "stages",
    ),
    Rule(
        "listed",
        lambda journey: not [p for p in journey.problems() if p.code in ("lost_reference", "emotion_unfounded")],
        both(
            es="Algo se cita y no está apuntado arriba, o una emoción no cita nada. Cada ficha va en `evidence` con su `id`; lo que no tenga ficha lleva `assumption: true`.",
            en="Something is cited that is not listed above, or an emotion cites nothing. Each card stands under `evidence` with its `id`; what has no card bears `assumption: true`.",
        ),
        "evidence",
    ),
    Rule(
        "all-felt",
        lambda journey: all(step.emotion is not None for _, step in journey.steps()),
        both(es="Hay un paso sin emoción.", en="One step has no emotion."),
    ),
    Rule(
        "of-carmen",
        _of_carmen,
        both(
            es="Hay una ficha que no es de Carmen, o que no existe. La curva es de una persona: las suyas van de I00021 a I00031.",
            en="There is a card that is not Carmen's, or that does not exist. A curve belongs to one person: hers go from I00021 to I00031.",
        ),
        "evidence",
    ),
    Rule(
        "resembles",
        _resembles,
        both(
            es="Una emoción queda lejos de todas las fichas que cita. Un 0 sacado de un −2 y un 2 no lo sintió nadie: haz dos pasos, o dibuja la más baja y deja la otra a la vista.",
            en="An emotion lies far from all the cards that it cites. A 0 made of a −2 and a 2 was felt by nobody: make two steps, or draw the lowest and leave the other in sight.",
        ),
    ),
    Rule(
        "a-pain",
        lambda journey: any(pain.text and pain.evidence for _, _, pain in journey.pains()),
        both(
            es='Falta un dolor con su ficha: `pains: [{id: wait, text: "…", evidence: [I00028]}]`.',
            en='A pain with its card is missing: `pains: [{id: wait, text: "…", evidence: [I00028]}]`.',
        ),
    ),
]

CARMEN = Question(
    id="carmen",
    title=both(es="El mapa de Carmen", en="Carmen's map"),
    answer="carmen_map",
    points=3,
    kind=_Stretch("map", threshold=0, rules=_RULES, on_data=False),
    expected=model_answer(_MODEL),
    mistakes=[
        Mistake(
            "draft-as-it-was",
            lambda data: said(_DRAFT) + "        emotion: {score: 0}\n",
            both(
                es="Las emociones siguen como en el borrador de Julián. Empieza por el segundo paso: lleva un 0 que no cita ninguna ficha, y las fichas I00028 e I00029 cuentan allí dos cosas muy distintas.",
                en="The emotions are still those of Julián's draft. Begin with the second step: it bears a 0 that cites no card, and there the cards I00028 and I00029 tell two very different things.",
            ),
        ),
        Mistake(
            "all-supposed",
            lambda data: said(_SUPPOSED),
            both(
                es="Con `assumption: true` los avisos callan, pero las fichas están en la caja: marca como suposición lo que nadie dijo, no lo que da trabajo citar.",
                en="With `assumption: true` the warnings go quiet, but the cards are in the box: mark as an assumption what nobody said, not what is tiresome to cite.",
            ),
        ),
        Mistake(
            "mean-of-the-desk",
            lambda data: said(_MEAN),
            both(
                es="Las cuatro fichas están, y eso es mucho. Pero la bolsa rota quedó en 0, la media de −2 (el correo) y 2 (la llamada). Son dos pasos, y los separa justo lo que hay que arreglar.",
                en="All four cards are there, and that is a lot. But the torn bag came out as 0, the mean of −2 (the e-mail) and 2 (the call). They are two steps, and what parts them is what has to be mended.",
            ),
            credit=0.5,
        ),
    ],
    hints=[
        both(
            es="Lee las fichas I00028 e I00029 seguidas: ¿qué hace Carmen en cada una? Ahí hay dos pasos.",
            en="Read the cards I00028 and I00029 one after the other: what does Carmen do in each? There are two steps there.",
        ),
        both(
            es="Apunta las tres fichas que faltan debajo de la primera: `- {id: I00027, type: interview, n: 1}`.",
            en="List the three missing cards below the first: `- {id: I00027, type: interview, n: 1}`.",
        ),
        both(
            es="En el paso de abrir la caja, las dos fichas se contradicen: pon la más baja en `emotion`, con las dos citadas, y la buena en `gains`.",
            en="In the step of opening the box the two cards disagree: put the lowest in `emotion`, citing both, and the good one under `gains`.",
        ),
    ],
    explanation=both(
        es="El tramo tiene su punto más bajo en la espera y el más alto en la llamada, y los dos son del mismo servicio. Con una media no se vería.",
        en="The stretch has its lowest point in the waiting and its highest in the call, and both belong to the same service. With a mean it would not be seen.",
    ),
    code=f'carmen_map = """\n{_MODEL}"""',
)
