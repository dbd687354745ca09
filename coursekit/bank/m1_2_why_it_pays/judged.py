"""Questions of 1.2 that ask for judgement: what DCEM is, an indicator for each aim, which decision is centred on people."""

from coursekit.practice import Choice, Matching, Question, both

DCEM = Question(
    id="dcem",
    title=both(es="¿Cuál es gestionar la experiencia?", en="Which one is managing the experience?"),
    answer="answer_dcem",
    kind=Choice(
        {
            "a": both(
                es="Una tienda más rápida mejora un paso. Nadie mira qué pasa antes ni después: quien llega por un anuncio que promete otra cosa se irá igual de deprisa.",
                en="A faster shop improves one step. Nobody looks at what happens before and after: whoever comes by an advert that promises something else will leave just as fast.",
            ),
            "b": both(
                es="Un programa de correos es una herramienta. Sirve para gestionar la experiencia, pero también para estropearla: depende de quién decide qué se envía y mirando qué.",
                en="An e-mail programme is a tool. It can serve to manage the experience, and also to spoil it: it depends on who decides what is sent, looking at what.",
            ),
            "c": both(
                es="Eso es: los canales digitales de punta a punta, lo que vive la persona en ellos, y una cifra con responsable para saber si mejora.",
                en="That is it: the digital channels from end to end, what the person goes through in them, and a figure with somebody in charge to see whether it gets better.",
            ),
            "d": both(
                es="Más publicaciones son más actividad de la empresa. La experiencia es de quien las recibe, y eso no lo mide nadie aquí.",
                en="More posts are more activity of the company. The experience belongs to whoever gets them, and here nobody measures that.",
            ),
        }
    ),
    expected=lambda data: "c",
    hints=[
        both(
            es="Busca dos cosas: el viaje entero y una medida.",
            en="Look for two things: the whole journey and a measure.",
        ),
        both(es="Una herramienta o un paso no son el viaje.", en="A tool or a step is not the journey."),
    ],
    explanation=both(
        es="DCEM es gestionar lo que vive la persona en los canales digitales, de punta a punta y midiéndolo. Las herramientas vienen después.",
        en="DCEM is managing what the person goes through in the digital channels, from end to end and measuring it. The tools come after.",
    ),
    code='answer_dcem = "c"',
)

_MARGIN, _LOST, _BROUGHT, _VISITS, _OPENED = (
    "margin_per_customer",
    "share_lost",
    "share_who_brought",
    "visits",
    "opened",
)

