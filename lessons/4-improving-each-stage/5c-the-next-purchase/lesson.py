# %% [markdown] es="title"
# # 4.5c · La próxima compra
#
# **40 minutos.** Tercera parte de la post-compra. El paquete llegó y la queja se atendió. ¿Qué se puede hacer para que haya otra vez, y cuánto vale cada cosa?
#
# Al terminar podrás:
# - decir quién es ocasional y cuánto deja, y medir un vale contra un grupo sin él;
# - leer una venta cruzada sin confundir «van juntos» con «uno llama al otro»;
# - comparar palancas del servicio por lo que cambiarían, y escribir un plan de trato que no se contradiga.
# %% [markdown] en="title"
# # 4.5c · The next purchase
#
# **40 minutes.** Third part of post-purchase. The parcel came and the complaint was seen to. What can be done so that there is another time, and what is each thing worth?
#
# At the end you will be able to:
# - say who is occasional and how much they leave, and measure a voucher against a group without it;
# - read a cross-sale without mistaking “they go together” for “one calls the other”;
# - compare levers of the service by what they would change, and write a treatment playbook that does not contradict itself.

# %% key="begin"
import pandas as pd

from coursekit import charts, company, customers, kpis, widgets

lumbre = company()
orders = lumbre.orders.assign(margin=lumbre.orders["amount"] - lumbre.orders["cost"])

# %% [markdown] es="recall"
# ## Antes de empezar
# Tres preguntas sobre lecciones anteriores. No dan puntos.
# %% [markdown] en="recall"
# ## Before we begin
# Three questions on earlier lessons. They carry no marks.

# %% key="recall-quiz"
ex.quiz("recall")

# %% [markdown] es="pitches" concepts="optimise-post-purchase"
# ## Cuatro propuestas, tres minutos cada una
# La directora tiene 4 000 € para la post-compra y un reloj de cocina. Cada cual defiende lo suyo:
#
# - **Inés:** «Quien se lleva la prensa se lleva una taza. Ofrezcámosla siempre».
# - **Julián:** «Un vale para quien compró una vez».
# - **Marta:** «Contestar antes de un día. Lo demás es maquillaje».
# - **La tostadora**, que pasaba por allí: «Una hoja en el paquete: cómo moler, cómo guardar».
#
# «Votad con el reloj parado», dice ella. «Luego apuntamos en el **marcador** lo que de verdad se sabe de cada una». Vota tú también, antes de seguir.
# %% [markdown] en="pitches" concepts="optimise-post-purchase"
# ## Four pitches, three minutes each
# The director has €4 000 for post-purchase and a kitchen timer. Everybody defends their own:
#
# - **Inés:** “Whoever takes the press takes a mug. Let us always offer it.”
# - **Julián:** “A voucher for those who bought once.”
# - **Marta:** “Answer within a day. The rest is make-up.”
# - **The roaster**, who was passing by: “A sheet in the parcel: how to grind, how to keep it.”
#
# “Vote while the timer stands still,” she says. “Then we write on the **scoreboard** what is really known of each.” Vote too, before you go on.

# %% [markdown] es="occasional" concepts="occasional"
# ## ¿Para quién? Los ocasionales
# Un cliente **ocasional** compra, y pasa mucho tiempo hasta que vuelve, si vuelve. Hay que poner un **corte**: cuántos pedidos, en cuánto tiempo, contando a quién.
#
# Aquí: de quienes ya eran clientes antes de 2025 y compraron en 2025, quien hizo **uno o dos** pedidos en ese año. ¿Qué parte del margen de todos ellos dejan los ocasionales? Escribe un número de 0 a 100.
# %% [markdown] en="occasional" concepts="occasional"
# ## For whom? The occasional ones
# An **occasional** customer buys, and a long time goes by until they return, if they do. One needs a **cut**: how many orders, in how much time, counting whom.
#
# Here: of those who were customers before 2025 and bought in 2025, whoever made **one or two** orders in that year. What share of the margin of all of them do the occasional ones leave? Write a number from 0 to 100.

# %% key="occasional-guess"
my_guess = ...

# %% key="occasional-cut" tags="predict" concepts="occasional"
first = orders.groupby("customer", observed=True)["date"].min()
known = first.index[first < "2025-01-01"]
in_2025 = orders[(orders["date"] >= "2025-01-01") & orders["customer"].isin(known)]
by_customer = in_2025.groupby("customer", observed=True)
each = by_customer.agg(orders=("order", "size"), margin=("margin", "sum"))

