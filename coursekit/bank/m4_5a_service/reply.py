"""The open question of 4.5a: a reply made anew. People judge it."""

from coursekit.practice import Criterion, Question, Rubric, Sign, Written, both, lacks, says

_RUBRIC = Rubric(
    criteria=[
        Criterion(
            "person",
            both(
                es="Habla a esta persona: escucha, personaliza y se adapta",
                en="Speaks to this person: listens, makes it personal, adapts",
            ),
            [
                both(
                    es="Valdría para cualquier ticket, o pregunta lo que ella ya dijo.",
                    en="Would fit any ticket, or asks what she has said already.",
                ),
                both(
                    es="Nombra el problema, sin nada de su caso.",
                    en="Names the problem, with nothing of her case.",
                ),
                both(
                    es="Recoge qué pasó y para qué lo quería, con palabras propias.",
                    en="Takes up what happened and what she wanted it for, in words of its own.",
                ),
                both(
                    es="Recoge su caso con palabras propias y usa algo que sabemos de ella, o respeta cómo pidió que le contesten.",
                    en="Takes up her case in words of its own and uses something that we know of her, or respects how she asked to be answered.",
                ),
            ],
        ),
        Criterion(
            "step",
            both(
                es="Resuelve con claridad: qué, quién y qué día",
                en="Solves it clearly: what, who and which day",
            ),
            [
                both(es="Lamenta y no hace nada.", en="Regrets and does nothing."),
                both(
                    es="Promete hacer algo, sin decir qué o sin día.",
                    en="Promises to do something, without saying what or without a day.",
                ),
                both(
                    es="Una acción concreta y un día.",
                    en="One concrete action and one day.",
                ),
                both(
                    es="Acción, persona y día que dependen de nosotros; y qué pasa si algo falla.",
                    en="Action, person and day that depend on us; and what happens if something fails.",
                ),
            ],
        ),
        Criterion(
            "after",
            both(
                es="Vuelve después, y cuida la relación sin comprarla",
                en="Comes back afterwards, and cares for the relation without buying it",
            ),
            [
                both(
                    es="Termina ahí, o cambia la solución por un cupón.",
                    en="Ends there, or puts a coupon in place of the solution.",
                ),
                both(
                    es="«Quedamos a su disposición».",
                    en="“We remain at your disposal.”",
                ),
                both(
                    es="Dice que volverá a escribir, sin decir cuándo o para qué.",
                    en="Says that it will write again, without saying when or what for.",
                ),
                both(
                    es="Dice cuándo vuelve y qué comprobará; si hay un detalle, viene con el problema ya resuelto.",
                    en="Says when it comes back and what it will check; if there is a token, the problem is settled first.",
                ),
            ],
        ),
    ],
    points=3,
    comments=[
        both(
            es="La acción es buena. ¿Qué día ocurre, y de quién depende?",
            en="The action is good. On which day does it happen, and on whom does it depend?",
        ),
        both(
            es="¿Podría esta frase ir en la respuesta a otro ticket? Entonces todavía no habla de ella.",
            en="Could this sentence stand in the reply to another ticket? Then it does not speak of her yet.",
        ),
        both(
            es="¿Cómo sabrás que se arregló? Falta una vuelta, con su día.",
            en="How will you know that it was mended? A return is missing, with its day.",
        ),
    ],
    examples=[
        both(
            es=(
                "Estimado cliente: Lamentamos las molestias ocasionadas. Su caso ha sido trasladado al departamento "
                "correspondiente, que le dará respuesta a la mayor brevedad. Le garantizamos que no volverá a ocurrir. Como "
                "compensación le ofrecemos un cupón de descuento en su próxima compra. Quedamos a su entera disposición para "
                "cualquier duda o consulta que pueda tener."
            ),
            en=(
                "Dear customer: We regret any inconvenience caused. Your case has been passed to the relevant department, "
                "which will respond at its earliest convenience. We guarantee that this will not happen again. As a "
                "compensation we offer you a discount coupon on your next purchase. We remain entirely at your disposal for "
                "any doubt or question that you may have."
            ),
        ),
        both(
            es=(
                "Hola, Irene: Siento mucho que la cesta llegara con dos tarros rotos. Es un fallo nuestro y te pido disculpas. "
                "Vamos a mandarte una cesta nueva lo antes posible, sin coste para ti, y no hace falta que nos devuelvas los "
                "tarros rotos. Si tienes cualquier duda, puedes contestar a este mensaje y te ayudaremos encantados."
            ),
            en=(
                "Hello Irene: I am very sorry that the basket arrived with two broken jars. It is our fault and I apologise. "
                "We are going to send you a new basket as soon as possible, at no cost to you, and you need not return the "
                "broken jars. If you have any question you can reply to this message and we will be glad to help."
            ),
        ),
        both(
            es=(
                "Hola, Irene: La cesta para tu madre llegó con dos tarros rotos y su cumpleaños es el sábado. Lo siento. Hoy "
                "miércoles sale una cesta nueva por mensajero, sin coste; no tienes que devolver la rota. Te escribo por aquí, "
                "como pediste, con el número de envío. Más adelante te preguntaré si llegó bien. Marta, Café Lumbre."
            ),
            en=(
                "Hello Irene: The basket for your mother came with two broken jars, and her birthday is on Saturday. I am "
                "sorry. A new basket leaves by courier today, Wednesday, at no cost; you need not return the broken one. I am "
                "writing here, as you asked, and will send the tracking number. Later I will ask you whether it arrived "
                "well. Marta, Café Lumbre."
            ),
        ),
        both(
            es=(
                "Hola, Irene: La cesta para tu madre llegó con dos tarros rotos, y su cumpleaños es el sábado. Lo siento: el "
                "embalaje es cosa nuestra. Hoy miércoles, antes de las seis, sale otra cesta con los mismos tarros, sin "
                "coste; quédate con lo que sirva de la rota. El mensajero suele tardar un día. Si el viernes a las doce no "
                "la tienes, Inés te guarda una igual en la tienda de tu calle, donde sueles comprar, y la recoges esa tarde. "
                "Te escribo solo por aquí, sin llamarte. El lunes te pregunto si llegó entera y si le gustó. Soy Marta; "
                "contesta a este mensaje y me llega a mí."
            ),
            en=(
                "Hello Irene: The basket for your mother came with two broken jars, and her birthday is on Saturday. I am "
                "sorry: the packing is our doing. Today, Wednesday, before six, another basket leaves with the same jars, at "
                "no cost; keep whatever is good of the broken one. The courier usually takes a day. If you do not have it "
                "by noon on Friday, Inés will keep one like it for you in the shop of your street, where you usually buy, to "
                "be picked up that afternoon. I will write here only, without calling. On Monday I will ask whether it came "
                "whole and whether she liked it. I am Marta; reply to this message and it reaches me."
            ),
        ),
    ],
)

