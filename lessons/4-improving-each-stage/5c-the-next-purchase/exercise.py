# %% [markdown] es="title"
# # 4.5c · La próxima compra · Ejercicios
#
# **45 minutos, 8 preguntas, 16 puntos.** Trabajas con `ex.data`, una Café Lumbre de mil clientes; si te dieron un código, ponlo en `token` y será la tuya.
#
# Escribe cada respuesta donde están los tres puntos, ejecuta la celda y después la de `ex.check`. Si te atascas, `ex.hint("cut")` da una pista. La última pregunta la valora una persona.
#
# La lección está [aquí](lesson:4.5c).
# %% [markdown] en="title"
# # 4.5c · The next purchase · Exercises
#
# **45 minutes, 8 questions, 16 points.** You work with `ex.data`, a Café Lumbre of a thousand customers; if you were given a code, put it into `token` and it will be your own.
#
# Write each answer where the three dots are, run the cell and then the one with `ex.check`. If you are stuck, `ex.hint("cut")` gives a hint. The last question is judged by a person.
#
# The lesson is [here](lesson:4.5c).

# %% key="begin"
import pandas as pd

from coursekit import customers, kpis, widgets

orders, lines = ex.data.orders, ex.data.order_lines
tickets, sends, as_of = ex.data.tickets, ex.data.sends, ex.data.as_of
orders = orders.assign(margin=orders["amount"] - orders["cost"])
orders.head()

# %% [markdown] es="evidence"
# ## 1 · Cuatro frases de la reunión
# Alguien leyó en voz alta cuatro resultados. ¿De cuál se puede decir que la palanca **trajo** algo?
#
# - **a)** Quien usó el vale gastó 30 € más que quien no lo usó.
# - **b)** La prensa y la taza salen juntas el doble de lo esperado.
# - **c)** Desde que va la hoja en el paquete, las preguntas han bajado un 20 %.
# - **d)** Entre 600 clientes de una compra, a 300 sacados a suertes se les mandó el vale: volvieron 26, y 4 de los otros.
# %% [markdown] en="evidence"
# ## 1 · Four sentences of the meeting
# Somebody read out four results. Of which can one say that the lever **brought** something?
#
# - **a)** Those who used the voucher spent €30 more than those who did not.
# - **b)** The press and the mug come together twice as often as expected.
# - **c)** Since the sheet is in the parcel, questions have gone down by 20%.
# - **d)** Of 600 customers with one purchase, 300 drawn by lot were sent the voucher: 26 returned, and 4 of the others.

# %% answer="evidence" concepts="postsale-levers optimise-post-purchase"
answer_evidence = ...
### BEGIN SOLUTION
answer_evidence = "d"
### END SOLUTION

# %% check="evidence"
ex.check("evidence")

# %% [markdown] es="cut"
# ## 2 · ¿Quién es ocasional?
# La directora quiere ver el corte antes de firmarlo. De quienes hicieron su **primer pedido antes de 2025** y compraron en 2025, haz en `cut` una fila por corte, 1, 2 y 3 (índice `cut`), con dos columnas: `people`, cuántas personas hicieron **ese número de pedidos o menos** en 2025, y `margin`, qué parte dejan, en %, del margen de 2025 de todos ellos.
# %% [markdown] en="cut"
# ## 2 · Who is occasional?
# The director wants to see the cut before she signs it. Of those who placed their **first order before 2025** and bought in 2025, make in `cut` a row for each cut, 1, 2 and 3 (index `cut`), with two columns: `people`, how many made **that number of orders or fewer** in 2025, and `margin`, what share they leave, in %, of the 2025 margin of all of them.

# %% answer="cut" concepts="occasional"
cut = ...
### BEGIN SOLUTION
first = orders.groupby("customer", observed=True)["date"].min()
known = first.index[first < "2025-01-01"]
in_2025 = orders[(orders["date"] >= "2025-01-01") & orders["customer"].isin(known)]
each = in_2025.groupby("customer", observed=True).agg(orders=("order", "size"), margin=("margin", "sum"))
few = {n: each[each["orders"] <= n] for n in (1, 2, 3)}
cut = pd.DataFrame(
    {
        "people": {n: len(table) for n, table in few.items()},
        "margin": {n: 100 * table["margin"].sum() / each["margin"].sum() for n, table in few.items()},
    }
).rename_axis("cut")
### END SOLUTION

