# langs="es en pt"
# %% [markdown] es="title"
# # 2.3 · La decisión
#
# **30 minutos.** Estás en el módulo 2, tercera etapa de seis: conciencia → consideración → **decisión** → compra → post-compra → lealtad.
#
# Al terminar podrás:
# - seguir a quien dejó un carrito y decir cuántos vuelven solos;
# - calcular cuánto tiene que vender un cupón para pagarse;
# - distinguir la «retención» del embudo de la retención de clientes.
# %% [markdown] en="title"
# # 2.3 · The decision
#
# **30 minutes.** You are in module 2, third stage of six: awareness → consideration → **decision** → purchase → post-purchase → loyalty.
#
# At the end you will be able to:
# - follow those who left a cart, and say how many come back by themselves;
# - work out how much a coupon has to sell to pay for itself;
# - tell the “retention” of the funnel from the retention of customers.
# %% [markdown] pt="title"
# # 2.3 · A decisão
#
# **30 minutos.** Você está no módulo 2, terceira etapa de seis: consciência → consideração → **decisão** → compra → pós-compra → lealdade. Um link com (en) leva a uma página que por enquanto só existe em inglês.
#
# No final você vai saber:
# - acompanhar quem deixou um carrinho e dizer quantos voltam por conta própria;
# - calcular quanto um cupom precisa vender para se pagar;
# - separar a “retenção” do funil da retenção de clientes.

# %% key="begin"
import pandas as pd

from coursekit import charts, company, journey, kpis, loyalty, widgets

lumbre = company()
events, orders = lumbre.events, lumbre.orders
web = events[events["channel"] != "shop"]

# %% [markdown] es="recall"
# ## Antes de empezar
# Tres preguntas sobre las etapas anteriores. No dan puntos.
# %% [markdown] en="recall"
# ## Before we begin
# Three questions on the stages before. They carry no marks.
# %% [markdown] pt="recall"
# ## Antes de começar
# Três perguntas sobre as etapas anteriores. Não valem pontos.

# %% key="recall-quiz"
ex.quiz("recall")

# %% [markdown] es="carts" concepts="stage-decision funnel-opportunity"
# ## Dos de cada tres carritos
# Julián llega con una lista. «Dos de cada tres visitas que llenan un carrito se van sin pagar. Propongo mandar a todas, una hora después, un cupón del 10 %. Son ventas que ya casi teníamos».
#
# La directora pregunta a Marta. Marta pregunta a los datos: «¿Y qué hacen esas personas si **no** les mandamos nada?».
#
# De cada cien carritos dejados, ¿cuántos acaban en un pago en la web en los siete días siguientes? Escribe un número.
# %% [markdown] en="carts" concepts="stage-decision funnel-opportunity"
# ## Two carts in three
# Julián comes with a list. “Two in three visits that fill a cart leave without paying. I propose to send all of them a 10% coupon an hour later. Those are sales that we nearly had.”
#
# The director asks Marta. Marta asks the data: “And what do those people do if we send them **nothing**?”
#
# Of every hundred carts left, how many end in a payment on the web within the next seven days? Write a number.
# %% [markdown] pt="carts" concepts="stage-decision funnel-opportunity"
# ## Dois em cada três carrinhos
# Julián chega com uma lista. “Duas em cada três visitas que enchem um carrinho vão embora sem pagar. Minha proposta é mandar a todas, uma hora depois, um cupom de 10%. São vendas que já eram quase nossas.”
#
# A diretora pergunta a Marta. Marta pergunta aos dados: “E o que essas pessoas fazem se a gente **não** mandar nada?”.
#
# De cada cem carrinhos deixados, quantos terminam em um pagamento no site nos sete dias seguintes? Escreva um número.

# %% key="carts-guess"
my_guess = ...

# %% key="carts-table" tags="predict" concepts="stage-decision"
carts = web[web["event"] == "add_to_cart"].drop_duplicates("visit")[["visit", "customer", "time"]]
payments = web[web["event"] == "pay"][["visit", "customer", "time"]]
left = carts[~carts["visit"].isin(payments["visit"])].sort_values("time")

