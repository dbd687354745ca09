# %% [markdown] es="title"
# # 4.6c · Recuperar · Ejercicios
#
# **45 minutos, 8 preguntas, 17 puntos.** Trabajas con `ex.data`, una Café Lumbre de mil clientes; si te dieron un código, ponlo en `token` y será la tuya.
#
# Escribe cada respuesta donde están los tres puntos, ejecuta la celda y después la de `ex.check`. Si te atascas, `ex.hint("reasons")` da una pista. La última pregunta la valora una persona.
#
# La lección está [aquí](lesson:4.6c).
# %% [markdown] en="title"
# # 4.6c · Winning back · Exercises
#
# **45 minutes, 8 questions, 17 points.** You work with `ex.data`, a Café Lumbre of a thousand customers; if you were given a code, put it into `token` and it will be your own.
#
# Write each answer where the three dots are, run the cell and then the one with `ex.check`. If you are stuck, `ex.hint("reasons")` gives a hint. The last question is judged by a person.
#
# The lesson is [here](lesson:4.6c).

# %% key="begin" concepts="lost"
import pandas as pd

from coursekit import kpis, widgets

orders, exits, subscriptions = ex.data.orders, ex.data.exits, ex.data.subscriptions
consents = ex.data.consents
#es exits[["date", "reason", "interview_es"]].head()
#en exits[["date", "reason", "interview_en"]].head()

# %% [markdown] es="reasons"
# ## 1 · Por culpa nuestra
# Marta pregunta qué parte de quienes dejaron la suscripción se fue por cosas nuestras (`slow_service` o `unsolved_problem`). Solo hablaron los que están en `exits`; se fueron todos los que tienen fecha en `subscriptions["ended"]`.
#
# Escribe en `our_fault` tres porcentajes: `spoke` (de quienes hablaron), y de **todos** los que se fueron, `low` (si ningún callado se fue por nosotros) y `high` (si todos los callados se fueron por nosotros).
# %% [markdown] en="reasons"
# ## 1 · Our own fault
# Marta asks what share of those who gave up the subscription left for things of ours (`slow_service` or `unsolved_problem`). Only those in `exits` spoke; those who left are all who have a date in `subscriptions["ended"]`.
#
# Write three percentages in `our_fault`: `spoke` (of those who spoke), and of **all** who left, `low` (if none of the quiet ones left because of us) and `high` (if all the quiet ones left because of us).

# %% answer="reasons" concepts="lost win-back"
our_fault = {"spoke": ..., "low": ..., "high": ...}
### BEGIN SOLUTION
ours = exits["reason"].isin(["slow_service", "unsolved_problem"]).sum()
left = subscriptions["ended"].notna().sum()
quiet = left - len(exits)
our_fault = {"spoke": ours / len(exits), "low": ours / left, "high": (ours + quiet) / left}
our_fault = {figure: 100 * share for figure, share in our_fault.items()}
### END SOLUTION

# %% check="reasons"
ex.check("reasons")

# %% [markdown] es="reasons-second" in="solution"
# **Qué te habría engañado:** el intervalo por azar, que es mucho más estrecho. Supone que hablaron unos cualesquiera.
# %% [markdown] en="reasons-second" in="solution"
# **What would have fooled you:** the interval of chance, which is much narrower. It supposes that just anybody spoke.

# %% solution="reasons-second"
kpis.proportion(exits["reason"].isin(["slow_service", "unsolved_problem"]))

# %% [markdown] es="lost"
# ## 2 · Dados por perdidos
# La celda se pone el 1 de julio de 2025 y da, de cada cliente con ritmo propio, los días entre compras (`gap`), los días en silencio (`silent`) y si compró en los 180 días siguientes (`back`).
#
# La regla de Inés: perdido si el silencio es **mayor que seis veces** su `gap`. Escribe en `called_lost` a cuántos señala (`lost`) y qué % de **esos** volvió (`back_percent`).
# %% [markdown] en="lost"
# ## 2 · Called lost
# The cell stands on 1 July 2025 and gives, for each customer with a rhythm of their own, the days between purchases (`gap`), the days of silence (`silent`) and whether they bought in the next 180 days (`back`).
#
# Inés's rule: lost if the silence is **longer than six times** their `gap`. Write in `called_lost` how many it points at (`lost`) and what % of **those** came back (`back_percent`).

