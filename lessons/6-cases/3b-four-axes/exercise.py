# %% [markdown] es="title"
# # 6.3b · Cuatro ejes, una prueba · Ejercicios
#
# **45 minutos, 8 preguntas, 17 puntos.** Trabajas con `ex.data`, una Café Lumbre de mil clientes; si te dieron un código, ponlo en `token` y será la tuya.
#
# Escribe cada respuesta donde están los tres puntos, ejecuta la celda y después la de `ex.check`. Si te atascas, `ex.hint("causes")` da una pista. La última pregunta la valora una persona.
#
# La lección está [aquí](lesson:6.3b).
# %% [markdown] en="title"
# # 6.3b · Four axes, one trial · Exercises
#
# **45 minutes, 8 questions, 17 points.** You work with `ex.data`, a Café Lumbre of a thousand customers; if you were given a code, put it into `token` and it will be your own.
#
# Write each answer where the three dots are, run the cell and then the one with `ex.check`. If you are stuck, `ex.hint("causes")` gives a hint. The last question is judged by a person.
#
# The lesson is [here](lesson:6.3b).

# %% key="begin"
import pandas as pd

from coursekit import kpis, loyalty

orders, tickets, referrals = ex.data.orders, ex.data.tickets, ex.data.referrals
customers, sends, campaigns = ex.data.customers, ex.data.sends, ex.data.campaigns
as_of = ex.data.as_of

# %% [markdown] es="causes" concepts="small-actions"
# ## 1 · Pequeñas acciones, seis frases
# - **a** «Donde el encargado cuida los gestos se va menos personal».
# - **b** «Las tiendas que ponen flores venden más; las pusieron al ver que vendían».
# - **c** «A quien viene a menudo le damos una galleta, y quien la recibe viene más que los demás».
# - **d** «Miramos veinte gestos: el del azucarillo doblado va con mejores propinas».
# - **e** «Una moneda decidió en qué turnos se saluda por el nombre. La diferencia en propinas fue pequeña».
# - **f** «El personal está contento: lo dice la encuesta a quienes siguen en la casa».
# %% [markdown] en="causes" concepts="small-actions"
# ## 1 · Small actions, six sentences
# - **a** “Where the manager minds the gestures fewer staff leave.”
# - **b** “Shops that put out flowers sell more; they put them out on seeing that they sold.”
# - **c** “To those who come often we give a biscuit, and those who get it come more than the rest.”
# - **d** “We looked at twenty gestures: that of the folded sugar bag goes with better tips.”
# - **e** “A coin decided on which shifts people are greeted by name. The difference in tips was small.”
# - **f** “Our staff are content: the survey of those who are still with us says so.”

# %% [markdown] es="causes-places" concepts="small-actions"
# ¿Qué hay detrás de cada una? `third` (un tercero mueve las dos cosas), `reverse` (va de vuelta), `chosen` (se eligió a quién mirar o a quién dar), `luck` (una de muchas, por azar) o `lot` (hubo sorteo).
# %% [markdown] en="causes-places" concepts="small-actions"
# What is behind each? `third` (a third thing moves both), `reverse` (it runs backwards), `chosen` (whom to look at, or to give to, was chosen), `luck` (one of many, by chance) or `lot` (lots were drawn).

# %% answer="causes" concepts="small-actions"
causes = {"a": ..., "b": ..., "c": ..., "d": ..., "e": ..., "f": ...}
### BEGIN SOLUTION
causes = {"a": "third", "b": "reverse", "c": "chosen", "d": "luck", "e": "lot", "f": "chosen"}
### END SOLUTION

# %% check="causes"
ex.check("causes")

# %% [markdown] es="baselines"
# ## 2 · De dónde se parte
# Tres fichas necesitan su línea de base. La celda prepara `letters` (una fila por carta enviada: `opened`, y `bought` si hubo compra en los días de la campaña) y `newcomers` (una fila por primera compra de 2025: `first`, y `again` si volvió en 60 días).
#
# Haz la tabla `baselines`, con `axis` y `baseline` (de 0 a 100): `knowledge`, cartas seguidas de compra; `lifecycle`, segundas compras, de quienes ya tuvieron sus 60 días; `processes`, tickets cerrados resueltos a la primera (un contacto, resuelto y sin reabrir).
# %% [markdown] en="baselines"
# ## 2 · Where one starts from
# Three cards need their baseline. The cell prepares `letters` (a row for each letter sent: `opened`, and `bought` if a purchase followed within the days of the campaign) and `newcomers` (a row for each first purchase of 2025: `first`, and `again` if they returned within 60 days).
#
# Make the table `baselines`, with `axis` and `baseline` (from 0 to 100): `knowledge`, letters followed by a purchase; `lifecycle`, second purchases, of those who have had their 60 days; `processes`, closed tickets settled at once (one contact, resolved and not reopened).

