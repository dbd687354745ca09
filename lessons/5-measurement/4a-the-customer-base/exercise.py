# %% [markdown] es="title"
# # 5.4a · Ajustar la base de clientes · Ejercicios
#
# **40 minutos, 8 preguntas, 16 puntos.** Trabajas con `ex.data`, una Café Lumbre de mil clientes; si te dieron un código, ponlo en `token` y será la tuya.
#
# Escribe cada respuesta donde están los tres puntos, ejecuta la celda y después la de `ex.check`. Si te atascas, `ex.hint("list")` da una pista. La última pregunta la valora una persona.
#
# La lección está [aquí](lesson:5.4a).
# %% [markdown] en="title"
# # 5.4a · Adjusting the customer base · Exercises
#
# **40 minutes, 8 questions, 16 points.** You work with `ex.data`, a Café Lumbre of a thousand customers; if you were given a code, put it into `token` and it will be your own.
#
# Write each answer where the three dots are, run the cell and then the one with `ex.check`. If you are stuck, `ex.hint("list")` gives a hint. The last question is judged by a person.
#
# The lesson is [here](lesson:5.4a).

# %% key="begin" concepts="base-unprofitable"
import pandas as pd

from coursekit import charts, kpis, loyalty

orders, tickets = ex.data.orders, ex.data.tickets
subscriptions, exits = ex.data.subscriptions, ex.data.exits
orders_2024, orders_2025 = (orders[orders["date"].dt.year == year] for year in (2024, 2025))
tickets_2024, tickets_2025 = (tickets[tickets["opened"].dt.year == year] for year in (2024, 2025))
tickets_2025[["customer", "opened", "contacts", "reason"]].head()

# %% [markdown] es="list"
# ## 1 · La lista de tu empresa
# Nadia trae la lista de tu Café Lumbre: quienes en 2025 costaron más de lo que dejaron. Su clave: 1.50 € por pedido y 7 € por contacto.
#
# Calcula `profit`, los euros de cada cliente, y escribe en `list_sum` cuántos están por debajo de cero (`customers`) y lo que cuestan entre todos (`euros`, en positivo).
# %% [markdown] en="list"
# ## 1 · The list of your company
# Nadia brings the list of your Café Lumbre: those who in 2025 cost more than they left. Her key: €1.50 an order and €7 a contact.
#
# Compute `profit`, the euros of each customer, and write in `list_sum` how many stand below zero (`customers`) and what they cost between them (`euros`, positive).

# %% answer="list" concepts="base-unprofitable"
profit = ...
list_sum = {"customers": ..., "euros": ...}
### BEGIN SOLUTION
profit = loyalty.customer_profit(orders_2025, tickets_2025, per_order=1.5, per_contact=7)
below = profit[profit < 0]
list_sum = {"customers": len(below), "euros": -below.sum()}
### END SOLUTION

# %% check="list"
ex.check("list")

# %% [markdown] es="list-second" in="solution"
# **Qué te habría engañado:** el número de nombres. La celda dice qué parte del beneficio son.
# %% [markdown] en="list-second" in="solution"
# **What would have fooled you:** the number of names. The cell says which part of the profit they are.

# %% solution="list-second"
parts = {"of the customers, %": len(below) / len(profit), "of the profit, %": -below.sum() / profit.sum()}
(100 * pd.Series(parts)).round(1)

# %% [markdown] es="deciles"
# ## 2 · Diez filas
# La directora quiere ver a todos, no solo la lista. Haz en `tenths` diez filas, una por décima parte (`decile`, la 1 es la **mejor**), con lo que deja cada una (`profit`) y qué parte del total es (`share`, de 0 a 100).
# %% [markdown] en="deciles"
# ## 2 · Ten rows
# The director wants to see everybody, not the list alone. Make in `tenths` ten rows, one for each tenth (`decile`, 1 is the **best**), with what each leaves (`profit`) and which part of the total that is (`share`, from 0 to 100).

# %% answer="deciles" concepts="base-best base-reduce-churn"
tenths = ...
### BEGIN SOLUTION
curve = loyalty.whale_curve(profit)
tenths = curve.deciles[["decile", "profit", "share"]]
### END SOLUTION

# %% check="deciles"
ex.check("deciles")

# %% [markdown] es="deciles-second" in="solution"
# **La curva.** **Qué te habría engañado:** ordenar por ventas. Mira en la curva cuánta joroba hay.
# %% [markdown] en="deciles-second" in="solution"
# **The curve.** **What would have fooled you:** sorting by sales. See in the curve how much of a hump there is.

