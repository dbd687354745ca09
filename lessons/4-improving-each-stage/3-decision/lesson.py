# %% [markdown] es="title"
# # 4.3 · Mejorar la decisión
#
# **35 minutos.** Estás en el módulo 4, tercera etapa de seis: conciencia → consideración → **decisión** → compra → post-compra → lealtad.
#
# Al terminar podrás:
# - medir cuánto responde la gente a un precio, sin confundirlo con la temporada;
# - reconocer a quien mira el precio, y decir cuánto te equivocas al ponerle esa etiqueta;
# - comparar en euros tres palancas: el precio, el cupón y quitar un estorbo.
# %% [markdown] en="title"
# # 4.3 · Improving the decision
#
# **35 minutes.** You are in module 4, third stage of six: awareness → consideration → **decision** → purchase → post-purchase → loyalty.
#
# At the end you will be able to:
# - measure how strongly people answer to a price, without mistaking the season for it;
# - recognise who looks at the price, and say how often that label is wrong;
# - compare three levers in euros: the price, the coupon, and taking an obstacle away.

# %% key="begin"
import pandas as pd

from coursekit import company, kpis, widgets

lumbre = company()
orders, changes, products = lumbre.orders, lumbre.price_changes, lumbre.products

# %% [markdown] es="recall"
# ## Antes de empezar
# Tres preguntas sobre lecciones anteriores. No dan puntos.
# %% [markdown] en="recall"
# ## Before we begin
# Three questions on earlier lessons. They carry no marks.

# %% key="recall-quiz"
ex.quiz("recall")

# %% [markdown] es="report" concepts="optimise-decision price-sensitive"
# ## Un informe que hay que arreglar
# Julián deja una hoja en la mesa de la directora:
#
# > **1.** En noviembre subimos las bolsitas de goteo y vendimos más. El precio no frena a nadie: subamos todo el café.
# > **2.** Quien usa cupones es quien mira el precio. A esa gente, más cupones.
# > **3.** Cada campaña con cupón trae, de media, más de cien pedidos.
#
# La directora decide en enero. Te pide comprobar las tres frases, una a una.
#
# La primera. Las bolsitas pasaron de 7.40 a 8.10 €. Entre las doce semanas de antes y las doce de después, ¿cuánto cambiaron las compras, en %? Escribe un número, con signo.
# %% [markdown] en="report" concepts="optimise-decision price-sensitive"
# ## A report that needs mending
# Julián leaves a sheet on the director's desk:
#
# > **1.** In November we raised the price of the drip bags and sold more. The price holds nobody back: let us raise all coffee.
# > **2.** Who uses coupons is who looks at the price. For those people, more coupons.
# > **3.** A campaign with a coupon brings, on average, more than a hundred orders.
#
# The director decides in January. She asks you to check the three sentences, one by one.
#
# The first. The drip bags went from €7.40 to €8.10. Between the twelve weeks before and the twelve after, by how much did purchases change, in %? Write a number, with its sign.

# %% key="drip-guess"
my_guess = ...

# %% key="drip-naive" tags="predict" concepts="optimise-decision"
#es # Lo que se compra para casa, en la web y en las tiendas; las cajas de suscripción van aparte.
#en # What is bought to take home, on the web and in the shops; the subscription boxes stand apart.
home = products[products["category"].isin(["coffee", "pantry", "accessory", "gift"])]
lines = lumbre.order_lines.merge(orders[["order", "customer", "date", "channel"]], on="order")
lines = lines[(lines["channel"] != "subscription") & lines["product"].isin(home["product"])]

around = kpis.around_price_changes(lines, changes, weeks=12)
drip = around[around["product"] == "drip_bags"]
ex.guess(my_guess, 100 * (drip["after"].iloc[0] / drip["before"].iloc[0] - 1))
drip[["product", "date", "old_price", "new_price", "before", "after"]]

# %% [markdown] es="season" concepts="optimise-decision"
# Más caras, y se vendieron muchas más. Mira la fecha otra vez. ¿Qué pasa en una cafetería entre noviembre y enero?
#
# La celda siguiente mira **el resto**: lo que se lleva a casa y no cambió de precio en esas semanas. ¿Cuánto cambió, en %?
# %% [markdown] en="season" concepts="optimise-decision"
# Dearer, and many more were sold. Look at the date again. What happens at a coffee roaster between November and January?
#
# The next cell looks at **the rest**: what is taken home and whose price did not change in those weeks. By how much did it change, in %?

