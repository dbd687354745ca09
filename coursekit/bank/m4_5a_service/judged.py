"""Questions of 4.5a that ask for judgement: the strategy that is missing, the faults of a reply, a late message."""

from coursekit.practice import Choice, Matching, Question, both

_PERSONAL, _CLEAR, _LISTEN, _AFTER = "personalisation", "clear_communication", "active_listening", "after_sales"
_ADAPT, _SOLVE, _LOYAL = "adaptability", "problem_solving", "loyalty_building"

STRATEGY = Question(
    id="strategy",
    title=both(es="¿Qué manera de tratar faltó?", en="Which way of treating people was missing?"),
    answer="answer_strategy",
    points=2,
    kind=Matching(
        ["adela", "bruno", "carla", "diego", "elena", "faris", "gloria"],
        [_PERSONAL, _CLEAR, _LISTEN, _AFTER, _ADAPT, _SOLVE, _LOYAL],
        {
            ("adela", _LISTEN): both(
                es="Leyeron lo que dijo: sabían que no oye bien. Lo que no hicieron fue cambiar de canal por ella.",
                en="They read what she said: they knew that she hears badly. What they did not do was change the channel for her.",
            ),
            ("adela", _PERSONAL): both(
                es="No faltó saber quién es, sino contestar por el canal que puede usar. Eso es adaptarse.",
                en="Knowing who she is was not missing, but answering in the channel that she can use. That is adapting.",
            ),
            ("adela", ""): both(
                es="Pidió que le escribieran y la llamaron. Faltó responder por **su** canal.",
                en="She asked to be written to and they called. What was missing was a reply in **her** channel.",
            ),
            ("bruno", _SOLVE): both(
                es="El caso avanzaba. Lo que no pudo fue entender el mensaje, ni saber si habría café el viernes.",
                en="The case was moving. What he could not do was understand the message, or know whether there would be coffee on Friday.",
            ),
            ("bruno", _LISTEN): both(
                es="Nada indica que no le leyeran. El fallo está en lo que le dijeron: siglas y ningún día.",
                en="Nothing shows that he was not read. The fault lies in what he was told: jargon, and no day.",
            ),
            ("bruno", ""): both(
                es="Preguntó un día y recibió jerga: falta decir qué, quién y cuándo, con palabras de todos.",
                en="He asked for a day and got jargon: what is missing is what, who and when, in everybody's words.",
            ),
            ("carla", _PERSONAL): both(
                es="Personalizar habría sido usar su historia. Pero ni siquiera contestaron a **esta** pregunta: primero hay que leerla.",
                en="Making it personal would have been to use her history. But they did not even answer **this** question: first it has to be read.",
            ),
            ("carla", _CLEAR): both(
                es="La respuesta se entendía muy bien; era la respuesta a otra pregunta. Eso es no haber escuchado.",
                en="The reply was quite understandable; it was the reply to another question. That is not having listened.",
            ),
            ("carla", ""): both(
                es="Contestaron a lo que no preguntó: nadie leyó con atención lo que decía.",
                en="They answered what she had not asked: nobody read attentively what she said.",
            ),
            ("diego", _SOLVE): both(
                es="Se resolvió: le mandaron otro molinillo. El fallo vino después, cuando nadie preguntó si este funcionaba.",
                en="It was solved: he was sent another grinder. The fault came afterwards, when nobody asked whether this one worked.",
            ),
            ("diego", _LOYAL): both(
                es="Antes de premiarle había que saber que seguía con el problema. Una pregunta a la semana habría bastado.",
                en="Before rewarding him one had to know that he still had the problem. One question a week later would have done.",
            ),
            ("diego", ""): both(
                es="El cambio falló igual y nadie volvió a preguntar.",
                en="The replacement failed as well, and nobody asked again.",
            ),
            ("elena", _LISTEN): both(
                es="No había escrito ningún mensaje que escuchar. Lo que no se usó es lo que ya se sabía de ella: qué compra.",
                en="She had written no message to listen to. What was not used is what was known of her already: what she buys.",
            ),
            ("elena", _LOYAL): both(
                es="La guía era un detalle para reconocerla. Falló porque valía para cualquiera menos para ella.",
                en="The guide was a token to recognise her. It failed because it suited anybody but her.",
            ),
            ("elena", ""): both(
                es="Dos años de filtro a la vista y le mandan una guía de espresso: no usaron lo que saben de su caso.",
                en="Two years of filter coffee in plain sight, and they send her an espresso guide: they did not use what they know of her case.",
            ),
            ("faris", _LISTEN): both(
                es="Le escucharon: tres mensajes comprensivos. Comprender no pone un molinillo en su mesa.",
                en="He was listened to: three understanding messages. Understanding does not put a grinder on his table.",
            ),
            ("faris", _AFTER): both(
                es="El seguimiento viene cuando ya hay una solución que comprobar. Aquí, a los diez días, no la hay.",
                en="A follow-up comes once there is a solution to check. Here, after ten days, there is none.",
            ),
            ("faris", ""): both(
                es="Amables tres veces y nada cambió: faltó un paso que resuelva.",
                en="Kind three times, and nothing changed: a step that settles it was missing.",
            ),
            ("gloria", _PERSONAL): both(
                es="Algo hay, pero mira de qué se queja: no de que la traten como a todos, sino de que la traten **peor** que a quien acaba de llegar.",
                en="There is something in it, but look at her complaint: not that she is treated like everybody, but **worse** than those who have just come.",
            ),
            ("gloria", _AFTER): both(
                es="No hay una compra que seguir ni un problema que comprobar. Lo que nadie reconoce son sus dos años.",
                en="There is no purchase to follow up nor a problem to check. What nobody recognises are her two years.",
            ),
            ("gloria", ""): both(
                es="Dos años comprando y las ventajas son para los nuevos: falta reconocer a quien se queda.",
                en="Two years of buying, and the advantages are for new people: those who stay are not recognised.",
            ),
        },
    ),
    expected=lambda data: {
        "adela": _ADAPT,
        "bruno": _CLEAR,
        "carla": _LISTEN,
        "diego": _AFTER,
        "elena": _PERSONAL,
        "faris": _SOLVE,
        "gloria": _LOYAL,
    },
    hints=[
        both(
            es="Las siete maneras salen una vez cada una. Empieza por la que tengas más clara.",
            en="Each of the seven ways comes once. Begin with the one you are surest of.",
        ),
        both(
            es="Pregúntate en cada caso: ¿qué **única** cosa habría cambiado el final?",
            en="Ask of each case: which **one** thing would have changed the end?",
        ),
        both(
            es="Carla y Bruno se confunden: a una no la leyeron, al otro no le hablaron claro.",
            en="Carla and Bruno are easily mixed up: one was not read, the other was not spoken to clearly.",
        ),
    ],
    explanation=both(
        es="Amabilidad hubo en casi todos los casos. La manera que falta se ve en lo que la persona tuvo que hacer de más: llamar, descifrar, repetir, insistir, esperar.",
        en="There was kindness in nearly all cases. The way that is missing shows in what the person had to do: call, decipher, repeat, insist, wait.",
    ),
    code=(
        'answer_strategy = {"adela": "adaptability", "bruno": "clear_communication", "carla": "active_listening", '
        '"diego": "after_sales", "elena": "personalisation", "faris": "problem_solving", "gloria": "loyalty_building"}'
    ),
)

