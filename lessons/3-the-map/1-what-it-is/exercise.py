# %% [markdown] es="title"
# # 3.1 · Qué es un mapa · Ejercicios
#
# **40 minutos, 7 preguntas, 15 puntos.** Vas a leer el mapa de Irene, a quien se le rompió el molinillo. Alguien lo ha retocado y ha dejado seis defectos; si te dieron un código, ponlo en `token` y los tuyos estarán en otro sitio que los de los demás.
#
# Escribe cada respuesta donde están los tres puntos, ejecuta la celda y después la de `ex.check`. Si te atascas, `ex.hint("hunt")` da una pista. La última pregunta la valora una persona.
#
# La lección está [aquí](lesson:3.1).
# %% [markdown] en="title"
# # 3.1 · What a map is · Exercises
#
# **40 minutes, 7 questions, 15 points.** You will read the map of Irene, whose grinder broke. Somebody has touched it up and left six defects; if you were given a code, put it into `token`, and yours will lie elsewhere than other people's.
#
# Write each answer where the three dots are, run the cell and then the one with `ex.check`. If you are stuck, `ex.hint("hunt")` gives a hint. The last question is judged by a person.
#
# The lesson is [here](lesson:3.1).

# %% key="begin"
import pandas as pd

from coursekit import mapping, widgets

interviews, events = ex.data.interviews, ex.data.events
irene = mapping.map_with_defects(ex.data.token)
irene

# %% [markdown] es="parts"
# ## 1 · Cada nota en su fila
# A Marta se le han despegado siete notas del mapa. ¿En qué fila van: `"pain"`, `"opportunity"`, `"measure"`, `"frontstage"` (lo que Irene ve), `"backstage"` (lo que no ve), `"thought"` o `"channel"`?
#
# - `mailbox`: «El buzón no se mira el fin de semana».
# - `silence`: «Nadie le dice cuándo le van a contestar».
# - `saturday`: «Una persona de guardia el sábado por la mañana».
# - `auto_reply`: «Respuesta automática con el horario».
# - `forgotten`: «Ya me han olvidado».
# - `in_a_day`: «Parte de los correos contestados en 24 horas».
# - `phone`: «Teléfono».
# %% [markdown] en="parts"
# ## 1 · Each note in its row
# Seven notes have come off Marta's map. Which row do they go in: `"pain"`, `"opportunity"`, `"measure"`, `"frontstage"` (what Irene sees), `"backstage"` (what she does not see), `"thought"` or `"channel"`?
#
# - `mailbox`: “Nobody looks at the mailbox at weekends.”
# - `silence`: “Nobody says when they will answer.”
# - `saturday`: “One person on duty on Saturday mornings.”
# - `auto_reply`: “Automatic reply with the opening hours.”
# - `forgotten`: “They have forgotten me.”
# - `in_a_day`: “Share of mails answered within 24 hours.”
# - `phone`: “Telephone.”

# %% answer="parts" concepts="journey-map"
answer_parts = {
    "mailbox": ...,
    "silence": ...,
    "saturday": ...,
    "auto_reply": ...,
    "forgotten": ...,
    "in_a_day": ...,
    "phone": ...,
}
### BEGIN SOLUTION
answer_parts = {
    "mailbox": "backstage",
    "silence": "pain",
    "saturday": "opportunity",
    "auto_reply": "frontstage",
    "forgotten": "thought",
    "in_a_day": "measure",
    "phone": "channel",
}
### END SOLUTION

# %% check="parts"
ex.check("parts")

# %% [markdown] es="hunt"
# ## 2 · Seis defectos
# Mañana el equipo va a decidir con este mapa. Encuentra antes lo que le han hecho. Hay **uno de cada clase**, en pasos distintos. Escribe el nombre del paso (por ejemplo `"photos"`), o de la etapa en `channel_as_stage` (por ejemplo `"break"`).
#
# - `inside_out`: lo cuenta la empresa, no Irene.
# - `channel_as_stage`: una etapa que es un canal.
# - `low_without_pain`: un −2 en que nada duele.
# - `opportunity_adrift`: una oportunidad sin dueño, hipótesis ni medida.
# - `guessed_joy`: una alegría (más de 0) sin fuente.
# - `moment_unmeasured`: un momento de la verdad que nada mide.
#
# La rúbrica te los diría. Léelo primero: para eso está el lector de la celda siguiente.
# %% [markdown] en="hunt"
# ## 2 · Six defects
# Tomorrow the team will decide by this map. Find out first what was done to it. There is **one of each kind**, in different steps. Write the name of the step (for instance `"photos"`), or of the stage for `channel_as_stage` (for instance `"break"`).
#
# - `inside_out`: the company tells it, not Irene.
# - `channel_as_stage`: a stage that is a channel.
# - `low_without_pain`: a −2 at which nothing hurts.
# - `opportunity_adrift`: an opportunity without owner, hypothesis or measure.
# - `guessed_joy`: a joy (above 0) without a source.
# - `moment_unmeasured`: a moment of truth that nothing measures.
#
# The rubric would tell you. Read it first: that is what the reader in the next cell is for.

