# %% [markdown] es="title"
# # 4.3 · Mejorar la decisión · Ejercicios
#
# **45 minutos, 8 preguntas, 14 puntos.** Trabajas con `ex.data`, una Café Lumbre de mil clientes; si te dieron un código, ponlo en `token` y será la tuya.
#
# Escribe cada respuesta donde están los tres puntos, ejecuta la celda y después la de `ex.check`. Si te atascas, `ex.hint("expected")` da una pista. La última pregunta la valora una persona.
#
# La lección está [aquí](lesson:4.3).
# %% [markdown] en="title"
# # 4.3 · Improving the decision · Exercises
#
# **45 minutes, 8 questions, 14 points.** You work with `ex.data`, a Café Lumbre of a thousand customers; if you were given a code, put it into `token` and it will be your own.
#
# Write each answer where the three dots are, run the cell and then the one with `ex.check`. If you are stuck, `ex.hint("expected")` gives a hint. The last question is judged by a person.
#
# The lesson is [here](lesson:4.3).

# %% key="begin"
import pandas as pd

from coursekit import kpis

orders, changes, products = ex.data.orders, ex.data.price_changes, ex.data.products
home = products[products["category"].isin(["coffee", "pantry", "accessory", "gift"])]
lines = ex.data.order_lines.merge(orders[["order", "customer", "date", "channel"]], on="order")
lines = lines[(lines["channel"] != "subscription") & lines["product"].isin(home["product"])]
around = kpis.around_price_changes(lines, changes, weeks=12)
around.head()

# %% [markdown] es="expected"
# ## 1 · ¿Cuántas bolsitas se esperaban?
# Julián celebra que, tras la subida, se vendieron más bolsitas de goteo (`drip_bags`). `around` tiene una fila por cambio de precio: compras en las doce semanas de antes y de después (`before`, `after`), y las de los productos que no cambiaron (`rest_before`, `rest_after`).
#
# Si las bolsitas hubieran ido como el resto, ¿cuántas compras habría habido **después**? Escríbelo en `expected_drip`, sin redondear.
# %% [markdown] en="expected"
# ## 1 · How many drip bags were to be expected?
# Julián celebrates that after the rise more drip bags (`drip_bags`) were sold. `around` has a row for each change of a price: purchases in the twelve weeks before and after (`before`, `after`), and those of the products that did not change (`rest_before`, `rest_after`).
#
# Had the drip bags gone as the rest did, how many purchases would there have been **after**? Write it in `expected_drip`, not rounded.

# %% answer="expected" concepts="optimise-decision"
expected_drip = ...
### BEGIN SOLUTION
drip = around[around["product"] == "drip_bags"].iloc[0]
expected_drip = drip["before"] * drip["rest_after"] / drip["rest_before"]
### END SOLUTION

# %% check="expected"
ex.check("expected")

# %% [markdown] es="elasticity"
# ## 2 · La elasticidad del café
# La directora piensa en **todo** el café. Junta las **subidas** de los productos de la categoría `coffee` y calcula con `kpis.price_elasticity` su elasticidad, **frente al resto**. Escríbela en `elasticity`, sin redondear (vale el resultado entero de la función).
# %% [markdown] en="elasticity"
# ## 2 · The elasticity of coffee
# The director thinks of **all** coffee. Put together the **rises** of the products of the category `coffee`, and work out their elasticity with `kpis.price_elasticity`, **against the rest**. Write it in `elasticity`, not rounded (the whole result of the function will do).

# %% answer="elasticity" concepts="optimise-decision"
elasticity = ...
### BEGIN SOLUTION
coffee = products.loc[products["category"] == "coffee", "product"]
rises = around[around["product"].isin(coffee) & (around["new_price"] > around["old_price"])]
names = ["before", "after", "old_price", "new_price", "rest_before", "rest_after"]
elasticity = kpis.price_elasticity(*(rises[name] for name in names))
### END SOLUTION

# %% check="elasticity"
ex.check("elasticity")

# %% [markdown] es="elasticity-second" in="solution"
# **Qué te habría engañado:** dejar fuera el resto. Mira las dos cifras y sus intervalos.
# %% [markdown] en="elasticity-second" in="solution"
# **What would have fooled you:** leaving the rest out. Look at both figures and their intervals.

# %% solution="elasticity-second"
print("season left in: ", kpis.price_elasticity(*(rises[name] for name in names[:4])))
print("against the rest:", elasticity)

# %% [markdown] es="fall"
# ## 3 · Cuánto puede caer
# `margin` es el margen del café en 2025, como proporción del precio. Si el café sube un 5 % y los costes no cambian, ¿qué % de las compras se puede perder **sin que baje el margen total**? Escríbelo en `fall`, de 0 a 100.
# %% [markdown] en="fall"
# ## 3 · How far it may fall
# `margin` is the margin of coffee in 2025, as a ratio of the price. If coffee rises by 5% and costs stay, what % of the purchases may be lost **without the total margin falling**? Write it in `fall`, from 0 to 100.

