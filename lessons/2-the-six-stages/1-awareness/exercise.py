# %% [markdown] es="title"
# # 2.1 · Conciencia · Ejercicios
#
# **40 minutos, 8 preguntas, 15 puntos.** Trabajas con `ex.data`, una Café Lumbre de mil clientes; si te dieron un código, ponlo en `token` y será la tuya.
#
# Escribe cada respuesta donde están los tres puntos, ejecuta la celda y después la de `ex.check`. Si te atascas, `ex.hint("arrivals")` da una pista. La última pregunta la valora una persona.
#
# La lección está [aquí](lesson:2.1).
# %% [markdown] en="title"
# # 2.1 · Awareness · Exercises
#
# **40 minutes, 8 questions, 15 points.** You work with `ex.data`, a Café Lumbre of a thousand customers; if you were given a code, put it into `token` and it will be your own.
#
# Write each answer where the three dots are, run the cell and then the one with `ex.check`. If you are stuck, `ex.hint("arrivals")` gives a hint. The last question is judged by a person.
#
# The lesson is [here](lesson:2.1).

# %% key="begin"
import pandas as pd

from coursekit import charts, journey, widgets

people, visits, orders = ex.data.customers, ex.data.visits, ex.data.orders
spend, events = ex.data.marketing_spend, ex.data.events
visits.head()

# %% [markdown] es="reach"
# ## 1 · El póster
# «412 000 impresiones en diciembre». La directora quiere una cifra que diga si **nos conoce más gente** que hace un año. ¿Cuál pides?
#
# - **a)** Las impresiones de este diciembre y las del anterior.
# - **b)** Las personas distintas a las que se mostró el anuncio al menos una vez, en los dos diciembres.
# - **c)** Las visitas a la web en los dos diciembres.
# - **d)** La misma encuesta, con la misma pregunta y el mismo público, en los dos diciembres.
# %% [markdown] en="reach"
# ## 1 · The poster
# “412 000 impressions in December.” The director wants a figure that says whether **more people know us** than a year ago. Which do you ask for?
#
# - **a)** The impressions of this December and of the last one.
# - **b)** The different people to whom the advert was shown at least once, in both Decembers.
# - **c)** The visits to the web site in both Decembers.
# - **d)** The same survey, with the same question and the same public, in both Decembers.

# %% answer="reach" concepts="stage-awareness"
answer_reach = ...
### BEGIN SOLUTION
answer_reach = "d"
### END SOLUTION

# %% check="reach"
ex.check("reach")

# %% [markdown] es="phases"
# ## 2 · ¿En qué fase del embudo está?
# Inés clasifica lo que ve en una mañana. Une cada caso con su fase: `"acquisition"`, `"activation"`, `"opportunity"`, `"conversion"` o `"post_sale"`.
#
# - `stranger_enters`: alguien que nunca había venido entra en la tienda, atraído por el olor.
# - `old_hand_lands`: una clienta de hace dos años abre la portada de la web desde un anuncio.
# - `leaves_address`: una persona que mira por segunda vez deja su correo para recibir recetas.
# - `fills_cart`: un visitante sin compras llena la cesta y duda.
# - `first_pays`: esa misma persona paga.
# - `asks_parcel`: pregunta dónde está su paquete.
# %% [markdown] en="phases"
# ## 2 · In which phase of the funnel is it?
# Inés sorts what she sees in a morning. Match each case with its phase: `"acquisition"`, `"activation"`, `"opportunity"`, `"conversion"` or `"post_sale"`.
#
# - `stranger_enters`: somebody who had never come walks into the shop, drawn by the smell.
# - `old_hand_lands`: a customer of two years opens the front page of the site from an advert.
# - `leaves_address`: a person who looks for the second time leaves an e-mail address to be sent recipes.
# - `fills_cart`: a visitor without purchases fills the cart and hesitates.
# - `first_pays`: that same person pays.
# - `asks_parcel`: they ask where their parcel is.