rows = {}
for cut in (1, 2, 3, 5):
    few = each[each["orders"] <= cut]
    rows[f"{cut} or fewer"] = {
        "people": len(few),
        "% of people": 100 * len(few) / len(each),
        "% of margin": 100 * few["margin"].sum() / each["margin"].sum(),
    }
cuts = pd.DataFrame(rows).T.rename_axis("orders in 2025")
ex.guess(my_guess, cuts.loc["2 or fewer", "% of margin"], digits=1)
cuts.round(1)

# %% [markdown] es="occasional-read" concepts="occasional"
# Muchas personas, poco margen. El corte manda: con «cinco o menos» hay una mitad más de gente. Ningún corte es el verdadero; se elige uno, se escribe y no se mueve cuando conviene.
#
# Y falta gente en la tabla: quien compró **una vez y no volvió** en 2025 ni siquiera aparece. Esa es la caja de zapatos de Julián.
#
# ¿Conviene gastar en ellos? Ehrenberg observó en muchas marcas que la mayoría de los compradores lo son poco. No es un fallo que haya que curar: es la forma que tiene casi cualquier clientela.
# %% [markdown] en="occasional-read" concepts="occasional"
# Many people, little margin. The cut decides: with “five or fewer” there are half as many again. No cut is the true one; one is chosen, written down, and not moved when it suits.
#
# And people are missing from the table: those who bought **once and did not return** in 2025 do not even appear. They are Julián's shoebox.
#
# Is it worth spending on them? Ehrenberg saw in many brands that most buyers are light buyers. That is no fault to be cured: it is the shape of nearly any customer base.

# %% [markdown] es="cross" concepts="postsale-levers"
# ## Inés: la taza con la prensa
# Vender además algo que va con lo que ya se lleva es **venta cruzada** (*cross-selling*). Dos cifras:
#
# - **Acoplamiento** (*attach rate*): de las cestas con prensa, qué parte lleva también taza.
# - **Lift**: ese acoplamiento entre la parte de **todas** las cestas que llevan taza. 1 es «como todo el mundo».
#
# Mira pedidos de la web. ¿Qué acompañante crees que tendrá el lift más alto: los filtros con el cono, o la taza con la prensa?
# %% [markdown] en="cross" concepts="postsale-levers"
# ## Inés: the mug with the press
# Selling something more that goes with what is being taken is **cross-selling**. Two figures:
#
# - **Attach rate**: of the baskets with a press, what share holds a mug too.
# - **Lift**: that attach rate over the share of **all** baskets that hold a mug. 1 is “like everybody”.
#
# Look at web orders. Which companion do you think will have the higher lift: the filters with the cone, or the mug with the press?

# %% key="attach" tags="predict" concepts="postsale-levers"
web = orders.loc[orders["channel"] == "web", "order"]
lines = lumbre.order_lines[lumbre.order_lines["order"].isin(web)]
#es # Una fila por cesta, una columna por producto: ¿estaba?
#en # A row for each basket, a column for each product: was it there?
basket = pd.crosstab(lines["order"].astype(str), lines["product"].astype(str)).astype(bool)

pairs = [("v60", "paper_filters"), ("french_press", "mug"), ("moka", "cocoa"), ("moka", "mug")]
rows = {}
for bought, companion in pairs:
    attach = kpis.proportion(basket.loc[basket[bought], companion])
    base = 100 * basket[companion].mean()
    rows[f"{companion} with {bought}"] = {
        "baskets": attach.n,
        "attach rate, %": attach.value,
        "low": attach.low,
        "high": attach.high,
        "all baskets, %": base,
        "lift": attach.value / base,
    }
pd.DataFrame(rows).T.round(2)

# %% [markdown] es="attach-read" concepts="postsale-levers"
# Los filtros tienen el acoplamiento más alto y el lift **por debajo de 1**: nueve de cada diez cestas llevan filtros de todos modos. Un acoplamiento alto, sin su base, no dice nada.
#
# La taza con la prensa sale casi al doble. «¡Lo dije!», exclama Inés. La directora mira el reloj: «¿Y qué **más** llevan las cestas con prensa?».
# %% [markdown] en="attach-read" concepts="postsale-levers"
# The filters have the highest attach rate and a lift **below 1**: nine baskets in ten hold filters anyway. A high attach rate, without its base, says nothing.
#
# The mug with the press comes out at nearly twice. “I said so!” cries Inés. The director looks at the timer: “And what **else** do the baskets with a press hold?”