# %% check="cut"
ex.check("cut")

# %% [markdown] es="attach"
# ## 3 · ¿Quién llama a la taza?
# Inés quiere ofrecer la taza (`mug`) con tres productos. Con las cestas de la web (`basket`), haz en `attach` una fila por producto, `v60`, `french_press` y `moka` (índice `product`), con tres columnas:
#
# - `attach`: de las cestas con él, qué % lleva taza;
# - `lift`: ese % entre el de **todas** las cestas;
# - `same_size`: ese % entre lo que llevarían si fueran como las cestas **sin** él con el mismo número de **otras** cosas. Cuenta como iguales las de cinco o más: `.clip(upper=5)`.
# %% [markdown] en="attach"
# ## 3 · Who calls the mug?
# Inés wants to offer the mug (`mug`) with three products. With the baskets of the web (`basket`), make in `attach` a row for each product, `v60`, `french_press` and `moka` (index `product`), with three columns:
#
# - `attach`: of the baskets with it, what % hold a mug;
# - `lift`: that % over the one of **all** baskets;
# - `same_size`: that % over what they would hold if they were like the baskets **without** it with the same number of **other** things. Count five or more as alike: `.clip(upper=5)`.

# %% key="baskets" concepts="postsale-levers"
web = orders.loc[orders["channel"] == "web", "order"]
in_web = lines[lines["order"].isin(web)]
basket = pd.crosstab(in_web["order"].astype(str), in_web["product"].astype(str)).astype(bool)
basket[["v60", "french_press", "moka", "mug"]].head()

# %% answer="attach" concepts="postsale-levers"
attach = ...
### BEGIN SOLUTION
rows = {}
for product in ("v60", "french_press", "moka"):
    has = basket[product]
    others = basket.drop(columns=product).sum(axis=1).clip(upper=5)
    share = 100 * basket.loc[has, "mug"].mean()
    alike = basket.loc[~has, "mug"].groupby(others[~has]).mean()
    expected = 100 * others[has].map(alike).mean()
    rows[product] = {"attach": share, "lift": share / (100 * basket["mug"].mean()), "same_size": share / expected}
attach = pd.DataFrame(rows).T.rename_axis("product")
### END SOLUTION

# %% check="attach"
ex.check("attach")

# %% [markdown] es="attach-second" in="solution"
# **Qué te habría engañado:** elegir el lift más alto de los tres y contarlo. Con pocas cestas, el mayor de tres sale alto por azar; y casi todo lo demás es tamaño. Aquí la simulación no hace que ningún producto llame a otro.
# %% [markdown] en="attach-second" in="solution"
# **What would have fooled you:** picking the highest lift of the three and telling it. With few baskets, the largest of three comes out high by chance; and nearly all the rest is size. Here the simulation lets no product call another.

# %% solution="attach-second"
pd.Series({name: int(basket[name].sum()) for name in attach.index}, name="baskets with it")

# %% [markdown] es="trial"
# ## 4 · El vale, a suertes
# En COMEBACK se sacó a suertes quién recibía el vale el 6 de octubre de 2025 a las 10:00 (`sends`: `arm` es `"sent"` o `"holdout"`). Quédate con quienes **hasta ese momento** habían hecho **un solo pedido**.
#
# Haz en `trial` una fila por `arm` con dos columnas: `people`, cuántas son, y `back`, qué % hizo algún pedido en los **60 días** siguientes.
# %% [markdown] en="trial"
# ## 4 · The voucher, by lot
# In COMEBACK lots were drawn for who got the voucher on 6 October 2025 at 10:00 (`sends`: `arm` is `"sent"` or `"holdout"`). Keep those who **up to that moment** had placed **a single order**.
#
# Make in `trial` a row for each `arm` with two columns: `people`, how many they are, and `back`, what % placed any order in the next **60 days**.

# %% answer="trial" concepts="occasional"
trial = ...
### BEGIN SOLUTION
moment = pd.Timestamp("2025-10-06 10:00")
drawn = sends[sends["campaign"] == "COMEBACK"].copy()
before = orders[orders["date"] < moment].groupby("customer", observed=True).size()
drawn = drawn[drawn["customer"].map(before.to_dict()) == 1]
later = orders[(orders["date"] >= moment) & (orders["date"] < moment + pd.Timedelta(days=60))]
drawn["back"] = 100.0 * drawn["customer"].isin(later["customer"])
trial = drawn.groupby("arm", observed=True).agg(people=("back", "size"), back=("back", "mean"))
### END SOLUTION

