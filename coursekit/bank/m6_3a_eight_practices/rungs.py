"""Questions of 6.3a on the ladder of evidence: what each paper shows, and the grade that papers carry."""

import math
import random
from typing import Any

from coursekit.practice import Call, Function, Matching, Mistake, Number, Question, both

PRACTICES = ["anticipate", "feedback", "accessible", "meet", "proactive", "tools", "beyond", "onboarding"]
PLACES = ["no_place", "none", "trace", "reach", "result", "lot"]
LADDER = ["trace", "reach", "result", "lot"]

SHOWN = dict(zip(PRACTICES, ["none", "reach", "result", "trace", "no_place", "reach", "lot", "reach"], strict=True))

PAPERS = Question(
    id="papers",
    title=both(es="Qué prueba cada papel", en="What each paper shows"),
    answer="papers",
    points=2,
    kind=Matching(
        PRACTICES,
        PLACES,
        {
            ("anticipate", ""): both(
                es="Se miró donde estaría (a quién se escribió y por qué) y no hay ni un caso. Eso es `none`.",
                en="Somebody looked where it would be (who was written to, and why), and there is not one case. That is `none`.",
            ),
            ("anticipate", "no_place"): both(
                es="Sí hay dónde mirar: la lista de campañas dice a quién y por qué. Se miró y no hay ninguna: `none`.",
                en="There is a place to look: the list of campaigns says who and why. It was looked at, and there is none: `none`.",
            ),
            ("anticipate", "trace"): both(
                es="Campañas hay, pero ninguna se adelanta a lo que alguien va a necesitar. El rastro de otra cosa no es rastro de esta.",
                en="There are campaigns, but none is ahead of what somebody will need. The trace of another thing is no trace of this one.",
            ),
            ("feedback", ""): both(
                es="Dice a qué parte de las personas preguntadas llega: `reach`.",
                en="It says what part of the people asked it reaches: `reach`.",
            ),
            ("feedback", "result"): both(
                es="Que contesten es alcance. El resultado sería qué cambió para los clientes por lo que dijeron, y eso no está apuntado.",
                en="That they answer is reach. The result would be what changed for customers because of what they said, and that is not written down.",
            ),
            ("accessible", ""): both(
                es="Mide lo que vive la persona: si tuvo respuesta en un día. Eso es un resultado.",
                en="It measures what the person lives through: whether there was a reply within a day. That is a result.",
            ),
            ("accessible", "lot"): both(
                es="Nadie ha repartido a suertes. El intervalo dice cuánto varía la cifra, no qué la produjo.",
                en="Nobody has drawn lots. The interval says how far the figure varies, not what produced it.",
            ),
            ("meet", ""): both(
                es="Prueba que ocurrió y cuándo: `trace`. Sin saber con qué clientes, no se puede decir a qué parte llega.",
                en="It shows that it happened, and when: `trace`. Without knowing with which customers, nobody can say what part it reaches.",
            ),
            ("meet", "reach"): both(
                es="Un número de notas no es alcance: falta entre cuántos clientes, y las notas no dicen de quién son.",
                en="A number of notes is no reach: among how many customers is missing, and the notes do not say whose they are.",
            ),
            ("proactive", ""): both(
                es="Es la palabra de alguien, y ninguna tabla guarda quién escribió primero. No hay dónde mirar: `no_place`.",
                en="It is somebody's word, and no table keeps who wrote first. There is no place to look: `no_place`.",
            ),
            ("proactive", "none"): both(
                es="`none` es haber mirado y no hallar nada. Aquí no se ha podido mirar: quizá se haga muy bien. Va en `no_place`.",
                en="`none` is to have looked and found nothing. Here nobody could look: it may be done very well. It goes to `no_place`.",
            ),
            ("proactive", "trace"): both(
                es="Una afirmación no es un rastro, por segura que suene: no se puede comprobar. Va en `no_place`.",
                en="A claim is no trace, however sure it sounds: it cannot be checked. It goes to `no_place`.",
            ),
            ("tools", ""): both(
                es="Dice en qué parte de los tickets la herramienta enlaza el pedido: `reach`.",
                en="It says in what part of the tickets the tool links the order: `reach`.",
            ),
            ("tools", "result"): both(
                es="Que el pedido esté enlazado es uso. El resultado sería que la persona lo nota: menos contactos, menos espera.",
                en="That the order is linked is use. The result would be that the person notices: fewer contacts, less waiting.",
            ),
            ("beyond", ""): both(
                es="Hubo sorteo y se comparó a quien recibió la carta con quien no: `lot`.",
                en="Lots were drawn, and those who got the letter were compared with those who did not: `lot`.",
            ),
            ("beyond", "result"): both(
                es="Es más que un resultado: el sorteo dice qué parte se debe a la carta. Va en `lot`.",
                en="It is more than a result: drawing lots says what part is owed to the letter. It goes to `lot`.",
            ),
            ("onboarding", ""): both(
                es="Dice a qué parte de quienes llegaron se dio la bienvenida: `reach`.",
                en="It says what part of the newcomers was welcomed: `reach`.",
            ),
            ("onboarding", "result"): both(
                es="Dar puntos es lo que hace la empresa. El resultado sería lo que pasa después con esa persona.",
                en="Giving points is what the company does. The result would be what happens to that person afterwards.",
            ),
        },
    ),
    expected=lambda data: dict(SHOWN),
    hints=[
        both(
            es="Pregunta en orden: ¿hay dónde mirar?, ¿ocurrió?, ¿a qué parte llega?, ¿qué nota la persona?, ¿hubo sorteo?",
            en="Ask in order: is there a place to look? did it happen? what part does it reach? what does the person notice? were lots drawn?",
        ),
        both(
            es="Uno de los papeles es solo una frase dicha por alguien, y otro es una búsqueda que no encontró nada. No son lo mismo.",
            en="One of the papers is no more than a sentence somebody said, and another is a search that found nothing. They are not the same.",
        ),
        both(
            es="Tres papeles dicen una parte de un total y nada de lo que cambia después: esos son `reach`.",
            en="Three papers tell a part of a whole, and nothing of what changes afterwards: those are `reach`.",
        ),
    ],
    explanation=both(
        es="Ningún papel habla de si la práctica es buena: hablan de cuánto se sabe de ella. Por eso «no hay dónde mirar» y «se miró y no hay» van a sitios distintos.",
        en="No paper says whether the practice is good: they say how much is known of it. That is why “there is no place to look” and “looked, and nothing there” go to different places.",
    ),
    code="papers = " + repr(SHOWN),
)