# %% solution="deciles-second"
charts.whale(curve)

# %% [markdown] es="last_year"
# ## 3 · La lista del año pasado
# Haz la lista que Nadia habría traído hace un año, con 2024 y la misma clave, y mira qué hizo esa gente en 2025. En `last_year`: cuántas personas no pidieron ni escribieron (`nothing`), cuántas volvieron a costar dinero (`again`), cuántas no (`left_money`, cero o más), y los `euros` que dejaron entre todas en 2025.
# %% [markdown] en="last_year"
# ## 3 · Last year's list
# Make the list that Nadia would have brought a year ago, with 2024 and the same key, and see what those people did in 2025. In `last_year`: how many neither ordered nor wrote (`nothing`), how many cost money again (`again`), how many did not (`left_money`, zero or more), and the `euros` that they left between them in 2025.

# %% answer="last_year" concepts="base-unprofitable base-best"
last_year = {"nothing": ..., "again": ..., "left_money": ..., "euros": ...}
### BEGIN SOLUTION
before = loyalty.customer_profit(orders_2024, tickets_2024, per_order=1.5, per_contact=7)
old = before[before < 0]
after = profit.reindex(old.index)
last_year = {
    "nothing": after.isna().sum(),
    "again": (after < 0).sum(),
    "left_money": (after >= 0).sum(),
    "euros": after.sum(),
}
### END SOLUTION

# %% check="last_year"
ex.check("last_year")

# %% [markdown] es="last_year-second" in="solution"
# **La otra cara:** lo mismo con el mejor diez por ciento de 2024. **Qué te habría engañado:** creer que un año describe a una persona.
# %% [markdown] en="last_year-second" in="solution"
# **The other side:** the same with the best ten per cent of 2024. **What would have fooled you:** believing that a year describes a person.

# %% solution="last_year-second"
best = before[before >= before.quantile(0.9)]
pd.Series({"2024, € each": best.mean(), "2025, € each": profit.reindex(best.index).fillna(0).mean()}).round(0)

# %% [markdown] es="causes"
# ## 4 · ¿Qué causa compensa arreglar?
# Tres medidas contra las bajas de la suscripción, con los motivos a los que responden, la parte que evitarían y su coste al año (lo supone Nadia). Una persona que se queda vale `value`.
#
# Reparte **todas** las bajas de 2025 según la parte de cada motivo entre las entrevistas (`exits`, las de los dos años). Haz en `decision` una fila por `measure` con `leavers` (bajas al año por esa causa) y `gain` (lo que se salva menos el coste, €).
# %% [markdown] en="causes"
# ## 4 · Which cause pays to mend?
# Three measures against subscribers leaving, with the reasons that they answer, the part they would keep and their cost a year (so Nadia supposes). A person who stays is worth `value`.
#
# Share out **all** who left in 2025 by each reason's part among the interviews (`exits`, those of both years). Make in `decision` a row for each `measure` with `leavers` (leavers a year for that cause) and `gain` (what is saved less the cost, €).

# %% key="measures" concepts="reduce-defection"
value = 350.0
measures = pd.DataFrame(
    {
        "reasons": [["slow_service", "unsolved_problem"], ["too_much_coffee"], ["taste"]],
        "avoidable": [0.40, 0.50, 0.30],
        "cost": [600.0, 120.0, 160.0],
    },
    index=pd.Index(["desk", "pause", "choose"], name="measure"),
)
measures

# %% answer="causes" concepts="reduce-defection base-reduce-churn"
decision = ...
### BEGIN SOLUTION
left = (subscriptions["ended"] >= "2025-01-01").sum()
rows = {}
for name, line in measures.iterrows():
    spoke = exits["reason"].isin(line["reasons"]).sum()
    leavers = spoke * left / len(exits)
    rows[name] = {"leavers": leavers, "gain": leavers * line["avoidable"] * value - line["cost"]}
decision = pd.DataFrame(rows).T.rename_axis("measure")
### END SOLUTION

# %% check="causes"
ex.check("causes")

# %% [markdown] es="causes-second" in="solution"
# **Otra manera:** la parte que cada medida tendría que evitar para no perder. **Qué te habría engañado:** cuánta gente hay detrás de cada motivo. La última columna dice cuántas entrevistas lo sostienen.
# %% [markdown] en="causes-second" in="solution"
# **Another way:** the part that each measure would have to keep so as not to lose. **What would have fooled you:** how few people there are behind each reason. The last column says how many interviews support it.