# %% key="rhythms" concepts="lost"
table = widgets.rhythms(orders, cut="2025-07-01", horizon=180)
table.head()

# %% answer="lost" concepts="lost"
called_lost = {"lost": ..., "back_percent": ...}
### BEGIN SOLUTION
lost = table["silent"] > 6 * table["gap"]
called_lost = {"lost": lost.sum(), "back_percent": 100 * table.loc[lost, "back"].mean()}
### END SOLUTION

# %% check="lost"
ex.check("lost")

# %% [markdown] es="lost-second" in="solution"
# **Otra manera:** `widgets.silence_check(table, 6)` lo da por ritmos. Mira con quién se equivoca.
# %% [markdown] en="lost-second" in="solution"
# **Another way:** `widgets.silence_check(table, 6)` gives it by rhythm. See whom it is wrong about.

# %% solution="lost-second"
widgets.silence_check(table, 6).round(1)

# %% [markdown] es="may-write"
# ## 3 · A quién se puede escribir
# Julián prepara la carta de enero (día `ex.data.as_of`) y quiere saber cuánta gente hay en cada grupo: `dormant`, con la última compra hace entre 120 y 365 días, los dos incluidos; y `lost`, hace más de 365.
#
# Haz en `letter_list` una fila por grupo (`group`) con `people` (personas) y `may_write` (a cuántas se puede escribir). Se puede si la **última** anotación de esa persona en `consents` dice que sí (`granted`). Quien no está en el libro no ha dado permiso.
# %% [markdown] en="may-write"
# ## 3 · Who may be written to
# Julián prepares the letter of January (day `ex.data.as_of`) and wants to know how many people there are in each group: `dormant`, whose last purchase was between 120 and 365 days ago, both included; and `lost`, more than 365.
#
# Make in `letter_list` a row for each group (`group`) with `people` and `may_write` (how many may be written to). One may if that person's **latest** entry in `consents` says yes (`granted`). Who is not in the ledger has not consented.

# %% answer="may_write" concepts="dormant lost"
letter_list = ...
### BEGIN SOLUTION
last = orders.groupby("customer", observed=True)["date"].max()
silent = (ex.data.as_of - last).dt.days
latest = consents.sort_values("time").drop_duplicates("customer", keep="last")
allowed = latest.loc[latest["granted"], "customer"]
groups = {"dormant": silent[silent.between(120, 365)], "lost": silent[silent > 365]}
rows = {g: {"people": len(d), "may_write": d.index.isin(allowed).sum()} for g, d in groups.items()}
letter_list = pd.DataFrame(rows).T.rename_axis("group")
### END SOLUTION

# %% check="may_write"
ex.check("may_write")

# %% [markdown] es="may-write-second" in="solution"
# **Qué te habría engañado:** el tamaño. La celda dice cuánta gente haría falta, con la mitad sin envío, para ver cinco puntos de mejora sobre un 2 %.
# %% [markdown] en="may-write-second" in="solution"
# **What would have fooled you:** the size. The cell says how many people it would take, with half held out, to see five points of improvement on 2%.

# %% solution="may-write-second"
needed = 2 * kpis.difference_sample_size(2, 7)
pd.Series({"dormant who may be written to": letter_list.loc["dormant", "may_write"], "needed": needed})

# %% [markdown] es="extra"
# ## 4 · Lo que trajo la carta
# La carta de octubre (`COMEBACK`) se repartió a suertes: `arm` dice quién la recibió (`sent`) y quién no (`holdout`). La oferta duró 28 días desde `start`.
#
# ¿Cuántas personas volvieron **gracias a ella**? Escribe en `extra_returns` la cifra (`value`) y los extremos de su intervalo del 95 % (`low`, `high`), en **personas**: la diferencia en puntos, por las que recibieron la carta, entre 100.
# %% [markdown] en="extra"
# ## 4 · What the letter brought
# The letter of October (`COMEBACK`) was dealt by lot: `arm` says who got it (`sent`) and who did not (`holdout`). The offer lasted 28 days from `start`.
#
# How many people came back **thanks to it**? Write in `extra_returns` the figure (`value`) and the ends of its 95% interval (`low`, `high`), in **people**: the difference in points, times those who got the letter, over 100.