# %% [markdown] es="size" concepts="postsale-levers"
# Una cesta grande lleva de todo. Quien compra la prensa suele hacer un pedido grande, y en un pedido grande es más fácil que haya una taza, y cacao, y cualquier cosa.
#
# Comparemos cestas con **la misma cantidad de otras cosas**, con prensa y sin ella. ¿En cuánto se quedará el lift de 1.8?
# %% [markdown] en="size" concepts="postsale-levers"
# A large basket holds something of everything. Whoever buys the press tends to place a large order, and in a large order a mug is more likely, and cocoa, and anything.
#
# Let us compare baskets with **the same number of other things**, with and without a press. What will become of the lift of 1.8?

# %% key="size-guess"
my_guess = ...

# %% key="size-lift" tags="predict" concepts="postsale-levers"
others = basket.drop(columns="french_press").sum(axis=1).clip(upper=5).rename("other things")
press = basket["french_press"]
share = basket["mug"].groupby([others, press]).agg(["mean", "size"]).unstack()
table = pd.DataFrame(
    {
        "with a press, %": 100 * share["mean"][True],
        "without, %": 100 * share["mean"][False],
        "baskets with a press": share["size"][True],
    }
)
#es # Lo que llevarían las cestas con prensa si fueran como las demás de su tamaño.
#en # What the baskets with a press would hold if they were like the others of their size.
expected = (table["without, %"] * table["baskets with a press"]).sum() / press.sum()
attached = 100 * basket.loc[press, "mug"].mean()
ex.guess(my_guess, attached / expected, digits=2)
print(f"lift at the same size: {attached / expected:.2f}")
table.round(1)

# %% key="size-chart" concepts="postsale-levers"
#es words = {True: "con prensa", False: "sin prensa"}
#en words = {True: "with a press", False: "without"}
drawn = pd.DataFrame({"mug": basket["mug"], "press": press, "other things": others.astype(str)})
drawn = drawn.sort_values("other things")
#es title = "Entre cestas del mismo tamaño, la diferencia no se distingue"
#en title = "Among baskets of the same size no difference can be told"
charts.shares_within(drawn, "mug", "press", "other things", names=words, title=title)

# %% [markdown] es="size-read" concepts="postsale-levers"
# Se queda en nada: a igual tamaño, la prensa no llama a la taza. Café Lumbre es simulada y se puede mirar: cada cesta se llena hasta una suma, sin que ningún producto atraiga a otro. **Todo** el lift era tamaño.
#
# En una tienda de verdad algunos sí se atraen. Pero ni el mejor lift dice qué pasa **al ofrecer**: quizá quien compra la taza con la prensa la iba a comprar igual. Eso lo dice enseñar la oferta a unos pedidos, a suertes, y a otros no.
#
# *Marcador, Inés: lo medido no muestra nada; la prueba cuesta poco.*
# %% [markdown] en="size-read" concepts="postsale-levers"
# Nothing is left: at the same size, the press does not call the mug. Café Lumbre is simulated, and one can look: each basket is filled up to a sum, and no product attracts another. **All** of the lift was size.
#
# In a real shop some do attract each other. But not even the best lift says what happens **on offering**: perhaps those who buy the mug with the press would have bought it anyway. That is told by showing the offer to some orders, drawn by lot, and not to others.
#
# *Scoreboard, Inés: what was measured shows nothing; the trial costs little.*

# %% [markdown] es="voucher" concepts="occasional"
# ## Julián: el vale de la segunda compra
# Tiene algo mejor que una idea: una **prueba**. En octubre de 2025 se sacó a suertes, entre clientes dormidos, a quién se mandaba un vale del 20 % (COMEBACK). La otra mitad no recibió nada: es el grupo de control.
#
# Quédate con quienes hasta ese día habían comprado **una sola vez**. De cada cien con vale, ¿cuántos compraron en los 28 días siguientes? ¿Y de cada cien sin vale? Apuesta las dos.
# %% [markdown] en="voucher" concepts="occasional"
# ## Julián: the voucher for the second purchase
# He has something better than an idea: a **trial**. In October 2025 lots were drawn, among dormant customers, for who was sent a voucher of 20% (COMEBACK). The other half got nothing: they are the hold-out.
#
# Keep those who up to that day had bought **once only**. Of every hundred with a voucher, how many bought in the next 28 days? And of every hundred without? Guess both.

# %% key="voucher-guess"
my_guess_with = ...
my_guess_without = ...

# %% key="voucher-trial" tags="predict" concepts="occasional"
sent = pd.Timestamp("2025-10-06 10:00")
trial = lumbre.sends[lumbre.sends["campaign"] == "COMEBACK"].copy()
before = orders[orders["date"] < sent].groupby("customer", observed=True).size()
trial = trial[trial["customer"].map(before.to_dict()) == 1]

