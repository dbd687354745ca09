# %% [markdown] es="title"
# # 2.5 · Post-compra · Ejercicios
#
# **45 minutos, 7 preguntas, 15 puntos.** Trabajas con `ex.data`, una Café Lumbre de mil clientes; si te dieron un código, ponlo en `token` y será la tuya.
#
# Escribe cada respuesta donde están los tres puntos, ejecuta la celda y después la de `ex.check`. Si te atascas, `ex.hint("contact")` da una pista. La última pregunta la valora una persona.
#
# La lección está [aquí](lesson:2.5).
# %% [markdown] en="title"
# # 2.5 · Post-purchase · Exercises
#
# **45 minutes, 7 questions, 15 points.** You work with `ex.data`, a Café Lumbre of a thousand customers; if you were given a code, put it into `token` and it will be your own.
#
# Write each answer where the three dots are, run the cell and then the one with `ex.check`. If you are stuck, `ex.hint("contact")` gives a hint. The last question is judged by a person.
#
# The lesson is [here](lesson:2.5).

# %% key="begin"
import pandas as pd

from coursekit import kpis

orders, events = ex.data.orders, ex.data.events
tickets, surveys = ex.data.tickets, ex.data.surveys
as_of = ex.data.as_of
orders[["order", "customer", "date", "channel"]].head()

# %% [markdown] es="phases"
# ## 1 · ¿En qué fase está esta persona?
# Informática va a poner una etiqueta de fase a cada apunte del registro. Une cada situación con la suya: `"acquisition"`, `"activation"`, `"opportunity"`, `"conversion"` o `"post_sale"`.
#
# - `parcel_arrives`: le entregan el paquete.
# - `asks_before_buying`: pregunta por chat si el molinillo sirve para *espresso*; nunca ha comprado.
# - `returns_to_site`: llega a la web; compró hace un mes.
# - `begins_to_pay`: empieza a pagar su primer pedido.
# - `first_payment`: paga su primer pedido.
# - `first_visit`: llega a la web por primera vez.
# %% [markdown] en="phases"
# ## 1 · In which phase is this person?
# IT is going to put a phase label on each entry of the log. Match each situation with its own: `"acquisition"`, `"activation"`, `"opportunity"`, `"conversion"` or `"post_sale"`.
#
# - `parcel_arrives`: the parcel is delivered to them.
# - `asks_before_buying`: asks in the chat whether the grinder will do for *espresso*; has never bought.
# - `returns_to_site`: comes to the site; bought a month ago.
# - `begins_to_pay`: begins to pay their first order.
# - `first_payment`: pays their first order.
# - `first_visit`: comes to the site for the first time.

# %% answer="phases" concepts="funnel-postsale"
answer_phases = {
    "parcel_arrives": ...,
    "asks_before_buying": ...,
    "returns_to_site": ...,
    "begins_to_pay": ...,
    "first_payment": ...,
    "first_visit": ...,
}
### BEGIN SOLUTION
answer_phases = {
    "parcel_arrives": "post_sale",
    "asks_before_buying": "activation",
    "returns_to_site": "post_sale",
    "begins_to_pay": "opportunity",
    "first_payment": "conversion",
    "first_visit": "acquisition",
}
### END SOLUTION

# %% check="phases"
ex.check("phases")

# %% [markdown] es="contact"
# ## 2 · Paquetes que acaban en una consulta
# Marta tiene que decidir cuánta gente pone a atender. De los pedidos entregados **hace 14 días o más**, ¿qué porcentaje llevó a un contacto sobre ese pedido en los 14 días **siguientes** a la entrega?
#
# La entrega es `event == "delivered"` en `events`; el contacto, `opened` en `tickets` (columna `order`). `as_of` es el momento en que se cerró el registro. Escríbelo en `contact_rate`, de 0 a 100.
# %% [markdown] en="contact"
# ## 2 · Parcels that end in a question
# Marta has to decide how many people are to answer. Of the orders delivered **14 days ago or more**, what percentage led to a contact about that order in the 14 days **after** delivery?
#
# Delivery is `event == "delivered"` in `events`; the contact, `opened` in `tickets` (column `order`). `as_of` is the moment at which the log was closed. Write it in `contact_rate`, from 0 to 100.

# %% answer="contact" concepts="funnel-postsale stage-post-purchase"
contact_rate = ...
### BEGIN SOLUTION
delivered = events.loc[events["event"] == "delivered", ["order", "time"]]
old = delivered[delivered["time"] <= as_of - pd.Timedelta(days=14)]
asked = old.merge(tickets[["order", "opened"]], on="order", how="left")
gap = asked["opened"] - asked["time"]
contact_rate = 100 * ((gap > pd.Timedelta(0)) & (gap <= pd.Timedelta(days=14))).mean()
### END SOLUTION

# %% check="contact"
ex.check("contact")

