# %% [markdown] es="title"
# # 1.3 · De qué está hecho un viaje · Ejercicios
#
# **45 minutos, 8 preguntas, 16 puntos.** Trabajas con `ex.data`, una Café Lumbre de mil clientes; si te dieron un código, ponlo en `token` y será la tuya.
#
# Escribe cada respuesta donde están los tres puntos, ejecuta la celda y después la de `ex.check`. Si te atascas, `ex.hint("lift")` da una pista. La última pregunta la valora una persona.
#
# La lección está [aquí](lesson:1.3).
# %% [markdown] en="title"
# # 1.3 · What a journey is made of · Exercises
#
# **45 minutes, 8 questions, 16 points.** You work with `ex.data`, a Café Lumbre of a thousand customers; if you were given a code, put it into `token` and it will be your own.
#
# Write each answer where the three dots are, run the cell and then the one with `ex.check`. If you are stuck, `ex.hint("lift")` gives a hint. The last question is judged by a person.
#
# The lesson is [here](lesson:1.3).

# %% key="begin"
import pandas as pd

from coursekit import customers, journey

surveys, tickets = ex.data.surveys, ex.data.tickets
web = ex.data.events[ex.data.events["channel"] != "shop"]
surveys[["touchpoint", "sent", "answered", "csat"]].head()

# %% [markdown] es="components"
# ## 1 · El pedido que nadie encontró
# Del cuaderno de Marta: «Ana eligió la prensa francesa (**decisión**). El **formulario de pago** falló dos veces. Escribió por **WhatsApp**; contestamos en tres minutos y sintió **alivio**. El **repartidor** la llamó por **teléfono**. **Abrir la caja** le encantó. Hoy está en la etapa que llamamos **lealtad**».
#
# Pon cada pieza en su caja: `"stage"`, `"touchpoint"`, `"channel"`, `"emotion"` o `"actor"`.
# %% [markdown] en="components"
# ## 1 · The order that nobody found
# From Marta's notebook: “Ana chose the French press (**decision**). The **payment form** failed twice. She wrote by **WhatsApp**; we answered in three minutes and she felt **relief**. The **courier** called her by **phone**. **Opening the box** delighted her. Today she is in the stage that we call **loyalty**.”
#
# Put each piece into its box: `"stage"`, `"touchpoint"`, `"channel"`, `"emotion"` or `"actor"`.

# %% answer="components" concepts="journey-components"
answer_components = {
    "decision": ...,
    "payment_form": ...,
    "whatsapp": ...,
    "relief": ...,
    "courier": ...,
    "phone": ...,
    "opening_the_box": ...,
    "loyalty": ...,
}
### BEGIN SOLUTION
answer_components = {
    "decision": "stage",
    "payment_form": "touchpoint",
    "whatsapp": "channel",
    "relief": "emotion",
    "courier": "actor",
    "phone": "channel",
    "opening_the_box": "touchpoint",
    "loyalty": "stage",
}
### END SOLUTION

# %% check="components"
ex.check("components")

# %% [markdown] es="moment"
# ## 2 · ¿Antes o después de la primera compra?
# Julián y Marta van a compartir un tablero, y cada casilla tiene que ir a un lado: `"before"` (antes de la primera compra), `"at"` (en ella) o `"after"` (después).
#
# Del embudo: `activation`, `opportunity` (la que también llaman «retención») y `conversion`. De la escalera: `open_to_try` y `recent_user`. Y dos indicadores: `retention_rate` (la tasa de retención) y `cart_rate` (visitas que llenan el carrito).
# %% [markdown] en="moment"
# ## 2 · Before or after the first purchase?
# Julián and Marta are going to share a board, and each box has to go to one side: `"before"` (before the first purchase), `"at"` (in it) or `"after"`.
#
# Of the funnel: `activation`, `opportunity` (also called “retention”) and `conversion`. Of the ladder: `open_to_try` and `recent_user`. And two indicators: `retention_rate` and `cart_rate` (visits that fill the cart).

# %% answer="moment" concepts="journey-components"
answer_moment = {
    "activation": ...,
    "opportunity": ...,
    "conversion": ...,
    "open_to_try": ...,
    "recent_user": ...,
    "retention_rate": ...,
    "cart_rate": ...,
}
### BEGIN SOLUTION
answer_moment = {
    "activation": "before",
    "opportunity": "before",
    "conversion": "at",
    "open_to_try": "before",
    "recent_user": "after",
    "retention_rate": "after",
    "cart_rate": "before",
}
### END SOLUTION

