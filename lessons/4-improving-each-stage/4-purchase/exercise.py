# %% [markdown] es="title"
# # 4.4 · Mejorar la compra · Ejercicios
#
# **45 minutos, 8 preguntas, 16 puntos.** Trabajas con `ex.data`, una Café Lumbre de mil clientes; si te dieron un código, ponlo en `token` y será la tuya.
#
# Escribe cada respuesta donde están los tres puntos, ejecuta la celda y después la de `ex.check`. Si te atascas, `ex.hint("worth")` da una pista. La última pregunta la valora una persona.
#
# La lección está [aquí](lesson:4.4).
# %% [markdown] en="title"
# # 4.4 · Improving the purchase · Exercises
#
# **45 minutes, 8 questions, 16 points.** You work with `ex.data`, a Café Lumbre of a thousand customers; if you were given a code, put it into `token` and it will be your own.
#
# Write each answer where the three dots are, run the cell and then the one with `ex.check`. If you are stuck, `ex.hint("worth")` gives a hint. The last question is judged by a person.
#
# The lesson is [here](lesson:4.4).

# %% key="begin"
import math

import pandas as pd

from coursekit import kpis

events, orders, surveys = ex.data.events, ex.data.orders, ex.data.surveys
web = events[events["channel"] != "shop"]
web.head()

# %% [markdown] es="suspect"
# ## 1 · El martes por correo
# Julián cruzó los seis canales con los siete días de la semana y encontró la casilla culpable: quien llega por correo **los martes** termina de pagar mucho menos que la media, y el intervalo del 95 % no la toca. Propone no mandar correos los lunes. ¿Qué le dices?
#
# - **a)** Adelante: el intervalo descarta el azar.
# - **b)** Que en cuarenta y dos casillas iguales saldrían un par así por azar; que mire si los martes del otro año dicen lo mismo.
# - **c)** Que con tantas casillas nada se puede saber nunca.
# - **d)** Que espere y junte más martes, sin mirar otros datos.
# %% [markdown] en="suspect"
# ## 1 · Tuesday by e-mail
# Julián crossed the six channels with the seven days of the week and found the guilty cell: those who come by e-mail **on Tuesdays** finish paying much less often than the average, and the interval of 95% does not touch it. He proposes to send no mails on Mondays. What do you tell him?
#
# - **a)** Go ahead: the interval rules out chance.
# - **b)** That in forty-two cells that are alike a couple would come out so by chance; let him see whether the Tuesdays of the other year say the same.
# - **c)** That with so many cells nothing can ever be known.
# - **d)** That he should wait and gather more Tuesdays, without looking at other data.

# %% answer="suspect" concepts="optimise-purchase"
answer_suspect = ...
### BEGIN SOLUTION
answer_suspect = "b"
### END SOLUTION

# %% check="suspect"
ex.check("suspect")

# %% [markdown] es="lost"
# ## 2 · ¿Quién se va del pago?
# La celda hace `checkout`: una fila por visita que empezó a pagar, con `who` (`"new"` si la persona nunca había comprado, `"known"` si ya) y `paid`.
#
# Haz `lost_table` con las visitas **de 2025**: una fila por `who` y las columnas `begun` (empezaron), `left` (no pagaron) y `rate` (qué parte de las que empezaron no pagó, de 0 a 100).
# %% [markdown] en="lost"
# ## 2 · Who leaves the checkout?
# The cell makes `checkout`: a row for each visit that began to pay, with `who` (`"new"` if the person had never bought, `"known"` if they had) and `paid`.
#
# Make `lost_table` with the visits **of 2025**: a row for each `who` and the columns `begun`, `left` (did not pay) and `rate` (what share of those that began did not pay, from 0 to 100).

