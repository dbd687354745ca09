# %% [markdown] es="title"
# # 3.4 · Un mapa de principio a fin · Ejercicios
#
# **60 minutos, 7 preguntas, 18 puntos.** La mitad del tiempo es para dibujar un mapa tuyo. Trabajas con `ex.data`, una Café Lumbre de mil clientes; si te dieron un código, ponlo en `token` y será la tuya.
#
# Escribe cada respuesta donde están los tres puntos, ejecuta la celda y después la de `ex.check`. Si te atascas, `ex.hint("overlay")` da una pista. La última pregunta la valora una persona.
#
# La lección está [aquí](lesson:3.4).
# %% [markdown] en="title"
# # 3.4 · A worked map · Exercises
#
# **60 minutes, 7 questions, 18 points.** Half of the time is for drawing a map of your own. You work with `ex.data`, a Café Lumbre of a thousand customers; if you were given a code, put it into `token` and it will be your own.
#
# Write each answer where the three dots are, run the cell and then the one with `ex.check`. If you are stuck, `ex.hint("overlay")` gives a hint. The last question is judged by a person.
#
# The lesson is [here](lesson:3.4).

# %% key="begin"
import pandas as pd

from coursekit import widgets
from coursekit.mapping import JourneyMap

surveys, tickets, events = ex.data.surveys, ex.data.tickets, ex.data.events
pd.set_option("display.max_colwidth", 120)
surveys[["touchpoint", "sent", "answered", "csat", "ces", "ticket"]].head()

# %% [markdown] es="sources"
# ## 1 · ¿Quién puede contestar?
# El equipo quiere poner seis cosas en el mapa. ¿De dónde puede salir cada una? Usa `"event_log"`, `"survey"`, `"interview"` o `"nobody"`, que significa que ninguna de las tres fuentes de Café Lumbre lo sabe. Se pueden repetir.
#
# - `leave_checkout`: de las visitas que empiezan a pagar, qué parte no paga.
# - `why_enter`: por qué Bruno entró un martes de lluvia.
# - `box_or_counter`: si gusta más la caja o la barra, entre cientos de clientes.
# - `walked_past`: qué pensó quien pasó por delante y no entró.
# - `parcel_days`: cuánto tarda el paquete.
# - `silent_score`: qué nota habría puesto quien no contestó.
# %% [markdown] en="sources"
# ## 1 · Who can answer?
# The team wants to put six things on the map. Where can each come from? Use `"event_log"`, `"survey"`, `"interview"` or `"nobody"`, which means that none of Café Lumbre's three sources knows. They may be used more than once.
#
# - `leave_checkout`: of the visits that begin to pay, what share does not pay.
# - `why_enter`: why Bruno came in on a rainy Tuesday.
# - `box_or_counter`: whether the box or the counter is liked more, among hundreds of customers.
# - `walked_past`: what somebody thought who walked past and did not come in.
# - `parcel_days`: how long the parcel takes.
# - `silent_score`: what score would have been given by those who did not answer.

# %% answer="sources" concepts="map-example"
answer_sources = {
    "leave_checkout": ...,
    "why_enter": ...,
    "box_or_counter": ...,
    "walked_past": ...,
    "parcel_days": ...,
    "silent_score": ...,
}
### BEGIN SOLUTION
answer_sources = {
    "leave_checkout": "event_log",
    "why_enter": "interview",
    "box_or_counter": "survey",
    "walked_past": "nobody",
    "parcel_days": "event_log",
    "silent_score": "nobody",
}
### END SOLUTION

# %% check="sources"
ex.check("sources")

# %% [markdown] es="overlay"
# ## 2 · La emoción que dicen las respuestas
# Pon cada punto de contacto en la escala del mapa. En `overlay`, una fila por `touchpoint` y dos columnas:
#
# - `measured`: media del CSAT ahí **menos** media del CSAT de todas las respuestas, entre la desviación típica de **todas** las respuestas (`.std()`), por 2.5;
# - `n`: cuántas respuestas con nota la sostienen.
# %% [markdown] en="overlay"
# ## 2 · The emotion that the answers tell
# Put each touchpoint on the map's scale. In `overlay`, a row for each `touchpoint` and two columns:
#
# - `measured`: mean CSAT there **minus** mean CSAT of all answers, over the standard deviation of **all** answers (`.std()`), times 2.5;
# - `n`: how many answers with a score it rests on.