# %% key="prepared" concepts="axis-knowledge axis-lifecycle"
parts = []
for one in campaigns[campaigns["audience"] == "recent"].itertuples():
    sent = sends[(sends["campaign"] == one.campaign) & (sends["arm"] == "sent")]
    end = one.date + pd.Timedelta(days=one.days)
    during = orders[(orders["date"] >= one.date) & (orders["date"] < end)]
    parts.append(sent.assign(bought=sent["customer"].isin(during["customer"])))
letters = pd.concat(parts)

who = orders["customer"].astype(str)
first = orders.groupby(who)["date"].min()
first = first[first >= "2025-01-01"]
start = pd.to_datetime(who.map(first))
in_time = (orders["date"] > start) & (orders["date"] <= start + pd.Timedelta(days=60))
newcomers = first.rename("first").rename_axis("customer").reset_index()
newcomers["again"] = newcomers["customer"].isin(who[in_time])
newcomers.head(3)

# %% answer="baselines" concepts="axis-knowledge axis-lifecycle axis-processes"
baselines = ...
### BEGIN SOLUTION
ready = newcomers[newcomers["first"] <= as_of - pd.Timedelta(days=60)]
closed = tickets[tickets["closed"].notna()]
once = (closed["contacts"] == 1) & closed["resolved"] & ~closed["reopened"]
shares = {"knowledge": letters["bought"].mean(), "lifecycle": ready["again"].mean(), "processes": once.mean()}
baselines = pd.DataFrame({"axis": list(shares), "baseline": 100 * pd.Series(list(shares.values()))})
### END SOLUTION

# %% check="baselines"
ex.check("baselines")

# %% [markdown] es="months"
# ## 3 · Cuánto dura la prueba
# Inés quiere ver si la nota en el primer paquete sube la segunda compra **ocho puntos** sobre la línea de base `lifecycle`. Dos grupos iguales, por sorteo, con los recién llegados que hacen su primera compra: tantos al mes como la media de 2025. ¿Cuántos meses tarda en llenarlos? Escríbelo en `months`.
# %% [markdown] en="months"
# ## 3 · How long the trial takes
# Inés wants to see whether the note in the first parcel raises the second purchase by **eight points** over the baseline `lifecycle`. Two equal groups, by lot, out of the newcomers who make their first purchase: as many a month as the mean of 2025. How many months does it take to fill them? Write it in `months`.

# %% answer="months" concepts="axis-lifecycle"
months = ...
### BEGIN SOLUTION
base = 100 * newcomers.loc[newcomers["first"] <= as_of - pd.Timedelta(days=60), "again"].mean()
n = kpis.difference_sample_size(base, base + 8)
months = 2 * n / (len(newcomers) / 12)
### END SOLUTION

# %% check="months"
ex.check("months")

# %% [markdown] es="months-note" in="solution"
# **Otra manera:** al revés. Si la directora da un año, ¿qué cambio se alcanza a ver? Prueba con varias metas y quédate con la menor que cabe en doce meses.
# %% [markdown] en="months-note" in="solution"
# **Another way:** backwards. If the director gives one year, which change can be seen? Try several targets and keep the least that fits into twelve months.

# %% solution="months-note"
a_year = len(newcomers) / 2
sizes = {gain: kpis.difference_sample_size(base, base + gain) for gain in range(5, 31)}
print("least change that fits into a year, points:", min((g for g in sizes if sizes[g] <= a_year), default=None))

# %% [markdown] es="k"
# ## 4 · El factor K de un año
# Los clientes que ya estaban (`joined`) antes del 1 de enero de 2025, ¿cuántas personas trajeron de media durante 2025? Escríbelo en `k`.
# %% [markdown] en="k"
# ## 4 · The K-factor of a year
# The customers who were there (`joined`) before 1 January 2025: how many people did they bring on average during 2025? Write it in `k`.