# %% key="sends" concepts="reengagement"
start = ex.data.campaigns.set_index("campaign").loc["COMEBACK", "date"]
sends = ex.data.sends[ex.data.sends["campaign"] == "COMEBACK"].copy()
sends.head()

# %% answer="extra" concepts="reengagement"
extra_returns = {"value": ..., "low": ..., "high": ...}
### BEGIN SOLUTION
bought = orders[(orders["date"] >= start) & (orders["date"] < start + pd.Timedelta(days=28))]
sends["back"] = sends["customer"].isin(bought["customer"])
arms = sends.groupby("arm", observed=True)["back"].agg(["sum", "size"]).astype(int)
points = kpis.proportion_difference(tuple(arms.loc["holdout"]), tuple(arms.loc["sent"]))
n = arms.loc["sent", "size"] / 100
extra_returns = {"value": n * points.value, "low": n * points.low, "high": n * points.high}
### END SOLUTION

# %% check="extra"
ex.check("extra")

# %% [markdown] es="extra-second" in="solution"
# **Qué te habría engañado:** contar a todo el que volvió. La celda pone al lado lo que habría dicho el informe.
# %% [markdown] en="extra-second" in="solution"
# **What would have fooled you:** counting everybody who came back. The cell sets beside it what the report would have said.

# %% solution="extra-second"
report = {"came back, with a letter": arms.loc["sent", "sum"]}
pd.Series({**report, "thanks to it": extra_returns["value"]}).round(1)

# %% [markdown] es="second-life"
# ## 5 · La segunda vida
# `days` tiene una fila por cliente y día con compra: el margen y los días desde la compra anterior (`gap`). Una **vuelta** es una fila con `gap` de 120 o más, **anterior al 1 de julio de 2025**.
#
# ¿Cuánto margen deja de media una vuelta en los **180 días** que empiezan ese día (el de la vuelta cuenta; el 180 después, ya no)? Escríbelo en `second_life`, en euros.
# %% [markdown] en="second-life"
# ## 5 · The second life
# `days` has a row for each customer and day with a purchase: the margin, and the days since the purchase before (`gap`). A **return** is a row with a `gap` of 120 or more, **before 1 July 2025**.
#
# How much margin does a return leave on average in the **180 days** that begin on that day (the day of return counts; the one 180 later no longer does)? Write it in `second_life`, in euros.

# %% key="purchase-days" concepts="win-back"
margin = orders["amount"] - orders["cost"]
days = orders.assign(day=orders["date"].dt.normalize(), margin=margin)
days = days.groupby(["customer", "day"], observed=True)["margin"].sum().reset_index()
days["gap"] = days.groupby("customer", observed=True)["day"].diff().dt.days
days.head()

# %% answer="second_life" concepts="win-back"
second_life = ...
### BEGIN SOLUTION
returns = days.loc[(days["gap"] >= 120) & (days["day"] < "2025-07-01"), ["customer", "day"]]
purchases = days[["customer", "day", "margin"]]
later = returns.merge(purchases, on="customer", suffixes=("", "_later"))
wait = (later["day_later"] - later["day"]).dt.days
life = later[wait.between(0, 179)]
second_life = life.groupby(["customer", "day"], observed=True)["margin"].sum().mean()
### END SOLUTION

# %% check="second_life"
ex.check("second_life")

# %% [markdown] es="second-life-second" in="solution"
# **Qué te habría engañado:** la media esconde el reparto. La mitad de las vueltas deja mucho menos.
# %% [markdown] en="second-life-second" in="solution"
# **What would have fooled you:** the mean hides the spread. Half of the returns leave much less.

# %% solution="second-life-second"
each = life.groupby(["customer", "day"], observed=True)["margin"].sum()
each.describe()[["count", "mean", "25%", "50%", "75%"]].round(1)

