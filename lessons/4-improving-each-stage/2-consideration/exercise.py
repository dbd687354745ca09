# %% [markdown] es="title"
# # 4.2 · Mejorar la consideración · Ejercicios
#
# **45 minutos, 8 preguntas, 17 puntos.** Trabajas con `ex.data`, una Café Lumbre de mil clientes; si te dieron un código, ponlo en `token` y será la tuya.
#
# Escribe cada respuesta donde están los tres puntos, ejecuta la celda y después la de `ex.check`. Si te atascas, `ex.hint("advantage")` da una pista. La última pregunta la valora una persona.
#
# La lección está [aquí](lesson:4.2).
# %% [markdown] en="title"
# # 4.2 · Improving consideration · Exercises
#
# **45 minutes, 8 questions, 17 points.** You work with `ex.data`, a Café Lumbre of a thousand customers; if you were given a code, put it into `token` and it will be your own.
#
# Write each answer where the three dots are, run the cell and then the one with `ex.check`. If you are stuck, `ex.hint("advantage")` gives a hint. The last question is judged by a person.
#
# The lesson is [here](lesson:4.2).

# %% key="begin" concepts="prospect-incentive"
import pandas as pd

from coursekit import charts, kpis

leads, orders, reviews = ex.data.leads, ex.data.orders, ex.data.reviews
leads.groupby("arm", observed=True)["converted"].agg(bought="sum", prospects="size")

# %% [markdown] es="advantage"
# ## 1 · El peor caso
# En tu empresa el vale y el folleto también se repartieron a suertes. Antes de gastar, la directora pregunta por el **peor caso** razonable.
#
# Escribe en `advantage` la ventaja del vale (`incentive` menos `information`) y los dos extremos de su intervalo del 95 %, en **puntos**. `kpis.proportion_difference` los calcula.
# %% [markdown] en="advantage"
# ## 1 · The worst case
# In your company voucher and leaflet were dealt by lot too. Before spending, the director asks for the reasonable **worst case**.
#
# Write in `advantage` the advantage of the voucher (`incentive` less `information`) and both ends of its 95% interval, in **points**. `kpis.proportion_difference` computes them.

# %% answer="advantage" concepts="prospect-incentive optimise-consideration"
advantage = {"value": ..., "low": ..., "high": ...}
### BEGIN SOLUTION
arms = leads.groupby("arm", observed=True)["converted"].agg(["sum", "size"])
information, incentive = (tuple(arms.loc[arm].astype(int)) for arm in ("information", "incentive"))
found = kpis.proportion_difference(information, incentive)
advantage = {"value": found.value, "low": found.low, "high": found.high}
### END SOLUTION

# %% check="advantage"
ex.check("advantage")

# %% [markdown] es="advantage-second" in="solution"
# **Qué te habría engañado:** leer «incluye el cero» como «no hace nada». La celda dice qué ventajas, de 0 a 10 puntos, son compatibles con tus datos.
# %% [markdown] en="advantage-second" in="solution"
# **What would have fooled you:** reading “it holds zero” as “it does nothing”. The cell says which advantages, from 0 to 10 points, agree with your data.

# %% solution="advantage-second"
pd.Series({f"{p} points": found.contains(p) for p in range(0, 11, 2)}, name="agrees with the data")

# %% [markdown] es="bill"
# ## 2 · La factura
# El vale es de **5 €** y lo gasta todo el que compra con él. `first_margin` es el margen medio del primer pedido de un cliente.
#
# Compara cien prospectos con vale y cien con folleto, contando **solo el primer pedido**: ¿cuántos euros más, o menos, deja el lado del vale, una vez pagados los vales? Escríbelo en `net_per_hundred`. Usa las conversiones de tu tabla tal como salieron.
# %% [markdown] en="bill"
# ## 2 · The bill
# The voucher is worth **€5** and everybody who buys with it spends it. `first_margin` is the mean margin of a customer's first order.
#
# Compare a hundred prospects with the voucher and a hundred with the leaflet, counting **the first order alone**: how many euros more, or fewer, does the side of the voucher leave, once the vouchers are paid? Write it in `net_per_hundred`. Use the conversions of your table as they came out.

