"""The question of 4.2 that asks for judgement: may one stop on the first good day?"""

from coursekit.practice import Choice, Question, both

EARLY = Question(
    id="early",
    title=both(es="¿Se puede parar ya?", en="May one stop now?"),
    answer="answer_early",
    kind=Choice(
        {
            "a": both(
                es="Un intervalo del 95 % vale para quien mira **una** vez. Quien mira hasta que le gusta tiene muchas ocasiones de equivocarse: en la lección, con un vale que no hacía nada, salía ganador cerca de una de cada cuatro veces.",
                en="A 95% interval holds for somebody who looks **once**. Whoever looks till they like it has many chances to be wrong: in the lesson, with a voucher that did nothing, there was a winner about one time in four.",
            ),
            "b": both(
                es="Eso es: el número de personas se fija antes y se decide al llegar. Mirar por si hay una avería está bien; decidir por lo que se ve, no. Y la cifra del día en que se para suele ser demasiado buena.",
                en="That is it: the number of people is set beforehand, and one decides on getting there. Looking in case something is broken is fine; deciding by what one sees is not. And the figure of the day one stops tends to be too good.",
            ),
            "c": both(
                es="Dos miradas seguidas no son dos pruebas: casi toda la gente de la segunda estaba ya en la primera. Si una salió alta por suerte, la otra también.",
                en="Two looks in a row are not two trials: nearly all the people of the second were in the first already. If one came out high by luck, so will the other.",
            ),
            "d": both(
                es="Mirar no cambia a quién le tocó el vale ni lo que compró: la prueba sigue sana si se llega al número previsto. Lo que la estropea es parar **porque** la cifra gusta.",
                en="Looking changes neither who had the voucher nor what they bought: the trial is sound if one goes on to the number planned. What spoils it is stopping **because** one likes the figure.",
            ),
        }
    ),
    expected=lambda data: "b",
    hints=[
        both(
            es="¿Cuántas ocasiones de equivocarse tiene quien mira 22 veces?",
            en="How many chances to be wrong does somebody have who looks 22 times?",
        ),
        both(
            es="Separa dos cosas: mirar la gráfica y decidir por ella.",
            en="Keep two things apart: looking at the chart and deciding by it.",
        ),
    ],
    explanation=both(
        es="El final de la prueba se escribe antes de empezar. Hay planes que permiten varias miradas: usan intervalos más anchos y también se escriben antes.",
        en="The end of the trial is written down before it starts. There are plans that allow several looks: they use wider intervals, and they too are written beforehand.",
    ),
    code='answer_early = "b"',
)