# %% solution="causes-second"
needed = 100 * measures["cost"] / (decision["leavers"] * value)
interviews = [exits["reason"].isin(reasons).sum() for reasons in measures["reasons"]]
pd.DataFrame({"supposed, %": 100 * measures["avoidable"], "needed, %": needed, "interviews": interviews}).round(0)

# %% [markdown] es="longer"
# ## 5 · El doble de tiempo
# Julián: «Si el abandono baja a la **mitad**, la gente se queda el doble, y vale el doble». La celda da el abandono de 2025 (`churn`, de 0 a 1).
#
# ¿Cuántas **veces** lo de hoy valdría un suscriptor? Usa el CLV con un descuento de 0.10 al año y cobro por adelantado. Escríbelo en `times_worth`.
# %% [markdown] en="longer"
# ## 5 · Twice as long
# Julián: “If churn falls by **half**, people stay twice as long, and are worth twice as much.” The cell gives the churn of 2025 (`churn`, from 0 to 1).
#
# How many **times** today's value would a subscriber be worth? Use the CLV with a discount of 0.10 a year and payment in advance. Write it in `times_worth`.

# %% key="churn" concepts="base-longevity base-reduce-churn"
started, ended = subscriptions["started"], subscriptions["ended"]
there = (started < "2025-01-01") & ~(ended < "2025-01-01")
churn = ended[there].notna().mean()
round(churn, 3)

# %% answer="longer" concepts="base-longevity base-reduce-churn"
times_worth = ...
### BEGIN SOLUTION
today = kpis.clv(100, 1 - churn, 0.10, first_payment="now")
longer = kpis.clv(100, 1 - churn / 2, 0.10, first_payment="now")
times_worth = longer / today
### END SOLUTION

# %% check="longer"
ex.check("longer")

# %% [markdown] es="longer-second" in="solution"
# **Qué te habría engañado:** la frase de Julián es exacta con descuento cero. La celda dice cuántas veces con otros.
# %% [markdown] en="longer-second" in="solution"
# **What would have fooled you:** Julián's sentence is exact with no discount. The cell says how many times with others.

# %% solution="longer-second"
def times(d):
    return (d + churn) / (d + churn / 2)


pd.Series({f"discount {d:.0%}": times(d) for d in (0.0, 0.05, 0.10, 0.20)}).round(2)

# %% [markdown] es="room"
# ## 6 · ¿Dónde hay sitio?
# `panel` trae, mes a mes, lo que cada persona gastó aquí y fuera en 2025, con su grupo: el mejor cuarto por beneficio (`best`) o los demás (`rest`). Hay meses sin anotar.
#
# Haz en `room` una fila por `group` con `elsewhere_year`, los euros que una persona gasta fuera **al año** (lo de un mes anotado, por 12), y `share`, la parte del dinero del grupo que se gasta aquí (de 0 a 100).
# %% [markdown] en="room"
# ## 6 · Where is there room?
# `panel` has, month by month, what each person spent here and elsewhere in 2025, with their group: the best quarter by profit (`best`) or the others (`rest`). Some months were not noted.
#
# Make in `room` a row for each `group` with `elsewhere_year`, the euros that a person spends elsewhere **a year** (that of a month noted, times 12), and `share`, the part of the group's money that is spent here (from 0 to 100).

# %% key="panel" concepts="base-potential"
panel = ex.data.wallet_panel
panel = panel[panel["month"] >= "2025-01-01"].astype({"customer": "str"})
everyone = pd.Index(panel["customer"].unique())
#es # Lo que dejó cada persona del panel, con la clave de Nadia.
#en # What each person of the panel left, by Nadia's key.
left_2025 = loyalty.customer_profit(orders_2025, tickets_2025, per_order=1.5, per_contact=7)
rank = left_2025.reindex(everyone).fillna(0).rank(method="first")
panel["group"] = panel["customer"].map((rank > 0.75 * len(rank)).map({True: "best", False: "rest"}))
panel.head()

# %% answer="room" concepts="base-potential"
room = ...
### BEGIN SOLUTION
noted = panel.dropna(subset="elsewhere")
groups = noted.groupby("group")
sums = groups[["here", "elsewhere"]].sum()
room = pd.DataFrame({"elsewhere_year": 12 * sums["elsewhere"] / groups.size()})
room["share"] = 100 * sums["here"] / (sums["here"] + sums["elsewhere"])
### END SOLUTION

# %% check="room"
ex.check("room")

