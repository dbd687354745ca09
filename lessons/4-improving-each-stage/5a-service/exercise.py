# %% [markdown] es="title"
# # 4.5a · La atención · Ejercicios
#
# **40 minutos, 7 preguntas, 14 puntos.** Trabajas con `ex.data`, una Café Lumbre de mil clientes; si te dieron un código, ponlo en `token` y será la tuya.
#
# Escribe cada respuesta donde están los tres puntos, ejecuta la celda y después la de `ex.check`. Si te atascas, `ex.hint("waiting")` da una pista. La última pregunta la valora una persona.
#
# La lección está [aquí](lesson:4.5a).
# %% [markdown] en="title"
# # 4.5a · Service · Exercises
#
# **40 minutes, 7 questions, 14 points.** You work with `ex.data`, a Café Lumbre of a thousand customers; if you were given a code, put it into `token` and it will be your own.
#
# Write each answer where the three dots are, run the cell and then the one with `ex.check`. If you are stuck, `ex.hint("waiting")` gives a hint. The last question is judged by a person.
#
# The lesson is [here](lesson:4.5a).

# %% key="begin"
import pandas as pd

from coursekit import kpis

tickets, surveys, as_of = ex.data.tickets, ex.data.surveys, ex.data.as_of
desk = kpis.BusinessHours("09:00", "18:00")
tickets[["ticket", "channel", "opened", "first_reply", "closed", "contacts", "resolved"]].head()

# %% [markdown] es="strategy"
# ## 1 · ¿Qué faltó?
# Marta repasa siete casos que acabaron mal. En cada uno faltó **una** manera de tratar a la persona.
#
# - **adela**: «No oigo bien, escríbanme». La llamaron tres veces.
# - **bruno**: preguntó si tendría café el viernes. «Su RMA está en N2 según SLA».
# - **carla**: su cafetera pierde por la válvula. Le mandaron, muy amables, cómo quitar la cal.
# - **diego**: le cambiaron el molinillo. El nuevo fallaba igual; nadie volvió a preguntar.
# - **elena**: compra café de filtro hace dos años. De regalo, una guía de espresso.
# - **faris**: tres disculpas muy sentidas en diez días. Sigue sin molinillo.
# - **gloria**: compra cada quincena desde hace dos años. «Los descuentos son siempre para nuevos».
# %% [markdown] en="strategy"
# ## 1 · What was missing?
# Marta goes over seven cases that ended badly. In each, **one** way of treating the person was missing.
#
# - **adela**: “I hear badly, please write.” They called her three times.
# - **bruno**: asked whether he would have coffee on Friday. “Your RMA is at L2 as per SLA.”
# - **carla**: her pot leaks at the valve. Kindly, they sent her how to remove limescale.
# - **diego**: his grinder was exchanged. The new one failed too; nobody asked again.
# - **elena**: has bought filter coffee for two years. As a gift, a guide to espresso.
# - **faris**: three heartfelt apologies in ten days. Still without a grinder.
# - **gloria**: has bought every fortnight for two years. “The discounts are always for new people.”

# %% [markdown] es="strategy-words"
# Valores: `"personalisation"`, `"clear_communication"`, `"active_listening"`, `"after_sales"`, `"adaptability"`, `"problem_solving"`, `"loyalty_building"`.
# %% [markdown] en="strategy-words"
# Values: `"personalisation"`, `"clear_communication"`, `"active_listening"`, `"after_sales"`, `"adaptability"`, `"problem_solving"`, `"loyalty_building"`.

# %% answer="strategy" concepts="personalisation clear-communication active-listening after-sales adaptability problem-solving loyalty-building-strategy"
answer_strategy = {
    "adela": ...,
    "bruno": ...,
    "carla": ...,
    "diego": ...,
    "elena": ...,
    "faris": ...,
    "gloria": ...,
}
### BEGIN SOLUTION
answer_strategy = {
    "adela": "adaptability",
    "bruno": "clear_communication",
    "carla": "active_listening",
    "diego": "after_sales",
    "elena": "personalisation",
    "faris": "problem_solving",
    "gloria": "loyalty_building",
}
### END SOLUTION

