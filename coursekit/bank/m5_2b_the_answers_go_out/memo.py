"""The open question of 5.2b: three claims of one page, and what the director may believe. People judge it."""

from coursekit.practice import Criterion, Question, Rubric, Sign, Written, both, lacks, no_number, says

_RUBRIC = Rubric(
    criteria=[
        Criterion(
            "credit",
            both(es="El mérito del cupón", en="The credit of the coupon"),
            [
                both(es="Da por ganadas las ventas con cupón.", en="Takes the sales with a coupon as won."),
                both(
                    es="Duda de la cifra, sin decir por qué.",
                    en="Doubts the figure without saying why.",
                ),
                both(
                    es="Dice que el reparto es una regla y que esas personas podían comprar igual.",
                    en="Says that attribution is a rule and that those people might have bought anyway.",
                ),
                both(
                    es="Distingue lo apuntado de lo causado, con una cifra, y dice con qué prueba se sabría.",
                    en="Tells what was credited from what was caused, with a figure, and says which test would show it.",
                ),
            ],
        ),
        Criterion(
            "others",
            both(es="Los demás", en="The others"),
            [
                both(es="Repite el puesto en la lista.", en="Repeats the place on the list."),
                both(es="Da la diferencia sin intervalo.", en="Gives the difference without an interval."),
                both(
                    es="Diferencia con intervalo, **o** en qué se preguntó distinto.",
                    en="Difference with an interval, **or** how they were asked otherwise.",
                ),
                both(
                    es="Diferencia con intervalo y en qué se preguntó distinto; no verla no es ser iguales.",
                    en="Difference with an interval and how they were asked otherwise; not to see it is not to be alike.",
                ),
            ],
        ),
        Criterion(
            "deciding",
            both(es="Qué se hace el lunes", en="What is done on Monday"),
            [
                both(es="Nada, o «seguir así».", en="Nothing, or “go on like this”."),
                both(es="«Mejorar» o «vigilar», sin quién ni cuándo.", en="“Improve” or “watch”, without who or when."),
                both(
                    es="Una acción concreta con responsable o fecha.",
                    en="One definite action with somebody in charge or a date.",
                ),
                both(
                    es="Una acción con responsable y fecha, y qué resultado la haría cambiar.",
                    en="An action with somebody in charge and a date, and which result would change it.",
                ),
            ],
        ),
    ],
    points=3,
    comments=[
        both(
            es="¿Qué habrían hecho esas personas sin el cupón? ¿Quién puede saberlo?",
            en="What would those people have done without the coupon? Who can know?",
        ),
        both(
            es="¿A quién se preguntó en la otra encuesta, cuándo y cómo?",
            en="Who was asked in the other survey, when and how?",
        ),
        both(
            es="Si dentro de un mes pasa lo contrario, ¿qué harás? Escríbelo ahora.",
            en="If the opposite happens within a month, what will you do? Write it now.",
        ),
    ],
    examples=[
        both(
            es=(
                "Vamos muy bien. El cupón de Navidad trajo todas esas ventas, así que hay que repetirlo más grande el año que "
                "viene. Frente a los demás vamos terceros de cuatro, que no está mal, y casi todo el tablero está en verde. "
                "Lo importante es seguir así, felicitar al equipo y no cambiar lo que funciona, porque los clientes responden."
            ),
            en=(
                "We are doing very well. The Christmas coupon brought all those sales, so it must be repeated and made larger "
                "next year. Beside the others we are third of four, which is not bad, and nearly all the dashboard is green. "
                "The main thing is to go on like this, praise the team and not change what works, because customers respond."
            ),
        ),
        both(
            es=(
                "El cupón de Navidad tiene muchas ventas apuntadas, aunque yo no me fiaría del todo de esa cifra. Con los demás "
                "tenemos 6 puntos menos de satisfacción que el primero, así que habría que mejorar. El tablero está en verde en "
                "casi todo. Propongo vigilar estas medidas cada semana y hacer algo si siguen bajando en los próximos meses."
            ),
            en=(
                "The Christmas coupon has many sales to its credit, though I would not quite trust that figure. Beside the others "
                "our satisfaction is 6 points below the first, so we ought to improve. The dashboard is green nearly all over. I "
                "propose to watch these measures every week and to do something if they keep falling in the coming months."
            ),
        ),
        both(
            es=(
                "Al cupón de Navidad se le apuntan 132 pedidos, pero apuntar es una regla: quien lo usó podía ir a comprar igual. "
                "Frente a rival_a estamos 6 puntos por debajo en satisfacción, con un intervalo de −15 a 2: con estos datos no se "
                "sabe quién va mejor. Del tablero, solo una flecha deja fuera el 0. Propongo que Julián reparta el próximo cupón "
                "a suertes, con una parte sin él, en abril."
            ),
            en=(
                "The Christmas coupon is credited with 132 orders, but to credit is a rule: those who used it may have been going "
                "to buy. Beside rival_a we are 6 points below in satisfaction, with an interval from −15 to 2: these data do not "
                "tell who does better. On the dashboard only one arrow leaves out 0. I propose that Julián deals the next coupon "
                "by lot, with a part that gets none, in April."
            ),
        ),
        both(
            es=(
                "Tres frases y qué vale cada una. «El cupón trajo 132 pedidos»: se le apuntan 132; cuántos causó no lo dice ninguna "
                "regla, porque falta quien no lo recibió. Lo seguro es el descuento: 624 euros. «Vamos por detrás»: 6 puntos menos "
                "que rival_a en satisfacción, intervalo de −15 a 2; y a ellos les preguntó un panel pagado, a nosotros un correo "
                "tras la compra. No ver la diferencia no es ser iguales. «Casi todo en verde»: de seis comparaciones, una deja fuera "
                "el 0, y en parte es la Navidad. Lunes: Julián reparte el cupón de abril a suertes, la mitad sin él. Si el 15 de mayo el "
                "intervalo de la diferencia en margen no supera 0, se deja de mandar."
            ),
            en=(
                "Three sentences and what each is worth. “The coupon brought 132 orders”: 132 are credited to it; how many it caused "
                "no rule tells, for those who did not get it are missing. What is certain is the discount: 624 euros. “We are "
                "behind”: 6 points below rival_a in satisfaction, interval from −15 to 2; and they were asked by a paid panel, ours "
                "by an e-mail after a purchase. Not to see a difference is not to be alike. “Nearly all green”: of six comparisons "
                "one leaves out 0, and Christmas is part of it. Monday: Julián deals April's coupon by lot, half without it. If on 15 May "
                "the interval of the difference in margin is not above 0, it is sent no more."
            ),
        ),
    ],
)

