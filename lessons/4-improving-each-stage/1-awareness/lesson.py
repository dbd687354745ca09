# %% [markdown] es="title"
# # 4.1 · Mejorar la conciencia
#
# **40 minutos.** Empieza el módulo 4: ya sabes medir cada etapa; ahora toca mejorarla. La primera, cómo llega la gente.
#
# Al terminar podrás:
# - decidir cuánto gastar en un canal por lo que cuesta la **próxima** persona, no la media;
# - encontrar a quien de verdad trae a otros, y saber cuánto de eso se repetirá;
# - medir si los canales tratan igual a la gente, quitando lo que hace el azar.
# %% [markdown] en="title"
# # 4.1 · Improving awareness
#
# **40 minutes.** Module 4 begins: you can measure each stage; now it is to be improved. The first is how people come to us.
#
# At the end you will be able to:
# - decide how much to spend on a channel by what the **next** person costs, not the average one;
# - find those who really bring others, and say how much of it will happen again;
# - measure whether the channels treat people alike, with what chance does taken away.

# %% key="begin"
import pandas as pd

from coursekit import charts, company, kpis, widgets

lumbre = company()
people, orders, spend = lumbre.customers, lumbre.orders, lumbre.marketing_spend
orders = orders.assign(margin=orders["amount"] - orders["cost"])

# %% [markdown] es="recall"
# ## Antes de empezar
# Tres preguntas sobre lecciones anteriores. No dan puntos.
# %% [markdown] en="recall"
# ## Before we begin
# Three questions on earlier lessons. They carry no marks.

# %% key="recall-quiz"
ex.quiz("recall")

# %% [markdown] es="plan" concepts="optimise-awareness"
# ## Un plan de tres líneas
# Julián trae el plan para 2026 en una servilleta:
#
# 1. *Más dinero al canal más barato.*
# 2. *Café gratis para las cinco personas más seguidas de la comunidad: que hablen de nosotros.*
# 3. *El mismo mensaje en todas partes. Eso ya lo hacemos.*
#
# «Cabe en una servilleta porque es evidente», dice. La directora la deja sobre la mesa: «Mañana la firmo, línea por línea, si cada una aguanta una pregunta».
#
# Esta lección son esas tres preguntas. Al final escribirás la servilleta de nuevo. ¿Qué línea crees que aguanta?
# %% [markdown] en="plan" concepts="optimise-awareness"
# ## A plan of three lines
# Julián brings the plan for 2026 on a napkin:
#
# 1. *More money for the cheapest channel.*
# 2. *Free coffee for the five most followed people of the community: let them talk about us.*
# 3. *The same message everywhere. We do that already.*
#
# “It fits on a napkin because it is plain to see,” he says. The director leaves it on the table: “I sign it tomorrow, line by line, if each one stands up to a question.”
#
# This lesson is those three questions. At the end you will write the napkin anew. Which line do you think will stand?

# %% [markdown] es="line-one" concepts="optimise-awareness"
# ## Línea 1: el canal más barato
# La tabla de costes ya la hiciste en la [lección 1.2](lesson:1.2). Le faltaba el margen de error: con n clientes nuevos, el azar mueve el recuento unas dos veces √n.
#
# Antes de ejecutar: ¿qué canal es el más barato, y se le puede dar **más** dinero?
# %% [markdown] en="line-one" concepts="optimise-awareness"
# ## Line 1: the cheapest channel
# You made the table of costs in [lesson 1.2](lesson:1.2). It lacked its margin of error: with n new customers, chance moves the count by about twice √n.
#
# Before you run it: which channel is the cheapest, and can one give it **more** money?

# %% key="average-costs" tags="predict" concepts="optimise-awareness"
new = people[(people["joined"] >= "2025-01-01") & people["customer"].isin(orders["customer"])]
spent = spend.loc[spend["month"] >= "2025-01-01"].groupby("channel", observed=True)["spend"].sum()
costs = pd.DataFrame({"spent, €": spent, "new customers": new["acquisition"].value_counts()})
chance = 2 * costs["new customers"] ** 0.5
costs["cost of each, €"] = costs["spent, €"] / costs["new customers"]
costs["low, €"] = costs["spent, €"] / (costs["new customers"] + chance)
costs["high, €"] = costs["spent, €"] / (costs["new customers"] - chance)
costs.sort_values("cost of each, €").round(1)