# %% check="moment"
ex.check("moment")

# %% [markdown] es="csat"
# ## 3 · Lo que dicen de cada punto de contacto
# Inés quiere la lista de puntos de contacto con su satisfacción. Haz en `csat_table` una fila por punto de contacto (`touchpoint`) con dos columnas: `csat` (qué parte, en %, de quienes **respondieron** puso 4 o 5) y `answers` (cuántas respuestas con `csat` hay).
# %% [markdown] en="csat"
# ## 3 · What they say of each touchpoint
# Inés wants the list of touchpoints with their satisfaction. Make in `csat_table` a row for each touchpoint (`touchpoint`) with two columns: `csat` (what share, in %, of those who **answered** gave a 4 or 5) and `answers` (how many answers with a `csat` there are).

# %% answer="csat" concepts="touchpoint"
csat_table = ...
### BEGIN SOLUTION
answered = surveys.dropna(subset=["csat"])
groups = answered.groupby("touchpoint", observed=True)["csat"]
csat_table = groups.agg(csat=lambda scores: 100 * (scores >= 4).mean(), answers="size")
### END SOLUTION

# %% check="csat"
ex.check("csat")

# %% [markdown] es="csat-second" in="solution"
# **Otra manera:** `journey.touchpoint_scores(surveys)` da lo mismo, con intervalo y signo. **Qué te habría engañado:** en una empresa de mil clientes hay pocas respuestas por punto de contacto. Mira lo anchos que son los intervalos antes de ordenar la lista.
# %% [markdown] en="csat-second" in="solution"
# **Another way:** `journey.touchpoint_scores(surveys)` gives the same, with interval and sign. **What would have fooled you:** in a company of a thousand customers there are few answers for each touchpoint. See how wide the intervals are before ranking the list.

# %% solution="csat-second"
journey.touchpoint_scores(surveys).table[["csat", "low", "high", "answers", "sign"]].round(1)

# %% [markdown] es="lift"
# ## 4 · ¿Quitamos el buscador?
# «Quienes usan el buscador compran mucho menos», dice Julián, con una cifra de todas las visitas, tiendas incluidas. Haz la cuenta **solo con la web** (`web`, visita por visita): de cien visitas que usaron `search_box` antes de pagar, cuántas pagaron; menos lo mismo entre las visitas de la web que no lo usaron.
#
# Escribe en `search_lift` los puntos, con su signo y dos decimales al menos. `journey.touchpoint_scores` sabe hacerla.
# %% [markdown] en="lift"
# ## 4 · Shall we remove the search box?
# “Those who use the search box buy much less,” says Julián, with a figure of all visits, shops included. Do the sum **with the web alone** (`web`, visit by visit): of a hundred visits that used `search_box` before paying, how many paid; less the same among the visits of the web that did not use it.
#
# Write the points in `search_lift`, with their sign and two decimals at least. `journey.touchpoint_scores` knows how to do it.

# %% answer="lift" concepts="touchpoint"
search_lift = ...
### BEGIN SOLUTION
scores = journey.touchpoint_scores(events=web, conversion="pay")
search_lift = scores.table.loc["search_box", "lift"]
### END SOLUTION

# %% check="lift"
ex.check("lift")

# %% [markdown] es="lift-second" in="solution"
# **Otra manera**, sin la función: se separan las visitas de la web según usaron o no el buscador. **Qué te habría engañado:** tomar la cifra por exacta. Mira el intervalo antes de decir «sube» o «baja».
# %% [markdown] en="lift-second" in="solution"
# **Another way**, without the function: split the visits of the web by whether they used the search box. **What would have fooled you:** taking the figure for exact. Look at the interval before saying “up” or “down”.

# %% solution="lift-second"
visits = web.dropna(subset=["visit"]).astype({"event": str}).groupby("visit", observed=True)["event"].agg(set)
paid, searched = (visits.map(lambda events: name in events) for name in ("pay", "search"))
by_hand = 100 * (paid[searched].mean() - paid[~searched].mean())
ends = scores.table.loc["search_box", ["lift_low", "lift_high"]]
pd.Series({"by hand": by_hand, "low": ends["lift_low"], "high": ends["lift_high"]}).round(2)