# %% key="season-guess"
my_guess = ...

# %% key="season-table" tags="predict" concepts="optimise-decision"
row = drip.iloc[0]
rest = row["rest_after"] / row["rest_before"]
ex.guess(my_guess, 100 * (rest - 1))
expected = row["before"] * rest
pd.Series(
    {
        "drip bags: change, %": 100 * (row["after"] / row["before"] - 1),
        "the rest: change, %": 100 * (rest - 1),
        "drip bags bought": row["after"],
        "expected, had they gone as the rest": expected,
        "difference, %": 100 * (row["after"] / expected - 1),
    },
    name="twelve weeks after against twelve before",
).round(1)

# %% [markdown] es="season-read" concepts="optimise-decision"
# Era Navidad. El resto creció más que las bolsitas: si hubieran ido como el resto, se habrían vendido bastantes más. La subida pudo frenar ventas **mientras las ventas subían**.
#
# Un antes y después a secas mide el precio y la temporada juntos. El resto hace de testigo: vivió la misma Navidad sin cambio de precio.
# %% [markdown] en="season-read" concepts="optimise-decision"
# It was Christmas. The rest grew more than the drip bags: had they gone as the rest did, a good many more would have been sold. The rise may have held sales back **while sales were rising**.
#
# A bare before and after measures price and season together. The rest serves as a witness: it lived the same Christmas without a change of price.

# %% [markdown] es="worked" concepts="optimise-decision"
# ## Un ejemplo completo: la elasticidad
# **Elasticidad**: cuánto cambian las compras, en %, por cada 1 % que sube el precio. Con −2, una subida del 5 % deja en torno a un 10 % menos de compras. Entre 0 y −1, las compras bajan menos que lo que sube el precio.
#
# Un producto solo dice poco. Juntemos todas las subidas del café. Cinco pasos.
# %% [markdown] en="worked" concepts="optimise-decision"
# ## A worked example: elasticity
# **Elasticity**: by how many per cent purchases change for each 1% that the price rises. At −2, a rise of 5% leaves about 10% fewer purchases. Between 0 and −1, purchases fall by less than the price rises.
#
# One product alone says little. Let us put together all rises of coffee. Five steps.

# %% key="worked-steps" concepts="optimise-decision"
#es # 1 · La decisión: subir o no el café un 5 %. 2 · Qué entra: las subidas, no las bajadas, y solo café.
#en # 1 · The decision: raise coffee by 5% or not. 2 · What is in it: rises, not cuts, and coffee alone.
coffee = products.loc[products["category"] == "coffee", "product"]
rises = around[around["product"].isin(coffee) & (around["new_price"] > around["old_price"])].copy()

#es # 3 · Lo esperado: lo que se habría comprado si cada café hubiera ido como el resto.
#en # 3 · What was expected: what would have been bought, had each coffee gone as the rest did.
rises["expected"] = rises["before"] * rises["rest_after"] / rises["rest_before"]

#es # 4 · La cifra con su intervalo. La función hace el paso 3 por su cuenta.
#en # 4 · The figure with its interval. The function does step 3 by itself.
coffee_elasticity = kpis.price_elasticity(
    rises["before"], rises["after"], rises["old_price"], rises["new_price"],
    rises["rest_before"], rises["rest_after"],
)
print(coffee_elasticity)
rises[["product", "date", "old_price", "new_price", "before", "expected", "after"]].round({"expected": 0})

# %% [markdown] es="worked-read" concepts="optimise-decision"
# 5 · **La frase.** «Al subir el café, se compró menos de lo que habría ido con el resto. La elasticidad está entre los dos extremos que imprime la celda».
#
# No digas «el precio hizo caer las ventas un tanto»: las subidas no se echaron a suertes. La empresa eligió cuándo y cuáles. Y mira marzo de 2025: el descafeinado se vendió bastante menos de lo esperado, y la mezcla de 250 g, que cuesta algo menos, bastante más. La gente no solo deja de comprar: **cambia de café**.
# %% [markdown] en="worked-read" concepts="optimise-decision"
# 5 · **The sentence.** “When coffee rose, less of it was bought than would have gone with the rest. The elasticity lies between the two ends that the cell prints.”
#
# Do not say “the price made sales fall by so much”: the rises were not drawn by lot. The company chose when and which. And look at March 2025: much less decaf was sold than expected, and much more of the 250 g house blend, which costs a little less. People do not only stop buying: they **change coffee**.