# %% check="strategy"
ex.check("strategy")

# %% [markdown] es="three"
# ## 2 · El cartel, en cifras
# La directora quiere las tres líneas del cartel en su tablero, de los dos años y **para valorar al equipo**: la primera, en horas de atención (`desk`); «a la primera», de **todos** los tickets; el seguimiento, con las encuestas enviadas tras un ticket (`follow_ups`). Se mira en `as_of`; los plazos son los del cartel: 24 horas y 7 días.
#
# Escribe en `three` los tres porcentajes.
# %% [markdown] en="three"
# ## 2 · The poster, in figures
# The director wants the three lines of the poster on her board, over the two years and **to judge the team by**: the first in opening hours (`desk`); “the first time”, of **all** tickets; the follow-up, from the surveys sent after a ticket (`follow_ups`). One looks at `as_of`; the times are those of the poster: 24 hours and 7 days.
#
# Write the three percentages in `three`.

# %% key="follow-ups" concepts="service-protocol after-sales"
follow_ups = surveys[surveys["ticket"].notna()]
follow_ups[["ticket", "sent", "answered", "csat"]].head()

# %% answer="three" concepts="service-protocol after-sales"
three = {"answered": ..., "first_contact": ..., "followed_up": ...}
### BEGIN SOLUTION
found = kpis.service_protocol(tickets, follow_ups, clock=desk, of="all", as_of=as_of)
three = {
    "answered": found.answered.value,
    "first_contact": found.first_contact.value,
    "followed_up": found.followed_up.value,
}
### END SOLUTION

# %% check="three"
ex.check("three")

# %% [markdown] es="three-second" in="solution"
# **Qué te habría engañado:** llevar una sola cifra a la reunión. Las mismas promesas, con el reloj de quien escribe y «a la primera» de los resueltos:
# %% [markdown] en="three-second" in="solution"
# **What would have fooled you:** taking one figure alone to the meeting. The same promises, by the clock of whoever writes, and “the first time” of those settled:

# %% solution="three-second"
other = kpis.service_protocol(tickets, follow_ups, clock="calendar", of="resolved", as_of=as_of)
others = {"answered": other.answered.value, "first_contact": other.first_contact.value}
pd.DataFrame({"asked for": pd.Series(three), "other choices": pd.Series(others)}).dropna().round(1)

# %% [markdown] es="waiting"
# ## 3 · La lista del lunes
# Es lunes 29 de diciembre de 2025, las ocho de la mañana, después de unos días con un festivo en medio. Antes del café, Marta quiere saber **quién espera una primera respuesta** y cuántas horas lleva esperando, contándolas todas.
#
# Haz en `waiting` una tabla con una fila por ticket y dos columnas, `ticket` y `hours`. Cuidado: el lunes a las ocho no se sabe nada de lo que pasó después.
# %% [markdown] en="waiting"
# ## 3 · Monday's list
# It is Monday 29 December 2025, eight in the morning, after some days with a holiday among them. Before her coffee, Marta wants to know **who waits for a first reply**, and for how many hours, counting them all.
#
# Make in `waiting` a table with a row for each ticket and two columns, `ticket` and `hours`. Careful: on Monday at eight nothing is known of what happened later.

# %% key="now" concepts="service-protocol"
now = pd.Timestamp("2025-12-29 08:00")
tickets.loc[tickets["opened"] >= "2025-12-27", ["ticket", "channel", "opened", "first_reply"]].head(8)

# %% answer="waiting" concepts="service-protocol problem-solving"
waiting = ...
### BEGIN SOLUTION
waiting = tickets[(tickets["opened"] <= now) & ~(tickets["first_reply"] <= now)]
waiting = waiting[["ticket", "opened", "reason"]].assign(hours=(now - waiting["opened"]) / pd.Timedelta(hours=1))
waiting = waiting.sort_values("hours", ascending=False)
### END SOLUTION