# %% key="margin" concepts="optimise-decision"
beans = lines["product"].isin(products.loc[products["category"] == "coffee", "product"])
year = lines[beans & (lines["date"] >= "2025-01-01")]
margin = 1 - year["cost"].sum() / (year["quantity"] * year["price"]).sum()
round(margin, 3)

# %% answer="fall" concepts="optimise-decision"
fall = ...
### BEGIN SOLUTION
fall = 100 * 0.05 / (margin + 0.05)
### END SOLUTION

# %% check="fall"
ex.check("fall")

# %% [markdown] es="coupons"
# ## 4 · Quién usa el cupón que tiene
# `chances` tiene una fila por pedido hecho con un cupón vigente en el correo: una persona puede tener varios en la misma campaña, y el cupón vale una vez.
#
# Quédate con el **primer** pedido de cada persona en cada campaña. ¿Qué parte usó el cupón? Escríbelo en `coupon_share`, de 0 a 100.
# %% [markdown] en="coupons"
# ## 4 · Who uses the coupon that they have
# `chances` has a row for each order made with a valid coupon in the mailbox: a person may have several in one campaign, and the coupon is good once.
#
# Keep the **first** order of each person in each campaign. What share used the coupon? Write it in `coupon_share`, from 0 to 100.

# %% key="chances" concepts="price-sensitive"
loose = orders[orders["channel"] != "subscription"][["order", "customer", "date", "coupon"]]
sent = ex.data.sends[ex.data.sends["arm"] == "sent"].merge(ex.data.campaigns, on="campaign")
chances = sent.merge(loose, on="customer", suffixes=("_sent", ""))
until = chances["date_sent"] + pd.to_timedelta(chances["days"], unit="D")
chances = chances[(chances["date"] >= chances["date_sent"]) & (chances["date"] < until)]
chances = chances.sort_values("date")[["campaign", "customer", "order", "date", "coupon"]]
chances.head()

# %% answer="coupons" concepts="price-sensitive"
coupon_share = ...
### BEGIN SOLUTION
first_orders = chances.drop_duplicates(["customer", "campaign"])
coupon_share = 100 * first_orders["coupon"].notna().mean()
### END SOLUTION

# %% check="coupons"
ex.check("coupons")

# %% [markdown] es="told"
# ## 5 · ¿Responden más al precio?
# La celda etiqueta a quien usó el cupón en la mitad de sus ocasiones o más, y calcula la elasticidad de las subidas del café en cada grupo y su diferencia (usan − no usan) con un intervalo del 95 %. ¿Qué puedes decirle a la directora?
#
# - **a)** Que estos datos muestran que quien usa cupones responde **más** al precio.
# - **b)** Que estos datos muestran que quien usa cupones responde **menos** al precio.
# - **c)** Que con estos datos no se distinguen los dos grupos.
# - **d)** Que está demostrado que los dos grupos responden igual.
# %% [markdown] en="told"
# ## 5 · Do they answer more to the price?
# The cell labels those who used the coupon on half of their occasions or more, and works out the elasticity of the rises of coffee in each group and their difference (use − do not) with a 95% interval. What can you tell the director?
#
# - **a)** That these data show that who uses coupons answers **more** to the price.
# - **b)** That these data show that who uses coupons answers **less** to the price.
# - **c)** That with these data the two groups cannot be told apart.
# - **d)** That it is proved that the two groups answer equally.

# %% key="groups" concepts="price-sensitive"
once = chances.drop_duplicates(["customer", "campaign"])
share = once["coupon"].notna().groupby(once["customer"], observed=True).mean()
label = share.ge(0.5).map({True: "uses coupons", False: "does not"})
mine = lines.assign(segment=lines["customer"].map(label))
apart = kpis.around_price_changes(mine, changes, weeks=12, by="segment")
is_coffee = apart["product"].isin(products.loc[products["category"] == "coffee", "product"])
apart = apart[is_coffee & (apart["new_price"] > apart["old_price"])]
inputs = ["before", "after", "old_price", "new_price", "rest_before", "rest_after"]
both = {name: kpis.price_elasticity(*(g[n] for n in inputs)) for name, g in apart.groupby("segment")}
users, others = both["uses coupons"], both["does not"]
difference = users.value - others.value
reach = 1.96 * (users.parts["se"] ** 2 + others.parts["se"] ** 2) ** 0.5
pd.DataFrame(
    {
        "uses coupons": [users.value, users.low, users.high],
        "does not": [others.value, others.low, others.high],
        "difference": [difference, difference - reach, difference + reach],
    },
    index=["elasticity", "low", "high"],
).T.round(2)

# %% answer="told" concepts="price-sensitive"
answer_told = ...
### BEGIN SOLUTION
answer_told = "c" if abs(difference) <= reach else ("a" if difference < 0 else "b")
### END SOLUTION

# %% check="told"
ex.check("told")

