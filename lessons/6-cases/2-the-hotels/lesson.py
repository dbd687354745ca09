# %% [markdown] es="title" concepts="case-b"
# # 6.2 · Empresa B: los hoteles
#
# **40 minutos.** Segundo caso del curso. Aquí el cliente es otra empresa: compra por contrato, con una máquina prestada y los pedidos conectados.
#
# Al terminar podrás:
# - calcular lo que deja cada hotel, y ver a quién le pagas tú por comprar;
# - decir qué prueba, y qué no, que los clientes atados no se vayan;
# - decidir sobre el contrato de un hotel con una carta que el hotel podría leer.
# %% [markdown] en="title" concepts="case-b"
# # 6.2 · Company B: the hotels
#
# **40 minutes.** The second case of the course. Here the customer is another firm: it buys under contract, with a machine on loan and its orders linked to ours.
#
# At the end you will be able to:
# - compute what each hotel leaves, and see whom you are paying to buy;
# - say what it proves, and what not, that customers who are tied do not leave;
# - decide on one hotel's contract in a letter that the hotel could read.

# %% key="begin"
import pandas as pd

from coursekit import company, kpis, loyalty, widgets

lumbre = company()
hotels = lumbre.accounts.set_index("account")
orders, as_of = lumbre.account_orders, lumbre.as_of

# %% [markdown] es="recall"
# ## Antes de empezar
# Tres preguntas sobre lecciones anteriores. No dan puntos.
# %% [markdown] en="recall"
# ## Before we begin
# Three questions on earlier lessons. They carry no marks.

# %% key="recall-quiz"
ex.quiz("recall")

# %% [markdown] es="slide" concepts="case-b institutional-ties"
# ## La diapositiva de Julián
# «Hoteles: un solo dato y una sola propuesta», dice, y ejecuta la celda.
# %% [markdown] en="slide" concepts="case-b institutional-ties"
# ## Julián's slide
# “Hotels: one figure and one proposal,” he says, and runs the cell.

# %% key="slide-cell" concepts="institutional-ties"
hotels["contract"] = hotels["contract"].astype(str)
hotels["left"] = hotels["ended"].notna()
slide = hotels.groupby("contract")["left"].agg(hotels="size", left="sum")
slide["left, %"] = 100 * slide["left"] / slide["hotels"]
slide.round(0).astype(int)

# %% [markdown] es="proposal" concepts="institutional-ties"
# «Quien firma por tres años no se va **nunca**. Propongo tres años a todos los que no tienen contrato, con el precio de los tres años».
#
# Un contrato, una máquina prestada, los pedidos conectados al sistema del hotel: son **vínculos institucionales**. Hacen que quedarse sea cómodo o que irse sea caro, y no es lo mismo.
#
# La directora: «Antes de firmar quiero cuatro respuestas». Apunta aquí tu voto, de 0 (no lo haría) a 10 (lo haría hoy). Al final lo miras otra vez.
# %% [markdown] en="proposal" concepts="institutional-ties"
# “Whoever signs for three years **never** leaves. I propose three years to all who have no contract, at the three-year price.”
#
# A contract, a machine on loan, orders linked to the hotel's own system: these are **institutional ties**. They make staying convenient or leaving dear, and the two are not the same.
#
# The director: “Before I sign I want four answers.” Note your vote here, from 0 (I would not) to 10 (I would today). At the end you look at it again.

# %% key="vote"
my_vote = ...

# %% [markdown] es="money" concepts="case-b"
# ## Primera: ¿qué deja un hotel?
# Un ejemplo completo, con un hotel pequeño. Cuatro pasos:
# 1. **Ventas**: lo que paga.
# 2. Menos el **café** que se lleva.
# 3. Menos el **servicio**: reparto y visitas técnicas.
# 4. Menos la **máquina**, que no está en ninguna factura. Suponemos 50 euros al mes: la compra, repartida en sus años de vida.
#
# ¿Cuánto crees que deja, de cada cien euros que paga?
# %% [markdown] en="money" concepts="case-b"
# ## First: what does a hotel leave?
# A worked example, with a small hotel. Four steps:
# 1. **Sales**: what it pays.
# 2. Less the **coffee** that it takes.
# 3. Less the **service**: delivery and technical visits.
# 4. Less the **machine**, which stands on no invoice. We assume 50 euros a month: its price, spread over its years of life.
#
# How much do you think it leaves of every hundred euros that it pays?

