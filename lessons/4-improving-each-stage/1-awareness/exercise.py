# %% [markdown] es="title"
# # 4.1 · Mejorar la conciencia · Ejercicios
#
# **45 minutos, 8 preguntas, 15 puntos.** Trabajas con `ex.data`, una Café Lumbre de mil clientes; si te dieron un código, ponlo en `token` y será la tuya.
#
# Escribe cada respuesta donde están los tres puntos, ejecuta la celda y después la de `ex.check`. Si te atascas, `ex.hint("steps")` da una pista. La última pregunta la valora una persona.
#
# La lección está [aquí](lesson:4.1).
# %% [markdown] en="title"
# # 4.1 · Improving awareness · Exercises
#
# **45 minutes, 8 questions, 15 points.** You work with `ex.data`, a Café Lumbre of a thousand customers; if you were given a code, put it into `token` and it will be your own.
#
# Write each answer where the three dots are, run the cell and then the one with `ex.check`. If you are stuck, `ex.hint("steps")` gives a hint. The last question is judged by a person.
#
# The lesson is [here](lesson:4.1).

# %% key="begin"
import pandas as pd

from coursekit import charts, kpis, widgets

people, orders, surveys = ex.data.customers, ex.data.orders, ex.data.surveys
referrals, edges = ex.data.referrals, ex.data.community_edges
orders = orders.assign(margin=orders["amount"] - orders["cost"])
referrals.head()

# %% [markdown] es="challenges"
# ## 1 · ¿Qué reto es cada queja?
# Marta junta cinco quejas. Une cada una con el reto que muestra: `"consistency"` (los canales no tratan igual), `"key_points"` (un momento donde se gana o se pierde mucho) o `"technology"` (lo nuevo estropea lo anterior).
#
# - `two_prices`: en la tienda le cobraron el envío que la web anunciaba gratis.
# - `bot_loop`: el asistente automático le ofreció tres veces el mismo menú y nunca una persona.
# - `first_parcel`: su primer paquete llegó roto; quienes pasan por eso casi no vuelven a pedir.
# - `told_twice`: contó el problema por WhatsApp y por teléfono se lo hicieron contar otra vez.
# - `new_app`: con la aplicación nueva desaparecieron sus pedidos guardados.
# %% [markdown] en="challenges"
# ## 1 · Which challenge is each complaint?
# Marta gathers five complaints. Match each with the challenge that it shows: `"consistency"` (the channels do not treat people alike), `"key_points"` (a moment at which much is won or lost) or `"technology"` (what is new spoils what there was).
#
# - `two_prices`: the shop charged for the delivery that the web site announced as free.
# - `bot_loop`: the automatic assistant offered the same menu three times and never a person.
# - `first_parcel`: the first parcel came broken; those who go through that hardly ever order again.
# - `told_twice`: the problem was told by WhatsApp, and on the phone it had to be told again.
# - `new_app`: with the new app the saved orders vanished.

# %% answer="challenges" concepts="dcem-challenges"
answer_challenges = {
    "two_prices": ...,
    "bot_loop": ...,
    "first_parcel": ...,
    "told_twice": ...,
    "new_app": ...,
}
### BEGIN SOLUTION
answer_challenges = {
    "two_prices": "consistency",
    "bot_loop": "technology",
    "first_parcel": "key_points",
    "told_twice": "consistency",
    "new_app": "technology",
}
### END SOLUTION

# %% check="challenges"
ex.check("challenges")

# %% [markdown] es="steps"
# ## 2 · La prueba, escalón por escalón
# Inés repitió la prueba en tu empresa con 0, 60, 120 y 240 € por semana, trece semanas cada cifra, en orden sacado a suertes. La celda da las personas nuevas de cada nivel (es simulada: a las llegadas de 2025 se suman las del anuncio).
#
# Haz en `steps` una fila por nivel desde 60 (índice `euros`) con dos columnas: `more`, las personas de más que en el nivel **anterior**, y `chance`, lo que esa diferencia se mueve por azar: 2√(suma de los dos recuentos).
# %% [markdown] en="steps"
# ## 2 · The trial, step by step
# Inés repeated the trial in your company with €0, 60, 120 and 240 a week, thirteen weeks each, in an order drawn by lot. The cell gives the new people of each level (it is simulated: to the arrivals of 2025 are added those of the advert).
#
# Make in `steps` a row for each level from 60 on (index `euros`) with two columns: `more`, the people more than at the level **before**, and `chance`, what that difference moves by chance: 2√(sum of the two counts).

