# %% [markdown] es="title"
# # 2.4 · La compra · Ejercicios
#
# **40 minutos, 8 preguntas, 15 puntos.** Trabajas con `ex.data`, una Café Lumbre de mil clientes; si te dieron un código, ponlo en `token` y será la tuya.
#
# Escribe cada respuesta donde están los tres puntos, ejecuta la celda y después la de `ex.check`. Si te atascas, `ex.hint("visits")` da una pista. La última pregunta la valora una persona.
#
# La lección está [aquí](lesson:2.4).
# %% [markdown] en="title"
# # 2.4 · The purchase · Exercises
#
# **40 minutes, 8 questions, 15 points.** You work with `ex.data`, a Café Lumbre of a thousand customers; if you were given a code, put it into `token` and it will be your own.
#
# Write each answer where the three dots are, run the cell and then the one with `ex.check`. If you are stuck, `ex.hint("visits")` gives a hint. The last question is judged by a person.
#
# The lesson is [here](lesson:2.4).

# %% key="begin"
import pandas as pd

from coursekit import kpis

visits, events, orders = ex.data.visits, ex.data.events, ex.data.orders
visits.head()

# %% [markdown] es="complete"
# ## 1 · Cuatro propuestas para el título vacío
# ¿Con cuál calcularían dos personas el mismo número?
#
# - **a)** «El porcentaje de gente que compra.»
# - **b)** «Reducir la fricción para que más interesados cierren su pedido.»
# - **c)** «De cada cien visitas a la web en un mes, cuántas terminan en un pedido pagado en esa visita.»
# - **d)** «El número de pedidos de la web al mes.»
# %% [markdown] en="complete"
# ## 1 · Four proposals for the empty heading
# With which of them would two people compute the same number?
#
# - **a)** “The percentage of people who buy.”
# - **b)** “Reducing friction so that more interested people close their order.”
# - **c)** “Of every hundred visits to the web in a month, how many end in an order paid in that visit.”
# - **d)** “The number of web orders a month.”

# %% answer="complete" concepts="funnel-conversion"
answer_complete = ...
### BEGIN SOLUTION
answer_complete = "c"
### END SOLUTION

# %% check="complete"
ex.check("complete")

# %% [markdown] es="visits"
# ## 2 · La conversión de la web en 2025
# De las **visitas** a la web (`channel` distinto de `"shop"`) de 2025, ¿qué parte terminó en pedido? Escríbelo en `conversion`, de 0 a 100.
# %% [markdown] en="visits"
# ## 2 · Conversion of the web in 2025
# Of the **visits** to the web (`channel` other than `"shop"`) of 2025, what share ended in an order? Write it in `conversion`, from 0 to 100.

# %% answer="visits" concepts="funnel-conversion"
conversion = ...
### BEGIN SOLUTION
online = visits[(visits["channel"] != "shop") & (visits["time"] >= "2025-01-01")]
conversion = 100 * online["converted"].mean()
### END SOLUTION

# %% check="visits"
ex.check("visits")

# %% [markdown] es="visits-second" in="solution"
# **Otra manera:** `kpis.proportion` da lo mismo con su intervalo. **Qué te habría engañado:** las tiendas. Casi todo el que entra en una compra.
# %% [markdown] en="visits-second" in="solution"
# **Another way:** `kpis.proportion` gives the same with its interval. **What would have fooled you:** the shops. Nearly everyone who walks into one buys.

# %% solution="visits-second"
kpis.proportion(online["converted"])

# %% [markdown] es="units"
# ## 3 · ¿Entre qué se divide?
# Cuatro decisiones. ¿De qué es la proporción que hay que mirar en cada una? Usa cada unidad una vez: `"visits"`, `"payments_begun"`, `"people"`, `"orders"`.
#
# - `payment_page`: quitar un campo de la página de pago.
# - `adverts`: pagar más o menos por los anuncios.
# - `club_invitation`: cambiar la invitación al club.
# - `packaging`: pasar a un embalaje más fino.
# %% [markdown] en="units"
# ## 3 · What does one divide by?
# Four decisions. Of what is the share that has to be looked at in each? Use each unit once: `"visits"`, `"payments_begun"`, `"people"`, `"orders"`.
#
# - `payment_page`: taking a field out of the payment page.
# - `adverts`: paying more or less for the adverts.
# - `club_invitation`: changing the invitation to the club.
# - `packaging`: going over to thinner packaging.