# %% key="checkout" concepts="optimise-purchase"
checkout = web[web["event"] == "start_checkout"].drop_duplicates("visit")[["visit", "customer", "time"]]
checkout["paid"] = checkout["visit"].isin(web.loc[web["event"] == "pay", "visit"])
first_order = orders.groupby("customer", observed=True)["date"].min()
known = checkout["time"] > checkout["customer"].map(first_order).astype("datetime64[s]")
checkout["who"] = known.map({True: "known", False: "new"})
checkout.head()

# %% answer="lost" concepts="optimise-purchase"
lost_table = ...
### BEGIN SOLUTION
in_2025 = checkout[checkout["time"] >= "2025-01-01"]
lost_table = in_2025.groupby("who")["paid"].agg(begun="size", done="sum")
lost_table["left"] = lost_table["begun"] - lost_table["done"]
lost_table["rate"] = 100 * lost_table["left"] / lost_table["begun"]
### END SOLUTION

# %% check="lost"
ex.check("lost")

# %% [markdown] es="lost-second" in="solution"
# **Qué te habría engañado:** mirar solo `rate` o solo `left`. Un arreglo que toca a pocos tiene poco techo aunque lo hagan todo bien; uno que toca a muchos puede mover mucho con un punto.
# %% [markdown] en="lost-second" in="solution"
# **What would have fooled you:** looking at `rate` alone or at `left` alone. A repair that touches few has a low ceiling however well it is made; one that touches many may move much with a point.

# %% solution="lost-second"
lost_table.assign(of_all_that_left=100 * lost_table["left"] / lost_table["left"].sum()).round(1)

# %% [markdown] es="effort"
# ## 3 · ¿Les cuesta lo mismo?
# `asked` tiene las encuestas de después de pagar, con `who` y el esfuerzo (`ces`, de 1 a 7; 7 es fácil).
#
# Haz `effort_table`: una fila por `who` y las columnas `ces` (la media), `low`, `high` (su intervalo del 95 %) y `n` (cuántas respuestas). Puedes usar `kpis.ces(..., easier="high")`.
# %% [markdown] en="effort"
# ## 3 · Is it as hard for both?
# `asked` holds the surveys after paying, with `who` and the effort (`ces`, from 1 to 7; 7 is easy).
#
# Make `effort_table`: a row for each `who` and the columns `ces` (the mean), `low`, `high` (its interval of 95%) and `n` (how many answers). You may use `kpis.ces(..., easier="high")`.

# %% key="asked" concepts="optimise-purchase"
asked = surveys[surveys["touchpoint"] == "checkout"].merge(orders[["order", "date"]], on="order")
again = asked["date"] > asked["customer"].map(first_order).astype("datetime64[s]")
asked["who"] = again.map({True: "known", False: "new"})
asked[["survey", "who", "sent", "answered", "ces", "csat"]].head()

# %% answer="effort" concepts="optimise-purchase"
effort_table = ...
### BEGIN SOLUTION
rows = {}
for who, group in asked.groupby("who"):
    found = kpis.ces(group["ces"], easier="high")
    rows[who] = {"ces": found.value, "low": found.low, "high": found.high, "n": found.n}
effort_table = pd.DataFrame(rows).T.rename_axis("who")
### END SOLUTION

# %% check="effort"
ex.check("effort")

# %% [markdown] es="worth"
# ## 4 · Lo que vale guardar el formulario
# Se supone que guardar el formulario haría terminar a **2 puntos más** de las visitas que empiezan a pagar. La celda calcula `returned` (qué parte de quienes se van paga sola en 7 días, de 0 a 1) y `margin` (lo que deja un pedido de la web, en euros).
#
# ¿Cuánto margen **de más** traería en un año como 2025, antes de pagar el arreglo? Escríbelo en `worth`, en euros.
# %% [markdown] en="worth"
# ## 4 · What saving the form is worth
# Saving the form is supposed to make **2 points more** finish of the visits that begin to pay. The cell computes `returned` (what share of those who leave pay by themselves within 7 days, from 0 to 1) and `margin` (what a web order leaves, in euros).
#
# How much **extra** margin would it bring in a year like 2025, before the repair is paid for? Write it in `worth`, in euros.

