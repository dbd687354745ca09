"""The open question of 4.6c: the next letter to those who went silent. People judge it."""

from coursekit.practice import Criterion, Question, Rubric, Sign, Written, both, lacks, no_number, says

_RUBRIC = Rubric(
    criteria=[
        Criterion(
            "whom",
            both(es="Dice a quién se escribe y a quién no", en="Says who is written to and who is not"),
            [
                both(es="A todos.", en="Everybody."),
                both(es="A «los dormidos», sin límite ni permiso.", en="“The dormant”, without limit or consent."),
                both(
                    es="Con un límite de silencio y con permiso vigente.",
                    en="With a limit of silence and consent that still holds.",
                ),
                both(
                    es="Además, con el motivo: a quién antes se le arregla algo, y a quién se deja en paz.",
                    en="With the reason besides: for whom something is mended first, and who is left in peace.",
                ),
            ],
        ),
        Criterion(
            "trial",
            both(es="Dice cómo se sabrá lo que trajo", en="Says how one will know what it brought"),
            [
                both(es="Contará a quien vuelva.", en="Will count those who come back."),
                both(
                    es="Compara con otra cosa que no salió a suertes (antes, quien abrió).",
                    en="Compares with something not drawn by lot (before, those who opened).",
                ),
                both(es="Grupo sin envío, a suertes.", en="A hold-out, by lot."),
                both(
                    es="Grupo sin envío a suertes, con cuánta gente y en qué plazo se mira, escrito antes.",
                    en="A hold-out by lot, with how many people and the span that is looked at, written beforehand.",
                ),
            ],
            weight=2,
        ),
        Criterion(
            "worth",
            both(es="Dice cuándo merece la pena", en="Says when it is worth it"),
            [
                both(es="Nada del coste ni del valor.", en="Nothing on cost or value."),
                both(es="Nombra el coste o el valor, sin cifra.", en="Names cost or value, without a figure."),
                both(es="Da una cifra de coste y de valor.", en="Gives a figure of cost and of value."),
                both(
                    es="Da las cifras, dice de qué supuesto dependen y cuándo se dejaría de hacer.",
                    en="Gives the figures, says which assumption they hang on, and when one would stop.",
                ),
            ],
        ),
    ],
    points=3,
    comments=[
        both(
            es="¿Cuántos habrían vuelto sin carta? Sin ese número no hay efecto.",
            en="How many would have come back without a letter? Without that number there is no effect.",
        ),
        both(
            es="¿Qué haces con quien se fue por una queja sin resolver? Un descuento no la contesta.",
            en="What do you do about those who left over an unsolved complaint? A discount does not answer it.",
        ),
        both(
            es="Supones que quien vuelve por el vale se queda. ¿Cómo lo mirarías?",
            en="You suppose that those who come back for the coupon stay. How would you look?",
        ),
    ],
    examples=[
        both(
            es=(
                "Hay que mandar la carta a todos los que no compran, con un descuento más grande, y repetirla cada mes "
                "hasta que vuelvan. La última vez funcionó muy bien porque volvió mucha gente, y es mucho más barato "
                "recuperar a un cliente que conseguir uno nuevo, como todo el mundo sabe."
            ),
            en=(
                "The letter must go to everybody who does not buy, with a larger discount, and be repeated each month till "
                "they come back. Last time it worked very well because many people came back, and winning back a customer "
                "is much cheaper than finding a new one, as everyone knows."
            ),
        ),
        both(
            es=(
                "Escribiría a los dormidos, unos 1 000, con un 15 %. Para saber si funciona compararía a quienes abren el "
                "correo con quienes no lo abren, y miraría cuántos compran en el mes siguiente. Enviar es barato, así que "
                "si vuelven bastantes habrá merecido la pena."
            ),
            en=(
                "I would write to the dormant, about 1 000, with 15% off. To know whether it works I would compare those "
                "who open the e-mail with those who do not, and look at how many buy in the month after. Sending is "
                "cheap, so if a good many come back it will have been worth it."
            ),
        ),
        both(
            es=(
                "Escribiría a quien lleva de 120 a 365 días sin comprar y tiene el permiso vigente. La mitad, a suertes, "
                "no recibiría nada. La última vez la diferencia fue de unos 6 puntos. Una vuelta vale unos 40 € en medio "
                "año y cada cliente de más salió por menos de 20 €."
            ),
            en=(
                "I would write to those silent for 120 to 365 days whose consent still holds. Half of them, by lot, would "
                "get nothing. Last time the difference was about 6 points. A return is worth some €40 in half a year, and "
                "each extra customer came to less than €20."
            ),
        ),
        both(
            es=(
                "Escribiría a quien lleva de 120 a 365 días sin comprar y tiene el permiso vigente, salvo a quien se fue por "
                "una queja: ahí Marta llama antes, sin oferta. A quien se mudó o pidió paz, nada. Al azar, 600 con carta y "
                "600 sin ella; se miran las compras de los 28 días y otra vez a los 180, fijado antes de enviar. Si una "
                "vuelta vale 40 € y la carta trae al menos 3 puntos, cubre los 480 € de coste. Eso supone que quien vuelve "
                "por el vale se queda: si a los 180 días los dos grupos compran igual, no se repite."
            ),
            en=(
                "I would write to those silent for 120 to 365 days whose consent still holds, except those who left over a "
                "complaint: there Marta calls first, with no offer. Who moved or asked for peace gets nothing. At random, "
                "600 with a letter and 600 without; purchases are looked at after 28 days and again after 180, fixed "
                "before sending. If a return is worth €40 and the letter brings at least 3 points, it covers the €480 it "
                "costs. That supposes that those who come back for the coupon stay: if after 180 days both groups buy "
                "alike, it is not repeated."
            ),
        ),
    ],
)