#es # El siguiente pago de la misma persona, si lo hubo.
#en # The next payment of the same person, if there was one.
#pt # O pagamento seguinte da mesma pessoa, se houve.
later = payments.sort_values("time").rename(columns={"time": "paid"})[["customer", "paid"]]
left = pd.merge_asof(
    left, later, left_on="time", right_on="paid", by="customer", direction="forward", allow_exact_matches=False
)
left["days"] = (left["paid"] - left["time"]) / pd.Timedelta(days=1)

#es # Solo los que tuvieron sus siete días antes de que acaben los datos.
#en # Only those that had their seven days before the data end.
#pt # Só os que tiveram os seus sete dias antes do fim dos dados.
seven = left[left["time"] < lumbre.as_of - pd.Timedelta(days=7)]
back = kpis.proportion(seven["days"] <= 7)
ex.guess(my_guess, back.value)
print(f"carts left: {len(left):,} of {len(carts):,}".replace(",", "\u202f"))
back

# %% [markdown] es="carts-read" concepts="stage-decision"
# Más de uno de cada diez paga en una semana sin que nadie haga nada. Para esas personas el cupón no vende: **descuenta**.
#
# ¿Y si esperamos más de siete días? Quien se fue ayer aún no ha tenido tiempo de volver. Es el mismo problema que con los tickets abiertos: hay que contar a quien sigue esperando como quien sigue esperando, no como quien dijo que no.
# %% [markdown] en="carts-read" concepts="stage-decision"
# More than one in ten pays within a week with nobody doing anything. For those people the coupon does not sell: it **discounts**.
#
# And if we wait for more than seven days? Whoever left yesterday has not had time to return. It is the same problem as with open tickets: those who are still waiting have to be counted as still waiting, not as having said no.
# %% [markdown] pt="carts-read" concepts="stage-decision"
# Mais de um em cada dez paga em uma semana sem que ninguém faça nada. Para essas pessoas o cupom não vende: ele **desconta**.
#
# E se a gente esperar mais de sete dias? Quem saiu ontem ainda não teve tempo de voltar. É o mesmo problema dos chamados em aberto: quem continua esperando tem que ser contado como quem continua esperando, e não como quem disse não.

# %% key="curve" concepts="stage-decision"
waited = left["days"].fillna((lumbre.as_of - left["time"]) / pd.Timedelta(days=1))
curve = kpis.survival(waited, left["paid"].notna())
charts.survival_curve(curve)

# %% [markdown] es="curve-turn"
# **Te toca.** Busca en la curva el día 30 y el día 90. Un carrito dejado, ¿es un no, o un «todavía no»? Escribe tu respuesta en una frase antes de seguir.
# %% [markdown] en="curve-turn"
# **Your turn.** Find day 30 and day 90 on the curve. Is a cart that was left a no, or a “not yet”? Write your answer in one sentence before you go on.
# %% [markdown] pt="curve-turn"
# **Sua vez.** Procure na curva o dia 30 e o dia 90. Um carrinho deixado é um não ou um “ainda não”? Escreva a sua resposta em uma frase antes de seguir.

# %% key="my-sentence"
my_sentence = "..."

# %% [markdown] es="friend" concepts="funnel-opportunity"
# ## Un falso amigo
# En el embudo de una tienda en línea, esta fase se llama **oportunidad**, y a menudo **«retención»**: que quien ya mostró interés no se vaya. Quien viene de otra clase oye «retención» y piensa en clientes que vuelven.
#
# Son dos cosas. Aquí todavía no hay nadie que conservar. Ejecuta la celda: los tres vocabularios, lado a lado.
# %% [markdown] en="friend" concepts="funnel-opportunity"
# ## A false friend
# In the funnel of a web shop this phase is called **opportunity**, and often **“retention”**: keeping those who showed interest from leaving. Anybody who comes from another class hears “retention” and thinks of customers who return.
#
# They are two things. Here there is nobody to keep yet. Run the cell: the three vocabularies, side by side.
# %% [markdown] pt="friend" concepts="funnel-opportunity"
# ## Um falso amigo
# No funil de uma loja virtual, esta fase se chama **oportunidade** e, muitas vezes, **“retenção”**: não deixar ir embora quem já mostrou interesse. Quem vem de outra aula ouve “retenção” e pensa em clientes que voltam.
#
# São duas coisas. Aqui ainda não há ninguém para reter. Execute a célula: os três vocabulários, lado a lado.

