"""The recovery paradox of 4.5b: a subtraction, and what its interval allows one to say."""

from coursekit import kpis
from coursekit.bank.m4_5b_complaints.tables import about_orders, complaints_of
from coursekit.practice import Choice, Mistake, Number, Question, both


def _quiet(data):
    scores = about_orders(data)
    return scores[~scores["customer"].isin(complaints_of(data)["customer"])]["csat"]


def _recovery(data, first: str = "once", second: str = "quiet") -> float:
    complaints = complaints_of(data)
    one = {"once": complaints["once"], "all": complaints["once"] | True, "not": ~complaints["once"]}[first]
    other = {
        "quiet": _quiet(data),
        "everybody": about_orders(data)["csat"],
        "unsettled": complaints.loc[~complaints["once"], "csat"],
    }[second]
    return float(complaints.loc[one, "csat"].mean() - other.mean())


PARADOX = Question(
    id="paradox",
    title=both(es="La paradoja, en una resta", en="The paradox, in a subtraction"),
    answer="recovery",
    kind=Number(tolerance=0.0006, digits=3),
    points=2,
    expected=_recovery,
    mistakes=[
        Mistake(
            "all-complaints",
            lambda data: _recovery(data, "all"),
            both(
                es="Tomaste todas las quejas. La paradoja habla de las **bien resueltas**: quédate con las de un contacto, resueltas y sin reabrir.",
                en="You took all complaints. The paradox speaks of those **well settled**: keep those with one contact, resolved and not reopened.",
            ),
            credit=0.5,
        ),
        Mistake(
            "against-everybody",
            lambda data: _recovery(data, "once", "everybody"),
            both(
                es="En el segundo grupo dejaste a gente que también se quejó. Así se compara, en parte, a las mismas personas consigo mismas: quita a quien esté en `complaints`.",
                en="In the second group you left people who complained as well. In that way some people are compared with themselves: take out whoever is in `complaints`.",
            ),
            credit=0.5,
        ),
        Mistake(
            "settled-against-unsettled",
            lambda data: _recovery(data, "once", "unsettled"),
            both(
                es="Comparaste resueltas con no resueltas. Eso dice que resolver es mejor que no resolver; la paradoja promete más: mejor que **no haber tenido problema**.",
                en="You compared settled with unsettled. That says that settling is better than not; the paradox promises more: better than **no trouble at all**.",
            ),
        ),
        Mistake(
            "sign",
            lambda data: -_recovery(data),
            both(
                es="La resta está al revés: primero la queja resuelta, menos la gente sin queja. Así, por encima de cero daría la razón a Julián.",
                en="The subtraction is the wrong way round: first the settled complaint, less the people without one. In that way, above zero would prove Julián right.",
            ),
            credit=0.5,
            generic=True,
        ),
    ],
    hints=[
        both(
            es="Dos medias. La primera, de `complaints` con las tres condiciones de la pregunta 2.",
            en="Two means. The first, of `complaints` with the three conditions of question 2.",
        ),
        both(
            es='La segunda: `about_orders[~about_orders["customer"].isin(complaints["customer"])]["csat"].mean()`.',
            en='The second: `about_orders[~about_orders["customer"].isin(complaints["customer"])]["csat"].mean()`.',
        ),
    ],
    look_at=both(
        es="¿Solo las resueltas a la primera? ¿Quitaste del otro grupo a quien se quejó alguna vez? No redondees.",
        en="Only those settled at once? Did you take out of the other group whoever ever complained? Do not round.",
    ),
    explanation=both(
        es="Se comparan personas distintas, y preguntas distintas (la atención y un pedido). Y solo responde una parte pequeña: la resta es un indicio, con su intervalo al lado.",
        en="Different people are compared, and different questions (the service and an order). And only a small part answers: the subtraction is an indication, with its interval beside it.",
    ),
    code=(
        'at_once = (complaints["contacts"] == 1) & complaints["resolved"] & ~complaints["reopened"]\n'
        'quiet = about_orders[~about_orders["customer"].isin(complaints["customer"])]\n'
        'recovery = complaints.loc[at_once, "csat"].mean() - quiet["csat"].mean()'
    ),
)


def _verdict(data) -> str:
    complaints = complaints_of(data)
    found = kpis.complaint_handling(complaints, complaints["csat"], _quiet(data), of="all", as_of=data.as_of).recovery
    if found.low > 0:
        return "a"
    return "b" if found.high < 0 else "c"


VERDICT = Question(
    id="verdict",
    title=both(es="¿Qué se le dice a Julián?", en="What does one tell Julián?"),
    answer="answer_verdict",
    kind=Choice(
        {
            "a": both(
                es="Eso se dice si **todo** el intervalo queda por encima de cero. Mira sus dos extremos. Y aun entonces: responde poca gente, y antes hubo que fallarle.",
                en="That is what to say if the **whole** interval lies above zero. Look at both its ends. And even then: few people answer, and first they had to be let down.",
            ),
            "b": both(
                es="Eso se dice si **todo** el intervalo queda por debajo de cero. Entonces resolver bien acerca a la nota de los demás, sin alcanzarla. Habla de estos datos; otros estudios hallan otra cosa.",
                en="That is what to say if the **whole** interval lies below zero. Then settling well comes nearer to the score of the others without reaching it. It speaks of these data; other studies find otherwise.",
            ),
            "c": both(
                es="Eso se dice si el cero está **entre** los dos extremos. Míralos: si los dos tienen el mismo signo, los datos sí distinguen.",
                en="That is what to say if zero lies **between** the two ends. Look at them: if both have the same sign, the data do tell.",
            ),
            "d": both(
                es="La resta compara con quien no tuvo problema, no con quien se quedó sin solución. Entre las quejas, las resueltas a la primera salen mejor que las demás: resolver sirve, aunque no borre lo que pasó.",
                en="The subtraction compares with people without trouble, not with those left without a solution. Among the complaints, those settled at once fare better than the others: settling helps, though it does not undo what happened.",
            ),
        }
    ),
    expected=_verdict,
    hints=[
        both(
            es="Mira los dos extremos del intervalo y sus signos.",
            en="Look at both ends of the interval and their signs.",
        ),
        both(
            es="Los dos positivos, los dos negativos, o uno de cada: cada caso tiene su letra.",
            en="Both positive, both negative, or one of each: each case has its letter.",
        ),
    ],
    explanation=both(
        es="El intervalo entero a un lado del cero dice algo; a caballo del cero, no. La paradoja se comprueba en cada empresa, y aunque se cumpla no es un plan.",
        en="A whole interval on one side of zero says something; astride zero it does not. The paradox has to be checked in each company, and even where it holds it is no plan.",
    ),
    code=(
        "low, high = handling.recovery.low, handling.recovery.high\n"
        'answer_verdict = "a" if low > 0 else ("b" if high < 0 else "c")'
    ),
)
