"""Questions of 4.1 on channels: which challenge a complaint shows, and how unlike the channels really are."""

import pandas as pd

from coursekit.practice import Matching, Mistake, Number, Question, both

_PLACES = ["consistency", "key_points", "technology"]
_RIGHT = {
    "two_prices": "consistency",
    "bot_loop": "technology",
    "first_parcel": "key_points",
    "told_twice": "consistency",
    "new_app": "technology",
}

CHALLENGES = Question(
    id="challenges",
    title=both(es="¿Qué reto es cada queja?", en="Which challenge is each complaint?"),
    answer="answer_challenges",
    kind=Matching(
        list(_RIGHT),
        _PLACES,
        {
            ("two_prices", "key_points"): both(
                es="Pagar es un momento delicado, sí. Pero lo que falla aquí es que dos canales dicen cosas distintas: en cualquier otro momento molestaría igual.",
                en="Paying is a delicate moment, true. But what fails here is that two channels say different things: at any other moment it would annoy as much.",
            ),
            ("two_prices", "technology"): both(
                es="No hay nada nuevo en juego: la web y la tienda llevan años. Lo que no coincide es lo que prometen.",
                en="Nothing new is at work: the web and the shop have been there for years. What does not agree is what they promise.",
            ),
            ("bot_loop", "consistency"): both(
                es="No se queja de que otro canal lo trate distinto, sino de que el nuevo no deja salir. Lo nuevo sustituyó a una persona.",
                en="The complaint is not that another channel treats people differently, but that the new one does not let them out. What is new took the place of a person.",
            ),
            ("bot_loop", "key_points"): both(
                es="Pedir ayuda es un momento importante, pero la causa está en la herramienta: con una persona delante no habría queja.",
                en="Asking for help is an important moment, but the cause lies in the tool: with a person there would be no complaint.",
            ),
            ("first_parcel", "consistency"): both(
                es="El paquete se habría roto igual por cualquier canal. Lo que pesa es **cuándo**: en el primero, cuando aún no hay confianza.",
                en="The parcel would have broken through any channel. What weighs is **when**: at the first one, when there is no trust yet.",
            ),
            ("first_parcel", "technology"): both(
                es="Una caja rota no es tecnología. Fíjate en el final de la frase: quienes pasan por eso casi no vuelven.",
                en="A broken box is no technology. Look at the end of the sentence: those who go through it hardly come back.",
            ),
            ("told_twice", "key_points"): both(
                es="No es el momento: es que el teléfono no sabe lo que sabe WhatsApp. La persona es una y los canales hacen como si fueran dos.",
                en="It is not the moment: it is that the phone does not know what WhatsApp knows. The person is one, and the channels act as if they were two.",
            ),
            ("told_twice", "technology"): both(
                es="Podría arreglarse con un programa, pero el fallo no lo trajo nada nuevo: dos canales que no se hablan.",
                en="A program might mend it, but nothing new brought the fault: two channels that do not talk to each other.",
            ),
            ("new_app", "consistency"): both(
                es="No compara dos canales: compara lo de antes con lo de ahora. El cambio de aplicación borró algo que funcionaba.",
                en="It does not compare two channels: it compares before with now. The change of app wiped out something that worked.",
            ),
            ("new_app", "key_points"): both(
                es="Lo que lo causó fue el cambio de aplicación. Un punto clave se reconoce porque ahí se gana o se pierde mucha gente, y eso no lo dice la frase.",
                en="What caused it was the change of app. A key point is known by many people being won or lost there, and the sentence does not say so.",
            ),
        },
    ),
    expected=lambda data: dict(_RIGHT),
    hints=[
        both(
            es="Pregunta a cada queja: ¿habría pasado con un solo canal? ¿Y sin nada nuevo?",
            en="Ask of each complaint: would it have happened with one channel alone? And with nothing new?",
        ),
        both(
            es="Un punto clave se reconoce por lo que pasa **después**: mucha gente se va o se queda.",
            en="A key point is known by what happens **afterwards**: many people leave or stay.",
        ),
    ],
    explanation=both(
        es="Consistencia: dos canales que no coinciden. Punto clave: un momento que decide. Tecnología: lo nuevo que estropea lo anterior. Una queja real puede mostrar dos; se clasifica por lo que habría que arreglar primero.",
        en="Consistency: two channels that do not agree. Key point: a moment that decides. Technology: something new that spoils what there was. A real complaint may show two; it is sorted by what would have to be mended first.",
    ),
    code="answer_challenges = {" + ", ".join(f'"{item}": "{place}"' for item, place in _RIGHT.items()) + "}",
)


