"""Questions of 2.4 that ask for judgement: a complete definition, the unit that a decision needs, what really fell."""

from coursekit.practice import Choice, Matching, Question, both

COMPLETE = Question(
    id="complete",
    title=both(es="¿Qué definición está completa?", en="Which definition is complete?"),
    answer="answer_complete",
    kind=Choice(
        {
            "a": both(
                es="Falta de quién y en cuánto tiempo: ¿personas, visitas? ¿En un día, en un año? Con ella salen un 11 y un 83.",
                en="Of whom and within what time are missing: people, visits? In a day, in a year? With it come out an 11 and an 83.",
            ),
            "b": both(
                es="Dice qué hacer para que suba, no qué es. Una definición tiene que servir también cuando baja.",
                en="It says what to do so that it rises, not what it is. A definition has to serve when it falls as well.",
            ),
            "c": both(
                es="Eso es: qué cuenta (un pedido pagado), de quién (visitas), dónde (la web) y en cuánto tiempo (la misma visita, al mes).",
                en="That is it: what counts (a paid order), of whom (visits), where (the web) and within what time (the same visit, by month).",
            ),
            "d": both(
                es="Es una cantidad, no una proporción: sube con que venga más gente, aunque todos se vayan igual que antes.",
                en="It is an amount, not a share: it rises if more people come, though they leave as they did before.",
            ),
        }
    ),
    expected=lambda data: "c",
    hints=[
        both(
            es="Busca las cuatro partes: qué, de quién, dónde, cuándo.",
            en="Look for the four parts: what, of whom, where, when.",
        ),
        both(
            es="¿Darían dos personas el mismo número con esa frase?",
            en="Would two people come to the same number with that sentence?",
        ),
    ],
    explanation=both(
        es="Una definición está completa cuando dos personas que no se hablan calculan el mismo número.",
        en="A definition is complete when two people who do not talk to each other compute the same number.",
    ),
    code='answer_complete = "c"',
)

_VISITS, _BEGUN, _PEOPLE, _ORDERS = "visits", "payments_begun", "people", "orders"

UNITS = Question(
    id="units",
    title=both(es="¿Entre qué se divide?", en="What does one divide by?"),
    answer="answer_units",
    points=2,
    kind=Matching(
        ["payment_page", "adverts", "club_invitation", "packaging"],
        [_VISITS, _BEGUN, _PEOPLE, _ORDERS],
        {
            ("payment_page", _VISITS): both(
                es="Casi todas las visitas se van antes de llegar al pago: un cambio en esa página apenas se notaría entre tantas.",
                en="Nearly all visits leave before they come to payment: a change to that page would hardly show among so many.",
            ),
            ("payment_page", ""): both(
                es="La página de pago solo puede cambiar lo que hacen quienes llegan a ella: pagos empezados.",
                en="The payment page can only change what those do who come to it: payments begun.",
            ),
            ("adverts", _PEOPLE): both(
                es="El anuncio se paga por clic, y un clic es una visita. Además, de quien mira sin registrarse no sabes quién es.",
                en="The advert is paid by the click, and a click is a visit. Besides, of who looks without signing up you do not know who they are.",
            ),
            ("adverts", ""): both(
                es="Un anuncio trae visitas y se paga por visita: ahí se mira qué parte acaba en pedido.",
                en="An advert brings visits and is paid by the visit: there one looks at what share ends in an order.",
            ),
            ("club_invitation", _VISITS): both(
                es="Al club se apuntan personas. Quien entra diez veces contaría diez veces.",
                en="People join the club. Whoever comes in ten times would count ten times.",
            ),
            ("club_invitation", ""): both(
                es="Se invita a personas y se apuntan personas: cada una cuenta una vez.",
                en="People are invited and people join: each counts once.",
            ),
            ("packaging", _PEOPLE): both(
                es="Cada paquete puede llegar roto o entero; una persona con veinte pedidos tiene veinte ocasiones.",
                en="Each parcel can arrive broken or whole; a person with twenty orders has twenty occasions.",
            ),
            ("packaging", ""): both(
                es="El embalaje va con cada pedido: se cuenta por pedido.",
                en="The packaging goes with each order: it is counted by order.",
            ),
        },
    ),
    expected=lambda data: {
        "payment_page": _BEGUN,
        "adverts": _VISITS,
        "club_invitation": _PEOPLE,
        "packaging": _ORDERS,
    },
    hints=[
        both(
            es="Pregunta en cada caso: ¿qué o quién puede decir que sí o que no?",
            en="Ask in each case: what or who can say yes or no?",
        ),
        both(es="Cada unidad se usa una vez.", en="Each unit is used once."),
    ],
    explanation=both(
        es="El denominador es lo que tuvo la ocasión. Cambia con la decisión, no con la costumbre.",
        en="The denominator is what had the chance. It changes with the decision, not with habit.",
    ),
    code=(
        'answer_units = {"payment_page": "payments_begun", "adverts": "visits", '
        '"club_invitation": "people", "packaging": "orders"}'
    ),
)

WHAT_FELL = Question(
    id="what_fell",
    title=both(es="¿Qué se le dice a la directora?", en="What does one tell the director?"),
    answer="answer_fell",
    kind=Choice(
        {
            "a": both(
                es="El total cayó, pero dentro de cada grupo no: la página trata igual que antes a quien llega a ella.",
                en="The total fell, but not inside each group: the page treats whoever comes to it as before.",
            ),
            "b": both(
                es="Los intervalos del total están lejos unos de otros: no es azar. Lo que no dicen es qué cambió.",
                en="The intervals of the total lie far apart: it is not chance. What they do not say is what changed.",
            ),
            "c": both(
                es="Eso es: cada vez hay más visitas de quien ya es cliente, que mira sin comprar más a menudo; en cada grupo la parte que termina sigue igual.",
                en="That is it: there are ever more visits of people who are customers already, who look without buying more often; in each group the share that finishes stays as it was.",
            ),
            "d": both(
                es="Quitar a los clientes de antes del cálculo da una cifra más bonita de otra cosa. No explica la caída ni ayuda a decidir.",
                en="Taking earlier customers out of the sum gives a prettier figure of something else. It neither explains the fall nor helps to decide.",
            ),
        }
    ),
    expected=lambda data: "c",
    hints=[
        both(
            es="Compara los grupos consigo mismos, no entre ellos.",
            en="Compare each group with itself, not with the other.",
        ),
        both(
            es="¿Qué cambió más: las proporciones o cuántas visitas hay de cada grupo?",
            en="What changed more: the shares, or how many visits there are of each group?",
        ),
    ],
    explanation=both(
        es="Cambió la mezcla. El total es una media ponderada, y cambiaron los pesos.",
        en="The mix changed. The total is a weighted mean, and the weights changed.",
    ),
    code='answer_fell = "c"',
)