# %% [markdown] es="decide" concepts="optimise-decision"
# ### ¿Y el margen?
# Al subir un 5 % se gana más por bolsa y se venden menos. La celda calcula el margen del café en 2025 con los dos extremos del intervalo y con su centro. Antes: ¿crees que los tres casos dicen lo mismo?
# %% [markdown] en="decide" concepts="optimise-decision"
# ### And the margin?
# With a rise of 5% one earns more a bag and sells fewer. The cell works out the margin of coffee in 2025 with both ends of the interval and with its middle. First: do you think that the three cases say the same?

# %% key="decide-table" tags="predict" concepts="optimise-decision"
year = lines[lines["product"].isin(coffee) & (lines["date"] >= "2025-01-01")]
units = len(year)
price, cost = (year["quantity"] * year["price"]).sum() / units, year["cost"].sum() / units
cases = {}
for name in ("low", "value", "high"):
    e = getattr(coffee_elasticity, name)
    #es # price_response: el margen a cada precio, si la elasticidad es e.
    #en # price_response: the margin at each price, if the elasticity is e.
    table = widgets.price_response(price, cost, {"all": widgets.Buyers(units, e)}, [price, 1.05 * price])
    cases[f"elasticity {e:.1f}"] = (table["total"].iloc[1] - table["total"].iloc[0]).round(-1)
pd.Series(cases, name="margin of the year with coffee 5% dearer, change in euros")

# %% [markdown] es="decide-read" concepts="optimise-decision"
# Los extremos no coinciden ni en el signo. El intervalo cabe a los dos lados de la elasticidad que deja el margen igual: los datos no deciden por la directora.
#
# Eso no es un fracaso. Dice qué hace falta: subir unos pocos cafés, elegidos al azar, y esperar.
# %% [markdown] en="decide-read" concepts="optimise-decision"
# The ends do not even agree on the sign. The interval reaches to both sides of the elasticity that leaves the margin as it is: the data do not decide for the director.
#
# That is no failure. It says what is needed: raise a few coffees, drawn by lot, and wait.

# %% [markdown] es="explore" concepts="optimise-decision"
# ## Prueba un precio
# Dos clases de clientes para una bolsa de la mezcla de la casa. Las elasticidades de partida son **inventadas**: cámbialas.
#
# **Te toca.** Busca el mejor precio. Luego pon la elasticidad del resto en −0.5: ¿dónde para el modelo? Mira la tabla: ¿a quién pierdes cuando el total mejora?
# %% [markdown] en="explore" concepts="optimise-decision"
# ## Try a price
# Two kinds of customer for a bag of the house blend. The elasticities to begin with are **invented**: change them.
#
# **Your turn.** Find the best price. Then set the elasticity of the others to −0.5: where does the model stop? Look at the table: whom do you lose when the total improves?

# %% key="explorer" concepts="optimise-decision price-sensitive"
house = lines[(lines["product"] == "house_250") & (lines["date"] >= "2025-01-01")]
bags = len(house)
widgets.PriceExplorer(
    widgets.Buyers(round(0.3 * bags), -3.2), widgets.Buyers(round(0.7 * bags), -1.5), price=9.7, cost=3.9
)

# %% [markdown] es="sensitive" concepts="price-sensitive"
# ## Segunda frase: quien usa cupones
# Un **cliente sensible al precio** decide sobre todo por el precio. Nadie lo lleva escrito: se intenta ver en lo que hace.
#
# De todos los pedidos, uno de cada cincuenta, más o menos, llevó un cupón. Parece que casi nadie los mira. Pero ¿cuántos de esos pedidos **podían** llevarlo?
#
# Cuenta solo el primer pedido de cada persona con un cupón vigente en su correo. De cada cien, ¿cuántos lo usaron?
# %% [markdown] en="sensitive" concepts="price-sensitive"
# ## Second sentence: who uses coupons
# A **price-sensitive customer** decides above all by the price. Nobody has it written on them: one tries to see it in what they do.
#
# Of all orders, about one in fifty had a coupon. It seems that hardly anyone looks at them. But how many of those orders **could** have had one?
#
# Count only each person's first order with a valid coupon in their mailbox. Of every hundred, how many used it?

# %% key="sensitive-guess"
my_guess = ...

