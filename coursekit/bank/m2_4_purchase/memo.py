"""The open question of 2.4: the definition that was missing under the heading. People judge it."""

from coursekit.practice import Criterion, Question, Rubric, Sign, Written, both, lacks, says

_RUBRIC = Rubric(
    criteria=[
        Criterion(
            "complete",
            both(
                es="La definición se puede calcular sin preguntar nada",
                en="The definition can be computed without asking",
            ),
            [
                both(es="No dice qué se divide entre qué.", en="It does not say what is divided by what."),
                both(es="Dice qué cuenta, pero no entre qué.", en="It says what counts, but not out of what."),
                both(
                    es="Dice qué cuenta y de quién; falta dónde o en cuánto tiempo.",
                    en="It says what counts and of whom; where or within what time is missing.",
                ),
                both(
                    es="Dice qué cuenta, de quién, dónde y en cuánto tiempo.",
                    en="It says what counts, of whom, where and within what time.",
                ),
            ],
            weight=2,
        ),
        Criterion(
            "limits",
            both(es="Dice para qué no sirve", en="Says what it is no use for"),
            [
                both(es="Nada.", en="Nothing."),
                both(es="Dice que «hay que tener cuidado».", en="Says that “care is needed”."),
                both(
                    es="Nombra un caso en que engaña: otra unidad, o quien no está en los datos.",
                    en="Names a case in which it misleads: another unit, or those who are not in the data.",
                ),
                both(
                    es="Nombra el cambio de mezcla y dice qué mirar al lado de la cifra.",
                    en="Names the change of mix, and says what to look at beside the figure.",
                ),
            ],
        ),
        Criterion(
            "plain",
            both(es="La entiende quien empieza hoy", en="Somebody who begins today understands it"),
            [
                both(es="Jerga sin explicar.", en="Jargon, not explained."),
                both(es="Se entiende a medias.", en="It is half understood."),
                both(es="Clara, sin ejemplo.", en="Clear, without an example."),
                both(es="Clara, con un ejemplo en números.", en="Clear, with an example in numbers."),
            ],
        ),
    ],
    points=3,
    comments=[
        both(
            es="¿Visitas o personas? Con tu frase salen dos números.",
            en="Visits or people? With your sentence two numbers come out.",
        ),
        both(es="Añade un ejemplo con números redondos.", en="Add an example with round numbers."),
        both(es="¿Qué mirarías si esta cifra cae?", en="What would you look at if this figure falls?"),
    ],
    examples=[
        both(
            es=(
                "La conversión es convertir el interés en venta de forma óptima. Es una fase clave del embudo en la que "
                "hay que dar lo mejor para cerrar, con una experiencia excelente y sin fricciones, pensando siempre en la "
                "satisfacción de todos."
            ),
            en=(
                "Conversion is to turn interest into a sale in the best way. It is a key phase of the funnel in which one "
                "has to give everything to close, with an excellent frictionless experience, always thinking of the "
                "satisfaction of all."
            ),
        ),
        both(
            es=(
                "Conversión y venta: es cuando la gente compra. Se calcula con el número de compras del mes. Hay que tener "
                "cuidado porque depende de la época del año y de las ofertas que haya, y conviene mirarla cada mes para "
                "ver cómo va la tienda."
            ),
            en=(
                "Conversion and sale: it is when people buy. It is computed with the number of purchases of the month. "
                "Care is needed because it depends on the season and on the offers that there are, and it is good to look "
                "at it each month to see how the shop is doing."
            ),
        ),
        both(
            es=(
                "La conversión es la parte de las visitas a la web que termina en un pedido pagado. Se divide el número de "
                "visitas con pago entre todas las visitas. No es lo mismo que la parte de personas que compra: quien mira "
                "cinco veces y compra una cuenta como cinco visitas y una compra."
            ),
            en=(
                "Conversion is the share of visits to the web that ends in a paid order. The number of visits with a "
                "payment is divided by all visits. It is not the share of people who buy: who looks five times and buys "
                "once counts as five visits and one purchase."
            ),
        ),
        both(
            es=(
                "Conversión de la web: de cada cien visitas a la tienda en línea en un mes, cuántas terminan en un pedido "
                "pagado en esa misma visita. Si hay 1 000 visitas y 110 pagan, es 11 %. No cuenta las tiendas, ni a quien "
                "vuelve otro día a pagar, ni a quien mira sin que lo registremos. Si cae, mira primero si cambió quién "
                "entra: con más clientes de antes baja sin que nada empeore, así que se enseña siempre separada en «nunca "
                "había comprado» y «ya había comprado»."
            ),
            en=(
                "Conversion of the web: of every hundred visits to the web shop in a month, how many end in an order paid "
                "in that same visit. With 1 000 visits and 110 that pay, it is 11%. It does not count the shops, nor those "
                "who return another day to pay, nor those who look without our recording it. If it falls, see first "
                "whether those who come in have changed: with more earlier customers it goes down with nothing getting "
                "worse, so it is always shown split into “had never bought” and “had bought before”."
            ),
        ),
    ],
)

DEFINITION = Question(
    id="definition",
    title=both(es="La definición que faltaba", en="The definition that was missing"),
    answer="definition",
    points=3,
    kind=Written(
        _RUBRIC,
        words=(30, 150),
        signs=[
            Sign(
                "no-unit",
                lacks("visita", "persona", "pedido", "visit", r"\bpeople\b", r"\border"),
                both(
                    es="¿De quién es la proporción? No aparecen visitas, personas ni pedidos.",
                    en="Whose share is it? Neither visits, people nor orders appear.",
                ),
            ),
            Sign(
                "no-time",
                lacks(
                    r"\bmes\b",
                    "semana",
                    r"\bdia\b",
                    "misma visita",
                    r"\bmonth",
                    r"\bweek",
                    r"\bday\b",
                    "same visit",
                    r"\bano\b",
                    r"\byear",
                ),
                both(
                    es="¿En cuánto tiempo? Un pedido que llega tres semanas después, ¿cuenta?",
                    en="Within what time? Does an order three weeks later count?",
                ),
            ),
            Sign(
                "no-denominator",
                lacks("entre", "de cada", "parte de", r"\bshare\b", "of every", "divided", "out of"),
                both(
                    es="No se ve entre qué se divide. Sin eso es una cantidad, no una conversión.",
                    en="One cannot see what it is divided by. Without that it is an amount, not a conversion.",
                ),
            ),
            Sign(
                "how-to-raise-it",
                says("optim", "excelen", "friccion", "excellen", "frictionless", "give everything"),
                both(
                    es="Parte del texto dice cómo hacer que suba. Una definición dice qué es, también cuando baja.",
                    en="Part of the text says how to make it rise. A definition says what it is, also when it falls.",
                ),
            ),
        ],
    ),
    hints=[
        both(
            es="Empieza con «de cada cien …» y ya tienes el denominador.",
            en="Begin with “of every hundred …” and you have the denominator.",
        ),
        both(
            es="Después: un ejemplo en números, y en qué caso engaña.",
            en="Then: an example in numbers, and a case in which it misleads.",
        ),
    ],
    explanation=both(
        es="Una buena definición la puede calcular quien empieza hoy, y avisa de cuándo no fiarse.",
        en="A good definition can be computed by somebody who begins today, and warns when not to trust it.",
    ),
)
