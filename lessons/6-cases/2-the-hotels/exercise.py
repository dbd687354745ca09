# %% [markdown] es="title"
# # 6.2 · Los hoteles · Ejercicios
#
# **45 minutos, 8 preguntas, 15 puntos.** Trabajas con `ex.data`, una Café Lumbre con 83 hoteles; si te dieron un código, ponlo en `token` y serán los tuyos.
#
# Escribe cada respuesta donde están los tres puntos, ejecuta la celda y después la de `ex.check`. Si te atascas: `ex.hint("profit")`; si ya lo intentaste: `ex.solution("profit")`. La última pregunta la valora una persona.
#
# La lección está [aquí](lesson:6.2).
# %% [markdown] en="title"
# # 6.2 · The hotels · Exercises
#
# **45 minutes, 8 questions, 15 points.** You work with `ex.data`, a Café Lumbre with 83 hotels; if you were given a code, put it into `token` and they will be your own.
#
# Write each answer where the three dots are, run the cell and then the one with `ex.check`. If you are stuck: `ex.hint("profit")`; if you have tried: `ex.solution("profit")`. The last question is judged by a person.
#
# The lesson is [here](lesson:6.2).

# %% key="begin"
import pandas as pd

from coursekit import kpis, loyalty

MACHINE = 50
hotels = ex.data.accounts.set_index("account")
orders, as_of = ex.data.account_orders, ex.data.as_of
hotels["left"] = hotels["ended"].notna()
time_here = hotels["ended"].fillna(as_of) - hotels["since"]
hotels["days"] = time_here.dt.total_seconds() / 86400
hotels["months"] = hotels["days"] / 30.4
hotels[["contract", "machine_on_loan", "price_per_kg", "csat", "left", "months"]].head()

# %% [markdown] es="profit"
# ## 1 · Lo que deja cada hotel
# La directora quiere la lista entera. Haz en `profit` una tabla con una fila por hotel (también si no llegó a pedir nada) y dos columnas: `account` y `profit`, en euros.
#
# Ventas (`amount`) menos café (`cost`), menos servicio (`service_cost`), menos `MACHINE` euros por cada mes (`months`) de máquina en préstamo.
# %% [markdown] en="profit"
# ## 1 · What each hotel leaves
# The director wants the whole list. Make in `profit` a table with a row for each hotel (also where it never came to order) and two columns: `account` and `profit`, in euros.
#
# Sales (`amount`) less coffee (`cost`), less service (`service_cost`), less `MACHINE` euros for each month (`months`) of a machine on loan.

# %% answer="profit" concepts="case-b"
profit = ...
### BEGIN SOLUTION
sums = orders.groupby("account", observed=False)[["amount", "cost", "service_cost"]].sum()
machine = MACHINE * hotels["months"] * hotels["machine_on_loan"]
left_over = sums["amount"] - sums["cost"] - sums["service_cost"] - machine
profit = left_over.rename("profit").reset_index()
### END SOLUTION

# %% check="profit"
ex.check("profit")

# %% [markdown] es="profit-second" in="solution"
# **Qué te habría engañado:** ordenar por ventas. Y ojo con `merge`: si unes los pedidos con los hoteles antes de sumar, la máquina se repite en cada pedido.
# %% [markdown] en="profit-second" in="solution"
# **What would have fooled you:** ordering by sales. And beware of `merge`: join orders and hotels before you sum, and the machine is repeated on each order.

# %% solution="profit-second"
worst = profit.set_index("account").join(hotels[["rooms", "contract", "machine_on_loan"]])
worst.sort_values("profit").head().round(0)

# %% [markdown] es="ten"
# ## 2 · Diez hoteles
# ¿Qué parte del beneficio de todos dejan los **diez** que más dejan? Escríbela en `ten_share`, de 0 a 100.
# %% [markdown] en="ten"
# ## 2 · Ten hotels
# What share of the profit of all is left by the **ten** that leave most? Write it in `ten_share`, from 0 to 100.

# %% answer="ten" concepts="case-b"
ten_share = ...
### BEGIN SOLUTION
ten_share = 100 * profit["profit"].nlargest(10).sum() / profit["profit"].sum()
### END SOLUTION

# %% check="ten"
ex.check("ten")

