# %% [markdown] es="title"
# # 4.5b · Cuando algo sale mal · Ejercicios
#
# **45 minutos, 8 preguntas, 15 puntos.** Trabajas con `ex.data`, una Café Lumbre de mil clientes; si te dieron un código, ponlo en `token` y será la tuya.
#
# Escribe cada respuesta donde están los tres puntos, ejecuta la celda y después la de `ex.check`. Si te atascas, `ex.hint("night")` da una pista. La última pregunta la valora una persona.
#
# La lección está [aquí](lesson:4.5b).
# %% [markdown] en="title"
# # 4.5b · When it goes wrong · Exercises
#
# **45 minutes, 8 questions, 15 points.** You work with `ex.data`, a Café Lumbre of a thousand customers; if you were given a code, put it into `token` and it will be your own.
#
# Write each answer where the three dots are, run the cell and then the one with `ex.check`. If you are stuck, `ex.hint("night")` gives a hint. The last question is judged by a person.
#
# The lesson is [here](lesson:4.5b).

# %% key="begin" concepts="complaints-line complaints-contact"
import pandas as pd

from coursekit import kpis

tickets, surveys, orders = ex.data.tickets, ex.data.surveys, ex.data.orders
as_of = ex.data.as_of
complaints = tickets[~tickets["reason"].isin(["question", "subscription"])].copy()

#es # shut: entró con atención cerrada (de lunes a viernes, de 9 a 18, está abierta).
#en # shut: it came in while service was closed (it is open Monday to Friday, 9 to 18).
desk = kpis.BusinessHours("09:00", "18:00")
minute = pd.Timedelta(minutes=1)
complaints["shut"] = desk.hours_between(complaints["opened"], complaints["opened"] + minute) == 0
complaints["wait"] = complaints["first_reply"] - complaints["opened"]
complaints[["ticket", "channel", "opened", "shut", "wait", "contacts", "resolved", "reopened"]].head()

# %% [markdown] es="night"
# ## 1 · Las que llegan con la puerta cerrada
# La directora quiere saber qué se pierde sin línea nocturna. De las quejas que entraron **con atención cerrada** y cuyas 24 horas ya pasaron (`opened` de hace 24 horas o más, contando desde `as_of`), ¿qué parte tuvo respuesta en 24 horas **de las del reloj de pared**? Escríbelo en `night_share`, de 0 a 100. Una queja sin respuesta no la tuvo.
# %% [markdown] en="night"
# ## 1 · Those that come while the door is closed
# The director wants to know what is lost without a line at night. Of the complaints that came in **while service was closed** and whose 24 hours are over (`opened` 24 hours before `as_of` or more), what share had a reply within 24 hours **by the clock on the wall**? Write it in `night_share`, from 0 to 100. A complaint without a reply did not have one.

# %% answer="night" concepts="complaints-line complaints-contact"
night_share = ...
### BEGIN SOLUTION
day = pd.Timedelta(hours=24)
night = complaints[complaints["shut"] & (complaints["opened"] <= as_of - day)]
night_share = 100 * (night["wait"] <= day).mean()
### END SOLUTION

# %% check="night"
ex.check("night")

# %% [markdown] es="once"
# ## 2 · Pronto y de una vez
# `done` tiene las quejas cerradas, con su tramo de espera (`band`). Una queja está **resuelta a la primera** si hubo un contacto, quedó resuelta y no se reabrió.
#
# Para cada tramo, ¿qué parte se resolvió a la primera? Haz una tabla con las columnas `band` y `once`, de 0 a 100.
# %% [markdown] en="once"
# ## 2 · Soon, and once and for all
# `done` holds the closed complaints with their band of waiting (`band`). A complaint is **settled at once** if there was one contact, it was resolved, and it was not reopened.
#
# For each band, what share was settled at once? Make a table with the columns `band` and `once`, from 0 to 100.

