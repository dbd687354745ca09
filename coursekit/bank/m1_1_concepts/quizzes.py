"""The recall questions at the beginning of lesson 1.1: nothing comes before it, so they ask about everyday life."""

from typing import Any

from coursekit.practice import option

RECALL: list[dict[str, Any]] = [
    {
        "question": {
            "es": "Pruebas unos zapatos de tu prima, en casa lees opiniones y el sábado los compras en una tienda. ¿Dónde empezó la compra?",
            "en": "You try on your cousin's shoes, read opinions at home, and on Saturday you buy a pair in a shop. Where did the purchase begin?",
        },
        "type": "multiple_choice",
        "answers": [
            option(
                "En la tienda, al pagar",
                "In the shop, on paying",
                "Ahí terminó. La tienda solo vio el final y creerá que te convenció ella.",
                "There it ended. The shop saw the end alone and will believe that it convinced you.",
            ),
            option(
                "En las opiniones, que son publicidad",
                "With the opinions, which are advertising",
                "Las leíste porque ya los querías. Y quien las escribió no trabaja para la tienda.",
                "You read them because you wanted the shoes already. And whoever wrote them does not work for the shop.",
            ),
            option(
                "Con los zapatos de tu prima",
                "With your cousin's shoes",
                "Eso es. Y la tienda nunca lo sabrá, si no te pregunta.",
                "That is it. And the shop will never know, unless it asks you.",
                True,
            ),
        ],
    },
    {
        "question": {
            "es": "Tu abuela te da dinero para que le traigas pan. ¿Quién puede decir si está bueno?",
            "en": "Your grandmother gives you money to bring her bread. Who can say whether it is good?",
        },
        "type": "multiple_choice",
        "answers": [
            option(
                "Tú, que estuviste en la panadería",
                "You, who were at the bakery",
                "Tú sabes si había cola y si te atendieron bien. El pan se lo come ella.",
                "You know whether there was a queue and how you were served. She eats the bread.",
            ),
            option(
                "Tu abuela, que se lo come",
                "Your grandmother, who eats it",
                "Eso es. Y de la cola, tú: a cada persona se le pregunta por lo que vivió.",
                "That is it. And of the queue, you can: each person is asked about what they went through.",
                True,
            ),
            option(
                "Cualquiera de los dos, da lo mismo",
                "Either of you, it is all the same",
                "Una hizo la compra y otra usa lo comprado. Si les preguntas lo mismo, una de las dos inventa.",
                "One made the purchase and the other uses what was bought. Ask both the same, and one of them makes it up.",
            ),
        ],
    },
    {
        "question": {
            "es": "La puerta de una panadería contó 200 entradas y la caja 100 ventas. ¿Compra la mitad de la gente?",
            "en": "The door of a bakery counted 200 entries and the till 100 sales. Does half of the people buy?",
        },
        "type": "multiple_choice",
        "answers": [
            option(
                "Sí: 100 de 200",
                "Yes: 100 of 200",
                "La puerta cuenta entradas, no personas: quien entra por la mañana y por la tarde cuenta dos veces.",
                "The door counts entries, not people: whoever comes in the morning and the afternoon counts twice.",
            ),
            option(
                "Seguro que compra más de la mitad",
                "Surely more than half buy",
                "Puede ser. También puede que una sola persona haga tres compras. Con esos dos números no se sabe.",
                "It may be. It may also be that a single person makes three purchases. Those two numbers do not tell.",
            ),
            option(
                "No se sabe: se contaron entradas y ventas, no personas",
                "There is no telling: entries and sales were counted, not people",
                "Eso es. Antes de dividir hay que saber qué cuenta cada número.",
                "That is it. Before dividing one has to know what each number counts.",
                True,
            ),
        ],
    },
]