# %% [markdown] es="average-read" concepts="optimise-awareness"
# Los baratos son los que no se compran: nadie vende «más gente que pasa por la puerta». En `shop` además falta el alquiler. El más barato de la tabla es barato porque **otra cosa** trae a la gente.
#
# Quedan los anuncios, `paid_search` y `social`. Sus intervalos se pisan: con estos recuentos, decir que uno es mejor que otro es decir poco.
#
# Y hay algo peor que el azar: es el coste **medio de quien vino**, también de quien habría venido sin anuncio.
# %% [markdown] en="average-read" concepts="optimise-awareness"
# The cheap ones are those that cannot be bought: nobody sells “more people walking past the door”. In `shop` the rent is missing besides. The cheapest of the table is cheap because **something else** brings people.
#
# There remain the adverts, `paid_search` and `social`. Their intervals overlap: with these counts, to say that one is better than the other is to say little.
#
# And there is something worse than chance: it is the **average cost of those who came**, also of those who would have come without an advert.

# %% [markdown] es="trial" concepts="optimise-awareness"
# ### Una prueba a suertes
# En la [lección 2.1](lesson:2.1) el anuncio viejo no traía a nadie. Inés prepara uno nuevo, y esta vez **a suertes**: cada cuatro semanas se gastan 0, 100, 200 y 400 € por semana, en un orden sacado de una bolsa. Trece rondas, 52 semanas, y se cuenta a **toda** persona nueva, entre por donde entre.
#
# En las trece semanas de 400 € vinieron más que en las de 200 €. ¿Cuánto crees que costó cada persona **de más**, en euros?
# %% [markdown] en="trial" concepts="optimise-awareness"
# ### A trial by lot
# In [lesson 2.1](lesson:2.1) the old advert brought nobody. Inés prepares a new one, and this time **by lot**: every four weeks €0, 100, 200 and 400 a week are spent, in an order drawn from a bag. Thirteen rounds, 52 weeks, and **every** new person is counted, whatever the door.
#
# In the thirteen weeks of €400 more came than in those of €200. What do you think each person **more** cost, in euros?

# %% key="trial-guess"
my_guess = ...

# %% key="trial-run" tags="predict" concepts="optimise-awareness"
#es # Una prueba simulada: a las llegadas de 2025 se suman las que traería el anuncio nuevo.
#en # A simulated trial: to the arrivals of 2025 are added those that the new advert would bring.
drawn = "0132231012303012102332012013120303213201123023011302"
levels = [0, 100, 200, 400]
advert = widgets.Response(ceiling=26, scale=200)

week = (people["joined"] - pd.Timestamp("2025-01-01")).dt.days // 7
week = week[(week >= 0) & (week < 52)]
came = week.map(lambda w: levels[int(drawn[w])]).value_counts().sort_index()
trial = came.rename_axis("euros a week").to_frame("new people, 13 weeks")
trial["new people, 13 weeks"] += [round(13 * advert.margin(euros)) for euros in levels]

count = trial["new people, 13 weeks"]
trial["more than the level before"] = count.diff()
trial["± by chance"] = 2 * (count + count.shift()) ** 0.5
extra = 13 * pd.Series(levels, index=levels).diff()
trial["cost of each one more, €"] = extra / trial["more than the level before"]
ex.guess(my_guess, trial.loc[400, "cost of each one more, €"], digits=0)
trial.round(1)

# %% [markdown] es="trial-read" concepts="optimise-awareness"
# Los primeros 100 € rinden mucho más que los últimos 200. El anuncio encuentra antes a quien estaba a punto de venir.
#
# Mira la columna `± by chance`: las dos últimas diferencias no la superan. Entonces el coste de cada persona de más podría ser la mitad, o **cualquier cosa**: si la diferencia verdadera fuera cero, no habría precio que la pagara.
#
# Para cada nivel se puede dar también el coste medio de las personas de más desde cero. ¿Cuál de los dos debería mirar la directora?
# %% [markdown] en="trial-read" concepts="optimise-awareness"
# The first €100 bring in much more than the last 200. The advert finds first those who were about to come.
#
# Look at the column `± by chance`: the last two differences do not exceed it. Then the cost of each person more might be half, or **anything**: if the true difference were zero, no price would buy it.
#
# For each level one can also give the average cost of the people more, counted from zero. Which of the two should the director look at?

