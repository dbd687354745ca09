"""Questions of 2.1 that ask for judgement: which figure speaks of awareness, in which phase somebody is."""

from coursekit.practice import Choice, Matching, Question, both

REACH = Question(
    id="reach",
    title=both(es="¿Qué cifra habla de conciencia?", en="Which figure speaks of awareness?"),
    answer="answer_reach",
    kind=Choice(
        {
            "a": both(
                es="Las impresiones cuentan anuncios emitidos. Suben con solo enseñárselo más veces a la misma gente, que ya nos conocía.",
                en="Impressions count adverts sent out. They rise by showing it more often to the same people, who knew us already.",
            ),
            "b": both(
                es="Eso es el alcance: personas a las que se mostró. Quita las repeticiones, pero tenerlo delante no es recordarlo, y quien nos conoce por una amiga no está.",
                en="That is reach: people to whom it was shown. It takes the repetitions away, but having it before one's eyes is not remembering it, and those who know us through a friend are not in it.",
            ),
            "c": both(
                es="A la web llega sobre todo gente que ya nos conoce, y quien nos conoce sin venir no aparece. Las visitas pueden subir sin que nos conozca nadie más.",
                en="Those who come to the site know us already for the most part, and those who know us without coming do not appear. Visits can rise without anybody else knowing us.",
            ),
            "d": both(
                es="Eso es: pregunta a quien podría comprar, venga o no, y compara lo mismo con lo mismo. Falta su intervalo, y mirar quién no contestó.",
                en="That is it: it asks those who might buy, whether they come or not, and compares like with like. It still needs its interval, and a look at who did not answer.",
            ),
        }
    ),
    expected=lambda data: "d",
    hints=[
        both(
            es="La conciencia está en la cabeza de la gente. ¿Qué cifra sale de ahí?",
            en="Awareness lies in people's heads. Which figure comes out of there?",
        ),
        both(
            es="Imagina que el mismo anuncio se muestra el doble a las mismas personas. ¿Qué cifras suben?",
            en="Imagine that the same advert is shown twice as often to the same people. Which figures rise?",
        ),
    ],
    explanation=both(
        es="Emitir, alcanzar y ser conocido son tres cosas. La tercera se pregunta, con la misma pregunta y al mismo público, y se da con su intervalo.",
        en="Sending out, reaching and being known are three things. The third is asked for, with the same question and of the same public, and given with its interval.",
    ),
    code='answer_reach = "d"',
)

_PHASES = ["acquisition", "activation", "opportunity", "conversion", "post_sale"]
_RIGHT = {
    "stranger_enters": "acquisition",
    "old_hand_lands": "post_sale",
    "leaves_address": "activation",
    "fills_cart": "opportunity",
    "first_pays": "conversion",
    "asks_parcel": "post_sale",
}

PHASES = Question(
    id="phases",
    title=both(es="La fase del embudo", en="The phase of the funnel"),
    answer="answer_phases",
    points=2,
    kind=Matching(
        list(_RIGHT),
        _PHASES,
        {
            ("stranger_enters", "activation"): both(
                es="Todavía no ha mostrado interés por nada: acaba de llegar. Si prueba o pregunta, ahí empieza la activación.",
                en="No interest in anything was shown yet: they have only arrived. If they taste or ask, activation begins there.",
            ),
            ("stranger_enters", ""): both(
                es="Nunca había venido y acaba de llegar: es la primera llegada, también si la puerta es de madera y no una página.",
                en="Never been here and has only arrived: it is the first arrival, also if the door is of wood and not a page.",
            ),
            ("old_hand_lands", "acquisition"): both(
                es="El suceso se llama igual que el de alguien nuevo (`land`), y el anuncio cobra igual. Pero a una clienta de hace dos años no se la capta otra vez: vuelve después de comprar.",
                en="The event has the same name as that of somebody new (`land`), and the advert charges the same. But a customer of two years is not acquired again: she comes back after buying.",
            ),
            ("old_hand_lands", "activation"): both(
                es="Un prospecto es quien aún no ha comprado. Ella ya compró: lo que haga ahora es posterior a su primera venta.",
                en="A prospect is somebody who has not bought yet. She has: whatever she does now comes after her first sale.",
            ),
            ("old_hand_lands", ""): both(
                es="Ya es clienta. En este embudo, todo lo que viene después de la primera compra es posventa.",
                en="She is a customer already. In this funnel, all that comes after the first purchase is post-sale.",
            ),
            ("leaves_address", "acquisition"): both(
                es="Se captó en su primera visita. Ahora mira por segunda vez y deja su correo: muestra interés.",
                en="That person was acquired at the first visit. Now they look for the second time and leave an address: they show interest.",
            ),
            ("leaves_address", "conversion"): both(
                es="En marketing por correo a veces se llama «conversión» a dejar la dirección. En este embudo la conversión es el pedido pagado.",
                en="In e-mail marketing leaving an address is sometimes called a “conversion”. In this funnel the conversion is the paid order.",
            ),
            ("leaves_address", ""): both(
                es="Dejar el correo muestra interés sin acercarse todavía a pagar: es un prospecto.",
                en="Leaving an address shows interest without coming close to paying yet: it is a prospect.",
            ),
            ("fills_cart", "conversion"): both(
                es="Una cesta llena no es una venta: muchas se abandonan. Falta que el pedido quede pagado.",
                en="A full cart is not a sale: many are left behind. The order still has to be paid.",
            ),
            ("fills_cart", "activation"): both(
                es="Va más allá de mirar: eligió algo y se acerca a pagar. Lo que toca es que no se vaya.",
                en="It goes beyond looking: something was chosen, and they come close to paying. What matters now is that they do not leave.",
            ),
            ("fills_cart", ""): both(
                es="Sigue adelante en lugar de irse, y aún no ha pagado: es la fase que algunos textos llaman «retención», antes de la compra.",
                en="They go on instead of leaving, and have not paid yet: it is the phase that some texts call “retention”, before the purchase.",
            ),
            ("first_pays", "post_sale"): both(
                es="La posventa empieza después de pagar. Este es el momento de la venta.",
                en="Post-sale begins after paying. This is the moment of the sale.",
            ),
            ("first_pays", ""): both(
                es="El pedido queda pagado: es la acción que se buscaba.",
                en="The order is paid: it is the action that was sought.",
            ),
            ("asks_parcel", "activation"): both(
                es="Pregunta, sí, pero por algo que ya compró. El interés de la activación es de quien aún no compra.",
                en="A question, yes, but about something already bought. The interest of activation is that of those who do not buy yet.",
            ),
            ("asks_parcel", ""): both(
                es="Ya compró y espera lo suyo: se le atiende después de la venta.",
                en="They have bought and wait for what is theirs: they are looked after once the sale is done.",
            ),
        },
    ),
    expected=lambda data: dict(_RIGHT),
    hints=[
        both(
            es="Pregunta primero: ¿ha comprado ya alguna vez esta persona?",
            en="Ask first: has this person ever bought?",
        ),
        both(
            es='Captación es solo la primera llegada. `journey.stages("funnel")` dice qué significa cada fase.',
            en='Acquisition is the first arrival alone. `journey.stages("funnel")` says what each phase means.',
        ),
    ],
    explanation=both(
        es="El nombre del suceso no basta: la misma página abierta es captación para quien llega por primera vez y posventa para quien ya compró.",
        en="The name of the event is not enough: the same page opened is acquisition for those who come for the first time and post-sale for those who have bought.",
    ),
    code="answer_phases = {" + ", ".join(f'"{item}": "{place}"' for item, place in _RIGHT.items()) + "}",
)
