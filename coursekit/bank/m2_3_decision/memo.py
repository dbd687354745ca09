"""The open question of 2.3: what to do about the carts that are left. People judge it."""

from coursekit.practice import Criterion, Question, Rubric, Sign, Written, both, lacks, no_number, says

_RUBRIC = Rubric(
    criteria=[
        Criterion(
            "baseline",
            both(
                es="Parte de lo que pasa sin hacer nada",
                en="Begins with what happens if nothing is done",
                pt="Parte do que acontece sem fazer nada",
            ),
            [
                both(
                    es="Da por perdidos todos los carritos.",
                    en="Takes all carts for lost.",
                    pt="Dá todos os carrinhos por perdidos.",
                ),
                both(
                    es="Dice que algunos vuelven, sin cifra.",
                    en="Says that some return, without a figure.",
                    pt="Diz que alguns voltam, sem número.",
                ),
                both(
                    es="Da la parte que vuelve sola.",
                    en="Gives the share that returns by itself.",
                    pt="Dá a parte que volta por conta própria.",
                ),
                both(
                    es="La da con su plazo y dice a quién no ve (tienda, suscripción).",
                    en="Gives it with its time, and says whom it does not see (shop, subscription).",
                    pt="Dá essa parte com o prazo e diz quem ela não vê (loja, assinatura).",
                ),
            ],
            weight=2,
        ),
        Criterion(
            "person",
            both(
                es="Distingue qué frena a cada persona",
                en="Tells apart what holds each person back",
                pt="Separa o que trava cada pessoa",
            ),
            [
                both(es="Lo mismo para todos.", en="The same for all.", pt="O mesmo para todos."),
                both(
                    es="Nombra un freno distinto del precio.",
                    en="Names a brake other than the price.",
                    pt="Nomeia um freio que não é o preço.",
                ),
                both(
                    es="Nombra dos y qué hacer con cada uno.",
                    en="Names two, and what to do with each.",
                    pt="Nomeia dois e o que fazer com cada um.",
                ),
                both(
                    es="Nombra dos, qué hacer, y qué dato los distingue.",
                    en="Names two, what to do, and which data tell them apart.",
                    pt="Nomeia dois, o que fazer, e que dado separa um do outro.",
                ),
            ],
        ),
        Criterion(
            "test",
            both(
                es="Dice cómo se sabrá si funciona",
                en="Says how one will know whether it works",
                pt="Diz como se vai saber se funciona",
            ),
            [
                both(es="Nada.", en="Nothing.", pt="Nada."),
                both(es="«Mirar si suben las ventas».", en="“See whether sales rise.”", pt="“Ver se as vendas sobem.”"),
                both(
                    es="Una parte de los carritos sin oferta.",
                    en="A part of the carts without an offer.",
                    pt="Uma parte dos carrinhos sem oferta.",
                ),
                both(
                    es="Una parte elegida al azar sin oferta, y la cifra que decide.",
                    en="A part chosen at random without an offer, and the figure that decides.",
                    pt="Uma parte sorteada sem oferta, e o número que decide.",
                ),
            ],
        ),
    ],
    points=3,
    comments=[
        both(
            es="¿Cuántos de esos carritos se pagan en una semana sin hacer nada?",
            en="How many of those carts are paid within a week with nothing done?",
            pt="Quantos desses carrinhos são pagos em uma semana sem fazer nada?",
        ),
        both(
            es="Todos reciben lo mismo. ¿A todos les frena el precio?",
            en="All get the same. Does the price hold all back?",
            pt="Todos recebem o mesmo. É o preço que trava todo mundo?",
        ),
        both(es="¿Con qué compararás?", en="What will you compare with?", pt="Com o que você vai comparar?"),
    ],
    examples=[
        both(
            es=(
                "Hay que mandar ya el cupón del 10 % a todos los carritos abandonados porque son ventas seguras que se "
                "pierden. A la gente le gustan los descuentos y así aumentará la facturación de la tienda en línea desde "
                "el primer mes."
            ),
            en=(
                "The 10% coupon has to be sent to all abandoned carts at once because they are sure sales that are being "
                "lost. People like discounts, and in this way the revenue of the web shop will grow from the first month."
            ),
            pt="É preciso mandar já o cupom de 10% para todos os carrinhos abandonados, porque são vendas certas que estão se perdendo. As pessoas gostam de desconto, e assim o faturamento da loja virtual vai crescer desde o primeiro mês de campanha.",
        ),
        both(
            es=(
                "Algunas personas vuelven solas, así que no mandaría el cupón a todo el mundo. A quien duda del molido le "
                "mandaría la guía. Después miraría si suben las ventas de la web respecto a los 30 días anteriores y, según "
                "eso, seguiría o no."
            ),
            en=(
                "Some people come back by themselves, so I would not send the coupon to everybody. Those who doubt about the "
                "grind would get the guide. Then I would see whether sales of the web rise against the 30 days before and, "
                "by that, go on or not."
            ),
            pt="Algumas pessoas voltam por conta própria, então eu não mandaria o cupom para todo mundo. Para quem tem dúvida sobre a moagem eu mandaria o guia. Depois veria se as vendas do site sobem em relação aos 30 dias anteriores e, conforme isso, continuaria ou não.",
        ),
        both(
            es=(
                "De cada 100 carritos dejados, unos 11 se pagan en siete días sin hacer nada: a esos el cupón solo les "
                "descuenta. Propongo no dar descuento. A quien leyó la guía, una respuesta sobre el molido; a quien se va a "
                "fin de mes, guardarle el carrito. Una parte de los carritos se queda sin mensaje para comparar."
            ),
            en=(
                "Of every 100 carts left, about 11 are paid within seven days with nothing done: for those the coupon only "
                "discounts. I propose no discount. Those who read the guide get an answer about the grind; those who leave "
                "at the end of the month find the cart kept. A part of the carts stays without a message, to compare."
            ),
            pt="De cada 100 carrinhos deixados, uns 11 são pagos em sete dias sem fazer nada: nesses, o cupom só desconta. Proponho não dar desconto. Para quem leu o guia, uma resposta sobre a moagem; para quem sai no fim do mês, o carrinho guardado. Uma parte dos carrinhos fica sem mensagem, para comparar.",
        ),
        both(
            es=(
                "De cada 100 carritos dejados, unos 11 se pagan en la web en siete días sin hacer nada, y más aún si contamos "
                "tienda y suscripción, que la web no ve. El cupón tendría que ganar unos 3 de cada 100 solo para no perder. "
                "Propongo dos mensajes sin descuento: la tabla de molidos a quien leyó la guía, y el carrito guardado a quien "
                "suele volver a primeros de mes. Uno de cada cinco carritos, elegido al azar, no recibe nada; si en siete días "
                "los demás no pagan al menos 2 puntos más, se deja de mandar."
            ),
            en=(
                "Of every 100 carts left, about 11 are paid on the web within seven days with nothing done, and more if we count "
                "shop and subscription, which the web does not see. The coupon would have to win about 3 in 100 just so as not "
                "to lose. I propose two messages without a discount: the table of grinds for who read the guide, and the cart "
                "kept for who tends to return early in the month. One cart in five, chosen at random, gets nothing; unless the "
                "others pay at least 2 points more within seven days, we stop."
            ),
            pt="De cada 100 carrinhos deixados, uns 11 são pagos no site em sete dias sem fazer nada, e mais ainda se contarmos loja e assinatura, que o site não vê. O cupom teria que ganhar uns 3 de cada 100 só para não perder. Proponho duas mensagens sem desconto: a tabela de moagens para quem leu o guia, e o carrinho guardado para quem costuma voltar no começo do mês. Um em cada cinco carrinhos, sorteado, não recebe nada; se em sete dias os outros não pagarem pelo menos 2 pontos a mais, a gente para de mandar.",
        ),
    ],
)

