# %% [markdown] es="title"
# # 2.6 · Lealtad · Ejercicios
#
# **45 minutos, 8 preguntas, 15 puntos.** Trabajas con `ex.data`, una Café Lumbre de mil clientes; si te dieron un código, ponlo en `token` y será la tuya.
#
# Escribe cada respuesta donde están los tres puntos, ejecuta la celda y después la de `ex.check`. Si te atascas, `ex.hint("bring")` da una pista. La última pregunta la valora una persona.
#
# La lección está [aquí](lesson:2.6).
# %% [markdown] en="title"
# # 2.6 · Loyalty · Exercises
#
# **45 minutes, 8 questions, 15 points.** You work with `ex.data`, a Café Lumbre of a thousand customers; if you were given a code, put it into `token` and it will be your own.
#
# Write each answer where the three dots are, run the cell and then the one with `ex.check`. If you are stuck, `ex.hint("bring")` gives a hint. The last question is judged by a person.
#
# The lesson is [here](lesson:2.6).

# %% key="begin"
import numpy as np
import pandas as pd

from coursekit import kpis, widgets

orders, referrals = ex.data.orders, ex.data.referrals
answers = ex.data.surveys.dropna(subset=["nps"]).sort_values("answered")
referrals.head()

# %% [markdown] es="place"
# ## 1 · Cinco personas
# Inés conoce a cinco clientes por su nombre y quiere saber qué clase de lealtad tiene cada uno: `"loyal"`, `"latent"`, `"spurious"` o `"none"`.
#
# - **clara**: viene a diario; es la única cafetería de su calle. «Me da igual».
# - **tomas**: dio un 10. Se mudó a un pueblo al que no enviamos; compra cuando visita a su hermana, una vez al año.
# - **noor**: cada dos semanas. Probó la tostadora de enfrente y volvió.
# - **pau**: compró un regalo en diciembre. «¿Cómo se llamaba la tienda?».
# - **iker**: le llega la caja cada mes; tiene tres sin abrir y no encuentra cómo darse de baja.
# %% [markdown] en="place"
# ## 1 · Five people
# Inés knows five customers by name and wants to know which kind of loyalty each has: `"loyal"`, `"latent"`, `"spurious"` or `"none"`.
#
# - **clara**: comes daily; it is the only café in her street. “It is all the same to me.”
# - **tomas**: gave a 10. Moved to a village to which we do not deliver; buys when he visits his sister, once a year.
# - **noor**: every fortnight. Tried the roaster opposite and came back.
# - **pau**: bought a present in December. “What was the shop called?”
# - **iker**: gets the box every month; has three unopened and does not find out how to cancel.

# %% answer="place" concepts="customer-loyalty loyal"
answer_place = {"clara": ..., "tomas": ..., "noor": ..., "pau": ..., "iker": ...}
### BEGIN SOLUTION
answer_place = {
    "clara": "spurious",
    "tomas": "latent",
    "noor": "loyal",
    "pau": "none",
    "iker": "spurious",
}
### END SOLUTION

# %% check="place"
ex.check("place")

# %% [markdown] es="quadrants"
# ## 2 · Los cuatro cuadrantes, en tu empresa
# La directora quiere las cuatro cifras en su tablero. La celda da `does`: los días con compra en 2025 de cada persona que ha comprado alguna vez.
#
# Sitúa a quienes respondieron a la pregunta de recomendación: *vuelve* quien compró **6 días o más**; *nos aprecia* quien dio un **9 o un 10** en su **última** respuesta. Escribe en `quadrants` cuántas personas hay en cada uno.
# %% [markdown] en="quadrants"
# ## 2 · The four quadrants, in your company
# The director wants the four figures on her board. The cell gives `does`: the days with a purchase in 2025 of each person who ever bought.
#
# Place those who answered the recommendation question: *comes back* is who bought on **6 days or more**; *is fond* is who gave a **9 or a 10** in their **last** answer. Write in `quadrants` how many people there are in each.

