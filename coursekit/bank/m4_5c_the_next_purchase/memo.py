"""The open question of 4.5c: the scoreboard for the director. People judge it."""

from coursekit.practice import Criterion, Question, Rubric, Sign, Written, both, lacks, no_number, says

_RUBRIC = Rubric(
    criteria=[
        Criterion(
            "choice",
            both(es="Elige una palanca, con su cifra", en="Chooses one lever, with its figure"),
            [
                both(
                    es="No elige, o reparte entre todas sin razón.",
                    en="Does not choose, or shares among all without a reason.",
                ),
                both(es="Elige una sin cifra.", en="Chooses one without a figure."),
                both(es="Elige una y da una cifra de su empresa.", en="Chooses one and gives a figure of the company."),
                both(
                    es="Elige una, da la cifra y la pone en la moneda que decide: euros que quedan o consultas que se evitan.",
                    en="Chooses one, gives the figure and puts it into the coin that decides: euros left or tickets avoided.",
                ),
            ],
            weight=2,
        ),
        Criterion(
            "known",
            both(es="Qué se sabe y qué no", en="What is known and what is not"),
            [
                both(es="Lo da todo por seguro.", en="Takes everything for certain."),
                both(es="Dice que hay dudas, sin decir cuáles.", en="Says that there are doubts, not which."),
                both(
                    es="Dice cómo se sabe (a suertes, comparado, supuesto) o qué falta por saber.",
                    en="Says how it is known (by lot, compared, supposed) or what is not known yet.",
                ),
                both(
                    es="Dice cómo se sabe, qué no se ha mostrado y a quién no se le aplicaría, con la razón.",
                    en="Says how it is known, what was not shown, and to whom it would not be applied, with the reason.",
                ),
            ],
        ),
        Criterion(
            "trial",
            both(es="Una prueba para otra palanca", en="A trial for another lever"),
            [
                both(es="Ninguna.", en="None."),
                both(es="«Probarlo y ver».", en="“Try it and see.”"),
                both(es="Una prueba sin grupo con el que comparar.", en="A trial without a group to compare with."),
                both(
                    es="Una prueba a suertes, con cuánta gente, cuánto tiempo y qué cifra decide.",
                    en="A trial by lot, with how many people, how long, and which figure decides.",
                ),
            ],
        ),
    ],
    points=3,
    comments=[
        both(
            es="Buena cifra. ¿Salió de un sorteo, de una comparación o de una suposición?",
            en="A good figure. Did it come from lots, from a comparison or from a supposition?",
        ),
        both(
            es="¿A quién le sentaría mal ese vale? Nómbralo.",
            en="Whom would that voucher hurt? Name them.",
        ),
        both(
            es="Tu prueba no tiene con quién comparar: ¿quién se queda sin la hoja?",
            en="Your trial has nobody to compare with: who goes without the sheet?",
        ),
    ],
    examples=[
        both(
            es=(
                "Hay que fidelizar a los clientes con todas las herramientas: vales, ventas cruzadas, buen servicio y "
                "contenido de calidad. Está demostrado que un cliente contento siempre vuelve, así que repartiría el "
                "dinero entre todo y en poco tiempo se verán los resultados en las ventas de la empresa."
            ),
            en=(
                "Customers have to be made loyal with all the tools: vouchers, cross-selling, good service and quality "
                "content. It is proven that a happy customer always returns, so I would share the money among all of "
                "them, and in a short time the results will be seen in the sales of the company."
            ),
        ),
        both(
            es=(
                "Pondría el dinero en el vale para quienes compraron una vez, porque es lo que mejor funciona: volvieron "
                "más de los que lo recibieron. Hay algunas dudas con los datos, pero merece la pena. La hoja en el "
                "paquete la probaría también durante unos meses, a ver qué tal resulta y qué dice la gente."
            ),
            en=(
                "I would put the money into the voucher for those who bought once, because it works best: more of those "
                "who got it returned. There are some doubts about the data, but it is worth it. The sheet in the parcel I "
                "would try too for some months, to see how it turns out and what people say."
            ),
        ),
        both(
            es=(
                "Pondría 3 000 € en contestar antes de 24 horas: en mi empresa evitaría unas 58 consultas sin resolver en "
                "dos años, más que ninguna otra palanca. Sale de una comparación por motivo, no de una prueba. No está "
                "mostrado que quien queda atendido compre más. La hoja la metería en todos los paquetes de marzo y "
                "miraría si bajan las preguntas."
            ),
            en=(
                "I would put €3 000 into answering within 24 hours: in my company it would avoid some 58 unsettled tickets "
                "in two years, more than any other lever. It comes from a comparison by reason, not from a trial. It is not "
                "shown that those attended to buy more. The sheet I would put into all the parcels of March and see whether "
                "questions go down."
            ),
        ),
        both(
            es=(
                "Pondría 2 500 € en contestar antes de 24 horas: por motivo, evitaría unas 58 consultas sin resolver en dos "
                "años, cuatro veces más que la mitad de los paquetes tarde. Es una comparación: supone que las lentas se "
                "parecen a las rápidas, y no se ha mostrado que después compren más. El vale se queda para quien compró "
                "una vez y está dormido; a quien tiene una queja abierta no se le manda, porque parecería que nadie la "
                "leyó. Prueba barata: la hoja en la mitad de los paquetes de un año, a suertes; con los pocos que mandamos solo "
                "se verá un efecto grande, y si las preguntas no bajan a la mitad, se deja."
            ),
            en=(
                "I would put €2 500 into answering within 24 hours: by reason, it would avoid some 58 unsettled tickets in "
                "two years, four times as many as halving the late parcels. It is a comparison: it supposes that the slow "
                "ones are like the quick, and it has not been shown that they buy more afterwards. The voucher is kept for "
                "those who bought once and lie dormant; it is not sent to anybody with an open complaint, because it would "
                "look as if nobody had read it. A cheap trial: the sheet in one half of a year's parcels, by lot; with the few "
                "that we send only a large effect will show, and unless questions fall by half, it ends."
            ),
        ),
    ],
)