def _by_channel(data) -> pd.DataFrame:
    answers = data.surveys.dropna(subset=["csat"])
    return answers.groupby("channel", observed=True)["csat"].agg(["mean", "var", "size"])


def _index(data, ddof: int = 1, root: bool = True) -> float:
    table = _by_channel(data)
    squared = max(0.0, table["mean"].var(ddof=ddof) - (table["var"] / table["size"]).mean())
    return squared**0.5 if root else squared


INDEX = Question(
    id="index",
    title=both(es="El índice de consistencia", en="The consistency index"),
    answer="index",
    points=2,
    kind=Number(tolerance=0.003, digits=3),
    expected=_index,
    mistakes=[
        Mistake(
            "chance-left-in",
            lambda data: _by_channel(data)["mean"].std(),
            both(
                es="Esa es la desviación de las cuatro medias, con el azar dentro. Aunque los canales fueran idénticos no saldría 0: resta a la varianza la media de s² / n antes de sacar la raíz.",
                en="That is the deviation of the four means, with chance in it. Even if the channels were identical it would not be 0: take the mean of s² / n from the variance before the root.",
            ),
            credit=0.4,
        ),
        Mistake(
            "of-the-answers",
            lambda data: data.surveys["csat"].std(),
            both(
                es="Esa es la desviación de todas las **respuestas**: cuánto se separa una persona de otra. Se pregunta por los canales: calcula primero la media de cada uno.",
                en="That is the deviation of all the **answers**: how far one person is from another. The question is about channels: work out the mean of each first.",
            ),
            credit=0.2,
        ),
        Mistake(
            "without-root",
            lambda data: _index(data, root=False),
            both(
                es="Eso es τ², en puntos al cuadrado. Falta la raíz para leerlo en puntos de CSAT.",
                en="That is τ², in squared points. The root is missing, to read it in points of CSAT.",
            ),
            credit=0.6,
        ),
        Mistake(
            "not-divided-by-n",
            lambda data: 0.0,
            both(
                es="Te salió 0. Probablemente restaste s² sin dividir entre n: esa es la varianza de **una** respuesta. La media de n respuestas se mueve s² / n.",
                en="You got 0. Probably you subtracted s² without dividing by n: that is the variance of **one** answer. The mean of n answers moves by s² / n.",
            ),
            credit=0.3,
        ),
        Mistake(
            "divided-by-four",
            lambda data: _index(data, ddof=0),
            both(
                es="Casi. La varianza de las cuatro medias la dividiste entre 4 (es lo que hace `numpy.var`). Para estimar se divide entre 3: usa `.var()` de pandas.",
                en="Nearly. You divided the variance of the four means by 4 (that is what `numpy.var` does). To estimate one divides by 3: use `.var()` of pandas.",
            ),
            credit=0.7,
        ),
    ],
    hints=[
        both(
            es='Una fila por canal: `answers.groupby("channel", observed=True)["csat"].agg(["mean", "var", "size"])`.',
            en='A row for each channel: `answers.groupby("channel", observed=True)["csat"].agg(["mean", "var", "size"])`.',
        ),
        both(
            es='De ahí: `table["mean"].var()` menos `(table["var"] / table["size"]).mean()`, y la raíz.',
            en='From there: `table["mean"].var()` less `(table["var"] / table["size"]).mean()`, and the root.',
        ),
    ],
    look_at=both(
        es="¿Quitaste las respuestas vacías? ¿Son cuatro medias? ¿Dividiste cada s² entre su n?",
        en="Did you leave the blank answers out? Are there four means? Did you divide each s² by its n?",
    ),
    explanation=both(
        es="Lo que se separan las medias, menos lo que haría el azar. Sale grande, y gran parte es `service`, donde contesta quien tuvo un problema: antes de hablar de inconsistencia, compara lo mismo con lo mismo.",
        en="What the means differ by, less what chance would do. It comes out large, and much of it is `service`, where those answer who had a problem: before you speak of inconsistency, compare like with like.",
    ),
    code=(
        'by_channel = answers.groupby("channel", observed=True)["csat"].agg(["mean", "var", "size"])\n'
        'of_means = by_channel["mean"].var()\n'
        'by_chance = (by_channel["var"] / by_channel["size"]).mean()\n'
        "index = max(0, of_means - by_chance) ** 0.5"
    ),
)