# %% [markdown] es="chance"
# ## 3 · ¿Quién pudo irse?
# Un hotel sin contrato puede irse cualquier día; con un año, a los 365 días; con tres, a los 3 × 365. Haz en `chance` una tabla con una fila por `contract` y dos columnas: `hotels` (cuántos hay) y `could_leave` (a cuántos se les abrió la puerta hasta `as_of`, se fueran o no).
# %% [markdown] en="chance"
# ## 3 · Who could have left?
# A hotel without a contract can leave on any day; with one year, after 365 days; with three, after 3 × 365. Make in `chance` a table with a row for each `contract` and two columns: `hotels` (how many there are) and `could_leave` (for how many the door opened by `as_of`, whether they went or not).

# %% answer="chance" concepts="institutional-ties"
chance = ...
### BEGIN SOLUTION
term = hotels["contract"].astype(str).map({"none": 0, "one_year": 365, "three_years": 1095})
could = hotels["since"] + pd.to_timedelta(term, unit="D") <= as_of
groups = could.groupby(hotels["contract"].astype(str))
chance = pd.DataFrame({"hotels": groups.size(), "could_leave": groups.sum()}).reset_index()
### END SOLUTION

# %% check="chance"
ex.check("chance")

# %% [markdown] es="chance-second" in="solution"
# **Qué te habría engañado:** «de los de tres años no se va nadie». Pon al lado los que se fueron: el denominador ya no es el mismo.
# %% [markdown] en="chance-second" in="solution"
# **What would have fooled you:** “of those with three years nobody leaves”. Put those who left beside it: the denominator is no longer the same.

# %% solution="chance-second"
left = hotels.groupby(hotels["contract"].astype(str))["left"].sum()
chance.set_index("contract").assign(left=left)

# %% [markdown] es="free"
# ## 4 · Los que nada ata, al cabo de un año
# De los hoteles **sin contrato**, ¿qué parte sigue a los 365 días? Algunos llegaron hace menos de un año: úsalos hasta donde se les ha visto. Escríbela en `free_year`, de 0 a 100. Las columnas son `days` y `left`.
# %% [markdown] en="free"
# ## 4 · Those whom nothing ties, after a year
# Of the hotels **without a contract**, what share is still there after 365 days? Some came less than a year ago: use them for as long as they have been seen. Write it in `free_year`, from 0 to 100. The columns are `days` and `left`.

# %% answer="free" concepts="institutional-ties case-b"
free_year = ...
### BEGIN SOLUTION
free = hotels[hotels["contract"] == "none"]
free_year = kpis.survival(free["days"], free["left"]).at(365).value
### END SOLUTION

# %% check="free"
ex.check("free")

# %% [markdown] es="free-second" in="solution"
# **Qué te habría engañado:** la cifra sin su intervalo. Con unos veinte hoteles cabe casi cualquier política.
# %% [markdown] en="free-second" in="solution"
# **What would have fooled you:** the figure without its interval. With some twenty hotels nearly any policy fits.

# %% solution="free-second"
kpis.survival(free["days"], free["left"]).at(365)

# %% [markdown] es="who"
# ## 5 · Contento o atado
# De los hoteles que **siguen** y **respondieron** al CSAT, cuenta cuántos hay en cada esquina y escríbelo en `who`. Contento: 4 o 5. Atado: con algún contrato.
# %% [markdown] en="who"
# ## 5 · Content or tied
# Of the hotels that **stay** and **answered** the CSAT, count how many stand in each corner and write it in `who`. Content: 4 or 5. Tied: with some contract.

# %% answer="who" concepts="institutional-ties"
who = {"content_tied": ..., "content_free": ..., "unhappy_tied": ..., "unhappy_free": ...}
### BEGIN SOLUTION
here = hotels[~hotels["left"] & hotels["csat"].notna()]
content, tied = here["csat"] >= 4, here["contract"] != "none"
who = {
    "content_tied": (content & tied).sum(),
    "content_free": (content & ~tied).sum(),
    "unhappy_tied": (~content & tied).sum(),
    "unhappy_free": (~content & ~tied).sum(),
}
### END SOLUTION

# %% check="who"
ex.check("who")

# %% [markdown] es="months"
# ## 6 · La cuenta del que se va
# Completa `months_to_pay`: los meses que tarda un hotel en recuperar lo que le cuesta irse (`cost`), si compra `kilos` al mes. Si el otro proveedor no es más barato, no hay tal mes: devuelve `float("nan")`.
# %% [markdown] en="months"
# ## 6 · The sum of one who leaves
# Complete `months_to_pay`: the months that a hotel takes to get back what leaving costs it (`cost`), where it buys `kilos` a month. If the other supplier is not cheaper there is no such month: return `float("nan")`.

# %% answer="months" concepts="institutional-ties"
def months_to_pay(kilos, our_price, rival_price, cost):
    return ...
    ### BEGIN SOLUTION
    saving = kilos * (our_price - rival_price)
    return cost / saving if saving > 0 else float("nan")
    ### END SOLUTION