# %% [markdown] es="room-second" in="solution"
# **Qué te habría engañado:** la cifra sin su tamaño. La celda dice cuánta gente hay en cada grupo y lo distintos que son entre sí.
# %% [markdown] en="room-second" in="solution"
# **What would have fooled you:** the figure without its size. The cell says how many people each group has, and how different they are.

# %% solution="room-second"
a_month = noted.groupby(["group", "customer"])["elsewhere"].mean()
(12 * a_month).groupby("group").describe()[["count", "25%", "50%", "75%"]].round(0)

# %% [markdown] es="farewell"
# ## 7 · La carta de despedida
# Nadia insiste: «De acuerdo, un año engaña. Pero estas personas costaron dinero **los dos años**». La celda las enseña, con las veces que nos escribieron por un fallo nuestro. ¿Qué propones?
#
# - **a)** Enviarles una carta de despedida, educada: dos años ya no son casualidad.
# - **b)** Subirles el precio solo a ellas hasta que dejen de costar.
# - **c)** Mirar la causa: arreglar lo que es fallo nuestro, cambiar para todos lo que hace perder un pedido pequeño y volver a mirar.
# - **d)** Nada: es regresión a la media y se arreglará solo.
# %% [markdown] en="farewell"
# ## 7 · The letter of farewell
# Nadia insists: “Very well, one year misleads. But these people cost money **both years**.” The cell shows them, with the times they wrote to us because of a fault of ours. What do you propose?
#
# - **a)** Send them a letter of farewell, a polite one: two years are no accident any more.
# - **b)** Raise the price for them alone until they stop costing.
# - **c)** Look at the cause: mend what is our fault, change for everybody what makes a small order lose, and look again.
# - **d)** Nothing: it is regression to the mean and will mend itself.

# %% key="both-years" concepts="base-unprofitable"
faults = ["late_parcel", "damaged", "wrong_item", "grinder", "billing"]
key = {"per_order": 1.5, "per_contact": 7}
each = pd.DataFrame(
    {
        "2024, €": loyalty.customer_profit(orders_2024, tickets_2024, **key),
        "2025, €": loyalty.customer_profit(orders_2025, tickets_2025, **key),
    }
)
twice = each[(each < 0).all(axis=1)].copy()
twice["orders"] = orders["customer"].value_counts().reindex(twice.index).fillna(0).astype(int)
twice["median order, €"] = orders.groupby("customer", observed=True)["amount"].median().reindex(twice.index)
ours = tickets.loc[tickets["reason"].isin(faults), "customer"].value_counts()
twice["tickets for our faults"] = ours.reindex(twice.index).fillna(0).astype(int)
twice

# %% answer="farewell" concepts="base-unprofitable"
answer_farewell = ...
### BEGIN SOLUTION
answer_farewell = "c"
### END SOLUTION

# %% check="farewell"
ex.check("farewell")

# %% [markdown] es="memo"
# ## 8 · La pizarra de la directora
# Cinco renglones en la pizarra: menos abandono, relaciones más largas, más potencial, rentabilizar o dejar ir a los menos rentables, y cuidar a los mejores. Hay dinero para **uno**. Escríbele entre 60 y 180 palabras: dónde lo pones y con qué cifras de tu empresa, al lado de otro renglón; qué haces con la lista de Nadia; y de qué suposición cuelga, y cómo la medirías. Pon el texto entre las comillas triples.
#
# `ex.check("memo")` te dice qué parece faltar; los puntos los da una persona.
# %% [markdown] en="memo"
# ## 8 · The director's board
# Five lines on the board: less churn, longer relationships, more potential, making the least profitable pay or letting them go, and looking after the best. There is money for **one**. Write to her between 60 and 180 words: where you put it and with which figures of your company, beside another line; what you do with Nadia's list; and which assumption it hangs on, and how you would measure it. Put the text between the triple quotes.
#
# `ex.check("memo")` says what seems to be missing; a person gives the points.

# %% answer="memo" rubric="text" concepts="base-reduce-churn base-longevity base-potential base-unprofitable base-best"
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
# Cuando termines, `ex.submit()` escribe el archivo que se entrega. En Binder la sesión desaparece: `ex.download()` guarda tu trabajo y `ex.restore("…zip")` lo trae de vuelta.
# %% [markdown] en="end"
# ## Your progress
# When you have finished, `ex.submit()` writes the file to hand in. On Binder the session vanishes: `ex.download()` keeps your work and `ex.restore("…zip")` brings it back.

# %% key="progress"
ex.progress()