# %% answer="units" concepts="funnel-conversion stage-purchase"
answer_units = {
    "payment_page": ...,
    "adverts": ...,
    "club_invitation": ...,
    "packaging": ...,
}
### BEGIN SOLUTION
answer_units = {
    "payment_page": "payments_begun",
    "adverts": "visits",
    "club_invitation": "people",
    "packaging": "orders",
}
### END SOLUTION

# %% check="units"
ex.check("units")

# %% [markdown] es="my-conversion"
# ## 4 · Escribe tu propia función
# Completa `my_conversion`: recibe una tabla con las columnas `visit`, `customer` y `converted`, y devuelve qué parte de las visitas terminó en pedido, de 0 a 100.
#
# Se probará con empresas que no ves y con tablas raras: vacía, con una visita en dos filas, con huecos en `converted`. Si no queda nada que medir, devuelve `float("nan")`.
# %% [markdown] en="my-conversion"
# ## 4 · Write a function of your own
# Complete `my_conversion`: it takes a table with the columns `visit`, `customer` and `converted`, and returns what share of the visits ended in an order, from 0 to 100.
#
# It will be tried on companies that you do not see and on odd tables: empty, with a visit in two rows, with blanks in `converted`. If nothing is left to measure, it returns `float("nan")`.

# %% answer="my_conversion" concepts="funnel-conversion"
def my_conversion(visits):
    return ...
    ### BEGIN SOLUTION
    known = visits.dropna(subset=["converted"]).drop_duplicates("visit")
    if len(known) == 0:
        return float("nan")
    return 100 * known["converted"].astype(float).mean()
    ### END SOLUTION

# %% check="my_conversion"
ex.check("my_conversion")

# %% [markdown] es="halves"
# ## 5 · ¿Quién termina de pagar?
# La celda hace `checkout`: una fila por visita que empieza a pagar, con el semestre (`half`), si esa persona **ya había comprado antes** (`before`) y si pagó (`paid`).
#
# Haz en `halves_table` una fila por semestre y grupo, con las columnas `half`, `before` y `finished`: la parte que termina de pagar, de 0 a 100.
# %% [markdown] en="halves"
# ## 5 · Who finishes paying?
# The cell makes `checkout`: a row for each visit that begins to pay, with the half-year (`half`), whether that person **had bought before** (`before`) and whether it paid (`paid`).
#
# Make in `halves_table` a row for each half-year and group, with the columns `half`, `before` and `finished`: the share that finishes paying, from 0 to 100.

# %% key="checkout" concepts="stage-purchase"
web = events[events["channel"] != "shop"]
checkout = web[web["event"] == "start_checkout"].drop_duplicates("visit")[["visit", "customer", "time"]]
checkout["paid"] = checkout["visit"].isin(web.loc[web["event"] == "pay", "visit"])
checkout["half"] = (
    checkout["time"].dt.year.astype(str) + " H" + (1 + (checkout["time"].dt.month > 6)).astype(str)
)
first_order = orders.groupby("customer", observed=True)["date"].min()
checkout["before"] = checkout["time"] > checkout["customer"].map(first_order).astype("datetime64[s]")
checkout.head()

# %% answer="halves" concepts="stage-purchase"
halves_table = ...
### BEGIN SOLUTION
halves_table = (100 * checkout.groupby(["half", "before"])["paid"].mean()).rename("finished").reset_index()
### END SOLUTION

# %% check="halves"
ex.check("halves")