MEMO = Question(
    id="memo",
    title=both(es="El marcador, para la directora", en="The scoreboard, for the director"),
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
                    es="No hay ninguna cifra. ¿Cuántos euros van a tu palanca, y cuánto cambiaría?",
                    en="There is no figure. How many euros go to your lever, and what would it change?",
                ),
            ),
            Sign(
                "nothing-unknown",
                lacks(
                    "supon",
                    "supues",
                    "no se ha mostrado",
                    "no esta mostrado",
                    "no se sabe",
                    "comparacion",
                    "suerte",
                    "suppos",
                    "not shown",
                    "not been shown",
                    "not known",
                    "comparison",
                    r"\blots?\b",
                ),
                both(
                    es="¿Cómo se sabe esa cifra: a suertes, por comparación o por suposición? ¿Qué no se ha mostrado?",
                    en="How is that figure known: by lot, by comparison or by supposition? What has not been shown?",
                ),
            ),
            Sign(
                "no-trial",
                lacks(
                    "prueba",
                    "probar",
                    "mitad",
                    "a suertes",
                    "meteria",
                    "trial",
                    "half",
                    r"\blots?\b",
                    "would try",
                    "would put into",
                ),
                both(
                    es="Falta una prueba barata para otra de las cuatro, con quién comparar.",
                    en="A cheap trial for another of the four is missing, with somebody to compare with.",
                ),
            ),
            Sign(
                "too-sure",
                says(r"\bdemostrad", r"\bsiempre\b", r"\bsin duda\b", r"\bproven\b", r"\balways\b", r"\bno doubt\b"),
                both(
                    es="Hay una frase muy segura («siempre», «demostrado»). ¿Qué tabla tuya la sostiene?",
                    en="One sentence is very sure (“always”, “proven”). Which table of yours supports it?",
                ),
            ),
        ],
    ),
    hints=[
        both(
            es="Empieza por la palanca y su cifra (preguntas 4 a 6). Después, de dónde sale esa cifra.",
            en="Begin with the lever and its figure (questions 4 to 6). Then where that figure comes from.",
        ),
        both(
            es="Para «a quién no»: piensa en quien espera una solución. Para la prueba: qué mitad se queda sin ella, y qué cifra decide.",
            en="For “to whom not”: think of those who wait for a remedy. For the trial: which half goes without, and which figure decides.",
        ),
    ],
    explanation=both(
        es="Un buen marcador no suma propuestas: elige una, dice de qué está hecha su cifra, a quién no se aplica, y gasta un poco en averiguar otra.",
        en="A good scoreboard does not add pitches up: it chooses one, says what its figure is made of, to whom it does not apply, and spends a little on finding out another.",
    ),
)