MEMO = Question(
    id="memo",
    title=both(es="La próxima carta", en="The next letter"),
    answer="memo",
    points=3,
    kind=Written(
        _RUBRIC,
        words=(40, 160),
        signs=[
            Sign(
                "no-number",
                no_number,
                both(
                    es="No hay ninguna cifra. ¿Cuántos días, cuánta gente, cuánto cuesta?",
                    en="There is no figure. How many days, how many people, what cost?",
                ),
            ),
            Sign(
                "no-hold-out",
                lacks(
                    "a suertes",
                    r"\bal azar\b",
                    "sorte",
                    "grupo sin env",
                    "sin carta",
                    "sin ella",
                    r"\bby lot\b",
                    "at random",
                    "hold-?out",
                    "randomi",
                    "without a letter",
                ),
                both(
                    es="¿Con quién se compara? Falta un grupo, elegido a suertes, que no reciba nada.",
                    en="Who is it compared with? A group drawn by lot that gets nothing is missing.",
                ),
            ),
            Sign(
                "no-consent",
                lacks("permiso", "consentimiento", "de baja", r"\bconsent", "opted", "unsubscrib"),
                both(
                    es="¿A quién se puede escribir? No dices nada del permiso.",
                    en="Who may be written to? You say nothing of consent.",
                ),
            ),
            Sign(
                "till-they-come-back",
                says(
                    "hasta que vuelv",
                    "cada mes hasta",
                    "till they come",
                    "until they come",
                    "a todos los que no compran",
                ),
                both(
                    es="Escribir sin fin enseña a esperar el descuento, o a borrarse. ¿Cuándo se para?",
                    en="Writing without end teaches people to wait for the discount, or to leave the list. When does it stop?",
                ),
            ),
            Sign(
                "everyone-knows",
                says("todo el mundo sabe", "como es sabido", "everyone knows", "everybody knows", "it is well known"),
                both(
                    es="Lo que «todo el mundo sabe» no lleva cifra ni fuente. ¿Qué dicen tus datos?",
                    en="What “everyone knows” brings no figure and no source. What do your data say?",
                ),
            ),
        ],
    ),
    hints=[
        both(
            es="Tres preguntas: a quién sí y a quién no, cómo se sabrá, y desde qué cifra compensa.",
            en="Three questions: who and who not, how one will know, and from which figure it pays.",
        ),
        both(
            es="Tienes la lista en la pregunta 3, el efecto en la 4 y el valor en la 5.",
            en="You have the list in question 3, the effect in 4 and the value in 5.",
        ),
    ],
    explanation=both(
        es="Una buena carta empieza por a quién no se envía, y acaba diciendo cuándo se dejaría de mandar.",
        en="A good letter begins with those it is not sent to, and ends by saying when one would stop sending it.",
    ),
)