# %% key="sensitive-table" tags="predict" concepts="price-sensitive"
loose = orders[orders["channel"] != "subscription"][["order", "customer", "date", "coupon"]]
sent = lumbre.sends[lumbre.sends["arm"] == "sent"].merge(lumbre.campaigns, on="campaign")
chances = sent.merge(loose, on="customer", suffixes=("_sent", ""))
until = chances["date_sent"] + pd.to_timedelta(chances["days"], unit="D")
chances = chances[(chances["date"] >= chances["date_sent"]) & (chances["date"] < until)]
chances = chances.sort_values("date").drop_duplicates(["customer", "campaign"])
chances["used"] = chances["coupon"].notna()

used = kpis.proportion(chances["used"])
ex.guess(my_guess, used.value)
print(f"of all orders: {100 * orders['coupon'].notna().mean():.1f} in 100")
used

# %% [markdown] es="sensitive-read" concepts="price-sensitive"
# El denominador lo cambia todo. Entre quienes tenían un cupón, lo usa una parte grande.
#
# Ahora la etiqueta: llamamos «usa cupones» a quien los usó en la mitad de sus ocasiones o más. Los demás con ocasión: «no los usa». A quien nunca tuvo uno, **no lo etiquetamos**: no sabemos.
#
# Si la frase de Julián es cierta, las compras de los primeros caerán más cuando el café suba.
# %% [markdown] en="sensitive-read" concepts="price-sensitive"
# The denominator changes everything. Among those who had a coupon, a large part uses it.
#
# Now the label: somebody “uses coupons” if they did so on half of their occasions or more. The others with an occasion: “does not”. Those who never had one **get no label**: we do not know.
#
# If Julián's sentence is true, purchases of the first will fall more when coffee rises.

# %% key="segments" concepts="price-sensitive"
share = chances.groupby("customer", observed=True)["used"].mean()
label = share.ge(0.5).map({True: "uses coupons", False: "does not"})


def elasticity_by(segment):
    #es # Elasticidad de las subidas del café, por cada valor de segment.
    #en # Elasticity of the rises of coffee, for each value of segment.
    mine = lines.assign(segment=lines["customer"].map(segment))
    found = kpis.around_price_changes(mine, changes, weeks=12, by="segment")
    found = found[found["product"].isin(coffee) & (found["new_price"] > found["old_price"])]
    names = ["before", "after", "old_price", "new_price", "rest_before", "rest_after"]
    each = {s: kpis.price_elasticity(*(g[n] for n in names)) for s, g in found.groupby("segment")}
    columns = ["elasticity", "low", "high", "purchases"]
    rows = {s: [e.value, e.low, e.high, e.n] for s, e in each.items()}
    return pd.DataFrame(rows, index=columns).T.round(1)


elasticity_by(label)

# %% [markdown] es="segments-turn" concepts="price-sensitive"
# **Te toca.** Mira los dos intervalos. ¿Puedes decir que quien usa cupones responde más al precio? Escribe una frase que la directora pueda leer en voz alta.
# %% [markdown] en="segments-turn" concepts="price-sensitive"
# **Your turn.** Look at the two intervals. Can you say that people who use coupons answer more to the price? Write a sentence that the director could read aloud.

# %% key="my-sentence"
my_sentence = "..."

# %% [markdown] es="truth" concepts="price-sensitive"
# ### Lo que ninguna empresa sabe
# Los datos de Café Lumbre son simulados: está escrito quién es sensible al precio. De cada cien personas con la etiqueta «usa cupones», ¿cuántas crees que lo son de verdad?
# %% [markdown] en="truth" concepts="price-sensitive"
# ### What no company knows
# Café Lumbre's data are simulated: who is price-sensitive is written down. Of every hundred people with the label “uses coupons”, how many do you think really are?

# %% key="truth-guess"
my_guess = ...

# %% key="truth-table" tags="predict" concepts="price-sensitive"
truth = lumbre.truth.set_index("customer")["price_sensitive"]
right = truth.reindex(label.index).groupby(label).mean() * 100
ex.guess(my_guess, right["uses coupons"])
print(right.round(0).rename("really price-sensitive, of 100"))
elasticity_by(truth.map({True: "truly price-sensitive", False: "truly not"}))