# %% key="does" concepts="loyal"
year = orders[orders["date"] >= "2025-01-01"]
days = year.assign(day=year["date"].dt.normalize()).drop_duplicates(["customer", "day"])
does = days["customer"].value_counts().reindex(orders["customer"].unique()).fillna(0)
does.describe().round(1)

# %% answer="quadrants" concepts="loyal"
quadrants = {"loyal": ..., "latent": ..., "spurious": ..., "none": ...}
### BEGIN SOLUTION
says = answers.groupby("customer", observed=True)["nps"].last().reindex(does.index)
known = says.notna()
back, fond = does[known] >= 6, says[known] >= 9
quadrants = {
    "loyal": (back & fond).sum(),
    "latent": (~back & fond).sum(),
    "spurious": (back & ~fond).sum(),
    "none": (~back & ~fond).sum(),
}
### END SOLUTION

# %% check="quadrants"
ex.check("quadrants")

# %% [markdown] es="quadrants-second" in="solution"
# **Otra manera:** `widgets.loyalty_quadrants` lo hace en una línea y da los intervalos. **Qué te habría engañado:** la última fila, las personas que no se pueden situar.
# %% [markdown] en="quadrants-second" in="solution"
# **Another way:** `widgets.loyalty_quadrants` does it in one line and gives the intervals. **What would have fooled you:** the last row, the people who cannot be placed.

# %% solution="quadrants-second"
widgets.loyalty_quadrants(does, says, often=6, fond=9).round(1)

# %% [markdown] es="bring"
# ## 3 · Del 10 al hecho
# Marta presume: «Los promotores son nuestros embajadores». De cada cien promotores (9 o 10 en su última respuesta), ¿cuántos trajeron a alguien? Escríbelo en `promoters_who_bring`, de 0 a 100.
# %% [markdown] en="bring"
# ## 3 · From the 10 to the deed
# Marta boasts: “Promoters are our ambassadors.” Of every hundred promoters (9 or 10 in their last answer), how many brought someone? Write it in `promoters_who_bring`, from 0 to 100.

# %% answer="bring" concepts="ambassador"
promoters_who_bring = ...
### BEGIN SOLUTION
last = answers.groupby("customer", observed=True)["nps"].last()
promoters = last.index[last >= 9]
promoters_who_bring = 100 * promoters.isin(referrals["customer"]).mean()
### END SOLUTION

# %% check="bring"
ex.check("bring")

# %% [markdown] es="bring-second" in="solution"
# **Qué te habría engañado:** la precisión. Son pocos promotores y menos embajadores: mira el intervalo.
# %% [markdown] en="bring-second" in="solution"
# **What would have fooled you:** the precision. They are few promoters and fewer ambassadors: look at the interval.

# %% solution="bring-second"
from coursekit import journey

counts = {"promoters": len(promoters), "brought": promoters.isin(referrals["customer"]).sum()}
journey.ladder(counts).conversion("brought")

# %% [markdown] es="stage"
# ## 4 · Las dos cifras de la etapa
# Escribe en `stage` los dos indicadores de la lealtad, en %:
#
# - `back`: parte de quienes compraron que **volvió a comprar** en los 180 días que siguen a su primera compra, con `kpis.repeat_purchase_rate` y `as_of=ex.data.as_of`;
# - `brought`: parte de quienes compraron por primera vez **antes de 2025** que trajo a alguien en los 365 días que siguen a esa primera compra.
# %% [markdown] en="stage"
# ## 4 · The two figures of the stage
# Write in `stage` the two indicators of loyalty, in %:
#
# - `back`: share of those who bought that **bought again** within 180 days of their first purchase, with `kpis.repeat_purchase_rate` and `as_of=ex.data.as_of`;
# - `brought`: share of those who first bought **before 2025** that brought someone within 365 days of that first purchase.