_DATE, _ASKS, _PROMISE, _BLAME, _SWEET, _FINE = "no_date", "asks_again", "cannot_keep", "blames", "reward_first", "fine"

FAULTS = Question(
    id="faults",
    title=both(es="Una respuesta, frase a frase", en="A reply, sentence by sentence"),
    answer="answer_faults",
    points=2,
    kind=Matching(
        ["first", "second", "third", "fourth", "fifth", "sixth"],
        [_DATE, _ASKS, _PROMISE, _BLAME, _SWEET, _FINE],
        {
            ("first", _ASKS): both(
                es="No pregunta nada: repite con otras palabras lo que él contó. Así se ve que alguien leyó.",
                en="It asks nothing: it says what he told in other words. That shows that somebody read it.",
            ),
            ("first", ""): both(
                es="Dice qué le pasó y para qué lo quería, sin excusas: esa frase se queda.",
                en="It says what happened to him and what he wanted it for, without excuses: that sentence stays.",
            ),
            ("second", _FINE): both(
                es="Quizá sea verdad, pero él no compró al mensajero: nos compró a nosotros. No repara nada y suena a excusa.",
                en="It may be true, but he did not buy from the courier: he bought from us. It mends nothing and sounds like an excuse.",
            ),
            ("second", ""): both(
                es="Señala a otro. Quien vende responde también por quien reparte.",
                en="It points at somebody else. Whoever sells answers for whoever delivers, too.",
            ),
            ("third", _FINE): both(
                es="Hay una acción, sí, pero «en cuanto sea posible» no cae en ningún día del calendario.",
                en="There is an action, yes, but “as soon as possible” falls on no day of the calendar.",
            ),
            ("third", _PROMISE): both(
                es="Cumplirla es fácil, justo porque no dice cuándo. El fallo es ese.",
                en="It is easy to keep, precisely because it does not say when. That is the fault.",
            ),
            ("third", ""): both(
                es="Se hará algo, ¿qué día? No se puede comprobar ni esperar.",
                en="Something will be done: on which day? It can neither be checked nor waited for.",
            ),
            ("fourth", _FINE): both(
                es="El número está en su mensaje y en nuestra pantalla. Pedirlo otra vez le dice que nadie lo leyó.",
                en="The number stands in his message and on our screen. To ask for it again tells him that nobody read it.",
            ),
            ("fourth", ""): both(
                es="Pide un dato que ya dio. Es trabajo nuestro pasado a él.",
                en="It asks for what he has given. That is our work handed to him.",
            ),
            ("fifth", _FINE): both(
                es="Suena bien y no está en nuestra mano: un día se romperá otra bolsa, y entonces habremos mentido.",
                en="It sounds good and is not in our hands: one day another bag will tear, and then we shall have lied.",
            ),
            ("fifth", _DATE): both(
                es="Aunque llevara fecha, «nunca» no depende de nosotros.",
                en="Even with a date, “never” does not depend on us.",
            ),
            ("fifth", ""): both(
                es="Promete algo que nadie puede asegurar.",
                en="It promises what nobody can make sure of.",
            ),
            ("sixth", _FINE): both(
                es="El regalo no es malo; el momento, sí: aún no tiene su café y ya le vendemos el siguiente.",
                en="The gift is not bad; the moment is: he does not have his coffee yet and we sell him the next one.",
            ),
            ("sixth", ""): both(
                es="Un premio antes de arreglar nada, y para volver a comprar.",
                en="A reward before anything is mended, and for buying again.",
            ),
        },
    ),
    expected=lambda data: {
        "first": _FINE,
        "second": _BLAME,
        "third": _DATE,
        "fourth": _ASKS,
        "fifth": _PROMISE,
        "sixth": _SWEET,
    },
    hints=[
        both(
            es="Solo una frase se queda como está. Léelas pensando en quien espera el café para el domingo.",
            en="Only one sentence stays as it is. Read them as somebody who waits for the coffee for Sunday.",
        ),
        both(
            es="De cada frase, pregunta: ¿se puede comprobar?, ¿depende de nosotros?, ¿le da trabajo a él?",
            en="Of each sentence ask: can it be checked, does it depend on us, does it give work to him?",
        ),
    ],
    explanation=both(
        es="Una respuesta se corrige frase a frase: qué repara, qué día, quién, y qué trabajo le ahorra a la persona. Lo que no hace nada de eso sobra.",
        en="A reply is mended sentence by sentence: what it repairs, on which day, who, and what work it saves the person. What does none of that can go.",
    ),
    code=(
        'answer_faults = {"first": "fine", "second": "blames", "third": "no_date", "fourth": "asks_again", '
        '"fifth": "cannot_keep", "sixth": "reward_first"}'
    ),
)