# %% [markdown] es="truth-read" concepts="price-sensitive"
# Los de verdad sensibles sí responden más. La etiqueta los mezcla: la mayoría de quienes usan cupones **no** mira sobre todo el precio; tenía un cupón a mano y lo usó. Una etiqueta que se equivoca a menudo acerca los dos grupos y esconde una diferencia que existe.
# %% [markdown] en="truth-read" concepts="price-sensitive"
# Those who are truly sensitive do answer more. The label mixes them: most of those who use coupons do **not** look at the price above all; they had a coupon at hand and used it. A label that is often wrong brings the two groups together, and hides a difference that is there.

# %% [markdown] es="anyway" concepts="optimise-decision price-sensitive"
# ## Tercera frase: los pedidos que trae el cupón
# «Más de cien pedidos con cupón por campaña, de media». ¿Cuántos se habrían hecho sin él?
#
# Las campañas fueron a quienes habían comprado hacía poco y dieron permiso. Otros habían comprado hacía poco y no lo dieron: el mismo calendario, sin cupón. Miremos los pedidos por persona, en los días del cupón y en los mismos días de antes. ¿Qué diferencia esperas, en pedidos por cada cien personas?
# %% [markdown] en="anyway" concepts="optimise-decision price-sensitive"
# ## Third sentence: the orders that the coupon brings
# “More than a hundred orders with a coupon in a campaign, on average.” How many would have been made without it?
#
# The campaigns went to people who had bought lately and had given permission. Others had bought lately and had not: the same calendar, no coupon. Let us look at orders per person, in the days of the coupon and in as many days before. What difference do you expect, in orders per hundred people?

# %% key="anyway-guess"
my_guess = ...

# %% key="anyway-table" tags="predict" concepts="optimise-decision"
people = []
for campaign in lumbre.campaigns[lumbre.campaigns["audience"] == "recent"].itertuples():
    span = pd.Timedelta(days=campaign.days)
    recent = loose[loose["date"].between(campaign.date - pd.Timedelta(days=75), campaign.date)]
    table = pd.DataFrame({"customer": recent["customer"].unique()})
    got = lumbre.sends.loc[lumbre.sends["campaign"] == campaign.campaign, "customer"]
    table["sent"] = table["customer"].isin(got)
    for name, start in (("before", campaign.date - span), ("during", campaign.date)):
        inside = loose[(loose["date"] >= start) & (loose["date"] < start + span)]
        table[name] = table["customer"].map(inside["customer"].value_counts()).fillna(0)
    people.append(table)
people = pd.concat(people)
change = people["during"] - people["before"]
extra = kpis.mean_difference(100 * change[~people["sent"]], 100 * change[people["sent"]])
ex.guess(my_guess, extra.value)
print(people.groupby("sent")[["before", "during"]].mean().mul(100).round(1))
print("with a coupon − without, change in orders per 100 people:", extra)

# %% [markdown] es="anyway-read" concepts="optimise-decision"
# Los dos grupos bajan casi lo mismo. (¿Por qué bajan? Se eligió a gente que acababa de comprar: nadie compra así todos los meses).
#
# El intervalo contiene el cero. Y la verdad de la simulación: las campañas de temporada no añaden **ningún** pedido, solo descuentan. Julián contó pedidos **con** cupón y leyó pedidos **por** el cupón.
# %% [markdown] en="anyway-read" concepts="optimise-decision"
# Both groups fall by nearly as much. (Why do they fall? People were chosen who had just bought: nobody buys like that every month.)
#
# The interval holds zero. And the truth of the simulation: the season campaigns add **no** orders, they only discount. Julián counted orders **with** a coupon and read orders **because of** the coupon.

# %% [markdown] es="friction" concepts="optimise-decision"
# ## Lo que frena y no es el precio
# Antes de tocar el precio, mira los estorbos: no entender el molido, no saber cuándo llega. Se ven entre el carrito y el paso de pagar.
#
# ¿Quién se para más ahí: quien aún no ha comprado nunca o quien ya compró?
# %% [markdown] en="friction" concepts="optimise-decision"
# ## What holds people back and is not the price
# Before touching the price, look at the obstacles: not understanding the grind, not knowing when it arrives. They show between the cart and the step to pay.
#
# Who stops there more: those who have never bought, or those who have?