# %% key="money-guess"
my_guess = ...

# %% key="money-one" tags="predict" concepts="case-b"
MACHINE = 50
parts = ["kilos", "amount", "cost", "service_cost"]
sums = orders.groupby("account", observed=False)[parts].sum()
hotels["months"] = (hotels["ended"].fillna(as_of) - hotels["since"]).dt.days / 30.4
hotels["machine"] = MACHINE * hotels["months"] * hotels["machine_on_loan"]

who = "H00021"
one = sums.loc[who]
steps = [one["amount"], -one["cost"], -one["service_cost"], -hotels.at[who, "machine"]]
#es names = ["1 · ventas", "2 · café", "3 · servicio", "4 · máquina"]
#en names = ["1 · sales", "2 · coffee", "3 · service", "4 · machine"]
ex.guess(my_guess, 100 * sum(steps) / steps[0])
table = pd.DataFrame({"euros": steps}, names)
table.assign(left=table["euros"].cumsum()).round(0).astype(int)

# %% [markdown] es="money-read" concepts="case-b"
# Con la factura en la mano, un cliente. Con la máquina, **le pagamos por beber café**. El servicio y la máquina cuestan casi igual en una pensión que en un hotel grande; el margen, no.
#
# **Te toca:** cambia `who` por `"H00035"`, el que más compra de todos. Y después, todos juntos: de los seis que más pagan, ¿será el primero también el que más deja?
# %% [markdown] en="money-read" concepts="case-b"
# With the invoice in hand, a customer. With the machine, **we pay it for drinking coffee**. Service and machine cost nearly as much in a guest house as in a large hotel; the margin does not.
#
# **Your turn:** change `who` to `"H00035"`, the one that buys most of all. And then all together: of the six that pay most, will the first also be the one that leaves most?

# %% key="money-all" tags="predict" concepts="case-b"
hotels["sales"] = sums["amount"]
margin = sums["amount"] - sums["cost"]
hotels["profit"] = margin - sums["service_cost"] - hotels["machine"]
hotels["rank"] = hotels["profit"].rank(ascending=False).astype(int)
print("losing money:", (hotels["profit"] < 0).sum(), "of", len(hotels))
columns = ["contract", "machine_on_loan", "price_per_kg", "sales", "profit", "rank"]
hotels.nlargest(6, "sales")[columns].round({"sales": 0, "profit": 0})

# %% [markdown] es="concentration" concepts="case-b"
# El mayor por ventas tiene el mejor precio, máquina y pedidos conectados: por lo que deja, no es el primero.
#
# Hay otra pregunta de dinero: ¿de cuántos dependemos? **¿Qué parte del beneficio crees que viene de los diez mejores hoteles?** De 0 a 100.
# %% [markdown] en="concentration" concepts="case-b"
# The largest by sales has the best price, a machine and linked ordering: by what it leaves it is not the first.
#
# There is another question of money: on how many do we depend? **What share of the profit do you think comes from the ten best hotels?** From 0 to 100.

# %% key="ten-guess"
my_ten = ...

# %% key="ten-cell" tags="predict" concepts="case-b"
ranked = hotels["profit"].sort_values(ascending=False)
share = 100 * ranked.cumsum() / ranked.sum()
ex.guess(my_ten, share.iloc[9])
small = ranked[ranked > 0].tail(20).mean()
print("the best one leaves as much as", round(ranked.iloc[0] / small), "of the small ones")
#es pd.Series(share.iloc[[0, 2, 4, 9]].to_numpy(), [1, 3, 5, 10], name="% del beneficio").round(0)
#en pd.Series(share.iloc[[0, 2, 4, 9]].to_numpy(), [1, 3, 5, 10], name="% of the profit").round(0)

# %% [markdown] es="concentration-read" concepts="case-b"
# No es una empresa colgada de un solo cliente, pero perder a uno de los primeros se nota más que perder a muchos pequeños. Y el grande lo sabe cuando negocia su precio. La concentración es un riesgo **y** una negociación.
# %% [markdown] en="concentration-read" concepts="case-b"
# It is not a firm that hangs on a single customer, but losing one of the first is felt more than losing many small ones. And the large one knows it when it bargains over its price. Concentration is a risk **and** a negotiation.