MEMO = Question(
    id="memo",
    title=both(es="Qué me creo y qué hacemos", en="What I believe and what we do"),
    answer="memo",
    points=3,
    kind=Written(
        _RUBRIC,
        words=(50, 180),
        signs=[
            Sign(
                "coupon-brought",
                says(
                    "trajo todas",
                    "gracias al cupon",
                    "brought all",
                    "thanks to the coupon",
                    "el cupon genero",
                    "the coupon generated",
                ),
                both(
                    es="«Trajo» es una causa. ¿Qué habrían hecho esas personas sin el cupón?",
                    en="“Brought” is a cause. What would those people have done without the coupon?",
                ),
            ),
            Sign(
                "no-interval",
                lacks(
                    "intervalo",
                    "entre −",
                    "margen de error",
                    "no se sabe",
                    "interval",
                    "cannot be told",
                    "do not tell",
                    "not known",
                ),
                both(
                    es="La diferencia con los demás va sin intervalo. ¿Podría ser 0?",
                    en="The difference from the others stands without an interval. Might it be 0?",
                ),
            ),
            Sign(
                "go-on",
                says("seguir asi", "no cambiar", "go on like this", "not change what", "keep it up"),
                both(
                    es="«Seguir así» no es una decisión. ¿Qué hace quién, y cuándo?",
                    en="“Go on like this” is no decision. Who does what, and when?",
                ),
            ),
            Sign(
                "no-test",
                lacks(
                    "suertes",
                    "azar",
                    "sorteo",
                    "sin el",
                    "grupo de control",
                    "by lot",
                    "at random",
                    "gets none",
                    "without it",
                    "control group",
                    "hold-out",
                    "holdout",
                ),
                both(
                    es="¿Cómo se sabrá si el cupón sirve? No aparece nadie que no lo reciba.",
                    en="How will anybody know whether the coupon works? There is nobody who does not get it.",
                ),
            ),
            Sign(
                "no-figure",
                no_number,
                both(
                    es="No hay ninguna cifra. Copia una del cuaderno, con su intervalo.",
                    en="There is no figure. Copy one from the notebook, with its interval.",
                ),
            ),
        ],
    ),
    hints=[
        both(
            es="Una frase por afirmación: qué dice la página, qué se puede sostener.",
            en="One sentence for each claim: what the page says, what can be upheld.",
        ),
        both(
            es="Para el cupón: qué se apuntó y qué se sabe. Para los demás: diferencia, intervalo, cómo se preguntó.",
            en="For the coupon: what was credited and what is known. For the others: difference, interval, how they were asked.",
        ),
        both(
            es="Cierra con quién hace qué, cuándo, y qué resultado te haría cambiar.",
            en="Close with who does what, when, and which result would change your mind.",
        ),
    ],
    explanation=both(
        es="Un informe honrado separa lo que se apuntó de lo que se causó, lo que se ve de lo que no se distingue, y termina en una prueba.",
        en="An honest report tells what was credited from what was caused, what shows from what cannot be told, and ends in a test.",
    ),
)