# %% check="trial"
ex.check("trial")

# %% [markdown] es="trial-second" in="solution"
# **Qué te habría engañado:** la cifra de tu empresa sola. Son pocas personas, y el intervalo es ancho; la verdad de la simulación es la misma en todas: 8 de cada 100.
# %% [markdown] en="trial-second" in="solution"
# **What would have fooled you:** the figure of your company alone. The people are few and the interval is wide; the truth of the simulation is the same in all: 8 of every 100.

# %% solution="trial-second"
back = {arm: (round(line["people"] * line["back"] / 100), int(line["people"])) for arm, line in trial.iterrows()}
kpis.proportion_difference(back["holdout"], back["sent"])

# %% [markdown] es="net"
# ## 5 · Lo que queda de un vale
# Escribe `net_per_thousand(back_without, people_without, back_with, people_with, margin, discount)`: los euros que quedan si el vale se manda a **mil** personas.
#
# Volvieron `back_without` de `people_without` sin vale y `back_with` de `people_with` con él. Un pedido deja `margin` antes del descuento; `discount` se descuenta a **todo** el que vuelve con vale. Si un grupo está vacío, devuelve `float("nan")`.
# %% [markdown] en="net"
# ## 5 · What is left of a voucher
# Write `net_per_thousand(back_without, people_without, back_with, people_with, margin, discount)`: the euros that are left if the voucher is sent to a **thousand** people.
#
# `back_without` of `people_without` returned without a voucher and `back_with` of `people_with` with one. An order leaves `margin` before the discount; `discount` is taken off for **everybody** who returns with a voucher. If a group is empty, return `float("nan")`.

# %% answer="net" concepts="occasional postsale-levers"
def net_per_thousand(back_without, people_without, back_with, people_with, margin, discount):
    return ...
    ### BEGIN SOLUTION
    if people_without == 0 or people_with == 0:
        return float("nan")
    without, with_it = back_without / people_without, back_with / people_with
    return 1000 * ((with_it - without) * margin - with_it * discount)
    ### END SOLUTION


# %% check="net"
ex.check("net")

# %% [markdown] es="levers"
# ## 6 · Cuatro palancas, una moneda
# `tickets` ya tiene `quick` (contestada en 24 horas) y `settled` (un contacto, resuelta, sin reabrir). ¿Cuántas consultas **sin resolver** evitaría cada palanca? Haz en `levers` una Series con cuatro filas (índice `lever`):
#
# - `within_24h`: contestar todo en 24 horas; suma, **motivo por motivo** (`reason`), las lentas × (parte resuelta de las rápidas − de las lentas);
# - `late_parcel`, `grinder`, `question`: la mitad de las **sin resolver** de ese motivo.
# %% [markdown] en="levers"
# ## 6 · Four levers, one coin
# `tickets` already has `quick` (answered within 24 hours) and `settled` (one contact, resolved, not reopened). How many **unsettled** tickets would each lever avoid? Make in `levers` a Series with four rows (index `lever`):
#
# - `within_24h`: answering everything within 24 hours; add up, **reason by reason** (`reason`), the slow ones × (share settled of the quick − of the slow);
# - `late_parcel`, `grinder`, `question`: half of the **unsettled** of that reason.

# %% key="desk" concepts="optimise-post-purchase"
tickets = tickets[tickets["opened"] < as_of - pd.Timedelta(days=14)].copy()
tickets["quick"] = tickets["first_reply"] - tickets["opened"] <= pd.Timedelta(hours=24)
tickets["settled"] = (tickets["contacts"] == 1) & tickets["resolved"] & ~tickets["reopened"]
tickets[["reason", "quick", "settled"]].head()

# %% answer="levers" concepts="optimise-post-purchase"
levers = ...
### BEGIN SOLUTION
by_reason = tickets.groupby(["reason", "quick"], observed=True)["settled"].agg(["size", "mean"]).unstack()
avoided = by_reason["size"][False] * (by_reason["mean"][True] - by_reason["mean"][False])
unsettled = tickets.loc[~tickets["settled"], "reason"].value_counts()
half = {reason: 0.5 * unsettled[reason] for reason in ("late_parcel", "grinder", "question")}
levers = pd.Series({"within_24h": avoided.sum()} | half).rename_axis("lever")
### END SOLUTION