# %% answer="stage" concepts="stage-loyalty"
stage = {"back": ..., "brought": ...}
### BEGIN SOLUTION
first = orders.groupby("customer", observed=True)["date"].min()
old = first[first < "2025-01-01"]
gave = referrals.merge(old.rename("first"), left_on="customer", right_index=True)
in_time = gave["date"] < gave["first"] + pd.Timedelta(days=365)
stage = {
    "back": kpis.repeat_purchase_rate(orders, horizon_days=180, as_of=ex.data.as_of).value,
    "brought": 100 * gave.loc[in_time, "customer"].nunique() / len(old),
}
### END SOLUTION

# %% check="stage"
ex.check("stage")

# %% [markdown] es="stage-second" in="solution"
# **Qué te habría engañado:** no poner plazo. Quien llegó ayer contaría como alguien que no volvió.
# %% [markdown] en="stage-second" in="solution"
# **What would have fooled you:** setting no time limit. Whoever came yesterday would count as somebody who did not return.

# %% solution="stage-second"
whenever = kpis.repeat_purchase_rate(orders, as_of=ex.data.as_of)
pd.Series({"within 180 days, %": stage["back"], "no time limit, %": whenever.value}).round(1)

# %% [markdown] es="ambassadors"
# ## 5 · Lo que trajo cada embajador
# Haz en `ambassadors` una fila por cada persona que trajo a alguien (`customer`), con dos columnas: `people`, cuántas trajo, y `margin`, el margen (`amount − cost`) que dejaron **esas** personas en los 365 días que siguen a la fecha de la recomendación (`date`). Quien trajo a alguien que no compró también tiene su fila.
# %% [markdown] en="ambassadors"
# ## 5 · What each ambassador brought
# Make in `ambassadors` a row for each person who brought someone (`customer`), with two columns: `people`, how many they brought, and `margin`, the margin (`amount − cost`) that **those** people left in the 365 days after the date of the recommendation (`date`). Whoever brought somebody who did not buy has a row too.

# %% answer="ambassadors" concepts="ambassador"
ambassadors = ...
### BEGIN SOLUTION
sales = orders.assign(margin=orders["amount"] - orders["cost"])
sales = sales[["customer", "date", "margin"]]
sales.columns = ["referred", "bought", "margin"]
came = referrals.merge(sales, on="referred", how="left")
in_year = came["bought"] < came["date"] + pd.Timedelta(days=365)
came = came[came["bought"].isna() | in_year]
ambassadors = came.groupby("customer", observed=True).agg(
    people=("referred", "nunique"), margin=("margin", "sum")
)
### END SOLUTION

# %% check="ambassadors"
ex.check("ambassadors")

# %% [markdown] es="ambassadors-second" in="solution"
# **Qué te habría engañado:** ordenar por cabezas. La celda pone los dos órdenes juntos.
# %% [markdown] en="ambassadors-second" in="solution"
# **What would have fooled you:** sorting by heads. The cell sets the two orders side by side.

# %% solution="ambassadors-second"
places = ambassadors.rank(ascending=False, method="min").astype(int).add_prefix("place by ")
ambassadors.join(places).sort_values("people", ascending=False).head(8).round(1)

# %% [markdown] es="thanks"
# ## 6 · De 5 a 10 euros
# Café Lumbre paga 5 € por cada persona traída. Julián quiere pagar 10. La celda calcula `worth`: el margen medio que deja en su primer año cada persona traída, con las que ya lo han cumplido.
#
# ¿En qué % tendría que crecer el número de personas traídas para ganar **lo mismo que hoy**, si las nuevas dejan lo mismo? Escríbelo en `more_people`.
# %% [markdown] en="thanks"
# ## 6 · From 5 to 10 euros
# Café Lumbre pays 5 € for each person brought in. Julián wants to pay 10. The cell works out `worth`: the mean margin that each person brought in leaves in their first year, over those whose year has passed.
#
# By what % would the number of people brought in have to grow to earn **the same as today**, if the new ones leave as much? Write it in `more_people`.