# %% [markdown] es="could" concepts="institutional-ties"
# ## Segunda: ¿quién pudo irse?
# Los 22 de tres años: cero bajas. El primer hotel llegó en enero de 2024 y los datos acaban en diciembre de 2025.
#
# Antes de ejecutar: **¿cuántos de los 22 crees que han llegado al final de su contrato?**
# %% [markdown] en="could" concepts="institutional-ties"
# ## Second: who could have left?
# The 22 with three years: nobody left. The first hotel came in January 2024, and the data end in December 2025.
#
# Before you run it: **how many of the 22 do you think have come to the end of their contract?**

# %% key="could-guess"
my_count = ...

# %% key="could-cell" tags="predict" concepts="institutional-ties"
term = hotels["contract"].map({"none": 0, "one_year": 365, "three_years": 3 * 365})
could = hotels["since"] + pd.to_timedelta(term, unit="D") <= as_of
ex.guess(my_count, could[hotels["contract"] == "three_years"].sum())
slide["could leave"] = could.groupby(hotels["contract"]).sum()
slide[["hotels", "could leave", "left"]]

# %% [markdown] es="could-read" concepts="institutional-ties"
# Ninguno. El «nunca» de Julián son 22 hoteles **a los que no se les ha abierto la puerta**. No es que el contrato los haga leales: es que todavía no ha dado tiempo a saberlo.
#
# Un denominador honrado cuenta solo a quien pudo. Con él, ¿qué se puede decir? Mira los intervalos.
# %% [markdown] en="could-read" concepts="institutional-ties"
# None. Julián's “never” is 22 hotels **for whom the door has not been opened**. It is not that the contract makes them loyal: there has been no time yet to know.
#
# An honest denominator counts those alone who could. With it, what can be said? Look at the intervals.

# %% key="could-intervals" concepts="institutional-ties"
left_of = {}
for contract in ("none", "one_year"):
    found = kpis.proportion(hotels.loc[could & (hotels["contract"] == contract), "left"])
    left_of[contract] = {"left, %": found.value, "low": found.low, "high": found.high}
    left_of[contract]["n"] = found.n
pd.DataFrame(left_of).T.round(0).astype(int)

# %% [markdown] es="could-intervals-read" concepts="institutional-ties"
# Con tan pocos hoteles cabe casi todo: el vínculo de un año puede retener mucho o poco. Y los dos grupos no han tenido el mismo tiempo: quien no tiene contrato puede irse **cualquier** día; quien firmó por un año, solo una vez al año.
#
# Para comparar a plazos iguales está la curva que ya conoces.
# %% [markdown] en="could-intervals-read" concepts="institutional-ties"
# With so few hotels nearly anything fits: the one-year tie may hold much or little. And the two groups have not had the same time: those without a contract can leave on **any** day; those who signed for a year, only once a year.
#
# To compare at like times there is the curve that you know.

# %% key="survival" concepts="institutional-ties"
days = (hotels["ended"].fillna(as_of) - hotels["since"]).dt.days
for contract in ("none", "one_year"):
    rows = hotels["contract"] == contract
    stays = kpis.survival(days[rows], hotels.loc[rows, "left"])
    print(f"{contract:9}", "364 d:", stays.at(364), " | 366 d:", stays.at(366))

# %% [markdown] es="survival-read" concepts="institutional-ties"
# El día 364 la curva del contrato está en el 100 %, y no puede estar en otro sitio. Se juzga **después** de la fecha, y de lo que viene después se ha visto muy poco.
#
# Esto es lo que 83 clientes permiten decir. No es poco: permite decir que la diapositiva no lo dice.
# %% [markdown] en="survival-read" concepts="institutional-ties"
# On day 364 the curve of the contract stands at 100%, and it can stand nowhere else. It is judged **after** the date, and of what comes afterwards very little has been seen.
#
# That is what 83 customers allow one to say. It is not little: it allows one to say that the slide does not say it.