# %% key="bands" concepts="complaints-contact complaints-resolve"
done = complaints[complaints["closed"].notna()].copy()
hours = done["wait"] / pd.Timedelta(hours=1)
bands = ["under 4 h", "4 to 24 h", "over 24 h"]
done["band"] = pd.cut(hours, [0, 4, 24, float("inf")], labels=bands)
done["band"].value_counts()

# %% answer="once" concepts="complaints-contact complaints-resolve"
once_table = ...
### BEGIN SOLUTION
at_once = (done["contacts"] == 1) & done["resolved"] & ~done["reopened"]
once_table = (100 * at_once.groupby(done["band"], observed=True).mean()).rename("once").reset_index()
### END SOLUTION

# %% check="once"
ex.check("once")

# %% [markdown] es="paradox"
# ## 3 · La paradoja, en una resta
# `complaints["csat"]` es la nota que dio quien se quejó; `about_orders`, las notas sobre pedidos. Calcula la media de las quejas **resueltas a la primera** menos la media de `about_orders` de la gente **sin ninguna queja**. Escríbela en `recovery`.
# %% [markdown] en="paradox"
# ## 3 · The paradox, in a subtraction
# `complaints["csat"]` is the score given by whoever complained; `about_orders`, the scores about orders. Work out the mean of the complaints **settled at once** less the mean of `about_orders` of the people **without any complaint**. Write it in `recovery`.

# %% key="scores" concepts="complaints-resolve"
given = surveys.dropna(subset=["ticket"]).drop_duplicates("ticket").set_index("ticket")["csat"]
complaints["csat"] = complaints["ticket"].map(given)
about_orders = surveys[(surveys["touchpoint"] != "support") & surveys["csat"].notna()]
print("complaints with a score:", complaints["csat"].notna().sum(), "of", len(complaints))

# %% answer="paradox" concepts="complaints-resolve"
recovery = ...
### BEGIN SOLUTION
at_once = (complaints["contacts"] == 1) & complaints["resolved"] & ~complaints["reopened"]
quiet = about_orders[~about_orders["customer"].isin(complaints["customer"])]
recovery = complaints.loc[at_once, "csat"].mean() - quiet["csat"].mean()
### END SOLUTION

# %% check="paradox"
ex.check("paradox")

# %% [markdown] es="verdict"
# ## 4 · ¿Qué se le dice a Julián?
# Julián sostiene que una queja bien resuelta deja a la gente más contenta que si nada hubiera pasado. La celda da la misma resta con su intervalo del 95 %. ¿Qué le dices?
#
# - **a)** Que sí: en estos datos quedan más contentos, con todo el intervalo por encima de cero.
# - **b)** Que aquí no: ni las mejor resueltas llegan a la nota de quien no tuvo problema.
# - **c)** Que con estos datos no se distingue.
# - **d)** Que resolver bien no sirve de nada.
# %% [markdown] en="verdict"
# ## 4 · What does one tell Julián?
# Julián holds that a complaint well settled leaves people more content than if nothing had happened. The cell gives the same subtraction with its 95% interval. What do you tell him?
#
# - **a)** That he is right: in these data they are more content, with the whole interval above zero.
# - **b)** That here he is not: not even those best settled reach the score of people without trouble.
# - **c)** That with these data it cannot be told.
# - **d)** That settling well is of no use.

# %% key="interval" concepts="complaints-resolve"
handling = kpis.complaint_handling(
    complaints,
    complaints["csat"],
    about_orders[~about_orders["customer"].isin(complaints["customer"])]["csat"],
    of="all",
    as_of=as_of,
)
print(handling.recovery)

# %% answer="verdict" concepts="complaints-resolve"
answer_verdict = ...
### BEGIN SOLUTION
low, high = handling.recovery.low, handling.recovery.high
answer_verdict = "a" if low > 0 else ("b" if high < 0 else "c")
### END SOLUTION

# %% check="verdict"
ex.check("verdict")

