"""Questions without marks before the last piece of work: what goes wrong when everything comes together."""

from typing import Any

from coursekit.practice import option

RECALL: list[dict[str, Any]] = [
    {
        "question": {
            "es": "De 5.1a: 100 personas contestan y sale un NPS de 30. ¿Qué más hay que decir al lado?",
            "en": "From 5.1a: 100 people answer and the NPS is 30. What else has to stand beside it?",
        },
        "type": "multiple_choice",
        "answers": [
            option(
                "Nada: 100 son muchas",
                "Nothing: 100 are a lot",
                "Con cien respuestas el intervalo del NPS aún mide unos treinta puntos de punta a punta.",
                "With a hundred answers the interval of the NPS is still some thirty points from end to end.",
            ),
            option(
                "El intervalo, y a cuántos se preguntó",
                "The interval, and how many were asked",
                "Eso es: el azar de quién contestó, y quién no contestó, que es otra cosa.",
                "That is it: the luck of who answered, and who did not answer, which is another matter.",
                True,
            ),
            option(
                "El signo de %",
                "The % sign",
                "El NPS es un número de −100 a 100, no un porcentaje.",
                "The NPS is a number from −100 to 100, not a percentage.",
            ),
        ],
    },
    {
        "question": {
            "es": "De 3.4: un paso del mapa lleva «por teléfono dan las gracias» y un 2 dibujado. ¿En qué se apoya?",
            "en": "From 3.4: a step of the map has “on the phone they say thank you” and a drawn 2. What does it rest on?",
        },
        "type": "multiple_choice",
        "answers": [
            option(
                "En la experiencia del equipo, que vale como evidencia",
                "On the team's experience, which counts as evidence",
                "Vale como suposición, marcada como tal. Evidencia es algo que otra persona puede ir a mirar.",
                "It counts as an assumption, marked as one. Evidence is something that somebody else can go and look at.",
            ),
            option(
                "En una frase de quien dio las gracias: falta saber de cuántos y quién no llamó",
                "On a sentence of those who said thank you: of how many is missing, and who did not ring",
                "Eso es. Con su tipo, su n y su fecha deja de ser una impresión.",
                "That is it. With its type, its n and its date it stops being an impression.",
                True,
            ),
            option(
                "En nada: hay que borrarlo",
                "On nothing: it has to go",
                "No hace falta borrarlo: se marca como suposición hasta que alguien pregunte.",
                "No need to delete it: it is marked as an assumption until somebody asks.",
            ),
        ],
    },
    {
        "question": {
            "es": "De 4.6a: un programa sin errores deja 500 € en un mercado simulado. ¿Qué sabes?",
            "en": "From 4.6a: a programme without errors leaves €500 in one simulated market. What do you know?",
        },
        "type": "multiple_choice",
        "answers": [
            option(
                "Que ganará 500 €",
                "That it will earn €500",
                "Ganaría eso si todos los supuestos fueran ciertos y la suerte fuera esa.",
                "It would, if all the assumptions were true and that were its luck.",
            ),
            option(
                "Que no tiene fallos de diseño y que hay que probar otros mercados",
                "That its design has no known faults, and that other markets have to be tried",
                "Eso es. Por eso aquí se juega en cincuenta.",
                "That is it. That is why here it is played in fifty.",
                True,
            ),
            option(
                "Que es mejor que no hacer nada",
                "That it is better than doing nothing",
                "En ese mercado, sí. En otro parecido puede perder.",
                "In that market, yes. In another one like it, it may lose.",
            ),
        ],
    },
]