# %% key="returned" concepts="optimise-purchase"
left = checkout.loc[~checkout["paid"] & (checkout["time"] < "2025-12-24"), ["visit", "customer", "time"]]
pays = web.loc[web["event"] == "pay", ["customer", "time"]].rename(columns={"time": "paid_at"})
later = left.merge(pays, on="customer")
wait = later["paid_at"] - later["time"]
back = later.loc[(wait > pd.Timedelta(0)) & (wait <= pd.Timedelta(days=7)), "visit"]
returned = left["visit"].isin(back).mean()

web_2025 = orders[(orders["channel"] == "web") & (orders["date"] >= "2025-01-01")]
margin = (web_2025["amount"] - web_2025["cost"]).mean()
print(f"come back by themselves: {returned:.3f}   margin of an order: {margin:.2f} €")

# %% answer="worth" concepts="optimise-purchase"
worth = ...
### BEGIN SOLUTION
begun = (checkout["time"] >= "2025-01-01").sum()
worth = begun * 2 / 100 * (1 - returned) * margin
### END SOLUTION

# %% check="worth"
ex.check("worth")

# %% [markdown] es="first"
# ## 5 · ¿Por cuál se empieza?
# La tabla `repairs` trae cuatro arreglos: a cuántas visitas toca al año, cuántos puntos se espera ganar y cuánto cuesta. Ordénalos en `repair_order` de mejor a peor por lo que dejan **el primer año, ya pagado el arreglo**, contando a quienes vuelven solos como en la pregunta 4.
# %% [markdown] en="first"
# ## 5 · Which comes first?
# The table `repairs` holds four repairs: how many visits a year each touches, how many points it is expected to win and what it costs. Put them in order in `repair_order`, from best to worst by what they leave **in the first year, with the repair paid for**, counting those who come back by themselves as in question 4.

# %% key="repairs" concepts="optimise-purchase"
this_year = checkout[checkout["time"] >= "2025-01-01"]
carts = web[(web["event"] == "add_to_cart") & (web["time"] >= "2025-01-01")]["visit"].nunique()
repairs = pd.DataFrame(
    {
        "visits": [
            len(this_year),
            (this_year["who"] == "new").sum(),
            carts,
            (this_year["time"].dt.hour == 9).sum(),
        ],
        "points": [1, 10, 2, 6],
        "cost": [60, 800, 2500, 2000],
    },
    index=["save_form", "no_account", "free_postage", "morning_guard"],
)
repairs

# %% answer="first" concepts="optimise-purchase"
repair_order = ...
### BEGIN SOLUTION
net = repairs["visits"] * repairs["points"] / 100 * (1 - returned) * margin - repairs["cost"]
repair_order = list(net.sort_values(ascending=False).index)
### END SOLUTION

# %% check="first"
ex.check("first")

# %% [markdown] es="weeks"
# ## 6 · Las semanas de la prueba
# Se probará con la mitad de las visitas que empiezan a pagar. Se quiere poder ver una mejora de **6 puntos** sobre lo que termina hoy (la parte de 2025), con una potencia del 80 %. ¿Cuántas semanas hacen falta? Redondea hacia arriba y escríbelo en `weeks`.
#
# `kpis.difference_sample_size(today, then)` (hoy, después) dice cuántas visitas necesita **cada grupo**; las visitas por semana son las de 2025 entre 52.
# %% [markdown] en="weeks"
# ## 6 · The weeks of the trial
# It will be tried on half of the visits that begin to pay. One wants to be able to see a gain of **6 points** over what finishes today (the share of 2025), with a power of 80%. How many weeks does it take? Round up and write it in `weeks`.
#
# `kpis.difference_sample_size(today, then)` says how many visits **each group** needs; the visits a week are those of 2025 over 52.

