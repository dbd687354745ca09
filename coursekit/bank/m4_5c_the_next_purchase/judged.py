"""The question of 4.5c that asks for judgement: of which result can one say that the lever brought it?"""

from coursekit.practice import Choice, Question, both

EVIDENCE = Question(
    id="evidence",
    title=both(es="Cuatro frases de la reunión", en="Four sentences of the meeting"),
    answer="answer_evidence",
    kind=Choice(
        {
            "a": both(
                es="Quien usa un vale es quien ya pensaba comprar, y lo aprovecha más quien más iba a gastar. Se comparan personas distintas: no dice qué hizo el vale.",
                en="Those who use a voucher are those who meant to buy, and those who were to spend most make most of it. Different people are compared: it does not say what the voucher did.",
            ),
            "b": both(
                es="Dos cosas salen juntas en las cestas grandes sin que una llame a la otra. Y aunque se llamaran, nadie las ofreció: no hay palanca que medir.",
                en="Two things come together in large baskets without one calling the other. And even if it did, nobody offered them: there is no lever to measure.",
            ),
            "c": both(
                es="Antes y después cambian muchas cosas: la temporada, los productos, cuánta gente compra. Sin paquetes sin hoja en los mismos días no se sabe.",
                en="Between before and after many things change: the season, the products, how many people buy. Without parcels without a sheet on the same days nobody knows.",
            ),
            "d": both(
                es="Eso es: los dos grupos solo se distinguen en el vale, porque lo decidió el azar, y se cuenta a todos, lo usaran o no.",
                en="That is it: the two groups differ in the voucher alone, because chance decided, and everybody is counted, whether they used it or not.",
            ),
        }
    ),
    expected=lambda data: "d",
    hints=[
        both(
            es="Pregunta a cada frase: ¿con quién se compara, y quién decidió en qué grupo caía cada cual?",
            en="Ask of each sentence: compared with whom, and who decided in which group each one fell?",
        ),
        both(
            es="Si la gente elige, o si el tiempo pasa, los grupos ya eran distintos.",
            en="If people choose, or time goes by, the groups differed already.",
        ),
    ],
    explanation=both(
        es="Solo en un reparto a suertes la diferencia se puede apuntar a la palanca. Las otras tres frases pueden ser ciertas y no decir nada de lo que pasaría.",
        en="Only where lots were drawn may the difference be credited to the lever. The other three sentences may be true and say nothing of what would happen.",
    ),
    code='answer_evidence = "d"',
)