# %% key="reader" concepts="journey-map"
widgets.MapReader(irene)

# %% answer="hunt" concepts="journey-map"
answer_hunt = {
    "inside_out": ...,
    "channel_as_stage": ...,
    "low_without_pain": ...,
    "opportunity_adrift": ...,
    "guessed_joy": ...,
    "moment_unmeasured": ...,
}
### BEGIN SOLUTION
answer_hunt = mapping.planted_defects(ex.data.token)
### END SOLUTION

# %% check="hunt"
ex.check("hunt")

# %% [markdown] es="hunt-second" in="solution"
# **Otra manera:** la rúbrica, que se deja para el final. **Qué te habría engañado:** el total. Un mapa con seis defectos se queda cerca del notable.
# %% [markdown] en="hunt-second" in="solution"
# **Another way:** the rubric, which is left for the end. **What would have fooled you:** the total. A map with six defects still comes close to full marks.

# %% solution="hunt-second"
irene.score()

# %% [markdown] es="sources"
# ## 3 · Lo que sostiene cada cara
# El mapa de Ana cita 11 entrevistas en casi todas sus emociones. Haz en `behind_table` una fila por etapa (`stage`) con dos columnas: `quotes`, cuántas frases **de Ana** (`persona` igual a `"ana"`) hay de esa etapa en `interviews`, y `feeling`, su emoción media.
# %% [markdown] en="sources"
# ## 3 · What holds each face up
# Ana's map cites 11 interviews under nearly all its feelings. Make in `behind_table` a row for each stage (`stage`) with two columns: `quotes`, how many sentences **of Ana** (`persona` equal to `"ana"`) there are on that stage in `interviews`, and `feeling`, their mean emotion.

# %% answer="sources" concepts="journey-map"
behind_table = ...
### BEGIN SOLUTION
of_ana = interviews[interviews["persona"] == "ana"]
behind_table = of_ana.groupby("stage", observed=True)["emotion"].agg(quotes="size", feeling="mean")
### END SOLUTION

# %% check="sources"
ex.check("sources")

# %% [markdown] es="sources-second" in="solution"
# **Qué te habría engañado:** la media. En varias etapas una frase buena y otra mala dan algo cercano a 0. Y promediar ya supone que de 0 a −1 hay lo mismo que de −1 a −2, cosa que nadie ha medido. La celda enseña la peor y la mejor de cada etapa.
# %% [markdown] en="sources-second" in="solution"
# **What would have fooled you:** the mean. In some stages a good sentence and a bad one give something near 0. And averaging supposes that 0 to −1 is as far as −1 to −2, which nobody measured. The cell shows the worst and the best of each stage.

# %% solution="sources-second"
of_ana.groupby("stage", observed=True)["emotion"].agg(["min", "max"])

# %% [markdown] es="often"
# ## 4 · ¿Cuántas veces duele?
# En el mapa de Ana hay un dolor en el carrito: «el envío aparece cuando ya había decidido». Para saber si merece la pena arreglarlo hace falta su **frecuencia**: de cada cien **visitas** que llenan el carrito (`add_to_cart`), cuántas **no** empiezan a pagar (`start_checkout`).
#
# Escríbela en `cart_left`, de 0 a 100. Cada visita tiene su código en `events["visit"]`.
# %% [markdown] en="often"
# ## 4 · How often does it hurt?
# On Ana's map there is a pain at the cart: “the postage turns up once she had decided”. To know whether it is worth mending, one needs its **frequency**: of every hundred **visits** that fill the cart (`add_to_cart`), how many do **not** begin to pay (`start_checkout`).
#
# Write it in `cart_left`, from 0 to 100. Each visit has its code in `events["visit"]`.

