"""The recall questions at the beginning of lesson 5.4a: what earlier lessons said, without marks."""

from typing import Any

from coursekit.practice import option

RECALL: list[dict[str, Any]] = [
    {
        "question": {
            "es": "Se llama a los diez clientes que peor nota pusieron, y al mes siguiente su nota sube. ¿Qué se puede decir?",
            "en": "The ten customers who gave the lowest mark are called, and the month after their mark rises. What can be said?",
        },
        "type": "multiple_choice",
        "answers": [
            option(
                "Que las llamadas funcionan",
                "That the calls work",
                "Habría subido también sin llamar: se eligió a quien tuvo un mal día. Falta un grupo sin llamada.",
                "It would have risen without a call too: people were picked on a bad day. A group without a call is missing.",
            ),
            option(
                "Poco: quien se elige por ser el peor mejora solo, en parte",
                "Little: those picked for being the worst improve by themselves, in part",
                "Eso es: regresión a la media. Hoy la verás en euros.",
                "That is it: regression to the mean. Today you will see it in euros.",
                True,
            ),
            option(
                "Que la escala no vale",
                "That the scale is no good",
                "La escala puede ser buena: lo que engaña es elegir por un extremo y volver a mirar.",
                "The scale may be fine: what misleads is picking by an extreme and looking again.",
            ),
        ],
    },
    {
        "question": {
            "es": "Quien se fue dio su motivo en una entrevista. ¿De quién hablan esos motivos?",
            "en": "Those who left gave their reason in an interview. Of whom do those reasons speak?",
        },
        "type": "multiple_choice",
        "answers": [
            option(
                "De todos los que se fueron",
                "Of all who left",
                "Solo de quienes aceptaron hablar. Llevarlos a los demás es una suposición, y se dice.",
                "Only of those who agreed to speak. Carrying them over to the others is an assumption, and one says so.",
            ),
            option(
                "De quienes quisieron contestar",
                "Of those who chose to answer",
                "Eso es. Hoy hará falta suponer algo de los callados, a la vista de todos.",
                "That is it. Today something will have to be supposed of the quiet ones, in plain sight.",
                True,
            ),
            option(
                "De quienes siguen siendo clientes",
                "Of those who are still customers",
                "A ellos nadie les preguntó por qué se iban.",
                "Nobody asked them why they were leaving.",
            ),
        ],
    },
    {
        "question": {
            "es": "El CLV de un cliente con cobro por adelantado es m (1 + d) / (1 + d − r). ¿Qué pasa con él si el abandono baja a la mitad?",
            "en": "The CLV of a customer who pays in advance is m (1 + d) / (1 + d − r). What happens to it if churn is halved?",
        },
        "type": "multiple_choice",
        "answers": [
            option(
                "Se dobla",
                "It doubles",
                "Solo con descuento cero. Los años que se ganan están lejos y hoy valen menos.",
                "Only without a discount. The years gained lie far off and are worth less today.",
            ),
            option(
                "Sube, pero menos del doble",
                "It rises, but by less than double",
                "Eso es. Hoy lo usarás para comparar estrategias.",
                "That is it. Today you will use it to compare strategies.",
                True,
            ),
            option(
                "No cambia: el margen es el mismo",
                "It does not change: the margin is the same",
                "El margen de un año es el mismo; cambia durante cuántos años se espera.",
                "The margin of a year is the same; for how many years it is expected changes.",
            ),
        ],
    },
]