# %% answer="overlay" concepts="map-example"
overlay = ...
### BEGIN SOLUTION
scored = surveys.dropna(subset=["csat"])
centre, spread = scored["csat"].mean(), scored["csat"].std()
overlay = scored.groupby("touchpoint", observed=True)["csat"].agg(mean="mean", n="size")
overlay["measured"] = 2.5 * (overlay["mean"] - centre) / spread
### END SOLUTION

# %% check="overlay"
ex.check("overlay")

# %% [markdown] es="overlay-second" in="solution"
# **Qué te habría engañado:** dividir entre la desviación de cada punto de contacto. Cada fila tendría su propia regla, y ya no se podrían comparar. Y mira `n` antes que `measured`: con treinta y pocas respuestas el signo puede ser azar.
# %% [markdown] en="overlay-second" in="solution"
# **What would have fooled you:** dividing by the deviation of each touchpoint. Every row would have a ruler of its own, and they could no longer be compared. And look at `n` before `measured`: with thirty-odd answers the sign may be chance.

# %% solution="overlay-second"
overlay.sort_values("measured").round(2)

# %% [markdown] es="rulers"
# ## 3 · ¿Mide lo que toca?
# Seis pasos de otros mapas, cada uno con su medida. Di de cada uno: `"fits"` (mide lo que toca), `"other_people"` (pregunta a otra gente), `"too_few"` (pocas respuestas) o `"two_groups"` (junta a dos grupos que sienten cosas distintas).
#
# - `monthly_box`: «Abre la caja del mes» ← CSAT donde `touchpoint == 'delivery'`.
# - `counter`: «Pide en la barra» ← CSAT donde `touchpoint == 'shop_visit'`.
# - `machine`: «Se le para la máquina un domingo» ← CSAT de 7 respuestas.
# - `complaint`: «Reclama» ← CSAT de 200 reclamaciones: muchos unos, muchos cincos, casi ningún tres.
# - `finish`: «Termina de pagar en la web» ← de las visitas que empiezan a pagar, las que pagan.
# - `gives_up`: «Deja el carrito y se va» ← facilidad de la compra, preguntada tras pagar.
# %% [markdown] en="rulers"
# ## 3 · Does it measure what it should?
# Six steps of other maps, each with its measure. Say of each: `"fits"` (it measures what it should), `"other_people"` (it asks other people), `"too_few"` (few answers) or `"two_groups"` (it puts together two groups that feel different things).
#
# - `monthly_box`: “Opens the box of the month” ← CSAT where `touchpoint == 'delivery'`.
# - `counter`: “Orders at the counter” ← CSAT where `touchpoint == 'shop_visit'`.
# - `machine`: “The machine stops on a Sunday” ← CSAT of 7 answers.
# - `complaint`: “Complains” ← CSAT of 200 complaints: many ones, many fives, hardly a three.
# - `finish`: “Finishes paying on the web” ← of the visits that begin to pay, those that pay.
# - `gives_up`: “Leaves the cart and goes” ← ease of buying, asked after paying.

# %% answer="rulers" concepts="map-example"
answer_rulers = {
    "monthly_box": ...,
    "counter": ...,
    "machine": ...,
    "complaint": ...,
    "finish": ...,
    "gives_up": ...,
}
### BEGIN SOLUTION
answer_rulers = {
    "monthly_box": "other_people",
    "counter": "fits",
    "machine": "too_few",
    "complaint": "two_groups",
    "finish": "fits",
    "gives_up": "other_people",
}
### END SOLUTION

# %% check="rulers"
ex.check("rulers")

