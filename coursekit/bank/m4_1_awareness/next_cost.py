"""The function that 4.1 asks for: what each person more cost between two spendings."""

import hashlib
import math

from coursekit.practice import Call, Function, Mistake, Number, Question, both


def _calls(data, secret: str) -> list[Call]:
    calls = []
    for i in range(4):
        drawn = hashlib.sha256(f"4.1|{secret}|{i}".encode()).digest()
        spent, new = 200 + 10 * drawn[0], 60 + drawn[1]
        label = both(es=f"dos meses de otro canal ({i + 1} de 4)", en=f"two months of another channel ({i + 1} of 4)")
        calls.append(Call(label, (spent, new, spent + 150 + 10 * drawn[2], new + 8 + drawn[3] % 90)))
    edges = [
        (both(es="más dinero y la misma gente", en="more money and the same people"), (300, 80, 600, 80)),
        (both(es="más dinero y menos gente", en="more money and fewer people"), (300, 80, 600, 71)),
        (both(es="de 0 € a 300 €", en="from €0 to €300"), (0, 50, 300, 80)),
    ]
    return calls + [Call(label, given, "edge") for label, given in edges]


def _next(spent_before, new_before, spent_now, new_now):
    more = new_now - new_before
    return (spent_now - spent_before) / more if more > 0 else math.nan


def _average(spent_before, new_before, spent_now, new_now):
    return spent_now / new_now


def _average_of_more(spent_before, new_before, spent_now, new_now):
    more = new_now - new_before
    return spent_now / more if more > 0 else math.nan


def _difference_of_averages(spent_before, new_before, spent_now, new_now):
    return spent_now / new_now - spent_before / new_before


def _all_people(spent_before, new_before, spent_now, new_now):
    return (spent_now - spent_before) / new_now


def _fails_without_more(spent_before, new_before, spent_now, new_now):
    return (spent_now - spent_before) / (new_now - new_before)


def _upside_down(spent_before, new_before, spent_now, new_now):
    more = new_now - new_before
    return more / (spent_now - spent_before) if more > 0 else math.nan


NEXT = Question(
    id="next",
    title=both(es="Una función para la próxima", en="A function for the next one"),
    answer="next_cost",
    points=2,
    kind=Function(_calls, returns=Number(tolerance=0.005)),
    expected=lambda data: _next,
    mistakes=[
        Mistake(
            "average",
            lambda data: _average,
            both(
                es="Eso es el coste **medio** de ahora: euros entre toda la gente. Dentro van quienes ya venían con el gasto de antes. Usa las dos diferencias.",
                en="That is the **average** cost of now: euros over everybody. It holds those who came with the earlier spending already. Use both differences.",
            ),
            credit=0.2,
        ),
        Mistake(
            "all-the-money",
            lambda data: _average_of_more,
            both(
                es="Las personas de más están bien. Arriba pusiste todo el gasto de ahora: lo que las trajo es solo lo que se **añadió**.",
                en="The people more are right. Above you put all the spending of now: what brought them is only what was **added**.",
            ),
            credit=0.4,
        ),
        Mistake(
            "all-the-people",
            lambda data: _all_people,
            both(
                es="Los euros de más están bien. Abajo pusiste a toda la gente de ahora: la mayoría habría venido sin ese dinero.",
                en="The euros more are right. Below you put everybody of now: most would have come without that money.",
            ),
            credit=0.4,
        ),
        Mistake(
            "difference-of-averages",
            lambda data: _difference_of_averages,
            both(
                es="Restaste los dos costes medios. Eso dice cuánto subió la media, no lo que costó la última persona. Primero se resta (euros y personas) y después se divide.",
                en="You subtracted the two average costs. That says how much the average rose, not what the last person cost. First subtract (euros and people), then divide.",
            ),
            credit=0.3,
        ),
        Mistake(
            "nobody-more",
            lambda data: _fails_without_more,
            both(
                es='Va bien cuando viene más gente. Si viene la misma, no se puede dividir; y si viene menos, un coste negativo parece un regalo. En los dos casos devuelve `float("nan")`.',
                en='It works when more people come. If the same come, one cannot divide; and if fewer do, a negative cost looks like a present. In both cases return `float("nan")`.',
            ),
            credit=0.6,
        ),
        Mistake(
            "upside-down",
            lambda data: _upside_down,
            both(
                es="Tienes personas por euro. Dale la vuelta: euros entre personas.",
                en="You have people per euro. Turn it round: euros over people.",
            ),
            credit=0.4,
            generic=True,
        ),
    ],
    hints=[
        both(
            es="Dos restas: lo que se añadió de dinero y las personas que eso añadió.",
            en="Two subtractions: the money that was added, and the people that this added.",
        ),
        both(
            es="Mira primero si las personas de más son 0 o menos; después divide.",
            en="See first whether the people more are 0 or fewer; then divide.",
        ),
    ],
    look_at=both(
        es="Prueba a mano: de 100 € y 40 personas a 300 € y 50 personas son 20 € por cada una de más.",
        en="Try by hand: from €100 and 40 people to €300 and 50 people is €20 for each one more.",
    ),
    explanation=both(
        es="Lo que se añade entre lo que eso añade. Supone que lo demás fue igual en los dos periodos: por eso se sortean las semanas.",
        en="What is added over what that adds. It supposes that all else was alike in both periods: that is why the weeks are drawn by lot.",
    ),
    code=(
        "def next_cost(spent_before, new_before, spent_now, new_now):\n"
        "    more = new_now - new_before\n"
        "    if more <= 0:\n"
        '        return float("nan")\n'
        "    return (spent_now - spent_before) / more"
    ),
)