# %% [markdown] es="why" concepts="institutional-ties"
# ## Tercera: ¿se quedan porque quieren?
# Dos ejes: contento (CSAT de 4 o 5) y atado (con contrato). Jones y Sasser (1995) llaman **rehén** a quien está descontento y no puede irse, y **mercenario** a quien está contento y se va por un precio.
#
# De los hoteles atados que siguen y respondieron, ¿qué parte crees que está descontenta?
# %% [markdown] en="why" concepts="institutional-ties"
# ## Third: do they stay because they want to?
# Two axes: content (CSAT of 4 or 5) and tied (with a contract). Jones and Sasser (1995) call **hostage** whoever is discontented and cannot leave, and **mercenary** whoever is content and leaves for a price.
#
# Of the tied hotels that stay and answered, what share do you think is discontented?

# %% key="why-guess"
my_hostages = ...

# %% key="why-cell" tags="predict" concepts="institutional-ties"
here = hotels[~hotels["left"] & hotels["csat"].notna()]
tied, content = here["contract"] != "none", here["csat"] >= 4
ex.guess(my_hostages, 100 * (~content[tied]).mean())
#es corners = {(True, True): "contento y atado", (True, False): "contento y libre"}
#es corners |= {(False, True): "descontento y atado", (False, False): "descontento y libre"}
#en corners = {(True, True): "content and tied", (True, False): "content and free"}
#en corners |= {(False, True): "discontented and tied", (False, False): "discontented and free"}
corner = pd.Series([corners[pair] for pair in zip(content, tied)], here.index)
here.groupby(corner)["profit"].agg(hotels="size", profit="sum").round(0).astype(int)

# %% [markdown] es="why-read" concepts="institutional-ties"
# Estar descontento y seguir no demuestra que el contrato lo retenga: quizá el café de al lado es peor. Para saberlo hay que hacer **su** cuenta, la del hotel: qué ahorraría en otro sitio y qué le cuesta irse.
#
# Burnham y otros (2003) ordenan ese coste: lo que se paga, lo que se tarda en aprender, y dejar a gente que conoces. Lo último no está en la cuenta.
# %% [markdown] en="why-read" concepts="institutional-ties"
# Being discontented and staying does not show that the contract holds it: perhaps the coffee next door is worse. To know, one has to do **its** sum, the hotel's: what it would save elsewhere, and what leaving costs.
#
# Burnham and others (2003) sort that cost: what is paid, what has to be learned, and leaving people one knows. The last is not in the sum.

# %% key="calculator" concepts="institutional-ties"
big = hotels.loc["H00035"]
kilos = sums.at["H00035", "kilos"] / big["months"]
ours, rival, months_left = big["price_per_kg"], 14.4, round(36 - big["months"])
assumed = {"penalty": 0.2, "machine": 3200, "training": 600}
loyalty.switching_cost(kilos, ours, rival, months_left=months_left, **assumed)

# %% [markdown] es="calculator-read" concepts="institutional-ties"
# El precio del rival, la penalización y la máquina son supuestos nuestros: con otros, otra respuesta. Por eso hay que moverlos. En el explorador, busca:
# - a qué precio del rival este hotel se va aunque tenga contrato;
# - qué retiene más, la penalización o la máquina;
# - qué pasa el día que faltan 0 meses.
# %% [markdown] en="calculator-read" concepts="institutional-ties"
# The rival's price, the penalty and the machine are assumptions of ours: with others, another answer. So they have to be moved. In the explorer, look for:
# - the rival's price at which this hotel leaves in spite of its contract;
# - what holds more, the penalty or the machine;
# - what happens on the day when 0 months are left.

# %% key="explorer" concepts="institutional-ties"
widgets.SwitchingExplorer(kilos, ours, rival, months_left=months_left, **assumed)

# %% [markdown] es="explorer-read" concepts="institutional-ties"
# El contrato es un vínculo que **se gasta**: cada mes retiene menos, y el último no retiene nada. La máquina retiene igual el primer día que el último. Y ninguno de los dos hace mejor el café.
# %% [markdown] en="explorer-read" concepts="institutional-ties"
# The contract is a tie that **wears out**: each month it holds less, and the last one holds nothing. The machine holds as much on the last day as on the first. And neither of them makes the coffee better.

