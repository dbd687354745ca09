"""Questions without marks of lesson 6.1b: recall of earlier lessons."""

from typing import Any

from coursekit.practice import option

RECALL: list[dict[str, Any]] = [
    {
        "question": {
            "es": "De 6.1a: ¿por qué se cuenta en el sorteo también a quien no aceptó la invitación?",
            "en": "From 6.1a: why do those who did not accept the invitation count in the lot?",
        },
        "type": "multiple_choice",
        "answers": [
            option(
                "Para tener más gente",
                "To have more people",
                "Más gente ayuda, pero no es por eso: ¿quién decide quién acepta?",
                "More people help, but that is not why: who decides who accepts?",
            ),
            option(
                "Porque el sorteo igualó grupos enteros, no a quien acepta",
                "Because the lot made whole groups alike, not those who accept",
                "Eso es. En cuanto se mira quién aceptó, las personas vuelven a elegirse solas.",
                "That is it. As soon as one looks at who accepted, people choose themselves again.",
                True,
            ),
            option(
                "Porque también ellos reciben puntos",
                "Because they get points too",
                "No los reciben. Cuentan porque el azar los puso ahí.",
                "They do not. They count because chance put them there.",
            ),
        ],
    },
    {
        "question": {
            "es": "De 6.1a: el placebo de Nadia salió bien. ¿Qué demostró?",
            "en": "From 6.1a: Nadia's placebo passed. What did it show?",
        },
        "type": "multiple_choice",
        "answers": [
            option(
                "Que su cuenta era correcta",
                "That her sum was right",
                "Pasó, y aun así la cifra estaba lejos de la verdad: el daño llegaba después.",
                "It passed, and still the figure was far from the truth: the damage came later.",
            ),
            option(
                "Que los datos no la acusan; no que tenga razón",
                "That the data do not accuse it; not that it is right",
                "Eso es. Un placebo acusa; no absuelve.",
                "That is it. A placebo accuses; it does not acquit.",
                True,
            ),
            option(
                "Que no hacía falta el sorteo",
                "That the lot was not needed",
                "Al revés: sin sorteo no hay forma de saber qué supuesto vale.",
                "The other way round: without a lot there is no way of knowing which assumption holds.",
            ),
        ],
    },
    {
        "question": {
            "es": "De 2.6: alguien compra siempre aquí porque la otra cafetería queda lejos. ¿Qué pasa si abren una enfrente?",
            "en": "From 2.6: somebody always buys here because the other café is far away. What happens if one opens across the street?",
        },
        "type": "multiple_choice",
        "answers": [
            option(
                "Nada: su conducta es leal",
                "Nothing: their behaviour is loyal",
                "Su conducta dependía de la distancia. Cuando cambia lo que retiene, cambia la conducta.",
                "Their behaviour hung on the distance. When what keeps them changes, so does the behaviour.",
            ),
            option(
                "Puede irse: era lealtad espuria",
                "They may leave: it was spurious loyalty",
                "Eso es. Una tarjeta de puntos puede retener igual: hasta que la otra también tiene tarjeta.",
                "That is it. A points card may keep people in the same way: until the other has a card too.",
                True,
            ),
            option(
                "Comprará más aquí, para defendernos",
                "They will buy more here, to defend us",
                "Eso lo haría quien nos prefiere; de esta persona solo sabemos que le quedábamos cerca.",
                "Somebody who prefers us would; of this person we only know that we were near.",
            ),
        ],
    },
]
