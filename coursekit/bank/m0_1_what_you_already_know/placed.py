"""The items of the test before the course that put things in their place or in order."""

from coursekit.bank.blueprint import matching, ordering
from coursekit.practice import Mistake, both

ROLES = matching(
    "roles",
    {"firm": "customer", "assistant": "buyer", "engineer": "user", "neighbour": "prospect", "aunt": "customer"},
    ["prospect", "buyer", "customer", "user"],
    {
        ("firm", ""): both(
            es="La factura va a nombre de la empresa cada mes: es quien nos compra, aunque no coma.",
            en="The invoice bears the firm's name every month: it is who buys from us, though it does not eat.",
        ),
        ("assistant", "customer"): both(
            es="Hace el pedido, pero no a su nombre ni con su dinero. Si cambia de trabajo, la empresa sigue comprando.",
            en="He places the order, but neither in his own name nor with his own money. If he changes job, the firm goes on buying.",
        ),
        ("assistant", ""): both(
            es="Lo suyo es hacer la compra por encargo; ni come el menú ni se compra a su nombre.",
            en="What he does is to make the purchase on behalf of others; he neither eats the lunch nor is it bought in his name.",
        ),
        ("engineer", "customer"): both(
            es="Se come el menú, pero ni lo pide ni lo paga. Te dirá si está bueno; del precio no sabe nada.",
            en="She eats the lunch, but neither orders it nor pays for it. She can tell you whether it is good; of the price she knows nothing.",
        ),
        ("engineer", ""): both(
            es="Lo que la une a nosotros es que se come el menú: lo usa.",
            en="What ties her to us is that she eats the lunch: she uses it.",
        ),
        ("neighbour", "customer"): both(
            es="Pedir la carta es interés, no compra. Si lo cuentas como cliente, parecerá que la gente ha dejado de volver.",
            en="Asking for the menu is interest, not a purchase. Count him as a customer and it will look as if people had stopped coming back.",
        ),
        ("neighbour", ""): both(
            es="Ha mostrado interés y todavía no ha comprado ni probado nada.",
            en="He has shown interest and has neither bought nor tried anything yet.",
        ),
        ("aunt", "user"): both(
            es="La cena se la come su sobrino. Ella la compra: con su cuenta y con su dinero.",
            en="It is her nephew who eats the dinner. She buys it: with her account and her money.",
        ),
        ("aunt", ""): both(
            es="Compra a su nombre y con su dinero, aunque la cena sea para otra persona.",
            en="She buys in her own name and with her own money, though the dinner is for someone else.",
        ),
    },
    both(
        es="Cliente: a cuyo nombre se compra. Comprador: quien hace la compra por encargo. Usuario: quien lo usa. Prospecto: con interés y sin compra todavía.",
        en="Customer: in whose name it is bought. Buyer: who makes the purchase on someone's behalf. User: who uses it. Prospect: with an interest and no purchase yet.",
    ),
)

