"""The recall questions at the beginning of lesson 4.1: modules 1 and 2, without marks."""

from typing import Any

from coursekit.practice import option

RECALL: list[dict[str, Any]] = [
    {
        "question": {
            "es": "En los meses con más gasto en redes llegó más gente por redes… y por todos los demás canales. ¿Qué se puede decir?",
            "en": "In the months with more spending on social media more people came by social media… and by every other channel. What can be said?",
        },
        "type": "multiple_choice",
        "answers": [
            option(
                "Que el anuncio funciona tan bien que ayuda a todos",
                "That the advert works so well that it helps all of them",
                "Es una posibilidad entre varias. La temporada, o una factura que sigue a la gente, dan la misma tabla.",
                "It is one possibility among several. The season, or a bill that follows people, gives the same table.",
            ),
            option(
                "Que con esa tabla no se sabe qué trajo a la gente",
                "That this table does not say what brought people",
                "Eso es. Donde no debería pasar nada, pasó: el placebo salió mal.",
                "That is it. Where nothing should happen, something did: the placebo went badly.",
                True,
            ),
            option(
                "Que el anuncio no sirve",
                "That the advert is no use",
                "Tampoco se sabe: quien lo vio pudo entrar por otra puerta.",
                "That is not known either: those who saw it may have come in by another door.",
            ),
        ],
    },
    {
        "question": {
            "es": "Dos canales tienen curvas distintas de lo que traen. ¿Cuándo está bien repartido el dinero?",
            "en": "Two channels have different curves of what they bring. When is the money well split?",
        },
        "type": "multiple_choice",
        "answers": [
            option(
                "Cuando los dos reciben lo mismo",
                "When both get the same",
                "Parece justo, pero uno puede estar ya agotado y el otro sin empezar.",
                "It looks fair, but one may be exhausted and the other hardly begun.",
            ),
            option(
                "Cuando todo va al que más trae",
                "When all goes to the one that brings most",
                "Sus últimos euros rinden menos que los primeros del otro.",
                "Its last euros bring less than the first ones of the other.",
            ),
            option(
                "Cuando el próximo euro rinde lo mismo en los dos",
                "When the next euro brings the same in both",
                "Eso es. Hoy lo dirás con personas: que la próxima cueste lo mismo.",
                "That is it. Today you will say it with people: the next one costs the same.",
                True,
            ),
        ],
    },
    {
        "question": {
            "es": "Entre 400 clientes, los 20 que más compraron este año compran menos el siguiente. ¿Hace falta una causa?",
            "en": "Of 400 customers, the 20 who bought most this year buy less the next. Is a cause needed?",
        },
        "type": "multiple_choice",
        "answers": [
            option(
                "Sí: algo les molestó",
                "Yes: something annoyed them",
                "Puede ser, pero pasaría aunque nada cambiara: se les eligió en su mejor año.",
                "It may be, but it would happen though nothing changed: they were picked in their best year.",
            ),
            option(
                "No: parte de ese año fue suerte, y la suerte no se repite",
                "No: part of that year was luck, and luck does not come back",
                "Eso es la regresión a la media. Hoy vuelve, con quien trae a otros.",
                "That is regression to the mean. Today it returns, with those who bring others.",
                True,
            ),
            option(
                "No: los buenos clientes siempre se cansan",
                "No: good customers always tire",
                "También baja quien no se cansa. Y los 20 de abajo suben, sin que nadie los anime.",
                "Those who do not tire fall too. And the 20 at the bottom rise, with nobody encouraging them.",
            ),
        ],
    },
]