# %% key="two-costs" concepts="optimise-awareness"
of_all = trial["new people, 13 weeks"]
pd.DataFrame(
    {
        "report: euros ÷ everybody who came": 13 * of_all.index / of_all,
        "average: euros ÷ people more than at 0": 13 * of_all.index / (of_all - of_all[0]),
        "next: euros more ÷ people more": trial["cost of each one more, €"],
    }
).iloc[1:].round(1)

# %% [markdown] es="two-costs-read" concepts="optimise-awareness"
# Tres costes de las mismas semanas. El del informe divide entre todo el mundo. El **medio** divide entre quienes vinieron de más. El **próximo** (los economistas dicen *marginal*) divide lo que se añade entre lo que eso añade. Solo este último responde a «¿pongo otro euro?».
# %% [markdown] en="two-costs-read" concepts="optimise-awareness"
# Three costs of the same weeks. The report's divides by everybody. The **average** divides by those who came on top. The **next** (economists say *marginal*) divides what is added by what that adds. Only this last one answers “do I put in another euro?”

# %% [markdown] es="worked" concepts="optimise-awareness"
# ### Un ejemplo completo: cuándo parar
# Cuatro pasos. La curva del paso 2 es una suposición: dobla como las de la [lección 1.2](lesson:1.2), con un techo y una escala.
# %% [markdown] en="worked" concepts="optimise-awareness"
# ### A worked example: when to stop
# Four steps. The curve of step 2 is an assumption: it bends like those of [lesson 1.2](lesson:1.2), with a ceiling and a scale.

# %% key="worked-stop" concepts="optimise-awareness"
#es # 1 · Lo que deja en su primer año una persona que llegó por anuncio en 2024, compre o no.
#en # 1 · What a person who came by an advert in 2024 leaves in the first year, whether they buy or not.
by_advert = people["acquisition"].isin(["paid_search", "social"])
early = people[by_advert & (people["joined"] < "2025-01-01")]
theirs = orders.merge(early[["customer", "joined"]], on="customer")
theirs = theirs[theirs["date"] < theirs["joined"] + pd.Timedelta(days=365)]
leaves = theirs["margin"].sum() / len(early)

#es # 2 · La curva: cuántas personas de más trae cada gasto semanal.
#en # 2 · The curve: how many people more each weekly spending brings.
curve = widgets.Response(ceiling=26, scale=200)

#es # 3 · Parar donde la próxima persona cuesta lo que deja; no donde cuesta eso la persona media.
#en # 3 · Stop where the next person costs what they leave; not where the average one does.
stop, too_far = widgets.worth_spending(curve, leaves), widgets.breaks_even(curve, leaves)

#es # 4 · Comparar los dos.
#en # 4 · Compare the two.
print(f"a new person leaves €{leaves:.1f}")
widgets.channel_costs(curve, [round(stop), round(too_far)], leaves).round(1)

# %% [markdown] es="worked-read" concepts="optimise-awareness"
# La segunda fila es lo que pasa con la regla «mientras cada cliente cueste menos de lo que deja»: se llega a ganar **cero**. La media sigue siendo buena porque los primeros pagan a los últimos.
#
# Arrastra la barra, o usa las flechas. Dos cosas que buscar: ¿cuánto se pierde si te quedas a la mitad del punto de parada? ¿Y si te pasas al doble?
# %% [markdown] en="worked-read" concepts="optimise-awareness"
# The second row is what comes of the rule “as long as each customer costs less than they leave”: one ends by gaining **nothing**. The average stays good because the first pay for the last.
#
# Drag the bar, or use the arrow keys. Two things to look for: how much is lost by staying at half the stopping point? And by going to twice?

# %% key="explorer" concepts="optimise-awareness"
widgets.ChannelExplorer(curve, leaves=round(leaves), spent=141)

