"""The open question of 6.3b: which trial first, and what will be done with each outcome. People judge it."""

from coursekit.practice import Criterion, Question, Rubric, Sign, Written, both, lacks, no_number, says

_RUBRIC = Rubric(
    criteria=[
        Criterion(
            "choice",
            both(es="Una prueba elegida con razones", en="One trial, chosen with reasons"),
            [
                both(es="Ninguna, o las cuatro.", en="None, or all four."),
                both(es="Una, porque «es importante».", en="One, because “it is important”."),
                both(
                    es="Una, con su línea de base, su meta y su duración.",
                    en="One, with its baseline, its target and how long it takes.",
                ),
                both(
                    es="Una, con línea de base, meta y duración, y por qué antes que otra que se nombra.",
                    en="One, with baseline, target and how long it takes, and why before another that is named.",
                ),
            ],
        ),
        Criterion(
            "rule",
            both(es="La regla, antes de los datos", en="The rule, before the data"),
            [
                both(es="«Veremos qué sale».", en="“We shall see what comes out.”"),
                both(es="Qué se hará si sale bien.", en="What will be done if it goes well."),
                both(
                    es="Qué se hará si sale bien y si no.",
                    en="What will be done if it goes well and if it does not.",
                ),
                both(
                    es="Qué se hará con todo el intervalo a un lado del cero, al otro, y si pasa por él; cuándo se mira, y qué la para.",
                    en="What will be done with the whole interval on one side of nought, on the other, and across it; when one looks, and what stops it.",
                ),
            ],
            weight=2,
        ),
        Criterion(
            "limits",
            both(es="Lo que la prueba no dirá", en="What the trial will not say"),
            [
                both(es="Lo dirá todo.", en="It will say everything."),
                both(es="«Habrá limitaciones».", en="“There will be limitations.”"),
                both(es="Una cosa concreta que no dirá.", en="One definite thing that it will not say."),
                both(
                    es="Una cosa concreta que no dirá, y cómo o cuándo se sabría.",
                    en="One definite thing that it will not say, and how or when one would know it.",
                ),
            ],
        ),
    ],
    points=3,
    comments=[
        both(
            es="¿Qué harás si el intervalo pasa por cero? Escríbelo hoy; en noviembre ya tendrás ganas de una respuesta.",
            en="What will you do if the interval crosses nought? Write it today; by November you will wish for one answer.",
        ),
        both(
            es="¿Qué la pararía antes de tiempo? Un número, no una sensación.",
            en="What would stop it ahead of time? A number, not a feeling.",
        ),
        both(
            es="Si sale bien aquí, ¿a quién no se lo puedes aplicar?",
            en="If it goes well here, to whom can you not apply it?",
        ),
    ],
    examples=[
        both(
            es=(
                "Propongo trabajar los cuatro ejes a la vez, porque todos son fundamentales para poner al cliente en el "
                "centro. Mandaremos cartas personalizadas, notas de bienvenida, un formulario nuevo y un premio mayor por "
                "recomendar. Pequeñas acciones traen grandes recompensas. Al final del año veremos qué ha funcionado y lo "
                "celebraremos con todo el equipo."
            ),
            en=(
                "I propose to work on the four axes at once, as all are essential for putting the customer at the centre. We "
                "shall send personal letters, notes of welcome, a new form and a larger reward for referring. Small actions "
                "bring great rewards. At the end of the year we shall see what has worked and celebrate it with the whole "
                "team."
            ),
        ),
        both(
            es=(
                "Empezaría por la nota de bienvenida, porque es importante que la gente vuelva. Se la daremos a una mitad "
                "por sorteo durante unos meses, y si la segunda compra sube la daremos a todos. Habrá limitaciones, como en "
                "todos los estudios, pero creo que el resultado será bueno, porque a nuestros clientes les gustan los "
                "detalles y se fijan en ellos."
            ),
            en=(
                "I should begin with the note of welcome, because it is important that people return. We shall give it to one "
                "half by lot for some months, and if the second purchase rises we shall give it to all. There will be "
                "limitations, as in every study, but I believe that the outcome will be good, because our customers like "
                "attentions and notice them."
            ),
        ),
        both(
            es=(
                "Primero, la nota de bienvenida: de 53 a 63 de cada cien que compran otra vez en 60 días, con 400 personas "
                "por grupo y sorteo. Si sube, se queda; si no, la quitamos y probamos otra cosa. Mientras, vigilamos el "
                "margen de cada recién llegado. No dirá si esa gente seguirá viniendo dentro de un año."
            ),
            en=(
                "First the note of welcome: from 53 to 63 in a hundred who buy again within 60 days, with 400 people in each "
                "group and a draw. If it rises, it stays; if it does not, we take it out and try something else. Meanwhile "
                "we watch the margin of each newcomer. It will not say whether those people will still come in a year."
            ),
        ),
        both(
            es=(
                "Primero, los tickets: resueltos a la primera, de 71 a 79 de cada cien, con 500 por grupo. Entran más "
                "tickets que recién llegados, así que tarda menos que la nota de bienvenida, que es mi segunda. El número de "
                "ticket decide por sorteo formulario nuevo o viejo. Se mira una vez, al llenar los dos grupos. Si todo el "
                "intervalo queda por encima de cero, el formulario se queda; si queda por debajo, se quita; si pasa por cero, "
                "no se adopta y no diremos que da igual. Se para antes solo si cada ticket lleva más de tres minutos de más. "
                "No dirá si la gente vuelve a comprar: para eso habría que seguir a las mismas personas medio año."
            ),
            en=(
                "First the tickets: settled at once, from 71 to 79 in a hundred, with 500 in each group. More tickets come in "
                "than newcomers, so it takes less time than the note of welcome, which is my second. The ticket number decides "
                "by lot between new form and old. One looks once, when both groups are full. If the whole interval lies above "
                "nought, the form stays; if it lies below, it goes; if it crosses nought it is not adopted, and we shall not "
                "say that it makes no difference. It is stopped before only if each ticket takes over three minutes more. It "
                "will not say whether people buy again: for that one would have to follow the same people for half a year."
            ),
        ),
    ],
)

