"""Questions of 3.3 on asking well: an interview script, eight drafts for a form, two scales for one figure."""

from coursekit.practice import Choice, Matching, Question, both

_LAST, _FORECAST, _HABIT, _AGREE = "last_time", "forecast", "habit", "agreement"
_STORIES = {
    "stayed": _FORECAST,
    "last_box": _LAST,
    "usually": _HABIT,
    "slow": _AGREE,
    "button": _LAST,
    "app": _FORECAST,
}

STORIES = Question(
    id="stories",
    title=both(es="El guion de Marta", en="Marta's script"),
    answer="answer_stories",
    kind=Matching(
        list(_STORIES),
        [_LAST, _FORECAST, _HABIT, _AGREE],
        {
            ("stayed", _LAST): both(
                es="El precio no ha bajado: nada de eso ha pasado todavía. Pide adivinar qué haría.",
                en="The price has not come down: none of it has happened yet. It asks them to guess what they would do.",
            ),
            ("stayed", _AGREE): both(
                es="No busca que le den la razón, pero tampoco hechos: pregunta por un futuro inventado, y ahí se contesta con amabilidad.",
                en="It does not look for agreement, but not for facts either: it asks about an invented future, where people answer out of kindness.",
            ),
            ("stayed", ""): both(
                es="Fíjate en el «si»: la respuesta es un pronóstico sobre sí misma.",
                en="Mind the “if”: the answer is a forecast about oneself.",
            ),
            ("last_box", ""): both(
                es="Pide un hecho con fecha: la última caja. Lo que cuente ya pasó, y se puede seguir con «¿y entonces?».",
                en="It asks for a fact with a date: the last box. What they tell has happened, and one can go on with “and then?”.",
            ),
            ("usually", _LAST): both(
                es="«Sueles» hace la media de memoria. La última vez sería: ¿cuántas tazas tomaste ayer?",
                en="“Usually” takes a mean from memory. The last time would be: how many cups did you drink yesterday?",
            ),
            ("usually", ""): both(
                es="No es un futuro ni empuja: pide una costumbre, que se contesta con la idea que se tiene de sí.",
                en="It is no future, nor does it push: it asks for a habit, answered with the idea that people have of themselves.",
            ),
            ("slow", _LAST): both(
                es="Habla del pasado, pero la historia la trae Marta puesta: quien contesta solo tiene que asentir.",
                en="It speaks of the past, but Marta brings the story with her: whoever answers need only nod.",
            ),
            ("slow", ""): both(
                es="El «¿verdad?» ya lleva la respuesta. Pide que le den la razón.",
                en="The “wasn't it?” carries the answer. It asks to be told that she is right.",
            ),
            ("button", ""): both(
                es="Lleva a un día y a un gesto. «¿Qué estabas haciendo?» trae la escena sin sugerir el motivo.",
                en="It leads to a day and a gesture. “What were you doing?” brings the scene without suggesting the reason.",
            ),
            ("app", _AGREE): both(
                es="Casi todo el mundo dirá que sí, es cierto, pero porque no cuesta nada prometer: es un pronóstico. Y enseña lo que se quiere vender.",
                en="Nearly everybody will say yes, true, but because a promise costs nothing: it is a forecast. And it shows what one wants to sell.",
            ),
            ("app", ""): both(
                es="La aplicación no existe: solo puede contestar qué cree que haría.",
                en="The app does not exist: they can only say what they believe they would do.",
            ),
        },
    ),
    expected=lambda data: dict(_STORIES),
    hints=[
        both(
            es="Pregúntate si la respuesta lleva una fecha que se pueda comprobar.",
            en="Ask yourself whether the answer bears a date that could be checked.",
        ),
        both(
            es="Hay dos de la última vez, dos pronósticos, una costumbre y una que busca que le den la razón.",
            en="There are two of the last time, two forecasts, one habit and one that looks for agreement.",
        ),
    ],
    explanation=both(
        es="Las de la última vez se pueden seguir y comprobar. Las otras cuatro se arreglan igual: cambia «harías» y «sueles» por un día concreto, y quita la respuesta de la pregunta.",
        en="Those of the last time can be followed up and checked. The other four are mended alike: replace “would” and “usually” by a particular day, and take the answer out of the question.",
    ),
    code="answer_stories = {\n" + "".join(f'    "{item}": "{place}",\n' for item, place in _STORIES.items()) + "}",
)