# %% [markdown] es="price" concepts="institutional-ties case-b"
# ### ¿Y si fuera el precio?
# Inés: «Los atados pagan menos. ¿No se quedarán por eso?». Busca en la tabla un grupo con precio bajo y sin contrato.
# %% [markdown] en="price" concepts="institutional-ties case-b"
# ### And if it were the price?
# Inés: “Those who are tied pay less. Might they not stay for that?” Look in the table for a group with a low price and no contract.

# %% key="price-cell" concepts="institutional-ties case-b"
by = hotels.groupby("contract")
about = by.agg(price=("price_per_kg", "mean"), rooms=("rooms", "mean"), csat=("csat", "mean"))
spread = by["price_per_kg"].agg(cheapest="min", dearest="max")
about.join(spread).round(1)

# %% [markdown] es="price-read" concepts="institutional-ties case-b"
# Apenas se solapan: contrato y precio viajan juntos, así que mirando no se separan. Es **confusión** de efectos. Se separan al ofrecerlos: a quien renueva, a suertes, la mitad recibe el precio bajo **sin** compromiso. Con pocas renovaciones al año tardaremos en saberlo, y hay que decirlo.
#
# Antes de ver la verdad, apuesta: en nuestra simulación, ¿cuánto baja el precio la probabilidad de irse? De 0 (nada) a 10 (casi todo).
# %% [markdown] en="price-read" concepts="institutional-ties case-b"
# They hardly overlap: contract and price travel together, so that looking does not part them. That is **confounding**. They are parted when offered: of those who renew, by lot, half get the low price **without** commitment. With few renewals a year it will take long to know, and that has to be said.
#
# Before you see the truth, guess: in our simulation, how much does the price lower the chance of leaving? From 0 (not at all) to 10 (nearly all of it).

# %% key="truth-guess"
my_price = ...

# %% key="truth" tags="predict" concepts="institutional-ties"
from math import exp

from coursekit.datasets.hotels import SATISFACTION_EFFECT, TIE_EFFECT

#es names = ["precio", "contrato de un año", "contrato de tres años", "máquina"]
#es names += ["pedidos conectados", "una desviación más contento"]
#en names = ["price", "one-year contract", "three-year contract", "machine"]
#en names += ["linked ordering", "one deviation more content"]
ties = [TIE_EFFECT[tie] for tie in ("one_year", "three_years", "machine", "integrated")]
effects = [0.0, *ties, SATISFACTION_EFFECT]
ex.guess(my_price, effects[0])
#es pd.Series([exp(size) for size in effects], names, name="irse: se multiplica por").round(2)
#en pd.Series([exp(size) for size in effects], names, name="leaving: multiplied by").round(2)

# %% [markdown] es="truth-read" concepts="institutional-ties"
# (Son razones de momios, *odds ratios*: 1 es «nada»; 0.5, la mitad.) En este mundo el contrato retiene de verdad y el precio, nada; y estar contento pesa tanto como la máquina. **Los datos no lo mostraban**: lo sabemos porque lo escribimos. Con un mundo donde fuera el precio, la diapositiva habría sido idéntica.
# %% [markdown] en="truth-read" concepts="institutional-ties"
# (These are odds ratios: 1 is “nothing”, 0.5 is half.) In this world the contract does hold, and the price does nothing; and being content weighs as much as the machine. **The data did not show it**: we know because we wrote it. In a world where it was the price, the slide would have looked the same.

# %% [markdown] es="pays" concepts="institutional-ties case-b"
# ## Cuarta: ¿y cuánto cuesta atarlos?
# El precio de tres años se paga **cada mes**; la baja que evita, una vez. ¿Cuánto tendría que bajar el abandono para que compense? Si un hotel deja *p* al año y se va con probabilidad *q*, hoy vale *p* / (*q* + *d*), con un descuento *d*: es el CLV de [5.1b](lesson:5.1b) con pagos al final del año. Con precio rebajado deja una parte menor, y vale lo mismo si *q* baja lo bastante.
# %% [markdown] en="pays" concepts="institutional-ties case-b"
# ## Fourth: and what does it cost to tie them?
# The three-year price is paid **every month**; the loss that it avoids, once. How far would leaving have to fall for it to pay? If a hotel leaves us *p* a year and goes with probability *q*, it is worth *p* / (*q* + *d*) today, with a discount *d*: the CLV of [5.1b](lesson:5.1b) with payments at the end of the year. At the lower price it leaves a smaller part, and is worth the same if *q* falls far enough.

