"""The open question of 5.4a: one strategy for the customer base, and what to do with the list. People judge it."""

from coursekit.practice import Criterion, Question, Rubric, Sign, Written, both, lacks, no_number, says

_RUBRIC = Rubric(
    criteria=[
        Criterion(
            "strategy",
            both(es="Elige dónde poner el esfuerzo, con cifras", en="Chooses where to put the effort, with figures"),
            [
                both(es="No elige, o lo quiere todo.", en="Does not choose, or wants everything."),
                both(es="Elige una estrategia, sin cifra.", en="Chooses one strategy, without a figure."),
                both(
                    es="Elige una estrategia y la apoya en una cifra de su empresa.",
                    en="Chooses one strategy and supports it with a figure of the company.",
                ),
                both(
                    es="Elige una estrategia, la apoya en cifras, la compara con otra de las cinco en la misma moneda y dice de qué suposición cuelga.",
                    en="Chooses one strategy, supports it with figures, compares it with another of the five in one currency, and says which assumption it hangs on.",
                ),
            ],
            weight=2,
        ),
        Criterion(
            "list",
            both(es="Decide qué se hace con la lista", en="Decides what becomes of the list"),
            [
                both(es="La firma o la ignora, sin más.", en="Signs it or ignores it, and no more."),
                both(es="La rechaza o la acepta con una opinión.", en="Turns it down or accepts it with an opinion."),
                both(
                    es="Usa una prueba: lo que fue de la lista anterior, la clave de reparto o los fallos nuestros.",
                    en="Uses evidence: what became of the earlier list, the key by which costs are shared, or our own faults.",
                ),
                both(
                    es="Decide con una prueba (lo que fue de la lista anterior, la clave, los fallos nuestros), propone qué cambiar para todos y cuida que la regla no castigue a quien se queja.",
                    en="Decides on evidence (what became of the earlier list, the key, our own faults), proposes what to change for all, and sees to it that the rule does not punish those who complain.",
                ),
            ],
        ),
        Criterion(
            "unknown",
            both(es="Dice qué no se sabe y cómo se sabrá", en="Says what is not known and how one will know"),
            [
                both(es="Lo da todo por sabido.", en="Takes everything for known."),
                both(es="Dice que hay dudas.", en="Says that there are doubts."),
                both(es="Nombra una suposición sin medir.", en="Names an assumption not measured."),
                both(
                    es="Nombra una suposición sin medir y la manera de medirla antes de gastar en todos.",
                    en="Names an assumption not measured, and the way to measure it before spending on everybody.",
                ),
            ],
        ),
    ],
    points=3,
    comments=[
        both(
            es="¿Cuánto vale tu estrategia al lado de otra de las cinco? Ponlas en la misma moneda.",
            en="What is your strategy worth beside another of the five? Put them in one currency.",
        ),
        both(
            es="¿Qué fue de la lista del año pasado? Lo calculaste en la pregunta 3.",
            en="What became of last year's list? You worked it out in question 3.",
        ),
        both(
            es="La parte evitable la supuso alguien. ¿Cómo se mediría con poca gente?",
            en="Somebody supposed the avoidable part. How would it be measured with few people?",
        ),
    ],
    examples=[
        both(
            es=(
                "Hay que dejar ir a todos los clientes que pierden dinero, porque una empresa no es una ONG. Es obvio que "
                "sin ellos se gana más y que los mejores clientes estarán más contentos porque se les puede atender mejor. "
                "Además habría que hacer un plan para que nadie se vaya, otro para que compren más y otro para los que más "
                "gastan, todo este año."
            ),
            en=(
                "We must let go of all customers who lose money, because a company is no charity. It is obvious that we "
                "earn more without them, and that the best customers will be happier because they can be looked after "
                "better. Besides there should be one plan so that nobody leaves, another so that they buy more, and "
                "another for those who spend most, all of it this year."
            ),
        ),
        both(
            es=(
                "Yo pondría el esfuerzo en reducir las bajas de la suscripción, porque perder un cliente cuesta mucho más "
                "que conservarlo. La lista de Nadia no me parece bien: a la gente no le gusta que la echen y hablaría mal "
                "de nosotros. Empezaría por atender más deprisa, que es de lo que se quejan 2 de cada 5. Hay dudas, pero "
                "creo que se notaría."
            ),
            en=(
                "I would put the effort into reducing the leavers of the subscription, because losing a customer costs "
                "far more than keeping one. I do not like Nadia's list: people do not like being sent away, and they would "
                "speak badly of us. I would begin by answering faster, which is what 2 in 5 complain of. There are doubts, "
                "but I think it would show."
            ),
        ),
        both(
            es=(
                "Propongo la pausa para quien recibe demasiado café. Con las bajas de 2025 dejaría unos 140 € al año "
                "después de pagarla. No firmaría la lista: de los 90 nombres que habría tenido hace un año, 51 ni compraron "
                "ni llamaron después y los demás dejaron casi 2 000 €. La parte evitable, la mitad, es una suposición que "
                "nadie ha medido."
            ),
            en=(
                "I propose the pause for those who get too much coffee. With the leavers of 2025 it would leave some €140 a "
                "year after paying for it. I would not sign the list: of the 90 names it would have had a year ago, 51 "
                "neither bought nor called afterwards, and the others left nearly €2 000. The avoidable part, one half, is "
                "an assumption that nobody has measured."
            ),
        ),
        both(
            es=(
                "Pondría el esfuerzo en que se vayan menos suscriptores, empezando por el servicio lento: unos 1 260 € al "
                "año después de pagar la medida, contra unos 530 € que ahorraría la lista entera de Nadia si nadie bajara "
                "de cero. Cuelga de que se evite el 40 % de esas bajas; con menos del 13 % se pierde. Esa lista no la "
                "firmaría: la de hace un año dejó casi 2 000 € después, y varias personas escribieron por un fallo nuestro. Cambiaría "
                "el mínimo para el envío, igual para todos y anunciado, sin cobrar a quien se queja. No sabemos cuánta "
                "gente se quedaría: lo mediría a suertes, con respuesta rápida para la mitad, antes de contratar."
            ),
            en=(
                "I would put the effort into fewer subscribers leaving, beginning with slow service: some €1 260 a year "
                "after paying for the measure, against some €530 that Nadia's whole list would save if nobody stood below "
                "zero. It hangs on keeping 40% of those leavers; below 13% money is lost. I would not sign that list: the "
                "one of a year ago left nearly €2 000 afterwards, and several people wrote because of a fault of ours. I would "
                "change the minimum for free delivery, alike for all and announced, without charging those who complain. "
                "We do not know how many would stay: I would measure it by lot, a fast reply for half of them, before hiring."
            ),
        ),
    ],
)