# %% [markdown] es="groups"
# ## 4 · Parte el paso en dos
# Marta quiere saber si en tu empresa el paso «escribe a atención» esconde dos viajes. La celda une cada encuesta de atención con los contactos que necesitó su ticket.
#
# Haz `groups_table`: una fila por `needed` (`"one"` si bastó un contacto, `"more"` si hubo más) y las columnas `score` (media del CSAT), `unhappy` (parte con 1 o 2, de 0 a 100) y `n` (respuestas con nota).
# %% [markdown] en="groups"
# ## 4 · Split the step in two
# Marta wants to know whether in your company the step “writes to the service desk” hides two journeys. The cell joins each survey of the desk with the contacts that its ticket took.
#
# Make `groups_table`: a row for each `needed` (`"one"` if one contact was enough, `"more"` if there were more) and the columns `score` (mean CSAT), `unhappy` (share with 1 or 2, from 0 to 100) and `n` (answers with a score).

# %% key="desk-answers" concepts="map-example"
desk = surveys[surveys["touchpoint"] == "support"]
desk = desk.merge(tickets[["ticket", "contacts", "reopened"]], on="ticket")
desk[["survey", "csat", "contacts"]].head()

# %% answer="groups" concepts="map-example"
groups_table = ...
### BEGIN SOLUTION
told = desk.dropna(subset=["csat"]).copy()
told["needed"] = (told["contacts"] > 1).map({False: "one", True: "more"})
told["unhappy"] = 100.0 * (told["csat"] <= 2)
groups_table = told.groupby("needed").agg(score=("csat", "mean"), unhappy=("unhappy", "mean"), n=("csat", "size"))
### END SOLUTION

# %% check="groups"
ex.check("groups")

# %% [markdown] es="redraw"
# ## 5 · ¿Qué se dibuja?
# En el paso de atención, Julián dibujó 1 porque «por teléfono dan las gracias». Hay una entrevista con −2 (correo) y otra con 2 (teléfono). Las respuestas dan −1.4 de media, y tu tabla enseña dos grupos. ¿Qué haces?
#
# - **a)** Dibujar 0: la media de las dos entrevistas.
# - **b)** Dejar el 1: una conversación de una hora vale más que mil cruces en una encuesta.
# - **c)** Dos pasos, cada uno con su emoción y su evidencia; y la cita del teléfono, visible como voz que discrepa.
# - **d)** Un −1 para todo el paso, y quitar las entrevistas: con cientos de respuestas, dos personas sobran.
# %% [markdown] en="redraw"
# ## 5 · What does one draw?
# At the service desk's step Julián drew 1 because “on the phone they say thank you”. One interview says −2 (e-mail), another 2 (phone). The answers give −1.4 on average, and your table shows two groups. What do you do?
#
# - **a)** Draw 0: the mean of the two interviews.
# - **b)** Leave the 1: an hour's talk is worth more than a thousand ticks in a survey.
# - **c)** Two steps, each with its emotion and its evidence; and the quote from the phone, in sight as a voice that disagrees.
# - **d)** One −1 for the whole step, and take the interviews away: with hundreds of answers, two people are of no use.

# %% answer="redraw" concepts="map-example"
answer_redraw = ...
### BEGIN SOLUTION
answer_redraw = "c"
### END SOLUTION

# %% check="redraw"
ex.check("redraw")

# %% [markdown] es="own"
# ## 6 · Tu mapa, desde cero
# **Bruno** toma café de pie cada mañana antes de entrar a trabajar. De él hay frases y algún paso suelto; el mapa entero no existe. Hazlo tú, hasta **80 puntos**.
#
# Primero, lo que hay: nueve frases suyas, y lo que el registro vio en las tiendas.
# %% [markdown] en="own"
# ## 6 · Your map, from nothing
# **Bruno** has a coffee standing up every morning before work. Of him there are sentences and a step here and there; the whole map does not exist. Draw it, up to **80 points**.
#
# First, what there is: nine sentences of his, and what the log saw in the shops.

# %% key="bruno" concepts="map-example"
#es said = "quote_es"
#en said = "quote_en"
bruno = ex.data.interviews[ex.data.interviews["persona"] == "bruno"]
bruno[["interview", "date", "stage", "touchpoint", "emotion", said]]

