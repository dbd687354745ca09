# %% [markdown] es="title"
# # 5.4a · Ajustar la base de clientes
#
# **40 minutos.** Ya sabes medir; ahora toca decidir con lo medido. Esta parte mira a **toda** la clientela y pregunta dónde conviene poner el esfuerzo. En la segunda parte se pondrá a prueba.
#
# Al terminar podrás:
# - calcular lo que deja cada cliente, dibujar la curva de la ballena y decir qué depende de cómo se repartan los costes;
# - dar los tres pasos contra la deserción: medirla, separar las causas que se pueden tocar y comparar lo que se pierde con lo que cuesta evitarlo;
# - comparar cinco estrategias para la base de clientes en la misma moneda, y decir de cuál se sabe menos.
# %% [markdown] en="title"
# # 5.4a · Adjusting the customer base
#
# **40 minutes.** You can measure by now; the time has come to decide with what was measured. This part looks at **all** the customers and asks where effort is well spent. In the second part it will be put to the test.
#
# At the end you will be able to:
# - work out what each customer leaves, draw the whale curve, and say what hangs on how costs are shared out;
# - take three steps against defection: measure it, tell apart the causes that can be managed, compare what is lost with what preventing it costs;
# - compare five strategies for the customer base in one currency, and say of which one least is known.

# %% key="begin"
import pandas as pd

from coursekit import charts, company, kpis, loyalty, widgets

lumbre = company()
orders, tickets, subscriptions = lumbre.orders, lumbre.tickets, lumbre.subscriptions
orders_2024, orders_2025 = orders[orders["date"] < "2025"], orders[orders["date"] >= "2025"]
tickets_2024, tickets_2025 = (tickets[tickets["opened"].dt.year == year] for year in (2024, 2025))

# %% [markdown] es="recall"
# ## Antes de empezar
# Tres preguntas sobre lecciones anteriores. No dan puntos.
# %% [markdown] en="recall"
# ## Before we begin
# Three questions on earlier lessons. They carry no marks.

# %% key="recall-quiz"
ex.quiz("recall")

# %% [markdown] es="list" concepts="base-unprofitable"
# ## La lista de Nadia
# Primer lunes de enero de 2026. Nadia, la contable, trae una lista: los clientes que en 2025 costaron más de lo que dejaron. A cada pedido le ha puesto 1.50 € por prepararlo, y a cada vez que alguien escribió o llamó, 7 €. (El paquete ya está en `cost`.)
#
# «Si los dejamos ir, el año que viene ganamos más», dice. «Solo falta una firma». Hay más de quinientos nombres.
#
# Antes de firmar: ¿qué parte del beneficio se comen? Escribe un porcentaje.
# %% [markdown] en="list" concepts="base-unprofitable"
# ## Nadia's list
# First Monday of January 2026. Nadia, the accountant, brings a list: the customers who in 2025 cost more than they left. To each order she has put €1.50 for preparing it, and to each time that somebody wrote or called, €7. (The parcel is in `cost` already.)
#
# “If we let them go, we earn more next year,” she says. “All it takes is a signature.” There are more than five hundred names.
#
# Before signing: what share of the profit do they eat up? Write a percentage.

# %% key="list-guess"
my_guess = ...

# %% key="list-profit" tags="predict" concepts="base-unprofitable"
key = {"per_order": 1.5, "per_contact": 7.0}
profit = loyalty.customer_profit(orders_2025, tickets_2025, **key)
the_list = profit.index[profit < 0]
eaten = -100 * profit[the_list].sum() / profit.sum()
ex.guess(my_guess, eaten)
pd.Series(
    {
        "customers of 2025": len(profit),
        "names on the list": len(the_list),
        "what they cost, €": -profit[the_list].sum(),
        "profit in all, €": profit.sum(),
        "eaten up, %": eaten,
    }
).round(1)

# %% [markdown] es="whale" concepts="base-best base-unprofitable"
# Muchos nombres y poco dinero. Para verlo entero se ordena a los clientes del que más deja al que más cuesta, y se van sumando: es la **curva de la ballena**. Si hay clientes que cuestan, el lomo sube por encima del 100 % y luego baja.
#
# En algunas empresas la joroba es enorme. ¿Y aquí? Otra apuesta: ¿qué parte del beneficio trae el **mejor diez por ciento**?
# %% [markdown] en="whale" concepts="base-best base-unprofitable"
# Many names and little money. To see it whole, customers are put in order from the one who leaves most to the one who costs most, and added up: the **whale curve**. If some customers cost money, its back rises above 100% and comes down again.
#
# In some companies the hump is huge. And here? Another guess: what share of the profit does the **best ten per cent** bring?

# %% key="whale-guess"
my_guess = ...