LOYAL = matching(
    "loyal",
    {"only_one": "spurious", "far": "latent", "detour": "loyal", "once": "none", "stamps": "spurious"},
    ["loyal", "latent", "spurious", "none"],
    {
        ("only_one", "loyal"): both(
            es="Viene a diario porque no hay otra. El día que abran una al lado se verá si la prefería.",
            en="She comes every day because there is no other. The day one opens next door will show whether she preferred it.",
        ),
        ("only_one", ""): both(
            es="Vuelve mucho y no la prefiere: la costumbre o la falta de otra la traen.",
            en="She comes back often and does not prefer it: habit, or the lack of another, brings her.",
        ),
        ("far", "loyal"): both(
            es="La prefiere, pero casi nunca viene. Con querer volver no basta: lo que le falta es poder.",
            en="He prefers it, but hardly ever comes. Wanting to come back is not enough: what he lacks is being able to.",
        ),
        ("far", ""): both(
            es="La prefiere y no vuelve, porque algo se interpone. Si se quita el obstáculo, volverá.",
            en="He prefers it and does not come back, because something stands in the way. Take it away and he will.",
        ),
        ("detour", ""): both(
            es="Vuelve y además prefiere: deja atrás otras que le quedan más cerca.",
            en="She comes back and prefers it too: she passes by others that are nearer.",
        ),
        ("once", "latent"): both(
            es="Le dio igual. Sin preferencia no hay nada que espere a despertar.",
            en="He did not care. Without a preference there is nothing that waits to be woken.",
        ),
        ("once", ""): both(
            es="Ni vuelve ni la prefiere.",
            en="He neither comes back nor prefers it.",
        ),
        ("stamps", "loyal"): both(
            es="Viene por los sellos, y ya ha dicho adónde irá cuando se acaben. Venir mucho no es preferir.",
            en="He comes for the stamps, and has said already where he will go when they are spent. Coming often is not preferring.",
        ),
        ("stamps", ""): both(
            es="Vuelve, y lo que prefiere son los sellos.",
            en="He comes back, and what he prefers is the stamps.",
        ),
    },
    both(
        es="Se cruzan dos cosas, volver y preferir. Las dos: leal. Prefiere y no vuelve: latente. Vuelve sin preferir: espuria. Ninguna: sin lealtad.",
        en="Two things are crossed, coming back and preferring. Both: loyal. Prefers and does not come back: latent. Comes back without preferring: spurious. Neither: none.",
    ),
)

_STEPS = ["threshold", "size", "lot", "read", "note"]

STEPS = ordering(
    "steps",
    _STEPS,
    {
        "read": both(
            es="el día fijado, calcular la diferencia con su intervalo",
            en="on the day set, compute the difference with its interval",
        ),
        "lot": both(es="repartir a las personas en dos grupos por sorteo", en="put the people into two groups by lot"),
        "note": both(
            es="decidir según lo escrito y apuntar la decisión",
            en="decide by what was written, and note the decision down",
        ),
        "threshold": both(
            es="escribir qué resultado haría cambiar de plan",
            en="write down which result would make us change the plan",
        ),
        "size": both(
            es="calcular cuántas personas hacen falta para verlo y hasta qué día",
            en="work out how many people it takes to see it, and until which day",
        ),
    },
    [
        Mistake(
            "threshold-last",
            lambda data: ["size", "lot", "read", "threshold", "note"],
            both(
                es="Pusiste el listón después de ver el resultado. Así siempre queda a la altura de lo que salió.",
                en="You set the bar after seeing the result. That way it always ends up at the height of what came out.",
            ),
        ),
        Mistake(
            "size-afterwards",
            lambda data: ["threshold", "lot", "size", "read", "note"],
            both(
                es="Casi. Repartiste antes de saber cuántas personas hacen falta. Si son pocas, la prueba no puede ver lo que busca, y ya está en marcha.",
                en="Nearly. You split them before knowing how many people it takes. If they are too few, the trial cannot see what it looks for, and it is under way already.",
            ),
        ),
        Mistake(
            "size-before-threshold",
            lambda data: ["size", "threshold", "lot", "read", "note"],
            both(
                es="Casi. Cuántas personas hacen falta depende del resultado que se busca: uno pequeño pide muchas más. Primero di cuál.",
                en="Nearly. How many people it takes depends on the result looked for: a small one calls for many more. First say which.",
            ),
        ),
        Mistake(
            "decided-before-reading",
            lambda data: ["threshold", "size", "lot", "note", "read"],
            both(
                es="Casi. Decidiste antes de calcular la diferencia: entonces la prueba no hacía falta.",
                en="Nearly. You decided before computing the difference: then the trial was not needed.",
            ),
        ),
    ],
    both(
        es="El listón va primero porque fija cuántas personas hacen falta; el sorteo, antes de que pase nada; y se mira una vez, el día anunciado.",
        en="The bar comes first because it sets how many people are needed; the lot, before anything happens; and one looks once, on the day announced.",
    ),
)