# %% answer="k" concepts="axis-referral"
k = ...
### BEGIN SOLUTION
there = customers.loc[customers["joined"] < "2025-01-01", "customer"]
year = referrals[(referrals["date"] >= "2025-01-01") & referrals["customer"].isin(there)]
k = len(year) / len(there)
### END SOLUTION

# %% check="k"
ex.check("k")

# %% [markdown] es="growth"
# ## 5 · Una ciudad que se acaba
# Completa `customers_after(start, k, cycles, market)`. Al principio hay `start` clientes. En cada ronda recomiendan **los recién llegados de la ronda anterior** (en la primera, los del principio), y cada uno trae a `k` personas por la parte de la ciudad que todavía no es cliente: `1 - there / market`. Devuelve cuántos clientes hay al final.
# %% [markdown] en="growth"
# ## 5 · A town that ends
# Complete `customers_after(start, k, cycles, market)`. At the beginning there are `start` customers. In each round **the newcomers of the round before** refer (in the first, those of the beginning), and each brings `k` people times the part of the town that is not a customer yet: `1 - there / market`. Return how many customers there are in the end.

# %% answer="growth" concepts="axis-referral"
def customers_after(start, k, cycles, market):
    return ...
    ### BEGIN SOLUTION
    new, there = start, start
    for _ in range(cycles):
        new = new * k * (1 - there / market)
        there = there + new
    return there
    ### END SOLUTION

# %% check="growth"
ex.check("growth")

# %% [markdown] es="growth-note" in="solution"
# **Otra manera:** `loyalty.referral_programme`, que además lleva los días, el premio y quién habría venido igual.
# %% [markdown] en="growth-note" in="solution"
# **Another way:** `loyalty.referral_programme`, which also keeps the days, the reward and who would have come anyway.

# %% solution="growth-note"
loyalty.referral_programme(100, 0.9, 6, market=300)[["cycle", "newcomers", "customers"]].round(1)

# %% [markdown] es="anyway"
# ## 6 · Cuántos habrían venido igual
# El programa paga 10 € por recién llegado: cinco a cada uno de los dos. `brought` tiene a quienes llegaron recomendados hace 180 días o más, con lo que compraron (`amount`) y costó (`cost`) en sus primeros 180 días. ¿Qué parte, **como mucho**, puede haber venido igual sin que el programa pierda? Solo cuenta como ganado el margen de quienes vinieron por el programa. Escríbelo en `most_anyway`, de 0 a 100.
# %% [markdown] en="anyway"
# ## 6 · How many would have come anyway
# The programme pays €10 for each newcomer: five to each of the two. `brought` holds those who came by referral 180 days ago or more, with what they bought (`amount`) and what it cost (`cost`) in their first 180 days. What share, **at most**, may have come anyway without the programme losing? Only the margin of those who came because of it counts as won. Write it in `most_anyway`, from 0 to 100.

# %% key="brought" concepts="axis-referral"
half = pd.Timedelta(days=180)
brought = referrals.loc[referrals["date"] <= as_of - half, ["referred", "date"]].astype({"referred": str})
since = pd.to_datetime(who.map(brought.set_index("referred")["date"]))
early = orders[(orders["date"] >= since) & (orders["date"] <= since + half)]
sums = early.groupby(early["customer"].astype(str))[["amount", "cost"]].sum()
brought = brought.merge(sums, left_on="referred", right_index=True, how="left").fillna({"amount": 0, "cost": 0})
brought.head(3)

# %% answer="anyway" concepts="axis-referral"
most_anyway = ...
### BEGIN SOLUTION
margin = (brought["amount"] - brought["cost"]).mean()
most_anyway = 100 * (1 - 10 / margin)
### END SOLUTION

# %% check="anyway"
ex.check("anyway")

