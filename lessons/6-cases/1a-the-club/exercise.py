# %% [markdown] es="title"
# # 6.1a · Empresa A: el club · Ejercicios
#
# **50 minutos, 8 preguntas, 17 puntos.** Otra ciudad, otra vista: tu Café Lumbre tiene mil clientes y su propio club. Trabajas con `ex.data`; si te dieron un código, ponlo en `token` y será la tuya.
#
# Escribe cada respuesta donde están los tres puntos, ejecuta la celda y después la de `ex.check`. Si te atascas, `ex.hint("naive")` da una pista. La última pregunta la valora una persona.
#
# La lección está [aquí](lesson:6.1a).
# %% [markdown] en="title"
# # 6.1a · Company A: the club · Exercises
#
# **50 minutes, 8 questions, 17 points.** Another town, another hearing: your Café Lumbre has a thousand customers and a club of its own. You work with `ex.data`; if you were given a code, put it into `token` and it will be your own.
#
# Write each answer where the three dots are, run the cell and then the one with `ex.check`. If you are stuck, `ex.hint("naive")` gives a hint. The last question is judged by a person.
#
# The lesson is [here](lesson:6.1a).

# %% key="begin" concepts="case-a"
import pandas as pd

from coursekit import loyalty

orders = ex.data.orders.astype({"customer": str})
members = ex.data.memberships.astype({"customer": str})
lot = ex.data.invitations.astype({"customer": str})
points = ex.data.points


def count_orders(start, end):
    period = orders[(orders["date"] >= start) & (orders["date"] < end)]
    return period["customer"].value_counts()


#es # Una fila por persona que ya era cliente cuando abrió el club, el 1 de octubre de 2024.
#en # A row for each person who was a customer already when the club opened, on 1 October 2024.
first = orders.groupby("customer")["date"].min()
people = pd.DataFrame(index=first.index[first < "2024-10-01"])
people["before"] = count_orders("2024-01-01", "2024-10-01")
people["after"] = count_orders("2025-01-01", "2025-10-01")
people["summer_24"] = count_orders("2024-07-01", "2024-10-01")
people["summer_25"] = count_orders("2025-07-01", "2025-10-01")
people = people.fillna(0).astype(int)
early = members.loc[members["joined"] < "2025-01-01", "customer"]
people["member"] = people.index.isin(early)
people["arm"] = lot.set_index("customer")["arm"].astype(str)
people.head()

# %% [markdown] es="naive"
# ## 1 · Lo que dice Julián
# `before` y `after` son los pedidos de los mismos nueve meses de 2024 (sin club) y de 2025 (con club). `member` dice quién se apuntó en los tres primeros meses.
#
# ¿Cuánto más pidió un socio que una persona de fuera en `after`, en %? Escríbelo en `members_more`.
# %% [markdown] en="naive"
# ## 1 · What Julián says
# `before` and `after` are the orders of the same nine months of 2024 (without a club) and of 2025 (with one). `member` says who joined in the first three months.
#
# How much more did a member order than a person outside in `after`, in %? Write it in `members_more`.

# %% answer="naive" concepts="case-a"
members_more = ...
### BEGIN SOLUTION
means = people.groupby("member")["after"].mean()
members_more = 100 * (means[True] / means[False] - 1)
### END SOLUTION

# %% check="naive"
ex.check("naive")

# %% [markdown] es="naive-second" in="solution"
# **Otra manera:** `loyalty.naive_comparison`. La segunda línea es el placebo: la misma cuenta antes de que hubiera club. **Qué te habría engañado:** el intervalo de la primera.
# %% [markdown] en="naive-second" in="solution"
# **Another way:** `loyalty.naive_comparison`. The second line is the placebo: the same sum before there was a club. **What would have fooled you:** the interval of the first.

# %% solution="naive-second"
print(loyalty.naive_comparison(people))
print(loyalty.naive_comparison(people, outcome="before"))

# %% [markdown] es="did"
# ## 2 · La cuenta de Nadia
# Nadia se queda con el trimestre anterior al club, julio–septiembre de 2024 (`summer_24`), y el mismo un año después (`summer_25`).
#
# Calcula por cuánto se multiplicó la media de los socios y por cuánto la de los demás, y divide el primer factor entre el segundo. ¿Cuánto **más** crecieron los socios, en %? Escríbelo en `grew_more`.
# %% [markdown] en="did"
# ## 2 · Nadia's sum
# Nadia takes the quarter before the club, July–September 2024 (`summer_24`), and the same one a year later (`summer_25`).
#
# Compute by how much the members' mean was multiplied and by how much that of the others, and divide the first factor by the second. How much **more** did members grow, in %? Write it in `grew_more`.

