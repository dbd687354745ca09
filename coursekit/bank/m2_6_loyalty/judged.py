"""Questions of 2.6 that ask for judgement: which kind of loyalty, and what is size rather than fondness."""

from coursekit.practice import Choice, Matching, Question, both

_LOYAL, _LATENT, _SPURIOUS, _NONE = "loyal", "latent", "spurious", "none"

PLACE = Question(
    id="place",
    title=both(es="Cinco personas, cuatro cuadrantes", en="Five people, four quadrants"),
    answer="answer_place",
    points=2,
    kind=Matching(
        ["clara", "tomas", "noor", "pau", "iker"],
        [_LOYAL, _LATENT, _SPURIOUS, _NONE],
        {
            ("clara", _LOYAL): both(
                es="Viene a diario, sí, porque no hay otra. Piensa qué hará el día que abran una enfrente.",
                en="She comes daily, yes, because there is no other. Think of what she will do the day one opens opposite.",
            ),
            ("clara", _LATENT): both(
                es="Latente es querer y no venir. Ella viene, sin querer especialmente.",
                en="Latent is liking and not coming. She comes, without liking us in particular.",
            ),
            ("clara", _NONE): both(
                es="Sin lealtad estaría si tampoco volviera. Vuelve todos los días: le falta la otra mitad.",
                en="She would be without loyalty if she did not return either. She returns every day: the other half is missing.",
            ),
            ("tomas", _LOYAL): both(
                es="Nos prefiere, pero compra una vez al año. Con la caja delante no se le ve.",
                en="He prefers us, but buys once a year. From the till he cannot be seen.",
            ),
            ("tomas", _SPURIOUS): both(
                es="Espuria es venir sin preferirnos. A él le pasa lo contrario: nos prefiere y algo se lo impide.",
                en="Spurious is coming without preferring us. With him it is the other way round: he prefers us, and something prevents him.",
            ),
            ("tomas", _NONE): both(
                es="Compra poco, pero dio un 10 y nos busca cuando puede. Quitar el obstáculo le haría volver.",
                en="He buys little, but gave a 10 and looks for us when he can. Taking the obstacle away would bring him back.",
            ),
            ("noor", _SPURIOUS): both(
                es="Vuelve y además comparó: probó otra y regresó. Eso es preferir, no costumbre.",
                en="She comes back and has compared besides: she tried another and returned. That is preferring, not habit.",
            ),
            ("noor", _LATENT): both(
                es="Latente sería si no viniera. Viene cada dos semanas.",
                en="Latent would be if she did not come. She comes every fortnight.",
            ),
            ("noor", _NONE): both(
                es="Probar otra marca no es deslealtad: casi todo el mundo lo hace. Mira a cuál volvió.",
                en="Trying another brand is not disloyalty: nearly everybody does. Look at which one she returned to.",
            ),
            ("pau", _LATENT): both(
                es="Para querer volver hay que acordarse. Ni siquiera recuerda el nombre.",
                en="To wish to return one has to remember. He does not even recall the name.",
            ),
            ("pau", _LOYAL): both(
                es="Una compra de Navidad no es volver, y de preferencia no hay rastro.",
                en="One Christmas purchase is not coming back, and of preference there is no trace.",
            ),
            ("pau", _SPURIOUS): both(
                es="Espuria necesita que vuelva. Compró una vez.",
                en="Spurious needs him to come back. He bought once.",
            ),
            ("iker", _LOYAL): both(
                es="Paga todos los meses y no abre las cajas. En la tabla de retención sale perfecto, hasta el día en que encuentre el botón.",
                en="He pays every month and does not open the boxes. In the retention table he looks perfect, until the day he finds the button.",
            ),
            ("iker", _LATENT): both(
                es="Latente es querer y no comprar. Él compra sin querer.",
                en="Latent is liking and not buying. He buys without liking.",
            ),
            ("iker", _NONE): both(
                es="La caja cuenta doce compras al año: de comportamiento sí vuelve. Lo que falta es la actitud.",
                en="The till counts twelve purchases a year: in behaviour he does come back. What is missing is the attitude.",
            ),
        },
    ),
    expected=lambda data: {
        "clara": _SPURIOUS,
        "tomas": _LATENT,
        "noor": _LOYAL,
        "pau": _NONE,
        "iker": _SPURIOUS,
    },
    hints=[
        both(
            es="Haz dos preguntas de cada persona: ¿vuelve? ¿Nos elegiría si pudiera elegir?",
            en="Ask two questions of each person: do they come back? Would they choose us if they could choose?",
        ),
        both(es="Dos de las cinco caen en el mismo cuadrante.", en="Two of the five fall into the same quadrant."),
    ],
    explanation=both(
        es="Lealtad es volver **y** preferir. Un contrato o una calle sin competencia dan la primera mitad; una mudanza quita la primera y deja la segunda.",
        en="Loyalty is coming back **and** preferring. A contract or a street without competition give the first half; moving house takes the first away and leaves the second.",
    ),
    code=(
        'answer_place = {"clara": "spurious", "tomas": "latent", "noor": "loyal", "pau": "none", "iker": "spurious"}'
    ),
)

SMALL = Question(
    id="small",
    title=both(es="¿Café poco querido o café pequeño?", en="A coffee little loved, or a small coffee?"),
    answer="answer_small",
    kind=Choice(
        {
            "a": both(
                es="Supone que repetir poco es querer poco. Un café pequeño se repite menos aunque nadie lo quiera menos: antes de gastar, compáralo con lo que le toca por tamaño.",
                en="It supposes that repeating little is loving little. A small coffee is repeated less though nobody loves it less: before spending, compare it with what its size would give.",
            ),
            "b": both(
                es="Eso es: la columna barajada dice cuánto repetiría un café de ese tamaño si nadie prefiriera ninguno. Si la cifra real está cerca, no hay nada que arreglar.",
                en="That is it: the shuffled column says how far a coffee of that size would be repeated if nobody preferred any. If the real figure is near it, there is nothing to mend.",
            ),
            "c": both(
                es="Un intervalo más estrecho haría la diferencia más segura, y seguiría siendo una diferencia de tamaño. El problema no es cuánta gente hay, sino con qué se compara.",
                en="A narrower interval would make the difference surer, and it would still be a difference of size. The trouble is not how many people there are, but what it is compared with.",
            ),
            "d": both(
                es="Preguntar daría la actitud, pero las marcas grandes también salen mejor en las encuestas: las valora quien las usa, y las usa más gente. El tamaño vuelve a colarse.",
                en="Asking would give the attitude, but large brands do better in surveys too: those who use them rate them, and more people use them. Size slips in again.",
            ),
        }
    ),
    expected=lambda data: "b",
    hints=[
        both(
            es="Mira la columna de etiquetas barajadas: ahí nadie prefiere ningún café.",
            en="Look at the column of shuffled labels: there nobody prefers any coffee.",
        ),
        both(
            es="¿Contra qué habría que comparar la repetición de un café pequeño?",
            en="With what should the repeating of a small coffee be compared?",
        ),
    ],
    explanation=both(
        es="Doble castigo: quien vende menos tiene menos compradores, y repiten algo menos. Se compara cada producto con lo esperado para su tamaño.",
        en="Double jeopardy: whoever sells less has fewer buyers, and they repeat somewhat less. Each product is compared with what is expected of its size.",
    ),
    code='answer_small = "b"',
)