# %% key="pays-cell" concepts="institutional-ties case-b"
free = hotels["contract"] == "none"
d, q = 0.10, 1 - kpis.survival(days[free], hotels.loc[free, "left"]).at(365).value / 100
per_kilo = hotels.loc[free, "profit"].sum() / sums.loc[free, "kilos"].sum()
rows = {}
for contract in ("one_year", "three_years"):
    cut = about.at["none", "price"] - about.at[contract, "price"]
    given_away = cut / per_kilo
    needed = (1 - given_away) * (q + d) - d
    rows[contract] = {"off each kilo, €": cut, "of what it leaves, %": 100 * given_away}
    rows[contract] |= {"leave now, %": 100 * q, "pays below, %": 100 * needed}
pd.DataFrame(rows).T.round(1)

# %% [markdown] es="pays-read" concepts="institutional-ties case-b"
# Con tres años se regala más de un tercio de lo que deja cada kilo: el abandono tendría que caer a menos de la mitad solo para quedar igual. Con un año, basta una caída mucho menor.
#
# Y *q* es una cifra de 22 hoteles. **Te toca:** cambia `q` por los extremos de su intervalo y mira si tu decisión aguanta.
# %% [markdown] en="pays-read" concepts="institutional-ties case-b"
# With three years more than a third of what each kilo leaves is given away: leaving would have to fall to less than half only to come out even. With one year a much smaller fall is enough.
#
# And *q* is a figure from 22 hotels. **Your turn:** change `q` to the ends of its interval and see whether your decision holds.

# %% [markdown] es="misleads" concepts="case-b institutional-ties"
# ## Lo que engaña
# ### Un hotel no contesta: contesta alguien
# El CSAT de un hotel lo pone una persona, a menudo quien firma las facturas. Esta hoja es **inventada**, con las brechas de SERVQUAL de tres personas del mismo hotel. ¿De quién es «la» nota?
# %% [markdown] en="misleads" concepts="case-b institutional-ties"
# ## What misleads
# ### A hotel does not answer: somebody does
# A hotel's CSAT is given by one person, often by whoever signs the invoices. This sheet is **invented**, with the SERVQUAL gaps of three people of one hotel. Whose is “the” score?

# %% key="three-people" concepts="case-b"
#es people = ["compras", "barra", "huésped"]
#en people = ["buyer", "bar", "guest"]
gaps = {"reliability": [0.2, -1.6, -0.2], "responsiveness": [0.0, -2.2, 0.0]}
gaps |= {"tangibles": [0.4, -0.8, -1.4]}
sheet = pd.DataFrame(gaps, people)
sheet["mean"] = sheet.mean(axis=1)
sheet.loc["mean"] = sheet.mean()
sheet.round(1)

# %% [markdown] es="three-people-read" concepts="case-b"
# Compras está contenta, la barra se pelea con la máquina y el huésped la ve vieja. La media no es de nadie. Quien decide la renovación es uno; quien la provoca, otro. Pregunta a los tres, por separado, por lo que cada uno vive.
# %% [markdown] en="three-people-read" concepts="case-b"
# The buyer is content, the bar fights with the machine, and the guest finds it old. The mean is nobody's. One decides on the renewal, another brings it about. Ask all three, apart, about what each of them lives.

# %% [markdown] es="ethics" concepts="institutional-ties"
# ### Retener no es gustar
# Jones y otros (2000) vieron que las barreras pesan sobre todo cuando la persona está descontenta: son lo que la retiene **a su pesar**. Un rehén espera la fecha.
#
# Una prueba para cada cláusula: **¿la explicarías en una frase antes de la firma?** «Te prestamos la máquina y te la llevas por lo que valga» pasa. «Si no avisas tres meses antes, se renueva tres años» no pasa. ¿Y «tus pedidos solo se exportan en papel»?
# %% [markdown] en="ethics" concepts="institutional-ties"
# ### Holding is not being liked
# Jones and others (2000) saw that barriers matter above all where the person is discontented: they are what holds them **against their will**. A hostage waits for the date.
#
# A test for each clause: **would you explain it in one sentence before they sign?** “We lend you the machine, and you can keep it for what it is worth” passes. “Unless you give notice three months before, it is renewed for three years” does not. And “your orders can be exported on paper only”?