# %% [markdown] es="loyalty_class"
# ## 5 · Un clasificador
# Inés enviará un mensaje distinto a cada clase, así que cada cliente necesita **una**. Completa `loyalty_class`, que recibe los datos de un cliente: `purchases` (compras en total), `silence` (días desde la última), `recent` (compras en el último año) y `csat` (su último CSAT; `nan` si no contestó). Gana la primera regla que se cumpla:
#
# 1. `"prospect"`: ninguna compra
# 2. `"lost"`: más de 365 días de silencio
# 3. `"dormant"`: más de 120 días
# 4. `"loyal"`: 6 compras o más en el último año
# 5. `"satisfied"`: CSAT de 4 o más
# 6. `"occasional"`: todos los demás
# %% [markdown] en="loyalty_class"
# ## 5 · A classifier
# Inés will send each class a message of its own, so each customer needs **one**. Complete `loyalty_class`, which gets what is known of one customer: `purchases` (in all), `silence` (days since the last one), `recent` (purchases in the last year) and `csat` (their latest CSAT; `nan` if they did not answer). The first rule that holds wins:
#
# 1. `"prospect"`: no purchase
# 2. `"lost"`: more than 365 days of silence
# 3. `"dormant"`: more than 120 days
# 4. `"loyal"`: 6 purchases or more in the last year
# 5. `"satisfied"`: a CSAT of 4 or more
# 6. `"occasional"`: everybody else

# %% answer="loyalty_class" concepts="loyalty-classes"
def loyalty_class(purchases, silence, recent, csat):
    return ...
    ### BEGIN SOLUTION
    if purchases == 0:
        return "prospect"
    if silence > 365:
        return "lost"
    if silence > 120:
        return "dormant"
    if recent >= 6:
        return "loyal"
    if csat >= 4:
        return "satisfied"
    return "occasional"
    ### END SOLUTION

# %% check="loyalty_class"
ex.check("loyalty_class")

# %% [markdown] es="apply" concepts="loyalty-classes"
# Con tu función se clasifica a todo el mundo. La celda la aplica a tus mil clientes y la pone al lado de `customers.loyalty_classes`: si los dos recuentos coinciden, cada cliente tiene una clase y ninguna sobra.
# %% [markdown] en="apply" concepts="loyalty-classes"
# With your function everybody can be classified. The cell applies it to your thousand customers and puts it beside `customers.loyalty_classes`: if both counts agree, each customer has one class and none is left over.

# %% key="apply" concepts="loyalty-classes"
classes = customers.loyalty_classes(
    ex.data.customers, ex.data.orders, surveys, as_of=ex.data.as_of, recency="days"
)
rows = classes.table[["purchases", "recency_days", "recent", "csat"]].itertuples(index=False)
yours = pd.Series([loyalty_class(*row) for row in rows], index=classes.table.index)
yours = yours.where(yours.map(lambda label: label is not ...), "?")
pd.DataFrame({"yours": yours.value_counts(), "coursekit": classes.labels.value_counts()}).reindex(
    classes.counts.index
)

# %% [markdown] es="profiles"
# ## 6 · Siete mensajes, siete perfiles
# Da a cada mensaje **el** perfil que mejor lo explica; cada uno se usa una vez.
#
# 1. «Séptimo pedido desde enero. Lo mismo de siempre, por favor».
# 2. «Me apunté al boletín hace una semana. ¿La caja de prueba trae filtros?»
# 3. «Vengo una vez al año, para comprar regalos».
# 4. «Llegó bien, pero la página promete tueste del día y era de anteayer. Espero lo que se anuncia».
# 5. «Llegó roto, tardaron una semana en contestar y puse un 1».
# 6. «Mis tres hermanas ya compran con mi código».
# 7. «Cuatro pedidos, los cuatro con cupón. ¿Cuándo hay otro?»
# %% [markdown] en="profiles"
# ## 6 · Seven messages, seven profiles
# Give each message **the** profile that explains it best; each is used once.
#
# 1. “Seventh order since January. The same as ever, please.”
# 2. “I signed up for the newsletter a week ago. Does the trial box bring filters?”
# 3. “I come once a year, for presents.”
# 4. “It arrived well, but the page promises coffee roasted that day, and it was two days old. I expect what is announced.”
# 5. “It came broken, the answer took a week, and I gave a 1.”
# 6. “My three sisters buy with my code by now.”
# 7. “Four orders, all four with a coupon. When is there another?”