after = orders[(orders["date"] >= sent) & (orders["date"] < sent + pd.Timedelta(days=28))]
trial["back"] = trial["customer"].isin(after["customer"])
with_voucher = kpis.proportion(trial.loc[trial["arm"] == "sent", "back"])
anyway = kpis.proportion(trial.loc[trial["arm"] == "holdout", "back"])
ex.guess(my_guess_with, with_voucher.value, digits=1)
ex.guess(my_guess_without, anyway.value, digits=1)
print("with the voucher:   ", with_voucher)
print("without the voucher:", anyway)
print("difference, points: ", kpis.proportion_difference(anyway, with_voucher))

# %% [markdown] es="voucher-read" concepts="occasional"
# El intervalo deja fuera el cero, y el reparto fue a suertes: aquí sí se puede decir que el vale **los trajo**. (La verdad de la simulación: 8 de cada 100.)
#
# ¿Y en euros? Quien vuelve deja un margen, menos el descuento. Y el descuento también se le da a quien habría vuelto igual.
# %% [markdown] en="voucher-read" concepts="occasional"
# The interval leaves zero out, and lots were drawn: here one may say that the voucher **brought them**. (The truth of the simulation: 8 of every 100.)
#
# And in euros? Those who return leave a margin, less the discount. And the discount is given as well to those who would have returned anyway.

# %% key="voucher-euros" concepts="occasional"
returned = after[after["customer"].isin(trial["customer"])]
margin = (returned["margin"] + returned["discount"]).mean()
used = returned[returned["coupon"] == "COMEBACK"]
discount = used["discount"].mean()
print(f"an order leaves €{margin:.1f} before the discount; the voucher takes off €{discount:.1f}")
difference = kpis.proportion_difference(anyway, with_voucher)
ends = {"low": difference.low, "as measured": difference.value, "high": difference.high}
results = {
    name: widgets.voucher_result(1000, anyway.value, anyway.value + more, margin, discount)
    for name, more in ends.items()
}
pd.DataFrame(results)[["low", "as measured", "high"]].round(1)

# %% [markdown] es="explore" concepts="occasional postsale-levers"
# Entre dormidos de una sola compra casi nadie habría vuelto: el vale casi no se regala. Ahora mándalo a **otra gente**. Con el ratón o las flechas, pon en 30 quienes vienen sin vale y en 33 quienes vienen con él. ¿Cuánto queda? ¿Cuántos tendrían que venir para no perder?
# %% [markdown] en="explore" concepts="occasional postsale-levers"
# Among dormant people with a single purchase hardly anybody would have returned: the voucher is hardly given away. Now send it to **other people**. With the mouse or the arrow keys, put those who come without a voucher at 30 and those who come with it at 33. How much is left? How many would have to come so as to lose nothing?

# %% key="explorer" concepts="occasional postsale-levers"
start = [round(x, 1) for x in (anyway.value, with_voucher.value, margin, discount)]
widgets.VoucherExplorer(*start)

# %% [markdown] es="explore-read" concepts="occasional postsale-levers"
# El mismo vale, el mismo descuento, y se pierde dinero: lo cobran quienes ya venían. Por eso un vale se juzga por **a quién** se manda, y por eso «vales usados» no mide nada: sube más cuanto menos falta hace.
#
# Dos dudas siguen en pie. ¿Vuelven por **tercera** vez, o se les enseñó a esperar el vale? ¿Y el pedido es nuevo, o era el de noviembre adelantado?
#
# *Marcador, Julián: medido a suertes; unos cientos de euros por cada mil personas, con mucho margen de error; solo un pedido.*
# %% [markdown] en="explore-read" concepts="occasional postsale-levers"
# The same voucher, the same discount, and money is lost: those cash it who came already. So a voucher is judged by **whom** it is sent to, and so “vouchers used” measures nothing: it rises most where it is least needed.
#
# Two doubts remain. Do they return a **third** time, or were they taught to wait for the voucher? And is the order a new one, or November's brought forward?
#
# *Scoreboard, Julián: measured by lot; some hundreds of euros for every thousand people, with a wide margin of error; one order only.*

