"""The recall questions at the beginning of lesson 2.1: what module 1 said, without marks."""

from typing import Any

from coursekit.practice import option

RECALL: list[dict[str, Any]] = [
    {
        "question": {
            "es": "En el embudo hay una fase que algunos textos llaman «retención». ¿Cuándo ocurre?",
            "en": "In the funnel there is a phase that some texts call “retention”. When does it take place?",
        },
        "type": "multiple_choice",
        "answers": [
            option(
                "Después de comprar: la gente se queda",
                "After buying: people stay",
                "Esa es la retención que se mide en años y pedidos. La del embudo es un falso amigo.",
                "That is the retention measured in years and orders. The one of the funnel is a false friend.",
            ),
            option(
                "Antes de la primera compra: que no se vaya quien llena la cesta",
                "Before the first purchase: that those who fill the cart do not leave",
                "Eso es: la misma palabra, otro momento.",
                "That is it: the same word, another moment.",
                True,
            ),
            option(
                "Cuando se cancela la suscripción",
                "When the subscription is cancelled",
                "Eso sería abandono, mucho después.",
                "That would be churn, much later.",
            ),
        ],
    },
    {
        "question": {
            "es": "Contando visitas paga una de cada diez; contando personas, casi nueve de cada diez. ¿Qué pasa?",
            "en": "Counting visits one in ten pays; counting people, nearly nine in ten. What is going on?",
        },
        "type": "multiple_choice",
        "answers": [
            option(
                "Una de las dos cuentas está mal",
                "One of the two sums is wrong",
                "Las dos están bien: cambia la unidad. Quien vuelve muchas veces termina pagando alguna.",
                "Both are right: the unit changes. Whoever comes back often ends up paying at some time.",
            ),
            option(
                "La misma persona hace muchas visitas, y cada cifra responde a una pregunta distinta",
                "The same person makes many visits, and each figure answers another question",
                "Eso es. Hoy volverá a pasar, con quien llega por un anuncio.",
                "That is it. It will happen again today, with those who come by an advert.",
                True,
            ),
            option(
                "Que casi todo el mundo compra en su primera visita",
                "That nearly everybody buys at the first visit",
                "No hace falta: basta con que vuelva y pague un día.",
                "They need not: it is enough that they come back and pay one day.",
            ),
        ],
    },
    {
        "question": {
            "es": "Un canal costó 25 € por cada cliente nuevo. ¿Cuánto costará el siguiente?",
            "en": "A channel cost €25 for each new customer. What will the next one cost?",
        },
        "type": "multiple_choice",
        "answers": [
            option(
                "25 €, si no cambia el precio del anuncio",
                "€25, if the price of the advert stays",
                "Eso es la media de quienes ya vinieron. Los primeros eran los fáciles.",
                "That is the average of those who came already. The first were the easy ones.",
            ),
            option(
                "No se sabe: 25 € es una media, y el próximo puede costar más",
                "It is not known: €25 is an average, and the next one may cost more",
                "Eso es. Y hoy veremos que ni siquiera sabemos si el canal los trajo.",
                "That is it. And today we shall see that we do not even know whether the channel brought them.",
                True,
            ),
            option(
                "Menos: cuanta más gente, más barato",
                "Less: the more people, the cheaper",
                "A veces pasa con un coste fijo, pero alcanzar a quien no buscaba café suele costar más.",
                "It may be so with a fixed cost, but reaching those who wanted no coffee as a rule costs more.",
            ),
        ],
    },
]