# %% key="first-margin" concepts="prospect-incentive"
first = orders.sort_values("date").drop_duplicates("customer")
first_margin = (first["amount"] - first["cost"]).mean()
round(first_margin, 2)

# %% answer="bill" concepts="prospect-incentive optimise-consideration"
net_per_hundred = ...
### BEGIN SOLUTION
share = leads.groupby("arm", observed=True)["converted"].mean()
more = share["incentive"] - share["information"]
net_per_hundred = 100 * (more * first_margin - share["incentive"] * 5)
### END SOLUTION

# %% check="bill"
ex.check("bill")

# %% [markdown] es="bill-second" in="solution"
# **Otra manera:** el vale que ni gana ni pierde con el primer pedido. Por encima de esa cifra, cada vale más grande deja menos.
# %% [markdown] en="bill-second" in="solution"
# **Another way:** the voucher that neither wins nor loses by the first order. Above that figure, each larger voucher leaves less.

# %% solution="bill-second"
pd.Series({"voucher that breaks even, €": more * first_margin / share["incentive"]}).round(2)

# %% [markdown] es="size"
# ## 3 · La próxima prueba
# Informática quiere probar una ficha que diga lo amargo que es cada café. Hoy compra `base` de cada cien prospectos (los del folleto). Menos de **tres puntos** de mejora no pagarían el trabajo, y si la mejora existe quieren verla **80 de cada 100** veces.
#
# ¿Cuántas personas hacen falta en **cada** grupo? Escríbelo en `in_each_group`.
# %% [markdown] en="size"
# ## 3 · The next trial
# IT wants to try a page that says how bitter each coffee is. Today `base` of a hundred prospects buy (those with the leaflet). Less than **three points** of improvement would not pay for the work, and if the improvement is there they want to see it **80 times in 100**.
#
# How many people does **each** group need? Write it in `in_each_group`.

# %% key="base" concepts="optimise-consideration"
base = round(100 * leads.loc[leads["arm"] == "information", "converted"].mean(), 1)
base

# %% answer="size" concepts="optimise-consideration"
in_each_group = ...
### BEGIN SOLUTION
in_each_group = kpis.difference_sample_size(base, base + 3)
### END SOLUTION

# %% check="size"
ex.check("size")

# %% [markdown] es="size-second" in="solution"
# **Qué te habría engañado:** que en dos años llegaron `len(leads)` prospectos en total. La celda dice cuántos años harían falta.
# %% [markdown] en="size-second" in="solution"
# **What would have fooled you:** that in two years `len(leads)` prospects came in all. The cell says how many years it would take.

# %% solution="size-second"
pd.Series({"prospects in two years": len(leads), "years for the trial": 2 * 2 * in_each_group / len(leads)}).round(1)

# %% [markdown] es="early"
# ## 4 · El lunes bueno
# Una empresa vecina hace la misma prueba y su responsable mira el gráfico **todos los lunes**. Este lunes, por primera vez, el intervalo deja fuera el cero: «Ya está, 95 %. Paramos y lo anunciamos». Faltaba la mitad de la gente prevista. Abajo tienes cómo fue la tuya. ¿Qué le dices?
#
# - **a)** Que sí: un intervalo del 95 % es del 95 % cualquier lunes.
# - **b)** Que siga hasta la gente prevista y decida entonces.
# - **c)** Que espere a que salga fuera dos lunes seguidos.
# - **d)** Que tire la prueba: al mirarla la ha estropeado.
# %% [markdown] en="early"
# ## 4 · The good Monday
# A neighbouring company does the same trial, and whoever is in charge looks at the chart **every Monday**. This Monday, for the first time, the interval leaves out zero: “There it is, 95%. We stop and announce it.” Half the people planned were still to come. Below you have how yours went. What do you say?
#
# - **a)** Yes: a 95% interval is 95% on any Monday.
# - **b)** Go on to the people planned, and decide then.
# - **c)** Wait till it lies outside two Mondays in a row.
# - **d)** Throw the trial away: looking has spoilt it.