# %% key="friction-table" tags="predict" concepts="optimise-decision"
web = lumbre.events[lumbre.events["channel"] != "shop"]
carts = web[web["event"] == "add_to_cart"].drop_duplicates("visit")[["visit", "customer", "time"]]
first = orders.groupby("customer", observed=True)["date"].min()
bought_before = carts["customer"].map(first).astype(carts["time"].dtype) < carts["time"]
carts["who"] = bought_before.map({True: "bought before", False: "never bought"})
carts["goes on"] = carts["visit"].isin(web.loc[web["event"] == "start_checkout", "visit"])
steps = {who: kpis.proportion(group["goes on"]) for who, group in carts.groupby("who")}
columns = ["of 100 carts, go on", "low", "high", "carts"]
pd.DataFrame({w: [m.value, m.low, m.high, m.n] for w, m in steps.items()}, index=columns).T.round(1)

# %% [markdown] es="friction-read" concepts="optimise-decision"
# Quien ya compró se para más. ¿Le cuesta más? No tiene por qué: ya sabes de la 2.3 que usa el carrito como lista. El mismo porcentaje puede ser un estorbo en unos y una costumbre en otros. Para saberlo hay que preguntar, o quitar el estorbo a la mitad, al azar.
# %% [markdown] en="friction-read" concepts="optimise-decision"
# Those who have bought stop more. Is it harder for them? It need not be: you know from 2.3 that they use the cart as a list. The same percentage can be an obstacle for some and a habit for others. To know, one has to ask, or take the obstacle away for half of them, by lot.

# %% [markdown] es="levers" concepts="optimise-decision"
# ## Tres palancas en euros
# La directora quiere una línea por palanca, con lo peor y lo mejor que los datos permiten. Para el estorbo no hay prueba: ponemos un **supuesto**, que lleva a pagar a entre 0 y 2 carritos más de cada cien. ¿En cuál tienes más fe?
# %% [markdown] en="levers" concepts="optimise-decision"
# ## Three levers in euros
# The director wants one line per lever, with the worst and the best that the data allow. For the obstacle there is no trial: we put in an **assumption**, that it takes between 0 and 2 carts more of every hundred to a payment. In which do you have most faith?

# %% key="levers-table" tags="predict" concepts="optimise-decision"
in_2025 = orders[orders["date"] >= "2025-01-01"]
web_2025 = in_2025[in_2025["channel"] == "web"]
margin_of_an_order = (web_2025["amount"] - web_2025["cost"]).mean()
season = in_2025[in_2025["coupon"].notna() & (in_2025["coupon"] != "COMEBACK")]

#es # Lo que se ahorra al quitar los cupones, menos el margen de los pedidos que pudieran traer.
#en # What is saved by dropping the coupons, less the margin of the orders that they might bring.
campaigns_2025 = lumbre.campaigns[
    (lumbre.campaigns["date"] >= "2025-01-01") & (lumbre.campaigns["audience"] == "recent")
]
reached = lumbre.sends["campaign"].isin(campaigns_2025["campaign"]).sum()
lost = [max(0, e) / 100 * reached * margin_of_an_order for e in (extra.low, extra.high)]
saved = season["discount"].sum()
carts_2025 = (carts["time"] >= "2025-01-01").sum()

levers = pd.DataFrame(
    {
        "coffee 5% dearer": [min(cases.values()), max(cases.values())],
        "no season coupons": [saved - max(lost), saved - min(lost)],
        "an obstacle less at the cart": [0, 0.02 * carts_2025 * margin_of_an_order],
    },
    index=["at worst", "at best"],
).T
levers.round(-1).rename_axis("margin of a year, change in euros")

# %% [markdown] es="levers-read" concepts="optimise-decision"
# Ninguna línea es una promesa. La primera viene de subidas que nadie echó a suertes; la segunda, de comparar a quien dio permiso con quien no; la tercera, de un supuesto.
#
# Lo sensato en enero: la palanca que se puede deshacer, probada en una parte elegida al azar, con la cifra que la detendría escrita antes.
# %% [markdown] en="levers-read" concepts="optimise-decision"
# No line is a promise. The first comes from rises that nobody drew by lot; the second from comparing those who gave permission with those who did not; the third from an assumption.
#
# What makes sense in January: the lever that can be undone, tried on a part drawn by lot, with the figure that would stop it written down before.

# %% [markdown] es="tricks" concepts="optimise-decision"
# ## La cuarta palanca, que no se toca
# Hay tiendas que aceleran la decisión con **patrones oscuros**: diseños que empujan a hacer lo que no se quería. Tres se ven mucho: la escasez falsa, el precio por goteo y el botón que avergüenza.
#
# Suben las ventas de hoy, y por eso un A/B corto los premia. Tres pantallas: ¿dónde está la trampa?
# %% [markdown] en="tricks" concepts="optimise-decision"
# ## The fourth lever, which stays untouched
# Some shops speed the decision up with **dark patterns**: designs that push people into what they did not want. Three are common: false scarcity, drip pricing, and the button that shames.
#
# They raise the sales of today, which is why a short A/B test rewards them. Three screens: where is the trick?