# %% [markdown] es="same-mix"
# ## 6 · Con la misma gente que al principio
# ¿Qué parte habría terminado de pagar en `"2025 H2"` si hubieran entrado los dos grupos **en la misma proporción que en** `"2024 H1"`? Toma lo que terminó cada grupo en 2025 H2 y pondéralo con la mezcla de 2024 H1. Escríbelo en `same_mix`, de 0 a 100.
# %% [markdown] en="same-mix"
# ## 6 · With the same people as at the beginning
# What share would have finished paying in `"2025 H2"` if the two groups had come in **in the same proportion as in** `"2024 H1"`? Take what each group finished in 2025 H2 and weight it by the mix of 2024 H1. Write it in `same_mix`, from 0 to 100.

# %% answer="same_mix" concepts="stage-purchase"
same_mix = ...
### BEGIN SOLUTION
rates = checkout[checkout["half"] == "2025 H2"].groupby("before")["paid"].mean()
mix = checkout.loc[checkout["half"] == "2024 H1", "before"].value_counts(normalize=True)
same_mix = 100 * (rates * mix).sum()
### END SOLUTION

# %% check="same_mix"
ex.check("same_mix")

# %% [markdown] es="same-mix-second" in="solution"
# **Qué te habría engañado:** la cifra de cada semestre tal como sale. Compara las tres.
# %% [markdown] en="same-mix-second" in="solution"
# **What would have fooled you:** the figure of each half-year as it comes out. Compare the three.

# %% solution="same-mix-second"
as_it_was = 100 * checkout.groupby("half")["paid"].mean()
pd.Series({"2024 H1": as_it_was["2024 H1"], "2025 H2": as_it_was["2025 H2"], "2025 H2, mix of 2024 H1": same_mix}).round(1)

# %% [markdown] es="what-fell"
# ## 7 · ¿Qué se le dice a la directora?
# Informática propone rehacer la página de pago porque «cada vez termina menos gente». Con tu tabla delante, ¿qué dices?
#
# - **a)** Que tienen razón: la página va peor cada semestre.
# - **b)** Que es azar: los porcentajes siempre se mueven.
# - **c)** Que cambió quién entra: en cada grupo termina la misma parte que antes, y hay más clientes que ya habían comprado.
# - **d)** Que se calcule solo con quien compra por primera vez, y ya no cae.
# %% [markdown] en="what-fell"
# ## 7 · What does one tell the director?
# IT proposes to rebuild the payment page because “ever fewer people finish”. With your table before you, what do you say?
#
# - **a)** That they are right: the page does worse each half-year.
# - **b)** That it is chance: percentages always move.
# - **c)** That those who come in have changed: in each group the same share finishes as before, and there are more customers who had bought already.
# - **d)** That it be computed with first-time buyers alone, and it no longer falls.

# %% answer="what_fell" concepts="stage-purchase"
answer_fell = ...
### BEGIN SOLUTION
answer_fell = "c"
### END SOLUTION

# %% check="what_fell"
ex.check("what_fell")

# %% [markdown] es="definition"
# ## 8 · La definición que faltaba
# Escribe lo que debería poner debajo de «Conversión y venta», en 30 a 150 palabras: qué es, cómo se calcula, un ejemplo en números y cuándo engaña. Lo leerá quien empiece mañana.
# %% [markdown] en="definition"
# ## 8 · The definition that was missing
# Write what should stand under “Conversion and sale”, in 30 to 150 words: what it is, how it is computed, an example in numbers and when it misleads. Whoever begins tomorrow will read it.

# %% answer="definition" rubric="text" concepts="funnel-conversion"
definition = """
...
"""
### BEGIN SOLUTION
definition = ex.sample("definition")
### END SOLUTION

# %% check="definition"
ex.check("definition")

# %% [markdown] es="end"
# ## Tu avance
# Cuando termines, `ex.submit()` escribe el archivo que se entrega. En Binder, `ex.download()` guarda tu trabajo antes de que la sesión desaparezca.
# %% [markdown] en="end"
# ## Your progress
# When you have finished, `ex.submit()` writes the file to hand in. On Binder, `ex.download()` keeps your work before the session vanishes.

# %% key="progress"
ex.progress()