# %% key="crosswalk" concepts="funnel-opportunity"
journey.crosswalk()[["course_name", "funnel_name", "ladder_name"]]

# %% [markdown] es="worked" concepts="stage-decision"
# ## Un ejemplo completo: medir la etapa
# ¿Se deciden antes o después que el año pasado? Cinco pasos.
# %% [markdown] en="worked" concepts="stage-decision"
# ## A worked example: measuring the stage
# Do they decide sooner or later than last year? Five steps.
# %% [markdown] pt="worked" concepts="stage-decision"
# ## Um exemplo completo: medir a etapa
# As pessoas se decidem antes ou depois do que no ano passado? Cinco passos.

# %% key="worked-steps" concepts="stage-decision"
#es # 1 · La decisión: si hace falta una oferta de última hora. 2 · La definición: de los carritos del periodo
#en # 1 · The decision: whether a last-minute offer is needed. 2 · The definition: of the carts of the period
#pt # 1 · A decisão: se é preciso uma oferta de última hora. 2 · A definição: dos carrinhos do período
#es #     (pagados o no en la visita), qué parte está pagada en la web a los siete días.
#en #     (paid in the visit or not), what share is paid on the web within seven days.
#pt #     (pagos ou não na visita), que parte está paga no site em sete dias.
each = carts.merge(payments[["visit"]].assign(at_once=True), on="visit", how="left")
each = each.merge(left[["visit", "days"]], on="visit", how="left")
each["decided"] = each["at_once"].eq(True) | (each["days"] <= 7)

#es # 3 · Quién está dentro: carritos con sus siete días cumplidos.
#en # 3 · Who is in it: carts whose seven days are over.
#pt # 3 · Quem entra: carrinhos com os sete dias completos.
each = each[each["time"] < lumbre.as_of - pd.Timedelta(days=7)]

#es # 4 · La cifra con su intervalo, cada año.
#en # 4 · The figure with its interval, each year.
#pt # 4 · O número com o seu intervalo, a cada ano.
years = {year: kpis.proportion(group["decided"]) for year, group in each.groupby(each["time"].dt.year)}
pd.DataFrame({y: {"decided in 7 days, %": m.value, "low": m.low, "high": m.high, "carts": m.n} for y, m in years.items()}).T.round(1)

# %% [markdown] es="worked-read" concepts="stage-decision"
# 5 · **La frase.** «En 2025 se decidió en siete días una parte menor que en 2024». ¿Quiere decir que cuesta más decidirse? Aún no: en la lección 2.4 verás que cambió **quién** llena carritos. Una persona que ya es clienta lo usa como lista de la compra.
#
# Además el intervalo supone carritos independientes, y la misma persona deja varios. Léelo como más estrecho de lo debido.
# %% [markdown] en="worked-read" concepts="stage-decision"
# 5 · **The sentence.** “In 2025 a smaller share was decided within seven days than in 2024.” Does that mean that deciding is harder? Not yet: in lesson 2.4 you will see that **who** fills carts has changed. A person who is a customer already uses the cart as a shopping list.
#
# Besides, the interval takes carts for independent, and the same person leaves several. Read it as narrower than it should be.
# %% [markdown] pt="worked-read" concepts="stage-decision"
# 5 · **A frase.** “Em 2025, uma parte menor do que em 2024 se decidiu em sete dias”. Quer dizer que decidir ficou mais difícil? Ainda não: na lição 2.4 você vai ver que mudou **quem** enche carrinhos. Uma pessoa que já é cliente usa o carrinho como lista de compras.
#
# Além disso, o intervalo supõe carrinhos independentes, e a mesma pessoa deixa vários. Leia-o como mais estreito do que deveria ser.

