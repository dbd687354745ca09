"""The recall quiz at the beginning of 5.1c, without marks."""

from typing import Any

from coursekit.practice import option

RECALL: list[dict[str, Any]] = [
    {
        "question": {
            "es": "En 4.5a, Marta y quien escribió la carta contaban esperas distintas del mismo ticket. ¿Cuál de los dos relojes es el bueno?",
            "en": "In 4.5a, Marta and whoever wrote the letter counted different waits for one ticket. Which of the two clocks is the right one?",
        },
        "type": "multiple_choice",
        "answers": [
            option(
                "El de las horas de atención: de noche no se puede contestar",
                "Opening hours: at night nobody can reply",
                "Es verdad para el equipo. Quien espera, espera también de noche.",
                "That is true of the team. Whoever waits, waits at night too.",
            ),
            option(
                "Depende de quién lea la cifra y para qué; hay que decir cuál es",
                "It depends on who reads the figure and what for; one has to say which it is",
                "Eso es: uno mide al equipo; el otro, lo que vive la persona.",
                "That is it: one measures the team, the other what the person lives through.",
                True,
            ),
            option(
                "El de la pared, siempre",
                "The one on the wall, always",
                "Es lo que vive la clientela. Pero para saber si el equipo va ágil, los domingos estorban.",
                "It is what customers live through. But to know whether the team is quick, Sundays are in the way.",
            ),
        ],
    },
    {
        "question": {
            "es": "En 5.1b, una suscripción que sigue viva al final de los datos, ¿cuánto ha durado?",
            "en": "In 5.1b, a subscription still alive at the end of the data: how long has it lasted?",
        },
        "type": "multiple_choice",
        "answers": [
            option(
                "Hasta hoy: se cuenta como terminada ese día",
                "Until today: it is counted as ended on that day",
                "Así parecería que muchas se van justo hoy.",
                "That would make it look as though many left on that very day.",
            ),
            option(
                "No se sabe nada: se quita",
                "Nothing is known: it is taken out",
                "Algo se sabe, y quitarla se lleva a las más duraderas.",
                "Something is known, and taking it out removes the longest ones.",
            ),
            option(
                "Al menos hasta hoy",
                "At least until today",
                "Eso es: está censurada. Hoy les pasa a los tickets sin respuesta.",
                "That is it: it is censored. Today it happens to tickets without a reply.",
                True,
            ),
        ],
    },
    {
        "question": {
            "es": "Dos puntos de contacto tienen un CSAT de 84 y 81, con intervalos que se cruzan casi enteros. ¿Cuál va mejor?",
            "en": "Two touchpoints have a CSAT of 84 and 81, with intervals that overlap nearly from end to end. Which does better?",
        },
        "type": "multiple_choice",
        "answers": [
            option(
                "El de 84",
                "The one with 84",
                "Con otras personas podría haber salido al revés.",
                "With other people it might have come out the other way round.",
            ),
            option(
                "Con estas respuestas no se puede decir",
                "With these answers it cannot be told",
                "Eso es. Hoy te hará falta con cinco dimensiones a la vez.",
                "That is it. Today you will need it with five dimensions at once.",
                True,
            ),
            option(
                "Van igual",
                "They do equally well",
                "No ver una diferencia no demuestra que no la haya.",
                "Not seeing a difference does not prove that there is none.",
            ),
        ],
    },
]
