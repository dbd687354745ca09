"""The recall questions at the beginning of lesson 4.4: what earlier lessons said, without marks."""

from typing import Any

from coursekit.practice import option

RECALL: list[dict[str, Any]] = [
    {
        "question": {
            "es": "«La conversión es del 11 %». ¿Qué le falta a la frase?",
            "en": "“Conversion is 11%.” What does the sentence lack?",
        },
        "type": "multiple_choice",
        "answers": [
            option(
                "Un objetivo con el que compararla",
                "A target to compare it with",
                "Ayudaría, pero antes hay que saber qué es ese 11: con otro denominador, los mismos datos dan 52 u 80.",
                "It would help, but first one has to know what this 11 is: with another denominator the same data give 52 or 80.",
            ),
            option(
                "Qué cuenta, de quién, dónde y en cuánto tiempo",
                "What counts, of whom, where and within what time",
                "Eso es: visitas, personas o pagos empezados dan cifras distintas, y todas ciertas.",
                "That is it: visits, people or payments begun give different figures, and all of them true.",
                True,
            ),
            option(
                "Decimales",
                "Decimals",
                "Más decimales no dicen entre qué se dividió.",
                "More decimals do not say what it was divided by.",
            ),
        ],
    },
    {
        "question": {
            "es": "La parte que termina de pagar cae cada semestre y en cada grupo de clientes se queda igual. ¿Qué pasó?",
            "en": "The share that finishes paying falls each half-year, and within each group of customers it stays the same. What happened?",
        },
        "type": "multiple_choice",
        "answers": [
            option(
                "La página empeoró un poco para todos",
                "The page got a little worse for everybody",
                "Entonces caería también dentro de cada grupo.",
                "Then it would fall within each group too.",
            ),
            option(
                "Cambió quién entra: hay más gente del grupo que termina menos",
                "Who comes in changed: there are more of the group that finishes less",
                "Eso es: la paradoja de Simpson. El total cuenta otra historia que sus partes.",
                "That is it: Simpson's paradox. The whole tells another story than its parts.",
                True,
            ),
            option(
                "Un error de la cuenta: no puede ser",
                "An error in the sum: it cannot be",
                "Puede ser, y es corriente: basta con que cambie la mezcla.",
                "It can be, and it is common: a change of the mix is enough.",
            ),
        ],
    },
    {
        "question": {
            "es": "Pagar saca un CES de 4.8 sobre 7 entre quienes contestaron. ¿Quién no está en esa cifra?",
            "en": "Paying gets a CES of 4.8 out of 7 among those who answered. Who is not in that figure?",
        },
        "type": "multiple_choice",
        "answers": [
            option(
                "Quien se fue sin pagar",
                "Those who left without paying",
                "Eso es: la encuesta sale después del pago. Tampoco está quien pagó y calló.",
                "That is it: the survey goes out after payment. Nor are those who paid and kept silent.",
                True,
            ),
            option(
                "Quien puso un 4 o menos",
                "Those who gave a 4 or less",
                "Sí están: el CES es la media de todas las notas.",
                "They are in it: the CES is the mean of all scores.",
            ),
            option(
                "Quien ya era cliente",
                "Those who were customers already",
                "Están si compraron y contestaron, como los demás.",
                "They are in it if they bought and answered, like the others.",
            ),
        ],
    },
]