# %% [markdown] es="explore" concepts="stage-decision"
# Cambia tú la definición. Cuenta clientes en vez de visitas y pon 1, 7 y 30 días. ¿Qué paso pierde menos cuando se da más tiempo?
# %% [markdown] en="explore" concepts="stage-decision"
# Change the definition yourself. Count customers instead of visits, and set 1, 7 and 30 days. Which step loses less when more time is given?
# %% [markdown] pt="explore" concepts="stage-decision"
# Agora mude você a definição. Conte clientes em vez de visitas e experimente 1, 7 e 30 dias. Que passo perde menos quando se dá mais tempo?

# %% key="explorer" concepts="stage-decision"
widgets.FunnelExplorer(web, ["view_product", "add_to_cart", "start_checkout", "pay"], unit="customer", within=7)

# %% [markdown] es="coupon" concepts="stage-decision"
# ## La palanca: ¿se paga el cupón?
# El cupón se da a todos los carritos dejados. Cuesta un 10 % en cada uno que se paga, **también en los que se iban a pagar igual**. Por cada carrito ganado deja el margen menos el 10 %.
#
# De cada cien carritos dejados, ¿cuántos pagos **de más** hacen falta para no perder dinero? Escribe un número.
# %% [markdown] en="coupon" concepts="stage-decision"
# ## The lever: does the coupon pay for itself?
# The coupon goes to all carts left. It costs 10% of each one that is paid, **also of those that would have been paid anyway**. For each cart won it leaves the margin less the 10%.
#
# Of every hundred carts left, how many payments **more** are needed so as not to lose money? Write a number.
# %% [markdown] pt="coupon" concepts="stage-decision"
# ## A alavanca: o cupom se paga?
# O cupom vai para todos os carrinhos deixados. Custa 10% em cada um que é pago, **inclusive nos que seriam pagos de qualquer jeito**. Em cada carrinho ganho sobra a margem menos os 10%.
#
# De cada cem carrinhos deixados, quantos pagamentos **a mais** são necessários para não perder dinheiro? Escreva um número.

# %% key="coupon-guess"
my_guess = ...

# %% key="coupon-table" tags="predict" concepts="stage-decision"
web_orders = orders[orders["channel"] == "web"]
margin = 1 - web_orders["cost"].sum() / web_orders["amount"].sum()
rows = {}
for days in (7, 30):
    had_time = left[left["time"] < lumbre.as_of - pd.Timedelta(days=days)]
    anyway = 100 * (had_time["days"] <= days).mean()
    uplift = loyalty.break_even_uplift(discount=0.10, margin=margin)
    rows[f"coupon valid {days} days"] = {"paid anyway, of 100": anyway, "more needed, of 100": anyway * uplift}
ex.guess(my_guess, rows["coupon valid 7 days"]["more needed, of 100"], digits=1)
pd.DataFrame(rows).T.round(1)

# %% [markdown] es="coupon-read" concepts="stage-decision"
# Con siete días de validez basta con ganar unos pocos de cada cien; con treinta, casi el triple, porque el cupón alcanza a mucha más gente que iba a volver. **Una oferta larga se regala a quien ya venía.**
#
# ¿Gana el cupón esos pocos? La tabla no lo dice. Se sabe dejando sin cupón a una parte de los carritos, elegida al azar. En la 4.2 lo harás con incentivos de verdad.
# %% [markdown] en="coupon-read" concepts="stage-decision"
# With seven days of validity, winning a few of every hundred is enough; with thirty, nearly three times as many, because the coupon reaches many more people who were coming back. **A long offer is given away to those who were coming.**
#
# Does the coupon win those few? The table does not say. One knows by leaving a part of the carts, chosen at random, without a coupon. In 4.2 you will do so with real incentives.
# %% [markdown] pt="coupon-read" concepts="stage-decision"
# Com sete dias de validade, basta ganhar uns poucos de cada cem; com trinta, quase o triplo, porque o cupom alcança muito mais gente que ia voltar. **Uma oferta longa é dada de presente a quem já vinha.**
#
# O cupom ganha esses poucos? A tabela não diz. Para saber, é preciso deixar sem cupom uma parte dos carrinhos, sorteada. Na 4.2 você vai fazer isso com incentivos de verdade.

