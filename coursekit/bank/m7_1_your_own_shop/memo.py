"""The fifth delivery: a memo on what was not shown. People judge it."""

from coursekit.practice import Criterion, Question, Rubric, Sign, Written, both, lacks, no_number, says

_CRITERIA = [
    Criterion(
        "shown",
        both(es="Separa lo mostrado de lo abierto", en="Separates what is shown from what is open"),
        [
            both(es="Todo suena igual de cierto.", en="Everything sounds equally certain."),
            both(
                es="Dice que hay dudas, sin decir en qué cifra.", en="Says that there are doubts, not in which figure."
            ),
            both(
                es="Nombra al menos una cifra mostrada y una abierta.",
                en="Names at least one figure that is shown and one that is open.",
            ),
            both(
                es="Cada cifra va con su intervalo o con cuántos la sostienen, y se dice qué deja decir y qué no.",
                en="Each figure comes with its interval or with how many carry it, and it is said what it lets one say and what not.",
            ),
        ],
        weight=2,
    ),
    Criterion(
        "missing_people",
        both(es="Dice de quién no se sabe nada", en="Says of whom nothing is known"),
        [
            both(es="Nadie falta: «los clientes piensan».", en="Nobody is missing: “customers think”."),
            both(es="«No contestó todo el mundo», sin más.", en="“Not everybody answered”, no more."),
            both(
                es="Dice quién falta en una de las entregas (quien calló, quien entró y no compró, quien se fue).",
                en="Says who is missing from one of the deliveries (the silent, those who came in and did not buy, those who left).",
            ),
            both(
                es="Dice quién falta y hacia dónde podría torcer la cifra, sin darlo por hecho.",
                en="Says who is missing and which way it could bend the figure, without taking it for granted.",
            ),
        ],
    ),
    Criterion(
        "simulated",
        both(es="Distingue lo simulado de lo visto", en="Tells what was simulated from what was seen"),
        [
            both(es="El margen del programa se da por ganado.", en="The programme's margin is taken as earned."),
            both(es="«Es una simulación», sin decir de qué depende.", en="“It is a simulation”, not what it hangs on."),
            both(es="Nombra un supuesto del que depende.", en="Names one assumption that it hangs on."),
            both(
                es="Nombra el supuesto que más pesa y en qué mercados perdería.",
                en="Names the assumption that weighs most, and in which markets it would lose.",
            ),
        ],
    ),
    Criterion(
        "next",
        both(es="Dice qué lo mostraría", en="Says what would show it"),
        [
            both(es="«Hay que estudiarlo más».", en="“It needs more study”."),
            both(
                es="Propone preguntar o medir, sin a quién ni cuándo.",
                en="Proposes to ask or measure, not whom nor when.",
            ),
            both(
                es="Propone una prueba con a quién y hasta cuándo.",
                en="Proposes a test with whom and until when.",
            ),
            both(
                es="Propone una prueba con a quién, hasta cuándo, qué cifra decidiría y qué se haría si no llega.",
                en="Proposes a test with whom, until when, which figure would decide, and what is done if it falls short.",
            ),
        ],
    ),
]

