"""The open question of 4.1: the three lines of the napkin, mended. People judge it."""

from coursekit.practice import Criterion, Question, Rubric, Sign, Written, both, lacks, no_number, says

_RUBRIC = Rubric(
    criteria=[
        Criterion(
            "how_much",
            both(es="Hasta cuánto, y por qué ahí", en="Up to how much, and why there"),
            [
                both(es="No da una cantidad.", en="Gives no amount."),
                both(es="Da una cantidad sin razón.", en="Gives an amount without a reason."),
                both(
                    es="Da una cantidad y la apoya en lo que deja una persona nueva.",
                    en="Gives an amount and bases it on what a new person leaves.",
                ),
                both(
                    es="Da una cantidad, la apoya en lo que cuesta la próxima persona y no la media, y nombra la suposición de la que depende.",
                    en="Gives an amount, bases it on what the next person costs and not the average one, and names the assumption it hangs on.",
                ),
            ],
            weight=2,
        ),
        Criterion(
            "whom",
            both(es="A quién se agradece y cómo se sabrá", en="Whom one thanks and how one will know"),
            [
                both(es="No lo dice, o elige por seguidores.", en="Does not say, or picks by followers."),
                both(es="Elige por lo que trajeron, sin más.", en="Picks by what they brought, and no more."),
                both(
                    es="Elige por lo que trajeron y propone mirar si traen más, sin grupo con el que comparar.",
                    en="Picks by what they brought and proposes to see whether they bring more, with no group to compare with.",
                ),
                both(
                    es="Sortea entre quienes ya trajeron a alguien, compara las dos mitades y dice qué cifra decide.",
                    en="Draws lots among those who have brought somebody, compares the halves, and says which figure decides.",
                ),
            ],
        ),
        Criterion(
            "alike",
            both(es="Qué canal se mira, y con cuánta fe", en="Which channel is looked at, and with how much faith"),
            [
                both(
                    es="No habla de canales, o dice que todo está igual.",
                    en="Says nothing of channels, or that all is the same.",
                ),
                both(es="Nombra un canal sin cifra.", en="Names a channel without a figure."),
                both(es="Nombra un canal con una cifra.", en="Names a channel with a figure."),
                both(
                    es="Nombra un canal con una cifra y advierte de quién contesta en él o de lo que hace el azar.",
                    en="Names a channel with a figure and warns of who answers in it or of what chance does.",
                ),
            ],
        ),
    ],
    points=3,
    comments=[
        both(
            es="Das el coste medio. ¿Cuánto costó la **última** persona?",
            en="You give the average cost. What did the **last** person cost?",
        ),
        both(
            es="Las mejores de este año traerán menos el próximo, hagas lo que hagas. ¿Con quién las compararás?",
            en="The best of this year will bring fewer next year, whatever you do. With whom will you compare them?",
        ),
        both(
            es="En servicio contesta quien tuvo un problema. ¿Con qué otro canal se puede comparar?",
            en="In service those answer who had a problem. With which other channel can it be compared?",
        ),
    ],
    examples=[
        both(
            es=(
                "Hay que invertir mucho más en el anuncio porque está demostrado que funciona, y regalar café a las "
                "personas con más seguidores para que hablen de nosotros. Los canales ya son todos iguales, así que ahí "
                "no hace falta hacer nada este año ni el que viene."
            ),
            en=(
                "We should invest far more in the advert, because it is proven that it works, and give coffee to the "
                "people with most followers so that they talk about us. The channels are all alike already, so nothing "
                "needs to be done there this year or the next."
            ),
        ),
        both(
            es=(
                "Gastaría 200 € por semana en el anuncio. Daría las gracias a las cinco personas que más trajeron, porque "
                "se lo merecen y así seguirán trayendo a gente. El canal que peor está es el de servicio y habría que "
                "mejorarlo cuanto antes."
            ),
            en=(
                "I would spend €200 a week on the advert. I would thank the five people who brought most, because they "
                "deserve it and so they will go on bringing people. The channel that does worst is service, and it should "
                "be improved as soon as possible."
            ),
        ),
        both(
            es=(
                "Propongo parar en unos 205 € por semana: una persona nueva deja 63 € en su primer año y no conviene pagar "
                "más por ella. Agradecería a quienes más margen trajeron, con 20 € de café, y miraría en seis meses si "
                "traen más que ahora. El canal que miraría primero es servicio: su CSAT es de 3.1, frente a 4.4 en las "
                "tiendas."
            ),
            en=(
                "I propose to stop at about €205 a week: a new person leaves €63 in the first year and it does not pay to "
                "give more for one. I would thank those who brought most margin, with €20 of coffee, and see in six months "
                "whether they bring more than now. The channel I would look at first is service: its CSAT is 3.1, against "
                "4.4 in the shops."
            ),
        ),
        both(
            es=(
                "Propongo parar en 205 € por semana: ahí la próxima persona cuesta los 63 € que deja en su primer año, "
                "aunque la media salga a 16 €. Depende de la curva supuesta; el último escalón de la prueba apenas se "
                "distingue del azar, y es la cifra de la que menos me fío. Agradecimiento: de las 70 personas que trajeron "
                "a alguien, se sortean 35; si en seis meses no traen al menos 10 personas más que la otra mitad, se deja. "
                "Primero miro servicio (CSAT 3.1 frente a 4.4 en tiendas), sabiendo que ahí contesta quien tuvo un "
                "problema: lo comparo entre correo, WhatsApp y teléfono."
            ),
            en=(
                "I propose to stop at €205 a week: there the next person costs the €63 that they leave in the first year, "
                "although the average is €16. It hangs on the supposed curve; the last step of the trial can hardly be told "
                "from chance, and is the figure I trust least. Thanks: of the 70 people who brought somebody, 35 are drawn "
                "by lot; unless within six months they bring at least 10 people more than the other half, it ends. First I "
                "look at service (CSAT 3.1 against 4.4 in shops), knowing that those answer who had a problem: I compare it "
                "among e-mail, WhatsApp and phone."
            ),
        ),
    ],
)

