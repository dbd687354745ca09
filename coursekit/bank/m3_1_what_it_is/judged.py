"""Which drawing somebody needs, and what a point of the curve allows one to say."""

from coursekit.practice import Choice, Matching, Question, both
from coursekit.practice.question import Text

_DRAWINGS = ["journey_map", "experience_map", "funnel", "process_map", "blueprint"]
_RIGHT = {
    "director": "journey_map",
    "ines": "blueprint",
    "julian": "funnel",
    "marta": "process_map",
    "new_product": "experience_map",
}
_WHY: dict[tuple[str, str], Text] = {
    ("director", "experience_map"): both(
        es="Un mapa de experiencia sigue a la persona también donde la empresa no está. La directora quiere una devolución **con nosotros**.",
        en="An experience map follows the person where the company is absent too. The director wants a return **with us**.",
    ),
    ("director", "process_map"): both(
        es="El proceso enseña las tareas del equipo. Puede funcionar al minuto mientras Irene se desespera: eso no sale en él.",
        en="The process shows the team's tasks. It may run to the minute while Irene despairs: that is not in it.",
    ),
    ("director", ""): both(
        es="Pregunta cómo lo **vive** una clase de persona con una empresa. Ni cuenta gente ni ordena tareas.",
        en="She asks what it is **like** for one kind of person with one company. It neither counts people nor orders tasks.",
    ),
    ("ines", "process_map"): both(
        es="El proceso ordena las tareas, pero no traza la línea entre lo que Irene ve y lo que no. Inés pregunta por esa línea.",
        en="The process orders the tasks, but does not draw the line between what Irene sees and what she does not. Inés asks about that line.",
    ),
    ("ines", "journey_map"): both(
        es="El mapa del viaje va con Irene; lo de detrás ocupa, como mucho, un par de filas prestadas. Inés necesita las dos partes igual de detalladas.",
        en="The journey map goes with Irene; what is behind takes up a borrowed row or two at most. Inés needs both parts in equal detail.",
    ),
    ("ines", ""): both(
        es="Quiere ver a la vez lo de delante y lo de detrás, con la línea entre las dos.",
        en="She wants to see front and back at once, with the line between them.",
    ),
    ("julian", "journey_map"): both(
        es="El mapa le dirá cómo se vive cada paso a una clase de persona. «Cuántas» se contesta contando visitas.",
        en="The map will tell him what each step is like for one kind of person. “How many” is answered by counting visits.",
    ),
    ("julian", ""): both(
        es="La palabra es «cuántas»: hace falta un dibujo que cuente visitas paso a paso.",
        en="The words are “how many”: it takes a drawing that counts visits step by step.",
    ),
    ("marta", "blueprint"): both(
        es="Se parece, pero el *blueprint* empieza por lo que hace la clienta. Marta pregunta solo por tareas, orden y permisos.",
        en="It is close, but a blueprint begins with what the customer does. Marta asks for tasks, order and approvals alone.",
    ),
    ("marta", "journey_map"): both(
        es="En un viaje la protagonista es la clienta. Aquí lo es el ticket, que va de mesa en mesa.",
        en="In a journey the customer is the main character. Here it is the ticket, which goes from desk to desk.",
    ),
    ("marta", ""): both(
        es="Pide tareas del equipo, en orden y con responsable: nada de eso lo vive la clienta.",
        en="She asks for the team's tasks, in order and with who approves: the customer lives none of that.",
    ),
    ("new_product", "journey_map"): both(
        es="Un mapa del viaje da por hecho que hay una relación con nosotros. «Compre café o no» la deja fuera.",
        en="A journey map takes for granted that there is a relation with us. “Whether they buy coffee or not” leaves it out.",
    ),
    ("new_product", ""): both(
        es="Interesa la tarea de la gente (desayunar), sin ninguna empresa en el centro.",
        en="What matters is people's task (having breakfast), with no company at the centre.",
    ),
}

DRAWINGS = Question(
    id="drawings",
    title=both(es="El dibujo que hace falta", en="The drawing that is needed"),
    answer="answer_drawings",
    points=2,
    kind=Matching(list(_RIGHT), _DRAWINGS, _WHY),
    expected=lambda data: dict(_RIGHT),
    hints=[
        both(
            es="¿Quién es el protagonista: una persona, un número, una tarea?",
            en="Who is the main character: a person, a number, a task?",
        ),
        both(es="Cada dibujo se usa una vez.", en="Each drawing is used once."),
    ],
    explanation=both(
        es="Cómo se vive con nosotros, mapa del viaje; con o sin nosotros, mapa de experiencia; cuántas, embudo; tareas, proceso; lo que se ve y lo que no, *blueprint*.",
        en="What it is like with us, a journey map; with us or without, an experience map; how many, a funnel; tasks, a process; what is seen and what is not, a blueprint.",
    ),
    code=f"answer_drawings = {_RIGHT!r}".replace("'", '"'),
)

CLAIM = Question(
    id="claim",
    title=both(es="Lo que un −2 permite decir", en="What a −2 allows one to say"),
    answer="answer_claim",
    kind=Choice(
        {
            "a": both(
                es="«La mayoría» es una proporción, y una entrevista no tiene denominador. El mapa avisa de que ocurre; cuántas veces se cuenta en los tickets.",
                en="“Most” is a share, and an interview has no denominator. The map warns that it happens; how often is counted in the tickets.",
            ),
            "b": both(
                es="De −2 a 2 hay un **orden**, no una cinta métrica: nadie ha medido que de −1 a −2 haya lo mismo que de 0 a −1. Se puede decir «peor», no «el doble».",
                en="From −2 to 2 there is an **order**, not a tape measure: nobody measured that −1 to −2 is as far as 0 to −1. One may say “worse”, not “twice”.",
            ),
            "c": both(
                es="El mapa pone la espera antes y la duda después. Que una cosa venga detrás de otra no dice que la causara: también se le rompió el molinillo.",
                en="The map puts the wait before and the doubt after. That one thing follows another does not say that it caused it: her grinder broke, too.",
            ),
            "d": both(
                es="Eso es: la entrevista enseña que ocurre y cómo se vive; los correos dejan contar a cuántas personas se las hizo esperar.",
                en="That is it: the interview shows that it happens and what it is like; the mails let one count how many people were kept waiting.",
            ),
        }
    ),
    expected=lambda data: "d",
    hints=[
        both(
            es="¿Qué puede decir una frase de una persona, y qué no?",
            en="What can one sentence of one person say, and what can it not?",
        ),
        both(
            es="Desconfía de las frases con proporción, con «el doble» y con «por».",
            en="Distrust the sentences with a share, with “twice” and with “because”.",
        ),
    ],
    explanation=both(
        es="Una entrevista dice que algo existe y cómo se vive. Para cuántas personas, se cuenta; si causa otra cosa, se prueba.",
        en="An interview says that something exists and what it is like. For how many people, one counts; whether it causes something else, one tries out.",
    ),
    code='answer_claim = "d"',
)