# %% key="worth" concepts="ambassador"
margins = orders.assign(margin=orders["amount"] - orders["cost"])
margins = margins[["customer", "date", "margin"]]
margins.columns = ["referred", "bought", "margin"]
seen = referrals[referrals["date"] < ex.data.as_of - pd.Timedelta(days=365)]
bought = seen.merge(margins, on="referred")
first_year = bought["bought"] < bought["date"] + pd.Timedelta(days=365)
worth = bought.loc[first_year, "margin"].sum() / len(seen)
round(worth, 2)

# %% answer="thanks" concepts="ambassador"
more_people = ...
### BEGIN SOLUTION
more_people = 100 * ((worth - 5) / (worth - 10) - 1)
### END SOLUTION

# %% check="thanks"
ex.check("thanks")

# %% [markdown] es="small"
# ## 7 · ¿Poco querido o pequeño?
# La celda da, de cada café, quién lo compró, qué parte repitió y qué parte habría repetido con las **etiquetas barajadas**: la media de veinte sorteos en los que nadie prefiere ninguno.
#
# Julián: «El kilo de la casa se repite mucho menos que el descafeinado. Tiene un problema de lealtad». ¿Qué le respondes?
#
# - **a)** Que haga una campaña de lealtad para los compradores del kilo.
# - **b)** Que compare cada café con lo que se repetiría uno de su tamaño sin preferencias.
# - **c)** Que reúna más compras hasta que el intervalo sea estrecho.
# - **d)** Que pregunte el NPS de cada café, que mide la actitud.
# %% [markdown] en="small"
# ## 7 · Little loved, or small?
# The cell gives, for each coffee, how many people bought it, what share bought it again, and what share would have with the **labels shuffled**: the mean of twenty draws in which nobody prefers any.
#
# Julián: “The house kilo is repeated much less than decaf. It has a loyalty problem.” What do you answer?
#
# - **a)** To run a loyalty campaign for the buyers of the kilo.
# - **b)** To compare each coffee with how far one of its size would be repeated without preferences.
# - **c)** To gather more purchases until the interval is narrow.
# - **d)** To ask the NPS of each coffee, which measures attitude.

# %% key="coffees" concepts="stage-loyalty customer-loyalty"
coffees = ["house_1kg", "geisha_100", "house_500", "ethiopia_250"]
coffees += ["colombia_250", "house_250", "decaf_250"]
bags = ex.data.order_lines.merge(orders[["order", "customer"]], on="order")
bags = bags[bags["product"].isin(coffees)].astype({"product": str})


def repeated(bags):
    times = bags.groupby(["product", "customer"], observed=True)["order"].nunique()
    return 100 * (times > 1).groupby("product").mean()


lots = np.random.default_rng(26)
drawn = [repeated(bags.assign(product=lots.permutation(bags["product"]))) for _ in range(20)]
by_coffee = pd.DataFrame(
    {
        "buyers": bags.groupby("product")["customer"].nunique(),
        "bought it again, %": repeated(bags).round(1),
        "labels shuffled, %": pd.concat(drawn).groupby(level=0).mean().round(1),
    }
)
by_coffee.sort_values("buyers")

# %% answer="small" concepts="customer-loyalty"
answer_small = ...
### BEGIN SOLUTION
answer_small = "b"
### END SOLUTION

# %% check="small"
ex.check("small")

# %% [markdown] es="memo"
# ## 8 · A quién dar las gracias
# La directora te pide la nota para la pared y la carta. Escribe entre 40 y 160 palabras: a quién darías las gracias y por qué (volver, preferirnos o traer), cuántas personas son en tus datos, a quién deja fuera tu regla, y qué se podrá decir después sobre su efecto. Pon el texto entre las comillas triples.
#
# `ex.check("memo")` te dice qué parece faltar; los puntos los da una persona.
# %% [markdown] en="memo"
# ## 8 · Whom to thank
# The director asks you for the note on the wall and the letter. Write between 40 and 160 words: whom you would thank and why (coming back, preferring us or bringing), how many people they are in your data, whom your rule leaves out, and what can be said afterwards of its effect. Put the text between the triple quotes.
#
# `ex.check("memo")` says what seems to be missing; a person gives the points.

# %% answer="memo" rubric="text" concepts="stage-loyalty"
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