def _grade(papers):
    if papers is None:
        return math.nan
    level = 0
    while level < len(LADDER) and LADDER[level] in papers:
        level += 1
    return level


def _count(papers):
    return math.nan if papers is None else len(papers)


def _highest(papers):
    return math.nan if papers is None else max([LADDER.index(one) + 1 for one in papers], default=0)


def _calls(data: Any, secret: str) -> list[Call]:
    draw = random.Random(f"6.3a {secret}")
    gap = draw.choice([["trace", "result"], ["trace", "lot"], ["trace", "result", "lot"]])
    shuffled = draw.sample(LADDER[:3], 3)
    return [
        Call(both(es="rastro y alcance", en="trace and reach"), (["trace", "reach"],)),
        Call(both(es="los cuatro", en="all four"), (list(LADDER),)),
        Call(both(es="tres, en otro orden", en="three, in another order"), (shuffled,)),
        Call(both(es="con un hueco en medio", en="with a gap in the middle"), (gap,)),
        Call(both(es="un resultado sin rastro", en="a result without a trace"), (["result"],)),
        Call(both(es="se miró y no hay nada", en="looked, and nothing there"), ([],), "edge"),
        Call(both(es="no hay dónde mirar", en="no place to look"), (None,), "edge"),
    ]


GRADE = Question(
    id="grade",
    title=both(es="De los papeles a la nota", en="From papers to a grade"),
    answer="grade",
    points=2,
    kind=Function(_calls, Number(tolerance=0.001)),
    expected=lambda data: _grade,
    mistakes=[
        Mistake(
            "counts-papers",
            lambda data: _count,
            both(
                es="Cuentas los papeles. Con rastro y resultado, pero sin alcance, te salen 2: un resultado de no se sabe quiénes. La escalera se sube peldaño a peldaño: párate en el primero que falte.",
                en="You count the papers. With a trace and a result, but no reach, you get 2: a result of nobody knows whom. The ladder is climbed rung by rung: stop at the first that is missing.",
            ),
            credit=0.3,
        ),
        Mistake(
            "highest-paper",
            lambda data: _highest,
            both(
                es="Tomas el peldaño más alto que haya, aunque falten los de abajo. Tres clientas encantadas son un resultado; sin saber entre cuántas, no prueban nada del resto. Párate en el primero que falte.",
                en="You take the highest rung there is, even if those below are missing. Three delighted customers are a result; without knowing out of how many, they show nothing of the rest. Stop at the first that is missing.",
            ),
            credit=0.3,
        ),
        Mistake(
            "unknown-is-zero",
            lambda data: lambda papers: 0 if papers is None else _grade(papers),
            both(
                es='A lo que no se puede mirar le pones 0. Un 0 dice «miramos y no se hace»; aquí no lo sabe nadie. Devuelve `float("nan")` cuando `papers` es `None`.',
                en='You give 0 to what cannot be looked at. A 0 says “we looked, and it is not done”; here nobody knows. Return `float("nan")` when `papers` is `None`.',
            ),
            credit=0.5,
        ),
        Mistake(
            "unknown-is-two",
            lambda data: lambda papers: 2 if papers is None else _grade(papers),
            both(
                es='A lo que no se puede mirar le pones un 2, «lo normal». Parece prudente y es inventado: con suficientes doses, una casa que no apunta nada aprueba. Devuelve `float("nan")`.',
                en='You give 2 to what cannot be looked at, “the usual”. It looks prudent and is made up: with enough twos, a house that writes nothing down passes. Return `float("nan")`.',
            ),
            credit=0.4,
        ),
    ],
    hints=[
        both(
            es='Resuelve primero el caso `None`: devuelve `float("nan")`. La lista vacía es otra cosa: vale 0.',
            en='Deal with `None` first: return `float("nan")`. The empty list is another thing: it is worth 0.',
        ),
        both(
            es='Después recorre `["trace", "reach", "result", "lot"]` en ese orden, sumando uno mientras el peldaño esté en `papers`.',
            en='Then walk along `["trace", "reach", "result", "lot"]` in that order, adding one as long as the rung is in `papers`.',
        ),
        both(
            es="En cuanto falte uno, `break`: lo que haya más arriba no cuenta todavía.",
            en="As soon as one is missing, `break`: whatever stands higher does not count yet.",
        ),
    ],
    look_at=both(
        es="¿Te paras en el primer peldaño que falta? ¿`None` da NaN y la lista vacía da 0?",
        en="Do you stop at the first rung that is missing? Does `None` give NaN, and the empty list 0?",
    ),
    explanation=both(
        es="La nota es el último peldaño al que se llega sin saltar ninguno. Así una anécdota brillante no pesa más que una cifra aburrida con su total.",
        en="The grade is the last rung reached without skipping any. So a brilliant anecdote does not weigh more than a dull figure with its total.",
    ),
    code=(
        "def grade(papers):\n"
        "    if papers is None:\n"
        '        return float("nan")\n'
        "    level = 0\n"
        '    for rung in ["trace", "reach", "result", "lot"]:\n'
        "        if rung not in papers:\n"
        "            break\n"
        "        level += 1\n"
        "    return level"
    ),
)