# %% [markdown] es="decision" concepts="case-b institutional-ties"
# ## La directora decide
# Vuelve a tu voto. Ella escribe tres líneas:
#
# > 1. Nada de tres años para todos. Un año, a quien lo pida, con la salida por escrito.
# > 2. La máquina se cobra o se gana: nadie la tiene por debajo de cierto consumo.
# > 3. A los descontentos con contrato los visitamos **antes** de su fecha: primero la barra, después compras.
#
# ¿Cuál de las tres sale de un dato, cuál de un supuesto y cuál de un principio? Responde antes de seguir: las tres cosas valen, si se dice cuál es cuál.
# %% [markdown] en="decision" concepts="case-b institutional-ties"
# ## The director decides
# Go back to your vote. She writes three lines:
#
# > 1. No three years for everybody. One year, to those who ask for it, with the way out in writing.
# > 2. The machine is paid for or earned: nobody has it below a certain consumption.
# > 3. The discontented with a contract we visit **before** their date: first the bar, then the buyer.
#
# Which of the three comes from a figure, which from an assumption and which from a principle? Answer before you go on: all three are allowed, if one says which is which.

# %% [markdown] es="key-points"
# ## Para llevarte
# - Lo que deja un cliente: ventas − producto − servicio − lo que no está en la factura. El mayor no siempre es el mejor.
# - Antes de leer una tasa de bajas, pregunta **quién pudo irse**.
# - Con 83 clientes los intervalos son anchos: se dice, y se decide igual.
# - Contento o atado: haz la cuenta del cliente (`loyalty.switching_cost`), con sus supuestos a la vista.
# - Dos cosas que viajan siempre juntas no se separan mirando.
# - En un hotel contesta uno y lo viven tres.
# - Un vínculo limpio se puede explicar en una frase antes de la firma.
#
# **Ahora tú:** [ejercicios de esta lección](exercise:6.2), o vuelve al [mapa del curso](page:index).
# %% [markdown] en="key-points"
# ## To take with you
# - What a customer leaves: sales − product − service − what stands on no invoice. The largest is not always the best.
# - Before reading a rate of leaving, ask **who could have left**.
# - With 83 customers the intervals are wide: one says so, and decides all the same.
# - Content or tied: do the customer's sum (`loyalty.switching_cost`), with its assumptions in sight.
# - Two things that always travel together are not parted by looking.
# - In a hotel one answers, and three live it.
# - A clean tie can be explained in one sentence before they sign.
#
# **Now you:** [exercises of this lesson](exercise:6.2), or back to the [map of the course](page:index).

# %% [markdown] es="sources"
# ### Fuentes
# - Burnham, T., Frels, J. y Mahajan, V. (2003). Consumer switching costs: a typology, antecedents, and consequences. *Journal of the Academy of Marketing Science* 31(2).
# - Jones, M., Mothersbaugh, D. y Beatty, S. (2000). Switching barriers and repurchase intentions in services. *Journal of Retailing* 76(2).
# - Jones, T. y Sasser, W. E. (1995). Why satisfied customers defect. *Harvard Business Review* 73(6).
# - Klemperer, P. (1995). Competition when consumers have switching costs. *Review of Economic Studies* 62(4): quien ata hoy paga antes, con el precio de entrada.
# %% [markdown] en="sources"
# ### Sources
# - Burnham, T., Frels, J. and Mahajan, V. (2003). Consumer switching costs: a typology, antecedents, and consequences. *Journal of the Academy of Marketing Science* 31(2).
# - Jones, M., Mothersbaugh, D. and Beatty, S. (2000). Switching barriers and repurchase intentions in services. *Journal of Retailing* 76(2).
# - Jones, T. and Sasser, W. E. (1995). Why satisfied customers defect. *Harvard Business Review* 73(6).
# - Klemperer, P. (1995). Competition when consumers have switching costs. *Review of Economic Studies* 62(4): whoever ties today has paid before, with the entry price.
