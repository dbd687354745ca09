"""The open question of 4.6a: does one launch the programme? People judge it."""

from coursekit.practice import Criterion, Question, Rubric, Sign, Written, both, lacks, no_number, says

_RUBRIC = Rubric(
    criteria=[
        Criterion(
            "decision",
            both(es="Decide y da cuentas", en="Decides and shows the sum"),
            [
                both(es="No decide, o decide sin ninguna cifra.", en="Does not decide, or decides without a figure."),
                both(
                    es="Decide con una cifra que no lo sostiene (ventas, inscritos, pedidos de más).",
                    en="Decides on a figure that does not carry it (sales, members, more orders).",
                ),
                both(
                    es="Decide con lo que deja después de los costes.",
                    en="Decides on what it leaves after its costs.",
                ),
                both(
                    es="Decide con lo que deja y su margen de duda: intervalo, o en cuántos mercados gana.",
                    en="Decides on what it leaves and how unsure that is: interval, or in how many markets it earns.",
                ),
            ],
            weight=2,
        ),
        Criterion(
            "why_this_design",
            both(es="Explica el diseño por lo que cuesta y lo que vale", en="Explains the design by cost and worth"),
            [
                both(es="Lista ventajas, sin razones.", en="Lists benefits, without reasons."),
                both(
                    es="Dice que gustarán, sin decir qué cuestan.",
                    en="Says that they will be liked, not what they cost.",
                ),
                both(
                    es="Compara al menos una ventaja con otra por lo que cuesta.",
                    en="Compares at least one benefit with another by what it costs.",
                ),
                both(
                    es="Explica qué se dejó fuera y por qué, con lo que cuesta y lo que vale para quien la recibe.",
                    en="Explains what was left out and why, by what it costs and what it is worth to whoever gets it.",
                ),
            ],
        ),
        Criterion(
            "proof",
            both(es="Dice cómo se sabrá y cuándo se para", en="Says how one will know, and when to stop"),
            [
                both(es="Nada.", en="Nothing."),
                both(
                    es="«Se irá viendo», o comparar socios con el resto.",
                    en="“We shall see”, or members against the rest.",
                ),
                both(
                    es="Un grupo que queda fuera por sorteo.",
                    en="A group left out by lot.",
                ),
                both(
                    es="Grupo por sorteo, fecha, cifra que decide y qué se hace si no se alcanza.",
                    en="A group by lot, a date, the figure that decides, and what is done if it is not reached.",
                ),
            ],
        ),
    ],
    points=3,
    comments=[
        both(
            es="¿Esa cifra es antes o después de pagar lo que se regala?",
            en="Is that figure before or after paying for what is given away?",
        ),
        both(
            es="Buena decisión. ¿Qué supuesto la haría cambiar?",
            en="A good decision. Which assumption would change it?",
        ),
        both(
            es="¿Con quién compararás a los socios, si se apunta quien más compra?",
            en="With whom will you compare members, if those who buy most are the ones who join?",
        ),
    ],
    examples=[
        both(
            es=(
                "Hay que lanzar el club cuanto antes porque todo el mundo tiene uno y los clientes fieles siempre "
                "compran más. Con descuentos y envíos gratuitos la gente estará contenta, hablará de nosotros y las "
                "ventas subirán seguro. El nombre y la tarjeta son muy bonitos."
            ),
            en=(
                "The club has to be launched as soon as possible, because everybody has one and faithful customers "
                "always buy more. With discounts and free parcels people will be happy, speak of us, and sales are "
                "sure to rise. The name and the card are very pretty."
            ),
        ),
        both(
            es=(
                "Propongo lanzarlo. Los socios comprarán un 2 % más y se apuntará uno de cada cinco clientes, así que "
                "las ventas suben. Las ventajas, recetas, cafés nuevos antes y una cata, gustarán mucho. A final de "
                "año se compara lo que compran los socios con lo que compran los demás y se ve si ha ido bien."
            ),
            en=(
                "I propose to launch it. Members will buy 2% more, and one in five customers will join, so sales rise. "
                "The benefits, recipes, new coffees first and a tasting, will be liked very much. At the end of the "
                "year we compare what members buy with what the others buy, and see whether it went well."
            ),
        ),
        both(
            es=(
                "Propongo lanzarlo: en el mercado simulado deja unos 700 € al año después de costes. No lleva "
                "descuentos porque un 10 % se paga en todos los pedidos y una receta cuesta diez céntimos por "
                "persona. Supone que llevarlo cuesta 600 €. El 10 % de los clientes queda fuera por sorteo para poder "
                "comparar."
            ),
            en=(
                "I propose to launch it: in the simulated market it leaves some €700 a year after its costs. It has no "
                "discounts, because 10% is paid on all the orders, and a recipe costs ten cents for each person. It "
                "assumes that running it costs €600. By lot, 10% of the customers stay outside, so that there is "
                "somebody to compare with."
            ),
        ),
        both(
            es=(
                "Propongo lanzarlo en pequeño. Simulado deja unos 700 € al año después de costes y gana en casi todos "
                "los mercados parecidos, pero es poco dinero y depende de que llevarlo cueste 600 €: con 1 400 ya "
                "perdería. Dejé fuera el descuento: un euro dado vale un euro y se paga también a quien iba a comprar. "
                "La cata cuesta 0.80 € y dicen que vale 12. Un 10 % queda fuera por sorteo; el 15 de febrero se mira "
                "el margen por cliente de los dos grupos. Si el de los invitados no es mayor, no entra nadie más y lo "
                "prometido se respeta un año."
            ),
            en=(
                "I propose to launch it small. Simulated, it leaves some €700 a year after costs and earns in nearly all "
                "the markets like it, but it is little money and hangs on running it for €600: at 1 400 it would lose. I "
                "left out the discount: a euro given is worth a euro, and is paid to those who would have bought anyway. "
                "The tasting costs €0.80 and they say it is worth 12. By lot, 10% stay outside; on 15 February we look at "
                "the margin per customer of both groups. If that of the invited is not higher, nobody else is let in, "
                "and what was promised is kept for a year."
            ),
        ),
    ],
)