MEMO = Question(
    id="memo",
    title=both(es="Qué hacer con los carritos", en="What to do about the carts", pt="O que fazer com os carrinhos"),
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
                    es="No hay ninguna cifra. ¿Cuántos de cada cien carritos se pagan solos?",
                    en="There is no figure. How many of every hundred carts are paid by themselves?",
                    pt="Não há nenhum número. Quantos de cada cem carrinhos são pagos sem ninguém fazer nada?",
                ),
            ),
            Sign(
                "no-comparison",
                lacks(
                    "azar",
                    "comparar",
                    "sin mensaje",
                    "no recib",
                    "random",
                    "compare",
                    "without a message",
                    "gets nothing",
                    "sortead",
                    "sem mensagem",
                    "nao receb",
                ),
                both(
                    es="¿Con quién compararás a quienes reciban algo?",
                    en="With whom will you compare those who get something?",
                    pt="Com quem você vai comparar quem receber alguma coisa?",
                ),
            ),
            Sign(
                "sure-sales",
                says(
                    "ventas seguras",
                    "se pierden",
                    "sure sales",
                    "being lost",
                    r"\btodos los carritos",
                    r"\ball abandoned carts",
                    "vendas certas",
                    "se perdendo",
                    r"\btodos os carrinhos",
                ),
                both(
                    es="Das por perdidos los carritos dejados. ¿Qué parte vuelve sin que nadie haga nada?",
                    en="You take the carts that are left for lost. What share returns with nobody doing anything?",
                    pt="Você dá por perdidos os carrinhos deixados. Que parte volta sem que ninguém faça nada?",
                ),
            ),
            Sign(
                "nothing-but-the-price",
                lacks(
                    "guia",
                    "molido",
                    "duda",
                    "carrito guardado",
                    "guardarle",
                    "guide",
                    "grind",
                    "doubt",
                    "cart kept",
                    "moagem",
                    "duvida",
                    "carrinho guardado",
                ),
                both(
                    es="¿A todos les frena el precio? Busca otro freno en lo que hicieron.",
                    en="Does the price hold all of them back? Look for another brake in what they did.",
                    pt="É o preço que trava todo mundo? Procure outro freio no que as pessoas fizeram.",
                ),
            ),
        ],
    ),
    hints=[
        both(
            es="Empieza por tu cifra de la pregunta 3: lo que pasa sin hacer nada.",
            en="Begin with your figure of question 3: what happens with nothing done.",
            pt="Comece pelo seu número da pergunta 3: o que acontece sem fazer nada.",
        ),
        both(
            es="Después, dos frenos distintos, y qué harías con cada uno.",
            en="Then two different brakes, and what you would do with each.",
            pt="Depois, dois freios diferentes, e o que você faria com cada um.",
        ),
    ],
    explanation=both(
        es="Una buena propuesta descuenta lo que pasaría igual, responde a lo que frena y deja con qué comparar.",
        en="A good proposal takes off what would happen anyway, answers what holds people back, and leaves something to compare with.",
        pt="Uma boa proposta desconta o que aconteceria de qualquer jeito, responde ao que trava e deixa com o que comparar.",
    ),
)