# %% key="proofs" concepts="map-example"
in_shop = surveys[(surveys["touchpoint"] == "shop_visit") & surveys["answered"].notna()]
entered = events[events["event"] == "enter_shop"]
bought = ex.data.orders[ex.data.orders["channel"] == "shop"]
proofs = pd.DataFrame(
    {
        "type": ["interview", "survey", "event_log", "event_log"],
        "n": [len(bruno), len(in_shop), len(entered), len(bought)],
        "date": [bruno["date"].max(), in_shop["sent"].max(), entered["time"].max(), bought["date"].max()],
    },
    index=["interviews with Bruno", "survey after a shop visit", "people who entered", "orders in the shops"],
)
proofs.assign(date=proofs["date"].dt.strftime("%Y-%m-%d"))

# %% key="log" concepts="map-example"
in_shops = events[events["channel"] == "shop"]
from_log = JourneyMap.from_events(in_shops, customer="visit", languages=["es", "en"])
from_log

# %% [markdown] es="plan-people" concepts="map-example"
# ### Antes de los pasos (botón «Personas, canales, evidencia»)
# 1. Un título, y Bruno como **persona**: quién es y qué quiere. «Todo el mundo» no es una persona.
# 2. Dos o tres **canales**: la tienda (lo atiende gente), el boca a boca (ganado), el correo o la web si los usas.
# 3. Al menos dos **evidencias** de la tabla `proofs`, con su tipo, cuántos (n) y fecha. Apoyarlo todo en una resta puntos.
#
# Ejecuta la celda siguiente y empieza. Nada se pierde: puedes dejarlo a medias.
# %% [markdown] en="plan-people" concepts="map-example"
# ### Before the steps (button “People, channels, evidence”)
# 1. A title, and Bruno as a **persona**: who he is and what he wants. “Everybody” is no persona.
# 2. Two or three **channels**: the shop (people serve there), word of mouth (earned), e-mail or the web if you use them.
# 3. At least two pieces of **evidence** from the table `proofs`, each with its type, how many (n) and date. Resting everything on one costs points.
#
# Run the next cell and begin. Nothing is lost: you may leave it half done.

# %% key="editor" concepts="map-example"
editor = widgets.JourneyMapEditor(company=ex.data, answer="my_map")
editor

# %% [markdown] es="plan-steps" concepts="map-example"
# ### Los pasos
# 4. Cuatro **etapas** o más (botón «Añadir etapa»), cada una atada a una etapa del curso (en la lista, «Curso: …»); alguna antes de comprar y alguna después.
# 5. De seis a diez **pasos**. En cada uno: lo que hace Bruno, empezando por un verbo y en menos de 60 letras; el punto de contacto **con su canal**; la emoción y su evidencia; un dolor o una alegría. Los dolores también citan evidencia.
# 6. La curva baja alguna vez y sube otra, y en lo más bajo hay un dolor.
# 7. Un **momento de la verdad** o dos, cada uno con una medida y sus filas. La medida está más abajo, en el pliegue «Medidas» del paso.
# %% [markdown] en="plan-steps" concepts="map-example"
# ### The steps
# 4. Four **stages** or more (button “Add stage”), each tied to a stage of the course (in the list, “Course: …”); one before buying and one after at least.
# 5. Six to ten **steps**. In each: what Bruno does, beginning with a verb and within 60 letters; the touchpoint **with its channel**; the emotion and its evidence; a pain or a gain. Pains cite evidence too.
# 6. The curve goes down at some point and up at another, and at its lowest there is a pain.
# 7. One **moment of truth** or two, each with a measure and its rows. The measure is further down, in the step's fold “Measures”.