# %% answer="did" concepts="case-a"
grew_more = ...
### BEGIN SOLUTION
four = people.groupby("member")[["summer_24", "summer_25"]].mean()
factor = four["summer_25"] / four["summer_24"]
grew_more = 100 * (factor[True] / factor[False] - 1)
### END SOLUTION

# %% check="did"
ex.check("did")

# %% [markdown] es="did-second" in="solution"
# **Otra manera:** `loyalty.difference_in_differences`, con su intervalo. Con `scale="difference"` supone que lo común es el cambio en pedidos, y no en tanto por ciento: son dos supuestos distintos. **Qué te habría engañado:** creer que la resta arregla cualquier cosa.
# %% [markdown] en="did-second" in="solution"
# **Another way:** `loyalty.difference_in_differences`, with its interval. With `scale="difference"` it supposes that what is common is the change in orders, not in per cent: two different assumptions. **What would have fooled you:** believing that the subtraction mends anything.

# %% solution="did-second"
summers = {"before": "summer_24", "after": "summer_25"}
print(loyalty.difference_in_differences(people, **summers))
print(loyalty.difference_in_differences(people, **summers, scale="difference"))

# %% [markdown] es="gone"
# ## 3 · Quién ya no estaba
# La directora sospecha de la cuenta de Nadia. Haz `gone`: qué parte, en %, no pidió **nada** en los nueve meses de 2025, en cuatro grupos:
#
# - `members` y `others`: socios y los demás, de toda la tabla;
# - `invited` y `control`: los dos grupos del sorteo (columna `arm`), **enteros**. Quien no entró en el sorteo tiene un hueco.
#
# Vale un diccionario o una Series con esos cuatro nombres.
# %% [markdown] en="gone"
# ## 3 · Who was no longer there
# The director suspects Nadia's sum. Make `gone`: which share, in %, ordered **nothing** in the nine months of 2025, in four groups:
#
# - `members` and `others`: members and the rest, of the whole table;
# - `invited` and `control`: the two groups of the lot (column `arm`), **whole**. Those who were not in the lot have a blank.
#
# A dict or a Series with these four names will do.

# %% answer="gone" concepts="case-a"
gone = ...
### BEGIN SOLUTION
groups = {
    "members": people[people["member"]],
    "others": people[~people["member"]],
    "invited": people[people["arm"] == "invited"],
    "control": people[people["arm"] == "control"],
}
gone = {name: 100 * (some["after"] == 0).mean() for name, some in groups.items()}
### END SOLUTION

# %% check="gone"
ex.check("gone")

# %% [markdown] es="gone-second" in="solution"
# **Qué te habría engañado:** leer las dos primeras filas como «el club retiene». Mira la distancia entre las dos últimas y piensa cuántas personas hay en cada grupo del sorteo.
# %% [markdown] en="gone-second" in="solution"
# **What would have fooled you:** reading the first two rows as “the club keeps people”. Look at the distance between the last two, and think how many people each group of the lot has.

# %% solution="gone-second"
pd.DataFrame({"ordered nothing, %": gone, "people": {k: len(v) for k, v in groups.items()}}).round(1)

# %% [markdown] es="per_joiner"
# ## 4 · Por cada persona que se apuntó
# Completa `per_joiner(trial)`. Recibe la tabla de **cualquier** sorteo, con una fila por persona y las columnas `invited`, `member` (verdadero o falso) y `after` (pedidos). Devuelve cuántos pedidos cambió ser socio, por cada persona que se apuntó **por la invitación**: la diferencia de medias de los dos grupos enteros, repartida entre la diferencia de sus partes de socios.
#
# Alguien del control puede haberse apuntado por su cuenta. Si la invitación no movió a nadie, devuelve `float("nan")`.
# %% [markdown] en="per_joiner"
# ## 4 · For each person who joined
# Complete `per_joiner(trial)`. It takes the table of **any** lot, with a row for each person and the columns `invited`, `member` (true or false) and `after` (orders). It returns how many orders being a member changed, for each person who joined **because of the invitation**: the difference of the means of the two whole groups, shared among the difference of their shares of members.
#
# Somebody of the control may have joined by themselves. If the invitation moved nobody, return `float("nan")`.

# %% answer="per_joiner" concepts="case-a"
def per_joiner(trial):
    return ...
    ### BEGIN SOLUTION
    by = trial.groupby("invited")[["after", "member"]].mean()
    moved = by.loc[True] - by.loc[False]
    if moved["member"] == 0:
        return float("nan")
    return moved["after"] / moved["member"]
    ### END SOLUTION

# %% check="per_joiner"
ex.check("per_joiner")