# %% [markdown] es="friction"
# ## 6 · Dónde se paran
# `carts` tiene una fila por visita a la web que llenó un carrito, y `who`: si esa persona había comprado ya antes. Para cada valor de `who`, ¿qué parte de las visitas **empezó a pagar** (`start_checkout`)? Haz una tabla con las columnas `who` y `goes_on`, de 0 a 100.
# %% [markdown] en="friction"
# ## 6 · Where they stop
# `carts` has a row for each visit to the web that filled a cart, and `who`: whether that person had bought before. For each value of `who`, what share of the visits **began to pay** (`start_checkout`)? Make a table with the columns `who` and `goes_on`, from 0 to 100.

# %% key="carts" concepts="optimise-decision"
web = ex.data.events[ex.data.events["channel"] != "shop"]
carts = web[web["event"] == "add_to_cart"].drop_duplicates("visit")[["visit", "customer", "time"]]
first = orders.groupby("customer", observed=True)["date"].min()
bought_before = carts["customer"].map(first).astype(carts["time"].dtype) < carts["time"]
carts["who"] = bought_before.map({True: "bought before", False: "never bought"})
carts.head()

# %% answer="friction" concepts="optimise-decision"
friction = ...
### BEGIN SOLUTION
begun = carts["visit"].isin(web.loc[web["event"] == "start_checkout", "visit"])
friction = (100 * begun.groupby(carts["who"]).mean()).rename("goes_on").reset_index()
### END SOLUTION

# %% check="friction"
ex.check("friction")

# %% [markdown] es="tricks"
# ## 7 · De la trampa a lo honrado
# Cinco diseños que alguien propone para acelerar la decisión. Une cada uno con su arreglo: `"say_the_real_stock"` (decir las unidades que hay), `"show_the_total_first"` (el precio con todo, desde el principio), `"two_plain_buttons"` (dos botones neutros), `"leave_it_unticked"` (casilla sin marcar), `"keep_it"` (está bien así).
#
# - `fake_countdown`: «Quedan 2 bolsas», siempre, haya las que haya.
# - `fee_at_the_end`: los gastos de envío aparecen en la última pantalla.
# - `no_i_prefer_bad_coffee`: el botón para decir que no dice «No, prefiero el café malo».
# - `ticked_subscription`: una caja mensual viene marcada en el carrito.
# - `roast_date`: «Tostado el martes; mejor antes de seis semanas», y es verdad.
# %% [markdown] en="tricks"
# ## 7 · From the trick to the honest thing
# Five designs that somebody proposes in order to speed the decision up. Match each with its mending: `"say_the_real_stock"`, `"show_the_total_first"` (the price with everything, from the start), `"two_plain_buttons"`, `"leave_it_unticked"`, `"keep_it"` (fine as it is).
#
# - `fake_countdown`: “2 bags left”, always, however many there are.
# - `fee_at_the_end`: the cost of delivery appears on the last screen.
# - `no_i_prefer_bad_coffee`: the button to decline says “No, I prefer bad coffee”.
# - `ticked_subscription`: a monthly box comes ticked in the cart.
# - `roast_date`: “Roasted on Tuesday; best within six weeks”, and it is true.

# %% answer="tricks" concepts="optimise-decision"
answer_tricks = {
    "fake_countdown": ...,
    "fee_at_the_end": ...,
    "no_i_prefer_bad_coffee": ...,
    "ticked_subscription": ...,
    "roast_date": ...,
}
### BEGIN SOLUTION
answer_tricks = {
    "fake_countdown": "say_the_real_stock",
    "fee_at_the_end": "show_the_total_first",
    "no_i_prefer_bad_coffee": "two_plain_buttons",
    "ticked_subscription": "leave_it_unticked",
    "roast_date": "keep_it",
}
### END SOLUTION

# %% check="tricks"
ex.check("tricks")

# %% [markdown] es="memo"
# ## 8 · El informe, arreglado
# Escribe a la directora, en 40 a 160 palabras, qué hacer con el precio del café en enero: qué dicen los datos y con qué margen de error, a quién puede perder, y cómo probarlo antes de cambiarlo todo.
# %% [markdown] en="memo"
# ## 8 · The report, mended
# Write to the director, in 40 to 160 words, what to do about the price of coffee in January: what the data say and how uncertain it is, whom she may lose, and how to try it before changing everything.

# %% answer="memo" rubric="text" concepts="price-sensitive optimise-decision"
memo = """
...
"""
### BEGIN SOLUTION
memo = ex.sample("memo")
### END SOLUTION

# %% check="memo"
ex.check("memo")

# %% [markdown] es="end"
# ## Tu avance
# Cuando termines, `ex.submit()` escribe el archivo que se entrega. En Binder, `ex.download()` guarda tu trabajo antes de que la sesión desaparezca.
# %% [markdown] en="end"
# ## Your progress
# When you have finished, `ex.submit()` writes the file to hand in. On Binder, `ex.download()` keeps your work before the session vanishes.

# %% key="progress"
ex.progress()
