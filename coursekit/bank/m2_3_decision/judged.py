"""Questions of 2.3 that ask for judgement: the false friend, what to offer, the next step for each person."""

from coursekit.practice import Choice, Matching, Question, both

FRIEND = Question(
    id="friend",
    title=both(es="¿De qué retención hablan?", en="Which retention do they mean?", pt="De que retenção estão falando?"),
    answer="answer_friend",
    kind=Choice(
        {
            "a": both(
                es="Volver a comprar en el segundo año es retención de **clientes**: ya compraron.",
                en="Buying again in the second year is retention of **customers**: they have bought already.",
                pt="Comprar de novo no segundo ano é retenção de **clientes**: eles já compraram.",
            ),
            "b": both(
                es="Eso es: nadie ha comprado todavía. En el embudo, «retención» es que no se vaya quien ya mostró interés.",
                en="That is it: nobody has bought yet. In the funnel, “retention” is that whoever showed interest does not leave.",
                pt="Isso mesmo: ninguém comprou ainda. No funil, “retenção” é não deixar ir embora quem já mostrou interesse.",
            ),
            "c": both(
                es="Darse de baja de una suscripción es abandono: la otra cara de la retención de clientes.",
                en="Ending a subscription is churn: the other side of the retention of customers.",
                pt="Cancelar uma assinatura é abandono (churn): o outro lado da retenção de clientes.",
            ),
            "d": both(
                es="Guardar datos es otra cosa, con plazos y permisos propios. Comparte la palabra, nada más.",
                en="Keeping data is something else, with its own periods and permissions. It shares the word, nothing more.",
                pt="Guardar dados é outra coisa, com prazos e permissões próprios. Tem em comum a palavra, nada mais.",
            ),
        }
    ),
    expected=lambda data: "b",
    hints=[
        both(
            es="Busca la frase en la que aún no hay ningún cliente.",
            en="Look for the sentence in which there is no customer yet.",
            pt="Procure a frase em que ainda não há nenhum cliente.",
        ),
        both(
            es="¿En cuál ha habido ya una compra?",
            en="In which of them has there been a purchase already?",
            pt="Em qual delas já houve uma compra?",
        ),
    ],
    explanation=both(
        es="En el embudo, la fase de oportunidad se llama a veces retención: antes de la primera compra. La tasa de retención se mide después.",
        en="In the funnel the phase of opportunity is sometimes called retention: before the first purchase. The retention rate is measured after it.",
        pt="No funil, a fase de oportunidade às vezes se chama retenção: antes da primeira compra. A taxa de retenção se mede depois.",
    ),
    code='answer_friend = "b"',
)

SELL = Question(
    id="sell",
    title=both(es="¿Qué le ofreces a Ana?", en="What do you offer Ana?", pt="O que você oferece a Ana?"),
    answer="answer_sell",
    kind=Choice(
        {
            "a": both(
                es="Un descuento no responde a su duda: comprará barato un molido que quizá no le sirva, y lo devolverá.",
                en="A discount does not answer her doubt: she will buy cheaply a grind that may not suit her, and send it back.",
                pt="Um desconto não responde à dúvida dela: vai comprar barato uma moagem que talvez não sirva, e vai devolver.",
            ),
            "b": both(
                es="Insistir sin cambiar nada es perseguir. Su duda sigue ahí en el tercer correo.",
                en="Insisting with nothing changed is pursuit. Her doubt is still there in the third e-mail.",
                pt="Insistir sem mudar nada é perseguir. No terceiro e-mail, a dúvida dela continua lá.",
            ),
            "c": both(
                es="Eso es: se averiguó qué la frena y se responde a eso. Cuesta menos que un descuento y evita una devolución.",
                en="That is it: what holds her back was found out, and is answered. It costs less than a discount and avoids a return.",
                pt="Isso mesmo: descobriu-se o que a trava, e a resposta é a isso. Custa menos que um desconto e evita uma devolução.",
            ),
            "d": both(
                es="Ofrecer más cosas antes de resolver la duda añade ruido a la decisión.",
                en="Offering more things before the doubt is solved adds noise to the decision.",
                pt="Oferecer mais coisas antes de resolver a dúvida põe ruído na decisão.",
            ),
        }
    ),
    expected=lambda data: "c",
    hints=[
        both(
            es="¿Qué frena a Ana, según sus visitas?",
            en="What holds Ana back, by her visits?",
            pt="O que trava Ana, a julgar pelas visitas dela?",
        ),
        both(
            es="Una buena oferta responde a esa duda.",
            en="A good offer answers that doubt.",
            pt="Uma boa oferta responde a essa dúvida.",
        ),
    ],
    explanation=both(
        es="Adaptar la oferta es responder a lo que frena a la persona. El precio es solo una de las cosas que frenan.",
        en="Adapting the offer is answering what holds the person back. The price is only one of the things that do.",
        pt="Adaptar a oferta é responder ao que trava a pessoa. O preço é só uma das coisas que travam.",
    ),
    code='answer_sell = "c"',
)