# %% [markdown] es="per-joiner-second" in="solution"
# **Con tus datos:** la función y, al lado, la comparación de siempre. **Qué te habría engañado:** quitar a quienes no aceptaron la invitación.
# %% [markdown] en="per-joiner-second" in="solution"
# **With your data:** the function and, beside it, the usual comparison. **What would have fooled you:** taking out those who did not accept the invitation.

# %% solution="per-joiner-second"
own = people.dropna(subset="arm").assign(invited=lambda t: t["arm"] == "invited")
joined = own[own["invited"]].groupby("member")["after"].mean()
pd.Series(
    {
        "by the lot, orders per person": per_joiner(own),
        "joined or not, of the invited": joined[True] - joined[False],
    }
).round(2)

# %% [markdown] es="reports"
# ## 5 · Cinco informes de otras empresas
# Une cada informe con lo que le pasa: `"after_a_busy_spell"`, `"growing_anyway"`, `"only_those_who_joined"`, `"the_gone_counted"`, `"too_few"` o `"sound"` (está bien).
#
# - **bakery**: «El club se ofreció en caja a quien había comprado mucho en diciembre. En enero y febrero compraron un 20 % menos que en diciembre; los demás, igual. El club aleja a la gente».
# - **gym**: «Quienes se apuntaron llevaban tres trimestres viniendo cada vez más, y los demás no. Desde que son socios han crecido un 25 % más que ellos».
#
# Los otros tres están en la celda siguiente.
# %% [markdown] en="reports"
# ## 5 · Five reports from other firms
# Match each report with what is the matter with it: `"after_a_busy_spell"`, `"growing_anyway"`, `"only_those_who_joined"`, `"the_gone_counted"`, `"too_few"` or `"sound"` (it is well done).
#
# - **bakery**: “The club was offered at the till to those who had bought a lot in December. In January and February they bought 20% less than in December; the others, the same. The club drives people away.”
# - **gym**: “Those who joined had been coming more and more for three quarters, and the others had not. Since they are members they have grown 25% more than those.”
#
# The other three stand in the next cell.

# %% [markdown] es="reports-lot"
# - **books**: «Sorteamos seis mil clientes en dos mitades. Los invitados **que aceptaron** gastan un 40 % más que la mitad sin invitar».
# - **tea**: «Los socios de abril pidieron este año tanto como el anterior; los demás clientes del año anterior, la mitad: muchos no pidieron nada. El club retiene».
# - **wine**: «Todos los invitados a suertes, frente a los no invitados: +2 %, intervalo de −3 a 7 %. No sabemos si invitar sirve; más de un 7 % nos extrañaría».
# %% [markdown] en="reports-lot"
# - **books**: “We drew six thousand customers into two halves. The invited **who accepted** spend 40% more than the half not invited.”
# - **tea**: “The members of April ordered as much this year as the last; the other customers of last year, half: many ordered nothing. The club keeps people.”
# - **wine**: “All those invited by lot, against those not invited: +2%, interval from −3 to 7%. We do not know whether inviting helps; more than 7% would surprise us.”

# %% answer="reports" concepts="case-a"
answer_reports = {"bakery": ..., "gym": ..., "books": ..., "tea": ..., "wine": ...}
### BEGIN SOLUTION
answer_reports = {
    "bakery": "after_a_busy_spell",
    "gym": "growing_anyway",
    "books": "only_those_who_joined",
    "tea": "the_gone_counted",
    "wine": "sound",
}
### END SOLUTION

# %% check="reports"
ex.check("reports")

# %% [markdown] es="size"
# ## 6 · Cuánta gente haría falta
# La directora: «¿Y si repetimos el sorteo con más gente?». Calcula con `loyalty.invitation_sample_size` cuántas personas haría falta **en cada grupo** para ver un efecto del 6 % en los socios. Toma de `trial` la parte de invitados que se apuntó y, del grupo de control, la media y la desviación estándar (`.std()`) de `after`. Deja lo demás como viene. Escríbelo en `per_arm`.
# %% [markdown] en="size"
# ## 6 · How many people it would take
# The director: “And if we repeat the lot with more people?” Compute with `loyalty.invitation_sample_size` how many people it would take **in each group** to see an effect of 6% on members. Take from `trial` the share of the invited who joined and, from the control group, the mean and standard deviation (`.std()`) of `after`. Leave the rest as it is. Write it in `per_arm`.

# %% key="trial" concepts="case-a"
trial = people.dropna(subset="arm").assign(invited=lambda table: table["arm"] == "invited")
trial.groupby("invited")[["before", "after", "member"]].mean().round(2)

# %% answer="size" concepts="case-a"
per_arm = ...
### BEGIN SOLUTION
control = trial.loc[~trial["invited"], "after"]
uptake = trial.loc[trial["invited"], "member"].mean()
per_arm = loyalty.invitation_sample_size(0.06, uptake, mean=control.mean(), sd=control.std())
### END SOLUTION

