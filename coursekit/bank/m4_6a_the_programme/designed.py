"""The design of 4.6a: a programme of the learner's own, without errors, that leaves margin."""

from functools import lru_cache
from typing import Any

from coursekit.bank.m4_6a_the_programme.measured import MARKET
from coursekit.loyalty import Programme, example_programme, simulate
from coursekit.messages import CourseError
from coursekit.practice import Design, Mistake, Question, Rule, both, model_answer


@lru_cache(maxsize=32)
def _net(written: str) -> float:
    return simulate(Programme.from_text(written), MARKET).net


def _earns(programme: Programme) -> bool:
    """Whether it leaves something in the market of the question; asked once no error is left to be mended first."""
    if not programme.check(tiers_required=3).ok:
        return True
    try:
        return _net(programme.to_text()) > 0
    except CourseError:  # it cannot be played as it is written
        return False


def _own(programme: Programme) -> bool:
    """Whether it is more than one of the course's examples under another name."""
    return all(programme.tiers != example_programme(name).tiers for name in ("suggested", "repaired"))


def _model() -> dict[str, Any]:
    """The repaired example, lighter: no code, no parcels, an early coffee from Silver on, and a tasting."""
    club = example_programme("repaired").to_data()
    club["name"] = {"es": "Club Brasa", "en": "Club Ember"}
    del club["offers"]
    talk = club["communication"]
    talk["messages"] = [one for one in talk["messages"] if one["id"] != "we_miss_you"]
    for tier in club["tiers"]:
        tier["benefits"] = [one for one in tier["benefits"] if one["type"] != "free_shipping"]
    return club


def mended_but_dear() -> str:
    """The first idea with all its errors mended and its discounts kept."""
    club = example_programme("repaired").to_data()
    for tier, off in zip(club["tiers"], (5, 10, 15), strict=True):
        tier["benefits"].append({"type": "percent_discount", "value": off, "cap": {"amount": 100}})
    return Programme.from_data(club).to_text()


MY_PROGRAMME = Question(
    id="design",
    title=both(es="Tu programa", en="Your programme"),
    answer="my_programme",
    points=4,
    kind=Design(
        what="programme",
        options={"tiers_required": 3},
        rules=[
            Rule(
                "earns",
                _earns,
                both(
                    es="En el mercado de la pregunta cuesta más de lo que trae. Abre en el diseñador la cuenta «De dónde sale»: ¿cuál es la resta más grande? Suele ser algo que se paga en **cada** pedido. Prueba a cambiarlo por algo que cueste poco y guste.",
                    en="In the market of the question it costs more than it brings. Open in the designer the account of where it comes from: which is the largest subtraction? It tends to be something paid on **each** order. Try putting something in its place that costs little and is liked.",
                ),
            ),
            Rule(
                "own",
                _own,
                both(
                    es="Sus niveles son, tal cual, los de un ejemplo del curso. Cambia algo con tus razones: un umbral, una ventaja, el nombre de un nivel.",
                    en="Its tiers are, as they stand, those of one of the course's examples. Change something for reasons of your own: a threshold, a benefit, the name of a tier.",
                ),
                "tiers",
            ),
        ],
    ),
    expected=lambda data: model_answer(Programme.from_data(_model()).to_text())(data),
    mistakes=[
        Mistake(
            "the-first-idea",
            lambda data: example_programme("suggested").to_text(),
            both(
                es="Es la propuesta de Julián, sin tocar. Empieza por lo que más pesa: di cuánto hay que comprar para cada nivel (E06), quita el código para todo el mundo (E12) y mira qué cuesta el descuento.",
                en="It is Julián's proposal, untouched. Begin with what weighs most: say how much each tier takes (E06), take out the code for everybody (E12) and look at what the discount costs.",
            ),
        ),
        Mistake(
            "mended-but-dear",
            lambda data: mended_but_dear(),
            both(
                es="No queda ningún error y aun así pierde: sigue dando 5, 10 y 15 % en cada compra, y casi todas iban a hacerse igual. El reglamento no mira eso; el mercado, sí. Quita o baja los descuentos.",
                en="No error is left and still it loses: it goes on giving 5, 10 and 15% on each purchase, and nearly all would have been made anyway. The rulebook does not look at that; the market does. Take the discounts out, or lower them.",
            ),
            credit=0.5,
        ),
        Mistake(
            "the-course-s-repair",
            lambda data: example_programme("repaired").to_text(),
            both(
                es="Es el arreglo que trae el curso, y funciona. Pero se pide el tuyo: cambia al menos un umbral o una ventaja, y mira qué pasa con el margen.",
                en="It is the repair that comes with the course, and it works. But yours is asked for: change at least one threshold or benefit, and see what happens to the margin.",
            ),
            credit=0.3,
        ),
    ],
    hints=[
        both(
            es="Los seis pasos de la lección llevan a un programa que vale. Si ya lo hiciste allí, copia el texto de la pestaña «Como texto».",
            en="The six steps of the lesson lead to a programme that will do. If you made it there, copy the text of the tab “As text”.",
        ),
        both(
            es="`loyalty.Programme.from_text(my_programme).check()` dice qué errores quedan, con su sitio y su arreglo.",
            en="`loyalty.Programme.from_text(my_programme).check()` says which errors are left, with their place and remedy.",
        ),
        both(
            es="Si no hay errores y pierde: sin porcentajes de descuento ni envíos gratuitos casi cualquier programa barato de dar deja algo. Añádelos después, poco a poco.",
            en="If there are no errors and it loses: without percentages off and free parcels, nearly any programme cheap to give leaves something. Add those later, little by little.",
        ),
    ],
    look_at=both(
        es="Los errores que quedan, y la fila más cara de la cuenta.",
        en="The errors that are left, and the dearest row of the account.",
    ),
    explanation=both(
        es="Hay muchos programas buenos y ninguno modelo. Este curso pide tres cosas: que no tenga fallos conocidos, que bajo los supuestos deje algo, y que esté escrito cómo se sabrá si fue verdad.",
        en="There are many good programmes and no model one. This course asks for three things: that it has no known faults, that under the assumptions it leaves something, and that it is written down how one will know whether it was true.",
    ),
    code=(
        'club = example_programme("repaired").to_data()\n'
        'club["name"] = {"es": "Club Brasa", "en": "Club Ember"}\n'
        'del club["offers"]\n'
        'talk = club["communication"]\n'
        'talk["messages"] = [one for one in talk["messages"] if one["id"] != "we_miss_you"]\n'
        'for tier in club["tiers"]:\n'
        '    tier["benefits"] = [one for one in tier["benefits"] if one["type"] != "free_shipping"]\n'
        "my_programme = club"
    ),
)
