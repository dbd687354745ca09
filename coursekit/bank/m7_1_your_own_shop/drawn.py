"""The third delivery: a journey map of the shop, judged by the rubric on the shop's own tables."""

from functools import cache
from importlib.resources import files
from typing import Any

from coursekit.bank.m3_4_a_worked_map.drawn import bruno
from coursekit.mapping import JourneyMap, example_map, example_names, example_text
from coursekit.practice import Design, Mistake, Question, Rule, both
from coursekit.practice.kinds.design import ModelAnswer

MEASURED, ENOUGH = 3, 30


def _counted(data: Any) -> dict[str, tuple[int, str]]:
    """How many cases each piece of evidence has in the shop, and of when the latest is."""
    surveys, events, orders = data.surveys, data.events, data.orders
    told = surveys[surveys["answered"].notna()]
    tables = {
        "survey-shop": (told[told["touchpoint"] == "shop_visit"], "sent"),
        "survey-desk": (told[told["touchpoint"] == "support"], "sent"),
        "tickets": (data.tickets, "opened"),
        "till": (orders[orders["shop"] == data.shop], "date"),
        "entries": (events[events["event"] == "enter_shop"], "time"),
    }
    return {id: (len(rows), f"{rows[when].max():%Y-%m-%d}") for id, (rows, when) in tables.items()}


def irene(data: Any) -> ModelAnswer:
    """One map that will do, with the sample sizes of the learner's shop."""
    plain = JourneyMap.from_text(files(__package__).joinpath("irene.yaml").read_text(encoding="utf-8")).to_data()
    counted = _counted(data)
    plain["evidence"] = [
        {**one, "n": counted[one["id"]][0], "date": counted[one["id"]][1]} for one in plain["evidence"]
    ]
    answer = ModelAnswer(JourneyMap.from_data(plain).to_text())
    answer.data = data
    return answer


def _actions(journey: JourneyMap) -> set[str]:
    said = [step.action for _, step in journey.steps()]
    every = [list(one.values()) if isinstance(one, dict) else [one] for one in said]
    return {" ".join(one.casefold().split()) for several in every for one in several if one}


@cache
def _of_the_course() -> frozenset[str]:
    maps = [example_map(name) for name in example_names()]
    text = files("coursekit.bank.m3_4_a_worked_map").joinpath("bruno.yaml").read_text(encoding="utf-8")
    return frozenset(one for journey in [*maps, JourneyMap.from_text(text)] for one in _actions(journey))


def _own(journey: JourneyMap) -> bool:
    said = _actions(journey)
    return 2 * len(said & _of_the_course()) <= len(said)


def _measured(journey: JourneyMap, data: Any) -> bool:
    cells = journey.measure(data).cells
    return sum(cell.status == "ok" and cell.estimate.n >= ENOUGH for cell in cells) >= MEASURED


def _from_log(data: Any) -> JourneyMap:
    events = data.events
    return JourneyMap.from_events(events[events["channel"] == "shop"], customer="visit", languages=["es", "en"])


MY_MAP = Question(
    id="my_map",
    title=both(es="El mapa de tu tienda", en="The map of your shop"),
    answer="my_map",
    points=6,
    kind=Design(
        "map",
        threshold=80,
        rules=[
            Rule(
                "own",
                _own,
                both(
                    es="Más de la mitad de los pasos son de un mapa del curso. Cuenta el viaje de alguien de tu tienda: los comentarios de la encuesta y los mensajes a atención están en `ex.data`.",
                    en="More than half of the steps are those of a map of the course. Tell the journey of somebody of your shop: the comments of the survey and the messages to the desk are in `ex.data`.",
                ),
                "stages",
                most=0.2,
            ),
            Rule(
                "persona",
                lambda journey: bool(journey.personas),
                both(
                    es="El mapa no dice de quién es. Añade una persona, con lo que quiere.",
                    en="The map does not say whose it is. Add a persona, with what they want.",
                ),
                "personas",
            ),
            Rule(
                "measured",
                _measured,
                both(
                    es="Hacen falta tres medidas que se calculen con tu tienda sobre 30 casos o más. Prueba `csat` con `touchpoint == 'shop_visit'`, `repeat_purchase(90)` con `channel == 'shop'` y `answered_in_time(24)`.",
                    en="Three measures are needed that compute on your shop over 30 cases or more. Try `csat` with `touchpoint == 'shop_visit'`, `repeat_purchase(90)` with `channel == 'shop'`, and `answered_in_time(24)`.",
                ),
                "stages",
                on_data=True,
            ),
        ],
    ),
    expected=irene,
    mistakes=[
        Mistake(
            "the-log",
            _from_log,
            both(
                es="Ese es el borrador del registro, sin emociones ni dolores. Sirve de esqueleto: ábrelo con `widgets.JourneyMapEditor(from_log, company=ex.data, answer='my_map')` y añade lo que la gente cuenta, antes de entrar y después de pagar.",
                en="That is the draft of the log, without emotions or pains. It serves as a skeleton: open it with `widgets.JourneyMapEditor(from_log, company=ex.data, answer='my_map')` and add what people tell, before coming in and after paying.",
            ),
            credit=0.1,
        ),
        Mistake(
            "brunos-map",
            bruno,
            both(
                es="Ese es el mapa de Bruno, de la lección 3.4, con los tamaños de tu tienda. Aquí se pide otro viaje: el de alguien cuyas palabras estén en **tus** encuestas o en **tus** casos de atención.",
                en="That is Bruno's map, from lesson 3.4, with the sizes of your shop. Another journey is asked for: that of somebody whose words are in **your** surveys or **your** cases of the desk.",
            ),
            credit=0.2,
        ),
        Mistake(
            "anas-map",
            lambda data: example_text("first-purchase"),
            both(
                es="Ese es el mapa de Ana, que compra en la web. Está bien hecho y no es de tu tienda: úsalo para ver cómo se escribe cada casilla.",
                en="That is Ana's map, who buys on the web. It is well made and not of your shop: use it to see how each cell is written.",
            ),
        ),
    ],
    hints=[
        both(
            es="Lee veinte comentarios y veinte mensajes antes de abrir el editor. ¿Qué le pasó a la misma clase de persona, antes, durante y después?",
            en="Read twenty comments and twenty messages before opening the editor. What happened to the same kind of person before, during and after?",
        ),
        both(
            es="El panel dice dónde está cada punto perdido. Casi siempre: evidencia sin citar, sin n o sin fecha, y momentos de la verdad sin medida.",
            en="The panel says where each point was lost. Nearly always: evidence not cited, without n or date, and moments of truth without a measure.",
        ),
        both(
            es="Lo que no sabes se marca como suposición: no da puntos de evidencia, y es honrado. Un paso de seis se lo puede permitir.",
            en="What you do not know is marked as an assumption: it earns no points for evidence, and it is honest. One step in six can afford it.",
        ),
    ],
    look_at=both(
        es="`JourneyMap.from_text(my_map).score(ex.data)` da la misma puntuación, con cada punto perdido y su sitio.",
        en="`JourneyMap.from_text(my_map).score(ex.data)` gives the same score, with each point lost and its place.",
    ),
    explanation=both(
        es="Otra persona puede discutir tu mapa casilla a casilla: de quién es, en qué se apoya, cómo se mide en tu tienda y qué se haría.",
        en="Somebody else can argue with your map cell by cell: whose it is, what it rests on, how it is measured in your shop, and what one would do.",
    ),
    code='my_map = ex.sample("my_map")',
)