# %% [markdown] es="service" concepts="optimise-post-purchase"
# ## Marta: contestar antes de un día
# Marta no vende: evita que alguien tenga que escribir **otra vez**. Llamemos *resuelta* a una consulta que se cerró con un solo contacto y no se reabrió. Hay más palancas que la suya:
#
# - contestar **todo** en menos de 24 horas;
# - la mitad de paquetes **tarde**;
# - la mitad de **molinillos** con problemas, revisándolos antes de enviar;
# - la hoja de la tostadora: la mitad de **preguntas**.
#
# ¿Cuál evitaría más consultas sin resolver? Ordénalas antes de ejecutar.
# %% [markdown] en="service" concepts="optimise-post-purchase"
# ## Marta: answer within a day
# Marta does not sell: she saves people from having to write **again**. Let us call *settled* a ticket closed with a single contact and not reopened. There are more levers than hers:
#
# - answering **everything** within 24 hours;
# - half as many parcels that are **late**;
# - half as many **grinders** with trouble, by checking them before they are sent;
# - the roaster's sheet: half as many **questions**.
#
# Which would avoid most unsettled tickets? Put them in order before you run it.

# %% [markdown] es="worked" concepts="optimise-post-purchase"
# ### Un ejemplo completo, en cuatro pasos
# El tercero es el que casi todo el mundo se salta. Lo grave se contesta antes y además cuesta más de resolver: si se comparan rápidas y lentas sin mirar el motivo, la rapidez parece servir **menos** de lo que sirve.
# %% [markdown] en="worked" concepts="optimise-post-purchase"
# ### A worked example, in four steps
# The third is the one that nearly everybody skips. Serious matters are answered sooner and are also harder to settle: if quick and slow are compared without looking at the reason, speed seems to help **less** than it does.

# %% key="worked-tickets" concepts="optimise-post-purchase"
#es # 1 · Consultas con tiempo de resolverse: abiertas hace 14 días o más.
#en # 1 · Tickets with the time to be settled: opened 14 days ago or more.
tickets = lumbre.tickets[lumbre.tickets["opened"] < lumbre.as_of - pd.Timedelta(days=14)].copy()

#es # 2 · Qué es rápida y qué es resuelta.
#en # 2 · What is quick, and what is settled.
tickets["quick"] = tickets["first_reply"] - tickets["opened"] <= pd.Timedelta(hours=24)
tickets["settled"] = (tickets["contacts"] == 1) & tickets["resolved"] & ~tickets["reopened"]
print(f"{len(tickets)} tickets in two years, {(~tickets['settled']).sum()} of them not settled")
tickets.groupby("quick")["settled"].agg(["size", "mean"]).round(3)

# %% key="worked-levers" tags="predict" concepts="optimise-post-purchase"
#es # 3 · Dentro de cada motivo: cuánto más se resuelve lo rápido, por cuántas lentas hay.
#en # 3 · Within each reason: how much more is settled when quick, times how many are slow.
by_reason = tickets.groupby(["reason", "quick"], observed=True)["settled"]
by_reason = by_reason.agg(["size", "mean"]).unstack()
slow, gain = by_reason["size"][False], by_reason["mean"][True] - by_reason["mean"][False]
share = tickets.groupby("quick")["settled"].mean()
noise = (by_reason["mean"] * (1 - by_reason["mean"]) / by_reason["size"]).sum(axis=1)
print(f"by reason, chance moves the sum by ± {2 * (slow**2 * noise).sum() ** 0.5:.0f}")

#es # 4 · Las palancas, en la misma moneda: consultas sin resolver que se evitan en dos años.
#en # 4 · The levers, in the same coin: unsettled tickets avoided in two years.
unsettled = tickets.loc[~tickets["settled"], "reason"].value_counts()
pd.Series(
    {
        "all within 24 h, reasons mixed up": slow.sum() * (share[True] - share[False]),
        "all within 24 h, by reason": (slow * gain).sum(),
        "half the late parcels": 0.5 * unsettled["late_parcel"],
        "half the grinders with trouble": 0.5 * unsettled["grinder"],
        "half the questions (the sheet)": 0.5 * unsettled["question"],
    },
    name="unsettled tickets avoided",
).round(0).to_frame()

# %% [markdown] es="service-read" concepts="optimise-post-purchase"
# Contestar antes gana de lejos, y gana **más** cuando se mira por motivo. Pero mira de qué está hecha cada fila. La de Marta sale de una comparación: supone que, dentro de un motivo, las lentas se parecen a las rápidas. Las otras tres salen de una palabra, «la mitad», que nadie ha probado.
#
# ¿Y el dinero? Si atender otra vez cuesta 4 €, multiplica. Lo demás (que quien se fue sin solución compre menos) no está en la tabla.
# %% [markdown] en="service-read" concepts="optimise-post-purchase"
# Answering sooner wins by far, and wins by **more** when one looks by reason. But see what each row is made of. Marta's comes from a comparison: it supposes that, within a reason, the slow ones are like the quick. The other three come from a word, “half”, that nobody has tried.
#
# And the money? If attending once more costs €4, multiply. The rest (that those who left without a remedy buy less) is not in the table.