# %% [markdown] es="centred" concepts="customer-centred-selling"
# ## Vender mirando a la persona
# Tres personas dejaron el carrito hoy: Ana no sabe qué molido va con su cafetera; Luis espera a cobrar; Carmen comparó precios y encontró el mismo grano más barato. El mismo cupón para las tres es cómodo para la empresa.
#
# La **venta centrada en el cliente** hace dos cosas: adapta la oferta a lo que frena a cada persona, y **no la abandona una vez captada**. A Ana le sirve una tabla de molidos; a Luis, que el carrito siga ahí el lunes; a Carmen, quizá, un precio.
#
# **Te toca.** ¿Qué dato te diría cuál de las tres es, sin preguntárselo?
# %% [markdown] en="centred" concepts="customer-centred-selling"
# ## Selling with the person in view
# Three people left their cart today: Ana does not know which grind goes with her pot; Luis waits for pay day; Carmen compared prices and found the same bean cheaper. One coupon for all three is convenient for the company.
#
# **Customer-centred selling** does two things: it adapts the offer to what holds each person back, and it **does not drop them once captured**. Ana is helped by a table of grinds; Luis, by finding the cart still there on Monday; Carmen, perhaps, by a price.
#
# **Your turn.** Which piece of data would tell you which of the three it is, without asking?
# %% [markdown] pt="centred" concepts="customer-centred-selling"
# ## Vender olhando para a pessoa
# Três pessoas deixaram o carrinho hoje: Ana não sabe que moagem combina com a cafeteira dela; Luis espera o salário; Carmen comparou preços e achou o mesmo grão mais barato. O mesmo cupom para as três é cômodo para a empresa.
#
# A **venda centrada no cliente** faz duas coisas: adapta a oferta ao que trava cada pessoa e **não a abandona depois de conquistada**. Para Ana serve uma tabela de moagens; para Luis, o carrinho ainda cheio na segunda-feira; para Carmen, talvez, um preço.
#
# **Sua vez.** Que dado diria qual das três é, sem perguntar?

# %% [markdown] es="types" concepts="customer-centred-selling"
# ¿Cuántas Carmen hay? Mira qué parte de quienes compraron usó alguna vez un cupón. Que usen cupones no prueba que sin él no comprarían; sí dice cuánta gente se fija en ellos.
# %% [markdown] en="types" concepts="customer-centred-selling"
# How many Carmens are there? See what share of those who bought ever used a coupon. Using coupons does not prove that they would not buy without; it does say how many people take notice of them.
# %% [markdown] pt="types" concepts="customer-centred-selling"
# Quantas Carmens existem? Veja que parte de quem comprou usou um cupom alguma vez. Usar cupons não prova que sem eles não comprariam; mostra quanta gente repara neles.

# %% key="coupon-users" concepts="customer-centred-selling"
used = orders.groupby("customer", observed=True)["coupon"].count()
kpis.proportion(used > 0)

# %% [markdown] es="ladder" concepts="stage-decision"
# En la escalera de retención, esta etapa es el paso de estar **abierto a probar** a **probar**. Cuenta a las personas, no los carritos.
# %% [markdown] en="ladder" concepts="stage-decision"
# On the retention ladder this stage is the step from being **open to trying** to **trying**. It counts people, not carts.
# %% [markdown] pt="ladder" concepts="stage-decision"
# Na escada da retenção, esta etapa é o passo entre estar **aberto a experimentar** e **experimentar**. Ela conta pessoas, não carrinhos.

