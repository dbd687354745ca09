"""The question of 5.4a that asks for judgement: what to do about those who cost money two years running."""

from coursekit.practice import Choice, Question, both

FAREWELL = Question(
    id="farewell",
    title=both(es="La carta de despedida", en="The letter of farewell"),
    answer="answer_farewell",
    kind=Choice(
        {
            "a": both(
                es="Dos años malos son menos casualidad que uno, es cierto. Pero la tabla enseña por qué: si escribieron por un fallo nuestro o por pedidos pequeños, se despide a quien avisó de algo que les pasa a más. Y con tan pocos euros, una carta que se comparta en internet sale más cara.",
                en="Two bad years are less of an accident than one, true. But the table shows why: if they wrote because of a fault of ours, or bought in small orders, one sends away those who warned of something that happens to others too. And with so few euros, a letter passed round the internet costs more.",
            ),
            "b": both(
                es="Un precio solo para quien está en una lista se descubre, y es difícil de explicar en voz alta. Si lo que cuesta son los pedidos pequeños, el mínimo vale para **todo el mundo** y se anuncia.",
                en="A price only for those on a list is found out, and is hard to explain aloud. If it is small orders that cost, the minimum holds for **everybody** and is announced.",
            ),
            "c": both(
                es="Eso es: primero la causa. Lo que es fallo nuestro se arregla y se paga; lo que es del pedido se cambia para todos, con aviso. Después se mira otra vez, y si queda alguien se habla con esa persona.",
                en="That is it: the cause first. What is our own fault is mended and paid by us; what is of the order is changed for all, with notice. Then one looks again, and if anybody is left one talks to that person.",
            ),
            "d": both(
                es="La regresión a la media explica que la **mayoría** mejore sola, no que no haya nada que arreglar: los pedidos pequeños y los fallos nuestros seguirán costando, a estas personas o a otras.",
                en="Regression to the mean explains that **most** improve by themselves, not that there is nothing to mend: small orders and our own faults will go on costing, with these people or with others.",
            ),
        }
    ),
    expected=lambda data: "c",
    hints=[
        both(
            es="Mira la columna del porqué antes que la de los euros.",
            en="Look at the column of the why before that of the euros.",
        ),
        both(
            es="¿Qué opción le dirías a esa persona en voz alta, y cuál arregla algo también para quien no está en la lista?",
            en="Which option would you say to that person aloud, and which mends something for those who are not on the list as well?",
        ),
    ],
    explanation=both(
        es="El orden: nuestro fallo, el proceso, el precio igual para todos, y por último la persona. Y siempre con una vía para corregir un caso.",
        en="The order: our fault, the process, the price alike for all, and the person last. And always with a way to put a case right.",
    ),
    code='answer_farewell = "c"',
)