_DAYS = (
    r"\b(lunes|martes|miercoles|jueves|viernes|sabado|domingo|hoy|manana)\b",
    r"\b(monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|tomorrow)\b",
    r"\b\d{1,2} de \w+",
)

REPLY = Question(
    id="reply",
    title=both(es="La respuesta, rehecha", en="The reply, made anew"),
    answer="reply",
    points=3,
    kind=Written(
        _RUBRIC,
        words=(40, 140),
        signs=[
            Sign(
                "no-day",
                lacks(*_DAYS),
                both(
                    es="No hay ningún día. ¿Cuándo sale la cesta, y cuándo sabrá ella que hay un plan B?",
                    en="There is no day. When does the basket leave, and when will she know that there is a plan B?",
                ),
            ),
            Sign(
                "no-action",
                lacks(
                    r"\b(sale|mand|envi|cambi|repon|guard|llev|recog|devolv|reembols)",
                    r"\b(leave|send|sent|ship|chang|replac|keep|bring|pick|refund|deliver|goes out|go out)",
                ),
                both(
                    es="¿Qué cambia hoy para ella? No se ve ninguna acción nuestra.",
                    en="What changes for her today? No action of ours can be seen.",
                ),
            ),
            Sign(
                "no-apology",
                lacks(r"\bsiento\b", "disculpa", "perdon", "lamento", r"\bsorry\b", "apolog", "regret"),
                both(
                    es="No se reconoce el fallo en primera persona. ¿Quién lo siente, y qué siente?",
                    en="The fault is not acknowledged in the first person. Who is sorry, and for what?",
                ),
            ),
            Sign(
                "placeholder",
                says(r"[{\[<]\s*\w+", r"\bxx+\b", r"estimad[oa]s? (cliente|/)", r"\bdear (customer|client|sir)"),
                both(
                    es="Queda un hueco de plantilla o un saludo para cualquiera. Ella se llama Irene.",
                    en="A placeholder is left, or a greeting for anybody. Her name is Irene.",
                ),
            ),
            Sign(
                "cannot-keep",
                says(
                    r"\bno volvera a (ocurrir|pasar|suceder)",
                    r"\bnunca mas\b",
                    r"\bgarantiz",
                    r"\b(te|le|os) aseguro\b",
                    r"\bwill (not|never) happen again",
                    r"\bguarantee",
                    r"\bnever again\b",
                ),
                both(
                    es="Prometes algo que no depende de ti. ¿Qué puedes cumplir tú, y qué harás si falla?",
                    en="You promise what does not depend on you. What can you keep yourself, and what will you do if it fails?",
                ),
            ),
            Sign(
                "jargon",
                says(
                    "a la mayor brevedad",
                    r"\bescalad[oa]",
                    "departamento correspondiente",
                    "lo antes posible",
                    "earliest convenience",
                    "escalated",
                    "relevant department",
                    "as soon as possible",
                ),
                both(
                    es="Hay una frase que no dice ni quién ni cuándo. Dila como se la dirías en el mostrador.",
                    en="One sentence says neither who nor when. Say it as you would at the counter.",
                ),
            ),
        ],
    ),
    hints=[
        both(
            es="Empieza por lo que ella contó, con tus palabras: qué llegó roto, para quién era y qué día.",
            en="Begin with what she told, in your words: what came broken, for whom it was and which day.",
        ),
        both(
            es="Después una acción con un día que dependa de nosotros, y qué harás si el mensajero se retrasa. Termina diciendo cuándo vuelves a escribir.",
            en="Then an action with a day that depends on us, and what you will do if the courier is late. End with when you will write again.",
        ),
    ],
    explanation=both(
        es="Una buena respuesta se nota en que no podría mandarse a nadie más: su caso, un paso, un día, una salida si falla y una vuelta.",
        en="A good reply shows in that it could be sent to nobody else: her case, a step, a day, a way out if it fails, and a return.",
    ),
)
