"""Question 6 of 3.4: a journey map of one's own, judged by the rubric, and three rules of this question."""

from functools import cache
from importlib.resources import files
from typing import Any

from coursekit.mapping import JourneyMap, example_map, example_names, example_text
from coursekit.practice import Design, Mistake, Question, Rule, both
from coursekit.practice.kinds.design import ModelAnswer

_FELT = ("csat", "csat_mean", "ces", "ces_top", "rating")


def _counted(data: Any) -> dict[str, tuple[int, str]]:
    """How many cases each piece of evidence has in the learner's company, and of when the latest is."""
    surveys, events, orders, said = data.surveys, data.events, data.orders, data.interviews
    tables = {
        "said-bruno": (said[said["persona"] == "bruno"], "date"),
        "said-shop": (surveys[(surveys["touchpoint"] == "shop_visit") & surveys["answered"].notna()], "sent"),
        "entered": (events[events["event"] == "enter_shop"], "time"),
        "bought": (orders[orders["channel"] == "shop"], "date"),
    }
    return {id: (len(rows), f"{rows[when].max():%Y-%m-%d}") for id, (rows, when) in tables.items()}


def bruno(data: Any) -> ModelAnswer:
    """One map that will do, with the sample sizes of the learner's company."""
    said = files(__package__).joinpath("bruno.yaml").read_text(encoding="utf-8")
    plain = JourneyMap.from_text(said).to_data()
    counted = _counted(data)
    plain["evidence"] = [
        {**one, "n": counted[one["id"]][0], "date": counted[one["id"]][1]} for one in plain["evidence"]
    ]
    answer = ModelAnswer(JourneyMap.from_data(plain).to_text())
    answer.data = data
    return answer


def _actions(journey: JourneyMap) -> set[str]:
    """What is done in the steps, in every language in which it is said."""
    said = [step.action for _, step in journey.steps()]
    every = [list(one.values()) if isinstance(one, dict) else [one] for one in said]
    return {" ".join(one.casefold().split()) for several in every for one in several if one}


@cache
def _of_the_course() -> frozenset[str]:
    return frozenset(one for name in example_names() for one in _actions(example_map(name)))


def _own(journey: JourneyMap) -> bool:
    said = _actions(journey)
    return 2 * len(said & _of_the_course()) <= len(said)


def _confronted(journey: JourneyMap) -> bool:
    return any(
        step.emotion is not None and any((kpi.measure or kpi.id).casefold() in _FELT for kpi in step.kpis)
        for _, step in journey.steps()
    )


def _from_log(data: Any) -> JourneyMap:
    events = data.events
    return JourneyMap.from_events(events[events["channel"] == "shop"], customer="visit", languages=["es", "en"])


MY_MAP = Question(
    id="my_map",
    title=both(es="Tu mapa, desde cero", en="Your map, from nothing"),
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
                    es="Más de la mitad de los pasos son de un mapa del curso. Cuenta lo que hace Bruno: sus nueve frases están en la tabla.",
                    en="More than half of the steps are those of a map of the course. Tell what Bruno does: his nine sentences are in the table.",
                ),
                "stages",
            ),
            Rule(
                "persona",
                lambda journey: bool(journey.personas),
                both(
                    es="El mapa no dice de quién es. Añade a Bruno como persona, con lo que quiere.",
                    en="The map does not say whose it is. Add Bruno as a persona, with what he wants.",
                ),
                "personas",
            ),
            Rule(
                "confronted",
                _confronted,
                both(
                    es="Ninguna emoción dibujada se puede comparar con respuestas. Ata `csat` o `ces`, con las filas `touchpoint == 'shop_visit'`, a un paso que tenga emoción.",
                    en="No drawn emotion can be compared with answers. Bind `csat` or `ces`, with the rows `touchpoint == 'shop_visit'`, to a step that has an emotion.",
                ),
                "stages",
            ),
        ],
    ),
    expected=bruno,
    mistakes=[
        Mistake(
            "the-log",
            _from_log,
            both(
                es="Ese es el borrador del registro, tal como salió: dos pasos y ninguna emoción. Sirve de esqueleto. Ábrelo en el editor con `widgets.JourneyMapEditor(from_log, company=ex.data, answer='my_map')` y añade lo que Bruno contó: antes de entrar, y después de pagar.",
                en="That is the draft of the log, as it came out: two steps and no emotion. It serves as a skeleton. Open it in the editor with `widgets.JourneyMapEditor(from_log, company=ex.data, answer='my_map')` and add what Bruno told: before coming in, and after paying.",
            ),
            credit=0.1,
        ),
        Mistake(
            "mondays-map",
            lambda data: example_text("subscription-draft"),
            both(
                es="Ese es el mapa de Carmen, el del lunes, con sus suposiciones. Aquí se pide el de Bruno: otra persona, otro sitio y otras frases.",
                en="That is Carmen's map, Monday's one, with its assumptions. What is asked for is Bruno's: another person, another place and other sentences.",
            ),
        ),
        Mistake(
            "anas-map",
            lambda data: example_text("first-purchase"),
            both(
                es="Ese es el mapa de Ana, que compra en la web. Está bien hecho y no es el tuyo: Bruno no pasa por ninguno de esos pasos. Úsalo para ver cómo se escribe cada casilla.",
                en="That is Ana's map, who buys on the web. It is well made and it is not yours: Bruno goes through none of those steps. Use it to see how each cell is written.",
            ),
        ),
    ],
    hints=[
        both(
            es="Ordena las nueve frases de Bruno antes de dibujar: antes de comprar, al comprar, después. Ahí tienes las etapas.",
            en="Put Bruno's nine sentences in order before you draw: before buying, while buying, after. There you have your stages.",
        ),
        both(
            es="Mira el panel: el criterio con más puntos perdidos dice en qué paso. Casi siempre son evidencia sin citar y momentos de la verdad sin medida.",
            en="Look at the panel: the criterion with most points lost says at which step. Nearly always it is evidence not cited and moments of truth without a measure.",
        ),
        both(
            es="Para que un dolor grave no reste: oportunidad en el mismo paso, con dolor, medida, responsable e hipótesis. La medida puede estar en otro paso.",
            en="So that a severe pain costs nothing: an opportunity at the same step, with pain, measure, owner and hypothesis. The measure may be at another step.",
        ),
    ],
    look_at=both(
        es="`JourneyMap.from_text(my_map).score(ex.data)` da la misma puntuación que la pregunta, con cada punto perdido y su sitio.",
        en="`JourneyMap.from_text(my_map).score(ex.data)` gives the same score as the question, with each point lost and its place.",
    ),
    explanation=both(
        es="No hay un mapa correcto. El tuyo vale si otra persona puede discutirlo casilla a casilla: de quién es, en qué se apoya, cómo se mide y qué se haría.",
        en="There is no right map. Yours will do if somebody else can argue with it cell by cell: whose it is, what it rests on, how it is measured and what one would do.",
    ),
    code='my_map = ex.sample("my_map")',
)