# %% [markdown] es="roi"
# ## 6 · El retorno de cien cartas
# Supón lo que se vio en la lección, redondeado: de cada cien cartas vuelven **9**, y sin carta habrían vuelto **3**. Preparar cuesta 60 €; cada envío, 5 céntimos; y **cada persona que vuelve** gasta un vale de 2.50 €.
#
# Una vuelta deja tu `second_life`. ¿Qué retorno dan cien cartas, en % del coste? Escríbelo en `roi_percent`.
# %% [markdown] en="roi"
# ## 6 · The return on a hundred letters
# Suppose what was seen in the lesson, rounded: of every hundred letters **9** come back, and without a letter **3** would have. Preparing costs €60; each letter sent, 5 cents; and **each person who comes back** spends a coupon of €2.50.
#
# A return leaves your `second_life`. What return do a hundred letters give, in % of the cost? Write it in `roi_percent`.

# %% answer="roi" concepts="win-back reengagement"
roi_percent = ...
### BEGIN SOLUTION
gain = (9 - 3) * second_life
cost = 60 + 100 * 0.05 + 9 * 2.50
roi_percent = 100 * (gain - cost) / cost
### END SOLUTION

# %% check="roi"
ex.check("roi")

# %% [markdown] es="roi-second" in="solution"
# **Qué te habría engañado:** creer la cifra redonda. La celda la calcula con menos vueltas de más y con media segunda vida.
# %% [markdown] en="roi-second" in="solution"
# **What would have fooled you:** believing the round figure. The cell computes it with fewer extra returns and with half a second life.

# %% solution="roi-second"
lives = {"second life as seen": second_life, "half of it": second_life / 2}
returned = {name: {n: 100 * (n * v - cost) / cost for n in (2, 4, 6)} for name, v in lives.items()}
pd.DataFrame(returned).rename_axis("extra returns").round(0)

# %% [markdown] es="questions"
# ## 7 · La encuesta de salida
# Julián la ha reescrito. Di de cada pregunta qué le pasa: `"leading"` (empuja), `"double_barrelled"` (pregunta dos cosas), `"no_scale"` (no dice cómo contestar), `"recall"` (pide demasiada memoria) o `"fine"` (vale).
#
# - `q1`: «¿Cuántas veces tuviste que escribirnos en los últimos dos años?»
# - `q2`: «¿Quedaste contento o descontento con el café y el envío?»
# - `q3`: «¿Qué pasó la última vez que pensaste en dejar la suscripción?»
# - `q4`: «¿No te parece que el trato fue bueno?»
# - `q5`: «¿Nos recomendarías?»
# %% [markdown] en="questions"
# ## 7 · The exit survey
# Julián has rewritten it. Say of each question what is the matter: `"leading"` (it pushes), `"double_barrelled"` (it asks two things), `"no_scale"` (it does not say how to answer), `"recall"` (it asks too much of memory) or `"fine"` (it will do).
#
# - `q1`: “How many times did you have to write to us in the last two years?”
# - `q2`: “Were you content or discontented with the coffee and the delivery?”
# - `q3`: “What happened the last time you thought of giving up the subscription?”
# - `q4`: “Don't you think that you were treated well?”
# - `q5`: “Would you recommend us?”

# %% answer="questions" concepts="win-back"
answer_questions = {
    "q1": ...,
    "q2": ...,
    "q3": ...,
    "q4": ...,
    "q5": ...,
}
### BEGIN SOLUTION
answer_questions = {
    "q1": "recall",
    "q2": "double_barrelled",
    "q3": "fine",
    "q4": "leading",
    "q5": "no_scale",
}
### END SOLUTION

# %% check="questions"
ex.check("questions")

# %% [markdown] es="memo"
# ## 8 · La próxima carta
# Escribe a la directora entre 40 y 160 palabras: a quién se escribe y a quién no, cómo se sabrá lo que trajo la carta, qué cuesta y desde qué cifra merece la pena, y cuándo se dejaría de mandar. Pon el texto entre las comillas triples.
#
# `ex.check("memo")` te dice qué parece faltar; los puntos los da una persona.
# %% [markdown] en="memo"
# ## 8 · The next letter
# Write to the director between 40 and 160 words: who is written to and who is not, how one will know what the letter brought, what it costs and from which figure it is worth it, and when one would stop sending it. Put the text between the triple quotes.
#
# `ex.check("memo")` says what seems to be missing; a person gives the points.

# %% answer="memo" rubric="text" concepts="reengagement dormant"
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