# %% [markdown] es="mix" concepts="optimise-awareness"
# ### Repartir entre varios
# Con varios canales la regla es la misma: se mueve dinero al que tiene la próxima persona más barata, hasta que cueste **igual en todos**. Aquí hay 500 € por semana y tres canales con curvas supuestas. Apuesta: ¿cuántos euros irán a `thanks`, el agradecimiento a quien trae a alguien?
# %% [markdown] en="mix" concepts="optimise-awareness"
# ### Sharing among several
# With several channels the rule is the same: money moves to the one whose next person is cheapest, until it costs **the same in all**. Here are €500 a week and three channels with supposed curves. Guess: how many euros will go to `thanks`, the thank-you for those who bring somebody?

# %% key="mix-guess"
my_guess = ...

# %% key="mix-best" tags="predict" concepts="optimise-awareness"
channels = {
    "advert": curve,
    "tastings": widgets.Response(ceiling=12, scale=150),
    "thanks": widgets.Response(ceiling=5, scale=60),
}
best = widgets.best_split(500, channels)
ex.guess(my_guess, best["thanks"], digits=0)
equal = dict.fromkeys(channels, 500 / 3)
share = {"all to the steepest": {"advert": 500}, "in equal parts": equal, "best": best}
table = {}
for name, euros in share.items():
    brought = {channel: channels[channel].margin(euros.get(channel, 0)) for channel in channels}
    table[name] = {f"€ {channel}": euros.get(channel, 0) for channel in channels}
    table[name]["people a week"] = sum(brought.values())
pd.DataFrame(table).T.round(1)

# %% [markdown] es="mix-read" concepts="optimise-awareness"
# El canal más pequeño también se lleva algo: su primer euro rinde más que el último del grande. Entre el reparto a partes iguales y el mejor hay poca diferencia; entre el mejor y todo a uno, bastante más.
#
# Línea 1, corregida: *más dinero donde la **próxima** persona cueste menos de lo que deja, medido a suertes*.
# %% [markdown] en="mix-read" concepts="optimise-awareness"
# The smallest channel gets something too: its first euro brings more than the last one of the large. Between equal parts and the best split there is little difference; between the best and all to one, a good deal more.
#
# Line 1, mended: *more money where the **next** person costs less than they leave, measured by lot*.

# %% [markdown] es="line-two" concepts="influential"
# ## Línea 2: las más seguidas
# Un cliente **influyente** cambia lo que hacen otros. Se le suele reconocer por los seguidores, porque están a la vista. Nosotros tenemos algo mejor: quién trajo a quién, y lo que dejó.
#
# De cada 100 € de margen que dejaron las personas recomendadas en sus primeros 180 días, ¿cuántos vinieron por las **diez** más seguidas de la comunidad?
# %% [markdown] en="line-two" concepts="influential"
# ## Line 2: the most followed
# An **influential** customer changes what others do. They are usually told by their followers, because those are in plain sight. We have something better: who brought whom, and what they left.
#
# Of every €100 of margin left by recommended people in their first 180 days, how many came through the **ten** most followed of the community?

# %% key="followed-guess"
my_guess = ...

# %% key="followed" tags="predict" concepts="influential"
#es # Solo quienes llegaron hace 180 días o más: a todos se les da el mismo tiempo para comprar.
#en # Only those who came 180 days ago or more: all are given the same time to buy.
came = lumbre.referrals[lumbre.referrals["date"] < lumbre.as_of - pd.Timedelta(days=180)]
came = came.rename(columns={"customer": "who", "referred": "customer", "date": "came"})
bought = orders.merge(came[["who", "customer", "came"]], on="customer")
bought = bought[(bought["date"] - bought["came"]).dt.days < 180]
margin = bought.groupby("who", observed=True)["margin"].sum().sort_values(ascending=False)

followers = lumbre.community_edges["follows"].value_counts()
ex.guess(my_guess, 100 * margin.reindex(followers.index[:10]).sum() / margin.sum(), digits=1)


def card(who):
    return pd.DataFrame(
        {
            "followers": followers.reindex(who).fillna(0),
            "brought": came["who"].value_counts().reindex(who).fillna(0),
            "margin brought, €": margin.reindex(who).fillna(0),
        }
    ).astype(int)


pd.concat({"most followed": card(followers.index[:5]), "most margin": card(margin.index[:5])})