# %% answer="weeks" concepts="optimise-purchase"
weeks = ...
### BEGIN SOLUTION
today = 100 * this_year["paid"].mean()
each_group = kpis.difference_sample_size(today, today + 6)
weeks = math.ceil(2 * each_group / (len(this_year) / 52))
### END SOLUTION

# %% check="weeks"
ex.check("weeks")

# %% [markdown] es="weeks-second" in="solution"
# **Qué te habría engañado:** pensar en «un mes y vemos». Mira cuántas semanas pide cada mejora con tu tráfico.
# %% [markdown] en="weeks-second" in="solution"
# **What would have fooled you:** thinking “a month and we shall see”. Look how many weeks each gain asks for with your traffic.

# %% solution="weeks-second"
sizes = pd.Series({gain: kpis.difference_sample_size(today, today + gain) for gain in (2, 4, 6, 10)})
(2 * sizes / (len(this_year) / 52)).round(0).rename("weeks").rename_axis("points more").to_frame()

# %% [markdown] es="tricks"
# ## 7 · Seis ideas para la página de pago
# ¿Qué es cada una? Usa `"hidden_cost"` (un coste que se calla hasta el final), `"forced_action"` (obliga a algo que la compra no necesita), `"preticked"` (decide por la persona) o `"honest"`.
#
# - `fee_last`: el suplemento por tarjeta aparece al confirmar.
# - `account_first`: sin crear una cuenta no se ve el precio del envío.
# - `box_subscription`: «añadir suscripción mensual», ya marcado.
# - `guest_then_ask`: se compra sin cuenta; al acabar se ofrece guardar los datos.
# - `total_in_cart`: el carrito dice el total con envío e impuestos.
# - `newsletter_on`: «quiero recibir ofertas», marcado; se puede quitar.
# %% [markdown] en="tricks"
# ## 7 · Six ideas for the checkout
# What is each of them? Use `"hidden_cost"` (a cost kept quiet until the end), `"forced_action"` (demands something that the purchase does not need), `"preticked"` (decides for the person) or `"honest"`.
#
# - `fee_last`: the surcharge for paying by card turns up on confirming.
# - `account_first`: without making an account one cannot see the price of the postage.
# - `box_subscription`: “add a monthly subscription”, ticked already.
# - `guest_then_ask`: one buys without an account; at the end it is offered to keep the details.
# - `total_in_cart`: the cart tells the total with postage and taxes.
# - `newsletter_on`: “I want to receive offers”, ticked; one can untick it.

# %% answer="tricks" concepts="optimise-purchase"
answer_tricks = {
    "fee_last": ...,
    "account_first": ...,
    "box_subscription": ...,
    "guest_then_ask": ...,
    "total_in_cart": ...,
    "newsletter_on": ...,
}
### BEGIN SOLUTION
answer_tricks = {
    "fee_last": "hidden_cost",
    "account_first": "forced_action",
    "box_subscription": "preticked",
    "guest_then_ask": "honest",
    "total_in_cart": "honest",
    "newsletter_on": "preticked",
}
### END SOLUTION

# %% check="tricks"
ex.check("tricks")

# %% [markdown] es="memo"
# ## 8 · La hoja de la prueba
# Escribe la hoja que se firma **antes** de empezar, en 50 a 160 palabras: qué arreglo y por qué ese (con una cifra), a quién le toca y cómo se sortea, qué se cuenta y qué mejora importa, cuánto dura, qué no puede empeorar y qué se hará con cada resultado.
# %% [markdown] en="memo"
# ## 8 · The sheet of the trial
# Write the sheet that is signed **before** beginning, in 50 to 160 words: which repair and why that one (with a figure), who gets it and how they are drawn, what is counted and which gain matters, how long it lasts, what must not get worse and what will be done on each result.

# %% answer="memo" rubric="text" concepts="optimise-purchase"
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