# %% answer="phases" concepts="funnel-acquisition"
answer_phases = {
    "stranger_enters": ...,
    "old_hand_lands": ...,
    "leaves_address": ...,
    "fills_cart": ...,
    "first_pays": ...,
    "asks_parcel": ...,
}
### BEGIN SOLUTION
answer_phases = {
    "stranger_enters": "acquisition",
    "old_hand_lands": "post_sale",
    "leaves_address": "activation",
    "fills_cart": "opportunity",
    "first_pays": "conversion",
    "asks_parcel": "post_sale",
}
### END SOLUTION

# %% check="phases"
ex.check("phases")

# %% [markdown] es="arrivals"
# ## 3 · A quién trajo cada anuncio
# Julián pide 2025 para los dos canales de anuncios. Haz en `arrivals` una fila por canal, `paid_search` y `social`, con tres columnas:
#
# - `visits`: visitas de 2025 que llegaron por él;
# - `new`: personas cuya **primera visita de todas** fue en 2025 y por él;
# - `cost`: euros gastados en 2025 en el canal, por cada persona nueva.
# %% [markdown] en="arrivals"
# ## 3 · Whom each advert brought
# Julián asks for 2025 in the two channels of adverts. Make in `arrivals` a row for each channel, `paid_search` and `social`, with three columns:
#
# - `visits`: visits of 2025 that came by it;
# - `new`: people whose **very first visit** was in 2025 and by it;
# - `cost`: euros spent on the channel in 2025, for each new person.

# %% answer="arrivals" concepts="funnel-acquisition stage-awareness"
arrivals = ...
### BEGIN SOLUTION
adverts = ["paid_search", "social"]
first = visits.sort_values("time").drop_duplicates("customer")
new = first[first["time"] >= "2025-01-01"]["channel"].value_counts()
came = visits[visits["time"] >= "2025-01-01"]["channel"].value_counts()
spent = spend[spend["month"] >= "2025-01-01"].groupby("channel", observed=True)["spend"].sum()
arrivals = pd.DataFrame({"visits": came, "new": new, "cost": spent / new}).loc[adverts]
arrivals = arrivals.rename_axis("channel")
### END SOLUTION

# %% check="arrivals"
ex.check("arrivals")

# %% [markdown] es="arrivals-second" in="solution"
# **Otra manera:** la primera visita es el menor `time` de cada persona. **Qué te habría engañado:** filtrar 2025 antes de buscar la primera visita. La celda cuenta así a cuántas personas «nuevas» ya conocíamos.
# %% [markdown] en="arrivals-second" in="solution"
# **Another way:** the first visit is the smallest `time` of each person. **What would have fooled you:** to filter 2025 before looking for the first visit. The cell counts how many “new” people so found we knew already.

# %% solution="arrivals-second"
began = visits.groupby("customer", observed=True)["time"].transform("min")
in_2025 = visits[visits["time"] >= "2025-01-01"]
wrong = in_2025.sort_values("time").drop_duplicates("customer")
pd.Series(
    {
        "truly new in 2025": visits.loc[began >= "2025-01-01", "customer"].nunique(),
        "“new” if 2025 is filtered first": len(wrong),
    }
)

# %% [markdown] es="noise"
# ## 4 · ¿Cambio o azar?
# Cada mes alguien anuncia que «ha bajado la gente nueva». Escribe `change_in_noises(before, now)`, para comparar dos recuentos:
#
# (ahora − antes) / √(ahora + antes)
#
# Debajo de la raíz está lo que la diferencia se mueve por azar. Más allá de 2 o de −2, el azar lo explica mal. Si los dos recuentos son 0, no hay cambio: devuelve 0.
# %% [markdown] en="noise"
# ## 4 · Change or chance?
# Every month somebody announces that “new people have gone down”. Write `change_in_noises(before, now)`, to compare two counts:
#
# (now − before) / √(now + before)
#
# Under the root stands what the difference moves by chance. Beyond 2 or −2, chance explains it badly. If both counts are 0, there is no change: return 0.