MEMO = Question(
    id="memo",
    title=both(es="¿Se lanza?", en="Is it launched?"),
    answer="memo",
    points=3,
    kind=Written(
        _RUBRIC,
        words=(45, 170),
        signs=[
            Sign(
                "no-number",
                no_number,
                both(
                    es="No hay ninguna cifra. ¿Qué deja tu programa en un año, después de pagarlo todo?",
                    en="There is no figure. What does your programme leave in a year, after paying for everything?",
                ),
            ),
            Sign(
                "before-costs",
                lacks("cost", "cuest", "despues de pagar", "margen", "margin", "after paying"),
                both(
                    es="Hablas de lo que sube. ¿Y lo que cuesta? Un programa puede traer más pedidos y menos dinero.",
                    en="You speak of what rises. And what it costs? A programme can bring more orders and less money.",
                ),
            ),
            Sign(
                "nobody-to-compare-with",
                lacks("sorteo", "azar", "aleatori", "by lot", "random", "drawn", "holdout"),
                both(
                    es="¿Cómo se sabrá si sirvió? Comparar socios con el resto no vale: se apunta quien ya compraba más.",
                    en="How will one know whether it served? Members against the rest will not do: those who bought more already are the ones who join.",
                ),
            ),
            Sign(
                "sure",
                says(
                    "siempre",
                    "seguro que",
                    "subiran seguro",
                    "todo el mundo tiene",
                    r"\balways\b",
                    "sure to",
                    "everybody has",
                ),
                both(
                    es="Hay una frase muy segura. ¿De qué supuesto depende?",
                    en="One sentence is very sure. Which assumption does it hang on?",
                ),
            ),
        ],
    ),
    hints=[
        both(
            es="Empieza por sí, no o en pequeño, y lo que deja después de costes.",
            en="Begin with yes, no or small, and what it leaves after its costs.",
        ),
        both(
            es="Sigue con lo que dejaste fuera del diseño y por qué. Termina con el grupo por sorteo, la fecha y qué se hace si no llega.",
            en="Go on with what you left out of the design, and why. End with the group by lot, the date, and what is done if it falls short.",
        ),
    ],
    explanation=both(
        es="Una buena nota decide con lo que queda, dice de qué depende y deja escrito cómo se sabrá si fue un error.",
        en="A good note decides on what is left, says what that hangs on, and writes down how one will know if it was a mistake.",
    ),
)