AIMS = Question(
    id="aims",
    title=both(es="Un indicador para cada objetivo", en="An indicator for each aim"),
    answer="answer_aims",
    points=2,
    kind=Matching(
        ["loyalty_and_profit", "less_churn", "word_of_mouth"],
        [_MARGIN, _LOST, _BROUGHT, _VISITS, _OPENED],
        {
            ("loyalty_and_profit", _VISITS): both(
                es="Las visitas cuentan a quien pasa, también a quien nunca compra: pueden subir mientras el beneficio baja.",
                en="Visits count those who pass by, also those who never buy: they can rise while profit falls.",
            ),
            ("loyalty_and_profit", _OPENED): both(
                es="Abrir un correo no deja margen, y hay programas que lo «abren» solos.",
                en="Opening an e-mail leaves no margin, and some programs “open” it by themselves.",
            ),
            ("loyalty_and_profit", ""): both(
                es="Lealtad y beneficio se ven juntos en lo que deja cada cliente en un año: sube si vuelve y si lo que compra deja margen.",
                en="Loyalty and profit show together in what each customer leaves in a year: it rises if they return and if what they buy leaves margin.",
            ),
            ("less_churn", _VISITS): both(
                es="Quien se va deja de visitar, pero las visitas de gente nueva lo tapan. Hay que seguir a las mismas personas.",
                en="Whoever leaves stops visiting, but the visits of new people cover it up. One has to follow the same people.",
            ),
            ("less_churn", _OPENED): both(
                es="Se puede dejar de abrir correos y seguir comprando, y al revés. El abandono se mira en las compras.",
                en="One can stop opening e-mails and go on buying, and the other way round. Churn is looked at in purchases.",
            ),
            ("less_churn", ""): both(
                es="El abandono es la parte de quienes compraban que ya no compra: se sigue a las mismas personas de un año a otro.",
                en="Churn is the share of those who bought that buys no longer: the same people are followed from one year to the next.",
            ),
            ("word_of_mouth", _VISITS): both(
                es="Una visita no dice quién la trajo. El boca a boca se ve en quien llegó por otra persona.",
                en="A visit does not say who brought it. Word of mouth shows in who came through someone else.",
            ),
            ("word_of_mouth", _MARGIN): both(
                es="Se puede gastar mucho y no hablar de ti con nadie. Cuenta las recomendaciones hechas.",
                en="One can spend a lot and speak of you to nobody. Count the referrals made.",
            ),
            ("word_of_mouth", ""): both(
                es="Cuenta recomendaciones hechas, no intenciones: la parte de clientes que trajo a alguien.",
                en="Count referrals made, not intentions: the share of customers who brought someone.",
            ),
        },
    ),
    expected=lambda data: {"loyalty_and_profit": _MARGIN, "less_churn": _LOST, "word_of_mouth": _BROUGHT},
    hints=[
        both(
            es="Pregúntate de cada indicador: ¿podría subir mientras el objetivo empeora?",
            en="Ask of each indicator: could it rise while the aim gets worse?",
        ),
        both(es="Dos de los cinco no sirven para ningún objetivo.", en="Two of the five serve no aim."),
    ],
    explanation=both(
        es="Cada objetivo, con una cifra que solo mejora si el objetivo mejora. Visitas y correos abiertos miden el ruido que hace la empresa.",
        en="Each aim with a figure that gets better only if the aim does. Visits and e-mails opened measure the noise that the company makes.",
    ),
    code=(
        'answer_aims = {"loyalty_and_profit": "margin_per_customer", "less_churn": "share_lost", '
        '"word_of_mouth": "share_who_brought"}'
    ),
)

CENTRIC = Question(
    id="centric",
    title=both(es="¿Qué decisión está centrada en el cliente?", en="Which decision is centred on the customer?"),
    answer="answer_centric",
    kind=Choice(
        {
            "a": both(
                es="Preguntar no cambia nada para quien responde. Si nadie ha decidido qué hará con las respuestas, es una molestia más.",
                en="Asking changes nothing for whoever answers. If nobody has decided what to do with the answers, it is one nuisance more.",
            ),
            "b": both(
                es="Hoy se venden más bolsas, y se venden a quien no las quería. La decisión mira el mes de la empresa, no lo que le pasará a la persona en casa con cuatro kilos.",
                en="More bags are sold today, and sold to people who did not want them. The decision looks at the company's month, not at what will happen to the person at home with four kilos.",
            ),
            "c": both(
                es="Es un lema. Puede ser sincero, pero no obliga a nada: ninguna decisión sería otra sin él.",
                en="It is a motto. It may be sincere, but it binds to nothing: no decision would be another without it.",
            ),
            "d": both(
                es="Eso es: se pregunta qué le pasa a la persona (se le acumula café), se cambia algo para ella y se acepta ingresar menos este mes.",
                en="That is it: one asks what happens to the person (coffee piles up), changes something for them, and accepts that less comes in this month.",
            ),
        }
    ),
    expected=lambda data: "d",
    hints=[
        both(es="¿Qué cambia para la persona en cada caso?", en="What changes for the person in each case?"),
        both(es="¿En cuál se acepta pagar algo hoy?", en="In which one is something paid for it today?"),
    ],
    explanation=both(
        es="Se nota en lo que se decide: antes se mira qué le pasará a la persona, y se acepta un coste.",
        en="It shows in what is decided: first one looks at what will happen to the person, and a cost is accepted.",
    ),
    code='answer_centric = "d"',
)
