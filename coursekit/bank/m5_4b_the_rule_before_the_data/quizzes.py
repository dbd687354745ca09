"""The recall questions at the beginning of lesson 5.4b: what earlier lessons said, without marks."""

from typing import Any

from coursekit.practice import option

RECALL: list[dict[str, Any]] = [
    {
        "question": {
            "es": "Una prueba a suertes se mira cada lunes y se para el primer lunes bueno. ¿Qué pasa con su 95 %?",
            "en": "A trial by lot is looked at every Monday and stopped on the first good one. What becomes of its 95%?",
        },
        "type": "multiple_choice",
        "answers": [
            option(
                "Sigue siendo el 95 %",
                "It is still 95%",
                "Vale para quien mira una vez. Con muchas miradas hay muchas ocasiones de equivocarse.",
                "It holds for somebody who looks once. Many looks are many chances to be wrong.",
            ),
            option(
                "Ya no lo es: se acierta menos de lo que dice",
                "It no longer is: one is right less often than it says",
                "Eso es. Hoy verás lo mismo con filas en vez de lunes.",
                "That is it. Today you will see the same with rows in place of Mondays.",
                True,
            ),
            option(
                "Mejora: hay más datos",
                "It improves: there are more data",
                "Parar pronto da menos datos, y elegidos por gustar.",
                "Stopping early gives fewer data, picked for being liked.",
            ),
        ],
    },
    {
        "question": {
            "es": "En 5.4a la pausa prometía mucho por poco dinero. ¿De qué cifra sin medir colgaba?",
            "en": "In 5.4a the pause promised a lot for little money. On which figure not measured did it hang?",
        },
        "type": "multiple_choice",
        "answers": [
            option(
                "De la parte de esas bajas que evitaría",
                "The part of those leavers that it would keep",
                "Eso es: alguien la escribió en una columna. Hoy se mide.",
                "That is it: somebody wrote it into a column. Today it is measured.",
                True,
            ),
            option(
                "Del número de suscriptores",
                "The number of subscribers",
                "Ese está contado: hay una fila por suscripción.",
                "That one is counted: there is a row for each subscription.",
            ),
            option(
                "Del margen de una caja",
                "What a box leaves",
                "Ese sale de los pedidos. Lo que nadie había probado es cuánta gente se quedaría.",
                "That one comes from the orders. What nobody had tried is how many people would stay.",
            ),
        ],
    },
    {
        "question": {
            "es": "Dos grupos a suertes. ¿Por qué se compara a **todos** los que recibieron algo y no solo a quienes lo usaron?",
            "en": "Two groups by lot. Why does one compare **all** who were given something, and not only those who used it?",
        },
        "type": "multiple_choice",
        "answers": [
            option(
                "Porque así hay más gente",
                "Because that makes more people",
                "Ayuda, pero no es la razón: aunque fueran muchos, quien lo usa se eligió a sí mismo.",
                "It helps, but is not the reason: however many they are, those who use it chose themselves.",
            ),
            option(
                "Porque usarlo lo elige cada cual, y quien lo elige ya era distinto",
                "Because using it is each one's choice, and those who choose were different already",
                "Eso es: el sorteo solo iguala a los grupos enteros.",
                "That is it: the lot makes only the whole groups alike.",
                True,
            ),
            option(
                "Porque no se sabe quién lo usó",
                "Because nobody knows who used it",
                "Suele saberse. El problema es con quién compararlos.",
                "One mostly knows. The trouble is whom to compare them with.",
            ),
        ],
    },
]
