"""The items of the test after the course that put things in their place or in order."""

from coursekit.bank.blueprint import matching, ordering
from coursekit.practice import Mistake, both

ROLES = matching(
    "roles",
    {"guest": "user", "uncle": "customer", "receptionist": "buyer", "hotel": "customer", "bride": "prospect"},
    ["prospect", "buyer", "customer", "user"],
    {
        ("guest", "customer"): both(
            es="Disfruta del ramo sin haberlo elegido ni pagado. Sabe si dura; no sabe qué cuesta.",
            en="He enjoys the flowers without having chosen them or paid for them. He knows whether they last; not what they cost.",
        ),
        ("guest", ""): both(
            es="Tiene el ramo en su mesilla: lo usa, y nada más lo une a la floristería.",
            en="He has the flowers on his bedside table: he uses them, and nothing else ties him to the florist's.",
        ),
        ("uncle", "buyer"): both(
            es="No compra por encargo de nadie: la cuenta, el dinero y la idea son suyos.",
            en="He buys on nobody's behalf: the account, the money and the idea are his.",
        ),
        ("uncle", ""): both(
            es="Se compra en su nombre, aunque las flores adornen otra casa.",
            en="It is bought in his name, though the flowers stand in another home.",
        ),
        ("receptionist", "customer"): both(
            es="Elige y encarga, y lo hace para el hotel. La relación de años es con el hotel.",
            en="She chooses and orders, and does so for the hotel. The relationship of years is with the hotel.",
        ),
        ("receptionist", ""): both(
            es="Hace el pedido de parte de otro: ese es su papel, y por eso el formulario lo sufre ella.",
            en="She places the order on behalf of another: that is her part, and so it is she who struggles with the form.",
        ),
        ("hotel", ""): both(
            es="Una empresa también puede ser quien compra: la factura lleva su nombre.",
            en="A company can be the one who buys too: the invoice bears its name.",
        ),
        ("bride", "customer"): both(
            es="Dejó su correo, no su dinero. Puede que compre; contarla ya es contar una esperanza.",
            en="She left her address, not her money. She may buy; to count her now is to count a hope.",
        ),
        ("bride", ""): both(
            es="Le interesa y aún no ha comprado: de ella se espera algo, no se tiene.",
            en="She is interested and has not bought yet: something is hoped of her, nothing is had.",
        ),
    },
    both(
        es="Tres preguntas lo resuelven: a nombre de quién se compra (cliente), quién hace el pedido por otro (comprador), quién lo disfruta (usuario). Quien solo se interesa es prospecto.",
        en="Three questions settle it: in whose name it is bought (customer), who orders for another (buyer), who enjoys it (user). Whoever is only interested is a prospect.",
    ),
)

LOYAL = matching(
    "loyal",
    {"class": "none", "office": "spurious", "rival": "loyal", "injured": "latent", "year": "spurious"},
    ["loyal", "latent", "spurious", "none"],
    {
        ("class", "latent"): both(
            es="Latente es quien querría y no puede. A él la clase no le dijo nada.",
            en="Latent is who would like to and cannot. The class meant nothing to him.",
        ),
        ("class", ""): both(es="Ni repite ni lo prefiere.", en="He neither repeats nor prefers it."),
        ("office", "loyal"): both(
            es="Va mucho porque lo paga otro, y ella habría elegido distinto. Eso es asistencia, no preferencia.",
            en="She goes a lot because somebody else pays, and she would have chosen differently. That is attendance, not preference.",
        ),
        ("office", ""): both(
            es="Repite y preferiría otro gimnasio: la sostiene quien paga.",
            en="She repeats and would prefer another gym: it is held up by whoever pays.",
        ),
        ("rival", ""): both(
            es="Tuvo una salida fácil y se quedó porque quiso: repite y prefiere.",
            en="He had an easy way out and stayed because he wanted to: he repeats and prefers.",
        ),
        ("injured", "loyal"): both(
            es="Lo prefiere y apenas puede ir. Le falta la mitad: la conducta.",
            en="She prefers it and can hardly go. Half of it is missing: the behaviour.",
        ),
        ("injured", ""): both(
            es="Quiere y no puede: la preferencia está, la asistencia no.",
            en="She wants to and cannot: the preference is there, the attendance is not.",
        ),
        ("year", "loyal"): both(
            es="Lo retiene un papel firmado. El día que acabe verás lo que prefería.",
            en="A signed paper keeps him. The day it ends you will see what he preferred.",
        ),
        ("year", ""): both(
            es="Va y paga, y cuenta los días: repite sin preferir.",
            en="He goes and pays, and counts the days: he repeats without preferring.",
        ),
    },
    both(
        es="Lo que se hace y lo que se prefiere son dos ejes: leal (los dos), espuria (se hace sin preferir), latente (se prefiere sin hacerlo), ninguna.",
        en="What is done and what is preferred are two axes: loyal (both), spurious (done without preferring), latent (preferred without being done), none.",
    ),
)

_STEPS = ["bar", "count", "draw", "compare", "act"]

STEPS = ordering(
    "steps",
    _STEPS,
    {
        "act": both(
            es="hacer lo que el listón manda y dejarlo anotado con fecha",
            en="do what the bar says, and put it on record with its date",
        ),
        "count": both(
            es="ver cuántos clientes hay que incluir para notarlo, y poner la fecha final",
            en="see how many customers must be included to notice it, and set the closing date",
        ),
        "compare": both(
            es="llegada la fecha, restar los dos grupos y dar el intervalo",
            en="when the date comes, subtract the two groups and give the interval",
        ),
        "bar": both(
            es="dejar por escrito a partir de qué mejora se adopta el cambio",
            en="put in writing from which improvement on the change is adopted",
        ),
        "draw": both(
            es="sortear a quién le toca el cambio y a quién no", en="draw lots for who gets the change and who does not"
        ),
    },
    [
        Mistake(
            "threshold-last",
            lambda data: ["count", "draw", "compare", "bar", "act"],
            both(
                es="El listón llegó después de la cifra. Con la cifra delante, cualquiera encuentra una razón para que baste.",
                en="The bar came after the figure. With the figure in view, anyone finds a reason why it is enough.",
            ),
        ),
        Mistake(
            "size-afterwards",
            lambda data: ["bar", "draw", "count", "compare", "act"],
            both(
                es="Casi. Sorteaste sin saber cuántos hacen falta. Si el grupo se queda corto, al final no se podrá decir ni que sí ni que no.",
                en="Nearly. You drew lots without knowing how many are needed. If the group falls short, at the end one can say neither yes nor no.",
            ),
        ),
        Mistake(
            "size-before-threshold",
            lambda data: ["count", "bar", "draw", "compare", "act"],
            both(
                es="Casi. No se puede calcular cuántos hacen falta «para notarlo» sin decir antes qué hay que notar.",
                en="Nearly. How many are needed “to notice it” cannot be worked out without saying first what is to be noticed.",
            ),
        ),
        Mistake(
            "decided-before-reading",
            lambda data: ["bar", "count", "draw", "act", "compare"],
            both(
                es="Casi. Actuaste antes de comparar: la comparación llegó cuando ya no podía cambiar nada.",
                en="Nearly. You acted before comparing: the comparison came when it could change nothing any more.",
            ),
        ),
    ],
    both(
        es="Primero qué bastaría; de ahí sale cuántos; luego el azar reparte; después una sola mirada, y la decisión que ya estaba escrita.",
        en="First what would be enough; from it follows how many; then chance shares them out; then a single look, and the decision that stood written already.",
    ),
)
