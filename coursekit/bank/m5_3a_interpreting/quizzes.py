"""The recall questions at the beginning of lesson 5.3a: what modules 4 and 5 said, without marks."""

from typing import Any

from coursekit.practice import option

RECALL: list[dict[str, Any]] = [
    {
        "question": {
            "es": "El intervalo de una diferencia va de −3 a 9 puntos. ¿Qué se puede decir?",
            "en": "The interval of a difference runs from −3 to 9 points. What can be said?",
        },
        "type": "multiple_choice",
        "answers": [
            option(
                "Que no cambió nada, porque incluye el cero",
                "That nothing changed, since it holds zero",
                "Incluye el cero, y también el 8. No ver una diferencia no demuestra que no la haya.",
                "It holds zero, and 8 as well. Not seeing a difference does not prove that there is none.",
            ),
            option(
                "Que pudo bajar un poco, quedarse igual o subir bastante",
                "That it may have fallen a little, stayed, or risen a good deal",
                "Eso es: todo lo que hay dentro es compatible con los datos.",
                "That is it: everything inside agrees with the data.",
                True,
            ),
            option(
                "Que subió 3 puntos, que es el centro",
                "That it rose by 3 points, the middle",
                "El centro es la mejor cifra suelta, pero sin el intervalo promete más de lo que sabe.",
                "The middle is the best single figure, but without the interval it promises more than it knows.",
            ),
        ],
    },
    {
        "question": {
            "es": "Julián mira una prueba cada semana y para el primer día en que el intervalo deja fuera el cero. ¿Qué le pasa a la cifra que anuncia?",
            "en": "Julián looks at a trial every week and stops on the first day when the interval leaves out zero. What happens to the figure that he announces?",
        },
        "type": "multiple_choice",
        "answers": [
            option(
                "Suele ser demasiado buena",
                "It tends to be too good",
                "Sí: se para porque salió alta. Hoy verás lo mismo con quien mira muchas cosas en vez de muchos días.",
                "Yes: one stops because it came out high. Today you will see the same for whoever looks at many things rather than on many days.",
                True,
            ),
            option(
                "Nada: un 95 % es un 95 %",
                "Nothing: 95% is 95%",
                "Vale para quien mira una vez. Con veinte miradas hay veinte ocasiones de equivocarse.",
                "It holds for somebody who looks once. With twenty looks there are twenty chances to be wrong.",
            ),
            option(
                "Suele ser demasiado baja, por prudencia",
                "It tends to be too low, for caution",
                "Al revés: nadie para el día que sale baja.",
                "The other way round: nobody stops on the day it comes out low.",
            ),
        ],
    },
    {
        "question": {
            "es": "De quienes dejaron la suscripción, solo algunos aceptaron contar por qué. ¿Qué se sabe de los demás?",
            "en": "Of those who gave up the subscription only some agreed to say why. What is known of the others?",
        },
        "type": "multiple_choice",
        "answers": [
            option(
                "Que se fueron por lo mismo, en la misma proporción",
                "That they left for the same things, in the same shares",
                "Es lo que se suele suponer. Es un supuesto, y merece su línea en el informe.",
                "That is what is usually supposed. It is a supposition, and deserves its line in the report.",
            ),
            option(
                "Que no tenían queja: si la tuvieran, hablarían",
                "That they had no complaint: if they had, they would speak",
                "Mucha gente molesta se va en silencio.",
                "Many annoyed people leave in silence.",
            ),
            option(
                "El motivo, nada; sí lo que hicieron antes de irse",
                "Of the reason nothing; what they did before leaving, yes",
                "Eso es: se puede comparar si tuvieron un problema antes, y así el supuesto es menos osado.",
                "That is it: one can compare whether they had a problem before, and then the supposition is less bold.",
                True,
            ),
        ],
    },
]