# %% answer="often" concepts="journey-map"
cart_left = ...
### BEGIN SOLUTION
filled = set(events.loc[events["event"] == "add_to_cart", "visit"])
began = set(events.loc[events["event"] == "start_checkout", "visit"])
cart_left = 100 * len(filled - began) / len(filled)
### END SOLUTION

# %% check="often"
ex.check("often")

# %% [markdown] es="drawings"
# ## 5 · ¿Qué dibujo hace falta?
# Cinco personas piden «un mapa». Dale a cada una el suyo: `"journey_map"`, `"experience_map"`, `"funnel"`, `"process_map"` o `"blueprint"`.
#
# - `director`: «Quiero ver cómo vive una devolución alguien como Irene, con nosotros».
# - `ines`: «Quiero ver qué pasa en el almacén y en el mostrador mientras Irene espera, y qué ve ella de todo eso».
# - `julian`: «Quiero saber cuántas visitas se caen en cada paso de la web».
# - `marta`: «Quiero el orden de las tareas de mi equipo cuando llega un ticket, con quién aprueba cada cosa».
# - `new_product`: «Queremos entender cómo organiza la gente su desayuno, compre café o no».
# %% [markdown] en="drawings"
# ## 5 · Which drawing is needed?
# Five people ask for “a map”. Give each their own: `"journey_map"`, `"experience_map"`, `"funnel"`, `"process_map"` or `"blueprint"`.
#
# - `director`: “I want to see what a return is like for somebody like Irene, with us.”
# - `ines`: “I want to see what happens in the warehouse and at the counter while Irene waits, and what she sees of it all.”
# - `julian`: “I want to know how many visits drop out at each step of the web.”
# - `marta`: “I want the order of my team's tasks when a ticket arrives, with who approves what.”
# - `new_product`: “We want to understand how people arrange their breakfast, whether they buy coffee or not.”

# %% answer="drawings" concepts="journey-map"
answer_drawings = {
    "director": ...,
    "ines": ...,
    "julian": ...,
    "marta": ...,
    "new_product": ...,
}
### BEGIN SOLUTION
answer_drawings = {
    "director": "journey_map",
    "ines": "blueprint",
    "julian": "funnel",
    "marta": "process_map",
    "new_product": "experience_map",
}
### END SOLUTION

# %% check="drawings"
ex.check("drawings")

# %% [markdown] es="claim"
# ## 6 · Lo que un −2 permite decir
# En el mapa sin retocar, Irene está en −2 mientras espera respuesta; la fuente es una entrevista y los correos de atención. En `write` está en −1. ¿Qué frase **sostiene** el mapa?
#
# - **a)** La mayoría de quienes esperan se siente olvidada.
# - **b)** Esperar es el doble de malo que escribir el correo.
# - **c)** Por esperar, Irene no volverá a comprar máquinas.
# - **d)** Alguien vivió la espera como un olvido; en los correos se puede contar a cuántas personas se hizo esperar tanto.
# %% [markdown] en="claim"
# ## 6 · What a −2 allows one to say
# On the map as it was, Irene is at −2 while she waits for an answer; the source is an interview and the mails to the desk. At `write` she is at −1. Which sentence does the map **support**?
#
# - **a)** Most of those who wait feel forgotten.
# - **b)** Waiting is twice as bad as writing the mail.
# - **c)** Because she waited, Irene will not buy machines again.
# - **d)** Somebody lived the wait as being forgotten; in the mails one can count how many people were kept waiting so long.

# %% answer="claim" concepts="journey-map"
answer_claim = ...
### BEGIN SOLUTION
answer_claim = "d"
### END SOLUTION

# %% check="claim"
ex.check("claim")

# %% [markdown] es="memo"
# ## 7 · Una nota a Julián
# La directora te pide que hables tú con Julián, que está orgulloso de su póster (el de la lección). Escríbele entre 40 y 160 palabras: qué **es** su póster y qué no, qué averiguarías **primero**, de quién y con qué fuente, y qué decisión cambiaría según lo que salga.
#
# `ex.check("memo")` te dice qué parece faltar; los puntos los da una persona.
# %% [markdown] en="memo"
# ## 7 · A note to Julián
# The director asks you to talk to Julián, who is proud of his poster (the one of the lesson). Write him between 40 and 160 words: what his poster **is** and what it is not, what you would find out **first**, of whom and from which source, and which decision would change with the answer.
#
# `ex.check("memo")` says what seems to be missing; a person gives the points.

# %% answer="memo" rubric="text" concepts="journey-map"
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