# %% [markdown] es="followed-read" concepts="influential"
# Las dos listas casi no se parecen. Quien escribe mucho tiene seguidores; quien trae gente puede no haber abierto nunca la comunidad.
#
# Tampoco basta con **contar** personas traídas: una que deja 300 € pesa más que tres que no compran. Y hay que dar a todas el mismo tiempo: quien llegó en 2024 ha tenido un año más para comprar.
#
# «Bien, pues invitemos a las cinco de abajo», dice Julián. Las diez personas que más trajeron en 2024 trajeron a unas ocho cada una. ¿A cuántas crees que trajo cada una en 2025?
# %% [markdown] en="followed-read" concepts="influential"
# The two lists are hardly alike. Those who write much have followers; those who bring people may never have opened the community.
#
# Nor is it enough to **count** the people brought: one who leaves €300 weighs more than three who do not buy. And all must be given the same time: those who came in 2024 have had a year more to buy.
#
# “Well then, let us invite the five below,” says Julián. The ten people who brought most in 2024 brought about eight each. How many do you think each of them brought in 2025?

# %% key="again-guess"
my_guess = ...

# %% key="again" tags="predict" concepts="influential"
everyone = lumbre.referrals
years = pd.crosstab(everyone["customer"].astype(str), everyone["date"].dt.year)
order = years.sort_values(2024, ascending=False, kind="stable")
ten, others = order.head(10), order.iloc[10:]
ex.guess(my_guess, ten[2025].mean(), digits=1)
rows = {"the ten of 2024, each": ten.mean(), "all other referrers, each": others.mean()}
pd.DataFrame(rows).T.rename_axis(columns="brought in").round(1)

# %% [markdown] es="again-read" concepts="influential"
# Siguen trayendo más que los demás, y mucho menos que el año anterior. A los diez se les eligió **por** un año en el que les fue bien: parte era suya y parte era suerte, y haber estado los primeros. La suerte no se repite. Se llama **regresión a la media** y la viste en la [lección 2.6](lesson:2.6).
#
# Si se les hubiera regalado café en enero de 2025, el informe diría «el regalo bajó las recomendaciones».
# %% [markdown] en="again-read" concepts="influential"
# They still bring more than the others, and far fewer than the year before. The ten were picked **for** a year that went well: part of it was theirs, and part was luck, and having been there first. Luck does not come back. It is called **regression to the mean**, and you met it in [lesson 2.6](lesson:2.6).
#
# Had they been given coffee in January 2025, the report would say “the present lowered recommendations”.

# %% [markdown] es="influence-limits" concepts="influential"
# ### ¿Traer es influir?
# El registro dice por quién vino cada uno, no si habría venido igual. Y no ve a la hermana que dejó una bolsa en la cocina.
#
# Watts y Dodds (2007) simularon cómo se contagia una idea: casi siempre importaba más que hubiera mucha gente **fácil de convencer** que unas pocas muy escuchadas. Es un modelo, no un mercado; pero avisa de no apostarlo todo a cinco nombres.
#
# Línea 2, corregida: *agradecimiento a la mitad, elegida a suertes, de quienes ya trajeron a alguien; se cuentan las personas traídas por cada mitad*. Y quien recomienda a cambio de algo, lo dice.
# %% [markdown] en="influence-limits" concepts="influential"
# ### Is bringing the same as influencing?
# The record says through whom each one came, not whether they would have come anyway. And it does not see the sister who left a bag in the kitchen.
#
# Watts and Dodds (2007) simulated how an idea spreads: nearly always it mattered more that there were many people **easy to convince** than a few who are much listened to. It is a model, not a market; but it warns against betting all on five names.
#
# Line 2, mended: *a thank-you for one half, drawn by lot, of those who have brought somebody already; the people brought by each half are counted*. And whoever recommends in return for something says so.

# %% [markdown] es="line-three" concepts="dcem-challenges"
# ## Línea 3: igual en todas partes
# Quien gestiona el viaje digital tropieza con tres retos: que los canales traten **igual** a la persona, encontrar los **puntos clave** donde más se gana o se pierde, y usar la **tecnología nueva** sin estropear lo anterior.
#
# «El primero ya está», dice Julián. Aquí se ve cómo de satisfecha quedó la gente en cada canal.
# %% [markdown] en="line-three" concepts="dcem-challenges"
# ## Line 3: the same everywhere
# Whoever manages the digital journey stumbles over three challenges: that the channels treat a person **alike**, finding the **key points** where most is won or lost, and using **new technology** without spoiling what there was.
#
# “The first is done,” says Julián. Here one sees how satisfied people were in each channel.