# %% key="whale-chart" tags="predict" concepts="base-best base-unprofitable"
curve = loyalty.whale_curve(profit)
ex.guess(my_guess, curve.deciles.loc[0, "share"])
charts.whale(curve)

# %% key="deciles" concepts="base-best base-reduce-churn"
curve

# %% [markdown] es="whale-read" concepts="base-best"
# Diez filas, diez décimas partes, de la mejor a la peor. La joroba apenas se ve: el dinero no se escapa por la cola, **está en la cabeza**. Perder a una persona de la primera fila cuesta lo que dejan muchas de las de abajo.
#
# Son beneficios de **un** año y con **una** manera de repartir los costes. Antes de actuar, tres preguntas a la lista: quién está en ella, quién estaría con otras cuentas y qué fue de la del año pasado.
# %% [markdown] en="whale-read" concepts="base-best"
# Ten rows, ten tenths, from the best to the worst. The hump can hardly be seen: money does not leak out at the tail, **it sits in the head**. Losing one person of the first row costs what many of those below leave.
#
# These are profits of **one** year, by **one** way of sharing out costs. Before acting, three questions to the list: who is on it, who would be by another account, and what became of last year's.

# %% [markdown] es="who" concepts="base-unprofitable"
# ### 1 · ¿Quién está?
# Marta lee los nombres: «A esta señora le mandamos un molinillo roto. Llamó tres veces». ¿Cuántos de cada cien de la lista escribieron por **un fallo nuestro** (paquete tarde o dañado, producto equivocado, molinillo, factura)?
# %% [markdown] en="who" concepts="base-unprofitable"
# ### 1 · Who is on it?
# Marta reads the names: “We sent this lady a broken grinder. She called three times.” How many of every hundred on the list wrote because of **a fault of ours** (parcel late or damaged, wrong item, grinder, bill)?

# %% key="who-guess"
my_guess = ...

# %% key="who-table" tags="predict" concepts="base-unprofitable"
faults = ["late_parcel", "damaged", "wrong_item", "grinder", "billing"]
our_fault = tickets_2025.loc[tickets_2025["reason"].isin(faults), "customer"]
first_order = orders.groupby("customer", observed=True)["date"].min()
newcomers = first_order.index[first_order >= "2025-10-01"]
times = orders_2025["customer"].value_counts()
subscribed = subscriptions.loc[subscriptions["ended"].isna(), "customer"]
groups = {
    "wrote because of a fault of ours": our_fault,
    "bought for the first time since October": newcomers,
    "bought once": times.index[times == 1],
    "pay for a subscription today": subscribed,
}
others = profit.index[profit >= 0]
who = pd.DataFrame(
    {
        "of 100 on the list": {name: 100 * the_list.isin(g).mean() for name, g in groups.items()},
        "of 100 of the others": {name: 100 * others.isin(g).mean() for name, g in groups.items()},
    }
)
ex.guess(my_guess, who.iloc[0, 0])
who.round(1)

# %% [markdown] es="keys" concepts="base-unprofitable"
# ### 2 · ¿Y con otras cuentas?
# Nuestros fallos los sufre casi igual quien no está. Lo que distingue a la lista es haber comprado una sola vez, y a veces hace nada.
#
# Lo vendido menos lo que costó el café es un hecho. Todo lo demás es un **reparto**, y el reparto se decide (Cooper y Kaplan, 1991). Prueba, con el ratón o con las flechas:
# - no cobrar al cliente los contactos que causó un fallo nuestro: ¿cuántos nombres salen de la lista?
# - devolverlo a como estaba y repartir 20 € por cabeza del alquiler y las nóminas: ¿cuántos entran?
#
# Si despides a quien entró por el alquiler, ¿baja el alquiler?
# %% [markdown] en="keys" concepts="base-unprofitable"
# ### 2 · And by another account?
# Our faults fall nearly as often on those who are not on it. What marks the list is having bought once only, and sometimes of late.
#
# Sales less what the coffee cost are a fact. All the rest is **shared out**, and how is a decision (Cooper and Kaplan, 1991). Try, with the mouse or the arrow keys:
# - not to charge customers for the contacts that a fault of ours caused: how many names leave the list?
# - put it back as it was and share out €20 a head of the rent and the wages: how many come in?
#
# If you send away those whom the rent brought in, does the rent go down?

# %% key="keys-explorer" concepts="base-unprofitable"
widgets.WhaleExplorer(orders_2025, tickets_2025, **key)

# %% key="keys-table" concepts="base-unprofitable"
ways = {
    "Nadia's": {},
    "our own faults are ours": {"contacts": "not_our_faults"},
    "with 20 € a head of the house": {"per_head": 20.0},
}
rows = {}
for name, more in ways.items():
    left = widgets.profit_by_key(orders_2025, tickets_2025, **key, **more)
    below = left.index[left < 0]
    rows[name] = {"on the list": len(below), "on Nadia's too": below.isin(the_list).sum()}
