"""The open question of 6.2: what to do with the tie of one hotel. People judge it."""

from coursekit.practice import Criterion, Question, Rubric, Sign, Written, both, lacks, no_number, says

_RUBRIC = Rubric(
    criteria=[
        Criterion(
            "worth",
            both(
                es="Lo que vale el hotel, y lo que vale el vínculo", en="What the hotel is worth, and what the tie is"
            ),
            [
                both(
                    es="«Es un cliente importante», sin cifra.", en="“It is an important customer”, without a figure."
                ),
                both(es="Sus ventas, o los kilos.", en="Its sales, or its kilos."),
                both(
                    es="Lo que deja, quitados café, servicio y máquina.",
                    en="What it leaves, after coffee, service and machine.",
                ),
                both(
                    es="Lo que deja, y lo que el vínculo le cuesta a Café Lumbre (descuento, máquina) o le cuesta al hotel (irse).",
                    en="What it leaves, and what the tie costs Café Lumbre (discount, machine) or the hotel (leaving).",
                ),
            ],
        ),
        Criterion(
            "why",
            both(es="Por qué sigue", en="Why it stays"),
            [
                both(es="«Sigue, luego está contento».", en="“It stays, so it is content.”"),
                both(
                    es="Cita el CSAT o el contrato, como si uno de los dos lo explicara todo.",
                    en="Cites the CSAT or the contract, as though one of them explained it all.",
                ),
                both(
                    es="Dice que aún no ha podido irse, así que seguir no prueba nada.",
                    en="Says that it has not been able to leave yet, so that staying proves nothing.",
                ),
                both(
                    es="Lo mismo, y a quién del hotel falta preguntar (compras, barra, huésped), qué y cuándo.",
                    en="The same, and who in the hotel has still to be asked (buyer, barista, guest), what and when.",
                ),
            ],
        ),
        Criterion(
            "decision",
            both(es="Una decisión limpia", en="A clean decision"),
            [
                both(
                    es="Atarlo más, o ninguna decisión.",
                    en="Tying it tighter, or no decision.",
                ),
                both(
                    es="Una decisión sin fecha, o que el hotel no podría leer sin enfadarse.",
                    en="A decision without a date, or one that the hotel could not read without anger.",
                ),
                both(
                    es="Qué se le ofrece, cuándo, y cómo puede irse.",
                    en="What is offered, when, and how it can leave.",
                ),
                both(
                    es="Lo mismo, con lo que se arregla antes, y la cifra que dirá si se queda porque quiere.",
                    en="The same, with what is mended first, and the figure that will tell whether it stays because it wants to.",
                ),
            ],
        ),
    ],
    points=3,
    comments=[
        both(
            es="¿Cuánto deja este hotel después del servicio y la máquina?",
            en="How much does this hotel leave after service and machine?",
        ),
        both(
            es="¿Ha podido irse alguna vez? Entonces, ¿qué prueba que siga?",
            en="Has it ever been able to leave? Then what does its staying prove?",
        ),
        both(
            es="¿Enseñarías esta carta al hotel? ¿Qué frase cambiarías antes?",
            en="Would you show this letter to the hotel? Which sentence would you change first?",
        ),
    ],
    examples=[
        both(
            es=(
                "Este hotel es un cliente muy importante para nosotros y lleva ya mucho tiempo con nuestro café, así que está "
                "claro que está contento: si no, se habría ido. Propongo renovarle el contrato por otros tres años cuanto "
                "antes, con la máquina y los pedidos conectados, y añadir una penalización más alta. Así no se irá nunca y "
                "tendremos esas ventas aseguradas para siempre."
            ),
            en=(
                "This hotel is a very important customer of ours and has been with our coffee for a long time now, so it is "
                "clear that it is content: otherwise it would have left. I propose to renew its contract for another three "
                "years as soon as possible, with machine and linked orders, and to add a higher penalty. In that way it will "
                "never leave, and we shall have those sales secured for good."
            ),
        ),
        both(
            es=(
                "El hotel H00035 nos compró 21 138 euros de café y su CSAT es un 3, así que no está muy contento. Como tiene un "
                "contrato de tres años, no hay prisa. Antes de que acabe le ofreceremos un precio un poco mejor para que "
                "renueve, porque lo que hoy lo retiene es el contrato. Si baja el precio seguramente se quedará con nosotros "
                "y mantendremos sus ventas."
            ),
            en=(
                "Hotel H00035 bought 21 138 euros of coffee from us and its CSAT is a 3, so it is not very content. As it has a "
                "contract of three years there is no hurry. Before it ends we shall offer it a slightly better price to renew, "
                "because what holds it today is the contract. If the price falls it will surely stay with us, and we shall "
                "keep its sales as they are."
            ),
        ),
        both(
            es=(
                "H00035 dejó 5 940 euros desde septiembre de 2024, quitados café, servicio y la máquina. Tiene un CSAT de 3 y un "
                "contrato que vence en septiembre de 2027: todavía no ha podido irse, así que seguir no prueba que quiera. "
                "En enero de 2027 le escribiremos con lo que cuesta irse, que será nada al vencer, y le ofreceremos un año al "
                "mismo precio, con la máquina. Puede decir que no hasta un mes antes."
            ),
            en=(
                "H00035 left 5 940 euros since September 2024, after coffee, service and the machine. It has a CSAT of 3 and a "
                "contract that runs out in September 2027: it has not been able to leave yet, so its staying does not prove "
                "that it wants to. In January 2027 we shall write to it with what leaving costs, which will be nothing at the "
                "end, and offer a year at the same price, with the machine. It can say no until a month before."
            ),
        ),
        both(
            es=(
                "H00035 dejó 5 940 euros en dieciséis meses, quitados café, servicio y máquina; el descuento del contrato nos "
                "cuesta otros 2.5 euros por kilo. Su CSAT es 3 y su contrato vence en septiembre de 2027: aún no ha podido irse, "
                "y que siga no prueba nada. La nota la puso compras: antes de fin de mes preguntaremos también a la barra y por "
                "el café de los huéspedes. Primero, una revisión mensual de la máquina. Seis meses antes de vencer recibirá "
                "por escrito que irse no cuesta nada y dos ofertas: un año con máquina, o sin compromiso. Sabremos que se "
                "queda porque quiere si elige la segunda, o si su nota sube a 4."
            ),
            en=(
                "H00035 left 5 940 euros in sixteen months, after coffee, service and machine; the contract's discount costs us "
                "another 2.5 euros a kilo. Its CSAT is 3 and its contract ends in September 2027: it has not been able to leave "
                "yet, and its staying proves nothing. The score came from the buyer: before the month is out we shall ask the "
                "bar as well, and about the guests' coffee. First, a monthly check of the machine. Six months before the end it "
                "gets in writing that leaving costs nothing, and two offers: a year with the machine, or no commitment. We "
                "shall know that it stays because it wants to if it picks the second, or if its score rises to 4."
            ),
        ),
    ],
)

