# %% [markdown] es="title"
# # 1.2 · Por qué importa · Ejercicios
#
# **40 minutos, 8 preguntas, 15 puntos.** Trabajas con `ex.data`, una Café Lumbre de mil clientes; si te dieron un código, ponlo en `token` y será la tuya.
#
# Escribe cada respuesta donde están los tres puntos, ejecuta la celda y después la de `ex.check`. Si te atascas, `ex.hint("point")` da una pista. La última pregunta la valora una persona.
#
# La lección está [aquí](lesson:1.2).
# %% [markdown] en="title"
# # 1.2 · Why it matters · Exercises
#
# **40 minutes, 8 questions, 15 points.** You work with `ex.data`, a Café Lumbre of a thousand customers; if you were given a code, put it into `token` and it will be your own.
#
# Write each answer where the three dots are, run the cell and then the one with `ex.check`. If you are stuck, `ex.hint("point")` gives a hint. The last question is judged by a person.
#
# The lesson is [here](lesson:1.2).

# %% key="begin"
import pandas as pd

from coursekit import kpis, widgets

orders, people, spend = ex.data.orders, ex.data.customers, ex.data.marketing_spend
web = ex.data.events[ex.data.events["channel"] != "shop"]
web[["visit", "time", "event"]].head()

# %% [markdown] es="dcem"
# ## 1 · Cuatro proyectos se presentan como «gestión de la experiencia digital»
# Solo hay dinero para uno, y tiene que ser el que de verdad lo sea. ¿Cuál?
#
# - **a)** Hacer que la tienda en línea cargue en la mitad de tiempo.
# - **b)** Contratar un programa de correos automáticos.
# - **c)** Seguir a la persona del anuncio a la segunda compra por todos los canales digitales, con un indicador y una responsable por etapa.
# - **d)** Publicar todos los días en redes.
# %% [markdown] en="dcem"
# ## 1 · Four projects call themselves “digital experience management”
# There is money for one alone, and it has to be the one that really is. Which?
#
# - **a)** Making the web shop load in half the time.
# - **b)** Hiring a programme for automatic e-mails.
# - **c)** Following the person from the advert to the second purchase through all the digital channels, with an indicator and somebody in charge for each stage.
# - **d)** Posting every day on social media.

# %% answer="dcem" concepts="dcem"
answer_dcem = ...
### BEGIN SOLUTION
answer_dcem = "c"
### END SOLUTION

# %% check="dcem"
ex.check("dcem")

# %% [markdown] es="point"
# ## 2 · Lo que vale un punto al pagar
# Informática puede quitar un campo del formulario de pago. Cree que eso sube **un punto** la conversión del último paso: de cada cien visitas que empiezan a pagar (`start_checkout`), una más terminaría.
#
# ¿Cuánto margen habría traído en estos dos años? Usa el margen medio (`amount − cost`) de un pedido de la web (`channel` igual a `"web"`) y escríbelo en `point_worth`, en euros.
# %% [markdown] en="point"
# ## 2 · What a point is worth at the till
# IT can take a field out of the payment form. They think it would raise conversion of the last step by **one point**: of every hundred visits that begin to pay (`start_checkout`), one more would finish.
#
# How much margin would that have brought in these two years? Use the mean margin (`amount − cost`) of a web order (`channel` equal to `"web"`) and write it in `point_worth`, in euros.

# %% answer="point" concepts="journey-importance"
point_worth = ...
### BEGIN SOLUTION
begun = web.loc[web["event"] == "start_checkout", "visit"].nunique()
web_orders = orders[orders["channel"] == "web"]
margin = (web_orders["amount"] - web_orders["cost"]).mean()
point_worth = 0.01 * begun * margin
### END SOLUTION

# %% check="point"
ex.check("point")

# %% [markdown] es="point-second" in="solution"
# **Qué te habría engañado:** «un punto» y «un 1 %» suenan igual. La celda muestra los dos.
# %% [markdown] en="point-second" in="solution"
# **What would have fooled you:** “one point” and “1%” sound alike. The cell shows both.

# %% solution="point-second"
paid = web.loc[web["event"] == "pay", "visit"].nunique()
pd.Series({"one point of those who begin": 0.01 * begun * margin, "1% more payments": 0.01 * paid * margin}).round(1)

