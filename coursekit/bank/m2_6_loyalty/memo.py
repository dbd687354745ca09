"""The open question of 2.6: whom to thank, for what, and how one will know. People judge it."""

from coursekit.practice import Criterion, Question, Rubric, Sign, Written, both, lacks, no_number, says

_RUBRIC = Rubric(
    criteria=[
        Criterion(
            "which_loyalty",
            both(es="Dice qué lealtad agradece, y a quién", en="Says which loyalty it thanks, and whom"),
            [
                both(es="«A los mejores clientes», sin más.", en="“The best customers”, and no more."),
                both(
                    es="Elige un grupo sin decir si vuelve, prefiere o trae.",
                    en="Chooses a group without saying whether they come back, prefer or bring.",
                ),
                both(
                    es="Elige un grupo, dice cuál de las tres cosas hace y da su regla.",
                    en="Chooses a group, says which of the three things it does, and gives its rule.",
                ),
                both(
                    es="Elige un grupo por una de las tres cosas, con su regla y su cifra, y dice a quién deja fuera.",
                    en="Chooses a group for one of the three things, with its rule and its figure, and says whom it leaves out.",
                ),
            ],
            weight=2,
        ),
        Criterion(
            "doubt",
            both(es="Dice qué no muestra la cifra", en="Says what the figure does not show"),
            [
                both(es="Toma la cifra por la lealtad entera.", en="Takes the figure for the whole of loyalty."),
                both(es="Dice que «hay que tener cuidado».", en="Says that “one has to be careful”."),
                both(
                    es="Nombra un límite: quien no respondió, lo no anotado, el contrato, el azar de un año.",
                    en="Names a limit: those who did not answer, what was not noted, the contract, the luck of one year.",
                ),
                both(
                    es="Nombra un límite y dice cómo cambiaría la lista o la conclusión.",
                    en="Names a limit and says how the list or the conclusion would change.",
                ),
            ],
        ),
        Criterion(
            "finding_out",
            both(es="Separa agradecer de demostrar un efecto", en="Keeps thanking apart from proving an effect"),
            [
                both(
                    es="Promete que el gesto traerá más clientes.",
                    en="Promises that the gesture will bring more customers.",
                ),
                both(es="«Miraremos si mejora».", en="“We will see whether it gets better.”"),
                both(
                    es="Propone comparar con personas que no lo reciben, o renuncia a probar un efecto.",
                    en="Proposes to compare with people who do not get it, or gives up proving an effect.",
                ),
                both(
                    es="Propone un sorteo con la cifra que decidirá, o explica por qué comparar con el año anterior engañaría.",
                    en="Proposes a lot with the figure that will decide, or explains why comparing with the year before would mislead.",
                ),
            ],
        ),
    ],
    points=3,
    comments=[
        both(
            es="¿Agradeces que vuelvan, que nos prefieran o que traigan a otros? Dilo en la primera frase.",
            en="Do you thank them for coming back, for preferring us or for bringing others? Say so in the first sentence.",
        ),
        both(
            es="¿A quién deja fuera tu regla sin querer?",
            en="Whom does your rule leave out without meaning to?",
        ),
        both(
            es="Los mejores de un año bajan al siguiente por sí solos. ¿Con quién vas a comparar?",
            en="The best of one year fall in the next by themselves. With whom will you compare?",
        ),
    ],
    examples=[
        both(
            es=(
                "Hay que premiar a los mejores clientes porque son los más leales y siempre recomiendan la marca. Un "
                "programa de recompensas garantiza que vuelvan y que traigan a sus amigos, así que propongo poner sus "
                "fotos en la pared y darles un descuento."
            ),
            en=(
                "The best customers must be rewarded because they are the most loyal and always recommend the brand. A "
                "programme of rewards guarantees that they come back and bring their friends, so I propose to hang their "
                "photos on the wall and give them a discount."
            ),
        ),
        both(
            es=(
                "Propongo agradecer a los 20 clientes que más gastan, con una tarjeta y un café gratis. Son los que sostienen "
                "la tienda y se nota en la caja. Hay que tener cuidado con los datos porque pueden cambiar. Después "
                "compararemos las ventas con las de este año y miraremos si mejoran."
            ),
            en=(
                "I propose to thank the 20 customers who spend most, with a card and a free coffee. They hold up the shop, and "
                "the till shows it. One has to be careful with the data, because they may change. Afterwards we will compare "
                "sales with those of this year and see whether they get better."
            ),
        ),
        both(
            es=(
                "Propongo dar las gracias a quienes trajeron a alguien, porque hacen el trabajo de un anuncio: son unos 70 de "
                "mil clientes. La tabla solo tiene lo que quedó anotado, así que falta quien nos recomendó en la oficina sin "
                "dar su nombre. Para saber si la carta sirve, la mitad la recibiría y la otra mitad no."
            ),
            en=(
                "I propose to thank those who brought someone, because they do the work of an advert: about 70 of a thousand "
                "customers. The table holds only what was noted down, so those who recommended us at the office without "
                "giving their name are missing. To find out whether the letter works, half would get it and half not."
            ),
        ),
        both(
            es=(
                "Propongo dar las gracias a quienes **trajeron a alguien** en 2025: unas 33 personas de mil. La regla deja fuera a "
                "quien nos prefiere y no lo anota, y a quien viene a diario sin hablar de nosotros; para ellos haría otra "
                "pared. Solo consta lo apuntado en caja: si apuntáramos mejor, la lista sería más larga y entrarían más clientes "
                "de tienda. La carta se envía porque la merecen. Si además queremos saber si trae gente, se sortea: la mitad "
                "ahora, la mitad en un año, y decide la parte que vuelve a traer. Compararla con 2025 engañaría: los mejores de un "
                "año bajan solos al siguiente."
            ),
            en=(
                "I propose to thank those who **brought someone** in 2025: about 33 people of a thousand. The rule leaves out "
                "those who prefer us and do not have it noted, and those who come daily without speaking of us; for them I would "
                "make another wall. Only what the till noted is there: with better notes the list would be longer, and more "
                "shop customers would enter. The letter goes out because they deserve it. If we also want to know whether it "
                "brings people, we draw lots: half now, half in a year, and the share that brings again decides. Comparing with "
                "2025 would mislead: the best of one year fall by themselves in the next."
            ),
        ),
    ],
)