# %% [markdown] es="contact-second" in="solution"
# **Otra manera:** `kpis.proportion` da la misma cifra con su intervalo. **Qué te habría engañado:** muchos contactos son **anteriores** a la entrega («¿dónde está mi paquete?»). Son otro problema, con otro responsable.
# %% [markdown] en="contact-second" in="solution"
# **Another way:** `kpis.proportion` gives the same figure with its interval. **What would have fooled you:** many contacts come **before** delivery (“where is my parcel?”). They are another problem, with somebody else in charge.

# %% solution="contact-second"
soon_after = (gap > pd.Timedelta(0)) & (gap <= pd.Timedelta(days=14))
print("after delivery:", kpis.proportion(soon_after))
print("before delivery:", kpis.proportion(gap <= pd.Timedelta(0)))

# %% [markdown] es="again"
# ## 3 · La medida de la etapa, por canal
# La directora quiere la medida de la post-compra en su tablero, separada según **dónde empezó** cada persona. Haz en `again_table` una fila por canal (`channel`: el de su primer pedido) con la columna `share`: de quienes llevan al menos 90 días desde su primera compra, qué porcentaje compró otra vez antes de 90 días.
#
# `kpis.repeat_purchase_rate` lo calcula si le dices el plazo y hasta cuándo hay datos.
# %% [markdown] en="again"
# ## 3 · The measure of the stage, by channel
# The director wants the measure of post-purchase on her board, separated by **where** each person **began**. Make in `again_table` a row per channel (`channel`: that of their first order) with the column `share`: of those whose first purchase was at least 90 days ago, what percentage bought again before 90 days had passed.
#
# `kpis.repeat_purchase_rate` computes it if you tell it the time allowed and until when there are data.

# %% answer="again" concepts="stage-post-purchase"
again_table = ...
### BEGIN SOLUTION
first = orders.sort_values("date").drop_duplicates("customer")
rows = []
for channel, people in first.groupby("channel", observed=True):
    theirs = orders[orders["customer"].isin(people["customer"])]
    rate = kpis.repeat_purchase_rate(theirs, horizon_days=90, as_of=as_of)
    rows.append({"channel": channel, "share": rate.value})
again_table = pd.DataFrame(rows)
### END SOLUTION

# %% check="again"
ex.check("again")

# %% [markdown] es="cross"
# ## 4 · Decir y hacer
# Ahora la diapositiva de Marta, en tu empresa, sin la suscripción: su caja llega sola y no es una decisión. Usa las respuestas de `touchpoint` `"checkout"`, `"delivery"` y `"shop_visit"` que tengan `csat`, y cuenta como vuelta cualquier pedido de `free_orders`.
#
# Una fila por persona: su **primera** respuesta (por `answered`), dada hace 90 días o más. Haz en `cross_table` una fila por grupo (`satisfied`: `True` si el CSAT es 4 o 5) con `people` (cuántas personas) y `share` (qué porcentaje compró en los 90 días siguientes a responder).
# %% [markdown] en="cross"
# ## 4 · Saying and doing
# Now Marta's slide, in your company, without the subscription: its box comes by itself and is no decision. Use the answers with `touchpoint` `"checkout"`, `"delivery"` and `"shop_visit"` that have a `csat`, and count any order of `free_orders` as a return.
#
# One row per person: their **first** answer (by `answered`), given 90 days ago or more. Make in `cross_table` a row per group (`satisfied`: `True` if the CSAT is 4 or 5) with `people` (how many people) and `share` (what percentage bought in the 90 days after answering).

# %% key="free-orders"
free_orders = orders[orders["channel"] != "subscription"]
about = surveys["touchpoint"].isin(["checkout", "delivery", "shop_visit"])
answered = surveys[about & surveys["csat"].notna()]
answered[["customer", "touchpoint", "answered", "csat"]].head()

# %% answer="cross" concepts="satisfied"
cross_table = ...
### BEGIN SOLUTION
one = answered.sort_values("answered").drop_duplicates("customer")
one = one[one["answered"] <= as_of - pd.Timedelta(days=90)]
later = one[["customer", "answered"]].merge(free_orders[["customer", "date"]], on="customer")
wait = later["date"] - later["answered"]
returned = later.loc[(wait > pd.Timedelta(0)) & (wait <= pd.Timedelta(days=90)), "customer"]
one = one.assign(satisfied=one["csat"] >= 4, back=one["customer"].isin(returned))
cross_table = one.groupby("satisfied")["back"].agg(people="size", share="mean").reset_index()
cross_table["share"] = 100 * cross_table["share"]
### END SOLUTION

# %% check="cross"
ex.check("cross")

# %% [markdown] es="cross-second" in="solution"
# **Qué te habría engañado:** la diferencia, sin su intervalo. Con tan poca gente descontenta cabe casi cualquier cosa.
# %% [markdown] en="cross-second" in="solution"
# **What would have fooled you:** the difference, without its interval. With so few discontented people nearly anything fits.

# %% solution="cross-second"
groups = {said: kpis.proportion(part["back"]) for said, part in one.groupby("satisfied")}
print(kpis.proportion_difference(groups[False], groups[True]))

