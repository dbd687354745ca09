"""The recall questions at the beginning of lesson 2.2: what 2.1 said, without marks."""

from typing import Any

from coursekit.practice import option

RECALL: list[dict[str, Any]] = [
    {
        "question": {
            "es": "El anuncio tuvo 400 000 impresiones. ¿Cuánta gente nos conoce ahora?",
            "en": "The advert had 400 000 impressions. How many people know us now?",
        },
        "type": "multiple_choice",
        "answers": [
            option(
                "400 000 personas",
                "400 000 people",
                "Una impresión es un anuncio puesto en una pantalla. La misma persona cuenta muchas veces, y también quien no miraba.",
                "An impression is an advert put on a screen. One person counts many times, and so does somebody who was not looking.",
            ),
            option(
                "No se sabe: habría que preguntar a la gente",
                "One cannot tell: people would have to be asked",
                "Eso es. Las impresiones cuentan lo que la empresa emitió; conocernos pasa en la cabeza de alguien.",
                "That is it. Impressions count what the company sent out; knowing us happens in somebody's head.",
                True,
            ),
            option(
                "Quienes pincharon en él",
                "Those who clicked on it",
                "Se puede recordar un anuncio sin tocarlo, y tocarlo porque ya nos conocían.",
                "One may remember an advert without touching it, and touch it because one knew us already.",
            ),
        ],
    },
    {
        "question": {
            "es": "Una persona entra en la web por duodécima vez desde el buscador. ¿Es captación?",
            "en": "Somebody comes to the web site for the twelfth time from the search engine. Is that acquisition?",
        },
        "type": "multiple_choice",
        "answers": [
            option(
                "Sí: ha llegado a la web",
                "Yes: they came to the web site",
                "El suceso es del mismo tipo, pero nadie se capta doce veces. La captación es la primera llegada.",
                "The event is of the same kind, but nobody is acquired twelve times. Acquisition is the first arrival.",
            ),
            option(
                "No: ya nos conocía",
                "No: they knew us already",
                "Eso es. El mismo suceso significa otra cosa según lo que esa persona hizo antes. Hoy lo usarás otra vez.",
                "That is it. The same event means another thing depending on what that person did before. You will use that again today.",
                True,
            ),
            option(
                "Solo si el anuncio costó dinero",
                "Only if the advert cost money",
                "Pagar no convierte a alguien en nuevo. Se paga muchas veces por quien ya venía.",
                "Paying does not make anybody new. One often pays for people who were coming anyway.",
            ),
        ],
    },
    {
        "question": {
            "es": "En la escalera, 248 de 800 nos conocen y 151 no descartan probar. ¿Cuál es la conversión de «abierto a probar»?",
            "en": "On the ladder 248 of 800 know us and 151 do not rule out a trial. What is the conversion of “open to trial”?",
        },
        "type": "multiple_choice",
        "answers": [
            option(
                "151 de 800",
                "151 of 800",
                "Eso es la parte de todo el mercado. La conversión de un peldaño se cuenta sobre el de abajo.",
                "That is the share of the whole market. The conversion of a rung is counted on the one below.",
            ),
            option(
                "151 de 248",
                "151 of 248",
                "Eso es: de quienes llegaron al peldaño de abajo, los que suben este.",
                "That is it: of those who reached the rung below, the ones who climb this one.",
                True,
            ),
            option(
                "248 de 800",
                "248 of 800",
                "Ese es el peldaño anterior: quienes nos conocen.",
                "That is the rung before: those who know us.",
            ),
        ],
    },
]