# %% key="csat-channels" concepts="dcem-challenges"
answers = lumbre.surveys.dropna(subset=["csat"])
charts.csat_by(answers, "channel")

# %% [markdown] es="shuffle" concepts="dcem-challenges"
# No parece igual. Pero aunque los cuatro canales fueran idénticos, sus medias no saldrían idénticas. ¿Cuánto se separarían por puro azar?
#
# Se puede mirar: barajamos los canales entre las respuestas, como cartas, y calculamos la desviación estándar de las cuatro medias. En los datos es de medio punto, más o menos. Con las cartas barajadas, ¿cuánto esperas?
# %% [markdown] en="shuffle" concepts="dcem-challenges"
# It does not look the same. But even if the four channels were identical, their means would not come out identical. How far apart would chance alone put them?
#
# One can look: we shuffle the channels among the answers, like cards, and work out the standard deviation of the four means. In the data it is about half a point. With the cards shuffled, what do you expect?

# %% key="shuffle-guess"
my_guess = ...

# %% key="shuffle-run" tags="predict" concepts="dcem-challenges"
def spread(channel):
    return answers["csat"].groupby(channel.to_numpy(), observed=True).mean().std()


shuffled = [spread(answers["channel"].sample(frac=1, random_state=k)) for k in range(200)]
ex.guess(my_guess, sum(shuffled) / 200, digits=2)
found = {
    "as they are": spread(answers["channel"]),
    "shuffled, mean of 200": sum(shuffled) / 200,
    "shuffled, largest": max(shuffled),
}
pd.Series(found, name="standard deviation of the four means, points of CSAT").round(2)

# %% [markdown] es="index" concepts="dcem-challenges"
# El **índice de consistencia** quita lo que hace el azar: de la varianza de las medias se resta la que tendrían si todos los canales fueran iguales, y se saca la raíz.
#
# τ = √(varianza de las medias − media de s² / n), y 0 si la resta sale negativa.
#
# 0 es perfectamente parejo. Se mide en puntos de la escala.
# %% [markdown] en="index" concepts="dcem-challenges"
# The **consistency index** takes away what chance does: from the variance of the means one subtracts that which they would have if all channels were alike, and takes the root.
#
# τ = √(variance of the means − mean of s² / n), and 0 if the difference is negative.
#
# 0 is perfectly even. It is measured in points of the scale.

# %% key="index-by-hand" concepts="dcem-challenges"
by_channel = answers.groupby("channel", observed=True)["csat"].agg(["mean", "var", "size"])
of_means = by_channel["mean"].var()
by_chance = (by_channel["var"] / by_channel["size"]).mean()
index = max(0, of_means - by_chance) ** 0.5
by_coursekit = kpis.between_groups(answers["csat"], answers["channel"])
print(f"index: {index:.2f}, by coursekit: {by_coursekit.value:.2f}")
by_channel.round(2)

# %% [markdown] es="alike" concepts="dcem-challenges"
# ### ¿Comparamos lo mismo?
# A `service` se le pregunta a quien **tuvo un problema**; a `shop`, a quien salió con su café. Esa diferencia no es del canal: es de quién contesta y sobre qué. Antes de hablar de inconsistencia hay que comparar lo mismo con lo mismo.
#
# Marta lo tiene: un problema puede llegar por correo, WhatsApp, teléfono o chat. ¿Cuál contesta antes? ¿Y el índice será mayor o menor?
# %% [markdown] en="alike" concepts="dcem-challenges"
# ### Are we comparing the same?
# `service` asks those who **had a problem**; `shop`, those who left with their coffee. That difference is not the channel's: it is of who answers, and about what. Before one speaks of inconsistency one has to compare like with like.
#
# Marta has it: a problem may come by e-mail, WhatsApp, phone or chat. Which one answers soonest? And will the index be larger or smaller?