_TWO, _NONE, _WRONG, _LEAD, _FAR, _READY = "two_things", "no_scale", "wrong_scale", "leading", "too_far", "ready"
_DRAFTS = {
    "coffee_delivery": _TWO,
    "arrived": _READY,
    "recommend": _NONE,
    "one_to_ten": _WRONG,
    "zero_to_ten": _READY,
    "among_best": _LEAD,
    "bread_butter": _READY,
    "cups": _FAR,
}

DRAFTS = Question(
    id="drafts",
    title=both(es="Ocho borradores", en="Eight drafts"),
    answer="answer_drafts",
    points=2,
    kind=Matching(
        list(_DRAFTS),
        [_TWO, _NONE, _WRONG, _LEAD, _FAR, _READY],
        {
            ("coffee_delivery", _READY): both(
                es="Piensa en quien adora el café y recibió la caja mojada: ¿qué número pone?",
                en="Think of who loves the coffee and got a wet box: which number do they put?",
            ),
            ("coffee_delivery", ""): both(
                es="La escala está y nada empuja. Lo que falla es que un solo número responde de dos cosas: el café y la entrega.",
                en="The scale is there and nothing pushes. What fails is that one number answers for two things: the coffee and the delivery.",
            ),
            ("arrived", ""): both(
                es="Una cosa (esta entrega), una escala (del 1 al 5) y reciente. Se puede enviar.",
                en="One thing (this delivery), one scale (1 to 5) and recent. It can be sent.",
            ),
            ("recommend", _READY): both(
                es="Se entiende, pero ¿qué se hace con un «sí»? El de quien entusiasma y el de quien es educado cuentan igual.",
                en="It is clear, but what does one do with a “yes”? That of the enthusiast and that of the polite count alike.",
            ),
            ("recommend", _WRONG): both(
                es="No tiene ninguna escala, ni buena ni mala: solo admite sí o no.",
                en="It has no scale, good or bad: it takes yes or no alone.",
            ),
            ("recommend", ""): both(
                es="Falta decir cómo se contesta: sin escala, un «sí» no dice cuánto.",
                en="It does not say how to answer: without a scale, a “yes” does not say how much.",
            ),
            ("one_to_ten", _READY): both(
                es="Parece la de siempre, pero la de recomendar va de 0 a 10. Sin el 0 no se puede comparar con nadie, ni con tus propias cifras.",
                en="It looks like the usual one, but that of recommending runs from 0 to 10. Without the 0 it compares with nobody, not even oneself.",
            ),
            ("one_to_ten", ""): both(
                es="Pregunta una cosa y no empuja; el fallo está en los números: recomendar se pregunta de 0 a 10.",
                en="It asks one thing and does not push; the fault is in the numbers: recommending is asked from 0 to 10.",
            ),
            ("zero_to_ten", _WRONG): both(
                es="De 0 a 10 es la escala de esta pregunta: once casillas.",
                en="From 0 to 10 is the scale of this question: eleven boxes.",
            ),
            ("zero_to_ten", ""): both(
                es="Es la redacción de siempre: una cosa, su escala, sin empujar. Se puede enviar.",
                en="It is the usual wording: one thing, its scale, no pushing. It can be sent.",
            ),
            ("among_best", _READY): both(
                es="El revisor no la marca, pero léela en voz alta: antes de preguntar ya ha contestado.",
                en="The linter does not mark it, but read it aloud: before asking it has answered already.",
            ),
            ("among_best", ""): both(
                es="Tiene escala y una sola cosa. Lo que la estropea es la entrada: dice qué opinar antes de preguntar.",
                en="It has a scale and one thing. What spoils it is the opening: it says what to think before it asks.",
            ),
            ("bread_butter", _TWO): both(
                es="El revisor vio una «y», y tú también. El pan con mantequilla se pide y se come junto: es una cosa.",
                en="The linter saw an “and”, and so did you. Bread and butter is ordered and eaten together: it is one thing.",
            ),
            ("bread_butter", ""): both(
                es="Un plato, una escala, reciente y sin empujar. Se puede enviar.",
                en="One dish, one scale, recent and no pushing. It can be sent.",
            ),
            ("cups", _NONE): both(
                es="Pide un número de tazas, así que no necesita escala. ¿Quién recuerda un año de tazas?",
                en="It asks for a number of cups, so it needs no scale. Who remembers a year of cups?",
            ),
            ("cups", ""): both(
                es="Pide un año de memoria: quien contesta se inventa una media. Pregunta por ayer, o míralo en los pedidos.",
                en="It asks for a year of memory: whoever answers makes up a mean. Ask about yesterday, or look at the orders.",
            ),
        },
    ),
    expected=lambda data: dict(_DRAFTS),
    hints=[
        both(
            es="Contesta tú cada una como lo haría alguien a quien una parte le gustó y otra no.",
            en="Answer each yourself as somebody would who liked one part and not the other.",
        ),
        both(
            es="Tres se pueden enviar. Una de ellas tiene una «y» que no estorba.",
            en="Three can be sent. One of them has an “and” that does no harm.",
        ),
    ],
    explanation=both(
        es="Una cosa, una escala, sin empujar y de hace poco. El revisor ve las palabras; que el pan con mantequilla es un plato lo sabes tú.",
        en="One thing, one scale, no pushing, and recent. The linter sees words; that bread and butter is one dish, you know.",
    ),
    code="answer_drafts = {\n" + "".join(f'    "{item}": "{place}",\n' for item, place in _DRAFTS.items()) + "}",
)

