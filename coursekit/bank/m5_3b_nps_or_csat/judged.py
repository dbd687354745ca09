"""The choices of 5.3b: what a slide may say of NPS and CSAT, and how to compare with another country."""

from coursekit.practice import Choice, Question, both

CLAIM = Question(
    id="claim",
    title=both(es="La frase de la consultora", en="The sentence of the consultancy"),
    answer="answer_claim",
    kind=Choice(
        {
            "a": both(
                es="En puntos baila más el NPS: mira `se`. Que baile menos **contra su escala** no permite decirlo sin más.",
                en="In points the NPS dances more: look at `se`. That it dances less **against its scale** does not allow saying so outright.",
            ),
            "b": both(
                es="Eso es: la frase no está ni bien ni mal, está sin acabar. Y ninguna de las dos reglas dice lo que importa: si se mueve cuando algo cambia.",
                en="That is it: the sentence is neither right nor wrong but unfinished. And neither ruler says what counts: whether it moves when something changes.",
            ),
            "c": both(
                es="Es la misma trampa con otra regla: en puntos, una escala de 200 siempre parece bailar más que una de 100.",
                en="It is the same trick with another ruler: in points, a scale of 200 always seems to dance more than one of 100.",
            ),
            "d": both(
                es="Un error típico menor puede venir de que el indicador **no ve**. Uno que no se mueve nunca tiene error cero. Se compara la señal: el cambio entre su error.",
                en="A smaller standard error may come of the indicator **not seeing**. One that never moves has an error of zero. What is compared is the signal: the change over its error.",
            ),
            "e": both(
                es="Con más respuestas bailan menos los **dos**, y en la misma proporción: la comparación entre ellos no cambia.",
                en="With more answers **both** dance less, and in the same proportion: the comparison between them does not change.",
            ),
        }
    ),
    expected=lambda data: "b",
    hints=[
        both(
            es="Mira las dos columnas de tu tabla `spread`. ¿Ordenan igual a los dos indicadores?",
            en="Look at the two columns of your table `spread`. Do they put both indicators in the same order?",
        ),
        both(
            es="Imagina un indicador que siempre vale 50. ¿Es «menos variable»? ¿Sirve?",
            en="Imagine an indicator that is always 50. Is it “less variable”? Is it of use?",
        ),
    ],
    explanation=both(
        es="«Varía menos» necesita un «medido en…». Y lo que se busca no es una cifra quieta, sino una que se mueva cuando toca.",
        en="“Varies less” needs a “measured in…”. And what one looks for is no figure that keeps still, but one that moves when it should.",
    ),
    code='answer_claim = "b"',
)

ABROAD = Question(
    id="abroad",
    title=both(es="La tienda de fuera", en="The shop abroad"),
    answer="answer_abroad",
    kind=Choice(
        {
            "a": both(
                es="La suma de una cantidad fija supone que todo el mundo baja lo mismo. El estilo aprieta por arriba y apenas toca el centro: a unos les sumarías de más y a otros de menos.",
                en="Adding a fixed amount supposes that everybody goes down by the same. The style presses at the top and hardly touches the middle: some would get too much and others too little.",
            ),
            "b": both(
                es="Traducir bien ayuda, y no basta: la costumbre de no dar un 10 sigue ahí con la mejor traducción.",
                en="Translating well helps, and is not enough: the habit of not giving a 10 stays with the best translation.",
            ),
            "c": both(
                es="Eso es: lo que no cambia de un trimestre a otro, como el estilo, se va en la resta. Mientras conteste la misma clase de gente, por el mismo canal.",
                en="That is it: what does not change from one quarter to the next, such as style, goes away in the subtraction. As long as the same kind of people answer, through the same channel.",
            ),
            "d": both(
                es="Con más respuestas el intervalo se estrecha alrededor de la **misma** cifra torcida. El azar se cura con gente; el estilo, no.",
                en="With more answers the interval narrows around the **same** crooked figure. Chance is cured by people; style is not.",
            ),
            "e": both(
                es="También el NPS es una nota, y en tu tabla `style` es el que más cae. Preguntar por la intención no quita la costumbre.",
                en="NPS is a score as well, and in your table `style` it is the one that falls most. Asking for intention does not take the habit away.",
            ),
        }
    ),
    expected=lambda data: "c",
    hints=[
        both(
            es="¿Qué parte de la nota es costumbre, y cambia esa costumbre de un trimestre a otro?",
            en="Which part of the score is habit, and does that habit change from one quarter to the next?",
        ),
        both(
            es="Busca una resta en la que la costumbre esté en los dos lados.",
            en="Look for a subtraction that has the habit on both sides.",
        ),
    ],
    explanation=both(
        es="Cada país consigo mismo. Si hay que compararlos entre sí, que puntúen también varias historias iguales, de mala a perfecta.",
        en="Each country with itself. If they have to be compared with each other, let both score several equal stories too, from bad to perfect.",
    ),
    code='answer_abroad = "c"',
)