# %% key="service-channels" tags="predict" concepts="dcem-challenges"
tickets = lumbre.tickets
hours = (tickets["first_reply"] - tickets["opened"]).dt.total_seconds() / 3600
table = hours.groupby(tickets["channel"], observed=True).agg(["size", "median"])
table.columns = ["tickets", "median hours to the first reply"]

helped = answers.merge(tickets[["ticket", "channel"]], on="ticket", suffixes=("", " of the ticket"))
by_door = helped.groupby("channel of the ticket", observed=True)["csat"]
table["answers"], table["mean CSAT"] = by_door.size(), by_door.mean()
consistency = kpis.between_groups(helped["csat"], helped["channel of the ticket"])
print(f"spread of the means {consistency.parts['spread']:.2f}, by chance {consistency.parts['chance']:.2f}")
print(f"consistency index {consistency.value:.2f}")
table.round(2)

# %% [markdown] es="service-read" concepts="dcem-challenges"
# La **espera** va de minutos a más de un día según la puerta: es la misma pregunta, y quien la hace no sabe que entró por la puerta lenta. Eso no necesita índice: se ve.
#
# En satisfacción, en cambio, buena parte de lo que se separan las medias lo hace el azar, porque contesta poca gente. Con tan pocas respuestas, ordenar los cuatro canales del mejor al peor es leer las cartas.
# %% [markdown] en="service-read" concepts="dcem-challenges"
# The **wait** goes from minutes to more than a day by the door: it is the same question, and whoever asks it does not know that they came in by the slow one. That needs no index: it shows.
#
# In satisfaction, on the other hand, a good part of what the means differ by is chance, because few people answer. With so few answers, to rank the four channels from best to worst is to read the cards.

# %% [markdown] es="shrink" concepts="dcem-challenges"
# Si hay que dar una cifra por canal, se **encoge** hacia la media de todos: mucho donde hay pocas respuestas, poco donde hay muchas. El peso es τ² / (τ² + s² / n). Antes de ejecutar: ¿qué canal se moverá más?
# %% [markdown] en="shrink" concepts="dcem-challenges"
# If one figure a channel is wanted, it is **shrunk** towards the mean of all: much where there are few answers, little where there are many. The weight is τ² / (τ² + s² / n). Before you run it: which channel will move most?

# %% key="shrink-run" tags="predict" concepts="dcem-challenges"
of_door = by_door.agg(["size", "mean", "var"])
weight = consistency.value**2 / (consistency.value**2 + of_door["var"] / of_door["size"])
middle = of_door["mean"].mean()
of_door["shrunk mean"] = middle + weight * (of_door["mean"] - middle)
of_door["moved"] = of_door["shrunk mean"] - of_door["mean"]
of_door.drop(columns="var").round(2)

# %% [markdown] es="misleads"
# ## Lo que engaña
# - **«Parejo» no es «bueno».** Todos los canales a 2.5 tienen índice 0. El índice se lee al lado de la media.
# - **Lo nuevo arrastra su público.** Si se abre un chat y contestan antes los jóvenes, cambia quién responde, no el trato. Otra vez: a suertes.
# - **Dos semanas seguidas se tocan.** En la prueba, quien vio el anuncio en la semana de 400 € puede venir en la de 0. Eso acerca las cifras y esconde parte del efecto; se deja una semana de respiro o se sortean provincias.
# - **La curva se dobla, pero nadie ha visto dónde.** La nuestra es una suposición que pasa cerca de cuatro puntos.
# %% [markdown] en="misleads"
# ## What misleads
# - **“Even” is not “good”.** All channels at 2.5 have an index of 0. The index is read beside the mean.
# - **What is new brings its own public.** If a chat is opened and the young answer first, those who reply change, not the treatment. Once more: by lot.
# - **Two weeks in a row touch.** In the trial, those who saw the advert in the week of €400 may come in that of 0. That draws the figures together and hides part of the effect; one leaves a week of rest, or draws provinces.
# - **The curve bends, but nobody has seen where.** Ours is an assumption that passes close to four points.

# %% [markdown] es="behind" concepts="optimise-awareness"
# ### Entre bastidores
# Se puede mirar: la prueba era simulada. La celda compara las personas que el anuncio trajo **de verdad** con las que la prueba encontró. ¿Cae la verdad dentro de lo que mueve el azar?
# %% [markdown] en="behind" concepts="optimise-awareness"
# ### Behind the scenes
# One can look: the trial was simulated. The cell compares the people whom the advert **really** brought with those that the trial found. Does the truth lie within what chance moves?