# %% key="tricks-quiz"
ex.quiz("tricks")

# %% [markdown] es="misleads" concepts="optimise-decision price-sensitive"
# ## Lo que engaña
# - **Antes y después a secas.** Mide la temporada. Busca un resto que no cambió.
# - **Una elasticidad para siempre.** Vale cerca de los precios probados. Entre 0 y −1 el modelo manda subir sin fin.
# - **La etiqueta que se equivoca.** Acerca los grupos: «no hay diferencia» puede ser «mi etiqueta no la ve».
# - **Intervalos estrechos de más.** Suponen compras independientes; la misma persona compra muchas veces, y los cafés se quitan ventas unos a otros.
# - **El sensible al precio no es mal cliente.** Decirle qué incluye el precio cuesta menos que un cupón.
# %% [markdown] en="misleads" concepts="optimise-decision price-sensitive"
# ## What misleads
# - **A bare before and after.** It measures the season. Look for a rest that did not change.
# - **One elasticity for ever.** It holds near the prices that were tried. Between 0 and −1 the model says to raise without end.
# - **The label that is wrong.** It brings groups together: “no difference” may be “my label does not see it”.
# - **Intervals that are too narrow.** They take purchases for independent; the same person buys many times, and coffees take sales from each other.
# - **Price-sensitive is not a bad customer.** Telling them what the price includes costs less than a coupon.

# %% [markdown] es="key-points"
# ## Para llevarte
# - Elasticidad: % de cambio en compras por 1 % de precio, **frente a un resto** que vivió la misma temporada.
# - La cuota de pedidos con cupón se divide entre los pedidos que **podían** llevarlo.
# - Un pedido con cupón no es un pedido por el cupón.
# - Pon las palancas en euros, con lo peor y lo mejor, y prueba al azar antes de extender.
#
# **Ahora tú:** [ejercicios de esta lección](exercise:4.3). Después, [4.4: mejorar la compra](lesson:4.4), o vuelve al [mapa del curso](page:index).
# %% [markdown] en="key-points"
# ## To take with you
# - Elasticity: % change in purchases per 1% of price, **against a rest** that lived the same season.
# - The share of orders with a coupon is divided by the orders that **could** have had one.
# - An order with a coupon is not an order because of the coupon.
# - Put levers in euros, at worst and at best, and try by lot before extending.
#
# **Now you:** [exercises of this lesson](exercise:4.3). Then [4.4: improving the purchase](lesson:4.4), or back to the [map of the course](page:index).

# %% [markdown] es="sources"
# ### Fuentes
# - Bijmolt, T., van Heerde, H. y Pieters, R. (2005). New empirical generalizations on the determinants of price elasticity. *Journal of Marketing Research* 42(2), doi:10.1509/jmkr.42.2.141.62296. La media de 1 851 elasticidades publicadas es −2.62.
# - Blattberg, R. y Neslin, S. (1990). *Sales Promotion*. Prentice Hall: lo que un descuento regala.
# - Mathur, A. y otros (2019). Dark patterns at scale. *Proceedings of the ACM on Human-Computer Interaction* 3(CSCW), doi:10.1145/3359183.
# - Directiva 2005/29/CE de la Unión Europea, anexo I, punto 7: anunciar en falso que algo está disponible muy poco tiempo. Otros países tienen otras normas.
# %% [markdown] en="sources"
# ### Sources
# - Bijmolt, T., van Heerde, H. and Pieters, R. (2005). New empirical generalizations on the determinants of price elasticity. *Journal of Marketing Research* 42(2), doi:10.1509/jmkr.42.2.141.62296. The mean of 1 851 published elasticities is −2.62.
# - Blattberg, R. and Neslin, S. (1990). *Sales Promotion*. Prentice Hall: what a discount gives away.
# - Mathur, A. and others (2019). Dark patterns at scale. *Proceedings of the ACM on Human-Computer Interaction* 3(CSCW), doi:10.1145/3359183.
# - Directive 2005/29/EC of the European Union, annex I, point 7: stating falsely that something is available for a very short time. Other countries have other rules.