pd.DataFrame(rows).T

# %% [markdown] es="keys-read" concepts="base-unprofitable"
# El mismo año, los mismos cafés y tres listas. Con el alquiler por cabeza, «no rentable» pasa a querer decir «compra poco». Y despedirlos no ahorra ese alquiler: lo tendrían que pagar entre menos.
#
# Regla para esta decisión: cuenta solo lo que **desaparecería** si esa persona se fuera.
# %% [markdown] en="keys-read" concepts="base-unprofitable"
# The same year, the same coffees and three lists. With the rent by heads, “unprofitable” comes to mean “buys little”. And sending them away does not save that rent: fewer would have to pay it.
#
# A rule for this decision: count only what **would vanish** if that person left.

# %% [markdown] es="year-ago" concepts="base-unprofitable base-best"
# ### 3 · ¿Qué fue de la lista del año pasado?
# La mejor prueba es gratis. Hagamos la lista que Nadia **habría** traído en enero de 2025 y miremos qué hicieron esas personas después.
#
# De cada cien de aquella lista, ¿cuántas volvieron a costar dinero en 2025?
# %% [markdown] en="year-ago" concepts="base-unprofitable base-best"
# ### 3 · What became of last year's list?
# The best test is free. Let us make the list that Nadia **would have** brought in January 2025, and look at what those people did next.
#
# Of every hundred on that list, how many cost money again in 2025?

# %% key="year-ago-guess"
my_guess = ...

# %% key="year-ago-table" tags="predict" concepts="base-unprofitable base-best"
before = loyalty.customer_profit(orders_2024, tickets_2024, **key)
old_list = before[before < 0]
after = profit.reindex(old_list.index)
fate = pd.Series(
    {
        "no order and no contact": after.isna().sum(),
        "cost money again": (after < 0).sum(),
        "left money, or broke even": (after >= 0).sum(),
    },
    name="people",
)
ex.guess(my_guess, 100 * fate["cost money again"] / len(old_list))
print(f"the old list: {old_list.sum():.0f} € in 2024, {after.sum():+.0f} € in 2025")
pd.DataFrame({"people": fate, "%": 100 * fate / len(old_list)}).round(1)

# %% [markdown] es="year-ago-read" concepts="base-unprofitable base-best"
# Despedirlos habría **costado** dinero: la mayoría ya no costaba nada, y los que volvieron dejaron más de lo que todos habían costado. Es la **regresión a la media**: quien sale el peor un año tuvo, en parte, mala suerte.
#
# La misma moneda tiene otra cara. ¿Y el mejor diez por ciento de 2024? La celda mira cuánto bajó en 2025. Parte se fue de verdad; parte había tenido un año de suerte.
# %% [markdown] en="year-ago-read" concepts="base-unprofitable base-best"
# Sending them away would have **cost** money: most no longer cost anything, and those who came back left more than all of them had cost. That is **regression to the mean**: whoever comes out worst in a year had, in part, bad luck.
#
# The coin has another side. And the best ten per cent of 2024? The cell looks at how far they fell in 2025. Some really left; some had had a lucky year.

# %% key="best-after" concepts="base-best"
both_years = pd.DataFrame({"before": before, "after": profit}).fillna(0)
limit = before.quantile(0.9)
best = both_years[both_years["before"] >= limit]
print("left nothing in 2025:", kpis.proportion(best["after"] <= 0))
loyalty.regression_to_the_mean(both_years, limit, member=None)

# %% [markdown] es="best-read" concepts="base-best"
# Un programa que regala algo a «los mejores del año» verá bajar su gasto, y parecerá que el regalo molesta. Uno que llama a «los peores» los verá subir, y parecerá un milagro. Ninguna de las dos cosas dice nada del programa.
#
# Cuidar a los mejores tiene sentido por otra razón: ahí está el dinero que **se puede perder**. Pero a quien cuidas hay que elegirlo con más de un año, y comparar con un grupo a suertes.
# %% [markdown] en="best-read" concepts="base-best"
# A programme that gives something to “the best of the year” will see their spending fall, and the gift will seem to annoy. One that calls “the worst” will see them rise, and it will seem a miracle. Neither says anything about the programme.
#
# Looking after the best makes sense for another reason: there is the money that **can be lost**. But whom to look after has to be chosen on more than one year, and compared with a group by lot.