# %% key="trial" concepts="optimise-awareness"
drawn = "0132231012303012102332012013120303213201123023011302"
levels = [0, 60, 120, 240]
curve = widgets.Response(ceiling=14, scale=90)
week = (people["joined"] - pd.Timestamp("2025-01-01")).dt.days // 7
week = week[(week >= 0) & (week < 52)]
came = week.map(lambda w: levels[int(drawn[w])]).value_counts().reindex(levels).fillna(0)
trial = came.rename_axis("euros").to_frame("new")
trial["new"] += [round(13 * curve.margin(euros)) for euros in levels]
trial

# %% answer="steps" concepts="optimise-awareness"
steps = ...
### BEGIN SOLUTION
before = trial["new"].shift()
steps = pd.DataFrame({"more": trial["new"] - before, "chance": 2 * (trial["new"] + before) ** 0.5}).iloc[1:]
### END SOLUTION

# %% check="steps"
ex.check("steps")

# %% [markdown] es="steps-second" in="solution"
# **Qué te habría engañado:** que el anuncio «funciona» en conjunto. De 0 a 60 € se ve; en el último escalón, la diferencia puede no distinguirse del azar, y es ahí donde se gasta la mitad del dinero.
# %% [markdown] en="steps-second" in="solution"
# **What would have fooled you:** that the advert “works” as a whole. From €0 to 60 it shows; at the last step the difference may not be told from chance, and that is where half of the money goes.

# %% solution="steps-second"
pd.DataFrame({"low": steps["more"] - steps["chance"], "high": steps["more"] + steps["chance"]}).round(0)

# %% [markdown] es="next"
# ## 3 · Una función para la próxima
# La directora quiere la misma cuenta en todos los canales. Escribe `next_cost(spent_before, new_before, spent_now, new_now)`: los euros que costó cada persona **de más** al pasar de un gasto a otro.
#
# Si con más dinero no vino nadie más (o vinieron menos), no hay coste que dar: devuelve `float("nan")`.
# %% [markdown] en="next"
# ## 3 · A function for the next one
# The director wants the same sum in all channels. Write `next_cost(spent_before, new_before, spent_now, new_now)`: the euros that each person **more** cost on going from one spending to another.
#
# If with more money nobody more came (or fewer did), there is no cost to give: return `float("nan")`.

# %% answer="next" concepts="optimise-awareness"
def next_cost(spent_before, new_before, spent_now, new_now):
    return ...
    ### BEGIN SOLUTION
    more = new_now - new_before
    if more <= 0:
        return float("nan")
    return (spent_now - spent_before) / more
    ### END SOLUTION


# %% check="next"
ex.check("next")

# %% [markdown] es="stop"
# ## 4 · ¿Hasta cuánto?
# Con la curva `curve` de la prueba (personas de más por semana), ¿hasta cuántos euros **por semana** cuesta la próxima persona menos de lo que deja?
#
# Lo que deja: margen de los primeros 365 días, por persona, de quienes llegaron en 2024 por `paid_search` o `social` **hayan comprado o no** (`acquisition`, `joined`). Escribe los euros en `stop`, con un decimal. `widgets.worth_spending(curve, leaves)` resuelve la última parte.
# %% [markdown] en="stop"
# ## 4 · Up to how much?
# With the curve `curve` of the trial (people more a week), up to how many euros **a week** does the next person cost less than they leave?
#
# What they leave: margin of the first 365 days, per person, of those who came in 2024 by `paid_search` or `social` **whether they bought or not** (`acquisition`, `joined`). Write the euros in `stop`, with one decimal. `widgets.worth_spending(curve, leaves)` solves the last part.

