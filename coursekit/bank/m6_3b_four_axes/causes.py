"""The question of 6.3b on small actions and great rewards: what else would explain each sentence."""

from coursekit.practice import Matching, Question, both

ITEMS = ["a", "b", "c", "d", "e", "f"]
PLACES = ["third", "reverse", "chosen", "luck", "lot"]
RIGHT = {"a": "third", "b": "reverse", "c": "chosen", "d": "luck", "e": "lot", "f": "chosen"}

CAUSES = Question(
    id="causes",
    title=both(es="Pequeñas acciones, seis frases", en="Small actions, six sentences"),
    answer="causes",
    points=2,
    kind=Matching(
        ITEMS,
        PLACES,
        {
            ("a", ""): both(
                es="Un buen encargado cuida los gestos y también los turnos: mueve las dos cosas a la vez. Es un tercero, `third`.",
                en="A good manager minds the gestures and the shifts too: they move both at once. It is a third thing, `third`.",
            ),
            ("a", "lot"): both(
                es="Nadie repartió los gestos: cada tienda hizo lo suyo. Un buen encargado mueve las dos cosas (`third`).",
                en="Nobody dealt out the gestures: each shop did as it liked. A good manager moves both (`third`).",
            ),
            ("b", ""): both(
                es="Mira el orden: primero entran más clientes, después hay dinero para flores. Las ventas explican el gesto: `reverse`.",
                en="Look at the order: first more customers come in, then there is money for flowers. Sales explain the gesture: `reverse`.",
            ),
            ("b", "third"): both(
                es="Puede haber terceros, pero aquí la frase dice qué fue antes: las ventas. Va de vuelta, `reverse`.",
                en="There may be third things, but here the sentence says what came first: the sales. It runs backwards, `reverse`.",
            ),
            ("c", ""): both(
                es="La galleta se dio a quien ya venía a menudo: se eligió por lo mismo que después se mide. Eso es `chosen`.",
                en="The biscuit was given to those who came often: they were chosen by what is measured afterwards. That is `chosen`.",
            ),
            ("c", "lot"): both(
                es="Hubo dos grupos, pero los eligió el personal, no un sorteo. Eso es `chosen`.",
                en="There were two groups, but the staff chose them, not a draw. That is `chosen`.",
            ),
            ("d", ""): both(
                es="Se miraron muchos gestos y se cuenta el único que salió. De veinte sin efecto, uno sale así por azar: `luck`.",
                en="Many gestures were looked at and the only one that came out is told. Of twenty without effect, one comes out like this by chance: `luck`.",
            ),
            ("e", ""): both(
                es="Aquí sí hubo sorteo, dicho antes y para todos los turnos: la diferencia habla del gesto. Eso es `lot`.",
                en="Here lots were drawn, announced beforehand and for all shifts: the difference speaks of the gesture. That is `lot`.",
            ),
            ("e", "chosen"): both(
                es="Nadie eligió: lo decidió la moneda, turno por turno. Eso es `lot`.",
                en="Nobody chose: the coin did, shift by shift. That is `lot`.",
            ),
            ("f", ""): both(
                es="Solo contestó quien sigue en la casa; quien se fue harto no está en la encuesta. Se mira a quien quedó: `chosen`.",
                en="Only those who are still there answered; whoever left fed up is not in the survey. One looks at those who stayed: `chosen`.",
            ),
            ("f", "luck"): both(
                es="Repetir la encuesta daría lo mismo, porque siempre faltan los mismos: quienes se fueron. Eso es `chosen`.",
                en="The survey repeated would give the same, as the same people are always missing: those who left. That is `chosen`.",
            ),
        },
    ),
    expected=lambda data: dict(RIGHT),
    hints=[
        both(
            es="Pregunta a cada frase: ¿quién decidió quién recibía el gesto? Si lo decidió una moneda, es `lot`.",
            en="Ask of each sentence: who decided who got the gesture? If a coin did, it is `lot`.",
        ),
        both(
            es="Si lo decidieron personas, mira por qué: ¿por lo mismo que después se mide?, ¿porque ya iba bien?, ¿o lo mueve alguien que también mueve lo demás?",
            en="If people did, see why: by the same thing that is measured afterwards? because it went well already? or is it moved by somebody who moves the rest too?",
        ),
        both(
            es="Hay dos `chosen`: una elige a quién se da; la otra, a quién se pregunta.",
            en="There are two `chosen`: one chooses to whom it is given, the other whom one asks.",
        ),
    ],
    explanation=both(
        es="Cinco de las seis frases son ciertas y ninguna dice que el gesto sirva. La de la moneda queda más sosa y vale más.",
        en="Five of the six sentences are true, and none says that the gesture does anything. The one with the coin sounds duller and is worth more.",
    ),
    code="causes = " + repr(RIGHT),
)
