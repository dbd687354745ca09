"""The question of 4.6b on a cap: how many of the messages that a plan has for one person really go out."""

import numpy as np

from coursekit.practice import Call, Function, Mistake, Number, Question, both


def _reference(days: list[int], cap: int) -> int:
    """How many go out: each does if fewer than ``cap`` went out in the 30 days before it."""
    sent: list[int] = []
    for day in days:
        if sum(day - other < 30 for other in sent) < cap:
            sent.append(day)
    return len(sent)


def _planned(days: list[int], cap: int) -> int:
    sent = 0
    for place, day in enumerate(days):
        if sum(day - other < 30 for other in days[:place]) < cap:
            sent += 1
    return sent


def _calendar(days: list[int], cap: int) -> int:
    months: dict[int, int] = {}
    for day in days:
        months[day // 30] = months.get(day // 30, 0) + 1
    return sum(min(count, cap) for count in months.values())


def _year(days: list[int], cap: int) -> int:
    return min(len(days), cap)


def _uncapped(days: list[int], cap: int) -> int:
    return len(days)


def _one_more(days: list[int], cap: int) -> int:
    sent: list[int] = []
    for day in days:
        if sum(day - other < 30 for other in sent) <= cap:
            sent.append(day)
    return len(sent)


def _day_thirty(days: list[int], cap: int) -> int:
    sent: list[int] = []
    for day in days:
        if sum(day - other <= 30 for other in sent) < cap:
            sent.append(day)
    return len(sent)


def _empty_fails(days: list[int], cap: int) -> int:
    sent = [days[0]]
    for day in days[1:]:
        if sum(day - other < 30 for other in sent) < cap:
            sent.append(day)
    return len(sent)


def _drawn(seed: int) -> list[int]:
    """A year of planned days, none of them thirty days after another."""
    draw = np.random.default_rng(seed)
    days: list[int] = []
    for day in sorted(draw.choice(365, 70, replace=False).tolist()):
        if all(day - other != 30 for other in days):
            days.append(day)
    return days


def _calls(data, secret: str) -> list[Call]:
    seed = sum(map(ord, secret)) if secret else 1
    weekly = list(range(3, 340, 8))
    return [
        Call(both(es="un correo cada ocho días, tope 2", en="an e-mail every eight days, a cap of 2"), (weekly, 2)),
        Call(both(es="[1, 20, 29, 35, 52], tope 2", en="[1, 20, 29, 35, 52], a cap of 2"), ([1, 20, 29, 35, 52], 2)),
        Call(both(es="un año cualquiera, tope 3", en="some year, a cap of 3"), (_drawn(seed), 3)),
        Call(both(es="otro año, tope 1", en="another year, a cap of 1"), (_drawn(seed + 1), 1)),
        Call(both(es="nadie escribe nada", en="nobody writes anything"), ([], 2), "edge"),
        Call(both(es="justo 30 días después", en="exactly 30 days later"), ([0, 30, 60], 1), "edge"),
        Call(both(es="dos el mismo día, tope 1", en="two on the same day, a cap of 1"), ([5, 5, 40], 1), "edge"),
    ]


CAP = Question(
    id="cap",
    title=both(es="Un tope de mensajes", en="A cap on messages"),
    answer="sent_with_cap",
    points=3,
    kind=Function(_calls, returns=Number(tolerance=0.01)),
    expected=lambda data: _reference,
    mistakes=[
        Mistake(
            "counts-the-planned",
            lambda data: _planned,
            both(
                es="Tu función cuenta los mensajes **planeados** en los 30 días. Los que se retuvieron no llegaron a nadie: guarda una lista con los enviados y mira solo esa.",
                en="Your function counts the messages **planned** in the 30 days. Those held back reached nobody: keep a list of those sent and look at it alone.",
            ),
            credit=0.4,
        ),
        Mistake(
            "months-of-the-calendar",
            lambda data: _calendar,
            both(
                es="Tu función corta el año en bloques de 30 días. Así caben dos el día 29 y dos el 30: cuatro en dos días. Los 30 días se miran hacia atrás desde **cada** mensaje.",
                en="Your function cuts the year into blocks of 30 days. So two fit on day 29 and two on day 30: four in two days. The 30 days are looked at backwards from **each** message.",
            ),
            credit=0.4,
        ),
        Mistake(
            "one-cap-for-the-year",
            lambda data: _year,
            both(
                es="Tu función aplica el tope al año entero. Después de 30 días sin mensajes la persona vuelve a tener sitio.",
                en="Your function applies the cap to the whole year. After 30 days without messages the person has room again.",
            ),
        ),
        Mistake(
            "no-cap",
            lambda data: _uncapped,
            both(
                es="Tu función devuelve todos los planeados: el tope no retiene ninguno.",
                en="Your function returns all those planned: the cap holds none back.",
            ),
        ),
        Mistake(
            "one-too-many",
            lambda data: _one_more,
            both(
                es="Sale uno de más: mandas cuando ya han salido `cap`. Un mensaje sale si salieron **menos** de `cap`: `<`, no `<=`.",
                en="One too many goes out: you send when `cap` have gone out already. A message goes out if **fewer** than `cap` did: `<`, not `<=`.",
            ),
            credit=0.5,
        ),
        Mistake(
            "day-thirty",
            lambda data: _day_thirty,
            both(
                es="Casi: un mensaje de hace justo 30 días todavía te cuenta. En la regla ya no: `day - other < 30`.",
                en="Nearly: a message of exactly 30 days ago still counts with you. By the rule it no longer does: `day - other < 30`.",
            ),
            credit=0.7,
        ),
        Mistake(
            "empty-fails",
            lambda data: _empty_fails,
            both(
                es="Con datos corrientes tu función acierta. Si el plan no tiene nada para esa persona, falla al buscar el primero: empieza con una lista vacía de enviados.",
                en="With ordinary data your function is right. Where the plan has nothing for a person, it fails on looking for the first: begin with an empty list of those sent.",
            ),
            credit=0.7,
        ),
    ],
    hints=[
        both(
            es="Recorre los días en orden y lleva una lista `sent` con los que de verdad salieron.",
            en="Go through the days in order and keep a list `sent` of those that really went out.",
        ),
        both(
            es="Para cada día, cuenta cuántos de `sent` están a menos de 30 días: `sum(day - other < 30 for other in sent)`.",
            en="For each day, count how many of `sent` are less than 30 days back: `sum(day - other < 30 for other in sent)`.",
        ),
        both(
            es="Si son menos que `cap`, añade el día a `sent`. Al final devuelve `len(sent)`.",
            en="If they are fewer than `cap`, add the day to `sent`. At the end return `len(sent)`.",
        ),
    ],
    look_at=both(
        es="Prueba a mano con `[1, 20, 29, 35, 52]` y tope 2: salen el 1, el 20, el 35 y el 52.",
        en="Try by hand with `[1, 20, 29, 35, 52]` and a cap of 2: those of 1, 20, 35 and 52 go out.",
    ),
    explanation=both(
        es="Un tope mira hacia atrás desde cada mensaje y cuenta solo lo enviado. Fíjate en qué retiene: lo que llega después, sea lo que sea.",
        en="A cap looks back from each message and counts only what was sent. Note what it holds back: whatever comes later.",
    ),
    code=(
        "def sent_with_cap(days, cap):\n    sent = []\n    for day in days:\n"
        "        if sum(day - other < 30 for other in sent) < cap:\n            sent.append(day)\n    return len(sent)"
    ),
)