MEMO = Question(
    id="memo",
    title=both(es="Una sola prueba", en="A single trial"),
    answer="memo",
    points=3,
    kind=Written(
        _RUBRIC,
        words=(45, 160),
        signs=[
            Sign(
                "no-figure",
                no_number,
                both(
                    es="No hay cifras. ¿De cuánto a cuánto, y con cuánta gente?",
                    en="There are no figures. From how much to how much, and with how many people?",
                ),
            ),
            Sign(
                "no-draw",
                lacks("sorte", "azar", "suerte", r"\blots?\b", r"\bdraw", "random", "moneda", r"\bcoin\b"),
                both(
                    es="No se ve ningún sorteo. ¿Quién recibe lo nuevo y quién lo decide?",
                    en="No draw shows. Who gets the new thing, and who decides it?",
                ),
            ),
            Sign(
                "no-other-outcome",
                lacks(
                    "si no",
                    "si pasa",
                    "si queda por debajo",
                    "si baja",
                    "if not",
                    "if it does not",
                    "if it crosses",
                    "if it lies below",
                    "if it falls",
                    "otherwise",
                ),
                both(
                    es="Dices qué harás si sale bien. ¿Y si no?, ¿y si el intervalo pasa por cero?",
                    en="You say what you will do if it goes well. And if it does not? And if the interval crosses nought?",
                ),
            ),
            Sign(
                "all-four",
                says("los cuatro ejes", "las cuatro pruebas", "the four axes", "all four"),
                both(
                    es="¿Las cuatro a la vez? El dinero da para una, y juntas se estorban: no se sabría cuál movió qué.",
                    en="All four at once? There is money for one, and together they get in each other's way: nobody would know which moved what.",
                ),
            ),
            Sign(
                "we-shall-see",
                says("veremos que", "ya veremos", "we shall see", "we will see"),
                both(
                    es="«Veremos» es decidir después de mirar. Escribe ahora qué harías con cada resultado.",
                    en="“We shall see” means deciding after looking. Write now what you would do with each outcome.",
                ),
            ),
        ],
    ),
    hints=[
        both(
            es="Elige una ficha y copia sus cifras: de cuánto, a cuánto, cuánta gente, cuántos meses.",
            en="Choose one card and copy its figures: from how much, to how much, how many people, how many months.",
        ),
        both(
            es="Escribe tres frases que empiecen por «si»: todo el intervalo por encima de cero, todo por debajo, y pasando por cero.",
            en="Write three sentences that begin with “if”: the whole interval above nought, all below, and across it.",
        ),
        both(
            es="Acaba con algo que la prueba no dirá, y cómo se sabría.",
            en="End with something that the trial will not say, and how one would know it.",
        ),
    ],
    explanation=both(
        es="Una buena propuesta se puede perder: dice de antemano con qué resultado se retira, cuándo se mira y qué la detiene.",
        en="A good proposal can be lost: it says beforehand on what outcome it is withdrawn, when one looks, and what stops it.",
    ),
)
