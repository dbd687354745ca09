"""The questions without marks of lesson 2.6: what 2.5 said, and three people to place in the quadrants."""

from typing import Any

from coursekit.practice import option


def _question(es: str, en: str, *answers: dict[str, Any]) -> dict[str, Any]:
    return {"question": {"es": es, "en": en}, "type": "multiple_choice", "answers": list(answers)}


RECALL: list[dict[str, Any]] = [
    _question(
        "Una clienta puso un 5 en satisfacción tras su primer pedido. ¿Qué se sabe de si volverá?",
        "A customer gave a 5 for satisfaction after her first order. What is known of whether she will come back?",
        option(
            "Que volverá: está satisfecha",
            "That she will: she is satisfied",
            "Muchas personas satisfechas no vuelven: se mudan, ya tienen café o prueban otro.",
            "Many satisfied people do not come back: they move, have coffee left or try another.",
        ),
        option(
            "Poco: hay que ver qué hacen quienes puntúan así, con el mismo tiempo para todas",
            "Little: one has to see what those who score like that do, with the same time for all",
            "Eso es. La satisfacción se pregunta; volver se cuenta, y con plazo.",
            "That is it. Satisfaction is asked; coming back is counted, and within a time.",
            True,
        ),
        option(
            "Nada: las encuestas no sirven",
            "Nothing: surveys are no use",
            "Sirven para lo que preguntan: cómo fue ese pedido.",
            "They serve for what they ask: how that order went.",
        ),
    ),
    _question(
        "Las personas que llegaron en diciembre han repetido menos que las de enero. ¿Qué miras primero?",
        "The people who came in December have repeated less than those of January. What do you look at first?",
        option(
            "Si la campaña de Navidad atrajo a peores clientes",
            "Whether the Christmas campaign drew worse customers",
            "Quizá, pero antes hay algo más sencillo que comprobar.",
            "Perhaps, but there is something plainer to check first.",
        ),
        option(
            "Cuánto tiempo ha tenido cada grupo para repetir",
            "How much time each group has had to repeat",
            "Eso es: sin el mismo plazo, el recién llegado siempre pierde.",
            "That is it: without the same time, the newcomer always loses.",
            True,
        ),
        option(
            "Si el café de diciembre salió peor",
            "Whether the coffee of December turned out worse",
            "Es una causa posible; antes hay que saber si la comparación es justa.",
            "It is a possible cause; first one has to know whether the comparison is fair.",
        ),
    ),
    _question(
        "Se llamó a quienes pusieron la peor nota y la siguiente fue mejor. ¿Funcionó la llamada?",
        "Those who gave the worst score were called, and their next score was better. Did the call work?",
        option(
            "Sí: mejoraron después de llamar",
            "Yes: they improved after the call",
            "Quien está en su peor día suele mejorar solo. Falta un grupo al que no se llamó.",
            "Whoever is having their worst day tends to improve by themselves. A group that was not called is missing.",
        ),
        option(
            "No: las llamadas molestan",
            "No: calls annoy",
            "Tampoco se sabe. Falta con quién comparar.",
            "That is not known either. Somebody to compare with is missing.",
        ),
        option(
            "No se sabe: las peores notas suben un poco por sí solas",
            "It is not known: the worst scores rise a little by themselves",
            "Eso es: regresión a la media. Volverá a salir en esta lección.",
            "That is it: regression to the mean. It will turn up again in this lesson.",
            True,
        ),
    ),
]

_LOYAL = ("Leal", "Loyal")
_LATENT = ("Lealtad latente", "Latent loyalty")
_SPURIOUS = ("Lealtad espuria", "Spurious loyalty")

CARDS: list[dict[str, Any]] = [
    _question(
        "Ramón desayuna en la tienda de Bilbao cada día porque está bajo su oficina. «¿El café? Normal».",
        "Ramón has breakfast in the Bilbao shop every day because it is below his office. “The coffee? Ordinary.”",
        option(
            *_LOYAL,
            "Vuelve, sí. ¿Y si la oficina se muda?",
            "He comes back, yes. And if the office moves?",
        ),
        option(
            *_SPURIOUS,
            "Eso es: vuelve sin preferirnos. Lo trae el ascensor.",
            "That is it: he comes back without preferring us. The lift brings him.",
            True,
        ),
        option(
            *_LATENT,
            "Latente es al revés: querer y no venir.",
            "Latent is the other way round: liking and not coming.",
        ),
    ),
    _question(
        "Elsa da un 10, regala nuestras tazas y vive en una isla donde el envío cuesta más que el café.",
        "Elsa gives a 10, makes presents of our mugs and lives on an island where postage costs more than the coffee.",
        option(
            *_LATENT,
            "Eso es: nos prefiere y algo se lo impide. Se arregla con el envío, no con un descuento de fidelidad.",
            "That is it: she prefers us and something prevents her. Postage mends it, not a loyalty discount.",
            True,
        ),
        option(
            *_SPURIOUS,
            "Espuria es volver sin preferir. Ella prefiere y no vuelve.",
            "Spurious is coming back without preferring. She prefers and does not come back.",
        ),
        option(
            *_LOYAL,
            "Siente lealtad, pero no puede volver: le falta la otra mitad.",
            "She feels loyal but cannot come back: the other half is missing.",
        ),
    ),
    _question(
        "Bruno compra dos bolsas al mes aquí y una a otra tostadora. «La otra es para variar».",
        "Bruno buys two bags a month here and one from another roaster. “The other is for a change.”",
        option(
            *_SPURIOUS,
            "Compara a menudo y a ti te elige el doble: eso es preferencia.",
            "He compares often and chooses you twice as much: that is preference.",
        ),
        option(
            *_LOYAL,
            "Eso es: vuelve y prefiere. Ser leal no es ser exclusivo; casi nadie lo es.",
            "That is it: he comes back and prefers. To be loyal is not to be exclusive; hardly anybody is.",
            True,
        ),
        option(
            *_LATENT,
            "Latente sería si no comprara. Compra todos los meses.",
            "Latent would be if he did not buy. He buys every month.",
        ),
    ),
]
