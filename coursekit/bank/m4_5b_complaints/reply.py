"""The open question of 4.5b: a reply to a second failure, on a Sunday night. People judge it."""

from coursekit.practice import Criterion, Question, Rubric, Sign, Written, both, lacks, says

_RUBRIC = Rubric(
    criteria=[
        Criterion(
            "owning",
            both(
                es="Asume la responsabilidad y se pone en su lugar",
                en="Takes responsibility and puts itself in their place",
            ),
            [
                both(
                    es="Culpa a otro, o siente «las molestias».",
                    en="Blames somebody else, or regrets “the inconvenience”.",
                ),
                both(
                    es="Pide perdón sin decir por qué, o sin nada de su caso.",
                    en="Says sorry without saying what for, or with nothing of their case.",
                ),
                both(
                    es="Dice qué hicimos mal **o** nombra el desayuno, con palabras propias.",
                    en="Says what we did wrong **or** names the breakfast, in words of its own.",
                ),
                both(
                    es="Las dos cosas, y reconoce que es la segunda vez.",
                    en="Both, and admits that it is the second time.",
                ),
            ],
        ),
        Criterion(
            "settling",
            both(es="Resuelve a tiempo para el martes", en="Settles it in time for Tuesday"),
            [
                both(es="Ninguna acción, o un cupón en su lugar.", en="No action, or a coupon in its place."),
                both(es="Una acción sin hora ni día.", en="An action without an hour or a day."),
                both(
                    es="Una acción con día, y llega antes del martes si nada falla.",
                    en="An action with a day, in time for Tuesday if nothing fails.",
                ),
                both(
                    es="Una acción con día que depende de nosotros, revisada esta vez, y qué hacer si falla.",
                    en="An action with a day that depends on us, checked this time, and what to do if it fails.",
                ),
            ],
            weight=2,
        ),
        Criterion(
            "line",
            both(es="Cuida la línea: cuándo y por dónde", en="Minds the line: when and how"),
            [
                both(es="Le pide que llame o que rellene un formulario.", en="Asks them to call or to fill in a form."),
                both(es="«Quedamos a su disposición».", en="“We remain at your disposal.”"),
                both(
                    es="Contesta por WhatsApp y dice cuándo vuelve a escribir, o responde a la llamada perdida.",
                    en="Replies on WhatsApp and says when it writes again, or answers for the missed call.",
                ),
                both(
                    es="Las dos cosas, sin prometer un horario que no existe.",
                    en="Both, without promising opening hours that do not exist.",
                ),
            ],
        ),
    ],
    points=3,
    comments=[
        both(
            es="¿Quién revisó mal el molinillo, según tu respuesta? Si no se ve, nadie ha asumido nada.",
            en="According to your reply, who checked the grinder badly? If it does not show, nobody has owned up.",
        ),
        both(
            es="¿Qué ocurre el lunes a las 9, y qué si no sale bien?",
            en="What happens on Monday at 9, and what if that does not work?",
        ),
        both(
            es="Llamó el sábado y nadie descolgó. ¿Qué le dices sobre eso, y cuándo sabrá de ti?",
            en="They called on Saturday and nobody picked up. What do you say about that, and when will they hear from you?",
        ),
    ],
    examples=[
        both(
            es=(
                "Estimado cliente: Lamentamos las molestias que haya podido percibir. Nuestro horario de atención es de lunes "
                "a viernes, de 9 a 18 horas. Le rogamos que llame mañana en dicho horario o que rellene el formulario de la "
                "web. Como compensación le ofrecemos un cupón de descuento para su próxima compra. Quedamos a su disposición."
            ),
            en=(
                "Dear customer: We regret any inconvenience that you may have perceived. Our hours are from Monday to Friday, "
                "9 to 18. Please call tomorrow within those hours or fill in the form on the web site. As a compensation we "
                "offer you a discount coupon for your next purchase. We remain at your disposal for any question."
            ),
        ),
        both(
            es=(
                "Hola. Perdona, es un fallo nuestro que el molinillo haya llegado sin manivela y entendemos que estés "
                "molesto. Vamos a enviarte la manivela lo antes posible y no tendrás que pagar nada. En cuanto sepamos algo "
                "más te avisamos. Cualquier cosa que necesites, puedes escribirnos y te ayudaremos encantados."
            ),
            en=(
                "Hello. Sorry, it is our fault that the grinder came without its handle, and we understand that you are "
                "annoyed. We are going to send you the handle as soon as possible and you will not have to pay anything. As "
                "soon as we know more we will tell you. If you need anything you can write and we will gladly help."
            ),
        ),
        both(
            es=(
                "Hola, soy Marta. Revisamos mal el recambio y salió sin manivela: lo siento, y más siendo la segunda vez. "
                "Mañana lunes, a las 9, Inés aparta una en su tienda y te la mandamos con el mensajero; suele tardar un día, "
                "así que debería estar el martes. Mañana a mediodía te escribo por aquí para contarte cómo va."
            ),
            en=(
                "Hello, this is Marta. We checked the replacement badly and it left without its handle: I am sorry, all the "
                "more as it is the second time. Tomorrow, Monday, at 9 Inés puts one aside in her shop and we send it by "
                "courier; it usually takes a day, so it should be there on Tuesday. At noon tomorrow I write here."
            ),
        ),
        both(
            es=(
                "Hola, soy Marta. Es la segunda vez y las dos son nuestras: el primero salió roto y el recambio lo revisamos "
                "mal. Doce personas a desayunar el martes y tú sin poder moler: lo siento. Mañana lunes, a las 9, Inés prueba "
                "una manivela en su tienda; si te viene bien, la recoges allí desde las 9:15. Si no puedes, la lleva un "
                "compañero el lunes por la tarde. Y por si algo se tuerce, te dejo apartado medio kilo ya molido, sin coste. "
                "El sábado no cogimos tu llamada porque cerramos el fin de semana; por aquí sí te leo. Te escribo mañana a "
                "las 10. Dime solo: ¿recoges o te la llevamos?"
            ),
            en=(
                "Hello, this is Marta. It is the second time, and both are ours: the first left broken and the replacement we "
                "checked badly. Twelve people for breakfast on Tuesday, and you cannot grind: I am sorry. Tomorrow, Monday, "
                "at 9 Inés tries a handle in her shop; if it suits you, collect it from 9:15 on. If not, a colleague takes it "
                "to you on Monday afternoon. And in case anything goes wrong I keep half a kilo for you, ground, free of "
                "charge. On Saturday we missed your call because we close at weekends; here I do read you. I write tomorrow "
                "at 10. Just tell me: do you collect, or do we bring it?"
            ),
        ),
    ],
)

