"""The plan of the two tests over the whole course: what each item asks about, the same in both forms.

Item n of the test before the course (0.1) and of the one after it (7.2) ask about the same concept, at the same level, by a
question of the same kind; numbers, shops and the order of options differ. A module has as many items as its share of the lessons.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from coursekit.practice import Choice, Matching, Mistake, Number, OrderingOf, Question, TestItem, both
from coursekit.practice.question import Text

ITEMS = (
    TestItem("roles", "customer", "1.1", "know"),
    TestItem("step", "funnel", "1.1", "use"),
    TestItem("known", "stage-awareness", "2.1", "know"),
    TestItem("sources", "stage-consideration", "2.2", "judge"),
    TestItem("loyal", "customer-loyalty", "2.6", "use"),
    TestItem("face", "journey-map", "3.1", "judge"),
    TestItem("survey", "survey-questions", "3.3", "know"),
    TestItem("next_one", "optimise-awareness", "4.1", "use"),
    TestItem("trial", "optimise-consideration", "4.2", "judge"),
    TestItem("promise", "service-protocol", "4.5a", "use"),
    TestItem("reply", "complaints-responsibility", "4.5b", "know"),
    TestItem("discount", "tiers", "4.6a", "use"),
    TestItem("nps", "nps", "5.1a", "use"),
    TestItem("again", "repeat-purchase-rate", "5.1b", "judge"),
    TestItem("joined", "crm", "5.2", "use"),
    TestItem("worst", "interpreting-data", "5.3", "judge"),
    TestItem("steps", "adjustments", "5.4", "know"),
    TestItem("members", "case-a", "6.1", "judge"),
    TestItem("accounts", "case-b", "6.2", "use"),
    TestItem("audit", "best-practices", "6.3", "judge"),
)

TITLES = {
    "roles": both(es="Quién es quién", en="Who is who"),
    "step": both(es="Un paso del embudo", en="A step of the funnel"),
    "known": both(es="¿Nos conocen?", en="Do they know us?"),
    "sources": both(es="De dónde vienen", en="Where they come from"),
    "loyal": both(es="Quien vuelve y por qué", en="Who comes back, and why"),
    "face": both(es="Una cara en el mapa", en="A face on the map"),
    "survey": both(es="Una pregunta de encuesta", en="A survey question"),
    "next_one": both(es="Más dinero para anuncios", en="More money for adverts"),
    "trial": both(es="Una prueba a medias", en="A trial half done"),
    "promise": both(es="Una promesa del cartel", en="A promise on the poster"),
    "reply": both(es="Respuesta a una queja", en="A reply to a complaint"),
    "discount": both(es="Descuento para los mejores", en="A discount for the best"),
    "nps": both(es="Un NPS", en="An NPS"),
    "again": both(es="¿Vuelven menos?", en="Do fewer come back?"),
    "joined": both(es="Dos tablas en una", en="Two tables in one"),
    "worst": both(es="Los que iban peor", en="Those that did worst"),
    "steps": both(es="Los pasos de una prueba", en="The steps of a trial"),
    "members": both(es="Quién se apunta", en="Who joins"),
    "accounts": both(es="Tres clientes grandes", en="Three large customers"),
    "audit": both(es="Un sobresaliente", en="Full marks"),
}


def _always(value: float) -> Callable[[Any], float]:
    """The tables stand in the notebook: what comes out of them does not depend on the learner's company."""
    return lambda data: value


def _item(id: str, kind: Any, expected: Callable[[Any], Any], explanation: Text, code: str, **more: Any) -> Question:
    """A question of one point without hints, by which nobody is taught before being asked."""
    return Question(
        id=id,
        title=TITLES[id],
        answer=f"answer_{id}",
        kind=kind,
        expected=expected,
        explanation=explanation,
        code=code,
        **more,
    )


def choice(id: str, right: str, options: Mapping[str, Text]) -> Question:
    """An item with one right option; the explanation of that option is the item's."""
    return _item(id, Choice(options), lambda data: right, options[right], f'answer_{id} = "{right}"')


def matching(
    id: str, pairs: Mapping[str, str], places: Sequence[str], why: Mapping[tuple[str, str], Text], explanation: Text
) -> Question:
    """An item that puts each thing in its place."""
    kind = Matching(list(pairs), list(places), why)
    code = f"answer_{id} = {json.dumps(dict(pairs))}"
    return _item(id, kind, lambda data: dict(pairs), explanation, code)


def ordering(
    id: str, right: Sequence[str], items: Mapping[str, Text], mistakes: Sequence[Mistake], explanation: Text
) -> Question:
    """An item that puts steps in order."""
    code = f"answer_{id} = {json.dumps(list(right))}"
    return _item(id, OrderingOf(items), lambda data: list(right), explanation, code, mistakes=mistakes)


def number(
    id: str,
    value: float,
    mistakes: Sequence[tuple[str, float, Text]],
    explanation: Text,
    code: str,
    look_at: Text,
    generic: Sequence[tuple[str, float, Text]] = (),
    tolerance: float = 0.06,
) -> Question:
    """An item that computes a number from a small table in the notebook."""
    known = [Mistake(name, _always(wrong), say) for name, wrong, say in mistakes]
    known += [Mistake(name, _always(wrong), say, generic=True) for name, wrong, say in generic]
    kind = Number(tolerance=tolerance, digits=1)
    return _item(id, kind, _always(value), explanation, code, mistakes=known, look_at=look_at)