_HELP, _WAIT, _PRICE, _THANK = "answer_the_doubt", "keep_the_cart", "explain_the_price", "welcome_after_buying"

NEXT = Question(
    id="next_step",
    title=both(
        es="El paso siguiente de cada persona", en="The next step for each person", pt="O próximo passo de cada pessoa"
    ),
    answer="answer_next",
    points=2,
    kind=Matching(
        ["reads_brewing_guide", "leaves_on_the_28th", "compares_three_shops", "paid_yesterday"],
        [_HELP, _WAIT, _PRICE, _THANK],
        {
            ("reads_brewing_guide", _PRICE): both(
                es="Lleva un rato leyendo cómo se prepara, no cuánto cuesta. Hablarle del precio responde a otra pregunta.",
                en="They have been reading how it is prepared, not what it costs. Speaking of the price answers another question.",
                pt="Faz tempo que lê como se prepara, e não quanto custa. Falar do preço responde a outra pergunta.",
            ),
            ("reads_brewing_guide", ""): both(
                es="Quien lee la guía duda de si sabrá usarlo: respóndele esa duda.",
                en="Who reads the guide doubts whether they can use it: answer that doubt.",
                pt="Quem lê o guia tem dúvida se vai saber usar: responda a essa dúvida.",
            ),
            ("leaves_on_the_28th", _PRICE): both(
                es="Se va todos los meses el día 28 y vuelve el 2. No es el precio: es la fecha.",
                en="They leave each month on the 28th and return on the 2nd. It is not the price: it is the date.",
                pt="Vai embora todo mês no dia 28 e volta no dia 2. Não é o preço: é a data.",
            ),
            ("leaves_on_the_28th", ""): both(
                es="Espera a cobrar. Que el carrito siga ahí cuando vuelva.",
                en="They wait for pay day. Let the cart still be there when they return.",
                pt="Espera o salário. Que o carrinho ainda esteja lá na volta.",
            ),
            ("compares_three_shops", _WAIT): both(
                es="Guardar el carrito no le dice por qué aquí cuesta más. Va a comprar donde lo entienda.",
                en="Keeping the cart does not tell them why it costs more here. They will buy where they understand it.",
                pt="Guardar o carrinho não explica por que aqui custa mais. Vai comprar onde entender isso.",
            ),
            ("compares_three_shops", ""): both(
                es="Compara precios: explícale qué incluye el tuyo (tueste, fecha, envío). Bajarlo es la última carta.",
                en="They compare prices: explain what yours includes (roast, date, delivery). Lowering it is the last card.",
                pt="Compara preços: explique o que o seu inclui (torra, data, entrega). Baixar o preço é a última carta.",
            ),
            ("paid_yesterday", _PRICE): both(
                es="Ya compró. Hablarle ahora del precio solo puede hacer que se arrepienta.",
                en="They have bought. Speaking of the price now can only make them regret it.",
                pt="Já comprou. Falar do preço agora só pode dar arrependimento.",
            ),
            ("paid_yesterday", ""): both(
                es="No se abandona a quien ya se captó: cuéntale qué viene ahora y cómo prepararlo.",
                en="One does not drop whoever was captured: tell them what comes now, and how to prepare it.",
                pt="Não se abandona quem acabou de ser conquistado: conte o que vem agora e como preparar o café.",
            ),
        },
    ),
    expected=lambda data: {
        "reads_brewing_guide": _HELP,
        "leaves_on_the_28th": _WAIT,
        "compares_three_shops": _PRICE,
        "paid_yesterday": _THANK,
    },
    hints=[
        both(
            es="Pregunta en cada caso: ¿qué le falta para decidir?",
            en="Ask in each case: what do they lack to decide?",
            pt="Pergunte em cada caso: o que falta para decidir?",
        ),
        both(
            es="Uno de los cuatro ya decidió.",
            en="One of the four has decided already.",
            pt="Um dos quatro já se decidiu.",
        ),
    ],
    explanation=both(
        es="Cuatro conductas, cuatro frenos distintos. El dato estaba en lo que hicieron; no hacía falta un descuento para todos.",
        en="Four ways of behaving, four different brakes. The data were in what they did; no discount for all was needed.",
        pt="Quatro comportamentos, quatro freios diferentes. O dado estava no que fizeram; não era preciso um desconto para todos.",
    ),
    code=(
        "answer_next = {\n"
        '    "reads_brewing_guide": "answer_the_doubt",\n'
        '    "leaves_on_the_28th": "keep_the_cart",\n'
        '    "compares_three_shops": "explain_the_price",\n'
        '    "paid_yesterday": "welcome_after_buying",\n'
        "}"
    ),
)