# %% [markdown] es="audit"
# ## 5 · Seis respuestas, leídas
# *«La cafetera era para la cena de mi hermana y ha llegado abollada.»* Se le pudo contestar así:
#
# - **a** «Sentimos si la cafetera no ha estado a la altura de sus expectativas.»
# - **b** «La empaquetamos mal. Hoy sale otra.»
# - **c** «Qué rabia, justo para la cena de tu hermana. El mensajero no tuvo cuidado.»
# - **d** «Te dejamos sin regalo para tu hermana: la empaquetamos mal, y lo siento.»
# - **e** «Comprendemos su situación y lamentamos las molestias.»
# - **f** «Al mensajero lo elegimos nosotros, así que lo arreglo yo.»
# %% [markdown] en="audit"
# ## 5 · Six replies, read
# *“The moka pot was for my sister's dinner and has come dented.”* She could have been answered like this:
#
# - **a** “We are sorry if the pot has not lived up to your expectations.”
# - **b** “We packed it badly. Another one leaves today.”
# - **c** “How annoying, just for your sister's dinner. The courier took no care.”
# - **d** “We left you without a present for your sister: we packed it badly, and I am sorry.”
# - **e** “We understand your situation and regret the inconvenience.”
# - **f** “It is we who chose the courier, so I will put it right.”

# %% [markdown] es="audit-mark"
# Pon 1 donde lo haya y 0 donde no: `responsibility`, asume que el fallo es de la casa; `empathy`, nombra algo de **esta** persona.
# %% [markdown] en="audit-mark"
# Put 1 where it is there and 0 where it is not: `responsibility`, takes the fault as the company's; `empathy`, names something of **this** person.

# %% answer="audit" concepts="complaints-responsibility complaints-empathy"
audit = {
    "responsibility": {"a": ..., "b": ..., "c": ..., "d": ..., "e": ..., "f": ...},
    "empathy": {"a": ..., "b": ..., "c": ..., "d": ..., "e": ..., "f": ...},
}
### BEGIN SOLUTION
audit = {
    "responsibility": {"a": 0, "b": 1, "c": 0, "d": 1, "e": 0, "f": 1},
    "empathy": {"a": 0, "b": 0, "c": 1, "d": 1, "e": 0, "f": 0},
}
### END SOLUTION

# %% check="audit"
ex.check("audit")

# %% [markdown] es="queue"
# ## 6 · La cola del lunes
# Haz la cola de personas insatisfechas: quienes pusieron 1 o 2 en su **última** respuesta (`csat`), dada en los últimos 180 días. Al lado, el margen (`amount − cost`) de sus pedidos de los últimos 365 días; 0 si no hubo ninguno. Una tabla con las columnas `customer` y `margin`, de más a menos margen, en `queue`.
# %% [markdown] en="queue"
# ## 6 · Monday's queue
# Make the queue of dissatisfied people: those who gave a 1 or a 2 in their **last** answer (`csat`), given in the last 180 days. Beside it, the margin (`amount − cost`) of their orders of the last 365 days; 0 if there were none. A table with the columns `customer` and `margin`, from most to least margin, in `queue`.

# %% answer="queue" concepts="dissatisfied"
queue = ...
### BEGIN SOLUTION
last = surveys[surveys["csat"].notna()].sort_values("answered").drop_duplicates("customer", keep="last")
last = last[(last["answered"] >= as_of - pd.Timedelta(days=180)) & (last["csat"] <= 2)]
year = orders[orders["date"] >= as_of - pd.Timedelta(days=365)]
margin = (year["amount"] - year["cost"]).groupby(year["customer"], observed=True).sum()
queue = pd.DataFrame({"customer": last["customer"].astype(object)})
queue["margin"] = queue["customer"].map(margin.to_dict()).fillna(0)
queue = queue.sort_values("margin", ascending=False)
### END SOLUTION

# %% check="queue"
ex.check("queue")

