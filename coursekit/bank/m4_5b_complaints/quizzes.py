"""The quizzes of lesson 4.5b: what came before, and three replies to one complaint. They carry no marks."""

from typing import Any

from coursekit.practice import option


def _asked(es: str, en: str, answers: list[dict[str, Any]]) -> dict[str, Any]:
    return {"question": {"es": es, "en": en}, "type": "multiple_choice", "answers": answers}


RECALL: list[dict[str, Any]] = [
    _asked(
        "Una clienta puso un 5 hace un mes y no ha vuelto. ¿Qué dice eso?",
        "A customer gave a 5 a month ago and has not returned. What does that say?",
        [
            option(
                "Que mintió en la encuesta",
                "That she lied in the survey",
                "Pudo estar contenta y no necesitar café este mes.",
                "She may have been content and need no coffee this month.",
            ),
            option(
                "Que satisfecha y leal son cosas distintas, y que un mes es poco plazo",
                "That satisfied and loyal are two things, and that a month is short",
                "Eso es: una dice lo que opina; otra, lo que hace, y hay que darle tiempo.",
                "That is it: one is what she thinks, the other what she does, and that takes time.",
                True,
            ),
            option(
                "Que la hemos perdido",
                "That we have lost her",
                "Depende de cada cuánto suele comprar.",
                "It depends on how often she usually buys.",
            ),
        ],
    ),
    _asked(
        "En un mes con 40 tickets, 5 siguen sin respuesta. Para «contestados en 24 horas», ¿qué se hace con ellos?",
        "In a month with 40 tickets, 5 still have no reply. For “answered within 24 hours”, what is done with them?",
        [
            option(
                "Se quitan: aún no se sabe cuánto tardarán",
                "They are left out: it is not known yet how long they will take",
                "Si sus 24 horas ya pasaron, sí se sabe: no se cumplió.",
                "If their 24 hours are over, it is known: it was not kept.",
            ),
            option(
                "Se cuentan como contestados el último día",
                "They count as answered on the last day",
                "Eso inventa una respuesta que nadie recibió.",
                "That invents a reply that nobody got.",
            ),
            option(
                "Cuentan como no cumplidos los que ya pasaron de 24 horas",
                "Those already beyond 24 hours count as not kept",
                "Eso es. Quitar a quien espera regala una buena cifra.",
                "That is it. Leaving out those who wait gives away a good figure.",
                True,
            ),
        ],
    ),
    _asked(
        "SERVQUAL: una dimensión tiene E = 6.8 y P = 5.9; otra, E = 5.2 y P = 5.4. ¿Cuál se mira antes?",
        "SERVQUAL: one dimension has E = 6.8 and P = 5.9; another E = 5.2 and P = 5.4. Which is looked at first?",
        [
            option(
                "La primera: ahí la gente espera más de lo que recibe",
                "The first: there people expect more than they get",
                "Eso es: la brecha es −0.9, aunque su P sea la más alta.",
                "That is it: the gap is −0.9, though its P is the higher.",
                True,
            ),
            option(
                "La segunda: su nota es más baja",
                "The second: its score is lower",
                "Es más baja y aun así supera lo esperado. La brecha manda.",
                "It is lower and still above what was expected. The gap decides.",
            ),
            option(
                "Ninguna: las dos pasan de 5",
                "Neither: both are above 5",
                "Aprobar en absoluto no dice si se cumplió lo prometido.",
                "Passing in absolute terms does not say whether the promise was kept.",
            ),
        ],
    ),
]

SORRY: list[dict[str, Any]] = [
    _asked(
        "«Sentimos que haya percibido un problema con el embalaje. Nuestros procesos cumplen la norma.»",
        "“We are sorry that you perceived a problem with the packing. Our processes meet the standard.”",
        [
            option(
                "Responsabilidad: pide perdón",
                "Responsibility: it says sorry",
                "Siente lo que **ella percibió**. El fallo se lo devuelve a quien se queja.",
                "It is sorry for what **she perceived**. It hands the fault back to whoever complains.",
            ),
            option(
                "Empatía: habla de cómo lo vivió",
                "Empathy: it speaks of how she lived it",
                "Dice «un problema». No nombra la caja, los granos ni su casa.",
                "It says “a problem”. It names neither the box, nor the beans, nor her home.",
            ),
            option(
                "Ninguna de las dos",
                "Neither of the two",
                "Eso es. Suena a disculpa y defiende a la empresa.",
                "That is it. It sounds like an apology and defends the company.",
                True,
            ),
        ],
    ),
    _asked(
        "«Cerramos mal la bolsa, y una caja así no aguanta el viaje. Hoy sale otra con doble cartón.»",
        "“We closed the bag badly, and such a box does not stand the journey. Another leaves today in double card.”",
        [
            option(
                "Responsabilidad y una acción; de empatía, poco",
                "Responsibility and an action; of empathy, little",
                "Eso es: tiene sujeto y arreglo. Le falta haber visto el suelo lleno de granos.",
                "That is it: it has a subject and a mending. It lacks having seen the floor full of beans.",
                True,
            ),
            option(
                "Empatía: le manda otra",
                "Empathy: it sends another",
                "Mandar otra es **resolver**. Se puede resolver sin haber escuchado.",
                "Sending another is **settling**. One can settle without having listened.",
            ),
            option(
                "Nada: falta «lo sentimos»",
                "Nothing: “we are sorry” is missing",
                "La palabra falta, y aun así asume. Al revés, la palabra sola no asume nada.",
                "The word is missing, and still it owns up. The other way round, the word alone owns up to nothing.",
            ),
        ],
    ),
    _asked(
        "«Qué faena, recoger café del suelo un domingo. El mensajero la trató a golpes.»",
        "“What a job, picking coffee off the floor on a Sunday. The courier knocked it about.”",
        [
            option(
                "Las dos: es cálida y explica la causa",
                "Both: it is warm and explains the cause",
                "Explica la causa de **otro**. ¿Quién eligió al mensajero y la caja?",
                "It explains the cause as **somebody else's**. Who chose the courier and the box?",
            ),
            option(
                "Empatía, sin responsabilidad",
                "Empathy, without responsibility",
                "Eso es. Nombra su domingo y echa la culpa fuera.",
                "That is it. It names her Sunday and puts the blame outside.",
                True,
            ),
            option(
                "Ninguna: no ofrece nada",
                "Neither: it offers nothing",
                "No resuelve, es verdad. Pero sí se puso en su lugar.",
                "It does not settle anything, true. But it did put itself in her place.",
            ),
        ],
    ),
]