# %% check="months"
ex.check("months")

# %% [markdown] es="months-second" in="solution"
# **Otra manera:** `loyalty.switching_cost` hace la cuenta con sus partes, y la dice con palabras. **Qué te habría engañado:** un número negativo de meses, que parece la mejor oferta del mundo.
# %% [markdown] en="months-second" in="solution"
# **Another way:** `loyalty.switching_cost` does the sum with its parts, and says it in words. **What would have fooled you:** a negative number of months, which looks like the best offer in the world.

# %% solution="months-second"
print(months_to_pay(62, 18.2, 17.1, 2400), months_to_pay(62, 18.2, 19.0, 2400))
loyalty.switching_cost(62, 18.2, 17.1, machine=1900, training=500)

# %% [markdown] es="why"
# ## 7 · ¿El contrato o el precio?
# De los hoteles de tres años no se ha ido nadie. Julián: «es el contrato». Inés: «es que pagan menos». ¿Qué dices tú?
#
# - **a)** Es el precio: pagan menos y por eso se quedan.
# - **b)** Es el contrato: es lo que los distingue de los demás.
# - **c)** Con estos datos no se separan; habría que ofrecer el precio bajo sin compromiso, a suertes, a la mitad de quienes renuevan.
# - **d)** Ni lo uno ni lo otro: es que están más contentos.
# %% [markdown] en="why"
# ## 7 · The contract or the price?
# Of the hotels with three years nobody has left. Julián: “it is the contract”. Inés: “it is that they pay less”. What do you say?
#
# - **a)** It is the price: they pay less, and so they stay.
# - **b)** It is the contract: that is what sets them apart from the others.
# - **c)** With these data they cannot be parted; one would have to offer the low price without commitment, by lot, to half of those who renew.
# - **d)** Neither: it is that they are more content.

# %% key="why-table" concepts="institutional-ties"
by = hotels.groupby(hotels["contract"].astype(str))
columns = {"cheapest": ("price_per_kg", "min"), "dearest": ("price_per_kg", "max")}
by.agg(**columns, csat=("csat", "mean"), left=("left", "sum")).round(1)

# %% answer="why" concepts="institutional-ties case-b"
answer_why = ...
### BEGIN SOLUTION
answer_why = "c"
### END SOLUTION

# %% check="why"
ex.check("why")

# %% [markdown] es="memo"
# ## 8 · La carta sobre un hotel
# La celda elige un hotel: contrato de tres años, sigue, y de los menos contentos el que más compra. Escribe a la directora qué hacer con **su** vínculo, entre 60 y 180 palabras:
#
# - **lo que deja** (no lo que paga) y lo que cuesta el vínculo, a nosotros o a él;
# - **por qué sigue**, y qué no se puede leer en que siga; a quién del hotel falta preguntar;
# - **la decisión**: qué se arregla antes, qué se le ofrece, cuándo, cómo puede irse, y qué cifra dirá que se queda porque quiere.
#
# Escríbela de modo que el hotel pudiera leerla.
# %% [markdown] en="memo"
# ## 8 · The letter about one hotel
# The cell picks a hotel: a contract of three years, still here, and of the least content the one that buys most. Write to the director what to do with **its** tie, between 60 and 180 words:
#
# - **what it leaves** (not what it pays), and what the tie costs, us or the hotel;
# - **why it stays**, and what cannot be read into its staying; who in the hotel has still to be asked;
# - **the decision**: what is mended first, what is offered, when, how it can leave, and which figure will tell that it stays because it wants to.
#
# Write it so that the hotel could read it.

# %% key="memo-hotel" concepts="case-b institutional-ties"
three = hotels[(hotels["contract"] == "three_years") & ~hotels["left"] & hotels["csat"].notna()]
least = three[three["csat"] <= max(3, three["csat"].min())]
columns = ["kilos", "amount", "cost", "service_cost"]
bought = orders.groupby("account", observed=False)[columns].sum()
mine = bought.loc[list(least.index), "amount"].idxmax()
no_contract = hotels.loc[hotels["contract"] == "none", "price_per_kg"]
print("contract ends:", (hotels.at[mine, "since"] + pd.Timedelta(days=3 * 365)).date())
print("mean price without a contract:", round(no_contract.mean(), 2))
pd.concat([hotels.loc[mine].drop("ended"), bought.loc[mine].round(0)]).to_frame()

# %% answer="memo" rubric="text" concepts="institutional-ties case-b"
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