# %% key="ladder-chart" concepts="stage-decision"
people = {
    "looked at a product": web.loc[web["event"] == "view_product", "customer"].nunique(),
    "filled a cart": carts["customer"].nunique(),
    "paid on the web": payments["customer"].nunique(),
}
charts.ladder_rungs(journey.ladder(people))

# %% [markdown] es="misleads" concepts="stage-decision"
# ## Lo que engaña
# ### «Quien compra decide en un minuto»
# Julián mide cuánto tardan en pagar desde el carrito **quienes pagan en la misma visita**. ¿Qué mediana esperas, en minutos? ¿Y contando a todos los carritos?
# %% [markdown] en="misleads" concepts="stage-decision"
# ## What misleads
# ### “Those who buy decide within a minute”
# Julián measures how long it takes from cart to payment for **those who pay in the same visit**. Which median do you expect, in minutes? And counting all carts?
# %% [markdown] pt="misleads" concepts="stage-decision"
# ## O que engana
# ### “Quem compra decide em um minuto”
# Julián mede quanto tempo vai do carrinho ao pagamento entre **quem paga na mesma visita**. Que mediana você espera, em minutos? E contando todos os carrinhos?

# %% key="survivors" tags="predict" concepts="stage-decision"
same = carts.merge(payments[["visit", "time"]].rename(columns={"time": "paid"}), on="visit")
minutes = (same["paid"] - same["time"]) / pd.Timedelta(minutes=1)
everyone = pd.concat([waited, minutes / (24 * 60)])
decided = pd.concat([left["paid"].notna(), pd.Series(True, index=minutes.index)])
all_carts = kpis.survival(everyone.reset_index(drop=True), decided.reset_index(drop=True))
pd.Series(
    {
        "those who paid in the visit: median, minutes": minutes.median(),
        "all carts: median, days": all_carts.median.value,
    }
).round(1)

# %% [markdown] es="survivors-read" concepts="stage-decision"
# La primera cifra solo habla de quienes ya se habían decidido. Mirar a los que llegaron al final y preguntar cuánto tardaron es el sesgo de supervivencia en pequeño.
#
# ### Un carrito dejado en la web, pagado en la tienda
# Y otra cosa: ¿seguro que se fueron? Contemos también los pedidos de las tiendas y de la suscripción.
# %% [markdown] en="survivors-read" concepts="stage-decision"
# The first figure speaks only of those who had made up their minds. Looking at those who came to the end and asking how long they took is survivorship bias on a small scale.
#
# ### A cart left on the web, paid in the shop
# And another thing: did they really leave? Let us count the orders of the shops and of the subscription as well.
# %% [markdown] pt="survivors-read" concepts="stage-decision"
# O primeiro número só fala de quem já tinha se decidido. Olhar para quem chegou ao fim e perguntar quanto demorou é o viés de sobrevivência em miniatura.
#
# ### Um carrinho deixado no site, pago na loja
# E mais uma coisa: será que foram mesmo embora? Vamos contar também os pedidos das lojas e da assinatura.

# %% key="any-channel" tags="predict" concepts="stage-decision"
any_order = orders.sort_values("date")[["customer", "date"]]
anywhere = pd.merge_asof(
    left.assign(time=left["time"].astype(any_order["date"].dtype))[["visit", "customer", "time"]],
    any_order,
    left_on="time",
    right_on="date",
    by="customer",
    direction="forward",
    allow_exact_matches=False,
)
soon = (anywhere["date"] - anywhere["time"]) <= pd.Timedelta(days=7)
had_time = anywhere["time"] < lumbre.as_of - pd.Timedelta(days=7)
pd.Series(
    {"paid on the web, of 100": back.value, "ordered anywhere, of 100": 100 * soon[had_time].mean()},
    name="within 7 days of leaving the cart",
).round(1)