# %% [markdown] es="queue-second" in="solution"
# **Otra manera:** la función que usa el explorador de la lección. Mira también quién lleva más esperando: el orden por margen no lo sabe.
# %% [markdown] en="queue-second" in="solution"
# **Another way:** the function that the lesson's explorer uses. See as well who has waited longest: the order by margin does not know.

# %% solution="queue-second"
from coursekit import widgets

answers = surveys[["customer", "answered", "csat"]]
widgets.recovery_queue(answers, margin, as_of, days=180, worst=2, calls=5).round(1)

# %% [markdown] es="demanding"
# ## 7 · Qué piden las personas exigentes
# Es **exigente** quien espera 6.5 o más de media (`mean_e`) y percibe menos de lo que espera. Para esas personas, ¿cuál es la brecha (`gap`, P − E) de cada dimensión? Haz una tabla con las columnas `dimension` y `gap`. `kpis.servqual(E, P, instrument="positive").dimensions` la calcula para quienes le des.
# %% [markdown] en="demanding"
# ## 7 · What demanding people ask for
# **Demanding** is whoever expects 6.5 or more on average (`mean_e`) and perceives less than they expect. For those people, what is the gap (`gap`, P − E) of each dimension? Make a table with the columns `dimension` and `gap`. `kpis.servqual(E, P, instrument="positive").dimensions` works it out for those whom you give it.

# %% key="servqual" concepts="demanding"
E = ex.data.servqual[[f"e{i}" for i in range(1, 23)]]
P = ex.data.servqual[[f"p{i}" for i in range(1, 23)]]
mean_e, mean_p = E.mean(axis=1), P.mean(axis=1)
print("answered:", len(E), "· expect 6.5 or more:", (mean_e >= 6.5).sum())

# %% answer="demanding" concepts="demanding"
gaps = ...
### BEGIN SOLUTION
demanding = (mean_e >= 6.5) & (mean_p < mean_e)
gaps = kpis.servqual(E[demanding], P[demanding], instrument="positive").dimensions["gap"].reset_index()
### END SOLUTION

# %% check="demanding"
ex.check("demanding")

# %% [markdown] es="reply"
# ## 8 · Contesta tú
# Domingo, 22:10. Por WhatsApp: *«Es la segunda vez. El molinillo de recambio ha llegado sin manivela y el martes tengo a doce personas a desayunar. Llamé el sábado y no cogió nadie»*. Es verdad: el primero salió roto y el recambio se revisó mal. Hay manivelas en la tienda de Inés, que abre el lunes a las 9; el mensajero suele tardar un día.
#
# Escribe la respuesta entera, de 40 a 150 palabras. `ex.check("reply")` dice qué parece faltar; los puntos los da una persona.
# %% [markdown] en="reply"
# ## 8 · Your turn to reply
# Sunday, 22:10. On WhatsApp: *“It is the second time. The replacement grinder has come without its handle, and on Tuesday I have twelve people for breakfast. I called on Saturday and nobody picked up.”* It is true: the first came broken, and the replacement was badly checked. There are handles in Inés's shop, which opens on Monday at 9; the courier usually takes a day.
#
# Write the whole reply, from 40 to 150 words. `ex.check("reply")` says what seems to be missing; a person gives the points.

# %% answer="reply" rubric="text" concepts="complaints-line complaints-contact complaints-responsibility complaints-empathy complaints-resolve"
reply = """
...
"""
### BEGIN SOLUTION
reply = ex.sample("reply")
### END SOLUTION

# %% check="reply"
ex.check("reply")

# %% [markdown] es="end"
# ## Tu avance
# Cuando termines, `ex.submit()` escribe el archivo que se entrega. En Binder, `ex.download()` guarda tu trabajo antes de que la sesión desaparezca.
# %% [markdown] en="end"
# ## Your progress
# When you have finished, `ex.submit()` writes the file to hand in. On Binder, `ex.download()` keeps your work before the session vanishes.

# %% key="progress"
ex.progress()