# %% check="waiting"
ex.check("waiting")

# %% [markdown] es="waiting-second" in="solution"
# **Qué te habría engañado:** el orden. Arriba están los que más esperan; el motivo dice a quién le urge.
# %% [markdown] en="waiting-second" in="solution"
# **What would have fooled you:** the order. On top are those who have waited longest; the reason says who is in a hurry.

# %% solution="waiting-second"
waiting[["ticket", "reason", "hours"]].round(0)

# %% [markdown] es="month"
# ## 4 · La primera promesa de diciembre
# Julián quiere publicar «diciembre: el tanto por ciento respondido en 24 horas». Calcúlalo como se ve ese mismo lunes (`now`), con los tickets abiertos desde el 1 de diciembre de 2025 y **todas** las horas.
#
# Los abiertos que ya pasaron de 24 horas cuentan como rotos; los que aún están a tiempo no cuentan. Escríbelo en `december_kept`, de 0 a 100.
# %% [markdown] en="month"
# ## 4 · December's first promise
# Julián wants to publish “December: the percentage answered within 24 hours”. Compute it as seen on that same Monday (`now`), from the tickets opened since 1 December 2025 and **every** hour.
#
# Open ones past 24 hours count as broken; those still in time do not count. Write it in `december_kept`, from 0 to 100.

# %% answer="month" concepts="service-protocol"
december_kept = ...
### BEGIN SOLUTION
month = tickets[(tickets["opened"] >= "2025-12-01") & (tickets["opened"] <= now)]
december_kept = kpis.first_response(month["opened"], month["first_reply"], as_of=now).sla.value
### END SOLUTION

# %% check="month"
ex.check("month")

# %% [markdown] es="month-second" in="solution"
# **Otra manera:** los cuatro montones, a mano. Compara también el intervalo: con tan pocos tickets, un mes «mejor» que otro puede ser azar.
# %% [markdown] en="month-second" in="solution"
# **Another way:** the four heaps, by hand. Look at the interval too: with so few tickets, one month “better” than another may be chance.

# %% solution="month-second"
hours = (month["first_reply"].where(month["first_reply"] <= now, now) - month["opened"]) / pd.Timedelta(hours=1)
answered = month["first_reply"] <= now
print(kpis.first_response(month["opened"], month["first_reply"], as_of=now).sla)
pd.crosstab(answered.rename("answered"), (hours <= 24).rename("within 24 h"))

# %% [markdown] es="faults"
# ## 5 · Frase a frase
# Hugo escribió: «La bolsa llegó rota y el café, por toda la caja. Era para la comida del domingo. Pedido O00417». Así se le contestó:
#
# - **first**: «Se rompió la bolsa y el café del domingo acabó en la caja; lo siento».
# - **second**: «El mensajero que contratamos no trata bien los paquetes».
# - **third**: «Te mandaremos otra bolsa en cuanto sea posible».
# - **fourth**: «¿Nos indicas tu número de pedido?».
# - **fifth**: «No volverá a romperse ninguna».
# - **sixth**: «Y con el código VUELVE10, un 10 % en tu próxima compra».
# %% [markdown] en="faults"
# ## 5 · Sentence by sentence
# Hugo wrote: “The bag came torn, and the coffee all over the box. It was for Sunday's lunch. Order O00417.” This is the reply he got:
#
# - **first**: “The bag tore and Sunday's coffee ended up in the box; I am sorry.”
# - **second**: “The courier we hire does not treat parcels well.”
# - **third**: “We will send you another bag as soon as possible.”
# - **fourth**: “Could you tell us your order number?”
# - **fifth**: “No bag will tear again.”
# - **sixth**: “And with the code RETURN10, 10% off your next purchase.”