# %% [markdown] es="plan-measures" concepts="map-example"
# ### Medidas que se calculan para Bruno
# | Qué mide | Medida | Filas que cuentan |
# |---|---|---|
# | cómo sale de la tienda | `csat` | `touchpoint == 'shop_visit'` |
# | si le fue fácil | `ces` | `touchpoint == 'shop_visit'` |
# | quien entra y paga | `conversion(enter_shop, pay, visit)` | `channel == 'shop'` |
# | quien vuelve en 90 días | `repeat_purchase(90)` | `channel == 'shop'` |
#
# Ata `csat` o `ces` a un paso con emoción dibujada: solo así el mapa puede llevarse la contraria.
# %% [markdown] en="plan-measures" concepts="map-example"
# ### Measures that compute for Bruno
# | What it measures | Measure | Rows that count |
# |---|---|---|
# | how he leaves the shop | `csat` | `touchpoint == 'shop_visit'` |
# | whether it was easy | `ces` | `touchpoint == 'shop_visit'` |
# | who enters and pays | `conversion(enter_shop, pay, visit)` | `channel == 'shop'` |
# | who comes back within 90 days | `repeat_purchase(90)` | `channel == 'shop'` |
#
# Bind `csat` or `ces` to a step with a drawn emotion: only so can the map be contradicted.

# %% [markdown] es="plan-last" concepts="map-example"
# ### Lo que falta para ochenta
# 8. Para cada dolor de gravedad 4 o 5, una **oportunidad** en su paso (pliegue «Oportunidades»): a qué dolor responde, qué medida lo mostraría, responsable e hipótesis («si…, entonces…»). Escribe antes la medida: la lista la muestra por su id (`kpi-1`, `kpi-2`…).
# 9. Pliegue **«Entre bastidores»**: lo que ocurre sin que Bruno lo vea, en la mitad de los pasos. Pliegue **«Cuando falla»**, en uno de ellos: cómo falla y cómo se repara.
#
# El panel de puntuación dice en qué paso está cada punto perdido. Cuando llegues a 80: «Como texto» → formato «Línea para la celda de respuesta» → «Copiar», y pégala en la celda siguiente, en el lugar de `my_map = ...`.
# %% [markdown] en="plan-last" concepts="map-example"
# ### What is missing for eighty
# 8. For each pain of severity 4 or 5, an **opportunity** at its step (fold “Opportunities”): which pain it answers, which measure would show it, owner and hypothesis (“if…, then…”). Write the measure first: the list shows it by its id (`kpi-1`, `kpi-2`…).
# 9. Fold **“Behind the scenes”**: what happens out of Bruno's sight, at half of the steps. Fold **“When it fails”**, at one of them: how it fails and how it is made good.
#
# The score panel says at which step each point was lost. When you reach 80: “As text” → format “Line for the answer cell” → “Copy”, and paste it into the next cell, in the place of `my_map = ...`.

# %% answer="my_map" concepts="map-example"
my_map = ...
### BEGIN SOLUTION
my_map = ex.sample("my_map")
### END SOLUTION

# %% check="my_map"
ex.check("my_map")

# %% [markdown] es="my-map-second" in="solution"
# Este es un mapa de los muchos que valen. **Qué te habría engañado:** copiar las nueve frases como nueve pasos. Una frase es evidencia de un paso, no un paso; y ninguna dice cuántos Brunos hay.
# %% [markdown] en="my-map-second" in="solution"
# This is one map of the many that will do. **What would have fooled you:** copying the nine sentences as nine steps. A sentence is evidence for a step, not a step; and none of them says how many Brunos there are.

# %% solution="my-map-second"
solved = JourneyMap.from_text(my_map)
print(f"{solved.score(ex.data).total} points")
print(solved.measure(ex.data).emotions[0])
solved

# %% [markdown] es="memo"
# ## 7 · Lo que el mapa no sabe
# La directora tiene tu mapa delante y dos minutos. Escribe entre 40 y 160 palabras: qué paso te preocupa más y en qué se apoya (cuántos lo dicen), qué parte del dibujo es suposición, y a quién le preguntarías qué antes de gastar un euro.
# %% [markdown] en="memo"
# ## 7 · What the map does not know
# The director has your map before her, and two minutes. Write between 40 and 160 words: which step worries you most and what it rests on (how many say so), which part of the drawing is assumption, and whom you would ask what before spending a euro.

# %% answer="memo" rubric="text" concepts="map-example"
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