# %% answer="profiles" concepts="profile-classes"
#es # Los siete: "loyal", "prospect", "occasional", "demanding", "dissatisfied", "influential", "price_sensitive".
#en # The seven: "loyal", "prospect", "occasional", "demanding", "dissatisfied", "influential", "price_sensitive".
answer_profiles = {
    "message_1": ...,
    "message_2": ...,
    "message_3": ...,
    "message_4": ...,
    "message_5": ...,
    "message_6": ...,
    "message_7": ...,
}
### BEGIN SOLUTION
answer_profiles = {
    "message_1": "loyal",
    "message_2": "prospect",
    "message_3": "occasional",
    "message_4": "demanding",
    "message_5": "dissatisfied",
    "message_6": "influential",
    "message_7": "price_sensitive",
}
### END SOLUTION

# %% check="profiles"
ex.check("profiles")

# %% [markdown] es="agreement"
# ## 7 · Dos personas, los mismos tickets
# Marta e Inés marcaron quién está **insatisfecho** entre quienes escribieron al servicio de atención. Marta marcó los tickets sin resolver o reabiertos; Inés, los de quien tuvo que escribir más de una vez. «Coincidimos casi siempre», dicen.
#
# ¿Cuánto coinciden **más allá del azar**? Escribe la kappa en `agreement`, con tres decimales o más. `customers.kappa` la calcula.
# %% [markdown] en="agreement"
# ## 7 · Two people, the same tickets
# Marta and Inés marked who is **dissatisfied** among those who wrote to the service desk. Marta marked the tickets left unresolved or opened again; Inés those of people who had to write more than once. “We agree nearly always,” they say.
#
# How far do they agree **beyond chance**? Write kappa in `agreement`, with three decimals or more. `customers.kappa` computes it.

# %% key="raters" concepts="profile-classes"
marta = ~tickets["resolved"] | tickets["reopened"]
ines = tickets["contacts"] > 1
pd.crosstab(marta.rename("Marta"), ines.rename("Inés"))

# %% answer="agreement" concepts="profile-classes"
agreement = ...
### BEGIN SOLUTION
agreement = customers.kappa(marta, ines).value
### END SOLUTION

# %% check="agreement"
ex.check("agreement")

# %% [markdown] es="agreement-second" in="solution"
# **Otra manera**, a mano: acuerdo observado, acuerdo esperado, y la fórmula. **Qué te habría engañado:** la casilla en la que **ninguna** marca es la mayor de la tabla, y sube el porcentaje de acuerdo sin que nadie acierte nada.
# %% [markdown] en="agreement-second" in="solution"
# **Another way**, by hand: agreement observed, agreement expected, and the formula. **What would have fooled you:** the cell in which **neither** marks is the largest of the table, and lifts the percentage of agreement without anybody getting anything right.

# %% solution="agreement-second"
observed = (marta == ines).mean()
expected = marta.mean() * ines.mean() + (1 - marta.mean()) * (1 - ines.mean())
pd.Series(
    {"observed": observed, "expected": expected, "kappa": (observed - expected) / (1 - expected)}
).round(3)

# %% [markdown] es="memo"
# ## 8 · Corregir un informe
# La celda calcula las tres cifras con las que Julián cierra su informe: «El buscador resta ventas: propongo retirarlo. Retenemos a la mitad. Y los perdidos, perdidos están».
#
# Escribe a la directora entre 40 y 160 palabras: **qué frase** corregirías antes de que decida nada, por qué engaña (con una cifra) y qué propones en su lugar. Pon el texto entre las comillas triples.
# %% [markdown] en="memo"
# ## 8 · Correcting a report
# The cell computes the three figures with which Julián ends his report: “The search box takes sales away: I propose to remove it. We retain one half. And the lost are lost.”
#
# Write to the director, between 40 and 160 words: **which sentence** you would correct before she decides anything, why it misleads (with a figure), and what you propose instead. Put the text between the triple quotes.

# %% key="report" concepts="touchpoint"
every = journey.touchpoint_scores(events=ex.data.events, conversion="pay").table
carts = journey.funnel(web, ["view_product", "add_to_cart"], customer="visit").table
pd.Series(
    {
        #es "buscador, lift en todas las visitas, puntos": every.loc["search_box", "lift"],
        #en "search box, lift over all visits, points": every.loc["search_box", "lift"],
        #es "«retención»: de ver un producto al carrito, %": carts["step_conversion"].iloc[-1],
        #en "“retention”: product seen to cart, %": carts["step_conversion"].iloc[-1],
        #es "más de 365 días de silencio, %": classes.counts.loc["lost", "share"],
        #en "silent for more than 365 days, %": classes.counts.loc["lost", "share"],
    }
).round(1)

# %% answer="memo" rubric="text" concepts="touchpoint"
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