# %% key="behind-truth" concepts="optimise-awareness"
truth = pd.DataFrame(
    {
        "really brought": [round(13 * advert.margin(euros)) for euros in levels],
        "found by the trial": count - count[0],
        "± by chance": 2 * (count + count[0]) ** 0.5,
    }
)
truth.iloc[1:].round(0).astype(int)

# %% [markdown] es="napkin" concepts="optimise-awareness"
# ## La servilleta, otra vez
# **Te toca.** Escribe las tres líneas de nuevo, con un número en cada una: hasta cuántos euros, cuánta gente a suertes, qué índice y cuándo se mira. Después ve a los ejercicios: allí la valora una persona, con los datos de tu empresa.
# %% [markdown] en="napkin" concepts="optimise-awareness"
# ## The napkin, once more
# **Your turn.** Write the three lines anew, with a number in each: up to how many euros, how many people by lot, which index and when one looks. Then go to the exercises: there a person judges it, with the data of your company.

# %% [markdown] es="key-points"
# ## Para llevarte
# - Se decide con la **próxima** persona: euros que se añaden entre personas que eso añade, medido a suertes.
# - Parar donde la media iguala lo que dejan es ganar cero.
# - Entre canales, se mueve dinero hasta que la próxima cueste lo mismo en todos.
# - Influyente es quien trae, con margen y el mismo plazo para todos; y el año que viene traerá menos.
# - Consistencia: lo que se separan las medias, menos lo que hace el azar, comparando lo mismo con lo mismo.
#
# **Ahora tú:** [ejercicios de esta lección](exercise:4.1), o vuelve al [mapa del curso](page:index).
# %% [markdown] en="key-points"
# ## To take with you
# - One decides by the **next** person: euros added over people that this adds, measured by lot.
# - To stop where the average equals what they leave is to gain nothing.
# - Among channels, money moves until the next one costs the same in all.
# - The influential are those who bring others, in margin and with the same time for all; and next year they will bring fewer.
# - Consistency: what the means differ by, less what chance does, comparing like with like.
#
# **Now you:** [exercises of this lesson](exercise:4.1), or back to the [map of the course](page:index).

# %% [markdown] es="sources"
# ### Fuentes
# - Dean, J. (1951). How much to spend on advertising. *Harvard Business Review* 29(1): el próximo euro, no el medio.
# - Blake, T., Nosko, C. y Tadelis, S. (2015). Consumer heterogeneity and paid search effectiveness. *Econometrica* 83(1), doi:10.3982/ECTA12423.
# - Lewis, R. y Rao, J. (2015). The unfavorable economics of measuring the returns to advertising. *Quarterly Journal of Economics* 130(4): cuánta gente hace falta.
# - Watts, D. y Dodds, P. (2007). Influentials, networks, and public opinion formation. *Journal of Consumer Research* 34(4).
# - Schmitt, P., Skiera, B. y Van den Bulte, C. (2011). Referral programs and customer value. *Journal of Marketing* 75(1).
# - Efron, B. y Morris, C. (1977). Stein's paradox in statistics. *Scientific American* 236(5): por qué se encoge.
# %% [markdown] en="sources"
# ### Sources
# - Dean, J. (1951). How much to spend on advertising. *Harvard Business Review* 29(1): the next euro, not the average one.
# - Blake, T., Nosko, C. and Tadelis, S. (2015). Consumer heterogeneity and paid search effectiveness. *Econometrica* 83(1), doi:10.3982/ECTA12423.
# - Lewis, R. and Rao, J. (2015). The unfavorable economics of measuring the returns to advertising. *Quarterly Journal of Economics* 130(4): how many people it takes.
# - Watts, D. and Dodds, P. (2007). Influentials, networks, and public opinion formation. *Journal of Consumer Research* 34(4).
# - Schmitt, P., Skiera, B. and Van den Bulte, C. (2011). Referral programs and customer value. *Journal of Marketing* 75(1).
# - Efron, B. and Morris, C. (1977). Stein's paradox in statistics. *Scientific American* 236(5): why one shrinks.