_EXAMPLES = [
    both(
        es=(
            "Hemos demostrado que los clientes de la tienda están muy contentos y que vuelven gracias al buen trato. La "
            "encuesta, la hoja y el mapa lo dejan claro. El programa de lealtad va a ganar dinero seguro, porque la "
            "simulación sale positiva, así que conviene lanzarlo cuanto antes en toda la empresa. Todo el mundo quiere un "
            "club y los clientes fieles siempre compran más. No queda nada importante por saber: hemos trabajado con todos "
            "los datos disponibles y los resultados van en la misma dirección. Solo falta elegir el nombre del club y los "
            "colores de la tarjeta, y decidir en qué semana se presenta a la prensa y a los clientes de la tienda."
        ),
        en=(
            "We have proved that the customers of the shop are very happy and that they come back because of the good "
            "service. The survey, the sheet and the map make it clear. The loyalty programme is sure to make money, for the "
            "simulation comes out positive, so it should be launched in the whole firm as soon as possible. Everybody wants "
            "a club, and faithful customers always buy more. Nothing of importance is left to know: we worked with all the "
            "data there were, and the results all point the same way. What remains is to choose the name of the club and "
            "the colours of the card, and to settle in which week it is shown to the press and to the customers of the shop."
        ),
    ),
    both(
        es=(
            "La hoja da un NPS de 25 y una parte de contentos del 70 %. Son buenas cifras, aunque tienen cierto margen de "
            "error, como todas las encuestas. No contestó todo el mundo, y por eso hay que tomarlas con cuidado. El mapa "
            "enseña que el peor momento es la espera de atención: ahí conviene actuar. El programa deja margen en 47 de 50 "
            "mercados. Es una simulación, y la realidad puede ser distinta, pero parece una buena apuesta. Quedan cosas por "
            "estudiar: por qué se van los que se van y qué piensan de los precios. Propongo hacer otra encuesta más adelante "
            "y seguir midiendo cada mes para ver cómo evolucionan los números de la tienda."
        ),
        en=(
            "The sheet gives an NPS of 25 and a share of content customers of 70%. They are good figures, although they have "
            "some margin of error, as all surveys do. Not everybody answered, and so they are to be taken with care. The map "
            "shows that the worst moment is the wait for the service desk: that is where to act. The programme leaves margin "
            "in 47 of 50 markets. It is a simulation, and reality may differ, but it looks like a good bet. Some things are "
            "left to study: why those who leave do so, and what they think of the prices. I propose to make another survey "
            "later on, and to go on measuring every month to see how the numbers of the shop develop."
        ),
    ),
    both(
        es=(
            "Mostrado: de los casos de atención, algo más de la mitad tiene respuesta en 24 horas, y el intervalo queda "
            "entero por encima del 50 %. Abierto: si el 75 % está contento, porque el intervalo va del 66 al 78. La encuesta "
            "solo oye a quien contestó: de quien la recibió y calló no sabemos nada, y son bastantes más. La tabla de "
            "ventas tampoco ve a quien entró y se fue sin comprar. El programa gana en 47 de 50 mercados simulados; eso "
            "supone que llevarlo cuesta 20 céntimos por persona. Para saber si añade algo, propongo que un 10 % por sorteo "
            "quede fuera durante seis meses y comparar el margen por persona de los dos grupos al final de ese plazo."
        ),
        en=(
            "Shown: of the cases of the desk a little more than half have a reply within 24 hours, and all of the "
            "interval lies above 50%. Open: whether 75% are content, for the interval runs from 66 to 78. The survey "
            "hears only those who answered: of those who got it and kept silent we know nothing, and they are a good many "
            "more. Nor does the sales table see those who came in and left without buying. The programme earns in 47 of 50 "
            "simulated markets; that assumes that running it costs 20 cents a person. To know whether it adds anything, I "
            "propose that 10% by lot stay outside for six months, and that the margin per person of the two groups be "
            "compared at the end of that time."
        ),
    ),
    both(
        es=(
            "Mostrado, con su gente: en 24 horas tiene respuesta el 56 % de 298 casos (51 a 62), más de la mitad y no mucho más; y "
            "el 67 % de 360 personas vuelve a la tienda en 90 días (62 a 72). Abierto: que el 75 % esté contento (de 66 a "
            "80, con 158 notas) y que el mapa acierte en la primera etapa, que es una suposición mía. No sabemos nada de "
            "quien recibió la encuesta y calló; si calla más quien está harto, el NPS de 30 es demasiado alto, y no puedo "
            "decir cuánto. Tampoco de quien entró sin comprar. El margen del programa es simulado: gana en 48 de 50 "
            "mercados y pierde donde se compra menos a menudo y se apunta menos gente; cuánta se apuntaría es lo que "
            "menos conocemos. Propongo sortear un 10 % que quede fuera y mirar el 30 de junio el margen por persona: si "
            "dentro no es al menos 0.50 € mayor, no entra nadie más y lo prometido se respeta un año. Y llamar antes "
            "del verano a 40 personas que no contestaron, elegidas por sorteo."
        ),
        en=(
            "Shown, with its people: 56% of 298 cases have a reply within 24 hours (51 to 62), more than half and not much more; and "
            "67% of 360 people come back to the shop within 90 days (62 to 72). Open: whether 75% are content (66 to 80, on "
            "158 scores), and whether the map is right about the first stage, which is an assumption of mine. We know "
            "nothing of those who got the survey and kept silent; if the weary keep silent more, the NPS of 30 is too high, "
            "and I cannot say by how much. Nor of those who came in without buying. The programme's margin is simulated: it "
            "earns in 48 of 50 markets and loses where people buy less often and fewer join; how many would join is what "
            "we know least. I propose to draw 10% who stay outside, and to look on 30 June at the margin per person: if inside it is not at "
            "least €0.50 higher, nobody else is let in and what was promised is kept for a year. And before the summer, to "
            "ring 40 people who did not answer, drawn by lot."
        ),
    ),
]