REPLY = Question(
    id="reply",
    title=both(es="Contesta tú", en="Your turn to reply"),
    answer="reply",
    points=3,
    kind=Written(
        _RUBRIC,
        words=(40, 150),
        signs=[
            Sign(
                "no-day",
                lacks("lunes", "mañana", "manana", "hoy", "monday", "tomorrow", "today", "tonight"),
                both(
                    es="¿Cuándo ocurre? No hay ningún día. El desayuno es el martes.",
                    en="When does it happen? There is no day. The breakfast is on Tuesday.",
                ),
            ),
            Sign(
                "nobody-owns-up",
                lacks(
                    "revisamos",
                    "nuestr",
                    "salio",
                    "enviamos",
                    "mandamos",
                    "our fault",
                    "are ours",
                    "is ours",
                    "we checked",
                    "we sent",
                    "we failed",
                    "i failed",
                    "falle",
                    "fallamos",
                    "culpa mia",
                    "my fault",
                ),
                both(
                    es="No se ve quién falló. Di qué hicimos mal: «revisamos…», «salió de aquí…».",
                    en="It does not show who failed. Say what we did wrong: “we checked…”, “it left us…”.",
                ),
            ),
            Sign(
                "formula",
                says(
                    "las molestias",
                    "haya podido",
                    "a la mayor brevedad",
                    "lo antes posible",
                    "a su disposicion",
                    "entendemos que est",
                    "any inconvenience",
                    "may have perceived",
                    "earliest convenience",
                    "as soon as possible",
                    "at your disposal",
                    "we understand that you",
                ),
                both(
                    es="Hay una fórmula que valdría para cualquier queja. Tápala: ¿qué queda de esta persona y de este martes?",
                    en="There is a formula that would do for any complaint. Cover it: what is left of this person and of this Tuesday?",
                ),
            ),
            Sign(
                "sent-elsewhere",
                says(
                    "llame",
                    "formulario",
                    r"\bllamanos",
                    "please call",
                    "fill in",
                    "call us",
                    "horas habiles",
                    "office hours",
                ),
                both(
                    es="Le mandas a otro canal. Ya llamó el sábado; escribió por WhatsApp: contesta ahí.",
                    en="You send them to another channel. They called on Saturday already and wrote on WhatsApp: answer there.",
                ),
            ),
            Sign(
                "coupon",
                says("cupon", "descuento", "coupon", "discount"),
                both(
                    es="Un descuento no muele café el martes. Primero, el arreglo.",
                    en="A discount grinds no coffee on Tuesday. First the mending.",
                ),
            ),
        ],
    ),
    hints=[
        both(
            es="Empieza por lo que hicimos mal, en primera persona, y por lo que eso le hace a su martes.",
            en="Begin with what we did wrong, in the first person, and with what that does to their Tuesday.",
        ),
        both(
            es="Después, lo que puede hacerse de verdad el lunes desde las 9, y el plan si no sale.",
            en="Then what can truly be done on Monday from 9 on, and the plan if it fails.",
        ),
        both(
            es="Y cierra la línea: qué pasó con la llamada del sábado, y a qué hora volverá a saber de ti.",
            en="And close the line: what became of Saturday's call, and at what hour they will hear from you again.",
        ),
    ],
    explanation=both(
        es="Una buena respuesta asume, nombra el martes, hace algo que depende de nosotros con un plan de reserva, y dice cuándo y por dónde sigue.",
        en="A good reply owns up, names Tuesday, does something that depends on us with a plan in reserve, and says when and how it goes on.",
    ),
)
