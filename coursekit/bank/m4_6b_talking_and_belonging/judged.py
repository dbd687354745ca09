"""Questions of 4.6b that ask for judgement: the faults of six messages, and what is a community."""

from coursekit.practice import Matching, Question, both

_INVERTED, _GAP, _STUCK, _NOT_THEIRS, _SHARED, _FINE = (
    "inversion",
    "unfilled",
    "no_way_out",
    "not_theirs",
    "shared_code",
    "fine",
)

PIECES = Question(
    id="pieces",
    title=both(es="Seis mensajes en la bandeja de salida", en="Six messages in the outbox"),
    answer="answer_pieces",
    points=2,
    kind=Matching(
        ["welcome", "thanks", "season", "tier", "birthday", "autumn"],
        [_INVERTED, _GAP, _STUCK, _NOT_THEIRS, _SHARED, _FINE],
        {
            ("welcome", _STUCK): both(
                es="No anuncia nada: cumple lo que acaba de pedir al entrar en el club. Sin oferta no hace falta salida, aunque no estorba.",
                en="It advertises nothing: it carries out what was asked for on joining the club. Without an offer no way out is needed, though it does no harm.",
            ),
            ("welcome", _NOT_THEIRS): both(
                es="El cuaderno es de todos los niveles, y Plata es el suyo. Lo que dice es cierto.",
                en="The notebook belongs to all tiers, and Silver is theirs. What it says is true.",
            ),
            ("welcome", ""): both(
                es="Los huecos están llenos, la ventaja es suya y no vende nada: este puede salir.",
                en="The gaps are filled, the benefit is theirs and it sells nothing: this one can go.",
            ),
            ("thanks", _SHARED): both(
                es="El código es personal y caduca: eso está bien. Mira el porcentaje al lado de lo que da Oro.",
                en="The code is personal and has a last day: that is right. Look at the percentage beside what Gold gives.",
            ),
            ("thanks", _FINE): both(
                es="Bien escrito, con fecha y con salida. Pero un 20 % para cualquiera deja sin valor el 15 % de Oro.",
                en="Well written, with a date and a way out. But 20% for anybody makes the 15% of Gold worthless.",
            ),
            ("thanks", ""): both(
                es="La oferta a quien compra una vez gana a la ventaja del mejor nivel: inversión.",
                en="The offer to whoever buys once beats the benefit of the best tier: inversion.",
            ),
            ("season", _FINE): both(
                es="Promociona una venta y no dice cómo dejar de recibirlos. La ley y la cortesía piden la salida en cada mensaje comercial.",
                en="It promotes a sale and does not say how to stop receiving them. Law and courtesy ask for the way out in each commercial message.",
            ),
            ("season", ""): both(
                es="Es comercial y no se puede salir de él.",
                en="It is commercial, and there is no way out of it.",
            ),
            ("tier", _FINE): both(
                es="El hueco del nivel está bien lleno. La cata, no: solo la da Oro. Llegará a la tienda a pedirla.",
                en="The gap for the tier is filled right. The tasting is not: Gold alone gives it. They will come to the shop and ask for it.",
            ),
            ("tier", _INVERTED): both(
                es="No hay oferta que gane a ningún nivel. Lo que hay es una promesa de algo que Plata no tiene.",
                en="No offer beats any tier here. What there is, is a promise of something that Silver does not have.",
            ),
            ("tier", ""): both(
                es="Promete una ventaja que su nivel no tiene.",
                en="It promises a benefit that their tier does not have.",
            ),
            ("birthday", _FINE): both(
                es="Léelo como lo leería ella: «Hola, nan». Un dato que falta se ve más que uno que sobra.",
                en="Read it as she would: “Hello nan”. A missing datum shows more than one too many.",
            ),
            ("birthday", _NOT_THEIRS): both(
                es="La ventaja puede ser suya; lo que no es suyo es el nombre: quedó un hueco vacío.",
                en="The benefit may be hers; what is not hers is the name: a gap was left empty.",
            ),
            ("birthday", ""): both(
                es="El hueco del nombre se llenó con «nan», que es como pandas dice «no hay dato».",
                en="The gap for the name was filled with “nan”, which is how pandas says “no datum”.",
            ),
            ("autumn", _INVERTED): both(
                es="Un 5 % no gana a ningún nivel. El problema es que el código es el mismo para todos y no caduca: mañana está en una página de cupones.",
                en="5% beats no tier. The trouble is that the code is the same for all and never ends: tomorrow it is on a coupon site.",
            ),
            ("autumn", _FINE): both(
                es="El descuento es pequeño y hay salida. Pero el código es uno para todo el mundo, sin fecha ni límite de usos.",
                en="The discount is small and there is a way out. But the code is one for everybody, without a date or a limit of uses.",
            ),
            ("autumn", ""): both(
                es="Un código compartido, sin fecha y sin límite, se escapa.",
                en="A shared code, without a date and without a limit, leaks.",
            ),
        },
    ),
    expected=lambda data: {
        "welcome": _FINE,
        "thanks": _INVERTED,
        "season": _STUCK,
        "tier": _NOT_THEIRS,
        "birthday": _GAP,
        "autumn": _SHARED,
    },
    hints=[
        both(
            es="Cada fallo sale una vez, y un mensaje puede salir tal cual.",
            en="Each fault comes once, and one message can go out as it is.",
        ),
        both(
            es="Ten la tabla del club al lado: ¿qué da Plata?, ¿qué da Oro?, ¿qué oferta gana al 15 %?",
            en="Keep the table of the club beside you: what does Silver give, what does Gold give, which offer beats 15%?",
        ),
        both(
            es="Después mira lo que **falta**: la salida, la fecha, un nombre.",
            en="Then look at what is **missing**: the way out, the date, a name.",
        ),
    ],
    explanation=both(
        es="Antes de enviar: huecos, verdad de la ventaja, salida, código propio, y la oferta por debajo del mejor nivel.",
        en="Before sending: gaps, truth of the benefit, a way out, a code of their own, and the offer below the best tier.",
    ),
    code=(
        'answer_pieces = {"welcome": "fine", "thanks": "inversion", "season": "no_way_out", "tier": "not_theirs", '
        '"birthday": "unfilled", "autumn": "shared_code"}'
    ),
)