# %% [markdown] es="order" concepts="base-unprofitable"
# ## Arreglar el pedido, no a la persona
# Entonces, ¿nada se puede hacer? Cambia de unidad. En vez de preguntar qué **persona** pierde dinero, pregunta qué **pedido**.
#
# De cada cien pedidos de la web, ¿cuántos cuestan más de lo que dejan?
# %% [markdown] en="order" concepts="base-unprofitable"
# ## Mend the order, not the person
# So is there nothing to be done? Change the unit. Do not ask which **person** loses money but which **order**.
#
# Of every hundred orders of the web shop, how many cost more than they leave?

# %% key="order-guess"
my_guess = ...

# %% key="order-table" tags="predict" concepts="base-unprofitable"
left = orders_2025["amount"] - orders_2025["cost"] - key["per_order"]
losing = orders_2025[left < 0]
by_channel = (100 * (left < 0)).groupby(orders_2025["channel"], observed=True).mean()
ex.guess(my_guess, by_channel["web"])
behind = profit[profit.index.isin(losing["customer"])]
print(by_channel.round(1).to_dict())
pd.Series(
    {
        "orders that lose": len(losing),
        "their median amount, €": losing["amount"].median(),
        "what they lose, €": -left[left < 0].sum(),
        "people behind them": len(behind),
        "what those people left in the year, €": behind.sum(),
    }
).round(1)

# %% [markdown] es="order-read" concepts="base-unprofitable"
# Los pedidos pequeños pierden, casi siempre por el paquete, y las **mismas personas** dejan mucho en el resto de sus compras. Despedirlas tiraría lo segundo para ahorrar lo primero.
#
# Por eso hay un orden (Mittal, Sarkees y Murshed, 2008): primero mirar si el fallo es **nuestro**; después cambiar lo que cuesta (un mínimo para el envío sin gastos, una ayuda en la web para no tener que llamar); después, el precio, igual para todos y anunciado. Dejar ir es lo último.
# %% [markdown] en="order-read" concepts="base-unprofitable"
# Small orders lose, nearly always because of the parcel, and the **same people** leave a great deal in the rest of their purchases. Sending them away would throw out the second to save the first.
#
# Hence an order of steps (Mittal, Sarkees and Murshed, 2008): first see whether the fault is **ours**; then change what costs (a minimum for free delivery, help on the web site so that nobody has to call); then the price, the same for all and announced. Letting go comes last.

# %% [markdown] es="ethics" concepts="base-unprofitable"
# ### Antes de dejar ir a alguien
# La lista castiga a quien se queja, y quejarse es un favor: hay quien se calla y se va. También puede castigar a quien llama porque no ve bien la web, o porque vive donde los paquetes llegan tarde. Nadie escribió «mayores de 70» en la regla, y pueden acabar en ella.
#
# Tres preguntas: ¿lo diríamos **en voz alta** a esa persona? ¿Cae más sobre un grupo que sobre otros? ¿Puede alguien corregir su caso?
#
# **Te toca.** ¿A quién de la lista le escribirías tú una carta de despedida? ¿Y de disculpa?
# %% [markdown] en="ethics" concepts="base-unprofitable"
# ### Before letting anybody go
# The list punishes those who complain, and complaining is a favour: others keep quiet and leave. It may also punish those who call because they cannot see the web site well, or live where parcels come late. Nobody wrote “over 70” into the rule, and they may end up in it.
#
# Three questions: would we say it to that person **aloud**? Does it fall on one group more than on others? Can somebody put their case right?
#
# **Your turn.** To whom on the list would you write a letter of farewell? And one of apology?

# %% [markdown] es="defection" concepts="reduce-defection base-reduce-churn"
# ## Tres pasos contra la deserción
# La cola vale poco. ¿Y quienes **se van** siendo buenos clientes? Los manuales proponen tres pasos: medir la deserción, separar las causas que se pueden tocar y comparar lo que se va con lo que cuesta evitarlo (Kotler y Keller, 2016).
#
# Hagámoslo con la suscripción, donde hay fecha de baja. De quienes estaban el 1 de enero de 2025, ¿qué parte se fue en el año?
# %% [markdown] en="defection" concepts="reduce-defection base-reduce-churn"
# ## Three steps against defection
# The tail is worth little. And those who **leave** while being good customers? Textbooks propose three steps: measure defection, tell apart the causes one can do something about, and compare what leaves with what it costs to prevent it (Kotler and Keller, 2016).
#
# Let us do it with the subscription, where there is a date of leaving. Of those who were there on 1 January 2025, what share left in the year?

# %% key="churn-guess"
my_guess = ...

# %% key="step-one" tags="predict" concepts="reduce-defection base-reduce-churn"
#es # Paso 1 · Medir: quién estaba, cuántos quedan de ellos. Los nuevos no entran en la cuenta.
#en # Step 1 · Measure: who was there, how many of them are left. Newcomers stay out of the count.
started, ended = subscriptions["started"], subscriptions["ended"]
were_there = (started < "2025-01-01") & ~(ended < "2025-01-01")
still_here = int(ended.isna().sum())
new = int(((started >= "2025-01-01") & ended.isna()).sum())
churn = kpis.churn_rate(int(were_there.sum()), still_here, new)
ex.guess(my_guess, churn.value)
churn