# %% [markdown] es="cost"
# ## 3 · El coste de cada cliente nuevo
# Julián pide la tabla de 2025. Haz en `cost_table` una fila por canal (`channel`) con tres columnas: `spent` (lo gastado en 2025), `new` (personas que se dieron de alta en 2025 por ese canal **y han comprado**) y `cost` (euros por cada una).
#
# El canal de cada persona es `people["acquisition"]`; la fecha de alta, `people["joined"]`.
# %% [markdown] en="cost"
# ## 3 · The cost of each new customer
# Julián asks for the table of 2025. Make in `cost_table` a row for each channel (`channel`) with three columns: `spent` (what was spent in 2025), `new` (people who joined in 2025 through that channel **and have bought**) and `cost` (euros for each of them).
#
# The channel of each person is `people["acquisition"]`; the day they joined, `people["joined"]`.

# %% answer="cost" concepts="acquisition-retention"
cost_table = ...
### BEGIN SOLUTION
new = people[(people["joined"] >= "2025-01-01") & people["customer"].isin(orders["customer"])]
spent = spend.loc[spend["month"] >= "2025-01-01"].groupby("channel", observed=True)["spend"].sum()
cost_table = pd.DataFrame({"spent": spent, "new": new["acquisition"].value_counts()}).rename_axis("channel")
cost_table["cost"] = cost_table["spent"] / cost_table["new"]
### END SOLUTION

# %% check="cost"
ex.check("cost")

# %% [markdown] es="aims"
# ## 4 · Un indicador para cada objetivo
# La directora quiere **una** cifra por objetivo del DCEM en su tablero. Une cada objetivo con la suya: `"margin_per_customer"` (margen de un año por cliente), `"share_lost"` (parte de quienes compraban que ya no compra), `"share_who_brought"` (parte de clientes que trajo a alguien), `"visits"` (visitas del mes) u `"opened"` (correos abiertos).
# %% [markdown] en="aims"
# ## 4 · An indicator for each aim
# The director wants **one** figure for each aim of DCEM on her board. Match each aim with its own: `"margin_per_customer"` (a year's margin per customer), `"share_lost"` (share of those who bought that buys no longer), `"share_who_brought"` (share of customers who brought someone), `"visits"` (visits of the month) or `"opened"` (e-mails opened).

# %% answer="aims" concepts="dcem-aims"
answer_aims = {
    "loyalty_and_profit": ...,
    "less_churn": ...,
    "word_of_mouth": ...,
}
### BEGIN SOLUTION
answer_aims = {
    "loyalty_and_profit": "margin_per_customer",
    "less_churn": "share_lost",
    "word_of_mouth": "share_who_brought",
}
### END SOLUTION

# %% check="aims"
ex.check("aims")

# %% [markdown] es="split"
# ## 5 · Repartir dos mil euros
# La celda pone las dos curvas de tu empresa, con lo que se supone escrito a la vista, y `total(share)`: el margen que trae dar el `share` % a captar y el resto a conservar.
#
# ¿Qué parte para captar trae más? Escríbela en `share_for_winning`, de 0 a 100, sin decimales.
# %% [markdown] en="split"
# ## 5 · Splitting two thousand euros
# The cell sets up the two curves of your company, with what is assumed in sight, and `total(share)`: the margin brought by giving `share` % to winning and the rest to keeping.
#
# Which share for winning brings most? Write it in `share_for_winning`, from 0 to 100, without decimals.

# %% key="curves" concepts="acquisition-retention"
in_2024 = set(orders.loc[orders["date"] < "2025-01-01", "customer"])
in_2025 = set(orders.loc[orders["date"] >= "2025-01-01", "customer"])
this_year = orders[orders["date"] >= "2025-01-01"]
is_old = this_year["customer"].isin(in_2024)
margin_old, margin_new = ((this_year["amount"] - this_year["cost"])[mask].sum() for mask in (is_old, ~is_old))
spent_2025 = spend.loc[spend["month"] >= "2025-01-01", "spend"].sum()

#es # Se supone: captar llega como mucho a 1.5 veces lo de 2025; conservar, a un 30 % más del margen de quienes ya estaban.
#en # Assumed: winning comes to 1.5 times 2025 at most; keeping to 30% more of the margin of those who were there.
winning = widgets.Response(ceiling=round(1.5 * margin_new), scale=round(spent_2025))
keeping = widgets.Response(ceiling=round(0.3 * margin_old), scale=round(spent_2025 / 3))
budget = 2000