_ORGANIC, _SPONSORED, _CLOSE, _AUDIENCE = "organic", "sponsored", "close_interaction", "audience"

BELONG = Question(
    id="belong",
    title=both(es="¿Comunidad, conversación o público?", en="Community, conversation or audience?"),
    answer="answer_belong",
    points=2,
    kind=Matching(
        ["repairs", "thursdays", "newsletter", "roaster", "followers", "group"],
        [_ORGANIC, _SPONSORED, _CLOSE, _AUDIENCE],
        {
            ("repairs", _SPONSORED): both(
                es="La empresa solo presta el local. Lo empezaron y lo llevan clientes: eso es lo que la hace orgánica.",
                en="The company lends the room and no more. Customers began it and run it: that is what makes it organic.",
            ),
            ("repairs", _CLOSE): both(
                es="Hay trato entre personas, y algo más: un rito mensual, un «nosotros» y ayuda mutua, que dura sin la empresa.",
                en="People do deal with one another, and there is more: a monthly rite, a “we” and mutual help that lasts without the company.",
            ),
            ("repairs", ""): both(
                es="Nació de los clientes y se ayudan: comunidad orgánica.",
                en="It arose from the customers and they help one another: an organic community.",
            ),
            ("thursdays", _ORGANIC): both(
                es="Tiene grupo, ritos y ayuda, sí. Pero la convoca y la paga la empresa desde el primer día.",
                en="It has a group, rites and help, yes. But the company has called and paid for it from the first day.",
            ),
            ("thursdays", _CLOSE): both(
                es="Empezó como un encuentro y ya es más: vuelven, tienen bromas propias y cuidan a los nuevos.",
                en="It began as a meeting and is more by now: they return, have jokes of their own and look after newcomers.",
            ),
            ("thursdays", ""): both(
                es="Es una comunidad, y la organiza la empresa.",
                en="It is a community, and the company organises it.",
            ),
            ("newsletter", _CLOSE): both(
                es="Tres mil personas leen y ninguna habla con otra. Usar su nombre no abre una conversación.",
                en="Three thousand people read and none speaks with another. Using their name opens no conversation.",
            ),
            ("newsletter", ""): both(
                es="Es una lista: la empresa habla y la gente lee.",
                en="It is a list: the company speaks and people read.",
            ),
            ("roaster", _SPONSORED): both(
                es="Una mañana es un encuentro. Para ser comunidad le falta volver, un «nosotros» y cuidarse unos a otros.",
                en="One morning is a meeting. To be a community it lacks returning, a “we” and looking after one another.",
            ),
            ("roaster", _AUDIENCE): both(
                es="Un público escucha. Aquí diez clientes preguntan, prueban y se corrigen entre ellos y con el tostador.",
                en="An audience listens. Here ten customers ask, taste and correct one another and the roaster.",
            ),
            ("roaster", ""): both(
                es="Clientes conectados entre sí y con la empresa, una vez: interacción estrecha.",
                en="Customers connected with one another and with the company, once: close interaction.",
            ),
            ("followers", _ORGANIC): both(
                es="Nadie los obligó a seguir, pero un clic no es un grupo: no se conocen ni se contestan.",
                en="Nobody made them follow, but a click is no group: they do not know or answer one another.",
            ),
            ("followers", _SPONSORED): both(
                es="La cuenta es de la empresa, y la gente mira. Sin trato entre ellos no hay comunidad que patrocinar.",
                en="The account is the company's, and people look on. Without dealings among them there is no community to sponsor.",
            ),
            ("followers", ""): both(
                es="Doce mil que miran y no se hablan: un público.",
                en="Twelve thousand who look on and do not talk to one another: an audience.",
            ),
            ("group", _SPONSORED): both(
                es="La empresa ni sabía que existía. Nació sola.",
                en="The company did not even know that it existed. It arose by itself.",
            ),
            ("group", _AUDIENCE): both(
                es="Son pocos y callados hacia fuera, pero entre ellos se responden, se enseñan y se llaman «los del kilo».",
                en="They are few and quiet towards the outside, but they answer and teach one another and call themselves “the kilo people”.",
            ),
            ("group", ""): both(
                es="Nombre propio, costumbre y ayuda, sin la empresa: orgánica.",
                en="A name of their own, a custom and help, without the company: organic.",
            ),
        },
    ),
    expected=lambda data: {
        "repairs": _ORGANIC,
        "thursdays": _SPONSORED,
        "newsletter": _AUDIENCE,
        "roaster": _CLOSE,
        "followers": _AUDIENCE,
        "group": _ORGANIC,
    },
    hints=[
        both(
            es="Primera pregunta: ¿hablan **entre ellos**? Si no, es un público.",
            en="First question: do they speak **with one another**? If not, it is an audience.",
        ),
        both(
            es="Segunda: ¿hay grupo, costumbre y ayuda que duren? Si solo es un rato, es interacción estrecha.",
            en="Second: is there a group, a custom and help that last? If it is only for a while, it is close interaction.",
        ),
        both(
            es="Tercera: ¿quién la empezó y quién la lleva?",
            en="Third: who began it, and who runs it?",
        ),
    ],
    explanation=both(
        es="Ni el tamaño ni los clics hacen una comunidad: la hacen el «nosotros», las costumbres y el cuidarse. Quién la empezó dice si es orgánica o patrocinada.",
        en="Neither size nor clicks make a community: the “we”, the customs and looking after one another do. Who began it says whether it is organic or sponsored.",
    ),
    code=(
        'answer_belong = {"repairs": "organic", "thursdays": "sponsored", "newsletter": "audience", '
        '"roaster": "close_interaction", "followers": "audience", "group": "organic"}'
    ),
)
