"""The question of 4.5c on the treatment playbook: any that keeps the rules is right."""

from functools import cache
from typing import Any

from coursekit.customers import playbook_choices
from coursekit.practice import Mistake, Playbook, Question, Rule, both

TYPES = ("occasional", "dissatisfied", "demanding", "influential", "loyal")

GOOD: list[dict[str, str]] = [
    {
        "type": "occasional",
        "action": "second_order_incentive",
        "channel": "parcel",
        "kpi": "repeat_purchase_rate, margin",
    },
    {"type": "dissatisfied", "action": "recover_service", "channel": "phone", "kpi": "csat, first_response"},
    {"type": "dissatisfied", "action": "pause_promotions", "channel": "email", "kpi": "retention"},
    {"type": "demanding", "action": "promise_in_writing", "channel": "email", "kpi": "servqual_gap"},
    {"type": "influential", "action": "taste_before_launch", "channel": "shop", "kpi": "referred_customers"},
    {"type": "loyal", "action": "early_access", "channel": "email", "kpi": "retention"},
]
_SELLS = {("promotion", "send"), ("discount", "offer"), ("favour", "ask")}


@cache
def _levers() -> dict[str, tuple[str, str]]:
    choices = playbook_choices("action", "en")
    return {str(name): (line["lever"], line["direction"]) for name, line in choices.iterrows()}


def _pulls(action: str) -> tuple[str, str]:
    """What an action of the course does to discounts, messages and favours; one of the learner's own: nothing known."""
    return _levers().get(action, ("", ""))


def _leaves_in_peace(table: Any) -> bool:
    actions = table.loc[table["type"] == "dissatisfied", "action"]
    return not any(_pulls(action) in _SELLS for action in actions)


def _mends(table: Any) -> bool:
    actions = table.loc[table["type"] == "dissatisfied", "action"]
    # No line at all is the rule of the missing type.
    return not len(actions) or any(action and _pulls(action)[0] == "" for action in actions)


def _discounts_are_counted(table: Any) -> bool:
    lines = zip(table["action"], table["kpi"], strict=True)
    return all(
        "margin" in [kpi.strip() for kpi in said.split(",")]
        for action, said in lines
        if _pulls(action) == ("discount", "offer")
    )


def _short(table: Any) -> bool:
    return bool((table["type"].value_counts() <= 3).all())


def _with(line: dict[str, str], without: str = "") -> list[dict[str, str]]:
    return [one for one in GOOD if one["type"] != without] + ([line] if line else [])


_DISSATISFIED = {"type": "dissatisfied", "channel": "email"}