# %% key="run" concepts="optimise-consideration"
charts.running_difference(leads, "created", "arm", "converted", "information", looks=22)

# %% answer="early" concepts="optimise-consideration"
answer_early = ...
### BEGIN SOLUTION
answer_early = "b"
### END SOLUTION

# %% check="early"
ex.check("early")

# %% [markdown] es="bayes"
# ## 5 · Una media que duda
# La web necesita una función para ordenar productos. Complétala: recibe las estrellas de **un** producto (una Series), la media de todas las reseñas (`prior`) y cuántas reseñas pesa esa media (`weight`), y devuelve la media bayesiana.
#
# Un producto sin reseñas debe valer `prior`. Una reseña sin estrellas (NaN) no cuenta.
# %% [markdown] en="bayes"
# ## 5 · A mean that doubts
# The web site needs a function to sort products. Complete it: it takes the stars of **one** product (a Series), the mean of all reviews (`prior`) and how many reviews that mean weighs (`weight`), and returns the Bayesian average.
#
# A product without reviews should be worth `prior`. A review without stars (NaN) does not count.

# %% answer="bayes" concepts="reviews"
def bayesian_average(stars, prior, weight):
    return ...
    ### BEGIN SOLUTION
    return (weight * prior + stars.sum()) / (weight + stars.count())
    ### END SOLUTION

# %% check="bayes"
ex.check("bayes")

# %% [markdown] es="bayes-second" in="solution"
# **Qué te habría engañado:** la media a secas. La celda pone los cuatro primeros de cada manera en tu empresa, con sus reseñas.
# %% [markdown] en="bayes-second" in="solution"
# **What would have fooled you:** the plain mean. The cell sets the first four of either way in your company, with their reviews.

# %% solution="bayes-second"
products = reviews.groupby("product", observed=True)["stars"]
both_ways = pd.DataFrame({"reviews": products.size(), "plain mean": products.mean()})
everyone = reviews["stars"].mean()
both_ways["weight 20"] = [bayesian_average(own, everyone, 20) for _, own in products]
ranks = both_ways[["plain mean", "weight 20"]].rank(ascending=False, method="first")
both_ways[(ranks <= 4).any(axis=1)].sort_values("weight 20", ascending=False).round(2)

# %% [markdown] es="alarms"
# ## 6 · A quién acusa la regla
# Marta no quiere acusar a clientes de verdad. `near` dice cuántas reseñas de cinco estrellas del mismo producto hay en 48 horas, **contándola a ella**; se tiene por inventada la que no tiene pedido (`order` vacío).
#
# Haz en `rules_table` dos filas (`rule`): `two`, que señala si `near >= 2`, y `three`, si `near >= 3`. Columnas: `flagged` (señaladas), `honest` (señaladas que son honradas) y `missed` (inventadas que se escapan).
# %% [markdown] en="alarms"
# ## 6 · Whom the rule accuses
# Marta does not want to accuse real customers. `near` says how many five-star reviews of the same product there are within 48 hours, **itself among them**; one without an order (`order` blank) is taken for invented.
#
# Make in `rules_table` two rows (`rule`): `two`, which points at it if `near >= 2`, and `three`, if `near >= 3`. Columns: `flagged` (pointed at), `honest` (pointed at and honest) and `missed` (invented ones that get away).

# %% key="near" concepts="reviews"
five = reviews[reviews["stars"] == 5].copy()


def close_by(row):
    same = five[five["product"] == row["product"]]
    return ((same["date"] - row["date"]).abs() <= pd.Timedelta(hours=48)).sum()


five["near"] = five.apply(close_by, axis=1)
five[["product", "date", "order", "near"]].tail()

