"""The open question of 2.1: a note to Julián, who wants to double the spending on social media. People judge it."""

from coursekit.practice import Criterion, Question, Rubric, Sign, Written, both, lacks, no_number, says

_RUBRIC = Rubric(
    criteria=[
        Criterion(
            "says",
            both(es="Dice qué muestran los datos, y qué no", en="Says what the data show, and what they do not"),
            [
                both(
                    es="Da por hecho que el anuncio trae gente, o que no la trae.",
                    en="Takes for granted that the advert brings people, or that it does not.",
                ),
                both(
                    es="Dice que no está claro, sin ninguna cifra.",
                    en="Says that it is not clear, without any figure.",
                ),
                both(
                    es="Da una cifra suya y dice que es una coincidencia de meses, no un efecto.",
                    en="Gives a figure of their own and says that it is months going together, not an effect.",
                ),
                both(
                    es="Además pone al lado la misma cuenta en las vías sin anuncio, y no la toma por prueba de que no sirve.",
                    en="Puts beside it, besides, the same sum on the ways without an advert, and does not take it for proof that it is no use.",
                ),
            ],
            weight=2,
        ),
        Criterion(
            "other",
            both(es="Ofrece otra explicación", en="Offers another explanation"),
            [
                both(es="Ninguna.", en="None."),
                both(es="«Puede haber otros factores».", en="“There may be other factors.”"),
                both(
                    es="Una concreta: la temporada, la apertura, la factura por clic.",
                    en="A definite one: the season, the opening, the bill by the click.",
                ),
                both(
                    es="Una concreta, y qué se vería en los datos si fuera la buena.",
                    en="A definite one, and what one would see in the data if it were the right one.",
                ),
            ],
        ),
        Criterion(
            "test",
            both(es="Propone cómo averiguarlo", en="Proposes how to find out"),
            [
                both(es="Nada, o doblar el gasto y ver.", en="Nothing, or doubling the spending to see."),
                both(es="Mirar más meses.", en="Looking at more months."),
                both(
                    es="Cambiar el anuncio en unos sitios y no en otros, elegidos a mano.",
                    en="Changing the advert in some places and not in others, chosen by hand.",
                ),
                both(
                    es="Apagarlo o encenderlo en sitios elegidos al azar, con la cifra que decidirá y durante cuánto tiempo.",
                    en="Switching it off or on in places chosen at random, with the figure that will decide and for how long.",
                ),
            ],
        ),
    ],
    points=3,
    comments=[
        both(
            es="¿Qué salió en las vías sin anuncio? Ponlo al lado.",
            en="What came out on the ways without an advert? Put it beside.",
        ),
        both(
            es="Nombra la otra explicación: ¿qué meses son los de más gasto?",
            en="Name the other explanation: which months are those of more spending?",
        ),
        both(
            es="Si doblas en todas partes a la vez, ¿con qué lo compararás?",
            en="If you double it everywhere at once, with what will you compare?",
        ),
    ],
    examples=[
        both(
            es=(
                "Julián tiene razón: los datos demuestran que el anuncio funciona, porque cuando se invierte más en redes "
                "llega mucha más gente. Hoy en día quien no está en redes no existe y la marca necesita visibilidad. "
                "Doblaría el gasto desde ya en todas partes, y si puede ser más."
            ),
            en=(
                "Julián is right: the data prove that the advert works, because when more is invested in social media "
                "many more people come. Nowadays those who are not on social media do not exist, and the brand needs to be "
                "seen. I would double the spending everywhere from now on, and more if possible."
            ),
        ),
        both(
            es=(
                "En los meses de más gasto vino un 37 % más de gente por redes, pero no está claro que sea por el anuncio: "
                "puede haber otros factores que no estamos viendo. Yo esperaría unos meses más para tener más datos y "
                "entonces decidir si se dobla el gasto o no."
            ),
            en=(
                "In the months of more spending 37% more people came through social media, but it is not clear that the "
                "advert is the reason: there may be other factors that we do not see. I would wait for some months more to "
                "have more data, and decide then whether the spending is doubled or not."
            ),
        ),
        both(
            es=(
                "En los meses de más gasto llegó un 37 % más de gente por redes, pero son meses que van juntos, no un "
                "efecto: los de más gasto son la apertura y la Navidad, cuando viene gente de todas partes. Antes de doblar, "
                "dejaría el anuncio apagado en Valencia y encendido en Sevilla durante dos meses y compararía."
            ),
            en=(
                "In the months of more spending 37% more people came through social media, but those are months that go "
                "together, not an effect: the ones with more spending are the opening and Christmas, when people come from "
                "everywhere. Before doubling I would leave the advert switched off in Valencia and on in Sevilla for two "
                "months, and compare."
            ),
        ),
        both(
            es=(
                "Julián, en los meses de más gasto llegó un 37 % más de gente por redes. Pero también un 29 % más por "
                "recomendación y por la puerta de las tiendas, donde no hay anuncio. No quiere decir que no sirva: quiere "
                "decir que esos meses eran distintos. Son la apertura y la Navidad; si fuera la temporada, quitando esos "
                "meses la diferencia se encogería. Propongo apagarlo ocho semanas en la mitad de las provincias, elegidas al "
                "azar, y contar personas nuevas de todos los canales. Si con el anuncio no vienen al menos un 10 % más, no se "
                "dobla."
            ),
            en=(
                "Julián, in the months of more spending 37% more people came through social media. But so did 29% more "
                "through friends and by the door of the shops, where there is no advert. It does not mean that it is no "
                "use: it means that those months were different. They are the opening and Christmas; if it were the season, "
                "the difference would shrink without those months. I propose to switch it off for eight weeks in half of the "
                "provinces, chosen at random, and to count new people of all channels. Unless at least 10% more come where "
                "the advert runs, it is not doubled."
            ),
        ),
    ],
)

