"""Questions of 2.2 that ask for judgement: in which phase a moment falls, what a table of small groups allows."""

from coursekit.practice import Choice, Matching, Question, both

_PHASES = ["acquisition", "activation", "opportunity", "conversion", "post_sale"]

PHASES = Question(
    id="phases",
    title=both(es="Seis momentos y sus fases", en="Six moments and their phases"),
    answer="answer_phases",
    points=2,
    kind=Matching(
        ["lands", "searches", "leaves_address", "fills_cart", "pays", "looks_again"],
        _PHASES,
        {
            ("lands", "activation"): both(
                es="Llegar todavía no es interesarse: mucha gente aterriza sin saber dónde está.",
                en="Arriving is not being interested yet: many who land do not know where they are.",
            ),
            ("lands", ""): both(
                es="Es la primera vez que llega: captación.",
                en="It is the first arrival: acquisition.",
            ),
            ("searches", "acquisition"): both(
                es="Ya había llegado. Buscar y abrir fichas es mostrar interés.",
                en="Nora had arrived already. Searching and opening pages is showing interest.",
            ),
            ("searches", "opportunity"): both(
                es="Mira tres, no ha elegido ninguno. La oportunidad empieza cuando aparta uno para llevárselo.",
                en="Looking at three, none is chosen. Opportunity begins when one is set aside to be taken.",
            ),
            ("searches", ""): both(
                es="Busca y compara: es la activación, la fase de quien considera.",
                en="Searching and comparing: that is activation, the phase of those who consider.",
            ),
            ("leaves_address", "acquisition"): both(
                es="«Captamos un correo» se dice, pero la persona ya estaba aquí. En este embudo, dejar la dirección es señal de interés.",
                en="“We acquired an address” is what one says, but the person was here already. In this funnel leaving an address is a sign of interest.",
            ),
            ("leaves_address", "conversion"): both(
                es="En algunas empresas el objetivo es el correo. Aquí la conversión es el pedido pagado: un correo no paga la luz.",
                en="In some companies the address is the aim. Here conversion is the paid order: an address does not pay the bills.",
            ),
            ("leaves_address", ""): both(
                es="Muestra interés y no ha comprado: es un prospecto, y eso es activación.",
                en="Interest is shown and nothing bought: a prospect, and that is activation.",
            ),
            ("fills_cart", "conversion"): both(
                es="No ha pagado. Muchas cestas se quedan ahí.",
                en="Nothing is paid. Many carts end there.",
            ),
            ("fills_cart", "activation"): both(
                es="Ya eligió uno y lo apartó: va más allá de mirar. Eso es oportunidad, lo que verás en 2.3.",
                en="One is chosen and set aside: that goes beyond looking. It is opportunity, which you will see in 2.3.",
            ),
            ("fills_cart", ""): both(
                es="Eligió y todavía puede echarse atrás: oportunidad.",
                en="The choice is made and can still be undone: opportunity.",
            ),
            ("pays", "opportunity"): both(
                es="El pedido quedó pagado: ya no es una oportunidad, es una venta.",
                en="The order is paid: no longer an opportunity, it is a sale.",
            ),
            ("pays", ""): both(es="Paga: conversión y venta.", en="Paid: conversion and sale."),
            ("looks_again", "activation"): both(
                es="El mismo clic de antes, pero Nora ya compró: mira para usarlo. La fase la da la persona y su momento, no el botón.",
                en="The same click as before, but Nora has bought already and looks in order to use it. The phase comes from the person and the moment, not from the button.",
            ),
            ("looks_again", ""): both(
                es="Ya compró y pregunta cómo se usa: posventa, aunque el suceso se llame igual.",
                en="The purchase is done and the question is how to use it: post-sale, though the event has the same name.",
            ),
        },
    ),
    expected=lambda data: {
        "lands": "acquisition",
        "searches": "activation",
        "leaves_address": "activation",
        "fills_cart": "opportunity",
        "pays": "conversion",
        "looks_again": "post_sale",
    },
    hints=[
        both(
            es="De cada momento, dos preguntas: ¿ya había comprado? ¿Muestra interés, o ya ha elegido?",
            en="Of each moment, two questions: had Nora bought already? Is it showing interest, or choosing?",
        ),
        both(
            es="Una fase aparece dos veces, y un mismo clic cae en fases distintas según cuándo ocurre.",
            en="One phase stands twice, and the same click falls into different phases depending on when it happens.",
        ),
    ],
    explanation=both(
        es="Activación es mostrar interés antes de comprar: buscar, mirar, dejar el correo. El registro guarda sucesos; la fase se decide mirando también qué había hecho esa persona.",
        en="Activation is showing interest before buying: searching, looking, leaving an address. The log keeps events; the phase is decided by looking also at what that person had done.",
    ),
    code=(
        'answer_phases = {"lands": "acquisition", "searches": "activation", "leaves_address": "activation", '
        '"fills_cart": "opportunity", "pays": "conversion", "looks_again": "post_sale"}'
    ),
)

ARMS = Question(
    id="arms",
    title=both(es="El vale, origen por origen", en="The voucher, source by source"),
    answer="answer_arms",
    kind=Choice(
        {
            "a": both(
                es="Cada origen tiene su cifra, y su azar. Parte cualquier resultado en cuatro y una parte saldrá la mejor. Mira los intervalos: ¿cuántos puntos mide cada uno de punta a punta?",
                en="Each source has its figure, and its luck. Split any result in four and one part will come out best. Look at the intervals: how many points does each measure from end to end?",
            ),
            "b": both(
                es="Un intervalo con el cero dentro dice que **no se sabe**, no que el efecto sea cero. Dentro caben también ventajas grandes.",
                en="An interval that holds zero says that one **does not know**, not that the effect is zero. Large advantages lie inside as well.",
            ),
            "c": both(
                es="Eso es. El reparto a suertes permite leer la diferencia total. Para decir que el vale va mejor en un sitio que en otro hay que comparar las **ventajas** entre sí, y eso pide mucha más gente.",
                en="That is it. Dealing by lot lets us read the total difference. To say that the voucher does better in one place than in another one has to compare the **advantages** with each other, and that takes many more people.",
            ),
            "d": both(
                es="Al revés: el reparto a suertes es lo que hace parecidos a los dos grupos, y por eso su diferencia se puede leer.",
                en="The other way round: dealing by lot is what makes the two groups alike, and why their difference can be read.",
            ),
        }
    ),
    expected=lambda data: "c",
    hints=[
        both(
            es="Compara el ancho de los intervalos de cada origen con el del total.",
            en="Compare the width of the intervals of each source with that of the total.",
        ),
        both(
            es="¿Se pisan unos intervalos con otros? Entonces la ventaja podría ser la misma en todos.",
            en="Do the intervals lie over one another? Then the advantage might be the same in all.",
        ),
    ],
    explanation=both(
        es="La empresa se hizo con la misma ventaja en los cuatro orígenes, y por azar salen cuatro cifras distintas. Partir un experimento después de verlo fabrica hallazgos.",
        en="The company was made with the same advantage in all four sources, and by chance four different figures come out. Splitting an experiment after seeing it manufactures findings.",
    ),
    code='answer_arms = "c"',
)