MEMO = Question(
    id="memo",
    title=both(es="Lo que no se ha mostrado", en="What was not shown"),
    answer="memo",
    points=6,
    kind=Written(
        Rubric(
            criteria=_CRITERIA,
            points=6,
            comments=[
                both(es="¿Con cuántas respuestas? ¿De qué a qué?", en="On how many answers? From what to what?"),
                both(
                    es="Dices que falta gente. ¿Hacia dónde torcería la cifra?",
                    en="You say that people are missing. Which way would it bend the figure?",
                ),
                both(
                    es="¿De qué supuesto depende ese margen, y en qué mercados pierde?",
                    en="Which assumption does that margin hang on, and in which markets does it lose?",
                ),
                both(
                    es="¿Qué resultado te haría cambiar de idea, y en qué fecha?",
                    en="Which result would change your mind, and on what date?",
                ),
            ],
            examples=_EXAMPLES,
        ),
        words=(90, 260),
        signs=[
            Sign(
                "no-number",
                no_number,
                both(
                    es="No hay ninguna cifra de tu hoja. ¿Cuáles quedan mostradas y cuáles abiertas?",
                    en="There is no figure of your sheet. Which are shown and which are left open?",
                ),
            ),
            Sign(
                "nobody-missing",
                lacks("contest", "call", "silenci", "no compr", "sin comprar", "answer", "silent", "without buying"),
                both(
                    es="¿De quién no sabes nada? La encuesta oye a quien contestó; la caja, a quien compró.",
                    en="Of whom do you know nothing? The survey hears those who answered; the till, those who bought.",
                ),
            ),
            Sign(
                "no-test",
                lacks("sorte", "azar", "aleatori", "by lot", "random", "drawn", "draw "),
                both(
                    es="¿Qué prueba lo mostraría? Sin un grupo elegido por sorteo, quien se apunta ya era distinto.",
                    en="Which test would show it? Without a group chosen by lot, those who join were different already.",
                ),
            ),
            Sign(
                "sure",
                says(
                    "hemos demostrado",
                    "seguro, porque",
                    "siempre compran",
                    "no queda nada",
                    "we have proved",
                    "sure to",
                    "always buy",
                    "nothing of importance",
                ),
                both(
                    es="Hay una frase muy segura. ¿Qué dato tuyo la podría contradecir?",
                    en="One sentence is very sure. Which datum of yours could contradict it?",
                ),
            ),
        ],
    ),
    hints=[
        both(
            es="Haz dos columnas con tus cinco entregas: lo que muestran y lo que dejan abierto. El informe es la segunda.",
            en="Make two columns out of your deliveries: what they show and what they leave open. The memo is the second.",
        ),
        both(
            es="Termina con una prueba que se pueda perder: a quién, hasta qué día, qué cifra decide y qué se hace si no llega.",
            en="End with a test that can be lost: whom, until which day, which figure decides, and what is done if it falls short.",
        ),
    ],
    explanation=both(
        es="Lo que no se ha mostrado no es un defecto del trabajo: es lo que quien decide necesita saber para no apostar de más.",
        en="What was not shown is no fault of the work: it is what whoever decides needs to know so as not to bet too much.",
    ),
)
