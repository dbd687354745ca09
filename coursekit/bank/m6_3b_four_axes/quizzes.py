"""The quizzes of lesson 6.3b: what came before, and a slide on small actions. They carry no marks."""

from typing import Any

from coursekit.practice import option


def _asked(es: str, en: str, answers: list[dict[str, Any]]) -> dict[str, Any]:
    return {"question": {"es": es, "en": en}, "type": "multiple_choice", "answers": answers}


RECALL: list[dict[str, Any]] = [
    _asked(
        "En la auditoría, una práctica que ninguna tabla puede enseñar, ¿qué nota lleva?",
        "In the audit, which grade does a practice get that no table can show?",
        [
            option(
                "Un 0: no hay pruebas",
                "A 0: there is no evidence",
                "El 0 es para cuando se miró y no hay. Aquí no se ha podido mirar.",
                "The 0 is for when one looked and there is nothing. Here nobody could look.",
            ),
            option(
                "Un 2, que es lo normal",
                "A 2, which is the usual",
                "Ese 2 no viene de ningún sitio, y en una media parece un dato.",
                "That 2 comes from nowhere, and in a mean it looks like a datum.",
            ),
            option(
                "Ninguna: en blanco, y se empieza a apuntar",
                "None: it is left blank, and one begins to write it down",
                "Eso es. Y se dice al lado cuántas están en blanco.",
                "That is it. And one says beside it how many are blank.",
                True,
            ),
        ],
    ),
    _asked(
        "¿Qué es un embajador?",
        "What is an ambassador?",
        [
            option(
                "Quien puso un 9 o un 10 en la encuesta",
                "Somebody who gave a 9 or a 10 in the survey",
                "Ese dice que lo haría. La gran mayoría de quienes lo dicen no ha traído a nadie.",
                "That one says they would. The great majority of those who say so have brought nobody.",
            ),
            option(
                "Quien ha traído a alguien",
                "Somebody who has brought someone",
                "Eso es: se cuenta por sus hechos. Hoy contaremos a quienes llegan.",
                "That is it: counted by deeds. Today we shall count those who come.",
                True,
            ),
            option(
                "Quien tiene muchos seguidores",
                "Somebody with many followers",
                "Ser visto no es traer. En los datos se siguen las recomendaciones, no los seguidores.",
                "To be seen is not to bring. In the data one follows referrals, not followers.",
            ),
        ],
    ),
    _asked(
        "Una prueba A/B se mira cada lunes y se para el primer lunes en que la diferencia parece clara. ¿Qué pasa?",
        "An A/B test is looked at each Monday and stopped on the first on which the difference looks clear. What happens?",
        [
            option(
                "Se ahorra tiempo sin perder nada",
                "Time is saved and nothing lost",
                "Cada mirada es otra ocasión para que el azar parezca un efecto.",
                "Each look is another occasion for chance to look like an effect.",
            ),
            option(
                "Se declaran ganadoras pruebas que no hacen nada",
                "Trials that do nothing are declared winners",
                "Eso es. La gente por grupo y el día de mirar se escriben antes.",
                "That is it. The people in each group and the day of looking are written beforehand.",
                True,
            ),
            option(
                "Nada, si hay sorteo",
                "Nothing, if lots were drawn",
                "El sorteo hace iguales a los grupos; no protege de mirar muchas veces.",
                "The draw makes the groups alike; it does not protect against looking many times.",
            ),
        ],
    ),
]

SMALL: list[dict[str, Any]] = [
    _asked(
        "«Las tiendas que saludan por el nombre pierden menos personal». ¿Qué se puede firmar?",
        "“Shops that greet people by name lose fewer staff.” What can be signed?",
        [
            option(
                "Que saludar retiene al personal",
                "That greeting keeps staff",
                "Es una de las explicaciones. ¿Quién decide en cada tienda que se salude?",
                "That is one of the explanations. Who decides in each shop that people are greeted?",
            ),
            option(
                "Que van juntas, y falta saber por qué",
                "That they go together, and why is still to be known",
                "Eso es. Un buen encargado, un barrio tranquilo o una plantilla veterana harían lo mismo.",
                "That is it. A good manager, a quiet quarter or seasoned staff would do the same.",
                True,
            ),
            option(
                "Que no hay relación: es casualidad",
                "That there is no relation: it is chance",
                "La relación puede ser muy real. Lo que no está es la causa.",
                "The relation may be very real. What is not there is the cause.",
            ),
        ],
    ),
    _asked(
        "¿Qué dato separaría «saludar retiene» de «un buen encargado hace las dos cosas»?",
        "Which datum would tell “greeting keeps staff” from “a good manager does both”?",
        [
            option(
                "La misma tabla con más tiendas",
                "The same table with more shops",
                "El intervalo se estrecha y la duda sigue: las dos ideas predicen la misma tabla.",
                "The interval narrows and the doubt stays: both ideas predict the same table.",
            ),
            option(
                "Preguntar a los encargados si creen que sirve",
                "Asking the managers whether they think it helps",
                "Dirán lo que creen. No cambia lo que se puede ver.",
                "They will say what they believe. It does not change what can be seen.",
            ),
            option(
                "Sortear en qué tiendas se saluda",
                "Drawing lots for the shops that greet",
                "Eso es: con el sorteo, los buenos encargados quedan repartidos.",
                "That is it: with the draw the good managers are shared out.",
                True,
            ),
        ],
    ),
]