# %% answer="stop" concepts="optimise-awareness"
stop = ...
### BEGIN SOLUTION
early = people[(people["joined"] < "2025-01-01") & people["acquisition"].isin(["paid_search", "social"])]
theirs = orders.merge(early[["customer", "joined"]], on="customer")
theirs = theirs[theirs["date"] < theirs["joined"] + pd.Timedelta(days=365)]
leaves = theirs["margin"].sum() / len(early)
stop = widgets.worth_spending(curve, leaves)
### END SOLUTION

# %% check="stop"
ex.check("stop")

# %% [markdown] es="stop-second" in="solution"
# **Otra manera:** la pendiente de la curva en s es (techo / escala) · e^(−s / escala); se iguala a 1 / `leaves` y se despeja. **Qué te habría engañado:** parar donde la **media** iguala lo que dejan. La tabla pone los dos.
# %% [markdown] en="stop-second" in="solution"
# **Another way:** the slope of the curve at s is (ceiling / scale) · e^(−s / scale); set it equal to 1 / `leaves` and solve. **What would have fooled you:** stopping where the **average** equals what they leave. The table shows both.

# %% solution="stop-second"
widgets.channel_costs(curve, [stop, widgets.breaks_even(curve, leaves)], leaves).round(1)

# %% [markdown] es="brought"
# ## 5 · Quién trae, en euros
# Antes de dar las gracias hay que saber a quién. De las personas recomendadas que llegaron **hace 180 días o más** (contando hasta `ex.data.as_of`), suma el margen de sus primeros 180 días y apúntalo a quien las trajo.
#
# Deja en `brought` las **cinco** personas que más margen trajeron: una Series con los euros, y de índice `customer`, quien recomendó. En `referrals`, `customer` trajo a `referred` el día `date`.
# %% [markdown] en="brought"
# ## 5 · Who brings, in euros
# Before one says thank you one has to know to whom. Of the recommended people who came **180 days ago or more** (up to `ex.data.as_of`), add up the margin of their first 180 days and credit it to whoever brought them.
#
# Leave in `brought` the **five** people who brought most margin: a Series with the euros, and as its index `customer`, the one who recommended. In `referrals`, `customer` brought `referred` on the day `date`.

# %% answer="brought" concepts="influential"
brought = ...
### BEGIN SOLUTION
came = referrals[referrals["date"] < ex.data.as_of - pd.Timedelta(days=180)]
came = came.rename(columns={"customer": "who", "referred": "customer", "date": "came"})
bought = orders.merge(came[["who", "customer", "came"]], on="customer")
bought = bought[(bought["date"] - bought["came"]).dt.days < 180]
brought = bought.groupby("who", observed=True)["margin"].sum().nlargest(5).rename_axis("customer")
### END SOLUTION

# %% check="brought"
ex.check("brought")

# %% [markdown] es="brought-second" in="solution"
# **Qué te habría engañado:** los seguidores. La celda pone al lado cuántos tiene cada una.
# %% [markdown] en="brought-second" in="solution"
# **What would have fooled you:** followers. The cell shows how many each of them has.

# %% solution="brought-second"
followers = edges["follows"].value_counts().reindex(brought.index).fillna(0).astype(int)
pd.DataFrame({"margin brought, €": brought.round(0), "followers": followers})