SCALE = Question(
    id="scale",
    title=both(es="«El NPS subió trece puntos»", en="“The NPS rose by thirteen points”"),
    answer="answer_scale",
    kind=Choice(
        {
            "a": both(
                es="Los cortes son los mismos, las personas no contestan igual: al quitar o añadir una casilla cambia cómo se reparten todas las respuestas. Esos trece puntos pueden ser gente o pueden ser papel.",
                en="The cuts are the same, but people do not answer alike: taking a box away or adding one changes how all the answers spread. Those thirteen points may be people or may be paper.",
            ),
            "b": both(
                es="La regla de tres mueve números, no personas. Un 7 de 10 pasaría a 6.7, que no es ninguna casilla, y nadie sabe qué habría marcado esa persona con un 0 delante.",
                en="Proportion moves numbers, not people. A 7 would become 6.7, which is no box, and nobody knows what that person would have ticked with a 0 before them.",
            ),
            "c": both(
                es="Eso es: con las dos escalas repartidas al azar el mismo mes, la diferencia entre mitades es la del papel, y se puede dar con su intervalo.",
                en="That is it: with both scales shared out at random in the same month, the difference of the halves is that of the paper, and can be given with its interval.",
            ),
            "d": both(
                es="Quitar los ceros es echar a los más enfadados de este año y dejar dentro a los del año pasado, que tuvieron que marcar un 1. Sube todavía más, y por la peor razón.",
                en="To take out the zeros is to turn away this year's angriest and leave in those of last year, who had to tick a 1. It rises further still, and for the worst reason.",
            ),
        }
    ),
    expected=lambda data: "c",
    hints=[
        both(
            es="¿Qué marcó el año pasado quien hoy pondría un 0?",
            en="What did somebody tick last year who today would put a 0?",
        ),
        both(
            es="Para saber cuánto mueve el cambio de papel hace falta que las dos mitades sean iguales en todo lo demás.",
            en="To know how much the change of paper moves it, both halves must be alike in everything else.",
        ),
    ],
    explanation=both(
        es="Dos formularios, dos medidas. Cambiar de escala corta la serie; si hay que empalmarla, se hace con un reparto al azar y no con aritmética.",
        en="Two forms, two measures. A change of scale cuts the series; if it must be joined, it is done by sharing out at random, not by arithmetic.",
    ),
    code='answer_scale = "c"',
)
