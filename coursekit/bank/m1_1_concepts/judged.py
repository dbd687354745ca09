"""Questions of 1.1 that ask for judgement: four words for four people, the unit of a question, an unfair comparison."""

from coursekit.practice import Choice, Matching, Question, both

_PROSPECT, _BUYER, _CUSTOMER, _USER = "prospect", "buyer", "customer", "user"

TERMS = Question(
    id="terms",
    title=both(es="Cuatro palabras, seis situaciones", en="Four words, six situations"),
    answer="answer_terms",
    points=2,
    kind=Matching(
        ["school", "school_secretary", "teacher", "newsletter", "grandson", "grandmother"],
        [_PROSPECT, _BUYER, _CUSTOMER, _USER],
        {
            ("school", _BUYER): both(
                es="La escuela no hace el pedido: lo hace una persona por ella. Lo que se compra va a nombre de la escuela.",
                en="The school does not place the order: a person does it on its behalf. What is bought is in the school's name.",
            ),
            ("school", ""): both(
                es="La factura va a su nombre cada mes: es quien nos compra, aunque no sea una persona.",
                en="The invoice bears its name every month: it is who buys from us, though it is not a person.",
            ),
            ("school_secretary", _CUSTOMER): both(
                es="Hace el pedido, pero no a su nombre ni con su dinero. Si cambia de trabajo, la escuela sigue comprando.",
                en="He places the order, but neither in his own name nor with his own money. If he changes job, the school goes on buying.",
            ),
            ("school_secretary", ""): both(
                es="Su papel es hacer la compra por encargo; ni bebe el café ni se compra a su nombre.",
                en="His part is to make the purchase on behalf of others; he neither drinks the coffee nor is it bought in his name.",
            ),
            ("teacher", _CUSTOMER): both(
                es="Bebe el café cada mañana, pero no lo ha comprado. Si le preguntas por el precio, no sabrá qué decirte.",
                en="She drinks the coffee every morning, but did not buy it. Ask her about the price and she will not know what to say.",
            ),
            ("teacher", ""): both(
                es="Lo que la une a nosotros es que bebe el café: lo usa, sin comprarlo.",
                en="What ties her to us is that she drinks the coffee: she uses it, without buying it.",
            ),
            ("newsletter", _CUSTOMER): both(
                es="Leer el boletín es interés, no compra. Si lo cuentas como cliente, tu tasa de repetición bajará sin que nadie haya dejado de volver.",
                en="Reading the newsletter is interest, not a purchase. Count him as a customer and your repeat rate falls with nobody having stopped coming back.",
            ),
            ("newsletter", ""): both(
                es="Ha mostrado interés y todavía no compra ni bebe nuestro café.",
                en="He has shown interest and neither buys nor drinks our coffee yet.",
            ),
            ("grandson", _CUSTOMER): both(
                es="Pulsa el botón, pero con la cuenta y la tarjeta de su abuela: la compra es de ella.",
                en="He presses the button, but with his grandmother's account and card: the purchase is hers.",
            ),
            ("grandson", ""): both(
                es="Hace el pedido por encargo. Si la página es confusa, quien se desespera es él.",
                en="He places the order on her behalf. If the page is confusing, he is the one who despairs.",
            ),
            ("grandmother", _USER): both(
                es="No bebe café: lo compra para las visitas. La cuenta y la tarjeta son suyas.",
                en="She drinks no coffee: she buys it for her visitors. The account and the card are hers.",
            ),
            ("grandmother", ""): both(
                es="Se compra a su nombre y con su dinero, aunque el pedido lo escriba otro.",
                en="It is bought in her name and with her money, though someone else types the order.",
            ),
        },
    ),
    expected=lambda data: {
        "school": _CUSTOMER,
        "school_secretary": _BUYER,
        "teacher": _USER,
        "newsletter": _PROSPECT,
        "grandson": _BUYER,
        "grandmother": _CUSTOMER,
    },
    hints=[
        both(
            es="Hazte tres preguntas de cada uno: ¿a nombre de quién se compra?, ¿quién hace el pedido?, ¿quién se lo bebe?",
            en="Ask three things of each: in whose name is it bought, who places the order, who drinks it?",
        ),
        both(
            es="Dos son clientes, dos compradores, una usuaria y uno prospecto.",
            en="Two are customers, two buyers, one a user and one a prospect.",
        ),
    ],
    explanation=both(
        es="Cliente: a cuyo nombre se compra. Comprador: quien hace la compra. Usuario: quien lo usa. Prospecto: con interés y sin compra todavía.",
        en="Customer: in whose name it is bought. Buyer: who makes the purchase. User: who uses it. Prospect: with an interest and no purchase yet.",
    ),
    code=(
        'answer_terms = {"school": "customer", "school_secretary": "buyer", "teacher": "user", '
        '"newsletter": "prospect", "grandson": "buyer", "grandmother": "customer"}'
    ),
)

_VISIT, _PERSON, _EVENT = "visit", "person", "event"