# %% [markdown] es="thanks"
# ## 6 · ¿Cómo se sabe si el agradecimiento sirve?
# Hay 300 € para dar las gracias a quien recomienda. ¿Qué haces para saber, dentro de seis meses, si con eso vino más gente?
#
# - **a)** Darlo a las cinco que más trajeron este año, y comparar lo que traigan con lo que trajeron.
# - **b)** Darlo a las cinco con más seguidores, y contar las veces que nos nombran.
# - **c)** Sortear la mitad de quienes trajeron a alguien, dárselo a esa mitad, y contar a quién trae cada mitad.
# - **d)** Darlo a quien lo pida, y comparar a quienes lo pidieron con quienes no.
# %% [markdown] en="thanks"
# ## 6 · How does one know whether the thank-you works?
# There are €300 to thank those who recommend. What do you do to know, six months from now, whether more people came because of it?
#
# - **a)** Give it to the five who brought most this year, and compare what they bring with what they brought.
# - **b)** Give it to the five with most followers, and count how often they mention us.
# - **c)** Draw by lot one half of those who brought somebody, give it to that half, and count whom each half brings.
# - **d)** Give it to whoever asks for it, and compare those who asked with those who did not.

# %% answer="thanks" concepts="influential"
answer_thanks = ...
### BEGIN SOLUTION
answer_thanks = "c"
### END SOLUTION

# %% check="thanks"
ex.check("thanks")

# %% [markdown] es="index"
# ## 7 · El índice de consistencia
# La directora quiere una cifra en su tablero: cuánto se separan los canales, sin lo que hace el azar. Con las respuestas que tienen `csat`, por `channel` de `surveys`:
#
# τ = √(varianza de las cuatro medias − media de s² / n)
#
# Escríbelo en `index`, en puntos de CSAT, con tres decimales. Si la resta fuera negativa, sería 0.
# %% [markdown] en="index"
# ## 7 · The consistency index
# The director wants one figure on her board: how far apart the channels lie, without what chance does. With the answers that have `csat`, by `channel` of `surveys`:
#
# τ = √(variance of the four means − mean of s² / n)
#
# Write it in `index`, in points of CSAT, with three decimals. Should the difference be negative, it would be 0.

# %% key="answers" concepts="dcem-challenges"
answers = surveys.dropna(subset=["csat"])
charts.csat_by(answers, "channel")

# %% answer="index" concepts="dcem-challenges"
index = ...
### BEGIN SOLUTION
by_channel = answers.groupby("channel", observed=True)["csat"].agg(["mean", "var", "size"])
of_means = by_channel["mean"].var()
by_chance = (by_channel["var"] / by_channel["size"]).mean()
index = max(0, of_means - by_chance) ** 0.5
### END SOLUTION

# %% check="index"
ex.check("index")

# %% [markdown] es="index-second" in="solution"
# **Otra manera:** `kpis.between_groups`. **Qué te habría engañado:** en `service` contesta quien tuvo un problema. Sin él, el índice es otro: compara lo mismo con lo mismo.
# %% [markdown] en="index-second" in="solution"
# **Another way:** `kpis.between_groups`. **What would have fooled you:** in `service` those answer who had a problem. Without it the index is another: compare like with like.

# %% solution="index-second"
orderly = answers[answers["channel"] != "service"]
pd.Series(
    {
        "all four channels": kpis.between_groups(answers["csat"], answers["channel"]).value,
        "without service": kpis.between_groups(orderly["csat"], orderly["channel"]).value,
    }
).round(2)

# %% [markdown] es="memo"
# ## 8 · La servilleta, otra vez
# Escribe para la directora, entre 40 y 160 palabras, las tres líneas corregidas: **hasta cuánto** se gasta en el anuncio y por qué se para ahí, **a quién** se agradece y cómo se sabrá si sirve, y **qué** canal se mira primero. Con cifras tuyas, y diciendo de cuál te fías menos. Pon el texto entre las comillas triples.
#
# `ex.check("memo")` te dice qué parece faltar; los puntos los da una persona.
# %% [markdown] en="memo"
# ## 8 · The napkin, once more
# Write for the director, between 40 and 160 words, the three lines mended: **up to how much** is spent on the advert and why one stops there, **whom** one thanks and how one will know whether it works, and **which** channel is looked at first. With figures of yours, saying which one you trust least. Put the text between the triple quotes.
#
# `ex.check("memo")` says what seems to be missing; a person gives the points.

# %% answer="memo" rubric="text" concepts="optimise-awareness influential"
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
