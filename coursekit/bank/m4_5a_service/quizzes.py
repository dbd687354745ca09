"""The quizzes of lesson 4.5a, without marks: recall at the beginning, and which way of treating people is missing."""

from typing import Any

from coursekit.practice import option

RECALL: list[dict[str, Any]] = [
    {
        "question": {
            "es": "En 2.5, antes de contar quién volvió en 90 días, apartamos a quien respondió hace tres semanas. ¿Por qué?",
            "en": "In 2.5, before counting who returned within 90 days, we set aside those who answered three weeks ago. Why?",
        },
        "type": "multiple_choice",
        "answers": [
            option(
                "Porque casi seguro que no volverá",
                "Because they will almost surely not return",
                "Eso no se sabe: su plazo sigue abierto.",
                "That is not known: their time is still running.",
            ),
            option(
                "Porque aún no ha tenido sus 90 días",
                "Because they have not had their 90 days yet",
                "Eso es. Hoy pasa lo mismo con los tickets abiertos, con una vuelta de tuerca.",
                "That is it. Today the same happens with open tickets, with a twist.",
                True,
            ),
            option(
                "Porque la satisfacción reciente es menos fiable",
                "Because recent satisfaction is less reliable",
                "La nota vale lo mismo; lo que falta es tiempo para ver qué hace después.",
                "The score is worth the same; what is missing is time to see what they do afterwards.",
            ),
        ],
    },
    {
        "question": {
            "es": "Marta llamó a quienes pusieron un 1 o un 2 y su nota siguiente subió. ¿Qué se puede decir de las llamadas?",
            "en": "Marta called those who gave a 1 or a 2, and their next score rose. What can be said of the calls?",
        },
        "type": "multiple_choice",
        "answers": [
            option(
                "Que funcionan: las mismas personas mejoraron",
                "That they work: the same people improved",
                "También habrían subido sin llamada: se las eligió por una nota muy mala.",
                "They would have risen without a call too: they were chosen for a very bad score.",
            ),
            option(
                "Nada, hasta tener un grupo igual al que no se llamó",
                "Nothing, until there is a like group that was not called",
                "Eso es: la regresión a la media sube sola a los peores.",
                "That is it: regression to the mean lifts the worst by itself.",
                True,
            ),
            option(
                "Que no funcionan: es todo regresión a la media",
                "That they do not work: it is all regression to the mean",
                "Tampoco se sabe. Puede haber algo de las dos cosas; falta con quién comparar.",
                "That is not known either. There may be something of both; there is nobody to compare with.",
            ),
        ],
    },
    {
        "question": {
            "es": "Contestó la encuesta el 15 % de la gente. ¿Qué representa su CSAT?",
            "en": "15% of the people answered the survey. What does their CSAT stand for?",
        },
        "type": "multiple_choice",
        "answers": [
            option(
                "A todos los clientes, si la muestra es grande",
                "All customers, if the sample is large",
                "El tamaño estrecha el intervalo, pero no arregla quién decide contestar.",
                "Size narrows the interval, but does not mend who decides to answer.",
            ),
            option(
                "A quienes contestan, y no sabemos cómo son los demás",
                "Those who answer, and we do not know what the others are like",
                "Eso es. Vale también para los comentarios que leerás hoy.",
                "That is it. It holds for the comments you will read today as well.",
                True,
            ),
            option(
                "A los descontentos, que son los que escriben",
                "The discontented, who are the ones that write",
                "Es lo que se suele creer; también contestan los encantados. Hay que mirarlo, no suponerlo.",
                "So people tend to believe; the delighted answer too. One has to look, not to suppose.",
            ),
        ],
    },
]

WHICH: list[dict[str, Any]] = [
    {
        "question": {
            "es": "«Ya le conté a su compañero lo de la válvula, y a la compañera de ayer también. ¿Se lo cuento a usted?». ¿Qué falta?",
            "en": "“I told your colleague about the valve, and the lady of yesterday too. Shall I tell you?” What is missing?",
        },
        "type": "multiple_choice",
        "answers": [
            option(
                "Escucha activa",
                "Active listening",
                "Eso es: nadie guardó lo que dijo. Escuchar también es dejarlo escrito para quien sigue.",
                "That is it: nobody kept what was said. Listening is also leaving it written for whoever comes next.",
                True,
            ),
            option(
                "Personalización",
                "Personalisation",
                "Usar su historia vendrá después. Primero alguien tiene que haberla leído.",
                "Using their history will come later. First somebody has to have read it.",
            ),
            option(
                "Fidelización",
                "Loyalty building",
                "Un detalle para quien lo ha contado tres veces sabe a burla.",
                "A token for somebody who has told it three times tastes of mockery.",
            ),
        ],
    },
    {
        "question": {
            "es": "«Me cambiaron el molinillo, gracias. El nuevo hace el mismo ruido; ya no he vuelto a escribir». ¿Qué falta?",
            "en": "“My grinder was exchanged, thank you. The new one makes the same noise; I have not written again.” What is missing?",
        },
        "type": "multiple_choice",
        "answers": [
            option(
                "Resolución de problemas",
                "Problem solving",
                "Se intentó: hubo cambio. Lo que nadie hizo fue comprobar si servía.",
                "It was tried: there was an exchange. What nobody did was check whether it served.",
            ),
            option(
                "Seguimiento postventa",
                "After-sales follow-up",
                "Eso es. En el informe figura «resuelto en un contacto»; una pregunta a la semana lo habría visto.",
                "That is it. The report says “settled in one contact”; one question a week later would have seen it.",
                True,
            ),
            option(
                "Comunicación clara",
                "Clear communication",
                "Todo se entendió. El silencio vino después.",
                "All was understood. The silence came afterwards.",
            ),
        ],
    },
    {
        "question": {
            "es": "Una clienta escribe en catalán por WhatsApp y recibe un PDF de seis páginas por correo. ¿Qué falta?",
            "en": "A customer writes in Catalan by WhatsApp and receives a PDF of six pages by e-mail. What is missing?",
        },
        "type": "multiple_choice",
        "answers": [
            option(
                "Adaptabilidad",
                "Adaptability",
                "Eso es: otro canal, otro idioma y otro tamaño que los suyos.",
                "That is it: another channel, another language and another size than hers.",
                True,
            ),
            option(
                "Comunicación clara",
                "Clear communication",
                "El PDF puede ser clarísimo. No llega por donde ella está.",
                "The PDF may be as clear as day. It does not come where she is.",
            ),
            option(
                "Resolución de problemas",
                "Problem solving",
                "Quizá la solución esté en la página cuatro. Antes hay que hacérsela llegar.",
                "Perhaps the solution stands on page four. First it has to reach her.",
            ),
        ],
    },
]
