"""The open question of 1.2: a note to the director on the ten thousand euros. People judge it."""

from coursekit.practice import Criterion, Question, Rubric, Sign, Written, both, lacks, no_number, says

_RUBRIC = Rubric(
    criteria=[
        Criterion(
            "proposal",
            both(es="Propone un reparto y dice por qué", en="Proposes a split and says why"),
            [
                both(es="No propone nada, o solo «las dos cosas».", en="Proposes nothing, or only “both”."),
                both(es="Propone un reparto sin razón.", en="Proposes a split without a reason."),
                both(
                    es="Propone un reparto y da una cifra que lo apoya.",
                    en="Proposes a split and gives a figure that supports it.",
                ),
                both(
                    es="Propone un reparto, con la cifra que lo apoya y mirando el próximo euro, no la media.",
                    en="Proposes a split, with the figure that supports it, looking at the next euro and not the average.",
                ),
            ],
            weight=2,
        ),
        Criterion(
            "doubt",
            both(es="Dice qué no se sabe", en="Says what is not known"),
            [
                both(es="Lo da todo por seguro.", en="Takes everything for certain."),
                both(es="Dice que hay dudas, sin decir cuáles.", en="Says that there are doubts, not which."),
                both(
                    es="Nombra la suposición de la que depende la cifra.",
                    en="Names the assumption that the figure hangs on.",
                ),
                both(
                    es="La nombra y dice cuánto cambiaría la propuesta si fuera otra.",
                    en="Names it and says how far the proposal would change if it were another.",
                ),
            ],
        ),
        Criterion(
            "next_step",
            both(es="Propone cómo averiguarlo", en="Proposes how to find out"),
            [
                both(es="Nada.", en="Nothing."),
                both(es="«Habrá que seguirlo».", en="“It will have to be watched.”"),
                both(es="Una prueba, sin grupo con el que comparar.", en="A trial with no group to compare with."),
                both(
                    es="Una prueba pequeña, con un grupo al azar al que no se le ofrece nada, y qué cifra decidirá.",
                    en="A small trial, with a group chosen at random that is offered nothing, and the figure that will decide.",
                ),
            ],
        ),
    ],
    points=3,
    comments=[
        both(
            es="Tu cifra es una media. ¿Qué traería el próximo euro?",
            en="Your figure is an average. What would the next euro bring?",
        ),
        both(
            es="Buena propuesta. ¿De qué suposición depende más?",
            en="A good proposal. Which assumption does it hang on most?",
        ),
        both(
            es="¿Con quién compararás a quienes reciban la oferta?",
            en="With whom will you compare those who get the offer?",
        ),
    ],
    examples=[
        both(
            es=(
                "Está demostrado que retener es cinco veces más barato que captar, así que hay que ponerlo todo en "
                "retener. Los clientes leales son la base de cualquier negocio y con un buen servicio vuelven siempre. "
                "Los anuncios ya no funcionan."
            ),
            en=(
                "It is proven that keeping is five times cheaper than winning, so everything should go to keeping. "
                "Loyal customers are the base of any business, and with good service they always come back. Adverts "
                "no longer work."
            ),
        ),
        both(
            es=(
                "Propongo 5 000 € para cada cosa, porque las dos son importantes. Captar cuesta unos 25 € por cliente en "
                "redes y conservar también trae margen. Hay algunas dudas con los datos, así que habrá que ir "
                "siguiéndolo mes a mes durante el año."
            ),
            en=(
                "I propose €5 000 for each, because both matter. Winning costs about €25 a customer in social media, "
                "and keeping brings margin too. There are some doubts about the data, so it will have to be watched "
                "during the year."
            ),
        ),
        both(
            es=(
                "Propongo 7 000 € para captar y 3 000 € para conservar: con las curvas que supusimos es el reparto que más "
                "margen trae. La cifra depende de que se puedan recuperar cinco puntos de quienes se van, y eso no lo "
                "hemos medido. Podemos mandar la oferta a 300 clientes dormidos y ver cuántos vuelven."
            ),
            en=(
                "I propose €7 000 for winning and €3 000 for keeping: with the curves that we supposed it is the split "
                "that brings most margin. The figure hangs on winning back five points of those who leave, and that we "
                "have not measured. We can send the offer to 300 dormant customers and see how many come back."
            ),
        ),
        both(
            es=(
                "Propongo 7 000 € para captar y 3 000 € para conservar: ahí el próximo euro rinde casi lo mismo en los dos "
                "lados, y equivocarse en 1 000 € cuesta poco. Supone que se recuperan hasta cinco puntos de quienes se van; "
                "si fueran tres, pasaría más a captar, y si fueran ocho, a conservar. Antes de gastar los 3 000, una prueba: "
                "600 clientes dormidos, 300 elegidos al azar con la oferta y 300 sin ella. Si no vuelven al menos 3 puntos "
                "más en tres meses, ese dinero va a captar."
            ),
            en=(
                "I propose €7 000 for winning and €3 000 for keeping: there the next euro brings nearly the same on either "
                "side, and being €1 000 off costs little. It assumes that up to five points of those who leave can be won "
                "back; with three, more would go to winning, with eight, to keeping. Before spending the 3 000, a trial: 600 "
                "dormant customers, 300 chosen at random with the offer and 300 without. Unless at least 3 points more come "
                "back within three months, that money goes to winning."
            ),
        ),
    ],
)

MEMO = Question(
    id="memo",
    title=both(es="Una nota para la directora", en="A note to the director"),
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
                    es="No hay ninguna cifra en tu nota. ¿Cuántos euros a cada lado, y cuánto traen?",
                    en="There is no figure in your note. How many euros on each side, and what do they bring?",
                ),
            ),
            Sign(
                "no-assumption",
                lacks(
                    "supon",
                    "supus",
                    "supues",
                    "depende",
                    "si fuera",
                    "assum",
                    "suppos",
                    "depend",
                    "hangs on",
                    "if it were",
                ),
                both(
                    es="¿De qué suposición depende tu reparto? Escríbela, para que otra persona pueda discutirla.",
                    en="Which assumption does your split hang on? Write it down, so that someone else can argue with it.",
                ),
            ),
            Sign(
                "no-comparison",
                lacks(
                    "azar",
                    "sin ella",
                    "compar",
                    "prueba",
                    "mandar la oferta",
                    "random",
                    "without",
                    "trial",
                    "send the offer",
                ),
                both(
                    es="¿Cómo se sabrá si funcionó? Falta una prueba, y con quién compararla.",
                    en="How will we know whether it worked? A trial is missing, and whom to compare with.",
                ),
            ),
            Sign(
                "proven",
                says(r"\bdemostrad", "siempre", r"\bproven\b", r"\balways\b", "cinco veces", "five times"),
                both(
                    es="Hay una frase muy segura («siempre», «está demostrado», «cinco veces»). ¿Con qué datos de Café Lumbre la sostienes?",
                    en="One sentence is very sure (“always”, “proven”, “five times”). Which data of Café Lumbre support it?",
                ),
            ),
        ],
    ),
    hints=[
        both(
            es="Empieza por la propuesta: tantos euros a un lado, tantos al otro.",
            en="Begin with the proposal: so many euros on one side, so many on the other.",
        ),
        both(
            es="Después, la suposición más débil, y qué harías con el dinero si fuera falsa.",
            en="Then the weakest assumption, and what you would do with the money if it were false.",
        ),
    ],
    explanation=both(
        es="Una buena nota propone, dice de qué depende y cómo se sabrá si era verdad.",
        en="A good note proposes, says what it hangs on, and how one will know whether it was true.",
    ),
)