MEMO = Question(
    id="memo",
    title=both(es="La pizarra de la directora", en="The director's board"),
    answer="memo",
    points=3,
    kind=Written(
        _RUBRIC,
        words=(60, 180),
        signs=[
            Sign(
                "no-number",
                no_number,
                both(
                    es="No hay ninguna cifra. ¿Cuántos euros, cuánta gente?",
                    en="There is no figure. How many euros, how many people?",
                ),
            ),
            Sign(
                "no-list",
                lacks(r"\blista\b", r"\blist\b"),
                both(
                    es="No dices qué se hace con la lista de Nadia. ¿Qué enseñó la del año pasado?",
                    en="You do not say what becomes of Nadia's list. What did last year's show?",
                ),
            ),
            Sign(
                "no-assumption",
                lacks(
                    "supo[sn]",
                    "supuest",
                    "no sabemos",
                    "no se sabe",
                    "si se evita",
                    "cuelga",
                    "depende",
                    "suppos",
                    "assum",
                    "do not know",
                    "not known",
                    "hangs on",
                    "depends",
                    "unknown",
                ),
                both(
                    es="¿De qué suposición cuelga tu cifra? Nómbrala.",
                    en="Which assumption does your figure hang on? Name it.",
                ),
            ),
            Sign(
                "obvious",
                says(r"\bobvi", "es evidente", "todo el mundo sabe", "no es una ong", "no charity", "everybody knows"),
                both(
                    es="Hay una frase que da algo por obvio. ¿Qué cifra de tu empresa lo dice?",
                    en="One sentence takes something for obvious. Which figure of your company says so?",
                ),
            ),
        ],
    ),
    hints=[
        both(
            es="Tienes la lista en las preguntas 1 y 3, las bajas en la 4 y el sitio en la 6: ¿cuál de esos euros es mayor, y cuál se sabe mejor?",
            en="You have the list in questions 1 and 3, those who leave in 4 and the room in 6: which of those euros is larger, and which is better known?",
        ),
        both(
            es="Escribe en este orden: dónde pongo el esfuerzo y por qué, qué hago con la lista, qué no sé y cómo lo mediría.",
            en="Write in this order: where I put the effort and why, what I do with the list, what I do not know and how I would measure it.",
        ),
    ],
    explanation=both(
        es="Un buen escrito compara dos estrategias en la misma moneda y dice qué cifra está medida y cuál está supuesta.",
        en="A good note compares two strategies in one currency, and says which figure is measured and which supposed.",
    ),
)