# %% [markdown] es="cards"
# ## 7 · Cuatro fichas
# Una por eje, con sus siete casillas. `baseline` y `target` son partes de cada cien; `n`, la gente de **cada** grupo; `guardrail`, lo que no puede empeorar; `lot`, qué se sortea y entre quién. Para `referral`, la celda dice cuántos clientes de cada cien trajeron a alguien en 2025.
# %% [markdown] en="cards"
# ## 7 · Four cards
# One for each axis, with its seven boxes. `baseline` and `target` are shares in a hundred; `n` the people of **each** group; `guardrail` what must not get worse; `lot` what is drawn and among whom. For `referral`, the cell says how many customers in a hundred brought somebody in 2025.

# %% key="who-brings" concepts="axis-referral axis-processes"
before = customers.loc[customers["joined"] < "2025-01-01", "customer"]
brings = referrals.loc[referrals["date"] >= "2025-01-01", "customer"]
print("brought somebody in 2025:", kpis.proportion(before.isin(brings)))

# %% answer="cards" concepts="axis-knowledge axis-lifecycle axis-processes axis-referral"
cards = {
    "knowledge": {
        "kpi": ..., "unit": ..., "baseline": ..., "target": ..., "guardrail": ..., "n": ..., "lot": ...,
    },
    "lifecycle": {
        "kpi": ..., "unit": ..., "baseline": ..., "target": ..., "guardrail": ..., "n": ..., "lot": ...,
    },
    "processes": {
        "kpi": ..., "unit": ..., "baseline": ..., "target": ..., "guardrail": ..., "n": ..., "lot": ...,
    },
    "referral": {
        "kpi": ..., "unit": ..., "baseline": ..., "target": ..., "guardrail": ..., "n": ..., "lot": ...,
    },
}
### BEGIN SOLUTION
#es words = {
#es     "knowledge": ("cartas seguidas de compra", "% de cartas enviadas", "bajas de la lista",
#es                   "una moneda por cliente: carta con su café, o la de siempre"),
#es     "lifecycle": ("segunda compra en 60 días", "% de primeras compras", "margen por recién llegado",
#es                   "sorteo al empaquetar: con nota, o sin nota"),
#es     "processes": ("resueltos a la primera", "% de tickets cerrados", "minutos por ticket",
#es                   "al azar por número de ticket: formulario nuevo, o viejo"),
#es     "referral": ("clientes que traen a alguien", "% de clientes al año", "margen de quien llega",
#es                  "sorteo por cliente: diez euros de premio, o cinco"),
#es }
#en words = {
#en     "knowledge": ("letters followed by a purchase", "% of letters sent", "people who unsubscribe",
#en                   "a coin for each customer: a letter with their coffee, or the usual one"),
#en     "lifecycle": ("second purchase in 60 days", "% of first purchases", "margin of each newcomer",
#en                   "a draw on packing: with a note, or without"),
#en     "processes": ("settled at once", "% of closed tickets", "minutes for each ticket",
#en                   "at random by ticket number: new form, or old"),
#en     "referral": ("customers who bring somebody", "% of customers a year", "margin of those who come",
#en                  "a draw for each customer: ten euros of reward, or five"),
#en }
today = baselines.set_index("axis")["baseline"].to_dict()
today["referral"] = kpis.proportion(before.isin(brings)).value
cards = {}
for axis, (kpi, unit, guardrail, lot) in words.items():
    base = float(round(today[axis], 1))
    target = base + (3 if axis == "referral" else 8)
    n = kpis.difference_sample_size(base, target)
    cards[axis] = {
        "kpi": kpi, "unit": unit, "baseline": base, "target": target,
        "guardrail": guardrail, "n": n, "lot": lot,
    }
### END SOLUTION

# %% check="cards"
ex.check("cards")

# %% [markdown] es="memo"
# ## 8 · Una sola prueba
# El sobre da para una. Escríbele a la directora, en 45 a 160 palabras, cuál harías primero y por qué antes que otra; qué harás según dónde quede el intervalo; cuándo se mira y qué la pararía; y algo que la prueba **no** dirá. `ex.check("memo")` dice qué parece faltar; los puntos los da una persona.
# %% [markdown] en="memo"
# ## 8 · A single trial
# The envelope pays for one. Write to the director, in 45 to 160 words, which you would do first and why before another; what you will do according to where the interval lies; when one looks, and what would stop it; and something that the trial will **not** say. `ex.check("memo")` says what seems to be missing; a person gives the points.

# %% answer="memo" rubric="text" concepts="axis-knowledge axis-lifecycle axis-processes axis-referral"
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
