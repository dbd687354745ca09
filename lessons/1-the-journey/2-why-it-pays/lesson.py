# %% [markdown] es="title"
# # 1.2 · Por qué importa
#
# **30 minutos.** Estás en el módulo 1: el viaje del cliente. En la lección anterior lo dibujaste; aquí verás qué dinero hay en él y a quién le toca cuidarlo.
#
# Al terminar podrás:
# - decir cuánto vale un punto de conversión en cada paso, y por qué no es lo mismo que valga mucho y que sea fácil;
# - repartir un presupuesto entre captar y conservar sin creerte la primera cifra;
# - distinguir qué decisiones ponen al cliente en el centro y cuáles solo lo dicen.
# %% [markdown] en="title"
# # 1.2 · Why it matters
#
# **30 minutes.** You are in module 1: the customer journey. In the last lesson you drew it; here you will see what money lies in it and whose task it is to look after it.
#
# At the end you will be able to:
# - say what a point of conversion is worth at each step, and why being worth much is not the same as being easy;
# - split a budget between winning and keeping customers without believing the first figure;
# - tell the decisions that put the customer at the centre from those that only say so.

# %% key="begin"
import pandas as pd

from coursekit import charts, company, journey, kpis, widgets

lumbre = company()

# %% [markdown] es="recall"
# ## Antes de empezar
# Tres preguntas sobre la lección anterior. No dan puntos.
# %% [markdown] en="recall"
# ## Before we begin
# Three questions on the last lesson. They carry no marks.

# %% key="recall-quiz"
ex.quiz("recall")

# %% [markdown] es="ten-thousand"
# ## Diez mil euros
# Sobran diez mil euros del año. Julián quiere anuncios: «Sin gente nueva no hay nada que conservar». Marta quiere cuidar a quien ya compra: «Estamos echando agua en un cubo con agujeros». La directora los mira: «No quiero saber quién tiene razón. Quiero saber **dónde** rinde el dinero».
#
# Para eso hay que saber dónde se gana y dónde se pierde a lo largo del viaje. Empecemos por la web.
# %% [markdown] en="ten-thousand"
# ## Ten thousand euros
# Ten thousand euros are left of the year. Julián wants adverts: “Without new people there is nobody to keep.” Marta wants to look after those who buy already: “We pour water into a bucket with holes.” The director looks at them: “I do not want to know who is right. I want to know **where** the money works.”
#
# For that we have to know where money is made and lost along the journey. Let us begin with the web.

# %% key="funnel" concepts="journey-importance"
steps = ["land", "view_product", "add_to_cart", "start_checkout", "pay"]
web = lumbre.events[lumbre.events["channel"] != "shop"]
funnel = journey.funnel(web, steps, customer="visit")
charts.funnel_steps(funnel)

# %% [markdown] es="one-point" concepts="journey-importance"
# Cada paso pierde a alguien. Imagina que puedes mejorar **uno solo**, y en **un punto**: donde pasaban 50 de cada cien, pasarán 51.
#
# ¿En qué paso vale más ese punto? Escribe su nombre entre comillas: `"view_product"`, `"add_to_cart"`, `"start_checkout"` o `"pay"`.
# %% [markdown] en="one-point" concepts="journey-importance"
# Each step loses someone. Imagine that you can improve **one of them alone**, by **one point**: where 50 of every hundred went on, 51 will.
#
# At which step is that point worth most? Write its name between quotes: `"view_product"`, `"add_to_cart"`, `"start_checkout"` or `"pay"`.

# %% key="point-guess"
my_step = ...

# %% key="point-worth" tags="predict" concepts="journey-importance"
orders = lumbre.orders
web_orders = orders[orders["channel"] == "web"]
margin = (web_orders["amount"] - web_orders["cost"]).mean()
table = funnel.table.set_index("step")
paid = table.loc["pay", "customers"]

#es # Si un paso pasa de c a c + 1 puntos, los pagos crecen en la proporción (c + 1) / c.
#en # If a step goes from c to c + 1 points, payments grow by the ratio (c + 1) / c.
worth = table.loc[steps[1:], ["step_conversion"]].copy()
worth["payments more"] = paid / worth["step_conversion"]
worth["margin more, €"] = worth["payments more"] * margin
worth.round({"step_conversion": 1, "payments more": 0, "margin more, €": 0})