# %% [markdown] es="worked" concepts="reduce-defection"
# ### Un ejemplo completo: los pasos 2 y 3
# Se preguntó por el motivo a quien se dejó preguntar. La celda supone que quienes callaron se fueron **por lo mismo** (en [4.6c](lesson:4.6c) viste lo atrevido que es) y que Nadia acierta con dos columnas: qué parte de esas bajas evitaría cada medida (`avoidable`) y lo que costaría al año.
#
# ¿Qué causa crees que saldrá la primera: el servicio lento, el precio o que les llegaba demasiado café?
# %% [markdown] en="worked" concepts="reduce-defection"
# ### A worked example: steps 2 and 3
# Those who let themselves be asked were asked why. The cell supposes that the quiet ones left **for the same reasons** (in [4.6c](lesson:4.6c) you saw how bold that is), and that Nadia is right in two columns: which part of those leavers a measure would keep (`avoidable`), and what it would cost a year.
#
# Which cause do you think will come first: slow service, the price, or too much coffee arriving?

# %% key="step-two" tags="predict" concepts="reduce-defection"
#es # Paso 2 · Causas: las que dijeron, llevadas a todos los que se fueron en 2025.
#en # Step 2 · Causes: those they named, scaled to all who left in 2025.
gone = subscriptions[ended >= "2025-01-01"]
spoke = lumbre.exits[lumbre.exits["date"] >= "2025-01-01"]
causes = spoke["reason"].value_counts().rename_axis("cause").rename("spoke").reset_index()
causes["cause"] = causes["cause"].astype(str)
causes["leavers"] = causes["spoke"] * len(gone) / len(spoke)

#es # Lo que Nadia supone: parte evitable y coste al año. Ni mudanzas ni salud se pueden tocar.
#en # What Nadia supposes: avoidable part, cost a year. Nothing to do about moving and health.
supposed = {
    "slow_service": (0.40, 3000), "unsolved_problem": (0.30, 1500),
    "too_much_coffee": (0.50, 600), "taste": (0.30, 800),
    "price": (0.30, 4000), "competitor": (0.10, 2500),
}
known = causes["cause"].map(supposed)
causes["manageable"] = known.notna()
causes["avoidable"] = [pair[0] if isinstance(pair, tuple) else 0.0 for pair in known]
causes["cost"] = [pair[1] if isinstance(pair, tuple) else 0 for pair in known]
causes.round(1)

# %% key="step-three" concepts="reduce-defection base-reduce-churn"
#es # Paso 3 · Comparar. Primero, lo que deja al año quien se fue: sus últimos 90 días antes de irse.
#en # Step 3 · Compare. First, what the leavers leave in a year: their last 90 days before going.
bought = orders.merge(gone[["customer", "ended"]], on="customer")
last_90 = (bought["ended"] - bought["date"]).dt.days.between(0, 89)
last_margin = (bought["amount"] - bought["cost"] - key["per_order"])[last_90].sum() / len(gone)
margin = last_margin * 365 / 90
retention = 1 - churn.value / 100
value = kpis.clv(margin, retention, 0.10, first_payment="now")
print(f"margin a year: {margin:.0f} €; lifetime value: {value:.0f} €")
loyalty.defection_decision(causes, value)

# %% [markdown] es="worked-read" concepts="reduce-defection"
# La tabla ordena por lo que **queda**, no por lo que se queja la gente: dos causas parecidas en bajas pueden estar lejos en euros, porque una cuesta poco de arreglar. Y hay causas tocables que no compensan.
#
# Pero mira de qué cuelga: de `avoidable`, que nadie ha medido. Dale la vuelta: ¿qué parte de las bajas tendría que evitar cada medida **para no perder**? Donde el número es pequeño, la suposición puede fallar mucho y aún compensa.
# %% [markdown] en="worked-read" concepts="reduce-defection"
# The table sorts by what **is left**, not by how much people complain: two causes with like numbers of leavers may lie far apart in euros, because one is cheap to mend. And there are causes one can touch that do not pay.
#
# But see what it hangs on: `avoidable`, which nobody has measured. Turn it round: what part of the leavers would each measure have to keep **so as not to lose**? Where the number is small, the assumption may fail badly and it still pays.

# %% key="turned-round" concepts="reduce-defection"
ours = causes[causes["manageable"]].set_index("cause")
needed = pd.DataFrame({"supposed, %": 100 * ours["avoidable"]})
needed["needed, %"] = 100 * ours["cost"] / (ours["leavers"] * value)