MEMO = Question(
    id="memo",
    title=both(es="La carta sobre un hotel", en="The letter about one hotel"),
    answer="memo",
    points=3,
    kind=Written(
        _RUBRIC,
        words=(60, 180),
        signs=[
            Sign(
                "no-number",
                no_number,
                both(
                    es="No hay ninguna cifra. ¿Cuánto deja el hotel? ¿Cuándo vence su contrato?",
                    en="There is no figure. How much does the hotel leave? When does its contract end?",
                ),
            ),
            Sign(
                "sales-alone",
                lacks(
                    r"\bdej[oóa]\b",
                    r"beneficio",
                    r"margen",
                    r"servicio y",
                    r"\bleft\b",
                    r"\bleaves\b",
                    r"profit",
                    r"margin",
                ),
                both(
                    es="No se ve lo que el hotel **deja**: las ventas llevan dentro el café, el servicio y la máquina.",
                    en="What the hotel **leaves** cannot be seen: sales contain the coffee, the service and the machine.",
                ),
            ),
            Sign(
                "could-not-leave",
                lacks(
                    r"podido irse",
                    r"no pod\w+ irse",
                    r"vence",
                    r"able to leave",
                    r"could not leave",
                    r"runs out",
                    r"contract ends",
                ),
                both(
                    es="¿Ha podido irse? Di cuándo vence su contrato antes de leer algo en que siga.",
                    en="Could it have left? Say when its contract ends before reading anything into its staying.",
                ),
            ),
            Sign(
                "who-else",
                lacks(
                    r"compras",
                    r"\bbarra",
                    r"barista",
                    r"huesped",
                    r"preguntar",
                    r"\bbuyer",
                    r"\bbar\b",
                    r"\bguest",
                    r"\bask\b",
                ),
                both(
                    es="¿De quién es esa nota? Falta decir a quién del hotel hay que preguntar.",
                    en="Whose score is it? It is still to be said who in the hotel has to be asked.",
                ),
            ),
            Sign(
                "tighter",
                says(
                    r"no se ira nunca",
                    r"para siempre",
                    r"penalizacion mas",
                    r"never leave",
                    r"for good",
                    r"higher penalty",
                ),
                both(
                    es="Atar más fuerte no es lo mismo que gustar más. ¿Firmaría el hotel esa frase si la leyera?",
                    en="Tying tighter is not being liked more. Would the hotel sign that sentence if it read it?",
                ),
            ),
        ],
    ),
    hints=[
        both(
            es="Tres párrafos: qué deja y qué cuesta el vínculo; por qué no se sabe si quiere quedarse; qué harás, cuándo, y cómo podrá irse.",
            en="Three paragraphs: what it leaves and what the tie costs; why it is not known whether it wants to stay; what you will do, when, and how it can leave.",
        ),
        both(
            es="Prueba de la carta abierta: si el hotel la leyera entera, ¿seguirías firmándola?",
            en="The test of the open letter: if the hotel read all of it, would you still sign it?",
        ),
    ],
    explanation=both(
        es="Un vínculo que se puede enseñar (te damos esto, te cuesta esto, te vas así) retiene a quien quiere quedarse. El otro solo retrasa la fecha.",
        en="A tie that can be shown (we give you this, it costs you this, you leave like this) holds those who want to stay. The other one only puts off the date.",
    ),
)