# %% check="levers"
ex.check("levers")

# %% [markdown] es="levers-second" in="solution"
# **Qué te habría engañado:** una fila es una comparación y tres son la palabra «mitad». La celda dice qué parte de cada motivo habría que quitar para igualar a la primera; más de 100 quiere decir que ni quitándolo entero.
# %% [markdown] en="levers-second" in="solution"
# **What would have fooled you:** one row is a comparison and three are the word “half”. The cell says what share of each reason would have to go to match the first; more than 100 means that not even all of it would do.

# %% solution="levers-second"
of_each = 100 * levers["within_24h"] / unsettled[["late_parcel", "grinder", "question"]]
of_each.round(0).rename("% of its unsettled tickets")

# %% [markdown] es="book"
# ## 7 · Tu plan de trato
# Escribe en `book` un plan para cinco tipos: `occasional`, `dissatisfied`, `demanding`, `influential` y `loyal`. Cada línea, un dict con `type`, `action`, `channel` y `kpi` (varios, separados por comas). No hay una sola respuesta buena; tres reglas de la casa:
#
# - a quien está insatisfecho, **nada que venda ni pida favores**, y al menos una acción que arregle;
# - toda acción que ofrezca un **descuento** lleva `margin` entre sus indicadores;
# - ningún tipo con más de **tres** líneas.
#
# La celda muestra lo que se puede elegir; una acción tuya, con tus palabras, también vale.
# %% [markdown] en="book"
# ## 7 · Your treatment playbook
# Write in `book` a playbook for five types: `occasional`, `dissatisfied`, `demanding`, `influential` and `loyal`. Each line is a dict with `type`, `action`, `channel` and `kpi` (several, with commas between). There is no single right answer; three rules of the house:
#
# - for the dissatisfied, **nothing that sells or asks favours**, and at least one action that mends;
# - every action that offers a **discount** has `margin` among its indicators;
# - no type with more than **three** lines.
#
# The cell shows what one can choose from; an action of your own, in your words, is welcome too.

# %% key="choices" concepts="treatment"
print("channel:", ", ".join(customers.playbook_choices("channel").index))
print("kpi:", ", ".join(customers.playbook_choices("kpi").index))
customers.playbook_choices("action")

# %% answer="book" concepts="treatment"
book = ...
### BEGIN SOLUTION
book = [
    {"type": "occasional", "action": "second_order_incentive",
     "channel": "parcel", "kpi": "repeat_purchase_rate, margin"},
    {"type": "dissatisfied", "action": "recover_service",
     "channel": "phone", "kpi": "csat, first_response"},
    {"type": "dissatisfied", "action": "pause_promotions",
     "channel": "email", "kpi": "retention"},
    {"type": "demanding", "action": "promise_in_writing",
     "channel": "email", "kpi": "servqual_gap"},
    {"type": "influential", "action": "taste_before_launch",
     "channel": "shop", "kpi": "referred_customers"},
    {"type": "loyal", "action": "early_access",
     "channel": "email", "kpi": "retention"},
]
### END SOLUTION

# %% check="book"
ex.check("book")

# %% [markdown] es="memo"
# ## 8 · El marcador, para la directora
# Escribe entre 40 y 160 palabras: en qué **una** palanca pondrías la mayor parte de los 4 000 €, con una cifra tuya; qué se sabe de ella (a suertes, comparado, supuesto) y qué **no**; a quién **no** se le aplicaría; y una prueba barata para otra de las cuatro. Pon el texto entre las comillas triples.
#
# `ex.check("memo")` te dice qué parece faltar; los puntos los da una persona.
# %% [markdown] en="memo"
# ## 8 · The scoreboard, for the director
# Write between 40 and 160 words: into which **one** lever you would put most of the €4 000, with a figure of yours; what is known of it (by lot, compared, supposed) and what is **not**; to whom it would **not** be applied; and a cheap trial for another of the four. Put the text between the triple quotes.
#
# `ex.check("memo")` says what seems to be missing; a person gives the points.

# %% answer="memo" rubric="text" concepts="optimise-post-purchase postsale-levers"
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