# %% answer="noise" concepts="stage-awareness"
def change_in_noises(before, now):
    return ...
    ### BEGIN SOLUTION
    if before + now == 0:
        return 0.0
    return (now - before) / (now + before) ** 0.5
    ### END SOLUTION


# %% check="noise"
ex.check("noise")

# %% [markdown] es="ladder"
# ## 5 · La escalera que se ve desde el registro
# La celda da a cada persona el peldaño más alto al que llegó: `rung`. Debajo tienes cuántas **están** en cada uno.
#
# Haz en `climbed` la conversión de cada peldaño, en %, del segundo al último: de quienes **llegaron** al de abajo, qué parte llegó a este. Una Series con el nombre del peldaño de índice.
# %% [markdown] en="ladder"
# ## 5 · The ladder as the log sees it
# The cell gives each person the highest rung that they reached: `rung`. Below you have how many **stand** on each.
#
# Make in `climbed` the conversion of each rung, in %, from the second to the last: of those who **reached** the one below, what share reached this one. A Series with the name of the rung as its index.

# %% key="rungs" concepts="retention-ladder"
rungs = ["aware", "open_to_try", "trier", "recent_user", "regular_user", "frequent_user"]
tried = events.loc[events["event"].isin(["add_to_cart", "enter_shop"]), "customer"]
lately = orders.loc[orders["date"] >= "2025-07-01", "customer"].value_counts()
lately = lately.reindex(people["customer"]).fillna(0).to_numpy()

#es # Del peldaño más bajo al más alto; cada línea sube a quien cumple más. Los umbrales son nuestros.
#en # From the lowest rung to the highest; each line lifts those who meet more. The thresholds are our own.
rung = pd.Series("aware", index=people["customer"].astype(str))
rung[people["customer"].isin(tried).to_numpy()] = "open_to_try"
rung[people["customer"].isin(orders["customer"]).to_numpy()] = "trier"
rung[lately >= 1] = "recent_user"
rung[lately >= 3] = "regular_user"
rung[lately >= 6] = "frequent_user"
rung.value_counts().reindex(rungs)

# %% answer="ladder" concepts="retention-ladder"
climbed = ...
### BEGIN SOLUTION
standing = rung.value_counts().reindex(rungs).fillna(0)
reached = standing[::-1].cumsum()[::-1]
climbed = (100 * reached / reached.shift()).iloc[1:]
### END SOLUTION

# %% check="ladder"
ex.check("ladder")

# %% [markdown] es="ladder-second" in="solution"
# **Otra manera:** `journey.ladder(rung, rungs)` lo hace con intervalos. **Qué te habría engañado:** los primeros peldaños son casi perfectos porque en el registro solo está quien ya vino. Para los de abajo hace falta una encuesta.
# %% [markdown] en="ladder-second" in="solution"
# **Another way:** `journey.ladder(rung, rungs)` does it with intervals. **What would have fooled you:** the first rungs are nearly perfect because the log holds only those who came. For the ones below a survey is needed.

# %% solution="ladder-second"
charts.ladder_rungs(journey.ladder(rung, rungs))

# %% [markdown] es="gain"
# ## 6 · Cinco puntos en el peldaño más débil
# Busca el peldaño más débil de tu escalera y súbelo **cinco puntos**, con los demás como están. ¿Cuántas personas más habría en el último, `frequent_user`? Escríbelo en `more_frequent`, con un decimal.
#
# Puedes tantear con el widget antes de calcularlo.
# %% [markdown] en="gain"
# ## 6 · Five points at the weakest rung
# Find the weakest rung of your ladder and raise it by **five points**, the others as they are. How many more people would there be on the last one, `frequent_user`? Write it in `more_frequent`, with one decimal.
#
# You may feel your way with the widget before you work it out.

# %% key="gain-explorer" concepts="retention-ladder"
widgets.LadderExplorer(journey.ladder(rung, rungs), points=5)