# %% [markdown] es="rungs"
# ## 5 · Tres peldaños
# ¿Dónde se queda la gente entre probar y tener costumbre? Sigue a quienes hicieron su **primer** pedido en 2024 y escribe en `rungs`, un diccionario `{"trier": …, "recent_user": …, "regular_user": …}`, cuántas personas llegaron a cada peldaño:
#
# - `"trier"`: hicieron ese primer pedido;
# - `"recent_user"`: además, otro pedido en los 90 días siguientes;
# - `"regular_user"`: además de lo anterior, cuatro pedidos o más, contando el primero, en menos de 365 días desde el primero.
# %% [markdown] en="rungs"
# ## 5 · Three rungs
# Where do people stay between trying and having a habit? Follow those who placed their **first** order in 2024 and write in `rungs`, a dictionary `{"trier": …, "recent_user": …, "regular_user": …}`, how many people reached each rung:
#
# - `"trier"`: they placed that first order;
# - `"recent_user"`: besides, another order in the 90 days after;
# - `"regular_user"`: besides all that, four orders or more, the first included, in less than 365 days from the first.

# %% answer="rungs" concepts="stage-post-purchase"
rungs = ...
### BEGIN SOLUTION
start = orders.groupby("customer", observed=True)["date"].min().rename("start")
start = start[start < "2025-01-01"]
theirs = orders[["customer", "date"]].merge(start, on="customer")
age = theirs["date"] - theirs["start"]
soon = set(theirs.loc[(age > pd.Timedelta(0)) & (age <= pd.Timedelta(days=90)), "customer"])
in_a_year = theirs[age < pd.Timedelta(days=365)].groupby("customer", observed=True).size()
often = set(in_a_year.index[in_a_year >= 4])
rungs = {"trier": len(start), "recent_user": len(soon), "regular_user": len(soon & often)}
### END SOLUTION

# %% check="rungs"
ex.check("rungs")

# %% [markdown] es="rungs-second" in="solution"
# **Otra manera de mirarlo:** la escalera con sus intervalos y su peldaño más débil. Los umbrales (90 días, cuatro pedidos) son nuestros; con otros, el más débil puede cambiar.
# %% [markdown] en="rungs-second" in="solution"
# **Another way to look at it:** the ladder with its intervals and its weakest rung. The thresholds (90 days, four orders) are ours; with others, the weakest may change.

# %% solution="rungs-second"
from coursekit import journey

journey.ladder(rungs)

# %% [markdown] es="calls"
# ## 6 · Las llamadas de Marta
# Marta llamó a **todas** las personas que habían puesto un 1 o un 2. En la encuesta siguiente su media subió de 1.6 a 3.3. Escribe en su informe: «Las llamadas suben la satisfacción 1.7 puntos». ¿Qué le falla?
#
# - **a)** Nada: son las mismas personas antes y después, así que la comparación es justa.
# - **b)** Que son pocas personas: con el doble de llamadas la conclusión sería firme.
# - **c)** Que eligió a las de peor nota, y esas suben también cuando nadie llama: le falta un grupo, al azar, al que no se llame.
# - **d)** Que tendría que haber llamado también a quienes pusieron un 5, y comparar cuánto sube cada grupo.
# %% [markdown] en="calls"
# ## 6 · Marta's calls
# Marta called **all** the people who had given a 1 or a 2. In the next survey their mean rose from 1.6 to 3.3. She writes in her report: “The calls raise satisfaction by 1.7 points.” What is wrong with it?
#
# - **a)** Nothing: they are the same people before and after, so the comparison is fair.
# - **b)** They are few people: with twice the calls the conclusion would be firm.
# - **c)** She picked those with the worst scores, and those rise also when nobody calls: she lacks a group, at random, that is not called.
# - **d)** She should have called those who gave a 5 as well, and compared how much each group rises.

# %% answer="calls" concepts="stage-post-purchase"
answer_calls = ...
### BEGIN SOLUTION
answer_calls = "c"
### END SOLUTION

# %% check="calls"
ex.check("calls")

# %% [markdown] es="memo"
# ## 7 · La diapositiva, rehecha
# La directora te pide que sustituyas la diapositiva de Marta por un párrafo. Escribe entre 40 y 160 palabras: qué parte de los clientes satisfechos volvió (con tu cifra de la pregunta 4 y cuánta gente hay detrás), qué **no** se puede concluir de ella, y qué harías para saber si un mensaje después de la compra hace volver a alguien. Pon el texto entre las comillas triples.
#
# `ex.check("memo")` te dice qué parece faltar; los puntos los da una persona.
# %% [markdown] en="memo"
# ## 7 · The slide, made anew
# The director asks you to replace Marta's slide by a paragraph. Write between 40 and 160 words: what share of the satisfied customers returned (with your figure of question 4 and how many people are behind it), what can **not** be concluded from it, and what you would do to know whether a message after the purchase makes anybody return. Put the text between the triple quotes.
#
# `ex.check("memo")` says what seems to be missing; a person gives the points.

# %% answer="memo" rubric="text" concepts="satisfied stage-post-purchase"
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