CHANNEL = Question(
    id="channel",
    title=both(es="Un WhatsApp a las 21:40", en="A WhatsApp at 21:40"),
    answer="answer_channel",
    kind=Choice(
        {
            "a": both(
                es="Es cortés y no sirve: mañana a las siete ya se habrá ido. El mensaje automático cumple la cifra de las 24 horas y deja a la persona igual.",
                en="It is polite and of no use: tomorrow at seven she will be gone. The automatic message keeps the figure of 24 hours and leaves the person where she was.",
            ),
            "b": both(
                es="Todo lo que dice es correcto, y nadie lee doce líneas de condiciones en un chat mientras hace la maleta. Misma información, otro canal: primero la respuesta.",
                en="All it says is correct, and nobody reads twelve lines of terms in a chat while packing. The same information, another channel: the answer first.",
            ),
            "c": both(
                es="Eso es: contesta lo que pregunta, por donde pregunta, con el día y la condición, y deja una sola cosa que decidir.",
                en="That is it: it answers what she asks where she asks it, with the day and the condition, and leaves one thing alone to decide.",
            ),
            "d": both(
                es="Le pide que cambie de canal y espere, para contarlo otra vez. La llamada puede ser más cómoda para nosotros; ella ya eligió.",
                en="It asks her to change the channel and wait, to tell it again. A call may be easier for us; she has chosen already.",
            ),
            "e": both(
                es="Rápida y humana, pero promete algo que no sabe: nadie ha mirado si el almacén puede pararlo. Si mañana sale, será peor que no haber contestado.",
                en="Quick and human, but it promises what it does not know: nobody has looked whether the warehouse can stop it. If it leaves tomorrow, that is worse than no answer.",
            ),
        }
    ),
    expected=lambda data: "c",
    hints=[
        both(
            es="¿Qué necesita saber ella antes de las siete?",
            en="What does she need to know before seven?",
        ),
        both(
            es="Descarta las que no contestan, las que le dan trabajo y la que promete sin mirar.",
            en="Rule out those that do not answer, those that give her work and the one that promises without looking.",
        ),
    ],
    explanation=both(
        es="Adaptarse es dar lo mismo con la forma del canal: corto, la respuesta primero, una decisión. Y decir también de qué depende.",
        en="Adapting is giving the same in the form of the channel: short, the answer first, one decision. And saying what it depends on, too.",
    ),
    code='answer_channel = "c"',
)