UNITS = Question(
    id="units",
    title=both(es="Qué se cuenta en cada pregunta", en="What is counted in each question"),
    answer="answer_units",
    kind=Matching(
        ["letters", "form", "page_views", "ever_buy"],
        [_VISIT, _PERSON, _EVENT],
        {
            ("letters", ""): both(
                es="Cada carta va a una persona. Quien vino veinte veces recibe una, no veinte.",
                en="Each letter goes to one person. Who came twenty times gets one, not twenty.",
            ),
            ("form", _PERSON): both(
                es="Quien dejó la caja dos veces y pagó a la tercera se vería como un éxito. La caja la perdió dos veces: cuenta cada vez que viene.",
                en="Whoever left the till twice and paid the third time would look like a success. The till lost them twice: count each time they come.",
            ),
            ("form", ""): both(
                es="Quien mira cinco productos y paga deja muchas filas de una sola venida. «Cada vez que viene» es una visita.",
                en="Whoever looks at five products and pays leaves many rows of a single coming. “Each time they come” is a visit.",
            ),
            ("page_views", ""): both(
                es="El servidor trabaja cada vez que se abre la página, sea quien sea y en la visita que sea: cuenta eventos.",
                en="The server works each time the page is opened, whoever it is and in whichever visit: count events.",
            ),
            ("ever_buy", _VISIT): both(
                es="Quien miró tres veces antes de comprar contaría como dos fracasos. La pregunta es por gente.",
                en="Whoever looked three times before buying would count as two failures. The question is about people.",
            ),
            ("ever_buy", ""): both(
                es="Un pago es un evento, pero «quién acaba comprando» se pregunta de cada persona, y con un plazo.",
                en="A payment is an event, but “who ends by buying” is asked of each person, and with a time limit.",
            ),
        },
    ),
    expected=lambda data: {"letters": _PERSON, "form": _VISIT, "page_views": _EVENT, "ever_buy": _PERSON},
    hints=[
        both(
            es="De cada pregunta: ¿qué pasaría con quien viene tres veces? ¿Debe contar una o tres?",
            en="Of each question: what happens to somebody who comes three times? Should they count once or three times?",
        ),
        both(
            es="Una es de visitas, una de eventos y dos de personas.",
            en="One is of visits, one of events, two of people.",
        ),
    ],
    explanation=both(
        es="La unidad la pone la pregunta: una decisión sobre gente cuenta personas; sobre un paso de la web, visitas; sobre la carga de una máquina, eventos.",
        en="The question sets the unit: a decision about people counts people; about a step of the web shop, visits; about the load of a machine, events.",
    ),
    code='answer_units = {"letters": "person", "form": "visit", "page_views": "event", "ever_buy": "person"}',
)

DECEMBER = Question(
    id="december",
    title=both(es="Los de diciembre", en="Those of December"),
    answer="answer_december",
    kind=Choice(
        {
            "a": both(
                es="Habría que contar visitas si la pregunta fuera por una página. Es por gente, y por personas está bien contado. El problema es otro: mira cuánto tiempo ha tenido cada grupo.",
                en="One would count visits if the question were about a page. It is about people, and people are rightly counted. The trouble is another: see how much time each group has had.",
            ),
            "b": both(
                es="El grupo es pequeño y su porcentaje baila, es verdad. Pero con diez mil personas en diciembre la comparación seguiría siendo injusta: mira cuánto tiempo ha tenido cada grupo.",
                en="The group is small and its percentage wobbles, that is true. But with ten thousand people in December the comparison would still be unfair: see how much time each group has had.",
            ),
            "c": both(
                es="Eso es: a quien llegó en diciembre le quedan compras por hacer que todavía no están en el registro. Dale a todos el mismo plazo y compara a quienes ya lo tuvieron.",
                en="That is it: those who came in December have purchases ahead of them that are not in the log yet. Give everybody the same time and compare those who have had it.",
            ),
            "d": both(
                es="Puede que en diciembre venga otra clase de gente. Antes de buscar razones hay que saber si hay algo que explicar: las dos cifras no miden lo mismo.",
                en="Perhaps other people come in December. Before looking for reasons one has to know whether there is something to explain: the two figures do not measure the same.",
            ),
        }
    ),
    expected=lambda data: "c",
    hints=[
        both(
            es="¿Cuántos días pasaron entre la llegada de cada grupo y el final del registro?",
            en="How many days went by between each group's coming and the end of the log?",
        ),
        both(
            es="Piensa en alguien que llegó el 30 de diciembre y compra el 4 de enero. ¿Cómo sale en la tabla?",
            en="Think of somebody who came on 30 December and buys on 4 January. How do they appear in the table?",
        ),
    ],
    explanation=both(
        es="Quien acaba de llegar aún no ha tenido tiempo de comprar. Con un plazo igual para todos (`within=30`) la comparación vale.",
        en="Whoever has just come has had no time to buy yet. With the same time for all (`within=30`) the comparison holds.",
    ),
    code='answer_december = "c"',
)