# %% key="service-return" concepts="optimise-post-purchase"
#es # ¿Compra más, en los 90 días siguientes, quien vio su consulta resuelta a la primera?
#en # Do those whose ticket was settled at once buy more in the next 90 days?
old = tickets[tickets["opened"] < lumbre.as_of - pd.Timedelta(days=90)]
next_order = old[["ticket", "customer", "opened"]].merge(orders[["customer", "date"]], on="customer")
wait = (next_order["date"] - next_order["opened"]).dt.days
came_back = old["ticket"].isin(next_order.loc[(wait >= 0) & (wait < 90), "ticket"])
no, yes = kpis.proportion(came_back[~old["settled"]]), kpis.proportion(came_back[old["settled"]])
print("not settled:", no)
print("settled:    ", yes)
print("difference, points:", kpis.proportion_difference(no, yes))

# %% [markdown] es="return-read" concepts="optimise-post-purchase"
# Unos puntos a favor, y comparando a quien tuvo un problema grave con quien tuvo uno leve: parte de la diferencia puede ser del problema. No se vende como causa.
#
# *Marcador, Marta: comparación por motivo; cientos de consultas menos; en compras, una diferencia sin probar.*
# %% [markdown] en="return-read" concepts="optimise-post-purchase"
# A few points in favour, and comparing those who had a serious problem with those who had a slight one: part of the difference may be the problem's. It is not sold as a cause.
#
# *Scoreboard, Marta: a comparison by reason; hundreds of tickets fewer; in purchases, a difference not tried.*

# %% [markdown] es="sheet" concepts="postsale-levers"
# ## La tostadora: la hoja en el paquete
# El contenido también es una palanca: la hoja de molienda, una receta, un vídeo solo para quien compró. Cuesta céntimos, no enseña a esperar descuentos y sirve aunque nadie vuelva a comprar.
#
# La prueba es fácil de montar: hoja en la mitad de los paquetes, a suertes. Si de verdad quitara la **mitad** de las preguntas, ¿cuántos paquetes harían falta **en cada mitad** para verlo? Apuesta.
# %% [markdown] en="sheet" concepts="postsale-levers"
# ## The roaster: the sheet in the parcel
# Content is a lever too: the sheet on grinding, a recipe, a video for those who bought alone. It costs cents, teaches nobody to wait for discounts, and is of use even if nobody buys again.
#
# The trial is easy to set up: a sheet in half of the parcels, by lot. If it really took away **half** of the questions, how many parcels would be needed **in each half** to see it? Guess.

# %% key="sheet-guess"
my_guess = ...

# %% key="sheet-size" tags="predict" concepts="postsale-levers"
questions = tickets[tickets["reason"] == "question"]
with_question = 100 * web.isin(questions["order"]).mean()
needed = kpis.difference_sample_size(with_question, with_question / 2)
ex.guess(my_guess, needed)
print(f"web parcels with a question: {with_question:.1f}%; if halved: {with_question / 2:.1f}%")
print(f"parcels needed in each half: {needed}; web parcels a year: {len(web) / 2:.0f}")

# %% [markdown] es="sheet-read" concepts="postsale-levers"
# Pocos paquetes traen una pregunta: para ver que bajan a la mitad haría falta más de un año de la web entera. Barata era la hoja, no saber si sirve. Con un efecto más pequeño, varios años.
#
# A veces se decide sin saber: si cuesta poco y no puede hacer daño, se pone. Entonces se escribe *supuesto*, no *funciona*.
# %% [markdown] en="sheet-read" concepts="postsale-levers"
# Few parcels bring a question: to see them fall by half would take more than a year of the whole web shop. What was cheap was the sheet, not knowing whether it works. With a smaller effect, several years.
#
# At times one decides without knowing: if it costs little and can do no harm, it goes in. Then one writes *supposed*, not *works*.

# %% [markdown] es="treatment" concepts="treatment"
# ## A cada cual, lo suyo: el plan de trato
# El vale le sirve a quien compró una vez y está dormido. A quien espera una solución le sienta como un insulto. Un **plan de trato** escribe, por tipo de cliente: **acción, canal e indicador**. El del curso empieza así.
# %% [markdown] en="treatment" concepts="treatment"
# ## To each their own: the treatment playbook
# The voucher serves those who bought once and lie dormant. To those who wait for a remedy it is an insult. A **treatment playbook** writes, for each type of customer: **action, channel and indicator**. The course's begins so.