# %% [markdown] es="any-channel-read"
# Más del doble. No todas esas compras son el carrito que dejaron: quien tiene suscripción recibe su bolsa igual. Pero quien solo mira la web cree perdida a gente que está en la tienda.
# %% [markdown] en="any-channel-read"
# More than double. Not all of those purchases are the cart that they left: somebody with a subscription gets the bag anyway. But whoever looks at the web alone takes for lost people who are in the shop.
# %% [markdown] pt="any-channel-read"
# Mais que o dobro. Nem todas essas compras são o carrinho que ficou para trás: quem tem assinatura recebe o pacote de qualquer jeito. Mas quem só olha o site dá por perdida gente que está na loja.

# %% [markdown] es="key-points"
# ## Para llevarte
# - Un carrito dejado suele ser un «todavía no»: mira cuántos vuelven solos antes de ofrecer nada.
# - Un cupón para todos se regala a quien ya venía; cuanto más dura, más se regala.
# - «Retención» en el embudo es antes de comprar; la tasa de retención, después.
# - Vender mirando a la persona: qué la frena, y no soltarla una vez captada.
#
# **Ahora tú:** [ejercicios de esta lección](exercise:2.3). Después, [2.4: la compra](lesson:2.4), o vuelve al [mapa del curso](page:index).
# %% [markdown] en="key-points"
# ## To take with you
# - A cart that was left is often a “not yet”: see how many come back by themselves before offering anything.
# - A coupon for all is given away to those who were coming; the longer it lasts, the more is given away.
# - “Retention” in the funnel is before buying; the retention rate, after.
# - Selling with the person in view: what holds them back, and not dropping them once captured.
#
# **Now you:** [exercises of this lesson](exercise:2.3). Then [2.4: the purchase](lesson:2.4), or back to the [map of the course](page:index).
# %% [markdown] pt="key-points"
# ## Para levar com você
# - Um carrinho deixado costuma ser um “ainda não”: veja quantos voltam por conta própria antes de oferecer alguma coisa.
# - Um cupom para todos é dado de presente a quem já vinha; quanto mais dura, mais se dá.
# - No funil, “retenção” é antes da compra; a taxa de retenção, depois.
# - Vender olhando para a pessoa: o que a trava, e não soltar a mão depois da conquista.
#
# **Agora você:** [exercícios desta lição](exercise:2.3). Depois, [2.4: a compra](lesson:2.4), ou volte ao [mapa do curso](page:index).

# %% [markdown] es="sources"
# ### Fuentes
# - Kukar-Kinney, M. y Close, A. (2010). The determinants of consumers' online shopping cart abandonment. *Journal of the Academy of Marketing Science* 38(2): el carrito como lista.
# - Kaplan, E. L. y Meier, P. (1958). Nonparametric estimation from incomplete observations. *Journal of the American Statistical Association* 53(282).
# - Blattberg, R. y Neslin, S. (1990). *Sales Promotion*. Prentice Hall: lo que se regala a quien ya compraba.
# %% [markdown] en="sources"
# ### Sources
# - Kukar-Kinney, M. and Close, A. (2010). The determinants of consumers' online shopping cart abandonment. *Journal of the Academy of Marketing Science* 38(2): the cart as a list.
# - Kaplan, E. L. and Meier, P. (1958). Nonparametric estimation from incomplete observations. *Journal of the American Statistical Association* 53(282).
# - Blattberg, R. and Neslin, S. (1990). *Sales Promotion*. Prentice Hall: what is given to those who were buying anyway.
# %% [markdown] pt="sources"
# ### Fontes
# - Kukar-Kinney, M. e Close, A. (2010). The determinants of consumers' online shopping cart abandonment. *Journal of the Academy of Marketing Science* 38(2): o carrinho como lista.
# - Kaplan, E. L. e Meier, P. (1958). Nonparametric estimation from incomplete observations. *Journal of the American Statistical Association* 53(282).
# - Blattberg, R. e Neslin, S. (1990). *Sales Promotion*. Prentice Hall: o que se dá de presente a quem já comprava.