BOOK = Question(
    id="book",
    title=both(es="Tu plan de trato", en="Your treatment playbook"),
    answer="book",
    points=2,
    kind=Playbook(
        TYPES,
        [
            Rule(
                "leaves-in-peace",
                _leaves_in_peace,
                both(
                    es="A quien está insatisfecho se le vende algo o se le pide un favor. Quita esa línea hasta que el problema esté resuelto.",
                    en="The dissatisfied are sold something or asked a favour. Take that line out until the problem is solved.",
                ),
            ),
            Rule(
                "mends",
                _mends,
                both(
                    es="Nada de lo que haces con quien está insatisfecho arregla su problema. Añade una acción que lo haga, como `recover_service`, o una tuya.",
                    en="Nothing that you do for the dissatisfied mends their problem. Add an action that does, such as `recover_service`, or one of your own.",
                ),
            ),
            Rule(
                "discounts-are-counted",
                _discounts_are_counted,
                both(
                    es="Una acción que ofrece un descuento no lleva `margin` entre sus indicadores.",
                    en="An action that offers a discount does not have `margin` among its indicators.",
                ),
            ),
            Rule(
                "short",
                _short,
                both(
                    es="Hay un tipo con más de tres líneas. Quédate con las que harías primero.",
                    en="One type has more than three lines. Keep those that you would do first.",
                ),
            ),
        ],
    ),
    expected=lambda data: GOOD,
    mistakes=[
        Mistake(
            "sells-to-the-dissatisfied",
            lambda data: [
                *(one for one in GOOD if one["action"] != "pause_promotions"),
                {**_DISSATISFIED, "action": "restock_reminder", "kpi": "purchase_frequency"},
            ],
            both(
                es="Arreglas el problema y a la vez le vendes o le pides algo. Quien espera una solución lee «¿se te acaba el café?» y piensa que nadie se ha enterado. Primero se arregla; lo demás, cuando esté cerrado.",
                en="You mend the problem and at the same time sell or ask something. Whoever waits for a remedy reads “running out of coffee?” and thinks that nobody noticed. Mend first; the rest when it is closed.",
            ),
            credit=0.5,
        ),
        Mistake(
            "silence-is-no-remedy",
            lambda data: _with(
                {**_DISSATISFIED, "action": "pause_promotions", "kpi": "retention"}, without="dissatisfied"
            ),
            both(
                es="Dejar de insistir a quien está insatisfecho está bien, pero callarse no arregla nada: su problema sigue ahí. Hace falta además una acción que lo resuelva.",
                en="To stop insisting with the dissatisfied is well, but silence mends nothing: the problem is still there. An action that solves it is needed too.",
            ),
            credit=0.5,
        ),
        Mistake(
            "discount-uncounted",
            lambda data: [
                {**one, "kpi": "repeat_purchase_rate"} if one["type"] == "occasional" else one for one in GOOD
            ],
            both(
                es="Das un descuento y miras solo si vuelven. Con un descuento bastante grande siempre vuelven más: lo que puede salir mal es el dinero. Pon `margin` al lado.",
                en="You give a discount and look only at whether they return. With a large enough discount more always return: what may go wrong is the money. Put `margin` beside it.",
            ),
            credit=0.6,
        ),
        Mistake(
            "applause",
            lambda data: [{**one, "kpi": "likes"} if one["type"] == "loyal" else one for one in GOOD],
            both(
                es="Hay un indicador que el curso no conoce. Si es «me gusta», aperturas o visitas, mide aplausos: puede subir sin que nadie compre ni vuelva. Elige uno de la lista que solo mejore si mejora el trato.",
                en="There is an indicator that the course does not know. If it is likes, opens or visits, it measures applause: it can rise without anybody buying or returning. Choose one of the list that gets better only if the treatment does.",
            ),
            credit=0.5,
        ),
        Mistake(
            "type-forgotten",
            lambda data: _with({}, without="demanding"),
            both(
                es="Falta un tipo, o más. Sin línea propia nadie decide su trato: le toca el de todos. Mira cuál falta en la lista de los cinco.",
                en="A type is missing, or more. Without a line of its own nobody decides its treatment: it gets everybody's. See which of the five is not there.",
            ),
            credit=0.2,
        ),
        Mistake(
            "both-ways",
            lambda data: _with(
                {"type": "loyal", "action": "easy_return", "channel": "email", "kpi": "retention, margin"}
            ),
            both(
                es="Dos acciones del mismo tipo tiran en sentidos contrarios: una retiene los descuentos y otra los ofrece, o una pide y otra espera. La persona recibe las dos. Quédate con una.",
                en="Two actions of one type pull in opposite directions: one holds discounts back and another offers them, or one asks and another waits. The person gets both. Keep one.",
            ),
            credit=0.5,
        ),
    ],
    hints=[
        both(
            es='Empieza por una línea por tipo: `{"type": "loyal", "action": "early_access", "channel": "email", "kpi": "retention"}`.',
            en='Begin with a line for each type: `{"type": "loyal", "action": "early_access", "channel": "email", "kpi": "retention"}`.',
        ),
        both(
            es="En `playbook_choices`, `lever` y `direction` dicen qué mueve cada acción: `discount`/`offer` pide `margin`; `promotion`/`send`, `discount`/`offer` y `favour`/`ask` no van con `dissatisfied`.",
            en="In `playbook_choices`, `lever` and `direction` say what each action moves: `discount`/`offer` asks for `margin`; `promotion`/`send`, `discount`/`offer` and `favour`/`ask` do not go with `dissatisfied`.",
        ),
        both(
            es="`customers.check_playbook(pd.DataFrame(book), types=[...])` te dice qué falla antes de comprobar.",
            en="`customers.check_playbook(pd.DataFrame(book), types=[...])` tells you what fails before you check.",
        ),
    ],
    look_at=both(
        es="¿Están los cinco tipos? ¿Cada línea con canal e indicador de las listas? ¿Las tres reglas de la casa?",
        en="Are the five types there? Each line with a channel and an indicator of the lists? The three rules of the house?",
    ),
    explanation=both(
        es="Las piezas encajan: todos los tipos, cada acción con canal e indicador, nada que se contradiga. Que el trato funcione es otra pregunta: se prueba con un grupo sin él.",
        en="The pieces fit: all types, each action with channel and indicator, nothing that contradicts itself. Whether the treatment works is another question: it is tried with a group without it.",
    ),
    code="book = " + repr(GOOD),
)