#es # Quien casi se fue quizá se vaya pronto: la cuenta con un año de margen, y no una vida entera.
#en # Who nearly left may leave soon: the sum with one year of margin instead of a lifetime.
needed["needed if they stay one year, %"] = 100 * ours["cost"] / (ours["leavers"] * margin)
needed.sort_values("needed, %").round(0)

# %% [markdown] es="truth" concepts="reduce-defection"
# La última columna es dura: más de 100 significa que ni reteniendo a todos. Conviene ponerla siempre: quien se queda por un arreglo no se ha convertido en alguien fiel.
#
# Entre bastidores sabemos por qué se fue cada quien. Según quienes hablaron, ¿por el servicio se fue más gente o menos de la que de verdad se fue? Ejecuta.
# %% [markdown] en="truth" concepts="reduce-defection"
# The last column is hard: above 100 means not even by keeping all of them. It is worth adding every time: whoever stays because of a repair has not become loyal.
#
# Behind the scenes we know why each one left. Going by those who spoke, did more people leave because of the service, or fewer, than really did? Run it.

# %% key="truth-table" tags="predict" concepts="reduce-defection"
truth = lumbre.truth.set_index("customer")["left_because"].reindex(gone["customer"])
said = spoke["reason"].isin(["slow_service", "unsolved_problem"])
print("said by those who spoke:", kpis.proportion(said))
print(f"truth, of all who left: {100 * (truth == 'service').mean():.1f}%")

# %% [markdown] es="longevity" concepts="base-longevity base-reduce-churn"
# ## ¿Alargar la relación es otra cosa?
# (Quienes hablaron se quedaron algo cortos, dentro de su intervalo.) La segunda estrategia es que la relación **dure más**. Si cada año se fuera la misma parte, la duración media sería 1 / abandono: bajar uno es subir la otra, **la misma palanca con dos nombres**. Lo que cambia es el modo.
#
# Julián propone uno: pasar a todos al plan **anual**. «Mira las bajas de 2025». ¿Qué crees que dirá la tabla, y qué le falta?
# %% [markdown] en="longevity" concepts="base-longevity base-reduce-churn"
# ## Is a longer relationship something else?
# (Those who spoke fell a little short, within their interval.) The second strategy is to make the relationship **last longer**. If the same share left every year, the mean duration would be 1 / churn: lowering one is raising the other, **one lever with two names**. What differs is the way.
#
# Julián proposes one: to move everybody to the **yearly** plan. “Look at who left in 2025.” What do you think the table will say, and what is it missing?

# %% key="plans" tags="predict" concepts="base-longevity"
base = subscriptions[were_there].assign(left=ended.notna())
for plan, people in base.groupby("plan", observed=True)["left"]:
    print(f"{plan}: left in 2025", kpis.proportion(people))
years = pd.DataFrame({"churn, %": [30, 25, 20, 15, 10]})
years["years, 1 / churn"] = 100 / years["churn, %"]
worth = [kpis.clv(margin, 1 - c / 100, 0.10, first_payment="now") for c in years["churn, %"]]
years["lifetime value, €"] = worth
years.round(1)

# %% [markdown] es="longevity-read" concepts="base-longevity"
# El plan anual lo **eligió** quien ya pensaba quedarse, y durante el año irse no es una opción que se vea. Pasar a los demás no les da esas ganas; les da un contrato.
#
# Y en la segunda tabla, de 20 a 10 % la duración se **dobla** y el valor no: los años lejanos se descuentan. Además, 1 / abandono supone el mismo riesgo siempre, y los inquietos se van primero (Fader y Hardie, 2007).
# %% [markdown] en="longevity-read" concepts="base-longevity"
# The yearly plan was **chosen** by those who meant to stay already, and during the year leaving is not an option that shows. Moving the others does not give them that wish; it gives them a contract.
#
# And in the second table, from 20 to 10% the duration **doubles** and the value does not: far-off years are discounted. Besides, 1 / churn supposes the same risk for ever, and the restless leave first (Fader and Hardie, 2007).

# %% [markdown] es="potential" concepts="base-potential"
# ## ¿Dónde hay sitio para crecer?
# Queda el **potencial**: que compren aquí más de lo que ya beben (participación de la cartera), otras cosas (venta cruzada) o algo mejor (venta ascendente).
#
# El panel dice lo que cada persona gasta fuera. Hagamos cuatro grupos por lo que dejan, del que menos (1) al que más (4). «Los del 4 ya lo compran todo aquí», dice Julián. ¿Cuántos euros al año gasta **en otras tiendas** cada persona del grupo 4?
# %% [markdown] en="potential" concepts="base-potential"
# ## Where is there room to grow?
# There remains the **potential**: to buy here more of what they drink already (share of wallet), other things (cross-selling) or something better (up-selling).
#
# The panel tells what each person spends elsewhere. Let us make four groups by what they leave, from least (1) to most (4). “Those of 4 buy everything here already,” says Julián. How many euros a year does each person of group 4 spend **in other shops**?

