"""Questions of 2.5 that ask for judgement: the phase of a person, and calls that seem to work."""

from coursekit.practice import Choice, Matching, Question, both

_NEW, _ACTIVE, _NEAR, _SALE, _AFTER = "acquisition", "activation", "opportunity", "conversion", "post_sale"

PHASES = Question(
    id="phases",
    title=both(es="¿En qué fase está esta persona?", en="In which phase is this person?"),
    answer="answer_phases",
    points=2,
    kind=Matching(
        [
            "parcel_arrives",
            "asks_before_buying",
            "returns_to_site",
            "begins_to_pay",
            "first_payment",
            "first_visit",
        ],
        [_NEW, _ACTIVE, _NEAR, _SALE, _AFTER],
        {
            ("parcel_arrives", _SALE): both(
                es="La venta terminó al pagar. El paquete llega después: es posventa, y ahí se gana o se pierde el segundo pedido.",
                en="The sale ended with the payment. The parcel comes afterwards: it is post-sale, and there the second order is won or lost.",
            ),
            ("parcel_arrives", ""): both(
                es="Recibir el paquete pasa después de pagar: posventa.",
                en="Receiving the parcel comes after paying: post-sale.",
            ),
            ("asks_before_buying", _AFTER): both(
                es="«Contacto» suena a posventa, pero esta persona nunca ha comprado. La fase la pone quién es y cuándo: todavía se informa.",
                en="“Contact” sounds like post-sale, but this person has never bought. Who they are and when makes the phase: they are still finding out.",
            ),
            ("asks_before_buying", _NEAR): both(
                es="Podría discutirse: está cerca. Pero pregunta si el molinillo le sirve, aún no ha puesto nada en la cesta. Muestra interés: activación.",
                en="It could be argued: they are near. But they ask whether the grinder will do, and have put nothing into the cart yet. They show interest: activation.",
            ),
            ("asks_before_buying", ""): both(
                es="Ya sabe que existimos, se interesa y pregunta, sin cesta todavía: activación.",
                en="They know that we exist, take an interest and ask, with no cart yet: activation.",
            ),
            ("returns_to_site", _NEW): both(
                es="El apunte se llama igual (`land`), la persona no: compró hace un mes. Si la cuentas como captación, tus anuncios parecen traer gente que ya tenías.",
                en="The entry has the same name (`land`), the person has not: they bought a month ago. Count them as acquisition, and your adverts seem to bring people whom you had already.",
            ),
            ("returns_to_site", ""): both(
                es="Compró hace un mes: todo lo que hace ahora es posventa, aunque empiece otra visita.",
                en="They bought a month ago: all that they do now is post-sale, though another visit begins.",
            ),
            ("begins_to_pay", _SALE): both(
                es="Empezar a pagar no es pagar: todavía puede irse, y mucha gente se va. La venta es el pago terminado.",
                en="Beginning to pay is not paying: they can still leave, and many do. The sale is the finished payment.",
            ),
            ("begins_to_pay", ""): both(
                es="Sigue adelante y aún puede irse: es la fase de oportunidad, la que el embudo llama «retención».",
                en="They go on and can still leave: it is the opportunity phase, the one that the funnel calls “retention”.",
            ),
            ("first_payment", _AFTER): both(
                es="El pago **es** la venta. La posventa empieza un instante después.",
                en="The payment **is** the sale. Post-sale begins an instant later.",
            ),
            ("first_payment", ""): both(
                es="El primer pedido queda pagado: conversión y venta.",
                en="The first order is paid: conversion and sale.",
            ),
            ("first_visit", ""): both(
                es="Llega por primera vez y no ha hecho nada más: captación.",
                en="They come for the first time and have done nothing else: acquisition.",
            ),
        },
    ),
    expected=lambda data: {
        "parcel_arrives": _AFTER,
        "asks_before_buying": _ACTIVE,
        "returns_to_site": _AFTER,
        "begins_to_pay": _NEAR,
        "first_payment": _SALE,
        "first_visit": _NEW,
    },
    hints=[
        both(
            es="Pregunta primero si esa persona ha pagado alguna vez **antes** de lo que hace ahora.",
            en="Ask first whether that person has ever paid **before** what they do now.",
        ),
        both(
            es="Dos de las seis situaciones son posventa. Una no lo parece por su nombre.",
            en="Two of the six situations are post-sale. One does not look it by its name.",
        ),
    ],
    explanation=both(
        es="La fase depende de quién y cuándo. La misma llegada a la web es captación para una persona nueva y posventa para quien compró hace un mes.",
        en="The phase depends on who and when. The same arrival at the site is acquisition for a new person and post-sale for who bought a month ago.",
    ),
    code=(
        'answer_phases = {"parcel_arrives": "post_sale", "asks_before_buying": "activation", '
        '"returns_to_site": "post_sale", "begins_to_pay": "opportunity", "first_payment": "conversion", '
        '"first_visit": "acquisition"}'
    ),
)

CALLS = Question(
    id="calls",
    title=both(es="Las llamadas de Marta", en="Marta's calls"),
    answer="answer_calls",
    kind=Choice(
        {
            "a": both(
                es="Comparar a las mismas personas evita mezclar gente distinta, pero no esto: las eligió **porque** su primera nota era mala, y una nota muy mala suele ir seguida de otra menos mala.",
                en="Comparing the same people avoids mixing different ones, but not this: she picked them **because** their first score was bad, and a very bad score tends to be followed by one less bad.",
            ),
            "b": both(
                es="Con más personas el intervalo se estrecha alrededor de 1.7, pero 1.7 seguiría juntando la llamada con lo que habría subido sin ella. Más datos no arreglan una comparación que falta.",
                en="With more people the interval narrows around 1.7, but 1.7 would still put the call together with what would have risen without it. More data do not mend a comparison that is missing.",
            ),
            "c": both(
                es="Eso es: regresión a la media. En la lección, dos años sin llamadas, las peores notas subieron más o menos lo mismo. Solo un grupo al azar sin llamada dice cuánto añade llamar.",
                en="That is it: regression to the mean. In the lesson, two years without calls, the worst scores rose by about the same. Only a group at random without a call tells how much calling adds.",
            ),
            "d": both(
                es="Quienes pusieron un 5 no pueden subir: solo les queda bajar o quedarse. Compararlas con ellas haría parecer las llamadas aún mejores.",
                en="Those who gave a 5 cannot rise: they can only fall or stay. Comparing with them would make the calls look better still.",
            ),
        }
    ),
    expected=lambda data: "c",
    hints=[
        both(
            es="¿Qué les pasó en la lección a quienes pusieron un 1 o un 2 y a quienes nadie llamó?",
            en="What happened in the lesson to those who gave a 1 or a 2 and whom nobody called?",
        ),
        both(
            es="Busca la opción que permitiría saber qué habría pasado **sin** llamar.",
            en="Look for the option that would let one know what would have happened **without** calling.",
        ),
    ],
    explanation=both(
        es="Elegir a los peores y medirlos otra vez siempre da una subida. Para atribuirla a algo hace falta un grupo igual, al azar, al que no se le hizo nada.",
        en="Picking the worst and measuring them again always gives a rise. To credit it to anything one needs a like group, at random, to whom nothing was done.",
    ),
    code='answer_calls = "c"',
)