# %% [markdown] es="faults-words"
# Di de cada frase qué le pasa: `"no_date"` (ningún día), `"asks_again"` (pide lo que ya dio), `"cannot_keep"` (promete lo que no depende de nosotros), `"blames"` (señala a otro), `"reward_first"` (premia antes de arreglar) o `"fine"` (se queda como está).
# %% [markdown] en="faults-words"
# Say of each sentence what is wrong: `"no_date"` (no day), `"asks_again"` (asks what he has given), `"cannot_keep"` (promises what does not depend on us), `"blames"` (points at somebody else), `"reward_first"` (rewards before mending) or `"fine"` (stays as it is).

# %% answer="faults" concepts="clear-communication active-listening problem-solving loyalty-building-strategy"
answer_faults = {"first": ..., "second": ..., "third": ..., "fourth": ..., "fifth": ..., "sixth": ...}
### BEGIN SOLUTION
answer_faults = {
    "first": "fine",
    "second": "blames",
    "third": "no_date",
    "fourth": "asks_again",
    "fifth": "cannot_keep",
    "sixth": "reward_first",
}
### END SOLUTION

# %% check="faults"
ex.check("faults")

# %% [markdown] es="channel"
# ## 6 · Un WhatsApp a las 21:40
# «Hola, mañana a las 7 me voy dos semanas. ¿Se puede parar el envío de esta semana? Voy haciendo la maleta». ¿Qué contestas?
#
# - **a)** «Gracias por tu mensaje. Nuestro horario es de 9 a 18; te responderemos en menos de 24 horas».
# - **b)** El texto completo de las condiciones de pausa, en doce líneas, con enlace.
# - **c)** «Sí: lo pauso esta noche si contestas SÍ. El próximo saldría el lunes 16, a tu vuelta. Si prefieres otro día, dímelo».
# - **d)** «¡Claro! Llámanos mañana a partir de las 9 y lo gestionamos».
# - **e)** «¡Hecho! No te llegará nada, ¡buen viaje!», sin haber mirado si el almacén puede pararlo.
# %% [markdown] en="channel"
# ## 6 · A WhatsApp at 21:40
# “Hi, tomorrow at 7 I leave for two weeks. Can this week's parcel be stopped? I am packing”. What do you answer?
#
# - **a)** “Thank you for your message. We are open from 9 to 18 and reply in less than 24 hours.”
# - **b)** The full text of the terms for pausing, in twelve lines, with a link.
# - **c)** “Yes: I will pause it tonight if you reply YES. The next leaves on Monday 16, when you are back. Another day? Tell me.”
# - **d)** “Of course! Call us tomorrow from 9 and we will see to it.”
# - **e)** “Done! Nothing will come, have a good trip!”, without having looked whether the warehouse can stop it.

# %% answer="channel" concepts="adaptability clear-communication"
answer_channel = ...
### BEGIN SOLUTION
answer_channel = "c"
### END SOLUTION

# %% check="channel"
ex.check("channel")

# %% [markdown] es="reply"
# ## 7 · Te toca contestar
# Es miércoles. Irene escribe por WhatsApp: *«La cesta era un regalo para mi madre y llegó con dos tarros rotos. Su cumpleaños es el sábado. Por favor, no me llames, estoy de turno: escríbeme por aquí»*. Sabes que suele comprar en la tienda de su calle, la de Inés, y que el mensajero suele tardar un día.
#
# Escribe la respuesta entera, de 40 a 140 palabras, entre las comillas triples. Tienes permiso para mandar otra cesta. `ex.check("reply")` te dice qué parece faltar; los puntos los da una persona.
# %% [markdown] en="reply"
# ## 7 · Your turn to reply
# It is Wednesday. Irene writes by WhatsApp: *“The basket was a present for my mother and came with two broken jars. Her birthday is on Saturday. Please do not call, I am on shift: write here.”* You know that she usually buys in the shop of her street, that of Inés, and that the courier usually takes a day.
#
# Write the whole reply, from 40 to 140 words, between the triple quotes. You are allowed to send another basket. `ex.check("reply")` says what seems to be missing; a person gives the points.

# %% answer="reply" rubric="text" concepts="personalisation clear-communication active-listening after-sales adaptability problem-solving loyalty-building-strategy"
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