# %% key="playbook" concepts="treatment"
book = customers.playbook()
some = ["occasional", "dissatisfied", "loyal", "influential"]
book[book["type"].isin(some)][["type", "action", "channel", "kpi"]]

# %% [markdown] es="draft" concepts="treatment"
# Julián trae el suyo, para cuatro tipos. Léelo despacio. ¿Cuántos fallos le ves? Pistas: un tipo olvidado, dos acciones que tiran en sentidos contrarios, un indicador que no mide nada nuestro.
# %% [markdown] en="draft" concepts="treatment"
# Julián brings his own, for four types. Read it slowly. How many faults do you see? Hints: a type forgotten, two actions that pull in opposite directions, an indicator that measures nothing of ours.

# %% key="draft-table" concepts="treatment"
julian = pd.DataFrame(
    [
        ("occasional", "second_order_incentive", "parcel", "repeat_purchase_rate, margin"),
        ("dissatisfied", "recover_service", "phone", "csat"),
        ("dissatisfied", "ask_for_a_review", "email", "response_rate"),
        ("dissatisfied", "no_favours_yet", "email", "ces"),
        ("loyal", "early_access", "email", "likes"),
    ],
    columns=["type", "action", "channel", "kpi"],
)
julian

# %% key="draft-guess"
my_guess = ...

# %% key="draft-check" tags="predict" concepts="treatment"
found = customers.check_playbook(julian, types=some)
ex.guess(my_guess, len(found))
for sentence in found["finding"]:
    print("-", sentence)

# %% [markdown] es="draft-read" concepts="treatment"
# Las reglas solo dicen si las piezas encajan: todos los tipos cubiertos, cada acción con canal e indicador, ninguna que tire contra otra. Si el trato **sirve** lo dice un grupo sin él.
#
# Y una persona puede llevar dos etiquetas: ocasional **e** insatisfecha. Entonces va un solo trato a la vez: primero se arregla, después se vende. `customers.playbook_choices("action")` da las acciones que conoce el curso; también valen las tuyas.
# %% [markdown] en="draft-read" concepts="treatment"
# The rules only say whether the pieces fit: all types covered, each action with channel and indicator, none pulling against another. Whether the treatment **works** is told by a group without it.
#
# And a person may bear two tags: occasional **and** dissatisfied. Then there is one treatment at a time: first one mends, then one sells. `customers.playbook_choices("action")` gives the actions that the course knows; your own are welcome too.

# %% [markdown] es="overlap" concepts="treatment"
# ¿Pasa eso a menudo? De las personas a las que se mandó el vale COMEBACK, ¿cuántas tenían sin resolver su última consulta? Apuesta un número de personas.
# %% [markdown] en="overlap" concepts="treatment"
# Does that happen often? Of the people who were sent the COMEBACK voucher, how many had their last ticket unsettled? Guess a number of people.

# %% key="overlap-guess"
my_guess = ...

# %% key="overlap-count" tags="predict" concepts="treatment"
got_it = lumbre.sends[(lumbre.sends["campaign"] == "COMEBACK") & (lumbre.sends["arm"] == "sent")]
asked = tickets[tickets["opened"] < sent].sort_values("opened")
asked = asked.drop_duplicates("customer", keep="last")
hers = got_it.merge(asked[["customer", "settled"]], on="customer", how="left")
#es names = {True: "resuelta", False: "sin resolver"}
#en names = {True: "settled", False: "not settled"}
ex.guess(my_guess, hers["settled"].eq(False).sum())
#es hers["settled"].map(names).fillna("ninguna").value_counts().rename_axis("última consulta")
#en hers["settled"].map(names).fillna("none").value_counts().rename_axis("last ticket")

# %% [markdown] es="misleads"
# ## Lo que engaña
# - **«Vales usados».** Los usa más quien más compra. Cuenta contra un grupo sin vale.
# - **Lo que va junto.** Una cesta grande junta cosas que no se llaman.
# - **La palabra «mitad».** Una suposición redonda parece un dato en cuanto entra en una tabla.
# - **La segunda compra como meta.** Quien iba a comprar dos veces compra dos antes. Mira un año, no un mes.
# - **Insistir.** Cada correo a quien no vuelve cuesta permiso. «No hacer nada» también es una fila del plan.
# %% [markdown] en="misleads"
# ## What misleads
# - **“Vouchers used.”** Those use them most who buy most. Count against a group without.
# - **What goes together.** A large basket brings together things that do not call each other.
# - **The word “half”.** A round supposition looks like data as soon as it enters a table.
# - **The second purchase as a goal.** Those who meant to buy twice buy both times sooner. Look at a year, not a month.
# - **Insisting.** Each e-mail to somebody who does not return costs permission. “Do nothing” is a row of the playbook too.