# %% [markdown] es="point-read" concepts="journey-importance"
# Vale más donde la conversión es **más baja**, no al final ni donde hay más gente. La razón está en la fórmula: un punto sobre 50 es un 2 %; sobre 65, un 1.5 %.
#
# ¿Hay que ir entonces a por ese paso? Todavía no se sabe: la tabla dice lo que **vale** un punto, no lo que **cuesta**. Y cuenta a todas las visitas como iguales. Quien solo mira recetas no está perdiendo la compra: no venía a comprar.
# %% [markdown] en="point-read" concepts="journey-importance"
# It is worth most where conversion is **lowest**, not at the end nor where most people are. The reason is in the formula: a point on 50 is 2%; on 65, 1.5%.
#
# So do we go for that step? We do not know yet: the table says what a point is **worth**, not what it **costs**. And it takes all visits as equal. Somebody who only looks at recipes is not a lost sale: they did not come to buy.

# %% [markdown] es="winning" concepts="acquisition-retention"
# ## Captar: lo que cuesta y lo que deja una persona nueva
# Julián divide lo gastado en cada canal en 2025 entre quienes llegaron por él y **compraron**: es el coste de adquisición. Al lado pone el margen que dejaron en su primer año quienes llegaron en 2024.
#
# Antes de ejecutar: ¿por qué canal sale más caro cada cliente nuevo?
# %% [markdown] en="winning" concepts="acquisition-retention"
# ## Winning: what a new person costs and what they leave
# Julián divides what was spent on each channel in 2025 by those who came through it and **bought**: that is the acquisition cost. Beside it he puts the margin that those who came in 2024 left in their first year.
#
# Before you run it: through which channel is each new customer dearest?

# %% key="winning-table" tags="predict" concepts="acquisition-retention"
people, spend = lumbre.customers, lumbre.marketing_spend
margins = orders.assign(margin=orders["amount"] - orders["cost"])

new = people[(people["joined"] >= "2025-01-01") & people["customer"].isin(orders["customer"])]
spent = spend.loc[spend["month"] >= "2025-01-01"].groupby("channel", observed=True)["spend"].sum()
channels = pd.DataFrame({"spent, €": spent, "new customers": new["acquisition"].value_counts()})
channels["cost of each, €"] = channels["spent, €"] / channels["new customers"]

earlier = people[people["joined"] < "2025-01-01"]
first_year = margins.merge(earlier[["customer", "joined", "acquisition"]], on="customer")
first_year = first_year[first_year["date"] < first_year["joined"] + pd.Timedelta(days=365)]
left = first_year.groupby("acquisition", observed=True)["margin"].sum()
channels["first-year margin, €"] = left / earlier["acquisition"].value_counts()
channels.round(1).sort_values("cost of each, €")

# %% [markdown] es="winning-read" concepts="acquisition-retention"
# Todos los canales dejan más de lo que cuestan. «¡Pues más anuncios!», dice Julián. Tres preguntas antes de firmar:
#
# - ¿Está ahí **todo** el coste? El alquiler de las tiendas no aparece en la fila `shop`.
# - ¿Habría venido **de todas formas**? El canal que se apunta la venta no siempre la causa.
# - ¿Cuesta lo mismo el cliente **siguiente**? El primer euro llega a quien ya buscaba café; el último, a quien no quería.
#
# La tercera es la que más se olvida, y la que decide el reparto.
# %% [markdown] en="winning-read" concepts="acquisition-retention"
# Every channel leaves more than it costs. “More adverts, then,” says Julián. Three questions before signing:
#
# - Is **all** the cost there? The rent of the shops is not in the row `shop`.
# - Would they have come **anyway**? The channel that takes the credit does not always cause the sale.
# - Does the **next** customer cost the same? The first euro reaches those who were looking for coffee; the last one, those who wanted none.
#
# The third is the one most often forgotten, and the one that decides the split.

# %% [markdown] es="keeping" concepts="acquisition-retention"
# ## Conservar: el cubo con agujeros
# Ahora Marta. De quienes compraron en 2024, ¿qué parte crees que volvió a comprar en 2025? Escribe un número de 0 a 100.
# %% [markdown] en="keeping" concepts="acquisition-retention"
# ## Keeping: the bucket with holes
# Now Marta. Of those who bought in 2024, what share do you think bought again in 2025? Write a number from 0 to 100.

# %% key="keeping-guess"
my_guess = ...

# %% key="keeping-share" tags="predict" concepts="acquisition-retention"
year = margins["date"].dt.year
in_2024 = set(margins.loc[year == 2024, "customer"])
old = margins["customer"].isin(in_2024)
in_2025 = set(margins.loc[year == 2025, "customer"])
kept = kpis.retention_rate(start=len(in_2024), end=len(in_2025), new=len(in_2025 - in_2024))
ex.guess(my_guess, kept.value)