# %% key="potential-guess"
my_guess = ...

# %% key="room" tags="predict" concepts="base-potential"
panel = lumbre.wallet_panel[lumbre.wallet_panel["month"] >= "2025-01-01"].dropna()
people = panel.groupby("customer", observed=True)[["here", "elsewhere"]].sum()
people["months"] = panel.groupby("customer", observed=True).size()
people["profit"] = profit.reindex(people.index).fillna(0)
people["group"] = pd.qcut(people["profit"].rank(method="first"), 4, labels=[1, 2, 3, 4])
room = people.groupby("group", observed=True)[["here", "elsewhere", "months"]].sum()
room["elsewhere, € a year each"] = 12 * room["elsewhere"] / room["months"]
room["share of wallet here, %"] = 100 * room["here"] / (room["here"] + room["elsewhere"])
room["people"] = people.groupby("group", observed=True).size()
ex.guess(my_guess, room.loc[4, "elsewhere, € a year each"])

each = 12 * people["elsewhere"] / people["months"]
of_the_best = people["group"] == 4
print("€ a year, the others less group 4:", kpis.mean_difference(each[of_the_best], each[~of_the_best]))
room.iloc[:, 3:].round(1)

# %% [markdown] es="room-read" concepts="base-potential"
# Ni siquiera los mejores lo compran todo aquí. Y los otros tres grupos beben mucho café: de otros. Entre ellos no se distinguen; con el 4, sí. El potencial no está donde está el beneficio.
#
# ¿Se moverá? Que haya sitio no dice que se pueda llenar: quien compra una vez al año quizá vive lejos. Y «fuera» es lo que la gente **dice**.
# %% [markdown] en="room-read" concepts="base-potential"
# Not even the best buy everything here. And the other three groups drink plenty of coffee: other people's. They are hard to tell apart; group 4 is not. The potential is not where the profit is.
#
# Will it move? That there is room does not say that it can be filled: somebody who buys once a year may live far away. And “elsewhere” is what people **say**.

# %% [markdown] es="five" concepts="base-reduce-churn base-longevity base-potential base-unprofitable base-best"
# ## Cinco estrategias, una moneda
# La directora tiene cinco renglones en la pizarra y quiere el mismo dato en todos: **euros al año por un paso pequeño**, antes de lo que cueste darlo. ¿Qué renglón crees que queda el primero? Y para la lista de Nadia no pongamos un paso pequeño, sino el más grande: que **nadie** baje de cero.
# %% [markdown] en="five" concepts="base-reduce-churn base-longevity base-potential base-unprofitable base-best"
# ## Five strategies, one currency
# The director has five lines on the board and wants the same figure in each: **euros a year for one small step**, before what taking it costs. Which line do you think comes first? And for Nadia's list let us take not a small step but the largest: that **nobody** stands below zero.

# %% key="five-table" tags="predict" concepts="base-reduce-churn base-longevity base-potential base-unprofitable base-best"
per_head = 12 * panel["elsewhere"].sum() / len(panel)
margin_rate = (orders_2025["amount"] - orders_2025["cost"]).sum() / orders_2025["amount"].sum()
one_in_hundred = were_there.sum() / 100
coffee_elsewhere, head = len(profit) * per_head, curve.deciles.loc[0, "profit"]
steps = [
    ("reduce churn", "1 subscriber in 100 more stays", one_in_hundred * value),
    ("lengthen", "1 in 100 stays one year more", one_in_hundred * margin),
    ("potential", "of 100 € spent elsewhere, 1 here", coffee_elsewhere * margin_rate / 100),
    ("unprofitable", "nobody below zero", -profit[the_list].sum()),
    ("the best", "the best tenth leaves 1% more", head / 100),
]
board = pd.DataFrame(steps, columns=["strategy", "step", "€"]).set_index("strategy")
board["rests on"] = ["years to come", "years to come", "what people say", "one key", "one year"]
board.round(0)

# %% [markdown] es="five-read" concepts="base-reduce-churn base-longevity base-potential base-unprofitable base-best"
# Un paso pequeño del potencial vale más que **todo** el sueño de Nadia. Los dos primeros renglones son la misma palanca, contada hasta el final o un solo año. Pero los pasos no son igual de difíciles, las filas se pisan (quien se queda también compra más) y ninguna lleva su coste.
#
# La tabla no elige. Dice qué merece una prueba: lo que promete mucho **y** de lo que se sabe poco. La [segunda parte](lesson:5.4b) toma una de estas medidas, la pausa para quien recibe demasiado café, y escribe la regla antes de ver los datos.
# %% [markdown] en="five-read" concepts="base-reduce-churn base-longevity base-potential base-unprofitable base-best"
# One small step of the potential is worth more than the **whole** of Nadia's dream. The first two lines are one lever, counted to the end or for a single year. But the steps are not equally hard, the rows overlap (who stays also buys more) and none bears its cost.
#
# The table does not choose. It says what deserves a trial: what promises much **and** is little known. The [second part](lesson:5.4b) takes one of these measures, the pause for those who get too much coffee, and writes the rule before seeing the data.