# %% [markdown] es="scoreboard" concepts="optimise-post-purchase postsale-levers"
# ## El marcador
# **Te toca.** Cuatro propuestas, y lo que se sabe de cada una: medido a suertes, comparado o supuesto. ¿Dónde pondrías los 4 000 €, y cuánto de ello en **averiguar**? Compáralo con tu voto del principio.
# %% [markdown] en="scoreboard" concepts="optimise-post-purchase postsale-levers"
# ## The scoreboard
# **Your turn.** Four pitches, and what is known of each: measured by lot, compared or supposed. Where would you put the €4 000, and how much of it in **finding out**? Compare with your vote at the start.

# %% key="scoreboard-table" concepts="optimise-post-purchase postsale-levers"
measured = results["as measured"]
#es how = ["comparación a igual tamaño", "a suertes", "comparación por motivo", "suposición"]
#en how = ["compared at the same size", "by lot", "compared by reason", "supposition"]
pd.DataFrame(
    {
        "what would change": [
            f"lift {attached / expected:.2f}",
            f"{measured['more']:.0f} orders more per 1000 people",
            f"{(slow * gain).sum():.0f} unsettled tickets fewer",
            f"{0.5 * unsettled['question']:.0f} unsettled tickets fewer",
        ],
        "how it is known": how,
    },
    index=["mug with the press", "voucher, bought once", "answer within 24 h", "sheet in the parcel"],
)

# %% [markdown] es="key-points"
# ## Para llevarte
# - Ocasional es un corte: pedidos, plazo y a quién se cuenta. Mucha gente, poco margen.
# - Acoplamiento sin base no dice nada; lift sin tamaño de cesta, casi nada; y ninguno dice qué pasa al ofrecer.
# - Un vale se mide contra quien no lo recibió, y se paga también a quien venía igual.
# - Palancas del servicio: en la misma moneda, dentro de cada motivo, y sabiendo cuáles son suposiciones.
# - Plan de trato: tipo, acción, canal, indicador; sin contradicciones; un trato a la vez.
#
# **Ahora tú:** [ejercicios de esta lección](exercise:4.5c), o vuelve al [mapa del curso](page:index).
# %% [markdown] en="key-points"
# ## To take with you
# - Occasional is a cut: orders, time, and whom one counts. Many people, little margin.
# - An attach rate without its base says nothing; a lift without the size of the basket, hardly anything; and neither says what happens on offering.
# - A voucher is measured against those who did not get it, and is paid to those who came anyway too.
# - Levers of the service: in the same coin, within each reason, knowing which are suppositions.
# - Treatment playbook: type, action, channel, indicator; no contradictions; one treatment at a time.
#
# **Now you:** [exercises of this lesson](exercise:4.5c), or back to the [map of the course](page:index).

# %% [markdown] es="sources"
# ### Fuentes
# - Ehrenberg, A. (1988). *Repeat-Buying*, segunda edición. Griffin: la mayoría compra poco.
# - Brin, S., Motwani, R., Ullman, J. y Tsur, S. (1997). Dynamic itemset counting and implication rules for market basket data. *SIGMOD*: el lift, llamado allí *interest*.
# - Neslin, S. (2002). *Sales Promotion*. Marketing Science Institute: quién habría comprado igual.
# - Anderson, E. y Simester, D. (2004). Long-run effects of promotion depth on new versus established customers. *Marketing Science* 23(1): el mismo descuento, otra gente.
# - Kumar, V., George, M. y Pancras, J. (2008). Cross-buying in retailing. *Journal of Retailing* 84(1).
# %% [markdown] en="sources"
# ### Sources
# - Ehrenberg, A. (1988). *Repeat-Buying*, second edition. Griffin: most people buy little.
# - Brin, S., Motwani, R., Ullman, J. and Tsur, S. (1997). Dynamic itemset counting and implication rules for market basket data. *SIGMOD*: lift, called *interest* there.
# - Neslin, S. (2002). *Sales Promotion*. Marketing Science Institute: who would have bought anyway.
# - Anderson, E. and Simester, D. (2004). Long-run effects of promotion depth on new versus established customers. *Marketing Science* 23(1): the same discount, other people.
# - Kumar, V., George, M. and Pancras, J. (2008). Cross-buying in retailing. *Journal of Retailing* 84(1).
