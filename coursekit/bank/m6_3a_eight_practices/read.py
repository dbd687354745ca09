"""Questions of 6.3a on reading: what the highest grade says, and what a radar shows."""

from coursekit.practice import Choice, Question, both

FOUR = Question(
    id="four",
    title=both(es="Qué dice un 4", en="What a 4 says"),
    answer="answer_four",
    kind=Choice(
        {
            "a": both(
                es="El 4 se pone por haber hecho el sorteo, no por haber ganado. Con un efecto nulo también sería un 4: sabríamos que la carta no sirve.",
                en="The 4 is given for having drawn lots, not for having won. With no effect it would be a 4 as well: we should know that the letter is of no use.",
            ),
            "b": both(
                es="Eso es. La nota mide cuánto se sabe; el intervalo, qué se sabe.",
                en="That is it. The grade measures how much is known; the interval, what is known.",
            ),
            "c": both(
                es="Se escribió a gente dormida, y a ninguna más. De lo que se hace por quien compró ayer, esta prueba no dice nada.",
                en="Dormant people were written to, and nobody else. Of what is done for those who bought yesterday this test says nothing.",
            ),
            "d": both(
                es="Un sorteo es lo que separa una comparación de una prueba. Lo pequeño del grupo se ve en el ancho del intervalo, no en la nota.",
                en="A draw is what sets a test apart from a comparison. That the group is small shows in the width of the interval, not in the grade.",
            ),
        }
    ),
    expected=lambda data: "b",
    hints=[
        both(
            es="Imagina que la misma prueba hubiera dado un efecto de cero. ¿Cambiaría la nota?",
            en="Imagine that the same test had given an effect of zero. Would the grade change?",
        ),
        both(
            es="La escalera mide la prueba, no el éxito. ¿Dónde se lee el éxito?",
            en="The ladder measures the proof, not the success. Where is the success read?",
        ),
    ],
    explanation=both(
        es="Una nota alta quiere decir «lo sabemos bien». Si lo que sabemos es bueno, lo dice el intervalo; y vale para quienes entraron en el sorteo.",
        en="A high grade means “we know it well”. Whether what we know is good is told by the interval; and it holds for those who were in the draw.",
    ),
    code='answer_four = "b"',
)

RADAR = Question(
    id="radar",
    title=both(es="El doble de radar", en="Twice the radar"),
    answer="answer_radar",
    kind=Choice(
        {
            "a": both(
                es="Mira la última columna de la tabla: las notas de las dos hojas suman lo mismo. La superficie multiplica cada nota por sus vecinas, y las vecinas las puso quien dibujó.",
                en="Look at the last column of the table: the grades of both sheets add up to the same. The area multiplies each grade by its neighbours, and the neighbours were chosen by whoever drew it.",
            ),
            "b": both(
                es="La forma «equilibrada» también sale del orden. Cambia dos ejes de sitio y la misma hoja se vuelve picuda.",
                en="The “balanced” shape comes from the order too. Let two axes change places and the same sheet turns spiky.",
            ),
            "c": both(
                es="Eso es: ocho notas iguales, dos dibujos. Con puntos en una lista, el orden no cambia lo que se lee.",
                en="That is it: eight equal grades, two drawings. With points in a list, the order does not change what is read.",
            ),
            "d": both(
                es="La media saldría igual, cierto, pero mezcla escalones que no miden lo mismo y esconde lo que no se sabe. Lo útil es mirar práctica por práctica.",
                en="The mean would come out alike, true, but it mixes rungs that do not measure one thing and hides what is not known. What is of use is to look practice by practice.",
            ),
        }
    ),
    expected=lambda data: "c",
    hints=[
        both(
            es="Compara la suma de las notas de las dos hojas antes de comparar las superficies.",
            en="Compare the sums of the grades of both sheets before you compare the areas.",
        ),
        both(
            es="¿Quién decide qué eje va al lado de cuál? ¿Cambia eso lo que hace la tienda?",
            en="Who decides which axis goes beside which? Does that change what the shop does?",
        ),
    ],
    explanation=both(
        es="La superficie depende del orden de los ejes, que no significa nada. Un gráfico de puntos dice lo mismo sin esa trampa, y deja ver los huecos.",
        en="The area depends on the order of the axes, which means nothing. A plot of points says the same without that trap, and lets the gaps be seen.",
    ),
    code='answer_radar = "c"',
)