MEMO = Question(
    id="memo",
    title=both(es="La servilleta, otra vez", en="The napkin, once more"),
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
                    es="No hay ninguna cifra. ¿Hasta cuántos euros, cuánta gente a suertes, qué CSAT?",
                    en="There is no figure. Up to how many euros, how many people by lot, which CSAT?",
                ),
            ),
            Sign(
                "no-next-person",
                lacks(
                    "proxim",
                    "siguiente",
                    "ultim",
                    "marginal",
                    "no conviene pagar",
                    r"\bnext\b",
                    r"\blast\b",
                    "does not pay",
                ),
                both(
                    es="¿Por qué se para ahí? Falta lo que cuesta la **próxima** persona, al lado de lo que deja.",
                    en="Why does one stop there? What the **next** person costs is missing, beside what they leave.",
                ),
            ),
            Sign(
                "nobody-to-compare",
                lacks(
                    "suerte",
                    "sorte",
                    "azar",
                    "mitad",
                    "compar",
                    "miraria",
                    r"\blots?\b",
                    "half",
                    "random",
                    "see in six",
                ),
                both(
                    es="¿Cómo se sabrá si el agradecimiento sirve? Falta un grupo sin él, sacado a suertes.",
                    en="How will one know whether the thank-you works? A group without it, drawn by lot, is missing.",
                ),
            ),
            Sign(
                "too-sure",
                says(r"\bdemostrad", r"\bsin duda\b", r"\bsiempre\b", r"\bproven\b", r"\bno doubt\b", r"\balways\b"),
                both(
                    es="Hay una frase muy segura («demostrado», «siempre», «sin duda»). ¿Qué distingue tu prueba del azar, y qué no?",
                    en="One sentence is very sure (“proven”, “always”, “no doubt”). What can your trial tell from chance, and what not?",
                ),
            ),
        ],
    ),
    hints=[
        both(
            es="Tres frases, una por línea: hasta cuántos euros (pregunta 4), a quién y con qué sorteo (5 y 6), qué canal (7).",
            en="Three sentences, one a line: up to how many euros (question 4), whom and by which lot (5 and 6), which channel (7).",
        ),
        both(
            es="Termina con la cifra de la que menos te fías, y por qué.",
            en="End with the figure you trust least, and why.",
        ),
    ],
    explanation=both(
        es="Una buena servilleta cabe en tres líneas y cada una se puede comprobar: una cantidad con su razón, un sorteo con la cifra que decide, un canal comparado con lo que se le parece.",
        en="A good napkin fits into three lines, and each can be checked: an amount with its reason, a lot with the figure that decides, a channel compared with what is like it.",
    ),
)