# %% [markdown] es="misleads" concepts="base-best base-unprofitable"
# ## Lo que engaña
# - **«El 20 % trae el 80 %»**. Mira tus deciles: aquí no es así. Es un recuerdo de otra tabla, no una ley.
# - **El peor diez por ciento existe siempre**, aunque todos dejen dinero. Ser el último de una lista no es perder.
# - **«Cero deserciones»** (Reichheld y Sasser, 1990) no es gratis: las últimas bajas cuestan más de lo que valen. Y parte del abandono lo marca el tamaño de la marca (Sharp, 2010).
# - **Los nuevos** no han tenido tiempo: con un año de beneficio se despide a quien llegó en diciembre.
# %% [markdown] en="misleads" concepts="base-best base-unprofitable"
# ## What misleads
# - **“20% bring 80%.”** Look at your deciles: here it is not so. It is a memory of another table, not a law.
# - **There is always a worst ten per cent**, even if everybody leaves money. Being last on a list is not losing.
# - **“Zero defections”** (Reichheld and Sasser, 1990) is not free: the last leavers cost more to keep than they are worth. And part of churn goes with the size of the brand (Sharp, 2010).
# - **Newcomers** have had no time: a year's profit sends away those who came in December.

# %% [markdown] es="key-points"
# ## Para llevarte
# - La curva de la ballena dice **dónde está** el dinero; la clave de reparto, quién parece costarlo.
# - Cuenta solo lo que desaparecería con el cliente, y mira qué fue de la lista del año pasado.
# - Arregla el pedido, el proceso o el precio antes que la lista de personas.
# - Contra la deserción: medir, separar causas, comparar. Y decir qué parte es suposición.
# - Menos abandono y más duración son una palanca; el potencial está donde **no** está el beneficio.
#
# **Ahora tú:** [ejercicios de esta parte](exercise:5.4a), o vuelve al [mapa del curso](page:index).
# %% [markdown] en="key-points"
# ## To take with you
# - The whale curve says **where** the money is; the key by which costs are shared, who seems to cost it.
# - Count only what would vanish with the customer, and look at what became of last year's list.
# - Mend the order, the process or the price before the list of people.
# - Against defection: measure, tell causes apart, compare. And say which part is an assumption.
# - Less churn and more duration are one lever; the potential is where the profit is **not**.
#
# **Now you:** [exercises of this part](exercise:5.4a), or back to the [map of the course](page:index).

# %% [markdown] es="sources"
# ### Fuentes
# - Cooper, R. y Kaplan, R. (1991). Profit priorities from activity-based costing. *Harvard Business Review* 69(3).
# - Fader, P. y Hardie, B. (2007). How to project customer retention. *Journal of Interactive Marketing* 21(1).
# - Kaplan, R. y Narayanan, V. (2001). Measuring and managing customer profitability. *Journal of Cost Management* 15(5).
# - Kotler, P. y Keller, K. (2016). *Marketing management*, 15.ª ed., capítulo 5. Pearson.
# - Mittal, V., Sarkees, M. y Murshed, F. (2008). The right way to manage unprofitable customers. *Harvard Business Review* 86(4).
# - Reichheld, F. y Sasser, W. (1990). Zero defections. *Harvard Business Review* 68(5).
# - Sharp, B. (2010). *How brands grow*. Oxford University Press.
# %% [markdown] en="sources"
# ### Sources
# - Cooper, R. and Kaplan, R. (1991). Profit priorities from activity-based costing. *Harvard Business Review* 69(3).
# - Fader, P. and Hardie, B. (2007). How to project customer retention. *Journal of Interactive Marketing* 21(1).
# - Kaplan, R. and Narayanan, V. (2001). Measuring and managing customer profitability. *Journal of Cost Management* 15(5).
# - Kotler, P. and Keller, K. (2016). *Marketing management*, 15th ed., chapter 5. Pearson.
# - Mittal, V., Sarkees, M. and Murshed, F. (2008). The right way to manage unprofitable customers. *Harvard Business Review* 86(4).
# - Reichheld, F. and Sasser, W. (1990). Zero defections. *Harvard Business Review* 68(5).
# - Sharp, B. (2010). *How brands grow*. Oxford University Press.
