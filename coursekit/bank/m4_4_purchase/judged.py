"""Questions of 4.4 that ask for judgement: the worst of many cells, and what six ideas for the checkout really are."""

from coursekit.practice import Choice, Matching, Question, both

SUSPECT = Question(
    id="suspect",
    title=both(es="El martes por correo", en="Tuesday by e-mail"),
    answer="answer_suspect",
    kind=Choice(
        {
            "a": both(
                es="El intervalo descarta el azar para una casilla elegida **antes** de mirar. Esta se eligió por ser la peor de cuarenta y dos: la peor siempre parece culpable. ¿Qué dicen otros datos?",
                en="The interval rules out chance for a cell chosen **before** looking. This one was chosen for being the worst of forty-two: the worst always looks guilty. What do other data say?",
            ),
            "b": both(
                es="Eso es. Cuarenta y dos por un 5 % son unas dos casillas fuera de sus límites sin que pase nada. Si el año que no se miró dice lo mismo, ya es una pista; si no, era azar.",
                en="That is it. Forty-two times 5% makes some two cells outside their limits with nothing the matter. If the year that was not looked at says the same, it is a clue; if not, it was chance.",
            ),
            "c": both(
                es="Se puede saber: basta con separar la búsqueda de la comprobación, o con pedirle más a cada casilla. Lo que no vale es buscar y comprobar con los mismos datos.",
                en="It can be known: it is enough to part the search from the check, or to ask more of each cell. What will not do is to search and check with the same data.",
            ),
            "d": both(
                es="Más martes ayudarán, pero tardan meses, y hay un año entero sin mirar ahora mismo. Si sigue sumando martes al mismo montón, además, la mala racha del principio seguirá dentro.",
                en="More Tuesdays will help, but they take months, and there is a whole year not looked at right now. If he goes on adding Tuesdays to the same pile, moreover, the bad run at the beginning stays in it.",
            ),
        }
    ),
    expected=lambda data: "b",
    hints=[
        both(
            es="¿Cuántas casillas miró antes de señalar esta?",
            en="How many cells did he look at before he pointed at this?",
        ),
        both(es="¿Qué datos no se usaron para elegirla?", en="Which data were not used for choosing it?"),
    ],
    explanation=both(
        es="Quien busca entre muchas cifras encuentra: la prueba está en los datos que no se usaron para buscar.",
        en="Whoever searches among many figures finds: the proof is in the data that were not used for the search.",
    ),
    code='answer_suspect = "b"',
)

_HIDDEN, _FORCED, _TICKED, _HONEST = "hidden_cost", "forced_action", "preticked", "honest"

TRICKS = Question(
    id="tricks",
    title=both(es="Seis ideas para la página de pago", en="Six ideas for the checkout"),
    answer="answer_tricks",
    points=2,
    kind=Matching(
        ["fee_last", "account_first", "box_subscription", "guest_then_ask", "total_in_cart", "newsletter_on"],
        [_HIDDEN, _FORCED, _TICKED, _HONEST],
        {
            ("fee_last", _HONEST): both(
                es="Está escrito, sí, pero cuando la persona ya ha puesto la dirección y la tarjeta. ¿Por qué no se dijo en el carrito?",
                en="It is written, yes, but when the person has given address and card already. Why was it not said in the cart?",
            ),
            ("fee_last", ""): both(
                es="Nadie obliga ni marca nada: lo que se hace es callar un coste hasta que cuesta echarse atrás.",
                en="Nothing is forced or ticked: what is done is to keep a cost quiet until going back is hard.",
            ),
            ("account_first", _HIDDEN): both(
                es="El envío se acaba diciendo; el problema es el peaje: hay que dar los datos para ver un precio. Eso es obligar a algo que la compra no necesita.",
                en="The postage is told in the end; the trouble is the toll: one has to give one's details to see a price. That is forcing something that the purchase does not need.",
            ),
            ("account_first", ""): both(
                es="Para saber un precio no hace falta una cuenta. Se pide porque interesa el correo, no porque la compra lo necesite.",
                en="One needs no account to know a price. It is asked for because the e-mail is wanted, not because the purchase needs it.",
            ),
            ("box_subscription", _HONEST): both(
                es="Se ve en pantalla, pero decide el silencio: quien no lea se suscribe. Lo que cuesta dinero lo marca la persona.",
                en="It is on the screen, but silence decides: whoever does not read subscribes. What costs money is ticked by the person.",
            ),
            ("box_subscription", ""): both(
                es="El coste está escrito y se puede quitar: lo que hace daño es que ya venga elegido.",
                en="The cost is written and one can take it off: the harm is that it comes chosen already.",
            ),
            ("guest_then_ask", ""): both(
                es="Se compra sin dar nada de más, y la oferta llega cuando ya no estorba y se puede decir que no. No hay truco.",
                en="One buys without giving anything extra, and the offer comes when it is in nobody's way and can be declined. There is no trick.",
            ),
            ("total_in_cart", ""): both(
                es="Dice todo antes de decidir. Puede bajar las ventas de esta semana, y eso no lo vuelve un truco: al revés.",
                en="It tells everything before the decision. It may lower this week's sales, and that does not make it a trick: the contrary.",
            ),
            ("newsletter_on", _HONEST): both(
                es="Que se pueda quitar no basta: un permiso que da el silencio no es un permiso. En la Unión Europea, además, no vale como consentimiento.",
                en="That one can untick it is not enough: a permission given by silence is none. In the European Union, moreover, it does not count as consent.",
            ),
            ("newsletter_on", ""): both(
                es="No cuesta dinero ni obliga: se puede quitar. Lo que falla es que alguien lo marcó por la persona.",
                en="It costs no money and forces nothing: one can untick it. What is wrong is that somebody ticked it in the person's place.",
            ),
        },
    ),
    expected=lambda data: {
        "fee_last": _HIDDEN,
        "account_first": _FORCED,
        "box_subscription": _TICKED,
        "guest_then_ask": _HONEST,
        "total_in_cart": _HONEST,
        "newsletter_on": _TICKED,
    },
    hints=[
        both(
            es="Pregúntate en cada una: ¿calla algo, obliga a algo, decide algo, o nada de eso?",
            en="Ask of each: does it keep something quiet, force something, decide something, or none of these?",
        ),
        both(
            es="Dos son honradas. En otras dos la casilla ya viene marcada.",
            en="Two are honest. In two others the box comes ticked already.",
        ),
    ],
    look_at=both(
        es="¿Qué pasa si la persona no lee y no toca nada?",
        en="What happens if the person reads nothing and touches nothing?",
    ),
    explanation=both(
        es="La prueba es sencilla: si la persona lo viera claro y sin prisa, ¿elegiría lo mismo?",
        en="The test is a plain one: if the person saw it clearly and without hurry, would they choose the same?",
    ),
    code=(
        "answer_tricks = {\n"
        '    "fee_last": "hidden_cost",\n'
        '    "account_first": "forced_action",\n'
        '    "box_subscription": "preticked",\n'
        '    "guest_then_ask": "honest",\n'
        '    "total_in_cart": "honest",\n'
        '    "newsletter_on": "preticked",\n'
        "}"
    ),
)