# %% answer="gain" concepts="retention-ladder"
more_frequent = ...
### BEGIN SOLUTION
now_frequent = (rung == "frequent_user").sum()
more_frequent = round(now_frequent * 5 / climbed.min(), 1)
### END SOLUTION

# %% check="gain"
ex.check("gain")

# %% [markdown] es="placebo"
# ## 7 · Quienes llegaron por otra vía
# Julián compara los meses en los que se gastó más en redes que la mediana con los demás. Haz la misma cuenta con quienes llegaron por vías sin anuncio: personas con `acquisition` igual a `"referral"` o a `"shop"`, según el mes de alta (`joined`).
#
# ¿Cuánta gente nueva más hay por mes, **en %**, en los meses de más gasto que en los de menos? Escríbelo en `placebo`, con un decimal. La celda te da el mes de cada alta y cuáles son los meses de más gasto.
# %% [markdown] en="placebo"
# ## 7 · Those who came another way
# Julián compares the months in which more than the median was spent on social media with the others. Do the same sum with those who came by ways without an advert: people with `acquisition` equal to `"referral"` or to `"shop"`, by the month in which they joined (`joined`).
#
# How many more new people a month are there, **in %**, in the months of more spending than in those of less? Write it in `placebo`, with one decimal. The cell gives you the month of each joining, and which are the months of more spending.

# %% key="halves" concepts="stage-awareness"
social = spend[spend["channel"] == "social"].set_index("month")["spend"]
much = social.index[social > social.median()]
little = social.index[social <= social.median()]
month = people["joined"].dt.to_period("M").dt.to_timestamp()
pd.Series({"months of more spending": len(much), "of less": len(little)})

# %% answer="placebo" concepts="stage-awareness"
placebo = ...
### BEGIN SOLUTION
untouched = people["acquisition"].isin(["referral", "shop"])
in_much = (untouched & month.isin(much)).sum() / len(much)
in_little = (untouched & month.isin(little)).sum() / len(little)
placebo = 100 * (in_much - in_little) / in_little
### END SOLUTION

# %% check="placebo"
ex.check("placebo")

# %% [markdown] es="placebo-second" in="solution"
# **Qué te habría engañado:** mirar solo la fila de redes. La celda pone las dos al lado. Si el «placebo» sale lejos de cero, algo más cambia con el gasto, o el anuncio se vio y la persona entró por otra puerta. Si sale cerca, tampoco prueba nada: hay pocas personas y pocos meses.
# %% [markdown] en="placebo-second" in="solution"
# **What would have fooled you:** looking at the row of social media alone. The cell puts both side by side. If the “placebo” comes out far from zero, something else changes with the spending, or the advert was seen and the person came in by another door. If near, that proves nothing either: there are few people and few months.

# %% solution="placebo-second"
def more_in_percent(who):
    more, less = (who & month.isin(much)).sum() / len(much), (who & month.isin(little)).sum() / len(little)
    return 100 * (more - less) / less


pd.Series(
    {
        "by social media, %": more_in_percent(people["acquisition"] == "social"),
        "by ways without an advert, %": more_in_percent(untouched),
    }
).round(1)

# %% [markdown] es="memo"
# ## 8 · Una nota para Julián
# «En los meses con más gasto en redes viene más gente; doblemos el gasto en primavera». Escríbele entre 40 y 160 palabras: qué dicen tus datos y qué no, **otra explicación** que también encaja, y cómo se averiguaría si el anuncio trae a alguien. Usa alguna cifra tuya. Pon el texto entre las comillas triples.
#
# `ex.check("memo")` te dice qué parece faltar; los puntos los da una persona.
# %% [markdown] en="memo"
# ## 8 · A note to Julián
# “In the months with more spending on social media more people come; let us double it in spring.” Write to him, between 40 and 160 words: what your data say and what they do not, **another explanation** that fits as well, and how one would find out whether the advert brings anybody. Use some figure of yours. Put the text between the triple quotes.
#
# `ex.check("memo")` says what seems to be missing; a person gives the points.

# %% answer="memo" rubric="text" concepts="stage-awareness"
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