# %% answer="alarms" concepts="reviews"
rules_table = ...
### BEGIN SOLUTION
invented = five["order"].isna()
rows = {}
for rule, least in {"two": 2, "three": 3}.items():
    hit = five["near"] >= least
    honest, missed = (hit & ~invented).sum(), (~hit & invented).sum()
    rows[rule] = {"flagged": hit.sum(), "honest": honest, "missed": missed}
rules_table = pd.DataFrame(rows).T.rename_axis("rule")
### END SOLUTION

# %% check="alarms"
ex.check("alarms")

# %% [markdown] es="topics"
# ## 7 · De qué se quejan
# Inés prepara una hoja con lo que enseñan las reseñas malas (**1 y 2 estrellas**) de todos los productos. La celda dice con qué palabras se reconoce cada tema, en la columna `text`.
#
# Haz en `topics_table` una fila por tema (`topic`) con `reviews` (cuántas malas lo nombran, con mayúscula o sin ella) y `share` (de cada cien **malas**, cuántas).
# %% [markdown] en="topics"
# ## 7 · What they complain of
# Inés prepares a sheet with what the bad reviews (**1 and 2 stars**) of all products teach. The cell says by which words each topic is recognised, in the column `text`.
#
# Make in `topics_table` a row for each topic (`topic`) with `reviews` (how many bad ones name it, with or without a capital) and `share` (of a hundred **bad** ones, how many).

# %% key="topic-words" concepts="reviews"
#es text = "text_es"
#en text = "text_en"
topics = {
    #es "taste": "oscuro|ácido|amargo|aguado",
    #es "broken": "rompió|holgura|pieza|abierto",
    #es "not_as_described": "descripción|foto",
    #es # Con un espacio delante: si no, «equivocaron» contaría como caro.
    #es "price": " caro|cuesta",
    #en "taste": "dark|sour|bitter|watery",
    #en "broken": "broke|loose|part missing|arrived open",
    #en "not_as_described": "description|picture",
    #en # With a space before it: otherwise “endearing” would count as dear.
    #en "price": " dear|costs",
}
reviews.loc[reviews["stars"] <= 2, ["product", "stars", text]].head()

# %% answer="topics" concepts="reviews"
topics_table = ...
### BEGIN SOLUTION
bad = reviews[reviews["stars"] <= 2]
counts = {t: bad[text].str.contains(w, case=False).sum() for t, w in topics.items()}
topics_table = pd.DataFrame({"reviews": counts}).rename_axis("topic")
topics_table["share"] = 100 * topics_table["reviews"] / len(bad)
### END SOLUTION

# %% check="topics"
ex.check("topics")

# %% [markdown] es="topics-second" in="solution"
# **Qué te habría engañado:** tomarlas por partes de los clientes. Las malas son estas pocas entre todo lo que se compró.
# %% [markdown] en="topics-second" in="solution"
# **What would have fooled you:** taking them for shares of the customers. The bad ones are these few among all that was bought.

# %% solution="topics-second"
pd.Series({"bad reviews": len(bad), "of 1000 products bought": 1000 * len(bad) / len(ex.data.order_lines)}).round(1)

# %% [markdown] es="memo"
# ## 8 · Una palanca para quien duda
# Hay tiempo para **una** cosa este trimestre. Escribe a la directora entre 40 y 160 palabras: qué palanca eliges y para quién, desde qué mejora merece la pena, cómo lo probarías (grupos, cuánta gente, cuándo se decide) y qué no quedará probado. Pon el texto entre las comillas triples.
#
# `ex.check("memo")` te dice qué parece faltar; los puntos los da una persona.
# %% [markdown] en="memo"
# ## 8 · A lever for those who hesitate
# There is time for **one** thing this quarter. Write to the director between 40 and 160 words: which lever you choose and for whom, from which improvement it is worth it, how you would try it (groups, how many people, when it is decided) and what will not be shown. Put the text between the triple quotes.
#
# `ex.check("memo")` says what seems to be missing; a person gives the points.

# %% answer="memo" rubric="text" concepts="optimise-consideration prospect-incentive"
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
