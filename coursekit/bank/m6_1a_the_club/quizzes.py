"""Questions without marks of lesson 6.1a: recall of earlier lessons."""

from typing import Any

from coursekit.practice import option

RECALL: list[dict[str, Any]] = [
    {
        "question": {
            "es": "De 4.6a: un club da un 10 % en todo y el margen es del 50 %. ¿Cuánto más tendrían que pedir sus socios para que la tienda quede igual?",
            "en": "From 4.6a: a club gives 10% on everything and the margin is 50%. How much more would its members have to order for the shop to be as well off?",
        },
        "type": "multiple_choice",
        "answers": [
            option(
                "Un 10 %: lo que se da",
                "10%: what is given",
                "Lo que se da sale del margen, y el margen es la mitad de la venta.",
                "What is given comes out of the margin, and the margin is half the sale.",
            ),
            option(
                "Un 20 %: el descuento entre el margen",
                "20%: the discount over the margin",
                "Casi. Los pedidos nuevos también llevan el descuento: dejan 40, no 50.",
                "Nearly. The new orders bear the discount too: they leave 40, not 50.",
            ),
            option(
                "Un 25 %: c / (m − c)",
                "25%: c / (m − c)",
                "Eso es: 10 entre 40. Hoy esa cuenta decide si el club sigue.",
                "That is it: 10 over 40. Today that sum decides whether the club goes on.",
                True,
            ),
        ],
    },
    {
        "question": {
            "es": "De 5.1b: la tasa de repetición de quien llegó en diciembre salía baja. ¿Por qué?",
            "en": "From 5.1b: the repeat rate of those who came in December was low. Why?",
        },
        "type": "multiple_choice",
        "answers": [
            option(
                "Porque quien llega en Navidad es menos leal",
                "Because those who come at Christmas are less loyal",
                "Podría ser, pero antes hay algo más sencillo: ¿cuántos días tuvieron para volver?",
                "It might be, but something plainer comes first: how many days had they to return?",
            ),
            option(
                "Porque tuvieron menos tiempo que los demás",
                "Because they had less time than the others",
                "Eso es. Dos grupos se comparan con el mismo plazo. Hoy compararás los mismos nueve meses de dos años.",
                "That is it. Two groups are compared over the same time. Today you will compare the same nine months of two years.",
                True,
            ),
            option(
                "Porque faltan pedidos en los datos",
                "Because orders are missing from the data",
                "Los pedidos están; lo que falta es el tiempo para hacerlos.",
                "The orders are there; what is missing is the time to place them.",
            ),
        ],
    },
    {
        "question": {
            "es": "De 4.2: una prueba a suertes no encuentra diferencia. Su potencia era del 20 %. ¿Qué se sabe?",
            "en": "From 4.2: a trial by lot finds no difference. Its power was 20%. What is known?",
        },
        "type": "multiple_choice",
        "answers": [
            option(
                "Que no hay efecto",
                "That there is no effect",
                "Si lo hubiera, cuatro de cada cinco pruebas como esta tampoco lo verían.",
                "If there were one, four in five trials like this would not see it either.",
            ),
            option(
                "Que hay un 20 % de posibilidades de que haya efecto",
                "That there is a 20% chance of an effect",
                "La potencia habla de la prueba, no de lo que es cierto: en cuántas se vería si lo hubiera.",
                "Power speaks of the trial, not of what is true: in how many one would see it if it were there.",
            ),
            option(
                "Muy poco: casi nunca se vería, lo haya o no",
                "Very little: one would hardly ever see it, be it there or not",
                "Eso es. Lo que queda es el intervalo: qué efectos no descarta.",
                "That is it. What remains is the interval: which effects it does not rule out.",
                True,
            ),
        ],
    },
]