margin_2025 = margins[year == 2025].groupby(old[year == 2025])["margin"].sum()
margin_2025 = margin_2025.rename({True: "bought in 2024 too", False: "new in 2025"}).rename_axis("margin of 2025, €")
print(kept)
margin_2025.round(0)

# %% [markdown] es="five-points" concepts="acquisition-retention"
# La mayor parte del margen de 2025 vino de quienes ya compraban. De ahí sale la frase más citada del oficio: «retener un 5 % más de clientes sube el beneficio entre un 25 y un 85 %».
#
# Viene de Reichheld y Sasser (1990). Dos cosas que la frase perdió por el camino: eran **5 puntos** de abandono, no un 5 %; y se calculó, no se probó: nadie retuvo a nadie para ver qué pasaba.
#
# Mira cuánto dan cinco puntos aquí. ¿Importa desde dónde se parte?
# %% [markdown] en="five-points" concepts="acquisition-retention"
# Most of the margin of 2025 came from people who bought already. From there comes the most quoted sentence of the trade: “keeping 5% more customers raises profit by 25 to 85%”.
#
# It comes from Reichheld and Sasser (1990). Two things that the sentence lost on the way: it was **5 points** of defection, not 5%; and it was computed, not tried: nobody kept anybody to see what would happen.
#
# See what five points give here. Does it matter where one starts from?

# %% key="lever" concepts="acquisition-retention"
starts = {"from 30%": 0.30, "Café Lumbre": kept.value / 100, "from 80%": 0.80}
gain = {name: widgets.retention_lever(100, 0.10, r).loc["now", "gain_percent"] for name, r in starts.items()}
pd.Series(gain, name="five points more of retention: value of a customer, % more").round(1)

# %% [markdown] es="sharp" concepts="acquisition-retention"
# Los mismos cinco puntos dan poco a quien retiene poco y mucho a quien ya retiene mucho. Las cifras grandes eran de negocios que retenían muchísimo.
#
# Sharp (2010) va más lejos. Con datos de muchas marcas muestra que la retención depende sobre todo del **tamaño**: las marcas pequeñas tienen menos clientes y además algo menos fieles. Según él se crece llegando a más gente, y los puntos de retención apenas se mueven. Reichheld habla de lo que valdría moverlos; Sharp, de si se dejan mover. No se contradicen del todo: falta el coste.
# %% [markdown] en="sharp" concepts="acquisition-retention"
# The same five points give little to whoever keeps few and much to whoever keeps many already. The large figures were of businesses that kept very many.
#
# Sharp (2010) goes further. With data of many brands he shows that retention depends above all on **size**: small brands have fewer customers, and somewhat less loyal ones besides. In his view one grows by reaching more people, and the points of retention hardly move. Reichheld speaks of what moving them would be worth; Sharp, of whether they can be moved. They do not quite contradict each other: the cost is missing.

# %% [markdown] es="worked" concepts="acquisition-retention"
# ## Un ejemplo completo: repartir los diez mil
# Cuatro pasos. El segundo es una **suposición** y se escribe para que todos la vean.
#
# Cada estrategia rinde menos cuanto más se gasta en ella: el primer euro alcanza lo fácil. Una curva que hace eso tiene un **techo** (lo más que puede traer) y una **escala** (los euros que traen el 63 % del techo).
# %% [markdown] en="worked" concepts="acquisition-retention"
# ## A worked example: splitting the ten thousand
# Four steps. The second is an **assumption**, and is written down so that all can see it.
#
# Each strategy brings in less the more is spent on it: the first euro reaches what is easy. A curve that does so has a **ceiling** (the most it can bring) and a **scale** (the euros that bring 63% of the ceiling).

# %% key="worked-curves" concepts="acquisition-retention"
#es # 1 · La decisión: qué parte de 10 000 € va a captar; el resto, a conservar.
#en # 1 · The decision: what share of €10 000 goes to winning; the rest to keeping.
budget = 10_000

#es # 2 · Lo que se supone: con los anuncios de 2025 como referencia; y recuperar a lo sumo 5 puntos de quienes se van.
#en # 2 · What is assumed: with the adverts of 2025 as the measure; and winning back at most 5 points of those who leave.
adverts = channels.loc[["paid_search", "social"]]
brought = (adverts["new customers"] * adverts["first-year margin, €"]).sum()
winning = widgets.Response(ceiling=round(brought), scale=round(adverts["spent, €"].sum() * 0.75))
each = margin_2025["bought in 2024 too"] / len(in_2024 & in_2025)
keeping = widgets.Response(ceiling=round(0.05 * len(in_2024) * each), scale=5_000)

#es # 3 · Lo que trae cada reparto.
#en # 3 · What each split brings in.
print(winning, keeping, sep="\n")
widgets.budget_split(budget, winning, keeping, step=0.25).round(0)