MEMO = Question(
    id="memo",
    title=both(es="A quién dar las gracias", en="Whom to thank"),
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
                    es="No hay ninguna cifra. ¿Cuántas personas son, en tus datos?",
                    en="There is no figure. How many people are they, in your data?",
                ),
            ),
            Sign(
                "which-loyalty",
                lacks("trajer", "trae", "prefier", "vuelv", "brought", "bring", "prefer", "come back", "comes back"),
                both(
                    es="¿Agradeces que vuelvan, que nos prefieran o que traigan a otros? No se ve cuál de las tres.",
                    en="Do you thank them for coming back, for preferring us or for bringing others? It does not show which.",
                ),
            ),
            Sign(
                "no-limit",
                lacks(
                    "deja fuera",
                    "falta",
                    "anotad",
                    "apuntad",
                    "no respond",
                    "contrato",
                    "suerte",
                    "leaves out",
                    "missing",
                    "noted",
                    "did not answer",
                    "contract",
                    "luck",
                ),
                both(
                    es="¿Qué no muestra tu cifra? Piensa en quien no respondió, en lo no anotado o en la suerte de un año.",
                    en="What does your figure not show? Think of those who did not answer, of what was not noted, or of the luck of one year.",
                ),
            ),
            Sign(
                "sure",
                says("siempre", r"\bgarantiz", r"\balways\b", r"\bguarante"),
                both(
                    es="Hay una palabra muy segura («siempre», «garantiza»). ¿Con qué comparación la sostienes?",
                    en="One word is very sure (“always”, “guarantees”). Which comparison supports it?",
                ),
            ),
        ],
    ),
    hints=[
        both(
            es="Primera frase: a quién y por cuál de las tres cosas. Segunda: cuántas personas son.",
            en="First sentence: whom, and for which of the three things. Second: how many people they are.",
        ),
        both(
            es="Después, a quién deja fuera la regla. Y al final, si pretendes demostrar algo, con quién lo compararás.",
            en="Then whom the rule leaves out. And at the end, if you mean to prove something, with whom you will compare.",
        ),
    ],
    explanation=both(
        es="Dar las gracias no necesita demostrar nada. Decir que las gracias traen clientes, sí.",
        en="Saying thank you does not have to prove anything. Saying that thanks bring customers does.",
    ),
)