MEMO = Question(
    id="memo",
    title=both(es="Una nota para Julián", en="A note to Julián"),
    answer="memo",
    points=3,
    kind=Written(
        _RUBRIC,
        words=(40, 160),
        signs=[
            Sign(
                "no-number",
                no_number,
                both(
                    es="No hay ninguna cifra en tu nota. ¿Qué te salió en la pregunta 7?",
                    en="There is no figure in your note. What came out in question 7?",
                ),
            ),
            Sign(
                "no-other-explanation",
                lacks(
                    "apertura",
                    "navidad",
                    "diciembre",
                    "temporada",
                    "estacion",
                    "por clic",
                    "factura",
                    "opening",
                    "christmas",
                    "december",
                    "season",
                    "click",
                    r"\bbill",
                ),
                both(
                    es="¿Qué otra cosa cambia en los meses de más gasto? Nómbrala.",
                    en="What else changes in the months of more spending? Name it.",
                ),
            ),
            Sign(
                "nothing-to-compare",
                lacks("azar", "compar", "apag", "provincia", "sorte", "random", "switch", "province", r"\blots?\b"),
                both(
                    es="¿Con qué se comparará? Si cambia en todas partes a la vez, no quedará con qué.",
                    en="With what will it be compared? If it changes everywhere at once, nothing will be left to compare with.",
                ),
            ),
            Sign(
                "too-sure",
                says(
                    r"\bdemuestran?\b",
                    r"\bprueban? que\b",
                    r"\bgracias a\b",
                    r"\bprovoc",
                    r"\bproves?\b",
                    r"\bthanks to\b",
                    r"\bcaus(e|es|ed)\b",
                ),
                both(
                    es="Hay una frase que da un efecto por seguro («demuestra», «gracias a», «provoca»). ¿Pudo venir esa gente igual?",
                    en="One sentence takes an effect for certain (“proves”, “thanks to”, “causes”). Could those people have come anyway?",
                ),
            ),
        ],
    ),
    hints=[
        both(
            es="Empieza por tus dos cifras: lo que subió por redes y lo que subió por las vías sin anuncio.",
            en="Begin with your two figures: how much it rose through social media, and how much on the ways without an advert.",
        ),
        both(
            es="Termina con una prueba: dónde se apaga, quién lo elige, cuánto dura y qué cifra decide.",
            en="End with a trial: where it is switched off, who chooses, how long it lasts, and which figure decides.",
        ),
    ],
    explanation=both(
        es="Una buena nota no dice que el anuncio sirva ni que no: dice qué se vio, qué más pudo pasar y cómo se sabrá.",
        en="A good note says neither that the advert works nor that it does not: it says what was seen, what else may have happened, and how one will know.",
    ),
)