def total(share):
    return winning.margin(budget * share / 100) + keeping.margin(budget * (100 - share) / 100)


widgets.BudgetExplorer(winning, keeping, budget=budget, share=0.5)

# %% answer="split" concepts="acquisition-retention"
share_for_winning = ...
### BEGIN SOLUTION
share_for_winning = max(range(101), key=total)
### END SOLUTION

# %% check="split"
ex.check("split")

# %% [markdown] es="split-second" in="solution"
# **Otra manera:** `widgets.best_share(budget, winning, keeping)` la da con una fórmula. **Qué te habría engañado:** la precisión. Mira cuánto se pierde con diez puntos de error.
# %% [markdown] en="split-second" in="solution"
# **Another way:** `widgets.best_share(budget, winning, keeping)` gives it by a formula. **What would have fooled you:** the precision. See how much is lost by being ten points off.

# %% solution="split-second"
best = 100 * widgets.best_share(budget, winning, keeping)
pd.Series({"best share, %": best, "lost by 10 points too few, €": total(best) - total(best - 10)}).round(1)

# %% [markdown] es="five"
# ## 6 · Cinco puntos, en tu empresa
# `kept` es la parte de quienes compraron en 2024 que volvió a comprar en 2025. Un cliente deja 100 € al año y la tasa de descuento es del 10 %.
#
# ¿Cuánto sube, en %, el valor de un cliente si `kept` sube **cinco puntos**? El primer año se cobra hoy: `kpis.clv(100, kept, 0.10, first_payment="now")`. Escríbelo en `gain_percent`.
# %% [markdown] en="five"
# ## 6 · Five points, in your company
# `kept` is the share of those who bought in 2024 that bought again in 2025. A customer leaves 100 € a year and the discount rate is 10%.
#
# By how much, in %, does the value of a customer rise if `kept` rises by **five points**? The first year is paid today: `kpis.clv(100, kept, 0.10, first_payment="now")`. Write it in `gain_percent`.

# %% key="kept" concepts="acquisition-retention"
kept = len(in_2024 & in_2025) / len(in_2024)
round(kept, 3)

# %% answer="five" concepts="acquisition-retention"
gain_percent = ...
### BEGIN SOLUTION
before = kpis.clv(100, kept, 0.10, first_payment="now")
after = kpis.clv(100, kept + 0.05, 0.10, first_payment="now")
gain_percent = 100 * (after - before) / before
### END SOLUTION

# %% check="five"
ex.check("five")

# %% [markdown] es="centric"
# ## 7 · ¿Cuál está centrada en el cliente?
# Cuatro propuestas para la suscripción. ¿Cuál pone a la persona en el centro?
#
# - **a)** Añadir una encuesta de satisfacción a cada envío.
# - **b)** Mandar dos bolsas en vez de una, con descuento, a todo el mundo.
# - **c)** Imprimir «tú eres lo primero» en la caja.
# - **d)** Avisar a quien acumula café y ofrecerle saltarse un envío, aunque ese mes se cobre menos.
# %% [markdown] en="centric"
# ## 7 · Which one is centred on the customer?
# Four proposals for the subscription. Which one puts the person at the centre?
#
# - **a)** Adding a satisfaction survey to each parcel.
# - **b)** Sending two bags instead of one, at a discount, to everybody.
# - **c)** Printing “you come first” on the box.
# - **d)** Telling those whose coffee piles up, and offering to skip a parcel, though less is charged that month.

# %% answer="centric" concepts="customer-centricity"
answer_centric = ...
### BEGIN SOLUTION
answer_centric = "d"
### END SOLUTION

# %% check="centric"
ex.check("centric")

# %% [markdown] es="memo"
# ## 8 · Una nota para la directora
# Escribe entre 40 y 160 palabras: cómo repartirías los diez mil euros de la lección entre captar y conservar, de qué suposición depende y cómo averiguarías si es cierta. Pon el texto entre las comillas triples.
#
# `ex.check("memo")` te dice qué parece faltar; los puntos los da una persona.
# %% [markdown] en="memo"
# ## 8 · A note to the director
# Write between 40 and 160 words: how you would split the ten thousand euros of the lesson between winning and keeping, which assumption it hangs on, and how you would find out whether it is true. Put the text between the triple quotes.
#
# `ex.check("memo")` says what seems to be missing; a person gives the points.

# %% answer="memo" rubric="text" concepts="acquisition-retention"
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