# %% key="worked-best" concepts="acquisition-retention"
#es # 4 · El mejor reparto: donde el próximo euro rinde lo mismo en los dos lados.
#en # 4 · The best split: where the next euro brings the same on either side.
share = widgets.best_share(budget, winning, keeping)
next_euro = {
    "winning": winning.next_euro(share * budget),
    "keeping": keeping.next_euro((1 - share) * budget),
}
print(f"best share for winning: {100 * share:.0f}%")
pd.Series(next_euro, name="the next euro brings, €").round(2)

# %% [markdown] es="explore" concepts="acquisition-retention"
# Mueve la barra, con el ratón o con las flechas. Busca dos cosas: ¿cuánto se pierde si te equivocas en 20 puntos? ¿Y qué le pasa al mejor reparto cuando el presupuesto es muy pequeño?
# %% [markdown] en="explore" concepts="acquisition-retention"
# Move the bar, with the mouse or the arrow keys. Look for two things: how much is lost if you are 20 points off? And what happens to the best split when the budget is very small?

# %% key="explorer" concepts="acquisition-retention"
widgets.BudgetExplorer(winning, keeping, budget=budget, share=0.5)

# %% [markdown] es="flat"
# Cerca del mejor reparto la curva es casi **plana**: 20 puntos de error cuestan poco. En los extremos cuestan mucho. Por eso discutir si 65 o 70 es perder la mañana, y «todo a captar» o «todo a conservar» es perder dinero.
#
# Con muy poco presupuesto gana uno solo: el que tiene el primer euro más rentable.
# %% [markdown] en="flat"
# Near the best split the curve is almost **flat**: being 20 points off costs little. At the ends it costs much. So arguing over 65 or 70 is to lose a morning, and “all to winning” or “all to keeping” is to lose money.
#
# With a very small budget one of them takes it all: the one whose first euro pays best.

# %% [markdown] es="misleads"
# ## Lo que engaña
# ### Una suposición con decimales
# La curva de Marta supone que se recuperan hasta cinco puntos. ¿Y si fueran tres? ¿Y ocho? Apuesta: ¿cuánto se mueve el mejor reparto?
# %% [markdown] en="misleads"
# ## What misleads
# ### An assumption with decimals
# Marta's curve assumes that up to five points can be won back. And if it were three? Or eight? Guess: how far does the best split move?

# %% key="assumption" tags="predict" concepts="acquisition-retention"
rows = {}
for points in (3, 5, 8):
    supposed = widgets.Response(ceiling=points / 100 * len(in_2024) * each, scale=5_000)
    best = widgets.best_share(budget, winning, supposed)
    half = winning.margin(budget / 2) + supposed.margin(budget / 2)
    most = winning.margin(best * budget) + supposed.margin((1 - best) * budget)
    rows[f"{points} points"] = {"best share, %": 100 * best, "net of the best, €": most - budget, "lost with half and half, €": most - half}
pd.DataFrame(rows).T.round(0)

# %% [markdown] es="assumption-read"
# La respuesta depende de un número que nadie ha medido. No se arregla con más decimales: se arregla **probando** con unos pocos clientes elegidos al azar, y mirando cuántos vuelven frente a un grupo al que no se le ofrece nada. Lo harás en la lección 5.4.
# %% [markdown] en="assumption-read"
# The answer depends on a number that nobody has measured. More decimals do not mend that: **trying** does, with a few customers chosen at random, and seeing how many come back beside a group that is offered nothing. You will do so in lesson 5.4.

# %% [markdown] es="dcem" concepts="dcem dcem-aims"
# ## ¿De quién es el viaje?
# El dinero se reparte por todo el viaje, y el viaje cruza departamentos: un anuncio es de Julián, el pago es de informática, la queja es de Marta. La persona no lo sabe ni le importa.
#
# Gestionar a propósito lo que vive una persona por los canales digitales, de punta a punta, se llama **DCEM** (*Digital Customer Experience Management*). No es una herramienta ni la página web. Persigue tres cosas: más lealtad y beneficio, menos abandono, más recomendaciones. Ninguna sirve sin su indicador.
# %% [markdown] en="dcem" concepts="dcem dcem-aims"
# ## Whose journey is it?
# The money is spread over the whole journey, and the journey crosses departments: an advert is Julián's, paying belongs to IT, the complaint is Marta's. The person neither knows nor cares.
#
# Managing on purpose what a person goes through in the digital channels, from end to end, is called **DCEM** (*Digital Customer Experience Management*). It is neither a tool nor the web site. It pursues three things: more loyalty and profit, less churn, more recommendations. None is any use without its indicator.