# %% check="size"
ex.check("size")

# %% [markdown] es="size-second" in="solution"
# **Otra manera de preguntarlo:** con la gente que hubo, ¿qué posibilidades había de ver el 6 %? **Qué te habría engañado:** «no significativo, luego no funciona».
# %% [markdown] en="size-second" in="solution"
# **Another way of asking it:** with the people there were, what chance was there of seeing the 6%? **What would have fooled you:** “not significant, so it does not work”.

# %% solution="size-second"
chance = loyalty.invitation_power(
    len(trial) // 2, 0.06, uptake, mean=control.mean(), sd=control.std()
)
print("power, %:", round(100 * chance))
print(loyalty.randomised_invitation(trial).cace)

# %% [markdown] es="net"
# ## 7 · Lo que dejó el club
# Supón que ser socio hace pedir un **6 % más**. ¿Qué dejó el club en 2025, en euros? Es el margen (`amount - cost`) que no habría llegado sin él, menos los vales usados en 2025: 5 € por cada cien puntos canjeados (`kind == "redeemed"`; en el libro están en negativo).
#
# `member_orders` tiene los pedidos de los socios en 2025 desde que se apuntaron. Ese 6 % ya está dentro. Escríbelo en `club_left`; puede ser negativo.
# %% [markdown] en="net"
# ## 7 · What the club left
# Suppose that being a member makes people order **6% more**. What did the club leave in 2025, in euros? It is the margin (`amount - cost`) that would not have come without it, less the vouchers used in 2025: €5 for every hundred points redeemed (`kind == "redeemed"`; in the ledger they are negative).
#
# `member_orders` holds the members' orders of 2025 from the day they joined. The 6% is in them already. Write it in `club_left`; it may be negative.

# %% key="member-orders" concepts="case-a"
since = orders["customer"].map(members.set_index("customer")["joined"])
member_orders = orders[(orders["date"] >= since) & (orders["date"] >= "2025-01-01")]
points.groupby("kind", observed=True)["points"].agg(["count", "sum"])

# %% answer="net" concepts="case-a"
club_left = ...
### BEGIN SOLUTION
margin = (member_orders["amount"] - member_orders["cost"]).sum()
used = points[(points["kind"] == "redeemed") & (points["time"] >= "2025-01-01")]
club_left = margin * 0.06 / 1.06 + used["points"].sum() / 100 * 5
### END SOLUTION

# %% check="net"
ex.check("net")

# %% [markdown] es="net-second" in="solution"
# **Con otros vales.** La celda supone que el efecto sigue en el 6 % con un vale más pequeño, y eso no lo sabe nadie: es lo que habría que probar a suertes. **Qué te habría engañado:** contar todo el margen de los socios como mérito del club.
# %% [markdown] en="net-second" in="solution"
# **With other vouchers.** The cell supposes that the effect stays at 6% with a smaller voucher, and nobody knows that: it is what would have to be tried by lot. **What would have fooled you:** counting all the members' margin as the club's merit.

# %% solution="net-second"
pd.Series(
    {
        f"voucher of €{euros}": margin * 0.06 / 1.06 + used["points"].sum() / 100 * euros
        for euros in (5, 4, 3, 2)
    },
    name="the club leaves, €",
).round(0)

# %% [markdown] es="memo"
# ## 8 · ¿Sigue el club?
# Escribe a la directora entre 50 y 180 palabras: qué harías con el club y en qué cifra te apoyas (y por qué no en las otras), qué queda después de los vales, y cómo se sabrá más dentro de un año. No olvides a quienes ya tienen puntos. La celda reúne lo que tienes.
#
# Pon el texto entre las comillas triples. `ex.check("memo")` te dice qué parece faltar; los puntos los da una persona.
# %% [markdown] en="memo"
# ## 8 · Does the club go on?
# Write between 50 and 180 words to the director: what you would do with the club, and which figure you lean on (and why not on the others), what is left after the vouchers, and how more will be known in a year. Do not forget those who have points already. The cell gathers what you have.
#
# Put the text between the triple quotes. `ex.check("memo")` says what seems to be missing; a person gives the points.

# %% key="memo-figures" concepts="case-a"
figures = {
    "Julián": loyalty.naive_comparison(people),
    "Julián, before there was a club": loyalty.naive_comparison(people, outcome="before"),
    "Nadia": loyalty.difference_in_differences(people, before="summer_24", after="summer_25"),
    "the lot, for those who joined": loyalty.randomised_invitation(trial).cace,
}
ends = {name: {"%": one.value, "low": one.low, "high": one.high} for name, one in figures.items()}
pd.DataFrame(ends).T.round(0).astype(int)

# %% answer="memo" rubric="text" concepts="case-a"
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