# %% key="dcem-aims" concepts="dcem-aims"
#es # Un indicador por objetivo, con lo que vale hoy.
#en # One indicator for each aim, with what it is today.
bought = orders["customer"].nunique()
referrers = lumbre.referrals["customer"].nunique()
pd.Series(
    {
        "more loyalty and profit: margin of 2025 per customer, €": margin_2025.sum() / (margins[year == 2025]["customer"].nunique()),
        "less churn: bought in 2024 and not in 2025, %": 100 - kept.value,
        "more recommendations: customers who brought someone, %": 100 * referrers / bought,
    }
).round(1)

# %% [markdown] es="centric" concepts="customer-centricity"
# ### Poner al cliente en el centro
# Casi todas las empresas dicen que lo hacen. La **orientación al cliente** (*customer centricity*) se nota en las decisiones: antes de decidir se pregunta qué le pasará a la persona, y se acepta pagar algo por ello.
#
# **Te toca.** De estas tres, ¿cuál lo demuestra?
# - Escribir «tu café, tu momento» en las bolsas.
# - Dejar que se pause la suscripción en dos clics, aunque este mes se ingrese menos.
# - Preguntar la satisfacción al final de cada correo.
#
# La segunda: cuesta dinero hoy y cambia algo para quien la usa. Fader (2012) añade una incomodidad: no todos los clientes valen lo mismo, y tratarlos a todos igual tampoco es ponerlos en el centro.
# %% [markdown] en="centric" concepts="customer-centricity"
# ### Putting the customer at the centre
# Nearly every company says that it does. **Customer centricity** shows in decisions: before deciding one asks what will happen to the person, and accepts paying something for it.
#
# **Your turn.** Which of these three proves it?
# - Writing “your coffee, your moment” on the bags.
# - Letting people pause the subscription in two clicks, though less comes in this month.
# - Asking about satisfaction at the end of every e-mail.
#
# The second: it costs money today and changes something for the person who uses it. Fader (2012) adds something uncomfortable: not all customers are worth the same, and treating them all alike is not putting them at the centre either.

# %% [markdown] es="key-points"
# ## Para llevarte
# - Un punto vale más donde la conversión es más baja. Lo que vale no es lo que cuesta.
# - Un coste de adquisición es una media; se decide con el **próximo** cliente.
# - «Cinco puntos», no «un 5 %»; y lo que dan depende de dónde se parte.
# - Se reparte hasta que el próximo euro rinda igual en los dos lados. Cerca del mejor reparto da casi igual; en los extremos, no.
# - DCEM es gestionar el viaje digital entero, con un indicador por objetivo.
#
# **Ahora tú:** [ejercicios de esta lección](exercise:1.2), o vuelve al [mapa del curso](page:index).
# %% [markdown] en="key-points"
# ## To take with you
# - A point is worth most where conversion is lowest. What it is worth is not what it costs.
# - An acquisition cost is an average; one decides by the **next** customer.
# - “Five points”, not “5%”; and what they give depends on where one starts.
# - Split until the next euro brings the same on either side. Near the best split it hardly matters; at the ends it does.
# - DCEM is managing the whole digital journey, with one indicator for each aim.
#
# **Now you:** [exercises of this lesson](exercise:1.2), or back to the [map of the course](page:index).

# %% [markdown] es="sources"
# ### Fuentes
# - Reichheld, F. y Sasser, W. E. (1990). Zero defections: quality comes to services. *Harvard Business Review* 68(5).
# - Sharp, B. (2010). *How Brands Grow*. Oxford University Press: la réplica.
# - Blattberg, R. y Deighton, J. (1996). Manage marketing by the customer equity test. *Harvard Business Review* 74(4): repartir entre captar y conservar.
# - Fader, P. (2012). *Customer Centricity*. Wharton Digital Press.
# - Little, J. (1979). Aggregate advertising models: the state of the art. *Operations Research* 27(4): curvas que se doblan.
# %% [markdown] en="sources"
# ### Sources
# - Reichheld, F. and Sasser, W. E. (1990). Zero defections: quality comes to services. *Harvard Business Review* 68(5).
# - Sharp, B. (2010). *How Brands Grow*. Oxford University Press: the rebuttal.
# - Blattberg, R. and Deighton, J. (1996). Manage marketing by the customer equity test. *Harvard Business Review* 74(4): splitting between winning and keeping.
# - Fader, P. (2012). *Customer Centricity*. Wharton Digital Press.
# - Little, J. (1979). Aggregate advertising models: the state of the art. *Operations Research* 27(4): curves that bend.
